// What `render` reads: a revision without an error in any file, and a part of its instances.
import { headOf } from '#app/check.ts';
import { asTree } from '#app/ports.ts';
import type { InstanceScope } from '#app/wanted-names.ts';
import type { Gatherer } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import { renderedErrors } from '#app/rendered-errors.ts';
import { validate } from '#app/validate.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { isError } from '#domain/diagnostic.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { RENDER_TEXTS } from '#messages/terminal.ts';
import type { CommonOptions } from './command.ts';
import { remark } from './command.ts';

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
  if (wrong !== undefined) throw wrongFile(wrong);
  return head;
}

/** The same without an error in a file that the values of these services come from, and its pipeline. */
export async function toRender(
  gatherer: Gatherer,
  { head: named }: RenderCommandOptions,
  scope: InstanceScope,
): Promise<{ readonly head: Sha; readonly pipeline: Pipeline | null }> {
  const head = await headOf(gatherer.repository, named ?? null);
  const now = await gatherer.clock.now();
  const { pipeline, first, others } = await renderedErrors(gatherer, head, scope, now);
  if (first !== null) throw wrongFile(first);
  for (const { error, hasStandIn } of others) remark(RENDER_TEXTS.passedOver(error, hasStandIn));
  return { head, pipeline };
}

function wrongFile({ file, line, message }: Diagnostic): Error {
  return refusal('render/wrong-file', { file, line, why: message });
}

export function scopeOf({ environment, service }: RenderCommandOptions): InstanceScope {
  return { environments: environment ?? null, services: service ?? null };
}
