// The first pipeline: what every repository begins with, and nothing that only some need.
import { isName } from '#domain/scalars.ts';
import { keyText, yamlValue } from '#files/edit-map.ts';
import { FILE_REMARKS } from '#messages/setup.ts';
import { isProduction } from './environments.ts';

export interface NewPipeline {
  readonly environments: readonly string[];
  readonly services: readonly NewService[];
  /** Logins by name. */
  readonly teams: ReadonlyMap<string, readonly string[]>;
  /** Teams of both kinds who approve policy changes. */
  readonly approvers: readonly string[];
  /** Whether workflows on GitHub deploy, so that the log is there. */
  readonly onGitHub: boolean;
}

export interface NewService {
  readonly name: string;
  /** Null: nothing deploys it yet. */
  readonly deploy: NewDeploy | null;
}

/** Settings of a deploy target. `isPerMachine`: each environment has a machine of its own, with the same paths. */
export type NewDeploy = { readonly isPerMachine: boolean } & (NewFiles | NewProject);

export interface NewFiles {
  readonly target: 'files';
  readonly folder: string;
  readonly file: string;
}

export interface NewProject {
  readonly target: 'compose';
  readonly folder: string;
  /** The files of the project, where they differ by environment; else those that Docker Compose finds. */
  readonly filesIn: ReadonlyMap<string, readonly string[]>;
  /** Variables of the machine that the compose files fill in. */
  readonly env: readonly string[];
}

const SOAK = '48h';

/** The setting without which a clone deploys what it lands, beside the workflows. */
export const LOG_ON_GITHUB = 'deployments: { log: github }';

export function pipelineText(pipeline: NewPipeline): string {
  const { environments, services, teams, approvers, onGitHub } = pipeline;
  const lines = [
    'version: 1',
    ...(teams.size === 0 ? [] : ['teams:']),
    ...[...teams].map(
      ([name, logins]) => `  ${keyText(name)}: [${logins.map(loginText).join(', ')}]`,
    ),
    `environments: # ${FILE_REMARKS.environments()}`,
    ...environments.flatMap((name, index) => environmentLines(name, environments[index - 1])),
    services.length === 0 ? 'services: {}' : 'services:',
    ...services.map(serviceLine),
    ...(onGitHub ? [`${LOG_ON_GITHUB} # ${FILE_REMARKS.deployments()}`] : []),
    ...(approvers.length === 0 ? [] : policyLines(approvers)),
  ];
  return `${lines.join('\n')}\n`;
}

function loginText(login: string): string {
  return /^[A-Za-z][\w-]*$/.test(login) && isName(login.toLowerCase())
    ? keyText(login)
    : yamlValue(login);
}

function environmentLines(name: string, before: string | undefined): readonly string[] {
  const first = `  - name: ${keyText(name)}`;
  if (before === undefined || !isProduction(name)) return [first];
  return [first, '    requires:', `      soak: { in: ${keyText(before)}, for: ${SOAK} }`];
}

function serviceLine({ name, deploy }: NewService): string {
  const key = keyText(name);
  if (deploy === null) return `  ${key}: {}`;
  const entries = entriesOf(deploy).map(
    ([environment, settings]) => `${environment}: { ${settings.join(', ')} }`,
  );
  return `  ${key}: { deploy: { ${entries.join(', ')} } }`;
}

/** By environment, as its key is written: the settings. */
function entriesOf(deploy: NewDeploy): readonly (readonly [string, readonly string[]])[] {
  const { target, folder, isPerMachine } = deploy;
  const start = [`target: ${target}`, `folder: ${pathText(folder)}`];
  const machine = isPerMachine ? ["machine: '{environment}'"] : [];
  if (deploy.target === 'files') {
    return [["'*'", [...start, `file: '${deploy.file}'`, ...machine]]];
  }
  const { filesIn, env } = deploy;
  const end = [...machine, ...(env.length === 0 ? [] : [`env: [${env.join(', ')}]`])];
  if (filesIn.size === 0) return [["'*'", [...start, ...end]]];
  return [...filesIn].map(([environment, files]) => [
    keyText(environment),
    [...start, `files: [${files.map(pathText).join(', ')}]`, ...end],
  ]);
}

function pathText(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : yamlValue(path);
}

function policyLines(approvers: readonly string[]): readonly string[] {
  return [
    `policy: # ${FILE_REMARKS.policy()}`,
    `  approvals: { count: 1, from: [${approvers.join(', ')}] }`,
  ];
}
