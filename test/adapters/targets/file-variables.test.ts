// The variables in files that we may not have written.
import { rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Applied, Delivery } from '#app/deploy-ports.ts';
import type { EnvironmentName } from '#domain/scalars.ts';
import { variablesInFile } from '#adapters/targets/file-variables.ts';
import { targetOf } from '#adapters/targets/targets.ts';
import { aDelivery, aPlace, inWords, NEVER, INSTANCE } from './support.ts';

const VALUES = { CALLS: true, PERCENTAGE: 25, TEXT: 'a $b "c"' };
const TEXTS = new Map([
  ['CALLS', 'true'],
  ['PERCENTAGE', '25'],
  ['TEXT', 'a $b "c"'],
]);

test.each(['dotenv', 'json', 'compose', 'kubernetes'])('reads what %s writes', (rendering) => {
  const delivery = aDelivery(VALUES, rendering);
  expect(variablesInFile(delivery.rendered.text, delivery)).toEqual(TEXTS);
});

test.each([
  ['dotenv', '# mine\nexport CALLS=true # on\r\n  PERCENTAGE = "25"\nTEXT=\'a $b "c"\'\n'],
  ['dotenv', '\uFEFFCALLS=true\r\nPERCENTAGE=25\r\nTEXT=\'a $b "c"\'\r\n'],
  ['json', '\uFEFF{"CALLS":true,"PERCENTAGE":25,"TEXT":"a $b \\"c\\""}'],
  ['json', '{"flags":{"CALLS":true,"PERCENTAGE":"25"},"TEXT":"a $b \\"c\\""}'],
  [
    'compose',
    'services:\n  api:\n    environment:\n      - CALLS=true\n      - PERCENTAGE=25\n      - \'TEXT=a $$b "c"\'\n',
  ],
  [
    'kubernetes',
    'kind: A\n---\nenv:\n- name: CALLS\n  value: "true"\n- { name: PERCENTAGE, value: 25 }\n- { value: \'a $b "c"\', name: TEXT }\n',
  ],
])('reads %s that another tool has written', (rendering, text) => {
  // A dotenv file holds a text with both kinds of quotes in no form that all readers share.
  expect(variablesInFile(text, aDelivery(VALUES, rendering))).toEqual(TEXTS);
});

test.each([
  ['dotenv', ''],
  ['json', '{'],
  ['json', '[1'],
  ['compose', 'a: *b\n'],
  ['kubernetes', '%'],
  ['compose', 'CALLS:\n  - x\nPERCENTAGE: null\n'],
])('finds nothing in %s %j', (rendering, text) => {
  expect(variablesInFile(text, aDelivery(VALUES, rendering))).toEqual(new Map());
});

test('a note beside the file survives what happens to the file, and one that is broken is still one', async () => {
  await using place = await aPlace();
  const target = targetOf('files').open({ folder: '.', file: 'x' }, INSTANCE, place.tools);
  const delivery = aDelivery({ CALLS: true }, 'dotenv');
  await writeFile(join(place.path, 'x'), 'CALLS=false\n');
  const variables = new Map([['CALLS', 'false']]);
  expect(await target.read(delivery)).toMatchObject({ variables, mark: null });
  await target.apply(delivery, NEVER);
  expect(await place.text('x')).toBe('# written by Flaghoist; do not edit\nCALLS=true\n');
  await writeFile(join(place.path, 'x'), 'CALLS=false\n');
  expect(await target.read(delivery)).toMatchObject({ variables, mark: delivery.digest });
  await writeFile(join(place.path, '.x.flaghoist'), '{');
  expect(await target.read(delivery)).toMatchObject({ mark: 'unreadable' });
  await target.apply(delivery, NEVER);
  expect(await target.read(delivery)).toMatchObject({ mark: delivery.digest });
});

test('two environments that write through links into one file are kept apart', async () => {
  await using place = await aPlace();
  await symlink('one.env', join(place.path, 'a'));
  await symlink('one.env', join(place.path, 'b'));
  const [a, b] = ['a', 'b'].map((file) =>
    targetOf('files').open({ folder: '.', file }, INSTANCE, place.tools),
  );
  const delivery = aDelivery({ CALLS: true }, 'dotenv');
  const ofStaging = { ...delivery, environment: 'staging' as EnvironmentName };
  expect(await a?.apply(delivery, NEVER)).toEqual({ kind: 'applied' });
  expect(await b?.apply(ofStaging, NEVER)).toMatchObject({
    kind: 'failed',
    why: { code: 'target/of-other-environment', facts: { owner: 'production' } },
  });
});

test('two environments that write a flag into one file at the same time are kept apart', async () => {
  await using place = await aPlace();
  const target = targetOf('files').open({ folder: '.', file: 'x' }, INSTANCE, place.tools);
  const deliveries = ['staging', 'production'].map((environment, index) => ({
    ...aDelivery({ CALLS: index === 0 }, 'dotenv'),
    environment: environment as EnvironmentName,
  }));
  const answers = await Promise.all(deliveries.map((delivery) => target.apply(delivery, NEVER)));
  const winner = answers.findIndex(({ kind }) => kind === 'applied');
  const [owner, rival] = winner === 0 ? ['staging', 'production'] : ['production', 'staging'];
  expect(inWords(answers[1 - winner] as Applied)).toEqual({
    kind: 'failed',
    why: `${join(place.path, 'x')} has the values of ${owner}; give ${rival} a place of its own, or remove the marker ${join(place.path, '.x.flaghoist')}`,
  });
  expect(await place.text('x')).toContain(deliveries[winner]?.rendered.text);
  // Later runs of either environment get the same answer.
  const again = await Promise.all(deliveries.map((delivery) => target.apply(delivery, NEVER)));
  expect(again.map(({ kind }) => kind)).toEqual(
    winner === 0 ? ['unchanged', 'failed'] : ['failed', 'unchanged'],
  );
  // A place that was handed over belongs to the other one.
  await rm(join(place.path, '.x.flaghoist'));
  expect(await target.apply(deliveries[1 - winner] as Delivery, NEVER)).toEqual({
    kind: 'applied',
  });
});
