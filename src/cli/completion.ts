import { ALL_CODES } from '#app/codes.ts';
import { refusal } from '#app/refusal.ts';
import { GATES } from '#gates/gates.ts';
import { COMPLETION_TEXTS } from '#messages/terminal.ts';
import { topAbove, wordsFor } from './completion-words.ts';
import type { CliSettings } from './settings.ts';
import { startedAnywhere } from './display.ts';
import { EXIT, examples, print } from './command.ts';
import type { CliCommand } from './command.ts';

/** The scripts ask this program for the words, so that they know the flags of the repository. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  bash: [
    `# ${COMPLETION_TEXTS.bash()}`,
    '_flaghoist() {',
    String.raw`  local IFS=$'\n'`,
    '  COMPREPLY=($(flaghoist completion words "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))',
    '}',
    'complete -o default -F _flaghoist flaghoist',
  ],
  zsh: [
    '#compdef flaghoist',
    `# ${COMPLETION_TEXTS.zsh()}`,
    '_flaghoist() {',
    '  local -a found',
    '  found=("${(@f)$(flaghoist completion words "${(@)words[2,CURRENT]}" 2>/dev/null)}")',
    '  found=("${(@)found:#}")',
    '  if (( ${#found} )); then compadd -- "${(@)found}"; else _files; fi',
    '}',
    'compdef _flaghoist flaghoist',
  ],
  fish: [
    `# ${COMPLETION_TEXTS.fish()}`,
    'function __flaghoist_words',
    '  set -l words (commandline -opc) (commandline -ct)',
    '  flaghoist completion words $words[2..-1] 2>/dev/null',
    'end',
    "complete -c flaghoist -f -a '(__flaghoist_words)'",
  ],
};

/** What the scripts ask at each key press, in place of the name of a shell. */
const ASK = 'words';

/** `flaghoist completion SHELL`: the script. */
async function runCompletion([shell = '', ...words]: readonly string[]): Promise<number> {
  if (shell === ASK) {
    const suggestions = await nextWords(words.length === 0 ? [''] : words);
    print(suggestions.map((word) => `${word}\n`).join(''));
    return EXIT.pass;
  }
  const script = SCRIPTS[shell];
  if (script === undefined)
    throw refusal('completion/unknown-shell', { name: shell, available: Object.keys(SCRIPTS) });
  const lines = script.map((line) => `${line}\n`);
  print(`${definition(shell, startedAnywhere())}${lines.join('')}`);
  return EXIT.pass;
}

/** The word that is completed, where the shell finds no program of this name. */
function definition(shell: string, started: string): string {
  if (started === 'flaghoist') return '';
  return shell === 'fish'
    ? `function flaghoist\n  ${started} $argv\nend\n`
    : `flaghoist() { ${started} "$@"; }\n`;
}

async function nextWords(words: readonly string[]): Promise<readonly string[]> {
  const { program } = await import('./command-line.ts');
  const valueOf = (option: string, usual: string): string =>
    words.includes(option) ? (words[words.indexOf(option) + 1] ?? usual) : usual;
  return wordsFor({
    program: await program(null),
    words,
    folder: topAbove(valueOf('--repo', '.')),
    root: valueOf('--root', await usualRoot()),
    codes: () => [...GATES.map(({ name }) => name), ...ALL_CODES.map(({ code }) => code)],
  });
}

/** By the settings. Wrong ones are said by the command itself, not at a key press. */
async function usualRoot(): Promise<string> {
  const { settingsFor } = await import('./settings.ts');
  const none: CliSettings = {};
  const { root = 'environments' } = await settingsFor('.', process.env).catch(() => none);
  return root;
}

export const completionCommand: CliCommand = {
  options: (command) => {
    command
      // A shell passes what was typed so far, options included, and none of it is meant for this command.
      .passThroughOptions()
      .addHelpText(
        'after',
        examples(
          'eval "$(flaghoist completion bash)"',
          'flaghoist completion fish > ~/.config/fish/completions/flaghoist.fish',
        ),
      );
  },
  run: runCompletion,
};
