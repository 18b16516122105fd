// Whether blocked routes reach a proxy: a proxy blocks only the routes of flags whose variables it is sent.
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import { deploySettingsFor } from '#domain/deploy-settings.ts';
import type { Flag, Pipeline } from '#domain/snapshot.ts';
import { RENDERINGS } from '#render/renderings.ts';
import { LOWERED_TEXTS } from '#messages/edits.ts';
import { flagOf, flagPath, pipelinePath } from '#files/paths.ts';
import type { Side } from '#app/load/side.ts';

/** The renderings that can block routes. */
const BLOCKING = RENDERINGS.flatMap(({ name, blocks }) => (blocks === undefined ? [] : [name]));

/** One line for each flag whose routes stay open somewhere: where, and what to add so that they can be blocked. */
export function openRoutes(
  root: string,
  { pipeline, flags }: Side,
  places: readonly { readonly flag: FlagKey; readonly environment: EnvironmentName }[],
): readonly string[] {
  const rules = pipeline?.value ?? null;
  if (rules === null) return [];
  return [...new Set(places.map(({ flag }) => flag))].flatMap((key) => {
    const entry = flags.get(key);
    const flag = entry === undefined ? null : flagOf(entry);
    if (flag === null || (flag.emergencyRoutes ?? []).length === 0) return [];
    const open = places.flatMap(({ flag: flagKey, environment }) =>
      flagKey === key && !isBlockedBy(rules, flag, environment) ? [environment] : [],
    );
    return open.length === 0 ? [] : [lineFor(root, rules, flag, open)];
  });
}

function isBlockedBy(rules: Pipeline, flag: Flag, environment: EnvironmentName): boolean {
  const proxies = proxiesIn(rules, environment);
  return flag.services.some(({ service }) => proxies.includes(service));
}

function proxiesIn({ services }: Pipeline, environment: EnvironmentName): readonly string[] {
  return services.flatMap(({ name, deploy = [] }) =>
    BLOCKING.includes(deploySettingsFor(deploy, environment)?.render ?? '') ? [name] : [],
  );
}

function lineFor(
  root: string,
  rules: Pipeline,
  { key }: Flag,
  environments: readonly EnvironmentName[],
): string {
  const shared = environments
    .map((environment) => proxiesIn(rules, environment))
    .reduce((some, more) => some.filter((name) => more.includes(name)));
  const [render = ''] = BLOCKING;
  const [proxy = render] = shared;
  const name = (key.split('/').at(-1) ?? key).toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');
  const variable = `${name.replace(/^(?=[0-9])/, '_')}_ROUTES`;
  const settings = ['target: files', `render: ${render}`, `folder: "/etc/${render}/{environment}"`];
  const deploy = `{ ${settings.join(', ')} }`;
  const edits = [
    LOWERED_TEXTS.addTo(`"${proxy}: { ${variable}: enabled }"`, flagPath(root, key)),
    ...(shared.length > 0
      ? []
      : [LOWERED_TEXTS.addTo(`'${proxy}: { deploy: { "*": ${deploy} } }'`, pipelinePath(root))]),
  ];
  return LOWERED_TEXTS.openRoutes(key, environments, edits);
}
