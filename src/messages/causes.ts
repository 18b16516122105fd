// Why a fact is missing, or why a change was not taken, as a part of the sentence that needs it: a row for each cause.
import type { Cause, NestedCause, Trouble } from '#domain/evidence.ts';
import type {
  ClientCause,
  EvidenceCause,
  FactCause,
  FileCause,
  GitCause,
  GitHubCause,
  InEvidenceFile,
  ActingCause,
  LandedCause,
  LogCause,
  ReceiverCause,
  RequestCause,
} from '#domain/cause.ts';
import { pastText, instant } from '#domain/scalars.ts';

/** A row for each cause of a union, with the facts of it. */
type CauseTexts<Union extends Cause> = {
  readonly [Kind in Union['kind']]: (facts: CauseFacts<Union, Kind>) => string;
};

/** The facts of a kind. Some kinds share the same facts. */
type CauseFacts<Union extends Cause, Kind extends Cause['kind']> = Union extends Cause
  ? Kind extends Union['kind']
    ? Union
    : never
  : never;

export function causeText(cause: Cause): string {
  return (CAUSE_TEXTS[cause.kind] as (facts: Cause) => string)(cause);
}

export function troubleText(trouble: Trouble): string {
  return typeof trouble === 'string' ? trouble : causeText(trouble);
}

/** A cause in a report: its facts and its sentence. */
export function causeJson(cause: Cause | null) {
  return cause === null ? null : { ...cause, message: causeText(cause) };
}

/** Why a deployment is due. */
export const DUE_TEXTS = {
  landing: 'no deployment has judged the landing yet',
  evidence: 'the evidence for a refused change has arrived',
} as const;

const FACTS: CauseTexts<FactCause> = {
  'not-asked': () => 'no gate asked for it',
  'no-file': () => 'there is no such file',
  'no-history': ({ flag, environment }) => `no history was read for ${flag} in ${environment}`,
  'other-exposure': () => 'its history ends with an exposure other than the proposed one',
  'future-commit': () => 'the commit from which it counts has a date in the future',
  'future-landing': () => 'its landing has a date in the future',
  'unreadable-state': () => 'its state cannot be read',
  'unreadable-thresholds': () => 'its thresholds cannot be read',
  'no-value-yet': () => 'the metric has no value since the deployment yet',
  'no-window': () => 'its window is not known',
  'no-source': () => 'no source was asked',
  'not-deployed': ({ service }) => `${service} is not deployed`,
  'not-read': () => 'it was not read',
  'not-requested': () => 'it was not requested',
  'too-large': ({ kibibytes }) => `it has more than ${kibibytes} KiB`,
  'no-calendar': ({ error }) => error,
  'deleted-unread': ({ file }) => `${file} was deleted in a version that cannot be read`,
  'nothing-landed': () => 'nothing has landed yet',
  'no-landing-time': () => 'could not determine when a landing happened',
  'no-pull': () => 'this branch has no open pull request',
  'not-proposed': () => 'no pull request proposes it yet',
  'no-pulls-here': () => 'pull requests cannot be asked about here',
  'not-public': () => 'not shown on a public page',
  refused: ({ text, hint }) => (hint === '' ? text : `${text}; ${hint}`),
  'present-only': () => 'its source knows only the present value, which the status shows',
  'team-not-asked': () => 'GitHub was not asked',
  'time-not-asked': () => 'GitHub was not asked for the time',
  'group-without-pull': () => 'the group has no pull request',
  'group-member': ({ commit }) => `commit ${commit} of the group belongs to no open pull request`,
  'new-together': ({ flag, environment }) =>
    `together they change ${flag} in ${environment} to a value that none of them proposes`,
  'group-waits': ({ open }) => `a pull request of the group still waits: ${open}`,
};

const LANDED: CauseTexts<LandedCause> = {
  'pushed-over': () => 'a force-push brought it to the default branch',
  'pushed-directly': ({ branch }) => `no pull request brought it: it was pushed to ${branch}`,
  'never-shown': ({ pull }) => `pull request ${pull} never showed exactly this change`,
  'no-pull-request': () => 'there is no pull request',
  'log-unavailable': () => 'nothing is asked while the deployment log is unavailable',
  'accepted-elsewhere': ({ commit }) =>
    `the deployment log says that commit ${commit} was accepted, but this clone does not have it`,
  'accepted-apart': () => 'the environments have accepted different versions of a definition',
};

const IN_FILE: Readonly<Record<InEvidenceFile, string>> = {
  people: 'people (who made the change)',
  reviews: 'reviews',
  issues: 'issues',
  body: 'body (the text of the pull request)',
  accepted: 'accepted (landings of pull requests that passed the check)',
  watched: 'watched (how watches ended)',
};

