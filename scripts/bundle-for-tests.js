// Bundles the command line from the source before any test. The bundle starts in half the time of the source, and tests
// start it hundreds of times.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  readdir,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import tty from 'node:tty';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { inAscii } from './ascii.js';
import { CHUNKS, MODULES } from './chunks.js';
import { inCommonJs } from './common-js.js';
import { validatorsBeside } from './validators-beside.js';

const TOP = fileURLToPath(new URL('../', import.meta.url));
const CACHE = join(TOP, 'node_modules/.cache/flaghoist-tests');
const A_DAY = 24 * 60 * 60 * 1000;

export default async function bundleForTests() {
  const files = await bundled();
  const hash = createHash('sha256');
  for (const [name, code] of files) hash.update(`${name}\n${code}\n`);
  const folder = join(CACHE, 'bundles', hash.digest('hex').slice(0, 16));
  if (!existsSync(folder)) await writeAll(folder, files);
  // Jest's workers inherit both variables.
  process.env['FLAGHOIST_TEST_BUNDLE'] = join(folder, 'cli.js');
  process.env['FLAGHOIST_TEST_CACHE'] = join(CACHE, 'compiled');
  // Jest runs a single test file in this process. Its output must look the same as in a worker, which has no terminal.
  tty.isatty = () => false;
  await findGitFirst();
}

/** Puts a folder with Git first on PATH, because npm puts ten folders before it and each start searches them all. */
async function findGitFirst() {
  const first = join(CACHE, 'bin');
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const git = folders.map((folder) => join(folder, 'git')).find((file) => existsSync(file));
  if (git === undefined) return;
  await mkdir(first, { recursive: true });
  const link = join(first, 'git');
  // A run that started this one may have put the same link first, so the link is resolved.
  await symlink(await realpath(git), `${link}-${process.pid}`);
  await rename(`${link}-${process.pid}`, link);
  process.env['PATH'] = [first, ...folders].join(delimiter);
}

/** The name and text of each file, as `npm run build` makes them. */
async function bundled() {
  const bundle = await rolldown({
    cwd: TOP,
    input: { cli: 'src/cli.ts' },
    platform: 'node',
    resolve: { alias: MODULES },
    plugins: [validatorsBeside(), inAscii(), inCommonJs()],
    transform: { target: 'node20' },
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({
    format: 'cjs',
    dynamicImportInCjs: false,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    codeSplitting: CHUNKS,
  });
  await bundle.close();
  return output.map((file) => [
    file.fileName,
    file.type === 'chunk' ? file.code : String(file.source),
  ]);
}

/** Renames a complete folder into place, because another run may write the same one at the same time. */
async function writeAll(folder, files) {
  await mkdir(dirname(folder), { recursive: true });
  await removeOld(dirname(folder));
  const draft = await mkdtemp(`${folder}-`);
  for (const [name, code] of files) {
    await mkdir(dirname(join(draft, name)), { recursive: true });
    await writeFile(join(draft, name), code);
  }
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
}

/** Another run may rename or remove a folder of the list in the meantime. */
async function removeOld(folder) {
  for (const name of await readdir(folder)) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found === null || found.mtimeMs >= Date.now() - A_DAY) continue;
    await rm(join(folder, name), { recursive: true, force: true });
  }
}
