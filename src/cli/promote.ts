import { baseOf } from '#app/check.ts';
import { promote } from '#app/edit/promote.ts';
import { saveQuestion } from './check.ts';
import { withGatherer } from './context.ts';
import { exitCodeOf } from './exit-codes.ts';
import { printReport, remark } from './output.ts';
import type { CommonOptions } from './options.ts';
import type { OfferOptions } from './pull-request.ts';
import { offerFor } from './pull-request.ts';

type PromoteOptions = CommonOptions &
  OfferOptions & {
    readonly to: string;
    readonly rollout?: number;
    readonly base?: string;
    readonly branch?: string;
  };

/** `flaghoist promote FLAG --to ENV`. The exit code is the verdict's: 3 is written, and not yet due. */
export function runPromote(
  [flag = '']: readonly string[],
  options: PromoteOptions,
): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const base = await baseOf(gatherer.repository, options.base ?? null);
    const { to, rollout = null, branch = null } = options;
    const done = await promote(gatherer, base, { flag, to, rollout, branch });
    await saveQuestion(done, options);
    printReport(done.report, options);
    remark(await offerFor(gatherer.repository, base, done, options, 'propose'));
    return exitCodeOf(done.report.verdict);
  });
}
