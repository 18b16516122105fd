// The two shapes of YAML scalar that we write. Both read the same in YAML 1.1 (Compose, Kubernetes and Traefik
// keep parts of it) and 1.2.

// Characters that YAML does not allow as they are, or that nobody would see.
const ESCAPED = /[\u007f-\u009f\p{Zl}\p{Zp}\p{Cf}\ufffe\uffff]/gu;

/** In double quotes, always: `no`, `1e3` and `012` are texts here. JSON's escapes are YAML's escapes. */
export function yamlText(text: string): string {
  return JSON.stringify(text).replace(ESCAPED, escapeOf);
}

// Not as JSON would write it: two halves of a surrogate pair are two characters in YAML.
function escapeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

const PLAIN = /^[A-Za-z_][A-Za-z0-9_./-]*$/;
// Words that some reader of YAML 1.1 takes for something else than text, in any case; `e0` for a number.
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|e[0-9]+)$/i;

/** A key: as it is where every reader takes it for text, in quotes otherwise. */
export function yamlKey(text: string): string {
  return PLAIN.test(text) && !RESERVED.test(text) ? text : yamlText(text);
}

/** A map, one line for each entry; `{}` behind the key where there are none. */
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
