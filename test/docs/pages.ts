// The pages of the documentation, for tests that read them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { allPages } from '../../scripts/docs/all-pages.ts';

export const TOP = fileURLToPath(new URL('../../', import.meta.url));

export interface Page {
  /** From the top of the repository. */
  readonly path: string;
  readonly text: string;
}

export const PAGES: readonly Page[] = allPages().map((path) => ({ path, text: read(path) }));

export function read(path: string): string {
  return readFileSync(new URL(path, new URL('../../', import.meta.url)), 'utf8');
}

export interface Block {
  readonly language: string;
  readonly text: string;
}

/** The fenced blocks of a page, of a language. */
export function blocksOf({ text }: Page, ...languages: readonly string[]): readonly Block[] {
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)]
    .map(([, language = '', body = '']) => ({ language, text: body }))
    .filter(({ language }) => languages.includes(language));
}

/** A page without what is fenced. */
export function proseOf({ text }: Page): string {
  return text.replaceAll(/^```.*?^```$/gms, '');
}
