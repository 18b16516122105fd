import type { DriftRow } from '#app/deploy/drift.ts';
import { drift } from '#app/deploy/drift.ts';
import { columns } from './columns.ts';
import { withGatherer } from './context.ts';
import { deployerOf } from './deploy-context.ts';
import { EXIT } from './exit-codes.ts';
import type { CommonOptions } from './options.ts';
import { print } from './output.ts';
import { localTip } from './tip.ts';

type DriftOptions = CommonOptions & {
  readonly base?: string;
  readonly environment?: readonly string[];
  readonly service?: readonly string[];
};

/** `flaghoist drift`: 0 when all is as accepted, 1 when something differs or was refused, 3 when it cannot be asked. */
export function runDrift(_args: readonly string[], options: DriftOptions): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const deployer = await deployerOf(gatherer, options, process.env);
    const tip = await localTip(gatherer.repository, options.base ?? null);
    const { environment = null, service = null } = options;
    const named = { environments: environment, services: service };
    const rows = await drift({ ...deployer, tip: () => Promise.resolve(tip) }, named);
    print(options.format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : driftText(rows));
    if (rows.some(({ state }) => state === 'differs' || state === 'refused')) return EXIT.block;
    const isUnknown = rows.some(({ state }) => state === 'unreachable' || state === 'unreadable');
    return isUnknown ? EXIT.wait : EXIT.pass;
  });
}

export function driftText(rows: readonly DriftRow[]): string {
  const table = rows.flatMap((row) => {
    const about = [
      `${row.environment}/${row.service}`,
      row.target ?? 'no target',
      row.pending.length > 0 && row.state === 'same' ? 'same (pending)' : WORDS[row.state],
    ];
    const lines = row.differences.map(({ what, git, there }) => [
      '',
      '',
      what,
      `Git: ${shown(git)}`,
      `there: ${shown(there)}`,
    ]);
    const pending = row.pending.length === 0 ? [] : [`not sent yet: ${row.pending.join(' ')}`];
    const why = [row.why, ...pending].filter((one) => one !== '').join('; ');
    return [[...about, why], ...lines];
  });
  return `${[...columns(table), ...repairOf(rows)].join('\n')}\n`;
}

/** The command that brings everything that differs back to what is accepted. */
function repairOf(rows: readonly DriftRow[]): readonly string[] {
  const different = rows.filter(({ state }) => state === 'differs');
  if (different.length === 0) {
    return rows.length === 0 ? ['nothing to compare: no service is sent anything'] : [];
  }
  const named = (names: readonly string[]): string => [...new Set(names)].join(' ');
  const environments = named(different.map(({ environment }) => environment));
  const services = named(different.map(({ service }) => service));
  return [
    '',
    'bring them back to what is accepted:',
    `  flaghoist deploy --force --environment ${environments} --service ${services}`,
  ];
}

const WORDS: Readonly<Record<DriftRow['state'], string>> = {
  same: 'same',
  differs: 'DIFFERS',
  refused: 'REFUSED',
  unreadable: 'cannot be asked',
  unreachable: 'does not answer',
  'no-target': '',
};

/** A value as it is; of a file only that there is one. */
function shown(text: string | null): string {
  if (text === null) return 'nothing';
  return text.includes('\n') ? `${text.split('\n').length - 1} lines` : text;
}
