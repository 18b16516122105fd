// The registry of metric sources. A new kind is a new file and a line here. The pipeline's schema, the reference page and
// the contract test follow from it.
import type { Instant, JsonSchema } from '#domain/scalars.ts';
import type { SourceAnswer, SourceSettings } from '#domain/metrics.ts';
import { instant } from '#domain/scalars.ts';
import type { MetricSources, SourceQuestion } from '#app/metric-sources.ts';
import { redactor } from '#adapters/system/redact.ts';
import type { SourceSchemas } from '#files/schema-parts.ts';
import { SOURCE_VARIABLE } from '#files/schema-parts.ts';
import { command } from './command-source.ts';
import type { AnySource, AsksSource, OurClock, SourceTools } from './metric-source.ts';
import { silent } from './metric-source.ts';
import { http } from './http.ts';
import { prometheus } from './prometheus.ts';

/** In the order in which the reference page shows them. */
export const METRIC_SOURCES: readonly AnySource[] = [prometheus, http, command];

/** The kinds of sources for the reader of the pipeline. */
export const sourceSchemas: SourceSchemas = new Map(
  METRIC_SOURCES.map(({ name, properties, required, asksWith }) => [
    name,
    { properties, required, asksWith },
  ]),
);

/** The variables that a source reads, by the schema of its kind. */
export function variablesOf({ kind, settings }: SourceSettings): readonly string[] {
  const properties = METRIC_SOURCES.find(({ name }) => name === kind)?.properties ?? {};
  return Object.entries(properties).flatMap(([name, schema]) => {
    const written = settings[name];
    const { items = {} } = schema as { readonly items?: JsonSchema };
    if (isVariable(schema) && typeof written === 'string') return [written];
    return isVariable(items) && Array.isArray(written) ? written.map(String) : [];
  });
}

function isVariable(schema: JsonSchema): boolean {
  return schema['pattern'] === SOURCE_VARIABLE['pattern'];
}

/** Opens sources with what this machine has. Equal questions are asked once. */
export function openSources(tools: SourceTools): MetricSources {
  const opened = new Map<string, AsksSource>();
  const answers = new Map<string, Promise<SourceAnswer>>();
  const { begin, clockOf } = clocks(tools);
  return {
    begin,
    answer: (question) => {
      const key = keyOf(question);
      const answer = answers.get(key) ?? askSource(question);
      answers.set(key, answer);
      return answer;
    },
    graph: ({ source: { kind, settings }, question, grid }) => {
      const page = settings['graph'];
      if (typeof page !== 'string') return undefined;
      const graph = METRIC_SOURCES.find(({ name }) => name === kind)?.graph;
      return graph === undefined ? page : graph(page, { question, grid });
    },
  };

  async function askSource(question: SourceQuestion): Promise<SourceAnswer> {
    const { source } = question;
    const definition = METRIC_SOURCES.find(({ name }) => name === source.kind);
    if (definition === undefined) {
      return { kind: 'silent', silence: { kind: 'no-source', source: source.name } };
    }
    const key = JSON.stringify(source);
    const open = (): AsksSource =>
      definition.open(source.settings, source.series, toolsFor(source, tools));
    try {
      const asks = opened.get(key) ?? open();
      opened.set(key, asks);
      return await asks(question, clockOf(question));
    } catch (error) {
      // One answer that no adapter expects must not end the run of all other flags.
      return silent({ kind: 'failed', why: tools.redact((error as Error).message) });
    }
  }
}

/** What a source is given is its secret, also where the name of its variable does not say so. */
function toolsFor(source: SourceSettings, tools: SourceTools): SourceTools {
  const secrets = variablesOf(source).map((name) => [`SECRET_${name}`, tools.env[name]]);
  const redact = redactor(Object.fromEntries(secrets));
  return { ...tools, redact: (text) => redact(tools.redact(text)) };
}

/** A query contains all that is asked. A source without a language may answer by the flag. */
function keyOf({ source, flag, environment, question, grid }: SourceQuestion): string {
  const asksWith = METRIC_SOURCES.find(({ name }) => name === source.kind)?.asksWith ?? 'at';
  const about = asksWith === 'at' ? [flag, environment] : [];
  return JSON.stringify([source, question, grid, ...about]);
}

/**
 * The present moment by the clock of the run. A run asks with the moment at which it began, and its sources may answer
 * much later.
 */
function clocks({ isNow }: SourceTools) {
  const begun = new Map<Instant, number>();
  const begin = (now: Instant): void => {
    if (!begun.has(now)) begun.set(now, performance.now());
  };
  const clockOf = ({ now }: SourceQuestion): OurClock | null => {
    if (!isNow) return null;
    begin(now);
    const start = begun.get(now) ?? 0;
    return () => instant(now + (performance.now() - start) / 1000);
  };
  return { begin, clockOf };
}
