// Functions that every command calls are compiled with their file, so that Node's cache keeps them.
import { describe, expect, test } from '@jest/globals';
import { eagerly } from '../../scripts/eager.js';

const LIST = { 'src/flag.ts': 'isOn wordOf', 'src/gone.ts': 'judge' };

const CHUNK = `import { join } from "node:path";
// src/flag.ts
const WORD = wordOf(true);
/** Whether a flag is on. */
function isOn(flag) {
	return flag.enabled;
}
function isOff(flag) {
	return !isOn(flag);
}
async function wordOf$1(on) {
	return on ? "on" : "off";
}
function wordOf(on) {
	return join(on ? "on" : "off");
}
export { isOn as a, isOff, WORD };
`;

describe('a function that the list names', () => {
  test('stands in parentheses before everything that could call it, with its comment', () => {
    expect(written(CHUNK)).toBe(`import { join } from "node:path";
// src/flag.ts
/** Whether a flag is on. */
var isOn = (function isOn(flag) {
	return flag.enabled;
});
var wordOf$1 = (async function wordOf$1(on) {
	return on ? "on" : "off";
});
var wordOf = (function wordOf(on) {
	return join(on ? "on" : "off");
});
// src/flag.ts
const WORD = wordOf(true);
function isOff(flag) {
	return !isOn(flag);
}
export { isOn as a, isOff, WORD };
`);
  });

  test('leaves no name of a file behind of which it was the last function', () => {
    const chunk = '// src/flag.ts\nfunction isOn() {\n}\n// src/other.ts\nfunction judge() {\n}\n';
    expect(written(chunk)).toBe(
      '// src/flag.ts\nvar isOn = (function isOn() {\n});\n// src/other.ts\nfunction judge() {\n}\n',
    );
  });

  test('is left alone in another file', () => {
    const chunk = '// src/other.ts\nfunction isOn() {\n}\n';
    expect(written(chunk)).toBe(chunk);
  });
});

/** A chunk as the plugin leaves it. */
function written(code: string): string {
  const chunk = { type: 'chunk', code };
  const plugin = eagerly(LIST) as unknown as {
    generateBundle(options: null, bundle: { readonly chunk: typeof chunk }): void;
  };
  plugin.generateBundle(null, { chunk });
  return chunk.code;
}
