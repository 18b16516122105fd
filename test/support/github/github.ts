// A local GitHub for one test: a bare repository, an API, one clock, and verbs for the test.
//
//     await using github = await aGitHub();
//     const pull = await github.proposes('raise', { 'a.yaml': 'enabled: true\n' }, { by: 'ana' });
//     await pull.approvedBy('bartek');
//     github.passes('48h');
//     await pull.merges();
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { kept } from './deeds/comments.ts';
import { environmentOf } from './deeds/deployments.ts';
import { findIssue } from './deeds/issues.ts';
import { reviewsOf } from './deeds/reviews.ts';
import { postStatus, statusesOf } from './deeds/statuses.ts';
import { eventOf } from './events.ts';
import type { Files } from './git/commits.ts';
import { bareRepository } from './git/repository.ts';
import { faults } from './http/faults.ts';
import { requestLog } from './http/log.ts';
import { ENTERPRISE } from './http/match.ts';
import { rateLimits } from './http/rate.ts';
import { serve } from './http/serve.ts';
import type { LocalGitHub } from './local-github.ts';
import { checkout } from './runner/checkout.ts';
import { opensIssue } from './verbs/issue.ts';
import { lands, rewritesMain } from './verbs/landings.ts';
import { mergeGroup } from './verbs/merge-queue.ts';
import { proposes, reverts } from './verbs/proposals.ts';
import { sure } from './verbs/pull-request.ts';
import { worldClock } from './world/clock.ts';
import { emulator } from './world/emulator.ts';
import { people } from './world/people.ts';
import { tokens } from './world/tokens.ts';
import { defaultSettings, type World } from './world/world.ts';

export interface GitHubOptions {
  /** The first moment. */
  readonly now?: string;
  /** The first commit of main. */
  readonly files?: Files;
  /** A folder with a repository, from whose HEAD main continues. The folder is not changed. */
  readonly from?: string;
  readonly defaultBranch?: string;
}

const START = '2026-11-21T16:00:00Z';
const README = { 'README.md': '# Flags\n' };

export async function aGitHub(options: GitHubOptions = {}): Promise<LocalGitHub> {
  const folder = await mkdtemp(join(tmpdir(), 'local-github-'));
  const world = await aWorld(folder, options);
  if (options.from === undefined || options.files !== undefined) {
    await lands(world, options.files ?? README, { message: 'Begin' });
  }
  const log = requestLog();
  const trouble = faults();
  const serving = await serve({ world, log, faults: trouble, rates: rateLimits(world) });
  const scene = { world, urls: { api: serving.origin, html: serving.origin } };

  return {
    apiUrl: serving.origin,
    enterpriseUrl: serving.origin + ENTERPRISE,
    serverUrl: serving.origin,
    remote: world.git.url,
    git: world.git,
    folder,
    world,

    get now() {
      return world.clock.iso();
    },
    passes: world.clock.passes,
    reaches: world.clock.reaches,

    person: (login, traits = {}) => world.people.set(login, traits),
    team: (name, members) => {
      const [organization = '', slug = ''] = name.split('/');
      const all = members.map((one) =>
        typeof one === 'string' ? ({ login: one, role: 'member', state: 'active' } as const) : one,
      );
      world.teams.set(name.toLowerCase(), { id: world.nextId(), organization, slug, members: all });
    },
    token: (wanted = {}) => world.tokens.issue(wanted).secret,
    sets: (settings) => {
      Object.assign(world.settings, settings);
    },
    environment: (name, traits = {}) => {
      world.environments.set(name.toLowerCase(), { ...environmentOf(world, name), ...traits });
    },

    lands: (files, how) => lands(world, files, how),
    rewritesMain: (sha, by) => rewritesMain(world, sha, by),
    proposes: (branch, files, how) => proposes(world, branch, files, how),
    reverts: (sha, how) => reverts(world, sha, how),
    opensIssue: (wanted) => opensIssue(world, wanted),
    mergeGroup: (pulls, method) => mergeGroup(world, pulls, method),
    posts: async (sha, { state, by, context = 'flaghoist', description = null }) =>
      sure(
        await postStatus(world, sha, { state, context, description, targetUrl: null, creator: by }),
      ),

    statuses: (sha) => statusesOf(world, sha).toReversed(),
    comments: (number) => kept(world, number),
    reviews: (number) => reviewsOf(world, number),
    issue: (number) => findIssue(world, number),
    deployments: () => [...world.deployments.values()],
    dispatches: () => [...world.dispatches],
    main: async () => (await world.git.resolve(`refs/heads/${world.defaultBranch}`)) ?? '',

    event: (name, input) => eventOf(scene, name, input),
    checkout: (how) => checkout(world, folder, how),

    requests: log.all,
    forget: log.forget,
    fails: trouble.order,
    heals: trouble.clear,

    [Symbol.asyncDispose]: async () => {
      await Promise.all([serving.end(), world.emulator.end()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function aWorld(folder: string, options: GitHubOptions): Promise<World> {
  const { now = START, defaultBranch = 'main' } = options;
  const bare = join(folder, 'flags.git');
  await mkdir(bare);
  const clock = worldClock(now);
  let lastId = 1_000_000;
  return {
    clock,
    git: await bareRepository(bare, defaultBranch, options.from),
    emulator: emulator(clock),
    people: people(),
    tokens: tokens(),
    defaultBranch,
    createdAt: clock.iso(),
    pulls: new Map(),
    statuses: new Map(),
    deployments: new Map(),
    environments: new Map(),
    teams: new Map(),
    dispatches: [],
    settings: defaultSettings(),
    nextId: () => {
      lastId += 1;
      return lastId;
    },
  };
}
