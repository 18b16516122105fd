// Comments of issues and pull requests, which the emulator keeps.
import { invalid, notFound, type Refusal } from '../api/reply.ts';
import type { World } from '../world/world.ts';
import { keptComment, type KeptComment } from './kept.ts';
import { change } from './pulls.ts';

const LONGEST = 65_536;

/** Oldest first. */
export async function kept(world: World, number: number): Promise<readonly KeptComment[]> {
  const all = await world.emulator.list(`/issues/${number}/comments`);
  return all.map((one) => keptComment(world, one));
}

/** All comments, oldest first. The list of the emulator does not work. */
export async function allComments(world: World): Promise<readonly KeptComment[]> {
  const issues = (await world.emulator.list('/issues?state=all')) as readonly { number: number }[];
  const numbers = [...world.pulls.keys(), ...issues.map(({ number }) => number)];
  const all = await Promise.all(numbers.map((number) => kept(world, number)));
  return all.flat().toSorted((a, b) => a.id - b.id);
}

export async function findComment(world: World, id: number): Promise<KeptComment | null> {
  const found = await world.emulator.find(`/issues/comments/${id}`);
  return found === null ? null : keptComment(world, found);
}

export async function addComment(
  world: World,
  number: number,
  by: string,
  body: string,
): Promise<KeptComment | Refusal> {
  if ((await world.emulator.find(`/issues/${number}/labels`)) === null) return notFound();
  const refusal = faultIn(body);
  if (refusal !== null) return refusal;
  const added = keptComment(
    world,
    await world.emulator.ask('POST', `/issues/${number}/comments`, by, { body }),
  );
  count(world, number, 1);
  return added;
}

/** A pull request's own count; an issue's is the emulator's. */
function count(world: World, number: number, more: number): void {
  const pull = world.pulls.get(number);
  if (pull !== undefined) change(world, number, { comments: pull.comments + more });
}

/** False when there is no such comment. */
export async function deleteComment(world: World, id: number, by: string): Promise<boolean> {
  const found = await findComment(world, id);
  if (found === null) return false;
  await world.emulator.ask('DELETE', `/issues/comments/${id}`, by);
  count(world, found.issue, -1);
  return true;
}

export async function editComment(
  world: World,
  id: number,
  by: string,
  body: string,
): Promise<KeptComment | Refusal> {
  if ((await findComment(world, id)) === null) return notFound();
  const refusal = faultIn(body);
  if (refusal !== null) return refusal;
  return keptComment(
    world,
    await world.emulator.ask('PATCH', `/issues/comments/${id}`, by, { body }),
  );
}

function faultIn(body: string): Refusal | null {
  if (body.trim() === '') return invalid('IssueComment', 'body', 'custom', "body can't be blank");
  if (body.length <= LONGEST) return null;
  return invalid(
    'IssueComment',
    'body',
    'custom',
    `body is too long (maximum is ${LONGEST} characters)`,
  );
}
