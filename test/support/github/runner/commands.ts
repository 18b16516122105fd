// Reads the messages of an action to the runner. Commands in its output count as the runner takes them: after leading blanks,
// only known names, and none while commands are stopped.
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const KNOWN = new Set(
  [
    'add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher',
    'save-state set-env set-output stop-commands warning',
  ].flatMap((names) => names.split(' ')),
);

export function commandsIn(output: string): readonly Command[] {
  let stopped: string | null = null;
  const found: Command[] = [];
  for (const line of output.split(/\r?\n/)) {
    const command: Command | null = newForm(line, stopped) ?? oldForm(line, stopped);
    if (command === null) continue;
    if (stopped === null) found.push(command);
    stopped = stopped === null && command.name === 'stop-commands' ? command.message : null;
  }
  return found;
}

const DATA: Readonly<Record<string, string>> = { '%0D': '\r', '%0A': '\n' };
const PROPERTY = { ...DATA, '%3A': ':', '%2C': ',' };

/** `::name key=value,key=value::message`. */
function newForm(line: string, stopped: string | null): Command | null {
  const [, info = '', data = ''] = /^\s*::(.*?)::(.*)$/s.exec(line) ?? [];
  return named(info, ',', unescape(data, DATA), stopped);
}

/** `##[name key=value;key=value]message`, anywhere in a line. */
function oldForm(line: string, stopped: string | null): Command | null {
  const [, info = '', data = ''] = /##\[(.*?)\](.*)$/s.exec(line) ?? [];
  return named(info, ';', unescape(data, { ...DATA, '%3B': ';', '%5D': ']' }), stopped);
}

/** While commands are stopped, the only one is the token that was agreed on. */
function named(
  info: string,
  separator: string,
  message: string,
  stopped: string | null,
): Command | null {
  const [name = '', ...rest] = info.split(' ');
  if (stopped === null ? !KNOWN.has(name.toLowerCase()) : name !== stopped) return null;
  const pairs = rest
    .join(' ')
    .split(separator)
    .flatMap((pair) => {
      const [, key, value = ''] = /^\s*([^=]+)=(.+)$/.exec(pair) ?? [];
      return key === undefined ? [] : [[key.trim(), unescape(value, PROPERTY)] as const];
    });
  return { name: name.toLowerCase(), properties: Object.fromEntries(pairs), message };
}

function unescape(text: string, table: Readonly<Record<string, string>>): string {
  const plain = Object.entries(table).reduce(
    (result, [code, letter]) => result.replaceAll(code, letter),
    text,
  );
  // Last, or an escaped percent sign would be read twice.
  return plain.replaceAll('%25', '%');
}

export type Annotation = ReturnType<typeof annotationsIn>[number];

export function annotationsIn(output: string) {
  return commandsIn(output).flatMap(({ name: level, properties, message }) => {
    if (level !== 'error' && level !== 'warning' && level !== 'notice') return [];
    const number = (key: string): number | null =>
      key in properties ? Number(properties[key]) : null;
    const { file = null, title = null } = properties;
    const place = { file, line: number('line'), endLine: number('endLine'), column: number('col') };
    return [{ level, message, ...place, title }];
  });
}

/** Reads a file for the runner: `name=value`, or `name<<delimiter`, lines, and the delimiter. */
export function valuesIn(text: string): Readonly<Record<string, string>> {
  const lines = text.split(/\r?\n/);
  const values: Record<string, string> = {};
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const [, name = '', sign = '', rest = ''] = /^(.*?)(=|<<)(.*)$/s.exec(line) ?? [];
    if (name === '') throw new Error(`Invalid format '${line}'`);
    if (sign === '=') {
      values[name] = rest;
      continue;
    }
    const end = lines.indexOf(rest, at + 1);
    if (rest === '' || end === -1) throw new Error(`Matching delimiter not found '${rest}'`);
    values[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return values;
}
