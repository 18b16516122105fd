// Drafts beside the flags that are there. A definition that we wrote and no person has edited may grow by an environment.
// Every other definition and every state stays.
import type { Binding, Flag, ServiceBindings, State } from '#domain/snapshot.ts';
import { formOf, isSentIn } from '#domain/snapshot.ts';
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import { newFlagText } from '#files/new-flag.ts';
import { flagPath, statePath } from '#files/paths.ts';
import { newStateText } from '#files/edit.ts';
import type { Side } from '#app/load/side.ts';
import type { Draft, Drafted } from './drafts.ts';
import type { LeftOut, SentToday } from './today.ts';

export interface MergedFiles {
  /** The texts of new and grown files, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Those of them that are there already, and grow. */
  readonly grown: ReadonlySet<string>;
  readonly takenValues: readonly SentToday[];
  /** What the flags that are there send already. */
  readonly present: readonly SentToday[];
  readonly leftOut: readonly LeftOut[];
}

/** `texts`: of the definitions that are there. */
export function mergedInto(
  root: string,
  side: Side,
  texts: ReadonlyMap<FlagKey, string>,
  { drafts, takenValues, leftOut }: Drafted,
  environments: readonly EnvironmentName[],
): MergedFiles {
  const files = new Map<string, string>();
  const grown = new Set<string>();
  const added: SentToday[] = [];
  const present: SentToday[] = [];
  const refused: LeftOut[] = [];
  const flags = [...side.flags.values()].flatMap(({ definition }) => definition?.value ?? []);
  for (const draft of drafts) {
    const values = valuesOf(draft, takenValues);
    const rivals = flags.filter((flag) => isRival(flag, draft.flag));
    const answer = answerFor(root, side, texts, draft, rivals, environments);
    if (answer.kind === 'exists') {
      const { flag } = answer;
      refused.push(
        ...values.map(({ variable: name, origin, environment }) => {
          const reason = { code: 'exists', facts: { flag, environment } } as const;
          return { name, origin, reason };
        }),
      );
    } else if (answer.kind === 'same') present.push(...values);
    else {
      for (const [path, text] of answer.files) files.set(path, text);
      if (answer.grown !== null) grown.add(answer.grown);
      added.push(...values);
    }
  }
  return { files, grown, takenValues: added, present, leftOut: [...leftOut, ...refused] };
}

function valuesOf({ flag }: Draft, takenValues: readonly SentToday[]): readonly SentToday[] {
  const names = new Set(
    flag.services.flatMap(({ service, variables }) =>
      variables.map(({ variable }) => `${service} ${variable}`),
    ),
  );
  return takenValues.filter(({ service, variable }) => names.has(`${service} ${variable}`));
}

/** Whether a flag has the same key or fills one of the variables. */
function isRival(flag: Flag, draft: Flag): boolean {
  if (flag.key === draft.key) return true;
  const filled = new Set(
    flag.services.flatMap(({ service, variables }) =>
      variables.map(({ variable }) => `${service} ${variable}`),
    ),
  );
  return draft.services.some(({ service, variables }) =>
    variables.some(({ variable }) => filled.has(`${service} ${variable}`)),
  );
}

type AddedFlag =
  | { readonly kind: 'exists'; readonly flag: string }
  | { readonly kind: 'same' }
  | {
      readonly kind: 'added';
      readonly files: ReadonlyMap<string, string>;
      readonly grown: string | null;
    };

function answerFor(
  root: string,
  side: Side,
  texts: ReadonlyMap<FlagKey, string>,
  draft: Draft,
  rivals: readonly Flag[],
  environments: readonly EnvironmentName[],
): AddedFlag {
  const { key } = draft.flag;
  const file = flagPath(root, key);
  const states = new Map(
    [...draft.states].map(([name, state]) => [statePath(root, name, key), newStateText(state)]),
  );
  const [rival, ...others] = rivals;
  if (rival === undefined) {
    // A file that cannot be read is there all the same.
    if (side.flags.get(key)?.definition != null) return { kind: 'exists', flag: key };
    const text = newFlagText({ ...draft.flag, ladder: null });
    return { kind: 'added', files: new Map([[file, text], ...states]), grown: null };
  }
  const names = [...draft.states.keys()];
  if (others.length === 0 && rival.key === key && sends(side, draft, names))
    return { kind: 'same' };
  const isOurs = texts.get(key) === newFlagText({ ...rival, ladder: null });
  const union = rival.key === key && isOurs ? unionOf(rival, draft.flag, environments) : null;
  const isTaken = names.some((name) => side.flags.get(key)?.states?.has(name) === true);
  if (others.length > 0 || union === null || isTaken) return { kind: 'exists', flag: rival.key };
  const text = newFlagText({ ...union, ladder: null });
  return { kind: 'added', files: new Map([[file, text], ...states]), grown: file };
}

/** Whether the files that are there say the same as the draft in these environments. */
function sends(side: Side, { flag, states }: Draft, names: readonly EnvironmentName[]): boolean {
  const entry = side.flags.get(flag.key);
  const definition = entry?.definition?.value ?? null;
  if (definition === null) return false;
  const isBound = flag.services.every(({ service, variables }) =>
    variables.every((binding) => {
      const counterpart = bindingOf(definition, service, binding.variable);
      return (
        counterpart !== undefined &&
        isSame(counterpart, binding) &&
        names.every((name) => isSentIn(counterpart, name))
      );
    }),
  );
  return (
    isBound &&
    names.every((name) => {
      const state = entry?.states?.get(name)?.value ?? null;
      const wanted = states.get(name);
      return state !== null && wanted !== undefined && valuesText(state) === valuesText(wanted);
    })
  );
}

/** A hold sends nothing. */
function valuesText(state: State): string {
  return newStateText({ ...state, hold: null });
}

function bindingOf({ services }: Flag, service: string, variable: string): Binding | undefined {
  return services
    .find((bindings) => bindings.service === service)
    ?.variables.find((binding) => binding.variable === variable);
}

function isSame(left: Binding, binding: Binding): boolean {
  const [a, b] = [formOf(left), formOf(binding)];
  return left.field === binding.field && a.on === b.on && a.off === b.off;
}

/** The definition that sends what both send; null where they write a variable differently. */
function unionOf(old: Flag, added: Flag, environments: readonly EnvironmentName[]): Flag | null {
  const names = [...new Set([...old.services, ...added.services].map(({ service }) => service))];
  const services: ServiceBindings[] = [];
  for (const service of names.toSorted(inOrder)) {
    const bindings = [old, added].map(
      (flag) =>
        flag.services.find((serviceBindings) => serviceBindings.service === service)?.variables ??
        [],
    );
    const variables = new Map<string, Binding>();
    for (const binding of bindings.flat()) {
      const counterpart = variables.get(binding.variable);
      if (counterpart !== undefined && !isSame(counterpart, binding)) return null;
      variables.set(
        binding.variable,
        counterpart === undefined ? binding : wider(counterpart, binding, environments),
      );
    }
    const sorted = [...variables.values()].toSorted((a, b) => inOrder(a.variable, b.variable));
    services.push({ service, variables: sorted });
  }
  return { ...old, services };
}

function wider(a: Binding, b: Binding, environments: readonly EnvironmentName[]): Binding {
  const { in: _places, ...binding } = a;
  const places = environments.filter((name) => isSentIn(a, name) || isSentIn(b, name));
  return places.length === environments.length
    ? binding
    : { ...binding, in: places.toSorted(inOrder) };
}
