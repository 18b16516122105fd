// Between files that are each right by themselves.
import { describe, expect, test } from '@jest/globals';
import type { CrossCheck } from '#files/crosscheck.ts';
import type { FlagEntry } from '#files/paths.ts';
import { crossCheck } from '#files/crosscheck.ts';
import { environment, flag, key, pipeline, said, state } from './support.ts';

const PIPELINE = `
version: 1
teams: { voice: [ana], release: [bartek] }
environments: [{ name: development }, { name: staging }, { name: production }]
services: { calling-platform: {}, cursor-runner: {} }
policy: { approvals: { count: 1, from: [release] } }
`;

interface Written {
  /** Null for a flag without a definition. */
  readonly definition?: string | null;
  readonly states?: Readonly<Record<string, string>> | null;
}

const DEFINITION = 'description: x\nservices:\n  calling-platform: { X: enabled }\n';

function entry(
  name: string,
  { definition = DEFINITION, states = { staging: 'enabled: false' } }: Written,
): FlagEntry {
  const read = Object.entries(states ?? {}).map(
    ([folder, text]) =>
      [environment(folder), state(text, `environments/${folder}/${name}.yaml`)] as const,
  );
  return {
    key: key(name),
    definition:
      definition === null ? null : flag(definition, name, `environments/flags/${name}.yaml`),
    states: states === null ? null : new Map(read),
  };
}

function check(
  flags: Readonly<Record<string, Written>>,
  rules: CrossCheck['pipeline'] = pipeline(PIPELINE),
): string {
  const entries = Object.entries(flags).map(([name, written]) => entry(name, written));
  return said(crossCheck({ root: 'environments', pipeline: rules, flags: entries }));
}

describe('a definition against the pipeline', () => {
  test('fits, or nothing is said', () => {
    const definition =
      'description: x\nowner: voice\nservices: { calling-platform: { A: enabled } }\nrequires: { "*": { checklist: [a] }, production: { checklist: [b] } }\n';
    expect(check({ checkout: { definition } })).toBe('');
  });

  test('an undeclared service, with the one that was meant', () => {
    expect(
      check({
        x: { definition: 'description: x\nservices:\n  caling-platform: { X: enabled }\n' },
      }),
    ).toBe(
      'environments/flags/x.yaml:3:3: unknown service "caling-platform"; available services: calling-platform and cursor-runner [flag/unknown-service]\n' +
        '  write calling-platform',
    );
  });

  test('an undeclared service that is near to none', () => {
    expect(
      check({ x: { definition: 'description: x\nservices: { web: { X: enabled } }' } }),
    ).toContain('\n  add "web: {}" to services in the pipeline');
  });

  test('a requirement for an unknown environment, said once', () => {
    const definition =
      'description: x\nrequires:\n  prod: { checklist: [a], approvals: { count: 1, from: [voice] } }\n';
    expect(check({ x: { definition } })).toBe(
      'environments/flags/x.yaml:3:3: unknown environment "prod"; available environments: development, staging and production [flag/unknown-environment]\n' +
        '  write production',
    );
  });

  test('an owner that is no team', () => {
    expect(check({ x: { definition: 'description: x\nowner: voise\n' } })).toBe(
      'environments/flags/x.yaml:2:8: unknown owner "voise"; available teams: voice and release [flag/unknown-owner]\n' +
        '  write voice',
    );
  });

  test('an owner that is a team of GitHub is asked from GitHub', () => {
    expect(check({ x: { definition: 'description: x\nowner: acme/voice\n' } })).toBe('');
  });

  test.each([
    ['no pipeline', null],
    ['a pipeline that cannot be read', pipeline('version: 2')],
  ])('%s holds nothing against anybody', (_, rules) => {
    const definition =
      'description: x\nowner: unlisted\nservices: { web: { X: enabled } }\nrequires: { prod: { checklist: [a] } }';
    expect(check({ x: { definition, states: { qa: 'enabled: true' } } }, rules)).toBe('');
  });
});

