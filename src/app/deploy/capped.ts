// Where nobody knows what was refused before, a service gets nothing above what it has: what Git says may be a
// promotion that landed without its evidence.
import { valueOf } from '#domain/snapshot.ts';
import type { Value } from '#domain/values.ts';
import type { Content } from '#app/deploy-ports.ts';
import type { Deployer, Landed } from './deps.ts';
import type { Desired } from './desired.ts';
import { snapshotAt } from './snapshots.ts';

/** The values of `desired`, none of them further from the safe one than the one in `there`. */
export async function capped(
  deployer: Deployer,
  { after }: Landed,
  { values }: Desired,
  there: Content,
): Promise<readonly Value[]> {
  const { flags } = await snapshotAt(deployer, after);
  return values.map((wanted) => {
    const files = flags.get(wanted.flag);
    const safe = (files && valueOf(files.flag)?.safe) ?? false;
    const found = foundIn(there, wanted.variable);
    if (typeof wanted.value === 'boolean') {
      const isAsWanted = wanted.value === safe || found === String(wanted.value);
      return isAsWanted ? wanted : { ...wanted, value: safe };
    }
    // A share of users: what is not a number there is nobody.
    const share = Number(found ?? 0);
    return { ...wanted, value: Math.min(wanted.value, Number.isFinite(share) ? share : 0) };
  });
}

/** Under its own name, or in a file of any form that we write: `NAME=true`, `NAME: "true"`, `"NAME":true`. */
function foundIn(there: Content, variable: string): string | null {
  const own = there.get(variable);
  if (own !== undefined) return own;
  const line = new RegExp(
    `(?:^|[\\s{,"'])${variable}["']?\\s*[=:]\\s*["']?(true|false|\\d+(?:\\.\\d+)?)(?![\\w.])`,
    'm',
  );
  for (const text of there.values()) {
    const [, found] = line.exec(text) ?? [];
    if (found !== undefined) return found;
  }
  return null;
}
