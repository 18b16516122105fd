// `soak`: another environment has run the proposed values, without a break, for long enough.
import type { Evidence, RefusedPart } from '#domain/evidence.ts';
import { outcomeOf } from '#domain/user-outcome.ts';
import { covers } from '#domain/coverage.ts';
import { exposuresIn } from '#domain/exposure.ts';
import { LABEL, longKey, longLabels } from '#domain/labels.ts';
import type { Change, Proposal } from '#domain/report.ts';
import { flagsBehind } from '#domain/report.ts';
import type { EnvironmentName, Instant } from '#domain/scalars.ts';
import { filesOf, isSentIn, stateOf, valueOf } from '#domain/snapshot.ts';
import type { Flag, FlagFiles } from '#domain/snapshot.ts';
import { durationOf, DURATION_PATTERN } from '#domain/scalars.ts';
import { afterRewrite, rewriteOf, stretchOf, timelineIn } from '#history/stretch.ts';
import type { IssueFacts } from '#messages/gates/issues.ts';
import type { DefinitionChange } from '#messages/gates/soak-definition.ts';
import { SOAK_MESSAGES } from '#messages/gates/soak.ts';
import { levelsOf } from '#messages/gates/wording.ts';
import { named } from '#messages/words.ts';
import type {
  GateAnswer,
  MisfitProblem,
  Promotion,
  SettingsContext,
  SettingsProblem,
} from './gate.ts';
import { answersFrom, defineGate, isSubset, environmentsSchema } from './gate.ts';
import { issueFacts, issuesOf, openIssues } from './issues-evidence.ts';
import type { Counted } from './timed.ts';
import { countedFrom, deployedAsks, clockOf } from './timed.ts';

const { codes, pass, wait, block, problem } = answersFrom(SOAK_MESSAGES);

interface SoakSettings {
  readonly in: string | readonly string[];
  readonly for: string;
  readonly 'without-issues'?: readonly string[];
}

export const soak = defineGate<SoakSettings>({
  name: 'soak',
  title: 'Another environment has run the proposed values, without a break, for long enough.',
  schema: {
    type: 'object',
    description:
      'The source environment has covered the proposed exposure without a break for at least this long.',
    required: ['in', 'for'],
    additionalProperties: false,
    properties: {
      in: environmentsSchema(
        'The environment or environments whose users must already have the values. Each must meet the requirement.',
      ),
      for: {
        description: 'How long, without a break: 90m, 48h, 7d or 2w.',
        type: 'string',
        pattern: DURATION_PATTERN,
      },
      'without-issues': {
        description:
          'Labels. The soak counts from the closing of the last issue that carries one of them together with flag:<key>; while one is open, the promotion waits.',
        type: 'array',
        items: LABEL,
        minItems: 1,
        uniqueItems: true,
      },
    },
  },
  example: { in: 'development', for: '48h', 'without-issues': ['critical'] },

  problems: (settings, context) => [
    ...(context.knows('environments') ? sourceProblems(settings, context) : []),
    ...longLabels(settings['without-issues'] ?? []).map(({ index, facts }) =>
      problem('soak/long-label', ['without-issues', index], facts),
    ),
  ],

  misfits: (settings, flag, context) => [
    ...neverCovered(settings, flag, context),
    ...(settings['without-issues'] === undefined
      ? []
      : longKey(flag.key).map((facts) => ({
          ...problem('soak/long-key', ['without-issues'], facts),
          reason: [],
        }))),
  ],

  atLeastAsStrict: (to, from) =>
    isSubset(sourcesOf(from), sourcesOf(to)) &&
    durationOf(to.for) >= durationOf(from.for) &&
    isSubset(from['without-issues'] ?? [], to['without-issues'] ?? []),

  asks: (settings, promotion) => [
    ...sourcesOf(settings).map((source) => ({
      kind: 'timeline' as const,
      flag: promotion.change.flag,
      environment: source,
      window: durationOf(settings.for),
    })),
    ...sourcesOf(settings).flatMap((source) => deployedAsks(source, settings.for, promotion)),
    ...(settings['without-issues'] === undefined
      ? []
      : [
          {
            kind: 'issues' as const,
            labels: settings['without-issues'],
            window: durationOf(settings.for),
          },
        ]),
  ],

  judge: (settings, promotion, evidence) =>
    sourcesOf(settings).flatMap((source) => soakIn(source, settings, promotion, evidence)),

  settledAtOnce: ['soak/issues-unknown'],

  names: (settings) => ({ sources: sourcesOf(settings) }),

  replacedByResume: 'of-environment',

  codes,
});

