// Opens the adapters of the commands that use deploy targets: `deploy`, `drift` and `render`.
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { opensTargets, targetOf } from '#adapters/targets/targets.ts';
import { probes } from '#adapters/targets/probe.ts';
import { redactor } from '#adapters/system/redact.ts';
import type { Client } from '#adapters/github/client.ts';
import type { Deployer } from '#app/deploy-ports.ts';
import type { Gatherer } from '#app/ports.ts';
import { instant } from '#domain/scalars.ts';
import { waitingText } from '#messages/deployments.ts';
import type { LogOptions } from './log-file.ts';
import { logFile, logHere, shownLogFile } from './log-file.ts';

export interface DeployWiring extends LogOptions {
  /** Further variables whose values must never be shown. */
  readonly secrets?: NodeJS.ProcessEnv;
}

/** `env` has the secrets of targets. Every message of a target is printed without their values. */
export function deployerOf(
  gatherer: Gatherer,
  { secrets = {}, ...place }: DeployWiring,
  env: NodeJS.ProcessEnv,
): Omit<Deployer, 'tip'> {
  const { top, gitFolder } = gatherer.repository;
  const redact = redactor({ ...env, ...secrets });
  const client = async (repository: string, tokenVariable: string): Promise<Client | null> => {
    const token = env[tokenVariable] ?? '';
    const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com';
    if (token === '') return null;
    // Only one kind of target asks GitHub, and loading the client takes long.
    const { openClient } = await import('#adapters/github/client.ts');
    return openClient({ token, apiUrl, repository });
  };
  return {
    ...gatherer,
    host: hostname(),
    placesOf,
    locatedBy,
    open: opensTargets({ directory: top, env, redact, client }),
    probe: probes(redact),
    log: logHere(logFile(place, gitFolder), shownLogFile(place)),
    run: randomUUID(),
    defaultsOf,
    gathererFor: () => Promise.resolve(gatherer),
    now: () => instant(Date.now() / 1000),
    pause: (seconds) => setTimeout(seconds * 1000),
    onWait: (what) => void process.stderr.write(`${waitingText(what)}\n`),
  };
}

export const placesOf: Deployer['placesOf'] = (instance, { target, settings, render }) => {
  const { places, defaultRendering } = targetOf(target);
  return places(settings, instance, render ?? defaultRendering).map(({ what }) => what);
};

export const defaultsOf: Deployer['defaultsOf'] = (target) => {
  const { defaultRendering: rendering, properties, limitsAll = false } = targetOf(target);
  const { default: limit = 0 } = properties['limit'] ?? {};
  return { rendering, limit: Number(limit), limitsAll };
};

export const locatedBy: Deployer['locatedBy'] = (target) => targetOf(target).locatedBy;
