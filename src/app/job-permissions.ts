// What the token of a job may do, by the `permissions` of its workflow.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';

export const PERMISSION_LEVELS = ['none', 'read', 'write'] as const;
export type PermissionLevel = (typeof PERMISSION_LEVELS)[number];

/** Levels by permission: `contents: write`. */
export type ListedPermissions = Readonly<Record<string, PermissionLevel>>;

export interface JobPermissions {
  readonly listed: ListedPermissions;
  /** The level of all other permissions; unknown if the workflow names none and the setting cannot be read. */
  readonly rest: Finding<PermissionLevel>;
}

/** The needed permissions that the job lacks. */
export function missingIn(
  { listed, rest }: JobPermissions,
  needs: ListedPermissions,
): Finding<ListedPermissions> {
  const lacking = Object.entries(needs).filter(([name, level]) => {
    const granted = listed[name] ?? (rest.kind === 'known' ? rest.value : level);
    return PERMISSION_LEVELS.indexOf(granted) < PERMISSION_LEVELS.indexOf(level);
  });
  const isGuess = rest.kind !== 'known' && Object.keys(needs).some((name) => !(name in listed));
  return lacking.length === 0 && isGuess ? rest : known(Object.fromEntries(lacking));
}
