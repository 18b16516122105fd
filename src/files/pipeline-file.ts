// `environments/pipeline.yaml` → Pipeline.
import type { EnvironmentName, ServiceName } from '#domain/names.ts';
import type { Enforcement, Pipeline } from '#domain/pipeline.ts';
import type { Problem } from './problem.ts';
import { atKey, warning } from './problem.ts';
import type { FileKind, ReadFile } from './read-file.ts';
import { readFile } from './read-file.ts';
import type { WrittenRequirements } from './requirements.ts';
import { requirementsOf } from './requirements.ts';
import type { GateSchemas } from './schema-parts.ts';
import { DEFAULT_POLICY_PATHS, pipelineSchema } from './schemas.ts';
import { compile } from './validate.ts';

interface WrittenPipeline {
  readonly version: 1;
  readonly teams?: Readonly<Record<string, readonly string[]>>;
  readonly environments: readonly {
    readonly name: string;
    readonly enforcement?: Enforcement;
    readonly requires?: WrittenRequirements;
  }[];
  readonly services?: Readonly<Record<string, unknown>>;
  readonly policy?: { readonly approvals?: unknown; readonly paths?: readonly string[] };
}

/** Reads a pipeline. `gates` says which gates there are and what their settings look like. */
export function readPipeline(
  file: string,
  bytes: Uint8Array,
  gates: GateSchemas,
): ReadFile<Pipeline> {
  return readFile(file, bytes, kindFor(gates));
}

const KINDS = new WeakMap<GateSchemas, FileKind<WrittenPipeline, Pipeline>>();

function kindFor(gates: GateSchemas): FileKind<WrittenPipeline, Pipeline> {
  const known = KINDS.get(gates);
  if (known !== undefined) return known;
  const kind: FileKind<WrittenPipeline, Pipeline> = {
    words: {
      it: 'the pipeline',
      empty: 'write "version: 1" and below it "environments: [{ name: development }]"',
    },
    validate: compile(pipelineSchema(gates)),
    resolve: (written) => pipelineOf(written, gates),
    warnings,
  };
  KINDS.set(gates, kind);
  return kind;
}

function pipelineOf(written: WrittenPipeline, gates: GateSchemas): Pipeline {
  const { version, teams = {}, environments, services = {}, policy = {} } = written;
  const approvals = policy.approvals === undefined ? {} : { approvals: policy.approvals };
  return {
    version,
    teams: Object.entries(teams).map(([name, members]) => ({ name, members })),
    environments: environments.map(({ name, enforcement = 'enforce', requires }) => ({
      name: name as EnvironmentName,
      enforcement,
      requires: requirementsOf(requires, gates),
    })),
    services: Object.keys(services).map((name) => ({ name: name as ServiceName })),
    policy: {
      approvals: requirementsOf(approvals, gates),
      paths: policy.paths ?? DEFAULT_POLICY_PATHS,
    },
  };
}

function warnings({ policy, teams = {} }: WrittenPipeline): readonly Problem[] {
  if (policy?.approvals !== undefined) return [];
  const [team = 'release'] = Object.keys(teams);
  const approvals = `approvals: { count: 1, from: [${team}] }`;
  return [
    warning(
      'pipeline/no-policy',
      atKey(['policy']),
      'the pipeline has no policy.approvals, so whoever can merge can loosen every rule',
      policy === undefined ? `add policy: { ${approvals} }` : `add ${approvals} to policy`,
    ),
  ];
}
