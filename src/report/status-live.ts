// What `status` shows of the deployment log: which values are live, beside those in Git.
import type { ServiceName, Sha, Duration, Instant, SentValues } from '#domain/scalars.ts';
import { isExposed } from '#domain/exposure.ts';
import { grouped } from '#domain/scalars.ts';
import { textOfValue } from '#domain/values.ts';
import { ACCEPT_TEXTS } from '#messages/refused-step.ts';
import {
  againText,
  LIVE_TEXTS,
  bringDownText,
  liveText,
  needsApprovalText,
  notSentText,
  noTargetText,
  notLiveText,
  rolledBackText,
  stillLiveText,
} from '#messages/status.ts';
import type { PullCommand } from '#messages/deployed.ts';
import { instanceText, LEFT_TEXTS, LOG_TEXTS, WRITTEN_TEXTS } from '#messages/deployed.ts';
import { refusedWords } from './refusals.ts';
import type { StatusCell, StatusRow } from './status-rows.ts';
import { exposuresWord, secondsWords } from './words.ts';

/**
 * - `live`: the values in Git are live.
 * - `not-deployed`: Git has other values, and no run has written them yet.
 * - `refused`: the landing is not deployed until it is reverted or accepted; or, of one service, it has values that
 *   no run has sent.
 * - `failed`: the last deployment failed. The live values are not known.
 * - `unknown`: the last deployment has not finished. The live values are not known.
 */
export type LiveState = 'live' | 'not-deployed' | 'refused' | 'failed' | 'unknown';

/** One service of a flag in one environment. */
export interface LiveService {
  readonly service: ServiceName;
  readonly state: LiveState;
  /** The flag's values that were last verified; null: none are known. */
  readonly values: SentValues | null;
  /** The landing that was last written; null: the log has none. */
  readonly landing: Sha | null;
  /** Since when the values are verified; null: they are not verified, or were live before the log began. */
  readonly since: Instant | null;
  /** First values of a live service, which are sent with its next change: until then the code-default applies. Left out: none. */
  readonly pending?: SentValues;
  /** Whether a value that was sent differs from the one in Git. Left out: it does not. */
  readonly isOther?: boolean;
  /** Whether a run can write there. Left out: it can. */
  readonly hasTarget?: boolean;
  /** Why it failed or was refused, in one line; otherwise empty. */
  readonly why: string;
}

/** A rollback that is live: its lower values are verified in every service. */
export interface LiveRollback {
  readonly landing: Sha;
  /** From the landing to the verification in the last service; null: the time of the landing is not known. */
  readonly timeToSafe: Duration | null;
  readonly verifiedAt: Instant;
  /** Whether only files were written, which no probe asked about. Left out: it was verified. */
  readonly isOnlyWritten?: boolean;
  /** Whether containers that started earlier keep the value that they read then. Left out: they do not. */
  readonly keepsOld?: boolean;
}

export interface LiveRefusal {
  readonly landing: Sha;
  readonly since: Instant;
  /** `wait`: a later run may accept it unchanged. `block`: only another landing helps. */
  readonly verdict: 'wait' | 'block';
  /** The unmet requirements, a sentence each; empty if the judge was not asked. */
  readonly reasons: readonly string[];
  /** The command that takes it back; null if it was not requested. */
  readonly revert: string | null;
  /** Whether that changes rules, so that it needs an approval. */
  readonly needsApproval: boolean;
}

/** The live values of a flag in one environment. */
export interface LiveCell {
  /** The most important state of all services. */
  readonly state: LiveState;
  readonly services: readonly LiveService[];
  readonly refusal: LiveRefusal | null;
  /** Null if the newest change is no rollback, or is not live yet. */
  readonly rollback: LiveRollback | null;
}

