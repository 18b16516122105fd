// Takes secrets out of texts. A program may print them as they are, or in an encoded form.

/** The beginning of an address, up to the place of a password, which may also be a port. */
const BEFORE_PASSWORD = /\b([a-z][a-z0-9+.-]{0,30}:\/\/)[^/\s:@]*:(?!\d{1,5}(?:[/\s]|$))/gi;
const NO_PASSWORD = /[\s"'<>]|$/g;
/** A token in the place of `user:password@`. */
const TOKEN = /\b(https?:\/\/)[^/\s"'<>]+@/gi;

/** Takes the secrets of these variables, as they are now, out of texts. */
export function redactor(
  env: Readonly<Record<string, string | undefined>>,
): (text: string) => string {
  const variables = { ...env };
  let patterns: readonly RegExp[] | null = null;
  return (text) => {
    // Most commands print no text of a program, and the search takes longer than other steps of a short one.
    patterns ??= patternsOf(variables);
    const hidden = patterns.reduce((so, pattern) => so.replaceAll(pattern, '***'), text);
    return withoutPasswords(hidden).replaceAll(TOKEN, '$1***@');
  };
}

function patternsOf(env: Readonly<Record<string, string | undefined>>): readonly RegExp[] {
  const forms = [...new Set(secretsIn(env))].flatMap(formsOf);
  const unique = new Map(forms.map((encodedForm) => [encodedForm.pattern, encodedForm]));
  // The longest first: a secret may be part of another.
  return [...unique.values()]
    .toSorted((a, b) => b.length - a.length)
    .map(({ pattern }) => new RegExp(pattern, 'g'));
}

/**
 * `user:password@` in addresses. A password ends with the last "@" before a space, a quote or a bracket; each such
 * stretch is searched once, however many addresses begin in it.
 */
function withoutPasswords(text: string): string {
  const begins = new RegExp(BEFORE_PASSWORD);
  const ends = new RegExp(NO_PASSWORD);
  const kept: string[] = [];
  let [position, end, last] = [0, -1, -1];
  for (let match = begins.exec(text); match !== null; match = begins.exec(text)) {
    const start = match.index + match[0].length;
    if (start > end) {
      ends.lastIndex = start;
      end = ends.exec(text)?.index ?? text.length;
      const at = text.slice(start, end).lastIndexOf('@');
      last = at < 0 ? -1 : start + at;
    }
    if (last < start) {
      // The next address may begin inside of this stretch.
      begins.lastIndex = match.index + 1;
      continue;
    }
    kept.push(text.slice(position, match.index), `${match[1] ?? ''}***@`);
    position = last + 1;
    begins.lastIndex = position;
  }
  return kept.length === 0 ? text : [...kept, text.slice(position)].join('');
}

interface EncodedForm {
  readonly pattern: string;
  readonly length: number;
}

/** Shorter parts of base64 occur in many texts by chance. */
const SHORTEST_PART = 6;

/** A secret as it is, and as JSON, an address, a header or a dump would write it. */
function formsOf(secret: string): readonly EncodedForm[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const hex = Buffer.from(secret).toString('hex');
  const texts = [json, hex, hex.toUpperCase(), ...base64Of(secret)];
  return [
    { pattern: inPieces(secret, encodedIn(secret)), length: secret.length },
    ...texts.map((text) => ({ pattern: inPieces(text, escaped), length: text.length })),
  ];
}

/** What has no blanks is found with blanks in it, too: programs break long lines, and may print one character a line. */
function inPieces(text: string, patternOf: (character: string) => string): string {
  return Array.from(text, patternOf).join(/\s/.test(text) ? '' : '\\s*');
}

/** A character as it is, behind a backslash, or encoded as in an address, a program or a page. Encoders differ in the case. */
function encodedIn(secret: string): (character: string) => string {
  const backslash = secret.includes('\\') ? '' : '\\\\?';
  return (character) => {
    // Half a surrogate pair has no encoding.
    if (/^\p{Cs}$/u.test(character)) return escaped(character);
    const bytes = Buffer.from(character).toString('hex').match(/../g) ?? [];
    const code = bytes.map((byte) => `%${inEitherCase(byte)}`);
    const point = character.codePointAt(0) ?? 0;
    const unit = point.toString(16);
    const short = point > 0xff ? [] : [`x${inEitherCase(unit.padStart(2, '0'))}`];
    const long = point > 0xffff ? [] : [`u${inEitherCase(unit.padStart(4, '0'))}`];
    const entities = `&#(?:0*${point}|[xX]0*${inEitherCase(unit)});`;
    const escapes = [...short, ...long].map((form) => `\\\\${form}`);
    const forms = [escaped(character), code.join(''), entities, ...escapes];
    return `${backslash}(?:${forms.join('|')}${character === ' ' ? '|\\+' : ''})`;
  };
}

function inEitherCase(hex: string): string {
  return hex.replaceAll(/[a-f]/g, (a) => `[${a}${a.toUpperCase()}]`);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Alone, and the fixed part of it inside of a longer text, as in `user:password`. */
function base64Of(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const whole = bytes.toString('base64').replace(/=+$/, '');
  const parts = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const [first, last] = [
      Math.ceil((before * 8) / 6),
      Math.floor(((before + bytes.length) * 8) / 6),
    ];
    return text.slice(first, last);
  });
  const kept = [whole, ...parts.filter((part) => part.length >= SHORTEST_PART)];
  return kept.flatMap((text) => [text, text.replaceAll('+', '-').replaceAll('/', '_')]);
}

/** Characters at the end of the output that are read. */
const LOOKED_AT = 1 << 16;

/** A line that only points to the help, as `docker` ends its errors. */
const POINTS_TO_HELP = /^(?:run|see|try|use|for more)\b.*\bhelp\b/i;

/**
 * The last line of a program's output that says something, for a report: without secrets and control characters, at most
 * 300 characters.
 */
export function lastLine(text: string, redact: (text: string) => string): string {
  const begin = text.length > LOOKED_AT ? text.indexOf('\n', text.length - LOOKED_AT) + 1 : 0;
  const lines = redact(text.slice(begin))
    .split(/[\r\n]+/)
    .map((line) => line.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim())
    .filter((line) => line !== '');
  const telling = lines.findLast((line) => !POINTS_TO_HELP.test(line)) ?? lines.at(-1) ?? '';
  return telling.slice(0, 300);
}

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

function secretsIn(env: Readonly<Record<string, string | undefined>>): readonly string[] {
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
