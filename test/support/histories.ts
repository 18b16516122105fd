// The histories of three real projects as repositories: one landing for each change of a flag, at its real moment
// (test/fixtures/histories).
import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import type { Bulk, Files, Repo } from './repo.ts';

export const HISTORIES = ['dfe-publish', 'hmpps-interventions', 'hmpps-prisoner-profile'] as const;

/** One "turned on", and what the table expects of the soak: `held`, `violated` or `unknown`. */
export interface Promotion {
  readonly seq: number;
  readonly time: number;
  readonly flag: string;
  readonly from_env: string;
  readonly to_env: string;
  readonly '48h': string;
  readonly '7d': string;
}

export interface Event {
  readonly seq: number;
  readonly time: number;
  readonly env: string;
  readonly flag: string;
  readonly to: string;
}

export interface History {
  readonly events: readonly Event[];
  readonly promotions: readonly Promotion[];
  /** The commit of each `seq`, and the one before it. */
  readonly landings: ReadonlyMap<number, { readonly parent: string; readonly sha: string }>;
}

/** Lands a whole history. Each environment but the first asks for these soaks in the one before it. */
export async function historyIn(
  repo: Repo,
  id: (typeof HISTORIES)[number],
  soaks: readonly string[],
): Promise<History> {
  const { chain } = JSON.parse(text(`${id}.meta.json`)) as { readonly chain: readonly string[] };
  const events = table(`${id}.events.csv`) as readonly Event[];
  const promotions = table(`${id}.promotions.csv`) as readonly Promotion[];
  const shas = await repo.history(landingsOf(pipelineOf(chain, soaks), events));
  const landings = seqsOf(events).map((seq, index) => {
    const [parent = '', sha = ''] = shas.slice(index, index + 2);
    return [seq, { parent, sha }] as const;
  });
  return { events, promotions, landings: new Map(landings) };
}

/** The adoption, with every flag off everywhere; then one landing for each `seq`, at its own time. */
function landingsOf(pipeline: string, events: readonly Event[]): readonly Bulk[] {
  const flags = [...new Set(events.map(({ flag }) => flag))];
  const definitions = flags.map((flag, index) => [
    `environments/flags/${slugOf(flag)}.yaml`,
    `description: ${JSON.stringify(flag)}\nservices: { app: { FLAG_${index}: enabled } }\n`,
  ]);
  expect(new Set(definitions.map(([path]) => path)).size).toBe(flags.length);
  const first = Math.min(...events.map(({ time }) => time));
  const adoption = {
    at: first - 3600,
    files: { 'environments/pipeline.yaml': pipeline, ...Object.fromEntries(definitions) },
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

function pipelineOf(chain: readonly string[], all: readonly string[]): string {
  const environments = chain.map((name, index) => {
    const soaks = all.map((length) => `{ in: ${chain[index - 1]}, for: ${length} }`);
    const requires = index === 0 ? '' : `\n    requires: { soak: [${soaks.join(', ')}] }`;
    return `  - name: ${name}${requires}\n`;
  });
  return `version: 1\nenvironments:\n${environments.join('')}services: { app: {} }\n`;
}

function seqsOf(events: readonly Event[]): readonly number[] {
  return [...new Set(events.map(({ seq }) => seq))].toSorted((a, b) => a - b);
}

/** Real names hold capitals, slashes and question marks. */
export function slugOf(flag: string): string {
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
