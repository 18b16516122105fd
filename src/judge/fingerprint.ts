// The fingerprint of a proposal's meaning. An approval counts for this meaning, not for text or commits.
import { createHash } from 'node:crypto';
import type { Change } from '#domain/change.ts';
import { inOrder } from '#domain/scalars.ts';
import type { Proposal } from '#domain/question.ts';
import type { Read } from '#domain/snapshot.ts';
import { filesOf, stateOf, valueOf } from '#domain/snapshot.ts';
import { environmentsOf } from '#diff/changes.ts';

/**
 * SHA-256, hexadecimal, over the sorted list of all sent values that differ, of everything that the proposal
 * changes in the definitions and states that it touches (what changes no value included), of the policy files,
 * and the digest of the base policy. Updating the branch keeps it; any change of meaning changes it.
 */
export function fingerprintOf(proposal: Proposal, changes: readonly Change[]): string {
  const last = LAST.get(changes);
  if (last?.proposal === proposal) return last.fingerprint;
  const fingerprint = computed(proposal, changes);
  LAST.set(changes, { proposal, fingerprint });
  return fingerprint;
}

/** The answer that was given last for some changes: the questions for evidence and the judge ask for the same. */
const LAST = new WeakMap<
  readonly Change[],
  { readonly proposal: Proposal; readonly fingerprint: string }
>();

function computed(proposal: Proposal, changes: readonly Change[]): string {
  const lines: string[] = [];
  const textOf = partTexts();
  const add = (...line: readonly unknown[]): void => {
    lines.push(`[${line.map(textOf).join(',')}]`);
  };
  addValues(changes, add);
  addContents(proposal, textOf, add);
  for (const { path, before, after } of proposal.policyFiles) add('policy', path, before, after);
  return digestOf(lines, sha256(canonical(valueOf(proposal.base.pipeline))));
}

/** The digest of `JSON.stringify([sorted lines, rules])`, line by line: there may be a hundred thousand. */
function digestOf(lines: string[], rules: string): string {
  const hash = createHash('sha256');
  lines.sort(inOrder);
  hash.update('[[');
  lines.forEach((line, at) => hash.update(`${at === 0 ? '' : ','}${JSON.stringify(line)}`));
  return hash.update(`],${JSON.stringify(rules)}]`).digest('hex');
}

type AddLine = (...line: readonly unknown[]) => void;

function addValues(changes: readonly Change[], add: AddLine): void {
  for (const { flag, environment, from, to, services } of changes) {
    // An unreadable side has no values to list.
    if (from === null || to === null) add('unreadable', environment, flag, from, to);
    for (const { service, values } of services) {
      for (const value of values) {
        add(value.kind, environment, service, value.name, value.from ?? null, value.to ?? null);
      }
    }
  }
}

/** Both sides of each definition and state whose meaning differs. Comments and order do not count. */
function addContents(proposal: Proposal, textOf: PartText, add: AddLine): void {
  const { base, head, touched } = proposal;
  const environments = environmentsOf(proposal);
  for (const key of touched) {
    const [before, after] = [filesOf(base, key), filesOf(head, key)];
    if (!isSame(before.flag, after.flag, textOf)) add('definition', key, before.flag, after.flag);
    for (const environment of environments) {
      const [old, now] = [stateOf(before, environment), stateOf(after, environment)];
      if (!isSame(old, now, textOf)) add('state', environment, key, old, now);
    }
  }
}

/** A file that no side changes is read once, so that most values are the same object. */
function isSame(before: Read<unknown>, after: Read<unknown>, textOf: PartText): boolean {
  const isOne = before.kind === 'known' && after.kind === 'known' && before.value === after.value;
  return isOne || textOf(before) === textOf(after);
}

type PartText = (part: unknown) => string;

/** The canonical text of one part of a line. Thousands of states are one value, whose text is made once. */
function partTexts(): PartText {
  const texts = new Map<unknown, string>();
  return (part) => {
    if (typeof part !== 'object') return JSON.stringify(part);
    const read = part as Read<unknown> | null;
    const value = read?.kind === 'known' ? read.value : null;
    if (typeof value !== 'object' || value === null) return canonical(part);
    const text = texts.get(value) ?? canonical(part);
    texts.set(value, text);
    return text;
  };
}

/** JSON with the keys of every map in order, because their order in a file means nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? 'null';
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).toSorted(([a], [b]) => inOrder(a, b));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
