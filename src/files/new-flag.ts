// The text of a new definition. It says only what differs from the defaults, and always what the code does by itself. And
// what a key says in words.
import type { Binding, ServiceBindings } from '#domain/snapshot.ts';
import { formOf } from '#domain/snapshot.ts';
import { codeDefaultText } from '#messages/rendered.ts';
import { keyText, yamlValue } from './edit-map.ts';
import { capitalized } from '#messages/words.ts';

/** A ladder of one environment. */
export interface NewLadder {
  readonly environment: string;
  readonly steps: readonly number[];
  /** As it is written: `7d`. */
  readonly each: string;
}

export interface NewFlag {
  readonly description: string;
  readonly owner: string | null;
  /** In order of the services' names. */
  readonly services: readonly ServiceBindings[];
  readonly ladder: NewLadder | null;
  readonly codeDefault: boolean;
}

export function newFlagText({
  description,
  owner,
  services,
  ladder,
  codeDefault,
}: NewFlag): string {
  const lines = [
    `description: ${plain(description)}`,
    ...(owner === null ? [] : [`owner: ${plain(owner)}`]),
    'services:',
    ...services.flatMap(({ service, variables }) => [
      `  ${keyText(service)}:`,
      ...variables.map((binding) => `    ${keyText(binding.variable)}: ${bindingText(binding)}`),
    ]),
    ...(ladder === null ? [] : ladderLines(ladder)),
    `code-default: ${codeDefault} # ${codeDefaultText()}`,
  ];
  return `${lines.join('\n')}\n`;
}

function ladderLines({ environment, steps, each }: NewLadder): readonly string[] {
  return [
    'requires:',
    `  ${keyText(environment)}:`,
    `    ladder: { steps: [${steps.join(', ')}], each: ${each} }`,
  ];
}

function bindingText(binding: Binding): string {
  const { field, form, in: places } = binding;
  if (form === undefined && places === undefined) return field;
  const { on, off } = formOf(binding);
  const parts = [
    `from: ${field}`,
    ...(form === undefined ? [] : [`on: ${yamlValue(on)}`, `off: ${yamlValue(off ?? 'unset')}`]),
    ...(places === undefined ? [] : [`in: [${places.join(', ')}]`]),
  ];
  return `{ ${parts.join(', ')} }`;
}

/** Words need no quotes. All other texts get them. */
function plain(text: string): string {
  const isWords = /^[A-Za-z][\w-]*(?: [\w-]+)*$/.test(text);
  const isKeyword = /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isWords && !isKeyword ? text : yamlValue(text);
}

/** `voice/outbound-calls` in words: `Outbound calls`. */
export function wordsOf(key: string): string {
  return capitalized(lastSegment(key).replaceAll(/[._-]+/g, ' '));
}

export function lastSegment(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}
