// Keeps one issue open for each flag that is due for removal. The issue blocks nothing. Each sweep looks the issues up on
// GitHub: a line at the beginning of the text names the flag, and says whether the issue has come to its end.
import type { Trouble, Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { FlagKey } from '#domain/scalars.ts';
import { REMOVAL_TEXTS } from '#messages/action.ts';
import type { OwnIssue, OwnIssues } from '#app/own-issues.ts';
import type { DueFlag, Standings } from './standing.ts';

export const REMOVAL_LABEL = 'flaghoist-removal';

/** How the text of each of them begins. */
export function removalMarker(root: string): string {
  return `<!-- flaghoist removal ${encodeURIComponent(root)} `;
}

export interface RemovalText {
  readonly title: string;
  readonly body: string;
}

export interface RemovalDeps {
  readonly issues: OwnIssues;
  readonly root: string;
  /** Without the marker. */
  readonly textOf: (flag: DueFlag) => RemovalText;
}

export interface RemovalsKept {
  /** What has changed, a sentence each. */
  readonly changes: readonly string[];
  /** What could not be done. */
  readonly troubles: readonly Trouble[];
}

export type RemovalStep =
  | { readonly kind: 'open'; readonly flag: DueFlag }
  | {
      readonly kind: 'close';
      readonly key: FlagKey;
      readonly issue: OwnIssue;
      readonly comment: string;
    }
  /** A person has closed it before its end. */
  | { readonly kind: 'end'; readonly key: FlagKey; readonly issue: OwnIssue };

/** New issues of one sweep. The next sweeps open the others. */
const MOST_NEW = 5;

export async function keepRemovalIssues(
  deps: RemovalDeps,
  standings: Pick<Standings, 'due' | 'endOf'>,
): Promise<RemovalsKept> {
  const all = await deps.issues.all();
  // Where no flag is due, the next sweep closes what is to be closed.
  if (all.kind !== 'known')
    return { changes: [], troubles: standings.due.length > 0 ? [all.why] : [] };
  const [changes, troubles]: [string[], Trouble[]] = [[], []];
  for (const step of removalSteps(all.value, standings)) {
    const taken = await take(deps, step);
    if (taken.kind === 'known') changes.push(...taken.value);
    else troubles.push(taken.why);
  }
  return { changes, troubles };
}

/** A flag whose issue was closed by a person gets another one only after it was lowered and is due again. */
export function removalSteps(
  issues: readonly OwnIssue[],
  { due, endOf }: Pick<Standings, 'due' | 'endOf'>,
): readonly RemovalStep[] {
  const current = currentByFlag(issues);
  const opened = due.filter(({ key }) => !current.has(key)).slice(0, MOST_NEW);
  return [
    ...opened.map((flag) => ({ kind: 'open', flag }) as const),
    ...[...current].flatMap(([key, all]) => stepsFor(key, all, endOf(key))),
  ];
}

function stepsFor(
  key: FlagKey,
  issues: readonly OwnIssue[],
  end: string | null,
): readonly RemovalStep[] {
  if (end !== null) {
    return issues.map((issue) =>
      issue.isOpen ? { kind: 'close', key, issue, comment: end } : { kind: 'end', key, issue },
    );
  }
  const [oldest, ...twins] = issues.filter(({ isOpen }) => isOpen);
  return oldest === undefined ? [] : twins.map((issue) => twin(key, issue, oldest));
}

/** Two sweeps at the same time have each opened one. */
function twin(key: FlagKey, issue: OwnIssue, oldest: OwnIssue): RemovalStep {
  return { kind: 'close', key, issue, comment: REMOVAL_TEXTS.sameAs(oldest.number) };
}

const FIRST_LINE = /^<!-- flaghoist removal \S+ (\S+) (due|ended) -->/;

function firstLine(root: string, key: FlagKey, state: 'due' | 'ended'): string {
  return `${removalMarker(root)}${key} ${state} -->`;
}

/** Those that have not come to their end, oldest first. */
function currentByFlag(issues: readonly OwnIssue[]): ReadonlyMap<FlagKey, readonly OwnIssue[]> {
  const current = new Map<FlagKey, OwnIssue[]>();
  for (const issue of issues) {
    const [, key, state] = FIRST_LINE.exec(issue.body) ?? [];
    if (key === undefined || state !== 'due') continue;
    const flag = key as FlagKey;
    current.set(flag, [...(current.get(flag) ?? []), issue]);
  }
  return current;
}

async function take(deps: RemovalDeps, step: RemovalStep): Promise<Finding<readonly string[]>> {
  const { issues, root } = deps;
  if (step.kind === 'open') return openFor(deps, step.flag);
  const { key, issue } = step;
  const body = issue.body.replace(FIRST_LINE, firstLine(root, key, 'ended'));
  if (step.kind === 'end') {
    const ended = await issues.edit(issue.number, body);
    return ended.kind === 'known' ? known([]) : ended;
  }
  const closed = await issues.close(issue.number, step.comment, body);
  return closed.kind === 'known' ? known([REMOVAL_TEXTS.closed(issue.number, key)]) : closed;
}

/** Looks again after it has opened one, because another sweep may have done so at the same time. */
async function openFor(deps: RemovalDeps, flag: DueFlag): Promise<Finding<readonly string[]>> {
  const { issues, root, textOf } = deps;
  const { title, body } = textOf(flag);
  const opened = await issues.create(title, `${firstLine(root, flag.key, 'due')}\n${body}`);
  if (opened.kind !== 'known') return opened;
  const line = REMOVAL_TEXTS.opened(opened.value.number, flag.key);
  const open = await issues.open();
  if (open.kind !== 'known') return known([line]);
  const oldest = currentByFlag(open.value).get(flag.key)?.[0];
  return oldest === undefined || oldest.number >= opened.value.number
    ? known([line])
    : take(deps, twin(flag.key, opened.value, oldest));
}
