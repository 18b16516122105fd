// The registry of formats of notifications. A new one is one new file and one line here.
import type { NotificationFormat } from './format.ts';
import { json } from './json.ts';
import { slack } from './slack.ts';

export type { NotificationFormat } from './format.ts';

/** In the order in which the documentation shows them. */
export const NOTIFICATION_FORMATS: readonly NotificationFormat[] = [slack, json];

export const FORMAT_NAMES: readonly string[] = NOTIFICATION_FORMATS.map(({ name }) => name);
