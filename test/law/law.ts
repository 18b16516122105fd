// The law of all safety, as a property of random pairs: in a neutral or rollback proposal no sent value rises, in any
// environment, service or variable.
import { fc } from '#test/support/fc.ts';

import { blobId } from './memory.ts';
import type { Finding, OracleSide, Trait } from './oracle.ts';
import { danglingIn, findingsBetween, TRAITS } from './oracle.ts';
import type { Judged } from './pairs.ts';
import { judgedPair, reader } from './pairs.ts';
import type { File, Story } from './worlds.ts';
import { BROKEN_PIPELINE, PIPELINE, stories, treeOf, worldsOf } from './worlds.ts';

/** How often a value with a trait decided the class of a proposal, by the way that the value went. */
export type Counts = Readonly<Record<'rises' | 'falls', Map<Trait, number>>>;

export interface Outcome {
  readonly counts: Counts;
  /** Proposals of states alone that are gated although nothing rises; none, if all is well. */
  readonly stopped: readonly string[];
  /** How many proposals left a requirement without its flag, and how many of them lowered a value. */
  readonly dangling: { blocked: number; named: number };
}

const deed = (
  way: string,
  flag: number,
  environment: number,
  choice: number,
  service = 0,
  variable = 0,
) => ({ way, flag, environment, service, variable, choice });

const plain = (way: string) => deed(way, 0, 0, 0);

/**
 * Two flags block a route of one service, and the state of one of them lets it go. Found in hundreds of thousands of pairs,
 * so it is always among them.
 */
const SHARED_ROUTE = {
  hasPipeline: true,
  first: [
    plain('bind'),
    deed('bind', 1, 0, 0, 0, 1),
    deed('routes', 0, 0, 1),
    deed('routes', 1, 0, 1),
    plain('block'),
    deed('block', 1, 0, 0),
  ],
  past: [],
  proposed: [plain('block')],
};

/** A few of a thousand pairs raise a value whose state, or definition, could not be read. So two are always among them. */
const UNREADABLE = [
  {
    hasPipeline: true,
    first: [plain('bind')],
    past: [plain('break-state')],
    proposed: [plain('enabled')],
  },
  {
    hasPipeline: true,
    first: [deed('bind', 1, 0, 0, 1, 2)],
    past: [deed('break', 1, 0, 0)],
    proposed: [deed('repair', 0, 0, 0, 1, 2)],
  },
];

/** Found by this test. Each keeps a mistake from coming back, whatever pairs a run draws. */
const FOUND = [
  SHARED_ROUTE,
  ...UNREADABLE,
  // Two flags fill one variable. The judge and the deployment took different ones.
  {
    hasPipeline: true,
    first: [
      deed('enabled', 25, 7, 0),
      deed('form', 29, 0, 35),
      deed('state', 17, 13, 7),
      deed('form', 25, 0, 31),
      deed('require', 0, 0, 0),
      deed('require', 0, 0, 0),
    ],
    past: [],
    proposed: [deed('delete', 35, 0, 0)],
  },
  // Two flags fill one variable. Another text for off of the one meant on to the other.
  {
    hasPipeline: true,
    first: [
      deed('gradual', 0, 0, 25),
      deed('form', 0, 0, 11, 33, 45),
      deed('safe', 4, 0, 0),
      deed('require', 0, 0, 0),
      deed('require', 0, 0, 0),
      deed('require', 0, 0, 0),
      deed('gradual', 16, 0, 0),
      deed('require', 0, 0, 0),
    ],
    past: [],
    proposed: [deed('move', 17, 0, 0, 0, 22)],
  },
  // A definition becomes unreadable while its flag is deleted, and a route of it was blocked.
  {
    hasPipeline: true,
    first: [deed('routes', 0, 0, 1), plain('block'), plain('bind')],
    past: [],
    proposed: [plain('delete'), plain('break')],
  },
  // A definition that was never read is repaired.
  {
    hasPipeline: true,
    first: [],
    past: [deed('break', 0, 0, 7)],
    proposed: [plain('repair')],
  },
  // A flag with an unreadable state gets another key and is turned on: nothing falls, and a requirement loses its flag.
  {
    hasPipeline: true,
    first: [
      deed('require', 0, 0, 5, 0, 29),
      deed('require', 1, 0, 0),
      plain('bind'),
      deed('require', 4, 0, 0),
      plain('state'),
      deed('gradual', 55, 0, 0, 21),
    ],
    past: [deed('break-state', 25, 0, 0)],
    proposed: [deed('rename', 40, 0, 0), deed('enabled', 17, 0, 0)],
  },
  // A flag with an unreadable state gets another key: nothing falls, and a requirement has no flag.
  {
    hasPipeline: true,
    first: [
      deed('unset', 47, 0, 0),
      deed('require', 0, 0, 0),
      deed('require', 0, 0, 0),
      deed('require', 0, 0, 0),
      deed('require', 0, 0, 0),
    ],
    past: [deed('break-state', 23, 0, 0)],
    proposed: [deed('rename', 5, 0, 0), deed('delete', 0, 0, 0), deed('require', 0, 0, 26, 0, 32)],
  },
  // A flag gets the key of one with an unreadable state: nothing falls, and a requirement loses its flag.
  {
    hasPipeline: true,
    first: [
      plain('gradual'),
      plain('require'),
      plain('require'),
      plain('require'),
      plain('require'),
      deed('require', 0, 0, 0, 0, 44),
    ],
    past: [deed('break-state', 32, 0, 0)],
    proposed: [deed('delete', 35, 0, 0), plain('rename')],
  },
  // Two flags fill one variable. The one at its safe value gets another form, so that the other one's value is sent.
  {
    hasPipeline: true,
    first: [
      deed('form', 17, 0, 0, 1, 55),
      deed('form', 56, 0, 47),
      plain('require'),
      deed('gradual', 0, 0, 0, 9),
      plain('require'),
      deed('enabled', 11, 0, 0),
      plain('require'),
    ],
    past: [plain('break')],
    proposed: [deed('define', 17, 0, 33, 7, 4), deed('unbind', 16, 0, 0)],
  },
  // Two flags fill one variable, and by one of them the code does more without it. That one goes, and the other one's off
  // becomes nothing.
  {
    hasPipeline: true,
    first: [
      deed('state', 0, 0, 37),
      deed('in', 0, 0, 53, 0, 10),
      plain('require'),
      deed('in', 25, 0, 0, 0, 10),
      plain('code-default'),
      plain('require'),
      plain('require'),
    ],
    past: [],
    proposed: [deed('form', 4, 0, 53), plain('delete'), plain('steep')],
  },
] as unknown as readonly Story[];