describe('states and definitions', () => {
  test('a state without a definition', () => {
    expect(check({ x: { definition: null } })).toBe(
      'environments/staging/x.yaml:1:1: the flag x has no definition, so this state has no effect [state/unknown-flag]\n' +
        '  add environments/flags/x.yaml, or rename or delete this file',
    );
  });

  test('a definition that cannot be read is not a missing one', () => {
    expect(check({ x: { definition: 'kind: x' } })).toBe('');
  });

  test('a new flag without a state is warned about once', () => {
    expect(check({ x: { states: {} } })).toBe(
      'environments/flags/x.yaml:1:1: the flag x has no state in any environment, so it is off for all services (calling-platform X=false) [flag/no-state]\n' +
        '  write "enabled: true" to environments/development/x.yaml to try the flag',
    );
    expect(check({ x: { definition: `${DEFINITION}safe: true`, states: {} } })).toContain(
      'write "enabled: false" to',
    );
  });

  test('nothing is concluded from states that were not loaded', () => {
    expect(check({ x: { states: null } })).toBe('');
  });

  test('a folder that no environment owns is named once, at its first file', () => {
    const states = { qa: 'enabled: true', staging: 'enabled: true' };
    const definition = 'description: x';
    expect(check({ b: { definition, states }, a: { definition, states }, c: { definition } })).toBe(
      'environments/qa/a.yaml:1:1: 2 states for the unknown environment "qa"; available environments: development, staging and production [state/unknown-environment]\n' +
        '  add "- name: qa" to environments in the pipeline, or rename or delete the folder',
    );
  });

  test('a state under a name that is nearly one of a flag or an environment is renamed to it', () => {
    const nearly = { definition: null };
    expect(check({ 'fast-search': {}, fastsearch: nearly })).toContain(
      '\n  rename this file to the flag fast-search, or add environments/flags/fastsearch.yaml',
    );
    expect(check({ x: { states: { stagin: 'enabled: true' } } })).toContain(
      '\n  rename the folder to staging, or add "- name: stagin" to environments in the pipeline',
    );
  });

  test('an override for a service that the flag does not have', () => {
    const text =
      'enabled: true\nservices:\n  calling-platfrom: { enabled: false }\n  cursor-runner: { enabled: false }';
    expect(check({ x: { states: { staging: text } } })).toBe(
      'environments/staging/x.yaml:3:3: the flag x sends nothing to "calling-platfrom"; its services are calling-platform [state/unknown-service]\n' +
        '  write calling-platform\n' +
        'environments/staging/x.yaml:4:3: the flag x sends nothing to "cursor-runner"; its services are calling-platform [state/unknown-service]\n' +
        '  delete "cursor-runner"',
    );
  });
});

describe('the rollout', () => {
  const BOTH =
    'description: x\nservices:\n  calling-platform: { A: enabled, B: rollout }\n  cursor-runner: { C: enabled }\n';
  const staging = (definition: string, text: string) =>
    check({ x: { definition, states: { staging: text } } });

  test('that a service does not read is warned about', () => {
    expect(staging(BOTH, 'enabled: true\nrollout: 25')).toBe(
      'environments/staging/x.yaml:2:10: rollout is 25, but cursor-runner reads no rollout; it would give the value to all of its users [state/rollout-unread]\n' +
        '  fill a variable of cursor-runner with rollout in the definition, or turn the service off here',
    );
  });

  test('that no service reads names all of them', () => {
    const none =
      'description: x\nservices:\n  calling-platform: { A: enabled }\n  cursor-runner: { C: enabled }\n';
    expect(staging(none, 'enabled: true\nrollout: 0')).toBe('');
    expect(staging(none, 'enabled: true\nrollout: 1')).toContain(
      'rollout is 1, but calling-platform and cursor-runner read no rollout; they would give the value to all of their users',
    );
  });

  test.each([
    ['is 100', 'enabled: true\nrollout: 100'],
    ['is not written', 'enabled: true'],
    [
      'does not reach the service, which is off',
      'enabled: true\nrollout: 25\nservices: { cursor-runner: { enabled: false } }',
    ],
    [
      'does not reach the service, which has its own',
      'enabled: true\nrollout: 25\nservices: { cursor-runner: { rollout: 100 } }',
    ],
    [
      'is only of a service that reads it',
      'enabled: true\nservices: { calling-platform: { rollout: 5 } }',
    ],
  ])('that %s is fine', (_, text) => {
    expect(staging(BOTH, text)).toBe('');
  });

  test('of a service by itself counts too', () => {
    expect(staging(BOTH, 'enabled: true\nservices: { cursor-runner: { rollout: 5 } }')).toContain(
      'environments/staging/x.yaml:2:39: rollout is 5, but cursor-runner reads no rollout',
    );
  });

  test.each([0, 25])(
    'of a service by itself is the one that the report names, where the rollout of all is %i',
    (rollout) => {
      const own = 'services: { cursor-runner: { rollout: 5 } }';
      const report = staging(BOTH, `enabled: true\nrollout: ${rollout}\n${own}`);
      expect(report).toContain('3:39: rollout is 5, but cursor-runner reads no rollout');
      expect(report).not.toContain(`rollout is ${rollout},`);
    },
  );

  test('on a flag that is safe when it is on is refused, wherever it stands', () => {
    const safe = 'description: x\nsafe: true\nservices: { calling-platform: { A: enabled } }\n';
    const text =
      'enabled: false\nrollout: 50\nservices: { calling-platform: { enabled: true, rollout: 0 } }';
    expect(staging(safe, text)).toBe(
      'environments/staging/x.yaml:2:10: rollout is 50, but the flag x is safe when it is on, so it has no rollout [state/rollout-on-safe]\n' +
        '  delete the rollout\n' +
        'environments/staging/x.yaml:3:57: rollout is 0, but the flag x is safe when it is on, so it has no rollout [state/rollout-on-safe]\n' +
        '  delete the rollout',
    );
    expect(staging(safe, 'enabled: false\nrollout: 100')).toBe('');
  });
});

