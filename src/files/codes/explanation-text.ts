// What an explanation says besides its code.
import type { Explanation } from '#domain/diagnostic.ts';

export type ExplanationText = Omit<Explanation, 'code'>;
