// What a run has accepted, and who approved it. The evidence may be gone later, so the log keeps the logins.
import type { Report } from '#domain/report.ts';
import type { EnvironmentName, FlagKey, Sha } from '#domain/scalars.ts';
import { endsOnPull } from '#gates/gates.ts';
import type { Approved, Refusal } from '#app/deploy-ports.ts';
import type { Loader } from '#app/ports.ts';
import type { Judgement } from './deploy-guard.ts';
import type { Standing } from './accepted-state.ts';
import { sameFiles } from './accepted-state.ts';
import { isSamePart } from './refused.ts';

/** What counts since this run. */
export interface AcceptedPart {
  readonly landing: Sha;
  /** Null: rules, in every environment. */
  readonly flag: FlagKey | null;
  readonly environment: EnvironmentName | null;
  /** Who approved it; empty where it needed no approval. */
  readonly by: readonly string[];
}

/** Landings for which an approval counted. */
export function approvedIn(judgements: readonly Judgement[]): readonly Approved[] {
  return judgements.flatMap(({ landed, report }) => {
    const by = approversIn(report);
    return by.length === 0 ? [] : [{ landing: landed.after, by }];
  });
}

/** Of the requirements that are met. */
function approversIn({ changes, policy }: Report): readonly string[] {
  const met = [...changes.flatMap((change) => change.gates), ...policy].filter(
    ({ gate, verdict }) => endsOnPull(gate) === 'reviews' && verdict === 'pass',
  );
  const facts = met.map((gate) => gate.facts as { readonly approvers?: readonly string[] });
  return [...new Set(facts.flatMap(({ approvers = [] }) => approvers))];
}

/** What was refused before and counts now, and rules that have landed since. Values that are written say so themselves. */
export async function acceptedNow(
  loader: Pick<Loader, 'repository' | 'root'>,
  before: readonly Refusal[],
  { commit, refusals }: Standing,
  judgements: readonly Judgement[],
): Promise<readonly AcceptedPart[]> {
  const gone = before.filter((old) => !refusals.some((refusal) => isSamePart(refusal, old)));
  // Their file is as their landing brought it: what was reverted was not accepted.
  const accepted = await sameFiles(loader, gone, commit, ({ landing }) => landing);
  const rules = judgements.flatMap(({ landed: { after: landing }, report }) => {
    const isRefused = [...refusals, ...before].some((refusal) => refusal.landing === landing);
    return report.class === 'policy' && !isRefused
      ? [{ landing, flag: null, environment: null }]
      : [];
  });
  const approved = new Map(approvedIn(judgements).map(({ landing, by }) => [landing, by]));
  const parts = [...accepted, ...rules].map(({ landing, flag, environment }): AcceptedPart => {
    const by = approved.get(landing) ?? [];
    return { landing, flag, environment, by };
  });
  const keyOf = ({ landing, flag, environment }: AcceptedPart): string =>
    `${landing} ${flag} ${environment}`;
  return [...new Map(parts.map((part) => [keyOf(part), part])).values()];
}
