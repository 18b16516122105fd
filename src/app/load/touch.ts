// Which of the changed files are ours, which are policy, and what is wrong with where they stand.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { EnvironmentName, FlagKey } from '#domain/names.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import type { PolicyFile } from '#domain/proposal.ts';
import type { Read } from '#domain/snapshot.ts';
import { valueOf } from '#domain/snapshot.ts';
import { pipelinePath, placeAll } from '#files/paths.ts';
import { DEFAULT_POLICY_PATHS } from '#files/schemas.ts';
import type { FileChange } from '#app/ports.ts';
import { policyMatcher } from './policy-paths.ts';
import type { Side } from './side.ts';
import { filesIn } from './side.ts';

export interface Touch {
  readonly flags: ReadonlySet<FlagKey>;
  readonly folders: ReadonlySet<EnvironmentName>;
  readonly pipeline: boolean;
  readonly files: readonly FileChange[];
  readonly diagnostics: readonly Diagnostic[];
}

export function touchOf(root: string, changes: readonly FileChange[]): Touch {
  const before = placeAll(
    root,
    changes.flatMap(({ before: entry }) => entry ?? []),
  );
  const after = placeAll(
    root,
    changes.flatMap(({ after: entry }) => entry ?? []),
  );
  const places = [...before.entries, ...after.entries];
  const ours = new Set(
    places.flatMap(({ entry, place }) => (place.kind === 'other' ? [] : [entry.path])),
  );
  return {
    flags: new Set(
      places.flatMap(({ place }) =>
        place.kind === 'flag' || place.kind === 'state' ? [place.key] : [],
      ),
    ),
    folders: new Set(
      places.flatMap(({ place }) => (place.kind === 'state' ? [place.environment] : [])),
    ),
    pipeline: places.some(({ place }) => place.kind === 'pipeline'),
    files: changes.filter(({ path }) => ours.has(path)),
    diagnostics: after.diagnostics,
  };
}

/** The pipeline, and whatever else the base policy calls policy (DESIGN §4 Policy). */
export function policyFilesOf(
  root: string,
  changes: readonly FileChange[],
  pipeline: Read<Pipeline>,
): readonly PolicyFile[] {
  const patterns = valueOf(pipeline)?.policy.paths ?? DEFAULT_POLICY_PATHS;
  const isPolicy = policyMatcher(patterns);
  return changes
    .filter(({ path }) => path === pipelinePath(root) || isPolicy(path))
    .map(({ path, before, after }) => ({
      path,
      before: before?.id ?? null,
      after: after?.id ?? null,
    }));
}

/** Of these, what is wrong with states: all that a rollback needs. */
export function stateDiagnostics(
  root: string,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const others = [pipelinePath(root), `${root}/flags/`];
  return diagnostics.filter(({ file }) => others.every((other) => !file.startsWith(other)));
}

/** What is wrong with the touched files, each on its own: where it stands, or what it says. */
export function ownDiagnostics(touch: Touch, head: Side): readonly Diagnostic[] {
  const misplaced = new Set(touch.diagnostics.map(({ file }) => file));
  const touched = new Set(touch.files.map(({ path }) => path));
  const said = filesIn(head).flatMap(({ diagnostics }) => diagnostics);
  return [
    ...touch.diagnostics,
    ...said.filter(({ file }) => touched.has(file) && !misplaced.has(file)),
  ];
}
