// `pm2`: restarts a process of pm2's with the values in its environment, or starts it where it does not run yet.
import { resolve } from 'node:path';
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Content, Delivery } from '#app/deploy-ports.ts';
import { about } from '#files/schema-parts.ts';
import type { Tools } from './define.ts';
import {
  APPLIED,
  contentOf,
  defineTarget,
  failed,
  filledIn,
  limit,
  LIST,
  PLAIN,
  sameContent,
  UNCHANGED,
  variablesOf,
  VECTOR,
} from './define.ts';
import type { Ended } from './process.ts';
import { bareEnvironment, run } from './process.ts';

interface Settings {
  readonly process?: string;
  readonly ecosystem?: string;
  readonly binary?: readonly string[];
  readonly inherit?: readonly string[];
  readonly limit?: number;
}

const LIMIT = 60;

export const pm2 = defineTarget<Settings>({
  name: 'pm2',
  title: 'Restarts a process of pm2 with the values in its environment.',
  properties: {
    process: about(
      PLAIN,
      "Its name in pm2; without it, the service's. May hold {environment} and {service}.",
      ['calling-platform'],
    ),
    ecosystem: about(PLAIN, 'The ecosystem file that starts it where it does not run yet.', [
      'ecosystem.config.cjs',
    ]),
    binary: about(VECTOR, 'How pm2 is called.', [['npx', 'pm2']]),
    inherit: about(LIST, 'Variables that the process needs besides; no others get into it.', [
      ['DATABASE_URL'],
    ]),
    limit: limit(LIMIT),
  },
  required: [],
  example: { process: 'calling-platform' },
  renders: 'dotenv',
  open(settings, pair, tools) {
    const name = filledIn(settings.process ?? pair.service, pair);
    const call = (args: readonly string[], values: Tools['env'] = {}): Promise<Ended> =>
      run(
        {
          vector: [...(settings.binary ?? ['pm2']), ...args],
          // `--update-env` hands all of this on to the service, so that none of our secrets may be in it.
          env: {
            ...bareEnvironment(tools.env, ['PM2_HOME', ...(settings.inherit ?? [])]),
            ...values,
          },
          directory: tools.directory,
          limit: settings.limit ?? LIMIT,
        },
        tools.redact,
      );
    const processes = async (): Promise<Finding<readonly Listed[]>> =>
      listedIn(await call(['jlist', '--silent']), name);
    return {
      async apply(delivery) {
        const listed = await processes();
        if (listed.kind !== 'known') return failed(listed.why);
        if (listed.value.length > 0 && listed.value.every((one) => isSo(one, delivery)))
          return UNCHANGED;
        const { ecosystem } = settings;
        if (listed.value.length === 0 && ecosystem === undefined) {
          return failed(`pm2 has no process ${name}, and no ecosystem file says how to start it`);
        }
        const args =
          listed.value.length > 0
            ? ['restart', name, '--update-env']
            : ['start', resolve(tools.directory, ecosystem ?? ''), '--only', name, '--update-env'];
        // pm2 forgets no variable; an empty one is the nearest to none.
        const removed = Object.fromEntries(delivery.removed.map((variable) => [variable, '']));
        const { trouble } = await call(args, { ...removed, ...variablesOf(delivery) });
        return trouble === null ? APPLIED : failed(trouble);
      },
      async read(delivery) {
        const listed = await processes();
        if (listed.kind !== 'known') return listed;
        const [first] = listed.value;
        // Of several instances the one that differs is the one to show.
        const odd = listed.value.find((one) => !isSo(one, delivery)) ?? first;
        return odd === undefined
          ? unreachable(`pm2 has no process ${name}`)
          : known(variablesIn(odd, delivery));
      },
      wanted: contentOf,
    };
  },
});

interface Listed {
  readonly name: string;
  readonly pm2_env?: { readonly status?: string; readonly env?: object } & Readonly<
    Record<string, unknown>
  >;
}

function listedIn({ trouble, out }: Ended, name: string): Finding<readonly Listed[]> {
  if (trouble !== null) return unreachable(trouble);
  try {
    // A daemon that has just been started says so first.
    const all = JSON.parse(out.slice(Math.max(0, out.search(/^\[(\]|\{)/m)))) as readonly Listed[];
    return known(all.filter((one) => one.name === name));
  } catch {
    return unreachable('pm2 jlist did not answer with a list of processes');
  }
}

function isSo(one: Listed, delivery: Delivery): boolean {
  const isUp = one.pm2_env?.status === 'online';
  return isUp && sameContent(variablesIn(one, delivery), contentOf(delivery));
}

function variablesIn({ pm2_env: env = {} }: Listed, { values, removed }: Delivery): Content {
  const names = [...values.map(({ variable }) => variable), ...removed];
  const found = { ...env.env, ...env } as Readonly<Record<string, unknown>>;
  return new Map(
    names.flatMap((name) => {
      const text = found[name];
      return typeof text !== 'string' || text === '' ? [] : [[name, text]];
    }),
  );
}
