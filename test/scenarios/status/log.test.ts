// "What changed in the last 24 hours?", answered from real histories and real deployment logs.
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { LOG_SCHEMA } from '#report/log-schema.ts';
import { adopted, flagFile, flagLike, PIPELINE, stateFile } from '#test/support/checkout.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';
import { at as instantOf } from '#test/support/nouns.ts';
import { fileLog } from '#adapters/deployment-log/file-log.ts';
import { aSha, runs } from '#test/support/log.ts';
import { instant } from '#domain/scalars.ts';
import { known } from '#domain/evidence.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import type { EvidenceSource } from '#app/ports.ts';
import { deployedText } from '../../../src/wiring/deploy-text.ts';
import { aStage, FILES, state } from '../../app/deploy/stage.ts';

const LOG = { kind: 'used', why: null } as const;

const on = 'enabled: true\n';
const off = 'enabled: false\n';
const NOW = ['--at', '2026-11-05T10:00:00Z'];

interface Change {
  readonly flag: string;
  readonly environment: string;
  readonly class: string;
  readonly verdict: { readonly kind: string } | null;
  readonly deployments: readonly { readonly state: string }[] | null;
  readonly timeToSafeSeconds: number | null;
}

interface Landing {
  readonly landing: string;
  readonly author: string;
  readonly landedBy: string;
  readonly approvedBy: readonly string[] | null;
  readonly changes: readonly Change[];
  readonly policy: readonly { readonly file: string }[];
}

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(LOG_SCHEMA);

async function log(repo: Repo, ...args: readonly string[]): Promise<readonly Landing[]> {
  const { code, out, err } = await flaghoist(repo, 'log', '--format', 'json', ...args);
  if (code !== 0) throw new Error(err);
  const found = JSON.parse(out) as { readonly landings: readonly Landing[] };
  validate(found);
  expect(validate.errors).toBeNull();
  return found.landings;
}

const shown = (landings: readonly Landing[]): readonly string[] =>
  landings.flatMap(({ changes }) =>
    changes
      .filter((change) => change.class !== 'neutral')
      .map((change) => `${change.class} ${change.flag} ${change.environment}`),
  );

/** A day of landings: a raise, a change of the rules, a rollback, and a flag that is new and off. */
async function aDay(): Promise<Repo> {
  const repo = await adopted({
    [flagFile('voice/calls')]: flagLike('voice/calls', 'owner: voice\n'),
    [stateFile('staging')]: on,
  });
  await repo.commit('Raise calls', {
    at: '2026-11-04T12:00:00Z',
    author: 'Ben <ben@example.com>',
    files: { [stateFile('development', 'voice/calls')]: on, [stateFile('development')]: on },
  });
  await repo.commit('Looser', {
    at: '2026-11-04T18:00:00Z',
    files: { 'environments/pipeline.yaml': PIPELINE.replace('48h', '24h') },
  });
  await repo.branch('down');
  await repo.commit('Down', {
    at: '2026-11-05T08:00:00Z',
    author: 'Cleo <cleo@example.com>',
    files: { [stateFile('staging')]: off },
  });
  await repo.goTo('main');
  await repo.merge('down', { at: '2026-11-05T09:00:00Z', author: 'Ana <ana@example.com>' });
  await repo.commit('Nothing for users', {
    at: '2026-11-05T09:30:00Z',
    files: { [flagFile('later')]: flagLike('later'), 'README.md': 'Hello\n' },
  });
  return repo;
}

test('the log lists what changed since a moment, newest first, with its class and its people', async () => {
  await using repo = await aDay();
  const every = await log(repo, '--since', '24h', ...NOW);
  const all = every.filter(({ changes, policy }) => changes.length + policy.length > 0);
  expect(shown(all)).toEqual([
    'rollback checkout staging',
    'promotion checkout development',
    'promotion voice/calls development',
  ]);
  expect(all[1]).toMatchObject({ author: 'Cleo', landedBy: 'Ana' });
  expect(all.flatMap(({ policy }) => policy)).toEqual([
    { file: 'environments/pipeline.yaml', flag: null },
  ]);
  expect(shown(await log(repo, '--since', '2026-11-05', ...NOW))).toEqual([
    'rollback checkout staging',
  ]);
});

