// A proposed step: the branch and the texts of its pull request. The name of the branch is the lock, so that two sweeps at
// once open one pull request.
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import type { PullRequest } from '#app/github.ts';
import { fromBranch, inBranch } from '#app/edit/edit-plan.ts';
import { ownBranchOf } from '#app/github.ts';
import type { NextStep } from './steps.ts';
import type { Report } from '#domain/report.ts';
import type { SupersededFacts } from '#messages/acting.ts';
import { PROPOSED_TEXTS, supersededText } from '#messages/acting.ts';
import { code, prose } from '#report/safe-text.ts';
import { bodyOf } from '#app/edit/offer.ts';

const PREFIX = 'flaghoist/next/';

/** Named after the landing that the step goes on from: a person who closes one has decided until the next landing. */
export function branchFor(step: NextStep): string {
  const { environment, flag, percent, landing } = step;
  return `${PREFIX}${inBranch(`${environment}/${flag}`)}/${percent}/${landing.slice(0, 12)}`;
}

/** An open pull request that a sweep has opened. */
export interface OpenProposal {
  readonly pull: PullRequest;
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  readonly percent: number;
  readonly branch: string;
}

/** Those of our own login, oldest first. */
export function proposalsAmong(
  pulls: readonly PullRequest[],
  { identity, into }: { readonly identity: string; readonly into: string },
): readonly OpenProposal[] {
  return pulls
    .filter((pull) => pull.open && pull.author === identity && pull.into === into)
    .toSorted((a, b) => a.number - b.number)
    .flatMap((pull) => {
      const branch = ownBranchOf(pull) ?? '';
      const match = /^flaghoist\/next\/([^/]+)\/(.+)\/([\d.]+)\/[0-9a-f]{12}$/.exec(branch);
      if (match === null) return [];
      const [, environment = '', flag = '', percent] = match;
      return [
        {
          pull,
          branch,
          environment: fromBranch(environment) as EnvironmentName,
          flag: fromBranch(flag) as FlagKey,
          percent: Number(percent),
        },
      ];
    });
}

export function isFor({ environment, percent }: OpenProposal, step: NextStep): boolean {
  return environment === step.environment && percent === step.percent;
}

/** What is proposed, the evidence for it, and what people still have to give. */
export function proposalBody(step: NextStep, report: Report): string {
  const gates = report.changes.flatMap((change) => change.gates);
  const lines = (isPassed: boolean): readonly string[] =>
    gates
      .filter(({ verdict }) => (verdict === 'pass') === isPassed)
      .map(({ message }) => `- ${prose(message)}`);
  const passed = lines(true);
  const open = lines(false);
  return [
    bodyOf(report, { by: null, reason: '' }),
    PROPOSED_TEXTS.why(code(step.flag)),
    '',
    ...(passed.length === 0 ? [] : [PROPOSED_TEXTS.evidence(), '', ...passed, '']),
    ...(open.length === 0 ? [] : [PROPOSED_TEXTS.open(), '', ...open, '']),
    PROPOSED_TEXTS.ends(),
    '',
  ].join('\n');
}

/** Why we close the pull request of a step that is not the next one any more. */
export function closingText(
  { flag, environment }: Pick<OpenProposal, 'flag' | 'environment'>,
  because: SupersededFacts,
  next: NextStep | null,
): string {
  return supersededText(
    { flag: code(flag), environment: code(environment) },
    because,
    next === null ? null : { what: next.what, environment: code(next.environment) },
  );
}

/** Marks the text of a pull request that we closed: the step may be proposed again, unlike after a person closed it. */
export const SUPERSEDED = '<!-- flaghoist superseded -->';

export function isSuperseded({ body }: { readonly body: string }): boolean {
  return body.includes(SUPERSEDED);
}
