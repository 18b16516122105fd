// Which issues concern a flag: issues that carry one of the labels together with `flag:<key>`.
import type { Issue } from '#domain/evidence.ts';
import { labelOf } from '#domain/labels.ts';
import type { FlagKey } from '#domain/scalars.ts';
import type { IssueFacts } from '#messages/gates/issues.ts';

/** Compared without regard to case, as GitHub compares labels. */
export function issuesOf(
  issues: readonly Issue[],
  flag: FlagKey,
  labels: readonly string[],
): readonly Issue[] {
  const wanted = new Set(labels.map((label) => label.toLowerCase()));
  return issues.filter((issue) => {
    const present = issue.labels.map((label) => label.toLowerCase());
    return present.includes(labelOf(flag)) && present.some((label) => wanted.has(label));
  });
}

/** The number and the title of those that are open. */
export function openIssues(
  issues: readonly Issue[],
  flag: FlagKey,
  labels: readonly string[],
): readonly IssueFacts[] {
  return issuesOf(issues, flag, labels)
    .filter(({ closedAt }) => closedAt === null)
    .map(issueFacts);
}

export function issueFacts({ number, title }: Issue): IssueFacts {
  return { number, title };
}
