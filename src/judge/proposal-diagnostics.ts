// What is wrong with a proposal as a whole, beside what the readers say of its files.
import type { Class } from '#domain/change.ts';
import type { Diagnostic, Explanation } from '#domain/diagnostic.ts';
import { isError } from '#domain/diagnostic.ts';
import type { Proposal } from '#domain/proposal.ts';
import { valueOf } from '#domain/snapshot.ts';

/** One proposal's bounds (T29): more than anybody reviews, and a bound on what it costs to judge. */
export const MOST_FILES = 500;
export const MOST_BYTES = 1024 * 1024;

/** Everything the readers found, and what only the whole shows. `isResume`: every promotion in it resumes. */
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

/** A warning about a file that was there before is nobody's business here; `validate` shows it. */
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

/** A path, and what is left of it below each of its folders: a proposal does not know the root. */
function endsOf(path: string): readonly string[] {
  const segments = path.split('/');
  return segments.map((_, index) => segments.slice(index).join('/'));
}

/**
 * A rollback of ten thousand flags is an emergency, its way back restores what was accepted, and an adoption is taken
 * as found: none of them is bounded.
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
        message:
          'the pipeline on the default branch cannot be read, so nobody knows which rules hold',
        hint: 'someone who may bypass the check lands the repair, the way the damage landed; rollbacks still pass',
      }),
    ];
  }
  if (head.pipeline.kind !== 'absent') return [];
  if (base.pipeline.kind === 'absent' && touched.length === 0) return [];
  return [
    about('pipeline.yaml', {
      code: 'pipeline/missing',
      message: 'there is no pipeline.yaml, which names the environments and what each requires',
      hint:
        base.pipeline.kind === 'absent'
          ? 'add environments/pipeline.yaml'
          : 'keep pipeline.yaml: without it no rule stands',
    }),
  ];
}

function about(file: string, what: Pick<Diagnostic, 'code' | 'message' | 'hint'>): Diagnostic {
  return { ...what, severity: 'error', file, line: 1, column: 1 };
}

export const PROPOSAL_CODES: readonly Explanation[] = [
  {
    code: 'proposal/too-large',
    means:
      'The proposal touches more flag files than anybody can review, or than we judge in one go.',
    fix: 'Split it into smaller pull requests.',
    example: 'git diff --stat origin/main -- environments',
  },
  {
    code: 'proposal/conflict',
    means:
      'The proposal and the default branch change the same lines, so nobody can say what a merge would give.',
    fix: 'Merge or rebase the default branch into the proposal and settle the conflict.',
    example: 'git merge origin/main',
  },
  {
    code: 'pipeline/missing',
    means:
      'There are flags, but no pipeline.yaml that names the environments and what each requires.',
    fix: 'Add one.',
    example: 'version: 1\nenvironments:\n  - name: production',
  },
];
