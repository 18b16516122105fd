// Freezes in stories on real repositories: what waits for them, what never meets them, and who may change them.
import { describe, expect, test } from '@jest/globals';
import { isoOf } from '#domain/scalars.ts';
import { aCheckout, flagFile, flagLike, PIPELINE, stateFile } from '#test/support/checkout.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { World } from '#test/support/world.ts';

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:fair',
  'DTSTART;VALUE=DATE:20261125',
  'DTEND;VALUE=DATE:20261128',
  'SUMMARY:Trade fair',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');
const on = 'enabled: true\n';
const off = 'enabled: false\n';

function frozen(window: string, more = ''): string {
  return PIPELINE.replace(
    'soak: { in: staging, for: 7d }\n',
    (soak) => `${soak}      window: ${window}\n${more}`,
  );
}

/** Staging has had it for long enough on Fri 20 Nov 2026 at 09:00 UTC. */
async function soaked(window: string, more = ''): Promise<World> {
  const world = await aCheckout({
    'environments/pipeline.yaml': frozen(window, more),
    'freezes.ics': CALENDAR,
    [stateFile('development')]: on,
    [stateFile('staging')]: on,
  });
  world.passes('18d');
  return world;
}

test('T75: a calendar on the default branch stops a promotion during its events', async () => {
  await using world = await soaked('{ calendar: freezes.ics, zone: Europe/Warsaw }');
  const pull = await world.proposes('checkout', { production: 'on' });
  const { verdict, passUntil } = await pull.report();
  expect([verdict, passUntil && isoOf(passUntil)]).toEqual(['pass', '2026-11-24T23:00:00Z']);
  expect(await pull.says()).toContain('land it before Tue 24 Nov 2026 23:00 UTC.');
  expect(await pull.verdictsAround('2026-11-24T23:00:00Z')).toEqual(['pass', 'wait', 'wait']);
  expect(await pull.verdictsAround('2026-11-27T23:00:00Z')).toEqual(['wait', 'pass', 'pass']);
  expect(await world.status('checkout')).toContain('due now, until Tue 24 Nov 2026 23:00 UTC');
  world.passes('5d');
  expect(await pull.says()).toContain('Trade fair');
  expect(await world.status('checkout')).toContain('Fri 27 Nov 2026 23:00 UTC');
});

test('no end of a window is said to be later than it is, and no beginning earlier', async () => {
  await using world = await soaked(
    '{ deny: [{ from: 2026-11-24T23:00:40, to: 2026-11-27T23:00:20 }], zone: UTC }',
  );
  const pull = await world.proposes('checkout', { production: 'on' });
  const { passUntil } = await pull.report();
  expect(passUntil && isoOf(passUntil)).toBe('2026-11-24T23:00:40Z');
  const said = await pull.says();
  expect(said).toContain('land it before Tue 24 Nov 2026 23:00 UTC.');
  expect(said).not.toContain('23:01');
  expect(await world.status('checkout')).toContain('due now, until Tue 24 Nov 2026 23:00 UTC');
  world.passes('5d');
  expect(await pull.says()).toContain('opens Fri 27 Nov, 23:01 UTC');
  expect(await world.status('checkout')).toContain('Fri 27 Nov 2026 23:01 UTC');
});

test('a change of the calendar needs the approval of the policy, and counts only when it has landed', async () => {
  await using world = await soaked('{ calendar: freezes.ics, zone: Europe/Warsaw }');
  world.passes('5d');
  const pull = await world.proposesFiles({
    'freezes.ics': CALENDAR.replace('20261128', '20261126'),
    [stateFile('production')]: on,
  });
  expect(await pull.report()).toMatchObject({ class: 'policy', verdict: 'block' });
  const alone = await world.proposesFiles({
    'freezes.ics': CALENDAR.replace('20261128', '20261126'),
  });
  expect(await alone.report()).toMatchObject({ class: 'policy', verdict: 'wait' });
  expect(await alone.open()).toEqual(['approvals/missing']);
  world.passes('1m');
  await alone.approvedBy('ana');
  expect(await alone.open()).toEqual([]);
  const promotion = await world.proposes('checkout', { production: 'on' });
  expect(await promotion.open()).toEqual(['window/closed']);
  await alone.lands();
  world.passes('1d');
  await promotion.updates();
  expect(await promotion.open()).toEqual([]);
});

test('a missing calendar stops promotions and says which one', async () => {
  await using world = await soaked('{ calendar: other.ics, zone: UTC }');
  const pull = await world.proposes('checkout', { production: 'on' });
  expect(await pull.open()).toEqual(['window/calendar-unknown']);
  expect(await pull.says()).toContain('cannot read the calendar other.ics');
});

