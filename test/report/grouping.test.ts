import { describe, expect, test } from '@jest/globals';

import { grouped } from '#report/grouping.ts';

import { many } from './reports.ts';

describe('which changes of flags are shown', () => {
  test('all of a few, what blocks first', () => {
    const { groups, left } = grouped(many(6).changes);
    expect(groups.map(({ first }) => first.flag)[0]).toBe('team/flag-last');
    expect(groups).toHaveLength(6);
    expect(left).toBe(0);
  });

  test('one of each kind when there are many', () => {
    const { groups, left } = grouped(many(7).changes);
    expect(groups.map(({ first, others }) => [first.flag, others.length])).toEqual([
      ['team/flag-last', 0],
      ['team/flag-0', 5],
    ]);
    expect(left).toBe(0);
  });

  test('a dozen kinds at most, and how many flags are left', () => {
    const changes = many(50).changes.map((change, index) => ({
      ...change,
      environment: `region-${index % 20}` as typeof change.environment,
    }));
    const { groups, left } = grouped(changes);
    const shown = groups.reduce((sum, { others }) => sum + 1 + others.length, 0);
    expect(groups).toHaveLength(12);
    expect(shown + left).toBe(50);
  });
});
