// The flags of a synthetic repository. All definitions differ, and most states are the same text.
import { diceOf } from './dice.ts';

export interface BenchFlag {
  /** `team-17/lazy-checkout-1234` */
  readonly key: string;
  readonly index: number;
  readonly team: string;
}

export const ENVIRONMENTS = ['development', 'staging', 'production'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

const ROOT = 'environments';
/** Flags in the folder of one team. */
const FOLDER = 100;
const SERVICES = 60;

const HOW = ['new', 'lazy', 'async', 'batched', 'cached', 'guarded', 'smart', 'strict', 'unified'];
const WHAT = ['checkout', 'search', 'login', 'invoices', 'export', 'uploads', 'mailer', 'pricing'];
const KINDS = ['release', 'release', 'release', 'experiment', 'ops', 'permission'];

export function flagsOf(count: number): readonly BenchFlag[] {
  return Array.from({ length: count }, (_, index) => {
    const team = teamOf(Math.floor(index / FOLDER));
    const how = HOW[index % HOW.length];
    const what = WHAT[Math.floor(index / HOW.length) % WHAT.length];
    return { key: `${team}/${how}-${what}-${index}`, index, team };
  });
}

function teamOf(number: number): string {
  return `team-${String(number).padStart(3, '0')}`;
}

export function servicesOf(): readonly string[] {
  return Array.from({ length: SERVICES }, (_, index) => `service-${index}`);
}

export const PIPELINE_PATH = `${ROOT}/pipeline.yaml`;

export function definitionPath({ key }: BenchFlag): string {
  return `${ROOT}/flags/${key}.yaml`;
}

export function statePath({ key }: BenchFlag, environment: Environment): string {
  return `${ROOT}/${environment}/${key}.yaml`;
}

export interface PipelineOptions {
  /** The days in staging before production. */
  readonly soak: number;
  /** Every service is deployed to files, and no approval is asked for. */
  readonly deploys: boolean;
}

export function pipelineText(
  flags: readonly BenchFlag[],
  { soak, deploys }: PipelineOptions,
): string {
  const service = deploys ? '{ deploy: { "*": { target: files, folder: deployed } } }' : '{}';
  const approvals = deploys ? '' : '      approvals: { count: 1, from: [release, owner] }\n';
  const teams = [...new Set(flags.map(({ team }) => team))];
  return `# yaml-language-server: $schema=../schemas/pipeline.schema.json
version: 1
teams:
  release: [ana, bartek]
${teams.map((team) => `  ${team}: [ana, ${team}-lead]\n`).join('')}environments:
  - name: development
  - name: staging
    requires:
      soak: { in: development, for: 48h }
  - name: production
    requires:
      soak: { in: staging, for: ${soak}d }
${approvals}services:
${servicesOf()
  .map((name) => `  ${name}: ${service}\n`)
  .join('')}policy:
  approvals: { count: 1, from: [release] }
  paths: [".github/workflows/**"]
`;
}

/** The variables that a flag fills: two of each of one to three services. */
export function variablesOf(flag: BenchFlag): readonly Variables[] {
  const dice = diceOf(flag.index + 1);
  const name = flag.key.replaceAll(/[/-]/g, '_').toUpperCase();
  const first = dice.below(SERVICES);
  const services = [first, first + 7, first + 19].slice(0, 1 + dice.below(3));
  return services.map((service) => ({
    service: `service-${service % SERVICES}`,
    enabled: `${name}_ENABLED`,
    percentage: `${name}_PERCENTAGE`,
  }));
}

export interface Variables {
  readonly service: string;
  readonly enabled: string;
  readonly percentage: string;
}

/** The definition of a flag. A later `edition` has another description and the same meaning. */
export function definitionText(flag: BenchFlag, edition: number): string {
  const dice = diceOf(-flag.index - 1);
  const bindings = variablesOf(flag).map(
    ({ service, enabled, percentage }) =>
      `  ${service}:\n    ${enabled}: enabled\n    ${percentage}: rollout\n`,
  );
  const ladder = dice.percent(20)
    ? 'requires:\n  production:\n    ladder: { steps: [10, 50, 100], each: 24h }\n'
    : '';
  const day = String(1 + dice.below(28)).padStart(2, '0');
  return `# yaml-language-server: $schema=../../../schemas/flag.schema.json
description: The ${flag.key.split('/')[1]} of ${flag.team}, edition ${edition}
owner: ${flag.team}
kind: ${dice.pick(KINDS)}
services:
${bindings.join('')}${ladder}expires: 2027-0${1 + dice.below(9)}-${day}
tickets: [FLAG-${flag.index}]
`;
}

const LINK = '# yaml-language-server: $schema=../../../schemas/state.schema.json\n';
export const OFF = `${LINK}enabled: false\n`;
export const ON = `${LINK}enabled: true\n`;

export function rolledOut(percent: number): string {
  return `${ON}rollout: ${percent}\n`;
}
