// Reviews, which the emulator keeps. It accepts an author's own approval, and replaces the text of a dismissed review.
// This file corrects both.
import { refuse, type Refusal } from '../api/reply.ts';
import type { World } from '../world/world.ts';
import { keptReview, type KeptReview } from './kept.ts';
import { change, pullOf } from './pulls.ts';

export type Decision = 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT';

/** Oldest first. */
export async function reviewsOf(world: World, number: number): Promise<readonly KeptReview[]> {
  const all = await world.emulator.list(`/pulls/${number}/reviews`);
  return all.map((one) => keptReview(world, one));
}

export interface NewReview {
  readonly by: string;
  readonly decision: Decision;
  readonly body: string;
  /** The reviewed commit, by default the head. */
  readonly commitId?: string | undefined;
}

export function refusalOf(world: World, number: number, wanted: NewReview): Refusal | null {
  const own = pullOf(world, number).author.toLowerCase() === wanted.by.toLowerCase();
  if (own && wanted.decision === 'APPROVE')
    return unprocessable('Can not approve your own pull request');
  if (own && wanted.decision === 'REQUEST_CHANGES') {
    return unprocessable('Can not request changes on your own pull request');
  }
  const silent = wanted.decision !== 'APPROVE' && wanted.body.trim() === '';
  return silent ? unprocessable('Body can not be blank') : null;
}

function unprocessable(message: string): Refusal {
  return refuse(422, `Unprocessable Entity: ${message}`);
}

export async function submitReview(
  world: World,
  number: number,
  wanted: NewReview,
): Promise<KeptReview> {
  const review = await world.emulator.ask('POST', `/pulls/${number}/reviews`, wanted.by, {
    event: wanted.decision,
    body: wanted.body,
    commit_id: wanted.commitId ?? pullOf(world, number).head.sha,
  });
  change(world, number, {});
  return keptReview(world, review);
}

export async function dismissReview(world: World, of: KeptReview, by: string): Promise<KeptReview> {
  const path = `/pulls/${of.pull}/reviews/${of.id}/dismissals`;
  const review = await world.emulator.ask('PUT', path, by, { message: of.body });
  change(world, of.pull, {});
  return keptReview(world, review);
}
