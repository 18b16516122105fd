import { Qn as nearest } from "./judging.js";
import { v as refusal } from "./opening.js";
// src/app/unknown-flag.ts
function unknownFlag(named, keys) {
	const meant = nearest(named, keys);
	return refusal("unknown/flag", {
		name: named,
		meant
	});
}
export { unknownFlag as t };
