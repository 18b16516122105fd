// Tokens, parameters, limits and faults of the local GitHub.
import { getOctokit } from '@actions/github';
import { describe, expect, test } from '@jest/globals';

import { client, OFF, ON, OURS, refusal } from './client.ts';
import { aGitHub, type How } from './index.ts';

describe('A request', () => {
  test('needs a token with the permission', async () => {
    await using github = await aGitHub();
    const sha = await github.main();
    const token = github.token({ permissions: { pull_requests: 'read' }, name: 'reader' });
    const reader = client(github, token);
    const post = reader.repos.createCommitStatus({ ...OURS, sha, state: 'success' });

    const headers = { 'x-accepted-github-permissions': 'statuses=write' };
    const data = { message: 'Resource not accessible by integration' };
    await expect(post).rejects.toMatchObject({ status: 403, response: { data, headers } });
    expect((await reader.pulls.list(OURS)).data).toHaveLength(0);
    expect(await refusal(client(github, 'wrong').repos.get(OURS))).toBe(401);
    expect(await refusal(client(github).repos.get({ owner: 'acme', repo: 'other' }))).toBe(404);
    expect(github.requests().map((request) => [request.token, request.status])).toEqual([
      ['reader', 403],
      ['reader', 200],
      [null, 401],
      ['token 2', 404],
    ]);
  });

  test('may use only documented parameters and served endpoints', async () => {
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

  test('counts against the limit of an hour', async () => {
    await using github = await aGitHub();
    const api = client(github, github.token({ limit: 2 }));
    const left = async () => (await api.repos.get(OURS)).headers['x-ratelimit-remaining'];

    expect([await left(), await left()]).toEqual(['1', '0']);
    expect(await refusal(left())).toBe(403);
    github.passes('1h');
    expect(await left()).toBe('1');
  });

  test('to an Enterprise server gets links below its prefix', async () => {
    await using github = await aGitHub();
    await github.proposes('raise', ON);
    await github.proposes('more', OFF);
    const api = client(github, github.token(), github.enterpriseUrl);
    const { headers } = await api.pulls.list({ ...OURS, per_page: 1 });

    expect(headers.link).toContain(`<${github.enterpriseUrl}/repositories/765432/pulls?`);
    const endpoint = 'GET /repos/{owner}/{repo}/pulls';
    expect(github.requests()).toMatchObject([{ path: '/repos/acme/flags/pulls', endpoint }]);
  });
});

describe('A fault', () => {
  test.each<[How, unknown]>([
    [401, 401],
    [403, 403],
    [404, 404],
    [422, 422],
    [500, 500],
    [{ status: 429, retryAfter: 30 }, 429],
    ['not-json', 502],
    ['cut', 500],
    ['lost-answer', 500],
    [{ slow: 20 }, 'accepted'],
  ])('%j happens once', async (how, expected) => {
    await using github = await aGitHub();
    const sha = await github.main();
    const api = client(github);
    github.fails({ method: 'post', path: /\/statuses\//, times: 1, how });
    const post = () => refusal(api.repos.createCommitStatus({ ...OURS, sha, state: 'success' }));

    expect(await refusal(api.repos.get(OURS))).toBe('accepted');
    expect(await post()).toBe(expected);
    const isWritten = ['lost-answer', 'not-json', { slow: 20 }].some(
      (one) => JSON.stringify(one) === JSON.stringify(how),
    );
    expect(github.statuses(sha)).toHaveLength(isWritten ? 1 : 0);
    expect(await post()).toBe('accepted');
  });

  test('can start later at one endpoint, and end, and be a race with another writer', async () => {
    await using github = await aGitHub();
    const api = client(github);
    const tip = async () => {
      const { data } = await api.repos.getBranch({ ...OURS, branch: 'main' });
      return data.commit.sha;
    };
    const first = await tip();
    const endpoint = 'GET /repos/{owner}/{repo}/branches/{branch}';
    github.fails({ endpoint, after: 1, how: 500 });
    expect([await refusal(tip()), await refusal(tip())]).toEqual(['accepted', 500]);
    github.heals();
    github.fails({ endpoint, after: 1, how: { meanwhile: () => github.lands(ON) } });
    expect([await tip(), (await tip()) === first]).toEqual([first, false]);
  });

  test('can cut a page in the middle', async () => {
    await using github = await aGitHub();
    github.fails({ path: /pulls/, how: 'truncated-page' });
    await github.proposes('raise', ON);
    const headers = { authorization: `Bearer ${github.token()}` };
    const response = await fetch(`${github.apiUrl}/repos/acme/flags/pulls`, { headers });

    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toMatchObject({ name: 'SyntaxError' });
  });
});
