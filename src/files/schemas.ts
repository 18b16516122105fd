// The form of the three kinds of file, as JSON Schema 2020-12. The reader and editors use the same schemas, so an
// editor shows the errors that the check finds. `npm run schemas` writes them to `schemas/`.
export { flagSchema } from './schema-flag.ts';
export { DEFAULT_POLICY_PATHS, pipelineSchema } from './schema-pipeline.ts';
export { stateSchema } from './schema-state.ts';
