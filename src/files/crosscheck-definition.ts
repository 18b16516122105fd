// A flag's definition against the pipeline: the names in the one must be declared in the other, and no variable may be
// sent in a form that misleads its reader.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { isExpired } from '#domain/snapshot.ts';
import { longKey, longLabels } from '#domain/labels.ts';
import type { Binding, Flag, Pipeline } from '#domain/snapshot.ts';
import type { Instant } from '#domain/scalars.ts';
import { named } from '#messages/words.ts';
import { nearest } from '#domain/diagnostic.ts';
import type { Path } from './positions.ts';
import type { ReadFile } from './read-file.ts';
import { diagnosticIn, isComplete } from './read-file.ts';
import { DEFAULT_POLICY_PATHS } from './schema-pipeline.ts';

/** Services, environments and the owner that the pipeline does not know. */
export function definitionDiagnostics(
  read: ReadFile<Flag>,
  pipeline: ReadFile<Pipeline> | null,
): readonly Diagnostic[] {
  const rules = pipeline?.understood ?? null;
  if (pipeline === null || rules === null || read.understood === null) return [];
  const { owner, services, requires } = read.understood;
  const scopes = requires.flatMap(({ environment }) => (environment === '*' ? [] : environment));
  const used = services.map(({ service }) => service);
  const [owners, others, places] = [
    unknownOwner(read, owner, rules),
    undeclared(used, rules.services),
    undeclared([...new Set(scopes)], rules.environments),
  ];
  // Nearly all flags name only what is declared.
  if (owners.length + others.length + places.length === 0) return [];
  // If a list could not be read in full, none of its names is reported as unknown.
  const unknown = <T>(names: readonly T[], list: string): readonly T[] =>
    isComplete(pipeline, [list], 1) ? names : [];
  return [
    ...unknown(owners, 'teams'),
    ...unknown(others, 'services').map((facts) =>
      diagnosticIn(read, ['services', facts.name], { code: 'flag/unknown-service', facts }, 'key'),
    ),
    ...unknown(places, 'environments').map((facts) =>
      diagnosticIn(
        read,
        ['requires', facts.name],
        { code: 'flag/unknown-environment', facts: { ...facts, variable: null } },
        'key',
      ),
    ),
  ];
}

/** Issues concern a flag by a label with its key. GitHub refuses a label that is too long, so no issue could carry it. */
export function labelDiagnostics(read: ReadFile<Flag>): readonly Diagnostic[] {
  if (read.understood === null) return [];
  const { key, watch, graduate } = read.understood;
  if (watch === undefined && graduate === undefined) return [];
  const places = [
    // Every watch opens an issue after a breach.
    ...(watch === undefined
      ? []
      : [{ path: ['watch'], labels: watch.issues.flatMap(({ labels }) => labels) }]),
    ...(graduate?.issues == null
      ? []
      : [{ path: ['graduate', 'issues'], labels: graduate.issues.map(({ label }) => label) }]),
  ];
  return places.flatMap(({ path, labels }) => [
    ...longKey(key).map((facts) =>
      diagnosticIn(read, path, { code: 'flag/long-key', facts }, 'key'),
    ),
    ...longLabels(labels).map(({ facts }) =>
      diagnosticIn(read, path, { code: 'flag/long-label', facts }, 'key'),
    ),
  ]);
}

/** A watch that looks at nothing would always end well, and a later step might rest on that. */
export function watchDiagnostics(read: ReadFile<Flag>): readonly Diagnostic[] {
  const { watch, metrics = [], key = '' } = read.understood ?? {};
  if (watch === undefined) return [];
  const isEmpty = watch.issues.length === 0 && metrics.length === 0;
  if (!isEmpty || !isComplete(read, ['metrics'], 1)) return [];
  return [diagnosticIn(read, ['watch'], { code: 'flag/empty-watch', facts: { flag: key } }, 'key')];
}

/** The names that are not declared, each with the declared one that was probably meant. */
function undeclared(used: readonly string[], things: readonly NamedThing[]) {
  const declared = namesOf(things);
  if (used.every((name) => declared.has(name))) return [];
  return used
    .filter((name) => !declared.has(name))
    .map((name) => {
      const names = [...declared];
      return { name, available: named(names), meant: nearest(name, names) };
    });
}

interface NamedThing {
  readonly name: string;
}

const NAMES = new WeakMap<readonly NamedThing[], ReadonlySet<string>>();

/** Of a list of the pipeline, made once: ten thousand flags are compared with it. */
function namesOf(things: readonly NamedThing[]): ReadonlySet<string> {
  const names = NAMES.get(things) ?? new Set(things.map(({ name }) => name));
  NAMES.set(things, names);
  return names;
}

function unknownOwner(
  read: ReadFile<Flag>,
  owner: string | null,
  rules: Pipeline,
): readonly Diagnostic[] {
  // The members of a team on GitHub come from GitHub.
  if (owner === null || owner.includes('/')) return [];
  return undeclared([owner], rules.teams).map((facts) =>
    diagnosticIn(read, ['owner'], { code: 'flag/unknown-owner', facts }),
  );
}

