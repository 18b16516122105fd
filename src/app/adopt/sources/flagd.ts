// flagd: a JSON or YAML file with `flags`. A switch has two boolean variants, and `fractional` splits the users.
import type { Source } from './source.ts';
import type { Share } from './tool-flags.ts';
import { switchIn, unknownShare, variablesIn, variantShare, weightedShare } from './tool-flags.ts';
import type { PlainMap } from './plain.ts';
import { asList, asMap, isEmpty, mapIn } from './plain.ts';

export const flagd: Source = {
  name: 'flagd',
  title: 'Flags of flagd.',
  recognises: ({ path, text }) =>
    /\.(?:json|ya?ml)$/.test(path) &&
    Object.values(flagsIn(text)).some((flag) => asMap(flag)?.['defaultVariant'] !== undefined),
  environments: () => [],
  read: (file) => variablesIn(flagsIn(file.text), shareIn, file),
  example: {
    path: 'flags.staging.json',
    environment: 'staging',
    text: `{
  "$schema": "https://flagd.dev/schema/v0/flags.json",
  "flags": {
    "on": { "state": "ENABLED", "variants": { "on": true, "off": false }, "defaultVariant": "on" },
    "off": { "state": "ENABLED", "variants": { "on": true, "off": false }, "defaultVariant": "off" }
  }
}
`,
  },
};

function flagsIn(text: string): PlainMap {
  return asMap(mapIn(text)?.['flags']) ?? {};
}

function shareIn(flag: PlainMap): Share {
  const variants = switchIn(asMap(flag['variants']) ?? {});
  if (variants === null) return unknownShare('variants');
  // A disabled flag is not evaluated: the default in the code applies, which no file says.
  if (flag['state'] !== 'ENABLED') return unknownShare('disabled');
  if (!isEmpty(flag['targeting'])) return targeted(asMap(flag['targeting']) ?? {}, variants);
  return variantShare(variants, flag['defaultVariant']);
}

/** `{ fractional: [ by?, [variant, weight], … ] }` for all users, and nothing else. */
function targeted(targeting: PlainMap, variants: ReadonlyMap<string, boolean>): Share {
  const [only, ...others] = Object.keys(targeting);
  if (only !== 'fractional' || others.length > 0) return unknownShare('targeting');
  // A part that is no list says by what the users are split.
  const parts = asList(targeting['fractional']).filter((part) => Array.isArray(part));
  const weights = parts.map((part) => {
    const [variant, weight = 1] = asList(part);
    return [variant, weight] as const;
  });
  return weightedShare(variants, weights);
}
