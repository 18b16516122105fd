// Messages of `init`, `import` and `new`, and the remarks that they write into files.
import type { Names } from './words.ts';
import { both, counted, listed, promoteCommand } from './words.ts';

/** The findings in a repository, and the files that would be written. */
export const SETUP_TEXTS = {
  noRemote: () => 'no remote',
  notOnGitHub: () => 'the remote is not on GitHub',
  noOwners: () => 'none, so every policy change passes',
  /** CODEOWNERS of whom none can approve a policy change. */
  noApprovers: (owners: readonly string[]) => `${both(owners)}, yet every policy change passes`,
  /** The same with the lines that change it. `people`: those of them who are no team. */
  noPolicy: (owners: readonly string[], people: readonly string[], pipeline: string) =>
    `No policy is written, so every policy change passes: ${
      owners.some((owner) => owner.includes('/'))
        ? 'only GitHub knows who is in a team'
        : 'one person alone cannot approve their own change'
    }.
Put at least two logins into these lines, and add them to ${pipeline} before you commit:
  teams:
    owners: [${[...people, ...(people.length === 0 ? ['LOGIN'] : []), 'LOGIN'].join(', ')}]
  policy:
    approvals: { count: 1, from: [owners] }`,
  noValues: () => 'no switch and no percentage is sent today',
  sentToday: () => 'sent today, and unchanged by the new files',
  /** A tool answers the code itself, so no service is sent a variable yet. */
  wouldBeSent: () => 'as another tool has them today, and would be sent by the new files',
  settings: (names: Names) =>
    `${listed(names)}: a flag can be rolled back, and rollback --all turns every flag off`,
  /** Before the option that names them. */
  leaveOut: () => 'to leave out settings, name only the other variables:',
  owner: (owner: string) => `${owner}, for every flag; to change it, edit owner: in a definition`,
  team: (name: string, people: readonly string[]) => `${name}: ${people.join(', ')}`,
  ownerOf: (owner: string, flags: Names) => `${owner}: ${listed(flags)}`,
  split: () => 'flags of their own',
  splitInto: (keys: readonly string[]) =>
    `${both(keys)}: one flag cannot send today's values, such as off together with 50 percent`,
  builtIn: () => 'built into a page or an image, so a written file changes nothing there',
  buildAgain: () =>
    'deploy with the target command, which builds again (flaghoist explain command); until then, keep the old lines',
  lacking: () => 'flags that do not reach every service',
  lacks: ({ flag, service, variable, field, lines }: Lacks) =>
    `${flag}: ${service} lacks its ${field === 'enabled' ? 'switch' : 'percentage'} ${variable}, because ${both(
      lines.map(({ file, line }) => `${file}:${line}`),
    )} ${lines.length === 1 ? 'sets' : 'set'} it`,
  deleteLines: () =>
    'delete these lines before init writes its files; the service then gets the value of its other files',
  unread: () => 'sent, but not found in the code of the service',
  /** Before a command. */
  leaveUnread: () => 'if a service does not read a flag, leave the flag out there:',
  /** Variables that `--only` leaves out, of flags that are taken over. */
  nameToo: (variables: readonly string[]) =>
    variables.length === 1
      ? `${both(variables)} belongs to a flag above: name it with --only, too`
      : `${both(variables)} belong to flags above: name them with --only, too`,
  notTaken: () => 'not taken over',
  ofService: (name: string, service: string) => `${name} of ${service}`,
  stays: () => 'the file exists with other content, so it is kept',
  present: (count: number) =>
    `${counted(count, 'value')} ${count === 1 ? 'is already managed and does' : 'are already managed and do'} not change`,
  nothingToImport: () => 'nothing to import',
  setUp: () => 'This repository is set up: its flags and states stay as they are.',
  nothingToEdit: () => 'nothing to edit: no file of yours has to change',
  targetInPipeline: () =>
    '--target has no effect here: pipeline.yaml names the deploy target of each service.',
  composeReads: () => 'The compose files read the files that deployments write.',
  written: (count: number) =>
    count === 0 ? 'nothing to write' : `${counted(count, 'file')} written`,
  /** What is left to do by hand after files were written. */
  half: (files: readonly string[]) =>
    `The flags change nothing yet: first ${both(files)} ${files.length === 1 ? 'has' : 'have'} to change, as shown above.`,
  dryRun: () => 'nothing is written, because of --dry-run',
  unseenByVite: (service: string, file: string, variables: readonly string[]) =>
    `the page of ${service} is built by Vite (${file}). Its code sees only variables with the prefix VITE_, so it does not see ${both(variables)}; --variable gives another name, such as VITE_${variables[0] ?? ''}`,
  writtenFlag: () => 'written; land the file, and then raise the flag:',
  raise: (flag: string, environment: string, { isProposed }: { readonly isProposed: boolean }) =>
    `${promoteCommand(flag, environment)}${isProposed ? ' # after the merge' : ''}`,
  /** The first lines of commits. */
  adopt: () => 'Adopt Flaghoist',
  importFlags: (environment: string) => `Import the flags of ${environment}`,
  addFlag: (flag: string) => `Add the flag ${flag}`,
  goOn: () => 'go on with',
  page: () =>
    'flaghoist-page.yml publishes nothing until you set FLAGHOIST_PAGE to on. The Pages of a private repository can be public.',
  /** Where `init` finds no Docker Compose. `needsApproval`: of a policy change, which the first commit is not. */
  notDeployed: (needsApproval: boolean) =>
    `No service gets these values yet. ${nameTarget('each service', needsApproval)}`,
  /** Where deployments reach other services. */
  unreached: (services: readonly string[], needsApproval: boolean) =>
    `No deployment reaches ${both(services)} yet, so a rollback turns nothing off there. ${nameTarget(services.length === 1 ? 'it' : 'each', needsApproval)}`,
  noOwnerName:
    () => `The workflows use OWNER/flaghoist@v1. Replace OWNER with the account that has Flaghoist on GitHub:
  sed -i 's|OWNER/flaghoist|ACCOUNT/flaghoist|' .github/workflows/flaghoist*.yml`,
  onMachine: (command: string, environment: string) =>
    `${command} --environment ${environment} # on the machine of ${environment}`,
  question: () => 'Write these files? [y/N] ',
} as const;

