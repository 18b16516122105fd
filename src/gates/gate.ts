// What a gate is. `asks` lists the evidence that a gate needs, and `judge` gives verdicts on that evidence. A gate
// never fetches, and knows no clock but the moment that it is given. The schema, `explain`, the reference page
// and the contract test follow from this definition.
import type { Cause, Ask, ClosedTime, Evidence } from '#domain/evidence.ts';
import type { Change, Proposal, GateResult, Verdict } from '#domain/report.ts';
import type { Explanation, Facts } from '#domain/diagnostic.ts';
import type { Exposures } from '#domain/exposure.ts';
import type { Flag, Pipeline, Requirement, WrittenRequirements } from '#domain/snapshot.ts';
import type { EnvironmentName, FlagKey, Instant, JsonSchema, Risk } from '#domain/scalars.ts';
import type { FactsOf, Row, Table } from '#messages/table.ts';
import { explanationsOf, said } from '#messages/table.ts';

/** What is being judged. For the policy itself there is no change, and only `approvals` makes sense. */
export interface Subject {
  readonly proposal: Proposal;
  /** The pipeline at base. Only its rules count, so that a proposal cannot soften the rules that judge it. */
  readonly pipeline: Pipeline;
  /** The team that owns the flag, by the base definition where there is one. */
  readonly owner: string | null;
  readonly fingerprint: string;
  readonly now: Instant;
  /** When it landed; left out: it has not landed. */
  readonly landedAt?: Instant;
}

/** A promotion that a gate judges. */
export interface Promotion extends Subject {
  readonly change: Change;
  /** What users would really get (`outcomeOf`). Gates judge only changes whose `to` can be read. */
  readonly wanted: Exposures;
  /** The environments in which it has to soak, by all of its requirements. */
  readonly soaksIn: readonly EnvironmentName[];
}

/** A mistake in settings that the schema cannot detect. `path` leads into the settings. */
export interface SettingsProblem {
  readonly code: string;
  readonly facts: Facts;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly hint: string;
  /** Left out: an error. A warning if the settings can be met in rare cases. */
  readonly severity?: 'warning';
}

/** Why one flag can never meet settings that other flags can meet. */
export interface MisfitProblem extends SettingsProblem {
  /** Path of the reason in the flag's own file, for settings in the pipeline. */
  readonly reason: readonly (string | number)[];
}

/** A part of the files that may be unreadable; then no problem is derived from it. */
export type KnownPart = 'teams' | 'environments' | 'flag';

/** The place of settings and what surrounds them, for a gate that checks whether they make sense there. */
export interface SettingsContext {
  readonly pipeline: Pipeline;
  /** The environment that requires it; null for every environment (`*`) and for the policy. */
  readonly environment: EnvironmentName | null;
  /** The risk of the flags of which the pipeline requires it; left out: of all flags. */
  readonly risk?: Risk;
  /** The flag whose own file requires it; null in the pipeline. */
  readonly flag: FlagKey | null;
  /**
   * The environments in which the first step of a flag has to soak, by all requirements that apply here; null if these
   * settings apply to later steps only.
   */
  readonly soaksIn: readonly EnvironmentName[] | null;
  /** Whether a flag of that key exists; always true if the flags were not read. */
  readonly flagExists: (key: string) => boolean;
  /** The readable part of a flag's definition; null if there is none or it was not read. */
  readonly flagNamed: (key: string) => Flag | null;
  /** The name of these that was probably meant by an unknown one; null if none is near. */
  readonly meant: (unknown: string, names: readonly string[]) => string | null;
  /** Whether all of that part could be read. */
  readonly knows: (part: KnownPart) => boolean;
}

/** Whether each of the old requirements is kept by one of the present ones. */
export type KeepsRequirements = (
  now: readonly WrittenRequirements[],
  old: WrittenRequirements,
) => boolean;

/** Requirements within the settings of a gate, at `path`, for every value of at least so many percent. */
export interface FurtherRequirements {
  readonly from: number;
  readonly path: readonly (string | number)[];
  readonly requires: WrittenRequirements;
}

/** A file that settings name. */
export interface NamedFile {
  /** From the top of the repository. */
  readonly path: string;
  /** The mistake of settings that name it while it is missing or cannot be read. */
  readonly unreadable: (why: Cause) => SettingsProblem;
}

