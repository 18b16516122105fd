// The oldest Git that works. Its version is asked only when Git has refused something, because that costs a process.
import { refusal } from '#app/refusal.ts';
import type { Ran } from './git-process.ts';
import { run, printable } from './git-process.ts';
import { trouble } from './git.ts';

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
