// What the reader does next, in one bold sentence, and the way back of every raise.
import type { Report } from '#domain/report.ts';
import { wayBackText } from '#messages/judged.ts';
import { MARKDOWN_INK } from './ink.ts';
import { code, link, sentence } from './safe-text.ts';
import { raisedIn, redeployedTexts, wayBack } from './redeployed.ts';
import type { CheckSubject } from './next-steps.ts';
import { todoOf } from './next-steps.ts';
import type { ReportPlace } from './place.ts';
import { editAddress, formAddress, reviewAddress } from './place.ts';

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
  const form = formAddress(place, 'rollback');
  const texts = redeployedTexts(raised, place, MARKDOWN_INK);
  return [
    '',
    ...(texts.length === 0 ? [] : [`**On merge** ${texts.join('; ')}.\\`]),
    `**Way back:** ${wayBackText(form === null ? null : link('this form', form), code(wayBack(raised)))}`,
  ];
}

/** The editor of each changed file, so that a correction is one tap away. */
export function editorLines({ changes }: Report, place: ReportPlace): readonly string[] {
  const files = new Set(changes.map(({ flag, environment }) => place.stateFile(flag, environment)));
  const links = [...files].flatMap((file) => {
    const address = editAddress(place, file);
    return address === null ? [] : [link(code(file), address)];
  });
  if (links.length === 0) return [];
  const [shown, more] = [links.slice(0, MOST_EDITORS), links.length - MOST_EDITORS];
  return [`- Edit ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
}

const MOST_EDITORS = 10;
