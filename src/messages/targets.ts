// Messages about deploy targets: why one was not written or read, its place, and its reserved names.
import type { Cause } from '#domain/evidence.ts';
import { causeText } from './causes.ts';
import type { Coded } from './table.ts';
import { said, wording } from './table.ts';

/** A program and the last line that it printed; empty: it printed none. */
type OfProgram = { readonly program: string; readonly said: string };
type OfFile = { readonly file: string };
type OfAddress = { readonly address: string };
type OfProcess = { readonly process: string };
/** `why`: what Git, GitHub or the system answered, on one line. */
type AnswerFact = { readonly why: string };

/** Why a program did not do its work. */
const PROGRAM_MESSAGES = {
  'target/stopped': wording({
    sentence: () => 'stopped, because a rollback of the same instance was started',
  }),
  'target/program-not-started': wording<{ readonly program: string; readonly error: string }>({
    sentence: ({ program, error }) => `${program} cannot be started (${error})`,
  }),
  'target/no-folder': wording<{ readonly program: string; readonly folder: string }>({
    sentence: ({ program, folder }) =>
      `${program} cannot be started, because the folder ${folder} does not exist; create it, or correct the folder in the pipeline`,
  }),
  'target/program-late': wording<OfProgram & { readonly seconds: number }>({
    sentence: ({ program, seconds, said: line }) =>
      withLine(`${program} did not end within ${seconds} seconds`, line),
  }),
  'target/program-killed': wording<OfProgram & { readonly signal: string | null }>({
    sentence: ({ program, signal, said: line }) =>
      withLine(`${program} was ended by ${signal ?? 'a signal'}`, line),
  }),
  'target/program-failed': wording<OfProgram & { readonly exit: number }>({
    sentence: ({ program, exit, said: line }) => withLine(`${program} ended with ${exit}`, line),
  }),
} as const;

function withLine(what: string, line: string): string {
  return line === '' ? what : `${what}: ${line}`;
}

export type ProgramFailure = Coded<typeof PROGRAM_MESSAGES>;

/** Why an instance was not written, not read, or not verified. */
export const TARGET_MESSAGES = {
  ...PROGRAM_MESSAGES,
  // An answer of Git, GitHub or the log. `hint`: empty if there is no fix.
  'target/refused': wording<{ readonly why: Cause; readonly hint: string }>({
    sentence: ({ why, hint }) => (hint === '' ? causeText(why) : `${causeText(why)} (${hint})`),
  }),
  'target/overdue': wording({
    sentence: () =>
      'not written: the run waited too long, and other runs count it as finished; run this again',
  }),
  'target/write-only': wording<{ readonly what: string }>({
    sentence: ({ what }) => `the values of ${what} cannot be read`,
  }),
  'target/unreadable': wording<OfFile & { readonly error: string }>({
    sentence: ({ file, error }) => `${file} cannot be read (${error})`,
  }),
  'target/unwritable': wording<OfFile & AnswerFact>({
    sentence: ({ file, why }) => `${file} cannot be written (${why})`,
  }),
  'target/of-other-environment': wording<
    OfFile & { readonly owner: string; readonly environment: string; readonly note: string }
  >({
    sentence: ({ file, owner, environment, note }) =>
      `${file} has the values of ${owner}; give ${environment} a place of its own, or remove the marker ${note}`,
  }),
  'target/no-token': wording<{ readonly variable: string }>({
    sentence: ({ variable }) =>
      `there is no token in ${variable}; set this variable where flaghoist deploy runs`,
  }),
  'target/token-not-allowed': wording<{ readonly variable: string; readonly list: string }>({
    sentence: ({ variable, list }) =>
      `${variable} may not be sent as a token: name it FLAGHOIST_…, or list it in ${list}`,
  }),
  'target/not-pushed': wording<{
    readonly ref: string;
    readonly remote: string;
    readonly why: Cause;
  }>({
    sentence: ({ ref, remote, why }) => `${ref} cannot be pushed to ${remote}: ${causeText(why)}`,
  }),
  'target/default-branch': wording<{ readonly ref: string; readonly remote: string }>({
    sentence: ({ ref, remote }) =>
      `${ref} is the default branch of ${remote}, where each commit is a landing; name another branch in the pipeline`,
  }),
  'target/unknown-variables': wording<{
    readonly variables: readonly string[];
    readonly service: string;
  }>({
    sentence: ({ variables, service }) =>
      `body names ${variables.join(', ')}, which no flag sends to ${service}; remove ${variables.length === 1 ? 'the name' : 'the names'} from body, or send the ${variables.length === 1 ? 'variable' : 'variables'}`,
  }),
  'target/no-json': wording<OfAddress>({
    sentence: ({ address }) => `${address} does not answer with JSON`,
  }),
  'target/not-taken': wording<
    OfAddress & {
      readonly seconds: number;
      readonly variable: string;
      /** Null: the variable should be gone. */
      readonly value: string | null;
    }
  >({
    sentence: ({ address, seconds, variable, value }) =>
      `${address} still does not have the values after ${seconds} seconds: ${variable} should be ${value ?? 'nothing'}`,
  }),
  'target/status': wording<OfAddress & { readonly method: string; readonly status: number }>({
    sentence: ({ address, method, status }) =>
      `${address} answers ${method} with ${status}${statusText(status)}`,
  }),
  'target/no-answer': wording<
    OfAddress & { readonly error: string | null; readonly late: boolean }
  >({
    sentence: ({ address, error, late }) =>
      late
        ? `${address} does not answer in time`
        : `${address} cannot be reached${error === null ? '' : ` (${error})`}`,
  }),
  'target/no-containers': wording({
    sentence: () => 'Docker Compose did not answer with a list of containers',
  }),
  'target/containers-unreadable': wording({
    sentence: () => 'Docker did not describe the containers as JSON',
  }),
  'target/no-processes': wording({
    sentence: () => 'pm2 jlist did not answer with a list of processes',
  }),
  'target/no-process': wording<OfProcess>({
    sentence: ({ process }) =>
      `pm2 has no process ${process}, and no ecosystem file says how to start it`,
  }),
  'target/process-name': wording<OfProcess>({
    sentence: ({ process }) =>
      `pm2 cannot start ${process} alone, because a blank or comma ends a name in pm2. Start it by hand once`,
  }),
  'target/process-not-started': wording<OfProcess>({
    sentence: ({ process }) => `pm2 did not start the process ${process}`,
  }),
  'target/process-differs': wording<OfProcess & { readonly status: string }>({
    sentence: ({ process, status }) =>
      `pm2 has restarted ${process}, but it ${status === 'online' ? 'has other values' : `is ${status}`}`,
  }),
  'target/container-differs': wording<{ readonly service: string }>({
    sentence: ({ service }) =>
      `Docker Compose has started ${service}, but its container has other values`,
  }),
  // Of the probe that follows a write.
  'target/probe-failed': wording<
    OfAddress & {
      readonly expected: number;
      readonly seconds: number;
      /** The last status, or why there was none; null: no answer. */
      readonly last: number | string | null;
    }
  >({
    sentence: ({ address, expected, seconds, last }) =>
      `${address} does not answer ${expected} within ${seconds} seconds (last: ${last ?? 'no answer'})`,
  }),
  'target/probe-stopped': wording({ sentence: () => 'a newer deployment has started' }),
} as const;

