// `rolled-back`: an issue that came with a rollback is open. The gate is built in, also for a flag that has lost its watch
// since then: the one who closes the issue says that the reason of the breach is solved.
import type { Ask, Evidence } from '#domain/evidence.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import { duration } from '#domain/scalars.ts';
import { ROLLED_BACK_MESSAGES } from '#messages/gates/built-in.ts';
import { explanationsOf } from '#messages/table.ts';
import type { BuiltInGate, GateAnswer, Promotion } from './define.ts';
import { answersFrom } from './define.ts';
import { openIssues } from './issues-evidence.ts';

/** The label of issues that come with a rollback. */
export const ROLLED_BACK_LABEL = 'rolled-back';

const { wait } = answersFrom(ROLLED_BACK_MESSAGES);

function asks(promotion: Promotion): readonly Ask[] {
  if (!mayBeWatched(promotion)) return [];
  return [{ kind: 'issues', labels: [ROLLED_BACK_LABEL], window: duration(0) }];
}

/** A clone has no issues: what it says is a preview, and the pull request is judged with them. */
function judge(promotion: Promotion, { issues }: Evidence): readonly GateAnswer[] {
  if (!mayBeWatched(promotion) || issues.kind === 'absent') return [];
  const { flag } = promotion.change;
  if (issues.kind === 'unreachable') return [wait('rolled-back/unknown', { missing: issues })];
  const ours = issues.value.filter(({ isOurs }) => isOurs === true);
  const open = openIssues(ours, flag, [ROLLED_BACK_LABEL]);
  return open.length === 0 ? [] : [wait('rolled-back/open', { flag, issues: open })];
}

/**
 * An issue stays when the watch is taken away, so not the watch alone decides: without metric sources nothing was watched.
 */
function mayBeWatched({ proposal, change, pipeline }: Promotion): boolean {
  if ((pipeline.sources ?? []).length > 0) return true;
  return [proposal.base, proposal.head].some(
    (snapshot) => valueOf(filesOf(snapshot, change.flag).flag)?.watch !== undefined,
  );
}

export const rolledBack: BuiltInGate = {
  name: 'rolled-back',
  title: 'No issue of a rollback by a watch is open.',
  appliesTo:
    'Every promotion meets it, if the flag has a watch or the pipeline has metric sources.',
  codes: explanationsOf(ROLLED_BACK_MESSAGES),
  settledAtOnce: ['rolled-back/open', 'rolled-back/unknown'],
  example: { where: 'in the definition of a flag', text: 'watch: { for: 24h }' },
  asks,
  judge,
};
