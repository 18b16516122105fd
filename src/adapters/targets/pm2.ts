// `pm2`: restarts a process of pm2 with the values in its environment, or starts it where it does not run yet. In cluster
// mode it is reloaded: the next worker listens before the last one ends, so that no request is refused.
import { resolve } from 'node:path';
import { known } from '#domain/evidence.ts';
import type { Applied, Content, Delivery } from '#app/deploy-ports.ts';
import { about, SWITCH } from '#files/schema-parts.ts';
import { PLACE_TEXTS } from '#messages/targets.ts';
import type { Answered, Tools } from './target.ts';
import {
  APPLIED,
  defineTarget,
  failed,
  filledIn,
  limit,
  PLAIN,
  STOPPED,
  TEMPLATE,
  UNCHANGED,
  variablesOf,
  variablesSetting,
  VECTOR,
} from './target.ts';
import type { ListedProcess } from './pm2-list.ts';
import {
  allMatch,
  isCluster,
  matches,
  listedIn,
  numberOf,
  oddStatusOf,
  variableIn,
  variablesIn,
  wantedOf,
} from './pm2-list.ts';
import { isFieldOfPm2 } from './pm2-names.ts';
import type { Ended } from '#adapters/system/process.ts';
import { bareEnvironment, run } from '#adapters/system/process.ts';
import { AWAKE, awaken, unless, inTurn } from './pm2-turns.ts';

interface Pm2Settings {
  readonly process?: string;
  readonly ecosystem?: string;
  readonly binary?: readonly string[];
  readonly env?: readonly string[];
  readonly save?: boolean;
  readonly limit?: number;
}

const LIMIT = 60;
/** The entry for the status of the process. No variable can have this name. */
const PROCESS = '(process)';
const DONE: Ended = { code: 0, out: '', stopped: null, trouble: null };

