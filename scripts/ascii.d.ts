import type { Plugin } from 'rolldown';

export function inAscii(): Plugin;
