// Which parts of a landing are refused, by the report of the judge. Pure.
import { isError } from '#domain/diagnostic.ts';
import type { EnvironmentName, FlagKey, ServiceName } from '#domain/scalars.ts';
import type { ChangeReport, Report } from '#domain/report.ts';
import type { FlagFiles, Read, Snapshot } from '#domain/snapshot.ts';
import { filesOf, stateOf, valueOf } from '#domain/snapshot.ts';
import type { Value } from '#domain/values.ts';
import { valuesIn } from '#domain/values.ts';
import { flagPath, pipelinePath, statePath } from '#files/paths.ts';
import { filesNamedBy, landsFirst } from '#gates/gates.ts';
import type { PolicyReason } from '#judge/policy-reasons.ts';
import { countedReasons } from '#judge/policy.ts';
import type { Checked } from '#app/check.ts';
import type { Refusal } from '#app/deploy-ports.ts';
import { pathOf } from './accepted-state.ts';
import { loweredState } from './lowered-state.ts';
import { changesBetween } from './value-changes.ts';

/** A part that is refused, before it is known what counts in its place. */
export type NewRefusal = Pick<Refusal, 'part' | 'flag' | 'environment' | 'verdict'> & {
  /** Of the rules, the file that the pipeline names. */
  readonly file?: string;
  /** The state with what the refused one lowers. */
  readonly text?: string;
};

export interface Judged {
  readonly root: string;
  readonly checked: Checked;
  /** The environments that it was judged for, and those that are judged apart from these. */
  readonly environments: readonly EnvironmentName[];
  readonly elsewhere: readonly EnvironmentName[];
  /** Refused parts that were taken out before the landing was judged. */
  readonly out: readonly Refusal[];
  /** The definitions among these, with their states, as they landed. */
  readonly asLanded: Snapshot;
  /** Whether everything that raises something is refused. */
  readonly onlyDown: boolean;
}

type RefusedName = Pick<NewRefusal, 'part' | 'flag' | 'environment' | 'file'>;

export function isSamePart(a: RefusedName, b: RefusedName): boolean {
  const isSame = a.part === b.part && a.flag === b.flag && a.environment === b.environment;
  return isSame && a.file === b.file;
}

/** The parts that are refused beyond those that are out already. */
export function refusedIn(judged: Judged): readonly NewRefusal[] {
  const first = [...rules(judged), ...promotions(judged), ...brokenFiles(judged)];
  const definitions = [...judged.out, ...first].filter(({ part }) => part === 'definition');
  const all = [
    ...first,
    ...definitions.flatMap((part) => stateAlone(judged, part)),
    ...givers(judged),
  ];
  return all
    .filter(
      (refusal, index) =>
        !judged.out.some((candidate) => isSamePart(refusal, candidate)) &&
        all.findIndex((newRefusal) => isSamePart(refusal, newRefusal)) === index,
    )
    .map((refusal) => withLowered(judged, refusal));
}

function withLowered({ checked }: Judged, part: NewRefusal): NewRefusal {
  const { flag, environment } = part;
  if (part.part !== 'state' || flag === null || environment === null) return part;
  const { base, head } = checked.question.proposal;
  const definition = valueOf(filesOf(head, flag).flag);
  const before = stateOf(filesOf(base, flag), environment);
  const after = stateOf(filesOf(head, flag), environment);
  if (definition === null || before.kind === 'unreadable' || after.kind === 'unreadable')
    return part;
  const text = loweredState(definition, valueOf(before), valueOf(after), environment);
  return text === null ? part : { ...part, text };
}

/** Rules that landed without approval do not apply: in the pipeline, in the files that it names, and in definitions. */
function rules(judged: Judged): readonly NewRefusal[] {
  const { root, checked, environments, onlyDown } = judged;
  const { report, question } = checked;
  const reasons = reasonsFor(judged);
  if (report.class !== 'policy' || reasons.length === 0) return [];
  const open = openRules(judged);
  if (open.length === 0 && !isBroken(judged) && !onlyDown) return [];
  const isBlocked = isBroken(judged) || open.some((result) => result.verdict === 'block');
  const verdict = isBlocked ? 'block' : 'wait';
  const pipeline = valueOf(question.proposal.base.pipeline);
  const policyFiles = pipeline === null ? [] : filesNamedBy(pipeline);
  return reasons.flatMap(({ file, flag }): readonly NewRefusal[] => {
    if (flag === null) {
      const broken = { part: 'rules', flag, environment: null, verdict } as const;
      if (file === pipelinePath(root)) return [broken];
      return policyFiles.includes(file) ? [{ ...broken, file }] : [];
    }
    return environments.map((environment) => ({ part: 'definition', flag, environment, verdict }));
  });
}

