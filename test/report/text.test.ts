import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { duration } from '#domain/time.ts';
import { widthOf } from '#report/columns.ts';
import { renderText } from '#report/text.ts';

import { commandsIn, hostileText, invisibleIn } from './hostile.ts';
import {
  ALL,
  BLOCKED,
  DUE_NOW,
  EARLY,
  LENIENT,
  POLICY,
  ROLLBACK,
  SOAKING,
  hostile,
  many,
  report,
} from './reports.ts';

const text = (of: Parameters<typeof renderText>[0]): string => renderText(of, { colour: false });

describe('a promotion on a terminal', () => {
  test('that is early says what is missing, since when the flag soaks and when to come back', () => {
    expect(text(EARLY)).toBe(`\
… wait · promotion · not before Sun 22 Nov 2026 09:00 UTC (in 17h) · also waiting: approvals

elevenlabs-agent → staging · promotion · … wait
  cursor-runner, elevenlabs-agent, jarek-va-ui: off → on
  … soak       development has covered it since Fri 20 Nov 2026 09:00 UTC (landing 1a2b3c4d5e,
               merged at, by GitHub); 48h are required. It is due Sun 22 Nov 2026 09:00 UTC
               [soak/too-short]
               ▕█████████░░░░░▏ 31h of 48h in development · 17h to go
  … approvals  1 approval from release is required, none so far [approvals/missing]
               hint: ask ana or bartek to review the present version
               · ana's approval does not count: it was given Fri 20 Nov 2026 12:00 UTC, before the
               present change was first shown (Sat 21 Nov 2026 08:00 UTC)

what to do next
  · still needed: approvals (staging)
  · come back Sun 22 Nov 2026 09:00 UTC (in 17h)
  · no push is needed: this turns green by itself

judged as of Sat 21 Nov 2026 16:00 UTC · landing times are GitHub's own records
fingerprint a1b2c3d4e5f60718
`);
  });

  test('that only soaks is due at a moment', () => {
    const [first] = text(SOAKING).split('\n');
    expect(first).toBe('… wait · promotion · due Sun 22 Nov 2026 09:00 UTC (in 17h)');
  });

  test('that is due shows full bars, and on the Git clock says who can write it', () => {
    expect(text(DUE_NOW)).toBe(`\
✓ pass · promotion · due now

voice/outbound-calls → production · promotion · ✓ pass
  calling-platform: 5% → 10%
  dialler: off, as before
  ✓ ladder     it has been at 5% at least since Thu 12 Nov 2026 09:00 UTC (landing 9f8e7d6c5b,
               committer date); 7d are required before 10% [ladder/long-enough]
               ▕██████████████▏ at least 9d 7h of 7d at 5%
  ✓ approvals  approved by bartek; 1 approval from release is required [approvals/enough]

what to do next
  · it can land now

judged as of Sat 21 Nov 2026 16:00 UTC · landing times are committer dates in Git, which a committer can set freely
fingerprint a1b2c3d4e5f60718
`);
  });

  test('into an environment that only reports says so in its first line', () => {
    const [first] = text(LENIENT).split('\n');
    expect(first).toBe(
      '✓ pass · promotion · staging only reports: enforced, it would wait · it may land',
    );
  });

  test('names a due moment that its gate has not named', () => {
    const [change] = SOAKING.changes;
    const silent = change!.gates.map((gate) => ({
      ...gate,
      message: 'not long enough yet',
      saysWhen: false,
    }));
    expect(text({ ...SOAKING, changes: [{ ...change!, gates: silent }] })).toContain(
      '▕█████████░░░░░▏ 31h of 48h in development · due Sun 22 Nov 2026 09:00 UTC (in 17h)',
    );
  });
});

describe('a block on a terminal', () => {
  test('lists every place to fix, then the flags', () => {
    expect(text(BLOCKED)).toBe(`\
✗ block · promotion · 1 error

environments/flags/elevenlabs-agent.yaml:1:1: warning: the key differs from elevenlabs-agents by one letter [flag/similar-key]
environments/flags/elevenlabs-agent.yaml:4:3: no service is named "cursor-runer" (services: jarek-va-ui, cursor-runner) [flag/unknown-service]
  hint: write cursor-runner

elevenlabs-agent → staging · promotion · ✗ block
  cannot read the proposed state

outbound-calls → production · promotion · ✗ block
  calling-platform: 5% → 50%
  ✗ ladder  production goes from 5% to 50%, but the next step is 10% (steps: 5, 10, 25, 50, 100)
            [ladder/skipped-step]
            hint: set rollout: 10

what to do next
  · fix 1 error
  · must change: ladder (production)
  · push again: this does not turn green by itself

judged as of Sat 21 Nov 2026 16:00 UTC · landing times are GitHub's own records
fingerprint a1b2c3d4e5f60718
`);
  });
});