/** Sources that do not exist, or that come after the environment that requires the soak. */
function sourceProblems(
  settings: SoakSettings,
  { pipeline, environment, flag, meant }: SettingsContext,
): readonly SettingsProblem[] {
  const names: readonly string[] = pipeline.environments.map(({ name }) => name);
  return sourcesOf(settings).flatMap((source, index) => {
    const path = Array.isArray(settings.in) ? ['in', index] : ['in'];
    if (!names.includes(source)) {
      const facts = { source, available: names, meant: meant(source, names) };
      return [problem('soak/unknown-environment', path, facts)];
    }
    if (environment === null && flag !== null) {
      // Below "*" the source environment itself requires the soak, too.
      const at = names.indexOf(source) + 1;
      const facts = { source, before: names.slice(0, at), after: names.slice(at) };
      return [problem('soak/after-itself', path, { kind: 'everywhere', ...facts })];
    }
    // An unknown environment has no place in the order, and is refused where it is named.
    if (environment === null || !names.includes(environment)) return [];
    if (source === environment) {
      return [problem('soak/after-itself', path, { kind: 'itself', environment })];
    }
    return names.indexOf(source) < names.indexOf(environment)
      ? []
      : [problem('soak/after-itself', path, { kind: 'later', environment, source })];
  });
}

/**
 * A variable that is sent in this environment and not where it has to soak: no soak can ever cover it. A warning, because it
 * may be live already, and then it can still go down.
 */
function neverCovered(
  settings: SoakSettings,
  flag: Flag,
  { environment, knows }: SettingsContext,
): readonly MisfitProblem[] {
  const isScoped = flag.services.some(({ variables }) =>
    variables.some(({ in: places }) => places !== undefined),
  );
  if (environment === null || !isScoped || !knows('flag')) return [];
  for (const source of sourcesOf(settings).filter((name) => name !== environment)) {
    for (const { service, variables } of flag.services) {
      const binding = variables.find(
        (candidate) => isSentIn(candidate, environment) && !isSentIn(candidate, source),
      );
      if (binding === undefined) continue;
      const { variable } = binding;
      const facts = { variable, service, environment, source };
      const reason = ['services', service, variable];
      return [{ ...problem('soak/never-covered', ['in'], facts, 'warning'), reason }];
    }
  }
  return [];
}

/** The environments that must have soaked. */
export function sourcesOf(settings: {
  readonly in: string | readonly string[];
}): readonly EnvironmentName[] {
  const sources = typeof settings.in === 'string' ? [settings.in] : settings.in;
  return sources as readonly EnvironmentName[];
}

function soakIn(
  source: EnvironmentName,
  settings: SoakSettings,
  promotion: Promotion,
  evidence: Evidence,
): readonly GateAnswer[] {
  const blocked = unfulfillable(source, promotion);
  return blocked === null ? answersIn(source, settings, promotion, evidence) : [blocked];
}

/** The block where the proposal itself prevents the soak, so that no waiting helps. */
function unfulfillable(
  source: EnvironmentName,
  { proposal, change, wanted }: Promotion,
): GateAnswer | null {
  const before = exposuresIn(filesOf(proposal.base, change.flag), source);
  const proposed = exposuresIn(filesOf(proposal.head, change.flag), source);
  const after = proposed === null ? null : outcomeOf(before ?? [], proposed);
  const coveredBefore = before !== null && covers(before, wanted);
  const coveredAfter = after !== null && covers(after, wanted);
  const names = { source, environment: change.environment };
  if (coveredBefore && !coveredAfter) {
    const levels = { live: levelsOf(after), proposed: levelsOf(wanted) };
    return block('soak/source-lowered', { ...names, ...levels });
  }
  if (coveredBefore || !coveredAfter) return null;
  // If the state of the source is the same on both sides, the definition is what raises it.
  const [old, now] = [proposal.base, proposal.head].map((snapshot) =>
    JSON.stringify(stateOf(filesOf(snapshot, change.flag), source)),
  );
  if (old !== now) return block('soak/same-proposal', names);
  return block('soak/definition-changed', { ...names, change: redefined(proposal, change) });
}

/** The part of the definition that raises the environments, for a hint that fits. */
function redefined({ base, head }: Proposal, { flag, environment }: Change): DefinitionChange {
  const [before, after] = [filesOf(base, flag), filesOf(head, flag)];
  if (before.flag.kind === 'unreadable') return { kind: 'unreadable' };
  const [old, now] = [valueOf(before.flag), valueOf(after.flag)];
  if (old !== null && now === null) return { kind: 'deleted', codeDefault: old.codeDefault };
  if (old !== null && now !== null && old.safe !== now.safe)
    return { kind: 'safe', from: old.safe };
  const sent = variablesIn(before, environment);
  const added = variablesIn(after, environment).filter((variable) => !sent.includes(variable));
  return added.length === 0 ? { kind: 'other' } : { kind: 'variables', variables: named(added) };
}