/** A service that lacks a variable of a flag, because these lines set it. */
interface Lacks {
  readonly flag: string;
  readonly service: string;
  readonly variable: string;
  readonly field: 'enabled' | 'rollout';
  readonly lines: readonly { readonly file: string; readonly line: number }[];
}

function nameTarget(of: string, needsApproval: boolean): string {
  const why = needsApproval ? ', because later it is a policy change, which needs an approval' : '';
  return `Name a deploy target for ${of} in pipeline.yaml before you commit${why}; flaghoist explain targets lists them.`;
}

/** A part of CODEOWNERS that `init` does not take over. */
export interface OwnersLeftOut {
  readonly code: keyof typeof OWNER_TEXTS;
  /** Rules as they are written, addresses, or flags. */
  readonly names: readonly string[];
}

export const OWNER_TEXTS = {
  overruled: (rules: Names) => `${listed(rules)}: a later rule of CODEOWNERS decides there`,
  elsewhere: (rules: Names) => `${listed(rules)}: for no folder of a service that has a flag`,
  several: (rules: Names) => `${listed(rules)}: a flag has one owner; write it into the definition`,
  addresses: (addresses: Names) =>
    `${listed(addresses)}: teams have logins; add the login below teams`,
  shared: (flags: Names) =>
    `${listed(flags)}: the services have several owners; write one into the definition`,
} as const;

/** The edits of compose files that are not ours. */
export const COMPOSE_TEXTS = {
  title: () => 'files of yours that have to change',
  applyWith: (isAdopted: boolean) =>
    isAdopted ? 'apply it with:' : 'when init has written its files, apply it with:',
  /** True for every version of Docker Compose. */
  fileFirst: () => [
    'a service does not start without a file that it reads. Before you start the',
    'services of a machine again, run there: flaghoist deploy',
  ],
  withoutEdit: () =>
    'without an edit of compose files, deployments can start these services themselves: add --target compose',
  notOffered: () => 'no edit of your compose files is offered, because an edit would change',
  /** Services of which an edit would change what they are sent. Before the variables. */
  withoutServices: (services: readonly string[]) =>
    `${both(services)} ${services.length === 1 ? 'is' : 'are'} left out of this edit, because it would change`,
  keepsLines: (services: readonly string[]) =>
    services.length === 1
      ? `${both(services)} keeps its lines; name another deploy target for it in pipeline.yaml`
      : `${both(services)} keep their lines; name another deploy target for each in pipeline.yaml`,
  oneWay: () =>
    'set these variables in one way in all compose files, and run init again, or use another deploy target',
  asStates: () => 'let the states send the values of the compose files, and run init again',
  byHand: (file: string) =>
    `${file}: edit it by hand, because services share lines, or have several settings on one line`,
  reads: (service: string) => `${service} reads these files, in this order:`,
  remove: (line: string) => `remove from environment: ${line}`,
  editFirst: (files: readonly string[]) =>
    `# first edit ${both(files)} as shown above; no patch can edit ${files.length === 1 ? 'it' : 'them'}`,
} as const;

/** Remarks in files that `init` writes. */
export const FILE_REMARKS = {
  /** As Git has it in a patch. */
  noLineEnd: () => '\\ No newline at end of file',
  environments: () =>
    'in order; with "enforcement: report", an environment shows verdicts and blocks nothing',
  policy: () => 'the people who approve changes of this file',
  deployments: () => 'the workflows deploy',
  keepsFiles: () => 'keeps the files that deployments have written',
  oneJob: () => 'One job for each machine. Its runner has the name of its environment as a label.',
  failFast: () => 'a machine that is down does not stop the others',
  group: () =>
    'A group for each machine, so that no job waits for another machine. The log keeps the order.',
} as const;
