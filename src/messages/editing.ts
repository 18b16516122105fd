// Messages about an edit that cannot be written: a promotion, a rollback or a hold.
import type { RefusedStep } from './refused-step.ts';
import { acceptText, refusedStepText } from './refused-step.ts';
import type { Apart } from './status.ts';
import { apartText, bringBackText } from './status.ts';
import { wording } from './table.ts';
import { both, shortSha } from './words.ts';

type EditedFile = { readonly file: string };

/** A flag in an environment, and a percentage of it. */
type StatePercent = {
  readonly flag: string;
  readonly environment: string;
  readonly percent: number;
};
/** Services that the state of the flag overrides. */
type Overridden = { readonly services: readonly string[] };

type NothingToLower = {
  /** The named flags; empty: all of them, or all of the owner. */
  readonly flags: readonly string[];
  /** What they are when they are safe. */
  readonly safe: 'on' | 'off' | 'mixed';
  readonly owner: string | null;
  /** Empty: all of them. */
  readonly environments: readonly string[];
  readonly rollout: number | null;
  readonly routes: boolean;
  /** `service=percent`. */
  readonly shares: readonly string[];
};

export const EDITING_MESSAGES = {
  'hold/no-reason': wording({
    sentence: () => 'a hold needs a reason',
    hint: () => 'add --reason "…", or use --lift to allow promotions again',
  }),
  'hold/nothing-to-do': wording<{ readonly lifts: boolean }>({
    sentence: ({ lifts }) =>
      lifts
        ? 'none of these flags has a hold in these environments'
        : 'these flags have this hold already',
    hint: () => STATUS_SHOWS,
  }),
  'edit/branch-exists': wording<{ readonly branch: string }>({
    sentence: ({ branch }) => `the branch ${branch} already exists`,
    hint: ({ branch }) =>
      `delete the branch (git branch -D ${branch}), or name another branch with --branch`,
  }),
  'edit/branch-blocked': wording<{ readonly branch: string; readonly by: string }>({
    sentence: ({ branch, by }) =>
      `Git cannot keep the branches ${branch} and ${by} together, because one is a folder of the other`,
    hint: ({ by }) => `rename ${by} (git branch -m ${by} …), or name another branch with --branch`,
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
    sentence: () => 'cannot read pipeline.yaml on the default branch',
    hint: () => 'run flaghoist validate to see what is wrong',
  }),
  'promote/unreadable-flag': wording<{ readonly flag: string }>({
    sentence: ({ flag }) => `the definition of ${flag} cannot be read`,
    hint: () => 'run flaghoist validate to see what is wrong',
  }),
  'promote/unreadable-state': wording<EditedFile>({
    sentence: ({ file }) => `${file} cannot be read`,
    hint: () => 'run flaghoist validate to see what is wrong',
  }),
  'promote/refused': wording<RefusedStep>({
    sentence: ({ flag, environment, ...step }) =>
      `${flag} in ${environment}: ${refusedStepText(step)}`,
    hint: ({ landing, verdict, flag }) =>
      verdict === 'wait'
        ? acceptText({ landing, flag })
        : `revert the landing: git revert ${shortSha(landing)}`,
  }),
  'promote/already-there': wording<StatePercent & Overridden>({
    sentence: ({ flag, environment, percent }) =>
      `${flag} is already set to ${percent}% in ${environment}`,
    hint: overriddenText,
  }),
  'promote/apart': wording<StatePercent & { readonly apart: readonly Apart[] }>({
    sentence: ({ flag, environment, percent, apart }) =>
      `${flag} is already set to ${percent}% in ${environment}; ${apart.map(apartText).join('; ')}`,
    hint: ({ flag, apart }) => `raise the service again: ${bringBackText(flag, apart)[0]}`,
  }),
  'promote/not-apart': wording<{
    readonly flag: string;
    readonly environment: string;
    readonly service: string;
  }>({
    sentence: ({ flag, environment, service }) =>
      `${service} already gets at least as much of ${flag} in ${environment} as the other services`,
    hint: () => 'leave out --service to propose the next step of the flag',
  }),
  'promote/service-alone': wording({
    sentence: () =>
      '--service restores the earlier percentage of services, and takes no percentage itself',
    hint: () => 'leave out --service or --rollout',
  }),
  'promote/lowers': wording<StatePercent & { readonly present: number }>({
    sentence: ({ flag, environment, percent, present }) =>
      `${flag} is at ${present}% in ${environment}; ${percent}% would lower the flag`,
    hint: ({ flag, environment, percent }) =>
      `lower it with flaghoist rollback ${flag} --in ${environment} --rollout ${percent}`,
  }),
  'promote/no-percentage': wording<{ readonly flag: string; readonly percent: number }>({
    sentence: ({ flag, percent }) =>
      `no service of ${flag} reads a rollout, so ${percent}% would reach all users`,
    hint: () =>
      'leave out --rollout, or first fill a variable of the flag with rollout in a separate pull request',
  }),
  'promote/no-variable': wording<StatePercent>({
    sentence: (share) => `${noEffectText(share)}, because the flag fills no variable`,
    hint: () => 'add services to the definition of the flag',
  }),
  'promote/not-sent': wording<StatePercent & EditedFile>({
    sentence: (share) =>
      `${noEffectText(share)}, because no variable of the flag is sent in ${share.environment}`,
    hint: ({ environment, file }) =>
      `add ${environment} to the \`in\` of the variables in ${file}, and land that first`,
  }),
  'promote/overridden': wording<StatePercent & Overridden & EditedFile>({
    sentence: (share) =>
      `${noEffectText(share)}, because the state overrides every service of the flag`,
    hint: ({ file, services }) => `${overriddenText({ services })} (${file})`,
  }),
  'land/no-branch': wording({
    sentence: () => 'this clone does not know the default branch',
    hint: () => 'run git remote set-head origin --auto, or land the branch by hand',
  }),
  'land/two-ways': wording({
    sentence: () => '--land and --pull-request exclude each other',
    hint: () => 'leave out one of them',
  }),
  'rollback/nothing-landed': wording({
    sentence: () => 'nothing has landed yet, so nothing is exposed',
    hint: () => 'commit the flags first',
  }),
  'rollback/flags-or-all': wording<{ readonly all: boolean }>({
    sentence: ({ all }) => (all ? 'rollback takes flags or --all, not both' : 'no flag is named'),
    hint: () => 'run flaghoist rollback <flag>, or flaghoist rollback --all for every flag',
  }),
  'rollback/routes-and-rollout': wording({
    sentence: () => 'blocked routes turn a flag off, so a percentage would have no effect',
    hint: () => 'leave out --routes or --rollout',
  }),
  'rollback/shares-alone': wording({
    sentence: () => '--share gives each service its own percentage, and does nothing else',
    hint: () => 'leave out --share, or leave out --rollout and --routes',
  }),
  'rollback/nothing-to-do': wording<NothingToLower>({
    sentence: (facts) => nothingToLowerText(facts),
    hint: ({ environments, routes }) =>
      routes && environments.length === 0
        ? 'name an environment with --in to block the routes of a flag that is off'
        : 'this is the state in Git; flaghoist drift reads what is live',
  }),
} as const;

