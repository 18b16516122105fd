import type { Plugin } from 'rolldown';

export function inCommonJs(): Plugin;
