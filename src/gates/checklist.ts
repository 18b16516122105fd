// `checklist`: each statement is ticked in the pull request's body.
import { CHECKLIST_MESSAGES } from '#messages/gates/checklist.ts';
import { answersFrom, defineGate, isSubset } from './gate.ts';

const { codes, pass, wait, problem } = answersFrom(CHECKLIST_MESSAGES);

type ChecklistSettings = readonly string[];

export const checklist = defineGate<ChecklistSettings>({
  name: 'checklist',
  title: 'Each statement is ticked in the text of the pull request.',
  listIsSettings: true,
  schema: {
    description:
      'Statements that must each be ticked, as "- [x] statement", in the pull request\'s body.',
    type: 'array',
    items: { type: 'string', minLength: 1, maxLength: 200 },
    minItems: 1,
    uniqueItems: true,
  },
  example: ['Runbook reviewed', 'Rollback tested'],

  problems: (statements) =>
    statements.flatMap((statement, index) =>
      canBeTicked(statement) ? [] : [problem('checklist/cannot-be-ticked', [index], {})],
    ),

  atLeastAsStrict: (to, from) => isSubset(from, to),

  asks: () => [{ kind: 'body' }],

  judge: (wanted, _promotion, { body }) => {
    const statements = wanted.length;
    if (body.kind !== 'known') return [wait('checklist/unknown', { statements, missing: body })];
    const boxes = boxesIn(body.value);
    const open = wanted.filter((statement) => boxes.get(comparable(statement)) !== true);
    return [
      open.length === 0
        ? pass('checklist/ticked', { statements })
        : wait('checklist/unticked', { statements, open }),
    ];
  },

  endsOnPull: 'body',

  settledAtOnce: ['checklist/unticked', 'checklist/unknown'],

  codes,
});

/** Whether the reader of boxes finds a ticked box with this statement. */
function canBeTicked(statement: string): boolean {
  const line = statement.trim().replaceAll(/\s+/g, ' ');
  return boxesIn(`- [x] ${line}`).get(comparable(statement)) === true;
}

// The boxes that a reader of markdown sees. Boxes in comments, code blocks and quoted text do not count, because
// the example of a template must not tick anything.

/** A fence opens a block of code, also as the content of a list item. */
const FENCE = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}(?=[^`]*$)|~{3,})/;
const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])(\s+)(.*)$/s;
const BOX = /^\[([ xX])\]\s+(\S.*)$/s;
/** Characters: eight times what GitHub allows one pull request. In a longer text no box counts. */
export const LONGEST_BODY = 1 << 19;
/** Columns. Markdown reads a line that is indented further as code, or as part of the text above. */
const DEEPEST = 3;

/** Each statement with a box, in the form that is compared, and whether all of its copies are ticked. */
export function boxesIn(body: string): ReadonlyMap<string, boolean> {
  const boxes = new Map<string, boolean>();
  if (body.length > LONGEST_BODY) return boxes;
  for (const item of itemsIn(visibleLines(body))) {
    const [, mark = '', statement = ''] = BOX.exec(item) ?? [];
    if (statement === '') continue;
    const key = comparable(statement);
    boxes.set(key, mark !== ' ' && boxes.get(key) !== false);
  }
  return boxes;
}

/** Case, spacing and a closing full stop do not make another statement. */
export function comparable(statement: string): string {
  return statement.trim().replace(/\s+/g, ' ').replace(/\.$/, '').toLowerCase();
}

/** The lines outside comments and fenced code. An unclosed comment or fence hides all lines after it. */
function visibleLines(body: string): readonly string[] {
  const lines: string[] = [];
  let fence = '';
  let isComment = false;
  for (const line of body.split(/\r\n?|\n/)) {
    if (fence !== '') {
      if (closes(line, fence)) fence = '';
      continue;
    }
    const visible = withoutComments(line, isComment);
    isComment = visible.isOpen;
    fence = fenceIn(visible.text);
    if (fence === '') lines.push(visible.text);
  }
  return lines;
}

/** The marks that open a block of code, or ''. The quick search first keeps long texts fast. */
function fenceIn(line: string): string {
  return MARKS.some((mark) => line.includes(mark)) ? (FENCE.exec(line)?.[1] ?? '') : '';
}

const MARKS = ['```', '~~~'];

function closes(line: string, fence: string): boolean {
  const run = line.trim();
  return run.length >= fence.length && run === (fence[0] ?? '').repeat(run.length);
}

function withoutComments(
  line: string,
  isInside: boolean,
): { readonly text: string; readonly isOpen: boolean } {
  if (!isInside && !line.includes('<!--')) return { text: line, isOpen: false };
  let text = '';
  let rest = line;
  for (let isOpen = isInside; ; isOpen = !isOpen) {
    const at = isOpen ? rest.indexOf('-->') : rest.indexOf('<!--');
    if (at < 0) return { text: isOpen ? text : text + rest, isOpen };
    text += isOpen ? '' : rest.slice(0, at);
    rest = rest.slice(at + (isOpen ? 3 : 4));
  }
}

/** The contents of list items, at the top or nested in other items. */
function itemsIn(lines: readonly string[]): readonly string[] {
  const items: string[] = [];
  // The column of the text of each open list item.
  let depths: readonly number[] = [];
  let isAfterBlank = true;
  for (const line of lines) {
    if (line.trim() === '') {
      isAfterBlank = true;
      continue;
    }
    const indent = columns(/^\s*/.exec(line)?.[0] ?? '');
    const [, , mark, gap = '', content] = ITEM.exec(line) ?? [];
    const isItem = mark !== undefined && content !== undefined;
    // Text directly below an item belongs to the item at any indentation.
    if (isItem || isAfterBlank) depths = depths.filter((depth) => depth <= indent);
    const offset = indent - (depths.at(-1) ?? 0);
    if (isItem && offset <= DEEPEST) {
      const isCode = columns(gap) > DEEPEST + 1;
      if (!isCode) items.push(content);
      depths = [...depths, indent + mark.length + (isCode ? 1 : columns(gap))];
    }
    isAfterBlank = false;
  }
  return items;
}

/** The width of white space in columns. A tab reaches to the next multiple of four. */
function columns(space: string): number {
  let at = 0;
  for (const character of space) at += character === '\t' ? 4 - (at % 4) : 1;
  return at;
}
