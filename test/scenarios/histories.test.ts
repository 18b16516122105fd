// The histories of three real projects, judged by the gate: each flag that was turned on in a second or third
// environment, at its real moment, with a soak of 48 hours and of seven days (test/fixtures/histories).
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { gitClock } from '#adapters/git-clock.ts';
import { noEvidence } from '#adapters/evidence-file.ts';
import { openRepository } from '#adapters/git/repository.ts';
import { check } from '#app/check.ts';
import { createReader } from '#app/load/reader.ts';
import type { Report } from '#domain/report.ts';
import { instant } from '#domain/time.ts';
import type { Bulk, Files } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const SOAKS = ['48h', '7d'] as const;

/** One "turned on", and what the table expects of the soak: `held`, `violated` or `unknown`. */
interface Promotion {
  readonly seq: number;
  readonly time: number;
  readonly flag: string;
  readonly from_env: string;
  readonly to_env: string;
  readonly '48h': string;
  readonly '7d': string;
}

interface Event {
  readonly seq: number;
  readonly time: number;
  readonly env: string;
  readonly flag: string;
  readonly to: string;
}

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

test.each(['dfe-publish', 'hmpps-interventions', 'hmpps-prisoner-profile'])(
  '%s: the soak gate agrees with every promotion that ever happened there',
  async (id) => {
    const { chain } = JSON.parse(text(`${id}.meta.json`)) as { readonly chain: readonly string[] };
    const events = table(`${id}.events.csv`) as readonly Event[];
    const promotions = table(`${id}.promotions.csv`) as readonly Promotion[];
    await using repo = await aRepository();
    const shas = await repo.history(landingsOf(chain, events));
    const at = new Map(seqsOf(events).map((seq, index) => [seq, index + 1]));

    const expected: string[] = [];
    const found: string[] = [];
    const reports = new Map<number, Report>();
    await using repository = await openRepository(repo.path);
    const reader = createReader();
    for (const promotion of promotions) {
      const { seq, time } = promotion;
      const landing = at.get(seq) ?? 0;
      const [base = '', head = ''] = [shas[landing - 1], shas[landing]];
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
    expect(found).toHaveLength(2 * (text(`${id}.promotions.csv`).trim().split('\n').length - 1));
  },
  120_000,
);

/** The codes of the two soaks for this promotion, in the order of `SOAKS`. */
function soaksOf({ changes }: Report, { flag, to_env: to }: Promotion): readonly string[] {
  const change = changes.find((one) => one.flag === slugOf(flag) && one.environment === to);
  expect(change).toMatchObject({ class: 'promotion', gates: [{ gate: 'soak' }, { gate: 'soak' }] });
  return change?.gates.map(({ code }) => code) ?? [];
}

/** The adoption, with every flag off everywhere; then one landing for each `seq`, at its own time. */
function landingsOf(chain: readonly string[], events: readonly Event[]): readonly Bulk[] {
  const flags = [...new Set(events.map(({ flag }) => flag))];
  const definitions = flags.map((flag, index) => [
    `environments/flags/${slugOf(flag)}.yaml`,
    `description: ${JSON.stringify(flag)}\nservices: { app: { FLAG_${index}: enabled } }\n`,
  ]);
  expect(new Set(definitions.map(([path]) => path)).size).toBe(flags.length);
  const first = Math.min(...events.map(({ time }) => time));
  const adoption = {
    at: first - 3600,
    files: { 'environments/pipeline.yaml': pipelineOf(chain), ...Object.fromEntries(definitions) },
  };
  const landings = seqsOf(events).map((seq) => {
    const own = events.filter((event) => event.seq === seq);
    return { at: own[0]?.time ?? 0, files: Object.fromEntries(own.map(stateOf)) as Files };
  });
  return [adoption, ...landings];
}

function stateOf({ env, flag, to }: Event): [string, string | null] {
  const path = `environments/${env}/${slugOf(flag)}.yaml`;
  return [path, to === 'absent' ? null : `enabled: ${to === 'on'}\n`];
}

function pipelineOf(chain: readonly string[]): string {
  const environments = chain.map((name, index) => {
    const soaks = SOAKS.map((length) => `{ in: ${chain[index - 1]}, for: ${length} }`);
    const requires = index === 0 ? '' : `\n    requires: { soak: [${soaks.join(', ')}] }`;
    return `  - name: ${name}${requires}\n`;
  });
  return `version: 1\nenvironments:\n${environments.join('')}services: { app: {} }\n`;
}

function seqsOf(events: readonly Event[]): readonly number[] {
  return [...new Set(events.map(({ seq }) => seq))].toSorted((a, b) => a - b);
}

/** Real names hold capitals, slashes and question marks. */
function slugOf(flag: string): string {
  return flag.toLowerCase().replaceAll(/[^a-z0-9._-]/g, '-');
}

function text(name: string): string {
  return readFileSync(new URL(`../fixtures/histories/${name}`, import.meta.url), 'utf8');
}

/** No field of these tables holds a comma or a line break. */
function table(name: string): readonly unknown[] {
  const [header = '', ...lines] = text(name).trim().split('\n');
  const columns = header.split(',');
  return lines.map((line) => {
    const fields = line.split(',').map((field) => field.replaceAll('"', ''));
    expect(fields).toHaveLength(columns.length);
    const entries = columns.map((column, index): [string, string | number] => {
      const field = fields[index] ?? '';
      return [column, column === 'seq' || column === 'time' ? Number(field) : field];
    });
    return Object.fromEntries(entries);
  });
}
