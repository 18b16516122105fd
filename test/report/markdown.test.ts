import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import type { Report } from '#domain/report.ts';
import { duration, instant } from '#domain/scalars.ts';
import { LONGEST_MARKDOWN } from '#report/safe-text.ts';
import { headingOf } from '#report/heading.ts';
import { renderMarkdown } from '#report/markdown.ts';
import type { ReportPlace } from '#report/place.ts';
import { commandsIn, hostileText, invisibleIn, outsideCode } from './hostile.ts';
import {
  ALL,
  BLOCKED,
  DUE_NOW,
  EARLY,
  LENIENT,
  NOW,
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

/** What the layout itself writes. */
const OUR_TAGS = /<details><summary>[A-Za-z0-9 ,./-]+<\/summary>|<\/details>|<br>|<\/?sub>/g;

/** A line without the bars of our tables and our line breaks. */
function withoutOurs(line: string): string {
  return line.startsWith('|') ? line.replaceAll('|', '') : line.replace(/\\$/, '');
}

const PLACE: ReportPlace = {
  repository: 'https://github.com/o/r',
  pull: 12,
  branch: { repository: 'https://github.com/o/r', name: 'step/50' },
  forms: { promote: 'flaghoist-promote.yml', rollback: 'flaghoist-rollback.yml' },
  codePage: (code) => `https://github.com/acme/flaghoist/blob/v1/docs/codes.md#${code}`,
  about: () => ({
    description: 'Voice agent',
    owner: 'voice',
    links: { runbook: 'https://example.com/runbook', trap: 'javascript:alert(1)' },
    risk: 'high',
  }),
  stateFile: (key, where) => `environments/${where}/${key}.yaml`,
  isDeployed: () => true,
  requiredAt: (_change, gate) =>
    gate === 'soak' ? [{ file: 'environments/pipeline.yaml', line: 14 }] : [],
  rules: [
    { rule: 'soak for staging', from: 'for: 48h', to: 'for: 12h', isLooser: true },
    { rule: 'teams.release', from: '[ana]', to: '[ana, bartek]', isLooser: false },
  ],
  policyFiles: [
    {
      path: 'environments/pipeline.yaml',
      before: 'environments:\n  - name: staging\n    requires:\n      soak: { for: 48h }\n',
      after: 'environments:\n  - name: staging\n    requires:\n      soak: { for: 12h }\n',
    },
  ],
};

describe('the comment on a pull request', () => {
  test('says of an early promotion what is missing, and who has to do what', () => {
    expect(lines(EARLY)).toEqual([
      '### ⏳ Not before Sun 22 Nov, 09:00 UTC',
      '',
      '**`elevenlabs-agent`** in **staging**: off → **on**\\',
      'for `cursor-runner`, `elevenlabs-agent`, `jarek-va-ui`',
      '',
      '| | Needs | So far |',
      '|:-:|:--|:--|',
      '| ⏳ | 48h in development | `▕██████░░░░▏`<br>since Fri 20 Nov, 09:00 |',
      '| ⏳ | 1 approval from release | none yet |',
      '',
      '**To do:** ask ana or bartek to review the present version. The check then turns green without a push.',
      '',
      '<details><summary>The way back</summary>',
      '',
      '**Way back:** Revert on this page, or `flaghoist rollback elevenlabs-agent --in staging`. A rollback passes at once.',
      '',
      '</details>',
      '',
      '<details><summary>1 approval does not count</summary>',
      '',
      "- ana's approval does not count: it was given Fri 20 Nov 2026 12:00 UTC, before the present change was first shown (Sat 21 Nov 2026 08:00 UTC)",
      '',
      '</details>',
      '',
      '<details><summary>How this is judged</summary>',
      '',
      '`elevenlabs-agent` in staging, a promotion:',
      '',
      '- ⏳ **soak** development has covered the proposal since Fri 20 Nov 2026 09:00 UTC (landing 1a2b3c4d5e, merge time on GitHub); 48h are required. The wait ends Sun 22 Nov 2026 09:00 UTC (`soak/too-short`)',
      '  - `▕██████░░░░▏` 60% of 48h in development',
      '- ⏳ **approvals** 1 approval from release is required, none so far (`approvals/missing`)',
      '',
      '</details>',
      '',
      '<sub>change `a1b2c3d` · times by GitHub</sub>',
    ]);
  });

  test('says of a due promotion that it can land, and how to undo it', () => {
    expect(lines(DUE_NOW).slice(0, 11)).toEqual([
      '### ✅ Ready to merge',
      '',
      '**`voice/outbound-calls`** in **production**: 5% → **10%**\\',
      'for `calling-platform`',
      '',
      '| | Needs | So far |',
      '|:-:|:--|:--|',
      '| ✅ | 7d at 5% | at least since Thu 12 Nov, 09:00 |',
      '| ✅ | 1 approval from release | bartek |',
      '',
      '**Way back:** Revert on this page, or `flaghoist rollback voice/outbound-calls --in production`. A rollback passes at once.',
    ]);
    expect(lines(DUE_NOW).at(-1)).toBe('<sub>change `a1b2c3d` · times by Git</sub>');
  });

  test('links the form that takes a raise back, and the editor of each changed file', () => {
    const text = renderMarkdown(DUE_NOW, { place: PLACE });
    expect(text).toContain(
      'Revert on this page, [this form](https://github.com/o/r/actions/workflows/flaghoist-rollback.yml), or `flaghoist rollback',
    );
    const file = 'environments/production/voice/outbound-calls.yaml';
    const editor = `[\`${file}\`](https://github.com/o/r/edit/step/50/${file})`;
    expect(text).toContain(`- Edit ${editor}\n`);
    expect(renderMarkdown(ROLLBACK, { place: PLACE })).toContain('- Edit [`environments/');
  });

  test('lists what to fix with the place in code', () => {
    expect(lines(BLOCKED).slice(0, 9)).toEqual([
      '### ❌ Blocked: 1 error',
      '',
      '**2 flags** in **staging**, **production**',
      '',
      '**To fix**',
      '',
      '- `environments/flags/elevenlabs-agent.yaml:4:3` no service is named "cursor-runer" (services: jarek-va-ui, cursor-runner) (`flag/unknown-service`)',
      '  - write cursor-runner',
      '- `environments/flags/elevenlabs-agent.yaml:1:1` warning: the key differs from elevenlabs-agents by one letter (`flag/similar-key`)',
    ]);
  });

  test('shows a skipped step as the edit that fixes it', () => {
    const shown = renderMarkdown(BLOCKED, { place: PLACE });
    expect(shown).toContain(`\
Also [edit \`environments/production/outbound-calls.yaml\`](https://github.com/o/r/edit/step/50/environments/production/outbound-calls.yaml), and push:

\`\`\`diff
- rollout: 50
+ rollout: 10
\`\`\`
`);
    expect(headingOf({ ...BLOCKED, diagnostics: [] }, PLACE)).toBe('Blocked: the next step is 10%');
  });

  test('links landings, files, the review and what the definition names', () => {
    const shown = renderMarkdown(EARLY, { place: PLACE });
    expect(shown).toContain(
      `[since Fri 20 Nov, 09:00](https://github.com/o/r/commit/${'1a2b3c4d5e'.padEnd(40, '0')})`,
    );
    expect(shown).toContain('[Review it](https://github.com/o/r/pull/12/files)');
    expect(shown).toContain(
      '- `elevenlabs-agent`: Voice agent · owner voice · risk high · [runbook](https://example.com/runbook)\n',
    );
    expect(shown).not.toContain('javascript');
    expect(renderMarkdown(BLOCKED, { place: PLACE })).toContain(
      '[`environments/flags/elevenlabs-agent.yaml:4:3`](https://github.com/o/r/blob/step/50/environments/flags/elevenlabs-agent.yaml#L4)',
    );
    expect(renderMarkdown(DUE_NOW, { place: PLACE })).toContain(
      '**On merge** `calling-platform` is redeployed in production.\\\n**Way back:**',
    );
  });

  test('names the line that requires a gate of a flag, and links it', () => {
    const file = 'environments/pipeline.yaml';
    const shown = renderMarkdown(EARLY, { place: PLACE });
    expect(shown).toContain(
      `, required by [\`${file}:14\`](https://github.com/o/r/blob/HEAD/${file}#L14))`,
    );
    expect(shown.match(/required by/g)).toHaveLength(1);
  });

  test('links codes to their page, and people and teams of GitHub to theirs, and calls none of them', () => {
    const approvals = EARLY.changes[0]?.gates.find(({ gate }) => gate === 'approvals');
    const facts = { from: ['acme/release', 'release'], approvers: ['ana', 'bartek'] };
    const needs = '3 approvals from acme/release and release';
    const approved = {
      ...approvals!,
      facts,
      brief: { needs, soFar: 'ana, bartek', lists: 'approvers' as const },
    };
    const waiting = {
      ...EARLY,
      changes: EARLY.changes.map((change) => ({ ...change, gates: [approved] })),
    };
    const place = {
      ...PLACE,
      about: () => ({ description: '', owner: 'acme/voice', links: {}, risk: null }),
    };
    const shown = renderMarkdown(waiting, { place });
    const team = (name: string): string =>
      `[acme/${name}](https://github.com/orgs/acme/teams/${name})`;
    expect(shown).toContain(
      `| 3 approvals from ${team('release')} and release | [ana](https://github.com/ana), [bartek](https://github.com/bartek) |`,
    );
    expect(shown).toContain(`owner ${team('voice')}`);
    expect(shown).toContain(
      `([\`${approved.code}\`](https://github.com/acme/flaghoist/blob/v1/docs/codes.md#${approved.code}))`,
    );
    expect(shown).not.toContain('@');
    expect(renderMarkdown(waiting)).not.toContain('](http');
    expect(renderMarkdown(BLOCKED, { place: PLACE })).toMatch(
      /\(\[`[a-z/-]+`\]\(https:\/\/github\.com\/acme\/flaghoist\/blob\/v1\/docs\/codes\.md#[a-z/-]+\)\)/,
    );
  });

  test('shows a change of the rules as before and after, and the file as a diff', () => {
    const shown = renderMarkdown(POLICY, { place: PLACE });
    expect(shown.split('\n').slice(0, 10)).toEqual([
      '### ⏳ Needs 1 approval: 1 looser rule',
      '',
      '| Rule | Before | After |',
      '|:--|:--|:--|',
      '| 🔻 soak for staging | for: 48h | **for: 12h** |',
      '| teams.release | `[ana]` | **`[ana, bartek]`** |',
      '',
      '🔻 looser than before',
      '',
      'No flag changes.',
    ]);
    expect(shown).toContain(`\
\`\`\`diff
     requires:
-      soak: { for: 48h }
+      soak: { for: 12h }
\`\`\`
`);
  });

  test('shows a name with an underscore as a part of its sentence', () => {
    const shown = (hint: string): string =>
      renderMarkdown({
        ...EARLY,
        readyAt: null,
        changes: EARLY.changes.map((one) => ({ ...one, gates: [{ ...one.gates[1]!, hint }] })),
      });
    expect(shown('set FLAGHOIST_LOG_KEY')).toContain('**To do:** set FLAGHOIST_LOG_KEY. ');
    expect(shown('a _wide_ word')).toContain('**To do:** `a _wide_ word`. ');
    expect(shown('__init__ ends')).toContain('**To do:** `__init__ ends`. ');
  });

  test('names the files of a policy change', () => {
    expect(lines(POLICY)).toContain('- `.github/workflows/flaghoist.yml`');
    expect(lines(POLICY)).toContain('- `environments/pipeline.yaml`');
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
    expect(lines(one).filter((line) => line.startsWith(`**${title}**`))).toHaveLength(1);
  });

  test('lists notes by themselves, so that none reads as one of the errors above it', () => {
    const shown = lines({ ...ROLLBACK, notes: [noting('flags that require the flag stay on')] });
    const errors = shown.findIndex((line) => line.startsWith('**Errors elsewhere**'));
    const signs = shown.slice(errors).flatMap((line) => /^[-*] /.exec(line) ?? []);
    expect(signs.join('')).toMatch(/^(- )+\* $/);
  });

  test('says in its first line that an environment only reports', () => {
    expect(lines(LENIENT)[0]).toBe('### ✅ Ready: staging only reports');
    expect(lines(LENIENT)).toContain(
      '**staging** only reports; if it enforced its rules, this would wait.',
    );
  });

  test('names each of fifty flags, in one row for all that wait for the same', () => {
    const names = Array.from({ length: 48 }, (_, index) => `-${index + 1}`).join(', ');
    expect(lines(many(50))).toContain(
      `| ⏳ | 49: \`team/flag-0\`, ${names} | 48h in development<br>\`▕██████░░░░▏\`<br>since Fri 20 Nov, 09:00 |`,
    );
  });

  test('names every flag also where each waits for a moment of its own', () => {
    const all = many(200);
    const changes = all.changes.map((change, index) => ({
      ...change,
      readyAt: instant(NOW + index),
    }));
    const shown = renderMarkdown({ ...all, changes });
    for (const { flag } of changes) expect(shown).toContain(`-${flag.split('-')[1]}`);
  });

  test('says how many could land now', () => {
    const [ready] = DUE_NOW.changes;
    const shown = lines({ ...EARLY, changes: [...EARLY.changes, ready!] });
    expect(shown).toContain(
      '1 could land now, 1 does not. To land the 1, move the others to a separate pull request.',
    );
  });

  test.each(ALL)('%s has a heading of one line on a phone, and small print that fits', (_, one) => {
    const shown = lines(one);
    expect(shown[0]!.length).toBeLessThanOrEqual('### ⏳ '.length + 42);
    expect(shown.at(-1)!.replaceAll(/<[^>]*>/g, '').length).toBeLessThan(60);
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
        const prose = shown.split('\n').map(outsideCode).map(withoutOurs).join('\n');
        expect(shown.replaceAll(OUR_TAGS, '')).not.toMatch(/[@<]/);
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
    expect(shown.at(-1)).toMatch(/^<sub>change/);
    expect(shown.filter((line) => line.startsWith('<details>'))).toHaveLength(
      shown.filter((line) => line === '</details>').length,
    );
  });

  test('closes the diff of a policy file in which it is cut, also one with fences of its own', () => {
    const after = Array.from({ length: 100 }, (_, line) => `${line}: \`\`\`\` ${'x'.repeat(300)}`);
    const file = { path: '.github/workflows/a.yml', before: null, after: after.join('\n') };
    const place: ReportPlace = { ...PLACE, policyFiles: [file, file, file] };
    const text = renderMarkdown({ ...EARLY, policyFiles: [file.path] }, { place });
    expect(text.length).toBeLessThanOrEqual(LONGEST_MARKDOWN);
    const outside = text
      .trimEnd()
      .replaceAll(/^(`{3,})diff\n[^]*?\n\1$/gm, 'the diff')
      .split('\n');
    expect(outside).toContain('- … the rest is in the JSON');
    expect(outside.filter((line) => line === 'the diff')).toHaveLength(2);
    expect(outside.at(-1)).toMatch(/^<sub>change/);
    expect(outside.join('\n')).not.toContain('xxx');
  });

  test('keeps the position of a diagnostic, however long the name of the file', () => {
    const long = { ...unknownService, file: `${'x'.repeat(500)}.yaml` };
    expect(renderMarkdown(report({ verdict: 'block', diagnostics: [long] }))).toMatch(/…:4:3`/);
  });

  test.each(ALL)('%s has no HTML but ours and no mention', (_, one) => {
    expect(renderMarkdown(one).replaceAll(OUR_TAGS, '')).not.toMatch(/[@<]/);
  });
});
