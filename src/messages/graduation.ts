// Why a flag is not due for removal yet.
import type { Cause } from '#domain/evidence.ts';
import { causeText } from './causes.ts';
import type { IssueFacts } from './gates/issues.ts';
import { issueText } from './gates/issues.ts';

type GraduatedPlace = { readonly environment: string };

interface OpenIssues {
  readonly label: string;
  readonly most: number;
  readonly open: readonly IssueFacts[];
}

export const graduationText = {
  unreadable: ({ environment }: GraduatedPlace) => `its state in ${environment} cannot be read`,
  notThere: ({ environment }: GraduatedPlace) => `it is not fully on in ${environment}`,
  noHistory: ({ why }: { readonly why: Cause }) =>
    `it is unknown how long it has been fully on: ${causeText(why)}`,
  notDeployed: ({ service }: { readonly service: string }) => `${service} is not deployed yet`,
  issuesUnknown: ({ why }: { readonly why: Cause }) => `its issues are unknown: ${causeText(why)}`,
  issues: ({ label, most, open }: OpenIssues) =>
    `${open.length === 1 ? 'an issue' : `${open.length} issues`} labelled ${label} ${open.length === 1 ? 'is' : 'are'} open: ${open.map(issueText).join(', ')}${most === 0 ? '' : `; at most ${most} may be open`}`,
} as const;
