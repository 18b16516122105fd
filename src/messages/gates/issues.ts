// The sentences of `issues`, and what `soak` says about issues, too.
import { causeText } from '#messages/causes.ts';
import type { LongKey, LongLabel } from '#domain/labels.ts';
import type { Brief } from '#messages/table.ts';
import { row } from '#messages/table.ts';
import { both, either } from '#messages/words.ts';
import type { MissingEvidence } from './wording.ts';
import { missingHint, missingSoFar, missingTitle } from './wording.ts';

export type IssueFacts = { readonly number: number; readonly title: string };

/** `#12 checkout fails on Safari`. */
export function issueText({ number, title }: IssueFacts): string {
  return title === '' ? `#${number}` : `#${number} ${title}`;
}

/** Labels that an issue carries together with that of the flag. */
export type IssueLabels = { readonly flag: string; readonly labels: readonly string[] };

/** `critical and flag:checkout`, `P1 or P2 together with flag:checkout`. */
function labelsText({ flag, labels }: IssueLabels): string {
  return `${either(labels)} ${labels.length > 1 ? 'together with' : 'and'} flag:${flag}`;
}

/** `an issue labelled P1 and flag:checkout is open`. */
export function openText({
  issues,
  ...labels
}: IssueLabels & { readonly issues: readonly IssueFacts[] }): string {
  const isOne = issues.length === 1;
  return `${isOne ? 'an issue' : `${issues.length} issues`} labelled ${labelsText(labels)} ${isOne ? 'is' : 'are'} open`;
}

/** `no open critical issue`, and the open ones. */
export function issuesBrief(labels: readonly string[], issues: readonly IssueFacts[]): Brief {
  const needs = `no open ${either(labels)} issue`;
  return issues.length === 0 ? { needs, soFar: 'none' } : { needs, ...issueList(issues) };
}

/** The numbers of open issues as what there is so far. */
export function issueList(issues: readonly IssueFacts[]): Omit<Brief, 'needs'> {
  return { soFar: issues.map(({ number }) => `#${number}`).join(', '), lists: 'issues' };
}

/** The same where it is not known which issues exist. */
export function unreadBrief(labels: readonly string[], missing: MissingEvidence): Brief {
  return { ...issuesBrief(labels, []), soFar: missingSoFar('the issues', missing) };
}

/** `Waits for #12 and #14 to close` */
export function issuesTitle(issues: readonly IssueFacts[]): string {
  return issues.length > 2
    ? `Waits for ${issues.length} issues to close`
    : `Waits for ${both(issues.map(({ number }) => `#${number}`))} to close`;
}

export function closeText({ length }: readonly IssueFacts[]): string {
  return `close the ${length === 1 ? 'issue when it is' : 'issues when they are'} solved`;
}

/** A label that is too long, without its meaning and its example. */
export const LONG_LABEL_ROW = {
  sentence: ({ characters, most }: LongLabel) =>
    `this label has ${characters} characters, but GitHub allows at most ${most}, so no issue can carry it`,
  hint: () => 'write a label that exists on GitHub',
  fix: 'Write a label that exists on GitHub.',
} as const;

/** A key that is too long for its label, without its meaning. */
export const LONG_KEY_ROW = {
  sentence: ({ label, characters, most }: LongKey) =>
    `the label ${label} has ${characters} characters, but GitHub allows at most ${most}, so no issue can concern this flag`,
  hint: ({ mostOfKey }: LongKey) =>
    `rename the flag; with issues, its key may have at most ${mostOfKey} characters`,
  fix: 'Rename the flag. Its key may have at most 45 characters.',
  example: 'git mv environments/flags/a-long-name.yaml environments/flags/shorter.yaml',
} as const;

/** The open issues with one label, and the most that may be open. */
type IssueCount = IssueLabels & { readonly most: number; readonly issues: readonly IssueFacts[] };

