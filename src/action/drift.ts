// `command: drift` compares the live values with the accepted ones, and keeps one issue about the differences.
import { RUN_TEXTS } from '#messages/action.ts';
import { redactor } from '#adapters/system/redact.ts';
import { ownIssuesIn } from '#adapters/github/own-issues.ts';
import type { Drift } from '#app/live/drift.ts';
import type { DriftRow } from '#app/live/drift-row.ts';
import { drift } from '#app/live/drift.ts';
import type { DriftReported } from '#app/live/drift-issue.ts';
import { DRIFT_LABEL, NOT_REPORTED, reportDrift } from '#app/live/drift-issue.ts';
import { driftIssueText, reportDifferences } from './drift-summary.ts';
import type { Job, JobOutput, Wiring } from './command.ts';
import { tipOf } from './tip.ts';
import { deployerFor } from './deployer-for.ts';

/** True when every target that answers has its accepted values. */
export async function runDrift(job: Job, wiring: Wiring, output: JobOutput): Promise<boolean> {
  const { defaultBranch, environments, services } = job;
  const tip = await tipOf(job, wiring.evaluator.repository);
  if (!tip.isCurrent) {
    return output.errors([RUN_TEXTS.notCompared(defaultBranch)]);
  }
  const deployer = await deployerFor({}, job, wiring);
  const compared = await drift(
    { ...deployer, tip: () => Promise.resolve(tip) },
    {
      environments: environments.length === 0 ? null : environments,
      services: services.length === 0 ? null : services,
    },
  );
  const shown = { ...compared, rows: compared.rows.map(redacted) };
  return reportDifferences(shown, await reported(job, wiring, shown), output);
}

/** GitHub masks secrets in the log of a run, and not in an issue. */
function redacted(row: DriftRow): DriftRow {
  const redact = redactor(process.env);
  const differences = row.differences.map(({ what, git, live }) => ({
    what,
    git: git && redact(git),
    live: live && redact(live),
  }));
  return { ...row, differences, why: redact(row.why) };
}

async function reported(job: Job, { client }: Wiring, compared: Drift): Promise<DriftReported> {
  if (!job.issue || job.dryRun) return NOT_REPORTED;
  const text = driftIssueText(job);
  const about = { marker: text.marker, identity: job.identity, label: DRIFT_LABEL };
  return reportDrift(ownIssuesIn(client, about), compared, text);
}
