// The reader of our files, which knows the settings of our deploy targets and of our kinds of metric sources.
import { sourceSchemas } from '#adapters/metric-sources/metric-sources.ts';
import { targetSchemas } from '#adapters/targets/targets.ts';
import type { Reader } from '#app/load/reader.ts';
import { createReader } from '#app/load/reader.ts';

export function openReader(): Reader {
  return createReader(targetSchemas, sourceSchemas);
}
