// Diagnostics as a markdown list: part of the comment, and the whole output of `validate --format markdown`.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { isError } from '#domain/diagnostic.ts';
import type { DiagnosticGroup } from './diagnostic-groups.ts';
import {
  diagnosticGroups,
  othersText,
  shownGroups,
  diagnosticsSummary,
} from './diagnostic-groups.ts';
import {
  LONGEST_MARKDOWN,
  fitting,
  code,
  codeLink,
  linkOr,
  prose,
  plain,
  printable,
} from './safe-text.ts';
import type { ReportPlace } from './place.ts';
import { lineAddress, NO_PLACE } from './place.ts';

/** Characters. Leaves room for the position, which helps more than the end of a long name. */
const LONGEST_FILE = 180;

/** A summary, then as many diagnostics as fit into 60,000 characters. Ends with a line break. */
export function renderDiagnosticsMarkdown(diagnostics: readonly Diagnostic[]): string {
  const items = diagnosticGroups(diagnostics).flatMap((group) => itemsOf(group, NO_PLACE));
  const summary = `**${diagnosticsSummary(diagnostics)}**`;
  return printable(
    fitting([summary, ...(items.length > 0 ? ['', ...items] : [])], LONGEST_MARKDOWN),
  );
}

/** The first `limit` diagnostics as list items, each with its hint below, and how many more there are. */
export function diagnosticItems(
  diagnostics: readonly Diagnostic[],
  limit: number,
  shownIn: ReportPlace,
): readonly string[] {
  const { groups, more } = shownGroups(diagnostics, limit);
  return [
    ...groups.flatMap((group) => itemsOf(group, shownIn)),
    ...(more === null ? [] : [`- ${more}`]),
  ];
}

function itemsOf(
  { first: diagnostic, others }: DiagnosticGroup,
  shownIn: ReportPlace,
): readonly string[] {
  const { file, line, column, message, hint } = diagnostic;
  const kind = isError(diagnostic) ? '' : 'warning: ';
  const place = linkOr(
    code(`${plain(file, LONGEST_FILE)}:${line}:${column}`),
    lineAddress(shownIn, file, line),
  );
  const first = `- ${place} ${kind}${prose(message)} (${codeLink(diagnostic.code, shownIn.codePage)})`;
  return [
    first,
    ...(hint === '' ? [] : [`  - ${prose(hint)}`]),
    ...(others.length === 0 ? [] : [`  - ${othersText(others, code)}`]),
  ];
}
