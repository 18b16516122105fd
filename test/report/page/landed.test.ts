// The page offers the revert of a landing as a way back only where it takes back this flag alone.
import { expect, test } from '@jest/globals';
import type { FlagKey } from '#domain/scalars.ts';
import type { LoggedLanding } from '#report/log-rows.ts';
import { stateRevertOf } from '#report/page/landed.ts';

const SHA = '0123456789'.repeat(4);
const SEARCH = 'search' as FlagKey;
const search = { flag: SEARCH };
const menu = { flag: 'menu' as FlagKey };

test.each([
  ['one flag', { changes: [search, search] }, 'commit'],
  ['one flag that a merge brought', { changes: [search], isMerge: true }, 'merge'],
  ['one flag and its hold', { changes: [search], edits: [{ ...search, kind: 'hold' }] }, 'commit'],
  [
    'an adoption',
    { changes: [], rules: [{ file: 'environments/pipeline.yaml', flag: null }] },
    null,
  ],
  ['two flags', { changes: [search, menu] }, null],
  ['a definition', { changes: [search], edits: [{ ...search, kind: 'definition' }] }, null],
  ['the hold of another flag', { changes: [search], edits: [{ ...menu, kind: 'hold' }] }, null],
])('the revert of a landing of %s', (_name, parts, expected) => {
  const landing = { sha: SHA, rules: [], edits: [], ...parts };
  expect(stateRevertOf([landing as unknown as LoggedLanding], landing.sha as never, SEARCH)).toBe(
    expected,
  );
});

test('a landing that the log does not have is not offered', () => {
  expect(stateRevertOf([], SHA as never, SEARCH)).toBeNull();
});
