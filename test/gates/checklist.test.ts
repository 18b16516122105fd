import { describe, expect, test } from '@jest/globals';

import type { Finding } from '#domain/evidence.ts';
import { absent, known, unreachable } from '#domain/evidence.ts';
import { LONGEST_BODY } from '#gates/checklist.ts';
import { gateOf } from '#gates/gates.ts';

import { aPromotion, evidence, moving, on } from '#test/support/nouns.ts';
import type { Row } from './saying.ts';
import { pass, rowOf, saying, wait } from './saying.ts';

const LIST = ['Runbook reviewed', 'Rollback tested'];
const LINES = ['- [x] Runbook reviewed', '- [x] Rollback tested'];
const BOTH = LINES.join('\n');
const promotion = aPromotion(moving({}, { production: on() }));
const TICKED = pass('checklist/ticked');
const OPEN = wait('checklist/unticked');

describe('every statement is ticked in the body', () => {
  test.each<[string, string, Row]>([
    ['both ticked passes', '- [x] Runbook reviewed\n- [x] Rollback tested', TICKED],
    ['one open waits', '- [x] Runbook reviewed\n- [ ] Rollback tested', OPEN],
    ['one missing waits', '- [x] Runbook reviewed', OPEN],
    ['nothing waits', '', OPEN],
    ['a capital X ticks', '- [X] Runbook reviewed\n- [X] Rollback tested', TICKED],
    [
      'GitHub sends line breaks of two characters',
      '- [x] Runbook reviewed\r\n- [x] Rollback tested\r\n',
      TICKED,
    ],
    ['any list will do', '* [x] Runbook reviewed\n1. [x] Rollback tested', TICKED],
    ['an indented list will do', '  + [x] Runbook reviewed\n\t2) [x] Rollback tested', TICKED],
    [
      'case, spacing and a full stop do not matter',
      '- [x]   runbook   REVIEWED.\n- [x] Rollback tested ',
      TICKED,
    ],
    [
      'order and other text do not matter',
      '# Plan\n- [x] Rollback tested\nand\n- [x] Else\n- [x] Runbook reviewed',
      TICKED,
    ],
    [
      'a statement with more words is another one',
      '- [x] Runbook reviewed by a robot\n- [x] Rollback tested',
      OPEN,
    ],
    ['words without a box tick nothing', '- Runbook reviewed\n- Rollback tested', OPEN],
    [
      'a box in the middle of a line ticks nothing',
      'see - [x] Runbook reviewed\n- [x] Rollback tested',
      OPEN,
    ],
    [
      'a box that holds something else ticks nothing',
      '- [y] Runbook reviewed\n- [xx] Rollback tested',
      OPEN,
    ],
    ['a tick in a comment is none', `<!--\n${BOTH}\n-->`, OPEN],
    ['nor in a comment that is never closed', `<!-- ${BOTH}`, OPEN],
    ['a tick after a comment is one', `<!-- as\nagreed -->\n${BOTH}<!-- done -->`, TICKED],
    ['a tick in a block of code is none', `\`\`\`md\n${BOTH}\n\`\`\``, OPEN],
    ['nor behind a shorter fence inside it', `~~~~\n~~~\n${BOTH}\n~~~~`, OPEN],
    ['nor in the code of a list item', `- example:\n\n  \`\`\`\n  ${BOTH}\n  \`\`\``, OPEN],
    ['a tick after a block of code is one', `\`\`\`\n<!--\n\`\`\`\n${BOTH}`, TICKED],
    ['three spaces make no code', `   ${LINES.join('\n   ')}`, TICKED],
    ['four spaces make code', `    ${LINES.join('\n    ')}`, OPEN],
    ['a tab makes code', `\t${LINES.join('\n\t')}`, OPEN],
    [
      'four spaces below a list make a nested one',
      `1. Done\n\n    ${LINES.join('\n    ')}`,
      TICKED,
    ],
    ['four more than its text make code', `- Done\n\n      ${LINES.join('\n      ')}`, OPEN],
    ['three more make a nested one', `- Done\n\n     ${LINES.join('\n     ')}`, TICKED],
    ['a list ends where text follows', `- Done\n\nSo:\n\n    ${LINES.join('\n    ')}`, OPEN],
    ['cited text ticks nothing', `> ${LINES.join('\n> ')}`, OPEN],
    ['an open copy keeps a statement open', `${BOTH}\n- [ ] Rollback tested`, OPEN],
    ['whichever comes first', `- [ ] Rollback tested\n${BOTH}`, OPEN],
    [
      'a line separator is no end of a line',
      `- [x] Runbook\u2028reviewed\n- [x] Rollback tested`,
      TICKED,
    ],
    ['two ticked copies are ticked', `${BOTH}\n${BOTH}`, TICKED],
  ])('%s', (_title, body, expected) => {
    expect(rowOf(saying('checklist', LIST, promotion, evidence({ body })))).toEqual(expected);
  });

  test.each<[string, Finding<string>]>([
    ['absent', absent({ kind: 'git-said', said: 'no pull request' } as const)],
    ['unreachable', unreachable({ kind: 'git-said', said: '502' } as const)],
  ])('%s: it waits', (_title, body) => {
    expect(rowOf(saying('checklist', LIST, promotion, evidence({ body })))).toEqual(
      wait('checklist/unknown'),
    );
  });

  test('what is open is shown as it can be pasted', () => {
    const [said] = saying(
      'checklist',
      LIST,
      promotion,
      evidence({ body: known('- [x] Runbook reviewed') }),
    );
    expect(said?.details).toEqual(['- [ ] Rollback tested']);
    expect(said?.message).toContain('1 of 2');
  });

  test('as strict is the same list or a longer one', () => {
    const strict = (to: unknown, from: unknown): boolean =>
      gateOf('checklist').atLeastAsStrict(to, from);
    expect(strict(LIST, LIST)).toBe(true);
    expect(strict([...LIST, 'Else'], LIST)).toBe(true);
    expect(strict(['Rollback tested'], LIST)).toBe(false);
  });

  test('it asks for the body', () => {
    expect(gateOf('checklist').asks(LIST, promotion)).toEqual([{ kind: 'body' }]);
  });
});

test.each([
  [-1, TICKED],
  [0, TICKED],
  [1, OPEN],
])('T64: a text is read up to a bound, and ticks nothing when it is longer (%i)', (more, row) => {
  const body = known(`${BOTH}\n`.padEnd(LONGEST_BODY + more, 'x'));
  expect(rowOf(saying('checklist', LIST, promotion, evidence({ body })))).toEqual(row);
});
