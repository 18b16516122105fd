/** The variable with the key of the log's signatures: a secret of the deploy environment of the default branch. */
export const KEY_VARIABLE = 'FLAGHOIST_LOG_KEY';
