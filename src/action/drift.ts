// `command: drift`: what runs against what is accepted, with GitHub's deployments as the log; and one issue about it.
import { redactor } from '#adapters/system/redact.ts';
import { driftIssuesIn } from '#adapters/github/drift-issues.ts';
import type { DriftRow } from '#app/deploy/drift.ts';
import { drift } from '#app/deploy/drift.ts';
import type { DriftReported } from '#app/deploy/drift-issue.ts';
import { NOT_REPORTED, reportDrift } from '#app/deploy/drift-issue.ts';
import { deployerFor, tipOf } from './deploy.ts';
import { driftIssueText } from './drifted.ts';
import type { Environment } from './environment.ts';
import type { Speaker } from './speaker.ts';
import type { Wired } from './wiring.ts';

/** True when everything that can be asked has what is accepted for it. */
export async function runDrift(
  given: Environment,
  wiring: Wired,
  speaker: Speaker,
): Promise<boolean> {
  const { defaultBranch, environments, services } = given;
  const tip = await tipOf(given, wiring.evaluator.repository);
  if (!tip.isCurrent) {
    return speaker.troubles([`could not fetch ${defaultBranch}, so nothing was compared`]);
  }
  const deployer = await deployerFor({}, given, wiring);
  const found = await drift(
    { ...deployer, tip: () => Promise.resolve(tip) },
    {
      environments: environments.length === 0 ? null : environments,
      services: services.length === 0 ? null : services,
    },
  );
  const rows = found.map(redacted);
  return speaker.drifted(rows, await reported(given, wiring, rows));
}

/** An issue is not masked as the log of a run is. */
function redacted(row: DriftRow): DriftRow {
  const redact = redactor(process.env);
  const differences = row.differences.map(({ what, git, there }) => ({
    what,
    git: git && redact(git),
    there: there && redact(there),
  }));
  return { ...row, differences, why: redact(row.why) };
}

async function reported(
  given: Environment,
  { client }: Wired,
  rows: readonly DriftRow[],
): Promise<DriftReported> {
  if (!given.issue || given.dryRun) return NOT_REPORTED;
  const text = driftIssueText(given);
  const issues = driftIssuesIn(client, { marker: text.marker, identity: given.identity });
  return reportDrift(issues, rows, text);
}
