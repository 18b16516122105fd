// `rolled-back`: an issue that came with a rollback is open. The gate is built in, also for a flag that has lost its watch
// since then: the one who closes the issue says that the reason of the breach is solved.
import { flagsBehind } from '#domain/report.ts';
import type { Ask, Evidence } from '#domain/evidence.ts';
import { isRaise } from '#domain/comparison.ts';
import type { Change, Proposal } from '#domain/report.ts';
import type { FlagKey } from '#domain/scalars.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { filesOf, valueOf, variableIn } from '#domain/snapshot.ts';
import { flagsIn, ROLLED_BACK_LABEL } from '#domain/labels.ts';
import { duration } from '#domain/scalars.ts';
import { ROLLED_BACK_MESSAGES } from '#messages/gates/rolled-back.ts';
import type { BuiltInGate, GateAnswer, Promotion, RulesOfPromotion } from './gate.ts';
import { answersFrom } from './gate.ts';
import { openIssues } from './issues-evidence.ts';

const { codes, wait } = answersFrom(ROLLED_BACK_MESSAGES);

const ASK = { kind: 'issues', labels: [ROLLED_BACK_LABEL], window: duration(0) } as const;

/** A clone has no issues: what it says is a preview, and the pull request is judged with them. */
function answersFor(
  flags: readonly FlagKey[],
  { issues }: Evidence,
  raised: ReadonlySet<string> = NO_VARIABLES,
): readonly GateAnswer[] {
  if (flags.length === 0 || issues.kind === 'absent') return [];
  if (issues.kind === 'unreachable') return [wait('rolled-back/unknown', { missing: issues })];
  const ours = issues.value.filter(({ isOurs }) => isOurs === true);
  const former = ours.flatMap(({ variables = [], labels }) =>
    variables.some((variable) => raised.has(variable)) ? flagsIn(labels) : [],
  );
  return [...new Set([...flags, ...former])].flatMap((flag) => {
    const open = openIssues(ours, flag, [ROLLED_BACK_LABEL]);
    return open.length === 0 ? [] : [wait('rolled-back/open', { flag, issues: open })];
  });
}

const NO_VARIABLES: ReadonlySet<string> = new Set();

/** The flag of an issue may have given up a variable in an earlier landing, and this one may have taken it. */
function raisedBy({ services }: Pick<Change, 'services'>): ReadonlySet<string> {
  return new Set(
    services.flatMap(({ service, values }) =>
      values.flatMap(({ name, comparison }) =>
        isRaise(comparison) ? [variableIn(service, name)] : [],
      ),
    ),
  );
}

/** The flags that have a watch only without the proposal. */
function unwatchedIn({ base, head, touched }: Proposal): readonly FlagKey[] {
  return touched.filter((key) => isWatched(base, key) && !isWatched(head, key));
}

function isWatched(snapshot: Snapshot, key: FlagKey): boolean {
  return valueOf(filesOf(snapshot, key).flag)?.watch !== undefined;
}

/** Whether the flag has a watch, or may have had one that a policy change took away. */
function mayBeWatched({ proposal, change, pipeline }: Promotion): boolean {
  if ((pipeline.sources ?? []).length > 0) return true;
  return [proposal.base, proposal.head].some((snapshot) =>
    flagsBehind(change).some((flag) => isWatched(snapshot, flag)),
  );
}

/** An issue stays when a landing past the gate takes the watch away. So where anything is required, it is asked for. */
function asksFor(
  promotion: Promotion,
  { requirements }: Pick<RulesOfPromotion, 'requirements'>,
): readonly Ask[] {
  if (mayBeWatched(promotion)) return [ASK];
  return requirements.length === 0 ? [] : [{ ...ASK, onlyOnGitHub: true }];
}

export const rolledBack: BuiltInGate = {
  name: 'rolled-back',
  title: 'No issue of a rollback by a watch is open.',
  appliesTo:
    'Every promotion meets it, if it has a requirement, if the flag has a watch, or if the pipeline has metric sources. A change that takes the watch away meets it, too.',
  codes,
  settledAtOnce: ['rolled-back/open', 'rolled-back/unknown'],
  example: { where: 'in the definition of a flag', text: 'watch: { for: 24h }' },
  countsAlways: true,
  asks: asksFor,
  judge: (promotion, evidence, rules) =>
    asksFor(promotion, rules).length === 0
      ? []
      : answersFor(flagsBehind(promotion.change), evidence, raisedBy(promotion.change)),
  policy: {
    asks: (proposal) => (unwatchedIn(proposal).length === 0 ? [] : [ASK]),
    judge: (proposal, evidence) => answersFor(unwatchedIn(proposal), evidence),
  },
};
