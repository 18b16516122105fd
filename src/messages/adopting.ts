// Messages for a repository that begins to use Flaghoist, and for a new flag.
import type { Coded, NoFacts } from './table.ts';
import { listed, named, promoteCommand } from './words.ts';
import { said, wording } from './table.ts';

export const ADOPTING_MESSAGES = {
  'new/not-a-key': wording<{ readonly name: string }>({
    sentence: ({ name }) => `"${name}" cannot be the key of a flag`,
    hint: () => 'write lower-case words, such as new-checkout or voice/outbound-calls',
  }),
  'new/exists': wording<{ readonly file: string }>({
    sentence: ({ file }) => `${file} already exists`,
    hint: () => 'edit this file, or choose another key',
  }),
  'init/not-agreed': wording({
    sentence: () => 'init wrote no file, because it was not confirmed',
    hint: () => 'run init with --yes, or with --dry-run to see the files first',
  }),
  'init/other-files': wording<{ readonly folder: string; readonly files: readonly string[] }>({
    sentence: ({ folder, files }) =>
      `the folder ${folder} has files that would be read as flags and are none: ${listed(named(files, 4))}`,
    hint: () => 'let init write into another folder, such as --root flaghoist',
  }),
  'init/only-matches-nothing': wording<{
    readonly patterns: readonly string[];
    readonly available: readonly string[];
  }>({
    sentence: ({ patterns, available }) =>
      `--only ${patterns.join(' ')} matches no variable; available switches and percentages: ${listed(named(available, 12))}`,
    hint: () => 'name those that release a feature, as names or as patterns such as FEATURE_*',
  }),
  'init/edit-by-hand': wording<{ readonly files: readonly string[] }>({
    sentence: ({ files }) => `no patch can edit ${files.join(', ')}`,
    hint: () => 'run flaghoist init --dry-run, which prints the lines to paste',
  }),
  'import/no-source': wording<{ readonly file: string; readonly available: readonly string[] }>({
    sentence: ({ file }) => `cannot import ${file}: its kind is unknown`,
    hint: ({ available }) => `name its kind with --as: ${available.join(', ')}`,
  }),
  'import/not-yaml': wording<{ readonly at: string }>({
    sentence: ({ at }) => `the file to import cannot be read as YAML (${at})`,
    hint: () => 'correct the file, and run the command again',
  }),
  'import/other-environments': wording<{
    readonly file: string;
    readonly environment: string;
    readonly available: readonly string[];
  }>({
    sentence: ({ file, environment }) => `${file} has no environment ${environment}`,
    hint: ({ available }) => `use the name of one of its environments: ${available.join(', ')}`,
  }),
  'new/no-pipeline': wording({
    sentence: () => 'cannot read pipeline.yaml, so the services and environments are unknown',
    hint: () => 'run flaghoist init to write the file, or flaghoist validate to see what is wrong',
  }),
} as const;

