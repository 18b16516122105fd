// The next step of a flag's plan, judged by the same judge as if it were proposed now, and when it is due. Pure. A moment
// is promised only where the judge passes at that moment, given the approvals and ticks of people.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Flag, Pipeline, FlagFiles, Snapshot } from '#domain/snapshot.ts';
import type { EnvironmentName, FlagKey, Instant } from '#domain/scalars.ts';
import type { Proposal, Question, GateResult, Report } from '#domain/report.ts';
import { countingGates } from '#domain/report.ts';
import { filesOf, stateOf, valueOf } from '#domain/snapshot.ts';
import { isSettledAtOnce } from '#gates/gates.ts';
import { judge } from '#judge/judge.ts';
import { measuredIn } from '#messages/gates/measured.ts';
import { isUnasked } from '#messages/gates/silences.ts';
import type { RunningSoak, StatusNext } from '#report/status-rows.ts';
import type { Setting } from '#app/edit/edit-plan.ts';
import {
  nextSetting,
  presentPercent,
  promoted,
  requiredFlags,
  soakSources,
} from '#app/edit/edit-plan.ts';
import { sharesOf } from '#app/edit/lower.ts';
import { refusedStepText } from '#messages/refused-step.ts';
import type { Refusal } from './deploy-ports.ts';
import { refusedStep } from '#app/accepted/refused-at-base.ts';

/** The next step: the first environment that does not have all of it yet. */
interface PresentStep {
  readonly environment: EnvironmentName;
  readonly setting: Setting;
  /** The percentage that the state has now. */
  readonly present: number;
}

export interface StepPlan {
  readonly step: PresentStep;
  /** The step as an imagined proposal. */
  readonly proposal: Proposal;
}

/** A snapshot, and what is wrong with it. */
export interface PlanContext {
  readonly snapshot: Snapshot;
  readonly pipeline: Pipeline;
  /** Folders of states beside those that the pipeline names. */
  readonly folders: readonly EnvironmentName[];
  /** The errors that block any proposal which touches this flag. */
  readonly diagnosticsOf: (key: FlagKey) => readonly Diagnostic[];
  /** What landed and was refused; left out: nothing, or it is not known. */
  readonly refused?: readonly Refusal[];
}

/** Null where the flag is fully on, is a kill switch at its safe value, or has a step that was refused. */
export function stepPlanOf(context: PlanContext, key: FlagKey): StepPlan | null {
  const files = filesOf(context.snapshot, key);
  const flag = valueOf(files.flag);
  // No plan leads away from the safe value of a kill switch.
  if (flag === null || flag.safe || refusedNext(context, key) !== null) return null;
  const step = nextStep(flag, files, context.pipeline);
  return step === null ? null : { step, proposal: imagined(context, flag, step) };
}

/** The landed step that was refused; it is shown instead of the step after it. */
export function refusedNext(
  { pipeline, refused = [], snapshot }: PlanContext,
  key: FlagKey,
): StatusNext | null {
  const names = pipeline.environments.map(({ name }) => name);
  const step = refusedStep(refused, key, names);
  const flag = valueOf(filesOf(snapshot, key).flag);
  if (step === undefined || flag === null) return null;
  const { environment, landing, verdict } = step;
  const present = presentPercent(flag, valueOf(stateOf(filesOf(snapshot, key), environment)));
  return {
    environment,
    what: present === 100 ? 'on' : `${present}%`,
    // No clock ends it: a person acts, or a later run accepts it.
    verdict: 'block',
    readyAt: null,
    message: refusedStepText({ landing, verdict }),
    needs: [],
  };
}

function nextStep(flag: Flag, files: FlagFiles, pipeline: Pipeline): PresentStep | null {
  const steps = placesOf(flag, files, pipeline).flatMap((environment) => {
    const state = stateOf(files, environment);
    if (state.kind === 'unreadable') return [];
    const present = valueOf(state);
    const setting = nextSetting(flag, present, environment, pipeline);
    if (setting === null) return [];
    // Where each service has a setting of its own, the step would change nothing.
    const [before, after] = [
      sharesOf(flag, present, environment),
      sharesOf(flag, promoted(present, setting), environment),
    ];
    const changes = after.some(({ percent }, index) => percent !== before[index]?.percent);
    return changes ? [{ environment, setting, present: presentPercent(flag, present) }] : [];
  });
  return steps[0] ?? null;
}

/**
 * The environments on the way of a flag: those that have a state of it, and those that a soak ties to them. A flag without
 * any state may go everywhere.
 */
