// What the pages print is what the commands print: `npm run docs` plays each page with the bundle that ships, in a real
// repository, and .ci/run compares. These tests are about the player, and about what the pages show.
import { describe, expect, test } from '@jest/globals';

import { hasSessions, played } from '../../scripts/docs/play.ts';
import { BUNDLE } from '../support/cli.ts';
import { PAGES } from './pages.ts';

const PLAYED = PAGES.filter(({ text }) => hasSessions(text));

/** The sessions of a page, as they are printed. */
function sessionsOf(path: string): string {
  const { text = '' } = PLAYED.find((page) => page.path === path) ?? {};
  return [...text.matchAll(/^```console\n.*?^```$/gms)].join('\n');
}

test('A session that prints something else is noticed', () => {
  const session = (output: string): string => `\`\`\`console\n$ echo one; false\n${output}\`\`\``;
  const page = `${session('two\n')}\n\n\`\`\`console\n$ echo $?\n\`\`\`\n`;
  expect(played(page, BUNDLE)).toBe(`${session('one\n')}\n\n\`\`\`console\n$ echo $?\n1\n\`\`\`\n`);
});

test('A line that the reader sees moves the clock, and a comment does not', () => {
  const page = (later: string): string =>
    `${later}\n\n\`\`\`console\n$ date -u -d "\${GIT_COMMITTER_DATE% *}" +%H\n`;
  expect(played(`${page('_2 hours later:_')}09\n\`\`\`\n`, BUNDLE)).toContain('\n11\n');
  expect(played(`${page('<!-- 2h later -->')}11\n\`\`\`\n`, BUNDLE)).toContain('\n09\n');
});

/** The first words of reports. */
function verdictsIn(text: string): readonly string[] {
  return text.match(/^(?:✓ (?:Ready|Safe)|… (?:Due|Not before|Needs|Waits)|✗ Blocked)/gm) ?? [];
}

describe('The pages show', () => {
  test('a promotion that passes, one that waits, and a rollback', () => {
    const text = sessionsOf('README.md');
    expect(verdictsIn(text)).toEqual(['✓ Ready', '… Due', '✓ Safe']);
  });

  test('a first promotion that ends with a pass in production', () => {
    const verdicts = verdictsIn(sessionsOf('docs/first-promotion.md'));
    expect(verdicts.at(-1)).toBe('✓ Ready');
    expect(verdicts).toContain('✗ Blocked');
  });

  test('a deployment, drift, a refusal, a rollback and a lost log', () => {
    expect(sessionsOf('docs/deploying.md').match(/^\$ .*$/gm)).toEqual(
      expect.arrayContaining([
        '$ flaghoist deploy --dry-run',
        '$ flaghoist deploy',
        '$ flaghoist drift',
        '$ flaghoist status',
        expect.stringMatching(/^\$ flaghoist rollback .* --land/),
      ]),
    );
  });

  test('the words that are quoted from the output of a deployment', () => {
    const printed = sessionsOf('docs/deploying.md');
    for (const words of [
      'NOT DEPLOYED',
      'nothing to deploy',
      'written',
      'deployment log is lost',
    ]) {
      expect(printed).toContain(words);
    }
  });
});
