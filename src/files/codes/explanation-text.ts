// An explanation without its code, which is the key of its table.
import type { Explanation } from '#domain/diagnostic.ts';

export type ExplanationText = Omit<Explanation, 'code'>;
