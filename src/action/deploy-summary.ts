// A deployment as a job shows it: lines for its log, a page for its summary, its warnings and its errors.
import { LOG_TEXTS, REFUSED_TEXTS, WRITTEN_TEXTS } from '#messages/deployed.ts';
import { capitalized, listedUpTo } from '#messages/words.ts';
import { reasonText } from '#messages/deployments.ts';
import type { PlanItem } from '#app/deploy/plan.ts';
import { matrixOf } from '#app/deploy/plan.ts';
import type { Outcome } from '#app/deploy/write-outcome.ts';
import type { DeployedAnyway } from '#app/deploy/without-log.ts';
import { cell, prose } from '#report/safe-text.ts';
import { subjectOf } from '#report/refusals.ts';
import {
  adoptedLines,
  changesText,
  deployedText,
  foreignLines,
  logTroubleLines,
  resultOf,
  unreachedLines,
} from '#wiring/deploy-text.ts';
import { relocatedLines } from '#wiring/left-text.ts';
import type { RefusedGroup } from '#wiring/refused-text.ts';
import { refusedGroups, clashLines } from '#wiring/refused-text.ts';

/** All that a job shows of a deployment. */
export function deploymentShown(deployed: DeployedAnyway, dryRun: boolean) {
  const matrix = matrixOf(deployed.plan);
  return {
    lines: deployLines(deployed, dryRun),
    outputs: {
      matrix: JSON.stringify(matrix),
      deployments: String(matrix.include.length),
      refused: String(deployed.refusals.length + refusedWrites(deployed).length),
    },
    markdown: deployedMarkdown(deployed, dryRun),
    warnings: deployWarnings(deployed),
    errors: deployErrors(deployed),
    isDone: resultOf(deployed) === 'done',
  };
}

/** On GitHub, the push of a revert deploys it. */
const ON_GITHUB = 'git push';

/** The lines for the log of the job. */
function deployLines(deployed: DeployedAnyway, dryRun: boolean): readonly string[] {
  return printableLines(deployedText(deployed, dryRun, ON_GITHUB));
}

/** The lines of a text, with blanks in the place of invisible characters. */
export function printableLines(text: string): readonly string[] {
  const lines = text.trimEnd().split('\n');
  return lines.map((line) => line.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' '));
}

/** The warnings: the deployment succeeded, and a person still has to act. */
function deployWarnings(deployed: DeployedAnyway): readonly string[] {
  const log = logTroubleLines(deployed);
  return [
    ...(log.length === 0 ? [] : [log.join('; ')]),
    ...clashLines(deployed),
    ...relocatedLines(deployed),
  ];
}

/** The errors: one line for each change that was not deployed. */
function deployErrors(deployed: DeployedAnyway): readonly string[] {
  const { outcomes, revert, log } = deployed;
  const failed = outcomes.filter(({ state }) => state === 'failed');
  return [
    ...refusedGroups(deployed, ON_GITHUB).map((group) => refusedText(deployed, group)),
    ...(log.kind === 'lost' ? [LOG_TEXTS.lostForFlags()] : []),
    ...refusedWrites(deployed).map((lines) => lines.join('; ')),
    ...unreachedLines(deployed),
    ...failed.map(({ item, reason }) =>
      WRITTEN_TEXTS.failedOne({
        ...item,
        why: reasonText(reason),
        revert: `${revert} && ${ON_GITHUB}`,
      }),
    ),
  ];
}

/** Lines about each instance that was not written, because its target has foreign values. */
function refusedWrites({ outcomes }: DeployedAnyway): readonly (readonly string[])[] {
  const refused = outcomes.filter(({ state }) => state === 'refused');
  return refused.map((outcome) => foreignLines(outcome).map((line) => line.trim()));
}

function refusedText({ log }: DeployedAnyway, group: RefusedGroup): string {
  const why =
    log.kind === 'used'
      ? group.why.join('; ') || REFUSED_TEXTS.withoutEvidence()
      : REFUSED_TEXTS.evidenceUnread();
  const ways = group.ways.map((way) => `. ${capitalized(way.text)}: ${way.command}`);
  const all = [...group.shown.map(subjectOf), ...group.others];
  const names = listedUpTo(all, group.shown.length);
  return `${REFUSED_TEXTS.notDeployed({ names, isOne: all.length === 1, why })}${ways.join('')}`;
}

/** The page for the summary of the job. */
function deployedMarkdown(deployed: DeployedAnyway, dryRun: boolean): string {
  const { tip, plan, outcomes, host } = deployed;
  const rows = dryRun ? plan.map((item) => rowOf(item, 'planned', '')) : outcomes.map(outcomeRow);
  const head = ['| environment | service | | |', '| --- | --- | --- | --- |'];
  return [
    `### ${WRITTEN_TEXTS.title({ dryRun, tip, host: prose(host) })}`,
    '',
    ...deployWarnings(deployed).flatMap((line) => [prose(line), '']),
    ...refusedGroups(deployed, ON_GITHUB).flatMap(refusedMarkdown),
    ...refusedWrites(deployed).flatMap((lines) => [
      ...lines.map((line) => `> ${prose(line)}  `),
      '',
    ]),
    ...unreachedLines(deployed).flatMap((line) => [`> ${prose(line)}`, '']),
    ...adoptedMarkdown(deployed),
    ...(rows.length === 0 ? [WRITTEN_TEXTS.allAccepted()] : [...head, ...rows]),
    '',
    ...(outcomes.some(({ state }) => state === 'failed')
      ? [WRITTEN_TEXTS.repeatOrBack(), ...command(`${deployed.revert} && ${ON_GITHUB}`)]
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

function refusedMarkdown(group: RefusedGroup): readonly string[] {
  const names = [...group.shown.map(subjectOf), ...group.others];
  return [
    `**Not deployed: ${prose(listedUpTo(names, group.shown.length))}**`,
    '',
    ...group.why.map((why) => `- ${prose(why)}`),
    '',
    ...group.ways.flatMap((way) => [`${capitalized(way.text)}:`, ...command(way.command)]),
  ];
}

/** Commands consist of our own words and commit ids, so they need no escaping. */
function command(text: string): readonly string[] {
  return ['', '```sh', text, '```', ''];
}

function outcomeRow({ item, state, reason }: Outcome): string {
  return rowOf(item, state, reasonText(reason));
}

function rowOf(item: PlanItem, state: string, why: string): string {
  const what = why === '' ? changesText(item) : why;
  const cells = [
    item.environment,
    item.service,
    item.settings === null ? 'no target' : state,
    what,
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}
