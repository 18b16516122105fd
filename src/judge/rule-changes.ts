// The policy changes, rule by rule, so that an approver sees each old and new value.
import type { Json } from '#domain/scalars.ts';
import type { Pipeline, Requirement } from '#domain/snapshot.ts';
import type { Proposal } from '#domain/report.ts';
import { valueOf } from '#domain/snapshot.ts';
import { keepsRequirement } from '#gates/gates.ts';
import type { RuleChange } from '#messages/rules.ts';

/** Each rule of the pipeline that changes, at its place, such as `staging.requires.soak`. Null: there is none. */
export function pipelineChanges({ base, head }: Proposal): readonly RuleChange[] {
  const [before, after] = [base, head].map(({ pipeline }) => valueOf(pipeline));
  if (before == null || after == null) return [];
  const [old, now] = [rulesOf(before), rulesOf(after)];
  const places = [...new Set([...old.keys(), ...now.keys()])];
  return places.flatMap((place) => {
    const [from, to] = [old.get(place), now.get(place)];
    return JSON.stringify(from) === JSON.stringify(to)
      ? []
      : [{ place, from: (from ?? null) as Json, to: (to ?? null) as Json }];
  });
}

/** Whether a rule is provably looser than before. Only requirements and their enforcement can be compared. */
export function isLooser({ place, from, to }: RuleChange): boolean {
  if (place.endsWith('.enforcement')) return to === 'report';
  const [, gate] =
    /(?:\.requires|^policy(?=\.approvals$)|\.by-risk\.[a-z]+)\.([a-z-]+)$/.exec(place) ?? [];
  if (gate === undefined || from === null) return false;
  const now = settingsOf(to);
  return !settingsOf(from).every((old) =>
    now.some((requirement) =>
      keepsRequirement({ gate, settings: requirement }, { gate, settings: old }),
    ),
  );
}

function settingsOf(value: Json): readonly Json[] {
  if (value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Every rule by its place. */
function rulesOf(pipeline: Pipeline): ReadonlyMap<string, unknown> {
  const { environments, teams, policy, services, deployments, sources = [] } = pipeline;
  const { notifications } = pipeline;
  const rules: (readonly [string, unknown])[] = [
    ['environments', environments.map(({ name }) => name)],
    ...environments.flatMap(({ name, enforcement, requires, byRisk = [], resume }) => [
      ...(enforcement === 'report' ? [[`${name}.enforcement`, enforcement] as const] : []),
      ...requirementsIn(`${name}.requires`, requires),
      ...byRisk.flatMap((requirements) =>
        requirementsIn(`${name}.by-risk.${requirements.risk}`, requirements.requires),
      ),
      ...(resume === undefined ? [] : [[`${name}.resume.within`, resume.within] as const]),
      ...requirementsIn(`${name}.resume.requires`, resume?.requires ?? []),
    ]),
    ...teams.map(({ name, members }) => [`teams.${name}`, members] as const),
    ...requirementsIn('policy', policy.approvals),
    ['policy.paths', policy.paths],
    ...(policy.proposals === undefined ? [] : [['policy.proposals', policy.proposals] as const]),
    ['services', services.map(({ name }) => name)],
    ...services.flatMap(({ name, deploy }) =>
      deploy === undefined ? [] : [[`services.${name}.deploy`, asWritten(deploy)] as const],
    ),
    ...sources.map(({ name, ...source }) => [`metrics.sources.${name}`, source] as const),
    ...(deployments === undefined ? [] : [['deployments', deployments] as const]),
    ...(notifications === undefined ? [] : [['notifications', notifications] as const]),
  ];
  return new Map(rules);
}

/** Deploy targets by environment, as a file has them. */
function asWritten(deploy: NonNullable<Pipeline['services'][number]['deploy']>): Json {
  const entries = deploy.map(({ environment, settings, ...common }) => {
    const given = Object.entries(common).filter(([, value]) => value !== null);
    return [environment, { ...Object.fromEntries(given), ...settings }];
  });
  return Object.fromEntries(entries) as Json;
}

/** One entry for each gate: its settings, or a list of them if it is required several times. */
function requirementsIn(
  place: string,
  requires: readonly Requirement[],
): readonly (readonly [string, unknown])[] {
  return [...new Set(requires.map(({ gate }) => gate))].map((name) => {
    const all = requires.flatMap(({ gate, settings }) => (gate === name ? [settings] : []));
    return [`${place}.${name}`, all.length === 1 ? all[0] : all];
  });
}
