// `environments/pipeline.yaml` → Pipeline.
import type { EnvironmentName, ServiceName, Risk } from '#domain/scalars.ts';
import type {
  Enforcement,
  Pipeline,
  Resume,
  RiskRequirements,
  WrittenRequirements,
} from '#domain/snapshot.ts';
import type { Path, Problem } from './positions.ts';
import { atKey } from './positions.ts';
import type { FileKind, ReadFile } from './read-file.ts';
import { isComplete, readFile, present } from './read-file.ts';
import { readRequirements } from './requirements.ts';
import type { GateSchemas, TargetSchemas } from './schema-parts.ts';
import { ANY_TARGET } from './schema-parts.ts';
import type { WrittenDeploy, WrittenLog } from './deploy-block.ts';
import type { WrittenSources } from './metrics-block.ts';
import { sourcesOf } from './metrics-block.ts';
import type { WrittenNotifications } from './schema-pipeline.ts';
import { deployOf, sharedPlaces, logOf } from './deploy-block.ts';
import { DEFAULT_POLICY_PATHS } from './schema-pipeline.ts';
import { checkPipeline } from './validators.ts';

interface WrittenPipeline {
  readonly version: 1;
  readonly teams?: Readonly<Record<string, readonly string[]>>;
  readonly environments: readonly {
    readonly name: string;
    readonly enforcement?: Enforcement;
    readonly requires?: WrittenRequirements;
    readonly 'by-risk'?: Readonly<Partial<Record<Risk, WrittenRequirements>>>;
    readonly resume?: { readonly within: string; readonly requires: WrittenRequirements };
  }[];
  readonly services?: Readonly<Record<string, { readonly deploy?: WrittenDeploy } | null>>;
  readonly deployments?: WrittenLog;
  readonly metrics?: { readonly sources?: WrittenSources };
  readonly notifications?: WrittenNotifications;
  readonly policy?: {
    readonly approvals?: unknown;
    readonly paths?: readonly string[];
    readonly proposals?: { readonly 'at-most'?: number };
  };
}

/** Reads a pipeline. `gates` and `targets` are those that exist; `validate` checks the form of their settings. */
export function readPipeline(
  file: string,
  bytes: Uint8Array,
  gates: GateSchemas,
  targets: TargetSchemas = ANY_TARGET,
  validate = checkPipeline,
): ReadFile<Pipeline> {
  return readFile(file, bytes, kindOf(gates, targets, validate));
}

function kindOf(
  gates: GateSchemas,
  targets: TargetSchemas,
  validate: typeof checkPipeline,
): FileKind<WrittenPipeline, Pipeline> {
  return {
    name: 'pipeline',
    validate,
    resolve: (written) => pipelineOf(written, gates),
    remarks: (written, value, gaps) => [
      ...(isComplete({ gaps }, ['policy']) ? withoutPolicy(written, value) : []),
      ...sharedPlaces(value, targets),
    ],
    unit: unitOf,
  };
}

/**
 * The smallest part that makes sense alone. Half of the settings of a deployment would be another deployment, and a
 * file of another version may mean anything.
 */
function unitOf(path: Path): Path {
  const [section, , block] = path;
  if (section === 'version') return [];
  return section === 'services' && block === 'deploy' ? path.slice(0, 4) : path;
}

function pipelineOf(written: WrittenPipeline, gates: GateSchemas): Pipeline {
  const { version, teams = {}, environments, services = {}, policy = {} } = written;
  const { approvals, proposals: { 'at-most': atMost } = {} } = policy;
  return {
    version,
    teams: Object.entries(teams).map(([name, members]) => ({ name, members })),
    environments: environments.map((environment) => ({
      name: environment.name as EnvironmentName,
      enforcement: environment.enforcement ?? 'enforce',
      requires: readRequirements(environment.requires, gates),
      ...present({
        byRisk: environment['by-risk'] && byRiskOf(environment['by-risk'], gates),
        resume: environment.resume && resumeOf(environment.resume, gates),
      }),
    })),
    services: Object.entries(services).map(([name, settings]) => ({
      name: name as ServiceName,
      ...present({ deploy: settings?.deploy && deployOf(settings.deploy) }),
    })),
    policy: {
      approvals: readRequirements(present({ approvals }), gates),
      paths: policy.paths ?? DEFAULT_POLICY_PATHS,
      ...present({ proposals: atMost === undefined ? undefined : { atMost } }),
    },
    ...present({
      deployments: written.deployments && logOf(written.deployments),
      sources: written.metrics?.sources && sourcesOf(written.metrics.sources),
      notifications: written.notifications,
    }),
  };
}

function byRiskOf(
  written: Readonly<Partial<Record<Risk, WrittenRequirements>>>,
  gates: GateSchemas,
): readonly RiskRequirements[] {
  return Object.entries(written).map(([risk, requires]) => ({
    risk: risk as Risk,
    requires: readRequirements(requires, gates),
  }));
}

function resumeOf(
  { within, requires }: { readonly within: string; readonly requires: WrittenRequirements },
  gates: GateSchemas,
): Resume {
  return { within, requires: readRequirements(requires, gates) };
}

function withoutPolicy(
  { policy, teams = {} }: WrittenPipeline,
  { policy: { approvals } }: Pipeline,
): readonly Problem[] {
  if (approvals.some(({ settings }) => (settings as { readonly count: number }).count > 0))
    return [];
  // A person alone in a team cannot approve their own change.
  const [first] = Object.keys(teams);
  const several = Object.entries(teams).find(([, members]) => members.length > 1);
  const team = several?.[0] ?? first ?? null;
  const written = policy === undefined ? 'nothing' : approvals.length > 0 ? 'zero' : 'policy';
  const facts = { team, written } as const;
  return [{ code: 'pipeline/no-policy', facts, spot: atKey(['policy']) }];
}
