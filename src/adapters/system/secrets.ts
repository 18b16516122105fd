// Finds secrets in an environment: values of variables with telling names, and passwords in addresses.

/** Names of variables whose values are secrets. */
const SECRET_NAME = new RegExp(
  [
    'token|secret|passw(or)?d|passphrase|pass$|(^|_)pass_|_pwd(_|$)|jwt|bearer|webhook|credential|private',
    'keys?$|_keys?_|api_?key|access_?key|deploy_?key|auth(?!or)|cookie|session|dsn|signature|_pat$',
    'connection_?string',
  ].join('|'),
  'i',
);

/** Shorter values occur in many texts by chance. */
const SHORTEST = 4;

/** Values of settings that are no secrets, under any variable name. */
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

/** As a whole, and line by line, because a program may print one line of a key. */
function partsOf(secret: string): readonly string[] {
  const lines = secret.split(/\r?\n/);
  return [secret, ...lines].flatMap((text) => [text, text.trim()]);
}

/** The password or the token in an address, as it is and decoded. */
function inAddress(value: string): readonly string[] {
  // Up to the last "@", because a password may contain one that was not encoded.
  const [, scheme = '', info = ''] = /^([a-z][a-z0-9+.-]*):\/\/(.*)@/is.exec(value) ?? [];
  const [, user = '', password = ''] = /^([^:/]*)(?::(.*))?$/s.exec(info) ?? [];
  const isPort = /^\d{1,5}\//.test(password);
  const isToken = /^https?$/i.test(scheme) && /^(x-oauth-basic)?$/.test(password);
  const secret = isToken ? user : isPort ? '' : password;
  return [secret, decoded(secret)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The path of a secret address: a webhook has its secret there. */
function pathIn(value: string): readonly string[] {
  const path = /^https?:\/\/[^/\s]+(\/\S+)$/i.exec(value)?.[1] ?? '';
  return path.length < 8 ? [] : [path];
}

/** The values in a JSON object whose keys say that they are secrets. */
function inJson(value: string): readonly string[] {
  if (!value.trimStart().startsWith('{')) return [];
  const secrets: string[] = [];
  try {
    JSON.parse(value, (key, below: unknown) => {
      if (typeof below === 'string' && SECRET_NAME.test(key)) secrets.push(...partsOf(below));
      return below;
    });
  } catch {
    // Then it is no JSON.
  }
  return secrets;
}
