// Properties that hold for random sequences of landings in a real repository.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { gitClock } from '#adapters/git-clock.ts';
import { openRepository } from '#adapters/git/repository.ts';
import type { Checked } from '#app/check.ts';
import { check } from '#app/check.ts';
import type { EvidenceSource } from '#app/ports.ts';
import { createReader } from '#app/load/reader.ts';
import { parseQuestion, questionText } from '#app/replay.ts';
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import { instant, plus, durationOf } from '#domain/scalars.ts';
import { judge } from '#judge/judge.ts';
import { renderJson } from '#report/json.ts';
import { flagFile, flagLike, PIPELINE, stateFile } from '#test/support/checkout.ts';
import { at } from '#test/support/nouns.ts';
import { stateText } from '#test/support/play.ts';
import type { Bulk, Files, Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const RUNS = 20;
const BEGINNING = at('2026-11-02T09:00:00Z');
const ENVIRONMENTS = ['development', 'staging', 'production'] as const;

// A switch, a ladder, a flag that is built on both, and a kill switch, which is safe when it is on.
const FLAGS: Readonly<Record<string, string>> = {
  switch: flagLike('switch'),
  ladder: `description: ladder
services: { api: { LADDER: enabled, LADDER_PERCENT: rollout }, web: { LADDER: enabled } }
requires: { production: { ladder: { steps: [5, 25, 100], each: 7d } } }
`,
  built: flagLike('built', 'requires: { "*": { flags: { switch: 1h, ladder: 1d } } }\n'),
  kill: flagLike('kill', 'safe: true\ncode-default: true\n'),
};
const ADOPTION: Files = {
  'environments/pipeline.yaml': PIPELINE.replace('api: {}', 'api: {}\n  web: {}').replace(
    'for: 7d }',
    'for: 7d, without-issues: [critical] }\n      approvals: { count: 1, from: [release] }',
  ),
  ...Object.fromEntries(Object.entries(FLAGS).map(([flag, text]) => [flagFile(flag), text])),
};

interface Setting {
  readonly flag: string;
  readonly environment: string;
  /** Null: no file. */
  readonly enabled: boolean | null;
  readonly rollout: number;
  readonly web: boolean | null;
}

const settings = fc.record<Setting>({
  flag: fc.constantFrom(...Object.keys(FLAGS)),
  environment: fc.constantFrom(...ENVIRONMENTS),
  enabled: fc.constantFrom(true, true, false, null),
  rollout: fc.constantFrom(100, 100, 5, 25),
  web: fc.constantFrom(null, null, true, false),
});

/** Several settings land together, so long after the landing before. */
const landings = fc.array(
  fc.record({
    settings: fc.array(settings, { minLength: 1, maxLength: 4 }),
    hours: fc.constantFrom(0, 1, 24, 47, 48, 168, 200),
  }),
  { maxLength: 8 },
);

const findings = fc.constantFrom<'known' | 'unreachable'>('known', 'unreachable');

let repo: Repo;
let branches = 0;
beforeAll(async () => {
  repo = await aRepository();
});
afterAll(async () => {
  await repo[Symbol.asyncDispose]();
});

interface Grown {
  readonly base: Sha;
  readonly head: Sha;
  readonly now: Instant;
}

/** A default branch on which these have landed, and a proposal on top of it. */
async function grown(
  past: readonly { readonly settings: readonly Setting[]; readonly hours: number }[],
  proposed: Files,
): Promise<Grown> {
  branches += 1;
  await repo.git('symbolic-ref', 'HEAD', `refs/heads/history-${branches}`);
  let now = BEGINNING;
  const commits: Bulk[] = [{ at: now, files: ADOPTION }];
  for (const landing of past) {
    now = instant(now + landing.hours * 3600);
    commits.push({ at: now, files: filesOf(landing.settings) });
  }
  now = plus(now, durationOf('1h'));
  const shas = await repo.history([...commits, { at: now, files: proposed }]);
  const [base, head] = shas.slice(-2);
  if (base === undefined || head === undefined) throw new Error('nothing has grown');
  return { base, head, now };
}

function filesOf(several: readonly Setting[]): Files {
  return Object.fromEntries(
    several.map((setting) => [stateFile(setting.environment, setting.flag), textOf(setting)]),
  );
}

function textOf({ flag, enabled, rollout, web }: Setting): string | null {
  if (enabled === null) return null;
  if (flag !== 'ladder') return stateText({ enabled });
  const services = web === null ? {} : { web: { enabled: web } };
  return stateText({ enabled, rollout, services });
}

async function judged(
  { base, head }: Grown,
  now: Instant,
  evidence: EvidenceSource,
): Promise<Checked> {
  await using repository = await openRepository(repo.path);
  const clock = gitClock(now, []);
  const reader = createReader();
  return await check({ repository, reader, clock, evidence, root: 'environments' }, { base, head });
}

function answering(kind: 'known' | 'unreachable', now: Instant): EvidenceSource {
  const found = <T>(value: T): Finding<T> =>
    kind === 'known' ? known(value) : unreachable({ kind: 'git-said', said: 'no answer' } as const);
  return {
    answer: (_asks, fingerprint) =>
      Promise.resolve({
        issues: found([]),
        reviews: found([
          { user: 'ana', state: 'APPROVED', submittedAt: now, type: 'User', pullRequest: null },
        ]),
        authorship: found({
          people: ['deniz'],
          unresolved: [],
          fingerprints: [{ fingerprint, at: BEGINNING }],
        }),
        body: found(''),
        deployments: found([]),
        teams: new Map(),
      }),
  };
}

test('the replay of a saved question is the report that was given live', async () => {
  await fc.assert(
    fc.asyncProperty(
      landings,
      fc.array(settings, { minLength: 1, maxLength: 4 }),
      findings,
      async (past, proposed, kind) => {
        const world = await grown(past, filesOf(proposed));
        const { question, report } = await judged(world, world.now, answering(kind, world.now));
        const again = judge(parseQuestion('question.json', questionText(question)));
        expect(again).toEqual(report);
        expect(renderJson(again)).toBe(renderJson(report));
      },
    ),
    { numRuns: RUNS },
  );
});

/** A promotion to the environment behind the one in which the flag has just been switched on. */
const steps = fc.constantFrom(
  { flag: 'switch', source: 'development', target: 'staging' },
  { flag: 'switch', source: 'staging', target: 'production' },
  { flag: 'ladder', source: 'development', target: 'staging' },
);

test('a wait with a moment stays a wait until then, and no clock stands in its way from then on', async () => {
  let waits = 0;
  await fc.assert(
    fc.asyncProperty(landings, steps, async (past, { flag, source, target }) => {
      const raised = { flag, environment: source, enabled: true, rollout: 100, web: null };
      const all = [...past, { settings: [raised], hours: 1 }];
      const world = await grown(all, filesOf([{ ...raised, environment: target }]));
      const evidence = answering('known', world.now);
      const { report } = await judged(world, world.now, evidence);
      if (report.readyAt === null) return;
      waits += 1;
      const before = await judged(world, instant(report.readyAt - 1), evidence);
      const due = await judged(world, report.readyAt, evidence);
      expect(before.report).toMatchObject({ verdict: 'wait', readyAt: report.readyAt });
      expect(due.report.readyAt).toBeNull();
    }),
    { numRuns: RUNS },
  );
  expect(waits).toBeGreaterThan(RUNS / 4);
});

const places = fc.record({
  flag: fc.constantFrom(...Object.keys(FLAGS)),
  environment: fc.constantFrom(...ENVIRONMENTS),
});

test('a rollback is never gated, whatever has landed, how much falls, and although GitHub is out of reach', async () => {
  await fc.assert(
    fc.asyncProperty(
      landings,
      fc.array(places, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('off', 'lower', 'service'),
      async (past, exposed, way) => {
        const raised = exposed.map((place) => {
          return { ...place, enabled: place.flag !== 'kill', rollout: 25, web: null };
        });
        const all = [...past, { settings: raised, hours: 1 }];
        const world = await grown(all, filesOf(raised.map((setting) => lowered(setting, way))));
        const silence = answering('unreachable', world.now);
        const { question, report } = await judged(world, world.now, silence);
        expect(report).toMatchObject({ verdict: 'pass', class: 'rollback' });
        expect(report.changes.flatMap(({ gates }) => gates)).toEqual([]);
        expect(question.evidence.timelines.kind).toBe('absent');
      },
    ),
    { numRuns: RUNS },
  );
});

/** One way to take a flag down where it is exposed: off, a smaller share, or one service less. */
function lowered(setting: Setting, way: string): Setting {
  if (setting.flag !== 'ladder' || way === 'off') {
    return { ...setting, enabled: setting.flag === 'kill' };
  }
  return way === 'lower' ? { ...setting, rollout: 1 } : { ...setting, web: false };
}
