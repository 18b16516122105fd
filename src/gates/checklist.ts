// `checklist`: each statement is ticked in the pull request's body.
import { boxesIn, comparable } from './checklist-items.ts';
import { defineGate, isSubset, pass, wait } from './define.ts';
import { unseenHint } from './wording.ts';

type Settings = readonly string[];

export const checklist = defineGate<Settings>({
  name: 'checklist',
  title: 'Each statement is ticked in the text of the pull request.',
  listIsSettings: true,
  schema: {
    description:
      'Statements that must each be ticked, as "- [x] statement", in the pull request\'s body.',
    type: 'array',
    items: { type: 'string', minLength: 1, maxLength: 200 },
    minItems: 1,
    uniqueItems: true,
  },
  example: ['Runbook reviewed', 'Rollback tested'],

  problems: (statements) =>
    statements.flatMap((statement, index) =>
      canBeTicked(statement)
        ? []
        : [
            {
              code: 'checklist/cannot-be-ticked',
              path: [index],
              message: 'no box of a pull request can hold this statement',
              hint: 'write it in words, without marks of markdown or HTML',
            },
          ],
    ),

  atLeastAsStrict: (to, from) => isSubset(from, to),

  asks: () => [{ kind: 'body' }],

  judge: (statements, _promotion, evidence) => {
    const counted = `${statements.length} statement${statements.length === 1 ? '' : 's'}`;
    if (evidence.body.kind !== 'known') {
      return [
        wait(
          'checklist/unknown',
          `could not read the text of the pull request, where ${counted} must be ticked: ${evidence.body.why}`,
          { hint: unseenHint(evidence.body) },
        ),
      ];
    }
    const boxes = boxesIn(evidence.body.value);
    const open = statements.filter((statement) => boxes.get(comparable(statement)) !== true);
    const ticked = statements.length - open.length;
    if (open.length === 0) {
      return [
        pass(
          'checklist/ticked',
          ticked === 1 ? 'the statement is ticked' : `all ${counted} are ticked`,
        ),
      ];
    }
    return [
      wait(
        'checklist/unticked',
        `ticked in the text of the pull request: ${ticked} of ${counted}`,
        {
          hint: 'tick each statement as "- [x] …" in the text of the pull request',
          details: open.map((statement) => `- [ ] ${statement}`),
        },
      ),
    ];
  },

  settledAtOnce: ['checklist/unticked', 'checklist/unknown'],

  codes: [
    {
      code: 'checklist/ticked',
      means: 'Every statement is ticked.',
      fix: 'Nothing to do.',
      example: '- [x] Rollback tested',
    },
    {
      code: 'checklist/unticked',
      means:
        "A statement is missing from the pull request's text, or not ticked there. Comments, code and quoted text do not count. If a statement appears more than once, every copy must be ticked.",
      fix: 'Tick it when it is true.',
      example: '- [x] Rollback tested',
    },
    {
      code: 'checklist/unknown',
      means: 'Flaghoist could not read the text of the pull request.',
      fix: 'On a pull request the action asks GitHub; on a clone, supply it with --evidence.',
      example: 'flaghoist check --evidence evidence.json',
    },
    {
      code: 'checklist/cannot-be-ticked',
      means:
        'A statement holds marks that markdown does not show, such as a comment, so no ticked box can ever match it.',
      fix: 'Write it in words.',
      example: 'checklist: [Runbook reviewed]',
    },
  ],
});

/** Whether the reader of boxes finds a ticked box with this statement. */
function canBeTicked(statement: string): boolean {
  const line = statement.trim().replaceAll(/\s+/g, ' ');
  return boxesIn(`- [x] ${line}`).get(comparable(statement)) === true;
}
