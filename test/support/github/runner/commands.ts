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
    const command: Command | null = commandIn(line, stopped);
    if (command === null) continue;
    if (stopped === null) found.push(command);
    stopped = stopped === null && command.name === 'stop-commands' ? command.message : null;
  }
  return found;
}

const DATA: Readonly<Record<string, string>> = { '%0D': '\r', '%0A': '\n' };
const PROPERTY = { ...DATA, '%3A': ':', '%2C': ',' };

/** `::name key=value,key=value::message`, and `##[name key=value;key=value]message` anywhere in a line. */
const FORMS = [
  { form: /^\s*::(.*?)::(.*)$/s, separator: ',', data: DATA },
  { form: /##\[(.*?)\](.*)$/s, separator: ';', data: { ...DATA, '%3B': ';', '%5D': ']' } },
];

/** While commands are stopped, the only one is the token that was agreed on. */
function commandIn(line: string, stopped: string | null): Command | null {
  for (const { form, separator, data } of FORMS) {
    const [, info = '', message = ''] = form.exec(line) ?? [];
    const [name = '', ...rest] = info.split(' ');
    if (stopped === null ? !KNOWN.has(name.toLowerCase()) : name !== stopped) continue;
    const pairs = rest.join(' ').split(separator);
    const properties = pairs.flatMap((pair) => {
      const [, key, value = ''] = /^\s*([^=]+)=(.+)$/.exec(pair) ?? [];
      return key === undefined ? [] : [[key.trim(), unescape(value, PROPERTY)] as const];
    });
    const named = { name: name.toLowerCase(), properties: Object.fromEntries(properties) };
    return { ...named, message: unescape(message, data) };
  }
  return null;
}

/** The percent sign comes last, or an escaped one would be read twice. */
function unescape(text: string, table: Readonly<Record<string, string>>): string {
  return Object.entries({ ...table, '%25': '%' }).reduce(
    (result, [code, letter]) => result.replaceAll(code, letter),
    text,
  );
}

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
