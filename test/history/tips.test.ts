// Which known tip is missing from the first-parent line.
import { describe, expect, test } from '@jest/globals';

import type { TipLog } from '#history/tips.ts';
import { missingTipIn } from '#history/tips.ts';

import { ago, sha } from '#test/support/nouns.ts';

const line = new Map(['tip', 'middle', 'root'].map((name, place) => [sha(name), place]));
const lost = (kind: TipLog['kind'], ...names: readonly string[]): readonly string[] | null => {
  const tips = names.map((name) => ({ sha: sha(name), at: ago('1d') }));
  const tip = missingTipIn({ kind, tips }, line);
  const nameOf = (one: string): string => names.find((name) => sha(name) === one) ?? one;
  return (
    tip && [tip.missing, tip.next].flatMap((knownTip) => (knownTip ? nameOf(knownTip.sha) : []))
  );
};

describe('what took the place of what', () => {
  test.each([
    ['all of it on the line: nothing is lost', ['root', 'middle', 'tip'], null],
    ['a force-push', ['root', 'gone', 'tip'], ['gone', 'tip']],
    ['moved back', ['root', 'gone', 'root'], ['gone', 'root']],
    [
      'lost twice: the newest counts',
      ['gone', 'root', 'lost', 'middle', 'tip'],
      ['lost', 'middle'],
    ],
    ['what is judged is older than what was seen last', ['root', 'middle', 'newer'], null],
    ['older, after a loss', ['root', 'gone', 'middle', 'newer'], ['gone', 'middle']],
    ['nothing of it on the line', ['other', 'another'], null],
    ['nothing was seen', [], null],
  ])('%s', (_title, names, expected) => {
    expect(lost('moves', ...names)).toEqual(expected);
  });
});

describe('that each was the tip', () => {
  test.each([
    ['all of it on the line: nothing is lost', ['root', 'tip'], null],
    ['the last of it is not', ['root', 'gone'], ['gone']],
    ['the newest counts', ['gone', 'root', 'lost', 'tip'], ['lost']],
  ])('%s', (_title, names, expected) => {
    expect(lost('points', ...names)).toEqual(expected);
  });
});