/** Why a variable or a flag is not taken over. */
const LEFT_OUT_MESSAGES = {
  text: wording({ sentence: () => 'the value is neither a switch nor a percentage' }),
  'not-named': wording({
    sentence: () => '--only does not name the variable',
  }),
  excepted: wording({ sentence: () => '--except names the variable' }),
  number: wording({
    sentence: () => 'the value is a number, but the name fits neither a switch nor a percentage',
  }),
  bits: wording({
    sentence: () => 'the values are 0 and 1, and the name does not say that this is a switch',
    hint: () => 'if it is a switch, write its whole name after --only, beside the others',
  }),
  'percent-sign': wording({
    sentence: () => 'the value has a percent sign, and a flag sends the number alone',
  }),
  'mixed-forms': wording<{ readonly forms: readonly string[] }>({
    sentence: ({ forms }) =>
      `the values are written in several ways (${forms.map((form) => JSON.stringify(form)).join(', ')})`,
    hint: () => 'write all values in the same way, and run the command again',
  }),
  inverse: wording({
    sentence: () =>
      'turning this on takes something away from users, so a person has to decide which value is safe',
    hint: () => 'write the definition with safe: true or safe: false',
  }),
  reserved: wording({ sentence: () => 'the system reserves this name' }),
  name: wording({ sentence: () => 'the name cannot be written as a service, a variable or a key' }),
  'from-machine': wording({ sentence: () => 'the value comes from the machine' }),
  'other-variable': wording({ sentence: () => 'the value refers to another variable' }),
  'read-differently': wording({
    sentence: () => 'dotenv and Docker Compose read the line differently',
    hint: () => 'put a blank before #, or put the value in quotes',
  }),
  extends: wording({
    sentence: () => 'the service extends another service, which import does not read',
  }),
  replaced: wording({
    sentence: () =>
      'a compose file replaces what another one sets (!reset or !override), which import does not read',
  }),
  'no-service': wording({
    sentence: () => 'the service that reads this variable is unknown',
    hint: () =>
      'import the file, and name the service: flaghoist import --from FILE --environment NAME --service NAME',
  }),
  'unknown-service': wording({
    sentence: () => 'the pipeline does not have the service of this variable',
    hint: () => 'add the service to the pipeline, or name another with --service',
  }),
  inexact: wording({
    sentence: () => 'no state sends exactly these values',
    hint: () => 'set the percentage to 0 where the switch is off, and run the command again',
  }),
  fraction: wording({
    sentence: () => 'the value may be a share of 1, such as 0.25 for 25 percent',
    hint: () =>
      'if it is a percentage below 1, write the definition by hand; otherwise change the code so that it reads 0 to 100',
  }),
  'no-value': wording({
    sentence: () => 'the line has no =, so the value comes from the machine',
    hint: () => 'write NAME=value',
  }),
  share: wording({ sentence: () => 'the percentage has more than two decimals' }),
  variants: wording({ sentence: () => 'the values are not on and off' }),
  targeting: wording({ sentence: () => 'the flag has rules for some users' }),
  requires: wording({ sentence: () => 'the flag depends on other flags' }),
  disabled: wording({
    sentence: () =>
      'the flag is disabled, so the default in the code applies, and no file contains that default',
  }),
  schedule: wording({ sentence: () => 'the value changes by itself over time' }),
  several: wording({
    sentence: () => 'the files have different values, and it is unknown which file applies',
    hint: () => 'write the same value in the files, or import the file that applies',
  }),
  local: wording({
    sentence: () =>
      'a .local file here sets the variable, and it is unknown which machines have such a file',
    hint: () => 'move the .local file away for this run, or import the file that applies',
  }),
  'host-decides': wording({
    sentence: () =>
      'the value depends on how Docker Compose is started (--env-file, COMPOSE_FILE, or a copied .env)',
    hint: () => 'write the same value in the files, or import the file that the host reads',
  }),
  unplaced: wording({
    sentence: () => 'the name of the file does not say which environment reads it',
    hint: () => 'import the file with --environment',
  }),
  aside: wording({
    sentence: () => 'the file is for tests, examples or developers, so no environment reads it',
  }),
  'not-read': wording({
    sentence: () => 'files of other projects and files for this machine are not read',
    hint: () => 'import the file that sends values to services',
  }),
  'not-yaml': wording<{ readonly at: string }>({
    sentence: ({ at }) => `the file cannot be read as YAML (${at}), so its project is left out`,
    hint: () => 'correct the file, and run the command again',
  }),
  'missing-file': wording<{ readonly file: string }>({
    sentence: ({ file }) => `${file} does not exist here, and may have another value on a host`,
    hint: ({ file }) => `copy ${file} here for this run, or import it`,
  }),
  'other-environment': wording<{ readonly file: string; readonly environment: string }>({
    sentence: ({ file, environment }) =>
      `${environment} would read ${file}, which is named after another environment`,
    hint: () =>
      'let the compose file read the file of each environment, such as .env.${APP_ENV}, and run it again',
  }),
  together: wording({ sentence: () => 'another variable of the same flag cannot be taken over' }),
  exists: wording<{ readonly flag: string; readonly environment: string }>({
    sentence: ({ flag }) =>
      `the flag ${flag} already exists, and sends other values, or sends them to other services`,
    hint: ({ flag, environment }) =>
      `raise it with ${promoteCommand(flag, environment)}, or lower it with flaghoist rollback ${flag} --in ${environment}`,
  }),
} as const;

type CodeWithFacts = 'mixed-forms' | 'not-yaml' | 'missing-file' | 'other-environment' | 'exists';

/** A code without facts. */
export type PlainCode = Exclude<keyof typeof LEFT_OUT_MESSAGES, CodeWithFacts>;

export type LeftOutReason =
  | { readonly code: PlainCode; readonly facts: NoFacts }
  | Extract<Coded<typeof LEFT_OUT_MESSAGES>, { readonly code: CodeWithFacts }>;

/** The sentence and the hint of a reason. */
export function leftOutText({ code, facts }: LeftOutReason) {
  return said(LEFT_OUT_MESSAGES[code], facts);
}
