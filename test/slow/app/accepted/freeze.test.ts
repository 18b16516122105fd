// The deploy guard and freezes: the moment of the landing counts, and what landed inside waits for the end.
import { describe, expect, test } from '@jest/globals';
import type { Deployed } from '#app/deploy/deployed.ts';
import { known } from '#domain/evidence.ts';
import { instant } from '#domain/scalars.ts';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, FILES, state } from '#test/app/deploy/stage.ts';
import { aReview, at } from '#test/support/nouns.ts';

/** Development has had it for two days. The freeze begins in an hour, and lasts a day. */
async function beforeTheFreeze() {
  const stage = await aStage();
  const soon = new Date((stage.now + 49 * 3600) * 1000).toISOString().slice(0, 16);
  const end = new Date((stage.now + 73 * 3600) * 1000).toISOString().slice(0, 16);
  await stage.lands({
    'environments/pipeline.yaml': String(FILES['environments/pipeline.yaml']).replace(
      'soak: { in: development, for: 24h }\n',
      (soak) => `${soak}      window: { deny: [{ from: ${soon}, to: ${end} }], zone: UTC }\n`,
    ),
  });
  await stage.deploys(await stage.lands(state('development', 'checkout', true)));
  stage.passes('48h');
  return stage;
}

test('what landed before the freeze is deployed inside it', async () => {
  await using stage = await beforeTheFreeze();
  const landing = await stage.lands(state('production', 'checkout', true));
  stage.passes('2h');
  const { refusals } = await stage.deploys(landing);
  expect(refusals).toEqual([]);
  expect(await stage.has('production', 'api')).toMatch('CHECKOUT=true');
});

test('T75: what landed inside is refused, and deployed by the first run after the end', async () => {
  await using stage = await beforeTheFreeze();
  stage.passes('2h');
  const landing = await stage.lands(state('production', 'checkout', true));
  const refused = await stage.deploys(landing);
  expect(refused.refusals).toMatchObject([{ flag: 'checkout', verdict: 'wait', landing }]);
  expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
  stage.passes('22h');
  expect((await stage.deploys(landing)).refusals).toHaveLength(1);
  stage.passes('2h');
  expect((await stage.deploys(landing)).refusals).toEqual([]);
  expect(await stage.has('production', 'api')).toMatch('CHECKOUT=true');
});

test('a rollback inside the freeze is deployed at once', async () => {
  await using stage = await beforeTheFreeze();
  await stage.deploys(await stage.lands(state('production', 'checkout', true)));
  stage.passes('2h');
  const { refusals } = await stage.deploys(
    await stage.lands(state('production', 'checkout', false)),
  );
  expect(refusals).toEqual([]);
  expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
});

