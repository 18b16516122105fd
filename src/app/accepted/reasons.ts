// Refused landings: why each of them is, by the gates that do not pass and the errors, and the command that takes it back.
import { grouped } from '#domain/scalars.ts';
import type { ChangeReport, Report } from '#domain/report.ts';
import type { Sha } from '#domain/scalars.ts';
import { textOfValue } from '#domain/values.ts';
import type { Refusal, Landed } from '#app/deploy-ports.ts';
import { policyReasons } from '#judge/policy-reasons.ts';
import { loadProposal } from '#app/load/load.ts';
import type { Repository } from '#app/ports.ts';
import { hintOf } from '#app/refusal.ts';
import { REFUSED_TEXTS, TAKE_BACK } from '#messages/deployed.ts';
import { rollbackCommand } from '#messages/words.ts';
import type { Judgement, Judging } from './deploy-guard.ts';
import { judgedAgain } from './deploy-guard.ts';
import type { Standing } from './accepted-state.ts';
import { environmentsOfSides, alike, pathOf } from './accepted-state.ts';
import { comparedCommits } from './compared-trees.ts';
import { parentOf } from './landings.ts';

export interface RefusedLandings {
  readonly judgements: readonly Judgement[];
  /** By landing of which something is refused. */
  readonly reverts: Readonly<Record<Sha, Revert>>;
}

/** What takes back a landing, or only its refused files where it has other changes. */
export interface Revert {
  readonly command: string;
  /** Whether that changes accepted rules, so that the approvers of the policy have to approve it. */
  readonly needsApproval: boolean;
  /** The command for its states alone, which needs no approval; null: there are none, or it is the same. */
  readonly states: string | null;
}

/**
 * `judged`: what this run has judged. Other landings are judged again, so that a repeat says why as well. `refusals`: only of
 * these; left out: of all.
 */
export async function refusedLandings(
  judging: Judging,
  accepted: Standing,
  judged: readonly Judgement[],
  refusals: readonly Refusal[] = accepted.refusals,
): Promise<RefusedLandings> {
  const judgements = [...judged];
  const reverts: Record<Sha, Revert> = {};
  for (const after of new Set(refusals.map(({ landing }) => landing))) {
    if (judging.onlyDown !== true && reportOn(judged, after) === undefined)
      judgements.unshift(...(await judgementOf(judging, accepted, after)));
    reverts[after] = await wayBack(judging, after, refusals, reportOn(judgements, after));
  }
  return { judgements, reverts };
}

async function wayBack(
  judging: Judging,
  after: Sha,
  all: readonly Refusal[],
  report: Report | undefined,
): Promise<Revert> {
  const { repository, root } = judging;
  const refusals = all.filter(({ landing }) => landing === after);
  const isRefused = (change: ChangeReport): boolean =>
    refusals.some(
      ({ flag, environment }) =>
        flag === change.flag && (environment ?? change.environment) === change.environment,
    );
  const landed = { before: await parentOf(repository, after), after };
  if (report?.changes.every(isRefused) === false) {
    // What comes back is what is accepted.
    return { command: restoring(root, after, refusals), needsApproval: false, states: null };
  }
  const needsApproval =
    (report?.policy ?? []).length > 0 && (await revertsRules(judging, landed, all));
  // The state of a refused definition goes with it.
  const states = refusals.filter(
    ({ part, flag }) =>
      part === 'state' &&
      !refusals.some((refusal) => refusal.part === 'definition' && refusal.flag === flag),
  );
  return {
    command: await revertOf(repository, landed),
    needsApproval,
    states: needsApproval && states.length > 0 ? restoring(root, after, states) : null,
  };
}

/** Whether a revert of the landing changes rules that are accepted. Those that are refused never applied. */
async function revertsRules(
  judging: Judging,
  { before, after }: Landed,
  refusals: readonly Refusal[],
): Promise<boolean> {
  const kept = refusals.filter(({ landing }) => landing !== after);
  const base = { commit: after, refusals };
  const head = { commit: before, refusals: kept };
  for (const [name = null] of alike(await environmentsOfSides(judging, base, head), refusals)) {
    const trees = await comparedCommits(judging, { base, head }, name);
    const proposal = await loadProposal(judging, { ...trees, tip: after, now: judging.now() });
    if (policyReasons(proposal).length > 0) return true;
  }
  return false;
}

