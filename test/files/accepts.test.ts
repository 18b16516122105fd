// The quick answer to whether a file has the right form, against the functions that also say what is wrong.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { parse } from 'yaml';
import { FORMS } from '#schemas/forms.js';
import { compiledValidators } from '#schemas/validators.js';
import { acceptorOf } from '#files/accepts.ts';
import { HELPERS } from '#files/validate.ts';
import { flagsOf, pipelineText } from '../../bench/flags.ts';

type Kind = keyof typeof FORMS;

const OURS = new URL('../../environments', import.meta.url).pathname;
const whole = compiledValidators().validatorsWith(HELPERS);

const SETTINGS = `
description: Calls to customers
owner: acme/voice
kind: ops
services:
  calling-platform:
    CALLS: enabled
    CALLS_SHARE: { from: rollout, on: "1", off: "0", in: [staging, production] }
requires:
  production:
    soak: { in: staging, for: 7d }
    ladder: { steps: [1, 25.5, 100], each: 2d }
  "*":
    soak: [{ in: development, for: 48h }]
safe: false
expires: 2027-01-31
emergency: { routes: [/calls/*] }
tags: [voice, calls]
`;

const ENTIRE = `
version: 1
teams: { release: [ana, ben], voice: [] }
environments:
  - name: staging
  - name: production
    requires: { soak: { in: [staging], for: 7d }, approvals: { count: 2, from: [release, owner] } }
    resume: { within: 7d, requires: { soak: { in: staging, for: 1h } } }
services:
  api:
    deploy:
      staging: { target: files, folder: /srv/flags, render: dotenv }
      production: { target: http, url: "https://example.com/{service}", method: PUT, token: TOKEN }
  web: {}
deployments: { log: github, identity: "my-app[bot]" }
policy: { approvals: { count: 1, from: [release] }, paths: [".github/workflows/**"] }
`;

const VALUES: Readonly<Record<Kind, readonly unknown[]>> = {
  flag: [...contentsIn('flags'), parse(SETTINGS)],
  state: [
    ...contentsIn('production'),
    parse('{ enabled: true, rollout: 12.5, hold: why, services: { api: { enabled: false } } }'),
  ],
  pipeline: [
    parse(readFileSync(join(OURS, 'pipeline.yaml'), 'utf8')),
    parse(pipelineText(flagsOf(10), { soak: 7, deploys: true })),
    parse(ENTIRE),
  ],
};

function contentsIn(folder: string): readonly unknown[] {
  return readdirSync(join(OURS, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => parse(readFileSync(join(OURS, folder, name), 'utf8')) as unknown);
}

const TEXTS = [
  ' |a|A|owner|*|flags|7d|07d|2027-02-30|2027-02-28|é|😀|__proto__|acme/voice|files|http|github'.split(
    '|',
  ),
  ['', 'dotenv', 'x'.repeat(64)],
].flat();
const NUMBERS = [0, 1, -1, 2.5, 33.333, 100, 101, 1e21];
const LISTS: readonly unknown[] = [[], ['a'], ['a', 'a'], [{}]];
const ATOMS: readonly unknown[] = [null, true, false, {}, { a: 1 }, ...NUMBERS, ...TEXTS, ...LISTS];

/** One change at one place: another value, or a key or an item more or less. */
function mutated(value: unknown, places: readonly number[], atom: unknown): unknown {
  const [place = 0, ...deeper] = places;
  if (typeof value !== 'object' || value === null || deeper.length === 0) return atom;
  const keys = Object.keys(value);
  const key = keys[place % (keys.length + 2)];
  if (Array.isArray(value)) {
    if (key === undefined) return [...value, atom];
    if (place % 7 === 0) return value.toSpliced(Number(key), 1);
    return value.with(Number(key), mutated(value[Number(key)], deeper, atom));
  }
  const members = Object.entries(value);
  if (key === undefined) return Object.fromEntries([...members, [String(atom), atom]]);
  if (place % 7 === 0) return Object.fromEntries(members.filter(([name]) => name !== key));
  return Object.fromEntries(
    members.map(([name, one]) => [name, name === key ? mutated(one, deeper, atom) : one]),
  );
}

describe.each(Object.keys(FORMS) as Kind[])('the form of a %s', (kind) => {
  const accepts = acceptorOf(FORMS[kind]);

  test.each(VALUES[kind])('a right one is accepted', (value) => {
    expect([whole[kind](value), whole[kind].errors?.map(({ schemaPath }) => schemaPath)]).toEqual([
      true,
      undefined,
    ]);
    expect(accepts(value)).toBe(true);
  });

  test('one that was changed anywhere is accepted by both or by none', () => {
    const change = fc.tuple(
      fc.array(fc.nat(1000), { minLength: 2, maxLength: 7 }),
      fc.constantFrom(...ATOMS),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...VALUES[kind]),
        fc.array(change, { minLength: 1, maxLength: 2 }),
        (value, changes) => {
          const other = changes.reduce<unknown>((one, [at, atom]) => mutated(one, at, atom), value);
          // Lists of lists or objects are left to the other functions, but nothing wrong is accepted.
          const isAccepted = accepts(other);
          expect([other, isAccepted && whole[kind](other)]).toEqual([other, isAccepted]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('most changes that leave it right are seen to do so', () => {
    let [right, seen] = [0, 0];
    const places = fc.sample(fc.array(fc.nat(1000), { minLength: 2, maxLength: 7 }), {
      numRuns: 2_000,
      seed: 7,
    });
    for (const [index, at] of places.entries()) {
      const values = VALUES[kind];
      const other = mutated(values[index % values.length], at, ATOMS[index % ATOMS.length]);
      if (!whole[kind](other)) continue;
      right += 1;
      if (accepts(other)) seen += 1;
    }
    expect(right).toBeGreaterThan(40);
    expect(seen / right).toBeGreaterThan(0.9);
  });
});

test('a schema with a keyword that is not known here accepts nothing', () => {
  expect(acceptorOf({ type: 'string' })('a')).toBe(true);
  expect(acceptorOf({ type: 'string', format: 'email' })('a')).toBe(false);
  expect(acceptorOf({ not: { type: 'string', format: 'email' } })('a')).toBe(false);
  expect(acceptorOf({ $ref: '#/$defs/nothing' })('a')).toBe(false);
});
