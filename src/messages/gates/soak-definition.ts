// The sentences about a definition that makes a soak impossible: it raises an environment and the source of its soak at
// once, or sends a variable in only one of the two.
import { row } from '#messages/table.ts';
import type { Names } from '#messages/words.ts';
import { listed } from '#messages/words.ts';

/**
 * `unreadable`: the definition at base. `deleted`: users get the default in the code. `variables`: those that
 * services were not sent before, such as `CHECKOUT of api`. `other`: forms, or fewer variables.
 */
export type DefinitionChange =
  | { readonly kind: 'unreadable' | 'other' }
  | { readonly kind: 'deleted'; readonly codeDefault: boolean }
  | { readonly kind: 'safe'; readonly from: boolean }
  | { readonly kind: 'variables'; readonly variables: Names };

export type Redefined = {
  readonly source: string;
  readonly environment: string;
  readonly change: DefinitionChange;
};

export function redefinedText({ source, environment, change }: Redefined): string {
  const atOnce = `in ${source} and in ${environment} at once, so no soak can have begun`;
  switch (change.kind) {
    case 'unreadable':
      return `cannot read the definition on the default branch; this proposal would start a new one ${atOnce}`;
    case 'deleted':
      return `without the definition, the default in the code would start ${atOnce}`;
    case 'safe':
      return `the new safe value would start ${atOnce}`;
    case 'variables':
      return `${listed(change.variables)} would be sent ${atOnce}`;
    case 'other':
      return `the new definition would start ${atOnce}`;
  }
}

export function redefinedHint({ source, environment, change }: Redefined): string {
  switch (change.kind) {
    case 'unreadable':
      return `first repair the definition in a separate pull request, with the flag at its safe value in ${environment}`;
    case 'deleted':
      return `turn the flag ${change.codeDefault ? 'on' : 'off'} for all users in ${source} first, and delete the flag after that soak`;
    case 'safe':
      return `keep safe: ${change.from}, and define another flag for the new meaning`;
    case 'variables':
      return `first send ${listed(change.variables)} only in ${source}, such as { from: enabled, in: [${source}] }`;
    case 'other':
      return `keep ${environment} at the safe value with overrides in its state until ${source} has soaked`;
  }
}

/** A variable that is sent in an environment, and not where it has to soak. */
export const NEVER_COVERED = row<{
  readonly variable: string;
  readonly service: string;
  readonly environment: string;
  readonly source: string;
}>({
  sentence: ({ variable, service, environment, source }) =>
    `${variable} of ${service} is sent in ${environment} and not in ${source}, so no soak in ${source} can cover it`,
  hint: ({ variable, environment, source }) =>
    `add ${source} to the \`in\` of ${variable}, or delete ${environment} from it`,
  means:
    'A variable is sent in an environment, and not in the environment where it has to soak. So no promotion of it can ever pass.',
  fix: 'Send the variable in the environment where it has to soak, too.',
  example: 'CHECKOUT: { from: enabled, in: [staging, production] }',
});
