// What a run leaves behind on the runner: outputs, a summary, annotations on the lines of bad files, the report
// as a file. The toolkit escapes what is printed; nothing of an event is ever printed raw (T37).
import { writeFileSync } from 'node:fs';
import { error, info, setOutput, summary, warning } from '@actions/core';
import { isoOf } from '#domain/time.ts';
import type { Verdict } from '#domain/verdict.ts';
import { worst } from '#domain/verdict.ts';
import type { Checked } from '#app/check.ts';
import type { Evaluated } from '#app/pulls/evaluate.ts';
import type { NewStatus, Spent } from '#app/github.ts';
import type { GroupJudged } from '#app/pulls/merge-group.ts';
import type { Swept } from '#app/pulls/sweep.ts';
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
import { alertsOf, deployedMarkdown, linesFor, linesOf, troublesOf } from './deployed.ts';
import { driftAlerts, driftMarkdown, driftTroubles } from './drifted.ts';
import type { OutputName } from './inputs.ts';

export interface Speaker {
  info(line: string): void;
  /** Each answers whether the job may end well. */
  one(evaluated: Evaluated): Promise<boolean>;
  group(judged: GroupJudged): Promise<boolean>;
  sweep(swept: Swept, spent: Spent): Promise<boolean>;
  deployed(deployed: DeployedAnyway, dryRun: boolean): Promise<boolean>;
  drifted(rows: readonly DriftRow[], reported: DriftReported): Promise<boolean>;
  /** An edit that is proposed nowhere. */
  preview(checked: Checked): Promise<boolean>;
  /** A pull request of ours. */
  offered(told: string, url: string): Promise<void>;
  troubles(lines: readonly string[]): boolean;
  /** What does not fail the run, and should be seen. */
  alert(line: string): void;
}

