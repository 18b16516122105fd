// The workflows of the default branch: those that decide.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Client, Schemas } from './client.ts';

type GitTreeEntry = Schemas['git-tree']['tree'][number];

export interface WorkflowFile {
  /** The name of its file: `rollback.yml`. */
  readonly path: string;
  readonly text: string;
}

export async function workflowFiles(
  client: Client,
  branch: string,
): Promise<Finding<readonly WorkflowFile[]>> {
  const entries = await workflowsOf(client, branch);
  if (entries.kind !== 'known') return entries;
  const files: WorkflowFile[] = [];
  for (const { path, sha } of entries.value) {
    const blob = await client.get<Schemas['blob']>(`${client.path}/git/blobs/${sha}`);
    if (blob.kind !== 'known') return blob;
    files.push({ path, text: Buffer.from(blob.value.content, 'base64').toString() });
  }
  return known(files);
}

/** The text of a file of a branch; null: there is no such file. One folder after the other, as below. */
export async function fileAt(
  client: Client,
  branch: string,
  path: string,
): Promise<Finding<string | null>> {
  let sha = encodeURIComponent(branch);
  for (const name of path.split('/')) {
    const entries = await entriesOf(client, sha);
    if (entries.kind !== 'known') return entries;
    const entry = entries.value.find((candidate) => candidate.path === name);
    if (entry?.sha === undefined) return known(null);
    sha = entry.sha;
  }
  const blob = await client.get<Schemas['blob']>(`${client.path}/git/blobs/${sha}`);
  if (blob.kind !== 'known') return blob;
  return known(Buffer.from(blob.value.content, 'base64').toString());
}

async function workflowsOf(
  client: Client,
  branch: string,
): Promise<Finding<readonly GitTreeEntry[]>> {
  let sha = encodeURIComponent(branch);
  // One folder after the other: GitHub cuts off a recursive list of a large repository.
  for (const name of ['.github', 'workflows']) {
    const entries = await entriesOf(client, sha);
    if (entries.kind !== 'known') return entries;
    const folder = entries.value.find(({ path, type }) => path === name && type === 'tree');
    if (folder?.sha === undefined) return known([]);
    sha = folder.sha;
  }
  const entries = await entriesOf(client, sha);
  if (entries.kind !== 'known') return entries;
  return known(entries.value.filter(({ path }) => /\.ya?ml$/i.test(path)));
}

async function entriesOf(client: Client, sha: string): Promise<Finding<readonly GitTreeEntry[]>> {
  const answer = await client.get<Schemas['git-tree']>(`${client.path}/git/trees/${sha}`);
  return answer.kind === 'known' ? known(answer.value.tree) : answer;
}
