// What every gate in the registry owes. Each gate's own table holds it to more of it: see saying.ts.
import { describe, expect, test } from '@jest/globals';

import { NO_EVIDENCE } from '#messages/missing.ts';
import { BUILT_IN, GATE_CODES, gateOf, GATES, gateSchemas } from '#gates/gates.ts';

import { aPipeline, aPromotion, moving, on } from '#test/support/nouns.ts';
import { accepts, saying } from './saying.ts';
import { aContext } from './settings.ts';

const promotion = aPromotion(moving({ staging: on() }, { production: on(5) }));

describe.each(GATES.map((gate) => [gate.name, gate] as const))('%s', (name, gate) => {
  test('accepts its own example', () => {
    expect(accepts(gate, gate.example)).toBe(true);
  });

  test.each([
    null,
    true,
    1,
    'text',
    {},
    [],
    [{}],
    { ...Object(gate.example), unknown: { deep: true } },
  ])('refuses %j', (settings) => {
    expect(accepts(gate, settings)).toBe(false);
  });

  test('its example is as strict as itself', () => {
    expect(gate.atLeastAsStrict(gate.example, gate.example)).toBe(true);
  });

  test('has a schema that says what the settings are', () => {
    expect(gate.schema['description']).toMatch(/\.$/);
  });

  test('asks each thing once', () => {
    const asks = gate.asks(gate.example, promotion).map((ask) => JSON.stringify(ask));
    expect(new Set(asks).size).toBe(asks.length);
  });

  test('without the evidence that it asks for it waits or blocks, and says something', () => {
    const said = saying(name, gate.example, promotion, NO_EVIDENCE);
    expect(said.length).toBeGreaterThan(0);
    // A gate that asks for nothing, such as one about the time of day, may pass.
    const isAsking = gate.asks(gate.example, promotion).length > 0;
    expect(said.filter(({ verdict }) => isAsking && verdict === 'pass')).toEqual([]);
  });

  test('finds no problem that it does not explain', () => {
    const nowhere = aPipeline({ production: {} }, { teams: [] });
    const context = aContext({ pipeline: nowhere, flagExists: () => false });
    const problems = gate.problems(gate.example, context);
    for (const { code, message, hint } of problems) {
      expect(gate.codes.map((explanation) => explanation.code)).toContain(code);
      expect([message, hint]).not.toContain('');
    }
  });
});

describe.each([...BUILT_IN, ...GATES].map((gate) => [gate.name, gate] as const))(
  '%s, built in or required,',
  (name, gate) => {
    const codes = gate.codes.map(({ code }) => code);

    test('explains each code once, under its own name', () => {
      expect(new Set(codes).size).toBe(codes.length);
      for (const { code, means, fix, example } of gate.codes) {
        expect(code).toMatch(new RegExp(`^${name}/[a-z]+(-[a-z]+)*$`));
        expect([means, fix, example].map((text) => text.trim())).not.toContain('');
      }
    });

    test('says what it protects', () => {
      expect(gate.title).toMatch(/^[A-Z].*\.$/);
    });

    test('names only its own codes as those that people settle at once', () => {
      expect(codes).toEqual(expect.arrayContaining([...(gate.settledAtOnce ?? [])]));
    });
  },
);

describe.each(BUILT_IN.map((gate) => [gate.name, gate] as const))('%s', (_name, gate) => {
  test('says which promotions meet it, and where its example stands', () => {
    expect(gate.appliesTo).toMatch(/^Every promotion .*\.$/);
    expect(gate.example.where).toMatch(/^in /);
  });

  test('answers with its own codes, and passes no promotion without the evidence that it asks for', () => {
    const rules = { requirements: [], upstream: [] };
    const answers = gate.judge(promotion, NO_EVIDENCE, rules);
    expect(gate.codes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(answers.map(({ code }) => code)),
    );
    expect(answers.filter(({ verdict }) => verdict === 'pass')).toEqual([]);
  });
});

describe('the registry', () => {
  test('names each gate once, the built-in ones included', () => {
    const names = [...BUILT_IN, ...GATES].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('finds a gate by its name, and takes any other name for a bug of ours', () => {
    expect(gateOf('soak').name).toBe('soak');
    expect(() => gateOf('weather')).toThrow('there is no gate weather');
  });

  test('hands the readers every schema', () => {
    expect([...gateSchemas.keys()]).toEqual(GATES.map(({ name }) => name));
    for (const [name, { listIsSettings }] of gateSchemas) {
      expect([name, listIsSettings]).toEqual([name, Array.isArray(gateOf(name).example)]);
    }
  });

  test('explains every code, those of built-in gates included', () => {
    const codes = GATE_CODES.map(({ code }) => code);
    expect(codes).toEqual(
      [...BUILT_IN, ...GATES].flatMap((gate) => gate.codes).map(({ code }) => code),
    );
    expect(new Set(codes).size).toBe(codes.length);
  });
});
