// A comment `/flaghoist rollback FLAG [in ENV]` or `/flaghoist promote FLAG to ENV` does what the form does, and
// `/flaghoist recheck` judges again, for people who may write. The answers are reactions and at most one reply.
import type { Acted } from '#app/act/act.ts';
import { hintOf } from '#app/refusal.ts';
import { evaluate, NO_TRIGGER } from '#app/pulls/evaluate.ts';
import type { Replies } from '#adapters/github/replies.ts';
import { BEGUN, repliesIn } from '#adapters/github/replies.ts';
import { prose } from '#report/markdown-text.ts';
import { runEdit } from './edit.ts';
import type { Job } from './job.ts';
import type { JobOutput } from './job-output.ts';
import type { CommentTrigger, RecheckTrigger } from './trigger-command.ts';
import type { Wiring } from './wire.ts';

export async function runComment(
  trigger: CommentTrigger,
  job: Job,
  wiring: Wiring,
  output: JobOutput,
): Promise<boolean> {
  const replies = await reacted(trigger, trigger.by.login, job, wiring, output);
  if (typeof replies === 'boolean') return replies;
  // A failed reaction stops nothing.
  await replies.react(BEGUN);
  const { lines, isDone } = await edited(trigger, job, wiring, output);
  await replies.react(isDone ? '+1' : 'confused');
  const replied = await replies.reply(lines.map(prose).join('\n\n'));
  return output.errors(replied.kind === 'known' ? [] : [replied.why]) && isDone;
}

/** A comment `/flaghoist recheck`. The verdict itself is the status, so only what hinders it is replied. */
export async function runRecheck(
  trigger: RecheckTrigger,
  job: Job,
  wiring: Wiring,
  output: JobOutput,
): Promise<boolean> {
  const replies = await reacted(trigger, trigger.by, job, wiring, output);
  if (typeof replies === 'boolean') return replies;
  await replies.react(BEGUN);
  const { isDone, lines } = await rechecked(trigger.number, wiring, output);
  await replies.react(lines.length === 0 ? '+1' : 'confused');
  const replied = lines.length === 0 ? null : await replies.reply(lines.map(prose).join('\n\n'));
  return output.errors(replied === null || replied.kind === 'known' ? [] : [replied.why]) && isDone;
}

/** Where the answers go. Or, where the comment does not count, whether the job succeeds. */
async function reacted(
  { number, comment, isEdited }: Pick<CommentTrigger, 'number' | 'comment' | 'isEdited'>,
  by: string,
  job: Job,
  { client, evaluator }: Wiring,
  output: JobOutput,
): Promise<Replies | boolean> {
  const mayWrite = await evaluator.github.mayWrite(by);
  if (mayWrite.kind !== 'known') return output.errors([mayWrite.why]);
  if (!mayWrite.value) {
    output.info(`${by} may not write to the repository, so the comment was ignored`);
    return true;
  }
  const replies = repliesIn(client, { number, comment, identity: job.identity });
  if (!isEdited) return replies;
  // One that was edited into a command counts, and one that was carried out before does not count again.
  const begun = await replies.isBegun();
  if (begun.kind !== 'known') return output.errors([begun.why, WRITE_ANEW]);
  if (!begun.value) return replies;
  output.info(`this comment was carried out before; ${WRITE_ANEW}`);
  return true;
}

const WRITE_ANEW = 'write a new comment to ask again';

interface Rechecked {
  readonly isDone: boolean;
  /** What hinders a verdict. */
  readonly lines: readonly string[];
}

async function rechecked(
  number: number,
  { evaluator }: Wiring,
  output: JobOutput,
): Promise<Rechecked> {
  const pull = await evaluator.github.pullRequest(number);
  if (pull.kind !== 'known') return { isDone: output.errors([pull.why]), lines: [pull.why] };
  if (!pull.value.open) {
    const why = `pull request ${number} is not open`;
    output.info(why);
    return { isDone: true, lines: [why] };
  }
  const evaluated = await evaluate(evaluator, pull.value, NO_TRIGGER);
  const { checked, status, troubles } = evaluated;
  const unjudged = checked === null ? [status.description] : [];
  return { isDone: await output.pullRequest(evaluated), lines: [...unjudged, ...troubles] };
}

/** What the form would do, and what there is to say about it. */
async function edited(
  { command, flag, environment, by, number }: CommentTrigger,
  job: Job,
  wiring: Wiring,
  output: JobOutput,
): Promise<{ readonly lines: readonly string[]; readonly isDone: boolean }> {
  const lines: string[] = [];
  const listening: JobOutput = {
    ...output,
    errors: (troubles) => {
      lines.push(...troubles);
      return output.errors(troubles);
    },
    acted: (acted, place) => {
      lines.push(...actedLines(acted));
      return output.acted(acted, place);
    },
  };
  const form = { flags: [flag], rollout: null, routes: false, reason: `asked for in #${number}` };
  const filled = {
    ...job,
    command,
    form,
    environments: environment === null ? [] : [environment],
    actor: by,
  };
  try {
    const isDone = await runEdit(filled, wiring, listening);
    return { lines, isDone };
  } catch (error) {
    const hint = hintOf(error);
    if (hint === null) throw error;
    const why = `${(error as Error).message}; ${hint}`;
    output.errors([why]);
    return { lines: [why], isDone: false };
  }
}

function actedLines({ offered, finished }: Acted): readonly string[] {
  if (offered.kind !== 'open') return [offered.why];
  const { number } = offered.pull;
  const state = finished === null ? '' : `: ${finished.evaluated.status.description}`;
  return [`pull request ${number} is open${state}`];
}