/** A part of a pull request that people fill after it was opened. */
export type PullPart = 'reviews' | 'body';

/** What settings can name, beside files. */
export interface NamedItem {
  /** An environment that has to give users the same before. */
  readonly sources: EnvironmentName;
  /** A step of a rollout, in percent. */
  readonly steps: number;
  /** A flag that has to be on before. */
  readonly flags: FlagKey;
  /** A metric that has to be good. */
  readonly metrics: string;
}

type Named = { readonly [Kind in keyof NamedItem]?: readonly NamedItem[Kind][] };

export interface Gate<Settings> {
  /** The word under `requires`. */
  readonly name: string;
  /** What it protects, in one sentence. */
  readonly title: string;
  /** JSON Schema 2020-12 of its settings. */
  readonly schema: JsonSchema;
  /** Whether its settings are themselves a list, so that a list is not several requirements. */
  readonly listIsSettings?: boolean;
  /** Mistakes that the schema cannot detect: an unknown environment, a ladder that does not rise. */
  readonly problems: (settings: Settings, context: SettingsContext) => readonly SettingsProblem[];
  /** Why a flag can never meet these settings. Left out: every flag can. */
  readonly misfits?: (
    settings: Settings,
    flag: Flag,
    context: SettingsContext,
  ) => readonly MisfitProblem[];
  /**
   * Whether every promotion that meets `to` also meets `from`, so that the change loosens nothing. `keeps`: the same for
   * requirements within the settings; left out, none are kept.
   */
  readonly atLeastAsStrict: (to: Settings, from: Settings, keeps?: KeepsRequirements) => boolean;
  /** Requirements within its settings. Left out: there are none. */
  readonly further?: (settings: Settings) => readonly FurtherRequirements[];
  /** Whether it reads other flags. Flags that the same proposal resumes then count as never lowered. */
  readonly countsResumed?: boolean;
  /** Whether its answer depends on when the change landed, if it has landed. */
  readonly countsLanding?: boolean;
  readonly asks: (settings: Settings, promotion: Promotion) => readonly Ask[];
  readonly judge: (
    settings: Settings,
    promotion: Promotion,
    evidence: Evidence,
  ) => readonly GateAnswer[];
  /**
   * The first moment not before `from` at which it passes, if everything else stays as it is now; null: none is known.
   * Left out: from its `readyAt` on, it passes.
   */
  readonly passesFrom?: (
    settings: Settings,
    promotion: Promotion,
    evidence: Evidence,
    from: Instant,
  ) => Instant | null;
  /** The times between two moments in which it lets nothing pass. Left out: it closes at no time. */
  readonly closedWithin?: (
    settings: Settings,
    evidence: Evidence,
    from: Instant,
    to: Instant,
  ) => readonly ClosedTime[];
  /** What its settings name, for code that plans, loads or explains. Left out: nothing. */
  readonly names?: (settings: Settings) => Named;
  /** The files at base that its settings name. Each of them is a policy file. */
  readonly files?: (settings: Settings) => readonly NamedFile[];
  /**
   * Codes of waits that people can end at any moment, without starting a clock. While any other wait without a
   * moment is open, the due moment of the promotion is unknown.
   */
  readonly settledAtOnce?: readonly string[];
  /** What ends its waits on the pull request itself: a review, or a box in its text. Left out: nothing does. */
  readonly endsOnPull?: PullPart;
  /**
   * Whether the requirements of `resume` replace it: where the environment requires it, or wherever it is required. Left
   * out: it stays.
   */
  readonly replacedByResume?: 'of-environment' | 'everywhere';
  /** The same for a change of the policy, with the settings that the policy has. Left out: it judges none. */
  readonly policy?: {
    readonly asks: (settings: Settings) => readonly Ask[];
    readonly judge: (settings: Settings, subject: Subject, evidence: Evidence) => GateAnswer;
  };
  /** All codes of the gate, in reading order. */
  readonly codes: readonly Explanation[];
  /** An example of its settings, valid by its schema; shown by `explain` and run by the contract test. */
  readonly example: Settings;
  /** YAML that the example rests on, for the reference page. Left out: it rests on nothing. */
  readonly restsOn?: { readonly definition: string; readonly pipeline: string };
}

