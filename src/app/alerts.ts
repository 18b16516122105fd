// What an alert asks to look at. An alert is a hint and never evidence: it names a flag and an environment, and nothing
// else of it is used. Alertmanager and Grafana post the same form.
import { parseEnvironmentName, parseFlagKey } from '#domain/scalars.ts';
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';

export interface Hint {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
}

export type AlertsRead =
  | {
      readonly kind: 'hints';
      /** Each flag and environment once. */
      readonly hints: readonly Hint[];
      /** How many alerts fire no longer, or have no label `flag` or `environment` that is a name. */
      readonly ignored: number;
    }
  | { readonly kind: 'no-alerts' };

/** The hints in the body of a webhook. */
export function hintsIn(body: string): AlertsRead {
  const alerts = alertsIn(body);
  if (alerts === null) return { kind: 'no-alerts' };
  const hints = new Map<string, Hint>();
  let ignored = 0;
  for (const alert of alerts) {
    const hint = hintOf(alert);
    if (hint === null) ignored += 1;
    else hints.set(keyOf(hint), hint);
  }
  return { kind: 'hints', hints: [...hints.values()], ignored };
}

/** The same text for the same flag and environment. */
export function keyOf({ flag, environment }: Hint): string {
  return `${flag} in ${environment}`;
}

function alertsIn(body: string): readonly unknown[] | null {
  try {
    const message: unknown = JSON.parse(body);
    const { alerts } = isObject(message) ? message : {};
    return Array.isArray(alerts) ? alerts : null;
  } catch {
    return null;
  }
}

function hintOf(alert: unknown): Hint | null {
  if (!isObject(alert) || alert['status'] !== 'firing' || !isObject(alert['labels'])) return null;
  const { flag, environment } = alert['labels'];
  const key = typeof flag === 'string' ? parseFlagKey(flag) : null;
  const name = typeof environment === 'string' ? parseEnvironmentName(environment) : null;
  return key === null || name === null ? null : { flag: key, environment: name };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
