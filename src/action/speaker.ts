// What a run leaves behind on the runner: outputs, a summary, annotations on the lines of bad files, the report
// as a file. The toolkit escapes what is printed; nothing of an event is ever printed raw (T37).
import { writeFileSync } from 'node:fs';
import { error, info, setOutput, summary, warning } from '@actions/core';
import { isoOf } from '#domain/time.ts';
import type { Verdict } from '#domain/verdict.ts';
import { worst } from '#domain/verdict.ts';
import type { Checked } from '#app/check.ts';
import type { Evaluated } from '#app/evaluate.ts';
import type { GroupJudged } from '#app/merge-group.ts';
import type { Swept } from '#app/sweep.ts';
import { annotationsOf } from '#report/annotations.ts';
import { renderJson } from '#report/json.ts';
import { prose } from '#report/markdown-text.ts';
import { renderMarkdown } from '#report/markdown.ts';
import { printable } from '#report/plain.ts';
import { renderText } from '#report/text.ts';
import type { OutputName } from './inputs.ts';

export interface Speaker {
  info(line: string): void;
  /** Each answers whether the job may end well. */
  one(evaluated: Evaluated): Promise<boolean>;
  group(judged: GroupJudged): Promise<boolean>;
  sweep(swept: Swept, spent: Spent): Promise<boolean>;
  troubles(lines: readonly string[]): boolean;
}

interface Spent {
  readonly requests: number;
  readonly remaining: number | null;
}

export function speaker(reportFile: string): Speaker {
  return { info: say, one, group, sweep, troubles };

  function say(line: string): void {
    info(printable([line]).trimEnd());
  }

  function out(name: OutputName, value: string): void {
    setOutput(name, value);
  }

  /** Fails on a block, and when what was found could not be said: a wait that nobody sees is no wait. */
  async function one({ number, checked, status, troubles: lines }: Evaluated): Promise<boolean> {
    say(`pull request ${number}: ${status.state}: ${status.description}`);
    await show(checked);
    return troubles(lines) && endsWell(checked, status.state);
  }

  async function group({ checked, pulls, status, troubles: lines }: GroupJudged): Promise<boolean> {
    say(
      `merge group of ${pulls.join(', ') || 'no pull request that had to be asked about'}: ${status.description}`,
    );
    await show(checked);
    return troubles(lines) && endsWell(checked, status.state);
  }

  function endsWell(checked: Checked | null, state: string): boolean {
    return checked === null ? state !== 'failure' : checked.report.verdict !== 'block';
  }

  async function show(checked: Checked | null): Promise<void> {
    if (checked === null) return;
    const { report } = checked;
    info(renderText(report, { colour: false }));
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
    await summary.addRaw(renderMarkdown(report)).write();
  }

  /** A sweep ends well when every pull request could be judged and told; a block is its author's business. */
  async function sweep(swept: Swept, { requests, remaining }: Spent): Promise<boolean> {
    const { evaluated, passedOver, failed, left } = swept;
    const lines = [
      ...evaluated.map(
        ({ number, status, posted }) =>
          `pull request ${number}: ${status.state}${posted ? '' : ', as before'}: ${status.description}`,
      ),
      ...failed.map(({ number, why }) => `pull request ${number} could not be judged: ${why}`),
      `${evaluated.length} judged, ${evaluated.filter(({ posted }) => posted).length} changed, ${passedOver.length} touch no flag, ${failed.length} failed`,
      `${requests} requests; ${remaining ?? 'an unknown number'} left`,
      ...(left.length === 0
        ? []
        : [`not reached before the rate limit ran low: ${left.join(', ')}`]),
    ];
    lines.forEach(say);
    const verdicts = evaluated.map(({ checked }): Verdict => checked?.report.verdict ?? 'wait');
    out('verdict', worst(verdicts));
    const items = lines.map((line) => `- ${prose(line)}`);
    await summary.addRaw(['### Sweep', '', ...items, ''].join('\n')).write();
    const unsaid = evaluated.flatMap((one_) =>
      one_.troubles.map((why) => `pull request ${one_.number}: ${why}`),
    );
    return troubles(unsaid) && failed.length === 0 && left.length === 0;
  }

  function troubles(lines: readonly string[]): boolean {
    for (const line of lines) error(printable([line]).trimEnd());
    return lines.length === 0;
  }
}
