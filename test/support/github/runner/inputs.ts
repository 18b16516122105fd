// The inputs as variables of the runner: every input of action.yml, with its default where the workflow sets none.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { parse } from 'yaml';

type Values = Readonly<Record<string, string>>;

/** `INPUT_*` variables. Without an action.yml beside the bundle, only the given ones. */
export async function inputVariables(
  bundle: string,
  given: Values,
  token: string,
): Promise<Values> {
  const declared = await declaredInputs(bundle);
  const unknown = Object.keys(given).filter((name) => declared !== null && !(name in declared));
  // A runner only warns. In a test, the name is a mistake.
  if (unknown.length > 0) throw new Error(`Unexpected input(s) '${unknown.join("', '")}'`);
  const values = { ...declared, ...given };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value.replaceAll(/\$\{\{\s*github\.token\s*\}\}/g, token).trim(),
    ]),
  );
}

async function declaredInputs(bundle: string): Promise<Values | null> {
  try {
    const file = parse(await readFile(join(dirname(dirname(bundle)), 'action.yml'), 'utf8')) as {
      readonly inputs?: Readonly<
        Record<string, { readonly default?: string | number | boolean } | null>
      >;
    };
    const inputs = Object.entries(file.inputs ?? {});
    return Object.fromEntries(inputs.map(([name, input]) => [name, String(input?.default ?? '')]));
  } catch {
    return null;
  }
}
