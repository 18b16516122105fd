// A file of the bundle that only passes names on is not loaded: Node takes its time for each file.
import { expect, test } from '@jest/globals';
import { withoutFacades } from '../../scripts/facades.js';

interface Chunk {
  readonly type: 'chunk';
  readonly fileName: string;
  readonly isEntry: boolean;
  readonly code: string;
}

function chunk(fileName: string, code: string, isEntry = false): Chunk {
  return { type: 'chunk', fileName, isEntry, code };
}

test('a command that checks a flag loads the chunk itself, and its own name for the function', () => {
  const bundle: Record<string, Chunk> = {
    'cli.js': chunk('cli.js', 'await import("./chunks/check.js");', true),
    'chunks/program.js': chunk('chunks/program.js', '(await import("./check.js")).check;\n'),
    'chunks/check.js': chunk(
      'chunks/check.js',
      'export { t as check, raise } from "./judging.js";\n',
    ),
    'chunks/judging.js': chunk('chunks/judging.js', 'import("./octokit.js");\nexport { t };\n'),
    'chunks/octokit.js': chunk('chunks/octokit.js', 'export { t };\n'),
  };
  const plugin = withoutFacades() as unknown as {
    generateBundle(options: null, bundle: Record<string, Chunk>): void;
  };
  plugin.generateBundle(null, bundle);
  const loaded = '.then((chunk) => ({ check: chunk.t, raise: chunk.raise }))';
  expect(
    Object.fromEntries(Object.entries(bundle).map(([name, { code }]) => [name, code])),
  ).toEqual({
    'cli.js': `await import("./chunks/judging.js")${loaded};`,
    'chunks/program.js': `(await import("./judging.js")${loaded}).check;\n`,
    'chunks/judging.js': 'import("./octokit.js");\nexport { t };\n',
    'chunks/octokit.js': 'export { t };\n',
  });
});
