// The form of `command: promote` and `command: rollback` as an edit.
import type { Sha } from '#domain/scalars.ts';
import type { Gatherer } from '#app/ports.ts';
import { promote } from '#app/edit/promote.ts';
import { refusal } from '#app/refusal.ts';
import { rollback } from '#app/edit/rollback.ts';
import type { Job } from './command.ts';
import type { JudgedEdit } from '#app/edit/write-edit.ts';

export async function editFor(
  { command, form, environments, all }: Job,
  gatherer: Gatherer,
  base: Sha,
): Promise<JudgedEdit & { readonly open?: readonly string[] }> {
  const { flags, rollout, routes } = form;
  if (command === 'rollback') {
    const { reason } = form;
    const wanted = { flags, all, in: environments, rollout, routes, branch: null, reason };
    return rollback(gatherer, base, wanted);
  }
  const [flag, ...moreFlags] = flags;
  const [to, ...moreEnvironments] = environments;
  if (flag === undefined || to === undefined || moreFlags.length + moreEnvironments.length > 0) {
    throw refusal('promote/not-one');
  }
  return promote(gatherer, base, { flag, to, rollout, branch: null });
}
