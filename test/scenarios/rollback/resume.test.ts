// Resume: flags that rollbacks took down come back under requirements of their own, and no others do. Stories on real
// repositories.
import { describe, expect, test } from '@jest/globals';
import type { ChangeReport, Verdict } from '#domain/report.ts';
import { parseInstant } from '#domain/scalars.ts';
import {
  aCheckout,
  CHECKOUT,
  FLAG,
  flagFile,
  PIPELINE,
  stateFile,
} from '#test/support/checkout.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Pull } from '#test/support/pull.ts';
import type { Files } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';
import type { World } from '#test/support/world.ts';

const RESUME = '    resume: { within: 14d, requires: { checklist: [The cause is fixed] } }\n';
const RESUMING = PIPELINE.replace('soak: { in: staging, for: 7d }\n', (soak) => soak + RESUME);
/** From off, only 5 percent may be promoted: what passes with more is no full promotion. */
const LADDER = 'requires: { production: { ladder: { steps: [5, 25, 100], each: 7d } } }\n';
const on = 'enabled: true\n';
const off = 'enabled: false\n';

/** Staging and production have had the flag for long, and everything is deployed. */
async function running(production: string = on, files: Files = {}): Promise<World> {
  const world = await aCheckout({
    'environments/pipeline.yaml': RESUMING,
    [flagFile()]: FLAG + LADDER,
    [stateFile('staging')]: on,
    [stateFile('production')]: production,
    ...files,
  });
  world.passes('30d');
  await world.deploys();
  world.passes('1h');
  return world;
}

/** The state of production lands and is deployed, an hour goes by. */
async function landed(world: World, production: string): Promise<void> {
  await world.landsFiles({ [stateFile('production')]: production });
  await world.deploys();
  world.passes('1h');
}

async function change(pull: Pull): Promise<ChangeReport> {
  const { changes } = await pull.report();
  const [first] = changes.filter(({ environment }) => environment === 'production');
  if (first === undefined) throw new Error('nothing changes in production');
  return first;
}

/** The code of `resume`, or the reason why there is none. */
const code = async (pull: Pull): Promise<string> => (await change(pull)).resume?.code ?? 'nothing';

async function ticked(pull: Pull): Promise<Verdict> {
  await pull.ticks('The cause is fixed');
  return pull.verdict();
}

test('T23: the revert of a rollback meets what resume requires in place of soak and ladder', async () => {
  await using world = await running();
  await landed(world, off);
  const pull = await world.proposesFiles({ [stateFile('production')]: on });
  expect(await pull.report()).toMatchObject({ verdict: 'wait', class: 'promotion' });
  expect((await change(pull)).gates.map(({ gate }) => gate)).toEqual(['checklist']);
  expect(await ticked(pull)).toBe('pass');
  const { resume, notes } = await change(pull);
  expect(resume).toMatchObject({ code: 'resume/restores', until: expect.anything() });
  expect(notes.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^this is a resume, which restores the values that were lowered Wed 2 Dec 2026 10:00/,
    ),
    'until Wed 16 Dec 2026 10:00 UTC, the requirements of resume replace soak and ladder',
  ]);
  expect(await pull.says()).toContain('· this is a resume, which ');
});

test('T23: it resumes for as long as within says, to the second', async () => {
  await using world = await running();
  await world.landsFiles({ [stateFile('production')]: off });
  const end = world.after('14d');
  await world.deploys();
  world.passes('2h');
  const pull = await world.proposesFiles({ [stateFile('production')]: on });
  await ticked(pull);
  const { passUntil } = await pull.report();
  expect(passUntil).toBe((parseInstant(end) ?? 0) + 1);
  // It passes for one more second. A reader who comes within the minute must not be too late.
  expect(await pull.says()).toContain('land it before Wed 16 Dec 2026 10:00 UTC');
  expect(await pull.verdictsAround(end)).toEqual(['pass', 'pass', 'block']);
});

