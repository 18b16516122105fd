// Which paths of the repository are policy: one matcher for all callers. `folder/**` matches everything below the folder,
// also names with line breaks, backslashes, brackets or leading dots.
import picomatch from 'picomatch';

/** Whether one of the patterns matches a path, as Git writes it: parts between slashes, case kept. */
export function policyMatcher(patterns: readonly string[]): (path: string) => boolean {
  // Made with the first path, because the glob library takes its time, and most changes have no such path.
  let matchers: ReturnType<typeof matcherOf>[] | null = null;
  return (path) => (matchers ??= patterns.map(matcherOf)).some((matches) => matches(path));
}

function matcherOf(pattern: string): (path: string) => boolean {
  const below = folderOf(pattern);
  const matches = globOf(pattern);
  if (below === null) return matches;
  if (below === '') return () => true;
  const isFolder = globOf(below);
  return (path) => matches(path) || foldersOf(path).some(isFolder);
}

/**
 * The folder of a pattern for everything below a folder; null for any other pattern. The glob library would treat some
 * names below it specially, such as `..`.
 */
function folderOf(pattern: string): string | null {
  if (pattern.startsWith('!')) return null;
  if (/^\*\*(?:\/\*\*?)*$/.test(pattern)) return '';
  const folder = pattern.replace(/(?:\/\*\*)+(?:\/\*)?$/, '');
  return folder === pattern || folder === '' ? null : folder;
}

/** Dot-folders, backslashes and line breaks are ordinary here. */
function globOf(pattern: string): (path: string) => boolean {
  const matches = picomatch(pattern, { dot: true, windows: false, flags: 's' });
  // With a second argument it answers with an object.
  return (path) => matches(path);
}

/** The folders above a path, nearest last: `a` and `a/b` of `a/b/c`. Slices, as joining parts takes quadratic time. */
function foldersOf(path: string): readonly string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
}
