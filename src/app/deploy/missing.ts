// Refused landings: why each of them is, by the gates that do not pass and the errors, and the command that takes it back.
import type { ChangeReport } from '#domain/report.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Refusal } from '#app/deploy-ports.ts';
import type { Repository } from '#app/ports.ts';
import { hintOf } from '#app/refusal.ts';
import type { Judgement, Judging } from './accept.ts';
import { judgementOf } from './accept.ts';
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
  const judgements: Judgement[] = [];
  const commands: (readonly [Sha, string])[] = [];
  for (const after of new Set(refusals.map(({ landing }) => landing))) {
    const before = await parentOf(judging.repository, after);
    commands.push([after, await revertOf(judging.repository, { before, after })]);
    if (judging.onlyDown === true || judged.some(({ landed }) => landed.after === after)) continue;
    try {
      judgements.push(await judgementOf(judging, accepted, after));
    } catch (error) {
      // Everything is written by now. A reason that cannot be found must not hide that.
      if (hintOf(error) === null) throw error;
    }
  }
  const all = [...judgements, ...judged];
  const isRefused = ({ flag, environment }: ChangeReport, landing: Sha): boolean =>
    refusals.some(
      (refusal) =>
        refusal.landing === landing &&
        refusal.flag === flag &&
        (refusal.environment === null || refusal.environment === environment),
    );
  const reverts = commands.map(([landing, command]) => {
    const report = reportOn(all, landing);
    const needsApproval = (report?.policy ?? []).length > 0;
    const takesOthers = report?.changes.some((change) => !isRefused(change, landing)) === true;
    return [landing, { command, needsApproval, takesOthers }] as const;
  });
  return { judgements: all, reverts: Object.fromEntries(reverts) };
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
