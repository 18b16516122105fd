// Reports as the judge would write them, by hand, so that a reader of the tests sees what is rendered.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Exposures } from '#domain/exposure.ts';
import { compareExposures, worstComparison } from '#domain/comparison.ts';
import { share } from '#domain/exposure.ts';
import type { EnvironmentName, FlagKey, ServiceName, Instant } from '#domain/scalars.ts';
import type { ChangeReport, GateResult, Note, Report } from '#domain/report.ts';
import { durationOf, instant, parseInstant } from '#domain/scalars.ts';
import { note } from '#messages/notes.ts';

/** The moment of every report here: Sat 21 Nov 2026 16:00 UTC. */
export const NOW = at('2026-11-21T16:00:00Z');
export const FINGERPRINT = `a1b2c3d4e5f60718${'0'.repeat(48)}`;

export function at(text: string): Instant {
  return parseInstant(text) ?? instant(0);
}

export const flag = (key: string): FlagKey => key as FlagKey;
export const environment = (name: string): EnvironmentName => name as EnvironmentName;

interface Sent {
  readonly safe?: boolean;
  /** Whether the services read the percentage. */
  readonly stepped?: boolean;
}

/** What services give their users, in percent of the non-safe value. */
export function exposures(percents: Record<string, number>, sent: Sent = {}): Exposures {
  const { safe = false, stepped = false } = sent;
  return Object.entries(percents).map(([service, percent]) => ({
    service: service as ServiceName,
    variables: [{ variable: 'ENABLED', field: stepped ? 'rollout' : 'enabled' }],
    safe,
    codeDefault: safe,
    reach: share(percent),
  }));
}

export function gate(parts: Partial<GateResult> & Pick<GateResult, 'code'>): GateResult {
  return {
    gate: parts.code.split('/')[0] ?? '',
    verdict: 'wait',
    facts: {},
    message: '',
    hint: '',
    readyAt: null,
    saysWhen: false,
    progress: null,
    details: [],
    ...parts,
  };
}

type ChangeParts = Partial<ChangeReport> & Pick<ChangeReport, 'from' | 'to'>;

export function change(key: string, where: string, parts: ChangeParts): ChangeReport {
  const { from, to } = parts;
  const comparisons = from === null || to === null ? [] : compareExposures(from, to);
  const touched = comparisons.filter(({ comparison }) => comparison !== 'same');
  const comparison = worstComparison(
    comparisons.map((serviceComparison) => serviceComparison.comparison),
  );
  return {
    flag: flag(key),
    environment: environment(where),
    class: (
      {
        same: 'neutral',
        narrower: 'rollback',
        wider: 'promotion',
        incomparable: 'promotion',
      } as const
    )[comparison],
    verdict: 'pass',
    readyAt: null,
    services: touched.map(({ service }) => service),
    comparisons,
    gates: [],
    reportOnly: false,
    notes: [],
    ...parts,
  };
}

export function report(parts: Partial<Report>): Report {
  return {
    schemaVersion: 1,
    verdict: 'pass',
    class: 'none',
    readyAt: null,
    fingerprint: FINGERPRINT,
    now: NOW,
    clock: 'github',
    changes: [],
    policy: [],
    policyFiles: [],
    diagnostics: [],
    notes: [],
    ...parts,
  };
}

const OFF = { 'cursor-runner': 0, 'elevenlabs-agent': 0, 'jarek-va-ui': 0 };
const ON = { 'cursor-runner': 100, 'elevenlabs-agent': 100, 'jarek-va-ui': 100 };
const agentOn = { from: exposures(OFF), to: exposures(ON) };
const DUE = at('2026-11-22T09:00:00Z');

export const soakWaits = gate({
  code: 'soak/too-short',
  message:
    'development has covered the proposal since Fri 20 Nov 2026 09:00 UTC (landing 1a2b3c4d5e, merge time on GitHub); 48h are required. The wait ends Sun 22 Nov 2026 09:00 UTC',
  hint: 'come back Sun 22 Nov 2026 09:00 UTC; no push is needed',
  readyAt: DUE,
  saysWhen: true,
  facts: { landing: { at: DUE - 48 * 3600, sha: '1a2b3c4d5e'.padEnd(40, '0') } },
  brief: { needs: '48h in development', soFar: 'since Fri 20 Nov, 09:00' },
  progress: {
    elapsed: durationOf('31h'),
    required: durationOf('48h'),
    atLeast: false,
    where: 'in development',
  },
});

