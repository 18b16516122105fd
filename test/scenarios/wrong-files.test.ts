// What is wrong between files that are each right by themselves, through the real command line: told by `validate`,
// and by `check` to whoever proposes it.
import { expect, test } from '@jest/globals';
import { adopted, flagFile, flagLike, PIPELINE, stateFile } from '#test/support/checkout.ts';
import { flaghoist, places } from '#test/support/cli.ts';
import type { Files } from '#test/support/repo.ts';

const on = 'enabled: true\n';
const off = 'enabled: false\n';

const WRONG: readonly (readonly [what: string, files: Files, said: readonly string[]])[] = [
  [
    'a flag with no state anywhere is a warning',
    { [flagFile('basket')]: flagLike('basket') },
    [
      'environments/flags/basket.yaml:1:1: warning: the flag basket has a state in no environment, so services are sent it off: api BASKET=false [flag/no-state]',
    ],
  ],
  [
    'an environment folder that the pipeline does not name',
    { [stateFile('qa')]: on },
    [
      'environments/qa/checkout.yaml:1:1: a state for "qa", which is no environment of the pipeline; its environments are development, staging and production [state/unknown-environment]',
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
    'a service nobody declared',
    {
      [flagFile('basket')]: 'description: b\nservices:\n  apo: { BASKET: enabled }\n',
      [stateFile('staging', 'basket')]: off,
    },
    [
      'environments/flags/basket.yaml:3:3: "apo" is no service of the pipeline; its services are api [flag/unknown-service]',
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
      'environments/flags/basket.yaml:4:3: "prodction" is no environment of the pipeline; its environments are development, staging and production [flag/unknown-environment]',
      'environments/flags/basket.yaml:5:26: soak looks into "dev", which is no environment of the pipeline (environments: development, staging, production) [soak/unknown-environment]',
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
      'environments/flags/basket.yaml:3:49: rung 10% does not rise above the rung before it, 25% [ladder/not-rising]',
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
      'environments/flags/basket.yaml:5:18: staging cannot soak in itself before it is promoted [soak/after-itself]',
      'environments/flags/basket.yaml:5:44: staging would have to soak in production, which comes after it in the pipeline [soak/after-itself]',
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

test('the same mistakes in the pipeline are told on its own lines', async () => {
  await using repo = await adopted();
  const wrong = PIPELINE.replace('in: development', 'in: production').replace(
    'in: staging',
    'in: stagin',
  );
  await repo.write({ 'environments/pipeline.yaml': wrong });
  expect(places(await flaghoist(repo, 'validate'))).toEqual([
    'environments/pipeline.yaml:8:19: staging would have to soak in production, which comes after it in the pipeline [soak/after-itself]',
    'environments/pipeline.yaml:11:19: soak looks into "stagin", which is no environment of the pipeline (environments: development, staging, production) [soak/unknown-environment]',
  ]);
});
