// A write that a rollback of the same instance has stopped.
import { expect, test } from '@jest/globals';
import type { LogEntry } from '#app/deploy-ports.ts';
import type { PlanItem } from '#app/deploy/plan.ts';
import type { DeployRun } from '#app/deploy/run.ts';
import { finish } from '#app/deploy/run.ts';
import type { EnvironmentName } from '#domain/scalars.ts';
import { aSha } from '#test/support/log.ts';
import { NOW } from '#test/support/nouns.ts';
import { memoryLog } from './memory-log.ts';

test('a raise that a rollback has stopped may be live, so that the rollback writes in any case', async () => {
  const entries: LogEntry[] = [];
  const environment = 'production' as EnvironmentName;
  const desired = { digest: 'on', values: [] };
  const item = { environment, service: 'api', desired, changes: [] } as unknown as PlanItem;
  const run = {
    deployer: {
      run: 'run-1',
      now: () => NOW,
      log: memoryLog(entries as never[], { isRemote: false, trust: 'local' }),
    },
    log: new Map(),
    judgements: [],
    logged: { tip: aSha(2), refusals: [] },
    baseline: { commit: aSha(1) },
    accepted: { commit: aSha(2) },
  } as unknown as DeployRun;
  const reason = { code: 'deploy/cancelled', facts: {} } as const;
  await finish(run, environment, [{ item, state: 'superseded', reason }]);
  expect(entries[0]?.instances).toMatchObject([{ service: 'api', state: 'failed' }]);
});
