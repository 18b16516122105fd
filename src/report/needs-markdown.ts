// The table of a comment: one row for each requirement, open ones first. A bar stands only where time runs.
import type { Facts } from '#domain/diagnostic.ts';
import type { GateResult } from '#domain/report.ts';
import { measuredIn } from '#messages/gates/measured.ts';
import { openFirst } from './facts.ts';
import { metricCell } from './metrics-markdown.ts';
import { code, linkOr, prose } from './safe-text.ts';
import type { ReportPlace } from './place.ts';
import { commitAddress, issueAddress } from './place.ts';
import { approversIn, personLink, teamsIn, withPeople } from './people-markdown.ts';
import { bar } from './words.ts';
import { ICONS } from './fold.ts';

/** Rows of a change, so that a table stays readable. All answers are in the JSON. */
const MOST_ROWS = 16;

/** The rows of a table. */
export function shownGates(gates: readonly GateResult[]): readonly GateResult[] {
  return openFirst(gates).slice(0, MOST_ROWS);
}

export function needsTable(
  gates: readonly GateResult[],
  place: ReportPlace,
  hasNumbers: boolean,
): readonly string[] {
  if (gates.length === 0) return [];
  return [
    '',
    '| | Needs | So far |',
    '|:-:|:--|:--|',
    ...shownGates(gates).map((gate) =>
      tableRow([ICONS[gate.verdict], ...needsCells(gate, place, hasNumbers)]),
    ),
  ];
}

export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** What is needed, and what there is so far. */
export function needsCells(
  gate: GateResult,
  place: ReportPlace,
  hasNumbers: boolean,
): readonly [needs: string, soFar: string] {
  const { brief, message } = gate;
  if (brief === undefined) return [cellText(gate.gate), cellText(message)];
  const needs = withPeople(brief.needs.replaceAll('|', '¦'), teamsIn(gate), place);
  return [needs, soFarCell(gate, brief, place, hasNumbers)];
}

function soFarCell(
  gate: GateResult,
  { soFar, lists }: NonNullable<GateResult['brief']>,
  place: ReportPlace,
  hasNumbers: boolean,
): string {
  const answer = measuredIn(gate);
  if (answer !== null) {
    const parts = [
      ...(soFar === '' ? [] : [cellText(soFar)]),
      ...(hasNumbers ? [metricCell(answer)] : []),
    ];
    return parts.join('<br>');
  }
  const { facts } = gate;
  if (lists === 'issues') {
    const numbers = issuesIn(facts);
    return numbers.map((number) => linkOr(`#${number}`, issueAddress(place, number))).join(', ');
  }
  if (lists === 'approvers') {
    const logins = approversIn(gate);
    return logins.map((login) => personLink(login, place)).join(', ');
  }
  const sha = landingIn(facts);
  const text = sha === null ? cellText(soFar) : linkOr(cellText(soFar), commitAddress(place, sha));
  return [...runningBar(gate), text].join('<br>');
}

/** A clock that runs is drawn in tenths, so that it changes at most ten times. */
function runningBar({ verdict, progress }: GateResult): readonly string[] {
  if (progress === null || verdict === 'pass') return [];
  return [code(bar(progress, 10))];
}

function landingIn(facts: Facts): string | null {
  const landing = facts['landing'] as { readonly sha?: unknown } | undefined;
  return typeof landing?.sha === 'string' ? landing.sha : null;
}

function issuesIn(facts: Facts): readonly number[] {
  const issues = facts['issues'];
  if (!Array.isArray(issues)) return [];
  return issues.flatMap((issue: { readonly number?: unknown }) =>
    typeof issue.number === 'number' ? [issue.number] : [],
  );
}

function cellText(text: string): string {
  return prose(text.replaceAll('|', '¦'));
}
