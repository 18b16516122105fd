// What the question knows of flags, rules and targets, for a report on a clone. On GitHub, addresses are added to it.
import { deploySettingsFor } from '#domain/deploy-settings.ts';
import type { EnvironmentName, FlagKey, Json } from '#domain/scalars.ts';
import type { Question } from '#domain/report.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import { statePath } from '#files/paths.ts';
import { isLooser, pipelineChanges } from '#judge/rule-changes.ts';
import type { RuleChange } from '#messages/rules.ts';
import { written } from '#messages/rules.ts';
import type { ChangedRule, ReportPlace } from '#report/place.ts';
import { NO_PLACE } from '#report/place.ts';

export function reportPlace(root: string, { proposal }: Question): ReportPlace {
  const { base } = proposal;
  const services = valueOf(base.pipeline)?.services ?? [];
  return {
    ...NO_PLACE,
    // By the default branch, so that a proposal cannot choose the links of its own comment.
    about: (flag) => {
      const definition = valueOf(filesOf(base, flag as FlagKey).flag);
      if (definition === null) return null;
      const { description, owner, links = {}, risk = null } = definition;
      return { description, owner, links, risk };
    },
    stateFile: (flag, environment) =>
      statePath(root, environment as EnvironmentName, flag as FlagKey),
    isDeployed: (service, environment) => {
      const deploy = services.find(({ name }) => name === service)?.deploy ?? [];
      return deploySettingsFor(deploy, environment as EnvironmentName) !== null;
    },
    rules: pipelineChanges(proposal).map(changedRule),
  };
}

function changedRule(change: RuleChange): ChangedRule {
  const { place, from, to } = change;
  return {
    rule: ruleName(place),
    from: sideText(from, to),
    to: sideText(to, from),
    isLooser: isLooser(change),
  };
}

/** `soak for staging` */
function ruleName(place: string): string {
  const [, environment, gate] = /^(.+)\.requires\.([a-z-]+)$/.exec(place) ?? [];
  return environment === undefined ? place : `${gate} for ${environment}`;
}

/** One side of a rule; of two maps only what differs. */
function sideText(side: Json, opposite: Json): string {
  if (side === null) return 'none';
  if (!isMap(side) || !isMap(opposite)) return written(side);
  const differing = Object.entries(side).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(opposite[key]),
  );
  return differing.length === 0
    ? written(side)
    : differing.map(([key, value]) => `${key}: ${written(value)}`).join(', ');
}

function isMap(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
