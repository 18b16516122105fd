// `environments/<environment>/<key>.yaml` → State.
import type { State } from '#domain/flag.ts';
import type { ServiceName } from '#domain/names.ts';
import { inOrder } from '#domain/names.ts';
import type { FileKind, ReadFile } from './read-file.ts';
import { readFile } from './read-file.ts';
import { checkState } from './validators.ts';

interface WrittenState {
  readonly enabled: boolean;
  readonly rollout?: number;
  readonly services?: Readonly<
    Record<string, { readonly enabled?: boolean; readonly rollout?: number }>
  >;
  readonly hold?: string;
  readonly 'block-routes'?: boolean;
}

/** Reads the state of a flag. The result does not depend on the path, so equal bytes are read only once. */
export function readState(file: string, bytes: Uint8Array): ReadFile<State> {
  return readFile(file, bytes, KIND);
}

const KIND: FileKind<WrittenState, State> = {
  name: 'state',
  validate: checkState,
  resolve: stateOf,
};

function stateOf(written: WrittenState): State {
  const { enabled, rollout = 100, services = {}, hold } = written;
  return {
    enabled,
    rollout,
    services: Object.entries(services)
      .toSorted(([a], [b]) => inOrder(a, b))
      .map(([service, own]) => ({
        service: service as ServiceName,
        enabled: own.enabled ?? null,
        rollout: own.rollout ?? null,
      })),
    hold: hold ?? null,
    ...(written['block-routes'] === true ? { blockRoutes: true } : {}),
  };
}
