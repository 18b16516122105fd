// Commit statuses: a list for each commit, in which the newest of a context counts.
import { invalid, refuse, type Refusal } from '../api/reply.ts';
import { ACTIONS_BOT } from '../world/people.ts';
import type { Status, World } from '../world/world.ts';

export type NewStatus = Pick<Status, 'state' | 'description' | 'targetUrl'> & {
  readonly context: string;
  readonly creator: string;
};

const MOST = 1000;
const LONGEST = 140;

export async function postStatus(
  world: World,
  sha: string,
  wanted: NewStatus,
): Promise<Status | Refusal> {
  if (!/^[0-9a-f]{40}$/.test(sha) || (await world.git.resolve(sha)) === null) {
    return refuse(422, `No commit found for SHA: ${sha}`);
  }
  if (wanted.description !== null && wanted.description.length > LONGEST) {
    return invalid(
      'Status',
      'description',
      'custom',
      `description is too long (maximum is ${LONGEST} characters)`,
    );
  }
  if (wanted.targetUrl !== null && !/^https?:/.test(wanted.targetUrl)) {
    return invalid('Status', 'target_url', 'custom', 'target_url must use http(s) scheme');
  }
  const posted = statusesOf(world, sha);
  if (posted.filter(({ context }) => same(context, wanted.context)).length >= MOST) {
    return invalid(
      'Status',
      'context',
      'custom',
      'This SHA and context has reached the maximum number of statuses.',
    );
  }
  const status: Status = { ...wanted, id: world.nextId(), sha, at: world.clock.iso() };
  world.statuses.set(sha, [...posted, status]);
  return status;
}

/** Oldest first. */
export function statusesOf(world: World, sha: string): readonly Status[] {
  return world.statuses.get(sha) ?? [];
}

/** The newest of each context. */
export function newestStatuses(world: World, sha: string): readonly Status[] {
  const all = statusesOf(world, sha);
  return all.filter(
    (one, index) => !all.slice(index + 1).some(({ context }) => same(context, one.context)),
  );
}

interface RequiredCheck {
  readonly context: string;
  readonly app: number | null;
}

/** The required contexts without a success on this commit. */
export function missingChecks(world: World, sha: string): readonly string[] {
  const newest = newestStatuses(world, sha);
  return requiredChecks(world)
    .filter(
      ({ context, app }) =>
        !newest.some(
          (one) =>
            same(one.context, context) &&
            one.state === 'success' &&
            (app === null || appOf(world, one.creator) === app),
        ),
    )
    .map(({ context }) => context);
}

function requiredChecks(world: World): readonly RequiredCheck[] {
  const { rules, protection } = world.settings;
  return [
    ...rules.flatMap((rule) =>
      rule.type === 'required_status_checks'
        ? (rule.parameters?.required_status_checks ?? []).map(
            ({ context, integration_id: app }) => ({
              context,
              app: app ?? null,
            }),
          )
        : [],
    ),
    ...(protection?.required_status_checks?.checks ?? []).map(({ context, app_id: app }) => ({
      context,
      app: app ?? null,
    })),
  ];
}

/** The id of the App with a login. GitHub Actions is 15368, and another App has the id of its bot here. */
function appOf(world: World, login: string): number | null {
  if (login === ACTIONS_BOT) return 15_368;
  const person = world.people.of(login);
  return person.type === 'Bot' ? person.id : null;
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
