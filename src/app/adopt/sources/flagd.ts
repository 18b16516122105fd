// flagd: a JSON or YAML file with `flags`. A switch has two boolean variants, and `fractional` splits the users.
import type { Source } from './define.ts';
import type { Share } from './flags.ts';
import { share, shareOf, switchIn, unknownShare, variablesOf } from './flags.ts';
import type { Plain } from './plain.ts';
import { asList, asMap, isEmpty, mapIn } from './plain.ts';

export const flagd: Source = {
  name: 'flagd',
  title: 'Flags of flagd.',
  recognises: ({ path, text }) =>
    /\.(?:json|ya?ml)$/.test(path) &&
    Object.values(flagsIn(text)).some((flag) => asMap(flag)?.['defaultVariant'] !== undefined),
  environments: () => [],
  read(file) {
    const flags = Object.entries(flagsIn(file.text)).map(([key, flag]) => ({
      key,
      description: null,
      share: shareIn(asMap(flag) ?? {}),
      isGradual: false,
    }));
    return variablesOf(flags, file);
  },
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

function flagsIn(text: string): Plain {
  return asMap(mapIn(text)?.['flags']) ?? {};
}

function shareIn(flag: Plain): Share {
  const variants = switchIn(asMap(flag['variants']) ?? {});
  if (variants === null) return unknownShare('variants');
  // A disabled flag is not evaluated: the default in the code counts, which no file says.
  if (flag['state'] !== 'ENABLED') return unknownShare('disabled');
  if (!isEmpty(flag['targeting'])) return targeted(asMap(flag['targeting']) ?? {}, variants);
  const variant = flag['defaultVariant'];
  if (variant === variants.on) return share(100);
  return variant === variants.off ? share(0) : unknownShare('variants');
}

/** `{ fractional: [ by?, [variant, weight], … ] }` for all users, and nothing else. */
function targeted(targeting: Plain, { on, off }: { on: string; off: string }): Share {
  const [only, ...others] = Object.keys(targeting);
  if (only !== 'fractional' || others.length > 0) return unknownShare('targeting');
  let [reached, whole] = [0, 0];
  // A part that is no list says by what the users are split.
  for (const part of asList(targeting['fractional']).filter((one) => Array.isArray(one))) {
    const [variant, weight = 1] = asList(part);
    if (typeof weight !== 'number' || (variant !== on && variant !== off)) {
      return unknownShare('targeting');
    }
    whole += weight;
    if (variant === on) reached += weight;
  }
  return whole === 0 ? unknownShare('targeting') : shareOf(reached, whole);
}