/** The rules of a promotion, for a gate that has no settings of its own. */
export interface RulesOfPromotion {
  readonly requirements: readonly Requirement[];
  /** The environments that its environment soaks in, directly or through others, nearest first. */
  readonly upstream: readonly EnvironmentName[];
}

/** A gate that needs no requirement and has no settings. */
export interface BuiltInGate extends Pick<AnyGate, 'name' | 'title' | 'codes' | 'settledAtOnce'> {
  /** Which promotions meet it: a sentence. */
  readonly appliesTo: string;
  /** It also counts where an environment only reports. */
  readonly countsAlways?: true;
  /** Lines as an example, and the file that has them. */
  readonly example: { readonly where: string; readonly text: string };
  /** Left out: it needs no evidence. */
  readonly asks?: (
    promotion: Promotion,
    rules: Pick<RulesOfPromotion, 'requirements'>,
  ) => readonly Ask[];
  /** An empty list where it does not apply, or has nothing to say. */
  readonly judge: (
    promotion: Promotion,
    evidence: Evidence,
    rules: RulesOfPromotion,
  ) => readonly GateAnswer[];
  /** The state whose own change has to land before, by such an answer; null: none. Left out: there is never one. */
  readonly landsFirst?: (answer: GateAnswer) => FlagInEnvironment | null;
  /** The same for a change of the policy. Left out: it does not apply there. */
  readonly policy?: {
    readonly asks: (proposal: Proposal) => readonly Ask[];
    readonly judge: (proposal: Proposal, evidence: Evidence) => readonly GateAnswer[];
  };
}

/** One state: that of a flag in an environment. */
export interface FlagInEnvironment {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
}

/** The answer of a gate, without the gate's name, which the registry adds. */
export type GateAnswer = Omit<GateResult, 'gate'>;

/** A gate without the type of its settings, as the registry needs it. */
export type AnyGate = Gate<unknown>;

/**
 * Drops the type of the settings. This is sound, because settings reach a gate only after its own schema has
 * accepted them.
 */
export function defineGate<Settings>(gate: Gate<Settings>): AnyGate {
  return gate as unknown as AnyGate;
}

/** The schema of a name of an environment, or of several. */
export function environmentsSchema(description: string): JsonSchema {
  return {
    description,
    type: ['string', 'array'],
    minLength: 1,
    items: { type: 'string', minLength: 1 },
    minItems: 1,
    uniqueItems: true,
  };
}

type AnswerTimes = Partial<Pick<GateResult, 'readyAt' | 'passSince' | 'passUntil' | 'progress'>>;

/** How a gate answers: with a code of its table, and the facts of that code. */
export function answersFrom<T extends Table>(messages: T) {
  type Code = keyof T & string;
  const answer =
    (verdict: Verdict) =>
    <C extends Code>(code: C, facts: FactsOf<T[C]>, rest: AnswerTimes = {}): GateAnswer => ({
      verdict,
      code,
      facts: facts as Facts,
      ...said(messages[code] as Row<never>, facts as Facts),
      readyAt: null,
      progress: null,
      ...rest,
    });
  return {
    /** What `explain` and the reference page say about each code. */
    codes: explanationsOf(messages),
    pass: answer('pass'),
    /** Something outside the proposal is missing. `readyAt` only if a clock decides. */
    wait: answer('wait'),
    /** The proposal itself must change. */
    block: answer('block'),
    /** A mistake in settings. `severity`: where it differs from that of the code. */
    problem: <C extends Code>(
      code: C,
      path: SettingsProblem['path'],
      facts: FactsOf<T[C]>,
      severity = messages[code]?.severity,
    ): SettingsProblem => {
      const { message, hint } = said(messages[code] as Row<never>, facts as Facts);
      const weight = severity === 'warning' ? { severity } : {};
      return { code, facts: facts as Facts, path, message, hint, ...weight };
    },
  };
}

/** Whether every item of `part` is among `whole`. */
export function isSubset(part: readonly unknown[], whole: readonly unknown[]): boolean {
  return part.every((item) => whole.includes(item));
}