test('T23: the pass of a resume does not end where the full promotion passes then, too', async () => {
  await using world = await running(on, { [flagFile()]: FLAG });
  await landed(world, off);
  const pull = await world.proposesFiles({ [stateFile('production')]: on });
  expect(await ticked(pull)).toBe('pass');
  expect((await pull.report()).passUntil).toBeUndefined();
  world.passes('15d');
  expect(await pull.verdict()).toBe('pass');
});

test('T23: without resume in the pipeline every way back is a full promotion', async () => {
  await using world = await running(on, { 'environments/pipeline.yaml': PIPELINE });
  await landed(world, off);
  const pull = await world.proposesFiles({ [stateFile('production')]: on });
  expect(await pull.open()).toEqual(['ladder/skipped-step']);
  expect(await code(pull)).toBe('nothing');
});

describe('T23: no resume', () => {
  test('of values that were pushed past the gate and that no deployment let through', async () => {
    await using world = await running(off);
    await world.landsFiles({ [stateFile('production')]: on });
    world.passes('1h');
    // The guard holds it back: what is deployed after it is what was accepted before.
    await landed(world, off);
    const pull = await world.proposesFiles({ [stateFile('production')]: on });
    await ticked(pull);
    expect(await pull.open()).toEqual(['ladder/skipped-step']);
    expect((await change(pull)).notes.map(({ message }) => message)).toEqual([
      'no resume: the deployment log has no successful deployment of api in production with these values',
    ]);
  });

  test('of a switch whose percentage was dropped past the gate', async () => {
    await using world = await running(`${on}rollout: 25\n`);
    // The switch is not sent alone: the deploy guard keeps the accepted values.
    const alone = FLAG.replace('    CHECKOUT_PERCENT: rollout\n', '');
    await world.landsFiles({ [flagFile()]: alone });
    world.passes('1h');
    await landed(world, off);
    const pull = await world.proposesFiles({ [stateFile('production')]: on });
    expect(await code(pull)).toBe('resume/not-deployed');
    expect(await pull.verdict()).toBe('wait');
  });

  test('where the only deployment of the values failed', async () => {
    await using world = await running(off);
    await world.landsFiles({ [stateFile('production')]: on });
    await world.deploys('failure');
    world.passes('1h');
    await landed(world, off);
    const pull = await world.proposesFiles({ [stateFile('production')]: on });
    expect(await code(pull)).toBe('resume/not-deployed');
    expect(await pull.verdict()).toBe('block');
  });

  test('by a success that was taken down long before, where the values were pushed past the gate since', async () => {
    await using world = await running();
    await landed(world, off);
    world.passes('20d');
    await world.landsFiles({ [stateFile('production')]: on });
    world.passes('1h');
    await landed(world, off);
    const pull = await world.proposesFiles({ [stateFile('production')]: on });
    expect(await code(pull)).toBe('resume/too-late');
    expect(await pull.verdict()).toBe('block');
  });

  test('where a value was raised in between', async () => {
    await using world = await running();
    await landed(world, off);
    await landed(world, `${on}rollout: 5\n`);
    await landed(world, off);
    const pull = await world.proposesFiles({ [stateFile('production')]: on });
    expect(await code(pull)).toBe('resume/raised-since');
    expect(await pull.open()).toEqual(['ladder/skipped-step']);
    // The value that was raised last is the one that may come back.
    const last = await world.proposesFiles({ [stateFile('production')]: `${on}rollout: 5\n` });
    expect(await ticked(last)).toBe('pass');
  });

  test('of a value that lies between those that stood', async () => {
    await using world = await running();
    await landed(world, off);
    const pull = await world.proposesFiles({ [stateFile('production')]: `${on}rollout: 50\n` });
    expect(await code(pull)).toBe('nothing');
    expect(await pull.verdict()).toBe('block');
  });

  test('on a clone without any log, and one line says why', async () => {
    await using repo = await aRepository();
    const files = {
      ...CHECKOUT,
      'environments/pipeline.yaml': RESUMING,
      [flagFile()]: FLAG + LADDER,
      [stateFile('staging')]: on,
    };
    await repo.commit('Adopt', {
      at: '2026-11-02T09:00:00Z',
      files: { ...files, [stateFile('production')]: on },
    });
    const down = { [stateFile('production')]: off };
    await repo.commit('Down', { at: '2026-12-02T09:00:00Z', files: down });
    await repo.branch('back', 'main');
    await repo.commit('Back', { files: { [stateFile('production')]: on } });
    const said = await flaghoist(
      { in: repo, env: {} },
      ...'check --base main --head back --at 2026-12-02T11:00:00Z'.split(' '),
    );
    expect(said.code).toBe(1);
    expect(said.out).toMatch(
      /· no resume: there is no deployment log here, and no status shows that\s+the\s+values\s+were\s+accepted/,
    );
    expect(said.out).toContain('✗ Blocked: the next step is 5%\n');
  });
});