test('flags, folders of flags, patterns, owners and environments narrow the log', async () => {
  await using repo = await aDay();
  const calls = ['promotion voice/calls development'];
  expect(shown(await log(repo, 'voice/calls', ...NOW))).toEqual(calls);
  expect(shown(await log(repo, 'voice', ...NOW))).toEqual(calls);
  expect(shown(await log(repo, 'voice/*', ...NOW))).toEqual(calls);
  expect(shown(await log(repo, '--owner', 'voice', ...NOW))).toEqual(calls);
  expect(shown(await log(repo, '--in', 'staging', '--since', '24h', ...NOW))).toEqual([
    'rollback checkout staging',
  ]);
});

test('a misspelled flag, environment or moment is no empty log', async () => {
  await using repo = await aDay();
  const flag = await flaghoist(repo, 'log', 'chekout');
  expect([flag.code, flag.err]).toEqual([2, expect.stringContaining('write checkout')]);
  const place = await flaghoist(repo, 'log', '--in', 'stagng');
  expect([place.code, place.err]).toEqual([2, expect.stringContaining('write staging')]);
  const since = await flaghoist(repo, 'log', '--since', 'yesterday');
  expect([since.code, since.err]).toEqual([2, expect.stringContaining('such as 24h, 7d')]);
});

test('a flag that was deleted is still in the log, by its old name', async () => {
  await using repo = await adopted({ [stateFile('staging')]: on });
  await repo.commit('Gone', {
    at: '2026-11-05T09:00:00Z',
    files: {
      [flagFile()]: null,
      [stateFile('development')]: null,
      [stateFile('staging')]: null,
      [stateFile('production')]: null,
    },
  });
  expect(shown(await log(repo, 'checkout', '--since', '24h', ...NOW))).toEqual([
    'rollback checkout staging',
  ]);
});

test('the deployment log adds the verdict, the deployments and the time to safe', async () => {
  await using stage = await aStage();
  await stage.deploys(await stage.lands(state('development', 'checkout', true)));
  stage.passes('1h');
  await stage.deploys(await stage.lands(state('production', 'theme', true)));
  stage.passes('1h');
  await stage.deploys(await stage.lands(state('development', 'checkout', false)));
  stage.passes('1h');
  await stage.lands(state('development', 'search', true));
  const at = new Date(stage.now * 1000).toISOString();
  const [waiting, rollback, refused, raise] = (
    await log(stage.repo, '--since', '1d', '--log', stage.logFile, '--at', at)
  ).flatMap(({ changes }) => changes);
  expect(raise).toMatchObject({
    flag: 'checkout',
    verdict: { kind: 'accepted' },
    deployments: [{ service: 'api', state: 'live' }],
    timeToSafeSeconds: null,
  });
  expect(refused).toMatchObject({
    flag: 'theme',
    verdict: { kind: 'refused', verdict: 'wait' },
    deployments: [{ state: 'waiting', at: null }],
  });
  expect(rollback).toMatchObject({ class: 'rollback', deployments: [{ state: 'live' }] });
  expect(rollback?.timeToSafeSeconds).toEqual(expect.any(Number));
  expect(waiting).toMatchObject({
    flag: 'search',
    verdict: null,
    deployments: [{ state: 'waiting' }],
  });
});

test('a refused change stays refused in the log after it was taken back, which is no rollback', async () => {
  await using stage = await aStage();
  await stage.deploys(await stage.lands(state('development', 'theme', false)));
  stage.passes('1h');
  await stage.deploys(await stage.lands(state('production', 'theme', true)));
  stage.passes('1h');
  await stage.deploys(await stage.lands(state('production', 'theme', false)));
  stage.passes('1h');
  await stage.deploys(await stage.lands(state('development', 'search', true)));
  const at = new Date(stage.now * 1000).toISOString();
  const args = ['theme', '--in', 'production', '--since', '1d', '--log', stage.logFile];
  const rows = await log(stage.repo, ...args, '--at', at);
  const changes = rows.flatMap((row) => row.changes).filter((change) => change.class !== 'neutral');
  expect(changes.map(({ class: kind, verdict }) => [kind, verdict?.kind])).toEqual([
    ['withdrawal', 'accepted'],
    ['promotion', 'refused'],
  ]);
});

test('a change that a run still refused after another landing of its flag is accepted later', async () => {
  await using stage = await aStage();
  await stage.deploys(await stage.lands(state('development', 'theme', true)));
  await stage.deploys(await stage.lands(state('production', 'theme', true)));
  stage.passes('1h');
  const both = 'description: theme\nservices: { web: { THEME: enabled, THEME_TOO: enabled } }\n';
  const tip = await stage.lands({ 'environments/flags/theme.yaml': both });
  expect((await stage.deploys(tip)).refusals).toHaveLength(1);
  stage.passes('30h');
  expect((await stage.deploys(tip)).refusals).toEqual([]);
  const at = new Date(stage.now * 1000).toISOString();
  const args = ['theme', '--in', 'production', '--since', '3d', '--log', stage.logFile];
  const rows = await log(stage.repo, ...args, '--at', at);
  const changes = rows.flatMap((row) => row.changes).filter((change) => change.class !== 'neutral');
  expect(changes.map(({ class: kind, verdict }) => [kind, verdict?.kind])).toEqual([
    ['promotion', 'accepted'],
    ['promotion', 'accepted'],
  ]);
});

