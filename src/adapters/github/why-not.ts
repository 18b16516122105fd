// Why a request failed, and the permission that it needs.
import type { RequestCause } from '#domain/cause.ts';

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

/** How a request failed, and the `permissions:` line that allows it. */
export function whyNot(error: unknown, method: string, path: string): RequestCause {
  const failure = error as Failure;
  const { status } = failure;
  if (typeof status !== 'number') return { kind: 'github-unreachable', method, path };
  const facts = { method, path, status };
  if (isLimit(failure)) return { kind: 'rate-limit', ...facts };
  const isHidden = status === 403 || status === 404;
  if (isHidden && /^\/orgs\/[^/]+\/teams\//.test(path)) return { kind: 'team-hidden' };
  if (isHidden && ADMINISTRATION.test(path)) return { kind: 'administrators-only', ...facts };
  if (isHidden) return { kind: 'github-refused', ...facts, ...permissionFor(facts) };
  const kind = STATUSES.get(status);
  if (kind !== undefined) return { kind, ...facts };
  // Octokit gives a status also to a request that never arrived.
  return failure.response === undefined
    ? { kind: 'github-unreachable', method, path }
    : { kind: 'github-failed', ...facts };
}

/** What a status says. */
const STATUSES: ReadonlyMap<number, StatusCause> = new Map([
  [401, 'token-refused'],
  [405, 'not-yet'],
  [409, 'changed'],
  [410, 'gone'],
  [422, 'not-processed'],
]);

type StatusCause = 'token-refused' | 'not-yet' | 'changed' | 'gone' | 'not-processed';

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

/** GitHub answers 403 for a missing permission, and where workflows may open no pull requests. */
function permissionFor({
  method,
  path,
  status,
}: {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}) {
  const route = `${method} ${path.replace(/^\/repos\/[^/]+\/[^/]+/, '')}`;
  const permission = PERMISSIONS.find(([pattern]) => pattern.test(route))?.[1] ?? null;
  return { permission, setting: status === 403 && route === 'POST /pulls' };
}
