// What every rendering of the pipeline owes.
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { WRITTEN_BY } from '#render/rendering.ts';
import { RENDERINGS } from '#render/renderings.ts';
import { PIPELINE_RENDERINGS } from '#render/pipeline/pipeline-renderings.ts';
import { aMetric } from '#test/metrics/support.ts';
import { anyText } from '../inputs.ts';
import { anInput } from './inputs.ts';

test('the renderings have names of their own, which no rendering of an instance has', () => {
  const names = [...RENDERINGS, ...PIPELINE_RENDERINGS].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(PIPELINE_RENDERINGS.map((rendering) => [rendering.name, rendering] as const))(
  '%s',
  (_name, { title, needsHistory, files }) => {
    test('says in a sentence what it is', () => {
      expect(title).toMatch(/^[A-Z].*[^.]\.$/);
    });

    test('writes each file once, below the folder of its reader', async () => {
      const paths = (await files(anInput())).map(({ file }) => file);
      expect(paths.length).toBeGreaterThan(0);
      expect(new Set(paths).size).toBe(paths.length);
      for (const path of paths)
        expect(path).toMatch(/^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/);
    });

    test('writes the same bytes whenever it is asked the same', async () => {
      expect(await files(anInput())).toEqual(await files(anInput()));
    });

    test('writes the same without history, unless it needs it', async () => {
      const { flags, ...rest } = anInput();
      const without = flags.map((flag) => ({
        ...flag,
        places: flag.places.map((place) => ({ ...place, history: null })),
      }));
      const withHistory = JSON.stringify(await files(anInput()));
      const isSame = JSON.stringify(await files({ ...rest, flags: without })) === withHistory;
      expect(isSame).toBe(!needsHistory);
    });

    test('has files for a pipeline without flags', async () => {
      const empty = { ...anInput(), flags: [], lastSweep: null };
      for (const { text } of await files(empty)) expect(text).toMatch(/[^\n]\n$/);
    });

    test('writes lines, ends the last one, and begins none as a workflow command (T37)', async () => {
      await fc.assert(
        fc.asyncProperty(anyText, anyText, anyText, async (query, name, link) => {
          const metric = aMetric({ question: { kind: 'query', query }, title: name });
          const input = anInput([metric], { description: name, links: { runbook: link } });
          for (const { text } of await files(input)) {
            expect(text).toMatch(/[^\n]\n$/);
            // Neither JSON nor OpenMetrics has comments.
            const hasOrigin = text.startsWith(`${WRITTEN_BY}\n`);
            expect(hasOrigin || isJson(text) || text.endsWith('# EOF\n')).toBe(true);
            expect(text).not.toMatch(/^\s*::|##\[|\r/m);
          }
        }),
        { numRuns: 20 },
      );
    });
  },
);

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
