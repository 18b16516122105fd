// Opens the adapters of the commands that use deploy targets: `deploy`, `drift` and `render`.
import { opensTargets, targetOf } from '#adapters/targets/targets.ts';
import { probes } from '#adapters/targets/probe.ts';
import { redactor } from '#adapters/system/redact.ts';
import type { Client } from '#adapters/github/client.ts';
import type { Deployer } from '#app/deploy-ports.ts';
import type { Gatherer } from '#app/ports.ts';
import { waitingText } from '#messages/deployments.ts';
import type { LogOptions } from './log-file.ts';
import { logFile, logHere, shownLogFile } from './log-file.ts';
import { machineHere } from './machine.ts';

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
  const { repository: clone } = gatherer;
  const { top, gitFolder } = clone;
  const credentials = (): ReturnType<typeof clone.credentials> => clone.credentials();
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
    ...machineHere(),
    onWait: (what) => void process.stderr.write(`${waitingText(what)}\n`),
    placesOf,
    locatedBy,
    open: opensTargets({ directory: top, env, credentials, redact, client }),
    probe: probes(redact),
    log: logHere(logFile(place, gitFolder), shownLogFile(place)),
    defaultsOf,
    gathererFor: () => Promise.resolve(gatherer),
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
