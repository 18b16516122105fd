// Refused landings: why each of them is, by the gates that do not pass and the errors, and the command that takes it back.
import type { ChangeReport } from '#domain/report.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Refusal } from '#app/deploy-ports.ts';
import type { Repository } from '#app/ports.ts';
import { hintOf } from '#app/refusal.ts';
import type { Judgement, Judging } from './accept.ts';
import { judgedAgain } from './accept.ts';
import type { Standing } from './accepted.ts';
import type { Landed } from './deps.ts';
import { parentOf } from './here.ts';

export interface RefusedLandings {
  readonly judgements: readonly Judgement[];
  /** By landing of which something is refused. */
  readonly reverts: Readonly<Record<Sha, Revert>>;
}

/** What takes a landing back. */
export interface Revert {
  readonly command: string;
  /** Whether the landing changes rules: then the revert does so, too, and the approvers of the policy have to approve it. */
  readonly needsApproval: boolean;
  /** Whether it also takes back changes that were accepted. */
  readonly takesOthers: boolean;
}

/** `judged`: what this run has judged. Other landings are judged again, so that a repeat says why as well. */
export async function refusedLandings(
  judging: Judging,
  accepted: Standing,
  refusals: readonly Refusal[],
  judged: readonly Judgement[] = [],
): Promise<RefusedLandings> {
  const judgements = [...judged];
  const reverts: Record<Sha, Revert> = {};
  for (const after of new Set(refusals.map(({ landing }) => landing))) {
    const before = await parentOf(judging.repository, after);
    const command = await revertOf(judging.repository, { before, after });
    if (judging.onlyDown !== true && reportOn(judged, after) === undefined)
      judgements.unshift(...(await judgementOf(judging, accepted, after)));
    const report = reportOn(judgements, after);
    const needsApproval = (report?.policy ?? []).length > 0;
    const ofLanding = refusals.filter(({ landing }) => landing === after);
    const isRefused = (change: ChangeReport): boolean =>
      ofLanding.some(
        ({ flag, environment }) =>
          flag === change.flag && (environment ?? change.environment) === change.environment,
      );
    const takesOthers = report?.changes.some((change) => !isRefused(change)) === true;
    reverts[after] = { command, needsApproval, takesOthers };
  }
  return { judgements, reverts };
}

/** Everything is written by now. A reason that cannot be found must not hide that. */
async function judgementOf(
  judging: Judging,
  accepted: Standing,
  landing: Sha,
): Promise<readonly Judgement[]> {
  try {
    return [await judgedAgain(judging, accepted, landing)];
  } catch (error) {
    if (hintOf(error) === null) throw error;
    return [];
  }
}

function reportOn(judgements: readonly Judgement[], landing: Sha): Judgement['report'] | undefined {
  return judgements.findLast(({ landed }) => landed.after === landing)?.report;
}

export function missingFor(
  judgements: readonly Judgement[],
  { flag, environment, landing }: Refusal,
): readonly string[] {
  const report = reportOn(judgements, landing);
  if (report === undefined) return [];
  const change = report.changes.find(
    (changeReport) => changeReport.flag === flag && changeReport.environment === environment,
  );
  const open = [...(change?.gates ?? []), ...report.policy]
    .filter(({ verdict }) => verdict !== 'pass')
    .flatMap(({ gate, message, details }) => [`${gate}: ${message}`, ...details]);
  const broken = report.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, message }) => `${file}:${line}: ${message}`);
  return [...open, ...broken];
}

/** `git revert -m 1 <sha>` for a merge, without `-m` for a squash, and the range for a push of several commits. */
export async function revertOf(repository: Repository, { before, after }: Landed): Promise<string> {
  const commits = before === null ? [] : await repository.firstParents(before, after);
  const [only] = commits;
  if (commits.length > 1 && commits.every(({ parents }) => parents.length === 1)) {
    return `git revert --no-edit ${before}..${after}`;
  }
  const isMerge = (commits.at(-1) ?? only)?.parents.length === 2;
  return isMerge ? `git revert -m 1 ${after}` : `git revert ${after}`;
}
