// Question → Report: pure, synchronous, deterministic. Every output is a layout of this report.
import type {
  Change,
  Class,
  Proposal,
  Question,
  ChangeReport,
  GateResult,
  Report,
  Verdict,
} from '#domain/report.ts';
import { worstClass, latestReady, worst } from '#domain/report.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { isBlocking, isWaiting, sortDiagnostics } from '#domain/diagnostic.ts';
import type { Evidence } from '#domain/evidence.ts';
import { environmentOf, valueOf } from '#domain/snapshot.ts';
import type { Pipeline, Requirement } from '#domain/snapshot.ts';
import type { Duration, Instant } from '#domain/scalars.ts';
import { plus } from '#domain/scalars.ts';
import { changesOf } from '#diff/changes.ts';
import type { Promotion, RulesOfPromotion } from '#gates/gate.ts';
import { BUILT_IN, gateOf } from '#gates/gates.ts';
import { note } from '#messages/notes.ts';
import type { Classified } from './classify.ts';
import { classify } from './classify.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { RaiseLane } from './raise-lanes.ts';
import { raiseLanes } from './raise-lanes.ts';
import { judgePolicy, withoutUndone } from './policy.ts';
import type { PolicyReason } from './policy-reasons.ts';
import { policyReasons } from './policy-reasons.ts';
import { changeNotes, notesOf } from './notes.ts';
import { MOST_BYTES, MOST_FILES, proposalDiagnostics } from './proposal-diagnostics.ts';
import type { PassesFrom } from './ready.ts';
import { clocksOf, earliestEnd, together, until } from './ready.ts';
import type { Counterfactual, ResumeDecision } from './resume.ts';
import { asIfNeverDown, resumeNotes, resumeOf, resumeReport, restoresFreely } from './resume.ts';
import { promotionOf, requirementsFor, requirementsOfResume, upstreamOf } from './rules.ts';

export { MOST_BYTES, MOST_FILES };

/** Judges a proposal. The same question always gives the same report. */
export function judge(question: Question): Report {
  const { proposal, evidence, now } = question;
  const changes = changesOf(proposal);
  const fingerprint = fingerprintOf(proposal, changes);
  const classified = changes.map((change) => classify(change, evidence, now, changes));
  const reasons = withoutUndone(policyReasons(proposal, changes), classified);
  const kind = classOf(proposal, classified, reasons);
  const pipeline = valueOf(proposal.base.pipeline);
  const promotions = classified.flatMap((item) =>
    item.class === 'promotion' ? [item.change] : [],
  );
  const lanes = kind === 'policy' ? raiseLanes(proposal, promotions, reasons) : NO_LANES;
  const resumes = kind === 'promotion' ? resumesOf(promotions, pipeline, question) : NO_RESUMES;
  const landed = question.landedAt === undefined ? {} : { landedAt: question.landedAt };
  const context = { proposal, evidence, now, ...landed, fingerprint, pipeline, lanes, resumes };
  const counterfactualIn = counterfactuals(context);
  const judged = classified.map((item) =>
    judgeChange(item, { ...context, counterfactualIn }, kind),
  );
  const reports = judged.map(({ report }) => report);
  const policy = kind === 'policy' ? judgePolicyOf(context, reasons) : [];
  const isResume = restoresAll(promotions, context);
  const diagnostics = proposalDiagnostics(proposal, kind, isResume);
  const verdict = worst([
    ...reports.map((report) => report.verdict),
    ...policy.map((result) => result.verdict),
    verdictOf(stopping(diagnostics, proposal, kind)),
  ]);
  return {
    schemaVersion: 1,
    verdict,
    class: kind,
    ...momentsOf(verdict, now, [...reports, ...policy], together(judged.map(passesFromOf))),
    fingerprint,
    now,
    clock: question.clock,
    changes: reports,
    policy,
    policyFiles: proposal.policyFiles.map(({ path }) => path),
    diagnostics: sortDiagnostics(diagnostics),
    notes: notesOf(kind, reports, proposal, question),
  };
}

/** A report of one change, and when its clocks pass together. */
interface JudgedChange {
  readonly report: ChangeReport;
  readonly passesFrom: PassesFrom;
}

