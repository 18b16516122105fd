// Mistakes of a proposal as a whole, beside those that the readers find in its files.
import type { Class } from '#domain/change.ts';
import type { Diagnostic, Explanation } from '#domain/diagnostic.ts';
import { isError } from '#domain/diagnostic.ts';
import type { Proposal } from '#domain/proposal.ts';
import { valueOf } from '#domain/snapshot.ts';

/** Bounds of one proposal. No review covers more, and the bounds limit the cost of a check. */
export const MOST_FILES = 500;
export const MOST_BYTES = 1024 * 1024;

/** The diagnostics of the files and of the whole proposal. `isResume`: every promotion in it resumes. */
export function proposalDiagnostics(
  proposal: Proposal,
  kind: Class,
  isResume: boolean,
): readonly Diagnostic[] {
  return [
    ...proposal.ownDiagnostics,
    ...proposal.stoppingDiagnostics,
    ...thatConcern(proposal, proposal.widerDiagnostics),
    ...(isResume ? [] : tooLarge(proposal, kind)),
    ...withoutPipeline(proposal, kind),
  ];
}

/** Errors, and warnings about files that the proposal touches. `validate` shows the other warnings. */
function thatConcern(
  proposal: Proposal,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const { base, head, touched, folders, policyFiles } = proposal;
  const environments = [base, head].flatMap(
    ({ pipeline }) => valueOf(pipeline)?.environments.map(({ name }) => name) ?? [],
  );
  const ours = new Set([
    ...policyFiles.map(({ path }) => path),
    ...['flags', ...environments, ...folders].flatMap((folder) =>
      touched.map((key) => `${folder}/${key}.yaml`),
    ),
  ]);
  return diagnostics.filter(
    (one) => isError(one) || endsOf(one.file).some((path) => ours.has(path)),
  );
}

/** A path and its endings below each of its folders, because a proposal does not know the root. */
function endsOf(path: string): readonly string[] {
  const segments = path.split('/');
  return segments.map((_, index) => segments.slice(index).join('/'));
}

/**
 * The bounds apply to promotions and policy changes. A rollback of ten thousand flags is an emergency, a resume
 * restores accepted values, and an adoption changes nothing.
 */
function tooLarge({ size }: Proposal, kind: Class): readonly Diagnostic[] {
  if (kind !== 'promotion' && kind !== 'policy') return [];
  if (size.files <= MOST_FILES && size.bytes <= MOST_BYTES) return [];
  return [
    about('pipeline.yaml', {
      code: 'proposal/too-large',
      message: `the proposal touches ${size.files} flag files with ${size.bytes} bytes; at most ${MOST_FILES} files and ${MOST_BYTES} bytes can be judged together`,
      hint: 'split it into smaller pull requests',
    }),
  ];
}

function withoutPipeline({ base, head, touched }: Proposal, kind: Class): readonly Diagnostic[] {
  if (
    base.pipeline.kind === 'unreadable' &&
    kind !== 'rollback' &&
    kind !== 'neutral' &&
    kind !== 'none'
  ) {
    return [
      about('pipeline.yaml', {
        code: 'policy/base-unreadable',
        message: 'cannot read the pipeline on the default branch, so its rules are unknown',
        hint: 'a person who may bypass the check lands the repair; rollbacks still pass',
      }),
    ];
  }
  if (head.pipeline.kind !== 'absent') return [];
  if (base.pipeline.kind === 'absent' && touched.length === 0) return [];
  return [
    about('pipeline.yaml', {
      code: 'pipeline/missing',
      message: 'pipeline.yaml is missing; it names the environments and their requirements',
      hint:
        base.pipeline.kind === 'absent'
          ? 'add environments/pipeline.yaml'
          : 'keep pipeline.yaml: without it no rule applies',
    }),
  ];
}

function about(file: string, what: Pick<Diagnostic, 'code' | 'message' | 'hint'>): Diagnostic {
  return { ...what, facts: {}, severity: 'error', file, line: 1, column: 1 };
}

export const PROPOSAL_CODES: readonly Explanation[] = [
  {
    code: 'proposal/too-large',
    means: 'The proposal touches more flag files than people can review, or than one check judges.',
    fix: 'Split it into smaller pull requests.',
    example: 'git diff --stat origin/main -- environments',
  },
  {
    code: 'proposal/conflict',
    means:
      'The proposal and the default branch change the same lines, so the result of a merge is unknown.',
    fix: 'Merge or rebase the default branch into the proposal and resolve the conflict.',
    example: 'git merge origin/main',
  },
  {
    code: 'pipeline/missing',
    means:
      'There are flags, but no pipeline.yaml that names the environments and their requirements.',
    fix: 'Add one.',
    example: 'version: 1\nenvironments:\n  - name: production',
  },
];
