import { i as logFile, n as exists, s as fileLog } from "./log-file.js";
import { r as inOrder } from "./names.js";
import { r as between } from "./time.js";
import { o as instanceKey, s as liveIn } from "./log-reading.js";
import { r as judgementOf } from "./accept.js";
import { I as desiredIn, M as settingsOf, S as desiredAt, _ as parentOf, f as baselineOf, k as isInstance } from "./check.js";
import { a as refusedWriteOf } from "./foreign.js";
import { n as revertOf, t as missingFor } from "./missing.js";
import { t as stillRefused } from "./still-refused.js";
import { r as refusal, t as hintOf } from "./refusal.js";
import { n as landingLog, t as momentSince } from "./moments.js";
import { g as valueOf, s as isExposed } from "./exposure.js";
import { n as unknownEnvironment } from "./promote.js";
import { t as status } from "./status.js";
import { r as withGatherer } from "./context.js";
import { n as sha256 } from "./deployer.js";
import { n as EXIT } from "./started.js";
import { _ as terminalWidth, i as BASE, l as withJudging, o as examples, v as useColour } from "./program.js";
import { a as printText, t as formatOf } from "./output.js";
import { i as serverUrl, r as nameIn, t as isOnGitHub } from "./github-name.js";
import { t as knownTip } from "./tip.js";
// src/app/deploy/live.ts
/** The rows with what is live; null where the log has no entry. */
async function liveStatus(looking, rows, given) {
	const { base, snapshot, pipeline, entries } = given;
	if (entries.length === 0) return null;
	const baseline = await baselineOf(looking, entries, base, null);
	const refusals = await stillRefused(looking, base, baseline.refusals);
	const details = await detailsOf(looking, rows, {
		...given,
		refusals
	}, baseline);
	const wanted = pipeline.environments.flatMap(({ name }) => desiredIn(snapshot, name, looking.sha256));
	const isAccepted = baseline.commit === base && baseline.refusals.length === 0;
	const keys = given.isDetailed ? [...snapshot.flags.keys()] : null;
	const assumed = isAccepted ? wanted : await desiredAt(looking, baseline, pipeline, { keys });
	const known = {
		entries,
		pipeline,
		log: liveIn(entries),
		wanted,
		assumed
	};
	const withLive = rows.map((row) => ({
		...row,
		cells: row.cells.map((cell) => {
			const own = refusals.find((one) => one.flag === row.key && one.environment === cell.environment);
			const refusal = own === void 0 ? null : refusalOf(own, details);
			return {
				...cell,
				live: cellOf(known, row.key, cell.environment, refusal)
			};
		})
	}));
	const rules = refusals.find(({ part }) => part === "rules");
	return {
		rows: withLive,
		log: {
			trouble: null,
			rules: rules === void 0 ? null : refusalOf(rules, details),
			isDetailed: given.isDetailed
		}
	};
}
/** Of the flags that the rows are about. */
async function detailsOf(looking, rows, { isDetailed, refusals }, { commit, refusals: accepted }) {
	const reasons = /* @__PURE__ */ new Map();
	const reverts = /* @__PURE__ */ new Map();
	if (!isDetailed || commit === null) return {
		reasons,
		reverts
	};
	const keys = /* @__PURE__ */ new Set([null, ...rows.map(({ key }) => key)]);
	const shown = refusals.filter(({ flag }) => keys.has(flag));
	for (const landing of new Set(shown.map((one) => one.landing))) {
		const before = await parentOf(looking.repository, landing);
		reverts.set(landing, await revertOf(looking.repository, {
			before,
			after: landing
		}));
		const judgement = await judgementOf(looking, {
			tip: commit,
			refusals: accepted
		}, landing);
		for (const one of shown) if (one.landing === landing) reasons.set(one, missingFor([judgement], one));
	}
	return {
		reasons,
		reverts
	};
}
function refusalOf(refusal, { reasons, reverts }) {
	const { landing, since, verdict } = refusal;
	return {
		landing,
		since,
		verdict,
		reasons: reasons.get(refusal) ?? [],
		revert: reverts.get(landing) ?? null
	};
}
/** Null where no service of the flag is deployed here. */
function cellOf(known, flag, environment, refusal) {
	const services = servicesOf(known, flag, environment).map((instance) => serviceOf(known, flag, instance));
	if (services.length === 0 && refusal === null) return null;
	const states = new Set(services.map(({ state }) => state));
	const state = refusal === null ? WORST_FIRST.find((one) => states.has(one)) ?? "live" : "refused";
	return {
		state,
		services,
		refusal,
		rollback: state === "live" ? rollbackOf(known, flag, environment, services) : null
	};
}
/** By the service that was verified last; null where no landing has lowered it since it was raised. */
function rollbackOf({ log }, flag, environment, services) {
	const last = services.flatMap(({ service }) => {
		return (log.get(instanceKey({
			environment,
			service
		}))?.live?.lowered ?? []).filter((one) => one.flag === flag);
	}).toSorted((a, b) => (a.verifiedAt ?? 0) - (b.verifiedAt ?? 0)).at(-1);
	if (last === void 0 || last.verifiedAt === null) return null;
	const { landing, landedAt, verifiedAt } = last;
	return {
		landing,
		timeToSafe: landedAt !== null && landedAt <= verifiedAt ? between(landedAt, verifiedAt) : null,
		verifiedAt
	};
}
const WORST_FIRST = [
	"refused",
	"failed",
	"unknown",
	"not-deployed"
];
/** In order of name, without instances that have neither a target nor an entry on the log. */
function servicesOf({ wanted, assumed, log, pipeline }, flag, environment) {
	const own = [...wanted, ...assumed].filter((one) => one.environment === environment && one.values.some((value) => value.flag === flag));
	return [...new Set(own.map(({ service }) => service))].toSorted(inOrder).map((service) => ({
		environment,
		service
	})).filter((one) => log.has(instanceKey(one)) || settingsOf(pipeline, one) !== null);
}
function serviceOf(known, flag, instance) {
	const { wanted, assumed, log, entries } = known;
	const { service } = instance;
	const [git, before] = [wanted, assumed].map((all) => flagValues(all.find((one) => isInstance(one, instance)), flag));
	const logged = log.get(instanceKey(instance));
	const names = /* @__PURE__ */ new Set([...Object.keys(git), ...Object.keys(before)]);
	const live = logged === void 0 ? before : picked(logged.live?.values ?? null, names);
	const about = {
		service,
		values: live,
		landing: logged?.unsettled.at(-1) ?? logged?.live?.landing ?? null,
		since: logged?.live?.since ?? null,
		why: ""
	};
	const refused = refusedWriteOf(entries, instance);
	if (refused !== null) return {
		...about,
		state: "refused",
		since: null,
		why: refused
	};
	if (logged !== void 0 && logged.unsettled.length > 0) {
		const why = failureOf(entries, instance);
		return why === null ? {
			...about,
			state: "unknown",
			since: null
		} : {
			...about,
			state: "failed",
			since: null,
			why
		};
	}
	const byDefault = wanted.find((one) => isInstance(one, instance))?.byDefault ?? [];
	const isLive = [...names].every((name) => (git[name] ?? null) === (live?.[name] ?? null) || live?.[name] === void 0 && byDefault.includes(name));
	return {
		...about,
		state: isLive ? "live" : "not-deployed"
	};
}
function flagValues(desired, flag) {
	const own = desired?.values.filter((value) => value.flag === flag) ?? [];
	return Object.fromEntries(own.map(({ variable, value }) => [variable, value]));
}
function picked(values, names) {
	if (values === null) return null;
	return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
}
/** Why the last write to an instance failed; null: the last one has not ended. */
function failureOf(entries, { environment, service }) {
	for (const entry of entries.toReversed()) {
		if (entry.environment !== environment) continue;
		if (entry.kind === "started") {
			if (entry.instances.some((one) => one.service === service)) return null;
			continue;
		}
		const result = entry.instances.find((one) => one.service === service);
		if (result?.state === "failed") return result.why;
		if (result !== void 0) return null;
	}
	return null;
}
// src/app/status-filter.ts
/** The rows that are meant, with the environments that are meant. A misspelled owner or environment is refused. */
function filtered(rows, filter) {
	const { owner, environments, due, held, expired, changed } = filter;
	demandNames(rows, filter);
	const isMeant = ({ environment }) => environments.length === 0 || environments.includes(environment);
	return rows.filter((row) => owner === null || row.owner === owner).filter(({ next }) => !due || next?.verdict === "pass" && isNamed(next.environment)).filter(({ isExpired }) => !expired || isExpired).filter(({ key }) => changed === null || changed.has(key)).map((row) => ({
		...row,
		cells: row.cells.filter(isMeant)
	})).filter(({ cells }) => !held || cells.some(({ hold }) => hold !== null)).filter((row) => environments.length === 0 || isThere(row));
	function isNamed(name) {
		return environments.length === 0 || environments.includes(name);
	}
	/** Whether a flag is on in a named environment, is held there, or goes there next. */
	function isThere({ cells, next }) {
		return next !== null && isNamed(next.environment) || cells.some(hasSomething);
	}
}
function hasSomething({ exposures, hold }) {
	return exposures === null || isExposed(exposures) || hold !== null;
}
function demandNames(rows, { owner, environments }) {
	if (rows.length === 0) return;
	const names = (rows[0]?.cells ?? []).map(({ environment }) => environment);
	for (const name of environments) if (!names.includes(name)) throw unknownEnvironment(name, names);
	const owners = [...new Set(rows.flatMap((row) => row.owner ?? []))];
	if (owner !== null && !owners.includes(owner)) throw refusal("unknown/owner", {
		name: owner,
		available: owners
	});
}
// src/cli/status.ts
/** `flaghoist status [FLAG…]`. */
function runStatus(flags, options) {
	return withGatherer(options, async (gatherer) => {
		const base = await knownTip(gatherer.repository, options.base ?? null);
		const table = await status(gatherer, base, flags);
		const rows = filtered(table.rows, await filterOf(gatherer, base, flags, options));
		const isDetailed = flags.length > 0 && rows.length <= MOST_DETAILED;
		const live = await liveOf(gatherer, base, {
			...table,
			rows
		}, {
			...options,
			isDetailed
		});
		printText(formatOf(options.format).renderStatusTable(live?.rows ?? rows, {
			colour: useColour(),
			width: terminalWidth(),
			now: table.now,
			log: live?.log,
			isDetailed,
			isWhole: options.all === true,
			web: isDetailed ? await filesAt(gatherer.repository) : null
		}), options);
		return EXIT.pass;
	});
}
/** Named flags are shown in detail; of a pattern with many of them, a table. */
const MOST_DETAILED = 10;
async function filterOf(gatherer, base, flags, options) {
	const { owner = null, environment = [], due = false, held = false, expired = false } = options;
	return {
		owner,
		environments: environment,
		due,
		held,
		expired,
		changed: options.changedSince === void 0 || base === null ? null : await changedSince(gatherer, base, flags, options.changedSince)
	};
}
/** The flags whose values a landing changed since then. */
async function changedSince(gatherer, base, flags, written) {
	const since = momentSince(written, await gatherer.clock.now(), "--changed-since");
	const { landings } = await landingLog(gatherer, base, {
		flags,
		since,
		in: [],
		owner: null,
		log: { trouble: "" }
	});
	return new Set(landings.flatMap(({ changes }) => changes.map(({ flag }) => flag)));
}
/** The address of the files on the default branch; null where the remote is not on GitHub. */
async function filesAt(repository) {
	const url = await repository.remoteUrl();
	const name = url === null || !isOnGitHub(url) ? null : nameIn(url);
	const branch = await repository.defaultBranch();
	return name === null || branch.kind !== "remote" || branch.branch === null ? null : `${serverUrl()}/${name}/blob/${branch.branch}`;
}
/** The rows with what the log says, or null without a log. The table also appears when the log cannot be read. */
async function liveOf(gatherer, base, { rows, snapshot, now }, options) {
	const pipeline = valueOf(snapshot.pipeline);
	const file = logFile(options, gatherer.repository.gitFolder);
	if (base === null || pipeline === null || !await exists(file)) return null;
	const reading = {
		...gatherer,
		sha256,
		now: () => now,
		gathererFor: () => Promise.resolve(gatherer)
	};
	try {
		const entries = await fileLog(file).read(pipeline.environments.map(({ name }) => name));
		const { isDetailed } = options;
		return await liveStatus(reading, rows, {
			base,
			snapshot,
			pipeline,
			entries,
			isDetailed
		});
	} catch (error) {
		const hint = hintOf(error);
		if (hint === null) throw error;
		return {
			rows,
			log: {
				trouble: `${error.message}; ${hint}`,
				rules: null,
				isDetailed: options.isDetailed
			}
		};
	}
}
const statusCommand = {
	options: (command) => {
		withJudging(command).option("--owner <name>", "only flags of this owner").option("--environment <name...>", "only these environments").option("--due", "only flags whose next step passes now").option("--held", "only flags with a hold").option("--expired", "only flags that should be gone").option("--changed-since <time>", "only flags changed since: 24h, 7d, or a date").option("--all", "list also flags that are off everywhere").option("--base <revision>", BASE).addHelpText("after", examples("flaghoist status", "flaghoist status outbound-calls --at 2026-12-01T09:00:00Z", "flaghoist status --due --owner voice", "flaghoist status 'unified-workflow/*' --environment production"));
	},
	run: runStatus
};
export { statusCommand };