/** Without the requirements of environments that are judged apart: what is accepted there is another definition. */
function reasonsFor({ checked, elsewhere }: Judged): readonly PolicyReason[] {
  return countedReasons(checked.question).filter(
    ({ reason }) =>
      !('environment' in reason) || !elsewhere.includes(reason.environment as EnvironmentName),
  );
}

/** The rules that are not approved. */
export function openRules(judged: Judged): Report['policy'] {
  const open = judged.checked.report.policy.filter(({ verdict }) => verdict !== 'pass');
  return open.length === 0 || reasonsFor(judged).length === 0 ? [] : open;
}

function promotions(judged: Judged): readonly NewRefusal[] {
  const { checked, environments, out } = judged;
  const raises = checked.report.changes.filter(
    ({ environment, class: kind }) => environments.includes(environment) && kind === 'promotion',
  );
  return raises.flatMap((change): readonly NewRefusal[] => {
    const { flag, environment } = change;
    const isOut = out.some(
      (refusal) =>
        refusal.part === 'definition' &&
        refusal.flag === flag &&
        refusal.environment === environment,
    );
    // Beside a refused definition, only a state that lowers may be deployed.
    if (!isOut && !isRefused(judged, change)) return [];
    // A policy change may carry no promotion, so another landing is needed.
    const isBlocked =
      isBroken(judged) || change.verdict === 'block' || openRules(judged).length > 0;
    const verdict = isBlocked ? 'block' : 'wait';
    const names = changedParts(judged, flag, environment);
    // The flag itself may be untouched: it fills a variable that another flag gave up, or the pipeline lost a rule.
    const cause = names.length > 0 ? names.slice(0, 1) : everyPart(judged, environment);
    const parts = cause.map((part): NewRefusal => ({ ...part, verdict }));
    return [...parts, ...landedTooEarly(judged, change)];
  });
}

/** States elsewhere whose change has to land before: a hold that was lifted beside this raise holds on. */
function landedTooEarly({ checked }: Judged, change: ChangeReport): readonly NewRefusal[] {
  const { head } = checked.question.proposal;
  return change.gates.flatMap((gate) => {
    const state = landsFirst(gate);
    const isElsewhere = state?.flag !== change.flag || state.environment !== change.environment;
    if (state === null || !isElsewhere || valueOf(filesOf(head, state.flag).flag) === null)
      return [];
    return [blocked({ part: 'state', flag: state.flag, environment: state.environment })];
  });
}

/** A variable that a flag gives up, and that only a flag whose definition is refused would fill. */
export interface Takeover extends Pick<Value, 'variable' | 'value'> {
  readonly giver: FlagKey;
  readonly taker: Refusal;
  readonly service: ServiceName;
  /** What the taker would send. */
  readonly taken: Value['value'];
}

/** What stays with its flag, because the other flag does not lower it. */
export function takeoversIn(judged: Judged): readonly Takeover[] {
  const { checked, environments, out, asLanded } = judged;
  const { base, head } = checked.question.proposal;
  return environments.flatMap((environment) => {
    const [before, after, taken] = [base, head, asLanded].map((side) =>
      valuesIn(side, environment),
    );
    return [...(taken ?? [])].flatMap(([service, values]) =>
      values.flatMap((value): readonly Takeover[] => {
        const isIt = ({ variable }: Value): boolean => variable === value.variable;
        const giver = before?.get(service)?.find(isIt);
        if (giver === undefined || after?.get(service)?.some(isIt) === true) return [];
        const changes = changesBetween({ [giver.variable]: giver.value }, { values: [value] });
        if (changes.some(({ isRaise }) => !isRaise)) return [];
        const taker = out.find(
          (refusal) =>
            refusal.part === 'definition' &&
            refusal.flag === value.flag &&
            refusal.environment === environment,
        );
        if (taker === undefined) return [];
        const { variable, value: now, flag } = giver;
        return [{ giver: flag, taker, service, variable, value: now, taken: value.value }];
      }),
    );
  });
}

