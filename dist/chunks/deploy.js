import { Pt as acceptedIn, Qt as environmentsAt, S as withGatherer, X as logFile, a as remarkOnMissing, b as momentOf, f as printText, i as noting, l as print, o as askGitHub, p as remark, st as fileLog, zt as liveIn } from "./judging.js";
import { n as markRun } from "./last-run.js";
import { c as resultOf, i as deployedText, t as LOCALLY, u as deploy } from "./deploy-text.js";
import { S as reasonText, g as hintOf, v as refusal, y as refusalCodeOf } from "./opening.js";
import { D as withTextOrJson, Dt as duration, E as withScope, Ft as parseDuration, Mt as isoOf, S as withJudging, U as isoOrNull, Vt as plus, W as printableJson, _ as examples, h as BASE, n as EXIT, q as reportJson, y as withAsking } from "./program.js";
import { t as deployerOf } from "./deployer.js";
import { r as matrixOf } from "./plan.js";
import { n as endOf } from "./watch.js";
import { a as look, o as nameOf, t as answerLines } from "./watch-text.js";
import { n as localTip } from "./tip.js";
import { setTimeout } from "node:timers/promises";
// src/app/import-log.ts
/** Throws a refusal where the other log has no entry, or this one has entries already. */
async function demandImportable(from, to, environments, name) {
	if ((await from.read(environments)).length === 0) throw refusal("import/empty", { file: name });
	if ((await to.read(environments)).length === 0) return;
	throw refusal("import/not-needed", { file: name });
}
/** Appends one finished entry for each environment of the other log. Answers what was imported. */
async function importLog(from, to, environments, { run, now }) {
	const entries = await from.read(environments);
	const acceptances = acceptedIn(entries);
	const states = [...liveIn(entries).values()];
	const imported = [];
	for (const environment of new Set(environments)) {
		const acceptance = acceptances.find((candidate) => candidate.environment === environment);
		if (acceptance === void 0) continue;
		const { accepted, before } = acceptance;
		const others = states.flatMap(({ environment: place, live, unsettled }) => place === environment && live !== null && unsettled.length === 0 ? [live] : []);
		const about = {
			environment,
			accepted,
			before,
			run,
			at: now
		};
		await to.append({
			kind: "finished",
			...about,
			instances: [],
			others
		});
		imported.push({
			environment,
			instances: others.length
		});
	}
	return imported;
}
// src/wiring/deploy-json.ts
/** Settings of targets are left out, because they may name what is private. */
function deployedJson(deployed, about) {
	const { tip, plan, pending, outcomes, foreign, host, written } = deployed;
	const { imported, dryRun, notAsked, asOf, behind } = about;
	return {
		schemaVersion: 1,
		result: resultOf(deployed),
		dryRun,
		githubNotAsked: notAsked,
		asOf: isoOrNull(asOf),
		tip,
		behind: behind === null ? null : errorJson(behind),
		plan: plan.map(itemJson),
		pending: pending.map(itemJson),
		outcomes: outcomes.map(outcomeJson),
		refusedWrites: foreign.map(outcomeJson),
		written: {
			host,
			instances: written.map(({ places, ...one }) => ({
				...instanceJson(one),
				places
			}))
		},
		...refusedJson(deployed),
		...remainsJson(deployed),
		imported: imported.map(({ environment, instances }) => ({
			environment,
			instances
		})),
		matrix: { include: matrixOf(plan).include.map(({ environment, service, target }) => ({
			environment,
			service,
			target
		})) }
	};
}
/** What is not deployed, and how it is taken back. */
function refusedJson({ refusals, judgements, revert, reverts }) {
	return {
		refusals: refusals.map(refusalJson),
		judgements: judgements.map(judgementJson),
		revert,
		reverts: Object.entries(reverts).map(([landing, command]) => ({
			landing,
			command
		}))
	};
}
/** What a person has to know besides. */
function remainsJson(deployed) {
	const { adopted, assumed, missing, doubted, unpushed, orphans, relocated } = deployed;
	const { logTrouble, endTrouble, isUnread, isLost } = deployed;
	return {
		adopted: adopted === null ? null : {
			commit: adopted.commit,
			exposed: adopted.exposed.map(({ environment, flag }) => ({
				environment,
				flag
			})),
			unreadable: adopted.unreadable,
			assumed: assumed.map(instanceJson)
		},
		missing,
		judgedAgainFrom: doubted,
		unpushed,
		orphans: orphans.map(({ landing, values, lost, ...one }) => ({
			...instanceJson(one),
			landing,
			values,
			lost
		})),
		relocated: relocated.map(({ from, values, ...one }) => ({
			...instanceJson(one),
			from,
			values
		})),
		troubles: {
			log: logTrouble,
			end: endTrouble,
			isUnread,
			isLost
		}
	};
}
function instanceJson({ environment, service }) {
	return {
		environment,
		service
	};
}
function errorJson(error) {
	return {
		code: refusalCodeOf(error),
		message: error.message,
		hint: hintOf(error) ?? ""
	};
}
function itemJson(item) {
	const { desired, settings, isRollback, changes } = item;
	const values = desired.values.map(({ variable, value }) => [variable, value]);
	return {
		...instanceJson(item),
		target: settings?.target ?? null,
		rollback: isRollback,
		values: Object.fromEntries(values),
		blockedRoutes: desired.blockedRoutes,
		changes: changes.map(({ variable, from, to, isRaise }) => ({
			variable,
			from,
			to,
			raises: isRaise
		}))
	};
}
function outcomeJson({ item, state, reason, by, verifiedAt, foreign = [] }) {
	return {
		...instanceJson(item),
		state,
		code: reason?.code ?? null,
		message: reasonText(reason),
		by: by ?? null,
		verifiedAt: isoOrNull(verifiedAt ?? null),
		foreign: foreign.map(({ variable, flag, live, sent, file, keep, off }) => ({
			variable,
			flag,
			live,
			sent,
			file,
			keep,
			off
		}))
	};
}
function refusalJson(refusal) {
	const { part, flag, environment, accepted, landing, since, verdict } = refusal;
	return {
		part,
		flag,
		environment,
		file: refusal.part === "rules" ? refusal.file ?? null : null,
		accepted,
		landing,
		since: isoOf(since),
		verdict
	};
}
function judgementJson({ landed, report }) {
	return {
		landing: landed.after,
		before: landed.before,
		report: reportJson(report)
	};
}
// src/app/watch/follow.ts
/** Metrics have a value a minute, so that a shorter pause would find nothing new. */
const PAUSE = duration(60);
async function follow(following) {
	const { look, wait, say, limit } = following;
	const answers = /* @__PURE__ */ new Map();
	let end = null;
	for (;;) {
		const looked = await look();
		const { now } = looked;
		end ??= plus(now, limit);
		const rows = looked.rows.filter((row) => isDeployed(row, following.instances));
		for (const row of rows) {
			const name = nameOf(row.watched);
			if (answers.get(name) === answerOf(row)) continue;
			answers.set(name, answerOf(row));
			say(row);
		}
		if (rows.length === 0) return {
			answer: "nothing",
			rows,
			isCut: false
		};
		if (rows.some((row) => answerOf(row) === "bad")) return {
			answer: "bad",
			rows,
			isCut: false
		};
		const isOver = rows.every((row) => hasEnded(row, now));
		if (isOver || now >= end) return {
			answer: lastAnswer(rows),
			rows,
			isCut: !isOver
		};
		await wait(duration(Math.min(PAUSE, end - now)));
	}
}
function isDeployed({ watched }, instances) {
	return watched.live.some(({ service }) => instances.some((instance) => instance.service === service && instance.environment === watched.environment));
}
function answerOf(row) {
	return row.kind === "live" ? row.result.answer : row.kind;
}
function hasEnded(row, now) {
	return row.kind === "live" && now >= endOf(row.watched, row.since) && row.result.isComplete;
}
function lastAnswer(rows) {
	return rows.every((row) => answerOf(row) === "good") ? "good" : "open";
}
// src/cli/deploy-watch.ts
/** Null: nothing is watched. */
function watchLimit({ watch, dryRun = false, at }) {
	if (watch === void 0) return null;
	const limit = parseDuration(watch);
	if (limit === null || limit === 0) throw refusal("deploy/watch-length", { written: watch });
	if (dryRun || at !== void 0) throw refusal("deploy/watch-not-now");
	return limit;
}
/** The exit code: 1 when a metric is bad, 3 when it is not known whether all are good. */
async function watchDeployed({ outcomes, tip }, limit, options) {
	const applied = outcomes.filter(({ state }) => state === "applied");
	const line = options.format === "text" ? (text) => printText(`${text}\n`, options) : remark;
	const followed = await follow({
		look: () => lookNow(options, tip),
		wait: (length) => setTimeout(length * 1e3),
		say: (row) => answerLines(row).forEach(line),
		instances: applied.map(({ item }) => item),
		limit
	});
	line(endText(followed));
	return {
		bad: EXIT.block,
		open: EXIT.wait,
		good: EXIT.pass,
		nothing: EXIT.pass
	}[followed.answer];
}
/** A gatherer has the moment at which it was opened. */
async function lookNow(options, tip) {
	const looks = [];
	await withGatherer(options, async (gatherer) => {
		looks.push(await look(gatherer, tip, { flags: [] }));
		return EXIT.pass;
	});
	const [looked] = looks;
	if (looked === void 0) throw new Error("nothing was looked at");
	return looked;
}
function endText({ answer, isCut }) {
	switch (answer) {
		case "nothing": return "nothing rose that is watched";
		case "bad": return "not good: take it back as above, and run flaghoist deploy again";
		case "good":
		case "open": return isCut ? "the time is over, and the watch is not: flaghoist watch says how it goes on" : "the watch has ended";
	}
}
// src/cli/deploy.ts
/** `flaghoist deploy`: 0 when the whole tip runs, 1 when a change was refused or failed, 3 when a change waits. */
function runDeploy(_args, options) {
	return deployHere(options, (result) => print(printableJson(result)));
}
/** The same within a command that has more to say. `onJson` gets the result with `--format json`, which is one object. */
function deployHere(options, onJson) {
	const limit = watchLimit(options);
	return withGatherer(options, async (gatherer) => {
		const { repository } = gatherer;
		const first = await localTip(repository, options.base ?? null);
		if (options.after !== void 0) await demandLanded(repository, options.after, first);
		const { deployer, missing, notAsked } = await deployerHere(gatherer, first.commit, options);
		const now = options.at === void 0 ? deployer.now : () => momentOf(options.at);
		const imported = await importedFrom(deployer, first.commit, options);
		const { dryRun = false, force = false, adopt = false, environment = null, service = null } = options;
		const deployed = await deploy({
			...deployer,
			now,
			tip: tipsFrom(first, () => localTip(repository, options.base ?? null))
		}, {
			dryRun,
			force,
			adopt,
			environments: environment,
			services: service,
			rollbacksOnly: first.isBehind,
			...await beforeOf(repository, options.before)
		});
		const asOf = options.at === void 0 ? null : await gatherer.clock.now();
		const behind = first.isBehind ? refusal("deploy/behind", {
			commit: first.commit,
			branch: first.name
		}) : null;
		const about = {
			imported,
			dryRun,
			notAsked,
			asOf,
			behind
		};
		if (options.format === "json") onJson(deployedJson(deployed, about));
		else {
			const result = deployedText(deployed, dryRun, LOCALLY);
			printText(`${importedText(imported)}${result}${asOfText(asOf)}`, options);
		}
		await remarkOnMissing(repository, missing, options);
		if (behind !== null) return endedBehind(behind, options);
		if (isWhole(options)) await markRun(logFile(options, repository.gitFolder), deployer.now());
		const code = {
			done: EXIT.pass,
			waits: EXIT.wait,
			refused: EXIT.block
		}[resultOf(deployed)];
		if (limit === null) return code;
		const watched = await watchDeployed(deployed, limit, options);
		return code === EXIT.pass || watched === EXIT.block ? watched : code;
	});
}
/** Whether a run does all that a timer would have done at this moment. */
function isWhole({ dryRun, at, environment, service }) {
	return [
		dryRun,
		at,
		environment,
		service
	].every((option) => option === void 0);
}
/** The reader has to know that soaks were counted at a chosen moment. */
function asOfText(asOf) {
	return asOf === null ? "" : `judged as of ${isoOf(asOf)} (--at), and not of this moment\n`;
}
/** As JSON it stands in the result, which is one object. */
function endedBehind(behind, { format }) {
	if (format === "json") return EXIT.usage;
	throw behind;
}
/** With GitHub's clock and the evidence of pull requests, where it is asked. The log stays here. */
async function deployerHere(gatherer, base, options) {
	const { reader, notAsked } = await askGitHub(gatherer, options, {
		base,
		head: null
	});
	if (reader === null) {
		const seenTips = noting(gatherer);
		return {
			deployer: deployerOf(seenTips.gatherer, options, process.env),
			missing: seenTips.missing,
			notAsked
		};
	}
	const { landingsOnClone } = await import("./clone-evidence.js");
	return {
		deployer: {
			...deployerOf(gatherer, options, process.env),
			...landingsOnClone(reader)
		},
		missing: /* @__PURE__ */ new Set(),
		notAsked
	};
}
/** Imports the log of `--import-log` before the deployment reads it. Answers what it imported. */
async function importedFrom(deployer, tip, { importLog: file, dryRun = false }) {
	if (file === void 0) return [];
	if (dryRun) throw refusal("import/dry-run");
	const environments = await environmentsAt(deployer, tip);
	const from = fileLog(file);
	await demandImportable(from, deployer.log, environments, file);
	const { run, now } = deployer;
	return importLog(from, deployer.log, environments, {
		run: `${run}-import`,
		now: now()
	});
}
function importedText(imported) {
	return imported.map(({ environment, instances }) => `imported ${environment}: ${instances} live\n`).join("");
}
/** Answers `first` once and then asks again, so that the first round needs no second fetch. */
function tipsFrom(first, next) {
	let unused = first;
	return async () => {
		const tip = unused ?? await next();
		unused = null;
		return tip;
	};
}
/** A commit of another branch has not landed, so deploying it would bypass the gate. */
async function demandLanded(repository, revision, { commit, name }) {
	const landing = await commitOf(repository, revision, "--after");
	if (await repository.isAncestor(landing, commit)) return;
	throw refusal("deploy/not-landed", {
		commit: landing,
		branch: name,
		named: "option"
	});
}
/** An id of zeros means that no commit had landed before, as in a push of a new branch. */
async function beforeOf(repository, revision) {
	if (revision === void 0) return {};
	if (/^0+$/.test(revision)) return { before: null };
	return { before: await commitOf(repository, revision, "--before") };
}
async function commitOf(repository, revision, option) {
	const sha = await repository.resolve(revision);
	if (sha !== null) return sha;
	throw refusal("deploy/unknown-commit", {
		option,
		revision
	});
}
const deployCommand = {
	options: (command) => {
		withAsking(withScope(withJudging(command, withTextOrJson))).option("--base <revision>", BASE).option("--before <revision>", "the deployed commit, if the deployment log has no entry (default: the parent of the tip)").option("--after <revision>", "a landing that the tip must contain").option("--watch <duration>", "watch the metrics of raised flags for this long, and exit with 1 if one is bad").option("--dry-run", "print the plan and change nothing").option("--import-log <file>", "first import another deployment log, if this one was lost or has moved").option("--adopt", "accept the live values, if the deployment log was lost and has no copy").option("--force", "also write instances that have their values by the log, as after a drift").addHelpText("after", `
deploy trusts --at and --evidence: they decide what has soaked and who has approved. The last line of the output then
names the moment of --at.
${examples("flaghoist deploy --dry-run", "flaghoist deploy --watch 15m", "flaghoist deploy --force --environment production --service api")}`);
	},
	run: runDeploy
};
export { deployCommand, deployHere };
