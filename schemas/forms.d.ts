import type { JsonSchema } from '../src/domain/json.ts';

/** What the schemas demand, without their texts. */
export const FORMS: Readonly<Record<'flag' | 'state' | 'pipeline', JsonSchema>>;
