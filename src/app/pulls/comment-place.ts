// Where the comment stands on GitHub, beside what the question knows.
import type { Sha } from '#domain/scalars.ts';
import type { Question } from '#domain/report.ts';
import type { ReportPlace } from '#report/place.ts';
import { reportPlace } from '#app/report-place.ts';
import { formsIn } from '#app/workflow-forms.ts';
import type { PullRequest } from '#app/github.ts';
import type { BlobId, Repository } from '#app/ports.ts';
import { codePage } from '#app/code-page.ts';
import type { Checked } from '#app/check.ts';
import type { Evaluator } from './evaluator.ts';
import { requiredPlaces } from './required-places.ts';

/** For a summary beside a pull request, whose branch is not known. Null: there is no pull request. */
export function placeBeside(
  { web: { server, repository, docs = null }, root }: Pick<Evaluator, 'web' | 'root'>,
  pull: number | null,
  question: Question,
): ReportPlace {
  return {
    ...reportPlace(root, question),
    codePage: (code) => (docs === null ? null : codePage(docs, code)),
    repository: `${server}/${repository}`,
    pull,
  };
}

export async function commentPlace(
  evaluator: Pick<Evaluator, 'web' | 'root' | 'repository'>,
  { number, branch }: PullRequest,
  { question, report }: Pick<Checked, 'question' | 'report'>,
  base: Sha | null,
): Promise<ReportPlace> {
  const { server } = evaluator.web;
  return {
    ...placeBeside(evaluator, number, question),
    requiredAt: await requiredPlaces(evaluator, question, report.changes, base),
    forms: await formsIn(evaluator.repository, base),
    policyFiles: await policyTexts(evaluator.repository, question),
    branch:
      branch === undefined
        ? null
        : { repository: `${server}/${branch.repository}`, name: branch.name },
  };
}

/** A policy has few files; the pull request itself shows the rest. */
const MOST_FILES = 10;

/** A submodule has no text, and other bytes than text have none to show. */
async function policyTexts(
  repository: Repository,
  { proposal }: Question,
): Promise<ReportPlace['policyFiles']> {
  const files = proposal.policyFiles
    .filter(({ modes }) => modes?.includes('160000') !== true)
    .slice(0, MOST_FILES);
  const ids = files.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
  if (ids.length === 0) return [];
  const blobs = await repository.readBlobs(ids as BlobId[]);
  const textOf = (id: string | null): string | null =>
    id === null ? null : new TextDecoder().decode(blobs.get(id as BlobId));
  return files
    .map(({ path, before, after }) => ({ path, before: textOf(before), after: textOf(after) }))
    .filter(({ before, after }) => !`${before}${after}`.includes('\0'));
}