describe('the rest on a terminal', () => {
  test('a rollback passes at once, whatever else is broken', () => {
    expect(text(ROLLBACK)).toBe(`\
✓ pass · rollback · safe to merge: every user keeps their value or gets the safe one

environments/flags/elevenlabs-agent.yaml:4:3: no service is named "cursor-runer" (services: jarek-va-ui, cursor-runner) [flag/unknown-service]
  hint: write cursor-runner
these errors are outside this proposal and do not stop it

elevenlabs-agent → production · rollback · ✓ pass
  jarek-va-ui: on → off
  cursor-runner, elevenlabs-agent: on, as before
  note: flags that were promoted after it and stay on: agent-voices

what to do next
  · it can land now

judged as of Sat 21 Nov 2026 16:00 UTC · landing times are GitHub's own records
fingerprint a1b2c3d4e5f60718
`);
  });

  test('a policy change names its files and who has to approve', () => {
    expect(text(POLICY)).toContain(`\
… wait · policy · waiting: approvals

policy
  .github/workflows/flaghoist.yml, environments/pipeline.yaml
  … approvals  1 approval from release is required, none so far [approvals/missing]
`);
  });

  test('a proposal without flags needs two lines', () => {
    expect(text(report({}))).toBe(`\
✓ pass · nothing to judge

judged as of Sat 21 Nov 2026 16:00 UTC · landing times are GitHub's own records
fingerprint a1b2c3d4e5f60718
`);
  });

  test('fifty flags of a kind are shown once and counted, what blocks first', () => {
    expect(text(many(50))).toContain(`\
team/flag-last → staging · promotion · ✗ block
  cursor-runner, elevenlabs-agent, jarek-va-ui: off → on
  ✗ hold  remove the hold first [hold/lifted-here]

team/flag-0 → staging · promotion · … wait
  cursor-runner, elevenlabs-agent, jarek-va-ui: off → on
  … soak  development has covered it since Fri 20 Nov 2026 09:00 UTC (landing 1a2b3c4d5e, merged at,
          by GitHub); 48h are required. It is due Sun 22 Nov 2026 09:00 UTC [soak/too-short]
          ▕█████████░░░░░▏ 31h of 48h in development · 17h to go
  and 48 more like this: team/flag-1, team/flag-2, team/flag-3, team/flag-4, team/flag-5,
    team/flag-6, team/flag-7, team/flag-8 and 40 more; all of them are in the JSON
`);
  });

  test('ten thousand flags stay readable, also when each has a moment of its own', () => {
    const all = many(10_000);
    const changes = all.changes.map((change, index) => ({
      ...change,
      readyAt: change.readyAt === null ? null : ((change.readyAt + index) as typeof all.now),
    }));
    const lines = text({ ...all, changes }).split('\n');
    expect(lines.length).toBeLessThan(120);
    expect(lines).toContain('and 9988 more changes; all of them are in the JSON');
  });

  test.each(ALL)('%s reads the same in colour and without', (_, one) => {
    const painted = renderText(one, { colour: true });
    expect(painted).toContain('\u001b[');
    // oxlint-disable-next-line no-control-regex -- the point is to take the colour away again
    expect(painted.replaceAll(/\u001b\[\d+m/g, '')).toBe(text(one));
  });

  test('sentences break between words at the width of the terminal', () => {
    const narrow = renderText(EARLY, { colour: false, width: 60 });
    expect(narrow.split('\n').filter((line) => widthOf(line) > 60)).toEqual([]);
  });

  test('diagnostics break between words on a terminal, and stay whole for a program', () => {
    const narrow = renderText(BLOCKED, { colour: false, width: 60 });
    const long = narrow.split('\n').filter((line) => widthOf(line) > 60);
    expect(long).toEqual([]);
    expect(narrow).toContain('[flag/unknown-service]\n  hint: write cursor-runner\n');
    expect(text(BLOCKED)).toContain(
      '(services: jarek-va-ui, cursor-runner) [flag/unknown-service]\n',
    );
  });

  test('a bar is full only when the time is over', () => {
    const [change] = SOAKING.changes;
    const almost = change!.gates.map((gate) => ({
      ...gate,
      progress: { ...gate.progress!, elapsed: duration(48 * 3600 - 1) },
    }));
    expect(text({ ...SOAKING, changes: [{ ...change!, gates: almost }] })).toContain(
      '▕█████████████░▏ 47h 59m of 48h',
    );
  });
});

describe('text that others wrote (T34, T37)', () => {
  test('gives the terminal nothing invisible and the runner no command', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 120 }), (words, width) => {
        const shown = renderText(hostile(words), { colour: false, width });
        expect(commandsIn(shown)).toEqual([]);
        expect(invisibleIn(shown)).toEqual([]);
      }),
    );
  });

  test('is cut when it is long', () => {
    const shown = renderText(hostile('word '.repeat(2000)), { colour: false });
    const longest = Math.max(...shown.split('\n').map((line) => line.length));
    expect(shown).toContain('word…');
    expect(longest).toBeLessThan(2200);
  });
});
