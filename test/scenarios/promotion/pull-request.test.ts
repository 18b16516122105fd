// `--pull-request` and `--routes` on the command line: from an edit to a pull request, and what remains without a
// network.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Said } from '#test/support/cli.ts';
import { flaghoistInProcess as flaghoist, headline } from '#test/support/cli.ts';
import { PIPELINE } from '#test/support/ci.ts';
import type { LocalGitHub } from '#test/support/github/index.ts';
import { aGitHub } from '#test/support/github/index.ts';
import { gitIn } from '#test/support/git.ts';
import { aRepository } from '#test/support/repo.ts';

const STATE = 'environments/production/voice.yaml';
const FLAG = `description: voice
services: { api: { VOICE: enabled, VOICE_PERCENT: rollout } }
emergency: { routes: ["/voice/*"] }
requires: { production: { ladder: { steps: [10, 50, 100], each: 1d } } }
`;

let github: LocalGitHub;
let clone: string;
beforeAll(async () => {
  github = await aGitHub({
    files: {
      'environments/pipeline.yaml': PIPELINE,
      'environments/flags/voice.yaml': FLAG,
      [STATE]: 'enabled: true\nrollout: 50 # since Monday\n',
    },
  });
  clone = await github.checkout({ depth: 0 });
});
afterAll(async () => {
  await github[Symbol.asyncDispose]();
});

const git = (...args: readonly string[]) => gitIn(clone)(args);
const says = (line: string, env: Readonly<Record<string, string>> = {}): Promise<Said> =>
  flaghoist(
    {
      in: clone,
      env: {
        GIT_AUTHOR_NAME: 'dora',
        GIT_AUTHOR_EMAIL: 'dora@example.com',
        GIT_COMMITTER_NAME: 'dora',
        GIT_COMMITTER_EMAIL: 'dora@example.com',
        GITHUB_API_URL: github.apiUrl,
        GITHUB_SERVER_URL: 'https://github.com',
        ...env,
      },
    },
    ...line.split(' '),
  );
const ROLLBACK = 'rollback voice --in production --routes --pull-request --github acme/flags';

test('a rollback with its routes is pushed and opened, and found open the second time', async () => {
  const GITHUB_TOKEN = github.token({ as: 'dora' });
  const first = await says(ROLLBACK, { GITHUB_TOKEN });
  expect([first.code, headline(first)]).toEqual([
    0,
    expect.stringMatching(/^✓ Safe to merge at once$/),
  ]);
  expect(first.err.split('\n')).toEqual([
    'the routes of voice stay open in production, because no proxy receives the variables of the flag. Add "traefik: { VOICE_ROUTES: enabled }" to services in environments/flags/voice.yaml, and \'traefik: { deploy: { "*": { target: files, render: traefik, folder: "/etc/traefik/{environment}" } } }\' to services in environments/pipeline.yaml',
    'pull request 1 is open: https://github.com/acme/flags/pull/1',
    '',
  ]);
  const pull = github.world.pulls.get(1);
  expect(pull).toMatchObject({
    title: 'Roll back voice in production, and block routes',
    author: 'dora',
  });
  const text = await github.git.git(['show', `${pull?.head.sha}:${STATE}`]);
  expect(text).toBe('enabled: false\nrollout: 50 # since Monday\nblock-routes: true\n');

  const second = await says(ROLLBACK, { GITHUB_TOKEN });
  expect(second.err).toMatch('pull request 1 proposes the same already');
  expect(github.world.pulls.size).toBe(1);
});

test('a rollback is there although nothing else is: no token, no GitHub, no remote', async () => {
  const noToken = await says('rollback --all --pull-request --github acme/flags');
  expect(noToken.code).toBe(3);
  expect(noToken.err).toMatch(
    /pushed to the branch \S+, but .*neither GITHUB_TOKEN nor GH_TOKEN is set/,
  );
  expect(noToken.err).toMatch(
    /open it by hand: https:\/\/github.com\/acme\/flags\/compare\/main\.\.\.flaghoist\/\S+\?expand=1/,
  );

  await git('remote', 'set-url', 'origin', 'https://127.0.0.1:9/acme/flags.git');
  const offline = await says('rollback --all --pull-request', {
    GITHUB_TOKEN: 'x',
    GITHUB_API_URL: 'http://127.0.0.1:9',
  });
  await git('remote', 'set-url', 'origin', github.remote);
  expect(offline.code).toBe(3);
  const [, branch = ''] = /continue with: git push -u origin (\S+)/.exec(offline.err) ?? [];
  expect(await git('show', `${branch}:${STATE}`)).toMatch('enabled: false');
});

