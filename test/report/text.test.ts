import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { duration } from '#domain/scalars.ts';
import { widthOf } from '#report/terminal.ts';
import { NO_PLACE } from '#report/place.ts';
import { renderText } from '#report/text.ts';
import { commandsIn, hostileText, invisibleIn } from './hostile.ts';
import {
  ADOPTION,
  ALL,
  BLOCKED,
  DUE_NOW,
  EARLY,
  LENIENT,
  POLICY,
  ROLLBACK,
  SOAKING,
  approvalsWait,
  gate as gateOf,
  hostile,
  many,
  report,
} from './reports.ts';

type Text = typeof renderText;
const text = (of: Parameters<Text>[0], options: Partial<Parameters<Text>[1]> = {}): string =>
  renderText(of, { colour: false, ...options });

describe('a promotion on a terminal', () => {
  test('that is early says what is missing, since when the flag soaks, what to do and the way back', () => {
    expect(text(EARLY)).toBe(`\
… Not before Sun 22 Nov, 09:00 UTC (in 17h)

elevenlabs-agent in staging: off → on
for cursor-runner, elevenlabs-agent, jarek-va-ui

    Needs                    So far
  … 48h in development       ▕██████░░░░▏ 17h to go, since Fri 20 Nov, 09:00
                             [soak/too-short]
  … 1 approval from release  none yet [approvals/missing]

To do     ask ana or bartek to review the present version. The check then turns
          green without a push.

Way back  passes at once:
          flaghoist rollback elevenlabs-agent --in staging

1 approval does not count
  · ana's approval does not count: it was given Fri 20 Nov 2026 12:00 UTC,
    before the present change was first shown (Sat 21 Nov 2026 08:00 UTC)

Explain   flaghoist explain soak/too-short

judged as of Sat 21 Nov 2026 16:00 UTC · landing times are GitHub's own records
promotion · fingerprint a1b2c3d4e5f60718
`);
  });

  test('that only soaks leaves nothing to do', () => {
    const shown = text(SOAKING);
    expect(shown.split('\n', 1)).toEqual(['… Turns green Sun 22 Nov, 09:00 UTC (in 17h)']);
    expect(shown).toContain('\nNothing to do. The check turns green without a push.\n');
  });

  test('that is due has no bars, and on the Git clock says who can write it', () => {
    expect(text(DUE_NOW)).toBe(`\
✓ Ready to merge

voice/outbound-calls in production: 5% → 10%
for calling-platform

    Needs                    So far
  ✓ 7d at 5%                 at least since Thu 12 Nov, 09:00
                             [ladder/long-enough]
  ✓ 1 approval from release  bartek [approvals/enough]

Way back  passes at once:
          flaghoist rollback voice/outbound-calls --in production

judged as of Sat 21 Nov 2026 16:00 UTC · landing times are committer dates in Git, which a committer can set freely
promotion · fingerprint a1b2c3d4e5f60718
`);
  });

  test('says what a merge redeploys, where targets are known', () => {
    expect(text(EARLY, { place: { ...NO_PLACE, isDeployed: () => true } })).toContain(
      'On merge  cursor-runner, elevenlabs-agent, jarek-va-ui are redeployed in staging\n',
    );
  });

  test('says how much may break, where the definition of a raised flag says it', () => {
    const about = () => ({ description: '', owner: null, links: {}, risk: 'high' });
    expect(text(EARLY, { place: { ...NO_PLACE, about } })).toContain(
      'Risk      high: elevenlabs-agent\n',
    );
    expect(text(EARLY)).not.toContain('Risk');
  });

  test('into an environment that only reports says so in its first line', () => {
    const shown = text(LENIENT);
    expect(shown.split('\n', 1)).toEqual(['✓ Ready: staging only reports']);
    expect(shown).toContain('\nstaging only reports; if it enforced its rules, this would wait.\n');
  });

  test('names a due moment that its gate has not named', () => {
    const [change] = SOAKING.changes;
    const [soak] = change!.gates;
    const { progress, readyAt } = soak!;
    const silent = gateOf({ code: 'soak/too-short', message: 'too short', progress, readyAt });
    expect(text({ ...SOAKING, changes: [{ ...change!, gates: [silent] }] })).toContain(
      '… soak   ▕██████░░░░▏ due Sun 22 Nov 2026 09:00 UTC (in 17h), too short\n',
    );
  });
});

