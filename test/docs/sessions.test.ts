// What the pages print is what the commands print: `npm run docs` plays each page with the bundle that ships, in a real
// repository, and .ci/run compares. These tests are about the player, and about what the pages show.
import { describe, expect, test } from '@jest/globals';

import { played } from '../../scripts/docs/play.ts';
import { BUNDLE } from '../support/cli.ts';
import type { Page } from './pages.ts';
import { blocksOf, PAGES } from './pages.ts';

function pageAt(path: string): Page {
  const found = PAGES.find((one) => one.path === path);
  if (found === undefined) throw new Error(`${path} is no page`);
  return found;
}

/** The sessions of a page, as they are printed. */
function sessionsOf(path: string): string {
  return [...pageAt(path).text.matchAll(/^```console\n.*?^```$/gms)].join('\n');
}

test('A session that prints something else is noticed', () => {
  const session = (output: string): string => `\`\`\`console\n$ echo one; false\n${output}\`\`\``;
  const page = `${session('two\n')}\n\n\`\`\`console\n$ echo $?\n\`\`\`\n`;
  expect(played(page, BUNDLE)).toBe(`${session('one\n')}\n\n\`\`\`console\n$ echo $?\n1\n\`\`\`\n`);
});

test('A session breaks its lines as a terminal of 80 columns does', () => {
  const page = '```console\n$ flaghoist explain soak/too-short\n```\n';
  const lines = played(page, BUNDLE).split('\n');
  // A command stays in one piece.
  const isCommand = (line: string): boolean => /(?:flaghoist|cli\.js) check/.test(line);
  expect(lines.filter((line) => line.length > 80 && !isCommand(line))).toEqual([]);
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

  test('every command of the page for people on call', () => {
    const { text } = pageAt('docs/on-call.md');
    const commands = blocksOf({ path: '', text }, 'sh').map((block) => block.text.trim());
    const asked = [...text.matchAll(/^\| [^|]+ \| `(flaghoist [^`]+)`/gm)].map(
      ([, line = '']) => line,
    );
    expect([commands.length, asked.length]).toEqual([4, 5]);
    const printed = sessionsOf('docs/incidents.md').replaceAll('new-checkout', 'FLAG');
    const lines = printed.replaceAll("'payments fail'", "'why'").match(/(?<=^\$ ).*$/gm);
    expect(lines).toEqual(expect.arrayContaining([...commands, ...asked]));
  });
});

test('The page for people on call fits on one screen', () => {
  const { text } = pageAt('docs/on-call.md');
  expect(text.match(/\n/g)?.length).toBeLessThanOrEqual(60);
  expect(text.split('\n').filter((line) => line.length > 130)).toEqual([]);
});
