// The first pipeline: what every repository begins with, and nothing that only some need.
import { isName } from '#domain/scalars.ts';
import { keyText, valueText } from '#files/edit-map.ts';
import { FILE_REMARKS } from '#messages/setup.ts';
import { isProduction } from './environments.ts';

export interface NewPipeline {
  readonly environments: readonly string[];
  readonly services: readonly NewService[];
  /** Logins and teams (`org/team`) who approve changes of the rules. */
  readonly owners: readonly string[];
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

export function pipelineText({ environments, services, owners, onGitHub }: NewPipeline): string {
  const logins = owners.filter((owner) => !owner.includes('/'));
  const approvers = approversOf(owners);
  const lines = [
    'version: 1',
    ...(logins.length === 0 ? [] : ['teams:', `  ${TEAM}: [${logins.map(loginText).join(', ')}]`]),
    `environments: # ${FILE_REMARKS.environments()}`,
    ...environments.flatMap((name, index) => environmentLines(name, environments[index - 1])),
    services.length === 0 ? 'services: {}' : 'services:',
    ...services.map(serviceLine),
    ...(onGitHub ? [`${LOG_ON_GITHUB} # ${FILE_REMARKS.deployments()}`] : []),
    ...(approvers.length === 0 ? [] : policyLines(approvers)),
  ];
  return `${lines.join('\n')}\n`;
}

/** The team of the logins in CODEOWNERS. */
const TEAM = 'owners';

/** A person cannot approve their own change, so one login alone would lock the rules. */
export function approversOf(owners: readonly string[]): readonly string[] {
  const teams = owners.filter((owner) => owner.includes('/'));
  const logins = owners.filter((owner) => !owner.includes('/'));
  return [
    ...(logins.length > 1 || (logins.length > 0 && teams.length > 0) ? [TEAM] : []),
    ...teams,
  ];
}

/**
 * Who owns the flags, as a definition names it: the only team, or the team of the logins. Null where that is not one name
 * that the pipeline has.
 */
export function ownerOf(owners: readonly string[]): string | null {
  const teams = owners.filter((owner) => owner.includes('/'));
  const logins = owners.filter((owner) => !owner.includes('/'));
  if (teams.length + (logins.length > 0 ? 1 : 0) !== 1) return null;
  return teams[0] ?? TEAM;
}

function loginText(login: string): string {
  return /^[A-Za-z][\w-]*$/.test(login) && isName(login.toLowerCase())
    ? keyText(login)
    : valueText(login);
}

function environmentLines(name: string, before: string | undefined): readonly string[] {
  const first = `  - name: ${keyText(name)}`;
  if (before === undefined || !isProduction(name)) return [first];
  return [first, '    requires:', `      soak: { in: ${keyText(before)}, for: ${SOAK} }`];
}

function serviceLine({ name, deploy }: NewService): string {
  const key = keyText(name);
  if (deploy === null) return `  ${key}: {}`;
  const { target, folder, isPerMachine } = deploy;
  const start = `target: ${target}, folder: ${pathText(folder)}`;
  const machine = isPerMachine ? ", machine: '{environment}'" : '';
  if (deploy.target === 'files') {
    return `  ${key}: { deploy: { '*': { ${start}, file: '${deploy.file}'${machine} } } }`;
  }
  const { filesIn, env } = deploy;
  const given = env.length === 0 ? '' : `, env: [${env.join(', ')}]`;
  const entries = [...filesIn].map(
    ([environment, files]) =>
      `${keyText(environment)}: { ${start}, files: [${files.map(pathText).join(', ')}]${machine}${given} }`,
  );
  const all = entries.length === 0 ? [`'*': { ${start}${machine}${given} }`] : entries;
  return `  ${key}: { deploy: { ${all.join(', ')} } }`;
}

function pathText(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : valueText(path);
}

function policyLines(approvers: readonly string[]): readonly string[] {
  return [
    `policy: # ${FILE_REMARKS.policy()}`,
    `  approvals: { count: 1, from: [${approvers.join(', ')}] }`,
  ];
}