function passesFromOf({ passesFrom }: JudgedChange): PassesFrom {
  return passesFrom;
}

type Moments = Pick<GateResult, 'readyAt' | 'passUntil' | 'passSince'>;

/** When a wait ends by clocks alone, and between which moments a pass lasts. */
function momentsOf(
  verdict: Verdict,
  now: Instant,
  answers: readonly Moments[],
  passesFrom: PassesFrom,
): Moments {
  const isTicking = verdict === 'wait' && answers.some(({ readyAt }) => readyAt !== null);
  const passing = verdict === 'pass' ? answers : [];
  const end = earliestEnd(passing.map(({ passUntil }) => passUntil));
  const since = latestReady(passing.map(({ passSince = null }) => passSince));
  return {
    readyAt: isTicking ? passesFrom(now) : null,
    ...(end === undefined ? {} : { passUntil: end }),
    ...(since === null ? {} : { passSince: since }),
  };
}

interface JudgeContext {
  readonly proposal: Proposal;
  readonly evidence: Evidence;
  readonly now: Question['now'];
  readonly landedAt?: Instant;
  readonly fingerprint: string;
  readonly pipeline: Pipeline | null;
  /** For a policy change, the lane of each of its raises. */
  readonly lanes: ReadonlyMap<Change, RaiseLane>;
  /** For a promotion, the changes that may bring back lowered values. */
  readonly resumes: ReadonlyMap<Change, ResumeDecision>;
}

const NO_LANES: ReadonlyMap<Change, RaiseLane> = new Map();
const NO_RESUMES: ReadonlyMap<Change, ResumeDecision> = new Map();

function resumesOf(
  promotions: readonly Change[],
  pipeline: Pipeline | null,
  { evidence, now, landedAt = now }: Question,
): ReadonlyMap<Change, ResumeDecision> {
  if (pipeline === null) return NO_RESUMES;
  return new Map(
    promotions.flatMap((change) => {
      const resume = resumeOf(pipeline, change, evidence, landedAt);
      return resume === null ? [] : [[change, resume] as const];
    }),
  );
}

/**
 * Whether it resumes. Every other promotion in it must restore earlier values in an environment without
 * requirements.
 */
function restoresAll(
  promotions: readonly Change[],
  { proposal, pipeline, evidence, resumes }: JudgeContext,
): boolean {
  const others = promotions.filter((change) => resumes.get(change)?.kind !== 'resume');
  if (pipeline === null || others.length === promotions.length) return false;
  return others.every(
    (change) =>
      requirementsFor(proposal, pipeline, change).length === 0 && restoresFreely(change, evidence),
  );
}

type Counterfactuals = (environment: Change['environment']) => Counterfactual;

/** The evidence for gates that read other flags, by environment. Cached, because there may be a thousand changes. */
function counterfactuals({ proposal, evidence, resumes }: JudgeContext): Counterfactuals {
  const cache = new Map<Change['environment'], Counterfactual>();
  const all = [...resumes.values()];
  return (environment) => {
    const cached = cache.get(environment) ?? asIfNeverDown(proposal, evidence, environment, all);
    cache.set(environment, cached);
    return cached;
  };
}

/** The class of the whole proposal: the worst of its changes, or what it does to the rules. */
function classOf(
  { base, head, touched, policyFiles }: Proposal,
  classified: readonly Classified[],
  reasons: readonly PolicyReason[],
): Class {
  if (base.pipeline.kind === 'absent' && head.pipeline.kind !== 'absent') return 'adoption';
  if (reasons.length > 0 && base.pipeline.kind !== 'absent') return 'policy';
  const least = touched.length > 0 || policyFiles.length > 0 ? 'neutral' : 'none';
  return worstClass([least, ...classified.map((item) => item.class)]);
}

