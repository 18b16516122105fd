// The issue of a rollback: while it is open, promoting the flag waits.
import { labelOf, ROLLED_BACK_LABEL } from '#domain/labels.ts';
import { variableIn } from '#domain/snapshot.ts';
import type { Flag } from '#domain/snapshot.ts';
import type { EnvironmentName, FlagKey, Sha } from '#domain/scalars.ts';
import { ROLLED_BACK_ISSUE } from '#messages/acting.ts';
import { code } from '#report/safe-text.ts';
import { VARIABLES_MARKER, WATCH_MARKER } from './issue.ts';
import type { NewWatchIssue } from './issue.ts';
import type { BreachReport } from './rollback-text.ts';
import { answersOf, queryFold, roseText } from './rollback-text.ts';

/** A rollback, and the landing that it is about. */
export interface RollbackPull {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  readonly landing: Sha;
  /** The number of the pull request. */
  readonly pull: number;
}

export function issueFor(breach: BreachReport, pull: number): NewWatchIssue {
  const { flag, environment } = breach.watched;
  const about = { flag: flag.key, environment, landing: breach.rise.landing.sha, pull };
  return issueAbout(about, [
    variablesLine(flag),
    ...answersOf(breach),
    roseText(breach),
    ...queryFold(breach),
    '',
  ]);
}

/**
 * For a rollback that was merged without its issue: its pull request has the facts. `definition`: of the flag as it landed;
 * null: it cannot be read.
 */
export function issueAfter(about: RollbackPull, definition: Flag | null): NewWatchIssue {
  return issueAbout(about, definition === null ? [] : [variablesLine(definition)]);
}

function variablesLine(flag: Flag): string {
  return `${VARIABLES_MARKER}${variablesOf(flag).join(' ')} -->`;
}

function issueAbout(
  { flag, environment, landing, pull }: RollbackPull,
  facts: readonly string[],
): NewWatchIssue {
  const marker = `${WATCH_MARKER}${environment} ${flag} ${landing} -->`;
  return {
    marker,
    title: ROLLED_BACK_ISSUE.title({ flag, environment }),
    labels: [labelOf(flag), ROLLED_BACK_LABEL],
    body: [
      marker,
      ROLLED_BACK_ISSUE.about({ flag: code(flag), environment: code(environment) }, pull),
      '',
      ...facts,
      ROLLED_BACK_ISSUE.ends(),
      '',
    ].join('\n'),
  };
}

/** Another flag may fill them later. Until the issue is closed, it waits as well. */
export function variablesOf({ services }: Flag): readonly string[] {
  return services.flatMap(({ service, variables }) =>
    variables.map(({ variable }) => variableIn(service, variable)),
  );
}
