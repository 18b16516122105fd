// How our files are read: with the settings of our deploy targets and of our kinds of metric sources.
import { sourceSchemas } from '#adapters/metric-sources/metric-sources.ts';
import { targetSchemas } from '#adapters/targets/targets.ts';
import type { Reader } from '#app/load/reader.ts';
import { createReader } from '#app/load/reader.ts';
import { rootOf } from '#app/load/root.ts';
import type { Loader, Repository } from '#app/ports.ts';

export function openReader(): Reader {
  return createReader(targetSchemas, sourceSchemas);
}

/** `root`: the folder of the pipeline, as a user writes it. */
export function loaderOf(repository: Repository, root: string): Loader {
  return { repository, reader: openReader(), root: rootOf(root) };
}
