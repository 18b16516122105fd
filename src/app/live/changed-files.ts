// The files on this machine that a person or another program has changed or deleted since a run wrote them.
import type { Pipeline } from '#domain/snapshot.ts';
import type { SentValues } from '#domain/scalars.ts';
import { textOfValue } from '#domain/values.ts';
import { writesFile } from '#files/schema-parts.ts';
import { instanceKey } from '#app/deploy-ports.ts';
import type { InstanceState } from '#app/log-reading.ts';
import type { Deployer } from '#app/deploy-ports.ts';
import type { Desired } from '#app/accepted/desired.ts';
import { NOTHING_DIGEST, nothingFor } from '#app/accepted/desired.ts';
import { relocatedIn } from './relocated.ts';
import type { Standing } from '#app/accepted/accepted-state.ts';
import type { ReadLog } from '#app/accepted/baseline.ts';
import { lacksFile, textsAt } from './shown.ts';

/**
 * The instances whose files on this machine have other values than the log says, or are gone, because a person or another
 * program has changed them. A file can be read at any time, so a run does not rely on the log there. `isLossOnly`: only those
 * that are gone, which takes no time.
 */
export async function changedIn(
  deployer: Deployer,
  facts: Pick<ReadLog, 'entries' | 'log'> & { readonly accepted: Standing },
  pipeline: Pipeline,
  states: readonly InstanceState[],
  isLossOnly = false,
): Promise<ReadonlySet<string>> {
  const { commit } = facts.accepted;
  const isChanged = async (state: InstanceState): Promise<boolean> => {
    const { live, unsettled } = state;
    const wants = nothingFor(pipeline, state);
    const isFile = writesFile(deployer.reader.targets, wants.settings);
    if (!isFile || live === null || unsettled.length > 0) return false;
    // A log of several machines does not say on which of them the file is.
    const mayBeGone = !deployer.log.isRemote && live.digest !== NOTHING_DIGEST;
    const differs =
      (mayBeGone && lacksFile(deployer, commit, wants)) ||
      // The values of the log are read only where they are compared.
      (!isLossOnly && (await hasOthers(wants, live.values)));
    // No run has sent anything to a new place yet.
    return differs && (await relocatedIn(deployer, facts, [wants])).length === 0;
  };
  const hasOthers = async (wants: Desired, values: SentValues): Promise<boolean> => {
    // A variable that is left out may be in the file as an empty text.
    const sent = Object.keys(values).filter((variable) => values[variable] !== null);
    const texts = await textsAt(deployer, commit, wants, sent);
    return [...texts].some(([name, text]) => text !== textOfValue(values[name] ?? null));
  };
  const changed = await Promise.all(states.map(isChanged));
  return new Set(states.filter((_, place) => changed[place]).map(instanceKey));
}
