// Opens the adapters of the commands that use deploy targets: `deploy`, `drift` and `render`.
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { opensTargets, targetOf } from '#adapters/targets/index.ts';
import { probes } from '#adapters/targets/probe.ts';
import { redactor } from '#adapters/system/redact.ts';
import type { Client } from '#adapters/github/client.ts';
import { sha256 } from '#judge/fingerprint.ts';
import type { Deployer, Renders } from '#app/deploy/deps.ts';
import type { Gatherer } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import { instant } from '#domain/scalars.ts';
import { waitingText } from '#messages/deployments.ts';
import type { Rendering } from '#render/index.ts';
import { RENDERINGS, renderingOf } from '#render/index.ts';
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
    render: renders,
    renderingFor: (target) => targetOf(target).defaultRendering,
    sha256,
    gathererFor: () => Promise.resolve(gatherer),
    now: () => instant(Date.now() / 1000),
    pause: (seconds) => setTimeout(seconds * 1000),
    onWait: (what) => void process.stderr.write(`${waitingText(what)}\n`),
  };
}

/** The rendering of that name. Throws a refusal for an unknown one. */
function demandRendering(name: string): Rendering {
  const rendering = renderingOf(name);
  if (rendering !== undefined) return rendering;
  throw refusal('unknown/rendering', {
    name,
    available: RENDERINGS.map((candidate) => candidate.name),
  });
}

export const renders: Renders = (name, input) => {
  const rendering = demandRendering(name);
  const { unset } = rendering;
  return { name, file: rendering.file(input), text: rendering.render(input), unset };
};

export const placesOf: Deployer['placesOf'] = (instance, { target, settings, render }) => {
  const { places, defaultRendering } = targetOf(target);
  return places(settings, instance, render ?? defaultRendering).map(({ what }) => what);
};

export const locatedBy: Deployer['locatedBy'] = (target) => targetOf(target).locatedBy;
