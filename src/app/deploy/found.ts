// What an instance has by its target, where no log says it: otherwise a rollback that landed before the log was lost
// would never be deployed.
import type { Sha } from '#domain/names.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import type { Sendable, SentValues } from '#domain/values.ts';
import { textOfValue } from '#domain/values.ts';
import type { Content } from '#app/deploy-ports.ts';
import type { Renderer } from './deps.ts';
import type { Desired } from './desired.ts';
import { readAt } from './foreign.ts';
import type { KnownInstance } from './plan.ts';
import { changesBetween, settingsOf } from './plan.ts';

/** The instance with the values that its target has; as it was, where the target cannot tell. `wanted`: at the tip. */
export async function asFound(
  renderer: Renderer,
  commit: Sha,
  pipeline: Pipeline,
  { known, desired }: { readonly known: KnownInstance; readonly desired: Desired },
  wanted: Desired | undefined,
): Promise<KnownInstance> {
  const settings = settingsOf(pipeline, known);
  if (settings === null) return known;
  const { environment, service } = known;
  const none = { changes: [], isRollback: false, isPending: false };
  const read = await readAt(renderer, commit, { environment, service, desired, settings, ...none });
  if (read === null || read.kind !== 'known' || read.variables === undefined) return known;
  // A form such as a proxy's routes names no variable.
  const { variables } = read;
  if (!desired.values.some(({ variable }) => variables.has(variable))) return known;
  const raised = new Set(
    wanted === undefined
      ? []
      : changesBetween(valuesIn(variables, wanted), wanted)
          .filter(({ isRaise }) => isRaise)
          .map(({ variable }) => variable),
  );
  const found = valuesIn(variables, desired);
  // A value below the accepted one stays as it is, so that it counts as what is expected there.
  const kept = Object.entries(known.values).filter(([variable]) => raised.has(variable));
  const values: SentValues = { ...found, ...Object.fromEntries(kept) };
  const isOf = (one: Desired): boolean =>
    one.values.every(({ variable, value }) => values[variable] === value);
  if (isOf(desired)) return known;
  const isWanted = wanted !== undefined && isOf(wanted);
  return { ...known, values, digest: isWanted ? wanted.digest : OTHER };
}

/** The digest of no values that we send. */
const OTHER = '';

/** Texts of these variables as values; other texts as they are. */
function valuesIn(texts: Content, { values }: Desired): SentValues {
  return Object.fromEntries(
    values.flatMap(({ variable, value, safe }): readonly (readonly [string, Sendable])[] => {
      const text = texts.get(variable);
      if (text === undefined) return [];
      return [[variable, [value, safe].find((one) => textOfValue(one) === text) ?? text]];
    }),
  );
}
