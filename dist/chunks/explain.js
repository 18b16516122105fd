require("./rolldown-runtime.js");
const require_codes = require("./codes.js");
const require_opening = require("./opening.js");
const require_program = require("./program.js");
const require_judging = require("./judging.js");
const require_formats = require("./formats.js");
const require_pipeline_renderings = require("./pipeline-renderings.js");
// src/report/explanation.ts
/** A code as a meaning of its own name. `gate`: the gate that answers with it; left out: none does. */
function explainedCode({ code, means, fix, example }, gate) {
	return {
		kind: "code",
		name: code,
		title: means,
		notes: [`What to do: ${fix}`, ...gate === void 0 ? [] : [require_program.EXPLAIN_TEXTS.answerOf(gate)]],
		example: {
			where: "",
			text: example
		}
	};
}
/** The explanations of all meanings of a word. */
function renderExplained(meanings) {
	return meanings.map((meaning) => `${linesOf(meaning).join("\n")}\n`).join("\n");
}
function linesOf({ name, title, notes = [], example, settings, codes }) {
	return [
		name,
		`  ${title}`,
		...notes.map((note) => `  ${note}`),
		...example === void 0 ? [] : [`  Example${example.where === "" ? "" : `, ${example.where}`}:`, indented(example.text.trimEnd(), 4)],
		...settings === void 0 || settings.length === 0 ? [] : [
			"",
			"  Its settings:",
			...settings.map(({ key, isRequired, means }) => {
				return `    ${key}\n${indented(means + (isRequired ? " Required." : ""), 8)}`;
			})
		],
		...codes === void 0 ? [] : [
			"",
			"  Its codes:",
			...codes.map(({ code, means }) => `    ${code}\n${indented(means, 8)}`)
		]
	];
}
/** The same for programs. A missing value is null or an empty list. */
function renderExplainedJson(meanings) {
	return require_program.printableJson({
		schemaVersion: 1,
		explained: meanings.map(explainedJson)
	});
}
function explainedJson(meaning) {
	const { kind, name, title, notes = [], example, settings = [], codes = [] } = meaning;
	return {
		kind,
		name,
		title,
		notes: [...notes],
		example: example === void 0 ? null : {
			where: example.where,
			text: example.text
		},
		settings: settings.map(({ key, isRequired, means }) => ({
			key,
			required: isRequired,
			means
		})),
		codes: codes.map(({ code, means, fix, example: text }) => ({
			code,
			means,
			fix,
			example: text
		}))
	};
}
/** Every setting with a description, also within others. The required ones come first. */
function everySetting(schema, place = "") {
	const { properties = {}, required = [], additionalProperties: others } = schema;
	const all = {
		...properties,
		...typeof others === "object" ? { "<name>": others } : {}
	};
	const groups = Object.entries(all).map(([key, value]) => {
		const { description } = value;
		const name = place === "" ? key : `${place}.${key}`;
		const setting = {
			key: name,
			isRequired: required.includes(key),
			means: description ?? ""
		};
		return [...description === void 0 ? [] : [setting], ...within(value, name)];
	});
	const isFirst = ([first]) => first?.isRequired === true;
	return [...groups.filter(isFirst), ...groups.filter((settings) => !isFirst(settings))].flat();
}
/** The settings of the entries of a list, and of each form that a value may have. */
function within(value, place) {
	const { items, anyOf = [], oneOf = [], then, else: otherwise } = value;
	const forms = [
		...anyOf,
		...oneOf,
		...then === void 0 ? [] : [then]
	];
	const all = [
		...everySetting(value, place),
		...items === void 0 ? [] : [...everySetting(items, `${place}[]`), ...within(items, `${place}[]`)],
		...[...forms, ...otherwise === void 0 ? [] : [otherwise]].flatMap((form) => [...everySetting(form, place), ...within(form, place)])
	];
	return all.filter(({ key }, at) => all.findIndex((setting) => setting.key === key) === at);
}
/** Every word that can be explained, and every code by its beginning: a line each. */
function renderOverview(meanings, codes) {
	const words = [...require_opening.grouped(meanings, ({ kind }) => WORDS[kind])].map(([title, all]) => listed(title, all.map(({ name, title: text }) => [name, text])));
	const groups = [...require_opening.grouped(codes, ({ code }) => code.split("/", 1)[0] ?? "")].map(([room, all]) => listed(`codes: ${room}`, all.map(({ code, means }) => [code, firstSentence(means)])));
	return `${require_program.EXPLAIN_TEXTS.overview()}\n\n${[...words, ...groups].join("\n")}`;
}
const WORDS = {
	gate: "gates",
	target: "deploy targets",
	source: "sources of metrics",
	rendering: "renderings",
	notification: "formats of notifications",
	resume: "other settings",
	propose: "other settings",
	code: "codes"
};
function listed(title, rows) {
	const width = Math.max(...rows.map(([name]) => name.length));
	return `${title}\n${rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}\n`).join("")}`;
}
function firstSentence(text) {
	return /^.*?[.](?= |$)/s.exec(text)?.[0] ?? text;
}
function indented(text, spaces) {
	return text.replaceAll(/^/gm, " ".repeat(spaces));
}
// src/cli/explained-targets.ts
/** Every target and every source. */
function targetWords() {
	return [...require_judging.TARGETS.map(ofTarget), ...require_judging.METRIC_SOURCES.map((source) => ofSource(source))];
}
/** With what every target takes besides. */
function ofTarget({ name, title, properties, required, example }) {
	const probe = {
		description: require_program.EXPLAIN_TEXTS.probe(),
		required: ["url"]
	};
	const common = {
		...require_judging.renderOf(require_judging.targetSchemas.get(name)?.renderings ?? []),
		...require_judging.COMMON,
		probe: {
			...probe,
			properties: require_judging.PROBE_SETTINGS
		}
	};
	return {
		kind: "target",
		name,
		title,
		example: {
			where: require_program.EXPLAIN_TEXTS.ofService(),
			text: require_judging.stringify({ deploy: { "*": {
				target: name,
				...example
			} } })
		},
		settings: [...everySetting({
			properties,
			required
		}), ...everySetting({ properties: common })]
	};
}
function ofSource({ name, title, properties, required, example }) {
	return {
		kind: "source",
		name,
		title,
		example: {
			where: require_program.EXPLAIN_TEXTS.inPipeline(),
			text: require_judging.stringify({ metrics: { sources: { [name]: {
				kind: name,
				...example
			} } } })
		},
		settings: everySetting({
			properties,
			required
		})
	};
}
// src/cli/explained-words.ts
/** All but the codes. */
function allWords() {
	return [
		...require_judging.GATES.map(ofGate),
		...require_judging.BUILT_IN.map(ofBuiltIn),
		...targetWords(),
		...require_judging.RENDERINGS.map(ofRendering),
		...require_pipeline_renderings.PIPELINE_RENDERINGS.map(ofPipelineRendering),
		...require_formats.NOTIFICATION_FORMATS.map(ofNotificationFormat),
		RESUME,
		PROPOSE
	];
}
function ofGate({ name, title, schema, example, codes }) {
	const { description } = schema;
	return {
		kind: "gate",
		name,
		title,
		notes: description === void 0 ? [] : [description],
		example: {
			where: require_program.EXPLAIN_TEXTS.ofGate(),
			text: require_judging.stringify({ requires: { [name]: example } })
		},
		settings: everySetting(schema),
		codes
	};
}
function ofBuiltIn({ name, title, appliesTo, example, codes }) {
	return {
		kind: "gate",
		name,
		title,
		notes: [require_program.EXPLAIN_TEXTS.builtIn(appliesTo)],
		example,
		codes
	};
}
const RESUME = {
	kind: "resume",
	name: "resume",
	title: require_program.EXPLAIN_TEXTS.resume(),
	example: {
		where: require_program.EXPLAIN_TEXTS.inPipeline(),
		text: require_judging.RESUME_CODES[0]?.example ?? ""
	},
	codes: require_judging.RESUME_CODES
};
const PROPOSE = {
	kind: "propose",
	name: "propose",
	title: require_program.EXPLAIN_TEXTS.propose(),
	notes: require_program.EXPLAIN_TEXTS.proposeNotes(),
	example: {
		where: require_program.EXPLAIN_TEXTS.inDefinition(),
		text: "propose: true\n"
	}
};
function ofNotificationFormat({ name, title }) {
	return {
		kind: "notification",
		name,
		title,
		notes: [require_program.EXPLAIN_TEXTS.bodies()],
		example: {
			where: require_program.EXPLAIN_TEXTS.inPipeline(),
			text: `notifications:\n  - { webhook: FLAGHOIST_CHAT_WEBHOOK, as: ${name} }\n`
		}
	};
}
function ofRendering({ name, title, example }) {
	return {
		kind: "rendering",
		name,
		title,
		example: {
			where: "",
			text: example
		}
	};
}
function ofPipelineRendering({ name, title }) {
	return {
		kind: "rendering",
		name,
		title,
		notes: [require_program.EXPLAIN_TEXTS.writeFiles(name)]
	};
}
// src/cli/explain.ts
/** `flaghoist explain [CODE]`: a code, a gate, a deploy target, a metric source or a rendering, or all of a kind. */
function runExplain([word], options) {
	const isJson = options.format === "json";
	if (word === void 0) {
		const text = isJson ? renderExplainedJson([...allWords(), ...codesOf(require_codes.ALL_CODES)]) : renderOverview(allWords(), require_codes.ALL_CODES);
		require_program.printText(text, options);
		return Promise.resolve(require_program.EXIT.pass);
	}
	const group = allWords().filter(({ kind }) => `${kind}s` === word);
	if (group.length > 0) {
		require_program.printText(isJson ? renderExplainedJson(group) : renderOverview(group, []), options);
		return Promise.resolve(require_program.EXIT.pass);
	}
	const meanings = meaningsOf(word);
	require_program.printText(isJson ? renderExplainedJson(meanings) : renderExplained(meanings), options);
	return Promise.resolve(require_program.EXIT.pass);
}
/** Each meaning of a word: `compose` is a target and a rendering. */
function meaningsOf(word) {
	const codes = codesOf(require_codes.ALL_CODES.filter(({ code }) => code === word));
	const meanings = [...allWords().filter(({ name }) => name === word), ...codes];
	if (meanings.length === 0) throw unknownWord(word);
	return meanings;
}
/** Codes, each with the gate that answers with it. */
function codesOf(codes) {
	const gates = new Map([...require_judging.GATES, ...require_judging.BUILT_IN].flatMap((gate) => gate.codes.map(({ code }) => [code, gate.name])));
	return codes.map((code) => explainedCode(code, gates.get(code.code)));
}
function unknownWord(word) {
	const names = allWords().map(({ name }) => name);
	const meant = require_program.nearest(word, [...names, ...require_codes.ALL_CODES.map(({ code }) => code)]);
	return require_opening.refusal("unknown/word", {
		name: word,
		meant
	});
}
const explainCommand = {
	options: (command) => {
		require_program.withTextOrJson(command).addHelpText("after", require_program.examples("flaghoist explain soak", "flaghoist explain soak/too-short", "flaghoist explain targets"));
	},
	run: runExplain
};
exports.explainCommand = explainCommand;
