// The commands that are measured, on a clone without evidence from GitHub.
import type { Bench, NodeVersion } from './bench.ts';
import { NOW } from './history.ts';
import type { Subject } from './measure.ts';
import { git } from './repository.ts';

export const PASS = 0;
export const WAIT = 3;

export interface Place {
  readonly bench: Bench;
  readonly node: NodeVersion;
  readonly repository: string;
}

/** A check of two commits. Promotions wait for an approval, which a clone does not know. */
export function checkOf(
  place: Place,
  { base = 'main', head, code = WAIT }: { base?: string; head: string; code?: number },
): Subject {
  return { ...command(place, 'check', '--base', base, '--head', head), code };
}

/** A rollback of these flags, or of all. */
export function rollbackOf(place: Place, flags: readonly string[] | 'all'): Subject {
  return edit(place, 'rollback', ...(flags === 'all' ? ['--all'] : flags));
}

export function promoteOf(place: Place, flag: string): Subject {
  return edit(place, 'promote', flag, '--to', 'production');
}

export function statusOf(place: Place, flag: string): Subject {
  return command(place, 'status', flag, '--base', 'main');
}

/** Of all flags that are on somewhere. */
export function statusOfAll(place: Place): Subject {
  return command(place, 'status', '--base', 'main');
}

/** The landings of some flags, or of all. The proposed flags went to staging nine days ago. */
export function logOf(place: Place, flags: readonly string[]): Subject {
  return command(place, 'log', ...flags, '--since', '14d', '--base', 'main');
}

export function forecastOf(place: Place): Subject {
  return command(place, 'forecast', '--base', 'main');
}

/** `file`: where the page is written. */
export function pageOf(place: Place, file: string): Subject {
  return command(place, 'page', '--base', 'main', '--output', file);
}

/** What a shell asks at a key press, behind `rollback` and the first letters of a flag. */
export function completionOf({ bench, node, repository }: Place, begun: string): Subject {
  const words = ['rollback', '--repo', repository, begun];
  return { node: node.path, args: [bench.cli, 'completion', 'words', ...words], code: PASS };
}

/** A command that writes a branch, which is deleted again. */
function edit(place: Place, name: string, ...args: readonly string[]): Subject {
  // The branch of an interrupted run must not be in the way.
  const branch = `bench-${process.pid}`;
  return {
    ...command(place, name, ...args, '--base', 'main', '--branch', branch),
    cleanUp: () => git(place.repository, ['update-ref', '-d', `refs/heads/${branch}`]),
  };
}

export function command(
  { bench, node, repository }: Place,
  name: string,
  ...args: readonly string[]
): Subject {
  const common = ['--repo', repository, '--at', NOW];
  return { node: node.path, args: [bench.cli, name, ...args, ...common], code: PASS };
}