/** A calendar with one event, in hours from the beginning of the stage. */
function calendar(from: number, to: number): string {
  const moment = (hours: number): string =>
    new Date((at('2026-11-02T09:00:00Z') + hours * 3600) * 1000)
      .toISOString()
      .replaceAll(/[-:]|\.\d+/g, '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:fair',
    `DTSTART:${moment(from)}`,
    `DTEND:${moment(to)}`,
    'SUMMARY:Trade fair',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

const WINDOW = '      window: { calendar: freezes.ics, zone: UTC }\n';
const POLICY = 'teams: { release: [ana] }\npolicy: { approvals: { count: 1, from: [release] } }\n';

/** Development has had it for two days. The calendar is closed from then on for a day. */
async function withCalendar() {
  const pipeline = String(FILES['environments/pipeline.yaml']).replace(
    'soak: { in: development, for: 24h }\n',
    (soak) => `${soak}${WINDOW}`,
  );
  const stage = await aStage({
    ...FILES,
    'environments/pipeline.yaml': pipeline + POLICY,
    'freezes.ics': calendar(47, 71),
    ...state('development', 'checkout', true),
  });
  await stage.deploys(await stage.repo.head(), { before: null });
  stage.passes('48h');
  return stage;
}

/** What is refused. */
const refusedParts = ({ refusals }: Pick<Deployed, 'refusals'>): readonly string[] =>
  refusals
    .map((refusal) => (refusal.part === 'rules' ? (refusal.file ?? 'pipeline') : refusal.flag))
    .toSorted();

test('what landed outside of a freeze half a year ago is deployed inside a later one, once it is approved', async () => {
  const pipeline = String(FILES['environments/pipeline.yaml']).replace(
    'soak: { in: development, for: 24h }\n',
    (soak) => `${soak}${WINDOW}      approvals: { count: 1, from: [release] }\n`,
  );
  await using stage = await aStage({
    ...FILES,
    'environments/pipeline.yaml': pipeline + POLICY,
    'freezes.ics': calendar(4320, 4480),
    ...state('development', 'checkout', true),
  });
  await stage.deploys(await stage.repo.head(), { before: null });
  stage.passes('48h');
  const landing = await stage.lands(state('production', 'checkout', true));
  expect(refusedParts(await stage.deploys(landing))).toEqual(['checkout']);
  stage.passes('4300h');
  expect(refusedParts(await stage.deploys(landing))).toEqual(['checkout']);
  approvedByAna(stage);
  stage.passes('1h');
  expect(refusedParts(await stage.deploys(landing))).toEqual([]);
  expect(await stage.has('production', 'api')).toMatch('CHECKOUT=true');
});

/** From now on, all that is proposed has the approval of Ana. */
function approvedByAna(stage: Stage): void {
  const { evidence } = stage;
  stage.evidence = {
    answer: async (asks, fingerprint) => ({
      ...(await evidence.answer(asks, fingerprint)),
      reviews: known([aReview('ana', 'APPROVED', stage.now)]),
      authorship: known({
        people: ['deniz'],
        unresolved: [],
        fingerprints: [{ fingerprint, at: instant(stage.now - 1) }],
      }),
    }),
  };
}

describe('T75: rules of freezes that landed without approval do not count for later landings', () => {
  test('a calendar without its freeze', async () => {
    await using stage = await withCalendar();
    const emptied = await stage.lands({ 'freezes.ics': calendar(1, 2) });
    expect(refusedParts(await stage.deploys(emptied))).toEqual(['freezes.ics']);
    const landing = await stage.lands(state('production', 'checkout', true));
    expect(refusedParts(await stage.deploys(landing))).toEqual(['checkout', 'freezes.ics']);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
    stage.passes('24h');
    expect(refusedParts(await stage.deploys(landing))).toEqual(['freezes.ics']);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=true');
  });

  test('a calendar without its freeze, and the promotion in one push', async () => {
    await using stage = await withCalendar();
    await stage.lands({ 'freezes.ics': calendar(1, 2) });
    const landing = await stage.lands(state('production', 'checkout', true));
    expect(refusedParts(await stage.deploys(landing))).toEqual(['checkout', 'freezes.ics']);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
  });

  test('a calendar that is deleted', async () => {
    await using stage = await withCalendar();
    await stage.lands({ 'freezes.ics': null });
    stage.passes('24h');
    const landing = await stage.lands(state('production', 'checkout', true));
    expect(refusedParts(await stage.deploys(landing))).toEqual(['freezes.ics']);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=true');
  });

  test('a calendar with another freeze', async () => {
    await using stage = await withCalendar();
    stage.passes('24h');
    await stage.lands({ 'freezes.ics': calendar(1, 999) });
    const landing = await stage.lands(state('production', 'checkout', true));
    expect(refusedParts(await stage.deploys(landing))).toEqual(['freezes.ics']);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=true');
  });

  test('a pipeline without its window', async () => {
    await using stage = await withCalendar();
    const text = await stage.repo.read('environments/pipeline.yaml');
    const without = await stage.lands({ 'environments/pipeline.yaml': text.replace(WINDOW, '') });
    expect(refusedParts(await stage.deploys(without))).toEqual(['pipeline']);
    const landing = await stage.lands(state('production', 'checkout', true));
    expect(refusedParts(await stage.deploys(landing))).toEqual(['checkout', 'pipeline']);
  });

  test('until they are taken back', async () => {
    await using stage = await withCalendar();
    await stage.deploys(await stage.lands({ 'freezes.ics': calendar(1, 999) }));
    const back = await stage.lands({ 'freezes.ics': calendar(47, 71) });
    expect(refusedParts(await stage.deploys(back))).toEqual([]);
  });

  test('until they are approved', async () => {
    await using stage = await withCalendar();
    const landing = await stage.lands({ 'freezes.ics': calendar(1, 2) });
    await stage.deploys(landing);
    approvedByAna(stage);
    stage.passes('1h');
    expect(refusedParts(await stage.deploys(landing))).toEqual([]);
    const promotion = await stage.lands(state('production', 'checkout', true));
    expect(refusedParts(await stage.deploys(promotion))).toEqual([]);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=true');
  });
});
