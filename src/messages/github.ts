// What we say about requests to GitHub that failed, and about what GitHub does not say. GitHub's own text is never repeated,
// because it may contain anything.
import type { Coded } from './table.ts';
import { said, wording } from './table.ts';

type OfRequest = { readonly method: string; readonly path: string };
type Failed = OfRequest & { readonly status: number };

/** Why a request failed, and what to add. The fix comes first, because a short line may cut off the end. */
const REQUEST_MESSAGES = {
  'rate-limit': wording<Failed>({
    sentence: (facts) => `GitHub's rate limit is used up (${of(facts)}); the next sweep asks again`,
  }),
  'team-hidden': wording({
    sentence: () =>
      'GitHub does not say who is in the team: the token needs the organization permission "Members: read", which only a GitHub App can have; or list the members under teams in pipeline.yaml',
  }),
  'administrators-only': wording<Failed>({
    sentence: ({ method, path, status }) =>
      `GitHub shows ${method} ${path} only to administrators (${status}); ask with a token of one, or of an App with "Administration: read"`,
  }),
  'token-refused': wording<Failed>({
    sentence: (facts) => `GitHub does not accept the token (${of(facts)})`,
  }),
  // `permission`: the line that allows it; null: none does. `setting`: GitHub's setting for workflows may forbid it, too.
  refused: wording<Failed & { readonly permission: string | null; readonly setting: boolean }>({
    sentence: ({ method, path, status, permission, setting }) => {
      const what = `GitHub refused ${method} ${path} (${status})`;
      if (permission === null) return what;
      const unless = status === 404 ? 'not found, or not allowed: ' : '';
      return `${unless}add "${permission}" to permissions: of the job; ${what}${setting ? `; ${ALLOW}` : ''}`;
    },
  }),
  'not-yet': wording<Failed>({
    sentence: (facts) =>
      `the rules of the repository do not allow it yet, and the pull request shows which one (${of(facts)})`,
  }),
  changed: wording<Failed>({
    sentence: (facts) => `something has changed meanwhile (${of(facts)})`,
  }),
  gone: wording<Failed>({ sentence: (facts) => `it is gone (${of(facts)})` }),
  'not-processed': wording<Failed>({
    sentence: ({ method, path, status }) =>
      `GitHub could not process ${method} ${path} (${status})`,
  }),
  failed: wording<Failed>({ sentence: (facts) => `GitHub failed (${of(facts)})` }),
  unreachable: wording<OfRequest>({
    sentence: ({ method, path }) => `GitHub could not be reached (${method} ${path})`,
  }),
} as const;

const ALLOW =
  "a workflow's own token also needs Settings, Actions, General: allow Actions to create pull requests; an App's token does not";

function of({ method, path, status }: Failed): string {
  return `${status} for ${method} ${path}`;
}

export type RequestFailure = Coded<typeof REQUEST_MESSAGES>;

export function requestFailureText({ code, facts }: RequestFailure): string {
  return said(REQUEST_MESSAGES[code], facts).message;
}

export const GITHUB_TEXTS = {
  unreadableAnswer: ({ method, path }: OfRequest) =>
    `GitHub's answer to ${method} ${path} cannot be read`,
  partialAnswer: ({ method, path }: OfRequest) =>
    `GitHub's answer to ${method} ${path} is not complete`,
  tooMany: (path: string, most: number) => `GET ${path} has more than ${most} entries`,
  noTime: () => 'GitHub has not answered yet, so the time is not known',
  clocksDisagree: (landing: string, moment: string) =>
    `landing ${landing.slice(0, 10)} is dated ${moment}, after now: GitHub's clocks disagree`,
  tooManyLandings: (landings: number, most: number) =>
    `${landings} landings brought the values, and at most ${most} are looked up`,
  landed: () => 'landed on the default branch',
  notUpToDate: () => 'GitHub has not brought the branch up to date yet',
  otherOrganization: (team: string) => `${team} is a team of another organization`,
  unlabelled: (issue: number, label: string) =>
    `issue ${issue} did not get the label ${label}, so it was closed again`,
  /** `login` null: GitHub does not say it. */
  openedByOther: (issue: number, login: string | null, identity: string) =>
    `issue ${issue} was opened by ${login ?? 'an unknown login'}, and the identity is ${identity}, so it was closed again; set the input identity`,
  notOurIssue: (issue: number) =>
    `issue ${issue} did not get its labels, or was opened by another login`,
  /** The title of an issue that cannot be read any more. */
  hiddenIssue: () =>
    'moved or deleted since it was first seen: move it back and close it, or propose the change in a new pull request',
  relabelled: (title: string, labels: readonly string[]) =>
    `${title} (it had the label${labels.length === 1 ? '' : 's'} ${labels.join(' and ')} when it was first seen)`,
} as const;

/** What only administrators, or tokens that may write, can read of the rules of a repository. */
export const PROTECTION_TEXTS = {
  noKeyEnvironment: () =>
    'the environment that has it is not known; name it with --key-environment',
  noRuleset: () => 'GitHub does not say which ruleset a rule belongs to',
  noMergeMethods: () => 'only a token that may write can read how pull requests are merged',
  noBypassList: () => 'only an administrator can read the bypass list of a ruleset',
} as const;

/** People behind a change whose login is not known, in place of a name. */
export const UNRESOLVED_PEOPLE = {
  behind: (login: string) => `the person behind ${login}`,
  author: () => 'the author of the pull request, whose account is gone',
  furtherCommits: () => 'the authors of further commits',
  furtherCoAuthors: () => 'the further co-authors of a commit',
  unreadMessage: (characters: number) => `the last ${characters} characters of a commit message`,
  more: (count: number) => `${count} further identities`,
} as const;
