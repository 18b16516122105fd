import { s as instant } from "./time.js";
// node_modules/@date-fns/tz/tzOffset/index.js
const offsetFormatCache = {};
const offsetCache = {};
/**
* The function returns UTC offset in minutes for the given date in specified
* time zone.
*
* Unlike `Date.prototype.getTimezoneOffset`, this function returns the value
* mirrored to the sign of the offset in the time zone. For Asia/Singapore
* (UTC+8), `tzOffset` returns `480`, while `getTimezoneOffset` returns `-480`.
*
* It uses `Intl.DateTimeFormat` internally to access otherwise unavailable
* runtime's time zone data, and falls back to basic manual parsing if Intl API
* is not supported (e.g., older Node.js versions, React Native's Hermes, etc.).
*
* @param timeZone - Time zone name (IANA or UTC offset).
* @param date - Date to check the offset for.
*
* @returns UTC offset in minutes (e.g., `480` for date in UTC+8).
*/
function tzOffset(timeZone, date) {
	try {
		const offsetStr = (offsetFormatCache[timeZone] ||= new Intl.DateTimeFormat("en-US", {
			timeZone,
			timeZoneName: "longOffset"
		}).format)(date).split("GMT")[1];
		if (offsetStr in offsetCache) return offsetCache[offsetStr];
		return calcOffset(offsetStr, offsetStr.split(":"));
	} catch {
		if (timeZone in offsetCache) return offsetCache[timeZone];
		const captures = timeZone?.match(offsetRe);
		if (captures) return calcOffset(timeZone, captures.slice(1));
		return NaN;
	}
}
const offsetRe = /([+-]\d\d):?(\d\d)?/;
function calcOffset(cacheStr, values) {
	const hours = +(values[0] || 0);
	const minutes = +(values[1] || 0);
	const seconds = +(values[2] || 0) / 60;
	return offsetCache[cacheStr] = hours * 60 + minutes > 0 ? hours * 60 + minutes + seconds : hours * 60 - minutes - seconds;
}
// src/domain/zone.ts
const MINUTE = 60;
const DAY = 86400;
/** Whether a time zone of that name is known. Cached, because a format takes long to make. */
function isZone(zone) {
	const isKnown = KNOWN.get(zone) ?? isKnownZone(zone);
	KNOWN.set(zone, isKnown);
	return isKnown;
}
const KNOWN = /* @__PURE__ */ new Map();
function isKnownZone(zone) {
	try {
		return new Intl.DateTimeFormat("en", { timeZone: zone }).format(0) !== "";
	} catch {
		return false;
	}
}
/** What a clock in the zone shows at a moment. */
function localAt(zone, at) {
	return at + offsetAt(zone, at);
}
/**
* The first and the last moment at which a clock in the zone shows a local time. For a local time that does not exist,
* both are the first moment after the gap.
*/
function momentsOf(zone, local) {
	const [before, after] = [offsetAt(zone, local - DAY), offsetAt(zone, local + DAY)];
	const moments = [local - before, local - after].filter((at) => localAt(zone, instant(at)) === local);
	if (moments.length === 0) {
		const at = changeBetween(zone, local - after, local - before);
		return {
			first: at,
			last: at
		};
	}
	return {
		first: instant(Math.min(...moments)),
		last: instant(Math.max(...moments))
	};
}
/** The first moment with the offset of `end`, which differs from the one of `start`. */
function changeBetween(zone, start, end) {
	const offset = offsetAt(zone, start);
	let [low, high] = [start, end];
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (offsetAt(zone, middle) === offset) low = middle;
		else high = middle;
	}
	return instant(high);
}
function offsetAt(zone, at) {
	return Math.round(tzOffset(zone, /* @__PURE__ */ new Date(at * 1e3)) * MINUTE);
}
export { momentsOf as i, isZone as n, localAt as r, DAY as t };
