// Reads and writes Git's objects without a process, because a hundred pull requests are four hundred objects. Written
// objects are loose, and Git itself reads packed ones.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';

import { readBinary } from './run.ts';

export type ObjectType = 'blob' | 'tree' | 'commit';

export interface ObjectStore {
  readonly write: (type: ObjectType, content: Buffer) => Promise<string>;
  /** Fails when there is no such object. */
  readonly read: (type: ObjectType, id: string) => Promise<Buffer>;
}

export function objectStore(folder: string): ObjectStore {
  const known = new Set<string>();
  const placeOf = (id: string): string => join(folder, 'objects', id.slice(0, 2), id.slice(2));

  return {
    write: async (type, content) => {
      const object = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
      const id = createHash('sha1').update(object).digest('hex');
      if (known.has(id)) return id;
      await mkdir(dirname(placeOf(id)), { recursive: true });
      // The same id has the same content, so two writes do no harm.
      await writeFile(placeOf(id), deflateSync(object, { level: 1 }));
      known.add(id);
      return id;
    },
    read: async (type, id) => {
      const loose = await readFile(placeOf(id)).catch(() => null);
      if (loose === null) return readBinary(folder, ['cat-file', type, id]);
      const object = inflateSync(loose);
      if (!object.toString('latin1', 0, type.length + 1).startsWith(`${type} `)) {
        throw new Error(`${id} is no ${type}`);
      }
      return object.subarray(object.indexOf(0) + 1);
    },
  };
}
