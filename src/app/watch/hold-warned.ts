// A warning proposes to hold the flag: this stops further promotion, and takes nothing from users.
import { WATCH_HOLD_TEXTS } from '#messages/acting.ts';
import { statePath } from '#files/paths.ts';
import { finishPull } from '#app/act/act.ts';
import type { Gatherer } from '#app/ports.ts';
import { commitEdit } from '#app/edit/edit-commit.ts';
import { editable } from '#app/edit/edit-plan.ts';
import { heldText } from '#app/edit/held-text.ts';
import { asTree } from '#app/ports.ts';
import { prose } from '#report/safe-text.ts';
import type { Locking, OfferedEdit, ActionOutcome } from './lock.ts';
import { branchOf, NOTHING, openedPull, placeOf, withoutConflict } from './lock.ts';
import type { WatchFacts } from './decide.ts';

const HOLD_BRANCH = 'flaghoist/hold/';

interface Holding extends Locking {
  readonly gatherer: Gatherer;
}

export async function hold(acting: Holding, row: WatchFacts): Promise<ActionOutcome> {
  const place = await placeOf(acting, branchOf(HOLD_BRANCH, row));
  if (!('branch' in place)) return place;
  const edit = (): Promise<OfferedEdit> => holdOf(acting, place.branch, row);
  const opened = await openedPull(acting, place, edit);
  if (!('number' in opened)) return opened;
  const renewed = await withoutConflict(
    acting,
    { ...place, pull: opened },
    async () => (await edit()).written,
  );
  const pull = renewed.kind === 'known' ? renewed.value : opened;
  const finished = await finishPull(acting, pull, { pushedBy: null, merge: false });
  const troubles = renewed.kind === 'known' ? [] : [renewed.why];
  return { ...NOTHING, pull, finished, troubles };
}

async function holdOf(
  { gatherer: { repository, root }, base }: Holding,
  branch: string,
  { watched: { flag, environment }, result }: WatchFacts,
): Promise<OfferedEdit> {
  const path = statePath(root, environment, flag.key);
  const [blob] = await repository.readPaths([{ tree: asTree(base), path }]);
  const warned = result.metrics.filter(({ answer }) => answer === 'warning');
  const why = WATCH_HOLD_TEXTS.why(warned.map(({ metric }) => metric));
  const present = blob == null ? null : editable(blob.bytes);
  const text = heldText(present, flag.safe, { why, until: null });
  const written = await commitEdit(repository, {
    base,
    branch,
    isOurName: true,
    message: WATCH_HOLD_TEXTS.title({ flag: flag.key, environment }),
    files: new Map([[path, text]]),
  });
  const lines = warned.map(({ message }) => `- ${prose(message)}`);
  return { written, body: [...lines, '', WATCH_HOLD_TEXTS.about(), ''].join('\n') };
}