/** Facts about the log as a whole. */
export interface StatusLog {
  /** Why the log cannot be read; null if it was read. */
  readonly trouble: string | null;
  /** A landing that changes the rules and was refused; null: none. */
  readonly rules: LiveRefusal | null;
  /** Whether values that are live as in Git are shown, too. */
  readonly isDetailed: boolean;
  /** What brings the clone up to date before it deploys. Left out: it is. */
  readonly pull?: PullCommand;
  /** Whether runs on GitHub deploy, and no clone does. Left out: clones do. */
  readonly isRemote?: boolean;
  /** Environments of which the log does not know what is live, because its runs never deployed them. */
  readonly elsewhere?: readonly string[];
  /** Instances that these flags are sent to and no deployment reaches, as `staging/web`. */
  readonly unreached?: readonly string[];
  /** Instances whose environment or service has left the pipeline, with what the log says of them. */
  readonly orphans?: readonly OrphanedInstance[];
  /** Variables that two flags fill, so that their safe value is sent. */
  readonly clashes?: readonly StandingClash[];
}

export interface StandingClash {
  readonly environment: string;
  readonly service: string;
  readonly variable: string;
  readonly flags: readonly string[];
}

export interface OrphanedInstance {
  readonly environment: string;
  readonly service: ServiceName;
  readonly landing: Sha;
  readonly values: SentValues;
  readonly lost: 'environment' | 'service' | 'target';
  /** What the pipeline has to say so that the next run brings it down. */
  readonly entries: readonly string[];
}

/** Whether Git has the safe value, and users may still have what was sent before: `off` alone would read as safe. */
export function isStillLive({ exposures, live }: Pick<StatusCell, 'exposures' | 'live'>): boolean {
  if (live == null || !isSafe(exposures)) return false;
  return live.services.some(isHigher);
}

/** A kill switch is safe when it is on. */
function isSafe(exposures: StatusCell['exposures']): boolean {
  return exposures !== null && exposures.length > 0 && !isExposed(exposures);
}

/** Of a flag that is safe in Git. */
function isHigher({ state, isOther }: LiveService): boolean {
  return state === 'not-deployed' && isOther === true;
}

/** The same, or a run has tried to bring it down and failed. */
export function mayBeLive(cell: Pick<StatusCell, 'exposures' | 'live'>): boolean {
  const hasFailed = cell.live?.state === 'failed' && isSafe(cell.exposures);
  return hasFailed || isStillLive(cell);
}

/** The mark in a cell behind the value in Git; empty if that value is live, or nothing is known. */
export function liveMark(cell: Pick<StatusCell, 'exposures' | 'live'>): string {
  const word = liveWord(cell);
  return word === '' ? '' : `, ${word}`;
}

/** `refused`, `not live`; empty if the value in Git is live, or nothing is known. */
export function liveWord(cell: Pick<StatusCell, 'exposures' | 'live'>): string {
  const { live } = cell;
  if (isStillLive(cell)) return 'STILL LIVE';
  return live == null || live.state === 'live' ? '' : WORDS[live.state];
}

const WORDS: Readonly<Record<LiveState, string>> = {
  live: 'live',
  'not-deployed': 'not live',
  refused: 'refused',
  failed: 'failed',
  unknown: 'unknown',
};

/** A mark and a sentence for a value that is not live as in Git, and the details below it. */
export interface LiveLine {
  readonly mark: '✗' | '…' | '✓';
  readonly text: string;
  readonly details: readonly string[];
  /** What to do about it, each with its commands; empty if there is none to show. */
  readonly ways: readonly { readonly text: string; readonly commands: readonly string[] }[];
}

