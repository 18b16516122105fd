// A local GitHub for one test: a bare repository, an API, one clock, and verbs for the test. Verbs in the third person
// are deeds of people there. Nouns read its data without the API.
//
//     await using github = await aGitHub();
//     const pull = await github.proposes('raise', { 'a.yaml': 'enabled: true\n' }, { by: 'ana' });
//     await pull.approvedBy('bartek');
//     github.passes('48h');
//     await pull.merges();
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { environmentOf } from './deployments.ts';
import { eventOf } from './events.ts';
import type { Files } from './git/commits.ts';
import { type Fault, faults } from './http/faults.ts';
import { sure } from './http/reply.ts';
import { ENTERPRISE } from './http/route.ts';
import { listen, type LoggedRequest } from './http/serve.ts';
import { commentsOf, findIssue, type IssueOptions, opensIssue, reviewsOf } from './issues.ts';
import { type LandOptions, lands, rewritesMain } from './landings.ts';
import { mergeGroup, type Method } from './merging.ts';
import type { Person } from './people.ts';
import { type ProposeOptions, proposes, type PullRequest, reverts } from './pull-request.ts';
import { checkout, type CheckoutOptions } from './runner/checkout.ts';
import { type PostedStatus, postStatus, statusesOf } from './statuses.ts';
import type { TokenOptions } from './tokens.ts';
import { aWorld, type Environment, type Settings } from './world.ts';
import type { TeamMember, WorldOptions } from './world.ts';

export { runAction, type ActionOutcome, type ActionRun, BUNDLE } from './runner/run-action.ts';
export type { EventInputs, EventName, WorkflowEvent } from './events.ts';
export type { Fault, How } from './http/faults.ts';
export type { Files } from './git/commits.ts';
export type { LoggedRequest } from './http/serve.ts';
export type { OpenedIssue } from './issues.ts';
export type { Landing } from './landings.ts';
export type { MergeGroup } from './merging.ts';
export type { PullRequest } from './pull-request.ts';

export interface GitHubOptions extends WorldOptions {
  /** The first commit of main. */
  readonly files?: Files;
}

export type LocalGitHub = Awaited<ReturnType<typeof aGitHub>>;

const README = { 'README.md': '# Flags\n' };

export async function aGitHub(options: GitHubOptions = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'local-github-'));
  const { origin, serve, end } = await listen();
  const world = await aWorld(folder, origin, options);
  if (options.from === undefined || options.files !== undefined)
    await lands(world, options.files ?? README, { message: 'Begin' });
  const log: LoggedRequest[] = [];
  const trouble = faults();
  serve({ world, log, faults: trouble });

  return {
    /** As api.github.com: GITHUB_API_URL, or Octokit's `baseUrl`. */
    apiUrl: origin,
    /** The same as an Enterprise server has it: `…/api/v3`. */
    enterpriseUrl: origin + ENTERPRISE,
    serverUrl: origin,
    /** The bare repository: `file://…`. */
    remote: world.git.url,
    git: world.git,
    /** A folder that is deleted at the end. */
    folder,
    world,

    /** The moment, `2026-11-21T16:00:00Z`. */
    get now() {
      return world.clock.iso();
    },
    passes: world.clock.passes,
    reaches: world.clock.reaches,

    person: (login: string, traits: Partial<Person> = {}) => world.people.set(login, traits),
    /** `org/slug`, and its members. */
    team: (name: string, members: readonly (string | TeamMember)[]): void => {
      const all = members.map((member) =>
        typeof member === 'string' ? ({ login: member, state: 'active' } as const) : member,
      );
      world.teams.set(name.toLowerCase(), all);
    },
    /** A secret to use as a token. */
    token: (wanted: TokenOptions = {}): string => world.tokens.issue(wanted).secret,
    /** The settings of an owner: rules, protection, merge methods, … */
    sets: (settings: Partial<Settings>): void => {
      Object.assign(world.settings, settings);
    },
    environment: (name: string, traits: Partial<Environment> = {}): void => {
      world.environments.set(name.toLowerCase(), { ...environmentOf(world, name), ...traits });
    },

    /** A direct push to main. */
    lands: (files: Files, how?: LandOptions) => lands(world, files, how),
    /** A force-push of main. */
    rewritesMain: (sha: string, by?: string) => rewritesMain(world, sha, by),
    proposes: (branch: string, files: Files, how?: ProposeOptions) =>
      proposes(world, branch, files, how),
    /** Opens the pull request that undoes a commit. */
    reverts: (sha: string, how?: ProposeOptions) => reverts(world, sha, how),
    opensIssue: (wanted: IssueOptions) => opensIssue(world, wanted),
    mergeGroup: (pulls: readonly PullRequest[], method?: Exclude<Method, 'rebase'>) =>
      mergeGroup(world, pulls, method),
    /** A status by any account, forged or not. */
    posts: async (sha: string, { context = 'flaghoist', ...wanted }: PostedStatus) =>
      sure(await postStatus(world, sha, { context, ...wanted })),

    /** Newest first, as the API lists them. */
    statuses: (sha: string) => statusesOf(world, sha).toReversed(),
    /** Oldest first. */
    comments: async (number: number) => (await commentsOf(world, number)) ?? [],
    reviews: (number: number) => reviewsOf(world, number),
    issue: (number: number) => findIssue(world, number),
    deployments: () => [...world.deployments.values()],
    dispatches: () => [...world.dispatches],
    /** The events of the runs that requests started, such as `push`. */
    started: () => [...world.started],
    main: async () => (await world.git.resolve(`refs/heads/${world.defaultBranch}`)) ?? '',

    event: eventOf(world),
    /** A fresh working copy, as actions/checkout makes it. */
    checkout: (how?: CheckoutOptions) => checkout(world, folder, how),

    /** Since the last `forget`. */
    requests: (): readonly LoggedRequest[] => [...log],
    forget: (): void => {
      log.length = 0;
    },
    fails: (fault: Fault) => trouble.order(fault),
    /** Ends all faults. */
    heals: trouble.clear,

    [Symbol.asyncDispose]: async (): Promise<void> => {
      await Promise.all([end(), world.emulator.end()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
