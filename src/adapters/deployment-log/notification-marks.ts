// Marks of notifications, beside the deployment log: on GitHub as deployments with a task of their own, else as a file.
import { readFile } from 'node:fs/promises';
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import { instant, jsonIn } from '#domain/scalars.ts';
import type {
  NotificationMark,
  NotificationMarks,
  ReadMarks,
  WrittenMark,
} from '#app/notify/notify.ts';
import { NOTIFIED_FOR } from '#app/notify/notify.ts';
import type { Client } from '#adapters/github/client.ts';
import { momentOf } from '#adapters/github/status-history.ts';
import { writeAtomically } from '#adapters/system/atomic.ts';
import { codeOf, reasonOf } from '#adapters/system/errors.ts';
import type { DeploymentAnswer, LogReaders } from './pages.ts';
import { createDeployment, deploymentsOf, isOurs, payloadOf, postStatus, taskOf } from './pages.ts';

const MOST_PAGES = 20;

export interface MarkReaders extends Pick<LogReaders, 'root' | 'identity' | 'former'> {
  /** The login of this job. It may be another than the one that writes the log, as where only the sweep has an App. */
  readonly login: string;
}

/** `tip`: a commit that the deployments name. It means nothing. */
export function githubMarks(client: Client, readers: MarkReaders, tip: string): NotificationMarks {
  const path = deploymentsOf(client);
  const task = `${taskOf(readers.root)} notified`;
  const counts = (answer: DeploymentAnswer): boolean =>
    answer.creator?.login === readers.login || isOurs(answer, readers);
  return { read, append };

  async function read(since: Instant): Promise<Finding<ReadMarks>> {
    const marks: NotificationMark[] = [];
    let oldestRead = since;
    for (let number = 1; number <= MOST_PAGES; number += 1) {
      const page = await client.page<DeploymentAnswer>(path, { task, page: number });
      if (page.kind !== 'known') return page;
      const { items, isLast } = page.value;
      const answers = items.filter(counts);
      marks.push(
        ...answers.flatMap((answer) => markIn(payloadOf(answer), momentOf(answer.created_at))),
      );
      const oldest = items.at(-1);
      if (isLast || oldest === undefined) return known({ marks, since });
      oldestRead = momentOf(oldest.created_at);
      if (oldestRead < since) return known({ marks, since });
    }
    return known({ marks, since: oldestRead });
  }

  async function append(
    { state, keys }: NotificationMark,
    environment: string,
  ): Promise<Finding<WrittenMark>> {
    const description = `notifications ${state}: ${keys.length}`;
    const payload = { flaghoist: 1, state, keys };
    const written = await createDeployment(client, {
      ref: tip,
      task,
      environment,
      description,
      payload,
    });
    if (written.kind !== 'known') return written;
    // No later run would know the mark, and each would send everything again.
    if (!counts(written.value)) {
      const writer = written.value.creator?.login ?? null;
      return unreachable({ kind: 'other-login', writer, identity: readers.login });
    }
    const { id } = written.value;
    // GitHub's page shows no deployment in progress, and only an inactive one can be deleted.
    await postStatus(client, id, { state: 'inactive' });
    return known({ remove: () => client.send('DELETE', `${path}/${id}`, {}) });
  }
}

/** One line for each mark. Those of the last week are kept. */
export function fileMarks(file: string): NotificationMarks {
  return {
    read: async (since) => {
      const marks = await marksIn(file);
      if (marks.kind !== 'known') return marks;
      return known({ marks: marks.value.filter(({ at }) => at >= since), since });
    },
    append: async (mark) => {
      const marks = await marksIn(file);
      if (marks.kind !== 'known') return marks;
      const kept = marks.value.filter(({ at }) => at >= mark.at - NOTIFIED_FOR);
      const lines = [...kept, mark].map(
        (notificationMark) => `${JSON.stringify({ flaghoist: 1, ...notificationMark })}\n`,
      );
      return writeAtomically(file, lines.join('')).then(
        () => known({ remove: () => Promise.resolve() }),
        (error: unknown) => unreachable({ kind: 'file-not-written', file, error: reasonOf(error) }),
      );
    },
  };
}

async function marksIn(file: string): Promise<Finding<readonly NotificationMark[]>> {
  try {
    const lines = (await readFile(file, 'utf8')).split('\n');
    return known(
      lines.flatMap((line) => {
        const value = jsonIn(line) as { readonly at?: unknown } | null | undefined;
        return typeof value?.at === 'number' ? markIn(value, instant(value.at)) : [];
      }),
    );
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return known([]);
    return unreachable({ kind: 'file-not-read', file, error: reasonOf(error) });
  }
}

/** None where it is something else. */
function markIn(value: unknown, at: Instant): readonly NotificationMark[] {
  const { flaghoist, state, keys } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const isState = state === 'sending' || state === 'sent' || state === 'refused';
  if (flaghoist !== 1 || !isState || !Array.isArray(keys)) return [];
  return [{ state, keys: keys.filter((key): key is string => typeof key === 'string'), at }];
}
