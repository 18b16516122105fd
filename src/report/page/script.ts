// The script of the page. It runs in a browser and is no part of the program: it reads the data beside it, and shows
// them. Text goes in as text, never as markup.
import { PAGE_TEXTS } from '#messages/page-texts.ts';
import { UNPACKED } from './packed.ts';
import { CELL } from './script-cell.ts';
import { FLAG } from './script-flag.ts';
import { MOMENT } from './script-moment.ts';
import { NEXT } from './script-next.ts';
import { TABLE } from './script-table.ts';

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

/** The texts as data, and how facts get into them. */
const WORDS = `
const TEXTS = ${JSON.stringify(PAGE_TEXTS)};
const say = (text, facts) => text.replace(/{(\\w+)}/g, (_, name) => facts[name]);
`;

export const SCRIPT = [UNPACKED, WORDS, TABLE, MOMENT, CELL, FLAG, NEXT, START].join('');
