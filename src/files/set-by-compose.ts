// Variables of flags that a file of Docker Compose sets itself. They win over the file that a deployment writes, so the
// flag would switch nothing.
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { deploySettingsFor } from '#domain/deploy-settings.ts';
import type { Flag } from '#domain/flag.ts';
import type { Pipeline } from '#domain/pipeline.ts';
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
  const { contents } = parseDocument(text, { merge: true, logLevel: 'silent' });
  const services = isMap(contents) ? contents.get('services') : null;
  if (!isMap(services)) return [];
  const positionOf = positionsIn(text);
  return services.items.flatMap((pair) => {
    const service = isScalar(pair.key) ? String(pair.key.value) : '';
    const written = isMap(pair.value) ? pair.value.get('environment') : null;
    return namesIn(written).flatMap(({ variable, offset }) => {
      const flag = filled.get(`${service} ${variable}`);
      if (flag === undefined) return [];
      const facts = { variable, service, flag };
      const mistake = { code: 'flag/set-by-compose' as const, facts };
      return [diagnosticOf(mistake, { file: path, ...positionOf(offset) })];
    });
  });
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
  written: unknown,
): readonly { readonly variable: string; readonly offset: number }[] {
  const keys = isMap(written)
    ? written.items.map(({ key }) => key)
    : isSeq(written)
      ? written.items
      : [];
  return keys.flatMap((node) => {
    if (!isScalar(node) || node.range == null) return [];
    const [variable = ''] = String(node.value).split('=', 1);
    return [{ variable, offset: node.range[0] }];
  });
}
