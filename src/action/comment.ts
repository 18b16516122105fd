// A comment `/flaghoist rollback FLAG [in ENV]` or `/flaghoist promote FLAG to ENV` does what the form does, for people who
// may write. The answer is a reaction and one reply.
import type { Acted } from '#app/act/act.ts';
import { hintOf } from '#app/refusal.ts';
import { repliesIn } from '#adapters/github/replies.ts';
import { prose } from '#report/markdown-text.ts';
import { runEdit } from './edit.ts';
import type { Job } from './job.ts';
import type { JobOutput } from './job-output.ts';
import type { CommentTrigger } from './trigger-command.ts';
import type { Wiring } from './wire.ts';

export async function runComment(
  trigger: CommentTrigger,
  job: Job,
  wiring: Wiring,
  output: JobOutput,
): Promise<boolean> {
  const { by, number, comment } = trigger;
  const { client, evaluator } = wiring;
  const mayWrite = await evaluator.github.mayWrite(by.login);
  if (mayWrite.kind !== 'known') return output.errors([mayWrite.why]);
  if (!mayWrite.value) {
    output.info(`${by.login} may not write to the repository, so the comment was ignored`);
    return true;
  }
  const replies = repliesIn(client, { number, comment, identity: job.identity });
  // A failed reaction stops nothing.
  await replies.react('eyes');
  const { lines, isDone } = await edited(trigger, job, wiring, output);
  await replies.react(isDone ? '+1' : 'confused');
  const replied = await replies.reply(lines.map(prose).join('\n\n'));
  return output.errors(replied.kind === 'known' ? [] : [replied.why]) && isDone;
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
