import type { Json } from '#domain/scalars.ts';
import type { NotificationEvent } from '#domain/notification.ts';
import { isoOf } from '#domain/scalars.ts';
import type { NotificationFormat } from './format.ts';
import { sentenceOf } from './sentence.ts';

export const json: NotificationFormat = {
  name: 'json',
  title: 'Plain JSON for a program (`schemas/notification.schema.json`).',
  type: 'application/json',
  body: (event) => {
    const { id, kind, at, flag, environment, owner, url } = event;
    const text = sentenceOf(event);
    const head = { schemaVersion: 1, id, kind, at: isoOf(at), flag, environment, owner };
    return JSON.stringify({ ...head, ...factsOf(event), text, url });
  },
};

function factsOf(event: NotificationEvent): Readonly<Record<string, Json>> {
  switch (event.kind) {
    case 'landing':
      return { landing: event.landing, class: event.class, from: event.from, to: event.to };
    case 'refusal':
      return { landing: event.landing, verdict: event.verdict };
    case 'breach':
      return { landing: event.landing, issue: event.issue };
    case 'safe':
      return { landing: event.landing, seconds: event.after };
    case 'due':
    case 'blocked':
      return { fingerprint: event.fingerprint, pull: event.pull, why: event.why };
    case 'summary':
      return { markdown: event.markdown };
  }
}
