// What is announced to people outside: events, and who gets which of them.
import type { ChangeClass } from './report.ts';
import type { EnvironmentName, FlagKey, Sha, Duration, Instant } from './scalars.ts';

/**
 * - `landing`: a promotion or a rollback has landed.
 * - `refusal`: a landing was refused, and is not deployed as a whole.
 * - `breach`: a watch has opened a rollback.
 * - `safe`: a rollback is verified everywhere.
 * - `due`: a promotion passes, and can be merged.
 * - `blocked`: a promotion is blocked.
 * - `summary`: the summary of a week.
 */
export const NOTIFICATION_KINDS = [
  'landing',
  'refusal',
  'breach',
  'safe',
  'due',
  'blocked',
  'summary',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** One receiver. */
export interface NotificationSettings {
  /** The variable with the address. It also names the receiver. */
  readonly webhook: string;
  /** The variable with the key of the signature; left out: nothing is signed. */
  readonly secret?: string;
  /** The name of a format. */
  readonly as: string;
  /** Left out: all. The same for the three below. */
  readonly kinds?: readonly NotificationKind[];
  /** Keys, and patterns with `*`. */
  readonly flags?: readonly string[];
  readonly owners?: readonly string[];
  readonly environments?: readonly string[];
}

interface EventBase {
  /** `<kind>/<flag>/<environment>/<landing, fingerprint or beginning of the week>`: the same in every repeat. */
  readonly id: string;
  readonly at: Instant;
  /** Null: it concerns the pipeline, and so every flag. */
  readonly flag: FlagKey | null;
  readonly environment: EnvironmentName | null;
  readonly owner: string | null;
  /** The page about it; null: none is known. */
  readonly url: string | null;
}

export type NotificationEvent = EventBase &
  (
    | {
        readonly kind: 'landing';
        readonly landing: Sha;
        readonly class: ChangeClass;
        /** Percent of the service with the largest share; null: the file cannot be read. */
        readonly from: number | null;
        readonly to: number | null;
      }
    | {
        readonly kind: 'refusal';
        readonly landing: Sha;
        /** `wait`: a later run may accept it. */
        readonly verdict: 'wait' | 'block';
      }
    /** `issue`: the number of the issue that stops promotions of the flag. */
    | { readonly kind: 'breach'; readonly landing: Sha; readonly issue: number }
    /** `after`: from the landing to the last verification. */
    | { readonly kind: 'safe'; readonly landing: Sha; readonly after: Duration }
    | {
        readonly kind: 'due' | 'blocked';
        readonly fingerprint: string;
        readonly pull: number;
        /** The text of the status, without its fingerprint. */
        readonly why: string;
      }
    | {
        readonly kind: 'summary';
        readonly title: string;
        /** The lines below the title, for a message. */
        readonly lines: readonly string[];
        /** The whole summary. */
        readonly markdown: string;
      }
  );

export function eventId(
  kind: NotificationKind,
  flag: FlagKey | null,
  environment: EnvironmentName | null,
  about: string,
): string {
  return [kind, flag ?? '-', environment ?? '-', about].join('/');
}
