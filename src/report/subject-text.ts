// What a proposal changes, in the first lines of its report on a terminal.
import type { ChangeReport, Report } from '#domain/report.ts';
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
import type { TextLayout } from './text-layout.ts';
import { hanging } from './text-layout.ts';

export function subjectText(report: Report, layout: TextLayout): readonly string[] {
  const { changes } = report;
  const { ink, width } = layout;
  const [first, ...others] = changes;
  if (first === undefined) return [];
  const lines =
    report.class === 'adoption'
      ? adoptionItems(changes, ink).map((item) => `· ${item}`)
      : others.length === 0
        ? [...changeLines(first, layout), ...(lenientText(first, ink) ?? '').split('\n')]
        : [manyTitle(changes, ink), readyLine(report) ?? ''];
  return lines.filter((line) => line !== '').flatMap((line) => hanging(line, width));
}

/** `checkout in staging: off → on`, and the services below. */
function changeLines(change: ChangeReport, { ink }: TextLayout): readonly string[] {
  const title = changeTitle(change, ink);
  const effects = touchedEffects(change);
  const [only, ...more] = effects;
  if (only === undefined) return [`${title}: ${ink.words(nothingForUsers(change))}`];
  if (more.length === 0) {
    return [`${title}: ${effectText(only, ink)}`, `for ${servicesText(only, ink)}`];
  }
  return [
    `${title}:`,
    ...effects.map((effect) => `· ${servicesText(effect, ink)}: ${effectText(effect, ink)}`),
  ];
}
