// `services: { <service>: { deploy: { <environment or "*">: … } } }` → DeploySettings, one per environment.
import type { DeploySettings } from '#domain/deploy-settings.ts';
import type { EnvironmentName } from '#domain/names.ts';

interface WrittenProbe {
  readonly url: string;
  readonly on?: number;
  readonly off?: number;
  readonly variable?: string;
  readonly within?: number;
}

interface WrittenTarget {
  readonly target: string;
  readonly render?: string;
  readonly probe?: WrittenProbe;
  readonly machine?: string;
  readonly [setting: string]: unknown;
}

export type WrittenDeploy = Readonly<Record<string, WrittenTarget>>;

/** The defaults of a probe: status 200 while the feature is on, 503 while it is off, within 60 seconds. */
export const PROBE_DEFAULTS = { on: 200, off: 503, within: 60 } as const;

/** In the order in which they are written. */
export function deployOf(written: WrittenDeploy): readonly DeploySettings[] {
  return Object.entries(written).map(
    ([environment, { target, render, probe, machine, ...settings }]) => ({
      environment: environment as EnvironmentName | '*',
      target,
      render: render ?? null,
      probe: probe === undefined ? null : { variable: null, ...PROBE_DEFAULTS, ...probe },
      ...(machine === undefined ? {} : { machine }),
      settings,
    }),
  );
}
