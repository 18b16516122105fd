// Where the comment stands on GitHub, beside what the question knows.
import type { Sha } from '#domain/scalars.ts';
import type { Question } from '#domain/report.ts';
import type { ReportPlace } from '#report/place.ts';
import { reportPlace } from '#app/report-place.ts';
import { formsIn } from '#app/workflow-forms.ts';
import type { PullRequest } from '#app/github.ts';
import { codePage } from '#app/code-page.ts';
import type { Evaluator } from './evaluator.ts';

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
  question: Question,
  base: Sha | null,
): Promise<ReportPlace> {
  const { server } = evaluator.web;
  return {
    ...placeBeside(evaluator, number, question),
    forms: await formsIn(evaluator.repository, base),
    branch:
      branch === undefined
        ? null
        : { repository: `${server}/${branch.repository}`, name: branch.name },
  };
}
