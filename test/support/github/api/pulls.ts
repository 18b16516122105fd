// Pull requests. Our own, because they have to agree with a real Git repository: see world/emulator.ts.
import { pullsIn } from '../deeds/find-pulls.ts';
import { editPull } from '../deeds/pulls.ts';
import { proposed } from '../deeds/proposing.ts';
import { sums, tried } from '../deeds/trial.ts';
import { mergePull } from '../deeds/merging.ts';
import { commit } from '../shapes/commit.ts';
import { diffEntries } from '../shapes/diff.ts';
import { fullPull, simplePull } from '../shapes/pull.ts';
import { endpoint } from './endpoint.ts';
import { may, must, PAGES } from './parameters.ts';
import { isRefusal, notFound } from './refusal.ts';
import { created, none, ok } from './reply.ts';

/** GitHub lists no more commits than this, and no more files than that. */
const MOST_COMMITS = 250;
const MOST_FILES = 3000;

export const PULLS = [
  endpoint('get', '/repos/{owner}/{repo}/pulls', {
    needs: [{ pull_requests: 'read' }],
    query: {
      ...PAGES,
      state: may(['open', 'closed', 'all']),
      head: may('text'),
      base: may('text'),
      sort: may(['created', 'updated', 'popularity', 'long-running']),
      direction: may(['asc', 'desc']),
    },
    answer: ({ world, urls, query, page }) =>
      ok(page(pullsIn(world, query)).map((pull) => simplePull(world, urls, pull))),
  }),

  endpoint('post', '/repos/{owner}/{repo}/pulls', {
    needs: [{ pull_requests: 'write' }],
    body: {
      head: must('text'),
      base: must('text'),
      title: may('text'),
      body: may('text'),
      draft: may('boolean'),
      head_repo: may('text'),
      issue: may('number'),
      maintainer_can_modify: may('boolean'),
    },
    answer: async ({ world, urls, body, actor }) => {
      const opened = await proposed(world, body, actor.login);
      if (isRefusal(opened)) return opened;
      return created(fullPull(world, urls, opened, await sums(world, opened)));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/pulls/{pull_number}', {
    needs: [{ pull_requests: 'read' }],
    answer: async ({ world, urls, path }) => {
      if (!world.pulls.has(path.pull_number)) return notFound();
      const pull = await tried(world, path.pull_number);
      return ok(fullPull(world, urls, pull, await sums(world, pull)));
    },
  }),

  endpoint('patch', '/repos/{owner}/{repo}/pulls/{pull_number}', {
    needs: [{ pull_requests: 'write' }],
    body: {
      title: may('text'),
      body: may('text'),
      state: may(['open', 'closed']),
      base: may('text'),
      maintainer_can_modify: may('boolean'),
    },
    answer: async ({ world, urls, path, body }) => {
      if (!world.pulls.has(path.pull_number)) return notFound();
      const pull = await editPull(world, path.pull_number, body);
      return ok(fullPull(world, urls, pull, await sums(world, pull)));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/pulls/{pull_number}/commits', {
    needs: [{ pull_requests: 'read' }],
    query: PAGES,
    answer: async ({ world, urls, path, page }) => {
      const pull = world.pulls.get(path.pull_number);
      if (pull === undefined) return notFound();
      const all = await world.git.log(['--reverse', `${pull.baseSha}..${pull.head.sha}`]);
      const shown = page(all.slice(0, MOST_COMMITS));
      return ok(shown.map((facts) => commit(world, urls, facts)));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/pulls/{pull_number}/files', {
    needs: [{ pull_requests: 'read' }],
    query: PAGES,
    answer: async ({ world, urls, path, page }) => {
      const pull = world.pulls.get(path.pull_number);
      if (pull === undefined) return notFound();
      const all = await diffEntries(world, urls, pull);
      return ok(page(all.slice(0, MOST_FILES)));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/pulls/{pull_number}/merge', {
    needs: [{ contents: 'read' }],
    answer: ({ world, path }) =>
      world.pulls.get(path.pull_number)?.merged == null ? notFound() : none(),
  }),

  endpoint('put', '/repos/{owner}/{repo}/pulls/{pull_number}/merge', {
    needs: [{ contents: 'write' }],
    body: {
      commit_title: may('text'),
      commit_message: may('text'),
      sha: may('text'),
      merge_method: may(['merge', 'squash', 'rebase']),
    },
    answer: async ({ world, path, body, actor }) => {
      if (!world.pulls.has(path.pull_number)) return notFound();
      const merged = await mergePull(world, path.pull_number, {
        method: body.merge_method ?? 'merge',
        by: actor.login,
        title: body.commit_title,
        message: body.commit_message,
        sha: body.sha,
        bypass: false,
      });
      if (isRefusal(merged)) return merged;
      return ok({ sha: merged, merged: true, message: 'Pull Request successfully merged' });
    },
  }),
];
