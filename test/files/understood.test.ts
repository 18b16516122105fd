// What is wrong with the form of a file hides nothing of what is wrong with its meaning.
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { crossCheck } from '#files/crosscheck.ts';
import { isComplete } from '#files/read-file.ts';
import { codes, environment, flag, key, pipeline, state } from './support.ts';

const RULES = `version: 1
teams: { release: [ana, bartek] }
environments: [{ name: staging }, { name: production }]
services: { api: {} }
policy: { approvals: { count: 1, from: [release] } }
`;

interface Told {
  readonly rules?: string;
  readonly definition: string;
  readonly state?: string;
}

/** The codes of everything that is said of these files together. */
function told({ rules = RULES, definition, state: written = 'enabled: false' }: Told): string[] {
  const files = {
    rules: pipeline(rules),
    definition: flag(definition, 'x', 'x.yaml'),
    state: state(written),
  };
  const states = new Map([[environment('staging'), files.state]]);
  const entry = { key: key('x'), definition: files.definition, states };
  const between = crossCheck({ root: 'environments', pipeline: files.rules, flags: [entry] });
  return [...Object.values(files).flatMap(codes), ...between.map(({ code }) => code)].toSorted();
}

describe('form and meaning are told in one round', () => {
  test.each<[string, Told, readonly string[]]>([
    [
      'a misspelled key beside an unknown service',
      { definition: 'description: x\nowne: release\nservices: { apo: { X: enabled } }' },
      ['flag/unknown-service', 'schema/unknown-key'],
    ],
    [
      'a wrong value beside an unknown owner',
      { definition: 'description: x\nsafe: maybe\nowner: relaese' },
      ['flag/unknown-owner', 'schema/wrong-type'],
    ],
    [
      'a missing key beside an unknown environment',
      { definition: 'requires: { prod: { checklist: [a] } }' },
      ['flag/unknown-environment', 'schema/missing-key'],
    ],
    [
      'a tag beside an unknown service',
      { definition: 'description: !x x\nservices: { apo: { X: enabled } }' },
      ['flag/unknown-service', 'yaml/tag'],
    ],
    [
      'a number in octal beside a service of the state that the flag does not have',
      {
        definition: 'description: x\nservices: { api: { X: enabled } }',
        state: 'enabled: true\nrollout: 010\nservices: { web: { enabled: true } }',
      },
      ['state/unknown-service', 'yaml/number'],
    ],
    [
      'a mistake in the pipeline beside an unknown service of a flag',
      {
        rules: RULES.replace('version: 1', 'version: 1\ndeployments: { log: never }'),
        definition: 'description: x\nservices: { apo: { X: enabled } }',
      },
      ['flag/unknown-service', 'schema/not-allowed'],
    ],
    [
      'a mistake in the pipeline beside what is missing in it',
      {
        rules: 'version: 1\nenvironments: [{ name: staging }]\nservces: {}\n',
        definition: 'description: x',
      },
      ['pipeline/no-policy', 'schema/unknown-key'],
    ],
  ])('%s', (_what, files, expected) => {
    expect(told(files)).toEqual(expected);
  });
});

