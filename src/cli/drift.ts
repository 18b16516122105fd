import { baseOf } from '#app/check.ts';
import type { DriftRow } from '#app/deploy/drift.ts';
import { drift } from '#app/deploy/drift.ts';
import { refusal } from '#app/refusal.ts';
import { columns } from './columns.ts';
import { withGatherer } from './context.ts';
import { deployerOf } from './deploy-context.ts';
import { EXIT } from './exit-codes.ts';
import type { CommonOptions } from './options.ts';
import { print } from './output.ts';
import { isAmong } from './render.ts';

type DriftOptions = CommonOptions & {
  readonly base?: string;
  readonly environment?: readonly string[];
  readonly service?: readonly string[];
};

/** `flaghoist drift`: 0 when targets have what Git says, 1 when one differs, 3 when one cannot be reached. */
export function runDrift(_args: readonly string[], options: DriftOptions): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const base = await baseOf(gatherer.repository, options.base ?? null);
    if (base === null) throw refusal('nothing has landed yet', 'commit the flags first');
    const deployer = await deployerOf(gatherer, options, process.env);
    const rows = await drift(deployer, base, isAmong(options));
    print(options.format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : driftText(rows));
    if (rows.some(({ state }) => state === 'different')) return EXIT.block;
    return rows.some(({ state }) => state === 'unreachable') ? EXIT.wait : EXIT.pass;
  });
}

function driftText(rows: readonly DriftRow[]): string {
  const table = rows.flatMap((row) => {
    const about = [
      `${row.environment}/${row.service}`,
      row.target ?? 'no target',
      WORDS[row.state],
    ];
    const lines = row.differences.map(({ what, git, there }) => [
      '',
      '',
      what,
      `Git: ${shown(git)}`,
      `there: ${shown(there)}`,
    ]);
    const held = row.held.map((flag) => [
      '',
      '',
      `held: ${flag} landed without its evidence, and stays at what was let through`,
    ]);
    return [[...about, row.why], ...held, ...lines];
  });
  return `${columns(table).join('\n')}\n`;
}

const WORDS: Readonly<Record<DriftRow['state'], string>> = {
  same: 'as in Git',
  different: 'DIFFERS',
  unreadable: 'cannot be asked',
  unreachable: 'does not answer',
  'no-target': '',
};

/** A value as it is; of a file only that there is one. */
function shown(text: string | null): string {
  if (text === null) return 'nothing';
  return text.includes('\n') ? `${text.split('\n').length - 1} lines` : text;
}