test('T23: a variable that was bound in between makes it a full promotion', async () => {
  await using world = await running();
  await landed(world, off);
  const more = FLAG.replace('CHECKOUT_PERCENT', 'CHECKOUT_TOO: enabled\n    CHECKOUT_PERCENT');
  await world.landsFiles({ [flagFile()]: more + LADDER });
  await world.deploys();
  const pull = await world.proposesFiles({ [stateFile('production')]: on });
  expect(await code(pull)).toBe('nothing');
  expect(await pull.open()).toEqual(['soak/too-short', 'ladder/skipped-step']);
  // An environment without the variable exposes the flag to no user.
  const elsewhere = more.replace(
    'CHECKOUT_TOO: enabled',
    'CHECKOUT_TOO: { from: enabled, in: [development] }',
  );
  await world.landsFiles({ [flagFile()]: elsewhere + LADDER });
  await world.deploys();
  const without = await world.proposesFiles({ [stateFile('production')]: on });
  expect(await ticked(without)).toBe('pass');
});

test('T23: what was lowered in two steps comes back to either of the two values', async () => {
  await using world = await running();
  await landed(world, `${on}rollout: 25\n`);
  world.passes('10d');
  await landed(world, off);
  const middle = await world.proposesFiles({ [stateFile('production')]: `${on}rollout: 25\n` });
  expect(await ticked(middle)).toBe('pass');
  const top = await world.proposesFiles({ [stateFile('production')]: on });
  expect(await ticked(top)).toBe('pass');
  // Each counts from the step that took it down.
  world.passes('5d');
  expect([await middle.verdict(), await top.verdict()]).toEqual(['pass', 'block']);
});

test('T23: a service that alone was rolled back comes back alone', async () => {
  await using world = await running(on, {
    'environments/pipeline.yaml': RESUMING.replace('  api: {}', '  api: {}\n  web: {}'),
    [flagFile()]: `${FLAG}  web:\n    CHECKOUT: enabled\n    CHECKOUT_PERCENT: rollout\n${LADDER}`,
  });
  const partial = `${on}services: { web: { enabled: false } }\n`;
  await landed(world, partial);
  const pull = await world.proposesFiles({ [stateFile('production')]: on });
  expect(await ticked(pull)).toBe('pass');
  expect((await change(pull)).services).toEqual(['web']);
  await landed(world, off);
  const one = await world.proposesFiles({ [stateFile('production')]: partial });
  expect(await ticked(one)).toBe('pass');
});

test('T23: a blocked route comes back with the values', async () => {
  const routes = 'emergency: { routes: ["/checkout/*"] }\n';
  await using world = await running(on, { [flagFile()]: FLAG + routes + LADDER });
  await landed(world, `${off}block-routes: true\n`);
  const pull = await world.proposesFiles({ [stateFile('production')]: on });
  expect(await ticked(pull)).toBe('pass');
});

test('T23: a hold, an open issue and the other requirements stand beside it', async () => {
  const rules = RESUMING.replace(
    'soak: { in: staging, for: 7d }',
    'soak: { in: staging, for: 7d }\n      issues: { none: [critical] }\n      approvals: { count: 1, from: [release] }',
  );
  await using world = await running(on, { 'environments/pipeline.yaml': rules });
  await landed(world, `${off}hold: not yet\n`);
  const held = await world.proposesFiles({ [stateFile('production')]: `${on}hold: not yet\n` });
  await ticked(held);
  expect(await held.open()).toEqual(['hold/active', 'approvals/missing']);
  const lifting = await world.proposesFiles({ [stateFile('production')]: on });
  expect(await lifting.open()).toContain('hold/lifted-here');
  await landed(world, off);
  const pull = await world.proposesFiles({ [stateFile('production')]: on });
  await ticked(pull);
  const issue = world.opensIssue('checkout', 'critical');
  expect(await pull.open()).toEqual(['approvals/missing', 'issues/open']);
  await pull.checked();
  world.passes('1m');
  await pull.approvedBy('ana');
  expect(await pull.open()).toEqual(['issues/open']);
  world.closesIssue(issue);
  expect(await pull.verdict()).toBe('pass');
});

