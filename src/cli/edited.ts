// What becomes of an edit. `--dry-run` shows its lines. `--pull-request` pushes the branch and opens the pull request; when GitHub
// does not answer, the branch stays and the output names the command that continues.
import type { Sha } from '#domain/scalars.ts';
import { BRANCH_TEXTS, GIT_COMMANDS } from '#messages/edits.ts';
import { bodyOf, offer } from '#app/edit/offer.ts';
import type { Repository } from '#app/ports.ts';
import type { OfferOptions } from './command.ts';
import { apiUrl, mayBeGitHub, nameOnGitHub, serverUrl, givenToken } from './github-here.ts';
import { offerText, githubForOffer } from '#wiring/offering.ts';
import type { JudgedEdit } from '#app/edit/write-edit.ts';
import { clip, LONGEST, visible } from '#report/safe-text.ts';
import { remark, EXIT } from './command.ts';

/**
 * Shows the edit that --dry-run leaves unwritten, or offers the written one, and answers the exit code. `verb`: what the user
 * does with the branch. A branch to be proposed is there as the user wanted it, whatever the verdict.
 */
export async function endOfEdit(
  repository: Repository,
  base: Sha | null,
  edit: JudgedEdit,
  options: OfferOptions,
  verb: 'propose' | 'land',
): Promise<number> {
  const judged = EXIT[edit.report.verdict];
  if (edit.preview !== null) {
    remarkOnPreview(edit.preview, edit.branch);
    return judged;
  }
  const { isOpen, text } = await offered(repository, base, edit, options, verb);
  remark(text);
  if (!isOpen) return EXIT.wait;
  return verb === 'propose' ? EXIT.pass : judged;
}

/** Whether it is as the user wanted it, and the text about its branch. */
interface OfferResult {
  readonly isOpen: boolean;
  readonly text: string;
}

async function offered(
  repository: Repository,
  base: Sha | null,
  edit: JudgedEdit,
  { pullRequest = false, github, reason = '' }: OfferOptions,
  verb: 'propose' | 'land',
): Promise<OfferResult> {
  const { branch } = edit;
  if (!pullRequest || base === null) {
    const next = await nextStep(repository, edit, verb);
    return { isOpen: true, text: BRANCH_TEXTS.written(branch, next) };
  }
  if ((await repository.remoteName()) === null) {
    const next = await nextStep(repository, edit, verb);
    return { isOpen: false, text: BRANCH_TEXTS.notProposed(branch, next) };
  }
  const name = await nameOnGitHub(repository, github);
  const into = await defaultBranchName(repository);
  const place = { apiUrl, token: givenToken(), name, into };
  const offering = { repository, github: await githubForOffer(place) };
  const body = bodyOf(edit.report, { by: null, reason });
  const outcome = await offer(offering, { base, written: edit, body });
  return { isOpen: outcome.kind === 'open', text: offerText(outcome, webOf(name), into) };
}

/**
 * The command that proposes the branch, or lands it. Without a remote, a branch can only land. A proposal that waits may be
 * open meanwhile, so that people can approve it.
 */
async function nextStep(
  repository: Repository,
  { branch, report }: JudgedEdit,
  verb: 'propose' | 'land',
): Promise<string> {
  const into = await defaultBranchName(repository);
  const name = await repository.remoteName();
  const remote = name ?? 'origin';
  const isPassing = report.verdict === 'pass';
  if (into !== null && name === null) {
    return BRANCH_TEXTS.landWith(GIT_COMMANDS.merge(into, branch), isPassing);
  }
  if (verb === 'land' && into !== null) {
    return BRANCH_TEXTS.landWith(GIT_COMMANDS.pushTo(remote, branch, into), isPassing);
  }
  const push = GIT_COMMANDS.push(remote, branch);
  if (verb === 'land') return BRANCH_TEXTS.landWith(push, isPassing);
  const proposal =
    report.verdict === 'wait'
      ? BRANCH_TEXTS.proposeNow(push)
      : BRANCH_TEXTS.proposeWith(push, isPassing);
  if (into === null || mayBeGitHub((await repository.remoteUrl()) ?? '')) return proposal;
  const landing = GIT_COMMANDS.pushTo(remote, branch, into);
  return `${proposal}${BRANCH_TEXTS.withoutPulls(landing, isPassing)}`;
}

/** The name of the default branch, or null when this clone does not know it. */
async function defaultBranchName(repository: Repository): Promise<string | null> {
  const branch = await repository.defaultBranch();
  return branch.kind === 'remote' || branch.kind === 'local' ? branch.branch : null;
}

function webOf(name: string | null): string | null {
  return name === null ? null : `${serverUrl()}/${name}`;
}

/** Files that are shown line by line. */
const MOST = 20;

/** The lines that the edit would change. */
function remarkOnPreview(preview: NonNullable<JudgedEdit['preview']>, branch: string): void {
  for (const { path, removed, added } of preview.slice(0, MOST)) {
    remark(path);
    removed.forEach((line) => remark(`  - ${shown(line)}`));
    added.forEach((line) => remark(`  + ${shown(line)}`));
  }
  const left = preview.length - MOST;
  if (left > 0) remark(BRANCH_TEXTS.moreFiles(left));
  remark(BRANCH_TEXTS.preview(branch));
}

/** With its indentation: a line of YAML means something else without it. */
function shown(line: string): string {
  return clip(visible(line), LONGEST);
}
