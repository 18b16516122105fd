import type { Exposures } from '#domain/exposure.ts';
import { describe, expect, test } from '@jest/globals';

import { durationOf, instant } from '#domain/scalars.ts';
import { bar, effectsOf, exposuresWord, moment, progressWords } from '#report/words.ts';
import { counted, listedUpTo } from '#messages/words.ts';
import { levelsOf, levelText } from '#messages/gates/wording.ts';

import { NOW, at, change, exposures } from './reports.ts';

describe('what users of a flag get', () => {
  test.each([
    ['off', 0, {}],
    ['on', 100, {}],
    ['25%', 25, { stepped: true }],
    ['100%', 100, { stepped: true }],
    ['off', 0, { stepped: true }],
    ['on', 0, { safe: true }],
    ['off', 100, { safe: true }],
    ['off for 25%', 25, { safe: true, stepped: true }],
  ])('is %s at %i percent with %j', (word, percent, sent) => {
    expect(levelsOf(exposures({ api: percent }, sent)).map(levelText)).toEqual([word]);
  });

  test('is named for every service where services differ', () => {
    expect(exposuresWord(exposures({ a: 100, b: 0 }))).toBe('on/off');
    expect(exposuresWord([])).toBe('not sent');
    expect(exposuresWord(null)).toBe('unreadable');
  });

  test('is said once for services that change alike, those that stay last', () => {
    const effects = effectsOf(
      change('f', 'staging', {
        from: exposures({ a: 0, b: 0, c: 100, d: 0 }),
        to: exposures({ a: 0, b: 100, c: 100, d: 100, e: 100 }),
      }),
    );
    expect(effects.map(({ services, words }) => `${services.join(' ')}: ${words}`)).toEqual([
      'b d: off → on',
      'e: not sent → on',
      'a: off, as before',
      'c: on, as before',
    ]);
  });

  test('is as before where the safe value is turned and every value stays', () => {
    const turned = { from: exposures({ a: 100 }), to: exposures({ a: 0 }, { safe: true }) };
    const [effect] = effectsOf(change('f', 'staging', turned));
    expect(effect?.words).toBe('on, as before');
  });

  test('names the values that rise where a word would say nothing', () => {
    const [before = { variables: [] }] = exposures({ a: 100 });
    const more = { variable: 'A_V2', field: 'enabled' as const };
    const to = [{ ...exposures({ a: 100 })[0], variables: [...before.variables, more] }];
    const [effect] = effectsOf(
      change('f', 'staging', { from: exposures({ a: 100 }), to: to as Exposures }),
    );
    expect(effect?.words).toBe('A_V2 not sent → true');
  });
});

describe('a bar', () => {
  const progress = (elapsed: number) => ({
    elapsed: instant(elapsed) as unknown as ReturnType<typeof durationOf>,
    required: durationOf('48h'),
    atLeast: false,
    where: '',
  });

  test.each([
    ['just before', 172_799, '▕█████████░▏', '47h 59m of 48h'],
    ['exactly at', 172_800, '▕██████████▏', '48h of 48h'],
    ['just after', 172_801, '▕██████████▏', '48h of 48h'],
    ['at the start of', 0, '▕░░░░░░░░░░▏', '0m of 48h'],
  ])('%s the end of a soak', (_, elapsed, drawn, words) => {
    expect(bar(progress(elapsed), 10)).toBe(drawn);
    expect(progressWords(progress(elapsed))).toBe(words);
  });

  test('is full where no time is required', () => {
    expect(bar({ ...progress(0), required: durationOf('0h') }, 4)).toBe('▕████▏');
  });
});

describe('small words', () => {
  test('a moment says how far off it is while it is', () => {
    const due = at('2026-11-22T09:00:00Z');
    expect(moment(due, NOW)).toBe('Sun 22 Nov 2026 09:00 UTC (in 17h)');
    expect(moment(due, due)).toBe('Sun 22 Nov 2026 09:00 UTC');
    expect(moment(due, null)).toBe('Sun 22 Nov 2026 09:00 UTC');
  });

  test('counts and lists end in time', () => {
    expect([counted(1, 'flag'), counted(2, 'flag')]).toEqual(['1 flag', '2 flags']);
    expect(listedUpTo(['a', 'b'], 2)).toBe('a, b');
    expect(listedUpTo(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
  });
});
