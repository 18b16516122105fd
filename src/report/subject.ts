// What a proposal changes: flag, environment, before → after, and the services. The layouts share these sentences.
import type { ChangeReport, Report } from '#domain/report.ts';
import { isExposed } from '#domain/exposure.ts';
import { grouped } from '#domain/scalars.ts';
import { onlyReportsText, readyText } from '#messages/judged.ts';
import { counted } from '#messages/words.ts';
import { enforcedVerdict } from './facts.ts';
import type { Ink } from './ink.ts';
import { nothingForUsers } from './phrases.ts';
import type { Effect } from './words.ts';
import { changedServices, effectsOf } from './words.ts';
import { flagNames } from './ink.ts';

/** Flag and environment of one change, or how many flags change where. */
export function changeTitle({ flag, environment }: ChangeReport, ink: Ink): string {
  return `${ink.strong(ink.name(flag))} in ${ink.strong(ink.words(environment))}`;
}

/** Without services whose users notice nothing, unless that is all. */
export function touchedEffects(change: ChangeReport): readonly Effect[] {
  const effects = effectsOf(change);
  const touched = effects.filter(({ isTouched }) => isTouched);
  return touched.length > 0 ? touched : effects;
}

export function servicesText({ services }: Effect, ink: Ink): string {
  return services.map(ink.name).join(', ');
}

/** `off → **on**` */
export function effectText({ words, from, to }: Effect, ink: Ink): string {
  return from === null || to === null
    ? ink.strong(ink.words(words))
    : `${ink.words(from)} → ${ink.strong(ink.words(to))}`;
}

/** What else a reader of one change has to know: that its environment only reports. */
export function lenientText(change: ChangeReport, ink: Ink): string | null {
  if (!change.reportOnly) return null;
  const environment = ink.strong(ink.words(change.environment));
  return `${onlyReportsText([environment], enforcedVerdict(change))}.`;
}

/** The words that a group of changes shares: `**staging**: off → **on**`; null: they differ. */
export function sharedEffect(changes: readonly ChangeReport[], ink: Ink): string | null {
  const [first, ...others] = changes;
  if (first === undefined) return null;
  const effect = effectOf(first, ink);
  return others.every((change) => effectOf(change, ink) === effect) ? effect : null;
}

/** `**staging**: off → **on**`, with the services where only some of them change. */
export function effectOf(change: ChangeReport, ink: Ink): string {
  const effects = touchedEffects(change);
  const isPart = changedServices(change) !== null;
  const texts = effects.map((effect) =>
    isPart
      ? `${effectText(effect, ink)} for ${servicesText(effect, ink)}`
      : effectText(effect, ink),
  );
  const words = [...new Set(texts)].join(', ');
  const what = words === '' ? ink.words(nothingForUsers(change)) : words;
  return `${ink.strong(ink.words(change.environment))}: ${what}`;
}

export function manyTitle(changes: readonly ChangeReport[], ink: Ink): string {
  const shared = sharedEffect(changes, ink);
  const flags = new Set(changes.map(({ flag }) => flag)).size;
  if (shared !== null) return `${ink.strong(counted(flags, 'flag'))} in ${shared}`;
  const places = new Set(changes.map(({ environment }) => ink.strong(ink.words(environment))));
  const many =
    flags === changes.length ? counted(flags, 'flag') : counted(changes.length, 'change');
  return `${ink.strong(many)} in ${[...places].join(', ')}`;
}

/** How many could land now, and how; null: all of them or none. */
export function readyLine({ changes, verdict }: Report): string | null {
  const ready = changes.filter((change) => change.verdict === 'pass').length;
  const open = changes.length - ready;
  if (verdict === 'pass' || ready === 0 || open === 0) return null;
  return readyText(ready, open);
}

/** What is on is listed; what is off is one item. */
export function adoptionItems(changes: readonly ChangeReport[], ink: Ink): readonly string[] {
  const exposed = changes.filter(isOn);
  const byEffect = grouped(exposed, (change) => keptText(change, ink));
  const off = new Set(changes.filter((change) => !isOn(change)).map(({ flag }) => flag));
  for (const { flag } of exposed) off.delete(flag);
  return [
    ...[...byEffect].map(([effect, group]) => {
      const flags = group.map(({ flag }) => flag);
      return `${effect}: ${flagNames(flags, ink)}`;
    }),
    ...(off.size === 0 ? [] : [`off everywhere: ${flagNames([...off], ink)}`]),
  ];
}

/** `**on** in **staging**`: only Flaghoist did not know it before. */
function keptText(change: ChangeReport, ink: Ink): string {
  const isPart = changedServices(change) !== null;
  const texts = touchedEffects(change).map((effect) => {
    const words = ink.strong(ink.words(effect.to ?? effect.words));
    return isPart ? `${words} for ${servicesText(effect, ink)}` : words;
  });
  return `${[...new Set(texts)].join(', ')} in ${ink.strong(ink.words(change.environment))}`;
}

function isOn({ to }: ChangeReport): boolean {
  return to !== null && isExposed(to);
}
