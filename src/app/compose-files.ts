// The files of Docker Compose in a tree, for `validate`. They are found by their names, so that a large
// repository is not listed.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { notReadByCompose, setByCompose } from '#files/set-by-compose.ts';
import { wordsFor } from './adopt/environments.ts';
import type { Loader, TreeId } from './ports.ts';
import type { Side } from '#app/load/side.ts';
import { existing } from '#app/load/tree.ts';

const STEMS = ['compose', 'docker-compose'];
const ENDINGS = ['yaml', 'yml'];

/** A warning for each variable of a flag that such a file sets itself, and for each service that reads no written file. */
export async function composeWarnings(
  { repository }: Loader,
  tree: TreeId,
  side: Side,
): Promise<readonly Diagnostic[]> {
  const pipeline = side.pipeline?.value ?? null;
  if (pipeline === null) return [];
  const environments = pipeline.environments.flatMap(({ name }) => wordsFor(name));
  const words = ['', 'override', ...new Set(environments)];
  const paths = foldersOf(pipeline).flatMap((folder) =>
    STEMS.flatMap((stem) =>
      words.flatMap((word) =>
        ENDINGS.map(
          (ending) => folder + [stem, word, ending].filter((part) => part !== '').join('.'),
        ),
      ),
    ),
  );
  const blobs = await repository.readPaths(paths.map((path) => ({ tree, path })));
  const flags = existing(side).flatMap(({ definition }) => definition?.value ?? []);
  const decoder = new TextDecoder();
  const files = paths.flatMap((path, index) => {
    const blob = blobs[index] ?? null;
    const isFile = blob !== null && blob.mode !== '120000';
    return isFile ? [{ path, text: decoder.decode(blob.bytes) }] : [];
  });
  return [
    ...files.flatMap(({ path, text }) => setByCompose(path, text, flags, pipeline)),
    ...notReadByCompose(files, flags, pipeline),
  ];
}

/** The top, where such files often lie besides, and the places beside the folders that deployments write. */
function foldersOf({ services }: Pipeline): readonly string[] {
  const written = services.flatMap(({ deploy = [] }) =>
    deploy.flatMap(({ settings: { folder } }) => (typeof folder === 'string' ? [folder] : [])),
  );
  const beside = written.flatMap((folder) => {
    const [, parent] = /^(?:\.\/)?((?:[\w.-]+\/)+)[^/]+\/?$/.exec(folder) ?? [];
    return parent === undefined || parent.includes('../') ? [] : [parent];
  });
  return [...new Set(['', 'deploy/', 'docker/', ...beside])];
}
