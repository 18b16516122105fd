import { describe, expect, test } from '@jest/globals';

import { percentOf } from '#domain/exposure.ts';
import { covers } from '#domain/coverage.ts';
import type { Flag, State } from '#domain/snapshot.ts';
import type { Landing } from '#domain/evidence.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import { ABSENT, UNREADABLE } from '#domain/snapshot.ts';
import { stretchOf } from '#history/stretch.ts';
import type { FlagContents, Passage, Undated } from '#history/timeline.ts';
import { dated, landingsOf, undatedOf } from '#history/timeline.ts';

import {
  aFlag,
  ago,
  aLanding,
  environment,
  exposing,
  key,
  NOW,
  off,
  on,
  sha,
  SWITCH,
} from '#test/support/nouns.ts';

type Word =
  | State
  | null
  | 'unreadable'
  | 'before adoption'
  | { readonly flag: Flag | null | 'unreadable'; readonly state: State };

/** What stood in the repository, in a word. */
function stood(word: Word): FlagContents {
  const flag = { kind: 'known', value: aFlag() } as const;
  if (word === null) return { flag, state: ABSENT, adopted: true };
  if (word === 'unreadable') return { flag, state: UNREADABLE, adopted: true };
  if (word === 'before adoption')
    return { flag, state: { kind: 'known', value: on() }, adopted: false };
  if ('enabled' in word) return { flag, state: { kind: 'known', value: word }, adopted: true };
  const definition =
    word.flag === null
      ? ABSENT
      : word.flag === 'unreadable'
        ? UNREADABLE
        : ({ kind: 'known', value: word.flag } as const);
  return { flag: definition, state: { kind: 'known', value: word.state }, adopted: true };
}

/** Landings oldest first: what each of them left. `before` stood when the window opened. */
function passage(
  before: Word,
  landings: readonly (readonly [string, Word])[],
  edge: string | null = 'edge',
): Passage {
  const words = [before, ...landings.map(([, word]) => word)];
  return {
    flag: key('checkout'),
    environment: environment('staging'),
    now: stood(words.at(-1) ?? null),
    changes: landings
      .map(([name], index) => ({ sha: sha(name), before: stood(words[index] ?? null) }))
      .toReversed(),
    edge: edge === null ? null : sha(edge),
  };
}

const stepsOf = ({ steps }: Undated): readonly string[] =>
  steps.map((step) => {
    const percents =
      step.exposures?.map(({ reach }) => percentOf(reach)).join('+') ?? 'nothing known';
    return `${nameOf(step.sha)} ${percents}`;
  });
const NAMES = ['edge', 'one', 'two', 'three', 'four'];
const nameOf = (id: Sha): string => NAMES.find((name) => sha(name) === id) ?? id;

describe('what landed, in order', () => {
  test('begins at the edge of the window with what stood there', () => {
    const undated = undatedOf(
      passage(off(), [
        ['one', on(5)],
        ['two', on(25)],
      ]),
    );
    expect(stepsOf(undated)).toEqual(['edge 0', 'one 5', 'two 25']);
    expect(undated.fromTheStart).toBe(false);
  });

  test('begins with the first landing where the window reaches the first commit', () => {
    const undated = undatedOf(passage(null, [['one', on(5)]], null));
    expect(stepsOf(undated)).toEqual(['one 5']);
    expect(undated.fromTheStart).toBe(true);
  });

  test('is what stands now since the edge, where nothing landed', () => {
    expect(stepsOf(undatedOf(passage(on(5), [])))).toEqual(['edge 5']);
  });

  test('is empty where nothing ever landed', () => {
    expect(stepsOf(undatedOf(passage(null, [], null)))).toEqual([]);
  });

  test('a landing that changes nothing that users get joins the one before', () => {
    const described = { flag: aFlag({ description: 'new words' }), state: on(5) };
    expect(
      stepsOf(
        undatedOf(
          passage(off(), [
            ['one', on(5)],
            ['two', described],
            ['three', { ...on(5), hold: 'wait' }],
          ]),
        ),
      ),
    ).toEqual(['edge 0', 'one 5']);
  });

  test('a whole chain of such landings joins, and the next real one does not', () => {
    expect(
      stepsOf(
        undatedOf(
          passage(on(5), [
            ['one', on(5)],
            ['two', on(5)],
            ['three', on(25)],
            ['four', on(25)],
          ]),
        ),
      ),
    ).toEqual(['edge 5', 'three 25']);
  });

  test('T13: a landing below stands on its own, and so does the one back', () => {
    expect(
      stepsOf(
        undatedOf(
          passage(on(), [
            ['one', off()],
            ['two', on()],
          ]),
        ),
      ),
    ).toEqual(['edge 100', 'one 0', 'two 100']);
  });

  test('a change of the definition is a landing too', () => {
    const switched = { flag: aFlag({ services: { api: SWITCH, web: SWITCH } }), state: on(5) };
    expect(stepsOf(undatedOf(passage(on(5), [['one', switched]])))).toEqual([
      'edge 5',
      'one 100+100',
    ]);
  });

  test('a version that cannot be read today covers nothing, whichever file it is', () => {
    const broken = { flag: 'unreadable', state: on() } as const;
    expect(
      stepsOf(
        undatedOf(
          passage(on(), [
            ['one', 'unreadable'],
            ['two', on()],
          ]),
        ),
      ),
    ).toEqual(['edge 100', 'one nothing known', 'two 100']);
    expect(
      stepsOf(
        undatedOf(
          passage(on(), [
            ['one', broken],
            ['two', 'unreadable'],
            ['three', on()],
          ]),
        ),
      ),
    ).toEqual(['edge 100', 'one nothing known', 'three 100']);
  });

  test('T11: without a definition nothing is sent, so a flag that comes back begins anew', () => {
    const gone = { flag: null, state: on() };
    const undated = undatedOf(
      passage(on(), [
        ['one', gone],
        ['two', on()],
      ]),
    );
    expect(stepsOf(undated)).toEqual(['edge 100', 'one ', 'two 100']);
  });

  test('adoption: what stood before a pipeline did counts for nothing', () => {
    const undated = undatedOf(passage('before adoption', [['one', on()]]));
    expect(stepsOf(undated)).toEqual(['edge nothing known', 'one 100']);
    expect(stepsOf(undatedOf(passage('before adoption', [])))).toEqual(['edge nothing known']);
  });

  test('only landings that begin a period need a time', () => {
    const undated = [
      undatedOf(
        passage(off(), [
          ['one', on(5)],
          ['two', on(5)],
        ]),
      ),
      undatedOf(passage(on(5), [['three', on(25)]])),
    ];
    expect([...landingsOf(undated)].map(nameOf)).toEqual(['edge', 'one', 'three']);
  });
});

