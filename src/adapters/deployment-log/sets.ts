// Takes the sets of values out of a line of the file log. They are nearly all of it, and most commands need those of a few
// instances, so they are not even decoded before.
import { jsonIn } from '#domain/scalars.ts';

/** A line whose sets were replaced by short texts, and these sets as the line has them: as quoted JSON. */
export interface WithoutSets {
  readonly text: string;
  readonly sets: readonly Buffer[];
}

const NAME = '"values":';
/** In a text, every quote is escaped. So both are found only where a set begins and where it ends. */
const [BEGIN, END] = [Buffer.from(`${NAME}"{`), Buffer.from('}"')];
/** Every instance has it. */
const INSTANCE = Buffer.from('"service":');

/** Null where a set does not end within its instance, so that others would be lost. */
export function withoutSets(line: Buffer): WithoutSets | null {
  const sets: Buffer[] = [];
  let text = '';
  let from = 0;
  for (let at = line.indexOf(BEGIN); at >= 0;) {
    const start = at + NAME.length;
    const end = line.indexOf(END, start) + END.length;
    const set = line.subarray(start, end);
    if (end < start || set.includes(INSTANCE)) return null;
    text += `${line.toString('utf8', from, start)}"{${sets.length}"`;
    sets.push(set);
    from = end;
    at = line.indexOf(BEGIN, end);
  }
  return { text: text + line.toString('utf8', from), sets };
}

/** The set that a text has replaced; null: it is no such text. */
export function replacedBy(text: string, sets: readonly Buffer[]): Buffer | null {
  const [, place = ''] = /^\{(\d+)$/.exec(text) ?? [];
  return place === '' ? null : (sets[Number(place)] ?? null);
}

/** The text that JSON has quoted; null: it is damaged. */
export function unquoted(quoted: Buffer): string | null {
  const text = jsonIn(quoted.toString());
  return typeof text === 'string' ? text : null;
}
