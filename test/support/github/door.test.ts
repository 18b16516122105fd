// Who comes in, with what, and what goes wrong when a test wants it to.
import { getOctokit } from '@actions/github';
import { describe, expect, test } from '@jest/globals';

import { client, OFF, ON, OURS, refusal } from './client.ts';
import { aGitHub, type How } from './index.ts';

describe('The door', () => {
  test('opens to tokens, each for what it may', async () => {
    await using github = await aGitHub();
    const sha = await github.main();
    const reader = client(
      github,
      github.token({ permissions: { contents: 'read' }, name: 'reader' }),
    );
    const post = reader.repos.createCommitStatus({ ...OURS, sha, state: 'success' });

    await expect(post).rejects.toMatchObject({
      status: 403,
      response: {
        data: { message: 'Resource not accessible by integration' },
        headers: { 'x-accepted-github-permissions': 'statuses=write' },
      },
    });
    expect((await reader.repos.listCommits(OURS)).data).toHaveLength(1);
    expect(await refusal(client(github, 'wrong').repos.get(OURS))).toBe(401);
    expect(await refusal(client(github).repos.get({ owner: 'acme', repo: 'other' }))).toBe(404);
    expect(github.requests().map(({ token, status }) => [token, status])).toEqual([
      ['reader', 403],
      ['reader', 200],
      [null, 401],
      ['token 2', 404],
    ]);
  });

  test('lets nobody invent parameters or endpoints', async () => {
    await using github = await aGitHub();
    const octokit = getOctokit(github.token(), { baseUrl: github.apiUrl });
    const ask = (route: string, parameters: object = {}) =>
      refusal(octokit.request(route, { ...OURS, ...parameters }));

    expect(await ask('GET /repos/{owner}/{repo}/pulls', { state: 'open' })).toBe('accepted');
    expect(await ask('GET /repos/{owner}/{repo}/pulls', { author: 'ana' })).toBe(422);
    expect(await ask('GET /repos/{owner}/{repo}/pulls', { state: 'merged' })).toBe(422);
    expect(await ask('GET /repos/{owner}/{repo}/pulls', { page: 'two' })).toBe(422);
    expect(await ask('POST /repos/{owner}/{repo}/dispatches')).toBe(422);
    expect(await ask('POST /repos/{owner}/{repo}/dispatches', { event_type: 5 })).toBe(422);
    expect(await ask('GET /repos/{owner}/{repo}/traffic/views')).toBe(501);
  });

  test('counts by the hour, and gives what has not changed for nothing', async () => {
    await using github = await aGitHub();
    const octokit = getOctokit(github.token({ limit: 3 }), { baseUrl: github.apiUrl });
    const ask = (headers = {}) =>
      octokit.request('GET /repos/{owner}/{repo}', { ...OURS, headers });
    const first = await ask();
    expect(first.headers).toMatchObject({
      'x-ratelimit-limit': '3',
      'x-ratelimit-remaining': '2',
      'x-ratelimit-used': '1',
    });
    expect(await refusal(ask({ 'if-none-match': first.headers.etag }))).toBe(304);
    expect((await octokit.rest.rateLimit.get()).data.rate).toMatchObject({
      limit: 3,
      remaining: 2,
    });
    await ask();
    await ask();
    expect(await refusal(ask())).toBe(403);
    github.passes('1h');
    expect((await ask()).status).toBe(200);
  });

  test('of an Enterprise server leads to links of its own', async () => {
    await using github = await aGitHub();
    await github.proposes('raise', ON);
    await github.proposes('more', OFF);
    const api = client(github, github.token(), github.enterpriseUrl);
    const { data, headers } = await api.pulls.list({ ...OURS, per_page: 1 });

    expect(data[0]?.url).toBe(`${github.serverUrl}/api/v3/repos/acme/flags/pulls/2`);
    expect(headers.link).toContain(`<${github.enterpriseUrl}/repositories/765432/pulls?`);
    expect(github.requests()).toMatchObject([
      {
        method: 'GET',
        path: '/repos/acme/flags/pulls',
        endpoint: 'GET /repos/{owner}/{repo}/pulls',
        status: 200,
      },
    ]);
  });
});

describe('Trouble', () => {
  test.each<[How, unknown]>([
    [401, 401],
    [403, 403],
    [404, 404],
    [422, 422],
    [500, 500],
    [{ status: 429, retryAfter: 30 }, 429],
    [{ status: 403, secondaryLimit: 60 }, 403],
    ['rate-limit', 403],
    ['not-json', 502],
    ['cut', 500],
    ['lost-answer', 500],
    [{ slow: 20 }, 'accepted'],
  ])('%j comes as ordered, and passes', async (how, expected) => {
    await using github = await aGitHub();
    const sha = await github.main();
    const api = client(github);
    github.fails({ method: 'post', path: /\/statuses\//, times: 1, how });
    const post = () => refusal(api.repos.createCommitStatus({ ...OURS, sha, state: 'success' }));

    expect(await refusal(api.repos.get(OURS))).toBe('accepted');
    expect(await post()).toBe(expected);
    const done =
      how === 'lost-answer' || how === 'not-json' || (typeof how === 'object' && 'slow' in how);
    expect(github.statuses(sha)).toHaveLength(done ? 1 : 0);
    expect(await post()).toBe('accepted');
  });

  test('can come late, for one endpoint, and be healed', async () => {
    await using github = await aGitHub();
    await github.proposes('raise', ON);
    const api = client(github);
    const ask = () => refusal(api.pulls.get({ ...OURS, pull_number: 1 }));
    await ask();
    const [endpoint = ''] = github.endpoints();
    expect(endpoint).toBe('GET /repos/{owner}/{repo}/pulls/{pull_number}');
    github.fails({ endpoint, after: 1, how: 500 });

    expect([await ask(), await ask(), await ask()]).toEqual(['accepted', 500, 500]);
    github.heals();
    expect(await ask()).toBe('accepted');
  });

  test('may be somebody else who is faster', async () => {
    await using github = await aGitHub();
    const first = await github.main();
    const api = client(github);
    github.fails({
      path: /git\/ref/,
      after: 1,
      times: 1,
      how: { meanwhile: () => github.lands(ON) },
    });
    const tip = async () => (await api.git.getRef({ ...OURS, ref: 'heads/main' })).data.object.sha;

    expect(await tip()).toBe(first);
    expect(await tip()).not.toBe(first);
  });

  test('cuts a page in the middle', async () => {
    await using github = await aGitHub();
    github.fails({ path: /pulls/, how: 'truncated-page' });
    await github.proposes('raise', ON);
    const response = await fetch(`${github.apiUrl}/repos/acme/flags/pulls`, {
      headers: { authorization: `Bearer ${github.token()}` },
    });

    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toMatchObject({ name: 'SyntaxError' });
  });

  test('says how long to wait', async () => {
    await using github = await aGitHub();
    github.fails({ path: /flags$/, how: { status: 429, retryAfter: 30 } });
    const call = client(github).repos.get(OURS);

    await expect(call).rejects.toMatchObject({ response: { headers: { 'retry-after': '30' } } });
  });
});
