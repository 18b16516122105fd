// A pull request in a world: the deeds of people, and the verdict of the gate.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checked } from '#app/check.ts';
import { check } from '#app/check.ts';
import type { Ask, Review, ReviewState } from '#domain/evidence.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import type { GateResult, Report, Verdict } from '#domain/report.ts';
import { instant } from '#domain/scalars.ts';
import { reportPlace } from '#app/report-place.ts';
import { askAbout } from '#judge/ask.ts';
import { renderText } from '#report/text.ts';
import { at } from './nouns.ts';
import type { Flags, OnGitHub, Play, Settings } from './play.ts';
import { messageFor, nothingYet, statesOf, withGatherer } from './play.ts';
import type { Files, Repo } from './repo.ts';

/** How a pull request becomes a landing. */
export type How = 'merge' | 'squash' | 'rebase' | 'direct';

export interface Pull {
  readonly branch: string;
  /** The text report of the gate now. */
  says(): Promise<string>;
  verdict(): Promise<Verdict>;
  report(): Promise<Report>;
  /** With the question, for a replay. */
  checked(): Promise<Checked>;
  /** The verdicts a second before this moment, at it and a second after it. */
  verdictsAround(moment: string): Promise<readonly Verdict[]>;
  /** The codes of all that does not pass: gates, and errors in files. Empty when everything does. */
  open(): Promise<readonly string[]>;
  /** The single result of one gate. */
  gate(name: string): Promise<GateResult>;
  /** The kinds of evidence that it takes to judge this. */
  asks(): Promise<readonly Ask['kind'][]>;
  /** Another commit on its branch. */
  pushes(flags: Flags, settings: Settings): Promise<void>;
  pushesFiles(files: Files): Promise<void>;
  /** Merges the default branch into it. */
  updates(): Promise<void>;
  approvedBy(...people: readonly string[]): Promise<void>;
  /** Dismisses an approval. */
  withdraws(person: string): void;
  reviewed(person: string, state: ReviewState, more?: Partial<Review>): void;
  /** Ticks these statements in its text; without any, all that the gate still misses. */
  ticks(...statements: readonly string[]): Promise<void>;
  /** Becomes a landing, whatever the gate says. */
  lands(options?: { readonly how?: How }): Promise<Sha>;
}

