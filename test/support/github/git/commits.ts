// Writes and reads commits, with the identities and dates of the test and without a working tree.
import { isoOf } from '../clock.ts';
import type { Identity } from '../people.ts';
import { type Blob, changedTree, type ObjectStore } from './objects.ts';

/** The new content of each file. Null deletes it. Other modes than 100644 are for attacks. */
export type Files = Readonly<Record<string, FileContent>>;
type FileContent =
  | string
  | null
  | { readonly mode: '100644' | '100755' | '120000'; readonly text: string | Uint8Array };

export interface NewCommit extends Content {
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Signature;
  readonly committer: Signature;
  /** Signed by GitHub, as a commit of its web page. */
  readonly isSigned?: boolean;
  /** The tree to start from, by default the one of the first parent. */
  readonly tree?: string;
}

export interface Content {
  readonly files?: Files;
  /** Blobs that exist already. */
  readonly entries?: readonly { readonly path: string; readonly blob: Blob }[];
}

export interface Signature extends Identity {
  /** Seconds since 1970. */
  readonly at: number;
}

/** Writes the commit and gives its id. */
export async function writeCommit(store: ObjectStore, commit: NewCommit): Promise<string> {
  const { parents, author, committer, message, isSigned = false } = commit;
  const [first] = parents;
  const start =
    commit.tree ??
    (first === undefined ? null : factsIn(first, await store.read('commit', first)).tree);
  const tree =
    (await changedTree(store, start, await changesOf(store, commit))) ??
    (await store.write('tree', Buffer.alloc(0)));
  const lines = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${signed(author)}`,
    `committer ${signed(committer)}`,
    ...(isSigned ? ['gpgsig signed by GitHub'] : []),
    '',
    message.endsWith('\n') ? message : `${message}\n`,
  ];
  return store.write('commit', Buffer.from(lines.join('\n')));
}

async function changesOf(store: ObjectStore, { files = {}, entries = [] }: Content) {
  const blobs = Object.entries(files).map(
    async ([path, content]) => [path, await blobOf(store, content)] as const,
  );
  const kept = entries.map(({ path, blob }) => [path, blob] as const);
  return new Map([...kept, ...(await Promise.all(blobs))]);
}

async function blobOf(store: ObjectStore, content: FileContent): Promise<Blob> {
  if (content === null) return null;
  const { mode, text } = typeof content === 'string' ? { mode: '100644', text: content } : content;
  return { mode, id: await store.write('blob', Buffer.from(text)) };
}

function signed({ name, email, at }: Signature): string {
  const plain = (text: string): string => text.replaceAll(/[<>\n]/g, '');
  return `${plain(name)} <${plain(email)}> ${at} +0000`;
}

export type CommitFacts = ReturnType<typeof factsIn>;

export function factsIn(sha: string, content: Buffer) {
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
function identityIn(line: string) {
  const [, name = '', email = '', at = '0'] = /^(.*?) ?<(.*?)> (\d+)/.exec(line) ?? [];
  return { name, email, date: isoOf(Number(at)) };
}
