// The checks of the form of each kind of file, with all existing gates and targets. The functions that explain what is wrong
// are loaded for the first file that is wrong: they are larger than the rest of a command.
import { createRequire } from 'node:module';
import { FORMS } from '#schemas/forms.js';
import { acceptorOf } from './accepts.ts';
import type { Validate } from './validate.ts';
import { HELPERS, validateWith } from './validate.ts';

type Kind = keyof typeof FORMS;

export const checkFlag = checkOf('flag');
export const checkState = checkOf('state');
export const checkPipeline = checkOf('pipeline');

function checkOf(kind: Kind): Validate {
  let accepts: ((value: unknown) => boolean) | null = null;
  let explain: Validate | null = null;
  return (value) => {
    accepts ??= acceptorOf(FORMS[kind]);
    if (accepts(value)) return [];
    explain ??= validateWith(compiledValidators().validatorsWith(HELPERS)[kind]);
    return explain(value);
  };
}

/** A module that was compiled from the schemas. It is loaded at once, because files are read at once. */
export function compiledValidators(): typeof import('#schemas/validators.cjs') {
  return createRequire(import.meta.url)(
    '#schemas/validators.cjs',
  ) as typeof import('#schemas/validators.cjs');
}
