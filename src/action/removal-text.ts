// The text of the issue of a flag that is due for removal.
import { REMOVAL_TEXTS, RUN_TEXTS } from '#messages/action.ts';
import type { RemovalText } from '#app/removal/removal-issues.ts';
import type { DueFlag } from '#app/removal/standing.ts';
import type { Instant } from '#domain/scalars.ts';
import { code, prose, plain } from '#report/safe-text.ts';
import { removalWords } from '#report/status-rows.ts';
import type { Job } from './command.ts';

/** What has to be done, and why now. */
export function removalText(
  { key, description, owner, removal, files }: DueFlag,
  now: Instant,
  { runUrl }: Pick<Job, 'runUrl'>,
): RemovalText {
  const about = [description, ...(owner === null ? [] : [`owner ${owner}`])];
  return {
    title: `Remove the flag ${plain(key)}`.slice(0, 200),
    body: [
      ...about.filter((text) => text !== '').map(prose),
      '',
      `It is ${prose(removalWords(removal, now))}.`,
      '',
      ...REMOVAL_TEXTS.steps(),
      ...files.map((file) => `   - ${code(file)}`),
      '',
      REMOVAL_TEXTS.ends(),
      '',
      RUN_TEXTS.openedBy(runUrl),
      '',
    ].join('\n'),
  };
}
