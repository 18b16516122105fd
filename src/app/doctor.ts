// `doctor`: ways around the gate that GitHub's settings leave open, each with its fix. See `docs/threat-model.md`.
import { causeText } from '#messages/causes.ts';
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { GateFacts, PointText, PointWords } from '#messages/doctor.ts';
import { GATE_POINTS } from '#messages/doctor.ts';
import { isAnyMerging, tokenlessFiles } from './doctor-actions.ts';
import type { Bypass, BranchRule, Protection, SecretReach, RequiredStatus } from './protection.ts';

export interface DoctorOptions {
  /** The status's name. */
  readonly context: string;
  readonly defaultBranch: string;
  /** The bypass actor for emergencies, as `doctor` names it; null: none. */
  readonly emergencyRole: string | null;
}

export interface Point extends PointText {
  readonly state: 'closed' | 'open' | 'unknown';
}

/** Every way around the gate that GitHub's settings could leave open. */
export function doctor(protection: Protection, options: DoctorOptions): readonly Point[] {
  const { context, defaultBranch, emergencyRole } = options;
  const about = {
    context,
    branch: defaultBranch,
    emergencyRole,
    merges: isAnyMerging(protection),
    tokenless: tokenlessFiles(protection),
  };
  const gatePoint = <T>(
    words: PointWords<GateFacts, T>,
    finding: Finding<T>,
    isClosed: (value: T) => boolean,
  ): Point => pointOf(words, about, finding, isClosed);
  const enforced = (words: PointWords<GateFacts, boolean>, requirement: RuleTest): Point =>
    gatePoint(words, isEnforced(protection, requirement), isTrue);
  const bypassers = bypassersOf(protection, context, emergencyRole);
  return [
    enforced(GATE_POINTS.pullRequest, requiresPullRequest),
    enforced(GATE_POINTS.forcePush, blocksForcePush),
    enforced(GATE_POINTS.deletion, blocksDeletion),
    enforced(GATE_POINTS.status, requires(context)),
    gatePoint(GATE_POINTS.app, pinOf(protection, context), (app) => app !== null),
    enforced(GATE_POINTS.upToDate, judgesWhatLands),
    gatePoint(
      GATE_POINTS.bypass,
      bypassers,
      ({ hasRules, unwanted }) => hasRules && unwanted.length === 0,
    ),
    gatePoint(GATE_POINTS.approval, protection.actionsApprove, (may) => !may),
    gatePoint(GATE_POINTS.rebase, rebases(protection), (may) => !may),
    gatePoint(GATE_POINTS.key, protection.keyEnvironment, reachesOnly(defaultBranch)),
    gatePoint(GATE_POINTS.runners, protection.selfHosted, ({ length }) => length === 0),
  ];
}

/** A point by what was seen. One that could not be seen has the reason, and its fix all the same. */
export function pointOf<About, T>(
  { title, open, closed, fix }: PointWords<About, T>,
  about: About,
  finding: Finding<T>,
  isClosed: (value: T) => boolean,
): Point {
  if (finding.kind !== 'known') {
    return {
      title: title(about),
      state: 'unknown',
      detail: causeText(finding.why),
      fix: fix(about),
    };
  }
  const { value } = finding;
  return isClosed(value)
    ? { title: title(about), state: 'closed', detail: closed(value, about), fix: '' }
    : { title: title(about), state: 'open', detail: open(value, about), fix: fix(about) };
}

const isTrue = (value: boolean): boolean => value;

type RuleTest = (rule: BranchRule) => boolean;

const requiresPullRequest: RuleTest = ({ pullRequest }) => pullRequest;
const blocksForcePush: RuleTest = ({ noForcePush }) => noForcePush;
const blocksDeletion: RuleTest = ({ noDeletion }) => noDeletion;
const judgesWhatLands: RuleTest = ({ strict, queue }) => strict || queue !== null;

function requires(context: string): RuleTest {
  return (rule) => requiredBy(rule, context).length > 0;
}

/** For GitHub, names of statuses that differ in case are one. */
function requiredBy({ statuses }: BranchRule, context: string): readonly RequiredStatus[] {
  return statuses.filter((status) => status.context.toLowerCase() === context.toLowerCase());
}

/** Whether any branch rule sets a requirement. Unknown where some rules could not be read. */
function isEnforced(
  { branchRules, hidden: [why] }: Protection,
  requirement: RuleTest,
): Finding<boolean> {
  if (branchRules.some(requirement)) return known(true);
  return why === undefined ? known(false) : unreachable(why);
}

/** The App that must post the status; null where any may, or where it is the App of all workflows. */
function pinOf(protection: Protection, context: string): Finding<number | null> {
  const { branchRules, actionsApp } = protection;
  const pins = branchRules
    .flatMap((rule) => requiredBy(rule, context))
    .flatMap(({ app }) => app ?? []);
  if (pins.length > 0 && actionsApp.kind !== 'known') return actionsApp;
  const foreignApp = pins.find((app) => actionsApp.kind === 'known' && app !== actionsApp.value);
  if (foreignApp !== undefined) return known(foreignApp);
  const none = isEnforced(protection, () => false);
  return none.kind === 'known' ? known(null) : none;
}

/** The bypass actors of the requirements that make the gate. */
function bypassersOf(
  { branchRules, hidden }: Protection,
  context: string,
  emergencyRole: string | null,
): Finding<ValueOf<typeof GATE_POINTS.bypass>> {
  const requirements = [requiresPullRequest, blocksForcePush, blocksDeletion, requires(context)];
  const hasRules = requirements.some((requirement) => branchRules.some(requirement));
  const bypasses = requirements.map((requirement) => bypassesOf(branchRules.filter(requirement)));
  const all = bypasses.flatMap((list) => (list.kind === 'known' ? list.value : []));
  const unwanted = all.filter(({ who }) => who !== emergencyRole);
  const [why] = hasRules ? bypasses.flatMap((list) => ('why' in list ? [list.why] : [])) : hidden;
  return unwanted.length > 0 || why === undefined
    ? known({ hasRules, all: all.length, unwanted })
    : unreachable(why);
}

type ValueOf<Words> = Words extends PointWords<never, infer T> ? T : never;

/** The bypass actors of branch rules that set the same requirement. One rule without a bypass list is enough. */
function bypassesOf(rules: readonly BranchRule[]): Finding<readonly Bypass[]> {
  const lists = rules.map(({ bypass }) => bypass);
  if (lists.some((list) => list.kind === 'known' && list.value.length === 0)) return known([]);
  const unknown = lists.find((list) => list.kind !== 'known');
  return unknown ?? known(lists.flatMap((list) => (list.kind === 'known' ? list.value : [])));
}

/** The method of a merge queue comes before the other settings. */
function rebases({ branchRules, rebase }: Protection): Finding<boolean> {
  const queues = branchRules.flatMap(({ queue }) => queue ?? []);
  if (queues.length > 0) return known(queues.includes('rebase'));
  const isForbidden = branchRules.some(({ methods }) => methods?.includes('rebase') === false);
  return isForbidden ? known(false) : rebase;
}

function reachesOnly(branch: string): (reach: SecretReach) => boolean {
  return (reach) => reach.kind === 'named' && reach.patterns.every((pattern) => pattern === branch);
}
