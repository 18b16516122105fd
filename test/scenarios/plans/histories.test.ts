// The histories of three real projects, judged by the gate: each flag that was turned on in a second or third
// environment, at its real moment, with a soak of 48 hours and of seven days (test/fixtures/histories).
import { expect, test } from '@jest/globals';
import { gitClock } from '#adapters/git-clock.ts';
import { noEvidence } from '#adapters/evidence-file.ts';
import { openRepository } from '#adapters/git/repository.ts';
import { check } from '#app/check.ts';
import { createReader } from '#app/load/reader.ts';
import type { Report } from '#domain/report.ts';
import { instant } from '#domain/scalars.ts';
import type { Promotion } from '#test/support/histories.ts';
import { HISTORIES, historyIn, slugOf } from '#test/support/histories.ts';
import { aRepository } from '#test/support/repo.ts';

const SOAKS = ['48h', '7d'] as const;

/**
 * The answer of the gate. `unknown` means that the flag was on when its file was first seen, and that this is not
 * yet so long ago as the soak asks for. Nothing is grandfathered: the soak starts at the first landing that we
 * see (docs/threat-model.md), so the clock runs and has not come far enough. The gate waits until it has.
 */
const SAYS: Readonly<Record<string, readonly string[]>> = {
  held: ['soak/long-enough'],
  violated: ['soak/too-short', 'soak/not-covered', 'soak/same-proposal'],
  unknown: ['soak/too-short'],
};

test.each(HISTORIES)(
  '%s: the soak gate agrees with every promotion that ever happened there',
  async (id) => {
    await using repo = await aRepository();
    const { promotions, landings } = await historyIn(repo, id, SOAKS);

    const expected: string[] = [];
    const found: string[] = [];
    const reports = new Map<number, Report>();
    await using repository = await openRepository(repo.path);
    const reader = createReader();
    for (const promotion of promotions) {
      const { seq, time } = promotion;
      const { parent: base, sha: head } = landings.get(seq) ?? { parent: '', sha: '' };
      const clock = gitClock(instant(time), []);
      const gatherer = { repository, reader, clock, evidence: noEvidence(), root: 'environments' };
      const report = reports.get(seq) ?? (await check(gatherer, { base, head })).report;
      reports.set(seq, report);
      const codes = soaksOf(report, promotion);
      SOAKS.forEach((soak, index) => {
        const line = `${seq} ${promotion.flag} in ${promotion.to_env}, ${soak}:`;
        const allowed = SAYS[promotion[soak]] ?? [];
        const code = codes[index] ?? 'nothing';
        expected.push(`${line} ${promotion[soak]}`);
        found.push(`${line} ${allowed.includes(code) ? promotion[soak] : code}`);
      });
    }
    expect(found).toEqual(expected);
    expect(found).toHaveLength(2 * promotions.length);
    expect(promotions.length).toBeGreaterThan(10);
  },
  120_000,
);

/** The codes of the two soaks for this promotion, in the order of `SOAKS`. */
function soaksOf({ changes }: Report, { flag, to_env: to }: Promotion): readonly string[] {
  const change = changes.find(
    (report) => report.flag === slugOf(flag) && report.environment === to,
  );
  expect(change).toMatchObject({ class: 'promotion', gates: [{ gate: 'soak' }, { gate: 'soak' }] });
  return change?.gates.map(({ code }) => code) ?? [];
}
