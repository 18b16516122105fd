// A repository whose landings are deployed to real files, with verbs. Evidence is what an evidence file would say;
// the moment of judging can be set, so that a soak is over or not.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noEvidence } from '#adapters/evidence-file.ts';
import { opensTargets, targetOf, targetSchemas } from '#adapters/deploy/index.ts';
import { fileRecord } from '#adapters/deploy/record-file.ts';
import { probes } from '#adapters/deploy/probe.ts';
import { redactor } from '#adapters/deploy/redact.ts';
import { gitClock } from '#adapters/git-clock.ts';
import { openRepository } from '#adapters/git/repository.ts';
import type { Deployed, DeployOptions } from '#app/deploy/deploy.ts';
import { deploy } from '#app/deploy/deploy.ts';
import type { DeployedAnyway } from '#app/deploy/deploy-anyway.ts';
import { deployAnyway } from '#app/deploy/deploy-anyway.ts';
import type { Deployer } from '#app/deploy/deps.ts';
import type { DeploymentRecord, RecordEntry } from '#app/deploy-ports.ts';
import type { EvidenceSource } from '#app/ports.ts';
import { createReader } from '#app/load/reader.ts';
import type { Sha } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import { durationOf, plus } from '#domain/time.ts';
import { at } from '#test/support/nouns.ts';
import type { Files, Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';
import { renders, sha256 } from '../../../src/cli/deploy-context.ts';

export interface Stage extends AsyncDisposable {
  readonly repo: Repo;
  /** Where the targets write. */
  readonly folder: string;
  readonly recordFile: string;
  now: Instant;
  evidence: EvidenceSource;
  /** After so many lines of the record nothing more is written: as if the process had died there. */
  diesAfter: number | null;
  passes(length: string): void;
  /** Straight to the default branch; nobody asks anybody. */
  lands(files: Files, message?: string): Promise<Sha>;
  /** What a service has in an environment: the text of its file; null where there is none. */
  has(environment: string, service: string): Promise<string | null>;
  /** What becomes of the record in the hands of whoever deploys. */
  spoils: (record: DeploymentRecord) => DeploymentRecord;
  /** Deploys a landing; without `before`, its parent. */
  deploys(landing: Sha, options?: Partial<DeployOptions>): Promise<Deployed>;
  /** The same as a shell does it, who goes on without a record. */
  deploysAnyway(landing: Sha, options?: Partial<DeployOptions>): Promise<DeployedAnyway>;
  entries(): Promise<readonly RecordEntry[]>;
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
  const recordFile = join(repo.path, '..', 'record.jsonl');
  await repo.write({ '.gitignore': 'deployed\n' });
  const stage: Stage = {
    repo,
    folder,
    recordFile,
    now: at('2026-11-02T09:00:00Z'),
    evidence: noEvidence(),
    diesAfter: null,
    passes(length) {
      stage.now = plus(stage.now, durationOf(length));
    },
    lands: (changed, message = 'Land') => repo.commit(message, { at: stage.now, files: changed }),
    has: (environment, service) =>
      readFile(join(folder, environment, `${service}.env`), 'utf8').catch(() => null),
    entries: () => fileRecord(recordFile).read(),
    spoils: (record) => record,
    deploys: (landing, options = {}) => deploying(landing, options, deploy),
    deploysAnyway: (landing, options = {}) =>
      deploying(landing, options, (deployer, all) =>
        deployAnyway(deployer, all, () => deployer.repository.resolve('HEAD')),
      ),
    withDeployer,
    [Symbol.asyncDispose]: () => repo[Symbol.asyncDispose](),
  };
  function deploying<T>(
    landing: Sha,
    options: Partial<DeployOptions>,
    by: (deployer: Deployer, options: DeployOptions) => Promise<T>,
  ): Promise<T> {
    return withDeployer(async (deployer) => {
      const before = await deployer.repository.resolve(`${landing}^`);
      const usual = { environments: null, services: null, dryRun: false };
      return by(deployer, { before, after: landing, ...usual, ...options });
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
      open: opensTargets({ directory: repo.path, env, redact, client: () => null }),
      probe: probes(redact),
      record: stage.spoils(dying(fileRecord(recordFile), stage.diesAfter)),
      render: renders,
      renderingFor: (target) => targetOf(target).renders,
      sha256,
      gathererFor: () => Promise.resolve(gatherer),
      now: () => stage.now,
    });
  }
  await stage.lands(files, 'Adopt Flaghoist');
  return stage;
}

function dying(record: DeploymentRecord, after: number | null): DeploymentRecord {
  let written = 0;
  return {
    ...record,
    append(entry) {
      written += 1;
      if (after !== null && written > after) return Promise.reject(new Error('died'));
      return record.append(entry);
    },
  };
}

/** `production/api applied`, in the order of the plan. */
export function toldOf({ outcomes }: Deployed): readonly string[] {
  return outcomes.map(({ item, state: how }) => `${item.environment}/${item.service} ${how}`);
}
