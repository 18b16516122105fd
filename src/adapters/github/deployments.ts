// What is on record as deployed, as evidence: of each service as many entries as it takes to tell since when it
// has been sent what is asked about. A list tells what was begun and with which values; how one ended costs a
// request each, so that is asked of very few.
import type { Ask, Deployment, Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Exposure } from '#domain/exposure.ts';
import { valuesAre, valuesCover } from '#domain/comparison.ts';
import type { EnvironmentName } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import { deploymentsOf, sentBy } from '#app/deploy/ledger.ts';
import type { Begun, DeploymentAnswer, Ended } from '#adapters/deploy/record-github.ts';
import { endsOf, ownEntryIn, TASK } from '#adapters/deploy/record-github.ts';
import type { Client } from './client.ts';
import { momentOf } from './ledger.ts';
import { repository } from './pulls.ts';

type DeploymentsAsk = Extract<Ask, { kind: 'deployments' }>;

export interface Deployments {
  /** Oldest first. Only what `identity` wrote counts (T8). */
  answer(asks: readonly DeploymentsAsk[]): Promise<Finding<readonly Deployment[]>>;
}

/** Pages of an environment's deployments that are looked through, a hundred each, newest first. */
const MOST_PAGES = 3;
/** Deployments of one service whose end is asked for, from the oldest that covers, before the newest is. */
const MOST_ENDS = 4;

interface Noted {
  readonly id: number;
  readonly begun: Begun;
}

/** One run asks for a page, and for an end, once, however many pull requests it judges. */
export function deploymentsIn(client: Client, options: { readonly identity: string }): Deployments {
  const pages = new Map<string, Promise<Finding<Page>>>();
  const ends = new Map<number, Promise<Finding<readonly Ended[]>>>();
  return { answer };

  async function answer(asks: readonly DeploymentsAsk[]): Promise<Finding<readonly Deployment[]>> {
    const told = new Map<number, Told>();
    const add = (all: readonly Told[]): void => {
      for (const one of all) {
        const before = told.get(one.id);
        if (before === undefined || before.ended.length === 0) told.set(one.id, one);
      }
    };
    for (const { environment, wanted, restored = [], window } of asks) {
      const now = client.now();
      if (now.kind !== 'known') return now;
      for (const exposure of wanted) {
        const own = await deploymentsFor(environment, exposure, (at) => at <= now.value - window);
        if (own.kind !== 'known') return own;
        const found = await endsFor(own.value, exposure);
        if (found.kind !== 'known') return found;
        add(found.value);
      }
      for (const exposure of restored) {
        const found = await lastSent(environment, exposure);
        if (found.kind !== 'known') return found;
        add(found.value);
      }
    }
    return known(inOrder([...told.values()]));
  }

  /**
   * Of one service, back to the newest success with exactly these values; where the service has none on record, the
   * newest entry of any other, which says that there is a log.
   */
  async function lastSent(
    environment: EnvironmentName,
    exposure: Exposure,
  ): Promise<Finding<readonly Told[]>> {
    const told: Told[] = [];
    let sign: Noted | undefined;
    let asked = 0;
    for (let number = 1; number <= MOST_PAGES; number += 1) {
      const found = await page(environment, number);
      if (found.kind !== 'known') return found;
      sign ??= found.value.noted[0];
      for (const one of found.value.noted) {
        if (one.begun.service !== exposure.service) continue;
        if (!valuesAre(one.begun.values, exposure) || asked === MOST_ENDS) {
          told.push({ ...one, ended: [] });
          continue;
        }
        asked += 1;
        const ended = await endOf(one);
        if (ended.kind !== 'known') return ended;
        told.push({ ...one, ended: ended.value });
        if (ended.value.some(({ state }) => state === 'success')) return known(told);
      }
      if (found.value.isLast) break;
    }
    return known(told.length === 0 && sign !== undefined ? [{ ...sign, ended: [] }] : told);
  }

  /** Of one service, newest first, as far back as anything can matter. */
  async function deploymentsFor(
    environment: EnvironmentName,
    exposure: Exposure,
    isOld: (at: Instant) => boolean,
  ): Promise<Finding<readonly Noted[]>> {
    const own: Noted[] = [];
    for (let number = 1; number <= MOST_PAGES; number += 1) {
      const found = await page(environment, number);
      if (found.kind !== 'known') return found;
      own.push(...found.value.noted.filter(({ begun }) => begun.service === exposure.service));
      const isEnough = own.some(
        ({ begun }) => !valuesCover(begun.values, exposure) || isOld(begun.at),
      );
      if (isEnough || found.value.isLast) break;
    }
    return known(own);
  }

  function page(environment: EnvironmentName, number: number): Promise<Finding<Page>> {
    const key = `${number} ${environment}`;
    const asked = pages.get(key) ?? pageOf(client, options, environment, number);
    pages.set(key, asked);
    return asked;
  }

  function endOf({ id, begun }: Noted): Promise<Finding<readonly Ended[]>> {
    const asked = ends.get(id) ?? endsOf(client, options, id, begun);
    ends.set(id, asked);
    return asked;
  }

  /**
   * Back to the newest that does not cover, and over it where it stood back from another: the oldest success
   * since then is what counts. What was not asked for is left as begun, which never makes a soak longer.
   */
  async function endsFor(
    own: readonly Noted[],
    exposure: Exposure,
  ): Promise<Finding<readonly Told[]>> {
    const ended = new Map<number, readonly Ended[]>();
    const ask = async (one: Noted): Promise<Finding<readonly Ended[]>> => {
      const found = await endOf(one);
      if (found.kind === 'known') ended.set(one.id, found.value);
      return found;
    };
    const covering: Noted[] = [];
    for (const one of own) {
      if (valuesCover(one.begun.values, exposure)) {
        covering.push(one);
        continue;
      }
      // Also of what was begun before a success: where nothing held them apart, it may have ended after it.
      const found = await ask(one);
      if (found.kind !== 'known') return found;
      const success = await firstSuccess(covering, ask);
      if (success.kind !== 'known') return success;
      if (success.value) break;
      const by = overtakerOf(found.value);
      const overtaker = own.find(({ begun }) => begun.landing === by);
      if (overtaker === undefined) break;
      const other = await ask(overtaker);
      if (other.kind !== 'known') return other;
    }
    const success = await firstSuccess(covering, ask);
    if (success.kind !== 'known') return success;
    return known(own.map((one) => ({ ...one, ended: ended.get(one.id) ?? [] })));
  }
}

