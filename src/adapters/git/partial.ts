// Fetches missing file contents of a partial clone at once. Git itself would fetch them one by one, with a round trip for
// each.
import type { BlobId } from '#app/ports.ts';
import type { Git } from './git.ts';

export async function fetchMissing(git: Git, ids: readonly BlobId[]): Promise<void> {
  if (ids.length === 0 || !(await git.isPartial())) return;
  const remote = await git.promisor();
  if (remote === null) return;
  // Without missing contents there is no request. A failure is ignored: Git tries again when the contents are read, and
  // that failure names the missing one.
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
