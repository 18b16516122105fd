// The refusals that failures of Git become. The version of Git is asked only when Git has refused something, because that
// costs a process.
import type { Ran } from './git-process.ts';
import { failureOf, sayingOf, run, printable, isLetIn } from './git-process.ts';
import { refusal } from '#app/refusal.ts';
import type { Cause } from '#domain/evidence.ts';

/** Why Git failed, as a refusal. */
export function trouble(ran: Ran): Error {
  const message = sayingOf(ran);
  if (/^Error: spawn \S+ (ENOENT|EACCES)/.test(ran.err)) {
    return refusal('git/not-installed');
  }
  const [, folder] = /dubious ownership in repository at '(.*)'/.exec(message) ?? [];
  if (folder !== undefined) return refusal('git/other-owner', { folder });
  if (/could not fetch \S+ from promisor remote/.test(ran.err)) {
    return refusal('git/not-fetched', { said: message });
  }
  if (/no space left|out of diskspace|disk quota exceeded/i.test(ran.err)) {
    return refusal('git/disk-full', { said: message });
  }
  const isDamaged =
    /bad object|missing|corrupt|could not parse|unable to read|is empty|inflate/i.test(message);
  return refusal('git/failed', { why: failureOf(ran), isDamaged });
}

/** Why the remote failed, with a hint where the credentials were the reason. */
export function fetchTrouble(ran: Ran): Cause {
  return { kind: isLetIn(ran) ? 'not-fetched' : 'not-let-in', why: failureOf(ran) };
}

/** `git merge-tree --write-tree` and `cat-file -z` came with this version. */
const OLDEST = [2, 38] as const;

/** Why Git failed, as a refusal. An older Git does not know our options. */
export async function troubleOf(directory: string, ran: Ran): Promise<Error> {
  try {
    demandVersion(await run(directory, ['version']));
  } catch (tooOld) {
    return tooOld as Error;
  }
  return trouble(ran);
}

export function demandVersion(ran: Ran): void {
  if (ran.code !== 0) throw trouble(ran);
  const text = ran.out.toString().trim();
  const [, major = '', minor = ''] = /(\d+)\.(\d+)/.exec(text) ?? [];
  const newEnough =
    Number(major) > OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1]);
  if (newEnough) return;
  throw refusal('git/too-old', { oldest: OLDEST.join('.'), version: printable(text) });
}
