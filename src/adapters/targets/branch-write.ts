// Writes files to a branch at the remote, as one commit. Other processes may push at the same time. The lease names the
// expected tip, and a rejected push reads the branch again, so that no commit is lost.
import type { GitFailure } from '#domain/cause.ts';
import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { known } from '#domain/evidence.ts';
import type { Applied, BatchPart, Content } from '#app/deploy-ports.ts';
import { failureOf, printable } from '#adapters/git/git-process.ts';
import { records } from '#adapters/git/git.ts';
import { treeWith, writeBlobs } from '#adapters/git/new-tree.ts';
import type { Git } from '#adapters/git/git.ts';
import type { Ran } from '#adapters/git/git-process.ts';
import type { Answered, Tools } from './target.ts';
import { APPLIED, failed, STOPPED, unanswered, UNCHANGED, redacted } from './target.ts';
import type { Writers } from './branch-landings.ts';
import { UNCHANGED_KEY, LANDING_KEY, writersOf } from './branch-landings.ts';

export interface BranchPlace {
  readonly remote: string;
  readonly ref: string;
}

/** Git, and what takes secrets out of what the remote says. */
export interface BranchRemote extends Pick<Tools, 'redact'> {
  readonly git: Git;
}

/** Seconds for which other pushes may come first, as long as the branch moves. */
const LIMIT = 120;
/** How often a push may fail although the branch has not moved. */
const MOST_REFUSALS = 8;
/** Milliseconds until the next try, at random, so that two processes do not collide again. */
const PAUSE = [20, 200] as const;
/** Seconds without an answer from the remote. */
const PATIENCE = 60;

export async function writeParts(
  remote: BranchRemote,
  place: BranchPlace,
  parts: readonly BatchPart[],
  cancelled: AbortSignal,
): Promise<readonly Applied[]> {
  const { git, redact } = remote;
  const all = (answer: Applied): readonly Applied[] => parts.map(() => answer);
  const blobs = await writeBlobs(
    git,
    parts.map(({ delivery }) => delivery.rendered.text),
  );
  const until = performance.now() + LIMIT * 1000;
  let before: string | null | undefined;
  let refusals = 0;
  for (;;) {
    const tip = await tipOf(remote, place, cancelled);
    if (cancelled.aborted) return all(STOPPED);
    if (tip.kind !== 'known') return all(failed(tip.why));
    const { sha: onBranch } = tip.value;
    refusals = onBranch === before ? refusals + 1 : 0;
    before = onBranch;
    if (await isOfLandings(git, tip.value, parts)) {
      const facts = { ref: redact(place.ref), remote: redact(printable(place.remote)) };
      return all(failed({ code: 'target/default-branch', facts }));
    }
    const plan = await planOf(git, onBranch, parts, blobs);
    if (plan.write.size + plan.confirm.length === 0) return plan.answers;
    const sha = await commitOn(git, onBranch, parts, plan);
    const refused = await push(git, place, onBranch, sha, cancelled);
    if (refused === null) return plan.answers;
    // A hook or a branch rule would refuse the push again.
    const isOver = isDeclined(refused) || performance.now() > until;
    if (isOver || refusals === MOST_REFUSALS) {
      // Only the confirmation of unchanged files is missing.
      if (plan.write.size === 0) return plan.answers;
      if (cancelled.aborted) return all(STOPPED);
      const facts = {
        ref: redact(place.ref),
        remote: redact(printable(place.remote)),
        why: redacted(refused, redact),
      };
      return all(failed({ code: 'target/not-pushed', facts }));
    }
    const pause = randomInt(...PAUSE) * (refusals + 1);
    await setTimeout(pause, null, { signal: cancelled }).catch(() => null);
  }
}

/**
 * Whether the branch is the one that the landings are on. There, each commit of ours would be a landing that no one has
 * proposed. The default branch of another repository, such as the one that Argo CD reads, has no landing of ours.
 */
async function isOfLandings(
  git: Git,
  { sha, isDefault }: BranchTip,
  parts: readonly BatchPart[],
): Promise<boolean> {
  const landing = parts[0]?.delivery.landing;
  // Any other branch may have another root, so that Git would read all landings to the first one.
  if (!isDefault || sha === null || landing === undefined) return false;
  return (await git.run(['merge-base', '--is-ancestor', landing, sha])).code === 0;
}

interface FilePlan {
  /** The contents by file. */
  readonly write: ReadonlyMap<string, string>;
  /**
   * Unchanged files that an older landing has written. The commit confirms them, so that a run for a landing in between
   * cannot overwrite them any more.
   */
  readonly confirm: readonly string[];
  /** The answers after the push, by part. */
  readonly answers: readonly Applied[];
}

async function planOf(
  git: Git,
  tip: string | null,
  parts: readonly BatchPart[],
  blobs: readonly string[],
): Promise<FilePlan> {
  const files = parts.map(({ file }) => file);
  const landing = parts[0]?.delivery.landing;
  const present = tip === null ? new Map<string, string>() : await blobsIn(git, tip, files);
  const writers: Writers =
    tip === null || landing === undefined || present.size === 0
      ? { newer: new Map(), same: new Set() }
      : await writersOf(git, tip, landing, new Set(present.keys()));
  const write = new Map<string, string>();
  const confirm: string[] = [];
  const answers = files.map((file, index): Applied => {
    const blob = blobs[index] ?? '';
    const newer = writers.newer.get(file);
    if (present.get(file) === blob) {
      if (newer === undefined && !writers.same.has(file)) confirm.push(file);
      return UNCHANGED;
    }
    if (newer !== undefined) return { kind: 'superseded', by: newer };
    write.set(file, blob);
    return APPLIED;
  });
  return { write, confirm, answers };
}

