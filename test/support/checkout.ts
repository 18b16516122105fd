// The dull little repository that most stories need: one flag, `checkout`, on its way through three
// environments, read by one service.
import type { Files } from './repo.ts';

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
