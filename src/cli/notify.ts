import { troubleText } from '#messages/causes.ts';
import { dirname, join } from 'node:path';
import { fileMarks } from '#adapters/deployment-log/notification-marks.ts';
import { senderOf } from '#adapters/notifications/send.ts';
import { redactor } from '#adapters/system/redact.ts';
import { pipelineIn } from '#app/accepted/accepted-state.ts';
import type { Gatherer } from '#app/ports.ts';
import { derivedEvents } from '#app/notify/events.ts';
import type { EventSources } from '#app/notify/events.ts';
import { messagesFor, notify, withoutSent, NOTIFIED_FOR } from '#app/notify/notify.ts';
import { refusal } from '#app/refusal.ts';
import { known } from '#domain/evidence.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { logFile } from '#wiring/log-file.ts';
import { messagesJson, messagesText, notifiedText } from '#wiring/notify-text.ts';
import { withGatherer } from './context.ts';
import { knownTip } from './tip.ts';
import {
  EXIT,
  baseOption,
  examples,
  withReading,
  withTextOrJson,
  print,
  remark,
} from './command.ts';
import type { CliCommand, CommonOptions } from './command.ts';
import { nameOnGitHub, serverUrl } from './github-here.ts';
import { logOfClone } from './log-here.ts';

type NotifyCommandOptions = CommonOptions & {
  readonly base?: string;
  readonly dryRun?: boolean;
};

/** Milliseconds for all receivers together. */
const LONGEST = 60_000;

/** `flaghoist notify`: 0 when all is sent, 3 when something is left for a later run. */
function runNotify(_args: readonly string[], options: NotifyCommandOptions): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const tip = await knownTip(gatherer.repository, options.base ?? null);
    if (tip === null) throw refusal('log/nothing-landed');
    const pipeline = await pipelineIn(gatherer, { commit: tip, refusals: [] });
    const receivers = pipeline?.notifications ?? [];
    if (pipeline === null || receivers.length === 0) throw refusal('notify/no-receiver');
    const sources = await sourcesFor(gatherer, tip, options);
    const { events, troubles } = await derivedEvents(sources, receivers);
    for (const trouble of troubles) remark(troubleText(trouble));
    const now = await gatherer.clock.now();
    const marks = marksFor(gatherer, options);
    if (options.dryRun === true) {
      const earlier = await marks.read(instant(now - NOTIFIED_FOR));
      if (earlier.kind !== 'known') throw refusal('notify/no-marks', { why: earlier.why });
      return show(withoutSent(messagesFor(receivers, events, now), earlier.value, now), options);
    }
    const notified = await notify(
      {
        marks,
        send: senderOf({ env: process.env, redact: redactor(process.env) }),
        now: () => instant(Date.now() / 1000),
        until: AbortSignal.timeout(LONGEST),
        environment: firstOf(pipeline),
      },
      receivers,
      events,
    );
    print(options.format === 'json' ? messagesJson(notified) : notifiedText(notified));
    return notified.remaining > 0 || notified.troubles.length > 0 ? EXIT.wait : EXIT.pass;
  });
}

function show(messages: ReturnType<typeof messagesFor>, { format }: NotifyCommandOptions): number {
  print(
    format === 'json'
      ? messagesJson({ sent: messages, remaining: 0, troubles: [] })
      : messagesText(messages, 'to send to'),
  );
  return EXIT.pass;
}

function firstOf({ environments: [first] }: Pipeline) {
  if (first === undefined) throw refusal('render/no-pipeline');
  return first.name;
}

/** Beside the log, so that a copy of the folder takes both. */
function marksFor({ repository }: Gatherer, options: NotifyCommandOptions) {
  return fileMarks(join(dirname(logFile(options, repository.gitFolder)), 'notified.jsonl'));
}

/** Pull requests and the issues of watches are on GitHub, where the action sends what they tell. */
async function sourcesFor(
  gatherer: Gatherer,
  tip: Sha,
  options: NotifyCommandOptions,
): Promise<EventSources> {
  const name = await nameOnGitHub(gatherer.repository);
  return {
    gatherer,
    tip,
    web: name === null ? null : `${serverUrl()}/${name}`,
    log: () => logOfClone(options, gatherer.repository.gitFolder),
    issues: () => Promise.resolve(known([])),
    pulls: () => Promise.resolve(known([])),
  };
}

export const notifyCommand: CliCommand = {
  options: (command) => {
    withReading(command, withTextOrJson)
      .option('--dry-run', 'print what would be sent, and send nothing')
      .option('--log <file>', 'the deployment log (default: .git/flaghoist/deployments.jsonl)')
      .addOption(baseOption())
      .addHelpText(
        'after',
        examples('flaghoist notify --dry-run', 'FLAGHOIST_CHAT_WEBHOOK=https://… flaghoist notify'),
      );
  },
  run: runNotify,
};
