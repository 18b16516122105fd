const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
const require_repository = require("./repository.js");
const require_program = require("./program.js");
const require_deploying = require("./deploying.js");
const require_forecast = require("./forecast.js");
let node_zlib = require("node:zlib");
// src/app/workflow-forms.ts
const FOLDER = ".github/workflows";
/** The forms in a commit of the default branch, because GitHub offers only those. */
async function formsIn(repository, commit) {
	if (commit === null) return require_judging.NO_FORMS;
	const entries = (await repository.list(require_repository.asTree(commit), FOLDER)).filter(({ path }) => /^[^/]+\.ya?ml$/.test(path.slice(18))).toSorted((a, b) => require_opening.inOrder(a.path, b.path));
	if (entries.length === 0) return require_judging.NO_FORMS;
	const blobs = await repository.readPaths(entries);
	const texts = entries.map(({ path }, index) => ({
		file: path.slice(18),
		text: new TextDecoder().decode(blobs[index]?.bytes)
	}));
	const formOf = (command) => texts.find(({ text }) => isForm(text, command))?.file ?? null;
	return {
		promote: formOf("promote"),
		rollback: formOf("rollback")
	};
}
function isForm(text, command) {
	const step = new RegExp(`^\\s+command:\\s*["']?${command}["']?\\s*(?:#.*)?$`, "m");
	return /^\s+workflow_dispatch:/m.test(text) && step.test(text);
}
// src/messages/page-texts.ts
/** A name in an environment: the script has no other words for it. */
const FULLY_ON = "Fully on in {environment} since {since}";
const PAGE_TEXTS = {
	made: "{moment} · made {age} ago",
	madeNow: "{moment} · just made",
	footer: "One file, no network. Made by flaghoist page{commit}.",
	fromCommit: " from {commit}",
	search: "Flag, owner, service  ( / )",
	noMatch: "No flag has these words.",
	noFlags: "There are no flags yet. Write the first one with ",
	moreRows: "Show {count} more of {left}",
	moreOff: "{count} more, off everywhere: show",
	openPull: "pull request #{number}",
	raiseNow: "can be raised now",
	raiseUntil: "can be raised until {moment}",
	nothingLeft: "nothing left to do",
	slider: "Moment that the page shows",
	shown: "Shown: {what}",
	notPrinted: "{count} more flags are not printed.",
	daysNotPrinted: "{count} more days are not printed.",
	offOnPaper: "{count} more flags are off everywhere.",
	overTime: "{flag} over time: {words}",
	noEnd: "the end of the plan is unknown",
	doneOn: "done on {day} at the earliest",
	planDone: "the plan is done",
	older: "{count} older landings are in Git",
	olderLog: "{count} older landings: ",
	off: "Off everywhere. Raise it with ",
	safelyOn: "On everywhere, which is its safe value. Turn it off with ",
	rollback: ": every environment, judged and green at once",
	revert: "Revert the landing that brought the value:",
	due: "Due for removal. ",
	dueSince: `${FULLY_ON}. ${require_judging.GONE_TEXTS.remove()}`,
	dueLater: `${FULLY_ON}, due for removal {moment} at the earliest{missing}`,
	dueOnce: `${FULLY_ON}, due for removal when nothing is missing{missing}`,
	missing: "; missing: {open}",
	toCome: "to come, at the earliest",
	closed: "the environment is closed",
	noEnvironment: "an environment that no longer exists",
	comes: "What comes next",
	came: "What came next",
	landedAfter: "What landed after {moment}, and what is still to come.",
	earliest: "The earliest moment of each step, judged as a pull request would be.",
	noMoment: "No step of these flags has a known moment.",
	nothing: "Nothing is left to do.",
	endOfPlan: "the end of a plan",
	decides: require_opening.capitalized(require_judging.FORECAST_TITLES.decides),
	path: "decides the last step",
	meets: "lands while another flag of its service still soaks or is watched",
	closedFor: "closed for the environment",
	closedForOr: "closed for the environment, or for the flag",
	moreOnDay: "and {count} more on this day: filter by a flag to see it",
	moreDays: "Show {count} more of {left} days",
	moreFlags: "Show {count} more of {left} flags",
	chart: "{steps} steps of {flags} flags until {day}",
	meeting: require_opening.capitalized(require_judging.FORECAST_TITLES.meeting),
	windows: require_opening.capitalized(require_judging.FORECAST_TITLES.closed),
	assumed: require_opening.capitalized(require_judging.FORECAST_TITLES.assumed),
	neverSwept: "none has succeeded",
	neverDeployed: "none in 365 days",
	noLog: "no deployment log was read",
	asAccepted: "everything runs as accepted",
	differs: "values differ from what is accepted: "
};
/** In place of the page where a browser runs no script. */
const NO_SCRIPT = {
	before: "This page needs JavaScript. ",
	command: "flaghoist status",
	after: " shows the same on a terminal."
};
// src/report/page/health.ts
function healthData({ health, rows, live, log }, isPublic) {
	return {
		sweep: reportedData(health.sweep, isPublic),
		drift: driftData(health.drift, isPublic),
		deployed: live === void 0 ? null : lastDeployment(log),
		hasLog: live !== void 0,
		log: live === void 0 || isPublic ? null : live.trouble,
		lines: live === void 0 || isPublic ? [] : require_judging.liveLinesOf(rows, live).map(({ mark, text, details, ways }) => [
			mark,
			text,
			details.join("; "),
			ways[0]?.commands[0] ?? null
		])
	};
}
/** The newest moment at which a change was verified or failed; null: none was. */
function lastDeployment(log) {
	return (log?.landings ?? []).flatMap(({ changes }) => changes.flatMap(({ deployments }) => (deployments ?? []).flatMap(({ at }) => at ?? []))).reduce((last, at) => last === null || at > last ? at : last, null);
}
function reportedData(reported, isPublic) {
	if (reported.kind === "known") return { value: reported.value };
	return { why: isPublic ? "not known" : require_opening.causeText(reported.why) };
}
/** The public page has no link, so it only says whether something differs. */
function driftData(drift, isPublic) {
	if (drift.kind !== "known" || !isPublic || drift.value === null) return reportedData(drift, isPublic);
	return { value: "" };
}
// src/report/page/landed.ts
function landedBy(log, environments) {
	const landings = log?.landings ?? [];
	const byFlag = /* @__PURE__ */ new Map();
	for (const [place, { changes }] of landings.entries()) for (const change of changes.filter(require_judging.isTelling)) {
		const row = [
			place,
			environments.indexOf(change.environment),
			stepWords(change),
			change.class
		];
		const rows = byFlag.get(change.flag) ?? [];
		rows.push([...row, outcomeWords(change)]);
		byFlag.set(change.flag, rows);
	}
	return {
		landings,
		byFlag
	};
}
/** How a landing is reverted; null where that would change more than the states of this flag, as for an adoption. */
function stateRevertOf(landings, sha, flag) {
	const landing = landings.find((candidate) => candidate.sha === sha);
	if (landing === void 0 || landing.rules.length > 0) return null;
	if (!(landing.changes.every((change) => change.flag === flag) && landing.edits.every((edit) => edit.flag === flag && edit.kind === "hold"))) return null;
	return landing.isMerge ? "merge" : "commit";
}
/** When, which commit, by whom, the pull request and who approved it, as far as there is something. */
function landingData(landing, isPublic) {
	const { at, sha, author, pull } = landing;
	const when = [at, sha.slice(0, 10)];
	if (isPublic) return when;
	const { number = null, approvedBy = landing.approvedBy } = pull ?? {};
	const values = [
		...when,
		author,
		number,
		approvedBy === null ? null : approvedBy.join(", ")
	];
	return values.slice(0, values.findLastIndex((value) => value !== null) + 1);
}
function stepWords({ from, to }) {
	return `${require_judging.exposuresWord(from)} → ${require_judging.exposuresWord(to)}`;
}
/** `refused`, `accepted · safe after 14 s`, `accepted · live`, `accepted · written`; empty where no log was read. */
function outcomeWords(change) {
	const { deployments } = change;
	const isLive = deployments?.some(({ state }) => LIVE.has(state)) === true;
	const hasFailed = deployments?.some(({ state }) => state === "failed") === true;
	const keepsOld = deployments?.some((deployment) => deployment.keepsOld === true) === true;
	const live = hasFailed ? "failed" : keepsOld ? "written" : isLive ? "live" : "";
	return [require_judging.verdictWords(change), require_judging.safeWords(change) || live].filter((word) => word !== "").join(" · ");
}
const LIVE = /* @__PURE__ */ new Set(["live", "adopted"]);
// src/report/page/flag-metrics.ts
/** The verdict, the sentence, the numbers, the course, and the query with its source. */
function metricData(gate) {
	const answer = require_judging.measuredIn(gate);
	if (answer === null) return [
		gate.verdict,
		gate.message,
		"",
		"",
		""
	];
	const numbers = [
		require_judging.valueText(answer),
		require_judging.samplesText(answer),
		`as of ${require_opening.pastText(answer.to)}`
	].join(" · ");
	return [
		gate.verdict,
		gate.message,
		numbers,
		require_judging.sparkline(answer),
		`${answer.source}: ${answer.sent}`
	];
}
// src/report/page/data.ts
/** Landings of a flag in an environment that the page shows; older ones are only counted. */
const MOST_LANDINGS = 20;
function pageData(facts, { isPublic }) {
	const { title, now, commit, rows, timelines, forecast, web } = facts;
	const environments = require_judging.shownEnvironments(rows);
	const plans = new Map(require_judging.plansOf(forecast).map((plan) => [plan.key, plan]));
	const landed = landedBy(facts.log, environments);
	const meeting = forecast.collisions.filter((collision) => collision.kind === "service");
	const met = require_opening.grouped(meeting, ({ step }) => step);
	const windowed = [...new Set(forecast.closed.flatMap(({ flags }) => flags === null ? [] : [flags]))];
	const paths = /* @__PURE__ */ new Map();
	return {
		title,
		now,
		commit: commit.slice(0, 10),
		environments,
		flags: rows.map((row) => flagData(row)),
		paths: [...paths.keys()],
		landings: landed.landings.map((landing) => landingData(landing, isPublic)),
		total: require_judging.forecastSummary(forecast),
		steps: forecast.steps.map((step) => stepData(step)),
		decides: decidingPlaces(forecast),
		closed: forecast.closed.map(({ environment, flags, from, to, why }) => [
			environment,
			from,
			to,
			isPublic ? "" : why,
			flags === null ? null : windowed.indexOf(flags)
		]),
		windowed,
		collisions: require_judging.collisionLines(forecast),
		caught: require_judging.closedLines(forecast),
		assumptions: forecast.assumptions.map((assumption) => require_judging.assumptionWords(isPublic ? publicly(assumption) : assumption)),
		health: healthData(facts, isPublic),
		web: isPublic || web === null ? null : {
			...web,
			forms: { ...web.forms }
		},
		isPublic
	};
	function flagData(row) {
		const { key, owner, description, next, file = null } = row;
		const plan = plans.get(key);
		const cells = new Map(row.cells.map((cell) => [cell.environment, cell]));
		const past = environments.map((name) => timelines.get(`${name} ${key}`));
		const log = landed.byFlag.get(key) ?? [];
		return {
			key,
			owner: isPublic ? null : owner,
			description,
			...formData(row),
			services: require_judging.distinct(row.cells.flatMap(({ exposures }) => exposures ?? []).map(({ service }) => service)),
			expires: row.expires,
			isExpired: row.isExpired,
			removal: row.removal == null ? null : removalData(row.removal, isPublic),
			cells: environments.map((name, at) => [
				...cellData(cells.get(name), isPublic),
				past[at]?.periods.at(-1)?.landing.sha.slice(0, 10) ?? "",
				patternOf(cells.get(name)?.file, key),
				revertIn(key, past[at])
			]),
			past: past.map(pastData),
			log: log.slice(0, MOST_LANDINGS),
			logMore: Math.max(0, log.length - MOST_LANDINGS),
			next: next === null ? null : {
				...nextData(next, plan, isPublic),
				...pullData(key, next)
			},
			apart: next === null ? apartIn(row) : "",
			doneAt: plan === void 0 || plan.stuck !== null ? null : plan.steps.at(-1)?.at ?? null,
			...isPublic ? {} : aboutData(row, file)
		};
	}
	/** The open pull request of the step. */
	function pullData(key, { environment }) {
		const pull = isPublic ? void 0 : facts.pulls?.get(`${environment} ${key}`);
		return pull === void 0 ? {} : { pull };
	}
	function apartIn({ apart = [], cells }) {
		return apart.map(require_opening.apartText).join("; ") || require_judging.apartWords(cells);
	}
	/** How the landing of the value is reverted, if that takes back this flag alone. */
	function revertIn(key, timeline) {
		const sha = timeline?.periods.at(-1)?.landing.sha;
		return sha === void 0 ? null : stateRevertOf(landed.landings, sha, key);
	}
	/** What the public page leaves out. */
	function aboutData({ key, next, requires = [], requiredBy = [] }, file) {
		return {
			file: patternOf(file, key),
			links: Object.entries(facts.links.get(key) ?? {}).filter(([, url]) => url.startsWith("https://")),
			requires,
			requiredBy,
			metrics: (next?.metrics ?? []).map(metricData)
		};
	}
	/** The place of the path with `*` for the key, because most paths differ in the key alone. */
	function patternOf(path, key) {
		if (isPublic || path === null || path === void 0) return null;
		const pattern = path.replace(key, "*");
		const place = paths.get(pattern) ?? paths.size;
		paths.set(pattern, place);
		return place;
	}
	function stepData(step) {
		return {
			flag: step.flag,
			environment: step.environment,
			what: step.what,
			at: step.at,
			because: require_judging.becauseWords(step, forecast),
			needs: isPublic ? "" : require_judging.needsWords(step),
			seconds: step.after === null ? longest(step) : 0,
			...met.has(step) ? { meets: meetsIn(met.get(step) ?? []) } : {}
		};
	}
}
/** Where it is fully on, since when, when it may go at the earliest, whether it should go now, and what is missing. */
function removalData({ environment, since, dueAt, isDue, open }, isPublic) {
	return [
		environment,
		since,
		dueAt,
		isDue,
		isPublic ? [] : open
	];
}
/** What the share of users of the flag is called: with the percentage also at 100, and `off` where the safe value is on. */
function formData({ cells }) {
	const levels = cells.flatMap(({ exposures }) => exposures ?? []).map(require_judging.levelOf);
	return {
		...levels.some(({ isStepped }) => isStepped) ? { isStepped: true } : {},
		...levels.some(({ isSafeOn }) => isSafeOn) ? { isSafeOn: true } : {}
	};
}
const NOT_PUBLIC = { kind: "not-public" };
/** Without the numbers of issues, and without the text of an error, which can name a host. */
function publicly(assumption) {
	switch (assumption.kind) {
		case "issues": return {
			...assumption,
			issues: []
		};
		case "issues-unknown": return {
			...assumption,
			why: NOT_PUBLIC
		};
		case "good-watches": return {
			...assumption,
			unread: assumption.unread === null ? null : NOT_PUBLIC
		};
		default: return assumption;
	}
}
/** The steps that decide the last one, by their places. */
function decidingPlaces(forecast) {
	const places = new Map(forecast.steps.map((step, place) => [step, place]));
	return require_judging.decidingSteps(forecast).steps.flatMap((step) => places.get(step) ?? []);
}
/** By service, the first promotion that still soaks in it when the step lands, and how many more do. */
function meetsIn(collisions) {
	return collisions.map(({ service, running, more }) => {
		const flags = require_judging.distinct(running.map(({ flag }) => flag));
		return [
			service,
			flags[0] ?? "",
			flags.length - 1 + more
		];
	});
}
/** The longest clock that decides a step, in seconds; 0: none runs. */
function longest({ decisive }) {
	return decisive.reduce((most, { progress }) => Math.max(most, progress?.required ?? 0), 0);
}
/** The word, the percentage, since when, whether at least since then, the hold, and what is not live as in Git. */
function cellData(cell, isPublic) {
	if (cell === void 0) return [
		"",
		0,
		null,
		false,
		null,
		""
	];
	const { exposures, since, atLeast, hold } = cell;
	const why = hold !== null && isPublic ? "on hold" : hold;
	return [...[
		require_judging.exposuresWord(exposures),
		percentOf(exposures),
		since,
		atLeast,
		why
	], require_judging.liveWord(cell)];
}
/** Oldest first: when, and the share from then on; null where that is not known. And how many are left out. */
function pastData(timeline) {
	if (timeline === void 0) return {
		periods: [],
		more: 0,
		isWhole: true
	};
	const { periods, fromTheStart } = timeline;
	const shown = periods.slice(-20);
	return {
		periods: shown.map(({ exposures, landing }) => [
			landing.at,
			exposures === null ? null : percentOf(exposures),
			...apartWord(exposures)
		]),
		more: periods.length - shown.length,
		isWhole: fromTheStart
	};
}
/** `on/off` where services differ, because the highest share would not say so. */
function apartWord(exposures) {
	return new Set((exposures ?? []).map((exposure) => require_judging.exposuresWord([exposure]))).size > 1 ? [require_judging.exposuresWord(exposures)] : [];
}
function percentOf(exposures) {
	return exposures === null ? 0 : require_opening.highestPercent(exposures);
}
function nextData(next, plan, isPublic) {
	const { environment, what, verdict, readyAt, passUntil = null, message, needs } = next;
	const stuck = plan?.stuck ?? null;
	const [first] = plan?.steps ?? [];
	const at = readyAt ?? (first !== void 0 && verdict === "wait" ? first.at : null);
	const why = stuck === null || first !== void 0 ? message : require_judging.stuckWords(stuck);
	return {
		environment,
		what,
		verdict,
		at,
		passUntil,
		message: isPublic ? "" : why,
		needs: isPublic ? [] : needs
	};
}
// src/report/page/packed.ts
/** The element that the first lines of the script read. */
function packed(value, deflated) {
	return `<script type="text/plain" id="data">${deflated(JSON.stringify(value))}<\/script>`;
}
/** The way back, as the first lines of the script, which is a module. It leaves the value in `data`. */
const UNPACKED = String.raw`
const bytes = Uint8Array.from(atob(document.getElementById('data').textContent), (sign) => sign.charCodeAt(0));
const data = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).json();
`;
// src/report/page/script-cell.ts
const CELL = String.raw`
let opened = null;
function closeMenu(hasFocus) {
  if (opened === null) return;
  const { button, menu } = opened;
  opened = null;
  menu.remove();
  button.setAttribute('aria-expanded', 'false');
  if (hasFocus) button.focus();
}

/** The value of a cell as a button. Its menu is made when it opens, so that thousands of cells stay small. */
function valueNode(flag, index, looks) {
  const [word] = flag.cells[index];
  if (word === '') return make('span', { class: looks }, 'not sent');
  const name = flag.key + ' in ' + data.environments[index] + ': ' + word;
  const button = make('button', { type: 'button', class: looks + ' act', 'aria-expanded': 'false', 'aria-label': name }, word);
  button.addEventListener('click', () => {
    const isOpen = opened !== null && opened.button === button;
    closeMenu(false);
    if (isOpen) return;
    const menu = make('div', { class: 'menu' }, ...menuNodes(flag, index));
    button.setAttribute('aria-expanded', 'true');
    button.after(menu);
    opened = { button, menu };
    const over = menu.getBoundingClientRect().right - document.documentElement.clientWidth + 8;
    if (over > 0) menu.style.left = -over + 'px';
  });
  return button;
}

function menuNodes(flag, index) {
  const [word, percent, since, atLeast, hold, live, landing, pattern] = flag.cells[index];
  const file = fileOf(flag, pattern);
  const environment = data.environments[index];
  const isNext = flag.next !== null && flag.next.environment === environment;
  const isOn = percent === 100 && hold === null;
  return [
    ...(hold === null ? [] : [menuRow('On hold', hold)]),
    ...(live === '' ? [] : [menuRow('Live', live + ', and Git says ' + word)]),
    ...(live !== '' || since === null ? [] : [menuRow(word + ' since', momentOf(since) + (atLeast ? ' or before' : ''))]),
    ...(landing === '' ? [] : [menuRow('Landed in', linked(commitOf(landing), landing))]),
    ...(isOn ? [] : [menuRow(isNext ? 'Raise it to ' + flag.next.what : 'Raise it', ...wayOf('promote', 'flaghoist promote ' + flag.key + ' --to ' + environment))]),
    ...(percent === 0 ? [] : [menuRow('Turn it ' + wordOf(flag, [0, 0]), ...wayOf('rollback', 'flaghoist rollback ' + flag.key + ' --in ' + environment))]),
    ...(file ? [menuRow('File', linked(pathOf('edit', file), file))] : []),
  ];
}
const menuRow = (label, ...nodes) => make('div', {}, make('span', {}, label), make('span', {}, ...nodes));
const wayOf = (form, command) => [...(formOf(form) === null ? [] : [linked(formOf(form), 'the form'), ' or ']), make('code', {}, command)];

/** A finger cannot rest on a mark: what it shows to a mouse, it then says below its chart. */
const hint = make('p', { class: 'hint', role: 'status' });
function hinted({ target }) {
  const chart = target instanceof SVGElement ? target.closest('svg') : null, title = target.querySelector && target.querySelector(':scope > title');
  hint.textContent = chart && title ? title.textContent : '';
  if (chart && title) chart.after(hint);
}
addEventListener('click', hinted);
addEventListener('keydown', (event) => { if (event.key === 'Escape') closeMenu(true); });
addEventListener('click', (event) => { if (opened !== null && !opened.menu.contains(event.target) && event.target !== opened.button) closeMenu(false); });
`;
// src/report/page/script-flag.ts
const FLAG = String.raw`
function axis(scale, from, to, height) {
  const days = Math.max(1, Math.ceil((to - from) / DAY / Math.max(2, scale.width / 110)));
  const nodes = [];
  for (let at = Math.ceil(from / DAY) * DAY; at < to; at += days * DAY) {
    nodes.push(svg('line', { class: 'grid', x1: scale(at), x2: scale(at), y1: 22, y2: height }), svg('text', { x: Math.max(18, Math.min(scale(at), scale.end - 12)), y: 14, 'text-anchor': 'middle' }, dayOf(at).slice(4)));
  }
  return nodes;
}

function scaleOf(width, left, from, to) {
  const scale = (at) => Math.round((left + ((at - from) / Math.max(1, to - from)) * (width - left - 12)) * 10) / 10;
  scale.width = width - left;
  scale.end = width - 12;
  return scale;
}

function drawFlag(flag) {
  const width = drawnWidth();
  const steps = stepsOf.get(flag.key) || [];
  const starts = flag.past.flatMap((past) => past.periods.map(([at]) => at));
  const from = Math.min(data.now - 7 * DAY, view.at === null ? data.now : view.at, ...starts), to = Math.max(data.now + 7 * DAY, ...steps.map(({ at }) => at + 3 * DAY));
  const lanes = data.environments.flatMap((name, index) => flag.cells[index][1] > 0 || steps.some((step) => step.environment === name) || flag.past[index].periods.some(([, percent]) => percent > 0) ? [[name, index]] : []);
  // On a phone, names stand above their lanes.
  const isNarrow = width < 600, AREA = 40, NOW = 16, lane = isNarrow ? 84 : 66, height = 26 + lanes.length * lane;
  const longest = Math.max(0, ...lanes.map(([name]) => name.length)), left = isNarrow ? 8 : Math.min(210, Math.max(120, longest * 8 + 12));
  const scale = scaleOf(width, left, from, to);
  const nodes = axis(scale, from, to, height);
  lanes.forEach(([name, index], row) => {
    // By the square root, so that the first small steps differ visibly.
    const bottom = 26 + (row + 1) * lane - 8, y = (percent) => bottom - Math.sqrt(percent / 100) * AREA;
    const label = labelling();
    for (const [environment, start, end, why] of closedTo(flag.key)) {
      if (environment !== name || end <= data.now || start >= to) continue;
      const x = scale(Math.max(start, data.now));
      nodes.push(svg('rect', { class: 'veil', x, y: bottom - AREA - 10, width: Math.max(1, scale(Math.min(end, to)) - x), height: AREA + 10 }, svg('title', {}, closedWords(name, start, end, why))));
    }
    nodes.push(svg('text', { class: 'name', x: 0, y: bottom - (isNarrow ? AREA + 20 : AREA / 2 - 4) }, isNarrow ? name : shortened(name, 25)), svg('line', { class: 'base', x1: left, x2: width, y1: bottom, y2: bottom }));
    const { periods } = flag.past[index], taken = rollbackNodes(flag, index, scale, y, from);
    const marks = taken.map((mark) => Number(mark.getAttribute('cx')));
    // Beside a red mark, and not on it.
    const besideMarks = (x) => marks.reduce((free, mark) => Math.abs(mark - free) < 10 ? mark + 10 : free, x);
    periods.forEach((period, place) => {
      const [at, percent] = period;
      if (percent === null || percent === 0) return;
      const end = place + 1 < periods.length ? periods[place + 1][0] : data.now;
      const isLast = row === lanes.length - 1;
      nodes.push(svg('path', { class: 'area' + (isLast ? ' last' : ''), d: 'M' + scale(at) + ',' + bottom + 'V' + y(percent) + 'H' + scale(end) + 'V' + bottom + 'Z' }));
      nodes.push(...label('st', wordOf(flag, period), besideMarks(scale(at) + 4), y(percent) - 4));
    });
    nodes.push(...taken);
    let level = flag.cells[index][1], path = 'M' + scale(data.now) + ',' + y(level);
    const planned = steps.filter((step) => step.environment === name);
    for (const step of planned) {
      const percent = Number((/[\d.]+/.exec(step.what) || ['100'])[0]);
      path += 'H' + scale(step.at) + 'V' + y(percent);
      nodes.push(...label('st f', step.what, Math.min(scale(step.at) + 4, width - step.what.length * 8), y(percent) - 4));
      level = percent;
    }
    if (level > 0) nodes.push(svg('path', { class: 'fut', d: path + 'H' + width }));
  });
  nodes.push(svg('line', { class: 'now', x1: scale(data.now), x2: scale(data.now), y1: 22, y2: height }), svg('text', { class: 'st', x: scale(data.now), y: height + NOW - 4, 'text-anchor': 'middle' }, 'now'), markOfMoment(flag, scale, from, height));
  return svg('svg', { viewBox: '0 0 ' + width + ' ' + (height + NOW), height: height + NOW, role: 'img', 'aria-label': say(TEXTS.overTime, { flag: flag.key, words: describe(flag) }) }, ...nodes);
}

const thenWords = make('p', { class: 'sub', id: 'then' });
/** The line of the moment that the page shows, and the values of that moment in words. */
function markOfMoment(flag, scale, from, height) {
  const line = svg('line', { class: 'then', y1: 22, y2: height });
  moveMark = () => {
    const x = scale(Math.max(from, view.at === null ? data.now : view.at));
    line.setAttribute('x1', x);
    line.setAttribute('x2', x);
    line.setAttribute('visibility', view.at === null ? 'hidden' : 'visible');
    thenWords.textContent = view.at === null ? '' : momentOf(view.at) + ': ' + data.environments.map((name, index) => wordOf(flag, periodAt(flag.past[index], view.at)) + ' in ' + name).join(', ');
  };
  moveMark();
  return line;
}

/** Labels from left to right; one that would touch the one before is left out. */
function labelling() {
  let free = -Infinity;
  return (looks, text, x, y) => {
    if (x < free) return [];
    free = x + text.length * 8 + 4;
    return [svg('text', { class: looks, x, y }, text)];
  };
}

/** A red mark where a rollback landed, at the share of users that it took back. */
function rollbackNodes(flag, index, scale, y, from) {
  return flag.log.flatMap(([place, environment, change, kind, outcome]) => {
    const [at] = data.landings[place];
    if (environment !== index || kind !== 'rollback' || at < from) return [];
    const before = percentAt(flag.past[index], at - 1) || 0;
    const title = 'rolled back ' + change + ', ' + momentOf(at) + (outcome === '' ? '' : ', ' + outcome);
    return [svg('circle', { class: 'back', cx: scale(at), cy: y(before), r: 4.5 }, svg('title', {}, title))];
  });
}

function describe(flag) {
  const present = data.environments.map((name, index) => flag.cells[index][0] + ' in ' + name).join(', ');
  const steps = (stepsOf.get(flag.key) || []).map((step) => step.environment + ' ' + step.what + ' ' + dayOf(step.at));
  const coming = steps.length === 0 ? '' : '; to come: ' + steps.join(', ');
  const last = flag.doneAt === null ? '' : '; plan done ' + dueOf(flag.doneAt);
  return present + coming + last;
}

function detailNodes(flag) {
  const steps = stepsOf.get(flag.key) || [];
  const end = flag.doneAt === null ? TEXTS.noEnd : say(TEXTS.doneOn, { day: dayOf(flag.doneAt) });
  const left = flag.past.reduce((sum, past) => sum + past.more, 0);
  const facts = [flag.description, flag.owner, flag.services.join(', '), steps.length === 0 && flag.next === null ? flag.apart || TEXTS.planDone : end].filter(Boolean).join(DOT);
  return [
    make('h2', { id: 'flag', tabindex: '-1' }, flag.key),
    make('p', { class: 'sub' }, facts),
    drawFlag(flag),
    thenWords,
    legendOf(flag),
    left === 0 ? '' : make('p', { class: 'sub' }, say(TEXTS.older, { count: left }), ...olderNodes(flag)),
    ...aboutNodes(flag),
    ...removalNodes(flag),
    ...backNodes(flag),
    ...metricNodes(flag),
    ...logNodes(flag),
  ].filter((node) => node !== '');
}

/** Where the landings are that the page leaves out. */
function olderNodes(flag) {
  const files = data.environments.flatMap((name, index) => flag.past[index].more > 0 && flag.cells[index][7] !== null ? [[name, fileOf(flag, flag.cells[index][7])]] : []);
  if (files.length === 0) return [];
  if (data.web === null) return [': ', make('code', {}, 'git log -- ' + files.map(([, file]) => file).join(' '))];
  return [': ', ...files.flatMap(([name, file], index) => [index === 0 ? '' : ', ', linked(pathOf('commits', file), name)])];
}

const joined = (nodes) => nodes.flatMap((node, index) => index === 0 ? [node] : [DOT, node]);

function aboutNodes(flag) {
  const parts = [
    ...pullNodes(flag),
    ...(data.isPublic || flag.file === null ? [] : [data.web === null ? fileOf(flag, flag.file) : linked(pathOf('blob', fileOf(flag, flag.file)), 'definition')]),
    ...(flag.links || []).map(([name, address]) => linked(address, name)),
    ...(flag.expires === null ? [] : [(flag.isExpired ? 'expired ' : 'expires ') + flag.expires]),
    ...named('requires ', flag.requires),
    ...named('required by ', flag.requiredBy),
  ];
  return parts.length === 0 ? [] : [make('p', { class: 'sub' }, ...joined(parts))];
}
function named(label, keys) {
  if (!keys || keys.length === 0) return [];
  return [make('span', {}, label, ...keys.slice(0, 10).flatMap((key, index) => [index === 0 ? '' : ', ', make('a', { href: addressOf(key), class: 'out' }, key)]), keys.length > 10 ? ' and ' + (keys.length - 10) + ' more' : '')];
}

/** Three ways: the landing, the command or its form, and the file. */
function backNodes(flag) {
  const on = data.environments.map((name, index) => [name, flag.cells[index]]).filter(([, cell]) => cell[1] > 0);
  if (on.length === 0) return [make('p', { class: 'sub' }, flag.isSafeOn ? TEXTS.safelyOn : TEXTS.off, make('code', {}, 'flaghoist promote ' + flag.key), ...formLink('promote'), '.')];
  const raised = on.filter(([name, cell]) => cell[8] && isRaised(flag, name));
  return [
    make('h3', {}, raised.length === 0 ? 'Two ways back' : 'Three ways back'),
    make('ul', { class: 'plain ways' },
      make('li', {}, make('code', {}, 'flaghoist rollback ' + flag.key), ...formLink('rollback'), TEXTS.rollback),
      ...(raised.length === 0 ? [] : [make('li', {}, TEXTS.revert, ...raised.map(([name, cell]) => make('div', {}, make('code', {}, 'git revert ' + (cell[8] === 'merge' ? '-m 1 ' : '') + cell[6]), ' in ' + name, ...(data.web === null ? [] : [', ', linked(commitOf(cell[6]), 'see it')]))))]),
      make('li', {}, 'Write ', make('code', {}, 'enabled: ' + (flag.isSafeOn === true)), ' in:', ...on.map(([name, cell]) => make('div', {}, linked(pathOf('edit', fileOf(flag, cell[7])), fileOf(flag, cell[7]) || 'the state of ' + name)))),
    ),
  ];
}
function removalNodes({ removal }) {
  if (removal === null) return [];
  const [name, since, dueAt, isDue, open] = removal;
  if (since === null || dueAt === null) return [];
  const facts = { environment: name, since: momentOf(since), moment: dueOf(dueAt) };
  if (isDue) return [make('p', {}, make('b', { class: 'wait' }, TEXTS.due), say(TEXTS.dueSince, facts))];
  const missing = open.length === 0 ? '' : say(TEXTS.missing, { open: open.join('; ') });
  return [make('p', { class: 'sub' }, say(dueAt > clock() ? TEXTS.dueLater : TEXTS.dueOnce, { ...facts, missing }))];
}

/** The undo of a rollback is no way back. */
function isRaised(flag, name) {
  const newest = flag.log.find(([, index]) => data.environments[index] === name);
  return newest === undefined || newest[3] !== 'rollback';
}
/** What the chart of a flag has beside its areas. */
function legendOf(flag) {
  const isRollback = flag.log.some(([, , , kind]) => kind === 'rollback'), hasSteps = stepsOf.has(flag.key);
  const isShut = hasSteps && closedTo(flag.key).some(([name, , end]) => end > data.now && flag.past[data.environments.indexOf(name)] !== undefined);
  const signs = [...(hasSteps ? [sign('dash', TEXTS.toCome)] : []), ...(isRollback ? [sign('back', 'rolled back')] : []), ...(isShut ? [sign('shut', TEXTS.closed)] : [])];
  return signs.length === 0 ? '' : make('p', { class: 'legend' }, ...signs);
}
const formLink = (form) => formOf(form) === null ? [] : [' or ', linked(formOf(form), 'the form')];

/** The course of a metric as a line, from its levels. Where a level is missing, the line has a gap. */
function courseNode(course) {
  const places = [...course].map((sign, index) => [index * 6 + 2, 15 - '▁▂▃▄▅▆▇█'.indexOf(sign) * 1.8, '▁▂▃▄▅▆▇█'.includes(sign)]);
  const path = places.map(([x, y, isThere], index) => isThere ? (index > 0 && places[index - 1][2] ? 'L' : 'M') + x + ',' + y : '').join('');
  return svg('svg', { class: 'course', viewBox: '0 0 96 18', 'aria-hidden': 'true' }, svg('path', { d: path }));
}

const SIGNS = { pass: '✓', wait: '…', block: '✗' };
function metricNodes(flag) {
  if (!flag.metrics || flag.metrics.length === 0) return [];
  return [
    make('h3', {}, 'Metrics for ' + flag.next.environment + ' ' + flag.next.what),
    make('ul', { class: 'plain metrics' }, ...flag.metrics.map(([verdict, message, numbers, course, query]) => make('li', {}, make('b', { class: verdict }, SIGNS[verdict]), ' ' + message, numbers === '' ? '' : make('span', {}, ' ' + numbers + ' ', course === '' ? '' : courseNode(course)), query === '' ? '' : make('details', {}, make('summary', {}, 'query'), make('code', {}, query))))),
  ];
}

const CLASSES = { promotion: '▲', rollback: '▼', neutral: '·', none: '·', adoption: '+', policy: '!' };
function logNodes(flag) {
  if (flag.log.length === 0) return [];
  return [
    make('h3', {}, 'Log'),
    make('ol', { class: 'log' }, ...flag.log.map(([place, index, step, kind, outcome]) => {
      const [at, sha, author = null, pull = null, approvedBy = null] = data.landings[place];
      const people = [author ? 'by ' + author : '', approvedBy ? 'approved by ' + approvedBy : ''].filter(Boolean).join(' · ');
      const where = data.environments[index] || TEXTS.noEnvironment;
      return make('li', { class: kind }, make('time', {}, momentOf(at)), make('span', { class: 'what' }, make('i', { 'aria-hidden': 'true' }, CLASSES[kind] || '·'), ' ' + where + ' ', make('b', {}, step), outcome === '' ? '' : ' · ' + outcome), make('span', { class: 'who' }, linked(commitOf(sha), sha), pull ? ' · ' : '', pull ? pullLink(pull, '#' + pull) : '', people === '' ? '' : ' · ' + people));
    })),
    ...(flag.logMore === 0 ? [] : [make('p', { class: 'sub' }, say(TEXTS.olderLog, { count: flag.logMore }), make('code', {}, 'flaghoist log ' + flag.key + ' --since 365d'))]),
  ];
}

const wellness = make('section', { 'aria-label': 'Health', tabindex: '-1' });
const troubles = make('span', { class: 'troubles' });
/** The sweep counts by the age that it had when the page was made; an old page cannot know that a later one succeeded. */
const isSweepLate = (sweep) => sweep === null || data.now - sweep > DAY || clock() - data.now > 2 * DAY;
function health() {
  const { sweep, drift, deployed, hasLog, lines } = data.health;
  const log = hasLog ? data.health.log : TEXTS.noLog;
  const expired = flags.filter((flag) => flag.isExpired);
  const row = (name, sign, ...text) => make('li', {}, make('b', { class: sign }, SIGNS[sign]), make('span', { class: 'name' }, name), make('span', {}, ...text));
  const keysRow = (name, list) => list.length === 0 ? [] : [row(name, 'wait', ...named('', list.map(({ key }) => key)))];
  const ago = (at) => [momentOf(at) + ', ', make('span', { 'data-since': at }, lengthOf(clock() - at)), ' ago'];
  wellness.replaceChildren(
    make('h2', {}, 'Health'),
    make('ul', { class: 'health' },
      sweep.why ? row('last sweep', 'wait', sweep.why) : row('last sweep', isSweepLate(sweep.value) ? 'block' : 'pass', ...(sweep.value === null ? [TEXTS.neverSwept] : ago(sweep.value))),
      log ? row('last deployment', 'wait', log) : row('last deployment', 'pass', ...(deployed === null ? [TEXTS.neverDeployed] : ago(deployed))),
      drift.why ? row('drift', 'wait', drift.why) : row('drift', drift.value === null ? 'pass' : 'block', ...(drift.value === null ? [TEXTS.asAccepted] : [TEXTS.differs, linked(drift.value || null, 'the issue')])),
      ...(expired.length === 0 ? [row('expired flags', 'pass', 'none')] : keysRow('expired flags', expired)),
      ...keysRow('due for removal', flags.filter((flag) => flag.kind === 'gone')),
      ...lines.slice(0, 50).map(([mark, text, details, revert]) => make('li', {}, make('b', { class: mark === '✓' ? 'pass' : mark === '…' ? 'wait' : 'block' }, mark), make('span', { class: 'name' }, mark === '✗' ? 'refused or failed' : 'deployment'), make('span', {}, [text, details].filter(Boolean).join(' · '), revert === null ? '' : ' · ', revert === null ? '' : make('code', {}, revert)))),
    ),
  );
  const count = wellness.querySelectorAll('b.block').length;
  troubles.replaceChildren(...(count === 0 ? [] : [' · ', make('button', { type: 'button', class: 'alarm', onclick: () => { wellness.scrollIntoView(); wellness.focus({ preventScroll: true }); } }, '✗ ' + count + (count === 1 ? ' problem' : ' problems'))]));
}
`;
// src/report/page/script-moment.ts
const MOMENT = String.raw`
/** Since when, and the percentage; null: it is not known. Before the first landing of a whole history, it was off. */
function periodAt(past, at) {
  let period = past.isWhole && past.more === 0 ? [0, 0] : null;
  for (const candidate of past.periods) if (candidate[0] <= at) period = candidate;
  return period;
}
function percentAt(past, at) {
  const period = periodAt(past, at);
  return period === null ? null : period[1];
}
/** A period of the past as the present value is written. */
function wordOf({ isSafeOn, isStepped }, period) {
  const [, percent, apart] = period === null ? [0, null] : period;
  if (apart !== undefined) return apart;
  if (percent === null) return 'not known';
  if (percent === 0) return isSafeOn ? 'on' : 'off';
  const isForAll = percent === 100 && !isStepped;
  if (isForAll) return isSafeOn ? 'off' : 'on';
  return (isSafeOn ? 'off for ' : '') + percent + '%';
}
const wasOn = (flag) => flag.isSafeOn || flag.past.some((past) => percentAt(past, view.at) > 0);

/** The landings after a moment that changed the share of users of a flag, oldest first. */
function landedAfter(flag, moment) {
  const landings = flag.past.flatMap((past, index) => past.periods.flatMap((period) => {
    const [at, percent] = period;
    const before = percentAt(past, at - 1);
    if (at <= moment || percent === null || before === null || percent === before) return [];
    // What was never live is not rolled back.
    const isRollback = percent < before && !flag.log.some(([place, environment, , kind]) => environment === index && kind === 'withdrawal' && data.landings[place][0] === at);
    return [{ flag: flag.key, environment: data.environments[index], what: wordOf(flag, period), at, because: isRollback ? 'rolled back' : 'landed', needs: '', isPast: true, isRollback }];
  }));
  return landings.sort((a, b) => a.at - b.at);
}

function pastCell(flag, index, attributes) {
  const period = periodAt(flag.past[index], view.at);
  const percent = period === null ? null : period[1];
  return make(
    'td',
    attributes,
    make('span', { class: percent > 0 ? 'v' : 'v off' }, wordOf(flag, period)),
    percent > 0 && view.at - period[0] >= 60 ? make('span', { class: 't' }, lengthOf(view.at - period[0])) : null,
    percent > 0 && percent < 100 ? bar('share', percent / 100, percent + '% of users') : null,
  );
}

/** What landed next, by the past that the page has; empty where nothing did. */
function pastNextNode(flag) {
  const [next] = landedAfter(flag, view.at);
  const nodes = next === undefined ? [] : [make('b', {}, next.environment + ' ' + next.what), make('span', {}, next.because + ' ' + momentOf(next.at))];
  return make('td', { class: 'next', role: 'cell' }, ...nodes);
}

/** The moments of all landings that the page has, in order. */
const moments = [...new Set(flags.flatMap((flag) => flag.past.flatMap((past) => past.periods.map(([at]) => at))))].filter((at) => at <= data.now).sort((a, b) => a - b);
const oldest = moments.length === 0 ? data.now : moments[0];
const output = make('output', { for: 'moment' });
const placeOf = (at) => String(at === null ? 1000 : Math.round(((at - oldest) / Math.max(1, data.now - oldest)) * 1000));
/** Moves the mark in the chart of one flag. */
let moveMark = () => {};
/** Shows the values of a moment; null: now. The table and the mark follow at once, and all else a pause. */
function showAt(at) {
  view.at = at;
  isMomentOld = true;
  table(FIRST_ROWS);
  moveMark();
  soon();
}
const slider = make('input', { type: 'range', id: 'moment', min: '0', max: '1000', value: '1000', 'aria-label': TEXTS.slider, oninput: () => {
  const share = Number(slider.value) / 1000;
  showAt(share === 1 ? null : Math.round(oldest + (data.now - oldest) * share));
}, onchange: () => completed() });
function slideTo(at) {
  slider.value = placeOf(at);
  showAt(at);
}
/** To the landing before or after the moment that is shown. */
function toLanding(direction) {
  const at = view.at === null ? data.now + 1 : view.at;
  const next = direction < 0 ? moments.findLast((moment) => moment < at) : moments.find((moment) => moment > at);
  if (next !== undefined || direction > 0) slideTo(next === undefined ? null : next);
}
const stepButton = (label, sign, direction) => make('button', { type: 'button', class: 'arrow', 'aria-label': label, title: label, onclick: () => toLanding(direction) }, sign);
const backToNow = make('button', { type: 'button', class: 'arrow back', onclick: () => { slideTo(null); slider.focus(); } }, 'Back to now');

/** The address of a flag at the moment that is shown; null: of no flag. */
function addressOf(flag) {
  const parts = [flag === null ? '' : 'flag=' + encodeURIComponent(flag), view.at === null ? '' : 'at=' + view.at].filter(Boolean);
  return '#' + parts.join('&');
}
/** The moment of an address; null: now. */
function momentIn(words) {
  const at = Number(words.get('at'));
  return at > 0 && at < data.now ? Math.max(at, oldest) : null;
}
const momentTools = () => make('div', { class: 'moment' }, make('span', {}, 'Shown:'), stepButton('Earlier landing', '‹', -1), slider, stepButton('Later landing', '›', 1), output, backToNow);
`;
// src/report/page/script-next.ts
const NEXT = String.raw`
const MOST_BARS = 30, MORE_BARS = 100, MOST_DAYS = 14, MOST_OF_A_DAY = 10, MOST_NAMED = 12;
const charted = { bars: MOST_BARS, days: MOST_DAYS };

/** The steps that decide the last one. Each begins when the one before it lands. */
const decisive = data.decides.map((place) => data.steps[place]);
decisive.forEach((step, place) => { step.begins = place === 0 ? data.now : decisive[place - 1].at; });
const isUnfiltered = () => view.text === '' && view.kind === 'all';
const isWhole = () => isUnfiltered() && view.at === null;

/** The steps of the flags that the filter shows. At an earlier moment, also what has landed since. */
function nextSteps() {
  const steps = view.at === null ? data.steps : [...flags.flatMap((flag) => landedAfter(flag, view.at)).sort((a, b) => a.at - b.at), ...data.steps];
  if (isUnfiltered()) return steps;
  const keys = new Set(shown().map(({ key }) => key));
  return steps.filter(({ flag }) => keys.has(flag));
}

function drawNext(steps, keys) {
  const TOP = 26;
  // On a phone, names stand above their lines.
  const width = drawnWidth(), isNarrow = width < 600, left = isNarrow ? 8 : 272;
  const LANE = isNarrow ? 42 : 24, ROW = isNarrow ? 58 : 32, below = isNarrow ? 18 : 0;
  const from = view.at === null ? data.now : view.at, to = Math.max(...steps.map(({ at }) => at)) + 3 * DAY;
  const scale = scaleOf(width, left, from, to);
  const closed = data.closed.map(([name, start, end, why, only]) => ({ name, start: Math.max(start, from), end: Math.min(end, to), why, only: only === null ? null : data.windowed[only] })).filter(({ start, end }) => scale(end) - scale(start) >= 1);
  const bands = closed.filter(({ only }) => only === null), ofFlags = closed.filter(({ only }) => only !== null);
  const lanes = data.environments.filter((name) => bands.some((band) => band.name === name));
  const rows = TOP + lanes.length * LANE, height = rows + keys.length * ROW + 4;
  const nodes = bands.map(({ start, end }) => svg('rect', { class: 'veil', x: scale(start), y: rows, width: scale(end) - scale(start), height: height - rows }));
  nodes.push(...axis(scale, from, to, height));
  lanes.forEach((name, index) => {
    const y = TOP + index * LANE;
    nodes.push(svg('text', { class: 'shutname', x: 0, y: y + 13 }, name + ' closed'));
    for (const band of bands.filter((one) => one.name === name)) nodes.push(...bandNodes(band, scale, y + below));
  });
  const stepsBy = new Map(keys.map((key) => [key, []]));
  for (const step of steps) if (stepsBy.has(step.flag)) stepsBy.get(step.flag).push(step);
  keys.forEach((key, index) => {
    const y = rows + index * ROW + 21 + below;
    for (const band of ofFlags) if (band.only.includes(key)) nodes.push(bandNode(band, scale, y - 9));
    nodes.push(...barNodes(key, stepsBy.get(key), scale, from, y, below));
  });
  if (view.at !== null) nodes.push(svg('line', { class: 'now', x1: scale(data.now), x2: scale(data.now), y1: 22, y2: height }, svg('title', {}, 'now')));
  return svg('svg', { class: 'chart', viewBox: '0 0 ' + width + ' ' + height, height, role: 'group', 'aria-label': say(TEXTS.chart, { steps: steps.length, flags: keys.length, day: dayOf(to - 3 * DAY) }) }, ...nodes);
}

function bandNodes({ name, start, end, why }, scale, y) {
  const size = scale(end) - scale(start);
  const words = why !== '' && size > why.length * 6 + 10 ? why : '';
  return [
    bandNode({ name, start, end, why }, scale, y),
    ...(words === '' ? [] : [svg('text', { class: 'shutwhy', x: scale(start) + 6, y: y + 13 }, words)]),
  ];
}

const bandNode = ({ name, start, end, why }, scale, y) => svg('rect', { class: 'shut', x: scale(start), y, width: scale(end) - scale(start), height: 18, rx: 3 }, svg('title', {}, closedWords(name, start, end, why)));
/** The windows that count for a flag. */
const closedTo = (key) => data.closed.filter(([, , , , only]) => only === null || data.windowed[only].includes(key));
const closedWords = (name, start, end, why) => name + ' closed' + (why === '' ? '' : ': ' + why) + ', ' + momentOf(start) + ' to ' + dueOf(end);

/** "below": how far the line is below the name, which stands beside it where there is room. */
function barNodes(key, steps, scale, from, y, below) {
  const name = shortened(key, below > 0 ? Math.floor(scale.end / 7.5) : 35);
  const link = svg('a', { href: addressOf(key) }, svg('text', { class: 'name', x: 0, y: below > 0 ? y - below - 8 : y + 4 }, name));
  const nodes = [link, svg('line', { class: 'run', x1: scale(from), x2: scale(steps.at(-1).at), y1: y, y2: y })];
  for (const { begins, at } of steps) if (begins !== undefined) nodes.push(svg('line', { class: 'path', x1: scale(begins), x2: scale(at), y1: y, y2: y }));
  let free = 0;
  steps.forEach((step, place) => {
    const x = scale(step.at), next = steps[place + 1];
    const words = step.what === 'on' ? step.environment : step.what;
    const room = (next === undefined ? scale.end : scale(next.at)) - x;
    nodes.push(markOf(step, next === undefined, x, y));
    const isLast = x + words.length * 6 > scale.end;
    const begins = isLast ? x - words.length * 6 : x - 5;
    if (begins >= free && (room > words.length * 6 || next === undefined)) {
      nodes.push(svg('text', { class: 'step', x: isLast ? x + 6 : x - 5, y: y - 10, 'text-anchor': isLast ? 'end' : 'start' }, words));
      free = x + words.length * 6;
    }
  });
  return nodes;
}

/** A ring is a step, a disc the end of a plan, and a diamond a promotion that meets another one. Small discs have landed. */
function markOf(step, isEnd, x, y) {
  if (step.isPast) return svg('circle', { class: step.isRollback ? 'back' : 'was', cx: x, cy: y, r: 4.5 }, svg('title', {}, step.environment + ' ' + step.what + ', ' + step.because + ' ' + momentOf(step.at)));
  const title = svg('title', {}, step.environment + ' ' + step.what + ', ' + dueOf(step.at) + (step.meets ? ', meets ' + metBy(step) : ''));
  const looks = 'mk' + (isEnd ? ' end' : '') + (step.meets ? ' meet' : '');
  if (!step.meets) return svg('circle', { class: looks, cx: x, cy: y, r: 5.5 }, title);
  return svg('path', { class: looks, d: 'M' + x + ',' + (y - 7.5) + 'l7.5,7.5l-7.5,7.5l-7.5,-7.5z' }, title);
}

const metBy = (step) => step.meets.map(([service, flag, more]) => flag + (more === 0 ? '' : ' and ' + more + ' more') + ' in ' + service).join(', ');
/** Without its group, if that is enough. */
function shortened(key, most) {
  if (key.length <= most) return key;
  const name = key.slice(key.lastIndexOf('/'));
  return '…' + (name.length < most ? name : key.slice(1 - most));
}

const sign = (looks, words) => make('span', {}, make('i', { class: 'lg ' + looks, 'aria-hidden': 'true' }), words);
function legend(steps) {
  const has = (test) => steps.some(test);
  const isStep = ({ flag, isPast }, place) => !isPast && steps.findLastIndex((step) => step.flag === flag) > place;
  return make('p', { class: 'legend' },
    ...(has(({ isPast, isRollback }) => isPast && !isRollback) ? [sign('was', 'landed')] : []),
    ...(has(({ isRollback }) => isRollback) ? [sign('back', 'rolled back')] : []),
    ...(has(({ isPast }) => !isPast) ? [...(has(isStep) ? [sign('ring', 'a step')] : []), sign('disc', TEXTS.endOfPlan)] : []),
    ...(has(({ begins }) => begins !== undefined) ? [sign('path', TEXTS.path)] : []),
    ...(has(({ meets }) => meets) ? [sign('meet', TEXTS.meets)] : []),
    ...(data.closed.length === 0 ? [] : [sign('shut', data.closed.some(([, , , , only]) => only !== null) ? TEXTS.closedForOr : TEXTS.closedFor)]),
  );
}

function dayNodes(steps) {
  const days = new Map();
  for (const step of steps) {
    const day = dayOf(step.at);
    if (!days.has(day)) days.set(day, []);
    days.get(day).push(step);
  }
  const list = [...days].slice(0, charted.days), left = days.size - list.length;
  return [
    make('ol', { class: 'days' }, ...list.map(([day, daySteps]) => make('li', {}, make('time', {}, day), make('ul', {}, ...dayRows(daySteps))))),
    ...(left > 0 ? moreNodes(say(TEXTS.moreDays, { count: Math.min(MOST_DAYS, left), left }), say(TEXTS.daysNotPrinted, { count: left }), () => { charted.days += MOST_DAYS; forecast(); }) : []),
  ];
}

/** Steps of a day that differ in the flag alone share a row. */
function dayRows(steps) {
  const rows = new Map();
  for (const step of steps) {
    const key = JSON.stringify([step.environment, step.what, step.because, step.needs]);
    if (!rows.has(key)) rows.set(key, []);
    rows.get(key).push(step);
  }
  const left = rows.size - MOST_OF_A_DAY;
  return [...[...rows.values()].slice(0, MOST_OF_A_DAY).map(dayRow), ...(left > 0 ? [make('li', { class: 'sub' }, say(TEXTS.moreOnDay, { count: left }))] : [])];
}

/** Of several flags, the step comes first, and then the flags by their folders. */
function dayRow(steps) {
  const [{ flag, environment, what, because, needs }] = steps, meets = steps.findLast((step) => step.meets);
  const why = [because, needs === '' ? '' : 'needs ' + needs].filter(Boolean).join(DOT);
  const step = environment + ' ' + what;
  const words = steps.length === 1 ? [make('a', { href: addressOf(flag) }, make('b', {}, flag)), ' ' + step] : [make('b', {}, step), DOT + steps.length + ' flags', ...folderNodes(steps)];
  return make('li', {}, make('div', {}, ...words), make('span', {}, why, meets === undefined ? null : make('em', {}, (why === '' ? '' : DOT) + (steps.length > 1 ? 'meet in ' + meets.meets.map(([service]) => service).join(', ') : 'meets ' + metBy(meets)))));
}

/** A folder and its flags in a line. */
function folderNodes(steps) {
  const folders = new Map();
  for (const { flag } of steps.slice(0, MOST_NAMED)) {
    const folder = flag.slice(0, flag.lastIndexOf('/') + 1);
    if (!folders.has(folder)) folders.set(folder, []);
    folders.get(folder).push(flag);
  }
  const left = steps.length - MOST_NAMED;
  const lines = [...folders].map(([folder, keys]) => make('div', {}, folder === '' ? null : make('span', {}, folder + ' '), ...keys.flatMap((key, index) => [index === 0 ? '' : ', ', make('a', { href: addressOf(key) }, key.slice(folder.length))])));
  return left > 0 ? [...lines, make('div', {}, make('span', {}, 'and ' + left + ' more'))] : lines;
}

function aboutSteps(steps) {
  if (view.at !== null) return say(TEXTS.landedAfter, { moment: momentOf(view.at) });
  if (steps.length > 0) return TEXTS.earliest;
  return flags.some(({ next }) => next !== null) ? TEXTS.noMoment : TEXTS.nothing;
}

const coming = make('section', { 'aria-label': TEXTS.comes });
function forecast() {
  const steps = nextSteps();
  const all = [...new Set(steps.map(({ flag }) => flag))], keys = all.slice(0, charted.bars);
  const left = all.length - keys.length;
  coming.replaceChildren(
    make('h2', {}, view.at === null ? TEXTS.comes : TEXTS.came),
    ...(isWhole() && steps.length > 0 ? [make('p', { class: 'total' }, data.total)] : []),
    make('p', { class: 'sub' }, aboutSteps(steps)),
    ...(steps.length === 0 ? [] : [drawNext(steps, keys), legend(steps)]),
    ...(left > 0 ? moreNodes(say(TEXTS.moreFlags, { count: Math.min(left, MORE_BARS), left }), say(TEXTS.notPrinted, { count: left }), () => { charted.bars += MORE_BARS; forecast(); }) : []),
    ...dayNodes(steps),
    ...listOf(TEXTS.decides, decisive.map(({ flag, environment, what, at }) => [make('a', { href: addressOf(flag) }, flag), ' ' + environment + ' ' + what + ', ' + momentOf(at)])),
    ...listOf(TEXTS.meeting, data.collisions),
    ...listOf(TEXTS.windows, data.caught),
    ...listOf(TEXTS.assumed, data.assumptions),
  );
}
/** On a phone these lists are folded; on paper they never are. */
const listOf = (title, lines) => lines.length === 0 ? [] : [make('details', { class: 'list', open: innerWidth > 720 ? '' : null }, make('summary', {}, make('h2', {}, title)), make('ul', { class: 'plain' }, ...lines.map((line) => make('li', {}, ...[line].flat()))))];
`;
// src/report/page/script-table.ts
const TABLE = String.raw`
const MOST_ROWS = 100, FIRST_ROWS = 30, PAUSE = 60, DAY = 86400;
const page = document.getElementById('page');
const view = { text: '', kind: 'all', rows: MOST_ROWS, at: null, flag: null, all: false };
const clock = () => Math.floor(Date.now() / 1000);

function make(tag, attributes, ...children) {
  const isSvg = ['svg', 'line', 'path', 'rect', 'text', 'circle', 'title', 'a'].includes(tag) && attributes !== null && attributes.svg !== undefined;
  const node = isSvg ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === 'svg' || value === null || value === undefined) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== ''));
  return node;
}
const svg = (tag, attributes, ...children) => make(tag, { svg: '', ...attributes }, ...children);

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** It ends a line rather than beginning one. */
const DOT = '\u00a0· ';
const two = (number) => String(number).padStart(2, '0');
function dayOf(at) {
  const date = new Date(at * 1000);
  return WEEKDAYS[date.getUTCDay()] + ' ' + date.getUTCDate() + ' ' + MONTHS[date.getUTCMonth()];
}
function momentOf(at) {
  const date = new Date(at * 1000);
  return dayOf(at) + ' ' + date.getUTCFullYear() + ', ' + two(date.getUTCHours()) + ':' + two(date.getUTCMinutes()) + ' UTC';
}
/** A moment to come, rounded up to the minute: who comes then is not too early. */
const dueOf = (at) => momentOf(Math.ceil(at / 60) * 60);
const inWords = (at) => at > clock() ? 'in ' + lengthOf(at - clock()) + ' · ' + dueOf(at) : 'due since ' + dueOf(at);
function lengthOf(seconds) {
  const minutes = Math.max(0, Math.floor(seconds / 60));
  if (minutes < 60) return minutes + ' min';
  if (minutes < 72 * 60) return Math.floor(minutes / 60) + ' h';
  return Math.floor(minutes / 1440) + ' d';
}

const stepsOf = new Map();
for (const step of data.steps) {
  if (!stepsOf.has(step.flag)) stepsOf.set(step.flag, []);
  stepsOf.get(step.flag).push(step);
}
/** What only a person ends, whatever else is said of the flag. */
const STOPPED = ['refused', 'failed', 'STILL LIVE'];
function kindOf(flag) {
  if (flag.cells.some((cell) => STOPPED.includes(cell[5]))) return 'block';
  if (flag.cells.some((cell) => cell[4] !== null)) return 'hold';
  const isBegun = flag.isSafeOn || flag.cells.some((cell) => cell[1] > 0);
  if (!isBegun) return 'off';
  if (flag.apart !== '') return 'apart';
  if (flag.next === null) return flag.removal !== null && flag.removal[3] ? 'gone' : 'done';
  return { pass: 'ready', wait: 'wait', block: 'block' }[flag.next.verdict];
}
const flags = data.flags.map((flag) => ({
  ...flag,
  kind: kindOf(flag),
  words: [flag.key, flag.owner || '', flag.description, ...flag.services].join(' ').toLowerCase(),
}));
/** "feature-9" stands before "feature-10". */
const byName = new Intl.Collator('en', { numeric: true });
const ORDER = ['block', 'ready', 'hold', 'wait', 'gone', 'apart', 'done', 'off'];
flags.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || byName.compare(a.key, b.key));
const KINDS = { all: 'flags', block: 'blocked', ready: 'ready', wait: 'waiting', hold: 'on hold', gone: 'due for removal', apart: 'overridden', done: 'done', off: 'off' };

const commitOf = (sha) => data.web === null || sha === '' ? null : data.web.repository + '/commit/' + sha;
const pathOf = (kind, file) => data.web === null || !file ? null : data.web.repository + '/' + kind + '/' + [data.web.branch, file].join('/').split('/').map(encodeURIComponent).join('/');
/** The paths of all flags differ in the key alone. */
const fileOf = (flag, pattern) => pattern === null ? null : data.paths[pattern].replace('*', () => flag.key);
const formOf = (name) => data.web === null || data.web.forms[name] === null ? null : data.web.repository + '/actions/workflows/' + encodeURIComponent(data.web.forms[name]);
/** A link that opens beside the page; without an address, the text alone. */
const linked = (address, text) => address === null ? text : make('a', { href: address, target: '_blank', rel: 'noopener', class: 'out' }, text);

function cellNode(flag, index) {
  const [word, percent, since, atLeast, hold, live] = flag.cells[index];
  const attributes = { 'data-env': data.environments[index], role: 'cell' };
  if (view.at !== null) return pastCell(flag, index, attributes);
  const soaked = since === null ? '' : (atLeast ? 'at least ' : '') + lengthOf(clock() - since);
  return make(
    'td',
    attributes,
    valueNode(flag, index, 'v' + (percent === 0 ? ' off' : '') + (hold === null ? '' : ' held')),
    percent === 0 || soaked === '' ? null : make('span', { class: 't', 'data-since': since, 'data-least': atLeast ? '1' : null }, soaked),
    hold === null ? null : make('span', { class: 't held', title: hold }, 'on hold'),
    live === '' ? null : make('span', { class: 't mark', title: 'Git says ' + word }, live),
    percent > 0 && percent < 100 ? bar('share', percent / 100, percent + '% of users') : null,
  );
}

function bar(name, share, label) {
  const fill = make('i', {});
  fill.style.width = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10 + '%';
  return make('span', { class: name, role: 'img', 'aria-label': label }, fill);
}

function nextNode(flag) {
  if (view.at !== null) return pastNextNode(flag);
  const { next } = flag;
  if (next === null) return make('td', { class: 'next', role: 'cell' }, flag.kind === 'gone' ? make('b', {}, 'remove it') : null, make('span', {}, flag.kind === 'gone' ? 'its work is done' : flag.apart || TEXTS.nothingLeft));
  const name = next.environment + (next.what === 'on' ? '' : ' ' + next.what);
  const [step] = stepsOf.get(flag.key) || [];
  const lines = [];
  if (next.verdict === 'pass') lines.push(next.passUntil === null ? TEXTS.raiseNow : say(TEXTS.raiseUntil, { moment: momentOf(next.passUntil) }));
  else if (next.at !== null && next.at > data.now) lines.push(inWords(next.at));
  else lines.push(next.message);
  const seconds = step === undefined ? 0 : step.seconds;
  const isRunning = next.verdict === 'wait' && seconds > 0 && next.at !== null;
  const share = isRunning ? 1 - (next.at - clock()) / seconds : 0;
  const soak = isRunning ? bar('soak', share, lengthOf(share * seconds) + ' of ' + lengthOf(seconds)) : null;
  if (soak !== null) soak.dataset.due = next.at + ' ' + seconds;
  if (step !== undefined && step.needs !== '' && next.verdict !== 'pass') lines.push('needs ' + step.needs);
  const isTimed = next.verdict !== 'pass' && next.at !== null && next.at > data.now;
  return make('td', { class: 'next', role: 'cell' }, make('b', {}, name), ...lines.filter(Boolean).map((line, index) => make('span', { 'data-in': isTimed && index === 0 ? next.at : null }, line)), ...pullNodes(flag), soak);
}

/** The open pull request of the next step. */
const pullNodes = ({ next }) => next === null || next.pull === undefined ? [] : [make('span', {}, pullLink(next.pull, say(TEXTS.openPull, { number: next.pull })))];
const pullLink = (number, text) => linked(data.web && data.web.repository + '/pull/' + number, text);

function rowNode(flag) {
  const address = addressOf(flag.key);
  const picked = view.flag === flag.key;
  const kind = view.at === null ? flag.kind : wasOn(flag) ? 'past' : 'off';
  return make(
    'tr',
    { class: kind + (picked ? ' picked' : ''), role: 'row' },
    make('th', { scope: 'row', role: 'rowheader' }, make('i', { class: 'dot', 'aria-hidden': 'true' }), make('a', { href: address, 'aria-current': picked ? 'true' : null }, flag.key), make('small', {}, [flag.owner, view.at === null ? KINDS[flag.kind] : ''].filter(Boolean).join(' · '))),
    ...data.environments.map((_, index) => cellNode(flag, index)),
    nextNode(flag),
  );
}

const chips = make('div', { role: 'group', 'aria-label': 'Show', style: 'display:contents' });
const search = make('input', { type: 'search', placeholder: TEXTS.search, 'aria-label': 'Filter flags', oninput: () => { view.text = search.value.toLowerCase().trim(); filtered(); } });
const body = make('tbody', { role: 'rowgroup' });
const rest = make('div', {});
const status = make('p', { class: 'sub', role: 'status' });
const detail = make('section', { 'aria-label': 'One flag' });

function shown() {
  return flags.filter((flag) => (view.kind === 'all' || flag.kind === view.kind) && view.text.split(/\s+/).every((word) => flag.words.includes(word)));
}

/** Rows by flag, as they were made for this minute and this moment of the past. */
const made = { stamp: '', rows: new Map() };
function rowOf(flag) {
  const stamp = Math.floor(clock() / 60) + ' ' + view.at + ' ' + view.flag;
  if (made.stamp !== stamp) {
    made.stamp = stamp;
    made.rows.clear();
  }
  if (!made.rows.has(flag)) made.rows.set(flag, rowNode(flag));
  return made.rows.get(flag);
}

/** Rows that stay are not touched. */
function showRows(rows) {
  const wanted = new Set(rows);
  for (const row of [...body.children]) if (!wanted.has(row)) row.remove();
  let place = body.firstChild;
  for (const row of rows) {
    if (row === place) place = place.nextSibling;
    else body.insertBefore(row, place);
  }
}

/** While one types, the first rows follow each key. All others, and the chart of the same flags, follow a pause. */
let pause = 0, isChartOld = false, isMomentOld = false;
function filtered() {
  view.rows = MOST_ROWS;
  isChartOld = true;
  table(FIRST_ROWS);
  soon();
}
function soon() {
  clearTimeout(pause);
  pause = setTimeout(completed, PAUSE);
}
function completed() {
  clearTimeout(pause);
  table();
  if (isChartOld || isMomentOld) forecast();
  if (isMomentOld) {
    // Browsers limit how often an address may change.
    history.replaceState(null, '', addressOf(view.flag));
    showFlag();
  }
  isChartOld = isMomentOld = false;
}
/** Paper is narrower than most screens: the charts are drawn anew for it. */
const PAPER_WIDTH = 720;
let isPaper = false;
const drawnWidth = () => isPaper ? PAPER_WIDTH : Math.max(300, detail.clientWidth);
function drawnAnew() {
  completed();
  showFlag();
  forecast();
}
addEventListener('beforeprint', () => {
  isPaper = true;
  drawnAnew();
  for (const list of document.querySelectorAll('details.list')) list.open = true;
});
addEventListener('afterprint', () => {
  isPaper = false;
  drawnAnew();
});
/** A button for what is not shown yet. On paper, words in its place. */
const moreNodes = (text, onPaper, onclick) => [make('button', { type: 'button', class: 'more', onclick }, text), make('p', { class: 'paper' }, onPaper)];
/** On paper, what the tools of the page are set to. */
const setting = make('p', { class: 'paper' });
const settingWords = () => [view.at === null ? '' : momentOf(view.at), view.kind === 'all' ? '' : KINDS[view.kind], view.text].filter(Boolean).join(' · ');

const counts = Object.keys(KINDS).flatMap((kind) => {
  const count = kind === 'all' ? flags.length : flags.filter((flag) => flag.kind === kind).length;
  return count === 0 && kind !== 'all' ? [] : [[kind, make('button', { type: 'button', class: 'chip', onclick: () => { view.kind = kind; filtered(); } }, make('b', {}, String(count)), ' ' + (kind === 'all' && count === 1 ? 'flag' : KINDS[kind]))]];
});
chips.append(...counts.map(([, chip]) => chip));

let left = '';
function table(most = view.rows) {
  closeMenu(false);
  const isPlain = isUnfiltered() && !view.all;
  const all = shown();
  const active = isPlain ? all.filter((flag) => flag.kind !== 'off' || (view.at !== null && wasOn(flag))) : all;
  const list = active.length === 0 && isPlain ? all : active;
  showRows(list.slice(0, Math.min(most, view.rows)).map(rowOf));
  const more = list.length - view.rows, folded = active.length > 0 ? all.length - active.length : 0;
  // A button that stays keeps its focus.
  if (left !== [all.length === 0, more, folded].join()) rest.replaceChildren(
    ...(all.length === 0 ? [make('p', { class: 'none' }, TEXTS.noMatch)] : []),
    ...(more > 0 ? moreNodes(say(TEXTS.moreRows, { count: Math.min(more, MOST_ROWS), left: more }), say(TEXTS.notPrinted, { count: more }), () => { view.rows += MOST_ROWS; table(); }) : []),
    ...(folded > 0 ? moreNodes(say(TEXTS.moreOff, { count: folded }), say(TEXTS.offOnPaper, { count: folded }), () => { view.all = true; table(); }) : []),
  );
  left = [all.length === 0, more, folded].join();
  status.textContent = isUnfiltered() ? '' : list.length + (list.length === 1 ? ' flag' : ' flags');
  setting.textContent = settingWords() === '' ? '' : say(TEXTS.shown, { what: settingWords() });
  output.textContent = view.at === null ? 'now' : momentOf(view.at);
  // It keeps its place, so that the slider does not move under the pointer.
  backToNow.style.visibility = view.at === null ? 'hidden' : 'visible';
  for (const [kind, chip] of counts) chip.setAttribute('aria-pressed', String(view.kind === kind));
}
`;
// src/report/page/script.ts
const START = String.raw`
function route(isFirst) {
  const words = new URLSearchParams(location.hash.slice(1));
  const key = words.get('flag'), at = momentIn(words);
  const isMoved = at !== view.at;
  view.flag = key;
  view.at = at;
  slider.value = placeOf(at);
  showFlag();
  table();
  if (isMoved && !isFirst) forecast();
  if (key !== null && !isFirst) document.getElementById('flag').focus();
}

/** The flag of the address, or the first one whose plan goes on. */
function showFlag() {
  const flag = flags.find(({ key }) => key === view.flag) || flags.find(({ kind }) => kind === 'wait') || flags[0];
  detail.replaceChildren(...(flag === undefined ? [] : detailNodes(flag)));
}

const age = make('span', {});
function tick() {
  const made = clock() - data.now;
  age.textContent = say(made < 60 ? TEXTS.madeNow : TEXTS.made, { moment: momentOf(data.now), age: lengthOf(made) });
  for (const node of document.querySelectorAll('[data-due]')) {
    const [due, seconds] = node.dataset.due.split(' ').map(Number);
    node.firstChild.style.width = Math.round(Math.min(1, Math.max(0, 1 - (due - clock()) / seconds)) * 1000) / 10 + '%';
  }
  for (const node of document.querySelectorAll('[data-in]')) node.textContent = inWords(Number(node.dataset.in));
  for (const node of document.querySelectorAll('[data-since]')) node.textContent = (node.dataset.least ? 'at least ' : '') + lengthOf(clock() - Number(node.dataset.since));
}

const looks = data.environments.length > 5 ? 'many' : null, style = '--columns:' + (data.environments.length === 4 ? 4 : 3);
const headings = ['Flag', ...data.environments, 'Next'].map((name) => make('th', { scope: 'col', role: 'columnheader' }, name));
const matrix = make('table', { role: 'table', class: looks, style }, make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, ...headings)), body);
page.replaceChildren(
  make('header', {}, make('h1', {}, data.title), make('span', { class: 'sub' }, age, troubles)),
  ...(flags.length === 0 ? [make('p', { class: 'none' }, TEXTS.noFlags, make('code', {}, 'flaghoist new FLAG'), '.')] : [make('div', { class: 'tools' }, chips, search), momentTools(), setting, status, matrix, rest, detail, coming]),
  wellness,
  make('footer', {}, say(TEXTS.footer, { commit: data.commit === '' ? '' : say(TEXTS.fromCommit, { commit: data.commit }) })),
);
addEventListener('hashchange', () => route(false));
/** A phone that hides its address bar changes the height alone, and an open menu stays. */
let drawnAt = innerWidth;
/** A table that has too little room has a card for each flag. */
const layOut = () => document.documentElement.classList.toggle('cards', innerWidth <= Math.max(720, 434 + 80 * data.environments.length));
addEventListener('resize', () => {
  if (innerWidth === drawnAt) return;
  drawnAt = innerWidth;
  layOut();
  drawnAnew();
});
addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement !== search) { event.preventDefault(); search.focus(); }
  if (event.key === 'Escape' && document.activeElement === search) { search.value = ''; view.text = ''; filtered(); }
});
layOut();
route(true);
forecast();
health();
tick();
setInterval(tick, 1000);
`;
const SCRIPT = [
	UNPACKED,
	`
const TEXTS = ${JSON.stringify(PAGE_TEXTS)};
const say = (text, facts) => text.replace(/{(\\w+)}/g, (_, name) => facts[name]);
`,
	TABLE,
	MOMENT,
	CELL,
	FLAG,
	NEXT,
	START
].join("");
// src/report/page/style.ts
const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1f2328;--mu:#59636e;--li:#d8dee4;--soft:#eef1f4;--g:#1a7f37;--gb:#dafbe1;--y:#8a5a00;--bar:#bf8700;--r:#c21c27;--b:#0969da;--e0:#c9d1d9;--shut:#f3d9b1;--e1:#8db4e8;--e2:#0969da}
@media screen and (prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--mu:#9198a1;--li:#2b323b;--soft:#1a2029;--g:#3fb950;--gb:#12261e;--y:#d29922;--bar:#d29922;--r:#ff7b72;--b:#58a6ff;--e0:#3d444d;--shut:#4a3413;--e1:#2b5a93;--e2:#4493f8}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:40px}
body{margin:0;background:var(--bg);color:var(--fg);font:14px/1.45 system-ui,-apple-system,"Segoe UI","Liberation Sans",sans-serif;font-variant-numeric:tabular-nums}
main{max-width:1240px;margin:0 auto;padding:28px 24px 64px}
header{display:flex;justify-content:space-between;align-items:baseline;gap:4px 16px;flex-wrap:wrap}
h1{font-size:22px;margin:0;letter-spacing:-.01em}
h2{font-size:16px;margin:44px 0 4px}
.sub{color:var(--mu);margin:0 0 12px}.total{font-weight:600;margin:4px 0 0}
a{color:inherit;text-decoration:none}
a:hover{text-decoration:underline}
:focus-visible{outline:2px solid var(--b);outline-offset:2px;border-radius:4px}
button,input{font:inherit;color:inherit}
.tools{display:flex;gap:8px;margin:18px 0 12px;flex-wrap:wrap;align-items:center}
.chip{border:1px solid var(--li);border-radius:99px;padding:4px 12px;background:none;color:var(--mu);cursor:pointer}
.chip b{color:var(--fg)}
.chip[aria-pressed=true]{background:var(--fg);color:var(--bg);border-color:var(--fg)}
.chip[aria-pressed=true] b{color:inherit}
.tools input[type=search]{margin-left:auto;border:1px solid var(--li);background:var(--bg);border-radius:6px;padding:5px 10px;width:220px}
.moment{display:flex;gap:12px;align-items:center;color:var(--mu);margin:0 0 8px;flex-wrap:wrap}
.moment input{flex:1;min-width:160px;accent-color:var(--b)}
.moment output{color:var(--fg);min-width:23ch}.arrow{border:1px solid var(--li);border-radius:6px;background:none;min-width:28px;height:28px;padding:0;cursor:pointer}.arrow.back{padding:0 10px}.alarm{border:0;padding:0;background:none;color:var(--r);font-weight:600;cursor:pointer}
table{border-collapse:collapse;width:calc(100% + 24px);margin:0 -12px}
thead th{font-weight:500;color:var(--mu);text-align:left;font-size:12px;padding:6px 12px 6px 0;border-bottom:1px solid var(--li)}thead th:first-child{padding-left:12px}
@media screen{thead th{position:sticky;top:0;z-index:1;background:var(--bg);border:0;box-shadow:inset 0 -1px var(--li)}}
tbody td,tbody th{padding:10px 12px 10px 0;border-bottom:1px solid var(--li);text-align:left;vertical-align:top;font-weight:400}
tbody th a{font-weight:600;overflow-wrap:anywhere}
tbody th{position:relative;padding-left:28px;min-width:190px}tbody th small{display:block;color:var(--mu);font-size:12px}
tbody tr.picked{background:var(--soft)}
.dot{position:absolute;left:12px;top:calc(10px + .725em - 4px);width:8px;height:8px;border-radius:50%;background:none;border:1.5px solid var(--mu)}
.past .dot{background:var(--mu)}
.ready .dot{background:var(--g);border-color:var(--g)}
.wait .dot{background:var(--bar);border-color:var(--bar)}
.hold .dot{background:var(--r);border-color:var(--r);border-radius:1px}
.block .dot{background:var(--r);border-color:var(--r);border-radius:1px;transform:rotate(45deg)}
.done .dot,.gone .dot{background:var(--e2);border-color:var(--e2)}.gone .dot{border-radius:1px}
.v{font-weight:600;margin-right:8px}.v.off{color:var(--mu);font-weight:400}.t{color:var(--mu);margin-right:8px;font-size:12px;white-space:nowrap}.held{color:var(--r)}
.share{display:block;width:96px;height:4px;border-radius:2px;background:var(--li);margin-top:7px;overflow:hidden}
.share i{display:block;height:100%;background:var(--e2)}
.soak{display:block;width:160px;max-width:100%;height:4px;border-radius:2px;background:var(--li);margin-top:7px;overflow:hidden}
.soak i{display:block;height:100%;background:var(--bar)}
td.next{min-width:200px}.next b{font-weight:600}.next span:first-child{line-height:20px}.next span{display:block;color:var(--mu);font-size:12px;overflow-wrap:anywhere}
.ready .next b{display:inline-block;background:var(--gb);color:var(--g);border-radius:6px;padding:2px 10px}
.hold .next b,.block .next b{color:var(--r)}
.more{border:1px solid var(--li);border-radius:6px;background:none;padding:6px 12px;margin:12px 0;cursor:pointer}
.none{color:var(--mu);padding:20px 0}
svg{display:block;width:100%;overflow:visible}
svg text{font:12px system-ui,"Liberation Sans",sans-serif;fill:var(--mu)}
svg .name{fill:var(--fg);font-size:13px;paint-order:stroke;stroke:var(--bg);stroke-width:3px}svg .st{fill:var(--fg);font-weight:600;font-size:11px}svg .f{fill:var(--b)}
.grid{stroke:var(--li);stroke-dasharray:1 3}.base{stroke:var(--li)}.area{fill:var(--e1)}.area.last{fill:var(--e2)}
.fut{fill:none;stroke:var(--b);stroke-width:1.5;stroke-dasharray:4 3}.now{stroke:var(--fg);stroke-width:1.5}.then{stroke:var(--b);stroke-width:1.5}#then:empty{display:none}
.run{stroke:var(--li);stroke-width:2}.path{stroke:var(--fg);stroke-width:2}.mk{fill:var(--bg);stroke:var(--b);stroke-width:2.5}.mk.end{fill:var(--b)}.mk.meet{stroke:var(--y)}.mk.meet.end{fill:var(--y)}.back{fill:var(--r);stroke:var(--bg);stroke-width:1.5}.was{fill:var(--mu);stroke:var(--bg);stroke-width:1.5}
.chart{margin-top:8px}.chart a:hover text{text-decoration:underline}.chart .step{font-size:11px}
.shut{fill:var(--shut)}.veil{fill:var(--shut);opacity:.35}svg .shutname{font-size:12px}svg .shutwhy{font-size:11px;fill:var(--fg)}
.legend{display:flex;gap:4px 20px;flex-wrap:wrap;color:var(--mu);font-size:12px;margin:8px 0 12px}
.lg{display:inline-block;width:11px;height:11px;margin-right:7px;vertical-align:-1px;border:2.5px solid var(--b);border-radius:50%}.lg.disc{background:var(--b)}.lg.back{background:var(--r);border:0}.lg.was{background:var(--mu);border:0}.lg.dash{border:0;border-top:2px dashed var(--b);border-radius:0;height:0;width:20px;vertical-align:4px}.lg.path{border:0;border-top:2px solid var(--fg);border-radius:0;height:0;width:20px;vertical-align:4px}.lg.meet{border-color:var(--y);border-radius:0;transform:rotate(45deg) scale(.85)}.lg.shut{border:0;border-radius:3px;width:20px;background:var(--shut)}
.act{border:0;padding:0;background:none;cursor:pointer;text-decoration:underline;text-decoration-color:var(--li);text-underline-offset:3px}.act:hover,.act[aria-expanded=true]{text-decoration-color:currentColor}
td[data-env]{position:relative}@media(pointer:coarse){.act{padding:8px 12px 8px 0;margin-top:-8px;margin-bottom:-8px}svg .mk,svg .back,svg .was,svg .shut,svg .veil{cursor:pointer}}.hint{color:var(--mu);font-size:12px;margin:8px 0}.hint:empty{display:none}
.menu{position:absolute;z-index:2;left:0;margin-top:4px;background:var(--bg);border:1px solid var(--li);border-radius:8px;box-shadow:0 8px 24px #0003;padding:6px 14px;width:max-content;max-width:min(560px,calc(100vw - 32px));overflow-wrap:anywhere}
.menu>div{display:grid;grid-template-columns:104px minmax(0,1fr);gap:10px;padding:5px 0}.menu>div>span:first-child{color:var(--mu)}
ol.days{list-style:none;margin:12px 0 0;padding:0}
ol.days>li{display:grid;grid-template-columns:8em 1fr;border-top:1px solid var(--li);padding:9px 0}
ol.days time{font-weight:600;white-space:nowrap}ol.days em{font-style:normal;color:var(--y)}ol.days b{font-weight:600}
ol.days ul{list-style:none;margin:0;padding:0}
ol.days ul li{display:grid;grid-template-columns:minmax(0,4fr) minmax(0,5fr);gap:4px 20px;padding:1px 0}
ol.days span{color:var(--mu);overflow-wrap:anywhere}ol.days a{overflow-wrap:anywhere}
h3{font-size:14px;margin:22px 0 4px}
.out{text-decoration:underline;text-decoration-color:var(--li);text-underline-offset:3px}
.mark{color:var(--r)}
code{font:12px ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;background:var(--soft);border-radius:4px;padding:1px 5px;overflow-wrap:anywhere}
.ways li,.metrics li{padding:2px 0}.metrics{list-style:none;padding:0}.metrics>li>span{display:block;padding-left:18px}
.course{display:inline-block;width:96px;height:18px;vertical-align:-4px;margin-left:4px;background:var(--soft);border-radius:3px}.course path{fill:none;stroke:var(--b);stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
b.pass{color:var(--g)}b.wait{color:var(--y)}b.block{color:var(--r)}
details{padding-left:18px}summary{cursor:pointer}details.list{padding:0;margin-top:28px}details.list h2{display:inline-block;margin:0 0 4px}.ways li>div{padding:1px 0}
ol.log,ul.health{list-style:none;margin:8px 0 0;padding:0}
ol.log li{display:grid;grid-template-columns:210px minmax(0,1fr) minmax(0,1fr);gap:4px 20px;border-top:1px solid var(--li);padding:7px 0}
ol.log time,ol.log .who{color:var(--mu)}ol.log .who{overflow-wrap:anywhere}ol.log i{font-style:normal;color:var(--mu)}.promotion .what i{color:var(--b)}.rollback .what i{color:var(--r)}
ul.health li{display:grid;grid-template-columns:16px 150px minmax(0,1fr);gap:8px;border-top:1px solid var(--li);padding:7px 0}
ul.health .name{color:var(--mu)}ul.health span{overflow-wrap:anywhere}
.plain{color:var(--mu);padding-left:18px;margin:4px 0}
footer{color:var(--mu);font-size:12px;margin-top:44px}
@media(min-width:1200px){tbody th{min-width:270px}tbody td[data-env]{min-width:108px}.many tbody th{min-width:200px}.many tbody td[data-env]{min-width:0}}
@media(min-width:1800px){main{max-width:1640px}}
@media screen{.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.cards table,.cards tbody{display:block}.cards table{width:auto}.cards tbody tr{display:grid;padding:14px 12px;border-bottom:1px solid var(--li);gap:8px 12px}.cards tbody td,.cards tbody th{display:block;border:0;padding:0}.cards tbody td[data-env],.cards tbody th{min-width:0}.cards tbody th{grid-column:1/-1;padding-left:16px}.cards .dot{left:0;top:calc(.725em - 4px)}.cards tbody td[data-env]:before{content:attr(data-env);display:block;color:var(--mu);font-size:11px}.cards .t{margin:0;display:block}.cards .share{width:100%}.cards .next{grid-column:1/-1}.cards .next:empty{display:none}}
@media screen and (min-width:720.1px){.cards tbody tr{grid-template-columns:repeat(auto-fill,minmax(104px,1fr))}}
@media screen and (max-width:720px){main{padding:20px 16px 48px}.tools{gap:8px 6px}.chip{padding:4px 10px}.tools input[type=search]{margin:4px 0 0;width:100%}tbody tr{grid-template-columns:repeat(var(--columns,3),minmax(0,1fr))}ol.log li{grid-template-columns:1fr;gap:0}ul.health li{grid-template-columns:16px 100px minmax(0,1fr)}ol.days>li{grid-template-columns:1fr;gap:4px}.moment{gap:8px 12px}.moment span{order:-2}.moment output{order:-1;flex:1 1 calc(100% - 80px);text-align:left}.moment input{min-width:0}.moment .arrow{min-width:36px;height:36px}ol.days ul li{grid-template-columns:1fr;gap:0;padding:0 0 6px}}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
.paper{color:var(--mu);margin:12px 0}
@media not print{.paper{display:none}}
@media print{*{print-color-adjust:exact;-webkit-print-color-adjust:exact}.tools,.moment,.more,.menu,.troubles,.metrics details{display:none}main{max-width:none;padding:0}a,.act{text-decoration:none}tbody tr.picked{background:none}h2{margin-top:32px}h2,h3,h2+p,svg{break-after:avoid}tr,li,svg{break-inside:avoid}svg{height:auto}ul.health{break-inside:avoid}ol.days ul li{grid-template-columns:1fr 1fr}summary{list-style:none}}
`;
// src/report/page/html.ts
/** The policy forbids every request, whatever a later edit of the page tries to load. */
const POLICY = [
	"default-src 'none'",
	"style-src 'unsafe-inline'",
	"script-src 'unsafe-inline'"
].join("; ");
/**
* A line of the page that stays the same while it says the same: what is where, what is live, what comes next and what
* is wrong. Moments that only go by do not count, except for the day.
*/
function contentOf(facts, { isPublic, sha256 }) {
	const { rows, commit, log, live, now, pulls } = facts;
	const content = {
		commit,
		day: require_opening.isoOf(now).slice(0, 10),
		rows: rows.map(({ key, cells, next, isExpired, removal }) => [
			key,
			isExpired || removal?.isDue === true,
			cells.map((cell) => [
				require_judging.exposuresWord(cell.exposures),
				cell.hold,
				require_judging.liveWord(cell)
			]),
			next === null ? null : [
				next.environment,
				next.what,
				next.verdict,
				pulls?.get(`${next.environment} ${key}`)
			]
		]),
		outcomes: log?.landings.map(({ sha, changes }) => [sha, changes.map(({ verdict, timeToSafe }) => [verdict?.kind ?? null, timeToSafe])]),
		wrong: live === void 0 ? [] : require_judging.liveLinesOf(rows, live).map(({ text }) => text),
		drift: facts.health.drift,
		isPublic
	};
	return `<meta name="flaghoist-content" content="${sha256(JSON.stringify(content))}">`;
}
function renderPage(facts, options) {
	const data = JSON.parse(require_program.printableJson(pageData(facts, options)));
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${contentOf(facts, options)}
<title>${escaped(facts.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main id="page"><noscript><p>${NO_SCRIPT.before}<code>${NO_SCRIPT.command}</code>${NO_SCRIPT.after}</p></noscript></main>
${packed(data, options.deflated)}
<script type="module">${SCRIPT}<\/script>
</body>
</html>
`;
}
function escaped(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;");
}
// src/wiring/page-html.ts
/** `isPublic`: without people, queries, reasons and links. */
function pageHtml(facts, isPublic) {
	return renderPage(facts, {
		isPublic,
		sha256: require_judging.sha256,
		deflated
	});
}
/** The line of the page that stays the same while it says the same. */
function pageContent(facts, isPublic) {
	return contentOf(facts, {
		isPublic,
		sha256: require_judging.sha256
	});
}
/** Deflate (RFC 1951), as base64: a fifth of the data. */
function deflated(text) {
	return (0, node_zlib.deflateRawSync)(text, { level: 9 }).toString("base64");
}
// src/app/open-steps.ts
/** More heads than these are not fetched. */
const MOST_PULLS = 200;
/** In seconds. */
const PATIENCE = 20;
/** Null where GitHub or the remote does not answer. */
async function openSteps(gatherer, base, github) {
	const open = await github.openPullRequests();
	if (open.kind !== "known") return null;
	const pulls = newestInto(github.defaultBranch, open.value);
	if (pulls.length === 0) return /* @__PURE__ */ new Map();
	const { repository } = gatherer;
	const numbers = pulls.map(({ number }) => number);
	const fetched = await repository.fetchProposals(github.defaultBranch, numbers, PATIENCE);
	if (fetched.kind !== "known") return null;
	const steps = /* @__PURE__ */ new Map();
	const isOurs = await require_judging.oursAt(gatherer, base);
	for (const number of numbers) {
		const head = fetched.value.heads.get(number);
		const tree = head === void 0 ? null : await treeWith(gatherer, base, head, isOurs);
		const raised = tree === null ? [] : await raisedIn(gatherer, base, tree);
		for (const name of raised) if (!steps.has(name)) steps.set(name, number);
	}
	return steps;
}
function newestInto(branch, pulls) {
	return pulls.filter(({ open, into }) => open && into === branch).toSorted((a, b) => b.number - a.number).slice(0, MOST_PULLS);
}
/** What a merge would bring; null where it changes no flag, or is not possible. */
async function treeWith({ repository }, base, head, isOurs) {
	try {
		const merged = await repository.merge(base, head);
		const changed = await repository.diff(require_repository.asTree(base), merged.tree);
		return merged.kind === "merged" && changed.some(({ path }) => isOurs(path)) ? merged.tree : null;
	} catch (error) {
		if (require_opening.hintOf(error) === null) throw error;
		return null;
	}
}
async function raisedIn(gatherer, base, tree) {
	const now = await gatherer.clock.now();
	const trees = {
		base: require_repository.asTree(base),
		head: tree,
		tip: base,
		now
	};
	const proposal = await require_judging.loadProposal(gatherer, trees);
	return require_judging.changesOf(proposal).filter((change) => require_judging.classify(change, require_judging.NO_EVIDENCE, now).class === "promotion").map(({ environment, flag }) => `${environment} ${flag}`);
}
// src/app/page.ts
/** How far back the page looks. */
const PAST = require_opening.durationOf("365d");
async function pageOf(gatherer, base, { title, web, health, log, github, liveOf }) {
	const overview = await require_deploying.status(gatherer, base, []);
	const { rows, snapshot, now } = overview;
	const live = await liveOf(overview);
	return {
		title,
		now,
		commit: base ?? "",
		rows: live?.rows ?? rows,
		live: live?.log,
		timelines: await timelinesOf(gatherer, base, overview),
		log: base === null ? null : await logOf(gatherer, base, now, log),
		forecast: await require_forecast.forecast(gatherer, base, [], require_forecast.AS_MEASURED),
		pulls: base === null || github === null ? null : await openSteps(gatherer, base, github),
		links: new Map([...snapshot.flags].flatMap(([key, { flag }]) => {
			const { links } = require_opening.valueOf(flag) ?? {};
			return links === void 0 ? [] : [[key, links]];
		})),
		web: web && {
			...web,
			forms: await formsIn(gatherer.repository, base)
		},
		health
	};
}
async function timelinesOf(gatherer, base, { rows, snapshot, now }) {
	const environments = require_opening.valueOf(snapshot.pipeline)?.environments ?? [];
	const question = {
		asks: rows.flatMap(({ key: flag }) => environments.map(({ name: environment }) => ({
			kind: "timeline",
			flag,
			environment,
			window: PAST
		}))),
		fingerprint: "",
		base: snapshot,
		tip: base,
		now
	};
	const { timelines } = await require_judging.gather(gatherer, question);
	const all = timelines.kind === "known" ? timelines.value : [];
	return new Map(all.map((timeline) => [require_forecast.keyOf(timeline), timeline]));
}
function logOf(gatherer, base, now, log) {
	const since = require_opening.instant(now - PAST);
	return require_deploying.landingLog(gatherer, base, {
		flags: [],
		since,
		in: [],
		owner: null,
		log
	});
}
Object.defineProperty(exports, "formsIn", {
	enumerable: true,
	get: function() {
		return formsIn;
	}
});
Object.defineProperty(exports, "pageContent", {
	enumerable: true,
	get: function() {
		return pageContent;
	}
});
Object.defineProperty(exports, "pageHtml", {
	enumerable: true,
	get: function() {
		return pageHtml;
	}
});
Object.defineProperty(exports, "pageOf", {
	enumerable: true,
	get: function() {
		return pageOf;
	}
});
