const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_opening = require("./opening.js");
const require_editing = require("./editing.js");
const require_judging = require("./judging.js");
// src/app/edit/held-text.ts
var held_text_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ heldText: () => heldText });
/** `text` null: there is no state, and none is needed for what is not held. */
function heldText(text, safe, { why, until }) {
	if (why === null) return text === null ? null : require_editing.removeEntry(text, ["hold"]);
	const whole = text ?? require_editing.newStateText({
		enabled: safe,
		rollout: 100,
		services: [],
		hold: null
	});
	const free = require_editing.removeEntry(whole, ["hold"]);
	const reason = require_judging.plain(why, LONGEST_REASON);
	if (until === null) return require_editing.setEntry(free, ["hold"], reason);
	return require_editing.setEntry(require_editing.setEntry(free, ["hold", "why"], reason), ["hold", "until"], require_opening.isoOf(until));
}
const LONGEST_REASON = 200;
Object.defineProperty(exports, "heldText", {
	enumerable: true,
	get: function() {
		return heldText;
	}
});
Object.defineProperty(exports, "held_text_exports", {
	enumerable: true,
	get: function() {
		return held_text_exports;
	}
});
