import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { renderDiagnosticsMarkdown } from '#report/diagnostics-markdown.ts';
import { renderDiagnosticsJson } from '#report/json.ts';
import { renderDiagnostics } from '#report/diagnostics.ts';
import { LONGEST_MARKDOWN } from '#report/safe-text.ts';
import { commandsIn, hostileText, invisibleIn } from './hostile.ts';
import { similarKey, unknownService } from './reports.ts';

const plainly = { colour: false };

describe('diagnostics of flag files', () => {
  test('stand on a line each, with the hint below and the sum at the end', () => {
    expect(renderDiagnostics([similarKey, unknownService], plainly)).toBe(`\
environments/flags/elevenlabs-agent.yaml:1:1: warning: the key differs from elevenlabs-agents by one letter [flag/similar-key]
environments/flags/elevenlabs-agent.yaml:4:3: no service is named "cursor-runer" (services: jarek-va-ui, cursor-runner) [flag/unknown-service]
  hint: write cursor-runner

✗ 1 error and 1 warning in 1 file
`);
  });

  test('show the line that is wrong, a caret below the place, and the corrected line', () => {
    const one = {
      ...unknownService,
      source: '  cursor-runer: { AGENT: enabled }',
      facts: { name: 'cursor-runer', meant: 'cursor-runner' },
    };
    expect(renderDiagnostics([one, { ...one, line: 12, column: 26, facts: {} }], plainly)).toBe(`\
environments/flags/elevenlabs-agent.yaml:4:3: no service is named "cursor-runer" (services: jarek-va-ui, cursor-runner) [flag/unknown-service]
  4 |   cursor-runer: { AGENT: enabled }
    |   ^^^^^^^^^^^^
    +   cursor-runner: { AGENT: enabled }
  hint: write cursor-runner
environments/flags/elevenlabs-agent.yaml:12:26: no service is named "cursor-runer" (services: jarek-va-ui, cursor-runner) [flag/unknown-service]
  12 |   cursor-runer: { AGENT: enabled }
     |                          ^^^^^^^
  hint: write cursor-runner

✗ 2 errors in 1 file
`);
  });

  test('that only warn do not look like errors', () => {
    expect(renderDiagnostics([similarKey], plainly)).toMatch(/\n… 1 warning in 1 file\n$/);
  });

  test('that do not exist are reported as no problems', () => {
    expect(renderDiagnostics([], plainly)).toBe('✓ no problems found\n');
    expect(renderDiagnosticsMarkdown([])).toBe('**no problems found**\n');
  });

  test('are all listed, however many', () => {
    const all = Array.from({ length: 3000 }, (_, line) => ({ ...unknownService, line }));
    const shown = renderDiagnostics(all, plainly).trimEnd().split('\n');
    expect(shown).toHaveLength(6002);
    expect(shown.at(-1)).toBe('✗ 3000 errors in 1 file');
  });

  test('that warn of the same are one message with the first places from the fourth on', () => {
    const alike = (count: number) =>
      Array.from({ length: count }, (_, line) => ({ ...similarKey, line: line + 1 }));
    const linesFor = (count: number) =>
      renderDiagnostics([unknownService, ...alike(count)], plainly)
        .split('\n')
        .slice(2, -3);
    expect(linesFor(3)).toHaveLength(3);
    expect(linesFor(4)).toEqual([
      'environments/flags/elevenlabs-agent.yaml:1:1: warning: the key differs from elevenlabs-agents by one letter [flag/similar-key]',
      `  and 3 more warnings of this kind: ${[2, 3, 4].map((line) => `${similarKey.file}:${line}:1`).join(', ')}`,
    ]);
    const many = [...alike(796), unknownService];
    expect(renderDiagnostics(many, plainly)).toContain(
      ':6:1 and 790 more; all of them are in the JSON\nenvironments/flags/elevenlabs-agent.yaml:4:3: no service',
    );
    expect(renderDiagnostics(many, plainly)).toContain('✗ 1 error and 796 warnings in 1 file');
    expect(renderDiagnosticsMarkdown(many)).toContain(
      `  - and 795 more warnings of this kind: ${[2, 3, 4, 5, 6].map((line) => `\`${similarKey.file}:${line}:1\``).join(', ')} and 790 more; all of them are in the JSON\n`,
    );
    expect(JSON.parse(renderDiagnosticsJson(many)).diagnostics).toHaveLength(797);
  });

  test('are a list in markdown that GitHub takes', () => {
    expect(renderDiagnosticsMarkdown([unknownService])).toBe(`\
**1 error in 1 file**

- \`environments/flags/elevenlabs-agent.yaml:4:3\` no service is named "cursor-runer" (services: jarek-va-ui, cursor-runner) (\`flag/unknown-service\`)
  - write cursor-runner
`);
    const all = Array.from({ length: 3000 }, () => unknownService);
    expect(renderDiagnosticsMarkdown(all).length).toBeLessThanOrEqual(LONGEST_MARKDOWN);
  });

  test('give the terminal nothing invisible and the runner no command (T34, T37)', () => {
    fc.assert(
      fc.property(hostileText, (words) => {
        const hostile = {
          ...unknownService,
          file: words,
          message: words,
          hint: words,
          source: words,
          facts: { name: words, meant: words },
        };
        const shown = renderDiagnostics([hostile], plainly);
        expect(commandsIn(shown)).toEqual([]);
        expect(invisibleIn(shown)).toEqual([]);
      }),
    );
  });
});
