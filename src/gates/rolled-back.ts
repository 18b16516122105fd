// `rolled-back`: an issue that came with a rollback is open. The gate is built in for every flag with a watch: the one
// who closes the issue says that the reason of the breach is solved.
import type { Ask, Evidence } from '#domain/evidence.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import { duration } from '#domain/scalars.ts';
import { ROLLED_BACK_MESSAGES } from '#messages/gates/built-in.ts';
import { explanationsOf } from '#messages/table.ts';
import type { BuiltInGate, GateAnswer, Promotion } from './define.ts';
import { answersFrom } from './define.ts';
import { openIssues } from './issues-evidence.ts';

export const ROLLED_BACK = 'rolled-back';

/** The label of issues that come with a rollback. */
export const ROLLED_BACK_LABEL = 'rolled-back';

const { wait } = answersFrom(ROLLED_BACK_MESSAGES);

export function rolledBackAsks(promotion: Promotion): readonly Ask[] {
  if (!isWatched(promotion)) return [];
  return [{ kind: 'issues', labels: [ROLLED_BACK_LABEL], window: duration(0) }];
}

/** A clone has no issues: what it says is a preview, and the pull request is judged with them. */
export function judgeRolledBack(promotion: Promotion, { issues }: Evidence): readonly GateAnswer[] {
  if (!isWatched(promotion) || issues.kind === 'absent') return [];
  const { flag } = promotion.change;
  if (issues.kind === 'unreachable') return [wait('rolled-back/unknown', { missing: issues })];
  const ours = issues.value.filter(({ isOurs }) => isOurs === true);
  const open = openIssues(ours, flag, [ROLLED_BACK_LABEL]);
  return open.length === 0 ? [] : [wait('rolled-back/open', { flag, issues: open })];
}

/** Where a proposal takes the watch away, the base still has it. */
function isWatched({ proposal, change }: Promotion): boolean {
  return [proposal.base, proposal.head].some(
    (snapshot) => valueOf(filesOf(snapshot, change.flag).flag)?.watch !== undefined,
  );
}

export const rolledBack: BuiltInGate = {
  name: ROLLED_BACK,
  title: 'No issue of a rollback by a watch is open.',
  appliesTo: 'Every promotion of a flag with a watch meets it.',
  codes: explanationsOf(ROLLED_BACK_MESSAGES),
  example: 'watch: { for: 24h }',
};