export function placesOf(
  flag: Flag,
  files: FlagFiles,
  pipeline: Pipeline,
): readonly EnvironmentName[] {
  const all = pipeline.environments.map(({ name }) => name);
  if (files.states.size === 0) return all;
  const reached = new Set(all.filter((name) => files.states.has(name)));
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    for (const name of all) {
      const sources = soakSources(flag, name, pipeline);
      const tied = sources.some((source) => reached.has(source));
      if (tied) reached.add(name);
      if (reached.has(name)) sources.forEach((source) => reached.add(source));
    }
  }
  return all.filter((name) => reached.has(name));
}

/** One step as a proposal of its own. Of the other flags, it has those that are required here, as a check would. */
function imagined(
  { snapshot, pipeline, folders, diagnosticsOf }: PlanContext,
  flag: Flag,
  { environment, setting }: PresentStep,
): Proposal {
  const files = filesOf(snapshot, flag.key);
  const after = promoted(valueOf(stateOf(files, environment)), setting);
  const states = new Map(files.states).set(environment, { kind: 'known', value: after });
  const others = requiredFlags(flag, environment, pipeline).map(
    (key) => [key, filesOf(snapshot, key)] as const,
  );
  return {
    base: { ...snapshot, flags: new Map([...others, [flag.key, files]]) },
    head: { ...snapshot, flags: new Map([...others, [flag.key, { ...files, states }]]) },
    touched: [flag.key],
    folders,
    policyFiles: [],
    size: { files: 1, bytes: 0 },
    ownDiagnostics: [],
    stoppingDiagnostics: [],
    widerDiagnostics: diagnosticsOf(flag.key),
    dependents: [],
  };
}

/** `on`, `5%`; `100%` where a part of the users has it already. */
export function whatOf({ step: { setting, present } }: Pick<StepPlan, 'step'>): string {
  return setting.rollout === 100 && present === 0 ? 'on' : `${setting.rollout}%`;
}

/** What a flag still needs for its next step; null where the step would change nothing. */
export function nextOf(
  { step, proposal }: StepPlan,
  given: Pick<Question, 'now' | 'clock' | 'evidence'>,
): StatusNext | null {
  const reportAt = (now: Instant): Report => judge({ schemaVersion: 1, proposal, ...given, now });
  const report = reportAt(given.now);
  if (report.changes.every(({ environment }) => environment !== step.environment)) return null;
  const { verdict } = report;
  const open = openIn(report);
  const decisive = open.filter((gate) => gate.verdict === verdict);
  const metrics = report.changes.flatMap(({ gates }) =>
    gates.filter((gate) => measuredIn(gate) !== null),
  );
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  return {
    environment: step.environment,
    what: whatOf({ step }),
    verdict,
    readyAt: verdict === 'wait' ? dueAt(reportAt, report) : null,
    passUntil: report.passUntil ?? null,
    message: decisive[0]?.message ?? (verdict === 'block' ? (errors[0]?.message ?? '') : ''),
    needs: [...new Set(open.filter(({ readyAt }) => readyAt === null).map(needOf))],
    ...(metrics.length === 0 ? {} : { metrics }),
    open: [...new Set(open.filter(({ readyAt }) => readyAt === null).map(({ gate }) => gate))],
    running: open.flatMap((gate) => runningIn(gate, proposal, step)),
  };
}

/** One line says that the clone asks nothing, so each requirement shows only its need. */
function needOf({ message, facts, brief }: GateResult): string {
  return brief !== undefined && isUnasked(facts) ? brief.needs : message;
}

/** The soak of a gate that still runs, and where: in the environment that its facts name, or in that of the step. */
function runningIn(
  { facts, progress }: GateResult,
  { base }: Proposal,
  step: PresentStep,
): readonly RunningSoak[] {
  if (progress === null || progress.elapsed >= progress.required) return [];
  const { elapsed, required } = progress;
  const all = valueOf(base.pipeline)?.environments.map(({ name }) => name) ?? [];
  const source = all.find((name) => name === facts['source']);
  return [{ environment: source ?? step.environment, elapsed, required }];
}

/** The gates that do not pass. What an environment only reports is not among them. */
export function openIn({ changes, policy }: Report): readonly GateResult[] {
  const counted = changes.filter(({ verdict }) => verdict !== 'pass');
  return [...counted.flatMap(countingGates), ...policy].filter(({ verdict }) => verdict !== 'pass');
}

/**
 * The first moment at which the judge waits only for what people can give at any time. Null where something else is open,
 * because it is not known when its clock will begin.
 */
function dueAt(reportAt: (now: Instant) => Report, first: Report): Instant | null {
  const open = openIn(first).filter(({ code }) => !isSettledAtOnce(code));
  const isOpenEnded = open.some(({ readyAt, verdict }) => readyAt === null || verdict === 'block');
  if (isOpenEnded || first.readyAt === null) return null;
  // More than time may decide by then, such as the samples of a metric.
  const later = openIn(reportAt(first.readyAt));
  return later.every(({ code }) => isSettledAtOnce(code)) ? first.readyAt : null;
}
