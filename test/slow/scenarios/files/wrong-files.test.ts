// Errors between files that are each right by themselves. The real command line reports them in `validate`, and in
// `check` of a proposal.
import { describe, expect, test } from '@jest/globals';
import { BUILT_IN, GATES } from '#gates/gates.ts';
import { adopted, FLAG, flagFile, flagLike, PIPELINE, stateFile } from '#test/support/checkout.ts';
import { flaghoistInProcess as flaghoist, places } from '#test/support/cli.ts';
import type { Files } from '#test/support/repo.ts';

const on = 'enabled: true\n';
const off = 'enabled: false\n';

const WRONG: readonly (readonly [what: string, files: Files, said: readonly string[]])[] = [
  [
    'a flag with no state anywhere is a warning',
    { [flagFile('basket')]: flagLike('basket') },
    [
      'environments/flags/basket.yaml:1:1: warning: the flag basket has no state in any environment, so it is off for all services (api BASKET=false) [flag/no-state]',
    ],
  ],
  [
    'an environment folder that the pipeline does not name',
    { [stateFile('qa')]: on },
    [
      'environments/qa/checkout.yaml:1:1: a state for the unknown environment "qa"; available environments: development, staging and production [state/unknown-environment]',
    ],
  ],
  [
    'a state for an unknown flag',
    { [stateFile('staging', 'ghost')]: on },
    [
      'environments/staging/ghost.yaml:1:1: the flag ghost has no definition, so this state has no effect [state/unknown-flag]',
    ],
  ],
  [
    'a service that is not declared',
    {
      [flagFile('basket')]: 'description: b\nservices:\n  apo: { BASKET: enabled }\n',
      [stateFile('staging', 'basket')]: off,
    },
    [
      'environments/flags/basket.yaml:3:3: unknown service "apo"; available services: api [flag/unknown-service]',
    ],
  ],
  [
    'two flags that set the same variable of the same service',
    {
      [flagFile('basket')]: 'description: b\nservices: { api: { CHECKOUT: enabled } }\n',
      [stateFile('staging', 'basket')]: off,
    },
    [
      'environments/flags/basket.yaml:2:20: CHECKOUT of api is also filled by the flag checkout (environments/flags/checkout.yaml:4:5) [flag/duplicate-variable]',
    ],
  ],
  [
    'prerequisites in a circle, from the smallest key',
    Object.fromEntries(
      [
        ['cart', 'apple'],
        ['apple', 'basket'],
        ['basket', 'cart'],
      ].flatMap(([flag = '', needs]) => [
        [flagFile(flag), flagLike(flag, `requires: { staging: { flags: { ${needs}: 0h } } }\n`)],
        [stateFile('staging', flag), off],
      ]),
    ),
    [
      'environments/flags/apple.yaml:3:1: flags require each other in a circle: apple → basket → cart → apple [flags/cycle]',
    ],
  ],
  [
    'a requirement that names an unknown environment',
    {
      [flagFile('basket')]: flagLike(
        'basket',
        'requires:\n  prodction: { checklist: [Tested] }\n  staging: { soak: { in: dev, for: 1d } }\n',
      ),
      [stateFile('staging', 'basket')]: off,
    },
    [
      'environments/flags/basket.yaml:4:3: unknown environment "prodction"; available environments: development, staging and production [flag/unknown-environment]',
      'environments/flags/basket.yaml:5:26: unknown environment "dev"; available environments: development, staging, production [soak/unknown-environment]',
    ],
  ],
  [
    'a length without a unit beside an unknown environment',
    {
      [flagFile('basket')]: flagLike(
        'basket',
        'requires: { staging: { soak: { in: dev, for: 48 } } }\n',
      ),
      [stateFile('staging', 'basket')]: off,
    },
    [
      'environments/flags/basket.yaml:3:36: unknown environment "dev"; available environments: development, staging, production [soak/unknown-environment]',
      'environments/flags/basket.yaml:3:46: requires.staging.soak.for is 48; it must be a duration of at most ten years, such as 90m, 48h, 7d or 2w [schema/wrong-type]',
    ],
  ],
  [
    'a ladder that does not rise',
    {
      [flagFile('basket')]:
        'description: b\nservices: { api: { BASKET: rollout } }\nrequires: { staging: { ladder: { steps: [5, 25, 10], each: 7d } } }\n',
      [stateFile('staging', 'basket')]: off,
    },
    [
      'environments/flags/basket.yaml:3:49: step 10% does not rise above the step before it, 25% [ladder/not-rising]',
    ],
  ],
  [
    'an impossible soak: in itself, or in an environment after it',
    {
      [flagFile('basket')]: flagLike(
        'basket',
        'requires:\n  staging:\n    soak: [{ in: staging, for: 1d }, { in: production, for: 1d }]\n',
      ),
      [stateFile('staging', 'basket')]: off,
    },
    [
      'environments/flags/basket.yaml:5:18: a soak for staging cannot count time in staging [soak/after-itself]',
      'environments/flags/basket.yaml:5:44: a soak for staging cannot count time in production, which comes after it in the pipeline [soak/after-itself]',
    ],
  ],
  [
    'a ladder on a flag of which no service reads a rollout',
    {
      [flagFile('basket')]: flagLike(
        'basket',
        'requires: { staging: { ladder: { steps: [5, 100], each: 7d } } }\n',
      ),
      [stateFile('staging', 'basket')]: off,
    },
    [
      'environments/flags/basket.yaml:3:32: no service of basket reads a rollout, so it goes from 0% to 100% at once; the first step is 5% [ladder/no-rollout]',
    ],
  ],
  [
    'approvals of the owner on a flag without one',
    {
      [flagFile('basket')]: flagLike(
        'basket',
        'requires: { staging: { approvals: { count: 1, from: [owner] } } }\n',
      ),
      [stateFile('staging', 'basket')]: off,
    },
    [
      'environments/flags/basket.yaml:3:54: the owner must approve, but basket has no owner [approvals/no-owner]',
    ],
  ],
  [
    'more approvals of the owner than the team has members, and just as many',
    {
      [flagFile('basket')]: flagLike(
        'basket',
        'owner: release\nrequires:\n  staging: { approvals: { count: 3, from: [owner] } }\n  production: { approvals: { count: 2, from: [owner] } }\n',
      ),
      [stateFile('staging', 'basket')]: off,
    },
    [
      'environments/flags/basket.yaml:5:34: 3 approvals are required from owner (release), which has 2 members (ana, bartek) [approvals/too-few-members]',
      'environments/flags/basket.yaml:6:37: warning: 2 approvals are required from owner (release), which has 2 members (ana, bartek); a change by one of them can never be approved [approvals/only-just]',
    ],
  ],
  [
    'a variable that the system keeps for itself',
    {
      [flagFile('basket')]:
        'description: b\nservices: { api: { BASKET: enabled, LD_PRELOAD: enabled } }\n',
      [stateFile('staging', 'basket')]: off,
    },
    [
      'environments/flags/basket.yaml:2:37: the variable "LD_PRELOAD" of api is reserved by the system and would change how the service starts [flag/reserved-name]',
    ],
  ],
  [
    'a mistake of form beside several of meaning',
    {
      [flagFile('basket')]:
        'description: b\nowner: relaese\nservices: { apo: { BASKET: enabled } }\nrequires: { staging: { soak: { in: dev, for: 010 } } }\ntags: !x [a]\nkind: relase\n',
      [stateFile('staging', 'basket')]: 'enabled: true\nrollout: 0x10\n',
    },
    [
      'environments/flags/basket.yaml:2:8: unknown owner "relaese"; available teams: release [flag/unknown-owner]',
      'environments/flags/basket.yaml:3:13: unknown service "apo"; available services: api [flag/unknown-service]',
      'environments/flags/basket.yaml:4:36: unknown environment "dev"; available environments: development, staging, production [soak/unknown-environment]',
      'environments/flags/basket.yaml:4:46: 010 is not decimal, or begins with a zero; other readers can read it as another number [yaml/number]',
      'environments/flags/basket.yaml:5:7: a value that begins with ! states its type; tags are not read [yaml/tag]',
      'environments/flags/basket.yaml:6:7: kind is "relase"; it must be one of release, experiment, ops or permission [schema/not-allowed]',
      'environments/staging/basket.yaml:2:10: 0x10 is not decimal, or begins with a zero; other readers can read it as another number [yaml/number]',
    ],
  ],
];

