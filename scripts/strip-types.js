// Jest's transform for TypeScript. It replaces types with spaces, so that lines and columns stay correct.
import { stripTypeScriptTypes } from 'node:module';

export default { process: (code) => ({ code: stripTypeScriptTypes(code) }) };
