// Objects of the Git repository, and the pull requests and statuses of a commit.
import { simplePull, status } from '../answers.ts';
import { postStatus, statusesOf } from '../deeds/statuses.ts';
import type { Pull } from '../world/pull.ts';
import type { World } from '../world/world.ts';
import { endpoint } from './endpoint.ts';
import { may, mayBeNull, must, PAGES } from './parameters.ts';
import { created, isRefusal, notFound, ok, refuse } from './reply.ts';

export const GIT = [
  endpoint('get', '/repos/{owner}/{repo}/git/trees/{tree_sha}', {
    needs: [{ contents: 'read' }],
    query: { recursive: may('text') },
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
    answer: async ({ world, path }) => {
      const { file_sha: sha } = path;
      const text = await world.git.git(['cat-file', 'blob', sha]).catch(() => null);
      if (text === null) return notFound();
      const content = Buffer.from(text).toString('base64');
      return ok({ sha, size: text.length, content, encoding: 'base64' });
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
    needs: [{ contents: 'read', pull_requests: 'read' }],
    query: PAGES,
    answer: async ({ world, urls, path, page }) => {
      const sha = await commitNamed(world, path.commit_sha);
      if (sha === null) return refuse(422, `No commit found for SHA: ${path.commit_sha}`);
      const pulls = await pullsWith(world, sha);
      return ok(page(pulls).map((pull) => simplePull(world, urls, pull)));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/commits/{ref}/statuses', {
    needs: [{ statuses: 'read' }],
    query: PAGES,
    answer: async ({ world, path, page }) => {
      const sha = await commitNamed(world, path.ref);
      if (sha === null) return refuse(422, `No commit found for SHA: ${path.ref}`);
      const newestFirst = statusesOf(world, sha).toReversed();
      return ok(page(newestFirst).map((one) => status(world, one)));
    },
  }),

  endpoint('post', '/repos/{owner}/{repo}/statuses/{sha}', {
    needs: [{ statuses: 'write' }],
    body: {
      state: must(['error', 'failure', 'pending', 'success']),
      target_url: mayBeNull('text'),
      description: mayBeNull('text'),
      context: may('text'),
    },
    answer: async ({ world, path, body, actor }) => {
      const posted = await postStatus(world, path.sha, {
        state: body.state,
        context: body.context ?? 'default',
        description: body.description ?? null,
        targetUrl: body.target_url ?? null,
        creator: actor.login,
      });
      return isRefusal(posted) ? posted : created(status(world, posted));
    },
  }),
];

/** A commit by its id or by the name of a branch, or null. */
export async function commitNamed(world: World, ref: string): Promise<string | null> {
  const branch = ref.replace(/^(refs\/)?heads\//, '');
  if (ref.startsWith('-')) return null;
  return (
    (await world.git.resolve(`refs/heads/${branch}`)) ??
    (/^[0-9a-f]{7,40}$/.test(ref) ? world.git.resolve(ref) : null)
  );
}

/**
 * On the default branch: the pull request that brought the commit there. Elsewhere: those that contain it. As on GitHub,
 * a commit of a fork belongs to none, and neither does the commit that a merge queue makes. Its second parent does.
 */
async function pullsWith(world: World, sha: string): Promise<readonly Pull[]> {
  const landed = await world.git.isAncestor(sha, `refs/heads/${world.defaultBranch}`);
  const heads = await world.git.git([
    'for-each-ref',
    '--format=%(refname)',
    `--contains=${sha}`,
    'refs/pull/*/head',
  ]);
  const containing = new Set(heads.split('\n').map((ref) => Number(ref.split('/')[2])));
  const belongs = async (pull: Pull): Promise<boolean> => {
    if (pull.merged?.sha === sha) return true;
    if (!containing.has(pull.number)) return false;
    if (landed ? pull.merged === null : pull.head.fork !== null) return false;
    return !(await world.git.isAncestor(sha, pull.baseSha));
  };
  const pulls = [...world.pulls.values()];
  const matches = await Promise.all(pulls.map(belongs));
  return pulls.filter((_, index) => matches[index]);
}
