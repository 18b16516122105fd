import { b as yamlText, r as sourceSchemas, u as RENDERINGS, x as WRITTEN_BY, y as yamlMap } from "./metric-sources.js";
import { $ as readTree, M as settingsOf, S as desiredAt, T as pipelineIn, dt as gatherHistory, rt as snapshotOf, s as headOf, t as asTree } from "./check.js";
import { n as isNamed$1, t as demandKnown } from "./named.js";
import { r as refusal } from "./refusal.js";
import { g as valueOf, i as exposuresIn } from "./exposure.js";
import { r as inOrder } from "./names.js";
import { o as durationOf } from "./time.js";
import { St as stepsOf } from "./log-reading.js";
import { u as requirementsOf } from "./lower.js";
import { t as status } from "./status.js";
import { a as SWEEP_ALERT, c as alertGroups, d as endsGap, i as LAST_SWEEP, l as selector, o as TRAFFIC, r as openmetrics, s as VALUE, u as endsBreach } from "./openmetrics.js";
import { r as validate } from "./validate.js";
import { Mt as isError } from "./text.js";
import { a as writeInFolder, r as withGatherer, t as momentOf } from "./context.js";
import { n as sha256, t as deployerOf } from "./deployer.js";
import { _ as EXIT, l as withJudging, o as examples, p as withScope } from "./started.js";
import { n as print } from "./output.js";
import { t as knownTip } from "./tip.js";
import { join } from "node:path";
// src/app/rendered-pipeline.ts
/** The flags of a commit, as far as they send anything to the named environments and services. */
async function renderedPipeline(gatherer, commit, range) {
	const { side } = await readTree(gatherer, asTree(commit));
	const snapshot = snapshotOf(side);
	const pipeline = valueOf(snapshot.pipeline);
	if (pipeline === null) throw refusal("render/no-pipeline");
	const histories = range.needsHistory ? await historiesAt(gatherer, commit, snapshot) : null;
	return {
		flags: flagsIn(snapshot).flatMap(([flag, files]) => {
			const places = pipeline.environments.flatMap((environment) => placeOf(flag, files, environment, {
				pipeline,
				range,
				histories
			}));
			return places.length === 0 ? [] : [{
				flag,
				places
			}];
		}),
		promql: promqlSources(pipeline, range.sources),
		lastSweep: range.lastSweep,
		sha256: range.sha256
	};
}
function flagsIn({ flags }) {
	return [...flags].toSorted(([one], [other]) => inOrder(one, other)).flatMap(([, files]) => {
		const flag = valueOf(files.flag);
		return flag === null ? [] : [[flag, files]];
	});
}
function placeOf(flag, files, { name: environment }, { pipeline, range, histories }) {
	const exposures = exposuresIn(files, environment);
	if (exposures === null || !isNamed(exposures, environment, range)) return [];
	const ladders = requirementsOf(flag, environment, pipeline, "ladder");
	const steps = [...new Set(ladders.flatMap(({ settings }) => stepsOf(settings)))];
	const history = histories?.get(placeKey(flag.key, environment)) ?? null;
	return [{
		environment,
		exposures,
		steps: steps.toSorted((a, b) => a - b),
		history
	}];
}
function isNamed(exposures, environment, { environments, services }) {
	return (environments === null || environments.includes(environment)) && exposures.some(({ service }) => services === null || services.includes(service));
}
/** Since when what is live is live, as \`status\` shows it, and the last landing of each flag. */
async function historiesAt(gatherer, commit, snapshot) {
	const { rows, now } = await status(gatherer, commit, []);
	const cells = rows.flatMap(({ key, cells: own }) => own.map((cell) => ({
		key,
		cell
	})));
	const wanted = {
		asks: cells.map(({ key, cell: { environment } }) => ({
			kind: "timeline",
			flag: key,
			environment,
			window: HISTORY
		})),
		fingerprint: "",
		base: snapshot,
		tip: commit,
		now
	};
	const { timelines } = await gatherHistory(gatherer, wanted);
	const landings = new Map((timelines.kind === "known" ? timelines.value : []).map((timeline) => [placeKey(timeline.flag, timeline.environment), lastLanding(timeline)]));
	return new Map(cells.map(({ key, cell: { environment, since } }) => {
		const place = placeKey(key, environment);
		return [place, {
			soakSince: since,
			landedAt: landings.get(place) ?? null
		}];
	}));
}
/** How far back a landing is looked for. */
const HISTORY = durationOf("30d");
/** Null where it lies before the history that was read, or a date in the future hides it. */
function lastLanding({ periods, fromTheStart }) {
	const last = periods.at(-1);
	if (last === void 0 || last.landing.futureDate !== void 0) return null;
	return periods.length > 1 || fromTheStart ? last.landing.at : null;
}
function placeKey(flag, environment) {
	return `${environment} ${flag}`;
}
function promqlSources({ sources = [] }, schemas) {
	return new Set(sources.flatMap(({ name, kind }) => schemas.get(kind)?.asksWith === "promql" ? [name] : []));
}
// src/render/pipeline/grafana.ts
const grafana = {
	name: "grafana",
	title: "A dashboard for each flag: its metrics with their thresholds, and its landings.",
	needsHistory: false,
	files: (input) => import("./grafana-dashboard.js").then(({ dashboards }) => dashboards(input))
};
// src/render/pipeline/rules-yaml.ts
/** A file of rules, with comments after its first line. */
function rulesText(comments, groups) {
	return `${[
		WRITTEN_BY,
		...comments.map((comment) => `# ${comment}`),
		"groups:",
		...groups.flatMap(({ name, interval, recordings, alerts }) => [
			`  - name: ${textOf$1(name)}`,
			`    interval: ${interval}`,
			"    rules:",
			...recordings.flatMap(recordingLines),
			...alerts.flatMap(alertLines)
		])
	].join("\n")}\n`;
}
function recordingLines({ record, expr, labels }) {
	return [
		`      - record: ${record}`,
		...exprLines(expr),
		...mapLines$1("labels", labels)
	];
}
function alertLines({ alert, expr, for: length, labels, annotations }) {
	return [
		`      - alert: ${alert}`,
		...exprLines(expr),
		...length === null ? [] : [`        for: ${length}`],
		...mapLines$1("labels", labels),
		...mapLines$1("annotations", annotations)
	];
}
const PLAIN = /^[!-~][ -~]*(?:\n[ -~]*[!-~][ -~]*)*$/;
function exprLines(expr) {
	if (!PLAIN.test(expr) || COMMAND.test(expr)) return [`        expr: ${textOf$1(expr)}`];
	return ["        expr: |-", ...expr.split("\n").map((line) => `          ${line}`)];
}
const COMMAND = /^ *::|##\[/m;
/** A text in quotes, in which no runner of GitHub sees a command. */
function textOf$1(text) {
	return yamlText(text).replaceAll("##[", "#\\u0023[");
}
function mapLines$1(key, labels) {
	return yamlMap(8, key, Object.entries(labels).map(([name, text]) => [name, textOf$1(literal(text))]));
}
/** Prometheus takes labels and annotations as templates of Go. */
function literal(text) {
	return text.replaceAll("{{", "{{ \"{{\" }}");
}
// src/render/pipeline/prometheus-rules.ts
const prometheusRules = {
	name: "prometheus-rules",
	title: "Rules for Prometheus: an alert for each threshold of each metric that it can be asked for.",
	needsHistory: false,
	files: files$1
};
function files$1(input) {
	const groups = alertGroups(input);
	return [{
		file: "flaghoist.rules.yaml",
		text: rulesText(groups.flatMap(({ flag, environment, remarks: reasons }) => reasons.map((reason) => `${flag.key} in ${environment}: ${reason}`)), [...groups.flatMap((group) => group.metrics.length === 0 ? [] : [writtenGroup(group)]), SWEEP_GROUP])
	}];
}
const SWEEP_GROUP = {
	name: "flaghoist/sweep",
	interval: "1m",
	recordings: [],
	alerts: [SWEEP_ALERT]
};
function writtenGroup(group) {
	const { interval, metrics } = group;
	return {
		name: groupName(group),
		interval,
		recordings: metrics.flatMap(({ recordings }) => recordings),
		alerts: metrics.flatMap(alertsOf)
	};
}
function groupName({ flag, environment, interval }) {
	return `flaghoist/${flag.key}/${environment}/${interval}`;
}
function alertsOf({ limits, missing }) {
	const alerts = limits.map(({ alert }) => alert);
	return missing === null ? alerts : [...alerts, missing];
}
// src/render/pipeline/cases.ts
/** Each case begins and ends with a value that resets the alert, so that they do not touch each other. */
function storyOf(cases) {
	let start = 0;
	const moments = cases.flatMap(({ title, samples, moments: own }) => {
		const shifted = own.map((moment) => ({
			...moment,
			title,
			point: start + moment.point
		}));
		start += samples.length;
		return shifted;
	});
	return {
		samples: cases.flatMap(({ samples }) => samples),
		second: cases.flatMap(({ samples, isTwice }) => samples.map((one) => isTwice ? one : null)),
		traffic: cases.flatMap(({ samples, traffic }) => times(samples.length, traffic)),
		moments
	};
}
/** The cases of a limit that compares values; none for one that compares with the time before a landing. */
function limitCases(rules, level) {
	const limit = rules[level];
	if (limit === null) return [];
	const values = valuesAround(limit);
	if (values === null) return [];
	return seriesAround(values, limit.for / rules.step, rules).map((series) => caseOf(series, rules, (samples, traffic) => endsBreach({
		samples,
		traffic
	}, rules, level)));
}
/** The cases of a metric without values. */
function missingCases(rules) {
	const most = Math.floor(rules.gap / rules.step);
	const empty = (length, sample = null) => times(length, sample);
	return [
		{
			title: "no value for as long as the gap",
			samples: [
				0,
				...empty(most),
				0,
				0
			]
		},
		{
			title: "no value for longer than the gap",
			samples: [
				0,
				...empty(most + 2),
				0
			]
		},
		{
			title: "no number",
			samples: [
				0,
				...empty(most + 2, NaN),
				0
			]
		},
		{
			title: "infinite values",
			samples: [
				0,
				...empty(most + 2, 1e400),
				0
			]
		},
		{
			title: "two series",
			samples: empty(most + 3, 0),
			isTwice: true
		}
	].map((one) => caseOf(one, rules, (samples) => endsGap({ samples }, rules)));
}
function valuesAround({ when }) {
	if (when.kind === "before") return null;
	const { operator, value: at } = when.bound;
	const [short, beyond] = [at - Math.abs(at || 1) / 1e3, at + Math.abs(at || 1) / 1e3];
	return operator.startsWith(">") ? {
		short,
		at,
		beyond,
		infinite: 1e400
	} : {
		short: beyond,
		at,
		beyond: short,
		infinite: -1e400
	};
}
/** `length`: points from the first to the last of a run that is long enough. */
function seriesAround({ short, at, beyond, infinite }, length, { atLeast }) {
	const within = (samples) => [
		short,
		...samples,
		short
	];
	const run = times(length + 2, beyond);
	const broken = (by) => within([
		...times(length, beyond),
		by,
		...times(length, beyond)
	]);
	return [
		...length === 0 ? [] : [{
			title: "a point too short",
			samples: within(times(length, beyond))
		}],
		{
			title: "just long enough",
			samples: within(times(length + 1, beyond))
		},
		{
			title: "a point longer",
			samples: within(run)
		},
		{
			title: "at the threshold",
			samples: within(times(length + 2, at))
		},
		{
			title: "short of the threshold",
			samples: within(times(length + 2, short))
		},
		{
			title: "a missing sample in it",
			samples: broken(null)
		},
		{
			title: "no number in it",
			samples: broken(NaN)
		},
		{
			title: "an infinite value in it",
			samples: broken(infinite)
		},
		{
			title: "two series",
			samples: within(run),
			isTwice: true
		},
		...atLeast === null || atLeast <= 0 ? [] : [{
			title: "too little traffic",
			samples: within(run),
			traffic: atLeast * .999
		}]
	];
}
function caseOf({ title, samples, isTwice = false, traffic: written }, rules, isFiringAt) {
	const traffic = written ?? rules.atLeast;
	const seen = isTwice ? times(samples.length, null) : samples;
	return {
		title,
		samples,
		isTwice,
		traffic,
		moments: pointsAround(samples, rules).map((point) => ({
			point,
			isFiring: isFiringAt(seen.slice(0, point + 1), traffic)
		}))
	};
}
/** The points where the series changes, and where what lasts has lasted long enough. */
function pointsAround(samples, rules) {
	const changes = samples.flatMap((sample, index) => index === 0 || !Object.is(sample, samples[index - 1]) ? [index] : []);
	const lengths = [
		0,
		rules.warning?.for ?? 0,
		rules.critical?.for ?? 0,
		rules.gap
	].map((length) => Math.floor(length / rules.step));
	const points = changes.flatMap((change) => lengths.flatMap((length) => [
		change + length - 1,
		change + length,
		change + length + 1
	]));
	return [.../* @__PURE__ */ new Set([...points, samples.length - 1])].filter((point) => point >= 0 && point < samples.length).toSorted((a, b) => a - b);
}
function times(count, sample) {
	return Array.from({ length: count }, () => sample);
}
// src/render/pipeline/prometheus-tests.ts
const prometheusTests = {
	name: "prometheus-tests",
	title: "Tests of the alerts of prometheus-rules, for promtool. The gate judged what they expect.",
	needsHistory: false,
	files
};
function files(input) {
	return [...alertGroups(input).flatMap((group) => group.metrics.flatMap((metric) => metricFiles(metric, group))), ...pairOf("sweep", SWEEP_GROUP, sweepTests())];
}
/** A pair of files a metric. promtool evaluates all rules of a test, and all at the same interval. */
function metricFiles(alerted, group) {
	const alerts = alertsOf(alerted);
	if (alerts.length === 0) return [];
	const { flag, environment, interval } = group;
	return pairOf(`${environment}/${flag.key}/${alerted.metric.name}`, {
		name: groupName(group),
		interval,
		recordings: [],
		alerts
	}, metricTests(alerted, interval));
}
function pairOf(name, group, tests) {
	const rules = `${name}.alerts.yaml`;
	const lines = [
		WRITTEN_BY,
		`rule_files: [${textOf$1(rules.slice(rules.lastIndexOf("/") + 1))}]`,
		`evaluation_interval: ${group.interval}`,
		"tests:",
		...tests
	];
	return [{
		file: rules,
		text: rulesText([], [group])
	}, {
		file: `${name}.test.yaml`,
		text: `${lines.join("\n")}\n`
	}];
}
/** One test an alert, because promtool takes long to begin one. */
function metricTests({ metric, rules, labels, limits, missing }, interval) {
	const testOf = (what, alert, cases) => {
		const story = storyOf(cases);
		const name = `${metric.name} ${what}`;
		const moments = story.moments.map(({ point, ...moment }) => ({
			...moment,
			seconds: point * durationOf(interval)
		}));
		return testLines({
			name,
			interval,
			alert
		}, seriesOf(labels, story), moments);
	};
	return [...limits.flatMap(({ level, alert }) => testOf(level, alert, limitCases(rules, level))), ...missing === null ? [] : testOf("missing", missing, missingCases(rules))];
}
function seriesOf(labels, { samples, second, traffic }) {
	return [
		[selector(VALUE, labels), samples],
		[selector(VALUE, {
			...labels,
			series: "second"
		}), second],
		[selector(TRAFFIC, labels), traffic]
	].filter(([, values]) => values.some((value) => value !== null));
}
function testLines({ name, interval, alert }, series, moments) {
	return [
		`  - name: ${textOf$1(name)}`,
		`    interval: ${interval}`,
		"    input_series:",
		...series.flatMap(([one, samples]) => [`      - series: ${textOf$1(one)}`, `        values: ${textOf$1(valuesText(samples))}`]),
		"    alert_rule_test:",
		...moments.flatMap(({ title, seconds, isFiring }, index) => [
			...title === moments[index - 1]?.title ? [] : [`      # ${title}`],
			`      - eval_time: ${seconds}s`,
			`        alertname: ${alert.alert}`,
			...isFiring ? expectedLines(alert) : ["        exp_alerts: []"]
		])
	];
}
function expectedLines({ labels, annotations }) {
	const [first = "", ...rest] = mapLines(12, "exp_labels", labels);
	return [
		"        exp_alerts:",
		`          - ${first.trimStart()}`,
		...rest,
		...mapLines(12, "exp_annotations", annotations)
	];
}
function mapLines(indent, key, labels) {
	const entries = Object.entries(labels).map(([name, text]) => [name, textOf$1(text)]);
	return yamlMap(indent, key, entries);
}
/** Equal samples in a row are written as one. A rule that gives no value ends the series, as `stale` does. */
function valuesText(samples) {
	const words = [];
	for (let first = 0; first < samples.length;) {
		let last = first;
		while (last + 1 < samples.length && Object.is(samples[last + 1], samples[first])) last += 1;
		words.push(...wordsOf(samples[first] ?? null, last - first + 1));
		first = last + 1;
	}
	return words.join(" ");
}
function wordsOf(sample, count) {
	if (sample !== null && Number.isFinite(sample)) return [count === 1 ? String(sample) : `${sample}+0x${count - 1}`];
	const word = sample === null ? "stale" : String(sample).replace("Infinity", "Inf");
	return Array.from({ length: count }, () => word);
}
/** A sweep at the epoch, and none after it. */
function sweepTests() {
	const of = {
		interval: "1m",
		alert: SWEEP_ALERT
	};
	const [due, length] = [7260, 600];
	return [{
		title: "a sweep, and none after it",
		from: due
	}, {
		title: "no sweep is known",
		from: 0
	}].flatMap(({ title, from }) => testLines({
		...of,
		name: title
	}, from === 0 ? [] : [[LAST_SWEEP, Array.from({ length: 180 }, () => 0)]], [from + length - 60, from + length].map((seconds) => ({
		title,
		seconds,
		isFiring: seconds >= from + length
	}))));
}
// src/render/pipeline/index.ts
/** In the order in which the documentation shows them. */
const PIPELINE_RENDERINGS = [
	prometheusRules,
	prometheusTests,
	grafana,
	openmetrics
];
// src/cli/render.ts
/** `flaghoist render` prints the file of each service, or the files about all flags. */
function runRender(_args, options) {
	return withGatherer(options, async (gatherer) => {
		demandKnownRendering(options.as);
		const rendering = PIPELINE_RENDERINGS.find(({ name }) => name === options.as);
		const files = rendering === void 0 ? await instanceFiles(gatherer, options) : await pipelineFiles(gatherer, rendering, options);
		if (options.out !== void 0) await writeFiles(options.out, files);
		else if (options.format === "json") print(`${JSON.stringify(files.map(jsonOf), null, 2)}\n`);
		else print(textOf(files));
		return EXIT.pass;
	});
}
async function instanceFiles(gatherer, options) {
	const head = await validHead(gatherer, options);
	const deployer = deployerOf(gatherer, options, process.env);
	const accepted = {
		commit: head,
		refusals: []
	};
	const pipeline = await pipelineIn(deployer, accepted);
	if (pipeline === null) throw refusal("render/no-pipeline");
	const scope = scopeOf(options);
	demandKnown(pipeline, scope);
	return (await desiredAt(deployer, accepted, pipeline)).filter((instance) => isNamed$1(scope, instance)).map((instance) => {
		const settings = settingsOf(pipeline, instance);
		const defaultRendering = settings?.render ?? (settings && deployer.renderingFor(settings.target));
		const target = settings && deployer.open(settings.target, settings.settings, instance);
		const { unset: _unset, ...rendered } = deployer.render(options.as ?? defaultRendering ?? "dotenv", {
			...instance,
			service: target?.called ?? instance.service,
			sha256: deployer.sha256
		});
		const { environment, service } = instance;
		return {
			environment,
			service,
			...rendered,
			place: `${environment}/${rendered.file}`
		};
	});
}
async function pipelineFiles(gatherer, { name, needsHistory, files }, options) {
	const { repository } = gatherer;
	const tip = needsHistory ? await knownTip(repository, options.head ?? null) : null;
	const head = tip ?? await validHead(gatherer, options);
	const scope = scopeOf(options);
	const pipeline = await pipelineIn(gatherer, {
		commit: head,
		refusals: []
	});
	if (pipeline !== null) demandKnown(pipeline, scope);
	return (await files(await renderedPipeline(gatherer, head, {
		...scope,
		sources: sourceSchemas,
		lastSweep: options.sweptAt === void 0 ? null : momentOf(options.sweptAt),
		needsHistory: tip !== null,
		sha256
	}))).map(({ file, text }) => ({
		name,
		file,
		text,
		place: file
	}));
}
/** A revision, or the working tree, without an error in any file. */
async function validHead(gatherer, { head: named }) {
	const head = await headOf(gatherer.repository, named ?? null);
	const { diagnostics } = await validate(gatherer, asTree(head), await gatherer.clock.now());
	const wrong = diagnostics.find(isError);
	if (wrong === void 0) return head;
	const { file, line, message } = wrong;
	throw refusal("render/wrong-file", {
		file,
		line,
		why: message
	});
}
function demandKnownRendering(name) {
	const available = [...RENDERINGS, ...PIPELINE_RENDERINGS].map((rendering) => rendering.name);
	if (name === void 0 || available.includes(name)) return;
	throw refusal("unknown/rendering", {
		name,
		available
	});
}
function scopeOf({ environment, service }) {
	return {
		environments: environment ?? null,
		services: service ?? null
	};
}
function jsonOf({ place: _place, ...file }) {
	return file;
}
/** One file as it is, and several with a heading for each. */
function textOf(files) {
	const [only, ...others] = files;
	if (only !== void 0 && others.length === 0) return only.text;
	return files.map(({ place, text }) => `==> ${place} <==\n${text}`).join("\n");
}
async function writeFiles(folder, files) {
	for (const { place, text } of files) await writeInFolder(join(folder, place), text);
}
const renderCommand = {
	options: (command) => {
		withScope(withJudging(command)).option("--head <revision>", "what to read (default: the working tree)").option("--as <rendering>", `of each service ${namesOf(RENDERINGS)} (default: the target's); of all flags ${namesOf(PIPELINE_RENDERINGS)}`).option("--out <dir>", "write the files into this folder instead of printing them").option("--swept-at <time>", "when the last sweep ended, for openmetrics").addHelpText("after", examples("flaghoist render --environment staging --service cursor-runner --as dotenv", "flaghoist render --as prometheus-rules --out monitoring"));
	},
	run: runRender
};
function namesOf(renderings) {
	return renderings.map(({ name }) => name).join(", ");
}
export { renderCommand };
