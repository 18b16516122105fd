// The reasons why a proposal is a policy change: a file of the policy, or a change in a flag's definition that concerns
// safety or requirements. The judge and every report read the same list of reasons.
import type { Change, Proposal } from '#domain/report.ts';
import { exposuresOf } from '#domain/exposure.ts';
import { grouped } from '#domain/scalars.ts';
import type { Flag, Pipeline, Requirement, ScopedRequirement, Snapshot } from '#domain/snapshot.ts';
import { remembered } from '#domain/remembered.ts';
import type { EnvironmentName, FlagKey, Json, ServiceName, Sendable } from '#domain/scalars.ts';
import { isSentWherever, filesOf, valueOf } from '#domain/snapshot.ts';
import { environmentsOf } from '#domain/report.ts';
import { saysOff, sentAtSafe, textOfValue } from '#domain/values.ts';
import { changesOf } from '#diff/changes.ts';
import { keepsRequirement, requirementsOf, withFurther } from '#gates/gates.ts';
import type { Origin, Reason } from '#messages/rules.ts';
import { observedReasons } from './metric-reasons.ts';
import { requirementsFor } from './rules.ts';
import type { Filling } from './variables.ts';
import {
  fillingsIn,
  fillingsOf,
  freshPlaces,
  keyOf,
  newPlaces,
  raisesIn,
  redefined,
} from './variables.ts';

export interface PolicyReason {
  readonly file: string;
  /** Null: a file of the policy itself. */
  readonly flag: FlagKey | null;
  readonly reason: Reason;
}

/** The reasons why a proposal is a policy change, without duplicates; empty if it is none. */
export function policyReasons(
  proposal: Proposal,
  changes: readonly Change[] = changesOf(proposal),
): readonly PolicyReason[] {
  const files = proposal.policyFiles.map(({ path }): PolicyReason => ({
    file: path,
    flag: null,
    reason: { kind: 'file' },
  }));
  return [...files, ...flagReasons(proposal, changes)];
}

/** The questions for evidence and the judge ask for the same. */
const flagReasons = remembered(reasonsOfFlags);

function reasonsOfFlags(proposal: Proposal, changes: readonly Change[]): readonly PolicyReason[] {
  if (proposal.base.pipeline.kind === 'absent') return [];
  const keys = redefined(proposal);
  if (keys.length === 0) return [];
  const context = contextOf(proposal, changes);
  return keys.flatMap((key) => {
    const sides = sidesOf(context, key);
    const rules = [
      ...loosenings(context, sides),
      ...unknownPast(context, sides),
      ...newOwners(context, sides),
      ...looserMetrics(context, sides),
      ...turnedSafe(sides),
      ...turnedCodeDefault(sides),
      ...newRollouts(sides),
      ...sentByItself(context, sides),
    ];
    const imports = rules.some(({ kind }) => kind === 'by-itself') ? [] : importsOf(context, key);
    const once = new Map([...rules, ...imports].map((reason) => [JSON.stringify(reason), reason]));
    const file = `flags/${key}.yaml`;
    return [...once.values()].map((reason) => ({ file, flag: key, reason }));
  });
}

/** Facts for all flags of a proposal, computed once. */
interface ProposalContext {
  readonly proposal: Proposal;
  readonly changes: ReadonlyMap<FlagKey, readonly Change[]>;
  /** What fills each variable at base. */
  readonly before: ReadonlyMap<string, readonly Filling[]>;
  /** What filled it within the last 90 days where no flag fills it at base. */
  readonly past: ReadonlyMap<string, readonly Filling[]>;
  /** What fills each variable at head. */
  readonly after: ReadonlyMap<string, readonly Filling[]>;
  readonly fresh: ReadonlySet<string>;
  /** By environment and variable, what the definitions at base send without a state. */
  readonly byThemselves: ReadonlyMap<EnvironmentName, ReadonlyMap<string, readonly Sendable[]>>;
}

function contextOf(proposal: Proposal, changes: readonly Change[]): ProposalContext {
  const { base, former } = proposal;
  const past = former?.kind === 'searched' ? former.definitions.flatMap(fillingsOf) : [];
  const environments = environmentsOf(proposal);
  return {
    proposal,
    changes: grouped(changes, ({ flag }) => flag),
    before: fillingsIn(base),
    past: grouped(past, keyOf),
    after: fillingsIn(proposal.head),
    fresh: freshPlaces(proposal),
    byThemselves: new Map(
      environments.map((environment) => [environment, valuesByThemselves(base, environment)]),
    ),
  };
}

/** A touched flag, and the definitions that it replaces: under its own key, or for one of its variables. */
interface DefinitionSides {
  readonly key: FlagKey;
  /** The definition of the same key at base. */
  readonly before: Flag | null;
  readonly after: Flag | null;
  readonly isUnreadable: boolean;
  /** What filled its variables before: at base, and where no flag did, within the last 90 days. */
  readonly predecessors: readonly (readonly [Filling, former: Filling])[];
}

