const require_openmetrics = require("./openmetrics.js");
const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
// src/render/pipeline/grafana.ts
const grafana = {
	name: "grafana",
	title: "A dashboard for each flag: its metrics with their thresholds, and its landings.",
	needsHistory: false,
	files: (input) => Promise.resolve().then(() => require("./grafana-dashboard.js")).then(({ dashboards }) => dashboards(input))
};
// src/render/pipeline/rules-yaml.ts
/** A file of rules, with comments after its first line. */
function rulesText(comments, groups) {
	return `${[
		require_judging.WRITTEN_BY,
		...comments.map((comment) => `# ${comment}`),
		"groups:",
		...groups.flatMap(({ name, interval, recordings, alerts }) => [
			`  - name: ${textOf(name)}`,
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
	if (!PLAIN.test(expr) || COMMAND.test(expr)) return [`        expr: ${textOf(expr)}`];
	return ["        expr: |-", ...expr.split("\n").map((line) => `          ${line}`)];
}
const COMMAND = /^ *::|##\[/m;
/** A text in quotes, in which no runner of GitHub sees a command. */
function textOf(text) {
	return require_judging.yamlText(text).replaceAll("##[", "#\\u0023[");
}
function mapLines$1(key, labels) {
	return require_judging.yamlMap(8, key, Object.entries(labels).map(([name, text]) => [name, textOf(literal(text))]));
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
	const groups = require_openmetrics.alertGroups(input);
	const written = groups.flatMap((group) => group.metrics.length === 0 ? [] : [writtenGroup(group)]);
	return [{
		file: "flaghoist.rules.yaml",
		text: rulesText(remarksIn(groups), [...written, SWEEP_GROUP])
	}];
}
/** One line for all metrics and environments of a flag that lack a rule for the same reason. */
function remarksIn(groups) {
	const all = groups.flatMap(({ flag, environment, remarks }) => remarks.map((remark) => ({
		...remark,
		flag: flag.key,
		environment
	})));
	return [...require_opening.grouped(all, ({ flag, why }) => JSON.stringify([flag, why])).values()].flatMap((members) => {
		const [first] = members;
		if (first === void 0) return [];
		const what = [...new Set(members.map((member) => member.what))];
		const environments = [...new Set(members.map(({ environment }) => environment))];
		return require_judging.noRuleText({
			...first,
			what,
			environments
		});
	});
}
const SWEEP_GROUP = {
	name: "flaghoist/sweep",
	interval: "1m",
	recordings: [],
	alerts: [require_openmetrics.SWEEP_ALERT]
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
		second: cases.flatMap(({ samples, isTwice }) => samples.map((sample) => isTwice ? sample : null)),
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
	const length = limit.for / rules.step;
	return seriesAround(values, length, rules).map((series) => caseOf(series, {
		length,
		rules
	}, (samples, traffic) => require_openmetrics.endsBreach({
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
		},
		...tooLittle(rules).map((traffic) => ({
			title: "no value, and too little traffic",
			samples: [
				0,
				...empty(most + 2),
				0
			],
			traffic
		}))
	].map((item) => caseOf(item, {
		length: most,
		rules
	}, (samples, traffic) => require_openmetrics.endsGap({
		samples,
		traffic
	}, rules)));
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
function seriesAround({ short, at, beyond, infinite }, length, rules) {
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
		...tooLittle(rules).map((traffic) => ({
			title: "too little traffic",
			samples: within(run),
			traffic
		}))
	];
}
/** Traffic that is just too little; none where the metric asks for none. */
function tooLittle({ atLeast }) {
	return atLeast === null || atLeast <= 0 ? [] : [atLeast * .999];
}
function caseOf({ title, samples, isTwice = false, traffic: written }, { length, rules }, isFiringAt) {
	const traffic = written ?? rules.atLeast;
	const shown = isTwice ? times(samples.length, null) : samples;
	return {
		title,
		samples,
		isTwice,
		traffic,
		moments: pointsAround(samples, length).map((point) => ({
			point,
			isFiring: isFiringAt(shown.slice(0, point + 1), traffic)
		}))
	};
}
/** The points where the series changes, and where what lasts has lasted long enough. */
function pointsAround(samples, length) {
	const points = samples.flatMap((sample, index) => index === 0 || !Object.is(sample, samples[index - 1]) ? [index] : []).flatMap((change) => [
		0,
		length - 1,
		length,
		length + 1
	].map((later) => change + later));
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
	return [...require_openmetrics.alertGroups(input).flatMap((group) => group.metrics.flatMap((metric) => metricFiles(metric, group))), ...pairOf("sweep", SWEEP_GROUP, sweepTests())];
}
/** A pair of files for each metric. promtool evaluates all rules of a test, and all at the same interval. */
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
		require_judging.WRITTEN_BY,
		`rule_files: [${textOf(rules.slice(rules.lastIndexOf("/") + 1))}]`,
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
/** One test for each alert, because promtool takes long to begin a test. */
function metricTests({ metric, rules, labels, limits, missing }, interval) {
	const testOf = (what, alert, cases) => {
		const story = storyOf(cases);
		const name = `${metric.name} ${what}`;
		const moments = story.moments.map(({ point, ...moment }) => ({
			...moment,
			seconds: point * require_opening.durationOf(interval)
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
		[require_openmetrics.selector(require_openmetrics.VALUE, labels), samples],
		[require_openmetrics.selector(require_openmetrics.VALUE, {
			...labels,
			series: "second"
		}), second],
		[require_openmetrics.selector(require_openmetrics.TRAFFIC, labels), traffic]
	].filter(([, values]) => values.some((value) => value !== null));
}
function testLines({ name, interval, alert }, series, moments) {
	return [
		`  - name: ${textOf(name)}`,
		`    interval: ${interval}`,
		"    input_series:",
		...series.flatMap(([one, samples]) => [`      - series: ${textOf(one)}`, `        values: ${textOf(valuesText(samples))}`]),
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
	const entries = Object.entries(labels).map(([name, text]) => [name, textOf(text)]);
	return require_judging.yamlMap(indent, key, entries);
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
		alert: require_openmetrics.SWEEP_ALERT
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
	}, from === 0 ? [] : [[require_openmetrics.LAST_SWEEP, Array.from({ length: 180 }, () => 0)]], [from + length - 60, from + length].map((seconds) => ({
		title,
		seconds,
		isFiring: seconds >= from + length
	}))));
}
// src/render/pipeline/pipeline-renderings.ts
/** In the order in which the documentation shows them. */
const PIPELINE_RENDERINGS = [
	prometheusRules,
	prometheusTests,
	grafana,
	require_openmetrics.openmetrics
];
Object.defineProperty(exports, "PIPELINE_RENDERINGS", {
	enumerable: true,
	get: function() {
		return PIPELINE_RENDERINGS;
	}
});
