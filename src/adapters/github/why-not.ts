// Why GitHub did not answer, in words that say what to add. Never what GitHub's own text says at length: it
// may hold anything.
const PERMISSIONS: readonly (readonly [RegExp, string])[] = [
  [/^POST .*\/statuses\//, 'statuses: write'],
  [/\/commits\/[^/]+\/(status|statuses)/, 'statuses: read'],
  [/^(POST|PATCH) .*\/(issues\/\d+\/comments|issues\/comments)/, 'pull-requests: write'],
  [/\/issues\/\d+\/comments/, 'pull-requests: read'],
  [/\/commits\/[^/]+\/pulls/, 'pull-requests: read'],
  [/^POST .*\/pulls/, 'pull-requests: write'],
  [/\/pulls/, 'pull-requests: read'],
  [/\/issues/, 'issues: read'],
  [/^POST .*\/deployments/, 'deployments: write'],
  [/\/deployments/, 'deployments: read'],
  [/\/collaborators\//, 'metadata: read'],
  [/\/rules\/|\/rulesets|\/branches/, 'contents: read'],
];

/** One line: what was asked, how it failed, and the `permissions:` line that would mend it. */
export function whyNot(error: unknown, method: string, path: string): string {
  const status = (error as { readonly status?: unknown }).status;
  const asked = `${method} ${path}`;
  if (/\/orgs\/[^/]+\/teams\//.test(path) && (status === 403 || status === 404)) {
    return 'GitHub does not say who is in the team: the token needs the organization permission "Members: read", which only a GitHub App can have; or list the members under teams in pipeline.yaml';
  }
  switch (status) {
    case 401:
      return `GitHub does not accept the token (401 for ${asked})`;
    case 403:
    case 404: {
      const line = PERMISSIONS.find(([pattern]) => pattern.test(asked))?.[1];
      const add = line === undefined ? '' : `; add "${line}" to permissions: of the job`;
      return `GitHub refused ${asked} (${status})${add}`;
    }
    case 422:
      return `GitHub could not process ${asked} (422)`;
    case 429:
      return `GitHub's rate limit is used up (429 for ${asked}); the next sweep asks again`;
    default:
      return typeof status === 'number' && status >= 400
        ? `GitHub failed (${status} for ${asked})`
        : `GitHub could not be reached (${asked})`;
  }
}