function sidesOf({ proposal, before, past }: ProposalContext, key: FlagKey): DefinitionSides {
  const after = filesOf(proposal.head, key).flag;
  const predecessors = (after.kind === 'known' ? fillingsOf(after.value) : []).flatMap(
    (filling) => {
      const former = before.get(keyOf(filling)) ?? [];
      const same = former.filter(({ flag }) => flag.key === key);
      // Another flag may fill it in other environments. A flag that already fills it takes nothing over.
      const isKept = same.some(({ binding }) => isSentWherever(binding, filling.binding));
      const others = isKept ? same : [...former, ...(past.get(keyOf(filling)) ?? [])];
      return others.map((side) => [filling, side] as const);
    },
  );
  return {
    key,
    before: valueOf(filesOf(proposal.base, key).flag),
    after: valueOf(after),
    isUnreadable: after.kind === 'unreadable',
    predecessors,
  };
}

/** The definitions that a flag replaces, without duplicates. */
function predecessorsOf({ before, predecessors }: DefinitionSides): readonly Flag[] {
  return [
    ...new Set([...(before === null ? [] : [before]), ...predecessors.map(([, { flag }]) => flag)]),
  ];
}

/** Requirements of the replaced definitions that are gone or less strict. */
function loosenings(context: ProposalContext, sides: DefinitionSides): readonly Reason[] {
  const { key, after, isUnreadable } = sides;
  if (isUnreadable || (after === null && (isGated(context, key) || isHandedOn(context, key)))) {
    return [];
  }
  const now = after?.requires ?? [];
  return predecessorsOf(sides).flatMap((old) =>
    old.requires
      .filter(
        (requirement) => !now.some((scopedRequirement) => keeps(scopedRequirement, requirement)),
      )
      .map((requirement) => ({
        kind: 'requirements' as const,
        environment: requirement.environment,
        gate: requirement.gate,
        from: requirement.settings as Json,
        to: inPlaceOf(requirement, now),
        because: originOf(context, sides, old),
      })),
  );
}

function originOf(
  { proposal: { base } }: ProposalContext,
  { key, after, predecessors }: DefinitionSides,
  old: Flag,
): Origin {
  if (after === null) return { kind: 'deleted' };
  const filling = predecessors.find(([, { flag }]) => flag === old)?.[0];
  if (filling === undefined || (old.key === key && base.flags.has(key))) {
    return { kind: 'changed' };
  }
  const isGone = valueOf(filesOf(base, old.key).flag) === null;
  return { kind: 'taken-over', variable: filling.variable, flag: old.key, isGone };
}

/** Whether a deletion changes values. Gates judge such a deletion, so its requirements need no policy change. */
function isGated({ changes }: ProposalContext, key: FlagKey): boolean {
  return (changes.get(key) ?? []).some(({ comparison }) => comparison !== 'same');
}

/** Whether flags of the same proposal fill all variables of a deleted one, and so answer for its requirements. */
function isHandedOn({ proposal, after }: ProposalContext, key: FlagKey): boolean {
  const old = valueOf(filesOf(proposal.base, key).flag);
  return (
    old !== null &&
    fillingsOf(old).every((filling) =>
      (after.get(keyOf(filling)) ?? []).some(({ flag }) => proposal.touched.includes(flag.key)),
    )
  );
}

function keeps(now: ScopedRequirement, old: ScopedRequirement): boolean {
  return reaches(now, old) && keepsRequirement(now, old);
}

function reaches(now: ScopedRequirement, old: ScopedRequirement): boolean {
  return now.environment === old.environment || now.environment === '*';
}

/** The present settings of the same gate; null if there are none. */
function inPlaceOf(old: ScopedRequirement, requires: readonly ScopedRequirement[]): Json {
  const left = requires.filter((now) => now.gate === old.gate && reaches(now, old));
  const settings = left.map((requirement) => requirement.settings as Json);
  return settings.length > 1 ? settings : (settings[0] ?? null);
}

/** A reason if this clone cannot show the former requirements of a newly filled variable. */
function unknownPast({ proposal }: ProposalContext, { after }: DefinitionSides): readonly Reason[] {
  const { former } = proposal;
  if (former?.kind !== 'unknown' || after === null) return [];
  const places = new Set(newPlaces(proposal).map(keyOf));
  const filling = fillingsOf(after).find((candidate) => places.has(keyOf(candidate)));
  return filling === undefined
    ? []
    : [{ kind: 'past', variable: filling.variable, why: former.why }];
}

/** Metrics, watches and risks that are looser than those of the replaced definitions. */
function looserMetrics(
  { proposal: { base } }: ProposalContext,
  sides: DefinitionSides,
): readonly Reason[] {
  const { after } = sides;
  if (after === null) return [];
  const pipeline = valueOf(base.pipeline);
  return predecessorsOf(sides).flatMap((old) => observedReasons(old, after, pipeline));
}

