// What `drift` found, in words: the same on a terminal, in the summary of a run and in an issue.
import type { Difference, DriftRow } from '#app/deploy/drift.ts';
import { columns } from './columns.ts';

export function driftText(rows: readonly DriftRow[]): string {
  const table = rows.flatMap((row) => {
    const about = [`${row.environment}/${row.service}`, row.target ?? 'no target', stateText(row)];
    const lines = row.differences.map((one) => {
      const { git, there } = valuesOf(one);
      return ['', '', one.what, `Git: ${git}`, `there: ${there}`];
    });
    return [[...about, whyText(row)], ...lines];
  });
  return `${[...columns(table), ...repairLines(rows)].join('\n')}\n`;
}

function repairLines(rows: readonly DriftRow[]): readonly string[] {
  const command = repairOf(rows);
  if (command !== null) return ['', 'bring them back to what is accepted:', `  ${command}`];
  return rows.length === 0 ? ['nothing to compare: no service is sent anything'] : [];
}

/** The command that brings everything that differs back to what is accepted; null where nothing does. */
export function repairOf(rows: readonly DriftRow[]): string | null {
  const different = rows.filter(({ state }) => state === 'differs');
  if (different.length === 0) return null;
  const named = (names: readonly string[]): string => [...new Set(names)].join(' ');
  const environments = named(different.map(({ environment }) => environment));
  const services = named(different.map(({ service }) => service));
  return `flaghoist deploy --force --environment ${environments} --service ${services}`;
}

export function stateText({ state, pending }: DriftRow): string {
  return state === 'same' && pending.length > 0 ? 'same (pending)' : WORDS[state];
}

const WORDS: Readonly<Record<DriftRow['state'], string>> = {
  same: 'same',
  differs: 'DIFFERS',
  refused: 'REFUSED',
  unreadable: 'cannot be asked',
  unreachable: 'does not answer',
  'no-target': '',
};

export function whyText({ why, pending }: DriftRow): string {
  const waits = pending.length === 0 ? [] : [`not sent yet: ${pending.join(' ')}`];
  return [why, ...waits].filter((one) => one !== '').join('; ');
}

/** Values as they are. Of a file only its length, because what else is in it may be secret. */
export function valuesOf({ git, there }: Difference): Shown {
  const isFile = [git, there].some((text) => text?.includes('\n') === true);
  const shown = (text: string | null): string => {
    if (text === null) return 'nothing';
    return isFile ? linesOf(text) : text;
  };
  return { git: shown(git), there: shown(there) };
}

interface Shown {
  readonly git: string;
  readonly there: string;
}

function linesOf(text: string): string {
  const count = text.replace(/\n$/, '').split('\n').length;
  return count === 1 ? '1 line' : `${count} lines`;
}
