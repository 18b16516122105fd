// The form of `environments/<environment>/<flag>.yaml`.
import type { JsonSchema } from '#domain/json.ts';
import {
  about,
  head,
  mapOf,
  record,
  ROLLOUT,
  sentence,
  SERVICE_NAME,
  SWITCH,
} from './schema-parts.ts';

/** `environments/<environment>/<flag>.yaml`. */
export function stateSchema(): JsonSchema {
  const enabled = about(SWITCH, 'Whether the flag is on here.', [false]);
  const rollout = {
    ...about(ROLLOUT, 'The share of users in percent who get the value that is not safe.', [25]),
    default: 100,
  };
  return {
    ...head(
      'state',
      'State',
      'The state of a flag in one environment. Without this file all users get the safe value.',
    ),
    ...record(
      {
        enabled,
        rollout,
        services: about(
          mapOf(SERVICE_NAME, { ...record({ enabled, rollout }), minProperties: 1 }),
          'Settings of single services, for debugging. What they leave out is inherited.',
          [{ 'calling-platform': { enabled: false } }],
        ),
        hold: about(
          sentence(),
          'Why further promotion of this flag is stopped, here and downstream.',
          ['p95 latency under investigation'],
        ),
        'block-routes': {
          ...about(
            SWITCH,
            "Whether the flag's emergency routes are blocked at the proxy; then it is off as well.",
            [true],
          ),
          default: false,
        },
      },
      ['enabled'],
    ),
  };
}
