import type { NotificationEvent } from '#domain/notification.ts';
import type { NotificationFormat } from './format.ts';
import { newsText, placeText } from '#messages/rendered.ts';

const MARKS: Readonly<Record<NotificationEvent['kind'], string>> = {
  landing: ':airplane_arriving:',
  refusal: ':no_entry:',
  breach: ':rotating_light:',
  safe: ':white_check_mark:',
  due: ':large_green_circle:',
  blocked: ':red_circle:',
  summary: ':memo:',
};

export const slack: NotificationFormat = {
  name: 'slack',
  title:
    'A message for an incoming webhook of Slack, and for what takes the same, such as Mattermost.',
  type: 'application/json',
  body: (event) => {
    const link = event.url === null ? '' : ` <${escaped(event.url)}|open>`;
    if (event.kind === 'summary') return JSON.stringify({ text: summaryText(event, link) });
    const text = `${MARKS[event.kind]} *${escaped(placeText(event))}*: ${escaped(newsText(event))}${link}`;
    return JSON.stringify({ text });
  },
};

/** Slack cuts off longer messages. */
const LONGEST = 20_000;

function summaryText(
  { lines, title }: Extract<NotificationEvent, { kind: 'summary' }>,
  link: string,
): string {
  const body = lines.join('\n');
  const shown = body.length > LONGEST ? `${body.slice(0, LONGEST)}\n…` : body;
  return `${MARKS.summary} *${escaped(title)}*${link}\n${escaped(shown)}`;
}

/** The three characters with a meaning in Slack's text. Escaped, no text can mention a channel or hide a link. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
