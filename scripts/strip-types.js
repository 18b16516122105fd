// Jest's whole TypeScript transform. Types become spaces, so lines and columns stay true.
import { stripTypeScriptTypes } from 'node:module';

export default { process: (code) => ({ code: stripTypeScriptTypes(code) }) };