export function pullOf(play: Play, branch: string): Pull {
  const { repo } = play;
  const hub = nothingYet(play.now);

  const judged = (now: Instant): Promise<Checked> =>
    withGatherer(play, now, hub, (gatherer) => check(gatherer, { base: 'main', head: branch }));
  let last: { readonly key: string; readonly done: Checked } | null = null;
  // Tests ask for the verdict and then for its reasons: that is judged once, as long as nothing has changed.
  const checked = async (): Promise<Checked> => {
    const before = await stateOf(play, hub);
    if (last?.key === before) return last.done;
    const done = await judgedAndPosted();
    last = { key: await stateOf(play, hub), done };
    return done;
  };
  const judgedAndPosted = async (): Promise<Checked> => {
    const done = await judged(play.now);
    const { fingerprint } = done.report;
    if (hub.posted.has(fingerprint)) return done;
    // Our action posts a status as soon as the branch or the default branch has moved, not when a test looks.
    hub.posted.set(fingerprint, instant(Math.max(hub.pushed, play.moved)));
    return hub.reviews.length === 0 ? done : judged(play.now);
  };
  const report = async (): Promise<Report> => (await checked()).report;
  const pushed = async (work: () => Promise<unknown>): Promise<void> => {
    await repo.goTo(branch);
    await work();
    hub.pushed = play.now;
  };
  const reviewed: Pull['reviewed'] = (user, state, more = {}) => {
    const review = { user, state, submittedAt: play.now, type: 'User', pullRequest: null } as const;
    hub.reviews = [...hub.reviews, { ...review, ...more }];
  };

  return {
    branch,
    checked,
    report,
    async says() {
      const { report: judgement, question } = await checked();
      const place = reportPlace(play.root, question);
      return renderText(judgement, { colour: false, place });
    },
    verdict: async () => (await report()).verdict,
    async verdictsAround(moment) {
      const around = [-1, 0, 1].map((second) => judged(instant(at(moment) + second)));
      return (await Promise.all(around)).map((one) => one.report.verdict);
    },
    open: async () => openIn(await report()),
    async gate(name) {
      const gateResults = gatesIn(await report()).filter(({ gate }) => gate === name);
      const [only] = gateResults;
      if (only === undefined || gateResults.length > 1) {
        throw new Error(
          `${gateResults.length} results of ${name}, in:\n${JSON.stringify(gateResults)}`,
        );
      }
      return only;
    },
    async asks() {
      const { question } = await checked();
      return askAbout(question.proposal, question.now).asks.map(({ kind }) => kind);
    },
    pushes: (flags, settings) =>
      pushed(() =>
        repo.commit(messageFor(flags), { at: play.now, files: statesOf(play, flags, settings) }),
      ),
    pushesFiles: (files) => pushed(() => repo.commit('More', { at: play.now, files })),
    updates: () => pushed(() => repo.merge('main', { at: play.now })),
    async approvedBy(...people) {
      // A status of ours was on the approved head.
      await checked();
      people.forEach((person) => reviewed(person, 'APPROVED'));
    },
    withdraws: (person) => reviewed(person, 'DISMISSED'),
    reviewed,
    async ticks(...statements) {
      const ticked = statements.length > 0 ? statements : untickedIn(await report());
      hub.body = [hub.body, ...ticked.map((statement) => `- [x] ${statement}`)].join('\n');
    },
    async lands({ how = 'merge' } = {}) {
      await repo.goTo('main');
      play.moved = play.now;
      return WAYS[how](repo, branch, play.now);
    },
  };
}

/** Everything that a judgement depends on: what is played, and the files of Git that change with every commit. */
async function stateOf({ repo, ...play }: Play, hub: OnGitHub): Promise<string> {
  const git = join(repo.path, '.git');
  const names = [
    ...(await readdir(git)),
    ...(await below(git, 'refs')),
    ...(await below(git, 'logs')),
  ];
  const files = await Promise.all(
    names.map(async (name) => {
      const { mtimeMs, size, ino } = await stat(join(git, name));
      return [name, mtimeMs, size, ino];
    }),
  );
  return JSON.stringify([play, { ...hub, posted: [...hub.posted] }, files]);
}

async function below(folder: string, name: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, name), { recursive: true }).catch(() => []);
  return names.map((file) => join(name, file));
}

const WAYS: Readonly<Record<How, (repo: Repo, branch: string, when: Instant) => Promise<Sha>>> = {
  merge: (repo, branch, when) => repo.merge(branch, { at: when }),
  squash: (repo, branch, when) => repo.squash(branch, { at: when }),
  rebase: (repo, branch, when) => repo.rebaseMerge(branch, { at: when }),
  async direct(repo, branch, when) {
    await repo.git('cherry-pick', '--no-commit', `main..${branch}`);
    return repo.commit('Pushed by hand', { at: when });
  },
};

function gatesIn({ changes, policy }: Report): readonly GateResult[] {
  return [...policy, ...changes.flatMap(({ gates }) => gates)];
}

function openIn(report: Report): readonly string[] {
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  const gates = gatesIn(report).filter(({ verdict }) => verdict !== 'pass');
  return [...errors, ...gates].map(({ code }) => code);
}

/** The statements that the gate `checklist` still misses, as it lists them itself. */
function untickedIn(report: Report): readonly string[] {
  const lists = gatesIn(report).filter(({ gate }) => gate === 'checklist');
  return lists.flatMap(({ details }) => details.map((line) => line.replace('- [ ] ', '')));
}
