// Derives all events of the last week from what lasts: Git, the deployment log, and what is on GitHub.
import { NOTIFY_TEXTS } from '#messages/action.ts';
import type { Trouble, Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { FlagKey, Sha, Instant } from '#domain/scalars.ts';
import type {
  NotificationEvent,
  NotificationKind,
  NotificationSettings,
} from '#domain/notification.ts';
import { NOTIFICATION_KINDS } from '#domain/notification.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import { instant } from '#domain/scalars.ts';
import { asTree } from '#app/ports.ts';
import type { Gatherer } from '#app/ports.ts';
import { snapshotOf, readFlags } from '#app/load/side.ts';
import type { LogRequest } from '#app/log/landing-log.ts';
import { landingLog } from '#app/log/landing-log.ts';
import type { EventContext, BreachIssue, JudgedPull } from './source-events.ts';
import { landingEvents, refusalEvents, breachEvents, pullEvents } from './source-events.ts';
import { NOTIFIED_FOR, wantedKinds } from './notify.ts';

export interface EventSources {
  readonly gatherer: Gatherer;
  /** The tip of the default branch. */
  readonly tip: Sha;
  /** The address of the repository; null: none is known. */
  readonly web: string | null;
  /** The deployment log since then. */
  readonly log: (since: Instant) => Promise<SourceLog>;
  readonly issues: (since: Instant) => Promise<Finding<readonly BreachIssue[]>>;
  readonly pulls: () => Promise<Finding<readonly JudgedPull[]>>;
}

/** `incomplete`: why a part of it is left out. */
export type SourceLog = LogRequest['log'] & { readonly incomplete?: string };

export interface DerivedEvents {
  readonly events: readonly NotificationEvent[];
  /** What could not be read, one line each. */
  readonly troubles: readonly Trouble[];
}

/** Only what a receiver wants is read. */
export async function derivedEvents(
  sources: EventSources,
  receivers: readonly NotificationSettings[],
): Promise<DerivedEvents> {
  const kinds = wantedKinds(receivers, NOTIFICATION_KINDS);
  const wants = (...any: readonly NotificationKind[]): boolean =>
    any.some((kind) => kinds.has(kind));
  const { gatherer, tip } = sources;
  const since = instant((await gatherer.clock.now()) - NOTIFIED_FOR);
  const log: SourceLog = wants('landing', 'safe', 'refusal') ? await sources.log(since) : NO_LOG;
  const landings = wants('landing', 'safe')
    ? (
        await landingLog(gatherer, tip, { flags: [], in: [], owner: null, since, log })
      ).landings.filter(({ wentLive }) => wentLive === null)
    : [];
  const issues = wants('breach') ? await sources.issues(since) : known([]);
  const pulls = wants('due', 'blocked') ? await sources.pulls() : known([]);
  const entries = 'entries' in log ? log.entries : [];
  const anonymous = { web: sources.web, owners: new Map<FlagKey, string | null>() };
  const derive = (around: EventContext): readonly NotificationEvent[] => [
    ...landingEvents({ landings }, around),
    ...refusalEvents(entries, around),
    ...(issues.kind === 'known' ? breachEvents(issues.value, around) : []),
    ...(pulls.kind === 'known' ? pullEvents(pulls.value, around) : []),
  ];
  const keys = derive(anonymous).flatMap(({ flag }) => flag ?? []);
  const owners = await ownersOf(gatherer, tip, keys);
  return {
    events: derive({ ...anonymous, owners }),
    troubles: [
      ...('trouble' in log && log !== NO_LOG ? [NOTIFY_TEXTS.ofLog(log.trouble)] : []),
      ...(log.incomplete === undefined ? [] : [NOTIFY_TEXTS.ofLog(log.incomplete)]),
      ...[issues, pulls].flatMap((pull) => (pull.kind === 'known' ? [] : [pull.why])),
    ],
  };
}

const NO_LOG = { trouble: { kind: 'not-read' } } as const;

async function ownersOf(
  gatherer: Gatherer,
  tip: Sha,
  keys: readonly FlagKey[],
): Promise<ReadonlyMap<FlagKey, string | null>> {
  const distinct = [...new Set(keys)];
  if (distinct.length === 0) return new Map();
  const snapshot = snapshotOf(await readFlags(gatherer, asTree(tip), distinct, []));
  return new Map(distinct.map((key) => [key, valueOf(filesOf(snapshot, key).flag)?.owner ?? null]));
}
