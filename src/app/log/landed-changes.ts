// What a landing changed, by the same comparison and the same classes as the judge.
import type { Change, Proposal } from '#domain/report.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import type { EnvironmentName, FlagKey, Instant } from '#domain/scalars.ts';
import { changesOf } from '#diff/changes.ts';
import { classify } from '#judge/classify.ts';
import { policyReasons } from '#judge/policy-reasons.ts';
import type { LoggedChange, LoggedRule } from '#report/log-rows.ts';
import { policyFilesOf } from '#app/load/touch.ts';
import type { LandedSides } from './past-contents.ts';
import { desiredIn } from '#app/accepted/desired.ts';
import { ownerOf } from './past-contents.ts';

/** A change, before it is known what became of it. */
export type BareChange = Pick<
  LoggedChange,
  'flag' | 'owner' | 'environment' | 'class' | 'from' | 'to' | 'values'
>;

export interface LandedChanges {
  readonly changes: readonly BareChange[];
  readonly rules: readonly LoggedRule[];
}

/** `isMeant`: whether the command was asked about a flag. */
export function changesIn(
  root: string,
  sides: LandedSides,
  at: Instant,
  isMeant: (key: FlagKey) => boolean,
): LandedChanges {
  const proposal = proposalOf(root, sides);
  const changes = changesOf(proposal);
  const rules = policyReasons(proposal, changes).map(({ file, flag }) => ({ file, flag }));
  const meant = changes.filter((change) => isMeant(change.flag) && isReal(change));
  // Once for each environment, because a landing may change thousands of flags.
  const environments = [...new Set(meant.map(({ environment }) => environment))];
  const defaults = new Map(environments.map((name) => [name, byDefaultIn(sides, name)]));
  return {
    changes: meant.map((change) => bare(sides, change, defaults.get(change.environment), at)),
    rules: distinct(rules).filter(({ flag }) => flag === null || isMeant(flag)),
  };
}

function proposalOf(
  root: string,
  { base, head, touched, folders, changes }: LandedSides,
): Proposal {
  return {
    base,
    head,
    touched,
    folders,
    policyFiles: policyFilesOf(root, changes, base.pipeline),
    size: { files: 0, bytes: 0 },
    ownDiagnostics: [],
    stoppingDiagnostics: [],
    widerDiagnostics: [],
    dependents: [],
  };
}

/** A new flag that is off, or a state without an effect, has changed nothing for anyone. */
function isReal({ from, to, services }: Change): boolean {
  return from === null || to === null || services.some(({ values }) => values.length > 0);
}

type VariablesByService = ReadonlyMap<string, ReadonlySet<string>>;

/** By service: the variables that a definition fills with the default of the code. */
function byDefaultIn({ head }: LandedSides, environment: EnvironmentName): VariablesByService {
  const services = desiredIn(head, environment);
  return new Map(services.map(({ service, byDefault }) => [service, new Set(byDefault)]));
}

function bare(
  sides: LandedSides,
  change: Change,
  defaults: VariablesByService | undefined,
  at: Instant,
): BareChange {
  const { flag, environment, from, to, services } = change;
  const judged = classify(change, NO_EVIDENCE, at).class;
  return {
    flag,
    owner: ownerOf(sides, flag),
    environment,
    class: judged === 'promotion' && isAdoption(sides) ? 'adoption' : judged,
    from,
    to,
    values: services.flatMap(({ service, values }) =>
      values
        .filter((value) => value.kind === 'variable')
        .map(({ name, from: old, to: sent }) => {
          const isByDefault = defaults?.get(service)?.has(name) === true;
          return { service, name, from: old, to: sent, ...(isByDefault ? { isByDefault } : {}) };
        }),
    ),
  };
}

/** Before the first pipeline there was nothing to promote. */
function isAdoption({ base, head }: LandedSides): boolean {
  return base.pipeline.kind === 'absent' && head.pipeline.kind !== 'absent';
}

function distinct(rules: readonly LoggedRule[]): readonly LoggedRule[] {
  return rules.filter(
    (rule, place) =>
      rules.findIndex(
        (loggedRule) => loggedRule.file === rule.file && loggedRule.flag === rule.flag,
      ) === place,
  );
}
