require("./rolldown-runtime.js");
const require_opening = require("./opening.js");
const require_events = require("./events.js");
const require_judging = require("./judging.js");
const require_repository = require("./repository.js");
const require_formats = require("./formats.js");
const require_action = require("./action.js");
const require_program = require("./program.js");
const require_editing = require("./editing.js");
const require_log_here = require("./log-here.js");
let node_path = require("node:path");
// src/wiring/notify-text.ts
/** `verb`: what has become of them. */
function messagesText(messages, verb) {
	if (messages.length === 0) return `nothing ${verb}\n`;
	return `${messages.flatMap((message) => [
		`${verb} ${message.settings.webhook}: ${message.event.id}`,
		`    ${require_opening.pastText(message.event.at)}`,
		`    ${require_judging.plain(bodyOf(message), 1e3)}`
	]).join("\n")}\n`;
}
function notifiedText({ sent, remaining, troubles }) {
	return [
		messagesText(sent, "sent to"),
		...remaining === 0 ? [] : [`${require_action.NOTIFY_TEXTS.remaining(remaining)}\n`],
		...troubles.map((trouble) => `${require_program.MARKS.wait} ${require_judging.plain(require_opening.troubleText(trouble))}\n`)
	].join("");
}
/** As `schemas/notify.schema.json` describes it. Ends with a line break. */
function messagesJson({ sent, remaining, troubles }) {
	return require_program.printableJson({
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
	return require_formats.NOTIFICATION_FORMATS.find(({ name }) => name === settings.as)?.body(event) ?? "";
}
// src/cli/notify.ts
/** Milliseconds for all receivers together. */
const LONGEST = 6e4;
/** `flaghoist notify`: 0 when all is sent, 3 when something is left for a later run. */
function runNotify(_args, options) {
	return require_judging.withGatherer(options, async (gatherer) => {
		const tip = await require_editing.knownTip(gatherer.repository, options.base ?? null);
		if (tip === null) throw require_opening.refusal("log/nothing-landed");
		const pipeline = await require_judging.pipelineIn(gatherer, {
			commit: tip,
			refusals: []
		});
		const receivers = pipeline?.notifications ?? [];
		if (pipeline === null || receivers.length === 0) throw require_opening.refusal("notify/no-receiver");
		const sources = await sourcesFor(gatherer, tip, options);
		const { events, troubles } = await require_events.derivedEvents(sources, receivers);
		for (const trouble of troubles) require_program.remark(require_opening.troubleText(trouble));
		const now = await gatherer.clock.now();
		const marks = marksFor(gatherer, options);
		if (options.dryRun === true) {
			const earlier = await marks.read(require_opening.instant(now - require_events.NOTIFIED_FOR));
			if (earlier.kind !== "known") throw require_opening.refusal("notify/no-marks", { why: earlier.why });
			return show(require_events.withoutSent(require_events.messagesFor(receivers, events, now), earlier.value, now), options);
		}
		const notified = await require_events.notify({
			marks,
			send: require_events.senderOf({
				env: process.env,
				redact: require_judging.redactor(process.env)
			}),
			now: () => require_opening.instant(Date.now() / 1e3),
			until: AbortSignal.timeout(LONGEST),
			environment: firstOf(pipeline)
		}, receivers, events);
		require_program.print(options.format === "json" ? messagesJson(notified) : notifiedText(notified));
		return notified.remaining > 0 || notified.troubles.length > 0 ? require_program.EXIT.wait : require_program.EXIT.pass;
	});
}
function show(messages, { format }) {
	require_program.print(format === "json" ? messagesJson({
		sent: messages,
		remaining: 0,
		troubles: []
	}) : messagesText(messages, "to send to"));
	return require_program.EXIT.pass;
}
function firstOf({ environments: [first] }) {
	if (first === void 0) throw require_opening.refusal("render/no-pipeline");
	return first.name;
}
/** Beside the log, so that a copy of the folder takes both. */
function marksFor({ repository }, options) {
	return require_events.fileMarks((0, node_path.join)((0, node_path.dirname)(require_judging.logFile(options, repository.gitFolder)), "notified.jsonl"));
}
/** Pull requests and the issues of watches are on GitHub, where the action sends what they tell. */
async function sourcesFor(gatherer, tip, options) {
	const name = await require_judging.nameOnGitHub(gatherer.repository);
	return {
		gatherer,
		tip,
		web: name === null ? null : `${require_judging.serverUrl()}/${name}`,
		log: () => require_log_here.logOfClone(options, gatherer.repository.gitFolder),
		issues: () => Promise.resolve(require_repository.known([])),
		pulls: () => Promise.resolve(require_repository.known([]))
	};
}
const notifyCommand = {
	options: (command) => {
		require_program.withReading(command, require_program.withTextOrJson).option("--dry-run", "print what would be sent, and send nothing").option("--log <file>", "the deployment log (default: .git/flaghoist/deployments.jsonl)").addOption(require_program.baseOption()).addHelpText("after", require_program.examples("flaghoist notify --dry-run", "FLAGHOIST_CHAT_WEBHOOK=https://\u2026 flaghoist notify"));
	},
	run: runNotify
};
exports.notifyCommand = notifyCommand;
