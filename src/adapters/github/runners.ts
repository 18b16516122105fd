// Workflows of the default branch on self-hosted runners. A workflow of any branch may ask for the same runner, so every
// writer can run a program there.
import type { components } from '@octokit/openapi-types';
import { parse } from 'yaml';
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Client } from './client.ts';
import { repository } from './pulls.ts';

type Schemas = components['schemas'];
type TreeEntry = Schemas['git-tree']['tree'][number];

/** The paths of their files. */
export async function selfHostedWorkflows(
  client: Client,
  branch: string,
): Promise<Finding<readonly string[]>> {
  const files = await workflowsOf(client, branch);
  if (files.kind !== 'known') return files;
  const found: string[] = [];
  for (const { path, sha } of files.value) {
    const blob = await client.get<Schemas['blob']>(`${repository(client)}/git/blobs/${sha}`);
    if (blob.kind !== 'known') return blob;
    if (isSelfHosted(Buffer.from(blob.value.content, 'base64').toString())) found.push(path);
  }
  return known(found);
}

async function workflowsOf(client: Client, branch: string): Promise<Finding<readonly TreeEntry[]>> {
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

async function entriesOf(client: Client, sha: string): Promise<Finding<readonly TreeEntry[]>> {
  const found = await client.get<Schemas['git-tree']>(`${repository(client)}/git/trees/${sha}`);
  return found.kind === 'known' ? known(found.value.tree) : found;
}

interface Job {
  readonly 'runs-on'?: unknown;
}

/** A job may run elsewhere unless each of its labels is a runner of GitHub. */
export function isSelfHosted(text: string): boolean {
  try {
    const { jobs = {} } = (parse(text) ?? {}) as { readonly jobs?: Readonly<Record<string, Job>> };
    return Object.values(jobs).some((job) => isOwn(job['runs-on'], text));
  } catch {
    // GitHub cannot run such a file either.
    return false;
  }
}

function isOwn(runsOn: unknown, text: string): boolean {
  if (Array.isArray(runsOn)) return runsOn.some((label) => isOwn(label, text));
  if (typeof runsOn === 'object' && runsOn !== null) {
    const { group, labels } = runsOn as { readonly group?: unknown; readonly labels?: unknown };
    return group !== undefined || isOwn(labels, text);
  }
  if (typeof runsOn !== 'string') return false;
  // A matrix or an input chooses the label.
  if (runsOn.includes('${{')) return /self-hosted/i.test(text);
  return !/^(?:ubuntu|windows|macos)-/i.test(runsOn);
}
