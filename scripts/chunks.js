import { fileURLToPath } from 'node:url';

// The files of the bundle that every reading command loads, in this order. Node takes more than a millisecond for each file,
// and without this a command would load fifty. It is plain JavaScript, because the tests load it without a transformation.

/**
 * What is bundled instead of a package: `yaml` as modules. Its files for Node would all be run at the start, and most
 * commands need none of them.
 */
export const MODULES = {
  yaml: fileURLToPath(new URL('../node_modules/yaml/browser/index.js', import.meta.url)),
};

/** Each has a module and all that it needs, without what stands in a file before it. */
export const CHUNKS = {
  groups: [
    { name: 'begin', test: /src\/cli\/(begin|memory)\.ts/, priority: 7 },
    { name: 'opening', test: 'src/adapters/git/opening.ts', priority: 6 },
    { name: 'program', test: 'src/cli/main.ts', priority: 5 },
    {
      name: 'repository',
      test: /src\/adapters\/git\/(first-answers|repository)\.ts/,
      priority: 4,
    },
    { name: 'judging', test: 'src/cli/check.ts', priority: 3 },
    { name: 'editing', test: /src\/cli\/(promote|rollback)\.ts/, priority: 2 },
    { name: 'deploying', test: /src\/cli\/(deploy|status)\.ts/, priority: 1 },
  ],
};
