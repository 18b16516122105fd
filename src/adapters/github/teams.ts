// The members of teams. One run asks for a team once, however many pull requests it judges.
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Client, MemberAnswer } from './client.ts';

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
