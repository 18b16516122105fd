// A person who brings a branch up to date changes nothing of what it proposes, and is no author of it (T17). Git
// alone says what such a push has brought.
import type { Sha } from '#domain/names.ts';
import type { Loader } from '#app/deps.ts';
import type { Updates } from '#app/ports.ts';
import { hintOf } from '#app/refusal.ts';
import type { Told } from './status-history.ts';

export const NO_UPDATES: Updates = new Map();

/** Of the commits of `head` that are not on `base`. None where Git cannot tell: then every commit counts. */
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

/** The commits that a head brought up to date, nearest first; none where it is more than that itself. */
export function headsUnder(updates: Updates, head: Sha): readonly Sha[] {
  const heads: Sha[] = [];
  for (let under = updates.get(head); under !== undefined; under = updates.get(under)) {
    heads.push(under);
  }
  return heads;
}

/**
 * What the event tells, without the pusher where the push brought nothing but such merges. `pushed`: the head by
 * the event. A push that is not on top of the head before it can be no such push.
 */
export function withoutUpdater(told: Told, pushed: Sha, updates: Updates): Told {
  const isUpdate = told.before !== null && headsUnder(updates, pushed).includes(told.before);
  return isUpdate ? { ...told, pushedBy: null, headBy: null } : told;
}
