// The answers of the local GitHub to the client of the action.
import { describe, expect, test } from '@jest/globals';

import { client, ON, OURS, refusal } from './client.ts';
import { aGitHub } from './index.ts';

const FIRST = { ...OURS, pull_number: 1 };

describe('Commit statuses', () => {
  test('are listed newest first', async () => {
    await using github = await aGitHub();
    const sha = await github.main();
    const api = client(github);
    const { createCommitStatus: post } = api.repos;
    await post({ ...OURS, sha, state: 'pending', context: 'flaghoist', description: 'soak' });
    github.passes('48h');
    await post({ ...OURS, sha, state: 'success', context: 'Flaghoist' });
    await github.posts(sha, { state: 'success', by: 'mallory', context: 'lint' });

    const { data } = await api.repos.listCommitStatusesForRef({ ...OURS, ref: sha });
    const seen = data.map((one) => [one.context, one.state, one.created_at, one.creator?.login]);
    expect(seen).toEqual([
      ['lint', 'success', '2026-11-23T16:00:00Z', 'mallory'],
      ['Flaghoist', 'success', '2026-11-23T16:00:00Z', 'github-actions[bot]'],
      ['flaghoist', 'pending', '2026-11-21T16:00:00Z', 'github-actions[bot]'],
    ]);
  });

  test('are refused when GitHub would refuse them', async () => {
    await using github = await aGitHub();
    const sha = await github.main();
    const api = client(github);
    const post = (parts: object) =>
      refusal(api.repos.createCommitStatus({ ...OURS, sha, state: 'success', ...parts }));

    expect(await post({ description: 'x'.repeat(140) })).toBe('accepted');
    expect(await post({ description: 'x'.repeat(141) })).toBe(422);
    expect(await post({ sha: '1'.repeat(40) })).toBe(422);
    expect(await post({ state: 'neutral' })).toBe(422);
    expect(await post({ target_url: 'javascript:alert(1)' })).toBe(422);
    for (let n = 1; n < 1000; n += 1)
      await github.posts(sha, { state: 'pending', by: 'ana', context: 'default' });
    expect(await post({})).toBe(422);
    expect(await post({ context: 'another' })).toBe('accepted');
  });
});

describe('Reviews', () => {
  test('are listed oldest first, by people and bots, dismissed ones included', async () => {
    await using github = await aGitHub();
    const pull = await github.proposes('raise', ON, { by: 'ana' });
    await expect(pull.approvedBy('ana')).rejects.toThrow('Can not approve your own pull request');
    await pull.approvedBy('ana', { anyway: true });
    await pull.approvedBy('bartek', { body: 'Fine' });
    await pull.changesRequestedBy('carol', 'No');
    await pull.remarkedBy('carol');
    await pull.approvedBy('robot[bot]');
    await pull.pushes({ 'note.txt': 'x' });
    await pull.dismiss('bartek', 'carol');

    const { data } = await client(github).pulls.listReviews(FIRST);
    expect(data.map((one) => [one.user?.login, one.user?.type, one.state, one.body])).toEqual([
      ['ana', 'User', 'APPROVED', ''],
      ['bartek', 'User', 'DISMISSED', 'Fine'],
      ['carol', 'User', 'CHANGES_REQUESTED', 'No'],
      ['carol', 'User', 'COMMENTED', 'I wonder.'],
      ['robot[bot]', 'Bot', 'APPROVED', ''],
    ]);
    expect(data[0]?.commit_id).not.toBe(pull.sha);
    github.sets({ reviewsFollowHead: true });
    expect((await github.reviews(1))[0]?.commit_id).toBe(pull.sha);
  });

  test('come in pages, linked as GitHub links them', async () => {
    await using github = await aGitHub();
    const pull = await github.proposes('raise', ON, { by: 'ana' });
    for (let n = 0; n < 101; n += 1) await pull.remarkedBy('bartek', `Remark ${n}`);
    const { listReviews } = client(github).pulls;
    const page = async (per_page: number, number: number) => {
      const { data, headers } = await listReviews({ ...FIRST, per_page, page: number });
      const links = (headers.link ?? '').replaceAll(/<[^>]*(\?[^>]*)>; rel=/g, '$1 ');
      return { bodies: data.map(({ body }) => body), links, link: headers.link };
    };
    const remarks = Array.from({ length: 101 }, (_, n) => `Remark ${n}`);

    const first = await page(200, 1);
    expect(first.bodies).toEqual(remarks.slice(0, 100));
    const url = `${github.apiUrl}/repositories/765432/pulls/1/reviews`;
    expect(first.link).toContain(`<${url}?per_page=200&page=2>; rel="next", <${url}`);
    expect((await page(100, 2)).bodies).toEqual(['Remark 100']);
    expect((await page(50, 2)).links).toBe(
      ['1 "prev"', '3 "next"', '3 "last"', '1 "first"']
        .map((link) => `?per_page=50&page=${link}`)
        .join(', '),
    );
  });
});

