// In which order pairs are brought there: what comes down waits for nobody, everything else keeps the order of the
// pipeline.
import type { RecordEntry } from '#app/deploy-ports.ts';
import type { Deployer, Landed } from './deps.ts';
import { instanceIn } from './ledger.ts';
import type { Outcome } from './pair.ts';
import { deployInstance } from './pair.ts';
import type { PlanItem } from './plan.ts';

/**
 * First the pairs that only come down, in all environments side by side; then environments one after the other,
 * the pairs of one side by side. A failure stops nobody. In the order of the plan.
 */
export async function rollOut(
  deployer: Deployer,
  landed: Landed,
  plan: readonly PlanItem[],
  { entries, again }: { readonly entries: readonly RecordEntry[]; readonly again: boolean },
): Promise<readonly Outcome[]> {
  const down = plan.filter((item) => comesDown(item, entries));
  const rest = plan.filter((item) => !down.includes(item));
  const environments = [...new Set(rest.map(({ environment }) => environment))];
  const turns = [
    down,
    ...environments.map((name) => rest.filter(({ environment }) => environment === name)),
  ];
  const outcomes = new Map<PlanItem, Outcome>();
  const bugs: unknown[] = [];
  for (const items of turns) {
    const ended = await Promise.allSettled(
      items.map((item) => deployInstance(deployer, landed, item, again)),
    );
    for (const [index, item] of items.entries()) {
      const one = ended[index];
      if (one?.status === 'fulfilled') outcomes.set(item, one.value);
      else bugs.push(one?.reason);
    }
  }
  if (bugs.length > 0) throw bugs[0];
  return plan.flatMap((item) => outcomes.get(item) ?? []);
}

/** Whether it raises nothing and takes something down; also what an unfinished promotion may have left there. */
function comesDown(item: PlanItem, entries: readonly RecordEntry[]): boolean {
  const { changes, desired } = item;
  if (changes.some(({ isRaise }) => isRaise)) return false;
  const { live, open } = instanceIn(entries, item);
  const isUnfinished = live !== null && open.size > 0;
  return (
    changes.some(({ from }) => from !== null) || isUnfinished || desired.blockedRoutes.length > 0
  );
}
