// Mistakes between files that are each valid alone.
import type { LongKey, LongLabel } from '#domain/labels.ts';
import { LONG_KEY_ROW, LONG_LABEL_ROW } from '#messages/gates/issues.ts';
import { row } from '#messages/table.ts';
import type { ReservedName } from '#messages/targets.ts';
import { reservedText } from '#messages/targets.ts';
import type { Names } from '#messages/words.ts';
import { both, listed, shortSha, shown } from '#messages/words.ts';

/** A name that the pipeline does not declare; `meant`: the declared name that was probably meant. */
type Undeclared = {
  readonly name: string;
  readonly available: Names;
  readonly meant: string | null;
};

/** An environment that the pipeline does not have; `variable`: the one that is sent there, null for a requirement. */
type UnknownEnvironment = Undeclared & { readonly variable: string | null };

/** Where another flag fills a variable. */
type OtherUse = {
  readonly flag: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
};

export const FLAG_MESSAGES = {
  'flag/unknown-service': row<Undeclared>({
    sentence: ({ name, available }) =>
      `unknown service ${shown(name)}; available services: ${listed(available)}`,
    hint: ({ name, meant }) =>
      meant === null ? `add "${name}: {}" to services in the pipeline` : `write ${meant}`,
    means:
      'A flag sends variables to a service that the pipeline does not declare. No deployment would reach it.',
    fix: 'Rename the service to a declared one, or declare the service in the pipeline.',
    example: '# environments/pipeline.yaml\nservices:\n  calling-platform: {}',
  }),
  'flag/unknown-environment': row<UnknownEnvironment>({
    sentence: ({ name, available, variable }) =>
      `${variable === null ? '' : `${variable} is sent in the `}unknown environment ${shown(name)}; available environments: ${listed(available)}`,
    hint: ({ name, available, meant, variable }) => {
      if (variable !== null)
        return meant === null ? `write one of ${listed(available)}` : `write ${meant}`;
      return meant === null
        ? `add "- name: ${name}" to environments in the pipeline, or delete the requirement`
        : `write ${meant}`;
    },
    means:
      'A flag requires something for an environment that the pipeline does not have. The requirement would have no effect.',
    fix: 'Rename the environment to one of the pipeline, or write "*" for all environments.',
    example: 'requires:\n  production:\n    ladder: { steps: [5, 25, 100], each: 7d }',
  }),
  'flag/unknown-owner': row<Undeclared>({
    sentence: ({ name, available }) =>
      `unknown owner ${shown(name)}; available teams: ${listed(available)}`,
    hint: ({ name, meant }) =>
      meant === null ? `add "${name}: [a login]" to teams in the pipeline` : `write ${meant}`,
    means:
      'The owner of a flag is a team that the pipeline does not list. No approval could count for the owner.',
    fix: 'Rename the owner to a listed team, or add the team to the pipeline. A team of GitHub is written `org/team`.',
    example: '# environments/pipeline.yaml\nteams:\n  voice: [ana, bartek]',
  }),
  'flag/duplicate-variable': row<{
    readonly variable: string;
    readonly services: readonly string[];
    readonly others: readonly OtherUse[];
    /** How many other flags are left out. */
    readonly more: number;
  }>({
    sentence: ({ variable, services, others, more }) => {
      const places = others.map(
        ({ flag, file, line, column }) => `${flag} (${file}:${line}:${column})`,
      );
      const flags = others.length === 1 ? 'flag' : 'flags';
      const all = more === 0 ? places : [...places, `${more} more`];
      return `${variable} of ${both(services)} is also filled by the ${flags} ${both(all)}`;
    },
    hint: ({ others }) =>
      others.length === 1
        ? 'give one of the two flags another variable'
        : 'give each of the flags a variable of its own',
    means:
      'Several flags fill the same variable of the same service, so the value that the service gets is unknown.',
    fix: 'Give each of the flags a variable of its own.',
    example: 'services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled',
  }),
  'flag/form-of-rollout': row<{ readonly variable: string }>({
    sentence: ({ variable }) =>
      `${variable} is filled with rollout, a percentage, which has no on or off`,
    hint: () => 'delete on and off, or write from: enabled',
    means:
      'A variable that is filled with `rollout` has texts for on and off. It is sent a percentage, which has no on or off.',
    fix: 'Delete `on` and `off`, or fill the variable with `enabled`.',
    example: 'OUTBOUND_CALLS_PERCENTAGE: { from: rollout, in: [development] }',
  }),
  'flag/form-without-difference': row<{ readonly variable: string; readonly text: string }>({
    sentence: ({ variable, text }) =>
      `${variable} is sent ${JSON.stringify(text)} both while the flag is on and while it is off`,
    hint: () => 'write another text for off',
    means:
      'A variable is sent the same text while the flag is on and while it is off. The flag switches nothing.',
    fix: 'Write another text for `off`.',
    example: 'VITE_OUTBOUND: { from: enabled, on: "true", off: "" }',
  }),
  'flag/unset-turns-on': row<{
    readonly variable: string;
    readonly because: 'safe' | 'code-default';
  }>({
    sentence: ({ variable, because }) =>
      `${variable} is left out while the flag is off, but without ${variable} the code turns the feature on (${because}: true)`,
    hint: () => 'write off: "false", or another text that the code reads as off',
    means:
      'Turning the flag off would turn the feature on. The variable is left out while the flag is off (`off: unset`), and without the variable the code turns the feature on.',
    fix: 'Send a text that the code reads as off.',
    example: 'OUTBOUND_CALLS_ENABLED: { from: enabled, off: "0" }',
  }),
  'flag/text-is-truthy': row<{ readonly variable: string; readonly tool: string }>({
    severity: 'warning',
    sentence: ({ variable, tool }) =>
      `${tool} puts ${variable} into the page as text, and the text "false" counts as true where code tests it`,
    hint: ({ variable }) =>
      `write ${variable}: { from: enabled, on: "true", off: "" }, or off: "false" if the code compares it with "true"`,
    means:
      'Code that only tests whether the variable is set turns the feature on while the flag is off. Build tools put a variable with the prefix `VITE_`, `NEXT_PUBLIC_`, `REACT_APP_`, `PUBLIC_` or `EXPO_PUBLIC_` into the page as text. In JavaScript the text `false` is truthy.',
    fix: 'Send the empty string while the flag is off. Or compare the variable with a text in the code, and write that form.',
    example: 'VITE_OUTBOUND: { from: enabled, on: "true", off: "" }',
  }),
  // `target`: the words of the deploy target that reserves the name; null: the system reserves it.
  'flag/reserved-name': row<{
    readonly variable: string;
    readonly service: string;
    /** Null: the system keeps it. */
    readonly target: ReservedName | null;
  }>({
    sentence: ({ variable, service, target }) =>
      `the variable ${shown(variable)} of ${service} ${target === null ? 'is reserved by the system and would change how the service starts' : reservedText(target).message}`,
    hint: ({ target }) =>
      target === null
        ? 'give the variable a name of its own, such as CHECKOUT_ENABLED'
        : reservedText(target).hint,
    means:
      'A variable has a name that the system, a language or the deploy target of the service reserves. It would change how the service starts, or the target would refuse or misread it.',
    fix: 'Rename the variable, in the definition and in the code that reads it.',
    example: 'services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled   # not PATH',
  }),
  'flag/set-by-compose': row<{
    readonly variable: string;
    readonly service: string;
    readonly flag: string;
  }>({
    severity: 'warning',
    sentence: ({ variable, service, flag }) =>
      `${variable} of ${service} is set here, so the service does not get the value of the flag ${flag}`,
    hint: () => 'delete the line, and let env_file read the file that deployments write',
    means:
      'A file of Docker Compose sets the variable of a flag under `environment:`. That setting wins over every `env_file:`, so the service never gets the value of the flag.',
    fix: 'Delete the line. `flaghoist init --dry-run` shows the edit.',
    example: 'services:\n  shop:\n    env_file: [.env, .flaghoist/shop.env]',
  }),
  'flag/built-by-compose': row<{
    readonly variable: string;
    readonly service: string;
    readonly flag: string;
  }>({
    severity: 'warning',
    sentence: ({ variable, service, flag }) =>
      `${variable} of ${service} is built in here, so a deployment of the flag ${flag} changes nothing until the image is built again`,
    hint: ({ service }) =>
      `deploy ${service} with the target command, which builds the image again (flaghoist explain command); until then, keep the old lines of the variable`,
    means:
      'A file of Docker Compose passes the variable of a flag to the build, under `args:`. The image contains the value, so a container that gets the new value later does not see it. A build takes the value from the shell, from `.env` or from `--env-file`, never from `env_file:`.',
    fix: 'Deploy the service with the target `command`: its program builds the image again, with the new values in its environment. Until then, keep the lines that set the variable today.',
    example:
      "services:\n  web: { deploy: { '*': { target: command, run: [docker, compose, up, -d, --build, web] } } }",
  }),
  'flag/not-read-by-compose': row<{ readonly service: string; readonly name: string }>({
    severity: 'warning',
    sentence: ({ service, name }) =>
      `${service} does not read the file ${name} that deployments write, so no flag reaches it`,
    hint: () => 'name that file last under env_file (flaghoist init --dry-run shows the edit)',
    means:
      'No compose file names the file into which deployments write the values of a service. So the service keeps the values that it has without Flaghoist.',
    fix: 'Name the file last under `env_file:`. `flaghoist init --dry-run` shows the edit. If another program reads the file, the warning changes nothing.',
    example: 'services:\n  shop:\n    env_file: [.env, .flaghoist/shop.env]',
  }),
  'flag/not-deployed': row<{ readonly service: string; readonly flag: string }>({
    severity: 'warning',
    sentence: ({ service, flag }) =>
      `no deployment reaches ${service}, so a rollback of ${flag} turns nothing off there`,
    hint: () => 'name a deploy target for this service (flaghoist explain targets lists them)',
    means:
      'The pipeline names deploy targets for other services, and none for a service that a flag is sent to. A deployment writes nothing there: the service keeps the values that it has, also after a rollback.',
    fix: 'Name a target below `deploy` of the service. If another program brings the values from `flaghoist render` to it, the warning changes nothing.',
    example:
      "services:\n  shop: { deploy: { '*': { target: files, folder: .flaghoist, file: '{environment}/shop.env' } } }",
  }),
  'flag/expired': row<{ readonly flag: string; readonly expires: string }>({
    severity: 'warning',
    sentence: ({ flag, expires }) => `the flag ${flag} expired on ${expires}`,
    hint: () => 'remove the flag, write a later date, or write permanent: with a reason instead',
    means: 'The flag has expired. It works as before, and the warning changes no verdict.',
    fix: 'Remove the flag and the code that reads it. Or write a later date. Or write under `permanent` why the flag stays.',
    example: 'expires: 2027-06-30',
  }),
  'flag/similar-key': row<{ readonly key: string; readonly similar: Names }>({
    severity: 'warning',
    sentence: ({ key, similar }) =>
      `the key ${key} differs in one character from ${listed(similar)}`,
    hint: () => 'rename one of the flags, unless their names are easy to tell apart',
    means:
      'The keys of two flags differ in a single character, so a reviewer can easily confuse them.',
    fix: 'Rename one of the two flags before it is used. Keys that differ only in a digit are a series and are not reported.',
    example: 'environments/flags/checkout.yaml\nenvironments/flags/chekout.yaml',
  }),
  // `values`: what services are sent, such as `api CHECKOUT=false`. `state`: the first file that could set it.
  'flag/no-state': row<{
    readonly flag: string;
    readonly isSafeOn: boolean;
    readonly values: readonly string[];
    readonly state: string;
  }>({
    severity: 'warning',
    sentence: ({ flag, isSafeOn, values }) =>
      `the flag ${flag} has no state in any environment, so it is ${isSafeOn ? 'on' : 'off'} for all services${values.length === 0 ? '' : ` (${values.join(', ')})`}`,
    hint: ({ isSafeOn, state }) => `write "enabled: ${!isSafeOn}" to ${state} to try the flag`,
    means:
      'A flag has a definition but no state in any environment, so all users get its safe value. That is normal for a new flag.',
    fix: 'Write the first state when you want to try the flag.',
    example: '# environments/development/outbound-calls.yaml\nenabled: true',
  }),
  'flag/empty-watch': row<{ readonly flag: string }>({
    sentence: ({ flag }) => `the watch of ${flag} has no metric and no issues to look at`,
    hint: () => 'add metrics to the definition, or also: { issues: … } to the watch',
    means:
      'A watch without metrics and without issues finds no breach and always ends well. So its end proves nothing.',
    fix: 'Add a metric to the definition or issues to the watch, or delete the watch.',
    example: 'watch: { for: 24h, also: { issues: { labels: [P1], above: 0 } } }',
  }),
  'flag/long-key': row<LongKey>({
    ...LONG_KEY_ROW,
    means:
      'The watch or the graduation needs issues with the label flag:<key>, and the key is too long for it.',
  }),
  'flag/long-label': row<LongLabel>({
    ...LONG_LABEL_ROW,
    means:
      'A label of the watch or of the graduation is longer than GitHub allows, so no issue can carry it.',
    example: 'watch: { for: 24h, also: { issues: { labels: [P1], above: 0 } } }',
  }),
  'state/unknown-flag': row<{
    readonly flag: string;
    readonly definition: string;
    readonly meant: string | null;
  }>({
    sentence: ({ flag }) => `the flag ${flag} has no definition, so this state has no effect`,
    hint: ({ definition, meant }) =>
      meant === null
        ? `add ${definition}, or rename or delete this file`
        : `rename this file to the flag ${meant}, or add ${definition}`,
    means:
      'A state belongs to a flag that has no definition. No service is sent anything, so the file has no effect.',
    fix: 'Rename the file to the key of a flag, add the definition, or delete the file.',
    example:
      'environments/flags/outbound-calls.yaml        # what it is\nenvironments/production/outbound-calls.yaml   # what it is set to',
  }),
  'state/refused-definition': row<{
    readonly flag: string;
    readonly definition: string;
    readonly landing: string;
    readonly verdict: 'wait' | 'block';
  }>({
    sentence: ({ flag, definition, landing, verdict }) =>
      `the definition of ${flag} is refused in ${shortSha(landing)}, so this state raises nothing until ${verdict === 'wait' ? 'that landing is accepted' : `${definition} is corrected`}`,
    title: ({ verdict }) =>
      verdict === 'wait' ? 'Waits for its definition' : 'its definition is refused',
    hint: ({ definition, landing, verdict }) =>
      `${verdict === 'wait' ? `add what ${shortSha(landing)} lacks` : `correct ${definition}`}, or revert both landings`,
    means:
      'A state belongs to a flag whose definition has landed and is refused. Without an accepted definition, the state raises no value.',
    fix: 'Correct the definition, or add what its landing lacks. `flaghoist deploy` shows why it is refused.',
    example: 'flaghoist deploy --dry-run',
  }),
  'state/unknown-environment': row<{
    readonly folder: string;
    readonly states: number;
    readonly available: Names;
    readonly meant: string | null;
  }>({
    sentence: ({ folder, states, available }) =>
      `${states === 1 ? 'a state' : `${states} states`} for the unknown environment ${shown(folder)}; available environments: ${listed(available)}`,
    hint: ({ folder, meant }) =>
      meant === null
        ? `add "- name: ${folder}" to environments in the pipeline, or rename or delete the folder`
        : `rename the folder to ${meant}, or add "- name: ${folder}" to environments in the pipeline`,
    means:
      'A folder contains states, but the pipeline has no environment of that name. The states are not deployed and not protected.',
    fix: 'Rename the folder to an environment of the pipeline, add the environment, or delete the folder.',
    example: 'environments:\n  - name: development\n  - name: staging',
  }),
  'state/unknown-service': row<Undeclared & { readonly flag: string }>({
    sentence: ({ flag, name, available }) =>
      `the flag ${flag} sends nothing to ${shown(name)}; its services are ${listed(available)}`,
    hint: ({ name, meant }) => (meant === null ? `delete ${shown(name)}` : `write ${meant}`),
    means:
      'A state sets something for a service that the flag sends nothing to, so it has no effect.',
    fix: 'Rename the service to a service of the flag, or delete the setting.',
    example: 'enabled: true\nservices:\n  calling-platform: { enabled: false }',
  }),
  'state/rollout-unread': row<{ readonly rollout: number; readonly services: readonly string[] }>({
    severity: 'warning',
    sentence: ({ rollout, services }) =>
      `rollout is ${rollout}, but ${both(services)} ${services.length === 1 ? 'reads no rollout; it would give the value to all of its users' : 'read no rollout; they would give the value to all of their users'}`,
    hint: ({ services }) =>
      `fill a variable of ${both(services)} with rollout in the definition, or turn ${services.length === 1 ? 'the service' : 'the services'} off here`,
    means:
      'A state gives the value to a share of users, but a service of the flag reads no rollout. That service gives the value to all of its users.',
    fix: 'Fill a variable of the service with `rollout`, or turn the service off until the rollout is at 100.',
    example:
      'services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled\n    OUTBOUND_CALLS_PERCENTAGE: rollout',
  }),
  'state/rollout-on-safe': row<{ readonly flag: string; readonly rollout: number }>({
    sentence: ({ flag, rollout }) =>
      `rollout is ${rollout}, but the flag ${flag} is safe when it is on, so it has no rollout`,
    hint: () => 'delete the rollout',
    means:
      'A state sets a rollout for a flag whose safe value is on (`safe: true`). Such a flag is on or off; it has no rollout.',
    fix: 'Delete the rollout.',
    example: 'enabled: false',
  }),
} as const;

