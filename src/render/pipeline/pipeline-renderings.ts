// The registry of renderings of the pipeline. A new one is one new file and one line here.
import type { PipelineRendering } from './pipeline-rendering.ts';
import { grafana } from './grafana.ts';
import { openmetrics } from './openmetrics.ts';
import { prometheusRules } from './prometheus-rules.ts';
import { prometheusTests } from './prometheus-tests.ts';

export type { PipelineFile, PipelineInput, PipelineRendering } from './pipeline-rendering.ts';

/** In the order in which the documentation shows them. */
export const PIPELINE_RENDERINGS: readonly PipelineRendering[] = [
  prometheusRules,
  prometheusTests,
  grafana,
  openmetrics,
];
