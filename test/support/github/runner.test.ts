// Events, and the runner that hands them to an action.
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { OFF, ON } from './client.ts';
import { aGitHub, type LocalGitHub, runAction } from './index.ts';
import { commandsIn, valuesIn } from './runner/commands.ts';

describe('Events', () => {
  test('name our repository, our people and our commits, and no others', async () => {
    await using github = await aGitHub();
    const landing = await github.lands(ON, { by: 'bartek' });
    const pull = await github.proposes('lower', OFF, { by: 'ana' });
    const issue = await github.opensIssue({ title: 'Down', labels: ['critical'] });
    const review = await pull.approvedBy('bartek');
    const comment = await pull.comments('/flaghoist recheck', 'carol');
    const { sha: before } = landing;
    const fork = await github.proposes('raise', ON, { fork: 'mallory' });
    const inputs = { 'pull-request': '1' };
    const main = { sha: before, ref: 'refs/heads/main' };
    const events = {
      pushed: await github.event('pull_request_target', { action: 'synchronize', pull, before }),
      opened: await github.event('pull_request', { action: 'opened', pull }),
      edited: await github.event('pull_request_target', { action: 'edited', pull, by: 'mallory' }),
      reviewed: await github.event('pull_request_review', { action: 'submitted', pull, review }),
      landed: await github.event('push', { landing }),
      scheduled: await github.event('schedule', {}),
      closed: await github.event('issues', { action: 'closed', issue, by: 'bartek' }),
      commented: await github.event('issue_comment', { comment }),
      relayed: await github.event('workflow_run', { pull }),
      ofFork: await github.event('workflow_run', { pull: fork }),
      dispatched: await github.event('workflow_dispatch', { inputs }),
    };

    const ours = { full_name: 'acme/flags', id: 765432, private: true };
    const elsewhere = /Hello-World|octo-repo|\/\/api\.github\.com|\/\/github\.com\//;
    for (const { payload } of Object.values(events)) {
      expect(payload['repository']).toMatchObject(ours);
      expect(JSON.stringify(payload)).not.toMatch(elsewhere);
    }
    expect(events.pushed).toMatchObject({ ...main, actor: 'ana', headRef: 'lower' });
    expect(events.opened).toMatchObject({ ref: 'refs/pull/1/merge' });
    for (const event of [events.landed, events.scheduled, events.relayed])
      expect(event).toMatchObject(main);
    const payloads = Object.entries(events).map(([name, { payload }]) => [name, payload] as const);
    const run = { head_sha: pull.sha, event: 'pull_request_review' };
    expect(Object.fromEntries(payloads)).toMatchObject({
      pushed: { before, after: pull.sha, pull_request: { number: 1, head: { sha: pull.sha } } },
      opened: { action: 'opened' },
      edited: { action: 'edited', changes: {}, sender: { login: 'mallory' } },
      reviewed: { review: { state: 'approved', user: { login: 'bartek' } } },
      landed: {
        before: landing.before,
        after: before,
        forced: false,
        commits: [{ id: before }],
        pusher: { name: 'bartek' },
      },
      closed: { action: 'closed', issue: { number: 2, title: 'Down' } },
      commented: {
        comment: { body: '/flaghoist recheck', user: { login: 'carol' } },
        issue: { number: 1, pull_request: {} },
      },
      relayed: { workflow_run: { ...run, pull_requests: [{ number: 1 }] } },
      ofFork: {
        workflow_run: {
          pull_requests: [],
          head_branch: 'raise',
          head_repository: { full_name: 'mallory/flags' },
        },
      },
      dispatched: { inputs },
    });
    expect(events.scheduled.payload).not.toHaveProperty('sender');
  });
});

