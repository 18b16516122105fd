// Notes beside a verdict: about the whole proposal, and about one change.
import type { Change, Class, Proposal, Question, ChangeReport, Note } from '#domain/report.ts';
import type { Evidence } from '#domain/evidence.ts';
import { exposuresIn, isExposed } from '#domain/exposure.ts';
import { grouped } from '#domain/scalars.ts';
import { filesOf, valueOf, isExpired } from '#domain/snapshot.ts';
import type { FlagKey, Instant } from '#domain/scalars.ts';
import { note } from '#messages/notes.ts';
import { isUnguarded } from './policy-reasons.ts';
import { writtenFolders } from './written-folders.ts';

export function notesOf(
  kind: Class,
  changes: readonly ChangeReport[],
  proposal: Proposal,
  { evidence, now, clock }: Pick<Question, 'evidence' | 'now' | 'clock'>,
): readonly Note[] {
  return [
    ...notesOfClass(kind, changes, proposal),
    ...rewriteNotes(changes, evidence),
    ...unreadLogNotes(kind, proposal, clock),
    ...refusedNotes(evidence),
    ...holdNotes(proposal),
    ...expiryNotes(proposal, now),
  ];
}

/** A note if a gate counted time and nothing can show whether history was rewritten. */
function rewriteNotes(
  changes: readonly ChangeReport[],
  { timelines, rewritten }: Evidence,
): readonly Note[] {
  const isCounted = changes.some(({ gates }) => gates.some(({ progress }) => progress !== null));
  if (!isCounted || timelines.kind !== 'known' || rewritten.kind !== 'absent') return [];
  return [note('note/rewrite-unknown', { why: rewritten.why })];
}

/** A note if this check cannot read the log, so that refused landings are not known. */
function unreadLogNotes(
  kind: Class,
  { base }: Proposal,
  clock: Question['clock'],
): readonly Note[] {
  if (kind === 'none' || kind === 'rollback' || kind === 'adoption') return [];
  const { deployments, services = [] } = valueOf(base.pipeline) ?? {};
  const log = services.some(({ deploy = [] }) => deploy.length > 0) ? deployments?.log : undefined;
  if (log === 'file' && clock === 'github') return [note('note/log-is-file', {})];
  return log === 'github' && clock === 'git' ? [note('note/log-on-github', {})] : [];
}

/** Notes on refused files. They count in their last accepted version, which a reader of the files cannot see. */
function refusedNotes({ refusals }: Evidence): readonly Note[] {
  if (refusals?.kind !== 'known') return [];
  const all = refusals.value.map(({ verdict: _verdict, ...refused }) =>
    note('note/refused', refused),
  );
  const notes = [...new Map(all.map((remark) => [remark.message, remark])).values()];
  const count = notes.length - MOST_REFUSED;
  if (count <= 0) return notes;
  return [...notes.slice(0, MOST_REFUSED), note('note/more-refused', { count })];
}

const MOST_REFUSED = 10;

/** A hold belongs to a flag, so it does not follow a variable that another flag fills later. This changes no verdict. */
function holdNotes({ former }: Proposal): readonly Note[] {
  const held = former?.kind === 'searched' ? (former.held ?? []) : [];
  return held.slice(0, MOST_HELD).map((facts) => note('note/hold-stays', facts));
}

const MOST_HELD = 10;

/** Names expired flags to the people who edit them. This changes no verdict. */
function expiryNotes({ base, head, touched }: Proposal, now: Instant): readonly Note[] {
  const expired = touched.flatMap((key) => {
    const flag = valueOf(filesOf(head, key).flag) ?? valueOf(filesOf(base, key).flag);
    const isGone = filesOf(head, key).flag.kind === 'absent';
    return flag === null || isGone || !isExpired(flag, now) ? [] : [flag];
  });
  const flags = expired.slice(0, MOST_EXPIRED).map(({ key, expires }) => ({ flag: key, expires }));
  const more = expired.length - flags.length;
  return expired.length === 0 ? [] : [note('note/expired', { flags, more })];
}

