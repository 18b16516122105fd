// What `explain` says of deploy targets and metric sources.
import { stringify } from 'yaml';
import { targetSchemas, TARGETS } from '#adapters/targets/targets.ts';
import { COMMON, PROBE_SETTINGS, renderOf } from '#files/schema-deploy.ts';
import { EXPLAIN_TEXTS } from '#messages/terminal.ts';
import type { Explained, ExplainedTarget } from '#report/explanation.ts';
import { everySetting } from '#report/explanation.ts';
import { METRIC_SOURCES } from '#adapters/metric-sources/metric-sources.ts';

/** Every target and every source. */
export function targetWords(): readonly Explained[] {
  return [
    ...TARGETS.map(ofTarget),
    ...METRIC_SOURCES.map((source) => ofSource(source as ExplainedTarget)),
  ];
}

/** With what every target takes besides. */
function ofTarget({ name, title, properties, required, example }: ExplainedTarget): Explained {
  const probe = { description: EXPLAIN_TEXTS.probe(), required: ['url'] };
  const render = renderOf(targetSchemas.get(name)?.renderings ?? []);
  const common = { ...render, ...COMMON, probe: { ...probe, properties: PROBE_SETTINGS } };
  return {
    kind: 'target',
    name,
    title,
    example: {
      where: EXPLAIN_TEXTS.ofService(),
      text: stringify({ deploy: { '*': { target: name, ...example } } }),
    },
    settings: [...everySetting({ properties, required }), ...everySetting({ properties: common })],
  };
}

function ofSource({ name, title, properties, required, example }: ExplainedTarget): Explained {
  return {
    kind: 'source',
    name,
    title,
    example: {
      where: EXPLAIN_TEXTS.inPipeline(),
      text: stringify({ metrics: { sources: { [name]: { kind: name, ...example } } } }),
    },
    settings: everySetting({ properties, required }),
  };
}
