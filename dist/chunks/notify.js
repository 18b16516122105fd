import { a as fileMarks, c as messagesFor, i as senderOf, l as notify, s as NOTIFIED_FOR, t as derivedEvents, u as withoutSent } from "./events.js";
import { Co as plain, Q as logFile, S as withGatherer, Ua as MARKS, l as print, p as remark, rr as pipelineIn, ut as redactor } from "./judging.js";
import { Dt as pastText, ht as instant, w as refusal } from "./opening.js";
import { l as known } from "./repository.js";
import { t as NOTIFICATION_FORMATS } from "./notifications.js";
import { i as NOTIFY_TEXTS } from "./action.js";
import { D as withReading, U as nameIn, V as isOnGitHub, W as serverUrl, _ as examples, h as baseOption, k as withTextOrJson, m as EXIT, st as printableJson } from "./program.js";
import { n as readLog } from "./log2.js";
import { u as knownTip } from "./deploying.js";
import { dirname, join } from "node:path";
// src/wiring/notify-text.ts
/** `verb`: what has become of them. */
function messagesText(messages, verb) {
	if (messages.length === 0) return `nothing ${verb}\n`;
	return `${messages.flatMap((message) => [
		`${verb} ${message.settings.webhook}: ${message.event.id}`,
		`    ${pastText(message.event.at)}`,
		`    ${plain(bodyOf(message), 1e3)}`
	]).join("\n")}\n`;
}
function notifiedText({ sent, remaining, troubles }) {
	return [
		messagesText(sent, "sent to"),
		...remaining === 0 ? [] : [`${NOTIFY_TEXTS.remaining(remaining)}\n`],
		...troubles.map((trouble) => `${MARKS.wait} ${plain(trouble)}\n`)
	].join("");
}
/** As `schemas/notify.schema.json` describes it. Ends with a line break. */
function messagesJson({ sent, remaining, troubles }) {
	return printableJson({
		schemaVersion: 1,
		messages: sent.map((message) => ({
			webhook: message.settings.webhook,
			id: message.event.id,
			body: bodyOf(message)
		})),
		remaining,
		troubles
	});
}
function bodyOf({ settings, event }) {
	return NOTIFICATION_FORMATS.find(({ name }) => name === settings.as)?.body(event) ?? "";
}
// src/cli/notify.ts
/** Milliseconds for all receivers together. */
const LONGEST = 6e4;
/** `flaghoist notify`: 0 when all is sent, 3 when something is left for a later run. */
function runNotify(_args, options) {
	return withGatherer(options, async (gatherer) => {
		const tip = await knownTip(gatherer.repository, options.base ?? null);
		if (tip === null) throw refusal("log/nothing-landed");
		const pipeline = await pipelineIn(gatherer, {
			commit: tip,
			refusals: []
		});
		const receivers = pipeline?.notifications ?? [];
		if (pipeline === null || receivers.length === 0) throw refusal("notify/no-receiver");
		const sources = await sourcesFor(gatherer, tip, options);
		const { events, troubles } = await derivedEvents(sources, receivers);
		for (const trouble of troubles) remark(trouble);
		const now = await gatherer.clock.now();
		const marks = marksFor(gatherer, options);
		if (options.dryRun === true) {
			const earlier = await marks.read(instant(now - NOTIFIED_FOR));
			if (earlier.kind !== "known") throw refusal("notify/no-marks", { why: earlier.why });
			return show(withoutSent(messagesFor(receivers, events, now), earlier.value, now), options);
		}
		const notified = await notify({
			marks,
			send: senderOf({
				env: process.env,
				redact: redactor(process.env)
			}),
			now: () => instant(Date.now() / 1e3),
			until: AbortSignal.timeout(LONGEST),
			environment: firstOf(pipeline)
		}, receivers, events);
		print(options.format === "json" ? messagesJson(notified) : notifiedText(notified));
		return notified.remaining > 0 || notified.troubles.length > 0 ? EXIT.wait : EXIT.pass;
	});
}
function show(messages, { format }) {
	print(format === "json" ? messagesJson({
		sent: messages,
		remaining: 0,
		troubles: []
	}) : messagesText(messages, "to send to"));
	return EXIT.pass;
}
function firstOf({ environments: [first] }) {
	if (first === void 0) throw refusal("render/no-pipeline");
	return first.name;
}
/** Beside the log, so that a copy of the folder takes both. */
function marksFor({ repository }, options) {
	return fileMarks(join(dirname(logFile(options, repository.gitFolder)), "notified.jsonl"));
}
/** Pull requests and the issues of watches are on GitHub, where the action sends what they tell. */
async function sourcesFor(gatherer, tip, options) {
	const url = await gatherer.repository.remoteUrl() ?? "";
	const name = isOnGitHub(url) ? nameIn(url) : null;
	return {
		gatherer,
		tip,
		web: name === null ? null : `${serverUrl()}/${name}`,
		log: () => readLog(options, gatherer.repository.gitFolder),
		issues: () => Promise.resolve(known([])),
		pulls: () => Promise.resolve(known([]))
	};
}
const notifyCommand = {
	options: (command) => {
		withReading(command, withTextOrJson).option("--dry-run", "print what would be sent, and send nothing").option("--log <file>", "the deployment log (default: .git/flaghoist/deployments.jsonl)").addOption(baseOption()).addHelpText("after", examples("flaghoist notify --dry-run", "FLAGHOIST_CHAT_WEBHOOK=https://\u2026 flaghoist notify"));
	},
	run: runNotify
};
export { notifyCommand };
