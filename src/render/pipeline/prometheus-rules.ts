// Rules for Prometheus: the value of each metric as a series, and an alert for each threshold.
import { grouped } from '#domain/scalars.ts';
import { noRuleText } from '#messages/rendered.ts';
import type { AlertedMetric, AlertGroup } from './alerts.ts';
import { alertGroups, SWEEP_ALERT } from './alerts.ts';
import type { PipelineInput, PipelineRendering } from './pipeline-rendering.ts';
import type { WrittenGroup } from './rules-yaml.ts';
import { rulesText } from './rules-yaml.ts';

export const prometheusRules: PipelineRendering = {
  name: 'prometheus-rules',
  title:
    'Rules for Prometheus: an alert for each threshold of each metric that it can be asked for.',
  needsHistory: false,
  files,
};

function files(input: PipelineInput) {
  const groups = alertGroups(input);
  const written = groups.flatMap((group) =>
    group.metrics.length === 0 ? [] : [writtenGroup(group)],
  );
  return [
    { file: 'flaghoist.rules.yaml', text: rulesText(remarksIn(groups), [...written, SWEEP_GROUP]) },
  ];
}

/** One line for all metrics and environments of a flag that lack a rule for the same reason. */
function remarksIn(groups: readonly AlertGroup[]): readonly string[] {
  const all = groups.flatMap(({ flag, environment, remarks }) =>
    remarks.map((remark) => ({ ...remark, flag: flag.key, environment })),
  );
  const alike = grouped(all, ({ flag, why }) => JSON.stringify([flag, why]));
  return [...alike.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    const what = [...new Set(members.map((member) => member.what))];
    const environments = [...new Set(members.map(({ environment }) => environment))];
    return noRuleText({ ...first, what, environments });
  });
}

export const SWEEP_GROUP: WrittenGroup = {
  name: 'flaghoist/sweep',
  interval: '1m',
  recordings: [],
  alerts: [SWEEP_ALERT],
};

function writtenGroup(group: AlertGroup): WrittenGroup {
  const { interval, metrics } = group;
  return {
    name: groupName(group),
    interval,
    recordings: metrics.flatMap(({ recordings }) => recordings),
    alerts: metrics.flatMap(alertsOf),
  };
}

export function groupName({ flag, environment, interval }: AlertGroup): string {
  return `flaghoist/${flag.key}/${environment}/${interval}`;
}

export function alertsOf({ limits, missing }: AlertedMetric) {
  const alerts = limits.map(({ alert }) => alert);
  return missing === null ? alerts : [...alerts, missing];
}
