import type { NotificationEvent } from '#domain/notification.ts';
import type { NotificationFormat } from './define.ts';
import { newsOf, placeOf } from './sentence.ts';

const MARKS: Readonly<Record<NotificationEvent['kind'], string>> = {
  landing: ':airplane_arriving:',
  refusal: ':no_entry:',
  breach: ':rotating_light:',
  safe: ':white_check_mark:',
  due: ':large_green_circle:',
  blocked: ':red_circle:',
};

export const slack: NotificationFormat = {
  name: 'slack',
  title:
    'A message for an incoming webhook of Slack, and for what takes the same, such as Mattermost.',
  type: 'application/json',
  body: (event) => {
    const link = event.url === null ? '' : ` <${escaped(event.url)}|open>`;
    const text = `${MARKS[event.kind]} *${escaped(placeOf(event))}*: ${escaped(newsOf(event))}${link}`;
    return JSON.stringify({ text });
  },
};

/** The three characters with a meaning in Slack's text. Escaped, no text can mention a channel or hide a link. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
