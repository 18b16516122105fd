// `check`: may this change to the flags be merged, and if not now, when?
import type { Class, Proposal, Question, Report, Verdict } from '#domain/report.ts';
import type { Ask, Evidence } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import { ABSENT } from '#domain/snapshot.ts';
import { pipelinePath } from '#files/paths.ts';
import { changesOf } from '#diff/changes.ts';
import { askAbout, once } from '#judge/ask.ts';
import { undoAsks } from '#judge/classify.ts';
import { judge } from '#judge/judge.ts';
import { diagnosticOf } from '#messages/diagnostics.ts';
import type { DefaultBranch, Gatherer, Loader, Repository, TreeId, Wanted } from './ports.ts';
import { gather } from './gather.ts';
import { gatherHistory } from './gather-history.ts';
import { loadProposal } from '#app/load/load.ts';
import { oursAt } from '#app/load/ours.ts';
import { asTree } from './ports.ts';
import { refusal, refusalOf } from './refusal.ts';
import type { RefusedAtBase, Trees } from '#app/accepted/refused-at-base.ts';
import { withRefusedNamed } from '#app/accepted/refused-definitions.ts';
import { refusedAtBase, mayBeRefused, refusedParts } from '#app/accepted/refused-at-base.ts';

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

/** Judges the change between two revisions. Throws a refusal where a revision names no commit. */
export async function check(gatherer: Gatherer, options: CheckOptions): Promise<Checked> {
  const { repository } = gatherer;
  const head = await headOf(repository, options.head);
  const base = await baseOf(repository, options.base);
  return judgeChange(gatherer, base, head);
}

/** The same for two commits. `base` null: nothing has landed yet. */
export async function judgeChange(
  gatherer: Gatherer,
  base: Sha | null,
  head: Sha,
): Promise<Checked> {
  return judgeQuestion(gatherer, await ask(gatherer, base, head));
}

/** The same for a tree that nothing has committed. */
export async function judgeTree(gatherer: Gatherer, base: Sha, head: TreeId): Promise<Checked> {
  const now = await gatherer.clock.now();
  return judgeQuestion(
    gatherer,
    await askOfTrees(gatherer, base, { base: asTree(base), head }, now),
  );
}

/** A change before its evidence is gathered: the proposal, and the evidence that the gates need. */
export interface PendingQuestion {
  readonly proposal: Proposal;
  readonly asks: readonly Ask[];
  readonly fingerprint: string;
  readonly base: Sha | null;
  /** The tree of base, where refused files count as they were accepted; left out: that of `base`. */
  readonly tree?: TreeId;
  readonly now: Instant;
  /** When it landed; left out where it has not. */
  readonly landedAt?: Instant;
  /** What was refused of the files that are judged; left out where nothing was, or the log was not asked. */
  readonly refusals?: NonNullable<Evidence['refusals']>;
  /** The history that shows an exact undo, which needs no other evidence; left out: it shows none. */
  readonly undo?: Evidence;
}

/** The first half of judging: everything that Git alone knows. */
export async function ask(
  gatherer: Gatherer,
  base: Sha | null,
  head: Sha,
): Promise<PendingQuestion> {
  const { repository, clock, root } = gatherer;
  const now = await clock.now();
  const tree = base === null ? asTree(head) : await treeOf(gatherer, base, head);
  const before = base === null ? await repository.emptyTree() : asTree(base);
  if (typeof tree !== 'string') {
    const proposal = conflicting(root, tree.conflicts);
    return { proposal, ...askAbout(proposal, now), base, now };
  }
  return askOfTrees(gatherer, base, { base: before, head: tree }, now);
}

/** The same for two trees, which no commit has to have. */
async function askOfTrees(
  gatherer: Gatherer,
  base: Sha | null,
  trees: Trees,
  now: Instant,
): Promise<PendingQuestion> {
  const proposal = await loadProposal(gatherer, { ...trees, tip: base, now });
  const question = { proposal, ...askAbout(proposal, now), base, now };
  const isCompared = base !== null && gatherer.logged !== undefined && mayBeRefused(proposal);
  const kind = isCompared ? classSoFar(question) : 'none';
  return base === null || kind === 'rollback' || kind === 'none'
    ? withUndo(gatherer, question)
    : askAccepted(gatherer, question, base, trees);
}

/** The same for an exact undo, which is a rollback by the history alone. */
export async function withUndo(
  gatherer: Gatherer,
  question: PendingQuestion,
): Promise<PendingQuestion> {
  const changes = changesOf(question.proposal);
  const asks = once(undoAsks(changes));
  if (asks.length === 0 || changes.some(({ comparison }) => comparison === 'wider'))
    return question;
  const history = await gatherHistory(gatherer, { ...wantedFor(question), asks });
  const undo = { ...NO_EVIDENCE, ...history };
  return classSoFar({ ...question, undo }) === 'rollback'
    ? { ...question, asks: [], undo }
    : question;
}