/** The variables that the flag fills in an environment: `CHECKOUT of api`. */
function variablesIn(files: FlagFiles, environment: EnvironmentName): readonly string[] {
  const exposures = exposuresIn(files, environment) ?? [];
  return exposures.flatMap(({ service, variables }) =>
    variables.map(({ variable }) => `${variable} of ${service}`),
  );
}

function answersIn(
  source: EnvironmentName,
  settings: SoakSettings,
  promotion: Promotion,
  evidence: Evidence,
): readonly GateAnswer[] {
  const { proposal, change, wanted } = promotion;
  const history = timelineIn(evidence, change.flag, source);
  if (!('timeline' in history)) {
    return [wait('soak/no-history', { source, why: history.why })];
  }
  const live = exposuresIn(filesOf(proposal.base, change.flag), source);
  const run = stretchOf(history.timeline, (exposures) => covers(exposures, wanted));
  // History alone is not enough: the present state at base has to cover the proposal, too.
  if (run === null || live === null || !covers(live, wanted)) {
    const levels = { live: levelsOf(live), proposed: levelsOf(wanted) };
    const facts = { source, environment: change.environment, ...levels, length: settings.for };
    const refused = refusedThere(evidence, change.flag, source);
    if (refused === undefined) return [wait('soak/not-covered', { ...facts, flag: change.flag })];
    const { landing, verdict } = refused;
    return [wait('soak/refused', { ...facts, landing, verdict })];
  }
  const landed = afterRewrite(run, rewriteOf(evidence));
  const counts = countedFrom(history.timeline, settings.for, promotion, landed, evidence);
  return 'verdict' in counts
    ? [counts]
    : sinceIssues(source, settings, promotion, counts, evidence);
}

/** The refused part of the flag in the source environment. */
function refusedThere(
  { refusals }: Evidence,
  flag: Promotion['change']['flag'],
  source: EnvironmentName,
): RefusedPart | undefined {
  if (refusals?.kind !== 'known') return undefined;
  return refusals.value.find((refusal) => refusal.flag === flag && refusal.environment === source);
}

/** The clock starts with the stretch, or with the closing of the last issue in it. */
function sinceIssues(
  source: EnvironmentName,
  settings: SoakSettings,
  { change, now }: Pick<Promotion, 'change' | 'now'>,
  run: Counted,
  evidence: Evidence,
): readonly GateAnswer[] {
  const labels = settings['without-issues'];
  const clock = timed(source, settings, run, now, null);
  if (labels === undefined) return [clock];
  if (evidence.issues.kind !== 'known') {
    // The clock is shown all the same, because readers plan with it.
    return [clock, wait('soak/issues-unknown', { labels, missing: evidence.issues })];
  }
  const listed = evidence.issues.value;
  const flags = flagsBehind(change);
  const waits = flags.flatMap((flag) => {
    const issues = openIssues(listed, flag, labels);
    return issues.length === 0 ? [] : [wait('soak/open-issue', { flag, labels, source, issues })];
  });
  if (waits.length > 0) return waits;
  const closed = flags
    .flatMap((flag) => issuesOf(listed, flag, labels))
    .flatMap((issue) =>
      issue.closedAt !== null && issue.closedAt > run.landing.at
        ? [{ at: issue.closedAt, issue: issueFacts(issue) }]
        : [],
    );
  const last = closed.toSorted((a, b) => b.at - a.at)[0] ?? null;
  return last === null ? [clock] : [timed(source, settings, run, now, last)];
}

/** `closed`: the issue whose closing restarted the clock. */
function timed(
  source: EnvironmentName,
  settings: SoakSettings,
  run: Counted,
  now: Instant,
  closed: { readonly at: Instant; readonly issue: IssueFacts } | null,
): GateAnswer {
  const clock = clockOf(run, settings.for, now, closed?.at);
  const facts = { source, ...clock.facts, deployed: run.facts, closed };
  const progress = { ...clock.progress, where: `in ${source}` };
  if (clock.isOver) return pass('soak/long-enough', facts, { progress });
  if (clock.futureDate !== null)
    return wait('soak/future-landing', { ...facts, futureDate: clock.futureDate });
  const { rewrite, due: readyAt } = facts;
  return rewrite === null || closed !== null
    ? wait('soak/too-short', facts, { progress, readyAt })
    : wait('soak/rewritten', { ...facts, rewrite }, { progress, readyAt });
}
