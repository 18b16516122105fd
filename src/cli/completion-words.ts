// What may come next on a command line: commands, options, values of options, and the flags, environments and services of this
// repository. It reads the working tree and starts no Git, so that a key press is answered at once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Command, Option } from 'commander';

export interface Completing {
  /** The whole command line, with every option. */
  readonly program: Command;
  /** The words after `flaghoist`; the last one is begun, and may be empty. */
  readonly words: readonly string[];
  readonly folder: string;
  readonly root: string;
  /** Codes that `explain` takes. */
  readonly codes: () => readonly string[];
}

/** The top of the repository that a folder is in, or the folder itself. */
export function topAbove(folder: string): string {
  for (let candidate = resolve(folder); ; candidate = dirname(candidate)) {
    if (existsSync(join(candidate, '.git'))) return candidate;
    if (dirname(candidate) === candidate) return folder;
  }
}

/** The words that begin like the last one; none where a file is wanted, which the shell completes itself. */
export function wordsFor(completing: Completing): readonly string[] {
  const { words } = completing;
  const begun = words.at(-1) ?? '';
  return candidates(completing).filter((word) => word.startsWith(begun));
}

function candidates(completing: Completing): readonly string[] {
  const { program, words } = completing;
  const [name = '', ...rest] = words;
  const names = program.commands.map((subcommand) => subcommand.name());
  if (rest.length === 0) return name.startsWith('-') ? optionsOf(program) : [...names, 'help'];
  const begun = rest.at(-1) ?? '';
  if (name === 'help') return names;
  const command = program.commands.find((subcommand) => subcommand.name() === name);
  if (command === undefined) return [];
  if (begun.startsWith('-')) return optionsOf(command);
  const option = openOption(command, rest.slice(0, -1));
  return option === null ? argumentsOf(name, completing) : valuesOf(option, completing);
}

function optionsOf(command: Command): readonly string[] {
  return [...command.options.flatMap(({ long }) => long ?? []), '--help'];
}

/** The option whose value is written: the last one, or one that takes several values. */
function openOption(command: Command, before: readonly string[]): Option | null {
  const at = before.findLastIndex((word) => word.startsWith('-'));
  const option = command.options.find(({ long, short }) =>
    [long, short].includes(before[at] ?? ''),
  );
  if (option === undefined || (!option.required && !option.optional)) return null;
  const values = before.length - at - 1;
  return option.variadic || values === 0 ? option : null;
}

const ENVIRONMENTS: ReadonlySet<string> = new Set(['to', 'in', 'environment']);

function valuesOf(option: Option, completing: Completing): readonly string[] {
  if (option.argChoices !== undefined) return option.argChoices;
  const name = option.attributeName();
  if (ENVIRONMENTS.has(name)) return environmentsIn(completing);
  if (name === 'owner') return keysBelow(completing, 'teams');
  return name === 'service' ? keysBelow(completing, 'services') : [];
}

const WITH_FLAGS: ReadonlySet<string> = new Set([
  'status',
  'log',
  'promote',
  'rollback',
  'hold',
  'watch',
  'forecast',
]);

function argumentsOf(command: string, completing: Completing): readonly string[] {
  if (WITH_FLAGS.has(command)) return flagsIn(completing);
  if (command === 'explain') return completing.codes();
  return command === 'completion' ? ['bash', 'zsh', 'fish'] : [];
}

const ENDING = '.yaml';

function flagsIn({ folder, root }: Completing): readonly string[] {
  return filesBelow(join(folder, root, 'flags'), '')
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length));
}

function filesBelow(folder: string, prefix: string): readonly string[] {
  const entries = entriesOf(folder);
  return entries.flatMap((entry) =>
    entry.isDirectory()
      ? filesBelow(join(folder, entry.name), `${prefix}${entry.name}/`)
      : [`${prefix}${entry.name}`],
  );
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    );
  } catch {
    return [];
  }
}

/** The environments of the pipeline, and folders of states. */
function environmentsIn(completing: Completing): readonly string[] {
  const { folder, root } = completing;
  const folders = entriesOf(join(folder, root)).flatMap((entry) =>
    entry.isDirectory() && entry.name !== 'flags' ? [entry.name] : [],
  );
  const written = section(completing, 'environments').flatMap(
    (line) => /^\s+-\s*(?:\{\s*)?name:\s*["']?([\w.-]+)/.exec(line)?.[1] ?? [],
  );
  return [...new Set([...written, ...folders])];
}

/** The keys of a part of the pipeline, on lines of their own or in braces on one line. */
function keysBelow(completing: Completing, key: string): readonly string[] {
  const lines = section(completing, key);
  const [, inBraces] =
    new RegExp(`^${key}:\\s*\\{(.*)\\}`, 'm').exec(pipelineText(completing)) ?? [];
  if (inBraces !== undefined) return keysInBraces(inBraces);
  const indent =
    /^\s+/.exec(lines.find((line) => /^\s+["']?[\w.-]+["']?:/.test(line)) ?? '')?.[0] ?? '  ';
  const isKey = new RegExp(`^${indent}["']?([\\w.-]+)["']?:`);
  return lines.flatMap((line) => isKey.exec(line)?.[1] ?? []);
}

/** Without the keys of what is nested. */
function keysInBraces(text: string): readonly string[] {
  let flat = text;
  for (let before = ''; before !== flat;) {
    before = flat;
    flat = flat.replaceAll(/\{[^{}]*\}|\[[^[\]]*\]/g, '');
  }
  return [...flat.matchAll(/["']?([\w.-]+)["']?\s*:/g)].flatMap(([, name]) => name ?? []);
}

/** The lines below a key of the pipeline. A parser would take longer to load than the answer may take. */
function section(completing: Completing, key: string): readonly string[] {
  const lines = pipelineText(completing).split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (start < 0) return [];
  const end = lines.findIndex(
    (line, at) => at > start && /^\S/.test(line) && !line.startsWith('#'),
  );
  return lines.slice(start + 1, end < 0 ? undefined : end);
}

function pipelineText({ folder, root }: Completing): string {
  return textOf(join(folder, root, 'pipeline.yaml'));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
