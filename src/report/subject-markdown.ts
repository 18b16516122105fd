// What a proposal changes, in the first lines of its comment: flag, environment, before → after, and the services.
import type { ChangeReport, Report } from '#domain/report.ts';
import { isExposed } from '#domain/exposure.ts';
import { grouped } from '#domain/grouped.ts';
import { enforcedVerdict } from './facts.ts';
import { code, prose } from './markdown-text.ts';
import { flagNames } from './names.ts';
import { nothingForUsers } from './phrases.ts';
import type { Effect } from './words.ts';
import { counted, effectsOf } from './words.ts';

/** One change in two lines; several share a line if they do the same. */
export function subjectLines(report: Report): readonly string[] {
  const { changes } = report;
  const [first, ...others] = changes;
  if (first === undefined) return [];
  if (report.class === 'adoption') return adoptionLines(changes);
  if (others.length === 0) return ['', ...changeLines(first), ...lenientLine(first)];
  return ['', ...manyLines(changes), ...readyLine(report)];
}

function changeLines(change: ChangeReport): readonly string[] {
  const title = `**${code(change.flag)}** in **${prose(change.environment)}**`;
  const effects = touchedEffects(change);
  const [only, ...more] = effects;
  if (only === undefined) return [`${title}: ${prose(nothingForUsers(change))}`];
  if (more.length === 0) return [`${title}: ${effectText(only)}\\`, `for ${servicesText(only)}`];
  return [`${title}:`, '', ...effects.map((one) => `- ${servicesText(one)}: ${effectText(one)}`)];
}

/** Without services whose users notice nothing, unless that is all. */
function touchedEffects(change: ChangeReport): readonly Effect[] {
  const effects = effectsOf(change);
  const touched = effects.filter(({ isTouched }) => isTouched);
  return touched.length > 0 ? touched : effects;
}

function servicesText({ services }: Effect): string {
  return services.map(code).join(', ');
}

/** `off → **on**` */
export function effectText({ words, from, to }: Effect): string {
  return from === null || to === null ? `**${prose(words)}**` : `${prose(from)} → **${prose(to)}**`;
}

function lenientLine(change: ChangeReport): readonly string[] {
  if (!change.reportOnly) return [];
  const verdict = enforcedVerdict(change);
  return ['', `**${prose(change.environment)}** only reports. ${ENFORCED[verdict]}`];
}

const ENFORCED = {
  pass: 'Enforced, this would pass as well.',
  wait: 'Enforced, this would wait.',
  block: 'Enforced, this would be blocked.',
} as const;

/** The words that a group of changes shares: `**staging**: off → **on**`; null: they differ. */
export function sharedEffect(changes: readonly ChangeReport[]): string | null {
  const texts = new Set(changes.map(effectOf));
  const [only] = texts;
  return texts.size === 1 && only !== undefined ? only : null;
}

/** `**staging**: off → **on**` */
export function effectOf(change: ChangeReport): string {
  const effects = touchedEffects(change);
  const words = [...new Set(effects.map(effectText))].join(', ');
  return `**${prose(change.environment)}**: ${words === '' ? prose(nothingForUsers(change)) : words}`;
}

function manyLines(changes: readonly ChangeReport[]): readonly string[] {
  const shared = sharedEffect(changes);
  const flags = new Set(changes.map(({ flag }) => flag)).size;
  if (shared !== null) return [`**${counted(flags, 'flag')}** in ${shared}`];
  const places = [...new Set(changes.map(({ environment }) => `**${prose(environment)}**`))];
  const many =
    flags === changes.length ? counted(flags, 'flag') : counted(changes.length, 'change');
  return [`**${many}** in ${places.join(', ')}`];
}

/** How many could land now, and how. */
function readyLine({ changes, verdict }: Report): readonly string[] {
  const ready = changes.filter((change) => change.verdict === 'pass').length;
  const open = changes.length - ready;
  if (verdict === 'pass' || ready === 0) return [];
  const rest = open === 1 ? '1 does not' : `${open} do not`;
  return [
    '',
    `${ready} could land now, ${rest}. To land the ${ready}, leave the others to a pull request of their own.`,
  ];
}

/** What is on is listed; what is off is one line. */
function adoptionLines(changes: readonly ChangeReport[]): readonly string[] {
  const exposed = changes.filter(isOn);
  const byEffect = grouped(exposed, effectOf);
  const off = new Set(changes.filter((one) => !isOn(one)).map(({ flag }) => flag));
  for (const { flag } of exposed) off.delete(flag);
  return [
    '',
    ...[...byEffect].map(
      ([effect, group]) => `- ${effect}: ${flagNames(group.map(({ flag }) => flag))}`,
    ),
    ...(off.size === 0 ? [] : [`- off everywhere: ${flagNames([...off])}`]),
  ];
}

function isOn({ to }: ChangeReport): boolean {
  return to !== null && isExposed(to);
}