const EVIDENCE: CauseTexts<EvidenceCause> = {
  'no-deployments': () => 'no evidence supplies deployments',
  'not-in-file': ({ what }) => `the evidence file has no ${IN_FILE[what]}`,
  'not-asked-here': () => 'not asked here',
  'not-on-github': () => 'not asked here',
};

const GIT: CauseTexts<GitCause> = {
  'git-silent': () => 'Git did not answer',
  'git-stopped': () => 'Git was stopped',
  'git-killed': ({ command, signal }) => `git ${command} was ended by ${signal}`,
  'git-said': ({ said }) => said,
  'no-more-at-remote': () => 'the remote has no older history',
  'clone-without-remote': () => 'it has no remote',
  'no-remote': () => 'the repository has no remote',
  'no-default-branch': () => 'the default branch could not be fetched',
  'not-at-remote': ({ commit }) => `${commit.slice(0, 10)} is not at the remote`,
  'not-let-in': ({ why }) =>
    `the remote does not let Git in: the token needs contents: read (${causeText(why)})`,
  'not-fetched': ({ why }) => `Git could not fetch from the remote (${causeText(why)})`,
  'no-older-versions': ({ path, why }) =>
    `older versions of ${path} are not here: ${causeText(why)}`,
  'clone-cut-off': ({ landings, why, command }) =>
    `this clone has only ${
      landings === 1 ? 'its newest landing' : `its newest ${landings} landings`
    }, and could not be deepened: ${causeText(why)}. Fix it with: ${command}`,
  'no-tips': () => 'this clone has no reflog of the default branch and no deployment log',
};

const FILES: CauseTexts<FileCause> = {
  'file-not-read': ({ file, error }) => `could not read ${file}: ${error}`,
  'file-not-written': ({ file, error }) => `could not write ${file}: ${error}`,
  'no-moment': ({ file }) => `${file} contains no valid time`,
};

const LOG: CauseTexts<LogCause> = {
  'no-log': () => 'the pipeline has deployments: { log: none }',
  'log-is-file': () => 'the deployment log is a file, which cannot be read on GitHub',
  'newest-only': ({ most }) => `only the newest ${most} landings were asked for`,
  'no-log-here': ({ file }) => `there is no deployment log ${file} here`,
  'log-cut-off': ({ newest, environment }) =>
    `the deployment log on GitHub was cut off: the newest ${newest} deployments${
      environment === null ? '' : ` of ${environment}`
    } contain no deployment of Flaghoist`,
  'entry-deleted': ({ id, environment }) =>
    `an entry of the deployment log on GitHub was deleted: deployment ${id} of ${environment}`,
  'other-login': ({ writer, identity }) =>
    `the token writes as ${writer ?? 'an unknown login'}, and the input identity is ${identity}`,
  'no-pipeline': () => 'the pipeline cannot be read',
};

const RECEIVERS: CauseTexts<ReceiverCause> = {
  'no-format': ({ format }) => `unknown format ${format}`,
  'no-address': ({ variable }) =>
    `the variable ${variable} has no address that begins with https:// or http://`,
  'variable-unset': ({ variable }) =>
    `the variable ${variable} is not set: pass the secret to the step with env:`,
  'variable-not-allowed': ({ variable }) =>
    `the variable ${variable} may not be used: name it FLAGHOIST_…`,
  'receiver-status': ({ status }) => `the receiver answered ${status}`,
  'receiver-late': () => 'the receiver did not answer in time',
  'receiver-failed': ({ error }) => error,
};

const REQUESTS: CauseTexts<RequestCause> = {
  'rate-limit': (facts) =>
    `GitHub's rate limit is used up (${of(facts)}); the next sweep asks again`,
  'team-hidden': () =>
    'GitHub does not show the members of the team. List them under teams in pipeline.yaml, or use a GitHub App with the organization permission "Members: read"',
  'administrators-only': ({ method, path, status }) =>
    `GitHub shows ${method} ${path} only to administrators (${status}); use the token of an administrator, or of an App with "Administration: read"`,
  'token-refused': (facts) => `GitHub does not accept the token (${of(facts)})`,
  // The fix comes first, because a short line may cut off the end.
  'github-refused': ({ method, path, status, permission, setting }) => {
    const what = `GitHub refused ${method} ${path} (${status})`;
    if (permission === null) return what;
    const unless = status === 404 ? 'not found, or not allowed: ' : '';
    return `${unless}add "${permission}" to permissions: of the job, because ${what}${setting ? `. Also ${ALLOW}` : ''}`;
  },
  'not-yet': (facts) =>
    `a rule of the repository does not allow it yet, and the pull request shows the rule (${of(facts)})`,
  changed: (facts) => `something has changed meanwhile (${of(facts)})`,
  gone: (facts) => `it no longer exists on GitHub (${of(facts)})`,
  'not-processed': ({ method, path, status }) =>
    `GitHub could not process ${method} ${path} (${status})`,
  'github-failed': (facts) => `GitHub failed (${of(facts)})`,
  'github-unreachable': ({ method, path }) => `GitHub could not be reached (${method} ${path})`,
};

