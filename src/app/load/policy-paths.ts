// Which paths of the repository are policy: the one matcher for all who ask. Whatever a name is made of (line breaks,
// backslashes, brackets, leading dots), `folder/**` matches everything below the folder.
import picomatch from 'picomatch';

/** Whether one of the patterns matches a path, as Git writes it: parts between slashes, case kept. */
export function policyMatcher(patterns: readonly string[]): (path: string) => boolean {
  const matchers = patterns.map(matcherOf);
  return (path) => matchers.some((matches) => matches(path));
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
 * The pattern of the folder, of a pattern that means everything below one; null for any other. What is below is not
 * left to the glob, which has ideas of its own about names such as `..`.
 */
function folderOf(pattern: string): string | null {
  if (pattern.startsWith('!')) return null;
  if (/^\*\*(?:\/\*\*?)*$/.test(pattern)) return '';
  const folder = pattern.replace(/(?:\/\*\*)+(?:\/\*)?$/, '');
  return folder === pattern || folder === '' ? null : folder;
}

/** A dot-folder is an ordinary folder here, a backslash an ordinary letter, and a line break one, too. */
function globOf(pattern: string): (path: string) => boolean {
  const matches = picomatch(pattern, { dot: true, windows: false, flags: 's' });
  // With a second argument it answers with an object.
  return (path) => matches(path);
}

/** The folders above a path, nearest last: `a` and `a/b` of `a/b/c`. Slices, as joining parts takes quadratic time. */
function foldersOf(path: string): readonly string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
}