describe('a block on a terminal', () => {
  test('lists every place to fix, the edit as a diff, then the flags', () => {
    expect(text(BLOCKED)).toBe(`\
✗ Blocked: 1 error

2 flags in staging, production

environments/flags/elevenlabs-agent.yaml:1:1: warning: the key differs from elevenlabs-agents by one letter [flag/similar-key]
environments/flags/elevenlabs-agent.yaml:4:3: no service is named "cursor-runer" (services: jarek-va-ui, cursor-runner) [flag/unknown-service]
  hint: write cursor-runner

Fix       production/outbound-calls.yaml
          - rollout: 50
          + rollout: 10

✗ elevenlabs-agent, staging: cannot read the proposed state

✗ outbound-calls, production: 5% → 50%
  ✗ steps 5 → 10 → 25 → 50 → 100%  5% → 50%  [ladder/skipped-step]

To do     fix 1 error. Then push. The check does not turn green without a push.

Way back  passes at once:
          flaghoist rollback elevenlabs-agent outbound-calls --in staging production

Explain   flaghoist explain ladder/skipped-step

judged as of Sat 21 Nov 2026 16:00 UTC · landing times are GitHub's own records
promotion · fingerprint a1b2c3d4e5f60718
`);
  });
});

describe('the rest on a terminal', () => {
  test('a rollback passes at once, whatever else is broken', () => {
    expect(text(ROLLBACK)).toBe(`\
✓ Safe to merge at once

elevenlabs-agent in production: on → off
for jarek-va-ui

environments/flags/elevenlabs-agent.yaml:4:3: no service is named "cursor-runer" (services: jarek-va-ui, cursor-runner) [flag/unknown-service]
  hint: write cursor-runner
these errors do not stop this proposal

Notes
  · flags that require the flag stay on: agent-voices;
    rollback --with-dependents lowers them, too

judged as of Sat 21 Nov 2026 16:00 UTC
rollback · fingerprint a1b2c3d4e5f60718
`);
  });

  test('an adoption lists what is on, and what is off in one line', () => {
    expect(text(ADOPTION)).toContain(`\
✓ Adopts 2 flags as they are

· on in development: elevenlabs-agent
· off everywhere: killswitch
`);
  });

  test('a policy change names its files and who has to approve', () => {
    expect(text(POLICY)).toContain(`\
… Needs 1 approval: ana or bartek

Rules change in
  · .github/workflows/flaghoist.yml
  · environments/pipeline.yaml

No flag changes.

    Needs                    So far
  … 1 approval from release  none yet  [approvals/missing]
`);
  });

  test('a loosened rule is called looser, as a diff', () => {
    const rules = [
      { rule: 'soak for staging', from: 'for: 48h', to: 'for: 12h', isLooser: true },
      { rule: 'teams.release', from: '[ana]', to: '[ana, bartek]', isLooser: false },
    ];
    expect(text(POLICY, { place: { ...NO_PLACE, rules } })).toContain(`\
… Needs 1 approval: 1 looser rule

soak for staging, looser than before
  - for: 48h
  + for: 12h
teams.release
  - [ana]
  + [ana, bartek]
`);
  });

  test('a proposal without flags needs a few lines', () => {
    expect(text(report({}))).toBe(`\
✓ Nothing to judge

judged as of Sat 21 Nov 2026 16:00 UTC · landing times are GitHub's own records
fingerprint a1b2c3d4e5f60718
`);
  });

  test('flags of a kind share their rows, every flag is named, and what blocks comes first', () => {
    expect(text(many(12))).toContain(`\
12 flags in staging: off → on

✗ team/flag-last
  ✗ hold                remove the hold first [hold/lifted-here]

… 11 flags: team/flag-0, -1, -2, -3, -4, -5, -6, -7, -8, -9, -10
  … 48h in development  ▕██████░░░░▏ 17h to go, since Fri 20 Nov, 09:00
                        [soak/too-short]
`);
  });

  test('totals come first, with what could land now', () => {
    const [first, ...others] = SOAKING.changes.concat(DUE_NOW.changes);
    const shown = text({ ...SOAKING, changes: [first!, ...others] });
    expect(shown).toContain(`\
2 flags in staging, production
1 could land now, 1 does not. To land the 1, move the others to a separate pull
request.
`);
  });

  test('errors elsewhere leave no flags to a pull request of their own', () => {
    const [changeReport] = DUE_NOW.changes;
    const shown = text({ ...BLOCKED, changes: [changeReport!, changeReport!] });
    expect(shown).not.toContain('could land now');
  });

  test('ten thousand flags stay readable, also when each has a moment of its own', () => {
    const all = many(10_000);
    const changes = all.changes.map((change, index) => ({
      ...change,
      readyAt: change.readyAt === null ? null : ((change.readyAt + index) as typeof all.now),
    }));
    for (const one of [all, { ...all, changes }]) {
      const shown = text(one);
      expect(shown.split('\n').length).toBeLessThan(120);
      expect(shown).toMatch(/and 9\d+ more flags; all\s+of\s+them\s+are\s+in\s+the\s+JSON/);
    }
  });

  test.each(ALL)('%s reads the same in colour and without', (_, one) => {
    const painted = renderText(one, { colour: true });
    expect(painted).toContain('\u001b[');
    // oxlint-disable-next-line no-control-regex -- the point is to take the colour away again
    expect(painted.replaceAll(/\u001b\[\d+m/g, '')).toBe(text(one));
  });

  test.each(ALL.filter(([name]) => name !== 'hostile text'))(
    '%s is as wide as its terminal, and no word is broken',
    (_, one) => {
      const words = new Set(text(one).split(/\s+/));
      for (const width of [60, 80, 200]) {
        const lines = text(one, { width }).split('\n');
        const isCommand = (line: string): boolean => line.trim().startsWith('flaghoist ');
        expect(lines.filter((line) => widthOf(line) > width && !isCommand(line))).toEqual([]);
        expect(
          lines.flatMap((line) => line.split(/\s+/)).filter((word) => !words.has(word)),
        ).toEqual([]);
      }
    },
  );

  test('a table is as wide as it has to be, breaks its cells, and on a very narrow terminal its columns', () => {
    expect(text(EARLY, { width: 100 })).toContain(`\
  … 48h in development       ▕██████░░░░▏ 17h to go, since Fri 20 Nov, 09:00  [soak/too-short]
  … 1 approval from release  none yet                                         [approvals/missing]
`);
    expect(text(EARLY, { width: 60 })).toContain(`\
    Needs                  So far
  … 48h in development     ▕██████░░░░▏ 17h to go, since Fri
                           20 Nov, 09:00 [soak/too-short]
  … 1 approval from        none yet [approvals/missing]
    release
`);
    const long = EARLY.changes.map((change) => ({
      ...change,
      gates: [{ ...approvalsWait, code: 'approvals/unresolved-identity' }],
    }));
    expect(text({ ...EARLY, changes: long }, { width: 40 })).toContain(`\
  … 1 approval from release
      none yet
      [approvals/unresolved-identity]
`);
  });

  test('diagnostics break between words on a terminal, and stay whole for a program', () => {
    const narrow = renderText(BLOCKED, { colour: false, width: 60 });
    const [diagnostics = ''] = narrow.split('\nFix');
    expect(diagnostics.split('\n').filter((line) => widthOf(line) > 60)).toEqual([]);
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
      '▕█████████░▏ 17h to go',
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
