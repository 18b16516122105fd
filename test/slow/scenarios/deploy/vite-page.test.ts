// A page whose code tests `if (import.meta.env.VITE_VOICE)`. Any text counts as true there, also `false`, so the
// variable is left out while the flag is off. Built by Vite.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, state, outcomeWords } from '#test/app/deploy/stage.ts';

const { resolve } = createRequire(import.meta.url);

const BUILD = `
import { build } from ${JSON.stringify(resolve('vite'))};
await build({
  configFile: false,
  logLevel: 'silent',
  build: {
    outDir: process.argv[2],
    rolldownOptions: { input: 'page.js', output: { entryFileNames: 'page.js', format: 'iife' } },
  },
});
`;
const ENVIRONMENTS = ['development', 'production'];
const NODE = JSON.stringify(process.execPath);

/** The text that a visitor of the built page sees. */
async function shownBy(stage: Stage, file: string): Promise<unknown> {
  const page = { shown: '' };
  runInNewContext(await readFile(join(stage.repo.path, 'ui', file), 'utf8'), { page });
  return page.shown;
}

test('The page is off while its flag is off, although a file of the project says otherwise, and on while it is on', async () => {
  await using stage = await aStage({
    'ui/.gitignore': '/built-*\n*.local\n*.flaghoist\n',
    'ui/.env': 'VITE_VOICE=true\n',
    'ui/page.js': `page.shown = 'Hello'; if (import.meta.env.VITE_VOICE) page.shown = 'Talk to the agent';\n`,
    'ui/build.mjs': BUILD,
    'environments/pipeline.yaml': `version: 1
environments: [{ name: development }, { name: production }]
services:
  ui:
    deploy:
      development: { target: command, folder: ui, run: [${NODE}, build.mjs, built-development] }
      production: { target: files, folder: ui, file: .env.production.local }
`,
    'environments/flags/voice.yaml':
      'description: Voice\nservices: { ui: { VITE_VOICE: { from: enabled, off: unset } } }\n',
    ...state('development', 'voice', false),
  });
  /** The target of development builds by itself. A later build reads production's file. */
  const seen = async (): Promise<readonly unknown[]> => {
    const args = ['build.mjs', 'built-production'];
    const cwd = join(stage.repo.path, 'ui');
    await promisify(execFile)(process.execPath, args, { cwd, env: { PATH: process.env['PATH'] } });
    return Promise.all(ENVIRONMENTS.map((name) => shownBy(stage, `built-${name}/page.js`)));
  };
  const both = ['development/ui applied', 'production/ui applied'];
  expect(outcomeWords(await stage.deploys(await stage.repo.head(), { before: null }))).toEqual(
    both,
  );
  expect(await seen()).toEqual(['Hello', 'Hello']);

  const up = await stage.lands({
    ...state('development', 'voice', true),
    ...state('production', 'voice', true),
  });
  expect(outcomeWords(await stage.deploys(up))).toEqual(both);
  expect(await seen()).toEqual(['Talk to the agent', 'Talk to the agent']);

  expect(outcomeWords(await stage.deploys(await stage.repo.revert('HEAD')))).toEqual(both);
  expect(await seen()).toEqual(['Hello', 'Hello']);
});
