// Sends each event of the last week that no run has sent, and marks it. A run that is killed before the mark is repeated,
// so a receiver gets an event at least once, always with the same id. Nothing is sent that could not be marked.
import { causeText } from '#messages/causes.ts';
import type { Cause, Trouble, Finding } from '#domain/evidence.ts';
import type {
  NotificationEvent,
  NotificationKind,
  NotificationSettings,
} from '#domain/notification.ts';
import type { EnvironmentName, Instant } from '#domain/scalars.ts';
import { duration, durationOf, instant } from '#domain/scalars.ts';
import { NOTIFY_TEXTS } from '#messages/action.ts';
import { matches } from '#app/wanted-names.ts';
import { sha256 } from '#judge/fingerprint.ts';

/** How far back events are derived, and marks are read. */
export const NOTIFIED_FOR = durationOf('7d');

/** What runs have written down about events. */
export interface NotificationMark {
  /** `sending`: a run is about to send them. `refused`: the receiver takes others, and not these. */
  readonly state: 'sending' | 'sent' | 'refused';
  readonly keys: readonly string[];
  readonly at: Instant;
}

export interface ReadMarks {
  /** In any order; only our own. */
  readonly marks: readonly NotificationMark[];
  /** Older ones were not read. */
  readonly since: Instant;
}

export interface WrittenMark {
  /** Takes it away again. A failure of this matters to nothing. */
  readonly remove: () => Promise<unknown>;
}

export interface NotificationMarks {
  readonly read: (since: Instant) => Promise<Finding<ReadMarks>>;
  readonly append: (
    mark: NotificationMark,
    environment: EnvironmentName,
  ) => Promise<Finding<WrittenMark>>;
}

export type SendResult =
  | { readonly kind: 'sent' }
  /** `about`: whether the receiver, or only this message, is the reason. */
  | { readonly kind: 'failed'; readonly about: 'receiver' | 'message'; readonly why: Cause };

/** Sends one event. It never throws, and ends once `until` is aborted. `why`: one line, without secrets. */
export type SendsNotification = (
  settings: NotificationSettings,
  event: NotificationEvent,
  until: AbortSignal,
) => Promise<SendResult>;

export interface Notifier {
  readonly marks: NotificationMarks;
  readonly send: SendsNotification;
  readonly now: () => Instant;
  /** Aborted when a run has no more time for this. */
  readonly until: AbortSignal;
  /** Where a mark belongs that is about no environment. */
  readonly environment: EnvironmentName;
}

/** An event for a receiver. */
export interface Message {
  readonly settings: NotificationSettings;
  readonly event: NotificationEvent;
}

export interface Notified {
  readonly sent: readonly Message[];
  /** How many are left for a later run. */
  readonly remaining: number;
  /** What could not be done, one line each. */
  readonly troubles: readonly Trouble[];
}

/** Messages of one receiver in one run: the next run sends the others. */
const MOST = 50;
/** A run that has not ended by then is gone. */
const LONGEST = duration(180);

export async function notify(
  notifier: Notifier,
  receivers: readonly NotificationSettings[],
  events: readonly NotificationEvent[],
): Promise<Notified> {
  const { marks, now } = notifier;
  const at = now();
  const wanted = messagesFor(receivers, events, at);
  if (wanted.length === 0) return NOTHING;
  const earlier = await marks.read(instant(at - NOTIFIED_FOR));
  if (earlier.kind !== 'known')
    return { ...NOTHING, troubles: [NOTIFY_TEXTS.unknown(earlier.why)] };
  const { marks: read, since } = earlier.value;
  const unmarked = wanted.filter(isUnmarked(read, at));
  const skipped = unmarked.some(({ event }) => event.at < since)
    ? [NOTIFY_TEXTS.skipped(since)]
    : [];
  const refusedBefore = keysOf(read, ({ state }) => state === 'refused');
  const fresh = unmarked.filter(({ event }) => event.at >= since);
  const unsent = refusedLast(fresh, refusedBefore);
  const batches = batchesOf(unsent);
  const messages = batches.flat();
  if (messages.length === 0) return { ...NOTHING, troubles: skipped };
  const claimed = await mark(notifier, 'sending', messages);
  if (claimed.kind !== 'known')
    return { ...NOTHING, troubles: [NOTIFY_TEXTS.unmarked(claimed.why)] };
  const outcomes = await Promise.all(batches.map((batch) => sendAll(notifier, batch)));
  const sent = outcomes.flatMap((outcome) => outcome.sent);
  const marked = sent.length === 0 ? null : await mark(notifier, 'sent', sent);
  const refused = outcomes
    .flatMap((outcome) => outcome.refused)
    .filter((message) => !refusedBefore.has(keyOf(message)));
  // Without this mark they only come first again.
  if (refused.length > 0) await mark(notifier, 'refused', refused);
  // A receiver that is down for a week would get so many of these marks that no run could read all marks.
  if (marked?.kind !== 'unreachable') await claimed.value.remove();
  return {
    sent,
    remaining: unsent.length - sent.length,
    troubles: [
      ...skipped,
      ...outcomes.flatMap(({ troubles }) => troubles),
      ...(marked?.kind === 'unreachable' ? [NOTIFY_TEXTS.repeated(marked.why)] : []),
    ],
  };
}

