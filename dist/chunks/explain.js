import { o as RENDERINGS, s as renderingOf, t as TARGETS } from "./targets.js";
import { t as DEPLOY_CODES } from "./foreign.js";
import { E as nearest, L as RESUME_CODES, U as POLICY_CODES, V as PROPOSAL_CODES, nt as GATES, rt as GATE_CODES, tt as BUILT_IN } from "./log-reading.js";
import { n as refusal } from "./refusal.js";
import { a as examples, t as EXIT } from "./exit-codes.js";
import { n as print } from "./output.js";
// src/files/codes/flags.ts
const FLAG_CODES = {
	"flag/unknown-service": {
		means: "A flag sends variables to a service that the pipeline does not declare, so no deployment would reach it.",
		fix: "Rename it to a declared service, or declare it in the pipeline.",
		example: "# environments/pipeline.yaml\nservices:\n  calling-platform: {}"
	},
	"flag/unknown-environment": {
		means: "A flag requires something for an environment that the pipeline does not have, so the requirement would have no effect.",
		fix: "Rename it to an environment of the pipeline, or write \"*\" for all of them.",
		example: "requires:\n  production:\n    ladder: { steps: [5, 25, 100], each: 7d }"
	},
	"flag/unknown-owner": {
		means: "The owner of a flag is a team that the pipeline does not list, so no one could approve as its owner.",
		fix: "Rename it to a listed team, add the team to the pipeline, or name a team of GitHub as `org/team`.",
		example: "# environments/pipeline.yaml\nteams:\n  voice: [ana, bartek]"
	},
	"flag/duplicate-variable": {
		means: "Two flags fill the same variable of the same service. The service would receive the value of an unknown one.",
		fix: "Give one of the two another variable.",
		example: "services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled"
	},
	"flag/form-of-rollout": {
		means: "A variable that is filled with `rollout` has texts for on and off. It is sent a number of percent.",
		fix: "Delete `on` and `off`, or fill the variable with `enabled`.",
		example: "OUTBOUND_CALLS_PERCENTAGE: { from: rollout, in: [development] }"
	},
	"flag/form-without-difference": {
		means: "A variable is sent the same text while the flag is on and while it is off, so the flag switches nothing.",
		fix: "Write another text for `off`.",
		example: "VITE_OUTBOUND: { from: enabled, on: \"true\", off: \"\" }"
	},
	"flag/unset-turns-on": {
		means: "A variable is left out while the flag is off (`off: unset`), but without it the code turns the feature on. Turning the flag off would turn the feature on.",
		fix: "Send a text that the code reads as off.",
		example: "OUTBOUND_CALLS_ENABLED: { from: enabled, off: \"0\" }"
	},
	"flag/text-is-truthy": {
		means: "The variable has the prefix of a build tool (`VITE_`, `NEXT_PUBLIC_`, `REACT_APP_`, `PUBLIC_`, `EXPO_PUBLIC_`). Such tools put it into the page as text, and in JavaScript the text `false` is truthy. Code that only tests the variable is on while the flag is off.",
		fix: "Send the empty string while the flag is off, or compare with the text in the code and write that form.",
		example: "VITE_OUTBOUND: { from: enabled, on: \"true\", off: \"\" }"
	},
	"flag/reserved-name": {
		means: "A variable has a name that the system, a language or the deploy target of the service reserves. Such a variable would change how the service starts, or the target would refuse or misread it.",
		fix: "Rename the variable, in the definition and in the code that reads it.",
		example: "services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled   # not PATH"
	},
	"flag/expired": {
		means: "The day on which the flag expires is over. The flag works as before, and this changes no verdict.",
		fix: "Remove the flag and the code that reads it, write a later date, or write with `permanent` why it stays.",
		example: "expires: 2027-06-30"
	},
	"flag/similar-key": {
		means: "The keys of two flags differ in a single character, so a reviewer can easily confuse them.",
		fix: "Rename one of them before it is used. Keys that differ only in a digit count as a series and are not reported.",
		example: "environments/flags/checkout.yaml\nenvironments/flags/chekout.yaml"
	},
	"flag/no-state": {
		means: "A flag has a definition but no state in any environment, so all users get its safe value everywhere. That is normal for a new flag.",
		fix: "Write the first state when you want to try the flag.",
		example: "# environments/development/outbound-calls.yaml\nenabled: true"
	},
	"state/unknown-flag": {
		means: "A state belongs to a flag that has no definition. No service is sent anything, so the file has no effect.",
		fix: "Rename the file to the key of a flag, add the definition, or delete the file.",
		example: "environments/flags/outbound-calls.yaml        # what it is\nenvironments/production/outbound-calls.yaml   # what it is set to"
	},
	"state/unknown-environment": {
		means: "A folder holds states, but the pipeline has no environment of that name. The states are not deployed and not protected.",
		fix: "Rename the folder to an environment of the pipeline, add the environment, or delete the folder.",
		example: "environments:\n  - name: development\n  - name: staging"
	},
	"state/unknown-service": {
		means: "A state sets something for a service that the flag sends nothing to, so it has no effect.",
		fix: "Rename it to a service of the flag, or delete it.",
		example: "enabled: true\nservices:\n  calling-platform: { enabled: false }"
	},
	"state/rollout-unread": {
		means: "A state gives the value to a share of users, and some service of the flag does not read the rollout. That service gives the value to all of its users.",
		fix: "Let the service read the rollout, or switch it off until the rollout is at 100.",
		example: "services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled\n    OUTBOUND_CALLS_PERCENTAGE: rollout"
	},
	"state/rollout-on-safe": {
		means: "A state sets a rollout for a flag whose safe value is on (`safe: true`). Such a flag is on or off; it has no rollout.",
		fix: "Delete the rollout.",
		example: "enabled: false"
	}
};
// src/files/codes/paths.ts
const PATH_CODES = {
	"path/bad-name": {
		means: "A folder or file below the root has a name that no environment and no flag can have, so it would have no effect.",
		fix: "Use lower-case letters, digits, `.`, `_` and `-`; begin with a letter or digit; at most 63 characters between two slashes.",
		example: "environments/flags/voice/outbound-calls.yaml"
	},
	"path/upper-case": {
		means: "A path holds capitals. Two paths that differ only in case are one file on some machines and two on others.",
		fix: "Rename it to lower case.",
		example: "git mv environments/flags/Checkout.yaml environments/flags/checkout.yaml"
	},
	"path/too-deep": {
		means: "The key of a flag has more than four segments.",
		fix: "Move the file up.",
		example: "environments/flags/team/area/part/flag.yaml"
	},
	"path/ending": {
		means: "The file has another ending than `.yaml`, so it would have no effect.",
		fix: "Rename it so that it ends in `.yaml`.",
		example: "git mv environments/staging/checkout.yml environments/staging/checkout.yaml"
	},
	"path/misplaced": {
		means: "A YAML file is directly in the root folder. Only the pipeline belongs there.",
		fix: "Move it to `flags/` if it is a definition, or to the folder of an environment if it is a state.",
		example: "environments/pipeline.yaml\nenvironments/flags/checkout.yaml\nenvironments/staging/checkout.yaml"
	},
	"path/not-regular": {
		means: "A path is a symbolic link, a submodule or an executable file. Flaghoist reads Git objects and follows no links, so other tools could see other content there.",
		fix: "Replace it by an ordinary file.",
		example: "git update-index --chmod=-x environments/staging/checkout.yaml"
	}
};
// src/files/codes.ts
const FILE_CODES = {
	"file/too-large": {
		means: "The file is larger than 64 KiB. A flag, a state and a pipeline are small; a large file is refused before it is parsed.",
		fix: "Move long explanations to your documentation and keep a link in `description`.",
		example: "# 65536 bytes are read, 65537 are not\ndescription: AI outbound calls, see docs/outbound-calls.md"
	},
	"file/not-text": {
		means: "The file holds bytes that are not UTF-8 text, or a NUL. It was probably saved in another encoding, or it is a binary file.",
		fix: "Save it as UTF-8. A byte order mark and Windows line ends are accepted.",
		example: "iconv -f UTF-16 -t UTF-8 x.yaml > y.yaml && mv y.yaml x.yaml"
	},
	"file/invisible-character": {
		means: "The file holds a character that a reviewer cannot see, or one that changes the order in which text is shown: a control character, a zero-width space, a direction mark.",
		fix: "Delete the character. If a text needs it, describe it in words.",
		example: "enabled: true   # a U+202E here would show this comment backwards"
	},
	"file/empty": {
		means: "The file is empty, or holds only comments.",
		fix: "Write its content, or delete the file. No state file means the safe value.",
		example: "enabled: false"
	},
	"file/conflict-marker": {
		means: "The file still holds the conflict marks of a merge that is not resolved.",
		fix: "Keep one of the two sides, and delete the three lines with the marks.",
		example: "<<<<<<< HEAD\nenabled: true\n=======\nenabled: false\n>>>>>>> feature"
	},
	"file/too-many": {
		means: "The file has more problems than are listed. The first hundred are.",
		fix: "Fix the listed problems, and run the command again.",
		example: "flaghoist validate"
	},
	"yaml/syntax": {
		means: "The file is not valid YAML, or the parser is not sure what it means. A warning of the parser counts as an error.",
		fix: "Fix the line that is named. Indent with spaces, put a space behind every colon, and quote texts that hold `: `, ` #` or begin with one of @ ` % & * ! | > [ {.",
		example: "description: \"Calls: the second attempt\""
	},
	"yaml/multiple-documents": {
		means: "The file holds more than one YAML document. Some readers read only the first one.",
		fix: "Delete everything from the second `---` on, or move it to a file of its own.",
		example: "enabled: true\n---          # not here\nenabled: false"
	},
	"yaml/directive": {
		means: "The file begins with a YAML directive, a line such as `%YAML 1.1`. It would change what the rest means.",
		fix: "Delete the line. Files are YAML 1.2.",
		example: "%YAML 1.1   # not this line\n---\nenabled: true"
	},
	"yaml/alias": {
		means: "The file refers to another part of itself with `*name`. Aliases hide what a line says, and a few of them can unfold into gigabytes.",
		fix: "Write the value out. If you mean the star for all environments, put it in quotes.",
		example: "requires:\n  \"*\":\n    approvals: { count: 1, from: [release] }"
	},
	"yaml/anchor": {
		means: "The file names a part of itself with `&name`, which only an alias could use.",
		fix: "Delete `&name`. If a text begins with `&`, put it in quotes.",
		example: "hold: \"&c is under investigation\""
	},
	"yaml/tag": {
		means: "The file gives a value a type with `!name` or `!!name`. The type follows from the format alone.",
		fix: "Delete the tag. If a text begins with `!`, put it in quotes.",
		example: "hold: \"!important\""
	},
	"yaml/merge-key": {
		means: "The file uses the merge key `<<`, which copies entries from another place. Some readers follow it and others do not.",
		fix: "Write the entries out.",
		example: "soak: { in: staging, for: 7d }"
	},
	"yaml/reserved-key": {
		means: "A key is named `__proto__`, `constructor` or `prototype`. These have a meaning of their own in JavaScript and are never taken as names.",
		fix: "Choose another name.",
		example: "services:\n  constructor-service: {}"
	},
	"yaml/duplicate-key": {
		means: "A map has the same key twice. Some readers use the first value and others the last one.",
		fix: "Delete one of the two.",
		example: "enabled: true\nenabled: false   # not a second time"
	},
	"yaml/key-not-text": {
		means: "A key is not a text, but a number, true, false, nothing, a list or a map.",
		fix: "Put the key in quotes.",
		example: "services:\n  \"123\": {}"
	},
	"yaml/too-deep": {
		means: "Lists and maps are nested more than 20 deep. No flag file needs more than seven.",
		fix: "Look for a wrong indentation, or for brackets that are not closed.",
		example: "services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled"
	},
	"yaml/escaped-key": {
		means: "A key in double quotes holds a `\\`. A search for the name does not find it, and a reviewer reads another name than the program.",
		fix: "Write the key in plain letters.",
		example: "services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled"
	},
	"yaml/number": {
		means: "A number is written in another way than in decimal digits: with leading zeros, in octal or hexadecimal, with an exponent, with a sign or a point at the edge, with underscores; or it is infinite, or has more digits than can be kept. Other readers of the same file read such a text as another number, or as a text.",
		fix: "Write it in decimal digits: 10, 0.5. A name or a login that consists of digits belongs in quotes.",
		example: "rollout: 100"
	},
	"schema/unknown-key": {
		means: "A key has no meaning at this place. It is refused, because a misspelt `requires` would otherwise require nothing.",
		fix: "Rename it to one of the keys that the message lists, or delete it.",
		example: "enabled: true\nrollout: 25     # not `rolout`"
	},
	"schema/unknown-gate": {
		means: "A requirement names a gate that does not exist.",
		fix: "Rename it to one of the gates that the message lists, or delete it.",
		example: "requires:\n  soak: { in: development, for: 48h }"
	},
	"schema/missing-key": {
		means: "A required key is missing.",
		fix: "Add the line that the hint shows.",
		example: "description: AI outbound calls"
	},
	"schema/wrong-type": {
		means: "A value has the wrong type: a text in place of a number, a single value in place of a list. In YAML 1.2 only `true` and `false` are booleans; `yes` and `on` are texts.",
		fix: "Write a value of the type that the message names.",
		example: "enabled: true   # not yes, not \"true\""
	},
	"schema/not-allowed": {
		means: "A value has the right type, but is not one of the allowed values.",
		fix: "Choose one of the values that the message names.",
		example: "kind: release   # release | experiment | ops | permission"
	},
	"schema/bad-name": {
		means: "A name has a form that is not allowed. Names become paths, labels and variables, so the form is narrow.",
		fix: "Use lower-case letters, digits, `.`, `_` and `-`; begin with a letter or digit; at most 63 characters. A variable may hold capitals, digits and `_`.",
		example: "services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled"
	},
	"schema/exclusive-keys": {
		means: "A map has two keys that exclude each other.",
		fix: "Delete one of the two.",
		example: "expires: 2027-06-30   # or: permanent: \"why\""
	},
	"flag/no-such-date": {
		means: "A date is not written as year-month-day, or no calendar has it.",
		fix: "Write a date that exists, such as 2027-06-30.",
		example: "expires: 2027-06-30"
	},
	"flag/rollout-on-safe": {
		means: "A flag whose safe value is on (`safe: true`) fills a variable with `rollout`. The rollout is the share of users who get the value that is not safe. For such a flag that would be the share of users who lose the feature, which no service could read right.",
		fix: "Fill the variable with `enabled`, or delete it.",
		example: "safe: true\nservices:\n  checkout:\n    PAYMENTS_ENABLED: enabled"
	},
	"pipeline/duplicate-environment": {
		means: "Two environments have the same name, so their requirements would be ambiguous.",
		fix: "Rename or delete one of the two.",
		example: "environments:\n  - name: development\n  - name: staging"
	},
	"pipeline/shared-place": {
		means: "Services or environments are deployed to the same place, so the values of one overwrite those of the other. A landing in staging would change production.",
		fix: "Put `{environment}`, or `{service}`, into the setting of the place. If each has its own machine, or its own job with its own secrets, write that with `machine`.",
		example: "services:\n  traefik:\n    deploy:\n      \"*\": { target: files, render: traefik, folder: \"/etc/traefik/{environment}\" }"
	},
	"pipeline/no-policy": {
		means: "The pipeline does not say who may change it, so everyone who can merge a pull request can loosen every rule.",
		fix: "Add the approvals that a change of the rules requires.",
		example: "policy:\n  approvals: { count: 1, from: [release] }"
	},
	...FLAG_CODES,
	...PATH_CODES
};
/** The explanations of these codes, in reading order: text, schema, between files, paths. */
const FILE_EXPLANATIONS = Object.entries(FILE_CODES).map(([code, text]) => ({
	code,
	...text
}));
// src/app/codes.ts
/** In reading order: gates, resume, policy, proposals, files, deployments. */
const ALL_CODES = [
	...GATE_CODES,
	...RESUME_CODES,
	...POLICY_CODES,
	...PROPOSAL_CODES,
	...FILE_EXPLANATIONS,
	...DEPLOY_CODES
];
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
/** `flaghoist explain [CODE]`: a code, a gate, a deploy target or a rendering. */
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
	const rendering = renderingOf(word);
	const meanings = [
		gate && renderGate(gate),
		builtIn && renderBuiltIn(builtIn),
		code && renderExplanation(code),
		target && renderTarget(target),
		rendering && renderRendering(rendering),
		word === "resume" ? renderResume(RESUME_CODES) : void 0
	].filter((text) => text !== void 0);
	if (meanings.length === 0) throw unknownWord(word);
	return meanings.join("\n");
}
function unknownWord(word) {
	const all = [...[
		...BUILT_IN,
		...GATES,
		...TARGETS,
		...RENDERINGS
	].map(({ name }) => name), "resume"];
	const suggestion = nearest(word, [...all, ...ALL_CODES.map(({ code }) => code)]);
	return refusal(`there is no gate, target, rendering or code "${word}"`, suggestion === null ? "flaghoist explain lists the codes" : `did you mean ${suggestion}?`);
}
const explainCommand = {
	options: (command) => {
		command.addHelpText("after", examples("flaghoist explain soak", "flaghoist explain soak/too-short"));
	},
	run: runExplain
};
export { explainCommand };
