// `issues`: no open issue with one of these labels concerns the flag.
import { duration } from '#domain/time.ts';
import { defineGate, isSubset, pass, wait } from './define.ts';
import { issuesOf, issueText } from './issues-evidence.ts';
import { keyProblems, labelProblems, labelsText } from './labels.ts';
import { eitherText, unseenHint } from './wording.ts';

interface Settings {
  readonly none: readonly string[];
}

export const issues = defineGate<Settings>({
  name: 'issues',
  title: 'No open issue with one of these labels concerns the flag.',
  schema: {
    type: 'object',
    description: 'No open issue carries one of these labels together with flag:<key>.',
    required: ['none'],
    additionalProperties: false,
    properties: {
      none: {
        description: 'Labels, such as critical or P1.',
        type: 'array',
        items: { type: 'string', minLength: 1 },
        minItems: 1,
        uniqueItems: true,
      },
    },
  },
  example: { none: ['P1', 'P2'] },

  problems: ({ none }) => labelProblems('issues/long-label', none, ['none']),

  misfits: (_settings, flag) => keyProblems('issues/long-key', flag, ['none']),

  atLeastAsStrict: (to, from) => isSubset(from.none, to.none),

  asks: ({ none }) => [{ kind: 'issues', labels: none, window: duration(0) }],

  judge: ({ none }, { change }, evidence) => {
    const labels = eitherText(none);
    if (evidence.issues.kind !== 'known') {
      return [
        wait(
          'issues/unknown',
          `could not read the issues labelled ${labels}, and none may be open: ${evidence.issues.why}`,
          { hint: unseenHint(evidence.issues) },
        ),
      ];
    }
    const open = issuesOf(evidence.issues.value, change.flag, none).filter(
      ({ closedAt }) => closedAt === null,
    );
    if (open.length === 0)
      return [pass('issues/none', `no open issue is labelled ${labelsText(none, change.flag)}`)];
    return [
      wait(
        'issues/open',
        `${open.length === 1 ? 'an issue' : `${open.length} issues`} labelled ${labelsText(none, change.flag)} ${open.length === 1 ? 'is' : 'are'} open`,
        {
          hint: `close ${open.length === 1 ? 'it when it is' : 'them when they are'} solved`,
          details: open.map(issueText),
        },
      ),
    ];
  },

  settledAtOnce: ['issues/open', 'issues/unknown'],

  codes: [
    {
      code: 'issues/none',
      means: 'No open issue with one of the labels concerns the flag.',
      fix: 'Nothing to do.',
      example: 'issues: { none: [P1, P2] }',
    },
    {
      code: 'issues/open',
      means: 'An issue with one of the labels and flag:<key> is open.',
      fix: 'Close it when it is solved.',
      example: 'labels: P1, flag:voice/outbound-calls',
    },
    {
      code: 'issues/unknown',
      means: 'Flaghoist could not read which issues exist.',
      fix: 'On a pull request the action asks GitHub; on a clone, supply them with --evidence.',
      example: 'flaghoist check --evidence evidence.json',
    },
    {
      code: 'issues/long-label',
      means: 'A label is longer than GitHub allows, so no issue can carry it.',
      fix: 'Write a label that exists on GitHub.',
      example: 'issues: { none: [P1, P2] }',
    },
    {
      code: 'issues/long-key',
      means:
        'The key of a flag is so long that no issue can carry the label flag:<key>, and a requirement asks for its issues.',
      fix: 'Rename the flag: its key may have at most 45 characters.',
      example: 'git mv environments/flags/a-long-name.yaml environments/flags/shorter.yaml',
    },
  ],
});
