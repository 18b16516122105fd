// The real command beside the local GitHub: alerts of the form that Alertmanager and Grafana post.
import { describe, expect, test } from '@jest/globals';
import { aDispatch } from '#test/support/dispatch.ts';
import type { LocalGitHub } from '#test/support/github/index.ts';
import { aGitHub } from '#test/support/github/index.ts';
import { flaghoist } from '#test/support/cli.ts';
import { hintsIn } from '#app/alerts.ts';
import { dispatcher } from '#app/dispatch.ts';
import { absent, known } from '#domain/evidence.ts';
import { instant } from '#domain/scalars.ts';

const CLI = process.env['FLAGHOIST_TEST_BUNDLE'] ?? '';

const FIRING = alertOf({ flag: 'voice/outbound-calls', environment: 'production' });

function alertOf(labels: object, status = 'firing') {
  return { status, labels: { alertname: 'FailedCalls', severity: 'critical', ...labels } };
}

function message(...alerts: readonly object[]): string {
  return JSON.stringify({ version: '4', status: 'firing', receiver: 'flaghoist', alerts });
}

describe('A running dispatch', () => {
  test('starts one watch for the flag and the environment of an alert', async () => {
    await using github = await aGitHub();
    await using dispatch = await started(github);

    const answer = await dispatch.post(message(FIRING, FIRING));

    expect(answer).toEqual({
      status: 200,
      body: { dispatched: 1, repeated: 0, ignored: 0, failed: [] },
    });
    expect(github.dispatches()).toMatchObject([
      {
        kind: 'repository',
        name: 'flaghoist-alert',
        inputs: { flag: 'voice/outbound-calls', environment: 'production' },
      },
    ]);
  });

  test('sends a repeated alert once within a minute', async () => {
    await using github = await aGitHub();
    await using dispatch = await started(github);
    await dispatch.post(message(FIRING));
    const { body } = await dispatch.post(message(FIRING));
    expect(body).toMatchObject({ dispatched: 0, repeated: 1 });
    expect(github.dispatches()).toHaveLength(1);
  });

  test('passes on no text of an alert beside the two names', async () => {
    await using github = await aGitHub();
    await using dispatch = await started(github);
    const forged = {
      ...FIRING,
      labels: { ...FIRING.labels, value: '9', action: 'merge' },
      annotations: { summary: '$(id)' },
    };
    await dispatch.post(message(forged, alertOf({ flag: '../x', environment: 'production' })));
    expect(github.dispatches().map(({ inputs }) => inputs)).toEqual([
      { flag: 'voice/outbound-calls', environment: 'production' },
    ]);
  });

  test('answers with an error where GitHub does not take the event, so that it is sent again', async () => {
    await using github = await aGitHub();
    await using dispatch = await started(github, { GITHUB_TOKEN: 'expired' });
    const answer = await dispatch.post(message(FIRING));
    expect(answer.status).toBe(502);
    expect(answer.body).toMatchObject({ dispatched: 0, failed: [{ environment: 'production' }] });
  });

  test('takes nothing without the secret, nothing but a message, and at most 1 MiB', async () => {
    await using github = await aGitHub();
    await using dispatch = await started(github, { FLAGHOIST_DISPATCH_SECRET: 'open' });
    const bearer = { authorization: 'Bearer open' };
    expect((await dispatch.post(message(FIRING))).status).toBe(401);
    expect((await dispatch.post('{}', bearer)).status).toBe(400);
    expect((await dispatch.post('no JSON', bearer)).status).toBe(400);
    expect((await dispatch.post('x'.repeat(1024 * 1024 + 1), bearer)).status).toBe(413);
    expect((await fetch(dispatch.address)).status).toBe(405);
    expect((await dispatch.post(message(FIRING), bearer)).status).toBe(200);
  });
});

describe('dispatch does not begin', () => {
  const env = { GITHUB_TOKEN: 'token', GITHUB_REPOSITORY: 'acme/flags' };

  test.each([
    ['without a token', { GITHUB_TOKEN: '' }, [], 'dispatch needs a token for GitHub'],
    ['without a repository', { GITHUB_REPOSITORY: '' }, [], 'dispatch needs the name'],
    ['without a port', {}, ['--listen', 'localhost'], '"localhost" is not an address'],
    ['on an open address', {}, ['--listen', '0.0.0.0:0'], '0.0.0.0 can be reached from other'],
  ] as const)('%s', async (_title, change, args, says) => {
    const { code, err } = await flaghoist(
      { in: import.meta.dirname, env: { ...env, ...change } },
      'dispatch',
      ...args,
    );
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });
});

describe('Alerts', () => {
  test('that are resolved, or do not name a flag and an environment, are ignored', () => {
    const read = hintsIn(
      message(
        alertOf({ flag: 'a', environment: 'b' }, 'resolved'),
        alertOf({ flag: 'a' }),
        alertOf({ flag: 'A B', environment: 'b' }),
        alertOf({ flag: 'a', environment: 'flags' }),
        { status: 'firing' },
        alertOf({ flag: 'a', environment: 'b' }),
      ),
    );
    expect(read).toEqual({ kind: 'hints', hints: [{ flag: 'a', environment: 'b' }], ignored: 5 });
  });

  test.each([
    [59, 1],
    [60, 2],
    [61, 2],
  ])('are sent again %d seconds later: %d events in all', async (seconds, events) => {
    let [now, sent] = [0, 0];
    const dispatch = dispatcher({
      send: () => Promise.resolve(known({ number: (sent += 1) })),
      now: () => instant(now),
    });
    await dispatch(message(FIRING));
    now = seconds;
    await dispatch(message(FIRING));
    expect(sent).toBe(events);
  });

  test('that GitHub did not take are sent with the next message', async () => {
    const answers = [absent({ kind: 'git-said', said: 'GitHub is down' } as const), known({})];
    const dispatch = dispatcher({
      send: () => Promise.resolve(answers.shift() ?? known({})),
      now: () => instant(0),
    });
    await dispatch(message(FIRING));
    expect(await dispatch(message(FIRING))).toMatchObject({ sent: [{ why: null }] });
  });

  test('start at most 40 watches in a minute', async () => {
    const dispatch = dispatcher({
      send: () => Promise.resolve(known({})),
      now: () => instant(0),
    });
    const alerts = Array.from({ length: 41 }, (_, at) =>
      alertOf({ flag: `flag-${at}`, environment: 'production' }),
    );
    const dispatched = await dispatch(message(...alerts));
    const refused =
      dispatched.kind === 'dispatched' ? dispatched.sent.filter(({ why }) => why) : [];
    expect(refused).toMatchObject([{ why: { kind: 'too-many-alerts', most: 40 } }]);
  });
});

/** The command on a free port. It ends with the test. */
async function started(github: LocalGitHub, env: Readonly<Record<string, string>> = {}) {
  const dispatch = await aDispatch(github, { cli: CLI, env });
  return {
    ...dispatch,
    async [Symbol.asyncDispose]() {
      expect(await dispatch.stops()).toBe(0);
    },
  };
}
