// The words for refused landings, which `status`, `drift` and `deploy` share.
import type { EnvironmentName, FlagKey, Sha, Instant } from '#domain/scalars.ts';
import { refusedSince, refusedSubject } from '#messages/status.ts';

export interface RefusedSubject {
  /** Null: the rules, in every environment. */
  readonly flag: FlagKey | null;
  readonly environment: EnvironmentName | null;
}

interface RefusedLanding extends RefusedSubject {
  readonly landing: Sha;
  readonly since: Instant;
}

/** `checkout in production`. */
export function subjectOf({ flag, environment }: RefusedSubject): string {
  return refusedSubject(flag, environment);
}

/** `checkout in production, refused since Mon 2 Nov 2026 09:00 UTC in 0123456789`. */
export function refusedWords(refused: RefusedLanding): string {
  const { landing, since } = refused;
  return refusedSince(subjectOf(refused), since, landing);
}
