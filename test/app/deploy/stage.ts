// A repository whose landings are deployed to real files, with verbs. Its evidence is that of an evidence file, and the
// moment of judging can be set, so that a soak is over or not.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import { noEvidence } from '#adapters/evidence-file.ts';
import { opensTargets, targetSchemas } from '#adapters/targets/targets.ts';
import { fileLog } from '#adapters/deployment-log/file-log.ts';
import { probes } from '#adapters/targets/probe.ts';
import { redactor } from '#adapters/system/redact.ts';
import { gitClock } from '#adapters/git-clock.ts';
import { openRepository } from '#adapters/git/repository.ts';
import type { Deployer, Tip, DeploymentLog, LoggedEntry } from '#app/deploy-ports.ts';
import type { Deployed } from '#app/deploy/deployed.ts';
import type { DeployOptions } from '#app/deploy/round.ts';
import { reconcile } from '#app/deploy/reconcile.ts';
import type { DeployedAnyway } from '#app/deploy/without-log.ts';
import { deploy } from '#app/deploy/without-log.ts';
import type { EvidenceSource } from '#app/ports.ts';
import { createReader } from '#app/load/reader.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import { durationOf, plus } from '#domain/scalars.ts';
import { at } from '#test/support/nouns.ts';
import type { Files, Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';
import { defaultsOf, locatedBy, placesOf } from '../../../src/wiring/deployer.ts';

export interface Stage extends AsyncDisposable {
  readonly repo: Repo;
  /** Where the targets write. */
  readonly folder: string;
  readonly logFile: string;
  now: Instant;
  evidence: EvidenceSource;
  /** Of one landing. Everywhere the same, unless a test says another. */
  evidenceOf: (landing: Sha) => EvidenceSource;
  /** After so many lines of the log nothing more is written: as if the process had died there. */
  diesAfter: number | null;
  passes(length: string): void;
  /** Commits straight to the default branch, without a check. */
  lands(files: Files, message?: string): Promise<Sha>;
  /** What a service has in an environment: the text of its file; null where there is none. */
  has(environment: string, service: string): Promise<string | null>;
  /** What becomes of the log in the hands of a deployment. */
  spoils: (log: DeploymentLog) => DeploymentLog;
  /** A run that begins when the default branch stands there, and finds out when it has moved. */
  deploys(tip: Sha, options?: Partial<DeployOptions>): Promise<Deployed>;
  /** The same as a shell does it, which goes on without the log. */
  deploysAnyway(tip: Sha, options?: Partial<DeployOptions>): Promise<DeployedAnyway>;
  entries(): Promise<readonly LoggedEntry[]>;
  /** For whatever else there is to be done with one. */
  withDeployer<T>(work: (deployer: Deployer) => Promise<T>): Promise<T>;
}

const FLAG = (service: string, variable: string): string =>
  `description: ${variable}\nservices:\n  ${service}:\n    ${variable}: enabled\n`;

/** Two flags for `api`, one for `web`; development is free, production soaks a day in development. */
export const FILES: Files = {
  'environments/pipeline.yaml': `version: 1
environments:
  - name: development
  - name: production
    requires:
      soak: { in: development, for: 24h }
services:
  api: { deploy: { "*": { target: files, folder: deployed } } }
  web: { deploy: { "*": { target: files, folder: deployed } } }
  worker: {}
`,
  'environments/flags/checkout.yaml': FLAG('api', 'CHECKOUT'),
  'environments/flags/search.yaml': FLAG('api', 'SEARCH'),
  'environments/flags/theme.yaml': FLAG('web', 'THEME'),
  'environments/flags/queue.yaml': FLAG('worker', 'QUEUE'),
};

export const state = (environment: string, flag: string, enabled: boolean): Files => ({
  [`environments/${environment}/${flag}.yaml`]: `enabled: ${enabled}\n`,
});

export async function aStage(files: Files = FILES): Promise<Stage> {
  const repo = await aRepository();
  const folder = join(repo.path, 'deployed');
  const logFile = join(repo.path, '..', 'log.jsonl');
  await repo.write({ '.gitignore': 'deployed\n' });
  const stage: Stage = {
    repo,
    folder,
    logFile,
    now: at('2026-11-02T09:00:00Z'),
    evidence: noEvidence(),
    evidenceOf: () => stage.evidence,
    diesAfter: null,
    passes(length) {
      stage.now = plus(stage.now, durationOf(length));
    },
    lands: (changed, message = 'Land') => repo.commit(message, { at: stage.now, files: changed }),
    has: (environment, service) =>
      readFile(join(folder, environment, `${service}.env`), 'utf8').catch(() => null),
    entries: () => fileLog(logFile).read([]),
    spoils: (log) => log,
    deploys: (tip, options = {}) => deploying(tip, options, reconcile),
    deploysAnyway: (tip, options = {}) => deploying(tip, options, deploy),
    withDeployer,
    [Symbol.asyncDispose]: () => repo[Symbol.asyncDispose](),
  };
  function deploying<T>(
    tip: Sha,
    options: Partial<DeployOptions>,
    by: (deployer: Deployer, options: DeployOptions) => Promise<T>,
  ): Promise<T> {
    return withDeployer((deployer) => {
      const usual = { environments: null, services: null, dryRun: false };
      let isFirst = true;
      const moving = async (): Promise<Tip> => {
        const now = await deployer.tip();
        const began = isFirst ? tip : now.commit;
        isFirst = false;
        return { commit: began, pushed: began, isCurrent: began === now.commit };
      };
      return by({ ...deployer, tip: moving }, { ...usual, ...options });
    });
  }
  async function withDeployer<T>(work: (deployer: Deployer) => Promise<T>): Promise<T> {
    await using repository = await openRepository(repo.path);
    const env = { PATH: process.env['PATH'] };
    const redact = redactor(env);
    const gatherer = {
      repository,
      reader: createReader(targetSchemas),
      clock: gitClock(stage.now, []),
      evidence: stage.evidence,
      root: 'environments',
    };
    return await work({
      ...gatherer,
      host: 'web-1',
      placesOf,
      locatedBy,
      open: opensTargets({
        directory: repo.path,
        env,
        credentials: () => ({}),
        redact,
        client: () => null,
      }),
      probe: probes(redact),
      log: stage.spoils(dying(fileLog(logFile), stage.diesAfter)),
      run: randomUUID(),
      tip: async () => {
        const commit = (await repository.resolve('HEAD')) as Sha;
        return { commit, pushed: commit, isCurrent: true };
      },
      onWait: () => undefined,
      pause: () => setTimeout(50),
      defaultsOf,
      gathererFor: ({ after }) =>
        Promise.resolve({ ...gatherer, evidence: stage.evidenceOf(after) }),
      now: () => stage.now,
    });
  }
  await stage.lands(files, 'Adopt Flaghoist');
  return stage;
}

function dying(log: DeploymentLog, after: number | null): DeploymentLog {
  let written = 0;
  return {
    ...log,
    append(entry) {
      written += 1;
      if (after !== null && written > after) return Promise.reject(new Error('died'));
      return log.append(entry);
    },
  };
}

/** `production/api applied`, in the order of the plan. */
export function outcomeWords({ outcomes }: Deployed): readonly string[] {
  return outcomes.map(({ item, state: how }) => `${item.environment}/${item.service} ${how}`);
}
