// Values to render: from the two plans, and hostile ones.
import { createHash } from 'node:crypto';

import { fc } from '#test/support/fc.ts';

import type { EnvironmentName, ServiceName } from '#domain/scalars.ts';
import { isName, NAME_PATTERN, VARIABLE_PATTERN } from '#domain/scalars.ts';
import type { SentVariable } from '#domain/values.ts';
import type { RenderInput } from '#render/renderings.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const value = (variable: string, sent: SentVariable['value']): SentVariable => ({
  variable,
  value: sent,
});

export const valuesOf = (
  entries: Readonly<Record<string, SentVariable['value']>>,
): SentVariable[] => Object.entries(entries).map(([variable, sent]) => value(variable, sent));

/** In production, and nothing is blocked, unless it says otherwise. */
export function anInput(
  service: string,
  entries: Readonly<Record<string, SentVariable['value']>>,
  more: { environment?: string; blockedRoutes?: readonly string[] } = {},
): RenderInput {
  const { environment = 'production', blockedRoutes = [] } = more;
  return {
    environment: environment as EnvironmentName,
    service: service as ServiceName,
    values: valuesOf(entries),
    blockedRoutes,
    sha256,
  };
}

/** The third week of the plan, with one route blocked. The example of every rendering shows it. */
export const OUTBOUND_CALLS = anInput(
  'calling-platform',
  { OUTBOUND_CALLS_PERCENTAGE: 25, OUTBOUND_CALLS_ENABLED: true },
  { blockedRoutes: ['/outbound-calls/*'] },
);

const QUOTES = ["'", '"', '`', '\\', "\\'", '\\"', "'\\''", '"\\""', '\\\\', '\\\n', '\\n'];
const BLANKS = [' ', '\t', '\n', '\r', '\r\n', '\n\n', ' #', '# ', '#', '\n  '];
const SHELL = ['$', '$$', '$HOME', '${HOME}', '$(id)', '`id`', '%s', '!!', '*', '~', '&', ';', '|'];
const LINES = [
  'EVIL=1',
  '\nEVIL=1',
  '\nexport EVIL=1\n',
  "'\nEVIL='1",
  '"\nEVIL="1',
  '\u2028EVIL=1',
];
const YAML = [
  ': ',
  '- a',
  '[',
  '{',
  '| ',
  '? ',
  '<<',
  '!tag',
  '&a',
  '*a',
  '---',
  '...',
  '{{ now }}',
];
const WORDS = ['true', 'no', 'null', '1e3', '0o17', '012', '::error::x', '\n::x::y', '##[error]x'];
const SEEN = ['😀', '👩‍💻', 'e\u0301', '読み', '\u{1ffff}'];
const UNSEEN = ['\u{e0041}', '\u200b', '\u202e', '\ufeff', '\u0085', '\u007f', '\ufffe', '\u2029'];
const PIECES = [QUOTES, BLANKS, SHELL, LINES, YAML, WORDS, SEEN, UNSEEN].flat();

/** Any text that an environment variable can hold, most often a harmful one. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join('').replaceAll('\0', ''));

/** `T0`, `T1`, …: one program that reads many values is started once. */
export function inVariables(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(texts.map((text, index) => [`T${index}`, text]));
}

export const anyName = fc.stringMatching(new RegExp(NAME_PATTERN)).filter(isName);
export const anyVariable = fc.stringMatching(new RegExp(VARIABLE_PATTERN));

/** Names that some reader of YAML takes for something else when they stand there as they are. */
export const hardNames = fc.oneof(
  anyName,
  fc.constantFrom('on', 'no', 'null', '1', '1e3', '0x1f', '0o7', '1_000', '2026-11-20', 'a_', 'a-'),
);
export const hardVariables = fc.oneof(
  anyVariable,
  fc.constantFrom('Y', 'No', 'OFF', 'TRUE', 'null', '_1', '_', 'e0', 'E5', 'Infinity', 'NaN'),
);

/** Each variable once, switches and percentages, as flags send them. */
export const anyValues: fc.Arbitrary<SentVariable[]> = fc
  .uniqueArray(anyVariable, { maxLength: 6 })
  .chain((variables) =>
    fc.tuple(
      ...variables.map((variable) =>
        fc
          .oneof(
            fc.boolean(),
            fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
          )
          .map((sent) => value(variable, sent)),
      ),
    ),
  );
