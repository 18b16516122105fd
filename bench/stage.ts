// The whole action as a runner runs it, on a clone of a large repository and against the local GitHub of the tests. Each
// run judges a new pull request.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { aGitHub, runAction } from '../test/support/github/index.ts';
import type { LocalGitHub, PullRequest } from '../test/support/github/index.ts';
import { OFF, rolledOut, statePath } from './flags.ts';
import type { Recipe } from './history.ts';
import { NOW, proposedFlags } from './history.ts';

/** The newest landings are merged pull requests: more than two pages of GitHub's list. */
const MERGED = 300;
/** Landings since the proposals branched off. */
const BEHIND = 20;

export interface Stage extends AsyncDisposable {
  /** The clone that all runs use. */
  readonly clone: string;
  /** Opens a pull request that raises a flag to production, or that takes one down in staging. */
  opens(what: 'promotion' | 'rollback'): Promise<PullRequest>;
  judges(pull: PullRequest): Promise<Judged>;
}

export interface Judged {
  readonly verdict: string;
  readonly class: string;
  readonly requests: number;
  /** The codes of the gates about the flag. */
  readonly codes: readonly string[];
}

/** A GitHub with this repository, and a clone of it. `bundle`: the path of the action. */
export async function aStage(repository: string, recipe: Recipe, bundle: string): Promise<Stage> {
  const github = await aGitHub({ from: repository, now: NOW });
  addMerges(github, repository);
  const clone = await github.checkout({ depth: 0 });
  const [flag] = proposedFlags(recipe);
  if (flag === undefined) throw new Error('there is no flag to propose');
  const [from = ''] = linesOf(repository, ['rev-parse', `main~${BEHIND}`]);
  let opened = 0;
  return {
    clone,
    opens: (what) => {
      const [path, text] =
        what === 'promotion'
          ? [statePath(flag, 'production'), rolledOut(10)]
          : [statePath(flag, 'staging'), OFF];
      const name = `${what}-${(opened += 1)}`;
      return github.proposes(name, { [path]: text }, { by: 'dora', from, message: name });
    },
    judges: async (pull) => {
      const event = await github.event('pull_request_target', { pull, action: 'opened' });
      const token = github.token({ name: 'GITHUB_TOKEN' });
      github.forget();
      const run = await runAction({ github, event, bundle, cwd: clone, inputs: { token } });
      const { verdict = 'none', class: kind = 'none', report = '' } = run.outputs;
      if (run.exitCode !== 0)
        throw new Error(`the action ended with ${run.exitCode}:\n${run.stdout}`);
      return { verdict, class: kind, requests: github.requests().length, codes: codesIn(report) };
    },
    [Symbol.asyncDispose]: () => github[Symbol.asyncDispose](),
  };
}

/** Makes the newest landings merged pull requests, at the times of their commits. */
function addMerges({ world }: LocalGitHub, repository: string): void {
  const log = ['log', '--first-parent', `--max-count=${MERGED}`, '--format=%H %ct', 'main'];
  linesOf(repository, log).forEach((line, age) => {
    const [sha = '', seconds = ''] = line.split(' ');
    const at = new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
    const number = 1_000_000 - age;
    world.pulls.set(number, {
      number,
      title: `Landing ${sha.slice(0, 10)}`,
      body: null,
      author: 'ana',
      state: 'closed',
      head: { branch: `landing-${number}`, sha, fork: null, gone: false },
      base: world.defaultBranch,
      baseSha: sha,
      labels: [],
      comments: 0,
      createdAt: at,
      updatedAt: at,
      closedAt: at,
      merged: { at, by: 'ana', sha },
      trial: null,
    });
  });
}

function codesIn(file: string): readonly string[] {
  const { changes } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly changes: readonly { readonly gates: readonly { readonly code: string }[] }[];
  };
  return changes.flatMap(({ gates }) => gates.map(({ code }) => code));
}

function linesOf(repository: string, args: readonly string[]): readonly string[] {
  const out = execFileSync('git', args, { cwd: repository, encoding: 'utf8' });
  return out.split('\n').filter((line) => line !== '');
}
