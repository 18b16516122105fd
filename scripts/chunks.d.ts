import type { CodeSplittingOptions } from 'rolldown';

export const CHUNKS: CodeSplittingOptions;
export const MODULES: Readonly<Record<string, string>>;
