const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
// src/app/adopt/forms.ts
/** On and off, as code writes them. */
const PAIRS = [
	["true", "false"],
	["on", "off"],
	["yes", "no"],
	["enabled", "disabled"]
].flatMap(([on = "", off = ""]) => [
	[on, off],
	[on.toUpperCase(), off.toUpperCase()],
	[require_opening.capitalized(on), require_opening.capitalized(off)]
]);
const NUMBERS = ["1", "0"];
const VARIABLE = new RegExp(require_opening.VARIABLE_PATTERN);
const PERCENTAGE = /(?:^|_)(?:PERCENT|PERCENTAGE|PCT|ROLLOUT)$/i;
const SWITCH = /(?:^|_)(?:ENABLED?|FEATURE|FLAG|FF|USE|ALLOW|SHOW|ON|ACTIVE|TOGGLE)(?:_|$)/i;
const INVERSE = /(?:^|_)(?:DISABLED?|NO|NOT|SKIP|HIDE|KILL|BLOCK)(?:_|$)/i;
/** `texts`: the different texts of the variable in all environments. `isMeant`: a person names it as a switch. */
function formOfTexts(variable, texts, isMeant = false) {
	if (!VARIABLE.test(variable)) return leftOut("name");
	if (require_judging.isSystemName(variable)) return leftOut("reserved");
	if (PERCENTAGE.test(variable) && texts.some(isFraction)) return leftOut("fraction");
	if (PERCENTAGE.test(variable) && texts.every(isPercentage)) return { kind: "percentage" };
	if (texts.every((text) => /^\d+(?:\.\d+)? ?%$/.test(text))) return leftOut("percent-sign");
	const isNumber = texts.every((text) => /^[-+]?\d[\d._]*$/.test(text));
	if (isNumber && !texts.every(isBit)) return leftOut("number");
	if (isNumber && !isMeant && !SWITCH.test(variable)) return leftOut("bits");
	return switchOf(variable, texts);
}
function switchOf(variable, texts) {
	const pairs = [...PAIRS, NUMBERS];
	const isKnown = (text) => text === "" || pairs.some((pair) => pair.includes(text));
	if (!texts.every(isKnown) || texts.every((text) => text === "")) return leftOut("text");
	const on = texts.filter((text) => pairs.some(([onText]) => onText === text));
	const off = texts.filter((text) => !on.includes(text));
	if (on.length > 1 || off.length > 1) return {
		kind: "left-out",
		reason: {
			code: "mixed-forms",
			facts: { forms: texts }
		}
	};
	if (INVERSE.test(variable)) return leftOut("inverse");
	const [pair = USUAL_PAIR] = pairs.filter((candidate) => candidate.includes(on[0] ?? off[0] ?? ""));
	return {
		kind: "switch",
		form: {
			on: on[0] ?? pair[0],
			off: off[0] ?? pair[1]
		}
	};
}
const USUAL_PAIR = [require_opening.USUAL.on, require_opening.USUAL.off];
function leftOut(code) {
	return {
		kind: "left-out",
		reason: {
			code,
			facts: {}
		}
	};
}
function isBit(text) {
	return text === "0" || text === "1";
}
/** Code that multiplies by 100 writes a quarter of the users like this. */
function isFraction(text) {
	return /^0?\.\d{1,2}$/.test(text) && Number(text) > 0;
}
/** Whether we would write the percentage with the same digits. */
function isPercentage(text) {
	const percent = Number(text);
	return /^\d+(?:\.\d{1,2})?$/.test(text) && percent <= 100 && String(percent) === text;
}
/** What build tools put into a page as text. */
const BUILD_PREFIX = /^(?:VITE|NEXT_PUBLIC|REACT_APP|PUBLIC|EXPO_PUBLIC)_/;
/** Whether a form has to be written: `validate` asks for one where a build tool reads the text. */
function isWritten(variable, { on, off }) {
	return on !== require_opening.USUAL.on || off !== require_opening.USUAL.off || BUILD_PREFIX.test(variable);
}
/** The key of the flag that a variable belongs to: `VITE_NEW_CHECKOUT_ENABLED` and its percentage are `new-checkout`. */
function keyOfVariable(variable) {
	return wholeKeyOf(variable.replace(BUILD_PREFIX, "").replace(/^(?:FEATURE_FLAG|FEATURE|FLAG|FF|ENABLE)_(?=.)/i, "").replace(/(?<=.)_(?:ENABLED|FLAG|PERCENTAGE|PERCENT|PCT|ROLLOUT)$/i, ""));
}
/** The same with the prefix of a build tool: `vite-new-checkout`. */
function builtKeyOf(variable) {
	const [prefix = ""] = BUILD_PREFIX.exec(variable) ?? [];
	return `${wholeKeyOf(prefix)}${prefix === "" ? "" : "-"}${keyOfVariable(variable)}`;
}
/** The key of a flag that has only this variable. */
function wholeKeyOf(variable) {
	return variable.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "");
}
/** The field of the state that fills a variable. */
function fieldOf(form) {
	return form.kind === "switch" ? "enabled" : "rollout";
}
Object.defineProperty(exports, "BUILD_PREFIX", {
	enumerable: true,
	get: function() {
		return BUILD_PREFIX;
	}
});
Object.defineProperty(exports, "builtKeyOf", {
	enumerable: true,
	get: function() {
		return builtKeyOf;
	}
});
Object.defineProperty(exports, "fieldOf", {
	enumerable: true,
	get: function() {
		return fieldOf;
	}
});
Object.defineProperty(exports, "formOfTexts", {
	enumerable: true,
	get: function() {
		return formOfTexts;
	}
});
Object.defineProperty(exports, "isWritten", {
	enumerable: true,
	get: function() {
		return isWritten;
	}
});
Object.defineProperty(exports, "keyOfVariable", {
	enumerable: true,
	get: function() {
		return keyOfVariable;
	}
});
Object.defineProperty(exports, "wholeKeyOf", {
	enumerable: true,
	get: function() {
		return wholeKeyOf;
	}
});
