// Why a request failed, and what to add. GitHub's own text is never repeated, because it may contain anything.
const PERMISSIONS: readonly (readonly [RegExp, string])[] = [
  [/^POST \/statuses\//, 'statuses: write'],
  [/^GET \/commits\/[^/]+\/status/, 'statuses: read'],
  [/^(POST|PATCH|DELETE) \/issues\/(\d+\/)?comments/, 'pull-requests: write'],
  [/^POST \/issues\/comments\/\d+\/reactions/, 'issues: write'],
  [/^GET \/issues\/comments\/\d+\/reactions/, 'issues: read'],
  [/^GET \/issues\/(\d+\/)?comments/, 'pull-requests: read'],
  [/^GET \/commits\/[^/]+\/pulls/, 'pull-requests: read'],
  [/^GET \/pulls/, 'pull-requests: read'],
  [/^GET \/issues/, 'issues: read'],
  [/^(POST|PATCH) \/issues(\/\d+)?$/, 'issues: write'],
  [/^GET \/(rules|branches)/, 'contents: read'],
  [/^GET \/environments/, 'actions: read'],
  [/^GET \/deployments/, 'deployments: read'],
  [/^POST \/deployments/, 'deployments: write'],
  [/^POST \/dispatches/, 'contents: write'],
  [/^POST \/actions\/workflows/, 'actions: write'],
  [/^(POST|PATCH) \/pulls/, 'pull-requests: write'],
  [/^GET \/actions\/workflows/, 'actions: read'],
  [/^PUT \/pulls\/\d+\/merge/, 'contents: write'],
  [/^PUT \/pulls\/\d+\/update-branch/, 'pull-requests: write'],
];

/** Routes that no `permissions:` line allows. */
const ADMINISTRATION = /\/(branches\/[^/]+\/protection|actions\/permissions(\/workflow)?)$/;

/** The error of a failed request, as Octokit throws it. */
interface Failure {
  readonly status?: unknown;
  readonly message?: string;
  readonly response?: { readonly headers?: Readonly<Record<string, string | undefined>> };
}

/** One line: the request, how it failed, and the `permissions:` line that allows it. */
export function whyNot(error: unknown, method: string, path: string): string {
  const failure = error as Failure;
  const { status } = failure;
  const subject = `${method} ${path}`;
  if (isLimit(failure)) {
    return `GitHub's rate limit is used up (${String(status)} for ${subject}); the next sweep asks again`;
  }
  if (/^\/orgs\/[^/]+\/teams\//.test(path) && (status === 403 || status === 404)) {
    return 'GitHub does not say who is in the team: the token needs the organization permission "Members: read", which only a GitHub App can have; or list the members under teams in pipeline.yaml';
  }
  if (ADMINISTRATION.test(path) && (status === 403 || status === 404)) {
    return `GitHub shows ${subject} only to administrators (${status}); ask with a token of one, or of an App with "Administration: read"`;
  }
  switch (status) {
    case 401:
      return `GitHub does not accept the token (401 for ${subject})`;
    case 403:
    case 404:
      return refused(method, path, status);
    case 405:
      return `the rules of the repository do not allow it yet (405 for ${subject})`;
    case 409:
      return `something has changed meanwhile (409 for ${subject})`;
    case 410:
      return `it is gone (410 for ${subject})`;
    case 422:
      return `GitHub could not process ${subject} (422)`;
    default:
      // Octokit gives a status also to a request that never arrived.
      return typeof status === 'number' && failure.response !== undefined
        ? `GitHub failed (${status} for ${subject})`
        : `GitHub could not be reached (${subject})`;
  }
}

/** GitHub refuses too many requests with the same status as missing permissions. */
function isLimit({ status, message = '', response }: Failure): boolean {
  const { headers = {} } = response ?? {};
  return (
    status === 429 ||
    (status === 403 &&
      (headers['x-ratelimit-remaining'] === '0' ||
        headers['retry-after'] !== undefined ||
        /\brate limit\b/i.test(message)))
  );
}

/** GitHub answers 403 for a missing permission and for this setting alike. */
const ALLOW =
  "a workflow's own token also needs Settings, Actions, General: allow Actions to create pull requests; an App's token does not";

/** The fix comes first, because a short line may cut off the end. */
function refused(method: string, path: string, status: number): string {
  const what = `GitHub refused ${method} ${path} (${status})`;
  const route = `${method} ${path.replace(/^\/repos\/[^/]+\/[^/]+/, '')}`;
  const line = PERMISSIONS.find(([pattern]) => pattern.test(route))?.[1];
  if (line === undefined) return what;
  const unless = status === 404 ? 'not found, or not allowed: ' : '';
  const also = status === 403 && route === 'POST /pulls' ? `; ${ALLOW}` : '';
  return `${unless}add "${line}" to permissions: of the job; ${what}${also}`;
}
