// What every rendering in the registry has to do.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';

import type { EnvironmentName, ServiceName } from '#domain/scalars.ts';
import { WRITTEN_BY } from '#render/rendering.ts';
import type { Rendering } from '#render/renderings.ts';
import { renderingOf, RENDERINGS } from '#render/renderings.ts';

import { anInput, anyName, anyValues, OUTBOUND_CALLS, sha256, valuesOf } from './inputs.ts';

const BLOCKED = ['/agent-conversations/*', '/agent-conversations/api/*'];

test('the renderings are those that a pipeline may name, each once', () => {
  const names = RENDERINGS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(names)).toEqual(new Set(renderingsInSchema()));
  for (const rendering of RENDERINGS) expect(renderingOf(rendering.name)).toBe(rendering);
  expect(renderingOf('toml')).toBeUndefined();
});

/** The renderings that the published schema lets a pipeline name. */
function renderingsInSchema(): readonly string[] {
  const schema = readFileSync('schemas/pipeline.schema.json', 'utf8');
  return [...schema.matchAll(/"render": \{[^}]*?"enum": (\[[^\]]*\])/g)].flatMap(
    ([, names = '[]']) => JSON.parse(names) as string[],
  );
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

test('no two files of an environment have one name, whatever its services are called', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyName, { maxLength: 4 }), (services) => {
      const files = services.flatMap((service) =>
        RENDERINGS.map(({ file }) => file(anInput(service, {}))),
      );
      expect(new Set(files).size).toBe(files.length);
    }),
  );
});

describe.each(RENDERINGS.map((rendering) => [rendering.name, rendering] as const))(
  '%s',
  (_name, { title, file, render, example }) => {
    test('says in a sentence what it is', () => {
      expect(title).toMatch(/^[A-Z].*[^.]\.$/);
    });

    test('writes its example', () => {
      expect(render(OUTBOUND_CALLS)).toBe(example);
    });

    test('calls its file after the service, below a folder for the environment', () => {
      expect(file(OUTBOUND_CALLS)).toMatch(/^calling-platform\.[a-z.]+$/);
    });

    test('writes the same bytes whenever it is asked the same, in whatever order', () => {
      fc.assert(
        fc.property(
          anyValues.chain((values) =>
            fc.tuple(
              fc.constant(values),
              fc.shuffledSubarray(values, { minLength: values.length }),
            ),
          ),
          fc.shuffledSubarray(BLOCKED, { minLength: 2 }),
          ([values, shuffled], blockedRoutes) => {
            const input = { ...anInput('calling-platform', {}), values, blockedRoutes: BLOCKED };
            expect(render({ ...input, values: shuffled, blockedRoutes })).toBe(render(input));
          },
        ),
      );
    });

    test('writes lines, ends the last one, and begins none as a workflow command (T37)', () => {
      fc.assert(
        fc.property(anyName, anyName, anyValues, (environment, service, values) => {
          const text = render({
            environment: environment as EnvironmentName,
            service: service as ServiceName,
            values,
            blockedRoutes: BLOCKED,
            sha256,
          });
          expect(text).toMatch(/[^\n]\n$/);
          // JSON has no comments.
          expect(isJson(text) || text.startsWith(`${WRITTEN_BY}\n`)).toBe(true);
          expect(text).not.toMatch(/^\s*::|##\[|\r/m);
        }),
      );
    });

    test('has a file for a service that is sent nothing', () => {
      expect(render(anInput('calling-platform', {}))).toMatch(/[^\n]\n$/);
    });
  },
);

/** Whether a file depends on the values, and not only on the blocked routes. */
function showsValues({ render }: Rendering): boolean {
  return render(anInput('api', { A: true })) !== render(anInput('api', {}));
}

describe.each(
  RENDERINGS.filter((rendering) => showsValues(rendering)).map(
    (rendering) => [rendering.name, rendering] as const,
  ),
)('%s', (_name, { render }) => {
  test('refuses a variable that is filled twice', () => {
    const values = [...valuesOf({ A: true }), ...valuesOf({ A: false })];
    expect(() => render({ ...anInput('api', {}), values })).toThrow('two flags fill A');
  });
});

test.each(['dotenv', 'compose', 'kubernetes'])(
  '%s refuses what no environment variable can hold',
  (name) => {
    for (const text of ['a\0b', '\ud800', 'a\udc00']) {
      expect(() => renderingOf(name)?.render(anInput('api', { LABEL: text }))).toThrow('LABEL');
    }
  },
);

test('a rendering that blocks routes finds them in its own files, and finds no other route', () => {
  const blocking = RENDERINGS.filter(({ blocks }) => blocks !== undefined);
  expect(blocking).not.toEqual([]);
  for (const { render, blocks } of blocking) {
    const text = render({ ...anInput('api', {}), blockedRoutes: BLOCKED });
    expect(BLOCKED.map((route) => blocks?.(text, route))).toEqual(BLOCKED.map(() => true));
    expect(blocks?.(text, '/orders/*')).toBe(false);
  }
});
