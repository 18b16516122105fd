// Whether each instance has what was accepted, as far as the log says. Then only what has landed since can differ. Pure.
import type { Instance, InstanceResult, LoggedEntry, SentInstance } from '#app/deploy-ports.ts';
import { byInstance } from '#app/deploy-ports.ts';
import { settingsOf } from '#app/accepted/desired.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { isImport } from '#app/log-reading.ts';
import type { Round } from './round.ts';

type LogFacts = Pick<Round, 'entries' | 'log' | 'baseline' | 'pipeline'>;

export function isSettled(facts: LogFacts): boolean {
  const { log, pipeline } = facts;
  const names = new Set<string>(pipeline.environments.map(({ name }) => name));
  const states = [...log.values()].filter(({ environment }) => names.has(environment));
  const services = new Set<string>(pipeline.services.map(({ name }) => name));
  // No run changes a service that has left the pipeline. One that only lost its target still gets its values from Git.
  const isReached = (state: InstanceState): boolean =>
    settingsOf(pipeline, state) !== null || !services.has(state.service);
  const isKnown = (state: InstanceState): boolean =>
    state.live !== null && state.unsettled.length === 0 && isReached(state);
  return hasWrittenAll(facts) && states.every(isKnown);
}

/**
 * Whether the newest run has compared every instance with the baseline, and wrote those that differed. It is not sure where
 * another run may have written beside it, where it was killed, or where it wrote what was not pushed.
 */
function hasWrittenAll({ entries, baseline }: LogFacts): boolean {
  const run = entries.at(-1)?.run;
  // An import has compared nothing: what the other log left to a later run is still to be written.
  if (baseline.kind !== 'logged' || run === undefined || isImport(run)) return false;
  const { commit, refusals } = baseline;
  const runEntries = entries.slice(entries.findIndex((entry) => entry.run === run));
  const last = entries.at(-runEntries.length - 1);
  const isOfBaseline = ({ accepted, trust }: LoggedEntry): boolean =>
    trust !== 'plain' &&
    accepted.tip === commit &&
    JSON.stringify(accepted.refusals) === JSON.stringify(refusals);
  // Else a run has nothing new, or only what is not pushed. The first run of a log has compared everything in any case.
  const isForward = ({ accepted, before }: LoggedEntry): boolean =>
    last === undefined || (before !== accepted.tip && before === last.accepted.tip);
  const isWritten = (sent: SentInstance | InstanceResult): boolean =>
    'state' in sent && sent.state === 'verified' && sent.isLess !== true && sent.landing === commit;
  const listed = runEntries.flatMap(({ environment, instances }) =>
    instances.map((sent): Instance & (SentInstance | InstanceResult) => ({ environment, ...sent })),
  );
  return (
    runEntries.every((entry) => entry.run === run && isOfBaseline(entry) && isForward(entry)) &&
    [...byInstance(listed).values()].every(isWritten)
  );
}