test('A pull request is opened once from a branch, by a token with that permission', async () => {
  await using github = await aGitHub();
  await github.lands(ON, { branch: 'raise' });
  const opening = { ...OURS, head: 'raise', base: 'main', title: 'Raise', body: 'Why not' };
  const asAna = client(github, github.token({ as: 'ana' }));
  const { data } = await asAna.pulls.create(opening);
  const user = { login: 'ana' };
  expect(data).toMatchObject({ number: 1, state: 'open', user, title: 'Raise' });
  expect(await github.git.resolve('refs/pull/1/head')).toBe(data.head.sha);

  const refused = (parts: object) => refusal(asAna.pulls.create({ ...opening, ...parts }));
  expect(await refused({})).toBe(422);
  expect(await refused({ head: 'nowhere' })).toBe(422);
  expect(await refused({ head: 'main' })).toBe(422);
  // An owner has to allow it to workflows.
  const byWorkflow = client(github).pulls.create({ ...opening, head: 'main' });
  expect(await refusal(byWorkflow)).toBe(403);
});

describe('Issues', () => {
  test('are found by label, with pull requests among them', async () => {
    await using github = await aGitHub();
    const pull = await github.proposes('raise', ON);
    await pull.labelled(['critical']);
    const issue = await github.opensIssue({ title: 'Down', labels: ['Critical', 'flag:voice'] });
    await github.opensIssue({ title: 'Slow', labels: ['minor'] });
    const open = async (labels: string) => {
      const { data } = await client(github).issues.listForRepo({ ...OURS, labels });
      return data.map((one) => [one.number, one.pull_request !== undefined]);
    };

    expect(await open('critical')).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(await open('critical,flag:voice')).toEqual([[2, false]]);
    github.passes('1h');
    await issue.closes({ by: 'bartek' });
    expect(await open('flag:voice')).toEqual([]);
    const closed = { state: 'closed', closed_at: github.now, closed_by: { login: 'bartek' } };
    expect(await github.issue(2)).toMatchObject(closed);
    await issue.reopens();
    await issue.relabels(['minor'], 'mallory');
    expect(await open('critical,flag:voice')).toEqual([]);
  });

  test('and pull requests carry comments that can be changed in place', async () => {
    await using github = await aGitHub();
    await github.proposes('raise', ON);
    const { issues } = client(github);
    const { data } = await issues.createComment({ ...OURS, issue_number: 1, body: 'Wait' });
    github.passes('1h');
    await issues.updateComment({ ...OURS, comment_id: data.id, body: 'Pass' });
    const list = await issues.listComments({ ...OURS, issue_number: 1 });

    expect(list.data).toMatchObject([
      {
        id: data.id,
        body: 'Pass',
        user: { login: 'github-actions[bot]', type: 'Bot' },
        created_at: '2026-11-21T16:00:00Z',
        updated_at: '2026-11-21T17:00:00Z',
        html_url: `${github.serverUrl}/acme/flags/issues/1#issuecomment-${data.id}`,
      },
    ]);
    const long = issues.createComment({ ...OURS, issue_number: 1, body: 'x'.repeat(65_537) });
    expect(await refusal(long)).toBe(422);
    await issues.deleteComment({ ...OURS, comment_id: data.id });
    expect(await github.comments(1)).toEqual([]);
    expect(await refusal(issues.listComments({ ...OURS, issue_number: 9 }))).toBe(404);
  });
});

test('People have a permission, and teams that only some tokens can see', async () => {
  await using github = await aGitHub();
  github.team('acme/release', ['ana', { login: 'bartek', state: 'pending' }]);
  github.person('olga', { permission: 'maintain' });
  await github.proposes('raise', ON, { fork: 'mallory' });
  const api = client(github);
  const permission = async (username: string) => {
    const { data } = await api.repos.getCollaboratorPermissionLevel({ ...OURS, username });
    return [data.permission, data.role_name];
  };
  expect(await permission('ana')).toEqual(['write', 'write']);
  expect(await permission('olga')).toEqual(['write', 'maintain']);
  expect(await permission('mallory')).toEqual(['none', 'none']);
  expect(await refusal(permission('unknown'))).toBe(404);

  const team = { org: 'acme', team_slug: 'release' };
  const token = github.token({ as: 'flaghoist[bot]', permissions: { members: 'read' } });
  const { data } = await client(github, token).teams.listMembersInOrg(team);
  expect(data.map(({ login }) => login)).toEqual(['ana']);
  expect(await refusal(api.teams.listMembersInOrg(team))).toBe(403);
  github.sets({ teamRefusal: 404 });
  expect(await refusal(api.teams.listMembersInOrg(team))).toBe(404);
});

