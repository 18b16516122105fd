// The registry of renderings. A new one is one new file and one line here.
import { compose } from './compose.ts';
import type { RenderInput, Rendering } from './rendering.ts';
import { dotenv } from './dotenv.ts';
import { json } from './json.ts';
import { kubernetes } from './kubernetes.ts';
import { traefik } from './traefik.ts';

export type { RenderInput, Rendering } from './rendering.ts';

/** In the order in which `render` shows them. */
export const RENDERINGS: readonly Rendering[] = [dotenv, compose, kubernetes, traefik, json];

/** The rendering of that name, or undefined. */
export function renderingOf(name: string): Rendering | undefined {
  return RENDERINGS.find((rendering) => rendering.name === name);
}

/** Values in the form of that name. Throws for an unknown one, which would be a bug: it is refused where it is written. */
export function renderedAs(name: string, input: RenderInput) {
  const rendering = renderingOf(name);
  if (rendering === undefined) throw new Error(`there is no rendering ${name}`);
  const { unset } = rendering;
  return { name, file: rendering.file(input), text: rendering.render(input), unset };
}
