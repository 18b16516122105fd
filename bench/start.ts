// The time until a program begins its work, against a Node process that does nothing.
import { join } from 'node:path';

import type { Bench, NodeVersion } from './bench.ts';
import { progress } from './bench.ts';
import { PASS } from './commands.ts';
import type { Subject } from './measure.ts';
import type { Comparison } from './rows.ts';
import { measured, ratio } from './rows.ts';
import type { Row } from './table.ts';

const EMPTY = join(import.meta.dirname, 'empty.js');

export function startRows(bench: Bench): Promise<readonly Row[]> {
  progress('--help and the start of the action');
  const comparisons = bench.nodes.flatMap((node) => rowsOn(bench, node));
  // More rounds than the others, because noise is large beside such a short time.
  return Promise.resolve(measured(comparisons, bench.rounds * 3));
}

function rowsOn({ cli, action }: Bench, node: NodeVersion): readonly Comparison[] {
  const against = { what: 'an empty Node process', subject: emptyProcess(node) };
  // Without the variables of a runner, the action loads everything and then refuses to work.
  const env = { PATH: process.env['PATH'] ?? '' };
  return [
    {
      what: '`--help`',
      node,
      subject: { node: node.path, args: [cli, '--help'], code: PASS },
      against,
      bars: [ratio(2)],
    },
    {
      what: 'the start of the action',
      node,
      subject: { node: node.path, args: [action], env, code: 1 },
      against,
      bars: [{ kind: 'more', most: 150 }],
    },
  ];
}

export function emptyProcess(node: NodeVersion): Subject {
  return { node: node.path, args: [EMPTY], code: PASS };
}