/** Refused landings come first, because they wait for people. Values that are live as in Git have no line. */
export function liveLinesOf(rows: readonly StatusRow[], log: StatusLog): readonly LiveLine[] {
  const cells = rows.flatMap(({ key, cells: all }) =>
    all.flatMap((cell) => {
      const { environment, live, exposures } = cell;
      const word = exposuresWord(exposures);
      return live == null ? [] : [{ key, environment, live, word, isStillLive: isStillLive(cell) }];
    }),
  );
  const rules = log.rules === null ? [] : [refusalLine(null, null, log.rules)];
  const refused = cells.flatMap(({ key, environment, live }) =>
    live.refusal === null
      ? []
      : [refusalLine(key, environment, live.refusal, live.services.flatMap(liveWords))],
  );
  // A clone that deploys only some environments keeps to them.
  const howIn = (environment: string): Parameters<typeof againText>[0] => ({
    isRemote: log.isRemote === true,
    pull: log.pull ?? null,
    environments: (log.elsewhere ?? []).length === 0 ? [] : [environment],
  });
  // A service that has left the pipeline has a line of its own: no run deploys it.
  const hasLeftPipeline = (environment: string, { service }: LiveService): boolean =>
    (log.orphans ?? []).some(
      (orphan) => orphan.environment === environment && orphan.service === service,
    );
  const still = cells.flatMap(({ key, environment, live, word, isStillLive: isStill }) => {
    const services = isStill ? live.services.filter(isHigher) : [];
    const shown = services.filter((service) => !hasLeftPipeline(environment, service));
    return shown.map(({ service, values, hasTarget = true }): LiveLine => {
      const text = stillLiveText(key, environment, {
        word,
        service,
        values: valuesOf(values),
      });
      const bringDown = bringDownText(word, howIn(environment));
      const details = [hasTarget ? bringDown : noTargetText(word)];
      return { mark: '✗', text, details, ways: [] };
    });
  });
  const others = cells.flatMap(({ key, environment, live: { services, refusal }, ...rest }) => {
    const shown = services.filter(
      (service) =>
        !(rest.isStillLive && isHigher(service)) && !hasLeftPipeline(environment, service),
    );
    return together(shown).flatMap((service): readonly LiveLine[] => {
      const text = serviceWords(service);
      // A refused landing has a line of its own and does not wait for a run.
      if (text === null || (refusal !== null && service.state === 'not-deployed')) return [];
      const mark = service.state === 'not-deployed' ? '…' : '✗';
      const isOpen = service.state === 'failed' || service.state === 'unknown';
      const details = isOpen && service.hasTarget !== false ? [againText(howIn(environment))] : [];
      return [{ mark, text: `${key} in ${environment}: ${text}`, details, ways: [] }];
    });
  });
  return [
    ...still,
    ...rules,
    ...refused,
    ...others,
    ...(log.elsewhere ?? []).map(elsewhereLine),
    ...unreachedLines(log),
    ...(log.orphans ?? []).map(orphanLine),
    ...(log.clashes ?? []).map(clashLine),
    ...pendingLines(rows, log),
    ...(log.isDetailed ? rows.flatMap(rollbackLines) : []),
  ];
}

/** First values: for named flags each of them, else the services that wait for one. */
function pendingLines(rows: readonly StatusRow[], { isDetailed }: StatusLog): readonly LiveLine[] {
  const all = rows.flatMap(({ key, cells }) =>
    cells.flatMap(({ environment, live }) =>
      (live?.services ?? []).flatMap(({ service, pending }) =>
        pending === undefined ? [] : [{ key, environment, service, values: valuesOf(pending) }],
      ),
    ),
  );
  const texts = isDetailed
    ? all.map(notSentText)
    : [...new Set(all.map(instanceText))].flatMap((_, at, names) =>
        at === 0 ? [WRITTEN_TEXTS.allPending(names)] : [],
      );
  return texts.map((text) => ({ mark: '…', text, details: [], ways: [] }));
}

function unreachedLines({ unreached = [] }: StatusLog): readonly LiveLine[] {
  if (unreached.length === 0) return [];
  return [{ mark: '…', text: LOG_TEXTS.unreached(unreached), details: [], ways: [] }];
}

function orphanLine({ values, entries, ...orphan }: OrphanedInstance): LiveLine {
  const text = LEFT_TEXTS.orphan({ ...orphan, values: valuesOf(values) });
  const way = { text: LEFT_TEXTS.nameAgain(), commands: entries };
  return { mark: '✗', text, details: [], ways: entries.length === 0 ? [] : [way] };
}

