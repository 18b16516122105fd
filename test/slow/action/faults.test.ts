// Every endpoint in turn answers badly, in every way that it can. A promotion waits and says why, a rollback
// passes, nothing is posted twice, and no output shows how our program is built (test/support/ci.ts checks that).
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CI, Ran } from '#test/support/ci.ts';
import { aCI, OFF, PIPELINE, stateFile } from '#test/support/ci.ts';
import { postStatus } from '#test/support/github/statuses.ts';
import type { How, PullRequest } from '#test/support/github/index.ts';
import type { Status } from '#test/support/github/world.ts';

/** Milliseconds: on a machine that has other things to do. */
const LONG = 240_000;

const HOWS: readonly How[] = [
  401,
  403,
  404,
  422,
  { status: 429, retryAfter: 1 },
  500,
  'cut',
  'lost-answer',
  'truncated-page',
  'not-json',
];

/** The evidence of a promotion that needs all kinds of it. */
const READ = [
  'GET /repos/{owner}/{repo}/commits/{ref}/statuses',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  'GET /repos/{owner}/{repo}/issues',
  'GET /repos/{owner}/{repo}/pulls',
] as const;
const ISSUES = 'GET /repos/{owner}/{repo}/issues';
const STATUS = 'POST /repos/{owner}/{repo}/statuses/{sha}';
const COMMENT = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const EDIT = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';

const STRICT = PIPELINE.replace(
  'approvals: { count: 1, from: [release] }\nservices',
  `soak: { in: staging, for: 1h, without-issues: [critical] }
      approvals: { count: 1, from: [release] }
      checklist: [Tested]
services`,
);

const OURS = 'github-actions[bot]';

/** Side by side: most of what a row does is to wait before it asks again. */
const LANES = 4;

interface Outcome {
  readonly run: Ran;
  /** The status that counts after this row, and the number of new statuses. */
  readonly state: string;
  readonly posted: number;
  readonly comments: number;
}

/** An approved promotion that is due, in a repository of its own. */
interface Lane {
  readonly ci: CI;
  readonly pull: PullRequest;
  /** The status and the comment from when the promotion was waiting for a tick. */
  readonly waiting: { was: Said | null };
}

interface Said {
  readonly status: Status;
  readonly comment: string;
}

async function aLane(): Promise<Lane> {
  const ci = await aCI({ pipeline: STRICT, flags: ['voice'] });
  await ci.lands('voice', 'staging');
  ci.github.passes('3h');
  const pull = await ci.proposes('voice', 'production', { by: 'dora', body: '- [x] Tested' });
  await ci.judges(pull);
  ci.github.passes('1m');
  await pull.approvedBy('bartek');
  return { ci, pull, waiting: { was: null } };
}

async function rowOf(lane: Lane, endpoint: string, how: How): Promise<Outcome> {
  const { ci, pull } = lane;
  const { github } = ci;
  // Where it is told what has changed, something has to change.
  if ([STATUS, COMMENT, EDIT].includes(endpoint)) await isToldToWait(lane);
  if (endpoint === COMMENT) await forgetsComments(ci, pull);
  await pull.edits({ body: '- [x] Tested' });
  const before = github.statuses(pull.sha).length;
  github.fails({ endpoint, how });
  // Only then are issues listed.
  if (endpoint === ISSUES) github.fails({ path: /graphql/, how });
  const run = await ci.judges(pull);
  github.heals();
  return {
    run,
    state: ci.shown(pull)?.state ?? 'none',
    posted: github.statuses(pull.sha).length - before,
    comments: (await github.comments(pull.number)).length,
  };
}

/** By a run the first time; afterwards what that run said is said again in its place. */
async function isToldToWait({ ci, pull, waiting }: Lane): Promise<void> {
  const { github } = ci;
  const { was } = waiting;
  if (was === null) {
    await pull.edits({ body: '- [ ] Tested' });
    await ci.judges(pull);
    const [status] = github.statuses(pull.sha);
    if (status?.state !== 'pending') throw new Error('no status was posted');
    waiting.was = { status, comment: await ci.comment(pull) };
    return;
  }
  await postStatus(github.world, pull.sha, { ...was.status, by: OURS });
  for (const { id } of await github.comments(pull.number)) {
    const body = { body: was.comment };
    await github.world.emulator.ask('PATCH', `/issues/comments/${id}`, OURS, body);
  }
}

async function forgetsComments({ github }: CI, pull: PullRequest): Promise<void> {
  for (const { id } of await github.comments(pull.number)) {
    await github.world.emulator.ask('DELETE', `/issues/comments/${id}`, 'ana');
  }
}

/** The way down, in a repository of its own. */
async function rollbacks(): Promise<ReadonlyMap<How, RolledBack>> {
  await using ci = await aCI({ flags: ['voice'] });
  await ci.lands('voice', 'production');
  const off = { [stateFile('voice', 'production')]: OFF };
  const pull = await ci.github.proposes('down', off, { by: 'oncall' });
  const ended = new Map<How, RolledBack>();
  for (const how of HOWS) {
    ci.github.fails({ method: 'GET', how });
    const run = await ci.judges(pull);
    ci.github.heals();
    ended.set(how, { run, state: ci.shown(pull)?.state });
  }
  return ended;
}