test('Deployments succeed each other, and refuse a commit that is not green', async () => {
  await using github = await aGitHub();
  const api = client(github);
  const deploy = async () => {
    const wanted = { ...OURS, ref: 'main', environment: 'staging' };
    const { data } = await api.repos.createDeployment(wanted);
    if (!('id' in data)) throw new Error('merged instead');
    const status = { ...OURS, deployment_id: data.id, log_url: 'https://ci.example' };
    await api.repos.createDeploymentStatus({ ...status, state: 'success' });
    return data.id;
  };
  const first = await deploy();
  const second = await deploy();
  const states = github.deployments()[0]?.statuses.map(({ state }) => state);
  expect(states).toEqual(['success', 'inactive']);
  const list = await api.repos.listDeployments({ ...OURS, environment: 'staging' });
  expect(list.data.map(({ id }) => id)).toEqual([second, first]);
  await github.posts(await github.main(), { state: 'failure', by: 'ana' });
  expect(await refusal(deploy())).toBe(409);
  const staging = await api.repos.getEnvironment({ ...OURS, environment_name: 'staging' });
  expect(staging.data.name).toBe('staging');
});

test('Rules are read as far as a token may', async () => {
  await using github = await aGitHub();
  const about = { id: 7, name: 'main', source: 'acme/flags', enforcement: 'active' } as const;
  const bypass = { actor_id: 1, actor_type: 'Team', bypass_mode: 'always' } as const;
  const rule = { type: 'non_fast_forward' } as const;
  github.sets({
    rules: [{ ...rule, ruleset_id: 7 }],
    rulesets: [{ ...about, rules: [rule], bypass_actors: [bypass] }],
    protection: { enforce_admins: { url: 'https://api.example', enabled: true } },
  });
  const [workflow, owner] = [client(github), client(github, github.token({ as: 'olga' }))];
  const branch = { ...OURS, branch: 'main' };
  const rules = async (name: string) =>
    (await workflow.repos.getBranchRules({ ...OURS, branch: name })).data;

  expect(await rules('main')).toEqual([{ type: 'non_fast_forward', ruleset_id: 7 }]);
  expect(await rules('other')).toEqual([]);
  const ruleset = { ...OURS, ruleset_id: 7 };
  expect((await workflow.repos.getRepoRuleset(ruleset)).data.bypass_actors).toBeUndefined();
  expect((await owner.repos.getRepoRuleset(ruleset)).data.bypass_actors).toHaveLength(1);
  expect(await refusal(workflow.repos.getBranchProtection(branch))).toBe(403);
  expect((await owner.repos.getBranchProtection(branch)).data.enforce_admins?.enabled).toBe(true);
  const permissions = owner.actions.getGithubActionsDefaultWorkflowPermissionsRepository(OURS);
  expect((await permissions).data.can_approve_pull_request_reviews).toBe(false);
  expect((await workflow.repos.getBranch(branch)).data).toMatchObject({ protected: true });
});

test('Dispatches set other workflows off', async () => {
  await using github = await aGitHub({
    files: {
      '.github/workflows/deploy.yml': 'on: { workflow_dispatch: { inputs: { service: } } }',
    },
  });
  const api = client(github);
  const event = { event_type: 'redeploy', client_payload: { flag: 'voice' } };
  await api.repos.createDispatchEvent({ ...OURS, ...event });
  const dispatch = { ...OURS, workflow_id: 'deploy.yml', ref: 'main', inputs: { service: 'ui' } };
  await api.actions.createWorkflowDispatch(dispatch);

  const missing = api.actions.createWorkflowDispatch({ ...dispatch, workflow_id: 'x.yml' });
  expect(await refusal(missing)).toBe(404);
  // An input that the workflow does not declare.
  const unexpected = api.actions.createWorkflowDispatch({ ...dispatch, inputs: { landing: 'x' } });
  expect(await refusal(unexpected)).toBe(422);
  const by = 'github-actions[bot]';
  expect(github.dispatches()).toMatchObject([
    { kind: 'repository', name: 'redeploy', inputs: { flag: 'voice' }, by },
    { kind: 'workflow', name: 'deploy.yml', ref: 'main', inputs: { service: 'ui' } },
  ]);
});
