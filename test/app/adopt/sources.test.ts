// Every source reads its kind of file: one contract for all of them, and files in the shape of real public ones. The
// texts are retyped with other names. A comment names the repository and the path that the shape comes from.
import { featurevisor } from '#app/adopt/sources/featurevisor.ts';
import { describe, expect, test } from '@jest/globals';
import type { SourceFile } from '#app/adopt/sources/sources.ts';
import { sourceOf, IMPORT_SOURCES } from '#app/adopt/sources/sources.ts';
import { draftsOf } from '#app/adopt/drafts.ts';

interface Case {
  readonly path: string;
  readonly text: string;
  readonly environment?: string;
  readonly files?: Readonly<Record<string, string>>;
}

function read({ path, text, environment = 'staging', files = {} }: Case) {
  const source = sourceOf({ path, text });
  const open = (candidate: string): string | null => files[candidate] ?? null;
  const services = source?.name === 'compose' ? [] : ['shop'];
  const paths = Object.keys(files);
  const file: SourceFile = { path, text, environment, services, open, paths };
  const today = source?.read(file) ?? { sent: [], leftOut: [] };
  return {
    source: source?.name,
    sent: Object.fromEntries(
      today.sent.map((sent) => [`${sent.service} ${sent.variable}`, sent.text]),
    ),
    leftOut: Object.fromEntries(today.leftOut.map(({ name, reason }) => [name, reason.code])),
    today,
  };
}

describe.each(IMPORT_SOURCES.map((source) => [source.name, source] as const))(
  '%s',
  (name, source) => {
    const { example } = source;

    test('recognises its example, and no other source takes it first', () => {
      expect(sourceOf(example)?.name).toBe(name);
    });

    test('reads what is on as on and what is off as off, without a remark', () => {
      const { today } = read(example);
      const { drafts, leftOut } = draftsOf(today, [example.environment]);
      const states = Object.fromEntries(
        drafts.map(({ flag, states: all }) => [flag.key, [...all.values()][0]?.enabled]),
      );
      expect(leftOut).toEqual([]);
      expect(states['on']).toBe(true);
      expect(states['off'] ?? false).toBe(false);
    });

    test('never throws for a text that is none of its kind', () => {
      for (const text of [
        '',
        '{',
        '- a\n- b\n',
        'a: *b\n',
        '{"flags": 5, "features": {}}',
        '\u0001',
      ]) {
        const file = { ...example, text, services: ['shop'], open: () => null };
        expect(() => [source.recognises(file), source.read(file)]).not.toThrow();
      }
    });

    test('without a service it sends only to services that the file itself names', () => {
      const { sent, leftOut } = source.read({ ...example, services: [], open: () => null });
      expect(sent.filter(({ service }) => !example.text.includes(service))).toEqual([]);
      const codes = [...new Set(leftOut.map(({ reason }) => reason.code))];
      expect(codes).toEqual(sent.length > 0 ? [] : ['no-service']);
    });
  },
);

