// What started a deployment, a comparison or a form, and whether it may.
import type { Sha } from '#domain/names.ts';
import { refusal } from '#app/refusal.ts';
import { isSha, NO_COMMIT, text } from './payload.ts';
import type { Ignored, JobEvent } from './job-event.ts';
import { otherBranchText, isOnDefaultBranch, ignored } from './job-event.ts';

export interface DeployTrigger {
  readonly kind: 'deploy';
  /** Null: nothing had landed before. Left out: the parent. */
  readonly before?: Sha | null;
  /** Null: the tip of the default branch. */
  readonly after: Sha | null;
}

/** What runs is compared with what is accepted. */
export interface DriftTrigger {
  readonly kind: 'drift';
}

/** A form was filled in: promote or roll back. */
export interface EditTrigger {
  readonly kind: 'edit';
}

/** What has landed, by the event or by its id. */
export function deployTrigger(job: JobEvent): DeployTrigger | Ignored {
  const { event, payload, landing } = job;
  if (!isOnDefaultBranch(job)) return ignored(otherBranchText(job));
  if (landing !== '') {
    if (isSha(landing)) return { kind: 'deploy', after: landing as Sha };
    throw refusal('the input landing is no id of a commit', 'write all of its digits');
  }
  if (event !== 'push') {
    return BY_HAND.has(event)
      ? { kind: 'deploy', after: null }
      : ignored(`the event ${event.slice(0, 40)} is none that we deploy on`);
  }
  const [before, after] = [text(payload, 'before'), text(payload, 'after')];
  if (!isSha(after) || NO_COMMIT.test(after)) return ignored('nothing was pushed');
  if (!isSha(before)) return { kind: 'deploy', after: after as Sha };
  return {
    kind: 'deploy',
    before: NO_COMMIT.test(before) ? null : (before as Sha),
    after: after as Sha,
  };
}

const BY_HAND = new Set(['workflow_dispatch', 'repository_dispatch', 'schedule']);

/** Also after a deployment, in its own run or as soon as that has ended. */
export function driftTrigger(job: JobEvent): DriftTrigger | Ignored {
  const { event } = job;
  if (!isOnDefaultBranch(job)) return ignored(otherBranchText(job));
  return BY_HAND.has(event) || event === 'push' || event === 'workflow_run'
    ? { kind: 'drift' }
    : ignored(`the event ${event.slice(0, 40)} is none that we compare on`);
}

/** Whoever fills in a form wants to hear why nothing came of it. */
export function editTrigger(job: JobEvent): EditTrigger {
  if (!BY_HAND.has(job.event)) {
    throw refusal(
      `${job.command} is started by hand, not by ${job.event.slice(0, 40)}`,
      'start its workflow with workflow_dispatch',
    );
  }
  if (isOnDefaultBranch(job)) return { kind: 'edit' };
  throw refusal(otherBranchText(job), `start it on ${job.defaultBranch}`);
}