export const approvalsWait = gate({
  code: 'approvals/missing',
  message: '1 approval from release is required, none so far',
  hint: 'ask ana or bartek to review the present version',
  facts: { refused: [{ user: 'ana' }] },
  brief: { needs: '1 approval from release', soFar: 'none yet' },
  title: 'Needs 1 approval',
  titleNames: 'ana or bartek',
  details: [
    "ana's approval does not count: it was given Fri 20 Nov 2026 12:00 UTC, before the present change was first shown (Sat 21 Nov 2026 08:00 UTC)",
  ],
});

/** The agent goes to staging a day too early, and has no approval. */
export const EARLY = report({
  verdict: 'wait',
  class: 'promotion',
  readyAt: DUE,
  changes: [
    change('elevenlabs-agent', 'staging', {
      ...agentOn,
      verdict: 'wait',
      readyAt: DUE,
      gates: [soakWaits, approvalsWait],
    }),
  ],
});

/** Everybody has approved; only the clock is missing. */
export const SOAKING = report({
  ...EARLY,
  changes: [
    change('elevenlabs-agent', 'staging', {
      ...agentOn,
      verdict: 'wait',
      readyAt: DUE,
      gates: [soakWaits],
    }),
  ],
});

/** The next step of the outbound calls, on the Git clock. */
export const DUE_NOW = report({
  class: 'promotion',
  clock: 'git',
  changes: [
    change('voice/outbound-calls', 'production', {
      from: exposures({ 'calling-platform': 5, dialler: 0 }, { stepped: true }),
      to: exposures({ 'calling-platform': 10, dialler: 0 }, { stepped: true }),
      gates: [
        gate({
          code: 'ladder/long-enough',
          verdict: 'pass',
          message:
            'the rollout has been at 5% at least since Thu 12 Nov 2026 09:00 UTC (landing 9f8e7d6c5b, committer date); 7d are required before 10%',
          brief: { needs: '7d at 5%', soFar: 'at least since Thu 12 Nov, 09:00' },
          progress: {
            elapsed: durationOf('223h'),
            required: durationOf('7d'),
            atLeast: true,
            where: 'at 5%',
          },
        }),
        gate({
          code: 'approvals/enough',
          verdict: 'pass',
          message: 'approved by bartek; 1 approval from release is required',
          brief: { needs: '1 approval from release', soFar: 'bartek' },
        }),
      ],
    }),
  ],
});

export const unknownService: Diagnostic = {
  code: 'flag/unknown-service',
  facts: {},
  severity: 'error',
  message: 'no service is named "cursor-runer" (services: jarek-va-ui, cursor-runner)',
  hint: 'write cursor-runner',
  file: 'environments/flags/elevenlabs-agent.yaml',
  line: 4,
  column: 3,
};

export const similarKey: Diagnostic = {
  code: 'flag/similar-key',
  facts: {},
  severity: 'warning',
  message: 'the key differs from elevenlabs-agents by one letter',
  hint: '',
  file: 'environments/flags/elevenlabs-agent.yaml',
  line: 1,
  column: 1,
};

/** A file that cannot be read, and a step skipped beside it. */
export const BLOCKED = report({
  verdict: 'block',
  class: 'promotion',
  diagnostics: [similarKey, unknownService],
  changes: [
    change('elevenlabs-agent', 'staging', {
      from: exposures(OFF),
      to: null,
      class: 'promotion',
      verdict: 'block',
    }),
    change('outbound-calls', 'production', {
      from: exposures({ 'calling-platform': 5 }, { stepped: true }),
      to: exposures({ 'calling-platform': 50 }, { stepped: true }),
      verdict: 'block',
      gates: [
        gate({
          code: 'ladder/skipped-step',
          verdict: 'block',
          message:
            'production goes from 5% to 50%, but the next step is 10% (steps: 5, 10, 25, 50, 100)',
          hint: 'set rollout: 10',
          facts: { next: 10, wanted: 50, cause: 'state' },
          brief: { needs: 'steps 5 → 10 → 25 → 50 → 100%', soFar: '5% → 50%' },
          title: 'the next step is 10%',
        }),
      ],
    }),
  ],
});

