// Commit statuses: a list for each commit, in which the newest of a context counts.
import { invalid, refuse, type Refusal } from './http/reply.ts';
import { ACTIONS_BOT } from './people.ts';
import { type Schemas, type Status, type World, written } from './world.ts';

/** The id of the app of GitHub Actions on github.com. */
export const ACTIONS_APP = 15_368;
const MOST = 1000;
const LONGEST = 140;

export type PostedStatus = Pick<Status, 'state'> &
  Partial<Pick<Status, 'context' | 'description' | 'target_url'>> & { readonly by: string };

export async function postStatus(
  world: World,
  sha: string,
  { by, ...wanted }: PostedStatus,
): Promise<Status | Refusal> {
  if ((await world.git.resolve(sha)) === null) {
    return refuse(422, `No commit found for SHA: ${sha}`);
  }
  const { state, context = 'default', description = null, target_url = null } = wanted;
  if (description !== null && description.length > LONGEST) {
    const why = `description is too long (maximum is ${LONGEST} characters)`;
    return invalid('Status', 'description', 'custom', why);
  }
  if (target_url !== null && !/^https?:/.test(target_url)) {
    return invalid('Status', 'target_url', 'custom', 'target_url must use http(s) scheme');
  }
  const posted = statusesOf(world, sha);
  if (posted.filter((one) => same(one.context, context)).length >= MOST) {
    const why = 'This SHA and context has reached the maximum number of statuses.';
    return invalid('Status', 'context', 'custom', why);
  }
  const status = { state, context, description, target_url, ...written(world, by) };
  world.statuses.set(sha, [...posted, status]);
  return status;
}

/** Oldest first. */
export function statusesOf(world: World, sha: string): readonly Status[] {
  return world.statuses.get(sha) ?? [];
}

/** The newest of each context. */
export function newestStatuses(world: World, sha: string): readonly Status[] {
  const byContext = statusesOf(world, sha).map(
    (status) => [status.context.toLowerCase(), status] as const,
  );
  return [...new Map(byContext).values()];
}

/** The required contexts without a success on this commit. */
export function missingChecks(world: World, sha: string): readonly string[] {
  const successes = newestStatuses(world, sha).filter(({ state }) => state === 'success');
  const isMet = ({ context, integration_id: app }: RequiredCheck): boolean =>
    successes.some(
      (success) =>
        same(success.context, context) && (app === undefined || appOf(success.creator) === app),
    );
  return requiredChecks(world).flatMap((check) => (isMet(check) ? [] : [check.context]));
}

type RequiredCheck = Schemas['repository-rule-params-status-check-configuration'];

function requiredChecks({ settings }: World): readonly RequiredCheck[] {
  return settings.rules.flatMap((rule) =>
    rule.type === 'required_status_checks' ? (rule.parameters?.required_status_checks ?? []) : [],
  );
}

/** The id of the App with a login. An App other than GitHub Actions has the id of its bot here. */
function appOf({ login, type, id }: Status['creator']): number | null {
  if (login === ACTIONS_BOT) return ACTIONS_APP;
  return type === 'Bot' ? id : null;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