export const pm2 = defineTarget<Pm2Settings>({
  name: 'pm2',
  title:
    'Restarts a process of pm2 with the values in its environment. In cluster mode it reloads the process, which refuses no request.',
  properties: {
    process: about(
      TEMPLATE,
      'The name of the process in pm2. Default: the name of the service. May contain {environment} and {service}.',
      ['{environment}-{service}'],
    ),
    ecosystem: about(PLAIN, 'The ecosystem file that starts the process if it does not run yet.', [
      'ecosystem.config.cjs',
    ]),
    binary: about(VECTOR, 'The command that runs pm2.', [['npx', 'pm2']]),
    env: variablesSetting('DATABASE_URL'),
    save: {
      ...about(
        SWITCH,
        'Whether to run `pm2 save` afterwards, so that `pm2 resurrect` after a reboot brings back these values and no older ones.',
        [true],
      ),
      default: false,
    },
    limit: limit(LIMIT),
  },
  required: [],
  example: { process: '{environment}-{service}' },
  defaultRendering: 'dotenv',
  acceptedRenderings: [],
  locatedBy: ['process'],
  places: ({ process = '{service}', binary = ['pm2'] }, instance) => [
    {
      what: PLACE_TEXTS.process(filledIn(process, instance), binary.join(' ')),
      setting: 'process',
    },
  ],
  reserved: (variable) => (isFieldOfPm2(variable) ? { code: 'of-pm2', facts: {} } : null),
  open(settings, instance, tools) {
    const name = filledIn(settings.process ?? instance.service, instance);
    const callsUntil =
      (cancelled?: AbortSignal): CallPm2 =>
      (args, values = {}) =>
        run(
          {
            vector: [...(settings.binary ?? ['pm2']), ...args],
            // `--update-env` passes all of this on to the service, so it must not hold our secrets.
            env: {
              ...bareEnvironment(tools.env, ['PM2_HOME', ...(settings.env ?? [])]),
              ...values,
            },
            directory: tools.directory,
            limit: settings.limit ?? LIMIT,
            cancelled,
          },
          tools.redact,
        );
    const processes = async (
      call: CallPm2,
      cancelled?: AbortSignal,
    ): Promise<Answered<readonly ListedProcess[]>> => {
      await unless(
        cancelled,
        tools.shared.get(AWAKE) ?? awaken(tools, () => callsUntil()(['ping', '--silent'])),
      );
      return listedIn(await call(['jlist', '--silent']), name);
    };
    /** By number: a name may also be a namespace, and `all` means every process. */
    const restart = async (
      call: CallPm2,
      listed: readonly ListedProcess[],
      delivery: Delivery,
    ): Promise<Ended> => {
      // pm2 forgets no variable; an empty one is the nearest to none.
      const removed = Object.fromEntries(delivery.removed.map((variable) => [variable, '']));
      const values = { ...removed, ...withMark(delivery) };
      const left = await reload(call, listed.filter(isCluster), delivery, values);
      const ids = [...listed.filter((item) => !isCluster(item)), ...left].map(numberOf);
      return ids.length === 0 ? DONE : call(['restart', ...ids, '--update-env'], values);
    };
    /**
     * Answers the workers that could not be reloaded, as while another program reloads them. They are restarted, because
     * the values matter more than a request. pm2 takes one number at a time, and needs `--force` while another service is
     * reloaded.
     */
    const reload = async (
      call: CallPm2,
      workers: readonly ListedProcess[],
      delivery: Delivery,
      values: Tools['env'],
    ): Promise<readonly ListedProcess[]> => {
      const differing = workers.filter((worker) => !matches(worker, delivery));
      for (const [index, worker] of differing.entries()) {
        const { trouble } = await call(
          ['reload', numberOf(worker), '--update-env', '--force'],
          values,
        );
        if (trouble !== null) return differing.slice(index);
      }
      return [];
    };
    const start = (call: CallPm2, delivery: Delivery): Promise<Ended> => {
      const file = resolve(tools.directory, filledIn(settings.ecosystem ?? '', instance));
      return call(['start', file, '--only', name, '--update-env'], withMark(delivery));
    };
    const bring = async (
      call: CallPm2,
      delivery: Delivery,
      cancelled: AbortSignal,
    ): Promise<Applied> => {
      const before = await processes(call, cancelled);
      if (before.kind !== 'known') return failed(before.why);
      let listed = before.value;
      if (allMatch(listed, delivery)) return UNCHANGED;
      if (listed.length === 0 && settings.ecosystem === undefined) {
        return failed({ code: 'target/no-process', facts: { process: name } });
      }
      if (listed.length === 0 && isSeveralNames(name)) {
        return failed({ code: 'target/process-name', facts: { process: name } });
      }
      // Twice: the variables of an ecosystem file win over those that it is started with, and pm2 may still finish a
      // restart that a cancelled deployment has asked for.
      for (let tries = 2; tries > 0; tries -= 1) {
        const { trouble } = await (listed.length === 0
          ? start(call, delivery)
          : restart(call, listed, delivery));
        if (trouble !== null) return failed(trouble);
        const after = await processes(call);
        if (after.kind !== 'known') return failed(after.why);
        listed = after.value;
        if (allMatch(listed, delivery)) return APPLIED;
        // pm2 also succeeds when the file has no process of that name.
        if (listed.length === 0) {
          return failed({ code: 'target/process-not-started', facts: { process: name } });
        }
      }
      const facts = { process: name, status: oddStatusOf(listed, delivery) };
      return failed({ code: 'target/process-differs', facts });
    };
    return {
      settles: SETTLES,
      async apply(delivery, cancelled) {
        const call = callsUntil(cancelled);
        const applied = await bring(call, delivery, cancelled);
        if (applied.kind === 'failed' || settings.save !== true) return applied;
        // Also when nothing had to be done: an earlier run may have been killed before this.
        const saved = inTurn(tools, () => call(['save', '--silent']));
        const trouble = (await unless(cancelled, saved))?.trouble ?? null;
        if (cancelled.aborted) return STOPPED;
        return trouble === null ? applied : failed(trouble);
      },
      async read(delivery) {
        const listed = await processes(callsUntil());
        if (listed.kind !== 'known') return listed;
        const [first] = listed.value;
        // Of several workers, the one that differs is shown.
        const odd = listed.value.find((item) => !matches(item, delivery)) ?? first;
        if (odd === undefined) {
          const remark = 'no-process' as const;
          return { ...known(new Map<string, string>()), remark, variables: new Map() };
        }
        const variables = variablesIn(odd, delivery);
        return { ...known(withStatus(variables, odd)), variables, mark: markOf(listed.value) };
      },
      wanted: (delivery) => new Map([...wantedOf(delivery), [PROCESS, 'online']]),
    };
  },
});

/** The note of ours: it tells a run without a deployment log that there was one. No flag can fill this variable. */
const MARK = 'FLAGHOIST_DIGEST';

function withMark(delivery: Delivery): Readonly<Record<string, string>> {
  return { ...variablesOf(delivery), [MARK]: delivery.digest };
}

function markOf(listed: readonly ListedProcess[]): string | null {
  const [mark = null] = listed.flatMap((item) => variableIn(item, MARK) ?? []);
  return mark;
}

/** Whether `--only` takes a name for the names of several processes. */
function isSeveralNames(name: string): boolean {
  return /[ ,]/.test(name);
}

/** Calls pm2, with these values in its environment. */
type CallPm2 = (args: readonly string[], values?: Tools['env']) => Promise<Ended>;

function withStatus(variables: Content, { pm2_env: env }: ListedProcess): Content {
  return new Map([...variables, [PROCESS, env?.status ?? 'unknown']]);
}

/** pm2 kills a process that does not stop within 1.6 s, and then starts it. */
const SETTLES = 3;
