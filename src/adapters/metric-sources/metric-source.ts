// What a metric source is: a kind, the schema of its settings, and a function that opens it. The pipeline's schema, the
// reference page and the contract test follow from its definition.
import type { Instant, Json, JsonSchema } from '#domain/scalars.ts';
import type { SourceAnswer, SourceSilence } from '#domain/metrics.ts';
import type { SourceQuestion } from '#app/metric-sources.ts';
import type { SourceSchema } from '#files/schema-parts.ts';

/** What a source may use. */
export interface SourceTools {
  /** The checkout, for a program. */
  readonly directory: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Takes every secret of `env` out of a text. */
  readonly redact: (text: string) => string;
  /** Whether programs of the pipeline are run here, or why not. */
  readonly mayRun: () => Promise<'yes' | 'clone' | 'checkout'>;
  /** Whether the moment of a question is the present one, so that a source's clock can be compared with it. */
  readonly isNow: boolean;
}

/** What a page about a metric is made of. */
export type Drawn = Pick<SourceQuestion, 'question' | 'grid'>;

/** The present moment by the clock of the run. */
export type OurClock = () => Instant;

/** Asks one source. `clock` null: the clock of the source is not compared. */
export type AsksSource = (
  question: SourceQuestion,
  clock: OurClock | null,
) => Promise<SourceAnswer>;

export interface SourceDefinition<Settings> extends SourceSchema {
  /** The word after `kind:`. */
  readonly name: string;
  /** What it does, in one sentence. */
  readonly title: string;
  /** Settings that its schema accepts; shown by the reference page and tried by the contract test. */
  readonly example: Settings;
  /** The page about a metric, below the address that the pipeline shows. Left out: that address itself. */
  readonly graph?: (page: string, drawn: Drawn) => string;
  /** `series`: whether the answer is a list of moments and values. */
  readonly open: (settings: Settings, series: boolean, tools: SourceTools) => AsksSource;
}

/** A definition without the type of its settings, for the registry. */
export type AnySource = SourceDefinition<Readonly<Record<string, unknown>>>;

/** Sound because settings reach a source only after its own schema has accepted them. */
export function defineSource<Settings>(definition: SourceDefinition<Settings>): AnySource {
  return definition as unknown as AnySource;
}

export function silent(silence: SourceSilence): SourceAnswer {
  return { kind: 'silent', silence };
}

/** Seconds and bytes of one answer. */
export const MOST_SECONDS = 10;
export const MOST_BYTES = 1 << 20;

/** The variable in which a workflow lists further variables that sources may read. */
const LISTED = 'FLAGHOIST_SOURCE_VARIABLES';

/** The value of a variable, if a source may read it. */
export function variableIn(
  env: SourceTools['env'],
  variable: string,
): { readonly value: string } | { readonly silence: SourceSilence } {
  const listed = (env[LISTED] ?? '').split(/[\s,]+/);
  const isOfJob = /^(?:GITHUB|ACTIONS|INPUT|RUNNER)_|^FLAGHOIST_LOG_KEY$/.test(variable);
  const isAllowed = !isOfJob && (variable.startsWith('FLAGHOIST_') || listed.includes(variable));
  if (!isAllowed) return { silence: { kind: 'variable', variable, because: 'refused' } };
  const value = env[variable];
  return value === undefined || value === ''
    ? { silence: { kind: 'variable', variable, because: 'unset' } }
    : { value };
}

/** An address in the pipeline is public, so it has no login, no query and no anchor. */
export const GRAPH: JsonSchema = {
  type: 'string',
  maxLength: 200,
  pattern: '^https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?$',
  errorMessage:
    'must be an address that everyone may see, such as https://prometheus.example.com, without login and query',
  description: 'The page on which people look at the metrics. Comments and reports link to it.',
  examples: ['https://prometheus.example.com'],
};

export const SERIES: JsonSchema = {
  type: 'boolean',
  errorMessage: 'must be true or false',
  description: 'Whether the value is a list of [unix seconds, value].',
  examples: [true],
  default: false,
};

/** The samples at a place of an answer, for every point of the grid. */
export function samplesAt(json: Json, question: SourceQuestion, series: boolean): SourceAnswer {
  const { question: metricQuestion, grid } = question;
  const pointer = metricQuestion.kind === 'at' ? metricQuestion.at : '';
  const value = valueAt(json, pointer);
  if (!series) {
    if (typeof value === 'number') return { kind: 'values', values: [value] };
    return value === null
      ? silent({ kind: 'empty', at: pointer })
      : silent({ kind: 'wrong-form', expected: 'number', at: pointer });
  }
  if (!isSeries(value)) {
    return silent({ kind: 'wrong-form', expected: 'list', at: pointer });
  }
  // The newest value since the point before.
  const byPoint = new Map<number, number | null>();
  for (const [at, sample] of value.toSorted(([a], [b]) => a - b)) {
    byPoint.set(Math.ceil(at / grid.step) * grid.step, sample);
  }
  const points = Math.floor((grid.to - grid.from) / grid.step) + 1;
  const values = Array.from(
    { length: points },
    (_, index) => byPoint.get(grid.from + index * grid.step) ?? null,
  );
  return values.every((sample) => sample === null)
    ? silent({ kind: 'empty', at: pointer })
    : { kind: 'values', values };
}

type SeriesPairs = readonly (readonly [at: number, value: number | null])[];

function isSeries(value: Json | undefined): value is SeriesPairs & Json {
  return (
    Array.isArray(value) &&
    value.every(
      (item) =>
        Array.isArray(item) &&
        typeof item[0] === 'number' &&
        (item[1] === null || typeof item[1] === 'number'),
    )
  );
}

/** What a JSON Pointer names; undefined: nothing. */
function valueAt(json: Json, pointer: string): Json | undefined {
  const steps = pointer.split('/').slice(1);
  let value: Json | undefined = json;
  for (const step of steps) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, Json>>)[key];
  }
  return value;
}
