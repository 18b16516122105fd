// Which paths of the repository are policy: one matcher for all callers. `folder/**`, `folder/` and `folder` match everything
// below the folder, also names with line breaks, backslashes, brackets or leading dots.
import picomatch from 'picomatch';
import { foldersWritten } from '#domain/deploy-settings.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { DEFAULT_POLICY_PATHS } from '#files/schema-pipeline.ts';
import { filesNamedBy } from '#gates/gates.ts';
import type { Repository, TreeId } from '#app/ports.ts';

/**
 * The policy paths, and files that could change what is sent without the gate: attributes by which Git converts our
 * files, and files at a place where a target writes. `rules`: the pipeline at base; null where it cannot be read.
 */
export function policyPatterns(root: string, rules: Pipeline | null): readonly string[] {
  return [
    ...(rules?.policy.paths ?? DEFAULT_POLICY_PATHS).map(fromRoot),
    ...[...foldersAbove(root), `${root}/**`].map((folder) =>
      `${folder}/.gitattributes`.replace(/^\//, ''),
    ),
    ...foldersWritten(rules?.services ?? []).map((folder) => `${folder}/**`),
  ];
}

/** Also takes `/infra/` and `./infra/`, the forms of CODEOWNERS. Git writes no path in these forms. */
function fromRoot(pattern: string): string {
  const [, not = '', rest = ''] = /^(!?)(?:\.?\/+)*(.*)$/s.exec(pattern) ?? [];
  return `${not}${rest.replace(/\/+$/, '/**')}` || '**';
}

/** Those of these patterns, as the pipeline writes them, that a file of a tree matches. */
export async function matchedPatterns(
  { list }: Pick<Repository, 'list'>,
  tree: TreeId,
  patterns: readonly string[],
): Promise<ReadonlySet<string>> {
  const matched = await Promise.all(
    patterns.map(async (written): Promise<readonly string[]> => {
      const pattern = fromRoot(written);
      const files = await list(tree, fixedPart(pattern).slice(0, -1));
      const matches = policyMatcher([pattern]);
      return files.some(({ path }) => matches(path)) ? [written] : [];
    }),
  );
  return new Set(matched.flat());
}

/** The folders above the root, from the top, which is the empty name. */
function foldersAbove(root: string): readonly string[] {
  const parts = root.split('/').filter((part) => part !== '' && part !== '.');
  return parts.map((_, at) => parts.slice(0, at).join('/'));
}

/** The files that the rules name: what a gate reads, and the programs of metric sources. */
export function policyFilesNamedIn(rules: Pipeline | null): ReadonlySet<string> {
  if (rules === null) return new Set();
  return new Set([...filesNamedBy(rules), ...programsOf(rules)]);
}

/** Each part of a command that may be the path of a file. Its answers decide whether a promotion passes. */
function programsOf({ sources = [] }: Pipeline): readonly string[] {
  const parts = sources.flatMap(({ settings }) => (settings['run'] ?? []) as readonly string[]);
  return parts.map((part) => part.replace(/^(?:\.\/+)+/, ''));
}

/** Whether one of the patterns matches a path, as Git writes it: parts between slashes, case kept. */
export function policyMatcher(patterns: readonly string[]): (path: string) => boolean {
  // Made with the first path, because the glob library takes its time, and most changes have no such path.
  let matchers: ReturnType<typeof matcherOf>[] | null = null;
  return (path) => (matchers ??= patterns.map(matcherOf)).some((matches) => matches(path));
}

/** Whether a path is a folder above the files of a pattern. A link or a submodule there would replace all of them. */
export function isAbovePolicy(patterns: readonly string[], path: string): boolean {
  return patterns.some((pattern) => fixedPart(pattern).startsWith(`${path}/`));
}

/** The folders of a pattern before the first part that matches several names, each with its slash. */
function fixedPart(pattern: string): string {
  const fixed = /^[^*?[\](){}!@+|\\]*/.exec(pattern)?.[0] ?? '';
  return fixed.slice(0, fixed.lastIndexOf('/') + 1);
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
 * The folder of a pattern for everything below a folder; null for any other pattern. A name may be that of a folder. The
 * glob library would treat some names below it specially, such as `..`.
 */
function folderOf(pattern: string): string | null {
  if (pattern.startsWith('!')) return null;
  if (/^\*\*(?:\/\*\*?)*$/.test(pattern)) return '';
  const folder = pattern.replace(/(?:\/\*\*)+(?:\/\*)?$/, '');
  const isName = /(?:^|\/)[^/*?[\](){}!@+|\\]+$/.test(folder);
  return folder === '' || (folder === pattern && !isName) ? null : folder;
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
