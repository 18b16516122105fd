// `import`: one source becomes flags and states of one environment, beside those that are there. What is there already
// stays, and it is proved that only the imported values are added.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { EnvironmentName, FlagKey, Sha, Instant } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { nearest } from '#domain/diagnostic.ts';
import { asTree } from '#app/ports.ts';
import type { Loader } from '#app/ports.ts';
import { readTree } from '#app/load/side.ts';
import { refusal } from '#app/refusal.ts';
import { decided } from './decide.ts';
import type { Draft } from './drafts.ts';
import { draftsOf } from './drafts.ts';
import { isSameEnvironment } from './environments.ts';
import type { MergedFiles } from './merge.ts';
import { mergedInto } from './merge.ts';
import { ownedDraft, ownersOf } from './owners.ts';
import { demandSame, diagnosedWith } from './prove.ts';
import { isCompose } from './sources/compose.ts';
import { dotenv } from './sources/dotenv.ts';
import type { Source, SourceText } from './sources/sources.ts';
import { sourceOf, IMPORT_SOURCES } from './sources/sources.ts';
import { faultIn } from './sources/plain.ts';
import type { Choice, LeftOut, Today } from './today.ts';
import { wantedIn } from './today.ts';

export interface ImportOptions {
  readonly environment: string;
  /** The services that read the file; empty: those that it names, or the only one. */
  readonly services: readonly string[];
  /** The kind of the file; null: by its name and its text. */
  readonly kind: string | null;
  readonly choice: Choice;
  readonly open: (path: string) => string | null;
  readonly paths: readonly string[];
}

export interface ImportPlan extends MergedFiles {
  readonly source: string;
  readonly environment: string;
  /** What `validate` says about the new files. */
  readonly diagnostics: readonly Diagnostic[];
}

export async function planImport(
  loader: Loader,
  head: Sha,
  file: SourceText,
  options: ImportOptions,
  now: Instant,
): Promise<ImportPlan> {
  const present = await readTree(loader, asTree(head));
  const pipeline = present.side.pipeline?.value ?? null;
  if (pipeline === null) throw refusal('new/no-pipeline');
  const source = sourceFor(file, options.kind);
  const today = todayIn(source, file, pipeline, options);
  const environments = pipeline.environments.map(({ name }) => name);
  const unowned = draftsOf(today, environments);
  const drafts = ownedDrafts(unowned.drafts, pipeline, loader.root, options);
  const drafted = { ...unowned, drafts };
  const blobs = await textsOf(loader, head, present.names);
  const merged = mergedInto(loader.root, present.side, blobs, drafted, environments);
  await demandSame(loader, head, merged.files, merged.takenValues, environments);
  const diagnostics = await diagnosedWith(loader, head, merged.files, now);
  return {
    ...merged,
    source: source.name,
    environment: options.environment,
    diagnostics: diagnostics.filter((diagnostic) => merged.files.has(diagnostic.file)),
  };
}

/** With the owners of CODEOWNERS, as far as the pipeline has them. */
function ownedDrafts(
  drafts: readonly Draft[],
  { services, teams }: Pipeline,
  root: string,
  { open: read, paths }: Pick<ImportOptions, 'open' | 'paths'>,
): readonly Draft[] {
  const place = {
    services: services.map(({ name }) => name),
    compose: paths.filter((path) => isCompose(path)),
  };
  const owners = ownersOf({ name: '', paths, read }, place, drafts, { root, isOnGitHub: true });
  const present = new Map(teams.map(({ name, members }) => [name, members] as const));
  return drafts.map((draft) => ownedDraft(draft, owners, present));
}

/** The texts of the definitions, to see which of them a person has edited. */
async function textsOf(
  { repository, root }: Loader,
  head: Sha,
  keys: readonly FlagKey[],
): Promise<ReadonlyMap<FlagKey, string>> {
  const paths = keys.map((key) => ({ tree: asTree(head), path: `${root}/flags/${key}.yaml` }));
  const blobs = await repository.readPaths(paths);
  const decoder = new TextDecoder();
  return new Map(
    keys.flatMap((key, index) => {
      const blob = blobs[index] ?? null;
      return blob === null ? [] : [[key, decoder.decode(blob.bytes)] as const];
    }),
  );
}

function sourceFor(file: SourceText, kind: string | null): Source {
  const source =
    kind === null ? sourceOf(file) : IMPORT_SOURCES.find((candidate) => candidate.name === kind);
  const { path, text } = file;
  const isText = source === undefined ? !/\.(?:json|ya?ml)$/.test(path) : source === dotenv;
  const fault = isText ? null : faultIn(text);
  if (fault !== null) {
    throw refusal('import/not-yaml', { at: `${path}:${fault.line}:${fault.column}` });
  }
  if (source !== undefined) return source;
  const available = IMPORT_SOURCES.map(({ name }) => name);
  throw refusal('import/no-source', { file: path, available });
}

function todayIn(
  source: Source,
  file: SourceText,
  pipeline: Pipeline,
  { environment, services, choice, open, paths }: ImportOptions,
): Today {
  const names = pipeline.environments.map(({ name }) => name);
  if (!names.includes(environment as EnvironmentName)) {
    const meant = nearest(environment, names);
    throw refusal('unknown/environment', { name: environment, available: names, meant });
  }
  const declared: readonly string[] = pipeline.services.map(({ name }) => name);
  const unknown = services.find((name) => !declared.includes(name));
  if (unknown !== undefined) {
    const meant = nearest(unknown, declared);
    throw refusal('unknown/service', { name: unknown, available: declared, meant });
  }
  const readers = services.length > 0 ? services : readersFor(source, declared);
  const inside = insideOf(source, file, environment);
  const read = source.read({ ...file, environment: inside, services: readers, open, paths });
  const { sent, leftOut } = decided(
    read.sent.map((one) => ({ ...one, environment, isPlaced: true })),
    read.leftOut,
  );
  const taken = sent.filter(({ service }) => declared.includes(service));
  const others = sent.filter(({ service }) => !declared.includes(service));
  const today = { sent: taken, leftOut: [...leftOut, ...others.map(unknownService)] };
  return wantedIn(today, choice);
}

function unknownService({ variable, origin }: Today['sent'][number]): LeftOut {
  return { name: variable, origin, reason: { code: 'unknown-service', facts: {} } };
}

/** A compose file names its services. Any other file belongs to the only one. */
function readersFor({ name }: Source, declared: readonly string[]): readonly string[] {
  return name !== 'compose' && declared.length === 1 ? declared : [];
}

/** The name that the file has for the environment. */
function insideOf(source: Source, file: SourceText, environment: string): string {
  const available = source.environments(file);
  if (available.length === 0) return environment;
  const inside = available.find((name) => isSameEnvironment(name, environment));
  if (inside !== undefined) return inside;
  throw refusal('import/other-environments', { file: file.path, environment, available });
}
