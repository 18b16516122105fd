// Drafts send exactly what is sent today, or the variable is left out.
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { draftsOf } from '#app/adopt/drafts.ts';
import type { SentToday } from '#app/adopt/today.ts';
import { draftTexts } from '#app/adopt/init.ts';
import { exposuresOf } from '#domain/exposure.ts';
import type { EnvironmentName } from '#domain/scalars.ts';
import { sentBy, textOfValue } from '#domain/values.ts';
import { leftOutText } from '#messages/adopting.ts';

const ENVIRONMENTS = ['development', 'staging', 'production'];

/** `{ shop: { NAME: { staging: 'true' } } }` */
type Table = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

function sentIn(table: Table): readonly SentToday[] {
  return Object.entries(table).flatMap(([service, variables]) =>
    Object.entries(variables).flatMap(([variable, texts]) =>
      Object.entries(texts).map(([environment, text]) => ({
        environment,
        service,
        variable,
        text,
        origin: `.env.${environment}`,
      })),
    ),
  );
}

function drafted(table: Table) {
  const { drafts, leftOut } = draftsOf({ sent: sentIn(table), leftOut: [] }, ENVIRONMENTS);
  return {
    files: Object.fromEntries(draftTexts('environments', drafts)),
    keys: drafts.map(({ flag }) => flag.key),
    leftOut: Object.fromEntries(leftOut.map(({ name, reason }) => [name, reason.code])),
  };
}

const everywhere = (text: string): Record<string, string> =>
  Object.fromEntries(ENVIRONMENTS.map((name) => [name, text]));

test('a switch and its percentage are one flag, and services that differ get settings of their own', () => {
  const search = {
    NEW_SEARCH_ENABLED: everywhere('true'),
    NEW_SEARCH_PERCENTAGE: everywhere('25'),
  };
  const { files, leftOut } = drafted({
    api: search,
    web: search,
    worker: { NEW_SEARCH_ENABLED: everywhere('false') },
  });
  expect(leftOut).toEqual({});
  expect(files['environments/flags/new-search.yaml']).toBe(`description: New search
services:
  api:
    NEW_SEARCH_ENABLED: enabled
    NEW_SEARCH_PERCENTAGE: rollout
  web:
    NEW_SEARCH_ENABLED: enabled
    NEW_SEARCH_PERCENTAGE: rollout
  worker:
    NEW_SEARCH_ENABLED: enabled
code-default: false # what the code does when the variable is missing
`);
  expect(files['environments/staging/new-search.yaml']).toBe(
    'enabled: true\nrollout: 25\nservices:\n  worker: { enabled: false, rollout: 100 }\n',
  );
});

test('a variable of some environments is sent in those alone, and other texts keep their form', () => {
  const { files } = drafted({
    shop: { BATCHES_ENABLED: { development: '1', staging: '0' }, VITE_MENU: everywhere('false') },
  });
  expect(files['environments/flags/batches.yaml']).toContain(
    '{ from: enabled, on: "1", off: "0", in: [development, staging] }',
  );
  expect(files['environments/production/batches.yaml']).toBeUndefined();
  expect(files['environments/flags/menu.yaml']).toContain(
    'VITE_MENU: { from: enabled, on: "true", off: "false" }',
  );
});

test('a percentage of a switch that is off becomes a flag of its own, because a state would send 0', () => {
  const { keys, files } = drafted({
    shop: { CART_ENABLED: everywhere('false'), CART_PERCENTAGE: everywhere('40') },
  });
  expect(keys).toEqual(['cart-enabled', 'cart-percentage']);
  expect(files['environments/production/cart-percentage.yaml']).toBe(
    'enabled: true\nrollout: 40\n',
  );
});

describe('What is no flag is left out', () => {
  test.each<[string, Record<string, string>, string]>([
    ['DATABASE_URL', everywhere('postgres://a@b/c'), 'text'],
    ['PORT', everywhere('8'), 'number'],
    ['FAST_SEARCH', { staging: '1', production: '0' }, 'bits'],
    ['RATIO_PERCENTAGE', everywhere('0.333'), 'number'],
    ['SHARE_PERCENTAGE', everywhere('05'), 'number'],
    ['NAME_ENABLED', everywhere(''), 'text'],
    ['MENU_ENABLED', { staging: 'true', production: '1' }, 'mixed-forms'],
    ['DISABLE_MAILS', everywhere('false'), 'inverse'],
    ['NODE_ENV', everywhere('true'), 'reserved'],
    ['9LIVES', everywhere('true'), 'name'],
  ])('%s', (variable, texts, code) => {
    expect(drafted({ shop: { [variable]: texts } })).toMatchObject({
      keys: [],
      leftOut: { [variable]: code },
    });
  });
});

test('values in several ways are written in one before the same command runs again, whichever it was', () => {
  const sent = sentIn({ shop: { MENU_ENABLED: { staging: 'true', production: '1' } } });
  const { leftOut } = draftsOf({ sent, leftOut: [] }, ENVIRONMENTS);
  // One for each file.
  const hints = new Set(leftOut.map(({ reason }) => leftOutText(reason).hint));
  expect([...hints]).toEqual(['write all values in the same way, and run the command again']);
});

test('whatever is taken over is sent exactly as before, and everything else is named', () => {
  const text = fc.constantFrom(
    'true',
    'false',
    '1',
    '0',
    '',
    'on',
    'off',
    '25',
    '0.5',
    '100',
    'TRUE',
    'x',
  );
  const variable = fc.constantFrom(
    'A_ENABLED',
    'A_PERCENTAGE',
    'VITE_A_ENABLED',
    'ENABLE_A',
    'A',
    'A_ROLLOUT',
  );
  const table = fc.dictionary(
    fc.constantFrom('api', 'web', 'worker'),
    fc.dictionary(variable, fc.dictionary(fc.constantFrom(...ENVIRONMENTS), text)),
  );
  fc.assert(
    fc.property(table, (services) => {
      const sent = sentIn(services);
      const { drafts, takenValues, leftOut } = draftsOf({ sent, leftOut: [] }, ENVIRONMENTS);
      const after = ENVIRONMENTS.flatMap((name) =>
        drafts.flatMap(({ flag, states }) => {
          const environment = name as EnvironmentName;
          const state = states.get(environment) ?? null;
          return exposuresOf(flag, state, environment).flatMap((exposure) =>
            sentBy(exposure).map(
              (sentVariable) =>
                `${name} ${exposure.service} ${sentVariable.variable}=${textOfValue(sentVariable.value)}`,
            ),
          );
        }),
      );
      const before = takenValues.map(
        (one) => `${one.environment} ${one.service} ${one.variable}=${one.text}`,
      );
      expect(after.toSorted()).toEqual(before.toSorted());
      const names = new Set(leftOut.map(({ name }) => name));
      const lost = sent.filter((one) => !takenValues.includes(one) && !names.has(one.variable));
      expect(lost).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