describe('flags against each other', () => {
  test('the same variable of the same service, named once with the place of the other', () => {
    const two = 'description: x\nservices:\n  calling-platform:\n    X: enabled\n';
    expect(check({ first: {}, second: { definition: two } })).toBe(
      'environments/flags/first.yaml:3:23: X of calling-platform is also filled by the flag second (environments/flags/second.yaml:4:5) [flag/duplicate-variable]\n' +
        '  give one of the two flags another variable',
    );
  });

  test('the same variable of two services in three flags, named once with all places', () => {
    const definition =
      'description: x\nservices:\n  calling-platform: { X: enabled }\n  cursor-runner: { X: enabled }\n';
    expect(check({ first: { definition }, second: { definition }, third: { definition } })).toBe(
      'environments/flags/first.yaml:3:23: X of calling-platform and cursor-runner is also filled by the flags second (environments/flags/second.yaml:3:23) and third (environments/flags/third.yaml:3:23) [flag/duplicate-variable]\n' +
        '  give each of the flags a variable of its own',
    );
  });

  test('the same variable of different services is fine', () => {
    expect(
      check({
        first: {},
        second: { definition: 'description: x\nservices: { cursor-runner: { X: enabled } }' },
      }),
    ).toBe('');
  });

  test('T34: keys that are one character apart, each with the name of the other', () => {
    const definition = 'description: x';
    expect(check({ checkout: { definition }, chekout: { definition } })).toBe(
      'environments/flags/checkout.yaml:1:1: the key checkout differs in one character from chekout [flag/similar-key]\n' +
        '  rename one of the flags, unless their names are easy to tell apart\n' +
        'environments/flags/chekout.yaml:1:1: the key chekout differs in one character from checkout [flag/similar-key]\n' +
        '  rename one of the flags, unless their names are easy to tell apart',
    );
  });

  test('T34: of many similar keys three are named', () => {
    const names = ['bark', 'dark', 'hark', 'lark', 'mark', 'park'];
    const flags = Object.fromEntries(names.map((name) => [name, { definition: 'description: x' }]));
    expect(check(flags)).toContain(
      'the key park differs in one character from bark, dark, hark and 2 more',
    );
  });
});

describe('an issue concerns a flag by a label of at most 50 characters', () => {
  const measured = 'metrics: { m: { source: p, query: x, unit: count, good: "< 1" } }';
  const watch = `watch: { for: 24h }\n${measured}`;
  const also = (label: string): string =>
    `watch: { for: 24h, also: { issues: { labels: [P1, ${label}], above: 0 } } }`;
  const graduate = 'graduate: { after: 30d, issues: none }';
  const most = (label: string): string =>
    `graduate: { after: 30d, issues: { at-most: { ${label}: 4 } } }`;
  const codes = (name: string, line: string): readonly string[] =>
    crossCheck({
      root: 'environments',
      pipeline: pipeline(PIPELINE),
      flags: [entry(name, { definition: `description: x\n${line}\n` })],
    }).flatMap(({ code }) => (code.startsWith('metric/') ? [] : [code]));

  test.each([
    [44, []],
    [45, []],
    [46, ['flag/long-key']],
  ])('a key of %d characters', (length, refused) => {
    const name = 'k'.repeat(length);
    for (const line of [watch, graduate, also('P2'), most('P2')]) {
      expect([line, codes(name, line)]).toEqual([line, refused]);
    }
    expect(codes(name, 'graduate: { after: 30d }')).toEqual([]);
  });

  test.each([
    [49, []],
    [50, []],
    [51, ['flag/long-label']],
  ])('a label of %d characters', (length, refused) => {
    const label = 'l'.repeat(length);
    expect([codes('x', also(label)), codes('x', most(label))]).toEqual([refused, refused]);
  });
});

test.each([
  ['has no metric and no issues is refused', '', ['flag/empty-watch']],
  ['has metrics that cannot be read is left alone', 'metrics: { m: 5 }\n', []],
  [
    'has a metric is accepted',
    'metrics: { m: { source: p, query: x, unit: count, good: "< 1" } }\n',
    [],
  ],
])('a watch of a flag that %s', (_what, metrics, codes) => {
  const definition = `description: x\nwatch: { for: 24h }\n${metrics}`;
  const flags = [entry('x', { definition })];
  const diagnostics = crossCheck({ root: 'environments', pipeline: pipeline(PIPELINE), flags });
  expect(diagnostics.flatMap(({ code }) => (code.startsWith('flag/') ? [code] : []))).toEqual(
    codes,
  );
});
