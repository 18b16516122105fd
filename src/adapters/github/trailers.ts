// The co-authors in a commit message. The message is untrusted, so it is read in one pass, and a part that is too long to be
// read counts as an unknown identity.
import { UNRESOLVED_PEOPLE } from '#messages/github.ts';

export interface CoAuthor {
  readonly name: string;
  readonly email: string;
}

export interface Trailers {
  readonly coAuthors: readonly CoAuthor[];
  /** Lines that may name a co-author and cannot be understood. */
  readonly unread: readonly string[];
}

/** Characters of a message that are read. */
export const LONGEST_MESSAGE = 1 << 20;

/** Trailers of one commit that are read. No honest commit has more. */
const MOST_TRAILERS = 1000;

/** The name of the trailer, in any form that Git or GitHub may accept. */
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
  for (let match = names.exec(text); match !== null; match = names.exec(text)) {
    const start = match.index;
    const behind = start + match[0].length;
    if (!beginsLine(text, start) || WORD.test(text[behind] ?? '')) continue;
    if (coAuthors.length + unread.length === MOST_TRAILERS) {
      unread.push(UNRESOLVED_PEOPLE.furtherCoAuthors());
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
  if (rest > 0) unread.push(UNRESOLVED_PEOPLE.unreadMessage(rest));
  return { coAuthors, unread };
}

/** Whether only white space is before it in its line. */
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

/** The co-author in `: Name <address>`; null for any other text. */
function coAuthorIn(rest: string): CoAuthor | null {
  const text = rest.trim();
  const open = text.lastIndexOf('<');
  if (!text.startsWith(':') || !text.endsWith('>') || open < 0) return null;
  const email = text.slice(open + 1, -1);
  if (email === '' || /[\s>]/.test(email)) return null;
  return { name: text.slice(1, open).trim(), email };
}
