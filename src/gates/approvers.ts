// Whether enough people exist who could approve: mistakes in a count and in the teams that it names.
import type { Flag } from '#domain/flag.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import type { MisfitProblem, SettingsContext, SettingsProblem } from './define.ts';
import { eitherText, listText } from './wording.ts';

interface Settings {
  readonly count: number;
  readonly from: readonly string[];
}

/** Mistakes that do not depend on the flag. `owner` is another team for each flag and is checked per flag. */
export function teamProblems(
  { count, from }: Settings,
  { pipeline, environment, flag, knows }: SettingsContext,
): readonly SettingsProblem[] {
  if (count === 0) return [];
  const owner = from.indexOf('owner');
  if (owner < 0) return knows('teams') ? tooFew({ count, from }, from, pipeline) : [];
  // The rules of the pipeline itself belong to no flag.
  const isPolicy = environment === null && flag === null;
  if (!isPolicy) return [];
  return [
    {
      code: 'approvals/no-owner',
      path: ['from', owner],
      message: 'a change of the policy needs approval from the owner, and the policy has no owner',
      hint: 'name a team of the pipeline',
    },
  ];
}

/** Mistakes that depend on the flag: it has no owner, or its owner's team is too small. */
export function ownerProblems(
  { count, from }: Settings,
  flag: Flag,
  { pipeline, knows }: SettingsContext,
): readonly MisfitProblem[] {
  const owner = from.indexOf('owner');
  if (count === 0 || owner < 0 || !knows('flag')) return [];
  if (flag.owner === null) {
    const [team] = pipeline.teams;
    return [
      {
        code: 'approvals/no-owner',
        path: ['from', owner],
        reason: ['owner'],
        message: `approvals are required from the owner, and ${flag.key} has none`,
        hint: team === undefined ? 'add owner: and a team' : `add owner: ${team.name}`,
      },
    ];
  }
  if (!knows('teams')) return [];
  const teams = from.map((team) => (team === 'owner' ? (flag.owner ?? team) : team));
  return tooFew({ count, from }, teams, pipeline).map((problem) => ({
    ...problem,
    reason: ['owner'],
  }));
}

/** `teams`: the teams of `from`, with the owner's own name in place of `owner`. */
function tooFew(
  { count, from }: Settings,
  teams: readonly string[],
  pipeline: Pipeline,
): readonly SettingsProblem[] {
  const listed = teams.map((team) => pipeline.teams.find(({ name }) => name === team));
  // The size of a team on GitHub is not known here. A team that does not exist is refused elsewhere.
  if (listed.some((team) => team === undefined)) return [];
  const empty = listed.findIndex((team) => team?.members.length === 0);
  const people = new Set(listed.flatMap((team) => team?.members ?? []).map(lowerCase));
  const named = listText(from.map((team, index) => withOwner(team, teams[index] ?? team)));
  if (people.size === 0) {
    return [
      {
        code: 'approvals/empty-team',
        path: ['from', 0],
        message: `${required(count)} from ${named}, which ${from.length === 1 ? 'has' : 'have'} no members`,
        hint: `add ${count === 1 ? 'a login' : `${count + 1} logins`} to ${eitherText(teams)} in teams`,
      },
    ];
  }
  const size = `${from.length === 1 ? 'has' : 'have together'} ${people.size} member${people.size === 1 ? '' : 's'} (${[...people].join(', ')})`;
  const without = empty < 0 ? [] : [emptyBesideOthers(from, empty)];
  if (count > people.size) {
    return [
      {
        code: 'approvals/too-few-members',
        path: ['count'],
        message: `${required(count)} from ${named}, which ${size}`,
        hint: `write count: ${Math.max(1, people.size - 1)}, or add members to ${eitherText(teams)}`,
      },
      ...without,
    ];
  }
  if (count < people.size) return without;
  return [
    {
      code: 'approvals/only-just',
      path: ['count'],
      severity: 'warning',
      message: `${required(count)} from ${named}, which ${size}: a change that one of them makes can never be approved`,
      hint: `add a member to ${eitherText(teams)}${count > 1 ? `, or write count: ${count - 1}` : ''}`,
    },
    ...without,
  ];
}

function emptyBesideOthers(from: readonly string[], index: number): SettingsProblem {
  return {
    code: 'approvals/empty-team',
    path: ['from', index],
    severity: 'warning',
    message: `approvals are required from ${from[index] ?? ''} among others, and it has no members`,
    hint: `add a login to ${from[index] ?? ''} in teams, or remove it here`,
  };
}

function required(count: number): string {
  return count === 1 ? '1 approval is required' : `${count} approvals are required`;
}

function withOwner(name: string, team: string): string {
  return name === team ? name : `${name} (${team})`;
}

function lowerCase(login: string): string {
  return login.toLowerCase();
}
