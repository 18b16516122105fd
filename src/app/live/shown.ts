// What the target of an instance shows, beside what it should have.
import { inOrder } from '#domain/scalars.ts';
import type { Sha, Sendable, SentValues } from '#domain/scalars.ts';
import { textOfValue } from '#domain/values.ts';
import type { Content, Delivery, TargetRead, Renderer } from '#app/deploy-ports.ts';
import type { Delivering } from './delivery.ts';
import { deliveryOf, failedBy } from './delivery.ts';
import type { Desired } from '#app/accepted/desired.ts';
import type { ValueChange } from '#app/accepted/value-changes.ts';
import { changesBetween } from '#app/accepted/value-changes.ts';

export interface Shown {
  readonly read: TargetRead;
  /** Texts of its files or variables; none where it cannot be read. */
  readonly content: Content;
  /** Texts of the variables that it gets or loses; none where it cannot be read. */
  readonly variables: Content;
  /** The same as values; other texts as they are. */
  readonly values: SentValues;
  /** Where it differs from what it should have. */
  readonly differences: readonly Difference[];
}

export interface Difference {
  /** A variable or a file. */
  readonly what: string;
  /** Null: it should not be there. */
  readonly git: string | null;
  /** Null: it is not there. */
  readonly live: string | null;
}

const NOTHING: Content = new Map<string, string>();

/**
 * `had`: what it had before. Null where the pipeline names no target. Throws where its settings do not open it.
 */
export async function lookAt(
  renderer: Renderer,
  landing: Sha,
  desired: Desired,
  had: SentValues = {},
): Promise<Shown | null> {
  const { settings } = desired;
  if (settings === null) return null;
  const variables = changesBetween(had, desired).map(({ variable }) => variable);
  const { target, delivery } = deliveryOf(renderer, landing, { desired, settings, variables });
  const read = await target.read(delivery);
  const isKnown = read.kind === 'known';
  const content = isKnown ? read.value : NOTHING;
  const texts = (isKnown ? read.variables : undefined) ?? NOTHING;
  const whole = differencesBetween(target.wanted(delivery), content);
  const differences = [...whole, ...variablesBehind(whole, delivery, texts)];
  return { read, content, variables: texts, values: valuesRead(texts, desired), differences };
}

/** The same; null also where its settings do not open it. */
export async function shownAt(...looked: Parameters<typeof lookAt>): Promise<Shown | null> {
  try {
    return await lookAt(...looked);
  } catch (error) {
    // The write itself says why.
    failedBy(error);
    return null;
  }
}

/** Only the texts of these variables: thousands of instances are looked at. None where they cannot be read. */
export async function textsAt(
  renderer: Renderer,
  landing: Sha,
  desired: Desired,
  variables: readonly string[],
): Promise<Content> {
  const opened = openedFor(renderer, landing, desired, variables);
  const read = await opened?.target.read(opened.delivery);
  return (read?.kind === 'known' ? read.variables : undefined) ?? NOTHING;
}

/** Whether its file is not on this machine, without a look into it. */
export function lacksFile(renderer: Renderer, landing: Sha, desired: Desired): boolean {
  const opened = openedFor(renderer, landing, desired, []);
  return opened?.target.isMissing?.(opened.delivery) === true;
}

/** Null where it has no target, or its settings do not open it. */
function openedFor(
  renderer: Renderer,
  landing: Sha,
  desired: Desired,
  variables: readonly string[],
): Delivering | null {
  const { settings } = desired;
  if (settings === null) return null;
  try {
    return deliveryOf(renderer, landing, { desired, settings, variables });
  } catch (error) {
    failedBy(error);
    return null;
  }
}

/** Whether its file is not on this machine. */
export function hasNoFile(shown: Shown | null): boolean {
  return shown?.read.kind === 'known' && shown.read.remark === 'no-file';
}

function valuesRead(texts: Content, { values }: Desired): SentValues {
  const sent = new Map(values.map((value) => [value.variable, value]));
  return Object.fromEntries(
    [...texts].map(([variable, text]): readonly [string, Sendable] => {
      const { value = null, safe = null } = sent.get(variable) ?? {};
      const same = [value, safe].find((sendable) => textOfValue(sendable) === text);
      if (same !== undefined) return [variable, same];
      const isShare = typeof value === 'number' && text !== '' && Number.isFinite(Number(text));
      return [variable, isShare ? Number(text) : text];
    }),
  );
}

function differencesBetween(git: Content, content: Content): readonly Difference[] {
  return [...new Set([...git.keys(), ...content.keys()])]
    .toSorted(inOrder)
    .map((what) => ({ what, git: git.get(what) ?? null, live: content.get(what) ?? null }))
    .filter((difference) => difference.git !== difference.live);
}

/** Where a file that is there differs, its variables: a changed text does not show which values the service reads. */
function variablesBehind(
  whole: readonly Difference[],
  { values }: Delivery,
  variables: Content,
): readonly Difference[] {
  if (!whole.some(({ git }) => git?.includes('\n') === true)) return [];
  const sent = new Map(values.map(({ variable, value }) => [variable, textOfValue(value)]));
  const isMissing = whole.every(({ live }) => live === null);
  return [...new Set([...variables.keys(), ...(isMissing ? [] : sent.keys())])]
    .map((what) => ({ what, git: sent.get(what) ?? null, live: variables.get(what) ?? null }))
    .filter(({ git, live }) => git !== live);
}

/** What its file gives users more than is accepted. `values`: what it has by the log. */
export function moreAt(values: SentValues, shown: Shown, wants: Desired): readonly ValueChange[] {
  return changesBetween({ ...values, ...shown.values }, wants).filter(
    ({ variable, isRaise }) => Object.hasOwn(shown.values, variable) && !isRaise,
  );
}
