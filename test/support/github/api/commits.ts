// Commits, and the pull requests that a commit belongs to.
import { commit } from '../shapes/commit.ts';
import { simplePull } from '../shapes/pull.ts';
import type { Pull } from '../world/pull.ts';
import type { World } from '../world/world.ts';
import { commitNamed } from './commit-named.ts';
import { endpoint } from './endpoint.ts';
import { may, PAGES } from './parameters.ts';
import { notFound, refuse } from './refusal.ts';
import { ok } from './reply.ts';

export const COMMITS = [
  endpoint('get', '/repos/{owner}/{repo}/commits', {
    needs: [{ contents: 'read' }],
    query: {
      ...PAGES,
      sha: may('text'),
      path: may('text'),
      author: may('text'),
      committer: may('text'),
      since: may('text'),
      until: may('text'),
    },
    answer: async ({ world, urls, query, page }) => {
      const tip = await commitNamed(world, query.sha ?? world.defaultBranch);
      if (tip === null) return notFound();
      const limits = [
        ...(query.since === undefined ? [] : [`--since=${query.since}`]),
        ...(query.until === undefined ? [] : [`--until=${query.until}`]),
        ...(query.author === undefined ? [] : [`--author=${query.author}`]),
        ...(query.committer === undefined ? [] : [`--committer=${query.committer}`]),
      ];
      const paths = query.path === undefined ? [] : ['--', query.path];
      const all = await world.git.log([...limits, tip, ...paths]);
      return ok(page(all).map((facts) => commit(world, urls, facts)));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/commits/{ref}', {
    needs: [{ contents: 'read' }],
    query: PAGES,
    answer: async ({ world, urls, path }) => {
      const sha = await commitNamed(world, path.ref);
      const facts = sha === null ? null : await world.git.facts(sha);
      if (facts === null) return refuse(422, `No commit found for SHA: ${path.ref}`);
      return ok(commit(world, urls, facts));
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
];

/**
 * On the default branch: the pull request that brought the commit there. Elsewhere: those that contain
 * it. Seen on GitHub by others and kept so here: a commit that only a fork has belongs to nothing, and
 * neither does the commit that a merge queue makes (its second parent does).
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
  const found = await Promise.all(pulls.map(belongs));
  return pulls.filter((_, index) => found[index]);
}
