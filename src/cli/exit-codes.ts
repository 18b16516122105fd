// The exit codes. Every outcome that a script may distinguish has its own.
import type { Verdict } from '#domain/report.ts';

export const EXIT = { pass: 0, block: 1, usage: 2, wait: 3, bug: 70 } as const;

export function exitCodeOf(verdict: Verdict): number {
  return EXIT[verdict];
}
