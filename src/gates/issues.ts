// `issues`: no open issue with one of these labels concerns the flag.
import { duration } from '#domain/time.ts';
import { ISSUES_MESSAGES } from '#messages/gates/issues.ts';
import { explanationsOf } from '#messages/table.ts';
import { answersFrom, defineGate, isSubset } from './define.ts';
import { openIssues } from './issues-evidence.ts';
import { longKey, longLabels } from './labels.ts';

const { pass, wait, problem } = answersFrom(ISSUES_MESSAGES);

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

  problems: ({ none }) =>
    longLabels(none).map(({ index, facts }) =>
      problem('issues/long-label', ['none', index], facts),
    ),

  misfits: (_settings, flag) =>
    longKey(flag).map((facts) => ({ ...problem('issues/long-key', ['none'], facts), reason: [] })),

  atLeastAsStrict: (to, from) => isSubset(from.none, to.none),

  asks: ({ none }) => [{ kind: 'issues', labels: none, window: duration(0) }],

  judge: ({ none: labels }, { change: { flag } }, { issues: listed }) => {
    if (listed.kind !== 'known') return [wait('issues/unknown', { labels, unseen: listed })];
    const open = openIssues(listed.value, flag, labels);
    return [
      open.length === 0
        ? pass('issues/none', { flag, labels })
        : wait('issues/open', { flag, labels, issues: open }),
    ];
  },

  settledAtOnce: ['issues/open', 'issues/unknown'],

  codes: explanationsOf(ISSUES_MESSAGES),
});
