// src/domain/time.ts
const SECONDS = {
	m: 60,
	h: 3600,
	d: 86400,
	w: 604800
};
/** How a duration is written: `0h`, `90m`, `48h`, `7d`, `2w`. At most ten years. */
const DURATION_PATTERN = "^(0|[1-9][0-9]{0,6})[mhdw]$";
/** The same, and not nothing. */
const LASTING_PATTERN = "^[1-9][0-9]{0,6}[mhdw]$";
const LONGEST = 3660 * SECONDS.d;
/** `text` as a duration, or null if it is none, or longer than ten years. */
function parseDuration(text) {
	if (!(/* @__PURE__ */ new RegExp("^(0|[1-9][0-9]{0,6})[mhdw]$")).test(text)) return null;
	const unit = text.slice(-1);
	const seconds = Number(text.slice(0, -1)) * SECONDS[unit];
	return seconds <= LONGEST ? duration(seconds) : null;
}
/** A duration that a schema has already accepted. Throws if the text is no duration. */
function durationOf(text) {
	const parsed = parseDuration(text);
	if (parsed === null) throw new Error(`not a duration: ${text}`);
	return parsed;
}
/** A number of seconds as a duration; fractions are dropped, negative numbers become zero. */
function duration(seconds) {
	return Math.max(0, Math.floor(seconds));
}
/** Seconds since 1970 as a moment; fractions are dropped. */
function instant(seconds) {
	return Math.floor(seconds);
}
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;
/**
* An ISO 8601 text as a moment, or null. A time of day needs a zone, so that the text means the same moment on every
* machine. A date alone is midnight UTC.
*/
function parseInstant(text) {
	if (!WITH_ZONE.test(text) || !isDay(text.slice(0, 10))) return null;
	const milliseconds = Date.parse(text.replace(" ", "T"));
	return Number.isNaN(milliseconds) ? null : instant(milliseconds / 1e3);
}
/** Whether a date exists. `Date.parse` reads 30 February as 2 March. */
function isDay(date) {
	return new Date(Date.parse(date)).getUTCDate() === Number(date.slice(-2));
}
function plus(at, length) {
	return instant(at + length);
}
/** The time from `start` to `end`; zero if `end` is not later, so that a skewed clock never adds time. */
function between(start, end) {
	return duration(end - start);
}
function latest(first, ...others) {
	return instant(Math.max(first, ...others));
}
/** `2026-11-22T09:00:00Z`. */
function isoOf(at) {
	return (/* @__PURE__ */ new Date(at * 1e3)).toISOString().replace(".000Z", "Z");
}
const DAYS = [
	"Sun",
	"Mon",
	"Tue",
	"Wed",
	"Thu",
	"Fri",
	"Sat"
];
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
/** A due moment in words, rounded up to the minute, so that a reader who comes back then is never too early. */
function dueText(at) {
	return minuteText(Math.ceil(at / SECONDS.m));
}
/** A past moment in words, rounded down to the minute, so that it is never after now. */
function pastText(at) {
	return minuteText(Math.floor(at / SECONDS.m));
}
/** `Sun 22 Nov, 09:00 UTC`: a due moment for a heading, rounded up to the minute. */
function shortDueText(at) {
	return short(dueText(at));
}
/** `Fri 20 Nov, 09:00`: a past moment for a table, rounded down to the minute, in UTC. */
function shortPastText(at) {
	return short(pastText(at)).replace(" UTC", "");
}
function short(text) {
	return text.replace(/ \d{4} (\d\d:)/, ", $1");
}
/**
* `Sun 22 Nov 2026 09:00 UTC`: fixed English text, so that an unchanged verdict reads the same on every run.
*/
function minuteText(minutes) {
	const date = /* @__PURE__ */ new Date(minutes * 6e4);
	const two = (n) => String(n).padStart(2, "0");
	return `${`${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())} UTC`;
}
/**
* A duration for people, in at most two units and rounded down: `45m`, `31h`, `6d 4h`. Days appear from 72 hours on,
* because people speak of a 48 hour soak.
*/
function lengthOf(length) {
	if (length < SECONDS.m) return length === 0 ? "0m" : "under 1m";
	if (length < SECONDS.h) return `${Math.floor(length / SECONDS.m)}m`;
	if (length < 3 * SECONDS.d) return inTwo(length, SECONDS.h, "h", SECONDS.m, "m");
	return inTwo(length, SECONDS.d, "d", SECONDS.h, "h");
}
function inTwo(length, big, bigName, small, smallName) {
	const rest = Math.floor(length % big / small);
	return `${Math.floor(length / big)}${bigName}${rest === 0 ? "" : ` ${rest}${smallName}`}`;
}
export { duration as a, isoOf as c, parseDuration as d, parseInstant as f, shortPastText as g, shortDueText as h, dueText as i, latest as l, plus as m, LASTING_PATTERN as n, durationOf as o, pastText as p, between as r, instant as s, DURATION_PATTERN as t, lengthOf as u };
