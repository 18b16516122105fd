// A pull request of ours whose branch is no longer what a run would write: any person with write access can push to it. Such
// a head is not merged by itself, and a comment on the pull request says so.
import type { Finding } from '#domain/evidence.ts';
import { WATCH_TROUBLES } from '#messages/acting.ts';
import type { Evaluator } from '#app/pulls/evaluate.ts';
import type { Gatherer } from '#app/ports.ts';
import type { RollbackOptions } from '#app/edit/rollback.ts';
import { rollback } from '#app/edit/rollback.ts';
import type { PullRequest, StickyComment } from '#app/github.ts';
import { asTree } from '#app/ports.ts';
import { hintOf } from '#app/refusal.ts';
import type { RollbackAction, WatchFacts } from './decide.ts';
import { strangeText } from './rollback-text.ts';

export type Rollback = WatchFacts & { readonly action: RollbackAction };

/** Our one comment of this kind on a pull request. */
export interface Remarks {
  readonly find: (number: number) => Promise<Finding<StickyComment | null>>;
  readonly write: (
    number: number,
    sticky: StickyComment | null,
    body: string,
  ) => Promise<Finding<null>>;
}

export function rollbackOf({ watched, action }: Rollback): RollbackOptions {
  return {
    flags: [watched.flag.key],
    all: false,
    in: [watched.environment],
    rollout: null,
    shares: action.shares,
    routes: false,
    branch: null,
  };
}

/** Answers why it must not be merged by itself, one line each. None: its head is what this run would write. */
export async function sayStrange(
  acting: {
    readonly evaluator: Pick<Evaluator, 'repository'>;
    readonly gatherer: Gatherer;
    readonly base: PullRequest['head'];
    readonly remarks: Remarks;
  },
  row: Rollback,
  { number, head }: PullRequest,
): Promise<readonly string[]> {
  const { repository } = acting.evaluator;
  const fetched = await repository.fetchCommit(head, `refs/pull/${number}/head`);
  if (fetched.kind !== 'known') return [WATCH_TROUBLES.headUnread(number, fetched.why)];
  const paths = await strangePaths(acting, row, head);
  if (paths.length === 0) return [];
  const body = strangeText({ ...row, head, paths });
  const sticky = await acting.remarks.find(number);
  const isWritten = sticky.kind === 'known' && sticky.value?.body === body;
  const written =
    sticky.kind !== 'known' || isWritten
      ? sticky
      : await acting.remarks.write(number, sticky.value, body);
  return [
    WATCH_TROUBLES.changedHead(number, paths),
    ...(written.kind === 'known' ? [] : [WATCH_TROUBLES.noComment(written.why)]),
  ];
}

/** The files in which a head differs from our edit of the commit that it builds on. */
async function strangePaths(
  { gatherer, base }: { readonly gatherer: Gatherer; readonly base: PullRequest['head'] },
  row: Rollback,
  head: PullRequest['head'],
): Promise<readonly string[]> {
  const { repository } = gatherer;
  const from = await repository.branchPoint(base, head);
  const changed = await repository.diff(asTree(from), asTree(head));
  if (changed.length === 0) return [];
  try {
    const edit = await rollback(gatherer, from, rollbackOf(row));
    const changes = await repository.diff(asTree(edit.commit), asTree(head));
    return changes.map(({ path }) => path);
  } catch (error) {
    // The flag gives no more there than before its landing, so none of it is our edit.
    if (hintOf(error) === null) throw error;
    return changed.map(({ path }) => path);
  }
}
