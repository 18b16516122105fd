// What can be done with one value: a small menu that opens at its cell. A part of the script of the page.
export const CELL = String.raw`
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
