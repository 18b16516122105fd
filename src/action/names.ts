// The form of names and numbers in inputs and comments. Other names are refused, because they could become options or
// paths.
export { parsePercent } from '#domain/scalars.ts';

export const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;
export const FLAG = /^[a-z0-9][a-z0-9._-]{0,62}(\/[a-z0-9][a-z0-9._-]{0,62}){0,3}$/;
