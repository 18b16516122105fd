// Issues, which the emulator keeps.
import type { Label, World } from '../world/world.ts';
import { keptIssue, keptLabel, type KeptIssue } from './kept.ts';
import { change } from './pulls.ts';

export interface NewIssue {
  readonly title: string;
  readonly body: string | null;
  readonly labels: readonly string[];
  readonly by: string;
}

export async function openIssue(world: World, wanted: NewIssue): Promise<KeptIssue> {
  const { title, body, labels, by } = wanted;
  return keptIssue(world, await world.emulator.ask('POST', '/issues', by, { title, body, labels }));
}

export interface IssueEdit {
  readonly title?: string;
  readonly body?: string | null;
  readonly state?: 'open' | 'closed';
  readonly state_reason?: string | null;
  readonly labels?: readonly string[];
}

export async function editIssue(
  world: World,
  number: number,
  by: string,
  edit: IssueEdit,
): Promise<KeptIssue> {
  return keptIssue(world, await world.emulator.ask('PATCH', `/issues/${number}`, by, edit));
}

export async function findIssue(world: World, number: number): Promise<KeptIssue | null> {
  const found = await world.emulator.find(`/issues/${number}`);
  return found === null ? null : keptIssue(world, found);
}

/** Newest first, pull requests not among them. */
export async function allIssues(world: World): Promise<readonly KeptIssue[]> {
  const all = await world.emulator.list('/issues?state=all');
  return all.map((one) => keptIssue(world, one));
}

/** Null when there is no such issue or pull request. */
export async function labelsOf(world: World, number: number): Promise<readonly Label[] | null> {
  const found = await world.emulator.find(`/issues/${number}/labels`);
  return found === null ? null : (found as unknown[]).map(keptLabel);
}

/** Sets (`PUT`) or adds (`POST`) labels of an issue or a pull request. */
export async function putLabels(
  world: World,
  number: number,
  by: string,
  method: 'PUT' | 'POST',
  names: readonly string[],
): Promise<readonly Label[]> {
  const answer = await world.emulator.ask(method, `/issues/${number}/labels`, by, {
    labels: names,
  });
  const labels = (answer as unknown[]).map(keptLabel);
  if (world.pulls.has(number)) change(world, number, { labels });
  return labels;
}
