// Fills in the body of a request, a template with `{VARIABLE}` in it, and reads the variables from an answer by the same
// template.
import type { Json } from '#domain/scalars.ts';
import type { Content, Delivery, Instance } from '#app/deploy-ports.ts';
import { filledIn, namesOf } from './target.ts';

export interface Template {
  /** Null: all values, each under its own name. */
  readonly body: Json | null;
  readonly instance: Instance;
}

const WHOLE = /^\{([A-Za-z_]\w*)\}$/;
const PART = /\{([A-Za-z_]\w*)\}/g;

/** `missing`: the template names variables that no flag sends. */
export type Filled =
  | { readonly kind: 'filled'; readonly body: Json }
  | { readonly kind: 'missing'; readonly variables: readonly string[] };

/** A text that is only a variable becomes its value, or null for a variable that is sent no longer. */
export function filled(template: Template, delivery: Delivery): Filled {
  const body = bodyOf(template, delivery);
  const values = valuesOf(delivery);
  const variables = [...new Set(textsIn(body).flatMap(namesIn))].filter(
    (name) => !values.has(name),
  );
  if (variables.length > 0) return { kind: 'missing', variables };
  return { kind: 'filled', body: mapped(body, (text) => fill(text, values)) };
}

/** The variables in an answer. Where a variable occurs several times, a differing value counts. */
export function contentIn(template: Template, delivery: Delivery, answer: Json): Content {
  const values = valuesOf(delivery);
  const contents = new Map<string, string>();
  const differing = new Set<string>();
  for (const [text, current] of leavesOf(bodyOf(template, delivery), answer)) {
    // A text with more than the variable is only compared as a whole.
    const isSame = (current ?? null) === fill(text, values);
    for (const name of namesIn(text)) {
      if (differing.has(name)) continue;
      if (!isSame) differing.add(name);
      const value = isSame ? values.get(name) : current;
      if (value === null || value === undefined) contents.delete(name);
      else contents.set(name, textOf(value));
    }
  }
  return contents;
}

/** The texts of a template, each with the answer's value in the same place. */
function leavesOf(
  template: Json,
  value: Json | undefined,
): readonly (readonly [string, Json | undefined])[] {
  if (typeof template === 'string') return [[template, value]];
  if (template === null || typeof template !== 'object') return [];
  const below = new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}));
  return Object.entries(template).flatMap(([key, child]) => leavesOf(child, below.get(key)));
}

/** The expected values of the variables in the body. */
export function wantedOf(template: Template, delivery: Delivery): Content {
  const values = valuesOf(delivery);
  const names = new Set(textsIn(bodyOf(template, delivery)).flatMap(namesIn));
  return new Map(
    [...names].flatMap((name) => {
      const value = values.get(name) ?? null;
      return value === null ? [] : [[name, String(value)]];
    }),
  );
}

function bodyOf({ body, instance }: Template, delivery: Delivery): Json {
  if (body !== null) return mapped(body, (text) => filledIn(text, instance));
  return Object.fromEntries(namesOf(delivery).map((name) => [name, `{${name}}`]));
}

type TemplateValues = ReadonlyMap<string, boolean | number | string | null>;

function valuesOf({ values, removed }: Delivery): TemplateValues {
  return new Map<string, boolean | number | string | null>([
    ...removed.map((name) => [name, null] as const),
    ...values.map(({ variable, value }) => [variable, value] as const),
  ]);
}

function fill(text: string, values: TemplateValues): Json {
  const whole = WHOLE.exec(text)?.[1];
  if (whole !== undefined) return values.get(whole) ?? null;
  return text.replaceAll(PART, (_, name: string) => String(values.get(name) ?? ''));
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(PART)].map(([, name = '']) => name);
}

function textOf(value: Json): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function textsIn(json: Json): readonly string[] {
  if (typeof json === 'string') return [json];
  return json === null || typeof json !== 'object' ? [] : Object.values(json).flatMap(textsIn);
}

function mapped(json: Json, change: (text: string) => Json): Json {
  if (typeof json === 'string') return change(json);
  if (json === null || typeof json !== 'object') return json;
  if (Array.isArray(json)) return json.map((item: Json) => mapped(item, change));
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, mapped(value, change)]),
  );
}
