// Signatures of what is written to GitHub's deployments: every workflow of a repository may write them.
import { createHmac, timingSafeEqual } from 'node:crypto';

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
