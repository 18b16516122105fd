// What is live, and since when, for a collector of text files or a server of static files. Moments are written as moments:
// the age of something would be wrong as soon as it is read.
import { highestPercent, percentOf } from '#domain/exposure.ts';
import { METRIC_HELP } from '#messages/rendered.ts';
import { LAST_SWEEP } from './alerts.ts';
import type { Labels } from './alerts.ts';
import type { PipelineInput, PipelineRendering } from './pipeline-rendering.ts';
import { placesIn } from './pipeline-rendering.ts';

interface Family {
  readonly name: string;
  readonly help: string;
  readonly samples: readonly LabelledValue[];
}

interface LabelledValue {
  readonly labels: Labels;
  readonly value: number;
}

export const EXPOSURE = 'flaghoist_exposure_ratio';
export const LANDED = 'flaghoist_landed_timestamp_seconds';

export const openmetrics: PipelineRendering = {
  name: 'openmetrics',
  title: 'Exposures, steps, soaks and the last sweep as metrics, for a collector of text files.',
  needsHistory: true,
  // The ending that the node exporter reads.
  files: (input) => [{ file: 'flaghoist.prom', text: textOf(familiesOf(input)) }],
};

function familiesOf(input: PipelineInput): readonly Family[] {
  const places = placesIn(input).map(({ flag, place }) => ({
    ...place,
    labels: { flag: flag.key, environment: place.environment },
  }));
  const moments = (what: 'soakSince' | 'landedAt') =>
    places.flatMap(({ labels, history }) => {
      const value = history?.[what] ?? null;
      return value === null ? [] : [{ labels, value }];
    });
  return [
    {
      name: EXPOSURE,
      help: METRIC_HELP.exposure,
      samples: places.flatMap(({ labels, exposures }) =>
        exposures.map(({ service, reach }) => ({
          labels: { ...labels, service },
          value: percentOf(reach) / 100,
        })),
      ),
    },
    {
      name: 'flaghoist_ladder_step',
      help: METRIC_HELP.step,
      samples: places.flatMap(({ labels, steps, exposures }) => {
        const reached = steps.filter((step) => step <= highestPercent(exposures));
        return steps.length === 0 ? [] : [{ labels, value: reached.length }];
      }),
    },
    {
      name: 'flaghoist_ladder_steps',
      help: METRIC_HELP.steps,
      samples: places.flatMap(({ labels, steps }) =>
        steps.length === 0 ? [] : [{ labels, value: steps.length }],
      ),
    },
    {
      name: 'flaghoist_soak_since_timestamp_seconds',
      help: METRIC_HELP.soakSince,
      samples: moments('soakSince'),
    },
    { name: LANDED, help: METRIC_HELP.landed, samples: moments('landedAt') },
    {
      name: LAST_SWEEP,
      help: METRIC_HELP.lastSweep,
      samples: input.lastSweep === null ? [] : [{ labels: {}, value: input.lastSweep }],
    },
  ];
}

function textOf(families: readonly Family[]): string {
  const lines = families
    .filter(({ samples }) => samples.length > 0)
    .flatMap(({ name, help, samples }) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} gauge`,
      ...(name.endsWith('_seconds') ? [`# UNIT ${name} seconds`] : []),
      ...samples.map(({ labels, value }) => `${name}${labelsText(labels)} ${value}`),
    ]);
  return `${[...lines, '# EOF'].join('\n')}\n`;
}

/** Names have no characters that need an escape. */
function labelsText(labels: Labels): string {
  const written = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return written.length === 0 ? '' : `{${written.join(',')}}`;
}
