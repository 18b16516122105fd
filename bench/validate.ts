// The time of `validate`, which reads every file, against the `lint` of another tool with flags in Git.
import type { Bench } from './bench.ts';
import { progress } from './bench.ts';
import { command } from './commands.ts';
import type { Style } from './featurevisor.ts';
import { featurevisor, featurevisorVersion, projectOf } from './featurevisor.ts';
import { repositoryOf } from './repository.ts';
import type { Comparison } from './rows.ts';
import { measured, ratio } from './rows.ts';
import type { Row } from './table.ts';

export async function validateRows(bench: Bench): Promise<readonly Row[]> {
  const { flags } = bench.sizes.full;
  const [node] = bench.nodes;
  const repository = await repositoryOf(bench.sizes.full);
  const subject = command({ bench, node, repository }, 'validate');
  const lintOf = async (style: Style, which: string): Promise<Comparison> => {
    const cwd = await projectOf(flags, style);
    const lint = { node: node.path, args: [featurevisor(), 'lint'], cwd, code: 0 };
    const against = {
      what: `\`lint\` of Featurevisor ${featurevisorVersion()} on ${which}`,
      subject: lint,
    };
    const what = `\`validate\`, ${flags} flags × 3 environments`;
    return { what, node, subject, against, bars: [ratio(0.5)] };
  };
  const comparisons = [
    await lintOf('ours', 'the same flags'),
    await lintOf('theirs', 'flags as in its examples'),
  ];
  progress('validate');
  return measured(comparisons, bench.rounds);
}
