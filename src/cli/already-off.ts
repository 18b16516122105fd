// A rollback of what is off in Git already.
import { LOWERED_TEXTS } from '#messages/edits.ts';
import { judgeTree } from '#app/check.ts';
import { asTree } from '#app/ports.ts';
import { printLanded } from './land.ts';
import { printReport } from './output.ts';
import { EXIT, remark, remarkRefusal } from './command.ts';
import { deployLanded } from './land-rollback.ts';
import type { Nothing, RollbackCommandOptions } from './rolled-back.ts';

/** The same code in every format: 3 where a service, or the remote, may still have the flag on. */
export async function endedWithNothing(
  { gatherer, base, request, said, why }: Nothing,
  options: RollbackCommandOptions,
): Promise<number> {
  const { land = false } = options;
  const end = land
    ? await deployLanded(gatherer, base, request, options)
    : { code: EXIT.pass, landed: null, deployed: null };
  if (!land) remarkRefusal(said);
  if (why !== null) remark(LOWERED_TEXTS.notRead(why));
  if (options.format === 'json') {
    const checked = await judgeTree(gatherer, base, asTree(base));
    if (land) printLanded(checked, end);
    else printReport(checked, gatherer.root, options);
  }
  return end.code === EXIT.pass && why !== null ? EXIT.wait : end.code;
}
