// Updates: merges that only bring a branch up to date. They change nothing of what the branch proposes, so the person
// who made one is no author of it. Git alone says what such a push has brought.
import type { Sha } from '#domain/scalars.ts';
import type { Loader, Updates } from '#app/ports.ts';
import { hintOf } from '#app/refusal.ts';
import type { PushEvent } from './status-history.ts';

export const NO_UPDATES: Updates = new Map();

/** The updates among the commits of `head` that are not on `base`. None where Git cannot tell: every commit counts. */
export async function updatesOf(
  { repository }: Pick<Loader, 'repository'>,
  head: Sha,
  base: Sha | null,
): Promise<Updates> {
  if (base === null) return NO_UPDATES;
  try {
    return await repository.updates(head, base);
  } catch (error) {
    if (hintOf(error) === null) throw error;
    return NO_UPDATES;
  }
}

/** The commits that a head brought up to date, nearest first; none where the head is no update. */
export function headsUnder(updates: Updates, head: Sha): readonly Sha[] {
  const heads: Sha[] = [];
  for (let under = updates.get(head); under !== undefined; under = updates.get(under)) {
    heads.push(under);
  }
  return heads;
}

/**
 * The event without its pusher, where the push brought nothing but updates. `pushed`: the head by the event. A push that
 * is not on top of the head before it is never only an update.
 */
export function withoutUpdater(event: PushEvent, pushed: Sha, updates: Updates): PushEvent {
  const isUpdate = event.before !== null && headsUnder(updates, pushed).includes(event.before);
  return isUpdate ? { ...event, pushedBy: null, headBy: null } : event;
}
