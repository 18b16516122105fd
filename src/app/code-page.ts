// The page of the documentation that explains a code.
import { BUILT_IN, GATES } from '#gates/gates.ts';

/** `docs`: the address of the folder with the documentation. */
export function codePage(docs: string, code: string): string {
  const gate = [...BUILT_IN, ...GATES].find(({ codes }) =>
    codes.some((explanation) => explanation.code === code),
  );
  return `${docs}/${gate === undefined ? 'codes.md' : `gates/${gate.name}.md`}#${code}`;
}
