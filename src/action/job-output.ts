// What a job shows and leaves behind: outputs, a summary, annotations on the lines of bad files, the report as a
// file. Texts of an event are never printed raw, because the runner reads commands from its log.
import { troubleText } from '#messages/causes.ts';
import type { Trouble } from '#domain/evidence.ts';
import { RUN_TEXTS, SUBJECT_TEXTS, SUMMARY_ISSUE } from '#messages/action.ts';
import { writeFileSync } from 'node:fs';
import { error, info, setFailed, setOutput, summary, warning } from '@actions/core';
import { isoOf } from '#domain/scalars.ts';
import type { Acted, MergedPull } from '#app/act/act.ts';
import type { Checked } from '#app/check.ts';
import { placeBeside } from '#app/pulls/comment-place.ts';
import type { Evaluated } from '#app/pulls/evaluate.ts';
import type { NewStatus } from '#app/github.ts';
import { hintOf } from '#app/refusal.ts';
import type { GroupJudged } from '#app/pulls/group-status.ts';
import { annotationsOf } from '#report/annotations.ts';
import { renderJson } from '#report/json.ts';
import { renderMarkdown } from '#report/markdown.ts';
import type { CheckSubject } from '#report/next-steps.ts';
import { inert, plain } from '#report/safe-text.ts';
import { renderText } from '#report/text.ts';
import type { DeployedAnyway } from '#app/deploy/without-log.ts';
import { mergedLines } from '#wiring/merged-text.ts';
import { deploymentShown } from './deploy-summary.ts';
import type { Job, JobOutput, PullPlace } from './command.ts';
import type { OutputName } from './inputs.ts';
import { offerText } from '#wiring/offering.ts';

/** Where the summary of a job stands. */
export type SummaryPlace = Pick<Job, 'server' | 'repository' | 'docs' | 'root'>;

export function jobOutput(reportFile: string, summaryPlace: SummaryPlace): JobOutput {
  return {
    info: print,
    text: printText,
    set,
    summary: write,
    pullRequest,
    mergeGroup,
    deployment,
    page,
    preview,
    weekly,
    acted,
    merged: isMerged,
    errors,
    warn,
  };

  function print(line: string): void {
    info(inert(plain(line)));
  }

  function printText(line: string): void {
    info(inert(line));
  }

  async function write(markdown: string): Promise<void> {
    await summary.addRaw(markdown).write();
  }

  function set(name: OutputName, value: string): void {
    setOutput(name, value);
  }

  /** Fails on a block, and when the verdict could not be posted, because an old status would stay in force. */
  async function pullRequest(evaluated: Evaluated): Promise<boolean> {
    const { number, checked, status, troubles: lines, alerts } = evaluated;
    const name = SUBJECT_TEXTS.pull(number);
    print(`${name}: ${status.state}: ${status.description}`);
    await show(checked, 'pull-request', number);
    alerts.forEach(warn);
    warnUnjudged(checked, name, status);
    return errors(lines) && succeeds(checked, status.state);
  }

  async function mergeGroup(judged: GroupJudged): Promise<boolean> {
    const { checked, pulls, status, troubles: lines, alerts } = judged;
    print(`${SUBJECT_TEXTS.group(pulls)}: ${status.description}`);
    await show(checked, 'merge-group');
    alerts.forEach(warn);
    warnUnjudged(checked, SUBJECT_TEXTS.mergeGroup(), status);
    return errors(lines) && succeeds(checked, status.state);
  }

  function page(folder: string, isChanged: boolean): boolean {
    set('page', folder);
    set('changed', String(isChanged));
    print(RUN_TEXTS.page(isChanged));
    return true;
  }

  function warn(trouble: Trouble): void {
    warning(plain(troubleText(trouble)));
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
    const place = placeBeside({ web: summaryPlace, root: summaryPlace.root }, pull, question);
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
    await write(renderMarkdown(report, { source, place }));
  }

  /** Fails when a change was not deployed. A log that is out of reach only warns. */
  async function deployment(deployed: DeployedAnyway, dryRun: boolean): Promise<boolean> {
    const { lines, outputs, markdown, warnings, ...shown } = deploymentShown(deployed, dryRun);
    lines.forEach(printText);
    set('matrix', outputs.matrix);
    set('deployments', outputs.deployments);
    set('refused', outputs.refused);
    await write(markdown);
    warnings.forEach(warn);
    return errors(shown.errors) && shown.isDone;
  }

  async function preview(checked: Checked): Promise<boolean> {
    await show(checked, 'pull-request');
    return succeeds(checked, 'pending');
  }

  async function weekly(text: string, url: string | null): Promise<boolean> {
    set('issue-url', url ?? '');
    print(url === null ? SUMMARY_ISSUE.notPosted() : SUMMARY_ISSUE.posted(url));
    await write(text);
    return true;
  }

  async function acted({ offered, finished }: Acted, { web, into }: PullPlace): Promise<boolean> {
    const text = offerText(offered, web, into);
    if (offered.kind !== 'open' || finished === null) return errors(text.split('\n'));
    print(text);
    set('pull-request-url', `${web}/pull/${offered.pull.number}`);
    await write(`${text}\n\n`);
    const isJudged = await pullRequest(finished.evaluated);
    return (await isMerged(finished.merged, offered.pull.number)) && isJudged;
  }

  async function isMerged(merged: MergedPull | null, number: number): Promise<boolean> {
    if (merged === null) return true;
    const lines = mergedLines(merged, number);
    lines.results.forEach(print);
    if (merged.kind === 'merged') set('landing', merged.landing);
    await write([...lines.results, ...lines.troubles.map(troubleText), ''].join('\n'));
    return errors(lines.troubles);
  }

  function errors(troubles: readonly Trouble[]): boolean {
    for (const trouble of troubles) error(plain(troubleText(trouble)));
    return troubles.length === 0;
  }
}

/** Why a run stopped before its end: a refusal with its hint, or a bug of ours. The job then fails. */
export function showFailure(failure: Error): void {
  const hint = hintOf(failure);
  const { message, stack } = failure;
  setFailed(hint === null ? RUN_TEXTS.bug(stack ?? message) : `${message}; ${hint}`);
}
