// The files of Docker Compose in a tree. They are found by their names, so that a large
// repository is not listed.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { DeploySettings } from '#domain/deploy-settings.ts';
import type { EnvironmentName } from '#domain/scalars.ts';
import type { ComposeFile } from '#files/set-by-compose.ts';
import { pipelinePath } from '#files/paths.ts';
import { notDeployed, notReadByCompose, setByCompose } from '#files/set-by-compose.ts';
import { wordsFor } from './adopt/environments.ts';
import type { Loader, Repository, TreeId } from './ports.ts';
import type { Side } from './load/side.ts';
import { existing } from './load/side.ts';

const STEMS = ['compose', 'docker-compose'];
const ENDINGS = ['yaml', 'yml'];

/** Warnings about flags that switch nothing in a service: see `set-by-compose.ts`. */
export async function composeWarnings(
  { repository, root, reader: { targets } }: Loader,
  tree: TreeId,
  side: Side,
): Promise<readonly Diagnostic[]> {
  const pipeline = side.pipeline?.value ?? null;
  if (pipeline === null) return [];
  const files = await composeFiles(repository, tree, pipeline);
  const flags = existing(side).flatMap(({ definition }) => definition?.value ?? []);
  const file = pipelinePath(root);
  const [rules = null] = await repository.readPaths([{ tree, path: file }]);
  return [
    ...notDeployed({ path: file, text: new TextDecoder().decode(rules?.bytes) }, flags, pipeline),
    ...files.flatMap(({ path, text }) => setByCompose(path, text, flags, pipeline, targets)),
    ...notReadByCompose(files, flags, pipeline, targets),
  ];
}

/** What a pipeline says of deployments. */
export interface DeployRules {
  readonly environments: readonly { readonly name: EnvironmentName }[];
  readonly services: readonly { readonly deploy?: readonly DeploySettings[] }[];
}

/** The compose files at the top, and beside the folders that deployments write. */
export async function composeFiles(
  repository: Pick<Repository, 'readPaths'>,
  tree: TreeId,
  rules: DeployRules,
): Promise<readonly ComposeFile[]> {
  const environments = rules.environments.flatMap(({ name }) => wordsFor(name));
  const words = ['', 'override', ...new Set(environments)];
  const paths = foldersOf(rules).flatMap((folder) =>
    STEMS.flatMap((stem) =>
      words.flatMap((word) =>
        ENDINGS.map(
          (ending) => folder + [stem, word, ending].filter((part) => part !== '').join('.'),
        ),
      ),
    ),
  );
  const blobs = await repository.readPaths(paths.map((path) => ({ tree, path })));
  const decoder = new TextDecoder();
  return paths.flatMap((path, index) => {
    const blob = blobs[index] ?? null;
    const isFile = blob !== null && blob.mode !== '120000';
    return isFile ? [{ path, text: decoder.decode(blob.bytes) }] : [];
  });
}

/** Whether containers of an environment may be created with a file: its name has no word of another environment alone. */
export function isReadIn(
  environment: EnvironmentName,
  path: string,
  { environments }: DeployRules,
): boolean {
  const words = path.slice(path.lastIndexOf('/') + 1).split('.');
  const isOf = (name: EnvironmentName): boolean =>
    wordsFor(name).some((word) => words.includes(word));
  return isOf(environment) || !environments.some(({ name }) => isOf(name));
}

/** The top, where such files often lie besides, and the places beside the folders that deployments write. */
function foldersOf({ services }: DeployRules): readonly string[] {
  const written = services.flatMap(({ deploy = [] }) =>
    deploy.flatMap(({ settings: { folder } }) => (typeof folder === 'string' ? [folder] : [])),
  );
  const beside = written.flatMap((folder) => {
    const [, parent] = /^(?:\.\/)?((?:[\w.-]+\/)+)[^/]+\/?$/.exec(folder) ?? [];
    return parent === undefined || parent.includes('../') ? [] : [parent];
  });
  return [...new Set(['', 'deploy/', 'docker/', ...beside])];
}
