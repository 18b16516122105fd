// Messages about a proposal as a whole: policy changes, size, conflicts, a missing pipeline.
import { row } from './table.ts';
import type { Names } from './words.ts';
import { listed, writtenText } from './words.ts';

export const POLICY_MESSAGES = {
  /** `written`: folders in which it has files that deployments wrote. */
  'policy/split': row<{ readonly files: Names; readonly written: readonly string[] }>({
    sentence: ({ files, written }) =>
      `a policy change and a promotion may not land together: ${listed(files)}${written.length === 0 ? '' : `; ${writtenText(written)}`}`,
    title: () => 'split off the policy change',
    hint: () => 'land the policy change first, and the promotions in another pull request',
    means:
      'The proposal, or the group of a merge queue, changes the rules and promotes a flag. Rules come from the default branch, so that no proposal can soften the rules that judge it. An approver of rules should see only rules. Values that a definition itself raises belong to the policy change. Examples are a kill switch, an import and a changed safe value.',
    fix: 'Put the policy change into one pull request, and the promotions into another. In a merge queue, queue the promotions again when the policy change has landed.',
    example: 'policy: { paths: [".github/workflows/**"] }',
  }),
  'policy/unguarded': row({
    sentence: () => 'the policy at base requires no approval, so any policy change passes',
    means:
      'The proposal changes the rules, and the policy at base requires no approval, so any policy change passes.',
    fix: 'Add policy.approvals to pipeline.yaml.',
    example: 'policy:\n  approvals: { count: 1, from: [release] }',
  }),
  'policy/base-unreadable': row({
    sentence: () => 'cannot read the pipeline on the default branch, so its rules are unknown',
    title: () => 'The rules cannot be read',
    hint: () => 'ask a person who may bypass the check to land the repair; rollbacks still pass',
    means:
      'Flaghoist cannot read the pipeline on the default branch, or it was deleted there. Its rules are unknown, and rollbacks still pass.',
    fix: 'Ask a person who may bypass the check to revert the landing that broke or deleted the pipeline.',
    example: 'git revert <the landing that broke pipeline.yaml>',
  }),
} as const;

/** `head`: an existing pipeline is deleted. `nowhere`: no pipeline existed before. `tree`: the validated tree has none. */
type WithoutPipeline = 'head' | 'nowhere' | 'tree';

const ADD_PIPELINE: Readonly<Record<WithoutPipeline, string>> = {
  head: 'keep pipeline.yaml: without it no rule applies',
  nowhere: 'add environments/pipeline.yaml',
  tree: 'run flaghoist init to write pipeline.yaml, or name another folder with --root',
};

type Size = { readonly files: number; readonly bytes: number };

export const PROPOSAL_MESSAGES = {
  'proposal/too-large': row<Size & { readonly most: Size }>({
    sentence: ({ files, bytes, most }) =>
      `the proposal touches ${files} flag files with ${bytes} bytes; at most ${most.files} files and ${most.bytes} bytes can be judged together`,
    title: () => 'split the proposal',
    hint: () => 'split the proposal into smaller pull requests',
    means: 'The proposal touches more flag files than people can review, or than one check judges.',
    fix: 'Split the proposal into smaller pull requests.',
    example: 'git diff --stat origin/main -- environments',
  }),
  'proposal/conflict': row({
    sentence: () =>
      'the proposal and the default branch both change this file, and Git cannot merge them',
    title: () => 'resolve the conflict',
    hint: () => 'merge the default branch into the proposal, resolve the conflict and push',
    means:
      'The proposal and the default branch change the same lines, so the result of a merge is unknown.',
    fix: 'Merge or rebase the default branch into the proposal and resolve the conflict.',
    example: 'git merge origin/main',
  }),
  'pipeline/missing': row<{ readonly where: WithoutPipeline }>({
    sentence: () => 'pipeline.yaml is missing; it names the environments and their requirements',
    title: () => 'pipeline.yaml is missing',
    hint: ({ where }) => ADD_PIPELINE[where],
    means:
      'There are flags, but no pipeline.yaml that names the environments and their requirements.',
    fix: 'Add environments/pipeline.yaml.',
    example: 'version: 1\nenvironments:\n  - name: production',
  }),
} as const;
