// What a reader of the whole report should know besides its verdict.
import type { Class } from '#domain/change.ts';
import type { Evidence, RefusedPart } from '#domain/evidence.ts';
import { isExposed } from '#domain/exposure.ts';
import { isExpired } from '#domain/expiry.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { Question } from '#domain/question.ts';
import type { ChangeReport } from '#domain/report.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import type { Instant } from '#domain/time.ts';
import { isUnguarded } from './policy-reasons.ts';

export function notesOf(
  kind: Class,
  changes: readonly ChangeReport[],
  proposal: Proposal,
  { evidence, now, clock }: Pick<Question, 'evidence' | 'now' | 'clock'>,
): readonly string[] {
  return [
    ...notesOfClass(kind, changes, proposal),
    ...unseenNotes(changes, evidence),
    ...unreadLogNotes(kind, proposal, clock),
    ...refusedNotes(evidence),
    ...expiryNotes(proposal, now),
  ];
}

/** A clock was read on a line of which nothing says that it is still the one that landed. */
function unseenNotes(
  changes: readonly ChangeReport[],
  { timelines, rewritten }: Evidence,
): readonly string[] {
  const isCounted = changes.some(({ gates }) => gates.some(({ progress }) => progress !== null));
  if (!isCounted || timelines.kind !== 'known' || rewritten.kind !== 'absent') return [];
  return [`cannot determine whether history was rewritten: ${rewritten.why}`];
}

/** A log that this check cannot read: what it refused is not known here. */
function unreadLogNotes(
  kind: Class,
  { base }: Proposal,
  clock: Question['clock'],
): readonly string[] {
  if (kind === 'none' || kind === 'rollback' || kind === 'adoption') return [];
  const { deployments, services = [] } = valueOf(base.pipeline) ?? {};
  const log = services.some(({ deploy = [] }) => deploy.length > 0) ? deployments?.log : undefined;
  if (log === 'file' && clock === 'github') {
    return [
      'the deployment log is a file that a check on GitHub cannot read: landings count, and what was refused there is not known here',
    ];
  }
  if (log === 'github' && clock === 'git') {
    return [
      'the deployment log is on GitHub, which this check does not ask: what was refused there is not known here',
    ];
  }
  return [];
}

/** What is refused counts as it was accepted, and a reader of the files cannot see that. */
function refusedNotes({ refusals }: Evidence): readonly string[] {
  if (refusals?.kind !== 'known') return [];
  const notes = [...new Set(refusals.value.map(refusedText))];
  const more = notes.length - MOST_REFUSED;
  return more <= 0 ? notes : [...notes.slice(0, MOST_REFUSED), `${more} more were refused`];
}

const MOST_REFUSED = 10;

function refusedText({ part, flag, environment, accepted, landing }: RefusedPart): string {
  const place = part === 'definition' ? `the definition of ${flag}` : flag;
  const what = part === 'rules' ? 'pipeline.yaml' : `${place} in ${environment}`;
  const counts =
    accepted === null
      ? 'counts as missing'
      : `counts as it was accepted in ${accepted.slice(0, 10)}`;
  return `${what}: its landing ${landing.slice(0, 10)} was refused; it ${counts}`;
}

/** A flag that should be gone is named to its editors. It changes no verdict. */
function expiryNotes({ base, head, touched }: Proposal, now: Instant): readonly string[] {
  const expired = touched.flatMap((key) => {
    const flag = valueOf(filesOf(head, key).flag) ?? valueOf(filesOf(base, key).flag);
    const isGone = filesOf(head, key).flag.kind === 'absent';
    return flag === null || isGone || !isExpired(flag, now) ? [] : [flag];
  });
  const named = expired.slice(0, MOST_EXPIRED).map(({ key, expires }) => `${key} since ${expires}`);
  const more = expired.length > named.length ? [`${expired.length - named.length} more`] : [];
  return expired.length === 0
    ? []
    : [`should be gone: ${[...named, ...more].join(', ')} (expires); this changes no verdict`];
}

const MOST_EXPIRED = 10;

function notesOfClass(
  kind: Class,
  changes: readonly ChangeReport[],
  proposal: Proposal,
): readonly string[] {
  switch (kind) {
    case 'adoption':
      return [...adoptionNotes(changes), ...unguardedNotes(proposal)];
    case 'policy':
      return [...splitNotes(kind, changes), ...unguardedNotes(proposal)];
    case 'promotion':
      return splitNotes(kind, changes);
    case 'none':
    case 'neutral':
    case 'rollback':
      return [];
  }
}

function adoptionNotes(changes: readonly ChangeReport[]): readonly string[] {
  const exposed = changes.filter(({ to }) => to !== null && isExposed(to));
  const places = new Set(exposed.map(({ environment }) => environment));
  const found = [...places].map(
    (place) => `${place}: ${exposed.filter(({ environment }) => environment === place).length}`,
  );
  return [
    exposed.length === 0
      ? 'adoption: nothing is exposed yet'
      : `adoption: flags stay as they are; exposed in ${found.join(', ')}`,
    'every soak starts when this lands',
  ];
}

/** Whoever reads that a change of the rules passes has to read that any other would, too. */
function unguardedNotes({ base, head, ownDiagnostics }: Proposal): readonly string[] {
  const [before, after] = [base, head].map(({ pipeline }) => valueOf(pipeline));
  if (after == null || !isUnguarded(after)) return [];
  // The file's own warning says the same.
  if (ownDiagnostics.some(({ code }) => code === 'pipeline/no-policy')) return [];
  const since = before != null && isUnguarded(before) ? '' : 'once this lands, ';
  return [`${since}any change of the rules passes: add policy.approvals to pipeline.yaml`];
}

/** A rollback need not wait for what stands beside it (T25). */
function splitNotes(kind: Class, changes: readonly ChangeReport[]): readonly string[] {
  const rollbacks = changes.filter((change) => change.class === 'rollback');
  if (rollbacks.length === 0) return [];
  const names = rollbacks.slice(0, 3).map(({ flag, environment }) => `${flag} in ${environment}`);
  const more =
    rollbacks.length > names.length ? ` and ${rollbacks.length - names.length} more` : '';
  return [
    `the rollback of ${names.join(', ')}${more} waits with ${kind === 'policy' ? 'the policy change' : 'the promotions'}: split it off and it passes at once`,
  ];
}
