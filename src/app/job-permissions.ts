// What the token of a job may do, by the `permissions` of its workflow.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';

export const LEVELS = ['none', 'read', 'write'] as const;
export type Level = (typeof LEVELS)[number];

/** Levels by permission: `contents: write`. */
export type Listed = Readonly<Record<string, Level>>;

export interface JobPermissions {
  readonly listed: Listed;
  /** The level of all other permissions; unknown if the workflow names none and the setting cannot be read. */
  readonly rest: Finding<Level>;
}

/** The needed permissions that the job lacks. */
export function missingIn({ listed, rest }: JobPermissions, needs: Listed): Finding<Listed> {
  const lacking = Object.entries(needs).filter(([name, level]) => {
    const granted = listed[name] ?? (rest.kind === 'known' ? rest.value : level);
    return LEVELS.indexOf(granted) < LEVELS.indexOf(level);
  });
  const isGuess = rest.kind !== 'known' && Object.keys(needs).some((name) => !(name in listed));
  return lacking.length === 0 && isGuess ? rest : known(Object.fromEntries(lacking));
}
