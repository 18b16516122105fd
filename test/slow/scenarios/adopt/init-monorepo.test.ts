// A repository without Docker Compose: several services, a folder for each environment, Windows line ends, and variables
// that are written in many ways.
import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Files } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

/** As editors on Windows write it. */
function apiFile(search: boolean): string {
  return [
    `export SEARCH_ENABLED=${search}`,
    'SEARCH_PERCENTAGE="50"   # half',
    "BETA_UI='yes'",
    'MENU_ENABLED="TRUE"',
    'CHAT_ENABLED = on',
    'CART_ENABLED=0',
    'CART_ENABLED=1',
    'FALLBACK_ENABLED=${X:-0}',
    'ROLLOUT_PERCENT=50%',
    'LIMIT=50',
    'QUOTED_ENABLED="true # not a comment"',
    '',
  ].join('\r\n');
}

const MONOREPO: Files = {
  'package.json': '{ "name": "mono", "workspaces": ["apps/*"] }\n',
  'apps/api/main.ts': 'process.env.SEARCH_ENABLED\n',
  'config/dev/api.env': apiFile(true),
  'config/prod/api.env': apiFile(false),
  'apps/web shop/.env.dev': 'DARK_MODE=on\nexport HELP_ENABLED="0" # off\n',
  'apps/web shop/.env.prod': 'DARK_MODE=off\nexport HELP_ENABLED="0" # off\n',
  'flags/flagd.json': JSON.stringify({
    flags: {
      banner: { state: 'ENABLED', variants: { on: true, off: false }, defaultVariant: 'on' },
    },
  }),
  '.github/CODEOWNERS': '* @ana @bartek\n/apps/web\\ shop/ @acme/web\n',
};

test('a monorepo without Docker Compose keeps every value, and each folder is the service that it names', async () => {
  await using repo = await aRepository({ files: MONOREPO });
  await repo.git('branch', '--move', 'develop');
  const said = await flaghoist(repo, 'init', '--yes');
  expect(said).toMatchObject({ code: 0, err: '' });
  const rendered = async (environment: string, service: string): Promise<readonly string[]> => {
    const where = ['--environment', environment, '--service', service, '--as', 'dotenv'];
    const { out } = await flaghoist(repo, 'render', ...where);
    return out.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  };
  expect(await rendered('prod', 'api')).toEqual([
    'BETA_UI=yes',
    'CART_ENABLED=1',
    'CHAT_ENABLED=on',
    'MENU_ENABLED=TRUE',
    'SEARCH_ENABLED=false',
    'SEARCH_PERCENTAGE=50',
  ]);
  expect(await rendered('dev', 'web-shop')).toEqual(['DARK_MODE=on', 'HELP_ENABLED=0']);
  const { out } = said;
  expect(out).toContain('· search-enabled and search-percentage: one flag cannot send today');
  expect(out).toContain('· FALLBACK_ENABLED: the value refers to another variable');
  expect(out).toContain('· ROLLOUT_PERCENT: the value has a percent sign');
  expect(out).toContain('· banner: the service that reads this variable is unknown');
  expect(out).toMatch(/QUOTED_ENABLED: the value is neither a switch nor a percentage/);
  expect(parse(await repo.read('environments/flags/dark-mode.yaml')).owner).toBe('acme/web');
  // Nothing deploys these services, and a newcomer has to know it.
  expect(out).toContain(
    'No service gets these values yet. Name a deploy target for each service in pipeline.yaml before you commit, because later it is a policy change, which needs an approval; flaghoist explain targets lists them.\n',
  );
  const [commit = '', ...more] = out.slice(out.indexOf('go on with\n')).trim().split('\n').slice(1);
  execFileSync('sh', ['-ec', commit.trim()], { cwd: repo.path });
  expect(await repo.git('status', '--porcelain')).toBe('');
  for (const command of more) {
    const args = command.trim().split(' ').slice(1);
    expect(await flaghoist(repo, ...args)).toMatchObject({ code: 0 });
  }
});
