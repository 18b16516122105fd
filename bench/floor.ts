// The arguments of floor.js for a proposal: the commits, the window and the three objects of each touched flag.
import { join } from 'node:path';

import type { BenchFlag } from './flags.ts';
import { definitionPath, statePath } from './flags.ts';
import { textOf } from './git.ts';
import type { Recipe } from './history.ts';
import { proposedFlags, soakOf } from './history.ts';
import type { Subject } from './measure.ts';

const DAY = 86_400;

/** The floor under the check of a proposal that raises `count` flags in production. */
export function floorOf(node: string, repository: string, recipe: Recipe, count: number): Subject {
  const head = `proposal-${count}`;
  const base = textOf(repository, ['merge-base', 'main', head]);
  const landed = Number(textOf(repository, ['log', '-1', '--format=%ct', base]));
  const since = `@${landed - soakOf(recipe) * DAY}`;
  const objects = proposedFlags(recipe)
    .slice(0, count)
    .flatMap((flag) => objectsOf(flag, base, head));
  const program = join(import.meta.dirname, 'floor.js');
  const args = [program, repository, base, head, since, 'environments/staging', ...objects];
  return { node, args, code: 0 };
}

function objectsOf(flag: BenchFlag, base: string, head: string): readonly string[] {
  return [
    `${head}:${statePath(flag, 'production')}`,
    `${base}:${statePath(flag, 'staging')}`,
    `${base}:${definitionPath(flag)}`,
  ];
}