interface Told extends Noted {
  readonly ended: readonly Ended[];
}

/** Whether one of them succeeded, asked from the oldest on. They come newest first. */
async function firstSuccess(
  covering: readonly Noted[],
  ask: (one: Noted) => Promise<Finding<readonly Ended[]>>,
): Promise<Finding<boolean>> {
  const oldest = covering.toReversed().slice(0, MOST_ENDS);
  for (const one of new Set([...oldest, ...covering.slice(0, 1)])) {
    const found = await ask(one);
    if (found.kind !== 'known') return found;
    if (found.value.some(({ state }) => state === 'success')) return known(true);
  }
  return known(false);
}

/** The landing that it stood back from, where that is all that became of it. */
function overtakerOf(ended: readonly Ended[]): string | undefined {
  const [only, ...more] = deploymentsOf(ended);
  return more.length === 0 ? only?.by : undefined;
}

interface Page {
  readonly noted: readonly Noted[];
  readonly isLast: boolean;
}

async function pageOf(
  client: Client,
  options: { readonly identity: string },
  environment: EnvironmentName,
  page: number,
): Promise<Finding<Page>> {
  const found = await client.page<DeploymentAnswer>(`${repository(client)}/deployments`, {
    task: TASK,
    environment,
    page,
  });
  if (found.kind !== 'known') return found;
  const noted = found.value.items.flatMap((answer) => {
    const entry = ownEntryIn(answer, options);
    if (entry?.kind !== 'begun') return [];
    // When it was written, GitHub says; what the payload says of it, a runner's clock said.
    const at = momentOf(answer.created_at);
    return [{ id: answer.id, begun: { ...entry, environment, values: sentBy(entry), at } }];
  });
  return known({ noted, isLast: found.value.isLast });
}

/** A second holds several: a success first, so that what was begun with it stays open. */
const RANK = { success: 0, begun: 1, failure: 1, overtaken: 2 } as const;

function inOrder(told: readonly Told[]): readonly Deployment[] {
  const entries = told
    .toSorted((a, b) => a.id - b.id)
    .flatMap(({ begun, ended }) => [begun, ...ended.toReversed()]);
  return deploymentsOf(entries).toSorted((a, b) => a.at - b.at || RANK[a.state] - RANK[b.state]);
}
