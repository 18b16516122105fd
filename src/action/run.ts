// One run of the action: what started it, who is asked, what is said, and how the job ends (DESIGN §7).
import { join } from 'node:path';
import type { Finding } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import { instant } from '#domain/time.ts';
import { openClient } from '#adapters/github/client.ts';
import { github } from '#adapters/github/github.ts';
import { openRepository } from '#adapters/git/repository.ts';
import type { Evaluator } from '#app/evaluate.ts';
import { BY_THE_WAY, evaluate } from '#app/evaluate.ts';
import type { PullRequest } from '#app/github.ts';
import { judgeGroup } from '#app/merge-group.ts';
import type { Repository } from '#app/ports.ts';
import { targetSchemas } from '#adapters/deploy/index.ts';
import { createReader } from '#app/reader.ts';
import { markerOf } from '#app/sticky-comment.ts';
import { sweep } from '#app/sweep.ts';
import type { Environment } from './environment.ts';
import type { Speaker } from './speaker.ts';
import type { Trigger } from './trigger.ts';
import { triggerOf } from './trigger.ts';

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
    return await perform(trigger, evaluatorFor(given, repository, trigger), speaker, given);
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

function evaluatorFor(given: Environment, repository: Repository, trigger: Trigger): Evaluator {
  const { token, apiUrl, repository: name, context, identity, defaultBranch, runUrl } = given;
  const client = openClient({ token, apiUrl, repository: name });
  const preview = trigger.kind === 'pull-request' && trigger.preview;
  return {
    repository,
    reader: createReader(targetSchemas),
    root: given.root,
    github: github(client, {
      context,
      identity,
      defaultBranch,
      runUrl,
      marker: markerOf(context),
      isAncestor: (ancestor, tip) => repository.isAncestor(ancestor, tip),
    }),
    context,
    identity,
    comment: given.comment,
    dryRun: given.dryRun || preview,
    machineClock: () => instant(Date.now() / 1000),
  };
}

async function perform(
  trigger: Exclude<Trigger, { readonly kind: 'nothing' }>,
  evaluator: Evaluator,
  speaker: Speaker,
  given: Environment,
): Promise<boolean> {
  switch (trigger.kind) {
    case 'pull-request':
      return speaker.one(await evaluate(evaluator, trigger.pull, trigger.occasion));
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
