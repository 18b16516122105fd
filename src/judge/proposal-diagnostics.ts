// Mistakes of a proposal as a whole, beside those that the readers find in its files.
import type { Class, Proposal } from '#domain/report.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { isError } from '#domain/diagnostic.ts';
import { valueOf } from '#domain/snapshot.ts';
import type { Mistake } from '#messages/diagnostics.ts';
import { diagnosticOf } from '#messages/diagnostics.ts';

/**
 * Bounds of one proposal. A review reads text, so the bytes decide what is too much for it: five thousand states of two
 * lines are less than a few long definitions. The number of files limits only the cost of a check.
 */
export const MOST_FILES = 10_000;
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
  if (diagnostics.length === 0) return [];
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
    (diagnostic) => isError(diagnostic) || endsOf(diagnostic.file).some((path) => ours.has(path)),
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
  const most = { files: MOST_FILES, bytes: MOST_BYTES };
  return [about({ code: 'proposal/too-large', facts: { ...size, most } })];
}

function withoutPipeline({ base, head, touched }: Proposal, kind: Class): readonly Diagnostic[] {
  if (
    base.pipeline.kind === 'unreadable' &&
    kind !== 'rollback' &&
    kind !== 'neutral' &&
    kind !== 'none'
  ) {
    return [about({ code: 'policy/base-unreadable', facts: {} })];
  }
  if (head.pipeline.kind !== 'absent') return [];
  if (base.pipeline.kind === 'absent' && touched.length === 0) return [];
  const where = base.pipeline.kind === 'absent' ? 'nowhere' : 'head';
  return [about({ code: 'pipeline/missing', facts: { where } })];
}

function about(mistake: Mistake): Diagnostic {
  return diagnosticOf(mistake, { file: 'pipeline.yaml' });
}
