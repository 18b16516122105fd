// Takes secrets out of texts. What a program prints may hold any of them, and also in another dress.

/** Names of variables whose values are secrets. */
const SECRET_NAME =
  /token|secret|passw(or)?d|passphrase|credential|private|api_?key|access_?key|deploy_?key|auth|cookie|session|dsn|signature|_key$|_pat$/i;

/** Values that would take half of every text with them, such as `true` or `1`, are no secrets. */
const SHORTEST = 5;

/** `user:password@` in an address. */
const IN_ADDRESS = /([a-z][a-z0-9+.-]*:\/\/)[^/\s:@]*:[^/\s@]+@/gi;

export function redactor(
  env: Readonly<Record<string, string | undefined>>,
): (text: string) => string {
  const secrets = Object.entries(env).flatMap(([name, value = '']) => {
    const inAddress = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:([^/\s@]+)@/i.exec(value)?.[1] ?? '';
    return [...(SECRET_NAME.test(name) ? dressesOf(value) : []), ...dressesOf(inAddress)];
  });
  // The longest first: a secret may be part of another.
  const found = [...new Set(secrets)]
    .filter((secret) => secret.length >= SHORTEST)
    .toSorted((a, b) => b.length - a.length);
  return (text) =>
    found
      .reduce((so, secret) => so.replaceAll(secret, '***'), text)
      .replaceAll(IN_ADDRESS, '$1***@');
}

/** A secret as it is, line by line, and as JSON, an address or a header would write it. */
function dressesOf(secret: string): readonly string[] {
  const lines = secret.split(/\r?\n/);
  return [secret, ...lines, secret.trim()].flatMap((text) => [
    text,
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '')),
    Buffer.from(text).toString('base64').replace(/=+$/, ''),
    Buffer.from(text).toString('base64url'),
    Buffer.from(text).toString('hex'),
  ]);
}

/** What a program said last, fit for one line of a report: no secrets, no control characters, not long. */
export function lastLine(text: string, redact: (text: string) => string): string {
  const lines = redact(text)
    .split(/[\r\n]+/)
    .map((line) => line.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim())
    .filter((line) => line !== '');
  return (lines.at(-1) ?? '').slice(0, 300);
}
