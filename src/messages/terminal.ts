// Messages of commands on a terminal beside their reports: questions to GitHub, missing facts, next steps.
import type { Cause } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import { isoOf } from '#domain/scalars.ts';
import { MOST_PROPOSALS } from '#domain/snapshot.ts';
import { causeText } from './causes.ts';

/** Whether GitHub is asked, and about what. */
export const ASKING_TEXTS = {
  asking: (repository: string, about: string) => `asking GitHub about ${repository}: ${about}`,
  noPull: (what: 'branch' | 'commit') => `no open pull request for this ${what} ${OFFLINE}`,
  /** `other`: the head of the pull request, if that is another commit than here. */
  pull: (number: number, other: string | null) =>
    `pull request ${number}${other === null ? '' : `, whose head ${other.slice(0, 10)} differs from the commit here`} ${OFFLINE}`,
  people: (repository: string) => `asking GitHub about ${repository} ${OFFLINE}`,
} as const;

const OFFLINE = '(use --offline to ask nothing)';

/** An error that keeps no value from being rendered. */
export const RENDER_TEXTS = {
  passedOver: (
    {
      file,
      line,
      message,
    }: { readonly file: string; readonly line: number; readonly message: string },
    hasStandIn: boolean,
  ) =>
    `${file}:${line}: ${message}; ${hasStandIn ? 'the newest readable version of this file counts' : 'no value here depends on it'}`,
} as const;

/** The evidence that a command lacked. */
export const LACK_TEXTS = {
  reviews: () => 'reviews',
  issues: () => 'issues',
  body: () => 'the text of the pull request',
  team: (team: string) => `the members of ${team}`,
  accepted: () => 'earlier verdicts',
  watched: () => 'how watches ended',
  deployments: () => 'deployments',
  merged: () => 'when pull requests were merged',
  metrics: (source: string, why: string) => `the metrics of ${source} (${why})`,
  notIn: (file: string, list: string) => `not in ${file}: ${list}`,
  writeAll: () => 'flaghoist evidence writes a file with everything',
  notAsked: (list: string) => `not asked here: ${list}`,
  tryAgain: () => 'try again',
  fillInFor: () => 'let flaghoist check ask GitHub, or pass it the file of flaghoist evidence',
  fillInWritten: () => 'fill in what flaghoist evidence writes',
  orFillIn: (next: string) => `${next}, or ${LACK_TEXTS.fillInWritten()}`,
  none: () => 'this change needs no evidence from people or from GitHub',
  fillIn: () => 'fill in the file, and pass it with --evidence:',
  noPipeline: (file: string) =>
    `${file} does not exist; run flaghoist init to write it, or name its folder with --root`,
} as const;

/** How a run of the program itself goes wrong. */
export const PROGRAM_TEXTS = {
  stillReading: () => 'still reading…',
  noOutput: (why: string) => `could not write the output: ${why}`,
  bug: () =>
    'this is a bug in Flaghoist, not in your files. Please report it with this text, and if you can, with the file that --save-question writes.',
  commands: () => 'flaghoist --help lists the commands',
  options: (command: string) => `flaghoist ${command} --help lists its options`,
  didYouMean: (name: string) => `write ${name}`,
  publicJson: () => 'the JSON contains names of people, queries and links, so it cannot be public',
  publicHtml: () => 'write --format html, or leave out --public',
  asOf: (at: Instant) => `judged as of ${isoOf(at)} (--at), not as of now`,
  percentage: () =>
    'Write a percentage from 0 to 100 with at most two decimals and no leading zero.',
  width: () => 'a number of columns from 40 to 1000',
  root: () => 'the folder of pipeline.yaml, from the top of the repository',
} as const;

/** The first line of each completion script: how it is switched on. */
export const COMPLETION_TEXTS = {
  bash: () => 'flaghoist completion bash: add to ~/.bashrc:  eval "$(flaghoist completion bash)"',
  zsh: () =>
    'flaghoist completion zsh: add to ~/.zshrc, after compinit:  eval "$(flaghoist completion zsh)"',
  fish: () =>
    'flaghoist completion fish: flaghoist completion fish > ~/.config/fish/completions/flaghoist.fish',
} as const;

/** The log of `dispatch`. `alert`: its flag and environment. */
export const DISPATCH_TEXTS = {
  listening: (address: string, repository: string) =>
    `listening on ${address}: alerts start the watch of ${repository}`,
  noList: () => 'the body has no list "alerts"',
  noAlerts: () => 'a message without alerts',
  started: (alert: string) => `watch started for ${alert}`,
  notStarted: (alert: string, why: Cause) => `no watch for ${alert}: ${causeText(why)}`,
  repeated: (count: number) => `${count} started within the last minute already`,
  ignored: (count: number) => `${count} ignored: resolved, or without flag and environment`,
} as const;

/** The answers of `flaghoist dispatch` to a webhook that it does not pass on. */
export const WEBHOOK_TEXTS = {
  notPosted: () => 'post the webhook here',
  wrongToken: () => 'the bearer token is missing or wrong',
  tooLarge: () => 'the body is larger than 1 MiB',
} as const;

/** The answers of `explain` about words that are no code and no definition of a registry. */
export const EXPLAIN_TEXTS = {
  resume: () => 'Flags that a rollback lowered may come back under requirements of their own.',
  propose: () => 'The sweep opens the pull request of the next step when the step is due.',
  proposeNotes: () => [
    `At most ${MOST_PROPOSALS} are open at once. pipeline.yaml can set another number, below policy: proposals: { at-most: ${MOST_PROPOSALS} }`,
    'Approvals and other requirements on people are still open then. The sweep asks the approvers.',
    'The sweep closes the pull request after a rollback, or when another landing or proposal has the step.',
    'If a person closes the pull request, the step is proposed again when another landing has changed the flag.',
  ],
  inPipeline: () => 'in pipeline.yaml',
  ofService: () => 'in pipeline.yaml below a service',
  ofGate: () => 'in pipeline.yaml below an environment, or in a flag below requires',
  inDefinition: () => 'in the definition of a flag',
  builtIn: (appliesTo: string) => `Built in: no requirement names it. ${appliesTo}`,
  answerOf: (gate: string) => `An answer of the gate ${gate}: flaghoist explain ${gate}`,
  bodies: () => 'See the bodies: flaghoist notify --dry-run',
  probe: () => 'What is asked after each deployment.',
  overview: () => 'flaghoist explain WORD says more about each of these',
  writeFiles: (rendering: string) =>
    `Write its files: flaghoist render --as ${rendering} --out DIR`,
} as const;
