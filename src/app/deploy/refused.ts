// Which parts of a landing are refused, by the report of the judge. Pure.
import { isError } from '#domain/diagnostic.ts';
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import type { ChangeReport, Report } from '#domain/report.ts';
import type { FlagFiles, Read } from '#domain/snapshot.ts';
import { filesOf, stateOf, valueOf } from '#domain/snapshot.ts';
import { flagPath, pipelinePath, statePath } from '#files/paths.ts';
import { filesNamedBy } from '#gates/index.ts';
import { policyReasons } from '#judge/policy-reasons.ts';
import type { Checked } from '#app/check.ts';
import type { Refusal } from '#app/deploy-ports.ts';
import { loweredState } from './lowered-state.ts';

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
  /** The environments that it was judged for. */
  readonly environments: readonly EnvironmentName[];
  /** Refused parts that were taken out before the landing was judged. */
  readonly out: readonly Refusal[];
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
  const all = [
    ...rules(judged),
    ...promotions(judged),
    ...brokenFiles(judged),
    ...statesAlone(judged),
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
  const [before, after] = [base, head].map((side) => stateOf(filesOf(side, flag), environment));
  if (definition === null || before?.kind === 'unreadable' || after?.kind === 'unreadable') {
    return part;
  }
  const accepted = before && valueOf(before);
  const text = loweredState(
    definition,
    accepted ?? null,
    (after && valueOf(after)) ?? null,
    environment,
  );
  return text === null ? part : { ...part, text };
}

/** Rules that landed without approval do not apply: in the pipeline, in the files that it names, and in definitions. */
function rules({ root, checked, environments, onlyDown }: Judged): readonly NewRefusal[] {
  const { report, question } = checked;
  if (report.class !== 'policy') return [];
  const open = report.policy.filter(({ verdict }) => verdict !== 'pass');
  if (open.length === 0 && !isBroken(report) && !onlyDown) return [];
  const isBlocked = isBroken(report) || open.some((result) => result.verdict === 'block');
  const verdict = isBlocked ? 'block' : 'wait';
  const pipeline = valueOf(question.proposal.base.pipeline);
  const policyFiles = pipeline === null ? [] : filesNamedBy(pipeline);
  return policyReasons(question.proposal).flatMap(({ file, flag }): readonly NewRefusal[] => {
    if (flag === null) {
      const broken = { part: 'rules', flag, environment: null, verdict } as const;
      if (file === pipelinePath(root)) return [broken];
      return policyFiles.includes(file) ? [{ ...broken, file }] : [];
    }
    return environments.map((environment) => ({ part: 'definition', flag, environment, verdict }));
  });
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
    // A change of the rules may carry no promotion, so that it takes another landing.
    const isBlocked =
      isBroken(checked.report) || change.verdict === 'block' || isBesideRules(checked.report);
    const verdict = isBlocked ? 'block' : 'wait';
    const names = changedParts(judged, flag, environment);
    // The flag itself may be untouched: it fills a variable that another flag gave up, or the pipeline lost a rule.
    const cause = names.length > 0 ? names.slice(0, 1) : everyPart(judged, environment);
    // A value that it takes over from another flag stays there.
    const givers = change.comparisons.flatMap(({ values }) =>
      values.flatMap(({ movedFrom }) => (movedFrom === null ? [] : [movedFrom])),
    );
    const moved = givers.flatMap((giver) => changedParts(judged, giver, environment));
    return [...cause, ...moved].map((part) => ({ ...part, verdict }));
  });
}

/** The definition comes first, because a state may count without it. */
function changedParts(
  { checked: { question } }: Judged,
  flag: FlagKey,
  environment: EnvironmentName,
): readonly RefusedName[] {
  const [before, after] = [
    filesOf(question.proposal.base, flag),
    filesOf(question.proposal.head, flag),
  ];
  const isState = !isSameFile(stateOf(before, environment), stateOf(after, environment));
  return [
    ...(isSameFile(before.flag, after.flag)
      ? []
      : [{ part: 'definition' as const, flag, environment }]),
    ...(isState ? [{ part: 'state' as const, flag, environment }] : []),
  ];
}

function everyPart(judged: Judged, environment: EnvironmentName): readonly RefusedName[] {
  const { touched, policyFiles } = judged.checked.question.proposal;
  const isPipeline = policyFiles.some(({ path }) => path === pipelinePath(judged.root));
  return [
    ...(isPipeline ? [{ part: 'rules', flag: null, environment: null } as const] : []),
    ...touched.flatMap((flag) => changedParts(judged, flag, environment)),
  ];
}

function isRefused({ checked, onlyDown }: Judged, change: ChangeReport): boolean {
  const { report } = checked;
  return onlyDown || change.verdict !== 'pass' || isBesideRules(report) || isBroken(report);
}

function isBesideRules({ policy }: Report): boolean {
  return policy.some(({ verdict }) => verdict !== 'pass');
}

/** An error in a file stops promotions and rules, and never a rollback. */
function isBroken({ diagnostics }: Report): boolean {
  return diagnostics.some(isError);
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
      return [
        ...(isDefinition ? [partOf('definition', flag, environment)] : []),
        ...(isState ? [partOf('state', flag, environment)] : []),
      ];
    }),
  );
}

/** A state whose definition is refused and was never accepted has nothing to set. */
function statesAlone({ checked, environments, out }: Judged): readonly NewRefusal[] {
  const { head } = checked.question.proposal;
  return out.flatMap(({ part, flag, environment }): readonly NewRefusal[] => {
    if (part !== 'definition' || !environments.includes(environment)) return [];
    const files = filesOf(head, flag);
    const isAlone = files.flag.kind === 'absent' && stateOf(files, environment).kind !== 'absent';
    return isAlone ? [partOf('state', flag, environment)] : [];
  });
}

function partOf(
  part: 'definition' | 'state',
  flag: FlagKey,
  environment: EnvironmentName,
): NewRefusal {
  return { part, flag, environment, verdict: 'block' };
}

function isSameFile(a: Read<unknown>, b: Read<unknown>): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
