// One run of the action: what started it, who is asked, what is said, and how the job ends (DESIGN §7).
import { join } from 'node:path';
import type { Finding } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import { openRepository } from '#adapters/git/repository.ts';
import type { Evaluator } from '#app/pulls/evaluate.ts';
import { BY_THE_WAY, evaluate } from '#app/pulls/evaluate.ts';
import type { PullRequest } from '#app/github.ts';
import { leaveClosed } from '#app/pulls/leave.ts';
import { judgeGroup } from '#app/pulls/merge-group.ts';
import { sweep } from '#app/pulls/sweep.ts';
import { runDeploy } from './deploy.ts';
import { runEdit } from './edit.ts';
import type { Environment } from './environment.ts';
import type { Speaker } from './speaker.ts';
import type { Trigger } from './trigger.ts';
import { triggerOf } from './trigger.ts';
import type { Wired } from './wiring.ts';
import { wired } from './wiring.ts';

/** Judges what the event is about. True when the job may end well. */
export async function runAction(given: Environment, speaker: Speaker): Promise<boolean> {
  const trigger = triggerOf(given);
  if (trigger.kind === 'nothing') {
    speaker.info(trigger.why);
    return true;
  }
  if (given.identity === SHARED) speaker.info(FORGEABLE);
  const repository = await openRepository(given.workspace, NO_CHECKOUT);
  try {
    const preview = trigger.kind === 'pull-request' && trigger.preview;
    const wiring = wired(given, repository, preview);
    return await perform(trigger, wiring, speaker, given);
  } finally {
    await repository.close();
  }
}

const NO_CHECKOUT = 'Add a step before this one: uses: actions/checkout, with fetch-depth: 0.';

const SHARED = 'github-actions[bot]';
const FORGEABLE =
  "posting as github-actions[bot]: whoever may push a workflow could post the same status; a GitHub App's own token could not be imitated (see the README)";
const REWRITTEN =
  'pushed over the default branch: its history was rewritten, and what had soaked there cannot be told from it; look into it, and forbid force-pushes';

async function perform(
  trigger: Exclude<Trigger, { readonly kind: 'nothing' }>,
  wiring: Wired,
  speaker: Speaker,
  given: Environment,
): Promise<boolean> {
  const { evaluator } = wiring;
  switch (trigger.kind) {
    case 'pull-request':
      return speaker.one(await evaluate(evaluator, trigger.pull, trigger.occasion));
    case 'closed':
      return speaker.troubles(await leaveClosed(evaluator, trigger.pull));
    case 'number':
      return judgeNumber(trigger.number, evaluator, speaker);
    case 'recheck': {
      const may = await evaluator.github.mayWrite(trigger.by);
      if (may.kind === 'known' && may.value) return judgeNumber(trigger.number, evaluator, speaker);
      speaker.info(
        may.kind === 'known' ? 'only people who may write can ask for a recheck' : may.why,
      );
      return true;
    }
    case 'merge-group':
      return speaker.group(await judgeGroup(evaluator, trigger.group));
    case 'relay':
      return judgeHead(trigger.head, evaluator, speaker);
    case 'push': {
      const { after, forced } = trigger;
      const marked = evaluator.dryRun ? null : await evaluator.github.markLanded(after);
      const swept = await sweepAll(evaluator, speaker, given);
      const alarm = forced === null ? [] : [`${forced} ${REWRITTEN}`];
      return speaker.troubles([...alarm, ...whyNot(marked)]) && swept;
    }
    case 'sweep':
      return sweepAll(evaluator, speaker, given);
    case 'deploy':
      return runDeploy(trigger, given, wiring, speaker);
    case 'edit':
      return runEdit(given, wiring, speaker);
  }
}

async function judgeNumber(
  number: number,
  evaluator: Evaluator,
  speaker: Speaker,
): Promise<boolean> {
  const pull = await evaluator.github.pullRequest(number);
  if (pull.kind !== 'known') return speaker.troubles([pull.why]);
  if (pull.value.open) return speaker.one(await evaluate(evaluator, pull.value, BY_THE_WAY));
  speaker.info(`pull request ${number} is not open`);
  return true;
}

/** The pull requests with this head, also one from a fork, of which the event itself does not tell. */
async function judgeHead(head: Sha, evaluator: Evaluator, speaker: Speaker): Promise<boolean> {
  const open = await evaluator.github.openPullRequests();
  if (open.kind !== 'known') return speaker.troubles([open.why]);
  const pulls = open.value.filter((pull) => pull.head === head);
  if (pulls.length > 0) return judgeAll(pulls, evaluator, speaker);
  speaker.info(`no open pull request has the head ${head.slice(0, 10)} any more`);
  return true;
}

async function judgeAll(
  pulls: readonly PullRequest[],
  evaluator: Evaluator,
  speaker: Speaker,
): Promise<boolean> {
  const ends = [];
  for (const pull of pulls) {
    ends.push(await speaker.one(await evaluate(evaluator, pull, BY_THE_WAY)));
  }
  return ends.every(Boolean);
}

async function sweepAll(
  evaluator: Evaluator,
  speaker: Speaker,
  { all }: Environment,
): Promise<boolean> {
  const swept = await sweep(evaluator, { all }, (line) => speaker.info(line));
  if (swept.kind !== 'known') return speaker.troubles([swept.why]);
  return speaker.sweep(swept.value, evaluator.github.spent());
}

function whyNot(finding: Finding<unknown> | null): readonly string[] {
  return finding === null || finding.kind === 'known' ? [] : [finding.why];
}

/** Where the report is left for later steps. */
export function reportPath(folder: string): string {
  return join(folder, 'flaghoist-report.json');
}
