const require_opening = require("./opening.js");
const require_forms = require("./forms.js");
const require_program = require("./program.js");
const require_judging = require("./judging.js");
const require_repository = require("./repository.js");
const require_place = require("./place.js");
const require_deploying = require("./deploying.js");
const require_editing = require("./editing.js");
const require_setup = require("./setup.js");
const require_validate = require("./validate.js");
// src/app/adopt/decide.ts
function decided(claims, leftOut) {
	const ofServices = claims.flatMap((claim) => claim.service === null ? [] : [{
		...claim,
		service: claim.service
	}]);
	const stray = require_opening.grouped(claims.filter(({ service }) => service === null), ({ variable }) => variable);
	const refused = new Set(leftOut.flatMap(({ service, name }) => service === void 0 ? [] : [`${service} ${name}`]));
	const columns = [...require_opening.grouped(ofServices, ({ service, variable }) => `${service} ${variable}`)].map(([key, values]) => ({
		values,
		reason: refused.has(key) ? REFUSED : doubtOf(values, stray.get(values[0]?.variable ?? "") ?? [])
	}));
	const incomplete = new Set(columns.flatMap(({ values, reason }) => reason === null ? [] : values.map(flagOf$1)));
	const sent = [];
	const doubted = [];
	for (const { values, reason } of columns) {
		const isIncomplete = values.some((value) => value.flag !== void 0 && incomplete.has(flagOf$1(value)));
		const answer = reason ?? (isIncomplete ? TOGETHER : null);
		if (answer === null) sent.push(...eachOnce(values));
		else if (answer !== REFUSED) doubted.push(...leftOutAs$1(values, answer));
	}
	const strays = [...stray].flatMap(([variable, values]) => leftOutAs$1(values, {
		code: "no-service",
		facts: {}
	}).map((left) => ({
		...left,
		name: variable
	})));
	return {
		sent,
		leftOut: [
			...leftOut,
			...doubted,
			...strays
		]
	};
}
/** It is named already. */
const REFUSED = {
	code: "several",
	facts: {}
};
const SEVERAL = {
	code: "several",
	facts: {}
};
const UNPLACED = {
	code: "unplaced",
	facts: {}
};
const LOCAL = {
	code: "local",
	facts: {}
};
const NAME = {
	code: "name",
	facts: {}
};
const TOGETHER = {
	code: "together",
	facts: {}
};
/** Why a variable of a service is not known in some environment; null where it is known in all. */
function doubtOf(values, strays) {
	if (values.some(({ service }) => !require_opening.isName(service))) return NAME;
	for (const [environment, all] of require_opening.grouped(values, (value) => value.environment)) {
		const texts = new Set(all.map(({ text }) => text));
		if (isTwice(all)) return SEVERAL;
		const certain = all.filter(({ isPlaced, origin }) => isPlaced || !require_place.isLocal(origin));
		if (new Set(certain.map(({ text }) => text)).size > 1) return SEVERAL;
		if (texts.size > 1 || certain.length === 0) return LOCAL;
		if (!all.some(({ isPlaced }) => isPlaced)) return UNPLACED;
		const isFixed = all.some((value) => value.isFixed === true);
		const rivals = strays.filter((stray) => stray.environment === environment && !require_place.isLocal(stray.origin));
		if (!isFixed && rivals.some(({ text }) => !texts.has(text))) return SEVERAL;
	}
	return null;
}
/** Whether two flags of one file have the same variable. */
function isTwice(values) {
	const ofFlags = values.filter(({ flag }) => flag !== void 0);
	return new Set(ofFlags.map(({ origin }) => origin)).size < ofFlags.length;
}
function flagOf$1({ service, flag }) {
	return flag === void 0 ? "" : `${service} ${flag.key}`;
}
/** One value for each environment, from the first file that says it. */
function eachOnce(values) {
	const [flag] = values.flatMap((value) => value.flag ?? []);
	return [...require_opening.grouped(values, ({ environment }) => environment).values()].flatMap((all) => {
		const first = all.find(({ isPlaced }) => isPlaced);
		if (first === void 0) return [];
		const { environment, service, variable, text, origin } = first;
		return [{
			environment,
			service,
			variable,
			text,
			origin,
			...flag === void 0 ? {} : { flag }
		}];
	});
}
function leftOutAs$1(values, reason) {
	const origins = new Set(values.map(({ origin }) => origin));
	const name = values[0]?.variable ?? "";
	const service = values[0]?.service ?? null;
	const ofService = service === null ? {} : { service };
	return [...origins].map((origin) => ({
		name,
		origin,
		reason,
		...ofService
	}));
}
// src/app/adopt/drafts.ts
/** `environments`: all of the pipeline. */
function draftsOf({ sent, leftOut }, environments) {
	const { columns, refused, refusedFlags } = columnsOf(sent);
	const families = [...require_opening.grouped(columns, ({ variable, flag }) => flag?.key ?? require_forms.keyOfVariable(variable))].map(([key, group]) => attemptsFor(key, group, environments));
	const whole = families.flat();
	const lost = /* @__PURE__ */ new Set([...refusedFlags, ...whole.flatMap(({ draft, group }) => draft === null ? group.flatMap(toolFlagOf) : [])]);
	const attempts = whole.map(({ draft, group }) => group.flatMap(toolFlagOf).some((key) => lost.has(key)) ? {
		draft: null,
		group
	} : {
		draft,
		group
	});
	const drafts = attempts.flatMap(({ draft, group }) => draft === null ? [] : [{
		draft,
		group
	}]);
	const failed = attempts.flatMap(({ draft, group }) => draft === null ? group : []);
	return {
		drafts: drafts.map(({ draft }) => draft).toSorted((a, b) => require_opening.inOrder(a.flag.key, b.flag.key)),
		split: families.map(keysOf).filter(({ length }) => length > 1),
		takenValues: drafts.flatMap(({ group }) => group.flatMap((column) => column.sent)),
		leftOut: [
			...withoutSettings(leftOut, refused, columns),
			...refused,
			...failed.flatMap((column) => leftOutAs(column, INEXACT))
		]
	};
}
/**
* A doubt about the value of a variable in one service is left out where its value in another service shows that it is a
* setting: the hint of the doubt would not make it a flag.
*/
function withoutSettings(doubts, refused, columns) {
	const settings = new Set(refused.flatMap(({ name, reason: { code } }) => code === "text" || code === "number" ? [name] : []));
	for (const { variable } of columns) settings.delete(variable);
	return doubts.filter(({ name }) => !settings.has(name));
}
function keysOf(attempts) {
	return attempts.flatMap(({ draft }) => draft === null ? [] : [draft.flag.key]).toSorted(require_opening.inOrder);
}
const INEXACT = {
	code: "inexact",
	facts: {}
};
function toolFlagOf({ flag }) {
	return flag === null ? [] : [flag.key];
}
function columnsOf(sent) {
	const columns = [];
	const refused = [];
	const refusedFlags = [];
	for (const values of require_opening.grouped(sent, ({ service, variable }) => `${service} ${variable}`).values()) {
		const [{ service, variable, flag = null } = NO_VALUE] = values;
		const texts = new Map(values.map(({ environment, text }) => [environment, text]));
		const isMeant = values.some((value) => value.isMeant === true);
		const form = require_forms.formOfTexts(variable, [...new Set(texts.values())], isMeant);
		const column = {
			service,
			variable,
			texts,
			sent: values,
			flag
		};
		if (form.kind === "left-out") {
			refused.push(...leftOutAs(column, form.reason));
			refusedFlags.push(...toolFlagOf(column));
		} else columns.push({
			...column,
			form
		});
	}
	return {
		columns,
		refused,
		refusedFlags
	};
}
const NO_VALUE = {
	environment: "",
	service: "",
	variable: "",
	text: "",
	origin: ""
};
/** One entry for each file that has the variable. */
function leftOutAs({ variable, sent }, reason) {
	return [...new Set(sent.map(({ origin }) => origin))].map((origin) => ({
		name: variable,
		origin,
		reason
	}));
}
/** One flag for the group if it sends exactly the same, else one for each variable. */
function attemptsFor(key, group, environments) {
	const whole = draftFor(key, group, environments);
	if (whole !== null) return [{
		draft: whole,
		group
	}];
	const built = [...require_opening.grouped(group, ({ variable }) => require_forms.builtKeyOf(variable))];
	if (built.length > 1) return built.flatMap(([name, columns]) => attemptsFor(name, columns, environments));
	return [...require_opening.grouped(group, ({ variable }) => variable)].map(([variable, columns]) => ({
		draft: draftFor(require_forms.wholeKeyOf(variable), columns, environments),
		group: columns
	}));
}
/** Null where the key is none, or where no state sends exactly these values. */
function draftFor(name, group, environments) {
	const key = require_opening.parseFlagKey(name);
	if (key === null) return null;
	const flag = flagFor(key, group, environments);
	const states = /* @__PURE__ */ new Map();
	for (const environment of environments) {
		const state = stateFrom(group, environment);
		if (state !== null) states.set(environment, state);
	}
	const draft = {
		flag,
		states
	};
	return environments.every((environment) => sendsTheSame(draft, group, environment)) ? draft : null;
}
function flagFor(key, group, environments) {
	const [described] = group.flatMap(({ flag }) => flag?.description ?? []);
	return {
		key,
		description: require_opening.oneLine(described ?? require_place.wordsOf(key)),
		owner: null,
		kind: "release",
		services: servicesFor(group, environments),
		requires: [],
		safe: false,
		codeDefault: false,
		isCodeDefaultWritten: true,
		expires: null,
		permanent: null
	};
}
function servicesFor(group, environments) {
	return [...require_opening.grouped(group, ({ service }) => service)].map(([service, columns]) => ({
		service,
		variables: columns.map((column) => bindingFor(column, environments)).toSorted((a, b) => require_opening.inOrder(a.variable, b.variable))
	})).toSorted((a, b) => require_opening.inOrder(a.service, b.service));
}
function bindingFor({ variable, form, texts }, environments) {
	const isEverywhere = environments.every((environment) => texts.has(environment));
	const places = [...texts.keys()].toSorted(require_opening.inOrder);
	return {
		variable,
		field: require_forms.fieldOf(form),
		...form.kind === "switch" && require_forms.isWritten(variable, form.form) ? { form: form.form } : {},
		...isEverywhere ? {} : { in: places }
	};
}
/** Whether the draft sends, in one environment, these texts and no others. */
function sendsTheSame({ flag, states }, group, environment) {
	const name = environment;
	const after = require_opening.exposuresOf(flag, states.get(name) ?? null, name).flatMap((exposure) => require_opening.sentBy(exposure).map(({ variable, value }) => `${exposure.service} ${variable}=${require_opening.textOfValue(value)}`));
	const before = group.flatMap(({ service, variable, texts }) => {
		const text = texts.get(environment);
		return text === void 0 ? [] : [`${service} ${variable}=${text}`];
	});
	return JSON.stringify(after.toSorted(require_opening.inOrder)) === JSON.stringify(before.toSorted(require_opening.inOrder));
}
/** The state in one environment: the setting of most services, and the others as overrides. Null where no service is sent anything. */
function stateFrom(group, environment) {
	const services = [...require_opening.grouped(group, ({ service }) => service)].toSorted(([a], [b]) => require_opening.inOrder(a, b)).flatMap(([service, columns]) => {
		const setting = settingFrom(columns, environment);
		return setting === null ? [] : [{
			service,
			setting
		}];
	});
	const [usual] = mostCommon(services.map(({ setting }) => setting));
	if (usual === void 0) return null;
	const overrides = services.flatMap(({ service, setting }) => {
		const enabled = setting.enabled === usual.enabled ? null : setting.enabled;
		const rollout = setting.rollout === usual.rollout ? null : setting.rollout;
		return enabled === null && rollout === null ? [] : [{
			service,
			enabled,
			rollout
		}];
	});
	return {
		...usual,
		services: overrides,
		hold: null
	};
}
function settingFrom(columns, environment) {
	const switches = columns.flatMap(({ form, texts }) => {
		const text = texts.get(environment);
		return form.kind === "switch" && text !== void 0 ? [text === form.form.on] : [];
	});
	const percents = columns.flatMap(({ form, texts }) => {
		const text = texts.get(environment);
		return form.kind === "percentage" && text !== void 0 ? [Number(text)] : [];
	});
	const [isOn] = switches;
	const [percent] = percents;
	if (isOn === void 0 && percent === void 0) return null;
	const enabled = isOn ?? (percent ?? 0) > 0;
	return {
		enabled,
		rollout: enabled ? percent ?? 100 : 100
	};
}
/** The most common first; of equally common ones the first. */
function mostCommon(settings) {
	return [...require_opening.grouped(settings, (setting) => JSON.stringify(setting)).values()].toSorted((a, b) => b.length - a.length).flatMap(([first]) => first ?? []);
}
// src/app/adopt/code-owners.ts
/** The first of these files counts. */
const PLACES = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
function ownerRulesIn({ read }) {
	return (PLACES.map((path) => read(path)).find((content) => content !== null) ?? "").split(/\r?\n/).flatMap((line) => {
		const [pattern, ...names] = line.replace(/(?:^|\s)#.*$/, "").match(/(?:\\.|\S)+/g) ?? [];
		return pattern === void 0 ? [] : [ruleOf(pattern, names)];
	});
}
/** The rule that decides for a file; undefined: the file has no owner. */
function ruleFor(rules, path) {
	return rules.findLast(({ matches }) => matches(path));
}
function ruleOf(pattern, names) {
	const expression = isSupported(pattern) ? new RegExp(sourceOf$1(pattern), "s") : null;
	return {
		text: [pattern, ...names].join(" "),
		pattern,
		owners: names.flatMap((name) => /^@([\w-]+(?:\/[\w.-]+)?)$/.exec(name)?.[1] ?? []),
		addresses: names.filter((name) => /^[^@\s]+@[^@\s]+$/.test(name)),
		matches: (path) => expression?.test(path) === true
	};
}
/** GitHub skips a line with a negated pattern, a range of characters or an escaped `#`. */
function isSupported(pattern) {
	return !/^!|^\\#|\[/.test(pattern);
}
/** The pattern as a regular expression for whole paths. */
function sourceOf$1(pattern) {
	const body = pattern.replace(/^\//, "").replace(/\/$/, "");
	const isFromTop = pattern.startsWith("/") || body.includes("/");
	const parts = body.match(/\*\*\/|\*+|\?|\\.|[^*?\\]+|\\/g) ?? [];
	return `^${isFromTop ? "" : "(?:.*/)?"}${parts.map(partSource).join("")}${endSource(pattern)}$`;
}
function partSource(part) {
	if (part === "**/") return "(?:.*/)?";
	if (part === "**") return ".*";
	if (part.startsWith("*")) return "[^/]*";
	if (part === "?") return "[^/]";
	return part.replace(/^\\(?=.)/, "").replaceAll(/[.+^${}()|[\]\\/]/g, "\\$&");
}
/** What may follow: a folder is all that is below it, and `docs/*` is only what lies directly in it. */
function endSource(pattern) {
	if (pattern.endsWith("/")) return "/.*";
	return pattern.endsWith("/*") ? "" : "(?:/.*)?";
}
// src/app/adopt/owners.ts
/** The team of the logins that own the rules. */
const OWNERS_TEAM = "owners";
function ownersOf(folder, { services, compose }, drafts, { root, isOnGitHub }) {
	const rules = ownerRulesIn(folder);
	const folders = require_place.serviceFolders(services, compose, folder);
	const top = ruleFor(rules, require_judging.pipelinePath(root));
	const flags = drafts.map(({ flag }) => ({
		key: flag.key,
		rules: [...new Set(flag.services.flatMap(({ service }) => rulesFor(service, rules, top, folders)))]
	}));
	const deciding = [.../* @__PURE__ */ new Set([top, ...flags.flatMap((flag) => flag.rules)])].flatMap((rule) => rule ?? []);
	const teams = teamsOf(deciding, top);
	const ofFlags = /* @__PURE__ */ new Map();
	const shared = [];
	for (const flag of flags) {
		const names = new Set(flag.rules.map((rule) => nameOf(rule, teams)));
		const [name = null] = names;
		const isOfSeveral = flag.rules.some((rule) => rule !== void 0 && hasSeveral(rule));
		if (names.size > 1 || isOfSeveral) shared.push(flag.key);
		else if (name !== null) ofFlags.set(flag.key, name);
	}
	const unused = rules.filter((rule) => !deciding.includes(rule));
	const places = [...folders.values()].flat().map((place) => `${place}${ANY_FILE}`);
	const isOverruled = (rule) => [require_judging.pipelinePath(root), ...places].some((path) => rule.matches(path) && ruleFor(rules, path) !== rule);
	const leftOut = [
		{
			code: "overruled",
			names: textsOf(unused.filter(isOverruled))
		},
		{
			code: "elsewhere",
			names: textsOf(unused.filter((rule) => !isOverruled(rule)))
		},
		{
			code: "several",
			names: textsOf(deciding.filter(hasSeveral))
		},
		{
			code: "addresses",
			names: [...new Set(deciding.flatMap(({ addresses }) => addresses))]
		},
		{
			code: "shared",
			names: shared
		}
	];
	const ofRules = top?.owners ?? [];
	return {
		ofRules,
		approvers: approversOf(ofRules.filter((owner) => isOnGitHub || !isTeam(owner))),
		teams,
		ofFlags,
		leftOut: leftOut.filter(({ names }) => names.length > 0)
	};
}
/** A service without a folder of its own has the owner of the rules. */
function rulesFor(service, rules, top, folders) {
	const places = folders.get(service) ?? [];
	return places.length === 0 ? [top] : places.map((place) => ruleFor(rules, `${place}${ANY_FILE}`));
}
/** A file that no rule names by itself. */
const ANY_FILE = "any file";
/** The logins of each deciding rule as a team, those of the pipeline first. */
function teamsOf(deciding, top) {
	const teams = /* @__PURE__ */ new Map();
	for (const rule of deciding) {
		const logins = rule.owners.filter((owner) => !isTeam(owner));
		if (!(rule === top || !hasSeveral(rule)) || logins.length === 0 || teamWith(logins, teams) !== null) continue;
		teams.set(rule === top ? OWNERS_TEAM : freeName(nameIn(rule.pattern), teams), logins);
	}
	return teams;
}
/** The last part of a pattern that is a name: `services/api/` is `api`. */
function nameIn(pattern) {
	return pattern.toLowerCase().split("/").toReversed().find((name) => require_opening.isName(name) && name !== RESERVED) ?? OWNERS_TEAM;
}
/** In lists of approvers this is the owner of the flag. */
const RESERVED = "owner";
function freeName(wanted, teams) {
	let name = wanted;
	for (let count = 2; teams.has(name); count += 1) name = `${wanted}-${count}`;
	return name;
}
function teamWith(logins, teams) {
	const wanted = logins.toSorted().join(" ");
	return [...teams].find(([, members]) => members.toSorted().join(" ") === wanted)?.[0] ?? null;
}
/** The owner as a definition names it: the only team, or the team of the logins; null where that is not one name. */
function nameOf(rule, teams) {
	if (rule === void 0 || hasSeveral(rule)) return null;
	return rule.owners.find(isTeam) ?? teamWith(rule.owners, teams);
}
function hasSeveral({ owners }) {
	const count = owners.filter(isTeam).length;
	return count > 1 || count === 1 && owners.length > 1;
}
function isTeam(owner) {
	return owner.includes("/");
}
function textsOf(rules) {
	return rules.map(({ text }) => text);
}
/** A draft with its owner. `teams`: those of the pipeline; one with the same people may have another name there. */
function ownedDraft({ flag, states }, { ofFlags, teams: wanted }, teams = wanted) {
	const name = ofFlags.get(flag.key) ?? null;
	const logins = name === null ? void 0 : wanted.get(name);
	const owner = logins === void 0 ? name : teamWith(logins, teams);
	return {
		flag: {
			...flag,
			owner
		},
		states
	};
}
/** A person cannot approve their own change, so one login alone would lock the rules. */
function approversOf(owners) {
	const teams = owners.filter(isTeam);
	const logins = owners.length - teams.length;
	return [...logins > 1 || logins > 0 && teams.length > 0 ? [OWNERS_TEAM] : [], ...teams];
}
// src/app/adopt/prove.ts
/** Reads the files as they will be. A difference would be a mistake of ours, so nothing is written then. */
async function demandSame(loader, head, files, takenValues, environments) {
	const before = snapshotOf((await require_judging.readTree(loader, require_repository.asTree(head))).side);
	const { side } = await readWith(loader, head, files);
	const wrong = differences(before, snapshotOf(side), takenValues, environments);
	if (wrong.length === 0) return;
	const names = wrong.map(({ environment, service, variable }) => `${variable} of ${service} in ${environment}`);
	throw new Error(`the new files would change ${names.join(", ")}`);
}
/** What `validate` says once these files are written. */
async function diagnosedWith(loader, head, files, now) {
	return (await require_validate.diagnose(loader, await readWith(loader, head, files), now)).diagnostics;
}
async function readWith(loader, head, files) {
	const added = new Map([...files].map(([path, text]) => [path, { text }]));
	return require_judging.readTree(loader, await loader.repository.composed(require_repository.asTree(head), added));
}
function snapshotOf({ pipeline, flags }) {
	const entries = [...flags].map(([key, { definition, states }]) => {
		const read = [...states ?? []].map(([name, state]) => [name, require_judging.readOf(state)]);
		return [key, {
			flag: require_judging.readOf(definition),
			states: new Map(read)
		}];
	});
	return {
		pipeline: require_judging.readOf(pipeline),
		flags: new Map(entries)
	};
}
/** `before`: the flags that are there already. `takenValues`: what else is sent today. */
function differences(before, after, takenValues, environments) {
	return environments.flatMap((environment) => {
		const sent = takenValues.filter((one) => one.environment === environment);
		const expected = new Map([...textsIn$1(before, environment), ...sent.map((one) => [keyOf$1(one.service, one.variable), one.text])]);
		const actual = textsIn$1(after, environment);
		return [.../* @__PURE__ */ new Set([...expected.keys(), ...actual.keys()])].flatMap((key) => {
			const [is, was] = [actual.get(key) ?? null, expected.get(key) ?? null];
			if (is === was) return [];
			const [service = "", variable = ""] = key.split(" ");
			return [{
				environment,
				service,
				variable,
				before: was,
				after: is
			}];
		});
	});
}
function textsIn$1(snapshot, environment) {
	const values = [...require_opening.valuesIn(snapshot, environment)];
	return new Map(values.flatMap(([service, sent]) => sent.map((value) => [keyOf$1(service, value.variable), require_opening.textOfValue(value.value)])));
}
/** Neither name contains a blank. */
function keyOf$1(service, variable) {
	return `${service} ${variable}`;
}
// src/app/adopt/sources/tool-flags.ts
function percentShare(percent) {
	return {
		kind: "share",
		percent
	};
}
function unknownShare(code) {
	return {
		kind: "left-out",
		reason: {
			code,
			facts: {}
		}
	};
}
/** A part of a sum as a percentage; it is left out where two decimals cannot write it. */
function shareOf(part, whole) {
	const percent = part / whole * 100;
	const rounded = Math.round(percent * 100) / 100;
	return Math.abs(percent - rounded) < 1e-9 && percent >= 0 && percent <= 100 ? percentShare(rounded) : unknownShare("share");
}
/** The variables of these flags, for each service that reads the file. */
function variablesOf(flags, file) {
	const sent = [];
	const leftOut = [];
	for (const flag of flags) {
		const reason = reasonOf(flag, file);
		if (reason === null) sent.push(...sentFor(flag, file));
		else leftOut.push({
			name: flag.key,
			origin: file.path,
			reason
		});
	}
	return {
		sent,
		leftOut
	};
}
/** The same for entries of which only the share is read. */
function variablesIn$1(entries, shareIn, file) {
	return variablesOf(Object.entries(entries).map(([key, flag]) => ({
		key,
		description: null,
		share: shareIn(require_place.asMap(flag) ?? {}),
		isGradual: false
	})), file);
}
function reasonOf({ share: reach }, { services }) {
	if (reach.kind === "left-out") return reach.reason;
	return services.length === 0 ? {
		code: "no-service",
		facts: {}
	} : null;
}
function sentFor({ key, description, share: reach, isGradual }, file) {
	if (reach.kind === "left-out") return [];
	const { percent } = reach;
	const stem = variableOf(key);
	const values = [[`${stem}_ENABLED`, String(percent > 0)]];
	if (isGradual || percent > 0 && percent < 100) values.push([`${stem}_PERCENTAGE`, String(percent)]);
	const flag = {
		key: keyOf(key),
		description
	};
	return file.services.flatMap((service) => values.map(([variable, text]) => ({
		environment: file.environment,
		service,
		variable,
		text,
		origin: file.path,
		flag
	})));
}
/** `showCookieBanner` as a key: `show-cookie-banner`. */
function keyOf(name) {
	return name.replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase().replaceAll(/[^a-z0-9/_.-]+/g, "-").replaceAll(/^[^a-z0-9]+|[^a-z0-9]+$/g, "");
}
function variableOf(name) {
	return keyOf(name).replaceAll(/[^a-z0-9]+/g, "_").replace(/^(?=\d)/, "_").toUpperCase();
}
/** Whether each variant of a switch is on, by its name. Null for a flag with other values. */
function switchIn(variants) {
	const entries = Object.entries(variants);
	return entries.length > 0 && entries.every(([, value]) => typeof value === "boolean") ? new Map(entries) : null;
}
/** The share of a variant by its name. */
function variantShare(variants, name) {
	const isOn = typeof name === "string" ? variants.get(name) : void 0;
	return isOn === void 0 ? unknownShare("variants") : percentShare(isOn ? 100 : 0);
}
/** The share of all variants that are on, by their weights. */
function weightedShare(variants, weights) {
	let [reached, whole] = [0, 0];
	for (const [name, weight] of weights) {
		const isOn = typeof name === "string" ? variants.get(name) : void 0;
		if (isOn === void 0 || typeof weight !== "number") return unknownShare("targeting");
		whole += weight;
		if (isOn) reached += weight;
	}
	return whole === 0 ? unknownShare("targeting") : shareOf(reached, whole);
}
// src/app/adopt/sources/featurevisor.ts
const featurevisor = {
	name: "featurevisor",
	title: "A feature of a Featurevisor project.",
	recognises: ({ path, text }) => /(?:^|\/)features\/.+\.ya?ml$/.test(path) && environmentsIn(text).length > 0,
	environments: ({ text }) => environmentsIn(text),
	read(file) {
		const feature = require_place.mapIn(file.text) ?? {};
		const setting = require_place.asMap(settingsIn(feature)[file.environment]);
		if (feature["archived"] === true || setting === null) return {
			sent: [],
			leftOut: []
		};
		const { sent, leftOut } = variablesOf([inGroup(file) ? groupedFlag(file) : flagOf(file, feature, setting)], file);
		return {
			sent,
			leftOut: [...leftOut, ...variablesIn(file, feature)]
		};
	},
	example: {
		path: "features/on.yml",
		environment: "staging",
		text: `description: On
tags: [all]
bucketBy: userId
environments:
  staging:
    rules:
      - { key: '1', segments: '*', percentage: 100 }
`
	}
};
function environmentsIn(text) {
	const feature = require_place.mapIn(text);
	return feature?.["bucketBy"] === void 0 ? [] : Object.keys(settingsIn(feature));
}
const PARTS = [
	"rules",
	"force",
	"expose"
];
/** By environment: below `environments:`, and since version 2 below each part. */
function settingsIn(feature) {
	const whole = require_place.asMap(feature["environments"]);
	if (whole !== null) return whole;
	const names = new Set(PARTS.flatMap((part) => Object.keys(require_place.asMap(feature[part]) ?? {})));
	const partIn = (part, name) => {
		const parts = require_place.asMap(feature[part]);
		return parts === null ? feature[part] : parts[name];
	};
	return Object.fromEntries([...names].map((name) => [name, Object.fromEntries(PARTS.map((part) => [part, partIn(part, name)]))]));
}
function flagOf({ path }, feature, setting) {
	const all = Object.values(settingsIn(feature)).map((environment) => shareIn$4(feature, require_place.asMap(environment) ?? {}));
	return {
		key: keyIn(path),
		description: require_place.asText(feature["description"]),
		share: shareIn$4(feature, setting),
		isGradual: all.some((item) => item.kind === "share" && item.percent > 0 && item.percent < 100)
	};
}
function keyIn(path) {
	return path.replace(/^.*?(?:^|\/)features\//, "").replace(/\.ya?ml$/, "");
}
/** Values of a feature besides on and off. */
function variablesIn({ path }, feature) {
	const schema = feature["variablesSchema"];
	const names = Array.isArray(schema) ? require_place.asList(schema).flatMap((entry) => require_place.asText(require_place.asMap(entry)?.["key"]) ?? []) : Object.keys(require_place.asMap(schema) ?? {});
	const reason = {
		code: "variants",
		facts: {}
	};
	return names.map((name) => ({
		name: `${keyIn(path)}.${name}`,
		origin: path,
		reason
	}));
}
/** Whether a group of the same project gives the feature a slot, which takes users away from its percentage. */
function inGroup({ path, paths = [], open }) {
	const groups = path.replace(/features\/.+$/, "groups/");
	return paths.flatMap((candidate) => candidate.startsWith(groups) && /\.ya?ml$/.test(candidate) ? [open(candidate) ?? ""] : []).some((text) => require_place.asList(require_place.mapIn(text)?.["slots"]).some((slot) => require_place.asMap(slot)?.["feature"] === keyIn(path)));
}
function groupedFlag({ path }) {
	return {
		key: keyIn(path),
		description: null,
		share: unknownShare("targeting"),
		isGradual: false
	};
}
function shareIn$4(feature, setting) {
	if (!require_place.isEmpty(feature["variations"])) return unknownShare("variants");
	if (!require_place.isEmpty(feature["required"])) return unknownShare("requires");
	if (!require_place.isEmpty(setting["force"])) return unknownShare("targeting");
	if (setting["expose"] !== void 0 && setting["expose"] !== true) return unknownShare("disabled");
	const [first] = require_place.asList(setting["rules"]).map(require_place.asMap);
	if (first === void 0 || first === null) return percentShare(0);
	const percentage = first["percentage"];
	if (first["segments"] !== "*" || !require_place.isEmpty(first["conditions"])) return unknownShare("targeting");
	if (first["enabled"] === false) return percentShare(0);
	return typeof percentage === "number" ? shareOf(percentage, 100) : unknownShare("targeting");
}
// src/app/adopt/sources/flagd.ts
const flagd = {
	name: "flagd",
	title: "Flags of flagd.",
	recognises: ({ path, text }) => /\.(?:json|ya?ml)$/.test(path) && Object.values(flagsIn$1(text)).some((flag) => require_place.asMap(flag)?.["defaultVariant"] !== void 0),
	environments: () => [],
	read: (file) => variablesIn$1(flagsIn$1(file.text), shareIn$3, file),
	example: {
		path: "flags.staging.json",
		environment: "staging",
		text: `{
  "$schema": "https://flagd.dev/schema/v0/flags.json",
  "flags": {
    "on": { "state": "ENABLED", "variants": { "on": true, "off": false }, "defaultVariant": "on" },
    "off": { "state": "ENABLED", "variants": { "on": true, "off": false }, "defaultVariant": "off" }
  }
}
`
	}
};
function flagsIn$1(text) {
	return require_place.asMap(require_place.mapIn(text)?.["flags"]) ?? {};
}
function shareIn$3(flag) {
	const variants = switchIn(require_place.asMap(flag["variants"]) ?? {});
	if (variants === null) return unknownShare("variants");
	if (flag["state"] !== "ENABLED") return unknownShare("disabled");
	if (!require_place.isEmpty(flag["targeting"])) return targeted(require_place.asMap(flag["targeting"]) ?? {}, variants);
	return variantShare(variants, flag["defaultVariant"]);
}
/** `{ fractional: [ by?, [variant, weight], \u2026 ] }` for all users, and nothing else. */
function targeted(targeting, variants) {
	const [only, ...others] = Object.keys(targeting);
	if (only !== "fractional" || others.length > 0) return unknownShare("targeting");
	return weightedShare(variants, require_place.asList(targeting["fractional"]).filter((part) => Array.isArray(part)).map((part) => {
		const [variant, weight = 1] = require_place.asList(part);
		return [variant, weight];
	}));
}
// src/app/adopt/sources/go-feature-flag.ts
const goFeatureFlag = {
	name: "go-feature-flag",
	title: "Flags of GO Feature Flag.",
	recognises: ({ path, text }) => /\.(?:json|ya?ml)$/.test(path) && Object.keys(flagsIn(text)).length > 0,
	environments: () => [],
	read: (file) => variablesIn$1(flagsIn(file.text), shareIn$2, file),
	example: {
		path: "flags/staging.goff.yaml",
		environment: "staging",
		text: `on:
  variations: { enabled: true, disabled: false }
  defaultRule: { variation: enabled }
off:
  variations: { enabled: true, disabled: false }
  defaultRule: { percentage: { enabled: 0, disabled: 100 } }
`
	}
};
function flagsIn(text) {
	const entries = Object.entries(require_place.mapIn(text) ?? {}).filter(([, flag]) => {
		const parts = require_place.asMap(flag) ?? {};
		return require_place.asMap(parts["variations"]) !== null && require_place.asMap(parts["defaultRule"]) !== null;
	});
	return Object.fromEntries(entries);
}
function shareIn$2(flag) {
	const variants = switchIn(require_place.asMap(flag["variations"]) ?? {});
	if (variants === null) return unknownShare("variants");
	if (flag["disable"] === true) return unknownShare("disabled");
	if (!require_place.isEmpty(flag["scheduledRollout"]) || !require_place.isEmpty(flag["experimentation"])) return unknownShare("schedule");
	if (!require_place.isEmpty(flag["targeting"])) return unknownShare("targeting");
	const rule = require_place.asMap(flag["defaultRule"]) ?? {};
	if (!require_place.isEmpty(rule["progressiveRollout"])) return unknownShare("schedule");
	const percentage = require_place.asMap(rule["percentage"]);
	return percentage === null ? variantShare(variants, rule["variation"]) : weightedShare(variants, Object.entries(percentage));
}
// src/app/adopt/sources/launchdarkly.ts
const launchDarkly = {
	name: "launchdarkly",
	title: "Flags in LaunchDarkly's file format.",
	recognises: ({ path, text }) => /\.(?:json|ya?ml)$/.test(path) && sharesIn(text).size > 0,
	environments: () => [],
	read(file) {
		return variablesOf([...sharesIn(file.text)].map(([key, reach]) => ({
			key,
			description: null,
			share: reach,
			isGradual: false
		})), file);
	},
	example: {
		path: "launchdarkly.staging.json",
		environment: "staging",
		text: `{
  "flags": {
    "on": { "key": "on", "on": true, "variations": [true, false], "fallthrough": { "variation": 0 }, "offVariation": 1 }
  },
  "flagValues": { "off": false }
}
`
	}
};
function sharesIn(text) {
	const file = require_place.mapIn(text) ?? {};
	const inFull = Object.entries(require_place.asMap(file["flags"]) ?? {}).flatMap(([key, flag]) => {
		const parts = require_place.asMap(flag) ?? {};
		if (parts["deleted"] === true || !Array.isArray(parts["variations"])) return [];
		return [[key, shareIn$1(parts)]];
	});
	const inShort = Object.entries(require_place.asMap(file["flagValues"]) ?? {}).map(([key, value]) => [key, valueShare(value)]);
	return new Map([...inFull, ...inShort]);
}
function shareIn$1(flag) {
	const variations = require_place.asList(flag["variations"]);
	if (!variations.every((value) => typeof value === "boolean")) return unknownShare("variants");
	if (flag["on"] !== true) return valueShare(chosen(variations, flag["offVariation"]));
	if ([
		"targets",
		"contextTargets",
		"rules"
	].some((part) => !require_place.isEmpty(flag[part]))) return unknownShare("targeting");
	if (!require_place.isEmpty(flag["prerequisites"])) return unknownShare("requires");
	const through = require_place.asMap(flag["fallthrough"]) ?? {};
	const rollout = require_place.asMap(through["rollout"]);
	if (rollout === null) return valueShare(chosen(variations, through["variation"]));
	return split(require_place.asList(rollout["variations"]), variations);
}
/** Without an index no variation is chosen: the default in the code applies, which no file says. */
function chosen(variations, index) {
	return typeof index === "number" ? variations[index] : void 0;
}
function valueShare(value) {
	return typeof value === "boolean" ? percentShare(value ? 100 : 0) : unknownShare("variants");
}
/** The weights of a rollout, of which all together are 100,000. */
function split(parts, variations) {
	let [reached, whole] = [0, 0];
	for (const part of parts) {
		const { variation, weight } = require_place.asMap(part) ?? {};
		if (typeof weight !== "number") return unknownShare("targeting");
		whole += weight;
		const value = chosen(variations, variation);
		if (typeof value !== "boolean") return unknownShare("variants");
		if (value) reached += weight;
	}
	return whole === 0 ? unknownShare("targeting") : shareOf(reached, whole);
}
// src/app/adopt/sources/unleash.ts
const unleash = {
	name: "unleash",
	title: "An export of Unleash.",
	recognises: ({ path, text }) => {
		if (!/\.(?:json|ya?ml)$/.test(path)) return false;
		const file = require_place.mapIn(text) ?? {};
		return Array.isArray(file["features"]) && Array.isArray(file["featureEnvironments"]);
	},
	environments: ({ text }) => {
		const names = partsOf(require_place.mapIn(text) ?? {}, "featureEnvironments").flatMap(({ environment }) => environment === EVERYWHERE ? [] : require_place.asText(environment) ?? []);
		return [...new Set(names)];
	},
	read(file) {
		const exported = require_place.mapIn(file.text) ?? {};
		return variablesOf(partsOf(exported, "features").flatMap(({ name, description }) => {
			const key = require_place.asText(name);
			const reach = key === null ? null : shareIn(exported, key, file.environment);
			if (key === null || reach === null) return [];
			const isGradual = partsOf(exported, "featureEnvironments").filter(({ featureName }) => featureName === key).map(({ environment }) => shareIn(exported, key, String(environment))).some((item) => item?.kind === "share" && item.percent > 0 && item.percent < 100);
			return [{
				key,
				description: require_place.asText(description),
				share: reach,
				isGradual
			}];
		}), file);
	},
	example: {
		path: "unleash-export.json",
		environment: "staging",
		text: `{
  "features": [{ "name": "on", "type": "release" }, { "name": "off", "type": "release" }],
  "featureStrategies": [
    { "featureName": "on", "environment": "staging", "name": "flexibleRollout", "constraints": [],
      "parameters": { "rollout": "100", "stickiness": "default", "groupId": "on" } }
  ],
  "featureEnvironments": [
    { "featureName": "on", "environment": "staging", "enabled": true },
    { "featureName": "off", "environment": "staging", "enabled": false }
  ]
}
`
	}
};
/** How older versions write settings for all environments. */
const EVERYWHERE = ":global:";
function partsOf(exported, name) {
	return require_place.asList(exported[name]).map((part) => require_place.asMap(part) ?? {});
}
/** Null where the export has nothing about the flag in that environment. */
function shareIn(exported, key, environment) {
	const isHere = (part) => part["featureName"] === key && [
		environment,
		EVERYWHERE,
		void 0
	].some((name) => part["environment"] === name);
	const setting = partsOf(exported, "featureEnvironments").find(isHere);
	if (setting === void 0) return null;
	if (setting["enabled"] !== true) return percentShare(0);
	if (partsOf(exported, "dependencies").some((part) => isDependent(part, key))) return unknownShare("requires");
	if (!require_place.isEmpty(setting["variants"])) return unknownShare("variants");
	const strategies = partsOf(exported, "featureStrategies").filter((strategy) => isHere(strategy) && strategy["disabled"] !== true);
	const inSegments = new Set(partsOf(exported, "featureStrategySegments").map(({ featureStrategyId }) => featureStrategyId));
	const shares = strategies.map((strategy) => inSegments.has(strategy["id"]) ? unknownShare("targeting") : strategyShare(strategy));
	const odd = shares.find((item) => item.kind === "left-out");
	if (odd !== void 0) return odd;
	const percents = shares.flatMap((item) => item.kind === "share" ? [item.percent] : []);
	if (percents.length === 0 || percents.includes(100)) return percentShare(100);
	return percents.length === 1 ? percentShare(percents[0] ?? 0) : unknownShare("targeting");
}
/** Newer exports list the parents of a feature, older ones have one row for each parent. */
function isDependent(part, key) {
	const isListed = part["dependencies"] === void 0 || !require_place.isEmpty(part["dependencies"]);
	return [
		part["feature"],
		part["featureName"],
		part["child"]
	].includes(key) && isListed;
}
function strategyShare(strategy) {
	if (!require_place.isEmpty(strategy["constraints"]) || !require_place.isEmpty(strategy["segments"])) return unknownShare("targeting");
	if (!require_place.isEmpty(strategy["variants"])) return unknownShare("variants");
	const parameters = require_place.asMap(strategy["parameters"]) ?? {};
	switch (strategy["name"] ?? strategy["strategyName"]) {
		case "default": return percentShare(100);
		case "flexibleRollout": return writtenShare(parameters["rollout"]);
		case "gradualRolloutUserId":
		case "gradualRolloutSessionId":
		case "gradualRolloutRandom": return writtenShare(parameters["percentage"]);
		default: return unknownShare("targeting");
	}
}
function writtenShare(written) {
	const percent = require_opening.parsePercent(String(written));
	return percent === null ? unknownShare("share") : percentShare(percent);
}
// src/app/adopt/sources/sources.ts
/** The first one that recognises a file reads it. */
const IMPORT_SOURCES = [
	require_place.compose,
	require_place.dotenv,
	featurevisor,
	unleash,
	flagd,
	goFeatureFlag,
	launchDarkly
];
function sourceOf(file) {
	return IMPORT_SOURCES.find((source) => source.recognises(file));
}
// src/app/adopt/today.ts
/**
* What a person wants of it, by names and patterns. A flag of a tool is wanted with all of its variables: its switch
* without its percentage would be on for all users.
*/
function wantedIn({ sent, leftOut }, choice) {
	const { isNamed, isMeant, isExcepted } = choice;
	const ofTools = sent.flatMap(({ flag, variable }) => flag === void 0 ? [] : [{
		key: flag.key,
		names: [variable, flag.key]
	}]);
	const keysOf = (matches) => new Set(ofTools.flatMap(({ key, names }) => names.some((name) => matches(name)) ? [key] : []));
	const [named, excepted] = [keysOf(isNamed), keysOf(isExcepted)];
	return {
		sent: sent.filter(({ variable, service, flag }) => flag === void 0 ? isNamed(variable) && !isExcepted(variable, service) : named.has(flag.key) && !excepted.has(flag.key)).map((one) => isMeant(one.variable) ? {
			...one,
			isMeant: true
		} : one),
		leftOut: [...leftOut.filter(({ name, origin, service }) => name === origin || isNamed(name) && !isExcepted(name, service)), ...unwantedIn(sent, choice)]
	};
}
/** The switches and percentages that a repository has, if a person names some and none of these; otherwise none. */
function availableInstead({ sent, leftOut }) {
	if (sent.length > 0 || leftOut.some(({ name, origin, reason }) => name !== origin && reason.code !== "not-named")) return [];
	return [...new Set(leftOut.flatMap(({ name, reason }) => reason.code === "not-named" ? [name] : []))];
}
function isSwitch(variable, text) {
	return require_forms.formOfTexts(variable, [text]).kind !== "left-out";
}
/** Switches and percentages that a person does not want: one of them may belong to a flag that is taken over. */
function unwantedIn(sent, { isNamed, isExcepted }) {
	return sent.flatMap(({ variable: name, text, flag, service, origin }) => {
		if (flag !== void 0 || !isSwitch(name, text)) return [];
		if (!isNamed(name)) return [{
			name,
			origin,
			reason: {
				code: "not-named",
				facts: {}
			}
		}];
		if (!isExcepted(name, service)) return [];
		return [{
			name,
			service,
			origin,
			reason: {
				code: "excepted",
				facts: {}
			}
		}];
	});
}
// src/app/adopt/built-in.ts
const BUILD_SETTINGS = /^(?:vite|next|astro|svelte)\.config\.[cm]?[jt]s$/;
/** A build tool among the dependencies of a package: it needs no settings of its own. */
const BUILD_PACKAGE = /"(?:vite|next|astro|react-scripts|expo|@sveltejs\/kit)"\s*:/;
function builtIn({ compose }, folder, managed) {
	const folders = require_place.serviceFolders([...managed.keys()], compose, folder);
	return [...managed].flatMap(([service, variables]) => {
		const rest = new Set(variables);
		return [...compose.map((file) => {
			const names = require_place.buildArgumentsIn(require_place.composeServices(folder.read(file) ?? "")[service]);
			return {
				file,
				isBuiltIn: (name) => names.includes(name)
			};
		}), ...folder.paths.filter((path) => isOfTool(path, folders.get(service) ?? [], folder)).map((file) => ({
			file,
			isBuiltIn: (name) => require_forms.BUILD_PREFIX.test(name)
		}))].flatMap(({ file, isBuiltIn }) => {
			const names = [...rest].filter(isBuiltIn);
			for (const name of names) rest.delete(name);
			return names.length === 0 ? [] : [{
				service,
				file,
				variables: names
			}];
		});
	});
}
function isOfTool(path, places, { read }) {
	return places.some((place) => {
		if (!path.startsWith(place)) return false;
		const name = path.slice(place.length);
		return BUILD_SETTINGS.test(name) || name === "package.json" && BUILD_PACKAGE.test(read(path) ?? "");
	});
}
// src/app/adopt/detect.ts
function detect(folder, root) {
	const { projects, overlays, others, unreadable } = require_place.composeProjects(folder);
	const compose = projects.flat();
	const bases = projects.flatMap(([base]) => base ?? []);
	const candidates = candidatesIn(folder, root, [...compose, ...overlays]);
	const counting = candidates.filter(({ placing }) => placing !== "aside");
	const naming = counting.filter(namesEnvironment).toSorted((a, b) => Number(b.source.name === "dotenv") - Number(a.source.name === "dotenv"));
	const named = require_deploying.inRank(naming.flatMap(({ words }) => words));
	const environments = named.length === 0 ? [ONLY_ENVIRONMENT] : named;
	const inCompose = compose.flatMap((path) => Object.keys(require_place.composeServices(folder.read(path) ?? "")));
	const services = new Set(inCompose.filter(require_opening.isName));
	const hasCompose = compose.length > 0 || unreadable.length > 0 || counting.some(({ text }) => COMPOSE_FILE.test(text));
	const openedIn = new Map(environments.map((name) => [name, /* @__PURE__ */ new Set()]));
	const readings = [];
	const claims = [];
	const leftOut = [];
	for (const candidate of counting) {
		const { path, source } = candidate;
		if (bases.includes(path)) readings.push({
			path,
			source: source.name,
			environments
		});
		const wanted = environmentsOf(candidate, environments, counting).filter((name) => source.name !== "dotenv" || openedIn.get(name)?.has(path) !== true);
		const isPlaced = isPlacedIn(candidate, counting);
		const readers = readersOf(path, source, [...services], folder, hasCompose);
		const answers = wanted.map((environment) => {
			const { words } = candidate;
			const inside = words.find((word) => require_deploying.isSameEnvironment(word, environment)) ?? environment;
			const open = (file) => {
				const content = folder.read(file);
				if (content !== null && isPlaced) openedIn.get(environment)?.add(file);
				return content;
			};
			return claimsIn(candidate, {
				environment,
				inside,
				readers,
				isPlaced,
				open,
				folder
			});
		});
		if (!answers.some((part) => part.claims.length > 0 || part.leftOut.length > 0)) continue;
		if (source.name === "dotenv") for (const name of readers) services.add(name);
		claims.push(...answers.flatMap((part) => part.claims));
		leftOut.push(...answers.flatMap((part) => part.leftOut));
		if (!isPlaced || bases.includes(path)) continue;
		readings.push({
			path,
			source: labelOf(path, source, bases),
			environments: wanted
		});
	}
	const fromEnv = [...new Set([...openedIn.values()].flatMap((paths) => [...paths]))].filter((path) => require_place.isDotenv(path) && !NEVER.test(path));
	const unread = [
		...candidates.flatMap(({ path, placing }) => placing === "aside" ? [leftOutFile(path, "aside")] : []),
		...others.map((path) => leftOutFile(path, "not-read")),
		...unreadable.map((path) => unreadableFile(path, folder))
	];
	const today = decided(claims, [...leftOut, ...unread]);
	return {
		environments,
		services: [...services],
		images: require_place.imagesIn(compose.map((path) => folder.read(path) ?? "")),
		readings: [...readings, ...fromEnv.map((path) => envReading(path, environments))],
		compose,
		projects,
		today: {
			sent: today.sent,
			leftOut: [...today.leftOut, ...unsent(folder, fromEnv, today)]
		}
	};
}
const COMPOSE_FILE = /^[ \t]*(?:export[ \t]+)?COMPOSE_FILE[ \t]*=/m;
function leftOutFile(path, code) {
	return {
		name: path,
		origin: path,
		reason: {
			code,
			facts: {}
		}
	};
}
function unreadableFile(path, { read }) {
	const { line, column } = require_place.faultIn(read(path) ?? "") ?? {
		line: 1,
		column: 1
	};
	return {
		name: path,
		origin: path,
		reason: {
			code: "not-yaml",
			facts: { at: `${path}:${line}:${column}` }
		}
	};
}
/** Variables of files that Docker Compose reads and gives to no service. */
function unsent(folder, paths, { sent, leftOut }) {
	const names = /* @__PURE__ */ new Set([...sent.map(({ variable }) => variable), ...leftOut.map(({ name }) => name)]);
	return paths.flatMap((path) => [...require_place.linesIn(path, folder.read(path) ?? "").values.keys()].flatMap((name) => names.has(name) ? [] : [{
		name,
		origin: path,
		reason: {
			code: "no-service",
			facts: {}
		}
	}]));
}
/** The environments that a file may count in. */
function environmentsOf({ path, words, placing, source }, environments, all) {
	if (words.length > 0) return environments.filter((name) => words.some((word) => require_deploying.isSameEnvironment(word, name)));
	const overlays = all.filter((over) => over.source.name === "compose" && over.words.length > 0 && require_place.placeOf$1(over.path) === require_place.placeOf$1(path));
	if (source.name !== "compose" || placing !== "placed" || !require_place.isCompose(path)) return environments;
	return environments.filter((name) => !overlays.some((over) => over.words.some((word) => require_deploying.isSameEnvironment(word, name))));
}
/** A plain `.env` counts in the only environment. Where files name environments, it can only cast doubt. */
function isPlacedIn({ placing, source, words }, all) {
	if (placing !== "placed" || words.length > 0 || source.name !== "dotenv") return placing === "placed";
	return !all.some(namesEnvironment);
}
/** A file of one machine shows no environment. */
function namesEnvironment({ path, words }) {
	return words.length > 0 && !require_place.isLocal(path);
}
function claimsIn(candidate, circumstances) {
	const { path, text, source, placing } = candidate;
	const { environment, inside, readers, isPlaced, open, folder } = circumstances;
	if (source.name === "dotenv" && readers.length === 0) {
		const { values, leftOut } = require_place.linesIn(path, text);
		return {
			claims: [...values].map(([variable, value]) => ({
				environment,
				service: null,
				variable,
				text: value,
				origin: path,
				isPlaced
			})),
			leftOut
		};
	}
	const file = {
		path,
		text,
		environment: inside,
		services: readers,
		open,
		paths: folder.paths
	};
	const today = source.read(file);
	const under = placing === "unplaced" && source.name === "compose" ? underneath(candidate, circumstances) : /* @__PURE__ */ new Set();
	const isNew = (service, name, value) => !under.has(`${service ?? ""} ${name}=${value}`);
	const fresh = today.sent.filter(({ service, variable, text: value }) => isNew(service, variable, value));
	const strange = fresh.filter(({ origin }) => isOfAnother(origin, environment));
	return {
		claims: fresh.filter((sent) => !strange.includes(sent)).map((sent) => ({
			...sent,
			environment,
			isPlaced
		})),
		leftOut: [...today.leftOut.filter(({ service, name, reason }) => isNew(service, name, reason.code)), ...strange.map(({ service, variable: name, origin }) => {
			return {
				service,
				name,
				origin,
				reason: {
					code: "other-environment",
					facts: {
						file: origin,
						environment
					}
				}
			};
		})]
	};
}
/** Whether a file of variables has the name of another environment: it is hardly what runs there. */
function isOfAnother(path, environment) {
	const word = require_place.isDotenv(path) ? require_deploying.environmentIn(require_place.baseName(path)) : null;
	return word !== null && !require_deploying.isSameEnvironment(word, environment);
}
/** What the base says without the file. */
function underneath({ path, source }, { inside, open, folder }) {
	const place = path.slice(0, path.lastIndexOf("/") + 1);
	const [base] = require_place.BASES.map((name) => `${place}${name}`).filter((name) => folder.read(name) !== null);
	if (base === void 0) return /* @__PURE__ */ new Set();
	const text = folder.read(base) ?? "";
	const today = source.read({
		path: base,
		text,
		environment: inside,
		services: [],
		open
	});
	return /* @__PURE__ */ new Set([...today.sent.map((one) => `${one.service} ${one.variable}=${one.text}`), ...today.leftOut.map(({ service, name, reason }) => `${service ?? ""} ${name}=${reason.code}`)]);
}
/** The kind of a file, and for Docker Compose the file that it lies on. */
function labelOf(path, { name }, bases) {
	const base = bases.find((file) => require_place.placeOf$1(file) === require_place.placeOf$1(path));
	return name === "compose" && base !== void 0 && base !== path ? `compose over ${base}` : name;
}
/** Where no file names an environment. */
const ONLY_ENVIRONMENT = "production";
function envReading(path, environments) {
	const word = require_deploying.environmentIn(path);
	return {
		path,
		source: "dotenv",
		environments: environments.filter((name) => word === null || require_deploying.isSameEnvironment(word, name))
	};
}
/** Files that are never a source: lists of packages, workflows and our own files. */
const NEVER = /(?:^|\/)(?:package|package-lock|tsconfig[\w.]*|composer|\.\w[^/]*)\.json$|^\.github\/|(?:^|\/)\.flaghoist\//;
function candidatesIn(folder, root, compose) {
	return folder.paths.flatMap((path) => {
		if (NEVER.test(path)) return [];
		if (path.startsWith(`${root}/`) && /\.ya?ml$/.test(path)) return [];
		if (require_place.isCompose(path) && !compose.includes(path)) return [];
		const text = require_place.isDotenv(path) || require_place.isCompose(path) || /\.(?:json|ya?ml)$/.test(path) ? folder.read(path) : null;
		const source = text === null ? void 0 : sourceOf({
			path,
			text
		});
		if (text === null || source === void 0) return [];
		const word = require_deploying.environmentIn(require_place.isCompose(path) ? require_place.baseName(path) : path);
		const inside = source.environments({
			path,
			text
		});
		const words = inside.length > 0 ? inside : word === null ? [] : [word];
		return [{
			path,
			text,
			source,
			words,
			placing: placingOf(path, source, words)
		}];
	}).toSorted((a, b) => order(a) - order(b));
}
function placingOf(path, { name }, words) {
	if (require_deploying.isAside(path)) return "aside";
	if (require_place.isLocal(path)) return "unplaced";
	if (words.length > 0) return "placed";
	if (name === "compose") return require_place.BASES.includes(require_place.baseName(path)) ? "placed" : "unplaced";
	return name === "dotenv" && /^\.env\../.test(require_place.baseName(path)) ? "unplaced" : "placed";
}
/** Docker Compose, then files of variables, then flags. */
const ORDER = ["compose", "dotenv"];
function order({ source, placing, words }) {
	const index = ORDER.indexOf(source.name);
	return (index < 0 ? ORDER.length : index) * 3 + (placing === "placed" ? words.length > 0 ? 0 : 1 : 2);
}
/** Folders that say nothing about a service. */
const GENERIC = /^(?:envs?|environments?|config|configs|deploy|deployments?|docker|infra|ops|\..*)$/;
/** The services that read a file which does not name them. */
function readersOf(path, source, services, folder, hasCompose) {
	if (source.name === "compose") return [];
	if (source.name !== "dotenv") return services.length === 1 ? services : [];
	const specific = path.split("/").slice(0, -1).toReversed().find((name) => !GENERIC.test(name) && require_deploying.environmentIn(name) === null);
	if (specific !== void 0) return [require_place.serviceNameOf(specific) ?? []].flat();
	return hasCompose ? [] : [serviceInFileName(path, folder) ?? repositoryService(folder)];
}
/** `api` of `config/production/api.env`, where a folder of the repository has that name. */
function serviceInFileName(path, folder) {
	const [word = "", ...others] = require_place.baseName(path).split(".").filter((name) => !["", "env"].includes(name) && !isRank(name));
	const name = word.replace(/[-_]([^-_]+)$/, (end, last) => isRank(last) ? "" : end);
	return others.length === 0 && !COMMON.test(name) && require_place.namedFolders(name, folder).length > 0 ? require_place.serviceNameOf(name) : null;
}
/** Names of files that several services read. */
const COMMON = /^(?:|common|shared|global|base|defaults?|secrets?|local)$/i;
function isRank(word) {
	return require_deploying.environmentIn(word) === word.toLowerCase();
}
/** The only service of a repository without folders for services. */
function repositoryService({ name, read }) {
	const text = read("package.json") ?? "";
	const [, named = name] = /"name":\s*"(?:@[^/"]+\/)?([^"]+)"/.exec(text) ?? [];
	return require_place.serviceNameOf(named) ?? "app";
}
// src/app/adopt/lacking.ts
/** Doubts that end when the compose file no longer sets the variable. */
const ENDING = [
	"several",
	"host-decides",
	"from-machine",
	"other-variable"
];
/** `environments`: all of them. `draftsIn`: what would be taken over from a folder. */
function lackingIn({ drafts, leftOut }, folder, environments, draftsIn) {
	const doubts = leftOut.filter(({ service, reason }) => service !== void 0 && ENDING.includes(reason.code));
	const lacking = [...require_opening.grouped(doubts, ({ name, service }) => `${service} ${name}`).values()].flatMap((all) => {
		const [{ name: variable, service = "" } = NONE] = all;
		const lines = [...new Set(all.map(({ origin }) => origin))].flatMap((file) => linesIn(file, folder, service, variable));
		if (lines.length === 0) return [];
		return drafts.flatMap(({ flag: { key, services } }) => {
			const binding = services.flatMap(({ variables }) => variables).find((one) => one.variable === variable);
			return binding === void 0 ? [] : [{
				flag: key,
				service,
				variable,
				field: binding.field,
				lines
			}];
		});
	});
	if (lacking.length === 0) return [];
	const { takenValues } = draftsIn(without$1(lacking.flatMap(({ lines }) => lines), folder));
	return lacking.filter(({ service, variable }) => {
		const values = takenValues.filter((sent) => sent.service === service && sent.variable === variable);
		return environments.every((name) => values.some(({ environment }) => environment === name));
	});
}
const NONE = { name: "" };
/** None where the line sets something else, too. */
function linesIn(file, { read }, service, variable) {
	const text = read(file) ?? "";
	const line = isYaml(file) ? require_deploying.lineSetBy(text, service, variable) : null;
	if (line === null) return [];
	return (text.split("\n")[line - 1]?.trim().replace(/^- */, "").replace(/^["']/, "") ?? "").startsWith(variable) ? [{
		file,
		line
	}] : [];
}
function isYaml(path) {
	return /\.ya?ml$/.test(path);
}
/** The folder as it would be without these lines. */
function without$1(lines, folder) {
	const ofFiles = require_opening.grouped(lines, ({ file }) => file);
	const read = (path) => {
		const numbers = (ofFiles.get(path) ?? []).map(({ line }) => line);
		const kept = (_, index) => !numbers.includes(index + 1);
		return folder.read(path)?.split("\n").filter(kept).join("\n") ?? null;
	};
	return {
		...folder,
		read
	};
}
// src/app/adopt/pipeline-text.ts
const SOAK = "48h";
/** The setting without which a clone deploys what it lands, beside the workflows. */
const LOG_ON_GITHUB = "deployments: { log: github }";
function pipelineText(pipeline) {
	const { environments, services, teams, approvers, onGitHub } = pipeline;
	return `${[
		"version: 1",
		...teams.size === 0 ? [] : ["teams:"],
		...[...teams].map(([name, logins]) => `  ${require_editing.keyText(name)}: [${logins.map(loginText).join(", ")}]`),
		`environments: # ${require_setup.FILE_REMARKS.environments()}`,
		...environments.flatMap((name, index) => environmentLines(name, environments[index - 1])),
		services.length === 0 ? "services: {}" : "services:",
		...services.map(serviceLine),
		...onGitHub ? [`${LOG_ON_GITHUB} # ${require_setup.FILE_REMARKS.deployments()}`] : [],
		...approvers.length === 0 ? [] : policyLines(approvers)
	].join("\n")}\n`;
}
function loginText(login) {
	return /^[A-Za-z][\w-]*$/.test(login) && require_opening.isName(login.toLowerCase()) ? require_editing.keyText(login) : require_editing.yamlValue(login);
}
function environmentLines(name, before) {
	const first = `  - name: ${require_editing.keyText(name)}`;
	if (before === void 0 || !require_deploying.isProduction(name)) return [first];
	return [
		first,
		"    requires:",
		`      soak: { in: ${require_editing.keyText(before)}, for: ${SOAK} }`
	];
}
function serviceLine({ name, deploy }) {
	const key = require_editing.keyText(name);
	if (deploy === null) return `  ${key}: {}`;
	return `  ${key}: { deploy: { ${entriesOf$1(deploy).map(([environment, settings]) => `${environment}: { ${settings.join(", ")} }`).join(", ")} } }`;
}
/** By environment, as its key is written: the settings. */
function entriesOf$1(deploy) {
	const { target, folder, isPerMachine } = deploy;
	const start = [`target: ${target}`, `folder: ${pathText(folder)}`];
	const machine = isPerMachine ? ["machine: '{environment}'"] : [];
	if (deploy.target === "files") return [["'*'", [
		...start,
		`file: '${deploy.file}'`,
		...machine
	]]];
	const { filesIn, env } = deploy;
	const end = [...machine, ...env.length === 0 ? [] : [`env: [${env.join(", ")}]`]];
	if (filesIn.size === 0) return [["'*'", [...start, ...end]]];
	return [...filesIn].map(([environment, files]) => [require_editing.keyText(environment), [
		...start,
		`files: [${files.map(pathText).join(", ")}]`,
		...end
	]]);
}
function pathText(path) {
	return /^[\w./-]+$/.test(path) ? path : require_editing.yamlValue(path);
}
function policyLines(approvers) {
	return [`policy: # ${require_setup.FILE_REMARKS.policy()}`, `  approvals: { count: 1, from: [${approvers.join(", ")}] }`];
}
// src/app/adopt/compose-edit.ts
function editedCompose(text, edits) {
	const document = require_judging.parseDocument(text, require_place.READING);
	const services = mapAt(document.contents, "services");
	if (document.errors.length > 0 || services === null) return null;
	const splices = [];
	const isNew = ({ service }) => pairOf(services, service) === void 0;
	for (const edit of edits.toSorted((a, b) => Number(isNew(b)) - Number(isNew(a)))) {
		const edited = spliceAll(text, services, edit);
		if (edited === null) return null;
		splices.push(...edited);
	}
	const ordered = splices.toSorted((a, b) => b.from - a.from);
	const lineEnd = require_editing.lineEndOf(text);
	return ordered.reduce((body, { from, to, text: part }) => body.slice(0, from) + part.replaceAll(/\r?\n/g, lineEnd) + body.slice(to), text);
}
function spliceAll(text, services, edit) {
	const { service, envFile, variables } = edit;
	if (pairOf(services, service) === void 0) return envFile === null ? [] : newService(text, services, service, envFile);
	const definition = require_place.asMap(require_place.asMap(require_place.mapIn(text)?.["services"])?.[service]);
	const isSet = require_place.environmentIn(definition).some(([name]) => variables.has(name));
	if (envFile === null && !isSet) return [];
	const map = mapAt(services, service);
	if (map === null || map.flow === true || map.items.length === 0) return null;
	if (pairOf(map, "environment") === void 0 && isSet) return null;
	const removed = removals(text, map, variables, envFile !== null);
	if (removed === null || envFile === null) return removed;
	const added = addition(text, map, [...inheritedFiles(map, definition), envFile]);
	return added === null ? null : [...removed, added];
}
/** A service of the base that this file leaves out, at its end. */
function newService(text, services, service, path) {
	const [first] = services.items;
	const last = services.items.at(-1);
	if (services.flow === true || first === void 0 || last === void 0) return null;
	const start = require_editing.spanOf(first).from;
	const indent = " ".repeat(start - require_editing.lineStart(text, start));
	const at = require_editing.nextLine(text, require_editing.spanOf(last).to);
	const end = text.slice(0, at).endsWith("\n") ? "" : "\n";
	const entry = entryText(`${indent}    `, path);
	return [{
		from: at,
		to: at,
		text: end + `${indent}${require_editing.keyText(service)}:\n${indent}  env_file:\n${entry}`
	}];
}
function mapAt(node, key) {
	const value = require_judging.isMap(node) ? pairOf(node, key)?.value : null;
	return require_judging.isMap(value) ? value : null;
}
function pairOf(map, key) {
	return map.items.find((entry) => require_judging.isScalar(entry.key) && entry.key.value === key);
}
/**
* The lines of `environment:` that set one of these variables; null where they are not on lines of their own. `isKept`:
* whether the service gets another entry.
*/
function removals(text, map, variables, isKept) {
	const pair = pairOf(map, "environment");
	if (pair === void 0) return [];
	const entries = entriesOf(pair.value);
	if (entries === null) return null;
	const gone = entries.filter(({ name }) => variables.has(name));
	if (gone.length === 0) return [];
	if (gone.length === entries.length) return [whole(text, map, pair, isKept)];
	if (!isFlow(pair.value)) return gone.map(({ span }) => lines(text, span));
	const rest = entries.filter(({ name }) => !variables.has(name));
	const without = inFlow(text, pair.value, rest);
	return without === null ? null : [without];
}
/** The variables of `environment:`, written as a map or as a list; null for an alias or anything else. */
function entriesOf(value) {
	if (require_judging.isMap(value)) return value.items.map((entry) => ({
		name: require_judging.isScalar(entry.key) ? String(entry.key.value) : "",
		span: require_editing.spanOf(entry)
	}));
	if (!require_judging.isSeq(value)) return null;
	return value.items.map((entry) => ({
		name: require_judging.isScalar(entry) ? String(entry.value).split("=", 1)[0] ?? "" : "",
		span: require_editing.rangeOf(entry)
	}));
}
function isFlow(value) {
	return (require_judging.isMap(value) || require_judging.isSeq(value)) && value.flow === true;
}
/** All of `environment:`. A service without any entry is no map, so it becomes an empty one. */
function whole(text, map, pair, isKept) {
	const { from } = require_editing.spanOf(pair);
	const gone = lines(text, require_editing.spanOf(pair));
	if (isKept || map.items.length > 1) return gone;
	return {
		...gone,
		text: `${text.slice(gone.from, from)}{}\n`
	};
}
/** `[A=1, B=2]` or `{ A: 1, B: 2 }` with some of its entries; null where it has remarks. */
function inFlow(text, node, rest) {
	const { from, to } = require_editing.rangeOf(node);
	if (text.slice(from, to).includes("#")) return null;
	const entries = rest.map(({ span }) => text.slice(span.from, span.to)).join(", ");
	return {
		from,
		to,
		text: require_judging.isSeq(node) ? `[${entries}]` : `{ ${entries} }`
	};
}
function lines(text, { from, to }) {
	return {
		from: require_editing.lineStart(text, from),
		to: require_editing.nextLine(text, to),
		text: ""
	};
}
/** The files that a service without `env_file:` has from shared lines (`<<: *common`). A list of its own replaces them. */
function inheritedFiles(map, definition) {
	if (pairOf(map, "env_file") !== void 0) return [];
	return [definition?.["env_file"] ?? []].flat().map((file) => typeof file === "string" ? file : JSON.stringify(file));
}
/** `paths`: the file, and before it those that the service reads from shared lines. */
function addition(text, map, paths) {
	const [first] = map.items;
	const path = paths.at(-1);
	if (first === void 0 || path === void 0) return null;
	if (paths.indexOf(path) < paths.length - 1) return {
		from: 0,
		to: 0,
		text: ""
	};
	const start = require_editing.spanOf(first).from;
	const indent = " ".repeat(start - require_editing.lineStart(text, start));
	const pair = pairOf(map, "env_file");
	if (pair !== void 0 && text.slice(require_editing.spanOf(pair).from, require_editing.spanOf(pair).to).includes(path)) return {
		from: start,
		to: start,
		text: ""
	};
	if (pair === void 0) {
		const at = placeIn(text, map);
		return {
			from: at,
			to: at,
			text: `${text.slice(0, at).endsWith("\n") ? "" : "\n"}${indent}env_file:\n${paths.map((file) => entryText(`${indent}  `, file)).join("")}`
		};
	}
	if (require_judging.isSeq(pair.value)) return behindLast(text, pair.value, path);
	return require_judging.isScalar(pair.value) ? besideOnly(text, pair.value, indent, path) : null;
}
/** Before `environment:`, else behind the last entry. */
function placeIn(text, map) {
	const environment = pairOf(map, "environment");
	if (environment !== void 0) return require_editing.lineStart(text, require_editing.spanOf(environment).from);
	const last = map.items.at(-1);
	return last === void 0 ? text.length : require_editing.nextLine(text, require_editing.spanOf(last).to);
}
/** The short form, which every version of Docker Compose reads. The long one with `required: false` needs 2.24. */
function entryText(indent, path) {
	return `${indent}- ${path}\n`;
}
function behindLast(text, list, path) {
	const last = list.items.at(-1);
	if (last === void 0) return null;
	const { from, to } = require_editing.rangeOf(last);
	if (list.flow === true) return {
		from: to,
		to,
		text: `, ${JSON.stringify(path)}`
	};
	const line = require_editing.lineStart(text, from);
	const indent = /^ */.exec(text.slice(line))?.[0] ?? "";
	const at = require_editing.nextLine(text, to);
	return {
		from: at,
		to: at,
		text: (text.slice(0, at).endsWith("\n") ? "" : "\n") + entryText(indent, path)
	};
}
function besideOnly(text, only, indent, path) {
	const { from, to } = require_editing.rangeOf(only);
	const list = `\n${indent}  - ${text.slice(from, to)}\n${entryText(`${indent}  `, path)}`;
	return {
		from: text[from - 1] === " " ? from - 1 : from,
		to,
		text: list.trimEnd()
	};
}
/** The same as a person does it, where no smallest edit is possible. JSON is YAML. */
function editedByHand(text, edits) {
	const file = require_place.mapIn(text) ?? {};
	const services = { ...require_place.asMap(file["services"]) };
	for (const { service, envFile, variables } of edits) {
		const definition = require_place.asMap(services[service]) ?? {};
		const environment = require_place.environmentIn(definition).filter(([name]) => !variables.has(name)).map(([name, value]) => value === null ? name : `${name}=${textIn(value)}`);
		const files = [definition["env_file"] ?? []].flat();
		services[service] = {
			...definition,
			env_file: [...files, ...envFile === null || files.includes(envFile) ? [] : [envFile]],
			environment
		};
	}
	return JSON.stringify({
		...file,
		services
	});
}
function textIn(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}
// src/app/adopt/setup.ts
/** The folder of the written files, beside the compose files. */
const FOLDER = ".flaghoist";
/** Null where there is no Docker Compose project with a service that flags reach. */
function setupOf({ projects, environments }, folder, managed, target) {
	const parts = projects.flatMap((paths) => {
		const project = {
			compose: paths,
			environments
		};
		const layout = layoutOf(project, folder, managed);
		if (layout === null) return [];
		return [target === "compose" ? projectPart(project, folder, layout, managed) : filesPart(project, folder, layout, managed)];
	});
	if (parts.length === 0) return null;
	const before = folder.read(".gitignore");
	const ignored = parts.flatMap((part) => part.ignored);
	return {
		folders: parts.map((part) => part.folder),
		deploy: new Map(parts.flatMap(({ deploy }) => [...deploy])),
		files: new Map(parts.flatMap(({ files }) => [...files])),
		edits: [...parts.flatMap(({ edits }) => edits), ...ignoring(before, ignored)],
		newIgnore: before === null && ignored.length > 0 ? ignored.join("") : null
	};
}
/** Deployments write a file for each service, and an edit makes the service read it. */
function filesPart({ compose: paths }, folder, layout, managed) {
	const { place, services, isPerMachine } = layout;
	const files = services.map((service) => {
		const file = isPerMachine ? `${service}.env` : `{environment}/${service}.env`;
		return [service, {
			target: "files",
			folder: `${place}${FOLDER}`,
			file,
			isPerMachine
		}];
	});
	return {
		folder: `${place}${FOLDER}`,
		deploy: new Map(files),
		files: new Map(files),
		ignored: [],
		edits: paths.flatMap((path) => editOf(path, paths, layout, folder, managed))
	};
}
/** Deployments write an override for each service beside the compose files, which need no edit. */
function projectPart({ compose: paths, environments }, { read }, { place, services, overlayFor }, managed) {
	const [base = ""] = paths;
	const named = (path) => path.slice(place.length);
	const filesIn = environments.flatMap((environment) => {
		const overlay = overlayFor(environment);
		return overlay === null ? [] : [[environment, [named(base), named(overlay)]]];
	});
	const names = paths.flatMap((path) => filledInFrom(read(path) ?? "", services, managed));
	const folder = place === "" ? "." : place.replace(/\/$/, "");
	const deploy = {
		target: "compose",
		folder,
		filesIn: new Map(filesIn.length === environments.length ? filesIn : []),
		env: [...new Set(names)].toSorted(require_opening.inOrder),
		isPerMachine: environments.length > 1
	};
	const overrides = services.toSorted(require_opening.inOrder).map((service) => `/${place}${service}.compose.yaml\n`);
	return {
		folder,
		deploy: new Map(services.map((service) => [service, deploy])),
		files: /* @__PURE__ */ new Map(),
		edits: [],
		ignored: overrides
	};
}
/** What a file fills in from the environment, without what deployments set. `${A:?}` needs a value all the same. */
function filledInFrom(text, services, managed) {
	const [whole, rest] = [text, editedCompose(text, services.map((service) => ({
		service,
		envFile: null,
		variables: managed.get(service) ?? /* @__PURE__ */ new Set()
	}))) ?? text].map((part) => part.replaceAll("$$", ""));
	return [...(rest ?? "").matchAll(/\$\{?([A-Za-z_]\w*)/g), ...(whole ?? "").matchAll(/\$\{([A-Za-z_]\w*):?\?/g)].flatMap(([, name]) => name ?? []);
}
/** What deployments write is no part of the repository. */
function ignoring(before, lines) {
	if (before === null) return [];
	const added = lines.filter((line) => !`\n${before}\n`.includes(`\n${line}`));
	if (added.length === 0) return [];
	const after = `${before === "" ? "" : before.replace(/\n?$/, "\n")}${added.join("")}`;
	return [{
		path: ".gitignore",
		before,
		after,
		byHand: after,
		envFiles: /* @__PURE__ */ new Map(),
		sets: []
	}];
}
function layoutOf({ compose: paths, environments }, { read }, managed) {
	const [base] = paths;
	if (base === void 0) return null;
	const definitions = paths.map((path) => require_place.composeServices(read(path) ?? ""));
	const services = [...managed.keys()].filter((name) => definitions.some((all) => name in all));
	if (services.length === 0) return null;
	const place = base.slice(0, base.lastIndexOf("/") + 1);
	const overlayOf = (path) => {
		const word = require_deploying.environmentIn(path.slice(place.length));
		return environments.find((name) => word !== null && require_deploying.isSameEnvironment(word, name)) ?? null;
	};
	const overlays = new Set(paths.flatMap((path) => overlayOf(path) ?? []));
	const overlayFor = (name) => paths.find((path) => overlayOf(path) === name) ?? null;
	if (overlays.size === environments.length) return {
		place,
		services,
		isPerMachine: false,
		overlayFor,
		environmentFor: overlayOf
	};
	const [expression] = definitions.flatMap((all) => services.flatMap((name) => require_place.envFilesIn(all[name]))).flatMap((path) => require_place.environmentExpression(path) ?? []);
	return {
		place,
		services,
		isPerMachine: expression === void 0,
		overlayFor,
		environmentFor: (path) => path === base ? expression ?? "" : null
	};
}
function editOf(path, paths, { services, environmentFor }, { read }, managed) {
	const before = read(path) ?? "";
	const environment = environmentFor(path);
	const inBase = require_place.composeServices(read(paths[0] ?? "") ?? "");
	const concernedServices = services.filter((name) => name in require_place.composeServices(before) || environment !== null && name in inBase);
	const envFileOf = (service) => environment === null ? null : [
		FOLDER,
		environment,
		`${service}.env`
	].filter((part) => part !== "").join("/");
	const edits = concernedServices.map((service) => ({
		service,
		envFile: envFileOf(service),
		variables: managed.get(service) ?? /* @__PURE__ */ new Set()
	}));
	const after = editedCompose(before, edits);
	if (after === before) return [];
	const envFiles = concernedServices.flatMap((service) => {
		const file = envFileOf(service);
		const present = require_place.envFilesIn(require_place.composeServices(before)[service]).filter((name) => name !== file);
		return file === null ? [] : [[service, [...present, file]]];
	});
	const sets = concernedServices.flatMap((service) => setIn(before, service, managed).map((variable) => `${service}: ${variable}`));
	return [{
		path,
		before,
		after,
		byHand: editedByHand(before, edits),
		envFiles: new Map(envFiles),
		sets
	}];
}
/** The variables of flags that a compose file sets for a service itself. */
function setIn(text, service, managed) {
	return require_place.environmentIn(require_place.composeServices(text)[service]).flatMap(([variable]) => managed.get(service)?.has(variable) === true ? [variable] : []);
}
/**
* What the edited files send otherwise than the files of now, once a deployment has written its files: of all variables of
* all services, also of those that are not known. Nothing, where the edit is proved.
*/
function changedBy({ projects, environments }, folder, setup, written) {
	const all = environments.flatMap((environment) => {
		const open = (path) => {
			const edit = setup.edits.find((candidate) => candidate.path === path);
			if (edit !== void 0) return textOf(edit, setup.edits);
			const [service] = [...setup.files].flatMap(([name, { folder: at, file }]) => path === `${at}/${file.replace("{environment}", environment)}` ? [name] : []);
			return service === void 0 ? folder.read(path) : written(environment, service);
		};
		return projects.flatMap((paths) => paths.filter((path) => isRead(path, paths, environment))).flatMap((path) => {
			const before = textsIn(path, environment, (wanted) => folder.read(wanted));
			const after = textsIn(path, environment, open);
			return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key)).map((key) => {
				const [service = "", name = ""] = key.split(" ");
				return {
					environment,
					service,
					name
				};
			});
		});
	});
	return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}
/** A file as `git apply` leaves it; where a person makes all edits, as the person leaves it. */
function textOf({ before, after, byHand }, edits) {
	if (after !== null) return after;
	return edits.every((edit) => edit.after === null) ? byHand : before;
}
function textsIn(path, environment, open) {
	const file = {
		path,
		text: open(path) ?? "",
		environment,
		services: [],
		open
	};
	const { sent, leftOut } = require_place.compose.read(file);
	return new Map([...sent.map(({ service, variable, text }) => [`${service} ${variable}`, `=${text}`]), ...leftOut.map(({ service = "", name, reason }) => [`${service} ${name}`, reason.code])]);
}
/** Whether an environment is read from this file: from its overlay if it has one, else from the base. */
function isRead(path, paths, environment) {
	const wordOf = (file) => require_deploying.environmentIn(file.slice(file.lastIndexOf("/") + 1));
	const isOverlay = (file) => {
		const word = wordOf(file);
		return word !== null && require_deploying.isSameEnvironment(word, environment);
	};
	return paths.some(isOverlay) ? isOverlay(path) : wordOf(path) === null;
}
// src/app/adopt/unread.ts
/** Files of a service that are read. A larger one is left out. */
const MOST_FILES = 1e3;
function unreadIn({ compose: paths }, folder, managed) {
	const folders = separateFolders(require_place.buildFolders(paths, folder));
	return [...managed].flatMap(([service, variables]) => {
		const place = folders.get(service) ?? "";
		const files = folder.paths.filter((path) => place !== "" && path.startsWith(place) && !require_place.isDotenv(path) && !require_place.isCompose(path));
		if (files.length === 0 || files.length > MOST_FILES) return [];
		const open = new Set(variables);
		for (const path of files) {
			if (open.size === 0) break;
			const text = folder.read(path) ?? "";
			for (const name of open) if (text.includes(name)) open.delete(name);
		}
		return open.size === 0 ? [] : [{
			service,
			folder: place,
			variables: [...open].toSorted()
		}];
	});
}
/** Of folders that belong to one service alone. */
function separateFolders(folders) {
	const all = [...folders.values()];
	return new Map([...folders].filter(([, name]) => all.indexOf(name) === all.lastIndexOf(name)));
}
// src/app/adopt/workflow-texts.ts
/** By name. `OWNER` and the default branch are filled in where they are offered. */
const WORKFLOWS = {
	"flaghoist.yml": "# The gate judges a pull request when it changes. It runs the default branch's copy of this file and of the action,\n# and never code of the pull request. The sweep judges the group of a merge queue.\nname: flaghoist\n\non:\n  pull_request_target:\n    types: [opened, reopened, synchronize, edited, ready_for_review, closed]\n  workflow_dispatch:\n    inputs:\n      pull-request:\n        description: The number of the pull request to judge\n        required: true\n\npermissions: {}\n\n# GitHub keeps only the newest of the runs that wait in a concurrency group. So two runs share a group only when the\n# newer one has all facts of the older one. Only the event of a push names the pusher. A run that was started by hand\n# may be on a branch, where it decides nothing.\nconcurrency:\n  group: flaghoist-${{ github.event.pull_request && github.event.action != 'synchronize' && format('pull-{0}', github.event.pull_request.number) || format('run-{0}', github.run_id) }}\n  # A run that posts a verdict must finish.\n  cancel-in-progress: false\n\njobs:\n  # The job is not called \"flaghoist\", because its result must not count as the required status, which the action posts.\n  gate:\n    runs-on: ubuntu-latest\n    timeout-minutes: 10\n    permissions:\n      contents: read\n      deployments: read # the deployment log\n      issues: read\n      pull-requests: write # the comment\n      statuses: write # the verdict\n    steps:\n      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n        with:\n          ref: ${{ github.event.repository.default_branch }}\n          fetch-depth: 0\n          filter: blob:none\n          persist-credentials: false\n      - uses: OWNER/flaghoist@v1\n        with:\n          command: check\n          pull-request: ${{ inputs.pull-request }}\n        env:\n          FLAGHOIST_LOG_KEY: ${{ secrets.FLAGHOIST_LOG_KEY }}\n          FLAGHOIST_PROMETHEUS_URL: ${{ vars.FLAGHOIST_PROMETHEUS_URL }}\n          FLAGHOIST_PROMETHEUS_TOKEN: ${{ secrets.FLAGHOIST_PROMETHEUS_TOKEN }}\n",
	"flaghoist-sweep.yml": "# The sweep judges open pull requests again after a while, a landing, a change of an issue or a review, or a comment\n# \"/flaghoist recheck\". So a check can turn green without a push. It also judges the group of a merge queue, because\n# this workflow runs the copy of the default branch.\nname: flaghoist-sweep\n\non:\n  schedule:\n    - cron: '7,22,37,52 * * * *'\n  push:\n    branches: [main] # your default branch\n  issues:\n    types: [closed, reopened, labeled, unlabeled]\n  issue_comment:\n    types: [created, edited]\n  workflow_run:\n    workflows: [flaghoist-relay]\n    types: [completed]\n  workflow_dispatch:\n    inputs:\n      all:\n        description: Also pull requests that touch no flag (once, after adopting the check)\n        type: boolean\n        default: false\n\npermissions: {}\n\n# GitHub keeps only the newest of the runs that wait in a concurrency group. So full sweeps share a group. A run about\n# one head, or one that a person asked for, has a group of its own, so that no other run can drop it.\nconcurrency:\n  group: >-\n    flaghoist-sweep-${{\n      contains(fromJSON('[\"schedule\", \"issues\"]'), github.event_name) && 'all' ||\n      github.event_name == 'workflow_run' && format('{0}-{1}', github.event.workflow_run.event, github.event.workflow_run.head_sha) ||\n      github.event_name == 'issue_comment' && format('{0}-by-{1}', github.event.issue.number, github.event.comment.user.id) ||\n      format('run-{0}', github.run_id)\n    }}\n  cancel-in-progress: false\n\njobs:\n  sweep:\n    if: github.event_name != 'issue_comment' || (github.event.issue.pull_request && startsWith(github.event.comment.body, '/flaghoist recheck'))\n    runs-on: ubuntu-latest\n    timeout-minutes: 30\n    permissions:\n      actions: write # starts flaghoist-redeploy.yml where a deployment is due\n      contents: read # write, where a flag says \"propose: true\"\n      deployments: read # the deployment log; \"write\" if the pipeline has notifications\n      issues: read # write, where a flag says \"graduate\"\n      pull-requests: write # the comments\n      statuses: write # the verdicts\n    steps:\n      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n        with:\n          ref: ${{ github.event.repository.default_branch }}\n          fetch-depth: 0\n          filter: blob:none\n          persist-credentials: false\n      # Put the addresses of notifications into `env:` here and into flaghoist-redeploy.yml, such as FLAGHOIST_CHAT_WEBHOOK.\n      - uses: OWNER/flaghoist@v1\n        with:\n          command: sweep\n          redeploy: flaghoist-redeploy.yml\n          all: ${{ inputs.all || false }}\n        env:\n          FLAGHOIST_LOG_KEY: ${{ secrets.FLAGHOIST_LOG_KEY }}\n          FLAGHOIST_PROMETHEUS_URL: ${{ vars.FLAGHOIST_PROMETHEUS_URL }}\n          FLAGHOIST_PROMETHEUS_TOKEN: ${{ secrets.FLAGHOIST_PROMETHEUS_TOKEN }}\n",
	"flaghoist-relay.yml": "# A review runs the pull request's copy of a workflow, and a merge queue runs the group's copy. Those copies can be\n# changed, so this one does nothing. Its end starts the sweep, which runs the copy of the default branch.\nname: flaghoist-relay\n\non:\n  pull_request_review:\n    types: [submitted, edited, dismissed]\n  merge_group:\n    types: [checks_requested]\n\npermissions: {}\n\njobs:\n  relay:\n    runs-on: ubuntu-latest\n    timeout-minutes: 2\n    steps:\n      - run: echo \"something changed; the sweep looks at it\"\n",
	"flaghoist-promote.yml": "# A form that raises a flag. It writes the smallest edit, opens the pull request, judges it, and merges it if you say so.\n# The person who fills it in cannot approve the pull request.\nname: flaghoist-promote\n\non:\n  workflow_dispatch:\n    inputs:\n      flag:\n        description: The flag\n        required: true\n      environment:\n        description: The environment\n        required: true\n      rollout:\n        description: Percent (empty means the next step of its ladder, or 100)\n        required: false\n      merge:\n        description: Merge it at once if it passes\n        type: boolean\n        default: false\n      reason:\n        description: Why, in one line\n        required: false\n\npermissions: {}\n\nconcurrency:\n  group: flaghoist-promote-${{ inputs.flag }}-${{ inputs.environment }}\n  cancel-in-progress: false\n\njobs:\n  promote:\n    runs-on: ubuntu-latest\n    timeout-minutes: 10\n    # Without the token of an App, also allow it: Settings, Actions, General, create pull requests.\n    permissions:\n      actions: write # starts flaghoist-redeploy.yml after a merge\n      contents: write # the branch, and the merge\n      deployments: read # the deployment log\n      issues: read\n      pull-requests: write # the pull request and its comment\n      statuses: write # the verdict: a pull request that this token opens starts no workflow\n    steps:\n      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n        with:\n          ref: ${{ github.event.repository.default_branch }}\n          fetch-depth: 0\n          filter: blob:none\n          persist-credentials: false\n      - uses: OWNER/flaghoist@v1\n        with:\n          command: promote\n          redeploy: flaghoist-redeploy.yml\n          flag: ${{ inputs.flag }}\n          environment: ${{ inputs.environment }}\n          rollout: ${{ inputs.rollout }}\n          merge: ${{ inputs.merge }}\n          reason: ${{ inputs.reason }}\n        env:\n          FLAGHOIST_LOG_KEY: ${{ secrets.FLAGHOIST_LOG_KEY }}\n          FLAGHOIST_PROMETHEUS_URL: ${{ vars.FLAGHOIST_PROMETHEUS_URL }}\n          FLAGHOIST_PROMETHEUS_TOKEN: ${{ secrets.FLAGHOIST_PROMETHEUS_TOKEN }}\n",
	"flaghoist-rollback.yml": "# A form that turns flags off. It opens a pull request that passes at once, and merges it if you say so. `git revert` of\n# the promotion's merge does the same.\nname: flaghoist-rollback\n\non:\n  workflow_dispatch:\n    inputs:\n      flag:\n        description: The flags, with blanks between them\n        required: false\n      all:\n        description: Every flag (the emergency stop)\n        type: boolean\n        default: false\n      environment:\n        description: Only in these environments (empty means all where a flag is exposed)\n        required: false\n      rollout:\n        description: Only down to this percentage (empty means down to the safe value)\n        required: false\n      routes:\n        description: Also block the emergency routes at the proxy\n        type: boolean\n        default: false\n      merge:\n        description: Merge it at once if it passes\n        type: boolean\n        default: false\n      reason:\n        description: Why, in one line\n        required: false\n\npermissions: {}\n\n# Each rollback has a group of its own, so that no other run can delay or drop it.\nconcurrency:\n  group: flaghoist-rollback-${{ github.run_id }}\n  cancel-in-progress: false\n\njobs:\n  rollback:\n    runs-on: ubuntu-latest\n    timeout-minutes: 10\n    # Without the token of an App, also allow it: Settings, Actions, General, create pull requests.\n    permissions:\n      actions: write # starts flaghoist-redeploy.yml after a merge\n      contents: write # the branch, and the merge\n      issues: read\n      pull-requests: write # the pull request\n      statuses: write # the verdict: a pull request that this token opens starts no workflow\n    steps:\n      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n        with:\n          ref: ${{ github.event.repository.default_branch }}\n          fetch-depth: 0\n          filter: blob:none\n          persist-credentials: false\n      - uses: OWNER/flaghoist@v1\n        with:\n          command: rollback\n          redeploy: flaghoist-redeploy.yml\n          flag: ${{ inputs.flag }}\n          all: ${{ inputs.all }}\n          environment: ${{ inputs.environment }}\n          rollout: ${{ inputs.rollout }}\n          routes: ${{ inputs.routes }}\n          merge: ${{ inputs.merge }}\n          reason: ${{ inputs.reason }}\n        # With `redeploy: here` this run writes to the deployment log, and signs it. That also needs `deployments: write`.\n        env:\n          FLAGHOIST_LOG_KEY: ${{ secrets.FLAGHOIST_LOG_KEY }}\n",
	"flaghoist-redeploy.yml": "# Deploys the tip of the default branch to the services whose values it changes. Before that, it judges the landings\n# again with new evidence.\nname: flaghoist-redeploy\n\non:\n  # Every landing, without a `paths` filter, because GitHub compares only the first 300 files with it. A run that\n  # changes no value ends at once.\n  push:\n    branches: [main] # your default branch\n  # Deploys refused changes when their evidence is there, and landings that started no run.\n  schedule:\n    - cron: '*/30 * * * *'\n  workflow_dispatch:\n    inputs:\n      landing:\n        description: The id of a commit that the tip must contain (empty means any tip)\n        required: false\n      force:\n        description: Also write values that are live by the log, as after `flaghoist drift`\n        type: boolean\n        default: false\n\npermissions: {}\n\n# Each landing has a group of its own, because in a common group a rollback would wait behind a promotion that hangs.\n# Order is safe without a common group: every run deploys the newest tip, and writes again after a stale write. Runs of\n# the same landing share a group, because they would do the same work twice. No run is cancelled.\nconcurrency:\n  group: flaghoist-redeploy-${{ inputs.landing || github.sha }}\n  cancel-in-progress: false\n\njobs:\n  # One job deploys all environments in the order of the pipeline. The jobs of a matrix would not keep that order.\n  redeploy:\n    runs-on: ubuntu-latest\n    timeout-minutes: 30\n    permissions:\n      contents: read # \"write\" if the target `branch` pushes to this repository\n      deployments: write # the log\n      issues: read\n      pull-requests: read\n      statuses: read\n    steps:\n      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n        with:\n          ref: ${{ github.event.repository.default_branch }}\n          fetch-depth: 0\n          filter: blob:none\n          persist-credentials: false\n      # Put the secrets of targets into `env:` here, each under its own name. A program gets only the variables that\n      # the setting `env` of its target names.\n      - uses: OWNER/flaghoist@v1\n        with:\n          command: deploy\n          landing: ${{ inputs.landing }}\n          force: ${{ inputs.force }}\n        env:\n          FLAGHOIST_LOG_KEY: ${{ secrets.FLAGHOIST_LOG_KEY }}\n          FLAGHOIST_PROMETHEUS_URL: ${{ vars.FLAGHOIST_PROMETHEUS_URL }}\n          FLAGHOIST_PROMETHEUS_TOKEN: ${{ secrets.FLAGHOIST_PROMETHEUS_TOKEN }}\n",
	"flaghoist-drift.yml": "# Compares the live values with the accepted ones, and changes none. While a value differs or is refused, one issue is\n# open. Each run updates it, and closes it when all values are as accepted.\nname: flaghoist-drift\n\non:\n  # Between two runs of flaghoist-redeploy.yml, because a running deployment looks like a difference.\n  schedule:\n    - cron: '13,43 * * * *'\n  workflow_dispatch:\n\npermissions: {}\n\n# One at a time, because two runs would each open an issue. A run of another branch has a group of its own.\nconcurrency:\n  group: flaghoist-drift-${{ github.ref }}\n  cancel-in-progress: false\n\njobs:\n  drift:\n    # Targets such as `files`, `pm2` and `compose` are asked on the machine itself: runs-on: [self-hosted, \u2026]. Before\n    # that, read about self-hosted runners in Flaghoist's docs/github.md.\n    runs-on: ubuntu-latest\n    timeout-minutes: 15\n    permissions:\n      contents: read\n      deployments: read # the log\n      issues: write # the issue\n    steps:\n      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n        with:\n          ref: ${{ github.event.repository.default_branch }}\n          fetch-depth: 0\n          filter: blob:none\n          persist-credentials: false\n      # Put the secrets of targets into `env:` here, as for `command: deploy`.\n      - uses: OWNER/flaghoist@v1\n        with:\n          command: drift\n          issue: true\n",
	"flaghoist-page.yml": "# Publishes the page of all flags to GitHub Pages when it has changed. It is off until you set the variable\n# FLAGHOIST_PAGE of the repository to \"on\", and the source of GitHub Pages to \"GitHub Actions\". Pages of a private\n# repository can be public: `public: true` leaves out people, queries, reasons and links.\nname: flaghoist-page\n\non:\n  schedule:\n    - cron: '27 * * * *'\n  workflow_dispatch:\n\npermissions: {}\n\n# One at a time, so that an older page never replaces a newer one.\nconcurrency:\n  group: flaghoist-page-${{ github.ref }}\n  cancel-in-progress: false\n\njobs:\n  page:\n    if: vars.FLAGHOIST_PAGE == 'on'\n    runs-on: ubuntu-latest\n    timeout-minutes: 15\n    environment: github-pages\n    permissions:\n      actions: read # the age of the last sweep\n      contents: read\n      deployments: read # the log\n      id-token: write # GitHub Pages asks for it\n      issues: read # critical issues, and the issue about drift\n      pages: write\n      pull-requests: read # who approved\n      statuses: read\n    steps:\n      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n        with:\n          ref: ${{ github.event.repository.default_branch }}\n          fetch-depth: 0\n          filter: blob:none\n          persist-credentials: false\n      # Put the addresses and tokens of further sources into `env:` here.\n      - id: page\n        uses: OWNER/flaghoist@v1\n        with:\n          command: page\n          public: true\n        env:\n          FLAGHOIST_PROMETHEUS_URL: ${{ vars.FLAGHOIST_PROMETHEUS_URL }}\n          FLAGHOIST_PROMETHEUS_TOKEN: ${{ secrets.FLAGHOIST_PROMETHEUS_TOKEN }}\n      - if: steps.page.outputs.changed == 'true'\n        uses: actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0\n        with:\n          path: ${{ steps.page.outputs.page }}\n      - if: steps.page.outputs.changed == 'true'\n        uses: actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0\n",
	"flaghoist-summary.yml": "# Posts the summary of the last week as a comment on one issue: the phase, metrics, issues and next step of each plan. It is\n# off until you set the variable FLAGHOIST_SUMMARY of the repository to \"on\". A second run edits the comment of its week. It\n# also goes to the receivers of `notifications` in the pipeline that take `summary`.\nname: flaghoist-summary\n\non:\n  schedule:\n    - cron: '11 6 * * 1' # the week ends on Monday at 00:00 UTC\n  workflow_dispatch:\n\npermissions: {}\n\n# One at a time, because two runs would each post a comment.\nconcurrency:\n  group: flaghoist-summary-${{ github.ref }}\n  cancel-in-progress: false\n\njobs:\n  summary:\n    if: vars.FLAGHOIST_SUMMARY == 'on'\n    runs-on: ubuntu-latest\n    timeout-minutes: 15\n    permissions:\n      contents: read\n      deployments: write # the log, and the marks of notifications\n      issues: write # the issue and its comments\n      pull-requests: read # when a merge landed\n      statuses: read\n    steps:\n      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n        with:\n          ref: ${{ github.event.repository.default_branch }}\n          fetch-depth: 0\n          filter: blob:none\n          persist-credentials: false\n      # Put the addresses and tokens of further sources, and of webhooks, into `env:` here.\n      - uses: OWNER/flaghoist@v1\n        with:\n          command: summary\n        env:\n          FLAGHOIST_PROMETHEUS_URL: ${{ vars.FLAGHOIST_PROMETHEUS_URL }}\n          FLAGHOIST_PROMETHEUS_TOKEN: ${{ secrets.FLAGHOIST_PROMETHEUS_TOKEN }}\n",
	"flaghoist-watch.yml": "# Looks at the metrics of every flag that rose a short time ago. After a breach it opens the rollback and an issue, and\n# merges it where the flag says `then: merge`. An alert only says when to look: its content is not read.\nname: flaghoist-watch\n\non:\n  schedule:\n    - cron: '3,13,23,33,43,53 * * * *'\n  repository_dispatch:\n    types: [flaghoist-alert]\n  workflow_run:\n    workflows: [flaghoist-redeploy]\n    types: [completed]\n  workflow_dispatch:\n\npermissions: {}\n\n# GitHub keeps one waiting run per group. Each run judges the whole time since the deployment, so a run that another one\n# replaced is not missed. An alert does not wait for a schedule.\nconcurrency:\n  group: flaghoist-watch-${{ github.event_name == 'repository_dispatch' && 'alert' || 'time' }}\n  cancel-in-progress: false\n\njobs:\n  watch:\n    runs-on: ubuntu-latest\n    timeout-minutes: 15\n    # Without the token of an App, also allow it: Settings, Actions, General, create pull requests.\n    permissions:\n      actions: write # starts flaghoist-redeploy.yml after a merge\n      contents: write # the branch, and the merge\n      deployments: write # the deployment log\n      issues: write # the issue that stops promotions of the flag\n      pull-requests: write # the pull request\n      statuses: write # the verdict: a pull request that this token opens starts no workflow\n    steps:\n      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n        with:\n          ref: ${{ github.event.repository.default_branch }}\n          fetch-depth: 0\n          filter: blob:none\n          persist-credentials: false\n      # Put the addresses and tokens of further sources, and the addresses of notifications, into `env:` here.\n      - uses: OWNER/flaghoist@v1\n        with:\n          command: watch\n          redeploy: flaghoist-redeploy.yml\n        env:\n          FLAGHOIST_GRAPH_URL: ${{ vars.FLAGHOIST_GRAPH_URL }} # of Prometheus' own page, for links\n          FLAGHOIST_LOG_KEY: ${{ secrets.FLAGHOIST_LOG_KEY }}\n          FLAGHOIST_PROMETHEUS_URL: ${{ vars.FLAGHOIST_PROMETHEUS_URL }}\n          FLAGHOIST_PROMETHEUS_TOKEN: ${{ secrets.FLAGHOIST_PROMETHEUS_TOKEN }}\n",
	"flaghoist-comment.yml": "# A comment of a person who may write, on any issue or pull request: \"/flaghoist rollback FLAG [in ENV]\" or \"/flaghoist\n# promote FLAG to ENV\". It opens the pull request and judges it, as the forms do. On an issue, \"/flaghoist recheck\" judges\n# every open pull request again. On a pull request flaghoist-sweep.yml answers it.\nname: flaghoist-comment\n\non:\n  issue_comment:\n    types: [created, edited]\n\npermissions: {}\n\n# Each comment has a group of its own, so that no other run can delay or drop a rollback.\nconcurrency:\n  group: flaghoist-comment-${{ github.event.comment.id }}\n  cancel-in-progress: false\n\njobs:\n  comment:\n    if: startsWith(github.event.comment.body, '/flaghoist') && !(github.event.issue.pull_request && github.event.comment.body == '/flaghoist recheck')\n    runs-on: ubuntu-latest\n    timeout-minutes: 10\n    # Without the token of an App, also allow it: Settings, Actions, General, create pull requests.\n    permissions:\n      contents: write # the branch\n      deployments: read # the deployment log\n      issues: write # the reaction and the reply\n      pull-requests: write # the pull request and its comment\n      statuses: write # the verdict: a pull request that this token opens starts no workflow\n    steps:\n      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n        with:\n          ref: ${{ github.event.repository.default_branch }}\n          fetch-depth: 0\n          filter: blob:none\n          persist-credentials: false\n      - uses: OWNER/flaghoist@v1\n        with:\n          command: comment\n          redeploy: flaghoist-redeploy.yml\n        env:\n          FLAGHOIST_LOG_KEY: ${{ secrets.FLAGHOIST_LOG_KEY }}\n          FLAGHOIST_PROMETHEUS_URL: ${{ vars.FLAGHOIST_PROMETHEUS_URL }}\n          FLAGHOIST_PROMETHEUS_TOKEN: ${{ secrets.FLAGHOIST_PROMETHEUS_TOKEN }}\n"
};
// src/app/adopt/workflows.ts
/** The text of each workflow, by its path. */
function workflowsFor(settings) {
	return new Map(Object.entries(WORKFLOWS).map(([name, text]) => [`.github/workflows/${name}`, filled(name, text, settings)]));
}
/** The workflows that write to the targets, or ask them. */
const AT_TARGETS = ["flaghoist-redeploy.yml", "flaghoist-drift.yml"];
function filled(name, text, settings) {
	const { action, branch, machines } = settings;
	const workflow = text.replaceAll("OWNER/flaghoist@v1", action).replaceAll("branches: [main] # your default branch", `branches: [${JSON.stringify(branch)}]`);
	if (machines === "github" || !AT_TARGETS.includes(name)) return workflow;
	const kept = keepingFiles(workflow);
	return machines === "own" ? kept.replaceAll(ON_GITHUB, "runs-on: self-hosted") : onEachMachine(kept, machines);
}
const ON_GITHUB = "runs-on: ubuntu-latest";
/**
* The checkout on a machine of the services. The files that deployments write are in its folder, and Git ignores them. A
* checkout would remove them before each run, although the log says that they are there.
*/
function keepingFiles(workflow) {
	return workflow.replaceAll(/^( *)persist-credentials: false$/gm, `$1persist-credentials: false\n$1clean: false # ${require_setup.FILE_REMARKS.keepsFiles()}`);
}
/** The remarks above it belong to it. */
const CONCURRENCY = /^(?:#.*\n)*concurrency:\n {2}group: (?<name>[\w-]+)-(?<rest>\$\{\{.*\}\})\n(?: {2}.*\n)*\n/m;
/** The remarks of a single job. */
const JOB = /^ {2}(?<name>redeploy|drift):\n(?: {4}#.*\n)* {4}runs-on: ubuntu-latest\n/m;
const ONE_JOB = /^ {2}#.*\n(?= {2}(?:#|redeploy:))/gm;
/** A job for each machine, in a group of its own: no job waits for another machine, and none stops the work of another. */
function onEachMachine(workflow, environments) {
	const { name = "", rest = "" } = CONCURRENCY.exec(workflow)?.groups ?? {};
	const group = `${name}-\${{ matrix.environment }}-${rest}`;
	return workflow.replace(CONCURRENCY, "").replaceAll(ONE_JOB, "").replace(JOB, (_lines, job) => `  # ${require_setup.FILE_REMARKS.oneJob()}
  ${job}:
    strategy:
      fail-fast: false # ${require_setup.FILE_REMARKS.failFast()}
      matrix:
        environment: [${environments.map(require_editing.keyText).join(", ")}]
    runs-on: [self-hosted, '\${{ matrix.environment }}']
    # ${require_setup.FILE_REMARKS.group()}
    concurrency:
      group: ${group}
      cancel-in-progress: false
`).replace(/^( *)command: (deploy|drift)$/m, "$1command: $2\n$1environment: ${{ matrix.environment }}");
}
// src/app/adopt/init.ts
/** `head`: the files as they are. */
async function planInit(loader, head, folder, options) {
	const present = await require_judging.readTree(loader, require_repository.asTree(head));
	const isAdopted = present.side.pipeline !== null;
	const detected = detect(folder, loader.root);
	const wanted = wantedIn(detected.today, options.choice);
	if (!isAdopted) demandMatch(wanted, options.choice);
	const drafted = draftsOf(wanted, detected.environments);
	const managed = managedBy(drafted, isAdopted ? [...present.side.flags.values()] : null);
	const target = isAdopted ? targetIn(present.side) : options.target;
	const sending = isAdopted ? sendingIn(present.side) : drafted.drafts;
	const edited = (services) => judgedEdits(detected, folder, target === null ? null : setupOf(detected, folder, services, target), sending);
	const { setup, edits: composeEdits, changed } = isAdopted ? edited(reachedIn(present.side, managed, target)) : withoutChanged(managed, edited);
	const { github } = options;
	const owners = ownersOf(folder, detected, drafted.drafts, {
		root: loader.root,
		isOnGitHub: options.isOnGitHub
	});
	const adopted = isAdopted ? /* @__PURE__ */ new Map() : adoptionFiles({
		root: loader.root,
		onGitHub: github !== null,
		owners
	}, detected, drafted, setup);
	if (!isAdopted) {
		await demandOwnFolder(loader, head, adopted, options.now);
		await demandSame(loader, head, adopted, drafted.takenValues, detected.environments);
	}
	const workflows = github === null ? [] : workflowsFor({
		...github,
		machines: machinesOf(present.side, detected, setup)
	});
	const edits = [...github !== null || deploysOnGitHub(folder) ? logEdit(present.side, folder, loader.root) : [], ...composeEdits];
	return {
		...drafted,
		detected,
		isAdopted,
		files: new Map([...adopted, ...workflows]),
		edits,
		changed,
		deployed: setup === null ? null : target,
		unreached: isAdopted || setup === null ? [] : without(managed, setup.deploy),
		isPerMachine: isOnEachMachine(setup),
		unread: isAdopted ? [] : unreadIn(detected, folder, managed),
		lacking: isAdopted ? [] : lackingIn(drafted, folder, detected.environments, (shorter) => {
			const { today, environments } = detect(shorter, loader.root);
			return draftsOf(wantedIn(today, options.choice), environments);
		}),
		builtIn: builtIn(detected, folder, builtBefore(present.side, managed, loader)),
		owners
	};
}
/** A pattern that matches nothing is a mistake, and a set-up without flags hides it. */
function demandMatch(wanted, { patterns }) {
	const available = availableInstead(wanted);
	if (available.length > 0) throw require_opening.refusal("init/only-matches-nothing", {
		patterns,
		available
	});
}
/** A folder of the same name may belong to another tool, whose files would be read as flags from then on. */
async function demandOwnFolder(loader, head, files, now) {
	const wrong = (await diagnosedWith(loader, head, files, now)).filter(require_program.isError);
	const others = [...new Set(wrong.map(({ file }) => file))].filter((file) => !files.has(file));
	if (others.length > 0) throw require_opening.refusal("init/other-files", {
		folder: loader.root,
		files: others
	});
}
function without(managed, deploy) {
	return [...managed.keys()].filter((service) => !deploy.has(service)).toSorted(require_opening.inOrder);
}
/** Whether a workflow deploys, so that `--edits` says the same as the run that wrote it. */
function deploysOnGitHub({ paths, read }) {
	return paths.some((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path) && /^\s+command:\s*["']?deploy\b/m.test(read(path) ?? ""));
}
/** A pipeline that was written without the workflows does not say yet that the log is on GitHub. */
function logEdit({ pipeline }, { read }, root) {
	const path = require_judging.pipelinePath(root);
	const before = read(path);
	const settings = pipeline?.value ?? null;
	if (before === null || settings === null || settings.deployments !== void 0) return [];
	const after = `${before.replace(/\n?$/, "\n")}${LOG_ON_GITHUB}\n`;
	return [{
		path,
		before,
		after,
		byHand: after,
		envFiles: /* @__PURE__ */ new Map(),
		sets: []
	}];
}
/** The variables that flags fill. In a repository that is set up, its own definitions decide. */
function managedBy({ drafts }, present) {
	const flags = present === null ? drafts.map(({ flag }) => flag) : present.flatMap(({ definition }) => definition?.value ?? []);
	const all = /* @__PURE__ */ new Map();
	for (const { service, variables } of flags.flatMap(({ services }) => services)) {
		const names = all.get(service) ?? /* @__PURE__ */ new Set();
		all.set(service, names);
		for (const { variable } of variables) names.add(variable);
	}
	return all;
}
/** One service that an edit would send other values does not take the edit away from the others, which are proved again. */
function withoutChanged(managed, edited) {
	const all = edited(managed);
	const left = new Set(all.changed.map(({ service }) => service));
	const rest = new Map([...managed].filter(([service]) => !left.has(service)));
	if (rest.size === managed.size || rest.size === 0) return all;
	const part = withoutChanged(rest, edited);
	return part.edits.length === 0 ? all : {
		...part,
		changed: [...all.changed, ...part.changed]
	};
}
/** The edits of the compose files; none where they would change what services are sent, and then what would change. */
function judgedEdits(detected, folder, setup, sending) {
	if (setup === null || setup.edits.length === 0) return {
		setup,
		edits: [],
		changed: []
	};
	if (setup.files.size === 0) return {
		setup,
		edits: setup.edits,
		changed: []
	};
	const written = (environment, service) => renderedFor(sending, environment, service);
	const changed = changedBy(detected, folder, setup, written);
	if (changed.length === 0) return {
		setup,
		edits: setup.edits,
		changed
	};
	const byHand = setup.edits.map((edit) => ({
		...edit,
		after: null
	}));
	const left = changedBy(detected, folder, {
		...setup,
		edits: byHand
	}, written);
	return left.length === 0 ? {
		setup,
		edits: byHand,
		changed: []
	} : {
		setup,
		edits: [],
		changed: left
	};
}
/** Null: something else brings the values to services, or Docker Compose starts them outside of the repository. */
function targetIn({ pipeline }) {
	const all = (pipeline?.value?.services ?? []).flatMap(({ deploy = [] }) => deploy);
	if (all.length === 0 || all.some(({ target }) => target === "files")) return "files";
	return all.some(({ target, settings: { folder } }) => target === "compose" && typeof folder === "string" && /^[\w.]/.test(folder)) ? "compose" : null;
}
/** The services that deployments reach in this way. A pipeline that names no target does not say yet. */
function reachedIn({ pipeline }, managed, target) {
	const reached = (pipeline?.value?.services ?? []).flatMap(({ name, deploy = [] }) => deploy.some((one) => one.target === target) ? [name] : []);
	if (reached.length === 0) return managed;
	return new Map([...managed].filter(([service]) => reached.includes(service)));
}
/** Without the services whose deployments may build them. A pipeline that cannot be read does not say. */
function builtBefore({ pipeline }, managed, { reader }) {
	const settings = pipeline?.value ?? null;
	if (settings === null) return managed;
	const isConcerned = (name) => require_deploying.isBuiltBefore(name, settings, reader.targets);
	return new Map([...managed].filter(([service]) => isConcerned(service)));
}
/** The flags of a repository that is set up. */
function sendingIn({ flags }) {
	return [...flags.values()].flatMap(({ definition, states }) => {
		const flag = definition?.value ?? null;
		if (flag === null) return [];
		const read = [...states ?? []].flatMap(([name, { value }]) => value === null ? [] : [[name, value]]);
		return [{
			flag,
			states: new Map(read)
		}];
	});
}
/** In a repository that is set up, its pipeline says whether each environment has a machine of its own. */
function machinesOf({ pipeline }, { environments }, setup) {
	const settings = pipeline?.value ?? null;
	const names = settings?.environments.map(({ name }) => name) ?? environments;
	const isPerMachine = settings === null ? isOnEachMachine(setup) : settings.services.some(({ deploy = [] }) => deploy.some(({ machine = "" }) => machine.includes("{environment}")));
	if (isPerMachine && names.length > 1) return names;
	return setup === null && !isPerMachine ? "github" : "own";
}
function isOnEachMachine(setup) {
	return [...setup?.deploy.values() ?? []].some(({ isPerMachine }) => isPerMachine);
}
function renderedFor(sending, environment, service) {
	const name = environment;
	const values = sending.flatMap(({ flag, states }) => require_opening.exposuresOf(flag, states.get(name) ?? null, name).flatMap((exposure) => exposure.service === service ? require_opening.sentBy(exposure) : []));
	return require_judging.dotenv.render({
		environment: name,
		service,
		values,
		blockedRoutes: [],
		sha256: () => ""
	});
}
function adoptionFiles({ root, onGitHub, owners }, { environments, services, images }, { drafts, takenValues }, setup) {
	const taken = takenValues.map(({ service }) => service);
	const others = services.filter((name) => !images.includes(name));
	const pipeline = pipelineText({
		environments,
		services: [.../* @__PURE__ */ new Set([...others, ...taken])].toSorted(require_opening.inOrder).map((name) => ({
			name,
			deploy: setup?.deploy.get(name) ?? null
		})),
		teams: owners.teams,
		approvers: owners.approvers,
		onGitHub
	});
	return new Map([
		[require_judging.pipelinePath(root), pipeline],
		...draftTexts(root, drafts.map((draft) => ownedDraft(draft, owners))),
		...(setup === null || setup.files.size === 0 ? [] : setup.folders).map((folder) => [`${folder}/.gitignore`, "*\n!.gitignore\n"]),
		...setup?.newIgnore == null ? [] : [[".gitignore", setup.newIgnore]]
	]);
}
/** The values that are taken over, by environment. */
function takenIn(takenValues, environment) {
	return takenValues.filter((sent) => sent.environment === environment);
}
/** The definitions and states of these flags, by path. */
function draftTexts(root, drafts) {
	return new Map(drafts.flatMap(({ flag, states }) => [[require_judging.flagPath(root, flag.key), require_place.newFlagText({
		...flag,
		ladder: null
	})], ...[...states].map(([environment, state]) => [require_judging.statePath(root, environment, flag.key), require_editing.newStateText(state)])]));
}
// src/app/adopt/patch.ts
const CONTEXT = 3;
/** The patch of one file that stays where it is; empty where nothing differs. */
function patchOf(path, before, after) {
	const hunks = hunksOf(compared(linesOf(before), linesOf(after)));
	if (hunks.length === 0) return "";
	return [
		`--- a/${path}`,
		`+++ b/${path}`,
		...hunks
	].map((line) => `${line}\n`).join("");
}
/** Lines without their ends; a last line without an end carries Git's remark. */
function linesOf(text) {
	const lines = text.split("\n");
	if (lines.at(-1) === "") return lines.slice(0, -1);
	return lines.map((line, index) => index === lines.length - 1 ? `${line}\n${require_setup.FILE_REMARKS.noLineEnd()}` : line);
}
/** The shortest way from one list to the other, by the length of what both have. */
function compared(before, after) {
	const width = after.length + 1;
	const common = new Uint32Array((before.length + 1) * width);
	const at = (i, j) => common[i * width + j] ?? 0;
	for (let i = before.length - 1; i >= 0; i -= 1) for (let j = after.length - 1; j >= 0; j -= 1) common[i * width + j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
	const lines = [];
	let [i, j] = [0, 0];
	while (i < before.length || j < after.length) if (i < before.length && j < after.length && before[i] === after[j]) {
		lines.push({
			kind: " ",
			text: before[i] ?? ""
		});
		i += 1;
		j += 1;
	} else if (j >= after.length || i < before.length && at(i + 1, j) >= at(i, j + 1)) {
		lines.push({
			kind: "-",
			text: before[i] ?? ""
		});
		i += 1;
	} else {
		lines.push({
			kind: "+",
			text: after[j] ?? ""
		});
		j += 1;
	}
	return lines;
}
function hunksOf(lines) {
	const near = lines.map((_, index) => lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ kind }) => kind !== " "));
	const hunks = [];
	let [from, oldLine, newLine] = [
		0,
		1,
		1
	];
	while (from < lines.length) {
		if (near[from] !== true) {
			from += 1;
			oldLine += 1;
			newLine += 1;
			continue;
		}
		const end = near.indexOf(false, from);
		const hunk = lines.slice(from, end < 0 ? lines.length : end);
		const [old, fresh] = [hunk.filter(isOld).length, hunk.filter(isNew).length];
		const start = (line, count) => count === 0 ? line - 1 : line;
		hunks.push(`@@ -${start(oldLine, old)},${old} +${start(newLine, fresh)},${fresh} @@`, ...hunk.map(({ kind, text }) => `${kind}${text}`));
		from += hunk.length;
		oldLine += old;
		newLine += fresh;
	}
	return hunks;
}
function isOld({ kind }) {
	return kind !== "+";
}
function isNew({ kind }) {
	return kind !== "-";
}
// src/cli/adopt-text.ts
function detectedText(plan, { github, branch, remote }) {
	const { detected, owners } = plan;
	const { environments, services, readings } = detected;
	const rows = [
		["environments", environments.join(" \u2192 ")],
		["services", services.length === 0 ? "none" : services.join(", ")],
		...readings.map(({ path, source, environments: places }) => ["read", `${path} (${source}: ${places.join(", ")})`]),
		["default branch", branch],
		["GitHub", github ?? (remote === null ? require_setup.SETUP_TEXTS.noRemote() : require_setup.SETUP_TEXTS.notOnGitHub())],
		["CODEOWNERS", owners.ofRules.length === 0 ? require_setup.SETUP_TEXTS.noOwners() : owners.approvers.length === 0 && !plan.isAdopted ? require_setup.SETUP_TEXTS.noApprovers(owners.ofRules) : owners.ofRules.join(", ")],
		...ownerRows(plan)
	];
	const width = Math.max(...rows.map(([name]) => name.length));
	return section("detected", rows.map(([name, text]) => `${name.padEnd(width)}  ${text}`));
}
/** Who owns the flags, and what CODEOWNERS says besides. */
function ownerRows({ owners, drafts, isAdopted }) {
	if (isAdopted) return [];
	const byOwner = [...require_opening.grouped([...owners.ofFlags], ([, owner]) => owner)];
	const [[only] = [""]] = byOwner;
	const isOne = byOwner.length === 1 && owners.ofFlags.size === drafts.length;
	return [
		...[...owners.teams].filter(([, people]) => people.some((login) => !owners.ofRules.includes(login))).map(([name, people]) => ["team", require_setup.SETUP_TEXTS.team(name, people)]),
		...isOne ? [["owner", require_setup.SETUP_TEXTS.owner(only)]] : byOwner.map(([owner, flags]) => {
			const keys = flags.map(([key]) => key);
			return ["owner", require_setup.SETUP_TEXTS.ownerOf(owner, require_opening.named(keys, 6))];
		}),
		...owners.leftOut.map(({ code, names }) => {
			return [code === "shared" ? "no owner" : "not used", require_setup.OWNER_TEXTS[code](require_opening.named(names, 6))];
		})
	];
}
/** Variables that a service is sent and, as far as its code was searched, does not read. `without`: leaves out patterns. */
function unreadText(plan, without) {
	const { unread } = plan;
	if (unread.length === 0) return "";
	const patterns = unreadPatterns(plan);
	return section(require_setup.SETUP_TEXTS.unread(), [...unread.map(({ service, folder, variables }) => `\u00b7 ${service} (${folder}): ${require_opening.listed(require_opening.named(variables, 12))}`), ...patterns.length === 0 ? [] : [`hint: ${require_setup.SETUP_TEXTS.leaveUnread()}`, `  ${without(patterns)}`]]);
}
/** Variables whose new values need a new build. */
function builtInText({ builtIn }) {
	if (builtIn.length === 0) return "";
	return section(require_setup.SETUP_TEXTS.builtIn(), [...builtIn.map(({ service, file, variables }) => `! ${service} (${file}): ${require_opening.listed(require_opening.named(variables, 12))}`), `hint: ${require_setup.SETUP_TEXTS.buildAgain()}`]);
}
/** Services that a flag does not reach, and the lines whose deletion lets it. */
function lackingText({ lacking }) {
	if (lacking.length === 0) return "";
	return section(require_setup.SETUP_TEXTS.lacking(), [...lacking.map((one) => `! ${require_setup.SETUP_TEXTS.lacks(one)}`), `hint: ${require_setup.SETUP_TEXTS.deleteLines()}`]);
}
/** What is left out for another reason than the lines of `lackingText`. */
function withoutLacking({ leftOut, lacking }) {
	return leftOut.filter(({ name, service }) => !lacking.some((one) => one.service === service && one.variable === name));
}
/** Of flags that the service does not read at all. A switch without its percentage would be on for all users. */
function unreadPatterns({ unread, drafts }) {
	return unread.flatMap(({ service, variables: names }) => {
		const flags = drafts.flatMap(({ flag }) => flag.services.filter((sent) => sent.service === service)).map(({ variables }) => variables.map(({ variable }) => variable));
		const unreadFlags = flags.filter((all) => all.every((variable) => names.includes(variable)));
		return unreadFlags.length === flags.length ? [`${service}:*`] : unreadFlags.flat().map((variable) => `${service}:${variable}`);
	});
}
/** The proof, value by value. */
function proofText(taken, environments) {
	if (taken.length === 0) return section("values", [require_setup.SETUP_TEXTS.noValues()]);
	const ofTools = taken.filter(({ flag }) => flag !== void 0);
	const others = taken.filter(({ flag }) => flag === void 0);
	return [valuesText(require_setup.SETUP_TEXTS.sentToday(), others, environments), valuesText(require_setup.SETUP_TEXTS.wouldBeSent(), ofTools, environments)].join("");
}
function valuesText(title, values, environments) {
	const lines = environments.flatMap((environment) => {
		return [...require_opening.grouped(takenIn(values, environment), ({ service }) => service)].map(([service, all]) => {
			return `\u2713 ${environment} ${service}: ${all.map(({ variable, text }) => `${variable}=${text}`).join(" ")}`;
		});
	});
	return lines.length === 0 ? "" : section(title, lines);
}
/** Flags that a reader would expect to be one. */
function splitText({ split }) {
	if (split.length === 0) return "";
	const lines = split.map((keys) => `\u00b7 ${require_setup.SETUP_TEXTS.splitInto(keys)}`);
	return section(require_setup.SETUP_TEXTS.split(), lines);
}
/** Names that mean a setting more often than a feature. */
const SETTING = /(^|_)(SSL|TLS|HTTPS?|SECURE|VERIFY|STRICT|LOG|LOGS|LOGGING|DEBUG|CACHE|COOKIES?|CORS|PROXY|MAINTENANCE|READ_?ONLY)(_|$)/;
/** A warning about variables that a rollback should not turn off. */
function settingsText(taken) {
	const all = [...new Set(taken.map(({ variable }) => variable))];
	const names = all.filter((name) => SETTING.test(name));
	if (names.length === 0) return "";
	const others = all.filter((name) => !SETTING.test(name));
	return section("settings?", [`! ${require_setup.SETUP_TEXTS.settings(require_opening.named(names, 12))}`, ...others.length === 0 ? [] : [`  hint: ${require_setup.SETUP_TEXTS.leaveOut()}`, `    --only ${others.join(" ")}`]]);
}
/** What is not taken over, by reason. Values may be secrets, so only names are shown. */
function leftOutSection(leftOut, taken = []) {
	if (leftOut.length === 0) return "";
	const takenNames = new Set(taken.map(({ variable }) => variable));
	const lines = [...require_opening.grouped(leftOut, ({ reason }) => JSON.stringify(reason)).values()].flatMap((group) => {
		const [first] = group;
		if (first === void 0) return [];
		const { message, hint: usual } = require_opening.leftOutText(first.reason);
		const hint = first.reason.code === "not-named" ? relatedHint(group, takenNames) : usual;
		const names = [...new Set(group.map(({ name, service }) => service !== void 0 && takenNames.has(name) ? require_setup.SETUP_TEXTS.ofService(name, service) : name))].toSorted();
		const origins = [...new Set(group.map(({ origin }) => origin))];
		return [`\u00b7 ${require_opening.listed(require_opening.named(names, 12))}: ${message}${names.every((name) => origins.includes(name)) ? "" : ` (${require_opening.listed(require_opening.named(origins, 4))})`}`, ...hint === "" ? [] : [`  hint: ${hint}`]];
	});
	return section(require_setup.SETUP_TEXTS.notTaken(), lines);
}
/** Of variables that `--only` leaves out, those that belong to a flag which is taken over. */
function relatedHint(group, taken) {
	const keys = new Set([...taken].map(require_forms.keyOfVariable));
	const related = [...new Set(group.map(({ name }) => name))].filter((name) => keys.has(require_forms.keyOfVariable(name)));
	return related.length === 0 ? "" : require_setup.SETUP_TEXTS.nameToo(related);
}
const SIGNS = {
	new: "+",
	changed: "\u00b1",
	same: "=",
	kept: "!"
};
function filesText(rows, title) {
	if (rows.length === 0) return "";
	return section(title, rows.map(({ path, kind }) => {
		const more = kind === "kept" ? ` (${require_setup.SETUP_TEXTS.stays()})` : "";
		return `${SIGNS[kind]} ${path}${more}`;
	}));
}
/** The edits of the user's own files. `command`: what applies the patch; null: another text says it. */
function editsText({ edits, isAdopted }, command) {
	if (edits.length === 0) return "";
	const patches = patchText(edits);
	const lines = [
		...patches.split("\n").filter((line) => line !== ""),
		...patches === "" || command === null ? [] : [
			"",
			require_setup.COMPOSE_TEXTS.applyWith(isAdopted),
			`  ${command}`
		],
		...edits.filter(({ after }) => after === null).flatMap(byHandLines),
		...edits.some(({ envFiles }) => envFiles.size > 0) ? ["", ...require_setup.COMPOSE_TEXTS.fileFirst()] : []
	];
	return section(require_setup.COMPOSE_TEXTS.title(), lines);
}
/** Whether the services that need it get an edit, at least some of them. */
function hasOffer({ changed, edits }) {
	return changed.length === 0 || edits.some(({ envFiles }) => envFiles.size > 0);
}
/** What has no edit of the compose files, and why. Values may be secrets, so only names are shown. */
function changedText({ changed, edits, isAdopted }) {
	if (changed.length === 0) return "";
	const lines = [...require_opening.grouped(changed, ({ environment, service }) => `${environment} ${service}`)].map(([key, all]) => `\u00b7 ${key}: ${require_opening.listed(require_opening.named(all.map(({ name }) => name).toSorted(), 12))}`);
	const services = [...new Set(changed.map(({ service }) => service))];
	if (hasOffer({
		changed,
		edits
	})) {
		const hint = require_setup.COMPOSE_TEXTS.keepsLines(services);
		return section(require_setup.COMPOSE_TEXTS.withoutServices(services), [...lines, `hint: ${hint}`]);
	}
	const hint = isAdopted ? require_setup.COMPOSE_TEXTS.asStates() : require_setup.COMPOSE_TEXTS.oneWay();
	return section(require_setup.COMPOSE_TEXTS.notOffered(), [...lines, `hint: ${hint}`]);
}
/** An edit that a person has to make: the lines to paste below each service. */
function byHandLines({ path, envFiles, sets }) {
	return [
		`\u00b7 ${require_setup.COMPOSE_TEXTS.byHand(path)}`,
		...[...envFiles].flatMap(([service, files]) => [
			`  ${require_setup.COMPOSE_TEXTS.reads(service)}`,
			"    env_file:",
			...files.map((file) => `      - ${file}`)
		]),
		...sets.map((line) => `  ${require_setup.COMPOSE_TEXTS.remove(line)}`)
	];
}
/** All edits, for `git apply`. */
function patchText(edits) {
	return edits.map(({ path, before, after }) => after === null ? "" : patchOf(path, before, after)).join("");
}
function nextText(commands) {
	return section(require_setup.SETUP_TEXTS.goOn(), commands.map((command) => `  ${command}`)).trimEnd() + "\n";
}
function section(title, lines) {
	return `${title}\n${lines.map((line) => line === "" ? "\n" : `  ${line}\n`).join("")}\n`;
}
Object.defineProperty(exports, "IMPORT_SOURCES", {
	enumerable: true,
	get: function() {
		return IMPORT_SOURCES;
	}
});
Object.defineProperty(exports, "builtInText", {
	enumerable: true,
	get: function() {
		return builtInText;
	}
});
Object.defineProperty(exports, "changedText", {
	enumerable: true,
	get: function() {
		return changedText;
	}
});
Object.defineProperty(exports, "decided", {
	enumerable: true,
	get: function() {
		return decided;
	}
});
Object.defineProperty(exports, "demandSame", {
	enumerable: true,
	get: function() {
		return demandSame;
	}
});
Object.defineProperty(exports, "detectedText", {
	enumerable: true,
	get: function() {
		return detectedText;
	}
});
Object.defineProperty(exports, "diagnosedWith", {
	enumerable: true,
	get: function() {
		return diagnosedWith;
	}
});
Object.defineProperty(exports, "draftsOf", {
	enumerable: true,
	get: function() {
		return draftsOf;
	}
});
Object.defineProperty(exports, "editsText", {
	enumerable: true,
	get: function() {
		return editsText;
	}
});
Object.defineProperty(exports, "filesText", {
	enumerable: true,
	get: function() {
		return filesText;
	}
});
Object.defineProperty(exports, "hasOffer", {
	enumerable: true,
	get: function() {
		return hasOffer;
	}
});
Object.defineProperty(exports, "lackingText", {
	enumerable: true,
	get: function() {
		return lackingText;
	}
});
Object.defineProperty(exports, "leftOutSection", {
	enumerable: true,
	get: function() {
		return leftOutSection;
	}
});
Object.defineProperty(exports, "nextText", {
	enumerable: true,
	get: function() {
		return nextText;
	}
});
Object.defineProperty(exports, "ownedDraft", {
	enumerable: true,
	get: function() {
		return ownedDraft;
	}
});
Object.defineProperty(exports, "ownersOf", {
	enumerable: true,
	get: function() {
		return ownersOf;
	}
});
Object.defineProperty(exports, "patchText", {
	enumerable: true,
	get: function() {
		return patchText;
	}
});
Object.defineProperty(exports, "planInit", {
	enumerable: true,
	get: function() {
		return planInit;
	}
});
Object.defineProperty(exports, "proofText", {
	enumerable: true,
	get: function() {
		return proofText;
	}
});
Object.defineProperty(exports, "settingsText", {
	enumerable: true,
	get: function() {
		return settingsText;
	}
});
Object.defineProperty(exports, "sourceOf", {
	enumerable: true,
	get: function() {
		return sourceOf;
	}
});
Object.defineProperty(exports, "splitText", {
	enumerable: true,
	get: function() {
		return splitText;
	}
});
Object.defineProperty(exports, "unreadText", {
	enumerable: true,
	get: function() {
		return unreadText;
	}
});
Object.defineProperty(exports, "wantedIn", {
	enumerable: true,
	get: function() {
		return wantedIn;
	}
});
Object.defineProperty(exports, "withoutLacking", {
	enumerable: true,
	get: function() {
		return withoutLacking;
	}
});
