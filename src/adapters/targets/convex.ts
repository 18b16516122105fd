// `convex`: sets the environment variables of a Convex deployment, one by one, through its command line. CONVEX_DEPLOY_KEY
// chooses the deployment, or CONVEX_SELF_HOSTED_URL and CONVEX_SELF_HOSTED_ADMIN_KEY.
import { resolve } from 'node:path';
import { known } from '#domain/evidence.ts';
import type { Content, Delivery } from '#app/deploy-ports.ts';
import { about } from '#files/schema-parts.ts';
import { PLACE_TEXTS } from '#messages/targets.ts';
import type { Answered } from './target.ts';
import {
  APPLIED,
  contentOf,
  defineTarget,
  deliveredIn,
  failed,
  filledIn,
  limit,
  LIST,
  pathAt,
  PLAIN,
  unanswered,
  UNCHANGED,
  variablesSetting,
  VECTOR,
} from './target.ts';
import type { Ended } from '#adapters/system/process.ts';
import { bareEnvironment, run } from '#adapters/system/process.ts';

interface ConvexSettings {
  readonly folder?: string;
  readonly binary?: readonly string[];
  readonly options?: readonly string[];
  readonly env?: readonly string[];
  readonly limit?: number;
}

const LIMIT = 60;
/** The variables by which its command line finds the deployment and may write to it. */
const OWN = [
  'CONVEX_DEPLOYMENT',
  'CONVEX_DEPLOY_KEY',
  'CONVEX_SELF_HOSTED_URL',
  'CONVEX_SELF_HOSTED_ADMIN_KEY',
];

/** Characters in the name of a variable. */
const LONGEST_NAME = 40;
const BUILT_IN: ReadonlySet<string> = new Set([
  'CONVEX_CLOUD_URL',
  'CONVEX_SITE_URL',
  'CONVEX_DEPLOYMENT',
  'CONVEX_DEPLOY_KEY',
]);

export const convex = defineTarget<ConvexSettings>({
  name: 'convex',
  title: 'Sets the environment variables of a Convex deployment.',
  properties: {
    folder: about(
      PLAIN,
      'The folder of the Convex project. May contain {environment} and {service}.',
      ['convex-app'],
    ),
    binary: about(VECTOR, 'The command that runs the command line of Convex.', [['npx', 'convex']]),
    options: about(
      LIST,
      'Options after `env set`, `env list` and `env remove`, which choose the deployment. May contain {environment} and {service}.',
      [['--env-file', '.env.{environment}']],
    ),
    env: variablesSetting(
      'HTTPS_PROXY',
      ', and those that choose the deployment such as CONVEX_DEPLOY_KEY',
    ),
    limit: limit(LIMIT),
  },
  required: [],
  example: { options: ['--env-file', '.env.{environment}'] },
  defaultRendering: 'dotenv',
  acceptedRenderings: [],
  locatedBy: ['folder', 'options'],
  // The services of one deployment have different variables, and each write touches only its own.
  places({ folder = '.', options = [] }, instance) {
    const chosen = options.map((option) => filledIn(option, instance)).join(' ');
    const where = pathAt(filledIn(folder, instance));
    return [{ what: PLACE_TEXTS.convex(instance.service, where, chosen), setting: 'options' }];
  },
  reserved(variable) {
    if (variable.length > LONGEST_NAME) {
      return { code: 'too-long', facts: { length: variable.length, most: LONGEST_NAME } };
    }
    if (BUILT_IN.has(variable)) return { code: 'of-convex', facts: {} };
    return /^[A-Za-z]/.test(variable) ? null : { code: 'no-letter', facts: {} };
  },
  open(settings, instance, { directory, env: given, redact }) {
    const env = bareEnvironment(given, [...OWN, ...(settings.env ?? [])]);
    const { binary = ['npx', 'convex'], options = [] } = settings;
    const call =
      (cancelled?: AbortSignal) =>
      (...args: readonly string[]): Promise<Ended> => {
        const chosen = options.map((option) => filledIn(option, instance));
        const vector = [...binary, 'env', ...args, ...chosen];
        const folder = resolve(directory, filledIn(settings.folder ?? '.', instance));
        const { limit: seconds = LIMIT } = settings;
        return run({ vector, env, directory: folder, limit: seconds, cancelled }, redact);
      };
    const read = async (delivery: Delivery, convexEnv = call()): Promise<Answered<Content>> => {
      // Newer versions show values to a program only with this option; older ones do not have it and always show them.
      const ended = await convexEnv('list', '--include-values');
      const isOld =
        ended.trouble?.code === 'target/program-failed' &&
        ended.trouble.facts.said.includes("unknown option '--include-values'");
      const { trouble, out } = isOld ? await convexEnv('list') : ended;
      return trouble === null ? known(convexVariablesIn(out, delivery)) : unanswered(trouble);
    };
    return {
      async read(delivery) {
        const content = await read(delivery);
        return content.kind === 'known' ? { ...content, variables: content.value } : content;
      },
      wanted: contentOf,
      async apply(delivery, cancelled) {
        const convexEnv = call(cancelled);
        const content = await read(delivery, convexEnv);
        if (content.kind !== 'known') return failed(content.why);
        const wanted = contentOf(delivery);
        const set = [...wanted].filter(([name, value]) => content.value.get(name) !== value);
        const gone = [...content.value.keys()].filter((name) => !wanted.has(name));
        // One after the other: each of them makes Convex deploy again.
        for (const step of [...set.map(setting), ...gone.map((name) => ['remove', name])]) {
          const { trouble } = await convexEnv(...step);
          if (trouble !== null) return failed(trouble);
        }
        return set.length + gone.length === 0 ? UNCHANGED : APPLIED;
      },
    };
  },
});

function setting([name, value]: readonly [string, string]): readonly string[] {
  return ['set', name, value];
}

/** `NAME=value`, in quotes where it has several lines, so that a line of a value is not taken for a variable. */
const VARIABLE = /^([A-Za-z_][A-Za-z0-9_]*)=(?:"([^"]*)"|'([^']*)'|(.*))$/gm;

/** The variables of this delivery; all others are ignored. */
export function convexVariablesIn(out: string, delivery: Delivery): Content {
  const variables = new Map(
    [...out.replaceAll('\r', '').matchAll(VARIABLE)].map(
      ([, name = '', double, single, plain]) => [name, double ?? single ?? plain ?? ''] as const,
    ),
  );
  return deliveredIn(delivery, (name) => variables.get(name));
}
