// The form of the three kinds of file, as JSON Schema 2020-12. Our own reader and editors use the same
// schemas: what is red in the editor is refused by the gate. `npm run schemas` writes them to `schemas/`.
export { flagSchema } from './schema-flag.ts';
export { DEFAULT_POLICY_PATHS, pipelineSchema } from './schema-pipeline.ts';
export { stateSchema } from './schema-state.ts';
