// `npm run schemas` writes schemas/, which editors and other programs read. A test compares them with the schemas of our
// own reader.
import { mkdirSync, writeFileSync } from 'node:fs';

import { sourceSchemas } from '#adapters/metric-sources/metric-sources.ts';
import { targetSchemas } from '#adapters/targets/targets.ts';
import { EVIDENCE_SCHEMA } from '#app/evidence-schema.ts';
import type { JsonSchema } from '#domain/scalars.ts';
import { flagSchema, stateSchema } from '#files/schema-flag.ts';
import { pipelineSchema } from '#files/schema-pipeline.ts';
import { gateSchemas } from '#gates/gates.ts';
import { FORMAT_NAMES } from '#render/notifications/formats.ts';
import { IMPORT_SCHEMA, INIT_SCHEMA, NEW_SCHEMA } from '#report/adopt-schema.ts';
import { DEPLOY_SCHEMA } from '#report/deploy-schema.ts';
import { DOCTOR_SCHEMA } from '#report/doctor-schema.ts';
import { DRIFT_SCHEMA, RENDER_SCHEMA } from '#report/drift-schema.ts';
import { ERROR_SCHEMA } from '#report/error-schema.ts';
import { EXPLAIN_SCHEMA } from '#report/explanation-schema.ts';
import { LAND_SCHEMA } from '#report/land-schema.ts';
import { LOG_SCHEMA } from '#report/log-schema.ts';
import { FORECAST_SCHEMA } from '#report/forecast-schema.ts';
import { NOTIFICATION_SCHEMA, NOTIFY_SCHEMA } from '#report/notification-schema.ts';
import { REPORT_SCHEMA, VALIDATE_SCHEMA } from '#report/report-schema.ts';
import { STATUS_SCHEMA } from '#report/status-schema.ts';
import { SUMMARY_SCHEMA } from '#report/summary-schema.ts';
import { WATCH_SCHEMA } from '#report/watch-schema.ts';
import { PAGE_SCHEMA } from '#report/page/page-schema.ts';

interface Published {
  /** `schemas/<name>.schema.json`. */
  readonly name: string;
  readonly schema: JsonSchema;
}

/** The published schemas. */
export const PUBLISHED: readonly Published[] = [
  {
    name: 'pipeline',
    schema: pipelineSchema(gateSchemas, targetSchemas, sourceSchemas, FORMAT_NAMES),
  },
  { name: 'flag', schema: flagSchema(gateSchemas) },
  { name: 'state', schema: stateSchema() },
  { name: 'report', schema: REPORT_SCHEMA },
  { name: 'log', schema: LOG_SCHEMA },
  { name: 'forecast', schema: FORECAST_SCHEMA },
  { name: 'validate', schema: VALIDATE_SCHEMA },
  { name: 'status', schema: STATUS_SCHEMA },
  { name: 'page', schema: PAGE_SCHEMA },
  { name: 'summary', schema: SUMMARY_SCHEMA },
  { name: 'explain', schema: EXPLAIN_SCHEMA },
  { name: 'deploy', schema: DEPLOY_SCHEMA },
  { name: 'rollback-land', schema: LAND_SCHEMA },
  { name: 'drift', schema: DRIFT_SCHEMA },
  { name: 'render', schema: RENDER_SCHEMA },
  { name: 'watch', schema: WATCH_SCHEMA },
  { name: 'notify', schema: NOTIFY_SCHEMA },
  { name: 'doctor', schema: DOCTOR_SCHEMA },
  { name: 'init', schema: INIT_SCHEMA },
  { name: 'import', schema: IMPORT_SCHEMA },
  { name: 'new', schema: NEW_SCHEMA },
  { name: 'notification', schema: NOTIFICATION_SCHEMA },
  { name: 'error', schema: ERROR_SCHEMA },
  { name: 'evidence', schema: EVIDENCE_SCHEMA },
];

/** The text of a published schema, with the same bytes in every run. */
export function textOf({ schema }: Published): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (import.meta.main) {
  const folder = new URL('../schemas/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const published of PUBLISHED) {
    writeFileSync(new URL(`${published.name}.schema.json`, folder), textOf(published));
  }
}
