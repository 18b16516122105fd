// What `render` reads: a revision without an error in any file, and a part of its instances.
import { headOf } from '#app/check.ts';
import { asTree } from '#app/ports.ts';
import type { InstanceScope } from '#app/deploy/instance-scope.ts';
import type { Gatherer } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import { validate } from '#app/validate.ts';
import { isError } from '#domain/diagnostic.ts';
import type { Sha } from '#domain/scalars.ts';
import type { CommonOptions } from './command.ts';

export type RenderCommandOptions = CommonOptions & {
  readonly head?: string;
  readonly as?: string;
  readonly environment?: readonly string[];
  readonly service?: readonly string[];
  readonly out?: string;
  readonly sweptAt?: string;
};

/** A file, and its path below a folder for all files. */
export interface FileToWrite {
  readonly place: string;
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/** A revision, or the working tree, without an error in any file. */
export async function validHead(
  gatherer: Gatherer,
  { head: named }: RenderCommandOptions,
): Promise<Sha> {
  const head = await headOf(gatherer.repository, named ?? null);
  const { diagnostics } = await validate(gatherer, asTree(head), await gatherer.clock.now());
  const wrong = diagnostics.find(isError);
  if (wrong === undefined) return head;
  const { file, line, message } = wrong;
  throw refusal('render/wrong-file', { file, line, why: message });
}

export function scopeOf({ environment, service }: RenderCommandOptions): InstanceScope {
  return { environments: environment ?? null, services: service ?? null };
}
