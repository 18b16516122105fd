// A lost log in words, as `deploy` and `drift` print it.
import { LOG_TEXTS } from '#messages/deployed.ts';

/** `why`: why it is taken for lost. */
export function lostLines(why: string): readonly string[] {
  return [LOG_TEXTS.lost(why), ...LOG_TEXTS.waysFromLost().map((way) => `  ${way}`)];
}
