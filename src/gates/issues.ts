// `issues`: no open issue with one of these labels concerns the flag, or not more of them than are allowed.
import { flagsBehind } from '#domain/report.ts';
import type { Issue } from '#domain/evidence.ts';
import { LABEL, longKey, longLabels } from '#domain/labels.ts';
import type { FlagKey } from '#domain/scalars.ts';
import { duration } from '#domain/scalars.ts';
import { ISSUES_MESSAGES } from '#messages/gates/issues.ts';
import type { GateAnswer } from './gate.ts';
import { answersFrom, defineGate, isSubset } from './gate.ts';
import { openIssues } from './issues-evidence.ts';

const { codes, pass, wait, problem } = answersFrom(ISSUES_MESSAGES);

interface IssuesSettings {
  readonly none?: readonly string[];
  /** The most open issues, by label. */
  readonly 'at-most'?: Readonly<Record<string, number>>;
}

export const issues = defineGate<IssuesSettings>({
  name: 'issues',
  title: 'No open issue with one of these labels concerns the flag, or at most the allowed number.',
  schema: {
    type: 'object',
    description:
      'No open issue, or at most the allowed number, has one of these labels together with flag:<key>.',
    minProperties: 1,
    additionalProperties: false,
    properties: {
      none: {
        description: 'Labels, such as critical or P1.',
        type: 'array',
        items: LABEL,
        minItems: 1,
        uniqueItems: true,
      },
      'at-most': {
        description: 'The most open issues for a label, such as P2: 4.',
        type: 'object',
        minProperties: 1,
        propertyNames: LABEL,
        additionalProperties: { type: 'integer', minimum: 0 },
      },
    },
  },
  example: { none: ['P1'], 'at-most': { P2: 4 } },

  problems: ({ none = [], 'at-most': most = {} }) => [
    ...longLabels(none).map(({ index, facts }) =>
      problem('issues/long-label', ['none', index], facts),
    ),
    ...longLabels(Object.keys(most)).map(({ facts }) =>
      problem('issues/long-label', ['at-most', facts.label], facts),
    ),
  ],

  misfits: (settings, flag) =>
    longKey(flag.key).map((facts) => ({
      ...problem('issues/long-key', Object.keys(settings).slice(0, 1), facts),
      reason: [],
    })),

  atLeastAsStrict: (to, from) =>
    isSubset(from.none ?? [], to.none ?? []) &&
    Object.entries(from['at-most'] ?? {}).every(
      ([label, most]) =>
        to.none?.includes(label) === true || (to['at-most']?.[label] ?? Infinity) <= most,
    ),

  asks: (settings) => [{ kind: 'issues', labels: labelsOf(settings), window: duration(0) }],

  judge: (settings, { change }, { issues: listed }) => {
    const labels = labelsOf(settings);
    if (listed.kind !== 'known') return [wait('issues/unknown', { labels, missing: listed })];
    return flagsBehind(change).flatMap((flag) => counted(settings, flag, listed.value));
  },

  settledAtOnce: ['issues/open', 'issues/too-many', 'issues/unknown'],

  codes,
});

/** The answers about the issues of one flag. */
function counted(
  { none, 'at-most': limits = {} }: IssuesSettings,
  flag: FlagKey,
  listed: readonly Issue[],
): readonly GateAnswer[] {
  const few = Object.entries(limits).map(([label, most]) => {
    const open = openIssues(listed, flag, [label]);
    const facts = { flag, labels: [label], most, issues: open };
    return open.length > most ? wait('issues/too-many', facts) : pass('issues/few', facts);
  });
  if (none === undefined) return few;
  const open = openIssues(listed, flag, none);
  return [
    open.length === 0
      ? pass('issues/none', { flag, labels: none })
      : wait('issues/open', { flag, labels: none, issues: open }),
    ...few,
  ];
}

function labelsOf({ none = [], 'at-most': most = {} }: IssuesSettings): readonly string[] {
  return [...new Set([...none, ...Object.keys(most)])];
}
