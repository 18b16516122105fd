// Turns failures of Git into refusals: one line, and what to do about it.
import { refusal } from '#app/refusal.ts';
import type { Cause, GitFailure } from '#domain/cause.ts';
import type { Ran } from './run.ts';

/** Why Git failed, as a refusal. */
export function trouble(ran: Ran): Error {
  const said = sayingOf(ran);
  if (/^Error: spawn \S+ (ENOENT|EACCES)/.test(ran.err)) {
    return refusal('git/not-installed');
  }
  const [, folder] = /dubious ownership in repository at '(.*)'/.exec(said) ?? [];
  if (folder !== undefined) return refusal('git/other-owner', { folder });
  if (/could not fetch \S+ from promisor remote/.test(ran.err)) {
    return refusal('git/not-fetched', { said });
  }
  if (/no space left|out of diskspace|disk quota exceeded/i.test(ran.err)) {
    return refusal('git/disk-full', { said });
  }
  const isDamaged =
    /bad object|missing|corrupt|could not parse|unable to read|is empty|inflate/i.test(said);
  return refusal('git/failed', { why: failureOf(ran), isDamaged });
}

const REFUSED =
  /could not read (Username|Password)|Authentication failed|Permission denied|Repository not found|repository '[^']*' not found|returned error: 40[13]|Invalid username or (password|token)/i;

/** Why the remote failed, with a hint where the credentials were the reason. */
export function fetchTrouble(ran: Ran): Cause {
  return { kind: REFUSED.test(ran.err) ? 'not-let-in' : 'not-fetched', why: failureOf(ran) };
}

/** Why Git has no answer. `shown`: takes out secrets. */
export function failureOf(ran: Ran, shown = (said: string): string => said): GitFailure {
  return ran.ended ?? { kind: 'git-said', said: shown(sayingOf(ran)) };
}

/** The line of Git's output that says what went wrong, made safe for printing. */
export function sayingOf({ err, code }: Ran): string {
  const lines = err.split(/[\r\n]/).filter((line) => line.trim() !== '');
  // A push begins with where it went, and ends with advice.
  const telling = [/^fatal: /, /^ ! \[/, /^error: /].flatMap((form) =>
    lines.filter((line) => form.test(line)),
  );
  const line = telling[0] ?? lines[0] ?? `exit code ${code}`;
  return printable(line.replace(/^(fatal: |error: | ! )/, '')).slice(0, 300);
}

/** One line without control characters and without those that reverse the direction of text. */
export function printable(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ').trim();
}
