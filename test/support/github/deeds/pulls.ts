// Pull requests up to their merge.
import type { Pull, PullHead } from '../world/pull.ts';
import type { World } from '../world/world.ts';

export interface NewPull {
  readonly title: string;
  readonly body: string | null;
  readonly head: PullHead;
  readonly base: string;
  readonly author: string;
  readonly draft: boolean;
}

export async function openPull(world: World, wanted: NewPull): Promise<Pull> {
  const baseSha = await world.git.resolve(`refs/heads/${wanted.base}`);
  if (baseSha === null) throw new Error(`no branch ${wanted.base}`);
  // The emulator gives the number, and keeps reviews and comments. Its branch is a stand-in (world/emulator.ts).
  const kept = (await world.emulator.ask('POST', '/pulls', wanted.author, {
    title: wanted.title,
    head: `stand-in-${world.nextId()}`,
    base: 'main',
    body: wanted.body,
  })) as { readonly number: number };
  const now = world.clock.iso();
  const pull: Pull = {
    ...wanted,
    number: kept.number,
    state: 'open',
    baseSha,
    labels: [],
    comments: 0,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    merged: null,
    trial: null,
  };
  world.pulls.set(pull.number, pull);
  await world.git.setRef(`refs/pull/${pull.number}/head`, pull.head.sha);
  return pull;
}

/** Moves its head. GitHub then notes the tip of the base again. */
export async function moveHead(world: World, number: number, sha: string): Promise<Pull> {
  const pull = pullOf(world, number);
  const baseSha = (await world.git.resolve(`refs/heads/${pull.base}`)) ?? pull.baseSha;
  await world.git.setRef(`refs/pull/${number}/head`, sha);
  return change(world, number, { head: { ...pull.head, sha }, baseSha });
}

export interface Edit {
  readonly title?: string | undefined;
  readonly body?: string | null | undefined;
  readonly base?: string | undefined;
  readonly state?: 'open' | 'closed' | undefined;
  readonly draft?: boolean | undefined;
}

export async function editPull(world: World, number: number, edit: Edit): Promise<Pull> {
  const pull = pullOf(world, number);
  const base = edit.base ?? pull.base;
  const baseSha = base === pull.base ? pull.baseSha : await world.git.resolve(`refs/heads/${base}`);
  if (baseSha === null) throw new Error(`no branch ${base}`);
  const state = edit.state ?? pull.state;
  return change(world, number, {
    title: edit.title ?? pull.title,
    body: edit.body === undefined ? pull.body : edit.body,
    draft: edit.draft ?? pull.draft,
    base,
    baseSha,
    state,
    closedAt: state === 'open' ? null : (pull.closedAt ?? world.clock.iso()),
  });
}

export function pullOf(world: World, number: number): Pull {
  const pull = world.pulls.get(number);
  if (pull === undefined) throw new Error(`no pull request #${number}`);
  return pull;
}

/** Changes the data and the time of the last update. */
export function change(world: World, number: number, parts: Partial<Pull>): Pull {
  const pull = { ...pullOf(world, number), updatedAt: world.clock.iso(), ...parts };
  world.pulls.set(number, pull);
  return pull;
}