test('a new flag that is off is neutral: its services are sent another variable', async () => {
  await using repo = await aDay();
  const [landing] = await log(repo, 'later', '--since', '24h', '--in', 'staging', ...NOW);
  expect(landing?.changes).toMatchObject([
    { class: 'neutral', values: [{ service: 'api', name: 'LATER', from: null, to: false }] },
  ]);
});

test('the text names values and people, and says what is not known here', async () => {
  await using repo = await aDay();
  const { out } = await flaghoist(
    repo,
    'log',
    'checkout',
    '--since',
    '24h',
    '--in',
    'staging',
    ...NOW,
  );
  expect(out).toContain('1 landing since Wed 4 Nov 2026 10:00 UTC · changes: 1 rollback');
  expect(out).toContain('by Cleo, as Git says · landed by Ana');
  expect(out).toContain('▼ checkout in staging: 100% → off · rollback');
  expect(out).toContain('api CHECKOUT true → false, CHECKOUT_PERCENT 100 → 0');
  expect(out).toContain('deployments are not known: there is no deployment log');
  expect(out.replaceAll(/\s+/g, ' ')).toMatch(
    /approvals are not known.* GitHub knows the approvals, and so does the deployment log of a machine that deploys: run flaghoist log there/,
  );
});

test('definitions that say something else and holds are listed, and --in keeps those of its environments', async () => {
  await using repo = await aDay();
  await repo.commit('Stricter', {
    at: '2026-11-05T09:40:00Z',
    files: {
      [flagFile('later')]: flagLike('later', 'requires: { "*": { flags: { checkout: 0h } } }\n'),
    },
  });
  await repo.commit('Stop', {
    at: '2026-11-05T09:45:00Z',
    files: {
      [stateFile('production')]:
        'enabled: false\nhold: { why: payments fail, until: 2026-12-01 }\n',
    },
  });
  await repo.commit('Go on', {
    at: '2026-11-05T09:50:00Z',
    files: { [stateFile('production')]: off },
  });
  const args = ['--since', '30m', ...NOW];
  const { out } = await flaghoist(repo, 'log', ...args);
  expect(out).toMatch(
    /^4 landings since .* · changes: 3 neutral, 1 definition,\s+1 hold, 1 lifted hold$/m,
  );
  expect(out).toContain('\n  · checkout in production: hold lifted\n');
  expect(out.replaceAll(/\n {4}/g, ' ')).toContain(
    '\n  · checkout in production: hold · payments fail (until Tue 1 Dec 2026 00:00 UTC)\n',
  );
  expect(out).toContain('\n  · later: definition changed: requires\n');
  expect(out).not.toContain('later: definition added');
  const listed = await flaghoist(repo, 'log', '--in', 'production', ...args);
  expect(listed.out).toContain('hold · payments fail');
  expect(listed.out).not.toContain('definition');
  expect((await log(repo, ...args))[2]).toMatchObject({
    definitions: [{ flag: 'later', what: 'changed', keys: ['requires'] }],
  });
});

test('a merge of a branch of ours is called as its commit, with its reason', async () => {
  await using repo = await adopted({});
  await flaghoist(repo, 'promote', 'checkout', '--to', 'development', '--reason', 'it is tested');
  await repo.git(
    'merge',
    '--quiet',
    '--no-ff',
    '--no-edit',
    'flaghoist/promote-checkout-to-development',
  );
  const { out } = await flaghoist(repo, 'log', 'checkout', '--since', '1h');
  expect(out).toMatch(/ · Promote checkout in development\n.*why: it is tested$/m);
});

