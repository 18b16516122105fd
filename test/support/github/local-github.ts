// The local GitHub for a test. Verbs in the third person are deeds of people there. Nouns read its data without the API,
// the log of requests and the faults.
import type { KeptComment, KeptIssue, KeptReview } from './deeds/kept.ts';
import type { EventInputs, EventName } from './events.ts';
import type { WorkflowEvent } from './events.ts';
import type { Files } from './git/commits.ts';
import type { BareRepository } from './git/repository.ts';
import type { Fault } from './http/faults.ts';
import type { LoggedRequest } from './http/log.ts';
import type { CheckoutOptions } from './runner/checkout.ts';
import type { IssueOptions, OpenedIssue } from './verbs/issue.ts';
import type { Landing, LandOptions } from './verbs/landings.ts';
import type { MergeGroup } from './verbs/merge-queue.ts';
import type { ProposeOptions } from './verbs/proposals.ts';
import type { PullRequest } from './verbs/pull-request.ts';
import type { Person } from './world/people.ts';
import type { TokenOptions } from './world/tokens.ts';
import type {
  Deployment,
  Dispatch,
  Environment,
  Settings,
  Status,
  TeamMember,
  World,
} from './world/world.ts';

export interface LocalGitHub extends AsyncDisposable {
  /** `http://127.0.0.1:40123`, as api.github.com: GITHUB_API_URL, or Octokit's `baseUrl`. */
  readonly apiUrl: string;
  /** The same as an Enterprise server has it: `…/api/v3`. */
  readonly enterpriseUrl: string;
  readonly serverUrl: string;
  /** The bare repository: `file://…`. */
  readonly remote: string;
  readonly git: BareRepository;
  /** A folder that is deleted at the end. */
  readonly folder: string;
  readonly world: World;

  /** The moment, `2026-11-21T16:00:00Z`. */
  readonly now: string;
  readonly passes: (length: string) => void;
  readonly reaches: (moment: string) => void;

  readonly person: (
    login: string,
    traits?: Partial<Pick<Person, 'name' | 'email' | 'permission'>>,
  ) => Person;
  /** `org/slug`, and its members. */
  team(name: string, members: readonly (string | TeamMember)[]): void;
  /** A secret to use as a token. */
  readonly token: (options?: TokenOptions) => string;
  /** The settings of an owner: rules, protection, merge methods, … */
  readonly sets: (settings: Partial<Settings>) => void;
  readonly environment: (
    name: string,
    traits?: Partial<Pick<Environment, 'branches' | 'patterns' | 'rules'>>,
  ) => void;

  /** A direct push to main. */
  readonly lands: (files: Files, options?: LandOptions) => Promise<Landing>;
  /** A force-push of main. */
  readonly rewritesMain: (sha: string, by?: string) => Promise<Landing>;
  readonly proposes: (
    branch: string,
    files: Files,
    options?: ProposeOptions,
  ) => Promise<PullRequest>;
  /** Opens the pull request that undoes a commit. */
  readonly reverts: (sha: string, options?: ProposeOptions) => Promise<PullRequest>;
  readonly opensIssue: (options: IssueOptions) => Promise<OpenedIssue>;
  readonly mergeGroup: (
    pulls: readonly PullRequest[],
    method?: 'merge' | 'squash',
  ) => Promise<MergeGroup>;
  /** A status by any account, forged or not. */
  readonly posts: (sha: string, status: PostedStatus) => Promise<Status>;

  /** Newest first, as the API lists them. */
  readonly statuses: (sha: string) => readonly Status[];
  /** Oldest first. */
  readonly comments: (number: number) => Promise<readonly KeptComment[]>;
  readonly reviews: (number: number) => Promise<readonly KeptReview[]>;
  readonly issue: (number: number) => Promise<KeptIssue | null>;
  readonly deployments: () => readonly Deployment[];
  readonly dispatches: () => readonly Dispatch[];
  readonly main: () => Promise<string>;

  readonly event: <Name extends EventName>(
    name: Name,
    input: EventInputs[Name],
  ) => Promise<WorkflowEvent>;
  /** A fresh working copy, as actions/checkout makes it. */
  readonly checkout: (options?: CheckoutOptions) => Promise<string>;

  /** Since the last `forget`. */
  readonly requests: () => readonly LoggedRequest[];
  readonly forget: () => void;
  readonly fails: (fault: Fault) => void;
  /** Ends all faults. */
  readonly heals: () => void;
}

export interface PostedStatus {
  readonly state: Status['state'];
  readonly by: string;
  readonly context?: string;
  readonly description?: string;
}
