// Writes the comment, which has the room that the status line does not have.
import type { Class, Report } from '#domain/report.ts';
import type { Evidence, Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import { judge } from '#judge/judge.ts';
import type { Checked } from '#app/check.ts';
import type { Gatherer } from '#app/ports.ts';
import { laterSteps } from '#app/forecast/outlook.ts';
import { commentPlace } from './comment-place.ts';
import type { Evaluator, View } from './evaluator.ts';
import { gathererFor, NO_EVIDENCE_YET, trustedClock } from './evaluator.ts';
import type { Receipt, StickyComment } from '#app/github.ts';
import { commentText, isCurrent, issuesNotedIn, issuesToNote, markerOf } from './sticky-comment.ts';

/** Classes that get a comment even when they pass. A rollback must not wait for one. */
const COMMENTED: ReadonlySet<Class> = new Set(['promotion', 'policy', 'adoption']);

/** Updates the comment, or writes the first one where the verdict needs one. `receipt`: of the status just posted. */
export async function comment(
  evaluator: Evaluator,
  view: View,
  receipt: Finding<Receipt> | null,
): Promise<Finding<null>> {
  const wanted = await wantedComment(evaluator, view, receipt);
  if (wanted.kind !== 'known' || wanted.value === null) return wanted as Finding<null>;
  const { sticky, text } = wanted.value;
  return evaluator.github.writeComment(view.pull.number, sticky, text);
}

interface WantedComment {
  /** The comment to update; null where there is none. */
  readonly sticky: StickyComment | null;
  readonly text: string;
}

/** What `comment` would write; null where nothing. */
export async function wantedComment(
  evaluator: Evaluator,
  view: View,
  receipt: Finding<Receipt> | null,
): Promise<Finding<WantedComment | null>> {
  const { github, context } = evaluator;
  const { pull, checked, pendingQuestion } = view;
  if (checked === undefined || pendingQuestion === undefined) return known(null);
  if (!mayComment(evaluator, view)) return known(null);
  const { report, question } = checked;
  const sticky = view.sticky ?? (await github.comment(pull.number));
  if (sticky.kind !== 'known') return sticky;
  if (!needsComment(report) && sticky.value === null) return known(null);
  const noted = issuesToNote(
    issuesNotedIn(sticky.value?.body ?? ''),
    question.evidence,
    report,
    pendingQuestion.asks.find((candidate) => candidate.kind === 'issues'),
  );
  const shown = onShow(checked, receipt);
  const text = commentText(markerOf(context), shown, noted, {
    place: await commentPlace(evaluator, pull, checked, pendingQuestion.base),
    steps: await laterSteps(
      historyOf(evaluator),
      { question, report: shown },
      pendingQuestion.base,
    ),
  });
  const { body = '', duplicates = [] } = sticky.value ?? {};
  if (isCurrent(body, text) && duplicates.length === 0) return known(null);
  return known({ sticky: sticky.value, text });
}

/** For what Git alone answers. */
function historyOf(evaluator: Evaluator): Gatherer {
  return gathererFor(evaluator, trustedClock({ ...evaluator, dryRun: true }), NO_EVIDENCE_YET);
}

/** Whether a comment is written, or an old one may have to be updated. */
export function mayComment(evaluator: Evaluator, { pull, checked }: View): boolean {
  if (checked === undefined || evaluator.dryRun || !evaluator.comment) return false;
  const { report } = checked;
  // The comment of an earlier push must not stay as if it were still true.
  return needsComment(report) || (report.class !== 'rollback' && pull.comments !== 0);
}

function needsComment(report: Report): boolean {
  return COMMENTED.has(report.class) || report.verdict !== 'pass';
}

/** The report as the next run will give it: by then the status shows what is proposed. */
function onShow({ question, report }: Checked, receipt: Finding<Receipt> | null): Report {
  const { authorship } = question.evidence;
  if (receipt?.kind !== 'known' || authorship.kind !== 'known') return report;
  if (authorship.value.fingerprints.length > 0) return report;
  const fingerprints = [{ fingerprint: report.fingerprint, at: receipt.value.at }];
  const evidence: Evidence = {
    ...question.evidence,
    authorship: known({ ...authorship.value, fingerprints }),
  };
  return judge({ ...question, evidence });
}
