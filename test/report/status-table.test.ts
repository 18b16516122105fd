import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { widthOf } from '#report/terminal.ts';
import { LONGEST_MARKDOWN } from '#report/safe-text.ts';
import { renderStatusJson } from '#report/status-json.ts';
import { renderStatusMarkdown } from '#report/status-markdown.ts';
import { renderStatusTable } from '#report/status-table.ts';
import type { StatusRow } from '#report/status-rows.ts';
import { commandsIn, hostileText, invisibleIn, outsideCode } from './hostile.ts';
import { durationOf } from '#domain/scalars.ts';
import { NOW, at, environment, exposures, flag } from './reports.ts';
import { cell as cellOf, ROWS } from './rows.ts';

const manyRows = (count: number): readonly StatusRow[] =>
  Array.from({ length: count }, (_, index) => ({ ...ROWS[0]!, key: flag(`team/flag-${index}`) }));

describe('the table of flags and environments', () => {
  test('says of no flag that it is done while one service has less of it than another', () => {
    const given = exposures({ api: 100, web: 0 });
    const row = { ...ROWS[0]!, cells: [cellOf('production', given, '2h')], next: null };
    const table = renderStatusTable([row], { colour: false, now: NOW, width: 80 });
    expect(table).toContain('1 flag · 1 overridden\n');
    expect(table).toMatch(/◐ elevenlabs-agent +on\/off 2h +web off in production$/m);
  });

  test('says what users get, for how long, and what is due next', () => {
    expect(renderStatusTable(ROWS, { colour: false, now: NOW, width: 80 })).toBe(`\
4 flags · 1 ready · 1 waiting · 1 held · 1 done

                        development  staging     production    next
✓ editor                on/off 4h    unreadable  on            staging
… elevenlabs-agent      on 31h       off         off           staging in 17h
■ voice/outbound-calls  100% 14d+    100% 9d     25% 3d, held  held
● finished              on 14d       on 14d                    done

■ voice/outbound-calls is on hold in production: p95 latency under
    investigation

Waiting
  elevenlabs-agent → staging on: due Sun 22 Nov 2026 09:00 UTC (in 17h)

Raise  flaghoist promote editor --to staging
`);
  });

  test('says beside the command that raises a flag how long ago it was rolled back there', () => {
    const [, , , finished] = ROWS;
    const [ready] = ROWS.filter(({ key }) => key === 'editor');
    const rollback = {
      landing: 'a'.repeat(40) as never,
      timeToSafe: null,
      verifiedAt: at('2026-11-21T13:00:00Z'),
    };
    const live = { state: 'live' as const, services: [], refusal: null, rollback };
    const cells = ready!.cells.map((cell) => ({ ...cell, live }));
    const shown = renderStatusTable([{ ...ready!, cells }, finished!], {
      colour: false,
      now: NOW,
      width: 80,
    });
    expect(shown).toContain(
      '\nRaise  flaghoist promote editor --to staging  # rolled back 3h ago\n',
    );
  });

  test('says no end later than it is, and nothing that is past after now', () => {
    const [agent] = ROWS;
    const next = {
      ...agent!.next!,
      verdict: 'pass' as const,
      passUntil: at('2026-11-24T23:00:40Z'),
    };
    const now = at('2026-11-22T12:00:50Z');
    const removal = {
      environment: environment('production'),
      after: '30d',
      since: at('2026-11-22T12:00:30Z'),
      dueAt: at('2026-12-22T12:00:30Z'),
      isDue: false,
      open: [],
    };
    const rows = [{ ...agent!, next, removal }];
    const shown = renderStatusTable(rows, { colour: false, now, isDetailed: true, width: 200 });
    expect(shown).toContain('until Tue 24 Nov 2026 23:00 UTC (in 58h 59m)');
    expect(shown).toContain(
      'since Sun 22 Nov 2026 12:00 UTC, due for removal Tue 22 Dec 2026 12:01 UTC',
    );
  });

  test('a flag that is refused or not live yet is not done, and the table says where', () => {
    const [, , , finished] = ROWS;
    const [first, second] = finished!.cells;
    const live = (state: 'refused' | 'not-deployed') => ({
      live: { state, services: [], refusal: null, rollback: null },
    });
    const rows = [
      { ...finished!, key: flag('refused'), cells: [first!, { ...second!, ...live('refused') }] },
      { ...finished!, key: flag('late'), cells: [{ ...first!, ...live('not-deployed') }, second!] },
      finished!,
    ];
    const shown = renderStatusTable(rows, { colour: false, now: NOW, width: 80 });
    expect(shown).toMatch(/^3 flags · 1 waiting · 1 blocked · 1 done$/m);
    expect(shown).toMatch(/^✗ refused .* on 14d, refused +refused in staging$/m);
    expect(shown).toMatch(/^… late .* not live in development$/m);
  });

  test('services that wait for the same run with the same values are one line', () => {
    const [, , , finished] = ROWS;
    const service = (name: string) => ({
      service: name as never,
      state: 'not-deployed' as const,
      values: { SEARCH: false },
      landing: null,
      since: null,
      why: '',
    });
    const live = {
      state: 'not-deployed' as const,
      services: [service('api'), service('web')],
      refusal: null,
      rollback: null,
    };
    const rows = [{ ...finished!, cells: [{ ...finished!.cells[0]!, live }] }];
    const log = { trouble: null, rules: null, isDetailed: false };
    expect(renderStatusTable(rows, { colour: false, now: NOW, log, width: 90 })).toContain(
      '  … finished in development: not deployed to api, web yet, where SEARCH=false is live\n',
    );
  });

  test('what has just begun is shown as under a minute, like the seconds after it', () => {
    const [, , , finished] = ROWS;
    const [first, second] = finished!.cells;
    const cells = [
      { ...first!, soakedFor: durationOf('0h') },
      { ...second!, soakedFor: durationOf('0h') },
    ];
    const shown = renderStatusTable([{ ...finished!, cells }], { colour: false, now: NOW });
    expect(shown).toMatch(/finished +on under 1m +on under 1m/);
  });

  test('is never wider than the terminal, and breaks no word', () => {
    const words = new Set(renderStatusTable(ROWS, { colour: false, now: NOW }).split(/\s+/));
    for (const width of [40, 60, 80, 200]) {
      const shown = renderStatusTable(ROWS, { colour: false, now: NOW, width });
      const lines = shown.split('\n').filter((line) => !line.includes('flaghoist promote'));
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
      for (const { key } of ROWS) expect(shown).toContain(key);
    }
    const narrow = renderStatusTable(ROWS, { colour: false, now: NOW, width: 60 }).split(/\s+/);
    expect(narrow.filter((word) => !words.has(word) && word !== '·')).toEqual([]);
  });

  test('folds no flag where only some environments are shown, because it may be on in another one', () => {
    const [agent] = ROWS;
    const cells = agent!.cells.slice(1, 2);
    const off = ['convex/retry', 'convex/sync', 'voice/sms', 'editor-2'].map((key) => ({
      ...agent!,
      key: flag(key),
      cells,
    }));
    const options = { colour: false, now: NOW, width: 80 };
    const shown = renderStatusTable(off, { ...options, isNarrowed: true });
    expect(shown).not.toContain('everywhere');
    for (const { key } of off) expect(shown).toContain(key);
    expect(renderStatusTable(off, options)).toContain('4 off everywhere');
  });

  test('folds flags that are off everywhere into one line, and lists them when asked', () => {
    const [agent] = ROWS;
    const cells = agent!.cells.map((cell) => ({
      ...agent!.cells[1]!,
      environment: cell.environment,
    }));
    const off = ['convex/retry', 'convex/sync', 'voice/sms', 'editor-2'].map((key) => ({
      ...agent!,
      key: flag(key),
      cells,
    }));
    const shown = renderStatusTable([...ROWS, ...off], { colour: false, now: NOW, width: 80 });
    expect(shown).toContain('8 flags · 1 ready · 1 waiting · 1 held · 1 done · 4 off everywhere\n');
    expect(shown).toContain(
      '  Off everywhere: convex/ 2 flags, voice/ 1 flag, editor-2 (--all lists them)\n',
    );
    expect(shown).not.toContain('convex/retry');
    const all = renderStatusTable([...ROWS, ...off], { colour: false, isWhole: true });
    expect(all).toMatch(/^○ convex\/retry/m);
  });

  test('shows a bar where a soak runs, and none where it is over', () => {
    const [agent] = ROWS;
    const running = [
      {
        environment: environment('development'),
        elapsed: durationOf('31h'),
        required: durationOf('48h'),
      },
    ];
    const rows = [{ ...agent!, next: { ...agent!.next!, running } }];
    expect(renderStatusTable(rows, { colour: false, now: NOW })).toMatch(
      /^… elevenlabs-agent {2}on ━━━╸── {4}off/m,
    );
  });

  test('a soak that has just begun has a bar that is not empty', () => {
    const [agent] = ROWS;
    const [elapsed, required] = [durationOf('1m'), durationOf('7d')];
    const running = [{ environment: environment('development'), elapsed, required }];
    const rows = [{ ...agent!, next: { ...agent!.next!, running } }];
    expect(renderStatusTable(rows, { colour: false, now: NOW })).toContain('  on ╸─────  ');
  });

  test('a flag that is off somewhere has no bar there, also while its first step waits', () => {
    const calls = ROWS[1]!;
    const running = [
      {
        environment: environment('production'),
        elapsed: durationOf('1h'),
        required: durationOf('7d'),
      },
    ];
    const off = cellOf('production', exposures({ api: 0 }), null, { hold: 'p95 latency' });
    const cells = [...calls.cells.slice(0, 2), off];
    const shown = renderStatusTable([{ ...calls, cells, next: { ...calls.next!, running } }], {
      colour: false,
      now: NOW,
    });
    expect(shown).toMatch(/^■ voice\/outbound-calls +100% 14d\+ +100% 9d +off, held +held$/m);
  });

  test('has a command for each step that can be taken now, up to five', () => {
    const editor = ROWS[2]!;
    const raisable = (count: number): string => {
      const keys = Array.from({ length: count }, (_, index) => flag(`flag-${index}`));
      const rows = keys.map((key) => ({ ...editor, key }));
      return renderStatusTable(rows, { colour: false, now: NOW, width: 80 });
    };
    expect(raisable(2)).toMatch(
      /\n\nRaise {2}flaghoist promote flag-0 --to staging\n {7}flaghoist promote flag-1 --to staging\n$/,
    );
    expect(raisable(7).match(/flaghoist promote/g)).toHaveLength(5);
    expect(raisable(7)).toContain('\n       and 2 more flags; ');
  });

  test('leaves out the time that is left where the present moment is not known', () => {
    expect(renderStatusTable(ROWS, { colour: false })).toContain(
      'elevenlabs-agent → staging on: due Sun 22 Nov 2026 09:00 UTC\n',
    );
  });

  test('names the flag that is due first, wherever it stands', () => {
    const [agent] = ROWS;
    const rows = ['2026-11-24', '2026-11-22', '2026-11-23'].map((day, index) => ({
      ...agent!,
      key: flag(`flag-${index}`),
      next: { ...agent!.next!, readyAt: at(day) },
    }));
    expect(renderStatusTable(rows, { colour: false })).toContain(
      '\nNext   flag-1 → staging on, Sun 22 Nov 2026 00:00 UTC\n',
    );
  });

  test('promises no moment where people have to give something as well', () => {
    const [agent] = ROWS;
    const needs = ['1 approval from release is required', '2 items to tick'];
    const rows = [{ ...agent!, next: { ...agent!.next!, needs } }];
    const shown = renderStatusTable(rows, { colour: false });
    expect(shown.replaceAll(/\s+/g, ' ')).toContain(
      'elevenlabs-agent → staging on: not before Sun 22 Nov 2026 09:00 UTC; also waiting: 1 approval',
    );
    expect(renderStatusMarkdown(rows)).toContain(
      'next: elevenlabs-agent → staging on, not before Sun 22 Nov 2026 09:00 UTC\n',
    );
    const open = [{ ...agent!, next: { ...agent!.next!, readyAt: null, needs } }];
    expect(renderStatusMarkdown(open)).toContain(
      'staging on: 1 approval from release is required; 2 items to tick',
    );
  });

  test('of no flags says so', () => {
    expect(renderStatusTable([], { colour: false })).toBe('no flags\n');
    expect(renderStatusMarkdown([])).toBe('No flags.\n');
  });

  test('has a line for each of ten thousand flags, and no descriptions between them', () => {
    const shown = renderStatusTable(manyRows(10_000), { colour: false }).trimEnd().split('\n');
    expect(shown.filter((line) => line.startsWith('… team/flag-'))).toHaveLength(10_000);
    expect(shown.join('\n')).not.toContain('ElevenLabs voice agent');
  });

  test('stays straight with long names', () => {
    const [agent] = ROWS;
    const rows = [...ROWS, { ...agent!, key: flag('a-folder/with/a-rather-long-name-of-a-flag') }];
    const [, , header = '', ...lines] = renderStatusTable(rows, { colour: false }).split('\n');
    const start = header.indexOf('staging');
    const cells = lines.slice(0, rows.length).map((line) => line.slice(start - 1, start + 1));
    expect(cells).toEqual(cells.map(() => expect.stringMatching(/^ \S$/)));
  });

  test('is harmless with what others wrote (T34, T36, T37)', () => {
    fc.assert(
      fc.property(hostileText, (words) => {
        const rows = ROWS.map((row) => ({
          ...row,
          owner: words,
          description: words,
          cells: row.cells.map((cell) => ({ ...cell, hold: words })),
          next: row.next && { ...row.next, readyAt: null, message: words, needs: [words, words] },
        }));
        const markdown = renderStatusMarkdown(rows);
        for (const shown of [
          renderStatusTable(rows, { colour: false }),
          renderStatusJson(rows),
          markdown,
        ]) {
          expect(commandsIn(shown)).toEqual([]);
          expect(invisibleIn(shown)).toEqual([]);
        }
        const body = markdown.split('\n').filter((line) => line.startsWith('| '));
        expect(markdown).not.toMatch(/[@<]/);
        expect(body.map((line) => line.split('|').length)).toEqual(body.map(() => 8));
        expect(body.map(outsideCode).join('')).not.toMatch(/[`[\]\\&]|:\/\/|www\./i);
      }),
    );
  });
});

describe('the same as markdown', () => {
  test('sums up first, because a long table is cut at its end', () => {
    expect(renderStatusMarkdown(ROWS)).toBe(`\
4 flags · 1 ready · 1 waiting · 1 held · 1 done · next: elevenlabs-agent → staging on, Sun 22 Nov 2026 09:00 UTC

- on hold: voice/outbound-calls in production: p95 latency under investigation

| flag | owner | development | staging | production | next |
| --- | --- | --- | --- | --- | --- |
| \`elevenlabs-agent\` | voice | on 31h | off | off | staging on: due Sun 22 Nov 2026 09:00 UTC |
| \`voice/outbound-calls\` |  | 100% at least 14d | 100% 9d | 25% 3d, on hold | production 50%: voice/outbound-calls is on hold in production |
| \`editor\` | web | on/off 4h | unreadable | on | staging on: due now |
| \`finished\` | web | on 14d | on 14d |  |  |
`);
    expect(renderStatusMarkdown(manyRows(10_000)).length).toBeLessThanOrEqual(LONGEST_MARKDOWN);
  });
});

describe('the same as JSON', () => {
  test('has seconds, ISO moments and percent for each service', () => {
    const { flags } = JSON.parse(renderStatusJson(ROWS));
    expect(flags[1].environments[2]).toEqual({
      environment: 'production',
      services: [{ service: 'calling-platform', percent: 25 }],
      soakedForSeconds: 259_200,
      since: '2026-11-18T16:00:00Z',
      atLeast: false,
      hold: 'p95 latency\nunder investigation',
      holdUntil: null,
      file: null,
    });
    expect(flags[0].next).toEqual({
      environment: 'staging',
      what: 'on',
      verdict: 'wait',
      readyAt: '2026-11-22T09:00:00Z',
      passUntil: null,
      message: '48h are required in development, due Sun 22 Nov 2026 09:00 UTC',
      needs: [],
    });
    expect(flags[2].environments[1].services).toBeNull();
  });
});

describe('when a flag should be gone', () => {
  const row = (name: string, own: Partial<StatusRow>): StatusRow => ({
    ...ROWS[0]!,
    key: flag(name),
    ...own,
  });
  const ending = row('ending', { expires: '2027-06-30' });
  const expired = row('expired', { expires: '2025-06-30', isExpired: true });
  const kept = row('kept', { permanent: 'kill switch' });

  test('stands below the flag, and what is over is listed with a mark', () => {
    const table = renderStatusTable([ending, expired, kept], { colour: false, isDetailed: true });
    expect(table).toContain('  ElevenLabs voice agent\n  owner voice · expires 2027-06-30\n');
    expect(table).toContain('  owner voice · ✗ expired 2025-06-30\n');
    expect(table).toContain('  owner voice · permanent\n');
    const overview = renderStatusTable([ending, expired, kept], { colour: false });
    expect(overview).toContain('3 flags · 3 waiting · 1 expired\n');
    expect(overview).toContain('flags to remove\n  expired: ✗ expired 2025-06-30\n');
  });

  test('stands with its reason in detail, where it has none', () => {
    expect(renderStatusTable([kept], { colour: false, isDetailed: true })).toContain(
      '  permanent    kill switch\n',
    );
  });

  test('is listed among many flags, too, up to a bound', () => {
    const many = manyRows(30).map((manyRow) => ({ ...manyRow, ...expired, key: manyRow.key }));
    const table = renderStatusTable(many, { colour: false });
    expect(table).toContain('30 flags · 30 waiting · 30 expired');
    expect(table.split('\n').filter((line) => line.includes('✗ expired'))).toHaveLength(20);
    expect(table).toContain('10 more flags');
  });

  test('has a column of its own on a page, where any flag says so', () => {
    const page = renderStatusMarkdown([ending, expired, kept, row('silent', {})]);
    expect(page).toContain('| next | end |\n');
    expect(page).toContain('✗ expired 2025-06-30');
    expect(page).toContain('| expires 2027-06-30 |\n');
    expect(renderStatusMarkdown([row('silent', {})])).toContain('| next |\n');
  });

  test('is there for programs', () => {
    const { flags } = JSON.parse(renderStatusJson([ending, expired, kept])) as {
      readonly flags: readonly object[];
    };
    expect(flags).toMatchObject([
      { expires: '2027-06-30', expired: false, permanent: null },
      { expires: '2025-06-30', expired: true, permanent: null },
      { expires: null, expired: false, permanent: 'kill switch' },
    ]);
  });
});
