// Takes the answers of `git cat-file` out of its output as it comes. Reads by length, because contents and names may contain
// any bytes.
import { bytesOf } from './git.ts';

export interface GitObject {
  readonly id: string;
  readonly type: string;
  /** Empty where only `info` was asked. */
  readonly bytes: Buffer;
}

export interface ObjectQuestion {
  readonly what: 'info' | 'contents';
  readonly names: readonly string[];
}

export interface Answers {
  add(chunk: Buffer): void;
  /** The objects of a question in the order of its names, null where there is none; null until all of them have come. */
  take(question: ObjectQuestion): readonly (GitObject | null)[] | null;
}

export function answersIn(): Answers {
  let chunks: readonly Buffer[] = [];
  let length = 0;
  /** The bytes that the next answer has at least. A large one is put together only once. */
  let needed = 1;
  let objects: (GitObject | null)[] = [];
  return {
    add(chunk) {
      chunks = [...chunks, chunk];
      length += chunk.length;
    },
    take({ what, names }) {
      if (length < needed) return null;
      const bytes = Buffer.concat(chunks);
      let at = 0;
      while (objects.length < names.length) {
        const answer = answerAt(bytes, at, names[objects.length] ?? '', what === 'contents');
        needed = 'needed' in answer ? answer.needed : 1;
        if ('needed' in answer) break;
        objects.push(answer.object);
        at = answer.end;
      }
      chunks = [bytes.subarray(at)];
      length = bytes.length - at;
      if (objects.length < names.length) return null;
      const taken = objects;
      objects = [];
      return taken;
    },
  };
}

type ObjectAnswer =
  | { readonly object: GitObject | null; readonly end: number }
  | { readonly needed: number };

const HEADER = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/;
const NONE = /^ (missing|ambiguous)\n/;
const LONGEST_NONE = ' ambiguous\n'.length;

/** The answer that begins here, or the number of bytes that it needs before it can be read. */
function answerAt(bytes: Buffer, at: number, name: string, withContents: boolean): ObjectAnswer {
  const end = bytes.indexOf(0x0a, at);
  if (end < 0) return { needed: bytes.length - at + 1 };
  const [, id, type, size] = HEADER.exec(bytes.toString('latin1', at, end)) ?? [];
  if (id === undefined || type === undefined) return noneAt(bytes, at, name);
  const length = withContents ? Number(size) : 0;
  const from = end + 1;
  // A line's end follows the contents.
  const after = from + length + (withContents ? 1 : 0);
  if (bytes.length < after) return { needed: after - at };
  return { object: { id, type, bytes: bytes.subarray(from, from + length) }, end: after };
}

/** Git repeats the name of what it has not. A name may have line ends in it. */
function noneAt(bytes: Buffer, at: number, name: string): ObjectAnswer {
  const after = at + bytesOf(name).length;
  const [none] = NONE.exec(bytes.toString('latin1', after, after + LONGEST_NONE)) ?? [];
  if (none !== undefined) return { object: null, end: after + none.length };
  if (bytes.indexOf(0x0a, after) < 0) return { needed: bytes.length - at + 1 };
  throw new Error(`cat-file answered something else for ${name}`);
}
