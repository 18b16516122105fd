// The law that all safety hangs on, as a property of random pairs: in a neutral or rollback proposal no sent value
// rises, in any environment, service or variable.
import fc from 'fast-check';

import { blobId } from './memory.ts';
import type { Finding, OracleSide, Trait } from './oracle.ts';
import { findingsBetween, TRAITS } from './oracle.ts';
import type { Judged } from './pairs.ts';
import { judgedPair, reader } from './pairs.ts';
import type { File } from './worlds.ts';
import { BROKEN_PIPELINE, PIPELINE, stories, treeOf, worldsOf } from './worlds.ts';

/** How often a value with a trait decided the class of a proposal, by the way that the value went. */
export type Counts = Readonly<Record<'rises' | 'falls', Map<Trait, number>>>;

export async function expectTheLaw(numRuns: number, seed?: number): Promise<Counts> {
  const counts: Counts = { rises: new Map(), falls: new Map() };
  const classes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const { past, base, head } = worldsOf(story);
      const pipeline = story.hasPipeline ? PIPELINE : BROKEN_PIPELINE;
      const trees = {
        past: treeOf(past),
        base: treeOf(base, pipeline),
        head: treeOf(head, pipeline),
      };
      const judged = await judgedPair(trees);
      const findings = findingsBetween(reader, judged.base, judged.head);
      classes.set(judged.report.class, (classes.get(judged.report.class) ?? 0) + 1);
      count(counts, findings, judged);
      expectLawful(findings, judged);
    }),
    { numRuns, ...(seed === undefined ? {} : { seed }) },
  );
  if (process.env['LAW_COUNTS']) console.log(classes, counts);
  return counts;
}

function expectLawful(findings: readonly Finding[], { report, base, head }: Judged): void {
  const kind = report.class;
  const told = (wrong: readonly Finding[]): string =>
    JSON.stringify(
      {
        class: kind,
        wrong,
        base: changed(base.files, head.files),
        head: changed(head.files, base.files),
      },
      null,
      1,
    );
  const clashes = findings.filter(({ direction }) => direction === 'clashes');
  if (clashes.length > 0) {
    if (report.verdict !== 'block') throw new Error(`a clash passes: ${told(clashes)}`);
    return;
  }
  if (kind === 'none' || kind === 'neutral' || kind === 'rollback') {
    const risen = findings.filter(({ direction }) => direction === 'rises');
    if (risen.length > 0) throw new Error(`a value rises: ${told(risen)}`);
  }
  const isLowering = findings.every(
    ({ direction, isDoubtful }) => direction !== 'rises' && !isDoubtful,
  );
  if (isLowering && isOfStates(base, head) && !['none', 'neutral', 'rollback'].includes(kind)) {
    throw new Error(`nothing rises, and yet it is gated: ${told([])}`);
  }
  if (kind === 'none' || kind === 'neutral') {
    const fallen = findings.filter(({ direction }) => direction === 'falls');
    if (fallen.length > 0) throw new Error(`a value falls unseen: ${told(fallen)}`);
  }
}

/** Whether states alone differ, and those at head can be read. */
function isOfStates(base: OracleSide, head: OracleSide): boolean {
  const paths = [...new Set([...base.files.keys(), ...head.files.keys()])];
  return paths.every((path) => {
    const [before, after] = [base.files.get(path), head.files.get(path)];
    if (before?.text === after?.text && before?.mode === after?.mode) return true;
    return !path.includes('/flags/') && (after === undefined || isReadable(path, after));
  });
}

function isReadable(path: string, { mode, text }: File): boolean {
  return reader.state(path, { id: blobId(text), mode, bytes: Buffer.from(text) }).value !== null;
}

function changed(
  files: ReadonlyMap<string, { mode: string; text: string }>,
  others: typeof files,
): unknown {
  return Object.fromEntries(
    [...files].flatMap(([path, file]) => {
      if (path.endsWith('pipeline.yaml')) return [];
      const same = others.get(path);
      const mark = same?.text === file.text && same.mode === file.mode ? '  ' : '* ';
      return [[`${mark}${path}`, `${file.mode === '100644' ? '' : file.mode} ${file.text.trim()}`]];
    }),
  );
}

/** What all values that go the way of the class have in common decided it. */
function count(counts: Counts, findings: readonly Finding[], { report }: Judged): void {
  const risen = findings.filter(({ direction }) => direction === 'rises');
  const fallen = findings.filter(({ direction }) => direction === 'falls');
  const isGated = report.class === 'promotion' || report.class === 'policy';
  if (isGated) add(counts.rises, risen);
  if (report.class === 'rollback' && risen.length === 0) add(counts.falls, fallen);
}

function add(counts: Map<Trait, number>, findings: readonly Finding[]): void {
  const [first, ...others] = findings;
  for (const trait of first?.traits ?? []) {
    if (others.some(({ traits }) => !traits.includes(trait))) continue;
    counts.set(trait, (counts.get(trait) ?? 0) + 1);
  }
}

/** Traits that decided nothing: then the pairs say nothing about them. */
export function silentIn(counts: Counts): readonly string[] {
  return TRAITS.flatMap((trait) => (counts.rises.has(trait) ? [] : [trait]));
}