describe('The runner', () => {
  const SCRIPT = `
    import { appendFileSync, readFileSync } from 'node:fs';
    const { env } = process;
    const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
    const response = await fetch(env.GITHUB_API_URL + '/repos/' + env.GITHUB_REPOSITORY + '/pulls/' + event.number, {
      headers: { authorization: 'Bearer ' + env.INPUT_TOKEN },
    });
    const { head } = await response.json();
    appendFileSync(env.GITHUB_OUTPUT, 'head=' + head.sha + '\\nreport<<EOF\\none\\ntwo\\nEOF\\n');
    appendFileSync(env.GITHUB_STEP_SUMMARY, '# ' + env['INPUT_DRY-RUN'] + env.INPUT_OTHER_NAME);
    console.log('::warning file=a.yaml,line=3,title=Say%3A::50%25 of it%0Awaits');
    console.log('::stop-commands::secret\\n::error::not said\\n::secret::\\nplain ::error::text');
    console.error('names: ' + Object.keys(env).filter((name) => !/^(GITHUB|RUNNER|INPUT)_/.test(name)).sort());
    process.exitCode = 3;
  `;

  async function anAction(github: LocalGitHub): Promise<string> {
    const folder = await mkdtemp(join(github.folder, 'action-'));
    await mkdir(join(folder, 'dist'));
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await writeFile(join(folder, 'dist', 'action.js'), SCRIPT);
    await writeFile(
      join(folder, 'action.yml'),
      'inputs:\n  token: { default: "${{ github.token }}" }\n  dry-run: { default: false }\n  other name: {}\n',
    );
    return join(folder, 'dist', 'action.js');
  }

  test('runs a bundle with inputs, event and files, and gives all that it said', async () => {
    await using github = await aGitHub();
    const pull = await github.proposes('raise', ON);
    const event = await github.event('pull_request_target', { action: 'opened', pull });
    const bundle = await anAction(github);
    const inputs = { 'other name': ' given ' };
    const run = await runAction({ github, event, bundle, inputs, enterprise: true });

    expect(run).toMatchObject({
      exitCode: 3,
      outputs: { head: pull.sha, report: 'one\ntwo' },
      summary: '# falsegiven',
      stderr: 'names: CI,HOME,NODE_COMPILE_CACHE,PATH\n',
    });
    const place = { file: 'a.yaml', line: 3, endLine: null, column: null };
    const message = '50% of it\nwaits';
    expect(run.annotations).toEqual([{ level: 'warning', message, ...place, title: 'Say:' }]);
    expect(github.requests()).toMatchObject([
      { path: '/repos/acme/flags/pulls/1', token: 'GITHUB_TOKEN', status: 200 },
    ]);
    expect(await readFile(join(run.workspace, 'README.md'), 'utf8')).toBe('# Flags\n');
    const mistaken = runAction({ github, event, bundle, inputs: { dryrun: 'true' } });
    await expect(mistaken).rejects.toThrow("Unexpected input(s) 'dryrun'");
  });

  test.each([
    ['::error::bad', ['error bad']],
    ['   ::error file=a::bad', ['error bad']],
    ['text ::error::bad', []],
    ['text ##[error]bad', ['error bad']],
    ['::unknown::bad', []],
    ['::error bad', []],
    [
      '::stop-commands::t1\n::error::bad\n::t1::\n::notice::good',
      ['stop-commands t1', 'notice good'],
    ],
    ['::warning::50%25%0A', ['warning 50%\n']],
  ])('takes %j for the commands %j', (output, expected) => {
    expect(commandsIn(output).map(({ name, message }) => `${name} ${message}`)).toEqual(expected);
  });

  test('reads what an action writes into its files, and refuses what is no such thing', () => {
    expect(valuesIn('a=1=2\nb<<END\nx=1\n\nEND\nc=\n')).toEqual({ a: '1=2', b: 'x=1\n', c: '' });
    expect(() => valuesIn('nonsense')).toThrow("Invalid format 'nonsense'");
    expect(() => valuesIn('b<<END\nx')).toThrow("Matching delimiter not found 'END'");
  });
});
