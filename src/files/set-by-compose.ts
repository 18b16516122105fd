// How a flag may switch nothing: a file of Docker Compose sets its variable itself, which wins over the file that a
// deployment writes, or passes it to the build; no service reads that file; or no deployment reaches the service.
import type { Document } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { deploySettingsFor } from '#domain/deploy-settings.ts';
import type { Binding, Flag, Pipeline } from '#domain/snapshot.ts';
import { diagnosticOf } from '#messages/diagnostics.ts';
import { positionsIn } from './positions.ts';
import type { TargetSchemas, TargetWrites } from './schema-parts.ts';
import { writesFile } from './schema-parts.ts';

/** What a flag fills. */
interface FilledFlag extends Pick<Flag, 'key'> {
  readonly services: readonly {
    readonly service: string;
    readonly variables: readonly Pick<Binding, 'variable'>[];
  }[];
}

/** `path` and `text`: of the compose file. */
export function setByCompose(
  path: string,
  text: string,
  flags: readonly FilledFlag[],
  pipeline: Pipeline,
  targets: TargetSchemas,
): readonly Diagnostic[] {
  // The override of a service wins over what a file sets, but a build has no override.
  const filled = filledBy(
    flags,
    (service) => !writtenFor(service, pipeline, targets).includes('override'),
  );
  const builtIn = filledBy(flags, (service) => isBuiltBefore(service, pipeline, targets));
  if (builtIn.size === 0 && filled.size === 0) return [];
  const document = parseDocument(text, { merge: true, logLevel: 'silent' });
  const positionOf = positionsIn(text);
  const services = entriesOf(document, valueAt(document, document.contents, 'services'));
  return services.flatMap(({ name: service, value }) => {
    const settings = valueAt(document, value, 'environment');
    const args = valueAt(document, valueAt(document, value, 'build'), 'args');
    return [
      {
        code: 'flag/set-by-compose' as const,
        variables: namesIn(document, settings),
        flagOf: filled,
      },
      {
        code: 'flag/built-by-compose' as const,
        variables: namesIn(document, args),
        flagOf: builtIn,
      },
    ].flatMap(({ code, variables, flagOf }) =>
      variables.flatMap(({ variable, offset }) => {
        const flag = flagOf.get(`${service} ${variable}`);
        if (flag === undefined) return [];
        const mistake = { code, facts: { variable, service, flag } };
        return [diagnosticOf(mistake, { file: path, ...positionOf(offset) })];
      }),
    );
  });
}

/** The line on which a compose file sets a variable of a service itself; null: it does not. */
export function lineSetBy(text: string, service: string, variable: string): number | null {
  const document = parseDocument(text, { merge: true, logLevel: 'silent' });
  const services = entriesOf(document, valueAt(document, document.contents, 'services'));
  const definition = services.find(({ name }) => name === service)?.value ?? null;
  const set = namesIn(document, valueAt(document, definition, 'environment'));
  const offset = set.find((one) => one.variable === variable)?.offset;
  return offset === undefined ? null : positionsIn(text)(offset).line;
}

export interface ComposeFile {
  readonly path: string;
  readonly text: string;
}

/** Services of flags whose written file no compose file names, each where the first file defines it. */
export function notReadByCompose(
  files: readonly ComposeFile[],
  flags: readonly Flag[],
  pipeline: Pipeline,
  targets: TargetSchemas,
): readonly Diagnostic[] {
  const reached = new Set(flags.flatMap(({ services }) => services.map(({ service }) => service)));
  return pipeline.services.flatMap(({ name: service, deploy = [] }) => {
    const names = deploy
      .filter((settings) => writesFile(targets, settings))
      .flatMap(({ settings: { file } }) =>
        typeof file === 'string' ? [filledFile(file, service)] : [],
      );
    if (!reached.has(service) || names.length === 0) return [];
    if (files.some(({ text }) => names.some((name) => text.includes(name)))) return [];
    return files
      .flatMap((file) => placeOf(service, file))
      .slice(0, 1)
      .map((place) => {
        const [name = ''] = names;
        return diagnosticOf({ code: 'flag/not-read-by-compose', facts: { service, name } }, place);
      });
  });
}

