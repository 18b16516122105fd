// Why Git, a file, the deployment log or a receiver did not answer, on one line: a row for each reason.

/** What Git said, on one line. */
type Said = { readonly said: string };
type OfFile = { readonly file: string; readonly why: string };

export const GIT_TEXTS = {
  silent: () => 'Git did not answer',
  stopped: () => 'Git was stopped',
  noRemote: () => 'the repository has no remote',
  noDefaultBranch: () => 'the default branch could not be fetched',
  notAtRemote: (commit: string) => `${commit.slice(0, 10)} is not at the remote`,
  notLetIn: ({ said }: Said) =>
    `the remote does not let Git in: the token needs contents: read (${said})`,
  notFetched: ({ said }: Said) => `Git could not fetch from the remote (${said})`,
  noMoreAtRemote: () => 'the remote has no more of it',
  cloneWithoutRemote: () => 'it has no remote',
  noOlderVersions: (path: string, why: string) => `older versions of ${path} are not here: ${why}`,
  /** `command`: makes the clone complete. */
  cutOff: (landings: number, why: string, command: string) =>
    `this clone has only ${
      landings === 1 ? 'its newest landing' : `its newest ${landings} landings`
    }, and could not be deepened: ${why}. Fix it with: ${command}`,
  killed: (command: string, signal: string) => `git ${command} was ended by ${signal}`,
  noTips: () => 'this clone has no reflog of the default branch and no deployment log',
} as const;

export const SYSTEM_TEXTS = {
  notRead: ({ file, why }: OfFile) => `could not read ${file}: ${why}`,
  notWritten: ({ file, why }: OfFile) => `could not write ${file}: ${why}`,
  noMoment: (file: string) => `${file} has no moment`,
} as const;

/** What the user has to do something about, by the code of the system. */
export const SYSTEM_ERRORS: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the quota is used up'],
  ['EFBIG', 'a file may not get that large'],
  ['EROFS', 'the disk is read-only'],
]);

export const LOG_ANSWERS = {
  none: () => 'the pipeline says that there is no deployment log',
  isFile: () => 'the deployment log is a file, which cannot be read on GitHub',
  newestAsked: (most: number) => `only the newest ${most} landings were asked for`,
  noneHere: (file: string) => `there is no deployment log ${file} here`,
  /** `environment` null: of all environments. */
  cutOff: (newest: number, environment: string | null) =>
    `the deployment log on GitHub was cut off: none of the newest ${newest} deployments${
      environment === null ? '' : ` of ${environment}`
    } is ours`,
  entryDeleted: (id: number, environment: string) =>
    `an entry of the deployment log on GitHub was deleted: deployment ${id} of ${environment}`,
  otherLogin: (writer: string | null, identity: string) =>
    `the token writes as ${writer ?? 'an unknown login'}, and the input identity is ${identity}`,
} as const;

/** Why a receiver did not take a notification. No text has its address, which is a secret. */
export const RECEIVER_TEXTS = {
  noFormat: (format: string) => `there is no format ${format}`,
  noAddress: (variable: string) =>
    `the variable ${variable} has no address that begins with https:// or http://`,
  unset: (variable: string) =>
    `the variable ${variable} is not set: pass the secret to the step with env:`,
  notAllowed: (variable: string) => `the variable ${variable} may not be used: name it FLAGHOIST_…`,
  status: (status: number) => `the receiver answered ${status}`,
  late: () => 'the receiver did not answer in time',
} as const;

/** What `flaghoist dispatch` answers to a webhook that it does not pass on. */
export const WEBHOOK_TEXTS = {
  notPosted: () => 'post the webhook here',
  wrongToken: () => 'the bearer token is missing or wrong',
  tooLarge: () => 'the body is larger than 1 MiB',
} as const;
