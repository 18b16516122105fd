// What a user sets once for all commands: format, colour, width and root. From `.flaghoistrc.yaml` in the folder of the
// command or above it, from variables of the environment, or from the command line, which counts most. The action has a shell
// of its own and reads none of these.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PROGRAM_TEXTS } from '#messages/terminal.ts';
import { refusal } from '#app/refusal.ts';

export const SETTINGS_FILE = '.flaghoistrc.yaml';

export const SETTINGS = ['format', 'color', 'width', 'root'] as const;
export type SettingName = (typeof SETTINGS)[number];
export type CliSettings = Readonly<Partial<Record<SettingName, string>>>;

export const COLOURS = ['auto', 'always', 'never'] as const;
export const FORMAT_NAMES = ['text', 'json', 'markdown'] as const;

/** The settings of the nearest file, and those of the environment over them. */
export async function settingsFor(folder: string, env: NodeJS.ProcessEnv): Promise<CliSettings> {
  const file = nearestFile(resolve(folder));
  const written = file === null ? {} : await settingsIn(file);
  const given = SETTINGS.flatMap((name) => {
    const value = env[variableOf(name)] ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  const fromEnv = Object.fromEntries(given) as CliSettings;
  demandValid(fromEnv, variableOf);
  return { ...written, ...fromEnv };
}

/** The variable of the environment that sets it. */
export function variableOf(name: SettingName): string {
  return `FLAGHOIST_${name.toUpperCase()}`;
}

/** Searches up to the top of the repository, so that a file of another project above it does not count. */
function nearestFile(folder: string): string | null {
  const file = join(folder, SETTINGS_FILE);
  if (existsSync(file)) return file;
  const above = dirname(folder);
  return above === folder || existsSync(join(folder, '.git')) ? null : nearestFile(above);
}

async function settingsIn(file: string): Promise<CliSettings> {
  // Few have such a file, and the parser takes its time to load.
  const { parse } = await import('yaml');
  const content = parsed(() => parse(readFileSync(file, 'utf8')) as unknown, file);
  if (content === null) return {};
  if (typeof content !== 'object' || Array.isArray(content))
    throw refusal('settings/not-settings', { file });
  const entries = Object.entries(content as Readonly<Record<string, unknown>>);
  for (const [name, value] of entries) {
    if (!SETTINGS.includes(name as SettingName))
      throw refusal('settings/unknown', { file, name, available: SETTINGS });
    if (typeof value !== 'string' && typeof value !== 'number')
      throw refusal('settings/wrong-value', {
        place: `${name} in ${file}`,
        allowed: allowedOf(name),
      });
  }
  const settings = Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
  demandValid(settings, (name) => `${name} in ${file}`);
  return settings;
}

function parsed<T>(parse: () => T, file: string): T {
  try {
    return parse();
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.name === 'YAMLParseError'
      ? refusal('settings/not-settings', { file })
      : error;
  }
}

function demandValid(settings: CliSettings, placeOf: (name: SettingName) => string): void {
  for (const name of SETTINGS) {
    const value = settings[name];
    const isValid = value === undefined || VALID[name](value);
    if (!isValid)
      throw refusal('settings/wrong-value', { place: placeOf(name), allowed: allowedOf(name) });
  }
}

const VALID: Readonly<Record<SettingName, (value: string) => boolean>> = {
  format: (value) => (FORMAT_NAMES as readonly string[]).includes(value),
  color: (value) => (COLOURS as readonly string[]).includes(value),
  width: (value) => /^\d+$/.test(value) && Number(value) >= 40 && Number(value) <= 1000,
  root: (value) => value !== '',
};

/** What a setting may be, in words. */
export function allowedOf(name: string): string {
  switch (name) {
    case 'format':
      return FORMAT_NAMES.join(', ');
    case 'color':
      return COLOURS.join(', ');
    case 'width':
      return PROGRAM_TEXTS.width();
    default:
      return PROGRAM_TEXTS.root();
  }
}
