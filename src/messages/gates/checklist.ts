// The sentences of `checklist`.
import { causeText } from '#messages/causes.ts';
import { row } from '#messages/table.ts';
import type { MissingEvidence } from './wording.ts';
import { missingHint, missingSoFar, missingTitle } from './wording.ts';

function statementsText(statements: number): string {
  return `${statements} statement${statements === 1 ? '' : 's'}`;
}

export const CHECKLIST_MESSAGES = {
  'checklist/ticked': row<{ readonly statements: number }>({
    sentence: ({ statements }) =>
      statements === 1 ? 'the statement is ticked' : `all ${statementsText(statements)} are ticked`,
    brief: ({ statements }) => ({ needs: `${statementsText(statements)} ticked`, soFar: 'all' }),
    means: 'Every statement is ticked.',
    fix: 'Nothing to do.',
    example: '- [x] Rollback tested',
  }),
  'checklist/unticked': row<{ readonly statements: number; readonly open: readonly string[] }>({
    sentence: ({ statements, open }) =>
      `${statements - open.length} of ${statementsText(statements)} ${statements - open.length === 1 ? 'is' : 'are'} ticked in the text of the pull request`,
    brief: ({ statements, open }) => ({
      needs: `${statementsText(statements)} ticked`,
      soFar: `${statements - open.length} of ${statements}`,
    }),
    title: ({ open }) => `Waits for ${open.length} tick${open.length === 1 ? '' : 's'}`,
    hint: () => 'tick each statement as "- [x] …" in the text of the pull request',
    details: ({ open }) => open.map((statement) => `- [ ] ${statement}`),
    means:
      'A statement is missing from the text of the pull request, or it is not ticked there. Comments, code and quoted text do not count. If a statement appears more than once, every copy must be ticked.',
    fix: 'Tick the statement when it is true.',
    example: '- [x] Rollback tested',
  }),
  'checklist/unknown': row<{ readonly statements: number; readonly missing: MissingEvidence }>({
    sentence: ({ statements, missing }) =>
      `could not read the text of the pull request, where ${statementsText(statements)} must be ticked: ${causeText(missing.why)}`,
    brief: ({ statements, missing }) => ({
      needs: `${statementsText(statements)} ticked`,
      soFar: missingSoFar('the text of the pull request', missing),
    }),
    title: ({ missing }) => missingTitle('the text', missing),
    hint: ({ missing }) => missingHint(missing),
    means: 'Flaghoist could not read the text of the pull request.',
    fix: 'On a pull request the action asks GitHub. On a clone, supply the text with --evidence.',
    example: 'flaghoist check --evidence evidence.json',
  }),
  'checklist/cannot-be-ticked': row({
    sentence: () => 'a checkbox cannot contain this statement',
    hint: () => 'write the statement in words, without Markdown or HTML',
    means:
      'A statement contains something that Markdown does not show, such as a comment. No checkbox can match it.',
    fix: 'Write the statement in words.',
    example: 'checklist: [Runbook reviewed]',
  }),
} as const;
