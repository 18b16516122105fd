import { baseOf } from '#app/check.ts';
import type { DriftRow } from '#app/deploy/drift.ts';
import { drift } from '#app/deploy/drift.ts';
import { instancesIn } from '#app/deploy/ledger.ts';
import { demandKnown } from '#app/deploy/named.ts';
import { pipelineAt } from '#app/deploy/snapshots.ts';
import { refusal } from '#app/refusal.ts';
import { columns } from './columns.ts';
import { withGatherer } from './context.ts';
import { deployerOf } from './deploy-context.ts';
import { EXIT } from './exit-codes.ts';
import type { CommonOptions } from './options.ts';
import { print } from './output.ts';
import { isAmong, namedIn } from './render.ts';

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
    const pipeline = await pipelineAt(deployer, base);
    // What has left the pipeline and was deployed once can still be asked for.
    const once = instancesIn(await deployer.record.read());
    if (pipeline !== null) demandKnown(pipeline, namedIn(options), once);
    const rows = await drift(deployer, base, isAmong(options));
    print(options.format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : driftText(rows));
    if (rows.some(({ state }) => state === 'different')) return EXIT.block;
    return rows.some(({ state }) => state === 'unreachable') ? EXIT.wait : EXIT.pass;
  });
}

export function driftText(rows: readonly DriftRow[]): string {
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
    return [[...about, row.why], ...lines];
  });
  return `${[...columns(table), ...repairOf(rows)].join('\n')}\n`;
}

/** The command that brings everything that differs back to what Git says. */
function repairOf(rows: readonly DriftRow[]): readonly string[] {
  const different = rows.filter(({ state }) => state === 'different');
  if (different.length === 0) {
    return rows.length === 0 ? ['nothing to compare: no service is sent anything'] : [];
  }
  const named = (names: readonly string[]): string => [...new Set(names)].join(' ');
  const environments = named(different.map(({ environment }) => environment));
  const services = named(different.map(({ service }) => service));
  return [
    '',
    'bring them back to what Git says:',
    `  flaghoist deploy --again --environment ${environments} --service ${services}`,
  ];
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
