// `environments/flags/<key>.yaml` → Flag, and `environments/<environment>/<key>.yaml` → State.
import type {
  Binding,
  Flag,
  ServiceBindings,
  State,
  ScopedRequirement,
  WrittenRequirements,
  Graduation,
  SummaryField,
} from '#domain/snapshot.ts';
import { USUAL, CRITICAL, GOOD_FOR } from '#domain/snapshot.ts';
import type {
  EnvironmentName,
  FlagKey,
  ServiceName,
  Instant,
  Field,
  Kind,
  Risk,
} from '#domain/scalars.ts';
import { inOrder, parseInstant } from '#domain/scalars.ts';
import type { WrittenMetrics, WrittenWatch } from './metrics-block.ts';
import { metricsOf, watchOf } from './metrics-block.ts';
import type { FileKind, ReadFile } from './read-file.ts';
import { readFile, present } from './read-file.ts';
import { readRequirements } from './requirements.ts';
import type { GateSchemas } from './schema-parts.ts';
import { checkFlag, checkState } from './validators.ts';

interface WrittenFlag {
  readonly description: string;
  readonly owner?: string;
  readonly kind?: Kind;
  readonly services?: WrittenServices;
  readonly requires?: Readonly<Record<string, WrittenRequirements>>;
  readonly safe?: boolean;
  readonly 'code-default'?: boolean;
  readonly expires?: string;
  readonly permanent?: string;
  readonly emergency?: { readonly routes: readonly string[] };
  readonly tags?: readonly string[];
  readonly tickets?: readonly string[];
  readonly risk?: Risk;
  readonly links?: Readonly<Record<string, string>>;
  readonly metrics?: WrittenMetrics;
  readonly watch?: WrittenWatch;
  readonly propose?: boolean;
  readonly graduate?: WrittenGraduation;
  readonly summary?: WrittenSummary;
}

interface WrittenBinding {
  readonly from: Field;
  readonly on?: string;
  readonly off?: string;
  readonly in?: readonly string[];
}

type WrittenServices = Readonly<Record<string, Readonly<Record<string, Field | WrittenBinding>>>>;

/** Written as `off`, this word leaves the variable out. */
const UNSET = 'unset';

/** Reads the definition of the flag `key`. The path of the file gives the key. */
export function readFlag(
  file: string,
  bytes: Uint8Array,
  key: FlagKey,
  gates: GateSchemas,
  validate = checkFlag,
): ReadFile<Flag> {
  return readFile(file, bytes, {
    name: 'flag',
    validate,
    resolve: (written: WrittenFlag) => flagOf(key, written, gates),
  });
}

function flagOf(key: FlagKey, written: WrittenFlag, gates: GateSchemas): Flag {
  const safe = written.safe ?? false;
  return {
    key,
    description: written.description,
    owner: written.owner ?? null,
    kind: written.kind ?? 'release',
    services: bindingsOf(written.services ?? {}),
    requires: scopedOf(written.requires ?? {}, gates),
    safe,
    codeDefault: written['code-default'] ?? safe,
    expires: written.expires ?? null,
    permanent: written.permanent ?? null,
    ...present({
      isCodeDefaultWritten: written['code-default'] === undefined ? undefined : true,
      emergencyRoutes: written.emergency?.routes,
      tags: written.tags,
      tickets: written.tickets,
      risk: written.risk,
      links: written.links,
      metrics: written.metrics && metricsOf(written.metrics),
      watch: written.watch && watchOf(written.watch),
      graduate: written.graduate && graduationOf(written.graduate),
      summary: written.summary && summaryOf(written.summary),
      propose: written.propose === true ? true : undefined,
    }),
  };
}

function bindingsOf(services: WrittenServices): readonly ServiceBindings[] {
  return sortedEntries(services).map(([service, variables]) => ({
    service: service as ServiceName,
    variables: sortedEntries(variables).map(([variable, binding]) => bindingOf(variable, binding)),
  }));
}

