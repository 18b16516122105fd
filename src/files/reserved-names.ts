// Variables whose names are reserved. The system reserves names everywhere, and a deploy target reserves names
// for the services that it deploys. Each target lists its own.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { deploySettingsFor } from '#domain/deploy-settings.ts';
import type { Binding, Flag, Pipeline } from '#domain/snapshot.ts';
import { isSentIn } from '#domain/snapshot.ts';
import type { EnvironmentName, ServiceName } from '#domain/scalars.ts';
import type { ReadFile } from './read-file.ts';
import { diagnosticIn } from './read-file.ts';
import type { ReservedName } from '#messages/targets.ts';
import type { TargetSchemas } from './schema-parts.ts';

/** One diagnostic for each variable of the flag that has such a name. */
export function reservedNames(
  read: ReadFile<Flag>,
  rules: Pipeline | null,
  targets: TargetSchemas,
): readonly Diagnostic[] {
  return (read.understood?.services ?? []).flatMap(({ service, variables }) => {
    const deployed = deployedBy(service, rules);
    return variables.flatMap((binding) => {
      const { variable } = binding;
      const target = takenBy(variable, targetsSent(binding, deployed), targets);
      if (target === null && !isSystemName(variable)) return [];
      const facts = { variable, service, target: isSystemName(variable) ? null : target };
      const path = ['services', service, variable];
      return [diagnosticIn(read, path, { code: 'flag/reserved-name', facts }, 'key')];
    });
  });
}

/** A target that deploys a service in an environment. */
interface TargetIn {
  readonly environment: EnvironmentName;
  readonly target: string;
}

function deployedBy(service: ServiceName, rules: Pipeline | null): readonly TargetIn[] {
  const deploy = rules?.services.find(({ name }) => name === service)?.deploy ?? [];
  const environments = rules?.environments ?? [];
  return environments.flatMap(({ name }) => {
    const target = deploySettingsFor(deploy, name)?.target;
    return target === undefined ? [] : [{ environment: name, target }];
  });
}

/** The targets that are sent a variable: a target in an environment where it is not sent reads no such name. */
function targetsSent(binding: Binding, deployed: readonly TargetIn[]): readonly string[] {
  const targets = deployed.filter(({ environment }) => isSentIn(binding, environment));
  return [...new Set(targets.map(({ target }) => target))];
}

function takenBy(
  variable: string,
  used: readonly string[],
  targets: TargetSchemas,
): ReservedName | null {
  for (const target of used) {
    const taken = targets.get(target)?.reserved(variable) ?? null;
    if (taken !== null) return taken;
  }
  return null;
}

// Variables that the system, a shell, a loader or a language reads before the service. A flag that sends "true" as one
// of them changes how the program starts, or what it loads.

const NAMES: ReadonlySet<string> = new Set(
  `
  PATH PATHEXT HOME SHELL USER USERNAME USERPROFILE LOGNAME PWD OLDPWD SHLVL HOSTNAME TERM TMPDIR TMP TEMP TZ TZDIR
  LANG LANGUAGE LC_ALL LC_COLLATE LC_CTYPE LC_MESSAGES LC_MONETARY LC_NUMERIC LC_TIME LOCPATH NLSPATH COMSPEC SYSTEMROOT
  WINDIR APPDATA LOCALAPPDATA PROGRAMFILES PROGRAMDATA
  IFS ENV BASH_ENV BASHOPTS SHELLOPTS CDPATH GLOBIGNORE PROMPT_COMMAND PS1 PS2 PS4 POSIXLY_CORRECT ZDOTDIR FPATH
  GLIBC_TUNABLES GCONV_PATH GETCONF_DIR HOSTALIASES LOCALDOMAIN MALLOC_CHECK_ MALLOC_TRACE RESOLV_HOST_CONF RES_OPTIONS
  NODE_OPTIONS NODE_PATH NODE_ENV NODE_DEBUG NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED NODE_V8_COVERAGE
  NODE_PRESERVE_SYMLINKS NODE_PRESERVE_SYMLINKS_MAIN NODE_REPL_EXTERNAL_MODULE NODE_REDIRECT_WARNINGS NODE_NO_WARNINGS
  NODE_PENDING_DEPRECATION NODE_ICU_DATA NODE_COMPILE_CACHE NODE_CHANNEL_FD NODE_CHANNEL_SERIALIZATION_MODE
  NODE_UNIQUE_ID NODE_USE_ENV_PROXY NODE_USE_SYSTEM_CA UV_THREADPOOL_SIZE
  PYTHONPATH PYTHONHOME PYTHONSTARTUP PYTHONINSPECT PYTHONBREAKPOINT PYTHONWARNINGS PYTHONUSERBASE PYTHONEXECUTABLE
  PYTHONOPTIMIZE PYTHONPLATLIBDIR PYTHONSAFEPATH PYTHONPYCACHEPREFIX
  PERL5LIB PERL5OPT PERL5DB PERLLIB RUBYOPT RUBYLIB RUBYSHELL GEM_PATH GEM_HOME BUNDLE_GEMFILE LUA_PATH LUA_CPATH
  LUA_INIT PHPRC PHP_INI_SCAN_DIR R_PROFILE R_ENVIRON R_LIBS
  CLASSPATH JAVA_HOME JAVA_OPTS JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS GODEBUG GOTRACEBACK GOMAXPROCS
  COR_ENABLE_PROFILING COR_PROFILER COR_PROFILER_PATH DOTNET_STARTUP_HOOKS DOTNET_ADDITIONAL_DEPS DOTNET_SHARED_STORE DOTNET_ROOT
  OPENSSL_CONF OPENSSL_MODULES OPENSSL_ENGINES SSL_CERT_FILE SSL_CERT_DIR SSLKEYLOGFILE CURL_CA_BUNDLE
  REQUESTS_CA_BUNDLE HTTP_PROXY HTTPS_PROXY FTP_PROXY ALL_PROXY NO_PROXY
  EDITOR VISUAL PAGER BROWSER DISPLAY SSH_AUTH_SOCK SSH_ASKPASS SSH_AGENT_PID KUBECONFIG GITHUB_TOKEN GH_TOKEN
  `
    .trim()
    .split(/\s+/),
);

/** Prefixes, because new variables with them appear regularly. */
const PREFIXES = [
  'LD_',
  'DYLD_',
  'GIT_',
  'BASH_',
  'CORECLR_',
  'XDG_',
  'SUDO_',
  'NPM_CONFIG_',
  'FLAGHOIST_',
];
const PREFIXED = new RegExp(`^(?:${PREFIXES.join('|')})`);

/** Whether the system reserves a name. Case does not count, because Windows ignores it. */
export function isSystemName(variable: string): boolean {
  const name = variable.toUpperCase();
  return PREFIXED.test(name) || NAMES.has(name);
}
