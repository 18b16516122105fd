// A deployment as a job shows it: lines for its log, a page for its summary, its warnings and its errors.
import { missingFor } from '#app/deploy/missing.ts';
import type { PlanItem } from '#app/deploy/plan.ts';
import type { Outcome } from '#app/deploy/outcome.ts';
import type { DeployedAnyway } from '#app/deploy/without-log.ts';
import type { Refusal } from '#app/deployment-log.ts';
import { cell, prose } from '#report/markdown-text.ts';
import { subjectOf } from '#report/refusals.ts';
import {
  adoptedLines,
  changesText,
  deployedText,
  foreignLines,
  logLines,
  relocatedLines,
  subjectsOf,
} from '#wiring/deploy-text.ts';

/** On GitHub, the push of a revert deploys it. */
const ON_GITHUB = 'git push';

/** The lines for the log of the job. */
export function deployLines(deployed: DeployedAnyway, dryRun: boolean): readonly string[] {
  return printableLines(deployedText(deployed, dryRun, ON_GITHUB));
}

/** The lines of a text, with blanks in the place of invisible characters. */
export function printableLines(text: string): readonly string[] {
  const lines = text.trimEnd().split('\n');
  return lines.map((line) => line.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' '));
}

/** The warnings: the deployment succeeded, and a person still has to act. */
export function deployWarnings(deployed: DeployedAnyway): readonly string[] {
  const log = logLines(deployed);
  return [...(log.length === 0 ? [] : [log.join('; ')]), ...relocatedLines(deployed)];
}

/** The errors: one line for each change that was not deployed. */
export function deployErrors(deployed: DeployedAnyway): readonly string[] {
  const { refusals, outcomes, revert, foreign } = deployed;
  const failed = outcomes.filter(({ state }) => state === 'failed');
  return [
    ...subjectsOf(refusals).map((refusal) => refusedText(deployed, refusal)),
    ...(deployed.isLost ? ['the deployment log is lost, so no flag was raised'] : []),
    ...foreign.map((outcome) =>
      foreignLines(outcome)
        .map((line) => line.trim())
        .join('; '),
    ),
    ...failed.map(
      ({ item, why }) =>
        `${item.environment}/${item.service} failed: ${why}; run this again, or take it back: ${revert} && ${ON_GITHUB}`,
    ),
  ];
}

function refusedText(deployed: DeployedAnyway, refusal: Refusal): string {
  const { judgements, reverts, logTrouble } = deployed;
  const why =
    logTrouble === null
      ? missingFor(judgements, refusal).join('; ') || 'it landed without its evidence'
      : 'could not read its evidence';
  const revert = reverts[refusal.landing] ?? '';
  return `${subjectOf(refusal)} is not deployed: ${why}. Take it back: ${revert} && ${ON_GITHUB}`;
}

/** The page for the summary of the job. */
export function deployedMarkdown(deployed: DeployedAnyway, dryRun: boolean): string {
  const { tip, plan, outcomes, refusals, foreign, host } = deployed;
  const rows = dryRun ? plan.map((item) => rowOf(item, 'planned', '')) : outcomes.map(outcomeRow);
  const head = ['| environment | service | | |', '| --- | --- | --- | --- |'];
  return [
    `### ${dryRun ? 'To be deployed' : 'Deployed'}: tip ${tip.slice(0, 10)}, on ${prose(host)}`,
    '',
    ...deployWarnings(deployed).flatMap((line) => [prose(line), '']),
    ...subjectsOf(refusals).flatMap((refusal) => refusedMarkdown(deployed, refusal)),
    ...foreign.flatMap((outcome) => [
      ...foreignLines(outcome).map((line) => `> ${prose(line.trim())}  `),
      '',
    ]),
    ...adoptedMarkdown(deployed),
    ...(rows.length === 0 ? ['Every service has its accepted values.'] : [...head, ...rows]),
    '',
    ...(outcomes.some(({ state }) => state === 'failed')
      ? [
          'Run this again to repeat the failed ones, or take it back:',
          ...command(`${deployed.revert} && ${ON_GITHUB}`),
        ]
      : []),
    '',
  ].join('\n');
}

function adoptedMarkdown(deployed: DeployedAnyway): readonly string[] {
  const [first, ...lists] = adoptedLines(deployed).map((line) => line.trim());
  if (first === undefined) return [];
  const items = lists.filter((line) => line !== '').map((line) => `- ${prose(line)}`);
  return [prose(first), '', ...items, ...(items.length === 0 ? [] : [''])];
}

function refusedMarkdown(
  { judgements, reverts }: DeployedAnyway,
  refusal: Refusal,
): readonly string[] {
  return [
    `**Not deployed: ${prose(subjectOf(refusal))}**`,
    '',
    ...missingFor(judgements, refusal).map((why) => `- ${prose(why)}`),
    '',
    'Take it back:',
    ...command(`${reverts[refusal.landing] ?? ''} && ${ON_GITHUB}`),
  ];
}

/** Commands consist of our own words and commit ids, so they need no escaping. */
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
