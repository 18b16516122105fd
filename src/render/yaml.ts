// The two forms of YAML scalars that renderings write. Both mean the same in YAML 1.1, which Compose, Kubernetes and
// Traefik partly use, and in YAML 1.2.

// Characters that YAML does not allow directly, or that are invisible.
const ESCAPED = /[\u007f-\u009f\p{Zl}\p{Zp}\p{Cf}\ufffe\uffff]/gu;

/** A text, always in double quotes, because `no`, `1e3` and `012` are text here. YAML has all escapes of JSON. */
export function yamlText(text: string): string {
  return JSON.stringify(text).replace(ESCAPED, escapeOf);
}

// JSON would write a surrogate pair as two escapes, which are two characters in YAML.
function escapeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

const PLAIN = /^[A-Za-z_][A-Za-z0-9_./-]*$/;
// Words that a reader of YAML 1.1 does not read as text, in any case; `e0` is a number.
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|e[0-9]+)$/i;

/** A key, in quotes unless every reader reads it as text. */
export function yamlKey(text: string): string {
  return PLAIN.test(text) && !RESERVED.test(text) ? text : yamlText(text);
}

/** A map, one line for each entry; `{}` after the key if there are none. */
export function yamlMap(
  indent: number,
  key: string,
  entries: readonly (readonly [key: string, value: string])[],
): readonly string[] {
  const blanks = ' '.repeat(indent);
  if (entries.length === 0) return [`${blanks}${yamlKey(key)}: {}`];
  return [
    `${blanks}${yamlKey(key)}:`,
    ...entries.map(([name, value]) => `${blanks}  ${yamlKey(name)}: ${value}`),
  ];
}
