// What the files of one tree of the repository say: definitions and states of flags, and the pipeline.
import type {
  EnvironmentName,
  Field,
  FlagKey,
  Instant,
  JsonSchema,
  Kind,
  Risk,
  ServiceName,
} from './scalars.ts';
import { durationOf, parseInstant, plus } from './scalars.ts';
import type { Metric, Watch, SourceSettings } from './metrics.ts';
import type { DeploySettings, LogSettings } from './deploy-settings.ts';
import type { NotificationSettings } from './notification.ts';

/**
 * A requirement as it is written in a file: a gate and its settings. Each gate interprets its own settings (`gates/`),
 * so that a new gate needs no change here.
 */
export interface Requirement {
  readonly gate: string;
  /** The written settings, after the gate's schema has accepted them. Plain JSON. */
  readonly settings: unknown;
}

/** A requirement in a flag's own file, with its environment. */
export interface ScopedRequirement extends Requirement {
  readonly environment: EnvironmentName | '*';
}

/** Requirements as they are written: settings, or a list of them, by gate. */
export type WrittenRequirements = Readonly<Record<string, unknown>>;

/** The requirements in the order in which they are written. `isList`: whether a list is the settings of a gate. */
export function requirementsIn(
  written: WrittenRequirements,
  isList: (gate: string) => boolean,
): readonly Requirement[] {
  return Object.entries(written).flatMap(([gate, settings]) =>
    (Array.isArray(settings) && !isList(gate) ? (settings as readonly unknown[]) : [settings]).map(
      (setting) => ({ gate, settings: setting }),
    ),
  );
}

/**
 * Stands in the schema of a gate for further requirements in its settings. The schemas of files put those of the other
 * gates in its place.
 */
export const FURTHER_REQUIREMENTS: JsonSchema = {
  type: 'object',
  description: 'Further requirements.',
  minProperties: 1,
};

/** What has to be true before a flag is due for removal. It is shown, and changes no verdict. */
export interface Graduation {
  /** How long it has to be fully on in its last environment, as it is written. */
  readonly after: string;
  /** How many open issues of each label there may be; null: any number. */
  readonly issues: readonly { readonly label: string; readonly most: number }[] | null;
  /** Null: no metric has to be good. */
  readonly metrics: {
    readonly good: readonly string[];
    /** As it is written. */
    readonly for: string;
  } | null;
}

/** The label that `issues: none` means. */
export const CRITICAL = 'critical';

/** How long metrics have to be good, if the definition does not say. */
export const GOOD_FOR = '24h';

/** How far a flag is on its way to removal. */
export interface Removal {
  readonly environment: EnvironmentName;
  /** As it is written. */
  readonly after: string;
  /** Since when it is fully on there; null: it is not, or that is not known. */
  readonly since: Instant | null;
  /** When it has been so for long enough; null: not known. */
  readonly dueAt: Instant | null;
  readonly isDue: boolean;
  /** What is missing, a sentence each. */
  readonly open: readonly string[];
}

/** A line of the summary: the value of a metric, or how much traffic it had. */
export interface SummaryField {
  readonly name: string;
  readonly metric: string;
  readonly shows: 'value' | 'traffic';
}

/** The texts for on and off, if they are not `true` and `false`. */
export interface SwitchForm {
  readonly on: string;
  /** Null: the variable is left out while the flag is off. */
  readonly off: string | null;
}

/** The default form of a switch. */
export const USUAL = { on: 'true', off: 'false' } as const satisfies SwitchForm;

export function formOf({ form }: Binding): SwitchForm {
  return form ?? USUAL;
}

export interface Binding {
  readonly variable: string;
  readonly field: Field;
  /** As it is written, even if it equals the default; left out: `USUAL`. */
  readonly form?: SwitchForm;
  /** The environments where the variable is sent, in order of name; left out: all of them. */
  readonly in?: readonly EnvironmentName[];
}

export interface ServiceBindings {
  readonly service: ServiceName;
  /** In order of the variables' names. */
  readonly variables: readonly Binding[];
}