/** Brings back the accepted versions of these files. */
function restoring(root: string, landing: Sha, refusals: readonly Refusal[]): string {
  const isLowered = (refusal: Refusal): boolean => 'text' in refusal && refusal.text !== undefined;
  // No commit has a state of which only a part was accepted.
  const lowered = refusals.filter(isLowered);
  const byCommit = grouped(
    refusals.filter((refusal) => !isLowered(refusal)),
    ({ accepted }) => accepted,
  );
  const edits = [...byCommit].map(([accepted, parts]) => {
    // A definition may be refused in several environments.
    const files = [...new Set(parts.map((part) => pathOf(root, part)))];
    return accepted === null ? TAKE_BACK.remove(files) : TAKE_BACK.restore(files, accepted);
  });
  const commits = edits.length === 0 ? [] : [TAKE_BACK.commit(landing)];
  const rollbacks = lowered.flatMap(({ flag, environment }) =>
    flag === null || environment === null ? [] : [rollbackCommand(flag, environment)],
  );
  return [...edits, ...commits, ...rollbacks].join(' && ');
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

function judgementOn(judgements: readonly Judgement[], landing: Sha): Judgement | undefined {
  return judgements.findLast(({ landed }) => landed.after === landing);
}

function reportOn(judgements: readonly Judgement[], landing: Sha): Judgement['report'] | undefined {
  return judgementOn(judgements, landing)?.report;
}

export function missingFor(
  judgements: readonly Judgement[],
  { flag, environment, landing }: Refusal,
): readonly string[] {
  const judgement = judgementOn(judgements, landing);
  if (judgement === undefined) return [];
  const { report, takeovers } = judgement;
  const change = report.changes.find(
    (changeReport) => changeReport.flag === flag && changeReport.environment === environment,
  );
  const open = [...(change?.gates ?? []), ...report.policy]
    .filter(({ verdict }) => verdict !== 'pass')
    .flatMap(({ gate, message, details }) => [`${gate}: ${message}`, ...details]);
  const broken = report.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, message }) => `${file}:${line}: ${message}`);
  const taken = takeovers
    .filter(({ giver, taker }) => giver === flag && taker.environment === environment)
    .flatMap(({ taker, value, taken: next, ...sent }) => {
      const facts = { ...sent, taker: taker.flag ?? '', landing: taker.landing };
      return REFUSED_TEXTS.takenOver({
        ...facts,
        value: textOfValue(value),
        taken: textOfValue(next),
      });
    });
  return [...open, ...broken, ...new Set(taken)];
}

const OF_PEOPLE = ['approvals/unknown', 'issues/unknown'] as const;
/** Also where a file says what people did, and says too little. */
const OF_FILE = [...OF_PEOPLE, 'approvals/missing', 'approvals/unresolved-identity'] as const;

/** Whether an evidence file may let it be accepted. `hasFile`: whether this run has read one. */
export function lacksEvidence(
  judgements: readonly Judgement[],
  { flag, environment, landing }: Refusal,
  hasFile: boolean,
): boolean {
  const codes: readonly string[] = hasFile ? OF_FILE : OF_PEOPLE;
  const report = reportOn(judgements, landing);
  const changes = report?.changes.filter(
    (change) => flag === null || (change.flag === flag && change.environment === environment),
  );
  const gates = [...(changes ?? []).flatMap((change) => change.gates), ...(report?.policy ?? [])];
  // What blocks needs another landing, whatever people say.
  const isBlocked =
    gates.some(({ verdict }) => verdict === 'block') ||
    report?.diagnostics.some(({ severity }) => severity === 'error') === true;
  if (isBlocked) return false;
  return gates.some(({ code }) => codes.includes(code));
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
