import { Tt as between, kt as inOrder } from "./program.js";
import { Rt as instanceKey, Zt as desiredAt, in as desiredIn, kt as baselineOf, rn as stillRefused, sn as settingsOf, zt as liveIn } from "./judging.js";
import { a as refusedWriteOf } from "./foreign.js";
import { n as refusedLandings, t as missingFor } from "./missing.js";
import { n as isInstance } from "./plan.js";
// src/app/deploy/live.ts
/** The rows with what is live; null where the log has no entry. */
async function liveStatus(looking, rows, input) {
	const { base, snapshot, pipeline, entries } = input;
	if (entries.length === 0) return null;
	const baseline = await baselineOf(looking, entries, base, null);
	const refusals = await stillRefused(looking, base, baseline.refusals);
	const details = await detailsOf(looking, rows, {
		...input,
		refusals
	}, baseline);
	const wanted = pipeline.environments.flatMap(({ name }) => desiredIn(snapshot, name, looking.sha256));
	const isAccepted = baseline.commit === base && baseline.refusals.length === 0;
	const keys = input.isDetailed ? [...snapshot.flags.keys()] : null;
	const assumed = isAccepted ? wanted : await desiredAt(looking, baseline, pipeline, { keys });
	const facts = {
		pipeline,
		log: liveIn(entries),
		wanted,
		assumed
	};
	const withLive = rows.map((row) => ({
		...row,
		cells: row.cells.map((cell) => {
			const match = refusals.find((candidate) => candidate.flag === row.key && candidate.environment === cell.environment);
			const refusal = match === void 0 ? null : refusalOf(match, details);
			return {
				...cell,
				live: cellOf(facts, row.key, cell.environment, refusal)
			};
		})
	}));
	const rules = refusals.find(({ part }) => part === "rules");
	return {
		rows: withLive,
		log: {
			trouble: null,
			rules: rules === void 0 ? null : refusalOf(rules, details),
			isDetailed: input.isDetailed
		}
	};
}
/** Of the flags that the rows are about. */
async function detailsOf(looking, rows, { isDetailed, refusals }, { commit, refusals: accepted }) {
	if (!isDetailed || commit === null) return {
		judgements: [],
		reverts: {}
	};
	const keys = /* @__PURE__ */ new Set([null, ...rows.map(({ key }) => key)]);
	const shown = refusals.filter(({ flag }) => keys.has(flag));
	return refusedLandings(looking, {
		commit,
		refusals: accepted
	}, shown);
}
function refusalOf(refusal, { judgements, reverts }) {
	const { landing, since, verdict } = refusal;
	return {
		landing,
		since,
		verdict,
		reasons: missingFor(judgements, refusal),
		revert: reverts[landing] ?? null
	};
}
/** Null where no service of the flag is deployed here. */
function cellOf(facts, flag, environment, refusal) {
	const services = servicesOf(facts, flag, environment).map((instance) => serviceOf(facts, flag, instance));
	if (services.length === 0 && refusal === null) return null;
	const states = new Set(services.map(({ state }) => state));
	const state = refusal === null ? WORST_FIRST.find((candidate) => states.has(candidate)) ?? "live" : "refused";
	return {
		state,
		services,
		refusal,
		rollback: state === "live" ? rollbackOf(facts, flag, environment, services) : null
	};
}
/** By the service that was verified last; null where no landing has lowered it since it was raised. */
function rollbackOf({ log }, flag, environment, services) {
	const last = services.flatMap(({ service }) => {
		return (log.get(instanceKey({
			environment,
			service
		}))?.live?.lowered ?? []).filter((item) => item.flag === flag);
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
	const filling = [...wanted, ...assumed].filter((desired) => desired.environment === environment && desired.values.some((value) => value.flag === flag));
	return [...new Set(filling.map(({ service }) => service))].toSorted(inOrder).map((service) => ({
		environment,
		service
	})).filter((instance) => log.has(instanceKey(instance)) || settingsOf(pipeline, instance) !== null);
}
function serviceOf(facts, flag, instance) {
	const { wanted, assumed, log } = facts;
	const { service } = instance;
	const [git, before] = [wanted, assumed].map((all) => flagValues(all.find((desired) => isInstance(desired, instance)), flag));
	const logged = log.get(instanceKey(instance));
	const names = /* @__PURE__ */ new Set([...Object.keys(git), ...Object.keys(before)]);
	const live = logged === void 0 ? before : picked(logged.live?.values ?? unwrittenIn(logged), names);
	const about = {
		service,
		values: live,
		landing: logged?.unsettled.at(-1) ?? logged?.live?.landing ?? null,
		since: logged?.live?.since ?? null,
		why: ""
	};
	const refused = refusedWriteOf(logged);
	if (refused !== null) return {
		...about,
		state: "refused",
		since: null,
		why: refused
	};
	if (logged !== void 0 && logged.unsettled.length > 0) {
		const { failure } = logged;
		return failure === null ? {
			...about,
			state: "unknown",
			since: null
		} : {
			...about,
			state: "failed",
			since: null,
			why: failure.why
		};
	}
	const byDefault = wanted.find((desired) => isInstance(desired, instance))?.byDefault ?? [];
	const isLive = [...names].every((name) => (git[name] ?? null) === (live?.[name] ?? null) || live?.[name] === void 0 && byDefault.includes(name));
	return {
		...about,
		state: isLive ? "live" : "not-deployed"
	};
}
function flagValues(desired, flag) {
	const values = desired?.values.filter((value) => value.flag === flag) ?? [];
	return Object.fromEntries(values.map(({ variable, value }) => [variable, value]));
}
function picked(values, names) {
	if (values === null) return null;
	return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
}
/** What an instance has that a run announced and did not write; null: not known. */
function unwrittenIn({ unsettled, was }) {
	return unsettled.length === 0 ? was : null;
}
export { liveStatus as t };
