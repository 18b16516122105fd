// The data of the page in few bytes: a fifth of their JSON.
import type { Json } from '#domain/scalars.ts';

/** Deflate (RFC 1951) of a text in UTF-8, as base64. */
export type Deflate = (text: string) => string;

/** The element that the first lines of the script read. */
export function packed(value: Json, deflated: Deflate): string {
  return `<script type="text/plain" id="data">${deflated(JSON.stringify(value))}</script>`;
}

/** The way back, as the first lines of the script, which is a module. It leaves the value in `data`. */
export const UNPACKED = String.raw`
const bytes = Uint8Array.from(atob(document.getElementById('data').textContent), (sign) => sign.charCodeAt(0));
const data = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).json();
`;
