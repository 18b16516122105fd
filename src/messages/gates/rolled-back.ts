// The sentences of the built-in gate about the issues of rollbacks.
import { causeText } from '#messages/causes.ts';
import { row } from '#messages/table.ts';
import type { IssueFacts } from './issues.ts';
import { issueList, issuesTitle, issueText } from './issues.ts';
import type { MissingEvidence } from './wording.ts';
import { missingHint, missingSoFar, missingTitle } from './wording.ts';

const NEEDED = { needs: 'no open issue of a rollback' };

export const ROLLED_BACK_MESSAGES = {
  'rolled-back/open': row<{ readonly flag: string; readonly issues: readonly IssueFacts[] }>({
    sentence: ({ flag }) => `${flag} had a breach after it rose, and the issue about it is open`,
    brief: ({ issues }) => ({ ...NEEDED, ...issueList(issues) }),
    title: ({ issues }) => issuesTitle(issues),
    hint: () => 'fix the cause of the breach and close the issue; no push is needed',
    details: ({ issues }) => issues.map(issueText),
    means:
      'A watch found a breach after the exposure of this flag rose, and opened a rollback with an issue. While the issue is open, no promotion of the flag passes in any environment, and the watch of the flag cannot be removed.',
    fix: 'Find and fix the cause of the breach, and close the issue. The next sweep judges the pull request again.',
    example: 'watch: { for: 24h }',
  }),
  'rolled-back/unknown': row<{ readonly missing: MissingEvidence }>({
    sentence: ({ missing }) => `cannot read the issues of rollbacks: ${causeText(missing.why)}`,
    brief: ({ missing }) => ({ ...NEEDED, soFar: missingSoFar('the issues', missing) }),
    title: ({ missing }) => missingTitle('the issues', missing),
    hint: ({ missing }) => missingHint(missing),
    means:
      'GitHub did not show whether an issue of a rollback is open. The flag has a watch, or may have had one.',
    fix: 'Give the action issues: read. If the action has that permission already, the next sweep asks again.',
    example: 'permissions: { issues: read }',
  }),
} as const;
