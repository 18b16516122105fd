// Whether all is well, as GitHub says: the last sweep, and the issue about values that differ.
import { ownIssuesIn } from '#adapters/github/own-issues.ts';
import type { Client } from '#adapters/github/client.ts';
import { lastSweepOf, USUAL_SWEEP } from '#adapters/github/sweeps.ts';
import { DRIFT_LABEL } from '#app/live/drift-issue.ts';
import type { PageHealth } from '#report/page/facts.ts';
import type { DriftScope } from './drift-text.ts';
import { driftMarker } from './drift-text.ts';

/** `identity`: the login that opens the issue. */
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
