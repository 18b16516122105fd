/** The compiled functions, which are loaded with the first call. */
export function compiledValidators(): typeof import('./validators.cjs');
