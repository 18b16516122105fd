const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_begin = require("./begin.js");
const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
const require_repository = require("./repository.js");
const require_program = require("./program.js");
// src/app/edit/edit-plan.ts
/**
* The next setting: the next step of the ladders of this environment, or 100 % where there is none; null at 100 %. All
* ladders must allow the step, so it is the lowest next one.
*/
function nextSetting(flag, state, environment, pipeline) {
	const present = presentPercent(flag, state);
	const steps = laddersFor(flag, environment, pipeline).map((ladder) => ladder.find((step) => step > present) ?? 100);
	const rollout = readsRollout(flag) ? Math.min(100, ...steps) : 100;
	return present >= 100 ? null : {
		enabled: !flag.safe,
		rollout
	};
}
/** The state after `promote`. It unblocks the routes, because a flag with blocked routes is off. */
function promoted(state, setting) {
	const { blockRoutes: _, ...rest } = state ?? {
		services: [],
		hold: null
	};
	return {
		...rest,
		...setting
	};
}
/** Whether any service can give the value to a part of its users. */
function readsRollout({ services }) {
	return services.some(({ variables }) => variables.some(({ field }) => field === "rollout"));
}
/** Percent of users that the state itself, overrides aside, gives the non-safe value. */
function presentPercent(flag, state) {
	if (state === null || state.enabled === flag.safe || state.blockRoutes === true) return 0;
	return readsRollout(flag) ? state.rollout : 100;
}
/** The environments in which the flag has to soak before this one. */
function soakSources(flag, environment, pipeline) {
	return require_judging.namedIn(requirementsFor(flag, environment, pipeline), "sources");
}
/** The flags that have to be on in this environment first. */
function requiredFlags(flag, environment, pipeline) {
	return [...new Set(require_judging.namedIn(requirementsFor(flag, environment, pipeline), "flags"))];
}
/** The steps in percent of each requirement that has any. */
function laddersFor(flag, environment, pipeline) {
	return require_judging.laddersIn(requirementsFor(flag, environment, pipeline));
}
/** The requirements that a flag meets in an environment, those of steps included. */
function requirementsFor(flag, environment, pipeline) {
	return require_judging.withFurther(require_opening.requirementsOn(flag, require_opening.environmentFor(pipeline, environment)));
}
const EXACTLY = new TextDecoder("utf-8", { ignoreBOM: true });
/** The text of a file that is to be edited; a byte order mark is a part of it. */
function editable(bytes) {
	return EXACTLY.decode(bytes);
}
/** `flaghoist/promote-voice-outbound-calls-to-production-25`: safe as a branch name. */
function branchName(verb, keys, rest) {
	return `flaghoist/${inBranch([
		verb,
		keys.length === 1 ? keys[0] ?? "" : `${keys.length}-flags`,
		...rest
	].join("-").replaceAll("/", "-").slice(0, 110).replace(/[.-]+$/, ""))}`;
}
/** Names of flags and environments as a part of a branch's name. Git takes no `..`, and no `.lock` at the end. */
function inBranch(names) {
	return names.replaceAll(/(?<=\.)\.|\.(?=lock(?:\/|$))/g, "%2e");
}
/** The names that `inBranch` was given. */
function fromBranch(part) {
	return part.replaceAll("%2e", ".");
}
// src/files/edit-map.ts
function spliced(body, { from, to, text }) {
	return body.slice(0, from) + text + body.slice(to);
}
/** A value as YAML. Text is always quoted, because it may look like a number. */
function yamlValue(value) {
	return typeof value === "string" ? JSON.stringify(value) : String(value);
}
/** A key, without quotes if YAML reads it as the same text. It reads `123` and `true` as other types. */
function keyText(key) {
	const { contents } = require_judging.parseDocument(key);
	return /^[\w./-]+$/.test(key) && require_judging.isScalar(contents) && contents.value === key ? key : JSON.stringify(key);
}
/** `services: { calling-platform: { enabled: false } }`. */
function flowText([key = "", ...rest], value) {
	return `${keyText(key)}: ${rest.length === 0 ? yamlValue(value) : `{ ${flowText(rest, value)} }`}`;
}
/** The line end that the text uses. */
function lineEndOf(body) {
	return body.includes("\r\n") ? "\r\n" : "\n";
}
function lineStart(body, offset) {
	return body.lastIndexOf("\n", offset - 1) + 1;
}
/** The offset of the next line, or the end of the text. */
function nextLine(body, offset) {
	if (offset > 0 && body[offset - 1] === "\n") return offset;
	const end = body.indexOf("\n", offset);
	return end < 0 ? body.length : end + 1;
}
/** The range of an entry, from its key to the end of its value. */
function spanOf({ key, value }) {
	const keyRange = rangeOf(key);
	return {
		from: keyRange.from,
		to: value === null ? keyRange.to : rangeOf(value).to
	};
}
function rangeOf(node) {
	const range = node.range;
	if (range === null || range === void 0) throw new Error("a parsed node has no range");
	return {
		from: range[0],
		to: range[1]
	};
}
/** The order in which people write the entries of a state. */
const ORDER = [
	"enabled",
	"rollout",
	"services",
	"hold"
];
const STEP = 2;
/** Adds an entry in the usual order, such as `calling-platform: { enabled: false }` below a key. */
function insertInBlock(body, map, path, value) {
	const indent = indentOf(body, map);
	const text = blockText(path, value, indent, indent + stepOf(body, map), lineEndOf(body));
	return onLineOfItsOwn(body, lineBehind(body, map, anchorFor(map, path[0] ?? ""), indent), text);
}
/** The same for a text that has no entry yet. */
function insertInEmpty(body, path, value) {
	const text = blockText(path, value, 0, STEP, lineEndOf(body));
	return onLineOfItsOwn(body, body.length, text);
}
/** Removes the lines of an entry. */
function removeFromBlock(body, { items }, index) {
	const { from, to } = linesOf$1(body, items[index]);
	return {
		from: from - (to === body.length && !body.endsWith("\n") && from > 0 ? lineEndOf(body).length : 0),
		to,
		text: ""
	};
}
/** Removes the only entry of a file, which leaves an empty map. */
function emptyBlock(body, { items }) {
	const { from, to } = linesOf$1(body, items[0]);
	return {
		from,
		to,
		text: body.slice(from, to).endsWith("\n") ? `{}${lineEndOf(body)}` : "{}"
	};
}
function linesOf$1(body, pair) {
	if (pair === void 0) throw new Error("there is no such entry");
	const { from, to } = spanOf(pair);
	return {
		from: lineStart(body, from),
		to: nextLine(body, to)
	};
}
function onLineOfItsOwn(body, at, text) {
	const end = lineEndOf(body);
	return {
		from: at,
		to: at,
		text: at === body.length && body !== "" && !body.endsWith("\n") ? `${end}${text}` : `${text}${end}`
	};
}
function blockText([key = "", ...rest], value, indent, deeper, end) {
	const spaces = " ".repeat(indent);
	if (rest.length < 2) return `${spaces}${flowText([key, ...rest], value)}`;
	return `${spaces}${keyText(key)}:${end}${" ".repeat(deeper)}${flowText(rest, value)}`;
}
/** The entry after which a new one belongs: the last one before it in the usual order, or the last of all. */
function anchorFor({ items }, key) {
	const rank = ORDER.indexOf(key);
	const before = items.findLastIndex((item) => {
		const position = ORDER.indexOf(require_judging.isScalar(item.key) ? String(item.key.value) : "");
		return position >= 0 && position < rank;
	});
	return before < 0 ? items.length - 1 : before;
}
/** The offset after the lines of an entry, including comments that are indented deeper than the map. */
function lineBehind(body, { items }, index, indent) {
	const item = items[index];
	if (item === void 0) throw new Error("a block map has no entries");
	let at = nextLine(body, spanOf(item).to);
	const comment = new RegExp(`[ ]{${indent + 1},}#[^\\n]*(\\n|$)`, "y");
	for (;;) {
		comment.lastIndex = at;
		const match = comment.exec(body);
		if (match === null || match[0] === "") return at;
		at += match[0].length;
	}
}
function indentOf(body, { items: [first] }) {
	if (first === void 0) throw new Error("a block map has no entries");
	const start = lineStart(body, spanOf(first).from);
	return /^ */.exec(body.slice(start))?.[0].length ?? 0;
}
/** By how much the file indents its maps. */
function stepOf(body, map) {
	for (const { value } of map.items) if (require_judging.isMap(value) && value.flow !== true && value.items.length > 0) return Math.max(1, indentOf(body, value) - indentOf(body, map));
	return STEP;
}
/** Adds `text`, such as `enabled: false`, behind the last entry. */
function insertInFlow(body, map, text) {
	const { from, to } = rangeOf(map);
	const last = map.items.at(-1);
	if (last === void 0) {
		const isBlank = body.slice(from + 1, to - 1).trim() === "";
		return {
			from: from + 1,
			to: isBlank ? to - 1 : from + 1,
			text: isBlank ? ` ${text} ` : ` ${text}`
		};
	}
	const end = spanOf(last).to;
	const comma = commaBetween(body, end, to - 1);
	if (comma !== null) return {
		from: comma + 1,
		to: comma + 1,
		text: ` ${text}`
	};
	return {
		from: end,
		to: end,
		text: `, ${text}`
	};
}
/** Removes an entry and one of the commas beside it. */
function removeFromFlow(body, map, index) {
	const entry = map.items[index];
	if (entry === void 0) throw new Error("there is no such entry");
	const { from, to } = spanOf(entry);
	const before = map.items[index - 1];
	const next = map.items[index + 1];
	if (next !== void 0) {
		const comma = commaBetween(body, to, spanOf(next).from) ?? to;
		return {
			from,
			to: comma + 1 + blanksAt(body, comma + 1),
			text: ""
		};
	}
	const trailing = commaBetween(body, to, rangeOf(map).to - 1);
	if (trailing !== null) return {
		from,
		to: trailing + 1,
		text: ""
	};
	if (before === void 0) return {
		from,
		to,
		text: ""
	};
	const gap = spanOf(before).to;
	return {
		from: /^\s*,\s*$/.test(body.slice(gap, from)) ? gap : from,
		to,
		text: ""
	};
}
/** The comma between two entries that is not part of a comment. */
function commaBetween(body, from, to) {
	const comma = body.slice(from, to).replaceAll(/#[^\n]*/g, (comment) => " ".repeat(comment.length)).indexOf(",");
	return comma < 0 ? null : from + comma;
}
function blanksAt(body, offset) {
	return /^[ \t]*/.exec(body.slice(offset))?.[0].length ?? 0;
}
// src/files/edit.ts
/** Sets one entry. Adds it and the maps around it if they are missing. */
function setEntry(text, path, value) {
	return edited(text, (body, root) => {
		const steps = stepsAlong(root, path);
		const last = steps.at(-1);
		if (last === void 0) return insertInEmpty(body, path, value);
		if (last.index >= 0) return replaceValue(body, last, value);
		const rest = path.slice(steps.length - 1);
		return last.map.flow === true ? insertInFlow(body, last.map, flowText(rest, value)) : insertInBlock(body, last.map, rest, value);
	});
}
/** Removes one entry, and the maps around it that become empty. A missing entry changes nothing. */
function removeEntry(text, path) {
	return edited(text, (body, root) => {
		const steps = stepsAlong(root, path);
		const last = steps.at(-1);
		if (last === void 0 || last.index < 0) return null;
		const { map, index } = steps.findLast(({ map }, depth) => map.items.length > 1 || depth === 0) ?? last;
		if (map.flow === true) return removeFromFlow(body, map, index);
		return map.items.length === 1 ? emptyBlock(body, map) : removeFromBlock(body, map, index);
	});
}
/** The text of a new state file, without the entries that have their default value. */
function newStateText({ enabled, rollout, services, hold }) {
	const whole = setEntry("", ["enabled"], enabled);
	const withRollout = rollout === 100 ? whole : setEntry(whole, ["rollout"], rollout);
	const withServices = services.reduce((text, service) => {
		const on = service.enabled === null ? text : setEntry(text, [
			"services",
			service.service,
			"enabled"
		], service.enabled);
		return service.rollout === null ? on : setEntry(on, [
			"services",
			service.service,
			"rollout"
		], service.rollout);
	}, withRollout);
	return hold === null ? withServices : setEntry(withServices, ["hold"], hold);
}
const MARK = "\ufeff";
/** Makes one cut in a text behind its byte order mark. */
function edited(text, cut) {
	const mark = text.startsWith(MARK) ? MARK : "";
	const body = text.slice(mark.length);
	const { contents, errors } = require_judging.composed(new require_judging.Parser().parse(body), body);
	if (errors.length > 0) throw new Error("only text that the strict reader accepts can be edited");
	const splice = cut(body, contents);
	return splice === null ? text : mark + spliced(body, splice);
}
/** The maps along a path, as far as they exist. Empty for an empty text. */
function stepsAlong(root, path) {
	if (root === null) return [];
	const steps = [];
	let node = root;
	for (const key of path) {
		if (!require_judging.isMap(node)) throw new Error(`${path.join(".")} leads through a value that is not a map`);
		const index = node.items.findIndex((item) => require_judging.isScalar(item.key) && item.key.value === key);
		steps.push({
			map: node,
			index
		});
		if (index < 0) break;
		node = node.items[index]?.value;
	}
	return steps;
}
function replaceValue(body, { map, index }, value) {
	const pair = map.items[index];
	if (!require_judging.isScalar(pair?.value)) throw new Error("only a single value can be replaced");
	const { from, to } = rangeOf(pair.value);
	const old = body.slice(from, to);
	const sign = /^[|>][-+\d]*([ \t]+#[^\r\n]*)?/.exec(old);
	const rest = sign !== null && isBlockText(pair) ? `${sign[1] ?? ""}${old.endsWith("\n") ? lineEndOf(body) : ""}` : "";
	return {
		from,
		to,
		text: `${yamlValue(value)}${rest}`
	};
}
function isBlockText({ value }) {
	return require_judging.isScalar(value) && (value.type === "BLOCK_LITERAL" || value.type === "BLOCK_FOLDED");
}
// src/app/edit/lower.ts
/** Lowers many states. Thousands of them are the same text, which is turned off once. */
function loweringStates() {
	const texts = /* @__PURE__ */ new Map();
	const off = (text, state, safe) => {
		const key = `${safe} ${text}`;
		const lower = texts.get(key) ?? turnedOff(text, state, safe);
		texts.set(key, lower);
		return lower;
	};
	return (...state) => lowerText(off, ...state);
}
function lowerText(off, ...[text, state, flag, environment, limit]) {
	const safe = flag?.safe ?? false;
	if (text === null || state === null) return {
		text: newStateText({
			enabled: safe,
			rollout: 100,
			services: [],
			hold: null
		}),
		turnedOff: []
	};
	if (flag === null || limit === null) return {
		text: off(text, state, safe),
		turnedOff: []
	};
	const exposed = sharesOf(flag, state, environment).filter(({ percent }) => percent > 0);
	if (exposed.length > 0 && exposed.every(({ service }) => limit(service) === 0)) return {
		text: off(text, state, safe),
		turnedOff: []
	};
	return toLimit({
		text,
		state,
		off
	}, flag, environment, limit);
}
/** How many percent of its users each service gives the non-safe value in an environment. */
function sharesOf(flag, state, environment) {
	return require_opening.exposuresOf(flag, state, environment).map(({ service, reach }) => ({
		service,
		percent: require_opening.percentOf(reach)
	}));
}
function turnedOff(text, state, safe) {
	const whole = state.enabled === safe ? text : setEntry(text, ["enabled"], safe);
	return state.services.filter(({ enabled }) => enabled !== null && enabled !== safe).reduce((so, { service }) => setEntry(so, [
		"services",
		service,
		"enabled"
	], safe), whole);
}
function toLimit({ off, ...edited }, flag, environment, limit) {
	const aboveIn = (state) => sharesOf(flag, state, environment).flatMap(({ service, percent }) => percent > limit(service) ? [service] : []);
	const isTooLow = (from, to) => {
		const after = sharesOf(flag, to, environment);
		return sharesOf(flag, from, environment).some(({ service, percent }) => {
			return (after.find((share) => share.service === service)?.percent ?? 0) < Math.min(percent, limit(service));
		});
	};
	const shared = aboveIn(edited.state).filter((service) => limit(service) > 0).reduce((so, service) => withRollout(so, service, limit(service), isTooLow), edited);
	const rest = aboveIn(shared.state);
	const others = sharesOf(flag, shared.state, environment).filter((share) => share.percent > 0 && !rest.includes(share.service));
	const unable = rest.filter((service) => limit(service) > 0);
	if (rest.length > 0 && others.length === 0) return {
		text: off(edited.text, edited.state, flag.safe),
		turnedOff: unable
	};
	return {
		text: rest.reduce((so, service) => setEntry(so, [
			"services",
			service,
			"enabled"
		], flag.safe), shared.text),
		turnedOff: unable
	};
}
/** Lowers the service's own rollout, or the one that it inherits, unless that takes too much from another service. */
function withRollout({ text, state }, service, rollout, isTooLow) {
	const hasOwn = (override) => override.service === service && override.rollout !== null;
	const current = state.services.find(hasOwn)?.rollout ?? null;
	if (current !== null && current <= rollout) return {
		text,
		state
	};
	if (current !== null) return {
		text: setEntry(text, [
			"services",
			service,
			"rollout"
		], rollout),
		state: {
			...state,
			services: state.services.map((override) => hasOwn(override) ? {
				...override,
				rollout
			} : override)
		}
	};
	if (state.rollout <= rollout) return {
		text,
		state
	};
	const lowered = {
		...state,
		rollout
	};
	if (!isTooLow(state, lowered)) return {
		text: setEntry(text, ["rollout"], rollout),
		state: lowered
	};
	return {
		text: setEntry(text, [
			"services",
			service,
			"rollout"
		], rollout),
		state: {
			...state,
			services: withOverride(state.services, service, rollout)
		}
	};
}
function withOverride(overrides, service, rollout) {
	const former = overrides.find((override) => override.service === service);
	return [...overrides.filter((override) => override !== former), {
		service,
		enabled: former?.enabled ?? null,
		rollout
	}];
}
// src/app/github.ts
/** The login of every workflow's own token. */
const SHARED_LOGIN = "github-actions[bot]";
/** The name of a branch of this repository; null: it is in a fork, or gone. */
function ownBranchOf({ branch }) {
	return branch?.isOwn === true ? branch.name : null;
}
/**
* The pusher of what a sweep has written by itself, so that no person is behind our own login. No login has this form, and
* so no event can name it.
*/
const SWEEP_ITSELF = "(sweep)";
const NO_NOTE = {
	pull: null,
	headBy: null,
	pushedBy: [],
	previousHeads: [],
	hasReadPreviousHeads: false,
	fingerprint: null,
	shownSince: null,
	firstAt: {},
	isReplaced: false,
	isWhole: false
};
// src/messages/github.ts
const GITHUB_TEXTS = {
	landed: () => "landed on the default branch",
	/** The title of an issue that cannot be read any more. */
	hiddenIssue: () => "moved or deleted since it was first read. Move it back and close it, or open a new pull request",
	relabelled: (title, labels) => `${title} (it had the label${labels.length === 1 ? "" : "s"} ${labels.join(" and ")} when it was first read)`
};
/** People behind a change whose login is not known, in place of a name. */
const UNRESOLVED_PEOPLE = {
	behind: (login) => `the person behind ${login}`,
	author: () => "the author of the pull request, whose account is gone",
	furtherCommits: () => "the authors of further commits",
	furtherCoAuthors: () => "the further co-authors of a commit",
	unreadMessage: (characters) => `the last ${characters} characters of a commit message`,
	more: (count) => `${count} further identities`
};
// src/adapters/github/trailers.ts
/** Characters of a message that are read. */
const LONGEST_MESSAGE = 1 << 20;
/** Trailers of one commit that are read. No honest commit has more. */
const MOST_TRAILERS = 1e3;
/** The name of the trailer, in any form that Git or GitHub may accept. */
const NAME = /co-authored-by/gi;
const BREAKS = "\n\r\u2028\u2029";
const LINE_END = /[\n\r\u2028\u2029]|$/g;
const WORD = /\w/;
function trailersIn(message) {
	const text = message.slice(0, LONGEST_MESSAGE);
	const coAuthors = [];
	const unread = [];
	const names = new RegExp(NAME);
	const ends = new RegExp(LINE_END);
	for (let match = names.exec(text); match !== null; match = names.exec(text)) {
		const start = match.index;
		const behind = start + match[0].length;
		if (!beginsLine(text, start) || WORD.test(text[behind] ?? "")) continue;
		if (coAuthors.length + unread.length === MOST_TRAILERS) {
			unread.push(UNRESOLVED_PEOPLE.furtherCoAuthors());
			break;
		}
		ends.lastIndex = behind;
		const end = ends.exec(text)?.index ?? text.length;
		const coAuthor = coAuthorIn(text.slice(behind, end));
		if (coAuthor === null) unread.push(`"${text.slice(start, Math.min(end, start + 100)).trim()}"`);
		else coAuthors.push(coAuthor);
		names.lastIndex = end;
	}
	const rest = message.length - text.length;
	if (rest > 0) unread.push(UNRESOLVED_PEOPLE.unreadMessage(rest));
	return {
		coAuthors,
		unread
	};
}
/** Whether only white space is before it in its line. */
function beginsLine(text, start) {
	let at = start - 1;
	while (at >= 0 && !isBreak(text, at) && isBlank(text, at)) at -= 1;
	return at < 0 || isBreak(text, at);
}
function isBreak(text, at) {
	return BREAKS.includes(text[at] ?? "");
}
function isBlank(text, at) {
	return (text[at] ?? "").trim() === "";
}
/** The co-author in `: Name <address>`; null for any other text. */
function coAuthorIn(rest) {
	const text = rest.trim();
	const open = text.lastIndexOf("<");
	if (!text.startsWith(":") || !text.endsWith(">") || open < 0) return null;
	const email = text.slice(open + 1, -1);
	if (email === "" || /[\s>]/.test(email)) return null;
	return {
		name: text.slice(1, open).trim(),
		email
	};
}
// src/adapters/github/people.ts
/** The login of GitHub itself, for merges and edits on its web pages. No person has it. */
const WEB_FLOW = "web-flow";
/** `12345+login@users.noreply.HOST` or `login@users.noreply.HOST`. */
const NO_REPLY = /^(?:(\d+)\+)?([A-Za-z0-9][A-Za-z0-9-]*(?:\[bot\])?)@users\.noreply\.(.+)$/;
/** Identities that are named one by one. After these, one more line stands for all others. */
const MOST_UNRESOLVED = 50;
/** The people of these commits. A login that GitHub names for one commit resolves the co-authors of another. */
function peopleOf(commits, around) {
	const resolve = resolverFor(commits, around);
	const logins = /* @__PURE__ */ new Set();
	const unresolved = /* @__PURE__ */ new Set();
	const add = (account, name, email) => {
		if (account !== void 0 && account !== WEB_FLOW) logins.add(account);
		else unresolved.add(`${name ?? "no name"} <${email ?? "no address"}>`);
	};
	const isUpdate = ({ sha }) => around.updates?.has(sha) === true;
	for (const { author, committer, commit } of commits.filter((candidate) => !isUpdate(candidate))) {
		add(loginIn(author), commit.author?.name, commit.author?.email);
		if (!(loginIn(committer) === WEB_FLOW && commit.verification?.verified === true)) add(loginIn(committer), commit.committer?.name, commit.committer?.email);
		const { coAuthors, unread } = trailersIn(commit.message);
		for (const { name, email } of coAuthors) add(resolve(email), name, email);
		for (const line of unread) unresolved.add(line);
	}
	return {
		logins: [...logins],
		unresolved: someOf([...unresolved])
	};
}
/** A flood of names must leave room for the rest of the report. */
function someOf(unresolved) {
	const others = unresolved.length - MOST_UNRESOLVED;
	return others > 0 ? [...unresolved.slice(0, MOST_UNRESOLVED), UNRESOLVED_PEOPLE.more(others)] : unresolved;
}
/** From an address to a login: as GitHub resolves it for other commits, else by an address of GitHub itself. */
function resolverFor(commits, { reviewers, server }) {
	const byEmail = /* @__PURE__ */ new Map();
	for (const { author, committer, commit } of commits) {
		learn(byEmail, commit.author?.email, loginIn(author));
		learn(byEmail, commit.committer?.email, loginIn(committer));
	}
	const byNumber = new Map(reviewers.flatMap(({ user }) => user === null ? [] : [[Number(user.id), user.login]]));
	return (email) => {
		const [, number, login, host = ""] = NO_REPLY.exec(email) ?? [];
		const isOwn = [server, "github.com"].includes(host.toLowerCase());
		return (isOwn && number !== void 0 ? byNumber.get(Number(number)) : void 0) ?? byEmail.get(email.toLowerCase()) ?? (isOwn ? login : void 0);
	};
}
function learn(byEmail, email, login) {
	if (email !== void 0 && login !== void 0) byEmail.set(email.toLowerCase(), login);
}
/** GitHub answers `{}` or null for an address without an account. */
function loginIn(user) {
	return user !== null && typeof user.login === "string" ? loginOf({
		login: user.login,
		type: user.type ?? ""
	}) : void 0;
}
const BOT = "[bot]";
/** A login that shows whether it is a person's: any other ends with `[bot]`. */
function loginOf({ login, type }) {
	return type === "User" || login.endsWith(BOT) ? login : `${login}${BOT}`;
}
/** Whether the account was deleted: GitHub shows `ghost` in its place. */
function isGone(login) {
	return login === "" || login === "ghost";
}
/**
* Bots, each driven by a person who could approve its changes. Our own login is none where our notes say for which person
* it pushed, or that a sweep did so by itself.
*/
function masksAmong(logins, pushedBy, identity) {
	const hasPerson = pushedBy.some((login) => !login.endsWith(BOT));
	return logins.filter((login) => login.endsWith(BOT) && !(login === identity && hasPerson)).map(UNRESOLVED_PEOPLE.behind);
}
// src/messages/edits.ts
/** The first line of a commit, which is also the title of its pull request. */
const EDIT_TITLES = {
	/** `share`: such as ` to 25%`. */
	rollback: ({ flag, environment }, share) => `Roll back ${flag} in ${environment}${share}`,
	/** Of more flags than `most`, the last ones are counted. */
	rollbacks: (flags, share, most) => {
		const left = flags.length - most + 1;
		return `Roll back ${left <= 1 ? flags.join(", ") : `${flags.slice(0, most - 1).join(", ")} and ${left} more flags`}${share}`;
	},
	/** Of more flags than `most`, all are counted. */
	hold: (flags, environments, most) => `Hold ${heldNames(flags, most)} in ${environments.join(", ")}`,
	liftHold: (flags, environments, most) => `Lift the hold on ${heldNames(flags, most)} in ${environments.join(", ")}`,
	toPercent: (percent) => ` to ${percent}%`,
	routesToo: () => ", and block routes",
	/** Beside a flag that has no percentage to be lowered to. */
	off: () => ": off where no percentage is read"
};
/** What a hold does, beside its report: no value changes. `flags`: as they were named, patterns too. */
const HOLD_TEXTS = {
	/** `until`: when it ends by itself; null: it does not. */
	begins: ({ flags, environments, step }, until) => `${BEGINS[step]}: ${flags.join(", ")} in ${environments.join(", ")}, ${until === null ? "until you lift it" : `until ${require_opening.dueText(until)}`}`,
	ends: ({ flags, environments, step }) => `${ENDS[step]}: ${flags.join(", ")} in ${environments.join(", ")}`
};
const BEGINS = {
	landed: "on hold",
	written: "on hold once it lands",
	preview: "would be on hold"
};
const ENDS = {
	landed: "hold lifted",
	written: "hold lifted once it lands",
	preview: "would lift the hold"
};
function heldNames(flags, most) {
	return flags.length > most ? require_opening.counted(flags.length, "flag") : flags.join(", ");
}
/** The text of a pull request of ours above its checklist. */
const PULL_TEXTS = {
	change: ({ flag, environment }, kind) => `${kind}: ${flag} in ${environment}`,
	why: (reason) => `Why: ${reason}`,
	askedBy: (login) => `Asked for by ${login}.`
};
/** Messages of a rollback beside its report. */
const LOWERED_TEXTS = {
	dependents: (flags) => `rolled back, too, because they require these flags: ${flags.join(", ")}`,
	turnedOff: ({ flag, environment }, services) => `${flag} in ${environment}: turned off for ${require_opening.both(services)}, because ${services.length === 1 ? "it reads" : "they read"} no percentage`,
	untouched: (flags) => `unchanged, because they already give that or less: ${flags.join(", ")}`,
	unreadable: (flags) => `unchanged, because their definitions cannot be read: ${flags.join(", ")}; revert the landing that broke them`,
	notRead: (why) => `the remote could not be read, so the flag may be on there: ${require_opening.causeText(why)}. Run this again when it answers`,
	noRoutes: (flags) => `no emergency routes to block: ${flags.join(", ")}`,
	openRoutes: (flag, environments, edits) => `the routes of ${flag} stay open in ${environments.join(", ")}, because no proxy receives the variables of the flag. Add ${edits.join(", and ")}`,
	addTo: (what, file) => `${what} to services in ${file}`
};
/** `share`: in percent; null: all that a rollback took away. */
function earlierText(share, landing) {
	return `${share === null ? "this" : `${share}%`} is the setting in Git before the rollback ${landing.slice(0, 10)}; use --rollout for another percentage`;
}
/** Messages of a promotion about services that stay overridden. */
function stayingApart(flag, apart) {
	return [...apart.map((service) => `${require_opening.apartText(service)}, and this promotion does not change that`), ...require_opening.bringBackText(flag, apart).map((command) => `  to raise it again: ${command}`)];
}
/** How the branch of an edit goes on. `when`: whether it has to pass first. */
const BRANCH_TEXTS = {
	written: (branch, next) => `written to the branch ${branch}; ${next}`,
	notProposed: (branch, next) => `written to the branch ${branch}, and not proposed, because there is no remote; ${next}`,
	landWith: (command, isPassing) => `${whenItPasses(isPassing)}land it with: ${command}`,
	proposeWith: (command, isPassing) => `${whenItPasses(isPassing)}propose it with: ${command}`,
	proposeNow: (command) => `propose it now, and merge it when it passes: ${command}`,
	withoutPulls: (command, isPassing) => `\nwithout pull requests, ${whenItPasses(isPassing)}land it with: ${command}`,
	preview: (branch) => `nothing is written (--dry-run); without this option, the branch would be ${branch}`,
	moreFiles: (count) => `and ${require_opening.counted(count, "more file")}`
};
function whenItPasses(isPassing) {
	return isPassing ? "" : "when it passes, ";
}
/** Commands of Git that a reader can paste. `git`: how it is started in the right folder. */
const GIT_COMMANDS = {
	merge: (into, branch) => `git switch ${into} && git merge ${branch} && git branch -d ${branch}`,
	/** The pull leaves this clone ready to deploy. */
	pushTo: (remote, branch, into) => `git push ${remote} ${branch}:${into} && git switch ${into} && git pull`,
	push: (remote, branch) => `git push -u ${remote} ${branch}`,
	pushTopic: (git, remote, topic) => `${git} push --set-upstream ${remote} ${topic}`
};
// src/app/edit/edit-commit.ts
/** Names that are tried: branches of earlier incidents may have taken the first ones. */
const MOST_OF_A_NAME = 20;
/**
* Writes the edit. A branch that has landed, also after a rebase, or has the same edit on an older commit, is stale, and is
* replaced. It moves no other branch. In place of one, it takes a name with a number, if the name is ours.
*/
async function commitEdit(repository, edit) {
	const { base, branch, isOurName, message, files } = edit;
	const names = isOurName ? numbered(branch) : [branch];
	for (const name of names) {
		const replaced = await staleBranch(repository, edit, name);
		const commit = await repository.commitOnBranch({
			parent: base,
			branch: name,
			message,
			files,
			...replaced === null ? {} : { replaced }
		});
		if (commit.kind === "done") return {
			branch: name,
			name: branch,
			isOurName,
			message,
			commit: commit.sha,
			files: [...files.keys()].toSorted()
		};
		if (commit.kind === "blocked") return commitBeside(repository, edit, name, commit.by);
	}
	throw require_opening.refusal("edit/branch-exists", { branch });
}
/** Writes the edit under a name without folders, because another branch stands in the place of one. */
function commitBeside(repository, edit, branch, by) {
	const flat = branch.replaceAll("/", "-");
	if (!edit.isOurName || flat === branch) throw require_opening.refusal("edit/branch-blocked", {
		branch,
		by
	});
	return commitEdit(repository, {
		...edit,
		branch: flat
	});
}
async function staleBranch(repository, { base, message, files }, name) {
	const tip = await repository.resolve(`refs/heads/${name}`);
	if (tip === null || await isDefaultBranch(repository, name)) return null;
	return await isStaleEdit(repository, tip, {
		base,
		message,
		files: [...files.keys()]
	}) || await repository.hasChangesOf(tip, base) ? tip : null;
}
async function isDefaultBranch(repository, name) {
	const branch = await repository.defaultBranch();
	return "branch" in branch && branch.branch === name;
}
/**
* Whether a commit has landed, or is the same edit, written earlier: alone on a landing, of the same files, and with the same
* title.
*/
async function isStaleEdit(repository, tip, edit) {
	if (await repository.isAncestor(tip, edit.base)) return true;
	const { subject } = (await repository.authorships([tip])).get(tip) ?? { subject: "" };
	if (subject !== titleOf(edit.message)) return false;
	const [only, ...more] = await repository.firstParents(edit.base, tip);
	const [parent, ...others] = only?.parents ?? [];
	if (only?.sha !== tip || more.length > 0 || parent === void 0 || others.length > 0) return false;
	if (!await repository.isAncestor(parent, edit.base)) return false;
	return isSame((await repository.diff(require_repository.asTree(parent), require_repository.asTree(tip))).map(({ path }) => path).toSorted(), edit.files.toSorted());
}
function titleOf(message) {
	return message.split("\n", 1)[0] ?? "";
}
function isSame(paths, others) {
	return paths.length === others.length && paths.every((path, at) => path === others[at]);
}
/** A name, and the names with a number that are tried where it is taken. */
function numbered(branch) {
	return Array.from({ length: MOST_OF_A_NAME }, (_, index) => index === 0 ? branch : `${branch}-${index + 1}`);
}
// src/app/edit/offer.ts
async function offer(offering, { base, written, body }) {
	const { repository, github } = offering;
	const open = await github.openPullRequests();
	const branchName = written.branch;
	for (const name of written.isOurName ? numbered(written.name) : [written.name]) {
		const tip = await repository.remoteTip(name);
		if (tip === null) {
			const pushed = await repository.push(written.commit, name);
			if (pushed.kind !== "known") return {
				kind: "here",
				branch: branchName,
				why: pushed.why
			};
			return openPull(github, name, written, body);
		}
		const isSame = await isSameEdit(repository, {
			tip,
			name
		}, written);
		const isLock = written.isLock === true;
		const isFrom = (pull) => pull.head === tip && (!isLock || ownBranchOf(pull) === name);
		const pull = isSame ? pullFrom(open, isFrom, github.defaultBranch) : void 0;
		if (pull !== void 0) return {
			kind: "open",
			pull,
			isNew: false
		};
		if (isSame && !isLock) {
			if (await standsOn(repository, tip, base)) return openPull(github, name, written, body);
			continue;
		}
		if (open.kind !== "known" || open.value.some(isFrom) || !(isLock || await isStale(repository, tip, {
			base,
			written
		}))) continue;
		if ((await repository.push(written.commit, name, tip)).kind === "known") return openPull(github, name, written, body);
	}
	return {
		kind: "here",
		branch: branchName,
		why: {
			kind: "branch-taken",
			branch: written.name
		}
	};
}
/** A branch of ours that no pull request needs is replaced, where it has the same edit of an older commit. */
async function isStale(repository, tip, { base, written: { isOurName, message, files } }) {
	return isOurName && await isStaleEdit(repository, tip, {
		base,
		message,
		files
	});
}
async function openPull(github, branch, { message }, body) {
	const title = titleOf(message);
	const pull = await github.openPullRequest({
		branch,
		title,
		body
	});
	return pull.kind === "known" ? {
		kind: "open",
		pull: pull.value,
		isNew: true
	} : {
		kind: "pushed",
		branch,
		why: pull.why
	};
}
function pullFrom(open, isFrom, into) {
	if (open.kind !== "known") return void 0;
	return open.value.find((pull) => isFrom(pull) && pull.into === into);
}
/** Whether the files that we wrote are the same there, and no other file is changed there. */
async function isSameEdit(repository, { tip, name }, { commit, files }) {
	if ((await repository.fetchCommit(tip, `refs/heads/${name}`)).kind !== "known") return false;
	const idsAt = async (at) => (await repository.readPaths(files.map((path) => ({
		tree: require_repository.asTree(at),
		path
	})))).map((blob) => blob?.id ?? null);
	const [theirs, ours] = [await idsAt(tip), await idsAt(commit)];
	if (!ours.every((id, index) => id === theirs[index])) return false;
	const from = await repository.branchPoint(commit, tip);
	return (await repository.diff(require_repository.asTree(from), require_repository.asTree(tip))).every(({ path }) => files.includes(path));
}
async function standsOn(repository, tip, base) {
	const [only, ...more] = await repository.firstParents(base, tip);
	return more.length === 0 && only?.parents[0] === base;
}
/** The text of the pull request: what, why, and what is left to tick. */
function bodyOf({ changes }, { by, reason }) {
	const what = changes.map(({ class: kind, flag, environment }) => `- ${PULL_TEXTS.change({
		flag: require_judging.code(flag),
		environment: require_judging.code(environment)
	}, kind)}`);
	const why = require_judging.plain(reason) === "" ? [] : ["", PULL_TEXTS.why(require_judging.prose(reason))];
	const who = by === null ? [] : ["", PULL_TEXTS.askedBy(require_judging.code(by))];
	const open = changes.flatMap(({ gates }) => gates.filter(({ gate }) => require_judging.endsOnPull(gate) === "body").flatMap(({ details }) => details));
	const ticks = open.length === 0 ? [] : ["", ...new Set(open)];
	return [
		...what,
		...why,
		...who,
		...ticks,
		""
	].join("\n");
}
// src/app/wanted-names.ts
/** Whether a text can name more than one flag. */
function isPattern(text) {
	return text.includes("*") || text.endsWith("/");
}
/** Whether a flag is meant: `voice/calls` by its key, `voice` and `voice/` by the prefix, `voice/*` by the pattern. */
function matches(pattern, key) {
	if (pattern.includes("*")) return expressionOf(pattern).test(key);
	const prefix = pattern.endsWith("/") ? pattern : `${pattern}/`;
	return key === pattern || key.startsWith(prefix);
}
function expressionOf(pattern) {
	const parts = pattern.split("*").map((part) => part.replaceAll(/[^\w/-]/g, String.raw`\$&`));
	return new RegExp(`^${parts.join(".*")}$`);
}
/** The flags that are meant, in the order of `available`; all of them where nothing is named. */
function flagsNamed(patterns, available) {
	if (patterns.length === 0) return available;
	for (const pattern of patterns) if (!available.some((key) => matches(pattern, key))) throw unknownFlag(pattern, available);
	const keys = new Set(available);
	const isMeant = (key) => patterns.some((pattern) => keys.has(pattern) ? key === pattern : matches(pattern, key));
	return available.filter(isMeant);
}
function unknownFlag(name, keys) {
	const meant = require_program.nearest(name, keys);
	return require_opening.refusal("unknown/flag", {
		name,
		meant
	});
}
/** As `unknownFlag`, where a person has perhaps just written the definition, and it has not landed. */
async function missingFlag(loader, name, keys) {
	const { repository } = loader;
	if (repository.bare) return unknownFlag(name, keys);
	const head = await repository.workingTree(await repository.resolve("HEAD"));
	const { side } = await require_judging.readNamed(loader, head, [name]);
	return side.flags.get(name)?.definition == null ? unknownFlag(name, keys) : require_opening.refusal("unknown/not-landed", { name });
}
function unknownEnvironment(name, available) {
	const meant = require_program.nearest(name, available);
	return require_opening.refusal("unknown/environment", {
		name,
		available,
		meant
	});
}
function isInScope({ environments, services }, instance) {
	return (environments === null || environments.includes(instance.environment)) && (services === null || services.includes(instance.service));
}
/** Throws a refusal for a name that neither the pipeline nor one of `others` has. */
function demandKnown(pipeline, { environments, services }, others = []) {
	const places = namesOf(pipeline.environments, others, "environment");
	const place = environments?.find((name) => !places.includes(name));
	if (place !== void 0) throw unknownEnvironment(place, places);
	const names = namesOf(pipeline.services, others, "service");
	const unknown = services?.find((name) => !names.includes(name));
	if (unknown === void 0) return;
	const meant = require_program.nearest(unknown, names);
	throw require_opening.refusal("unknown/service", {
		name: unknown,
		available: names,
		meant
	});
}
function namesOf(declared, others, part) {
	return [.../* @__PURE__ */ new Set([...declared.map(({ name }) => name), ...others.map((other) => other[part])])];
}
// src/app/apart.ts
function apartIn(flag, state, environment) {
	if (state === null || flag.safe) return [];
	const shares = sharesOf(flag, state, environment);
	const highest = Math.max(0, ...shares.map(({ percent }) => percent));
	const overridden = new Set(state.services.map(({ service }) => service));
	return shares.filter(({ service, percent }) => percent < highest && overridden.has(service));
}
/** How far back a state is looked at: as far as soaks of `status`. */
const WINDOW = require_opening.durationOf("30d");
/** The history of the states that set services apart. */
function apartAsks(context, key) {
	return placesOf(context, key).map(({ environment }) => ({
		kind: "timeline",
		flag: key,
		environment,
		window: WINDOW
	}));
}
/** Since when, and by which landing, as far as the history goes that was read. */
function apartOf(context, key, { timelines }) {
	const read = timelines.kind === "known" ? timelines.value : [];
	return placesOf(context, key).flatMap(({ environment, services }) => {
		const timeline = read.find((each) => each.flag === key && each.environment === environment);
		return services.map(({ service, percent }) => {
			const about = {
				environment,
				service,
				percent
			};
			const stretch = timeline === void 0 ? null : require_judging.stretchOf(timeline, (exposures) => isApart(exposures, {
				service,
				percent
			}));
			if (stretch === null || stretch.atLeast) return {
				...about,
				since: null,
				landing: null
			};
			return {
				...about,
				since: stretch.landing.at,
				landing: stretch.landing.sha
			};
		});
	});
}
/** The same for one flag, at a commit of the default branch. */
async function apartAt(gatherer, commit, context, key) {
	const asks = apartAsks(context, key);
	if (asks.length === 0) return [];
	const now = await gatherer.clock.now();
	const wanted = {
		asks,
		fingerprint: "",
		base: context.snapshot,
		tip: commit,
		now
	};
	return apartOf(context, key, await require_judging.gather(gatherer, wanted));
}
function isApart(exposures, { service, percent }) {
	const present = exposures.find((exposure) => exposure.service === service);
	return present !== void 0 && require_opening.percentOf(present.reach) === percent && exposures.some(({ reach }) => require_opening.percentOf(reach) > percent);
}
function placesOf({ snapshot, pipeline }, key) {
	const files = require_opening.filesOf(snapshot, key);
	const flag = require_opening.valueOf(files.flag);
	if (flag === null) return [];
	return pipeline.environments.flatMap(({ name: environment }) => {
		const services = apartIn(flag, require_opening.valueOf(require_opening.stateOf(files, environment)), environment);
		return services.length === 0 ? [] : [{
			environment,
			services
		}];
	});
}
// src/app/edit/earlier.ts
function overrideText(name, overrides) {
	return JSON.stringify(overrides.find(({ service }) => service === name) ?? null);
}
/** The overrides after these services came back to what they had: as it was, or as the others have it. */
function broughtBack(names, { services }, earlier) {
	const isNamed = ({ service }) => names.includes(service);
	return [...services.filter((override) => !isNamed(override)), ...(earlier?.state.services ?? []).filter(isNamed)];
}
/** Without `resume`, a rollback that is older is no matter of a way back. */
const RECENT = require_opening.durationOf("14d");
/** Null where nothing was lowered lately, or where a value was raised since. */
async function earlierState(gatherer, base, { flag, environment, state }, pipeline) {
	if (state === null) return null;
	const resume = require_opening.environmentOf(pipeline, environment)?.resume;
	const within = resume === void 0 ? RECENT : require_opening.durationOf(resume.within);
	const since = require_opening.instant(await gatherer.clock.now() - within);
	const sharesIn = (of) => sharesOf(flag, of, environment).map(({ percent }) => percent);
	let earlier = null;
	let shares = sharesIn(state);
	for (const { landing, before } of await formerStates(gatherer, base, since, {
		flag,
		environment
	})) {
		if (before === null) break;
		const former = sharesIn(before);
		if (shares.some((share, index) => share > (former[index] ?? 0))) break;
		if (former.some((share, index) => share > (shares[index] ?? 0))) earlier = {
			state: before,
			landing
		};
		shares = former;
	}
	if (earlier === null) return null;
	const { services } = earlier.state;
	const apart = apartIn(flag, state, environment).filter(({ service }) => overrideText(service, state.services) !== overrideText(service, services));
	const isWhole = state.services.length === 0 && services.length === 0;
	return {
		...earlier,
		percent: isWhole ? presentPercent(flag, earlier.state) : null,
		apart: apart.map(({ service }) => service)
	};
}
function hasLadder(flag, environment, pipeline) {
	return laddersFor(flag, environment, pipeline).length > 0;
}
/** By each landing that changed the state's file, newest first. */
async function formerStates({ repository, reader, root }, base, since, { flag, environment }) {
	const path = require_judging.statePath(root, environment, flag.key);
	const walk = await repository.walk(base, since, /* @__PURE__ */ new Set([path]));
	if (walk.kind !== "known") return [];
	const { landings, examined } = walk.value;
	const changed = landings.slice(0, examined).flatMap(({ sha, changes }) => changes.filter((change) => change.path === path).map(({ before }) => ({
		sha,
		before
	})));
	const ids = changed.flatMap(({ before }) => before?.id ?? []);
	const blobs = await repository.readBlobs([...new Set(ids)]);
	return changed.map(({ sha, before }) => {
		const bytes = before === null ? void 0 : blobs.get(before.id);
		return {
			landing: sha,
			before: (before === null || bytes === void 0 ? null : reader.state(path, {
				...before,
				bytes
			}))?.value ?? null
		};
	});
}
// src/app/edit/write-edit.ts
async function writeEdit(gatherer, edit, { dryRun }) {
	if (dryRun) return previewed(gatherer, edit);
	const written = await commitEdit(gatherer.repository, edit);
	return {
		...written,
		...await require_judging.judgeChange(gatherer, edit.base, written.commit),
		preview: null
	};
}
async function previewed(gatherer, edit) {
	const { repository } = gatherer;
	const { base, branch, isOurName, message, files } = edit;
	const paths = [...files.keys()];
	const tree = require_repository.asTree(base);
	const blobs = await repository.readPaths(paths.map((path) => ({
		tree,
		path
	})));
	const texts = Array.from(files, ([path, text]) => [path, text === null ? null : { text }]);
	const after = await repository.composed(tree, new Map(texts));
	const checked = await require_judging.judgeTree(gatherer, base, after);
	const preview = paths.map((path, at) => {
		const bytes = blobs[at]?.bytes;
		return {
			path,
			...linesBetween(bytes === void 0 ? "" : editable(bytes), files.get(path) ?? "")
		};
	});
	return {
		branch,
		name: branch,
		isOurName,
		message,
		commit: base,
		...checked,
		files: paths.toSorted(),
		preview
	};
}
/** Without the lines at the beginning and the end that stay. */
function linesBetween(before, after) {
	const [old, fresh] = [linesOf(before), linesOf(after)];
	let start = 0;
	while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
	let end = 0;
	const most = Math.min(old.length, fresh.length) - start;
	while (end < most && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
	return {
		removed: old.slice(start, old.length - end),
		added: fresh.slice(start, fresh.length - end)
	};
}
function linesOf(text) {
	return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
/** The message of an edit with the reason for it. Untrusted text, on one line. */
function withReason(message, reason) {
	const why = require_judging.plain(reason, LONGEST_REASON).replaceAll("@", "\uff20");
	return why === "" ? message : `${message}\n\nWhy: ${why}`;
}
const LONGEST_REASON = 300;
// src/app/edit/promote.ts
async function promote(gatherer, base, options) {
	if (base === null) throw require_opening.refusal("promote/nothing-landed");
	const target = await targetOf(gatherer, base, await require_judging.readNamed(gatherer, base, [options.flag]), options);
	if (options.rollout === null) await demandAccepted(gatherer, base, target);
	const earlier = options.rollout === null ? await wayBackOf(gatherer, base, target, options) : null;
	const edit = await editFor(gatherer, base, target, options, earlier);
	const dryRun = options.dryRun === true;
	const { services = [] } = options;
	const apart = target.apart.filter(({ service }) => !services.includes(service));
	return {
		...await writeEdit(gatherer, edit, { dryRun }),
		earlier: earlier?.percent === 100 && !readsRollout(target.flag) ? null : earlier,
		apart
	};
}
/** No step goes on from one that has landed and is not accepted. */
async function demandAccepted(gatherer, base, { pipeline, key, environment }) {
	const refusals = await require_judging.refusedAt(gatherer, pipeline, base);
	if (refusals.kind !== "known") return;
	const step = require_judging.refusedStep(refusals.value, key, [environment]);
	if (step === void 0) return;
	const { landing, verdict } = step;
	throw require_opening.refusal("promote/refused", {
		flag: key,
		environment,
		landing,
		verdict
	});
}
/**
* What a rollback took away. Past a ladder it counts only if the judge takes it for a resume. Services that were overridden
* come back only where they are named: what they had counts in any case.
*/
async function wayBackOf(gatherer, base, target, options) {
	const { flag, environment, pipeline } = target;
	const earlier = await earlierState(gatherer, base, target, pipeline);
	if ((options.services ?? []).length > 0) return earlier;
	if (earlier !== null && earlier.apart.length > 0) return null;
	if (earlier === null || earlier.percent === null || !hasLadder(flag, environment, pipeline)) return earlier;
	const { report } = await writeEdit(gatherer, await editFor(gatherer, base, target, options, earlier), { dryRun: true });
	return report.changes.some(({ resume }) => resume?.takenDown != null) ? earlier : null;
}
async function editFor(gatherer, base, target, { rollout, services: named = [], branch, reason = "" }, earlier) {
	const { key, environment, state } = target;
	const { services = [] } = state ?? {};
	const setting = state !== null && named.length > 0 ? {
		...state,
		services: broughtBack(named, state, earlier)
	} : earlier?.state ?? {
		...settingFor(target, rollout),
		services
	};
	const file = require_judging.statePath(gatherer.root, environment, key);
	demandEffect(target, setting, gatherer.root);
	const text = await textAfter(gatherer, base, file, state, setting);
	const share = setting.rollout === 100 ? [] : [String(setting.rollout)];
	const words = share.map((percent) => ` to ${percent}%`).join("");
	return {
		base,
		branch: branch ?? branchName("promote", [key], [
			"to",
			environment,
			...share
		]),
		isOurName: branch === null,
		message: withReason(`Promote ${key} in ${environment}${words}`, reason),
		files: /* @__PURE__ */ new Map([[file, text]])
	};
}
/** What the user named, or one line that says what does not exist. */
async function targetOf(gatherer, base, { side, names }, { flag: name, to, services = [] }) {
	const pipeline = side.pipeline?.value ?? null;
	if (pipeline === null) throw require_opening.refusal("promote/no-pipeline");
	const entry = side.flags.get(name);
	if (entry?.definition == null) throw await missingFlag(gatherer, name, names);
	const flag = entry.definition.value;
	if (flag === null) throw require_opening.refusal("promote/unreadable-flag", { flag: name });
	const environment = require_opening.environmentOf(pipeline, to)?.name;
	if (environment === void 0) throw unknownEnvironment(to, require_judging.environmentsNamedBy(side.pipeline));
	const file = entry.states?.get(environment) ?? null;
	if (file !== null && file.value === null) throw require_opening.refusal("promote/unreadable-state", { file: file.file });
	const state = file?.value ?? null;
	const apart = (await apartAt(gatherer, base, {
		snapshot: require_judging.snapshotOf(side),
		pipeline
	}, flag.key)).filter((service) => service.environment === environment);
	demandApart(flag, services, {
		environment,
		apart
	});
	return {
		apart,
		pipeline,
		key: flag.key,
		environment,
		flag,
		state,
		present: presentPercent(flag, state),
		next: nextSetting(flag, state, environment, pipeline)
	};
}
/** A service that is not overridden has nothing to come back to. */
function demandApart(flag, services, { environment, apart }) {
	for (const name of services) {
		const available = flag.services.map(({ service }) => service);
		if (!available.some((service) => service === name)) throw require_opening.refusal("unknown/service", {
			name,
			available,
			meant: require_program.nearest(name, available)
		});
		if (!apart.some(({ service }) => service === name)) throw require_opening.refusal("promote/not-apart", {
			flag: flag.key,
			environment,
			service: name
		});
	}
}
function settingFor({ key, environment, flag, state, present, next, apart }, rollout) {
	const wanted = rollout === null ? next : {
		enabled: !flag.safe,
		rollout
	};
	if (wanted === null || wanted.rollout === present) {
		const about = {
			flag: key,
			environment,
			percent: present
		};
		if (apart.length > 0) throw require_opening.refusal("promote/apart", {
			...about,
			apart
		});
		throw require_opening.refusal("promote/already-there", {
			...about,
			services: overridden(state)
		});
	}
	const percent = wanted.rollout;
	if (percent < present) throw require_opening.refusal("promote/lowers", {
		flag: key,
		environment,
		percent,
		present
	});
	if (percent < 100 && flag.services.length > 0 && !readsRollout(flag)) throw require_opening.refusal("promote/no-percentage", {
		flag: key,
		percent
	});
	return wanted;
}
/** Throws a refusal where the edit would change nothing for users. */
function demandEffect({ key, environment, flag, state }, setting, root) {
	const shares = (of) => JSON.stringify(sharesOf(flag, of, environment));
	const { enabled, rollout, services } = setting;
	if (shares(promoted(state, {
		enabled,
		rollout,
		services
	})) !== shares(state)) return;
	const share = {
		flag: key,
		environment,
		percent: setting.rollout
	};
	if (flag.services.length === 0) throw require_opening.refusal("promote/no-variable", share);
	if (!flag.services.flatMap(({ variables }) => variables).some((binding) => require_opening.isSentIn(binding, environment))) throw require_opening.refusal("promote/not-sent", {
		...share,
		file: require_judging.flagPath(root, key)
	});
	const file = require_judging.statePath(root, environment, key);
	throw require_opening.refusal("promote/overridden", {
		...share,
		services: overridden(state),
		file
	});
}
/** The services that a state sets apart. */
function overridden(state) {
	return state?.services.map(({ service }) => service) ?? [];
}
/** The state file's new text: the present one with as few characters changed as possible. */
async function textAfter({ repository }, base, file, state, { enabled, rollout, services }) {
	if (state === null) return newStateText({
		enabled,
		rollout,
		services,
		hold: null
	});
	const [blob] = await repository.readPaths([{
		tree: require_repository.asTree(base),
		path: file
	}]);
	const whole = blob == null ? "" : editable(blob.bytes);
	const text = state.blockRoutes === true ? removeEntry(whole, ["block-routes"]) : whole;
	const on = state.enabled === enabled ? text : setEntry(text, ["enabled"], enabled);
	return withServices(state.rollout === rollout ? on : setEntry(on, ["rollout"], rollout), state.services, services);
}
/** Of what sets services apart, only the entries that differ. */
function withServices(text, present, wanted) {
	return [...new Set([...present, ...wanted].map(({ service }) => service))].flatMap((service) => ["enabled", "rollout"].map((field) => ({
		service,
		field
	}))).reduce((so, { service, field }) => {
		const valueOf = (overrides) => overrides.find((override) => override.service === service)?.[field] ?? null;
		const value = valueOf(wanted);
		if (value === valueOf(present)) return so;
		const path = [
			"services",
			service,
			field
		];
		return value === null ? removeEntry(so, path) : setEntry(so, path, value);
	}, text);
}
// src/app/edit/dependents.ts
/** Without `keys` themselves. Only definitions that name one of them are read. */
async function dependentsOf(loader, commit, keys) {
	const tree = require_repository.asTree(commit);
	const { side } = await require_judging.readNamed(loader, commit, keys);
	const environments = side.pipeline?.value?.environments ?? [];
	const everywhere = require_judging.namedIn(require_judging.withFurther(environments.flatMap(({ requires }) => requires)), "flags");
	const byRisk = environments.flatMap(({ byRisk: lists = [] }) => lists.map(({ risk, requires }) => ({
		risk,
		flags: require_judging.namedIn(require_judging.withFurther(requires), "flags")
	})));
	const dependents = new Set(keys);
	let fresh = [...dependents];
	while (fresh.length > 0) {
		if (fresh.some((key) => everywhere.includes(key))) return (await require_judging.namesIn(loader, tree)).filter((key) => !keys.includes(key));
		const definitions = await require_judging.definitionsWith(loader, tree, fresh);
		const risks = byRisk.flatMap(({ risk, flags }) => fresh.some((key) => flags.includes(key)) ? [risk] : []);
		const risky = risks.length === 0 ? [] : await flagsOfRisk(loader, tree, risks);
		const more = [...require_judging.dependentsIn(definitions, new Set(fresh)).map(({ flag }) => flag), ...risky];
		fresh = [...new Set(more)].filter((key) => !dependents.has(key));
		for (const key of fresh) dependents.add(key);
	}
	return [...dependents].filter((key) => !keys.includes(key)).toSorted(require_opening.inOrder);
}
async function flagsOfRisk(loader, tree, risks) {
	return [...await require_judging.definitionsWith(loader, tree, risks)].flatMap(([key, { definition }]) => {
		const risk = definition?.value?.risk;
		return risk !== void 0 && risks.includes(risk) ? [key] : [];
	});
}
// src/app/edit/rollback-routes.ts
/** The renderings that can block routes. */
const BLOCKING = require_judging.RENDERINGS.flatMap(({ name, blocks }) => blocks === void 0 ? [] : [name]);
/** One line for each flag whose routes stay open somewhere: where, and what to add so that they can be blocked. */
function openRoutes(root, { pipeline, flags }, places) {
	const rules = pipeline?.value ?? null;
	if (rules === null) return [];
	return [...new Set(places.map(({ flag }) => flag))].flatMap((key) => {
		const entry = flags.get(key);
		const flag = entry === void 0 ? null : require_judging.flagOf(entry);
		if (flag === null || (flag.emergencyRoutes ?? []).length === 0) return [];
		const open = places.flatMap(({ flag: flagKey, environment }) => flagKey === key && !isBlockedBy(rules, flag, environment) ? [environment] : []);
		return open.length === 0 ? [] : [lineFor(root, rules, flag, open)];
	});
}
function isBlockedBy(rules, flag, environment) {
	const proxies = proxiesIn(rules, environment);
	return flag.services.some(({ service }) => proxies.includes(service));
}
function proxiesIn({ services }, environment) {
	return services.flatMap(({ name, deploy = [] }) => BLOCKING.includes(require_judging.deploySettingsFor(deploy, environment)?.render ?? "") ? [name] : []);
}
function lineFor(root, rules, { key }, environments) {
	const shared = environments.map((environment) => proxiesIn(rules, environment)).reduce((some, more) => some.filter((name) => more.includes(name)));
	const [render = ""] = BLOCKING;
	const [proxy = render] = shared;
	const variable = `${(key.split("/").at(-1) ?? key).toUpperCase().replaceAll(/[^A-Z0-9]/g, "_").replace(/^(?=[0-9])/, "_")}_ROUTES`;
	const deploy = `{ ${[
		"target: files",
		`render: ${render}`,
		`folder: "/etc/${render}/{environment}"`
	].join(", ")} }`;
	const edits = [LOWERED_TEXTS.addTo(`"${proxy}: { ${variable}: enabled }"`, require_judging.flagPath(root, key)), ...shared.length > 0 ? [] : [LOWERED_TEXTS.addTo(`'${proxy}: { deploy: { "*": ${deploy} } }'`, require_judging.pipelinePath(root))]];
	return LOWERED_TEXTS.openRoutes(key, environments, edits);
}
// src/app/edit/rollback.ts
async function rollback(gatherer, base, options) {
	if (base === null) throw require_opening.refusal("rollback/nothing-landed");
	const { rollout, routes, shares = null } = options;
	if (routes && rollout !== null) throw require_opening.refusal("rollback/routes-and-rollout");
	if (shares !== null && (rollout !== null || routes)) throw require_opening.refusal("rollback/shares-alone");
	const named = await namedFlags(gatherer, base, options);
	const dependents = options.withDependents === true && named.length > 0 ? await dependentsOf(gatherer, base, named) : [];
	const { edit, ...facts } = await planned(gatherer, base, options, [...named, ...dependents]);
	const written = await writeEdit(gatherer, edit, { dryRun: options.dryRun === true });
	const changed = new Set(facts.changed.map(({ flag }) => flag));
	return {
		...written,
		...facts,
		dependents: dependents.filter((key) => changed.has(key))
	};
}
/** The edit, and what its report does not say. The files that were read for it are not kept while it is judged. */
async function planned(gatherer, base, options, flags) {
	const tree = await (options.all ? require_judging.readCommitTree(gatherer, base) : require_judging.readNamed(gatherer, base, [...new Set(flags)]));
	const keys = keysOf(tree, {
		...options,
		flags
	});
	refuseUnknownServices(tree, keys, options);
	const environments = keys.length === 0 ? [] : wantedEnvironments(tree, options);
	const places = keys.flatMap((flag) => {
		const files = require_judging.flagFilesOf(tree.side.flags.get(flag));
		return environments.flatMap((environment) => isConcerned(files, environment, options) ? [{
			flag,
			environment
		}] : []);
	});
	if (places.length === 0) throw nothingToDo(options, safeWord(tree, keys));
	const changed = new Set(places.map(({ flag }) => flag));
	const { files, turnedOff } = await newTexts(gatherer, base, tree, places, options);
	const where = options.in.length === 0 ? [] : ["in", ...options.in];
	const message = messageOf(places, options, places.some(({ flag }) => hasRoutes(tree, flag)), turnedOff);
	const edit = {
		base,
		branch: options.branch ?? branchName("rollback", [...changed], where),
		isOurName: options.branch === null,
		message: withReason(message, options.reason ?? ""),
		files
	};
	const without = [...changed].filter((key) => !hasRoutes(tree, key));
	return {
		edit,
		changed: places,
		turnedOff,
		untouched: options.all ? [] : keys.filter((key) => !changed.has(key)),
		unreadable: options.all ? unprovable(tree) : [],
		routeless: options.routes ? without : [],
		open: options.routes ? openRoutes(gatherer.root, tree.side, places) : []
	};
}
/** The flags that are named. A pattern means those that there are. */
async function namedFlags(gatherer, base, { flags, all, owner = null }) {
	if (owner !== null) return ownedIn(gatherer, base, flags, owner);
	if (all || !flags.some(isPattern)) return flags;
	return flagsNamed(flags, await require_judging.namesIn(gatherer, require_repository.asTree(base)));
}
/** The flags of an owner, of those that are named. */
async function ownedIn(gatherer, base, flags, owner) {
	const { side, names } = await require_judging.readCommitTree(gatherer, base);
	const ownerOf = (key) => {
		const entry = side.flags.get(key);
		return entry === void 0 ? null : require_judging.flagOf(entry)?.owner ?? null;
	};
	const keys = flagsNamed(flags, names);
	const owned = keys.filter((key) => ownerOf(key) === owner);
	if (owned.length > 0) return owned;
	const available = [...new Set(keys.flatMap((key) => ownerOf(key) ?? []))];
	throw require_opening.refusal("unknown/owner", {
		name: owner,
		available
	});
}
function keysOf({ side, names: keys }, { flags, all }) {
	if (all === flags.length > 0) throw require_opening.refusal("rollback/flags-or-all", { all });
	for (const flag of flags) if (!keys.includes(flag)) throw unknownFlag(flag, keys);
	if (!all) return keys.filter((key) => flags.includes(key));
	const unreadable = new Set(unprovable({ side }));
	return keys.filter((key) => !unreadable.has(key));
}
/** Flags whose definition has no readable version, so the state that turns them off is unknown. */
function unprovable({ side }) {
	return [...side.flags].flatMap(([key, entry]) => entry.definition !== null && require_judging.flagOf(entry) === null ? [key] : []);
}
/** A definition that cannot be read knows no service, and stops no rollback. */
function refuseUnknownServices({ side }, keys, { shares = null }) {
	if (shares === null) return;
	const flags = keys.map((key) => require_judging.flagOf(side.flags.get(key)));
	const available = flags.flatMap((flag) => flag?.services.map(({ service }) => service) ?? []);
	const name = [...shares.keys()].find((service) => !available.includes(service));
	if (name === void 0 || flags.includes(null)) return;
	throw require_opening.refusal("unknown/service", {
		name,
		available,
		meant: require_program.nearest(name, available)
	});
}
function wantedEnvironments({ environments }, { in: named }) {
	for (const name of named) if (!environments.includes(name)) throw unknownEnvironment(name, environments);
	return named.length === 0 ? environments : environments.filter((name) => named.includes(name));
}
/** Whether users get more than is wanted, or routes can be blocked in a named environment. */
function isConcerned(files, environment, options) {
	if (isAbove(files, environment, limitOf(options))) return true;
	const isBlocked = require_opening.valueOf(require_opening.stateOf(files, environment))?.blockRoutes === true;
	const hasAnyRoutes = (require_opening.valueOf(files.flag)?.emergencyRoutes ?? []).length > 0;
	return options.routes && options.in.length > 0 && !isBlocked && hasAnyRoutes;
}
function hasRoutes({ side }, key) {
	const entry = side.flags.get(key);
	return entry !== void 0 && (require_judging.flagOf(entry)?.emergencyRoutes ?? []).length > 0;
}
/** Whether users there get more than is wanted. A file that cannot be read counts as exposed. */
function isAbove(files, environment, limit) {
	const state = require_opening.stateOf(files, environment);
	if (state.kind === "unreadable") return true;
	const exposures = require_opening.exposuresIn(files, environment);
	if (exposures === null) return state.kind === "known" && state.value.enabled;
	if (limit === null) return require_opening.isExposed(exposures);
	return exposures.some(({ service, reach }) => require_opening.percentOf(reach) > limit(service));
}
/** Null: down to the safe value for all users. */
function limitOf({ rollout, shares = null }) {
	if (shares !== null) return (service) => shares.get(service) ?? ALL;
	return rollout === null ? null : () => rollout;
}
/** Percent. */
const ALL = 100;
/** What the safe value of these flags is. */
function safeWord({ side }, keys) {
	const isSafeOn = (key) => require_judging.flagOf(side.flags.get(key))?.safe === true;
	if (!keys.some(isSafeOn)) return "off";
	return keys.every(isSafeOn) ? "on" : "mixed";
}
function nothingToDo(options, safe) {
	const { flags, owner = null, in: environments, rollout, routes, shares = null } = options;
	const limits = {
		rollout,
		shares: sharesText(shares ?? /* @__PURE__ */ new Map())
	};
	return require_opening.refusal("rollback/nothing-to-do", {
		flags,
		safe,
		owner,
		environments,
		routes,
		...limits
	});
}
async function newTexts({ repository, root }, base, tree, places, { routes, ...options }) {
	const paths = places.map(({ flag, environment }) => require_judging.statePath(root, environment, flag));
	const blobs = await repository.readPaths(paths.map((path) => ({
		tree: require_repository.asTree(base),
		path
	})));
	const lower = loweringStates();
	const edits = places.map((place, index) => {
		const entry = tree.side.flags.get(place.flag);
		const state = entry?.states?.get(place.environment)?.value ?? null;
		const bytes = blobs[index]?.bytes;
		const text = bytes === void 0 || state === null ? null : editable(bytes);
		const down = lower(text, state, entry === void 0 ? null : require_judging.flagOf(entry), place.environment, limitOf(options));
		const isBlocking = routes && hasRoutes(tree, place.flag);
		return {
			place,
			path: paths[index] ?? "",
			text: isBlocking ? setEntry(down.text, ["block-routes"], true) : down.text,
			turnedOff: down.turnedOff
		};
	});
	return {
		files: new Map(edits.map(({ path, text }) => [path, text])),
		turnedOff: edits.flatMap(({ place, turnedOff }) => turnedOff.length === 0 ? [] : [{
			...place,
			services: turnedOff
		}])
	};
}
/** `service=percent`, as `--share` takes them. */
function sharesText(shares) {
	return [...shares].map(([service, share]) => `${service}=${share}`);
}
/** The one percentage that all lowered services get; null: none, or several. */
function commonShare({ rollout, shares = null }) {
	if (shares === null) return rollout;
	const [share = 0, ...others] = new Set(shares.values());
	return others.length === 0 && share > 0 ? share : null;
}
function messageOf(places, { routes, ...options }, hasAnyRoutes, turnedOff) {
	const [first] = places;
	const blocked = routes && hasAnyRoutes ? EDIT_TITLES.routesToo() : "";
	const off = new Set(turnedOff.map(({ flag, environment }) => `${environment} ${flag}`));
	const isOff = ({ flag, environment }) => off.has(`${environment} ${flag}`);
	const rollout = commonShare(options);
	const share = rollout === null ? blocked : places.every(isOff) ? "" : EDIT_TITLES.toPercent(rollout);
	if (places.length === 1 && first !== void 0) return EDIT_TITLES.rollback(first, share);
	const lines = places.map((place) => {
		const how = share !== "" && isOff(place) ? EDIT_TITLES.off() : "";
		return `- ${place.flag} in ${place.environment}${how}`;
	});
	const flags = [...new Set(places.map(({ flag }) => flag))];
	return [
		EDIT_TITLES.rollbacks(flags, share, MOST_NAMED),
		"",
		...lines
	].join("\n");
}
/** Flags of a subject, so that a list of commits can tell it from others. */
const MOST_NAMED = 3;
// src/messages/acting.ts
const PASSES = "A rollback passes at once.";
const FIRST = {
	"this-run": "1. You need not act: the run that opened this merges it and starts the deployment. If this is still open after 15 minutes, merge it.",
	"later-run": "1. Merge this, if users cannot wait. A watch merged a rollback on the same service in the last 15 minutes. So a later run merges this one.",
	person: "1. Merge this, if you see the same. If not, close it: no run opens it again for this landing."
};
/** The pull request of a rollback. */
const ROLLBACK_TEXTS = {
	critical: (metric) => `**Critical: ${metric}**`,
	graph: () => "the last 6 hours",
	queries: (count) => count === 1 ? "The query" : "The queries",
	rose: ({ flag, environment, percent, since }, landing) => `${flag} rose in ${environment} with ${landing}. It has been live since ${require_opening.pastText(since)}, now for up to ${percent}% of the users.`,
	toSafe: ({ services, environment, percent, hadBreach }) => `This takes the users of ${services.join(", ")} in ${environment} from ${percent}% to the safe value.${hadBreach ? " The step before had a breach, too." : ""} ${PASSES}`,
	toShares: (shares, others) => {
		const steps = shares.map(({ service, environment, from, to }) => `the users of ${service} in ${environment} from ${from}% back to ${to}%`);
		const kept = others.length === 0 ? "" : ` The users of ${others.join(", ")} keep what they have.`;
		return `This takes ${steps.join(", and ")}, as before this landing.${kept} ${PASSES}`;
	},
	effect: (effect) => `**What it does.** ${effect}`,
	alsoUnknown: () => `${ALSO}:** unknown, because the history could not be read.`,
	alsoNothing: () => `${ALSO}:** nothing.`,
	also: () => `${ALSO},** and not rolled back:`,
	next: () => "**What to do next**",
	first: (merging) => FIRST[merging],
	second: (flag) => `2. \`flaghoist status ${flag}\` shows what is live.`,
	third: () => "3. Find and fix the cause. The issue about this rollback stops every promotion of the flag until you close the issue.",
	badToo: (flag) => `${flag} was critical on the same service, too. The watch looks at ${flag} again after this merge.`
};
const ALSO = "**Also landed since an hour before the breach";
/** The issue that comes with a rollback. */
const ROLLED_BACK_ISSUE = {
	title: ({ flag, environment }) => `Breach: ${flag} in ${environment}`,
	about: ({ flag, environment }, pull) => `Pull request #${pull} rolls ${flag} back in ${environment}. Until the merge, users keep what they have.`,
	ends: () => "While this issue is open, no promotion of the flag passes. Close it when the cause is fixed."
};
/** The comment on a pull request of the watch whose branch is not what the watch writes. */
const CHANGED_HEAD_TEXTS = {
	about: (head, files, isMore) => `**This is not the rollback alone.** At ${require_opening.shortSha(head)} the branch differs from what the watch writes, in ${files.join(", ")}${isMore ? " and more" : ""}. So no run merges it.`,
	next: ({ flag, environment }) => `Look at the changes, and merge or close this. To roll back at once, write \`/flaghoist rollback ${flag} in ${environment}\` as a new comment.`
};
/** The pull request of a hold. */
const WATCH_HOLD_TEXTS = {
	why: (metrics) => `warning: ${metrics.join(", ")}`,
	title: ({ flag, environment }) => `Hold ${flag} in ${environment}`,
	about: () => "Users keep what they have. During the hold, the flag is not raised here or downstream. To let promotions continue, close this pull request: no run opens it again for this landing."
};
/** About the failures of a round of the watch. */
const WATCH_TROUBLES = {
	noIssue: (why) => `the issue could not be opened: ${require_opening.causeText(why)}`,
	endsUnknown: (why) => `could not read how earlier watches ended: ${require_opening.causeText(why)}`,
	endNotLogged: ({ flag, environment }, why) => `could not log the end of the watch of ${flag} in ${environment}: ${require_opening.causeText(why)}`,
	headUnread: (pull, why) => `the head of #${pull} could not be read: ${require_opening.causeText(why)}`,
	changedHead: (pull, files) => `#${pull} differs from the rollback in ${files.join(", ")}, so no run merges it`,
	noComment: (why) => `could not comment on it: ${require_opening.causeText(why)}`,
	namesTaken: (branch) => `other accounts have opened pull requests from ${branch} and its numbered names`
};
/** The pull request of a proposed step. */
const PROPOSED_TEXTS = {
	why: (flag) => `The definition of ${flag} has \`propose: true\`, and this step is due.`,
	evidence: () => "**The evidence so far**",
	open: () => "**Still needed from people**",
	ends: () => "The comment of the gate has the present state. To stop here, close this. The step is proposed again when another landing changes the flag."
};
/** `next`: the step that is the next one now; null: there is none. */
function supersededText({ flag, environment }, because, next) {
	const now = next === null ? `There is no next step of ${flag} now.` : `The next step of ${flag} is now ${next.what} in ${next.environment}.`;
	switch (because.kind) {
		case "rolled-back": return `Closed, because ${flag} was rolled back${because.landing === null ? "" : ` by ${require_opening.shortSha(because.landing)}`}. ${now}`;
		case "landed": return `Closed, because this step in ${environment} is no longer the next one${because.landing === null ? "" : ` since ${require_opening.shortSha(because.landing)}`}. ${now}`;
		case "no-proposals": return `Closed, because the definition of ${flag} no longer has \`propose: true\`.`;
		case "other": return `Closed, because #${because.number} proposes the same.`;
		case "too-many": return `Closed, because policy.proposals.at-most is ${because.atMost}, and another run has opened others at the same moment. It is proposed again when fewer of them are open.`;
	}
}
const OFFER_TEXTS = {
	open: (number, isNew, url) => `pull request ${number} ${isNew ? "is open" : "proposes the same already"}: ${url}`,
	pushed: ({ branch, why }) => `pushed to the branch ${branch}, but no pull request could be opened: ${require_opening.causeText(why)}`,
	/** `url`: where a pull request can be opened by hand; empty: not known. */
	openByHand: (url) => url === "" ? "open a pull request from it" : `open it by hand: ${url}`,
	notPushed: ({ branch, why }) => `the branch ${branch} is written, but it could not be pushed: ${require_opening.causeText(why)}`,
	pushByHand: (branch) => `continue with: git push -u origin ${branch}`,
	notOpened: (why) => `no pull request could be opened: ${require_opening.causeText(why)}`,
	notUpdated: (pull, why) => `the branch of pull request ${pull} could not be updated: ${require_opening.causeText(why)}`,
	notClosed: (pull, why) => `pull request ${pull} could not be closed: ${require_opening.causeText(why)}`,
	notAsked: (pull, why) => `the reviewers of pull request ${pull} could not be asked: ${require_opening.causeText(why)}`,
	/** `why`: of the first open gate; null: the gate names none. */
	notProposed: (why) => `not proposed: ${why ?? "the gate blocks this step"}`
};
const MERGED_TEXTS = {
	waits: (number) => `pull request ${number} is not merged, because it does not pass yet`,
	queued: (number) => `pull request ${number} is in the merge queue, which merges it; the push of the merge starts its deployment`,
	refused: (number, why) => `pull request ${number} could not be merged: ${require_opening.causeText(why)}`,
	merged: (number, landing) => `pull request ${number} is merged as ${landing.slice(0, 10)}`
};
// src/app/tip-at.ts
/** `at`: a moment that may lie before the present one, `today`. Null: nothing had landed by then. */
async function tipAt(gatherer, tip, at, today) {
	if (at >= today) return tip;
	const walk = await require_judging.walkFrom(gatherer, tip, at, /* @__PURE__ */ new Set(), today);
	if (walk.kind !== "known") throw require_opening.refusal("log/no-history", { why: walk.why });
	const landings = walk.value.landings.slice(0, walk.value.examined + 1);
	const wanted = new Set(landings.map(({ sha }) => sha));
	const times = await gatherer.clock.timesOf(walk.value, wanted, today);
	if (times.kind !== "known") throw require_opening.refusal("log/no-history", { why: times.why });
	return landings[landings.findLastIndex(({ sha, committedAt }) => {
		const landing = times.value.get(sha);
		const landed = landing === void 0 || landing.futureDate !== void 0 ? committedAt : landing.at;
		return landed > at && landed <= today;
	}) + 1]?.sha ?? null;
}
// src/adapters/github/pulls.ts
async function pullRequest(client, number) {
	const answer = await client.get(`${client.path}/pulls/${number}`);
	return answer.kind === "known" ? require_repository.known(pullOf$1(answer.value)) : answer;
}
async function openPullRequests(client) {
	const answer = await client.all(`${client.path}/pulls`, { state: "open" });
	return answer.kind === "known" ? require_repository.known(answer.value.map(pullOf$1)) : answer;
}
/** The pull requests into the default branch that were closed last. */
function newestClosed(client, defaultBranch, number = 1) {
	const query = {
		state: "closed",
		base: defaultBranch,
		sort: "updated",
		direction: "desc"
	};
	const further = number === 1 ? {} : { page: number };
	return client.page(`${client.path}/pulls`, {
		...query,
		...further
	});
}
async function landedAs(client, defaultBranch, commits, closed = newestClosed(client, defaultBranch)) {
	const path = client.path;
	const newest = await closed;
	if (newest.kind !== "known") return newest;
	const answers = [...newest.value.items];
	const isNamed = (sha) => answers.some((answer) => answer.merge_commit_sha === sha);
	const others = commits.filter((sha) => !isNamed(sha));
	for (const sha of others.slice(-5)) {
		const answer = await client.all(`${path}/commits/${sha}/pulls`);
		if (answer.kind !== "known") return answer;
		answers.push(...answer.value.filter(({ base }) => base.ref === defaultBranch));
	}
	const merged = answers.filter(({ merged_at: at }) => at !== null);
	return require_repository.known(new Map(commits.flatMap((sha) => {
		const answer = merged.find((pullAnswer) => pullAnswer.merge_commit_sha === sha);
		return answer === void 0 ? [] : [[sha, pullOf$1(answer)]];
	})));
}
async function openPullRequest(client, defaultBranch, { branch, title, body }) {
	const opened = await client.send("POST", `${client.path}/pulls`, {
		head: branch,
		base: defaultBranch,
		title,
		body
	});
	return opened.kind === "known" ? require_repository.known(pullOf$1(opened.value)) : opened;
}
/** At least a page, and all that changed within `span`: others may change a hundred old ones at the same time. */
async function closedPullRequests(client, defaultBranch, span) {
	const pulls = [];
	for (let number = 1; number <= MOST_CLOSED_PAGES; number += 1) {
		const page = await newestClosed(client, defaultBranch, number);
		if (page.kind !== "known") return page;
		const { items, isLast } = page.value;
		pulls.push(...items.map(pullOf$1));
		const [oldest, now] = [items.at(-1), client.now()];
		if (isLast || oldest === void 0 || now.kind !== "known" || isBefore(oldest, now.value - span)) break;
	}
	return require_repository.known(pulls);
}
function isBefore({ updated_at: at }, moment) {
	return Date.parse(at) / 1e3 < moment;
}
/** GitHub takes 80 writes in a minute, so more do not change in a quarter of an hour. */
const MOST_CLOSED_PAGES = 12;
async function pullRequestsFrom(client, defaultBranch, branch) {
	const query = {
		state: "all",
		base: defaultBranch,
		head: `${client.owner}:${branch}`
	};
	const answer = await client.all(`${client.path}/pulls`, query);
	if (answer.kind !== "known") return answer;
	return require_repository.known(answer.value.map(pullOf$1).filter((pull) => ownBranchOf(pull) === branch));
}
const CLOSING = "<!-- flaghoist closing -->";
/** The comment comes first: afterwards nothing would say that it is missing. */
async function closePullRequest(client, identity, { number, why, body }) {
	const path = `${client.path}/issues/${number}/comments`;
	const comments = await client.all(path);
	if (comments.kind !== "known") return comments;
	const posted = comments.value.some((comment) => comment.user?.login === identity && comment.body?.startsWith(CLOSING) === true) ? require_repository.known(null) : await client.send("POST", path, { body: `${CLOSING}\n${why}` });
	if (posted.kind !== "known") return posted;
	const closed = await client.send("PATCH", `${client.path}/pulls/${number}`, {
		state: "closed",
		body
	});
	return closed.kind === "known" ? require_repository.known(null) : closed;
}
async function askReviewers(client, number, logins) {
	const path = `${client.path}/pulls/${number}/requested_reviewers`;
	const answer = await client.send("POST", path, { reviewers: logins });
	return answer.kind === "known" ? require_repository.known(null) : answer;
}
/** The open pull request of this head into the default branch; null: there is none. A clone has a person who waits. */
async function openPullOf(client, defaultBranch, head) {
	const isSame = (a = "", b = "") => a.toLowerCase() === b.toLowerCase();
	const query = {
		state: "open",
		base: defaultBranch,
		...head.kind === "branch" ? { head: `${head.owner}:${head.name}` } : {}
	};
	const pulls = await client.all(`${client.path}/pulls`, query, void 0, "no-retry");
	if (pulls.kind !== "known") return pulls;
	const pull = pulls.value.find((answer) => head.kind === "commit" ? answer.head.sha === head.sha : answer.head.ref === head.name && isSame(answer.head.repo?.full_name.split("/")[0], head.owner));
	return require_repository.known(pull === void 0 ? null : pullOf$1(pull));
}
function pullOf$1(answer) {
	const { number, state, user, head, base, body, comments = null } = answer;
	const { merged_at: mergedAt, updated_at: updatedAt } = answer;
	const { requested_reviewers: people, requested_teams: teams = [] } = answer;
	return {
		number,
		comments,
		...head.repo === null ? {} : { branch: branchOf(head.ref, head.repo, base.repo) },
		...mergedAt == null ? {} : { mergedAt: require_opening.instant(Date.parse(mergedAt) / 1e3) },
		open: state === "open",
		author: user === null ? "" : loginOf(user),
		head: head.sha,
		into: base.ref,
		body: body ?? "",
		updatedAt,
		...people === void 0 ? {} : { reviewers: [...people, ...teams].map(reviewerName) }
	};
}
function reviewerName(reviewer) {
	return "login" in reviewer ? reviewer.login : reviewer.slug;
}
function branchOf(name, { full_name: from }, { full_name: into }) {
	return {
		repository: from,
		name,
		isOwn: from === into
	};
}
/** The default branch's name. */
async function defaultBranchOf$1(client) {
	const answer = await client.get(client.path);
	return answer.kind === "known" ? require_repository.known(answer.value.default_branch) : answer;
}
// src/wiring/offering.ts
/** GitHub as an offer needs it. Where it cannot be asked, the branch is still written. */
async function githubForOffer({ apiUrl, token, name, into }) {
	if (name === null || token === "") return silentGitHub({ kind: name === null ? "no-repository-name" : "no-token-to-open" });
	const { openClient } = await Promise.resolve().then(() => require("./client.js")).then((n) => n.client_exports);
	const client = openClient({
		token,
		apiUrl: apiUrl(),
		repository: name
	});
	const branch = into === null ? await defaultBranchOf$1(client) : require_repository.known(into);
	if (branch.kind !== "known") return silentGitHub(branch.why);
	return {
		defaultBranch: branch.value,
		openPullRequests: () => openPullRequests(client),
		openPullRequest: (wanted) => openPullRequest(client, branch.value, wanted)
	};
}
/** A GitHub that answers every request with `why`. */
function silentGitHub(why) {
	const answer = require_repository.unreachable(why);
	return {
		defaultBranch: "",
		openPullRequests: () => Promise.resolve(answer),
		openPullRequest: () => Promise.resolve(answer)
	};
}
/** `into`: the default branch, or null when its name is unknown and GitHub chooses it. */
function offerText(offered, web, into) {
	const at = (path) => web === null ? "" : `${web}/${path}`;
	switch (offered.kind) {
		case "open": {
			const { number } = offered.pull;
			return OFFER_TEXTS.open(number, offered.isNew, at(`pull/${number}`));
		}
		case "pushed": {
			const range = `${into === null ? "" : `${into}...`}${offered.branch}`;
			const byHand = OFFER_TEXTS.openByHand(at(`compare/${range}?expand=1`));
			return `${OFFER_TEXTS.pushed(offered)}\n  ${byHand}`;
		}
		case "here": return `${OFFER_TEXTS.notPushed(offered)}\n  ${OFFER_TEXTS.pushByHand(offered.branch)}`;
	}
}
// src/cli/tip.ts
/** In seconds: a remote that answers later is taken for unreachable. */
const FETCH_TIMEOUT = 2;
/**
* `revision`: the value of `--base`, or null for the default branch. `isRollback`: a working tree of a branch that has not
* landed is no mistake, because only the rollbacks of the default branch are deployed from it.
*/
async function localTip(repository, revision, isRollback = false) {
	if (revision !== null) {
		const commit = await existing(await require_judging.baseOf(repository, revision));
		return {
			commit,
			pushed: commit,
			isCurrent: true,
			behind: null,
			isGuess: false,
			name: revision,
			fetched: null,
			pull: null
		};
	}
	const checkedOut = await repository.resolve("HEAD");
	const { branch, unknown } = await branchToLower(repository);
	const remoteBranch = branch.kind === "remote" ? branch.branch : null;
	const fetched = remoteBranch === null ? null : await repository.fetchTip(remoteBranch, FETCH_TIMEOUT);
	const isCurrent = fetched?.kind === "known";
	const remote = isCurrent ? fetched.value.base : await existing(await require_judging.tipOf(repository, branch));
	const name = "branch" in branch ? branch.branch ?? "the default branch" : "the default branch";
	const { commit, diverged } = await ownTip(repository, remote, name, checkedOut);
	const head = checkedOut ?? commit;
	const hasLanded = head === commit || await repository.isAncestor(head, commit);
	if (!hasLanded && diverged === null && !isRollback) throw require_opening.refusal("deploy/not-landed", {
		commit: head,
		branch: name,
		named: "head"
	});
	const merged = await mergedTip(repository, {
		commit,
		diverged
	});
	const behind = unknown ?? (diverged === null ? await behindBy(repository, {
		commit,
		branch: name,
		hasLanded
	}) : divergedFrom(name, merged));
	return {
		...merged,
		pushed: remote,
		isCurrent: isCurrent || branch.kind !== "remote",
		behind,
		pull: pullOf(diverged, behind !== null),
		isGuess: unknown !== null,
		name,
		fetched
	};
}
/** `name`: of the default branch. */
async function ownTip(repository, remote, name, checkedOut) {
	const local = await localCommit(repository, name, checkedOut);
	if (local === null || local === remote) return {
		commit: remote,
		diverged: null
	};
	if (await repository.isAncestor(remote, local)) return {
		commit: local,
		diverged: null
	};
	return {
		commit: remote,
		diverged: local === checkedOut && !await repository.isAncestor(local, remote) ? local : null
	};
}
/** A rollback of this clone never waits for a rebase. What only the merge raises waits for the push. */
async function mergedTip(repository, { commit, diverged }) {
	const merge = diverged === null ? null : await repository.mergeCommit(commit, diverged);
	return diverged === null || merge === null ? { commit } : {
		commit: merge,
		own: diverged
	};
}
function divergedFrom(branch, { own }) {
	return require_opening.refusal("deploy/diverged", {
		branch,
		isMerged: own !== void 0
	});
}
function pullOf(diverged, isBehindTip) {
	if (diverged !== null) return "git pull --rebase";
	return isBehindTip ? "git pull" : null;
}
/**
* The default branch, or else the branch at the remote that the checked-out one follows: no rollback waits for the name. Where
* the name is known, and only the branch is not here, the command that brings it is the way.
*/
async function branchToLower(repository) {
	const branch = await repository.defaultBranch();
	if (branch.kind !== "unknown" || branch.why.code === "default-branch/not-fetched") return {
		branch,
		unknown: null
	};
	const ref = await repository.followed();
	if (ref === null) return {
		branch,
		unknown: null
	};
	return {
		branch: {
			kind: "remote",
			ref,
			branch: ref.split("/").slice(3).join("/")
		},
		unknown: require_opening.refusalOf(branch.why)
	};
}
/** Null: the working tree is that of the commit. A commit that was made meanwhile has moved it forward. */
async function behindBy(repository, { commit, branch, hasLanded }) {
	if (hasLanded && !await isBehind(repository, commit)) return null;
	const isOnBranch = await repository.checkedOut() === branch;
	return require_opening.refusal("deploy/behind", {
		commit,
		branch,
		isOnBranch
	});
}
/** Whether the working tree is older than a commit. */
async function isBehind(repository, commit) {
	const head = await repository.resolve("HEAD") ?? commit;
	return head !== commit && await repository.isAncestor(head, commit);
}
/** The default branch here. A detached HEAD, as after a checkout of the remote's branch, stands for it. */
async function localCommit(repository, name, checkedOut) {
	if (await repository.checkedOut() === null) return checkedOut;
	return await repository.resolve(`refs/heads/${name}`) ?? checkedOut;
}
/**
* The newest pushed commit, or that of this clone where it is ahead, for a command that only looks: nothing is fetched, and a
* commit of another branch is no mistake. Null in a repository without commits.
*/
async function knownTip(repository, revision) {
	if (revision !== null) return require_judging.baseOf(repository, revision);
	return (await notedTip(repository))?.commit ?? null;
}
async function seenTip(repository, revision) {
	const noted = revision === null ? await notedTip(repository) : null;
	if (noted === null) return {
		commit: await knownTip(repository, revision),
		pushed: null,
		pull: null,
		diverged: null
	};
	const { commit, diverged, name, pushed } = noted;
	const merged = await mergedTip(repository, noted);
	return {
		...merged,
		pushed,
		pull: pullOf(diverged, await isBehind(repository, commit)),
		diverged: diverged === null ? null : divergedFrom(name, merged)
	};
}
/** By what was fetched last; null in a repository without commits. */
async function notedTip(repository) {
	const branch = await repository.defaultBranch();
	const noted = await require_judging.tipOf(repository, branch);
	if (noted === null) return null;
	const fetched = branch.kind === "remote" ? await repository.resolve(require_repository.FETCHED_BASE) : null;
	const remote = fetched !== null && await repository.isAncestor(noted, fetched) ? fetched : noted;
	const name = "branch" in branch ? branch.branch : null;
	if (name === null) return {
		commit: remote,
		pushed: remote,
		diverged: null,
		name: ""
	};
	return {
		...await ownTip(repository, remote, name, await repository.resolve("HEAD")),
		pushed: remote,
		name
	};
}
async function existing(commit) {
	if (commit !== null) return commit;
	throw require_opening.refusal("deploy/no-commit");
}
/** The tip, without what landed after `--at`. Throws where the pipeline had not landed by then. */
async function tipThen(gatherer, tip, { at: written }) {
	const at = require_program.pastMoment(written);
	if (tip === null || at === null) return tip;
	const then = await tipAt(gatherer, tip, at, require_opening.instant(Date.now() / 1e3));
	const path = require_judging.pipelinePath(gatherer.root);
	const hasPipeline = async (commit) => (await gatherer.repository.readPaths([{
		tree: require_repository.asTree(commit),
		path
	}]))[0] != null;
	if (then === null || !await hasPipeline(then) && await hasPipeline(tip)) throw require_opening.refusal("option/before-all", { at });
	return then;
}
/** The newest tip of the default branch, fetched where there is a remote. */
async function freshTip(repository) {
	const branch = await repository.defaultBranch();
	if (branch.kind !== "remote" || branch.branch === null) return {
		commit: await require_judging.tipOf(repository, branch),
		why: null
	};
	const fetched = await repository.fetchProposals(branch.branch, [], PATIENT_TIMEOUT);
	return fetched.kind === "known" ? {
		commit: fetched.value.base,
		why: null
	} : {
		commit: await require_judging.tipOf(repository, branch),
		why: fetched.why
	};
}
/** In seconds. */
const PATIENT_TIMEOUT = 10;
/** What landed since the last fetch is not known here, and a run that finds nothing to do would hide it. */
function remarkOnFetch({ fetched, name, pushed }) {
	if (fetched === null) return;
	if (fetched.kind !== "known") require_program.remark(require_opening.LOG_TEXTS.notFetched(name, pushed, fetched.why));
	else if (!fetched.value.isDefault) require_program.remarkWithHint(require_opening.LOG_TEXTS.otherDefault(name), require_opening.LOG_TEXTS.followDefault());
}
// src/cli/edited.ts
/**
* Shows the edit that --dry-run leaves unwritten, or offers the written one, and answers the exit code. `verb`: what the user
* does with the branch. A branch to be proposed is there as the user wanted it, whatever the verdict.
*/
async function endOfEdit(repository, base, edit, options, verb) {
	const judged = require_program.EXIT[edit.report.verdict];
	if (edit.preview !== null) {
		remarkOnPreview(edit.preview, edit.branch);
		return judged;
	}
	const { isOpen, text } = await offered(repository, base, edit, options, verb);
	require_program.remark(text);
	if (!isOpen) return require_program.EXIT.wait;
	return verb === "propose" ? require_program.EXIT.pass : judged;
}
async function offered(repository, base, edit, { pullRequest = false, github, reason = "" }, verb) {
	const { branch } = edit;
	if (!pullRequest || base === null) {
		const next = await nextStep(repository, edit, verb);
		return {
			isOpen: true,
			text: BRANCH_TEXTS.written(branch, next)
		};
	}
	if (await repository.remoteName() === null) {
		const next = await nextStep(repository, edit, verb);
		return {
			isOpen: false,
			text: BRANCH_TEXTS.notProposed(branch, next)
		};
	}
	const name = await require_judging.nameOnGitHub(repository, github);
	const into = await defaultBranchName(repository);
	const outcome = await offer({
		repository,
		github: await githubForOffer({
			apiUrl: require_judging.apiUrl,
			token: require_judging.givenToken(),
			name,
			into
		})
	}, {
		base,
		written: edit,
		body: bodyOf(edit.report, {
			by: null,
			reason
		})
	});
	return {
		isOpen: outcome.kind === "open",
		text: offerText(outcome, webOf(name), into)
	};
}
/**
* The command that proposes the branch, or lands it. Without a remote, a branch can only land. A proposal that waits may be
* open meanwhile, so that people can approve it.
*/
async function nextStep(repository, { branch, report }, verb) {
	const into = await defaultBranchName(repository);
	const name = await repository.remoteName();
	const remote = name ?? "origin";
	const isPassing = report.verdict === "pass";
	if (into !== null && name === null) return BRANCH_TEXTS.landWith(GIT_COMMANDS.merge(into, branch), isPassing);
	if (verb === "land" && into !== null) return BRANCH_TEXTS.landWith(GIT_COMMANDS.pushTo(remote, branch, into), isPassing);
	const push = GIT_COMMANDS.push(remote, branch);
	if (verb === "land") return BRANCH_TEXTS.landWith(push, isPassing);
	const proposal = report.verdict === "wait" ? BRANCH_TEXTS.proposeNow(push) : BRANCH_TEXTS.proposeWith(push, isPassing);
	if (into === null || require_judging.mayBeGitHub(await repository.remoteUrl() ?? "")) return proposal;
	const landing = GIT_COMMANDS.pushTo(remote, branch, into);
	return `${proposal}${BRANCH_TEXTS.withoutPulls(landing, isPassing)}`;
}
/** The name of the default branch, or null when this clone does not know it. */
async function defaultBranchName(repository) {
	const branch = await repository.defaultBranch();
	return branch.kind === "remote" || branch.kind === "local" ? branch.branch : null;
}
function webOf(name) {
	return name === null ? null : `${require_judging.serverUrl()}/${name}`;
}
/** Files that are shown line by line. */
const MOST = 20;
/** The lines that the edit would change. */
function remarkOnPreview(preview, branch) {
	for (const { path, removed, added } of preview.slice(0, MOST)) {
		require_program.remark(path);
		removed.forEach((line) => require_program.remark(`  - ${shown(line)}`));
		added.forEach((line) => require_program.remark(`  + ${shown(line)}`));
	}
	const left = preview.length - MOST;
	if (left > 0) require_program.remark(BRANCH_TEXTS.moreFiles(left));
	require_program.remark(BRANCH_TEXTS.preview(branch));
}
/** With its indentation: a line of YAML means something else without it. */
function shown(line) {
	return require_judging.clip(require_judging.visible(line), require_judging.LONGEST);
}
// src/cli/land.ts
/** The name of the branch that a landing goes to. */
async function defaultBranchOf(repository) {
	const branch = await repository.defaultBranch();
	const name = "branch" in branch ? branch.branch : null;
	if (name === null) throw require_opening.refusal("land/no-branch");
	return name;
}
/** For an edit that changes no value, so that there is nothing to deploy. `withoutRemote`: what helps until it answers. */
async function landOnly(repository, base, { commit, branch: topic, isOurName }, withoutRemote = []) {
	const into = await defaultBranchOf(repository);
	const push = await repository.land(commit, {
		branch: into,
		base,
		topic: isOurName ? topic : null
	});
	if (push.kind !== "landed") {
		const { kind, why } = push;
		(kind === "refused" ? [require_opening.WRITTEN_TEXTS.notTaken(into, why)] : [require_opening.WRITTEN_TEXTS.notReached(into, why), ...withoutRemote]).forEach((line) => require_program.remark(line));
		return {
			code: require_program.EXIT.wait,
			landed: null,
			deployed: null
		};
	}
	require_program.remark(require_opening.WRITTEN_TEXTS.landed(into, commit));
	if (!push.isHere) require_program.remark(require_opening.WRITTEN_TEXTS.otherWork(into));
	return {
		code: require_program.EXIT.pass,
		landed: {
			branch: into,
			commit
		},
		deployed: null
	};
}
/** Refuses `--land` with `--pull-request`. */
function demandOneWay({ land = false, pullRequest = false }) {
	if (land && pullRequest) throw require_opening.refusal("land/two-ways");
}
/** Shows, lands or offers the edit. `landed`: lands it on this base. */
async function endOfLowering(edit, { repository, base, options }, landed) {
	if (edit.preview === null && options.land === true && base !== null && edit.report.verdict === "pass") return landed(base);
	return {
		code: await endOfEdit(repository, base, edit, options, "land"),
		landed: null,
		deployed: null
	};
}
/** Prints the one object of `--land --format json`. */
function printLanded({ report }, { landed, deployed }) {
	require_program.print(require_program.printableJson({
		schemaVersion: 1,
		report: require_program.reportJson(report),
		landed,
		deployed
	}));
}
// src/cli/promote.ts
var promote_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ promoteCommand: () => promoteCommand });
/**
* `flaghoist promote FLAG --to ENV`: 0 when the branch is written, also when the gate would not pass it yet. With --dry-run,
* which writes none, the verdict.
*/
function runPromote([flag = ""], options) {
	return require_judging.withGatherer(options, async (gatherer) => {
		const base = await require_judging.editBaseOf(gatherer.repository, options.base ?? null);
		const { to, rollout = null, service: services = [], branch = null } = options;
		if (services.length > 0 && rollout !== null) throw require_opening.refusal("promote/service-alone");
		const { dryRun = false, reason = "" } = options;
		const wanted = {
			flag,
			to,
			rollout,
			services,
			branch
		};
		const { gatherer: seen, missing } = require_judging.noting(gatherer);
		const edit = await promote(seen, base, {
			...wanted,
			dryRun,
			reason
		});
		await require_judging.saveQuestion(edit, options);
		await require_judging.remarkOnMissing(gatherer.repository, missing, {
			...options,
			asksGitHub: false
		});
		require_judging.printReport(edit, gatherer.root, options);
		if (edit.earlier !== null) require_program.remark(earlierText(edit.earlier.percent, edit.earlier.landing));
		for (const line of stayingApart(flag, edit.apart)) require_program.remark(line);
		return endOfEdit(gatherer.repository, base, edit, options, "propose");
	});
}
const promoteCommand = {
	options: (command) => {
		require_program.withQuestion(command).requiredOption("--to <environment>", "the environment").option("--rollout <percent>", "the new percentage (default: what a rollback took away, the next step of its ladder, or 100)", require_program.percent).option("--service <name...>", "only these overridden services, back to what they had before").addOption(require_program.editBaseOption()).option("--branch <name>", "the name of the branch (default: made from the flag)").option("--dry-run", "judge and show the edit, write nothing, and end like check");
		require_program.withOffer(command).addHelpText("after", require_program.examples("flaghoist promote elevenlabs-agent --to staging", "flaghoist promote outbound-calls --to production --rollout 10 --pull-request", "flaghoist promote outbound-calls --to production --service cursor-runner"));
	},
	run: runPromote
};
// src/app/edit/unreached.ts
/** `hasLog`: whether this clone has a deployment log. */
function reachOfEdit({ question, report }, hasLog) {
	const pipeline = require_opening.valueOf(question.proposal.base.pipeline);
	const deployedBy = deployerIn(pipeline, hasLog);
	return {
		deployedBy,
		unreached: pipeline !== null && deployedBy !== "no-target" ? unreachedOf(pipeline, report) : []
	};
}
/** The same for flags that are off in Git already. */
async function reachNow(gatherer, base, wanted, hasLog) {
	const { side } = await require_judging.readNamed(gatherer, base, []);
	const deployedBy = deployerIn(side.pipeline?.value ?? null, hasLog);
	return {
		deployedBy,
		unreached: deployedBy !== "no-target" ? await unreachedBy(gatherer, base, wanted) : []
	};
}
function deployerIn(pipeline, hasLog) {
	if (pipeline?.services.some(({ deploy = [] }) => deploy.length > 0) !== true) return "no-target";
	if (pipeline.deployments?.log === "github") return "workflow";
	return hasLog ? "here" : "other-clone";
}
/** Instances that get a value of these flags by a state, and whose service has no deploy target there. */
async function unreachedBy(gatherer, base, options) {
	const keys = await namedFlags(gatherer, base, options);
	const tree = await (options.all ? require_judging.readCommitTree(gatherer, base) : require_judging.readNamed(gatherer, base, [...new Set(keys)]));
	const services = tree.side.pipeline?.value?.services ?? [];
	const hasTarget = (instance) => require_judging.settingsOf({ services }, instance) !== null;
	const unreached = [...tree.side.flags.values()].flatMap((entry) => {
		const files = require_judging.flagFilesOf(entry);
		return wantedEnvironments(tree, options).flatMap((environment) => {
			if (require_opening.stateOf(files, environment).kind === "absent") return [];
			return (require_opening.exposuresIn(files, environment) ?? []).map(({ service }) => ({
				environment,
				service
			}));
		});
	}).filter((instance) => !hasTarget(instance) && (options.shares?.has(instance.service) ?? true));
	return [...new Map(unreached.map((instance) => [require_judging.instanceKey(instance), instance])).values()];
}
/** Instances without a deploy target that are to get a lower value, with what they are to be sent. */
function unreachedOf(pipeline, { changes }) {
	return changes.flatMap(({ class: kind, environment, services, to }) => (kind === "rollback" ? to ?? [] : []).flatMap((exposure) => {
		const instance = {
			environment,
			service: exposure.service
		};
		if (require_judging.settingsOf(pipeline, instance) !== null || !services.includes(exposure.service)) return [];
		return [{
			...instance,
			values: require_opening.sentBy(exposure)
		}];
	}));
}
// src/cli/land-rollback.ts
async function landAndDeploy({ repository, base, options: given }, edit) {
	const options = deployOptions(given);
	const isDeploying = await hasLog(repository.gitFolder, options);
	const { deployedBy, unreached } = reachOfEdit(edit, isDeploying);
	const why = notDeployed(deployedBy);
	const end = await landOnly(repository, base, edit, linesWithoutRemote(edit.branch, why, isDeploying));
	const { landed } = end;
	if (landed === null) return end;
	if (why !== null) {
		require_program.remark(why.text);
		for (const instance of unreached) require_program.remark(require_opening.WRITTEN_TEXTS.unreached(instance));
		return {
			code: waitingFor(unreached.length, why.code),
			landed,
			deployed: null
		};
	}
	const results = [];
	const rolledBack = {
		words: edit.report.changes.filter(({ class: kind }) => kind === "rollback").map(require_judging.changeWords),
		landing: landed.commit
	};
	const code = await deployRollback({
		...options,
		after: landed.commit
	}, results, { rolledBack });
	if (await repository.remoteName() !== null) require_program.remark(require_opening.WRITTEN_TEXTS.others());
	return {
		code,
		landed,
		deployed: results[0] ?? null
	};
}
/** How machines turn it off while the remote does not answer; none where the workflow on GitHub deploys. */
function linesWithoutRemote(branch, why, isDeploying) {
	if (why?.code === require_program.EXIT.pass) return [];
	const { notOffHere, mergeHere, notOffThere, mergeThere } = require_opening.WRITTEN_TEXTS;
	return [...isDeploying ? [`${notOffHere()}\n  ${mergeHere(branch)}`] : [], `${notOffThere(isDeploying)}\n  ${mergeThere()}`];
}
/** Where everything is off in Git already: a machine that has not followed still has to. */
async function deployLanded(gatherer, base, wanted, given) {
	const options = deployOptions(given);
	require_program.remark(require_opening.WRITTEN_TEXTS.alreadyOff());
	const { deployedBy, unreached } = await reachNow(gatherer, base, wanted, await hasLog(gatherer.repository.gitFolder, options));
	const why = notDeployed(deployedBy);
	if (why !== null) require_program.remark(why.text);
	const results = [];
	const code = why?.code ?? await deployRollback(options, results, {});
	if (unreached.length > 0) require_program.remark(require_opening.LOG_TEXTS.unreached(unreached.map(require_opening.instanceText)));
	return {
		code: waitingFor(unreached.length, code),
		landed: null,
		deployed: results[0] ?? null
	};
}
async function deployRollback(options, results, rollback) {
	const { deployHere } = await Promise.resolve().then(() => require("./deploying.js")).then((n) => n.deploy_exports);
	return deployHere(options, (result) => results.push(result), rollback);
}
/** A service that no deployment reaches may still have the flag on. */
function waitingFor(unreached, code) {
	return unreached > 0 && code === require_program.EXIT.pass ? require_program.EXIT.wait : code;
}
/** A clone that deploys has a log. */
async function hasLog(gitFolder, options) {
	return require_judging.exists(require_judging.logFile(options, gitFolder));
}
/** Why this clone does not deploy; null: it does. */
function notDeployed(deployedBy) {
	switch (deployedBy) {
		case "no-target": return {
			text: require_opening.WRITTEN_TEXTS.noTargets(),
			code: require_program.EXIT.pass
		};
		case "workflow": return {
			text: require_opening.WRITTEN_TEXTS.byWorkflow(),
			code: require_program.EXIT.pass
		};
		case "here": return null;
		case "other-clone": return {
			text: `${require_opening.WRITTEN_TEXTS.notOff()}\n  ${require_opening.WRITTEN_TEXTS.bring()}`,
			code: require_program.EXIT.wait
		};
	}
}
function deployOptions({ repo, root, at, evidence, log, format, dryRun }) {
	return {
		repo,
		root,
		format,
		...at === void 0 ? {} : { at },
		...evidence === void 0 ? {} : { evidence },
		...log === void 0 ? {} : { log },
		...dryRun === void 0 ? {} : { dryRun }
	};
}
// src/cli/rolled-back.ts
/** Rolls back on the tip here; where that has nothing to do, on the newest one. */
async function rolledBackHere(opened, flags, options) {
	const isNewest = options.base === void 0;
	const gatherer = isNewest ? await withBranchToLower(opened) : opened;
	demandOneWay(options);
	const { land = false } = options;
	const { repository } = gatherer;
	const tried = await rolledBack(gatherer, land && isNewest ? await freshTip(repository) : {
		commit: await require_judging.editBaseOf(repository, options.base ?? null),
		why: null
	}, requestOf(flags, options), options);
	return tried.kind === "nothing" && isNewest && !land ? rolledBackOnNewest(gatherer, tried, options) : tried;
}
/** Where the default branch is unknown, the rollback goes to the branch that the checked-out one follows, and says so. */
async function withBranchToLower(gatherer) {
	const { branch, unknown } = await branchToLower(gatherer.repository);
	if (unknown !== null) require_program.remarkRefusal(unknown);
	const repository = {
		...gatherer.repository,
		defaultBranch: () => Promise.resolve(branch)
	};
	return {
		...gatherer,
		repository
	};
}
function requestOf(flags, options) {
	const { in: environments = [], all = false, owner = null, share: shares = null } = options;
	const { rollout = null, branch = null, routes = false, reason = "" } = options;
	const { withDependents = false, dryRun = false } = options;
	return {
		flags,
		all,
		owner,
		in: environments,
		rollout,
		shares,
		routes,
		branch,
		withDependents,
		dryRun,
		reason
	};
}
async function rolledBack(gatherer, { commit: base, why }, request, options) {
	try {
		return {
			kind: "edit",
			gatherer,
			edit: await rollback(gatherer, base, request),
			base
		};
	} catch (error) {
		const { land = false, pullRequest = false } = options;
		const hasOtherWork = request.routes || pullRequest;
		if (base === null || hasOtherWork || !require_opening.isRefusal(error, "rollback/nothing-to-do")) throw error;
		const { rollout, shares = null } = request;
		if (!land && (rollout !== null || shares !== null)) throw error;
		return {
			kind: "nothing",
			gatherer,
			request,
			base,
			said: error,
			why
		};
	}
}
/** The clone may be older than the remote, which may have the flag on. */
async function rolledBackOnNewest(gatherer, nothing, options) {
	const tip = await freshTip(gatherer.repository);
	if (tip.commit === nothing.base) return {
		...nothing,
		why: tip.why
	};
	return rolledBack(gatherer, tip, nothing.request, options);
}
/** What the report does not say. */
function remarkOn(edit) {
	if (edit.dependents.length > 0) require_program.remark(LOWERED_TEXTS.dependents(edit.dependents));
	for (const { services, ...place } of edit.turnedOff) require_program.remark(LOWERED_TEXTS.turnedOff(place, services));
	if (edit.untouched.length > 0) require_program.remark(LOWERED_TEXTS.untouched(edit.untouched));
	if (edit.unreadable.length > 0) require_program.remark(LOWERED_TEXTS.unreadable(edit.unreadable));
	if (edit.routeless.length > 0) require_program.remark(LOWERED_TEXTS.noRoutes(edit.routeless));
	edit.open.forEach((line) => require_program.remark(line));
}
// src/cli/already-off.ts
/** The same code in every format: 3 where a service, or the remote, may still have the flag on. */
async function endedWithNothing({ gatherer, base, request, said, why }, options) {
	const { land = false } = options;
	const end = land ? await deployLanded(gatherer, base, request, options) : {
		code: require_program.EXIT.pass,
		landed: null,
		deployed: null
	};
	if (!land) require_program.remarkRefusal(said);
	if (why !== null) require_program.remark(LOWERED_TEXTS.notRead(why));
	if (options.format === "json") {
		const checked = await require_judging.judgeTree(gatherer, base, require_repository.asTree(base));
		if (land) printLanded(checked, end);
		else require_judging.printReport(checked, gatherer.root, options);
	}
	return end.code === require_program.EXIT.pass && why !== null ? require_program.EXIT.wait : end.code;
}
// src/cli/rollback.ts
var rollback_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ rollbackCommand: () => rollbackCommand });
/** `flaghoist rollback FLAG\u2026 [--in ENV\u2026] [--all] [--routes]`. */
function runRollback(flags, options) {
	if (options.all === true) require_begin.keepHeapSmall();
	return require_judging.withGatherer(options, async (opened) => {
		const tried = await rolledBackHere(opened, flags, options);
		if (tried.kind === "nothing") return endedWithNothing(tried, options);
		const { gatherer, edit, base } = tried;
		const { repository } = gatherer;
		await require_judging.saveQuestion(edit, options);
		const isOneObject = options.land === true && options.format === "json";
		if (!isOneObject) require_judging.printReport(edit, gatherer.root, options);
		remarkOn(edit);
		const end = await endOfLowering(edit, {
			repository,
			base,
			options
		}, (on) => landAndDeploy({
			repository,
			base: on,
			options
		}, edit));
		if (isOneObject) printLanded(edit, end);
		return end.code;
	});
}
function withShare(text, earlier = /* @__PURE__ */ new Map()) {
	const at = text.indexOf("=");
	const service = text.slice(0, Math.max(at, 0));
	return new Map([...earlier, [service, require_program.percent(text.slice(at + 1))]]);
}
const rollbackCommand = {
	options: (command) => {
		require_program.withQuestion(command).option("--in <environment...>", "the environments (default: all where a flag is exposed)").option("--all", "every flag: the emergency stop").option("--owner <name>", "every flag of this owner").option("--rollout <percent>", "only down to this percentage, and not to the safe value", require_program.percent).option("--share <service=percent...>", "only these services, each down to its percentage; web=0 with --all turns every flag off for web", withShare).option("--with-dependents", "also all flags that require these, directly or through others").option("--land", "merge the rollback into the default branch, push, and deploy").option("--dry-run", "judge and show the edit, and write nothing").option("--routes", "also block the flags' emergency routes at the proxy").addOption(require_program.editBaseOption()).option("--branch <name>", "the name of the branch (default: made from the flags)");
		require_program.withOffer(command).addHelpText("after", require_program.examples("flaghoist rollback elevenlabs-agent", "flaghoist rollback outbound-calls --in production --rollout 10", "flaghoist rollback outbound-calls --in staging --share calling-platform=10", "flaghoist rollback outbound-calls --with-dependents --land --reason \"slow\"", "flaghoist rollback 'unified-workflow/*' --in production --dry-run", "flaghoist rollback --owner voice --in production --land", "flaghoist rollback --all --in production --pull-request", "flaghoist rollback elevenlabs-agent --in production --routes"));
	},
	run: runRollback
};
Object.defineProperty(exports, "CHANGED_HEAD_TEXTS", {
	enumerable: true,
	get: function() {
		return CHANGED_HEAD_TEXTS;
	}
});
Object.defineProperty(exports, "EDIT_TITLES", {
	enumerable: true,
	get: function() {
		return EDIT_TITLES;
	}
});
Object.defineProperty(exports, "GITHUB_TEXTS", {
	enumerable: true,
	get: function() {
		return GITHUB_TEXTS;
	}
});
Object.defineProperty(exports, "GIT_COMMANDS", {
	enumerable: true,
	get: function() {
		return GIT_COMMANDS;
	}
});
Object.defineProperty(exports, "HOLD_TEXTS", {
	enumerable: true,
	get: function() {
		return HOLD_TEXTS;
	}
});
Object.defineProperty(exports, "MERGED_TEXTS", {
	enumerable: true,
	get: function() {
		return MERGED_TEXTS;
	}
});
Object.defineProperty(exports, "NO_NOTE", {
	enumerable: true,
	get: function() {
		return NO_NOTE;
	}
});
Object.defineProperty(exports, "OFFER_TEXTS", {
	enumerable: true,
	get: function() {
		return OFFER_TEXTS;
	}
});
Object.defineProperty(exports, "PROPOSED_TEXTS", {
	enumerable: true,
	get: function() {
		return PROPOSED_TEXTS;
	}
});
Object.defineProperty(exports, "ROLLBACK_TEXTS", {
	enumerable: true,
	get: function() {
		return ROLLBACK_TEXTS;
	}
});
Object.defineProperty(exports, "ROLLED_BACK_ISSUE", {
	enumerable: true,
	get: function() {
		return ROLLED_BACK_ISSUE;
	}
});
Object.defineProperty(exports, "SHARED_LOGIN", {
	enumerable: true,
	get: function() {
		return SHARED_LOGIN;
	}
});
Object.defineProperty(exports, "SWEEP_ITSELF", {
	enumerable: true,
	get: function() {
		return SWEEP_ITSELF;
	}
});
Object.defineProperty(exports, "UNRESOLVED_PEOPLE", {
	enumerable: true,
	get: function() {
		return UNRESOLVED_PEOPLE;
	}
});
Object.defineProperty(exports, "WATCH_HOLD_TEXTS", {
	enumerable: true,
	get: function() {
		return WATCH_HOLD_TEXTS;
	}
});
Object.defineProperty(exports, "WATCH_TROUBLES", {
	enumerable: true,
	get: function() {
		return WATCH_TROUBLES;
	}
});
Object.defineProperty(exports, "apartAsks", {
	enumerable: true,
	get: function() {
		return apartAsks;
	}
});
Object.defineProperty(exports, "apartOf", {
	enumerable: true,
	get: function() {
		return apartOf;
	}
});
Object.defineProperty(exports, "askReviewers", {
	enumerable: true,
	get: function() {
		return askReviewers;
	}
});
Object.defineProperty(exports, "bodyOf", {
	enumerable: true,
	get: function() {
		return bodyOf;
	}
});
Object.defineProperty(exports, "branchName", {
	enumerable: true,
	get: function() {
		return branchName;
	}
});
Object.defineProperty(exports, "closePullRequest", {
	enumerable: true,
	get: function() {
		return closePullRequest;
	}
});
Object.defineProperty(exports, "closedPullRequests", {
	enumerable: true,
	get: function() {
		return closedPullRequests;
	}
});
Object.defineProperty(exports, "commitEdit", {
	enumerable: true,
	get: function() {
		return commitEdit;
	}
});
Object.defineProperty(exports, "commonShare", {
	enumerable: true,
	get: function() {
		return commonShare;
	}
});
Object.defineProperty(exports, "defaultBranchOf", {
	enumerable: true,
	get: function() {
		return defaultBranchOf$1;
	}
});
Object.defineProperty(exports, "demandKnown", {
	enumerable: true,
	get: function() {
		return demandKnown;
	}
});
Object.defineProperty(exports, "demandOneWay", {
	enumerable: true,
	get: function() {
		return demandOneWay;
	}
});
Object.defineProperty(exports, "editable", {
	enumerable: true,
	get: function() {
		return editable;
	}
});
Object.defineProperty(exports, "endOfLowering", {
	enumerable: true,
	get: function() {
		return endOfLowering;
	}
});
Object.defineProperty(exports, "flagsNamed", {
	enumerable: true,
	get: function() {
		return flagsNamed;
	}
});
Object.defineProperty(exports, "freshTip", {
	enumerable: true,
	get: function() {
		return freshTip;
	}
});
Object.defineProperty(exports, "fromBranch", {
	enumerable: true,
	get: function() {
		return fromBranch;
	}
});
Object.defineProperty(exports, "inBranch", {
	enumerable: true,
	get: function() {
		return inBranch;
	}
});
Object.defineProperty(exports, "isGone", {
	enumerable: true,
	get: function() {
		return isGone;
	}
});
Object.defineProperty(exports, "isInScope", {
	enumerable: true,
	get: function() {
		return isInScope;
	}
});
Object.defineProperty(exports, "isPattern", {
	enumerable: true,
	get: function() {
		return isPattern;
	}
});
Object.defineProperty(exports, "isStaleEdit", {
	enumerable: true,
	get: function() {
		return isStaleEdit;
	}
});
Object.defineProperty(exports, "keyText", {
	enumerable: true,
	get: function() {
		return keyText;
	}
});
Object.defineProperty(exports, "knownTip", {
	enumerable: true,
	get: function() {
		return knownTip;
	}
});
Object.defineProperty(exports, "laddersFor", {
	enumerable: true,
	get: function() {
		return laddersFor;
	}
});
Object.defineProperty(exports, "landOnly", {
	enumerable: true,
	get: function() {
		return landOnly;
	}
});
Object.defineProperty(exports, "landedAs", {
	enumerable: true,
	get: function() {
		return landedAs;
	}
});
Object.defineProperty(exports, "lineEndOf", {
	enumerable: true,
	get: function() {
		return lineEndOf;
	}
});
Object.defineProperty(exports, "lineStart", {
	enumerable: true,
	get: function() {
		return lineStart;
	}
});
Object.defineProperty(exports, "localTip", {
	enumerable: true,
	get: function() {
		return localTip;
	}
});
Object.defineProperty(exports, "loginOf", {
	enumerable: true,
	get: function() {
		return loginOf;
	}
});
Object.defineProperty(exports, "masksAmong", {
	enumerable: true,
	get: function() {
		return masksAmong;
	}
});
Object.defineProperty(exports, "matches", {
	enumerable: true,
	get: function() {
		return matches;
	}
});
Object.defineProperty(exports, "newStateText", {
	enumerable: true,
	get: function() {
		return newStateText;
	}
});
Object.defineProperty(exports, "newestClosed", {
	enumerable: true,
	get: function() {
		return newestClosed;
	}
});
Object.defineProperty(exports, "nextLine", {
	enumerable: true,
	get: function() {
		return nextLine;
	}
});
Object.defineProperty(exports, "nextSetting", {
	enumerable: true,
	get: function() {
		return nextSetting;
	}
});
Object.defineProperty(exports, "numbered", {
	enumerable: true,
	get: function() {
		return numbered;
	}
});
Object.defineProperty(exports, "offer", {
	enumerable: true,
	get: function() {
		return offer;
	}
});
Object.defineProperty(exports, "offerText", {
	enumerable: true,
	get: function() {
		return offerText;
	}
});
Object.defineProperty(exports, "openPullOf", {
	enumerable: true,
	get: function() {
		return openPullOf;
	}
});
Object.defineProperty(exports, "openPullRequest", {
	enumerable: true,
	get: function() {
		return openPullRequest;
	}
});
Object.defineProperty(exports, "openPullRequests", {
	enumerable: true,
	get: function() {
		return openPullRequests;
	}
});
Object.defineProperty(exports, "ownBranchOf", {
	enumerable: true,
	get: function() {
		return ownBranchOf;
	}
});
Object.defineProperty(exports, "peopleOf", {
	enumerable: true,
	get: function() {
		return peopleOf;
	}
});
Object.defineProperty(exports, "presentPercent", {
	enumerable: true,
	get: function() {
		return presentPercent;
	}
});
Object.defineProperty(exports, "printLanded", {
	enumerable: true,
	get: function() {
		return printLanded;
	}
});
Object.defineProperty(exports, "promote", {
	enumerable: true,
	get: function() {
		return promote;
	}
});
Object.defineProperty(exports, "promote_exports", {
	enumerable: true,
	get: function() {
		return promote_exports;
	}
});
Object.defineProperty(exports, "promoted", {
	enumerable: true,
	get: function() {
		return promoted;
	}
});
Object.defineProperty(exports, "pullRequest", {
	enumerable: true,
	get: function() {
		return pullRequest;
	}
});
Object.defineProperty(exports, "pullRequestsFrom", {
	enumerable: true,
	get: function() {
		return pullRequestsFrom;
	}
});
Object.defineProperty(exports, "rangeOf", {
	enumerable: true,
	get: function() {
		return rangeOf;
	}
});
Object.defineProperty(exports, "remarkOnFetch", {
	enumerable: true,
	get: function() {
		return remarkOnFetch;
	}
});
Object.defineProperty(exports, "removeEntry", {
	enumerable: true,
	get: function() {
		return removeEntry;
	}
});
Object.defineProperty(exports, "requiredFlags", {
	enumerable: true,
	get: function() {
		return requiredFlags;
	}
});
Object.defineProperty(exports, "rollback", {
	enumerable: true,
	get: function() {
		return rollback;
	}
});
Object.defineProperty(exports, "rollback_exports", {
	enumerable: true,
	get: function() {
		return rollback_exports;
	}
});
Object.defineProperty(exports, "seenTip", {
	enumerable: true,
	get: function() {
		return seenTip;
	}
});
Object.defineProperty(exports, "setEntry", {
	enumerable: true,
	get: function() {
		return setEntry;
	}
});
Object.defineProperty(exports, "sharesOf", {
	enumerable: true,
	get: function() {
		return sharesOf;
	}
});
Object.defineProperty(exports, "sharesText", {
	enumerable: true,
	get: function() {
		return sharesText;
	}
});
Object.defineProperty(exports, "soakSources", {
	enumerable: true,
	get: function() {
		return soakSources;
	}
});
Object.defineProperty(exports, "spanOf", {
	enumerable: true,
	get: function() {
		return spanOf;
	}
});
Object.defineProperty(exports, "supersededText", {
	enumerable: true,
	get: function() {
		return supersededText;
	}
});
Object.defineProperty(exports, "tipAt", {
	enumerable: true,
	get: function() {
		return tipAt;
	}
});
Object.defineProperty(exports, "tipThen", {
	enumerable: true,
	get: function() {
		return tipThen;
	}
});
Object.defineProperty(exports, "unknownEnvironment", {
	enumerable: true,
	get: function() {
		return unknownEnvironment;
	}
});
Object.defineProperty(exports, "unknownFlag", {
	enumerable: true,
	get: function() {
		return unknownFlag;
	}
});
Object.defineProperty(exports, "withReason", {
	enumerable: true,
	get: function() {
		return withReason;
	}
});
Object.defineProperty(exports, "writeEdit", {
	enumerable: true,
	get: function() {
		return writeEdit;
	}
});
Object.defineProperty(exports, "yamlValue", {
	enumerable: true,
	get: function() {
		return yamlValue;
	}
});