function judgeChange(
  { change, class: kind, undo }: Classified,
  context: JudgeContext & { readonly counterfactualIn: Counterfactuals },
  whole: Class,
): JudgedChange {
  const { pipeline } = context;
  const environment = pipeline === null ? undefined : environmentOf(pipeline, change.environment);
  const reportOnly = environment?.enforcement === 'report';
  // An adoption accepts every flag as it is. Without a pipeline no rule applies, which the diagnostics report.
  const lane = context.lanes.get(change) ?? null;
  const gated = kind === 'promotion' && whole !== 'adoption' && pipeline !== null;
  const judged = gated ? judgeGates(change, { ...context, pipeline }) : NO_GATES;
  const { gates } = judged;
  const counted = reportOnly ? judged.unexcused : judged;
  // No gate can judge an unreadable file, so it blocks. The diagnostics say what is wrong with it.
  const unreadable = gated && change.to === null ? (['block'] as const) : [];
  const verdict = worst([...counted.gates.map((gate) => gate.verdict), ...unreadable]);
  const ends = reportOnly ? [] : endOf(judged);
  const resume = context.resumes.get(change);
  const report: ChangeReport = {
    flag: change.flag,
    environment: change.environment,
    class: kind,
    verdict,
    ...momentsOf(
      clockVerdict(verdict),
      context.now,
      [...counted.gates, ...ends],
      counted.passesFrom,
    ),
    services: change.services
      .filter(({ comparison }) => comparison !== 'same')
      .map(({ service }) => service),
    comparisons: change.services,
    from: change.from,
    to: change.to,
    gates,
    reportOnly,
    notes: [
      ...(lane === 'approved' ? [note('note/approved-by-policy', {})] : []),
      ...(resume === undefined ? [] : resumeNotes(resume)),
      ...changeNotes(change, context.proposal, kind, undo),
    ],
    ...(resume === undefined ? {} : { resume: resumeReport(resume) }),
  };
  return { report, passesFrom: counted.passesFrom };
}

function endOf({ passUntil }: JudgedGates): readonly Moments[] {
  return passUntil === undefined ? [] : [{ readyAt: null, passUntil }];
}

const always: PassesFrom = (from) => from;

/** A block has clocks, too. Readers plan with them. */
function clockVerdict(verdict: Verdict): Verdict {
  return verdict === 'block' ? 'wait' : verdict;
}

interface CountedGates {
  readonly gates: readonly GateResult[];
  readonly passesFrom: PassesFrom;
}

/** The answers of all gates, and when their clocks pass together. */
interface JudgedGates extends CountedGates {
  /** Those that also count where an environment only reports. */
  readonly unexcused: CountedGates;
  /** When it is no longer a resume, and so does not pass; left out: that ends no pass. */
  readonly passUntil?: Instant;
}

const NO_ANSWERS: CountedGates = { gates: [], passesFrom: always };
const NO_GATES: JudgedGates = { ...NO_ANSWERS, unexcused: NO_ANSWERS };

function judgeGates(
  change: Change,
  context: JudgeContext & {
    readonly pipeline: Pipeline;
    readonly counterfactualIn: Counterfactuals;
  },
): JudgedGates {
  const { proposal, pipeline, now, landedAt, fingerprint, resumes } = context;
  const moments = landedAt === undefined ? { now } : { now, landedAt };
  const promotion = promotionOf({ proposal, pipeline, fingerprint, ...moments }, change);
  if (promotion === null) return NO_GATES;
  const required = requirementsFor(proposal, pipeline, change);
  const rulesOf = (requirements: readonly Requirement[]): RulesOfPromotion => {
    const upstream = upstreamOf(proposal, pipeline, change, [...required, ...requirements]);
    return { requirements, upstream };
  };
  const full = rulesOf(required);
  // The approval of the policy stands for the requirements, and not for what always counts.
  if (context.lanes.get(change) === 'approved') {
    const unexcused = alwaysCounted(builtInResults(full, promotion, context.evidence));
    return { ...unexcused, unexcused };
  }
  const resume = resumes.get(change);
  if (resume?.kind !== 'resume') return gatesOf(full, promotion, context);
  const resuming = rulesOf(requirementsOfResume(proposal, pipeline, change));
  const judged = gatesOf(resuming, promotion, context);
  // After its last moment it is a promotion like any other.
  const later = gatesOf(full, promotion, context);
  const end = plus(resume.until, 1 as Duration);
  // What has landed in time stays a resume.
  const isEnding = landedAt === undefined && !passesAt(later, end);
  return {
    ...judged,
    passesFrom: until(judged.passesFrom, resume.until, later.passesFrom),
    ...(isEnding ? { passUntil: end } : {}),
  };
}