function bindingOf(variable: string, written: Field | WrittenBinding): Binding {
  if (typeof written === 'string') return { variable, field: written };
  const { from: field, on = USUAL.on, off = USUAL.off, in: places } = written;
  const hasForm = written.on !== undefined || written.off !== undefined;
  return {
    variable,
    field,
    ...present({
      form: hasForm ? { on, off: off === UNSET ? null : off } : undefined,
      in: places?.toSorted(inOrder) as EnvironmentName[] | undefined,
    }),
  };
}

function scopedOf(
  requires: Readonly<Record<string, WrittenRequirements>>,
  gates: GateSchemas,
): readonly ScopedRequirement[] {
  return Object.entries(requires).flatMap(([scope, requirements]) =>
    readRequirements(requirements, gates).map((requirement) => ({
      environment: scope as EnvironmentName | '*',
      ...requirement,
    })),
  );
}

function sortedEntries<T>(map: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  const entries = Object.entries(map);
  // Most flags have one service.
  return entries.length < 2 ? entries : entries.toSorted(([a], [b]) => inOrder(a, b));
}

interface WrittenState {
  readonly enabled: boolean;
  readonly rollout?: number;
  readonly services?: Readonly<
    Record<string, { readonly enabled?: boolean; readonly rollout?: number }>
  >;
  readonly hold?: string | { readonly why: string; readonly until?: string };
  readonly 'block-routes'?: boolean;
}

/** Reads the state of a flag. The result does not depend on the path, so equal bytes are read only once. */
export function readState(file: string, bytes: Uint8Array): ReadFile<State> {
  return readFile(file, bytes, STATE);
}

const STATE: FileKind<WrittenState, State> = {
  name: 'state',
  validate: checkState,
  resolve: stateFrom,
};

function stateFrom(written: WrittenState): State {
  const { enabled, rollout = 100, services = {}, hold } = written;
  return {
    enabled,
    rollout,
    services: Object.entries(services)
      .toSorted(([a], [b]) => inOrder(a, b))
      .map(([service, block]) => ({
        service: service as ServiceName,
        enabled: block.enabled ?? null,
        rollout: block.rollout ?? null,
      })),
    ...holdOf(hold),
    ...present({ blockRoutes: written['block-routes'] === true ? true : undefined }),
  };
}

function holdOf(written: WrittenState['hold']): Pick<State, 'hold' | 'holdUntil'> {
  if (written === undefined || typeof written === 'string') return { hold: written ?? null };
  const { why, until } = written;
  // The schema has accepted the moment.
  const holdUntil = until === undefined ? undefined : (parseInstant(until) as Instant);
  return { hold: why, ...present({ holdUntil }) };
}

interface WrittenGraduation {
  readonly after: string;
  readonly issues?:
    | 'none'
    | { readonly none?: readonly string[]; readonly 'at-most'?: Readonly<Record<string, number>> };
  readonly metrics?: { readonly good: readonly string[]; readonly for?: string };
}

function graduationOf({ after, issues, metrics }: WrittenGraduation): Graduation {
  return {
    after,
    issues: issues === undefined ? null : limitsOf(issues),
    metrics: metrics === undefined ? null : { good: metrics.good, for: metrics.for ?? GOOD_FOR },
  };
}

function limitsOf(
  issues: NonNullable<WrittenGraduation['issues']>,
): NonNullable<Graduation['issues']> {
  const { none = [], 'at-most': most = {} } = issues === 'none' ? { none: [CRITICAL] } : issues;
  return [
    ...none.map((label) => ({ label, most: 0 })),
    ...Object.entries(most).map(([label, count]) => ({ label, most: count })),
  ];
}

type WrittenSummary = Readonly<Record<string, string | { readonly traffic: string }>>;

/** In the order in which they are written. */
function summaryOf(written: WrittenSummary): readonly SummaryField[] {
  return Object.entries(written).map(([name, shown]) =>
    typeof shown === 'string'
      ? { name, metric: shown, shows: 'value' }
      : { name, metric: shown.traffic, shows: 'traffic' },
  );
}
