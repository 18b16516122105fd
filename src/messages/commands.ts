// Messages about a command or an input of the action that asks for something missing or impossible.
import type { Cause } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import { isoOf, pastText } from '#domain/scalars.ts';
import { causeText } from './causes.ts';
import { wording } from './table.ts';
import type { ForeignRun } from './words.ts';
import { fileReason, otherBranchText } from './words.ts';

/** A name that does not exist; `meant`: the one that was probably meant. */
type Unknown = { readonly name: string; readonly meant: string | null };
type UnknownOf = Unknown & { readonly available: readonly string[] };

type InputFact = { readonly input: string };
type FileFact = { readonly file: string };
type ReasonFact = { readonly why: string };

/** `says`: what the schema says about it; null: nothing. */
type WrongPart =
  | { readonly kind: 'no-login'; readonly written: string }
  | { readonly kind: 'form'; readonly says: string | null };

function wrongText(wrong: WrongPart): string {
  return wrong.kind === 'no-login'
    ? `"${wrong.written}" is not a login`
    : (wrong.says ?? 'does not match the schema');
}

export const COMMAND_MESSAGES = {
  'input/not-yes-or-no': wording<InputFact & { readonly written: string }>({
    sentence: ({ input, written }) =>
      `the input ${input} is "${written}", which is neither true nor false`,
    hint: () => 'write true or false',
  }),
  'input/unknown-command': wording<{
    readonly command: string;
    readonly available: readonly string[];
  }>({
    sentence: ({ command }) => `unknown command "${command}"`,
    hint: ({ available }) => `write one of ${available.join(', ')}`,
  }),
  'input/not-a-name': wording<InputFact>({
    sentence: ({ input }) => `the input ${input} is not a valid name`,
    hint: () => 'use the names that `flaghoist status` shows',
  }),
  'input/not-a-percentage': wording({
    sentence: () => 'the input rollout is not a percentage',
    hint: () => 'write a number from 0 to 100, such as 25',
  }),
  'input/no-token': wording({
    sentence: () => 'the input token is empty',
    hint: () => 'leave it out, or set it to ${{ github.token }}',
  }),
  'input/not-a-context': wording({
    sentence: () => 'the input context is not a name for a status',
    hint: () => 'use letters, digits, spaces and . / - _',
  }),
  'input/not-a-workflow': wording({
    sentence: () => 'the input redeploy is neither the file of a workflow nor "here"',
    hint: () => 'write the name of its file without the folder, such as redeploy.yml',
  }),
  'input/not-a-commit': wording({
    sentence: () => 'the input landing is not the id of a commit',
    hint: () => 'write all of its digits',
  }),
  'event/no-default-branch': wording({
    sentence: () => 'the event does not name the default branch',
    hint: () => 'report this event as a bug of Flaghoist, with its name',
  }),
  'event/unreadable': wording({
    sentence: () => 'could not read the event file (GITHUB_EVENT_PATH)',
    hint: () => 'run this as a step of a GitHub workflow',
  }),
  'event/not-by-hand': wording<{ readonly command: string; readonly event: string }>({
    sentence: ({ command, event }) =>
      `${command} can only be started by hand, not by the event ${event}`,
    hint: () => 'start its workflow with workflow_dispatch',
  }),
  'event/other-branch': wording<ForeignRun>({
    sentence: otherBranchText,
    hint: ({ defaultBranch }) => `start the run on ${defaultBranch}`,
  }),
  'option/not-a-server': wording<{ readonly written: string }>({
    sentence: ({ written }) => `GITHUB_SERVER_URL "${written}" is not the address of a server`,
    hint: () => 'write it as https://github.example.com',
  }),
  'option/not-a-time': wording<{ readonly option: string; readonly written: string }>({
    sentence: ({ option, written }) => `${option} "${written}" is not a time`,
    hint: () =>
      'write a time with its zone, or a length from now, such as 2026-11-22T09:00:00Z, +5h or -7d',
  }),
  'settings/not-settings': wording<FileFact>({
    sentence: ({ file }) => `${file} is not a list of settings`,
    hint: () => 'write one setting per line, such as format: json',
  }),
  'settings/unknown': wording<
    FileFact & { readonly name: string; readonly available: readonly string[] }
  >({
    sentence: ({ file, name }) => `${file} has the unknown setting "${name}"`,
    hint: ({ available }) => `use one of these settings: ${available.join(', ')}`,
  }),
  'settings/wrong-value': wording<{ readonly place: string; readonly allowed: string }>({
    sentence: ({ place }) => `${place} has a value that is not allowed`,
    hint: ({ allowed }) => `allowed: ${allowed}`,
  }),
  'option/wrong-usage': wording<{ readonly what: string; readonly hint: string }>({
    sentence: ({ what }) => what,
    hint: ({ hint }) => hint,
  }),
  'option/before-all': wording<{ readonly at: Instant }>({
    sentence: ({ at }) => `no flags had landed by ${pastText(at)}`,
    hint: () => 'name a later time with --at',
  }),
  'option/not-a-span': wording<{ readonly option: string; readonly written: string }>({
    sentence: ({ option, written }) => `${option} "${written}" is neither a duration nor a time`,
    hint: () => 'write a duration or a time, such as 24h, 7d, 2026-11-22 or 2026-11-22T09:00:00Z',
  }),
  'option/is-over': wording<{ readonly option: string; readonly written: string }>({
    sentence: ({ option, written }) => `${option} "${written}" is in the past`,
    hint: () => 'write a length such as 24h, or a time in the future',
  }),
  'summary/not-over': wording<{ readonly written: string }>({
    sentence: ({ written }) => `--until "${written}" is in the future`,
    hint: () => 'write a time in the past, or leave out --until',
  }),
  'summary/empty-window': wording<{ readonly since: string }>({
    sentence: ({ since }) => `--since "${since}" is not before the end of the window`,
    hint: () => 'write a duration such as 7d, or a date before the end',
  }),
  'summary/before-all': wording<{ readonly until: Instant; readonly now: Instant }>({
    sentence: ({ until }) => `nothing had landed by ${pastText(until)}, the end of the window`,
    hint: ({ now }) => `name a later end: --until ${isoOf(now)}`,
  }),
  'log/nothing-landed': wording({
    sentence: () => 'nothing has landed yet, so there is nothing to list',
    hint: () => 'commit the flags first',
  }),
  'notify/no-receiver': wording({
    sentence: () => 'the pipeline names no receiver of notifications',
    hint: () => 'add notifications: to pipeline.yaml',
  }),
  'notify/no-marks': wording<{ readonly why: Cause }>({
    sentence: ({ why }) => `it is unknown which notifications were sent: ${causeText(why)}`,
    hint: () => 'check the file and its permissions',
  }),
  'log/no-history': wording<{ readonly why: Cause }>({
    sentence: ({ why }) => `the landings could not be read: ${causeText(why)}`,
    hint: () => 'fetch the whole history (git fetch --unshallow), and try again',
  }),
  'option/not-a-duration': wording<{ readonly option: string; readonly written: string }>({
    sentence: ({ option, written }) => `${option} "${written}" is not a duration`,
    hint: () => 'write a duration such as 90m, 4h or 2d',
  }),
  'option/not-a-repository': wording<{ readonly written: string }>({
    sentence: ({ written }) => `--github "${written}" is not the name of a repository`,
    hint: () => 'write it as owner/name',
  }),
  'option/unknown-commit': wording<{ readonly option: string; readonly revision: string }>({
    sentence: ({ option, revision }) => `${option} "${revision}" is not a commit of this clone`,
    hint: () => 'fetch the commit first (git fetch origin), or name a branch (git branch --all)',
  }),
  'option/bare': wording({
    sentence: () => 'this repository is bare, so it has no working tree to judge',
    hint: () => 'name the proposal with --head, such as --head main',
  }),
  'option/unreadable': wording<FileFact & ReasonFact>({
    sentence: ({ file, why }) => `could not read ${file}: ${fileReason(why)}`,
    hint: () => 'check the path and its permissions',
  }),
  'option/unwritable': wording<FileFact & ReasonFact>({
    sentence: ({ file, why }) => `could not write ${file}: ${fileReason(why)}`,
    hint: () => 'check the path and its permissions',
  }),
  'unknown/flag': wording<Unknown>({
    sentence: ({ name }) => `unknown flag "${name}"`,
    hint: ({ name, meant }) => {
      if (VARIABLE.test(name))
        return `"${name}" looks like a variable; to find its flag, run git grep -lw ${name} -- '*flags/*.yaml'`;
      return meantText(meant) ?? 'run flaghoist status to see the flags';
    },
  }),
  'unknown/not-landed': wording<{ readonly name: string }>({
    sentence: ({ name }) => `the flag "${name}" is in this clone, but has not landed`,
    hint: () => 'land the definition on the default branch, and run this again',
  }),
  'unknown/environment': wording<UnknownOf>({
    sentence: ({ name, available }) =>
      `unknown environment "${name}"; available environments: ${available.join(', ')}`,
    hint: ({ meant }) => meantText(meant) ?? 'name one of these',
  }),
  'unknown/service': wording<UnknownOf>({
    sentence: ({ name, available }) =>
      `unknown service "${name}"; available services: ${available.join(', ')}`,
    hint: ({ meant }) => meantText(meant) ?? 'name one of these',
  }),
  'unknown/owner': wording<{ readonly name: string; readonly available: readonly string[] }>({
    sentence: ({ name }) => `none of these flags has the owner "${name}"`,
    hint: ({ available }) =>
      available.length === 0
        ? 'write owner: into the definitions of flags'
        : `name one of these: ${available.join(', ')}`,
  }),
  'unknown/word': wording<Unknown>({
    sentence: ({ name }) =>
      `unknown word "${name}": no gate, target, source, rendering or code has this name`,
    hint: ({ meant }) => meantText(meant) ?? 'run flaghoist explain to see the codes',
  }),
  'unknown/rendering': wording<{ readonly name: string; readonly available: readonly string[] }>({
    sentence: ({ name }) => `unknown rendering "${name}"`,
    hint: ({ available }) => `choose one of ${available.join(', ')}`,
  }),
  'doctor/no-token': wording({
    sentence: () => 'doctor needs a token for GitHub',
    hint: () => 'set GITHUB_TOKEN or GH_TOKEN; the token of an administrator can read the most',
  }),
  'doctor/no-repository': wording({
    sentence: () => 'doctor needs the name of the repository',
    hint: () => 'name the repository: flaghoist doctor --github owner/name',
  }),
  'doctor/not-a-repository': wording<{ readonly written: string }>({
    sentence: ({ written }) => `"${written}" is not the name of a repository on GitHub`,
    hint: () => 'write it as owner/name',
  }),
  'doctor/no-answer': wording<{ readonly why: Cause }>({
    sentence: ({ why }) => causeText(why),
    hint: () =>
      'check the token, the name of the repository and, for an Enterprise server, GITHUB_API_URL',
  }),
  'dispatch/no-token': wording({
    sentence: () => 'dispatch needs a token for GitHub',
    hint: () =>
      'set GITHUB_TOKEN or GH_TOKEN to a token that may write the contents of the repository',
  }),
  'dispatch/no-repository': wording({
    sentence: () => 'dispatch needs the name of the repository',
    hint: () => 'name the repository: flaghoist dispatch --github owner/name',
  }),
  'dispatch/not-an-address': wording<{ readonly written: string }>({
    sentence: ({ written }) => `"${written}" is not an address with a port`,
    hint: () => 'write it as 127.0.0.1:9099',
  }),
  'dispatch/open-address': wording<{ readonly host: string }>({
    sentence: ({ host }) => `${host} can be reached from other machines, and no secret is set`,
    hint: () => 'set FLAGHOIST_DISPATCH_SECRET, or listen on 127.0.0.1',
  }),
  'dispatch/not-listening': wording<ReasonFact & { readonly address: string }>({
    sentence: ({ address, why }) => `could not listen on ${address}: ${why}`,
    hint: () => 'choose another port with --listen',
  }),
  'evidence/not-json': wording<FileFact & ReasonFact>({
    sentence: ({ file, why }) => `${file} is not JSON: ${why}`,
    hint: () => 'run flaghoist evidence, which prints a file of the right form',
  }),
  'evidence/wrong-form': wording<FileFact & { readonly path: string; readonly wrong: WrongPart }>({
    sentence: ({ file, path, wrong }) =>
      `${file} does not have the form of evidence: ${path || 'the file'} ${wrongText(wrong)}`,
    hint: ({ wrong }) =>
      wrong.kind === 'no-login'
        ? 'write logins of GitHub in its place, such as "ana"'
        : 'run flaghoist evidence, which prints a file of the right form',
  }),
  'evidence/not-a-moment': wording<FileFact & { readonly written: string }>({
    sentence: ({ file, written }) => `${file}: "${written}" is not a time`,
    hint: () => 'write a time with its zone, such as 2026-11-22T09:00:00Z',
  }),
  'question/not-json': wording<FileFact & ReasonFact>({
    sentence: ({ file, why }) => `${file} is not JSON: ${why}`,
    hint: () => 'name a file that --save-question wrote',
  }),
  'question/other-file': wording<FileFact>({
    sentence: ({ file }) => `${file} is not a saved question`,
    hint: () => 'name a file that --save-question wrote',
  }),
  'question/other-version': wording<FileFact & { readonly version: string }>({
    sentence: ({ file, version }) =>
      `${file} was written by another version (schemaVersion ${version}; this version reads 1)`,
    hint: () => 'replay the file with the version that wrote it',
  }),
  'status/no-pipeline': wording({
    sentence: () => 'cannot read pipeline.yaml on the default branch, so there is no status',
    hint: () =>
      'run flaghoist init to set the repository up, flaghoist validate to see what is wrong, or name another folder with --root',
  }),
  'render/no-pipeline': wording({
    sentence: () => 'cannot read pipeline.yaml',
    hint: () => 'run flaghoist validate to see what is wrong',
  }),
  'render/wrong-file': wording<FileFact & ReasonFact & { readonly line: number }>({
    sentence: ({ file, line, why }) => `${file}:${line}: ${why}`,
    hint: () =>
      'run flaghoist validate to see every error; --environment and --service render what it does not concern',
  }),
  'completion/unknown-shell': wording<{
    readonly name: string;
    readonly available: readonly string[];
  }>({
    sentence: ({ name }) => `unknown shell "${name}"`,
    hint: ({ available }) => `name one of these shells: ${available.join(', ')}`,
  }),
} as const;

/** No flag has capital letters. */
const VARIABLE = /^[A-Z][A-Z0-9_]*$/;

function meantText(meant: string | null): string | null {
  return meant === null ? null : `write ${meant}`;
}
