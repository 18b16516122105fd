import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const TOP = join(import.meta.dirname, '../..');

/** Paths of all pages, from the top of the repository. */
export function allPages(): readonly string[] {
  const docs = readdirSync(join(TOP, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.md') && !name.startsWith('docs/images/'));
  const own = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];
  return [...own, ...docs.toSorted()].filter((name) => existsSync(join(TOP, name)));
}
