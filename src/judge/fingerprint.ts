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
  const policy = proposal.policyFiles.map(({ path, before, after }) => [
    'policy',
    path,
    before,
    after,
  ]);
  const textOf = partTexts();
  const all = [...valuesOf(changes), ...contentsOf(proposal, textOf), ...policy];
  const lines = all.map((line) => `[${line.map(textOf).join(',')}]`).toSorted(inOrder);
  return sha256(JSON.stringify([lines, sha256(canonical(valueOf(proposal.base.pipeline)))]));
}

function valuesOf(changes: readonly Change[]): readonly (readonly unknown[])[] {
  return changes.flatMap(({ flag, environment, from, to, services }) => [
    // An unreadable side has no values to list.
    ...(from === null || to === null ? [['unreadable', environment, flag, from, to]] : []),
    ...services.flatMap(({ service, values }) =>
      values.map((value) => [
        value.kind,
        environment,
        service,
        value.name,
        value.from ?? null,
        value.to ?? null,
      ]),
    ),
  ]);
}

/** Both sides of each definition and state whose meaning differs. Comments and order do not count. */
function contentsOf(proposal: Proposal, textOf: PartText): readonly (readonly unknown[])[] {
  const { base, head, touched } = proposal;
  const environments = environmentsOf(proposal);
  return touched.flatMap((key) => {
    const [before, after] = [filesOf(base, key), filesOf(head, key)];
    return [
      ['definition', key, before.flag, after.flag] as readonly unknown[],
      ...environments.map((environment) => [
        'state',
        environment,
        key,
        stateOf(before, environment),
        stateOf(after, environment),
      ]),
    ].filter((line) => !isSame(line.at(-2), line.at(-1), textOf));
  });
}

/** A file that no side changes is read once, so that most values are the same object. */
function isSame(a: unknown, b: unknown, textOf: PartText): boolean {
  const [before, after] = [a, b] as readonly Read<unknown>[];
  const isOne = before?.kind === 'known' && after?.kind === 'known' && before.value === after.value;
  return isOne || textOf(a) === textOf(b);
}

type PartText = (part: unknown) => string;

/** The canonical text of one part of a line. Thousands of states are one value, whose text is made once. */
function partTexts(): PartText {
  const texts = new Map<unknown, string>();
  return (part) => {
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
