// Writes commits with the identities and dates of the test, without a working tree.
import type { Identity } from '../world/people.ts';
import { factsIn } from './facts.ts';
import type { ObjectStore } from './objects.ts';
import { type Blob, changedTree } from './trees.ts';

/** The new content of each file. Null deletes it. Other modes than 100644 are for attacks. */
export type Files = Readonly<Record<string, FileContent>>;
export type FileContent =
  | string
  | null
  | { readonly mode: '100644' | '100755' | '120000'; readonly text: string | Uint8Array };

export interface Signature extends Identity {
  /** Seconds since 1970. */
  readonly at: number;
}

export interface NewCommit {
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Signature;
  readonly committer: Signature;
  /** Signed by GitHub, as a commit of its web page. */
  readonly isSigned?: boolean;
  /** The tree to start from, by default the one of the first parent. */
  readonly tree?: string;
  readonly files?: Files;
  /** Blobs that exist already, by path. */
  readonly entries?: readonly Entry[];
}

export interface Entry {
  readonly path: string;
  readonly blob: Blob;
}

const SIGNATURE = 'signed by GitHub';

/** Writes the commit and gives its id. */
export async function writeCommit(store: ObjectStore, commit: NewCommit): Promise<string> {
  const [first] = commit.parents;
  const start =
    commit.tree ??
    (first === undefined ? null : factsIn(first, await store.read('commit', first)).tree);
  const blobs = await Promise.all(
    Object.entries(commit.files ?? {}).map(
      async ([path, content]) => [path, await blobOf(store, content)] as const,
    ),
  );
  const changes = new Map([
    ...(commit.entries ?? []).map(({ path, blob }) => [path, blob] as const),
    ...blobs,
  ]);
  const tree =
    (await changedTree(store, start, changes)) ?? (await store.write('tree', Buffer.alloc(0)));
  const lines = [
    `tree ${tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${signed(commit.author)}`,
    `committer ${signed(commit.committer)}`,
    ...(commit.isSigned === true ? [`gpgsig ${SIGNATURE}`] : []),
    '',
    commit.message.endsWith('\n') ? commit.message : `${commit.message}\n`,
  ];
  return store.write('commit', Buffer.from(lines.join('\n')));
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
