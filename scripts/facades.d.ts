import type { Plugin } from 'rolldown';

export function withoutFacades(): Plugin;
