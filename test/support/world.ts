// A small world with verbs, so that a test reads as sentences about flags. The repository and the judge are real. Only
// the people and the clock are simulated.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Checked } from '#app/check.ts';
import { baseOf, check } from '#app/check.ts';
import type { WrittenEdit } from '#app/edit/edit-commit.ts';
import type { Gatherer } from '#app/ports.ts';
import { promote } from '#app/edit/promote.ts';
import { rollback } from '#app/edit/rollback.ts';
import { snapshotOf, readCommitTree } from '#app/load/side.ts';
import { status } from '#app/status.ts';
import { summaryOf } from '#app/summary/summary.ts';
import { summaryWindow } from '#app/summary/summary-window.ts';
import type { Deployment } from '#domain/evidence.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import { valuesIn } from '#domain/values.ts';
import { instant, isoOf } from '#domain/scalars.ts';
import { renderStatusTable } from '#report/status-table.ts';
import { renderSummaryMarkdown } from '#report/summary-markdown.ts';
import { healthySources } from './healthy.ts';
import { at } from './nouns.ts';
import type { Flags, Play, Settings } from './play.ts';
import { messageFor, nextBranch, nothingYet, secondsIn, statesOf, withGatherer } from './play.ts';
import type { Pull } from './pull.ts';
import { pullOf } from './pull.ts';
import type { Files, Repo } from './repo.ts';
import { aRepository } from './repo.ts';

export interface World extends AsyncDisposable {
  readonly repo: Repo;
  readonly now: Instant;
  /** Time goes by: `48h`, `6d 23h`, `1s`. Nothing else changes. */
  passes(length: string): void;
  /** The moment after so much time, as text. */
  after(length: string): string;
  /** Goes straight to the default branch, without a pull request. */
  lands(flags: Flags, settings: Settings): Promise<Sha>;
  landsFiles(files: Files, message?: string): Promise<Sha>;
  /** Opens a pull request that sets a flag, or several. */
  proposes(flags: Flags, settings: Settings): Promise<Pull>;
  proposesFiles(files: Files, message?: string): Promise<Pull>;
  /** Opens a pull request for a branch that is there already. */
  opens(branch: string): Pull;
  /** Opens a pull request that is the `git revert` of a landing. */
  reverts(landing: Sha): Promise<Pull>;
  /** `flaghoist promote`, and the branch that it wrote as a pull request. */
  promotes(flag: string, to: string, rollout?: number): Promise<Pull>;
  /** `flaghoist rollback`; without flags every flag, the emergency stop. */
  rollsBack(flags: readonly string[], options?: Down): Promise<Pull>;
  /** An issue about a flag, with these labels besides `flag:<key>`; its number. */
  opensIssue(flag: string, ...labels: readonly string[]): number;
  closesIssue(number: number): void;
  /** From now on GitHub is out of reach: no reviews, no issues, no text, no teams. */
  losesGitHub(): void;
  findsGitHub(): void;
  /** Adds a landing of this moment to the evidence `landings`. */
  remembers(landing: Sha): void;
  /** From now on, and for all of the past, a metric has this value; null: it is well again. */
  measures(metric: string, value: number | null): void;
  /** The default branch is deployed everywhere, and the deployment log says how that ended. */
  deploys(ended?: 'success' | 'failure'): Promise<void>;
  /** From here on our own statuses can be asked about: these landings came from green pull requests. */
  knowsGreen(...landings: readonly Sha[]): void;
  /** The table of `flaghoist status`. */
  status(...flags: readonly string[]): Promise<string>;
  /** `flaghoist summary --format markdown`, for the last week or so long. */
  summary(options?: Week): Promise<string>;
  /** Judges any two revisions, now. */
  judges(base: string, head: string): Promise<Checked>;
}

interface Week {
  readonly since?: string;
  /** The moment that is its end; left out: the last Monday. */
  readonly until?: string;
  readonly flags?: readonly string[];
}

interface Down {
  readonly in?: readonly string[];
  readonly rollout?: number;
}

export interface WorldOptions {
  /** Files of the first commit; without any, this repository's own `environments/`. */
  readonly files?: Files;
  /** When the first commit lands. */
  readonly at?: string;
  /** The folder of `pipeline.yaml`. */
  readonly root?: string;
}

const BEGINNING = '2026-11-02T09:00:00Z';
const OURS = fileURLToPath(new URL('../../environments/', import.meta.url));

/** `await using world = await aWorld()`: a repository whose first commit adopts these files. */
export async function aWorld(options: WorldOptions = {}): Promise<World> {
  const now = at(options.at ?? BEGINNING);
  const files = options.files ?? (await ourEnvironments());
  const measured = new Map<string, number>();
  const repo = await aRepository();
  await repo.commit('Adopt Flaghoist', { at: now, files });
  return worldOf({
    repo,
    root: options.root ?? 'environments',
    now,
    moved: now,
    branches: 0,
    issues: [],
    outage: false,
    remembered: [],
    deployments: null,
    accepted: null,
    measured,
    metrics: healthySources(files, measured),
  });
}

/** This repository's own `environments/`: the five plans as they stand here. */
export async function ourEnvironments(): Promise<Files> {
  const names = (await readdir(OURS, { recursive: true })).filter((name) => name.endsWith('.yaml'));
  const texts = await Promise.all(names.map((name) => readFile(join(OURS, name), 'utf8')));
  return Object.fromEntries(
    names.map((name, index) => [`environments/${name.replaceAll('\\', '/')}`, texts[index] ?? '']),
  );
}

