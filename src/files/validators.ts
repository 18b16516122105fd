// The checks of the form of each kind of file, with all existing gates and targets.
import { validatorsWith } from '#schemas/validators.js';
import { HELPERS, validateWith } from './validate.ts';

const { flag, state, pipeline } = validatorsWith(HELPERS);

export const checkFlag = validateWith(flag);
export const checkState = validateWith(state);
export const checkPipeline = validateWith(pipeline);
