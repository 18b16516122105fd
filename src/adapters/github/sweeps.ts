// When the last sweep ended, by the runs of its workflow.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import type { Client, Schemas } from './client.ts';
import { momentOf } from './status-history.ts';

type SweepRun = Schemas['workflow-run'];

/** The name of the file as `init` writes it. */
export const USUAL_SWEEP = 'flaghoist-sweep.yml';

/** Events whose runs judge every pull request. The others are about one. */
const WHOLE: ReadonlySet<string> = new Set(['schedule', 'push', 'workflow_dispatch', 'issues']);

/** Null: none has succeeded, as far as the newest runs tell. */
export async function lastSweepOf(client: Client, file: string): Promise<Finding<Instant | null>> {
  const path = `${client.path}/actions/workflows/${encodeURIComponent(file)}/runs`;
  const query = { status: 'success', per_page: 100 };
  const runs = await client.get<{ readonly workflow_runs: readonly SweepRun[] }>(path, query);
  if (runs.kind !== 'known') return runs;
  const whole = runs.value.workflow_runs.find(({ event }) => WHOLE.has(event));
  return known(whole === undefined ? null : momentOf(whole.updated_at));
}
