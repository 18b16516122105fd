// Variables of a flag with a reserved name. The system reserves names everywhere, and a deploy target reserves names
// for the services that it deploys. Each target lists its own.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { deploySettingsFor } from '#domain/deploy-settings.ts';
import type { Flag } from '#domain/flag.ts';
import type { ServiceName } from '#domain/names.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import type { ReadFile } from './read-file.ts';
import { diagnosticIn } from './read-file.ts';
import type { ReservedName, TargetSchemas } from './schema-parts.ts';
import { shown } from './quoting.ts';
import { isSystemName } from './system-names.ts';

/** One diagnostic for each variable of the flag that has such a name. */
export function reservedNames(
  read: ReadFile<Flag>,
  rules: Pipeline | null,
  targets: TargetSchemas,
): readonly Diagnostic[] {
  return (read.understood?.services ?? []).flatMap(({ service, variables }) => {
    const used = targetsOf(service, rules);
    return variables.flatMap(({ variable }) => {
      const taken = isSystemName(variable) ? OF_THE_SYSTEM : takenBy(variable, used, targets);
      return taken === null ? [] : [diagnosticOf(read, service, variable, taken)];
    });
  });
}

const OF_THE_SYSTEM: ReservedName = {
  why: 'has a meaning for the system, a shell or a language, and would change how the service starts',
  hint: 'give the variable a name of its own, such as CHECKOUT_ENABLED',
};

/** The targets that deploy a service, in any environment. */
function targetsOf(service: ServiceName, rules: Pipeline | null): readonly string[] {
  const deploy = rules?.services.find(({ name }) => name === service)?.deploy ?? [];
  const environments = rules?.environments ?? [];
  const names = environments.flatMap(({ name }) => deploySettingsFor(deploy, name)?.target ?? []);
  return [...new Set(names)];
}

function takenBy(
  variable: string,
  used: readonly string[],
  targets: TargetSchemas,
): ReservedName | null {
  for (const target of used) {
    const taken = targets.get(target)?.reserved(variable) ?? null;
    if (taken !== null) return taken;
  }
  return null;
}

function diagnosticOf(
  read: ReadFile<Flag>,
  service: ServiceName,
  variable: string,
  { why, hint }: ReservedName,
): Diagnostic {
  return diagnosticIn(read, 'flag/reserved-name', ['services', service, variable], {
    part: 'key',
    severity: 'error',
    message: `the variable ${shown(variable)} of ${service} ${why}`,
    hint,
  });
}