/** `environments/flags/<key>.yaml`. */
export interface Flag {
  readonly key: FlagKey;
  readonly description: string;
  /** The team that owns it; `owner` among approvers means this team. */
  readonly owner: string | null;
  readonly kind: Kind;
  /** In order of the services' names. */
  readonly services: readonly ServiceBindings[];
  readonly requires: readonly ScopedRequirement[];
  /** The value for users while the flag gives them nothing. */
  readonly safe: boolean;
  /** The behaviour of the code if it is sent nothing. */
  readonly codeDefault: boolean;
  /** Whether the definition writes it; left out if it follows from `safe`. */
  readonly isCodeDefaultWritten?: true;
  /** A UTC date, `2027-06-30`: display only. */
  readonly expires: string | null;
  /** Why the flag will never be removed. */
  readonly permanent: string | null;
  /** Routes of the proxy that a state may block in an emergency; left out if there are none. */
  readonly emergencyRoutes?: readonly string[];
  /** Words and links for people; display only, and left out if there are none. */
  readonly tags?: readonly string[];
  readonly tickets?: readonly string[];
  /** Left out if the definition does not say. */
  readonly risk?: Risk;
  /** Addresses for people, by their names; left out if there are none. */
  readonly links?: Readonly<Record<string, string>>;
  /** In order of their names; left out if there are none. */
  readonly metrics?: readonly Metric[];
  readonly watch?: Watch;
  /** Whether the sweep opens the pull request of its next step; left out if it does not. */
  readonly propose?: true;
  /** When it is due for removal; left out if the definition does not say. */
  readonly graduate?: Graduation;
  /** The fields of the weekly summary, in the words of its plan; left out if there are none. */
  readonly summary?: readonly SummaryField[];
}

/** A service's own setting, for debugging. A null inherits from the state. */
export interface Override {
  readonly service: ServiceName;
  readonly enabled: boolean | null;
  /** Percent. */
  readonly rollout: number | null;
}

/** `environments/<environment>/<key>.yaml`. No file means the safe value for all users. */
export interface State {
  readonly enabled: boolean;
  /** Percent of users, 0 to 100. */
  readonly rollout: number;
  readonly services: readonly Override[];
  /** Why further promotion is stopped here and downstream. */
  readonly hold: string | null;
  /** When the hold ends by itself; left out if it does not. */
  readonly holdUntil?: Instant;
  /** Whether the flag's emergency routes are blocked. The flag is then off, also with `enabled: true`. */
  readonly blockRoutes?: boolean;
}

/** Whether a binding is sent in an environment at all. */
export function isSentIn({ in: places }: Binding, environment: EnvironmentName): boolean {
  return places === undefined || places.includes(environment);
}

/** A variable of a service as one word: `api/CHECKOUT`. */
export function variableIn(service: ServiceName, variable: string): string {
  return `${service}/${variable}`;
}

/** Whether a flag fills a variable in an environment; null: in any. */
export function fillsIn({ services }: Flag, environment: EnvironmentName | null): boolean {
  return services.some(({ variables }) =>
    variables.some((binding) => environment === null || isSentIn(binding, environment)),
  );
}

/** Whether the first is sent in every environment in which the second is sent. */
export function isSentWherever(binding: Binding, { in: places }: Binding): boolean {
  if (binding.in === undefined) return true;
  return places !== undefined && places.every((place) => isSentIn(binding, place));
}

/** Whether both write a variable in the same way. */
export function sameBinding(a: Binding, b: Binding): boolean {
  const [left, right] = [formOf(a), formOf(b)];
  return (
    a.variable === b.variable &&
    a.field === b.field &&
    left.on === right.on &&
    left.off === right.off
  );
}

/** Why promotion is stopped at a moment; null if it is not. */
export function holdAt({ hold, holdUntil }: State, now: Instant): string | null {
  return holdUntil !== undefined && holdUntil <= now ? null : hold;
}

/** `report`: verdicts are shown in full and count as pass, for a team that is adopting the check. */
export const ENFORCEMENTS = ['enforce', 'report'] as const;
export type Enforcement = (typeof ENFORCEMENTS)[number];

/** The requirements for a promotion that brings back values after a rollback, in place of soak and ladder. */
export interface Resume {
  /** How long ago the rollback may have happened, as it is written: `14d`. */
  readonly within: string;
  /** At least one. */
  readonly requires: readonly Requirement[];
}

export interface RiskRequirements {
  readonly risk: Risk;
  readonly requires: readonly Requirement[];
}

export interface Environment {
  readonly name: EnvironmentName;
  readonly enforcement: Enforcement;
  readonly requires: readonly Requirement[];
  /** What it also requires of flags of a risk; left out if that is nothing. */
  readonly byRisk?: readonly RiskRequirements[];
  /** Left out: only a full promotion restores lowered values. */
  readonly resume?: Resume;
}