function givers(judged: Judged): readonly NewRefusal[] {
  return takeoversIn(judged).flatMap(({ giver, taker: { environment, verdict } }) =>
    environment === null
      ? []
      : changedParts(judged, giver, environment).map((part) => ({ ...part, verdict })),
  );
}

/** The definition comes first, because a state may count without it. */
function changedParts(
  { checked: { question } }: Judged,
  flag: FlagKey,
  environment: EnvironmentName,
): readonly RefusedName[] {
  const { base, head } = question.proposal;
  const [before, after] = [filesOf(base, flag), filesOf(head, flag)];
  const isDefinition = !isSameFile(before.flag, after.flag);
  const isState = !isSameFile(stateOf(before, environment), stateOf(after, environment));
  return partsOf(flag, environment, { isDefinition, isState });
}

function partsOf(
  flag: FlagKey,
  environment: EnvironmentName,
  { isDefinition, isState }: { readonly isDefinition: boolean; readonly isState: boolean },
): readonly RefusedName[] {
  const definition = isDefinition ? [{ part: 'definition', flag, environment } as const] : [];
  return isState ? [...definition, { part: 'state', flag, environment }] : definition;
}

function everyPart(judged: Judged, environment: EnvironmentName): readonly RefusedName[] {
  const { touched, policyFiles } = judged.checked.question.proposal;
  const isPipeline = policyFiles.some(({ path }) => path === pipelinePath(judged.root));
  return [
    ...(isPipeline ? [{ part: 'rules', flag: null, environment: null } as const] : []),
    ...touched.flatMap((flag) => changedParts(judged, flag, environment)),
  ];
}

function isRefused(judged: Judged, { verdict }: ChangeReport): boolean {
  return judged.onlyDown || verdict !== 'pass' || openRules(judged).length > 0 || isBroken(judged);
}

/** An error in a file stops promotions and rules, and never a rollback. A file that is out has none by this landing. */
function isBroken({ root, checked, out }: Judged): boolean {
  const paths = new Set(out.map((refusal) => pathOf(root, refusal)));
  return checked.report.diagnostics.some((each) => isError(each) && !paths.has(each.file));
}

/**
 * Files that the landing has broken, also where that changes no value: their accepted version counts, so that nothing
 * waits for their repair. Those of a rollback count as far as they can be read.
 */
function brokenFiles(judged: Judged): readonly NewRefusal[] {
  const { root, checked, environments } = judged;
  const { report, question } = checked;
  const { base, head, touched, ownDiagnostics } = question.proposal;
  const files = new Set(report.diagnostics.filter(isError).map(({ file }) => file));
  const brokenPaths = new Set(ownDiagnostics.filter(isError).map(({ file }) => file));
  return touched.flatMap((flag) =>
    environments.flatMap((environment): readonly NewRefusal[] => {
      const change = report.changes.find(
        (changeReport) => changeReport.flag === flag && changeReport.environment === environment,
      );
      const [before, after] = [filesOf(base, flag), filesOf(head, flag)];
      const isBrokenFile = (path: string, read: (files: FlagFiles) => Read<unknown>): boolean => {
        // Touched and read as before: it cannot be read, and its accepted version was taken.
        if (isSameFile(read(before), read(after))) return brokenPaths.has(path);
        return files.has(path) && (change?.class !== 'rollback' || read(after).kind !== 'known');
      };
      const isDefinition = isBrokenFile(flagPath(root, flag), (flagFiles) => flagFiles.flag);
      const isState = isBrokenFile(statePath(root, environment, flag), (flagFiles) =>
        stateOf(flagFiles, environment),
      );
      return partsOf(flag, environment, { isDefinition, isState }).map(blocked);
    }),
  );
}

/** A state whose definition is refused and was never accepted has nothing to set. */
function stateAlone(
  { checked, environments }: Judged,
  { flag, environment }: RefusedName,
): readonly NewRefusal[] {
  const { base, head } = checked.question.proposal;
  if (flag === null || environment === null || !environments.includes(environment)) return [];
  const isNew = filesOf(base, flag).flag.kind === 'absent';
  const isAlone = isNew && stateOf(filesOf(head, flag), environment).kind !== 'absent';
  return isAlone ? [blocked({ part: 'state', flag, environment })] : [];
}

function blocked(part: RefusedName): NewRefusal {
  return { ...part, verdict: 'block' };
}

function isSameFile(a: Read<unknown>, b: Read<unknown>): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
