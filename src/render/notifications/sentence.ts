// An event as one sentence, without markup.
import type { NotificationEvent } from '#domain/notification.ts';
import type { Duration } from '#domain/scalars.ts';
import { lengthOf } from '#domain/scalars.ts';

export function placeOf({ flag, environment }: NotificationEvent): string {
  return flag === null ? 'the pipeline' : `${flag} in ${environment}`;
}

/** The place and what happened there; of a summary, its title. */
export function sentenceOf(event: NotificationEvent): string {
  return event.kind === 'summary' ? event.title : `${placeOf(event)}: ${newsOf(event)}`;
}

/** What happened there. */
export function newsOf(event: NotificationEvent): string {
  switch (event.kind) {
    case 'landing':
      return `${event.class} landed: ${percent(event.from)} → ${percent(event.to)}`;
    case 'refusal':
      return event.verdict === 'wait'
        ? 'not deployed yet: the landing lacks evidence that may still come'
        : 'not deployed: the landing is refused, and it takes another landing';
    case 'breach':
      return `rolled back: a metric was critical after landing ${event.landing.slice(0, 10)} (issue #${event.issue})`;
    case 'safe':
      return `rollback verified everywhere ${shortLength(event.after)} after its landing`;
    case 'due':
      return `ready to merge: #${event.pull}: ${event.why}`;
    case 'blocked':
      return `blocked: #${event.pull}: ${event.why}`;
    case 'summary':
      return event.title;
  }
}

function percent(value: number | null): string {
  return value === null ? 'unknown' : `${value}%`;
}

/** Under two minutes each second matters. */
function shortLength(length: Duration): string {
  return length < 120 ? `${length} s` : lengthOf(length);
}