const NOTHING: Notified = { sent: [], remaining: 0, troubles: [] };

/** What each receiver wants, oldest first. Two entries with the same webhook are one receiver. */
export function messagesFor(
  receivers: readonly NotificationSettings[],
  events: readonly NotificationEvent[],
  now: Instant,
): readonly Message[] {
  const recent = events
    .filter(({ at }) => at >= now - NOTIFIED_FOR)
    .toSorted((a, b) => a.at - b.at);
  const all = receivers.flatMap((settings) =>
    recent.filter((event) => wants(settings, event)).map((event) => ({ settings, event })),
  );
  return [...new Map(all.map((message) => [keyOf(message), message])).values()];
}

function wants(
  { kinds, flags, owners, environments }: NotificationSettings,
  { kind, flag, owner, environment }: NotificationEvent,
): boolean {
  const isKind = kinds === undefined || kinds.includes(kind);
  // What concerns the pipeline concerns every flag.
  if (flag === null || environment === null) return isKind;
  return (
    isKind &&
    (flags === undefined || flags.some((pattern) => matches(pattern, flag))) &&
    (owners === undefined || (owner !== null && owners.includes(owner))) &&
    (environments === undefined || environments.includes(environment))
  );
}

/** The kinds that any receiver wants, so that nothing else is read. */
export function wantedKinds(
  receivers: readonly NotificationSettings[],
  all: readonly NotificationKind[],
): ReadonlySet<NotificationKind> {
  return new Set(receivers.flatMap(({ kinds }) => kinds ?? all));
}

/** Short, because a mark has to fit hundreds of them. */
function keyOf({ settings, event }: Message): string {
  return sha256(`${settings.webhook} ${event.id}`).slice(0, 20);
}

/** What is older than all marks that were read may have been sent, and would be sent again by each run. */
export function withoutSent(
  messages: readonly Message[],
  { marks, since }: ReadMarks,
  now: Instant,
): readonly Message[] {
  return messages.filter(isUnmarked(marks, now)).filter(({ event }) => event.at >= since);
}

/** `sending`: a run that may still be at work. */
function isUnmarked(
  marks: readonly NotificationMark[],
  now: Instant,
): (message: Message) => boolean {
  const sent = keysOf(
    marks,
    ({ state, at }) => state === 'sent' || (state === 'sending' && at > now - LONGEST),
  );
  return (message) => !sent.has(keyOf(message));
}

function keysOf(
  marks: readonly NotificationMark[],
  isSuch: (mark: NotificationMark) => boolean,
): ReadonlySet<string> {
  return new Set(marks.filter(isSuch).flatMap(({ keys }) => keys));
}

/** A receiver may take later what it refused before. Until then it keeps nothing from the others. */
function refusedLast(
  messages: readonly Message[],
  refused: ReadonlySet<string>,
): readonly Message[] {
  const isRefused = (message: Message): boolean => refused.has(keyOf(message));
  return [...messages.filter((message) => !isRefused(message)), ...messages.filter(isRefused)];
}

function batchesOf(messages: readonly Message[]): readonly (readonly Message[])[] {
  const receivers = [...new Set(messages.map(({ settings }) => settings.webhook))];
  return receivers.map((webhook) =>
    messages.filter(({ settings }) => settings.webhook === webhook).slice(0, MOST),
  );
}

interface SendOutcome {
  readonly sent: readonly Message[];
  readonly refused: readonly Message[];
  readonly troubles: readonly Trouble[];
}

/** One after the other. A receiver that fails gets no more in this run. A message that it refuses delays no other. */
async function sendAll({ send, until }: Notifier, batch: readonly Message[]): Promise<SendOutcome> {
  const sent: Message[] = [];
  const refused: Message[] = [];
  const troubles: string[] = [];
  for (const message of batch) {
    const { settings, event } = message;
    const answer = await send(settings, event, until);
    if (answer.kind === 'sent') sent.push(message);
    else if (answer.about === 'message') {
      refused.push(message);
      troubles.push(`${settings.webhook}: ${event.id}: ${causeText(answer.why)}`);
    } else {
      troubles.push(`${settings.webhook}: ${causeText(answer.why)}`);
      break;
    }
  }
  return { sent, refused, troubles };
}

function mark(
  { marks, now, environment }: Notifier,
  state: NotificationMark['state'],
  messages: readonly Message[],
): Promise<Finding<WrittenMark>> {
  const [place = environment] = messages.flatMap(({ event }) => event.environment ?? []);
  return marks.append({ state, keys: messages.map(keyOf), at: now() }, place);
}
