// What follows from the definition of a metric source alone, so a new source is tested by its line in the registry.
import { describe, expect, test } from '@jest/globals';
import type { SourceSettings } from '#domain/metrics.ts';
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import {
  METRIC_SOURCES,
  openSources,
  sourceSchemas,
} from '#adapters/metric-sources/metric-sources.ts';
import { pipelineSchema } from '#files/schema-pipeline.ts';
import { gateSchemas } from '#gates/gates.ts';
import { compile } from '../../../scripts/ajv.ts';

const NOW = instant(1_764_000_000);
const GRID = { from: NOW, to: NOW, step: 60 };
const TOOLS = {
  directory: '.',
  env: {},
  redact: (text: string) => text,
  mayRun: () => Promise.resolve('clone' as const),
  isNow: true,
};
const validate = compile(pipelineSchema(gateSchemas, new Map(), sourceSchemas));
const mistakesOf = (source: object) =>
  validate({ version: 1, environments: [{ name: 'a' }], metrics: { sources: { one: source } } });

describe.each(METRIC_SOURCES.map((definition) => [definition.name, definition] as const))(
  '%s',
  (kind, { title, example, asksWith }) => {
    const sourceWith = (own: object = {}): SourceSettings => ({
      name: 'one',
      kind,
      series: false,
      settings: { ...(example as object), ...own },
    });
    const question =
      asksWith === 'at'
        ? ({ kind: 'at', at: '' } as const)
        : ({ kind: 'query', query: 'x' } as const);

    test('says what it does, and its example is valid', () => {
      expect(title).toMatch(/^[A-Z].*\.$/);
      expect(mistakesOf({ ...(example as object), kind })).toEqual([]);
    });

    test('T41: answers with values, or with the reason why it has none', async () => {
      const answer = await openSources(TOOLS).answer({
        source: sourceWith(),
        flag: 'checkout' as FlagKey,
        environment: 'eu' as EnvironmentName,
        question,
        grid: GRID,
        now: NOW,
      });
      const count = answer.kind === 'values' ? answer.values.length : 1;
      expect([['values', 'silent'].includes(answer.kind), count]).toEqual([true, 1]);
    });

    test('T40: shows the page that the pipeline names, and none without one', () => {
      const graphOf = (own: object): string | undefined =>
        openSources(TOOLS).graph?.({ source: sourceWith(own), question, grid: GRID });
      const page = 'https://metrics.example.com/eu';
      expect(graphOf({})).toBeUndefined();
      expect(graphOf({ graph: page })).toMatch(
        /^https:\/\/metrics\.example\.com\/eu(?:\/graph\?|$)/,
      );
    });

    test.each([
      'https://user:secret@metrics.example.com',
      'https://metrics.example.com/?token=secret',
      'https://metrics.example.com/#secret',
      'javascript:alert(1)',
      'FLAGHOIST_URL',
    ])('T40: %s is no page to show', (graph) => {
      expect(mistakesOf({ ...(example as object), kind, graph })).not.toEqual([]);
    });
  },
);
