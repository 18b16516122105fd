// Branches and refs, as they are in Git at this moment.
import { commit } from '../shapes/commit.ts';
import { apiOf, nodeId, pageOf, type Urls } from '../shapes/urls.ts';
import type { World } from '../world/world.ts';
import { endpoint } from './endpoint.ts';
import { may, PAGES } from './parameters.ts';
import { notFound } from './refusal.ts';
import { ok } from './reply.ts';

export const REFS = [
  endpoint('get', '/repos/{owner}/{repo}/git/ref/{ref}', {
    needs: [{ contents: 'read' }],
    answer: async ({ world, urls, path }) => {
      const sha = await world.git.resolve(`refs/${path.ref}`);
      return sha === null ? notFound() : ok(gitRef(urls, `refs/${path.ref}`, sha));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/git/matching-refs/{ref}', {
    needs: [{ contents: 'read' }],
    answer: async ({ world, urls, path }) => {
      const found = await world.git.refs(`refs/${path.ref}`);
      return ok(found.map(({ ref, sha }) => gitRef(urls, ref, sha)));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/branches', {
    needs: [{ contents: 'read' }],
    query: { ...PAGES, protected: may('boolean') },
    answer: async ({ world, urls, page, query }) => {
      const all = (await world.git.refs('refs/heads/')).map(({ ref, sha }) => {
        const name = ref.slice('refs/heads/'.length);
        const url = apiOf(urls, `/commits/${sha}`);
        return { name, commit: { sha, url }, protected: isProtected(world, name) };
      });
      const wanted = all.filter(
        (one) => query.protected === undefined || one.protected === query.protected,
      );
      return ok(page(wanted));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/branches/{branch}', {
    needs: [{ contents: 'read' }],
    answer: async ({ world, urls, path }) => {
      const { branch } = path;
      const sha = await world.git.resolve(`refs/heads/${branch}`);
      const facts = sha === null ? null : await world.git.facts(sha);
      if (facts === null) return notFound();
      const self = apiOf(urls, `/branches/${branch}`);
      return ok({
        name: branch,
        commit: commit(world, urls, facts),
        _links: { self, html: pageOf(urls, `/tree/${branch}`) },
        protected: isProtected(world, branch),
        protection: { enabled: world.settings.protection !== null },
        protection_url: `${self}/protection`,
      });
    },
  }),
];

function isProtected(world: World, branch: string): boolean {
  const { protection, rules } = world.settings;
  return branch === world.defaultBranch && (protection !== null || rules.length > 0);
}

function gitRef(urls: Urls, ref: string, sha: string) {
  return {
    ref,
    node_id: nodeId('Ref', ref),
    url: apiOf(urls, `/git/${ref}`),
    object: { type: 'commit', sha, url: apiOf(urls, `/git/commits/${sha}`) },
  };
}
