// Every deploy target with its settings, and every rendering: what `flaghoist explain` prints.
import { stringify } from 'yaml';

import { TARGETS } from '#adapters/targets/targets.ts';
import { COMMON, PROBE_SETTINGS } from '#files/schema-deploy.ts';
import { RENDERINGS } from '#render/renderings.ts';
import type { ExplainedTarget } from '#report/explanation.ts';
import { targetSettings } from '#report/explanation.ts';
import { code, fenced, table } from './table.ts';

export function targetSections(): string {
  const targets = TARGETS.map((target) => {
    const deploy = { '*': { target: target.name, ...target.example } };
    const services = stringify({ services: { [`by-${target.name}`]: { deploy } } });
    return [
      `### ${target.name}`,
      target.title,
      fenced('yaml', `# in environments/pipeline.yaml\n${services}`),
      settingsTable(target),
    ].join('\n\n');
  });
  const { machine = {} } = COMMON;
  return [
    ...targets,
    '### What every target takes',
    'Besides its own settings each takes a `probe`. Where the same settings are another place in each environment, it takes a `machine`:',
    settingsTable({ properties: { machine }, required: [] }),
    'A `probe` is asked after each deployment, until it answers as it should:',
    settingsTable({ properties: PROBE_SETTINGS, required: ['url'] }),
  ].join('\n\n');
}

function settingsTable(target: Pick<ExplainedTarget, 'properties' | 'required'>): string {
  return table(
    ['setting', 'what it is'],
    targetSettings(target).map(({ key, means }) => [code(key), means]),
  );
}

export function renderingSections(): string {
  return RENDERINGS.map(({ name, title, example }) =>
    [`### ${name}`, title, fenced('', example)].join('\n\n'),
  ).join('\n\n');
}