test('a rollback in a repository without a remote names the command that lands it, and is not exit 0', async () => {
  await using repo = await aRepository({
    files: {
      'environments/pipeline.yaml': PIPELINE,
      'environments/flags/voice.yaml': FLAG,
      [STATE]: 'enabled: true\nrollout: 10\n',
    },
  });
  const said = await flaghoist(repo, 'rollback', 'voice', '--pull-request');
  expect(said).toMatchObject({
    code: 3,
    err: expect.stringContaining(
      'and not proposed, because there is no remote; land it with: git switch main && git merge flaghoist/rollback-voice',
    ),
  });
  expect(said.err).not.toContain('git push');
});

test('T60: taking off blocked routes is a promotion, also while the flag is off', async () => {
  const proposing = async (name: string, text: string): Promise<Said> => {
    const pull = await github.proposes(name, { [STATE]: text });
    await git('fetch', '--quiet', 'origin', pull.sha);
    return says(`check --base origin/main --head ${pull.sha}`);
  };
  await github.lands({ [STATE]: 'enabled: true\nrollout: 50\nblock-routes: true\n' });
  await git('fetch', '--quiet', 'origin');
  const off = await proposing('off', 'enabled: true\nrollout: 50\n');
  expect(off.out).toMatch('off → 50%');
  expect(headline(off)).toMatch('✗ Blocked: ');
  const open = await proposing('open', 'enabled: false\nrollout: 50\n');
  expect([open.code, headline(open)]).toEqual([3, expect.stringMatching(/^… /)]);

  const up = await says('promote voice --to production');
  const [, branch = ''] = /written to the branch (\S+);/.exec(up.err) ?? [];
  expect(await git('show', `${branch}:${STATE}`)).toBe('enabled: true\nrollout: 10\n');
  const again = await says('rollback voice --in production --routes');
  expect([again.code, again.err]).toEqual([2, expect.stringMatching('already off in production')]);
});

test('a remote on another host gets the branch, and GitHub is not asked about a repository of its name', async () => {
  await using repo = await aRepository({
    files: {
      'environments/pipeline.yaml': PIPELINE,
      'environments/flags/voice.yaml': FLAG,
      [STATE]: 'enabled: true\nrollout: 10\n',
    },
  });
  await repo.git('remote', 'add', 'origin', 'https://gitlab.example.com/acme/flags.git');
  await repo.git('config', 'remote.origin.pushurl', github.remote);
  await repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  await repo.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
  const before = github.world.pulls.size;
  const env = { GITHUB_TOKEN: github.token({ as: 'dora' }), GITHUB_API_URL: github.apiUrl };
  const args = ['rollback', 'voice', '--pull-request', '--branch', 'down'];
  const said = await flaghoist({ in: repo, env }, ...args);
  expect(said.code).toBe(3);
  expect(said.err).toMatch(
    /the remote does not name a repository on GitHub; name it with --github/,
  );
  expect(said.err).not.toContain('https://github.com');
  expect(github.world.pulls.size).toBe(before);
});

test('doctor asks about the repository of the remote, as the command that init prints has no name', async () => {
  const GITHUB_TOKEN = github.token({ as: 'dora' });
  await git('remote', 'set-url', 'origin', 'git@github.com:acme/flags.git');
  const named = await says('doctor', { GITHUB_TOKEN });
  expect([named.code, named.err]).toEqual([1, '']);
  expect(named.out).toContain('The check is required');
  await git('remote', 'set-url', 'origin', 'git@gitlab.example.com:acme/flags.git');
  const elsewhere = await says('doctor', { GITHUB_TOKEN });
  await git('remote', 'set-url', 'origin', github.remote);
  expect(elsewhere.code).toBe(2);
  expect(elsewhere.err).toContain('name the repository: flaghoist doctor --github owner/name');
});
