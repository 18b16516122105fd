// Which issues concern a flag: issues that carry one of the labels together with `flag:<key>`.
import type { Issue } from '#domain/evidence.ts';
import type { FlagKey } from '#domain/names.ts';

/** Compared without regard to case, as GitHub compares labels. */
export function issuesOf(
  issues: readonly Issue[],
  flag: FlagKey,
  labels: readonly string[],
): readonly Issue[] {
  const wanted = new Set(labels.map((label) => label.toLowerCase()));
  return issues.filter((issue) => {
    const present = issue.labels.map((label) => label.toLowerCase());
    return present.includes(`flag:${flag}`) && present.some((label) => wanted.has(label));
  });
}

/** `#12 checkout fails on Safari`. */
export function issueText({ number, title }: Issue): string {
  return title === '' ? `#${number}` : `#${number} ${title}`;
}
