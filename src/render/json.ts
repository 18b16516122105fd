// The values as one line of canonical JSON, for services and tools that read them without a shell or a YAML parser:
// members in order of their names, no blanks, numbers and booleans as such. The same values give the same bytes, and
// `digest` is the SHA-256 of the bytes of the member `values`.
import type { Rendering } from './rendering.ts';
import { canonicalValues, valuesDigest } from './written.ts';

export const json: Rendering = {
  name: 'json',
  title: 'One line of canonical JSON with the digest of its values.',
  file: ({ service }) => `${service}.json`,
  unset: 'left-out',
  readAs: { form: 'yaml' },
  render: (input) => {
    const members = [
      ['digest', escape(valuesDigest(input))],
      ['environment', escape(input.environment)],
      ['service', escape(input.service)],
      ['values', canonicalValues(input.values)],
    ];
    return `{${members.map(([name, value]) => `"${name}":${value}`).join(',')}}\n`;
  },
  example: `{"digest":"sha256:91eeaca9b08e2d17c8721945659fd42db789ce8957e124fb258eda9f495c8c2c","environment":"production","service":"calling-platform","values":{"OUTBOUND_CALLS_ENABLED":true,"OUTBOUND_CALLS_PERCENTAGE":25}}
`,
};

/** A text as ECMAScript writes it, which gives exactly one form. */
export function escape(text: string): string {
  return JSON.stringify(text);
}
