// The log of the page. A landing stands once, and each flag names those that changed it.
import type { EnvironmentName, FlagKey, Json, Sha } from '#domain/scalars.ts';
import type { LandingLog, LoggedChange, LoggedLanding } from '#report/log-rows.ts';
import { isTelling } from '#report/log-rows.ts';
import { safeWords, verdictWords } from '#report/log-words.ts';
import { exposuresWord } from '#report/words.ts';

export interface PageLandings {
  readonly landings: readonly LoggedLanding[];
  /** Newest first: the place of the landing and of the environment, the change, its class, and what became of it. */
  readonly byFlag: ReadonlyMap<FlagKey, readonly Json[]>;
}

export function landedBy(
  log: LandingLog | null,
  environments: readonly EnvironmentName[],
): PageLandings {
  const landings = log?.landings ?? [];
  const byFlag = new Map<FlagKey, Json[]>();
  for (const [place, { changes }] of landings.entries()) {
    for (const change of changes.filter(isTelling)) {
      const row = [
        place,
        environments.indexOf(change.environment),
        stepWords(change),
        change.class,
      ];
      const rows = byFlag.get(change.flag) ?? [];
      rows.push([...row, outcomeWords(change)]);
      byFlag.set(change.flag, rows);
    }
  }
  return { landings, byFlag };
}

/** How a landing is reverted; null where that would change more than the states of this flag, as for an adoption. */
export function stateRevertOf(
  landings: readonly LoggedLanding[],
  sha: Sha,
  flag: FlagKey,
): 'merge' | 'commit' | null {
  const landing = landings.find((candidate) => candidate.sha === sha);
  if (landing === undefined || landing.rules.length > 0) return null;
  const isOnlyThis =
    landing.changes.every((change) => change.flag === flag) &&
    landing.edits.every((edit) => edit.flag === flag && edit.kind === 'hold');
  if (!isOnlyThis) return null;
  return landing.isMerge ? 'merge' : 'commit';
}

/** When, which commit, by whom, the pull request and who approved it, as far as there is something. */
export function landingData(landing: LoggedLanding, isPublic: boolean): Json {
  const { at, sha, author, pull } = landing;
  const when = [at, sha.slice(0, 10)];
  if (isPublic) return when;
  const { number = null, approvedBy = landing.approvedBy } = pull ?? {};
  const values = [...when, author, number, approvedBy === null ? null : approvedBy.join(', ')];
  return values.slice(0, values.findLastIndex((value) => value !== null) + 1);
}

function stepWords({ from, to }: LoggedChange): string {
  return `${exposuresWord(from)} → ${exposuresWord(to)}`;
}

/** `refused`, `accepted · safe after 14 s`, `accepted · live`, `accepted · written`; empty where no log was read. */
function outcomeWords(change: LoggedChange): string {
  const { deployments } = change;
  const isLive = deployments?.some(({ state }) => LIVE.has(state)) === true;
  const hasFailed = deployments?.some(({ state }) => state === 'failed') === true;
  const keepsOld = deployments?.some((deployment) => deployment.keepsOld === true) === true;
  const live = hasFailed ? 'failed' : keepsOld ? 'written' : isLive ? 'live' : '';
  return [verdictWords(change), safeWords(change) || live]
    .filter((word) => word !== '')
    .join(' · ');
}

const LIVE: ReadonlySet<string> = new Set(['live', 'adopted']);
