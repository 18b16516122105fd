// The registry of renderings. A new one is one new file and one line here.
import { compose } from './compose.ts';
import type { Rendering } from './define.ts';
import { dotenv } from './dotenv.ts';
import { json } from './json.ts';
import { kubernetes } from './kubernetes.ts';
import { traefik } from './traefik.ts';

export type { RenderInput, Rendering } from './define.ts';

/** In the order in which `render` shows them. */
export const RENDERINGS: readonly Rendering[] = [dotenv, compose, kubernetes, traefik, json];

/** The rendering of that name, or undefined. */
export function renderingOf(name: string): Rendering | undefined {
  return RENDERINGS.find((rendering) => rendering.name === name);
}
