// src/app/refusal.ts
const REFUSAL = Symbol("refusal");
/** An error that is no bug. `message` says what is wrong, `hint` what to do. */
function refusal(message, hint) {
	return Object.assign(new Error(message), { [REFUSAL]: hint });
}
/** The hint of a refusal, or null when `error` is something else: then it is a bug of ours. */
function hintOf(error) {
	if (!(error instanceof Error) || !(REFUSAL in error)) return null;
	return String(error[REFUSAL]);
}
export { refusal as n, hintOf as t };
