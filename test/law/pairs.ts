// Both sides of a proposal, judged and rendered by the product, in memory.
import { createHash } from 'node:crypto';

import type { Desired } from '#app/accepted/desired.ts';
import { desiredIn } from '#app/accepted/desired.ts';
import { loadProposal } from '#app/load/load.ts';
import { createReader } from '#app/load/reader.ts';
import { snapshotOf, readCommitTree } from '#app/load/side.ts';
import type { Repository } from '#app/ports.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import type { EnvironmentName, Sha } from '#domain/scalars.ts';
import type { Report } from '#domain/report.ts';
import { judge } from '#judge/judge.ts';
import { dotenv } from '#render/dotenv.ts';
import { json } from '#render/json.ts';
import { traefik } from '#render/traefik.ts';
import { NOW } from '#test/support/nouns.ts';

import { memoryOf, treeId } from './memory.ts';
import type { OracleSide, RenderedInstance } from './oracle.ts';
import type { Tree } from './worlds.ts';
import { ENVIRONMENTS, ROOT } from './worlds.ts';

export interface Pair {
  readonly past: Tree;
  readonly base: Tree;
  readonly head: Tree;
}

export interface Judged {
  readonly report: Report;
  readonly base: OracleSide;
  readonly head: OracleSide;
}

// Its memory is what makes so many pairs cheap: files repeat.
export const reader = createReader();
const BASE = 'base' as Sha;
const HEAD = 'head' as Sha;

export async function judgedPair({ past, base, head }: Pair): Promise<Judged> {
  const line = new Map([
    ['past', past],
    [BASE, base],
    [HEAD, head],
  ]);
  const repository = memoryOf(line);
  const loader = { repository, reader, root: ROOT };
  const compared = { base: treeId(BASE), head: treeId(HEAD), tip: BASE, now: NOW };
  const proposal = await loadProposal(loader, compared);
  const report = judge({
    schemaVersion: 1,
    now: NOW,
    clock: 'git',
    proposal,
    evidence: NO_EVIDENCE,
  });
  return {
    report,
    base: { files: base, older: [past], rendered: await renderedAt(repository, BASE) },
    head: { files: head, older: [base, past], rendered: await renderedAt(repository, HEAD) },
  };
}

/** The values that every service is sent by a commit, as the product renders them. */
async function renderedAt(
  repository: Repository,
  commit: Sha,
): Promise<readonly RenderedInstance[]> {
  const { side } = await readCommitTree({ repository, reader, root: ROOT }, commit);
  const snapshot = snapshotOf(side);
  return ENVIRONMENTS.flatMap((environment) =>
    desiredIn(snapshot, environment as EnvironmentName).map(renderedOf),
  );
}

function renderedOf({ environment, service, values, blockedRoutes }: Desired): RenderedInstance {
  // No file can be written when two flags fill one variable.
  const once = values.filter(
    ({ variable }) => values.filter((value) => value.variable === variable).length === 1,
  );
  const input = { environment, service, values: once, blockedRoutes, sha256 };
  return {
    environment,
    service,
    json: json.render(input),
    dotenv: dotenv.render(input),
    traefik: traefik.render(input),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
