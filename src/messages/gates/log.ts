// The sentence of the built-in gate about the deployment log.
import { causeText } from '#messages/causes.ts';
import { row } from '#messages/table.ts';
import type { MissingEvidence } from './wording.ts';
import { missingHint, missingTitle } from './wording.ts';

export const LOG_MESSAGES = {
  'log/unreachable': row<{ readonly missing: MissingEvidence }>({
    sentence: ({ missing }) =>
      `cannot determine which landings were refused: ${causeText(missing.why)}`,
    brief: ({ missing }) => ({ needs: 'the deployment log', soFar: causeText(missing.why) }),
    title: ({ missing }) => missingTitle('the log', missing),
    hint: ({ missing }) => missingHint(missing),
    means:
      'The deployment log could not be read, was cut off or lost an entry. Without it Flaghoist does not know which landings were refused. So it does not know which values to compare the promotion with.',
    fix: 'On a pull request, give the action deployments: read. Restore a damaged log with flaghoist deploy --import-log FILE. If there is no log, write deployments: { log: none } into the pipeline. Rollbacks never wait for the log.',
    example: 'permissions: { deployments: read }',
  }),
  'log/accepted-apart': row({
    sentence: () =>
      'this raises values in environments that have accepted different versions of a definition',
    brief: () => ({ needs: 'one accepted definition', soFar: 'differs between environments' }),
    title: () => 'Raise one environment at a time',
    hint: () => 'raise one environment at a time, or revert the refused landing first',
    means:
      'A landing that changed a definition was refused in some environments and accepted in others. The proposal raises values in both, so no single version of the definition can be compared with it.',
    fix: 'Raise the environments in pull requests of their own. Or first revert what was refused: flaghoist deploy names the command. The promotion also passes once the refused landing is accepted.',
    example: 'flaghoist promote FLAG --to staging',
  }),
} as const;
