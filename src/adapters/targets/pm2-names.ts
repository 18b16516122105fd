// The fields that pm2 keeps of a process. They are in one object with the environment of the process, so a variable with
// such a name changes the process itself: `name` renames it, `watch` restarts it on every change of a file.

/** The settings of an ecosystem file by pm2's own schema, with their other names. */
const SETTINGS = `
  append_env_to_name args automation autorestart autostart combine_logs cron cron_restart cwd deep_monitoring
  disable_logs disable_source_map_support disable_trace env err err_file err_log error error_file event_loop_inspector
  exec exec_interpreter exec_mode execute_command exp_backoff_restart_delay filter_env force gid ignore_watch
  increment_var install_url instance_var instances interpreter interpreterArgs interpreter_args io kill_retry_time
  kill_timeout listen_timeout log log_date_format log_file log_type max_memory_restart max_restarts merge_logs
  min_uptime name name_prefix namespace node_args out out_file out_log output pid pid_file pmx port post_update
  restart_delay script shutdown_with_message source_map_support stop_exit_codes time trace treekill uid user username
  v8 vizion wait_ready watch watch_delay watch_options windowsHide write
`;

/** The fields that pm2 adds for a running process. */
const KEPT = `
  command created_at current_conf error_callback exit_code id km_link max_memory node_version pid_path prev_restart_delay
  ready restart_task restart_time started_inside status unique_id unstable_restarts updateEnv version versioning
  vizion_running _km_monitored _pm2_version _tree_pids
`;

/** The variables that pm2 adds to the environment of the process. */
const SENT = 'NODE_APP_INSTANCE INSTANCE_ID unique_id exec_path';

const NAMES: ReadonlySet<string> = new Set(
  [SETTINGS, KEPT, SENT].flatMap((names) => names.trim().split(/\s+/)),
);

/** `env_production` is an environment of its own in an ecosystem file. */
const PREFIXES = ['env_', 'pm_', 'pmx', 'axm_', 'PM2_'] as const;

/** Whether pm2 takes a variable of this name for a field of its own. */
export function isFieldOfPm2(variable: string): boolean {
  return NAMES.has(variable) || PREFIXES.some((prefix) => variable.startsWith(prefix));
}
