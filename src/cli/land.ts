// `--land`: merges an edit into the default branch, and pushes that.
import type { Repository } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import type { Json, Sha } from '#domain/scalars.ts';
import { WRITTEN_TEXTS } from '#messages/deployed.ts';
import { reportJson, printableJson } from '#report/json.ts';
import { EXIT, remark, print } from './command.ts';
import type { JudgedEdit } from '#app/edit/write-edit.ts';
import type { OfferOptions } from './command.ts';
import { endOfEdit } from './edited.ts';

/** The name of the branch that a landing goes to. */
export async function defaultBranchOf(repository: Repository): Promise<string> {
  const branch = await repository.defaultBranch();
  const name = 'branch' in branch ? branch.branch : null;
  if (name === null) throw refusal('land/no-branch');
  return name;
}

/** How `--land` ended. */
export interface LandEnd {
  /** That of the deployment, or 3 where the branch could not be landed, or machines still have to follow. */
  readonly code: number;
  /** Null: nothing landed. */
  readonly landed: { readonly branch: string; readonly commit: Sha } | null;
  /** With `--format json`: what the deployment says; null: nothing was deployed from here. */
  readonly deployed: Json;
}

/** For an edit that changes no value, so that there is nothing to deploy. `withoutRemote`: what helps until it answers. */
export async function landOnly(
  repository: Repository,
  base: Sha,
  { commit, branch: topic, isOurName }: Pick<JudgedEdit, 'commit' | 'branch' | 'isOurName'>,
  withoutRemote: readonly string[] = [],
): Promise<LandEnd> {
  const into = await defaultBranchOf(repository);
  const push = await repository.land(commit, {
    branch: into,
    base,
    topic: isOurName ? topic : null,
  });
  if (push.kind !== 'landed') {
    const { kind, why } = push;
    const lines =
      kind === 'refused'
        ? [WRITTEN_TEXTS.notTaken(into, why)]
        : [WRITTEN_TEXTS.notReached(into, why), ...withoutRemote];
    lines.forEach((line) => remark(line));
    return { code: EXIT.wait, landed: null, deployed: null };
  }
  remark(WRITTEN_TEXTS.landed(into, commit));
  if (!push.isHere) remark(WRITTEN_TEXTS.otherWork(into));
  return { code: EXIT.pass, landed: { branch: into, commit }, deployed: null };
}

/** Refuses `--land` with `--pull-request`. */
export function demandOneWay({ land = false, pullRequest = false }: LandingOptions): void {
  if (land && pullRequest) throw refusal('land/two-ways');
}

type LandingOptions = OfferOptions & { readonly land?: boolean };

interface LandEnding {
  readonly repository: Repository;
  readonly base: Sha | null;
  readonly options: LandingOptions;
}

/** Shows, lands or offers the edit. `landed`: lands it on this base. */
export async function endOfLowering(
  edit: JudgedEdit,
  { repository, base, options }: LandEnding,
  landed: (base: Sha) => Promise<LandEnd>,
): Promise<LandEnd> {
  const isWritten = edit.preview === null;
  if (isWritten && options.land === true && base !== null && edit.report.verdict === 'pass')
    return landed(base);
  const code = await endOfEdit(repository, base, edit, options, 'land');
  return { code, landed: null, deployed: null };
}

/** Prints the one object of `--land --format json`. */
export function printLanded(
  { report }: Pick<JudgedEdit, 'report'>,
  { landed, deployed }: LandEnd,
): void {
  print(printableJson({ schemaVersion: 1, report: reportJson(report), landed, deployed }));
}
