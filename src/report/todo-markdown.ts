// What the reader does next, in one bold sentence, and the way back of every raise.
import type { Report } from '#domain/report.ts';
import { MARKDOWN_INK } from './ink.ts';
import { code, link, sentence } from './markdown-text.ts';
import { raisedIn, redeployedTexts, wayBack } from './merge.ts';
import type { CheckSubject } from './next-steps.ts';
import { todoOf } from './next-steps.ts';
import type { ReportPlace } from './place.ts';
import { reviewAddress } from './place.ts';

export function todoLines(
  report: Report,
  place: ReportPlace,
  source: CheckSubject | undefined,
): readonly string[] {
  const todo = todoOf(report, source);
  if (todo === null) return [];
  const { steps, after, isReview } = todo;
  const review = isReview ? reviewAddress(place) : null;
  const links = review === null ? [] : [link('Review it', review)];
  const end = [...links, ...(after === '' ? [] : [after])].join(' · ');
  const [only, ...more] = steps;
  if (only === undefined) return ['', `**Nothing to do.** ${end}`];
  if (more.length === 0) return ['', `**To do:** ${sentence(only)}. ${end}`.trim()];
  return [
    '',
    '**To do:**',
    '',
    ...steps.map((step) => `- ${sentence(step)}`),
    ...(end === '' ? [] : ['', end]),
  ];
}

/** What a merge redeploys, and how to undo it. */
export function mergeLines(report: Report, place: ReportPlace): readonly string[] {
  const raised = raisedIn(report);
  if (raised.length === 0) return [];
  const texts = redeployedTexts(raised, place, MARKDOWN_INK);
  return [
    '',
    ...(texts.length === 0 ? [] : [`**On merge** ${texts.join('; ')}.\\`]),
    `**Way back:** Revert on this page, or ${code(wayBack(raised))}. It passes at once.`,
  ];
}
