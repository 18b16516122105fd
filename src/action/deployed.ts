// What a deployment says on a runner: lines for the log, a page for the summary, and what fails the job.
import type { DeployedAnyway } from '#app/deploy/deploy-anyway.ts';
import type { Outcome } from '#app/deploy/pair.ts';
import type { PlanItem } from '#app/deploy/plan.ts';
import type { Hold } from '#app/deploy-ports.ts';
import { cell, prose } from '#report/markdown-text.ts';
import {
  astrayLines,
  changesText,
  deployedText,
  foundLines,
  missingFor,
  movedLines,
  recordLines,
  subjectOf,
} from '../cli/deploy-text.ts';

/** Whoever pushes a revert here has it deployed by that. */
const ON_GITHUB = 'git push';

/** For the log. */
export function linesOf(deployed: DeployedAnyway, dryRun: boolean): readonly string[] {
  const lines = deployedText(deployed, dryRun, ON_GITHUB).trimEnd().split('\n');
  return lines.map((line) => line.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' '));
}

/** What went well and still has to be seen by somebody. */
export function alertsOf(deployed: DeployedAnyway): readonly string[] {
  const record = recordLines(deployed);
  return [...(record.length === 0 ? [] : [record.join('; ')]), ...movedLines(deployed)];
}

/** One line for everything that did not go out and should have. */
export function troublesOf(deployed: DeployedAnyway): readonly string[] {
  const { holds, outcomes, revert } = deployed;
  const failed = outcomes.filter(({ state }) => state === 'failed');
  return [
    ...holds.map((hold) => refusedText(deployed, hold)),
    ...failed.map(
      ({ item, why }) =>
        `${item.environment}/${item.service} failed: ${why}; run this again, or take it back: ${revert} && ${ON_GITHUB}`,
    ),
    ...astrayLines(deployed),
  ];
}

function refusedText({ reports, reverts, unrecorded }: DeployedAnyway, hold: Hold): string {
  const why =
    unrecorded === null
      ? missingFor(reports, hold).join('; ') || 'it landed without its evidence'
      : 'nobody can be asked for its evidence now';
  const revert = reverts[hold.landing] ?? '';
  return `${subjectOf(hold)} is not deployed: ${why}. Take it back: ${revert} && ${ON_GITHUB}`;
}

/** For the summary of the job. */
export function deployedMarkdown(deployed: DeployedAnyway, dryRun: boolean): string {
  const { landed, plan, outcomes, holds } = deployed;
  const rows = dryRun ? plan.map((item) => rowOf(item, 'planned', '')) : outcomes.map(outcomeRow);
  const head = ['| environment | service | | |', '| --- | --- | --- | --- |'];
  return [
    `### ${dryRun ? 'To be deployed' : 'Deployed'}: landing ${landed.after.slice(0, 10)}`,
    '',
    ...[...alertsOf(deployed), ...astrayLines(deployed)].flatMap((line) => [prose(line), '']),
    ...holds.flatMap((hold) => heldMarkdown(deployed, hold)),
    ...foundMarkdown(deployed),
    ...(rows.length === 0 ? ['No service gets other values than it has.'] : [...head, ...rows]),
    '',
    ...(outcomes.some(({ state }) => state === 'failed')
      ? [
          'Run this again to repeat what failed, or take it back:',
          ...command(`${deployed.revert} && ${ON_GITHUB}`),
        ]
      : []),
    '',
  ].join('\n');
}

function foundMarkdown(deployed: DeployedAnyway): readonly string[] {
  const [first, ...lists] = foundLines(deployed).map((line) => line.trim());
  if (first === undefined) return [];
  const items = lists.filter((line) => line !== '').map((line) => `- ${prose(line)}`);
  return [prose(first), '', ...items, ...(items.length === 0 ? [] : [''])];
}

function heldMarkdown({ reports, reverts }: DeployedAnyway, hold: Hold): readonly string[] {
  return [
    `**Not deployed: ${prose(subjectOf(hold))}**`,
    '',
    ...missingFor(reports, hold).map((why) => `- ${prose(why)}`),
    '',
    'Take it back:',
    ...command(`${reverts[hold.landing] ?? ''} && ${ON_GITHUB}`),
  ];
}

/** A command is ours from end to end: words and ids of commits. */
function command(text: string): readonly string[] {
  return ['', '```sh', text, '```', ''];
}

function outcomeRow({ item, state, why }: Outcome): string {
  return rowOf(item, state, why);
}

function rowOf(item: PlanItem, state: string, why: string): string {
  const what = why === '' ? changesText(item.changes) : why;
  const cells = [
    item.environment,
    item.service,
    item.settings === null ? 'no target' : state,
    what,
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}
