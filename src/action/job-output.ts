// What a job shows and leaves behind: outputs, a summary, annotations on the lines of bad files, the report as a
// file. Texts of an event are never printed raw, because the runner reads commands from its log.
import { writeFileSync } from 'node:fs';
import { error, info, setOutput, summary, warning } from '@actions/core';
import { isoOf } from '#domain/time.ts';
import type { Verdict } from '#domain/verdict.ts';
import { worst } from '#domain/verdict.ts';
import type { Acted, Merged } from '#app/act/act.ts';
import type { Checked } from '#app/check.ts';
import { placeBeside } from '#app/pulls/comment-place.ts';
import type { Evaluated } from '#app/pulls/evaluate.ts';
import type { NewStatus, Spent } from '#app/github.ts';
import type { GroupJudged } from '#app/pulls/merge-group.ts';
import type { Swept } from '#app/pulls/sweep.ts';
import type { Proposed } from '#app/propose/propose.ts';
import { annotationsOf } from '#report/annotations.ts';
import { renderJson } from '#report/json.ts';
import { prose } from '#report/markdown-text.ts';
import { renderMarkdown } from '#report/markdown.ts';
import type { CheckSubject } from '#report/next-steps.ts';
import { inert, plain } from '#report/plain.ts';
import { renderText } from '#report/text.ts';
import type { DeployedAnyway } from '#app/deploy/without-log.ts';
import type { DriftRow } from '#app/deploy/drift.ts';
import type { DriftReported } from '#app/deploy/drift-issue.ts';
import { isUnknown } from '#app/deploy/drift-issue.ts';
import { matrixOf } from '#app/deploy/plan.ts';
import { resultOf } from '#wiring/deploy-text.ts';
import { driftText } from '#wiring/drift-text.ts';
import type { WatchDone } from '#app/watch/act.ts';
import type { Looked } from '#app/watch/look.ts';
import { watchText, worstAnswerOf } from '#wiring/watch-text.ts';
import { mergedLines } from '#wiring/merged-text.ts';
import { offerText } from '#wiring/offer-text.ts';
import {
  deployWarnings,
  deployedMarkdown,
  printableLines,
  deployLines,
  deployErrors,
} from './deploy-summary.ts';
import { driftWarnings, driftMarkdown, driftErrors } from './drift-summary.ts';
import type { Job } from './job.ts';
import type { OutputName } from './inputs.ts';
import { proposalLines, proposalWarnings } from './proposal-summary.ts';

/** Where a pull request is. */
export interface Place {
  /** The address of the repository. */
  readonly web: string;
  /** The default branch. */
  readonly into: string;
}

export interface JobOutput {
  info(line: string): void;
  /** True when the job may succeed; so for each that returns a boolean. */
  pullRequest(evaluated: Evaluated): Promise<boolean>;
  mergeGroup(judged: GroupJudged): Promise<boolean>;
  sweep(swept: Swept, spent: Spent): Promise<boolean>;
  /** What a sweep has proposed. It fails no job. */
  proposals(proposed: Proposed): Promise<void>;
  deployment(deployed: DeployedAnyway, dryRun: boolean): Promise<boolean>;
  drift(rows: readonly DriftRow[], reported: DriftReported): Promise<boolean>;
  /** The folder of the page, and whether it has to be published. */
  page(folder: string, isChanged: boolean): boolean;
  /** An edit without a pull request. */
  preview(checked: Checked): Promise<boolean>;
  /** What is watched, and what was done about it. */
  watch(looked: Looked, done: readonly WatchDone[], web: string): Promise<boolean>;
  /** The summary of a week, and the issue with it; null: it was not posted. */
  weekly(text: string, url: string | null): Promise<boolean>;
  /** What became of an edit. */
  acted(acted: Acted, place: Place): Promise<boolean>;
  errors(lines: readonly string[]): boolean;
  /** A warning does not fail the job. */
  warn(line: string): void;
}

/** Where the summary of a job stands. */
export type SummaryPlace = Pick<Job, 'server' | 'repository' | 'docs' | 'root'>;

