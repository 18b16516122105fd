// The difference of two texts, in the form that `git apply` reads.
import { FILE_REMARKS } from '#messages/setup.ts';

const CONTEXT = 3;

type LineKind = ' ' | '-' | '+';

interface PatchLine {
  readonly kind: LineKind;
  readonly text: string;
}

/** The patch of one file that stays where it is; empty where nothing differs. */
export function patchOf(path: string, before: string, after: string): string {
  const lines = compared(linesOf(before), linesOf(after));
  const hunks = hunksOf(lines);
  if (hunks.length === 0) return '';
  return [`--- a/${path}`, `+++ b/${path}`, ...hunks].map((line) => `${line}\n`).join('');
}

/** Lines without their ends; a last line without an end carries Git's remark. */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') return lines.slice(0, -1);
  return lines.map((line, index) =>
    index === lines.length - 1 ? `${line}\n${FILE_REMARKS.noLineEnd()}` : line,
  );
}

/** The shortest way from one list to the other, by the length of what both have. */
function compared(before: readonly string[], after: readonly string[]): readonly PatchLine[] {
  const width = after.length + 1;
  const common = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: PatchLine[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push({ kind: ' ', text: before[i] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: '-', text: before[i] ?? '' });
      i += 1;
    } else {
      lines.push({ kind: '+', text: after[j] ?? '' });
      j += 1;
    }
  }
  return lines;
}

function hunksOf(lines: readonly PatchLine[]): readonly string[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ kind }) => kind !== ' '),
  );
  const hunks: string[] = [];
  let [from, oldLine, newLine] = [0, 1, 1];
  while (from < lines.length) {
    if (near[from] !== true) {
      from += 1;
      oldLine += 1;
      newLine += 1;
      continue;
    }
    const end = near.indexOf(false, from);
    const hunk = lines.slice(from, end < 0 ? lines.length : end);
    const [old, fresh] = [hunk.filter(isOld).length, hunk.filter(isNew).length];
    const start = (line: number, count: number): number => (count === 0 ? line - 1 : line);
    hunks.push(
      `@@ -${start(oldLine, old)},${old} +${start(newLine, fresh)},${fresh} @@`,
      ...hunk.map(({ kind, text }) => `${kind}${text}`),
    );
    from += hunk.length;
    oldLine += old;
    newLine += fresh;
  }
  return hunks;
}

function isOld({ kind }: PatchLine): boolean {
  return kind !== '+';
}

function isNew({ kind }: PatchLine): boolean {
  return kind !== '-';
}
