// Helpers that make flags, states, pipelines, proposals, history and evidence as plain data. The default is the flag
// `checkout`, read by the service `api`.
import type {
  Ask,
  Authorship,
  CalendarTimes,
  Deployment,
  Evidence,
  Finding,
  Issue,
  Landing,
  Period,
  Review,
  ReviewState,
  Timeline,
} from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import type { Exposures } from '#domain/exposure.ts';
import { exposuresIn, exposuresOf } from '#domain/exposure.ts';
import type {
  Flag,
  State,
  Environment,
  Pipeline,
  Requirement,
  ScopedRequirement,
  FlagFiles,
  Read,
  Snapshot,
} from '#domain/snapshot.ts';
import type { MetricSamples } from '#domain/metrics.ts';
import type {
  EnvironmentName,
  FlagKey,
  ServiceName,
  Sha,
  Instant,
  Field,
} from '#domain/scalars.ts';
import { inOrder, durationOf, instant, parseInstant } from '#domain/scalars.ts';
import type { PolicyFile, Proposal, Question } from '#domain/report.ts';
import { ABSENT, filesOf, UNREADABLE, valueOf } from '#domain/snapshot.ts';
import { changesOf } from '#diff/changes.ts';
import type { Promotion } from '#gates/gate.ts';
import { gateSchemas } from '#gates/gates.ts';
import { promotionOf } from '#judge/rules.ts';

// Names

export const key = (text: string): FlagKey => text as FlagKey;
export const environment = (text: string): EnvironmentName => text as EnvironmentName;
export const service = (text: string): ServiceName => text as ServiceName;

/** The id of a landing: any short word, made as long as Git's. */
export const sha = (word: string): Sha =>
  Buffer.from(word).toString('hex').padEnd(40, '0').slice(0, 40) as Sha;

// Time

export function at(text: string): Instant {
  const moment = parseInstant(text);
  if (moment === null) throw new Error(`not a moment: ${text}`);
  return moment;
}

/** The moment at which everything is judged, unless a test says otherwise. */
export const NOW = at('2026-11-20T09:00:00Z');

/** `ago('48h')`; `ago('48h', -1)` is one second later, and so less long ago. */
export const ago = (length: string, seconds = 0): Instant =>
  instant(NOW - durationOf(length) - seconds);
export const later = (length: string, seconds = 0): Instant =>
  instant(NOW + durationOf(length) + seconds);

// Flags and states

