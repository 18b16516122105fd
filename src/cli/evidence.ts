import { evidenceForm } from '#app/evidence-form.ts';
import { printableJson } from '#report/json.ts';
import { withGatherer } from './context.ts';
import type { CliCommand, CommonOptions } from './declare.ts';
import { BASE, examples, withJsonAlone, withJudging } from './declare.ts';
import { EXIT } from './exit-codes.ts';
import { print, remark } from './output.ts';

type EvidenceCommandOptions = CommonOptions & { readonly base?: string; readonly head?: string };

/** `flaghoist evidence`: the file for `--evidence`, on standard output. What to fill in goes to standard error. */
export function runEvidence(
  _args: readonly string[],
  options: EvidenceCommandOptions,
): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const { base = null, head = null } = options;
    const { content, tasks } = await evidenceForm(gatherer, { base, head });
    print(printableJson(content));
    if (tasks.length === 0) remark('this change needs no evidence from people or from GitHub');
    else remark('fill in the file, and pass it with --evidence:');
    tasks.forEach((task) => remark(`  ${task}`));
    return EXIT.pass;
  });
}

export const evidenceCommand: CliCommand = {
  options: (command) => {
    withJudging(command, withJsonAlone)
      .option('--base <revision>', BASE)
      .option(
        '--head <revision>',
        'the change (default: the working tree, untracked files included)',
      )
      .addHelpText(
        'after',
        examples('flaghoist evidence > evidence.json', 'flaghoist check --evidence evidence.json'),
      );
  },
  run: runEvidence,
};
