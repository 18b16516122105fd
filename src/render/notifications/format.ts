// The contract of a format of notifications: one event to the body of one request. The same event always gives the same
// bytes, so that a repeat is equal.
import type { NotificationEvent } from '#domain/notification.ts';

export interface NotificationFormat {
  readonly name: string;
  /** One sentence: what it is and who reads it. */
  readonly title: string;
  /** The value of the header `content-type`. */
  readonly type: string;
  readonly body: (event: NotificationEvent) => string;
}
