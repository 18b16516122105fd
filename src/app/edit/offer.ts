// Offers an edit as a pull request: pushed and opened, and never twice. Where the remote or GitHub does not answer, the
// branch stays as it is, so that a person can go on by hand.
import type { Cause, Finding } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Report } from '#domain/report.ts';
import { endsOnPull } from '#gates/gates.ts';
import { PULL_TEXTS } from '#messages/edits.ts';
import { code, prose, plain } from '#report/safe-text.ts';
import { asTree } from '#app/ports.ts';
import type { WrittenEdit } from './edit-commit.ts';
import { isStaleEdit, numbered, titleOf } from './edit-commit.ts';
import type { GitHub, PullRequest } from '#app/github.ts';
import { ownBranchOf } from '#app/github.ts';
import type { Repository } from '#app/ports.ts';

export interface Offering {
  readonly repository: Repository;
  readonly github: Pick<GitHub, 'defaultBranch' | 'openPullRequests' | 'openPullRequest'>;
}

export interface Offer {
  readonly base: Sha;
  readonly written: WrittenEdit;
  readonly body: string;
}

export type Offered =
  /** `isNew`: opened just now; else an open one has the same edit. */
  | { readonly kind: 'open'; readonly pull: PullRequest; readonly isNew: boolean }
  /** The branch is at the remote, and the pull request could not be opened. */
  | { readonly kind: 'pushed'; readonly branch: string; readonly why: Cause }
  | { readonly kind: 'here'; readonly branch: string; readonly why: Cause };

export async function offer(offering: Offering, { base, written, body }: Offer): Promise<Offered> {
  const { repository, github } = offering;
  const open = await github.openPullRequests();
  const branchName = written.branch;
  for (const name of written.isOurName ? numbered(written.name) : [written.name]) {
    const tip = await repository.remoteTip(name);
    if (tip === null) {
      const pushed = await repository.push(written.commit, name);
      if (pushed.kind !== 'known') return { kind: 'here', branch: branchName, why: pushed.why };
      return openPull(github, name, written, body);
    }
    const isSame = await isSameEdit(repository, { tip, name }, written);
    const isLock = written.isLock === true;
    // A pull request from another branch with the same head has nothing to do with a name that is ours alone.
    const isFrom = (pull: PullRequest): boolean =>
      pull.head === tip && (!isLock || ownBranchOf(pull) === name);
    const pull = isSame ? pullFrom(open, isFrom, github.defaultBranch) : undefined;
    if (pull !== undefined) return { kind: 'open', pull, isNew: false };
    // An earlier run was killed before it could open the pull request. A branch on another base is left alone.
    if (isSame && !isLock) {
      if (await standsOn(repository, tip, base)) return openPull(github, name, written, body);
      continue;
    }
    const isOpen = open.kind !== 'known' || open.value.some(isFrom);
    if (isOpen || !(isLock || (await isStale(repository, tip, { base, written })))) continue;
    const pushed = await repository.push(written.commit, name, tip);
    if (pushed.kind === 'known') return openPull(github, name, written, body);
  }
  return { kind: 'here', branch: branchName, why: { kind: 'branch-taken', branch: written.name } };
}

/** A branch of ours that no pull request needs is replaced, where it has the same edit of an older commit. */
async function isStale(
  repository: Repository,
  tip: Sha,
  { base, written: { isOurName, message, files } }: Pick<Offer, 'base' | 'written'>,
): Promise<boolean> {
  return isOurName && (await isStaleEdit(repository, tip, { base, message, files }));
}

async function openPull(
  github: Offering['github'],
  branch: string,
  { message }: WrittenEdit,
  body: string,
): Promise<Offered> {
  const title = titleOf(message);
  const pull = await github.openPullRequest({ branch, title, body });
  return pull.kind === 'known'
    ? { kind: 'open', pull: pull.value, isNew: true }
    : { kind: 'pushed', branch, why: pull.why };
}

function pullFrom(
  open: Finding<readonly PullRequest[]>,
  isFrom: (pull: PullRequest) => boolean,
  into: string,
): PullRequest | undefined {
  if (open.kind !== 'known') return undefined;
  return open.value.find((pull) => isFrom(pull) && pull.into === into);
}

/** Whether the files that we wrote are the same there, and no other file is changed there. */
async function isSameEdit(
  repository: Repository,
  { tip, name }: { readonly tip: Sha; readonly name: string },
  { commit, files }: WrittenEdit,
): Promise<boolean> {
  const fetched = await repository.fetchCommit(tip, `refs/heads/${name}`);
  if (fetched.kind !== 'known') return false;
  const idsAt = async (at: Sha): Promise<readonly (string | null)[]> =>
    (await repository.readPaths(files.map((path) => ({ tree: asTree(at), path })))).map(
      (blob) => blob?.id ?? null,
    );
  const [theirs, ours] = [await idsAt(tip), await idsAt(commit)];
  if (!ours.every((id, index) => id === theirs[index])) return false;
  const from = await repository.branchPoint(commit, tip);
  const changes = await repository.diff(asTree(from), asTree(tip));
  return changes.every(({ path }) => files.includes(path));
}

async function standsOn(repository: Repository, tip: Sha, base: Sha): Promise<boolean> {
  const [only, ...more] = await repository.firstParents(base, tip);
  return more.length === 0 && only?.parents[0] === base;
}

export interface Wish {
  /** The login that asked for it; null where GitHub shows it as the author. */
  readonly by: string | null;
  /** Untrusted text. */
  readonly reason: string;
}

/** The text of the pull request: what, why, and what is left to tick. */
export function bodyOf({ changes }: Report, { by, reason }: Wish): string {
  const what = changes.map(
    ({ class: kind, flag, environment }) =>
      `- ${PULL_TEXTS.change({ flag: code(flag), environment: code(environment) }, kind)}`,
  );
  const why = plain(reason) === '' ? [] : ['', PULL_TEXTS.why(prose(reason))];
  const who = by === null ? [] : ['', PULL_TEXTS.askedBy(code(by))];
  // Statements of the base policy, word for word: the gate looks for exactly these.
  const open = changes.flatMap(({ gates }) =>
    gates.filter(({ gate }) => endsOnPull(gate) === 'body').flatMap(({ details }) => details),
  );
  // A checklist that was not read yet lists nothing; the comment of the check lists it later.
  const ticks = open.length === 0 ? [] : ['', ...new Set(open)];
  return [...what, ...why, ...who, ...ticks, ''].join('\n');
}
