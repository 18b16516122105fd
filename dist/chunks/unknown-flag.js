import { Zn as nearest } from "./judging.js";
import { v as refusal } from "./opening.js";
// src/app/unknown-flag.ts
function unknownFlag(name, keys) {
	const meant = nearest(name, keys);
	return refusal("unknown/flag", {
		name,
		meant
	});
}
export { unknownFlag as t };
