// How watches ended, as GitHub's deployments with a task of their own, so that they do not lengthen the deployment log.
// Each is signed like an entry of the log, because any workflow of the repository may write deployments in our name.
import type { Finding, WatchEnd } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { EnvironmentName, FlagKey, Sha } from '#domain/scalars.ts';
import type { WatchLog } from '#app/watch/ends.ts';
import { ENDS_FOR } from '#app/watch/ends.ts';
import type { Client } from '#adapters/github/client.ts';
import { momentOf } from '#adapters/github/status-history.ts';
import type { DeploymentAnswer, LogReaders } from './pages.ts';
import {
  isAppLogin,
  isByApp,
  taskOf,
  createDeployment,
  deploymentsOf,
  payloadOf,
  postStatus,
} from './pages.ts';
import { hasKey, isFresh, isSignatureOf, signatureOf } from './payload.ts';

/** Each page has a hundred ends. */
const MOST_PAGES = 10;

const ANSWERS = new Set(['good', 'bad', 'silent', 'undecided']);

export function githubWatchLog(
  client: Client,
  { root, identity, key }: Pick<LogReaders, 'root' | 'identity' | 'key'>,
): WatchLog {
  const task = `${taskOf(root)} watch`;
  const signedContent = (end: Omit<WatchEnd, 'at'>, written: unknown): readonly unknown[] => {
    const { environment, flag, landing, answer, for: length } = end;
    const place = [`${client.owner}/${client.repo}`, task, environment];
    return [...place, flag, landing, answer, length, written];
  };
  const read = new Map<EnvironmentName, Promise<Finding<readonly WatchEnd[]>>>();
  return {
    isSigned: hasKey(key) || isAppLogin(identity),
    read: (environment) => {
      const ends = read.get(environment) ?? readOne(environment);
      read.set(environment, ends);
      return ends;
    },
    append,
  };

  /** Reads page by page, back to the oldest landing that a gate can ask about. */
  async function readOne(environment: EnvironmentName): Promise<Finding<readonly WatchEnd[]>> {
    const ends: WatchEnd[] = [];
    for (let number = 1; number <= MOST_PAGES; number += 1) {
      const page = await client.page<DeploymentAnswer>(deploymentsOf(client), {
        task,
        environment,
        page: number,
      });
      if (page.kind !== 'known') return page;
      const { items, isLast } = page.value;
      ends.push(...items.flatMap((answer) => trustedIn(answer, environment)));
      const oldest = items.at(-1);
      const now = client.now();
      const isEnough =
        oldest !== undefined &&
        now.kind === 'known' &&
        momentOf(oldest.created_at) < now.value - ENDS_FOR;
      if (isLast || isEnough) break;
    }
    return known(ends.toReversed());
  }

  /** The key proves an end of any login. An App proves only its own. */
  function trustedIn(answer: DeploymentAnswer, environment: EnvironmentName): readonly WatchEnd[] {
    return endIn(answer, environment).map((end) => {
      const { signature, written } = payloadOf(answer);
      const isSigned =
        isFresh(written, end.at) && isSignatureOf(signature, signedContent(end, written), key);
      if (isSigned) return end;
      const by = answer.creator?.login ?? '';
      if (by !== identity) return { ...end, isUnsigned: true, by };
      return isByApp(answer) ? end : { ...end, isUnsigned: true };
    });
  }

  async function append(end: WatchEnd): Promise<Finding<null>> {
    const { environment, flag, landing, answer, for: length } = end;
    const now = client.now();
    const moment = now.kind === 'known' ? now.value : null;
    const signature = hasKey(key)
      ? { signature: signatureOf(signedContent(end, moment), key) }
      : {};
    const written = await createDeployment(client, {
      ref: landing,
      task,
      environment,
      description: `watched ${answer}: ${flag}`,
      payload: { flaghoist: 1, flag, landing, answer, for: length, written: moment, ...signature },
    });
    if (written.kind !== 'known') return written;
    // GitHub's page shows no deployment in progress.
    await postStatus(client, written.value.id, { state: 'inactive' });
    return known(null);
  }
}

function endIn(
  deploymentAnswer: DeploymentAnswer,
  environment: EnvironmentName,
): readonly WatchEnd[] {
  const { flaghoist, flag, landing, answer, for: length } = payloadOf(deploymentAnswer);
  const isEnd =
    flaghoist === 1 &&
    typeof flag === 'string' &&
    typeof landing === 'string' &&
    typeof answer === 'string' &&
    ANSWERS.has(answer) &&
    typeof length === 'string' &&
    /^[1-9]\d{0,6}[mhdw]$/.test(length);
  if (!isEnd) return [];
  const end = { environment, flag: flag as FlagKey, landing: landing as Sha, for: length };
  return [
    { ...end, answer: answer as WatchEnd['answer'], at: momentOf(deploymentAnswer.created_at) },
  ];
}
