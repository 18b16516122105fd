// What we say where a command or an input of the action asks for something that is not there, or not possible.
import { wording } from './table.ts';

/** A name that does not exist; `meant`: the one that was probably meant. */
type Unknown = { readonly name: string; readonly meant: string | null };
type UnknownOf = Unknown & { readonly available: readonly string[] };

type Input = { readonly input: string };
type FileFact = { readonly file: string };
type Why = { readonly why: string };

/** A flag in an environment, and a percentage of it. */
type Share = { readonly flag: string; readonly environment: string; readonly percent: number };
/** Services that the state of the flag sets apart. */
type Overridden = { readonly services: readonly string[] };

/** A run on another branch than the one that decides. */
type OtherBranch = { readonly ref: string; readonly defaultBranch: string };

export const COMMAND_MESSAGES = {
  'input/not-yes-or-no': wording<Input & { readonly written: string }>({
    sentence: ({ input, written }) => `the input ${input} is "${written}"`,
    hint: () => 'write true or false',
  }),
  'input/unknown-command': wording<{
    readonly command: string;
    readonly available: readonly string[];
  }>({
    sentence: ({ command }) => `unknown command "${command}"`,
    hint: ({ available }) => `write one of ${available.join(', ')}`,
  }),
  'input/not-a-name': wording<Input>({
    sentence: ({ input }) => `the input ${input} is not the name of a ${input}`,
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
    hint: () => 'report this event as a bug',
  }),
  'event/unreadable': wording({
    sentence: () => 'could not read the event file',
    hint: () => 'run this as a GitHub Action',
  }),
  'event/not-by-hand': wording<{ readonly command: string; readonly event: string }>({
    sentence: ({ command, event }) => `${command} starts by hand, not by the event ${event}`,
    hint: () => 'start its workflow with workflow_dispatch',
  }),
  'event/other-branch': wording<OtherBranch>({
    sentence: otherBranchText,
    hint: ({ defaultBranch }) => `start it on ${defaultBranch}`,
  }),
  'option/not-a-time': wording<{ readonly written: string }>({
    sentence: ({ written }) => `--at "${written}" is not a time`,
    hint: () => 'write it with a zone, such as 2026-11-22T09:00:00Z',
  }),
  'settings/not-settings': wording<FileFact>({
    sentence: ({ file }) => `${file} is no list of settings`,
    hint: () => 'write one setting a line, such as format: json',
  }),
  'settings/unknown': wording<
    FileFact & { readonly name: string; readonly available: readonly string[] }
  >({
    sentence: ({ file, name }) => `${file} has a setting "${name}", which does not exist`,
    hint: ({ available }) => `only these can be set: ${available.join(', ')}`,
  }),
  'settings/wrong-value': wording<{ readonly place: string; readonly allowed: string }>({
    sentence: ({ place }) => `${place} has a value that is not allowed`,
    hint: ({ allowed }) => `allowed: ${allowed}`,
  }),
  'option/wrong-usage': wording<{ readonly what: string; readonly hint: string }>({
    sentence: ({ what }) => what,
    hint: ({ hint }) => hint,
  }),
  'option/not-a-span': wording<{ readonly option: string; readonly written: string }>({
    sentence: ({ option, written }) => `${option} "${written}" is neither a length nor a time`,
    hint: () => 'write 24h, 7d, 2026-11-22, or 2026-11-22T09:00:00Z',
  }),
  'summary/not-over': wording<{ readonly written: string }>({
    sentence: ({ written }) => `--until "${written}" is not over yet`,
    hint: () => 'write a moment in the past, or leave it out',
  }),
  'summary/empty-window': wording<{ readonly since: string }>({
    sentence: ({ since }) => `--since "${since}" is not before the end of the window`,
    hint: () => 'write 7d, or a date before the end',
  }),
  'log/nothing-landed': wording({
    sentence: () => 'nothing has landed yet, so there is nothing to list',
    hint: () => 'commit the flags first',
  }),
  'notify/no-receiver': wording({
    sentence: () => 'the pipeline names no receiver of notifications',
    hint: () => 'add notifications: to pipeline.yaml',
  }),
  'notify/no-marks': wording<Why>({
    sentence: ({ why }) => `the marks of earlier runs cannot be read: ${why}`,
    hint: () => 'check the file and its permissions',
  }),
  'log/no-history': wording<Why>({
    sentence: ({ why }) => `the landings could not be read: ${why}`,
    hint: () => 'fetch the whole history (git fetch --unshallow), and try again',
  }),
  'option/not-a-duration': wording<{ readonly option: string; readonly written: string }>({
    sentence: ({ option, written }) => `${option} "${written}" is not a length of time`,
    hint: () => 'write it as 90m, 4h or 2d',
  }),
  'option/not-a-repository': wording<{ readonly written: string }>({
    sentence: ({ written }) => `--github "${written}" is not the name of a repository`,
    hint: () => 'write it as owner/name',
  }),
  'option/unknown-commit': wording<{ readonly option: string; readonly revision: string }>({
    sentence: ({ option, revision }) => `${option} "${revision}" names no commit here`,
    hint: () => 'fetch it first (git fetch origin), or name another: git branch --all lists them',
  }),
  'option/bare': wording({
    sentence: () => 'this is a bare repository: it has no working tree to propose',
    hint: () => 'name what to read with --head, such as --head main',
  }),
  'option/unreadable': wording<FileFact & Why>({
    sentence: ({ file, why }) => `could not read ${file}: ${why}`,
    hint: () => 'check the path and its permissions',
  }),
  'option/unwritable': wording<FileFact & Why>({
    sentence: ({ file, why }) => `could not write ${file}: ${why}`,
    hint: () => 'check the path and its permissions',
  }),
  'unknown/flag': wording<Unknown>({
    sentence: ({ name }) => `there is no flag "${name}"`,
    hint: ({ meant }) => meantText(meant) ?? 'flaghoist status lists the flags',
  }),
  'unknown/environment': wording<UnknownOf>({
    sentence: ({ name, available }) =>
      `there is no environment "${name}" (environments: ${available.join(', ')})`,
    hint: ({ meant }) => meantText(meant) ?? 'name one of these',
  }),
  'unknown/service': wording<UnknownOf>({
    sentence: ({ name, available }) =>
      `there is no service "${name}" (services: ${available.join(', ')})`,
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
    sentence: ({ name }) => `there is no gate, target, source, rendering or code "${name}"`,
    hint: ({ meant }) => meantText(meant) ?? 'flaghoist explain lists the codes',
  }),
  'unknown/rendering': wording<{ readonly name: string; readonly available: readonly string[] }>({
    sentence: ({ name }) => `unknown rendering "${name}"`,
    hint: ({ available }) => `choose one of ${available.join(', ')}`,
  }),
  'doctor/no-token': wording({
    sentence: () => 'doctor needs a token for GitHub',
    hint: () => 'set GITHUB_TOKEN; the token of an administrator sees the most',
  }),
  'doctor/no-repository': wording({
    sentence: () => 'doctor needs the name of the repository',
    hint: () => 'name it: flaghoist doctor --github owner/name',
  }),
  'doctor/not-a-repository': wording<{ readonly written: string }>({
    sentence: ({ written }) => `"${written}" is not the name of a repository on GitHub`,
    hint: () => 'write it as owner/name',
  }),
  'doctor/no-answer': wording<Why>({
    sentence: ({ why }) => why,
    hint: () =>
      'check the token, the name of the repository and, for an Enterprise server, GITHUB_API_URL',
  }),
  'dispatch/no-token': wording({
    sentence: () => 'dispatch needs a token for GitHub',
    hint: () => 'set GITHUB_TOKEN; it has to be allowed to write the contents of the repository',
  }),
  'dispatch/no-repository': wording({
    sentence: () => 'dispatch needs the name of the repository',
    hint: () => 'name it: flaghoist dispatch --github owner/name',
  }),
  'dispatch/not-an-address': wording<{ readonly written: string }>({
    sentence: ({ written }) => `"${written}" is not an address with a port`,
    hint: () => 'write it as 127.0.0.1:9099',
  }),
  'dispatch/open-address': wording<{ readonly host: string }>({
    sentence: ({ host }) => `${host} can be reached from other machines, and no secret is set`,
    hint: () => 'set FLAGHOIST_DISPATCH_SECRET, or listen on 127.0.0.1',
  }),
  'dispatch/not-listening': wording<Why & { readonly address: string }>({
    sentence: ({ address, why }) => `could not listen on ${address}: ${why}`,
    hint: () => 'choose another port with --listen',
  }),
  'evidence/not-json': wording<FileFact & Why>({
    sentence: ({ file, why }) => `${file} is not JSON: ${why}`,
    hint: () => 'see schemas/evidence.schema.json',
  }),
  'evidence/wrong-form': wording<FileFact & Why & { readonly path: string }>({
    sentence: ({ file, path, why }) =>
      `${file} does not say what evidence says: ${path || 'it'} ${why}`,
    hint: () => 'see schemas/evidence.schema.json',
  }),
  'evidence/not-a-moment': wording<FileFact & { readonly written: string }>({
    sentence: ({ file, written }) => `${file}: "${written}" is not a moment`,
    hint: () => 'write it like 2026-11-22T09:00:00Z',
  }),
  'question/not-json': wording<FileFact & Why>({
    sentence: ({ file, why }) => `${file} is not JSON: ${why}`,
    hint: () => 'name a file that --save-question wrote',
  }),
  'question/other-file': wording<FileFact>({
    sentence: ({ file }) => `${file} is not a saved question`,
    hint: () => 'name a file that --save-question wrote',
  }),
  'question/other-version': wording<FileFact & { readonly version: string }>({
    sentence: ({ file, version }) =>
      `${file} was written by another version (schemaVersion ${version}, here 1)`,
    hint: () => 'replay it with the version that wrote it',
  }),
  'status/no-pipeline': wording({
    sentence: () =>
      'there is no readable pipeline.yaml on the default branch, so there is no status',
    hint: () => 'flaghoist validate says what is wrong; --root names another folder',
  }),
  'render/no-pipeline': wording({
    sentence: () => 'there is no pipeline',
    hint: () => 'run flaghoist validate',
  }),
  'render/wrong-file': wording<FileFact & Why & { readonly line: number }>({
    sentence: ({ file, line, why }) => `${file}:${line}: ${why}`,
    hint: () => 'run flaghoist validate to see every error',
  }),
  'edit/branch-exists': wording<{ readonly branch: string }>({
    sentence: ({ branch }) => `there is a branch ${branch} already`,
    hint: ({ branch }) => `delete it (git branch -D ${branch}), or name another with --branch`,
  }),
  'promote/not-one': wording({
    sentence: () => 'promote takes exactly one flag and one environment',
    hint: () => 'name one flag and one environment',
  }),
  'promote/nothing-landed': wording({
    sentence: () => 'nothing has landed yet, so there is nothing to promote',
    hint: () => 'commit the flags first',
  }),
  'promote/no-pipeline': wording({
    sentence: () => 'there is no readable pipeline.yaml on the default branch',
    hint: () => 'flaghoist validate says what is wrong',
  }),
  'promote/unreadable-flag': wording<{ readonly flag: string }>({
    sentence: ({ flag }) => `the definition of ${flag} cannot be read`,
    hint: () => 'flaghoist validate says what is wrong',
  }),
  'promote/unreadable-state': wording<FileFact>({
    sentence: ({ file }) => `${file} cannot be read`,
    hint: () => 'flaghoist validate says what is wrong',
  }),
  'promote/already-there': wording<Share & Overridden>({
    sentence: ({ flag, environment, percent }) =>
      `${flag} is set to ${percent}% in ${environment} already`,
    hint: overriddenText,
  }),
  'promote/lowers': wording<Share & { readonly present: number }>({
    sentence: ({ flag, environment, percent, present }) =>
      `${flag} is at ${present}% in ${environment}; ${percent}% would take it down`,
    hint: ({ flag, environment, percent }) =>
      `flaghoist rollback ${flag} --in ${environment} --rollout ${percent}`,
  }),
  'promote/no-percentage': wording<{ readonly flag: string; readonly percent: number }>({
    sentence: ({ flag, percent }) =>
      `no service of ${flag} reads a percentage, so ${percent}% would reach all users`,
    hint: () =>
      'leave out --rollout; or fill a variable with rollout in its definition, in a pull request of its own',
  }),
  'promote/no-variable': wording<Share>({
    sentence: (share) => `${noEffectText(share)}: it fills no variable of any service`,
    hint: () => 'add services to its definition',
  }),
  'promote/overridden': wording<Share & Overridden & FileFact>({
    sentence: (share) =>
      `${noEffectText(share)}: every service that it reaches has a setting of its own`,
    hint: ({ file, services }) => `${overriddenText({ services })}; it is ${file}`,
  }),
  'completion/unknown-shell': wording<{
    readonly name: string;
    readonly available: readonly string[];
  }>({
    sentence: ({ name }) => `there is no completion for "${name}"`,
    hint: ({ available }) => `name one of these shells: ${available.join(', ')}`,
  }),
  'land/no-branch': wording({
    sentence: () => 'this clone does not know which branch is the default one',
    hint: () => 'run git remote set-head origin --auto, or land the branch by hand',
  }),
  'land/two-ways': wording({
    sentence: () => '--land and --pull-request are two ways to land a rollback',
    hint: () => 'leave out one of them',
  }),
  'rollback/nothing-landed': wording({
    sentence: () => 'nothing has landed yet, so nothing is exposed',
    hint: () => 'commit the flags first',
  }),
  'rollback/flags-or-all': wording<{ readonly all: boolean }>({
    sentence: ({ all }) =>
      all ? 'name flags, or --all, not both' : 'nothing to roll back: no flag is named',
    hint: () => 'flaghoist rollback <flag>, or flaghoist rollback --all for every flag',
  }),
  'rollback/routes-and-rollout': wording({
    sentence: () => 'blocked routes turn a flag off, so that there is no percentage to fall to',
    hint: () => 'leave out --routes, or --rollout',
  }),
  'rollback/nothing-to-do': wording<{
    readonly environments: readonly string[];
    readonly rollout: number | null;
    readonly routes: boolean;
  }>({
    sentence: ({ environments, rollout }) =>
      `nothing is ${rollout === null ? 'exposed' : `above ${rollout}%`} ${environments.length === 0 ? 'anywhere' : `in ${environments.join(', ')}`}`,
    hint: ({ environments, routes }) =>
      routes && environments.length === 0
        ? 'name an environment with --in to block the routes of a flag that is off'
        : STATUS_SHOWS,
  }),
} as const;

const STATUS_SHOWS = 'flaghoist status shows every flag';

export function otherBranchText({ ref, defaultBranch }: OtherBranch): string {
  return `this run is on ${ref.slice(0, 100)}, and only ${defaultBranch} decides`;
}

function meantText(meant: string | null): string | null {
  return meant === null ? null : `did you mean ${meant}?`;
}

function noEffectText({ flag, environment, percent }: Share): string {
  return `setting ${flag} to ${percent}% in ${environment} would change nothing`;
}

function overriddenText({ services }: Overridden): string {
  if (services.length === 0) return STATUS_SHOWS;
  return `look at what the state says of single services: ${services.map((service) => `services.${service}`).join(', ')}`;
}