function countedText({ issues, most, ...labels }: IssueCount): string {
  const count =
    issues.length === 1 ? '1 issue' : `${issues.length === 0 ? 'no' : issues.length} issues`;
  return `${count} labelled ${labelsText(labels)} ${issues.length === 1 ? 'is' : 'are'} open; at most ${most} may be open`;
}

/** `1 issue`: those above the most. */
function excessText({ issues, most }: IssueCount): string {
  const count = issues.length - most;
  return `${count} ${count === 1 ? 'issue' : 'issues'}`;
}

function countedBrief({ labels, most, issues }: IssueCount): Brief {
  return {
    needs: `at most ${most} open ${either(labels)} ${most === 1 ? 'issue' : 'issues'}`,
    soFar: `${issues.length}`,
  };
}

/** The hint and fix of a row about issues that could not be read. */
export const UNKNOWN_ISSUES_ROW = {
  title: ({ missing }: { readonly missing: MissingEvidence }) =>
    missingTitle('the issues', missing),
  hint: ({ missing }: { readonly missing: MissingEvidence }) => missingHint(missing),
  fix: 'On a pull request the action asks GitHub. On a clone, supply the issues with --evidence.',
  example: 'flaghoist check --evidence evidence.json',
} as const;

export const ISSUES_MESSAGES = {
  'issues/none': row<IssueLabels>({
    sentence: (labels) => `no open issue is labelled ${labelsText(labels)}`,
    brief: ({ labels }) => issuesBrief(labels, []),
    means: 'No open issue with one of the labels concerns the flag.',
    fix: 'Nothing to do.',
    example: 'issues: { none: [P1, P2] }',
  }),
  'issues/open': row<IssueLabels & { readonly issues: readonly IssueFacts[] }>({
    sentence: openText,
    brief: ({ labels, issues }) => issuesBrief(labels, issues),
    title: ({ issues }) => issuesTitle(issues),
    hint: ({ issues }) => closeText(issues),
    details: ({ issues }) => issues.map(issueText),
    means: 'An issue with one of the labels and flag:<key> is open.',
    fix: 'Close the issue when it is solved.',
    example: 'labels: P1, flag:voice/outbound-calls',
  }),
  'issues/few': row<IssueCount>({
    sentence: countedText,
    brief: countedBrief,
    details: ({ issues }) => issues.map(issueText),
    means:
      'At most as many issues with the label and flag:<key> are open as the requirement allows.',
    fix: 'Nothing to do.',
    example: 'issues: { at-most: { P2: 4 } }',
  }),
  'issues/too-many': row<IssueCount>({
    sentence: countedText,
    brief: countedBrief,
    title: (counted) => `Waits for ${excessText(counted)} to close`,
    hint: (counted) =>
      `close ${excessText(counted)} when ${counted.issues.length - counted.most === 1 ? 'it is' : 'they are'} solved`,
    details: ({ issues }) => issues.map(issueText),
    means: 'More issues with the label and flag:<key> are open than the requirement allows.',
    fix: 'Close some of the issues when they are solved.',
    example: 'issues: { at-most: { P2: 4 } }',
  }),
  'issues/unknown': row<{ readonly labels: readonly string[]; readonly missing: MissingEvidence }>({
    sentence: ({ labels, missing }) =>
      `could not read the issues labelled ${either(labels)} (${causeText(missing.why)}); all of them must be closed`,
    brief: ({ labels, missing }) => unreadBrief(labels, missing),
    ...UNKNOWN_ISSUES_ROW,
    means: 'Flaghoist could not read which issues exist.',
  }),
  'issues/long-label': row<LongLabel>({
    ...LONG_LABEL_ROW,
    means: 'A label is longer than GitHub allows, so no issue can carry it.',
    example: 'issues: { none: [P1, P2] }',
  }),
  'issues/long-key': row<LongKey>({
    ...LONG_KEY_ROW,
    means: 'A requirement needs issues with the label flag:<key>, and the key is too long for it.',
  }),
} as const;
