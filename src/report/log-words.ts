// The words that the layouts of `log` share.
import { pastText, grouped } from '#domain/scalars.ts';
import { textOfValue } from '#domain/values.ts';
import { DRIFT_TEXTS } from '#messages/deployed.ts';
import { levelOf, levelsText } from '#messages/gates/wording.ts';
import { STEP_TEXTS } from '#messages/plans.ts';
import { LANDING_TEXTS, OUTCOME_TEXTS } from '#messages/status.ts';
import { clockText } from '#messages/judged.ts';
import type {
  LandingLog,
  LoggedChange,
  LoggedClass,
  LoggedDeployment,
  LoggedEdit,
  LoggedLanding,
  LoggedValue,
} from './log-rows.ts';
import { countsOf } from './log-rows.ts';
import { exposuresWord, secondsWords } from './words.ts';

/** `search: definition changed (requires)`, `search in production: held`. */
export function editWords(edit: LoggedEdit): string {
  if (edit.kind === 'definition') {
    const parts = edit.parts.length === 0 ? '' : `: ${edit.parts.join(', ')}`;
    return `${edit.flag}: definition ${edit.what}${parts}`;
  }
  const place = `${edit.flag} in ${edit.environment}`;
  if (edit.why === null) return `${place}: hold lifted`;
  return `${place}: hold · ${STEP_TEXTS.hold(edit.why, edit.until)}`;
}

/** Marks that need no colour. */
export const CLASS_MARKS: Readonly<Record<LoggedClass | 'policy', string>> = {
  promotion: '▲',
  rollback: '▼',
  withdrawal: '·',
  neutral: '·',
  adoption: '+',
  policy: '!',
};

/** `2 landings since Fri 20 Nov 2026 09:00 UTC · changes: 1 promotion, 1 rollback`. */
export function logSummary(log: LandingLog): string {
  const { landings, since, logTrouble } = log;
  const what =
    landings.length === 0
      ? LANDING_TEXTS.nothing({ hasLog: logTrouble === null })
      : countedLandings(landings);
  const counts = countsOf(log);
  const changes = counts.length === 0 ? [] : [LANDING_TEXTS.changes(counts)];
  return [LANDING_TEXTS.since(what, since), ...changes].join(' · ');
}

/** `2 landings`, `2 landings and 1 that went live`: what landed earlier is counted apart. */
function countedLandings(landings: readonly LoggedLanding[]): string {
  const earlier = landings.filter(({ wentLive }) => wentLive !== null).length;
  return LANDING_TEXTS.counts(landings.length - earlier, earlier);
}

/** `by Ana, as Git says · merged by Bartek · pull request 12 by ana · approved by bartek`. */
export function peopleWords(landing: LoggedLanding): string {
  const { wentLive, author, landedBy, approvedBy, pull, reason = '' } = landing;
  const live = wentLive === null ? [] : [LANDING_TEXTS.wentLive(wentLive)];
  const merged = landedBy === author ? [] : [LANDING_TEXTS.landedBy(landedBy)];
  const evidence = approvedBy === null ? [] : [LANDING_TEXTS.approvedByLog(approvedBy)];
  const github =
    pull === null
      ? evidence
      : [LANDING_TEXTS.pull(pull.number, pull.author), approvalWords(pull.approvedBy)];
  const why = reason === '' ? [] : [`why: ${reason}`];
  return [...live, LANDING_TEXTS.author(author), ...merged, ...github, ...why].join(' · ');
}

function approvalWords(approvedBy: readonly string[] | null): string {
  return approvedBy === null
    ? LANDING_TEXTS.approvalsUnknown()
    : LANDING_TEXTS.approvedBy(approvedBy);
}

/** `outbound-calls in production: 25% → off`. */
export function changeWords({
  flag,
  environment,
  from,
  to,
}: Pick<LoggedChange, 'flag' | 'environment' | 'from' | 'to'>): string {
  const [before, after] = [exposuresWord(from), exposuresWord(to)];
  const step =
    before === after && from !== null && to !== null
      ? `${levelsText(from.map(levelOf))} → ${levelsText(to.map(levelOf))}`
      : `${before} → ${after}`;
  return `${flag} in ${environment}: ${step}`;
}

/** `accepted`, `refused, and waits`, `refused`; empty where the deployment log does not say. */
export function verdictWords({ verdict }: LoggedChange): string {
  if (verdict === null) return '';
  if (verdict.kind === 'accepted') return 'accepted';
  return verdict.verdict === 'wait' ? 'refused for now' : 'refused';
}

/** The values that changed, and what became of them: one line for services of which the same is said. */
export function serviceLines(change: LoggedChange): readonly string[] {
  const services = [...new Set(change.values.map(({ service }) => service))];
  const lines = services.map((service) => {
    const values = change.values.filter((value) => value.service === service).map(valueWords);
    const deployment = change.deployments?.find(
      (loggedDeployment) => loggedDeployment.service === service,
    );
    const state = deployment === undefined ? '' : `: ${deploymentWords(deployment)}`;
    return { service, text: `${values.join(', ')}${state}` };
  });
  return [...grouped(lines, ({ text }) => text)].map(
    ([text, alike]) => `${alike.map(({ service }) => service).join(', ')} ${text}`,
  );
}

function valueWords({ name, from, to }: LoggedValue): string {
  return `${name} ${sentWords(from)} → ${sentWords(to)}`;
}

function sentWords(value: LoggedValue['from']): string {
  const text = textOfValue(value ?? null);
  return text === null ? 'not sent' : text === '' ? 'empty' : text;
}

function deploymentWords({ state, at, keepsOld = false }: LoggedDeployment): string {
  const when = at === null ? '' : ` ${pastText(at)}`;
  return OUTCOME_TEXTS[state](when, keepsOld);
}

/** `safe after 14 s`; empty for what is no rollback, or not live. */
export function safeWords({ timeToSafe }: LoggedChange): string {
  return timeToSafe === null ? '' : `safe after ${secondsWords(timeToSafe)}`;
}

/** Where the moments come from, and what could not be asked. `isUnaskedKnown`: whether the reader knows why. */
export function logNotes(log: LandingLog, isUnaskedKnown = false): readonly string[] {
  const { clock, logTrouble, notAsked, landings } = log;
  const isPartly = landings.some(({ approvedBy }) => approvedBy !== null);
  const keepsOld = landings.some(({ changes }) =>
    changes.some(({ deployments }) => deployments?.some((each) => each.keepsOld === true) === true),
  );
  return [
    clockText(clock),
    ...(keepsOld ? [DRIFT_TEXTS.keepOld()] : []),
    ...(logTrouble === null ? [] : [LANDING_TEXTS.noDeployments(logTrouble)]),
    ...(notAsked === null
      ? []
      : [LANDING_TEXTS.noApprovals(isUnaskedKnown ? null : notAsked, isPartly)]),
    ...(notAsked !== null && logTrouble?.kind === 'no-log-here'
      ? [LANDING_TEXTS.approvedElsewhere()]
      : []),
  ];
}
