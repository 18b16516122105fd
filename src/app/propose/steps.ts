// The next step of every flag that says `propose: true`, and whether its clocks are through. It reads and judges, and
// changes nothing.
import type { Evidence } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import { exposuresIn } from '#domain/exposure.ts';
import type { EnvironmentName, FlagKey, Sha, Instant } from '#domain/scalars.ts';
import { inOrder, instant } from '#domain/scalars.ts';
import { MOST_PROPOSALS, filesOf } from '#domain/snapshot.ts';
import { flagPath, statePath } from '#files/paths.ts';
import { endsOnPull } from '#gates/gates.ts';
import { askAbout } from '#judge/ask.ts';
import { asTree } from '#app/ports.ts';
import type { EvidenceSource, Gatherer } from '#app/ports.ts';
import { isAbout } from '#app/evidence-kinds.ts';
import { firstPass } from '#app/forecast/first-pass.ts';
import type { AcceptedRules } from '#app/accepted/accepted-rules.ts';
import { acceptedRules } from '#app/accepted/accepted-rules.ts';
import { gather } from '#app/gather.ts';
import { definitionsWith } from '#app/load/neighbours.ts';
import { readPlans } from '#app/plans.ts';
import type { StepPlan, PlanContext } from '#app/status-next.ts';
import { stepPlanOf, whatOf } from '#app/status-next.ts';

/** A step that could be proposed now, or later. */
export interface NextStep {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  /** `on`, `25%`. */
  readonly what: string;
  readonly percent: number;
  /** What users would get. */
  readonly to: Exposures | null;
  /** Whether all is there that only time and facts can give. */
  readonly isDue: boolean;
  /** The last landing that touched the flag. */
  readonly landing: Sha;
  readonly landedAt: Instant;
}

export interface Steps {
  /** By flag; null: it is fully on, or cannot be raised further. A flag that proposes nothing is missing. */
  readonly steps: ReadonlyMap<FlagKey, NextStep | null>;
  /** Flags that could not be read: nothing is known about their steps. */
  readonly unreadable: ReadonlySet<FlagKey>;
  readonly atMost: number;
}

export async function stepsAt(gatherer: Gatherer, base: Sha): Promise<Steps> {
  // Only definitions with the word are read, so that all others cost nothing.
  const definitions = await definitionsWith(gatherer, asTree(base), ['propose']);
  const keys = [...definitions].flatMap(([key, { definition }]) =>
    definition?.value?.propose === true ? [key] : [],
  );
  const unreadable = new Set(
    [...definitions].flatMap(([key, { definition }]) => (definition?.value == null ? [key] : [])),
  );
  if (keys.length === 0) return { ...NONE, unreadable };
  const { context: asInGit } = await readPlans(gatherer, base, keys.toSorted(inOrder));
  const { pipeline } = asInGit;
  const rules = await acceptedRules(gatherer, base, asInGit);
  const { context } = rules;
  const plans = keys.map((key) => [key, stepPlanOf(context, key)] as const);
  const judged = await judgedPlans(
    gatherer,
    rules,
    plans.flatMap(([, plan]) => plan ?? []),
  );
  const steps = new Map<FlagKey, NextStep | null>();
  for (const [key, plan] of plans) {
    const step = plan === null ? null : await stepOf(gatherer, base, context, { key, plan });
    steps.set(key, step === null || plan === null ? null : { ...step, isDue: judged(plan) });
  }
  return {
    steps,
    unreadable,
    atMost: pipeline.policy.proposals?.atMost ?? MOST_PROPOSALS,
  };
}

const NONE: Steps = { steps: new Map(), unreadable: new Set(), atMost: MOST_PROPOSALS };

/** Answers of a plan whether its step is due. */
async function judgedPlans(
  gatherer: Gatherer,
  { base, unknown }: AcceptedRules,
  plans: readonly StepPlan[],
): Promise<(plan: StepPlan) => boolean> {
  const now = await gatherer.clock.now();
  const asks = plans.flatMap(({ proposal }) => askAbout(proposal, now).asks);
  const gathered = await gather(gatherer, { asks, fingerprint: '', ...base, now });
  const evidence: Evidence = { ...gathered, ...unknown };
  const given = { clock: gatherer.clock.name, evidenceAt: () => evidence };
  return (plan) => {
    const pass = firstPass(plan.proposal, given, now);
    if (pass.kind !== 'passes' || pass.at > now) return false;
    const { environment } = plan.step;
    const isTelling = pass.changes.some(
      (change) => change.environment === environment && change.services.length > 0,
    );
    if (!isTelling) return false;
    return pass.needs.every(({ gate }) => endsOnPull(gate) !== null);
  };
}

async function stepOf(
  { repository, root }: Gatherer,
  base: Sha,
  { folders }: PlanContext,
  { key, plan }: { readonly key: FlagKey; readonly plan: StepPlan },
): Promise<Omit<NextStep, 'isDue'> | null> {
  const { environment, setting } = plan.step;
  const paths = folders.map((folder) => statePath(root, folder, key));
  const landing = await repository.lastLanding(base, [flagPath(root, key), ...paths]);
  if (landing === null) return null;
  return {
    flag: key,
    environment,
    what: whatOf(plan),
    percent: setting.rollout,
    to: exposuresIn(filesOf(plan.proposal.head, key), environment),
    landing,
    landedAt: (await repository.committedAt(landing)) ?? instant(0),
  };
}

/** Evidence as for a pull request that is not open yet: without a review, without a ticked box. */
export function unopened(source: EvidenceSource): EvidenceSource {
  return {
    async answer(asks, fingerprint) {
      const others = asks.filter((ask) => !isAbout(ask, 'pull-request'));
      const evidence = await source.answer(others, fingerprint);
      const authorship = known({ people: [], unresolved: [], fingerprints: [] });
      return { ...evidence, reviews: known([]), authorship, body: known('') };
    },
  };
}
