import { isError, sortDiagnostics } from '#domain/diagnostic.ts';
import { composeWarnings } from '#app/compose-files.ts';
import { headOf } from '#app/check.ts';
import { asTree } from '#app/ports.ts';
import { diagnose, readAhead, validate } from '#app/validate.ts';
import { withRepository } from './context.ts';
import { withYoungSmall } from './memory.ts';
import { printDiagnostics } from './output.ts';
import { EXIT, examples, momentOption, withReading, momentOf } from './command.ts';
import type { CommonOptions, CliCommand } from './command.ts';
import { loaderOf } from '#wiring/open.ts';

type ValidateCommandOptions = Pick<CommonOptions, 'repo' | 'root' | 'format' | 'at'> & {
  readonly head?: string;
};

/** `flaghoist validate`: 0 when nothing is wrong, 1 when something is; warnings alone are 0. */
function runValidate(_args: readonly string[], options: ValidateCommandOptions): Promise<number> {
  const now = momentOf(options.at);
  return withYoungSmall(() =>
    withRepository(options, async (repository) => {
      const loader = loaderOf(repository, options.root);
      // Git needs long to look for changes in the working tree, and nearly always finds few or none. So the files of HEAD
      // are read meanwhile.
      const reading = options.head === undefined ? readAhead(loader) : null;
      const head = await headOf(repository, options.head ?? null).finally(() => reading);
      const ahead = await reading;
      const { diagnostics: ofFlags, side } =
        ahead?.commit === head
          ? await diagnose(loader, ahead.tree, now)
          : await validate(loader, asTree(head), now);
      const beside = await composeWarnings(loader, asTree(head), side);
      const diagnostics = sortDiagnostics([...ofFlags, ...beside]);
      printDiagnostics(diagnostics, options);
      return diagnostics.some(isError) ? EXIT.block : EXIT.pass;
    }),
  );
}

export const validateCommand: CliCommand = {
  options: (command) => {
    withReading(command)
      .option(
        '--head <revision>',
        'what to read (default: the working tree, untracked files included)',
      )
      .addOption(momentOption('--at', 'name the flags that expire by this moment (default: now)'))
      .addHelpText(
        'after',
        examples('flaghoist validate', 'flaghoist validate --head origin/main --format json'),
      );
  },
  run: runValidate,
};
