const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
// src/render/notifications/sentence.ts
/** The place and what happened there; of a summary, its title. */
function sentenceOf(event) {
	return event.kind === "summary" ? event.title : `${require_judging.placeText(event)}: ${require_judging.newsText(event)}`;
}
// src/render/notifications/json.ts
const json = {
	name: "json",
	title: "Plain JSON for a program (`schemas/notification.schema.json`).",
	type: "application/json",
	body: (event) => {
		const { id, kind, at, flag, environment, owner, url } = event;
		const text = sentenceOf(event);
		const head = {
			schemaVersion: 1,
			id,
			kind,
			at: require_opening.isoOf(at),
			flag,
			environment,
			owner
		};
		return JSON.stringify({
			...head,
			...factsOf(event),
			text,
			url
		});
	}
};
function factsOf(event) {
	switch (event.kind) {
		case "landing": return {
			landing: event.landing,
			class: event.class,
			from: event.from,
			to: event.to
		};
		case "refusal": return {
			landing: event.landing,
			verdict: event.verdict
		};
		case "breach": return {
			landing: event.landing,
			issue: event.issue
		};
		case "safe": return {
			landing: event.landing,
			seconds: event.after
		};
		case "due":
		case "blocked": return {
			fingerprint: event.fingerprint,
			pull: event.pull,
			why: event.why
		};
		case "summary": return { markdown: event.markdown };
	}
}
// src/render/notifications/slack.ts
const MARKS = {
	landing: ":airplane_arriving:",
	refusal: ":no_entry:",
	breach: ":rotating_light:",
	safe: ":white_check_mark:",
	due: ":large_green_circle:",
	blocked: ":red_circle:",
	summary: ":memo:"
};
const slack = {
	name: "slack",
	title: "A message for an incoming webhook of Slack, and for what takes the same, such as Mattermost.",
	type: "application/json",
	body: (event) => {
		const link = event.url === null ? "" : ` <${escaped(event.url)}|open>`;
		if (event.kind === "summary") return JSON.stringify({ text: summaryText(event, link) });
		const text = `${MARKS[event.kind]} *${escaped(require_judging.placeText(event))}*: ${escaped(require_judging.newsText(event))}${link}`;
		return JSON.stringify({ text });
	}
};
/** Slack cuts off longer messages. */
const LONGEST = 2e4;
function summaryText({ lines, title }, link) {
	const body = lines.join("\n");
	const shown = body.length > LONGEST ? `${body.slice(0, LONGEST)}\n\u2026` : body;
	return `${MARKS.summary} *${escaped(title)}*${link}\n${escaped(shown)}`;
}
/** The three characters with a meaning in Slack's text. Escaped, no text can mention a channel or hide a link. */
function escaped(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
// src/render/notifications/formats.ts
/** In the order in which the documentation shows them. */
const NOTIFICATION_FORMATS = [slack, json];
NOTIFICATION_FORMATS.map(({ name }) => name);
Object.defineProperty(exports, "NOTIFICATION_FORMATS", {
	enumerable: true,
	get: function() {
		return NOTIFICATION_FORMATS;
	}
});
