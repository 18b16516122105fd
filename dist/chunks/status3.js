import { J as exists, S as withGatherer, X as logFile, a as remarkOnMissing, c as formatOf, f as printText, i as noting, o as askGitHub, p as remark, st as fileLog, y as webOf } from "./judging.js";
import { t as lastRunOf } from "./last-run.js";
import { t as liveStatus } from "./live.js";
import { g as hintOf } from "./opening.js";
import { t as landingLog } from "./landing-log.js";
import { t as filtered } from "./status-filter.js";
import { t as status } from "./status.js";
import { i as LOG_TEXTS } from "./deployed.js";
import { Et as between, N as terminalWidth, P as useColour, S as withJudging, Tt as ageOf, _ as examples, bt as valueOf, h as BASE, n as EXIT, y as withAsking } from "./program.js";
import { n as sha256 } from "./deployer.js";
import { t as momentSince } from "./moments.js";
import { t as knownTip } from "./tip.js";
// src/cli/status.ts
/** `flaghoist status [FLAG…]`. */
function runStatus(flags, options) {
	return withGatherer(options, async (gatherer) => {
		const base = await knownTip(gatherer.repository, options.base ?? null);
		const { reader, notAsked } = await askGitHub(gatherer, options, {
			base,
			head: null
		});
		const { gatherer: asking, missing } = await gathererHere(gatherer, reader);
		const table = await status(asking, base, flags);
		if (options.format === "text") await remarkOnSweep(gatherer, reader, {
			...options,
			now: table.now
		});
		const rows = filtered(table.rows, await filterOf(gatherer, base, flags, options));
		const isDetailed = flags.length > 0 && rows.length <= MOST_DETAILED;
		const live = await liveOf(asking, base, {
			...table,
			rows
		}, {
			...options,
			isDetailed,
			reader
		});
		if (live === null && isAboutTargets(table)) remark(LOG_TEXTS.neverDeployed());
		printText(formatOf(options.format).renderStatusTable(live?.rows ?? rows, {
			colour: useColour(),
			width: terminalWidth(),
			now: table.now,
			log: live?.log,
			isDetailed,
			isWhole: options.all === true,
			notAsked,
			web: isDetailed ? filesOf(await webOf(gatherer.repository)) : null
		}), options);
		await remarkOnMissing(gatherer.repository, missing, options);
		return EXIT.pass;
	});
}
/** Whether services are deployed, so that Git alone does not say what is live. */
function isAboutTargets({ snapshot }) {
	const { services = [], deployments } = valueOf(snapshot.pipeline) ?? {};
	return deployments?.log !== "none" && services.some(({ deploy = [] }) => deploy.length > 0);
}
/** With GitHub's clock and evidence, where it is asked. */
async function gathererHere(gatherer, reader) {
	if (reader === null) return noting(gatherer);
	const { evidenceAboutSteps, gathererOnClone } = await import("./clone-evidence.js");
	return {
		gatherer: gathererOnClone(gatherer, reader, evidenceAboutSteps(reader)),
		missing: /* @__PURE__ */ new Set()
	};
}
/** The address of the files on the default branch. */
function filesOf(web) {
	return web === null ? null : `${web.repository}/blob/${web.branch}`;
}
/** How old the verdicts of open pull requests can be. Where GitHub does not say, `doctor` says why. */
async function remarkOnSweep({ repository }, reader, { now, ...place }) {
	if (reader === null) return remarkOnRun(logFile(place, repository.gitFolder), now);
	const last = await reader.lastSweep();
	if (last.kind !== "known") return;
	remark(last.value === null ? "no sweep has succeeded yet; flaghoist doctor says more" : `the last sweep ended ${ageOf(between(last.value, now))} ago`);
}
/** The same without GitHub, where runs of `deploy` judge what waits. Nothing about a moment before the run. */
async function remarkOnRun(log, now) {
	const last = await lastRunOf(log);
	if (last.kind !== "known" || last.value === null || last.value > now) return;
	remark(`the last run of flaghoist deploy ended ${ageOf(between(last.value, now))} ago`);
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
/** The rows with what the log says, or null without a log. The table also appears when the log cannot be read. */
async function liveOf(gatherer, base, { rows, snapshot, now }, options) {
	const pipeline = valueOf(snapshot.pipeline);
	if (base === null || pipeline === null) return null;
	const reading = {
		...gatherer,
		sha256,
		now: () => now,
		gathererFor: () => Promise.resolve(gatherer)
	};
	try {
		const entries = await entriesHere(gatherer, pipeline, options);
		if (entries === null) return null;
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
/** The log of this clone; where it has none and GitHub is asked, GitHub's. Null: there is none. */
async function entriesHere({ repository }, { environments, deployments: settings }, options) {
	const names = environments.map(({ name }) => name);
	const file = logFile(options, repository.gitFolder);
	const { reader } = options;
	if (!(settings?.log === "github" && reader !== null) && await exists(file)) return fileLog(file).read(names);
	if (reader === null || settings?.log === "file" || settings?.log === "none") return null;
	const entries = await reader.entriesOf(names, settings);
	return entries.length === 0 ? null : entries;
}
const statusCommand = {
	options: (command) => {
		withAsking(withJudging(command)).option("--owner <name>", "only flags of this owner").option("--environment <name...>", "only these environments").option("--due", "only flags whose next step passes now").option("--held", "only flags with a hold").option("--expired", "only flags that have expired").option("--changed-since <time>", "only flags changed since: 24h, 7d, or a date").option("--all", "list also flags that are off everywhere").option("--base <revision>", BASE).addHelpText("after", examples("flaghoist status", "flaghoist status outbound-calls --at 2026-12-01T09:00:00Z", "flaghoist status --due --owner voice", "flaghoist status 'unified-workflow/*' --environment production"));
	},
	run: runStatus
};
export { statusCommand as i, liveOf as n, runStatus as r, gathererHere as t };
