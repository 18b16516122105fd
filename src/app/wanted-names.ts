// The names that a user writes: flags by key, by the prefix of a folder or by a pattern with `*`, environments and
// services. A name that does not exist is refused, with the name that was probably meant.
import type { FlagKey } from '#domain/scalars.ts';
import { nearest } from '#domain/diagnostic.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Instance } from './deploy-ports.ts';
import type { Loader } from './ports.ts';
import { readNamed } from './load/side.ts';
import { refusal } from './refusal.ts';

/** Whether a text can name more than one flag. */
export function isPattern(text: string): boolean {
  return text.includes('*') || text.endsWith('/');
}

/** Whether a flag is meant: `voice/calls` by its key, `voice` and `voice/` by the prefix, `voice/*` by the pattern. */
export function matches(pattern: string, key: FlagKey): boolean {
  if (pattern.includes('*')) return expressionOf(pattern).test(key);
  const prefix = pattern.endsWith('/') ? pattern : `${pattern}/`;
  return key === pattern || key.startsWith(prefix);
}

function expressionOf(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[^\w/-]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`);
}

/** The flags that are meant, in the order of `available`; all of them where nothing is named. */
export function flagsNamed(
  patterns: readonly string[],
  available: readonly FlagKey[],
): readonly FlagKey[] {
  if (patterns.length === 0) return available;
  for (const pattern of patterns)
    if (!available.some((key) => matches(pattern, key))) throw unknownFlag(pattern, available);
  const keys = new Set<string>(available);
  // A flag that has the very name is meant alone, also where a folder has the same name.
  const isMeant = (key: FlagKey): boolean =>
    patterns.some((pattern) => (keys.has(pattern) ? key === pattern : matches(pattern, key)));
  return available.filter(isMeant);
}

export function unknownFlag(name: string, keys: readonly FlagKey[]): Error {
  const meant = nearest(name, keys);
  return refusal('unknown/flag', { name, meant });
}

/** As `unknownFlag`, where a person has perhaps just written the definition, and it has not landed. */
export async function missingFlag(
  loader: Loader,
  name: string,
  keys: readonly FlagKey[],
): Promise<Error> {
  const { repository } = loader;
  if (repository.bare) return unknownFlag(name, keys);
  const head = await repository.workingTree(await repository.resolve('HEAD'));
  const { side } = await readNamed(loader, head, [name as FlagKey]);
  return side.flags.get(name as FlagKey)?.definition == null
    ? unknownFlag(name, keys)
    : refusal('unknown/not-landed', { name });
}

export function unknownEnvironment(name: string, available: readonly string[]): Error {
  const meant = nearest(name, available);
  return refusal('unknown/environment', { name, available, meant });
}

export interface InstanceScope {
  /** Only these; null: all. */
  readonly environments: readonly string[] | null;
  readonly services: readonly string[] | null;
}

export function isInScope({ environments, services }: InstanceScope, instance: Instance): boolean {
  return (
    (environments === null || environments.includes(instance.environment)) &&
    (services === null || services.includes(instance.service))
  );
}

/** Throws a refusal for a name that neither the pipeline nor one of `others` has. */
export function demandKnown(
  pipeline: Pipeline,
  { environments, services }: InstanceScope,
  others: readonly Instance[] = [],
): void {
  const places = namesOf(pipeline.environments, others, 'environment');
  const place = environments?.find((name) => !places.includes(name));
  if (place !== undefined) throw unknownEnvironment(place, places);
  const names = namesOf(pipeline.services, others, 'service');
  const unknown = services?.find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const meant = nearest(unknown, names);
  throw refusal('unknown/service', { name: unknown, available: names, meant });
}

function namesOf(
  declared: readonly { readonly name: string }[],
  others: readonly Instance[],
  part: keyof Instance,
): readonly string[] {
  return [...new Set([...declared.map(({ name }) => name), ...others.map((other) => other[part])])];
}
