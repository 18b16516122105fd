// GO Feature Flag: a YAML or JSON file with one entry for each flag, each with `variations` and a `defaultRule`.
import type { Source } from './source.ts';
import type { Share } from './tool-flags.ts';
import { switchIn, unknownShare, variablesIn, variantShare, weightedShare } from './tool-flags.ts';
import type { PlainMap } from './plain.ts';
import { asMap, isEmpty, mapIn } from './plain.ts';

export const goFeatureFlag: Source = {
  name: 'go-feature-flag',
  title: 'Flags of GO Feature Flag.',
  recognises: ({ path, text }) =>
    /\.(?:json|ya?ml)$/.test(path) && Object.keys(flagsIn(text)).length > 0,
  environments: () => [],
  read: (file) => variablesIn(flagsIn(file.text), shareIn, file),
  example: {
    path: 'flags/staging.goff.yaml',
    environment: 'staging',
    text: `on:
  variations: { enabled: true, disabled: false }
  defaultRule: { variation: enabled }
off:
  variations: { enabled: true, disabled: false }
  defaultRule: { percentage: { enabled: 0, disabled: 100 } }
`,
  },
};

function flagsIn(text: string): PlainMap {
  const entries = Object.entries(mapIn(text) ?? {}).filter(([, flag]) => {
    const parts = asMap(flag) ?? {};
    return asMap(parts['variations']) !== null && asMap(parts['defaultRule']) !== null;
  });
  return Object.fromEntries(entries);
}

function shareIn(flag: PlainMap): Share {
  const variants = switchIn(asMap(flag['variations']) ?? {});
  if (variants === null) return unknownShare('variants');
  // A disabled flag answers with the default in the code, which no file says.
  if (flag['disable'] === true) return unknownShare('disabled');
  if (!isEmpty(flag['scheduledRollout']) || !isEmpty(flag['experimentation'])) {
    return unknownShare('schedule');
  }
  if (!isEmpty(flag['targeting'])) return unknownShare('targeting');
  const rule = asMap(flag['defaultRule']) ?? {};
  if (!isEmpty(rule['progressiveRollout'])) return unknownShare('schedule');
  const percentage = asMap(rule['percentage']);
  return percentage === null
    ? variantShare(variants, rule['variation'])
    : weightedShare(variants, Object.entries(percentage));
}
