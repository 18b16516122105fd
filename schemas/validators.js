// Made by `npm run schemas`. Do not edit.
import { createRequire } from 'node:module';

export function compiledValidators() {
  return createRequire(import.meta.url)('./validators.cjs');
}
