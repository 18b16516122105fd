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

/** Evidence of people for a landing, in a file. */
export const ACCEPT_TEXTS = {
  lacks: (flag: string) => `flaghoist status ${flag} lists what it lacks`,
  fillIn: () => 'to accept it, fill in what the first line writes, and run the second:',
  evidence: (landing: string) =>
    `flaghoist evidence --base ${shortSha(landing)}~1 --head ${shortSha(landing)}`,
  deployWith: () => 'flaghoist deploy --evidence FILE',
} as const;

/** The evidence for this landing, and the deployment that reads it. */
export function acceptText({ landing, flag }: Pick<RefusedStep, 'landing' | 'flag'>): string {
  return `to accept it, run flaghoist deploy once nothing is missing; ${ACCEPT_TEXTS.lacks(flag)}. Evidence of people goes in a file: run ${ACCEPT_TEXTS.evidence(landing)}, fill in its output, and run ${ACCEPT_TEXTS.deployWith()}`;
}
