// The parser's errors in our own words, with hints.
import type { YAMLError } from 'yaml';
import { linesIn } from './positions.ts';
import type { Problem } from './problem.ts';
import { atOffset, error } from './problem.ts';
import { alias } from './refusals.ts';
import { oneLine } from './quoting.ts';

const CONFLICT = /^(<{7}|={7}|>{7}|\|{7})(?= |\r?$)/gm;

/** The first problem of each line, because the others usually follow from it. */
export function syntaxProblems(text: string, errors: readonly YAMLError[]): readonly Problem[] {
  const conflicts = [...text.matchAll(CONFLICT)];
  if (conflicts.length > 0) return conflicts.map((mark) => conflict(mark[1] ?? '', mark.index));
  const aliases = errors.filter(({ code }) => code === 'BAD_ALIAS');
  // After a broken alias the parser's other errors make no sense.
  if (aliases.length > 0) return aliases.map(({ pos: [offset] }) => alias(text, offset));
  const lineOf = linesIn(text);
  const firsts = new Map<number, Problem>();
  for (const problem of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const line = lineOf(problem.pos[0]);
    if (!firsts.has(line)) firsts.set(line, syntaxProblem(problem));
  }
  return [...firsts.values()];
}

function conflict(mark: string, offset: number): Problem {
  return error(
    'file/conflict-marker',
    atOffset(offset),
    `${mark} is a conflict mark of Git from a merge that is not resolved`,
    'keep one of the two sides and delete the marks',
  );
}

function syntaxProblem({ code, message, pos: [offset] }: YAMLError): Problem {
  const [sentence, hint] = inOurWords(code) ?? [
    `this is not valid YAML: ${lowerFirst(oneLine(message))}`,
    'compare the line with its neighbours: spaces for indentation, one after each colon, quotes around text with special characters',
  ];
  return error('yaml/syntax', atOffset(offset), sentence, hint);
}

function inOurWords(code: string): readonly [string, string] | null {
  switch (code) {
    case 'TAB_AS_INDENT':
      return [
        'this line is indented with a tab; YAML takes only spaces',
        'replace the tab by spaces',
      ];
    case 'BAD_SCALAR_START':
      return ['a text without quotes cannot begin with this character', 'put the text in quotes'];
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return [
        'this is not valid YAML: a second key in place of a value, or a line with another indentation than its neighbours',
        'indent the line like its neighbours; put a text that holds ": " in quotes',
      ];
    case 'BAD_DQ_ESCAPE':
      return [
        'a \\ inside double quotes begins an escape, and this one does not exist',
        'write \\\\ for a backslash, or use single quotes',
      ];
    default:
      return null;
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