test.each(WRONG)('%s', async (_what, files, wanted) => {
  await using repo = await adopted();
  await repo.write(files);
  const [checked, validated] = await Promise.all([
    flaghoist(repo, 'check'),
    flaghoist(repo, 'validate'),
  ]);
  const code = wanted.every((line) => line.includes(': warning: ')) ? 0 : 1;
  expect(checked).toMatchObject({ code, err: '' });
  expect(places(checked)).toEqual(wanted);
  expect(validated).toMatchObject({ code, err: '' });
  expect(places(validated)).toEqual(expect.arrayContaining([...wanted]));
});

test('the same mistakes in the pipeline are reported on its own lines', async () => {
  await using repo = await adopted();
  const wrong = PIPELINE.replace('in: development', 'in: production').replace(
    'in: staging',
    'in: stagin',
  );
  await repo.write({ 'environments/pipeline.yaml': wrong });
  expect(places(await flaghoist(repo, 'validate'))).toEqual([
    'environments/pipeline.yaml:8:19: a soak for staging cannot count time in production, which comes after it in the pipeline [soak/after-itself]',
    'environments/pipeline.yaml:11:19: unknown environment "stagin"; available environments: development, staging, production [soak/unknown-environment]',
  ]);
});

test('a name that the target of a service reserves is reported for that service alone', async () => {
  const deploy = (target: string): string => `{ deploy: { staging: { target: ${target} } } }`;
  const rules = PIPELINE.replace(
    '  api: {}',
    `  api: {}\n  worker: ${deploy('pm2')}\n  backend: ${deploy('convex')}`,
  );
  const long = 'A_VERY_LONG_NAME_OF_A_VARIABLE_OF_CONVEX_';
  await using repo = await adopted({ 'environments/pipeline.yaml': rules });
  await repo.write({
    [flagFile('basket')]:
      `description: b\nservices:\n  api: { name: enabled, ${long}: enabled }\n  worker: { name: enabled, ${long}: enabled }\n  backend: { name: enabled, ${long}: enabled }\n`,
    [stateFile('staging', 'basket')]: off,
  });
  const said = [
    'environments/flags/basket.yaml:4:13: the variable "name" of worker is also a field of pm2, which keeps its fields and the environment of a process together [flag/reserved-name]',
    `environments/flags/basket.yaml:5:29: the variable "${long}" of backend has 41 characters, and Convex takes at most 40 [flag/reserved-name]`,
  ];
  expect(places(await flaghoist(repo, 'check'))).toEqual(said);
  expect(places(await flaghoist(repo, 'validate'))).toEqual([
    ...said,
    expect.stringContaining('no deployment reaches api'),
  ]);
});

