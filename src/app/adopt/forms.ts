// How a variable is written today: as a switch, as a percentage, or as neither.
import type { SwitchForm } from '#domain/snapshot.ts';
import type { Field } from '#domain/scalars.ts';
import { USUAL } from '#domain/snapshot.ts';
import { VARIABLE_PATTERN } from '#domain/scalars.ts';
import { capitalized } from '#messages/words.ts';
import { isSystemName } from '#files/reserved-names.ts';
import type { LeftOutReason, PlainCode } from '#messages/adopting.ts';

export type Form =
  | { readonly kind: 'switch'; readonly form: SwitchForm }
  | { readonly kind: 'percentage' }
  | { readonly kind: 'left-out'; readonly reason: LeftOutReason };

/** On and off, as code writes them. */
const PAIRS: readonly (readonly [on: string, off: string])[] = [
  ['true', 'false'],
  ['on', 'off'],
  ['yes', 'no'],
  ['enabled', 'disabled'],
].flatMap(([on = '', off = '']) => [
  [on, off] as const,
  [on.toUpperCase(), off.toUpperCase()] as const,
  [capitalized(on), capitalized(off)] as const,
]);
const NUMBERS = ['1', '0'] as const;

const VARIABLE = new RegExp(VARIABLE_PATTERN);
const PERCENTAGE = /(?:^|_)(?:PERCENT|PERCENTAGE|PCT|ROLLOUT)$/i;
const SWITCH = /(?:^|_)(?:ENABLED?|FEATURE|FLAG|FF|USE|ALLOW|SHOW|ON|ACTIVE|TOGGLE)(?:_|$)/i;
const INVERSE = /(?:^|_)(?:DISABLED?|NO|NOT|SKIP|HIDE|KILL|BLOCK)(?:_|$)/i;

/** `texts`: the different texts of the variable in all environments. `isMeant`: a person names it as a switch. */
export function formOfTexts(variable: string, texts: readonly string[], isMeant = false): Form {
  if (!VARIABLE.test(variable)) return leftOut('name');
  if (isSystemName(variable)) return leftOut('reserved');
  if (PERCENTAGE.test(variable) && texts.some(isFraction)) return leftOut('fraction');
  if (PERCENTAGE.test(variable) && texts.every(isPercentage)) return { kind: 'percentage' };
  if (texts.every((text) => /^\d+(?:\.\d+)? ?%$/.test(text))) return leftOut('percent-sign');
  const isNumber = texts.every((text) => /^[-+]?\d[\d._]*$/.test(text));
  if (isNumber && !texts.every(isBit)) return leftOut('number');
  if (isNumber && !isMeant && !SWITCH.test(variable)) return leftOut('bits');
  return switchOf(variable, texts);
}

function switchOf(variable: string, texts: readonly string[]): Form {
  const pairs = [...PAIRS, NUMBERS];
  const isKnown = (text: string): boolean =>
    text === '' || pairs.some((pair) => pair.includes(text));
  if (!texts.every(isKnown) || texts.every((text) => text === '')) return leftOut('text');
  const on = texts.filter((text) => pairs.some(([onText]) => onText === text));
  const off = texts.filter((text) => !on.includes(text));
  if (on.length > 1 || off.length > 1) {
    return { kind: 'left-out', reason: { code: 'mixed-forms', facts: { forms: texts } } };
  }
  if (INVERSE.test(variable)) return leftOut('inverse');
  const [pair = USUAL_PAIR] = pairs.filter((candidate) =>
    candidate.includes(on[0] ?? off[0] ?? ''),
  );
  return { kind: 'switch', form: { on: on[0] ?? pair[0], off: off[0] ?? pair[1] } };
}

const USUAL_PAIR = [USUAL.on, USUAL.off] as const;

function leftOut(code: PlainCode): Form {
  return { kind: 'left-out', reason: { code, facts: {} } };
}

function isBit(text: string): boolean {
  return text === '0' || text === '1';
}

/** Code that multiplies by 100 writes a quarter of the users like this. */
function isFraction(text: string): boolean {
  return /^0?\.\d{1,2}$/.test(text) && Number(text) > 0;
}

/** Whether we would write the percentage with the same digits. */
function isPercentage(text: string): boolean {
  const percent = Number(text);
  return /^\d+(?:\.\d{1,2})?$/.test(text) && percent <= 100 && String(percent) === text;
}

/** What build tools put into a page as text. */
export const BUILD_PREFIX = /^(?:VITE|NEXT_PUBLIC|REACT_APP|PUBLIC|EXPO_PUBLIC)_/;

/** Whether a form has to be written: `validate` asks for one where a build tool reads the text. */
export function isWritten(variable: string, { on, off }: SwitchForm): boolean {
  return on !== USUAL.on || off !== USUAL.off || BUILD_PREFIX.test(variable);
}

/** The key of the flag that a variable belongs to: `VITE_NEW_CHECKOUT_ENABLED` and its percentage are `new-checkout`. */
export function keyOfVariable(variable: string): string {
  const stem = variable
    .replace(BUILD_PREFIX, '')
    .replace(/^(?:FEATURE_FLAG|FEATURE|FLAG|FF|ENABLE)_(?=.)/i, '')
    .replace(/(?<=.)_(?:ENABLED|FLAG|PERCENTAGE|PERCENT|PCT|ROLLOUT)$/i, '');
  return wholeKeyOf(stem);
}

/** The same with the prefix of a build tool: `vite-new-checkout`. */
export function builtKeyOf(variable: string): string {
  const [prefix = ''] = BUILD_PREFIX.exec(variable) ?? [];
  return `${wholeKeyOf(prefix)}${prefix === '' ? '' : '-'}${keyOfVariable(variable)}`;
}

/** The key of a flag that has only this variable. */
export function wholeKeyOf(variable: string): string {
  return variable
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

/** The field of the state that fills a variable. */
export function fieldOf(form: Exclude<Form, { readonly kind: 'left-out' }>): Field {
  return form.kind === 'switch' ? 'enabled' : 'rollout';
}