/** Throws the smallest two worlds that break the law. */
export async function judgedPairs(numRuns: number, drawn = stories): Promise<Outcome> {
  const counts: Counts = { rises: new Map(), falls: new Map() };
  const stopped: string[] = [];
  const dangling = { blocked: 0, named: 0 };
  await fc.assert(
    fc.asyncProperty(drawn, async (story) => {
      const { past, base, head } = worldsOf(story);
      const pipeline = story.hasPipeline ? PIPELINE : BROKEN_PIPELINE;
      const judged = await judgedPair({
        past: treeOf(past),
        base: treeOf(base, pipeline),
        head: treeOf(head, pipeline),
      });
      const findings = findingsBetween(reader, judged.base, judged.head);
      const problem = problemIn(findings, judged) ?? danglingProblem(findings, judged, dangling);
      if (problem !== null) throw new Error(problem);
      count(counts, findings, judged);
      if (isStopped(findings, judged)) stopped.push(shown(judged, []));
    }),
    { numRuns, examples: FOUND.map((story) => [story]) },
  );
  return { counts, stopped, dangling };
}

/** The violation of the law, or null. A clash that a proposal brings never lands. */
function problemIn(findings: readonly Finding[], judged: Judged): string | null {
  const { class: kind, diagnostics, verdict } = judged.report;
  const going = (way: Finding['direction']): readonly Finding[] =>
    findings.filter(({ direction }) => direction === way);
  const [clashes, risen, fallen] = [going('clashes'), going('rises'), going('falls')];
  if (clashes.length > 0) {
    const isNamed = diagnostics.some(({ code }) => code === 'flag/duplicate-variable');
    return isNamed && verdict === 'block' ? null : `a clash passes: ${shown(judged, clashes)}`;
  }
  const isQuiet = kind === 'none' || kind === 'neutral';
  if ((isQuiet || kind === 'rollback') && risen.length > 0) {
    return `a value rises unseen: ${shown(judged, risen)}`;
  }
  const seen = fallen.filter(({ isDoubtful }) => !isDoubtful);
  return isQuiet && seen.length > 0 ? `a value falls unseen: ${shown(judged, seen)}` : null;
}

/** A requirement that loses its flag blocks, and is named beside a proposal that lowers a value. */
function danglingProblem(
  findings: readonly Finding[],
  judged: Judged,
  seen: { blocked: number; named: number },
): string | null {
  const { base, head, report } = judged;
  const broughtBy = danglingIn(reader, base, head);
  if (broughtBy.length === 0) return null;
  const isNamed = broughtBy.every(([key, required]) =>
    report.diagnostics.some(
      ({ code, file, message }) =>
        code === 'flags/required-flag-gone' &&
        file.endsWith(`/flags/${key}.yaml`) &&
        message.includes(required),
    ),
  );
  // Of two flags that fill a variable one can go down while the other's value is sent. A percentage that goes away
  // goes down itself, whatever its switch does without it.
  const isLowering = findings.some(
    ({ direction, isDoubtful, why }) => direction === 'falls' || isDoubtful || why === 'companion',
  );
  if (isLowering) seen.named += 1;
  else seen.blocked += 1;
  if (!isNamed) return `no word of ${broughtBy.join(', ')}: ${shown(judged, [])}`;
  const blocks = report.diagnostics.some(
    ({ code, severity }) => code === 'flags/required-flag-gone' && severity === 'error',
  );
  if (isLowering || (blocks && report.verdict === 'block')) return null;
  return `a requirement loses its flag: ${shown(judged, [])}`;
}

/**
 * Whether states alone change and nothing rises by them, and yet a gate stands before it. For a proposal of states no other
 * flag is looked up, so a flag that lets a route go raises it, also where another one still blocks it.
 */
function isStopped(findings: readonly Finding[], { report, base, head }: Judged): boolean {
  const isLowering = findings.every(
    ({ direction, isDoubtful, isKept }) => direction !== 'rises' && !isDoubtful && !isKept,
  );
  return (
    isLowering && isOfStates(base, head) && !['none', 'neutral', 'rollback'].includes(report.class)
  );
}

/** The files of both sides, with a mark at those that differ. */
function shown({ report, base, head }: Judged, findings: readonly Finding[]): string {
  const sides = {
    base: changed(base.files, head.files),
    head: changed(head.files, base.files),
  };
  return JSON.stringify({ class: report.class, findings, ...sides }, null, 1);
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

/** The class follows from the values that move in its direction. */
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
