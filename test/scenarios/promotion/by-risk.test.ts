// What an environment requires of flags of a risk, and what a step requires, counts wherever requirements count: for the
// check, for holds, for `promote`, for `status` and for `validate`.
import { describe, expect, test } from '@jest/globals';
import {
  aCheckout,
  adopted,
  everywhere,
  FLAG,
  flagFile,
  flagLike,
  PIPELINE,
  stateFile,
} from '#test/support/checkout.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Files } from '#test/support/repo.ts';

const SOAK = '    requires:\n      soak: { in: staging, for: 7d }\n';
const on = 'enabled: true\n';
const five = 'enabled: true\nrollout: 5\n';
const held = 'enabled: true\nhold: calls fail\n';

/** Production with these lines in place of its soak. */
const requiring = (lines: string): Files => ({
  'environments/pipeline.yaml': PIPELINE.replace(SOAK, `    ${lines}\n`),
});
const RISKY = { [flagFile()]: `${FLAG}risk: high\n` };
const BASKET = { [flagFile('basket')]: flagLike('basket'), ...everywhere('basket', on) };

describe('a hold in an environment where a promotion has to soak stops it', () => {
  test.each<[string, string, Files]>([
    ['of every flag', 'requires: { soak: { in: staging, for: 1d } }', {}],
    ['of a risk', 'by-risk: { high: { soak: { in: staging, for: 1d } } }', RISKY],
    [
      'from a step on',
      'requires: { ladder: { steps: [5, { at: 25, requires: { soak: { in: staging, for: 1d } } }, 100], each: 1d } }',
      {},
    ],
    [
      'from a step of its own ladder on',
      'requires: {}',
      {
        [flagFile()]: `${FLAG}requires: { production: { ladder: { steps: [5, { at: 25, requires: { soak: { in: staging, for: 1d } } }, 100], each: 1d } } }\n`,
      },
    ],
  ])('%s', async (_, lines, files) => {
    const before = { [stateFile('production')]: five, [stateFile('staging')]: held };
    await using world = await aCheckout({ ...requiring(lines), ...files, ...before });
    world.passes('30d');
    const pull = await world.proposes('checkout', { production: 25 });
    expect(await pull.open()).toEqual(['hold/active']);
  });

  test('also where only a resume requires the soak', async () => {
    const lines =
      'requires: { ladder: { steps: [5, 100], each: 1d } }\n    resume: { within: 14d, requires: { soak: { in: staging, for: 1h } } }';
    await using world = await aCheckout({
      ...requiring(lines),
      [stateFile('production')]: on,
      [stateFile('staging')]: on,
    });
    world.passes('30d');
    await world.deploys();
    await world.landsFiles({ [stateFile('production')]: 'enabled: false\n' });
    await world.deploys();
    world.passes('1h');
    const pull = await world.proposesFiles({ [stateFile('production')]: on });
    expect(await pull.verdict()).toBe('pass');
    await world.landsFiles({ [stateFile('staging')]: held });
    expect(await pull.open()).toEqual(['hold/active']);
  });
});

describe('a flag that an environment requires of flags of a risk', () => {
  const lines = 'by-risk: { high: { flags: { basket: 1h } } }';

  test('counts as it is', async () => {
    await using world = await aCheckout({ ...requiring(lines), ...RISKY, ...BASKET });
    world.passes('30d');
    const pull = await world.proposes('checkout', { production: 'on' });
    expect(await pull.report()).toMatchObject({
      verdict: 'pass',
      changes: [{ gates: [{ code: 'flags/on' }] }],
    });
    await world.lands('basket', { production: 'off' });
    expect(await pull.open()).toEqual(['flags/off']);
  });

  test('is not required of itself, unless it has that risk', async () => {
    const validated = async (basket: string): Promise<string> => {
      const files = { ...requiring(lines), ...RISKY, ...BASKET, [flagFile('basket')]: basket };
      await using repo = await adopted(files);
      return (await flaghoist(repo, 'validate')).out;
    };
    const risky = flagLike('basket', 'risk: high\n');
    const circle = 'production requires basket of every flag of high risk, even of basket itself';
    expect(await validated(flagLike('basket'))).not.toContain('flags/cycle');
    expect(await validated(risky)).toContain(circle);
    await using world = await aCheckout({ ...requiring(lines), ...BASKET });
    const pull = await world.proposesFiles({ [flagFile('basket')]: risky });
    expect(await pull.report()).toMatchObject({
      verdict: 'block',
      diagnostics: [{ file: flagFile('basket'), message: expect.stringContaining(circle) }],
    });
  });

  describe('closes a circle where it requires such a flag itself', () => {
    const circle = 'flags require each other in a circle: basket → checkout → basket';
    const requires = (environment: string): string =>
      flagLike('basket', `requires: { ${environment}: { flags: { checkout: 1h } } }\n`);

    test.each([
      ['in that environment', 'production', true],
      ['in every environment', '"*"', true],
      ['but not in another one, where it can be on first', 'staging', false],
    ])('%s', async (_, environment, isCircle) => {
      const files = { ...requiring(lines), [flagFile('basket')]: requires(environment) };
      await using repo = await adopted({ ...files, ...RISKY });
      const { out } = await flaghoist(repo, 'validate');
      expect(out.includes(circle)).toBe(isCircle);
      // The pull request that closes it shows it as well.
      await using world = await aCheckout(files);
      const pull = await world.proposesFiles(RISKY);
      expect((await pull.says()).includes(circle)).toBe(isCircle);
    });
  });

  test('closes a circle of risks alone, which the pull request shows', async () => {
    const risks =
      'by-risk: { high: { flags: { basket: 1h } }, medium: { flags: { checkout: 1h } } }';
    await using world = await aCheckout({
      ...requiring(risks),
      [flagFile('basket')]: flagLike('basket', 'risk: medium\n'),
    });
    const pull = await world.proposesFiles(RISKY);
    expect(await pull.says()).toContain('basket → checkout → basket');
  });

  test('may be deleted by a rollback, which leaves the pipeline right', async () => {
    await using repo = await adopted({ ...requiring(lines), ...RISKY });
    const { code, out } = await flaghoist(repo, 'validate');
    expect([code, out]).toEqual([0, expect.stringContaining('[flags/unknown-flag]')]);
  });
});

