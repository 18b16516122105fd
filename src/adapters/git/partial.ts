// A partial clone has commits and folders but not every file's content. Git fetches what it misses one by
// one, which is a round trip each; this fetches all of it at once.
import type { BlobId } from '#app/ports.ts';
import type { Git } from './git.ts';

export async function fetchMissing(git: Git, ids: readonly BlobId[]): Promise<void> {
  if (ids.length === 0 || !(await git.isPartial())) return;
  const remote = await git.promisor();
  if (remote === null) return;
  // Git goes nowhere when it has them all. A failure is no news yet: Git tries again, one by one, when the
  // contents are read, and that failure says which one could not be had.
  await git.run(
    [
      '-c',
      'fetch.negotiationAlgorithm=noop',
      'fetch',
      '--filter=blob:none',
      '--no-tags',
      '--no-write-fetch-head',
      '--no-auto-maintenance',
      '--recurse-submodules=no',
      '--stdin',
      remote,
    ],
    { input: ids.map((id) => `${id}\n`).join(''), patience: 120 },
  );
}
