// Local times around the changes of clocks: to the second, in both directions.
import { describe, expect, test } from '@jest/globals';

import { isoOf, parseInstant } from '#domain/scalars.ts';
import type { Instant } from '#domain/scalars.ts';
import type { LocalTime } from '#domain/zone.ts';
import { isZone, localAt, momentsOf } from '#domain/zone.ts';

const local = (text: string): LocalTime => (Date.parse(`${text}Z`) / 1000) as LocalTime;
const at = (text: string): Instant => parseInstant(text) as Instant;
const both = (zone: string, text: string): readonly string[] => {
  const { first, last } = momentsOf(zone, local(text));
  return [isoOf(first), isoOf(last)];
};

describe('a local time is one moment', () => {
  test.each([
    ['UTC', '2026-12-20T00:00:00', '2026-12-20T00:00:00Z'],
    ['Europe/Warsaw', '2026-12-20T00:00:00', '2026-12-19T23:00:00Z'],
    ['Europe/Warsaw', '2026-07-01T00:00:00', '2026-06-30T22:00:00Z'],
    ['America/New_York', '2026-12-20T00:00:00', '2026-12-20T05:00:00Z'],
    ['Asia/Kathmandu', '2026-12-20T00:00:00', '2026-12-19T18:15:00Z'],
    ['Pacific/Kiritimati', '2026-12-20T00:00:00', '2026-12-19T10:00:00Z'],
    ['Pacific/Apia', '2026-12-20T00:00:00', '2026-12-19T11:00:00Z'],
  ])('%s %s', (zone, text, moment) => {
    expect(both(zone, text)).toEqual([moment, moment]);
    expect(localAt(zone, at(moment))).toBe(local(text));
  });
});

describe('clocks go forward', () => {
  test.each([
    ['2026-03-29T01:59:59', '2026-03-29T00:59:59Z'],
    ['2026-03-29T02:00:00', '2026-03-29T01:00:00Z'],
    ['2026-03-29T02:30:00', '2026-03-29T01:00:00Z'],
    ['2026-03-29T02:59:59', '2026-03-29T01:00:00Z'],
    ['2026-03-29T03:00:00', '2026-03-29T01:00:00Z'],
    ['2026-03-29T03:00:01', '2026-03-29T01:00:01Z'],
  ])('%s in Warsaw', (text, moment) => {
    expect(both('Europe/Warsaw', text)).toEqual([moment, moment]);
  });

  test('a day that an island left out ends where it would have begun', () => {
    const moment = '2011-12-30T10:00:00Z';
    expect(both('Pacific/Apia', '2011-12-30T12:00:00')).toEqual([moment, moment]);
  });
});

describe('clocks go back', () => {
  test.each([
    ['2026-10-25T01:59:59', '2026-10-24T23:59:59Z', '2026-10-24T23:59:59Z'],
    ['2026-10-25T02:00:00', '2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z'],
    ['2026-10-25T02:59:59', '2026-10-25T00:59:59Z', '2026-10-25T01:59:59Z'],
    ['2026-10-25T03:00:00', '2026-10-25T02:00:00Z', '2026-10-25T02:00:00Z'],
  ])('%s in Warsaw', (text, first, last) => {
    expect(both('Europe/Warsaw', text)).toEqual([first, last]);
  });

  test('by half an hour on an island', () => {
    expect(both('Australia/Lord_Howe', '2026-04-05T01:45:00')).toEqual([
      '2026-04-04T14:45:00Z',
      '2026-04-04T15:15:00Z',
    ]);
  });
});

test('zones are named as in the time zone database', () => {
  expect(['Europe/Warsaw', 'UTC', 'Etc/GMT+5'].map(isZone)).toEqual([true, true, true]);
  expect(['Europe/Warschau', 'Mars', 'Etc/GMT+50'].map(isZone)).toEqual([false, false, false]);
});