test('a flag cannot name a calendar, because it would be no policy file', async () => {
  await using world = await soaked('{ deny: ["Sat 00:00-Sun 24:00"], zone: UTC }');
  const pull = await world.proposesFiles({
    [flagFile('search')]: flagLike(
      'search',
      'requires: { production: { window: { calendar: freezes.ics, zone: UTC } } }\n',
    ),
  });
  expect(await pull.open()).toContain('window/calendar-in-flag');
});

test('inside a freeze a rollback passes, and the way back waits for its end', async () => {
  const resume = '    resume: { within: 14d, requires: { checklist: [The cause is fixed] } }\n';
  await using world = await soaked(
    '{ deny: [{ from: 2026-11-23, to: 2026-11-30, why: fair }], zone: UTC }',
    resume,
  );
  await (await world.proposes('checkout', { production: 'on' })).lands();
  await world.deploys();
  world.passes('4d');
  const rollback = await world.proposesFiles({ [stateFile('production')]: off });
  expect(await rollback.report()).toMatchObject({ class: 'rollback', verdict: 'pass' });
  await rollback.lands();
  await world.deploys();
  world.passes('1h');
  const back = await world.proposesFiles({ [stateFile('production')]: on });
  await back.ticks('The cause is fixed');
  const [change] = (await back.report()).changes;
  expect(change?.resume?.code).toBe('resume/restores');
  expect(change?.gates.map(({ gate, verdict }) => `${gate} ${verdict}`)).toEqual([
    'window wait',
    'checklist pass',
  ]);
  expect(await back.verdictsAround('2026-11-30T00:00:00Z')).toEqual(['wait', 'pass', 'pass']);
});

test('where the freeze ends after the way back does, the soak and the ladder apply again', async () => {
  const resume = '    resume: { within: 2d, requires: { checklist: [The cause is fixed] } }\n';
  await using world = await soaked(
    '{ deny: [{ from: 2026-11-23, to: 2026-11-30 }], zone: UTC }',
    resume,
  );
  await (await world.proposes('checkout', { production: 'on' })).lands();
  await world.deploys();
  world.passes('4d');
  await world.landsFiles({ [stateFile('production')]: off, [stateFile('staging')]: off });
  world.passes('1h');
  await world.landsFiles({ [stateFile('staging')]: on });
  await world.deploys();
  world.passes('1h');
  const back = await world.proposesFiles({ [stateFile('production')]: on });
  await back.ticks('The cause is fixed');
  const report = await back.report();
  // Staging was turned on again on Tue 24 Nov at 10:00, and soaks for 7 days.
  expect([report.verdict, report.readyAt && isoOf(report.readyAt)]).toEqual([
    'wait',
    '2026-12-01T10:00:00Z',
  ]);
  expect(await back.verdictsAround('2026-12-01T10:00:00Z')).toEqual(['wait', 'pass', 'pass']);
});

describe('a calendar that cannot be read', () => {
  const named = frozen('{ calendar: freezes.ics, zone: UTC }');
  const LINE = 'environments/pipeline.yaml:12:27: warning';

  async function frozenWorld(calendar: string | null): Promise<World> {
    return aCheckout({
      'environments/pipeline.yaml': named,
      ...(calendar === null ? {} : { 'freezes.ics': calendar }),
      [stateFile('development')]: on,
    });
  }

  test.each([
    ['is missing', null, 'cannot read the calendar freezes.ics: there is no such file'],
    ['is no calendar', 'hello\n', 'cannot read the calendar freezes.ics: invalid line'],
  ])('is said by validate on the line that names it if it %s', async (_name, calendar, why) => {
    await using world = await frozenWorld(calendar);
    const { out, code } = await flaghoist(world.repo, 'validate');
    expect(out).toContain(`${LINE}: ${why}`);
    expect(out).toContain(
      'add or fix freezes.ics; promotions wait until the default branch has it',
    );
    expect(code).toBe(0);
  });

  test('is a notice on a pull request that breaks it, and on one that names it', async () => {
    await using world = await frozenWorld(CALENDAR);
    const breaking = await world.proposesFiles({ 'freezes.ics': 'hello\n' });
    expect(await breaking.says()).toContain('cannot read the calendar freezes.ics: invalid line');
    expect(await breaking.report()).toMatchObject({ verdict: 'wait' });
    const naming = await world.proposesFiles({
      'environments/pipeline.yaml': named.replace('freezes.ics', 'other.ics'),
    });
    expect(await naming.says()).toContain('cannot read the calendar other.ics: there is no such');
    const apart = await world.proposesFiles({ [stateFile('development')]: off });
    expect(await apart.says()).not.toContain('calendar');
  });

  test('is no notice where it can be read', async () => {
    await using world = await frozenWorld(CALENDAR);
    expect((await flaghoist(world.repo, 'validate')).out).not.toContain('calendar');
  });
});
