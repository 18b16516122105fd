// A small repository for most stories: one flag, `checkout`, in three environments, read by one service.
import type { Files, Repo } from './repo.ts';
import { aRepository } from './repo.ts';
import type { World } from './world.ts';
import { aWorld } from './world.ts';

export const PIPELINE = `version: 1
teams:
  release: [ana, bartek]
environments:
  - name: development
  - name: staging
    requires:
      soak: { in: development, for: 48h }
  - name: production
    requires:
      soak: { in: staging, for: 7d }
services:
  api: {}
policy:
  approvals: { count: 1, from: [release] }
`;

export const FLAG = `description: The new checkout
services:
  api:
    CHECKOUT: enabled
    CHECKOUT_PERCENT: rollout
`;

/** Another flag like it, with variables of its own. */
export function flagLike(name: string, more = ''): string {
  const variable = name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');
  return `description: ${name}\nservices: { api: { ${variable}: enabled } }\n${more}`;
}

/** The adoption: everything is off. */
export const CHECKOUT: Files = {
  'environments/pipeline.yaml': PIPELINE,
  'environments/flags/checkout.yaml': FLAG,
  'environments/development/checkout.yaml': 'enabled: false\n',
  'environments/staging/checkout.yaml': 'enabled: false\n',
  'environments/production/checkout.yaml': 'enabled: false\n',
};

export const stateFile = (environment: string, flag = 'checkout'): string =>
  `environments/${environment}/${flag}.yaml`;
export const flagFile = (flag = 'checkout'): string => `environments/flags/${flag}.yaml`;

const ENVIRONMENTS = ['development', 'staging', 'production'] as const;

/** The same state in every environment; null deletes it there. */
export const everywhere = (flag: string, text: string | null): Files =>
  Object.fromEntries(ENVIRONMENTS.map((environment) => [stateFile(environment, flag), text]));

/** A world whose first commit is this adoption, and whatever else is said. */
export const aCheckout = (files: Files = {}): Promise<World> =>
  aWorld({ files: { ...CHECKOUT, ...files } });

/** Development has had it for so long. */
export async function afterDevelopment(length: string): Promise<World> {
  const world = await aCheckout();
  await world.lands('checkout', { development: 'on' });
  world.passes(length);
  return world;
}

export const ADOPTED = '2026-11-02T09:00:00Z';

/** The same adoption as a repository alone, for the command line. */
export async function adopted(files: Files = {}): Promise<Repo> {
  const repo = await aRepository();
  await repo.commit('Adopt Flaghoist', { at: ADOPTED, files: { ...CHECKOUT, ...files } });
  return repo;
}

/** Development has been on since the adoption, and something else has landed since. */
export async function withLandings(): Promise<Repo> {
  const repo = await adopted();
  await repo.commit('on', {
    at: ADOPTED,
    files: { [stateFile('development')]: 'enabled: true\n' },
  });
  await repo.commit('later', { at: '2026-11-03T09:00:00Z', files: { 'README.md': 'Hello\n' } });
  return repo;
}
