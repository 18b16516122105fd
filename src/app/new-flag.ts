// `new`: the definition of a new flag, checked together with all files that are there. Nothing is written here.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { isError, nearest } from '#domain/diagnostic.ts';
import type { Binding, SwitchForm } from '#domain/snapshot.ts';
import { USUAL } from '#domain/snapshot.ts';
import type { FlagKey, ServiceName, Sha, Instant } from '#domain/scalars.ts';
import { inOrder, parseFlagKey, parseServiceName } from '#domain/scalars.ts';
import { newFlagText, wordsOf, lastSegment } from '#files/new-flag.ts';
import { flagPath } from '#files/paths.ts';
import { asTree } from './ports.ts';
import type { Loader } from './ports.ts';
import type { Tree } from './load/side.ts';
import { readTree } from './load/side.ts';
import { BUILD_PREFIX } from './adopt/forms.ts';
import { refusal } from './refusal.ts';
import { diagnose } from './validate.ts';

export interface WantedFlag {
  readonly flag: string;
  readonly services: readonly string[];
  /** Null: from the key of the flag. */
  readonly variable: string | null;
  /** The steps of its ladder in the last environment; null: it has none. */
  readonly ladder: readonly number[] | null;
  /** How long each step lasts. */
  readonly each: string;
  readonly owner: string | null;
  readonly description: string | null;
}

export interface NewDefinition {
  readonly key: FlagKey;
  readonly file: string;
  readonly text: string;
  /** The variables that it sends. */
  readonly variables: readonly string[];
  /** The first environment, where a flag is tried first. */
  readonly first: string;
  /** What `validate` would say about the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** `head`: the commit or tree that the definition is added to. */
export async function newDefinition(
  loader: Loader,
  head: Sha,
  wanted: WantedFlag,
  now: Instant,
): Promise<NewDefinition> {
  const key = parseFlagKey(wanted.flag);
  if (key === null) throw refusal('new/not-a-key', { name: wanted.flag });
  const present = await readTree(loader, asTree(head));
  const file = flagPath(loader.root, key);
  if (present.side.flags.get(key)?.definition != null) throw refusal('new/exists', { file });
  const text = textOf(wanted, key, present);
  const tree = await loader.repository.composed(asTree(head), new Map([[file, { text }]]));
  const { diagnostics } = await diagnose(loader, await readTree(loader, tree), now);
  const [first = ''] = present.environments;
  const ofFile = diagnostics.filter((diagnostic) => isAbout(file, diagnostic));
  const variables = variablesFor(wanted, key).map(({ variable }) => variable);
  return { key, file, text, variables, first, diagnostics: ofFile };
}

/** A variable of several flags is reported once, and that may be in the file of another one. */
function isAbout(file: string, { file: place, facts: { others } }: Diagnostic): boolean {
  if (place === file || !Array.isArray(others)) return place === file;
  return others.some((other: Readonly<Record<string, unknown>>) => other['file'] === file);
}

/** Whether the definition may be written. A warning does not stop it. */
export function isUsable({ diagnostics }: NewDefinition): boolean {
  return !diagnostics.some(isError);
}

function textOf(wanted: WantedFlag, key: FlagKey, { side, environments }: Tree): string {
  const pipeline = side.pipeline?.value ?? null;
  const last = environments.at(-1);
  if (pipeline === null || last === undefined) throw refusal('new/no-pipeline');
  const names = pipeline.services.map(({ name }) => name);
  const services = [...new Set(wanted.services)].toSorted(inOrder).map((name) => {
    const service = parseServiceName(name);
    if (service !== null && names.includes(service)) return service;
    throw refusal('unknown/service', { name, available: names, meant: nearest(name, names) });
  });
  const variables = variablesFor(wanted, key);
  const { owner, ladder, each, description } = wanted;
  return newFlagText({
    description: description ?? wordsOf(key),
    owner,
    services: services.map((service: ServiceName) => ({ service, variables })),
    ladder: ladder === null ? null : { environment: last, steps: ladder, each },
    codeDefault: false,
  });
}

/** Code in a page reads a text, and only the empty one counts as off wherever it is tested. */
const FALSY: SwitchForm = { on: USUAL.on, off: '' };

/** A switch, and a percentage where a ladder needs one. */
function variablesFor({ variable, ladder }: WantedFlag, key: FlagKey): readonly Binding[] {
  const stem = lastSegment(key)
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/^(?=\d)/, '_')
    .toUpperCase();
  const name = variable ?? `${stem}_ENABLED`;
  const form = BUILD_PREFIX.test(name) ? { form: FALSY } : {};
  const enabled: Binding = { variable: name, field: 'enabled', ...form };
  if (ladder === null) return [enabled];
  const percentage = `${name.replace(/_ENABLED$/, '')}_PERCENTAGE`;
  return [enabled, { variable: percentage, field: 'rollout' }];
}