const STATUS_SHOWS = 'run flaghoist status to see every flag';

function nothingToLowerText(facts: NothingToLower): string {
  const { flags, owner, environments, rollout, shares } = facts;
  const where = environments.length === 0 ? 'any environment' : environments.join(', ');
  const above = shares.length > 0 ? shares.join(', ') : rollout === null ? null : `${rollout}%`;
  const what = `${above === null ? 'exposed' : `above ${above}`} in ${where}`;
  if (flags.length === 0) return `no flag${owner === null ? '' : ` of ${owner}`} is ${what}`;
  const verb = flags.length === 1 ? 'is' : 'are';
  if (above !== null) return `${both(flags)} ${verb} not ${what}`;
  const places = environments.length === 0 ? 'every environment' : both(environments);
  const present = facts.safe === 'mixed' ? 'at their safe values' : facts.safe;
  return `${both(flags)} ${verb} already ${present} in ${places}`;
}

function noEffectText({ flag, environment, percent }: StatePercent): string {
  return `setting ${flag} to ${percent}% in ${environment} would change nothing`;
}

function overriddenText({ services }: Overridden): string {
  if (services.length === 0) return STATUS_SHOWS;
  return `edit the overrides of the services in the state: ${services.map((service) => `services.${service}`).join(', ')}`;
}
