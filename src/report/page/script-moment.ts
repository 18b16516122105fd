// The moment that the page shows: its slider, its address, and what was on where. A part of the script of the page.
export const MOMENT = String.raw`
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
