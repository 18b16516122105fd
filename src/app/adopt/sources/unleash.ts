// An export of Unleash: features, and for each environment whether a feature is enabled and by which strategies.
import { parsePercent } from '#domain/scalars.ts';
import type { Source } from './source.ts';
import type { Share } from './tool-flags.ts';
import { percentShare, unknownShare, variablesOf } from './tool-flags.ts';
import type { PlainMap } from './plain.ts';
import { asList, asMap, asText, isEmpty, mapIn } from './plain.ts';

export const unleash: Source = {
  name: 'unleash',
  title: 'An export of Unleash.',
  recognises: ({ path, text }) => {
    if (!/\.(?:json|ya?ml)$/.test(path)) return false;
    const file = mapIn(text) ?? {};
    return Array.isArray(file['features']) && Array.isArray(file['featureEnvironments']);
  },
  environments: ({ text }) => {
    const names = partsOf(mapIn(text) ?? {}, 'featureEnvironments').flatMap(({ environment }) =>
      environment === EVERYWHERE ? [] : (asText(environment) ?? []),
    );
    return [...new Set(names)];
  },
  read(file) {
    const exported = mapIn(file.text) ?? {};
    const flags = partsOf(exported, 'features').flatMap(({ name, description }) => {
      const key = asText(name);
      const reach = key === null ? null : shareIn(exported, key, file.environment);
      if (key === null || reach === null) return [];
      const all = partsOf(exported, 'featureEnvironments')
        .filter(({ featureName }) => featureName === key)
        .map(({ environment }) => shareIn(exported, key, String(environment)));
      const isGradual = all.some(
        (item) => item?.kind === 'share' && item.percent > 0 && item.percent < 100,
      );
      return [{ key, description: asText(description), share: reach, isGradual }];
    });
    return variablesOf(flags, file);
  },
  example: {
    path: 'unleash-export.json',
    environment: 'staging',
    text: `{
  "features": [{ "name": "on", "type": "release" }, { "name": "off", "type": "release" }],
  "featureStrategies": [
    { "featureName": "on", "environment": "staging", "name": "flexibleRollout", "constraints": [],
      "parameters": { "rollout": "100", "stickiness": "default", "groupId": "on" } }
  ],
  "featureEnvironments": [
    { "featureName": "on", "environment": "staging", "enabled": true },
    { "featureName": "off", "environment": "staging", "enabled": false }
  ]
}
`,
  },
};

/** How older versions write settings for all environments. */
const EVERYWHERE = ':global:';

function partsOf(exported: PlainMap, name: string): readonly PlainMap[] {
  return asList(exported[name]).map((part) => asMap(part) ?? {});
}

/** Null where the export has nothing about the flag in that environment. */
function shareIn(exported: PlainMap, key: string, environment: string): Share | null {
  const isHere = (part: PlainMap): boolean =>
    part['featureName'] === key &&
    // A newer export is of one environment, which only its `featureEnvironments` name.
    [environment, EVERYWHERE, undefined].some((name) => part['environment'] === name);
  const setting = partsOf(exported, 'featureEnvironments').find(isHere);
  if (setting === undefined) return null;
  if (setting['enabled'] !== true) return percentShare(0);
  if (partsOf(exported, 'dependencies').some((part) => isDependent(part, key))) {
    return unknownShare('requires');
  }
  if (!isEmpty(setting['variants'])) return unknownShare('variants');
  const strategies = partsOf(exported, 'featureStrategies').filter(
    (strategy) => isHere(strategy) && strategy['disabled'] !== true,
  );
  const inSegments = new Set(
    partsOf(exported, 'featureStrategySegments').map(({ featureStrategyId }) => featureStrategyId),
  );
  const shares = strategies.map((strategy) =>
    inSegments.has(strategy['id']) ? unknownShare('targeting') : strategyShare(strategy),
  );
  const odd = shares.find((item) => item.kind === 'left-out');
  if (odd !== undefined) return odd;
  const percents = shares.flatMap((item) => (item.kind === 'share' ? [item.percent] : []));
  // Without a strategy it is on. One of several strategies is enough, and only those for all users can be added up.
  if (percents.length === 0 || percents.includes(100)) return percentShare(100);
  return percents.length === 1 ? percentShare(percents[0] ?? 0) : unknownShare('targeting');
}

/** Newer exports list the parents of a feature, older ones have one row for each parent. */
function isDependent(part: PlainMap, key: string): boolean {
  const isListed = part['dependencies'] === undefined || !isEmpty(part['dependencies']);
  return [part['feature'], part['featureName'], part['child']].includes(key) && isListed;
}

function strategyShare(strategy: PlainMap): Share {
  if (!isEmpty(strategy['constraints']) || !isEmpty(strategy['segments'])) {
    return unknownShare('targeting');
  }
  if (!isEmpty(strategy['variants'])) return unknownShare('variants');
  const parameters = asMap(strategy['parameters']) ?? {};
  // Older versions write `strategyName`.
  switch (strategy['name'] ?? strategy['strategyName']) {
    case 'default':
      return percentShare(100);
    case 'flexibleRollout':
      return writtenShare(parameters['rollout']);
    case 'gradualRolloutUserId':
    case 'gradualRolloutSessionId':
    case 'gradualRolloutRandom':
      return writtenShare(parameters['percentage']);
    default:
      return unknownShare('targeting');
  }
}

function writtenShare(written: unknown): Share {
  const percent = parsePercent(String(written));
  return percent === null ? unknownShare('share') : percentShare(percent);
}
