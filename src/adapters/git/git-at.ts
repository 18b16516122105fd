// Runs Git in one repository: with its folder for new objects, its credentials and its open reader of objects.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git, Layout, ProcessVariables, Scratch } from './git.ts';
import { converse, run } from './git-process.ts';
import type { ObjectReader } from './object-reader.ts';
import { objectReader, READ_OBJECTS } from './object-reader.ts';
import type { Remotes } from './remotes.ts';
import { readRemotes } from './remotes.ts';
import { scratchFolder } from './scratch-folder.ts';
import { trouble, troubleOf } from './troubles.ts';

/** The objects of the repository that a directory belongs to. */
export function objectsIn(directory: string): ObjectReader {
  return objectReader(
    (env) => converse(directory, READ_OBJECTS, { env }),
    (ran) => troubleOf(directory, ran),
  );
}

/** `objects`: of the same repository, where they are read already. */
export function gitAt(layout: Layout, objects: ObjectReader = objectsIn(layout.top)): Git {
  let scratch: Promise<Scratch> | null = null;
  let folder = '';
  let closed = false;
  let reading: ProcessVariables = {};
  let credentials: ProcessVariables = {};
  let configured: Promise<Remotes> | null =
    layout.remotesAtStart && Promise.resolve(layout.remotesAtStart);
  let last: Promise<unknown> = Promise.resolve();

  const prepare = async (): Promise<Scratch> => {
    // Without an object, no later step would remove the folder.
    if (closed) throw new Error('the repository is closed already');
    folder = await scratchFolder(layout);
    const objectsFolder = join(folder, 'objects');
    await mkdir(objectsFolder);
    // From now on, every read finds the objects in it as well.
    reading = { GIT_ALTERNATE_OBJECT_DIRECTORIES: quoted(objectsFolder) };
    objects.restart({ ...credentials, ...reading });
    let files = 0;
    return {
      fresh: (kind) => join(folder, `${kind}-${(files += 1)}`),
      writing: {
        GIT_OBJECT_DIRECTORY: objectsFolder,
        GIT_ALTERNATE_OBJECT_DIRECTORIES: quoted(layout.objectFolder),
      },
    };
  };

  const remotes = (): Promise<Remotes> => (configured ??= readRemotes(git));
  /** Reads the configuration again where it names none: a fetch may have added it. */
  const promisor = async (): Promise<string | null> => {
    const cached = configured === null ? null : (await configured).promisor;
    if (cached !== null) return cached;
    configured = null;
    return (await remotes()).promisor;
  };

  const git: Git = {
    ...layout,
    run: (args, call = {}) =>
      run(layout.top, args, { ...call, env: { ...credentials, ...reading, ...call.env } }),
    async ask(args, call) {
      const ran = await git.run(args, call);
      if (ran.code !== 0) throw trouble(ran);
      return ran.out;
    },
    line: async (args, call) => (await git.ask(args, call)).toString().replace(/\n$/, ''),
    scratch: () => (scratch ??= prepare()),
    credentials: () => credentials,
    letIn(given) {
      credentials = given;
      // It may have to fetch objects, too.
      objects.restart({ ...credentials, ...reading });
    },
    objects,
    contents: new Map(),
    folders: new Map(),
    merges: new Map(),
    lines: new Map(),
    searches: new Map(),
    inTurn(work) {
      const result = last.then(work);
      last = result.catch(() => null);
      return result;
    },
    async remote() {
      const { names } = await remotes();
      return names.find((name) => name === 'origin') ?? names[0] ?? null;
    },
    promisor,
    remotes,
    async isPartial() {
      const packs = await readdir(join(layout.objectFolder, 'pack')).catch(() => []);
      return packs.some((name) => name.endsWith('.promisor'));
    },
    async close() {
      const made = scratch;
      closed = true;
      scratch = null;
      reading = {};
      await objects.close();
      await made?.catch(() => null);
      if (folder !== '') await rm(folder, { recursive: true, force: true });
    },
  };
  return git;
}

/** Git splits this variable at colons, but not inside quotes. */
function quoted(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
