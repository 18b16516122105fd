import type { Plugin } from 'rolldown';

export function validatorsBeside(): Plugin;
