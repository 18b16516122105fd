// The changes of the rules, rule by rule, so that an approver sees each old and new value.
import type { Pipeline } from '#domain/pipeline.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { Requirement } from '#domain/requirement.ts';
import { valueOf } from '#domain/snapshot.ts';

/** Characters of one side. Longer texts are shown from a little before their first difference. */
const LONGEST = 160;
const NOTHING = 'nothing';

/** `pipeline.yaml: staging.requires.soak { in: development, for: 48h } → { in: development, for: 24h }` */
export function pipelineChanges({ base, head }: Proposal): readonly string[] {
  const [before, after] = [base, head].map(({ pipeline }) => valueOf(pipeline));
  if (before == null || after == null) return [];
  const [old, now] = [rulesOf(before), rulesOf(after)];
  const places = [...new Set([...old.keys(), ...now.keys()])];
  return places.flatMap((place) => {
    const [from, to] = [old.get(place), now.get(place)];
    return JSON.stringify(from) === JSON.stringify(to)
      ? []
      : [`pipeline.yaml: ${place} ${fromTo(from, to)}`];
  });
}

/** Every rule by its place. */
function rulesOf(pipeline: Pipeline): ReadonlyMap<string, unknown> {
  const { environments, teams, policy, services, deployments } = pipeline;
  const rules: (readonly [string, unknown])[] = [
    ['environments', environments.map(({ name }) => name)],
    ...environments.flatMap(({ name, enforcement, requires, resume }) => [
      ...(enforcement === 'report' ? [[`${name}.enforcement`, enforcement] as const] : []),
      ...requirementsIn(`${name}.requires`, requires),
      ...(resume === undefined ? [] : [[`${name}.resume.within`, resume.within] as const]),
      ...requirementsIn(`${name}.resume.requires`, resume?.requires ?? []),
    ]),
    ...teams.map(({ name, members }) => [`teams.${name}`, members] as const),
    ...requirementsIn('policy', policy.approvals),
    ['policy.paths', policy.paths],
    ['services', services.map(({ name }) => name)],
    ...services.flatMap(({ name, deploy }) =>
      deploy === undefined ? [] : [[`services.${name}.deploy`, deploy] as const],
    ),
    ...(deployments === undefined ? [] : [['deployments', deployments] as const]),
  ];
  return new Map(rules);
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

/** The change of settings, as they are written. For lists of words only the removed and the added words. */
export function fromTo(from: unknown, to: unknown): string {
  if (isWords(from) && isWords(to)) {
    const removed = from.filter((word) => !to.includes(word));
    const added = to.filter((word) => !from.includes(word));
    const parts = [
      ...(removed.length > 0 ? [`without ${within(removed.join(', '), 0)}`] : []),
      ...(added.length > 0 ? [`with ${within(added.join(', '), 0)}`] : []),
    ];
    if (parts.length > 0) return parts.join(', ');
  }
  const [old, now] = [from, to].map((one) => (one === undefined ? NOTHING : written(one)));
  const same = sharedBy(old ?? '', now ?? '');
  return `${within(old ?? '', same)} → ${within(now ?? '', same)}`;
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** A value as a file would write it, on one line. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([name, one]) => `${name}: ${written(one)}`);
  return `{ ${entries.join(', ')} }`;
}

function sharedBy(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** At most `LONGEST` characters, from a little before the first difference. */
function within(text: string, same: number): string {
  if (text.length <= LONGEST) return text;
  const start = Math.max(0, same - LONGEST / 4);
  const end = start + LONGEST;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
