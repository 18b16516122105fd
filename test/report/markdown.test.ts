import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Report } from '#domain/report.ts';
import { duration, instant } from '#domain/time.ts';
import { LONGEST_MARKDOWN } from '#report/markdown-list.ts';
import { renderMarkdown } from '#report/markdown.ts';

import { commandsIn, hostileText, invisibleIn, outsideCode } from './hostile.ts';
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
  similarKey,
  unknownService,
  noting,
} from './reports.ts';

const lines = (of: Report): readonly string[] => renderMarkdown(of).trimEnd().split('\n');

/** The same report a while later: clocks have moved, nothing else. */
function later(of: Report, seconds: number): Report {
  return {
    ...of,
    now: instant(of.now + seconds),
    changes: of.changes.map((change) => ({
      ...change,
      gates: change.gates.map((gate) => ({
        ...gate,
        progress: gate.progress && {
          ...gate.progress,
          elapsed: duration(gate.progress.elapsed + seconds),
        },
      })),
    })),
  };
}

describe('the comment on a pull request', () => {
  test('says of an early promotion what is missing, and who has to do what', () => {
    expect(lines(EARLY)).toEqual([
      '### ⏳ wait · promotion · not before Sun 22 Nov 2026 09:00 UTC · also waiting: approvals',
      '',
      '⏳ **`elevenlabs-agent` → `staging`** · promotion · wait',
      '',
      '- `cursor-runner`, `elevenlabs-agent`, `jarek-va-ui`: **off → on**',
      '- ⏳ **soak** development has covered it since Fri 20 Nov 2026 09:00 UTC (landing 1a2b3c4d5e, merged at, by GitHub); 48h are required. It is due Sun 22 Nov 2026 09:00 UTC (`soak/too-short`)',
      '  - `▕██████░░░░▏` 60% of 48h in development',
      '- ⏳ **approvals** 1 approval from release is required, none so far (`approvals/missing`)',
      "  - ana's approval does not count: it was given Fri 20 Nov 2026 12:00 UTC, before the present change was first shown (Sat 21 Nov 2026 08:00 UTC)",
      '',
      '**What to do next**',
      '',
      '- approvals (staging): ask ana or bartek to review the present version',
      '- come back Sun 22 Nov 2026 09:00 UTC',
      '- no push is needed: this turns green by itself',
      '',
      "Fingerprint `a1b2c3d4e5f60718` · landing times are GitHub's own records",
    ]);
  });

  test('says of a due promotion that it can land, and of the Git clock who can write it', () => {
    expect(lines(DUE_NOW)).toEqual([
      '### ✅ pass · promotion · due now',
      '',
      '✅ **`voice/outbound-calls` → `production`** · promotion · pass',
      '',
      '- `calling-platform`: **5% → 10%**',
      '- `dialler`: **off, as before**',
      '- ✅ **ladder** it has been at 5% at least since Thu 12 Nov 2026 09:00 UTC (landing 9f8e7d6c5b, committer date); 7d are required before 10% (`ladder/long-enough`)',
      '- ✅ **approvals** approved by bartek; 1 approval from release is required (`approvals/enough`)',
      '',
      '**What to do next**',
      '',
      '- it can land now',
      '',
      'Fingerprint `a1b2c3d4e5f60718` · landing times are committer dates in Git, which a committer can set freely',
    ]);
  });

  test('lists what to fix with the place in code', () => {
    expect(lines(BLOCKED).slice(0, 8)).toEqual([
      '### ❌ block · promotion · 1 error',
      '',
      '**To fix**',
      '',
      '- `environments/flags/elevenlabs-agent.yaml:1:1` warning: the key differs from elevenlabs-agents by one letter (`flag/similar-key`)',
      '- `environments/flags/elevenlabs-agent.yaml:4:3` no service is named "cursor-runer" (services: jarek-va-ui, cursor-runner) (`flag/unknown-service`)',
      '  - write cursor-runner',
      '',
    ]);
  });

  test('names the files of a policy change', () => {
    expect(lines(POLICY)).toContain(
      '- `.github/workflows/flaghoist.yml`, `environments/pipeline.yaml`',
    );
  });

  test('shows every rule of a policy change that fits, and cuts no sentence before its end', () => {
    const details = Array.from({ length: 45 }, (_, index) => `pipeline.yaml: rule-${index} a → b`);
    const message = `could not read the reviews: ${'x'.repeat(200)}, and the last word is this`;
    const shown = lines({ ...POLICY, policy: [{ ...POLICY.policy[0]!, message, details }] });
    expect(shown).toContain('  - pipeline.yaml: rule-39 a → b');
    expect(shown).toContain('  - and 5 more details; all of them are in the JSON');
    expect(shown.join()).toContain('the last word is this');
  });

  test.each([
    ['To fix', BLOCKED],
    ['Errors elsewhere', ROLLBACK],
    ['Warnings', { ...POLICY, diagnostics: [similarKey] }],
  ])('lists diagnostics under "%s" by what they do to the verdict', (title, one) => {
    expect(lines(one)[2]).toBe(`**${title}**`);
  });

  test('says in its first line that an environment only reports', () => {
    expect(lines(LENIENT)[0]).toBe(
      '### ✅ pass · promotion · staging only reports: enforced, it would wait · it may land',
    );
  });

  test('shows one of fifty flags of a kind and counts the others', () => {
    expect(lines(many(50))).toContain(
      '- and 48 more like this: `team/flag-1`, `team/flag-2`, `team/flag-3`, `team/flag-4`, `team/flag-5`, `team/flag-6`, `team/flag-7`, `team/flag-8` and 40 more',
    );
  });

  test('is the same a quarter of an hour later, so that it is not written again for nothing', () => {
    expect(renderMarkdown(later(EARLY, 15 * 60))).toBe(renderMarkdown(EARLY));
  });

  test('is written four times in the last 17 hours of a soak of 48, once for each tenth', () => {
    const texts = Array.from({ length: 17 * 4 }, (_, run) =>
      renderMarkdown(later(SOAKING, run * 900)),
    );
    expect(new Set(texts).size).toBe(4);
  });
});

