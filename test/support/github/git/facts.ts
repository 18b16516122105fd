// The facts of a commit, read from its object.
import { isoOf } from '../world/clock.ts';
import type { Identity } from '../world/people.ts';

export interface CommitFacts {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: DatedIdentity;
  readonly committer: DatedIdentity;
  readonly message: string;
  readonly isSigned: boolean;
}

export interface DatedIdentity extends Identity {
  readonly date: string;
}

export function factsIn(sha: string, content: Buffer): CommitFacts {
  const text = content.toString();
  const end = text.indexOf('\n\n');
  const headers = text.slice(0, end).split('\n');
  const all = (name: string): readonly string[] =>
    headers
      .filter((line) => line.startsWith(`${name} `))
      .map((line) => line.slice(name.length + 1));
  return {
    sha,
    tree: all('tree')[0] ?? '',
    parents: all('parent'),
    author: identityIn(all('author')[0] ?? ''),
    committer: identityIn(all('committer')[0] ?? ''),
    message: text.slice(end + 2).trimEnd(),
    isSigned: all('gpgsig').length > 0,
  };
}

/** `Ana <ana@example.org> 1795276800 +0000`. */
function identityIn(line: string): DatedIdentity {
  const [, name = '', email = '', at = '0'] = /^(.*?) ?<(.*?)> (\d+)/.exec(line) ?? [];
  return { name, email, date: isoOf(Number(at)) };
}
