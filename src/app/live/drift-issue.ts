// Keeps one issue open while something differs from what is accepted. Every run looks the issue up on GitHub.
import type { Trouble, Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import { instanceKey } from '#app/deploy-ports.ts';
import type { OwnIssue, OwnIssues } from '#app/own-issues.ts';
import { DRIFT_ISSUE } from '#messages/action.ts';
import type { Drift } from './drift.ts';

export const DRIFT_LABEL = 'flaghoist-drift';

type DriftRows = Drift['rows'];

export interface DriftText {
  /** The first line, by which we find the issue. */
  readonly marker: string;
  readonly title: string;
  /** `unknown`: instances that differed before and cannot be compared now. The same rows give the same page. */
  readonly page: (wrong: Drift, unknown: DriftRows) => string;
  /** The run that found it; it follows after the page. */
  readonly run: string;
  /** The comment where all is the same again. */
  readonly restored: string;
}

export type DriftStep =
  | { readonly kind: 'create'; readonly title: string; readonly body: string }
  | { readonly kind: 'edit'; readonly issue: OwnIssue; readonly body: string }
  | { readonly kind: 'keep'; readonly issue: OwnIssue }
  | { readonly kind: 'close'; readonly issue: OwnIssue; readonly comment: string };

export interface DriftReported {
  /** The address of the issue that is open now; null: there is none. */
  readonly url: string | null;
  /** Why the issue could not be updated, one line each. */
  readonly troubles: readonly Trouble[];
}

export const NOT_REPORTED: DriftReported = { url: null, troubles: [] };

/** Opens the issue, brings it up to date or closes it. */
export async function reportDrift(
  issues: OwnIssues,
  compared: Drift,
  text: DriftText,
): Promise<DriftReported> {
  const open = await issues.open();
  if (open.kind !== 'known') return { url: null, troubles: [open.why] };
  const troubles: Trouble[] = [];
  let url: string | null = null;
  for (const step of stepsFor(compared, open.value, text)) {
    const answer = await take(issues, step);
    if (answer.kind !== 'known') troubles.push(answer.why);
    else if (step.kind !== 'close') url = answer.value.url;
  }
  return { url, troubles };
}

/** An instance that cannot be compared opens no issue. It keeps an issue open that names it. */
export function stepsFor(
  compared: Drift,
  open: readonly OwnIssue[],
  text: DriftText,
): readonly DriftStep[] {
  const { rows, refused } = compared;
  const [oldest, ...others] = open;
  const inIssue = instancesIn(oldest?.body ?? '');
  const wrong = rows.filter(isWrong);
  const unknown = rows.filter((row) => isUnknown(row) && inIssue.has(instanceKey(row)));
  if (wrong.length + refused.length === 0) {
    if (oldest === undefined || unknown.length === 0) {
      return open.map((issue) => closing(issue, text.restored));
    }
    return [{ kind: 'keep', issue: oldest }];
  }
  const page = `${text.marker}\n${instancesLine([...wrong, ...unknown])}\n${text.page({ ...compared, rows: wrong }, unknown)}`;
  const body = page + text.run;
  if (oldest === undefined) return [{ kind: 'create', title: text.title, body }];
  const isSame = oldest.body.replaceAll('\r', '').startsWith(page);
  return [
    isSame ? { kind: 'keep', issue: oldest } : { kind: 'edit', issue: oldest, body },
    // Two runs at the same time have each opened one.
    ...others.map((issue) => closing(issue, DRIFT_ISSUE.sameAs(oldest.number))),
  ];
}

/** Instances in the list: the rest of the issue needs the room. */
const MOST = 80;

const INSTANCES = /^<!-- instances (.*) -->$/m;

function instancesLine(rows: DriftRows): string {
  return `<!-- instances ${rows.slice(0, MOST).map(instanceKey).join(' ')} -->`;
}

function instancesIn(body: string): ReadonlySet<string> {
  return new Set(INSTANCES.exec(body.replaceAll('\r', ''))?.[1]?.split(' '));
}

export function isWrong({ state }: DriftRows[number]): boolean {
  return state === 'differs' || state === 'refused';
}

export function isUnknown({ state }: DriftRows[number]): boolean {
  return state === 'unreadable' || state === 'unreachable';
}

function closing(issue: OwnIssue, comment: string): DriftStep {
  return { kind: 'close', issue, comment };
}

async function take(issues: OwnIssues, step: DriftStep): Promise<Finding<OwnIssue>> {
  switch (step.kind) {
    case 'create':
      return issues.create(step.title, step.body);
    case 'keep':
      return known(step.issue);
    case 'edit':
      return after(step.issue, await issues.edit(step.issue.number, step.body));
    case 'close':
      return after(step.issue, await issues.close(step.issue.number, step.comment));
  }
}

function after(issue: OwnIssue, answer: Finding<unknown>): Finding<OwnIssue> {
  return answer.kind === 'known' ? known(issue) : answer;
}
