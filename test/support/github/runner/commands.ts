// Finds the commands in a job's output as the runner does: after leading blanks, only known names, and none while
// commands are stopped.
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly endLine: number | null;
  readonly column: number | null;
  readonly title: string | null;
}

const KNOWN = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

export function commandsIn(output: string): readonly Command[] {
  let stopped: string | null = null;
  const found: Command[] = [];
  for (const line of output.split(/\r?\n/)) {
    const command = commandIn(line, stopped);
    if (command === null) continue;
    if (stopped !== null) {
      stopped = null;
    } else {
      found.push(command);
      if (command.name === 'stop-commands') stopped = command.message;
    }
  }
  return found;
}

/** While stopped, the only command is the token that was agreed on. */
function commandIn(line: string, stopped: string | null): Command | null {
  return newForm(line, stopped) ?? oldForm(line, stopped);
}

/** `::name key=value,key=value::message`. */
function newForm(line: string, stopped: string | null): Command | null {
  const [, info = '', data = ''] = /^\s*::(.*?)::(.*)$/s.exec(line) ?? [];
  const command = named(info, ',', stopped);
  return command === null ? null : { ...command, message: unescape(data, DATA) };
}

/** `##[name key=value;key=value]message`, anywhere in a line. */
function oldForm(line: string, stopped: string | null): Command | null {
  const [, info = '', data = ''] = /##\[(.*?)\](.*)$/s.exec(line) ?? [];
  const command = named(info, ';', stopped);
  return command === null
    ? null
    : { ...command, message: unescape(data, { ...DATA, '%3B': ';', '%5D': ']' }) };
}

function named(
  info: string,
  separator: string,
  stopped: string | null,
): Omit<Command, 'message'> | null {
  const [name = '', ...rest] = info.split(' ');
  if (stopped === null ? !KNOWN.has(name.toLowerCase()) : name !== stopped) return null;
  const pairs = rest
    .join(' ')
    .split(separator)
    .map((pair) => /^\s*([^=]+)=(.+)$/.exec(pair))
    .filter((pair) => pair !== null)
    .map(([, key = '', value = '']) => [
      key.trim(),
      unescape(value, { ...DATA, '%3A': ':', '%2C': ',' }),
    ]);
  return {
    name: name.toLowerCase(),
    properties: Object.fromEntries(pairs) as Record<string, string>,
  };
}

const DATA: Readonly<Record<string, string>> = { '%0D': '\r', '%0A': '\n' };

function unescape(text: string, table: Readonly<Record<string, string>>): string {
  const plain = Object.entries(table).reduce(
    (result, [code, letter]) => result.replaceAll(code, letter),
    text,
  );
  // Last, or an escaped percent sign would be read twice.
  return plain.replaceAll('%25', '%');
}

export function annotationsIn(output: string): readonly Annotation[] {
  return commandsIn(output).flatMap(({ name, properties, message }) => {
    if (name !== 'error' && name !== 'warning' && name !== 'notice') return [];
    const number = (key: string): number | null =>
      key in properties ? Number(properties[key]) : null;
    return [
      {
        level: name,
        message,
        file: properties['file'] ?? null,
        line: number('line'),
        endLine: number('endLine'),
        column: number('col'),
        title: properties['title'] ?? null,
      },
    ];
  });
}
