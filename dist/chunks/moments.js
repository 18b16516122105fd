import { v as refusal } from "./opening.js";
import { It as parseDuration, jt as instant, zt as parseInstant } from "./program.js";
// src/cli/moments.ts
/** `24h` before now, or the moment that is written. */
function momentSince(written, now, option) {
	const length = parseDuration(written);
	if (length !== null) return instant(now - length);
	const at = parseInstant(written);
	if (at !== null) return at;
	throw refusal("option/not-a-span", {
		option,
		written
	});
}
export { momentSince as t };
