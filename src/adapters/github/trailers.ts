// The co-authors that a commit message names. Anybody writes such a message, so it is read in one pass, whatever it
// holds, and what is too long to be read counts as an identity that is not known (T17, T64).

export interface CoAuthor {
  readonly name: string;
  readonly email: string;
}

export interface Trailers {
  readonly coAuthors: readonly CoAuthor[];
  /** What may name a co-author and cannot be understood, in words. */
  readonly unread: readonly string[];
}

/** Characters of a message that are read. */
export const LONGEST_MESSAGE = 1 << 20;

/** Trailers of one commit that are read: more than that name no authors, and are a flood. */
export const MOST_TRAILERS = 1000;

/** Everything that Git or GitHub might take for a co-author; what it says has to be understood. */
const NAME = /co-authored-by/gi;
const BREAKS = '\n\r\u2028\u2029';
const LINE_END = /[\n\r\u2028\u2029]|$/g;
const WORD = /\w/;

export function trailersIn(message: string): Trailers {
  const text = message.slice(0, LONGEST_MESSAGE);
  const coAuthors: CoAuthor[] = [];
  const unread: string[] = [];
  const names = new RegExp(NAME);
  const ends = new RegExp(LINE_END);
  for (let found = names.exec(text); found !== null; found = names.exec(text)) {
    const start = found.index;
    const behind = start + found[0].length;
    if (!beginsLine(text, start) || WORD.test(text[behind] ?? '')) continue;
    if (coAuthors.length + unread.length === MOST_TRAILERS) {
      unread.push('the further co-authors of a commit');
      break;
    }
    ends.lastIndex = behind;
    const end = ends.exec(text)?.index ?? text.length;
    const coAuthor = coAuthorIn(text.slice(behind, end));
    if (coAuthor === null) unread.push(`"${text.slice(start, Math.min(end, start + 100)).trim()}"`);
    else coAuthors.push(coAuthor);
    names.lastIndex = end;
  }
  const rest = message.length - text.length;
  if (rest > 0) unread.push(`the last ${rest} characters of a commit message`);
  return { coAuthors, unread };
}

/** Whether nothing but white space stands before it in its line. Such space is passed once in the whole text. */
function beginsLine(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && !isBreak(text, at) && isBlank(text, at)) at -= 1;
  return at < 0 || isBreak(text, at);
}

function isBreak(text: string, at: number): boolean {
  return BREAKS.includes(text[at] ?? '');
}

function isBlank(text: string, at: number): boolean {
  return (text[at] ?? '').trim() === '';
}

/** `: Name <address>`, and nothing else; null where it is anything else. */
function coAuthorIn(rest: string): CoAuthor | null {
  const text = rest.trim();
  const open = text.lastIndexOf('<');
  if (!text.startsWith(':') || !text.endsWith('>') || open < 0) return null;
  const email = text.slice(open + 1, -1);
  if (email === '' || /[\s>]/.test(email)) return null;
  return { name: text.slice(1, open).trim(), email };
}
