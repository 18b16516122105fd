// What README.md prints is what the commands print. The chapter "From merge to running" is played with the bundle that
// ships, in a real repository, and its samples are read as a user's own files would be.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseEvidence } from '#adapters/evidence-file.ts';
import { chapterOf, played } from '../scripts/play.ts';
import { BUNDLE, flaghoist } from './support/cli.ts';
import { aRepository } from './support/repo.ts';

const CHAPTER = chapterOf(
  readFileSync(new URL('../README.md', import.meta.url), 'utf8'),
  '## From merge to running',
);

test('the sessions of a deployment, drift, a refusal, a revert and a lost log are printed as they are', () => {
  const commands = CHAPTER.match(/^\$ .*$/gm) ?? [];
  expect(commands).toEqual(
    expect.arrayContaining([
      '$ flaghoist deploy --dry-run',
      '$ flaghoist deploy',
      '$ flaghoist drift',
      '$ flaghoist status',
      '$ git revert --no-edit --mainline 1 HEAD',
    ]),
  );
  expect(played(CHAPTER, BUNDLE)).toBe(CHAPTER);
});

test('a session that prints something else is noticed', () => {
  const session = (output: string): string => `\`\`\`console\n$ echo one; false\n${output}\`\`\``;
  const chapter = `${session('two\n')}\n\n\`\`\`console\n$ echo $?\n\`\`\`\n`;
  expect(played(chapter, BUNDLE)).toBe(
    `${session('one\n')}\n\n\`\`\`console\n$ echo $?\n1\n\`\`\`\n`,
  );
});

describe('The samples of the chapter are valid:', () => {
  /** The block of a language that begins with a line. */
  function block(language: string, first: string): string {
    const blocks = CHAPTER.matchAll(/^```(\w+)\n(.*?)^```$/gms);
    const texts = [...blocks].flatMap(([, name, text = '']) => (name === language ? [text] : []));
    return texts.find((text) => text.startsWith(`${first}\n`)) ?? '';
  }

  test.each(['services:', 'deployments:'])('%s of a pipeline', async (first) => {
    const sample = block('yaml', first);
    expect(sample).not.toBe('');
    const [pipeline = '', rest = ''] = block('yaml', '# environments/pipeline.yaml').split(
      'services:',
    );
    const text =
      first === 'services:'
        ? `${pipeline}${sample}${rest.slice(rest.indexOf('policy:'))}`
        : `${pipeline}services:${rest}${sample}`;
    await using repo = await aRepository({ files: { 'environments/pipeline.yaml': text } });
    const { code, out } = await flaghoist({ in: repo, cli: BUNDLE }, 'validate');
    expect([code, out]).toEqual([0, '✓ no problems found\n']);
  });

  test('the evidence for a clone', () => {
    expect(() => parseEvidence('evidence.json', block('json', '{'))).not.toThrow();
  });
});
