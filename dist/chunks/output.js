import { B as fitting, F as cell, G as clockLabel, I as code, L as prose, N as metricItems, R as sentence, Ut as ifFuture, V as section, W as MARKS, Wt as isTicking, X as moreInJson, _ as renderDiagnosticsMarkdown, a as assumptionWords, at as progressWords, c as forecastSummary, d as plansOf, et as bar, f as stepName, gn as printable, hn as plain, it as moment, l as needsWords, nt as exposuresWord, o as becauseWords, p as stuckWords, rt as listedUpTo, s as collisionLines, t as renderMarkdown, tt as counted, u as planWords, z as LONGEST_MARKDOWN } from "./markdown.js";
import { A as soonestOf, C as environmentsOf, D as isDueForRemoval, E as holdsOf, F as totals, I as liveLinesOf, L as liveMark, M as STATE_MARKS, N as foldedWords, O as nextWords, P as groupedRows, S as cellWords, T as haveExpiry, _ as verdictWords, a as cut, b as summaryNotes, c as widthOf, d as changeWords, f as logNotes, g as serviceLines, h as safeWords, i as paintFor, j as summaryWords, k as removalWords, l as wrap, m as peopleWords$1, n as indented$1, o as pad, p as logSummary, r as renderDiagnostics, s as widest, t as renderText, u as CLASS_MARKS, v as renderSummaryMarkdown, w as expiryWords, x as summaryTitle, y as flagSections } from "./text.js";
import { a as renderJson, i as renderDiagnosticsJson, n as isoOrNull, r as printableJson, t as gateJson$1 } from "./json.js";
import { c as percentOf } from "./exposure.js";
import { c as isoOf, i as dueText, p as pastText, r as between, u as lengthOf } from "./time.js";
import { b as useColour, y as terminalWidth } from "./program.js";
import { r as asStarted } from "./exit-codes.js";
// src/report/log-json.ts
/** As `schemas/log.schema.json` describes it. Ends with a line break. */
function renderLogJson({ landings, since, now, clock, logTrouble, notAsked }) {
	return printableJson({
		schemaVersion: 1,
		since: isoOf(since),
		now: isoOf(now),
		clock,
		deploymentLogTrouble: logTrouble,
		githubNotAsked: notAsked,
		landings: landings.map(landingJson)
	});
}
function landingJson(landing) {
	const { sha, at, source, subject, author, landedBy, pull, changes, rules } = landing;
	return {
		landing: sha,
		at: isoOf(at),
		timeFrom: source,
		subject,
		author,
		landedBy,
		peopleFrom: "git",
		pullRequest: pull === null ? null : pullJson(pull),
		changes: changes.map(changeJson),
		policy: rules.map(({ file, flag }) => ({
			file,
			flag
		}))
	};
}
function pullJson({ number, author, approvedBy }) {
	return {
		number,
		author,
		approvedBy
	};
}
function changeJson(change) {
	return {
		flag: change.flag,
		owner: change.owner,
		environment: change.environment,
		class: change.class,
		from: percents(change.from),
		to: percents(change.to),
		values: change.values.map(({ service, name, from, to }) => ({
			service,
			name,
			from: from ?? null,
			to: to ?? null
		})),
		verdict: change.verdict === null ? null : verdictJson(change.verdict),
		deployments: change.deployments?.map(deploymentJson) ?? null,
		timeToSafeSeconds: change.timeToSafe
	};
}
function percents(exposures) {
	return exposures?.map(({ service, reach }) => ({
		service,
		percent: percentOf(reach)
	})) ?? null;
}
function verdictJson({ kind, verdict, at }) {
	return {
		kind,
		verdict,
		at: isoOf(at)
	};
}
function deploymentJson({ service, state, at }) {
	return {
		service,
		state,
		at: isoOrNull(at)
	};
}
// src/report/log-markdown.ts
/** Under 60,000 characters; the oldest landings are cut first. */
function renderLogMarkdown(log) {
	const lines = [
		`**${prose(logSummary(log))}**`,
		"",
		...logNotes(log).map((note) => `- ${prose(note)}`),
		"",
		...log.landings.flatMap(landingLines$1)
	];
	return printable(fitting(lines, LONGEST_MARKDOWN));
}
function landingLines$1(landing) {
	const { sha, at, subject } = landing;
	return [
		`- **${pastText(at)}** ${sha} ${prose(subject)}`,
		`  - ${prose(peopleWords$1(landing))}`,
		...landing.changes.flatMap(changeLines$1),
		...landing.rules.map(({ file }) => `  - ${CLASS_MARKS.policy} policy: ${code(file)}`)
	];
}
function changeLines$1(change) {
	const shown = [
		changeWords(change),
		change.class,
		verdictWords(change),
		safeWords(change)
	].filter((text) => text !== "").map(prose);
	return [`  - ${CLASS_MARKS[change.class]} ${shown.join(" · ")}`, ...serviceLines(change).map((line) => `    - ${prose(line)}`)];
}
// src/report/log-text.ts
/** Columns where they are not known. */
const USUAL = 80;
function renderLog(log, { colour, width = null }) {
	const layout = {
		paint: paintFor(colour),
		width: width ?? USUAL,
		isCut: width !== null
	};
	return printable([
		...wrap(logSummary(log), layout.width).map(layout.paint.bold),
		...log.landings.flatMap((landing) => ["", ...landingLines(landing, layout)]),
		"",
		...logNotes(log).flatMap((note) => indented(plain(note), 0, layout).map(layout.paint.dim))
	]);
}
function landingLines(landing, layout) {
	const { sha, at, subject } = landing;
	const title = plain(`${pastText(at)} · ${sha.slice(0, 10)} · ${subject}`);
	return [
		layout.paint.bold(layout.isCut ? cut(title, layout.width) : title),
		...indented(plain(peopleWords$1(landing)), 2, layout).map(layout.paint.dim),
		...landing.changes.flatMap((change) => changeLines(change, layout)),
		...landing.rules.flatMap((rule) => ruleLines(rule, layout))
	];
}
function changeLines(change, layout) {
	const words = [
		changeWords(change),
		change.class,
		verdictWords(change),
		safeWords(change)
	].filter((text) => text !== "");
	const [first = "", ...rest] = indented(`${CLASS_MARKS[change.class]} ${plain(words.join(" · "))}`, 2, layout);
	return [
		colourOf(change, layout.paint)(first),
		...rest,
		...serviceLines(change).flatMap((line) => indented(plain(line), 6, layout))
	];
}
/** Colour for state only: a refusal, or a failed deployment. */
function colourOf(change, paint) {
	if (change.deployments?.some(({ state }) => state === "failed") === true || change.verdict?.verdict === "block") return (text) => paint.verdict("block", text);
	if (change.verdict?.verdict === "wait") return (text) => paint.verdict("wait", text);
	return (text) => text;
}
function ruleLines({ file, flag }, layout) {
	const what = flag === null ? `${file}: rules` : `${flag}: rules in ${file}`;
	return indented(`${CLASS_MARKS.policy} ${plain(what)} · policy`, 2, layout);
}
function indented(text, blanks, { width }) {
	const [first = "", ...rest] = wrap(text, width - blanks - 2);
	const before = " ".repeat(blanks);
	return [`${before}${first}`, ...rest.map((line) => `${before}  ${line}`)];
}
// src/report/forecast-facts.ts
/** The steps that decide the last one: each had to wait for the one before it. */
function criticalPath(steps) {
	const path = [];
	let place = steps.length - 1;
	while (place !== null) {
		const step = steps[place];
		if (step === void 0) break;
		path.unshift(step);
		place = step.after;
	}
	return path;
}
// src/report/forecast-json.ts
/** JSON that `FORECAST_SCHEMA` describes. Ends with a line break. */
function renderForecastJson(forecast) {
	const { from, clock, steps, collisions, more, assumptions } = forecast;
	const path = criticalPath(steps);
	return printableJson({
		schemaVersion: 1,
		from: isoOf(from),
		clock,
		flags: plansOf(forecast).map(({ key, owner, steps: planned, stuck }) => ({
			flag: key,
			owner,
			doneAt: stuck !== null || planned.length === 0 ? null : isoOf((planned.at(-1) ?? { at: from }).at),
			stuck: stuck === null ? null : {
				environment: stuck.environment,
				what: stuck.what,
				message: stuckWords(stuck)
			}
		})),
		steps: steps.map(stepJson),
		criticalPath: path.map((step) => steps.indexOf(step)),
		collisions: collisions.map((one) => collisionJson(one, steps)),
		moreCollisions: more,
		assumptions: assumptions.map((one) => assumptionJson(one))
	});
}
function stepJson(step) {
	const { flag, environment, what, at, services, decisive, needs, after } = step;
	return {
		flag,
		environment,
		what,
		at: isoOf(at),
		services,
		decisive: decisive.map(gateJson),
		needs: needs.map(gateJson),
		after
	};
}
function gateJson({ gate, code, message }) {
	return {
		gate,
		code,
		message
	};
}
function collisionJson({ environment, service, first, second }, steps) {
	return {
		environment,
		service,
		first: steps.indexOf(first),
		second: steps.indexOf(second)
	};
}
function assumptionJson(one) {
	return {
		kind: one.kind,
		moves: isoOf(one.moves),
		message: assumptionWords(one)
	};
}
// src/report/forecast-markdown.ts
/** A table of all steps under 60,000 characters. */
function renderForecastMarkdown(forecast) {
	const plans = plansOf(forecast);
	const stuck = plans.filter((plan) => plan.stuck !== null);
	const path = criticalPath(forecast.steps);
	const top = [
		`### ${prose(forecastSummary(forecast))}`,
		"",
		...stuck.map((plan) => `- ${code(plan.key)}: ${prose(planWords(plan))}`),
		...stuck.length > 0 ? [""] : [],
		"| flag | step | at the earliest | decided by | people |",
		"| --- | --- | --- | --- | --- |"
	];
	const rows = plans.flatMap(({ key, steps }) => steps.map((step) => `| ${code(key)} | ${cell(stepName(step))} | ${dueText(step.at)} | ${cell(becauseWords(step, forecast))} | ${cell(needsWords(step))} |`));
	const end = [
		...section("What decides the last step", path.length < 2 ? [] : path.map((step) => `- ${code(step.flag)} ${prose(stepName(step))}, ${dueText(step.at)}`)),
		...section("Promotions that meet in one service", collisionLines(forecast).map((line) => `- ${sentence(line)}`)),
		...section("Assumed", forecast.assumptions.map((one) => `- ${sentence(assumptionWords(one))}`))
	];
	const room = LONGEST_MARKDOWN - printable(end).length;
	return printable([...fitting([...top, ...rows], room), ...end]);
}
// src/report/forecast-text.ts
/** Ends with a line break. */
function renderForecastText(forecast, { colour, width = 100 }) {
	const paint = paintFor(colour);
	const plans = plansOf(forecast);
	const active = plans.filter(({ steps, stuck }) => steps.length > 0 || stuck !== null);
	const done = plans.length - active.length;
	const path = criticalPath(forecast.steps);
	const lines = [
		[paint.bold(forecastSummary(forecast)), `from ${dueText(forecast.from)}`],
		...active.map((plan) => planLines(plan, forecast, paint.bold)),
		...done === 0 ? [] : [[`${counted(done, "flag")} with nothing left to do`]],
		list("what decides the last step", path.length < 2 ? [] : path.map(pathWords)),
		list("promotions that meet in one service", collisionLines(forecast)),
		list("assumed", forecast.assumptions.map(assumptionWords)),
		[clockLabel(forecast.clock)]
	].filter((lines) => lines.length > 0).flatMap((section, index) => index === 0 ? section : ["", ...section]);
	return printable(lines.flatMap((line) => wrapped(line, Math.max(40, width))));
}
/** Broken between words. What goes on is indented by two more. */
function wrapped(line, width) {
	const indent = line.length - line.trimStart().length;
	const [first = "", ...rest] = wrap(line.trimStart(), width - indent - 2);
	const margin = " ".repeat(indent);
	return [margin + first, ...rest.map((text) => `${margin}  ${text}`)];
}
function planLines(plan, forecast, bold) {
	const { steps } = plan;
	const names = steps.map(stepName);
	const moments = steps.map(({ at }) => dueText(at));
	const [name, moment] = [widest(names, 30), widest(moments, 30)];
	return [`${bold(plan.key)}${plan.owner === null ? "" : ` · ${plain(plan.owner)}`} · ${plain(planWords(plan))}`, ...steps.map((step, index) => {
		const why = [becauseWords(step, forecast), peopleWords(step)].filter(Boolean).join(" · ");
		return `${`  ${pad(plain(names[index] ?? ""), name)}  ${pad(moments[index] ?? "", moment)}`}  ${plain(why)}`.trimEnd();
	})];
}
function peopleWords(step) {
	const needs = needsWords(step);
	return needs === "" ? "" : `needs ${needs}`;
}
function pathWords({ flag, at, ...step }) {
	return `${flag} ${stepName(step)}, ${dueText(at)}`;
}
function list(title, items) {
	return items.length === 0 ? [] : [title, ...items.map((item) => `  · ${plain(item)}`)];
}
// src/report/gate-text.ts
const CELLS = 14;
const DETAILS = 20;
/** At most so many cells for the name of a gate. */
const NAME = 14;
/** The gates of one change below each other, their sentences aligned. */
function gateLines(gates, now, layout) {
	const name = widest(gates.map(({ gate }) => gate), NAME);
	return gates.flatMap((gate) => {
		const { verdict } = gate;
		const lead = `  ${layout.paint.verdict(verdict, MARKS[verdict])} ${pad(plain(gate.gate), name)}  `;
		const margin = " ".repeat(name + 6);
		const code = `[${plain(gate.code)}]`;
		return [
			`${plain(gate.message)} ${code}`,
			...clockLines(gate, now),
			...hintLines(gate, now),
			...detailLines$1(gate.details)
		].flatMap((line) => wrap(line, layout.width - name - 6)).map((line, index) => {
			const text = line.endsWith(code) ? line.slice(0, -code.length) + layout.paint.dim(code) : line;
			return (index === 0 ? lead : margin) + text;
		});
	});
}
/** The bar and the moment. Where the message names the moment, only the time that is left is added. */
function clockLines(gate, now) {
	const { progress } = gate;
	const due = gate.verdict === "pass" ? null : ifFuture(gate.readyAt, now);
	const parts = [...progress === null ? [] : [`${bar(progress, CELLS)} ${progressWords(progress)} ${plain(progress.where)}`.trimEnd()], ...due === null ? [] : [dueWords(due, now, gate.saysWhen)]];
	return parts.length === 0 ? [] : [parts.join(" · ")];
}
function dueWords(due, now, saysWhen) {
	return saysWhen ? `${lengthOf(between(now, due))} to go` : `due ${moment(due, now)}`;
}
/** No hint for a clock: the section on what to do next already says when to come back. */
function hintLines(gate, now) {
	return gate.hint === "" || isTicking(gate, now) ? [] : [`hint: ${plain(gate.hint)}`];
}
function detailLines$1(details) {
	const shown = details.slice(0, DETAILS).map((detail) => `· ${plain(detail)}`);
	const left = details.length - DETAILS;
	return left > 0 ? [...shown, moreInJson(left, "detail")] : shown;
}
// src/report/status-metrics.ts
/** What the next step of a flag shows of its metrics; empty where it rests on none. */
function metricLines({ next }, now, layout) {
	if (next?.metrics === void 0 || now === null) return [];
	return [
		"",
		layout.paint.bold(`  metrics for ${next.environment} ${next.what}`),
		...gateLines(next.metrics, now, layout)
	];
}
/** The metrics of each flag whose next step rests on some, as a list. Each ends with an empty line. */
function metricSections(rows) {
	return rows.flatMap(({ key, next }) => next?.metrics === void 0 ? [] : [
		`Metrics of ${code(key)} for ${next.environment} ${next.what}:`,
		"",
		...metricItems(next.metrics),
		""
	]);
}
function metricsJson({ metrics }) {
	return metrics === void 0 ? {} : { metrics: metrics.map(gateJson$1) };
}
// src/report/status-json.ts
/** Every flag in every environment, two blanks deep. Ends with a line break. */
function renderStatusJson(rows, { log } = {}) {
	const deployments = log === void 0 ? {} : { log: logJson(log) };
	return printableJson({
		schemaVersion: 1,
		...deployments,
		flags: rows.map(rowJson)
	});
}
function logJson({ trouble, rules }) {
	return {
		trouble,
		rules: rules === null ? null : refusalJson(rules)
	};
}
function rowJson({ key, description, owner, expires, isExpired, permanent, cells, next, removal = null, file, requires, requiredBy }) {
	return {
		flag: key,
		description,
		owner,
		expires,
		expired: isExpired,
		permanent,
		file: file ?? null,
		requires: requires ?? null,
		requiredBy: requiredBy ?? null,
		environments: cells.map(cellJson),
		next: next === null ? null : nextJson(next),
		removal: removal === null ? null : removalJson(removal)
	};
}
/** `due`: all of it is true, so that the flag can go. */
function removalJson({ environment, after, since, dueAt, isDue, open }) {
	return {
		environment,
		after,
		since: isoOrNull(since),
		dueAt: isoOrNull(dueAt),
		due: isDue,
		missing: [...open]
	};
}
function cellJson(cell) {
	const { environment, exposures, soakedFor, since, atLeast, hold, live, file } = cell;
	return {
		environment,
		services: exposures?.map(({ service, reach }) => ({
			service,
			percent: percentOf(reach)
		})) ?? null,
		soakedForSeconds: soakedFor,
		since: isoOrNull(since),
		atLeast,
		hold,
		file: file ?? null,
		...live === void 0 ? {} : { live: live === null ? null : liveJson(live) }
	};
}
function liveJson({ state, services, refusal, rollback }) {
	return {
		state,
		services: services.map(serviceJson),
		refusal: refusal === null ? null : refusalJson(refusal),
		rollback: rollback === null ? null : rollbackJson(rollback)
	};
}
function serviceJson({ service, state, values, landing, since, why }) {
	return {
		service,
		state,
		values,
		landing,
		since: isoOrNull(since),
		why
	};
}
function rollbackJson({ landing, timeToSafe, verifiedAt }) {
	return {
		landing,
		timeToSafeSeconds: timeToSafe,
		verifiedAt: isoOrNull(verifiedAt)
	};
}
function refusalJson({ landing, since, verdict, reasons, revert }) {
	return {
		landing,
		since: isoOrNull(since),
		verdict,
		reasons,
		revert
	};
}
function nextJson(next) {
	const { environment, what, verdict, readyAt, passUntil = null, message, needs } = next;
	return {
		environment,
		what,
		verdict,
		readyAt: isoOrNull(readyAt),
		passUntil: isoOrNull(passUntil),
		message,
		needs: [...needs],
		...metricsJson(next)
	};
}
// src/report/status-markdown.ts
/** At most so many holds, because the table matters more. */
const HOLDS$1 = 20;
/** Flags × environments as a markdown table under 60,000 characters. */
function renderStatusMarkdown(rows, { log, isDetailed = false } = {}) {
	if (rows.length === 0) return printable(["No flags."]);
	const environments = environmentsOf(rows);
	const hasExpiry = haveExpiry(rows);
	const expiry = hasExpiry ? ["end"] : [];
	const head = [
		"flag",
		"owner",
		...environments.map(cell),
		"next",
		...expiry
	];
	const holds = holdsOf(rows).slice(0, HOLDS$1);
	const top = [
		prose(summaryWords(rows)),
		"",
		...holds.map((hold) => `- on hold: ${prose(hold)}`),
		...holds.length > 0 ? [""] : [],
		...log === void 0 ? [] : logLines$1(rows, log),
		...isDetailed ? metricSections(rows) : [],
		line(head),
		line(head.map(() => "---"))
	];
	const body = rows.map((row) => {
		const cells = new Map(row.cells.map((one) => [one.environment, one]));
		return line([
			code(row.key),
			cell(row.owner ?? ""),
			...environments.map((environment) => cell(cellWords(cells.get(environment)))),
			cell(nextWords(row.next, null)),
			...hasExpiry ? [cell(expiryWords(row))] : []
		]);
	});
	return printable(fitting([...top, ...body], LONGEST_MARKDOWN));
}
function logLines$1(rows, log) {
	if (log.trouble !== null) return [`- ✗ ${prose(log.trouble)}`, ""];
	const all = liveLinesOf(rows, log);
	if (all.length === 0) return ["Live by the deployment log: everything is as in Git.", ""];
	return [
		"Live by the deployment log:",
		"",
		...all.slice(0, HOLDS$1).flatMap(liveItem),
		""
	];
}
function liveItem({ mark, text, details, revert }) {
	return [
		`- ${mark} ${prose(text)}`,
		...details.map((detail) => `  - ${prose(detail)}`),
		...revert === null ? [] : [`  - take it back: ${code(revert)}`]
	];
}
function line(cells) {
	return `| ${cells.join(" | ")} |`;
}
// src/report/status-cells.ts
const AS_IT_IS = (text) => text;
/** `on 31h`, `25% 9d+, held`, `off`, `5% ━━────`. */
function cellOf(cell, next, paint) {
	if (cell === void 0) return {
		text: "",
		paint: AS_IT_IS
	};
	const { exposures, hold, live } = cell;
	const word = exposuresWord(exposures);
	return {
		text: `${word}${runningBar(cell, next) ?? soakWords(cell)}${`${hold === null ? "" : ", held"}${liveMark(live)}`}`,
		paint: painterOf(cell, word, paint)
	};
}
function painterOf({ hold, live }, word, paint) {
	if (hold !== null || (live ?? null)?.state === "refused" || live?.state === "failed") return (text) => paint.verdict("block", text);
	return word === "off" || word === "not sent" ? paint.dim : AS_IT_IS;
}
function soakWords({ soakedFor, atLeast }) {
	return soakedFor === null ? "" : ` ${roughly(soakedFor)}${atLeast ? "+" : ""}`;
}
/** `31h`, `6d`: one unit. The detail of a flag has the exact moment. */
function roughly(length) {
	const text = lengthOf(length);
	return text.startsWith("under") ? text : text.split(" ", 1)[0] ?? "";
}
const BAR = 6;
/** A bar where a soak still runs. A finished one needs none. */
function runningBar({ environment }, next) {
	const running = (next?.running ?? []).filter((one) => one.environment === environment);
	if (running.length === 0) return null;
	const parts = running.map(({ elapsed, required }) => Math.min(1, elapsed / required));
	const full = Math.floor(Math.min(...parts) * BAR);
	return ` ${"━".repeat(full)}${"─".repeat(BAR - full)}`;
}
/** `production`, `10% in 3d`, `staging: approvals`, `held`. */
function nextCell({ row, state }, now, paint) {
	const { next } = row;
	if (next === null || state === "held" || state === "blocked") return {
		text: next === null && state !== "held" ? "done" : state,
		paint: stateColour(state, paint)
	};
	const place = placeWords(next, row.cells);
	if (state === "ready") return {
		text: place,
		paint: stateColour(state, paint)
	};
	const needs = (next.open ?? []).join(", ");
	const when = next.readyAt === null ? "" : ` ${whenWords(next.readyAt, now)}`;
	return {
		text: `${place}${when}${needs === "" ? "" : `${when === "" ? ":" : ","} ${needs}`}`,
		paint: stateColour(state, paint)
	};
}
function whenWords(at, now) {
	return now === null ? dueText(at) : `in ${roughly(between(now, at))}`;
}
/** The environment; a step within one that has a part of it already is named by its percentage. */
function placeWords({ environment, what }, cells) {
	if (what === "on") return environment;
	const present = cells.find((cell) => cell.environment === environment);
	return present === void 0 || present.soakedFor === null ? `${environment} ${what}` : what;
}
function stateColour(state, paint) {
	switch (state) {
		case "ready": return (text) => paint.verdict("pass", text);
		case "waiting": return (text) => paint.verdict("wait", text);
		case "held":
		case "blocked": return (text) => paint.verdict("block", text);
		case "done":
		case "off": return paint.dim;
	}
}
// src/report/status-lines.ts
const MOST$1 = 20;
/** Flags that have expired or have done their work. They are listed also when there are many flags. */
function expiredLines(rows, { paint }) {
	const expired = rows.filter((row) => row.isExpired || isDueForRemoval(row));
	if (expired.length === 0) return [];
	const left = expired.length - MOST$1;
	return [
		paint.bold("should be gone"),
		...expired.slice(0, MOST$1).map((row) => `  ${row.key}: ${expiryWords(row)}`),
		...left > 0 ? [`  ${moreInJson(left, "flag")}`] : []
	];
}
/** The live values by the log, if they differ from those in Git. */
function logLines(rows, log, { paint, width }) {
	const title = paint.bold("live by the deployment log");
	if (log.trouble !== null) return [title, ...indented$1(`✗ ${plain(log.trouble)}`, 2, width)];
	const all = liveLinesOf(rows, log);
	if (all.length === 0) return [title, "  everything is as in Git"];
	const left = all.length - MOST$1;
	return [
		title,
		...all.slice(0, MOST$1).flatMap((line) => liveLine(line, width)),
		...left > 0 ? [`  ${moreInJson(left, "line")}`] : [],
		...left <= 0 && !log.isDetailed ? ["  everything else is as in Git"] : []
	];
}
function liveLine({ mark, text, details, revert }, width) {
	return [
		...indented$1(`${mark} ${plain(text)}`, 2, width),
		...details.flatMap((detail) => indented$1(plain(detail), 4, width)),
		...revert === null ? [] : ["    take it back:", `      ${plain(revert)}`]
	];
}
// src/report/status-detail.ts
/** Flags that are shown in detail. The JSON has all of them. */
const MOST = 20;
const NAMES = 20;
function detailLines(rows, layout) {
	const left = rows.length - MOST;
	const shown = rows.slice(0, MOST).map((row) => flagLines(row, layout));
	const rest = [layout.log === void 0 ? [] : logLines(rows, layout.log, layout), left > 0 ? [moreInJson(left, "flag")] : []].filter((lines) => lines.length > 0);
	return [...shown, ...rest].flatMap((lines, at) => at === 0 ? lines : ["", ...lines]);
}
function flagLines(row, layout) {
	const { paint, width } = layout;
	const [group] = groupedRows([row]);
	const state = group?.state ?? "waiting";
	const title = plain(row.description) === "" ? [] : [plain(row.description)];
	const about = [...row.owner === null ? [] : [`owner ${plain(row.owner)}`], ...expiryWords(row) === "" ? [] : [expiryWords(row)]].join(" · ");
	return [
		`${stateColour(state, paint)(STATE_MARKS[state])} ${paint.bold(row.key)}`,
		...title.flatMap((text) => indented$1(text, 2, width)),
		...about === "" ? [] : indented$1(about, 2, width),
		"",
		...environmentLines(row, layout),
		"",
		...field("next", nextLine(row, layout), layout),
		...holdFields(row, layout),
		...removalField(row, layout),
		...field("requires", namesLine(row.requires), layout),
		...field("required by", namesLine(row.requiredBy), layout),
		...fileLines(row, layout),
		...commandLines(row, layout),
		...metricLines(row, layout.now, layout)
	];
}
/** One line an environment: what users get, for how long, and since when exactly. */
function environmentLines({ cells }, { paint }) {
	const shown = cells.filter(({ isConcerned = true }) => isConcerned);
	const names = widest(shown.map(({ environment }) => environment), 1e400);
	const words = widest(shown.map((cell) => wordOf(cell)), 1e400);
	return shown.map((cell) => {
		const line = `  ${pad(cell.environment, names)}  ${pad(wordOf(cell), words)}`;
		const since = sinceWords(cell);
		return `${line}${since === "" ? "" : `  ${paint.dim(since)}`}`.trimEnd();
	});
}
function wordOf({ exposures, hold, live }) {
	return `${exposuresWord(exposures)}${hold === null ? "" : ", held"}${liveMark(live)}`;
}
function sinceWords({ since, soakedFor, atLeast }) {
	if (since === null || soakedFor === null) return "";
	return `${`${atLeast ? "at least " : ""}${lengthOf(soakedFor)}`}, since ${pastText(since)}${atLeast ? " or before" : ""}`;
}
function nextLine(row, { now, paint }) {
	const [group] = groupedRows([row]);
	if (row.next === null) return group === void 0 ? "" : nextCell(group, now, paint).text;
	return plain(nextWords(row.next, now));
}
function holdFields({ cells }, layout) {
	return cells.flatMap(({ environment, hold }) => hold === null ? [] : field("held", `in ${environment}: ${plain(hold, 200)}`, layout));
}
function removalField({ removal = null }, layout) {
	return field("removal", removal === null ? null : plain(removalWords(removal, layout.now), 400), layout);
}
/** Null: not read, so that nothing is said. */
function namesLine(keys) {
	if (keys === void 0) return null;
	return keys.length === 0 ? "no flag" : listedUpTo(keys, NAMES);
}
const LABEL = 11;
function field(label, text, { width }) {
	if (text === null || text === "") return [];
	const [first = "", ...rest] = indented$1(text, 0, width - LABEL - 4);
	const blanks = " ".repeat(15);
	return [`  ${pad(label, LABEL)}  ${first}`, ...rest.map((line) => `${blanks}${line.trimStart()}`)];
}
/** The files, by address where it is known. An address stays in one piece, so that it can be opened. */
function fileLines({ file, cells }, { paint, web }) {
	return [["definition", file], ...cells.map((cell) => [cell.environment, cell.file])].flatMap(([label, path]) => {
		if (path === void 0 || path === null) return [];
		const address = web === null ? path : `${web}/${path}`;
		return [`  ${pad(label, LABEL)}  ${paint.dim(address)}`];
	});
}
/** A command stays in one piece, so that it can be copied. */
function commandLines({ key, next, cells }, { paint }) {
	const isRaisable = next?.verdict === "pass";
	const isOn = cells.some(({ soakedFor }) => soakedFor !== null);
	const command = (label, text) => `  ${pad(label, LABEL)}  ${paint.dim(text)}`;
	return [
		...isRaisable && next !== null ? [command("raise", `flaghoist promote ${key} --to ${next.environment}`)] : [],
		...isOn ? [command("turn off", `flaghoist rollback ${key}`)] : [],
		command("history", `flaghoist log ${key} --since 30d`)
	];
}
// src/report/status-table.ts
/** Flags of a list. The JSON has all of them. */
const WAITING = 10;
const HOLDS = 20;
/** Every flag, and what can be done next. Ends with a line break. */
function renderStatusTable(rows, options) {
	const { colour, now = null, log, width = null, isDetailed = false, isWhole = false } = options;
	if (rows.length === 0) return printable(["no flags"]);
	const paint = paintFor(colour);
	const layout = {
		paint,
		now,
		log,
		tableWidth: width ?? 1e400,
		width: width ?? 80
	};
	if (isDetailed) return printable(detailLines(rows, {
		...layout,
		web: options.web ?? null
	}));
	const groups = groupedRows(rows);
	const shown = isWhole ? groups : groups.filter(({ state }) => state !== "off");
	const folded = isWhole ? [] : groups.filter(({ state }) => state === "off");
	return printable([...wrap(totals(rows).join(" · "), layout.width).map(paint.bold), ...sections(tableLines(shown, layout), [...holdLines(rows, layout), ...foldedLines(folded, layout)], closingLines(groups, layout), waitingLines(groups, layout), expiredLines(rows, layout), log === void 0 ? [] : logLines(rows, log, layout), adviceLines(groups, layout))]);
}
/** Sections with an empty line before each that is not empty. */
function sections(...all) {
	return all.flatMap((lines) => lines.length === 0 ? [] : ["", ...lines]);
}
function tableLines(groups, layout) {
	if (groups.length === 0) return [];
	const { paint, tableWidth } = layout;
	const environments = environmentsOf(groups.map(({ row }) => row));
	const titles = [
		"",
		...environments,
		"next"
	];
	const rows = groups.map((group) => {
		const cells = new Map(group.row.cells.map((cell) => [cell.environment, cell]));
		return {
			mark: {
				text: STATE_MARKS[group.state],
				paint: stateColour(group.state, paint)
			},
			key: group.row.key,
			cells: [...environments.map((name) => cellOf(cells.get(name), group.row.next, paint)), nextCell(group, layout.now, paint)]
		};
	});
	const widths = titles.map((title, column) => widest([title, ...rows.map((row) => textAt(row, column))], 1e400));
	return widths.reduce((sum, width) => sum + width, 0) + 2 * widths.length <= tableWidth ? asTable(titles, rows, widths, paint) : rows.flatMap((row) => asLines(titles, row, layout));
}
function textAt({ key, cells }, column) {
	return column === 0 ? key : cells[column - 1]?.text ?? "";
}
function asTable(titles, rows, widths, paint) {
	const padded = (text, column) => pad(text, widths[column] ?? 0);
	const line = (texts) => texts.join("  ").trimEnd();
	return [paint.dim(`  ${line(titles.map(padded))}`), ...rows.map(({ mark, key, cells }) => {
		const painted = cells.map((cell, index) => {
			const isLast = index === cells.length - 1;
			return cell.paint(isLast ? cell.text : padded(cell.text, index + 1));
		});
		return `${mark.paint(mark.text)} ${line([padded(key, 0), ...painted])}`;
	})];
}
/** A flag in a few lines: its name, and what each environment has. */
function asLines(titles, { mark, key, cells }, { width }) {
	const parts = cells.flatMap(({ text }, index) => text === "" ? [] : [`${titles[index + 1] ?? ""} ${text}`]);
	const lines = [];
	let line = "";
	for (const part of parts) {
		const longer = line === "" ? part : `${line} · ${part}`;
		if (line !== "" && widthOf(longer) > width - 4) {
			lines.push(line);
			line = part;
		} else line = longer;
	}
	return [`${mark.paint(mark.text)} ${key}`, ...[...lines, line].map((text) => `    ${text}`)];
}
function holdLines(rows, layout) {
	const holds = rows.flatMap(({ key, cells }) => cells.flatMap(({ environment, hold }) => hold === null ? [] : [`${key} is held in ${environment}: ${plain(hold, 200)}`]));
	const left = holds.length - HOLDS;
	const colour = stateColour("held", layout.paint);
	return [...holds.slice(0, HOLDS).flatMap((hold) => indented$1(hold, 2, layout.width).map((line, at) => at === 0 ? `${colour(STATE_MARKS.held)} ${line.trimStart()}` : line)), ...left > 0 ? [`  ${moreInJson(left, "hold")}`] : []];
}
function foldedLines(folded, { paint, width }) {
	if (folded.length === 0) return [];
	const words = foldedWords(folded.map(({ row }) => row));
	return indented$1(`Off everywhere: ${words} (--all lists them)`, 2, width).map(paint.dim);
}
/** The steps that can be taken now, and from a moment on no more. */
function closingLines(groups, layout) {
	return stepLines("Ready for a limited time", groups.filter(({ row: { next }, state }) => state === "ready" && (next?.passUntil ?? null) !== null), layout);
}
/** What each step waits for, with the exact moment. */
function waitingLines(groups, layout) {
	return stepLines("Waiting", groups.filter(({ row: { next }, state }) => {
		if (state === "off" || next === null || next.verdict === "pass") return false;
		return state !== "held" || next.needs.length > 1 || next.readyAt !== null;
	}), layout);
}
function stepLines(title, groups, { paint, now, width }) {
	if (groups.length === 0) return [];
	const left = groups.length - WAITING;
	return [
		paint.bold(title),
		...groups.slice(0, WAITING).flatMap(({ row }) => indented$1(plain(`${row.key} → ${nextWords(row.next, now)}`), 2, width)),
		...left > 0 ? [`  ${moreInJson(left, "flag")}`] : []
	];
}
/** What comes next by the clock, and the command for what is ready. */
function adviceLines(groups, layout) {
	const clocked = groups.filter(({ row }) => row.next?.verdict === "wait" && row.next.readyAt !== null);
	const soonest = clocked.length < 2 ? null : soonestOf(clocked.map(({ row }) => row), layout.now);
	const [ready] = groups.filter(({ state }) => state === "ready");
	const command = ready?.row.next == null ? null : `flaghoist promote ${ready.row.key} --to ${ready.row.next.environment}`;
	return [...soonest === null ? [] : indented$1(`Next  ${soonest}`, 0, layout.width), ...command === null ? [] : [`Raise ${layout.paint.dim(command)}`]];
}
// src/report/summary-json.ts
function renderSummaryJson({ since, until, clock, flags, others }) {
	return printableJson({
		schemaVersion: 1,
		since: isoOf(since),
		until: isoOf(until),
		clock,
		flags: flags.map(flagJson),
		others
	});
}
function flagJson(flag) {
	const { key, description, owner, phase, lines, metrics, landed, issues, holds } = flag;
	const { next, removal } = flag;
	return {
		flag: key,
		description,
		owner,
		phase: phase === null ? null : {
			environment: phase.environment,
			what: exposuresWord(phase.exposures),
			since: isoOrNull(phase.since),
			week: phase.week
		},
		lines: lines.map(({ name, text }) => ({
			name,
			value: text
		})),
		metrics: metrics.map(metricJson),
		landed: landed.map(({ at, sha, environment, class: kind, from, to }) => ({
			at: isoOf(at),
			landing: sha,
			environment,
			class: kind,
			from: exposuresWord(from),
			to: exposuresWord(to)
		})),
		issues: issues.kind === "known" ? issues.value.map(({ number, title, closedAt }) => ({
			number,
			title,
			closedAt: isoOrNull(closedAt)
		})) : null,
		holds: [...holds],
		next: next === null ? null : {
			environment: next.environment,
			what: next.what,
			target: isoOrNull(next.target),
			decision: next.decision,
			missing: [...next.missing]
		},
		removal: removal === null ? null : removalJson(removal)
	};
}
function metricJson({ name, title, good, message, facts }) {
	return {
		metric: name,
		title,
		good,
		answer: facts?.answer ?? null,
		value: facts?.value ?? null,
		unit: facts?.unit ?? null,
		traffic: facts?.traffic?.value ?? null,
		message
	};
}
// src/report/summary-text.ts
/** Ends with a line break. */
function renderSummaryText(summary, { colour, width = 100 }) {
	const { bold } = paintFor(colour);
	const lines = [
		bold(summaryTitle(summary)),
		...summaryNotes(summary),
		...summary.flags.flatMap((flag) => {
			const { key, title, about, sections } = flagSections(flag, summary.until);
			return [
				"",
				bold(`${key}: ${title}`),
				...about === "" ? [] : [`  ${plain(about)}`],
				...sections.flatMap(({ heading, lines: items }) => [`  ${plain(heading)}`, ...items.flatMap((one) => hanging(plain(one), width))])
			];
		})
	];
	return printable(lines);
}
function hanging(text, width) {
	const [first = "", ...rest] = wrap(text, Math.max(40, width) - 6);
	return [`    · ${first}`, ...rest.map((line) => `      ${line}`)];
}
// src/report/index.ts
const FORMATS = [
	{
		name: "text",
		render: renderText,
		renderDiagnostics,
		renderStatusTable,
		renderLog,
		renderForecast: renderForecastText,
		renderSummary: renderSummaryText
	},
	{
		name: "json",
		render: renderJson,
		renderDiagnostics: renderDiagnosticsJson,
		renderStatusTable: renderStatusJson,
		renderLog: renderLogJson,
		renderForecast: renderForecastJson,
		renderSummary: renderSummaryJson
	},
	{
		name: "markdown",
		render: renderMarkdown,
		renderDiagnostics: renderDiagnosticsMarkdown,
		renderStatusTable: renderStatusMarkdown,
		renderLog: renderLogMarkdown,
		renderForecast: renderForecastMarkdown,
		renderSummary: renderSummaryMarkdown
	}
];
// src/cli/output.ts
function print(text) {
	process.stdout.write(text);
}
/** Prints a result for people, with its commands as a user can paste them. Other formats are printed as they are. */
function printText(text, { format }) {
	print(format === "text" ? asStarted(text) : text);
}
/** Writes a line beside the result. */
function remark(text) {
	process.stderr.write(`${asStarted(text)}\n`);
}
/** How text is laid out here, and that it is about a clone. */
function layoutHere() {
	return {
		colour: useColour(),
		width: terminalWidth() ?? void 0,
		source: "clone"
	};
}
function formatOf(name) {
	const format = FORMATS.find((candidate) => candidate.name === name);
	if (format === void 0) throw new Error(`there is no format ${name}`);
	return format;
}
/** `place`: what the repository says beside the report. */
function printReport(report, options, place) {
	printText(formatOf(options.format).render(report, {
		...layoutHere(),
		place
	}), options);
}
export { printText as a, printReport as i, layoutHere as n, remark as o, print as r, formatOf as t };
