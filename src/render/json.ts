// The values as one line of canonical JSON, for services and tools that read them without a shell or a YAML
// parser in between (T32): members in order of their names, no blanks, numbers and switches as such. The same
// values are the same bytes, and `digest` is the SHA-256 of those that the member `values` has here.
import type { Rendering } from './define.ts';
import { canonicalValues, digestOf } from './values.ts';

export const json: Rendering = {
  name: 'json',
  title: 'One line of canonical JSON with the digest of its values.',
  file: ({ service }) => `${service}.json`,
  unset: 'left-out',
  render: (input) => {
    const members = [
      ['digest', escape(digestOf(input))],
      ['environment', escape(input.environment)],
      ['service', escape(input.service)],
      ['values', canonicalValues(input.values)],
    ];
    return `{${members.map(([name, value]) => `"${name}":${value}`).join(',')}}\n`;
  },
  example: `{"digest":"sha256:91eeaca9b08e2d17c8721945659fd42db789ce8957e124fb258eda9f495c8c2c","environment":"production","service":"calling-platform","values":{"OUTBOUND_CALLS_ENABLED":true,"OUTBOUND_CALLS_PERCENTAGE":25}}
`,
};

/** ECMAScript's own way, which leaves no choice: the shortest escapes, and none where none is needed. */
export function escape(text: string): string {
  return JSON.stringify(text);
}