/** The ids of the contents of the files that exist. */
async function blobsIn(
  git: Git,
  tip: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const listed = records(await git.ask(['ls-tree', '-z', tip, '--', ...files]));
  return new Map(
    listed.flatMap((line) => {
      const [, type, id = '', file = ''] = /^\d+ (\w+) ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
      return type === 'blob' ? [[file, id] as const] : [];
    }),
  );
}

interface BranchTip {
  /** Null where there is no branch. */
  readonly sha: string | null;
  /** Whether it is the default branch of the remote. */
  readonly isDefault: boolean;
}

/** Fetches the present tip of the branch. */
export async function tipOf(
  { git, redact }: BranchRemote,
  { remote, ref }: BranchPlace,
  cancelled?: AbortSignal,
): Promise<Answered<BranchTip>> {
  const listed = await git.run(['ls-remote', '--quiet', '--symref', remote, 'HEAD', ref], {
    patience: PATIENCE,
    cancelled,
  });
  if (listed.code !== 0) return saidBy(listed, redact);
  // Git lists every name that ends so, such as refs/heads/a/refs/heads/deploy/staging.
  const lines = listed.out
    .toString()
    .split('\n')
    .map((line) => line.split('\t'));
  const [sha = null] = lines.find(([, name]) => name === ref) ?? [];
  const isDefault = lines.some(([what, name]) => name === 'HEAD' && what === `ref: ${ref}`);
  const tip = known({ sha, isDefault });
  if (sha === null) return tip;
  const ran = await git.run(['cat-file', '-e', `${sha}^{tree}`]);
  if (ran.code === 0) return tip;
  // A depth would make the user's clone shallow, and a filter would make it partial.
  const filter = (await git.promisor()) === remote ? ['--filter=blob:none'] : [];
  const args = [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--no-auto-maintenance',
    // No remote-tracking branch is written. With it, the clone could not determine its default branch any more.
    '--refmap=',
    ...filter,
    remote,
    ref,
  ];
  const fetched = await git.run(args, { patience: PATIENCE, cancelled });
  return fetched.code === 0 ? tip : saidBy(fetched, redact);
}

function isDeclined(refused: GitFailure): boolean {
  return refused.kind === 'git-said' && refused.said.includes('declined');
}

function saidBy(ran: Ran, redact: Tools['redact']) {
  return unanswered({ code: 'target/refused', facts: { why: failureOf(ran, redact), hint: '' } });
}

// These commits have an identity of their own, so that they do not look like the work of a person.
const US = ['-c', 'user.name=flaghoist', '-c', 'user.email=flaghoist@users.noreply.github.com'];

async function commitOn(
  git: Git,
  tip: string | null,
  parts: readonly BatchPart[],
  { write, confirm }: FilePlan,
): Promise<string> {
  const files = Array.from(write, ([path, id]) => [path, { mode: '100644', id }] as const);
  const tree = await treeWith(git, tip, new Map(files));
  const parent = tip === null ? [] : ['-p', tip];
  return git.line([...US, 'commit-tree', tree, ...parent], { input: messageOf(parts, confirm) });
}

function messageOf(parts: readonly BatchPart[], confirm: readonly string[]): string {
  const [first] = parts.map(({ delivery }) => delivery);
  const environments = [...new Set(parts.map(({ delivery }) => delivery.environment))];
  const what = parts.length === 1 ? first?.service : `${parts.length} services`;
  const trailers = [
    `${LANDING_KEY}: ${first?.landing}`,
    ...confirm.map((file) => `${UNCHANGED_KEY}: ${printable(file)}`),
  ];
  return `Deploy ${what} in ${environments.join(', ')}\n\n${trailers.join('\n')}\n`;
}

/** Null when the push succeeded; else the message of the remote. */
async function push(
  git: Git,
  { remote, ref }: BranchPlace,
  tip: string | null,
  sha: string,
  cancelled: AbortSignal,
): Promise<GitFailure | null> {
  const lease = `--force-with-lease=${ref}:${tip ?? ''}`;
  // A push to an address writes no remote-tracking branch either.
  const address = await git.run(['remote', 'get-url', '--push', remote]);
  const location = address.code === 0 ? address.out.toString().trim() : remote;
  const args = ['push', '--quiet', '--no-verify', lease, location, `${sha}:${ref}`];
  const ran = await git.run(args, { patience: PATIENCE, cancelled });
  return ran.code === 0 ? null : failureOf(ran);
}

export async function contentIn(
  remote: BranchRemote,
  place: BranchPlace,
  file: string,
): Promise<Answered<Content>> {
  const tip = await tipOf(remote, place);
  if (tip.kind !== 'known') return tip;
  const { sha } = tip.value;
  const shown = sha === null ? null : await remote.git.run(['cat-file', 'blob', `${sha}:${file}`]);
  return known(new Map(shown?.code === 0 ? [[file, shown.out.toString()]] : []));
}
