// The histories of three real projects (test/fixtures/histories): when a flag was turned on in one environment, the forecast
// of its next promotion, against the judge of the promotion that really came.
import { expect, test } from '@jest/globals';
import { noEvidence } from '#adapters/evidence-file.ts';
import { gitClock } from '#adapters/git-clock.ts';
import { openRepository } from '#adapters/git/repository.ts';
import type { Gatherer } from '#app/ports.ts';
import { check } from '#app/check.ts';
import { forecast } from '#app/forecast/forecast.ts';
import { createReader } from '#app/load/reader.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import type { Verdict } from '#domain/report.ts';
import { duration, instant } from '#domain/scalars.ts';
import type { Event, History, Promotion } from '#test/support/histories.ts';
import { HISTORIES, historyIn, slugOf } from '#test/support/histories.ts';
import { aRepository } from '#test/support/repo.ts';

const counts = { equal: 0, touched: 0, touchedEqual: 0, without: 0 };

/** The landing that turned the flag on in the environment before, if that came earlier and holds until the promotion. */
function predecessorOf({ events }: History, promotion: Promotion): Event | null {
  const { seq, flag, from_env: from } = promotion;
  const past = events.filter(
    (event) => event.flag === flag && event.env === from && event.seq < seq,
  );
  const lastOff = past.findLastIndex(({ to }) => to !== 'on');
  return past[lastOff + 1] ?? null;
}

function isTouched({ events }: History, { seq, flag }: Promotion, predecessor: Event): boolean {
  return events.some(
    (event) =>
      event.flag === flag &&
      ((event.seq > predecessor.seq && event.seq < seq) ||
        (event.seq === predecessor.seq && event.env !== predecessor.env)),
  );
}

interface Replay {
  readonly history: History;
  readonly gathererAt: (now: Instant) => Gatherer;
}

/** When the promotion is due, as it was forecast when its predecessor landed; null: no such step was left. */
async function forecasted(
  { history, gathererAt }: Replay,
  { flag, to_env: to }: Promotion,
  { seq, time }: Event,
): Promise<Instant | null> {
  const sha = (history.landings.get(seq)?.sha ?? '') as Sha;
  const options = { mergeDelay: duration(0), from: null };
  const { steps } = await forecast(gathererAt(instant(time)), sha, [slugOf(flag)], options);
  return steps.find(({ environment }) => environment === to)?.at ?? null;
}

/** Of the real promotion, on what had really landed before it. */
async function verdictAt(
  { history, gathererAt }: Replay,
  { seq, flag, to_env: to }: Promotion,
  moment: number,
): Promise<Verdict | undefined> {
  const { parent: base, sha: head } = history.landings.get(seq) ?? { parent: '', sha: '' };
  const { report } = await check(gathererAt(instant(moment)), { base, head });
  return report.changes.find((change) => change.flag === slugOf(flag) && change.environment === to)
    ?.verdict;
}

test.each(HISTORIES.flatMap((id) => ['48h', '7d'].map((soak) => [id, soak] as const)))(
  '%s with a soak of %s: each promotion passes at its forecast moment, and no earlier',
  async (id, soak) => {
    await using repo = await aRepository();
    const history = await historyIn(repo, id, [soak]);
    await using repository = await openRepository(repo.path);
    const reader = createReader();
    const evidence = noEvidence();
    const replay = {
      history,
      gathererAt: (now: Instant): Gatherer => ({
        repository,
        reader,
        clock: gitClock(now, []),
        evidence,
        root: 'environments',
      }),
    };
    const wrong: string[] = [];
    for (const promotion of history.promotions) {
      const predecessor = predecessorOf(history, promotion);
      const due = predecessor && (await forecasted(replay, promotion, predecessor));
      const isAlone = predecessor !== null && !isTouched(history, promotion, predecessor);
      const line = `${promotion.seq} ${promotion.flag} in ${promotion.to_env}`;
      if (due === null) {
        // Only another landing takes the step out of the plan.
        if (isAlone) wrong.push(`${line}: no forecast`);
        counts.without += 1;
        continue;
      }
      const before = await verdictAt(replay, promotion, due - 1);
      const then = await verdictAt(replay, promotion, due);
      if (before === 'pass') wrong.push(`${line}: passes earlier`);
      if (isAlone && then !== 'pass') wrong.push(`${line}: passes later`);
      counts.equal += isAlone ? 1 : 0;
      counts.touched += isAlone ? 0 : 1;
      counts.touchedEqual += !isAlone && then === 'pass' ? 1 : 0;
    }
    expect(wrong).toEqual([]);
  },
  240_000,
);

test('both kinds of promotion have happened there', () => {
  const { equal, touched, touchedEqual, without } = counts;
  expect([equal > 0, touched > 0]).toEqual([true, true]);
  process.stdout.write(
    `${equal} forecasts without another landing in between, all equal; ${touched} with one, none later, ` +
      `${touchedEqual} of them equal; ${without} promotions without an earlier landing that turned it on\n`,
  );
});
