// The commands that `status FLAG` prints: each stays in one piece, so that it can be copied.
import { isExposed } from '#domain/exposure.ts';
import { promoteCommand, rollbackCommand } from '#messages/words.ts';
import { pad } from './terminal.ts';
import type { StatusRow } from './status-rows.ts';
import type { LineLayout } from './status-parts.ts';
import { LABEL } from './status-parts.ts';

export function commandLines(
  { key, next, cells }: StatusRow,
  { paint }: LineLayout,
): readonly string[] {
  const isRaisable = next?.verdict === 'pass';
  // Git may also have it on where a refusal keeps it from users.
  const on = cells.flatMap(({ environment, soakedFor, exposures }) =>
    soakedFor === null && !isExposed(exposures ?? []) ? [] : [environment],
  );
  const isSafeOn = cells.some(({ exposures }) => exposures?.some(({ safe }) => safe));
  const held = cells.flatMap(({ environment, hold }) => (hold === null ? [] : [environment]));
  const command = (label: string, text: string): string =>
    `  ${pad(label, LABEL)}  ${paint.dim(text)}`;
  return [
    ...(isRaisable && next !== null
      ? [command('raise', promoteCommand(key, next.environment))]
      : []),
    ...(on.length === 0
      ? []
      : [command(isSafeOn ? 'turn on' : 'turn off', rollbackCommand(key, on.join(' ')))]),
    ...(held.length === 0
      ? []
      : [command('lift hold', `flaghoist hold ${key} --in ${held.join(' ')} --lift`)]),
    command('history', `flaghoist log ${key} --since 30d`),
  ];
}
