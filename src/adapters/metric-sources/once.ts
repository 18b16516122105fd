// One answer of a source has the values of several metrics, so it is asked for once.
import type { SourceQuestion } from '#app/metric-sources.ts';

/** Asks once for each flag, environment and moment. */
export function onceFor<Answer>() {
  const answers = new Map<string, Promise<Answer>>();
  return (
    { flag, environment, grid }: SourceQuestion,
    ask: () => Promise<Answer>,
  ): Promise<Answer> => {
    const key = `${environment} ${flag} ${grid.to}`;
    const answer = answers.get(key) ?? ask();
    answers.set(key, answer);
    return answer;
  };
}
