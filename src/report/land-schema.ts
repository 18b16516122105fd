// The JSON Schema of the output of `rollback --land --format json`.
import type { JsonSchema } from '#domain/scalars.ts';
import { DEPLOY_SCHEMA } from './deploy-schema.ts';
import { object, orNull, published, text, VERSION } from './schema-words.ts';

const { $schema: _schema, title: _title, $defs, ...deployed } = DEPLOY_SCHEMA;

export const LAND_SCHEMA: JsonSchema = {
  ...published(
    'Flaghoist landed rollback',
    object('What `rollback --land` did, or with `--dry-run` would do.', {
      schemaVersion: VERSION,
      report: { $ref: '#/$defs/report', description: 'The verdict on the rollback.' },
      landed: orNull(
        object('Where it landed; null: nothing landed.', {
          branch: text('The default branch.'),
          commit: text('The full commit id.'),
        }),
      ),
      deployed: orNull({
        ...deployed,
        description:
          'What the deployment did, as `deploy` says it; null: nothing was deployed from here.',
      }),
    }),
  ),
  ...($defs === undefined ? {} : { $defs }),
};
