import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Helpers } from '../src/files/validate.ts';

/** Whether a value is accepted; `errors` says what is wrong with the last one. */
export interface ValidateFunction {
  (value: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
}

export function validatorsWith(
  helpers: Helpers,
): Readonly<Record<'flag' | 'state' | 'pipeline', ValidateFunction>>;

export function evidenceValidatorWith(helpers: Pick<Helpers, 'lengthOf'>): ValidateFunction;
