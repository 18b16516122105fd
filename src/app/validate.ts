// `validate`: reads every file of one tree and reports everything that is wrong at once.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { sortDiagnostics } from '#domain/diagnostic.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import { expiredFlags, unmatchedPaths, writtenPatterns } from '#files/crosscheck-definition.ts';
import { pipelinePath } from '#files/paths.ts';
import { diagnosticOf } from '#messages/diagnostics.ts';
import { calendarDiagnostics } from '#app/load/calendars.ts';
import { inspect } from '#app/load/inspect.ts';
import { matchedPatterns } from '#app/load/policy-paths.ts';
import type { Loader, TreeId } from './ports.ts';
import { asTree } from './ports.ts';
import type { Side, Tree } from './load/side.ts';
import { queryReaderFor, filesIn, existing, readTree } from './load/side.ts';

export interface Validated {
  readonly diagnostics: readonly Diagnostic[];
  readonly flags: number;
  readonly environments: number;
  /** What was read. */
  readonly side: Side;
}

/** `now`: the moment at which a flag counts as expired. */
export async function validate(loader: Loader, tree: TreeId, now: Instant): Promise<Validated> {
  return diagnose(loader, await readTree(loader, tree), now);
}

/** The files of the current commit. Null if they cannot be read: the caller then reads its own tree, and reports why. */
export async function readAhead(
  loader: Loader,
): Promise<{ readonly commit: Sha; readonly tree: Tree } | null> {
  try {
    const commit = await loader.repository.resolve('HEAD');
    return commit && { commit, tree: await readTree(loader, asTree(commit)) };
  } catch {
    return null;
  }
}

/** The same for a tree that was read. */
export async function diagnose(
  loader: Loader,
  { id: tree, side, environments, diagnostics }: Tree,
  now: Instant,
): Promise<Validated> {
  const misplaced = new Set(diagnostics.map(({ file }) => file));
  const reported = filesIn(side).flatMap((file) =>
    misplaced.has(file.file) ? [] : file.diagnostics,
  );
  const definitions = existing(side).flatMap(({ definition }) => definition ?? []);
  const missing = side.pipeline === null ? [withoutPipeline(loader.root)] : [];
  const read = (paths: readonly string[]) =>
    loader.repository.readPaths(paths.map((path) => ({ tree, path })));
  return {
    diagnostics: sortDiagnostics([
      ...missing,
      ...diagnostics,
      ...reported,
      ...inspect(loader, side, null, await queryReaderFor(side)),
      ...(await calendarDiagnostics(side.pipeline, { read }, now)),
      ...(await policyPathDiagnostics(loader, tree, side)),
      ...expiredFlags(definitions, now),
    ]),
    flags: existing(side).length,
    environments: environments.length,
    side,
  };
}

/** What no file matches yet may be misspelled. */
async function policyPathDiagnostics(
  { repository }: Pick<Loader, 'repository'>,
  tree: TreeId,
  { pipeline }: Side,
): Promise<readonly Diagnostic[]> {
  const rules = pipeline?.understood ?? null;
  if (pipeline === null || rules === null) return [];
  const matched = await matchedPatterns(repository, tree, writtenPatterns(rules));
  return unmatchedPaths(pipeline, matched);
}

function withoutPipeline(root: string): Diagnostic {
  const mistake = { code: 'pipeline/missing' as const, facts: { where: 'tree' as const } };
  return diagnosticOf(mistake, { file: pipelinePath(root) });
}
