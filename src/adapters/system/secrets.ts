// Which parts of an environment are secrets: values whose names say so, and passwords in addresses.

/** Names of variables whose values are secrets. */
const SECRET_NAME = new RegExp(
  [
    'token|secret|passw(or)?d|passphrase|pass$|(^|_)pass_|_pwd(_|$)|jwt|bearer|webhook|credential|private',
    'keys?$|_keys?_|api_?key|access_?key|deploy_?key|auth(?!or)|cookie|session|dsn|signature|_pat$',
    'connection_?string',
  ].join('|'),
  'i',
);

/** Shorter values would take half of every text with them. */
const SHORTEST = 4;

/** Words that settings hold, whatever their names are. */
const NO_SECRET = /^(true|false|null|none|auto|basic|bearer|enabled|disabled)$/i;

export function secretsIn(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(env)
    .flatMap(([name, value = '']) => [
      ...(SECRET_NAME.test(name) ? [...partsOf(value), ...pathIn(value)] : []),
      ...[value, ...value.split(/[\s,;]+/)].flatMap(inAddress),
      ...inJson(value),
    ])
    .filter((secret) => secret.length >= SHORTEST && !NO_SECRET.test(secret));
}

/** As a whole, and line by line: a program may print one of a key's lines. */
function partsOf(secret: string): readonly string[] {
  const lines = secret.split(/\r?\n/);
  return [secret, ...lines].flatMap((text) => [text, text.trim()]);
}

/** The password of an address, or the token that stands in its place; also as it is before it is encoded. */
function inAddress(value: string): readonly string[] {
  // Up to the last "@": who writes an address by hand may forget to encode a password.
  const [, scheme = '', info = ''] = /^([a-z][a-z0-9+.-]*):\/\/(.*)@/is.exec(value) ?? [];
  const [, user = '', password = ''] = /^([^:/]*)(?::(.*))?$/s.exec(info) ?? [];
  const isPort = /^\d{1,5}\//.test(password);
  const isToken = /^https?$/i.test(scheme) && /^(x-oauth-basic)?$/.test(password);
  const found = isToken ? user : isPort ? '' : password;
  return [found, decoded(found)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Of a secret address, what stands behind the host: there a webhook has its secret. */
function pathIn(value: string): readonly string[] {
  const path = /^https?:\/\/[^/\s]+(\/\S+)$/i.exec(value)?.[1] ?? '';
  return path.length < 8 ? [] : [path];
}

/** The values in a JSON object whose keys say that they are secrets. */
function inJson(value: string): readonly string[] {
  if (!value.trimStart().startsWith('{')) return [];
  const found: string[] = [];
  try {
    JSON.parse(value, (key, below: unknown) => {
      if (typeof below === 'string' && SECRET_NAME.test(key)) found.push(...partsOf(below));
      return below;
    });
  } catch {
    // Then it is no JSON.
  }
  return found;
}
