// The checks of the form of each kind of file, with all existing gates and targets. The functions that explain what is wrong
// are loaded for the first file that is wrong: they are larger than the rest of a command.
import { FORMS } from '#schemas/forms.js';
import { compiledValidators } from '#schemas/validators.js';
import { acceptorOf } from './accepts.ts';
import type { Validate } from './validate.ts';
import { HELPERS, validateWith } from './validate.ts';

type FormName = keyof typeof FORMS;

export const checkFlag = checkOf('flag');
export const checkState = checkOf('state');
export const checkPipeline = checkOf('pipeline');

function checkOf(kind: FormName): Validate {
  let accepts: ((value: unknown) => boolean) | null = null;
  let explain: Validate | null = null;
  return (value) => {
    accepts ??= acceptorOf(FORMS[kind]);
    if (accepts(value)) return [];
    explain ??= validateWith(compiledValidators().validatorsWith(HELPERS)[kind]);
    return explain(value);
  };
}