/** Build tools put these variables into a page as text, where the text `false` counts as true. */
const BUILD_TOOLS: readonly (readonly [prefix: string, tool: string])[] = [
  ['VITE_', 'Vite'],
  ['NEXT_PUBLIC_', 'Next.js'],
  ['REACT_APP_', 'Create React App'],
  ['PUBLIC_', 'Astro and SvelteKit'],
  ['EXPO_PUBLIC_', 'Expo'],
];

/** Mistakes in the bindings of one definition. `pipeline` null: names of environments are not checked. */
export function bindingDiagnostics(
  read: ReadFile<Flag>,
  pipeline: ReadFile<Pipeline> | null,
): readonly Diagnostic[] {
  const flag = read.understood;
  if (flag === null) return [];
  const rules =
    pipeline !== null && isComplete(pipeline, ['environments'], 1) ? pipeline.understood : null;
  const isSafetyKnown =
    read.gaps.length === 0 || ['safe', 'code-default'].every((key) => isComplete(read, [key]));
  return flag.services.flatMap(({ service, variables }) =>
    variables.flatMap((binding) => {
      const tool = buildToolOf(binding);
      // Nearly all variables are plain, and no plain one has a mistake.
      if (binding.form === undefined && binding.in === undefined && tool === null) return [];
      const path = ['services', service, binding.variable];
      return [
        ...formProblems(read, isSafetyKnown ? flag : null, binding, path),
        ...unknownPlaces(read, binding, path, rules),
        ...buildToolWarnings(read, binding, path, tool),
      ];
    }),
  );
}

function formProblems(
  read: ReadFile<Flag>,
  flag: Flag | null,
  { variable, field, form }: Binding,
  path: Path,
): readonly Diagnostic[] {
  if (form === undefined) return [];
  if (field === 'rollout') {
    return [diagnosticIn(read, path, { code: 'flag/form-of-rollout', facts: { variable } })];
  }
  if (form.on === form.off) {
    const facts = { variable, text: form.on };
    return [diagnosticIn(read, path, { code: 'flag/form-without-difference', facts })];
  }
  const fallsToOff = flag === null || (!flag.safe && !flag.codeDefault);
  if (form.off !== null || fallsToOff) return [];
  const facts = { variable, because: flag.safe ? ('safe' as const) : ('code-default' as const) };
  return [diagnosticIn(read, path, { code: 'flag/unset-turns-on', facts })];
}

function unknownPlaces(
  read: ReadFile<Flag>,
  { variable, in: places = [] }: Binding,
  path: Path,
  rules: Pipeline | null,
): readonly Diagnostic[] {
  if (rules === null) return [];
  return undeclared(places, rules.environments).map((facts) =>
    diagnosticIn(read, [...path, 'in'], {
      code: 'flag/unknown-environment',
      facts: { ...facts, variable },
    }),
  );
}

/** Null: none, so that the text `false` is not taken for true. */
function buildToolOf({ variable, field, form }: Binding): string | null {
  if (field !== 'enabled' || form !== undefined) return null;
  return BUILD_TOOLS.find(([prefix]) => variable.startsWith(prefix))?.[1] ?? null;
}

function buildToolWarnings(
  read: ReadFile<Flag>,
  { variable }: Binding,
  path: Path,
  tool: string | null,
): readonly Diagnostic[] {
  if (tool === null) return [];
  return [diagnosticIn(read, path, { code: 'flag/text-is-truthy', facts: { variable, tool } })];
}

/** Flags that have expired. The caller passes the present moment. */
export function expiredFlags(
  definitions: readonly ReadFile<Flag>[],
  now: Instant,
): readonly Diagnostic[] {
  return definitions.flatMap((read) => {
    const flag = read.understood;
    if (flag === null || !isComplete(read, ['expires']) || !isExpired(flag, now)) return [];
    const facts = { flag: flag.key, expires: flag.expires ?? '' };
    return [diagnosticIn(read, ['expires'], { code: 'flag/expired', facts })];
  });
}

/** The place of workflows is fixed, so these patterns are right also before the first workflow. */
const AHEAD: readonly string[] = [...DEFAULT_POLICY_PATHS, '.github/workflows/**'];

/** The patterns that a person has written to name files. */
export function writtenPatterns({ policy }: Pick<Pipeline, 'policy'>): readonly string[] {
  return policy.paths.filter((pattern) => !pattern.startsWith('!') && !AHEAD.includes(pattern));
}

/** `matched`: the patterns that a file matches. */
export function unmatchedPaths(
  read: ReadFile<Pipeline>,
  matched: ReadonlySet<string>,
): readonly Diagnostic[] {
  const rules = read.understood;
  if (rules === null) return [];
  return writtenPatterns(rules).flatMap((pattern) => {
    if (matched.has(pattern)) return [];
    const path = ['policy', 'paths', rules.policy.paths.indexOf(pattern)];
    return [diagnosticIn(read, path, { code: 'pipeline/unmatched-path', facts: { pattern } })];
  });
}
