import { describe, expect, test } from '@jest/globals';

import { FORMATS } from '#report/output-formats.ts';

import { EARLY, unknownService } from './reports.ts';
import { ROWS } from './rows.ts';

describe('the output formats', () => {
  test('are those that --format names, each once', () => {
    expect(FORMATS.map(({ name }) => name)).toEqual(['text', 'json', 'markdown']);
  });

  test.each(FORMATS)(
    '$name writes reports, diagnostics and flags, and ends each with a line break',
    (format) => {
      const options = { colour: false };
      const texts = [
        format.render(EARLY, options),
        format.renderDiagnostics([unknownService], options),
        format.renderStatusTable(ROWS, options),
      ];
      for (const text of texts) expect(text).toMatch(/[^\n]\n$/);
      expect(texts[0]).toContain('elevenlabs-agent');
      expect(texts[1]).toContain('cursor-runner');
      expect(texts[2]).toContain('outbound-calls');
    },
  );

  test.each(FORMATS)('$name says the same each time', ({ render }) => {
    expect(render(EARLY, { colour: false })).toBe(render(EARLY, { colour: false }));
  });
});