interface FlagWords extends Partial<Omit<Flag, 'key' | 'services' | 'requires'>> {
  /** By service: its variables and what fills them. */
  readonly services?: Readonly<Record<string, Readonly<Record<string, Field>>>>;
  /** By environment or `*`: gates and their settings. */
  readonly requires?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Reads both fields. */
export const GRADUAL = { CHECKOUT: 'enabled', CHECKOUT_PERCENT: 'rollout' } as const;
/** Reads nothing but on and off. */
export const SWITCH = { CHECKOUT: 'enabled' } as const;

/** The same under the name of the flag: two flags fill no variable of the same name by accident. */
function gradual(name: string): Readonly<Record<string, Field>> {
  const variable = name.toUpperCase().replace(/[^A-Z0-9]/g, '_');
  return { [variable]: 'enabled', [`${variable}_PERCENT`]: 'rollout' };
}

export function aFlag(words: FlagWords = {}, name = 'checkout'): Flag {
  const { services = { api: gradual(name) }, requires = {}, safe = false, ...rest } = words;
  return {
    key: key(name),
    description: 'a new checkout',
    owner: 'voice',
    kind: 'release',
    safe,
    codeDefault: safe,
    expires: null,
    permanent: null,
    ...rest,
    services: Object.entries(services)
      .toSorted(([a], [b]) => inOrder(a, b))
      .map(([one, variables]) => ({
        service: service(one),
        variables: Object.entries(variables)
          .toSorted(([a], [b]) => inOrder(a, b))
          .map(([variable, field]) => ({ variable, field })),
      })),
    requires: Object.entries(requires).flatMap(([where, gates]) =>
      Object.entries(gates).map(([gate, settings]): ScopedRequirement => {
        return { environment: where as EnvironmentName | '*', gate, settings };
      }),
    ),
  };
}

type Overrides = Readonly<
  Record<string, { readonly enabled?: boolean; readonly rollout?: number }>
>;

function aState(enabled: boolean, rollout: number, overrides: Overrides): State {
  return {
    enabled,
    rollout,
    services: Object.entries(overrides).map(([one, own]) => ({
      service: service(one),
      enabled: own.enabled ?? null,
      rollout: own.rollout ?? null,
    })),
    hold: null,
  };
}

export const on = (rollout = 100, overrides: Overrides = {}): State =>
  aState(true, rollout, overrides);
export const off = (overrides: Overrides = {}): State => aState(false, 100, overrides);
export const onHold = (state: State, reason = 'p95 latency'): State => ({ ...state, hold: reason });

/** The exposure of `checkout` by that state, or null for an empty file. */
export const exposing = (state: State | null, flag: Flag = aFlag()): Exposures =>
  exposuresOf(flag, state, 'production' as EnvironmentName);

// Pipelines

type Gates = Readonly<Record<string, unknown>>;

/** Environments in order, each with what it requires. Settings may be a list, as in the file. */
export function aPipeline(
  environments: Readonly<Record<string, Gates>> = { staging: {}, production: {} },
  more: Partial<Omit<Pipeline, 'environments'>> & { readonly reporting?: readonly string[] } = {},
): Pipeline {
  const { reporting = [], ...rest } = more;
  return {
    version: 1,
    teams: [
      { name: 'release', members: ['ana', 'Bartek'] },
      { name: 'voice', members: ['vera'] },
      { name: 'security', members: ['sam', 'ana'] },
    ],
    services: [{ name: service('api') }, { name: service('web') }],
    policy: { approvals: [], paths: ['.github/workflows/**'] },
    ...rest,
    environments: Object.entries(environments).map(([name, gates]): Environment => ({
      name: environment(name),
      enforcement: reporting.includes(name) ? 'report' : 'enforce',
      requires: requirements(gates),
    })),
  };
}

export function requirements(gates: Gates): readonly Requirement[] {
  return Object.entries(gates).flatMap(([gate, settings]) =>
    (isListOfSettings(gate, settings) ? settings : [settings]).map((setting) => ({
      gate,
      settings: setting,
    })),
  );
}

function isListOfSettings(gate: string, settings: unknown): settings is readonly unknown[] {
  return Array.isArray(settings) && gateSchemas.get(gate)?.listIsSettings !== true;
}

// Snapshots and proposals

/** A file: its content, `null` for none, or one that cannot be read. */
type FileWord<T> = T | null | 'unreadable';

function readOf<T>(word: FileWord<T> | undefined): Read<T> {
  if (word === undefined || word === null) return ABSENT;
  return word === 'unreadable' ? UNREADABLE : { kind: 'known', value: word };
}

/** One flag's files. Without a word the definition is `aFlag()`; without a state there is none. */
interface Files {
  readonly flag?: FileWord<Flag>;
  readonly in?: Readonly<Record<string, FileWord<State>>>;
}

/** One tree: a pipeline and flags by key, or only the flag `checkout`. */
export function aTree(
  flags: Readonly<Record<string, Files>>,
  pipeline: FileWord<Pipeline> = aPipeline(),
): Snapshot {
  return {
    pipeline: readOf(pipeline),
    flags: new Map(
      Object.entries(flags).map(([name, files]): [FlagKey, FlagFiles] => [
        key(name),
        {
          flag: readOf(files.flag === undefined ? aFlag({}, name) : files.flag),
          states: new Map(
            Object.entries(files.in ?? {})
              .filter(([, word]) => word !== null)
              .map(([where, word]) => [environment(where), readOf(word)]),
          ),
        },
      ]),
    ),
  };
}

/** A proposal by two trees: differing flags are touched, and a changed pipeline is policy. */
export function aProposal(base: Snapshot, head: Snapshot, more: Partial<Proposal> = {}): Proposal {
  const keys = [...new Set([...base.flags.keys(), ...head.flags.keys()])].toSorted(inOrder);
  const touched = keys.filter(
    (flagKey) => textOf(filesOf(base, flagKey)) !== textOf(filesOf(head, flagKey)),
  );
  const samePipeline = JSON.stringify(base.pipeline) === JSON.stringify(head.pipeline);
  return {
    base,
    head,
    touched,
    folders: [],
    policyFiles: samePipeline ? [] : [policyFile(base, head)],
    size: { files: touched.length, bytes: touched.length * 100 },
    ownDiagnostics: [],
    stoppingDiagnostics: [],
    widerDiagnostics: [],
    dependents: [],
    ...more,
  };
}

const textOf = ({ flag, states }: FlagFiles): string => JSON.stringify([flag, [...states]]);

function policyFile(base: Snapshot, head: Snapshot): PolicyFile {
  const content = ({ pipeline }: Snapshot): string | null =>
    pipeline.kind === 'absent' ? null : JSON.stringify(pipeline);
  return { path: 'environments/pipeline.yaml', before: content(base), after: content(head) };
}

/** From these states of `checkout` to those, in the environments that are named; one pipeline for both. */
export function moving(
  from: Readonly<Record<string, FileWord<State>>>,
  to: Readonly<Record<string, FileWord<State>>>,
  pipeline: FileWord<Pipeline> = aPipeline(),
  flag: FileWord<Flag> = aFlag(),
): Proposal {
  return aProposal(
    aTree({ checkout: { flag, in: from } }, pipeline),
    aTree({ checkout: { flag, in: { ...from, ...to } } }, pipeline),
  );
}

/** `checkout` gets the key `pay`, and its state in production changes from this to that. */
export function renaming(from: State, to: State, pipeline: Pipeline = aPipeline()): Proposal {
  const pay = aFlag({ services: { api: GRADUAL } }, 'pay');
  return aProposal(
    aTree({ checkout: { in: { production: from } } }, pipeline),
    aTree({ pay: { flag: pay, in: { production: to } } }, pipeline),
  );
}

/** Any text of the right shape: gates compare it and never look inside. */
export const FINGERPRINT = 'f00dfeed'.repeat(8);

/** One change of a proposal as a gate is shown it. */
export function aPromotion(
  proposal: Proposal,
  { flag = 'checkout', in: where = 'production', now = NOW, fingerprint = FINGERPRINT } = {},
): Promotion {
  const change = changesOf(proposal).find((one) => one.flag === flag && one.environment === where);
  const pipeline = valueOf(proposal.base.pipeline);
  if (change === undefined || pipeline === null)
    throw new Error(`no change of ${flag} in ${where}`);
  const promotion = promotionOf({ proposal, pipeline, fingerprint, now }, change);
  if (promotion === null) throw new Error(`${flag} in ${where} cannot be read`);
  return promotion;
}

// History

export const aLanding = (when: Instant, word = `at${when}`): Landing => ({
  sha: sha(word),
  at: when,
  source: 'merged-at',
});

/** Landings in order: when, and what users got from then on (null when it cannot be read). */
type Past = readonly (readonly [Instant, Exposures | null])[];

export function aTimeline(
  where: string,
  past: Past,
  { flag = 'checkout', fromTheStart = false } = {},
): Timeline {
  return {
    flag: key(flag),
    environment: environment(where),
    periods: past.map(([when, exposures]): Period => ({ exposures, landing: aLanding(when) })),
    fromTheStart,
  };
}

/** For every flag of base in every environment: what stands there now, unchanged since that moment. */
export function unchangedSince(proposal: Proposal, when: Instant): readonly Timeline[] {
  const names =
    proposal.base.pipeline.kind === 'known'
      ? proposal.base.pipeline.value.environments.map(({ name }) => name)
      : [];
  return [...proposal.base.flags].flatMap(([flag, files]) =>
    names.map((name) => aTimeline(name, [[when, exposuresIn(files, name)]], { flag })),
  );
}

/** The same, where a wrong date hides when its landings happened. */
export function datedInTheFuture(timeline: Timeline): Timeline {
  const futureDate = { sha: sha('future'), dated: later('3650d') };
  const periods = timeline.periods.map(({ exposures, landing }) => ({
    exposures,
    landing: { ...landing, futureDate },
  }));
  return { ...timeline, periods };
}

// Evidence

interface EvidenceWords {
  readonly timelines?: readonly Timeline[] | Finding<readonly Timeline[]>;
  readonly issues?: readonly Issue[] | Finding<readonly Issue[]>;
  readonly reviews?: readonly Review[] | Finding<readonly Review[]>;
  readonly authorship?: Partial<Authorship> | Finding<Authorship>;
  readonly body?: string | Finding<string>;
  readonly deployments?: readonly Deployment[] | Finding<readonly Deployment[]>;
  readonly teams?: Readonly<Record<string, readonly string[] | Finding<readonly string[]>>>;
  readonly samples?: readonly MetricSamples[];
  readonly calendars?: readonly CalendarTimes[];
  /** Since when a tip that was seen is missing. */
  readonly rewritten?: Instant;
}

/** The known evidence. No other evidence was asked for. */
export function evidence(words: EvidenceWords = {}): Evidence {
  const {
    timelines,
    issues,
    reviews,
    authorship,
    body,
    deployments,
    teams = {},
    rewritten,
    samples,
    calendars,
  } = words;
  return {
    timelines: findingOf(timelines) ?? NO_EVIDENCE.timelines,
    issues: findingOf(issues) ?? NO_EVIDENCE.issues,
    reviews: findingOf(reviews) ?? NO_EVIDENCE.reviews,
    authorship:
      authorship === undefined || 'kind' in authorship
        ? (authorship ?? NO_EVIDENCE.authorship)
        : known({ people: ['dora'], unresolved: [], fingerprints: [], ...authorship }),
    body: findingOf(body) ?? NO_EVIDENCE.body,
    deployments: findingOf(deployments) ?? NO_EVIDENCE.deployments,
    teams: new Map(Object.entries(teams).map(([name, word]) => [name, findingOf(word)])),
    ...(samples === undefined ? {} : { samples }),
    ...(calendars === undefined ? {} : { calendars }),
    rewritten: known(
      rewritten === undefined
        ? null
        : { missing: sha('gone'), since: { sha: sha('first'), at: rewritten, source: 'status' } },
    ),
  };
}

function findingOf<T extends string | readonly unknown[]>(word: T | Finding<T>): Finding<T>;
function findingOf<T extends string | readonly unknown[]>(
  word: T | Finding<T> | undefined,
): Finding<T> | undefined;
function findingOf<T extends string | readonly unknown[]>(
  word: T | Finding<T> | undefined,
): Finding<T> | undefined {
  if (word === undefined) return undefined;
  return typeof word === 'object' && 'kind' in word ? word : known(word);
}

export function aReview(
  user: string,
  state: ReviewState = 'APPROVED',
  submittedAt: Instant = NOW,
  more: Partial<Review> = {},
): Review {
  return { user, state, submittedAt, type: 'User', pullRequest: null, ...more };
}

export function anIssue(
  labels: readonly string[],
  closedAt: Instant | null = null,
  number = 12,
): Issue {
  return { number, title: 'it breaks', labels, closedAt };
}

// Questions

export function aQuestion(
  proposal: Proposal,
  found: Evidence = NO_EVIDENCE,
  now: Instant = NOW,
): Question {
  return { schemaVersion: 1, now, clock: 'github', proposal, evidence: found };
}

export const askKinds = (asks: readonly Ask[]): readonly string[] => asks.map(({ kind }) => kind);
