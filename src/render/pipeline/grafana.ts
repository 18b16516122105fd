// A dashboard for each flag that has metrics. Grafana's library is large, so it is loaded when a dashboard is written.
import type { PipelineRendering } from './pipeline-rendering.ts';

export const grafana: PipelineRendering = {
  name: 'grafana',
  title: 'A dashboard for each flag: its metrics with their thresholds, and its landings.',
  needsHistory: false,
  files: (input) => import('./grafana-dashboard.ts').then(({ dashboards }) => dashboards(input)),
};
