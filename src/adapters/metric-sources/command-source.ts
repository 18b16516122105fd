// `command`: runs a program that prints JSON. It gets only the variables that its settings name, and it runs only where
// the checkout is the default branch, or where a person says so.
import type { Json } from '#domain/scalars.ts';
import { jsonIn } from '#domain/scalars.ts';
import type { SourceSilence } from '#domain/metrics.ts';
import type { SourceQuestion } from '#app/metric-sources.ts';
import { about, SOURCE_VARIABLE } from '#files/schema-parts.ts';
import { targetFailureText } from '#messages/targets.ts';
import { VECTOR } from '#adapters/targets/target.ts';
import { bareEnvironment, run } from '#adapters/system/process.ts';
import type { SourceTools } from './metric-source.ts';
import {
  defineSource,
  GRAPH,
  MOST_BYTES,
  MOST_SECONDS,
  samplesAt,
  SERIES,
  silent,
  variableIn,
} from './metric-source.ts';
import { onceFor } from './once.ts';

interface CommandSourceSettings {
  readonly run: readonly string[];
  readonly env?: readonly string[];
  readonly limit?: string;
}

type Printed = { readonly json: Json } | { readonly silence: SourceSilence };

export const command = defineSource<CommandSourceSettings>({
  name: 'command',
  title: 'Runs a program, and takes a value out of the JSON that it prints.',
  properties: {
    run: about(
      VECTOR,
      'The program and its arguments. There is no shell. May contain {environment} and {flag}.',
      [['npx', 'convex', 'run', 'monitoring/dashboard:getSystemHealth']],
    ),
    env: about(
      {
        type: 'array',
        maxItems: 100,
        items: SOURCE_VARIABLE,
        errorMessage: 'must be a list of names of variables',
      },
      'Variables that the program gets besides PATH, HOME and the like. It gets no others.',
      [['FLAGHOIST_CONVEX_DEPLOY_KEY']],
    ),
    limit: {
      ...about(
        {
          type: 'string',
          pattern: '^([1-9]|[1-5][0-9]|60)s$',
          errorMessage: 'must be from 1s to 60s',
        },
        'The time until a program that has not ended is stopped.',
        ['30s'],
      ),
      default: `${MOST_SECONDS}s`,
    },
    graph: GRAPH,
    series: SERIES,
  },
  required: ['run'],
  asksWith: 'at',
  example: { run: ['npx', 'convex', 'run', 'monitoring/dashboard:getSystemHealth'], limit: '30s' },
  open: (settings, series, tools) => {
    const once = onceFor<Printed>();
    return async (question) => {
      const printed = await once(question, () => printedBy(settings, tools, question));
      return 'silence' in printed
        ? silent(printed.silence)
        : samplesAt(printed.json, question, series);
    };
  },
});

async function printedBy(
  settings: CommandSourceSettings,
  { env, directory, redact, mayRun }: SourceTools,
  { environment, flag }: SourceQuestion,
): Promise<Printed> {
  const allowed = await mayRun();
  if (allowed !== 'yes') return { silence: { kind: 'not-run', because: allowed } };
  const names = settings.env ?? [];
  for (const name of names) {
    const variable = variableIn(env, name);
    if ('silence' in variable) return variable;
  }
  const limit = Number.parseInt(settings.limit ?? `${MOST_SECONDS}s`, 10);
  const { out, trouble, stopped } = await run(
    {
      vector: settings.run.map((part) =>
        part.replaceAll('{environment}', environment).replaceAll('{flag}', flag),
      ),
      env: {
        ...bareEnvironment(env, names),
        FLAGHOIST_ENVIRONMENT: environment,
        FLAGHOIST_FLAG: flag,
      },
      directory,
      limit,
      most: MOST_BYTES,
      isAlone: true,
    },
    redact,
  );
  if (stopped === 'late') return { silence: { kind: 'timeout', seconds: limit } };
  if (stopped === 'output') return { silence: { kind: 'too-large', most: MOST_BYTES } };
  if (trouble !== null) return { silence: { kind: 'failed', why: targetFailureText(trouble) } };
  const json = jsonIn(out);
  return json === undefined ? { silence: { kind: 'no-json' } } : { json };
}