/** The same, compared with what was accepted, where the deployment log has a refusal. */
async function askAccepted(
  gatherer: Gatherer,
  question: PendingQuestion,
  base: Sha,
  trees: Trees,
): Promise<PendingQuestion> {
  const refused = await refusedAtBase(gatherer, question.proposal, base, trees);
  if (refused.kind !== 'known') return withUndo(gatherer, { ...question, refusals: refused });
  const all: PendingQuestion[] = [];
  const raising: PendingQuestion[] = [];
  const rules: PendingQuestion[] = [];
  for (const { elsewhere, ...accepted } of refused.value) {
    // What is an undo in one environment may be a raise in another.
    const compared = await askCompared(gatherer, question, base, accepted);
    const pending = await withUndo(gatherer, compared);
    const { changes, policy } = judgedSoFar(pending);
    const isOpen = ({ verdict }: { readonly verdict: Verdict }): boolean => verdict !== 'pass';
    const remaining = changes.filter(({ environment }) => !elsewhere.includes(environment));
    all.push(pending);
    if (remaining.some(isOpen)) raising.push(pending);
    if (policy.some(isOpen)) rules.push(pending);
  }
  const first = [...raising, ...rules, ...all][0] ?? (await withUndo(gatherer, question));
  const isApart = raising.length > 0 && new Set([...raising, ...rules]).size > 1;
  return isApart ? { ...first, refusals: unreachable({ kind: 'accepted-apart' }) } : first;
}

/** The same for environments where the same definitions are accepted. */
async function askCompared(
  gatherer: Gatherer,
  question: PendingQuestion,
  base: Sha,
  accepted: Pick<RefusedAtBase, 'trees' | 'refusals'>,
): Promise<PendingQuestion> {
  const { now } = question;
  const loaded = await loadProposal(gatherer, { ...accepted.trees, tip: base, now });
  const proposal = withRefusedNamed(gatherer.root, accepted.refusals, loaded);
  // A flag that was refused as a whole is on neither side any more.
  const touched = [...proposal.touched, ...question.proposal.touched];
  const refusals = refusedParts(accepted.refusals, { ...proposal, touched });
  if (refusals.length === 0) return question;
  const tree = accepted.trees.base;
  return { proposal, ...askAbout(proposal, now), base, tree, now, refusals: known(refusals) };
}

/** The class without any other evidence. */
export function classSoFar(question: PendingQuestion): Class {
  return judgedSoFar(question).class;
}

function judgedSoFar({ proposal, now, undo }: PendingQuestion): Report {
  const evidence = undo ?? NO_EVIDENCE;
  return judge({ schemaVersion: 1, now, clock: 'github', proposal, evidence });
}

/**
 * What the base becomes. Only conflicts in flags and policy matter here. GitHub itself refuses to merge the others, so no
 * rollback has to wait for them.
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

/** The second half of judging: evidence, and the verdict. */
export async function judgeQuestion(
  gatherer: Gatherer,
  pending: PendingQuestion,
): Promise<Checked> {
  const { proposal, now, landedAt, refusals, undo } = pending;
  const moments = landedAt === undefined ? { now } : { now, landedAt };
  const gathered = undo ?? (await gather(gatherer, wantedFor(pending)));
  const evidence = refusals === undefined ? gathered : { ...gathered, refusals };
  const clock = gatherer.clock.name;
  const question: Question = { schemaVersion: 1, ...moments, clock, proposal, evidence };
  return { question, report: judge(question) };
}

function wantedFor({
  proposal,
  asks,
  fingerprint,
  base: tip,
  tree,
  now,
  landedAt,
}: PendingQuestion): Wanted {
  return {
    asks,
    fingerprint,
    base: proposal.base,
    tip,
    now,
    ...(landedAt === undefined ? {} : { landedAt }),
    ...(tree === undefined ? {} : { tree }),
  };
}

/** A proposal that says only that it cannot be merged: without the merged files nothing else can be judged. */
function conflicting(root: string, files: readonly string[]): Proposal {
  const nothing = { pipeline: ABSENT, flags: new Map() };
  const conflicts = (files.length === 0 ? [pipelinePath(root)] : files).map((file) =>
    diagnosticOf({ code: 'proposal/conflict', facts: {} }, { file }),
  );
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
 * The commit of the default branch; null in a repository without commits. `revision` comes first. Where the clone does not
 * know its default branch, this throws a refusal: a guess could compare a proposal with itself, and pass.
 */
export async function baseOf(repository: Repository, revision: string | null): Promise<Sha | null> {
  if (revision !== null) return existing(repository, revision, '--base');
  return tipOf(repository, await repository.defaultBranch());
}

/** The tip of the default branch; throws a refusal where the clone does not know which one it is. */
export async function tipOf(repository: Repository, branch: DefaultBranch): Promise<Sha | null> {
  switch (branch.kind) {
    case 'remote':
      return (await repository.resolve(branch.ref)) ?? existing(repository, branch.ref, '--base');
    case 'local':
      return repository.resolve(branch.ref);
    case 'head':
      return repository.resolve('HEAD');
    case 'unknown':
      throw refusalOf(branch.why);
  }
}

/** The commit that an edit is built on. It is never just the checked-out commit, which may be unfinished. */
export async function editBaseOf(
  repository: Repository,
  revision: string | null,
): Promise<Sha | null> {
  const branch = revision === null ? await repository.defaultBranch() : null;
  if (branch === null) return baseOf(repository, revision);
  const tip = await tipOf(repository, branch);
  if (branch.kind !== 'head' || tip === null) return tip;
  throw refusal('default-branch/unconfirmed', { branch: branch.branch });
}

/** The commit that is proposed: a revision, or the working tree as a commit on no branch. */
export async function headOf(repository: Repository, revision: string | null): Promise<Sha> {
  if (revision !== null) return existing(repository, revision, '--head');
  if (repository.bare) {
    throw refusal('option/bare');
  }
  return repository.workingTree(await repository.resolve('HEAD'));
}

async function existing(repository: Repository, revision: string, option: string): Promise<Sha> {
  const sha = await repository.resolve(revision);
  if (sha !== null) return sha;
  throw refusal('option/unknown-commit', { option, revision });
}
