// One repository for all tests of a block. Each proposal is a branch of its own, and no proposal lands.
import { afterAll, beforeAll } from '@jest/globals';
import type { Report } from '#domain/report.ts';
import type { World } from './world.ts';

/** Begins before the first test of the block, and is gone after the last one. */
export function sharedWorld(begin: () => Promise<World>): () => World {
  let world: World | null = null;
  beforeAll(async () => {
    world = await begin();
  });
  afterAll(async () => {
    await world?.[Symbol.asyncDispose]();
  });
  return () => {
    if (world === null) throw new Error('the world has not begun');
    return world;
  };
}

/** Class and verdict. */
export function outcome({ class: kind, verdict }: Report): readonly string[] {
  return [kind, verdict];
}
