// The sentences of `checklist`.
import { row } from '#messages/table.ts';
import type { Unseen } from './wording.ts';
import { unseenHint } from './wording.ts';

function counted(statements: number): string {
  return `${statements} statement${statements === 1 ? '' : 's'}`;
}

export const CHECKLIST_MESSAGES = {
  'checklist/ticked': row<{ readonly statements: number }>({
    sentence: ({ statements }) =>
      statements === 1 ? 'the statement is ticked' : `all ${counted(statements)} are ticked`,
    means: 'Every statement is ticked.',
    fix: 'Nothing to do.',
    example: '- [x] Rollback tested',
  }),
  'checklist/unticked': row<{ readonly statements: number; readonly open: readonly string[] }>({
    sentence: ({ statements, open }) =>
      `ticked in the text of the pull request: ${statements - open.length} of ${counted(statements)}`,
    hint: () => 'tick each statement as "- [x] …" in the text of the pull request',
    details: ({ open }) => open.map((statement) => `- [ ] ${statement}`),
    means:
      "A statement is missing from the pull request's text, or not ticked there. Comments, code and quoted text do not count. If a statement appears more than once, every copy must be ticked.",
    fix: 'Tick it when it is true.',
    example: '- [x] Rollback tested',
  }),
  'checklist/unknown': row<{ readonly statements: number; readonly unseen: Unseen }>({
    sentence: ({ statements, unseen }) =>
      `could not read the text of the pull request, where ${counted(statements)} must be ticked: ${unseen.why}`,
    hint: ({ unseen }) => unseenHint(unseen),
    means: 'Flaghoist could not read the text of the pull request.',
    fix: 'On a pull request the action asks GitHub; on a clone, supply it with --evidence.',
    example: 'flaghoist check --evidence evidence.json',
  }),
  'checklist/cannot-be-ticked': row({
    sentence: () => 'no box of a pull request can hold this statement',
    hint: () => 'write it in words, without marks of markdown or HTML',
    means:
      'A statement holds marks that markdown does not show, such as a comment, so no ticked box can ever match it.',
    fix: 'Write it in words.',
    example: 'checklist: [Runbook reviewed]',
  }),
} as const;
