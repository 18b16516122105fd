// What a lowered state gives to the users of each service.
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { loweringStates, sharesOf } from '#app/edit/lower.ts';
import type { EnvironmentName, FlagKey, ServiceName } from '#domain/scalars.ts';
import { openReader } from '#wiring/open.ts';

const PRODUCTION = 'production' as EnvironmentName;
const reader = openReader();
const blobOf = (text: string) => ({ id: text, mode: '100644', bytes: Buffer.from(text) }) as never;

const DEFINITION = `description: calls
services:
  api: { CALLS: enabled, CALLS_PERCENT: rollout }
  web: { WEB_CALLS: enabled }
  jobs: { JOB_CALLS: enabled, JOB_PERCENT: rollout }
`;
const flag = reader.flag('flags/calls.yaml', 'calls' as FlagKey, blobOf(DEFINITION)).value;

function sharesIn(text: string): Readonly<Record<string, number>> {
  const { value } = reader.state('production/calls.yaml', blobOf(text));
  if (flag === null || value === null) throw new Error(text);
  return Object.fromEntries(
    sharesOf(flag, value, PRODUCTION).map(({ service, percent }) => [service, percent]),
  );
}

function lowered(text: string, limits: Readonly<Record<string, number>>): string {
  const { value } = reader.state('production/calls.yaml', blobOf(text));
  const limit = (service: ServiceName): number => limits[service] ?? 100;
  return loweringStates()(text, value, flag, PRODUCTION, limit).text;
}

describe('A state that is lowered for some services', () => {
  test.each([
    ['lowers the common percentage', { api: 5, jobs: 5 }, 'enabled: true\nrollout: 5\n'],
    [
      'gives a service its own percentage, where another one may keep more',
      { api: 5 },
      'enabled: true\nrollout: 10\nservices:\n  api: { rollout: 5 }\n',
    ],
    [
      'turns a service off that had nothing before',
      { api: 0 },
      'enabled: true\nrollout: 10\nservices:\n  api: { enabled: false }\n',
    ],
    ['is turned off where no service may keep anything', { api: 0, web: 0, jobs: 0 }, null],
  ])('%s', (_title, limits, expected) => {
    const text = lowered('enabled: true\nrollout: 10\n', limits);
    expect(text).toBe(expected ?? 'enabled: false\nrollout: 10\n');
  });

  const percent = fc.constantFrom(0, 1, 5, 10, 50, 100);
  const override = fc.record({ enabled: fc.boolean(), rollout: percent }, { requiredKeys: [] });
  const service = (): fc.Arbitrary<unknown> =>
    fc.option(
      override.filter((setting) => Object.keys(setting).length > 0),
      { nil: undefined },
    );

  test('leaves no service above its limit, and takes nothing from a service that is below', () => {
    fc.assert(
      fc.property(
        fc.record({ enabled: fc.boolean(), rollout: percent }),
        fc.record({ api: service(), web: service(), jobs: service() }),
        fc.record({ api: percent, web: percent, jobs: percent }),
        (setting, services, limits) => {
          const text = `${JSON.stringify({ ...setting, services })}\n`;
          const before = sharesIn(text);
          const after = sharesIn(lowered(text, limits));
          for (const [name, limit] of Object.entries(limits)) {
            const [was = 0, is = 0] = [before[name], after[name]];
            expect([name, is <= limit]).toEqual([name, true]);
            expect([name, was > limit || is === was]).toEqual([name, true]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
