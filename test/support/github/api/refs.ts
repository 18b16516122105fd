// Branches and refs, as they are in Git at this moment.
import { commit } from '../shapes/commit.ts';
import { apiOf, nodeId, pageOf, type Urls } from '../shapes/urls.ts';
import type { World } from '../world/world.ts';
import { endpoint } from './endpoint.ts';
import { may, PAGES } from './parameters.ts';
import { notFound } from './refusal.ts';
import { ok } from './reply.ts';

export const REFS = [
  endpoint('get', '/repos/{owner}/{repo}/git/trees/{tree_sha}', {
    needs: [{ contents: 'read' }],
    query: { recursive: may('text') },
    answer: async ({ world, urls, path }) => {
      const args = ['rev-parse', '--verify', '--quiet', `${path.tree_sha}^{tree}`];
      const sha = (await world.git.git(args).catch(() => '')).trim();
      if (sha === '') return notFound();
      const lines = (await world.git.git(['ls-tree', sha])).split('\n').filter(Boolean);
      const tree = lines.map((line) => {
        const [what = '', name = ''] = line.split('\t');
        const [mode = '', type = '', id = ''] = what.split(' ');
        return { path: name, mode, type, sha: id, url: apiOf(urls, `/git/${type}s/${id}`) };
      });
      return ok({ sha, url: apiOf(urls, `/git/trees/${sha}`), truncated: false, tree });
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/git/blobs/{file_sha}', {
    needs: [{ contents: 'read' }],
    answer: async ({ world, urls, path }) => {
      const { file_sha: sha } = path;
      const text = await world.git.git(['cat-file', 'blob', sha]).catch(() => null);
      if (text === null) return notFound();
      const content = Buffer.from(text).toString('base64');
      const url = apiOf(urls, `/git/blobs/${sha}`);
      return ok({
        sha,
        node_id: nodeId('B', sha),
        size: text.length,
        url,
        content,
        encoding: 'base64',
      });
    },
  }),

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
