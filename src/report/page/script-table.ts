// The matrix: one row a flag, with its filter. A part of the script of the page.
export const TABLE = String.raw`
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
