// How one service is redeployed and verified in one environment, as written in the pipeline. Each target interprets
// its own settings (`adapters/targets/`), so that a new target needs no change here.
import type { EnvironmentName, ServiceName, Instant } from './scalars.ts';

/** The request that checks a service after it was redeployed. */
export interface ProbeSettings {
  /** May contain `{environment}` and `{service}`. */
  readonly url: string;
  /** The expected HTTP status while the feature is on. */
  readonly on: number;
  /** The expected HTTP status while the feature is off. */
  readonly off: number;
  /** The variable that says whether it is on; null: whether any of them is. */
  readonly variable: string | null;
  /** Whole seconds until it has to answer with that status. */
  readonly within: number;
}

export interface DeploySettings {
  readonly environment: EnvironmentName | '*';
  readonly target: string;
  /** The rendering for the target; null: the target's own choice. */
  readonly render: string | null;
  readonly probe: ProbeSettings | null;
  /** The machine that separates places with the same settings, such as a host for each environment. */
  readonly machine?: string;
  /** The target's own settings, after its schema has accepted them. Plain JSON. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Where the deployment log is. */
export const LOG_PLACES = ['github', 'file', 'none'] as const;
export type LogPlace = (typeof LOG_PLACES)[number];

/** A login that wrote the log before. Its later entries do not count. */
export interface FormerIdentity {
  readonly name: string;
  readonly until: Instant;
}

/** Which deployment log counts. */
export interface LogSettings {
  /** Left out: the log that exists. GitHub's log counts from its first entry on. */
  readonly log?: LogPlace;
  /** The login that writes it on GitHub; left out: the reader's own login. */
  readonly identity?: string;
  readonly former?: readonly FormerIdentity[];
}

/** The settings for an environment: its own, else those of "*", else null. */
export function deploySettingsFor(
  deploy: readonly DeploySettings[],
  environment: EnvironmentName,
): DeploySettings | null {
  const exact = deploy.find((settings) => settings.environment === environment);
  return exact ?? deploy.find((settings) => settings.environment === '*') ?? null;
}

/** A setting such as the machine, which may contain {environment} and {service}. */
export function filledIn(
  template: string,
  {
    environment,
    service,
  }: { readonly environment: EnvironmentName; readonly service: ServiceName },
): string {
  return template.replaceAll('{environment}', environment).replaceAll('{service}', service);
}

/** The ending of the note that a run leaves beside a file that it writes; its name begins with a dot. */
export const NOTE_ENDING = '.flaghoist';

/** Folders of the repository that targets write into, up to the first part that depends on the service or the environment. */
export function foldersWritten(
  services: readonly { readonly deploy?: readonly DeploySettings[] }[],
): readonly string[] {
  return services.flatMap(({ deploy = [] }) =>
    deploy.flatMap(({ settings: { folder } }) => {
      if (typeof folder !== 'string' || folder.startsWith('/')) return [];
      const below = fixedFolder(folder);
      return below === '' ? [] : [below];
    }),
  );
}

/** Empty where there is none. */
function fixedFolder(folder: string): string {
  const parts: string[] = [];
  for (const part of folder.split('/')) {
    if (part.includes('{')) break;
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
