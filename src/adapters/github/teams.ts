// The members of teams, and who may write. One run asks for a team once, however many pull requests it judges.
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Client, MemberAnswer, PermissionAnswer } from './client.ts';

export interface Teams {
  /** `team`: `org/slug`. */
  members(team: string): Promise<Finding<readonly string[]>>;
}

export function openTeams(client: Client): Teams {
  const requests = new Map<string, Promise<Finding<readonly string[]>>>();
  return {
    members(team) {
      const answer = requests.get(team) ?? membersOf(client, team);
      requests.set(team, answer);
      return answer;
    },
  };
}

async function membersOf(client: Client, team: string): Promise<Finding<readonly string[]>> {
  const [org = '', slug = ''] = team.split('/');
  if (org.toLowerCase() !== client.owner.toLowerCase())
    return unreachable({ kind: 'other-organization', team });
  const answer = await client.all<MemberAnswer>(`/orgs/${org}/teams/${slug}/members`);
  return answer.kind === 'known' ? known(answer.value.map(({ login }) => login)) : answer;
}

/** Whether a person may push to the repository. */
export async function mayWrite(client: Client, login: string): Promise<Finding<boolean>> {
  const path = `${client.path}/collaborators/${encodeURIComponent(login)}/permission`;
  const answer = await client.get<PermissionAnswer>(path);
  return answer.kind === 'known'
    ? known(['admin', 'maintain', 'write'].includes(answer.value.permission))
    : answer;
}
