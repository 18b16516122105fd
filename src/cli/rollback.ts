import { editBaseOf } from '#app/check.ts';
import { rollback } from '#app/edit/rollback.ts';
import { saveQuestion } from './check.ts';
import { withGatherer } from './context.ts';
import { exitCodeOf } from './exit-codes.ts';
import { printReport, remark } from './output.ts';
import type { CommonOptions } from './options.ts';
import type { OfferOptions } from './pull-request.ts';
import { offerFor } from './pull-request.ts';

type RollbackOptions = CommonOptions &
  OfferOptions & {
    readonly in?: readonly string[];
    readonly all?: boolean;
    readonly rollout?: number;
    readonly routes?: boolean;
    readonly base?: string;
    readonly branch?: string;
  };

/** `flaghoist rollback FLAG… [--in ENV…] [--all] [--routes]`. */
export function runRollback(flags: readonly string[], options: RollbackOptions): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const base = await editBaseOf(gatherer.repository, options.base ?? null);
    const { in: environments = [], all = false, rollout = null, branch = null } = options;
    const { routes = false } = options;
    const wanted = { flags, all, in: environments, rollout, routes, branch };
    const done = await rollback(gatherer, base, wanted);
    await saveQuestion(done, options);
    printReport(done.report, options);
    for (const { flag, environment, services } of done.turnedOff) {
      remark(
        `${flag} in ${environment}: turned off for ${services.join(', ')}, which reads no percentage`,
      );
    }
    if (done.untouched.length > 0) {
      remark(`left as they are, because they give no more than that: ${done.untouched.join(', ')}`);
    }
    if (done.left.length > 0) {
      remark(
        `left alone, because their definitions cannot be read: ${done.left.join(', ')}; revert what broke them`,
      );
    }
    if (done.routeless.length > 0) {
      remark(`no emergency routes to block: ${done.routeless.join(', ')}`);
    }
    done.open.forEach((line) => remark(line));
    remark(await offerFor(gatherer.repository, base, done, options, 'land'));
    return exitCodeOf(done.report.verdict);
  });
}
