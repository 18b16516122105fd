import { g as valueOf, o as highestPercent } from "./exposure.js";
import { a as duration, o as durationOf } from "./time.js";
import { t as forecast } from "./forecast.js";
import { n as keyOf } from "./simulate.js";
import { lt as gather } from "./check.js";
import { t as status } from "./status.js";
import { r as printableJson } from "./json.js";
import { B as exposuresWord, _ as needsWords, h as collisionLines, m as becauseWords, p as assumptionWords, x as stuckWords, y as plansOf } from "./text.js";
import { o as remark, r as print, s as environmentsOf } from "./output.js";
import { o as writeText, r as withGatherer } from "./context.js";
import { i as BASE, l as withJudging, o as examples } from "./program.js";
import { n as EXIT } from "./started.js";
import { t as knownTip } from "./tip.js";
import { basename } from "node:path";
import { createServer } from "node:http";
import { once } from "node:events";
// src/app/page.ts
/** How far back the page looks. */
const PAST = durationOf("365d");
async function pageOf(gatherer, base, title) {
	const { rows, snapshot, now } = await status(gatherer, base, []);
	const coming = await forecast(gatherer, base, [], {
		mergeDelay: duration(0),
		from: null
	});
	const environments = valueOf(snapshot.pipeline)?.environments ?? [];
	const { timelines } = await gather(gatherer, {
		asks: rows.flatMap(({ key }) => environments.map(({ name }) => ({
			kind: "timeline",
			flag: key,
			environment: name,
			window: PAST
		}))),
		fingerprint: "",
		base: snapshot,
		tip: base,
		now
	});
	const all = timelines.kind === "known" ? timelines.value : [];
	return {
		title,
		now,
		commit: base ?? "",
		rows,
		timelines: new Map(all.map((one) => [keyOf(one), one])),
		forecast: coming
	};
}
// src/report/page/data.ts
function pageData(facts, { isPublic }) {
	const { title, now, commit, rows, timelines, forecast } = facts;
	const environments = environmentsOf(rows);
	const plans = new Map(plansOf(forecast).map((plan) => [plan.key, plan]));
	return {
		title,
		now,
		commit: commit.slice(0, 10),
		environments,
		flags: rows.map((row) => flagData(row)),
		steps: forecast.steps.map((step) => stepData(step)),
		collisions: collisionLines(forecast),
		assumptions: forecast.assumptions.map(assumptionWords),
		isPublic
	};
	function flagData(row) {
		const plan = plans.get(row.key);
		const cells = new Map(row.cells.map((cell) => [cell.environment, cell]));
		return {
			key: row.key,
			owner: isPublic ? null : row.owner,
			description: row.description,
			cells: environments.map((name) => cellData(cells.get(name), isPublic)),
			past: environments.map((name) => pastData(timelines.get(`${name} ${row.key}`))),
			next: row.next === null ? null : nextData(row.next, plan, isPublic),
			doneAt: plan === void 0 || plan.stuck !== null ? null : plan.steps.at(-1)?.at ?? null
		};
	}
	function stepData(step) {
		return {
			flag: step.flag,
			environment: step.environment,
			what: step.what,
			at: step.at,
			because: becauseWords(step, forecast),
			needs: isPublic ? "" : needsWords(step),
			seconds: longest(step)
		};
	}
}
/** The longest clock that decides a step, in seconds; 0: none. */
function longest({ decisive }) {
	return decisive.reduce((most, { progress }) => Math.max(most, progress?.required ?? 0), 0);
}
/** The word, the percentage, since when, whether at least since then, the hold, whether it is refused. */
function cellData(cell, isPublic) {
	if (cell === void 0) return [
		"",
		0,
		null,
		false,
		null
	];
	const { exposures, since, atLeast, hold } = cell;
	const why = hold !== null && isPublic ? "on hold" : hold;
	return [
		exposuresWord(exposures),
		percentOf(exposures),
		since,
		atLeast,
		why
	];
}
/** Oldest first: when, and the percentage from then on; null where that is not known. And how many are left out. */
function pastData(timeline) {
	if (timeline === void 0) return {
		periods: [],
		more: 0,
		isWhole: true
	};
	const { periods, fromTheStart } = timeline;
	const shown = periods.slice(-20);
	return {
		periods: shown.map(({ exposures, landing }) => [landing.at, exposures === null ? null : percentOf(exposures)]),
		more: periods.length - shown.length,
		isWhole: fromTheStart
	};
}
function percentOf(exposures) {
	return exposures === null ? 0 : highestPercent(exposures);
}
function nextData(next, plan, isPublic) {
	const { environment, what, verdict, readyAt, passUntil = null, message, needs } = next;
	const stuck = plan?.stuck ?? null;
	const [first] = plan?.steps ?? [];
	const at = readyAt ?? (first !== void 0 && verdict === "wait" ? first.at : null);
	const why = stuck === null || first !== void 0 ? message : stuckWords(stuck);
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
// src/report/page/script.ts
const SCRIPT = String.raw`
'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const MOST_ROWS = 100, DAY = 86400;
const page = document.getElementById('page');
const view = { text: '', kind: 'all', rows: MOST_ROWS, at: null, flag: null, all: false };
const clock = () => Math.floor(Date.now() / 1000);

function make(tag, attributes, ...children) {
  const isSvg = ['svg', 'line', 'path', 'text', 'circle', 'title'].includes(tag) && attributes !== null && attributes.svg !== undefined;
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
const two = (number) => String(number).padStart(2, '0');
function dayOf(at) {
  const date = new Date(at * 1000);
  return WEEKDAYS[date.getUTCDay()] + ' ' + date.getUTCDate() + ' ' + MONTHS[date.getUTCMonth()];
}
function momentOf(at) {
  const date = new Date(at * 1000);
  return dayOf(at) + ' ' + date.getUTCFullYear() + ', ' + two(date.getUTCHours()) + ':' + two(date.getUTCMinutes()) + ' UTC';
}
function lengthOf(seconds) {
  const minutes = Math.max(0, Math.floor(seconds / 60));
  if (minutes < 60) return minutes + ' min';
  if (minutes < 72 * 60) return Math.floor(minutes / 60) + ' h';
  return Math.floor(minutes / 1440) + ' d';
}

const stepsOf = new Map();
for (const step of data.steps) stepsOf.set(step.flag, [...(stepsOf.get(step.flag) || []), step]);
function kindOf(flag) {
  if (flag.cells.some((cell) => cell[4] !== null)) return 'hold';
  const isBegun = flag.cells.some((cell) => cell[1] > 0);
  if (!isBegun) return 'off';
  if (flag.next === null) return 'done';
  return flag.next.verdict === 'pass' ? 'ready' : 'wait';
}
const flags = data.flags.map((flag) => ({
  ...flag,
  kind: kindOf(flag),
  words: [flag.key, flag.owner || '', flag.description].join(' ').toLowerCase(),
}));
const ORDER = ['ready', 'hold', 'wait', 'done', 'off'];
flags.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.key < b.key ? -1 : 1));
const KINDS = { all: 'flags', ready: 'ready', wait: 'waiting', hold: 'on hold', done: 'fully on', off: 'off' };

function percentAt(past, at) {
  let percent = null;
  for (const [from, value] of past.periods) if (from <= at) percent = value;
  return percent;
}

function cellNode(flag, index) {
  const [word, percent, since, atLeast, hold] = flag.cells[index];
  const attributes = { 'data-env': data.environments[index] };
  if (view.at !== null) {
    const then = percentAt(flag.past[index], view.at);
    const text = then === null ? 'not known' : then === 0 ? 'off' : then === 100 ? 'on' : then + '%';
    return make('td', attributes, make('span', { class: then > 0 ? 'v' : 'v off' }, text));
  }
  const soaked = since === null ? '' : (atLeast ? 'at least ' : '') + lengthOf(clock() - since);
  return make(
    'td',
    attributes,
    make('span', { class: 'v' + (percent === 0 ? ' off' : '') + (hold === null ? '' : ' held') }, word || 'not sent'),
    percent === 0 || soaked === '' ? null : make('span', { class: 't', 'data-since': since, 'data-least': atLeast ? '1' : null }, soaked),
    hold === null ? null : make('span', { class: 't held', title: hold }, 'on hold'),
    percent > 0 && percent < 100 ? bar('share', percent / 100, percent + '% of users') : null,
  );
}

function bar(name, share, label) {
  const fill = make('i', {});
  fill.style.width = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10 + '%';
  return make('span', { class: name, role: 'img', 'aria-label': label }, fill);
}

function nextNode(flag) {
  const { next } = flag;
  if (next === null) return make('td', { class: 'next' }, make('span', {}, 'nothing left to do'));
  const name = next.environment + (next.what === 'on' ? '' : ' ' + next.what);
  const [step] = stepsOf.get(flag.key) || [];
  const lines = [];
  if (next.verdict === 'pass') lines.push(next.passUntil === null ? 'can be raised now' : 'can be raised until ' + momentOf(next.passUntil));
  else if (next.at !== null && next.at > clock()) lines.push('in ' + lengthOf(next.at - clock()) + ' · ' + momentOf(next.at));
  else lines.push(next.message);
  const seconds = step === undefined ? 0 : step.seconds;
  const isRunning = next.verdict === 'wait' && seconds > 0 && next.at !== null;
  const share = isRunning ? 1 - (next.at - clock()) / seconds : 0;
  const soak = isRunning ? bar('soak', share, lengthOf(share * seconds) + ' of ' + lengthOf(seconds)) : null;
  if (soak !== null) soak.dataset.due = next.at + ' ' + seconds;
  if (step !== undefined && step.needs !== '' && next.verdict !== 'pass') lines.push('needs ' + step.needs);
  return make('td', { class: 'next' }, make('b', {}, name), ...lines.filter(Boolean).map((line) => make('span', {}, line)), soak);
}

function rowNode(flag) {
  const address = '#flag=' + encodeURIComponent(flag.key);
  const picked = view.flag === flag.key;
  return make(
    'tr',
    { class: flag.kind + (picked ? ' picked' : '') },
    make('th', { scope: 'row' }, make('i', { class: 'dot', 'aria-hidden': 'true' }), make('a', { href: address, 'aria-current': picked ? 'true' : null }, flag.key), make('small', {}, [flag.owner, KINDS[flag.kind]].filter(Boolean).join(' · '))),
    ...data.environments.map((_, index) => cellNode(flag, index)),
    nextNode(flag),
  );
}

const chips = make('div', { role: 'group', 'aria-label': 'Show', style: 'display:contents' });
const search = make('input', { type: 'search', placeholder: 'Flag, owner, words  ( / )', 'aria-label': 'Filter flags', oninput: () => { view.text = search.value.toLowerCase().trim(); view.rows = MOST_ROWS; table(); } });
const body = make('tbody', {});
const rest = make('div', {});
const status = make('p', { class: 'sub', role: 'status' });
const detail = make('section', { 'aria-label': 'One flag' });
const oldest = Math.min(data.now, ...flags.flatMap((flag) => flag.past.flatMap((past) => past.periods.map(([at]) => at))));
const output = make('output', { for: 'moment' });
const slider = make('input', { type: 'range', id: 'moment', min: '0', max: '1000', value: '1000', 'aria-label': 'Moment that the table shows', oninput: () => {
  const share = Number(slider.value) / 1000;
  view.at = share === 1 ? null : Math.round(oldest + (data.now - oldest) * share);
  history.replaceState(null, '', addressOf());
  table();
} });

function addressOf() {
  const parts = [view.flag === null ? '' : 'flag=' + encodeURIComponent(view.flag), view.at === null ? '' : 'at=' + view.at].filter(Boolean);
  return '#' + parts.join('&');
}

function shown() {
  return flags.filter((flag) => (view.kind === 'all' || flag.kind === view.kind) && view.text.split(/\s+/).every((word) => flag.words.includes(word)));
}

function table() {
  const isPlain = view.kind === 'all' && view.text === '' && !view.all;
  const all = shown();
  const active = isPlain ? all.filter((flag) => flag.kind !== 'off') : all;
  const folded = all.length - active.length;
  const list = active.length === 0 && isPlain ? all : active;
  body.replaceChildren(...list.slice(0, view.rows).map(rowNode));
  const left = list.length - view.rows;
  rest.replaceChildren(
    ...(all.length === 0 ? [make('p', { class: 'none' }, 'No flag has these words.')] : []),
    ...(left > 0 ? [make('button', { type: 'button', class: 'more', onclick: () => { view.rows += MOST_ROWS; table(); } }, 'Show ' + Math.min(left, MOST_ROWS) + ' more of ' + left)] : []),
    ...(folded > 0 && active.length > 0 ? [make('button', { type: 'button', class: 'more', onclick: () => { view.all = true; table(); } }, folded + ' more are off everywhere: show')] : []),
  );
  status.textContent = view.text === '' && view.kind === 'all' ? '' : list.length + (list.length === 1 ? ' flag' : ' flags');
  output.textContent = view.at === null ? 'now' : momentOf(view.at);
  chips.replaceChildren(...Object.keys(KINDS).flatMap((kind) => {
    const count = kind === 'all' ? flags.length : flags.filter((flag) => flag.kind === kind).length;
    if (count === 0 && kind !== 'all') return [];
    return [make('button', { type: 'button', class: 'chip', 'aria-pressed': String(view.kind === kind), onclick: () => { view.kind = kind; view.rows = MOST_ROWS; table(); chips.querySelector('[aria-pressed=true]').focus(); } }, make('b', {}, String(count)), KINDS[kind])];
  }));
}

function axis(scale, from, to, height) {
  const days = Math.max(1, Math.ceil((to - from) / DAY / Math.max(2, scale.width / 110)));
  const nodes = [];
  for (let at = Math.ceil(from / DAY) * DAY; at < to; at += days * DAY) {
    nodes.push(svg('line', { class: 'grid', x1: scale(at), x2: scale(at), y1: 22, y2: height }), svg('text', { x: scale(at), y: 14, 'text-anchor': 'middle' }, dayOf(at).slice(4)));
  }
  return nodes;
}

function scaleOf(width, left, from, to) {
  const scale = (at) => Math.round((left + ((at - from) / Math.max(1, to - from)) * (width - left - 12)) * 10) / 10;
  scale.width = width - left;
  return scale;
}

function drawFlag(flag) {
  const width = Math.max(300, detail.clientWidth || page.clientWidth);
  const steps = stepsOf.get(flag.key) || [];
  const starts = flag.past.flatMap((past) => past.periods.map(([at]) => at));
  const from = Math.min(data.now - 7 * DAY, ...starts), to = Math.max(data.now + 7 * DAY, ...steps.map(({ at }) => at + 3 * DAY));
  const lanes = data.environments.flatMap((name, index) => flag.cells[index][1] > 0 || steps.some((step) => step.environment === name) || flag.past[index].periods.some(([, percent]) => percent > 0) ? [[name, index]] : []);
  const left = width < 600 ? 84 : 120, lane = 58, height = 26 + lanes.length * lane;
  const scale = scaleOf(width, left, from, to);
  const nodes = axis(scale, from, to, height);
  lanes.forEach(([name, index], row) => {
    const bottom = 26 + (row + 1) * lane - 8, y = (percent) => bottom - (percent / 100) * (lane - 24);
    nodes.push(svg('text', { class: 'name', x: 0, y: bottom - 4 }, name), svg('line', { class: 'base', x1: left, x2: width, y1: bottom, y2: bottom }));
    const { periods } = flag.past[index];
    periods.forEach(([at, percent], place) => {
      if (percent === null || percent === 0) return;
      const end = place + 1 < periods.length ? periods[place + 1][0] : data.now;
      const isLast = row === lanes.length - 1;
      nodes.push(svg('path', { class: 'area' + (isLast ? ' last' : ''), d: 'M' + scale(at) + ',' + bottom + 'V' + y(percent) + 'H' + scale(end) + 'V' + bottom + 'Z' }));
      nodes.push(svg('text', { class: 'st', x: scale(at) + 4, y: y(percent) - 4 }, percent + '%'));
    });
    let level = flag.cells[index][1], path = 'M' + scale(data.now) + ',' + y(level);
    const own = steps.filter((step) => step.environment === name);
    for (const step of own) {
      const percent = step.what === 'on' ? 100 : Number.parseFloat(step.what);
      path += 'H' + scale(step.at) + 'V' + y(percent);
      nodes.push(svg('text', { class: 'st f', x: scale(step.at) + 4, y: y(percent) - 4 }, percent + '%'));
      level = percent;
    }
    if (level > 0) nodes.push(svg('path', { class: 'fut', d: path + 'H' + width }));
  });
  nodes.push(svg('line', { class: 'now', x1: scale(data.now), x2: scale(data.now), y1: 22, y2: height }));
  return svg('svg', { viewBox: '0 0 ' + width + ' ' + (height + 6), height: height + 6, role: 'img', 'aria-label': flag.key + ' over time: ' + describe(flag) }, ...nodes);
}

function describe(flag) {
  const present = data.environments.map((name, index) => flag.cells[index][0] + ' in ' + name).join(', ');
  const last = flag.doneAt === null ? '' : '; plan done ' + momentOf(flag.doneAt);
  return present + last;
}

function detailNodes(flag) {
  const steps = stepsOf.get(flag.key) || [];
  const end = flag.doneAt === null ? 'no end of its plan is known' : 'done on ' + dayOf(flag.doneAt) + ' at the earliest';
  const left = flag.past.reduce((sum, past) => sum + past.more, 0);
  const facts = [flag.description, flag.owner, steps.length === 0 && flag.next === null ? 'its plan is done' : end].filter(Boolean).join(' · ');
  return [
    make('h2', { id: 'flag', tabindex: '-1' }, flag.key),
    make('p', { class: 'sub' }, facts),
    drawFlag(flag),
    left === 0 ? '' : make('p', { class: 'sub' }, left + ' older landings are in Git: git log -- environments/*/' + flag.key + '.yaml'),
    make('p', { class: 'sub' }, 'Ways back: git revert of the landing, or '  , make('code', {}, 'flaghoist rollback ' + flag.key), ', or enabled: false in its state file.'),
  ].filter((node) => node !== '');
}

function drawNext(steps) {
  const keys = [...new Set(steps.map(({ flag }) => flag))].slice(0, 30);
  const width = Math.max(300, page.clientWidth), left = width < 600 ? 120 : 260;
  const to = Math.max(...steps.map(({ at }) => at)) + 2 * DAY;
  const scale = scaleOf(width, left, data.now, to), height = 26 + keys.length * 30;
  const nodes = axis(scale, data.now, to, height);
  keys.forEach((key, index) => {
    const y = 42 + index * 30, own = steps.filter(({ flag }) => flag === key);
    const name = left === 120 && key.length > 17 ? '…' + key.slice(-16) : key;
    nodes.push(svg('text', { class: 'name', x: 0, y: y + 4 }, name), svg('line', { class: 'run', x1: scale(data.now), x2: scale(own.at(-1).at), y1: y, y2: y }));
    own.forEach((step, place) => nodes.push(svg('circle', { class: 'mk' + (place === own.length - 1 ? ' end' : ''), cx: scale(step.at), cy: y, r: 6 }, svg('title', {}, step.environment + ' ' + step.what + ', ' + momentOf(step.at)))));
  });
  return svg('svg', { viewBox: '0 0 ' + width + ' ' + height, height, role: 'img', 'aria-label': steps.length + ' steps of ' + keys.length + ' flags until ' + dayOf(to - 2 * DAY) }, ...nodes);
}

const coming = make('section', { 'aria-label': 'What comes next' });
let allDays = false;
function forecast() {
  const days = new Map();
  for (const step of data.steps) days.set(dayOf(step.at), [...(days.get(dayOf(step.at)) || []), step]);
  const list = [...days].slice(0, allDays ? 1000 : 14);
  coming.replaceChildren(
    make('h2', {}, 'What comes next'),
    make('p', { class: 'sub' }, data.steps.length === 0 ? 'Nothing is left to do.' : 'The earliest moment of each step, judged as a pull request would be. A filled mark ends a plan.'),
    ...(data.steps.length === 0 ? [] : [drawNext(data.steps)]),
    make('ol', { class: 'days' }, ...list.map(([day, steps]) => make('li', {}, make('time', {}, day), make('ul', {}, ...steps.slice(0, 40).map((step) => make('li', {}, make('div', {}, make('a', { href: '#flag=' + encodeURIComponent(step.flag) }, make('b', {}, step.flag)), ' ' + step.environment + ' ' + step.what), make('span', {}, [step.because, step.needs === '' ? '' : 'needs ' + step.needs].filter(Boolean).join(' · ')))))))),
    ...(list.length < days.size ? [make('button', { type: 'button', class: 'more', onclick: () => { allDays = true; forecast(); } }, 'Show all ' + days.size + ' days')] : []),
    ...(data.collisions.length === 0 ? [] : [make('h2', {}, 'Promotions that meet in one service'), make('ul', { class: 'plain' }, ...data.collisions.map((line) => make('li', {}, line)))]),
    ...(data.assumptions.length === 0 ? [] : [make('h2', {}, 'Assumed'), make('ul', { class: 'plain' }, ...data.assumptions.map((line) => make('li', {}, line)))]),
  );
}

function route(isFirst) {
  const words = new URLSearchParams(location.hash.slice(1));
  const key = words.get('flag');
  const at = Number(words.get('at'));
  view.flag = key;
  if (at > 0) {
    view.at = at;
    slider.value = String(Math.round(((at - oldest) / Math.max(1, data.now - oldest)) * 1000));
  }
  const flag = flags.find((one) => one.key === key) || flags.find((one) => one.kind === 'wait') || flags[0];
  detail.replaceChildren(...(flag === undefined ? [] : detailNodes(flag)));
  table();
  if (key !== null && !isFirst) document.getElementById('flag').focus();
}

const age = make('span', {});
function tick() {
  age.textContent = momentOf(data.now) + ' · made ' + lengthOf(clock() - data.now) + ' ago';
  for (const node of document.querySelectorAll('[data-due]')) {
    const [due, seconds] = node.dataset.due.split(' ').map(Number);
    node.firstChild.style.width = Math.round(Math.min(1, Math.max(0, 1 - (due - clock()) / seconds)) * 1000) / 10 + '%';
  }
  for (const node of document.querySelectorAll('[data-since]')) node.textContent = (node.dataset.least ? 'at least ' : '') + lengthOf(clock() - Number(node.dataset.since));
}

page.replaceChildren(
  make('header', {}, make('h1', {}, data.title), make('span', { class: 'sub' }, age)),
  make('div', { class: 'tools' }, chips, search),
  make('div', { class: 'moment' }, make('span', {}, 'Shown:'), slider, output),
  status,
  make('table', {}, make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, 'Flag'), ...data.environments.map((name) => make('th', { scope: 'col' }, name)), make('th', { scope: 'col' }, 'Next'))), body),
  rest,
  detail,
  coming,
  make('footer', {}, 'One file, no network. Made by flaghoist page' + (data.commit === '' ? '' : ' from ' + data.commit) + '.'),
);
addEventListener('hashchange', () => route(false));
addEventListener('resize', () => { route(true); forecast(); });
addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement !== search) { event.preventDefault(); search.focus(); }
  if (event.key === 'Escape' && document.activeElement === search) { search.value = ''; view.text = ''; table(); }
});
route(true);
forecast();
tick();
setInterval(tick, 1000);
`;
// src/report/page/style.ts
const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1f2328;--mu:#59636e;--li:#d8dee4;--soft:#eef1f4;--g:#1a7f37;--gb:#dafbe1;--y:#8a5a00;--bar:#bf8700;--r:#c21c27;--b:#0969da;--e0:#c9d1d9;--e1:#8db4e8;--e2:#0969da}
@media(prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--mu:#9198a1;--li:#2b323b;--soft:#1a2029;--g:#3fb950;--gb:#12261e;--y:#d29922;--bar:#d29922;--r:#ff7b72;--b:#58a6ff;--e0:#3d444d;--e1:#2b5a93;--e2:#4493f8}}
*{box-sizing:border-box}
html{scroll-behavior:smooth}
body{margin:0;background:var(--bg);color:var(--fg);font:14px/1.45 system-ui,-apple-system,"Segoe UI","Liberation Sans",sans-serif;font-variant-numeric:tabular-nums}
main{max-width:1240px;margin:0 auto;padding:28px 24px 64px}
header{display:flex;justify-content:space-between;align-items:baseline;gap:4px 16px;flex-wrap:wrap}
h1{font-size:22px;margin:0;letter-spacing:-.01em}
h2{font-size:16px;margin:44px 0 4px}
.sub{color:var(--mu);margin:0 0 12px}
a{color:inherit;text-decoration:none}
a:hover{text-decoration:underline}
:focus-visible{outline:2px solid var(--b);outline-offset:2px;border-radius:4px}
button,input{font:inherit;color:inherit}
.tools{display:flex;gap:8px;margin:18px 0 12px;flex-wrap:wrap;align-items:center}
.chip{border:1px solid var(--li);border-radius:99px;padding:4px 12px;background:none;color:var(--mu);cursor:pointer}
.chip b{color:var(--fg);margin-right:4px}
.chip[aria-pressed=true]{background:var(--fg);color:var(--bg);border-color:var(--fg)}
.chip[aria-pressed=true] b{color:inherit}
.tools input[type=search]{margin-left:auto;border:1px solid var(--li);background:var(--bg);border-radius:6px;padding:5px 10px;width:220px}
.moment{display:flex;gap:12px;align-items:center;color:var(--mu);margin:0 0 8px;flex-wrap:wrap}
.moment input{flex:1;min-width:160px;accent-color:var(--b)}
.moment output{min-width:17ch;color:var(--fg)}
table{border-collapse:collapse;width:100%}
thead th{font-weight:500;color:var(--mu);text-align:left;font-size:12px;padding:6px 12px 6px 0;border-bottom:1px solid var(--li)}
tbody td,tbody th{padding:10px 12px 10px 0;border-bottom:1px solid var(--li);text-align:left;vertical-align:top;font-weight:400}
tbody th a{font-weight:600;overflow-wrap:anywhere}
tbody th small{display:block;color:var(--mu);font-size:12px;margin-left:16px}
tbody tr.picked{background:var(--soft)}
.dot{display:inline-block;width:8px;height:8px;border-radius:50%;margin-right:8px;background:none;border:1.5px solid var(--mu)}
.ready .dot{background:var(--g);border-color:var(--g)}
.wait .dot{background:var(--bar);border-color:var(--bar)}
.hold .dot{background:var(--r);border-color:var(--r);border-radius:1px}
.done .dot{background:var(--e2);border-color:var(--e2)}
.v{font-weight:600}.v.off{color:var(--mu);font-weight:400}.t{color:var(--mu);margin-left:8px;font-size:12px;white-space:nowrap}.held{color:var(--r)}
.share{display:block;width:96px;height:4px;border-radius:2px;background:var(--li);margin-top:7px;overflow:hidden}
.share i{display:block;height:100%;background:var(--e2)}
.soak{display:block;width:160px;max-width:100%;height:4px;border-radius:2px;background:var(--li);margin-top:7px;overflow:hidden}
.soak i{display:block;height:100%;background:var(--bar)}
.next b{font-weight:600}.next span{display:block;color:var(--mu);font-size:12px;overflow-wrap:anywhere}
.ready .next b{display:inline-block;background:var(--gb);color:var(--g);border-radius:6px;padding:2px 10px}
.hold .next b{color:var(--r)}
.more{border:1px solid var(--li);border-radius:6px;background:none;padding:6px 12px;margin:12px 0;cursor:pointer}
.none{color:var(--mu);padding:20px 0}
svg{display:block;width:100%;overflow:visible}
svg text{font:12px system-ui,"Liberation Sans",sans-serif;fill:var(--mu)}
svg .name{fill:var(--fg);font-size:13px}svg .st{fill:var(--fg);font-weight:600;font-size:11px}svg .f{fill:var(--b)}
.grid{stroke:var(--li);stroke-dasharray:1 3}.base{stroke:var(--li)}.area{fill:var(--e1)}.area.last{fill:var(--e2)}
.fut{fill:none;stroke:var(--b);stroke-width:1.5;stroke-dasharray:4 3}.now{stroke:var(--fg);stroke-width:1.5}
.run{stroke:var(--bar);stroke-width:4;stroke-linecap:round;opacity:.55}.mk{fill:var(--bg);stroke:var(--b);stroke-width:2.5}.mk.end{fill:var(--b)}
ol.days{list-style:none;margin:12px 0 0;padding:0}
ol.days>li{display:grid;grid-template-columns:110px 1fr;border-top:1px solid var(--li);padding:9px 0}
ol.days time{font-weight:600}
ol.days ul{list-style:none;margin:0;padding:0}
ol.days ul li{display:grid;grid-template-columns:minmax(0,4fr) minmax(0,5fr);gap:4px 20px;padding:1px 0}
ol.days span{color:var(--mu);overflow-wrap:anywhere}
.plain{color:var(--mu);padding-left:18px;margin:4px 0}
footer{color:var(--mu);font-size:12px;margin-top:44px}
@media(max-width:720px){main{padding:20px 16px 48px}.tools input[type=search]{margin:4px 0 0;width:100%}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}table,tbody{display:block}tbody tr{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));padding:14px 0;border-bottom:1px solid var(--li);gap:8px 12px}tbody td,tbody th{display:block;border:0;padding:0}tbody th{grid-column:1/-1}tbody td[data-env]:before{content:attr(data-env);display:block;color:var(--mu);font-size:11px}.t{margin:0;display:block}.share{width:100%}.next{grid-column:1/-1}ol.days>li{grid-template-columns:84px 1fr;gap:12px}ol.days ul li{grid-template-columns:1fr;gap:0;padding:0 0 6px}}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{.tools,.moment,.more{display:none}main{max-width:none;padding:0}a{text-decoration:none}tr,ol.days>li{break-inside:avoid}}
`;
// src/report/page/html.ts
/** The policy forbids every request, whatever a later edit of the page tries to load. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";
function renderPage(facts, options) {
	const data = JSON.stringify(JSON.parse(printableJson(pageData(facts, options))));
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(facts.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main id="page"><noscript><p>This page needs JavaScript. <code>flaghoist status</code> shows the same on a terminal.</p></noscript></main>
<script type="application/json" id="data">${data.replaceAll("<", "\\u003c")}<\/script>
<script>${SCRIPT}<\/script>
</body>
</html>
`;
}
function escaped(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;");
}
// src/cli/page.ts
/** `flaghoist page`. */
function runPage(_flags, options) {
	if (options.serve === true) return serve(options);
	return withGatherer(options, async (gatherer) => {
		const text = await pageText(gatherer, options);
		if (options.output === void 0) print(text);
		else await writeText(options.output, text);
		return EXIT.pass;
	});
}
async function pageText(gatherer, options) {
	const { repository } = gatherer;
	return renderPage(await pageOf(gatherer, await knownTip(repository, options.base ?? null), options.title ?? `Flags of ${basename(repository.top)}`), { isPublic: options.public === true });
}
/** Makes the page anew for each request, on this machine only, until the process ends. */
async function serve(options) {
	const server = createServer((_request, response) => {
		withGatherer(options, async (gatherer) => {
			const text = await pageText(gatherer, options);
			response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(text);
			return EXIT.pass;
		}).catch((error) => {
			response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
			response.end(error instanceof Error ? error.message : String(error));
		});
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	remark(`http://127.0.0.1:${server.address().port}/`);
	process.once("SIGINT", () => server.close());
	process.once("SIGTERM", () => server.close());
	await once(server, "close");
	return EXIT.pass;
}
const pageCommand = {
	options: (command) => {
		withJudging(command).option("--base <revision>", BASE).option("--output <file>", "write the page to this file (default: standard output)").option("--title <text>", "its title (default: the name of the folder)").option("--public", "leave out people, reasons and messages").option("--serve", "show it on this machine, made anew for each request").addHelpText("after", examples("flaghoist page --output flags.html", "flaghoist page --serve"));
	},
	run: runPage
};
export { pageCommand };
