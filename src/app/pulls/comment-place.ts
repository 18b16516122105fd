// Where the comment stands on GitHub, beside what the question knows.
import type { Question } from '#domain/question.ts';
import type { ReportPlace } from '#report/place.ts';
import { reportPlace } from '#app/report-place.ts';
import type { PullRequest } from '#app/github.ts';
import type { Evaluator } from './evaluator.ts';

export function commentPlace(
  { web: { server, repository }, root }: Pick<Evaluator, 'web' | 'root'>,
  { number, branch }: PullRequest,
  question: Question,
): ReportPlace {
  return {
    ...reportPlace(root, question),
    repository: `${server}/${repository}`,
    pull: number,
    branch:
      branch === undefined
        ? null
        : { repository: `${server}/${branch.repository}`, name: branch.name },
  };
}
