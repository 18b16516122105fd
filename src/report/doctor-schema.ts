// The JSON Schema of the output of `doctor --format json`.
import type { JsonSchema } from '#domain/scalars.ts';
import { choice, list, object, published, text, VERSION } from './schema-words.ts';

const point = object('One point.', {
  title: text('What was looked at.'),
  state: choice('unknown: it could not be read.', 'closed', 'open', 'unknown'),
  detail: text('What GitHub says.'),
  fix: text('What to do; empty: nothing.'),
});

export const DOCTOR_SCHEMA: JsonSchema = published(
  'Flaghoist doctor',
  object('Whether the settings on GitHub leave a way around the gate.', {
    schemaVersion: VERSION,
    gate: list('Ways around the gate.', point),
    actions: list('Whether our workflows can do their work.', point),
  }),
);