test('T23: a soak that the environment asks of a risk is replaced like its other one', async () => {
  const pipeline = RESUMING.replace(
    RESUME,
    `${RESUME}    by-risk: { high: { soak: { in: staging, for: 14d }, approvals: { count: 1, from: [release] } } }\n`,
  );
  await using world = await running(on, {
    'environments/pipeline.yaml': pipeline,
    [flagFile()]: `${FLAG}${LADDER}risk: high\n`,
  });
  await world.landsFiles({ [stateFile('staging')]: off, [stateFile('production')]: off });
  await world.deploys();
  await world.landsFiles({ [stateFile('staging')]: on });
  await world.deploys();
  world.passes('1h');
  const pull = await world.proposesFiles({ [stateFile('production')]: on });
  expect((await change(pull)).gates.map(({ gate }) => gate)).toEqual(['approvals', 'checklist']);
});

test('T23: a soak that the flag itself asks for is not taken away by the environment', async () => {
  const own = LADDER.replace('production: {', 'production: { soak: { in: development, for: 24h },');
  await using world = await running(on, { [flagFile()]: FLAG + own });
  await landed(world, off);
  const pull = await world.proposesFiles({ [stateFile('production')]: on });
  await ticked(pull);
  expect(await pull.open()).toEqual(['soak/not-covered']);
});

test('T23: where no log is seen, our own green status on the pull request that landed the values counts', async () => {
  await using world = await aCheckout({
    'environments/pipeline.yaml': RESUMING,
    [flagFile()]: FLAG + LADDER,
    [stateFile('staging')]: on,
  });
  const up = await world.landsFiles({ [stateFile('production')]: on });
  world.passes('60d');
  await world.landsFiles({ [stateFile('production')]: off });
  world.passes('2h');
  const pull = await world.proposesFiles({ [stateFile('production')]: on });
  await ticked(pull);
  expect([await code(pull), await pull.verdict()]).toEqual(['resume/no-evidence', 'block']);
  world.knowsGreen();
  expect([await code(pull), await pull.verdict()]).toEqual(['resume/not-accepted', 'block']);
  world.knowsGreen(up);
  expect([await code(pull), await pull.verdict()]).toEqual(['resume/restores', 'pass']);
});

describe('T23: a prerequisite', () => {
  const needs = `description: The new basket
services: { api: { BASKET: enabled } }
requires: { production: { flags: { checkout: 7d } } }
`;
  const both = (state: string): Files => ({
    [stateFile('production')]: state,
    [stateFile('production', 'basket')]: state,
  });

  test('that the same proposal restores counts as if it had never been down', async () => {
    await using world = await running(on, {
      [flagFile('basket')]: needs,
      ...both(on),
      [stateFile('staging', 'basket')]: on,
    });
    await world.landsFiles(both(off));
    await world.deploys();
    world.passes('2h');
    const pull = await world.proposesFiles(both(on));
    expect(await ticked(pull)).toBe('pass');
    // Alone, it is down.
    const alone = await world.proposesFiles({ [stateFile('production', 'basket')]: on });
    await ticked(alone);
    expect(await alone.open()).toEqual(['flags/off']);
  });

  test('that the same proposal raises without restoring it still has to land first', async () => {
    await using world = await running(off, {
      [flagFile('basket')]: needs,
      [stateFile('staging', 'basket')]: on,
      [stateFile('production', 'basket')]: on,
    });
    await world.landsFiles({ [stateFile('production', 'basket')]: off });
    await world.deploys();
    const pull = await world.proposesFiles({
      [stateFile('production')]: on,
      [stateFile('production', 'basket')]: on,
    });
    expect(await pull.open()).toContain('flags/same-proposal');
  });

  test('that was on for too short a time before it was taken down waits for the rest', async () => {
    await using world = await running(off, {
      [flagFile('basket')]: needs,
      [stateFile('staging', 'basket')]: on,
    });
    await landed(world, on);
    await world.landsFiles(both(on));
    await world.deploys();
    world.passes('1h');
    await world.landsFiles(both(off));
    await world.deploys();
    world.passes('1h');
    const pull = await world.proposesFiles(both(on));
    await ticked(pull);
    expect(await pull.open()).toEqual(['flags/too-short']);
    expect(await pull.verdictsAround(world.after('6d 21h'))).toEqual(['wait', 'pass', 'pass']);
  });
});

