// Flags that have expired. The caller passes the present moment.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { isExpired } from '#domain/expiry.ts';
import type { Flag } from '#domain/flag.ts';
import type { Instant } from '#domain/time.ts';
import type { ReadFile } from './read-file.ts';
import { diagnosticIn, isComplete } from './read-file.ts';

export function expiredFlags(
  definitions: readonly ReadFile<Flag>[],
  now: Instant,
): readonly Diagnostic[] {
  return definitions.flatMap((read) => {
    const flag = read.understood;
    if (flag === null || !isComplete(read, ['expires']) || !isExpired(flag, now)) return [];
    const facts = { flag: flag.key, expires: flag.expires ?? '' };
    return [diagnosticIn(read, ['expires'], { code: 'flag/expired', facts })];
  });
}
