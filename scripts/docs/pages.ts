// The pages that are generated as a whole, by their paths.
import { ALL_CODES } from '#app/codes.ts';
import { GATE_CODES } from '#gates/gates.ts';
import { codeSection, gatePages } from './gates.ts';

export function wholePages(): Readonly<Record<string, string>> {
  return { ...gatePages(), 'docs/codes.md': codesPage() };
}

/** Every code that no gate says. */
function codesPage(): string {
  const ofGates = new Set(GATE_CODES.map(({ code }) => code));
  const codes = ALL_CODES.filter(({ code }) => !ofGates.has(code));
  return `${[
    '# Codes',
    '<!-- Written by `npm run docs` from the code: what `flaghoist explain` prints. -->',
    'What each code means, and what to do about it. The codes of gates are on [their own pages](gates/README.md). On a terminal: `flaghoist explain CODE`.',
    ...codes.map((code) => codeSection(code)),
  ].join('\n\n')}\n`;
}
