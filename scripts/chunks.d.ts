import type { CodeSplittingOptions } from 'rolldown';

export const CHUNKS: CodeSplittingOptions;
