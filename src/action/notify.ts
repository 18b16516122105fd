// A run sends its notifications last, after all that matters to users. No notification fails the job.
import { troubleText } from '#messages/causes.ts';
import { known } from '#domain/evidence.ts';
import type { NotificationEvent, NotificationSettings } from '#domain/notification.ts';
import type { EnvironmentName, Sha, Instant } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { githubMarks } from '#adapters/deployment-log/notification-marks.ts';
import { entriesSince } from '#adapters/deployment-log/since.ts';
import { FETCHED_BASE } from '#app/ports.ts';
import { breachIssuesIn } from '#adapters/github/watch-issues.ts';
import { senderOf } from '#adapters/notifications/send.ts';
import { redactor } from '#adapters/system/redact.ts';
import { pipelineIn } from '#app/accepted/accepted-state.ts';
import { deploymentsOf } from '#app/log-reading.ts';
import type { EventSources } from '#app/notify/events.ts';
import { derivedEvents } from '#app/notify/events.ts';
import { notify } from '#app/notify/notify.ts';
import { headsOf, judgedPulls } from '#app/notify/source-events.ts';
import type { Evaluated } from '#app/pulls/evaluate.ts';
import { gathererIn } from './act.ts';
import { hintOf } from '#app/refusal.ts';
import { NOTIFY_TEXTS } from '#messages/action.ts';
import type { Job, JobOutput, Wiring } from './command.ts';
import type { Trigger } from './trigger.ts';
import { tipOf } from './tip.ts';

/** Milliseconds for all receivers together. A watch delays the next alert, so it waits least. */
const LONGEST: Readonly<Partial<Record<Trigger['kind'], number>>> = {
  sweep: 20_000,
  push: 20_000,
  deploy: 20_000,
  watch: 6000,
};

/** Milliseconds. Nothing waits for the end of the weekly run. */
const LONGEST_OF_SUMMARY = 20_000;

/** `judged`: what a sweep has judged; empty for the other runs. */
export async function notifyAfter(
  trigger: Trigger,
  job: Job,
  wiring: Wiring,
  judged: readonly Evaluated[],
  output: JobOutput,
): Promise<void> {
  const longest = LONGEST[trigger.kind];
  if (longest === undefined || job.dryRun) return;
  try {
    const tip = await tipToNotify(job, wiring);
    const sending = tip === null ? null : await sendingAt(wiring, tip, longest);
    if (sending === null) return;
    const sources = sourcesFor(job, wiring, judged, sending);
    const { events, troubles } = await derivedEvents(sources, sending.receivers);
    for (const trouble of troubles) output.warn(`notifications: ${troubleText(trouble)}`);
    await sendEvents(job, wiring, sending, events, output);
  } catch (error) {
    const hint = hintOf(error);
    const { message } = error as Error;
    output.warn(`notifications: ${message}${hint === null ? '' : `; ${hint}`}`);
  }
}

/** Null: there is no receiver at the commit that the run has fetched, so that it asks nothing more. */
async function tipToNotify(job: Job, { evaluator }: Wiring): Promise<Sha | null> {
  const last = await evaluator.repository.resolve(FETCHED_BASE);
  const pipeline = await pipelineIn(evaluator, { commit: last, refusals: [] });
  if (pipeline?.notifications === undefined) return null;
  return (await tipOf(job, evaluator.repository)).commit;
}

/** The summary of a week, after its comment. */
export async function notifySummary(
  job: Job,
  wiring: Wiring,
  tip: Sha,
  event: NotificationEvent,
  output: JobOutput,
): Promise<void> {
  const sending = await sendingAt(wiring, tip, LONGEST_OF_SUMMARY);
  if (sending !== null) await sendEvents(job, wiring, sending, [event], output);
}

interface NotificationRun {
  readonly pipeline: Pipeline;
  readonly receivers: readonly NotificationSettings[];
  readonly tip: Sha;
  readonly environment: EnvironmentName;
  readonly longest: number;
}

/** Null: the pipeline names no receiver. */
async function sendingAt(
  { evaluator }: Wiring,
  tip: Sha,
  longest: number,
): Promise<NotificationRun | null> {
  const pipeline = await pipelineIn(evaluator, { commit: tip, refusals: [] });
  const receivers = pipeline?.notifications ?? [];
  const [first] = pipeline?.environments ?? [];
  if (pipeline === null || first === undefined || receivers.length === 0) return null;
  return { pipeline, receivers, tip, environment: first.name, longest };
}

async function sendEvents(
  job: Job,
  { client, evaluator }: Wiring,
  sending: NotificationRun,
  events: readonly NotificationEvent[],
  output: JobOutput,
): Promise<void> {
  const notified = await notify(
    {
      marks: githubMarks(
        client,
        { ...writerIn(job, sending.pipeline), login: job.identity },
        sending.tip,
      ),
      send: senderOf({ env: process.env, redact: redactor(process.env) }),
      now: () => {
        const now = evaluator.github.now();
        return now.kind === 'known' ? now.value : evaluator.machineClock();
      },
      until: AbortSignal.timeout(sending.longest),
      environment: sending.environment,
    },
    sending.receivers,
    events,
  );
  for (const { event } of notified.sent) output.info(NOTIFY_TEXTS.sent(event.id));
  if (notified.remaining > 0) {
    output.info(NOTIFY_TEXTS.remaining(notified.remaining));
  }
  for (const trouble of notified.troubles) output.warn(`notifications: ${troubleText(trouble)}`);
}

/** Who writes the deployment log, and so its marks. */
export function writerIn({ identity, root }: Job, { deployments = {} }: Pipeline) {
  const { identity: account = identity, former = [] } = deployments;
  const key = process.env['FLAGHOIST_LOG_KEY'];
  return { root, identity: account, former, ...(key === undefined ? {} : { key }) };
}

function sourcesFor(
  job: Job,
  { client, evaluator }: Wiring,
  judged: readonly Evaluated[],
  { pipeline, tip }: NotificationRun,
): EventSources {
  const { github, identity } = evaluator;
  return {
    gatherer: gathererIn({ evaluator }),
    tip,
    web: `${job.server}/${job.repository}`,
    log,
    issues: (since) => breachIssuesIn(client, identity, since),
    pulls,
  };

  async function log(since: Instant): ReturnType<EventSources['log']> {
    const place = pipeline.deployments?.log ?? 'github';
    if (place !== 'github') return { entries: [], deployments: [] };
    const read = await entriesSince(client, writerIn(job, pipeline), since);
    if (read.kind !== 'known') return { trouble: read.why };
    const { entries, isCut } = read.value;
    const logged = { entries, deployments: deploymentsOf(entries) };
    return isCut ? { ...logged, incomplete: NOTIFY_TEXTS.tooMany() } : logged;
  }

  /** One request for many pull requests. */
  async function pulls(): ReturnType<EventSources['pulls']> {
    if (judged.length === 0) return known([]);
    const open = await github.openPullRequests();
    if (open.kind !== 'known') return open;
    const heads = headsOf(judged, open.value);
    const recalled = await github.recall(heads, { withPeople: () => false });
    return known(judgedPulls(judged, recalled, identity));
  }
}
