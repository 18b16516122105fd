import { LACK_TEXTS } from '#messages/terminal.ts';
import { evidenceForm } from '#app/evidence-form.ts';
import { printableJson } from '#report/json.ts';
import { withGatherer } from './context.ts';
import {
  EXIT,
  baseOption,
  headOption,
  examples,
  withJsonAlone,
  withJudging,
  print,
  remark,
} from './command.ts';
import type { CliCommand, CommonOptions } from './command.ts';

type EvidenceCommandOptions = CommonOptions & { readonly base?: string; readonly head?: string };

/** `flaghoist evidence`: the file for `--evidence`, on standard output. What to fill in goes to standard error. */
function runEvidence(_args: readonly string[], options: EvidenceCommandOptions): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const { base = null, head = null } = options;
    const { content, tasks } = await evidenceForm(gatherer, { base, head });
    print(printableJson(content));
    if (tasks.length === 0) remark(LACK_TEXTS.none());
    else remark(LACK_TEXTS.fillIn());
    tasks.forEach((task) => remark(`  ${task}`));
    return EXIT.pass;
  });
}

export const evidenceCommand: CliCommand = {
  options: (command) => {
    withJudging(command, withJsonAlone)
      .addOption(baseOption())
      .addOption(headOption())
      .addHelpText(
        'after',
        examples('flaghoist evidence > evidence.json', 'flaghoist check --evidence evidence.json'),
      );
  },
  run: runEvidence,
};
