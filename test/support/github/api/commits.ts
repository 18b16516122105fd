// Objects of the Git repository, and the pull requests and statuses of a commit.
import { simplePull } from '../answers.ts';
import { endpoint, must, PAGES } from '../http/endpoint.ts';
import { created, isRefusal, notFound, ok, refuse, type Refusal } from '../http/reply.ts';
import { postStatus, statusesOf } from '../statuses.ts';
import type { Pull, World } from '../world.ts';

export const COMMITS = [
  endpoint('get', '/repos/{owner}/{repo}/git/trees/{tree_sha}', {
    needs: [{ contents: 'read' }],
    answer: async ({ world, path }) => {
      const args = ['rev-parse', '--verify', '--quiet', `${path.tree_sha}^{tree}`];
      const sha = (await world.git.git(args).catch(() => '')).trim();
      if (sha === '') return notFound();
      const lines = (await world.git.git(['ls-tree', sha])).split('\n').filter(Boolean);
      const tree = lines.map((line) => {
        const [what = '', name = ''] = line.split('\t');
        const [mode = '', type = '', id = ''] = what.split(' ');
        return { path: name, mode, type, sha: id };
      });
      return ok({ sha, truncated: false, tree });
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/git/blobs/{file_sha}', {
    needs: [{ contents: 'read' }],
    answer: async ({ world, path: { file_sha: sha } }) => {
      const text = await world.git.git(['cat-file', 'blob', sha]).catch(() => null);
      if (text === null) return notFound();
      const content = Buffer.from(text).toString('base64');
      return ok({ sha, size: text.length, content, encoding: 'base64' });
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
    needs: [{ contents: 'read', pull_requests: 'read' }],
    query: PAGES,
    answer: async ({ world, path, page }) => {
      const sha = await commitNamed(world, path.commit_sha);
      if (isRefusal(sha)) return sha;
      return ok(page(await pullsWith(world, sha)).map((pull) => simplePull(world, pull)));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/commits/{ref}/statuses', {
    needs: [{ statuses: 'read' }],
    query: PAGES,
    answer: async ({ world, path, page }) => {
      const sha = await commitNamed(world, path.ref);
      if (isRefusal(sha)) return sha;
      const newestFirst = statusesOf(world, sha).toReversed();
      return ok(page(newestFirst));
    },
  }),

  endpoint('post', '/repos/{owner}/{repo}/statuses/{sha}', {
    needs: [{ statuses: 'write' }],
    body: {
      state: must(['error', 'failure', 'pending', 'success']),
      target_url: 'text',
      description: 'text',
      context: 'text',
    },
    answer: async ({ world, path, body, actor }) => {
      return created(await postStatus(world, path.sha, { ...body, by: actor.login }));
    },
  }),
];

/** A commit by its id or by the name of a branch. */
async function commitNamed(world: World, ref: string): Promise<string | Refusal> {
  const sha = await world.git.named(ref.replace(/^(refs\/)?heads\//, ''));
  return sha ?? refuse(422, `No commit found for SHA: ${ref}`);
}

/**
 * On the default branch: the pull request that brought the commit there. Elsewhere: those that contain it. As on GitHub,
 * a commit of a fork belongs to none, and neither does the commit that a merge queue makes. Its second parent does.
 */
async function pullsWith({ git, pulls, defaultBranch }: World, sha: string) {
  const isLanded = await git.isAncestor(sha, `refs/heads/${defaultBranch}`);
  const which = ['--format=%(refname)', `--contains=${sha}`, 'refs/pull/*/head'];
  const heads = (await git.git(['for-each-ref', ...which])).split('\n');
  const containing = new Set(heads.map((ref) => Number(ref.split('/')[2])));
  const belongs = async (pull: Pull): Promise<boolean> => {
    if (pull.merged?.sha === sha) return true;
    if (!containing.has(pull.number)) return false;
    if (isLanded ? pull.merged === null : pull.head.fork !== null) return false;
    return !(await git.isAncestor(sha, pull.baseSha));
  };
  const all = [...pulls.values()];
  const matches = await Promise.all(all.map(belongs));
  return all.filter((_, index) => matches[index]);
}
