// Featurevisor: one YAML file for each feature, with rules for each environment. The first rule for all users decides.
import type { LeftOut } from '#app/adopt/today.ts';
import type { LeftOutReason } from '#messages/adopting.ts';
import type { Source, SourceFile, SourceText } from './source.ts';
import type { Share, ToolFlag } from './tool-flags.ts';
import { percentShare, shareOf, unknownShare, variablesOf } from './tool-flags.ts';
import type { PlainMap } from './plain.ts';
import { asList, asMap, asText, isEmpty, mapIn } from './plain.ts';

export const featurevisor: Source = {
  name: 'featurevisor',
  title: 'A feature of a Featurevisor project.',
  recognises: ({ path, text }) =>
    /(?:^|\/)features\/.+\.ya?ml$/.test(path) && environmentsIn(text).length > 0,
  environments: ({ text }) => environmentsIn(text),
  read(file) {
    const feature = mapIn(file.text) ?? {};
    const setting = asMap(settingsIn(feature)[file.environment]);
    if (feature['archived'] === true || setting === null) return { sent: [], leftOut: [] };
    const { sent, leftOut } = variablesOf(
      [inGroup(file) ? groupedFlag(file) : flagOf(file, feature, setting)],
      file,
    );
    return { sent, leftOut: [...leftOut, ...variablesIn(file, feature)] };
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
  return feature?.['bucketBy'] === undefined ? [] : Object.keys(settingsIn(feature));
}

const PARTS = ['rules', 'force', 'expose'] as const;

/** By environment: below `environments:`, and since version 2 below each part. */
function settingsIn(feature: PlainMap): PlainMap {
  const whole = asMap(feature['environments']);
  if (whole !== null) return whole;
  const names = new Set(PARTS.flatMap((part) => Object.keys(asMap(feature[part]) ?? {})));
  const partIn = (part: string, name: string): unknown => {
    const parts = asMap(feature[part]);
    return parts === null ? feature[part] : parts[name];
  };
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      Object.fromEntries(PARTS.map((part) => [part, partIn(part, name)])),
    ]),
  );
}

function flagOf({ path }: SourceText, feature: PlainMap, setting: PlainMap): ToolFlag {
  const all = Object.values(settingsIn(feature)).map((environment) =>
    shareIn(feature, asMap(environment) ?? {}),
  );
  return {
    key: keyIn(path),
    description: asText(feature['description']),
    share: shareIn(feature, setting),
    isGradual: all.some((item) => item.kind === 'share' && item.percent > 0 && item.percent < 100),
  };
}

function keyIn(path: string): string {
  return path.replace(/^.*?(?:^|\/)features\//, '').replace(/\.ya?ml$/, '');
}

/** Values of a feature besides on and off. */
function variablesIn({ path }: SourceText, feature: PlainMap): readonly LeftOut[] {
  const schema = feature['variablesSchema'];
  const names = Array.isArray(schema)
    ? asList(schema).flatMap((entry) => asText(asMap(entry)?.['key']) ?? [])
    : Object.keys(asMap(schema) ?? {});
  const reason: LeftOutReason = { code: 'variants', facts: {} };
  return names.map((name) => ({ name: `${keyIn(path)}.${name}`, origin: path, reason }));
}

/** Whether a group of the same project gives the feature a slot, which takes users away from its percentage. */
function inGroup({ path, paths = [], open }: SourceFile): boolean {
  const groups = path.replace(/features\/.+$/, 'groups/');
  const texts = paths.flatMap((candidate) =>
    candidate.startsWith(groups) && /\.ya?ml$/.test(candidate) ? [open(candidate) ?? ''] : [],
  );
  return texts.some((text) =>
    asList(mapIn(text)?.['slots']).some((slot) => asMap(slot)?.['feature'] === keyIn(path)),
  );
}

function groupedFlag({ path }: SourceText): ToolFlag {
  return {
    key: keyIn(path),
    description: null,
    share: unknownShare('targeting'),
    isGradual: false,
  };
}

function shareIn(feature: PlainMap, setting: PlainMap): Share {
  if (!isEmpty(feature['variations'])) return unknownShare('variants');
  if (!isEmpty(feature['required'])) return unknownShare('requires');
  if (!isEmpty(setting['force'])) return unknownShare('targeting');
  // Not in the data file of this environment: the default in the code applies, which no file says.
  if (setting['expose'] !== undefined && setting['expose'] !== true)
    return unknownShare('disabled');
  const [first] = asList(setting['rules']).map(asMap);
  if (first === undefined || first === null) return percentShare(0);
  const percentage = first['percentage'];
  if (first['segments'] !== '*' || !isEmpty(first['conditions'])) return unknownShare('targeting');
  // A rule can say that the feature is on or off for those whom its percentage reaches.
  if (first['enabled'] === false) return percentShare(0);
  return typeof percentage === 'number' ? shareOf(percentage, 100) : unknownShare('targeting');
}
