// Flags that a service lacks, because its compose file sets the variable itself and no other file is sure of the value. The
// lines to delete are proved before they are offered: without them the service would get its part of the flag everywhere.
import type { Field } from '#domain/scalars.ts';
import { grouped } from '#domain/scalars.ts';
import { lineSetBy } from '#files/set-by-compose.ts';
import type { Drafted } from './drafts.ts';
import type { Folder } from './service-folders.ts';
import type { LeftOut } from './today.ts';

export interface Lacking {
  readonly flag: string;
  readonly service: string;
  readonly variable: string;
  readonly field: Field;
  /** Where the compose files set the variable. */
  readonly lines: readonly SettingLine[];
}

interface SettingLine {
  readonly file: string;
  readonly line: number;
}

/** Doubts that end when the compose file no longer sets the variable. */
const ENDING: readonly LeftOut['reason']['code'][] = [
  'several',
  'host-decides',
  'from-machine',
  'other-variable',
];

/** `environments`: all of them. `draftsIn`: what would be taken over from a folder. */
export function lackingIn(
  { drafts, leftOut }: Drafted,
  folder: Folder,
  environments: readonly string[],
  draftsIn: (folder: Folder) => Drafted,
): readonly Lacking[] {
  const doubts = leftOut.filter(
    ({ service, reason }) => service !== undefined && ENDING.includes(reason.code),
  );
  const lacking = [
    ...grouped(doubts, ({ name, service }) => `${service} ${name}`).values(),
  ].flatMap((all): readonly Lacking[] => {
    const [{ name: variable, service = '' } = NONE] = all;
    const lines = [...new Set(all.map(({ origin }) => origin))].flatMap((file) =>
      linesIn(file, folder, service, variable),
    );
    if (lines.length === 0) return [];
    return drafts.flatMap(({ flag: { key, services } }) => {
      const binding = services
        .flatMap(({ variables }) => variables)
        .find((one) => one.variable === variable);
      return binding === undefined
        ? []
        : [{ flag: key, service, variable, field: binding.field, lines }];
    });
  });
  if (lacking.length === 0) return [];
  const { takenValues } = draftsIn(
    without(
      lacking.flatMap(({ lines }) => lines),
      folder,
    ),
  );
  // Without the line, the variable must not vanish from an environment that no other file sends it in.
  return lacking.filter(({ service, variable }) => {
    const values = takenValues.filter(
      (sent) => sent.service === service && sent.variable === variable,
    );
    return environments.every((name) => values.some(({ environment }) => environment === name));
  });
}

const NONE: Pick<LeftOut, 'name' | 'service'> = { name: '' };

/** None where the line sets something else, too. */
function linesIn(
  file: string,
  { read }: Folder,
  service: string,
  variable: string,
): readonly SettingLine[] {
  const text = read(file) ?? '';
  const line = isYaml(file) ? lineSetBy(text, service, variable) : null;
  if (line === null) return [];
  const written = text.split('\n')[line - 1]?.trim().replace(/^- */, '').replace(/^["']/, '') ?? '';
  return written.startsWith(variable) ? [{ file, line }] : [];
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/.test(path);
}

/** The folder as it would be without these lines. */
function without(lines: readonly SettingLine[], folder: Folder): Folder {
  const ofFiles = grouped(lines, ({ file }) => file);
  const read = (path: string): string | null => {
    const numbers = (ofFiles.get(path) ?? []).map(({ line }) => line);
    const kept = (_: string, index: number): boolean => !numbers.includes(index + 1);
    return folder.read(path)?.split('\n').filter(kept).join('\n') ?? null;
  };
  return { ...folder, read };
}
