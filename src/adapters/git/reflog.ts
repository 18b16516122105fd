// The former tips of the default branch, from the reflogs of this clone. They are read as files, so no process is started.
// Git keeps them for 90 days.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Sha } from '#domain/scalars.ts';
import { inOrder, instant } from '#domain/scalars.ts';
import type { KnownTip, TipLog } from '#history/tips.ts';
import type { Git } from './git.ts';

/** A log for each reference that has one; none in a clone that keeps no reflogs. */
export async function seenTips(git: Git, tip: Sha): Promise<readonly TipLog[]> {
  const remote = await remoteBranch(git);
  const logs =
    remote === null
      ? [await localLog(git, tip)]
      : [
          await entriesOf(git, `remotes/${remote.name}/${remote.branch}`),
          movedTo(remote.name, await entriesOf(git, `heads/${remote.branch}`)),
        ];
  return logs.map(logOf).filter(({ tips }) => tips.length > 0);
}

interface ReflogEntry extends KnownTip {
  /** `pull: Fast-forward`. */
  readonly message: string;
}

const DEFAULTS = ['main', 'master'] as const;

/** The default branch of the remote called origin, else of the first remote. */
async function remoteBranch(
  git: Git,
): Promise<{ readonly name: string; readonly branch: string } | null> {
  const remotes = (await namesIn(join(git.reflogs, 'remotes'))).toSorted(inOrder);
  const name = remotes.includes('origin') ? 'origin' : remotes[0];
  if (name === undefined) return null;
  const refs = join(dirname(dirname(git.reflogs)), 'refs', 'remotes', name);
  const prefix = `ref: refs/remotes/${name}/`;
  const head = await textOf(join(refs, 'HEAD'));
  if (head.startsWith(prefix)) return { name, branch: head.slice(prefix.length).trim() };
  const logged = await namesIn(join(git.reflogs, 'remotes', name));
  const branch = DEFAULTS.find((one) => logged.includes(one));
  return branch === undefined ? null : { name, branch };
}

/**
 * If there is no remote, this is the log of the branch that is judged. If several branches point to that commit, a branch
 * that was created from another one is a proposal.
 */
async function localLog(git: Git, tip: Sha): Promise<readonly ReflogEntry[]> {
  const defaultLogs = await logsOf(git, DEFAULTS);
  const [first] = defaultLogs;
  const isJudged = (log: readonly ReflogEntry[]): boolean => log.at(-1)?.sha === tip;
  const judgedLog = defaultLogs.find(isJudged);
  if (judgedLog !== undefined) return judgedLog;
  const checkedOut = /^ref: refs\/heads\/(.+)$/m.exec(await textOf(git.head))?.[1] ?? '';
  const others = await logsOf(git, first === undefined ? await branchesIn(git) : [checkedOut]);
  const judged = others.filter(isJudged);
  return judged.find((log) => !isMadeFrom(log)) ?? first ?? judged[0] ?? [];
}

async function logsOf(
  git: Git,
  branches: readonly string[],
): Promise<readonly (readonly ReflogEntry[])[]> {
  const logs = await Promise.all(branches.map((name) => entriesOf(git, `heads/${name}`)));
  return logs.filter((log) => log.length > 0);
}

function isMadeFrom(log: readonly ReflogEntry[]): boolean {
  return log[0]?.message.startsWith('branch: Created from') === true;
}

async function branchesIn(git: Git): Promise<readonly string[]> {
  const files = await readdir(join(git.reflogs, 'heads'), { recursive: true }).catch(() => []);
  return files.toSorted(inOrder);
}

/**
 * The moments at which a local branch moved to the remote's tip. A commit that exists only here was never the tip of
 * the shared branch.
 */
function movedTo(remote: string, entries: readonly ReflogEntry[]): readonly ReflogEntry[] {
  const prefixes = [
    'clone: from ',
    `branch: Created from ${remote}/`,
    `branch: Created from refs/remotes/${remote}/`,
    `branch: Reset to ${remote}/`,
    `reset: moving to ${remote}/`,
  ];
  return entries.filter(({ message }) => {
    if (prefixes.some((beginning) => message.startsWith(beginning))) return true;
    const isFromRemote = message.startsWith('pull') || message.startsWith(`merge ${remote}/`);
    return isFromRemote && message.endsWith(': Fast-forward');
  });
}

function logOf(entries: readonly ReflogEntry[]): TipLog {
  return { kind: 'moves', tips: entries.map(({ sha, at }) => ({ sha, at })) };
}

const LINE = /^[0-9a-f]{40,64} ([0-9a-f]{40,64}) .*> (\d+) [+-]\d{4}(?:\t(.*))?$/;

/** Oldest first, without deletions of the reference. */
async function entriesOf(git: Git, ref: string): Promise<readonly ReflogEntry[]> {
  const text = await textOf(join(git.reflogs, ref));
  return text.split('\n').flatMap((line) => {
    const [, sha, seconds, message = ''] = LINE.exec(line) ?? [];
    if (sha === undefined || /^0+$/.test(sha)) return [];
    return [{ sha: sha as Sha, at: instant(Number(seconds)), message }];
  });
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