describe('with times', () => {
  const times = (entries: Readonly<Record<string, Instant>>): ReadonlyMap<Sha, Landing> =>
    new Map(Object.entries(entries).map(([name, when]) => [sha(name), aLanding(when, name)]));
  const undated = undatedOf(
    passage(off(), [
      ['one', on(25)],
      ['two', off()],
      ['three', on()],
    ]),
  );
  const moments = (entries: Readonly<Record<string, Instant>>) =>
    dated(undated, times(entries))?.periods.map(({ landing }) => landing.at);

  test('each period bears the time of the landing that began it, and its source', () => {
    const timeline = dated(
      undated,
      times({ edge: ago('20d'), one: ago('9d'), two: ago('3d'), three: ago('1d') }),
    );
    expect(timeline).toEqual({
      flag: 'checkout',
      environment: 'staging',
      fromTheStart: false,
      periods: [
        {
          exposures: exposing(off()),
          landing: { sha: sha('edge'), at: ago('20d'), source: 'merged-at' },
        },
        {
          exposures: exposing(on(25)),
          landing: { sha: sha('one'), at: ago('9d'), source: 'merged-at' },
        },
        {
          exposures: exposing(off()),
          landing: { sha: sha('two'), at: ago('3d'), source: 'merged-at' },
        },
        {
          exposures: exposing(on()),
          landing: { sha: sha('three'), at: ago('1d'), source: 'merged-at' },
        },
      ],
    });
  });

  test('T1: a later landing is never dated before an earlier one, ten years back or one second', () => {
    expect(
      moments({ edge: ago('20d'), one: ago('9d'), two: ago('3d'), three: ago('3650d') }),
    ).toEqual([ago('20d'), ago('9d'), ago('3d'), ago('3d')]);
    expect(
      moments({ edge: ago('20d'), one: ago('20d', 1), two: ago('3d'), three: ago('1d') }),
    ).toEqual([ago('20d'), ago('20d'), ago('3d'), ago('1d')]);
  });

  test('T1: a landing ten years ahead makes every later one as late', () => {
    const ahead = (NOW + 315_360_000) as Instant;
    expect(moments({ edge: ago('20d'), one: ahead, two: ago('3d'), three: ago('1d') })).toEqual([
      ago('20d'),
      ahead,
      ahead,
      ahead,
    ]);
  });

  test('there is no timeline while the time of one landing is missing', () => {
    expect(
      dated(undated, times({ edge: ago('20d'), one: ago('9d'), three: ago('1d') })),
    ).toBeNull();
  });

  test('T14: what happens inside one landing is invisible: only before and after count', () => {
    const squashed = undatedOf(passage(on(), [['one', on()]]));
    const timeline = dated(squashed, times({ edge: ago('20d') }));
    expect(timeline).not.toBeNull();
    expect(
      timeline === null
        ? null
        : stretchOf(timeline, (exposures) => covers(exposures, exposing(on()))),
    ).toMatchObject({
      landing: { at: ago('20d') },
      atLeast: true,
    });
  });
});
