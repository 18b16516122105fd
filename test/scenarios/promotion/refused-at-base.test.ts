// When the gate can read the deployment log, a refused value counts as its last accepted one.
import { join } from 'node:path';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { fileLog } from '#adapters/deployment-log/file-log.ts';
import type { Refusal } from '#app/deploy-ports.ts';
import type { EnvironmentName, FlagKey, Sha, Instant } from '#domain/scalars.ts';
import type { Report } from '#domain/report.ts';
import { durationOf, instant, isoOf } from '#domain/scalars.ts';
import { flaghoist, flaghoistInProcess } from '#test/support/cli.ts';
import { finished, sent, verified } from '#test/support/log.ts';
import { pageDataIn } from '#test/support/page-data.ts';
import type { Files, Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

/** A report as JSON, whose notes are sentences. */
type Printed = Omit<Report, 'notes'> & { readonly notes: readonly string[] };

const NOW = instant(Date.parse('2026-11-20T09:00:00Z') / 1000);
const ago = (length: string) => instant(NOW - durationOf(length));
const PIPELINE = `version: 1
environments:
  - name: development
  - name: production
    requires:
      soak: { in: development, for: 48h }
services:
  api: { deploy: { "*": { target: files, folder: deployed } } }
`;
const definition = (name: string): string =>
  `description: ${name}\nservices: { api: { ${name}: enabled, ${name}_PERCENT: rollout } }\nrequires: { production: { ladder: { steps: [25, 50, 75, 100], each: 0h } } }\n`;
const state = (percent: number): string => `enabled: true\nrollout: ${percent}\n`;
const file = (environment: string, flag = 'x'): string =>
  `environments/${environment}/${flag}.yaml`;
const FILES = {
  'environments/pipeline.yaml': PIPELINE,
  'environments/flags/x.yaml': definition('X'),
  'environments/flags/y.yaml': definition('Y'),
  [file('development')]: state(100),
  [file('development', 'y')]: state(100),
  [file('production')]: state(25),
  [file('production', 'y')]: state(25),
};
const LOG = '.git/flaghoist/deployments.jsonl';

type Place = Pick<Refusal, 'part' | 'flag' | 'environment'> & {
  readonly verdict?: Refusal['verdict'];
  readonly file?: string;
  readonly text?: string;
};

interface Story extends AsyncDisposable {
  readonly repo: Repo;
  readonly accepted: Sha;
  readonly landing: Sha;
  /** The report about a change of files. */
  readonly check: (files: Files) => Promise<Printed>;
}

/** A landing that the log says was refused in these parts. */
async function refused(
  files: Files,
  parts: readonly Place[],
  adopted: Record<string, string> = {},
): Promise<Story> {
  const repo = await aRepository();
  const accepted = await repo.commit('Adopt', {
    at: isoOf(ago('9d')),
    files: { ...FILES, ...adopted },
  });
  const landing = await repo.commit('Land', { at: isoOf(ago('8d')), files });
  const entry = finished(
    { environment: 'production', tip: landing, run: 'a', at: ago('8d') },
    verified([sent('api', accepted, { X: true, X_PERCENT: 25, Y: true, Y_PERCENT: 25 })]),
  );
  const refusals = parts.map(
    (part) => ({ verdict: 'wait', ...part, accepted, landing, since: ago('8d') }) as Refusal,
  );
  const log = fileLog(join(repo.path, LOG));
  await log.append({ ...entry, accepted: { tip: landing, refusals } });
  return {
    repo,
    accepted,
    landing,
    async check(some) {
      await repo.write(some);
      const { out, err } = await flaghoist(repo, 'check', '--format', 'json', '--at', isoOf(NOW));
      await repo.git('checkout', 'HEAD', '--', '.');
      await repo.git('clean', '-fdq', 'environments');
      if (out === '') throw new Error(err);
      return JSON.parse(out) as Printed;
    },
    [Symbol.asyncDispose]: () => repo[Symbol.asyncDispose](),
  };
}

const stateOf = (environment: string, flag = 'x'): Place => ({
  part: 'state',
  flag: flag as FlagKey,
  environment: environment as EnvironmentName,
});
const codes = ({ changes }: Pick<Report, 'changes'>): readonly string[] =>
  changes.flatMap(({ gates }) => gates.map(({ verdict, code }) => `${verdict} ${code}`));

test('T51: the next pull request is compared with what is accepted, not with what was refused', async () => {
  await using story = await refused({ [file('production')]: state(50) }, [stateOf('production')]);
  const { accepted, landing } = story;
  // From 50 it would be the next step; 25 is accepted.
  const next = await story.check({ [file('production')]: state(75) });
  expect([next.class, codes(next)]).toEqual([
    'promotion',
    ['pass soak/long-enough', 'block ladder/skipped-step'],
  ]);
  expect(next.notes).toContain(
    `x in production: landing ${landing.slice(0, 10)} is refused, so the version accepted in ${accepted.slice(0, 10)} applies`,
  );
  // Git alone sees no change of a value.
  const same = await story.check({ [file('production')]: `# more\n${state(50)}` });
  expect([same.class, codes(same)]).toEqual([
    'promotion',
    ['pass soak/long-enough', 'pass ladder/long-enough'],
  ]);
  // A change that is a rollback by Git alone passes without the log.
  await writeFile(join(story.repo.path, LOG), 'damaged\n');
  const down = await story.check({ [file('production')]: state(10) });
  expect([down.class, down.verdict, down.notes]).toEqual(['rollback', 'pass', []]);
});

test('T51: a hold on a refused raise passes at once, and so does its lift; a raise under it waits', async () => {
  const held = `${state(50)}hold: payments fail\n`;
  await using free = await refused({ [file('production')]: state(50) }, [stateOf('production')]);
  const hold = await free.check({ [file('production')]: held });
  expect([hold.class, hold.verdict]).toEqual(['neutral', 'pass']);
  await using story = await refused({ [file('production')]: held }, [stateOf('production')]);
  const lift = await story.check({ [file('production')]: state(50) });
  expect([lift.class, lift.verdict]).toEqual(['neutral', 'pass']);
  const next = await story.check({ [file('production')]: held.replace('50', '75') });
  expect(codes(next)).toContain('wait hold/active');
  const both = await story.check({ [file('production')]: state(75) });
  expect(codes(both)).toContain('block hold/lifted-here');
  const other = await story.check({ [file('production', 'y')]: state(50) });
  expect([other.verdict, other.changes.map(({ flag }) => flag)]).toEqual(['pass', ['y']]);

  // A flag of which nothing is accepted has no definition that the hold could stand beside.
  const definitionOf = { ...stateOf('production', 'z'), part: 'definition' as const };
  const z = { 'environments/flags/z.yaml': definition('Z'), [file('production', 'z')]: state(25) };
  await using unborn = await refused(z, [definitionOf, stateOf('production', 'z')]);
  const early = await unborn.check({ [file('production', 'z')]: `${state(25)}hold: not yet\n` });
  expect([early.verdict, early.diagnostics]).toEqual(['pass', []]);
});

test('A raise of a flag whose definition waits for approvals waits with it, and needs no edit', async () => {
  const z = { 'environments/flags/z.yaml': definition('Z') };
  const partsOf = (verdict: Refusal['verdict']): readonly Place[] =>
    ['development', 'production'].map((environment) => ({
      ...stateOf(environment, 'z'),
      part: 'definition',
      verdict,
    }));
  const raise = { [file('production', 'z')]: state(25) };
  await using waiting = await refused(z, partsOf('wait'));
  const early = await waiting.check(raise);
  expect([early.verdict, early.diagnostics.map(({ code }) => code)]).toEqual([
    'wait',
    ['state/refused-definition'],
  ]);
  await waiting.repo.write(raise);
  const { out, code } = await flaghoist(waiting.repo, 'check', '--at', isoOf(NOW));
  expect(code).toBe(3);
  expect(out).toMatch('Waits for its definition');
  expect(out).toMatch(`add what ${waiting.landing.slice(0, 10)} lacks, or revert both landings`);
  // A second mistake of the proposal still needs an edit.
  const wrong = await waiting.check({ ...raise, [file('production', 'unknown')]: state(25) });
  expect(wrong.verdict).toBe('block');

  await using blocked = await refused(z, partsOf('block'));
  expect((await blocked.check(raise)).verdict).toBe('block');
});

test('T51: a new flag that was refused stays a raise under another name', async () => {
  const named = (flag: string): Files => ({
    [`environments/flags/${flag}.yaml`]: definition('Z'),
    [file('production', flag)]: state(25),
  });
  const parts = [
    { ...stateOf('production', 'z'), part: 'definition' as const },
    stateOf('production', 'z'),
  ];
  await using story = await refused(named('z'), parts);
  const renamed = await story.check({
    'environments/flags/z.yaml': null,
    [file('production', 'z')]: null,
    ...named('another'),
  });
  expect([renamed.class, renamed.verdict]).toEqual(['promotion', 'wait']);
});

test('T51: what a refused landing lowered beside its raise counts as lowered: bringing it back is a raise', async () => {
  const services = (api: boolean, web: boolean): string =>
    `enabled: true\nservices: { api: { enabled: ${api} }, web: { enabled: ${web} } }\n`;
  const adopted = {
    'environments/pipeline.yaml': `${PIPELINE}  web: { deploy: { "*": { target: files, folder: deployed } } }\n`,
    'environments/flags/z.yaml':
      'description: z\nservices: { api: { Z: enabled }, web: { Z: enabled } }\n',
    [file('production', 'z')]: services(false, true),
  };
  const lowered = { ...stateOf('production', 'z'), text: services(false, false) };
  const landing = { [file('production', 'z')]: services(true, false) };
  await using story = await refused(landing, [lowered], adopted);
  const back = await story.check({ [file('production', 'z')]: services(false, true) });
  expect([back.class, back.verdict]).toEqual(['promotion', 'wait']);
  const off = await story.check({ [file('production', 'z')]: services(false, false) });
  expect([off.class, off.verdict]).toEqual(['rollback', 'pass']);
});

test('T51: a flag whose rename was refused may get another name, with the share that is accepted', async () => {
  const gone = (flag: string): Files => ({
    [`environments/flags/${flag}.yaml`]: null,
    [file('development', flag)]: null,
    [file('production', flag)]: null,
  });
  const named = (flag: string, percent: number): Files => ({
    [`environments/flags/${flag}.yaml`]: definition('X'),
    [file('development', flag)]: state(100),
    [file('production', flag)]: state(percent),
  });
  const parts = ['x', 'z'].flatMap((flag) => [
    { ...stateOf('production', flag), part: 'definition' as const },
    stateOf('production', flag),
  ]);
  await using story = await refused({ ...gone('x'), ...named('z', 50) }, parts);
  const same = await story.check({ ...gone('z'), ...named('w', 25) });
  expect([same.verdict, same.diagnostics]).toEqual(['pass', []]);
  const more = await story.check({ ...gone('z'), ...named('w', 75) });
  expect(codes(more)).toContain('block ladder/skipped-step');
});

describe('T51, T75: rules of freezes that were refused count as they were accepted', () => {
  const event = 'DTSTART:20261119T000000Z\r\nDTEND:20261121T000000Z\r\n';
  const calendar = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:fair\r\n${event}END:VEVENT\r\nEND:VCALENDAR\r\n`;
  const pipeline = PIPELINE.replace(
    'for: 48h }\n',
    (soak) => `${soak}      window: { calendar: freezes.ics, zone: UTC }\n`,
  );
  const adopted = { 'environments/pipeline.yaml': pipeline, 'freezes.ics': calendar };
  const rules = { part: 'rules' as const, flag: null, environment: null };
  const emptied = () =>
    refused(
      { 'freezes.ics': calendar.replaceAll('202611', '202510') },
      [{ ...rules, file: 'freezes.ics' }],
      adopted,
    );
  const withoutWindow = () => refused({ 'environments/pipeline.yaml': PIPELINE }, [rules], adopted);

  test('in a pull request', async () => {
    await using story = await emptied();
    const next = await story.check({ [file('production')]: state(50) });
    expect([next.verdict, codes(next)]).toEqual([
      'wait',
      ['pass soak/long-enough', 'pass ladder/long-enough', 'wait window/closed'],
    ]);
    expect(next.notes).toContain(
      `freezes.ics: landing ${story.landing.slice(0, 10)} is refused, so the version accepted in ${story.accepted.slice(0, 10)} applies`,
    );
  });

  test.each([
    ['a calendar', emptied],
    ['a pipeline', withoutWindow],
  ])('%s, in the status, the forecast and the page', async (_what, story) => {
    await using at = await story();
    const { repo } = at;
    const says = async (command: string, ...more: readonly string[]): Promise<string> =>
      (await flaghoistInProcess(repo, command, '--at', isoOf(NOW), ...more)).out;
    const opens = '2026-11-21T00:00:00Z';
    const status = JSON.parse(await says('status', 'x', '--format', 'json'));
    expect(status.flags[0].next).toMatchObject({ verdict: 'wait', readyAt: opens });
    const forecast = JSON.parse(await says('forecast', 'x', '--format', 'json'));
    expect(forecast.steps[0]).toMatchObject({ what: '50%', at: opens });
    await says('page', '--output', join(repo.path, 'page.html'));
    const page = pageDataIn(await readFile(join(repo.path, 'page.html'), 'utf8'));
    const [x] = (page as { readonly flags: readonly [PageFlag] }).flags;
    expect([x.next.verdict, isoOf(x.next.at)]).toEqual(['wait', opens]);
    // Without the refusal the freeze is gone.
    const log = join(repo.path, LOG);
    await writeFile(
      log,
      (await readFile(log, 'utf8')).replace(/"refusals":\[.*?\]/, '"refusals":[]'),
    );
    expect(JSON.parse(await says('status', 'x', '--format', 'json')).flags[0].next).toMatchObject({
      verdict: 'pass',
    });
  });
});

interface PageFlag {
  readonly next: { readonly verdict: string; readonly at: Instant };
}

test('T51: nothing else is judged otherwise', async () => {
  await using story = await refused({ [file('production')]: state(50) }, [stateOf('production')]);
  const change = { [file('production', 'y')]: state(50) };
  const printed = await story.check(change);
  const log = join(story.repo.path, LOG);
  const text = await readFile(log, 'utf8');
  await writeFile(log, text.replace(/"refusals":\[.*?\]/, '"refusals":[]'));
  expect(printed).toEqual(await story.check(change));
  expect(printed.verdict).toBe('pass');
});

test('T51: what was taken back counts as it stands', async () => {
  await using story = await refused({ [file('production')]: state(50) }, [stateOf('production')]);
  await story.repo.commit('Revert', {
    at: isoOf(ago('7d')),
    files: { [file('production')]: state(25) },
  });
  const next = await story.check({ [file('production')]: state(50) });
  expect([next.verdict, next.notes.filter((note) => note.includes('refused'))]).toEqual([
    'pass',
    [],
  ]);
});

test('T51: a definition that was refused everywhere counts as it was accepted', async () => {
  const more = definition('X').replace('X_PERCENT: rollout', 'X_PERCENT: rollout, Z: enabled');
  const parts = ['development', 'production'].map((name) => ({
    ...stateOf(name),
    part: 'definition' as const,
  }));
  await using story = await refused({ 'environments/flags/x.yaml': more }, parts);
  const next = await story.check({ [file('production')]: state(50) });
  expect([next.verdict, next.class]).toEqual(['pass', 'promotion']);
  expect(next.notes).toContainEqual(
    expect.stringContaining('the definition of x in production: landing '),
  );
});

describe('T51: a definition that was refused in one environment counts in each as it was accepted there', () => {
  const FLAG = 'environments/flags/x.yaml';
  const pipeline = PIPELINE.replace(
    '  - name: production',
    '  - name: staging\n    requires: { soak: { in: development, for: 48h } }\n  - name: production',
  );
  // Staging is to lose one variable, and production is to get another one.
  const before = definition('X').replace('X: enabled', 'X: enabled, OLD: enabled');
  const both = before
    .replace('OLD: enabled', 'OLD: { from: enabled, in: [development, production] }')
    .replace('X: enabled', 'X: enabled, NEW: { from: enabled, in: [production] }');
  const adopted = {
    'environments/pipeline.yaml': pipeline,
    [FLAG]: before,
    [file('staging')]: state(25),
    [file('development')]: 'enabled: false\n',
  };
  const story = () =>
    refused({ [FLAG]: both }, [{ ...stateOf('production'), part: 'definition' }], adopted);

  test('taking all of it back raises what was accepted elsewhere', async () => {
    await using at = await story();
    const back = await at.check({ [FLAG]: before });
    expect([back.class, back.verdict]).toEqual(['promotion', 'wait']);
    expect(back.changes.map(({ environment }) => environment)).toContain('staging');
    // Taking back what was refused changes no value, and asks for nothing.
    const rest = await at.check({
      [FLAG]: both.replace('NEW: { from: enabled, in: [production] }, ', ''),
    });
    expect([rest.verdict, rest.class]).toEqual(['pass', 'rollback']);
  });

  test('a raise in one environment is compared with the definition there', async () => {
    await using at = await story();
    const next = await at.check({ [file('production')]: state(50) });
    expect(next.changes.map(({ environment, class: kind }) => [environment, kind])).toEqual([
      ['production', 'promotion'],
    ]);
    expect(next.notes.join()).toContain('the definition of x in production: landing ');
    const other = await at.check({ [file('staging')]: state(50) });
    expect([other.class, other.notes.join().includes('is refused')]).toEqual(['promotion', false]);
  });

  test('a raise in both waits until one definition is accepted', async () => {
    await using at = await story();
    const texts = [
      { [file('production')]: state(50), [file('staging')]: state(50) },
      { [FLAG]: before.replace('X: enabled', 'X: enabled, MORE: enabled') },
    ];
    for (const files of texts) {
      const next = await at.check(files);
      expect([next.verdict, codes(next)]).toEqual([
        'wait',
        expect.arrayContaining(['wait log/accepted-apart']),
      ]);
    }
  });

  test('an undo in one environment lets nothing pass that was refused in another', async () => {
    // Staging got another name for its variable.
    const renamed = definition('X').replace(
      'X: enabled',
      'X: { from: enabled, in: [development, production] }, X2: { from: enabled, in: [staging] }, NEW: { from: enabled, in: [production] }',
    );
    const old = definition('X');
    await using at = await refused(
      { [FLAG]: renamed },
      [{ ...stateOf('production'), part: 'definition' }],
      { ...adopted, [FLAG]: old },
    );
    const half = {
      [FLAG]: old.replace('X: enabled', 'X: enabled, NEW: { from: enabled, in: [production] }'),
    };
    expect(await at.check(half)).toMatchObject({ class: 'promotion', verdict: 'wait' });
    expect(await at.check({ [FLAG]: old })).toMatchObject({ class: 'rollback', verdict: 'pass' });
  });
});

test('T52: a source whose landing was refused has not soaked, and the report says what settles it', async () => {
  const raised = { [file('development')]: `enabled: true\nrollout: 100\n# raised\n` };
  await using story = await refused({ ...raised, [file('development')]: state(100) }, []);
  await using held = await refused(
    {
      [file('development', 'y')]: state(100),
      'environments/flags/w.yaml': definition('W'),
      [file('development', 'w')]: state(100),
    },
    [stateOf('development', 'w')],
  );
  expect((await story.check({ [file('production')]: state(50) })).verdict).toBe('pass');
  const next = await held.check({ [file('production', 'w')]: state(25) });
  expect(codes(next)[0]).toBe('wait soak/refused');
  expect(next.changes[0]?.gates[0]?.hint).toContain(
    'the next deployment in development accepts it',
  );
});

test('T51: a log that cannot be read makes promotions wait, and no rollback', async () => {
  await using story = await refused({ [file('production')]: state(50) }, [stateOf('production')]);
  await writeFile(join(story.repo.path, LOG), 'damaged\n');
  const up = await story.check({ [file('production')]: state(75) });
  expect([up.verdict, codes(up)]).toEqual([
    'wait',
    expect.arrayContaining(['wait log/unreachable', 'wait soak/deployments-unknown']),
  ]);
});

test('T51: promote, its dry run, status and forecast say the same of a step that landed and was refused', async () => {
  await using story = await refused({ [file('production')]: state(50) }, [stateOf('production')]);
  const sha = story.landing.slice(0, 10);
  const words = `x in production: the landed step (${sha}) is refused`;
  const command = `flaghoist evidence --base ${sha}~1 --head ${sha}`;
  const args = ['x', '--to', 'production', '--at', isoOf(NOW)];
  for (const more of [[], ['--dry-run']]) {
    const { code, out, err } = await flaghoistInProcess(story.repo, 'promote', ...args, ...more);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err).toContain(command);
  }
  const { out } = await flaghoistInProcess(story.repo, 'status', 'x', '--at', isoOf(NOW));
  expect(out.replaceAll(/\s+/g, ' ')).toContain(`the landed step (${sha}) is refused`);
  expect(out.replaceAll(/\s+/g, ' ')).toContain(command);
  expect(out).not.toContain('75%');
  const coming = await flaghoistInProcess(story.repo, 'forecast', 'x', '--at', isoOf(NOW));
  expect(coming.out.replaceAll(/\s+/g, ' ')).toContain(`the landed step (${sha}) is refused`);
  const named = ['promote', ...args, '--rollout', '75'] as const;
  const dry = await flaghoistInProcess(story.repo, ...named, '--dry-run');
  const real = await flaghoistInProcess(story.repo, ...named);
  expect(real.out).toContain('Blocked');
  expect(dry.out.split('\n')[0]).toBe(real.out.split('\n')[0]);
});
