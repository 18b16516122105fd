// The form of `notifications` in the pipeline, and what it means. An address with a secret stays out of the repository:
// the file names the variables that have it.
import type { JsonSchema } from '#domain/scalars.ts';
import type { NotificationSettings } from '#domain/notification.ts';
import { NOTIFICATION_KINDS } from '#domain/notification.ts';
import { about, ENVIRONMENT_NAME, OWNER, record } from './schema-parts.ts';

/** A variable that may be read. The key of the deployment log signs nothing else. */
const VARIABLE: JsonSchema = {
  type: 'string',
  maxLength: 128,
  pattern: '^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$',
  errorMessage:
    'must be the name of a variable, such as FLAGHOIST_CHAT_WEBHOOK; those of the job itself (GITHUB_…, ACTIONS_…, INPUT_…, RUNNER_…) and FLAGHOIST_LOG_KEY are sent nowhere',
};

const PATTERN: JsonSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 200,
  errorMessage: 'must be the key of a flag, or a pattern with "*"',
};

/** `formats`: the names of the formats that exist; none: any name is accepted. */
export function notificationsSchema(formats: readonly string[]): JsonSchema {
  return {
    type: 'array',
    items: record(
      {
        webhook: about(
          VARIABLE,
          'The variable with the address. In the workflow, set it to a secret.',
          ['FLAGHOIST_CHAT_WEBHOOK'],
        ),
        as: about(
          formats.length === 0 ? { type: 'string' } : { enum: formats },
          'The format of the body.',
          ['slack'],
        ),
        secret: about(
          VARIABLE,
          'The variable with the key of the signature. Left out: messages are not signed.',
          ['FLAGHOIST_CHAT_SECRET'],
        ),
        kinds: about(
          listOf({ enum: NOTIFICATION_KINDS }),
          'Only these kinds of events. Left out: all kinds.',
          [['breach', 'safe']],
        ),
        flags: about(listOf(PATTERN), 'Only events of these flags.', [['unified-workflow/*']]),
        owners: about(listOf(OWNER), 'Only events of flags of these owners.', [['voice']]),
        environments: about(listOf(ENVIRONMENT_NAME), 'Only events in these environments.', [
          ['production'],
        ]),
      },
      ['webhook', 'as'],
    ),
  };
}

function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', minItems: 1, uniqueItems: true, items };
}

/** The schema has accepted each entry. */
export type WrittenNotifications = readonly NotificationSettings[];