/** Why the API did not take the values, where its status says more than its number. */
function statusText(status: number): string {
  if (status >= 300 && status < 400) return ', a redirect, which is not followed with the token';
  return status === 412 ? ': another writer changed it in the meantime' : '';
}

/** A code with its facts. No fact has a secret. */
export type TargetFailure = Coded<typeof TARGET_MESSAGES>;

/** One line. */
export function targetFailureText({ code, facts }: TargetFailure): string {
  return said(TARGET_MESSAGES[code], facts).message;
}

/** The state of the file of a container that has the values. */
export const OVERRIDE_TEXTS = { missing: 'missing', changed: 'changed by hand' } as const;

/** Remarks about a target that was read. */
export const TARGET_REMARKS = {
  'no-file': 'no file on this machine',
  'no-process': 'its process is not in the list of pm2, so it does not run',
} as const;
export type TargetRemark = keyof typeof TARGET_REMARKS;

/** Where a target writes, with an article. Equal only for the same place. */
export const PLACE_TEXTS = {
  file: (path: string) => `the file ${path}`,
  fileOnBranch: (path: string, branch: string, remote: string) =>
    `the file ${path} on the branch ${branch} of ${remote}`,
  override: (service: string, folder: string) => `the override of ${service} in ${folder}`,
  composeService: (service: string, folder: string) =>
    `the service ${service} of Docker Compose in ${folder}`,
  convex: (service: string, folder: string, options: string) =>
    `the variables of ${service} in the Convex deployment of ${folder}${options === '' ? '' : ` that ${options} chooses`}`,
  address: (service: string, address: string) => `the values of ${service} at ${address}`,
  process: (name: string, program: string) => `the process ${name} of ${program}`,
} as const;

const OTHER_NAME = 'give the variable another name';

/** Why a target does not take a variable of a name. The sentence completes "the variable NAME of SERVICE". */
const RESERVED_NAMES = {
  'of-compose': wording({
    sentence: () =>
      'is a setting of Docker Compose, which reads it from its environment and from `.env`',
    hint: () => OTHER_NAME,
  }),
  'of-job': wording({
    sentence: () => 'belongs to the job that runs the program, and would be overwritten there',
    hint: () => OTHER_NAME,
  }),
  'of-pm2': wording({
    sentence: () =>
      'is also a field of pm2, which keeps its fields and the environment of a process together',
    hint: () => `${OTHER_NAME}, such as CHECKOUT_ENABLED`,
  }),
  'of-convex': wording({ sentence: () => 'is set by Convex itself', hint: () => OTHER_NAME }),
  'too-long': wording<{ readonly length: number; readonly most: number }>({
    sentence: ({ length, most }) => `has ${length} characters, and Convex takes at most ${most}`,
    hint: ({ most }) => `shorten the name to at most ${most} characters`,
  }),
  'no-letter': wording({
    sentence: () => 'does not begin with a letter, which Convex requires',
    hint: () => 'begin it with a letter',
  }),
} as const;

export type ReservedName = Coded<typeof RESERVED_NAMES>;

export function reservedText({ code, facts }: ReservedName) {
  return said(RESERVED_NAMES[code], facts);
}
