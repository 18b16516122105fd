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

export const ACCEPT_TEXTS = {
  lacks: (flag: string) => `flaghoist status ${flag} lists what it lacks`,
  evidence: () => 'if evidence of people is missing, fill it in',
} as const;

/** The evidence for this landing, and the deployment that reads it. */
export function acceptCommands(landing: string): readonly string[] {
  const sha = shortSha(landing);
  return [
    `flaghoist evidence --base ${sha}~1 --head ${sha} > ../people.json`,
    'flaghoist deploy --evidence ../people.json',
  ];
}

export function acceptText({ landing, flag }: Pick<RefusedStep, 'landing' | 'flag'>): string {
  const [evidence = '', deploy = ''] = acceptCommands(landing);
  return `to accept it, run flaghoist deploy once it lacks nothing more; ${ACCEPT_TEXTS.lacks(flag)}. Evidence of people goes in a file: run ${evidence}, fill it in, and run ${deploy}`;
}
