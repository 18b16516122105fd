// Where things are. GitHub.com has its API on a host of its own, an Enterprise server below /api/v3; the
// links in an answer follow the way in which the question came.
import { FULL_NAME } from '../world/world.ts';

export interface Urls {
  /** Without a slash at the end. */
  readonly api: string;
  readonly html: string;
}

export function apiOf(urls: Urls, path: string): string {
  return `${urls.api}/repos/${FULL_NAME}${path}`;
}

export function pageOf(urls: Urls, path: string): string {
  return `${urls.html}/${FULL_NAME}${path}`;
}

/** Opaque and unique, as a node id is. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString('base64').replaceAll('=', '');
}
