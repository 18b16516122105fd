// Featurevisor: one YAML file for each feature, with rules for each environment. The first rule for everybody decides.
import type { Source, SourceText } from './define.ts';
import type { Share, ToolFlag } from './flags.ts';
import { share, unknownShare, variablesOf } from './flags.ts';
import type { Plain } from './plain.ts';
import { asList, asMap, asText, isEmpty, mapIn } from './plain.ts';

export const featurevisor: Source = {
  name: 'featurevisor',
  title: 'A feature of a Featurevisor project.',
  recognises: ({ path, text }) =>
    /(?:^|\/)features\/.+\.ya?ml$/.test(path) && environmentsIn(text).length > 0,
  environments: ({ text }) => environmentsIn(text),
  read(file) {
    const feature = mapIn(file.text) ?? {};
    if (feature['archived'] === true || asMap(feature['environments']) === null) {
      return { sent: [], leftOut: [] };
    }
    const setting = asMap(asMap(feature['environments'])?.[file.environment]);
    return setting === null
      ? { sent: [], leftOut: [] }
      : variablesOf([flagOf(file, feature, setting)], file);
  },
  example: {
    path: 'features/on.yml',
    environment: 'staging',
    text: `description: On
tags: [all]
bucketBy: userId
environments:
  staging:
    rules:
      - { key: '1', segments: '*', percentage: 100 }
`,
  },
};

function environmentsIn(text: string): readonly string[] {
  const feature = mapIn(text);
  return feature?.['bucketBy'] === undefined
    ? []
    : Object.keys(asMap(feature['environments']) ?? {});
}

function flagOf({ path }: SourceText, feature: Plain, setting: Plain): ToolFlag {
  const all = Object.values(asMap(feature['environments']) ?? {}).map((environment) =>
    shareIn(feature, asMap(environment) ?? {}),
  );
  return {
    key: path.replace(/^.*?(?:^|\/)features\//, '').replace(/\.ya?ml$/, ''),
    description: asText(feature['description']),
    share: shareIn(feature, setting),
    isGradual: all.some((item) => item.kind === 'share' && item.percent > 0 && item.percent < 100),
  };
}

function shareIn(feature: Plain, setting: Plain): Share {
  if (!isEmpty(feature['variations'])) return unknownShare('variants');
  if (!isEmpty(feature['required'])) return unknownShare('requires');
  if (!isEmpty(setting['force'])) return unknownShare('targeting');
  const [first] = asList(setting['rules']).map(asMap);
  if (first === undefined || first === null) return share(0);
  const percentage = first['percentage'];
  if (first['segments'] !== '*' || !isEmpty(first['conditions'])) return unknownShare('targeting');
  return typeof percentage === 'number' ? share(percentage) : unknownShare('targeting');
}
