// LaunchDarkly's file format, which its SDKs read in place of a connection: `flags` in full, `flagValues` in short.
import type { Source } from './source.ts';
import type { Share } from './tool-flags.ts';
import { percentShare, shareOf, unknownShare, variablesOf } from './tool-flags.ts';
import type { PlainMap } from './plain.ts';
import { asList, asMap, isEmpty, mapIn } from './plain.ts';

export const launchDarkly: Source = {
  name: 'launchdarkly',
  title: "Flags in LaunchDarkly's file format.",
  recognises: ({ path, text }) => /\.(?:json|ya?ml)$/.test(path) && sharesIn(text).size > 0,
  environments: () => [],
  read(file) {
    const flags = [...sharesIn(file.text)].map(([key, reach]) => ({
      key,
      description: null,
      share: reach,
      isGradual: false,
    }));
    return variablesOf(flags, file);
  },
  example: {
    path: 'launchdarkly.staging.json',
    environment: 'staging',
    text: `{
  "flags": {
    "on": { "key": "on", "on": true, "variations": [true, false], "fallthrough": { "variation": 0 }, "offVariation": 1 }
  },
  "flagValues": { "off": false }
}
`,
  },
};

function sharesIn(text: string): ReadonlyMap<string, Share> {
  const file = mapIn(text) ?? {};
  const inFull = Object.entries(asMap(file['flags']) ?? {}).flatMap(([key, flag]) => {
    const parts = asMap(flag) ?? {};
    // What is left of a flag that is gone.
    if (parts['deleted'] === true || !Array.isArray(parts['variations'])) return [];
    return [[key, shareIn(parts)] as const];
  });
  const inShort = Object.entries(asMap(file['flagValues']) ?? {}).map(
    ([key, value]) => [key, valueShare(value)] as const,
  );
  return new Map([...inFull, ...inShort]);
}

function shareIn(flag: PlainMap): Share {
  const variations = asList(flag['variations']);
  if (!variations.every((value) => typeof value === 'boolean')) return unknownShare('variants');
  // While it is off, its rules do not count.
  if (flag['on'] !== true) return valueShare(chosen(variations, flag['offVariation']));
  const isTargeted = ['targets', 'contextTargets', 'rules'].some((part) => !isEmpty(flag[part]));
  if (isTargeted) return unknownShare('targeting');
  if (!isEmpty(flag['prerequisites'])) return unknownShare('requires');
  const through = asMap(flag['fallthrough']) ?? {};
  const rollout = asMap(through['rollout']);
  if (rollout === null) return valueShare(chosen(variations, through['variation']));
  return split(asList(rollout['variations']), variations);
}

/** Without an index no variation is chosen: the default in the code applies, which no file says. */
function chosen(variations: readonly unknown[], index: unknown): unknown {
  return typeof index === 'number' ? variations[index] : undefined;
}

function valueShare(value: unknown): Share {
  return typeof value === 'boolean' ? percentShare(value ? 100 : 0) : unknownShare('variants');
}

/** The weights of a rollout, of which all together are 100,000. */
function split(parts: readonly unknown[], variations: readonly unknown[]): Share {
  let [reached, whole] = [0, 0];
  for (const part of parts) {
    const { variation, weight } = asMap(part) ?? {};
    if (typeof weight !== 'number') return unknownShare('targeting');
    whole += weight;
    const value = chosen(variations, variation);
    if (typeof value !== 'boolean') return unknownShare('variants');
    if (value) reached += weight;
  }
  return whole === 0 ? unknownShare('targeting') : shareOf(reached, whole);
}
