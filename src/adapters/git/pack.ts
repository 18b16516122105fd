// A pack of new objects, as `git unpack-objects` reads it: one process writes all of them, and no file beside the repository
// is needed.
import { createHash } from 'node:crypto';
import type { Git } from './git.ts';

export interface NewObject {
  readonly type: 'blob' | 'tree';
  readonly bytes: Buffer;
}

/** The id under which Git stores an object. */
export function objectId({ type, bytes }: NewObject, hash: Git['hash']): string {
  return createHash(hash).update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}

export async function packOf(objects: readonly NewObject[], hash: Git['hash']): Promise<Buffer> {
  // Most commands write nothing.
  const { deflateSync } = await import('node:zlib');
  const head = Buffer.alloc(12);
  head.write('PACK');
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(objects.length, 8);
  // As little as Git itself does for an object that is not packed.
  const parts = objects.flatMap((object) => [
    beginningOf(object),
    deflateSync(object.bytes, { level: 1 }),
  ]);
  const pack = Buffer.concat([head, ...parts]);
  return Buffer.concat([pack, createHash(hash).update(pack).digest()]);
}

const TYPES = { tree: 2, blob: 3 } as const;

/** The type and the size: four bits of the size in the first byte, and seven in each one after it. */
function beginningOf({ type, bytes }: NewObject): Buffer {
  const numbers = [(TYPES[type] << 4) | (bytes.length & 0b1111)];
  for (let rest = bytes.length >>> 4; rest > 0; rest >>>= 7) numbers.push(rest & 0b111_1111);
  const last = numbers.length - 1;
  return Buffer.from(numbers.map((number, at) => (at < last ? number | 0b1000_0000 : number)));
}
