// What a proposal does to the rules, rule by rule: whoever approves it has to see from what to what.
import type { Pipeline } from '#domain/pipeline.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { Requirement } from '#domain/requirement.ts';
import { valueOf } from '#domain/snapshot.ts';

/** Characters of one side: the difference of two longer texts is shown from where it begins. */
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

/** Every rule by the place where it stands. */
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

/** One entry for each gate: the settings, or the list of them where it is required several times. */
function requirementsIn(
  place: string,
  requires: readonly Requirement[],
): readonly (readonly [string, unknown])[] {
  return [...new Set(requires.map(({ gate }) => gate))].map((name) => {
    const all = requires.flatMap(({ gate, settings }) => (gate === name ? [settings] : []));
    return [`${place}.${name}`, all.length === 1 ? all[0] : all];
  });
}

/** What became of settings, as they are written; of lists of words only what goes and what comes. */
export function fromTo(from: unknown, to: unknown): string {
  if (isWords(from) && isWords(to)) {
    const gone = from.filter((word) => !to.includes(word));
    const come = to.filter((word) => !from.includes(word));
    const parts = [
      ...(gone.length > 0 ? [`without ${within(gone.join(', '), 0)}`] : []),
      ...(come.length > 0 ? [`with ${within(come.join(', '), 0)}`] : []),
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

/** As in a file, on one line. */
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

/** At most so many characters, from a little before where it differs. */
function within(text: string, same: number): string {
  if (text.length <= LONGEST) return text;
  const start = Math.max(0, same - LONGEST / 4);
  const end = start + LONGEST;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
