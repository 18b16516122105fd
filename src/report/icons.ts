import type { Verdict } from '#domain/report.ts';

/** A mark in a comment. The word beside it repeats it, for readers without icons. */
export const ICONS: Readonly<Record<Verdict, string>> = { pass: '✅', wait: '⏳', block: '❌' };
