// What comes next for all flags: a chart of their steps with the windows that are closed and the promotions that meet, and
// a list by day. A part of the script of the page.
export const NEXT = String.raw`
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
