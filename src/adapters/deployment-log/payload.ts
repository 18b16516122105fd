// Writes an entry of the deployment log as payloads of GitHub deployments, and reads it back. A payload has a limit, so a
// large entry is written in parts, and only a complete set of parts counts. It is signed, because every workflow of a
// repository may write deployments.
import { randomUUID, createHmac, timingSafeEqual } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { EnvironmentName } from '#domain/scalars.ts';
import { jsonIn } from '#domain/scalars.ts';
import type { LogEntry } from '#app/deploy-ports.ts';
import { logEntryIn } from '#app/log-entry.ts';

/** Signed together with the entry, so that a copy counts in no other place and at no other time. */
export interface Envelope {
  /** `owner/name`. */
  readonly repository: string;
  /** That of `taskOf`. */
  readonly task: string;
  readonly environment: EnvironmentName;
  /** The deployment of our newest entry that the writer had read in this environment; null: there was none. */
  readonly previous: number | null;
  /** When it was written, in seconds by GitHub's clock; null: not known. */
  readonly written: number | null;
}

/** One payload. `text` is a piece of the entry's JSON, `data` of the same compressed, in Base64. */
export interface PayloadPart extends Pick<Envelope, 'previous' | 'written'> {
  readonly flaghoist: 1;
  readonly set: string;
  readonly part: number;
  readonly of: number;
  readonly signature?: string;
  readonly text?: string;
  readonly data?: string;
}

export interface Opened {
  readonly entry: LogEntry;
  readonly isSigned: boolean;
}

/** Bytes of an entry, above which it is compressed: a page of a hundred deployments is read at once. */
const LONGEST_TEXT = 4000;
/** Characters of an entry in one part; with the other fields, less than 60 KB. */
const LONGEST_PIECE = 58_000;
const MOST_PARTS = 50;
/** Bytes of an entry that is unpacked. */
const LARGEST_ENTRY = 32 * 1024 * 1024;

export function partsOf(entry: LogEntry, envelope: Envelope, key?: string): readonly PayloadPart[] {
  const text = JSON.stringify(entry);
  const isShort = Buffer.byteLength(text) <= LONGEST_TEXT;
  const content = isShort ? text : deflateRawSync(text).toString('base64');
  const pieces = Array.from({ length: Math.ceil(content.length / LONGEST_PIECE) }, (_, index) =>
    content.slice(index * LONGEST_PIECE, (index + 1) * LONGEST_PIECE),
  );
  const set = randomUUID();
  const { previous, written } = envelope;
  const signature = hasKey(key)
    ? { signature: signatureOf(signedContent(text, set, envelope), key) }
    : {};
  return pieces.map((piece, index) => ({
    flaghoist: 1,
    set,
    part: index + 1,
    of: pieces.length,
    previous,
    written,
    ...signature,
    ...(isShort ? { text: piece } : { data: piece }),
  }));
}

/** The part in a payload; null where it is something else. */
export function partIn(payload: Readonly<Record<string, unknown>>): PayloadPart | null {
  const { flaghoist, set, part, of, previous, written, signature, text, data } = payload as Partial<
    Record<keyof PayloadPart, unknown>
  >;
  const isPart =
    flaghoist === 1 &&
    typeof set === 'string' &&
    isCount(of, MOST_PARTS) &&
    isCount(part, of) &&
    isNumberOrNull(previous) &&
    isNumberOrNull(written) &&
    (signature === undefined || typeof signature === 'string') &&
    typeof (text ?? data) === 'string';
  return isPart ? (payload as unknown as PayloadPart) : null;
}

/** The entry of a complete set, in the order of its parts; null where it belongs to another environment. */
export function openPayload(
  parts: readonly PayloadPart[],
  place: Pick<Envelope, 'repository' | 'task' | 'environment'>,
  key?: string,
): Opened | null {
  const [first] = parts;
  if (first === undefined) return null;
  const text = textOf(parts);
  const entry = text === null ? null : logEntryIn(jsonIn(text));
  if (text === null || entry === null || entry.environment !== place.environment) return null;
  const { set, previous, written, signature } = first;
  const content = signedContent(text, set, { ...place, previous, written });
  return { entry, isSigned: isSignatureOf(signature, content, key) };
}

function textOf(parts: readonly PayloadPart[]): string | null {
  const isText = parts.every(({ text }) => text !== undefined);
  if (isText) return parts.map(({ text }) => text ?? '').join('');
  const data = Buffer.from(parts.map(({ data: piece }) => piece ?? '').join(''), 'base64');
  try {
    return inflateRawSync(data, { maxOutputLength: LARGEST_ENTRY }).toString();
  } catch {
    return null;
  }
}

function signedContent(
  text: string,
  set: string,
  { repository, task, environment, previous, written }: Envelope,
): readonly unknown[] {
  return [repository, task, environment, set, previous, written, text];
}

function isCount(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;
}

function isNumberOrNull(value: unknown): boolean {
  return value === null || Number.isSafeInteger(value);
}

export function signatureOf(content: readonly unknown[], key: string): string {
  return createHmac('sha256', key).update(JSON.stringify(content)).digest('hex');
}

/** Without a key, none is genuine. */
export function isSignatureOf(
  signature: unknown,
  content: readonly unknown[],
  key: string | undefined,
): boolean {
  if (typeof signature !== 'string' || !hasKey(key)) return false;
  const [a, b] = [Buffer.from(signature), Buffer.from(signatureOf(content, key))];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** An empty variable is not a key: every writer could sign with it. */
export function hasKey(key: string | undefined): key is string {
  return key !== undefined && key !== '';
}

/** Seconds between the signed moment and that of the deployment. A copy that is posted later does not count as signed. */
const LONGEST_DELAY = 3600;

export function isFresh(written: unknown, at: number): boolean {
  return typeof written === 'number' && Math.abs(at - written) <= LONGEST_DELAY;
}
