// What changes where one set of values is sent in place of another, and what of it raises something. Pure.
import { inOrder } from '#domain/scalars.ts';
import type { Sendable, SentValues } from '#domain/scalars.ts';
import type { Desired, DesiredValue } from './desired.ts';

export interface ValueChange {
  readonly variable: string;
  /** Null: it is not sent. */
  readonly from: Sendable;
  readonly to: Sendable;
  /** Whether it may give users more: it is neither removed, nor the safe value, nor a smaller share. */
  readonly isRaise: boolean;
}

/** What would change for an instance that has these values. */
export function changesBetween(
  from: SentValues,
  { values }: Pick<Desired, 'values'>,
): readonly ValueChange[] {
  const wanted = new Map(values.map((value) => [value.variable, value]));
  return [...new Set([...Object.keys(from), ...wanted.keys()])]
    .toSorted(inOrder)
    .flatMap((variable) => {
      const value = wanted.get(variable);
      const [old, now] = [from[variable] ?? null, value?.value ?? null];
      if (old === now) return [];
      return [{ variable, from: old, to: now, isRaise: mayRaise(old, now, value?.safe ?? null) }];
    });
}

function mayRaise(from: Sendable, to: Sendable, safe: Sendable): boolean {
  if (to === null || to === safe) return false;
  return !(typeof from === 'number' && typeof to === 'number' && to < from);
}

/** The values that an instance is to get, none above what it has. A text that is no share counts as nothing. */
export function loweredTo(
  has: SentValues,
  wants: Pick<Desired, 'values'>,
): readonly DesiredValue[] {
  const changes = changesBetween(has, wants).filter(({ isRaise }) => isRaise);
  const raised = new Map(changes.map(({ variable, from }) => [variable, from]));
  return wants.values.map((value) => {
    const current = raised.get(value.variable);
    if (current === undefined) return value;
    if (typeof value.value !== 'number') return { ...value, value: value.safe, isOn: !value.isOn };
    const share = typeof current === 'number' ? current : 0;
    return { ...value, value: share, isOn: share > 0 };
  });
}
