// Which of the changed files are ours, which are policy, and what is wrong with where they stand.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import type { Pipeline, Read } from '#domain/snapshot.ts';
import type { PolicyFile } from '#domain/report.ts';
import { valueOf } from '#domain/snapshot.ts';
import { pipelinePath, placeAll, placeOf } from '#files/paths.ts';
import type { FileChange } from '#app/ports.ts';
import {
  policyFilesNamedIn,
  isAbovePolicy,
  policyMatcher,
  policyPatterns,
} from './policy-paths.ts';
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
  const after = placeAll(
    root,
    changes.flatMap((change) => change.after ?? []),
  );
  const left = after.entries.values();
  // The path of a file decides what it is, on both sides.
  const places = changes.map((change) =>
    change.after === null
      ? placeOf(root, change.path)
      : (left.next().value?.place ?? placeOf(root, change.path)),
  );
  const flags = new Set<FlagKey>();
  const folders = new Set<EnvironmentName>();
  for (const place of places) {
    if (place.kind === 'flag' || place.kind === 'state') flags.add(place.key);
    if (place.kind === 'state') folders.add(place.environment);
  }
  return {
    flags,
    folders,
    pipeline: places.some(({ kind }) => kind === 'pipeline'),
    files: changes.filter((_, at) => places[at]?.kind !== 'other'),
    diagnostics: after.diagnostics,
  };
}

/**
 * The pipeline, the files that it names, and what the patterns of the base policy match. A state is never a policy file,
 * so that no pattern stops a rollback.
 */
export function policyFilesOf(
  root: string,
  changes: readonly FileChange[],
  pipeline: Read<Pipeline>,
): readonly PolicyFile[] {
  const rules = valueOf(pipeline);
  const patterns = policyPatterns(root, rules);
  const isMatched = policyMatcher(patterns);
  const policyFiles = policyFilesNamedIn(rules);
  const pipelineFile = pipelinePath(root);
  const isPolicy = ({ path, after }: FileChange): boolean =>
    path === pipelineFile ||
    policyFiles.has(path) ||
    (placeOf(root, path).kind !== 'state' && isMatched(path)) ||
    (after !== null && REDIRECTS.includes(after.mode) && isAbovePolicy(patterns, path));
  return changes.filter(isPolicy).map(policyFileOf);
}

/** The same text as a link is another rule, so the modes count where they are not the usual one. */
function policyFileOf({ path, before, after }: FileChange): PolicyFile {
  const modes = [before?.mode ?? null, after?.mode ?? null] as const;
  const isUsual = modes.every((mode) => mode === null || mode === '100644');
  return {
    path,
    before: before?.id ?? null,
    after: after?.id ?? null,
    ...(isUsual ? {} : { modes }),
  };
}

/** The modes of a link and of a submodule. */
const REDIRECTS: readonly string[] = ['120000', '160000'];

/**
 * The diagnostics of states: only those may stop a rollback. The size of a readable state stops none, and a state that
 * cannot be read has no values, which stops it anyway.
 */
export function stateDiagnostics(
  root: string,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const others = [pipelinePath(root), `${root}/flags/`];
  return diagnostics.filter(
    ({ file, code }) =>
      code !== 'file/too-large' && others.every((prefix) => !file.startsWith(prefix)),
  );
}

/** What is wrong with each touched file alone: its place, or its content. */
export function ownDiagnostics(touch: Touch, head: Side): readonly Diagnostic[] {
  const misplaced = new Set(touch.diagnostics.map(({ file }) => file));
  const touched = new Set(touch.files.map(({ path }) => path));
  const ofContent = filesIn(head).flatMap(({ diagnostics }) => diagnostics);
  return [
    ...touch.diagnostics,
    ...ofContent.filter(({ file }) => touched.has(file) && !misplaced.has(file)),
  ];
}
