// The words that the layouts of `log` share.
import { grouped } from '#domain/grouped.ts';
import { pastText } from '#domain/scalars.ts';
import { textOfValue } from '#domain/values.ts';
import { DRIFT_TEXTS } from '#messages/deployed.ts';
import { levelOf, levelsText } from '#messages/gates/wording.ts';
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
import { clockLabel } from './phrases.ts';
import { secondsWords } from './status-live.ts';
import { counted, exposuresWord } from './words.ts';

/** `search: definition changed (requires)`, `search in production: held`. */
export function editWords(edit: LoggedEdit): string {
  if (edit.kind === 'definition') {
    const parts = edit.parts.length === 0 ? '' : `: ${edit.parts.join(', ')}`;
    return `${edit.flag}: definition ${edit.what}${parts}`;
  }
  const place = `${edit.flag} in ${edit.environment}`;
  return edit.why === null ? `${place}: hold lifted` : `${place}: hold · ${edit.why}`;
}

/** Marks that need no colour. */
export const CLASS_MARKS: Readonly<Record<LoggedClass | 'policy', string>> = {
  promotion: '▲',
  rollback: '▼',
  neutral: '·',
  adoption: '+',
  policy: '!',
};

/** `2 landings since Fri 20 Nov 2026 09:00 UTC · changes: 1 promotion, 1 rollback`. */
export function logSummary(log: LandingLog): string {
  const { landings, since, logTrouble } = log;
  const nothing = logTrouble === null ? 'nothing landed or went live' : 'nothing landed';
  const what = landings.length === 0 ? nothing : countedLandings(landings);
  const counts = countsOf(log);
  const changes = counts.length === 0 ? [] : [`changes: ${counts.join(', ')}`];
  return [`${what} since ${pastText(since)}`, ...changes].join(' · ');
}

/** `2 landings`, `2 landings and 1 that went live`: what landed earlier is counted apart. */
function countedLandings(landings: readonly LoggedLanding[]): string {
  const earlier = landings.filter(({ wentLive }) => wentLive !== null).length;
  const landed = counted(landings.length - earlier, 'landing');
  if (earlier === 0) return landed;
  if (earlier === landings.length) return `${counted(earlier, 'landing')} went live`;
  return `${landed} and ${earlier} that went live`;
}

/** `by Ana, as Git says · merged by Bartek · pull request 12 by ana · approved by bartek`. */
export function peopleWords(landing: LoggedLanding): string {
  const { wentLive, author, landedBy, approvedBy, pull, reason = '' } = landing;
  const live = wentLive === null ? [] : [`landed before, went live ${pastText(wentLive)}`];
  const merged = landedBy === author ? [] : [`landed by ${landedBy}`];
  const evidence =
    approvedBy === null ? [] : [`approved by ${approvedBy.join(', ')}, as a deployment read`];
  const github =
    pull === null
      ? evidence
      : [`pull request ${pull.number} by ${pull.author}`, approvalWords(pull.approvedBy)];
  const why = reason === '' ? [] : [`why: ${reason}`];
  return [...live, `by ${author}, as Git says`, ...merged, ...github, ...why].join(' · ');
}

function approvalWords(approvedBy: readonly string[] | null): string {
  if (approvedBy === null) return 'approvals not known';
  return approvedBy.length === 0 ? 'approved by no one' : `approved by ${approvedBy.join(', ')}`;
}

/** `outbound-calls in production: 25% → off`. */
export function changeWords({ flag, environment, from, to }: LoggedChange): string {
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
  switch (state) {
    case 'live':
      return `${keepsOld ? 'in the file' : 'live'} since${when}`;
    case 'failed':
      return `failed${when}`;
    case 'waiting':
      return 'not deployed yet';
    case 'replaced':
      return 'replaced by a later landing before it was deployed';
    case 'no-target':
      return 'nothing is deployed there by Flaghoist';
    case 'elsewhere':
      return 'not known here: this clone has never deployed it';
  }
}

/** `safe after 14 s`; empty for what is no rollback, or not live. */
export function safeWords({ timeToSafe }: LoggedChange): string {
  return timeToSafe === null ? '' : `safe after ${secondsWords(timeToSafe)}`;
}

/** Where the moments come from, and what could not be asked. */
export function logNotes(log: LandingLog): readonly string[] {
  const { clock, logTrouble, notAsked, landings } = log;
  const isPartly = landings.some(({ approvedBy }) => approvedBy !== null);
  const approvals = isPartly
    ? 'other approvals than these are not known'
    : 'approvals are not known';
  const keepsOld = landings.some(({ changes }) =>
    changes.some(({ deployments }) => deployments?.some((each) => each.keepsOld === true) === true),
  );
  return [
    clockLabel(clock),
    ...(keepsOld ? [DRIFT_TEXTS.keepOld()] : []),
    ...(logTrouble === null ? [] : [`deployments are not known: ${logTrouble}`]),
    ...(notAsked === null ? [] : [`${approvals}: ${notAsked}`]),
  ];
}
