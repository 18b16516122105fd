// An event as one sentence, without markup.
import type { NotificationEvent } from '#domain/notification.ts';
import { newsText, placeText } from '#messages/rendered.ts';

/** The place and what happened there; of a summary, its title. */
export function sentenceOf(event: NotificationEvent): string {
  return event.kind === 'summary' ? event.title : `${placeText(event)}: ${newsText(event)}`;
}
