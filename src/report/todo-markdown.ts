// What the reader does next, in one bold sentence, and the way back of every raise.
import type { ChangeReport, Report } from '#domain/report.ts';
import { awaited, distinct, errorsOf, resultsWith } from './facts.ts';
import { code, linkOr, prose, sentence } from './markdown-text.ts';
import type { CheckSubject } from './next-steps.ts';
import { isEdited } from './fix-markdown.ts';
import { hintSteps, queueSteps } from './next-steps.ts';
import type { ReportPlace } from './place.ts';
import { reviewAddress } from './place.ts';

export function todoLines(
  report: Report,
  place: ReportPlace,
  source: CheckSubject | undefined,
): readonly string[] {
  switch (report.verdict) {
    case 'pass':
      return [];
    case 'wait':
      return waiting(report, place, source);
    case 'block':
      return blocked(report, source);
  }
}

function waiting(
  report: Report,
  place: ReportPlace,
  source: CheckSubject | undefined,
): readonly string[] {
  const { others } = awaited(report);
  const mayNeedPush = others.some(({ gate }) => gate.code === 'approvals/unresolved-identity');
  const hints = hintSteps(others);
  const isClone = source === 'clone';
  if (hints.length === 0)
    return ['', `**Nothing to do.** ${isClone ? LATER : 'It turns green without a push.'}`];
  const asksPeople = others.some(({ gate }) => 'refused' in gate.facts);
  const review = asksPeople ? reviewAddress(place) : null;
  const links = review === null ? [] : [linkOr('Review it', review)];
  const then = mayNeedPush ? 'Then it turns green.' : 'It then turns green without a push.';
  return tasks(hints, [...links, isClone ? LATER : then].join(' · '));
}

/** On a clone no later run looks again. */
const LATER = 'Check again then.';

function blocked(report: Report, source: CheckSubject | undefined): readonly string[] {
  if (source === 'merge-group') return tasks(queueSteps(report), '');
  const open = resultsWith(report, 'block').filter(({ gate }) => !isEdited(gate));
  const isAllShown = open.length === 0 && errorsOf(report).length === 0;
  if (isAllShown && resultsWith(report, 'block').length > 0) return [];
  const hints = hintSteps(open);
  const then =
    source === 'clone' ? 'Then check again.' : 'Then push. It does not turn green by itself.';
  return tasks(hints, then);
}

/** One task is a sentence, several are a list. */
function tasks(steps: readonly string[], end: string): readonly string[] {
  const [only, ...more] = steps;
  if (only === undefined) return end === '' ? [] : ['', `**To do:** change the proposal. ${end}`];
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
  if (report.class === 'adoption') return [];
  const raised = report.changes.filter(({ class: kind }) => kind === 'promotion');
  if (raised.length === 0) return [];
  return ['', ...redeployed(raised, place), wayBack(raised)];
}

function redeployed(changes: readonly ChangeReport[], place: ReportPlace): readonly string[] {
  const environments = distinct(changes.map(({ environment }) => environment));
  const texts = environments.flatMap((environment) => {
    const services = distinct(
      changes.flatMap((one) => (one.environment === environment ? one.services : [])),
    ).filter((service) => place.isDeployed(service, environment));
    const verb = services.length === 1 ? 'is' : 'are';
    return services.length === 0
      ? []
      : [`${services.map(code).join(', ')} ${verb} redeployed in ${prose(environment)}`];
  });
  return texts.length === 0 ? [] : [`**On merge** ${texts.join('; ')}.\\`];
}

/** Flags of a command; more stand for themselves by one of them. */
const MOST_NAMED = 3;

function wayBack(changes: readonly ChangeReport[]): string {
  const flags = distinct(changes.map(({ flag }) => flag));
  const environments = distinct(changes.map(({ environment }) => environment));
  const named = flags.length <= MOST_NAMED ? flags : ['FLAG…'];
  const command = ['flaghoist rollback', ...named, '--in', environments.join(' ')].join(' ');
  return `**Way back:** Revert on this page, or ${code(command)}. It passes at once.`;
}
