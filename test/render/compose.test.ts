import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { parse } from 'yaml';

import { compose } from '#render/compose.ts';

import { readByCompose, readByDocker } from './consumers.ts';
import { anInput, anyText, hardNames, hardVariables, inVariables } from './inputs.ts';

type Entries = Readonly<Record<string, boolean | number | string>>;

/** Compose's own rule, where Docker is not there to ask: `$$` is a `$`, and a single one is a variable. */
function filledIn(text: string): string {
  return text.replaceAll(/\$\$|\$/g, (found) => (found === '$$' ? '$' : '<a variable>'));
}

function readByYaml(text: string, version: '1.1' | '1.2', service: string): Entries {
  const { environment } = parse(text, { version }).services[service];
  return Object.fromEntries(
    Object.entries<string>(environment).map(([name, value]) => [name, filledIn(value)]),
  );
}

/**
 * Docker shows what it has read as YAML of its own, and not without loss: a line feed at the beginning falls
 * away, and these three characters are folded as in YAML 1.1. So it is asked for texts that have neither.
 */
const shownByDocker = (text: string): string => `x${text.replaceAll(/[\u0085\u2028\u2029]/g, ' ')}`;

const readers = [
  ['YAML 1.1', (text: string, service: string) => readByYaml(text, '1.1', service)],
  ['YAML 1.2', (text: string, service: string) => readByYaml(text, '1.2', service)],
  ...(readByDocker === null
    ? []
    : [
        [
          'Docker',
          // Docker shows a name such as 1e318 without quotes, because it is too large for a number of Go.
          (text: string, service: string): Entries =>
            parse(readByDocker?.(text) ?? '', { schema: 'failsafe' }).services[service]
              .environment ?? {},
        ] as const,
      ]),
] as const;

type Service = Readonly<Record<string, unknown>> & { readonly environment: Entries };

/** A project's own file with an override laid over it: by Compose's rule, and by Compose where it is there. */
const layers: readonly (readonly [string, (own: string, override: string) => Service])[] = [
  ['the rule', laidByRule],
  ...(readByCompose === null
    ? []
    : [
        [
          'Docker Compose',
          (own: string, override: string): Service =>
            parse(readByCompose?.(own, override) ?? '').services['cursor-runner'],
        ] as const,
      ]),
];

function laidByRule(own: string, override: string): Service {
  const { environment, ...others } = parse(own).services['cursor-runner'];
  const entries = Array.isArray(environment)
    ? environment.map((line: string) => line.split('='))
    : Object.entries(environment);
  const ours: Entries = parse(override).services['cursor-runner'].environment;
  return { ...others, environment: { ...Object.fromEntries(entries), ...ours } };
}

describe.each(layers)("laid over a project's own file by %s", (_name, laid) => {
  test.each([
    ['a map', '      PORT: "8080"\n      AGENT: "maybe"\n'],
    ['a list', '      - PORT=8080\n      - AGENT=maybe\n'],
  ])('an override replaces its variables and no others, in %s', (_form, lines) => {
    const own = `services:\n  cursor-runner:\n    image: runner\n    environment:\n${lines}`;
    const override = compose.render(
      anInput('cursor-runner', { AGENT: true, PRICE: '$5 ${HOME} "net"' }),
    );
    const { image, environment } = laid(own, override);
    expect(image).toBe('runner');
    // Compose writes a `$` as it would have to be written again.
    const { PRICE, ...others } = environment;
    expect(others).toEqual({ PORT: '8080', AGENT: 'true' });
    expect(filledIn(String(PRICE))).toBe('$5 ${HOME} "net"');
  });
});

describe('compose', () => {
  test("sets the service's environment to texts", () => {
    expect(
      compose.render(
        anInput('jarek-va-ui', { VITE_ELEVENLABS_AGENT_ENABLED: false, PRICE: '$5 "net"\n' }),
      ),
    ).toBe(`# written by Flaghoist; do not edit
services:
  jarek-va-ui:
    environment:
      PRICE: "$$5 \\"net\\"\\n"
      VITE_ELEVENLABS_AGENT_ENABLED: "false"
`);
  });

  test('sets nothing where nothing is sent', () => {
    expect(compose.render(anInput('jarek-va-ui', {}))).toContain('    environment: {}\n');
  });

  describe.each(readers)('as %s reads it', (name, read) => {
    test('gives back any text', () => {
      fc.assert(
        fc.property(fc.array(anyText, { minLength: 20, maxLength: 40 }), (texts) => {
          const entries = inVariables(name === 'Docker' ? texts.map(shownByDocker) : texts);
          expect(read(compose.render(anInput('cursor-runner', entries)), 'cursor-runner')).toEqual(
            entries,
          );
        }),
        { numRuns: 15 },
      );
    });

    test('knows services and variables by any name', () => {
      fc.assert(
        fc.property(hardNames, hardVariables, (service, variable) => {
          const text = compose.render(anInput(service, { [variable]: true }));
          expect(Object.entries(read(text, service))).toEqual([[variable, 'true']]);
        }),
        { numRuns: 25, examples: [['1e318', 'Y']] },
      );
    });
  });
});
