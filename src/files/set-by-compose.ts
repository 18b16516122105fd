// Variables of flags that a file of Docker Compose sets itself. They win over the file that a deployment writes, so the
// flag would switch nothing.
import type { Document } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { deploySettingsFor } from '#domain/deploy-settings.ts';
import type { Flag, Pipeline } from '#domain/snapshot.ts';
import { diagnosticOf } from '#messages/diagnostics.ts';
import { positionsIn } from './positions.ts';

/** `path` and `text`: of the compose file. */
export function setByCompose(
  path: string,
  text: string,
  flags: readonly Flag[],
  pipeline: Pipeline,
): readonly Diagnostic[] {
  const filled = filledBy(flags, pipeline);
  if (filled.size === 0) return [];
  const document = parseDocument(text, { merge: true, logLevel: 'silent' });
  const positionOf = positionsIn(text);
  const services = entriesOf(document, valueAt(document, document.contents, 'services'));
  return services.flatMap(({ name: service, value }) =>
    namesIn(document, valueAt(document, value, 'environment')).flatMap(({ variable, offset }) => {
      const flag = filled.get(`${service} ${variable}`);
      if (flag === undefined) return [];
      const facts = { variable, service, flag };
      const mistake = { code: 'flag/set-by-compose' as const, facts };
      return [diagnosticOf(mistake, { file: path, ...positionOf(offset) })];
    }),
  );
}

interface Entry {
  readonly name: string;
  readonly offset: number;
  readonly value: unknown;
}

/** The entries of a map, also those of the maps that `<<` merges into it; what stands in the map itself comes first. */
function entriesOf(document: Document, node: unknown, depth = 0): readonly Entry[] {
  const map = resolved(document, node);
  if (!isMap(map) || depth > DEEPEST) return [];
  const direct: Entry[] = [];
  const merged: Entry[] = [];
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

/** The flag of each variable, for services that an override of Docker Compose does not reach. */
function filledBy(flags: readonly Flag[], pipeline: Pipeline): ReadonlyMap<string, string> {
  const filled = new Map<string, string>();
  for (const { key, services } of flags) {
    for (const { service, variables } of services) {
      if (isDeployedByCompose(service, pipeline)) continue;
      for (const { variable } of variables) filled.set(`${service} ${variable}`, key);
    }
  }
  return filled;
}

function isDeployedByCompose(service: string, { services, environments }: Pipeline): boolean {
  const deploy = services.find(({ name }) => name === service)?.deploy ?? [];
  return environments.some(({ name }) => deploySettingsFor(deploy, name)?.target === 'compose');
}

/** The variables of `environment:`, written as a map or as a list. */
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
