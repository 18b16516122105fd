// A comment `/flaghoist rollback FLAG [in ENV]` or `/flaghoist promote FLAG to ENV` does what the form does, for people who
// may write. The answers are reactions and one reply.
import { troubleText } from '#messages/causes.ts';
import type { Trouble, Finding } from '#domain/evidence.ts';
import { COMMENT_TEXTS, SUBJECT_TEXTS } from '#messages/action.ts';
import type { Acted } from '#app/act/act.ts';
import { hintOf } from '#app/refusal.ts';
import type { Replies } from '#adapters/github/replies.ts';
import { BEGUN, repliesIn } from '#adapters/github/replies.ts';
import { code, sentence } from '#report/safe-text.ts';
import { runEdit } from './edit.ts';
import type { Job, JobOutput, Wiring } from './command.ts';
import type { CommentTrigger, UnclearTrigger } from './trigger-command.ts';

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
  const replied = await replies.reply(lines.join('\n\n'));
  return output.errors(replied.kind === 'known' ? [] : [replied.why]) && isDone;
}

/** A comment to us that asks for nothing we know: its author may edit it into a command. */
export async function runUnclear(
  { number, comment, by, alone }: UnclearTrigger,
  job: Job,
  wiring: Wiring,
  output: JobOutput,
): Promise<boolean> {
  const mayAsk = await mayWrite(by, wiring, output);
  if (mayAsk !== true) return mayAsk === 'no';
  const text = alone === null ? COMMENT_TEXTS.forms() : COMMENT_TEXTS.alone(code(alone));
  output.info(text);
  const replies = repliesIn(wiring.client, { number, comment, identity: job.identity });
  await replies.react('confused');
  const replied = await replies.explain(text);
  return output.errors(replied.kind === 'known' ? [] : [replied.why]);
}

export function replyLines(replies: Replies, lines: readonly Trouble[]): Promise<Finding<null>> {
  return replies.reply(lines.map(lineOf).join('\n\n'));
}

/** As markdown. */
function lineOf(line: Trouble): string {
  return sentence(troubleText(line));
}

/** Where the answers go. Or, where the comment does not count, whether the job succeeds. */
export async function reacted(
  { number, comment, isEdited }: Pick<CommentTrigger, 'number' | 'comment' | 'isEdited'>,
  by: string,
  job: Job,
  wiring: Wiring,
  output: JobOutput,
): Promise<Replies | boolean> {
  const mayAsk = await mayWrite(by, wiring, output);
  if (mayAsk !== true) return mayAsk === 'no';
  const replies = repliesIn(wiring.client, { number, comment, identity: job.identity });
  if (!isEdited) return replies;
  // One that was edited into a command counts, and one that was carried out before does not count again.
  const begun = await replies.isBegun();
  if (begun.kind !== 'known') return output.errors([begun.why, COMMENT_TEXTS.askAgain()]);
  if (!begun.value) return replies;
  output.info(COMMENT_TEXTS.before());
  await replies.react('confused');
  const replied = await replies.reply(sentence(COMMENT_TEXTS.before()));
  return output.errors(replied.kind === 'known' ? [] : [replied.why]);
}

/** Whether a person may ask us for anything. A comment of another one gets no answer. */
async function mayWrite(
  by: string,
  { evaluator }: Wiring,
  output: JobOutput,
): Promise<true | 'no' | 'unknown'> {
  const answer = await evaluator.github.mayWrite(by);
  if (answer.kind !== 'known') {
    output.errors([answer.why]);
    return 'unknown';
  }
  if (answer.value) return true;
  output.info(COMMENT_TEXTS.mayNotWrite(by));
  return 'no';
}

/** What the form would do, and what there is to say about it, as markdown. */
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
      lines.push(...troubles.map(lineOf));
      return output.errors(troubles);
    },
    acted: (acted, place) => {
      lines.push(...actedLines(acted));
      return output.acted(acted, place);
    },
  };
  const form = { flags: [flag], rollout: null, routes: false, reason: SUBJECT_TEXTS.asked(number) };
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
    return { lines: [lineOf(why)], isDone: false };
  }
}

function actedLines({ offered, finished }: Acted): readonly string[] {
  if (offered.kind !== 'open') return [lineOf(offered.why)];
  const { description } = finished?.evaluated.status ?? {};
  const verdict = description === undefined ? null : sentence(description);
  return [COMMENT_TEXTS.pullOpen(offered.pull.number, verdict)];
}