export function speaker(reportFile: string): Speaker {
  return { info: say, one, group, sweep, deployed, drifted, preview, offered, troubles, alert };

  function say(line: string): void {
    info(inert(plain(line)));
  }

  function out(name: OutputName, value: string): void {
    setOutput(name, value);
  }

  /** Fails on a block, and when what was found could not be said: a wait that nobody sees is no wait. */
  async function one(evaluated: Evaluated): Promise<boolean> {
    const { number, checked, status, troubles: lines, alerts } = evaluated;
    say(`pull request ${number}: ${status.state}: ${status.description}`);
    await show(checked, 'pull-request');
    alerts.forEach(alert);
    unjudged(checked, `pull request ${number}`, status);
    return troubles(lines) && endsWell(checked, status.state);
  }

  async function group(judged: GroupJudged): Promise<boolean> {
    const { checked, pulls, status, troubles: lines, alerts } = judged;
    say(`${groupName(pulls)}: ${status.description}`);
    await show(checked, 'merge-group');
    alerts.forEach(alert);
    unjudged(checked, 'the merge group', status);
    return troubles(lines) && endsWell(checked, status.state);
  }

  function alert(line: string): void {
    warning(plain(line));
  }

  function endsWell(checked: Checked | null, state: string): boolean {
    return checked === null ? state !== 'failure' : checked.report.verdict !== 'block';
  }

  /** The job may end well all the same, and then nothing else would show it. */
  function unjudged(
    checked: Checked | null,
    name: string,
    { state, description }: NewStatus,
  ): void {
    if (checked === null && state === 'pending') alert(`${name} ${description}`);
  }

  async function show(checked: Checked | null, source: CheckSubject): Promise<void> {
    if (checked === null) return;
    const { report } = checked;
    info(renderText(report, { colour: false, source }));
    for (const { file, line, column, severity, title, message } of annotationsOf(
      report.diagnostics,
    )) {
      const place = { file, startLine: line, startColumn: column, title };
      (severity === 'error' ? error : warning)(message, place);
    }
    writeFileSync(reportFile, renderJson(report));
    out('verdict', report.verdict);
    out('class', report.class);
    out('ready-at', report.readyAt === null ? '' : isoOf(report.readyAt));
    out('report', reportFile);
    await summary.addRaw(renderMarkdown(report, { source })).write();
  }

  /** A sweep ends well when every pull request could be judged and told; a block is its author's business. */
  async function sweep(swept: Swept, spent: Spent): Promise<boolean> {
    const { evaluated, groups } = swept;
    const lines = sweepLines(swept, spent);
    lines.forEach(say);
    const verdicts = evaluated.map(({ checked }): Verdict => checked?.report.verdict ?? 'wait');
    out('verdict', worst(verdicts));
    const items = lines.map((line) => `- ${prose(line)}`);
    await summary.addRaw(['### Sweep', '', ...items, ''].join('\n')).write();
    evaluated.forEach((one_) => one_.alerts.forEach((why) => alert(`${nameOf(one_)}: ${why}`)));
    groups.forEach((group_) => group_.alerts.forEach(alert));
    swept.alerts.forEach(alert);
    return troubles([
      ...evaluated.flatMap((one_) => one_.troubles.map((why) => `${nameOf(one_)}: ${why}`)),
      ...groups.flatMap((group_) => group_.troubles),
      ...unreached(swept),
    ]);
  }

  /** Ends well when everything went out that should. Without a record it still went out. */
  async function deployed(done: DeployedAnyway, dryRun: boolean): Promise<boolean> {
    linesOf(done, dryRun).forEach((line) => info(inert(line)));
    const matrix = matrixOf(done.plan);
    out('matrix', JSON.stringify(matrix));
    out('deployments', String(matrix.include.length));
    out('refused', String(done.refusals.length + done.foreign.length));
    await summary.addRaw(deployedMarkdown(done, dryRun)).write();
    alertsOf(done).forEach(alert);
    return troubles(troublesOf(done)) && resultOf(done) === 'done';
  }

  /** Ends well when everything that can be asked is as accepted, and the issue says so. */
  async function drifted(rows: readonly DriftRow[], reported: DriftReported): Promise<boolean> {
    linesFor(driftText(rows)).forEach((line) => info(inert(line)));
    const count = (isCounted: (row: DriftRow) => boolean): string =>
      String(rows.filter(isCounted).length);
    out(
      'differs',
      count(({ state }) => state === 'differs'),
    );
    out(
      'refused',
      count(({ state }) => state === 'refused'),
    );
    out('unknown', count(isUnknown));
    out('issue-url', reported.url ?? '');
    await summary.addRaw(driftMarkdown(rows)).write();
    driftAlerts(rows).forEach(alert);
    return troubles([...driftTroubles(rows), ...reported.troubles]);
  }

  async function preview(checked: Checked): Promise<boolean> {
    await show(checked, 'pull-request');
    return endsWell(checked, 'pending');
  }

  async function offered(told: string, url: string): Promise<void> {
    say(told);
    out('pull-request-url', url);
    await summary.addRaw(`${told}\n\n`).write();
  }

  function troubles(lines: readonly string[]): boolean {
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
  return [
    ...evaluated.map((one) => {
      const { status, alreadyPosted: stood } = one;
      return `${nameOf(one)}: ${status.state}${stood ? ', as before' : ''}: ${status.description}`;
    }),
    ...groups.map(({ pulls, status }) => `${groupName(pulls)}: ${status.description}`),
    `${evaluated.length} judged, ${changed} changed, ${passedOver.length} touch no flag, ${failed.length} failed`,
    `${requests} requests; ${remaining ?? 'an unknown number'} left`,
  ];
}

/** Pull requests of which nobody could say anything. */
function unreached({ failed, notReached }: Swept): readonly string[] {
  return [
    ...failed.map((one) => `${nameOf(one)} could not be judged: ${one.why}`),
    ...(notReached.length === 0
      ? []
      : [
          `not reached before the rate limit ran low: ${notReached.join(', ')}; the next sweeps begin with others`,
        ]),
  ];
}
