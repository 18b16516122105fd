// Evidence about one pull request. Each kind is fetched only when a gate asks for it.
import type { Ask, Evidence, Finding, Issue } from '#domain/evidence.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import type { AboutPullRequest } from '#app/github.ts';
import type { EvidenceSource } from '#app/ports.ts';
import { endsIn } from '#app/watch/ends.ts';
import { approvalsFor } from './approvals.ts';
import type { Client } from './client.ts';
import type { Shared } from './shared.ts';
import type { StatusOptions } from './status-history.ts';

export function evidenceOf(
  client: Client,
  options: StatusOptions,
  { issues, deployments, acceptances, recall, teams, watches }: Shared,
  about: AboutPullRequest,
): EvidenceSource {
  return { answer };

  async function answer(
    asks: readonly Ask[],
    fingerprint: string,
  ): Promise<Omit<Evidence, 'timelines' | 'rewritten'>> {
    const isAsked = (kind: Ask['kind']): boolean => asks.some((ask) => ask.kind === kind);
    const asksTeams = asks.flatMap((ask) => (ask.kind === 'team' ? [ask.team] : []));
    const labels = asks.filter((ask) => ask.kind === 'issues');
    const deployed = asks.filter((ask) => ask.kind === 'deployments');
    const watched = asks.flatMap((ask) => (ask.kind === 'watched' ? [ask.environment] : []));
    const landings = asks.find((ask) => ask.kind === 'acceptance');
    return {
      ...(isAsked('reviews')
        ? await approvalsFor(client, options, { about, recall, fingerprint })
        : { reviews: NO_EVIDENCE.reviews, authorship: NO_EVIDENCE.authorship }),
      issues: labels.length === 0 ? NO_EVIDENCE.issues : await issuesFor(labels),
      body: isAsked('body') ? await about.body() : NO_EVIDENCE.body,
      ...(deployed.length === 0
        ? { deployments: NO_EVIDENCE.deployments }
        : await deployments.answer(deployed)),
      ...(landings === undefined ? {} : { accepted: await acceptances.among(landings.landings) }),
      ...(watched.length === 0 ? {} : { watched: await endsIn(watches, watched) }),
      teams: new Map(
        await Promise.all(
          asksTeams.map(async (team) => [team, await teams.members(team)] as const),
        ),
      ),
    };
  }

  /** Also issues that had a label when an earlier run read them, because removing the label does not solve an issue. */
  async function issuesFor(
    asks: readonly Extract<Ask, { kind: 'issues' }>[],
  ): Promise<Finding<readonly Issue[]>> {
    const labelled = await issues.labelled(asks);
    if (labelled.kind !== 'known') return labelled;
    if (about.noted.kind !== 'known') return about.noted;
    return issues.withNoted(labelled.value, about.noted.value);
  }
}