/** Services of flags that no deployment reaches, in a pipeline that reaches others. */
export function notDeployed(
  file: ComposeFile,
  flags: readonly Flag[],
  { services, environments }: Pipeline,
): readonly Diagnostic[] {
  if (services.every(({ deploy = [] }) => deploy.length === 0)) return [];
  return services.flatMap(({ name: service, deploy = [] }) => {
    const isReached = environments.some(({ name }) => deploySettingsFor(deploy, name) !== null);
    const flag = flags.find((all) => all.services.some((bindings) => bindings.service === service));
    if (isReached || flag === undefined) return [];
    const mistake = { code: 'flag/not-deployed', facts: { service, flag: flag.key } } as const;
    return placeOf(service, file).map((place) => diagnosticOf(mistake, place));
  });
}

/** The last part of its path. */
function filledFile(file: string, service: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replaceAll('{service}', service);
}

function placeOf(service: string, { path, text }: ComposeFile) {
  const document = parseDocument(text, { merge: true, logLevel: 'silent' });
  const services = entriesOf(document, valueAt(document, document.contents, 'services'));
  return services
    .filter(({ name }) => name === service)
    .map(({ offset }) => ({ file: path, ...positionsIn(text)(offset) }));
}

interface SetVariable {
  readonly name: string;
  readonly offset: number;
  readonly value: unknown;
}

/** The entries of a map, also those of the maps that `<<` merges into it; what stands in the map itself comes first. */
function entriesOf(document: Document, node: unknown, depth = 0): readonly SetVariable[] {
  const map = resolved(document, node);
  if (!isMap(map) || depth > DEEPEST) return [];
  const direct: SetVariable[] = [];
  const merged: SetVariable[] = [];
  for (const { key, value } of map.items) {
    if (!isScalar(key) || key.range == null) continue;
    if (key.source === MERGE) {
      const sources = resolved(document, value);
      const all = isSeq(sources) ? sources.items : [sources];
      merged.push(...all.flatMap((source) => entriesOf(document, source, depth + 1)));
    } else direct.push({ name: String(key.value), offset: key.range[0], value });
  }
  const names = new Set(direct.map(({ name }) => name));
  return [...direct, ...merged.filter(({ name }) => !names.has(name))];
}

const MERGE = '<<';
/** An anchor may stand inside itself. */
const DEEPEST = 8;

function resolved(document: Document, node: unknown): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function valueAt(document: Document, node: unknown, name: string): unknown {
  return entriesOf(document, node).find((entry) => entry.name === name)?.value ?? null;
}

/** The flag of each variable, in these services. */
function filledBy(
  flags: readonly FilledFlag[],
  isConcerned: (service: string) => boolean,
): ReadonlyMap<string, string> {
  const filled = new Map<string, string>();
  for (const { key, services } of flags) {
    for (const { service, variables } of services) {
      if (!isConcerned(service)) continue;
      for (const { variable } of variables) filled.set(`${service} ${variable}`, key);
    }
  }
  return filled;
}

/** Whether a service is built before deployments write its values. Other targets, such as a command, may build it. */
export function isBuiltBefore(
  service: string,
  pipeline: Pipeline,
  targets: TargetSchemas,
): boolean {
  return writtenFor(service, pipeline, targets).every((writes) => writes !== null);
}

function writtenFor(
  service: string,
  { services, environments }: Pipeline,
  targets: TargetSchemas,
): readonly (TargetWrites | null)[] {
  const deploy = services.find(({ name }) => name === service)?.deploy ?? [];
  return environments.flatMap(({ name }) => {
    const settings = deploySettingsFor(deploy, name);
    return settings === null ? [] : [targets.get(settings.target)?.writes ?? null];
  });
}

/** The variables of `environment:` or `args:`, written as a map or as a list. */
function namesIn(
  document: Document,
  written: unknown,
): readonly { readonly variable: string; readonly offset: number }[] {
  const node = resolved(document, written);
  if (!isSeq(node)) {
    return entriesOf(document, node).map(({ name, offset }) => ({ variable: name, offset }));
  }
  return node.items.flatMap((item) => {
    if (!isScalar(item) || item.range == null) return [];
    const [variable = ''] = String(item.value).split('=', 1);
    return [{ variable, offset: item.range[0] }];
  });
}
