// What both shells open: the reader of our files, which knows our deploy targets and our kinds of metric sources, and the
// sources themselves.
import { openSources, sourceSchemas } from '#adapters/metric-sources/metric-sources.ts';
import { redactor } from '#adapters/system/redact.ts';
import { targetSchemas } from '#adapters/targets/targets.ts';
import type { MetricSources } from '#app/metric-sources.ts';
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

type SourcesOptions = Omit<Parameters<typeof openSources>[0], 'redact'>;

/** The sources of metrics. What they say is shown without secrets of the environment. */
export function sourcesOf(options: SourcesOptions): MetricSources {
  return openSources({ ...options, redact: redactor(options.env) });
}