test('at a past moment, what landed or went live later is left out', async () => {
  await using stage = await aStage();
  await stage.deploys(await stage.lands(state('development', 'checkout', true)));
  stage.passes('1h');
  const later = await stage.lands(state('development', 'checkout', false));
  const before = new Date((stage.now - 60) * 1000).toISOString();
  stage.passes('1h');
  const between = new Date((stage.now - 60) * 1000).toISOString();
  await stage.deploys(later);
  stage.passes('1h');
  const at = (time: string): readonly string[] => ['--log', stage.logFile, '--at', time];
  const [rollback] = await log(stage.repo, ...at(between));
  expect(rollback?.changes[0]).toMatchObject({
    class: 'rollback',
    verdict: null,
    deployments: [{ state: 'waiting' }],
  });
  const landings = await log(stage.repo, ...at(before));
  expect(landings.map(({ landing }) => landing)).not.toContain(later);
  expect(shown(landings)).toContain('promotion checkout development');
  const { out } = await flaghoist(stage.repo, 'status', 'checkout', ...at(before));
  expect(out).toMatch(/development +on/);
  const then = await flaghoist(stage.repo, 'status', 'checkout', ...at(between));
  expect(then.out).toMatch(/development +off, STILL LIVE/);
});

test('a flag that landed before and went live in the window belongs to it, and its line says so', async () => {
  await using stage = await aStage();
  await stage.deploys(await stage.lands(state('development', 'search', true)));
  stage.passes('1h');
  const raise = await stage.lands(state('production', 'search', true));
  await stage.deploys(raise);
  stage.passes('48h');
  const wentLive = new Date(stage.now * 1000).toISOString().replace('.000', '');
  await stage.deploys(raise);
  stage.passes('1h');
  const at = new Date(stage.now * 1000).toISOString();
  const args = ['--since', '24h', '--log', stage.logFile, '--at', at];
  const landings = await log(stage.repo, ...args);
  expect(landings).toMatchObject([
    { landing: raise, wentLive, changes: [{ flag: 'search', environment: 'production' }] },
  ]);
  const { out } = await flaghoist(stage.repo, 'log', ...args);
  expect(out).toMatch(/^1 landing went live since .* · changes: 1 promotion$/m);
  expect(out).toContain('landed before, went live Wed 4 Nov 2026 10:00 UTC · by ');
  expect(await log(stage.repo, '--since', '30m', ...args.slice(2))).toEqual([]);
});

test('first values that waited for the next change, and that a raise replaced, did not go live with a later rollback', async () => {
  await using stage = await aStage();
  await stage.deploys(await stage.lands(state('development', 'search', true)));
  stage.passes('1h');
  const added = await stage.lands({
    [flagFile('menu')]:
      'description: Menu\ncode-default: false\nservices: { api: { MENU: enabled } }\n',
  });
  await stage.deploys(added);
  stage.passes('48h');
  await stage.deploys(await stage.lands(state('development', 'menu', true)));
  stage.passes('6h');
  const back = await stage.lands(state('development', 'menu', false));
  await stage.deploys(back);
  const at = new Date(stage.now * 1000).toISOString();
  const args = ['menu', '--in', 'development', '--log', stage.logFile, '--at', at];
  const landings = (since: string) => log(stage.repo, '--since', since, ...args);
  expect((await landings('1h')).map(({ landing }) => landing)).toEqual([back]);
  expect((await landings('3d')).at(-1)).toMatchObject({
    landing: added,
    changes: [{ class: 'neutral', deployments: [{ state: 'replaced', at: null }] }],
  });
});

test('a title that is wider than the terminal is continued, so that its end is read', async () => {
  await using repo = await aDay();
  const subject = 'Raise the new checkout of the shop in production to 10% of its users';
  const files = { [stateFile('development')]: off };
  await repo.commit(subject, { at: '2026-11-05T09:40:00Z', files });
  const env = { COLUMNS: '60' };
  const { out } = await flaghoist({ in: repo, env }, 'log', '--since', '30m', ...NOW);
  expect(out).not.toContain(subject);
  expect(out.replaceAll(/\n {2}/g, ' ')).toContain(subject);
});

const RELEASE = `teams:
  release: [ana, bartek]
`;

/** Ana approves all that she is shown. */
function approvedBy(...users: readonly string[]): EvidenceSource {
  return {
    answer: (_asks, fingerprint) =>
      Promise.resolve({
        ...NO_EVIDENCE,
        issues: known([]),
        reviews: known(
          users.map((user) => ({
            user,
            state: 'APPROVED' as const,
            submittedAt: instantOf('2026-11-02T08:00:00Z'),
            type: 'User' as const,
            pullRequest: null,
          })),
        ),
        authorship: known({
          people: ['deniz'],
          unresolved: [],
          fingerprints: [{ fingerprint, at: instantOf('2026-11-01T08:00:00Z') }],
        }),
      }),
  };
}

