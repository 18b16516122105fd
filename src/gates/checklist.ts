// `checklist`: each statement is ticked in the pull request's body.
import { CHECKLIST_MESSAGES } from '#messages/gates/checklist.ts';
import { explanationsOf } from '#messages/table.ts';
import { boxesIn, comparable } from './checklist-items.ts';
import { answersFrom, defineGate, isSubset } from './define.ts';

const { pass, wait, problem } = answersFrom(CHECKLIST_MESSAGES);

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
      canBeTicked(statement) ? [] : [problem('checklist/cannot-be-ticked', [index], {})],
    ),

  atLeastAsStrict: (to, from) => isSubset(from, to),

  asks: () => [{ kind: 'body' }],

  judge: (wanted, _promotion, { body }) => {
    const statements = wanted.length;
    if (body.kind !== 'known') return [wait('checklist/unknown', { statements, missing: body })];
    const boxes = boxesIn(body.value);
    const open = wanted.filter((statement) => boxes.get(comparable(statement)) !== true);
    return [
      open.length === 0
        ? pass('checklist/ticked', { statements })
        : wait('checklist/unticked', { statements, open }),
    ];
  },

  endsOnPull: true,

  settledAtOnce: ['checklist/unticked', 'checklist/unknown'],

  codes: explanationsOf(CHECKLIST_MESSAGES),
});

/** Whether the reader of boxes finds a ticked box with this statement. */
function canBeTicked(statement: string): boolean {
  const line = statement.trim().replaceAll(/\s+/g, ' ');
  return boxesIn(`- [x] ${line}`).get(comparable(statement)) === true;
}