/** The output of both commands for a repository that adopts this pipeline. */
async function ruledBy(
  pipeline: string,
  files: Files = {},
): Promise<readonly [readonly string[], readonly string[]]> {
  await using repo = await adopted();
  await repo.write({ 'environments/pipeline.yaml': pipeline, ...files });
  const [checked, validated] = await Promise.all([
    flaghoist(repo, 'check'),
    flaghoist(repo, 'validate'),
  ]);
  return [places(checked), places(validated)];
}

test('a requirement of the pipeline that nothing can fulfil is reported on its line', async () => {
  const rules = PIPELINE.replace('release: [ana, bartek]', 'release: [ana, bartek, Ana]\n  web: []')
    .replace(
      '{ in: development, for: 48h }',
      '{ in: development, for: 48h }\n      approvals: { count: 3, from: [release, web] }',
    )
    .replace('count: 1', 'count: 2');
  const said = [
    'environments/pipeline.yaml:10:27: 3 approvals are required from release and web, which together have 2 members (ana, bartek) [approvals/too-few-members]',
    'environments/pipeline.yaml:10:46: warning: web and other teams must approve, but web has no members [approvals/empty-team]',
    'environments/pipeline.yaml:17:23: warning: 2 approvals are required from release, which has 2 members (ana, bartek); a change by one of them can never be approved [approvals/only-just]',
  ];
  const [checked, validated] = await ruledBy(rules);
  expect(checked).toEqual(said);
  expect(validated).toEqual(said);
});

test('a requirement of an environment that a flag can never meet is reported once, in the file of the flag', async () => {
  const key = 'voice/a-very-long-and-descriptive-name-of-one-flag';
  const rules = PIPELINE.replaceAll(
    'for: 48h }',
    'for: 48h, without-issues: [critical] }',
  ).replaceAll(
    'for: 7d }',
    'for: 7d, without-issues: [critical] }\n      ladder: { steps: [5, 100], each: 7d }\n      approvals: { count: 1, from: [owner] }',
  );
  const files = { [flagFile(key)]: flagLike('basket'), [stateFile('staging', key)]: off };
  const [checked, validated] = await ruledBy(rules, files);
  const said = [
    `environments/flags/${key}.yaml:1:1: the owner must approve, but ${key} has no owner (required in production) [approvals/no-owner]`,
    `environments/flags/${key}.yaml:1:1: the label flag:${key} has 55 characters, but GitHub allows at most 50, so no issue can concern this flag (required in staging and production) [soak/long-key]`,
    `environments/flags/${key}.yaml:2:11: no service of ${key} reads a rollout, so it goes from 0% to 100% at once; the first step is 5% (required in production) [ladder/no-rollout]`,
  ];
  expect(validated).toEqual(expect.arrayContaining(said));
  expect(checked).toEqual(expect.arrayContaining(said));
  // The other flag has no owner either.
  expect(validated).toHaveLength(said.length + 1);
});