const MOST_EXPIRED = 10;

function notesOfClass(
  kind: Class,
  changes: readonly ChangeReport[],
  proposal: Proposal,
): readonly Note[] {
  switch (kind) {
    case 'adoption':
      return [...adoptionNotes(changes), ...unguardedNotes(proposal)];
    case 'policy':
      return [...splitNotes(kind, changes), ...unguardedNotes(proposal), ...writtenNotes(proposal)];
    case 'promotion':
      return splitNotes(kind, changes);
    case 'none':
    case 'neutral':
    case 'rollback':
      return [];
  }
}

function adoptionNotes(changes: readonly ChangeReport[]): readonly Note[] {
  const exposed = changes.filter(({ to }) => to !== null && isExposed(to));
  const counts = [...grouped(exposed, ({ environment }) => environment)].map(
    ([environment, flags]) => ({ environment, flags: flags.length }),
  );
  return [note('note/adoption', { exposed: counts }), note('note/soaks-start', {})];
}

/** A warning that any policy change passes, because the policy requires no approval. */
function unguardedNotes({ base, head, ownDiagnostics }: Proposal): readonly Note[] {
  const [before, after] = [base, head].map(({ pipeline }) => valueOf(pipeline));
  if (after == null || !isUnguarded(after)) return [];
  // The file's own warning says the same.
  if (ownDiagnostics.some(({ code }) => code === 'pipeline/no-policy')) return [];
  return [note('note/unguarded', { isNew: before == null || !isUnguarded(before) })];
}

/** What a deployment has written is no part of a proposal. */
function writtenNotes(proposal: Proposal): readonly Note[] {
  return writtenFolders(proposal).map((folder) => note('note/written-by-deploy', { folder }));
}

/** Advice to split off rollbacks, which then need not wait for the rest. */
function splitNotes(
  from: 'policy' | 'promotion',
  changes: readonly ChangeReport[],
): readonly Note[] {
  const rollbacks = changes.filter((change) => change.class === 'rollback');
  if (rollbacks.length === 0) return [];
  const first = rollbacks.slice(0, 3).map(({ flag, environment }) => ({ flag, environment }));
  const more = rollbacks.length - first.length;
  return [note('note/split', { rollbacks: first, more, from })];
}

/** `undo`: whether it is an exact undo. */
export function changeNotes(
  change: Change,
  proposal: Proposal,
  kind: Class,
  undo: boolean,
): readonly Note[] {
  const flags = kind === 'rollback' ? builtOn(change, proposal) : [];
  return [
    ...unsentNotes(change),
    ...(undo ? [note('note/exact-undo', {})] : []),
    ...(flags.length > 0 ? [note('note/dependents-stay', { flags })] : []),
  ];
}

/** The flags that require the flag of a change and stay on. */
function builtOn(change: Change, proposal: Proposal): readonly FlagKey[] {
  return proposal.dependents
    .filter(({ flag, on }) => on === change.flag && isOn(proposal, flag, change))
    .map(({ flag }) => flag);
}

/** Names the services that are no longer sent a variable, because their code then uses its own default. */
function unsentNotes({ from, to }: Change): readonly Note[] {
  if (from === null || to === null) return [];
  return from.flatMap(({ service, variables }) => {
    const sent = to.find((exposure) => exposure.service === service)?.variables ?? [];
    // A definition that does not change sends what it sent.
    if (sent === variables) return [];
    const unsent = variables.filter(
      ({ variable }) => !sent.some((binding) => binding.variable === variable),
    );
    if (unsent.length === 0) return [];
    const names = unsent.map(({ variable }) => variable);
    return [note('note/unsent', { service, variables: names })];
  });
}

/** Whether a dependent is exposed here. One that was not loaded counts as exposed. */
function isOn(proposal: Proposal, flag: Change['flag'], { environment }: Change): boolean {
  const files = proposal.head.flags.get(flag);
  const exposures = files === undefined ? null : exposuresIn(files, environment);
  return exposures === null || isExposed(exposures);
}
