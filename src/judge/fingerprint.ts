// The fingerprint of a proposal's meaning. An approval counts for this meaning, not for text or commits.
import { createHash } from 'node:crypto';
import type { Change, Proposal } from '#domain/report.ts';
import { remembered } from '#domain/remembered.ts';
import { inOrder } from '#domain/scalars.ts';
import { environmentsOf } from '#domain/report.ts';
import type { Read, State } from '#domain/snapshot.ts';
import { filesOf, stateOf, valueOf } from '#domain/snapshot.ts';
import { changesOf } from '#diff/changes.ts';

/**
 * SHA-256, hexadecimal, over all sent values that differ, every change in a definition or a state, the policy files and
 * the base policy. Updating the branch keeps it, and any change of meaning changes it.
 */
export const fingerprintOf = remembered(computed);

function computed(proposal: Proposal, changes: readonly Change[]): string {
  return digestOf(linesOf(proposal, changes), sha256(canonical(valueOf(proposal.base.pipeline))));
}

/**
 * Whether all that a proposal changes is changed by the whole in the same way, so that approvals of the whole count for it.
 * A state may begin elsewhere: it only says values, which are compared, and a hold, which has its own gate.
 */
export function isPartOf(part: Proposal, whole: Proposal): boolean {
  const [own, all] = [part, whole].map((side) => linesOf(side, changesOf(side)).map(withoutStart));
  const shown = new Set(all);
  return own?.every((line) => shown.has(line)) === true;
}

function withoutStart(line: string): string {
  if (!line.startsWith('["state",')) return line;
  const [kind, environment, key, , after] = JSON.parse(line) as readonly unknown[];
  return JSON.stringify([kind, environment, key, after]);
}

/** What the proposal changes, one line each. */
function linesOf(proposal: Proposal, changes: readonly Change[]): string[] {
  const lines: string[] = [];
  addValues(changes, lines);
  addContents(proposal, lines);
  for (const { path, before, after, modes = [] } of proposal.policyFiles) {
    lines.push(JSON.stringify(['policy', path, before, after, ...modes]));
  }
  return lines;
}

/** The digest of `JSON.stringify([sorted lines, rules])`, in parts: there may be a hundred thousand lines. */
function digestOf(lines: string[], rules: string): string {
  const hash = createHash('sha256');
  lines.sort();
  hash.update('[[');
  for (let at = 0; at < lines.length; at += PART) {
    const part = JSON.stringify(lines.slice(at, at + PART)).slice(1, -1);
    hash.update(at === 0 ? part : `,${part}`);
  }
  return hash.update(`],${JSON.stringify(rules)}]`).digest('hex');
}

const PART = 1_000;

function addValues(changes: readonly Change[], lines: string[]): void {
  for (const { flag, environment, from, to, services } of changes) {
    // An unreadable side has no values to list.
    if (from === null || to === null) {
      const sides = `${canonical(from)},${canonical(to)}`;
      lines.push(`["unreadable",${JSON.stringify(environment)},${JSON.stringify(flag)},${sides}]`);
    }
    for (const { service, values } of services) {
      for (const { kind, name, from: old = null, to: now = null } of values) {
        lines.push(JSON.stringify([kind, environment, service, name, old, now]));
      }
    }
  }
}

/** Both sides of each definition and state whose meaning differs. Comments and order do not count. */
function addContents(proposal: Proposal, lines: string[]): void {
  const { base, head, touched } = proposal;
  const environments = environmentsOf(proposal);
  const textOf = stateTexts();
  for (const key of touched) {
    const [before, after] = [filesOf(base, key), filesOf(head, key)];
    const definitions = differing(before.flag, after.flag, canonical);
    if (definitions !== null) lines.push(`["definition",${JSON.stringify(key)},${definitions}]`);
    for (const environment of environments) {
      const [old, now] = [stateOf(before, environment), stateOf(after, environment)];
      const states = differing(old, now, textOf);
      if (states === null) continue;
      lines.push(`["state",${JSON.stringify(environment)},${JSON.stringify(key)},${states}]`);
    }
  }
}

/** The texts of both sides; null if they are the same. A file that no side changes is read once, and is one object. */
function differing<T>(
  before: Read<T>,
  after: Read<T>,
  textOf: (side: Read<T>) => string,
): string | null {
  const isOne = before.kind === 'known' && after.kind === 'known' && before.value === after.value;
  if (isOne) return null;
  const [old, now] = [textOf(before), textOf(after)];
  return old === now ? null : `${old},${now}`;
}

/** The canonical text of a state. Thousands of states are one value, whose text is made once. */
function stateTexts(): (state: Read<State>) => string {
  const texts = new Map<State | string, string>();
  return (state) => {
    const value = state.kind === 'known' ? state.value : state.kind;
    const text = texts.get(value) ?? canonical(state);
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
