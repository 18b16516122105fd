// What a gate is. A gate says what it would like to know (`asks`), and later, given the answers, what it
// thinks (`judge`). It never fetches, and it knows no clock but the moment it is given. Everything else
// that is said about a gate (schema, `explain`, the reference page, the contract test) follows from here.
import type { Change } from '#domain/change.ts';
import type { Explanation } from '#domain/diagnostic.ts';
import type { Ask, Evidence } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import type { Flag } from '#domain/flag.ts';
import type { JsonSchema } from '#domain/json.ts';
import type { EnvironmentName, FlagKey } from '#domain/names.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { GateResult } from '#domain/report.ts';
import type { Instant } from '#domain/time.ts';
import type { Timeline } from '#domain/timeline.ts';
import type { Verdict } from '#domain/verdict.ts';

/** What is being judged. For the policy itself there is no change, and only `approvals` makes sense. */
export interface Subject {
  readonly proposal: Proposal;
  /** The base pipeline: the only one whose rules count (T6). */
  readonly pipeline: Pipeline;
  /** The team that owns the flag, by the base definition where there is one. */
  readonly owner: string | null;
  readonly fingerprint: string;
  readonly now: Instant;
}

/** A promotion that a gate stands in front of. */
export interface Promotion extends Subject {
  readonly change: Change;
  /** What users would really get (`outcomeOf`). The change's `to` can be read, or we would not be asked. */
  readonly wanted: Exposures;
}

/** A semantic mistake in settings that the schema cannot see. `path` leads into the settings. */
export interface SettingsProblem {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly hint: string;
  /** Left out: an error. A warning where the settings can be met, and hardly ever will be. */
  readonly severity?: 'warning';
}

/** Why one flag can never meet settings that make sense for others. */
export interface MisfitProblem extends SettingsProblem {
  /** Where the reason stands in the flag's own file, for settings that stand in the pipeline. */
  readonly reason: readonly (string | number)[];
}

/** A part of the files that may be wrong elsewhere; then nothing is concluded from it. */
export type KnownPart = 'teams' | 'environments' | 'flag';

/** Where settings stand, for a gate that wants to know whether they make sense there. */
export interface SettingsContext {
  readonly pipeline: Pipeline;
  /** The environment that requires it; null where every environment does (`*`), or for the policy. */
  readonly environment: EnvironmentName | null;
  /** The flag whose own file requires it; null in the pipeline. */
  readonly flag: FlagKey | null;
  /** Whether a flag of that key exists; always true where nobody knows. */
  readonly flagExists: (key: string) => boolean;
  /** The definition of a flag, as far as it can be understood; null where there is none or it was not read. */
  readonly flagNamed: (key: string) => Flag | null;
  /** Whether all of that part could be read. */
  readonly knows: (part: KnownPart) => boolean;
}

export interface Gate<Settings> {
  /** The word under `requires`. */
  readonly name: string;
  /** What it protects, in one sentence. */
  readonly title: string;
  /** JSON Schema 2020-12 of its settings. */
  readonly schema: JsonSchema;
  /** Whether its settings are themselves a list, so that a list is not several requirements. */
  readonly listIsSettings?: boolean;
  /** What the schema cannot see: an unknown environment, a ladder that does not rise. */
  readonly problems: (settings: Settings, context: SettingsContext) => readonly SettingsProblem[];
  /** What keeps a flag from ever meeting these settings, wherever they stand. Left out: nothing can. */
  readonly misfits?: (
    settings: Settings,
    flag: Flag,
    context: SettingsContext,
  ) => readonly MisfitProblem[];
  /** Whether whoever satisfies `to` has always satisfied `from`: then it is no loosening. */
  readonly atLeastAsStrict: (to: Settings, from: Settings) => boolean;
  /** Whether it looks at other flags, which count as never down where the same proposal resumes them. */
  readonly countsResumed?: boolean;
  readonly asks: (settings: Settings, promotion: Promotion) => readonly Ask[];
  readonly judge: (
    settings: Settings,
    promotion: Promotion,
    evidence: Evidence,
  ) => readonly GateAnswer[];
  /**
   * Codes of waits that end as soon as people give what is asked for, at any moment: no clock begins with it. While
   * any other wait without a moment is open, nobody knows when the promotion is due.
   */
  readonly settledAtOnce?: readonly string[];
  /** Everything that it can say, in the order in which a reader meets it. */
  readonly codes: readonly Explanation[];
  /** An example of its settings, valid by its schema; shown by `explain` and run by the contract test. */
  readonly example: Settings;
}

/** A gate that every promotion meets: no requirement asks for it, and it has no settings. */
export interface BuiltInGate extends Pick<AnyGate, 'name' | 'title' | 'codes'> {
  /** Lines of a state or a definition that it looks at. */
  readonly example: string;
}

/** A gate's result before the registry writes its name on it. */
export type GateAnswer = Omit<GateResult, 'gate'>;

/** A gate with its settings' type forgotten, as the registry holds it. */
export type AnyGate = Gate<unknown>;

/**
 * Forgets the type of the settings. Sound because settings reach a gate only after its own schema has
 * accepted them; this is the one place where we say so to the compiler.
 */
export function defineGate<Settings>(gate: Gate<Settings>): AnyGate {
  return gate as unknown as AnyGate;
}

type Rest = Partial<Pick<GateResult, 'hint' | 'readyAt' | 'saysWhen' | 'progress' | 'details'>>;

function say(verdict: Verdict, code: string, message: string, rest: Rest): GateAnswer {
  return {
    verdict,
    code,
    message,
    hint: '',
    readyAt: null,
    saysWhen: false,
    progress: null,
    details: [],
    ...rest,
  };
}

export function pass(code: string, message: string, rest: Rest = {}): GateAnswer {
  return say('pass', code, message, rest);
}

/** The world must change. `readyAt` only where a clock decides. */
export function wait(
  code: string,
  message: string,
  rest: Rest & { readonly hint: string },
): GateAnswer {
  return say('wait', code, message, rest);
}

/** The proposal itself must change. */
export function block(
  code: string,
  message: string,
  rest: Rest & { readonly hint: string },
): GateAnswer {
  return say('block', code, message, rest);
}

/** The timeline of a flag in an environment, or why there is none. */
export function timelineIn(
  evidence: Evidence,
  flag: FlagKey,
  environment: EnvironmentName,
): { readonly timeline: Timeline } | { readonly why: string } {
  if (evidence.timelines.kind !== 'known') return { why: evidence.timelines.why };
  const timeline = indexOf(evidence.timelines.value).get(`${environment} ${flag}`);
  return timeline === undefined
    ? { why: `no history was read for ${flag} in ${environment}` }
    : { timeline };
}

// One look-up per gate and flag must not become a search through ten thousand timelines.
const indexes = new WeakMap<readonly Timeline[], ReadonlyMap<string, Timeline>>();

function indexOf(timelines: readonly Timeline[]): ReadonlyMap<string, Timeline> {
  const known = indexes.get(timelines);
  if (known !== undefined) return known;
  const index = new Map(timelines.map((one) => [`${one.environment} ${one.flag}`, one]));
  indexes.set(timelines, index);
  return index;
}

/** Whether every item of `part` is among `whole`. */
export function isSubset(part: readonly unknown[], whole: readonly unknown[]): boolean {
  return part.every((item) => whole.includes(item));
}
