// Watches after a deployment until each watch has ended, one is bad, or the time is over.
import type { Instance } from '#app/deploy-ports.ts';
import type { Duration, Instant } from '#domain/scalars.ts';
import { duration, plus } from '#domain/scalars.ts';
import { endOf } from '#judge/watch.ts';
import type { WatchRow } from './decide.ts';
import { nameOf } from './decide.ts';
import type { Looked } from './look.ts';

export interface Following {
  /** Looks at this moment. */
  readonly look: () => Promise<Looked>;
  readonly wait: (length: Duration) => Promise<void>;
  /** Called with each answer that is new. */
  readonly say: (row: WatchRow) => void;
  /** What was deployed. */
  readonly instances: readonly Instance[];
  readonly limit: Duration;
}

export interface Followed {
  readonly answer: 'bad' | 'good' | 'open' | 'nothing';
  /** The last look at each. */
  readonly rows: readonly WatchRow[];
  /** Whether its watch would have gone on. */
  readonly isCut: boolean;
}

/** Metrics have a value a minute, so that a shorter pause would find nothing new. */
const PAUSE = duration(60);

export async function follow(following: Following): Promise<Followed> {
  const { look, wait, say, limit } = following;
  const answers = new Map<string, string>();
  let end: Instant | null = null;
  for (;;) {
    const looked = await look();
    const { now } = looked;
    end ??= plus(now, limit);
    const rows = looked.rows.filter((row) => isDeployed(row, following.instances));
    for (const row of rows) {
      const name = nameOf(row.watched);
      if (answers.get(name) === answerOf(row)) continue;
      answers.set(name, answerOf(row));
      say(row);
    }
    if (rows.length === 0) return { answer: 'nothing', rows, isCut: false };
    if (rows.some((row) => answerOf(row) === 'bad')) return { answer: 'bad', rows, isCut: false };
    const isOver = rows.every((row) => hasEnded(row, now));
    if (isOver || now >= end) return { answer: lastAnswer(rows), rows, isCut: !isOver };
    await wait(duration(Math.min(PAUSE, end - now)));
  }
}

function isDeployed({ watched }: WatchRow, instances: readonly Instance[]): boolean {
  return watched.live.some(({ service }) =>
    instances.some(
      (instance) => instance.service === service && instance.environment === watched.environment,
    ),
  );
}

function answerOf(row: WatchRow): string {
  return row.kind === 'live' ? row.result.answer : row.kind;
}

function hasEnded(row: WatchRow, now: Instant): boolean {
  return row.kind === 'live' && now >= endOf(row.watched, row.since) && row.result.isComplete;
}

function lastAnswer(rows: readonly WatchRow[]): Followed['answer'] {
  return rows.every((row) => answerOf(row) === 'good') ? 'good' : 'open';
}
