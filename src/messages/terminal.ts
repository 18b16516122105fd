// What commands say on a terminal beside their reports: what they ask, what they lack, and what to do next.
import type { Cause } from '#domain/cause.ts';
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
    `pull request ${number}${other === null ? '' : `, whose head ${other.slice(0, 10)} is another commit`} ${OFFLINE}`,
  people: (repository: string) => `asking GitHub about ${repository} ${OFFLINE}`,
} as const;

const OFFLINE = '(--offline does not)';

/** The evidence that a command lacked. */
export const LACK_TEXTS = {
  reviews: () => 'reviews',
  issues: () => 'issues',
  body: () => 'the text of the pull request',
  team: (team: string) => `the members of ${team}`,
  accepted: () => 'earlier verdicts',
  watched: () => 'how watches ended',
  notIn: (file: string, list: string) => `not in ${file}: ${list}`,
  writeAll: () => 'flaghoist evidence writes a file with everything',
  notAsked: (list: string) => `not asked here: ${list}`,
  tryAgain: () => 'try again',
  orFillIn: (next: string) => `${next}, or fill in what flaghoist evidence writes`,
  none: () => 'this change needs no evidence from people or from GitHub',
  fillIn: () => 'fill in the file, and pass it with --evidence:',
  noPipeline: (file: string) => `there is no ${file}; name its folder with --root`,
} as const;

/** How a run of the program itself goes wrong. */
export const PROGRAM_TEXTS = {
  stillReading: () => 'still reading…',
  noOutput: (why: string) => `could not write the output: ${why}`,
  bug: () =>
    'this is a bug in Flaghoist, not in your files. Please report it with this text, and if you can, with the file that --save-question writes.',
  commands: () => 'flaghoist --help lists the commands',
  options: (command: string) => `flaghoist ${command} --help lists its options`,
  didYouMean: (name: string) => `did you mean ${name}?`,
  publicJson: () => 'the JSON has people, queries and links, so it cannot be public',
  publicHtml: () => 'write --format html, or leave out --public',
  asOf: (at: Instant) => `judged as of ${isoOf(at)} (--at), and not of this moment`,
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

/** What `flaghoist dispatch` answers to a webhook that it does not pass on. */
export const WEBHOOK_TEXTS = {
  notPosted: () => 'post the webhook here',
  wrongToken: () => 'the bearer token is missing or wrong',
  tooLarge: () => 'the body is larger than 1 MiB',
} as const;

/** What `explain` says about words that are no code and no definition of a registry. */
export const EXPLAIN_TEXTS = {
  resume: () => 'Flags that a rollback lowered may come back under requirements of their own.',
  propose: () => 'The sweep opens the pull request of the next step when its clocks are through.',
  proposeNotes: () => [
    `At most ${MOST_PROPOSALS} are open at once. Another number stands in pipeline.yaml, below policy: proposals: { at-most: ${MOST_PROPOSALS} }`,
    'What people give, such as approvals, is still open then. The sweep asks the approvers.',
    'It closes the pull request after a rollback, or where another landing or proposal has the step.',
    'After a person closes it, the step is proposed again when another landing has changed the flag.',
  ],
  inPipeline: () => 'in pipeline.yaml',
  ofService: () => 'in pipeline.yaml below a service',
  ofGate: () => 'in pipeline.yaml below an environment, or in a flag below requires',
  inDefinition: () => 'in the definition of a flag',
  builtIn: (appliesTo: string) => `Built in: no requirement names it. ${appliesTo}`,
  bodies: () => 'See the bodies: flaghoist notify --dry-run',
  probe: () => 'What is asked after each deployment.',
  overview: () => 'flaghoist explain WORD says more of each of these',
  writeFiles: (rendering: string) =>
    `Write its files: flaghoist render --as ${rendering} --out DIR`,
} as const;
