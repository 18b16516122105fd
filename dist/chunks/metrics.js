import { a as duration, o as durationOf, s as instant } from "./time.js";
// src/metrics/threshold.ts
const BOUND = `(<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?`;
/** How a threshold is written. */
const THRESHOLD_PATTERN = `^${BOUND}( of before(?:, or ${BOUND})?)?$`;
/** How a share is written: `95%`. */
const SHARE_PATTERN = "^(?:100|[1-9]?[0-9](?:\\.[0-9]{1,3})?)%$";
/** The powers of ten and the factors that turn a written amount into the unit of the metric. */
const FACTORS = {
	ratio: {
		"": 1,
		"%": .01
	},
	percent: { "%": 1 },
	seconds: {
		ms: .001,
		s: 1,
		m: 60,
		h: 3600
	},
	count: { "": 1 }
};
/** How an amount of each unit is written. */
const WRITTEN_UNITS = {
	ratio: ["1%", "0.01"],
	percent: ["1%"],
	seconds: [
		"200ms",
		"2s",
		"5m",
		"1h"
	],
	count: ["3"]
};
/** A threshold of a metric; null if its amount has another unit, or it is no threshold. */
function thresholdIn(text, unit) {
	const match = new RegExp(THRESHOLD_PATTERN).exec(text);
	if (match === null) return null;
	const [, operator, number, suffix, comparison, floorOperator, floorNumber, floorSuffix] = match;
	if (comparison === void 0) {
		const bound = boundOf(operator, number, suffix, unit);
		return bound === null ? null : {
			kind: "value",
			bound
		};
	}
	const bound = suffix === "%" ? boundOf(operator, number, suffix, "percent") : null;
	const hasFloor = floorOperator !== void 0;
	const floor = hasFloor ? boundOf(floorOperator, floorNumber, floorSuffix, unit) : null;
	return bound === null || hasFloor && floor === null ? null : {
		kind: "before",
		bound,
		floor
	};
}
function boundOf(operator, number, suffix, unit) {
	const factor = FACTORS[unit][suffix ?? ""];
	if (factor === void 0) return null;
	return {
		operator,
		value: scaled(number ?? "0", factor)
	};
}
/** Tenths are shifted in decimals: 2.3 × 0.01 is not 0.023. */
function scaled(number, factor) {
	return factor >= 1 ? Number(number) * factor : Number(`${number}e${Math.log10(factor)}`);
}
/** A share in percent. The schema has accepted its text. */
function shareOf(text) {
	return Number(text.slice(0, -1));
}
function meetsBound({ operator, value: bound }, value) {
	switch (operator) {
		case "<": return value < bound;
		case "<=": return value <= bound;
		case ">": return value > bound;
		case ">=": return value >= bound;
	}
}
/** Whether a median meets a threshold that compares it with the one before. */
function meetsBefore({ bound, floor }, median, before) {
	return meetsBound({
		...bound,
		value: bound.value * before
	}, median * 100) || floor !== null && meetsBound(floor, median);
}
function isUpper({ operator }) {
	return operator === "<" || operator === "<=";
}
/** Whether every value that meets `inner` meets `outer`. */
function boundWithin(inner, outer) {
	if (isUpper(inner) !== isUpper(outer)) return false;
	if (inner.value === outer.value) return inner.operator === outer.operator || outer.operator.endsWith("=");
	return isUpper(inner) ? inner.value < outer.value : inner.value > outer.value;
}
/**
* Whether every value that meets `inner` provably meets `outer`. `unit`: a part of a median grows with the part only if
* the median is not negative, which a count may be.
*/
function isWithin(inner, outer, unit) {
	if (inner.kind === "value" && outer.kind === "value") return boundWithin(inner.bound, outer.bound);
	if (inner.kind === "value" || outer.kind === "value") return false;
	if (!(JSON.stringify(inner.bound) === JSON.stringify(outer.bound)) && (unit === "count" || !boundWithin(inner.bound, outer.bound))) return false;
	if (inner.floor === null) return true;
	return outer.floor !== null && boundWithin(inner.floor, outer.floor);
}
/** Whether some value meets both. Thresholds of different kinds are not compared. */
function overlap(one, other) {
	if (one.kind !== other.kind) return false;
	const [a, b] = [one.bound, other.bound];
	if (isUpper(a) === isUpper(b)) return true;
	const [upper, lower] = isUpper(a) ? [a, b] : [b, a];
	if (upper.value !== lower.value) return lower.value < upper.value;
	return upper.operator === "<=" && lower.operator === ">=";
}
// src/metrics/rules.ts
/** The rules of a metric; null if one of its thresholds does not fit its unit. */
function rulesOf(metric) {
	const good = thresholdIn(metric.good, metric.unit);
	const [warning, critical] = [metric.warning, metric.critical].map((limit) => limit === null ? null : lastingOf(limit, metric));
	if (good === null || warning === void 0 || critical === void 0) return null;
	const { interval, delay, gap, coverage, share, traffic } = metric;
	return {
		good,
		warning,
		critical,
		atLeast: traffic?.atLeast ?? null,
		step: durationOf(interval),
		delay: durationOf(delay),
		gap: durationOf(gap),
		coverage: shareOf(coverage),
		share: shareOf(share)
	};
}
function lastingOf(limit, { unit }) {
	const when = thresholdIn(limit.when, unit);
	return when === null ? void 0 : {
		when,
		for: limit.for === null ? duration(0) : durationOf(limit.for)
	};
}
/** The class of one sample. Thresholds that compare with earlier values say nothing about one sample. */
function classOf(value, { good, warning, critical }) {
	if (value === null || !Number.isFinite(value)) return "silent";
	if (isMet(critical?.when, value)) return "critical";
	if (isMet(warning?.when, value)) return "warning";
	return isMet(good, value) ? "good" : "between";
}
function isMet(threshold, value) {
	return threshold?.kind === "value" && meetsBound(threshold.bound, value);
}
/** Whether a threshold compares with the values before the landing. */
function comparesBefore({ good, warning, critical }) {
	return [
		good,
		warning?.when,
		critical?.when
	].some((one) => one?.kind === "before");
}
/** Two thresholds of a metric that contradict each other; null if none do. */
function contradictionIn({ good, warning, critical }) {
	if (warning !== null && overlap(good, warning.when)) return ["good", "warning"];
	if (critical !== null && overlap(good, critical.when)) return ["good", "critical"];
	if (warning === null || critical === null || warning.when.kind !== critical.when.kind) return null;
	return isWithin(critical.when, warning.when, "ratio") ? null : ["warning", "critical"];
}
// src/metrics/grid.ts
/** The most points that Prometheus answers at once. */
const MOST_POINTS = 11e3;
function pointsOf({ from, to, step }) {
	return to < from ? 0 : Math.floor((to - from) / step) + 1;
}
/** The newest point that is old enough to be known. */
function endAt(until, { step, delay }) {
	return instant(Math.floor((until - delay) / step) * step);
}
/** The first point at or after a moment. */
function firstAfter(at, step) {
	return instant(Math.ceil(at / step) * step);
}
/** The moment at which a point is the newest known one. */
function knownAt(point, { delay }) {
	return instant(point + delay);
}
/** The grid in pieces of at most `most` points. */
function piecesOf(grid, most = MOST_POINTS) {
	const { from, to, step } = grid;
	const pieces = [];
	for (let start = from; start <= to; start += most * step) pieces.push({
		from: instant(start),
		to: instant(Math.min(to, start + (most - 1) * step)),
		step
	});
	return pieces;
}
function medianOf(values) {
	const sorted = values.filter((value) => value !== null).filter(Number.isFinite).toSorted((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const [low, high] = [sorted[middle - 1], sorted[middle]];
	if (high === void 0) return null;
	return sorted.length % 2 === 1 || low === void 0 ? high : low + (high - low) / 2;
}
// src/metrics/window.ts
/** Judges a window. `length`: that of the whole window, of which the samples may be a part. */
function judgeWindow(rules, length, window, before = null) {
	const { grid, values } = window;
	const samples = values.kind === "values" ? values.values : [];
	const counts = countsOf(rules, grid, samples);
	const silence = silenceOf(rules, window, counts) ?? silenceBefore(rules, before);
	const facts = {
		counts,
		value: samples.findLast(isFinite) ?? null,
		median: window.median,
		medianBefore: before?.kind === "window" ? before.window.median : null,
		traffic: trafficOf(window)
	};
	if (silence !== null) {
		const expectedAt = expectedAfter(silence, rules, length, window);
		return {
			...facts,
			answer: {
				kind: "silent",
				silence
			},
			clearsAt: null,
			expectedAt
		};
	}
	const { answer, clearsAt } = judgeSamples(rules, length, grid, samples, facts);
	return {
		...facts,
		answer,
		clearsAt,
		expectedAt: null
	};
}
function countsOf(rules, grid, samples) {
	const counts = {
		good: 0,
		between: 0,
		warning: 0,
		critical: 0,
		silent: 0
	};
	const points = pointsOf(grid);
	for (let index = 0; index < points; index += 1) counts[classOf(samples[index] ?? null, rules)] += 1;
	const longestGap = gapsIn(grid, samples).reduce((most, { seconds }) => Math.max(most, seconds), 0);
	return {
		...counts,
		points,
		finite: points - counts.silent,
		longestGap
	};
}
function gapsIn({ from, to, step }, samples) {
	const gaps = [];
	let last = from;
	samples.forEach((value, index) => {
		if (!isFinite(value)) return;
		const at = from + index * step;
		if (at > last) gaps.push({
			until: at,
			seconds: at - last
		});
		last = at;
	});
	return [...gaps, {
		until: to,
		seconds: to - last
	}];
}
function isFinite(value) {
	return value !== null && Number.isFinite(value);
}
function silenceOf(rules, window, counts) {
	const { values } = window;
	if (values.kind === "silent") return values.silence;
	if (rules.atLeast !== null) {
		const { traffic } = window;
		if (traffic?.kind === "silent" && traffic.silence.kind !== "empty") return {
			kind: "traffic-unknown",
			silence: traffic.silence
		};
		const value = trafficOf(window);
		if (value === null || value < rules.atLeast) return {
			kind: "traffic",
			value,
			atLeast: rules.atLeast
		};
	}
	const isCovered = counts.finite * 100 >= rules.coverage * counts.points && counts.finite > 0;
	const isGapless = counts.longestGap <= rules.gap;
	return isCovered && isGapless ? null : missingIn(rules, values.values, counts, isGapless);
}
/** Which kind of missing value prevails. */
function missingIn(rules, samples, counts, isGapless) {
	const nan = samples.filter((value) => Number.isNaN(value)).length;
	const infinite = samples.filter((value) => value !== null && Math.abs(value) === 1e400).length;
	const others = counts.silent - nan - infinite;
	const { points: of, finite } = counts;
	if (nan > others && nan >= infinite) return {
		kind: "nan",
		points: nan,
		of
	};
	if (infinite > others) return {
		kind: "infinite",
		points: infinite,
		of
	};
	if (finite === 0) return { kind: "empty" };
	return isGapless ? {
		kind: "coverage",
		finite,
		of,
		least: rules.coverage
	} : {
		kind: "gap",
		seconds: counts.longestGap,
		most: rules.gap
	};
}
function trafficOf({ traffic }) {
	if (traffic?.kind !== "values") return null;
	const value = traffic.values.at(-1) ?? null;
	return isFinite(value) ? value : null;
}
function silenceBefore(rules, before) {
	if (!comparesBefore(rules)) return null;
	if (before === null) return {
		kind: "before",
		because: "unknown"
	};
	if (before.kind === "none") return {
		kind: "before",
		because: before.because
	};
	const { window } = before;
	const samples = window.values.kind === "values" ? window.values.values : [];
	const silence = silenceOf(rules, window, countsOf(rules, window.grid, samples));
	return silence === null ? null : {
		kind: "before-silent",
		silence
	};
}
function judgeSamples(rules, length, grid, samples, { counts, median, medianBefore }) {
	const classes = samples.map((value) => classOf(value, rules));
	const meets = (threshold) => threshold?.kind === "before" && median !== null && medianBefore !== null && meetsBefore(threshold, median, medianBefore);
	const breaches = (limit, ...of) => breachIn(limit, length, grid, samples, (index) => of.includes(classes[index] ?? "silent"));
	const critical = breaches(rules.critical, "critical");
	if (critical !== null) return critical;
	if (meets(rules.critical?.when)) return without({
		kind: "bad",
		because: { kind: "before" }
	});
	const warning = breaches(rules.warning, "warning", "critical");
	if (warning !== null) return {
		...warning,
		answer: {
			...warning.answer,
			kind: "undecided"
		}
	};
	if (meets(rules.warning?.when)) return without({
		kind: "undecided",
		because: { kind: "before" }
	});
	if (rules.good.kind === "before") return without(meets(rules.good) ? { kind: "good" } : {
		kind: "undecided",
		because: { kind: "before" }
	});
	if (counts.good * 100 >= rules.share * counts.points) return without({ kind: "good" });
	return {
		answer: {
			kind: "undecided",
			because: { kind: "share" }
		},
		clearsAt: endWithout(classes.flatMap((one, index) => one === "good" || one === "silent" ? [] : [grid.from + index * grid.step]), rules.share, length, grid)
	};
}
function without(answer) {
	return {
		answer,
		clearsAt: null
	};
}
/** The newest run of such samples whose last minus first is at least the duration of the limit; null: there is none. */
function breachIn(limit, length, { from, step }, samples, isSuch) {
	if (limit === null || limit.when.kind === "before") return null;
	const { operator } = limit.when.bound;
	for (let last = samples.length - 1; last >= 0; last -= 1) {
		if (!isSuch(last)) continue;
		let first = last;
		while (first > 0 && isSuch(first - 1)) first -= 1;
		if ((last - first) * step >= limit.for) {
			const values = samples.slice(first, last + 1);
			const worst = operator.startsWith(">") ? Math.max : Math.min;
			const value = values.reduce((most, one) => worst(most, one));
			const at = (index) => instant(from + index * step);
			const start = Math.floor((at(last) - limit.for) / step) * step + step;
			return {
				answer: {
					kind: "bad",
					because: {
						kind: "breach",
						breach: {
							from: at(first),
							to: at(last),
							value
						}
					}
				},
				clearsAt: instant(start + length)
			};
		}
		last = first;
	}
	return null;
}
/** The earliest end of a window with at most as many of these points as the share allows; null: already now. */
function endWithout(points, share, length, { step }) {
	const allowed = Math.floor((100 - share) * (length / step + 1) / 100);
	const last = points[points.length - 1 - allowed];
	return last === void 0 ? null : instant(last + step + length);
}
/** When a silence may end, if values and traffic go on as they should; null: that cannot be estimated. */
function expectedAfter(silence, rules, length, { grid, values, traffic }) {
	const samples = values.kind === "values" ? values.values : [];
	switch (silence.kind) {
		case "gap": {
			const last = gapsIn(grid, samples).findLast(({ seconds }) => seconds > rules.gap);
			return last === void 0 ? null : instant(last.until - rules.gap + length);
		}
		case "nan":
		case "infinite":
		case "coverage": return endWithout(samples.flatMap((value, index) => isFinite(value) ? [] : [grid.from + index * grid.step]), rules.coverage, length, grid);
		case "traffic": {
			const seen = traffic?.kind === "values" ? silence.value : null;
			const lasted = grid.to - grid.from;
			if (seen === null || seen <= 0 || lasted <= 0) return null;
			const needed = Math.ceil(lasted * silence.atLeast / seen);
			return needed > length ? null : instant(grid.from + needed);
		}
		default: return null;
	}
}
// src/domain/metrics.ts
const UNITS = [
	"ratio",
	"percent",
	"seconds",
	"count"
];
/** The values of a metric that does not write them. */
const METRIC_DEFAULTS = {
	interval: "1m",
	delay: "1m",
	gap: "10m",
	coverage: "95%",
	share: "99%"
};
const WATCH_ACTIONS = ["propose", "merge"];
/** Whether a source can be asked for earlier values of a metric. A query about `$window` has one value, at its end. */
function hasPast({ asked }, source) {
	return asked.kind === "query" ? !asksAboutWindow(asked) : source?.series === true;
}
function asksAboutWindow(asked) {
	return asked.kind === "query" && /\$window(?![A-Za-z0-9_])/.test(asked.query);
}
export { SHARE_PATTERN as _, hasPast as a, isWithin as b, firstAfter as c, piecesOf as d, pointsOf as f, rulesOf as g, contradictionIn as h, asksAboutWindow as i, knownAt as l, comparesBefore as m, UNITS as n, judgeWindow as o, classOf as p, WATCH_ACTIONS as r, endAt as s, METRIC_DEFAULTS as t, medianOf as u, THRESHOLD_PATTERN as v, thresholdIn as x, WRITTEN_UNITS as y };
