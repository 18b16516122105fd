const require_rolldown_runtime = require("./rolldown-runtime.js");
let node_os = require("node:os");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_child_process = require("node:child_process");
let node_fs_promises = require("node:fs/promises");
// src/messages/words.ts
/**
* Characters that a reader cannot see or that change the order of the visible text. Tab and line ends are allowed in
* files. The two joiners are allowed, because emoji and Indic scripts need them.
*/
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\p{Surrogate}/u;
const INVISIBLE_OR_BREAK = new RegExp(`(?:${INVISIBLE.source}|\\s)+`, "gu");
const LONGEST$1 = 60;
/** A text on one line, without invisible characters, at most 60 characters long. */
function oneLine(text) {
	return lineWithin(text, LONGEST$1);
}
/** The same with at most `most` characters. */
function lineWithin(text, most) {
	const visible = Array.from(text.slice(0, 4 * most).replaceAll(INVISIBLE_OR_BREAK, " ").trim());
	return visible.length <= most ? visible.join("") : `${visible.slice(0, most - 1).join("")}\u2026`;
}
function shownValue(value) {
	if (value === null || value === void 0) return null;
	if (typeof value === "string") return oneLine(value);
	if (typeof value === "number" || typeof value === "boolean") return value;
	if (Array.isArray(value)) return { items: value.length };
	return { keys: Object.keys(value).length };
}
/** `250`, `"yes"`, `a list`, `empty`. */
function shown(value) {
	if (value === null) return "empty";
	if (typeof value === "string") return `"${oneLine(value)}"`;
	if (typeof value !== "object") return JSON.stringify(value);
	if ("items" in value) return value.items === 0 ? "an empty list" : "a list";
	return value.keys === 0 ? "an empty map" : "a map";
}
/** Errors of the system that the user can fix, by their code. */
const SYSTEM_ERRORS = /* @__PURE__ */ new Map([
	["ENOSPC", "the disk is full"],
	["EDQUOT", "the quota is used up"],
	["EFBIG", "a file may not get that large"],
	["EROFS", "the disk is read-only"],
	["EFTYPE", "it is not a regular file"]
]);
/** The reason of the system why a file cannot be read or written, or its code. */
function fileReason(why) {
	return why === "ENOENT" ? "there is no such file or folder" : why;
}
/** The first digits of the id of a commit. */
function shortSha(sha) {
	return sha.slice(0, 10);
}
/** `Outbound calls` for `outbound calls`. */
function capitalized(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
/** `1 change`, `37 changes`. */
function counted(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** `a, b, c and 37 more`: at most `limit` names are spelled out. */
function listedUpTo(names, limit) {
	const more = names.length - limit;
	return more <= 0 ? names.join(", ") : `${names.slice(0, limit).join(", ")} and ${more} more`;
}
/** The line after the last item that is shown. */
function moreInJson(count, noun) {
	return `and ${counted(count, `more ${noun}`)}; ${ALL_IN_JSON}`;
}
const ALL_IN_JSON = "all of them are in the JSON";
/** The command that raises a flag by one step. */
function promoteCommand(flag, environment) {
	return `flaghoist promote ${flag} --to ${environment}`;
}
/** The command that lowers a flag and lands it. `environments`: their names, with a blank between. */
function rollbackCommand(flag, environments) {
	return `flaghoist rollback ${flag} --in ${environments} --land`;
}
/** `a`, `a or b`, `a, b or c`. */
function either(words) {
	return joined(words, "or");
}
/** What to write in place of a wrong value; an example where nothing is meant for sure. */
function writeHint({ write, example }) {
	return write.length === 0 ? `write for example ${example}` : `write ${either(write)}`;
}
/** `a`, `a and b`, `a, b and c`. */
function both(words) {
	return joined(words, "and");
}
function joined(words, last) {
	if (words.length < 2) return words.join("");
	return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}
const MOST_LISTED = 12;
function named(names, most = MOST_LISTED) {
	const first = names.slice(0, most).map(oneLine);
	return {
		names: first,
		more: names.length - first.length
	};
}
/** `a and b`; `a, b and 3 more`; `none`. */
function listed$1({ names, more }) {
	if (names.length === 0) return "none";
	return more === 0 ? both(names) : `${names.join(", ")} and ${more} more`;
}
/** A path on one line. A command needs all of it. */
function pathText(path) {
	return lineWithin(path, LONGEST_PATH);
}
const LONGEST_PATH = 4096;
/** Folders of the repository in which a proposal has files that deployments wrote. */
function writtenText(folders) {
	return `deployments write into ${both(folders.map(pathText))}, so ${folders.length === 1 ? "it belongs" : "they belong"} in .gitignore`;
}
/** A word as a shell takes it. */
function shellWord(text) {
	return /^[\w./@%+=:,-]+$/.test(text) ? text : quoted$1(text);
}
/** A text between quotes as a shell takes it. */
function quoted$1(text) {
	return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
function otherBranchText({ ref, defaultBranch }) {
	return `this run is on ${ref.slice(0, 100)}, but only runs on ${defaultBranch} count`;
}
// src/messages/table.ts
/** A row whose facts have this type. */
function row(definition) {
	return definition;
}
/** A wording whose facts have this type. */
function wording(definition) {
	return definition;
}
/**
* Writes the sentence, the hint and the details of a row. The types of the callers make sure that the facts belong to
* the row.
*/
function said(definition, facts) {
	const { sentence, hint, details, saysWhen, brief, title, titleNames } = definition;
	return {
		...brief === void 0 ? {} : { brief: brief(facts) },
		...title === void 0 ? {} : { title: title(facts) },
		...titleNames === void 0 ? {} : { titleNames: titleNames(facts) },
		message: sentence(facts),
		hint: hint?.(facts) ?? "",
		details: details?.(facts) ?? [],
		saysWhen: saysWhen === true
	};
}
/** The explanations of a table, in its order. */
function explanationsOf(table) {
	return Object.entries(table).map(([code, { means, fix, example }]) => ({
		code,
		means,
		fix,
		example
	}));
}
// src/messages/adopting.ts
const ADOPTING_MESSAGES = {
	"new/not-a-key": wording({
		sentence: ({ name }) => `"${name}" cannot be the key of a flag`,
		hint: () => "write lower-case words, such as new-checkout or voice/outbound-calls"
	}),
	"new/exists": wording({
		sentence: ({ file }) => `${file} already exists`,
		hint: () => "edit this file, or choose another key"
	}),
	"init/not-agreed": wording({
		sentence: () => "init wrote no file, because it was not confirmed",
		hint: () => "run init with --yes, or with --dry-run to see the files first"
	}),
	"init/other-files": wording({
		sentence: ({ folder, files }) => `the folder ${folder} has files that would be read as flags and are none: ${listed$1(named(files, 4))}`,
		hint: () => "let init write into another folder, such as --root flaghoist"
	}),
	"init/only-matches-nothing": wording({
		sentence: ({ patterns, available }) => `--only ${patterns.join(" ")} matches no variable; available switches and percentages: ${listed$1(named(available, 12))}`,
		hint: () => "name those that release a feature, as names or as patterns such as FEATURE_*"
	}),
	"init/edit-by-hand": wording({
		sentence: ({ files }) => `no patch can edit ${files.join(", ")}`,
		hint: () => "run flaghoist init --dry-run, which prints the lines to paste"
	}),
	"import/no-source": wording({
		sentence: ({ file }) => `cannot import ${file}: its kind is unknown`,
		hint: ({ available }) => `name its kind with --as: ${available.join(", ")}`
	}),
	"import/not-yaml": wording({
		sentence: ({ at }) => `the file to import cannot be read as YAML (${at})`,
		hint: () => "correct the file, and run the command again"
	}),
	"import/other-environments": wording({
		sentence: ({ file, environment }) => `${file} has no environment ${environment}`,
		hint: ({ available }) => `use the name of one of its environments: ${available.join(", ")}`
	}),
	"new/no-pipeline": wording({
		sentence: () => "cannot read pipeline.yaml, so the services and environments are unknown",
		hint: () => "run flaghoist init to write the file, or flaghoist validate to see what is wrong"
	})
};
/** Why a variable or a flag is not taken over. */
const LEFT_OUT_MESSAGES = {
	text: wording({ sentence: () => "the value is neither a switch nor a percentage" }),
	"not-named": wording({ sentence: () => "--only does not name the variable" }),
	excepted: wording({ sentence: () => "--except names the variable" }),
	number: wording({ sentence: () => "the value is a number, but the name fits neither a switch nor a percentage" }),
	bits: wording({
		sentence: () => "the values are 0 and 1, and the name does not say that this is a switch",
		hint: () => "if it is a switch, write its whole name after --only, beside the others"
	}),
	"percent-sign": wording({ sentence: () => "the value has a percent sign, and a flag sends the number alone" }),
	"mixed-forms": wording({
		sentence: ({ forms }) => `the values are written in several ways (${forms.map((form) => JSON.stringify(form)).join(", ")})`,
		hint: () => "write all values in the same way, and run the command again"
	}),
	inverse: wording({
		sentence: () => "turning this on takes something away from users, so a person has to decide which value is safe",
		hint: () => "write the definition with safe: true or safe: false"
	}),
	reserved: wording({ sentence: () => "the system reserves this name" }),
	name: wording({ sentence: () => "the name cannot be written as a service, a variable or a key" }),
	"from-machine": wording({ sentence: () => "the value comes from the machine" }),
	"other-variable": wording({ sentence: () => "the value refers to another variable" }),
	"read-differently": wording({
		sentence: () => "dotenv and Docker Compose read the line differently",
		hint: () => "put a blank before #, or put the value in quotes"
	}),
	extends: wording({ sentence: () => "the service extends another service, which import does not read" }),
	replaced: wording({ sentence: () => "a compose file replaces what another one sets (!reset or !override), which import does not read" }),
	"no-service": wording({
		sentence: () => "the service that reads this variable is unknown",
		hint: () => "import the file, and name the service: flaghoist import --from FILE --environment NAME --service NAME"
	}),
	"unknown-service": wording({
		sentence: () => "the pipeline does not have the service of this variable",
		hint: () => "add the service to the pipeline, or name another with --service"
	}),
	inexact: wording({
		sentence: () => "no state sends exactly these values",
		hint: () => "set the percentage to 0 where the switch is off, and run the command again"
	}),
	fraction: wording({
		sentence: () => "the value may be a share of 1, such as 0.25 for 25 percent",
		hint: () => "if it is a percentage below 1, write the definition by hand; otherwise change the code so that it reads 0 to 100"
	}),
	"no-value": wording({
		sentence: () => "the line has no =, so the value comes from the machine",
		hint: () => "write NAME=value"
	}),
	share: wording({ sentence: () => "the percentage has more than two decimals" }),
	variants: wording({ sentence: () => "the values are not on and off" }),
	targeting: wording({ sentence: () => "the flag has rules for some users" }),
	requires: wording({ sentence: () => "the flag depends on other flags" }),
	disabled: wording({ sentence: () => "the flag is disabled, so the default in the code applies, and no file contains that default" }),
	schedule: wording({ sentence: () => "the value changes by itself over time" }),
	several: wording({
		sentence: () => "the files have different values, and it is unknown which file applies",
		hint: () => "write the same value in the files, or import the file that applies"
	}),
	local: wording({
		sentence: () => "a .local file here sets the variable, and it is unknown which machines have such a file",
		hint: () => "move the .local file away for this run, or import the file that applies"
	}),
	"host-decides": wording({
		sentence: () => "the value depends on how Docker Compose is started (--env-file, COMPOSE_FILE, or a copied .env)",
		hint: () => "write the same value in the files, or import the file that the host reads"
	}),
	unplaced: wording({
		sentence: () => "the name of the file does not say which environment reads it",
		hint: () => "import the file with --environment"
	}),
	aside: wording({ sentence: () => "the file is for tests, examples or developers, so no environment reads it" }),
	"not-read": wording({
		sentence: () => "files of other projects and files for this machine are not read",
		hint: () => "import the file that sends values to services"
	}),
	"not-yaml": wording({
		sentence: ({ at }) => `the file cannot be read as YAML (${at}), so its project is left out`,
		hint: () => "correct the file, and run the command again"
	}),
	"missing-file": wording({
		sentence: ({ file }) => `${file} does not exist here, and may have another value on a host`,
		hint: ({ file }) => `copy ${file} here for this run, or import it`
	}),
	"other-environment": wording({
		sentence: ({ file, environment }) => `${environment} would read ${file}, which is named after another environment`,
		hint: () => "let the compose file read the file of each environment, such as .env.${APP_ENV}, and run it again"
	}),
	together: wording({ sentence: () => "another variable of the same flag cannot be taken over" }),
	exists: wording({
		sentence: ({ flag }) => `the flag ${flag} already exists, and sends other values, or sends them to other services`,
		hint: ({ flag, environment }) => `raise it with ${promoteCommand(flag, environment)}, or lower it with flaghoist rollback ${flag} --in ${environment}`
	})
};
/** The sentence and the hint of a reason. */
function leftOutText({ code, facts }) {
	return said(LEFT_OUT_MESSAGES[code], facts);
}
// src/domain/scalars.ts
/** How risky a flag is. */
const RISKS = [
	"low",
	"medium",
	"high"
];
/** One segment of a flag's key, an environment's or a service's name. */
const NAME_PATTERN = "^[a-z0-9][a-z0-9._-]{0,62}$";
/** A team of the pipeline, `owner`, or `org/team`. */
const APPROVERS_PATTERN = "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$";
/** The name of an environment variable that a service reads. */
const VARIABLE_PATTERN = "^[A-Za-z_][A-Za-z0-9_]{0,127}$";
/** A label. GitHub looks for `P1,P2` as for two labels that an issue must carry both, and takes blanks off the ends. */
const LABEL_PATTERN = "^[^,\\s]([^,]*[^,\\s])?$";
const RESERVED = /* @__PURE__ */ new Set([
	"__proto__",
	"constructor",
	"prototype"
]);
const NAME = new RegExp(NAME_PATTERN);
const SEGMENT = NAME_PATTERN.slice(1, -1);
const KEY = new RegExp(`^${SEGMENT}(?:/${SEGMENT}){0,3}$`);
const NO_KEY = new RegExp(`(?:^|/)(?:${[...RESERVED].join("|")}|[^/]*\\.)(?:/|$)`);
/** Whether `text` may name an environment, a service or one segment of a flag's key. */
function isName$1(text) {
	return NAME.test(text) && !RESERVED.has(text) && !text.endsWith(".");
}
/** `text` as a flag's key, or null. */
function parseFlagKey(text) {
	return KEY.test(text) && !NO_KEY.test(text) ? text : null;
}
/** `text` as the name of an environment, or null. `flags` is the folder of definitions, never an environment. */
function parseEnvironmentName(text) {
	return isName$1(text) && text !== "flags" ? text : null;
}
function parseServiceName(text) {
	return isName$1(text) ? text : null;
}
/** Plain order of code units: the same on every machine, unlike a locale's. */
function inOrder(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
/** Groups of list items by a key, in the order of their first members. */
function grouped(all, keyFor) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of all) {
		const group = groups.get(keyFor(item));
		if (group === void 0) groups.set(keyFor(item), [item]);
		else group.push(item);
	}
	return groups;
}
const SECONDS = {
	s: 1,
	m: 60,
	h: 3600,
	d: 86400,
	w: 604800
};
const PERCENT = /^(?:0|[1-9][0-9]{0,2})(?:\.[0-9]{1,2})?$/;
/** Percent from 0 to 100 with at most two decimals, or null. `010` is 10 for some readers and 8 for others: null. */
function parsePercent(text) {
	const value = Number(text);
	return PERCENT.test(text) && value <= 100 ? value : null;
}
/** How a duration is written: `0h`, `90m`, `48h`, `7d`, `2w`. At most ten years. */
const DURATION_PATTERN = "^(0|[1-9][0-9]{0,6})[mhdw]$";
/** The same, and not nothing. */
const LASTING_PATTERN = "^[1-9][0-9]{0,6}[mhdw]$";
/** Of the samples of a metric, which may be closer than a minute. */
const FINE_PATTERN = "^(0|[1-9][0-9]{0,6})[smhdw]$";
/** The same, and at least ten seconds. */
const INTERVAL_PATTERN = "^([1-9][0-9]{1,6}s|[1-9][0-9]{0,6}[mhdw])$";
const LONGEST = 3660 * SECONDS.d;
/** `text` as a duration, or null if it is none, or longer than ten years. */
function parseDuration(text) {
	return (/* @__PURE__ */ new RegExp("^(0|[1-9][0-9]{0,6})[mhdw]$")).test(text) ? parseFine(text) : null;
}
/** The same with seconds: `15s`. */
function parseFine(text) {
	if (!(/* @__PURE__ */ new RegExp("^(0|[1-9][0-9]{0,6})[smhdw]$")).test(text)) return null;
	const unit = text.slice(-1);
	const seconds = Number(text.slice(0, -1)) * SECONDS[unit];
	return seconds <= LONGEST ? duration(seconds) : null;
}
/** A duration that a schema has already accepted. Throws if the text is no duration. */
function durationOf(text) {
	const parsed = parseFine(text);
	if (parsed === null) throw new Error(`not a duration: ${text}`);
	return parsed;
}
/** A number of seconds as a duration; fractions are dropped, negative numbers become zero. */
function duration(seconds) {
	return Math.max(0, Math.floor(seconds));
}
/** Seconds since 1970 as a moment; fractions are dropped. Every moment has a date of four digits: Git takes any number. */
function instant(seconds) {
	return Math.min(Math.floor(seconds), LAST);
}
/** 9999-12-31T23:59:59Z. */
const LAST = 253402300799;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;
/**
* An ISO 8601 text as a moment, or null. A time of day needs a zone, so that the text means the same moment on every
* machine. A date alone is midnight UTC.
*/
function parseInstant(text) {
	if (!WITH_ZONE.test(text) || !isDay(text.slice(0, 10))) return null;
	const milliseconds = Date.parse(text.replace(" ", "T"));
	return Number.isNaN(milliseconds) ? null : instant(milliseconds / 1e3);
}
/** Whether a date exists. `Date.parse` reads 30 February as 2 March. */
function isDay(date) {
	return new Date(Date.parse(date)).getUTCDate() === Number(date.slice(-2));
}
function plus(at, length) {
	return instant(at + length);
}
/** The time from `start` to `end`; zero if `end` is not later, so that a skewed clock never adds time. */
function between(start, end) {
	return duration(end - start);
}
function latest(first, ...others) {
	return instant(Math.max(first, ...others));
}
/** The median, of which half are not longer; null: there are none. */
function middleOf(lengths) {
	return lengths.toSorted((a, b) => a - b)[Math.floor((lengths.length - 1) / 2)] ?? null;
}
/** `2026-11-22T09:00:00Z`. */
function isoOf(at) {
	return (/* @__PURE__ */ new Date(at * 1e3)).toISOString().replace(".000Z", "Z");
}
const DAYS = [
	"Sun",
	"Mon",
	"Tue",
	"Wed",
	"Thu",
	"Fri",
	"Sat"
];
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
/** A due moment in words, rounded up to the minute, so that a reader who comes back then is never too early. */
function dueText(at) {
	return fullText(minuteUp(at));
}
/** A past moment in words, rounded down to the minute, so that it is never after now. */
function pastText(at) {
	return fullText(minuteDown(at));
}
/** `Sun 22 Nov 2026 09:00:07 UTC`: a past moment that is compared with another one of the same minute. */
function secondText(at) {
	const date = minuteDown(at);
	return `${dayText(date)} ${date.getUTCFullYear()} ${timeText(date)}:${two(at % SECONDS.m)} UTC`;
}
/** The end of a time in which something may land, rounded down to the minute, because a later moment is too late. */
function endText(at) {
	return pastText(at);
}
/** `Sun 22 Nov, 09:00 UTC`: a due moment for a heading, rounded up to the minute. */
function shortDueText(at) {
	return `${shortText(minuteUp(at))} UTC`;
}
/** `Fri 20 Nov, 09:00`: a past moment for a table, rounded down to the minute, in UTC. */
function shortPastText(at) {
	return shortText(minuteDown(at));
}
/** `Tue 1 Dec`: the day of a due moment, for a line that looks ahead by weeks. */
function dueDayText(at) {
	return dayText(minuteUp(at));
}
/** `Sun 22 Nov 2026 09:00 UTC`: fixed English text, so that an unchanged verdict reads the same on every run. */
function fullText(date) {
	return `${dayText(date)} ${date.getUTCFullYear()} ${timeText(date)} UTC`;
}
/** `Sun 22 Nov, 09:00`. */
function shortText(date) {
	return `${dayText(date)}, ${timeText(date)}`;
}
function minuteUp(at) {
	return /* @__PURE__ */ new Date(Math.ceil(at / SECONDS.m) * 6e4);
}
function minuteDown(at) {
	return /* @__PURE__ */ new Date(Math.floor(at / SECONDS.m) * 6e4);
}
function timeText(date) {
	return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}
function two(number) {
	return String(number).padStart(2, "0");
}
function dayText(date) {
	return `${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}
/**
* A duration for people, in at most two units and rounded down: `45m`, `31h`, `6d 4h`. Days appear from 72 hours on,
* because people say "a soak of 48 hours".
*/
function lengthOf(length) {
	if (length < SECONDS.m) return length === 0 ? "0m" : "under 1m";
	if (length < SECONDS.h) return `${Math.floor(length / SECONDS.m)}m`;
	if (length < 3 * SECONDS.d) return inTwo(length, SECONDS.h, "h", SECONDS.m, "m");
	return inTwo(length, SECONDS.d, "d", SECONDS.h, "h");
}
/** The same to the second, where a length has parts of a minute: `45s`, `90s`. */
function fineLengthOf(length) {
	return length % SECONDS.m === 0 ? lengthOf(length) : `${length}s`;
}
/** The same in one unit: `31h`, `6d`. */
function roughAgeOf(length) {
	if (length < SECONDS.h) return ageOf(length);
	const [unit, name] = length < 3 * SECONDS.d ? [SECONDS.h, "h"] : [SECONDS.d, "d"];
	return `${Math.floor(length / unit)}${name}`;
}
/** How long ago, or for how long by now: what has just begun is `under 1m`, like the seconds after it. */
function ageOf(length) {
	return length === 0 ? "under 1m" : lengthOf(length);
}
function inTwo(length, big, bigName, small, smallName) {
	const rest = Math.floor(length % big / small);
	return `${Math.floor(length / big)}${bigName}${rest === 0 ? "" : ` ${rest}${smallName}`}`;
}
/** A text as JSON; undefined: it is none. */
function jsonIn(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/messages/causes.ts
function causeText(cause) {
	return CAUSE_TEXTS[cause.kind](cause);
}
function troubleText(trouble) {
	return typeof trouble === "string" ? trouble : causeText(trouble);
}
/** A cause in a report: its facts and its sentence. */
function causeJson(cause) {
	return cause === null ? null : {
		...cause,
		message: causeText(cause)
	};
}
/** Why a deployment is due. */
const DUE_TEXTS = {
	landing: "no deployment has judged the landing yet",
	evidence: "the evidence for a refused change has arrived"
};
const FACTS = {
	"not-asked": () => "no gate asked for it",
	"no-file": () => "there is no such file",
	"no-history": ({ flag, environment }) => `no history was read for ${flag} in ${environment}`,
	"other-exposure": () => "its history ends with an exposure other than the proposed one",
	"future-commit": () => "the commit from which it counts has a date in the future",
	"future-landing": () => "its landing has a date in the future",
	"unreadable-state": () => "its state cannot be read",
	"unreadable-thresholds": () => "its thresholds cannot be read",
	"no-value-yet": () => "the metric has no value since the deployment yet",
	"no-window": () => "its window is not known",
	"no-source": () => "no source was asked",
	"not-deployed": ({ service }) => `${service} is not deployed`,
	"not-read": () => "it was not read",
	"not-requested": () => "it was not requested",
	"too-large": ({ kibibytes }) => `it has more than ${kibibytes} KiB`,
	"no-calendar": ({ error }) => error,
	"deleted-unread": ({ file }) => `${file} was deleted in a version that cannot be read`,
	"nothing-landed": () => "nothing has landed yet",
	"no-landing-time": () => "could not determine when a landing happened",
	"no-pull": () => "this branch has no open pull request",
	"not-proposed": () => "no pull request proposes it yet",
	"no-pulls-here": () => "pull requests cannot be asked about here",
	"not-public": () => "not shown on a public page",
	refused: ({ text, hint }) => hint === "" ? text : `${text}; ${hint}`,
	"present-only": () => "its source knows only the present value, which the status shows",
	"team-not-asked": () => "GitHub was not asked",
	"time-not-asked": () => "GitHub was not asked for the time",
	"group-without-pull": () => "the group has no pull request",
	"group-member": ({ commit }) => `commit ${commit} of the group belongs to no open pull request`,
	"new-together": ({ flag, environment }) => `together they change ${flag} in ${environment} to a value that none of them proposes`,
	"group-waits": ({ open }) => `a pull request of the group still waits: ${open}`
};
const LANDED = {
	"pushed-over": () => "a force-push brought it to the default branch",
	"pushed-directly": ({ branch }) => `no pull request brought it: it was pushed to ${branch}`,
	"never-shown": ({ pull }) => `pull request ${pull} never showed exactly this change`,
	"no-pull-request": () => "there is no pull request",
	"log-unavailable": () => "nothing is asked while the deployment log is unavailable",
	"accepted-elsewhere": ({ commit }) => `the deployment log says that commit ${commit} was accepted, but this clone does not have it`,
	"accepted-apart": () => "the environments have accepted different versions of a definition"
};
const IN_FILE = {
	people: "people (who made the change)",
	reviews: "reviews",
	issues: "issues",
	body: "body (the text of the pull request)",
	accepted: "accepted (landings of pull requests that passed the check)",
	watched: "watched (how watches ended)"
};
const EVIDENCE = {
	"no-deployments": () => "no evidence supplies deployments",
	"not-in-file": ({ what }) => `the evidence file has no ${IN_FILE[what]}`,
	"not-asked-here": () => "not asked here",
	"not-on-github": () => "not asked here"
};
const GIT = {
	"git-silent": () => "Git did not answer",
	"git-stopped": () => "Git was stopped",
	"git-killed": ({ command, signal }) => `git ${command} was ended by ${signal}`,
	"git-said": ({ said }) => said,
	"no-more-at-remote": () => "the remote has no older history",
	"clone-without-remote": () => "it has no remote",
	"no-remote": () => "the repository has no remote",
	"no-default-branch": () => "the default branch could not be fetched",
	"not-at-remote": ({ commit }) => `${commit.slice(0, 10)} is not at the remote`,
	"not-let-in": ({ why }) => `the remote does not let Git in: the token needs contents: read (${causeText(why)})`,
	"not-fetched": ({ why }) => `Git could not fetch from the remote (${causeText(why)})`,
	"no-older-versions": ({ path, why }) => `older versions of ${path} are not here: ${causeText(why)}`,
	"clone-cut-off": ({ landings, why, command }) => `this clone has only ${landings === 1 ? "its newest landing" : `its newest ${landings} landings`}, and could not be deepened: ${causeText(why)}. Fix it with: ${command}`,
	"no-tips": () => "this clone has no reflog of the default branch and no deployment log"
};
const FILES = {
	"file-not-read": ({ file, error }) => `could not read ${file}: ${error}`,
	"file-not-written": ({ file, error }) => `could not write ${file}: ${error}`,
	"no-moment": ({ file }) => `${file} contains no valid time`
};
const LOG = {
	"no-log": () => "the pipeline has deployments: { log: none }",
	"log-is-file": () => "the deployment log is a file, which cannot be read on GitHub",
	"newest-only": ({ most }) => `only the newest ${most} landings were asked for`,
	"no-log-here": ({ file }) => `there is no deployment log ${file} here`,
	"log-cut-off": ({ newest, environment }) => `the deployment log on GitHub was cut off: the newest ${newest} deployments${environment === null ? "" : ` of ${environment}`} contain no deployment of Flaghoist`,
	"entry-deleted": ({ id, environment }) => `an entry of the deployment log on GitHub was deleted: deployment ${id} of ${environment}`,
	"other-login": ({ writer, identity }) => `the token writes as ${writer ?? "an unknown login"}, and the input identity is ${identity}`,
	"no-pipeline": () => "the pipeline cannot be read"
};
const RECEIVERS = {
	"no-format": ({ format }) => `unknown format ${format}`,
	"no-address": ({ variable }) => `the variable ${variable} has no address that begins with https:// or http://`,
	"variable-unset": ({ variable }) => `the variable ${variable} is not set: pass the secret to the step with env:`,
	"variable-not-allowed": ({ variable }) => `the variable ${variable} may not be used: name it FLAGHOIST_\u2026`,
	"receiver-status": ({ status }) => `the receiver answered ${status}`,
	"receiver-late": () => "the receiver did not answer in time",
	"receiver-failed": ({ error }) => error
};
const REQUESTS = {
	"rate-limit": (facts) => `GitHub's rate limit is used up (${of(facts)}); the next sweep asks again`,
	"team-hidden": () => "GitHub does not show the members of the team. List them under teams in pipeline.yaml, or use a GitHub App with the organization permission \"Members: read\"",
	"administrators-only": ({ method, path, status }) => `GitHub shows ${method} ${path} only to administrators (${status}); use the token of an administrator, or of an App with "Administration: read"`,
	"token-refused": (facts) => `GitHub does not accept the token (${of(facts)})`,
	"github-refused": ({ method, path, status, permission, setting }) => {
		const what = `GitHub refused ${method} ${path} (${status})`;
		if (permission === null) return what;
		return `${status === 404 ? "not found, or not allowed: " : ""}add "${permission}" to permissions: of the job, because ${what}${setting ? `. Also ${ALLOW}` : ""}`;
	},
	"not-yet": (facts) => `a rule of the repository does not allow it yet, and the pull request shows the rule (${of(facts)})`,
	changed: (facts) => `something has changed meanwhile (${of(facts)})`,
	gone: (facts) => `it no longer exists on GitHub (${of(facts)})`,
	"not-processed": ({ method, path, status }) => `GitHub could not process ${method} ${path} (${status})`,
	"github-failed": (facts) => `GitHub failed (${of(facts)})`,
	"github-unreachable": ({ method, path }) => `GitHub could not be reached (${method} ${path})`
};
const ALLOW = "use the token of a GitHub App, or switch on \"Allow GitHub Actions to create and approve pull requests\" (Settings, Actions, General)";
function of({ method, path, status }) {
	return `${status} for ${method} ${path}`;
}
const GITHUB = {
	"unreadable-answer": ({ method, path }) => `GitHub's answer to ${method} ${path} cannot be read`,
	"partial-answer": ({ method, path }) => `GitHub's answer to ${method} ${path} is not complete`,
	"too-many-entries": ({ path, most }) => `GET ${path} has more than ${most} entries`,
	"no-time": () => "GitHub has not answered yet, so the time is not known",
	"clocks-disagree": ({ landing, at }) => `landing ${landing.slice(0, 10)} is dated ${pastText(instant(at))}, which is in the future: GitHub's clocks disagree`,
	"too-many-landings": ({ landings, most }) => `${landings} landings brought the values, and at most ${most} are looked up`,
	"not-up-to-date": () => "GitHub has not brought the branch up to date yet",
	"queue-needs-app": ({ pull }) => `the branch has a merge queue, and GitHub starts no checks for what a workflow's own token adds to it; add #${pull} to the queue by hand, or give the step the token of a GitHub App`,
	"other-organization": ({ team }) => `${team} is a team of another organization`,
	"issue-unlabelled": ({ issue, label }) => `issue ${issue} did not get the label ${label}, so it was closed again`,
	"issue-of-other": ({ issue, login, identity }) => `issue ${issue} was opened by ${login ?? "an unknown login"}, and the identity is ${identity}, so it was closed again; set the input identity`,
	"issue-not-ours": ({ issue }) => `issue ${issue} did not get its labels, or was opened by another login`,
	"no-key-environment": () => "the environment with the key is unknown; name it with --key-environment",
	"no-ruleset": () => "GitHub does not say which ruleset a rule belongs to",
	"no-merge-methods": () => "only a token that may write can read how pull requests are merged",
	"no-bypass-list": () => "only an administrator can read the bypass list of a ruleset"
};
/** What makes a host known that may be GitHub. Whole names are those of Enterprise servers. */
function likeGitHub(host) {
	if (!/github/i.test(host)) return "";
	return /^github\.com|^[^.]+$/i.test(host) ? `; if ${host} is an alias of SSH, add --github OWNER/NAME` : `; if ${host} is an Enterprise server, set GITHUB_SERVER_URL=https://${host}`;
}
const CLIENT = {
	offline: () => "GitHub is not asked, because of --offline",
	"other-remote": ({ host }) => `GitHub is not asked, because the remote is not on GitHub${likeGitHub(host)}`,
	"no-token": () => "GitHub is not asked without a token (GITHUB_TOKEN, GH_TOKEN or gh auth login)",
	"by-evidence": () => "GitHub is not asked, because of --evidence",
	"in-the-past": () => "GitHub is not asked, because --at is in the past",
	"no-repository-name": () => "the remote does not name a repository on GitHub; name it with --github",
	"no-token-to-open": () => "neither GITHUB_TOKEN nor GH_TOKEN is set",
	"github-down": () => "GitHub does not answer"
};
const ACTING = {
	"branch-taken": ({ branch }) => `the remote already has a branch ${branch} with other content`,
	"too-many-alerts": ({ most }) => `the limit of ${most} alerts in a minute is reached`,
	"edit-conflicts": ({ pull }) => `#${pull} conflicts with the default branch, and has commits of others`,
	"deployed-in-part": () => "a part of it was not deployed; see the lines above"
};
const NESTED = {
	"secret-not-seen": ({ key, why }) => `could not see whether the secret ${key} exists: ${causeText(why)}`,
	"github-silent": ({ why }) => `could not ask GitHub: ${causeText(why)}`,
	"redeploy-not-started": ({ file, due, why }) => `${file} was not started, so start it by hand: ${due === null ? "" : `${DUE_TEXTS[due]}; `}${causeText(why)}`
};
const CAUSE_TEXTS = {
	...FACTS,
	...LANDED,
	...EVIDENCE,
	...GIT,
	...FILES,
	...LOG,
	...RECEIVERS,
	...REQUESTS,
	...GITHUB,
	...CLIENT,
	...ACTING,
	...NESTED
};
Object.keys(CAUSE_TEXTS);
// src/messages/commands.ts
function wrongText(wrong) {
	return wrong.kind === "no-login" ? `"${wrong.written}" is not a login` : wrong.says ?? "does not match the schema";
}
const COMMAND_MESSAGES = {
	"input/not-yes-or-no": wording({
		sentence: ({ input, written }) => `the input ${input} is "${written}", which is neither true nor false`,
		hint: () => "write true or false"
	}),
	"input/unknown-command": wording({
		sentence: ({ command }) => `unknown command "${command}"`,
		hint: ({ available }) => `write one of ${available.join(", ")}`
	}),
	"input/not-a-name": wording({
		sentence: ({ input }) => `the input ${input} is not a valid name`,
		hint: () => "use the names that `flaghoist status` shows"
	}),
	"input/not-a-percentage": wording({
		sentence: () => "the input rollout is not a percentage",
		hint: () => "write a number from 0 to 100, such as 25"
	}),
	"input/no-token": wording({
		sentence: () => "the input token is empty",
		hint: () => "leave it out, or set it to ${{ github.token }}"
	}),
	"input/not-a-context": wording({
		sentence: () => "the input context is not a name for a status",
		hint: () => "use letters, digits, spaces and . / - _"
	}),
	"input/not-a-workflow": wording({
		sentence: () => "the input redeploy is neither the file of a workflow nor \"here\"",
		hint: () => "write the name of its file without the folder, such as redeploy.yml"
	}),
	"input/not-a-commit": wording({
		sentence: () => "the input landing is not the id of a commit",
		hint: () => "write all of its digits"
	}),
	"event/no-default-branch": wording({
		sentence: () => "the event does not name the default branch",
		hint: () => "report this event as a bug of Flaghoist, with its name"
	}),
	"event/unreadable": wording({
		sentence: () => "could not read the event file (GITHUB_EVENT_PATH)",
		hint: () => "run this as a step of a GitHub workflow"
	}),
	"event/not-by-hand": wording({
		sentence: ({ command, event }) => `${command} can only be started by hand, not by the event ${event}`,
		hint: () => "start its workflow with workflow_dispatch"
	}),
	"event/other-branch": wording({
		sentence: otherBranchText,
		hint: ({ defaultBranch }) => `start the run on ${defaultBranch}`
	}),
	"option/not-a-server": wording({
		sentence: ({ written }) => `GITHUB_SERVER_URL "${written}" is not the address of a server`,
		hint: () => "write it as https://github.example.com"
	}),
	"option/not-a-time": wording({
		sentence: ({ option, written }) => `${option} "${written}" is not a time`,
		hint: () => "write a time with its zone, or a length from now, such as 2026-11-22T09:00:00Z, +5h or -7d"
	}),
	"settings/not-settings": wording({
		sentence: ({ file }) => `${file} is not a list of settings`,
		hint: () => "write one setting per line, such as format: json"
	}),
	"settings/unknown": wording({
		sentence: ({ file, name }) => `${file} has the unknown setting "${name}"`,
		hint: ({ available }) => `use one of these settings: ${available.join(", ")}`
	}),
	"settings/wrong-value": wording({
		sentence: ({ place }) => `${place} has a value that is not allowed`,
		hint: ({ allowed }) => `allowed: ${allowed}`
	}),
	"option/wrong-usage": wording({
		sentence: ({ what }) => what,
		hint: ({ hint }) => hint
	}),
	"option/before-all": wording({
		sentence: ({ at }) => `no flags had landed by ${pastText(at)}`,
		hint: () => "name a later time with --at"
	}),
	"option/not-a-span": wording({
		sentence: ({ option, written }) => `${option} "${written}" is neither a duration nor a time`,
		hint: () => "write a duration or a time, such as 24h, 7d, 2026-11-22 or 2026-11-22T09:00:00Z"
	}),
	"option/is-over": wording({
		sentence: ({ option, written }) => `${option} "${written}" is in the past`,
		hint: () => "write a length such as 24h, or a time in the future"
	}),
	"summary/not-over": wording({
		sentence: ({ written }) => `--until "${written}" is in the future`,
		hint: () => "write a time in the past, or leave out --until"
	}),
	"summary/empty-window": wording({
		sentence: ({ since }) => `--since "${since}" is not before the end of the window`,
		hint: () => "write a duration such as 7d, or a date before the end"
	}),
	"summary/before-all": wording({
		sentence: ({ until }) => `nothing had landed by ${pastText(until)}, the end of the window`,
		hint: ({ now }) => `name a later end: --until ${isoOf(now)}`
	}),
	"log/nothing-landed": wording({
		sentence: () => "nothing has landed yet, so there is nothing to list",
		hint: () => "commit the flags first"
	}),
	"notify/no-receiver": wording({
		sentence: () => "the pipeline names no receiver of notifications",
		hint: () => "add notifications: to pipeline.yaml"
	}),
	"notify/no-marks": wording({
		sentence: ({ why }) => `it is unknown which notifications were sent: ${causeText(why)}`,
		hint: () => "check the file and its permissions"
	}),
	"log/no-history": wording({
		sentence: ({ why }) => `the landings could not be read: ${causeText(why)}`,
		hint: () => "fetch the whole history (git fetch --unshallow), and try again"
	}),
	"option/not-a-duration": wording({
		sentence: ({ option, written }) => `${option} "${written}" is not a duration`,
		hint: () => "write a duration such as 90m, 4h or 2d"
	}),
	"option/not-a-repository": wording({
		sentence: ({ written }) => `--github "${written}" is not the name of a repository`,
		hint: () => "write it as owner/name"
	}),
	"option/unknown-commit": wording({
		sentence: ({ option, revision }) => `${option} "${revision}" is not a commit of this clone`,
		hint: () => "fetch the commit first (git fetch origin), or name a branch (git branch --all)"
	}),
	"option/bare": wording({
		sentence: () => "this repository is bare, so it has no working tree to judge",
		hint: () => "name the proposal with --head, such as --head main"
	}),
	"option/unreadable": wording({
		sentence: ({ file, why }) => `could not read ${file}: ${fileReason(why)}`,
		hint: () => "check the path and its permissions"
	}),
	"option/unwritable": wording({
		sentence: ({ file, why }) => `could not write ${file}: ${fileReason(why)}`,
		hint: () => "check the path and its permissions"
	}),
	"unknown/flag": wording({
		sentence: ({ name }) => `unknown flag "${name}"`,
		hint: ({ name, meant }) => {
			if (VARIABLE.test(name)) return `"${name}" looks like a variable; to find its flag, run git grep -lw ${name} -- '*flags/*.yaml'`;
			return meantText(meant) ?? "run flaghoist status to see the flags";
		}
	}),
	"unknown/not-landed": wording({
		sentence: ({ name }) => `the flag "${name}" is in this clone, but has not landed`,
		hint: () => "land the definition on the default branch, and run this again"
	}),
	"unknown/environment": wording({
		sentence: ({ name, available }) => `unknown environment "${name}"; available environments: ${available.join(", ")}`,
		hint: ({ meant }) => meantText(meant) ?? "name one of these"
	}),
	"unknown/service": wording({
		sentence: ({ name, available }) => `unknown service "${name}"; available services: ${available.join(", ")}`,
		hint: ({ meant }) => meantText(meant) ?? "name one of these"
	}),
	"unknown/owner": wording({
		sentence: ({ name }) => `none of these flags has the owner "${name}"`,
		hint: ({ available }) => available.length === 0 ? "write owner: into the definitions of flags" : `name one of these: ${available.join(", ")}`
	}),
	"unknown/word": wording({
		sentence: ({ name }) => `unknown word "${name}": no gate, target, source, rendering or code has this name`,
		hint: ({ meant }) => meantText(meant) ?? "run flaghoist explain to see the codes"
	}),
	"unknown/rendering": wording({
		sentence: ({ name }) => `unknown rendering "${name}"`,
		hint: ({ available }) => `choose one of ${available.join(", ")}`
	}),
	"doctor/no-token": wording({
		sentence: () => "doctor needs a token for GitHub",
		hint: () => "set GITHUB_TOKEN or GH_TOKEN; the token of an administrator can read the most"
	}),
	"doctor/no-repository": wording({
		sentence: () => "doctor needs the name of the repository",
		hint: () => "name the repository: flaghoist doctor --github owner/name"
	}),
	"doctor/not-a-repository": wording({
		sentence: ({ written }) => `"${written}" is not the name of a repository on GitHub`,
		hint: () => "write it as owner/name"
	}),
	"doctor/no-answer": wording({
		sentence: ({ why }) => causeText(why),
		hint: () => "check the token, the name of the repository and, for an Enterprise server, GITHUB_API_URL"
	}),
	"dispatch/no-token": wording({
		sentence: () => "dispatch needs a token for GitHub",
		hint: () => "set GITHUB_TOKEN or GH_TOKEN to a token that may write the contents of the repository"
	}),
	"dispatch/no-repository": wording({
		sentence: () => "dispatch needs the name of the repository",
		hint: () => "name the repository: flaghoist dispatch --github owner/name"
	}),
	"dispatch/not-an-address": wording({
		sentence: ({ written }) => `"${written}" is not an address with a port`,
		hint: () => "write it as 127.0.0.1:9099"
	}),
	"dispatch/open-address": wording({
		sentence: ({ host }) => `${host} can be reached from other machines, and no secret is set`,
		hint: () => "set FLAGHOIST_DISPATCH_SECRET, or listen on 127.0.0.1"
	}),
	"dispatch/not-listening": wording({
		sentence: ({ address, why }) => `could not listen on ${address}: ${why}`,
		hint: () => "choose another port with --listen"
	}),
	"evidence/not-json": wording({
		sentence: ({ file, why }) => `${file} is not JSON: ${why}`,
		hint: () => "run flaghoist evidence, which prints a file of the right form"
	}),
	"evidence/wrong-form": wording({
		sentence: ({ file, path, wrong }) => `${file} does not have the form of evidence: ${path || "the file"} ${wrongText(wrong)}`,
		hint: ({ wrong }) => wrong.kind === "no-login" ? "write logins of GitHub in its place, such as \"ana\"" : "run flaghoist evidence, which prints a file of the right form"
	}),
	"evidence/not-a-moment": wording({
		sentence: ({ file, written }) => `${file}: "${written}" is not a time`,
		hint: () => "write a time with its zone, such as 2026-11-22T09:00:00Z"
	}),
	"question/not-json": wording({
		sentence: ({ file, why }) => `${file} is not JSON: ${why}`,
		hint: () => "name a file that --save-question wrote"
	}),
	"question/other-file": wording({
		sentence: ({ file }) => `${file} is not a saved question`,
		hint: () => "name a file that --save-question wrote"
	}),
	"question/other-version": wording({
		sentence: ({ file, version }) => `${file} was written by another version (schemaVersion ${version}; this version reads 1)`,
		hint: () => "replay the file with the version that wrote it"
	}),
	"status/no-pipeline": wording({
		sentence: () => "cannot read pipeline.yaml on the default branch, so there is no status",
		hint: () => "run flaghoist init to set the repository up, flaghoist validate to see what is wrong, or name another folder with --root"
	}),
	"render/no-pipeline": wording({
		sentence: () => "cannot read pipeline.yaml",
		hint: () => "run flaghoist validate to see what is wrong"
	}),
	"render/wrong-file": wording({
		sentence: ({ file, line, why }) => `${file}:${line}: ${why}`,
		hint: () => "run flaghoist validate to see every error; --environment and --service render what it does not concern"
	}),
	"completion/unknown-shell": wording({
		sentence: ({ name }) => `unknown shell "${name}"`,
		hint: ({ available }) => `name one of these shells: ${available.join(", ")}`
	})
};
/** No flag has capital letters. */
const VARIABLE = /^[A-Z][A-Z0-9_]*$/;
function meantText(meant) {
	return meant === null ? null : `write ${meant}`;
}
// src/messages/targets.ts
/** Why a program did not do its work. */
const PROGRAM_MESSAGES = {
	"target/stopped": wording({ sentence: () => "stopped, because a rollback of the same instance was started" }),
	"target/program-not-started": wording({ sentence: ({ program, error }) => `${program} cannot be started (${error})` }),
	"target/no-folder": wording({ sentence: ({ program, folder }) => `${program} cannot be started, because the folder ${folder} does not exist; create it, or correct the folder in the pipeline` }),
	"target/program-late": wording({ sentence: ({ program, seconds, said: line }) => withLine(`${program} did not end within ${seconds} seconds`, line) }),
	"target/program-killed": wording({ sentence: ({ program, signal, said: line }) => withLine(`${program} was ended by ${signal ?? "a signal"}`, line) }),
	"target/program-failed": wording({ sentence: ({ program, exit, said: line }) => withLine(`${program} ended with ${exit}`, line) })
};
function withLine(what, line) {
	return line === "" ? what : `${what}: ${line}`;
}
/** Why an instance was not written, not read, or not verified. */
const TARGET_MESSAGES = {
	...PROGRAM_MESSAGES,
	"target/refused": wording({ sentence: ({ why, hint }) => hint === "" ? causeText(why) : `${causeText(why)} (${hint})` }),
	"target/overdue": wording({ sentence: () => "not written: the run waited too long, and other runs count it as finished; run this again" }),
	"target/write-only": wording({ sentence: ({ what }) => `the values of ${what} cannot be read` }),
	"target/unreadable": wording({ sentence: ({ file, error }) => `${file} cannot be read (${error})` }),
	"target/unwritable": wording({ sentence: ({ file, why }) => `${file} cannot be written (${why})` }),
	"target/of-other-environment": wording({ sentence: ({ file, owner, environment, note }) => `${file} has the values of ${owner}; give ${environment} a place of its own, or remove the marker ${note}` }),
	"target/no-token": wording({ sentence: ({ variable }) => `there is no token in ${variable}; set this variable where flaghoist deploy runs` }),
	"target/token-not-allowed": wording({ sentence: ({ variable, list }) => `${variable} may not be sent as a token: name it FLAGHOIST_\u2026, or list it in ${list}` }),
	"target/not-pushed": wording({ sentence: ({ ref, remote, why }) => `${ref} cannot be pushed to ${remote}: ${causeText(why)}` }),
	"target/default-branch": wording({ sentence: ({ ref, remote }) => `${ref} is the default branch of ${remote}, where each commit is a landing; name another branch in the pipeline` }),
	"target/unknown-variables": wording({ sentence: ({ variables, service }) => `body names ${variables.join(", ")}, which no flag sends to ${service}; remove ${variables.length === 1 ? "the name" : "the names"} from body, or send the ${variables.length === 1 ? "variable" : "variables"}` }),
	"target/no-json": wording({ sentence: ({ address }) => `${address} does not answer with JSON` }),
	"target/not-taken": wording({ sentence: ({ address, seconds, variable, value }) => `${address} still does not have the values after ${seconds} seconds: ${variable} should be ${value ?? "nothing"}` }),
	"target/status": wording({ sentence: ({ address, method, status }) => `${address} answers ${method} with ${status}${statusText(status)}` }),
	"target/no-answer": wording({ sentence: ({ address, error, late }) => late ? `${address} does not answer in time` : `${address} cannot be reached${error === null ? "" : ` (${error})`}` }),
	"target/no-containers": wording({ sentence: () => "Docker Compose did not answer with a list of containers" }),
	"target/containers-unreadable": wording({ sentence: () => "Docker did not describe the containers as JSON" }),
	"target/no-processes": wording({ sentence: () => "pm2 jlist did not answer with a list of processes" }),
	"target/no-process": wording({ sentence: ({ process }) => `pm2 has no process ${process}, and no ecosystem file says how to start it` }),
	"target/process-name": wording({ sentence: ({ process }) => `pm2 cannot start ${process} alone, because a blank or comma ends a name in pm2. Start it by hand once` }),
	"target/process-not-started": wording({ sentence: ({ process }) => `pm2 did not start the process ${process}` }),
	"target/process-differs": wording({ sentence: ({ process, status }) => `pm2 has restarted ${process}, but it ${status === "online" ? "has other values" : `is ${status}`}` }),
	"target/container-differs": wording({ sentence: ({ service }) => `Docker Compose has started ${service}, but its container has other values` }),
	"target/probe-failed": wording({ sentence: ({ address, expected, seconds, last }) => `${address} does not answer ${expected} within ${seconds} seconds (last: ${last ?? "no answer"})` }),
	"target/probe-stopped": wording({ sentence: () => "a newer deployment has started" })
};
/** Why the API did not take the values, where its status says more than its number. */
function statusText(status) {
	if (status >= 300 && status < 400) return ", a redirect, which is not followed with the token";
	return status === 412 ? ": another writer changed it in the meantime" : "";
}
/** One line. */
function targetFailureText({ code, facts }) {
	return said(TARGET_MESSAGES[code], facts).message;
}
/** The state of the file of a container that has the values. */
const OVERRIDE_TEXTS = {
	missing: "missing",
	changed: "changed by hand"
};
/** Remarks about a target that was read. */
const TARGET_REMARKS = {
	"no-file": "no file on this machine",
	"no-process": "its process is not in the list of pm2, so it does not run"
};
/** Where a target writes, with an article. Equal only for the same place. */
const PLACE_TEXTS = {
	file: (path) => `the file ${path}`,
	fileOnBranch: (path, branch, remote) => `the file ${path} on the branch ${branch} of ${remote}`,
	override: (service, folder) => `the override of ${service} in ${folder}`,
	composeService: (service, folder) => `the service ${service} of Docker Compose in ${folder}`,
	convex: (service, folder, options) => `the variables of ${service} in the Convex deployment of ${folder}${options === "" ? "" : ` that ${options} chooses`}`,
	address: (service, address) => `the values of ${service} at ${address}`,
	process: (name, program) => `the process ${name} of ${program}`
};
const OTHER_NAME = "give the variable another name";
/** Why a target does not take a variable of a name. The sentence completes "the variable NAME of SERVICE". */
const RESERVED_NAMES = {
	"of-compose": wording({
		sentence: () => "is a setting of Docker Compose, which reads it from its environment and from `.env`",
		hint: () => OTHER_NAME
	}),
	"of-job": wording({
		sentence: () => "belongs to the job that runs the program, and would be overwritten there",
		hint: () => OTHER_NAME
	}),
	"of-pm2": wording({
		sentence: () => "is also a field of pm2, which keeps its fields and the environment of a process together",
		hint: () => `${OTHER_NAME}, such as CHECKOUT_ENABLED`
	}),
	"of-convex": wording({
		sentence: () => "is set by Convex itself",
		hint: () => OTHER_NAME
	}),
	"too-long": wording({
		sentence: ({ length, most }) => `has ${length} characters, and Convex takes at most ${most}`,
		hint: ({ most }) => `shorten the name to at most ${most} characters`
	}),
	"no-letter": wording({
		sentence: () => "does not begin with a letter, which Convex requires",
		hint: () => "begin it with a letter"
	})
};
function reservedText({ code, facts }) {
	return said(RESERVED_NAMES[code], facts);
}
// src/messages/deployments.ts
const LANDED_HINTS = {
	input: (branch) => `name a commit of ${branch}`,
	option: () => "merge it first, or fetch it: git fetch origin",
	head: () => "merge it first; if it was merged elsewhere, fetch it: git fetch origin"
};
function damageText(damage) {
	switch (damage.kind) {
		case "unreadable": return `cannot be read (${damage.why})`;
		case "no-entry": return `line ${damage.line} is not an entry`;
		case "gap": return `line ${damage.line} follows an entry that is missing`;
		case "damaged": return `line ${damage.line} is damaged`;
	}
}
function lostLogText({ log, instance }) {
	return `${log} has no entry, but ${instance} has a marker of an earlier run`;
}
const DEPLOYMENT_MESSAGES = {
	"deploy/no-commit": wording({
		sentence: () => "the repository has no commit",
		hint: () => "commit the flags first"
	}),
	"deploy/unknown-commit": wording({
		sentence: ({ option, revision }) => `${option} "${revision}" is not a commit of this clone`,
		hint: () => "fetch the commit first: git fetch origin"
	}),
	"deploy/not-fetched": wording({
		sentence: ({ commit, why }) => `could not fetch the commit ${shortSha(commit)} (${causeText(why)}), so the changes since then are unknown`,
		hint: () => "set fetch-depth: 0 for actions/checkout"
	}),
	"deploy/not-landed": wording({
		sentence: ({ commit, branch, named }) => `${shortSha(commit)} is not part of ${branch}${named === "input" ? "" : ", so it has not landed"}`,
		hint: ({ branch, named }) => LANDED_HINTS[named](branch)
	}),
	"deploy/behind": wording({
		sentence: ({ commit, branch, isOnBranch }) => `the working tree is ${isOnBranch ? "behind" : "not that of"} ${branch} (${shortSha(commit)}), so a run deploys only rollbacks`,
		hint: ({ branch, isOnBranch }) => `run ${isOnBranch ? "" : `git switch ${branch} && `}git pull, then deploy again`
	}),
	"deploy/watch-length": wording({
		sentence: ({ written }) => `--watch "${written}" is not a duration`,
		hint: () => "write a duration such as 15m, 2h or 1d"
	}),
	"deploy/watch-not-now": wording({
		sentence: () => "--watch needs a real deployment at the present time",
		hint: () => "leave out --watch, or leave out --at and --dry-run"
	}),
	"deploy/diverged": wording({
		sentence: ({ branch, isMerged }) => `${branch} in this clone and ${branch} at the remote have diverged, so a run deploys only rollbacks${isMerged ? "" : " at the remote, because files conflict"}`,
		hint: () => "run git pull --rebase && git push, or only git rebase while the remote does not answer, then deploy again"
	}),
	"deploy/several-machines": wording({
		sentence: ({ environments: [first = "", second = ""], place }) => `${place} is on the machines of ${first} and ${second}, but this run writes on one machine only`,
		hint: ({ environments: [first = ""] }) => `run it on each machine with its own environment, such as --environment ${first}; if one machine has all environments, write {environment} into the folder or file in pipeline.yaml, and delete machine there`
	}),
	"deploy/no-pipeline": wording({
		sentence: () => "cannot read the pipeline, so it is unknown what is deployed where",
		hint: () => "run flaghoist validate to see what is wrong; if it finds nothing, name with --before the last commit whose pipeline could be read"
	}),
	"drift/no-pipeline": wording({
		sentence: () => "cannot read the pipeline",
		hint: () => "run flaghoist validate to see what is wrong"
	}),
	"import/dry-run": wording({
		sentence: () => "--import-log writes the log, and --dry-run writes no file",
		hint: () => "leave out one of them"
	}),
	"import/empty": wording({
		sentence: ({ file }) => `${file} has no entry of a deployment log`,
		hint: () => "name the file of the log that was lost or has moved"
	}),
	"log/unusable": wording({
		sentence: ({ file, damage }) => `the deployment log ${file} ${damageText(damage)}`,
		hint: () => "restore the log from a backup; without a backup, move the log away and accept the live values with flaghoist deploy --adopt"
	}),
	"log/unwritable": wording({
		sentence: ({ file, why }) => `the deployment log ${file} cannot be written (${why})`,
		hint: () => "make room there, or allow the user who deploys to write it"
	}),
	"log/no-answer": wording({
		sentence: ({ why }) => `the deployment log on GitHub cannot be used: ${causeText(why)}`,
		hint: () => "run this again when GitHub answers; without the log, an old value could replace a new one"
	}),
	"log/cut-off": wording({
		sentence: ({ environment, newest }) => `the deployment log on GitHub was cut off: the newest ${newest} deployments of ${environment} contain no finished deployment of Flaghoist`,
		hint: ({ environment, task }) => `delete the foreign deployments with the task ${task} in ${environment}, or restore the log with flaghoist deploy --import-log FILE`
	}),
	"log/entry-deleted": wording({
		sentence: ({ environment, id }) => `an entry of the deployment log on GitHub was deleted: deployment ${id} of ${environment}`,
		hint: () => "restore the log with flaghoist deploy --import-log FILE"
	}),
	"log/other-writer": wording({
		sentence: ({ login, identity }) => `the deployment log on GitHub cannot be written: the token writes as ${login ?? "an unknown login"}, and the identity is ${identity}`,
		hint: ({ login }) => `set identity to ${login ?? "the login of the token"}`
	}),
	"log/lost": wording({
		sentence: lostLogText,
		hint: () => "name the file of the log with --log, or import a copy with flaghoist deploy --import-log FILE; without a copy, accept the live values with flaghoist deploy --adopt"
	}),
	"lock/unwritable": wording({
		sentence: ({ lock, why }) => `the lock ${lock} cannot be created (${why})`,
		hint: () => "make room there, or allow the user who deploys to write into its folder"
	}),
	"lock/not-released": wording({
		sentence: ({ lock, pid }) => `process ${pid} does not release the lock ${lock} although a rollback waits for it`,
		hint: ({ pid }) => `end the process (kill -9 ${pid}), and deploy again`
	}),
	"adopt/more-than-live": wording({
		sentence: ({ values }) => `Git sets higher values than the live ones, and the lost log may have refused them: ${values.map(({ instance, variable, live, git }) => `${instance} ${variable}=${live ?? "nothing"}, Git: ${git ?? "nothing"}`).join("; ")}`,
		hint: () => "set these flags in Git to the live values, and land that change before --adopt"
	}),
	"adopt/not-approved": wording({
		sentence: ({ commit, missing }) => `${shortSha(commit)} is not approved, so --adopt accepts nothing: ${missing.join("; ")}`,
		hint: () => "let the approvers of the policy approve the pull request that lands last, then use --adopt again"
	})
};
/** Why an instance was not written as planned, or is not known to run what was written. */
const OUTCOME_MESSAGES = {
	"deploy/foreign-value": row({
		sentence: ({ values }) => values.map(({ variable, found: current }) => `the live value of ${variable} is ${JSON.stringify(current)}`).join(", "),
		means: "A service has a value for a variable that no deployment has sent and no accepted state sets. Writing the service for the first time would replace that value, and could turn off a feature that runs. So nothing is written to the service.",
		fix: "Write the live value into the state of the flag, or write in the state that the flag is off. Then deploy again.",
		example: "# environments/production/outbound-calls.yaml\nenabled: true"
	}),
	"deploy/superseded": wording({ sentence: ({ by }) => `landing ${shortSha(by)} is newer` }),
	"deploy/stale-write": wording({ sentence: ({ by }) => `not verified: landing ${shortSha(by)} is newer` }),
	"deploy/cancelled": wording({ sentence: () => "a rollback of the same instance was started" }),
	"deploy/unreadable": wording({ sentence: ({ flags }) => `${flags.join(", ")} cannot be read, and no earlier version can be read either` }),
	...TARGET_MESSAGES
};
/** Empty where there is nothing to say. */
function reasonText(reason) {
	if (reason === void 0) return "";
	return said(OUTCOME_MESSAGES[reason.code], reason.facts).message;
}
/** `found`: the text of the log about the values at the target. */
function foreignText(found, code) {
	return `${found}, and no deployment sent it [${code}]`;
}
/** The cause for which a run waits. */
const WAITING = {
	"other-process": wording({ sentence: ({ pid }) => `process ${pid}, which deploys the same instance` }),
	"older-deployment": wording({ sentence: ({ environments }) => `an older deployment of ${environments.join(", ")}` })
};
function waitingText({ code, facts }) {
	return `waiting for ${said(WAITING[code], facts).message}`;
}
// src/messages/refused-step.ts
function refusedStepText({ landing, verdict }) {
	const what = `the landed step (${shortSha(landing)}) is refused`;
	return verdict === "wait" ? `${what}, and the next step waits until a deployment accepts it` : `${what}, and no later run can accept it. Revert the landing, or land what it lacks`;
}
/** Evidence of people for a landing, in a file. */
const ACCEPT_TEXTS = {
	lacks: (flag) => `flaghoist status ${flag} lists what it lacks`,
	fillIn: () => "to accept it, fill in what the first line writes, and run the second:",
	evidence: (landing) => `flaghoist evidence --base ${shortSha(landing)}~1 --head ${shortSha(landing)}`,
	deployWith: () => "flaghoist deploy --evidence FILE"
};
/** The evidence for this landing, and the deployment that reads it. */
function acceptText({ landing, flag }) {
	return `to accept it, run flaghoist deploy once nothing is missing; ${ACCEPT_TEXTS.lacks(flag)}. Evidence of people goes in a file: run ${ACCEPT_TEXTS.evidence(landing)}, fill in its output, and run ${ACCEPT_TEXTS.deployWith()}`;
}
// src/domain/snapshot.ts
/** The requirements in the order in which they are written. `isList`: whether a list is the settings of a gate. */
function requirementsIn(written, isList) {
	return Object.entries(written).flatMap(([gate, settings]) => (Array.isArray(settings) && !isList(gate) ? settings : [settings]).map((setting) => ({
		gate,
		settings: setting
	})));
}
/**
* Stands in the schema of a gate for further requirements in its settings. The schemas of files put those of the other
* gates in its place.
*/
const FURTHER_REQUIREMENTS = {
	type: "object",
	description: "Further requirements.",
	minProperties: 1
};
/** The label that `issues: none` means. */
const CRITICAL = "critical";
/** The default form of a switch. */
const USUAL = {
	on: "true",
	off: "false"
};
function formOf({ form }) {
	return form ?? USUAL;
}
/** Whether a binding is sent in an environment at all. */
function isSentIn({ in: places }, environment) {
	return places === void 0 || places.includes(environment);
}
/** A variable of a service as one word: `api/CHECKOUT`. */
function variableIn(service, variable) {
	return `${service}/${variable}`;
}
/** Whether a flag fills a variable in an environment; null: in any. */
function fillsIn({ services }, environment) {
	return services.some(({ variables }) => variables.some((binding) => environment === null || isSentIn(binding, environment)));
}
/** Whether the first is sent in every environment in which the second is sent. */
function isSentWherever(binding, { in: places }) {
	if (binding.in === void 0) return true;
	return places !== void 0 && places.every((place) => isSentIn(binding, place));
}
/** Whether both write a variable in the same way. */
function sameBinding(a, b) {
	const [left, right] = [formOf(a), formOf(b)];
	return a.variable === b.variable && a.field === b.field && left.on === right.on && left.off === right.off;
}
/** Why promotion is stopped at a moment; null if it is not. */
function holdAt({ hold, holdUntil }, now) {
	return holdUntil !== void 0 && holdUntil <= now ? null : hold;
}
/** The environment of that name. One that the pipeline does not name requires nothing of every flag. */
function environmentFor(pipeline, name) {
	return pipeline.environments.find((candidate) => candidate.name === name) ?? {
		name,
		requires: []
	};
}
/** What an environment requires of a flag: of every flag, of those with its risk, and in its own file. Null: of every flag. */
function requirementsOn(flag, { name, requires, byRisk = [] }) {
	if (flag === null) return requires;
	return [
		...requires,
		...byRisk.flatMap((requirements) => requirements.risk === flag.risk ? requirements.requires : []),
		...flag.requires.filter(({ environment }) => environment === name || environment === "*")
	];
}
/** The environment of that name, or undefined. */
function environmentOf(pipeline, name) {
	return pipeline.environments.find((environment) => environment.name === name);
}
const ABSENT = { kind: "absent" };
const UNREADABLE = { kind: "unreadable" };
const NO_FILES = {
	flag: ABSENT,
	states: /* @__PURE__ */ new Map()
};
/** The files of a flag in a snapshot. All files of an unknown flag are absent. */
function filesOf(snapshot, key) {
	return snapshot.flags.get(key) ?? NO_FILES;
}
/** The state of a flag in one environment. */
function stateOf(files, environment) {
	return files.states.get(environment) ?? ABSENT;
}
/** The value, or null if it is absent or unreadable. Only for callers to whom the difference does not matter. */
function valueOf(read) {
	return read.kind === "known" ? read.value : null;
}
/** Whether the day on which a flag expires is over, in UTC. An expiry is shown, and changes no verdict. */
function isExpired({ expires }, now) {
	const day = expires === null ? null : parseInstant(expires);
	return day !== null && now >= plus(day, durationOf("1d"));
}
// src/domain/exposure.ts
const NO_USERS = { kind: "none" };
const ALL_USERS = {
	kind: "share",
	percent: 100
};
/** A share of users; `NO_USERS` at 0 percent. */
function share(percent) {
	if (percent <= 0) return NO_USERS;
	return percent === 100 ? ALL_USERS : {
		kind: "share",
		percent
	};
}
/** Percent of users with the non-safe value. */
function percentOf(reach) {
	switch (reach.kind) {
		case "none": return 0;
		case "share": return reach.percent;
	}
}
/**
* The effective exposures of a flag in an environment. `state` null is an absent file, which means safe for all users.
* A service that is sent none of its variables there is left out.
*/
function exposuresOf(flag, state, environment) {
	const exposures = flag.services.map((bindings) => exposureOf(flag, state, bindings, environment));
	return exposures.every((exposure) => exposure !== null) ? exposures : exposures.filter((exposure) => exposure !== null);
}
/** Null if the service is sent nothing. */
function exposureOf(flag, state, { service, variables: all }, environment) {
	const variables = all.some(isLimited) ? all.filter((binding) => isSentIn(binding, environment)).map(withoutPlaces) : all;
	const blocked = state?.blockRoutes === true ? flag.emergencyRoutes ?? [] : [];
	if (variables.length === 0 && blocked.length === 0) return null;
	return {
		service,
		variables,
		safe: flag.safe,
		codeDefault: flag.codeDefault,
		reach: reachOf(flag, variables, settingFor(flag, state, service)),
		...blocked.length === 0 ? {} : { blocked: blocked.toSorted(inOrder) }
	};
}
/** Whether the exposures of a flag depend on its states alone, because each variable is sent in all environments. */
function isSentEverywhere({ services }) {
	return !services.some(({ variables }) => variables.some(isLimited));
}
function isLimited({ in: places }) {
	return places !== void 0;
}
/** The binding without its environments, which only decide whether it is listed. */
function withoutPlaces(binding) {
	if (!isLimited(binding)) return binding;
	const { in: _places, ...rest } = binding;
	return rest;
}
/**
* The exposures of a flag in one environment of a snapshot; null if one of its two files cannot be read, because the
* values of its users are then not known.
*/
function exposuresIn(files, environment) {
	return exposuresFrom(files.flag, stateOf(files, environment), environment);
}
/** The same from the contents of the two files. Without a definition nothing is sent. */
function exposuresFrom(flag, state, environment) {
	if (flag.kind === "absent") return [];
	if (flag.kind === "unreadable" || state.kind === "unreadable") return null;
	return exposuresOf(flag.value, state.kind === "known" ? state.value : null, environment);
}
/** The setting of one service: its override, else the state, else the safe value. */
function settingFor(flag, state, service) {
	if (state === null || state.blockRoutes === true) return {
		enabled: flag.safe,
		rollout: 100
	};
	const override = state.services.find((candidate) => candidate.service === service);
	return {
		enabled: override?.enabled ?? state.enabled,
		rollout: override?.rollout ?? state.rollout
	};
}
function reachOf(flag, variables, setting) {
	if (setting.enabled === flag.safe) return NO_USERS;
	return share(variables.some(({ field }) => field === "rollout") || setting.rollout === 0 ? setting.rollout : 100);
}
/** Whether any user gets a non-safe value. */
function isExposed(exposures) {
	return exposures.some(({ reach }) => reach.kind !== "none");
}
/** The largest share of users that any service gives the non-safe value, in percent. */
function highestPercent(exposures) {
	return Math.max(0, ...exposures.map(({ reach }) => percentOf(reach)));
}
/** That of one service; null: it is sent nothing. */
function exposureFor(exposures, service) {
	return exposures.find((exposure) => exposure.service === service) ?? null;
}
/** Whether a whole has all variables of a part, filled in the same way. */
function isSubsetOf(part, whole) {
	return part.every((binding) => whole.some((candidate) => sameBinding(binding, candidate)));
}
/** Whether both send a percentage or neither does. A switch alone is another trial than one with a percentage. */
function readsAlike(a, b) {
	const [first, second] = [a, b].map(({ variables }) => variables.some(({ field }) => field === "rollout"));
	return first === second;
}
/** Whether two exposures have the same meaning. */
function sameExposures(a, b) {
	return canonical(a) === canonical(b);
}
/** One fixed text for each meaning of exposures. */
function canonical(exposures) {
	return JSON.stringify(exposures.map(({ service, variables, safe, codeDefault, reach, blocked = [] }) => [
		service,
		variables.map((binding) => {
			const { on, off } = formOf(binding);
			return [
				binding.variable,
				binding.field,
				on,
				off
			];
		}),
		safe,
		codeDefault,
		reach.kind,
		percentOf(reach),
		blocked
	]));
}
// src/domain/values.ts
/** The values that one flag sends one service. */
function sentBy(exposure) {
	return exposure.variables.map((binding) => ({
		variable: binding.variable,
		value: sentAs(binding, exposure)
	}));
}
/** The same while the flag gives its users nothing. */
function sentAtSafe(exposure) {
	return sentBy({
		...exposure,
		reach: NO_USERS
	});
}
/**
* The value of one variable. Only this function turns an exposure into values. At 0 percent a switch is sent its safe
* value, even with `enabled: true`.
*/
function sentAs(binding, { safe, reach }) {
	switch (binding.field) {
		case "enabled": return switchValue(reach.kind === "none" ? safe : !safe, formOf(binding));
		case "rollout": return percentOf(reach);
	}
}
/** A switch in its form. The usual form stays a boolean, for renderings that have booleans. */
function switchValue(isOn, { on, off }) {
	if (on === USUAL.on && off === USUAL.off) return isOn;
	return isOn ? on : off;
}
/** The text that a service reads; null if it reads nothing. */
function textOfValue(value) {
	return value === null ? null : String(value);
}
const OFF_BY_ITSELF = /* @__PURE__ */ new Set([
	"false",
	"0",
	"off",
	"no",
	"disabled",
	"",
	null
]);
/** Whether every reader takes a value as off, so that it may be sent before a gate has judged it. */
function saysOff(value) {
	return OFF_BY_ITSELF.has(textOfValue(value));
}
/**
* The values of every service in an environment. A flag whose definition or state cannot be read sends nothing, so a
* deployment has to refuse such a snapshot first.
*/
function valuesIn(snapshot, environment) {
	const sent = /* @__PURE__ */ new Map();
	for (const [flag, files] of snapshot.flags) for (const exposure of exposuresIn(files, environment) ?? []) {
		const values = sent.get(exposure.service) ?? [];
		sent.set(exposure.service, values);
		values.push(...valuesBy(flag, exposure));
	}
	const sorted = [...sent].map(([service, values]) => [service, values.toSorted((a, b) => inOrder(a.variable, b.variable))]);
	return new Map(sorted.toSorted(([a], [b]) => inOrder(a, b)));
}
function valuesBy(flag, exposure) {
	const atSafe = sentAtSafe(exposure);
	const isExposed = exposure.reach.kind !== "none";
	return sentBy(exposure).map((sent, index) => ({
		...sent,
		flag,
		isOn: typeof sent.value === "number" ? sent.value > 0 : isExposed !== exposure.safe,
		safe: atSafe[index]?.value ?? null
	}));
}
/** The routes of the proxy that these flags block for a service, in order. */
function blockedRoutesIn(exposures, service) {
	const routes = exposures.flatMap((exposure) => exposure.service === service ? exposure.blocked ?? [] : []);
	return [...new Set(routes)].toSorted(inOrder);
}
// src/messages/deployed.ts
/** `production/api`. */
function instanceText({ environment, service }) {
	return `${environment}/${service}`;
}
function deployText({ isRemote, pull, isForced, environments, services }) {
	if (isRemote === true) return "run the deploy workflow";
	const scope = (option, names = []) => names.length === 0 ? "" : ` ${option} ${names.join(" ")}`;
	return `${pull === null ? "" : `${pull}; `}flaghoist deploy${isForced === true ? " --force" : ""}${scope("--environment", environments)}${scope("--service", services)}`;
}
function sentText({ variable, value }) {
	return `${variable}=${textOfValue(value) ?? ""}`;
}
/** Messages about written values, or values that would be written. */
const WRITTEN_TEXTS = {
	nothing: () => "nothing to deploy: by the log, every service that this run deploys has its accepted values; flaghoist drift reads what is live",
	nothingAccepted: () => "nothing to deploy: by the log, every accepted value is live. The changes below are not accepted",
	accepted: ({ subject, landing, by, dryRun }) => `${dryRun ? "to be accepted" : "accepted"}: ${subject} (${shortSha(landing)})${by.length === 0 ? "" : `, approved by ${both(by)}`}`,
	unapproved: (landing) => `NOT APPROVED: a policy change (${shortSha(landing)}). No service is sent any of it, so a deployment cannot hold it back. To see what it lacks, run flaghoist check --base ${shortSha(landing)}~1 --head ${shortSha(landing)}`,
	nothingBehind: () => "no rollback to deploy",
	rolledBack: (words) => `rolled back: ${words}`,
	nothingLower: () => "no value is lowered: no service whose values can be read has more than Git sets",
	preview: () => "a preview: --at is in the future, so nothing was written",
	sameValues: {
		forced: "the values are the same. They are sent again, as --force asks",
		unfinished: "the values are the same. They are sent again, because an earlier deployment did not finish",
		settings: "the values are the same. They are sent with new routes or settings"
	},
	/** Of a write that was killed or has failed, it is not known whether it happened. */
	unfinished: (changes) => `${changes}, if an earlier deployment got that far`,
	change: (variable, from, to) => `${variable}: ${from ?? "unset"} \u2192 ${to ?? "unset"}`,
	writtenOn: (host) => `written on ${host}:`,
	pending: ({ values, ...instance }) => `pending: ${instanceText(instance)} is sent ${values.join(" ")} with its next change`,
	/** `instances`: at least one. */
	allPending: (instances) => `pending: the next change of ${listedUpTo(instances, 3)} also sends new variables. Until then their code-default applies`,
	unreached: ({ values, ...instance }) => `NOT OFF: ${instanceText(instance)} has no deploy target, so the service keeps its values. Send it ${values.map(sentText).join(" ")} by hand, and name a target for it in pipeline.yaml`,
	sendPending: () => "run flaghoist deploy --force to send these values now",
	notPushed: (commits) => `these commits are not pushed, so only this clone deploys them: ${commits.map(shortSha).join(" ")}`,
	push: () => "git push",
	createAgain: () => "a container reads its file only when it is created, so start these services again, as you start them here:",
	startAgain: () => "a process reads its file when it starts, so start these services again, with the files that are written above:",
	noTargets: () => "nothing is deployed, because the pipeline has no deploy targets",
	byWorkflow: () => "the deploy workflow on GitHub deploys it",
	notOff: () => "NOT OFF YET on the machines: this clone has never deployed. On each machine that deploys, run:",
	notTaken: (branch, why) => `the remote refused the push to ${branch}: ${causeText(why)}\n  open a pull request: run the same command with --pull-request in place of --land`,
	notReached: (branch, why) => `the remote does not answer, so nothing landed on ${branch}: ${causeText(why)}\n  run the same command again when the remote answers`,
	notOffHere: () => "NOT OFF YET. Turn it off on this machine without the remote:",
	mergeHere: (branch) => `git merge --no-edit ${branch} && flaghoist deploy`,
	notOffThere: (isHere) => `NOT OFF YET. On ${isHere ? "every other" : "each"} machine that deploys, turn it off without the remote: run the same command with --base HEAD --branch down in place of --land, and then:`,
	mergeThere: () => "git merge --ff-only down && flaghoist deploy",
	landed: (branch, commit) => `landed on ${branch}: ${shortSha(commit)}`,
	otherWork: (branch) => `the local ${branch} has other commits and is not moved; run git pull --rebase`,
	alreadyOff: () => "Git has these values already, so nothing lands; they only have to be deployed",
	bring: () => deployText({ pull: "git pull" }),
	others: () => `on every other machine that deploys, run: ${WRITTEN_TEXTS.bring()}`,
	failed: (failed, all) => `${failed} of ${all} failed; run this again to repeat ${failed === 1 ? "it" : "them"}`,
	failedOrBack: (failed, all) => `${WRITTEN_TEXTS.failed(failed, all)}, or revert the newest landing:`,
	failedOne: ({ why, revert, ...instance }) => `${instanceText(instance)} failed: ${why}; run this again, or revert the newest landing: ${revert}`,
	repeatOrBack: () => "Run this again to repeat the failed ones, or revert the newest landing:",
	title: ({ dryRun, tip, host }) => `${dryRun ? "To be deployed" : "Deployed"}: tip ${shortSha(tip)}, on ${host}`,
	clash: ({ variable, flags, ...instance }) => `${instanceText(instance)}: ${flags.join(" and ")} fill ${variable}, so the safe value is sent until one of them gives the variable up`,
	allAccepted: () => "Every service that this run deploys has its accepted values."
};
/** About an instance that was not written, because no deployment has sent one of its live values. */
const FOREIGN_TEXTS = {
	refused: ({ code, ...instance }) => `NOT DEPLOYED: ${instanceText(instance)} [${code}]`,
	there: (variable, value) => `the live value of ${variable} is ${value}, and no deployment sent it`,
	removed: () => "this deployment would remove the variable",
	replaced: (value) => `this deployment would send ${value} in its place`,
	inFile: (file) => `in ${file}`,
	keep: (edit) => `to keep it, write: ${edit}`,
	turnOff: (edit) => `to turn it off, write: ${edit}`
};
/** Messages about changes that the guard refused. */
const REFUSED_TEXTS = {
	refused: (words) => `NOT DEPLOYED: ${words}`,
	perhapsLive: ({ subject, landing }) => `NOT DEPLOYED, unless it is live already: ${subject}, by ${shortSha(landing)}`,
	besides: (names) => `not a part of this rollback, and not deployed: ${names}. flaghoist deploy shows why`,
	others: (count, names) => `and ${count} more: ${names}`,
	waitsForLog: () => "promotions wait until the deployment log is back",
	pushFirst: () => "the commits are not pushed, so a run deploys only rollbacks: run git push, then deploy again",
	takeBack: () => "revert",
	takeBackStates: () => "revert the states alone, which needs no approval",
	takeBackApproved: () => "revert everything, which needs the approval of the policy, because that changes rules, too",
	notDeployed: ({ names, isOne, why }) => `${names} ${isOne ? "is" : "are"} not deployed: ${why}`,
	/** Why a flag that gives a variable up keeps it. */
	takenOver: ({ giver, service, variable, value, taker, taken, landing }) => [`without ${giver}, ${service} gets no accepted value for ${variable}, which is ${value ?? "unset"} now`, `${taker} would send ${variable}=${taken ?? ""}, and its definition is refused in ${shortSha(landing)}: correct or revert that definition`],
	withoutEvidence: () => "it landed without its evidence",
	evidenceUnread: () => "could not read its evidence",
	allPromotions: (commit) => `NOT DEPLOYED: every promotion. The log accepted ${shortSha(commit)}, which is not in this clone, so later refusals are unknown`,
	fetchIt: (commit) => `git fetch origin ${commit}; if the commit no longer exists, move the log away and accept the live values: flaghoist deploy --adopt`,
	judgedAgain: ({ from, passed }) => `the log accepted changes since ${shortSha(from)} that not every service runs, and any workflow can write the log. So they were judged again. ${passed ? "They passed" : "What did not pass is refused below: check who writes deployments"}`
};
/** The commands that revert parts of a landing. */
const TAKE_BACK = {
	remove: (files) => `git rm --quiet -- ${listed(files)}`,
	restore: (files, commit) => `git restore --source ${commit} --staged --worktree -- ${listed(files)}`,
	commit: (landing) => `git commit --message 'Take back ${landing.slice(0, 10)}'`
};
function listed(files) {
	return files.map(shellWord).join(" ");
}
/** Messages about gaps in the deployment log. */
const LOG_TEXTS = {
	neverDeployed: () => "this clone has logged no deployment, so this shows the values in Git, not the live ones",
	elsewhere: () => "this clone has never deployed it",
	notFetched: (branch, known, why) => `landings on ${branch} after ${known === null ? "the last fetch" : shortSha(known)} are not known here: ${causeText(why)}`,
	otherDefault: (branch) => `the default branch of the remote is not ${branch} any more: landings on the new one are not known here`,
	followDefault: () => "run git fetch and git remote set-head origin --auto, then check out the branch that it names",
	unreached: (instances) => `${listedUpTo(instances, 3)}: no deploy target, so it is not known what is live there`,
	askThere: (command) => `on the machine that deploys it, run: flaghoist ${command}`,
	noEnd: (why) => `the deployment log has no result of this run: ${why}. When the log is back, run this again`,
	unavailable: (kind, why) => `the deployment log is unavailable: ${why}. ${kind === "unread" ? "Earlier refusals are unknown. So the newest landing raises no flag, and no service whose values can be read gets a higher value" : "So a run deploys only rollbacks"}. When the log is back, run this again`,
	lost: (why) => `the deployment log is lost: ${why}. Earlier refusals are unknown, so a run deploys only rollbacks`,
	lostForFlags: () => "the deployment log is lost, so no flag is raised",
	waysFromLost: () => [
		"if the log is another file, name it with --log FILE",
		"if you have a copy, import it: flaghoist deploy --import-log FILE",
		"without a copy, accept the live values: flaghoist deploy --adopt"
	],
	sent: ({ values, isFailed, ...instance }) => `${instanceText(instance)} ${isFailed ? "was to get" : "got"}: ${values.join(" ") || "no value"}`,
	sentValue: (variable, value, git) => `${variable}=${value}${git === value ? "" : ` (Git: ${git})`}`,
	adopted: ({ commit, before, hasFlags }) => `the deployment log has no entry: everything ${before === null ? `up to ${shortSha(commit)}` : `before ${shortSha(before)}`} is adopted as it is, without evidence${hasFlags ? ". These flags are on:" : ""}`,
	acceptedElsewhere: () => ["if another machine runs what is refused above, copy its deployment log here and import it:", "  flaghoist deploy --import-log FILE"],
	unreadable: (names) => `these definitions cannot be read: ${names}; run flaghoist validate to see why`,
	assumed: (names) => `not read, and assumed to have the values in Git: ${names}; run flaghoist deploy --force to send them`
};
/** About services that still run where the pipeline no longer names them. */
const LEFT_TEXTS = {
	relocated: ({ from, values, ...instance }) => `${instanceText(instance)} has a new place; the old place (${from}) still has ${values.join(" ")}: empty the old place by hand`,
	orphan: ({ environment, service, values, landing, lost }) => {
		const [removed, runs] = {
			environment: [environment, `${service} still runs there`],
			service: [service, `it still runs in ${environment}`],
			target: [`the target of ${environment}/${service}`, "it still runs"]
		}[lost];
		return `${removed} is no longer in the pipeline, and ${runs} with ${values.join(" ")} (landing ${shortSha(landing)}); deploy does not change it until the pipeline names it again`;
	},
	nameAgain: () => "to bring it down, or to take it off this list, add this to pipeline.yaml, land it, and run flaghoist deploy. Then remove it again:"
};
/** Of a file that a service reads when it starts. */
const KEEPS_OLD = "services that started earlier keep the old value until they are started again";
const DRIFT_TEXTS = {
	unreached: () => "not known: the pipeline names no deploy target for this service",
	states: {
		same: "same",
		differs: "DIFFERS",
		refused: "REFUSED",
		unreadable: "cannot be read",
		unreachable: "does not answer",
		elsewhere: "not known here",
		"no-target": ""
	},
	samePending: "same (pending)",
	flag: ({ flag, isOff, values, missing, byDefault, isReadAtStart, sentAt }) => {
		const others = missing.filter((variable) => !byDefault.includes(variable));
		const unsent = `by code-default, unless another file sets ${byDefault.join(" ")}`;
		const place = isReadAtStart ? " in the file" : "";
		const when = sentAt === void 0 ? "" : `, on ${pastText(sentAt)}`;
		const word = isOff === true ? "off" : "ON";
		const present = [...values.length === 0 ? [] : [`${flag} ${sentAt === void 0 ? "is" : "was last sent"} ${word}${place}: ${values.join(" ")}${when}`], ...byDefault.length === 0 ? [] : [`${flag} is ${word} ${unsent}`]];
		const verb = others.length === 1 ? "has" : "have";
		const absent = `${others.join(" ")} of ${flag} ${verb} no value: the default in the code applies, or the value that another file sets`;
		return [...isOff === null ? [] : present, ...others.length === 0 ? [] : [absent]].join("; ");
	},
	keepOld: () => `in the file: ${KEEPS_OLD}`,
	oldPlace: (from, values) => `its old place (${from}) still has ${listedUpTo(values, 3)}, and no run changes it: empty it by hand`,
	/** The target has what the next build takes. What an earlier one took cannot be read there. */
	builtIn: (variables) => `a build puts ${listedUpTo(variables, 3)} into the page: one that was built earlier keeps the old value`,
	git: (value) => `Git: ${value}`,
	there: (value) => `live: ${value}`,
	restore: () => "restore the accepted values:",
	neverDeployed: () => `this clone has never deployed, so nothing is restored from here; ${LOG_TEXTS.askThere("drift")}`,
	noTarget: () => "nothing to compare: no flag sends anything to a service with a deploy target",
	notSent: (values) => `not sent yet: ${values.join(" ")}`,
	lines: (count) => count === 1 ? "1 line" : `${count} lines`,
	byLog: (values) => `by the log it has ${values.join(" ")}`,
	notSucceeded: () => "its last deployment did not succeed",
	moreRefused: (count) => `and ${count} more`
};
/** Messages of a watch, and of the end of `deploy --watch`. */
const WATCH_TEXTS = {
	asOf: (at) => `judged as of ${isoOf(at)} (--at)`,
	unknown: (what, why) => `${what}: not known: ${causeText(why)}`,
	notThere: (what, service) => `${what}: not deployed to ${service} yet`,
	live: (what, answer, since, until) => `${what}: ${answer}, watched since ${since}, until ${until}`,
	takeBackFirst: (flag) => `first roll back ${flag}, which rose later on the same service`,
	takeBack: (command) => `roll back: ${command}`,
	toRollBack: (target) => `to be rolled back ${target}`,
	waiting: (others) => `waiting for this: ${others.join(", ")}`,
	waitsFor: (flag) => `waits, because ${flag} rose later on the same service and is rolled back first`,
	toHold: () => "to be put on hold",
	toSafe: () => "to the safe value",
	toSafeAfterBreach: () => "to the safe value, because the step before was critical, too",
	nothing: () => "no raised value has a watch",
	bad: () => "a metric is critical: roll back as above, and run flaghoist deploy again",
	ended: () => "the watch has ended",
	timeOver: () => "the time of this run is over, and the watch goes on: run flaghoist watch to see later answers"
};
// src/messages/status.ts
/** A landing of the log, and who took part in it. */
const LANDING_TEXTS = {
	nothing: ({ hasLog }) => hasLog ? "nothing landed or went live" : "nothing landed",
	/** `earlier`: those that went live in the span, and landed before it. */
	counts: (landed, earlier) => {
		if (earlier === 0) return counted(landed, "landing");
		if (landed === 0) return `${counted(earlier, "landing")} went live`;
		return `${counted(landed, "landing")} and ${earlier} that went live`;
	},
	since: (what, since) => `${what} since ${pastText(since)}`,
	changes: (counts) => `changes: ${counts.join(", ")}`,
	wentLive: (at) => `landed before, went live ${pastText(at)}`,
	author: (author) => `by ${author}, as Git says`,
	landedBy: (name) => `landed by ${name}`,
	pull: (number, author) => `pull request ${number} by ${author}`,
	approvedBy: (approvers) => approvers.length === 0 ? "no approval" : `approved by ${approvers.join(", ")}`,
	/** By the evidence of a deployment. */
	approvedByLog: (approvers) => `approved by ${approvers.join(", ")}, as the deployment log says`,
	approvalsUnknown: () => "approvals not known",
	noDeployments: (why) => `deployments are not known: ${causeText(why)}`,
	approvedElsewhere: () => "GitHub knows the approvals, and so does the deployment log of a machine that deploys: run flaghoist log there",
	/** `isPartly`: whether some are shown. */
	noApprovals: (why, isPartly) => `${isPartly ? "whether there were more approvals is" : "approvals are"} not known${why === null ? "" : `: ${causeText(why)}`}`
};
/** The outcome of a change in one service; `at`: such as ` Fri 20 Nov 2026 09:00 UTC`. */
const OUTCOME_TEXTS = {
	/** `keepsOld`: containers that started earlier may have other values than their file. */
	live: (at, keepsOld) => `${keepsOld ? "in the file" : "live"} since${at}`,
	adopted: (at, keepsOld) => at === "" ? "not known here: this clone had not deployed it yet" : `${OUTCOME_TEXTS.live(at, keepsOld)} or earlier: this clone had not deployed it before`,
	failed: (at) => `failed${at}`,
	waiting: () => "not deployed yet",
	pending: () => "not sent yet (pending): it is sent with the next change of the service",
	replaced: () => "replaced by a later landing before it was deployed",
	"no-target": () => "Flaghoist deploys nothing to this service",
	elsewhere: () => LOG_TEXTS.elsewhere()
};
/** The refused part of a landing: a flag in an environment, or the rules in every environment. */
function refusedSubject(flag, environment) {
	return flag === null ? "a policy change" : `${flag} in ${environment}`;
}
function refusedSince(subject, since, landing) {
	return `${subject}, refused since ${pastText(since)} in ${landing.slice(0, 10)}`;
}
/** The log knows what was written. Another program may have changed it since. */
const READ_IT = "flaghoist drift reads what is live";
const LIVE_TEXTS = {
	title: () => "live by the deployment log",
	asInGit: () => "everything is as in Git",
	allElseAsInGit: () => `everything else is as in Git; ${READ_IT}`,
	onlyByLog: () => `everything is as in Git; ${READ_IT}`,
	takeBack: () => "revert",
	toRemove: () => "flags to remove"
};
/** Values as `NAME=value`; none: the service is sent none of the flag. */
function valuesText(values) {
	return values.length === 0 ? "none of its values is" : `${values.join(" ")} is`;
}
/** `web is overridden in production (off) since Fri 4 Dec 2026 03:02 UTC, by 0123456789` */
function apartText({ environment, service, percent, since, landing }) {
	return `${service} is overridden in ${environment} (${percent === 0 ? "off" : `${percent}%`})${since === null ? "" : ` since ${pastText(since)}`}${landing === null ? "" : `, by ${landing.slice(0, 10)}`}`;
}
/** How services that an override keeps below the others come back. */
function bringBackText(flag, apart) {
	return [...new Set(apart.map(({ environment }) => environment))].map((environment) => {
		const names = apart.filter((each) => each.environment === environment).map(({ service }) => service).join(" ");
		return `${promoteCommand(flag, environment)} --service ${names}`;
	});
}
function notLiveText({ state, service, values, landing, why }) {
	const of = landing === null ? "" : ` of ${landing}`;
	switch (state) {
		case "not-deployed": return `not deployed to ${service} yet, where ${valuesText(values)} live`;
		case "refused": return `not written to ${service}: ${why}`;
		case "failed": return `the deployment${of} to ${service} failed: ${why}`;
		case "unknown": return `the deployment${of} to ${service} has not finished, so the live values are not known`;
	}
}
/** A first value of a flag. */
function notSentText({ key, environment, service, values }) {
	return `${key} in ${environment}: not sent to ${service} yet (pending), so the code-default applies. ${values.join(" ")} is sent with its next change`;
}
function liveText({ service, values }) {
	return `${valuesText(values)} live in ${service}`;
}
/** The flag is safe in Git, and users still have the values that were sent before. */
function stillLiveText(flag, environment, { word, service, values }) {
	return `${flag} in ${environment}: ${word} in Git, but ${valuesText(values)} still live in ${service}`;
}
function needsApprovalText() {
	return "the revert needs an approval, because it changes rules, too";
}
function bringDownText(word, how) {
	return `turn it ${word}: ${deployText(how)}`;
}
function againText(how) {
	return `run it again: ${deployText(how)}`;
}
function noTargetText(word) {
	return `the pipeline no longer has a deploy target for the service. Turn the flag ${word} at the old target by hand, or add the target again`;
}
function rolledBackAgoText(age) {
	return `rolled back ${age} ago`;
}
/** `word`: `off`, `25%`; `after`: how long it took, or null. */
function rolledBackText(flag, environment, rollback) {
	const { word, after, landing, isOnlyWritten, keepsOld } = rollback;
	const when = `in ${environment} ${after === null ? "" : `${after} `}after the landing of ${landing}`;
	if (keepsOld) return `${flag}: ${word} in the file ${when}; ${KEEPS_OLD}`;
	return `${flag}: ${word} ${when}, ${isOnlyWritten ? "written" : "verified"}`;
}
// src/messages/editing.ts
const EDITING_MESSAGES = {
	"hold/no-reason": wording({
		sentence: () => "a hold needs a reason",
		hint: () => "add --reason \"\u2026\", or use --lift to allow promotions again"
	}),
	"hold/nothing-to-do": wording({
		sentence: ({ lifts }) => lifts ? "none of these flags has a hold in these environments" : "these flags have this hold already",
		hint: () => STATUS_SHOWS
	}),
	"edit/branch-exists": wording({
		sentence: ({ branch }) => `the branch ${branch} already exists`,
		hint: ({ branch }) => `delete the branch (git branch -D ${branch}), or name another branch with --branch`
	}),
	"edit/branch-blocked": wording({
		sentence: ({ branch, by }) => `Git cannot keep the branches ${branch} and ${by} together, because one is a folder of the other`,
		hint: ({ by }) => `rename ${by} (git branch -m ${by} \u2026), or name another branch with --branch`
	}),
	"promote/not-one": wording({
		sentence: () => "promote takes exactly one flag and one environment",
		hint: () => "name one flag and one environment"
	}),
	"promote/nothing-landed": wording({
		sentence: () => "nothing has landed yet, so there is nothing to promote",
		hint: () => "commit the flags first"
	}),
	"promote/no-pipeline": wording({
		sentence: () => "cannot read pipeline.yaml on the default branch",
		hint: () => "run flaghoist validate to see what is wrong"
	}),
	"promote/unreadable-flag": wording({
		sentence: ({ flag }) => `the definition of ${flag} cannot be read`,
		hint: () => "run flaghoist validate to see what is wrong"
	}),
	"promote/unreadable-state": wording({
		sentence: ({ file }) => `${file} cannot be read`,
		hint: () => "run flaghoist validate to see what is wrong"
	}),
	"promote/refused": wording({
		sentence: ({ flag, environment, ...step }) => `${flag} in ${environment}: ${refusedStepText(step)}`,
		hint: ({ landing, verdict, flag }) => verdict === "wait" ? acceptText({
			landing,
			flag
		}) : `revert the landing: git revert ${shortSha(landing)}`
	}),
	"promote/already-there": wording({
		sentence: ({ flag, environment, percent }) => `${flag} is already set to ${percent}% in ${environment}`,
		hint: overriddenText
	}),
	"promote/apart": wording({
		sentence: ({ flag, environment, percent, apart }) => `${flag} is already set to ${percent}% in ${environment}; ${apart.map(apartText).join("; ")}`,
		hint: ({ flag, apart }) => `raise the service again: ${bringBackText(flag, apart)[0]}`
	}),
	"promote/not-apart": wording({
		sentence: ({ flag, environment, service }) => `${service} already gets at least as much of ${flag} in ${environment} as the other services`,
		hint: () => "leave out --service to propose the next step of the flag"
	}),
	"promote/service-alone": wording({
		sentence: () => "--service restores the earlier percentage of services, and takes no percentage itself",
		hint: () => "leave out --service or --rollout"
	}),
	"promote/lowers": wording({
		sentence: ({ flag, environment, percent, present }) => `${flag} is at ${present}% in ${environment}; ${percent}% would lower the flag`,
		hint: ({ flag, environment, percent }) => `lower it with flaghoist rollback ${flag} --in ${environment} --rollout ${percent}`
	}),
	"promote/no-percentage": wording({
		sentence: ({ flag, percent }) => `no service of ${flag} reads a rollout, so ${percent}% would reach all users`,
		hint: () => "leave out --rollout, or first fill a variable of the flag with rollout in a separate pull request"
	}),
	"promote/no-variable": wording({
		sentence: (share) => `${noEffectText(share)}, because the flag fills no variable`,
		hint: () => "add services to the definition of the flag"
	}),
	"promote/not-sent": wording({
		sentence: (share) => `${noEffectText(share)}, because no variable of the flag is sent in ${share.environment}`,
		hint: ({ environment, file }) => `add ${environment} to the \`in\` of the variables in ${file}, and land that first`
	}),
	"promote/overridden": wording({
		sentence: (share) => `${noEffectText(share)}, because the state overrides every service of the flag`,
		hint: ({ file, services }) => `${overriddenText({ services })} (${file})`
	}),
	"land/no-branch": wording({
		sentence: () => "this clone does not know the default branch",
		hint: () => "run git remote set-head origin --auto, or land the branch by hand"
	}),
	"land/two-ways": wording({
		sentence: () => "--land and --pull-request exclude each other",
		hint: () => "leave out one of them"
	}),
	"rollback/nothing-landed": wording({
		sentence: () => "nothing has landed yet, so nothing is exposed",
		hint: () => "commit the flags first"
	}),
	"rollback/flags-or-all": wording({
		sentence: ({ all }) => all ? "rollback takes flags or --all, not both" : "no flag is named",
		hint: () => "run flaghoist rollback <flag>, or flaghoist rollback --all for every flag"
	}),
	"rollback/routes-and-rollout": wording({
		sentence: () => "blocked routes turn a flag off, so a percentage would have no effect",
		hint: () => "leave out --routes or --rollout"
	}),
	"rollback/shares-alone": wording({
		sentence: () => "--share gives each service its own percentage, and does nothing else",
		hint: () => "leave out --share, or leave out --rollout and --routes"
	}),
	"rollback/nothing-to-do": wording({
		sentence: (facts) => nothingToLowerText(facts),
		hint: ({ environments, routes }) => routes && environments.length === 0 ? "name an environment with --in to block the routes of a flag that is off" : "this is the state in Git; flaghoist drift reads what is live"
	})
};
const STATUS_SHOWS = "run flaghoist status to see every flag";
function nothingToLowerText(facts) {
	const { flags, owner, environments, rollout, shares } = facts;
	const where = environments.length === 0 ? "any environment" : environments.join(", ");
	const above = shares.length > 0 ? shares.join(", ") : rollout === null ? null : `${rollout}%`;
	const what = `${above === null ? "exposed" : `above ${above}`} in ${where}`;
	if (flags.length === 0) return `no flag${owner === null ? "" : ` of ${owner}`} is ${what}`;
	const verb = flags.length === 1 ? "is" : "are";
	if (above !== null) return `${both(flags)} ${verb} not ${what}`;
	const places = environments.length === 0 ? "every environment" : both(environments);
	const present = facts.safe === "mixed" ? "at their safe values" : facts.safe;
	return `${both(flags)} ${verb} already ${present} in ${places}`;
}
function noEffectText({ flag, environment, percent }) {
	return `setting ${flag} to ${percent}% in ${environment} would change nothing`;
}
function overriddenText({ services }) {
	if (services.length === 0) return STATUS_SHOWS;
	return `edit the overrides of the services in the state: ${services.map((service) => `services.${service}`).join(", ")}`;
}
// src/messages/repository.ts
const DAMAGED = "the repository seems to be damaged: run `git fsck`, or clone it again";
const REPOSITORY_MESSAGES = {
	"git/branch-name": wording({
		sentence: ({ branch }) => `"${branch}" cannot be the name of a branch`,
		hint: () => "use letters, digits, and single - / _ and . between them"
	}),
	"git/no-author": wording({
		sentence: () => "Git has no author for the commit",
		hint: () => "run: git config user.name \"Your Name\" && git config user.email you@example.com"
	}),
	"git/unrelated": wording({
		sentence: ({ base, head }) => `${shortSha(base)} and ${shortSha(head)} have no history in common`,
		hint: () => "start the branch of the proposal from the branch that it is proposed to"
	}),
	"git/too-shallow": wording({
		sentence: ({ unknown: { kind, commit }, why }) => `this clone is too shallow to say ${kind === "ancestor" ? `whether ${shortSha(commit)} is part of its history` : `where ${shortSha(commit)} branched off`}, and could not be deepened: ${causeText(why)}`,
		hint: () => "run: git fetch --unshallow"
	}),
	"git/object-missing": wording({
		sentence: ({ object }) => `the repository lacks ${object}`,
		hint: () => DAMAGED
	}),
	"git/no-directory": wording({
		sentence: ({ place, exists }) => `${place} ${exists ? "is not a directory" : "does not exist"}`,
		hint: ({ advice }) => advice ?? "name a directory inside a clone of the repository: --repo DIR"
	}),
	"git/no-repository": wording({
		sentence: ({ place }) => `${place} is not inside a Git repository`,
		hint: ({ advice }) => advice ?? "run this inside a clone, or name one with --repo DIR"
	}),
	"git/unreadable": wording({
		sentence: ({ place, said }) => `${place} has a .git, but Git cannot read it: ${said}`,
		hint: () => DAMAGED
	}),
	"git/line-break": wording({
		sentence: () => "the path of the repository has a line break in it",
		hint: () => "move the repository to a path without line breaks"
	}),
	"git/not-installed": wording({
		sentence: () => "Git is not installed, or is not on the PATH",
		hint: () => "install Git 2.38 or later"
	}),
	"git/too-old": wording({
		sentence: ({ oldest, version }) => `Git ${oldest} or later is needed, and this is "${version}"`,
		hint: () => "install a newer Git and put it first on the PATH"
	}),
	"git/other-owner": wording({
		sentence: ({ folder }) => `Git refuses to read ${folder}, because it belongs to another user`,
		hint: ({ folder }) => `if you trust it, run: git config --global --add safe.directory ${folder}`
	}),
	"git/not-fetched": wording({
		sentence: ({ said }) => `this is a partial clone, and the missing objects could not be fetched: ${said}`,
		hint: () => "check the connection to the remote: git fetch"
	}),
	"git/disk-full": wording({
		sentence: ({ said }) => `Git failed, because a disk is full: ${said}`,
		hint: () => "make room there, or name a folder elsewhere: TMPDIR=/dev/shm"
	}),
	"git/failed": wording({
		sentence: ({ why }) => `Git failed: ${causeText(why)}`,
		hint: ({ isDamaged }) => isDamaged ? DAMAGED : "run `git status` in the repository to see whether Git itself can read it"
	}),
	"git/no-working-tree": wording({
		sentence: () => "there is no working tree here",
		hint: () => "name the proposal with --head REVISION"
	}),
	"git/unmerged": wording({
		sentence: ({ files }) => `a merge is under way, and these files are not merged yet: ${firstOf(files, 5)}`,
		hint: () => "finish the merge (edit the files, then `git add` each), or name the proposal with --head REVISION"
	}),
	"default-branch/remotes": wording({
		sentence: ({ remotes }) => `this clone has several remotes (${remotes.join(", ")}), and none of them is called origin`,
		hint: ({ remotes: [first] }) => `run git config checkout.defaultRemote ${first}, or name the default branch with --base, such as --base ${first}/main`
	}),
	"default-branch/not-fetched": wording({
		sentence: ({ remote, branch }) => `the default branch of ${remote} is ${branch}, which is not in this clone`,
		hint: ({ remote, branch, isWhole }) => `run ${isWhole ? "" : `git remote set-branches --add ${remote} ${branch} && `}git fetch ${remote} ${branch}, or name a commit with --base`
	}),
	"default-branch/nothing-fetched": wording({
		sentence: ({ remote }) => `no branch of the remote ${remote} is in this clone, so there is nothing to compare with`,
		hint: (facts) => `if main is its default branch, run git fetch ${facts.remote} main; otherwise run ${askRemote(facts)}; or name a commit with --base`
	}),
	"default-branch/unknown": wording({
		sentence: ({ remote }) => `this clone does not know the default branch of ${remote}`,
		hint: ({ usual, ...facts }) => `run ${askRemote(facts)}, or name the default branch with --base${usual === null ? "" : `, such as --base ${facts.remote}/${usual}`}`
	}),
	"default-branch/detached": wording({
		sentence: () => "HEAD is detached, and neither a branch nor a remote exists to compare with",
		hint: () => "name the default branch with --base"
	}),
	"default-branch/several": wording({
		sentence: ({ branches }) => `this repository has no remote, and its default branch could be any of ${branches.join(", ")}`,
		hint: ({ branches }) => `name the default branch with --base, such as --base ${branches[0]}`
	}),
	"default-branch/unconfirmed": wording({
		sentence: ({ branch }) => `this repository has no remote, and it is unknown whether ${branch} is its default branch`,
		hint: ({ branch }) => `name the default branch with --base, such as --base ${branch}`
	}),
	"root/outside": wording({
		sentence: ({ root }) => `the root "${root}" is not a folder below the top of the repository`,
		hint: () => "write the path from the top of the repository, such as environments or config/flags"
	})
};
function firstOf(all, most) {
	const more = all.length > most ? [`${all.length - most} more`] : [];
	return [...all.slice(0, most), ...more].join(", ");
}
/** The commands that ask a remote for its default branch. */
function askRemote({ remote, isWhole }) {
	return `${isWhole ? "" : `git remote set-branches ${remote} '*' && `}git fetch ${remote} && git remote set-head ${remote} --auto`;
}
// src/messages/refusals.ts
const MESSAGES = {
	...ADOPTING_MESSAGES,
	...COMMAND_MESSAGES,
	...EDITING_MESSAGES,
	...REPOSITORY_MESSAGES,
	...DEPLOYMENT_MESSAGES
};
/** The sentence and the hint of a refusal. */
function refusedText({ code, facts }) {
	return said(MESSAGES[code], facts);
}
// src/app/refusal.ts
const REFUSAL = Symbol("refusal");
/** An error that is no bug. Its message and its hint are the words of its code. */
function refusal(code, ...[facts]) {
	return refusalOf({
		code,
		facts: facts ?? {}
	});
}
function refusalOf(refused) {
	const { message, hint } = refusedText(refused);
	return Object.assign(new Error(message), { [REFUSAL]: {
		...refused,
		hint
	} });
}
/** The hint of a refusal, or null when `error` is something else: then it is a bug of ours. */
function hintOf(error) {
	return partOf(error)?.hint ?? null;
}
/** A refusal as the cause of something else; null when `error` is something else. */
function causeOf(error) {
	const part = partOf(error);
	if (part === null) return null;
	return {
		kind: "refused",
		code: part.code,
		text: error.message,
		hint: part.hint
	};
}
/** The code of a refusal; null when `error` is something else. */
function refusalCodeOf(error) {
	return partOf(error)?.code ?? null;
}
/** Whether the error is a refusal with this code. */
function isRefusal(error, code) {
	return partOf(error)?.code === code;
}
function partOf(error) {
	if (!(error instanceof Error) || !(REFUSAL in error)) return null;
	return error[REFUSAL];
}
// src/adapters/git/git-process.ts
/** What a Git gives that was ended before it said anything. */
function endedBy(kind) {
	return {
		code: -1,
		out: Buffer.alloc(0),
		err: "",
		ended: { kind }
	};
}
const OURS = {
	GIT_FLUSH: "0",
	GIT_LITERAL_PATHSPECS: "1",
	GIT_NO_REPLACE_OBJECTS: "1",
	GIT_OPTIONAL_LOCKS: "0",
	GIT_TERMINAL_PROMPT: "0",
	LC_ALL: "C"
};
const GUARDED = /^(git_.*|editor|pager|prefix|ssh_askpass|visual)$/i;
/** Commands that reach another repository. */
const REMOTE = /* @__PURE__ */ new Set(["fetch", "push"]);
async function run(directory, args, call = {}) {
	const env = environment(call);
	if (!REMOTE.has(commandIn(args))) return read(directory, args, env, call);
	const { change } = await Promise.resolve().then(() => require("./change.js"));
	return change(directory, args, env, call);
}
/** Starts a Git that only reads and goes on answering. */
function converse(directory, args, call = {}) {
	return start(directory, args, environment(call), "pipe");
}
function start(directory, args, env, stdin) {
	return (0, node_child_process.spawn)("git", [...NO_HOOKS, ...args], {
		cwd: directory,
		env,
		windowsHide: true,
		stdio: [
			stdin,
			"pipe",
			"pipe"
		]
	});
}
/** The subcommand after Git's own options. */
function commandIn(args) {
	let at = 0;
	while (args[at] === "-c") at += 2;
	return args[at] ?? "";
}
function read(directory, args, env, { input, patience, cancelled }) {
	if (cancelled?.aborted === true) return Promise.resolve(endedBy("git-stopped"));
	const git = start(directory, args, env, input === void 0 ? "ignore" : "pipe");
	return new Promise((resolve) => {
		const [out, err] = [collected(git.stdout), collected(git.stderr)];
		const end = (ran) => {
			clearTimeout(timer);
			cancelled?.removeEventListener("abort", stop);
			resolve(ran);
		};
		const giveUp = (ran) => {
			git.kill();
			for (const stream of [git.stdout, git.stderr]) stream.destroy();
			end(ran);
		};
		const stop = () => giveUp(endedBy("git-stopped"));
		cancelled?.addEventListener("abort", stop, { once: true });
		let timer;
		if (patience !== void 0) {
			timer = setTimeout(() => giveUp(endedBy("git-silent")), patience * 1e3);
			for (const stream of [git.stdout, git.stderr]) stream.on("data", () => timer?.refresh());
		}
		git.once("error", (error) => end({
			code: -1,
			out: out(),
			err: String(error)
		}));
		git.once("close", (code) => end({
			code: code ?? -1,
			out: out(),
			err: err().toString()
		}));
		git.stdin?.once("error", () => void 0);
		git.stdin?.end(input ?? "");
	});
}
const NO_HOOKS = ["-c", "core.hooksPath=/dev/null"];
function collected(stream) {
	const chunks = [];
	stream.on("data", (chunk) => chunks.push(chunk));
	return () => Buffer.concat(chunks);
}
/** Git's helper for HTTP does not end with Git, so it needs a time limit of its own. */
function impatient(patience) {
	if (patience === void 0) return {};
	return {
		GIT_HTTP_LOW_SPEED_LIMIT: "1",
		GIT_HTTP_LOW_SPEED_TIME: String(Math.ceil(patience))
	};
}
/**
* The environment in which Git sends this token to that server and to no other. The token is neither in a file, where a
* program of a later step could read it, nor on a command line.
*/
function authorization(server, token) {
	const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
	return {
		GIT_CONFIG_COUNT: "1",
		GIT_CONFIG_KEY_0: `http.${server.replace(/\/+$/, "")}/.extraheader`,
		GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`
	};
}
function environment({ env = {}, inherit = [], patience }) {
	const inherited = Object.entries(process.env).filter(([name]) => !GUARDED.test(name) || inherit.includes(name));
	return {
		...Object.fromEntries(inherited),
		...OURS,
		...impatient(patience),
		...env
	};
}
/** Why Git has no answer. `shown`: takes out secrets. */
function failureOf(ran, shown = (said) => said) {
	return ran.ended ?? {
		kind: "git-said",
		said: shown(sayingOf(ran))
	};
}
/** The line of Git's output that says what went wrong, made safe for printing. */
function sayingOf({ err, code }) {
	const lines = err.split(/[\r\n]/).filter((line) => line.trim() !== "");
	return printable(([
		/^fatal: /,
		/^ ! \[/,
		/^error: /
	].flatMap((form) => lines.filter((line) => form.test(line)))[0] ?? lines[0] ?? `exit code ${code}`).replace(/^(fatal: |error: | ! )/, "")).slice(0, 300);
}
/** One line without control characters and without those that reverse the direction of text. */
function printable(text) {
	return text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, " ").trim();
}
/** Whether the remote did not refuse the credentials. */
function isLetIn({ err }) {
	return !NOT_LET_IN.test(err);
}
const NOT_LET_IN = /could not read (Username|Password)|Authentication failed|Permission denied|Repository not found|repository '[^']*' not found|returned error: 40[13]|Invalid username or (password|token)/i;
// src/adapters/git/troubles.ts
/** Why Git failed, as a refusal. */
function trouble(ran) {
	const message = sayingOf(ran);
	if (/^Error: spawn \S+ (ENOENT|EACCES)/.test(ran.err)) return refusal("git/not-installed");
	const [, folder] = /dubious ownership in repository at '(.*)'/.exec(message) ?? [];
	if (folder !== void 0) return refusal("git/other-owner", { folder });
	if (/could not fetch \S+ from promisor remote/.test(ran.err)) return refusal("git/not-fetched", { said: message });
	if (/no space left|out of diskspace|disk quota exceeded/i.test(ran.err)) return refusal("git/disk-full", { said: message });
	const isDamaged = /bad object|missing|corrupt|could not parse|unable to read|is empty|inflate/i.test(message);
	return refusal("git/failed", {
		why: failureOf(ran),
		isDamaged
	});
}
/** Why the remote failed, with a hint where the credentials were the reason. */
function fetchTrouble(ran) {
	return {
		kind: isLetIn(ran) ? "not-fetched" : "not-let-in",
		why: failureOf(ran)
	};
}
/** `git merge-tree --write-tree` and `cat-file -z` came with this version. */
const OLDEST = [2, 38];
/** Why Git failed, as a refusal. An older Git does not know our options. */
async function troubleOf(directory, ran) {
	try {
		demandVersion(await run(directory, ["version"]));
	} catch (tooOld) {
		return tooOld;
	}
	return trouble(ran);
}
function demandVersion(ran) {
	if (ran.code !== 0) throw trouble(ran);
	const text = ran.out.toString().trim();
	const [, major = "", minor = ""] = /(\d+)\.(\d+)/.exec(text) ?? [];
	if (Number(major) > OLDEST[0] || Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1]) return;
	throw refusal("git/too-old", {
		oldest: OLDEST.join("."),
		version: printable(text)
	});
}
// src/adapters/git/git.ts
/** The text for these bytes. `bytesOf` converts it back exactly. */
function textOf(bytes) {
	const text = bytes.toString("utf8");
	return text.includes("\ufffd") ? withSurrogates(bytes) : text;
}
function bytesOf(text) {
	if (!/[\udc80-\udcff]/u.test(text)) return Buffer.from(text);
	return Buffer.concat(Array.from(text, (character) => {
		const code = character.charCodeAt(0);
		return character.length === 1 && code >= 56448 && code <= 56575 ? Buffer.of(code - 56320) : Buffer.from(character);
	}));
}
/** The texts between the NULs of a `-z` output. */
function records(bytes) {
	const text = bytes.toString("utf8");
	if (!text.includes("\ufffd")) return text.split("\0").slice(0, -1);
	return rawRecords(bytes).map(textOf);
}
/** The same, as bytes. */
function rawRecords(bytes) {
	const buffers = [];
	for (let start = 0, end; (end = bytes.indexOf(0, start)) >= 0; start = end + 1) buffers.push(bytes.subarray(start, end));
	return buffers;
}
/** Names for `-z --stdin`, each ended by a NUL. */
function nulEnded(names) {
	const end = Buffer.of(0);
	return Buffer.concat(names.flatMap((name) => [typeof name === "string" ? bytesOf(name) : name, end]));
}
function withSurrogates(bytes) {
	let text = "";
	for (let at = 0; at < bytes.length;) {
		const character = characterAt(bytes, at);
		text += character ?? String.fromCharCode(56320 + (bytes[at] ?? 0));
		at += character === null ? 1 : Buffer.byteLength(character);
	}
	return text;
}
/** The UTF-8 character that begins here, or null when none does. */
function characterAt(bytes, at) {
	const first = bytes[at] ?? 0;
	const length = first < 128 ? 1 : first < 224 ? 2 : first < 240 ? 3 : 4;
	const slice = bytes.subarray(at, at + length);
	const character = slice.toString("utf8");
	return Buffer.from(character).equals(slice) ? character : null;
}
// src/adapters/git/object-answers.ts
function answersIn() {
	let chunks = [];
	let length = 0;
	/** The bytes that the next answer has at least. A large one is put together only once. */
	let needed = 1;
	let objects = [];
	return {
		add(chunk) {
			chunks = [...chunks, chunk];
			length += chunk.length;
		},
		take({ what, names }) {
			if (length < needed) return null;
			const bytes = Buffer.concat(chunks);
			let at = 0;
			while (objects.length < names.length) {
				const answer = answerAt(bytes, at, names[objects.length] ?? "", what === "contents");
				needed = "needed" in answer ? answer.needed : 1;
				if ("needed" in answer) break;
				objects.push(answer.object);
				at = answer.end;
			}
			chunks = [bytes.subarray(at)];
			length = bytes.length - at;
			if (objects.length < names.length) return null;
			const taken = objects;
			objects = [];
			return taken;
		}
	};
}
const HEADER = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/;
const NONE = /^ (missing|ambiguous)\n/;
const LONGEST_NONE = 11;
/** The answer that begins here, or the number of bytes that it needs before it can be read. */
function answerAt(bytes, at, name, withContents) {
	const end = bytes.indexOf(10, at);
	if (end < 0) return { needed: bytes.length - at + 1 };
	const [, id, type, size] = HEADER.exec(bytes.toString("latin1", at, end)) ?? [];
	if (id === void 0 || type === void 0) return noneAt(bytes, at, name);
	const length = withContents ? Number(size) : 0;
	const from = end + 1;
	const after = from + length + (withContents ? 1 : 0);
	if (bytes.length < after) return { needed: after - at };
	return {
		object: {
			id,
			type,
			bytes: bytes.subarray(from, from + length)
		},
		end: after
	};
}
/** Git repeats the name of what it has not. A name may have line ends in it. */
function noneAt(bytes, at, name) {
	const after = at + bytesOf(name).length;
	const [none] = NONE.exec(bytes.toString("latin1", after, after + LONGEST_NONE)) ?? [];
	if (none !== void 0) return {
		object: null,
		end: after + none.length
	};
	if (bytes.indexOf(10, after) < 0) return { needed: bytes.length - at + 1 };
	throw new Error(`cat-file answered something else for ${name}`);
}
// src/adapters/git/object-reader.ts
/** Git answers all commands at each `flush`. A large cache costs more than it saves: Git would fill it for each folder. */
const READ_OBJECTS = [
	"-c",
	"core.deltaBaseCacheLimit=1m",
	"cat-file",
	"--batch-command",
	"--buffer",
	"-z"
];
/** `explain`: the error for a process that ended before it had answered. */
function objectReader(start, explain) {
	let current = null;
	let environment = {};
	const begin = () => {
		const talk = conversation(start(environment), (open, ran) => {
			if (current === talk) current = null;
			askAgain(open, ran);
		});
		return current = talk;
	};
	const put = (question) => (current ?? begin()).put(question);
	/** Git ended while it answered the first question. The others are innocent. */
	const askAgain = async (open, ran) => {
		const [first, ...others] = open;
		first?.fail(await explain(ran));
		others.forEach(put);
	};
	return {
		ask: (what, names) => names.length === 0 ? Promise.resolve([]) : new Promise((resolve, fail) => put({
			what,
			names,
			answer: resolve,
			fail
		})),
		begin: () => void begin(),
		restart(env = environment) {
			environment = env;
			current?.finish();
			current = null;
		},
		async close() {
			const last = current;
			current = null;
			await last?.close();
		}
	};
}
function killedBy(signal) {
	return {
		kind: "git-killed",
		command: "cat-file",
		signal
	};
}
/** `onLost` gets the questions that a process has left open. */
function conversation(git, onLost) {
	const open = [];
	const answers = answersIn();
	let err = "";
	const ended = new Promise((resolve) => {
		git.once("error", (error) => err += String(error));
		git.once("close", (code, signal) => {
			const ran = {
				code: code ?? -1,
				out: Buffer.alloc(0),
				err
			};
			onLost(open.splice(0), signal === null ? ran : {
				...ran,
				ended: killedBy(signal)
			});
			resolve();
		});
	});
	git.stdin.once("error", () => void 0);
	git.stderr.on("data", (chunk) => err += chunk.toString());
	const answer = () => {
		for (let next = open[0]; next !== void 0; next = open[0]) {
			const objects = answers.take(next);
			if (objects === null) return;
			open.shift();
			next.answer(objects);
		}
		err = "";
		keepWaiting(git, false);
	};
	git.stdout.on("data", (chunk) => {
		answers.add(chunk);
		try {
			answer();
		} catch (error) {
			open.shift()?.fail(error);
			git.stdout.destroy();
			git.kill();
		}
	});
	keepWaiting(git, false);
	return {
		put(question) {
			keepWaiting(git, true);
			open.push(question);
			git.stdin.write(commandsOf(question));
		},
		finish: () => void git.stdin.end(),
		async close() {
			const unanswered = open.splice(0);
			if (unanswered.length > 0) git.kill();
			git.stdin.end();
			keepWaiting(git, true);
			await ended;
			for (const { fail } of unanswered) fail(/* @__PURE__ */ new Error("the repository is closed already"));
		}
	};
}
/** Whether our own process goes on as long as Git does. Without a question, it ends, and Git with it. */
function keepWaiting(git, wait) {
	const streams = [
		git.stdin,
		git.stdout,
		git.stderr
	];
	for (const handle of [git, ...streams]) if (wait) handle.ref();
	else handle.unref();
}
function commandsOf({ what, names }) {
	return bytesOf(`${names.map((name) => `${what} ${name}\0`).join("")}flush\0`);
}
// src/adapters/git/remotes.ts
const QUESTION = [
	"config",
	"--null",
	"--get-regexp",
	String.raw`^(remote\..*\..*|url\..*\.insteadof|checkout\.defaultremote|http\.(.*\.)?extraheader)$`
];
async function readRemotes(git) {
	const ran = await git.run(QUESTION);
	if (ran.code > 1 || ran.code < 0) throw trouble(ran);
	return remotesIn(records(ran.out).map(settingOf));
}
/** With these, any process of Git traces the same settings to its standard error: one event of JSON a line. */
const TRACED = {
	GIT_TRACE2_EVENT: "2",
	GIT_TRACE2_EVENT_BRIEF: "1",
	GIT_TRACE2_CONFIG_PARAMS: "remote.*.*,url.*.insteadof,checkout.defaultremote,http.extraheader,http.*.extraheader"
};
const EVENT = "{\"event\":\"";
/** What a process traced, and what else it said; `remotes` null: it traced nothing. */
function tracedIn(err) {
	const lines = err.split("\n");
	const events = lines.filter((line) => line.startsWith(EVENT));
	const rest = lines.filter((line) => !line.startsWith(EVENT)).join("\n");
	try {
		const settings = events.filter((line) => line.startsWith(`${EVENT}def_param"`)).map((line) => {
			const { param, value } = JSON.parse(line);
			return {
				key: param,
				value
			};
		});
		return {
			remotes: events.length === 0 ? null : remotesIn(settings),
			rest
		};
	} catch {
		return {
			remotes: null,
			rest
		};
	}
}
function remotesIn(settings) {
	const fetchSpecs = /* @__PURE__ */ new Map();
	let promisor = null;
	for (const { key, value } of settings) {
		const [, name, variable] = /^remote\.(.*)\.([^.]*)$/s.exec(key) ?? [];
		if (name === void 0) continue;
		const specs = fetchSpecs.get(name) ?? [];
		fetchSpecs.set(name, variable === "fetch" ? [...specs, value] : specs);
		if (variable === "promisor") promisor ??= name;
	}
	const rewritten = settings.some(({ key }) => key.startsWith("url."));
	const preferred = settings.findLast(({ key }) => key === "checkout.defaultremote");
	return {
		names: [...fetchSpecs.keys()].toSorted(),
		promisor,
		isTreeless: settings.some(({ key, value }) => isFilter(key) && /(?:^|[:+])tree:/.test(value)),
		preferred: preferred?.value.trim() ?? null,
		fetchSpecs,
		urls: rewritten ? /* @__PURE__ */ new Map() : urlsIn(settings),
		hasCredentials: settings.some(({ key }) => key.startsWith("http."))
	};
}
function isFilter(key) {
	return /^remote\..*\.partialclonefilter$/s.test(key);
}
/** Without remotes of which one address is empty: that takes back the ones before it. */
function urlsIn(settings) {
	const urls = /* @__PURE__ */ new Map();
	for (const { key, value } of settings) {
		const [, name] = /^remote\.(.*)\.url$/s.exec(key) ?? [];
		if (name === void 0) continue;
		const isWhole = value !== "" && urls.get(name) !== "";
		urls.set(name, isWhole ? urls.get(name) ?? value : "");
	}
	return urls;
}
/** A setting without a value has no line end after its key. */
function settingOf(text) {
	const end = text.indexOf("\n");
	return end < 0 ? {
		key: text,
		value: ""
	} : {
		key: text.slice(0, end),
		value: text.slice(end + 1)
	};
}
// src/adapters/git/scratch-folder.ts
/** Bytes for objects, in addition to an index as large as that of the repository. */
const ROOM = 1 << 20;
/** Kept in memory, where the system has it. */
const MEMORY = "/dev/shm";
/** In the first place that has room. */
async function scratchFolder({ objectFolder, index }) {
	const size = await (0, node_fs_promises.stat)(index).then((stats) => stats.size, () => 0);
	for (const place of [
		(0, node_os.tmpdir)(),
		(0, node_path.dirname)(objectFolder),
		MEMORY
	]) {
		const folder = await madeIn(place).catch(() => null);
		if (folder === null) continue;
		if (await hasRoom(folder, size + ROOM)) return folder;
		await (0, node_fs_promises.rm)(folder, {
			recursive: true,
			force: true
		});
	}
	return madeIn((0, node_os.tmpdir)());
}
function madeIn(place) {
	return (0, node_fs_promises.mkdtemp)((0, node_path.join)(place, "flaghoist-"));
}
async function hasRoom(folder, bytes) {
	const probe = (0, node_path.join)(folder, "room");
	const isWritten = await (0, node_fs_promises.writeFile)(probe, Buffer.alloc(bytes)).then(() => true, () => false);
	await (0, node_fs_promises.rm)(probe, { force: true });
	return isWritten;
}
// src/adapters/git/git-at.ts
/** The objects of the repository that a directory belongs to. */
function objectsIn(directory) {
	return objectReader((env) => converse(directory, READ_OBJECTS, { env }), (ran) => troubleOf(directory, ran));
}
/** `objects`: of the same repository, where they are read already. */
function gitAt(layout, objects = objectsIn(layout.top)) {
	let scratch = null;
	let folder = "";
	let closed = false;
	let reading = {};
	let credentials = {};
	let configured = layout.remotesAtStart && Promise.resolve(layout.remotesAtStart);
	let last = Promise.resolve();
	const prepare = async () => {
		if (closed) throw new Error("the repository is closed already");
		folder = await scratchFolder(layout);
		const objectsFolder = (0, node_path.join)(folder, "objects");
		await (0, node_fs_promises.mkdir)(objectsFolder);
		reading = { GIT_ALTERNATE_OBJECT_DIRECTORIES: quoted(objectsFolder) };
		objects.restart({
			...credentials,
			...reading
		});
		let files = 0;
		return {
			fresh: (kind) => (0, node_path.join)(folder, `${kind}-${files += 1}`),
			writing: {
				GIT_OBJECT_DIRECTORY: objectsFolder,
				GIT_ALTERNATE_OBJECT_DIRECTORIES: quoted(layout.objectFolder)
			}
		};
	};
	const remotes = () => configured ??= readRemotes(git);
	/** Reads the configuration again where it names none: a fetch may have added it. */
	const promisor = async () => {
		const cached = configured === null ? null : (await configured).promisor;
		if (cached !== null) return cached;
		configured = null;
		return (await remotes()).promisor;
	};
	const git = {
		...layout,
		run: (args, call = {}) => run(layout.top, args, {
			...call,
			env: {
				...credentials,
				...reading,
				...call.env
			}
		}),
		async ask(args, call) {
			const ran = await git.run(args, call);
			if (ran.code !== 0) throw trouble(ran);
			return ran.out;
		},
		line: async (args, call) => (await git.ask(args, call)).toString().replace(/\n$/, ""),
		scratch: () => scratch ??= prepare(),
		credentials: () => credentials,
		letIn(given) {
			credentials = given;
			objects.restart({
				...credentials,
				...reading
			});
		},
		objects,
		contents: /* @__PURE__ */ new Map(),
		folders: /* @__PURE__ */ new Map(),
		merges: /* @__PURE__ */ new Map(),
		lines: /* @__PURE__ */ new Map(),
		searches: /* @__PURE__ */ new Map(),
		inTurn(work) {
			const result = last.then(work);
			last = result.catch(() => null);
			return result;
		},
		async remote() {
			const { names } = await remotes();
			return names.find((name) => name === "origin") ?? names[0] ?? null;
		},
		promisor,
		remotes,
		async isPartial() {
			return (await (0, node_fs_promises.readdir)((0, node_path.join)(layout.objectFolder, "pack")).catch(() => [])).some((name) => name.endsWith(".promisor"));
		},
		async close() {
			const made = scratch;
			closed = true;
			scratch = null;
			reading = {};
			await objects.close();
			await made?.catch(() => null);
			if (folder !== "") await (0, node_fs_promises.rm)(folder, {
				recursive: true,
				force: true
			});
		}
	};
	return git;
}
/** Git splits this variable at colons, but not inside quotes. */
function quoted(path) {
	return `"${path.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"")}"`;
}
// src/adapters/git/open.ts
const QUESTIONS = [
	["--is-bare-repository"],
	["--is-inside-work-tree"],
	["--show-object-format"],
	["--git-path", "objects"],
	["--git-path", "index"],
	["--git-path", "shallow"],
	["--git-path", "logs/refs"],
	["--git-path", "HEAD"],
	["--show-toplevel"]
];
/** The layout, and where two commits fork, in one process; without the latter where Git does not answer that. */
async function layoutWithFork(directory, names) {
	const [place, isPlain] = [(0, node_path.resolve)(directory), Object.values(names).every(isName)];
	if (!isPlain || statIn(place)?.isDirectory() !== true) return layoutOf(directory);
	const [base, head] = [names.base, names.head].map((name) => `${name}^{commit}`);
	const ran = await ask(place, "--is-shallow-repository", `${base}...${head}`);
	const [shallow, to = "", from = "", ...lines] = ran.out.toString().split("\n");
	const rest = lines.findIndex((line) => !line.startsWith("^"));
	const layout = layoutFrom(place, {
		...ran,
		out: Buffer.from(lines.slice(rest).join("\n"))
	});
	if (ran.code !== 0 || layout === null) return layoutOf(directory);
	const ancestors = lines.slice(0, rest).map((line) => line.slice(1));
	return shallow === "false" ? {
		...layout,
		fork: {
			base: from,
			head: to,
			ancestors
		}
	} : layout;
}
/** Nothing that Git takes for an option, a range or a place in a log. */
function isName(name) {
	return /^\w[\w./-]*$/.test(name) && !name.includes("..");
}
async function ask(place, ...first) {
	const args = [
		"rev-parse",
		"--path-format=absolute",
		...first,
		...QUESTIONS.flat()
	];
	const ran = await run(place, args, { env: TRACED });
	if (ran.code < 0) return {
		...await run(place, args),
		remotes: null
	};
	const { remotes, rest } = tracedIn(ran.err);
	return {
		...ran,
		err: rest,
		remotes
	};
}
/** `advice`: what to do where there is none; in a local clone, to run the command elsewhere. */
async function layoutOf(directory, advice = null) {
	const place = (0, node_path.resolve)(directory);
	demandDirectory(place, advice);
	const ran = await ask(place);
	const layout = layoutFrom(place, ran);
	if (layout === null) throw await whyNot(place, ran, advice);
	return layout;
}
/** Without waiting, so that Git starts before the next file of ours is loaded. */
function demandDirectory(place, advice) {
	const stats = statIn(place);
	if (stats?.isDirectory() === true) return;
	throw refusal("git/no-directory", {
		place: printable(place),
		exists: stats !== null,
		advice
	});
}
function statIn(place) {
	try {
		return (0, node_fs.statSync)(place);
	} catch {
		return null;
	}
}
/** Null where Git did not answer all of the questions. */
function layoutFrom(place, ran) {
	const answers = ran.out.toString().split("\n");
	const [bare, inside, hash, objects, index, shallow, reflogs, head, top] = answers;
	const isInside = inside === "true";
	if (!(ran.code === 0 ? isInside : inside === "false") || !objects || !index || !shallow || !reflogs || !head) return null;
	if (isInside && (!top || answers.length > QUESTIONS.length + 1)) throw refusal("git/line-break");
	return {
		top: isInside ? top ?? place : place,
		bare: bare === "true" || !isInside,
		hash: hash === "sha256" ? "sha256" : "sha1",
		objectFolder: objects,
		index,
		shallow,
		reflogs,
		head,
		fork: null,
		remotesAtStart: ran.remotes
	};
}
async function whyNot(place, ran, advice) {
	if (!/not a git repository/i.test(ran.err)) return troubleOf(place, ran);
	const shown = printable(place);
	return (0, node_fs.existsSync)((0, node_path.join)(place, ".git")) ? refusal("git/unreadable", {
		place: shown,
		said: sayingOf(ran)
	}) : refusal("git/no-repository", {
		place: shown,
		advice
	});
}
// src/adapters/git/opening.ts
var opening_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ beginOpening: () => beginOpening });
const begun = /* @__PURE__ */ new Map();
/** The next `openGit` of this directory takes what is started here. `names`: whose common ancestor will be asked for. */
function beginOpening(directory, names = null) {
	const place = (0, node_path.resolve)(directory);
	if (begun.has(place)) return;
	const git = begin(place, names);
	begun.set(place, git);
	git.catch(() => void 0);
}
/** `advice`: what to do where there is no repository. */
async function openGit(directory, advice = null) {
	const place = (0, node_path.resolve)(directory);
	const git = begun.get(place);
	begun.delete(place);
	return git ?? gitAt(await layoutOf(directory, advice));
}
/** The process that reads objects starts together with the one that finds them. */
async function begin(place, names) {
	const layout = names === null ? layoutOf(place) : layoutWithFork(place, names);
	layout.catch(() => void 0);
	const objects = objectsIn(place);
	try {
		objects.begin();
		return gitAt(await layout, objects);
	} catch {
		await objects.close();
		return gitAt(await layout);
	}
}
Object.defineProperty(exports, "ABSENT", {
	enumerable: true,
	get: function() {
		return ABSENT;
	}
});
Object.defineProperty(exports, "ACCEPT_TEXTS", {
	enumerable: true,
	get: function() {
		return ACCEPT_TEXTS;
	}
});
Object.defineProperty(exports, "ALL_IN_JSON", {
	enumerable: true,
	get: function() {
		return ALL_IN_JSON;
	}
});
Object.defineProperty(exports, "ALL_USERS", {
	enumerable: true,
	get: function() {
		return ALL_USERS;
	}
});
Object.defineProperty(exports, "APPROVERS_PATTERN", {
	enumerable: true,
	get: function() {
		return APPROVERS_PATTERN;
	}
});
Object.defineProperty(exports, "CRITICAL", {
	enumerable: true,
	get: function() {
		return CRITICAL;
	}
});
Object.defineProperty(exports, "DRIFT_TEXTS", {
	enumerable: true,
	get: function() {
		return DRIFT_TEXTS;
	}
});
Object.defineProperty(exports, "DUE_TEXTS", {
	enumerable: true,
	get: function() {
		return DUE_TEXTS;
	}
});
Object.defineProperty(exports, "DURATION_PATTERN", {
	enumerable: true,
	get: function() {
		return DURATION_PATTERN;
	}
});
Object.defineProperty(exports, "FINE_PATTERN", {
	enumerable: true,
	get: function() {
		return FINE_PATTERN;
	}
});
Object.defineProperty(exports, "FOREIGN_TEXTS", {
	enumerable: true,
	get: function() {
		return FOREIGN_TEXTS;
	}
});
Object.defineProperty(exports, "FURTHER_REQUIREMENTS", {
	enumerable: true,
	get: function() {
		return FURTHER_REQUIREMENTS;
	}
});
Object.defineProperty(exports, "INTERVAL_PATTERN", {
	enumerable: true,
	get: function() {
		return INTERVAL_PATTERN;
	}
});
Object.defineProperty(exports, "INVISIBLE", {
	enumerable: true,
	get: function() {
		return INVISIBLE;
	}
});
Object.defineProperty(exports, "LABEL_PATTERN", {
	enumerable: true,
	get: function() {
		return LABEL_PATTERN;
	}
});
Object.defineProperty(exports, "LANDING_TEXTS", {
	enumerable: true,
	get: function() {
		return LANDING_TEXTS;
	}
});
Object.defineProperty(exports, "LASTING_PATTERN", {
	enumerable: true,
	get: function() {
		return LASTING_PATTERN;
	}
});
Object.defineProperty(exports, "LEFT_TEXTS", {
	enumerable: true,
	get: function() {
		return LEFT_TEXTS;
	}
});
Object.defineProperty(exports, "LIVE_TEXTS", {
	enumerable: true,
	get: function() {
		return LIVE_TEXTS;
	}
});
Object.defineProperty(exports, "LOG_TEXTS", {
	enumerable: true,
	get: function() {
		return LOG_TEXTS;
	}
});
Object.defineProperty(exports, "NAME_PATTERN", {
	enumerable: true,
	get: function() {
		return NAME_PATTERN;
	}
});
Object.defineProperty(exports, "NO_USERS", {
	enumerable: true,
	get: function() {
		return NO_USERS;
	}
});
Object.defineProperty(exports, "OUTCOME_MESSAGES", {
	enumerable: true,
	get: function() {
		return OUTCOME_MESSAGES;
	}
});
Object.defineProperty(exports, "OUTCOME_TEXTS", {
	enumerable: true,
	get: function() {
		return OUTCOME_TEXTS;
	}
});
Object.defineProperty(exports, "OVERRIDE_TEXTS", {
	enumerable: true,
	get: function() {
		return OVERRIDE_TEXTS;
	}
});
Object.defineProperty(exports, "PLACE_TEXTS", {
	enumerable: true,
	get: function() {
		return PLACE_TEXTS;
	}
});
Object.defineProperty(exports, "REFUSED_TEXTS", {
	enumerable: true,
	get: function() {
		return REFUSED_TEXTS;
	}
});
Object.defineProperty(exports, "RISKS", {
	enumerable: true,
	get: function() {
		return RISKS;
	}
});
Object.defineProperty(exports, "SYSTEM_ERRORS", {
	enumerable: true,
	get: function() {
		return SYSTEM_ERRORS;
	}
});
Object.defineProperty(exports, "TAKE_BACK", {
	enumerable: true,
	get: function() {
		return TAKE_BACK;
	}
});
Object.defineProperty(exports, "TARGET_REMARKS", {
	enumerable: true,
	get: function() {
		return TARGET_REMARKS;
	}
});
Object.defineProperty(exports, "UNREADABLE", {
	enumerable: true,
	get: function() {
		return UNREADABLE;
	}
});
Object.defineProperty(exports, "USUAL", {
	enumerable: true,
	get: function() {
		return USUAL;
	}
});
Object.defineProperty(exports, "VARIABLE_PATTERN", {
	enumerable: true,
	get: function() {
		return VARIABLE_PATTERN;
	}
});
Object.defineProperty(exports, "WATCH_TEXTS", {
	enumerable: true,
	get: function() {
		return WATCH_TEXTS;
	}
});
Object.defineProperty(exports, "WRITTEN_TEXTS", {
	enumerable: true,
	get: function() {
		return WRITTEN_TEXTS;
	}
});
Object.defineProperty(exports, "againText", {
	enumerable: true,
	get: function() {
		return againText;
	}
});
Object.defineProperty(exports, "ageOf", {
	enumerable: true,
	get: function() {
		return ageOf;
	}
});
Object.defineProperty(exports, "apartText", {
	enumerable: true,
	get: function() {
		return apartText;
	}
});
Object.defineProperty(exports, "authorization", {
	enumerable: true,
	get: function() {
		return authorization;
	}
});
Object.defineProperty(exports, "between", {
	enumerable: true,
	get: function() {
		return between;
	}
});
Object.defineProperty(exports, "blockedRoutesIn", {
	enumerable: true,
	get: function() {
		return blockedRoutesIn;
	}
});
Object.defineProperty(exports, "both", {
	enumerable: true,
	get: function() {
		return both;
	}
});
Object.defineProperty(exports, "bringBackText", {
	enumerable: true,
	get: function() {
		return bringBackText;
	}
});
Object.defineProperty(exports, "bringDownText", {
	enumerable: true,
	get: function() {
		return bringDownText;
	}
});
Object.defineProperty(exports, "bytesOf", {
	enumerable: true,
	get: function() {
		return bytesOf;
	}
});
Object.defineProperty(exports, "capitalized", {
	enumerable: true,
	get: function() {
		return capitalized;
	}
});
Object.defineProperty(exports, "causeJson", {
	enumerable: true,
	get: function() {
		return causeJson;
	}
});
Object.defineProperty(exports, "causeOf", {
	enumerable: true,
	get: function() {
		return causeOf;
	}
});
Object.defineProperty(exports, "causeText", {
	enumerable: true,
	get: function() {
		return causeText;
	}
});
Object.defineProperty(exports, "counted", {
	enumerable: true,
	get: function() {
		return counted;
	}
});
Object.defineProperty(exports, "deployText", {
	enumerable: true,
	get: function() {
		return deployText;
	}
});
Object.defineProperty(exports, "dueDayText", {
	enumerable: true,
	get: function() {
		return dueDayText;
	}
});
Object.defineProperty(exports, "dueText", {
	enumerable: true,
	get: function() {
		return dueText;
	}
});
Object.defineProperty(exports, "duration", {
	enumerable: true,
	get: function() {
		return duration;
	}
});
Object.defineProperty(exports, "durationOf", {
	enumerable: true,
	get: function() {
		return durationOf;
	}
});
Object.defineProperty(exports, "either", {
	enumerable: true,
	get: function() {
		return either;
	}
});
Object.defineProperty(exports, "endText", {
	enumerable: true,
	get: function() {
		return endText;
	}
});
Object.defineProperty(exports, "endedBy", {
	enumerable: true,
	get: function() {
		return endedBy;
	}
});
Object.defineProperty(exports, "environmentFor", {
	enumerable: true,
	get: function() {
		return environmentFor;
	}
});
Object.defineProperty(exports, "environmentOf", {
	enumerable: true,
	get: function() {
		return environmentOf;
	}
});
Object.defineProperty(exports, "explanationsOf", {
	enumerable: true,
	get: function() {
		return explanationsOf;
	}
});
Object.defineProperty(exports, "exposureFor", {
	enumerable: true,
	get: function() {
		return exposureFor;
	}
});
Object.defineProperty(exports, "exposuresFrom", {
	enumerable: true,
	get: function() {
		return exposuresFrom;
	}
});
Object.defineProperty(exports, "exposuresIn", {
	enumerable: true,
	get: function() {
		return exposuresIn;
	}
});
Object.defineProperty(exports, "exposuresOf", {
	enumerable: true,
	get: function() {
		return exposuresOf;
	}
});
Object.defineProperty(exports, "failureOf", {
	enumerable: true,
	get: function() {
		return failureOf;
	}
});
Object.defineProperty(exports, "fetchTrouble", {
	enumerable: true,
	get: function() {
		return fetchTrouble;
	}
});
Object.defineProperty(exports, "filesOf", {
	enumerable: true,
	get: function() {
		return filesOf;
	}
});
Object.defineProperty(exports, "fillsIn", {
	enumerable: true,
	get: function() {
		return fillsIn;
	}
});
Object.defineProperty(exports, "fineLengthOf", {
	enumerable: true,
	get: function() {
		return fineLengthOf;
	}
});
Object.defineProperty(exports, "foreignText", {
	enumerable: true,
	get: function() {
		return foreignText;
	}
});
Object.defineProperty(exports, "formOf", {
	enumerable: true,
	get: function() {
		return formOf;
	}
});
Object.defineProperty(exports, "gitAt", {
	enumerable: true,
	get: function() {
		return gitAt;
	}
});
Object.defineProperty(exports, "grouped", {
	enumerable: true,
	get: function() {
		return grouped;
	}
});
Object.defineProperty(exports, "highestPercent", {
	enumerable: true,
	get: function() {
		return highestPercent;
	}
});
Object.defineProperty(exports, "hintOf", {
	enumerable: true,
	get: function() {
		return hintOf;
	}
});
Object.defineProperty(exports, "holdAt", {
	enumerable: true,
	get: function() {
		return holdAt;
	}
});
Object.defineProperty(exports, "inOrder", {
	enumerable: true,
	get: function() {
		return inOrder;
	}
});
Object.defineProperty(exports, "instanceText", {
	enumerable: true,
	get: function() {
		return instanceText;
	}
});
Object.defineProperty(exports, "instant", {
	enumerable: true,
	get: function() {
		return instant;
	}
});
Object.defineProperty(exports, "isExpired", {
	enumerable: true,
	get: function() {
		return isExpired;
	}
});
Object.defineProperty(exports, "isExposed", {
	enumerable: true,
	get: function() {
		return isExposed;
	}
});
Object.defineProperty(exports, "isLetIn", {
	enumerable: true,
	get: function() {
		return isLetIn;
	}
});
Object.defineProperty(exports, "isName", {
	enumerable: true,
	get: function() {
		return isName$1;
	}
});
Object.defineProperty(exports, "isRefusal", {
	enumerable: true,
	get: function() {
		return isRefusal;
	}
});
Object.defineProperty(exports, "isSentEverywhere", {
	enumerable: true,
	get: function() {
		return isSentEverywhere;
	}
});
Object.defineProperty(exports, "isSentIn", {
	enumerable: true,
	get: function() {
		return isSentIn;
	}
});
Object.defineProperty(exports, "isSentWherever", {
	enumerable: true,
	get: function() {
		return isSentWherever;
	}
});
Object.defineProperty(exports, "isSubsetOf", {
	enumerable: true,
	get: function() {
		return isSubsetOf;
	}
});
Object.defineProperty(exports, "isoOf", {
	enumerable: true,
	get: function() {
		return isoOf;
	}
});
Object.defineProperty(exports, "jsonIn", {
	enumerable: true,
	get: function() {
		return jsonIn;
	}
});
Object.defineProperty(exports, "latest", {
	enumerable: true,
	get: function() {
		return latest;
	}
});
Object.defineProperty(exports, "layoutOf", {
	enumerable: true,
	get: function() {
		return layoutOf;
	}
});
Object.defineProperty(exports, "leftOutText", {
	enumerable: true,
	get: function() {
		return leftOutText;
	}
});
Object.defineProperty(exports, "lengthOf", {
	enumerable: true,
	get: function() {
		return lengthOf;
	}
});
Object.defineProperty(exports, "lineWithin", {
	enumerable: true,
	get: function() {
		return lineWithin;
	}
});
Object.defineProperty(exports, "listed", {
	enumerable: true,
	get: function() {
		return listed$1;
	}
});
Object.defineProperty(exports, "listedUpTo", {
	enumerable: true,
	get: function() {
		return listedUpTo;
	}
});
Object.defineProperty(exports, "liveText", {
	enumerable: true,
	get: function() {
		return liveText;
	}
});
Object.defineProperty(exports, "lostLogText", {
	enumerable: true,
	get: function() {
		return lostLogText;
	}
});
Object.defineProperty(exports, "middleOf", {
	enumerable: true,
	get: function() {
		return middleOf;
	}
});
Object.defineProperty(exports, "moreInJson", {
	enumerable: true,
	get: function() {
		return moreInJson;
	}
});
Object.defineProperty(exports, "named", {
	enumerable: true,
	get: function() {
		return named;
	}
});
Object.defineProperty(exports, "needsApprovalText", {
	enumerable: true,
	get: function() {
		return needsApprovalText;
	}
});
Object.defineProperty(exports, "noTargetText", {
	enumerable: true,
	get: function() {
		return noTargetText;
	}
});
Object.defineProperty(exports, "notLiveText", {
	enumerable: true,
	get: function() {
		return notLiveText;
	}
});
Object.defineProperty(exports, "notSentText", {
	enumerable: true,
	get: function() {
		return notSentText;
	}
});
Object.defineProperty(exports, "nulEnded", {
	enumerable: true,
	get: function() {
		return nulEnded;
	}
});
Object.defineProperty(exports, "oneLine", {
	enumerable: true,
	get: function() {
		return oneLine;
	}
});
Object.defineProperty(exports, "openGit", {
	enumerable: true,
	get: function() {
		return openGit;
	}
});
Object.defineProperty(exports, "opening_exports", {
	enumerable: true,
	get: function() {
		return opening_exports;
	}
});
Object.defineProperty(exports, "otherBranchText", {
	enumerable: true,
	get: function() {
		return otherBranchText;
	}
});
Object.defineProperty(exports, "parseDuration", {
	enumerable: true,
	get: function() {
		return parseDuration;
	}
});
Object.defineProperty(exports, "parseEnvironmentName", {
	enumerable: true,
	get: function() {
		return parseEnvironmentName;
	}
});
Object.defineProperty(exports, "parseFine", {
	enumerable: true,
	get: function() {
		return parseFine;
	}
});
Object.defineProperty(exports, "parseFlagKey", {
	enumerable: true,
	get: function() {
		return parseFlagKey;
	}
});
Object.defineProperty(exports, "parseInstant", {
	enumerable: true,
	get: function() {
		return parseInstant;
	}
});
Object.defineProperty(exports, "parsePercent", {
	enumerable: true,
	get: function() {
		return parsePercent;
	}
});
Object.defineProperty(exports, "parseServiceName", {
	enumerable: true,
	get: function() {
		return parseServiceName;
	}
});
Object.defineProperty(exports, "pastText", {
	enumerable: true,
	get: function() {
		return pastText;
	}
});
Object.defineProperty(exports, "pathText", {
	enumerable: true,
	get: function() {
		return pathText;
	}
});
Object.defineProperty(exports, "percentOf", {
	enumerable: true,
	get: function() {
		return percentOf;
	}
});
Object.defineProperty(exports, "plus", {
	enumerable: true,
	get: function() {
		return plus;
	}
});
Object.defineProperty(exports, "printable", {
	enumerable: true,
	get: function() {
		return printable;
	}
});
Object.defineProperty(exports, "promoteCommand", {
	enumerable: true,
	get: function() {
		return promoteCommand;
	}
});
Object.defineProperty(exports, "quoted", {
	enumerable: true,
	get: function() {
		return quoted$1;
	}
});
Object.defineProperty(exports, "rawRecords", {
	enumerable: true,
	get: function() {
		return rawRecords;
	}
});
Object.defineProperty(exports, "readsAlike", {
	enumerable: true,
	get: function() {
		return readsAlike;
	}
});
Object.defineProperty(exports, "reasonText", {
	enumerable: true,
	get: function() {
		return reasonText;
	}
});
Object.defineProperty(exports, "records", {
	enumerable: true,
	get: function() {
		return records;
	}
});
Object.defineProperty(exports, "refusal", {
	enumerable: true,
	get: function() {
		return refusal;
	}
});
Object.defineProperty(exports, "refusalCodeOf", {
	enumerable: true,
	get: function() {
		return refusalCodeOf;
	}
});
Object.defineProperty(exports, "refusalOf", {
	enumerable: true,
	get: function() {
		return refusalOf;
	}
});
Object.defineProperty(exports, "refusedSince", {
	enumerable: true,
	get: function() {
		return refusedSince;
	}
});
Object.defineProperty(exports, "refusedStepText", {
	enumerable: true,
	get: function() {
		return refusedStepText;
	}
});
Object.defineProperty(exports, "refusedSubject", {
	enumerable: true,
	get: function() {
		return refusedSubject;
	}
});
Object.defineProperty(exports, "requirementsIn", {
	enumerable: true,
	get: function() {
		return requirementsIn;
	}
});
Object.defineProperty(exports, "requirementsOn", {
	enumerable: true,
	get: function() {
		return requirementsOn;
	}
});
Object.defineProperty(exports, "reservedText", {
	enumerable: true,
	get: function() {
		return reservedText;
	}
});
Object.defineProperty(exports, "rollbackCommand", {
	enumerable: true,
	get: function() {
		return rollbackCommand;
	}
});
Object.defineProperty(exports, "rolledBackAgoText", {
	enumerable: true,
	get: function() {
		return rolledBackAgoText;
	}
});
Object.defineProperty(exports, "rolledBackText", {
	enumerable: true,
	get: function() {
		return rolledBackText;
	}
});
Object.defineProperty(exports, "roughAgeOf", {
	enumerable: true,
	get: function() {
		return roughAgeOf;
	}
});
Object.defineProperty(exports, "row", {
	enumerable: true,
	get: function() {
		return row;
	}
});
Object.defineProperty(exports, "run", {
	enumerable: true,
	get: function() {
		return run;
	}
});
Object.defineProperty(exports, "said", {
	enumerable: true,
	get: function() {
		return said;
	}
});
Object.defineProperty(exports, "sameBinding", {
	enumerable: true,
	get: function() {
		return sameBinding;
	}
});
Object.defineProperty(exports, "sameExposures", {
	enumerable: true,
	get: function() {
		return sameExposures;
	}
});
Object.defineProperty(exports, "saysOff", {
	enumerable: true,
	get: function() {
		return saysOff;
	}
});
Object.defineProperty(exports, "secondText", {
	enumerable: true,
	get: function() {
		return secondText;
	}
});
Object.defineProperty(exports, "sentAs", {
	enumerable: true,
	get: function() {
		return sentAs;
	}
});
Object.defineProperty(exports, "sentAtSafe", {
	enumerable: true,
	get: function() {
		return sentAtSafe;
	}
});
Object.defineProperty(exports, "sentBy", {
	enumerable: true,
	get: function() {
		return sentBy;
	}
});
Object.defineProperty(exports, "settingFor", {
	enumerable: true,
	get: function() {
		return settingFor;
	}
});
Object.defineProperty(exports, "share", {
	enumerable: true,
	get: function() {
		return share;
	}
});
Object.defineProperty(exports, "shellWord", {
	enumerable: true,
	get: function() {
		return shellWord;
	}
});
Object.defineProperty(exports, "shortDueText", {
	enumerable: true,
	get: function() {
		return shortDueText;
	}
});
Object.defineProperty(exports, "shortPastText", {
	enumerable: true,
	get: function() {
		return shortPastText;
	}
});
Object.defineProperty(exports, "shortSha", {
	enumerable: true,
	get: function() {
		return shortSha;
	}
});
Object.defineProperty(exports, "shown", {
	enumerable: true,
	get: function() {
		return shown;
	}
});
Object.defineProperty(exports, "shownValue", {
	enumerable: true,
	get: function() {
		return shownValue;
	}
});
Object.defineProperty(exports, "stateOf", {
	enumerable: true,
	get: function() {
		return stateOf;
	}
});
Object.defineProperty(exports, "stillLiveText", {
	enumerable: true,
	get: function() {
		return stillLiveText;
	}
});
Object.defineProperty(exports, "targetFailureText", {
	enumerable: true,
	get: function() {
		return targetFailureText;
	}
});
Object.defineProperty(exports, "textOf", {
	enumerable: true,
	get: function() {
		return textOf;
	}
});
Object.defineProperty(exports, "textOfValue", {
	enumerable: true,
	get: function() {
		return textOfValue;
	}
});
Object.defineProperty(exports, "trouble", {
	enumerable: true,
	get: function() {
		return trouble;
	}
});
Object.defineProperty(exports, "troubleText", {
	enumerable: true,
	get: function() {
		return troubleText;
	}
});
Object.defineProperty(exports, "valueOf", {
	enumerable: true,
	get: function() {
		return valueOf;
	}
});
Object.defineProperty(exports, "valuesIn", {
	enumerable: true,
	get: function() {
		return valuesIn;
	}
});
Object.defineProperty(exports, "variableIn", {
	enumerable: true,
	get: function() {
		return variableIn;
	}
});
Object.defineProperty(exports, "waitingText", {
	enumerable: true,
	get: function() {
		return waitingText;
	}
});
Object.defineProperty(exports, "wording", {
	enumerable: true,
	get: function() {
		return wording;
	}
});
Object.defineProperty(exports, "writeHint", {
	enumerable: true,
	get: function() {
		return writeHint;
	}
});
Object.defineProperty(exports, "writtenText", {
	enumerable: true,
	get: function() {
		return writtenText;
	}
});
