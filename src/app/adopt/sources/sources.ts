// The registry of sources. A new one is one new file and one line here.
import { compose } from './compose.ts';
import type { Source, SourceText } from './source.ts';
import { dotenv } from './dotenv.ts';
import { featurevisor } from './featurevisor.ts';
import { flagd } from './flagd.ts';
import { goFeatureFlag } from './go-feature-flag.ts';
import { launchDarkly } from './launchdarkly.ts';
import { unleash } from './unleash.ts';

export type { Source, SourceFile, SourceText } from './source.ts';

/** The first one that recognises a file reads it. */
export const IMPORT_SOURCES: readonly Source[] = [
  compose,
  dotenv,
  featurevisor,
  unleash,
  flagd,
  goFeatureFlag,
  launchDarkly,
];

export function sourceOf(file: SourceText): Source | undefined {
  return IMPORT_SOURCES.find((source) => source.recognises(file));
}
