// What `notify` has sent, or would send, as text and as JSON.
import { troubleText } from '#messages/causes.ts';
import { pastText } from '#domain/scalars.ts';
import type { Message, Notified } from '#app/notify/notify.ts';
import { NOTIFICATION_FORMATS } from '#render/notifications/formats.ts';
import { NOTIFY_TEXTS } from '#messages/action.ts';
import { printableJson } from '#report/json.ts';
import { plain } from '#report/safe-text.ts';
import { MARKS } from '#report/terminal.ts';

/** `verb`: what has become of them. */
export function messagesText(messages: readonly Message[], verb: string): string {
  if (messages.length === 0) return `nothing ${verb}\n`;
  const lines = messages.flatMap((message) => [
    `${verb} ${message.settings.webhook}: ${message.event.id}`,
    `    ${pastText(message.event.at)}`,
    `    ${plain(bodyOf(message), 1000)}`,
  ]);
  return `${lines.join('\n')}\n`;
}

export function notifiedText({ sent, remaining, troubles }: Notified): string {
  return [
    messagesText(sent, 'sent to'),
    ...(remaining === 0 ? [] : [`${NOTIFY_TEXTS.remaining(remaining)}\n`]),
    ...troubles.map((trouble) => `${MARKS.wait} ${plain(troubleText(trouble))}\n`),
  ].join('');
}

/** As `schemas/notify.schema.json` describes it. Ends with a line break. */
export function messagesJson({ sent, remaining, troubles }: Notified): string {
  return printableJson({
    schemaVersion: 1,
    messages: sent.map((message) => ({
      webhook: message.settings.webhook,
      id: message.event.id,
      body: bodyOf(message),
    })),
    remaining,
    troubles,
  });
}

function bodyOf({ settings, event }: Message): string {
  const format = NOTIFICATION_FORMATS.find(({ name }) => name === settings.as);
  return format?.body(event) ?? '';
}
