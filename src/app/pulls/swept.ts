// A sweep notes which pull requests without flags have our status. The note is one short text in a status on the tip of
// the default branch, so that the next sweep reads it with one request.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { GitHub, PullRequest } from '#app/github.ts';
import type { Repository } from '#app/ports.ts';

/** Pull requests are in so many groups by their numbers. A change of one makes only its own group unknown. */
const GROUPS = 16;
/** Hexadecimal digits for each. */
const DIGITS = 8;
/** Landings before the tip whose notes are read: a sweep follows each landing. */
const MOST_TIPS = 4;

/** For each group, the digest of the pull requests that have our status. */
export type Memory = readonly string[];

export const NO_MEMORY: Memory = Array.from({ length: GROUPS }, () => digestOf([]));

export function memoryOf(pulls: readonly PullRequest[]): Memory {
  return Array.from({ length: GROUPS }, (_, group) =>
    digestOf(pulls.filter((pull) => groupOf(pull) === group)),
  );
}

/** The pull requests whose group is not as the memory has it. `pulls`: all that touch no flag. */
export function unknownTo(memory: Memory, pulls: readonly PullRequest[]): readonly PullRequest[] {
  const now = memoryOf(pulls);
  return pulls.filter((pull) => now[groupOf(pull)] !== memory[groupOf(pull)]);
}

export interface Recollection {
  readonly memory: Memory;
  /** Whether the note is on the tip itself. */
  readonly isOnTip: boolean;
}

/** The note of an earlier sweep, on the tip or on a landing shortly before it. */
export async function recalled(
  { github, repository }: { readonly github: GitHub; readonly repository: Repository },
  tip: Sha,
): Promise<Finding<Recollection>> {
  for (let back = 0; back <= MOST_TIPS; back += 1) {
    const commit = back === 0 ? tip : await repository.resolve(`${tip}~${back}`);
    if (commit === null) break;
    const text = await github.sweptText(commit);
    if (text.kind !== 'known') return text;
    const memory = text.value === null ? null : memoryIn(text.value);
    if (memory !== null) return known({ memory, isOnTip: back === 0 });
  }
  return known({ memory: NO_MEMORY, isOnTip: false });
}

export function textOf(memory: Memory): string {
  return memory.join('');
}

function memoryIn(text: string): Memory | null {
  if (text.length !== GROUPS * DIGITS || !/^[0-9a-f]*$/.test(text)) return null;
  return Array.from({ length: GROUPS }, (_, group) =>
    text.slice(group * DIGITS, (group + 1) * DIGITS),
  );
}

function groupOf({ number }: PullRequest): number {
  return number % GROUPS;
}

/**
 * The order of the pull requests does not matter. Each change of one gives another digest, also closing and reopening
 * it. A wrong match costs a pull request its status, and nothing else.
 */
function digestOf(pulls: readonly PullRequest[]): string {
  const sum = pulls
    .map(({ number, head, into, updatedAt = '' }) =>
      hashOf(`${number} ${head} ${into} ${updatedAt}`),
    )
    .reduce((one, other) => one ^ other, 0);
  return (sum >>> 0).toString(16).padStart(DIGITS, '0');
}

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  }
  return hash;
}
