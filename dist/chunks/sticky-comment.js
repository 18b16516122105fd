const require_judging = require("./judging.js");
// src/app/pulls/sticky-comment.ts
/** The first line of the comment of a context: two gates on one repository have two comments. */
function markerOf(context) {
	return `<!-- flaghoist ${context} -->`;
}
const NOTED = /^<!-- issues (\S+) -->$/m;
/** The issues that earlier runs noted in this comment. */
function issuesNotedIn(body) {
	return (NOTED.exec(body)?.[1] ?? "").split(";").flatMap((entry) => {
		const [number = "", ...labels] = entry.split(",");
		return /^[1-9]\d{0,9}$/.test(number) ? [{
			number: Number(number),
			labels: labels.map(decoded)
		}] : [];
	});
}
/** A person may have edited the comment, so a broken code stays as it is. */
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
/**
* The issues to note: those of these flags, with the labels that make them count, so that a later run notices when a
* label was taken off. An issue that was closed before the window is dropped.
*/
function issuesToNote(noted, { issues }, { changes, now }, ask) {
	if (issues.kind !== "known" || ask === void 0) return noted;
	const flags = new Set(changes.map(({ flag }) => require_judging.labelOf(flag)));
	const counting = /* @__PURE__ */ new Set([...flags, ...ask.labels.map((label) => label.toLowerCase())]);
	const before = new Map(noted.map((issue) => [issue.number, issue]));
	return issues.value.flatMap(({ number, labels, closedAt }) => {
		const lower = labels.map((label) => label.toLowerCase());
		if (closedAt === null && lower.some((label) => flags.has(label))) return [{
			number,
			labels: lower.filter((label) => counting.has(label))
		}];
		const isTooOld = closedAt !== null && closedAt < now - ask.window;
		const earlier = before.get(number);
		return earlier === void 0 || isTooOld ? [] : [earlier];
	}).toSorted((a, b) => a.number - b.number).slice(0, MOST);
}
/** The list shares GitHub's limit for a comment with the text for people. */
const MOST = 100;
/**
* The text of the comment. Its digests are those of the text without the numbers of metrics, and of the text as it was
* written: by the first a later run sees that no answer has changed, by the second that the text is still ours.
*/
function commentText(marker, report, noted, { place, steps = [] } = {}) {
	const list = noted.map(({ number, labels }) => [number, ...labels.map((label) => encodeURIComponent(label))].join(","));
	const head = [marker, ...list.length === 0 ? [] : [`<!-- issues ${list.join(";")} -->`]].join("\n");
	const text = require_judging.renderMarkdown(report, {
		place,
		steps
	});
	const answers = require_judging.renderMarkdown(report, {
		place,
		steps,
		hasNumbers: false
	});
	if (text === answers) return `${head}\n${text}`;
	return `${head}\n<!-- text ${digestOf(head + answers)} ${digestOf(text)} -->\n${text}`;
}
const DIGESTS = /^<!-- text (\w+) (\w+) -->\n/m;
/** Whether a comment says already what this text says, apart from the numbers of metrics. */
function isCurrent(body, text) {
	if (body.trimEnd() === text.trimEnd()) return true;
	const [written, wanted] = [body, text].map((part) => DIGESTS.exec(part));
	if (written == null || wanted == null || written[1] !== wanted[1]) return false;
	return digestOf(body.slice(written.index + written[0].length)) === written[2];
}
function digestOf(text) {
	return require_judging.sha256(text.trimEnd()).slice(0, 16);
}
Object.defineProperty(exports, "commentText", {
	enumerable: true,
	get: function() {
		return commentText;
	}
});
Object.defineProperty(exports, "isCurrent", {
	enumerable: true,
	get: function() {
		return isCurrent;
	}
});
Object.defineProperty(exports, "issuesNotedIn", {
	enumerable: true,
	get: function() {
		return issuesNotedIn;
	}
});
Object.defineProperty(exports, "issuesToNote", {
	enumerable: true,
	get: function() {
		return issuesToNote;
	}
});
Object.defineProperty(exports, "markerOf", {
	enumerable: true,
	get: function() {
		return markerOf;
	}
});
