// What a proposal changes, in the first lines of its comment.
import type { ChangeReport, Report } from '#domain/report.ts';
import { MARKDOWN_INK as INK } from './ink.ts';
import { nothingForUsers } from './phrases.ts';
import {
  adoptionItems,
  changeTitle,
  effectText,
  lenientText,
  manyTitle,
  readyLine,
  servicesText,
  touchedEffects,
} from './subject.ts';

/** One change in two lines; several share a line if they do the same. */
export function subjectLines(report: Report): readonly string[] {
  const { changes } = report;
  const [first, ...others] = changes;
  if (first === undefined) return [];
  if (report.class === 'adoption')
    return ['', ...adoptionItems(changes, INK).map((item) => `- ${item}`)];
  if (others.length === 0) return ['', ...changeLines(first), ...after(lenientText(first, INK))];
  return ['', manyTitle(changes, INK), ...after(readyLine(report))];
}

function changeLines(change: ChangeReport): readonly string[] {
  const title = changeTitle(change, INK);
  const effects = touchedEffects(change);
  const [only, ...more] = effects;
  if (only === undefined) return [`${title}: ${INK.words(nothingForUsers(change))}`];
  if (more.length === 0) {
    return [`${title}: ${effectText(only, INK)}\\`, `for ${servicesText(only, INK)}`];
  }
  return [
    `${title}:`,
    '',
    ...effects.map((effect) => `- ${servicesText(effect, INK)}: ${effectText(effect, INK)}`),
  ];
}

function after(text: string | null): readonly string[] {
  return text === null ? [] : ['', text];
}
