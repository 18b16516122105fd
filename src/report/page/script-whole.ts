// What comes next for all flags, and whether all is well. A part of the script of the page.
export const WHOLE = String.raw`
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
`;