describe('nothing is concluded from a part that cannot be read', () => {
  test.each<[string, Told, readonly string[]]>([
    [
      'a pipeline whose services are misspelled has no unknown services',
      {
        rules: RULES.replace('services:', 'servces:'),
        definition: 'description: x\nservices: { api: { X: enabled } }',
      },
      ['schema/unknown-key'],
    ],
    [
      'one with a service of a wrong name has none either',
      {
        rules: RULES.replace('{ api: {} }', '{ API: {} }'),
        definition: 'description: x\nservices: { api: { X: enabled } }',
      },
      ['schema/bad-name'],
    ],
    [
      'one with an environment of a wrong name has no unknown environments',
      {
        rules: RULES.replace('name: staging', 'name: Staging'),
        definition: 'description: x\nrequires: { staging: { checklist: [a] } }',
      },
      ['schema/bad-name'],
    ],
    [
      'one with a wrong team has no unknown owners',
      {
        rules: RULES.replace('{ release: [ana, bartek] }', '{ Release: [ana] }'),
        definition: 'description: x\nowner: release',
      },
      ['schema/bad-name'],
    ],
    [
      'one with a wrong policy is not said to have none',
      { rules: RULES.replace('count: 1', 'count: many'), definition: 'description: x' },
      ['schema/wrong-type'],
    ],
    [
      'one of another version says nothing at all',
      {
        rules: RULES.replace('version: 1', 'version: 2'),
        definition: 'description: x\nowner: unlisted\nservices: { web: { X: enabled } }',
      },
      ['schema/not-allowed'],
    ],
    [
      'a flag with a wrong service has no services that a state lacks',
      {
        definition: 'description: x\nservices: { Web: { X: enabled } }',
        state: 'enabled: true\nservices: { web: { enabled: false } }',
      },
      ['schema/bad-name'],
    ],
    [
      'a file that is no YAML says only that',
      { definition: 'description: x\nowner: @ana' },
      ['yaml/syntax'],
    ],
  ])('%s', (_what, files, expected) => {
    expect(told(files)).toEqual(expected);
  });

  test('a length without a unit hides nothing else of its requirement, and only a length is made up', () => {
    const definition = flag(
      'description: x\nrequires: { staging: { soak: { in: dev, for: 48 }, approvals: { count: two, from: [ana] } } }',
    );
    expect(definition.understood?.requires).toEqual([
      { environment: 'staging', gate: 'soak', settings: { in: 'dev', for: expect.any(String) } },
    ]);
    const { gaps } = definition;
    expect(gaps).toContainEqual(['requires', 'staging', 'soak', 'for']);
    expect(isComplete({ gaps }, ['requires', 'staging', 'soak', 'in'])).toBe(true);
  });

  test('half of the settings of a deployment are none', () => {
    const rules = RULES.replace(
      'api: {}',
      'api: { deploy: { staging: { target: 5 }, production: { target: files } } }',
    );
    const { understood, gaps } = pipeline(rules);
    expect(understood?.services[0]?.deploy?.map((settings) => settings.environment)).toEqual([
      'production',
    ]);
    expect(gaps).toEqual([['services', 'api', 'deploy', 'staging']]);
  });
});

describe('where a part is left out of a list, the others keep their places', () => {
  const read = pipeline(
    'version: 1\nenvironments:\n  - name: Staging\n  - name: production\n  - { name: 5 }\n  - name: last\n',
  );

  test('the items move up, and are found where they were written', () => {
    expect(read.understood?.environments.map(({ name }) => name)).toEqual(['production', 'last']);
    expect(read.locate(['environments', 0, 'name'])).toEqual({ line: 4, column: 11 });
    expect(read.locate(['environments', 1, 'name'])).toEqual({ line: 6, column: 11 });
  });

  test('and what is complete is known', () => {
    expect(isComplete(read, ['environments'])).toBe(false);
    expect(isComplete(read, ['environments', 1])).toBe(true);
    expect(isComplete(read, ['teams'])).toBe(true);
    expect(isComplete(read, [])).toBe(false);
  });
});

test('a file without a mistake is understood as it is read', () => {
  for (const read of [pipeline(RULES), flag('description: x'), state('enabled: true')]) {
    expect(read.understood).toEqual(read.value);
    expect(read.gaps).toEqual([]);
  }
});

test('whatever is wrong, what is understood satisfies the schema, and no value is judged by it', () => {
  const piece = fc.constantFrom(
    'enabled: true\n',
    'enabled: yes\n',
    'rollout: 250\n',
    'rollout: 010\n',
    'services: { api: { enabled: true } }\n',
    'services: { API: { enabled: true }, web: { x: 1 } }\n',
    'services: [1]\n',
    'hold: !x why\n',
    'hold: &a 5\n',
    '"h\\x6fld": why\n',
    'x: { y: [1, 2] }\n',
    '1: 2\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      const read = state(pieces.join(''));
      expect(read.value ?? read.understood).toEqual(read.understood);
      if (read.understood === null) return;
      expect(typeof read.understood.enabled).toBe('boolean');
      expect(read.understood.rollout).toBeGreaterThanOrEqual(0);
      expect(read.understood.rollout).toBeLessThanOrEqual(100);
      for (const { service } of read.understood.services) expect(service).toMatch(/^[a-z]+$/);
    }),
    { numRuns: 500 },
  );
});
