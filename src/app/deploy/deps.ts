// What the use cases of deploying are handed, wired by a shell.
import type { EnvironmentName, ServiceName, Sha } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import type { Sent } from '#domain/values.ts';
import type { Rendering } from '#render/index.ts';
import type { DeploymentRecord, OpensTarget, Probes } from '#app/deploy-ports.ts';
import type { Gatherer, Loader } from '#app/deps.ts';

/** One advance of the default branch. `before` null: nothing had landed. */
export interface Landed {
  readonly before: Sha | null;
  readonly after: Sha;
}

export interface RenderedFor {
  readonly environment: EnvironmentName;
  readonly service: ServiceName;
  readonly values: readonly Sent[];
  readonly blockedRoutes: readonly string[];
  readonly sha256: (text: string) => string;
}

/** Writes values in the form of that name. */
export type Renders = (
  name: string,
  input: RenderedFor,
) => {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  /** What becomes of variables that are left out, in this form. */
  readonly unset: Rendering['unset'];
};

/** For reading what services are to get, and where. */
export interface Renderer extends Loader {
  readonly render: Renders;
  /** Hexadecimal. */
  readonly sha256: (text: string) => string;
  readonly open: OpensTarget;
  /** The rendering that a target gets where the pipeline names none. */
  readonly renderingFor: (target: string) => string;
}

export interface Deployer extends Renderer {
  readonly probe: Probes;
  readonly record: DeploymentRecord;
  /** Evidence about one landing, read anew (DESIGN §7, the deploy guard). */
  readonly gathererFor: (landed: Landed) => Promise<Gatherer>;
  /** A push taken apart into the landings that it is made of, oldest first. Left out: it is one. */
  readonly landingsIn?: (pushed: Landed) => Promise<readonly Landed[]>;
  /** Hold every promotion, whatever speaks for it: nobody can be asked. */
  readonly rollbacksOnly?: boolean;
  /** Nobody knows what was refused before: no service gets anything above what it has, where it can be asked. */
  readonly isBlind?: boolean;
  /** For the record only; the judge has its own clock. */
  readonly now: () => Instant;
}
