// Writes the workflows that `init --github` offers, from the workflows of this repository: `npm run schemas`.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TOP = join(import.meta.dirname, '..');

/** The name of each in this repository and in others, where `promote.yml` may be taken. */
const NAMES: Readonly<Record<string, string>> = {
  'flaghoist.yml': 'flaghoist.yml',
  'flaghoist-sweep.yml': 'flaghoist-sweep.yml',
  'flaghoist-relay.yml': 'flaghoist-relay.yml',
  'promote.yml': 'flaghoist-promote.yml',
  'rollback.yml': 'flaghoist-rollback.yml',
  'redeploy.yml': 'flaghoist-redeploy.yml',
  'drift.yml': 'flaghoist-drift.yml',
  'flaghoist-page.yml': 'flaghoist-page.yml',
  'flaghoist-summary.yml': 'flaghoist-summary.yml',
  'flaghoist-watch.yml': 'flaghoist-watch.yml',
  'flaghoist-comment.yml': 'flaghoist-comment.yml',
};

/** The commands that start a deployment, after a merge or where one is due, with their indentation. */
const STARTING = /^( +)command: (?:sweep|promote|rollback|comment|watch)$/gm;

/** The text of each offered workflow, by its name. */
export function offeredWorkflows(): Readonly<Record<string, string>> {
  const entries = Object.entries(NAMES).map(([name, offered]) => {
    const text = readFileSync(join(TOP, '.github/workflows', name), 'utf8')
      .replaceAll('uses: ./', 'uses: OWNER/flaghoist@v1')
      // The other form of redeploying stays in this repository.
      .replace(/^ *# For secrets or approvals in GitHub's environments.*\n/m, '')
      .replaceAll('redeploy.yml', 'flaghoist-redeploy.yml')
      // An action that may merge, and the sweep, start this file. Its default has the name that it has here.
      .replace(STARTING, '$&\n$1redeploy: flaghoist-redeploy.yml');
    return [offered, text] as const;
  });
  return Object.fromEntries(entries);
}

if (import.meta.main) {
  const file = join(TOP, 'src/app/adopt/workflow-texts.ts');
  const head = `// Written by \`npm run schemas\` from the workflows of this repository.

/** By name. \`OWNER\` and the default branch are filled in where they are offered. */
`;
  const record = JSON.stringify(offeredWorkflows(), null, 2);
  writeFileSync(
    file,
    `${head}export const WORKFLOWS: Readonly<Record<string, string>> = ${record};\n`,
  );
  spawnSync('npx', ['oxfmt', file], { cwd: TOP, stdio: 'inherit' });
}
