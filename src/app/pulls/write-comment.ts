// The comment: for those who have to read more than one line.
import type { Class } from '#domain/change.ts';
import type { Evidence, Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Report } from '#domain/report.ts';
import { judge } from '#judge/judge.ts';
import type { Checked } from '#app/check.ts';
import type { Evaluator } from './evaluator.ts';
import type { Receipt } from '#app/github.ts';
import { commentText, issuesNotedIn, issuesToNote, markerOf } from './sticky-comment.ts';
import type { View } from './view.ts';

/** Worth a comment: what somebody has to read. A rollback has no time for it, and others have no need. */
const COMMENTED: ReadonlySet<Class> = new Set(['promotion', 'policy', 'adoption']);

/** Brings the comment up to date, where there is one or somebody has to read one. */
export async function comment(
  evaluator: Evaluator,
  view: View,
  done: Finding<Receipt> | null,
): Promise<Finding<null>> {
  const { github, context, dryRun } = evaluator;
  const { pull, checked, asked } = view;
  if (checked === undefined || asked === undefined) return known(null);
  if (dryRun || !evaluator.comment) return known(null);
  const { report, question } = checked;
  const isNew = COMMENTED.has(report.class) || report.verdict !== 'pass';
  // What an earlier push got said must not stay there as if it still held.
  const mayBeOld = report.class !== 'rollback' && pull.comments !== 0;
  if (!isNew && !mayBeOld) return known(null);
  const sticky = view.sticky ?? (await github.comment(pull.number));
  if (sticky.kind !== 'known') return sticky;
  if (!isNew && sticky.value === null) return known(null);
  const noted = issuesToNote(
    issuesNotedIn(sticky.value?.body ?? ''),
    question.evidence,
    report,
    asked.asks.find((one) => one.kind === 'issues'),
  );
  const text = commentText(markerOf(context), onShow(checked, done), noted);
  const isThere = sticky.value?.body.trimEnd() === text.trimEnd();
  if (isThere && sticky.value?.twins.length === 0) return known(null);
  return github.writeComment(pull.number, sticky.value, text);
}

/** The report as the next run will give it, now that what is proposed is on show. */
function onShow({ question, report }: Checked, done: Finding<Receipt> | null): Report {
  const { authorship } = question.evidence;
  if (done?.kind !== 'known' || authorship.kind !== 'known') return report;
  if (authorship.value.fingerprints.length > 0) return report;
  const fingerprints = [{ fingerprint: report.fingerprint, at: done.value.at }];
  const evidence: Evidence = {
    ...question.evidence,
    authorship: known({ ...authorship.value, fingerprints }),
  };
  return judge({ ...question, evidence });
}
