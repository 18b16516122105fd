// The list of `log` for programs. Moments are ISO text, lengths are seconds.
import { causeJson } from '#messages/causes.ts';
import { percentOf } from '#domain/exposure.ts';
import type { Exposures } from '#domain/exposure.ts';
import type { Json } from '#domain/scalars.ts';
import { isoOf } from '#domain/scalars.ts';
import { isoOrNull, printableJson } from './json.ts';
import type {
  LandingLog,
  LoggedChange,
  LoggedDeployment,
  LoggedLanding,
  LoggedPull,
  LoggedVerdict,
} from './log-rows.ts';

/** As `schemas/log.schema.json` describes it. Ends with a line break. */
export function renderLogJson(log: LandingLog): string {
  return printableJson(logJson(log));
}

export function logJson({ landings, since, now, clock, logTrouble, notAsked }: LandingLog): Json {
  return {
    schemaVersion: 1,
    since: isoOf(since),
    now: isoOf(now),
    clock,
    deploymentLogTrouble: causeJson(logTrouble),
    githubNotAsked: causeJson(notAsked),
    landings: landings.map(landingJson),
  };
}

function landingJson(landing: LoggedLanding): Json {
  const { sha, at, source, subject, author, landedBy, reason, pull, changes, rules, edits } =
    landing;
  return {
    landing: sha,
    at: isoOf(at),
    wentLive: isoOrNull(landing.wentLive),
    timeFrom: source,
    subject,
    author,
    landedBy,
    peopleFrom: 'git',
    approvedBy: landing.approvedBy,
    reason: reason ?? null,
    pullRequest: pull === null ? null : pullJson(pull),
    changes: changes.map(changeJson),
    policy: rules.map(({ file, flag }) => ({ file, flag })),
    definitions: edits.flatMap((edit) =>
      edit.kind === 'definition' ? [{ flag: edit.flag, what: edit.what, keys: edit.parts }] : [],
    ),
    holds: edits.flatMap((edit) => {
      if (edit.kind !== 'hold') return [];
      const { flag, environment, why, until } = edit;
      return [{ flag, environment, why, until: isoOrNull(until) }];
    }),
  };
}

function pullJson({ number, author, approvedBy }: LoggedPull): Json {
  return { number, author, approvedBy };
}

function changeJson(change: LoggedChange): Json {
  return {
    flag: change.flag,
    owner: change.owner,
    environment: change.environment,
    class: change.class,
    from: percents(change.from),
    to: percents(change.to),
    values: change.values.map(({ service, name, from, to }) => ({
      service,
      name,
      from: from ?? null,
      to: to ?? null,
    })),
    verdict: change.verdict === null ? null : verdictJson(change.verdict),
    deployments: change.deployments?.map(deploymentJson) ?? null,
    timeToSafeSeconds: change.timeToSafe,
  };
}

function percents(exposures: Exposures | null): Json {
  return exposures?.map(({ service, reach }) => ({ service, percent: percentOf(reach) })) ?? null;
}

function verdictJson({ kind, verdict, at }: LoggedVerdict): Json {
  return { kind, verdict, at: isoOf(at) };
}

function deploymentJson({ service, state, at, keepsOld = false }: LoggedDeployment): Json {
  return { service, state, at: isoOrNull(at), keepsOld };
}