describe('resume in the pipeline', () => {
  const proposing = async (from: string, to: string): Promise<readonly string[]> => {
    await using world = await aCheckout({ 'environments/pipeline.yaml': from });
    const pull = await world.proposesFiles({ 'environments/pipeline.yaml': to });
    const { class: kind, policy } = await pull.report();
    return [kind, ...(policy[0]?.details.slice(0, 2) ?? [])];
  };

  test.each([
    [
      'added',
      PIPELINE,
      RESUMING,
      'pipeline.yaml: production.resume.within nothing → 14d',
      'pipeline.yaml: production.resume.requires.checklist nothing → [The cause is fixed]',
    ],
    [
      'longer',
      RESUMING,
      RESUMING.replace('within: 14d', 'within: 30d'),
      'pipeline.yaml: production.resume.within 14d → 30d',
    ],
    [
      'with fewer gates',
      RESUMING.replace('fixed]', 'fixed], issues: { none: [P1] }'),
      RESUMING,
      'pipeline.yaml: production.resume.requires.issues { none: [P1] } → nothing',
    ],
  ])('that is %s is a change of the rules, and is named', async (_, from, to, ...named) => {
    const [kind, ...details] = await proposing(from, to);
    expect(kind).toBe('policy');
    expect(details.slice(0, named.length)).toEqual(named);
  });

  test.each([
    ['resume: { within: 14d, requires: {} }', 'schema/not-allowed'],
    ['resume: { within: 14d }', 'schema/missing-key'],
    ['resume: { requires: { issues: { none: [P1] } } }', 'schema/missing-key'],
    ['resume: { within: soon, requires: { issues: { none: [P1] } } }', 'schema/not-allowed'],
    ['resume: { within: 14d, requires: { soap: { for: 1h } } }', 'schema/unknown-gate'],
    [
      'resume: { within: 14d, requires: { soak: { in: moon, for: 1h } } }',
      'soak/unknown-environment',
    ],
    [
      'resume: { within: 14d, requires: { soak: { in: production, for: 1h } } }',
      'soak/after-itself',
    ],
  ])('%s is refused where it stands', async (line, expected) => {
    await using repo = await aRepository();
    const text = RESUMING.replace(RESUME, `    ${line}\n`);
    await repo.commit('Adopt', { files: { ...CHECKOUT, 'environments/pipeline.yaml': text } });
    const said = await flaghoist(repo, 'validate');
    expect(said.code).toBe(1);
    const at = text.split('\n').findIndex((one) => one.includes('resume:')) + 1;
    expect(said.out + said.err).toMatch(
      new RegExp(`environments/pipeline\\.yaml:${at}:\\d+: .*\\[${expected}\\]`),
    );
  });
});

test('explain resume says where it is set, and everything that is said of it', async () => {
  await using repo = await aRepository();
  const said = await flaghoist(repo, 'explain', 'resume');
  expect(said.code).toBe(0);
  expect(said.out).toContain(
    'resume: { within: 14d, requires: { approvals: { count: 1, from: [release] } } }',
  );
  for (const what of ['restores', 'too-late', 'not-deployed', 'no-evidence']) {
    expect(said.out).toContain(`resume/${what}\n`);
  }
  expect((await flaghoist(repo, 'explain', 'resume/too-late')).code).toBe(0);
});
