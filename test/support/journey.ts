// A rollout as a team would do it with the bundled command line: branches, evidence in a file, landings, deployments,
// and real processes. Only the clock and the people are simulated.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Sha, Instant } from '#domain/scalars.ts';
import { instant, isoOf } from '#domain/scalars.ts';
import type { Said } from './cli.ts';
import { BUNDLE, flaghoist, machineAt } from './cli.ts';
import { at } from './nouns.ts';
import { secondsIn } from './play.ts';
import type { Pm2 } from './pm2.ts';
import { aPm2 } from './pm2.ts';
import type { Files, Repo } from './repo.ts';
import { aRepository } from './repo.ts';

/** The file of `--evidence` (schemas/evidence.schema.json). */
interface Evidence {
  body: string;
  reviews: object[];
  fingerprints: object[];
  issues: object[];
}

export interface Journey extends AsyncDisposable {
  readonly repo: Repo;
  readonly pm2: Pm2;
  /** A folder beside the repository. */
  readonly folder: string;
  readonly now: Instant;
  passes(length: string): void;
  /** `flaghoist <args>` from the bundle, in the repository. */
  run(...args: readonly string[]): Promise<Said>;
  /** `flaghoist promote`: the branch that it wrote. */
  promotes(flag: string, to: string, ...more: readonly string[]): Promise<string>;
  /** `flaghoist rollback`: the branch that it wrote. */
  rollsBack(flag: string, ...more: readonly string[]): Promise<string>;
  /** `flaghoist check` of a branch: its exit code. */
  checks(branch: string): Promise<number | null>;
  /** Ticks every statement that is asked for, and lets people approve, a minute later. */
  agreed(branch: string, ...people: readonly string[]): Promise<void>;
  /** Merges a branch. */
  merges(branch: string): Promise<Sha>;
  /** Goes straight to the default branch. */
  lands(files: Files, message?: string): Promise<Sha>;
  /** `git revert -m 1` of a merge, or `git revert`, straight to the default branch. */
  reverts(landing: Sha): Promise<Sha>;
  /** `flaghoist deploy` of the newest landing. */
  deploys(...more: readonly string[]): Promise<Said>;
  drifts(...more: readonly string[]): Promise<Said>;
  /** Writes files beside the repository. */
  writes(files: Readonly<Record<string, string>>): Promise<void>;
}

export interface Beginning {
  /** When the first commit lands. */
  readonly at?: string;
  /** Written beside the repository before it. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Further variables of every command. */
  readonly env?: Readonly<Record<string, string>>;
  /** The path of the command line, by default the bundle. */
  readonly cli?: string;
}

/** Begins with a commit of these files; `files` gets the path of pm2 and of our folder. */
export async function aJourney(
  files: (place: { readonly pm2: Pm2; readonly folder: string }) => Files | Promise<Files>,
  { at: when = '2026-11-02T09:00:00Z', beside = {}, env = {}, cli = BUNDLE }: Beginning = {},
): Promise<Journey> {
  const pm2 = await aPm2();
  const repo = await aRepository();
  const folder = join(repo.path, '..');
  const evidenceFile = join(folder, 'evidence.json');
  const here: Evidence = { body: '', reviews: [], fingerprints: [], issues: [] };
  let now = at(when);
  const all = { ...env, ...pm2.env, HOME: folder };

  const run: Journey['run'] = (...args) => flaghoist({ in: repo, env: all, cli }, ...args);
  const asked = async (command: string, ...args: readonly string[]): Promise<Said> => {
    const text = JSON.stringify({ schemaVersion: 1, people: ['deniz'], ...here });
    await writeFile(evidenceFile, text);
    const where = { in: repo, env: { ...all, ...machineAt(isoOf(now)) }, cli };
    return flaghoist(where, command, '--at', isoOf(now), '--evidence', evidenceFile, ...args);
  };
  const writes: Journey['writes'] = async (texts) => {
    for (const [name, text] of Object.entries(texts)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
  };

  await writes(beside);
  await repo.commit('Adopt Flaghoist', { at: now, files: await files({ pm2, folder }) });
  return {
    repo,
    pm2,
    folder,
    get now() {
      return now;
    },
    passes(length) {
      now = instant(now + secondsIn(length));
    },
    run,
    promotes: async (flag, to, ...more) =>
      branchOf(await asked('promote', flag, '--to', to, ...more)),
    rollsBack: async (flag, ...more) => branchOf(await asked('rollback', flag, ...more)),
    checks: async (branch) => (await asked('check', '--base', 'main', '--head', branch)).code,
    async agreed(branch, ...people) {
      Object.assign(here, { body: '', reviews: [] });
      const said = await asked('check', '--base', 'main', '--head', branch, '--format', 'json');
      const { fingerprint, changes } = JSON.parse(said.out) as Judged;
      const lists = changes
        .flatMap(({ gates }) => gates)
        .filter(({ gate }) => gate === 'checklist');
      const open = lists.flatMap(({ details }) => details);
      here.body = open.map((line) => line.replace('- [ ]', '- [x]')).join('\n');
      here.fingerprints = [{ fingerprint, at: isoOf(now) }];
      now = instant(now + 60);
      here.reviews = people.map((user) => ({ user, state: 'APPROVED', submittedAt: isoOf(now) }));
    },
    async merges(branch) {
      await repo.goTo('main');
      return repo.merge(branch, { at: now });
    },
    async lands(changed, message = 'Land') {
      await repo.goTo('main');
      return repo.commit(message, { at: now, files: changed });
    },
    async reverts(landing) {
      await repo.goTo('main');
      const line = await repo.git('rev-list', '--parents', '--max-count=1', landing);
      const mainline = line.split(' ').length > 2 ? ['--mainline', '1'] : [];
      await repo.git('revert', '--no-commit', ...mainline, landing);
      return repo.commit(`Revert ${landing}`, { at: now });
    },
    deploys: async (...more) => {
      const isFirst = (await repo.git('rev-list', '--count', 'HEAD')) === '1';
      const before = isFirst ? '0'.repeat(40) : 'HEAD^1';
      const said = await asked('deploy', '--before', before, '--after', 'HEAD', ...more);
      // The first line is about our clock.
      return { ...said, out: said.out.replace(/^judged as of .*\n/, '') };
    },
    drifts: (...more) => run('drift', '--base', 'main', ...more),
    writes,
    async [Symbol.asyncDispose]() {
      await pm2[Symbol.asyncDispose]();
      await repo[Symbol.asyncDispose]();
    },
  };
}

function branchOf({ out, err }: Said): string {
  const [, branch] = /^written to the branch (\S+);/m.exec(err) ?? [];
  if (branch === undefined) throw new Error(`no branch was written:\n${out}${err}`);
  return branch;
}

interface Judged {
  readonly fingerprint: string;
  readonly changes: readonly {
    readonly gates: readonly { readonly gate: string; readonly details: readonly string[] }[];
  }[];
}
