import { a as TARGETS, d as RENDERINGS, f as renderingOf, t as SOURCES } from "./metric-sources.js";
import { t as ALL_CODES } from "./codes.js";
import { r as refusal } from "./refusal.js";
import { dt as RESUME_CODES, ft as BUILT_IN, j as nearest, pt as GATES } from "./log-reading.js";
import { t as NOTIFICATION_FORMATS } from "./notifications.js";
import { t as PIPELINE_RENDERINGS } from "./pipeline.js";
import { n as EXIT } from "./started.js";
import { r as print } from "./output.js";
import { o as examples } from "./program.js";
// src/report/explanation.ts
/** One code: what it means, what to do, an example. */
function renderExplanation({ code, means, fix, example }) {
	return [
		code,
		`  ${means}`,
		`  What to do: ${fix}`,
		"  Example:",
		indented(example, 4),
		""
	].join("\n");
}
/** One gate: what it protects, its settings and its codes. */
function renderGate({ name, title, example, codes }) {
	const settings = JSON.stringify({ requires: { [name]: example } }, null, 2);
	return [
		name,
		`  ${title}`,
		"  Example, in pipeline.yaml below an environment (JSON is YAML, too):",
		indented(settings, 4),
		"",
		"  Its codes:",
		...codes.map(({ code, means }) => `    ${code}\n${indented(means, 8)}`),
		""
	].join("\n");
}
/** A gate without settings: what it reads, and its codes. */
function renderBuiltIn({ name, title, example, codes }) {
	return [
		name,
		`  ${title}`,
		"  Built in: every promotion meets it, without a requirement.",
		"  Example, in the state of a flag:",
		indented(example, 4),
		"",
		"  Its codes:",
		...codes.map(({ code, means }) => `    ${code}\n${indented(means, 8)}`),
		""
	].join("\n");
}
/** The way back after a rollback: where it is set, and its codes. */
function renderResume(codes) {
	return [
		"resume",
		"  Flags that a rollback lowered may come back under requirements of their own.",
		"  Example, in pipeline.yaml:",
		indented(codes[0]?.example ?? "", 4),
		"",
		"  Its codes:",
		...codes.map(({ code, means }) => `    ${code}\n${indented(means, 8)}`),
		""
	].join("\n");
}
/** The next steps that a sweep proposes: where they are set. */
function renderProposals() {
	return [
		"propose",
		"  The sweep opens the pull request of the next step when its clocks are through.",
		"  Example, in the definition of a flag:",
		indented("propose: true", 4),
		"  Example, in pipeline.yaml:",
		indented("policy:\n  proposals: { at-most: 5 }", 4),
		"",
		"  What people give, such as approvals, is still open then. The sweep asks the approvers.",
		"  It closes the pull request after a rollback, or where another landing or proposal has the step.",
		"  After a person closes it, the step is proposed again when another landing has changed the flag.",
		""
	].join("\n");
}
/** One deploy target: what it does, an example and every setting. */
function renderTarget(target) {
	const { name, title, example } = target;
	const settings = JSON.stringify({ deploy: { "*": {
		target: name,
		...example
	} } }, null, 2);
	return [
		name,
		`  ${title}`,
		"  Example, in pipeline.yaml below a service (JSON is YAML, too):",
		indented(settings, 4),
		"",
		"  Its settings:",
		...settingsOf(target).map(({ key, means }) => `    ${key}\n${indented(means, 8)}`),
		"",
		"  Every target also takes machine and probe: see docs/targets.md.",
		""
	].join("\n");
}
/** One kind of metric source: what it does, an example and every setting. */
function renderSource(source) {
	const { name, title, example } = source;
	const settings = JSON.stringify({ metrics: { sources: { [name]: {
		kind: name,
		...example
	} } } }, null, 2);
	return [
		name,
		`  ${title}`,
		"  Example, in pipeline.yaml (JSON is YAML, too):",
		indented(settings, 4),
		"",
		"  Its settings:",
		...settingsOf(source).map(({ key, means }) => `    ${key}\n${indented(means, 8)}`),
		""
	].join("\n");
}
/** The settings of a target, the required ones first. */
function settingsOf({ properties, required }) {
	const settings = Object.entries(properties).map(([key, schema]) => {
		const isRequired = required.includes(key);
		const { description } = schema;
		return {
			key,
			isRequired,
			means: `${description ?? ""}${isRequired ? " Required." : ""}`
		};
	});
	return [...settings.filter(({ isRequired }) => isRequired), ...settings.filter(({ isRequired }) => !isRequired)];
}
/** One rendering: its title and an example of its output. */
function renderRendering(rendering) {
	const { name, title, example } = rendering;
	return [
		name,
		`  ${title}`,
		"  Example:",
		indented(example.trimEnd(), 4),
		""
	].join("\n");
}
/** One rendering of the pipeline: its title, and how to write its files. */
function renderPipelineRendering({ name, title }) {
	return [
		name,
		`  ${title}`,
		`  Write its files: flaghoist render --as ${name} --out DIR`,
		""
	].join("\n");
}
/** One format of notifications: its title, and how to look at its bodies. */
function renderNotificationFormat({ name, title }) {
	return [
		name,
		`  ${title}`,
		`  In pipeline.yaml: notifications: [{ webhook: FLAGHOIST_CHAT_WEBHOOK, as: ${name} }]`,
		"  See the bodies: flaghoist notify --dry-run",
		""
	].join("\n");
}
/** All codes, one line each. */
function renderCodes(codes) {
	const width = Math.max(...codes.map(({ code }) => code.length));
	return `${codes.map(({ code, means }) => `${code.padEnd(width)}  ${firstSentence(means)}`).join("\n")}\n`;
}
function firstSentence(text) {
	return /^.*?[.](?= |$)/s.exec(text)?.[0] ?? text;
}
function indented(text, spaces) {
	return text.replaceAll(/^/gm, " ".repeat(spaces));
}
// src/cli/explain.ts
/** `flaghoist explain [CODE]`: a code, a gate, a deploy target, a metric source or a rendering. */
function runExplain([word]) {
	print(word === void 0 ? renderCodes(ALL_CODES) : explanationOf(word));
	return Promise.resolve(EXIT.pass);
}
/** Explains each meaning of a word: `compose` is a target and a rendering. */
function explanationOf(word) {
	const gate = GATES.find(({ name }) => name === word);
	const builtIn = BUILT_IN.find(({ name }) => name === word);
	const code = ALL_CODES.find((candidate) => candidate.code === word);
	const target = TARGETS.find(({ name }) => name === word);
	const source = SOURCES.find(({ name }) => name === word);
	const rendering = renderingOf(word);
	const ofPipeline = PIPELINE_RENDERINGS.find(({ name }) => name === word);
	const format = NOTIFICATION_FORMATS.find(({ name }) => name === word);
	const meanings = [
		gate && renderGate(gate),
		builtIn && renderBuiltIn(builtIn),
		code && renderExplanation(code),
		target && renderTarget(target),
		source && renderSource(source),
		rendering && renderRendering(rendering),
		ofPipeline && renderPipelineRendering(ofPipeline),
		format && renderNotificationFormat(format),
		word === "resume" ? renderResume(RESUME_CODES) : void 0,
		word === "propose" ? renderProposals() : void 0
	].filter((text) => text !== void 0);
	if (meanings.length === 0) throw unknownWord(word);
	return meanings.join("\n");
}
function unknownWord(word) {
	const renderings = [
		...RENDERINGS,
		...PIPELINE_RENDERINGS,
		...NOTIFICATION_FORMATS
	];
	const all = [
		...[
			...BUILT_IN,
			...GATES,
			...TARGETS,
			...SOURCES,
			...renderings
		].map(({ name }) => name),
		"resume",
		"propose"
	];
	const meant = nearest(word, [...all, ...ALL_CODES.map(({ code }) => code)]);
	return refusal("unknown/word", {
		name: word,
		meant
	});
}
const explainCommand = {
	options: (command) => {
		command.addHelpText("after", examples("flaghoist explain soak", "flaghoist explain soak/too-short"));
	},
	run: runExplain
};
export { explainCommand };
