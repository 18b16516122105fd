// The data of the page in few bytes.
import { deflateRawSync } from 'node:zlib';
import type { Deflate } from '#report/page/packed.ts';

export const deflated: Deflate = (text) => deflateRawSync(text, { level: 9 }).toString('base64');
