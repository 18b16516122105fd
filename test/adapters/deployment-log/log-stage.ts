// The stage of the tests of the deployment log: a local GitHub, a folder, and an environment for each test.
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { fileLog } from '#adapters/deployment-log/file-log.ts';
import type { GitHubLogOptions } from '#adapters/deployment-log/github-log.ts';
import type { DeploymentLog, LoggedEntry } from '#app/deploy-ports.ts';
import { instanceKey } from '#app/deploy-ports.ts';
import type { EnvironmentName, ServiceName, Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { LocalGitHub } from '#test/support/github/index.ts';
import { aGitHub } from '#test/support/github/index.ts';
import type { RunOfLog } from '#test/support/log.ts';
import { aGitHubLog, aSha } from '#test/support/log.ts';
import { quickClient } from '#test/support/deployments.ts';
import type { Place } from '../targets/support.ts';
import { aPlace } from '../targets/support.ts';
import { memoryLog } from '../../app/deploy/memory-log.ts';

export let github: LocalGitHub;
let place: Place;
let tips: readonly Sha[];
let places = 0;
beforeAll(async () => {
  github = await aGitHub();
  place = await aPlace();
  const lands = async (text: string): Promise<Sha> =>
    (await github.lands({ 'a.txt': text })).sha as Sha;
  tips = [await lands('1'), await lands('2'), await lands('3'), await lands('4')];
});
afterAll(async () => {
  await github[Symbol.asyncDispose]();
  await place[Symbol.asyncDispose]();
});

export interface Stage {
  readonly environment: EnvironmentName;
  /** The log, as another process opens it. */
  readonly open: () => DeploymentLog;
  readonly read: () => Promise<readonly LoggedEntry[]>;
  /** A run at the tip of this number. */
  readonly run: (number: number) => RunOfLog;
  readonly key: (service: string) => string;
  readonly file: string;
}

/** `memory` is the log of the tests of deploying, as on one machine and as on several. */
export const KINDS = ['file', 'GitHub', 'memory', 'memory of several machines'] as const;
export type Kind = (typeof KINDS)[number];

/** `entries`: what all processes of the log share. */
function inMemory(entries: LoggedEntry[], isRemote: boolean): DeploymentLog {
  const trust = isRemote ? 'plain' : 'local';
  return { ...memoryLog(entries, { isRemote, trust }), acquire: () => Promise.reject(new Error()) };
}

export function aStage(kind: Kind, options: Partial<GitHubLogOptions> = {}): Stage {
  places += 1;
  const environment = `place-${places}` as EnvironmentName;
  const file = join(place.path, `${environment}.jsonl`);
  const entries: LoggedEntry[] = [];
  const opens: Readonly<Record<Kind, () => DeploymentLog>> = {
    file: () => fileLog(file),
    GitHub: () => aGitHubLog(quickClient(github, options.identity), options),
    memory: () => inMemory(entries, false),
    'memory of several machines': () => inMemory(entries, true),
  };
  const open = opens[kind];
  return {
    environment,
    open,
    read: () => open().read([environment]),
    run: (number) => ({
      environment,
      tip: tips[number - 1] ?? aSha(number),
      before: number > 1 ? (tips[number - 2] ?? null) : null,
      run: `run-${number}`,
      at: instant(1_700_000_000 + number * 60),
    }),
    key: (service) => instanceKey({ environment, service: service as ServiceName }),
    file,
  };
}