function clashLine(clash: StandingClash): LiveLine {
  return { mark: '✗', text: WRITTEN_TEXTS.clash(clash), details: [], ways: [] };
}

function elsewhereLine(environment: string): LiveLine {
  const text = `${environment}: ${LOG_TEXTS.elsewhere()}`;
  return { mark: '…', text, details: [LOG_TEXTS.askThere('status')], ways: [] };
}

/** Services that wait for the same run with the same values are one line. */
function together(services: readonly LiveService[]): readonly ShownService[] {
  const groups = grouped(services, ({ service, state, values }) =>
    state === 'not-deployed' ? valuesOf(values).join(' ') : service,
  );
  return [...groups.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const names = [first, ...more].map(({ service }) => service);
    return [{ ...first, service: names.join(', ') }];
  });
}

/** `service`: one name, or several. */
type ShownService = Omit<LiveService, 'service'> & { readonly service: string };

/** `off in production 2 min 14 s after the landing of 0123456789, verified`. */
function rollbackLines({ key, cells }: StatusRow): readonly LiveLine[] {
  return cells.flatMap(({ environment, exposures, live }): readonly LiveLine[] => {
    const rollback = live?.rollback ?? null;
    if (rollback === null) return [];
    const { landing, timeToSafe, isOnlyWritten = false, keepsOld = false } = rollback;
    const text = rolledBackText(key, environment, {
      word: exposuresWord(exposures),
      after: timeToSafe === null ? null : secondsWords(timeToSafe),
      landing: landing.slice(0, 10),
      isOnlyWritten,
      keepsOld,
    });
    const mark = keepsOld ? '…' : '✓';
    return [{ mark, text, details: [], ways: [] }];
  });
}

function refusalLine(
  flag: StatusRow['key'] | null,
  environment: StatusRow['cells'][number]['environment'] | null,
  { landing, since, verdict, reasons, revert, needsApproval }: LiveRefusal,
  live: readonly string[] = [],
): LiveLine {
  const text = refusedWords({ flag, environment, landing, since });
  const more = needsApproval ? [needsApprovalText()] : [];
  if (revert === null) {
    const lacks = flag === null || reasons.length > 0 ? [] : [ACCEPT_TEXTS.lacks(flag)];
    return { mark: '✗', text, details: [...live, ...reasons, ...more, ...lacks], ways: [] };
  }
  const takeBack = { text: `${LIVE_TEXTS.takeBack()}:`, commands: [revert] };
  const commands = [ACCEPT_TEXTS.evidence(landing), ACCEPT_TEXTS.deployWith()];
  const accept = { text: ACCEPT_TEXTS.fillIn(), commands };
  const ways = verdict === 'wait' ? [takeBack, accept] : [takeBack];
  return { mark: '✗', text, details: [...live, ...reasons, ...more], ways };
}

function liveWords({ service, state, values }: LiveService): readonly string[] {
  const isKnown = state === 'live' || state === 'not-deployed';
  return isKnown ? [liveText({ service, values: valuesOf(values) })] : [];
}

/** Null if the values in Git are live. */
function serviceWords({ state, values, landing, ...about }: ShownService): string | null {
  if (state === 'live') return null;
  const commit = landing?.slice(0, 10) ?? null;
  return notLiveText({ ...about, state, landing: commit, values: valuesOf(values) });
}

function valuesOf(values: SentValues | null): readonly string[] {
  return Object.entries(values ?? {}).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${textOfValue(value)}`],
  );
}

/** What users get in an environment: `25%, held`, with a mark where it is not live as in Git. */
export function cellWord(cell: StatusCell): string {
  const { exposures, hold } = cell;
  return `${exposuresWord(exposures)}${hold === null ? '' : ', held'}${liveMark(cell)}`;
}
