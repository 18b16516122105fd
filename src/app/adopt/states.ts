// The state of a flag in one environment, from the texts that its services are sent there.
import type { Override, State } from '#domain/flag.ts';
import { grouped } from '#domain/grouped.ts';
import type { ServiceName } from '#domain/names.ts';
import { inOrder } from '#domain/names.ts';
import type { Column } from './drafts.ts';

interface Setting {
  readonly enabled: boolean;
  readonly rollout: number;
}

/** The setting of most services, and the others as overrides. Null where no service is sent anything. */
export function stateFrom(group: readonly Column[], environment: string): State | null {
  const services = [...grouped(group, ({ service }) => service)]
    .toSorted(([a], [b]) => inOrder(a, b))
    .flatMap(([service, columns]) => {
      const setting = settingFrom(columns, environment);
      return setting === null ? [] : [{ service: service as ServiceName, setting }];
    });
  const [usual] = mostCommon(services.map(({ setting }) => setting));
  if (usual === undefined) return null;
  const overrides = services.flatMap(({ service, setting }): readonly Override[] => {
    const enabled = setting.enabled === usual.enabled ? null : setting.enabled;
    const rollout = setting.rollout === usual.rollout ? null : setting.rollout;
    return enabled === null && rollout === null ? [] : [{ service, enabled, rollout }];
  });
  return { ...usual, services: overrides, hold: null };
}

function settingFrom(columns: readonly Column[], environment: string): Setting | null {
  const switches = columns.flatMap(({ form, texts }) => {
    const text = texts.get(environment);
    return form.kind === 'switch' && text !== undefined ? [text === form.form.on] : [];
  });
  const percents = columns.flatMap(({ form, texts }) => {
    const text = texts.get(environment);
    return form.kind === 'percentage' && text !== undefined ? [Number(text)] : [];
  });
  const [isOn] = switches;
  const [percent] = percents;
  if (isOn === undefined && percent === undefined) return null;
  const enabled = isOn ?? (percent ?? 0) > 0;
  return { enabled, rollout: enabled ? (percent ?? 100) : 100 };
}

/** The most common first; of equally common ones the first. */
function mostCommon(settings: readonly Setting[]): readonly Setting[] {
  const counts = [...grouped(settings, (one) => JSON.stringify(one)).values()];
  return counts.toSorted((a, b) => b.length - a.length).flatMap(([first]) => first ?? []);
}
