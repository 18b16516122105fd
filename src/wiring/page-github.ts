// What GitHub says for the page.
import { entriesSince } from '#adapters/deployment-log/since.ts';
import type { LogRequest } from '#app/log/landing-log.ts';
import { deploymentsOf } from '#app/log-reading.ts';
import { instant } from '#domain/scalars.ts';
import type { PageHealth } from '#report/page/facts.ts';
import { ownIssuesIn } from '#adapters/github/own-issues.ts';
import type { Client } from '#adapters/github/client.ts';
import { lastSweepOf, USUAL_SWEEP } from '#adapters/github/sweeps.ts';
import { DRIFT_LABEL } from '#app/live/drift-issue.ts';
import type { DriftScope } from './drift-text.ts';
import { driftMarker } from './drift-text.ts';

/** The deployment log on GitHub, or why it cannot be read. `readers`: whose entries count. */
export async function logOnGitHub(
  client: Client,
  readers: Parameters<typeof entriesSince>[1],
): Promise<LogRequest['log']> {
  const entries = await entriesSince(client, readers, instant(0));
  return entries.kind === 'known'
    ? { entries: entries.value.entries, deployments: deploymentsOf(entries.value.entries) }
    : { trouble: entries.why };
}

/** Whether all is well: the last sweep, and the issue about values that differ. `identity`: the login that opens it. */
export async function healthOf(
  client: Client,
  { identity, ...scope }: DriftScope & { readonly identity: string },
): Promise<PageHealth> {
  // The marker is the whole first line: each scope of a comparison has an issue of its own.
  const about = { marker: driftMarker(scope), identity, label: DRIFT_LABEL };
  const open = await ownIssuesIn(client, about).open();
  const sweep = await lastSweepOf(client, USUAL_SWEEP);
  return {
    sweep: sweep.kind === 'known' ? sweep : { kind: 'unknown', why: sweep.why },
    drift:
      open.kind === 'known'
        ? { kind: 'known', value: open.value[0]?.url ?? null }
        : { kind: 'unknown', why: open.why },
  };
}
