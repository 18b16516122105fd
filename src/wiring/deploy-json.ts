// The result of a deployment for programs, as `schemas/deploy.schema.json` describes it.
import { causeJson } from '#messages/causes.ts';
import type { Cause } from '#domain/evidence.ts';
import type { Judgement } from '#app/accepted/deploy-guard.ts';
import type { Takeover } from '#app/accepted/refused.ts';
import type { Deployed } from '#app/deploy/deployed.ts';
import type { Outcome } from '#app/deploy/write-outcome.ts';
import type { PlanItem } from '#app/deploy/plan.ts';
import { matrixOf } from '#app/deploy/plan.ts';
import type { DeployedAnyway } from '#app/deploy/without-log.ts';
import type { Instance, Refusal } from '#app/deploy-ports.ts';
import type { Imported } from '#app/import-log.ts';
import { hintOf, refusalCodeOf } from '#app/refusal.ts';
import type { Instant, Json } from '#domain/scalars.ts';
import { isoOf } from '#domain/scalars.ts';
import { reasonText } from '#messages/deployments.ts';
import { isoOrNull, reportJson } from '#report/json.ts';
import { resultOf } from './deploy-text.ts';

export interface DeployedAbout {
  readonly imported: readonly Imported[];
  readonly dryRun: boolean;
  /** Why GitHub was not asked; null: it was. */
  readonly notAsked: Cause | null;
  /** The moment of `--at`; null: the present. */
  readonly asOf: Instant | null;
  /** Why a run deploys only rollbacks; null: the clone has the newest tip. */
  readonly behind: Error | null;
}

/** Settings of targets are left out, because they may name what is private. */
export function deployedJson(deployed: DeployedAnyway, about: DeployedAbout): Json {
  const { tip, plan, pending, outcomes, host, written } = deployed;
  const { imported, dryRun, notAsked, asOf, behind } = about;
  return {
    schemaVersion: 1,
    result: resultOf(deployed),
    dryRun,
    githubNotAsked: causeJson(notAsked),
    asOf: isoOrNull(asOf),
    tip,
    behind: behind === null ? null : errorJson(behind),
    plan: plan.map(itemJson),
    pending: pending.map(itemJson),
    outcomes: outcomes.map(outcomeJson),
    written: { host, instances: written.map((instance) => ({ ...instance })) },
    ...refusedJson(deployed),
    ...remainsJson(deployed),
    imported: imported.map(({ environment, instances }) => ({ environment, instances })),
    matrix: matrixOf(plan),
  };
}

/** What is not deployed, and how it is taken back. */
function refusedJson({ refusals, accepted, judgements, revert, reverts }: Deployed) {
  return {
    refusals: refusals.map(refusalJson),
    accepted: accepted.map(({ by: approvedBy, ...part }) => ({ ...part, approvedBy })),
    judgements: judgements.map(judgementJson),
    revert,
    reverts: Object.entries(reverts).map(([landing, back]) => ({ landing, ...back })),
  };
}

/** What a person has to know besides. */
function remainsJson(deployed: DeployedAnyway) {
  const { clashes, adopted, unreached, missing, doubted, unpushed, orphans, relocated, log } =
    deployed;
  return {
    clashes: clashes.map((clash) => ({ ...clash })),
    adopted: adopted && {
      commit: adopted.commit,
      exposed: adopted.exposed,
      unreadable: adopted.unreadable,
      assumed: adopted.assumed.map(instanceJson),
    },
    unreached: unreached.map(({ lowered, ...one }) => ({
      ...instanceJson(one),
      values: Object.fromEntries(lowered.map(({ variable, to }) => [variable, to])),
    })),
    missing,
    judgedAgainFrom: doubted,
    unpushed,
    orphans: orphans.map((orphan) => {
      const { isUnchanged: _, ...left } = orphan;
      return left;
    }),
    relocated: relocated.map((place) => ({ ...place })),
    log: { ...log },
  };
}

function instanceJson({ environment, service }: Instance) {
  return { environment, service };
}

function errorJson(error: Error): Json {
  return { code: refusalCodeOf(error), message: error.message, hint: hintOf(error) ?? '' };
}

function itemJson(item: PlanItem): Json {
  const { desired, settings, isRollback, changes } = item;
  const values = desired.values.map(({ variable, value }) => [variable, value] as const);
  return {
    ...instanceJson(item),
    target: settings?.target ?? null,
    rollback: isRollback,
    values: Object.fromEntries(values),
    blockedRoutes: desired.blockedRoutes,
    changes: changes.map(({ isRaise: raises, ...change }) => ({ ...change, raises })),
  };
}

function outcomeJson({ item, state, reason, by, verifiedAt, foreign = [] }: Outcome): Json {
  return {
    ...instanceJson(item),
    state,
    code: reason?.code ?? null,
    facts: reason?.facts ?? null,
    message: reasonText(reason),
    by: by ?? null,
    verifiedAt: isoOrNull(verifiedAt ?? null),
    foreign: foreign.map((value) => ({ ...value })),
  };
}

export function refusalJson(refusal: Refusal): Json {
  const { part, flag, environment, accepted, landing, since, verdict } = refusal;
  const file = refusal.part === 'rules' ? (refusal.file ?? null) : null;
  return { part, flag, environment, file, accepted, landing, since: isoOf(since), verdict };
}

function judgementJson({ landed, report, takeovers }: Judgement): Json {
  return {
    landing: landed.after,
    before: landed.before,
    takeovers: takeovers.map(takeoverJson),
    report: reportJson(report),
  };
}

function takeoverJson({ giver, taker, service, variable, value, taken }: Takeover): Json {
  const { environment, flag, landing } = taker;
  return { environment, service, variable, flag: giver, value, taker: flag, taken, landing };
}
