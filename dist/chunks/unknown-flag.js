import { P as nearest } from "./log-reading.js";
import { r as refusal } from "./refusal.js";
// src/app/unknown-flag.ts
function unknownFlag(named, known) {
	const meant = nearest(named, known);
	return refusal("unknown/flag", {
		name: named,
		meant
	});
}
export { unknownFlag as t };
