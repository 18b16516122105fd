// A `.env` file, by the package that most services read it with. A line that Docker Compose reads differently is left
// out, because it is not known which of the two reads it.
import { parse } from 'dotenv';
import type { LeftOut, Today } from '#app/adopt/today.ts';
import type { LeftOutReason } from '#messages/adopting.ts';
import type { Source } from './source.ts';

export const dotenv: Source = {
  name: 'dotenv',
  title: 'Lines of NAME=value, as in .env.staging.',
  recognises: ({ path }) => isDotenv(path),
  environments: () => [],
  read(file) {
    const { path, environment, services } = file;
    const { values, leftOut } = linesIn(path, file.text);
    if (services.length === 0) {
      const reason: LeftOutReason = { code: 'no-service', facts: {} };
      const names = [...values.keys()].map((name) => ({ name, origin: path, reason }));
      return { sent: [], leftOut: [...leftOut, ...names] };
    }
    const sent = services.flatMap((service) =>
      [...values].map(([variable, text]) => ({
        environment,
        service,
        variable,
        text,
        origin: path,
      })),
    );
    const inServices = services.flatMap((service) => leftOut.map((left) => ({ ...left, service })));
    return { sent, leftOut: inServices };
  },
  example: { path: '.env.staging', environment: 'staging', text: 'ON_ENABLED=true\nOFF=false\n' },
};

const NO_VALUES = new Set(['example', 'sample', 'template', 'dist', 'defaults', 'schema', 'vault']);

/** `.env`, `.env.staging`, `staging.env`, `shop.staging.env` and `.env.local`; never an example. */
export function isDotenv(path: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  if (!/^\.env(?:\.[\w-]+){0,2}$|^[\w-]+(?:\.[\w-]+)?\.env$/.test(name)) return false;
  return !name.split('.').some((word) => NO_VALUES.has(word));
}

/** `.env.local` and `.env.production.local`: each machine may have another one, or none. */
export function isLocal(path: string): boolean {
  return isDotenv(path) && (path.split('/').at(-1) ?? '').split('.').includes('local');
}

/** The variables of a file and their texts. */
export function linesIn(
  path: string,
  text: string,
): { readonly values: ReadonlyMap<string, string> } & Pick<Today, 'leftOut'> {
  const lines = text.replaceAll(QUOTED, "$1''");
  const ambiguous = new Set([...lines.matchAll(COMMENT_OR_NOT)].map(([, name = '']) => name));
  const leftOut: LeftOut[] = [];
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(parse(text))) {
    const code =
      ambiguous.has(name) && WORD.test(value)
        ? 'read-differently'
        : value.includes('$')
          ? 'other-variable'
          : null;
    if (code === null) values.set(name, value);
    else leftOut.push({ name, origin: path, reason: { code, facts: {} } });
  }
  const named = [...lines.matchAll(WITHOUT_VALUE)].flatMap(([, name = '']) =>
    values.has(name) ? [] : [name],
  );
  const reason: LeftOutReason = { code: 'no-value', facts: {} };
  const valueless = [...new Set(named)].map((name) => ({ name, origin: path, reason }));
  const strange = [...lines.matchAll(STRANGE_NAME)].map(([, name = '']): LeftOut => {
    return { name, origin: path, reason: { code: 'name', facts: {} } };
  });
  return { values, leftOut: [...leftOut, ...valueless, ...strange] };
}

/** What a switch or a percentage is made of. An address is neither, however much of it counts. */
const WORD = /^[\w.%]*$/;

/** A value in quotes, whose further lines name no variable. */
const QUOTED =
  /^(\s*(?:export\s+)?[\w.-]+(?:\s*=|:\s)\s*)(?:'(?:\\'|[^'])*'|"(?:\\"|[^"])*"|`(?:\\`|[^`])*`)/gm;

/**
 * Docker Compose takes the value from the machine, and dotenv skips the line. A word with small and capital letters may be
 * a line of a key without quotes, which must not be printed.
 */
const WITHOUT_VALUE = /^[ \t]*(?:export[ \t]+)?([A-Z_][A-Z\d_]*|[a-z_][a-z\d_]*)[ \t]*(?:#.*)?$/gm;

/** A name with a letter that no shell accepts, whose line dotenv skips. A line of a key has no such letter. */
const STRANGE_NAME = /^[ \t]*(?:export[ \t]+)?([\w.-]*[^\P{L}A-Za-z][\p{L}\w.-]*)[ \t]*=/gmu;

/** `NAME=value#`: the rest is a comment for dotenv, and a part of the value for Docker Compose. */
const COMMENT_OR_NOT = /^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*=[ \t]*[^'"`\s#][^#\n]*(?<=\S)#/gm;
