// Without the log it is not known what was refused. So a service gets nothing above what it has: the values in Git may be a
// promotion that landed without its evidence.
import type { Flag } from '#domain/snapshot.ts';
import type { FlagKey, Sha } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import { valueOf } from '#domain/snapshot.ts';
import type { Value } from '#domain/values.ts';
import { textOfValue } from '#domain/values.ts';
import { RENDERINGS } from '#render/index.ts';
import type { Content } from '#app/deploy-ports.ts';
import { snapshotIn } from './accepted.ts';
import type { Deployer } from './deps.ts';
import type { Desired } from './desired.ts';

/** `desired` with no value further from the safe one than the target has, and with each route blocked that is blocked there. */
export async function clamped(
  deployer: Deployer,
  tip: Sha,
  { environment, service, values, blockedRoutes }: Desired,
  content: Content,
): Promise<Pick<Desired, 'values' | 'blockedRoutes'>> {
  const { flags } = await snapshotIn(deployer, { commit: tip, refusals: [] }, environment);
  const flagOf = (key: FlagKey): Flag | null => valueOf(flags.get(key)?.flag ?? { kind: 'absent' });
  const routes = [...flags.keys()].flatMap((key) => {
    const flag = flagOf(key);
    const isSent = flag?.services.some((bindings) => bindings.service === service) === true;
    return isSent ? (flag.emergencyRoutes ?? []) : [];
  });
  const blocked = routes.filter((route) =>
    [...content.values()].some((text) => RENDERINGS.some(({ blocks }) => blocks?.(text, route))),
  );
  return {
    values: values.map((value) => lower(value, content)),
    blockedRoutes: [...new Set([...blockedRoutes, ...blocked])].toSorted(inOrder),
  };
}

function lower(wanted: Value, content: Content): Value {
  const current = foundIn(content, wanted.variable);
  if (typeof wanted.value !== 'number') {
    const isAsWanted = wanted.value === wanted.safe || current === textOfValue(wanted.value);
    return isAsWanted ? wanted : { ...wanted, value: wanted.safe };
  }
  // A share of users: what is no number counts as 0.
  const share = Number(current ?? 0);
  return { ...wanted, value: Math.min(wanted.value, Number.isFinite(share) ? share : 0) };
}

/** Looks for the variable's own entry, and in files of all renderings: `NAME=true`, `NAME: "true"`, `"NAME":true`. */
function foundIn(content: Content, variable: string): string | null {
  const value = content.get(variable);
  if (value !== undefined) return value;
  const line = new RegExp(
    `(?:^|[\\s{,"'])${variable}["']?\\s*[=:]\\s*["']?(true|false|\\d+(?:\\.\\d+)?)(?![\\w.])`,
    'm',
  );
  for (const text of content.values()) {
    const [, match] = line.exec(text) ?? [];
    if (match !== undefined) return match;
  }
  return null;
}
