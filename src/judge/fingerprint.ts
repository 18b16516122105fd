// What an approval is an approval of (DESIGN §6): the meaning of a proposal, not its text and not its commits.
import { createHash } from 'node:crypto';
import type { Change } from '#domain/change.ts';
import type { Exposures } from '#domain/exposure.ts';
import { canonical } from '#domain/exposure.ts';
import { inOrder } from '#domain/names.ts';
import type { Proposal } from '#domain/proposal.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';

/**
 * SHA-256, hexadecimal, over the sorted list of (environment, flag, old effective digest, new effective
 * digest), the digest of the base policy, and what a policy change would put in its place. Updating the
 * branch keeps it; any change of meaning changes it.
 */
export function fingerprintOf(proposal: Proposal, changes: readonly Change[]): string {
  const effects = changes
    .filter(({ comparison }) => comparison !== 'same')
    .map(({ environment, flag, from, to }) =>
      [environment, flag, digestOf(from), digestOf(to)].join(' '),
    );
  const policy = proposal.policyFiles.map(({ path, before, after }) =>
    JSON.stringify([path, before, after]),
  );
  const lines = [...effects, ...policy, ...ownRulesOf(proposal)].toSorted(inOrder);
  return sha256(JSON.stringify([lines, sha256(JSON.stringify(valueOf(proposal.base.pipeline)))]));
}

/** A flag's own requirements and its owner are rules too: who approves a change of them has seen it. */
function ownRulesOf({ base, head, touched }: Proposal): readonly string[] {
  return touched.flatMap((key) => {
    const [before, after] = [base, head].map((snapshot) => {
      const flag = valueOf(filesOf(snapshot, key).flag);
      return flag === null ? '' : JSON.stringify([flag.requires, flag.owner]);
    });
    return before === after ? [] : [`rules ${key} ${sha256(before ?? '')} ${sha256(after ?? '')}`];
  });
}

function digestOf(exposures: Exposures | null): string {
  return exposures === null ? 'unreadable' : sha256(canonical(exposures));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