function passesAt({ gates, passesFrom }: JudgedGates, at: Instant): boolean {
  const isTimed = gates.every(({ verdict, readyAt }) => verdict === 'pass' || readyAt !== null);
  return isTimed && passesFrom(at) === at;
}

function gatesOf(
  rules: RulesOfPromotion,
  promotion: Promotion,
  {
    evidence,
    counterfactualIn,
  }: Pick<JudgeContext, 'evidence'> & { readonly counterfactualIn: Counterfactuals },
): JudgedGates {
  const builtIn = builtInResults(rules, promotion, evidence);
  const judged = rules.requirements.map(({ gate: name, settings }) => {
    const gate = gateOf(name);
    const { environment } = promotion.change;
    const others = gate.countsResumed === true ? counterfactualIn(environment) : null;
    const altered = others === null ? promotion : withBase(promotion, others.base);
    const facts = others === null ? evidence : others.evidence;
    const answers = gate
      .judge(settings, altered, facts)
      .map((answer) => ({ gate: name, ...answer }));
    const passesFrom = (from: Instant): Instant | null =>
      gate.passesFrom?.(settings, altered, facts, from) ?? null;
    return { answers, clocks: gate.passesFrom === undefined ? clocksOf(answers) : [passesFrom] };
  });
  return {
    gates: [...builtIn, ...judged.flatMap(({ answers }) => answers)],
    passesFrom: together([...clocksOf(builtIn), ...judged.flatMap(({ clocks }) => clocks)]),
    unexcused: alwaysCounted(builtIn),
  };
}

function builtInResults(
  rules: RulesOfPromotion,
  promotion: Promotion,
  evidence: Evidence,
): readonly GateResult[] {
  return BUILT_IN.flatMap((gate) =>
    gate.judge(promotion, evidence, rules).map((answer) => ({
      gate: gate.name,
      ...answer,
      ...(gate.countsAlways === true ? { countsAlways: true as const } : {}),
    })),
  );
}

function alwaysCounted(builtIn: readonly GateResult[]): CountedGates {
  const gates = builtIn.filter(({ countsAlways }) => countsAlways === true);
  return { gates, passesFrom: together(clocksOf(gates)) };
}

function withBase(promotion: Promotion, base: Proposal['base']): Promotion {
  return { ...promotion, proposal: { ...promotion.proposal, base } };
}

function judgePolicyOf(
  { proposal, pipeline, evidence, now, fingerprint, lanes }: JudgeContext,
  reasons: readonly PolicyReason[],
): readonly GateResult[] {
  if (pipeline === null) return [];
  const subject = { proposal, pipeline, owner: null, fingerprint, now };
  const builtIn = BUILT_IN.flatMap(({ name, policy }) =>
    (policy?.judge(proposal, evidence) ?? []).map((answer) => ({ gate: name, ...answer })),
  );
  const isBeside = [...lanes.values()].includes('beside');
  return [...judgePolicy(subject, evidence, reasons, isBeside), ...builtIn];
}

/**
 * The diagnostics whose errors stop the proposal. A rollback is only stopped by unreadable states of its own and by new
 * clashes. Errors elsewhere never stop a proposal that touches neither flags nor policy; its own misnamed flag files do.
 */
function stopping(
  all: readonly Diagnostic[],
  { stoppingDiagnostics, ownDiagnostics }: Proposal,
  kind: Class,
): readonly Diagnostic[] {
  if (kind === 'rollback') return stoppingDiagnostics;
  return kind === 'none' ? [...stoppingDiagnostics, ...ownDiagnostics] : all;
}

function verdictOf(diagnostics: readonly Diagnostic[]): Verdict {
  if (diagnostics.some(isBlocking)) return 'block';
  return diagnostics.some(isWaiting) ? 'wait' : 'pass';
}
