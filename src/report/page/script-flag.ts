// One flag: its course over time, its ways back, its metrics and its log. A part of the script of the page.
export const FLAG = String.raw`
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
