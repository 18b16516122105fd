// Whether enough people exist who could approve: mistakes in a count and in the teams that it names.
import type { Flag, Pipeline } from '#domain/snapshot.ts';
import { APPROVALS_MESSAGES } from '#messages/gates/approvals.ts';
import type { MisfitProblem, SettingsContext, SettingsProblem } from './gate.ts';
import { answersFrom } from './gate.ts';

const { problem } = answersFrom(APPROVALS_MESSAGES);

interface ApprovalsFrom {
  readonly count: number;
  readonly from: readonly string[];
}

/** Mistakes that do not depend on the flag. `owner` is another team for each flag and is checked per flag. */
export function teamProblems(
  { count, from }: ApprovalsFrom,
  { pipeline, environment, flag, knows }: SettingsContext,
): readonly SettingsProblem[] {
  if (count === 0) return [];
  const owner = from.indexOf('owner');
  if (owner < 0) return knows('teams') ? tooFew({ count, from }, from, pipeline) : [];
  // The rules of the pipeline itself belong to no flag.
  const isPolicy = environment === null && flag === null;
  if (!isPolicy) return [];
  return [problem('approvals/no-owner', ['from', owner], { flag: null, team: null })];
}

/** Mistakes that depend on the flag: it has no owner, or its owner's team is too small. */
export function ownerProblems(
  settings: ApprovalsFrom,
  flag: Flag,
  { pipeline, knows }: SettingsContext,
): readonly MisfitProblem[] {
  const { count, from } = settings;
  const owner = from.indexOf('owner');
  if (count === 0 || owner < 0 || !knows('flag')) return [];
  if (flag.owner === null) {
    const [team] = pipeline.teams;
    const facts = { flag: flag.key, team: team?.name ?? null };
    return [{ ...problem('approvals/no-owner', ['from', owner], facts), reason: ['owner'] }];
  }
  if (!knows('teams')) return [];
  const ofOwners = problemsIn(pipeline, settings);
  const earlier = ofOwners.get(flag.owner);
  if (earlier !== undefined) return earlier;
  const teams = from.map((team) => (team === 'owner' ? (flag.owner ?? team) : team));
  const problems = tooFew({ count, from }, teams, pipeline).map((settingsProblem) => ({
    ...settingsProblem,
    reason: ['owner'],
  }));
  ofOwners.set(flag.owner, problems);
  return problems;
}

/** The problems of each owner. Ten thousand flags have few owners. */
type ProblemsOfOwners = Map<string, readonly MisfitProblem[]>;

const FOUND = new WeakMap<Pipeline, WeakMap<ApprovalsFrom, ProblemsOfOwners>>();

function problemsIn(pipeline: Pipeline, settings: ApprovalsFrom): ProblemsOfOwners {
  const ofSettings = FOUND.get(pipeline) ?? new WeakMap<ApprovalsFrom, ProblemsOfOwners>();
  FOUND.set(pipeline, ofSettings);
  const ofOwners = ofSettings.get(settings) ?? new Map<string, readonly MisfitProblem[]>();
  ofSettings.set(settings, ofOwners);
  return ofOwners;
}

/** `teams`: the teams of `from`, with the owner's own name in place of `owner`. */
function tooFew(
  { count, from }: ApprovalsFrom,
  teams: readonly string[],
  pipeline: Pipeline,
): readonly SettingsProblem[] {
  const listed = teams.map((team) => pipeline.teams.find(({ name }) => name === team));
  // The size of a team on GitHub is not known here. A team that does not exist is refused elsewhere.
  if (listed.some((team) => team === undefined)) return [];
  const empty = listed.findIndex((team) => team?.members.length === 0);
  const people = new Set(listed.flatMap((team) => team?.members ?? []).map(lowerCase));
  const facts = { count, from, teams, people: [...people] };
  if (people.size === 0) {
    return [problem('approvals/empty-team', ['from', 0], { kind: 'all', ...facts })];
  }
  const emptyTeam = { kind: 'one' as const, team: from[empty] ?? '' };
  const beside = problem('approvals/empty-team', ['from', empty], emptyTeam, 'warning');
  return [
    ...(count > people.size ? [problem('approvals/too-few-members', ['count'], facts)] : []),
    ...(count === people.size ? [problem('approvals/only-just', ['count'], facts)] : []),
    ...(empty < 0 ? [] : [beside]),
  ];
}

function lowerCase(login: string): string {
  return login.toLowerCase();
}
