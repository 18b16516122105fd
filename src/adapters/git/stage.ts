// A small repository for `tour`. Every commit has a fixed identity and moment, so that the tour is the same on every machine.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Instant } from '#domain/scalars.ts';
import type { Opens, Stage } from '#app/tour.ts';
import { createReader } from '#app/load/reader.ts';
import { run } from './git-process.ts';
import { trouble } from './troubles.ts';
import { gitClock } from '#adapters/git-clock.ts';
import { openRepository } from './repository.ts';

/** A stage, and how it is opened as a repository. */
export interface OpenStage extends Stage {
  readonly opens: Opens;
}

/** A fresh repository in a temporary folder. `close` removes it. */
export async function openStage(): Promise<OpenStage> {
  const directory = await mkdtemp(join(tmpdir(), 'flaghoist-stage-'));
  const git = async (at: Instant, ...args: readonly string[]): Promise<void> => {
    const ran = await run(directory, args, { env: identity(directory, at) });
    if (ran.code !== 0) throw trouble(ran);
  };
  const write = async (files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [path, text] of Object.entries(files)) {
      const file = join(directory, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  };
  await git(0 as Instant, 'init', '--quiet', '--initial-branch=main');
  return {
    directory,
    opens: async (at, evidence) => ({
      repository: await openRepository(directory),
      reader: createReader(),
      clock: gitClock(at, []),
      evidence,
      root: 'environments',
    }),
    async proposes(branch, files, message, at) {
      await git(at, 'checkout', '--quiet', '-b', branch);
      await write(files);
      await git(at, 'add', '--all');
      await git(at, 'commit', '--quiet', '--message', message);
    },
    async proposesRevert(branch, landing, at) {
      await git(at, 'checkout', '--quiet', '-b', branch);
      await git(at, 'revert', '--no-edit', '--mainline', '1', landing);
    },
    async lands(branch, at) {
      await git(at, 'checkout', '--quiet', '-B', 'main', 'main');
      await git(at, 'merge', '--quiet', '--no-ff', '--no-edit', branch);
    },
    async landsFirst(files, message, at) {
      await write(files);
      await git(at, 'add', '--all');
      await git(at, 'commit', '--quiet', '--message', message);
    },
    close: () => rm(directory, { recursive: true, force: true }),
  };
}

// With a home folder of its own, the user's configuration (signing, hooks, templates) has no effect.
function identity(directory: string, at: Instant): Record<string, string> {
  return {
    HOME: directory,
    XDG_CONFIG_HOME: directory,
    GIT_AUTHOR_NAME: 'Tour',
    GIT_AUTHOR_EMAIL: 'tour@example.com',
    GIT_AUTHOR_DATE: `@${at} +0000`,
    GIT_COMMITTER_NAME: 'Tour',
    GIT_COMMITTER_EMAIL: 'tour@example.com',
    GIT_COMMITTER_DATE: `@${at} +0000`,
  };
}