describe('text that others wrote (T36, T37)', () => {
  test('cannot mention, link, hide or command anything from within a comment', () => {
    fc.assert(
      fc.property(hostileText, (words) => {
        const shown = renderMarkdown(hostile(words));
        const prose = shown.split('\n').map(outsideCode).join('\n');
        expect(shown).not.toMatch(/[@<]/);
        expect(prose).not.toMatch(/[`[\]|\\&~$_]|:\/\/|www\.|:[a-z]+:|#\d/i);
        expect(commandsIn(shown)).toEqual([]);
        expect(invisibleIn(shown)).toEqual([]);
      }),
    );
  });

  test('never makes the comment longer than GitHub takes', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 400 }), (words, count) => {
        const one = hostile(words);
        const [change] = one.changes;
        const changes = Array.from({ length: count }, (_, index) => ({
          ...change!,
          readyAt: instant(index),
          gates: Array.from({ length: 30 }, () => change!.gates).flat(),
        }));
        const diagnostics = Array.from({ length: count }, () => one.diagnostics).flat();
        const shown = renderMarkdown({ ...one, changes, diagnostics });
        expect(shown.length).toBeLessThanOrEqual(LONGEST_MARKDOWN);
      }),
      { numRuns: 30 },
    );
  });

  test('is cut between two lines where a comment would grow too long, and its end stays', () => {
    const shown = lines({
      ...EARLY,
      notes: Array.from({ length: 10 }, () => noting('`'.repeat(200))),
      diagnostics: Array.from({ length: 20 }, (_, line) => ({ ...unknownService, line })),
      policyFiles: ['x'],
      changes: Array.from({ length: 12 }, (_, index) => ({
        ...EARLY.changes[0]!,
        readyAt: instant(index),
        gates: Array.from({ length: 16 }, () => ({
          ...EARLY.changes[0]!.gates[1]!,
          message: `${'`'.repeat(150)}x`,
        })),
      })),
    });
    expect(shown).toContain('- … the rest is in the JSON');
    expect(shown.at(-1)).toMatch(/^Fingerprint/);
  });

  test('keeps the position of a diagnostic, however long the name of the file', () => {
    const long = { ...unknownService, file: `${'x'.repeat(500)}.yaml` };
    expect(renderMarkdown(report({ verdict: 'block', diagnostics: [long] }))).toMatch(/…:4:3`/);
  });

  test.each(ALL)('%s has no HTML and no mention', (_, one) => {
    expect(renderMarkdown(one)).not.toMatch(/[@<]/);
  });
});
