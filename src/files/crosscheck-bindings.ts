// How a definition sends its variables: forms that could mislead a reader, and environments that do not exist.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Binding, Flag } from '#domain/flag.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import type { Path } from './problem.ts';
import type { ReadFile } from './read-file.ts';
import { diagnosticIn, isComplete } from './read-file.ts';
import { listed, shown } from './quoting.ts';

/** Build tools put these variables into a page as text, where the text `false` counts as true. */
const BUILD_TOOLS: readonly (readonly [prefix: string, tool: string])[] = [
  ['VITE_', 'Vite'],
  ['NEXT_PUBLIC_', 'Next.js'],
  ['REACT_APP_', 'Create React App'],
  ['PUBLIC_', 'Astro and SvelteKit'],
  ['EXPO_PUBLIC_', 'Expo'],
];

/** Mistakes in the bindings of one definition. `pipeline` null: names of environments are not checked. */
export function bindingDiagnostics(
  read: ReadFile<Flag>,
  pipeline: ReadFile<Pipeline> | null,
): readonly Diagnostic[] {
  const flag = read.understood;
  if (flag === null) return [];
  const rules =
    pipeline !== null && isComplete(pipeline, ['environments'], 1) ? pipeline.understood : null;
  const isSafetyKnown = ['safe', 'code-default'].every((key) => isComplete(read, [key]));
  return flag.services.flatMap(({ service, variables }) =>
    variables.flatMap((binding) => {
      const path = ['services', service, binding.variable];
      return [
        ...formProblems(read, isSafetyKnown ? flag : null, binding, path),
        ...unknownPlaces(read, binding, path, rules),
        ...buildToolWarnings(read, binding, path),
      ];
    }),
  );
}

function formProblems(
  read: ReadFile<Flag>,
  flag: Flag | null,
  { variable, field, form }: Binding,
  path: Path,
): readonly Diagnostic[] {
  if (form === undefined) return [];
  if (field === 'rollout') {
    return [
      diagnosticIn(read, 'flag/form-of-rollout', path, {
        severity: 'error',
        message: `${variable} is filled with rollout, a number of percent, which has no on and off`,
        hint: 'delete on and off, or write from: enabled',
      }),
    ];
  }
  if (form.on === form.off) {
    return [
      diagnosticIn(read, 'flag/form-without-difference', path, {
        severity: 'error',
        message: `${variable} is sent ${JSON.stringify(form.on)} both while the flag is on and while it is off`,
        hint: 'write another text for off',
      }),
    ];
  }
  const fallsToOff = flag === null || (!flag.safe && !flag.codeDefault);
  if (form.off !== null || fallsToOff) return [];
  return [
    diagnosticIn(read, 'flag/unset-turns-on', path, {
      severity: 'error',
      message: `${variable} is left out while the flag is off, but without it the code turns the feature on (${flag.safe ? 'safe: true' : 'code-default: true'})`,
      hint: 'write off: "false", or another text that the code reads as off',
    }),
  ];
}

function unknownPlaces(
  read: ReadFile<Flag>,
  { variable, in: places = [] }: Binding,
  path: Path,
  rules: Pipeline | null,
): readonly Diagnostic[] {
  if (rules === null) return [];
  const names: readonly string[] = rules.environments.map(({ name }) => name);
  const unknown = places.filter((place) => !names.includes(place));
  return unknown.map((place) =>
    diagnosticIn(read, 'flag/unknown-environment', [...path, 'in'], {
      severity: 'error',
      message: `${variable} is sent in the unknown environment ${shown(place)}; available environments: ${listed(names)}`,
      hint: `write one of ${listed(names)}`,
    }),
  );
}

function buildToolWarnings(
  read: ReadFile<Flag>,
  { variable, field, form }: Binding,
  path: Path,
): readonly Diagnostic[] {
  const tool = BUILD_TOOLS.find(([prefix]) => variable.startsWith(prefix))?.[1];
  if (tool === undefined || field !== 'enabled' || form !== undefined) return [];
  return [
    diagnosticIn(read, 'flag/text-is-truthy', path, {
      severity: 'warning',
      message: `${tool} puts ${variable} into the page as text, and the text "false" counts as true where code tests it`,
      hint: `write ${variable}: { from: enabled, on: "true", off: "" }, or off: "false" if the code compares it with "true"`,
    }),
  ];
}