describe('dotenv', () => {
  // docker/docs content/manuals/compose/how-tos/environment-variables/variable-interpolation.md: quotes and comments.
  test('quotes, comments and export are read as services read them', () => {
    const text = `# flags
export SEARCH_ENABLED="true" # for all
CART_ENABLED='false'
  PRICES_PERCENTAGE = 25
EMPTY_ENABLED=
`;
    expect(read({ path: '.env.staging', text }).sent).toEqual({
      'shop SEARCH_ENABLED': 'true',
      'shop CART_ENABLED': 'false',
      'shop PRICES_PERCENTAGE': '25',
      'shop EMPTY_ENABLED': '',
    });
  });

  test('a line that Docker Compose reads differently, or that refers to another, is left out', () => {
    const text =
      'A_ENABLED=true#old\nB_ENABLED=${A_ENABLED}\nC_ENABLED=true #old\nD_URL=https://example.com/#top\n';
    const { sent, leftOut } = read({ path: '.env.staging', text });
    // An address is no flag in either reading.
    expect(sent).toEqual({ 'shop C_ENABLED': 'true', 'shop D_URL': 'https://example.com/' });
    expect(leftOut).toEqual({ A_ENABLED: 'read-differently', B_ENABLED: 'other-variable' });
  });

  test('a line without = is named, because Docker Compose takes its value from the machine', () => {
    const text = 'A_ENABLED=true\nB_ENABLED\nexport C_ENABLED # later\n# D_ENABLED\nA_ENABLED\n';
    const { sent, leftOut } = read({ path: '.env.staging', text });
    expect(sent).toEqual({ 'shop A_ENABLED': 'true' });
    expect(leftOut).toEqual({ B_ENABLED: 'no-value', C_ENABLED: 'no-value' });
  });

  const KEY = ['-----BEGIN PRIVATE KEY-----', 'MIIEvQIBADANBg', 'ABCDEFGH', 'Kj8', '-----END'];

  test.each([
    ['double quotes', `KEY="${KEY.join('\n')}"`],
    ['single quotes, after another value in quotes', `A="it's"\nexport KEY='${KEY.join('\n')}'`],
    ['backticks, with another quote in it', `KEY: \`${KEY.join(`"\n`)}\``],
    ['no quotes', `KEY=${KEY.filter((line) => line !== 'ABCDEFGH').join('\n')}`],
  ])('no line of a private key is named as a variable: in %s', (_name, text) => {
    const { leftOut } = read({ path: '.env.staging', text: `${text}\nB_ENABLED\nC=x#y\n` });
    expect(leftOut).toEqual({ B_ENABLED: 'no-value', C: 'read-differently' });
  });

  test.each(['.env.example', 'env.ts', '.env.sample'])(
    '%s is no file of an environment',
    (path) => {
      expect(sourceOf({ path, text: 'A_ENABLED=true\n' })?.name).not.toBe('dotenv');
    },
  );
});

describe('Docker Compose', () => {
  // dockersamples/example-voting-app docker-compose.yml: services with build, ports and depends_on.
  const COMPOSE = `services:
  vote:
    build: { context: ./vote, target: dev }
    depends_on:
      redis: { condition: service_healthy }
    env_file: .env.\${APP_ENV:-development}
    environment:
      OPTION_C_ENABLED: \${OPTION_C_ENABLED:-false}
      BANNER_ENABLED: "true"
  result:
    build: ./result
    env_file:
      - common.env
      - path: ./.env.\${APP_ENV:-development}
        required: false
    environment:
      - CHARTS_ENABLED=1
      - HOST_ONLY_ENABLED
  redis:
    image: redis:alpine
`;

  test('environment wins over env_file, a later env_file over an earlier one, and what --env-file would change is left out', () => {
    const files = {
      'common.env': 'BANNER_ENABLED=false\nCHARTS_ENABLED=0\nDARK_ENABLED=false\n',
      '.env.staging': 'BANNER_ENABLED=false\nOPTION_C_ENABLED=true\nDARK_ENABLED=true\n',
    };
    const { sent, leftOut } = read({ path: 'compose.yaml', text: COMPOSE, files });
    expect(sent).toEqual({
      'vote BANNER_ENABLED': 'true',
      'vote DARK_ENABLED': 'true',
      'result BANNER_ENABLED': 'false',
      'result OPTION_C_ENABLED': 'true',
      'result CHARTS_ENABLED': '1',
      'result DARK_ENABLED': 'true',
    });
    expect(leftOut).toEqual({
      OPTION_C_ENABLED: 'host-decides',
      HOST_ONLY_ENABLED: 'from-machine',
    });
  });

  test('a file for an environment lies over the base beside it', () => {
    const text = 'services:\n  vote:\n    environment: { BANNER_ENABLED: "false" }\n';
    const files = { 'deploy/compose.yaml': COMPOSE };
    const { sent } = read({ path: 'deploy/compose.staging.yaml', text, files });
    expect(sent).toMatchObject({
      'vote BANNER_ENABLED': 'false',
      'vote OPTION_C_ENABLED': 'false',
    });
  });

  test('a merge key brings the variables of the anchor', () => {
    const text = `x-common: &common
  environment: &flags { SEARCH_ENABLED: "true" }
services:
  web:
    <<: *common
  api:
    environment:
      <<: *flags
      CART_ENABLED: "false"
`;
    expect(read({ path: 'docker-compose.yml', text }).sent).toEqual({
      'web SEARCH_ENABLED': 'true',
      'api SEARCH_ENABLED': 'true',
      'api CART_ENABLED': 'false',
    });
  });
});

describe('Featurevisor', () => {
  // featurevisor/featurevisor examples/example-1/features/footer.yml
  test('the first rule for everybody decides, and a rule for some users does not become one for all', () => {
    const text = `description: The new footer
tags:
  - all

bucketBy: userId

environments:
  staging:
    rules:
      - key: "1"
        segments:
          - not:
              - version_4
        percentage: 100

      - key: "2"
        segments: "*"
        percentage: 0
  production:
    rules:
      - key: "1"
        segments: "*"
        percentage: 80
`;
    const path = 'features/pages/newFooter.yml';
    expect(read({ path, text })).toMatchObject({
      sent: {},
      leftOut: { 'pages/newFooter': 'targeting' },
    });
    const production = read({ path, text, environment: 'production' });
    expect(production.sent).toEqual({
      'shop PAGES_NEW_FOOTER_ENABLED': 'true',
      'shop PAGES_NEW_FOOTER_PERCENTAGE': '80',
    });
    expect(production.today.sent[0]?.flag).toEqual({
      key: 'pages/new-footer',
      description: 'The new footer',
    });
  });

  // featurevisor/featurevisor examples/example-1/features/newRedesign.yml
  test('variations are more than on and off', () => {
    const text = `description: A test
bucketBy: userId
variations:
  - value: control
    weight: 50
  - value: treatment
    weight: 50
environments:
  staging:
    rules:
      - { key: "1", segments: "*", percentage: 100 }
`;
    expect(read({ path: 'features/colours.yml', text }).leftOut).toEqual({ colours: 'variants' });
  });

  const feature = (setting: string, more = ''): string =>
    `bucketBy: userId\n${more}environments:\n  staging: ${setting}\n`;
  const everybody = "{ key: '1', segments: '*', percentage: 100";

  test('a percentage with three decimals is left out as a whole, and does not become a switch for everybody', () => {
    const text = feature(`{ rules: [{ key: '1', segments: '*', percentage: 33.333 }] }`);
    const { sent, leftOut } = read({ path: 'features/cart.yml', text });
    expect(sent).toEqual({});
    expect(leftOut).toEqual({ cart: 'share' });
  });

  test('a rule that says off is off, and a feature that an environment does not expose is left out', () => {
    const off = feature(`{ rules: [${everybody}, enabled: false }] }`);
    expect(read({ path: 'features/cart.yml', text: off }).sent).toEqual({
      'shop CART_ENABLED': 'false',
    });
    const hidden = feature(`{ expose: false, rules: [${everybody} }] }`);
    expect(read({ path: 'features/cart.yml', text: hidden })).toMatchObject({
      sent: {},
      leftOut: { cart: 'disabled' },
    });
  });

  // featurevisor/featurevisor examples/example-1/groups/redesign.yml
  test('a slot of a group takes users away from a percentage, so the feature is left out', () => {
    const files = {
      'groups/pages.yml': 'description: x\nslots:\n  - { feature: cart, percentage: 50 }\n',
    };
    const text = feature(`{ rules: [${everybody} }] }`);
    expect(read({ path: 'features/cart.yml', text, files })).toMatchObject({
      sent: {},
      leftOut: { cart: 'targeting' },
    });
    expect(read({ path: 'features/menu.yml', text, files }).sent).toEqual({
      'shop MENU_ENABLED': 'true',
    });
  });

  // featurevisor/featurevisor examples/example-1/features/accountTargeting.yml
  test('version 2 has the environments below each part of a feature', () => {
    const text = `description: The new cart
tags:
  - web

bucketBy: accountId

expose:
  production: [web]

rules:
  staging:
    - key: all
      segments: "*"
      percentage: 40

  production:
    - key: all
      segments: "*"
      percentage: 0

  preview:
    - key: friends
      segments:
        and:
          - friends
          - testers
      percentage: 100

force:
  development:
    - conditions: [{ attribute: accountId, operator: equals, value: "7" }]
      enabled: true
`;
    const path = 'features/cart.yml';
    const about = (environment: string) => read({ path, text, environment });
    expect(featurevisor.environments({ path, text }).toSorted()).toEqual([
      'development',
      'preview',
      'production',
      'staging',
    ]);
    expect(about('staging').sent).toEqual({
      'shop CART_ENABLED': 'true',
      'shop CART_PERCENTAGE': '40',
    });
    expect(about('production').leftOut).toEqual({ cart: 'disabled' });
    expect(about('preview').leftOut).toEqual({ cart: 'targeting' });
    expect(about('development').leftOut).toEqual({ cart: 'targeting' });
    expect(about('other')).toMatchObject({ sent: {}, leftOut: {} });
  });

  test('the variables of a feature are named as left out', () => {
    const text = feature(
      `{ rules: [${everybody} }] }`,
      'variablesSchema:\n  colour: { type: string, defaultValue: red }\n',
    );
    expect(read({ path: 'features/cart.yml', text })).toMatchObject({
      sent: { 'shop CART_ENABLED': 'true' },
      leftOut: { 'cart.colour': 'variants' },
    });
  });
});

// open-feature/flagd config/samples/example_flags.flagd.json
test('flagd: switches are taken, and texts, targets and disabled flags are left out', () => {
  const text = JSON.stringify({
    $schema: 'https://flagd.dev/schema/v0/flags.json',
    flags: {
      newCart: { state: 'ENABLED', variants: { on: true, off: false }, defaultVariant: 'on' },
      colour: { state: 'ENABLED', variants: { a: 'red', b: 'blue' }, defaultVariant: 'a' },
      isInside: {
        state: 'ENABLED',
        variants: { on: true, off: false },
        defaultVariant: 'off',
        targeting: { if: [{ '==': [{ var: ['team'] }, 'us'] }, 'on', 'off'] },
      },
      slow: { state: 'DISABLED', variants: { on: true, off: false }, defaultVariant: 'on' },
      gradual: {
        state: 'ENABLED',
        variants: { on: true, off: false },
        defaultVariant: 'off',
        targeting: { fractional: [{ var: 'email' }, ['on', 1], ['off', 3]] },
      },
    },
    $evaluators: { inside: { in: ['@us.example', { var: ['email'] }] } },
  });
  const { source, sent, leftOut } = read({ path: 'flags.staging.json', text });
  expect(source).toBe('flagd');
  expect(sent).toEqual({
    'shop NEW_CART_ENABLED': 'true',
    'shop GRADUAL_ENABLED': 'true',
    'shop GRADUAL_PERCENTAGE': '25',
  });
  expect(leftOut).toEqual({ colour: 'variants', isInside: 'targeting', slow: 'disabled' });
});

// thomaspoignant/go-feature-flag examples/openfeature_nodejs/config.goff.yaml and
// examples/retriever_file/flags.goff.yaml
test('GO Feature Flag: a percentage of variations, and experiments and queries are left out', () => {
  const text = `new-invoice:
  variations:
    legacy: false
    new: true
  defaultRule:
    percentage:
      legacy: 60
      new: 40
  metadata:
    description: this is a test

admin-page:
  variations:
    default_var: false
    false_var: false
    true_var: true
  defaultRule:
    variation: default_var

admin-trial:
  variations:
    default_var: false
    true_var: true
  defaultRule:
    percentage:
      default_var: 70
      true_var: 30
  experimentation:
    start: 2021-03-20T00:00:00.10-05:00
    end: 2021-03-21T00:00:00.10-05:00

admin-only:
  variations:
    false_var: false
    true_var: true
  targeting:
    - query: admin eq true
      percentage:
        false_var: 0
        true_var: 100
  defaultRule:
    variation: false_var
`;
  const { source, sent, leftOut } = read({ path: 'flags.goff.yaml', text });
  expect(source).toBe('go-feature-flag');
  expect(sent).toEqual({
    'shop NEW_INVOICE_ENABLED': 'true',
    'shop NEW_INVOICE_PERCENTAGE': '40',
    'shop ADMIN_PAGE_ENABLED': 'false',
  });
  expect(leftOut).toEqual({ 'admin-trial': 'schedule', 'admin-only': 'targeting' });
});

// launchdarkly/go-server-sdk ldfiledata/package_info.go: flags in full, and flagValues in short.
test('LaunchDarkly: what is off sends its off variation, and weights are thousandths of a percent', () => {
  const text = JSON.stringify({
    flags: {
      'dark-mode': {
        key: 'dark-mode',
        on: true,
        variations: [true, false],
        fallthrough: {
          rollout: {
            variations: [
              { variation: 0, weight: 12500 },
              { variation: 1, weight: 87500 },
            ],
          },
        },
        offVariation: 1,
        targets: [],
        rules: [],
        salt: 'c0ffee',
        version: 7,
      },
      'old-menu': {
        key: 'old-menu',
        on: false,
        variations: [true, false],
        fallthrough: { variation: 0 },
        offVariation: 1,
      },
      gone: { key: 'gone', version: 9, deleted: true, on: false, variations: [true, false] },
      'beta-users': {
        key: 'beta-users',
        on: true,
        variations: [true, false],
        fallthrough: { variation: 1 },
        offVariation: 1,
        targets: [{ values: ['user-1'], variation: 0 }],
      },
      'sort-order': {
        key: 'sort-order',
        on: true,
        variations: ['a', 'b'],
        fallthrough: { variation: 0 },
      },
    },
    flagValues: { 'new-help': true, 'page-size': 3 },
    segments: {},
  });
  const { source, sent, leftOut } = read({ path: 'launchdarkly.json', text });
  expect(source).toBe('launchdarkly');
  expect(sent).toEqual({
    'shop DARK_MODE_ENABLED': 'true',
    'shop DARK_MODE_PERCENTAGE': '12.5',
    'shop OLD_MENU_ENABLED': 'false',
    'shop NEW_HELP_ENABLED': 'true',
  });
  expect(leftOut).toEqual({
    'beta-users': 'targeting',
    'sort-order': 'variants',
    'page-size': 'variants',
  });
});

test('LaunchDarkly: without an index the code decides, and the flag is not on', () => {
  const text = JSON.stringify({
    flags: {
      sleeping: { key: 'sleeping', on: false, offVariation: null, variations: [true, false] },
      aimless: {
        key: 'aimless',
        on: true,
        variations: [true, false],
        fallthrough: { variation: null },
      },
      split: {
        key: 'split',
        on: true,
        variations: [true, false],
        fallthrough: { rollout: { variations: [{ variation: null, weight: 100000 }] } },
      },
    },
  });
  expect(read({ path: 'launchdarkly.json', text })).toMatchObject({
    sent: {},
    leftOut: { sleeping: 'variants', aimless: 'variants', split: 'variants' },
  });
});

describe('Unleash', () => {
  // Unleash/unleash src/test/examples/exported412-enterprise.json
  test('an older export has one environment for all, and its strategies have other names', () => {
    const strategy = (featureName: string, strategyName: string, more: object = {}) => ({
      featureName,
      environment: ':global:',
      strategyName,
      parameters: {},
      constraints: [],
      ...more,
    });
    const names = ['all-users', 'some-users', 'two-teams', 'one-host'];
    const text = JSON.stringify({
      version: 2,
      features: names.map((name) => ({
        name,
        description: '',
        type: 'release',
        stale: false,
        variants: [],
      })),
      featureStrategies: [
        strategy('all-users', 'default'),
        strategy('some-users', 'gradualRolloutRandom', { parameters: { percentage: '29' } }),
        strategy('two-teams', 'default', {
          constraints: [{ values: ['a'], operator: 'IN', contextName: 'team' }],
        }),
        strategy('one-host', 'applicationHostname', { parameters: { hostNames: 'a.example' } }),
      ],
      featureEnvironments: names.map((featureName) => ({
        enabled: true,
        featureName,
        environment: ':global:',
      })),
    });
    const { source, sent, leftOut } = read({ path: 'unleash.json', text });
    expect(source).toBe('unleash');
    expect(sent).toEqual({
      'shop ALL_USERS_ENABLED': 'true',
      'shop SOME_USERS_ENABLED': 'true',
      'shop SOME_USERS_PERCENTAGE': '29',
    });
    expect(leftOut).toEqual({ 'two-teams': 'targeting', 'one-host': 'targeting' });
  });

  // Unleash/unleash src/lib/features/export-import-toggles/export-import.e2e.test.ts
  test('a percentage in one environment gives the flag its percentage in all of them', () => {
    const text = JSON.stringify({
      features: [{ name: 'new-cart', type: 'release', description: 'The new cart' }],
      featureStrategies: [
        {
          name: 'flexibleRollout',
          featureName: 'new-cart',
          environment: 'production',
          constraints: [],
          segments: [],
          variants: [],
          disabled: false,
          parameters: { rollout: '10', stickiness: 'default', groupId: 'new-cart' },
        },
        {
          name: 'default',
          featureName: 'new-cart',
          environment: 'staging',
          constraints: [],
          segments: [],
          parameters: {},
        },
      ],
      featureEnvironments: [
        { featureName: 'new-cart', environment: 'staging', enabled: true, variants: [] },
        { featureName: 'new-cart', environment: 'production', enabled: true, variants: [] },
      ],
    });
    const path = 'export.json';
    expect(
      IMPORT_SOURCES.find(({ name }) => name === 'unleash')?.environments({ path, text }),
    ).toEqual(['staging', 'production']);
    expect(read({ path, text }).sent).toEqual({
      'shop NEW_CART_ENABLED': 'true',
      'shop NEW_CART_PERCENTAGE': '100',
    });
    expect(read({ path, text, environment: 'production' }).sent).toEqual({
      'shop NEW_CART_ENABLED': 'true',
      'shop NEW_CART_PERCENTAGE': '10',
    });
  });

  // Unleash/unleash src/lib/features/export-import-toggles/export-import-service.ts
  test('an export of one environment leaves its name out of the strategies, which count all the same', () => {
    const strategy = (featureName: string, rollout: string, segments: readonly number[] = []) => ({
      name: 'flexibleRollout',
      id: `id-${featureName}`,
      featureName,
      title: null,
      disabled: false,
      sortOrder: 0,
      parameters: { rollout, stickiness: 'default', groupId: featureName },
      constraints: [],
      variants: [],
      segments,
    });
    const names = ['new-cart', 'whole-menu', 'insiders'];
    const text = JSON.stringify({
      features: names.map((name) => ({ name, type: 'release', project: 'default' })),
      featureStrategies: [
        strategy('new-cart', '10'),
        strategy('whole-menu', '100'),
        strategy('insiders', '100', [3]),
      ],
      featureEnvironments: names.map((name) => ({
        name,
        featureName: name,
        environment: 'production',
        enabled: true,
        variants: [],
      })),
      segments: [{ id: 3, name: 'insiders' }],
      dependencies: [],
    });
    expect(read({ path: 'export.json', text, environment: 'production' })).toMatchObject({
      sent: {
        'shop NEW_CART_ENABLED': 'true',
        'shop NEW_CART_PERCENTAGE': '10',
        'shop WHOLE_MENU_ENABLED': 'true',
      },
      leftOut: { insiders: 'targeting' },
    });
  });

  // Unleash/unleash src/lib/features/export-import-toggles/export-import-service.ts
  test('a strategy for a segment, and a feature with a parent, are not on for everybody', () => {
    const strategy = (featureName: string, id: string) => ({
      id,
      name: 'default',
      featureName,
      environment: 'staging',
      constraints: [],
      parameters: {},
    });
    const names = ['insiders', 'child', 'free'];
    const text = JSON.stringify({
      features: names.map((name) => ({ name, type: 'release' })),
      featureStrategies: names.map((name) => strategy(name, `id-${name}`)),
      featureStrategySegments: [{ featureStrategyId: 'id-insiders', segmentId: 3 }],
      featureEnvironments: names.map((featureName) => ({
        featureName,
        environment: 'staging',
        enabled: true,
      })),
      dependencies: [
        { feature: 'child', dependencies: [{ feature: 'free', enabled: true }] },
        { feature: 'free', dependencies: [] },
      ],
    });
    expect(read({ path: 'export.json', text })).toMatchObject({
      sent: { 'shop FREE_ENABLED': 'true' },
      leftOut: { insiders: 'targeting', child: 'requires' },
    });
  });
});