/** Our pipeline without its deploy settings, for a test that has its own: each service is `name: {}`. */
export function withoutTargets(pipeline: Files[string] | undefined): string {
  return String(pipeline).replaceAll(/^( {2}\S+:)\n {4}deploy:\n(?: {6}.*\n)+/gm, '$1 {}\n');
}

function worldOf(play: Play): World {
  const { repo } = play;

  const lands = async (message: string, files: Files): Promise<Sha> => {
    await repo.goTo('main');
    play.moved = play.now;
    return repo.commit(message, { at: play.now, files });
  };
  const proposes = async (message: string, files: Files): Promise<Pull> => {
    const branch = nextBranch(play);
    await repo.branch(branch, 'main');
    await repo.commit(message, { at: play.now, files });
    return pullOf(play, branch);
  };
  const asked = <T>(work: (gatherer: Gatherer, base: Sha | null) => Promise<T>): Promise<T> =>
    withGatherer(play, play.now, nothingYet(), async (gatherer) =>
      work(gatherer, await baseOf(gatherer.repository, 'main')),
    );
  const writes = async (work: Parameters<typeof asked<WrittenEdit>>[0]): Promise<Pull> =>
    pullOf(play, (await asked(work)).branch);

  return {
    repo,
    get now() {
      return play.now;
    },
    passes(length) {
      play.now = instant(play.now + secondsIn(length));
    },
    after: (length) => isoOf(instant(play.now + secondsIn(length))),
    lands: (flags, settings) => lands(messageFor(flags), statesOf(play, flags, settings)),
    landsFiles: (files, message = 'Land') => lands(message, files),
    proposes: (flags, settings) => proposes(messageFor(flags), statesOf(play, flags, settings)),
    proposesFiles: (files, message = 'Propose') => proposes(message, files),
    opens: (branch) => pullOf(play, branch),
    async reverts(landing) {
      const branch = nextBranch(play);
      await repo.branch(branch, 'main');
      const line = await repo.git('rev-list', '--parents', '--max-count=1', landing);
      const mainline = line.split(' ').length > 2 ? ['--mainline', '1'] : [];
      await repo.git('revert', '--no-commit', ...mainline, landing);
      await repo.commit(`Revert ${landing}`, { at: play.now });
      return pullOf(play, branch);
    },
    promotes: (flag, to, rollout) =>
      writes((gatherer, base) =>
        promote(gatherer, base, { flag, to, rollout: rollout ?? null, branch: nextBranch(play) }),
      ),
    rollsBack: (flags, { in: where = [], rollout = null as number | null } = {}) =>
      writes((gatherer, base) => {
        const all = flags.length === 0;
        const branch = nextBranch(play);
        const wanted = { flags, all, in: where, rollout, routes: false, branch };
        return rollback(gatherer, base, wanted);
      }),
    opensIssue(flag, ...labels) {
      const number = play.issues.length + 1;
      const issue = { number, title: 'it breaks', labels: [...labels, `flag:${flag}`] };
      play.issues = [...play.issues, { ...issue, openedAt: play.now, closedAt: null }];
      return number;
    },
    closesIssue(number) {
      play.issues = play.issues.map((issue) =>
        issue.number === number ? { ...issue, closedAt: play.now } : issue,
      );
    },
    losesGitHub() {
      play.outage = true;
    },
    findsGitHub() {
      play.outage = false;
    },
    remembers(sha) {
      play.remembered = [...play.remembered, { sha, at: play.now, source: 'supplied' }];
    },
    measures(metric, value) {
      if (value === null) play.measured.delete(metric);
      else play.measured.set(metric, value);
    },
    async deploys(ended = 'success') {
      const added = await asked(async (gatherer, base) => {
        if (base === null) return [];
        const { side, environments } = await readCommitTree(gatherer, base);
        return environments.flatMap((environment) =>
          [...valuesIn(snapshotOf(side), environment)].flatMap(([service, values]) => {
            const sent = Object.fromEntries(values.map(({ variable, value }) => [variable, value]));
            const about = { environment, service, landing: base, at: play.now, values: sent };
            return (['started', ended] as const).map((state): Deployment => ({ ...about, state }));
          }),
        );
      });
      play.deployments = [...(play.deployments ?? []), ...added];
    },
    knowsGreen(...landings) {
      play.accepted = [...(play.accepted ?? []), ...landings];
    },
    status: (...flags) =>
      asked(async (gatherer, base) => {
        const { rows } = await status(gatherer, base, flags);
        return renderStatusTable(rows, { colour: false, now: play.now });
      }),
    summary: ({ since = '7d', until = null as string | null, flags = [] } = {}) =>
      asked(async (gatherer, base) => {
        if (base === null) throw new Error('nothing has landed');
        const window = summaryWindow(since, until, play.now);
        const request = { ...window, flags, owner: null };
        return renderSummaryMarkdown(await summaryOf(gatherer, base, request));
      }),
    judges: (base, head) =>
      withGatherer(play, play.now, nothingYet(), (gatherer) => check(gatherer, { base, head })),
    [Symbol.asyncDispose]: () => repo[Symbol.asyncDispose](),
  };
}
