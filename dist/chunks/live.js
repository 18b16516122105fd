import { r as inOrder } from "./names.js";
import { r as between } from "./time.js";
import { o as instanceKey, s as liveIn } from "./log-reading.js";
import { r as judgementOf } from "./accept.js";
import { A as isInstance, C as desiredAt, L as desiredIn, N as settingsOf, p as baselineOf, v as parentOf } from "./check.js";
import { a as refusedWriteOf } from "./foreign.js";
import { n as revertOf, t as missingFor } from "./missing.js";
import { t as stillRefused } from "./still-refused.js";
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
export { liveStatus as t };
