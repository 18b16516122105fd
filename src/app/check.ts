// `check`: may this change to the flags be merged, and if not now, when? (DESIGN §4, §8)
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Class } from '#domain/change.ts';
import type { Ask, Evidence } from '#domain/evidence.ts';
import { known, NO_EVIDENCE } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { Question } from '#domain/question.ts';
import type { Report } from '#domain/report.ts';
import { ABSENT } from '#domain/snapshot.ts';
import type { Instant } from '#domain/time.ts';
import { pipelinePath } from '#files/paths.ts';
import { askAbout } from '#judge/ask.ts';
import { judge } from '#judge/judge.ts';
import type { Gatherer, Loader } from './deps.ts';
import { gather } from './gather.ts';
import { loadProposal } from '#app/load/load.ts';
import { oursAt } from '#app/load/ours.ts';
import type { DefaultBranch, Repository, TreeId } from './ports.ts';
import { refusal } from './refusal.ts';
import type { Trees } from './refused-at-base.ts';
import { mayBeRefused, refusedAtBase, refusedParts } from './refused-at-base.ts';

export interface CheckOptions {
  /** A revision; null: the default branch. */
  readonly base: string | null;
  /** A revision; null: the working tree, untracked files included. */
  readonly head: string | null;
}

export interface Checked {
  readonly question: Question;
  readonly report: Report;
}

/** Judges the change between two revisions. Refuses, in one line, what names no change. */
export async function check(gatherer: Gatherer, options: CheckOptions): Promise<Checked> {
  const { repository } = gatherer;
  const head = await headOf(repository, options.head);
  const base = await baseOf(repository, options.base);
  return judgeChange(gatherer, base, head);
}

/** The same for commits that are known already. `base` null: nothing has landed yet. */
export async function judgeChange(
  gatherer: Gatherer,
  base: Sha | null,
  head: Sha,
): Promise<Checked> {
  return settle(gatherer, await ask(gatherer, base, head));
}

/** A change before evidence: what it is, and what has to be known of it. */
export interface AskedChange {
  readonly proposal: Proposal;
  readonly asks: readonly Ask[];
  readonly fingerprint: string;
  readonly base: Sha | null;
  readonly now: Instant;
  /** When it landed, where it has. */
  readonly landedAt?: Instant;
  /** What was refused of the files that are judged; left out where nothing was, or the log was not asked. */
  readonly refusals?: NonNullable<Evidence['refusals']>;
}

/** The first half of judging: everything that Git alone can tell (DESIGN §4, steps 1 to 4). */
export async function ask(gatherer: Gatherer, base: Sha | null, head: Sha): Promise<AskedChange> {
  const { repository, clock, root } = gatherer;
  const now = await clock.now();
  const tree = base === null ? asTree(head) : await treeOf(gatherer, base, head);
  const before = base === null ? await repository.emptyTree() : asTree(base);
  if (typeof tree !== 'string') {
    const proposal = conflicting(root, tree.conflicts);
    return { proposal, ...askAbout(proposal, now), base, now };
  }
  const trees = { base: before, head: tree };
  const proposal = await loadProposal(gatherer, { ...trees, tip: base, now });
  const asked = { proposal, ...askAbout(proposal, now), base, now };
  if (base === null || gatherer.logged === undefined || !mayBeRefused(proposal)) return asked;
  const kind = classSoFar(asked);
  return kind === 'rollback' || kind === 'none' ? asked : askAccepted(gatherer, asked, base, trees);
}

/** The same against what was accepted, where the deployment log says that something was refused. */
async function askAccepted(
  gatherer: Gatherer,
  asked: AskedChange,
  base: Sha,
  trees: Trees,
): Promise<AskedChange> {
  const found = await refusedAtBase(gatherer, asked.proposal, base, trees);
  if (found.kind !== 'known') return { ...asked, refusals: found };
  if (found.value === null) return asked;
  const { now } = asked;
  const proposal = await loadProposal(gatherer, { ...found.value.trees, tip: base, now });
  const refusals = refusedParts(found.value.refusals, proposal);
  if (refusals.length === 0) return asked;
  return { proposal, ...askAbout(proposal, now), base, now, refusals: known(refusals) };
}

/** The class by Git alone. What only history can call an undo is a promotion so far. */
export function classSoFar({ proposal, now }: AskedChange): Class {
  return judge({ schemaVersion: 1, now, clock: 'github', proposal, evidence: NO_EVIDENCE }).class;
}

/**
 * What the base becomes, as far as it is our business: a conflict in other files is, like those files, none of
 * ours, and keeps GitHub from merging all the same. No rollback has to wait for it.
 */