/** The agent is struck in production while another file of the repository is broken. */
export const ROLLBACK = report({
  class: 'rollback',
  diagnostics: [unknownService],
  changes: [
    change('elevenlabs-agent', 'production', {
      from: exposures(ON),
      to: exposures({ ...ON, 'jarek-va-ui': 0 }),
      notes: [note('note/dependents-stay', { flags: ['agent-voices'] })],
    }),
  ],
});

export const ADOPTION = report({
  class: 'adoption',
  changes: [
    change('elevenlabs-agent', 'development', { ...agentOn, from: [] }),
    change('killswitch', 'production', {
      from: [],
      to: exposures({ 'calling-platform': 0 }, { safe: true }),
    }),
  ],
  notes: [
    note('note/adoption', { exposed: [{ environment: 'development', flags: 1 }] }),
    note('note/soaks-start', {}),
  ],
});

export const POLICY = report({
  verdict: 'wait',
  class: 'policy',
  policyFiles: ['.github/workflows/flaghoist.yml', 'environments/pipeline.yaml'],
  policy: [approvalsWait],
});

/** Staging only reports its verdict, and stops no proposal. */
export const LENIENT = report({
  ...EARLY,
  verdict: 'pass',
  readyAt: null,
  changes: EARLY.changes.map((changeReport) => ({
    ...changeReport,
    verdict: 'pass' as const,
    readyAt: null,
    reportOnly: true,
  })),
});

/** Many flags go to staging in one proposal; the last one blocks. */
export function many(count: number): Report {
  const waiting = Array.from({ length: count - 1 }, (_, index) =>
    change(`team/flag-${index}`, 'staging', {
      ...agentOn,
      verdict: 'wait',
      readyAt: DUE,
      gates: [soakWaits],
    }),
  );
  const last = change('team/flag-last', 'staging', {
    ...agentOn,
    verdict: 'block',
    gates: [gate({ code: 'hold/lifted-here', verdict: 'block', message: 'remove the hold first' })],
  });
  return report({ verdict: 'block', class: 'promotion', changes: [...waiting, last] });
}

/** A note with any words. */
export function noting(message: string): Note {
  return { ...note('note/soaks-start', {}), message };
}

/** The same hostile text wherever others may write. */
export function hostile(text: string): Report {
  const said = gate({
    code: 'hold/active',
    message: text,
    hint: text,
    details: [text, `hold: ${text}`],
    brief: { needs: text, soFar: text },
    title: text,
    readyAt: DUE,
    progress: { elapsed: durationOf('1h'), required: durationOf('2h'), atLeast: true, where: text },
  });
  const open = { ...said, readyAt: null };
  return report({
    verdict: 'block',
    class: 'promotion',
    changes: [
      change('elevenlabs-agent', 'staging', {
        ...agentOn,
        verdict: 'wait',
        gates: [said, open, { ...open, verdict: 'block' }],
        notes: [noting(text)],
      }),
    ],
    policy: [open],
    policyFiles: [text],
    diagnostics: [
      { ...unknownService, file: text, message: text, hint: text },
      { ...similarKey, file: text, message: text, hint: text },
    ],
    notes: [noting(text), noting(text)],
  });
}

export const ALL: readonly (readonly [string, Report])[] = [
  ['an early promotion', EARLY],
  ['a promotion that only soaks', SOAKING],
  ['a promotion that is due', DUE_NOW],
  ['a block with diagnostics', BLOCKED],
  ['a rollback', ROLLBACK],
  ['an adoption', ADOPTION],
  ['a policy change', POLICY],
  ['an environment that only reports', LENIENT],
  ['fifty changes', many(50)],
  ['nothing', report({})],
  [
    'hostile text',
    hostile('@ana <b>x</b>\n::set-output name=a::b ##[error]x \u202e`` ![x](http://x)'),
  ],
];
