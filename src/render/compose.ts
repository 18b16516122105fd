// An override for Docker Compose. `docker compose -f compose.yaml -f cursor-runner.compose.yaml up -d` recreates the
// service only if its values have changed.
import type { Rendering } from './rendering.ts';
import { WRITTEN_BY } from './rendering.ts';
import { sorted, textOf, unsetNote } from './written.ts';
import { yamlKey, yamlMap, yamlText } from './yaml.ts';

export const compose: Rendering = {
  name: 'compose',
  title: "A Docker Compose override file that sets the service's environment.",
  file: ({ service }) => `${service}.compose.yaml`,
  // An override cannot remove a variable that the overridden file sets.
  unset: 'empty',
  readAs: { form: 'yaml', value: (written) => written.replaceAll('$$', '$') },
  render: ({ service, values }) => {
    const environment = sorted(values, 'empty').map(
      (value) => [value.variable, escape(textOf(value))] as const,
    );
    const lines = [
      WRITTEN_BY,
      ...unsetNote(values),
      'services:',
      `  ${yamlKey(service)}:`,
      ...yamlMap(4, 'environment', environment),
    ];
    return `${lines.join('\n')}\n`;
  },
  example: `# written by Flaghoist; do not edit
services:
  calling-platform:
    environment:
      OUTBOUND_CALLS_ENABLED: "true"
      OUTBOUND_CALLS_PERCENTAGE: "25"
`,
};

/** A text for Compose, with each `$` doubled, because Compose replaces `$NAME` by a variable of the machine. */
export function escape(text: string): string {
  return yamlText(text.replaceAll('$', '$$$$'));
}
