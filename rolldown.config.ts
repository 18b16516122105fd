import { existsSync } from 'node:fs';

import { defineConfig } from 'rolldown';
import licensePlugin from 'rollup-plugin-license';
import { inAscii } from './scripts/ascii.js';
import { CHUNKS, MODULES } from './scripts/chunks.js';
import { inCommonJs } from './scripts/common-js.js';
import { validatorsBeside } from './scripts/validators-beside.js';

// Its types promise a default export; what Node gets from it is the function itself.
const license = licensePlugin as unknown as typeof licensePlugin.default;

const shells = ['cli', 'action'].filter((name) => existsSync(`src/${name}.ts`));

// dist/ is committed and runs as it is: no install, no source, Node 20 or later. The same sources
// must give the same bytes, so that CI can check that it is current: hence no hashes in names,
// sorted licences, and an empty folder to begin with.
export default defineConfig({
  input: Object.fromEntries(shells.map((name) => [name, `src/${name}.ts`])),
  platform: 'node',
  resolve: {
    // Paths stand in comments of the output; a linked node_modules must not change them.
    symlinks: false,
    alias: MODULES,
  },
  transform: { target: 'node20' },
  // Their tokens for other clouds need a client for HTTP of half a megabyte. Without this, the action would load it at its
  // start, and never use it.
  treeshake: {
    moduleSideEffects: [
      { test: /node_modules\/@actions\/(core|http-client)\//, sideEffects: false },
    ],
  },
  output: {
    dir: 'dist',
    cleanDir: true,
    format: 'cjs',
    dynamicImportInCjs: false,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    codeSplitting: CHUNKS,
  },
  plugins: [
    validatorsBeside(),
    inAscii(),
    inCommonJs(),
    license({
      thirdParty: {
        output: {
          file: 'dist/licenses.txt',
          template: (packages) =>
            packages
              .map((it) => it.text().replaceAll('\r\n', '\n'))
              .toSorted()
              .join('\n\n---\n\n') + '\n',
        },
      },
    }),
  ],
});
