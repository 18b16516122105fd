// The rules of CODEOWNERS, as GitHub reads them: the last rule that matches a path decides, even if the rule names no owner.
import type { Folder } from './service-folders.ts';

/** One line. */
export interface OwnerRule {
  /** As it is written, without its comment. */
  readonly text: string;
  readonly pattern: string;
  /** Logins and teams: `ana` or `org/team`, without the sign. */
  readonly owners: readonly string[];
  /** Owners by address. No team of a pipeline can have them. */
  readonly addresses: readonly string[];
  readonly matches: (path: string) => boolean;
}

/** The first of these files counts. */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

export function ownerRulesIn({ read }: Folder): readonly OwnerRule[] {
  const text = PLACES.map((path) => read(path)).find((content) => content !== null) ?? '';
  return text.split(/\r?\n/).flatMap((line) => {
    // A blank in a path has a backslash before it.
    const words = line.replace(/(?:^|\s)#.*$/, '').match(/(?:\\.|\S)+/g) ?? [];
    const [pattern, ...names] = words;
    return pattern === undefined ? [] : [ruleOf(pattern, names)];
  });
}

/** The rule that decides for a file; undefined: the file has no owner. */
export function ruleFor(rules: readonly OwnerRule[], path: string): OwnerRule | undefined {
  return rules.findLast(({ matches }) => matches(path));
}

function ruleOf(pattern: string, names: readonly string[]): OwnerRule {
  const expression = isSupported(pattern) ? new RegExp(sourceOf(pattern), 's') : null;
  return {
    text: [pattern, ...names].join(' '),
    pattern,
    owners: names.flatMap((name) => /^@([\w-]+(?:\/[\w.-]+)?)$/.exec(name)?.[1] ?? []),
    addresses: names.filter((name) => /^[^@\s]+@[^@\s]+$/.test(name)),
    matches: (path) => expression?.test(path) === true,
  };
}

/** GitHub skips a line with a negated pattern, a range of characters or an escaped `#`. */
function isSupported(pattern: string): boolean {
  return !/^!|^\\#|\[/.test(pattern);
}

/** The pattern as a regular expression for whole paths. */
function sourceOf(pattern: string): string {
  const body = pattern.replace(/^\//, '').replace(/\/$/, '');
  const isFromTop = pattern.startsWith('/') || body.includes('/');
  const parts = body.match(/\*\*\/|\*+|\?|\\.|[^*?\\]+|\\/g) ?? [];
  return `^${isFromTop ? '' : '(?:.*/)?'}${parts.map(partSource).join('')}${endSource(pattern)}$`;
}

function partSource(part: string): string {
  if (part === '**/') return '(?:.*/)?';
  if (part === '**') return '.*';
  if (part.startsWith('*')) return '[^/]*';
  if (part === '?') return '[^/]';
  return part.replace(/^\\(?=.)/, '').replaceAll(/[.+^${}()|[\]\\/]/g, '\\$&');
}

/** What may follow: a folder is all that is below it, and `docs/*` is only what lies directly in it. */
function endSource(pattern: string): string {
  if (pattern.endsWith('/')) return '/.*';
  return pattern.endsWith('/*') ? '' : '(?:/.*)?';
}
