import { baseOf } from '#app/check.ts';
import { rollback } from '#app/rollback.ts';
import { saveQuestion } from './check.ts';
import { withGatherer } from './context.ts';
import { exitCodeOf } from './exit-codes.ts';
import { printReport, remark } from './output.ts';
import type { CommonOptions } from './options.ts';

type RollbackOptions = CommonOptions & {
  readonly in?: readonly string[];
  readonly all?: boolean;
  readonly rollout?: number;
  readonly base?: string;
  readonly branch?: string;
};

/** `flaghoist rollback FLAG… [--in ENV…] [--all]`. */
export function runRollback(flags: readonly string[], options: RollbackOptions): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const base = await baseOf(gatherer.repository, options.base ?? null);
    const { in: environments = [], all = false, rollout = null, branch = null } = options;
    const done = await rollback(gatherer, base, { flags, all, in: environments, rollout, branch });
    await saveQuestion(done, options);
    printReport(done.report, options);
    if (done.left.length > 0) {
      remark(
        `left alone, because their definitions cannot be read: ${done.left.join(', ')}; revert what broke them`,
      );
    }
    remark(`written to the branch ${done.branch}; land it with: git push -u origin ${done.branch}`);
    return exitCodeOf(done.report.verdict);
  });
}
