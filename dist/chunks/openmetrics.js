const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
// src/metrics/firing.ts
const ALERT_LEVELS = ["warning", "critical"];
/** Whether the last sample ends a breach of the limit. */
function endsBreach({ samples, traffic }, rules, level) {
	const window = windowOf(samples, traffic, rules);
	const { answer } = require_judging.judgeWindow(aloneIn(rules, level), rules.step, window);
	return (answer.kind === "bad" || answer.kind === "undecided") && answer.because.kind === "breach" && answer.because.breach.to === window.grid.to;
}
/**
* Whether the last samples have had no value for longer than the gap that a window may have. With too little traffic, a
* quotient has no value, and nothing is wrong.
*/
function endsGap({ samples, traffic }, rules) {
	const isIdle = rules.atLeast !== null && traffic !== null && traffic < rules.atLeast;
	const missing = Math.floor(rules.gap / rules.step) + 1;
	if (isIdle || samples.length < missing) return false;
	const window = windowOf(samples.slice(-missing), null, rules);
	return require_judging.judgeWindow({
		...rules,
		atLeast: null
	}, rules.step, window).counts.finite === 0;
}
/** The rules with this limit alone, and however many samples are missing. */
function aloneIn(rules, level) {
	const limit = rules[level];
	return {
		...rules,
		good: {
			kind: "value",
			bound: {
				operator: "<",
				value: -1e400
			}
		},
		warning: null,
		critical: null,
		[level]: limit,
		coverage: 0,
		gap: require_opening.duration(Number.MAX_SAFE_INTEGER)
	};
}
function windowOf(samples, traffic, { step }) {
	const last = Math.max(samples.length - 1, 0);
	return {
		grid: {
			from: require_opening.instant(0),
			to: require_opening.instant(last * step),
			step
		},
		values: {
			kind: "values",
			values: samples
		},
		traffic: {
			kind: "values",
			values: [traffic]
		},
		median: null
	};
}
// src/render/pipeline/alerts.ts
/** The series with the values of metrics, and with their traffic. */
const VALUE = "flaghoist:metric:value";
const TRAFFIC = "flaghoist:metric:traffic";
const LAST_SWEEP = "flaghoist_last_sweep_timestamp_seconds";
/** The metrics with a rule, by flag, environment and interval. */
function alertGroups({ flags, promql }) {
	return flags.flatMap(({ flag, places }) => places.flatMap((place) => intervalsOf(flag).map((interval) => groupOf(flag, place, interval, promql))));
}
function intervalsOf({ metrics = [] }) {
	return [...new Set(metrics.map(({ interval }) => interval))];
}
function groupOf(flag, place, interval, promql) {
	const metrics = [];
	const remarks = [];
	for (const metric of flag.metrics ?? []) {
		if (metric.interval !== interval) continue;
		const why = withoutRules(metric, place, promql);
		if (why === null) {
			metrics.push(...alertedMetric(flag, place, metric));
			remarks.push(...comparisonsIn(metric));
		} else remarks.push({
			what: metric.name,
			why
		});
	}
	return {
		flag,
		environment: place.environment,
		interval,
		metrics,
		remarks
	};
}
function withoutRules({ question, source, from }, { exposures }, promql) {
	if (question.kind !== "query" || !promql.has(source)) return {
		code: "other-source",
		facts: { source }
	};
	const present = require_opening.highestPercent(exposures);
	return from === null || present >= from ? null : {
		code: "below-from",
		facts: {
			from,
			present
		}
	};
}
const COMPARES = {
	code: "compares",
	facts: {}
};
function comparisonsIn(metric) {
	const rules = require_judging.rulesOf(metric);
	return ALERT_LEVELS.flatMap((level) => rules?.[level]?.when.kind === "before" ? [{
		what: require_judging.ALERT_TEXTS.threshold(level, metric.name),
		why: COMPARES
	}] : []);
}
function alertedMetric(flag, place, metric) {
	const rules = require_judging.rulesOf(metric);
	if (rules === null) return [];
	const subject = {
		flag,
		metric,
		environment: place.environment
	};
	const labels = {
		flag: flag.key,
		environment: place.environment,
		metric: metric.name
	};
	return [{
		metric,
		rules,
		labels,
		recordings: recordingsOf(subject, labels),
		limits: ALERT_LEVELS.flatMap((level) => {
			const alert = limitAlert(subject, rules, level, labels);
			return alert === null ? [] : [{
				level,
				alert
			}];
		}),
		missing: require_opening.isExposed(place.exposures) ? missingAlert(subject, rules, labels) : null
	}];
}
function recordingsOf(subject, labels) {
	const { metric } = subject;
	const value = {
		record: VALUE,
		expr: queryOf(metric.question, subject),
		labels
	};
	if (metric.traffic === null) return [value];
	return [value, {
		record: TRAFFIC,
		expr: queryOf(metric.traffic.question, subject),
		labels
	}];
}
/** The query with the names of this place, and the window of an alert. */
function queryOf(question, { flag, metric, environment }) {
	const window = require_opening.durationOf(metric.traffic?.window ?? "1h");
	return question.kind === "query" ? require_judging.filledQuery(question.query, {
		environment,
		flag: flag.key,
		window
	}) : question.at;
}
const NAMES = {
	warning: "FlaghoistMetricWarning",
	critical: "FlaghoistMetricCritical"
};
function limitAlert(subject, rules, level, labels) {
	const { metric } = subject;
	const [limit, lasting] = [metric[level], rules[level]];
	if (limit === null || lasting?.when.kind !== "value") return null;
	const length = limit.for === null ? "" : ` for ${limit.for}`;
	return {
		alert: NAMES[level],
		expr: [
			outside(selector(VALUE, labels), lasting.when.bound),
			one(VALUE, labels),
			...rules.atLeast === null ? [] : [outside(selector(TRAFFIC, labels), {
				operator: ">=",
				value: rules.atLeast
			}), one(TRAFFIC, labels)]
		].join("\nand on () "),
		for: limit.for,
		labels: {
			...labels,
			severity: level
		},
		annotations: annotationsOf(subject, `${limit.when}${length}`)
	};
}
/**
* A value that meets the bound. NaN meets none, and an infinite value is no value. The sum of one series has its value and
* none of its labels, so that a restarted instance does not begin another alert.
*/
function outside(series, { operator, value }) {
	return `sum(${series}) ${operator} ${value} ${operator.startsWith(">") ? "< Inf" : "> -Inf"}`;
}
/** Several series are no value, and no metric says which of them counts. */
function one(name, labels) {
	return `count(${selector(name, labels)}) == 1`;
}
/**
* A rule of Prometheus waits from its first evaluation without a value, a gap is counted from the last one with it. With too
* little traffic a quotient has no value, and nothing is wrong.
*/
function missingAlert(subject, { gap, step, atLeast }, labels) {
	const finite = `${selector(VALUE, labels)} < Inf > -Inf`;
	const idle = atLeast === null ? "" : `\nunless on () sum(${selector(TRAFFIC, labels)}) < ${atLeast}`;
	return {
		alert: "FlaghoistMetricMissing",
		expr: `absent(${finite}\nand on () ${one(VALUE, labels)})${idle}`,
		for: `${Math.floor(gap / step) * step}s`,
		labels: {
			...labels,
			severity: "warning"
		},
		annotations: annotationsOf(subject, require_judging.ALERT_TEXTS.missing(subject.metric.gap))
	};
}
/** No sweep for two hours. Without it, nothing turns green by itself, and nothing is watched. */
const SWEEP_ALERT = {
	alert: "FlaghoistSweepMissing",
	expr: `absent(${LAST_SWEEP}) or time() - max(${LAST_SWEEP}) > 7200`,
	for: "10m",
	labels: { severity: "warning" },
	annotations: { summary: require_judging.ALERT_TEXTS.noSweep() }
};
function annotationsOf({ flag, metric, environment }, what) {
	const summary = require_judging.ALERT_TEXTS.metric(metric.title ?? metric.name, flag.key, environment, what);
	const { runbook } = flag.links ?? {};
	return runbook === void 0 ? { summary } : {
		summary,
		runbook_url: runbook
	};
}
function selector(name, labels) {
	return `${name}{${Object.entries(labels).map(([label, value]) => `${label}=${quoted(value)}`).join(", ")}}`;
}
/** A text in PromQL. Names have no characters that JSON escapes in another way. */
function quoted(text) {
	return JSON.stringify(text);
}
// src/render/pipeline/pipeline-rendering.ts
/** Every flag in every environment where it sends anything. */
function placesIn({ flags }) {
	return flags.flatMap(({ flag, places }) => places.map((place) => ({
		flag,
		place
	})));
}
// src/render/pipeline/openmetrics.ts
const EXPOSURE = "flaghoist_exposure_ratio";
const LANDED = "flaghoist_landed_timestamp_seconds";
const openmetrics = {
	name: "openmetrics",
	title: "Exposures, steps, soaks and the last sweep as metrics, for a collector of text files.",
	needsHistory: true,
	files: (input) => [{
		file: "flaghoist.prom",
		text: textOf(familiesOf(input))
	}]
};
function familiesOf(input) {
	const places = placesIn(input).map(({ flag, place }) => ({
		...place,
		labels: {
			flag: flag.key,
			environment: place.environment
		}
	}));
	const moments = (what) => places.flatMap(({ labels, history }) => {
		const value = history?.[what] ?? null;
		return value === null ? [] : [{
			labels,
			value
		}];
	});
	return [
		{
			name: EXPOSURE,
			help: require_judging.METRIC_HELP.exposure,
			samples: places.flatMap(({ labels, exposures }) => exposures.map(({ service, reach }) => ({
				labels: {
					...labels,
					service
				},
				value: require_opening.percentOf(reach) / 100
			})))
		},
		{
			name: "flaghoist_ladder_step",
			help: require_judging.METRIC_HELP.step,
			samples: places.flatMap(({ labels, steps, exposures }) => {
				const reached = steps.filter((step) => step <= require_opening.highestPercent(exposures));
				return steps.length === 0 ? [] : [{
					labels,
					value: reached.length
				}];
			})
		},
		{
			name: "flaghoist_ladder_steps",
			help: require_judging.METRIC_HELP.steps,
			samples: places.flatMap(({ labels, steps }) => steps.length === 0 ? [] : [{
				labels,
				value: steps.length
			}])
		},
		{
			name: "flaghoist_soak_since_timestamp_seconds",
			help: require_judging.METRIC_HELP.soakSince,
			samples: moments("soakSince")
		},
		{
			name: LANDED,
			help: require_judging.METRIC_HELP.landed,
			samples: moments("landedAt")
		},
		{
			name: LAST_SWEEP,
			help: require_judging.METRIC_HELP.lastSweep,
			samples: input.lastSweep === null ? [] : [{
				labels: {},
				value: input.lastSweep
			}]
		}
	];
}
function textOf(families) {
	return `${[...families.filter(({ samples }) => samples.length > 0).flatMap(({ name, help, samples }) => [
		`# HELP ${name} ${help}`,
		`# TYPE ${name} gauge`,
		...name.endsWith("_seconds") ? [`# UNIT ${name} seconds`] : [],
		...samples.map(({ labels, value }) => `${name}${labelsText(labels)} ${value}`)
	]), "# EOF"].join("\n")}\n`;
}
/** Names have no characters that need an escape. */
function labelsText(labels) {
	const written = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
	return written.length === 0 ? "" : `{${written.join(",")}}`;
}
Object.defineProperty(exports, "EXPOSURE", {
	enumerable: true,
	get: function() {
		return EXPOSURE;
	}
});
Object.defineProperty(exports, "LANDED", {
	enumerable: true,
	get: function() {
		return LANDED;
	}
});
Object.defineProperty(exports, "LAST_SWEEP", {
	enumerable: true,
	get: function() {
		return LAST_SWEEP;
	}
});
Object.defineProperty(exports, "SWEEP_ALERT", {
	enumerable: true,
	get: function() {
		return SWEEP_ALERT;
	}
});
Object.defineProperty(exports, "TRAFFIC", {
	enumerable: true,
	get: function() {
		return TRAFFIC;
	}
});
Object.defineProperty(exports, "VALUE", {
	enumerable: true,
	get: function() {
		return VALUE;
	}
});
Object.defineProperty(exports, "alertGroups", {
	enumerable: true,
	get: function() {
		return alertGroups;
	}
});
Object.defineProperty(exports, "endsBreach", {
	enumerable: true,
	get: function() {
		return endsBreach;
	}
});
Object.defineProperty(exports, "endsGap", {
	enumerable: true,
	get: function() {
		return endsGap;
	}
});
Object.defineProperty(exports, "openmetrics", {
	enumerable: true,
	get: function() {
		return openmetrics;
	}
});
Object.defineProperty(exports, "selector", {
	enumerable: true,
	get: function() {
		return selector;
	}
});
