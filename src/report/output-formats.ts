// The output formats. A new one is one new file and one line here.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Report } from '#domain/report.ts';
import { renderDiagnosticsMarkdown } from './diagnostics-markdown.ts';
import { renderDiagnostics } from './diagnostics.ts';
import { renderDiagnosticsJson, renderJson } from './json.ts';
import { renderLogJson } from './log-json.ts';
import { renderLogMarkdown } from './log-markdown.ts';
import type { LandingLog } from './log-rows.ts';
import type { LogTextOptions } from './log-text.ts';
import { renderLog } from './log-text.ts';
import { renderMarkdown } from './markdown.ts';
import type { Forecast } from './forecast-facts.ts';
import { renderForecastJson } from './forecast-json.ts';
import { renderForecastMarkdown } from './forecast-markdown.ts';
import type { ForecastLayout } from './forecast-text.ts';
import { renderForecastText } from './forecast-text.ts';
import type { StatusRow } from './status-rows.ts';
import { renderStatusJson } from './status-json.ts';
import { renderStatusMarkdown } from './status-markdown.ts';
import type { StatusTableOptions } from './status-table.ts';
import { renderStatusTable } from './status-table.ts';
import type { Summary } from './summary-facts.ts';
import { renderSummaryJson } from './summary-json.ts';
import { renderSummaryMarkdown } from './summary-markdown.ts';
import type { SummaryLayout } from './summary-text.ts';
import { renderSummaryText } from './summary-text.ts';
import type { TextOptions } from './text.ts';
import { renderText } from './text.ts';
import type { StatusJsonOptions } from './status-json.ts';

export type FormatName = 'text' | 'json' | 'markdown';

/** How a format writes the outputs of commands. Each output ends with a line break. */
export interface Format {
  readonly name: FormatName;
  /** A verdict: `check`, `replay`. Only text uses the options. */
  readonly render: (report: Report, options: TextOptions) => string;
  /** Mistakes in files: `validate`. */
  readonly renderDiagnostics: (diagnostics: readonly Diagnostic[], options: TextOptions) => string;
  /** Flags × environments: `status`. */
  readonly renderStatusTable: (
    rows: readonly StatusRow[],
    options: StatusTableOptions & StatusJsonOptions,
  ) => string;
  /** Landing by landing: `log`. */
  readonly renderLog: (log: LandingLog, options: LogTextOptions) => string;
  /** When plans will be finished: `forecast`. */
  readonly renderForecast: (forecast: Forecast, layout: ForecastLayout) => string;
  /** What each plan did in a week: `summary`. */
  readonly renderSummary: (summary: Summary, layout: SummaryLayout) => string;
}

export const FORMATS: readonly Format[] = [
  {
    name: 'text',
    render: renderText,
    renderDiagnostics,
    renderStatusTable,
    renderLog,
    renderForecast: renderForecastText,
    renderSummary: renderSummaryText,
  },
  {
    name: 'json',
    render: renderJson,
    renderDiagnostics: renderDiagnosticsJson,
    renderStatusTable: renderStatusJson,
    renderLog: renderLogJson,
    renderForecast: renderForecastJson,
    renderSummary: renderSummaryJson,
  },
  {
    name: 'markdown',
    render: renderMarkdown,
    renderDiagnostics: renderDiagnosticsMarkdown,
    renderStatusTable: renderStatusMarkdown,
    renderLog: renderLogMarkdown,
    renderForecast: renderForecastMarkdown,
    renderSummary: renderSummaryMarkdown,
  },
];