interface RolledBack {
  readonly run: Ran;
  readonly state: string | undefined;
}

const ENDPOINTS = [...READ, STATUS, COMMENT, EDIT];
const keyOf = (endpoint: string, how: How): string => `${endpoint} ${JSON.stringify(how)}`;
const outcomes = new Map<string, Promise<Outcome>>();
let lanes: readonly Promise<Lane>[] = [];
let down: ReturnType<typeof rollbacks>;

beforeAll(() => {
  down = rollbacks();
  down.catch(() => undefined);
  lanes = Array.from({ length: LANES }, aLane);
  lanes.forEach((lane, number) => {
    let last: Promise<unknown> = lane;
    for (const endpoint of ENDPOINTS.filter((_, index) => index % LANES === number)) {
      for (const how of HOWS) {
        const outcome = last.then(async () => rowOf(await lane, endpoint, how));
        outcomes.set(keyOf(endpoint, how), outcome);
        last = outcome.catch(() => undefined);
      }
    }
  });
});
afterAll(async () => {
  await Promise.allSettled([...outcomes.values(), down]);
  for (const lane of await Promise.all(lanes)) await lane.ci[Symbol.asyncDispose]();
});

const outcomeOf = (endpoint: string, how: How): Promise<Outcome> =>
  outcomes.get(keyOf(endpoint, how)) ?? Promise.reject(new Error('no such row'));

describe.each(READ)('When %s', (endpoint) => {
  test.each(HOWS)(
    'answers %j, a promotion waits with a reason',
    async (how) => {
      const { run, state, posted, comments } = await outcomeOf(endpoint, how);

      expect([run.outputs['verdict'], state]).toEqual(['wait', 'pending']);
      expect(posted).toBeLessThanOrEqual(1);
      expect(run.said).toMatch(/GitHub|rate limit/);
      // Without reading comments it cannot write one, and the job reports that.
      expect(run.exitCode).toBe(endpoint.includes('comments') ? 1 : 0);
      expect(comments).toBe(1);
    },
    LONG,
  );
});

describe('When the status cannot be posted', () => {
  test.each(HOWS)(
    '(%j), the job fails with one clear annotation, and it is tried once',
    async (how) => {
      const { run, posted } = await outcomeOf(STATUS, how);
      const isDone = how === 'lost-answer' || how === 'not-json' || how === 'truncated-page';

      expect(run.exitCode).toBe(1);
      expect(run.annotations).toMatchObject([
        {
          level: 'error',
          message: expect.stringMatching(
            /^the status could not be posted: (GitHub|add "statuses: write"|not found, or not allowed: add)/,
          ),
        },
      ]);
      expect(posted).toBe(isDone ? 1 : 0);
      expect(run.writes).toEqual(['POST status']);
    },
    LONG,
  );
});

describe.each([COMMENT, EDIT])('When %s', (endpoint) => {
  test.each(HOWS)(
    'answers %j, the verdict stands and the job says what is missing',
    async (how) => {
      const { run, state, posted, comments } = await outcomeOf(endpoint, how);

      expect([state, posted]).toEqual(['success', 1]);
      expect(run.exitCode).toBe(1);
      expect(run.annotations).toHaveLength(1);
      expect(comments).toBeLessThanOrEqual(1);
    },
    LONG,
  );
});

test(
  'When all is well again, the approval of then still counts, with no push',
  async () => {
    await Promise.allSettled(outcomes.values());
    for (const { ci, pull } of await Promise.all(lanes)) {
      const run = await ci.judges(pull);
      expect([run.exitCode, run.outputs['verdict']]).toEqual([0, 'pass']);
      expect(ci.shown(pull)?.state).toBe('success');
      // The table above asks every endpoint that a promotion touches, and no other.
      expect(new Set(run.requests.map(({ endpoint }) => endpoint ?? ''))).toEqual(
        new Set([
          // Issues are asked for together, and listed only where that fails.
          ...READ.map((read) => (read === ISSUES ? 'POST /graphql' : read)),
          ...(run.writes.includes('PATCH comment') ? [EDIT] : []),
          ...(run.writes.includes('POST status') ? [STATUS] : []),
        ]),
      );
    }
  },
  LONG,
);

test(
  'A fault that is over when it is asked again is not noticed',
  async () => {
    await Promise.allSettled(outcomes.values());
    const [lane] = await Promise.all(lanes);
    const { ci, pull } = lane ?? (await aLane());
    for (const how of [{ status: 429, retryAfter: 1 }, 502, 'cut'] as const) {
      ci.github.fails({ path: /\/reviews$/, how, times: 1 });
      const run = await ci.judges(pull);
      ci.github.heals();
      expect([run.outputs['verdict'], ci.shown(pull)?.state]).toEqual(['pass', 'success']);
      expect(run.requests.filter(({ path }) => path.endsWith('/reviews'))).toHaveLength(2);
    }
  },
  LONG,
);

describe('A rollback passes', () => {
  test.each(HOWS)(
    'when everything that is read answers %j',
    async (how) => {
      const { run, state } = (await down).get(how) ?? {};

      expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', class: 'rollback' } });
      expect(state).toBe('success');
      expect(run?.writes).toEqual(['POST status']);
    },
    LONG,
  );
});