export function jobOutput(reportFile: string, here: SummaryPlace): JobOutput {
  return {
    info: print,
    pullRequest,
    mergeGroup,
    sweep,
    proposals,
    deployment,
    drift,
    page,
    preview,
    watch,
    weekly,
    acted,
    errors,
    warn,
  };

  function print(line: string): void {
    info(inert(plain(line)));
  }

  function set(name: OutputName, value: string): void {
    setOutput(name, value);
  }

  /** Fails on a block, and when the verdict could not be posted, because an old status would stay in force. */
  async function pullRequest(evaluated: Evaluated): Promise<boolean> {
    const { number, checked, status, troubles: lines, alerts } = evaluated;
    print(`pull request ${number}: ${status.state}: ${status.description}`);
    await show(checked, 'pull-request', number);
    alerts.forEach(warn);
    warnUnjudged(checked, `pull request ${number}`, status);
    return errors(lines) && succeeds(checked, status.state);
  }

  async function mergeGroup(judged: GroupJudged): Promise<boolean> {
    const { checked, pulls, status, troubles: lines, alerts } = judged;
    print(`${groupName(pulls)}: ${status.description}`);
    await show(checked, 'merge-group');
    alerts.forEach(warn);
    warnUnjudged(checked, 'the merge group', status);
    return errors(lines) && succeeds(checked, status.state);
  }

  function page(folder: string, isChanged: boolean): boolean {
    set('page', folder);
    set('changed', String(isChanged));
    print(isChanged ? 'the page has changed' : 'the page says what is published already');
    return true;
  }

  function warn(line: string): void {
    warning(plain(line));
  }

  function succeeds(checked: Checked | null, state: string): boolean {
    return checked === null ? state !== 'failure' : checked.report.verdict !== 'block';
  }

  /** Warns that no verdict was reached, because such a job can succeed. */
  function warnUnjudged(
    checked: Checked | null,
    name: string,
    { state, description }: NewStatus,
  ): void {
    if (checked === null && state === 'pending') warn(`${name} ${description}`);
  }

  async function show(
    checked: Checked | null,
    source: CheckSubject,
    pull: number | null = null,
  ): Promise<void> {
    if (checked === null) return;
    const { report, question } = checked;
    const place = placeBeside({ web: here, root: here.root }, pull, question);
    info(renderText(report, { colour: false, source }));
    for (const { file, line, column, severity, title, message } of annotationsOf(
      report.diagnostics,
    )) {
      const position = { file, startLine: line, startColumn: column, title };
      (severity === 'error' ? error : warning)(message, position);
    }
    writeFileSync(reportFile, renderJson(report));
    set('verdict', report.verdict);
    set('class', report.class);
    set('ready-at', report.readyAt === null ? '' : isoOf(report.readyAt));
    set('report', reportFile);
    await summary.addRaw(renderMarkdown(report, { source, place })).write();
  }

  /** Fails when a pull request could not be judged or its verdict not posted. A block fails the job of its author only. */
  async function sweep(swept: Swept, spent: Spent): Promise<boolean> {
    const { evaluated, groups } = swept;
    const lines = sweepLines(swept, spent);
    lines.forEach(print);
    const verdicts = evaluated.map(({ checked }): Verdict => checked?.report.verdict ?? 'wait');
    set('verdict', worst(verdicts));
    const items = lines.map((line) => `- ${prose(line)}`);
    await summary.addRaw(['### Sweep', '', ...items, ''].join('\n')).write();
    evaluated.forEach((pull) => pull.alerts.forEach((why) => warn(`${nameOf(pull)}: ${why}`)));
    groups.forEach((group) => group.alerts.forEach(warn));
    return errors([
      ...evaluated.flatMap((pull) => pull.troubles.map((why) => `${nameOf(pull)}: ${why}`)),
      ...groups.flatMap((group) => group.troubles),
      ...unjudgedErrors(swept),
    ]);
  }

  async function proposals(proposed: Proposed): Promise<void> {
    const lines = proposalLines(proposed);
    const warnings = proposalWarnings(proposed);
    lines.forEach(print);
    warnings.forEach(warn);
    const items = [...lines, ...warnings].map((line) => `- ${prose(line)}`);
    if (items.length > 0)
      await summary.addRaw(['### Next steps', '', ...items, ''].join('\n')).write();
  }

  /** Fails when a change was not deployed. A log that is out of reach only warns. */
  async function deployment(deployed: DeployedAnyway, dryRun: boolean): Promise<boolean> {
    deployLines(deployed, dryRun).forEach((line) => info(inert(line)));
    const matrix = matrixOf(deployed.plan);
    set('matrix', JSON.stringify(matrix));
    set('deployments', String(matrix.include.length));
    set('refused', String(deployed.refusals.length + deployed.foreign.length));
    await summary.addRaw(deployedMarkdown(deployed, dryRun)).write();
    deployWarnings(deployed).forEach(warn);
    return errors(deployErrors(deployed)) && resultOf(deployed) === 'done';
  }

  /** Fails when an instance differs or is refused, or when the issue could not be written. */
  async function drift(rows: readonly DriftRow[], reported: DriftReported): Promise<boolean> {
    printableLines(driftText(rows)).forEach((line) => info(inert(line)));
    const count = (isCounted: (row: DriftRow) => boolean): string =>
      String(rows.filter(isCounted).length);
    set(
      'differs',
      count(({ state }) => state === 'differs'),
    );
    set(
      'refused',
      count(({ state }) => state === 'refused'),
    );
    set('unknown', count(isUnknown));
    set('issue-url', reported.url ?? '');
    await summary.addRaw(driftMarkdown(rows)).write();
    driftWarnings(rows).forEach(warn);
    return errors([...driftErrors(rows), ...reported.troubles]);
  }

  async function preview(checked: Checked): Promise<boolean> {
    await show(checked, 'pull-request');
    return succeeds(checked, 'pending');
  }

  /** Fails where something that had to be done was not. A breach alone does not fail the job. */
  async function watch(
    { rows }: Looked,
    done: readonly WatchDone[],
    web: string,
  ): Promise<boolean> {
    printableLines(watchText(rows)).forEach((line) => info(inert(line)));
    set('watched', worstAnswerOf(rows) ?? '');
    const items = printableLines(watchText(rows)).map((line) => `    ${line}`);
    await summary.addRaw(['### Watch', '', ...items, ''].join('\n')).write();
    const [first] = done.flatMap(({ pull }) => pull ?? []);
    if (first !== undefined) set('pull-request-url', `${web}/pull/${first.number}`);
    const results: boolean[] = [];
    for (const one of done) results.push(await watchDone(one));
    return results.every(Boolean);
  }

  async function watchDone({ pull, finished, ...one }: WatchDone): Promise<boolean> {
    const about = `${one.environment}/${one.flag}`;
    if (one.ended === 'closed')
      warn(`${about}: a person has closed the ${one.kind} of this landing`);
    const isDone = errors(one.troubles.map((why) => `${about}: ${why}`));
    if (pull === null || finished === null) return isDone;
    warn(`${about}: pull request ${pull.number} is open for a ${one.kind}`);
    const isJudged = await pullRequest(finished.evaluated);
    return (await mergedIs(finished.merged, pull.number)) && isJudged && isDone;
  }

  async function weekly(text: string, url: string | null): Promise<boolean> {
    set('issue-url', url ?? '');
    print(url === null ? 'the summary is not posted' : `the summary is a comment on ${url}`);
    await summary.addRaw(text).write();
    return true;
  }

  async function acted({ offered, finished }: Acted, { web, into }: Place): Promise<boolean> {
    const text = offerText(offered, web, into);
    if (offered.kind !== 'open' || finished === null) return errors(text.split('\n'));
    print(text);
    set('pull-request-url', `${web}/pull/${offered.pull.number}`);
    await summary.addRaw(`${text}\n\n`).write();
    const isJudged = await pullRequest(finished.evaluated);
    return (await mergedIs(finished.merged, offered.pull.number)) && isJudged;
  }

  /** Fails where a pull request that passes was not merged, or its landing not deployed. */
  async function mergedIs(merged: Merged | null, number: number): Promise<boolean> {
    if (merged === null) return true;
    const lines = mergedLines(merged, number);
    lines.done.forEach(print);
    if (merged.kind === 'merged') set('landing', merged.landing);
    await summary.addRaw([...lines.done, ...lines.troubles, ''].join('\n')).write();
    return errors(lines.troubles);
  }

  function errors(lines: readonly string[]): boolean {
    for (const line of lines) error(plain(line));
    return lines.length === 0;
  }
}