test('a rollback asks for none of this', async () => {
  const key = 'voice/a-very-long-and-descriptive-name-of-one-flag';
  const rules = PIPELINE.replaceAll('for: 48h }', 'for: 48h, without-issues: [critical] }').replace(
    'count: 1',
    'count: 9',
  );
  await using repo = await adopted({
    'environments/pipeline.yaml': rules,
    [flagFile(key)]: 'description: x\nservices: { api: { PATH: enabled } }\n',
    [stateFile('staging', key)]: on,
  });
  await repo.write({ [stateFile('staging', key)]: off });
  expect(await flaghoist(repo, 'check')).toMatchObject({ code: 0 });
  await repo.write({ [stateFile('staging', key)]: on, [stateFile('production', key)]: on });
  expect(await flaghoist(repo, 'check')).toMatchObject({ code: 1 });
});

describe('a flag that should be gone', () => {
  const ending = { [flagFile()]: FLAG + 'expires: 2026-11-30\n' };
  const line =
    'environments/flags/checkout.yaml:6:10: warning: the flag checkout expired on 2026-11-30 [flag/expired]';
  const note = 'expired flags: checkout since 2026-11-30; this changes no verdict';

  test.each([
    ['2026-11-30T23:59:59Z', false],
    ['2026-12-01T00:00:00Z', true],
    ['2026-12-01T00:00:01Z', true],
  ])('is named at %s: %s', async (at, expired) => {
    await using repo = await adopted(ending);
    const validated = await flaghoist(repo, 'validate', '--at', at);
    expect(validated.code).toBe(0);
    expect(places(validated)).toEqual(expired ? [line] : []);
    await repo.write({ [stateFile('development')]: on });
    const [checked, comment, shown, detail, page, json] = await Promise.all(
      [
        ['check'],
        ['check', '--format', 'markdown'],
        ['status'],
        ['status', 'checkout'],
        ['status', '--format', 'markdown'],
        ['status', '--format', 'json'],
      ].map((command) => flaghoist(repo, ...command, '--at', at)),
    );
    expect(checked?.code).toBe(0);
    expect(checked?.out.replaceAll(/\s+/g, ' ').includes(note)).toBe(expired);
    expect(comment?.out.includes('expired flags')).toBe(expired);
    expect(shown?.out.includes('1 expired')).toBe(expired);
    for (const table of [detail, page]) {
      expect(table?.out).toContain(expired ? '✗ expired 2026-11-30' : 'expires 2026-11-30');
    }
    const { flags } = JSON.parse(json?.out ?? '') as { readonly flags: readonly unknown[] };
    expect(flags).toMatchObject([{ expires: '2026-11-30', expired, permanent: null }]);
  });

  test('waits and passes like any other', async () => {
    const verdicts: unknown[] = [];
    for (const expires of ['2020-01-01', '2090-01-01']) {
      await using repo = await adopted({ [flagFile()]: FLAG + `expires: ${expires}\n` });
      await repo.write({ [stateFile('staging')]: on });
      const checked = await flaghoist(repo, 'check', '--format', 'json');
      const { verdict, class: kind } = JSON.parse(checked.out) as Readonly<Record<string, unknown>>;
      verdicts.push([checked.code, verdict, kind]);
    }
    expect(verdicts[0]).toEqual(verdicts[1]);
  });

  test('a permanent one says why, for programs, and has a word in the table', async () => {
    await using repo = await adopted({ [flagFile()]: FLAG + 'permanent: kill switch\n' });
    const { out } = await flaghoist(repo, 'status', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      flags: [{ expires: null, expired: false, permanent: 'kill switch' }],
    });
    expect((await flaghoist(repo, 'status', 'checkout')).out).toContain(
      '  The new checkout\n  permanent\n',
    );
  });
});

test('every gate explains itself, and hold, which is built in, does too', async () => {
  for (const { name } of [...GATES, ...BUILT_IN]) {
    const said = await flaghoist({ in: '.' }, 'explain', name);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toMatch(new RegExp(`^${name}\n`));
  }
  const { out } = await flaghoist({ in: '.' }, 'explain', 'hold');
  expect(out).toContain('hold/lifted-here');
  const log = await flaghoist({ in: '.' }, 'explain', 'log');
  expect(log.out).toContain('Every promotion that has a requirement meets it');
  expect(log.out).toMatch(/Example, in pipeline/);
  expect((await flaghoist({ in: '.' }, 'explain', 'hodl')).err).toContain('write hold');
});