export const PIPELINE_MESSAGES = {
  // `place`: with an article, such as `the file /srv/flags/api.env`. `missing`: what would make it unique.
  'pipeline/shared-place': row<{
    readonly instances: Names;
    readonly place: string;
    readonly setting: string;
    readonly missing: readonly ('{environment}' | '{service}')[];
  }>({
    sentence: ({ instances, place }) =>
      `${listed(instances)} are deployed to the same place, ${place}, and overwrite each other`,
    hint: ({ missing, setting }) =>
      `put ${both(missing)} into ${setting}, or write machine: "${missing[0] ?? ''}" if each ${missing[0] === '{service}' ? 'service' : 'environment'} has its own machine`,
    means:
      'Services or environments are deployed to the same place, so their values overwrite each other. A landing in staging would change production.',
    fix: 'Put `{environment}`, or `{service}`, into the setting of the place. If each environment has its own machine, or its own job with secrets, write that with `machine`.',
    example:
      'services:\n  traefik:\n    deploy:\n      "*": { target: files, render: traefik, folder: "/etc/traefik/{environment}" }',
  }),
  // `team`: one that could approve; null: the pipeline has none. `written`: `policy` without approvals, or `zero` of them.
  'pipeline/no-policy': row<{
    readonly team: string | null;
    readonly written: 'nothing' | 'policy' | 'zero';
  }>({
    severity: 'warning',
    sentence: ({ written }) =>
      `${written === 'zero' ? 'policy.approvals asks for 0 approvals' : 'the pipeline has no policy.approvals'}, so everyone who can merge can loosen every rule`,
    hint: ({ team, written }) => {
      const approvals = `approvals: { count: 1, from: [${team ?? 'release'}] }`;
      const people =
        team === null ? 'teams: { release: [ana, bartek] } with your people, and ' : '';
      switch (written) {
        case 'zero':
          return 'write count: 1';
        case 'policy':
          return `add ${people}${approvals} to policy`;
        case 'nothing':
          return `add ${people}policy: { ${approvals} }`;
      }
    },
    means:
      'The pipeline does not say who may change it. Everyone who can merge a pull request can loosen every rule.',
    fix: 'Add the approvals that a policy change requires.',
    example: 'policy:\n  approvals: { count: 1, from: [release] }',
  }),
  'pipeline/unmatched-path': row<{ readonly pattern: string }>({
    severity: 'warning',
    sentence: ({ pattern }) => `no file matches ${shown(pattern)}, so it protects nothing`,
    hint: () => 'correct the pattern, or delete it',
    means:
      'A pattern of `policy.paths` matches no file of the repository. If it is misspelled, everyone who can merge may change the files that it was meant for. Upper and lower case count.',
    fix: 'Correct the pattern, or delete it.',
    example: 'policy: { paths: [".github/workflows/**"] }',
  }),
} as const;