async function treeOf(
  gatherer: Loader,
  base: Sha,
  head: Sha,
): Promise<TreeId | { readonly conflicts: readonly string[] }> {
  const merged = await gatherer.repository.merge(base, head);
  if (merged.kind === 'merged') return merged.tree;
  const isOurs = await oursAt(gatherer, base);
  const conflicts = merged.files.filter(isOurs);
  // A conflict that names no file could be anywhere.
  return conflicts.length > 0 || merged.files.length === 0 ? { conflicts } : merged.tree;
}

/** The second half: evidence, and the verdict (steps 5 and 6). */
export async function settle(gatherer: Gatherer, asked: AskedChange): Promise<Checked> {
  const { proposal, asks, fingerprint, base, now, landedAt, refusals } = asked;
  const wanted = { asks, fingerprint, base: proposal.base, tip: base, now };
  const gathered = await gather(gatherer, wanted);
  const evidence = refusals === undefined ? gathered : { ...gathered, refusals };
  const clock = gatherer.clock.name;
  const moments = landedAt === undefined ? { now } : { now, landedAt };
  const question: Question = { schemaVersion: 1, ...moments, clock, proposal, evidence };
  return { question, report: judge(question) };
}

/** Nobody can say what a merge would give, so there is nothing to judge but that (DESIGN §4, step 1). */
function conflicting(root: string, files: readonly string[]): Proposal {
  const nothing = { pipeline: ABSENT, flags: new Map() };
  const conflicts = (files.length === 0 ? [pipelinePath(root)] : files).map((file): Diagnostic => ({
    code: 'proposal/conflict',
    severity: 'error',
    message: 'the proposal and the default branch both change this file, and Git cannot merge them',
    hint: 'merge the default branch into the proposal, resolve the conflict and push',
    file,
    line: 1,
    column: 1,
  }));
  return {
    base: nothing,
    head: nothing,
    touched: [],
    folders: [],
    policyFiles: [],
    size: { files: 0, bytes: 0 },
    ownDiagnostics: conflicts,
    stoppingDiagnostics: conflicts,
    widerDiagnostics: [],
    dependents: [],
  };
}

/**
 * The commit that stands for the default branch; null in a repository without commits. A commit that is named is
 * always fine. Where none is named and the clone does not know one, nothing is judged: "nothing has changed" would
 * be a pass.
 */
export async function baseOf(repository: Repository, named: string | null): Promise<Sha | null> {
  if (named !== null) return existing(repository, named, '--base');
  return tipOf(repository, await repository.defaultBranch());
}

/** Where the default branch stands; a refusal where the clone does not know which one it is. */
export async function tipOf(repository: Repository, branch: DefaultBranch): Promise<Sha | null> {
  switch (branch.kind) {
    case 'remote':
      return (await repository.resolve(branch.ref)) ?? existing(repository, branch.ref, '--base');
    case 'local':
      return repository.resolve(branch.ref);
    case 'head':
      return repository.resolve('HEAD');
    case 'unknown':
      throw refusal(branch.why, branch.hint);
  }
}

/** The commit that an edit is built on. Whatever is checked out may be half done, so that it is never guessed. */
export async function editBaseOf(
  repository: Repository,
  named: string | null,
): Promise<Sha | null> {
  const branch = named === null ? await repository.defaultBranch() : null;
  if (branch === null) return baseOf(repository, named);
  const tip = await tipOf(repository, branch);
  if (branch.kind !== 'head' || tip === null) return tip;
  throw refusal(
    `this repository has no remote, and nothing says whether ${branch.branch} is its default branch`,
    `name the default branch with --base, such as --base ${branch.branch}`,
  );
}

/** The commit that is proposed: a revision, or the working tree as a commit that nobody has made. */
export async function headOf(repository: Repository, named: string | null): Promise<Sha> {
  if (named !== null) return existing(repository, named, '--head');
  if (repository.bare) {
    throw refusal(
      'this is a bare repository: it has no working tree to propose',
      'name what to read with --head, such as --head main',
    );
  }
  return repository.workingTree(await repository.resolve('HEAD'));
}

async function existing(repository: Repository, revision: string, option: string): Promise<Sha> {
  const sha = await repository.resolve(revision);
  if (sha !== null) return sha;
  throw refusal(
    `${option} "${revision}" names no commit here`,
    'fetch it first (git fetch origin), or name another: git branch --all lists them',
  );
}

/** A commit is as good as its tree wherever we read files. */
export function asTree(commit: Sha): TreeId {
  return commit as unknown as TreeId;
}
