// Two texts as the lines of a diff: what is taken away, what is added, and the line before each change.

/** Texts with more changed lines than this are shown as one block taken away and one added. */
const MOST_COMPARED = 600;

export function diffLines(before: string, after: string): readonly string[] {
  const [old, now] = [before, after].map((text) =>
    text === '' ? [] : text.replace(/\n$/, '').split('\n'),
  );
  if (old === undefined || now === undefined) return [];
  const start = sharedStart(old, now);
  const end = sharedEnd(old.slice(start), now.slice(start));
  const changed = [old, now].map((lines) => lines.slice(start, lines.length - end));
  const [removed = [], added = []] = changed;
  const before1 = start > 0 ? [` ${old[start - 1] ?? ''}`] : [];
  const body =
    removed.length + added.length > MOST_COMPARED
      ? [...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`)]
      : withContext(edits(removed, added));
  return [...before1, ...body];
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

function sharedEnd(a: readonly string[], b: readonly string[]): number {
  return sharedStart(a.toReversed(), b.toReversed());
}

/** By the longest common subsequence. */
function edits(a: readonly string[], b: readonly string[]): readonly string[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [current, below] = [lengths[i], lengths[i + 1]];
      if (current === undefined || below === undefined) continue;
      const both = (below[j + 1] ?? 0) + 1;
      current[j] = a[i] === b[j] ? both : Math.max(below[j] ?? 0, current[j + 1] ?? 0);
    }
  }
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const isSame = i < a.length && j < b.length && a[i] === b[j];
    const takes = j >= b.length || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0);
    if (isSame) {
      lines.push(` ${a[i]}`);
      i += 1;
      j += 1;
    } else if (i < a.length && takes) {
      lines.push(`-${a[i]}`);
      i += 1;
    } else {
      lines.push(`+${b[j]}`);
      j += 1;
    }
  }
  return lines;
}

/** Of the equal lines only the one before a change; `…` stands for the others. */
function withContext(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, index) => {
    if (!line.startsWith(' ')) return [line];
    const next = lines[index + 1];
    const isBefore = next !== undefined && !next.startsWith(' ');
    const previous = lines[index - 1];
    const isGap = previous !== undefined && !previous.startsWith(' ') && !isBefore;
    return isBefore ? [line] : isGap ? [' …'] : [];
  });
}
