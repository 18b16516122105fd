// The people of CODEOWNERS who own the whole repository.
import type { Folder } from './folder.ts';

const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/** `ana` or `org/team`, without the sign. GitHub takes the last rule for a path. */
export function codeOwners({ read }: Folder): readonly string[] {
  const text = PLACES.map((path) => read(path)).find((one) => one !== null) ?? '';
  const rules = text.split(/\r?\n/).flatMap((line) => {
    const [pattern, ...owners] = line.replace(/#.*$/, '').trim().split(/\s+/);
    return pattern === '*' ? [owners] : [];
  });
  return (rules.at(-1) ?? []).flatMap(
    (owner) => /^@([\w-]+(?:\/[\w.-]+)?)$/.exec(owner)?.[1] ?? [],
  );
}
