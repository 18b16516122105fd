// Notes about the whole proposal beside its verdict.
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
    ...rewriteNotes(changes, evidence),
    ...unreadLogNotes(kind, proposal, clock),
    ...refusedNotes(evidence),
    ...expiryNotes(proposal, now),
  ];
}

/** A note if a gate counted time and nothing can show whether history was rewritten. */
function rewriteNotes(
  changes: readonly ChangeReport[],
  { timelines, rewritten }: Evidence,
): readonly string[] {
  const isCounted = changes.some(({ gates }) => gates.some(({ progress }) => progress !== null));
  if (!isCounted || timelines.kind !== 'known' || rewritten.kind !== 'absent') return [];
  return [`cannot determine whether history was rewritten: ${rewritten.why}`];
}

/** A note if this check cannot read the log, so that refused landings are not known. */
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
      'the deployment log is a file that a check on GitHub cannot read: landings count, and refused landings are not known here',
    ];
  }
  if (log === 'github' && clock === 'git') {
    return [
      'the deployment log is on GitHub, which this check does not read: refused landings are not known here',
    ];
  }
  return [];
}

/** Notes on refused files. They count in their last accepted version, which a reader of the files cannot see. */
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

/** Names expired flags to the people who edit them. This changes no verdict. */
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
  const names = new Set(exposed.map(({ environment }) => environment));
  const counts = [...names].map(
    (name) => `${name}: ${exposed.filter(({ environment }) => environment === name).length}`,
  );
  return [
    exposed.length === 0
      ? 'adoption: nothing is exposed yet'
      : `adoption: flags stay as they are; exposed in ${counts.join(', ')}`,
    'every soak starts when this lands',
  ];
}

/** A warning that any change of the rules passes, because the policy requires no approval. */
function unguardedNotes({ base, head, ownDiagnostics }: Proposal): readonly string[] {
  const [before, after] = [base, head].map(({ pipeline }) => valueOf(pipeline));
  if (after == null || !isUnguarded(after)) return [];
  // The file's own warning says the same.
  if (ownDiagnostics.some(({ code }) => code === 'pipeline/no-policy')) return [];
  const since = before != null && isUnguarded(before) ? '' : 'once this lands, ';
  return [`${since}any change of the rules passes: add policy.approvals to pipeline.yaml`];
}

/** Advice to split off rollbacks, which then need not wait for the rest. */
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