const ALLOW =
  'use the token of a GitHub App, or switch on "Allow GitHub Actions to create and approve pull requests" (Settings, Actions, General)';

function of({ method, path, status }: Extract<RequestCause, { readonly status: number }>): string {
  return `${status} for ${method} ${path}`;
}

const GITHUB: CauseTexts<GitHubCause> = {
  'unreadable-answer': ({ method, path }) => `GitHub's answer to ${method} ${path} cannot be read`,
  'partial-answer': ({ method, path }) => `GitHub's answer to ${method} ${path} is not complete`,
  'too-many-entries': ({ path, most }) => `GET ${path} has more than ${most} entries`,
  'no-time': () => 'GitHub has not answered yet, so the time is not known',
  'clocks-disagree': ({ landing, at }) =>
    `landing ${landing.slice(0, 10)} is dated ${pastText(instant(at))}, which is in the future: GitHub's clocks disagree`,
  'too-many-landings': ({ landings, most }) =>
    `${landings} landings brought the values, and at most ${most} are looked up`,
  'not-up-to-date': () => 'GitHub has not brought the branch up to date yet',
  'queue-needs-app': ({ pull }) =>
    `the branch has a merge queue, and GitHub starts no checks for what a workflow's own token adds to it; add #${pull} to the queue by hand, or give the step the token of a GitHub App`,
  'other-organization': ({ team }) => `${team} is a team of another organization`,
  'issue-unlabelled': ({ issue, label }) =>
    `issue ${issue} did not get the label ${label}, so it was closed again`,
  'issue-of-other': ({ issue, login, identity }) =>
    `issue ${issue} was opened by ${login ?? 'an unknown login'}, and the identity is ${identity}, so it was closed again; set the input identity`,
  'issue-not-ours': ({ issue }) =>
    `issue ${issue} did not get its labels, or was opened by another login`,
  'no-key-environment': () =>
    'the environment with the key is unknown; name it with --key-environment',
  'no-ruleset': () => 'GitHub does not say which ruleset a rule belongs to',
  'no-merge-methods': () => 'only a token that may write can read how pull requests are merged',
  'no-bypass-list': () => 'only an administrator can read the bypass list of a ruleset',
};

/** What makes a host known that may be GitHub. Whole names are those of Enterprise servers. */
function likeGitHub(host: string): string {
  if (!/github/i.test(host)) return '';
  return /^github\.com|^[^.]+$/i.test(host)
    ? `; if ${host} is an alias of SSH, add --github OWNER/NAME`
    : `; if ${host} is an Enterprise server, set GITHUB_SERVER_URL=https://${host}`;
}

const CLIENT: CauseTexts<ClientCause> = {
  offline: () => 'GitHub is not asked, because of --offline',
  'other-remote': ({ host }) =>
    `GitHub is not asked, because the remote is not on GitHub${likeGitHub(host)}`,
  'no-token': () => 'GitHub is not asked without a token (GITHUB_TOKEN, GH_TOKEN or gh auth login)',
  'by-evidence': () => 'GitHub is not asked, because of --evidence',
  'in-the-past': () => 'GitHub is not asked, because --at is in the past',
  'no-repository-name': () =>
    'the remote does not name a repository on GitHub; name it with --github',
  'no-token-to-open': () => 'neither GITHUB_TOKEN nor GH_TOKEN is set',
  'github-down': () => 'GitHub does not answer',
};

const ACTING: CauseTexts<ActingCause> = {
  'branch-taken': ({ branch }) => `the remote already has a branch ${branch} with other content`,
  'too-many-alerts': ({ most }) => `the limit of ${most} alerts in a minute is reached`,
  'edit-conflicts': ({ pull }) =>
    `#${pull} conflicts with the default branch, and has commits of others`,
  'deployed-in-part': () => 'a part of it was not deployed; see the lines above',
};

const NESTED: CauseTexts<NestedCause> = {
  'secret-not-seen': ({ key, why }) =>
    `could not see whether the secret ${key} exists: ${causeText(why)}`,
  'github-silent': ({ why }) => `could not ask GitHub: ${causeText(why)}`,
  'redeploy-not-started': ({ file, due, why }) =>
    `${file} was not started, so start it by hand: ${due === null ? '' : `${DUE_TEXTS[due]}; `}${causeText(why)}`,
};

const CAUSE_TEXTS: CauseTexts<Cause> = {
  ...FACTS,
  ...LANDED,
  ...EVIDENCE,
  ...GIT,
  ...FILES,
  ...LOG,
  ...RECEIVERS,
  ...REQUESTS,
  ...GITHUB,
  ...CLIENT,
  ...ACTING,
  ...NESTED,
};

/** All causes, for the schemas. */
export const CAUSE_KINDS = Object.keys(CAUSE_TEXTS);
