// Opens the adapters that the commands of the action need.
import { instant } from '#domain/scalars.ts';
import { openClient } from '#adapters/github/client.ts';
import { KEY_VARIABLE } from '#adapters/system/log-key.ts';
import type { Repository } from '#app/ports.ts';
import { openGitHub } from '#wiring/github.ts';
import { writingAs } from './act.ts';
import type { Job, Wiring } from './command.ts';
import { openReader, sourcesOf } from '#wiring/open.ts';

/** `preview`: GitHub is only read, also when the input `dry-run` is false. */
export function wire(job: Job, repository: Repository, preview: boolean): Wiring {
  const { token, apiUrl, repository: name, context, identity, defaultBranch } = job;
  const client = openClient({ token, apiUrl, repository: name });
  const key = process.env[KEY_VARIABLE];
  const { github, watches } = openGitHub(client, { ...job, ...(key === undefined ? {} : { key }) });
  return {
    client,
    watches,
    key: key ?? null,
    evaluator: {
      // Commits have the login that we post as.
      repository: writingAs(repository, { login: identity, id: '' }, job.server),
      reader: openReader(),
      root: job.root,
      metrics: sourcesOf({
        directory: job.workspace,
        env: process.env,
        mayRun: () => isOnDefaultBranch(repository, defaultBranch),
        isNow: true,
      }),
      github,
      context,
      identity,
      web: { server: job.server, repository: name, docs: job.docs },
      comment: job.comment,
      dryRun: job.dryRun || preview,
      machineClock: () => instant(Date.now() / 1000),
    },
  };
}

/** Programs of the pipeline run only from the default branch: a pull request could have changed them. */
async function isOnDefaultBranch(
  repository: Repository,
  defaultBranch: string,
): Promise<'yes' | 'checkout'> {
  const [head, tip] = await Promise.all(
    ['HEAD', `refs/remotes/origin/${defaultBranch}`].map((name) => repository.resolve(name)),
  );
  if (head == null || tip == null) return 'checkout';
  return (await repository.isAncestor(head, tip)) ? 'yes' : 'checkout';
}
