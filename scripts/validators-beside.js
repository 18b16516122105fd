// A plugin for the bundler. It puts the compiled validators beside the chunk that loads them, because they are loaded only
// for a file that is wrong. It is plain JavaScript, because the tests load it without a transformation.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

const NAME = './validators.cjs';
const FILE = new URL('../schemas/validators.cjs', import.meta.url);

export function validatorsBeside() {
  return {
    name: 'validators-beside',
    renderChunk(code, chunk) {
      if (!code.includes(NAME)) return null;
      const fileName = posix.join(posix.dirname(chunk.fileName), NAME);
      this.emitFile({ type: 'asset', fileName, source: readFileSync(FILE, 'utf8') });
      return null;
    },
  };
}
