// The script of the page. It runs in a browser and is no part of the program: it reads the data beside it, and shows
// them. Text goes in as text, never as markup.
export const SCRIPT = String.raw`
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
