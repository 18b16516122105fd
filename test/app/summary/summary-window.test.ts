// The window of a summary, and its options.
import { expect, test } from '@jest/globals';
import { summaryWindow } from '#app/summary/summary-window.ts';
import { durationOf } from '#domain/scalars.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import { at } from '#test/support/nouns.ts';
import { aWorld } from '#test/support/world.ts';

const CALLS = 'outbound-calls';

test('the command line takes other windows, and refuses one that is not over or is empty', async () => {
  await using world = await aWorld({ at: '2026-11-02T09:00:00Z' });
  const said = (...args: readonly string[]) =>
    flaghoist(world.repo, 'summary', '--at', '2026-11-25T09:00:00Z', ...args);
  expect(await said('--until', '2026-11-26')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--until "2026-11-26" is in the future'),
  });
  expect(await said('--until', '24h')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--until "24h" is not a time'),
  });
  expect((await said('--since', '2026-11-24')).out).toContain(
    'from Tue 24 Nov 2026 00:00 UTC to Wed 25 Nov 2026 00:00 UTC',
  );
  expect(await said('--since', '2026-11-25')).toMatchObject({ code: 2 });
  const { out } = await said('--format', 'json', '--flag', CALLS);
  expect(JSON.parse(out)).toMatchObject({
    since: '2026-11-16T00:00:00Z',
    until: '2026-11-23T00:00:00Z',
    flags: [{ flag: CALLS, phase: null, issues: null, next: { environment: 'development' } }],
  });
});

test.each([
  ['2026-11-22T23:59:59Z', '2026-11-16T00:00:00Z'],
  ['2026-11-23T00:00:00Z', '2026-11-23T00:00:00Z'],
  ['2026-11-23T00:00:01Z', '2026-11-23T00:00:00Z'],
])('at %s the week ends at %s', (now, until) => {
  const window = summaryWindow('7d', null, at(now));
  expect([window.until, window.until - window.since]).toEqual([at(until), durationOf('7d')]);
});

test.each(['24h', '-24h'])('a window of another length ends at midnight: %s', (since) => {
  expect(summaryWindow(since, null, at('2026-11-25T09:00:00Z'))).toEqual({
    since: at('2026-11-24'),
    until: at('2026-11-25'),
  });
});