function nameOf({ number }: { readonly number: number }): string {
  return `pull request ${number}`;
}

function groupName(pulls: readonly number[]): string {
  return pulls.length > 0 ? `merge group of ${pulls.join(', ')}` : 'merge group';
}

function sweepLines(swept: Swept, { requests, remaining }: Spent): readonly string[] {
  const { evaluated, passedOver, failed, groups } = swept;
  const changed = evaluated.filter(({ posted }) => posted).length;
  const later = new Set(swept.left.statuses);
  return [
    ...evaluated.map((pull) => {
      const { number, status, alreadyPosted } = pull;
      const when = alreadyPosted ? ', as before' : later.has(number) ? ', not yet written' : '';
      return `${nameOf(pull)}: ${status.state}${when}: ${status.description}`;
    }),
    ...groups.map(({ pulls, status }) => `${groupName(pulls)}: ${status.description}`),
    `${evaluated.length} judged, ${changed} changed, ${passedOver.length} touch no flag, ${failed.length} failed`,
    ...leftLines(swept),
    `${requests} requests; ${remaining ?? 'an unknown number'} left`,
  ];
}

/** GitHub limits how much may be written in an hour. */
function leftLines({ left, doneBy }: Swept): readonly string[] {
  if (doneBy === null) return [];
  const parts = [
    counted(left.statuses.length, 'status', 'statuses'),
    counted(left.comments.length, 'comment', 'comments'),
  ].flat();
  return [
    `${parts.join(' and ')} left to the next sweeps, which can have written all by ${isoOf(doneBy)}`,
  ];
}

function counted(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

/** The errors of a sweep for pull requests without a verdict. */
function unjudgedErrors({ failed, notReached }: Swept): readonly string[] {
  return [
    ...failed.map((pull) => `${nameOf(pull)} could not be judged: ${pull.why}`),
    ...(notReached.length === 0
      ? []
      : [
          `not reached before the rate limit ran low: ${notReached.join(', ')}; the next sweeps begin with others`,
        ]),
  ];
}