describe('`promote` and `status` take', () => {
  const LADDER = 'ladder: { steps: [5, 25, 100], each: 1d }';

  test('the ladder of a risk', async () => {
    await using repo = await adopted({
      ...requiring(`by-risk: { high: { ${LADDER} } }`),
      ...RISKY,
    });
    const promoted = await flaghoist(
      repo,
      'promote',
      'checkout',
      '--to',
      'production',
      '--dry-run',
    );
    expect([promoted.code, promoted.out]).toEqual([0, expect.stringContaining('off → 5%')]);
  });

  test('the flags that a step requires', async () => {
    const steps = '[5, { at: 25, requires: { flags: { basket: 1h } } }, 100]';
    await using repo = await adopted({
      ...everywhere('checkout', on),
      [flagFile()]: `${FLAG}requires: { production: { ladder: { steps: ${steps}, each: 1d } } }\n`,
      [stateFile('production')]: five,
      ...BASKET,
    });
    const at = ['--at', '2026-12-01T09:00:00Z'];
    const { out } = await flaghoist(repo, 'status', 'checkout', ...at);
    expect(out).toMatch(/^ {2}next +production 25%: due now$/m);
    expect(out).toMatch(/^ {2}requires +basket/m);
  });
});

describe('`rollback --with-dependents` takes down', () => {
  const LADDER =
    'ladder: { steps: [5, { at: 25, requires: { flags: { basket: 1h } } }, 100], each: 1d }';

  test.each<[string, string, readonly string[]]>([
    ['the flags of a risk that requires it', 'by-risk: { high: { flags: { basket: 1h } } }', []],
    ['those whose risk requires it from a step on', `by-risk: { high: { ${LADDER} } }`, []],
    ['all flags where a step of an environment requires it', `requires: { ${LADDER} }`, ['menu']],
  ])('%s', async (_, lines, others) => {
    await using repo = await adopted({
      ...requiring(lines),
      ...RISKY,
      ...BASKET,
      ...everywhere('checkout', on),
      [flagFile('menu')]: flagLike('menu', 'risk: low\n'),
      ...everywhere('menu', on),
    });
    const args = ['--with-dependents', '--dry-run'];
    const { code, err } = await flaghoist(repo, 'rollback', 'basket', ...args);
    expect([code, err]).toEqual([0, expect.stringContaining(`${stateFile('production')}\n`)]);
    const dependents = ['checkout', ...others].join(', ');
    expect(err).toContain(`because they require these flags: ${dependents}\n`);
  });
});

const GOOD = 'metrics: { good: [errors], for: 1h }';
const STAGED = 'soak: { in: staging, for: 1d }';

test.each<[string, string, boolean]>([
  ['where a flag of its risk soaks', `by-risk: { high: { ${STAGED}, ${GOOD} } }`, true],
  [
    'where its first step soaks',
    `requires: { ladder: { steps: [{ at: 5, requires: { ${STAGED}, ${GOOD} } }, 100], each: 1d } }`,
    true,
  ],
  [
    'where users have it, from a later step on',
    `requires: { ladder: { steps: [5, { at: 25, requires: { ${GOOD} } }, 100], each: 1d } }`,
    true,
  ],
  [
    'nowhere before the first step, where only a later step soaks',
    `requires: { ${GOOD}, ladder: { steps: [5, { at: 25, requires: { ${STAGED} } }, 100], each: 1d } }`,
    false,
  ],
])('a metric is measured %s', async (_, lines, isSomewhere) => {
  const metrics = `metrics: { errors: { source: prometheus, query: up, unit: count, good: "< 1" } }\n`;
  const source =
    'metrics: { sources: { prometheus: { kind: prometheus, url: FLAGHOIST_PROMETHEUS_URL } } }\n';
  const pipeline = requiring(lines)['environments/pipeline.yaml'];
  await using repo = await adopted({
    'environments/pipeline.yaml': `${String(pipeline)}${source}`,
    [flagFile()]: `${FLAG}risk: high\n${metrics}`,
  });
  const { code, out } = await flaghoist(repo, 'validate');
  expect([code, out.includes('metrics/nowhere')]).toEqual(isSomewhere ? [0, false] : [1, true]);
});

test.each<[string, string, string]>([
  [
    'an approval of an owner that the flag does not have',
    'approvals: { count: 1, from: [owner] }',
    'approvals/no-owner',
  ],
  ['issues with a label that is too long', 'issues: { none: [critical] }', 'issues/long-key'],
])('a flag is reported where a resume asks %s', async (_, requirement, code) => {
  const key = `voice/${'long-'.repeat(9)}name`;
  await using repo = await adopted({
    ...requiring(`resume: { within: 14d, requires: { ${requirement} } }`),
    [flagFile(key)]: flagLike(key),
  });
  const { code: exit, out } = await flaghoist(repo, 'validate');
  expect([exit, out]).toEqual([1, expect.stringContaining(`(required in production) [${code}]`)]);
});
