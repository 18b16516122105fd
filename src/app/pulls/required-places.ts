// Where the requirements of a promotion are written on the default branch, so that the comment can name file and line.
import type { EnvironmentName, Sha } from '#domain/scalars.ts';
import type { ChangeReport, Question } from '#domain/report.ts';
import type { Flag, Pipeline, Requirement } from '#domain/snapshot.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import { flagPath, pipelinePath } from '#files/paths.ts';
import type { Path } from '#files/positions.ts';
import { linesOfKeys } from '#files/read-file.ts';
import { asTree } from '#app/ports.ts';
import type { Repository } from '#app/ports.ts';
import type { ReportPlace, RequiredPlace } from '#report/place.ts';

/** Definitions whose text is read. The comment shows few flags in full. */
const MOST_FLAGS = 20;

interface LocatedFile {
  readonly file: string;
  readonly lineOf: (path: Path) => number;
}

/** The places by flag, environment and gate; none where the base is not known. */
export async function requiredPlaces(
  { repository, root }: { readonly repository: Repository; readonly root: string },
  { proposal: { base: snapshot } }: Question,
  changes: readonly ChangeReport[],
  base: Sha | null,
): Promise<ReportPlace['requiredAt']> {
  const pipeline = valueOf(snapshot.pipeline);
  if (base === null || pipeline === null || changes.length === 0) return () => [];
  const keys = [...new Set(changes.map(({ flag }) => flag))].slice(0, MOST_FLAGS);
  const files = [pipelinePath(root), ...keys.map((key) => flagPath(root, key))];
  const written = await writtenIn(repository, base, files);
  return ({ flag: key, environment, resume }, gate) => {
    // A resume has requirements of its own.
    if (resume !== undefined && resume.takenDown !== null) return [];
    const flag = valueOf(filesOf(snapshot, key).flag);
    return [
      ...placesIn(written.get(pipelinePath(root)), inPipeline(pipeline, environment, flag, gate)),
      ...placesIn(written.get(flagPath(root, key)), inDefinition(flag, environment, gate)),
    ];
  };
}

async function writtenIn(
  repository: Repository,
  base: Sha,
  files: readonly string[],
): Promise<ReadonlyMap<string, LocatedFile>> {
  const blobs = await repository.readPaths(files.map((path) => ({ tree: asTree(base), path })));
  return new Map(
    files.flatMap((file, at) => {
      const bytes = blobs[at]?.bytes;
      return bytes === undefined ? [] : [[file, { file, lineOf: linesOfKeys(bytes) }] as const];
    }),
  );
}

function placesIn(
  written: LocatedFile | undefined,
  paths: readonly Path[],
): readonly RequiredPlace[] {
  if (written === undefined) return [];
  return paths.map((path) => ({ file: written.file, line: written.lineOf(path) }));
}

/** Of every flag, and of those with the risk of this one. */
function inPipeline(
  { environments }: Pipeline,
  name: EnvironmentName,
  flag: Flag | null,
  gate: string,
): readonly Path[] {
  const at = environments.findIndex((environment) => environment.name === name);
  const { requires = [], byRisk = [] } = environments[at] ?? {};
  const ofRisk = byRisk.find(({ risk }) => risk === flag?.risk);
  return [
    ...(names(requires, gate) ? [['environments', at, 'requires', gate]] : []),
    ...(ofRisk !== undefined && names(ofRisk.requires, gate)
      ? [['environments', at, 'by-risk', ofRisk.risk, gate]]
      : []),
  ];
}

function inDefinition(flag: Flag | null, name: EnvironmentName, gate: string): readonly Path[] {
  const requires = flag?.requires ?? [];
  return [name, '*'].flatMap((scope) =>
    names(
      requires.filter(({ environment }) => environment === scope),
      gate,
    )
      ? [['requires', scope, gate]]
      : [],
  );
}

function names(requires: readonly Requirement[], gate: string): boolean {
  return requires.some((requirement) => requirement.gate === gate);
}