/** The environment of that name. One that the pipeline does not name requires nothing of every flag. */
export function environmentFor(
  pipeline: Pick<Pipeline, 'environments'>,
  name: EnvironmentName,
): Pick<Environment, 'name' | 'requires' | 'byRisk' | 'resume'> {
  const environment = pipeline.environments.find((candidate) => candidate.name === name);
  return environment ?? { name, requires: [] };
}

/** What an environment requires of a flag: of every flag, of those with its risk, and in its own file. Null: of every flag. */
export function requirementsOn(
  flag: { readonly risk?: Risk | undefined; readonly requires: Flag['requires'] } | null,
  { name, requires, byRisk = [] }: Pick<Environment, 'name' | 'requires' | 'byRisk'>,
): readonly Requirement[] {
  if (flag === null) return requires;
  return [
    ...requires,
    ...byRisk.flatMap((requirements) =>
      requirements.risk === flag.risk ? requirements.requires : [],
    ),
    ...flag.requires.filter(({ environment }) => environment === name || environment === '*'),
  ];
}

export interface Service {
  readonly name: ServiceName;
  /** How it is redeployed; left out if the pipeline does not say. */
  readonly deploy?: readonly DeploySettings[];
}

export interface Team {
  readonly name: string;
  /** Logins, as they are written. Compared without regard to case, as GitHub does. */
  readonly members: readonly string[];
}

/** Who may change the rules, and which other files count as rules. */
export interface Policy {
  readonly approvals: readonly Requirement[];
  /** Glob patterns from the root of the repository. */
  readonly paths: readonly string[];
  /** Left out: `MOST_PROPOSALS`. */
  readonly proposals?: ProposalSettings;
}

export interface ProposalSettings {
  /** How many proposed steps may be open. */
  readonly atMost: number;
}

/** How many proposed steps may be open, if the pipeline does not say. */
export const MOST_PROPOSALS = 5;

/** The environments in order with their requirements, the services, the teams and the policy. */
export interface Pipeline {
  readonly version: 1;
  readonly teams: readonly Team[];
  readonly environments: readonly Environment[];
  readonly services: readonly Service[];
  readonly policy: Policy;
  /** Left out: the deployment log that exists counts. */
  readonly deployments?: LogSettings;
  /** Where the values of metrics come from; left out if there are none. */
  readonly sources?: readonly SourceSettings[];
  /** Left out: no messages are sent. */
  readonly notifications?: readonly NotificationSettings[];
}

/** The environment of that name, or undefined. */
export function environmentOf(pipeline: Pipeline, name: string): Environment | undefined {
  return pipeline.environments.find((environment) => environment.name === name);
}

/**
 * The content of a file. `absent` and `unreadable` differ: an unreadable file has a diagnostic of its own, and proves
 * nothing.
 */
export type Read<T> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable' };

export const ABSENT = { kind: 'absent' } as const;
export const UNREADABLE = { kind: 'unreadable' } as const;

export interface FlagFiles {
  readonly flag: Read<Flag>;
  /** By environment; a missing entry is an absent file. */
  readonly states: ReadonlyMap<EnvironmentName, Read<State>>;
}

/**
 * It may be partial: a check reads only the flags that a proposal touches and those that they refer to, because there
 * may be ten thousand others.
 */
export interface Snapshot {
  readonly pipeline: Read<Pipeline>;
  readonly flags: ReadonlyMap<FlagKey, FlagFiles>;
}

const NO_FILES: FlagFiles = { flag: ABSENT, states: new Map() };

/** The files of a flag in a snapshot. All files of an unknown flag are absent. */
export function filesOf(snapshot: Snapshot, key: FlagKey): FlagFiles {
  return snapshot.flags.get(key) ?? NO_FILES;
}

/** The state of a flag in one environment. */
export function stateOf(files: FlagFiles, environment: EnvironmentName): Read<State> {
  return files.states.get(environment) ?? ABSENT;
}

/** The value, or null if it is absent or unreadable. Only for callers to whom the difference does not matter. */
export function valueOf<T>(read: Read<T>): T | null {
  return read.kind === 'known' ? read.value : null;
}

/** Whether the day on which a flag expires is over, in UTC. An expiry is shown, and changes no verdict. */
export function isExpired({ expires }: Pick<Flag, 'expires'>, now: Instant): boolean {
  const day = expires === null ? null : parseInstant(expires);
  return day !== null && now >= plus(day, durationOf('1d'));
}