test('T6: a policy change that landed without its approval is not called accepted, although a deployment cannot refuse it', async () => {
  const pipeline = String(FILES['environments/pipeline.yaml'])
    .replace('environments:\n', `${RELEASE}environments:\n`)
    .concat('policy: { approvals: { count: 1, from: [release] }, paths: ["infra/**"] }\n');
  await using stage = await aStage({ ...FILES, 'environments/pipeline.yaml': pipeline });
  const landed = await stage.lands({ 'infra/job.sh': 'exit 0\n' });
  const pushed = await stage.deploys(landed);
  const text = (deployed: typeof pushed): string =>
    deployedText({ ...deployed, log: LOG }, false, 'flaghoist deploy');
  expect([pushed.accepted, pushed.refusals]).toEqual([[], []]);
  expect(text(pushed)).toContain(`NOT APPROVED: a policy change (${landed.slice(0, 10)})`);
  stage.evidence = approvedBy('bartek');
  stage.passes('1h');
  const again = await stage.lands({ 'infra/job.sh': 'exit 1\n' });
  const approved = await stage.deploys(again);
  expect(approved.accepted).toEqual([
    { landing: again, flag: null, environment: null, by: ['bartek'] },
  ]);
  expect(text(approved)).not.toContain('NOT APPROVED');
});

test('a deployment keeps who approved a flag and a rule, so that the log says it without GitHub', async () => {
  const pipeline = String(FILES['environments/pipeline.yaml'])
    .replace('environments:\n', `${RELEASE}environments:\n`)
    .replace('soak: { in: development, for: 24h }', 'approvals: { count: 1, from: [release] }');
  const policy = `${pipeline}policy: { approvals: { count: 1, from: [release] } }\n`;
  await using stage = await aStage({ ...FILES, 'environments/pipeline.yaml': policy });
  const looser = await stage.lands({
    'environments/pipeline.yaml': policy.replace(
      'release: [ana, bartek]',
      'release: [ana, bartek, cleo]',
    ),
  });
  const refused = await stage.deploys(looser);
  expect(refused.accepted).toEqual([]);
  stage.evidence = approvedBy('bartek');
  const accepted = await stage.deploys(looser);
  expect(accepted.accepted).toEqual([
    { landing: looser, flag: null, environment: null, by: ['bartek'] },
  ]);
  expect(deployedText({ ...accepted, log: LOG }, false, 'flaghoist deploy')).toContain(
    `\naccepted: a policy change (${looser.slice(0, 10)}), approved by bartek\n`,
  );
  stage.passes('1h');
  stage.evidence = approvedBy('ana');
  const raise = await stage.lands(state('production', 'checkout', true));
  await stage.deploys(raise);
  stage.passes('1h');
  const now = ['--log', stage.logFile, '--at', new Date(stage.now * 1000).toISOString()];
  const landings = await log(stage.repo, '--since', '1d', ...now);
  expect(landings.slice(0, 2)).toMatchObject([
    { landing: raise, approvedBy: ['ana'] },
    { landing: looser, approvedBy: ['bartek'] },
  ]);
  const { out } = await flaghoist(stage.repo, 'log', 'checkout', '--since', '1d', ...now);
  expect(out).toContain(' · approved by ana, as the deployment log says');
  expect(out.replaceAll(/\s+/g, ' ')).toContain('whether there were more approvals is not known: ');
  // A compacted log has no entry of these runs any more.
  const small = fileLog(stage.logFile, { bound: 1 });
  for (const number of [1, 2, 3]) {
    const environment = 'production';
    const run = { environment, tip: aSha(number), run: `${number}`, at: instant(stage.now) };
    await runs(small, run, []);
  }
  const approvers = (await log(stage.repo, '--since', '1d', ...now)).map((one) => one.approvedBy);
  expect(approvers.slice(0, 2)).toEqual([['ana'], ['bartek']]);
});

test('flags that were on before the first pipeline are adopted, and not promoted', async () => {
  await using repo = await aRepository({ files: { 'README.md': 'Hello\n' } });
  await repo.commit('Adopt', {
    at: '2026-11-05T08:00:00Z',
    files: {
      'environments/pipeline.yaml': PIPELINE,
      [flagFile()]: flagLike('checkout'),
      [stateFile('staging')]: on,
    },
  });
  const { out } = await flaghoist(repo, 'log', '--since', '24h', ...NOW);
  expect(out).toContain('  + checkout in staging: not sent → on · adoption\n');
  expect(out).not.toContain('promotion');
  const week = await flaghoist(repo, 'summary', '--at', '2026-11-09T10:00:00Z');
  expect(week.out).toContain('2026-11-05 staging: not sent → on, adoption, ');
  expect(week.out).not.toContain('promotion');
});
