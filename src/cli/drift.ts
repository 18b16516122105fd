import type { DriftRow } from '#app/live/drift-row.ts';
import { drift } from '#app/live/drift.ts';
import { isWrong } from '#app/live/drift-issue.ts';
import { withGatherer } from './context.ts';
import { deployerOf } from '#wiring/deployer.ts';
import { driftJson, driftText } from '#wiring/drift-text.ts';
import { namingOwn, ownCommits } from './own-commit.ts';
import { localTip, remarkOnFetch } from './tip.ts';
import { answeredByLog } from './unread-log.ts';
import {
  EXIT,
  examples,
  withJudging,
  withScope,
  withTextOrJson,
  baseOption,
  printText,
  remarkRefusal,
} from './command.ts';
import type { CommonOptions, CliCommand } from './command.ts';

type DriftCommandOptions = CommonOptions & {
  readonly base?: string;
  readonly environment?: readonly string[];
  readonly service?: readonly string[];
};

/** `flaghoist drift [FLAG…]`: 0 when all is as accepted, 1 when a value differs or was refused, 3 when a target did not answer or the log cannot be read. */
export function runDrift(flags: readonly string[], options: DriftCommandOptions): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const deployer = deployerOf(gatherer, options, process.env);
    const tip = await localTip(gatherer.repository, options.base ?? null);
    remarkOnFetch(tip);
    const { environment = null, service = null } = options;
    const scope = { environments: environment, services: service };
    const asking = { ...deployer, tip: () => Promise.resolve(tip) };
    const compared = await answeredByLog(drift(asking, scope, flags));
    const hasDiverged = tip.pull === 'git pull --rebase';
    if ((tip.isGuess || hasDiverged) && tip.behind !== null) remarkRefusal(tip.behind);
    const textOf = options.format === 'json' ? driftJson : driftText;
    printText(textOf(namingOwn(compared, ownCommits(tip)), tip.pull), options);
    const { rows, refused, lost } = compared;
    if (refused.length > 0 || rows.some(isWrong)) return EXIT.block;
    // A question about a flag has no answer there.
    const isUnreached = flags.length > 0 && rows.some(({ state }) => state === 'no-target');
    const isUnknown =
      lost !== undefined || isUnreached || rows.some(({ state }) => UNKNOWN.has(state));
    return isUnknown ? EXIT.wait : EXIT.pass;
  });
}

const UNKNOWN: ReadonlySet<DriftRow['state']> = new Set(['unreachable', 'unreadable', 'elsewhere']);

export const driftCommand: CliCommand = {
  options: (command) => {
    withScope(withJudging(command, withTextOrJson))
      .addOption(baseOption())
      .addHelpText(
        'after',
        examples('flaghoist drift', 'flaghoist drift outbound-calls --environment production'),
      );
  },
  run: runDrift,
};
