// What the token of a job may do, by the `permissions` of its workflow.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';

export const LEVELS = ['none', 'read', 'write'] as const;
export type Level = (typeof LEVELS)[number];

/** `contents` and `write`. */
export type Listed = Readonly<Record<string, Level>>;

export interface JobPermissions {
  readonly listed: Listed;
  /** What it may do with the others; not known where the workflow is silent and the setting cannot be read. */
  readonly rest: Finding<Level>;
}

/** Those that it lacks of the needed ones. */
export function missingIn({ listed, rest }: JobPermissions, needs: Listed): Finding<Listed> {
  const lacking = Object.entries(needs).filter(([name, level]) => {
    const granted = listed[name] ?? (rest.kind === 'known' ? rest.value : level);
    return LEVELS.indexOf(granted) < LEVELS.indexOf(level);
  });
  const isGuess = rest.kind !== 'known' && Object.keys(needs).some((name) => !(name in listed));
  return lacking.length === 0 && isGuess ? rest : known(Object.fromEntries(lacking));
}