/** A new owner, if approvals come from the owner. */
function newOwners(
  { proposal: { base } }: ProposalContext,
  sides: DefinitionSides,
): readonly Reason[] {
  const { after } = sides;
  if (after === null) return [];
  return predecessorsOf(sides).flatMap((old) => {
    if (old.owner === after.owner || !ownerApproves(rulesBefore(base, old))) return [];
    return [{ kind: 'owner' as const, from: old.owner, to: after.owner }];
  });
}

function rulesBefore(base: Snapshot, { requires }: Flag): readonly Requirement[] {
  const pipeline = valueOf(base.pipeline);
  return [...withFurther(requires), ...(pipeline === null ? [] : requirementsOf(pipeline))];
}

function ownerApproves(rules: readonly Requirement[]): boolean {
  return rules.some(({ settings }) => {
    const from: unknown = (settings as { readonly from?: unknown }).from;
    return Array.isArray(from) && from.includes('owner');
  });
}

function turnedSafe(sides: DefinitionSides): readonly Reason[] {
  const { after } = sides;
  if (after === null) return [];
  return predecessorsOf(sides).flatMap((old) =>
    old.safe === after.safe ? [] : [{ kind: 'safe' as const, from: old.safe, to: after.safe }],
  );
}

function turnedCodeDefault(sides: DefinitionSides): readonly Reason[] {
  const { after } = sides;
  if (after === null) return [];
  return predecessorsOf(sides).flatMap((old) =>
    old.codeDefault === after.codeDefault
      ? []
      : [
          {
            kind: 'code-default' as const,
            from: old.codeDefault,
            to: after.codeDefault,
          },
        ],
  );
}

/** A new percentage for a service that read only the switch: its code has to read the percentage first. */
function newRollouts({ after, predecessors }: DefinitionSides): readonly Reason[] {
  return (after?.services ?? []).flatMap(({ service, variables }) => {
    const rollout = variables.find(({ field }) => field === 'rollout');
    if (rollout === undefined) return [];
    const wasAlone = predecessors.some(
      ([now, { binding, flag }]) =>
        now.service === service && binding.field === 'enabled' && !readsRollout(flag, service),
    );
    return wasAlone
      ? [
          {
            kind: 'rollout' as const,
            variable: rollout.variable,
            service,
          },
        ]
      : [];
  });
}

function readsRollout({ services }: Flag, service: ServiceName): boolean {
  return services.some(
    (bindings) =>
      bindings.service === service && bindings.variables.some(({ field }) => field === 'rollout'),
  );
}

/** Values that a definition sends without a state, if they are more than off and were not sent before. */
function sentByItself(
  { byThemselves }: ProposalContext,
  { before: same, after }: DefinitionSides,
): readonly Reason[] {
  // A definition that does not change is read once, and sends what it sent.
  if (after === null || after === same) return [];
  return [...byThemselves].flatMap(([environment, before]) =>
    exposuresOf(after, null, environment).flatMap((exposure) =>
      sentAtSafe(exposure).flatMap(({ variable, value }) => {
        const old = before.get(`${exposure.service} ${variable}`) ?? [];
        if (saysOff(value) || old.some((sendable) => textOfValue(sendable) === textOfValue(value)))
          return [];
        return [
          {
            kind: 'by-itself' as const,
            variable,
            value: textOfValue(value),
            service: exposure.service,
          },
        ];
      }),
    ),
  );
}

function valuesByThemselves(
  { flags }: Snapshot,
  environment: EnvironmentName,
): ReadonlyMap<string, readonly Sendable[]> {
  const values = new Map<string, Sendable[]>();
  for (const { flag } of flags.values()) {
    if (flag.kind !== 'known') continue;
    for (const exposure of exposuresOf(flag.value, null, environment)) {
      for (const { variable, value } of sentAtSafe(exposure)) {
        const place = `${exposure.service} ${variable}`;
        values.set(place, [...(values.get(place) ?? []), value]);
      }
    }
  }
  return values;
}

/**
 * Variables that no flag filled, and that are sent more than off at once where promotions have requirements. They
 * have soaked nowhere, so the approvers of the policy confirm that they already run.
 */
function importsOf({ proposal, changes, fresh }: ProposalContext, key: FlagKey): readonly Reason[] {
  const pipeline = valueOf(proposal.base.pipeline);
  if (pipeline === null || isUnguarded(pipeline)) return [];
  return (changes.get(key) ?? []).flatMap((change) => {
    const raised = raisesIn(change).find(
      (value) => value.kind === 'variable' && fresh.has(keyOf(value)),
    );
    if (raised === undefined || requirementsFor(proposal, pipeline, change).length === 0) return [];
    const sent = change.services
      .find(({ service }) => service === raised.service)
      ?.values.find(({ name }) => name === raised.variable)?.to;
    return [
      {
        kind: 'import' as const,
        variable: raised.variable,
        value: textOfValue(sent ?? null),
        service: raised.service,
        environment: change.environment,
      },
    ];
  });
}

/** Whether the policy requires no approval. */
export function isUnguarded({ policy }: Pipeline): boolean {
  return policy.approvals.every(({ settings }) => (settings as { count: number }).count === 0);
}
