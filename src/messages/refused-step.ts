// A step that has landed and was refused, and how it is accepted.
import { shortSha } from './words.ts';

type LandedStep = {
  readonly landing: string;
  /** `wait`: a later run may accept it as it stands. */
  readonly verdict: 'wait' | 'block';
};

export type RefusedStep = LandedStep & {
  readonly flag: string;
  readonly environment: string;
};

export function refusedStepText({ landing, verdict }: LandedStep): string {
  const what = `the landed step (${shortSha(landing)}) is refused`;
  return verdict === 'wait'
    ? `${what}, and the next step waits until a deployment accepts it`
    : `${what}, and no later run can accept it. Revert the landing, or land what it lacks`;
}

/** The evidence for this landing, and the deployment that reads it. */
export function acceptText(landing: string): string {
  const sha = shortSha(landing);
  return `to accept it, run flaghoist deploy once it lacks nothing more; flaghoist status FLAG lists what it lacks. Evidence of people goes in a file: run flaghoist evidence --base ${sha}~1 --head ${sha}, fill in its output, and run flaghoist deploy --evidence FILE`;
}
