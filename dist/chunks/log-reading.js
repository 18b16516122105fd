import { n as __require, r as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { n as refusal } from "./refusal.js";
import { $ as textOfValue, $t as DECISIVE, B as compareExposures, Bt as DURATION_PATTERN, Dt as worst, Et as latestReady, F as futureText, Ft as VARIABLE_PATTERN, G as sendsSame, Gt as instant, H as covers, Ht as dueText, I as listText, It as inOrder, J as worstComparison, Jt as lengthOf, K as valuesAre, Kt as isoOf, L as rewriteText, Lt as isName, M as eitherText, N as exposuresText, Ot as isError, P as futureHint, Pt as NAME_PATTERN, Qt as plus, R as sinceText, Rt as parseEnvironmentName, U as isRaise, Ut as duration, V as compareSides, Vt as between, W as outcomeOf, Wt as durationOf, X as saysOff, Xt as parseInstant, Yt as parseDuration, Z as sentAtSafe, Zt as pastText, _t as KINDS$2, at as exposuresOf, bt as isSentWherever, ct as percentOf, dt as ABSENT, ft as UNREADABLE, gt as FIELDS, h as require_dist$2, ht as valueOf, it as exposuresIn, j as REWRITE_HINT, kt as sortDiagnostics, lt as sameExposures, mt as stateOf$2, nn as absent, ot as highestPercent, pt as filesOf, q as valuesCover, qt as latest, rn as isUnknownPusher, rt as exposuresFrom, st as isExposed, vt as USUAL, z as unseenHint } from "./refusals.js";
import { EventEmitter } from "node:events";
import { spawn } from "node:child_process";
import { join, normalize, resolve as resolve$1 } from "node:path";
import { existsSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
// node_modules/@simple-git/args-pathspec/dist/index.mjs
const t = /* @__PURE__ */ new WeakMap();
function c$1(...n) {
	const e = new String(n);
	return t.set(e, n), e;
}
function r(n) {
	return n instanceof String && t.has(n);
}
function o(n) {
	return t.get(n) ?? [];
}
// node_modules/ms/index.js
var require_ms = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Helpers.
	*/
	var s = 1e3;
	var m = s * 60;
	var h = m * 60;
	var d = h * 24;
	var w = d * 7;
	var y = d * 365.25;
	/**
	* Parse or format the given `val`.
	*
	* Options:
	*
	*  - `long` verbose formatting [false]
	*
	* @param {String|Number} val
	* @param {Object} [options]
	* @throws {Error} throw an error if val is not a non-empty string or a number
	* @return {String|Number}
	* @api public
	*/
	module.exports = function(val, options) {
		options = options || {};
		var type = typeof val;
		if (type === "string" && val.length > 0) return parse(val);
		else if (type === "number" && isFinite(val)) return options.long ? fmtLong(val) : fmtShort(val);
		throw new Error("val is not a non-empty string or a valid number. val=" + JSON.stringify(val));
	};
	/**
	* Parse the given `str` and return milliseconds.
	*
	* @param {String} str
	* @return {Number}
	* @api private
	*/
	function parse(str) {
		str = String(str);
		if (str.length > 100) return;
		var match = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(str);
		if (!match) return;
		var n = parseFloat(match[1]);
		switch ((match[2] || "ms").toLowerCase()) {
			case "years":
			case "year":
			case "yrs":
			case "yr":
			case "y": return n * y;
			case "weeks":
			case "week":
			case "w": return n * w;
			case "days":
			case "day":
			case "d": return n * d;
			case "hours":
			case "hour":
			case "hrs":
			case "hr":
			case "h": return n * h;
			case "minutes":
			case "minute":
			case "mins":
			case "min":
			case "m": return n * m;
			case "seconds":
			case "second":
			case "secs":
			case "sec":
			case "s": return n * s;
			case "milliseconds":
			case "millisecond":
			case "msecs":
			case "msec":
			case "ms": return n;
			default: return;
		}
	}
	/**
	* Short format for `ms`.
	*
	* @param {Number} ms
	* @return {String}
	* @api private
	*/
	function fmtShort(ms) {
		var msAbs = Math.abs(ms);
		if (msAbs >= d) return Math.round(ms / d) + "d";
		if (msAbs >= h) return Math.round(ms / h) + "h";
		if (msAbs >= m) return Math.round(ms / m) + "m";
		if (msAbs >= s) return Math.round(ms / s) + "s";
		return ms + "ms";
	}
	/**
	* Long format for `ms`.
	*
	* @param {Number} ms
	* @return {String}
	* @api private
	*/
	function fmtLong(ms) {
		var msAbs = Math.abs(ms);
		if (msAbs >= d) return plural(ms, msAbs, d, "day");
		if (msAbs >= h) return plural(ms, msAbs, h, "hour");
		if (msAbs >= m) return plural(ms, msAbs, m, "minute");
		if (msAbs >= s) return plural(ms, msAbs, s, "second");
		return ms + " ms";
	}
	/**
	* Pluralization helper.
	*/
	function plural(ms, msAbs, n, name) {
		var isPlural = msAbs >= n * 1.5;
		return Math.round(ms / n) + " " + name + (isPlural ? "s" : "");
	}
}));
// node_modules/debug/src/common.js
var require_common = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* This is the common logic for both the Node.js and web browser
	* implementations of `debug()`.
	*/
	function setup(env) {
		createDebug.debug = createDebug;
		createDebug.default = createDebug;
		createDebug.coerce = coerce;
		createDebug.disable = disable;
		createDebug.enable = enable;
		createDebug.enabled = enabled;
		createDebug.humanize = require_ms();
		createDebug.destroy = destroy;
		Object.keys(env).forEach((key) => {
			createDebug[key] = env[key];
		});
		/**
		* The currently active debug mode names, and names to skip.
		*/
		createDebug.names = [];
		createDebug.skips = [];
		/**
		* Map of special "%n" handling functions, for the debug "format" argument.
		*
		* Valid key names are a single, lower or upper-case letter, i.e. "n" and "N".
		*/
		createDebug.formatters = {};
		/**
		* Selects a color for a debug namespace
		* @param {String} namespace The namespace string for the debug instance to be colored
		* @return {Number|String} An ANSI color code for the given namespace
		* @api private
		*/
		function selectColor(namespace) {
			let hash = 0;
			for (let i = 0; i < namespace.length; i++) {
				hash = (hash << 5) - hash + namespace.charCodeAt(i);
				hash |= 0;
			}
			return createDebug.colors[Math.abs(hash) % createDebug.colors.length];
		}
		createDebug.selectColor = selectColor;
		/**
		* Create a debugger with the given `namespace`.
		*
		* @param {String} namespace
		* @return {Function}
		* @api public
		*/
		function createDebug(namespace) {
			let prevTime;
			let enableOverride = null;
			let namespacesCache;
			let enabledCache;
			function debug(...args) {
				if (!debug.enabled) return;
				const self = debug;
				const curr = Number(/* @__PURE__ */ new Date());
				self.diff = curr - (prevTime || curr);
				self.prev = prevTime;
				self.curr = curr;
				prevTime = curr;
				args[0] = createDebug.coerce(args[0]);
				if (typeof args[0] !== "string") args.unshift("%O");
				let index = 0;
				args[0] = args[0].replace(/%([a-zA-Z%])/g, (match, format) => {
					if (match === "%%") return "%";
					index++;
					const formatter = createDebug.formatters[format];
					if (typeof formatter === "function") {
						const val = args[index];
						match = formatter.call(self, val);
						args.splice(index, 1);
						index--;
					}
					return match;
				});
				createDebug.formatArgs.call(self, args);
				(self.log || createDebug.log).apply(self, args);
			}
			debug.namespace = namespace;
			debug.useColors = createDebug.useColors();
			debug.color = createDebug.selectColor(namespace);
			debug.extend = extend;
			debug.destroy = createDebug.destroy;
			Object.defineProperty(debug, "enabled", {
				enumerable: true,
				configurable: false,
				get: () => {
					if (enableOverride !== null) return enableOverride;
					if (namespacesCache !== createDebug.namespaces) {
						namespacesCache = createDebug.namespaces;
						enabledCache = createDebug.enabled(namespace);
					}
					return enabledCache;
				},
				set: (v) => {
					enableOverride = v;
				}
			});
			if (typeof createDebug.init === "function") createDebug.init(debug);
			return debug;
		}
		function extend(namespace, delimiter) {
			const newDebug = createDebug(this.namespace + (typeof delimiter === "undefined" ? ":" : delimiter) + namespace);
			newDebug.log = this.log;
			return newDebug;
		}
		/**
		* Enables a debug mode by namespaces. This can include modes
		* separated by a colon and wildcards.
		*
		* @param {String} namespaces
		* @api public
		*/
		function enable(namespaces) {
			createDebug.save(namespaces);
			createDebug.namespaces = namespaces;
			createDebug.names = [];
			createDebug.skips = [];
			const split = (typeof namespaces === "string" ? namespaces : "").trim().replace(/\s+/g, ",").split(",").filter(Boolean);
			for (const ns of split) if (ns[0] === "-") createDebug.skips.push(ns.slice(1));
			else createDebug.names.push(ns);
		}
		/**
		* Checks if the given string matches a namespace template, honoring
		* asterisks as wildcards.
		*
		* @param {String} search
		* @param {String} template
		* @return {Boolean}
		*/
		function matchesTemplate(search, template) {
			let searchIndex = 0;
			let templateIndex = 0;
			let starIndex = -1;
			let matchIndex = 0;
			while (searchIndex < search.length) if (templateIndex < template.length && (template[templateIndex] === search[searchIndex] || template[templateIndex] === "*")) {
				if (template[templateIndex] === "*") {
					starIndex = templateIndex;
					matchIndex = searchIndex;
					templateIndex++;
				} else {
					searchIndex++;
					templateIndex++;
				}
			} else if (starIndex !== -1) {
				templateIndex = starIndex + 1;
				matchIndex++;
				searchIndex = matchIndex;
			} else return false;
			while (templateIndex < template.length && template[templateIndex] === "*") templateIndex++;
			return templateIndex === template.length;
		}
		/**
		* Disable debug output.
		*
		* @return {String} namespaces
		* @api public
		*/
		function disable() {
			const namespaces = [...createDebug.names, ...createDebug.skips.map((namespace) => "-" + namespace)].join(",");
			createDebug.enable("");
			return namespaces;
		}
		/**
		* Returns true if the given mode name is enabled, false otherwise.
		*
		* @param {String} name
		* @return {Boolean}
		* @api public
		*/
		function enabled(name) {
			for (const skip of createDebug.skips) if (matchesTemplate(name, skip)) return false;
			for (const ns of createDebug.names) if (matchesTemplate(name, ns)) return true;
			return false;
		}
		/**
		* Coerce `val`.
		*
		* @param {Mixed} val
		* @return {Mixed}
		* @api private
		*/
		function coerce(val) {
			if (val instanceof Error) return val.stack || val.message;
			return val;
		}
		/**
		* XXX DO NOT USE. This is a temporary stub function.
		* XXX It WILL be removed in the next major release.
		*/
		function destroy() {
			console.warn("Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
		}
		createDebug.enable(createDebug.load());
		return createDebug;
	}
	module.exports = setup;
}));
// node_modules/debug/src/browser.js
var require_browser = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* This is the web browser implementation of `debug()`.
	*/
	exports.formatArgs = formatArgs;
	exports.save = save;
	exports.load = load;
	exports.useColors = useColors;
	exports.storage = localstorage();
	exports.destroy = (() => {
		let warned = false;
		return () => {
			if (!warned) {
				warned = true;
				console.warn("Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
			}
		};
	})();
	/**
	* Colors.
	*/
	exports.colors = [
		"#0000CC",
		"#0000FF",
		"#0033CC",
		"#0033FF",
		"#0066CC",
		"#0066FF",
		"#0099CC",
		"#0099FF",
		"#00CC00",
		"#00CC33",
		"#00CC66",
		"#00CC99",
		"#00CCCC",
		"#00CCFF",
		"#3300CC",
		"#3300FF",
		"#3333CC",
		"#3333FF",
		"#3366CC",
		"#3366FF",
		"#3399CC",
		"#3399FF",
		"#33CC00",
		"#33CC33",
		"#33CC66",
		"#33CC99",
		"#33CCCC",
		"#33CCFF",
		"#6600CC",
		"#6600FF",
		"#6633CC",
		"#6633FF",
		"#66CC00",
		"#66CC33",
		"#9900CC",
		"#9900FF",
		"#9933CC",
		"#9933FF",
		"#99CC00",
		"#99CC33",
		"#CC0000",
		"#CC0033",
		"#CC0066",
		"#CC0099",
		"#CC00CC",
		"#CC00FF",
		"#CC3300",
		"#CC3333",
		"#CC3366",
		"#CC3399",
		"#CC33CC",
		"#CC33FF",
		"#CC6600",
		"#CC6633",
		"#CC9900",
		"#CC9933",
		"#CCCC00",
		"#CCCC33",
		"#FF0000",
		"#FF0033",
		"#FF0066",
		"#FF0099",
		"#FF00CC",
		"#FF00FF",
		"#FF3300",
		"#FF3333",
		"#FF3366",
		"#FF3399",
		"#FF33CC",
		"#FF33FF",
		"#FF6600",
		"#FF6633",
		"#FF9900",
		"#FF9933",
		"#FFCC00",
		"#FFCC33"
	];
	/**
	* Currently only WebKit-based Web Inspectors, Firefox >= v31,
	* and the Firebug extension (any Firefox version) are known
	* to support "%c" CSS customizations.
	*
	* TODO: add a `localStorage` variable to explicitly enable/disable colors
	*/
	function useColors() {
		if (typeof window !== "undefined" && window.process && (window.process.type === "renderer" || window.process.__nwjs)) return true;
		if (typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/(edge|trident)\/(\d+)/)) return false;
		let m;
		return typeof document !== "undefined" && document.documentElement && document.documentElement.style && document.documentElement.style.WebkitAppearance || typeof window !== "undefined" && window.console && (window.console.firebug || window.console.exception && window.console.table) || typeof navigator !== "undefined" && navigator.userAgent && (m = navigator.userAgent.toLowerCase().match(/firefox\/(\d+)/)) && parseInt(m[1], 10) >= 31 || typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/applewebkit\/(\d+)/);
	}
	/**
	* Colorize log arguments if enabled.
	*
	* @api public
	*/
	function formatArgs(args) {
		args[0] = (this.useColors ? "%c" : "") + this.namespace + (this.useColors ? " %c" : " ") + args[0] + (this.useColors ? "%c " : " ") + "+" + module.exports.humanize(this.diff);
		if (!this.useColors) return;
		const c = "color: " + this.color;
		args.splice(1, 0, c, "color: inherit");
		let index = 0;
		let lastC = 0;
		args[0].replace(/%[a-zA-Z%]/g, (match) => {
			if (match === "%%") return;
			index++;
			if (match === "%c") lastC = index;
		});
		args.splice(lastC, 0, c);
	}
	/**
	* Invokes `console.debug()` when available.
	* No-op when `console.debug` is not a "function".
	* If `console.debug` is not available, falls back
	* to `console.log`.
	*
	* @api public
	*/
	exports.log = console.debug || console.log || (() => {});
	/**
	* Save `namespaces`.
	*
	* @param {String} namespaces
	* @api private
	*/
	function save(namespaces) {
		try {
			if (namespaces) exports.storage.setItem("debug", namespaces);
			else exports.storage.removeItem("debug");
		} catch (error) {}
	}
	/**
	* Load `namespaces`.
	*
	* @return {String} returns the previously persisted debug modes
	* @api private
	*/
	function load() {
		let r;
		try {
			r = exports.storage.getItem("debug") || exports.storage.getItem("DEBUG");
		} catch (error) {}
		if (!r && typeof process !== "undefined" && "env" in process) r = process.env.DEBUG;
		return r;
	}
	/**
	* Localstorage attempts to return the localstorage.
	*
	* This is necessary because safari throws
	* when a user disables cookies/localstorage
	* and you attempt to access it.
	*
	* @return {LocalStorage}
	* @api private
	*/
	function localstorage() {
		try {
			return localStorage;
		} catch (error) {}
	}
	module.exports = require_common()(exports);
	const { formatters } = module.exports;
	/**
	* Map %j to `JSON.stringify()`, since no Web Inspectors do that by default.
	*/
	formatters.j = function(v) {
		try {
			return JSON.stringify(v);
		} catch (error) {
			return "[UnexpectedJSONParseError]: " + error.message;
		}
	};
}));
// node_modules/has-flag/index.js
var require_has_flag = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = (flag, argv = process.argv) => {
		const prefix = flag.startsWith("-") ? "" : flag.length === 1 ? "-" : "--";
		const position = argv.indexOf(prefix + flag);
		const terminatorPosition = argv.indexOf("--");
		return position !== -1 && (terminatorPosition === -1 || position < terminatorPosition);
	};
}));
// node_modules/supports-color/index.js
var require_supports_color = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const os = __require("os");
	const tty = __require("tty");
	const hasFlag = require_has_flag();
	const { env } = process;
	let forceColor;
	if (hasFlag("no-color") || hasFlag("no-colors") || hasFlag("color=false") || hasFlag("color=never")) forceColor = 0;
	else if (hasFlag("color") || hasFlag("colors") || hasFlag("color=true") || hasFlag("color=always")) forceColor = 1;
	if ("FORCE_COLOR" in env) {
		if (env.FORCE_COLOR === "true") forceColor = 1;
		else if (env.FORCE_COLOR === "false") forceColor = 0;
		else forceColor = env.FORCE_COLOR.length === 0 ? 1 : Math.min(parseInt(env.FORCE_COLOR, 10), 3);
	}
	function translateLevel(level) {
		if (level === 0) return false;
		return {
			level,
			hasBasic: true,
			has256: level >= 2,
			has16m: level >= 3
		};
	}
	function supportsColor(haveStream, streamIsTTY) {
		if (forceColor === 0) return 0;
		if (hasFlag("color=16m") || hasFlag("color=full") || hasFlag("color=truecolor")) return 3;
		if (hasFlag("color=256")) return 2;
		if (haveStream && !streamIsTTY && forceColor === void 0) return 0;
		const min = forceColor || 0;
		if (env.TERM === "dumb") return min;
		if (process.platform === "win32") {
			const osRelease = os.release().split(".");
			if (Number(osRelease[0]) >= 10 && Number(osRelease[2]) >= 10586) return Number(osRelease[2]) >= 14931 ? 3 : 2;
			return 1;
		}
		if ("CI" in env) {
			if ([
				"TRAVIS",
				"CIRCLECI",
				"APPVEYOR",
				"GITLAB_CI",
				"GITHUB_ACTIONS",
				"BUILDKITE"
			].some((sign) => sign in env) || env.CI_NAME === "codeship") return 1;
			return min;
		}
		if ("TEAMCITY_VERSION" in env) return /^(9\.(0*[1-9]\d*)\.|\d{2,}\.)/.test(env.TEAMCITY_VERSION) ? 1 : 0;
		if (env.COLORTERM === "truecolor") return 3;
		if ("TERM_PROGRAM" in env) {
			const version = parseInt((env.TERM_PROGRAM_VERSION || "").split(".")[0], 10);
			switch (env.TERM_PROGRAM) {
				case "iTerm.app": return version >= 3 ? 3 : 2;
				case "Apple_Terminal": return 2;
			}
		}
		if (/-256(color)?$/i.test(env.TERM)) return 2;
		if (/^screen|^xterm|^vt100|^vt220|^rxvt|color|ansi|cygwin|linux/i.test(env.TERM)) return 1;
		if ("COLORTERM" in env) return 1;
		return min;
	}
	function getSupportLevel(stream) {
		return translateLevel(supportsColor(stream, stream && stream.isTTY));
	}
	module.exports = {
		supportsColor: getSupportLevel,
		stdout: translateLevel(supportsColor(true, tty.isatty(1))),
		stderr: translateLevel(supportsColor(true, tty.isatty(2)))
	};
}));
// node_modules/debug/src/node.js
var require_node = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Module dependencies.
	*/
	const tty = __require("tty");
	const util = __require("util");
	/**
	* This is the Node.js implementation of `debug()`.
	*/
	exports.init = init;
	exports.log = log;
	exports.formatArgs = formatArgs;
	exports.save = save;
	exports.load = load;
	exports.useColors = useColors;
	exports.destroy = util.deprecate(() => {}, "Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
	/**
	* Colors.
	*/
	exports.colors = [
		6,
		2,
		3,
		4,
		5,
		1
	];
	try {
		const supportsColor = require_supports_color();
		if (supportsColor && (supportsColor.stderr || supportsColor).level >= 2) exports.colors = [
			20,
			21,
			26,
			27,
			32,
			33,
			38,
			39,
			40,
			41,
			42,
			43,
			44,
			45,
			56,
			57,
			62,
			63,
			68,
			69,
			74,
			75,
			76,
			77,
			78,
			79,
			80,
			81,
			92,
			93,
			98,
			99,
			112,
			113,
			128,
			129,
			134,
			135,
			148,
			149,
			160,
			161,
			162,
			163,
			164,
			165,
			166,
			167,
			168,
			169,
			170,
			171,
			172,
			173,
			178,
			179,
			184,
			185,
			196,
			197,
			198,
			199,
			200,
			201,
			202,
			203,
			204,
			205,
			206,
			207,
			208,
			209,
			214,
			215,
			220,
			221
		];
	} catch (error) {}
	/**
	* Build up the default `inspectOpts` object from the environment variables.
	*
	*   $ DEBUG_COLORS=no DEBUG_DEPTH=10 DEBUG_SHOW_HIDDEN=enabled node script.js
	*/
	exports.inspectOpts = Object.keys(process.env).filter((key) => {
		return /^debug_/i.test(key);
	}).reduce((obj, key) => {
		const prop = key.substring(6).toLowerCase().replace(/_([a-z])/g, (_, k) => {
			return k.toUpperCase();
		});
		let val = process.env[key];
		if (/^(yes|on|true|enabled)$/i.test(val)) val = true;
		else if (/^(no|off|false|disabled)$/i.test(val)) val = false;
		else if (val === "null") val = null;
		else val = Number(val);
		obj[prop] = val;
		return obj;
	}, {});
	/**
	* Is stdout a TTY? Colored output is enabled when `true`.
	*/
	function useColors() {
		return "colors" in exports.inspectOpts ? Boolean(exports.inspectOpts.colors) : tty.isatty(process.stderr.fd);
	}
	/**
	* Adds ANSI color escape codes if enabled.
	*
	* @api public
	*/
	function formatArgs(args) {
		const { namespace: name, useColors } = this;
		if (useColors) {
			const c = this.color;
			const colorCode = "\x1B[3" + (c < 8 ? c : "8;5;" + c);
			const prefix = `  ${colorCode};1m${name} \u001B[0m`;
			args[0] = prefix + args[0].split("\n").join("\n" + prefix);
			args.push(colorCode + "m+" + module.exports.humanize(this.diff) + "\x1B[0m");
		} else args[0] = getDate() + name + " " + args[0];
	}
	function getDate() {
		if (exports.inspectOpts.hideDate) return "";
		return (/* @__PURE__ */ new Date()).toISOString() + " ";
	}
	/**
	* Invokes `util.formatWithOptions()` with the specified arguments and writes to stderr.
	*/
	function log(...args) {
		return process.stderr.write(util.formatWithOptions(exports.inspectOpts, ...args) + "\n");
	}
	/**
	* Save `namespaces`.
	*
	* @param {String} namespaces
	* @api private
	*/
	function save(namespaces) {
		if (namespaces) process.env.DEBUG = namespaces;
		else delete process.env.DEBUG;
	}
	/**
	* Load `namespaces`.
	*
	* @return {String} returns the previously persisted debug modes
	* @api private
	*/
	function load() {
		return process.env.DEBUG;
	}
	/**
	* Init logic for `debug` instances.
	*
	* Create a new `inspectOpts` object in case `useColors` is set
	* differently for a particular `debug` instance.
	*/
	function init(debug) {
		debug.inspectOpts = {};
		const keys = Object.keys(exports.inspectOpts);
		for (let i = 0; i < keys.length; i++) debug.inspectOpts[keys[i]] = exports.inspectOpts[keys[i]];
	}
	module.exports = require_common()(exports);
	const { formatters } = module.exports;
	/**
	* Map %o to `util.inspect()`, all on a single line.
	*/
	formatters.o = function(v) {
		this.inspectOpts.colors = this.useColors;
		return util.inspect(v, this.inspectOpts).split("\n").map((str) => str.trim()).join(" ");
	};
	/**
	* Map %O to `util.inspect()`, allowing multiple lines if needed.
	*/
	formatters.O = function(v) {
		this.inspectOpts.colors = this.useColors;
		return util.inspect(v, this.inspectOpts);
	};
}));
// node_modules/debug/src/index.js
var require_src$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Detect Electron renderer / nwjs process, which is node, but we should
	* treat as a browser.
	*/
	if (typeof process === "undefined" || process.type === "renderer" || process.browser === true || process.__nwjs) module.exports = require_browser();
	else module.exports = require_node();
}));
// node_modules/@kwsites/file-exists/dist/src/index.js
var require_src = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	var __importDefault = this$1 && this$1.__importDefault || function(mod) {
		return mod && mod.__esModule ? mod : { "default": mod };
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	const fs_1 = __require("fs");
	const log = __importDefault(require_src$1()).default("@kwsites/file-exists");
	function check(path, isFile, isDirectory) {
		log(`checking %s`, path);
		try {
			const stat = fs_1.statSync(path);
			if (stat.isFile() && isFile) {
				log(`[OK] path represents a file`);
				return true;
			}
			if (stat.isDirectory() && isDirectory) {
				log(`[OK] path represents a directory`);
				return true;
			}
			log(`[FAIL] path represents something other than a file or directory`);
			return false;
		} catch (e) {
			if (e.code === "ENOENT") {
				log(`[FAIL] path is not accessible: %o`, e);
				return false;
			}
			log(`[FATAL] %o`, e);
			throw e;
		}
	}
	/**
	* Synchronous validation of a path existing either as a file or as a directory.
	*
	* @param {string} path The path to check
	* @param {number} type One or both of the exported numeric constants
	*/
	function exists(path, type = exports.READABLE) {
		return check(path, (type & exports.FILE) > 0, (type & exports.FOLDER) > 0);
	}
	exports.exists = exists;
	/**
	* Constant representing a file
	*/
	exports.FILE = 1;
	/**
	* Constant representing a folder
	*/
	exports.FOLDER = 2;
	/**
	* Constant representing either a file or a folder
	*/
	exports.READABLE = exports.FILE + exports.FOLDER;
}));
// node_modules/@kwsites/file-exists/dist/index.js
var require_dist$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	function __export(m) {
		for (var p in m) if (!exports.hasOwnProperty(p)) exports[p] = m[p];
	}
	Object.defineProperty(exports, "__esModule", { value: true });
	__export(require_src());
}));
// node_modules/@kwsites/promise-deferred/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.createDeferred = exports.deferred = void 0;
	/**
	* Creates a new `DeferredPromise`
	*
	* ```typescript
	import {deferred} from '@kwsites/promise-deferred`;
	```
	*/
	function deferred() {
		let done;
		let fail;
		let status = "pending";
		return {
			promise: new Promise((_done, _fail) => {
				done = _done;
				fail = _fail;
			}),
			done(result) {
				if (status === "pending") {
					status = "resolved";
					done(result);
				}
			},
			fail(error) {
				if (status === "pending") {
					status = "rejected";
					fail(error);
				}
			},
			get fulfilled() {
				return status !== "pending";
			},
			get status() {
				return status;
			}
		};
	}
	exports.deferred = deferred;
	/**
	* Alias of the exported `deferred` function, to help consumers wanting to use `deferred` as the
	* local variable name rather than the factory import name, without needing to rename on import.
	*
	* ```typescript
	import {createDeferred} from '@kwsites/promise-deferred`;
	```
	*/
	exports.createDeferred = deferred;
}));
// node_modules/@simple-git/argv-parser/dist/index.mjs
var import_src = /* @__PURE__ */ __toESM(require_src$1(), 1);
var import_dist$1 = require_dist$1();
var import_dist$2 = require_dist();
function* x$1(e, n) {
	const t = n === "global";
	for (const o of e) o.isGlobal === t && (yield o);
}
const P$1 = /* @__PURE__ */ new Set([
	"--add",
	"--edit",
	"--remove-section",
	"--rename-section",
	"--replace-all",
	"--unset",
	"--unset-all",
	"-e"
]);
const S$1 = /* @__PURE__ */ new Set([
	"--get",
	"--get-all",
	"--get-color",
	"--get-colorbool",
	"--get-regexp",
	"--get-urlmatch",
	"--list",
	"-l"
]);
const E$1 = /* @__PURE__ */ new Set([
	"edit",
	"remove-section",
	"rename-section",
	"set",
	"unset"
]);
const F$1 = /* @__PURE__ */ new Set([
	"get",
	"get-color",
	"get-colorbool",
	"list"
]);
function A$1(e, n) {
	for (const { name: o } of x$1(e, "task")) {
		if (P$1.has(o)) return w(!0, n);
		if (S$1.has(o)) return w(!1, n);
	}
	const t = n.at(0)?.toLowerCase();
	return t === void 0 ? null : E$1.has(t) ? w(!0, n.slice(1)) : F$1.has(t) ? w(!1, n.slice(1)) : n.length === 1 ? w(!1, n) : w(!0, n);
}
function w(e = !1, n = []) {
	const t = n.at(0)?.toLowerCase();
	return t === void 0 ? null : {
		isWrite: e,
		isRead: !e,
		key: t,
		value: n.at(1)
	};
}
function O$1(e, n) {
	return n.isWrite && n.value !== void 0 ? {
		key: n.key,
		value: n.value,
		scope: e
	} : {
		key: n.key,
		scope: e
	};
}
function G$1(e) {
	const n = e?.indexOf("=") || -1;
	return !e || n < 0 ? null : {
		key: e.slice(0, n).trim().toLowerCase(),
		value: e.slice(n + 1)
	};
}
function M$1(e) {
	for (const { name: n } of x$1(e, "task")) switch (n) {
		case "--global": return "global";
		case "--system": return "system";
		case "--worktree": return "worktree";
		case "--local": return "local";
		case "--file":
		case "-f": return "file";
	}
	return "local";
}
function N$1({ name: e }) {
	if (e === "-c" || e === "--config") return "inline";
	if (e === "--config-env") return "env";
}
function* $$1(e) {
	for (const n of e) {
		const t = N$1(n), o = t && G$1(n.value);
		o && (yield {
			...o,
			scope: t
		});
	}
}
function D(e, n, t) {
	const o = {
		read: [],
		write: [...$$1(n)]
	};
	return e === "config" && L$1(o, M$1(n), A$1(n, t)), o;
}
function L$1(e, n, t) {
	if (t === null) return;
	const o = O$1(n, t);
	t.isWrite ? e.write.push(o) : e.read.push(o);
}
const C = { short: /* @__PURE__ */ new Map([["c", !0]]) };
const I$1 = {
	short: new Map([
		["C", !0],
		["P", !1],
		["h", !1],
		["p", !1],
		["v", !1],
		...C.short.entries()
	]),
	long: /* @__PURE__ */ new Set([
		"attr-source",
		"config-env",
		"exec-path",
		"git-dir",
		"list-cmds",
		"namespace",
		"super-prefix",
		"work-tree"
	])
};
const R$1 = {
	clone: {
		short: /* @__PURE__ */ new Map([
			["b", !0],
			["j", !0],
			["l", !1],
			["n", !1],
			["o", !0],
			["q", !1],
			["s", !1],
			["u", !0]
		]),
		long: /* @__PURE__ */ new Set([
			"branch",
			"config",
			"jobs",
			"origin",
			"upload-pack",
			"u",
			"template"
		])
	},
	commit: {
		short: /* @__PURE__ */ new Map([
			["C", !0],
			["F", !0],
			["c", !0],
			["m", !0],
			["t", !0]
		]),
		long: /* @__PURE__ */ new Set([
			"file",
			"message",
			"reedit-message",
			"reuse-message",
			"template"
		])
	},
	config: {
		short: /* @__PURE__ */ new Map([
			["e", !1],
			["f", !0],
			["l", !1]
		]),
		long: /* @__PURE__ */ new Set([
			"blob",
			"comment",
			"default",
			"file",
			"type",
			"value"
		])
	},
	fetch: {
		short: /* @__PURE__ */ new Map(),
		long: /* @__PURE__ */ new Set(["upload-pack"])
	},
	init: {
		short: /* @__PURE__ */ new Map(),
		long: /* @__PURE__ */ new Set(["template"])
	},
	pull: {
		short: /* @__PURE__ */ new Map(),
		long: /* @__PURE__ */ new Set(["upload-pack"])
	},
	push: {
		short: /* @__PURE__ */ new Map(),
		long: /* @__PURE__ */ new Set(["exec", "receive-pack"])
	},
	rebase: {
		short: /* @__PURE__ */ new Map([
			["X", !0],
			["f", !1],
			["i", !1],
			["k", !1],
			["m", !1],
			["n", !1],
			["q", !1],
			["r", !1],
			["s", !0],
			["v", !1],
			["x", !0]
		]),
		long: /* @__PURE__ */ new Set([
			"exec",
			"onto",
			"strategy",
			"strategy-option"
		])
	}
};
const T = {
	short: /* @__PURE__ */ new Map(),
	long: /* @__PURE__ */ new Set()
};
function B$1(e) {
	const n = R$1[e ?? ""] ?? T;
	return {
		short: new Map([...C.short.entries(), ...n.short.entries()]),
		long: n.long
	};
}
function b$1(e, n = I$1) {
	if (e.startsWith("--")) {
		const t = e.indexOf("=");
		if (t > 2) return [{
			name: e.slice(0, t),
			value: e.slice(t + 1),
			needsNext: !1
		}];
		const o = e.slice(2);
		return [{
			name: e,
			needsNext: n.long.has(o)
		}];
	}
	if (e.length === 2) {
		const t = e.charAt(1);
		return [{
			name: e,
			needsNext: n.short.get(t) === !0
		}];
	}
	return j$1(e, n.short);
}
function j$1(e, n) {
	const t = e.slice(1).split(""), o = [];
	for (let a = 0; a < t.length; a++) {
		const s = t[a], r = n.get(s);
		if (r === void 0) return [{
			name: e,
			needsNext: !1
		}];
		if (r) {
			const i = t.slice(a + 1).join("");
			if (i && ![...i].every((m) => n.has(m))) return o.push({
				name: `-${s}`,
				value: i,
				needsNext: !1
			}), o;
		}
		o.push({
			name: `-${s}`,
			needsNext: r
		});
	}
	return o;
}
function W$1(e, n = []) {
	let t = 0;
	for (; t < e.length;) {
		const o = String(e[t]);
		if (!o.startsWith("-") || o.length < 2) break;
		const a = b$1(o);
		let s = t + 1;
		for (const r of a) {
			const i = {
				name: r.name,
				value: r.value,
				absorbedNext: !1,
				isGlobal: !0
			};
			r.needsNext && i.value === void 0 && s < e.length && (i.value = String(e[s]), i.absorbedNext = !0, s++), n.push(i);
		}
		t = s;
	}
	return {
		flags: n,
		taskIndex: t
	};
}
function V$1(e, n, t = []) {
	const o$2 = B$1(n), a = [], s = [];
	let r$3 = 0;
	for (; r$3 < e.length;) {
		const i = e[r$3];
		if (r(i)) {
			s.push(...o(i)), r$3++;
			continue;
		}
		const p = String(i);
		if (p === "--") {
			for (let d = r$3 + 1; d < e.length; d++) {
				const g = e[d];
				r(g) ? s.push(...o(g)) : s.push(String(g));
			}
			break;
		}
		if (!p.startsWith("-") || p.length < 2) {
			a.push(p), r$3++;
			continue;
		}
		const m = b$1(p, o$2);
		let u = r$3 + 1;
		for (const d of m) {
			const g = {
				name: d.name,
				value: d.value,
				absorbedNext: !1,
				isGlobal: !1
			};
			d.needsNext && g.value === void 0 && u < e.length && !r(e[u]) && (g.value = String(e[u]), g.absorbedNext = !0, u++), t.push(g);
		}
		r$3 = u;
	}
	return {
		flags: t,
		positionals: a,
		pathspecs: s
	};
}
function* q$1({ write: e }) {
	for (const n of e) for (const t of K$1) {
		const o = t(n.key);
		o && (yield o);
	}
}
function f$1(e, n, t = String(e)) {
	const o = typeof e == "string" ? new RegExp(`\\s*${e.toLowerCase()}`) : e;
	return function(s) {
		if (o.test(s)) return {
			category: n,
			message: `Configuring ${t} is not permitted without enabling ${n}`
		};
	};
}
function l$1(e, n) {
	return f$1(new RegExp(`\\s*${e.toLowerCase().replace(/\./g, "(..+)?.")}`), n, e);
}
const K$1 = [
	f$1("alias", "allowUnsafeAlias"),
	f$1("core.askPass", "allowUnsafeAskPass"),
	f$1("core.editor", "allowUnsafeEditor"),
	f$1("core.fsmonitor", "allowUnsafeFsMonitor"),
	f$1("core.gitProxy", "allowUnsafeGitProxy"),
	f$1("core.hooksPath", "allowUnsafeHooksPath"),
	f$1("core.pager", "allowUnsafePager"),
	f$1("core.sshCommand", "allowUnsafeSshCommand"),
	l$1("credential.helper", "allowUnsafeCredentialHelper"),
	l$1("diff.command", "allowUnsafeDiffExternal"),
	f$1("diff.external", "allowUnsafeDiffExternal"),
	l$1("difftool.cmd", "allowUnsafeDiffExternal"),
	l$1("diff.textconv", "allowUnsafeDiffTextConv"),
	l$1("filter.clean", "allowUnsafeFilter"),
	l$1("filter.process", "allowUnsafeFilter"),
	l$1("filter.smudge", "allowUnsafeFilter"),
	l$1("gpg.program", "allowUnsafeGpgProgram"),
	f$1("include.path", "allowUnsafeInclude"),
	l$1("includeIf", "allowUnsafeInclude"),
	f$1("init.templateDir", "allowUnsafeTemplateDir"),
	l$1("pager.", "allowUnsafePager"),
	l$1("merge.driver", "allowUnsafeMergeDriver"),
	l$1("mergetool.path", "allowUnsafeMergeDriver"),
	l$1("mergetool.cmd", "allowUnsafeMergeDriver"),
	l$1("protocol.allow", "allowUnsafeProtocolOverride"),
	l$1("remote.receivepack", "allowUnsafePack"),
	l$1("remote.uploadpack", "allowUnsafePack"),
	f$1("uploadpack.packObjectsHook", "allowUnsafePack"),
	f$1("sequence.editor", "allowUnsafeEditor"),
	l$1("submodule.update", "allowUnsafeSubmodule"),
	l$1("tar.command", "allowUnsafeCommandBinaries"),
	l$1("trailer.cmd", "allowUnsafeCommandBinaries"),
	l$1("trailer.command", "allowUnsafeCommandBinaries"),
	l$1("url.insteadOf", "allowUnsafeUrlRewrite")
];
function* H$1(e, n) {
	for (const t of n) for (const o of X$1) {
		const a = o(e, t);
		a && (yield a);
	}
}
function c(e, n, t, { name: o = String(n), globalOnly: a = !1, withValue: s = !1 } = {}) {
	const r = typeof n == "string" ? new RegExp(`\\s*${n.toLowerCase()}`) : n, i = `Use of ${e ? `${e} with option ` : ""}${o} is not permitted without enabling ${t}`;
	return function(m, u) {
		if (!(e && m !== e) && !(a && !u.isGlobal) && !(s && u.value === void 0) && r.test(u.name)) return {
			category: t,
			message: i
		};
	};
}
const h$1 = {
	globalOnly: !0,
	withValue: !0
};
const X$1 = [
	c(null, /--(upload|receive)-pack/, "allowUnsafePack", { name: "--upload-pack or --receive-pack" }),
	c("clone", /^-\w*u/, "allowUnsafePack"),
	c("clone", "--u", "allowUnsafePack"),
	c("push", /^--exec$/, "allowUnsafePack", { name: "--exec" }),
	c("rebase", /^(-x|--ex(ec?)?)$/, "allowUnsafeExec", { name: "-x or --exec" }),
	c(null, "--template", "allowUnsafeTemplateDir"),
	c(null, "--exec-path", "allowUnsafeExec", h$1),
	c(null, "--git-dir", "allowUnsafeConfigPaths", h$1),
	c(null, "--work-tree", "allowUnsafeConfigPaths", h$1),
	c(null, /^-C$/, "allowUnsafeConfigPaths", {
		...h$1,
		name: "-C"
	})
];
function k(e, n, t) {
	return [...H$1(e, n), ...q$1(t)];
}
function Y$1(...e) {
	const { flags: n, taskIndex: t } = W$1(e), o = t < e.length ? String(e[t]).toLowerCase() : null, { positionals: s, pathspecs: r } = V$1(o !== null ? e.slice(t + 1) : [], o, n), i = D(o, n, s);
	return {
		task: o,
		flags: n.map(J$1),
		paths: r,
		config: i,
		vulnerabilities: z$1(k(o, n, i))
	};
}
function z$1(e) {
	return Object.defineProperty(e, "vulnerabilities", { value: e });
}
function J$1({ value: e, name: n }) {
	return e !== void 0 ? {
		name: n,
		value: e
	} : { name: n };
}
const y = {
	editor: "allowUnsafeEditor",
	git_askpass: "allowUnsafeAskPass",
	git_config_global: "allowUnsafeConfigPaths",
	git_config_system: "allowUnsafeConfigPaths",
	git_config_count: "allowUnsafeConfigEnvCount",
	git_config_parameters: "allowUnsafeConfigEnvCount",
	git_config: "allowUnsafeConfigPaths",
	git_editor: "allowUnsafeEditor",
	git_exec_path: "allowUnsafeExec",
	git_external_diff: "allowUnsafeDiffExternal",
	git_pager: "allowUnsafePager",
	git_proxy_command: "allowUnsafeGitProxy",
	git_template_dir: "allowUnsafeTemplateDir",
	git_sequence_editor: "allowUnsafeEditor",
	git_ssh: "allowUnsafeSshCommand",
	git_ssh_command: "allowUnsafeSshCommand",
	pager: "allowUnsafePager",
	prefix: "allowUnsafeConfigPaths",
	ssh_askpass: "allowUnsafeAskPass",
	visual: "allowUnsafeEditor"
};
function* Q$1(e) {
	const n = parseInt(e.git_config_count ?? "0", 10);
	for (let t = 0; t < n; t++) {
		const o = e[`git_config_key_${t}`], a = e[`git_config_value_${t}`];
		o !== void 0 && (yield {
			key: o.toLowerCase().trim(),
			value: a,
			scope: "env"
		});
	}
}
function* Z$1(e) {
	for (const n of Object.keys(e)) if (_$1(n)) {
		const t = y[n];
		yield {
			category: t,
			message: `Use of "${n.toUpperCase()}" is not permitted without enabling ${t}`
		};
	}
}
function _$1(e) {
	return Object.hasOwn(y, e);
}
function ee$1(e) {
	const n = {};
	for (const [t, o] of Object.entries(e)) {
		const a = t.toLowerCase().trim();
		(_$1(a) || a.startsWith("git")) && (n[a] = String(o));
	}
	return n;
}
function ne$1(e) {
	const n = ee$1(e), t = {
		read: [],
		write: [...Q$1(n)]
	};
	return {
		config: t,
		vulnerabilities: [...Z$1(n), ...k(null, [], t)]
	};
}
function oe$1(e, n) {
	return [...Y$1(...e).vulnerabilities, ...ne$1(n).vulnerabilities];
}
// node_modules/simple-git/dist/index.mjs
var O = class extends Error {
	constructor(e, n) {
		super(n), this.task = e, Object.setPrototypeOf(this, new.target.prototype);
	}
};
var Ae = class extends O {
	constructor(e, n) {
		super(void 0, n), this.config = e;
	}
};
var A = class extends O {
	constructor(e, n, r) {
		super(e, r), this.task = e, this.plugin = n, Object.setPrototypeOf(this, new.target.prototype);
	}
};
var at$1 = class extends O {
	constructor(e, n) {
		super(void 0, n || String(e)), this.git = e;
	}
};
var xe = class extends O {
	constructor(e) {
		super(void 0, e);
	}
};
const I = "\0";
const W = () => {};
function Ne(t) {
	return typeof t != "function" ? W : t;
}
function $e(t) {
	return typeof t == "function" && t !== W;
}
function Pe(t, e) {
	const n = t.indexOf(e);
	return n <= 0 ? [t, ""] : [t.substr(0, n), t.substr(n + 1)];
}
function Me(t, e = 0) {
	return Dt(t) && t.length > e ? t[e] : void 0;
}
function N(t, e = 0) {
	if (Dt(t) && t.length > e) return t[t.length - 1 - e];
}
function Dt(t) {
	return Bt(t);
}
function H(t = "", e = !0, n = `
`) {
	return t.split(n).reduce((r, s) => {
		const o = e ? s.trim() : s;
		return o && r.push(o), r;
	}, []);
}
function ut(t, e) {
	return H(t, !0).map((n) => e(n));
}
function Lt(t) {
	return (0, import_dist$1.exists)(t, import_dist$1.FOLDER);
}
function S(t, e) {
	return Array.isArray(t) ? t.includes(e) || t.push(e) : t.add(e), e;
}
function De(t, e) {
	return Array.isArray(t) && !t.includes(e) && t.push(e), t;
}
function ct(t, e) {
	if (Array.isArray(t)) {
		const n = t.indexOf(e);
		n >= 0 && t.splice(n, 1);
	} else t.delete(e);
	return e;
}
const ft = Object.prototype.toString.call.bind(Object.prototype.toString);
function v(t) {
	return Array.isArray(t) ? t : [t];
}
function jt(t) {
	return t.replace(/[\s-]+(.)/g, (e, n) => n.toUpperCase());
}
function L(t) {
	return v(t).map((e) => e instanceof String ? e : String(e));
}
function p(t, e = 0) {
	if (t == null) return e;
	const n = parseInt(t, 10);
	return Number.isNaN(n) ? e : n;
}
function U(t, e) {
	const n = [];
	for (let r = 0, s = t.length; r < s; r++) n.push(e, t[r]);
	return n;
}
function F(t) {
	return (Array.isArray(t) ? Buffer.concat(t) : t).toString("utf-8");
}
function Le(t) {
	return t ? Buffer.isBuffer(t) ? t.length : Buffer.byteLength(t) : 0;
}
function je(t, e) {
	const n = {};
	return e.forEach((r) => {
		t[r] !== void 0 && (n[r] = t[r]);
	}), n;
}
function wt(t = 0) {
	return new Promise((e) => setTimeout(e, t));
}
function bt(t) {
	if (t !== !1) return t;
}
function d(t, e, n) {
	return e(t) ? t : arguments.length > 2 ? n : void 0;
}
const K = (t) => Array.isArray(t);
function st(t, e) {
	const n = r(t) ? "string" : typeof t;
	return /number|string|boolean/.test(n) && (!e || !e.includes(n));
}
const m = (t) => typeof t == "string" || r(t);
const Be = (t) => m(t) || Buffer.isBuffer(t);
const G = (t) => m(t) || Array.isArray(t) && t.every(m);
function lt(t) {
	return !!t && ft(t) === "[object Object]";
}
function Ie(t) {
	return typeof t == "function";
}
const Bt = (t) => t == null || "number|boolean|function".includes(typeof t) ? !1 : typeof t.length == "number";
var V = /* @__PURE__ */ ((t) => (t[t.SUCCESS = 0] = "SUCCESS", t[t.ERROR = 1] = "ERROR", t[t.NOT_FOUND = -2] = "NOT_FOUND", t[t.UNCLEAN = 128] = "UNCLEAN", t))(V || {});
var z = class z {
	constructor(e, n) {
		this.stdOut = e, this.stdErr = n;
	}
	asStrings() {
		return new z(this.stdOut.toString("utf8"), this.stdErr.toString("utf8"));
	}
};
function Ue() {
	throw new Error("LineParser:useMatches not implemented");
}
var l = class {
	constructor(e, n) {
		this.matches = [], this.useMatches = Ue, this.parse = (r, s) => (this.resetMatches(), this._regExp.every((o, i) => this.addMatch(o, i, r(i))) ? this.useMatches(s, this.prepareMatches()) !== !1 : !1), this._regExp = Array.isArray(e) ? e : [e], n && (this.useMatches = n);
	}
	resetMatches() {
		this.matches.length = 0;
	}
	prepareMatches() {
		return this.matches;
	}
	addMatch(e, n, r) {
		const s = r && e.exec(r);
		return s && this.pushMatch(n, s), !!s;
	}
	pushMatch(e, n) {
		this.matches.push(...n.slice(1));
	}
};
var x = class extends l {
	addMatch(e, n, r) {
		return /^remote:\s/.test(String(r)) && super.addMatch(e, n, r);
	}
	pushMatch(e, n) {
		(e > 0 || n.length > 1) && super.pushMatch(e, n);
	}
};
const Fe = {
	binary: "git",
	maxConcurrentProcesses: 5,
	config: [],
	trimmed: !1
};
function Ge(...t) {
	const e = process.cwd(), n = Object.assign({
		baseDir: e,
		...Fe
	}, ...t.filter((r) => typeof r == "object" && r));
	return n.baseDir = n.baseDir || e, n.trimmed = n.trimmed === !0, n;
}
function It(t, e = []) {
	return lt(t) ? Object.keys(t).reduce((n, r$1) => {
		const s = t[r$1];
		if (r(s)) n.push(s);
		else if (st(s, ["boolean"])) n.push(r$1 + "=" + s);
		else if (Array.isArray(s)) for (const o of s) st(o, ["string", "number"]) || n.push(r$1 + "=" + o);
		else n.push(r$1);
		return n;
	}, e) : e;
}
function h(t, e = 0, n = !1) {
	const r = [];
	for (let s = 0, o = e < 0 ? t.length : e; s < o; s++) "string|number".includes(typeof t[s]) && r.push(String(t[s]));
	return It(ht(t), r), n || r.push(...ze(t)), r;
}
function ze(t) {
	return L(d(N(t, typeof N(t) == "function" ? 1 : 0), K, []));
}
function ht(t) {
	return d(N(t, Ie(N(t)) ? 1 : 0), lt);
}
function u(t, e = !0) {
	const n = Ne(N(t));
	return e || $e(n) ? n : void 0;
}
function Tt(t, e) {
	return t(e.stdOut, e.stdErr);
}
function E(t, e, n, r = !0) {
	return v(n).forEach((s) => {
		for (let o = H(s, r), i = 0, a = o.length; i < a; i++) {
			const c = (y = 0) => {
				if (!(i + y >= a)) return o[i + y];
			};
			e.some(({ parse: y }) => y(c, t));
		}
	}), t;
}
const mt = ({ exitCode: t }, e, n, r) => {
	if (t === V.UNCLEAN && Ve(e)) return n(Buffer.from("false"));
	r(e);
};
const Ut = (t) => t.trim() === "true";
function We(t) {
	switch (t) {
		case "bare": return Ke();
		case "root": return He();
	}
	return {
		commands: ["rev-parse", "--is-inside-work-tree"],
		format: "utf-8",
		onError: mt,
		parser: Ut
	};
}
function He() {
	return {
		commands: ["rev-parse", "--git-dir"],
		format: "utf-8",
		onError: mt,
		parser(e) {
			return /^\.(git)?$/.test(e.trim());
		}
	};
}
function Ke() {
	return {
		commands: ["rev-parse", "--is-bare-repository"],
		format: "utf-8",
		onError: mt,
		parser: Ut
	};
}
function Ve(t) {
	return /(Not a git repository|Kein Git-Repository)/i.test(String(t));
}
var Xe = class {
	constructor(e) {
		this.paths = [], this.files = [], this.folders = [], this.dryRun = e;
	}
};
const Ye = /^[a-z]+\s*/i;
const Qe = /^[a-z]+\s+[a-z]+\s*/i;
const Je = /\/$/;
function Ze(t, e) {
	const n = new Xe(t), r = t ? Qe : Ye;
	return H(e).forEach((s) => {
		const o = s.replace(r, "");
		n.paths.push(o), (Je.test(o) ? n.folders : n.files).push(o);
	}), n;
}
const Ft = [];
function tn(t) {
	return {
		commands: Ft,
		format: "empty",
		parser: t
	};
}
function b(t) {
	return {
		commands: Ft,
		format: "empty",
		parser() {
			throw typeof t == "string" ? new xe(t) : t;
		}
	};
}
function g(t, e = !1) {
	return {
		commands: t,
		format: "utf-8",
		parser(n) {
			return e ? String(n).trim() : n;
		}
	};
}
function Gt(t) {
	return {
		commands: t,
		format: "buffer",
		parser(e) {
			return e;
		}
	};
}
function en(t) {
	return t.format === "buffer";
}
function kt(t) {
	return t.format === "empty" || !t.commands.length;
}
const nn = "Git clean interactive mode is not supported";
const rn = "Git clean mode parameter (\"n\" or \"f\") is required";
const sn = "Git clean unknown option found in: ";
var zt = /* @__PURE__ */ ((t) => (t.DRY_RUN = "n", t.FORCE = "f", t.IGNORED_INCLUDED = "x", t.IGNORED_ONLY = "X", t.EXCLUDING = "e", t.QUIET = "q", t.RECURSIVE = "d", t))(zt || {});
const qt = /* @__PURE__ */ new Set(["i", ...L(Object.values(zt))]);
function on(t, e) {
	const { cleanMode: n, options: r, valid: s } = cn(t);
	return n ? s.options ? (r.push(...e), r.some(hn) ? b(nn) : an(n, r)) : b(sn + JSON.stringify(t)) : b(rn);
}
function an(t, e) {
	return {
		commands: [
			"clean",
			`-${t}`,
			...e
		],
		format: "utf-8",
		parser(r) {
			return Ze(t === "n", r);
		}
	};
}
function un(t) {
	return Array.isArray(t) && t.every((e) => qt.has(e));
}
function cn(t) {
	let e, n = [], r = {
		cleanMode: !1,
		options: !0
	};
	return t.replace(/[^a-z]i/g, "").split("").forEach((s) => {
		fn(s) ? (e = s, r.cleanMode = !0) : r.options = r.options && ln(n[n.length] = `-${s}`);
	}), {
		cleanMode: e,
		options: n,
		valid: r
	};
}
function fn(t) {
	return t === "f" || t === "n";
}
function ln(t) {
	return /^-[a-z]$/i.test(t) && qt.has(t.charAt(1));
}
function hn(t) {
	return /^-[^\-]/.test(t) ? t.indexOf("i") > 0 : t === "--interactive";
}
var mn = class {
	constructor() {
		this.files = [], this.values = /* @__PURE__ */ Object.create(null);
	}
	get all() {
		return this._all || (this._all = this.files.reduce((e, n) => Object.assign(e, this.values[n]), {})), this._all;
	}
	addFile(e) {
		if (!(e in this.values)) {
			const n = N(this.files);
			this.values[e] = n ? Object.create(this.values[n]) : {}, this.files.push(e);
		}
		return this.values[e];
	}
	addValue(e, n, r) {
		const s = this.addFile(e);
		Object.hasOwn(s, n) ? Array.isArray(s[n]) ? s[n].push(r) : s[n] = [s[n], r] : s[n] = r, this._all = void 0;
	}
};
function pn(t) {
	const e = new mn();
	for (const n of Wt(t)) e.addValue(n.file, String(n.key), n.value);
	return e;
}
function dn(t, e) {
	let n = null;
	const r = [], s = /* @__PURE__ */ new Map();
	for (const o of Wt(t, e)) o.key === e && (r.push(n = o.value), s.has(o.file) || s.set(o.file, []), s.get(o.file).push(n));
	return {
		key: e,
		paths: Array.from(s.keys()),
		scopes: s,
		value: n,
		values: r
	};
}
function gn(t) {
	return t.replace(/^(file):/, "");
}
function* Wt(t, e = null) {
	const n = t.split("\0");
	for (let r = 0, s = n.length - 1; r < s;) {
		const o = gn(n[r++]);
		let i = n[r++], a = e;
		if (i.includes(`
`)) {
			const c = Pe(i, `
`);
			a = c[0], i = c[1];
		}
		yield {
			file: o,
			key: a,
			value: i
		};
	}
}
var Ht = /* @__PURE__ */ ((t) => (t.system = "system", t.global = "global", t.local = "local", t.worktree = "worktree", t))(Ht || {});
function Y(t, e) {
	return typeof t == "string" && Object.hasOwn(Ht, t) ? t : e;
}
function yn(t, e, n, r) {
	const s = ["config", `--${r}`];
	return n && s.push("--add"), s.push(t, e), {
		commands: s,
		format: "utf-8",
		parser(o) {
			return o;
		}
	};
}
function wn(t, e) {
	const n = [
		"config",
		"--null",
		"--show-origin",
		"--get-all",
		t
	];
	return e && n.splice(1, 0, `--${e}`), {
		commands: n,
		format: "utf-8",
		parser(r) {
			return dn(r, t);
		}
	};
}
function bn(t) {
	const e = [
		"config",
		"--list",
		"--show-origin",
		"--null"
	];
	return t && e.push(`--${t}`), {
		commands: e,
		format: "utf-8",
		parser(n) {
			return pn(n);
		}
	};
}
function Tn() {
	return {
		addConfig(t, e, ...n) {
			return this._runTask(yn(t, e, n[0] === !0, Y(n[1], "local")), u(arguments));
		},
		getConfig(t, e) {
			return this._runTask(wn(t, Y(e, void 0)), u(arguments));
		},
		listConfig(...t) {
			return this._runTask(bn(Y(t[0], void 0)), u(arguments));
		}
	};
}
var Kt = /* @__PURE__ */ ((t) => (t.ADDED = "A", t.COPIED = "C", t.DELETED = "D", t.MODIFIED = "M", t.RENAMED = "R", t.CHANGED = "T", t.UNMERGED = "U", t.UNKNOWN = "X", t.BROKEN = "B", t))(Kt || {});
const kn = new Set(Object.values(Kt));
function _n(t) {
	return kn.has(t);
}
var _t;
const vn = ["-h"];
const j = /* @__PURE__ */ Symbol("grepQuery");
var En = class {
	constructor() {
		this[_t] = [];
	}
	*[(_t = j, Symbol.iterator)]() {
		for (const e of this[j]) yield e;
	}
	and(...e) {
		return e.length && this[j].push("--and", "(", ...U(e, "-e"), ")"), this;
	}
	param(...e) {
		return this[j].push(...U(e, "-e")), this;
	}
};
function Sn(...t) {
	return new En().param(...t);
}
function Rn(t) {
	const e = /* @__PURE__ */ new Set(), n = {};
	return ut(t, (r) => {
		const [s, o, i] = r.split(I);
		e.add(s), (n[s] = n[s] || []).push({
			line: p(o),
			path: s,
			preview: i
		});
	}), {
		paths: e,
		results: n
	};
}
function On() {
	return { grep(t) {
		const e = u(arguments), n = h(arguments);
		for (const s of vn) if (n.includes(s)) return this._runTask(b(`git.grep: use of "${s}" is not supported.`), e);
		typeof t == "string" && (t = Sn().param(t));
		const r = [
			"grep",
			"--null",
			"-n",
			"--full-name",
			...n,
			...t
		];
		return this._runTask({
			commands: r,
			format: "utf-8",
			parser(s) {
				return Rn(s);
			}
		}, e);
	} };
}
var Vt = /* @__PURE__ */ ((t) => (t.MIXED = "mixed", t.SOFT = "soft", t.HARD = "hard", t.MERGE = "merge", t.KEEP = "keep", t))(Vt || {});
const Cn = L(Object.values(Vt));
function An(t, e) {
	const n = ["reset"];
	return Xt(t) && n.push(`--${t}`), n.push(...e), g(n);
}
function xn(t) {
	if (Xt(t)) return t;
	switch (typeof t) {
		case "string":
		case "undefined": return "soft";
	}
}
function Xt(t) {
	return typeof t == "string" && Cn.includes(t);
}
import_src.default.formatters.L = (t) => String(Bt(t) ? t.length : "-");
import_src.default.formatters.B = (t) => Buffer.isBuffer(t) ? t.toString("utf8") : ft(t);
function Nn() {
	return (0, import_src.default)("simple-git");
}
function vt(t, e, n) {
	return !e || !String(e).replace(/\s*/, "") ? n ? (r, ...s) => {
		t(r, ...s), n(r, ...s);
	} : t : (r, ...s) => {
		t(`%s ${r}`, e, ...s), n && n(r, ...s);
	};
}
function $n(t, e, { namespace: n }) {
	if (typeof t == "string") return t;
	const r = e && e.namespace || "";
	return r.startsWith(n) ? r.substr(n.length + 1) : r || n;
}
function $(t, e, n, r = Nn()) {
	const s = t && `[${t}]` || "", o = [], i = typeof e == "string" ? r.extend(e) : e, a = $n(d(e, m), i, r);
	return y(n);
	function c(w, T) {
		return S(o, $(t, a.replace(/^[^:]+/, w), T, r));
	}
	function y(w) {
		const T = w && `[${w}]` || "", k = i && vt(i, T) || W, C = vt(r, `${s} ${T}`, k);
		return Object.assign(i ? k : C, {
			label: t,
			sibling: c,
			info: C,
			step: y
		});
	}
}
const M = class M {
	constructor(e = "GitExecutor") {
		this.logLabel = e, this._queue = /* @__PURE__ */ new Map();
	}
	withProgress(e) {
		return this._queue.get(e);
	}
	createProgress(e) {
		const n = M.getName(e.commands[0]);
		return {
			task: e,
			logger: $(this.logLabel, n),
			name: n
		};
	}
	push(e) {
		const n = this.createProgress(e);
		return n.logger("Adding task to the queue, commands = %o", e.commands), this._queue.set(e, n), n;
	}
	fatal(e) {
		for (const [n, { logger: r }] of Array.from(this._queue.entries())) n === e.task ? (r.info("Failed %o", e), r("Fatal exception, any as-yet un-started tasks run through this executor will not be attempted")) : r.info("A fatal exception occurred in a previous task, the queue has been purged: %o", e.message), this.complete(n);
		if (this._queue.size !== 0) throw new Error(`Queue size should be zero after fatal: ${this._queue.size}`);
	}
	complete(e) {
		this.withProgress(e) && this._queue.delete(e);
	}
	attempt(e) {
		const n = this.withProgress(e);
		if (!n) throw new O(void 0, "TasksPendingQueue: attempt called for an unknown task");
		return n.logger("Starting task"), n;
	}
	static getName(e = "empty") {
		return `task:${e}:${++M.counter}`;
	}
};
M.counter = 0;
let ot = M;
var Pn = class {
	constructor(e, n, r) {
		this._executor = e, this._scheduler = n, this._plugins = r, this._chain = Promise.resolve(), this._queue = new ot();
	}
	get cwd() {
		return this._cwd || this._executor.cwd;
	}
	set cwd(e) {
		this._cwd = e;
	}
	get env() {
		return this._executor.env;
	}
	get outputHandler() {
		return this._executor.outputHandler;
	}
	chain() {
		return this;
	}
	push(e) {
		return this._queue.push(e), this._chain = this._chain.then(() => this.attemptTask(e));
	}
	async attemptTask(e) {
		const n = await this._scheduler.next(), r = () => this._queue.complete(e);
		try {
			const { logger: s } = this._queue.attempt(e);
			return await (kt(e) ? this.attemptEmptyTask(e, s) : this.attemptRemoteTask(e, s));
		} catch (s) {
			throw this.onFatalException(e, s);
		} finally {
			r(), n();
		}
	}
	onFatalException(e, n) {
		const r = n instanceof O ? Object.assign(n, { task: e }) : new O(e, n && String(n));
		return this._chain = Promise.resolve(), this._queue.fatal(r), r;
	}
	async attemptRemoteTask(e, n) {
		const r = this._plugins.exec("spawn.binary", "", this.taskContext(e, e.commands)), s = this._plugins.exec("spawn.args", [...e.commands], this.taskContext(e, e.commands)), o = await this.gitResponse(e, r, s, this.outputHandler, n.step("SPAWN")), i = await this.handleTaskData(e, s, o, n.step("HANDLE"));
		return n("passing response to task's parser as a %s", e.format), en(e) ? Tt(e.parser, i) : Tt(e.parser, i.asStrings());
	}
	async attemptEmptyTask(e, n) {
		return n("empty task bypassing child process to call to task's parser"), e.parser(this);
	}
	handleTaskData(e, n, r, s) {
		const { exitCode: o, rejection: i, stdOut: a, stdErr: c } = r;
		return new Promise((y, w) => {
			s("Preparing to handle process response exitCode=%d stdOut=", o);
			const { error: T } = this._plugins.exec("task.error", { error: i }, {
				...this.taskContext(e, n),
				...r
			});
			if (T && e.onError) return s.info("exitCode=%s handling with custom error handler"), e.onError(r, T, (k) => {
				s.info("custom error handler treated as success"), s("custom error returned a %s", ft(k)), y(new z(Array.isArray(k) ? Buffer.concat(k) : k, Buffer.concat(c)));
			}, w);
			if (T) return s.info("handling as error: exitCode=%s stdErr=%s rejection=%o", o, c.length, i), w(T);
			s.info("retrieving task output complete"), y(new z(Buffer.concat(a), Buffer.concat(c)));
		});
	}
	async gitResponse(e, n, r, s, o) {
		const i = o.sibling("output"), a = this._plugins.exec("spawn.options", {
			cwd: this.cwd,
			env: this.env,
			windowsHide: !0
		}, this.taskContext(e, e.commands));
		return new Promise((c) => {
			const y = [], w = [];
			o.info("%s %o", n, r), o("%O", a);
			let T = this._beforeSpawn(e, r);
			if (T) return c({
				stdOut: y,
				stdErr: w,
				exitCode: 9901,
				rejection: T
			});
			this._plugins.exec("spawn.before", void 0, {
				...this.taskContext(e, r),
				kill(C) {
					T = C || T;
				}
			});
			const k = spawn(n, r, a);
			k.stdout.on("data", Et(y, "stdOut", o, i.step("stdOut"))), k.stderr.on("data", Et(w, "stdErr", o, i.step("stdErr"))), k.on("error", Mn(w, o)), s && (o("Passing child process stdOut/stdErr to custom outputHandler"), s(n, k.stdout, k.stderr, [...r])), this._plugins.exec("spawn.after", void 0, {
				...this.taskContext(e, r),
				spawned: k,
				close(C, Te) {
					c({
						stdOut: y,
						stdErr: w,
						exitCode: C,
						rejection: T || Te
					});
				},
				kill(C) {
					k.killed || (T = C, k.kill("SIGINT"));
				}
			});
		});
	}
	_beforeSpawn(e, n) {
		let r;
		return this._plugins.exec("spawn.before", void 0, {
			...this.taskContext(e, n),
			kill(s) {
				r = s || r;
			}
		}), r;
	}
	taskContext(e, n) {
		return {
			method: String(Me(e.commands) || ""),
			commands: n,
			env: { ...this.env },
			input: kt(e) ? void 0 : e.input
		};
	}
};
function Mn(t, e) {
	return (n) => {
		e("[ERROR] child process exception %o", n), t.push(Buffer.from(String(n.stack), "ascii"));
	};
}
function Et(t, e, n, r) {
	return (s) => {
		n("%s received %L bytes", e, s), r("%B", s), t.push(s);
	};
}
var Dn = class {
	constructor(e, n, r) {
		this.cwd = e, this._scheduler = n, this._plugins = r, this._chain = this.chain();
	}
	chain() {
		return new Pn(this, this._scheduler, this._plugins);
	}
	push(e) {
		return this._chain.push(e);
	}
};
function Ln(t, e, n = W) {
	const r = (o) => {
		n(null, o);
	}, s = (o) => {
		o?.task === t && n(o, void 0);
	};
	e.then(r, s);
}
function St(t, e) {
	return tn((n) => {
		if (!Lt(t)) throw new Error(`Git.cwd: cannot change to non-directory "${t}"`);
		return (e || n).cwd = t;
	});
}
function Q(t) {
	const e = ["checkout", ...t];
	return e[1] === "-b" && e.includes("-B") && (e[1] = ct(e, "-B")), g(e);
}
function jn() {
	return {
		checkout() {
			return this._runTask(Q(h(arguments, 1)), u(arguments));
		},
		checkoutBranch(t, e) {
			return this._runTask(Q([
				"-b",
				t,
				e,
				...h(arguments)
			]), u(arguments));
		},
		checkoutLocalBranch(t) {
			return this._runTask(Q([
				"-b",
				t,
				...h(arguments)
			]), u(arguments));
		}
	};
}
const Yt = (t, e, n) => {
	const r = ["clone", ...n];
	return m(t) && r.push(c$1(t)), m(e) && r.push(c$1(e)), g(r);
};
const Bn = (t, e, n) => (S(n, "--mirror"), Yt(t, e, n));
function Rt(t, e, n, ...r) {
	return m(n) ? e(n, d(r[0], m), h(arguments)) : b(`git.${t}() requires a string 'repoPath'`);
}
function In() {
	return {
		clone(t, ...e) {
			return this._runTask(Rt("clone", Yt, d(t, m), ...e), u(arguments));
		},
		mirror(t, ...e) {
			return this._runTask(Rt("mirror", Bn, d(t, m), ...e), u(arguments));
		}
	};
}
const Un = [
	new l(/^\[([^\s]+)( \([^)]+\))? ([^\]]+)/, (t, [e, n, r]) => {
		t.branch = e, t.commit = r, t.root = !!n;
	}),
	new l(/\s*Author:\s(.+)/i, (t, [e]) => {
		const n = e.split("<"), r = n.pop();
		!r || !r.includes("@") || (t.author = {
			email: r.substr(0, r.length - 1),
			name: n.join("<").trim()
		});
	}),
	new l(/(\d+)[^,]*(?:,\s*(\d+)[^,]*)(?:,\s*(\d+))/g, (t, [e, n, r]) => {
		t.summary.changes = parseInt(e, 10) || 0, t.summary.insertions = parseInt(n, 10) || 0, t.summary.deletions = parseInt(r, 10) || 0;
	}),
	new l(/^(\d+)[^,]*(?:,\s*(\d+)[^(]+\(([+-]))?/, (t, [e, n, r]) => {
		t.summary.changes = parseInt(e, 10) || 0;
		const s = parseInt(n, 10) || 0;
		r === "-" ? t.summary.deletions = s : r === "+" && (t.summary.insertions = s);
	})
];
function Fn(t) {
	return E({
		author: null,
		branch: "",
		commit: "",
		root: !1,
		summary: {
			changes: 0,
			insertions: 0,
			deletions: 0
		}
	}, Un, t);
}
function Gn(t, e, n) {
	return {
		commands: [
			"-c",
			"core.abbrev=40",
			"commit",
			...U(t, "-m"),
			...e,
			...n
		],
		format: "utf-8",
		parser: Fn
	};
}
function zn() {
	return { commit(e, ...n) {
		const r = u(arguments), s = t(e) || Gn(v(e), v(d(n[0], G, [])), [...L(d(n[1], K, [])), ...h(arguments, 0, !0)]);
		return this._runTask(s, r);
	} };
	function t(e) {
		return !G(e) && b("git.commit: requires the commit message to be supplied as a string/string[]");
	}
}
function qn() {
	return {
		count: 0,
		garbage: 0,
		inPack: 0,
		packs: 0,
		prunePackable: 0,
		size: 0,
		sizeGarbage: 0,
		sizePack: 0
	};
}
const Wn = new l(/([a-z-]+): (\d+)$/, (t, [e, n]) => {
	const r = jt(e);
	Object.hasOwn(t, r) && (t[r] = p(n));
});
function Hn() {
	return { countObjects() {
		return this._runTask({
			commands: ["count-objects", "--verbose"],
			format: "utf-8",
			parser(t) {
				return E(qn(), [Wn], t);
			}
		});
	} };
}
function Kn() {
	return { firstCommit() {
		return this._runTask(g([
			"rev-list",
			"--max-parents=0",
			"HEAD"
		], !0), u(arguments));
	} };
}
function Vn(t, e) {
	const n = ["hash-object", t];
	return e && n.push("-w"), g(n, !0);
}
var J = class {
	constructor(e, n, r, s) {
		this.bare = e, this.path = n, this.existing = r, this.gitDir = s;
	}
};
const Xn = /^Init.+ repository in (.+)$/;
const Yn = /^Rein.+ in (.+)$/;
function Qn(t, e, n) {
	const r = String(n).trim();
	let s;
	if (s = Xn.exec(r)) return new J(t, e, !1, s[1]);
	if (s = Yn.exec(r)) return new J(t, e, !0, s[1]);
	let o = "";
	const i = r.split(" ");
	for (; i.length;) if (i.shift() === "in") {
		o = i.join(" ");
		break;
	}
	return new J(t, e, /^re/i.test(r), o);
}
const Qt = "--bare";
function Jn(t) {
	return t.includes(Qt);
}
function Zn(t = !1, e, n) {
	const r = ["init", ...n];
	return t && !Jn(r) && r.splice(1, 0, Qt), {
		commands: r,
		format: "utf-8",
		parser(s) {
			return Qn(r.includes("--bare"), e, s);
		}
	};
}
function tr(t) {
	return t === void 0 ? b("interpretTrailers called without input content") : {
		format: "utf-8",
		parser(e) {
			return Object.fromEntries(ut(e, (n) => {
				const r = n.indexOf(":");
				return [jt(n.substring(0, r).toLowerCase()), n.substring(r + 2).trim()];
			}));
		},
		commands: ["interpret-trailers", "--parse"],
		input: t
	};
}
function er() {
	return { interpretTrailers(t) {
		return this._runTask(tr(d(t, Be)), u(arguments));
	} };
}
var R = /* @__PURE__ */ ((t) => (t.NONE = "", t.STAT = "--stat", t.NUM_STAT = "--numstat", t.NAME_ONLY = "--name-only", t.NAME_STATUS = "--name-status", t))(R || {});
const Jt = /^--(stat|numstat|name-only|name-status)(=|$)/;
function pt(t) {
	for (let e = 0; e < t.length; e++) {
		const n = Jt.exec(t[e]);
		if (n) return `--${n[1]}`;
	}
	return "";
}
function nr(t) {
	return Jt.test(t);
}
var rr = class {
	constructor() {
		this.changed = 0, this.deletions = 0, this.insertions = 0, this.files = [];
	}
};
const Ot = [
	new l(/^(.+)\s+\|\s+(\d+)(\s+[+\-]+)?$/, (t, [e, n, r = ""]) => {
		t.files.push({
			file: e.trim(),
			changes: p(n),
			insertions: r.replace(/[^+]/g, "").length,
			deletions: r.replace(/[^-]/g, "").length,
			binary: !1
		});
	}),
	new l(/^(.+) \|\s+Bin ([0-9.]+) -> ([0-9.]+) ([a-z]+)/, (t, [e, n, r]) => {
		t.files.push({
			file: e.trim(),
			before: p(n),
			after: p(r),
			binary: !0
		});
	}),
	new l(/^(.+)\s+\|\s+Bin\s*$/, (t, [e]) => {
		t.files.push({
			file: e.trim(),
			before: 0,
			after: 0,
			binary: !0
		});
	}),
	new l(/(\d+) files? changed\s*((?:, \d+ [^,]+){0,2})/, (t, [e, n]) => {
		const r = /(\d+) i/.exec(n), s = /(\d+) d/.exec(n);
		t.changed = p(e), t.insertions = p(r?.[1]), t.deletions = p(s?.[1]);
	})
];
const sr = [new l(/(\d+)\t(\d+)\t(.+)$/, (t, [e, n, r]) => {
	const s = p(e), o = p(n);
	t.changed++, t.insertions += s, t.deletions += o, t.files.push({
		file: r,
		changes: s + o,
		insertions: s,
		deletions: o,
		binary: !1
	});
}), new l(/-\t-\t(.+)$/, (t, [e]) => {
	t.changed++, t.files.push({
		file: e,
		after: 0,
		before: 0,
		binary: !0
	});
})];
const or = [new l(/(.+)$/, (t, [e]) => {
	t.changed++, t.files.push({
		file: e,
		changes: 0,
		insertions: 0,
		deletions: 0,
		binary: !1
	});
})];
const ir = [new l(/([ACDMRTUXB])([0-9]{0,3})\t(.[^\t]*)(\t(.[^\t]*))?$/, (t, [e, n, r, s, o]) => {
	t.changed++, t.files.push({
		file: o ?? r,
		changes: 0,
		insertions: 0,
		deletions: 0,
		binary: !1,
		status: bt(_n(e) && e),
		from: bt(!!o && r !== o && r),
		similarity: p(n)
	});
})];
const ar = {
	[R.NONE]: Ot,
	[R.STAT]: Ot,
	[R.NUM_STAT]: sr,
	[R.NAME_STATUS]: ir,
	[R.NAME_ONLY]: or
};
function Zt(t = R.NONE) {
	const e = ar[t];
	return (n) => E(new rr(), e, n, !1);
}
const te = "òòòòòò ";
const ee = " òò";
const ne = " ò ";
const ur = [
	"hash",
	"date",
	"message",
	"refs",
	"author_name",
	"author_email"
];
function cr(t, e) {
	return e.reduce((n, r, s) => (n[r] = t[s] || "", n), /* @__PURE__ */ Object.create({ diff: null }));
}
function re(t = ne, e = ur, n = R.NONE) {
	const r = Zt(n);
	return function(s) {
		const o = H(s.trim(), !1, te).map(function(i) {
			const a = i.split(ee), c = cr(a[0].split(t), e);
			return a.length > 1 && a[1].trim() && (c.diff = r(a[1])), c;
		});
		return {
			all: o,
			latest: o.length && o[0] || null,
			total: o.length
		};
	};
}
function fr(t) {
	let e = pt(t);
	const n = ["diff"];
	return e === R.NONE && (e = R.STAT, n.push("--stat=4096")), n.push(...t), dt(n) || {
		commands: n,
		format: "utf-8",
		parser: Zt(e)
	};
}
function dt(t) {
	const e = t.filter(nr);
	if (e.length > 1) return b(`Summary flags are mutually exclusive - pick one of ${e.join(",")}`);
	if (e.length && t.includes("-z")) return b(`Summary flag ${e} parsing is not compatible with null termination option '-z'`);
}
var se = /* @__PURE__ */ ((t) => (t[t["--pretty"] = 0] = "--pretty", t[t["max-count"] = 1] = "max-count", t[t.maxCount = 2] = "maxCount", t[t.n = 3] = "n", t[t.file = 4] = "file", t[t.format = 5] = "format", t[t.from = 6] = "from", t[t.to = 7] = "to", t[t.splitter = 8] = "splitter", t[t.symmetric = 9] = "symmetric", t[t.mailMap = 10] = "mailMap", t[t.multiLine = 11] = "multiLine", t[t.strictDate = 12] = "strictDate", t))(se || {});
function lr(t, e) {
	const n = [], r = [];
	return Object.keys(t).forEach((s) => {
		n.push(s), r.push(String(t[s]));
	}), [n, r.join(e)];
}
function hr(t) {
	return Object.keys(t).reduce((e, n) => (n in se || (e[n] = t[n]), e), {});
}
function oe(t = {}, e = []) {
	const n = d(t.splitter, m, ne), [s, o] = lr(lt(t.format) ? t.format : {
		hash: "%H",
		date: t.strictDate === !1 ? "%ai" : "%aI",
		message: "%s",
		refs: "%D",
		body: t.multiLine ? "%B" : "%b",
		author_name: t.mailMap !== !1 ? "%aN" : "%an",
		author_email: t.mailMap !== !1 ? "%aE" : "%ae"
	}, n), i = [], a = [`--pretty=format:${te}${o}${ee}`, ...e], c = t.n || t["max-count"] || t.maxCount;
	if (c && a.push(`--max-count=${c}`), t.from || t.to) {
		const y = t.symmetric !== !1 ? "..." : "..";
		i.push(`${t.from || ""}${y}${t.to || ""}`);
	}
	return m(t.file) && a.push("--follow", c$1(t.file)), It(hr(t), a), {
		fields: s,
		splitter: n,
		commands: [...a, ...i]
	};
}
function mr(t, e, n) {
	const r = re(t, e, pt(n));
	return {
		commands: ["log", ...n],
		format: "utf-8",
		parser: r
	};
}
function pr() {
	return { log(...n) {
		const r = u(arguments), s = oe(ht(arguments), L(d(arguments[0], K, []))), o = e(...n) || dt(s.commands) || t(s);
		return this._runTask(o, r);
	} };
	function t(n) {
		return mr(n.splitter, n.fields, n.commands);
	}
	function e(n, r) {
		return m(n) && m(r) && b("git.log(string, string) should be replaced with git.log({ from: string, to: string })");
	}
}
var Z = class {
	constructor(e, n = null, r) {
		this.reason = e, this.file = n, this.meta = r;
	}
	toString() {
		return `${this.file}:${this.reason}`;
	}
};
var dr = class {
	constructor() {
		this.conflicts = [], this.merges = [], this.result = "success";
	}
	get failed() {
		return this.conflicts.length > 0;
	}
	get reason() {
		return this.result;
	}
	toString() {
		return this.conflicts.length ? `CONFLICTS: ${this.conflicts.join(", ")}` : "OK";
	}
};
var ie = class {
	constructor() {
		this.remoteMessages = { all: [] }, this.created = [], this.deleted = [], this.files = [], this.deletions = {}, this.insertions = {}, this.summary = {
			changes: 0,
			deletions: 0,
			insertions: 0
		};
	}
};
var gr = class {
	constructor() {
		this.remote = "", this.hash = {
			local: "",
			remote: ""
		}, this.branch = {
			local: "",
			remote: ""
		}, this.message = "";
	}
	toString() {
		return this.message;
	}
};
function tt(t) {
	return t.objects = t.objects || {
		compressing: 0,
		counting: 0,
		enumerating: 0,
		packReused: 0,
		reused: {
			count: 0,
			delta: 0
		},
		total: {
			count: 0,
			delta: 0
		}
	};
}
function Ct(t) {
	const e = /^\s*(\d+)/.exec(t), n = /delta (\d+)/i.exec(t);
	return {
		count: p(e && e[1] || "0"),
		delta: p(n && n[1] || "0")
	};
}
const yr = [
	new x(/^remote:\s*(enumerating|counting|compressing) objects: (\d+),/i, (t, [e, n]) => {
		const r = e.toLowerCase(), s = tt(t.remoteMessages);
		Object.assign(s, { [r]: p(n) });
	}),
	new x(/^remote:\s*(enumerating|counting|compressing) objects: \d+% \(\d+\/(\d+)\),/i, (t, [e, n]) => {
		const r = e.toLowerCase(), s = tt(t.remoteMessages);
		Object.assign(s, { [r]: p(n) });
	}),
	new x(/total ([^,]+), reused ([^,]+), pack-reused (\d+)/i, (t, [e, n, r]) => {
		const s = tt(t.remoteMessages);
		s.total = Ct(e), s.reused = Ct(n), s.packReused = p(r);
	})
];
const wr = [
	new x(/^remote:\s*(.+)$/, (t, [e]) => (t.remoteMessages.all.push(e.trim()), !1)),
	...yr,
	new x([/create a (?:pull|merge) request/i, /\s(https?:\/\/\S+)$/], (t, [e]) => {
		t.remoteMessages.pullRequestUrl = e;
	}),
	new x([/found (\d+) vulnerabilities.+\(([^)]+)\)/i, /\s(https?:\/\/\S+)$/], (t, [e, n, r]) => {
		t.remoteMessages.vulnerabilities = {
			count: p(e),
			summary: n,
			url: r
		};
	})
];
function ae(t, e) {
	return E({ remoteMessages: new br() }, wr, e);
}
var br = class {
	constructor() {
		this.all = [];
	}
};
const vr = [
	new l(/^\s*(.+?)\s+\|\s+\d+\s*(\+*)(-*)/, (t, [e, n, r]) => {
		t.files.push(e), n && (t.insertions[e] = n.length), r && (t.deletions[e] = r.length);
	}),
	new l(/(\d+)\D+((\d+)\D+\(\+\))?(\D+(\d+)\D+\(-\))?/, (t, [e, , n, , r]) => n !== void 0 || r !== void 0 ? (t.summary.changes = +e || 0, t.summary.insertions = +n || 0, t.summary.deletions = +r || 0, !0) : !1),
	new l(/^(create|delete) mode \d+ (.+)/, (t, [e, n]) => {
		S(t.files, n), S(e === "create" ? t.created : t.deleted, n);
	})
];
const Er = [
	new l(/^from\s(.+)$/i, (t, [e]) => {
		t.remote = e;
	}),
	new l(/^fatal:\s(.+)$/, (t, [e]) => {
		t.message = e;
	}),
	new l(/([a-z0-9]+)\.\.([a-z0-9]+)\s+(\S+)\s+->\s+(\S+)$/, (t, [e, n, r, s]) => {
		t.branch.local = r, t.hash.local = e, t.branch.remote = s, t.hash.remote = n;
	})
];
const Sr = (t, e) => E(new ie(), vr, [t, e]);
const ue = (t, e) => Object.assign(new ie(), Sr(t, e), ae(t, e));
function Rr(t, e) {
	const n = E(new gr(), Er, [t, e]);
	return n.message && n;
}
const Or = [
	new l(/^Auto-merging\s+(.+)$/, (t, [e]) => {
		t.merges.push(e);
	}),
	new l(/^CONFLICT\s+\((.+)\): Merge conflict in (.+)$/, (t, [e, n]) => {
		t.conflicts.push(new Z(e, n));
	}),
	new l(/^CONFLICT\s+\((.+\/delete)\): (.+) deleted in (.+) and/, (t, [e, n, r]) => {
		t.conflicts.push(new Z(e, n, { deleteRef: r }));
	}),
	new l(/^CONFLICT\s+\((.+)\):/, (t, [e]) => {
		t.conflicts.push(new Z(e, null));
	}),
	new l(/^Automatic merge failed;\s+(.+)$/, (t, [e]) => {
		t.result = e;
	})
];
const Cr = (t, e) => Object.assign(Ar(t), ue(t, e));
const Ar = (t) => E(new dr(), Or, t);
function At(t) {
	return t.length ? {
		commands: ["merge", ...t],
		format: "utf-8",
		parser(e, n) {
			const r = Cr(e, n);
			if (r.failed) throw new at$1(r);
			return r;
		}
	} : b("Git.merge requires at least one option");
}
function xr(t, e, n) {
	const r = n.includes("deleted"), s = n.includes("tag") || /^refs\/tags/.test(t), o = !n.includes("new");
	return {
		deleted: r,
		tag: s,
		branch: !s,
		new: !o,
		alreadyUpdated: o,
		local: t,
		remote: e
	};
}
const Nr = [
	new l(/^Pushing to (.+)$/, (t, [e]) => {
		t.repo = e;
	}),
	new l(/^updating local tracking ref '(.+)'/, (t, [e]) => {
		t.ref = {
			...t.ref || {},
			local: e
		};
	}),
	new l(/^[=*-]\s+([^:]+):(\S+)\s+\[(.+)]$/, (t, [e, n, r]) => {
		t.pushed.push(xr(e, n, r));
	}),
	new l(/^Branch '([^']+)' set up to track remote branch '([^']+)' from '([^']+)'/, (t, [e, n, r]) => {
		t.branch = {
			...t.branch || {},
			local: e,
			remote: n,
			remoteName: r
		};
	}),
	new l(/^([^:]+):(\S+)\s+([a-z0-9]+)\.\.([a-z0-9]+)$/, (t, [e, n, r, s]) => {
		t.update = {
			head: {
				local: e,
				remote: n
			},
			hash: {
				from: r,
				to: s
			}
		};
	})
];
const $r = (t, e) => {
	const n = Pr(t, e), r = ae(t, e);
	return {
		...n,
		...r
	};
};
const Pr = (t, e) => E({ pushed: [] }, Nr, [t, e]);
function Mr(t = {}, e) {
	return S(e, "--tags"), ce(t, e);
}
function ce(t = {}, e) {
	const n = ["push", ...e];
	return t.branch && n.splice(1, 0, t.branch), t.remote && n.splice(1, 0, t.remote), ct(n, "-v"), S(n, "--verbose"), S(n, "--porcelain"), {
		commands: n,
		format: "utf-8",
		parser: $r
	};
}
function Dr() {
	return {
		showBuffer() {
			const t = ["show", ...h(arguments, 1)];
			return t.includes("--binary") || t.splice(1, 0, "--binary"), this._runTask(Gt(t), u(arguments));
		},
		show() {
			const t = ["show", ...h(arguments, 1)];
			return this._runTask(g(t), u(arguments));
		}
	};
}
const Lr = /^(.+)\0(.+)$/;
var jr = class {
	constructor(e, n, r) {
		if (this.path = e, this.index = n, this.working_dir = r, n === "R" || r === "R") {
			const s = Lr.exec(e) || [
				null,
				e,
				e
			];
			this.from = s[2] || "", this.path = s[1] || "";
		}
	}
};
var Br = class {
	constructor() {
		this.not_added = [], this.conflicted = [], this.created = [], this.deleted = [], this.ignored = void 0, this.modified = [], this.renamed = [], this.files = [], this.staged = [], this.ahead = 0, this.behind = 0, this.current = null, this.tracking = null, this.detached = !1, this.isClean = () => !this.files.length;
	}
};
function xt(t) {
	const [e, n] = t.split(I);
	return {
		from: n || e,
		to: e
	};
}
function _(t, e, n) {
	return [`${t}${e}`, n];
}
function et(t, ...e) {
	return e.map((n) => _(t, n, (r, s) => r.conflicted.push(s)));
}
const Ir = new Map([
	_(" ", "A", (t, e) => t.created.push(e)),
	_(" ", "D", (t, e) => t.deleted.push(e)),
	_(" ", "M", (t, e) => t.modified.push(e)),
	_("A", " ", (t, e) => {
		t.created.push(e), t.staged.push(e);
	}),
	_("A", "M", (t, e) => {
		t.created.push(e), t.staged.push(e), t.modified.push(e);
	}),
	_("D", " ", (t, e) => {
		t.deleted.push(e), t.staged.push(e);
	}),
	_("M", " ", (t, e) => {
		t.modified.push(e), t.staged.push(e);
	}),
	_("M", "M", (t, e) => {
		t.modified.push(e), t.staged.push(e);
	}),
	_("R", " ", (t, e) => {
		t.renamed.push(xt(e));
	}),
	_("R", "M", (t, e) => {
		const n = xt(e);
		t.renamed.push(n), t.modified.push(n.to);
	}),
	_("!", "!", (t, e) => {
		(t.ignored = t.ignored || []).push(e);
	}),
	_("?", "?", (t, e) => t.not_added.push(e)),
	...et("A", "A", "U"),
	...et("D", "D", "U"),
	...et("U", "A", "D", "U"),
	["##", (t, e) => {
		const n = /ahead (\d+)/, r = /behind (\d+)/, s = /^(.+?(?=(?:\.{3}|\s|$)))/, o = /\.{3}(\S*)/, i = /\son\s(\S+?)(?=\.{3}|$)/;
		let a = n.exec(e);
		t.ahead = a && +a[1] || 0, a = r.exec(e), t.behind = a && +a[1] || 0, a = s.exec(e), t.current = d(a?.[1], m, null), a = o.exec(e), t.tracking = d(a?.[1], m, null), a = i.exec(e), a && (t.current = d(a?.[1], m, t.current)), t.detached = /\(no branch\)/.test(e);
	}]
]);
const Ur = function(t) {
	const e = t.split(I), n = new Br();
	for (let r = 0, s = e.length; r < s;) {
		let o = e[r++].trim();
		o && (o.charAt(0) === "R" && (o += I + (e[r++] || "")), Fr(n, o));
	}
	return n;
};
function Fr(t, e) {
	const n = e.trim();
	switch (" ") {
		case n.charAt(2): return r(n.charAt(0), n.charAt(1), n.slice(3));
		case n.charAt(1): return r(" ", n.charAt(0), n.slice(2));
		default: return;
	}
	function r(s, o, i) {
		const a = `${s}${o}`, c = Ir.get(a);
		c && c(t, i), a !== "##" && a !== "!!" && t.files.push(new jr(i, s, o));
	}
}
const Gr = ["--null", "-z"];
function zr(t) {
	return {
		format: "utf-8",
		commands: [
			"status",
			"--porcelain",
			"-b",
			"-u",
			"--null",
			...t.filter((n) => !Gr.includes(n))
		],
		parser(n) {
			return Ur(n);
		}
	};
}
const fe = "installed=false";
function q(t = 0, e = 0, n = 0, r = "", s = !0) {
	return Object.defineProperty({
		major: t,
		minor: e,
		patch: n,
		agent: r,
		installed: s
	}, "toString", {
		value() {
			return `${this.major}.${this.minor}.${this.patch}`;
		},
		configurable: !1,
		enumerable: !1
	});
}
function qr() {
	return q(0, 0, 0, "", !1);
}
function Wr() {
	return { version() {
		return this._runTask({
			commands: ["--version"],
			format: "utf-8",
			parser: Kr,
			onError(t, e, n, r) {
				if (t.exitCode === V.NOT_FOUND) return n(Buffer.from(fe));
				r(e);
			}
		});
	} };
}
const Hr = [new l(/version (\d+)\.(\d+)\.(\d+)(?:\s*\((.+)\))?/, (t, [e, n, r, s = ""]) => {
	Object.assign(t, q(p(e), p(n), p(r), s));
}), new l(/version (\d+)\.(\d+)\.(\D+)(.+)?$/, (t, [e, n, r, s = ""]) => {
	Object.assign(t, q(p(e), p(n), r, s));
})];
function Kr(t) {
	return t === fe ? qr() : E(q(0, 0, 0, t), Hr, t);
}
var le = class {
	constructor(e) {
		this._executor = e;
	}
	_runTask(e, n) {
		const r = this._executor.chain(), s = r.push(e);
		return n && Ln(e, s, n), Object.create(this, {
			then: { value: s.then.bind(s) },
			catch: { value: s.catch.bind(s) },
			_executor: { value: r }
		});
	}
	add(e) {
		return this._runTask(g(["add", ...v(e)]), u(arguments));
	}
	cwd(e) {
		const n = u(arguments);
		return typeof e == "string" ? this._runTask(St(e, this._executor), n) : typeof e?.path == "string" ? this._runTask(St(e.path, e.root && this._executor || void 0), n) : this._runTask(b("Git.cwd: workingDirectory must be supplied as a string"), n);
	}
	hashObject(e, n) {
		return this._runTask(Vn(e, n === !0), u(arguments));
	}
	init(e) {
		return this._runTask(Zn(e === !0, this._executor.cwd, h(arguments)), u(arguments));
	}
	merge() {
		return this._runTask(At(h(arguments)), u(arguments));
	}
	mergeFromTo(e, n) {
		return m(e) && m(n) ? this._runTask(At([
			e,
			n,
			...h(arguments)
		]), u(arguments, !1)) : this._runTask(b("Git.mergeFromTo requires that the 'remote' and 'branch' arguments are supplied as strings"));
	}
	outputHandler(e) {
		return this._executor.outputHandler = e, this;
	}
	push() {
		const e = ce({
			remote: d(arguments[0], m),
			branch: d(arguments[1], m)
		}, h(arguments));
		return this._runTask(e, u(arguments));
	}
	stash() {
		return this._runTask(g(["stash", ...h(arguments)]), u(arguments));
	}
	status() {
		return this._runTask(zr(h(arguments)), u(arguments));
	}
};
Object.assign(le.prototype, jn(), In(), zn(), Tn(), Hn(), Kn(), On(), er(), pr(), Dr(), Wr());
const Vr = /* @__PURE__ */ (() => {
	let t = 0;
	return () => {
		t++;
		const { promise: e, done: n } = (0, import_dist$2.createDeferred)();
		return {
			promise: e,
			done: n,
			id: t
		};
	};
})();
var Xr = class {
	constructor(e = 2) {
		this.concurrency = e, this.logger = $("", "scheduler"), this.pending = [], this.running = [], this.logger("Constructed, concurrency=%s", e);
	}
	schedule() {
		if (!this.pending.length || this.running.length >= this.concurrency) {
			this.logger("Schedule attempt ignored, pending=%s running=%s concurrency=%s", this.pending.length, this.running.length, this.concurrency);
			return;
		}
		const e = S(this.running, this.pending.shift());
		this.logger("Attempting id=%s", e.id), e.done(() => {
			this.logger("Completing id=", e.id), ct(this.running, e), this.schedule();
		});
	}
	next() {
		const { promise: e, id: n } = S(this.pending, Vr());
		return this.logger("Scheduling id=%s", n), this.schedule(), e;
	}
};
function Yr(t, e) {
	return g([
		"apply",
		...e,
		...t
	]);
}
var he = /* @__PURE__ */ ((t) => (t.CURRENT = "*", t.LINKED = "+", t))(he || {});
var Qr = class {
	constructor() {
		this.all = [], this.branches = {}, this.current = "", this.detached = !1;
	}
	push(e, n, r, s, o) {
		e === "*" && (this.detached = n, this.current = r), this.all.push(r), this.branches[r] = {
			current: e === "*",
			linkedWorkTree: e === "+",
			name: r,
			commit: s,
			label: o
		};
	}
};
const Jr = [new l(/^([*+]\s)?\((?:HEAD )?detached (?:from|at) (\S+)\)\s+([a-z0-9]+)\s(.*)$/, (t, [e, n, r, s]) => {
	t.push(Nt(e), !0, n, r, s);
}), new l(/^([*+]\s)?(\S+)\s+([a-z0-9]+)\s?(.*)$/s, (t, [e, n, r, s]) => {
	t.push(Nt(e), !1, n, r, s);
})];
const Zr = new l(/^(\S+)$/s, (t, [e]) => {
	t.push(he.CURRENT, !1, e, "", "");
});
function Nt(t) {
	return t ? t.charAt(0) : "";
}
function me(t, e = !1) {
	return E(new Qr(), e ? [Zr] : Jr, t);
}
var ts = class {
	constructor() {
		this.all = [], this.branches = {}, this.errors = [];
	}
	get success() {
		return !this.errors.length;
	}
};
function es(t, e) {
	return {
		branch: t,
		hash: e,
		success: !0
	};
}
function ns(t) {
	return {
		branch: t,
		hash: null,
		success: !1
	};
}
const rs = /(\S+)\s+\(\S+\s([^)]+)\)/;
const pe = /^error[^']+'([^']+)'/m;
const ss = [new l(rs, (t, [e, n]) => {
	const r = es(e, n);
	t.all.push(r), t.branches[e] = r;
}), new l(pe, (t, [e]) => {
	const n = ns(e);
	t.errors.push(n), t.all.push(n), t.branches[e] = n;
})];
const gt = (t, e) => E(new ts(), ss, [t, e]);
function de(t, e) {
	return e === V.ERROR && pe.test(t);
}
function os(t) {
	const e = [
		"-d",
		"-D",
		"--delete"
	];
	return t.some((n) => e.includes(n));
}
function is(t) {
	const e = os(t), n = t.includes("--show-current"), r = ["branch", ...t];
	return r.length === 1 && r.push("-a"), r.includes("-v") || r.splice(1, 0, "-v"), {
		format: "utf-8",
		commands: r,
		parser(s, o) {
			return e ? gt(s, o).all[0] : me(s, n);
		}
	};
}
function as() {
	return {
		format: "utf-8",
		commands: ["branch", "-v"],
		parser(t) {
			return me(t);
		}
	};
}
function us(t, e = !1) {
	return {
		format: "utf-8",
		commands: [
			"branch",
			"-v",
			e ? "-D" : "-d",
			...t
		],
		parser(n, r) {
			return gt(n, r);
		},
		onError({ exitCode: n, stdOut: r }, s, o, i) {
			if (!de(String(s), n)) return i(s);
			o(r);
		}
	};
}
function cs(t, e = !1) {
	const n = {
		format: "utf-8",
		commands: [
			"branch",
			"-v",
			e ? "-D" : "-d",
			t
		],
		parser(r, s) {
			return gt(r, s).branches[t];
		},
		onError({ exitCode: r, stdErr: s, stdOut: o }, i, a, c) {
			if (!de(String(i), r)) return c(i);
			throw new at$1(n.parser(F(o), F(s)), String(i));
		}
	};
	return n;
}
function fs(t) {
	return {
		commands: ["check-ignore", ...t],
		format: "utf-8",
		parser: ls
	};
}
function ls(t) {
	return t.split(/\n/g).map(hs).filter(Boolean);
}
function hs(t) {
	const e = t.trim().replace(/^["']|["']$/g, "");
	return e && normalize(e);
}
const ms = [
	new l(/From (.+)$/, (t, [e]) => {
		t.remote = e;
	}),
	new l(/\* \[new branch]\s+(\S+)\s*-> (.+)$/, (t, [e, n]) => {
		t.branches.push({
			name: e,
			tracking: n
		});
	}),
	new l(/\* \[new tag]\s+(\S+)\s*-> (.+)$/, (t, [e, n]) => {
		t.tags.push({
			name: e,
			tracking: n
		});
	}),
	new l(/- \[deleted]\s+\S+\s*-> (.+)$/, (t, [e]) => {
		t.deleted.push({ tracking: e });
	}),
	new l(/\s*([^.]+)\.\.(\S+)\s+(\S+)\s*-> (.+)$/, (t, [e, n, r, s]) => {
		t.updated.push({
			name: r,
			tracking: s,
			to: n,
			from: e
		});
	})
];
function ps(t, e) {
	return E({
		raw: t,
		remote: null,
		branches: [],
		tags: [],
		updated: [],
		deleted: []
	}, ms, [t, e]);
}
function ds(t) {
	return /^--upload-pack(=|$)/.test(t);
}
function gs(t, e, n) {
	const r = ["fetch", ...n];
	return t && e && r.push(t, e), r.find(ds) ? b("git.fetch: potential exploit argument blocked.") : {
		commands: r,
		format: "utf-8",
		parser: ps
	};
}
const ys = [new l(/^Renaming (.+) to (.+)$/, (t, [e, n]) => {
	t.moves.push({
		from: e,
		to: n
	});
})];
function ws(t) {
	return E({ moves: [] }, ys, t);
}
function bs(t, e) {
	return {
		commands: [
			"mv",
			"-v",
			...v(t),
			e
		],
		format: "utf-8",
		parser: ws
	};
}
function Ts(t, e, n) {
	const r = ["pull", ...n];
	return t && e && r.splice(1, 0, t, e), {
		commands: r,
		format: "utf-8",
		parser(s, o) {
			return ue(s, o);
		},
		onError(s, o, i, a) {
			const c = Rr(F(s.stdOut), F(s.stdErr));
			if (c) return a(new at$1(c));
			a(o);
		}
	};
}
function ks(t) {
	const e = {};
	return ge(t, ([n]) => e[n] = { name: n }), Object.values(e);
}
function _s(t) {
	const e = {};
	return ge(t, ([n, r, s]) => {
		Object.hasOwn(e, n) || (e[n] = {
			name: n,
			refs: {
				fetch: "",
				push: ""
			}
		}), s && r && (e[n].refs[s.replace(/[^a-z]/g, "")] = r);
	}), Object.values(e);
}
function ge(t, e) {
	ut(t, (n) => e(n.split(/\s+/)));
}
function vs(t, e, n) {
	return g([
		"remote",
		"add",
		...n,
		t,
		e
	]);
}
function Es(t) {
	const e = ["remote"];
	return t && e.push("-v"), {
		commands: e,
		format: "utf-8",
		parser: t ? _s : ks
	};
}
function Ss(t) {
	const e = [...t];
	return e[0] !== "ls-remote" && e.unshift("ls-remote"), g(e);
}
function Rs(t) {
	const e = [...t];
	return e[0] !== "remote" && e.unshift("remote"), g(e);
}
function Os(t) {
	return g([
		"remote",
		"remove",
		t
	]);
}
function Cs(t = {}, e) {
	const n = oe(t), r = [
		"stash",
		"list",
		...n.commands,
		...e
	], s = re(n.splitter, n.fields, pt(r));
	return dt(r) || {
		commands: r,
		format: "utf-8",
		parser: s
	};
}
function As(t, e) {
	return X([
		"add",
		t,
		e
	]);
}
function xs(t) {
	return X(["init", ...t]);
}
function X(t) {
	const e = [...t];
	return e[0] !== "submodule" && e.unshift("submodule"), g(e);
}
function Ns(t) {
	return X(["update", ...t]);
}
var $s = class {
	constructor(e, n) {
		this.all = e, this.latest = n;
	}
};
const Ps = function(t, e = !1) {
	const n = t.split(`
`).map(Ds).filter(Boolean);
	e || n.sort(function(s, o) {
		const i = s.split("."), a = o.split(".");
		if (i.length === 1 || a.length === 1) return Ms(B(i[0]), B(a[0]));
		for (let c = 0, y = Math.max(i.length, a.length); c < y; c++) {
			const w = ye(B(i[c]), B(a[c]));
			if (w) return w;
		}
		return 0;
	});
	return new $s(n, e ? n[0] : [...n].reverse().find((s) => s.indexOf(".") >= 0));
};
function Ms(t, e) {
	const n = Number.isNaN(t);
	return n !== Number.isNaN(e) ? n ? 1 : -1 : n ? ye(t, e) : 0;
}
function ye(t, e) {
	return t === e ? 0 : t > e ? 1 : -1;
}
function Ds(t) {
	return t.trim();
}
function B(t) {
	return typeof t == "string" && parseInt(t.replace(/^\D+/g, ""), 10) || 0;
}
function Ls(t = []) {
	const e = t.some((n) => /^--sort=/.test(n));
	return {
		format: "utf-8",
		commands: [
			"tag",
			"-l",
			...t
		],
		parser(n) {
			return Ps(n, e);
		}
	};
}
function js(t) {
	return {
		format: "utf-8",
		commands: ["tag", t],
		parser() {
			return { name: t };
		}
	};
}
function Bs(t, e) {
	return {
		format: "utf-8",
		commands: [
			"tag",
			"-a",
			"-m",
			e,
			t
		],
		parser() {
			return { name: t };
		}
	};
}
function f(t, e) {
	this._plugins = e, this._executor = new Dn(t.baseDir, new Xr(t.maxConcurrentProcesses), e), this._trimmed = t.trimmed;
}
(f.prototype = Object.create(le.prototype)).constructor = f;
f.prototype.customBinary = function(t) {
	return this._plugins.reconfigure("binary", t), this;
};
f.prototype.env = function(t, e) {
	return arguments.length === 1 && typeof t == "object" ? this._executor.env = t : (this._executor.env = this._executor.env || {})[t] = e, this;
};
f.prototype.stashList = function(t) {
	return this._runTask(Cs(ht(arguments) || {}, K(t) && t || []), u(arguments));
};
f.prototype.mv = function(t, e) {
	return this._runTask(bs(t, e), u(arguments));
};
f.prototype.checkoutLatestTag = function(t) {
	var e = this;
	return this.pull(function() {
		e.tags(function(n, r) {
			e.checkout(r.latest, t);
		});
	});
};
f.prototype.pull = function(t, e, n, r) {
	return this._runTask(Ts(d(t, m), d(e, m), h(arguments)), u(arguments));
};
f.prototype.fetch = function(t, e) {
	return this._runTask(gs(d(t, m), d(e, m), h(arguments)), u(arguments));
};
f.prototype.tags = function(t, e) {
	return this._runTask(Ls(h(arguments)), u(arguments));
};
f.prototype.rebase = function() {
	return this._runTask(g(["rebase", ...h(arguments)]), u(arguments));
};
f.prototype.reset = function(t) {
	return this._runTask(An(xn(t), h(arguments)), u(arguments));
};
f.prototype.revert = function(t) {
	const e = u(arguments);
	return typeof t != "string" ? this._runTask(b("Commit must be a string"), e) : this._runTask(g([
		"revert",
		...h(arguments, 0, !0),
		t
	]), e);
};
f.prototype.addTag = function(t) {
	const e = typeof t == "string" ? js(t) : b("Git.addTag requires a tag name");
	return this._runTask(e, u(arguments));
};
f.prototype.addAnnotatedTag = function(t, e) {
	return this._runTask(Bs(t, e), u(arguments));
};
f.prototype.deleteLocalBranch = function(t, e, n) {
	return this._runTask(cs(t, typeof e == "boolean" ? e : !1), u(arguments));
};
f.prototype.deleteLocalBranches = function(t, e, n) {
	return this._runTask(us(t, typeof e == "boolean" ? e : !1), u(arguments));
};
f.prototype.branch = function(t, e) {
	return this._runTask(is(h(arguments)), u(arguments));
};
f.prototype.branchLocal = function(t) {
	return this._runTask(as(), u(arguments));
};
f.prototype.raw = function(t) {
	const e = !Array.isArray(t), n = [].slice.call(e ? arguments : t, 0);
	for (let s = 0; s < n.length && e; s++) if (!st(n[s])) {
		n.splice(s, n.length - s);
		break;
	}
	n.push(...h(arguments, 0, !0));
	var r = u(arguments);
	return n.length ? this._runTask(g(n, this._trimmed), r) : this._runTask(b("Raw: must supply one or more command to execute"), r);
};
f.prototype.submoduleAdd = function(t, e, n) {
	return this._runTask(As(t, e), u(arguments));
};
f.prototype.submoduleUpdate = function(t, e) {
	return this._runTask(Ns(h(arguments, !0)), u(arguments));
};
f.prototype.submoduleInit = function(t, e) {
	return this._runTask(xs(h(arguments, !0)), u(arguments));
};
f.prototype.subModule = function(t, e) {
	return this._runTask(X(h(arguments)), u(arguments));
};
f.prototype.listRemote = function() {
	return this._runTask(Ss(h(arguments)), u(arguments));
};
f.prototype.addRemote = function(t, e, n) {
	return this._runTask(vs(t, e, h(arguments)), u(arguments));
};
f.prototype.removeRemote = function(t, e) {
	return this._runTask(Os(t), u(arguments));
};
f.prototype.getRemotes = function(t, e) {
	return this._runTask(Es(t === !0), u(arguments));
};
f.prototype.remote = function(t, e) {
	return this._runTask(Rs(h(arguments)), u(arguments));
};
f.prototype.tag = function(t, e) {
	const n = h(arguments);
	return n[0] !== "tag" && n.unshift("tag"), this._runTask(g(n), u(arguments));
};
f.prototype.updateServerInfo = function(t) {
	return this._runTask(g(["update-server-info"]), u(arguments));
};
f.prototype.pushTags = function(t, e) {
	const n = Mr({ remote: d(t, m) }, h(arguments));
	return this._runTask(n, u(arguments));
};
f.prototype.rm = function(t) {
	return this._runTask(g([
		"rm",
		"-f",
		...v(t)
	]), u(arguments));
};
f.prototype.rmKeepLocal = function(t) {
	return this._runTask(g([
		"rm",
		"--cached",
		...v(t)
	]), u(arguments));
};
f.prototype.catFile = function(t, e) {
	return this._catFile("utf-8", arguments);
};
f.prototype.binaryCatFile = function() {
	return this._catFile("buffer", arguments);
};
f.prototype._catFile = function(t, e) {
	var n = u(e), r = ["cat-file"], s = e[0];
	if (typeof s == "string") return this._runTask(b("Git.catFile: options must be supplied as an array of strings"), n);
	Array.isArray(s) && r.push.apply(r, s);
	const o = t === "buffer" ? Gt(r) : g(r);
	return this._runTask(o, n);
};
f.prototype.diff = function(t, e) {
	const n = m(t) ? b("git.diff: supplying options as a single string is no longer supported, switch to an array of strings") : g(["diff", ...h(arguments)]);
	return this._runTask(n, u(arguments));
};
f.prototype.diffSummary = function() {
	return this._runTask(fr(h(arguments, 1)), u(arguments));
};
f.prototype.applyPatch = function(t) {
	const e = G(t) ? Yr(v(t), h([].slice.call(arguments, 1))) : b("git.applyPatch requires one or more string patches as the first argument");
	return this._runTask(e, u(arguments));
};
f.prototype.revparse = function() {
	const t = ["rev-parse", ...h(arguments, !0)];
	return this._runTask(g(t, !0), u(arguments));
};
f.prototype.clean = function(t, e, n) {
	const r = un(t), s = r && t.join("") || d(t, m) || "", o = h([].slice.call(arguments, r ? 1 : 0));
	return this._runTask(on(s, o), u(arguments));
};
f.prototype.exec = function(t) {
	return this._runTask({
		commands: [],
		format: "utf-8",
		parser() {
			typeof t == "function" && t();
		}
	});
};
f.prototype.checkIgnore = function(t, e) {
	return this._runTask(fs(v(d(t, G, []))), u(arguments));
};
f.prototype.checkIsRepo = function(t, e) {
	return this._runTask(We(d(t, m)), u(arguments));
};
function Is(t) {
	return t ? [{
		type: "spawn.before",
		action(r, s) {
			t.aborted && s.kill(new A(void 0, "abort", "Abort already signaled"));
		}
	}, {
		type: "spawn.after",
		action(r, s) {
			function o() {
				s.kill(new A(void 0, "abort", "Abort signal received"));
			}
			t.addEventListener("abort", o), s.spawned.on("close", () => t.removeEventListener("abort", o));
		}
	}] : void 0;
}
const Us = $("", "plugin:allowEnvironment");
function Fs(t, e = !1) {
	const n = new Set(t.map((r) => r.toLowerCase().trim()));
	return {
		type: "spawn.options",
		action(r, s) {
			const o = { ...r.env ?? process.env }, i = new Set(Object.keys(s.env).map((a) => a.toLowerCase().trim()));
			for (const a of Object.keys(o)) {
				const c = a.toLowerCase().trim();
				if (!(!Gs(c) || n.has(c))) {
					if (i.has(c)) throw new A(void 0, "allowEnvironment", `Use of "${a}" is blocked by the environment guard - add it to the allowEnvironment option to permit it`);
					Us("removing ambient guarded environment variable %s", a), delete o[a];
				}
			}
			return {
				...r,
				env: {
					...o,
					GIT_TEST_DISALLOW_ABBREVIATED_OPTIONS: String(!e)
				}
			};
		}
	};
}
function Gs(t) {
	const e = t.toLowerCase().trim();
	return e.startsWith("git_") || _$1(e);
}
function zs(t = {}) {
	return {
		type: "spawn.args",
		action(e, { env: n }) {
			for (const r of oe$1(e, n)) if (t[r.category] !== !0) throw new A(void 0, "unsafe", r.message);
			return e;
		}
	};
}
function qs(t) {
	const e = U(t, "-c");
	return {
		type: "spawn.args",
		action(n) {
			return [...e, ...n];
		}
	};
}
const $t = (0, import_dist$2.deferred)().promise;
function Ws({ onClose: t = !0, onExit: e = 50 } = {}) {
	function n() {
		let s = -1;
		const o = {
			close: (0, import_dist$2.deferred)(),
			closeTimeout: (0, import_dist$2.deferred)(),
			exit: (0, import_dist$2.deferred)(),
			exitTimeout: (0, import_dist$2.deferred)()
		}, i = Promise.race([t === !1 ? $t : o.closeTimeout.promise, e === !1 ? $t : o.exitTimeout.promise]);
		return r(t, o.close, o.closeTimeout), r(e, o.exit, o.exitTimeout), {
			close(a) {
				s = a, o.close.done();
			},
			exit(a) {
				s = a, o.exit.done();
			},
			get exitCode() {
				return s;
			},
			result: i
		};
	}
	function r(s, o, i) {
		s !== !1 && (s === !0 ? o.promise : o.promise.then(() => wt(s))).then(i.done);
	}
	return {
		type: "spawn.after",
		async action(s, { spawned: o, close: i }) {
			const a = n();
			let c = !0, y = () => {
				c = !1;
			};
			o.stdout?.on("data", y), o.stderr?.on("data", y), o.on("error", y), o.on("close", (w) => a.close(w)), o.on("exit", (w) => a.exit(w));
			try {
				await a.result, c && await wt(50), i(a.exitCode);
			} catch (w) {
				i(a.exitCode, w);
			}
		}
	};
}
const we = $("", "plugin:binary");
const Hs = "Invalid value supplied for custom binary, requires a single string or an array containing either one or two strings";
const Ks = "Invalid value supplied for custom binary, restricted characters must be removed or supply the unsafe.allowUnsafeCustomBinary option";
function Vs(t) {
	return !t || !/^([a-z]:)?([a-z0-9/.\\_~-]+)$/i.test(t);
}
function Pt(t, e) {
	if (t.length < 1 || t.length > 2) throw new A(void 0, "binary", Hs);
	if (t.some(Vs)) if (e) we("permitted unsafe binary %o", t);
	else throw new A(void 0, "binary", Ks);
	const [r, s] = t;
	return {
		binary: r,
		prefix: s
	};
}
function Xs(t, e = ["git"], n = !1) {
	let r = Pt(v(e), n);
	t.on("binary", (s) => {
		r = Pt(v(s), n), we.info("reconfiguring %o", r);
	}), t.append("spawn.binary", () => r.binary), t.append("spawn.args", (s) => r.prefix ? [r.prefix, ...s] : s);
}
const be = {
	DISALLOWED_ABBREVIATED: {
		text: "disallowed abbreviated or ambiguous option",
		solution: "Unambiguous abbreviated options blocked with unsafe.allowAbbreviatedOptions setting: {message}"
	},
	UNKNOWN: {
		text: "~ unknown ~",
		solution: void 0
	}
};
function Ys(t) {
	if (!t) return "UNKNOWN";
	for (const [e, { text: n }] of Object.entries(be)) if (t.startsWith(`fatal: ${n}`)) return e;
	return "UNKNOWN";
}
var Qs = class extends O {
	constructor(e = "") {
		const n = Ys(e);
		super(void 0, be[n].solution?.replace("{message}", e) ?? e), this.reason = n;
	}
};
function Js(t) {
	return !!(t.exitCode && t.stdErr.length);
}
function Zs(t) {
	return Buffer.concat([...t.stdOut, ...t.stdErr]);
}
function to(t = !1, e = Js, n = Zs) {
	return (r, s) => !t && r || !e(s) ? r : n(s);
}
function eo(t, e) {
	return t === 128 && e.startsWith("fatal:") ? new Qs(e) : new O(void 0, e);
}
function Mt(t) {
	return {
		type: "task.error",
		action(e, n) {
			const r = t(e.error, {
				stdErr: n.stdErr,
				stdOut: n.stdOut,
				exitCode: n.exitCode
			});
			return Buffer.isBuffer(r) ? { error: eo(n.exitCode, r.toString("utf-8")) } : { error: r };
		}
	};
}
const nt = $("", "plugin:input");
function no(t) {
	return {
		type: "spawn.after",
		action(e, { commands: n, input: r, spawned: { stdin: s } }) {
			if (!s) return;
			const o = t?.([...n]) ?? r;
			if (!o) return nt("generated zero length content, not writing to stdin");
			nt("writing %s bytes to stdin", Le(o)), s.on("error", (i) => {
				i.code !== "EPIPE" && nt("[ERROR] stdin error %o", i);
			}), s.end(o);
		}
	};
}
var ro = class {
	constructor() {
		this.plugins = /* @__PURE__ */ new Set(), this.events = new EventEmitter();
	}
	on(e, n) {
		this.events.on(e, n);
	}
	reconfigure(e, n) {
		this.events.emit(e, n);
	}
	append(e, n) {
		const r = S(this.plugins, {
			type: e,
			action: n
		});
		return () => this.plugins.delete(r);
	}
	add(e) {
		const n = [];
		return v(e).forEach((r) => {
			r && this.plugins.add(S(n, r));
		}), () => {
			n.forEach((r) => {
				this.plugins.delete(r);
			});
		};
	}
	exec(e, n, r) {
		let s = n;
		const o = Object.freeze(Object.create(r));
		for (const i of this.plugins) i.type === e && (s = i.action(s, o));
		return s;
	}
};
function so(t) {
	const e = "--progress", n = [
		"checkout",
		"clone",
		"fetch",
		"pull",
		"push"
	];
	return [{
		type: "spawn.args",
		action(o, i) {
			return n.includes(i.method) ? De(o, e) : o;
		}
	}, {
		type: "spawn.after",
		action(o, i) {
			i.commands.includes(e) && i.spawned.stderr?.on("data", (a) => {
				const c = /^([\s\S]+?):\s*(\d+)% \((\d+)\/(\d+)\)/.exec(a.toString("utf8"));
				c && t({
					method: i.method,
					stage: oo(c[1]),
					progress: p(c[2]),
					processed: p(c[3]),
					total: p(c[4])
				});
			});
		}
	}];
}
function oo(t) {
	return String(t.toLowerCase().split(" ", 1)) || "unknown";
}
function io(t) {
	const e = je(t, ["uid", "gid"]);
	return {
		type: "spawn.options",
		action(n) {
			return {
				...e,
				...n
			};
		}
	};
}
function ao() {
	return {
		type: "spawn.args",
		action(t) {
			const e = [];
			let n;
			function r$2(s) {
				(n = n || []).push(...s);
			}
			for (let s = 0; s < t.length; s++) {
				const o$1 = t[s];
				if (r(o$1)) {
					r$2(o(o$1));
					continue;
				}
				if (o$1 === "--") {
					r$2(t.slice(s + 1).flatMap((i) => r(i) && o(i) || i));
					break;
				}
				e.push(o$1);
			}
			return n ? [
				...e,
				"--",
				...n.map(String)
			] : e;
		}
	};
}
function uo({ block: t, stdErr: e = !0, stdOut: n = !0 }) {
	if (t > 0) return {
		type: "spawn.after",
		action(r, s) {
			let o;
			function i() {
				o && clearTimeout(o), o = setTimeout(c, t);
			}
			function a() {
				s.spawned.stdout?.off("data", i), s.spawned.stderr?.off("data", i), s.spawned.off("exit", a), s.spawned.off("close", a), o && clearTimeout(o);
			}
			function c() {
				a(), s.kill(new A(void 0, "timeout", "block timeout reached"));
			}
			n && s.spawned.stdout?.on("data", i), e && s.spawned.stderr?.on("data", i), s.spawned.on("exit", a), s.spawned.on("close", a), i();
		}
	};
}
const wo = (t, e) => {
	const n = new ro(), r = Ge(t && (typeof t == "string" ? { baseDir: t } : t) || {}, e);
	if (!Lt(r.baseDir)) throw new Ae(r, "Cannot use simple-git on a directory that does not exist");
	return Array.isArray(r.config) && n.add(qs(r.config)), n.add(zs(r.unsafe)), n.add(Ws(r.completion)), r.abort && n.add(Is(r.abort)), r.progress && n.add(so(r.progress)), r.timeout && n.add(uo(r.timeout)), r.spawnOptions && n.add(io(r.spawnOptions)), n.add(ao()), n.add(no(r.input)), n.add(Mt(to(!0))), r.errors && n.add(Mt(r.errors)), Xs(n, r.binary, r.unsafe?.allowUnsafeCustomBinary), n.add(Fs(r.allowEnvironment ?? [], r.unsafe?.allowAbbreviatedOptions)), new f(r, n);
};
// src/adapters/git/run.ts
const OURS = {
	GIT_LITERAL_PATHSPECS: "1",
	GIT_NO_REPLACE_OBJECTS: "1",
	GIT_OPTIONAL_LOCKS: "0",
	GIT_TERMINAL_PROMPT: "0",
	LC_ALL: "C"
};
const GUARDED = /^(git_.*|editor|pager|prefix|ssh_askpass|visual)$/i;
async function run(directory, args, call = {}) {
	const env = environment$1(call);
	let ran = {
		code: -1,
		out: Buffer.alloc(0),
		err: "Git did not answer"
	};
	const git = wo({
		baseDir: directory,
		trimmed: false,
		allowEnvironment: Object.keys(env),
		config: ["core.hooksPath=/dev/null"],
		unsafe: {
			allowUnsafeHooksPath: true,
			allowUnsafeConfigEnvCount: true
		},
		completion: {
			onClose: true,
			onExit: false
		},
		errors: (error, { exitCode, stdOut, stdErr }) => {
			const failed = error instanceof Error ? error.message : "";
			ran = {
				code: exitCode ?? -1,
				out: Buffer.concat(stdOut),
				err: Buffer.concat(stdErr).toString() + failed
			};
		},
		...call.input === void 0 ? {} : { input: () => call.input },
		...call.patience === void 0 ? {} : { timeout: { block: call.patience * 1e3 } },
		...call.cancelled === void 0 ? {} : { abort: call.cancelled }
	}).env(env);
	git.outputHandler((_command, stdout) => {
		setImmediate(() => stdout.emit("data", Buffer.alloc(0)));
	});
	const [command, ...rest] = args;
	const asked = command === "cat-file" ? git.binaryCatFile(rest) : git.raw([...args]);
	await (call.cancelled === void 0 ? asked : untilAborted(asked, call.cancelled));
	return call.cancelled?.aborted === true ? {
		...ran,
		code: -1,
		err: "Git was stopped"
	} : ran;
}
/** Does not wait for what a process that was stopped has started itself, such as a hook of a remote on this machine. */
async function untilAborted(asked, cancelled) {
	let abort = () => void 0;
	const aborted = new Promise((done) => abort = done);
	cancelled.addEventListener("abort", abort);
	try {
		await Promise.race([asked, aborted]);
	} catch (error) {
		if (!cancelled.aborted) throw error;
	} finally {
		cancelled.removeEventListener("abort", abort);
	}
}
let authorization = {};
/**
* From here on Git sends this token to that server, and to no other. It is in the environment of our own Git processes
* only: neither in a file, where a program of a later step could read it, nor on a command line.
*/
function authorize(server, token) {
	const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
	authorization = {
		GIT_CONFIG_COUNT: "1",
		GIT_CONFIG_KEY_0: `http.${server.replace(/\/+$/, "")}/.extraheader`,
		GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`
	};
}
function environment$1({ env = {}, inherit = [] }) {
	const inherited = Object.entries(process.env).filter(([name]) => !GUARDED.test(name) || inherit.includes(name));
	return {
		...Object.fromEntries(inherited),
		...OURS,
		...authorization,
		...env
	};
}
// src/adapters/git/bytes.ts
/** Text from which `bytesOf` makes exactly these bytes again. */
function textOf(bytes) {
	const text = bytes.toString("utf8");
	return text.includes("�") ? withSurrogates(bytes) : text;
}
function bytesOf$1(text) {
	if (!/[\udc80-\udcff]/u.test(text)) return Buffer.from(text);
	return Buffer.concat(Array.from(text, (character) => {
		const code = character.charCodeAt(0);
		return character.length === 1 && code >= 56448 && code <= 56575 ? Buffer.of(code - 56320) : Buffer.from(character);
	}));
}
/** What stands between the NULs of a `-z` output. */
function records(bytes) {
	const text = bytes.toString("utf8");
	if (!text.includes("�")) return text.split("\0").slice(0, -1);
	return rawRecords(bytes).map(textOf);
}
/** The same, as bytes. */
function rawRecords(bytes) {
	const found = [];
	for (let start = 0, end; (end = bytes.indexOf(0, start)) >= 0; start = end + 1) found.push(bytes.subarray(start, end));
	return found;
}
/** Names, one after the other, each ended by a NUL: what `-z --stdin` reads. */
function nulEnded(names) {
	const end = Buffer.of(0);
	return Buffer.concat(names.flatMap((name) => [typeof name === "string" ? bytesOf$1(name) : name, end]));
}
function withSurrogates(bytes) {
	let text = "";
	for (let at = 0; at < bytes.length;) {
		const character = characterAt(bytes, at);
		text += character ?? String.fromCharCode(56320 + (bytes[at] ?? 0));
		at += character === null ? 1 : Buffer.byteLength(character);
	}
	return text;
}
/** The UTF-8 character that begins here, or null when none does. */
function characterAt(bytes, at) {
	const first = bytes[at] ?? 0;
	const length = first < 128 ? 1 : first < 224 ? 2 : first < 240 ? 3 : 4;
	const own = bytes.subarray(at, at + length);
	const character = own.toString("utf8");
	return Buffer.from(character).equals(own) ? character : null;
}
// src/adapters/git/trouble.ts
/** Why Git failed, as a refusal. */
function trouble(ran) {
	const said = sayingOf(ran);
	if (/^Error: spawn \S+ (ENOENT|EACCES)/.test(ran.err)) return refusal("Git is not installed, or is not on the PATH.", "Install Git 2.38 or later.");
	const foreign = /dubious ownership in repository at '(.*)'/.exec(said);
	if (foreign) return refusal(`Git refuses to read ${foreign[1]}, because it belongs to another user.`, `If you trust it, run: git config --global --add safe.directory ${foreign[1]}`);
	if (/could not fetch \S+ from promisor remote/.test(ran.err)) return refusal(`This is a partial clone, and what it lacks could not be fetched: ${said}`, "See whether the remote can be reached: git fetch");
	const lost = /bad object|missing|corrupt|could not parse|unable to read|is empty|inflate/i.test(said);
	return refusal(`Git failed: ${said}`, lost ? "The repository seems to be damaged: run `git fsck`, or clone it afresh." : "Run `git status` in the repository to see whether Git itself can read it.");
}
const REFUSED$1 = /could not read (Username|Password)|Authentication failed|Permission denied|Repository not found|repository '[^']*' not found|returned error: 40[13]|Invalid username or (password|token)/i;
/** Why the remote gave nothing, with what lets it give something where it was the credentials. */
function fetchTrouble(ran) {
	const said = sayingOf(ran);
	return REFUSED$1.test(ran.err) ? `the remote does not let Git in: the token needs contents: read (${said})` : `Git could not fetch from the remote (${said})`;
}
/** The line of Git's that says what went wrong; fit to be printed, whatever a repository put into it. */
function sayingOf({ err, code }) {
	const lines = err.split(/[\r\n]/).filter((line) => line.trim() !== "");
	return printable(([
		/^fatal: /,
		/^ ! \[/,
		/^error: /
	].flatMap((form) => lines.filter((line) => form.test(line)))[0] ?? lines[0] ?? `exit code ${code}`).replace(/^(fatal: |error: | ! )/, "")).slice(0, 300);
}
/** One line without control characters, nor those that reverse the direction of text. */
function printable(text) {
	return text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, " ").trim();
}
// src/adapters/git/revisions.ts
async function resolve(git, revision) {
	return await peel(git, revision, "commit");
}
/** References by their whole names, all at once; null where there is none. */
async function resolveAll(git, refs) {
	return await peelAll(git, refs, "commit");
}
/** The tree of a commit. */
async function treeOf(git, commit) {
	return await peel(git, commit, "tree") ?? commit;
}
/** The trees of two commits. */
async function treesOf(git, one, other) {
	const [first, second] = await peelAll(git, [one, other], "tree");
	return [first ?? one, second ?? other];
}
/** Names that are known to be harmless. */
async function peelAll(git, names, type) {
	const input = nulEnded(names.map((name) => `${name}^{${type}}`));
	return (await git.line([
		"cat-file",
		"--batch-check",
		"-z"
	], { input })).split("\n").map((line) => idIn(line, type));
}
function idIn(line, type) {
	const [id, what, size] = line.split(" ");
	return what === type && size !== void 0 ? id ?? null : null;
}
async function peel(git, revision, type) {
	if (revision === "" || revision.startsWith("-") || revision.includes("\0")) return null;
	const name = revision.startsWith(":/") ? revision : `${revision}^{${type}}`;
	const ran = await git.run([
		"cat-file",
		"--batch-check",
		"-z"
	], { input: nulEnded([name]) });
	if (ran.err.startsWith("fatal: log for ")) return null;
	if (ran.code !== 0) throw trouble(ran);
	const [, id] = new RegExp(`^([0-9a-f]{40,64}) ${type} \\d+\n$`).exec(ran.out.toString()) ?? [];
	return id ?? null;
}
// src/adapters/git/branch.ts
async function commitOnBranch(git, wanted) {
	const ref = `refs/heads/${wanted.branch}`;
	const [, , there] = await Promise.all([
		demandBranchName(git, wanted.branch),
		demandIdentity(git),
		resolve(git, ref)
	]);
	if (there !== null) return { kind: "exists" };
	const tree = await writeTree(git, wanted);
	const sha = await git.line([
		...IDENTITY,
		"commit-tree",
		tree,
		"-p",
		wanted.parent
	], {
		inherit: FROM_THE_USER,
		input: wanted.message.endsWith("\n") ? wanted.message : `${wanted.message}\n`
	});
	const nothing = "0".repeat(sha.length);
	const ran = await git.run([
		"update-ref",
		"-m",
		"flaghoist: new branch",
		ref,
		sha,
		nothing
	]);
	if (ran.code === 0) return {
		kind: "done",
		sha
	};
	if (await resolve(git, ref) !== null) return { kind: "exists" };
	throw trouble(ran);
}
async function demandBranchName(git, branch) {
	const ran = branch.startsWith("-") ? null : await git.run([
		"check-ref-format",
		"--branch",
		branch
	]);
	if (ran?.code === 0 && ran.out.toString() === `${branch}\n`) return;
	throw refusal(`"${printable(branch)}" cannot be the name of a branch.`, "Use letters, digits, and single - / _ and . between them.");
}
const IDENTITY = [
	"-c",
	"user.useConfigOnly=true",
	"-c",
	"i18n.commitEncoding=UTF-8"
];
const FROM_THE_USER = ["AUTHOR", "COMMITTER"].flatMap((who) => [
	"NAME",
	"EMAIL",
	"DATE"
].map((what) => `GIT_${who}_${what}`));
async function demandIdentity(git) {
	if ((await git.run([
		...IDENTITY,
		"var",
		"GIT_COMMITTER_IDENT"
	], { inherit: FROM_THE_USER })).code === 0) return;
	throw refusal("Git does not know whose commit this would be.", "Run: git config user.name \"Your Name\" && git config user.email you@example.com");
}
async function writeTree(git, { parent, files }) {
	const ids = await writeBlobs(git, [...files.values()].filter((text) => text !== null));
	const blobs = Array.from(files, ([path, text]) => {
		return [path, text === null ? null : ids.shift() ?? null];
	});
	return treeWith(git, parent, new Map(blobs));
}
/** The tree of a commit (null: an empty one) with these files in it, by the ids of their contents; null deletes. */
async function treeWith(git, parent, blobs) {
	const index = { env: { GIT_INDEX_FILE: (await git.scratch()).fresh("index") } };
	await git.ask(["read-tree", parent ?? "--empty"], index);
	const entries = Array.from(blobs, ([path, id]) => {
		const entry = id === null ? `0 ${"0".repeat(git.hash === "sha1" ? 40 : 64)}` : `100644 ${id}`;
		return Buffer.concat([
			Buffer.from(`${entry}\t`),
			bytesOf$1(path),
			Buffer.of(0)
		]);
	});
	const ran = await git.run([
		"update-index",
		"--replace",
		"-z",
		"--index-info"
	], {
		...index,
		input: Buffer.concat(entries)
	});
	if (ran.code !== 0 || ran.err.includes("Ignoring path")) throw trouble(ran);
	return git.line(["write-tree", "--missing-ok"], index);
}
/** As they are: these texts were read from Git and go back to it, no line ending is to be changed. */
async function writeBlobs(git, texts) {
	if (texts.length === 0) return [];
	const folder = (await git.scratch()).fresh("contents");
	await mkdir(folder);
	const names = await Promise.all(texts.map(async (text, at) => {
		const name = join(folder, String(at));
		await writeFile(name, text);
		return name;
	}));
	return (await git.line([
		"hash-object",
		"-w",
		"--no-filters",
		"--stdin-paths"
	], { input: names.map((name) => `${name}\n`).join("") })).split("\n");
}
// src/adapters/git/git.ts
function gitAt(layout) {
	let scratch = null;
	let folder = "";
	let closed = false;
	let reading = {};
	let last = Promise.resolve();
	const prepare = async () => {
		if (closed) throw new Error("the repository is closed already");
		folder = await mkdtemp(join(tmpdir(), "flaghoist-"));
		const objects = join(folder, "objects");
		await mkdir(objects);
		reading = { GIT_ALTERNATE_OBJECT_DIRECTORIES: quoted(objects) };
		let files = 0;
		return {
			fresh: (kind) => join(folder, `${kind}-${files += 1}`),
			writing: {
				GIT_OBJECT_DIRECTORY: objects,
				GIT_ALTERNATE_OBJECT_DIRECTORIES: quoted(layout.objects)
			}
		};
	};
	const git = {
		...layout,
		run: (args, call = {}) => run(layout.top, args, {
			...call,
			env: {
				...reading,
				...call.env
			}
		}),
		async ask(args, call) {
			const ran = await git.run(args, call);
			if (ran.code !== 0) throw trouble(ran);
			return ran.out;
		},
		line: async (args, call) => (await git.ask(args, call)).toString().replace(/\n$/, ""),
		scratch: () => scratch ??= prepare(),
		contents: /* @__PURE__ */ new Map(),
		inTurn(work) {
			const done = last.then(work);
			last = done.catch(() => null);
			return done;
		},
		remote: kept(async () => {
			const remotes = (await git.line(["remote"])).split("\n").filter((name) => name !== "");
			return remotes.find((name) => name === "origin") ?? remotes[0] ?? null;
		}),
		promisor: kept(async () => {
			const found = await git.run([
				"config",
				"--null",
				"--get-regexp",
				"^remote\\..*\\.promisor$"
			]);
			const [, remote] = /^remote\.(.*)\.promisor\n/.exec(found.out.toString()) ?? [];
			return remote ?? null;
		}),
		async isPartial() {
			return (await readdir(join(layout.objects, "pack")).catch(() => [])).some((name) => name.endsWith(".promisor"));
		},
		async close() {
			const made = scratch;
			closed = true;
			scratch = null;
			reading = {};
			await made?.catch(() => null);
			if (folder !== "") await rm(folder, {
				recursive: true,
				force: true
			});
		}
	};
	return git;
}
/** Asks until there is an answer, and then no more. */
function kept(find) {
	let found = null;
	return async () => found ??= await find();
}
/** Git splits this variable at colons, but not inside quotes. */
function quoted(path) {
	return `"${path.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"")}"`;
}
// src/adapters/git/open.ts
/** `git merge-tree --write-tree` and `cat-file -z` came with this version. */
const OLDEST = [2, 38];
const QUESTIONS = [
	["--is-bare-repository"],
	["--is-inside-work-tree"],
	["--show-object-format"],
	["--git-path", "objects"],
	["--git-path", "index"],
	["--git-path", "shallow"],
	["--git-path", "logs/refs"],
	["--git-path", "HEAD"],
	["--show-toplevel"]
];
/** `advice`: what to do where there is none; on a desk, to run it elsewhere. */
async function layoutOf(directory, advice = null) {
	const place = resolve$1(directory);
	await demandDirectory(place, advice);
	const [version, answers] = await Promise.all([run(place, ["version"]), run(place, [
		"rev-parse",
		"--path-format=absolute",
		...QUESTIONS.flat()
	])]);
	demandVersion(version);
	return layoutFrom(place, answers, advice);
}
async function demandDirectory(place, advice) {
	const found = await stat(place).catch(() => null);
	if (found?.isDirectory() === true) return;
	throw refusal(`${printable(place)} ${found === null ? "does not exist" : "is not a directory"}.`, advice ?? "Name a directory inside a clone of the repository: --repo DIR.");
}
function demandVersion(ran) {
	if (ran.code !== 0) throw trouble(ran);
	const text = ran.out.toString().trim();
	const [, major = "", minor = ""] = /(\d+)\.(\d+)/.exec(text) ?? [];
	if (Number(major) > OLDEST[0] || Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1]) return;
	throw refusal(`Git ${OLDEST.join(".")} or later is needed, and this is "${printable(text)}".`, "Install a newer Git and put it first on the PATH.");
}
function layoutFrom(place, ran, advice) {
	const answers = ran.out.toString().split("\n");
	const [bare, inside, hash, objects, index, shallow, reflogs, head, top] = answers;
	const isInside = inside === "true";
	if (!(ran.code === 0 ? isInside : inside === "false") || !objects || !index || !shallow || !reflogs || !head) throw whyNot(place, ran, advice);
	if (isInside && (!top || answers.length > QUESTIONS.length + 1)) throw refusal("The path of the repository has a line break in it.", "Move it elsewhere.");
	return {
		top: isInside ? top ?? place : place,
		bare: bare === "true" || !isInside,
		hash: hash === "sha256" ? "sha256" : "sha1",
		objects,
		index,
		shallow,
		reflogs,
		head
	};
}
function whyNot(place, ran, advice) {
	if (!/not a git repository/i.test(ran.err)) return trouble(ran);
	const shown = printable(place);
	return existsSync(join(place, ".git")) ? refusal(`${shown} has a .git, but Git cannot read it: ${sayingOf(ran)}.`, "The repository seems to be damaged: run `git fsck`, or clone it afresh.") : refusal(`${shown} is not inside a Git repository.`, advice ?? "Run this inside a clone, or name one with --repo DIR.");
}
// src/domain/change.ts
const WEIGHT = {
	none: 0,
	neutral: 1,
	rollback: 2,
	promotion: 3,
	adoption: 4,
	policy: 5
};
/** The worst class; `none` when there are none. */
function worstClass(classes) {
	return classes.reduce((a, b) => WEIGHT[b] > WEIGHT[a] ? b : a, "none");
}
// src/domain/pipeline.ts
/** `report`: verdicts are shown in full and count as pass, for a team that is adopting the gate. */
const ENFORCEMENTS = ["enforce", "report"];
/** The environment of that name, or undefined. */
function environmentOf(pipeline, name) {
	return pipeline.environments.find((environment) => environment.name === name);
}
// src/diff/changes.ts
/**
* What a proposal does to each flag in each environment, in order of flag and then of the pipeline: to those that it
* touches, and to those that are left to fill what a touched one gives up. A changed definition is a change in every
* environment where it makes a difference. A state file that changes without an effect is listed too: its author wants
* to see that it has none.
*/
function changesOf(proposal) {
	const changes = environmentsOf(proposal).map((environment) => changesIn(proposal, environment));
	return flagsOf(proposal).flatMap((flag) => changes.flatMap((found) => found.get(flag) ?? []));
}
/** Every environment that a flag could be exposed in: those of both pipelines, then other folders. */
function environmentsOf(proposal) {
	const named = [proposal.base, proposal.head].flatMap(({ pipeline }) => valueOf(pipeline)?.environments.map(({ name }) => name) ?? []);
	return [.../* @__PURE__ */ new Set([...named, ...proposal.folders.toSorted(inOrder)])];
}
/** Flags that the proposal leaves alone are compared along: they may fill what a touched flag gives up. In order. */
function flagsOf({ base, head, touched }) {
	const others = [...head.flags.keys()].filter((key) => base.flags.has(key));
	return [.../* @__PURE__ */ new Set([...touched, ...others])].toSorted(inOrder);
}
function changesIn(proposal, environment) {
	const sides = sidesIn(proposal, environment);
	const compared = compareSides([...sides].flatMap(([, side]) => side.known ?? []));
	const touched = new Set(proposal.touched);
	return new Map([...sides].flatMap(([flag, side]) => {
		const services = compared.get(flag) ?? [];
		const change = touched.has(flag) || takesOver(services) ? changeOf(environment, side, services) : null;
		return change === null ? [] : [[flag, change]];
	}));
}
/** Whether a variable is filled by this flag where another one filled it before. */
function takesOver(services) {
	return services.some(({ values }) => values.some(({ movedFrom }) => movedFrom !== null));
}
function sidesIn(proposal, environment) {
	const { base, head } = proposal;
	return new Map(flagsOf(proposal).map((flag) => {
		const [before, after] = [filesOf(base, flag), filesOf(head, flag)];
		const from = exposuresIn(before, environment);
		const to = exposuresIn(after, environment);
		return [flag, {
			flag,
			before,
			after,
			from,
			to,
			known: from === null || to === null ? null : {
				flag,
				from,
				to
			}
		}];
	}));
}
function changeOf(environment, { flag, before, after, from, to }, services) {
	const isTouched = JSON.stringify(stateOf$2(before, environment)) !== JSON.stringify(stateOf$2(after, environment));
	const isSame = from === null || to === null ? from === to && sameDefinition(before.flag, after.flag, environment) : sameExposures(from, to);
	if (!isTouched && isSame && services.every(({ values }) => values.length === 0)) return null;
	const comparison = to === null ? "incomparable" : from === null ? fromUnreadable(before.flag, to, environment) : worstComparison(services.map((service) => service.comparison));
	return {
		flag,
		environment,
		from,
		to,
		wanted: to === null ? null : wantedOf(from ?? [], to, services),
		services,
		comparison
	};
}
/** What users would really get: by the comparison of values where a service rises, by the files elsewhere. */
function wantedOf(from, to, services) {
	return outcomeOf(from, to).map((exposure) => {
		const service = services.find((one) => one.service === exposure.service);
		return service !== void 0 && isRaise(service.comparison) ? {
			...exposure,
			reach: service.to
		} : exposure;
	});
}
/** Whether the same state has the same effect under both. */
function sameDefinition(a, b, environment) {
	const [before, after] = [a, b].map((flag) => exposuresFrom(flag, ABSENT, environment));
	return before == null || after == null ? before === after : sameExposures(before, after);
}
/**
* What cannot be read proves nothing. But where every user ends at what base calls safe, no user can have gained,
* whatever stood there: all of them may have had the non-safe value, or none.
*/
function fromUnreadable(flag, to, environment) {
	if (isExposed(to) || flag.kind !== "known") return "incomparable";
	const possible = [everybody(flag.value), null].map((state) => exposuresOf(flag.value, state, environment));
	const comparison = worstComparison(possible.flatMap((one) => compareExposures(one, to).map((service) => service.comparison)));
	return isRaise(comparison) ? "incomparable" : comparison;
}
function everybody({ safe }) {
	return {
		enabled: !safe,
		rollout: 100,
		services: [],
		hold: null
	};
}
// src/gates/define.ts
/**
* Forgets the type of the settings. Sound because settings reach a gate only after its own schema has
* accepted them; this is the one place where we say so to the compiler.
*/
function defineGate(gate) {
	return gate;
}
function say(verdict, code, message, rest) {
	return {
		verdict,
		code,
		message,
		hint: "",
		readyAt: null,
		progress: null,
		details: [],
		...rest
	};
}
function pass(code, message, rest = {}) {
	return say("pass", code, message, rest);
}
/** The world must change. `readyAt` only where a clock decides. */
function wait(code, message, rest) {
	return say("wait", code, message, rest);
}
/** The proposal itself must change. */
function block(code, message, rest) {
	return say("block", code, message, rest);
}
/** The timeline of a flag in an environment, or why there is none. */
function timelineIn(evidence, flag, environment) {
	if (evidence.timelines.kind !== "known") return { why: evidence.timelines.why };
	const timeline = indexOf(evidence.timelines.value).get(`${environment} ${flag}`);
	return timeline === void 0 ? { why: `no history was read for ${flag} in ${environment}` } : { timeline };
}
const indexes$1 = /* @__PURE__ */ new WeakMap();
function indexOf(timelines) {
	const known = indexes$1.get(timelines);
	if (known !== void 0) return known;
	const index = new Map(timelines.map((one) => [`${one.environment} ${one.flag}`, one]));
	indexes$1.set(timelines, index);
	return index;
}
/** Whether every item of `part` is among `whole`. */
function isSubset(part, whole) {
	return part.every((item) => whole.includes(item));
}
// src/gates/hold.ts
const HOLD = "hold";
/**
* One result for each hold at base on the flag, in the environment itself and in those that it soaks in,
* directly or through others. Empty when there is none: a hold that is not there is nothing to report.
*/
function judgeHold(promotion, upstream) {
	const { proposal, change } = promotion;
	return [change.environment, ...upstream].flatMap((environment) => {
		const reason = reasonIn(promotion, "base", environment);
		if (reason === null) return [];
		return reasonIn({
			proposal,
			change
		}, "head", environment) === null ? block("hold/lifted-here", `${change.flag} is on hold in ${environment}, and this proposal lifts the hold and promotes at once`, {
			hint: "lift the hold first, in a pull request of its own",
			details: [`hold: ${reason}`]
		}) : wait("hold/held", `${change.flag} is on hold in ${environment}`, {
			hint: `when it is settled, remove the line "hold" from the state in ${environment}, in a pull request of its own`,
			details: [`hold: ${reason}`]
		});
	});
}
function reasonIn({ proposal, change }, side, environment) {
	return valueOf(stateOf$2(filesOf(proposal[side], change.flag), environment))?.hold ?? null;
}
const hold = {
	name: HOLD,
	title: "No state says hold, here or where this environment soaks.",
	codes: [{
		code: "hold/held",
		means: "The state of this flag, here or in an environment that this one soaks in, says hold. No further promotion, here or downstream.",
		mend: "When the reason is settled, remove the line in a pull request of its own.",
		example: "hold: \"p95 latency under investigation\""
	}, {
		code: "hold/lifted-here",
		means: "The proposal lifts a hold and promotes in one go.",
		mend: "Lift the hold first, in a pull request of its own.",
		example: "hold: \"p95 latency under investigation\""
	}],
	example: "enabled: true\nhold: \"p95 latency under investigation\""
};
function judgeLog({ refusals }) {
	if (refusals?.kind !== "unreachable") return [];
	return [wait("log/unreachable", `cannot determine what was refused: ${refusals.why}`, { hint: unseenHint(refusals) })];
}
const log = {
	name: "log",
	title: "The deployment log can be read, so that it is known what was refused.",
	codes: [{
		code: "log/unreachable",
		means: "The deployment log could not be read, was cut off or has lost an entry, so that it is not known which landings were refused and what this one has to be compared with.",
		mend: "On a pull request the action asks GitHub, for which it needs deployments: read. Restore a damaged log with flaghoist deploy --import-log FILE. A pipeline without a log says deployments: { log: none }. Rollbacks never wait for it.",
		example: "permissions: { deployments: read }"
	}],
	example: "deployments: { log: github }"
};
// src/gates/approvers.ts
/** What can be said before it is known whose flag it is: `owner` is another team for each flag. */
function teamProblems({ count, from }, { pipeline, environment, flag, knows }) {
	if (count === 0) return [];
	const owner = from.indexOf("owner");
	if (owner < 0) return knows("teams") ? tooFew({
		count,
		from
	}, from, pipeline) : [];
	if (!(environment === null && flag === null)) return [];
	return [{
		code: "approvals/no-owner",
		path: ["from", owner],
		message: "a change of the policy needs approval from the owner, and the policy has no owner",
		hint: "name a team of the pipeline"
	}];
}
/** What can be said of one flag: who its owner is, and whether that team is large enough. */
function ownerProblems({ count, from }, flag, { pipeline, knows }) {
	const owner = from.indexOf("owner");
	if (count === 0 || owner < 0 || !knows("flag")) return [];
	if (flag.owner === null) {
		const [team] = pipeline.teams;
		return [{
			code: "approvals/no-owner",
			path: ["from", owner],
			reason: ["owner"],
			message: `approvals are required from the owner, and ${flag.key} has none`,
			hint: team === void 0 ? "add owner: and a team" : `add owner: ${team.name}`
		}];
	}
	if (!knows("teams")) return [];
	const teams = from.map((team) => team === "owner" ? flag.owner ?? team : team);
	return tooFew({
		count,
		from
	}, teams, pipeline).map((problem) => ({
		...problem,
		reason: ["owner"]
	}));
}
/** `teams`: those of `from`, with the owner's own name. */
function tooFew({ count, from }, teams, pipeline) {
	const listed = teams.map((team) => pipeline.teams.find(({ name }) => name === team));
	if (listed.some((team) => team === void 0)) return [];
	const empty = listed.findIndex((team) => team?.members.length === 0);
	const people = new Set(listed.flatMap((team) => team?.members ?? []).map(lowerCase));
	const named = listText(from.map((team, index) => withOwner(team, teams[index] ?? team)));
	if (people.size === 0) return [{
		code: "approvals/empty-team",
		path: ["from", 0],
		message: `${required$1(count)} from ${named}, which ${from.length === 1 ? "has" : "have"} no members`,
		hint: `add ${count === 1 ? "a login" : `${count + 1} logins`} to ${eitherText(teams)} in teams`
	}];
	const size = `${from.length === 1 ? "has" : "have together"} ${people.size} member${people.size === 1 ? "" : "s"} (${[...people].join(", ")})`;
	const without = empty < 0 ? [] : [emptyBesideOthers(from, empty)];
	if (count > people.size) return [{
		code: "approvals/too-few-members",
		path: ["count"],
		message: `${required$1(count)} from ${named}, which ${size}`,
		hint: `write count: ${Math.max(1, people.size - 1)}, or add members to ${eitherText(teams)}`
	}, ...without];
	if (count < people.size) return without;
	return [{
		code: "approvals/only-just",
		path: ["count"],
		severity: "warning",
		message: `${required$1(count)} from ${named}, which ${size}: a change that one of them makes can never be approved`,
		hint: `add a member to ${eitherText(teams)}${count > 1 ? `, or write count: ${count - 1}` : ""}`
	}, ...without];
}
function emptyBesideOthers(from, index) {
	return {
		code: "approvals/empty-team",
		path: ["from", index],
		severity: "warning",
		message: `approvals are required from ${from[index] ?? ""} among others, and it has no members`,
		hint: `add a login to ${from[index] ?? ""} in teams, or do not name it here`
	};
}
function required$1(count) {
	return count === 1 ? "1 approval is required" : `${count} approvals are required`;
}
function withOwner(name, team) {
	return name === team ? name : `${name} (${team})`;
}
function lowerCase(login) {
	return login.toLowerCase();
}
const approvals = defineGate({
	name: "approvals",
	title: "Enough eligible people have approved exactly this change.",
	schema: {
		type: "object",
		description: "Enough distinct people of these teams have approved this change.",
		required: ["count", "from"],
		additionalProperties: false,
		properties: {
			count: {
				description: "How many people. 0 asks nobody.",
				type: "integer",
				minimum: 0,
				maximum: 20
			},
			from: {
				description: "Teams: a name from `teams`, `owner` for the flag's own team, or `org/<team>` for a team on GitHub.",
				type: "array",
				items: {
					type: "string",
					pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$"
				},
				minItems: 1,
				uniqueItems: true
			}
		}
	},
	example: {
		count: 1,
		from: ["release"]
	},
	problems: (settings, context) => {
		const missing = context.knows("teams") ? unknownTeams(settings, context) : [];
		return missing.length > 0 ? missing : teamProblems(settings, context);
	},
	misfits: (settings, flag, context) => ownerProblems(settings, flag, context),
	atLeastAsStrict: (to, from) => to.count >= from.count && isSubset(to.from, from.from),
	asks: ({ count, from }, { owner }) => count === 0 ? [] : [{ kind: "reviews" }, ...from.flatMap((name) => teamAsk(name, owner))],
	judge: (settings, promotion, evidence) => [judgeApprovals(settings, promotion, evidence)],
	settledAtOnce: [
		"approvals/missing",
		"approvals/unknown",
		"approvals/changes-requested",
		"approvals/unresolved-identity"
	],
	codes: [
		{
			code: "approvals/enough",
			means: "Enough eligible people have approved what is proposed.",
			mend: "Nothing to do.",
			example: "approvals: { count: 1, from: [release] }"
		},
		{
			code: "approvals/missing",
			means: "Not enough eligible people have approved what is proposed. An approval counts for what its giver saw: it must be younger than the first status that carries the present fingerprint. Authors, committers, co-authors, pushers and bots do not count.",
			mend: "Ask someone of the named teams to review the pull request as it stands now.",
			example: "approvals: { count: 1, from: [release] }"
		},
		{
			code: "approvals/changes-requested",
			means: "Someone who may approve has asked for changes.",
			mend: "Settle it with them; they approve, or their review is dismissed.",
			example: "approvals: { count: 1, from: [release] }"
		},
		{
			code: "approvals/unknown",
			means: "Reviews, authors or the members of a team could not be read, so no approval can be counted.",
			mend: "On a pull request the action asks GitHub; the message says what is missing. On a clone, supply them with --evidence.",
			example: "flaghoist check --evidence evidence.json"
		},
		{
			code: "approvals/unresolved-identity",
			means: "Somebody behind the change could not be matched with a login, so that nobody can rule out that an approver approves their own work.",
			mend: "Add the address to the GitHub account that it belongs to, or commit with one that has an account. Where it is not known who pushed, push again: an empty commit is enough.",
			example: "git commit --amend --reset-author"
		},
		{
			code: "approvals/unknown-team",
			means: "Approvals are asked from a team that does not exist.",
			mend: "Add it to teams in pipeline.yaml, or name one that is there.",
			example: "teams:\n  release: [ana, bartek]"
		},
		{
			code: "approvals/no-owner",
			means: "Approvals are required from the owner of a flag that has none, or from the owner of the policy.",
			mend: "Give the flag an owner, or name a team.",
			example: "owner: voice"
		},
		{
			code: "approvals/empty-team",
			means: "Approvals are required from a team without members.",
			mend: "Add logins to the team, or name another one.",
			example: "teams:\n  release: [ana, bartek]"
		},
		{
			code: "approvals/too-few-members",
			means: "More approvals are required than the named teams have members together, so nothing can ever be approved. Logins that differ only in case are one person. The members of teams on GitHub (org/<team>) are not known here.",
			mend: "Require fewer, or add members.",
			example: "teams: { release: [ana, bartek, chiara] }   # count: 2 leaves one to propose"
		},
		{
			code: "approvals/only-just",
			means: "As many approvals are required as the named teams have members. A member who makes a change cannot approve it, so that such a change can never be approved.",
			mend: "Add a member, or require one approval less.",
			example: "teams: { release: [ana, bartek, chiara] }   # count: 2 leaves one to propose"
		}
	]
});
function unknownTeams({ from }, { pipeline, flag }) {
	const names = pipeline.teams.map(({ name }) => name);
	return from.flatMap((team, index) => {
		if (team === "owner" || team.includes("/") || names.includes(team)) return [];
		return [{
			code: "approvals/unknown-team",
			path: ["from", index],
			message: `approvals from "${team}", which is no team${flag === null ? "" : " of the pipeline"} (teams: ${[
				...names,
				"owner",
				"org/<team>"
			].join(", ")})`,
			hint: `add it to teams in pipeline.yaml, or name one that is there`
		}];
	});
}
/** Who is in a team on GitHub has to be asked, also where the flag's owner is one. */
function teamAsk(name, owner) {
	const team = name === "owner" ? owner : name;
	return team?.includes("/") === true ? [{
		kind: "team",
		team
	}] : [];
}
/** The same for a promotion and for a policy change: the policy asks with the settings of this gate. */
function judgeApprovals(settings, subject, evidence) {
	const { count, from } = settings;
	if (count === 0) return pass("approvals/enough", "no approval is asked for");
	const wanted = `${count === 1 ? "1 approval" : `${count} approvals`} from ${listText(from)} required`;
	const members = membersOf(from, subject, evidence);
	if ("why" in members) return unknown(`${members.why}; ${wanted}`, members.hint);
	const { reviews, authorship } = evidence;
	if (reviews.kind !== "known") return unknown(`reviews cannot be counted: ${reviews.why}; ${wanted}`, unseenHint(reviews));
	if (authorship.kind !== "known") return unknown(`who made the change cannot be seen: ${authorship.why}; ${wanted}`, unseenHint(authorship));
	const votes = votesOf(reviews.value, members.logins, authorship.value, subject.fingerprint);
	const details = votes.refused.map(({ user, why }) => `${user}: ${why}`);
	const [objector] = votes.objections;
	if (objector !== void 0) return wait("approvals/changes-requested", `${listText(votes.objections)} asked for changes; ${wanted}`, {
		hint: `settle it with ${objector}: an approval, or a dismissed review`,
		details
	});
	if (votes.counted.length >= count) return pass("approvals/enough", `approved by ${listText(votes.counted)}; ${wanted}`, { details });
	const so = votes.counted.length === 0 ? "none so far" : `${votes.counted.length} so far (${listText(votes.counted)})`;
	if (authorship.value.unresolved.length > 0 && votes.approvers > 0) return wait("approvals/unresolved-identity", `${listText(authorship.value.unresolved)} could not be matched with a login, so no approval can be told from a self-approval; ${wanted}, ${so}`, {
		hint: mendingOf(authorship.value.unresolved),
		details
	});
	return wait("approvals/missing", `${wanted}, ${so}`, {
		hint: askText(members.logins, authorship.value),
		details
	});
}
function mendingOf(unresolved) {
	return unresolved.every(isUnknownPusher) ? "push again, an empty commit is enough: then it is told who pushes" : "add the address to the GitHub account that it belongs to, or push the commits again with one that has an account";
}
function unknown(message, hint) {
	return wait("approvals/unknown", message, { hint });
}
/** Logins in lower case. A team that cannot be read is a wait, never an empty team. */
function membersOf(from, { pipeline, owner }, evidence) {
	const logins = /* @__PURE__ */ new Set();
	for (const name of from) {
		const team = name === "owner" ? owner : name;
		if (team === null) return {
			why: "approvals come from the owner, and the flag has none",
			hint: "name a team as owner in the flag's own file, in a pull request that lands first"
		};
		const listed = pipeline.teams.find((candidate) => candidate.name === team);
		if (listed === void 0 && !team.includes("/")) return {
			why: `approvals come from ${team}, which is no team of the pipeline`,
			hint: "add it to teams in pipeline.yaml, in a pull request that lands first"
		};
		const asked = evidence.teams.get(team) ?? absent("nobody was asked");
		if (listed === void 0 && asked.kind !== "known") return {
			why: `who is in ${team} cannot be seen: ${asked.why}`,
			hint: unseenHint(asked)
		};
		const members = listed?.members ?? (asked.kind === "known" ? asked.value : []);
		for (const member of members) logins.add(member.toLowerCase());
	}
	return { logins };
}
/** Each person's last decisive review, counted or refused with the reason. */
function votesOf(reviews, members, authorship, fingerprint) {
	const shownAt = firstShown(authorship, fingerprint);
	const people = new Set(authorship.people.map((login) => login.toLowerCase()));
	const counted = /* @__PURE__ */ new Map();
	const objections = /* @__PURE__ */ new Map();
	const refused = [];
	let approvers = 0;
	for (const review of lastDecisive(reviews)) {
		const login = review.user.toLowerCase();
		const isPerson = members.has(login) && review.type === "User";
		if (review.state === "CHANGES_REQUESTED" && isPerson) objections.set(login, review.user);
		if (review.state !== "APPROVED") continue;
		if (isPerson && !people.has(login)) approvers += 1;
		const why = refusalOf(review, members.has(login), people.has(login), shownAt, authorship);
		if (why === null) counted.set(login, review.user);
		else refused.push({
			user: review.user,
			why
		});
	}
	return {
		counted: [...counted.values()],
		objections: [...objections.values()],
		refused,
		approvers
	};
}
function refusalOf(review, isMember, isAuthor, shownAt, { unresolved }) {
	if (review.type !== "User") return "not counted, a bot cannot approve";
	if (isAuthor) return "not counted, took part in making the change";
	if (!isMember) return "not counted, not in the teams that are asked";
	if (unresolved.length > 0) return `not counted, ${listText(unresolved)} could be the same person`;
	const since = review.shownAt === void 0 ? shownAt : review.shownAt;
	if (since === null) return shownAt === null ? "not counted, what is proposed now has not been posted on the pull request yet" : "not counted, given for something else than what is proposed now";
	if (review.submittedAt <= since) return `not counted, given ${pastText(review.submittedAt)}, before what is proposed now was first shown (${pastText(since)})`;
	return null;
}
/** On each pull request by itself: an approval of one takes back no objection to another. */
function lastDecisive(reviews) {
	const last = /* @__PURE__ */ new Map();
	for (const review of reviews.toSorted((a, b) => a.submittedAt - b.submittedAt)) if (DECISIVE.some((state) => state === review.state)) last.set(`${review.pullRequest} ${review.user.toLowerCase()}`, review);
	return [...last.values()];
}
function firstShown(authorship, fingerprint) {
	return authorship.fingerprints.filter((posted) => posted.fingerprint.length >= 16).flatMap((posted) => fingerprint.startsWith(posted.fingerprint) ? [posted.at] : []).toSorted((a, b) => a - b)[0] ?? null;
}
function askText(members, { people }) {
	const own = new Set(people.map((login) => login.toLowerCase()));
	const others = [...members].filter((login) => !own.has(login));
	if (members.size === 0) return "add members to the team: it is empty";
	if (others.length === 0) return "let somebody else join the team and review it: all of its members took part in the change";
	return `ask ${others.length > 5 ? `one of the ${others.length} members of the team` : listText(others).replace(/ and ([^ ]+)$/, " or $1")} to review it as it stands now`;
}
// src/gates/checklist-items.ts
/** A fence opens a block of code, also as the content of a list item. */
const FENCE = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}(?=[^`]*$)|~{3,})/;
const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])(\s+)(.*)$/s;
const BOX = /^\[([ xX])\]\s+(\S.*)$/s;
/** Markdown takes what is indented further than this for code, or for the end of the text above. */
const DEEPEST$1 = 3;
/** Each statement with a box, as it is compared, and whether all of its copies are ticked. */
function boxesIn(body) {
	const boxes = /* @__PURE__ */ new Map();
	if (body.length > 524288) return boxes;
	for (const item of itemsIn(visibleLines(body))) {
		const [, mark = "", statement = ""] = BOX.exec(item) ?? [];
		if (statement === "") continue;
		const key = comparable(statement);
		boxes.set(key, mark !== " " && boxes.get(key) !== false);
	}
	return boxes;
}
/** Case, spacing and a closing full stop do not make another statement. */
function comparable(statement) {
	return statement.trim().replace(/\s+/g, " ").replace(/\.$/, "").toLowerCase();
}
/** The lines outside comments and fenced code. What is not closed hides all that follows. */
function visibleLines(body) {
	const lines = [];
	let fence = "";
	let isComment = false;
	for (const line of body.split(/\r\n?|\n/)) {
		if (fence !== "") {
			if (closes(line, fence)) fence = "";
			continue;
		}
		const seen = withoutComments(line, isComment);
		isComment = seen.isOpen;
		fence = fenceIn(seen.text);
		if (fence === "") lines.push(seen.text);
	}
	return lines;
}
/** The marks that open a block of code. Most lines hold none, and are not looked at closely. */
function fenceIn(line) {
	return MARKS.some((mark) => line.includes(mark)) ? FENCE.exec(line)?.[1] ?? "" : "";
}
const MARKS = ["```", "~~~"];
function closes(line, fence) {
	const run = line.trim();
	return run.length >= fence.length && run === (fence[0] ?? "").repeat(run.length);
}
function withoutComments(line, isInside) {
	if (!isInside && !line.includes("<!--")) return {
		text: line,
		isOpen: false
	};
	let text = "";
	let rest = line;
	for (let isOpen = isInside;; isOpen = !isOpen) {
		const at = isOpen ? rest.indexOf("-->") : rest.indexOf("<!--");
		if (at < 0) return {
			text: isOpen ? text : text + rest,
			isOpen
		};
		text += isOpen ? "" : rest.slice(0, at);
		rest = rest.slice(at + (isOpen ? 3 : 4));
	}
}
/** What stands behind the marks of list items, at the top or nested in other items. */
function itemsIn(lines) {
	const items = [];
	let depths = [];
	let isAfterBlank = true;
	for (const line of lines) {
		if (line.trim() === "") {
			isAfterBlank = true;
			continue;
		}
		const indent = columns(/^\s*/.exec(line)?.[0] ?? "");
		const [, , mark, gap = "", content] = ITEM.exec(line) ?? [];
		const isItem = mark !== void 0 && content !== void 0;
		if (isItem || isAfterBlank) depths = depths.filter((depth) => depth <= indent);
		const own = indent - (depths.at(-1) ?? 0);
		if (isItem && own <= DEEPEST$1) {
			const isCode = columns(gap) > 4;
			if (!isCode) items.push(content);
			depths = [...depths, indent + mark.length + (isCode ? 1 : columns(gap))];
		}
		isAfterBlank = false;
	}
	return items;
}
/** How far so much white space reaches; a tab reaches to the next multiple of four. */
function columns(space) {
	let at = 0;
	for (const one of space) at += one === "	" ? 4 - at % 4 : 1;
	return at;
}
// src/gates/checklist.ts
const checklist = defineGate({
	name: "checklist",
	title: "Each statement is ticked in the text of the pull request.",
	listIsSettings: true,
	schema: {
		description: "Statements that must each be ticked, as \"- [x] statement\", in the pull request's body.",
		type: "array",
		items: {
			type: "string",
			minLength: 1,
			maxLength: 200
		},
		minItems: 1,
		uniqueItems: true
	},
	example: ["Runbook reviewed", "Rollback tested"],
	problems: (statements) => statements.flatMap((statement, index) => canBeTicked(statement) ? [] : [{
		code: "checklist/cannot-be-ticked",
		path: [index],
		message: "no box of a pull request can carry this statement",
		hint: "write it in words, without marks of markdown or HTML"
	}]),
	atLeastAsStrict: (to, from) => isSubset(from, to),
	asks: () => [{ kind: "body" }],
	judge: (statements, _promotion, evidence) => {
		const counted = `${statements.length} statement${statements.length === 1 ? "" : "s"}`;
		if (evidence.body.kind !== "known") return [wait("checklist/unknown", `the text of the pull request cannot be seen, and ${counted} must be ticked there: ${evidence.body.why}`, { hint: unseenHint(evidence.body) })];
		const boxes = boxesIn(evidence.body.value);
		const open = statements.filter((statement) => boxes.get(comparable(statement)) !== true);
		const done = statements.length - open.length;
		if (open.length === 0) return [pass("checklist/ticked", done === 1 ? "the statement is ticked" : `all ${counted} are ticked`)];
		return [wait("checklist/unticked", `ticked in the text of the pull request: ${done} of ${counted}`, {
			hint: "tick each as \"- [x] …\" in the text of the pull request, wherever it stands there",
			details: open.map((statement) => `- [ ] ${statement}`)
		})];
	},
	settledAtOnce: ["checklist/unticked", "checklist/unknown"],
	codes: [
		{
			code: "checklist/ticked",
			means: "Every statement is ticked.",
			mend: "Nothing to do.",
			example: "- [x] Rollback tested"
		},
		{
			code: "checklist/unticked",
			means: "A statement is missing from the pull request's text, or not ticked there. Comments, code and cited text do not count; where it stands more than once, every copy has to be ticked.",
			mend: "Tick it when it is true.",
			example: "- [x] Rollback tested"
		},
		{
			code: "checklist/unknown",
			means: "The text of the pull request could not be read.",
			mend: "On a pull request the action asks GitHub; on a clone, supply it with --evidence.",
			example: "flaghoist check --evidence evidence.json"
		},
		{
			code: "checklist/cannot-be-ticked",
			means: "A statement holds marks that markdown does not show, such as a comment, so that no ticked box can ever carry it.",
			mend: "Write it in words.",
			example: "checklist: [Runbook reviewed]"
		}
	]
});
/** Whether a ticked box with this statement is found by the same reading that looks for it. */
function canBeTicked(statement) {
	return boxesIn(`- [x] ${statement.trim().replaceAll(/\s+/g, " ")}`).get(comparable(statement)) === true;
}
// src/history/run.ts
/**
* Since when `holds` has been true without a break, up to and including now; null when it does not hold
* now. Earlier stretches are never added: credit is not kept. Periods that nothing is known about break it.
*/
function runOf(timeline, holds) {
	const { periods, fromTheStart } = timeline;
	const broken = periods.findLastIndex(({ exposures }) => exposures === null || !holds(exposures));
	const first = periods[broken + 1];
	if (first === void 0) return null;
	return {
		landing: first.landing,
		atLeast: broken === -1 && !fromTheStart
	};
}
/** The rewrite of history that is known; null where there is none, or none is known. */
function rewriteOf({ rewritten }) {
	return rewritten.kind === "known" ? rewritten.value : null;
}
/** A run as far as history is known: it counts no earlier than from the rewrite. */
function afterRewrite(run, rewrite) {
	if (rewrite === null || run.landing.at >= rewrite.since.at) return run;
	return {
		landing: rewrite.since,
		atLeast: false,
		rewrite
	};
}
// src/gates/flags.ts
const flags = defineGate({
	name: "flags",
	title: "Other flags have been on here first, for long enough.",
	schema: {
		type: "object",
		description: "Flags that must have been on in the same environment, for all of their services and at a rollout not below the proposed one, for at least this long.",
		minProperties: 1,
		propertyNames: {
			type: "string",
			minLength: 1
		},
		additionalProperties: {
			description: "How long: 0h (just on), 24h, 7d.",
			type: "string",
			pattern: DURATION_PATTERN
		}
	},
	example: { "convex/retry-with-backoff": "24h" },
	problems: (settings, context) => Object.keys(settings).flatMap((key) => {
		const problem = problemOf$2(key, context);
		return problem === null ? [] : [{
			path: [key],
			...problem
		}];
	}),
	atLeastAsStrict: (to, from) => Object.entries(from).every(([key, length]) => {
		const now = to[key];
		return now !== void 0 && durationOf(now) >= durationOf(length);
	}),
	countsResumed: true,
	asks: (settings, { change }) => Object.entries(settings).map(([key, length]) => ({
		kind: "timeline",
		flag: key,
		environment: change.environment,
		window: durationOf(length)
	})),
	judge: (settings, promotion, evidence) => Object.entries(settings).toSorted(([a], [b]) => inOrder(a, b)).map(([key, length]) => required(key, length, promotion, evidence)),
	codes: [
		{
			code: "flags/on",
			means: "The required flag has been on here for long enough.",
			mend: "Nothing to do.",
			example: "flags: { convex/retry-with-backoff: 24h }"
		},
		{
			code: "flags/too-short",
			means: "The required flag is on here, but not yet for long enough.",
			mend: "Come back at the moment that the message names.",
			example: "flags: { convex/retry-with-backoff: 24h }"
		},
		{
			code: "flags/off",
			means: "The required flag is not on here for all of its services, or at a lower rollout than the one proposed.",
			mend: "Promote the required flag here first.",
			example: "flaghoist promote convex/retry-with-backoff --to convex"
		},
		{
			code: "flags/lowered",
			means: "The proposal takes down a flag that another change in it is built on.",
			mend: "Split it, or leave the required flag on.",
			example: "flags: { convex/retry-with-backoff: 24h }"
		},
		{
			code: "flags/same-proposal",
			means: "The proposal raises a flag and another that is built on it in one go.",
			mend: "Land the required flag first.",
			example: "flaghoist promote convex/retry-with-backoff --to convex"
		},
		{
			code: "flags/no-history",
			means: "The landings of the required flag could not be read far enough back.",
			mend: "Fetch the history that is missing; the message names the command.",
			example: "git fetch --unshallow"
		},
		{
			code: "flags/rewritten",
			means: "A commit that was seen as the tip of the default branch is no longer on its first-parent line: history was rewritten. The required flag counts from the first landing without that commit.",
			mend: "Come back at the moment that the message names. Find out who rewrote it; forbid force-pushes and pushed merges on the default branch.",
			example: "git log --first-parent origin/main"
		},
		{
			code: "flags/future-landing",
			means: "A commit behind the required flag is dated in the future, so its date says nothing about when it landed.",
			mend: "Supply when that commit landed with landings in an evidence file, or let the action check the pull request: its clock uses no commit dates.",
			example: "flaghoist check --evidence evidence.json"
		},
		{
			code: "flags/unknown-flag",
			means: "A requirement names a flag that is not defined.",
			mend: "Define it, or correct the name.",
			example: "flags: { convex/retry-with-backoff: 24h }"
		},
		{
			code: "flags/cycle",
			means: "Flags require each other in a circle, so that none of them could ever be promoted.",
			mend: "Remove one of the requirements on the circle.",
			example: "a requires b, b requires c, c requires a"
		},
		{
			code: "flags/never-on",
			means: "The required flag fills no variable of any service, so that it can never be on.",
			mend: "Let the required flag fill a variable, or remove the requirement.",
			example: "services:\n  convex-backend: { RETRY_WITH_BACKOFF: enabled }"
		}
	]
});
function problemOf$2(key, { flag, environment, flagExists, flagNamed }) {
	if (key === flag) return {
		code: "flags/cycle",
		message: `${key} requires itself`,
		hint: "remove it from its own requirements"
	};
	if (!flagExists(key)) return {
		code: "flags/unknown-flag",
		...flag === null ? {} : { severity: "warning" },
		message: `requires the flag "${key}", which is not defined`,
		hint: `define it in flags/${key}.yaml, or correct the name; until then the promotion waits`
	};
	if (flag === null && environment !== null) return {
		code: "flags/cycle",
		message: `${environment} requires ${key} of every flag, of ${key} as well, so ${key} can never be promoted there`,
		hint: `write the requirement into the files of the flags that need ${key}`
	};
	if (flagNamed(key)?.services.length !== 0) return null;
	return {
		code: "flags/never-on",
		message: `requires the flag ${key}, which fills no variable of any service, so it is never on`,
		hint: `let ${key} fill a variable, or remove the requirement`
	};
}
function required(key, length, promotion, evidence) {
	const { proposal, change, wanted, now } = promotion;
	const percent = highestPercent(wanted);
	const isOn = (exposures) => exposures.length > 0 && exposures.every(({ reach }) => percentOf(reach) >= percent && percentOf(reach) > 0);
	const before = exposuresIn(filesOf(proposal.base, key), change.environment);
	const after = exposuresIn(filesOf(proposal.head, key), change.environment);
	const onBefore = before !== null && isOn(before);
	const onAfter = after !== null && isOn(after);
	if (onBefore && !onAfter) return block("flags/lowered", `this proposal takes ${key} to ${exposuresText(after)} in ${change.environment}, and ${change.flag} is built on it`, { hint: `leave ${key} as it is, or split the proposal` });
	if (!onBefore && onAfter) return block("flags/same-proposal", `this proposal raises ${key} and ${change.flag}, which is built on it, together`, { hint: `land ${key} first, in a pull request of its own` });
	if (!onBefore) return wait("flags/off", `${key} in ${change.environment}: ${exposuresText(before)}; ${change.flag} needs it at ${percent}% or more in all of its services${length.startsWith("0") ? "" : `, for ${length}`}`, { hint: `promote ${key} in ${change.environment} first` });
	const found = timelineIn(evidence, key, change.environment);
	if (!("timeline" in found)) return wait("flags/no-history", `how long ${key} has been on in ${change.environment} cannot be told: ${found.why}`, { hint: "settle that and run the check again" });
	const line = runOf(found.timeline, isOn);
	if (line === null) throw new Error(`${key} is on at base, but its timeline ends elsewhere`);
	const run = afterRewrite(line, rewriteOf(evidence));
	const needed = durationOf(length);
	const since = run.landing.at;
	const due = plus(since, needed);
	const elapsed = between(since, now);
	const progress = {
		elapsed,
		required: needed,
		atLeast: run.atLeast,
		where: `with ${key} on`
	};
	const facts = `${key} on in ${change.environment} ${run.atLeast ? "at least " : ""}since ${sinceText(run.landing)}; ${length} required`;
	const rewritten = run.rewrite === void 0 ? [] : [rewriteText(run.rewrite)];
	if (elapsed >= needed && since <= now) return pass("flags/on", facts, {
		progress,
		details: rewritten
	});
	const { ahead } = run.landing;
	if (ahead !== void 0) return wait("flags/future-landing", `${futureText(ahead)}, so it is not known how long ${key} has been on in ${change.environment}`, {
		hint: futureHint(ahead),
		details: rewritten
	});
	if (run.rewrite !== void 0) return wait("flags/rewritten", `${rewriteText(run.rewrite)}; ${facts}, due ${dueText(due)}`, {
		progress,
		readyAt: due,
		hint: `come back ${dueText(due)}; ${REWRITE_HINT}`
	});
	return wait("flags/too-short", `${facts}, due ${dueText(due)}`, {
		progress,
		readyAt: due,
		hint: `come back ${dueText(due)}; nothing has to be pushed again`
	});
}
// src/gates/issues-evidence.ts
/** Compared without regard to case, as GitHub compares labels. */
function issuesOf(issues, flag, labels) {
	const wanted = new Set(labels.map((label) => label.toLowerCase()));
	return issues.filter((issue) => {
		const own = issue.labels.map((label) => label.toLowerCase());
		return own.includes(`flag:${flag}`) && own.some((label) => wanted.has(label));
	});
}
/** `#12 checkout fails on Safari`. */
function issueText({ number, title }) {
	return title === "" ? `#${number}` : `#${number} ${title}`;
}
/** The label that ties an issue to a flag. */
function labelOf(key) {
	return `flag:${key}`;
}
/** `critical and flag:checkout`, `P1 or P2 together with flag:checkout`. */
function labelsText(labels, key) {
	return `${eitherText(labels)} ${labels.length > 1 ? "together with" : "and"} ${labelOf(key)}`;
}
/** `code`: the gate's own. `path`: to the list in its settings. */
function labelProblems(code, labels, path) {
	return labels.flatMap((label, index) => label.length <= 50 ? [] : [{
		code,
		path: [...path, index],
		message: `this label has ${label.length} characters, and a label of GitHub at most 50, so no issue can carry it`,
		hint: "write a label that exists on GitHub"
	}]);
}
/** A flag whose issues are asked for and cannot be marked. */
function keyProblems(code, { key }, path) {
	const label = labelOf(key);
	if (label.length <= 50) return [];
	const most = 50 - labelOf("").length;
	return [{
		code,
		path,
		reason: [],
		message: `the label ${label} has ${label.length} characters, and a label of GitHub at most 50, so no issue can concern this flag`,
		hint: `rename the flag: its key may have at most ${most} characters where issues are asked for`
	}];
}
// src/gates/issues.ts
const issues = defineGate({
	name: "issues",
	title: "No open issue with one of these labels concerns the flag.",
	schema: {
		type: "object",
		description: "No open issue carries one of these labels together with flag:<key>.",
		required: ["none"],
		additionalProperties: false,
		properties: { none: {
			description: "Labels, such as critical or P1.",
			type: "array",
			items: {
				type: "string",
				minLength: 1
			},
			minItems: 1,
			uniqueItems: true
		} }
	},
	example: { none: ["P1", "P2"] },
	problems: ({ none }) => labelProblems("issues/long-label", none, ["none"]),
	misfits: (_settings, flag) => keyProblems("issues/long-key", flag, ["none"]),
	atLeastAsStrict: (to, from) => isSubset(from.none, to.none),
	asks: ({ none }) => [{
		kind: "issues",
		labels: none,
		window: duration(0)
	}],
	judge: ({ none }, { change }, evidence) => {
		const labels = eitherText(none);
		if (evidence.issues.kind !== "known") return [wait("issues/unknown", `issues labelled ${labels} cannot be seen, and none may be open: ${evidence.issues.why}`, { hint: unseenHint(evidence.issues) })];
		const open = issuesOf(evidence.issues.value, change.flag, none).filter(({ closedAt }) => closedAt === null);
		if (open.length === 0) return [pass("issues/none", `no open issue is labelled ${labelsText(none, change.flag)}`)];
		return [wait("issues/open", `${open.length === 1 ? "an issue" : `${open.length} issues`} labelled ${labelsText(none, change.flag)} ${open.length === 1 ? "is" : "are"} open`, {
			hint: `close ${open.length === 1 ? "it when it is" : "them when they are"} solved`,
			details: open.map(issueText)
		})];
	},
	settledAtOnce: ["issues/open", "issues/unknown"],
	codes: [
		{
			code: "issues/none",
			means: "No open issue with one of the labels concerns the flag.",
			mend: "Nothing to do.",
			example: "issues: { none: [P1, P2] }"
		},
		{
			code: "issues/open",
			means: "An issue with one of the labels and flag:<key> is open.",
			mend: "Close it when it is solved.",
			example: "labels: P1, flag:voice/outbound-calls"
		},
		{
			code: "issues/unknown",
			means: "Nobody could say which issues there are.",
			mend: "On a pull request the action asks GitHub; on a clone, supply them with --evidence.",
			example: "flaghoist check --evidence evidence.json"
		},
		{
			code: "issues/long-label",
			means: "A label is longer than GitHub allows, so no issue can carry it.",
			mend: "Write a label that exists on GitHub.",
			example: "issues: { none: [P1, P2] }"
		},
		{
			code: "issues/long-key",
			means: "The key of a flag is so long that no issue can carry the label flag:<key>, and a requirement asks for its issues.",
			mend: "Rename the flag: its key may have at most 45 characters.",
			example: "git mv environments/flags/a-long-name.yaml environments/flags/shorter.yaml"
		}
	]
});
// src/gates/ladder.ts
const ladder = defineGate({
	name: "ladder",
	title: "A rollout climbs one rung at a time, and each rung is held before the next.",
	schema: {
		type: "object",
		description: "The rollout moves to the next rung, after the present one has been held long enough.",
		required: ["steps", "each"],
		additionalProperties: false,
		properties: {
			steps: {
				description: "The rungs in percent, rising, such as [5, 10, 25, 50, 100].",
				type: "array",
				items: {
					type: "number",
					exclusiveMinimum: 0,
					maximum: 100
				},
				minItems: 1
			},
			each: {
				description: "How long each rung is held before the next, also after a rollback: 24h, 7d.",
				type: "string",
				pattern: DURATION_PATTERN
			}
		}
	},
	example: {
		steps: [
			5,
			10,
			25,
			50,
			100
		],
		each: "7d"
	},
	problems: ({ steps }, context) => [
		...notRising(steps),
		...noPercentages(steps),
		...context.flag === null ? disagreeing(steps, [], context) : []
	],
	misfits: (settings, flag, context) => [...withoutRollout(settings, flag, context), ...(context.flag === null ? [] : disagreeing(settings.steps, flag.requires, context)).map((problem) => ({
		...problem,
		reason: ["requires"]
	}))],
	atLeastAsStrict: (to, from) => durationOf(to.each) >= durationOf(from.each) && to.steps.length === from.steps.length && to.steps.every((step, index) => step === from.steps[index]),
	asks: ({ each }, { change }) => [{
		kind: "timeline",
		flag: change.flag,
		environment: change.environment,
		window: durationOf(each)
	}],
	judge: (settings, promotion, evidence) => {
		const said = rising(promotion).map((service) => climb(service, settings, promotion, evidence));
		return [...new Map(said.map((one) => [one.message, one])).values()];
	},
	codes: [
		{
			code: "ladder/first-rung",
			means: "Nobody has had it yet, and the proposal begins with the first rung.",
			mend: "Nothing to do.",
			example: "enabled: true\nrollout: 5"
		},
		{
			code: "ladder/held",
			means: "The present rung has been held for long enough, and the proposal is the next one.",
			mend: "Nothing to do.",
			example: "enabled: true\nrollout: 10"
		},
		{
			code: "ladder/too-soon",
			means: "The present value has not been held for long enough since it last changed, be it up or down. After a rollback the full wait begins again.",
			mend: "Come back at the moment that the message names.",
			example: "ladder: { steps: [5, 10, 25, 50, 100], each: 7d }"
		},
		{
			code: "ladder/skipped-rung",
			means: "The proposal skips a rung.",
			mend: "Propose the next rung; the message names it.",
			example: "rollout: 10"
		},
		{
			code: "ladder/no-rung",
			means: "The proposed percentage is no rung of the ladder.",
			mend: "Propose the next rung; the message names it.",
			example: "rollout: 10"
		},
		{
			code: "ladder/no-history",
			means: "The landings of this environment could not be read far enough back.",
			mend: "Fetch the history that is missing; the message names the command.",
			example: "git fetch --unshallow"
		},
		{
			code: "ladder/rewritten",
			means: "A commit that was seen as the tip of the default branch is no longer on its first-parent line: history was rewritten. The present value counts from the first landing without that commit.",
			mend: "Come back at the moment that the message names. Find out who rewrote it; forbid force-pushes and pushed merges on the default branch.",
			example: "git log --first-parent origin/main"
		},
		{
			code: "ladder/future-landing",
			means: "A commit behind the present value is dated in the future, so its date says nothing about when it landed.",
			mend: "Supply when that commit landed with landings in an evidence file, or let the action check the pull request: its clock uses no commit dates.",
			example: "flaghoist check --evidence evidence.json"
		},
		{
			code: "ladder/not-rising",
			means: "The rungs of a ladder do not rise.",
			mend: "Write them in rising order, each once.",
			example: "steps: [5, 10, 25, 50, 100]"
		},
		{
			code: "ladder/no-percentage",
			means: "A rung has more than two decimals, and no rollout has.",
			mend: "Write it with at most two decimals.",
			example: "steps: [0.5, 5, 100]"
		},
		{
			code: "ladder/no-rollout",
			means: "No service of the flag reads a rollout, so that it goes from 0% to 100% at once, and the ladder has rungs below 100%. Such a flag can never be promoted.",
			mend: "Let a service read the rollout, or take the ladder away.",
			example: "services:\n  calling-platform: { OUTBOUND_CALLS_PERCENTAGE: rollout }"
		},
		{
			code: "ladder/disagree",
			means: "Two ladders hold together and begin with different rungs, so that no first rung satisfies both.",
			mend: "Begin both with the same rung, or delete one of them.",
			example: "ladder: { steps: [5, 25, 100], each: 7d }"
		}
	]
});
function notRising(steps) {
	return steps.flatMap((step, index) => {
		const before = steps[index - 1];
		if (before === void 0 || step > before) return [];
		return [{
			code: "ladder/not-rising",
			path: ["steps", index],
			message: `rung ${step}% does not rise above the rung before it, ${before}%`,
			hint: `write the rungs in rising order, each once: [${[...new Set(steps)].toSorted((a, b) => a - b).join(", ")}]`
		}];
	});
}
/** A rollout has at most two decimals, so that nothing can be proposed for such a rung. */
function noPercentages(steps) {
	return steps.flatMap((step, index) => Number(step.toFixed(2)) === step ? [] : [{
		code: "ladder/no-percentage",
		path: ["steps", index],
		message: `rung ${step}% has more than two decimals, and no rollout has`,
		hint: `write ${Math.max(.01, Number(step.toFixed(2)))}`
	}]);
}
/** A flag without a rollout takes all rungs at once, which the ladder forbids unless it has only one. */
function withoutRollout({ steps }, flag, { flag: writtenBy, environment, knows }) {
	const sent = flag.services.flatMap(({ variables }) => variables).filter(({ in: places }) => environment === null || (places?.includes(environment) ?? true));
	const reads = sent.some(({ field }) => field === "rollout");
	const [first = 100] = steps;
	if (!knows("flag") || reads || sent.length === 0 || first === 100) return [];
	return [{
		code: "ladder/no-rollout",
		path: [],
		reason: ["services"],
		...flag.safe && writtenBy === null ? { severity: "warning" } : {},
		message: `no service of ${flag.key} reads a rollout, so it goes from 0% to 100% at once, and the first rung is ${first}%`,
		hint: flag.safe ? "delete the ladder: a flag with safe: true has no rollout" : "fill a variable of a service with rollout, or require no ladder of this flag"
	}];
}
/** Another ladder that holds here, is written before this one, and begins with another rung. */
function disagreeing(steps, own, { pipeline, environment, flag, knows }) {
	if (!knows("environments")) return [];
	const places = pipeline.environments.filter(({ name }) => environment === name || environment === null && flag !== null);
	for (const { name, requires } of places) {
		const here = own.filter((one) => one.environment === name || one.environment === "*");
		const [first] = [...requires, ...here].filter(({ gate }) => gate === "ladder").map(({ settings }) => settings.steps);
		if (first === void 0 || first[0] === steps[0]) continue;
		return [{
			code: "ladder/disagree",
			path: ["steps", 0],
			message: `this ladder begins with ${steps[0]}%, and another one of ${name} with ${first[0]}%: no first rung satisfies both`,
			hint: `begin with ${first[0]}%, or delete one of the two`
		}];
	}
	return [];
}
/**
* The services whose users would gain something, or may. Each climbs on its own. Where nobody can read what
* stands there now, all of them climb from nothing.
*/
function rising({ change, wanted }) {
	return (change.from === null ? compareExposures([], wanted) : change.services).filter(({ comparison, to }) => isRaise(comparison) && to.kind !== "nobody");
}
function climb({ service, from, to }, settings, { change, now, wanted: proposed }, evidence) {
	const present = percentOf(from);
	const wanted = percentOf(to);
	const stays = wanted <= present;
	const next = settings.steps.find((step) => step > present);
	const rungs = `rungs: ${settings.steps.join(", ")}`;
	if (!stays && wanted !== next) {
		const target = next === void 0 ? "there is no rung above it" : `the next rung is ${next}%`;
		const isRung = settings.steps.includes(wanted);
		return block(isRung ? "ladder/skipped-rung" : "ladder/no-rung", `${change.environment} goes from ${present}% to ${wanted}%, ${isRung ? "but" : "which is no rung;"} ${target} (${rungs})`, { hint: next === void 0 ? "add a rung to the ladder first, in a pull request of its own" : climbing(service, proposed, next) });
	}
	const found = timelineIn(evidence, change.flag, change.environment);
	if (!("timeline" in found)) return wait("ladder/no-history", `how long ${change.environment} has held ${present}% cannot be told: ${found.why}`, { hint: "settle that and run the check again" });
	if (change.from === null) return wait("ladder/no-history", `what ${change.environment} has now cannot be read, so nobody can say how long it has held`, { hint: "mend the file and leave the flag at its safe value, in a pull request of its own; then climb from there" });
	const rewrite = rewriteOf(evidence);
	if (present === 0 && rewrite === null && !everExposed(found.timeline, service)) return pass("ladder/first-rung", `nobody has had it yet; ${wanted}% is the first rung (${rungs})`);
	const run = runOf(found.timeline, (exposures) => percentFor(exposures, service) === present) ?? (rewrite === null ? null : {
		landing: rewrite.since,
		atLeast: false,
		rewrite
	});
	if (run === null) throw new Error(`${change.flag} is at ${present}% at base, but its timeline ends elsewhere`);
	return held(afterRewrite(run, rewrite), settings, present, wanted, now);
}
/** Without a variable that is filled with the rollout, no percentage in a state changes what the service does. */
function climbing(service, exposures, next) {
	return exposures.find((exposure) => exposure.service === service)?.variables.some(({ field }) => field === "rollout") ?? true ? `set rollout: ${next}` : `${service} reads no percentage, so it can only go to everybody: fill one of its variables with rollout in the definition, in a pull request of its own`;
}
function held(run, settings, present, wanted, now) {
	const since = run.landing.at;
	const required = durationOf(settings.each);
	const elapsed = between(since, now);
	const due = plus(since, required);
	const progress = {
		elapsed,
		required,
		atLeast: run.atLeast,
		where: `at ${present}%`
	};
	const facts = `${present}% held ${run.atLeast ? "at least " : ""}since ${sinceText(run.landing)}; ${settings.each} required before ${wanted}%`;
	const rewritten = run.rewrite === void 0 ? [] : [rewriteText(run.rewrite)];
	if (elapsed >= required && since <= now) return pass("ladder/held", facts, {
		progress,
		details: rewritten
	});
	const { ahead } = run.landing;
	if (ahead !== void 0) return wait("ladder/future-landing", `${futureText(ahead)}, so it is not known how long ${present}% has been held`, {
		hint: futureHint(ahead),
		details: rewritten
	});
	if (run.rewrite !== void 0) return wait("ladder/rewritten", `${rewriteText(run.rewrite)}; ${facts}, due ${dueText(due)}`, {
		progress,
		readyAt: due,
		hint: `come back ${dueText(due)}; ${REWRITE_HINT}`
	});
	return wait("ladder/too-soon", `${facts}, due ${dueText(due)}`, {
		progress,
		readyAt: due,
		hint: `come back ${dueText(due)}; nothing has to be pushed again`
	});
}
/** Percent of one service's users; 0 when it was not among the flag's services. */
function percentFor(exposures, service) {
	const own = exposures.find((exposure) => exposure.service === service);
	return own === void 0 ? 0 : percentOf(own.reach);
}
/** Whether users may have had it. A gap counts as if they had; a gap that comes first is the time before adoption. */
function everExposed({ periods }, service) {
	return periods.some(({ exposures }, index) => exposures === null ? index > 0 : percentFor(exposures, service) > 0);
}
// src/domain/deploy-settings.ts
/** Where the deployment log is. */
const LOG_PLACES = [
	"github",
	"file",
	"none"
];
/** What holds in an environment: its own line, else that of "*", else nothing. */
function deploySettingsFor(deploy, environment) {
	return deploy.find((one) => one.environment === environment) ?? deploy.find((one) => one.environment === "*") ?? null;
}
// src/history/deployed.ts
/**
* The services whose deployment a soak in this environment has to wait for; none where the pipeline says that there is
* no log. What nothing deploys there, or is sent nothing, counts from its landing.
*/
function awaitedIn({ deployments, services }, environment, wanted) {
	if (!isLogged(deployments)) return [];
	return wanted.filter(({ service, variables, reach }) => hasTarget(services, environment, service) && variables.length > 0 && reach.kind !== "nobody");
}
/** Whether a deployment log may count. */
function isLogged(settings) {
	return settings?.log !== "none";
}
/** Whether the pipeline says how a service is deployed there. */
function hasTarget(services, environment, service) {
	return deploySettingsFor(services.find(({ name }) => name === service)?.deploy ?? [], environment) !== null;
}
/** A run of landings as far as every awaited service has been deployed. Without any log, the landing counts. */
function deployedRun(landed, { flag, environment, targets = [] }, awaited, evidence) {
	const { deployments, logStarts = [] } = evidence;
	const whole = {
		kind: "run",
		run: landed,
		last: null,
		fromLanding: []
	};
	if (awaited.length === 0 || deployments.kind === "absent") return whole;
	if (deployments.kind === "unreachable") return deployments;
	const start = logStarts.find((one) => one.environment === environment);
	const isAccepted = start === void 0 || !wasRefused(start, flag, evidence.refusals);
	if (start?.at === null) return whole;
	let found = whole;
	const fromLanding = [];
	for (const exposure of awaited) {
		const { service } = exposure;
		const target = targets.find((one) => one.service === service)?.landing;
		const own = deployments.value.filter((one) => one.environment === environment && one.service === service && one.at >= earliestOf$1(target));
		const before = standsBefore(landed.landing, target, isAccepted ? start : void 0);
		const since = sentSince(own, exposure, before === null ? null : landed.landing);
		if (since === null) return {
			kind: "not-yet",
			service,
			latest: own.at(-1) ?? null
		};
		if (before !== null && since === landed.landing) fromLanding.push({
			service,
			...before
		});
		if (since.at > found.run.landing.at) found = {
			...found,
			run: {
				landing: since,
				atLeast: false
			},
			last: service
		};
	}
	return {
		...found,
		fromLanding
	};
}
/** When a target was configured at the earliest: a clock may err late, and nothing that it was sent may be left out. */
function earliestOf$1(target) {
	if (target === void 0) return Number.NEGATIVE_INFINITY;
	const { at, earliest = at } = target;
	return earliest ?? Number.NEGATIVE_INFINITY;
}
/** Whether a run of landings began before the log or the target did, so that it counts up to there. */
function standsBefore(landing, target, start) {
	if (target !== void 0 && landing.at < target.at) return {
		because: "target",
		at: target.at
	};
	const at = start?.at ?? null;
	if (start === void 0 || at === null || landing.at > at) return null;
	return {
		because: "log",
		at
	};
}
/** Whether something of the flag was refused when the log began, and was accepted since. */
function wasRefused({ environment, refused }, flag, refusals) {
	const open = refusals?.kind === "known" ? refusals.value : [];
	return refused.some((one) => one.flag === flag && !open.some((other) => other.flag === flag && other.environment === environment && other.landing === one.landing));
}
/**
* Since when one service has been sent at least `wanted`, without a break; null when it is not, or that is not known.
* A deployment may be live from its beginning on, whatever became of it, until one that began later succeeds.
* `before`: what covered it before the first event; null: it was not covered then.
*/
function sentSince(deployments, wanted, before) {
	const open = /* @__PURE__ */ new Map();
	const successes = /* @__PURE__ */ new Map();
	let live = before === null ? null : {
		landing: before.sha,
		covers: true
	};
	let since = before;
	let latest = Number.NEGATIVE_INFINITY;
	for (const [place, { landing, state, at, values, by }] of deployments.entries()) {
		latest = Math.max(latest, at);
		const covers = valuesCover(values, wanted);
		if (state === "success") {
			dropUntil$1(open, open.get(landing)?.begun ?? place);
			open.delete(landing);
			successes.set(landing, place);
			live = {
				landing,
				covers
			};
		} else if (state === "overtaken") {
			if (neverBegan(open.get(landing), by === void 0 ? void 0 : successes.get(by))) open.delete(landing);
		} else {
			const earlier = open.get(landing);
			open.set(landing, {
				covers: covers && earlier?.covers !== false,
				begun: state === "begun" ? place : earlier?.begun ?? place,
				place: earlier?.place ?? place
			});
		}
		if (!(live?.covers === true && [...open.values()].every((one) => one.covers)) || live === null) since = null;
		else since ??= {
			sha: live.landing,
			at: instant(latest),
			source: "deployed"
		};
	}
	return since;
}
/** What began before a success is not live any more. */
function dropUntil$1(open, place) {
	for (const [landing, one] of open) if (one.begun < place) open.delete(landing);
}
/** What came after the success that overtook it stood back from the first. Else an earlier try may be live. */
function neverBegan(opened, overtaker) {
	return opened !== void 0 && overtaker !== void 0 && overtaker < opened.place;
}
// src/gates/soak-deployed.ts
function deployedAsks(source, length, { pipeline, wanted }) {
	const awaited = awaitedIn(pipeline, source, wanted);
	if (awaited.length === 0) return [];
	const { deployments: log } = pipeline;
	return [{
		kind: "deployments",
		environment: source,
		wanted: awaited,
		window: durationOf(length),
		...log === void 0 ? {} : { log }
	}];
}
/** The landed run as far as it has been deployed; or what to wait for, while it has not. */
function countedFrom(timeline, length, { pipeline, wanted }, landed, evidence) {
	const source = timeline.environment;
	const found = deployedRun(landed, timeline, awaitedIn(pipeline, source, wanted), evidence);
	switch (found.kind) {
		case "run": return {
			...found.run,
			facts: [
				...found.last === null ? [] : [`landed in ${source} ${sinceText(landed.landing)}`, `deployed there last: ${found.last}`],
				...found.fromLanding.map(fromLandingText),
				...untargetedTexts(pipeline, source, wanted)
			]
		};
		case "unreachable": return wait("soak/deployments-unknown", `cannot determine since when ${source} has run what is proposed: ${found.why}`, { hint: `settle that; the soak of ${length} counts from what is deployed there` });
		case "not-yet": return wait("soak/not-deployed", `${source}: ${undeployed(found)}; landed ${sinceText(landed.landing)}; the soak of ${length} counts from the first successful deployment there`, { hint: notDeployedHint(found, source) });
	}
}
function fromLandingText({ service, because, at }) {
	return because === "log" ? `${service} had it before the deployment log began ${pastText(at)}, so its landing counts` : `${service} had it before its deploy target was configured ${pastText(at)}, so its landing counts`;
}
/** Services that nothing deploys there, in a pipeline that deploys others. */
function untargetedTexts({ deployments, services }, source, wanted) {
	if (!services.some(({ deploy = [] }) => deploy.length > 0) || !isLogged(deployments)) return [];
	return wanted.filter(({ service, variables }) => {
		return variables.length > 0 && !hasTarget(services, source, service);
	}).map(({ service }) => `${service} has no deploy target in ${source}, so its landing counts`);
}
function undeployed({ service, latest }) {
	if (latest === null) return `${service} has not been deployed there yet`;
	const when = `${pastText(latest.at)}, landing ${latest.landing.slice(0, 10)}`;
	switch (latest.state) {
		case "begun": return `a deployment of ${service} has begun there and not ended (${when})`;
		case "failure": return `the last deployment of ${service} failed there (${when})`;
		case "overtaken":
		case "success": return `what ${service} was last deployed with there does not cover it (${when})`;
	}
}
/** A service that the log does not name may have it already, and then only a forced run writes it. */
function notDeployedHint({ service, latest }, source) {
	return `deploy it in ${source} (${latest === null ? `flaghoist deploy --force --environment ${source} --service ${service}` : "flaghoist deploy"}); the soak starts when that succeeds`;
}
// src/gates/soak.ts
const soak = defineGate({
	name: "soak",
	title: "What is proposed has been live somewhere else, without a break, for long enough.",
	schema: {
		type: "object",
		description: "The source environment has covered the proposed exposure without a break for at least this long.",
		required: ["in", "for"],
		additionalProperties: false,
		properties: {
			in: {
				description: "The environment, or environments, that must have been exposed. All of them must hold.",
				type: ["string", "array"],
				minLength: 1,
				items: {
					type: "string",
					minLength: 1
				},
				minItems: 1,
				uniqueItems: true
			},
			for: {
				description: "How long, without a break: 90m, 48h, 7d or 2w.",
				type: "string",
				pattern: DURATION_PATTERN
			},
			"without-issues": {
				description: "Labels. The soak counts from the closing of the last issue that carries one of them together with flag:<key>; an open one waits.",
				type: "array",
				items: {
					type: "string",
					minLength: 1
				},
				minItems: 1,
				uniqueItems: true
			}
		}
	},
	example: {
		in: "development",
		for: "48h",
		"without-issues": ["critical"]
	},
	problems: (settings, context) => [...context.knows("environments") ? sourceProblems(settings, context) : [], ...labelProblems("soak/long-label", settings["without-issues"] ?? [], ["without-issues"])],
	misfits: (settings, flag) => settings["without-issues"] === void 0 ? [] : keyProblems("soak/long-key", flag, ["without-issues"]),
	atLeastAsStrict: (to, from) => isSubset(sourcesOf(from), sourcesOf(to)) && durationOf(to.for) >= durationOf(from.for) && isSubset(from["without-issues"] ?? [], to["without-issues"] ?? []),
	asks: (settings, promotion) => [
		...sourcesOf(settings).map((source) => ({
			kind: "timeline",
			flag: promotion.change.flag,
			environment: source,
			window: durationOf(settings.for)
		})),
		...sourcesOf(settings).flatMap((source) => deployedAsks(source, settings.for, promotion)),
		...settings["without-issues"] === void 0 ? [] : [{
			kind: "issues",
			labels: settings["without-issues"],
			window: durationOf(settings.for)
		}]
	],
	judge: (settings, promotion, evidence) => sourcesOf(settings).flatMap((source) => soakIn(source, settings, promotion, evidence)),
	settledAtOnce: ["soak/issues-unknown"],
	codes: [
		{
			code: "soak/held",
			means: "The source environment has covered the proposed exposure for the required time.",
			mend: "Nothing to do.",
			example: "requires: { soak: { in: development, for: 48h } }"
		},
		{
			code: "soak/too-short",
			means: "The source environment covers the proposed exposure, but not yet for long enough. Only the present unbroken stretch counts; anything that took it below what is proposed started it anew.",
			mend: "Come back at the moment that the message names. Nothing has to be pushed again.",
			example: "flaghoist check --at 2026-11-22T09:00:00Z"
		},
		{
			code: "soak/not-covered",
			means: "The source environment does not give these users what is proposed: it is off there, at a lower percentage, or only for other services.",
			mend: "Promote the flag in the source environment first; the soak starts with that landing.",
			example: "flaghoist promote elevenlabs-agent --to development"
		},
		{
			code: "soak/refused",
			means: "The landing that exposes the flag in the source environment was refused by the deploy guard, so it never ran there.",
			mend: "Settle what it was refused for; the next deployment then accepts it. Or revert it and promote the flag there again. The soak starts when that is deployed.",
			example: "flaghoist deploy --environment staging"
		},
		...[{
			code: "soak/not-deployed",
			means: "What is proposed has landed in the source environment, but by the deployment log not every service is sent that much there: its landing was refused, no deployment of it has succeeded, or a later one sends less.",
			mend: "Deploy it there; the soak starts with the first success. For the time before the log began, and before the deploy target of a service was configured, the landing counts.",
			example: "flaghoist deploy --environment staging"
		}, {
			code: "soak/deployments-unknown",
			means: "The deployment log could not be read, or was cut off before one of its entries, so that it is not known what is deployed in the source environment.",
			mend: "On a pull request the action asks GitHub, for which it needs deployments: read. On a clone, the file that flaghoist deploy writes is read, or supply deployments with --evidence. Without any log, deployments: { log: none } lets landings count.",
			example: "permissions: { deployments: read }"
		}],
		{
			code: "soak/same-proposal",
			means: "The proposal raises the source environment and this one together, so that nothing can have soaked.",
			mend: "Split it: land the source environment first, and this one when it is due.",
			example: "flaghoist promote elevenlabs-agent --to development"
		},
		{
			code: "soak/source-lowered",
			means: "The proposal lowers the source environment below what it proposes here.",
			mend: "Leave the source environment as it is, or lower this one as well.",
			example: "git checkout origin/main -- environments/development/elevenlabs-agent.yaml"
		},
		{
			code: "soak/definition-changed",
			means: "The definition changes what the services are sent (variables, services, safe value). A definition holds in every environment at once, so no other environment can have run it before.",
			mend: "Send a new variable in the first environment only, and add the others one by one. Or hold this environment back with a per-service override while the others run the new definition, or give the new meaning a flag of its own.",
			example: "CHECKOUT_V2: { from: enabled, in: [development] }"
		},
		{
			code: "soak/open-issue",
			means: "An issue with one of the labels of without-issues is open for this flag.",
			mend: "Close it. The soak then counts from the moment it was closed.",
			example: "labels: critical, flag:elevenlabs-agent"
		},
		{
			code: "soak/issues-unknown",
			means: "The soak must be free of certain issues, and nobody could say which issues there are.",
			mend: "On a pull request the action asks GitHub; on a clone, supply them with --evidence.",
			example: "flaghoist check --evidence evidence.json"
		},
		{
			code: "soak/no-history",
			means: "The landings of the source environment could not be read far enough back.",
			mend: "Fetch the history that is missing; the message names the command.",
			example: "git fetch --unshallow"
		},
		{
			code: "soak/rewritten",
			means: "A commit that was seen as the tip of the default branch is no longer on its first-parent line: history was rewritten. Every soak counts from the first landing without that commit.",
			mend: "Come back at the moment that the message names. Find out who rewrote it; forbid force-pushes and pushed merges on the default branch.",
			example: "git log --first-parent origin/main"
		},
		{
			code: "soak/future-landing",
			means: "A commit behind the soak is dated in the future, so its date says nothing about when it landed.",
			mend: "Supply when that commit landed with landings in an evidence file, or let the action check the pull request: its clock uses no commit dates.",
			example: "flaghoist check --evidence evidence.json"
		},
		{
			code: "soak/unknown-environment",
			means: "The soak names an environment that the pipeline does not have.",
			mend: "Name one of its environments.",
			example: "soak: { in: development, for: 48h }"
		},
		{
			code: "soak/after-itself",
			means: "The soak could never be satisfied: it looks into the same environment, or into a later one.",
			mend: "Name an environment that comes before.",
			example: "soak: { in: staging, for: 7d }"
		},
		{
			code: "soak/long-label",
			means: "A label of without-issues is longer than GitHub allows, so no issue can carry it.",
			mend: "Write a label that exists on GitHub.",
			example: "soak: { in: staging, for: 7d, without-issues: [critical] }"
		},
		{
			code: "soak/long-key",
			means: "The key of a flag is so long that no issue can carry the label flag:<key>, and its soak must be free of issues.",
			mend: "Rename the flag: its key may have at most 45 characters.",
			example: "git mv environments/flags/a-long-name.yaml environments/flags/shorter.yaml"
		}
	]
});
/** Sources that are no environments, or that come too late. */
function sourceProblems(settings, { pipeline, environment, flag }) {
	const names = pipeline.environments.map(({ name }) => name);
	return sourcesOf(settings).flatMap((source, index) => {
		const path = Array.isArray(settings.in) ? ["in", index] : ["in"];
		if (!names.includes(source)) return [{
			code: "soak/unknown-environment",
			path,
			message: `soak looks into "${source}", which is no environment of the pipeline (environments: ${names.join(", ")})`,
			hint: "name one of the environments of pipeline.yaml, or add this one there"
		}];
		const late = environment === null ? null : afterItself(environment, source, names);
		const problem = environment === null && flag !== null ? everywhere(source, names) : late;
		return problem === null ? [] : [{
			code: "soak/after-itself",
			path,
			...problem
		}];
	});
}
function afterItself(environment, source, names) {
	if (source === environment) return {
		message: `${environment} cannot soak in itself before it is promoted`,
		hint: `name an environment that comes before ${environment}`
	};
	if (names.indexOf(source) < names.indexOf(environment)) return null;
	return {
		message: `${environment} would have to soak in ${source}, which comes after it in the pipeline`,
		hint: `name an environment that comes before ${environment}, or change the order`
	};
}
/** Where "*" requires a soak, the source itself requires it, too. */
function everywhere(source, names) {
	const place = names.indexOf(source);
	const after = names.slice(place + 1);
	return {
		message: `"*" stands for every environment, and ${listText(names.slice(0, place + 1))} cannot soak in ${source}`,
		hint: after.length === 0 ? `name an environment that others come after, or delete the soak` : `write it below ${listText(after)} instead of "*"`
	};
}
/** The environments that must have soaked. */
function sourcesOf(settings) {
	return typeof settings.in === "string" ? [settings.in] : settings.in;
}
function soakIn(source, settings, promotion, evidence) {
	const blocked = impossible(source, promotion);
	return blocked === null ? counted(source, settings, promotion, evidence) : [blocked];
}
/** What no amount of time would settle: the proposal itself stands in the way. */
function impossible(source, { proposal, change, wanted }) {
	const before = exposuresIn(filesOf(proposal.base, change.flag), source);
	const proposed = exposuresIn(filesOf(proposal.head, change.flag), source);
	const after = proposed === null ? null : outcomeOf(before ?? [], proposed);
	const coveredBefore = before !== null && covers(before, wanted);
	const coveredAfter = after !== null && covers(after, wanted);
	if (coveredBefore && !coveredAfter) return block("soak/source-lowered", `this proposal takes ${source} to ${exposuresText(after)}, below what it proposes for ${change.environment} (${exposuresText(wanted)})`, { hint: `leave ${source} as it is, or lower ${change.environment} as well` });
	if (coveredBefore || !coveredAfter) return null;
	const [old, now] = [proposal.base, proposal.head].map((snapshot) => JSON.stringify(stateOf$2(filesOf(snapshot, change.flag), source)));
	return old === now ? block("soak/definition-changed", `the new definition has never run in ${source}: it would start there and in ${change.environment} at once`, { hint: `let it run in ${source} first: send the new variable there only ({ from: enabled, in: [${source}] }), hold ${change.environment} back with an override (services: { <service>: { enabled: false } }), or give the new meaning a flag of its own` }) : block("soak/same-proposal", `this proposal raises ${source} and ${change.environment} together, so nothing has soaked`, { hint: `split it: land ${source} first, ${change.environment} when it is due` });
}
function counted(source, settings, promotion, evidence) {
	const { proposal, change, wanted } = promotion;
	const found = timelineIn(evidence, change.flag, source);
	if (!("timeline" in found)) return [wait("soak/no-history", `how long ${source} has soaked cannot be told: ${found.why}`, { hint: "settle that and run the check again" })];
	const live = exposuresIn(filesOf(proposal.base, change.flag), source);
	const run = runOf(found.timeline, (exposures) => covers(exposures, wanted));
	if (run === null || live === null || !covers(live, wanted)) {
		const there = exposuresText(live);
		const refused = refusedThere(evidence, change.flag, source);
		if (refused !== void 0) return [wait("soak/refused", `landing ${refused.landing.slice(0, 10)} was refused in ${source}, so ${source} does not cover what is proposed: ${there} there, ${exposuresText(wanted)} proposed for ${change.environment}`, { hint: refusedHint(refused, source, settings.for) })];
		return [wait("soak/not-covered", `${source} does not cover what is proposed: ${there} there, ${exposuresText(wanted)} proposed for ${change.environment}`, { hint: `promote ${change.flag} in ${source} first; its soak of ${settings.for} starts with that landing` })];
	}
	const known = afterRewrite(run, rewriteOf(evidence));
	const counts = countedFrom(found.timeline, settings.for, promotion, known, evidence);
	return "verdict" in counts ? [counts] : sinceIssues(source, settings, promotion, counts, evidence);
}
/** What was refused of the flag in the source environment. */
function refusedThere({ refusals }, flag, source) {
	if (refusals?.kind !== "known") return void 0;
	return refusals.value.find((one) => one.flag === flag && one.environment === source);
}
function refusedHint({ verdict, landing }, source, length) {
	return verdict === "wait" ? `when what that landing waits for is there, the next deployment in ${source} accepts it; its soak of ${length} starts then` : `take it back (git revert ${landing.slice(0, 10)}) and promote it in ${source} again; its soak of ${length} starts when that is deployed`;
}
/** The clock starts with the run, or with the closing of the last issue in it (DESIGN §4). */
function sinceIssues(source, settings, { change, now }, run, evidence) {
	const labels = settings["without-issues"];
	const clock = timed$1(source, settings, run.landing.at, run, now, null);
	if (labels === void 0) return [clock];
	if (evidence.issues.kind !== "known") return [clock, wait("soak/issues-unknown", `issues labelled ${eitherText(labels)} cannot be seen: ${evidence.issues.why}`, { hint: unseenHint(evidence.issues) })];
	const issues = issuesOf(evidence.issues.value, change.flag, labels);
	const open = issues.filter(({ closedAt }) => closedAt === null);
	if (open.length > 0) {
		const [count, are, its] = open.length === 1 ? [
			"an issue",
			"is",
			"its"
		] : [
			`${open.length} issues`,
			"are",
			"the last"
		];
		return [wait("soak/open-issue", `${count} labelled ${labelsText(labels, change.flag)} ${are} open; the soak in ${source} counts from ${its} closing`, {
			hint: `close ${open.length === 1 ? "it when it is" : "them when they are"} solved; the soak then starts again`,
			details: open.map(issueText)
		})];
	}
	const last = issues.flatMap((issue) => issue.closedAt !== null && issue.closedAt > run.landing.at ? [{
		issue,
		at: issue.closedAt
	}] : []).toSorted((a, b) => b.at - a.at)[0];
	return last === void 0 ? [clock] : [timed$1(source, settings, latest(run.landing.at, last.at), run, now, issueText(last.issue))];
}
function timed$1(source, settings, since, run, now, restartedBy) {
	const required = durationOf(settings.for);
	const elapsed = between(since, now);
	const due = plus(since, required);
	const atLeast = run.atLeast && restartedBy === null;
	const began = restartedBy === null ? `${atLeast ? "at least " : ""}since ${sinceText(run.landing)}` : `since ${pastText(since)}, when the last matching issue was closed`;
	const rewritten = run.rewrite === void 0 ? [] : [rewriteText(run.rewrite)];
	const restarted = restartedBy === null ? rewritten : [`restarted by ${restartedBy}`];
	const rest = {
		progress: {
			elapsed,
			required,
			atLeast,
			where: `in ${source}`
		},
		details: [...run.facts, ...restarted]
	};
	if (elapsed >= required && since <= now) return pass("soak/held", `covered in ${source} ${began}; ${settings.for} required`, rest);
	const { ahead } = run.landing;
	if (ahead !== void 0) return wait("soak/future-landing", `${futureText(ahead)}, so it is not known how long ${source} has covered what is proposed`, {
		hint: futureHint(ahead),
		details: rest.details
	});
	if (run.rewrite !== void 0 && restartedBy === null) return wait("soak/rewritten", `${rewriteText(run.rewrite)}, so the soak in ${source} counts ${began}; ${settings.for} required, due ${dueText(due)}`, {
		...rest,
		readyAt: due,
		hint: `come back ${dueText(due)}; ${REWRITE_HINT}`
	});
	return wait("soak/too-short", `covered in ${source} ${began}; ${settings.for} required, due ${dueText(due)}`, {
		...rest,
		readyAt: due,
		hint: `come back ${dueText(due)}; ${lengthOf(required)} is counted from ${pastText(since)} and nothing has to be pushed again`
	});
}
// src/gates/index.ts
/** In the order in which a report shows them. */
const GATES = [
	soak,
	ladder,
	flags,
	approvals,
	issues,
	checklist
];
/** Those that no requirement asks for: every promotion meets them. */
const BUILT_IN = [hold, log];
/** Schemas of all settings by gate name: what the readers of files need to know about gates. */
const gateSchemas = new Map(GATES.map(({ name, schema, example, listIsSettings = false }) => [name, {
	schema: {
		...schema,
		examples: [example]
	},
	listIsSettings
}]));
/** The gate of that name. Throws for an unknown one: the reader refuses those, so it would be our bug. */
function gateOf(name) {
	const gate = GATES.find((candidate) => candidate.name === name);
	if (gate === void 0) throw new Error(`there is no gate ${name}`);
	return gate;
}
/** Whether a wait ends as soon as people give what is asked for, so that no moment has to be known for it. */
function isSettledAtOnce(code) {
	return SETTLED_AT_ONCE.has(code);
}
const SETTLED_AT_ONCE = new Set(GATES.flatMap(({ settledAtOnce = [] }) => settledAtOnce));
/** Every code that a gate can say. */
const GATE_CODES = [...BUILT_IN.flatMap(({ codes }) => codes), ...GATES.flatMap(({ codes }) => codes)];
// src/judge/classify.ts
/** How old a promotion may be for its exact undo to count as a rollback (DESIGN §4). */
const UNDO_WINDOW = durationOf("14d");
/** The class of one change. */
function classify(change, evidence, now) {
	switch (change.comparison) {
		case "same": return {
			change,
			class: "neutral",
			undo: false
		};
		case "narrower": return {
			change,
			class: "rollback",
			undo: false
		};
		case "wider": return {
			change,
			class: "promotion",
			undo: false
		};
		case "incomparable": {
			const undo = isExactUndo(change, evidence, now);
			return {
				change,
				class: undo ? "rollback" : "promotion",
				undo
			};
		}
	}
}
/** Twice the window: whether the last landing was itself an undo shows in the one before it. */
const UNDO_HISTORY = duration(2 * UNDO_WINDOW);
/** A change that cannot be ordered may still be an exact undo; only history can tell, and Git has it. */
function undoAsks(changes) {
	return changes.filter(({ comparison, to }) => comparison === "incomparable" && to !== null).map(({ flag, environment }) => ({
		kind: "timeline",
		flag,
		environment,
		window: UNDO_HISTORY
	}));
}
/**
* The state is restored that was live immediately before the latest landing that changed this flag here;
* that landing was a promotion, not older than the window; and what is restored had landed while a pipeline
* stood, so that the gate had seen it. Undoing a rollback is a promotion (T23).
*/
function isExactUndo({ flag, environment, to }, evidence, now) {
	const found = timelineIn(evidence, flag, environment);
	if (to === null || !("timeline" in found) || rewriteOf(evidence) !== null) return false;
	const [live, before, earlier] = found.timeline.periods.toReversed();
	if (live === void 0 || before?.exposures == null) return false;
	const isRecent = live.landing.ahead === void 0 && between(live.landing.at, now) <= UNDO_WINDOW;
	return rises(before.exposures, live.exposures) && !isReturn(live, before, earlier) && isRecent && sameExposures(before.exposures, to);
}
/** What cannot be read may be anything, so a landing that made it so was a promotion too. */
function rises(before, live) {
	if (live === null) return true;
	const steps = compareExposures(before, live).map(({ comparison }) => comparison);
	const step = worstComparison(steps);
	return !steps.includes("narrower") && (step === "wider" || step === "incomparable");
}
/**
* Whether the live state came back so soon that it may have landed as an exact undo itself. Then it was a
* rollback, and undoing it is none: else a revert of a revert would pass without a gate.
*/
function isReturn(live, before, earlier) {
	if (live.exposures === null || earlier?.exposures == null) return false;
	return between(before.landing.at, live.landing.at) <= UNDO_WINDOW && sameExposures(earlier.exposures, live.exposures);
}
// src/judge/fingerprint.ts
/**
* SHA-256, hexadecimal, over the sorted list of all sent values that differ, of everything that the proposal
* changes in the definitions and states that it touches (what changes no value included), of the policy files,
* and the digest of the base policy. Updating the branch keeps it; any change of meaning changes it.
*/
function fingerprintOf(proposal, changes) {
	const policy = proposal.policyFiles.map(({ path, before, after }) => [
		"policy",
		path,
		before,
		after
	]);
	const lines = [
		...valuesOf$1(changes),
		...contentsOf(proposal),
		...policy
	].map((line) => canonical(line)).toSorted(inOrder);
	return sha256(JSON.stringify([lines, sha256(canonical(valueOf(proposal.base.pipeline)))]));
}
function valuesOf$1(changes) {
	return changes.flatMap(({ flag, environment, from, to, services }) => [...from === null || to === null ? [[
		"unreadable",
		environment,
		flag,
		from,
		to
	]] : [], ...services.flatMap(({ service, values }) => values.map((value) => [
		value.kind,
		environment,
		service,
		value.name,
		value.from ?? null,
		value.to ?? null
	]))]);
}
/** Both sides of each definition and state that differ in what they say; comments and order are nothing. */
function contentsOf(proposal) {
	const { base, head, touched } = proposal;
	const environments = environmentsOf(proposal);
	return touched.flatMap((key) => {
		const [before, after] = [filesOf(base, key), filesOf(head, key)];
		return [[
			"definition",
			key,
			before.flag,
			after.flag
		], ...environments.map((environment) => [
			"state",
			environment,
			key,
			stateOf$2(before, environment),
			stateOf$2(after, environment)
		])].filter((line) => canonical(line.at(-2)) !== canonical(line.at(-1)));
	});
}
/** JSON with the keys of every map in order: their order in a file means nothing. */
function canonical(value) {
	return JSON.stringify(value, (_key, part) => typeof part === "object" && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => inOrder(a, b))) : part) ?? "null";
}
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
// src/domain/grouped.ts
function grouped(all, keyFor) {
	const groups = /* @__PURE__ */ new Map();
	for (const one of all) {
		const group = groups.get(keyFor(one));
		if (group === void 0) groups.set(keyFor(one), [one]);
		else group.push(one);
	}
	return groups;
}
// src/judge/rule-changes.ts
/** Characters of one side: the difference of two longer texts is shown from where it begins. */
const LONGEST$3 = 160;
const NOTHING$1 = "nothing";
/** `pipeline.yaml: staging.requires.soak { in: development, for: 48h } → { in: development, for: 24h }` */
function pipelineChanges({ base, head }) {
	const [before, after] = [base, head].map(({ pipeline }) => valueOf(pipeline));
	if (before == null || after == null) return [];
	const [old, now] = [rulesOf(before), rulesOf(after)];
	return [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].flatMap((place) => {
		const [from, to] = [old.get(place), now.get(place)];
		return JSON.stringify(from) === JSON.stringify(to) ? [] : [`pipeline.yaml: ${place} ${fromTo(from, to)}`];
	});
}
/** Every rule by the place where it stands. */
function rulesOf(pipeline) {
	const { environments, teams, policy, services, deployments } = pipeline;
	const rules = [
		["environments", environments.map(({ name }) => name)],
		...environments.flatMap(({ name, enforcement, requires, resume }) => [
			...enforcement === "report" ? [[`${name}.enforcement`, enforcement]] : [],
			...requirementsIn$1(`${name}.requires`, requires),
			...resume === void 0 ? [] : [[`${name}.resume.within`, resume.within]],
			...requirementsIn$1(`${name}.resume.requires`, resume?.requires ?? [])
		]),
		...teams.map(({ name, members }) => [`teams.${name}`, members]),
		...requirementsIn$1("policy", policy.approvals),
		["policy.paths", policy.paths],
		["services", services.map(({ name }) => name)],
		...services.flatMap(({ name, deploy }) => deploy === void 0 ? [] : [[`services.${name}.deploy`, deploy]]),
		...deployments === void 0 ? [] : [["deployments", deployments]]
	];
	return new Map(rules);
}
/** One entry for each gate: the settings, or the list of them where it is required several times. */
function requirementsIn$1(place, requires) {
	return [...new Set(requires.map(({ gate }) => gate))].map((name) => {
		const all = requires.flatMap(({ gate, settings }) => gate === name ? [settings] : []);
		return [`${place}.${name}`, all.length === 1 ? all[0] : all];
	});
}
/** What became of settings, as they are written; of lists of words only what goes and what comes. */
function fromTo(from, to) {
	if (isWords(from) && isWords(to)) {
		const gone = from.filter((word) => !to.includes(word));
		const come = to.filter((word) => !from.includes(word));
		const parts = [...gone.length > 0 ? [`without ${within(gone.join(", "), 0)}`] : [], ...come.length > 0 ? [`with ${within(come.join(", "), 0)}`] : []];
		if (parts.length > 0) return parts.join(", ");
	}
	const [old, now] = [from, to].map((one) => one === void 0 ? NOTHING$1 : written(one));
	const same = sharedBy(old ?? "", now ?? "");
	return `${within(old ?? "", same)} → ${within(now ?? "", same)}`;
}
function isWords(value) {
	return Array.isArray(value) && value.every((one) => typeof one === "string");
}
/** As in a file, on one line. */
function written(value) {
	if (Array.isArray(value)) return `[${value.map(written).join(", ")}]`;
	if (typeof value !== "object" || value === null) return String(value);
	return `{ ${Object.entries(value).map(([name, one]) => `${name}: ${written(one)}`).join(", ")} }`;
}
function sharedBy(a, b) {
	let at = 0;
	while (at < a.length && a[at] === b[at]) at += 1;
	return at;
}
/** At most so many characters, from a little before where it differs. */
function within(text, same) {
	if (text.length <= LONGEST$3) return text;
	const start = Math.max(0, same - LONGEST$3 / 4);
	const end = start + LONGEST$3;
	return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}
// src/judge/rules.ts
/**
* What the base pipeline asks of the environment, what the flag's own file asks at base, and what it asks
* at head: a new or stricter requirement applies at once. A variable that comes from another flag brings that
* flag's requirements along. Each once, in the order of the registry.
*/
function requirementsFor(proposal, pipeline, change) {
	return requirementsIn(proposal, pipeline, change.environment, [change.flag, ...formerly(change)]);
}
/**
* The same for a promotion that resumes: what `resume` asks takes the place of the environment's soak and of ladders.
* A soak that the flag itself asks for stays: no environment can take that away.
*/
function requirementsOfResume(proposal, pipeline, change) {
	const environment = environmentOf(pipeline, change.environment);
	const kept = (environment?.requires ?? []).filter(({ gate }) => gate !== "soak");
	const own = ownRequirements(proposal, change.environment, [change.flag]);
	return inOrderOfGates([...[...kept, ...own].filter(({ gate }) => gate !== "ladder"), ...environment?.resume?.requires ?? []]);
}
/** The flags that filled a raised variable before: it does not leave their requirements by moving. */
function formerly({ services }) {
	return services.flatMap(({ values }) => values.flatMap(({ movedFrom, comparison }) => movedFrom !== null && isRaise(comparison) ? [movedFrom] : []));
}
function requirementsIn(proposal, pipeline, environment, flags) {
	return inOrderOfGates([...environmentOf(pipeline, environment)?.requires ?? [], ...ownRequirements(proposal, environment, flags)]);
}
function ownRequirements({ base, head }, environment, flags) {
	return flags.flatMap((flag) => [base, head].flatMap((snapshot) => valueOf(filesOf(snapshot, flag).flag)?.requires ?? [])).filter((one) => one.environment === environment || one.environment === "*");
}
/** Each once. */
function inOrderOfGates(all) {
	const once = new Map(all.map(({ gate, settings }) => [JSON.stringify([gate, settings]), {
		gate,
		settings
	}]));
	return GATES.flatMap(({ name }) => [...once.values()].filter(({ gate }) => gate === name));
}
/** The environments that this one soaks in, directly or through others, nearest first (`hold`). */
function upstreamOf(proposal, pipeline, change) {
	const found = /* @__PURE__ */ new Set();
	const queue = [change.environment];
	for (let next = queue.shift(); next !== void 0; next = queue.shift()) for (const { gate, settings } of requirementsIn(proposal, pipeline, next, [change.flag])) {
		if (gate !== "soak") continue;
		for (const source of sourcesOf(settings)) {
			if (source === change.environment || found.has(source)) continue;
			found.add(source);
			queue.push(source);
		}
	}
	return [...found];
}
// src/judge/variables.ts
/** A place as a key of a map. Neither name holds a blank. */
function keyOf$2({ service, variable }) {
	return `${service} ${variable}`;
}
/** Everything that a flag fills, in order of service and variable. */
function fillingsOf(flag) {
	return flag.services.flatMap(({ service, variables }) => variables.map((binding) => ({
		service,
		variable: binding.variable,
		flag,
		binding
	})));
}
/** What the flags of a snapshot fill, by place. Two flags may fill one. */
function fillingsIn({ flags }) {
	const fillings = /* @__PURE__ */ new Map();
	for (const { flag } of flags.values()) {
		if (flag.kind !== "known") continue;
		for (const filling of fillingsOf(flag.value)) {
			const same = fillings.get(keyOf$2(filling));
			if (same === void 0) fillings.set(keyOf$2(filling), [filling]);
			else same.push(filling);
		}
	}
	return fillings;
}
/** What a proposal's touched flags fill that no flag filled at base. */
function freshPlaces(proposal) {
	const before = fillingsIn(proposal.base);
	const after = proposal.touched.flatMap((key) => {
		const flag = valueOf(filesOf(proposal.head, key).flag);
		return flag === null ? [] : fillingsOf(flag).map(keyOf$2);
	});
	return new Set(after.filter((place) => !before.has(place)));
}
function raisesIn({ services }) {
	return services.flatMap(({ service, values }) => values.flatMap(({ kind, name, comparison }) => isRaise(comparison) ? [{
		kind,
		service,
		variable: name
	}] : []));
}
// src/judge/policy-reasons.ts
/** Everything that makes a proposal a policy change, each once; empty where nothing does. */
function policyReasons(proposal, changes = changesOf(proposal)) {
	return [...proposal.policyFiles.map(({ path }) => ({
		kind: "file",
		file: path,
		flag: null,
		what: ""
	})), ...flagReasons(proposal, changes)];
}
function flagReasons(proposal, changes) {
	if (proposal.base.pipeline.kind === "absent") return [];
	const context = contextOf(proposal, changes);
	return proposal.touched.flatMap((key) => {
		const sides = sidesOf(context, key);
		const rules = [
			...loosenings(context, sides),
			...unknownPast(context, sides),
			...newOwners(context, sides),
			...turnedSafe(sides),
			...turnedCodeDefault(sides),
			...newRollouts(sides),
			...sentByItself(context, sides)
		];
		const imports = rules.some(({ kind }) => kind === "by-itself") ? [] : importsOf(context, key);
		return [...new Map([...rules, ...imports].map((one) => [`${one.kind} ${one.what}`, one])).values()].map((one) => ({
			...one,
			file: `flags/${key}.yaml`,
			flag: key
		}));
	});
}
function contextOf(proposal, changes) {
	const { base, former } = proposal;
	const past = former?.kind === "searched" ? former.definitions.flatMap(fillingsOf) : [];
	const environments = environmentsOf(proposal);
	return {
		proposal,
		changes: grouped(changes, ({ flag }) => flag),
		before: new Map([...grouped(past, keyOf$2), ...fillingsIn(base)]),
		after: fillingsIn(proposal.head),
		fresh: freshPlaces(proposal),
		byThemselves: new Map(environments.map((environment) => [environment, valuesByThemselves(base, environment)]))
	};
}
function sidesOf({ proposal, before }, key) {
	const after = filesOf(proposal.head, key).flag;
	const predecessors = (after.kind === "known" ? fillingsOf(after.value) : []).flatMap((filling) => {
		const former = before.get(keyOf$2(filling)) ?? [];
		const own = former.filter(({ flag }) => flag.key === key);
		return (own.some(({ binding }) => isSentWherever(binding, filling.binding)) ? own : former).map((one) => [filling, one]);
	});
	return {
		key,
		before: valueOf(filesOf(proposal.base, key).flag),
		after: valueOf(after),
		isUnreadable: after.kind === "unreadable",
		predecessors
	};
}
/** The definitions that a flag takes the place of, each once. */
function predecessorsOf({ before, predecessors }) {
	return [.../* @__PURE__ */ new Set([...before === null ? [] : [before], ...predecessors.map(([, { flag }]) => flag)])];
}
/** Own requirements that no longer stand, at least as strict, before one of the variables. */
function loosenings(context, sides) {
	const { key, after, isUnreadable } = sides;
	if (isUnreadable || after === null && (isGated(context, key) || isHandedOn(context, key))) return [];
	const now = after?.requires ?? [];
	return predecessorsOf(sides).flatMap((old) => old.requires.filter((one) => !now.some((other) => keeps(other, one))).map((one) => ({
		kind: "requirements",
		what: `${placeOf(one)} ${fromTo(one.settings, inPlaceOf(one, now))}${originOf(context, sides, old)}`
	})));
}
function originOf({ proposal: { base } }, { key, after, predecessors }, old) {
	if (after === null) return ", with the flag";
	const filling = predecessors.find(([, { flag }]) => flag === old)?.[0];
	if (filling === void 0 || old.key === key && base.flags.has(key)) return "";
	const isGone = valueOf(filesOf(base, old.key).flag) === null;
	return `, for ${filling.variable}, which ${old.key} ${isGone ? "filled in the last 90 days" : "fills"}`;
}
/** A deletion that lowers or raises something is judged for that, and takes its requirements along. */
function isGated({ changes }, key) {
	return (changes.get(key) ?? []).some(({ comparison }) => comparison !== "same");
}
/** Whether flags of the same proposal fill all variables of a deleted one: these are asked for its requirements. */
function isHandedOn({ proposal, after }, key) {
	const old = valueOf(filesOf(proposal.base, key).flag);
	return old !== null && fillingsOf(old).every((filling) => (after.get(keyOf$2(filling)) ?? []).some(({ flag }) => proposal.touched.includes(flag.key)));
}
function keeps(now, old) {
	return reaches(now, old) && now.gate === old.gate && gateOf(old.gate).atLeastAsStrict(now.settings, old.settings);
}
function reaches(now, old) {
	return now.environment === old.environment || now.environment === "*";
}
function placeOf({ environment, gate }) {
	return `requires.${environment}.${gate}`;
}
/** The settings of the same gate that stand there now; undefined where none do. */
function inPlaceOf(old, requires) {
	const left = requires.filter((now) => now.gate === old.gate && reaches(now, old));
	return left.length > 1 ? left.map(({ settings }) => settings) : left[0]?.settings;
}
/** A newly filled variable may have stood under requirements that this clone cannot show. */
function unknownPast({ proposal, fresh }, { after }) {
	const { former } = proposal;
	if (former?.kind !== "unknown" || after === null) return [];
	const filling = fillingsOf(after).find((one) => fresh.has(keyOf$2(one)));
	return filling === void 0 ? [] : [{
		kind: "past",
		what: `${filling.variable} is newly filled, and its requirements of the last 90 days are not known: ${former.why}`
	}];
}
/** Another owner, where approvals come from the owner. */
function newOwners({ proposal: { base } }, sides) {
	const { after } = sides;
	if (after === null) return [];
	return predecessorsOf(sides).flatMap((old) => {
		if (old.owner === after.owner || !ownerApproves(rulesBefore(base, old))) return [];
		return [{
			kind: "owner",
			what: `owner ${`${old.owner ?? "no owner"} → ${after.owner ?? "no owner"}`}, and the owner's team approves`
		}];
	});
}
function rulesBefore(base, flag) {
	const rules = (valueOf(base.pipeline)?.environments ?? []).flatMap(({ requires, resume }) => [...requires, ...resume?.requires ?? []]);
	return [...flag.requires, ...rules];
}
function ownerApproves(rules) {
	return rules.some(({ settings }) => {
		const from = settings.from;
		return Array.isArray(from) && from.includes("owner");
	});
}
function turnedSafe(sides) {
	const { after } = sides;
	if (after === null) return [];
	return predecessorsOf(sides).flatMap((old) => old.safe === after.safe ? [] : [{
		kind: "safe",
		what: `safe ${old.safe} → ${after.safe}`
	}]);
}
function turnedCodeDefault(sides) {
	const { after } = sides;
	if (after === null) return [];
	return predecessorsOf(sides).flatMap((old) => old.codeDefault === after.codeDefault ? [] : [{
		kind: "code-default",
		what: `code-default ${old.codeDefault} → ${after.codeDefault}`
	}]);
}
/** A service that already read a switch alone reads no percentage: its code would have to, before it counts. */
function newRollouts({ after, predecessors }) {
	return (after?.services ?? []).flatMap(({ service, variables }) => {
		const rollout = variables.find(({ field }) => field === "rollout");
		if (rollout === void 0) return [];
		return predecessors.some(([now, { binding, flag }]) => now.service === service && binding.field === "enabled" && !readsRollout(flag, service)) ? [{
			kind: "rollout",
			what: `${rollout.variable} is filled with rollout for ${service}, which read a switch alone`
		}] : [];
	});
}
function readsRollout({ services }, service) {
	return services.some((one) => one.service === service && one.variables.some(({ field }) => field === "rollout"));
}
/** What a definition sends with no state file, where that is more than off and was not sent so before. */
function sentByItself({ byThemselves }, { after }) {
	if (after === null) return [];
	return [...byThemselves].flatMap(([environment, before]) => exposuresOf(after, null, environment).flatMap((exposure) => sentAtSafe(exposure).flatMap(({ variable, value }) => {
		const old = before.get(`${exposure.service} ${variable}`) ?? [];
		if (saysOff(value) || old.some((one) => textOfValue(one) === textOfValue(value))) return [];
		return [{
			kind: "by-itself",
			what: `${variable}=${textOfValue(value)} is sent to ${exposure.service} without any state`
		}];
	})));
}
function valuesByThemselves({ flags }, environment) {
	const values = /* @__PURE__ */ new Map();
	for (const { flag } of flags.values()) {
		if (flag.kind !== "known") continue;
		for (const exposure of exposuresOf(flag.value, null, environment)) for (const { variable, value } of sentAtSafe(exposure)) {
			const place = `${exposure.service} ${variable}`;
			values.set(place, [...values.get(place) ?? [], value]);
		}
	}
	return values;
}
/**
* Variables that no flag filled, sent more than off at once where promotions have requirements. They can have
* soaked nowhere, so the policy's approvers say that this is what already runs.
*/
function importsOf({ proposal, changes, fresh }, key) {
	const pipeline = valueOf(proposal.base.pipeline);
	if (pipeline === null || isUnguarded(pipeline)) return [];
	return (changes.get(key) ?? []).flatMap((change) => {
		const raised = raisesIn(change).find((one) => one.kind === "variable" && fresh.has(keyOf$2(one)));
		if (raised === void 0 || requirementsFor(proposal, pipeline, change).length === 0) return [];
		const sent = change.services.find(({ service }) => service === raised.service)?.values.find(({ name }) => name === raised.variable)?.to;
		return [{
			kind: "import",
			what: `${raised.variable}=${textOfValue(sent ?? null)} is sent to ${raised.service} in ${change.environment}, and no flag filled it before`
		}];
	});
}
/** Whether the policy asks no approval of anybody. */
function isUnguarded({ policy }) {
	return policy.approvals.every(({ settings }) => settings.count === 0);
}
// src/judge/policy.ts
/** Reasons by which a definition itself changes what users are sent. */
const OF_A_DEFINITION = /* @__PURE__ */ new Set([
	"safe",
	"code-default",
	"rollout",
	"by-itself",
	"import"
]);
/** For each raising change of a policy change, its lane. */
function raiseLanes(proposal, changes, reasons) {
	const own = new Set(reasons.flatMap(({ kind, flag }) => OF_A_DEFINITION.has(kind) && flag !== null ? [flag] : []));
	const raising = changes.filter((change) => raisesIn(change).length > 0 || change.to === null);
	if (raising.length === 0) return /* @__PURE__ */ new Map();
	const fresh = freshPlaces(proposal);
	const byDefinition = raisedByDefinitions(proposal);
	return new Map(raising.map((change) => {
		const raises = raisesIn(change);
		if (!(own.has(change.flag) && raises.length > 0) || !raises.every((one) => isFresh(one) || isDefined(change, one))) return [change, "beside"];
		return [change, raises.every(isFresh) ? "approved" : "gated"];
	}));
	function isFresh(raise) {
		return raise.kind === "variable" && fresh.has(keyOf$2(raise));
	}
	function isDefined({ flag, environment }, raise) {
		return byDefinition.has(`${flag} ${environment} ${keyOf$2(raise)}`);
	}
}
/** What would be raised if the definitions landed and every state stayed as it is at base. */
function raisedByDefinitions(proposal) {
	const { base, head, touched } = proposal;
	const flags = new Map(head.flags);
	for (const key of touched) {
		const files = {
			flag: filesOf(head, key).flag,
			states: filesOf(base, key).states
		};
		flags.set(key, files);
	}
	const changes = changesOf({
		...proposal,
		head: {
			...head,
			flags
		}
	});
	return new Set(changes.flatMap((change) => raisesIn(change).map((one) => `${change.flag} ${change.environment} ${keyOf$2(one)}`)));
}
/** What the policy says of a policy change: the approvals of base, and no other promotion beside it. */
function judgePolicy(subject, evidence, reasons, hasOthers) {
	const { proposal, pipeline } = subject;
	const rules = isUnguarded(pipeline) ? [UNGUARDED] : pipeline.policy.approvals.map(({ settings }) => ({
		gate: "approvals",
		...judgeApprovals(settings, subject, evidence)
	}));
	const [first = UNGUARDED, ...others] = hasOthers ? [splitOf(reasons), ...rules] : rules;
	const changed = reasons.filter(({ what }) => what !== "").map(({ file, what }) => `${file}: ${what}`);
	const details = [
		...pipelineChanges(proposal),
		...changed,
		...first.details
	];
	return [{
		...first,
		details
	}, ...others];
}
const UNGUARDED = {
	gate: "policy",
	...pass("policy/unguarded", "the policy in base asks for no approval, so any change of the rules passes")
};
function splitOf(reasons) {
	const files = [...new Set(reasons.map(({ file }) => file))];
	const more = files.length > 3 ? [`${files.length - 3} more`] : [];
	return {
		gate: "policy",
		...block("policy/split", `a change of the rules and a promotion may not land together: ${listText([...files.slice(0, 3), ...more])}`, { hint: "split it: land the change of the rules first, the promotions after it in a pull request of their own" })
	};
}
const POLICY_CODES = [
	{
		code: "policy/split",
		means: "The proposal, or the group of a merge queue, changes the rules and promotes a flag. Rules come from the default branch, so that no proposal can soften the rules that judge it; and an approver of rules should see nothing else. What a definition itself raises (a kill switch, an import, a turned safe value) is part of the change of the rules.",
		mend: "Split it: the policy change in one pull request, the promotions in another. In a merge queue, queue the promotions again when the policy change has landed.",
		example: "policy: { paths: [\".github/workflows/**\"] }"
	},
	{
		code: "policy/unguarded",
		means: "The proposal changes the rules, and the base policy asks for no approval: any change of the rules passes.",
		mend: "Add policy.approvals to pipeline.yaml.",
		example: "policy:\n  approvals: { count: 1, from: [release] }"
	},
	{
		code: "policy/base-unreadable",
		means: "The pipeline on the default branch cannot be read, so it is not known which rules hold. Rollbacks still pass.",
		mend: "Land the repair the way the damage landed: someone who may bypass the check reverts it.",
		example: "git revert <the landing that broke pipeline.yaml>"
	}
];
// src/domain/expiry.ts
/** Whether the day on which the flag should be gone is over, in UTC. */
function isExpired({ expires }, now) {
	const day = expires === null ? null : parseInstant(expires);
	return day !== null && now >= plus(day, durationOf("1d"));
}
// src/judge/notes.ts
function notesOf(kind, changes, proposal, { evidence, now, clock }) {
	return [
		...notesOfClass(kind, changes, proposal),
		...unseenNotes(changes, evidence),
		...unreadLogNotes(kind, proposal, clock),
		...refusedNotes(evidence),
		...expiryNotes(proposal, now)
	];
}
/** A clock was read on a line of which nothing says that it is still the one that landed. */
function unseenNotes(changes, { timelines, rewritten }) {
	if (!changes.some(({ gates }) => gates.some(({ progress }) => progress !== null)) || timelines.kind !== "known" || rewritten.kind !== "absent") return [];
	return [`cannot determine whether history was rewritten: ${rewritten.why}`];
}
/** A log that this check cannot read: what it refused is not known here. */
function unreadLogNotes(kind, { base }, clock) {
	if (kind === "none" || kind === "rollback" || kind === "adoption") return [];
	const { deployments, services = [] } = valueOf(base.pipeline) ?? {};
	const log = services.some(({ deploy = [] }) => deploy.length > 0) ? deployments?.log : void 0;
	if (log === "file" && clock === "github") return ["the deployment log is a file that a check on GitHub cannot read: landings count, and what was refused there is not known here"];
	if (log === "github" && clock === "git") return ["the deployment log is on GitHub, which this check does not ask: what was refused there is not known here"];
	return [];
}
/** What is refused counts as it was accepted, and a reader of the files cannot see that. */
function refusedNotes({ refusals }) {
	if (refusals?.kind !== "known") return [];
	const notes = [...new Set(refusals.value.map(refusedText))];
	const more = notes.length - MOST_REFUSED;
	return more <= 0 ? notes : [...notes.slice(0, MOST_REFUSED), `${more} more were refused`];
}
const MOST_REFUSED = 10;
function refusedText({ part, flag, environment, accepted, landing }) {
	const place = part === "definition" ? `the definition of ${flag}` : flag;
	const what = part === "rules" ? "pipeline.yaml" : `${place} in ${environment}`;
	const counts = accepted === null ? "counts as missing" : `counts as it was accepted in ${accepted.slice(0, 10)}`;
	return `${what}: its landing ${landing.slice(0, 10)} was refused; it ${counts}`;
}
/** A flag that should be gone is named to its editors. It changes no verdict. */
function expiryNotes({ base, head, touched }, now) {
	const expired = touched.flatMap((key) => {
		const flag = valueOf(filesOf(head, key).flag) ?? valueOf(filesOf(base, key).flag);
		const isGone = filesOf(head, key).flag.kind === "absent";
		return flag === null || isGone || !isExpired(flag, now) ? [] : [flag];
	});
	const named = expired.slice(0, MOST_EXPIRED).map(({ key, expires }) => `${key} since ${expires}`);
	const more = expired.length > named.length ? [`${expired.length - named.length} more`] : [];
	return expired.length === 0 ? [] : [`should be gone: ${[...named, ...more].join(", ")} (expires); this changes no verdict`];
}
const MOST_EXPIRED = 10;
function notesOfClass(kind, changes, proposal) {
	switch (kind) {
		case "adoption": return [...adoptionNotes(changes), ...unguardedNotes(proposal)];
		case "policy": return [...splitNotes(kind, changes), ...unguardedNotes(proposal)];
		case "promotion": return splitNotes(kind, changes);
		case "none":
		case "neutral":
		case "rollback": return [];
	}
}
function adoptionNotes(changes) {
	const exposed = changes.filter(({ to }) => to !== null && isExposed(to));
	const found = [...new Set(exposed.map(({ environment }) => environment))].map((place) => `${place}: ${exposed.filter(({ environment }) => environment === place).length}`);
	return [exposed.length === 0 ? "adoption: nothing is exposed yet" : `adoption: taken as found, flags exposed in ${found.join(", ")}`, "every soak starts when this lands"];
}
/** Whoever reads that a change of the rules passes has to read that any other would, too. */
function unguardedNotes({ base, head, ownDiagnostics }) {
	const [before, after] = [base, head].map(({ pipeline }) => valueOf(pipeline));
	if (after == null || !isUnguarded(after)) return [];
	if (ownDiagnostics.some(({ code }) => code === "pipeline/no-policy")) return [];
	return [`${before != null && isUnguarded(before) ? "" : "once this lands, "}any change of the rules passes: add policy.approvals to pipeline.yaml`];
}
/** A rollback need not wait for what stands beside it (T25). */
function splitNotes(kind, changes) {
	const rollbacks = changes.filter((change) => change.class === "rollback");
	if (rollbacks.length === 0) return [];
	const names = rollbacks.slice(0, 3).map(({ flag, environment }) => `${flag} in ${environment}`);
	const more = rollbacks.length > names.length ? ` and ${rollbacks.length - names.length} more` : "";
	return [`the rollback of ${names.join(", ")}${more} waits with ${kind === "policy" ? "the policy change" : "the promotions"}: split it off and it passes at once`];
}
const MOST_BYTES = 1048576;
/** Everything the readers found, and what only the whole shows. `isResume`: every promotion in it resumes. */
function proposalDiagnostics(proposal, kind, isResume) {
	return [
		...proposal.ownDiagnostics,
		...proposal.stoppingDiagnostics,
		...thatConcern(proposal, proposal.widerDiagnostics),
		...isResume ? [] : tooLarge$1(proposal, kind),
		...withoutPipeline(proposal, kind)
	];
}
/** A warning about a file that was there before is nobody's business here; `validate` shows it. */
function thatConcern(proposal, diagnostics) {
	const { base, head, touched, folders, policyFiles } = proposal;
	const environments = [base, head].flatMap(({ pipeline }) => valueOf(pipeline)?.environments.map(({ name }) => name) ?? []);
	const ours = /* @__PURE__ */ new Set([...policyFiles.map(({ path }) => path), ...[
		"flags",
		...environments,
		...folders
	].flatMap((folder) => touched.map((key) => `${folder}/${key}.yaml`))]);
	return diagnostics.filter((one) => isError(one) || endsOf(one.file).some((path) => ours.has(path)));
}
/** A path, and what is left of it below each of its folders: a proposal does not know the root. */
function endsOf(path) {
	const segments = path.split("/");
	return segments.map((_, index) => segments.slice(index).join("/"));
}
/**
* A rollback of ten thousand flags is an emergency, its way back restores what was accepted, and an adoption is taken
* as found: none of them is bounded.
*/
function tooLarge$1({ size }, kind) {
	if (kind !== "promotion" && kind !== "policy") return [];
	if (size.files <= 500 && size.bytes <= 1048576) return [];
	return [about$1("pipeline.yaml", {
		code: "proposal/too-large",
		message: `the proposal touches ${size.files} flag files with ${size.bytes} bytes; at most 500 files and ${MOST_BYTES} bytes can be judged together`,
		hint: "split it into smaller pull requests"
	})];
}
function withoutPipeline({ base, head, touched }, kind) {
	if (base.pipeline.kind === "unreadable" && kind !== "rollback" && kind !== "neutral" && kind !== "none") return [about$1("pipeline.yaml", {
		code: "policy/base-unreadable",
		message: "the pipeline on the default branch cannot be read, so nobody knows which rules hold",
		hint: "someone who may bypass the check lands the repair, the way the damage landed; rollbacks still pass"
	})];
	if (head.pipeline.kind !== "absent") return [];
	if (base.pipeline.kind === "absent" && touched.length === 0) return [];
	return [about$1("pipeline.yaml", {
		code: "pipeline/missing",
		message: "there is no pipeline.yaml, which names the environments and what each requires",
		hint: base.pipeline.kind === "absent" ? "add environments/pipeline.yaml" : "keep pipeline.yaml: without it no rule stands"
	})];
}
function about$1(file, what) {
	return {
		...what,
		severity: "error",
		file,
		line: 1,
		column: 1
	};
}
const PROPOSAL_CODES = [
	{
		code: "proposal/too-large",
		means: "The proposal touches more flag files than anybody can review, or than we judge in one go.",
		mend: "Split it into smaller pull requests.",
		example: "git diff --stat origin/main -- environments"
	},
	{
		code: "proposal/conflict",
		means: "The proposal and the default branch change the same lines, so nobody can say what a merge would give.",
		mend: "Merge or rebase the default branch into the proposal and settle the conflict.",
		example: "git merge origin/main"
	},
	{
		code: "pipeline/missing",
		means: "There are flags, but no pipeline.yaml that names the environments and what each requires.",
		mend: "Add one.",
		example: "version: 1\nenvironments:\n  - name: production"
	}
];
// src/history/restoration.ts
/** The newest period whose values these services would be sent again. Periods that cannot be read end the search. */
function restorationIn({ periods, fromTheStart }, wanted) {
	const services = wanted.map(({ service }) => service);
	let isRaised = false;
	for (let place = periods.length - 2; place >= 0; place -= 1) {
		const [stood, next] = [periods[place], periods[place + 1]];
		if (stood?.exposures == null || next?.exposures == null) break;
		const steps = compareExposures(stood.exposures, next.exposures);
		isRaised ||= steps.some(({ comparison }) => isRaise(comparison));
		if (!sendsSame(stood.exposures, wanted, services)) continue;
		if (isRaised) return { kind: "raised-since" };
		return {
			kind: "restoration",
			stood,
			place,
			isCut: place === 0 && !fromTheStart,
			takenDown: next.landing
		};
	}
	return { kind: "none" };
}
/** Every variable that the flag has sent a service in these periods. */
function variablesIn({ periods }, service) {
	const names = periods.flatMap(({ exposures }) => (exposures ?? []).flatMap((one) => one.service === service ? one.variables.map(({ variable }) => variable) : []));
	return [...new Set(names)];
}
/** The same timeline as if what took its values down had never landed, and `exposures` had stood since. */
function withoutTakedown(timeline, { stood, place }, exposures) {
	const { landing } = stood;
	return {
		...timeline,
		periods: [...timeline.periods.slice(0, place), {
			exposures,
			landing
		}]
	};
}
/**
* By the log, whether a service was last brought to exactly these values, and what was begun after that. An entry that
* sends anything else took them down, however it ended: that errs early, never late. `former`: variables that the
* flag has sent the service before; a switch without the percentage that was sent beside it is another value.
*/
function loggedAs(deployments, { services }, environment, wanted, former = []) {
	if (deployments.kind === "unreachable") return deployments;
	const log = deployments.kind === "known" ? byPlace(deployments.value).get(environment) : null;
	if (log == null) return { kind: "unlogged" };
	const own = log.get(wanted.service);
	if (own === void 0) return { kind: hasTarget(services, environment, wanted.service) ? "never" : "unlogged" };
	const last = own.findLastIndex(({ state, values }) => state === "success" && valuesAre(values, wanted, former));
	if (last === -1) return { kind: "never" };
	return {
		kind: "sent",
		until: own.slice(last + 1).find(({ values }) => !valuesAre(values, wanted, former))?.at ?? null
	};
}
const indexes = /* @__PURE__ */ new WeakMap();
function byPlace(deployments) {
	const known = indexes.get(deployments);
	if (known !== void 0) return known;
	const log = /* @__PURE__ */ new Map();
	for (const one of deployments) {
		const services = log.get(one.environment) ?? /* @__PURE__ */ new Map();
		log.set(one.environment, services);
		const own = services.get(one.service) ?? [];
		services.set(one.service, own);
		own.push(one);
	}
	indexes.set(deployments, log);
	return log;
}
// src/judge/resume.ts
/** The values that would come back; null where none rises, or one comes from another flag. */
function risingIn({ flag, environment, services, to }) {
	const rising = services.filter(({ comparison }) => isRaise(comparison));
	const raised = rising.flatMap(({ values }) => values.filter((one) => isRaise(one.comparison)));
	if (to === null || raised.length === 0) return null;
	if (raised.some(({ movedFrom }) => movedFrom !== null)) return null;
	const wanted = to.filter(({ service }) => rising.some((one) => one.service === service));
	if (wanted.length < rising.length) return null;
	return {
		kind: "restoration",
		flag,
		environment,
		wanted,
		logged: rising.flatMap(({ service, values }) => values.some((one) => one.kind === "variable" && isRaise(one.comparison)) ? [service] : [])
	};
}
/**
* What has to be known to tell whether a promotion resumes, or restores what stood. `isFree`: nothing is required there.
* `since`: how long ago it landed, where it has.
*/
function resumeAsks(pipeline, change, { isFree, since }) {
	const resume = environmentOf(pipeline, change.environment)?.resume;
	const longest = longestIn(pipeline);
	const rising = longest === null ? null : risingIn(change);
	if (longest === null || rising === null) return [];
	const { flag, environment, wanted, logged } = rising;
	if (resume === void 0) {
		const window = duration(longest + since);
		return isFree ? [{
			kind: "timeline",
			flag,
			environment,
			window
		}] : [];
	}
	const window = duration(durationOf(resume.within) + since);
	const log = pipeline.deployments === void 0 ? {} : { log: pipeline.deployments };
	const restored = wanted.filter(({ service }) => logged.includes(service));
	return [
		{
			kind: "timeline",
			flag,
			environment,
			window
		},
		{
			kind: "deployments",
			environment,
			wanted: [],
			restored,
			window,
			...log
		},
		rising
	];
}
/** The longest `within` of the pipeline; null where no environment has `resume`. */
function longestIn({ environments }) {
	const all = environments.flatMap(({ resume }) => resume?.within ?? []).map(durationOf);
	return all.length === 0 ? null : all.reduce((a, b) => a > b ? a : b);
}
/**
* Whether a promotion restores values that stood here, and nothing was raised since. That is all it takes where
* nothing is required: the revert of `rollback --all` restores such environments along with the others.
*/
function restoresFreely(change, evidence) {
	const rising = risingIn(change);
	const found = timelineIn(evidence, change.flag, change.environment);
	if (rising === null || !("timeline" in found)) return false;
	return restorationIn(found.timeline, rising.wanted).kind === "restoration";
}
/** Whether a promotion resumes; null where nothing that was taken down would come back. */
function resumeOf(pipeline, change, evidence, now) {
	const resume = environmentOf(pipeline, change.environment)?.resume;
	const rising = resume === void 0 ? null : risingIn(change);
	if (resume === void 0 || rising === null) return null;
	const found = timelineIn(evidence, change.flag, change.environment);
	if (!("timeline" in found)) return null;
	const restoration = restorationIn(found.timeline, rising.wanted);
	switch (restoration.kind) {
		case "none": return null;
		case "raised-since": return none("raised-since", "a value was raised after these values had been taken down");
		case "restoration": return timed(pipeline, {
			change,
			rising,
			restoration,
			timeline: found.timeline,
			within: resume.within
		}, evidence, now);
	}
}
function timed(pipeline, candidate, evidence, now) {
	const { change, restoration, within } = candidate;
	const { takenDown } = restoration;
	if (rewriteOf(evidence) !== null) return none("rewritten", "history was rewritten, so it proves nothing of what stood here");
	const landedAt = earliestOf(takenDown);
	if (landedAt === null) return none("time-unknown", `cannot determine when landing ${takenDown.sha.slice(0, 10)} took the values down`);
	const proof = proofOf(pipeline, candidate, evidence);
	if (proof.kind === "none") return proof;
	const from = instant(Math.min(landedAt, ...proof.moments));
	const until = plus(from, durationOf(within));
	if (between(from, now) > durationOf(within)) return none("too-late", `landing ${takenDown.sha.slice(0, 10)} took the values down ${pastText(from)}${from < takenDown.at ? " or later" : ""}; resume ended ${pastText(until)} (within ${within})`);
	return {
		kind: "resume",
		change,
		restoration,
		until
	};
}
/** A clock may err late, and then a way back would stay open for too long. Null: nothing says how early it was. */
function earliestOf({ at, source, earliest, ahead }) {
	if (earliest !== void 0) return earliest;
	return ahead !== void 0 || source === "first-seen" ? null : at;
}
function proofOf(pipeline, { change, rising, restoration, timeline }, evidence) {
	const { environment, wanted } = rising;
	const moments = [];
	for (const exposure of wanted.filter(({ service }) => rising.logged.includes(service))) {
		const former = [...variablesIn(timeline, exposure.service), ...(change.from ?? []).flatMap(({ service, variables }) => service === exposure.service ? variables.map(({ variable }) => variable) : [])];
		const logged = loggedAs(evidence.deployments, pipeline, environment, exposure, former);
		switch (logged.kind) {
			case "sent":
				if (logged.until !== null) moments.push(logged.until);
				break;
			case "never": return none("not-deployed", `the deployment log has no success of ${exposure.service} in ${environment} with these values`);
			case "unreachable": return none("log-unknown", `the deployment log could not be read: ${logged.why}`);
		}
	}
	if (!needsAcceptance(pipeline, rising, evidence.deployments)) return {
		kind: "proof",
		moments
	};
	return acceptedBy(restoration, evidence) ?? {
		kind: "proof",
		moments
	};
}
/** Whether the log leaves something open that our own status on the pull request has to tell. */
function needsAcceptance(pipeline, { environment, wanted, logged }, deployments) {
	return wanted.some((exposure) => !logged.includes(exposure.service) || loggedAs(deployments, pipeline, environment, exposure).kind === "unlogged");
}
/** Null: the pull request that landed the values carried our own success status. */
function acceptedBy({ stood, isCut }, { accepted }) {
	const landing = stood.landing.sha;
	if (accepted?.kind === "known") {
		if (isCut) return none("not-accepted", "the landing that brought the values lies too far back");
		if (accepted.value.includes(landing)) return null;
		return none("not-accepted", `no pull request with a success status of this check landed as ${landing.slice(0, 10)}, which brought the values`);
	}
	return none("no-evidence", `no deployment log is seen here, and no status says that the values were accepted: ${accepted?.why ?? "it was not asked for"}`);
}
function none(what, message) {
	return {
		kind: "none",
		code: `resume/${what}`,
		message
	};
}
/** As a report tells it. */
function resumeReport(resume) {
	if (resume.kind === "none") {
		const { code, message } = resume;
		return {
			code,
			message,
			takenDown: null,
			until: null
		};
	}
	const { restoration, until } = resume;
	const { takenDown } = restoration;
	return {
		code: "resume/restores",
		message: `restores the values that were taken down ${sinceText(takenDown)}`,
		takenDown,
		until
	};
}
/** One sentence each, for people. */
function resumeNotes({ message, until }) {
	if (until === null) return [`no resume: ${message}`];
	return [`a resume: ${message}`, `until ${pastText(until)}, what resume requires takes the place of soak and ladder`];
}
function asIfNeverDown({ base, head }, evidence, environment, resumes) {
	const { timelines } = evidence;
	const resumed = /* @__PURE__ */ new Map();
	for (const resume of resumes) {
		if (resume.kind === "none" || resume.change.environment !== environment) continue;
		resumed.set(resume.change.flag, resume);
	}
	if (resumed.size === 0 || timelines.kind !== "known") return {
		base,
		evidence
	};
	const flags = new Map(base.flags);
	for (const flag of resumed.keys()) flags.set(flag, filesOf(head, flag));
	const whole = timelines.value.map((timeline) => {
		const resume = resumed.get(timeline.flag);
		const exposures = resume?.change.to ?? null;
		if (resume === void 0 || exposures === null || timeline.environment !== environment) return timeline;
		return withoutTakedown(timeline, resume.restoration, exposures);
	});
	return {
		base: {
			...base,
			flags
		},
		evidence: {
			...evidence,
			timelines: {
				kind: "known",
				value: whole
			}
		}
	};
}
const RESUME_CODES = [
	{
		code: "resume/restores",
		means: "The promotion restores exactly the values that were accepted and deployed in this environment and that rollbacks took down recently enough, and none was raised since. What resume requires takes the place of the soak of the environment and of ladders. Approvals, hold, issues, flags, checklists and a soak of the flag itself stand beside it.",
		mend: "Nothing to do. Land it before the moment that the note names.",
		example: `environments:
  - name: production
    requires:
      soak: { in: staging, for: 7d }
    resume: { within: 14d, requires: { approvals: { count: 1, from: [release] } } }`
	},
	{
		code: "resume/too-late",
		means: "The values were taken down longer ago than within says, so that the way back is a full promotion.",
		mend: "Promote step by step.",
		example: "resume: { within: 14d, requires: { issues: { none: [critical] } } }"
	},
	{
		code: "resume/raised-since",
		means: "The values stood here before, but a value of the flag was raised since, so that the way back is a full promotion.",
		mend: "Promote step by step.",
		example: "git log --first-parent origin/main -- environments/production/checkout.yaml"
	},
	{
		code: "resume/not-deployed",
		means: "By the deployment log the service was never brought to these values here: a deployment that failed, that was refused or that never began is no proof.",
		mend: "Promote step by step.",
		example: "flaghoist deploy"
	},
	{
		code: "resume/not-accepted",
		means: "No deployment log is seen for this service, and the landing that brought the values is not known to come from a pull request that carried the success status of this check.",
		mend: "Promote step by step.",
		example: "git log --first-parent origin/main -- environments/production/checkout.yaml"
	},
	{
		code: "resume/no-evidence",
		means: "Neither a deployment log nor a status on the pull request says that the values were accepted and deployed.",
		mend: "On a pull request the action asks GitHub. On a clone, the file that flaghoist deploy writes is read, or supply deployments or accepted with --evidence.",
		example: "flaghoist check --evidence evidence.json"
	},
	{
		code: "resume/log-unknown",
		means: "The deployment log could not be read, so that nothing says what was deployed here.",
		mend: "Settle what the message names and run the check again.",
		example: "permissions: { deployments: read }"
	},
	{
		code: "resume/time-unknown",
		means: "No source says when the landing that took the values down happened, so that it may have been too long ago.",
		mend: "Supply when it landed with --evidence, or promote step by step.",
		example: "flaghoist check --evidence evidence.json"
	},
	{
		code: "resume/rewritten",
		means: "A landing that was on record is no longer on the default branch: its history was rewritten and proves nothing.",
		mend: "Find out who rewrote it; forbid force-pushes to the default branch.",
		example: "git log --first-parent origin/main"
	}
];
// src/judge/subject.ts
/** A change as its gates see it; null when what is proposed cannot be read, which blocks by itself. */
function promotionOf(common, change) {
	if (change.wanted === null) return null;
	const flag = valueOf(filesOf(common.proposal.base, change.flag).flag) ?? valueOf(filesOf(common.proposal.head, change.flag).flag);
	return {
		...common,
		owner: flag?.owner ?? null,
		change,
		wanted: change.wanted
	};
}
// src/judge/judge.ts
/** The one judge. The same question always gives the same report. */
function judge(question) {
	const { proposal, evidence, now } = question;
	const changes = changesOf(proposal);
	const fingerprint = fingerprintOf(proposal, changes);
	const classified = changes.map((change) => classify(change, evidence, now));
	const reasons = policyReasons(proposal, changes);
	const kind = classOf(proposal, classified, reasons);
	const pipeline = valueOf(proposal.base.pipeline);
	const promotions = classified.flatMap((one) => one.class === "promotion" ? [one.change] : []);
	const context = {
		proposal,
		evidence,
		now,
		fingerprint,
		pipeline,
		lanes: kind === "policy" ? raiseLanes(proposal, promotions, reasons) : NO_LANES,
		resumes: kind === "promotion" ? resumesOf(promotions, pipeline, question) : NO_RESUMES
	};
	const seen = counterfactuals(context);
	const reports = classified.map((one) => judgeChange(one, {
		...context,
		seen
	}, kind));
	const policy = kind === "policy" ? judgePolicyOf(context, reasons) : [];
	const diagnostics = proposalDiagnostics(proposal, kind, restoresAll(promotions, context));
	const verdict = worst([
		...reports.map((report) => report.verdict),
		...policy.map((result) => result.verdict),
		...stops(diagnostics, proposal, kind) ? ["block"] : []
	]);
	return {
		schemaVersion: 1,
		verdict,
		class: kind,
		readyAt: verdict === "wait" ? latestReady([...reports, ...policy].map(({ readyAt }) => readyAt)) : null,
		fingerprint,
		now,
		clock: question.clock,
		changes: reports,
		policy,
		policyFiles: proposal.policyFiles.map(({ path }) => path),
		diagnostics: sortDiagnostics(diagnostics),
		notes: notesOf(kind, reports, proposal, question)
	};
}
const NO_LANES = /* @__PURE__ */ new Map();
const NO_RESUMES = /* @__PURE__ */ new Map();
function resumesOf(promotions, pipeline, { evidence, now, landedAt = now }) {
	if (pipeline === null) return NO_RESUMES;
	return new Map(promotions.flatMap((change) => {
		const resume = resumeOf(pipeline, change, evidence, landedAt);
		return resume === null ? [] : [[change, resume]];
	}));
}
/** Whether it resumes, and promotes nothing else but what stood before where nothing is required. */
function restoresAll(promotions, { proposal, pipeline, evidence, resumes }) {
	const others = promotions.filter((change) => resumes.get(change)?.kind !== "resume");
	if (pipeline === null || others.length === promotions.length) return false;
	return others.every((change) => requirementsFor(proposal, pipeline, change).length === 0 && restoresFreely(change, evidence));
}
/** By environment, what gates are shown that look at other flags. Made once each: there may be a thousand changes. */
function counterfactuals({ proposal, evidence, resumes }) {
	const made = /* @__PURE__ */ new Map();
	const all = [...resumes.values()];
	return (environment) => {
		const known = made.get(environment) ?? asIfNeverDown(proposal, evidence, environment, all);
		made.set(environment, known);
		return known;
	};
}
/** The class of the whole proposal: the worst of its changes, or what it does to the rules. */
function classOf({ base, head, touched, policyFiles }, classified, reasons) {
	if (base.pipeline.kind === "absent" && head.pipeline.kind !== "absent") return "adoption";
	if (reasons.length > 0 && base.pipeline.kind !== "absent") return "policy";
	return worstClass([touched.length > 0 || policyFiles.length > 0 ? "neutral" : "none", ...classified.map((one) => one.class)]);
}
function judgeChange({ change, class: kind, undo }, context, whole) {
	const { pipeline } = context;
	const reportOnly = (pipeline === null ? void 0 : environmentOf(pipeline, change.environment))?.enforcement === "report";
	const lane = context.lanes.get(change) ?? null;
	const gated = kind === "promotion" && whole !== "adoption" && lane !== "approved" && pipeline !== null;
	const gates = gated ? judgeGates(change, {
		...context,
		pipeline
	}) : [];
	const unreadable = gated && change.to === null ? ["block"] : [];
	const verdict = worst([...gates.map((gate) => gate.verdict), ...unreadable]);
	const resume = resumeReportOf(context.resumes.get(change));
	return {
		flag: change.flag,
		environment: change.environment,
		class: kind,
		verdict: reportOnly && change.to !== null ? "pass" : verdict,
		readyAt: reportOnly ? null : latestReady(gates.map(({ readyAt }) => readyAt)),
		services: change.services.flatMap(({ service, comparison }) => comparison === "same" ? [] : [service]),
		comparisons: change.services,
		from: change.from,
		to: change.to,
		gates,
		reportOnly,
		notes: [
			...lane === "approved" ? [APPROVED_BY_POLICY] : [],
			...resume === void 0 ? [] : resumeNotes(resume),
			...changeNotes(change, context.proposal, kind, undo)
		],
		...resume === void 0 ? {} : { resume }
	};
}
function resumeReportOf(resume) {
	return resume && resumeReport(resume);
}
const APPROVED_BY_POLICY = "no flag filled these variables before, so the approval of the policy covers them";
function judgeGates(change, { proposal, pipeline, evidence, now, fingerprint, resumes, seen }) {
	const promotion = promotionOf({
		proposal,
		pipeline,
		fingerprint,
		now
	}, change);
	if (promotion === null) return [];
	const held = judgeHold(promotion, upstreamOf(proposal, pipeline, change));
	const rules = (resumes.get(change)?.kind === "resume" ? requirementsOfResume : requirementsFor)(proposal, pipeline, change);
	return [
		...held.map((said) => ({
			gate: HOLD,
			...said
		})),
		...(rules.length === 0 ? [] : judgeLog(evidence)).map((said) => ({
			gate: "log",
			...said
		})),
		...rules.flatMap(({ gate: name, settings }) => {
			const gate = gateOf(name);
			const others = gate.countsResumed === true ? seen(change.environment) : null;
			return (others === null ? gate.judge(settings, promotion, evidence) : gate.judge(settings, withBase(promotion, others.base), others.evidence)).map((one) => ({
				gate: name,
				...one
			}));
		})
	];
}
function withBase(promotion, base) {
	return {
		...promotion,
		proposal: {
			...promotion.proposal,
			base
		}
	};
}
function judgePolicyOf({ proposal, pipeline, evidence, now, fingerprint, lanes }, reasons) {
	if (pipeline === null) return [];
	return judgePolicy({
		proposal,
		pipeline,
		owner: null,
		fingerprint,
		now
	}, evidence, reasons, [...lanes.values()].includes("beside"));
}
function changeNotes(change, proposal, kind, undo) {
	const notes = [...unsentNotes(change)];
	if (undo) notes.push("restores exactly what the last promotion here replaced, so it counts as a rollback");
	if (kind === "rollback") {
		const built = proposal.dependents.filter(({ flag, on }) => on === change.flag && isOn(proposal, flag, change)).map(({ flag }) => flag);
		if (built.length > 0) notes.push(`flags that were promoted after it and stay on: ${built.join(", ")}`);
	}
	return notes;
}
/** Whoever stops sending variables should know who read them (threats §2, "flag deleted"). */
function unsentNotes({ from, to }) {
	if (from === null || to === null) return [];
	return from.flatMap(({ service, variables }) => {
		const sent = to.find((exposure) => exposure.service === service)?.variables ?? [];
		const unsent = variables.filter(({ variable }) => !sent.some((one) => one.variable === variable));
		if (unsent.length === 0) return [];
		return [`${service} is no longer sent ${unsent.map(({ variable }) => variable).join(", ")}: its code's own default takes over`];
	});
}
/** A dependent counts where it is exposed here, or where it was not loaded and nobody knows. */
function isOn(proposal, flag, { environment }) {
	const files = proposal.head.flags.get(flag);
	const exposures = files === void 0 ? null : exposuresIn(files, environment);
	return exposures === null || isExposed(exposures);
}
/**
* A rollback needs the schema of the states that it touches, and that it brings no clash (T45, T47). What
* touches neither flags nor policy is none of our business, whatever is broken elsewhere.
*/
function stops(diagnostics, proposal, kind) {
	return (kind === "rollback" || kind === "none" ? proposal.stoppingDiagnostics : diagnostics).some(isError);
}
// src/files/shown.ts
var import_dist = require_dist$2();
/**
* Characters that a reader cannot see or that change the order of what he sees. Tab and line ends are
* allowed in files, and the two joiners are not listed because emoji and Indic scripts are made of them.
*/
const UNSEEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\p{Surrogate}/u;
const UNSEEN_OR_BREAK = new RegExp(`(?:${UNSEEN.source}|\\s)+`, "gu");
const LONGEST$2 = 60;
/** A text on one line, without invisible characters, at most 60 characters long. */
function oneLine(text) {
	const visible = Array.from(text.slice(0, 240).replaceAll(UNSEEN_OR_BREAK, " ").trim());
	return visible.length <= LONGEST$2 ? visible.join("") : `${visible.slice(0, 59).join("")}…`;
}
/** What was seen, as a message says it: `250`, `"yes"`, `a list`, `empty`. */
function shown(value) {
	if (value === null || value === void 0) return "empty";
	if (typeof value === "string") return `"${oneLine(value)}"`;
	if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
	if (typeof value === "object") return Object.keys(value).length === 0 ? "an empty map" : "a map";
	return JSON.stringify(value);
}
/** A value as YAML on one line. */
function yamlOf(value) {
	return (0, import_dist.stringify)(value, {
		collectionStyle: "flow",
		lineWidth: 0
	}).trim();
}
/** `a`, `a or b`, `a, b or c`. */
function either(words) {
	return joined(words, "or");
}
/** `a`, `a and b`, `a, b and c`. */
function both(words) {
	return joined(words, "and");
}
function joined(words, last) {
	if (words.length < 2) return words.join("");
	return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}
const MOST_LISTED = 12;
/** The allowed names in a message; of a long list the first dozen and how many more there are. */
function listed(names) {
	if (names.length === 0) return "none";
	if (names.length <= MOST_LISTED) return both(names.map(oneLine));
	const rest = names.length - MOST_LISTED;
	return `${names.slice(0, MOST_LISTED).map(oneLine).join(", ")} and ${rest} more`;
}
// src/files/locate.ts
/**
* The offset of what stands at `path`, or of its nearest ancestor that exists. A value that begins below
* its key is found at the key, because that is the line people look for.
*/
function offsetAt(root, text, path, part) {
	let node = root;
	let key = null;
	for (const step of path) {
		if (step === 0 && (0, import_dist.isMap)(node)) continue;
		const next = entryAt(node, step);
		if (next === null) return key ?? startOf(node);
		key = next.key ?? startOf(next.value);
		node = next.value;
	}
	if (key === null) return startOf(node);
	const value = startOf(node);
	return part === "value" && hasText(node) && !text.slice(key, value).includes("\n") ? value : key;
}
function entryAt(node, step) {
	if ((0, import_dist.isMap)(node)) {
		const pair = pairsOf(node).get(String(step));
		return pair === void 0 ? null : {
			key: startOf(pair.key),
			value: pair.value
		};
	}
	if ((0, import_dist.isSeq)(node) && typeof step === "number" && step in node.items) return {
		key: null,
		value: node.items[step]
	};
	return null;
}
const INDEX = /* @__PURE__ */ new WeakMap();
function pairsOf(map) {
	const known = INDEX.get(map);
	if (known !== void 0) return known;
	const pairs = /* @__PURE__ */ new Map();
	for (const pair of map.items) {
		const key = (0, import_dist.isScalar)(pair.key) ? String(pair.key.value) : "";
		if (!pairs.has(key)) pairs.set(key, pair);
	}
	INDEX.set(map, pairs);
	return pairs;
}
function startOf(node) {
	return node?.range?.[0] ?? 0;
}
/** Whether something is written there; nothing is what stands behind `hold:` without a value. */
function hasText(node) {
	const range = node?.range;
	return range !== null && range !== void 0 && range[1] > range[0];
}
// src/files/positions.ts
/** A function that says where an offset lies. */
function positionsIn(text) {
	const lineOf = linesIn(text);
	return (offset) => {
		const start = text.lastIndexOf("\n", offset - 1) + 1;
		return {
			line: lineOf(offset),
			column: Array.from(text.slice(start, offset)).length + 1
		};
	};
}
/** A function that says on which line an offset lies. It looks for the line ends once, when it must. */
function linesIn(text) {
	let starts = null;
	return (offset) => {
		starts ??= startsOf(text);
		return lastUpTo(starts, offset) + 1;
	};
}
function startsOf(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}
/** The index of the last start that is not behind the offset. */
function lastUpTo(starts, offset) {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
// src/files/problem.ts
function atOffset(offset) {
	return {
		kind: "offset",
		offset
	};
}
function atKey(path) {
	return {
		kind: "path",
		path,
		part: "key"
	};
}
function atValue(path) {
	return {
		kind: "path",
		path,
		part: "value"
	};
}
function error(code, spot, message, hint) {
	return {
		code,
		severity: "error",
		message,
		hint,
		spot
	};
}
function warning(code, spot, message, hint) {
	return {
		code,
		severity: "warning",
		message,
		hint,
		spot
	};
}
/** The problems of one file in order of place, each once; a last one says that some are left out. */
function diagnosticsOf(file, text, problems, offsetOf) {
	if (problems.length === 0) return [];
	const placed = problems.map((problem) => ({
		problem,
		offset: offsetOf(problem.spot)
	})).toSorted((a, b) => a.offset - b.offset);
	const kept = placed.slice(0, 100);
	const next = placed[100];
	if (next !== void 0) kept.push({
		...next,
		problem: TOO_MANY
	});
	const positionOf = positionsIn(text);
	return sortDiagnostics(kept.map(({ problem: { code, severity, message, hint }, offset }) => ({
		code,
		severity,
		message,
		hint,
		file,
		...positionOf(offset)
	})));
}
const TOO_MANY = error("file/too-many", atOffset(0), `this file has more problems than the 100 that are listed`, "mend those that are listed, and look again");
// src/files/keywords.ts
/** A schema that its own meta-schema has accepted. */
function keywordsOf(schema) {
	return schema ?? {};
}
/** The only values that are allowed, where the schema lists them. */
function valuesOf({ const: only, enum: some = [] }) {
	return only === void 0 ? some : [only];
}
function typesOf({ type = [] }) {
	return typeof type === "string" ? [type] : type;
}
// src/files/schema-parts.ts
/** For a reader that deploys nothing: it takes any target. */
const ANY_TARGET = /* @__PURE__ */ new Map();
/** Which diagnostic a violation is, by the keyword that finds it, where the general one says too little. */
const CODES = "x-codes";
/** How many decimals a number may have. `multipleOf: 0.01` fails in editors, because 0.29 / 0.01 is 28.999. */
const DECIMALS = "x-decimals";
/** The key by which the items of a list must differ. */
const UNIQUE_BY = "x-unique-by";
/** What `keyword` finds in `schema` is reported with this code. */
function withCode(keyword, code, schema) {
	return {
		...schema,
		[CODES]: { [keyword]: code }
	};
}
const ENVIRONMENT_PATTERN = NAME_PATTERN.replace("^", "^(?!flags$)");
const SCOPE_PATTERN = `^\\*$|${ENVIRONMENT_PATTERN}`;
const TEAM_PATTERN = NAME_PATTERN.replace("^", "^(?!owner$)");
const ORG_TEAM = "[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
const MOMENT_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$";
const DATE_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
/**
* What a pattern means to us beyond its letters: a date that exists, a name that is not reserved. The
* domain's own parsers decide, so that no value passes here and is refused there.
*/
const MEANINGS = /* @__PURE__ */ new Map([
	[NAME_PATTERN, isName],
	[TEAM_PATTERN, (text) => isName(text) && text !== "owner"],
	[ENVIRONMENT_PATTERN, (text) => parseEnvironmentName(text) !== null],
	[SCOPE_PATTERN, (text) => text === "*" || parseEnvironmentName(text) !== null],
	[DURATION_PATTERN, (text) => parseDuration(text) !== null],
	[DATE_PATTERN, isDate],
	[MOMENT_PATTERN, (text) => parseInstant(text) !== null]
]);
function isDate(text) {
	const at = parseInstant(text) ?? instant(0);
	return new RegExp(DATE_PATTERN).test(text) && isoOf(at).startsWith(text);
}
/** What a value of a well-known pattern is called in a sentence, and an example. */
const PATTERN_WORDS = /* @__PURE__ */ new Map([[DURATION_PATTERN, {
	word: "a duration of at most ten years, such as 90m, 48h, 7d or 2w",
	example: "48h"
}], [NAME_PATTERN, {
	word: formOf("a name"),
	example: "staging"
}]]);
function formOf(what) {
	return `${what}: lower-case letters, digits, ".", "_" and "-", beginning with a letter or digit, at most 63 characters`;
}
function named(pattern, what, example) {
	return withCode("pattern", "schema/bad-name", {
		type: "string",
		pattern,
		errorMessage: `must be ${what}`,
		examples: [example]
	});
}
const SERVICE_NAME = named(NAME_PATTERN, formOf("the name of a service"), "calling-platform");
const TEAM_NAME = named(TEAM_PATTERN, `${formOf("the name of a team")}, not "owner"`, "release");
const ENVIRONMENT_NAME = named(ENVIRONMENT_PATTERN, `${formOf("the name of an environment")}, not "flags"`, "staging");
const SCOPE = named(SCOPE_PATTERN, "the name of an environment, or \"*\" for all of them", "production");
const VARIABLE_NAME = named(VARIABLE_PATTERN, "the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters", "OUTBOUND_CALLS_ENABLED");
const OWNER = named(`${NAME_PATTERN}|^${ORG_TEAM}$`, "the name of a team of the pipeline, or org/team for a team of GitHub", "voice");
const LOGIN = named("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$", "the login of a person on GitHub, without \"@\"", "ana");
/** A login that writes as a person or as an App. */
const LOG_IDENTITY = named("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$", "a login on GitHub, such as my-app[bot]", "my-app[bot]");
const MOMENT = {
	type: "string",
	pattern: MOMENT_PATTERN,
	errorMessage: "must be a moment with its zone, such as 2026-11-22T09:00:00Z"
};
const DATE = withCode("pattern", "flag/no-such-date", {
	type: "string",
	pattern: DATE_PATTERN,
	errorMessage: "must be a date that exists, written year-month-day, such as 2027-06-30"
});
/** A text for people. */
function sentence(longest = 500) {
	return {
		type: "string",
		minLength: 1,
		maxLength: longest,
		pattern: "\\S",
		errorMessage: `must be a text of 1 to ${longest} characters`
	};
}
const ROLLOUT = {
	type: "number",
	minimum: 0,
	maximum: 100,
	[DECIMALS]: 2,
	errorMessage: "must be a percentage from 0 to 100 with at most two decimals, such as 25"
};
/** A path of the proxy, such as `/agent-conversations/*`. What could end a proxy's rule is no part of one. */
const ROUTE = {
	type: "string",
	pattern: "^/[A-Za-z0-9._~/-]{0,200}\\*?$",
	errorMessage: "must be a path: \"/\", letters, digits, \".\", \"_\", \"~\", \"-\" and at its end perhaps \"*\"",
	examples: ["/agent-conversations/*"]
};
const SWITCH = {
	type: "boolean",
	errorMessage: "must be true or false"
};
/** A map from names to values. */
function mapOf(names, values) {
	return {
		type: "object",
		propertyNames: names,
		additionalProperties: values
	};
}
/** A map with these keys and no others. */
function record(properties, required = []) {
	return {
		type: "object",
		additionalProperties: false,
		required,
		properties
	};
}
/** The second schema for what satisfies the first one, the third for what does not. */
function when(condition, consequence, otherwise = true) {
	return {
		if: condition,
		then: consequence,
		else: otherwise
	};
}
const DRAFT = "https://json-schema.org/draft/2020-12/schema";
/** What a published schema begins with. The name is no address: nobody need own one, and nothing is fetched. */
function head(name, title, description) {
	return {
		$schema: DRAFT,
		$id: `urn:flaghoist:schema:${name}`,
		title,
		description
	};
}
/** A schema with what an editor shows of it. */
function about(schema, description, examples) {
	return {
		description,
		...schema,
		...examples.length > 0 ? { examples } : {}
	};
}
// src/files/allowed.ts
/** What must stand there: `true or false`, `one of release, experiment, ops or permission`. */
function allowedBy(schema) {
	const keywords = keywordsOf(schema);
	if (keywords.errorMessage !== void 0) return keywords.errorMessage.replace(/^must be /, "");
	const values = valuesOf(keywords).map(yamlOf);
	if (values.length > 0) return `${values.length > 1 ? "one of " : ""}${either(values)}`;
	const forms = keywords.anyOf ?? keywords.oneOf ?? [];
	if (forms.length > 0) return either([...new Set(forms.map(allowedBy))]);
	const types = typesOf(keywords);
	return types.length === 0 ? "something else" : either(types.map((type) => ofType(keywords, type)));
}
function ofType(keywords, type) {
	switch (type) {
		case "boolean": return "true or false";
		case "null": return "empty";
		case "integer": return `a whole number${bounds(keywords)}`;
		case "number": return `a number${bounds(keywords)}`;
		case "array": return list$1(keywords);
		case "object": return map$1(keywords);
		default: return text(keywords);
	}
}
function bounds(keywords) {
	const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = keywords;
	if (minimum !== void 0 && maximum !== void 0) return ` from ${minimum} to ${maximum}`;
	const parts = [
		...minimum === void 0 ? [] : [`of at least ${minimum}`],
		...exclusiveMinimum === void 0 ? [] : [`above ${exclusiveMinimum}`],
		...maximum === void 0 ? [] : [`of at most ${maximum}`],
		...exclusiveMaximum === void 0 ? [] : [`below ${exclusiveMaximum}`]
	];
	return parts.length === 0 ? "" : ` ${parts.join(" and ")}`;
}
function list$1({ minItems, maxItems, uniqueItems, items = {} }) {
	const each = "$ref" in items || Object.keys(items).length === 0 ? "" : ` (each ${allowedBy(items)})`;
	const once = uniqueItems === true ? ", each of them once" : "";
	return `a list${amount(minItems, maxItems, "item")}${once}${each}`;
}
function map$1({ properties = {}, minProperties, maxProperties }) {
	const keys = Object.keys(properties).map(oneLine);
	if (keys.length > 0) return `a map with the keys ${keys.join(", ")}`;
	return `a map${amount(minProperties, maxProperties, "entry", "entries")}`;
}
function text({ pattern, minLength, maxLength }) {
	if (pattern === void 0 && minLength === 1 && maxLength === void 0) return "a text";
	if (pattern === void 0) return `a text${amount(minLength, maxLength, "character")}`;
	return PATTERN_WORDS.get(pattern)?.word ?? `a text that matches ${oneLine(pattern)}`;
}
function amount(least, most, one, many = `${one}s`) {
	if (least === void 0 && most === void 0) return "";
	if (most === void 0) return ` of at least ${least} ${least === 1 ? one : many}`;
	if (least === void 0) return ` of at most ${most} ${most === 1 ? one : many}`;
	return ` of ${least} to ${most} ${many}`;
}
// src/files/nearest.ts
const LONGEST$1 = 64;
/** The candidate that is nearest to `word`, or null when none is near enough to be what was meant. */
function nearest(word, candidates) {
	if (word.length > LONGEST$1) return null;
	let best = null;
	let least = 1e400;
	for (const candidate of candidates) {
		const limit = Math.max(1, Math.floor(Math.max(word.length, candidate.length) * .3));
		const distance = distanceWithin(folded(word), folded(candidate), limit);
		if (distance <= limit && distance < least) {
			best = candidate;
			least = distance;
		}
	}
	return best;
}
/** Case and the kind of dash are no differences here. */
function folded(word) {
	return word.toLowerCase().replaceAll("_", "-");
}
/**
* How many letters have to be inserted, deleted, replaced or swapped with their neighbour to make one
* word of the other; Infinity when it is more than `limit`.
*/
function distanceWithin(a, b, limit) {
	if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > LONGEST$1) return 1e400;
	let beforeLast = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			row[j] = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1), swapped ? at(beforeLast, j - 2) + 1 : 1e400);
		}
		beforeLast = last;
		last = row;
	}
	const distance = at(last, b.length);
	return distance <= limit ? distance : 1e400;
}
function at(row, index) {
	return row[index] ?? 1e400;
}
// src/files/hints.ts
/** What to write in place of `seen`. */
function hintFor(schema, seen) {
	const keywords = keywordsOf(schema);
	const meant = meantBy$2(keywords, seen);
	if (meant !== void 0) return `write ${yamlOf(meant)}`;
	const values = valuesOf(keywords);
	if (values.length > 0) return `write ${either(values.map(yamlOf))}`;
	return `write for example ${yamlOf(exampleOf(schema))}`;
}
/** A value that the schema gives as an example, or one that is made up from its parts. */
function exampleOf(schema) {
	const keywords = keywordsOf(schema);
	const { examples = [], pattern = "" } = keywords;
	const given = examples[0] ?? keywords.default ?? valuesOf(keywords)[0];
	if (given !== void 0) return given;
	const [type] = typesOf(keywords);
	switch (type) {
		case "boolean": return false;
		case "integer":
		case "number": return keywords.minimum ?? keywords.maximum ?? 1;
		case "array": return [exampleOf(keywords.items)];
		case "object": return exampleMap(keywords);
		default: return PATTERN_WORDS.get(pattern)?.example ?? "…";
	}
}
/** With the required keys, or with the first one where one is needed. */
function exampleMap({ properties = {}, required = [], minProperties = 0 }) {
	const keys = required.length > 0 ? required : Object.keys(properties).slice(0, minProperties);
	return Object.fromEntries(keys.map((key) => [key, exampleOf(properties[key])]));
}
const LONGEST = 60;
/** What was probably meant, where that can be told. */
function meantBy$2(keywords, seen) {
	const types = typesOf(keywords);
	if (typeof seen === "string") {
		const values = new Map(valuesOf(keywords).map((value) => [yamlOf(value), value]));
		return values.get(nearest(seen, values.keys()) ?? "") ?? typed(types, seen) ?? renamed(keywords, seen) ?? inList(types, seen);
	}
	if (typeof seen !== "number" && typeof seen !== "boolean") return void 0;
	return types.includes("string") && fitting(keywords)(String(seen)) ? String(seen) : inList(types, seen);
}
/** `yes` means true, `25%` and `"25"` mean 25. */
function typed(types, seen) {
	if (types.includes("boolean")) return TRUTH.get(seen.trim().toLowerCase());
	if (!types.includes("number") && !types.includes("integer")) return void 0;
	return /^\d{1,6}(\.\d{1,4})?\s*%?$/.test(seen.trim()) ? Number.parseFloat(seen) : void 0;
}
const TRUTH = /* @__PURE__ */ new Map([
	["true", true],
	["yes", true],
	["on", true],
	["false", false],
	["no", false],
	["off", false]
]);
/** The nearest name of the right form: `My Service` means my-service, `@ana` means ana. */
function renamed(keywords, seen) {
	if (keywords.pattern === void 0 || seen.length > LONGEST) return void 0;
	const bare = seen.trim().replace(/^@/, "");
	const dashed = bare.toLowerCase().replaceAll(/[\s_/]+/g, "-");
	return [
		bare,
		dashed,
		dashed.replaceAll("-", "_")
	].find(fitting(keywords));
}
/** Whether a text has the right form. */
function fitting({ pattern = "" }) {
	return MEANINGS.get(pattern) ?? ((text) => new RegExp(pattern, "u").test(text));
}
function inList(types, seen) {
	const isShort = String(seen).length <= LONGEST;
	return types.includes("array") && isShort ? [seen] : void 0;
}
// src/files/violations.ts
/** Errors that say something of the map, of which it may well have several. */
const OF_KEYS = /* @__PURE__ */ new Set([
	"additionalProperties",
	"required",
	"propertyNames",
	"not"
]);
/** One error for each mistake. */
function chosen(errors) {
	const real = branches(errors).filter(({ keyword, propertyName }) => keyword !== "if" && propertyName === void 0);
	const byPlace = /* @__PURE__ */ new Map();
	for (const found of real) {
		const place = OF_KEYS.has(found.keyword) ? `${found.instancePath} ${found.keyword} ${JSON.stringify(found.params)}` : found.instancePath;
		const other = byPlace.get(place);
		if (other === void 0 || rank(found) < rank(other)) byPlace.set(place, found);
	}
	return [...byPlace.values()];
}
/** A value of the wrong type cannot have the right length either: the first one says it. */
function rank({ keyword }) {
	const order = [
		"type",
		"anyOf",
		"oneOf",
		"enum",
		"const"
	].indexOf(keyword);
	return order < 0 ? 9 : order;
}
/**
* Where there is a choice of forms, all of which are violated: the errors of the form that was meant, if
* the type of the value tells which one that is, and otherwise only that none of them fits. The checker
* lists the errors of the forms right before the choice, so one pass is enough.
*/
function branches(errors) {
	const settled = [];
	for (const found of errors) {
		const isChoice = found.keyword === "anyOf" || found.keyword === "oneOf";
		const start = isChoice ? settled.findLastIndex((one) => !isInside(one, found)) + 1 : 0;
		settled.push(...isChoice ? meantBy$1(found, settled.splice(start)) : [found]);
	}
	return settled;
}
function isInside(found, choice) {
	return found.schemaPath.startsWith(`${choice.schemaPath}/`) && found.instancePath.startsWith(choice.instancePath);
}
function meantBy$1(choice, inside) {
	const forms = /* @__PURE__ */ new Map();
	for (const found of inside) {
		const [form = ""] = found.schemaPath.slice(choice.schemaPath.length + 1).split("/");
		const others = forms.get(form) ?? [];
		forms.set(form, others);
		others.push(found);
	}
	const meant = [...forms.values()].filter((found) => !found.some((one) => isOfType(one, choice)));
	const [only] = meant;
	return meant.length === 1 && only !== void 0 ? only : [choice];
}
function isOfType(found, choice) {
	return found.keyword === "type" && found.instancePath === choice.instancePath;
}
/** The way from the root of a file to the value that an error is about. */
function pathOf(root, { instancePath }) {
	let value = root;
	return instancePath.split("/").slice(1).map((escaped) => {
		const key = escaped.replaceAll("~1", "/").replaceAll("~0", "~");
		const step = Array.isArray(value) ? Number(key) : key;
		value = value?.[step];
		return step;
	});
}
// src/files/sentences.ts
/** One problem for each mistake, in no particular order. */
function schemaProblems(words, { value, holes }, errors) {
	const holed = new Set(holes.map((hole) => JSON.stringify(hole)));
	const inHole = (path) => [path, ...path.map((_, index) => path.slice(0, index))].some((part) => holed.has(JSON.stringify(part)));
	const kept = chosen(errors).filter((found) => !inHole(pathOf(value, found)));
	const meant = new Set(kept.map(meantKey));
	return kept.filter((found) => found.keyword !== "required" || !meant.has(missingKey(found))).map((found) => problemOf$1(words, value, found));
}
function problemOf$1(words, root, found) {
	const path = pathOf(root, found);
	switch (found.keyword) {
		case "additionalProperties": return unknownKey(words, root, path, found);
		case "required": return missing(words, root, path, found);
		case "propertyNames": return badKey(words, root, path, found);
		case "not": return exclusive(path, found);
		case UNIQUE_BY: return repeated(found, path);
		case "uniqueItems": return twice(words, root, path, found);
		default: return wrongValue(words, root, path, found);
	}
}
function wrongValue(words, root, path, found) {
	const schema = found.parentSchema;
	return error(codeOf(found, [
		"type",
		"anyOf",
		"oneOf"
	].includes(found.keyword) ? "schema/wrong-type" : "schema/not-allowed"), atValue(path), `${subject(words, root, path)} is ${shown(found.data)}; it must be ${allowedBy(schema)}`, path.length === 0 ? words.empty : hintFor(schema, found.data));
}
function unknownKey(words, root, path, found) {
	const key = String(found.params["additionalProperty"]);
	const allowed = keysOf(found);
	const code = codeOf(found, "schema/unknown-key");
	const where = subject(words, root, path);
	const known = allowed.length === 0 ? "it has none" : `its keys are ${listed(allowed)}`;
	const meant = nearest(key, allowed);
	const isFree = meant !== null && !Object.hasOwn(found.data, meant);
	return error(code, atKey([...path, key]), code === "schema/unknown-gate" ? `${shown(key)} in ${where} is no gate; the gates are ${listed(allowed)}` : `${shown(key)} is no key of ${where}; ${known}`, isFree ? `write ${meant}` : `delete ${shown(key)}`);
}
function missing(words, root, path, found) {
	const key = String(found.params["missingProperty"]);
	const schema = keywordsOf(found.parentSchema).properties?.[key];
	return error(codeOf(found, "schema/missing-key"), atKey(path), `${key} is missing in ${subject(words, root, path)}; it must be ${allowedBy(schema)}`, `add ${key}: ${yamlOf(exampleOf(schema))}`);
}
function badKey(words, root, path, found) {
	const key = String(found.params["propertyName"]);
	const names = keywordsOf(found.parentSchema).propertyNames;
	return error(codeOf(found, "schema/bad-name"), atKey([...path, key]), `${shown(key)} in ${subject(words, root, path)} must be ${allowedBy(names)}`, hintFor(names, key));
}
function exclusive(path, found) {
	const keys = keywordsOf(found.schema).required ?? [];
	return error(codeOf(found, "schema/exclusive-keys"), atKey([...path, keys.at(-1) ?? ""]), `${both(keys)} exclude each other`, "delete one of them");
}
function repeated(found, path) {
	const what = String(path.at(-1));
	return error(codeOf(found, "schema/not-allowed"), atValue(path), `the ${what} ${shown(found.params["value"])} stands here a second time`, `choose another ${what}, or delete one of the two`);
}
function twice(words, root, path, found) {
	const { i, j } = found.params;
	const item = found.data[i];
	return error(codeOf(found, "schema/not-allowed"), atValue([...path, Math.max(i, j)]), `${subject(words, root, path)} holds ${shown(item)} twice`, "delete one of the two");
}
/**
* `requires.production.ladder.steps item 3`, `environments staging: enforcement`, and for the root what
* kind of file it is.
*/
function subject(words, root, path) {
	let text = "";
	let value = root;
	for (const [index, step] of path.entries()) {
		value = value?.[step];
		const before = typeof path[index - 1] === "number" ? ": " : ".";
		if (typeof step === "string") text += `${index === 0 ? "" : before}${oneLine(step)}`;
		else text += ` ${nameOf(value) ?? `item ${step + 1}`}`;
	}
	return text === "" ? words.it : text;
}
/** Of an item of a list, if it has one. */
function nameOf(item) {
	const name = item?.["name"];
	return typeof name === "string" && isName(name) ? name : null;
}
function codeOf({ keyword, parentSchema }, general) {
	return (parentSchema?.["x-codes"])?.[keyword] ?? general;
}
function keysOf(found) {
	return Object.keys(keywordsOf(found.parentSchema).properties ?? {});
}
/** The key that is missing, and the map in which it is. */
function missingKey(found) {
	return `${found.instancePath} ${String(found.params["missingProperty"])}`;
}
/** The key that an unknown one was probably meant to be, and its map. */
function meantKey(found) {
	if (found.keyword !== "additionalProperties") return null;
	const meant = nearest(String(found.params["additionalProperty"]), keysOf(found));
	return meant === null ? null : `${found.instancePath} ${meant}`;
}
// src/files/text.ts
/** Bytes (T29). Far more than any of our files needs. */
const LARGEST = 65536;
/** The text of a file. A byte order mark is dropped; Windows line ends stay as they are. */
function readText(bytes) {
	if (bytes.length > 66560) return unusable("", tooLarge(bytes.length));
	const text = decoded(bytes);
	if (text === null) return unusable(...notUtf8(bytes));
	const nul = text.indexOf("\0");
	if (nul >= 0) return unusable(text, notText$1("this file holds a NUL, so it is not text", nul));
	return {
		text,
		usable: true,
		problems: UNSEEN.test(text) ? unseenIn(text) : [],
		remarks: bytes.length > 65536 ? [tooLarge(bytes.length)] : []
	};
}
const DECODER = new TextDecoder("utf-8", { fatal: true });
function decoded(bytes) {
	try {
		return DECODER.decode(bytes);
	} catch {
		return null;
	}
}
function unusable(text, problem) {
	return {
		text,
		usable: false,
		problems: [problem],
		remarks: []
	};
}
function tooLarge(size) {
	return error("file/too-large", atOffset(0), `this file has ${size} bytes; at most ${LARGEST} (64 KiB) are read`, "move long texts to your documentation and link to them");
}
function notUtf8(bytes) {
	const [first, second] = bytes;
	const utf16 = first === 255 && second === 254 || first === 254 && second === 255;
	const before = textBeforeFault(bytes);
	return [before, notText$1(utf16 ? "this file is UTF-16; only UTF-8 is read" : "from here on this file is not UTF-8 text", before.length)];
}
function notText$1(message, offset) {
	return error("file/not-text", atOffset(offset), message, "save it as text in UTF-8");
}
/** The whole characters before the first byte that is not UTF-8. */
function textBeforeFault(bytes) {
	let [good, bad] = [0, bytes.length + 1];
	while (bad - good > 1) {
		const middle = good + bad >> 1;
		if (begunWith(bytes.subarray(0, middle)) === null) bad = middle;
		else good = middle;
	}
	return begunWith(bytes.subarray(0, good)) ?? "";
}
/** The whole characters in the beginning of a text; null when it cannot be one. */
function begunWith(bytes) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
	} catch {
		return null;
	}
}
function unseenIn(text) {
	return [...text.matchAll(new RegExp(UNSEEN, "gu"))].map((match) => unseen(match[0], match.index));
}
/** An invisible character at an offset of the file, as such or as a YAML escape that stands for it. */
function unseen(text, offset) {
	const name = `U+${((UNSEEN.exec(text)?.[0] ?? text).codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
	return error("file/invisible-character", atOffset(offset), `here stands the character ${name}, which a reviewer cannot see`, `delete ${name}`);
}
// src/files/understood.ts
/** Each round leaves out what the schema finds; what is required and missing takes another round. */
const ROUNDS = 8;
/**
* The file without its wrong parts; null where nothing is left. `unit`: the part that makes sense only as a whole, such
* as the settings of a deployment; the path itself elsewhere.
*/
function understoodOf({ value, holes }, validate, unit) {
	const gaps = /* @__PURE__ */ new Map();
	const added = /* @__PURE__ */ new Map();
	const leaveOut = (path) => {
		const whole = unit(path);
		gaps.set(keyOf$1(whole), whole);
	};
	holes.forEach(leaveOut);
	for (let round = 0; round < ROUNDS; round += 1) {
		if (gaps.has(keyOf$1([]))) return null;
		const { written, original } = without(value, gaps, added);
		const errors = chosen(validate(written));
		if (errors.length === 0) return {
			written,
			gaps: [...gaps.values()],
			original
		};
		const before = gaps.size + added.size;
		for (const found of errors) {
			const path = pathOf(written, found);
			const place = wrongPart(found, path);
			if (place.kind === "missing" && path.length === 0) {
				added.set(place.key, exampleOf(place.schema));
				gaps.set(keyOf$1([place.key]), [place.key]);
			} else leaveOut(original(place.path));
			const meant = meantBy(found);
			if (meant !== null) leaveOut(original([...path, meant]));
		}
		if (gaps.size + added.size === before) return null;
	}
	return null;
}
function wrongPart(found, path) {
	const part = (...below) => ({
		kind: "part",
		path: [...path, ...below]
	});
	const params = found.params;
	switch (found.keyword) {
		case "additionalProperties": return part(String(params["additionalProperty"]));
		case "propertyNames": return part(String(params["propertyName"]));
		case "required": {
			const key = String(params["missingProperty"]);
			return {
				kind: "missing",
				path,
				key,
				schema: keywordsOf(found.parentSchema).properties?.[key]
			};
		}
		case "not": return part(keywordsOf(found.schema).required?.at(-1) ?? "");
		case "uniqueItems": return part(Math.max(Number(params["i"]), Number(params["j"])));
		case UNIQUE_BY: return {
			kind: "part",
			path: path.slice(0, -1)
		};
		default: return part();
	}
}
/** A misspelt key stands for the key that it was meant to be, of which nothing is known then. */
function meantBy({ keyword, params, parentSchema, data }) {
	if (keyword !== "additionalProperties") return null;
	const meant = nearest(String(params["additionalProperty"]), Object.keys(keywordsOf(parentSchema).properties ?? {}));
	return meant === null || Object.hasOwn(data, meant) ? null : meant;
}
function without(value, gaps, added) {
	const kept = /* @__PURE__ */ new Map();
	return {
		written: copy(value, [], []),
		original
	};
	function copy(node, path, now) {
		const isLeft = (step) => !gaps.has(keyOf$1([...path, step]));
		if (Array.isArray(node)) {
			const left = node.flatMap((_, index) => isLeft(index) ? [index] : []);
			kept.set(keyOf$1(now), left);
			return left.map((index, place) => copy(node[index], [...path, index], [...now, place]));
		}
		if (typeof node !== "object" || node === null) return node;
		const entries = Object.entries(node).filter(([key]) => isLeft(key)).map(([key, one]) => [key, copy(one, [...path, key], [...now, key])]);
		const examples = path.length > 0 ? [] : [...added];
		return Object.fromEntries([...entries, ...examples]);
	}
	function original(path) {
		return path.map((step, index) => typeof step === "number" ? kept.get(keyOf$1(path.slice(0, index)))?.[step] ?? step : step);
	}
}
function keyOf$1(path) {
	return JSON.stringify(path);
}
// src/files/numbers.ts
const DECIMAL = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;
/** Zero is written as 0. */
const NEGATIVE_ZERO = /^-0(?:\.0+)?$/;
/** What YAML 1.1 or 1.2 takes for a number, and every other reader that we know of. */
const NUMBER_LIKE = new RegExp(`^[-+]?(?:${[
	"[0-9][0-9_]*(?:\\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?",
	"\\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?",
	"0[bB][01_]+",
	"0[oO][0-7_]+",
	"0[xX][0-9a-fA-F_]+",
	"[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?",
	"\\.(?:inf|Inf|INF)"
].join("|")})$|^\\.(?:nan|NaN|NAN)$`);
/** How an unquoted text is a number; null where it is none. */
function numberIn(text) {
	if (DECIMAL.test(text) && !NEGATIVE_ZERO.test(text)) return { kind: "decimal" };
	if (!NUMBER_LIKE.test(text)) return null;
	return {
		kind: "other",
		value: decimalOf(text)
	};
}
function decimalOf(text) {
	const [, sign = "", digits = ""] = /^([-+]?)(.*)$/.exec(text.replaceAll("_", "")) ?? [];
	const value = Number(digits);
	if (digits === "" || !Number.isFinite(value)) return null;
	return String(sign === "-" && value !== 0 ? -value : value);
}
/** Whether the digits of a decimal number are kept: two different numbers in a file stay different. */
function isExact(text, value) {
	const plain = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
	return Math.abs(value) <= Number.MAX_SAFE_INTEGER && plain === String(value);
}
function tooDeep(offset) {
	return error("yaml/too-deep", atOffset(offset), `lists and maps are nested more than 20 deep here`, "close the brackets, or mend the indentation");
}
/** A `*` that names no anchor. For an environment it is meant as a star. */
function alias(text, offset) {
	const name = /^\*[^\s,[\]{}:]*/.exec(text.slice(offset, offset + 100))?.[0] ?? "*";
	const star = name === "*";
	return error("yaml/alias", atOffset(offset), star ? "a * without quotes refers to another part of the file in YAML" : `${oneLine(name)} refers to another part of the file; aliases are not read`, star ? "write \"*\" with quotes" : "write the value out");
}
function anchored(name, offset) {
	const shownName = `&${oneLine(name)}`;
	return error("yaml/anchor", atOffset(offset), `${shownName} names a part of the file; anchors are not read`, `delete ${shownName}`);
}
function tagged(offset) {
	return error("yaml/tag", atOffset(offset), "a value that begins with ! says its own type; tags are not read", "delete the tag, or put the text in quotes");
}
/** `"OUTBOUND_\\x45NABLED"`: a search for the name does not find it, and a reviewer reads another one. */
function escapedKey(key, offset) {
	return error("yaml/escaped-key", atOffset(offset), `this key is written with a \\; it reads ${shown(key)}`, `write ${shown(key)} without the \\`);
}
function notText(key, isSingle, offset) {
	const empty = key === null;
	const seen = isSingle ? String(key) : "a list or a map";
	return error("yaml/key-not-text", atOffset(offset), empty ? "a key is missing in front of this colon" : `the key ${seen} is not a text`, isSingle && !empty ? `put it in quotes: "${seen}"` : "write a name");
}
function mergeKey(offset) {
	return error("yaml/merge-key", atOffset(offset), "<< takes over entries from elsewhere; merge keys are not read", "write the entries out");
}
function reserved(key, offset) {
	const message = `${shown(key)} is not allowed as a name`;
	return error("yaml/reserved-key", atOffset(offset), message, "choose another name");
}
function duplicate(key, firstLine, offset) {
	const message = `the key ${shown(key)} stands here a second time; the first is on line ${firstLine}`;
	return error("yaml/duplicate-key", atOffset(offset), message, "delete one of the two");
}
function inexact(value, offset) {
	const isLarge = Math.abs(value) > Number.MAX_SAFE_INTEGER;
	return error("yaml/number", atOffset(offset), isLarge ? "this number is too large to be kept exactly" : "this number has too many decimals to be kept exactly", isLarge ? "if it is a name, put it in quotes" : `write ${value.toFixed(2)}`);
}
/** `decimal`: the number as it should be written; null where there is no such number. */
function otherNumber(text, decimal, offset) {
	const seen = oneLine(text);
	return error("yaml/number", atOffset(offset), decimal === null ? `${seen} is no finite decimal number; other readers can take it for one` : `${seen} is not decimal, or begins with a zero; other readers can take it for another number`, decimal === null ? "write a decimal number, or put it in quotes if it is a text" : `write ${decimal}, or put it in quotes if it is a text`);
}
function directive(offset) {
	return error("yaml/directive", atOffset(offset), "a line that begins with % changes what the rest of the file means", "delete the line");
}
function secondDocument(offset) {
	return error("yaml/multiple-documents", atOffset(offset), "a second YAML document begins here; a file holds one", "delete everything from here on");
}
// src/files/plain.ts
/** The value that a parsed file stands for. */
function plainOf(root, text) {
	const walk = {
		text,
		lineOf: linesIn(text),
		escapes: text.includes("\\"),
		path: [],
		problems: [],
		holes: []
	};
	return {
		value: plain(walk, root),
		problems: walk.problems,
		holes: walk.holes
	};
}
function plain(walk, node) {
	if ((0, import_dist.isAlias)(node)) return refused(walk, alias(walk.text, offsetOf$1(node)));
	if (hasTag(node)) walk.holes.push([...walk.path]);
	if ((0, import_dist.isScalar)(node)) return scalar(walk, node);
	if (!(0, import_dist.isMap)(node) && !(0, import_dist.isSeq)(node)) return null;
	if (walk.path.length === 20) return refused(walk, tooDeep(offsetOf$1(node)));
	return (0, import_dist.isMap)(node) ? map(walk, node) : list(walk, node.items);
}
function list(walk, items) {
	return items.map((item, index) => below(walk, index, item));
}
function map(walk, { items }) {
	const entries = {};
	const offsets = /* @__PURE__ */ new Map();
	for (const pair of items) {
		const key = keyOf(walk, pair, offsets);
		if (key !== null) entries[key] = below(walk, key, pair.value);
	}
	return entries;
}
function below(walk, step, node) {
	walk.path.push(step);
	const value = plain(walk, node);
	walk.path.pop();
	return value;
}
/** The key of an entry, or null when it must not be there. */
function keyOf(walk, { key: node }, offsets) {
	const offset = offsetOf$1(node);
	const refuse = (problem) => {
		walk.problems.push(problem);
		walk.holes.push([...walk.path, REFUSED]);
		return null;
	};
	if ((0, import_dist.isAlias)(node)) return refuse(alias(walk.text, offset));
	const key = (0, import_dist.isScalar)(node) ? node.value : node;
	const isNumber = otherNumberIn(node) !== null;
	if (typeof key !== "string" || isNumber) return refuse(notText(isNumber ? node.source : key, (0, import_dist.isScalar)(node), offset));
	if (key === "<<") return refuse(mergeKey(offset));
	if (RESERVED.has(key)) return refuse(reserved(key, offset));
	const first = offsets.get(key);
	if (first !== void 0) return refuse(duplicate(key, walk.lineOf(first), offset));
	offsets.set(key, offset);
	if (isEscaped(walk, node)) walk.problems.push(escapedKey(key, offset));
	checkVisible(walk, key, offset);
	return key;
}
/** A key that no file has, for what stands behind a key that is refused. */
const REFUSED = "?";
const RESERVED = /* @__PURE__ */ new Set([
	"__proto__",
	"constructor",
	"prototype"
]);
/** Whether a key hides its letters behind a `\\`, which only double quotes can do. */
function isEscaped(walk, node) {
	const { type, range } = node;
	return type === "QUOTE_DOUBLE" && walk.text.slice(range[0], range[1]).includes("\\");
}
function scalar(walk, node) {
	const { value } = node;
	const offset = offsetOf$1(node);
	const other = otherNumberIn(node);
	if (other !== null) return refused(walk, otherNumber(node.source ?? "", other.value, offset));
	if (typeof value === "string") checkVisible(walk, value, offset);
	if (typeof value !== "number" || isExact(node.source ?? "", value)) return value;
	return refused(walk, inexact(value, offset));
}
/** The number that an unquoted text is to some readers, where it is written in another way than ours. */
function otherNumberIn(node) {
	const { type, source = "" } = node;
	const number = type === "PLAIN" ? numberIn(source) : null;
	return number?.kind === "other" ? number : null;
}
/** Stands in for a value that is refused; the schema is not asked about it. */
function refused(walk, problem) {
	walk.problems.push(problem);
	walk.holes.push([...walk.path]);
	return null;
}
function checkVisible(walk, text, offset) {
	if (walk.escapes && UNSEEN.test(text) && !UNSEEN.test(walk.text.slice(offset, offset + text.length))) walk.problems.push(unseen(text, offset));
}
/** What a tag makes of a value is not known to us. Those that resolve are here, and all are found elsewhere. */
function hasTag(node) {
	return node?.tag !== void 0;
}
function offsetOf$1(node) {
	return node?.range?.[0] ?? 0;
}
// src/files/properties.ts
/** One problem for each tag and each anchor, on the spot where it begins. */
function propertyProblems(tokens, text) {
	if (!/[!&]/.test(text)) return [];
	return sourcesIn(tokens).flatMap(({ type, source, offset }) => {
		if (type === "tag") return [tagged(offset)];
		return type === "anchor" ? [anchored(source.slice(1), offset)] : [];
	});
}
/** The single tokens of everything, not recursive, because the depth is checked elsewhere. */
function sourcesIn(tokens) {
	const found = [];
	const waiting = [...tokens];
	while (waiting.length > 0) {
		const next = waiting.pop();
		if (typeof next !== "object" || next === null) continue;
		const token = next;
		if (token["type"] === "tag" || token["type"] === "anchor") {
			found.push(token);
			continue;
		}
		for (const place of [
			"start",
			"props",
			"sep",
			"items",
			"end"
		]) {
			const inside = token[place];
			if (Array.isArray(inside)) for (const one of inside) waiting.push(one);
		}
		waiting.push(token["key"], token["value"]);
	}
	return found;
}
// src/files/syntax.ts
const CONFLICT = /^(<{7}|={7}|>{7}|\|{7})(?= |\r?$)/gm;
/** One problem for each line that the parser stumbles over: the first, since the others follow from it. */
function syntaxProblems(text, errors) {
	const conflicts = [...text.matchAll(CONFLICT)];
	if (conflicts.length > 0) return conflicts.map((mark) => conflict(mark[1] ?? "", mark.index));
	const aliases = errors.filter(({ code }) => code === "BAD_ALIAS");
	if (aliases.length > 0) return aliases.map(({ pos: [offset] }) => alias(text, offset));
	const lineOf = linesIn(text);
	const firsts = /* @__PURE__ */ new Map();
	for (const problem of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
		const line = lineOf(problem.pos[0]);
		if (!firsts.has(line)) firsts.set(line, syntaxProblem(problem));
	}
	return [...firsts.values()];
}
function conflict(mark, offset) {
	return error("file/conflict-marker", atOffset(offset), `here stands ${mark}, which Git wrote for a merge that did not succeed`, "keep one of the two sides and delete the marks");
}
function syntaxProblem({ code, message, pos: [offset] }) {
	const [sentence, hint] = inOurWords(code) ?? [`this is not valid YAML: ${lowerFirst(oneLine(message))}`, "compare the line with its neighbours: spaces for indentation, one after each colon, quotes round texts with special characters"];
	return error("yaml/syntax", atOffset(offset), sentence, hint);
}
function inOurWords(code) {
	switch (code) {
		case "TAB_AS_INDENT": return ["this line is indented with a tab; YAML takes only spaces", "replace the tab by spaces"];
		case "BAD_SCALAR_START": return ["a text without quotes cannot begin with this character", "put the text in quotes"];
		case "BLOCK_AS_IMPLICIT_KEY":
		case "MULTILINE_IMPLICIT_KEY": return ["this is not valid YAML: a second key where a value stands, or a line with another indentation than its neighbours", "indent the line like its neighbours; put a text that holds \": \" in quotes"];
		case "BAD_DQ_ESCAPE": return ["a \\ inside double quotes begins an escape, and this one does not exist", "write \\\\ for a backslash, or use single quotes"];
		default: return null;
	}
}
function lowerFirst(text) {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
// src/files/yaml.ts
/** Everything that the text says, and everything that is wrong with how it says it. */
function parseYaml(text) {
	const tokens = [...new import_dist.Parser().parse(text)];
	const [deep] = tokens.flatMap((token) => deepToken(token) ?? []);
	if (deep !== void 0) return broken([tooDeep(deep.offset)]);
	const stream = [...streamProblems(tokens), ...propertyProblems(tokens, text)];
	const document = composed(tokens, text);
	const faults = [...document.errors, ...document.warnings].filter(({ code }) => code !== "TAG_RESOLVE_FAILED" && code !== "BAD_DIRECTIVE");
	if (faults.length > 0) return broken([...stream, ...syntaxProblems(text, faults)]);
	const { value, problems, holes } = plainOf(document.contents, text);
	return {
		value,
		root: document.contents,
		problems: [...stream, ...problems],
		holes
	};
}
function broken(problems) {
	return {
		value: void 0,
		root: null,
		problems,
		holes: []
	};
}
/** The parsed nodes of the only document, or of the first one where there are several. */
function composed(tokens, text) {
	const [document] = new import_dist.Composer({
		uniqueKeys: false,
		merge: false,
		resolveKnownTags: false
	}).compose(tokens, true, text.length);
	if (document === void 0) throw new Error("the composer promised a document and gave none");
	return document;
}
/** What is wrong with the file as a series of documents. */
function streamProblems(tokens) {
	const directives = tokens.filter(({ type }) => type === "directive");
	const [, second] = tokens.filter(({ type }) => type === "document");
	return [...directives.map(({ offset }) => directive(offset)), ...second === void 0 ? [] : [secondDocument(second.offset)]];
}
/** A token that lies too deep, or null. Not recursive, and it sees every token once. */
function deepToken(document) {
	const waiting = [[document, 0]];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const [token, above] = next;
		if (token?.type === "document") waiting.push([token.value, above]);
		if (!isCollection(token)) continue;
		if (above === 20) return token;
		for (const { key, value } of token.items) waiting.push([key, above + 1], [value, above + 1]);
	}
	return null;
}
function isCollection(token) {
	const type = token?.type;
	return type === "block-map" || type === "block-seq" || type === "flow-collection";
}
// src/files/read-file.ts
/** Reads one file of a kind. */
function readFile(file, bytes, kind) {
	const text = readText(bytes);
	const yaml = text.usable ? parseYaml(text.text) : NOTHING;
	const wrong = [
		...text.problems,
		...yaml.problems,
		...contentProblems(yaml, kind)
	];
	const rest = restOf(yaml, wrong.length === 0, kind);
	const understood = rest === null ? null : kind.resolve(rest.written);
	const remarks = rest === null || understood === null ? [] : (kind.remarks?.(rest.written, understood, rest.gaps) ?? []).map((problem) => moved(problem, rest.original));
	const problems = [
		...wrong,
		...text.remarks,
		...remarks
	];
	const locate = locator(text.text);
	return {
		file,
		value: wrong.length === 0 ? understood : null,
		diagnostics: diagnosticsOf(file, text.text, problems, (spot) => offsetOf(spot, yaml, text)),
		understood,
		gaps: rest?.gaps ?? [],
		locate: rest === null ? locate : (path, part) => locate(rest.original(path), part)
	};
}
/** What can be understood of a file; of one without a mistake all of it, for which no schema is asked again. */
function restOf(yaml, isRight, kind) {
	if (yaml.value === void 0 || yaml.value === null) return null;
	if (isRight) return {
		written: yaml.value,
		gaps: [],
		original: (path) => path
	};
	return understoodOf(yaml, kind.validate, kind.unit ?? ((path) => path));
}
function moved(problem, original) {
	const { spot } = problem;
	return spot.kind === "offset" ? problem : {
		...problem,
		spot: {
			...spot,
			path: original(spot.path)
		}
	};
}
/** Whether everything of a part of a file is understood, so that what is not there was not written. */
function isComplete({ gaps }, part, depth = 1e400) {
	return !gaps.some((gap) => gap.length <= part.length + depth && gap.every((step, index) => index >= part.length || step === part[index]));
}
/** The same file content under another path: files with the same bytes need reading once. */
function movedTo(read, file) {
	const diagnostics = read.diagnostics.map((diagnostic) => ({
		...diagnostic,
		file
	}));
	return {
		...read,
		file,
		diagnostics
	};
}
/** A diagnostic of a later check, on the right spot of a file that was read. */
function diagnosticIn(read, code, path, { part, ...said }) {
	return {
		code,
		...said,
		file: read.file,
		...read.locate(path, part)
	};
}
/** A diagnostic about a file as a whole, for which it need not be parsed again. */
function diagnosticOn(file, code, said) {
	return {
		code,
		...said,
		file,
		line: 1,
		column: 1
	};
}
const NOTHING = {
	value: void 0,
	root: null,
	problems: [],
	holes: []
};
function contentProblems(yaml, { words, validate }) {
	if (yaml.value === void 0) return [];
	if (yaml.value === null && yaml.problems.length === 0) return [empty(words)];
	const errors = validate(yaml.value);
	return errors.length === 0 ? [] : schemaProblems(words, yaml, errors);
}
function empty({ it, empty: hint }) {
	return error("file/empty", atOffset(0), `this file says nothing; it should be ${it}`, hint);
}
function offsetOf(spot, { root }, { text }) {
	return spot.kind === "offset" ? spot.offset : offsetAt(root, text, spot.path, spot.part);
}
function locator(text) {
	let parsed = null;
	return (path, part = "value") => {
		if (parsed === null) {
			const { root } = parseYaml(text);
			const positionOf = positionsIn(text);
			parsed = (way, which) => positionOf(offsetAt(root, text, way, which));
		}
		return parsed(path, part);
	};
}
// src/files/requirements.ts
/** In the order in which they are written. */
function requirementsOf(written, gates) {
	return Object.entries(written ?? {}).flatMap(([gate, settings]) => {
		return (Array.isArray(settings) && gates.get(gate)?.listIsSettings !== true ? settings : [settings]).map((one) => ({
			gate,
			settings: one
		}));
	});
}
/**
* Where the settings of each requirement stand, for `locate`: what is wrong at `path` in the settings of
* the third one is at `[...settingsPaths(…)[2], ...path]`. `above` is the way to the map of gates:
* `['environments', 1, 'requires']`, `['requires', 'production']` or, for its approvals, `['policy']`.
*/
function settingsPaths(above, requirements, gates) {
	const seen = /* @__PURE__ */ new Map();
	return requirements.map(({ gate }) => {
		const index = seen.get(gate) ?? 0;
		seen.set(gate, index + 1);
		return [
			...above,
			gate,
			...gates.get(gate)?.listIsSettings === true ? [] : [index]
		];
	});
}
// src/files/schema-gates.ts
/** The gates' own schemas, and the map of requirements that is made of them. */
function gateDefinitions(gates) {
	return {
		requirements: {
			description: "What a promotion requires. All of it must hold together.",
			...requirementsMap(gates)
		},
		...Object.fromEntries([...gates].map(([gate, { schema }]) => [gate, schema]))
	};
}
/** A map from the names of gates to their settings. */
function requirementsMap(gates) {
	const names = [...gates.keys()];
	return withCode("additionalProperties", "schema/unknown-gate", { ...record(Object.fromEntries(names.map((gate) => [gate, gateSettings(gates, gate)]))) });
}
/** A gate's settings, or a list of several of them. */
function gateSettings(gates, gate) {
	const one = { $ref: `#/$defs/${gate}` };
	if (gates.get(gate)?.listIsSettings === true) return one;
	return when({ type: "array" }, {
		type: "array",
		minItems: 1,
		items: one,
		examples: [[exampleOf(gates.get(gate)?.schema)]]
	}, one);
}
// src/files/schema-flag.ts
/** `environments/flags/<flag>.yaml`. */
function flagSchema(gates) {
	return {
		...head("flag", "Flag", "What a flag is. The path of the file below `flags/` is its key."),
		...record({
			description: about(sentence(), "What the flag switches, for people.", ["AI outbound calls"]),
			owner: about(OWNER, "The team that owns it. `owner` among approvers means this team.", ["voice"]),
			kind: {
				...about({ enum: KINDS$2 }, "What the flag is for.", ["release"]),
				default: "release"
			},
			services: about(mapOf(SERVICE_NAME, {
				...mapOf(VARIABLE_NAME, BINDING),
				minProperties: 1,
				examples: [{ OUTBOUND_CALLS_ENABLED: "enabled" }]
			}), "Which variable of which service is filled with which field of the effective state, in which form and where.", [{ "calling-platform": { OUTBOUND_CALLS_ENABLED: "enabled" } }]),
			requires: about(mapOf(SCOPE, { $ref: "#/$defs/requirements" }), "What a promotion of this flag requires besides what the environment requires. \"*\" stands for every environment.", []),
			safe: {
				...about(SWITCH, "What users get when the flag gives them nothing. On (true) for a kill switch.", [false]),
				default: false
			},
			"code-default": about(SWITCH, "What the code does when it is sent nothing. Without it: the same as `safe`.", [false]),
			expires: about(DATE, "When the flag should be gone. Display only.", ["2027-06-30"]),
			permanent: about(sentence(), "Why the flag will never be removed, in place of `expires`.", ["kill switch"]),
			emergency: about(record({ routes: {
				type: "array",
				minItems: 1,
				uniqueItems: true,
				items: ROUTE
			} }, ["routes"]), "Routes of the proxy that `block-routes: true` in a state answers with 503.", [{ routes: ["/agent-conversations/*"] }]),
			tags: about({
				type: "array",
				items: sentence(100)
			}, "Words to find it by. Display only.", [["voice"]]),
			tickets: about({
				type: "array",
				items: sentence(200)
			}, "Tickets or links. Display only.", [["VOICE-17"]])
		}, ["description"]),
		allOf: [{ not: { required: ["expires", "permanent"] } }, onlyEnabledWhenSafe()],
		$defs: gateDefinitions(gates)
	};
}
/** A text that a switch is written as. What no environment variable can hold, and what hides, is refused. */
function wordFor(which) {
	return {
		type: "string",
		maxLength: 100,
		pattern: "^[ -~]*$",
		errorMessage: `must be a text in quotes of at most 100 printable ASCII characters, such as "${which === "on" ? "1" : "0"}"`
	};
}
/** A field, or a field with how and where it is sent. */
const BINDING = {
	...when({ type: "string" }, { enum: FIELDS }, record({
		from: about({ enum: FIELDS }, "The field that fills the variable.", ["enabled"]),
		on: about(wordFor("on"), "What is sent while the flag is on. Without it: true.", ["1"]),
		off: about(wordFor("off"), "What is sent while the flag is off. Without it: false. unset leaves the variable out.", ["0", "unset"]),
		in: about({
			type: "array",
			minItems: 1,
			uniqueItems: true,
			items: ENVIRONMENT_NAME
		}, "The environments where the variable is sent. Without it: all of them.", [["development"]])
	}, ["from"])),
	description: "enabled, rollout, or how and where one of them is sent."
};
/** A flag whose safe value is on has no rollout (`flag/rollout-on-safe` says why). */
function onlyEnabledWhenSafe() {
	const enabled = withCode("const", "flag/rollout-on-safe", {
		const: "enabled",
		errorMessage: "must be `enabled`, because a flag with `safe: true` has no rollout"
	});
	return when({
		type: "object",
		properties: { safe: { const: true } },
		required: ["safe"]
	}, {
		type: "object",
		properties: { services: {
			type: "object",
			additionalProperties: {
				type: "object",
				additionalProperties: when({ type: "string" }, enabled, {
					type: "object",
					additionalProperties: true,
					properties: { from: enabled }
				})
			}
		} }
	});
}
// src/files/deploy-block.ts
/** What a probe expects where the file does not say: the plan of ElevenLabs (200, and 503 when it is off). */
const PROBE_DEFAULTS = {
	on: 200,
	off: 503,
	within: 60
};
/** The targets that a pipeline names, whatever else is wrong with it. */
function targetsNamedIn(written) {
	const below = (value) => typeof value === "object" && value !== null ? Object.values(value) : [];
	const services = written?.services;
	const names = below(services).flatMap((service) => below(service?.deploy)).map((block) => block?.target);
	return new Set(names.filter((name) => typeof name === "string"));
}
/** In the order in which they are written. */
function deployOf(written) {
	return Object.entries(written).map(([environment, { target, render, probe, machine, ...settings }]) => ({
		environment,
		target,
		render: render ?? null,
		probe: probe === void 0 ? null : {
			variable: null,
			...PROBE_DEFAULTS,
			...probe
		},
		...machine === void 0 ? {} : { machine },
		settings
	}));
}
// src/files/schema-deploy.ts
/** The renderings that a target may be given. A test holds this against the registry of renderings. */
const RENDERING_NAMES = [
	"dotenv",
	"compose",
	"kubernetes",
	"traefik",
	"json"
];
/**
* By environment or "*": the target, its own settings, and what every target takes. `only`: the targets that the
* file at hand names. Compiling the others would cost a check as much as all of its reading.
*/
function deploySchema(targets, only) {
	return about(mapOf(SCOPE, targets.size === 0 ? anyTarget() : oneOf(targets, only)), "How the service is redeployed and verified, by environment; \"*\" stands for every environment.", []);
}
function anyTarget() {
	return {
		...record({
			target: { type: "string" },
			...COMMON,
			...RENDER
		}, ["target"]),
		additionalProperties: true
	};
}
/** What the schemas of all targets refer to. No gate has a name like it. */
function deployDefinitions() {
	return { "deploy-probe": about(PROBE, "What is asked afterwards to see that it works.", []) };
}
/** One after the other, so that what is wrong is said of the target that is meant and of no other. */
function oneOf(targets, only) {
	const target = about({ enum: [...targets.keys()] }, "How the service is redeployed.", ["files"]);
	const unknown = {
		...record({
			target,
			...COMMON,
			...RENDER
		}, ["target"]),
		additionalProperties: true
	};
	return [...targets].filter(([name]) => only === null || only.has(name)).toReversed().reduce((otherwise, [name, { properties, required, renderings }]) => when({
		type: "object",
		additionalProperties: true,
		required: ["target"],
		properties: { target: { const: name } }
	}, record({
		target,
		...properties,
		...COMMON,
		...renderOf(renderings)
	}, ["target", ...required]), otherwise), unknown);
}
const STATUS = {
	type: "integer",
	minimum: 100,
	maximum: 599,
	errorMessage: "must be an HTTP status, such as 200 or 503"
};
const PROBE = record({
	url: about({
		type: "string",
		pattern: "^https?://[^\\s]+$",
		errorMessage: "must be an address that begins with http:// or https://"
	}, "The address that is asked. May hold {environment} and {service}.", ["https://{environment}.example.com/agent-conversations"]),
	on: {
		...about(STATUS, "What it answers while the feature is on.", [200]),
		default: PROBE_DEFAULTS.on
	},
	off: {
		...about(STATUS, "What it answers while it is off.", [503]),
		default: PROBE_DEFAULTS.off
	},
	variable: about(VARIABLE_NAME, "The variable that says whether it is on. Without it: any of them.", ["ELEVENLABS_AGENT_ENABLED"]),
	within: {
		...about(seconds(), "Seconds until it has to answer so.", [60]),
		default: PROBE_DEFAULTS.within
	}
}, ["url"]);
/** A time limit, in whole seconds: too short for the durations that people soak flags for. */
function seconds() {
	return {
		type: "integer",
		minimum: 1,
		maximum: 3600,
		errorMessage: "must be a whole number of seconds from 1 to 3600"
	};
}
/** What every target takes besides its own settings. */
const COMMON = {
	probe: { $ref: "#/$defs/deploy-probe" },
	machine: about(sentence(100), "The machine or job that deploys it, where each has its own: several may then have the same settings. May hold {environment} and {service}.", ["{environment}"])
};
const RENDER = renderOf(RENDERING_NAMES);
/** What takes the values themselves would not even look at it. */
function renderOf(names) {
	return names.length === 0 ? {} : { render: about({ enum: names }, "The form in which the target gets the values.", [names[0] ?? ""]) };
}
// src/files/schema-pipeline.ts
/** Where files without a policy say what counts as policy (DESIGN §3). */
const DEFAULT_POLICY_PATHS = [".github/workflows/**"];
/** `environments/pipeline.yaml`. `only`: see `deploySchema`. */
function pipelineSchema(gates, targets = ANY_TARGET, only = null) {
	return {
		...head("pipeline", "Pipeline", "The environments in order, what each requires, the services and the teams."),
		...record({
			version: about({ const: 1 }, "The version of this format.", [1]),
			teams: about(mapOf(TEAM_NAME, {
				type: "array",
				items: LOGIN,
				uniqueItems: true
			}), "Teams and the GitHub logins of their members. They own flags and approve promotions.", [{ release: ["ana", "bartek"] }]),
			environments: about(withCode(UNIQUE_BY, "pipeline/duplicate-environment", {
				type: "array",
				minItems: 1,
				items: environment(gates),
				[UNIQUE_BY]: "name"
			}), "The environments in the order in which they are shown. Each has a folder of states beside this file.", [[{ name: "development" }]]),
			services: about(mapOf(SERVICE_NAME, {
				type: ["object", "null"],
				additionalProperties: false,
				properties: { deploy: deploySchema(targets, only) }
			}), "The services that flags send variables to.", [{ "calling-platform": {} }]),
			deployments: about(deployments(), "The deployment log. By it a soak counts from the first success of every service that is deployed there, and what was refused or never deployed has not soaked. Left out: the log that is seen counts, on GitHub from its first entry on.", [{ log: "github" }]),
			policy: policy(gates)
		}, ["version", "environments"]),
		$defs: {
			...gateDefinitions(gates),
			...deployDefinitions()
		}
	};
}
function deployments() {
	return record({
		log: about({ enum: LOG_PLACES }, "Where the log is. `github`: GitHub keeps it as deployments. `file`: the file of `flaghoist deploy`, which a check on GitHub cannot read: landings count there. `none`: landings count everywhere.", ["github"]),
		identity: about(LOG_IDENTITY, "The login that writes the log on GitHub. Left out: the identity of the action.", ["my-app[bot]"]),
		former: about({
			type: "array",
			minItems: 1,
			items: record({
				name: about(LOG_IDENTITY, "The login.", ["github-actions[bot]"]),
				until: about(MOMENT, "The last moment at which it wrote.", ["2026-11-22T09:00:00Z"])
			}, ["name", "until"])
		}, "Logins that wrote the log before. What they write later does not count.", [[{
			name: "github-actions[bot]",
			until: "2026-11-22T09:00:00Z"
		}]])
	});
}
function environment(gates) {
	return record({
		name: about(ENVIRONMENT_NAME, "Its name, and the folder of its states.", ["staging"]),
		enforcement: {
			...about({ enum: ENFORCEMENTS }, "`report` shows every verdict and holds nothing up, for a team that is adopting the gate.", ["enforce"]),
			default: "enforce"
		},
		requires: { $ref: "#/$defs/requirements" },
		resume: about(record({
			within: about({
				type: "string",
				pattern: DURATION_PATTERN
			}, "How long ago the values may have been taken down, by one or several rollbacks: 14d.", ["14d"]),
			requires: about({
				...requirementsMap(gates),
				minProperties: 1
			}, "What such a promotion requires in place of soak and ladder: at least one gate.", [{ approvals: {
				count: 1,
				from: ["release"]
			} }])
		}, ["within", "requires"]), "How values come back that rollbacks took down here. A promotion that restores exactly the values that were accepted and deployed, while none was raised since, meets these requirements in place of the soak of this environment and of ladders. Everything else that is required stands beside them: approvals, hold, issues, flags, checklists, and the soak that a flag requires in its own file. A prerequisite that the same proposal restores counts as if it had never been down. The limits on the size of a proposal do not apply, so that the revert of `rollback --all` is one pull request. Left out: every way back is a full promotion.", [{
			within: "14d",
			requires: { approvals: {
				count: 1,
				from: ["release"]
			} }
		}])
	}, ["name"]);
}
function policy(gates) {
	return about(record({
		...gates.has("approvals") ? { approvals: gateSettings(gates, "approvals") } : {},
		paths: {
			...about({
				type: "array",
				items: {
					...sentence(),
					errorMessage: "must be a glob pattern from the root of the repository"
				}
			}, "What else counts as rules, besides this file.", [DEFAULT_POLICY_PATHS]),
			default: DEFAULT_POLICY_PATHS
		}
	}), "Who may change this file, or loosen what a flag requires.", [{ approvals: {
		count: 1,
		from: ["release"]
	} }]);
}
// src/files/schema-state.ts
/** `environments/<environment>/<flag>.yaml`. */
function stateSchema() {
	const enabled = about(SWITCH, "Whether the flag is on here.", [false]);
	const rollout = {
		...about(ROLLOUT, "The share of users in percent who get the value that is not safe.", [25]),
		default: 100
	};
	return {
		...head("state", "State", "What a flag is set to in one environment. Without this file everybody gets the safe value."),
		...record({
			enabled,
			rollout,
			services: about(mapOf(SERVICE_NAME, {
				...record({
					enabled,
					rollout
				}),
				minProperties: 1
			}), "Settings of single services, for debugging. What they leave out is inherited.", [{ "calling-platform": { enabled: false } }]),
			hold: about(sentence(), "Why further promotion of this flag is stopped, here and downstream.", ["p95 latency under investigation"]),
			"block-routes": {
				...about(SWITCH, "Whether the flag's emergency routes are blocked at the proxy; then it is off as well.", [true]),
				default: false
			}
		}, ["enabled"])
	};
}
// node_modules/ajv/dist/compile/codegen/code.js
var require_code$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.regexpCode = exports.getEsmExportName = exports.getProperty = exports.safeStringify = exports.stringify = exports.strConcat = exports.addCodeArg = exports.str = exports._ = exports.nil = exports._Code = exports.Name = exports.IDENTIFIER = exports._CodeOrName = void 0;
	var _CodeOrName = class {};
	exports._CodeOrName = _CodeOrName;
	exports.IDENTIFIER = /^[a-z$_][a-z$_0-9]*$/i;
	var Name = class extends _CodeOrName {
		constructor(s) {
			super();
			if (!exports.IDENTIFIER.test(s)) throw new Error("CodeGen: name must be a valid identifier");
			this.str = s;
		}
		toString() {
			return this.str;
		}
		emptyStr() {
			return false;
		}
		get names() {
			return { [this.str]: 1 };
		}
	};
	exports.Name = Name;
	var _Code = class extends _CodeOrName {
		constructor(code) {
			super();
			this._items = typeof code === "string" ? [code] : code;
		}
		toString() {
			return this.str;
		}
		emptyStr() {
			if (this._items.length > 1) return false;
			const item = this._items[0];
			return item === "" || item === "\"\"";
		}
		get str() {
			var _a;
			return (_a = this._str) !== null && _a !== void 0 ? _a : this._str = this._items.reduce((s, c) => `${s}${c}`, "");
		}
		get names() {
			var _a;
			return (_a = this._names) !== null && _a !== void 0 ? _a : this._names = this._items.reduce((names, c) => {
				if (c instanceof Name) names[c.str] = (names[c.str] || 0) + 1;
				return names;
			}, {});
		}
	};
	exports._Code = _Code;
	exports.nil = new _Code("");
	function _(strs, ...args) {
		const code = [strs[0]];
		let i = 0;
		while (i < args.length) {
			addCodeArg(code, args[i]);
			code.push(strs[++i]);
		}
		return new _Code(code);
	}
	exports._ = _;
	const plus = new _Code("+");
	function str(strs, ...args) {
		const expr = [safeStringify(strs[0])];
		let i = 0;
		while (i < args.length) {
			expr.push(plus);
			addCodeArg(expr, args[i]);
			expr.push(plus, safeStringify(strs[++i]));
		}
		optimize(expr);
		return new _Code(expr);
	}
	exports.str = str;
	function addCodeArg(code, arg) {
		if (arg instanceof _Code) code.push(...arg._items);
		else if (arg instanceof Name) code.push(arg);
		else code.push(interpolate(arg));
	}
	exports.addCodeArg = addCodeArg;
	function optimize(expr) {
		let i = 1;
		while (i < expr.length - 1) {
			if (expr[i] === plus) {
				const res = mergeExprItems(expr[i - 1], expr[i + 1]);
				if (res !== void 0) {
					expr.splice(i - 1, 3, res);
					continue;
				}
				expr[i++] = "+";
			}
			i++;
		}
	}
	function mergeExprItems(a, b) {
		if (b === "\"\"") return a;
		if (a === "\"\"") return b;
		if (typeof a == "string") {
			if (b instanceof Name || a[a.length - 1] !== "\"") return;
			if (typeof b != "string") return `${a.slice(0, -1)}${b}"`;
			if (b[0] === "\"") return a.slice(0, -1) + b.slice(1);
			return;
		}
		if (typeof b == "string" && b[0] === "\"" && !(a instanceof Name)) return `"${a}${b.slice(1)}`;
	}
	function strConcat(c1, c2) {
		return c2.emptyStr() ? c1 : c1.emptyStr() ? c2 : str`${c1}${c2}`;
	}
	exports.strConcat = strConcat;
	function interpolate(x) {
		return typeof x == "number" || typeof x == "boolean" || x === null ? x : safeStringify(Array.isArray(x) ? x.join(",") : x);
	}
	function stringify(x) {
		return new _Code(safeStringify(x));
	}
	exports.stringify = stringify;
	function safeStringify(x) {
		return JSON.stringify(x).replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029");
	}
	exports.safeStringify = safeStringify;
	function getProperty(key) {
		return typeof key == "string" && exports.IDENTIFIER.test(key) ? new _Code(`.${key}`) : _`[${key}]`;
	}
	exports.getProperty = getProperty;
	function getEsmExportName(key) {
		if (typeof key == "string" && exports.IDENTIFIER.test(key)) return new _Code(`${key}`);
		throw new Error(`CodeGen: invalid export name: ${key}, use explicit $id name mapping`);
	}
	exports.getEsmExportName = getEsmExportName;
	function regexpCode(rx) {
		return new _Code(rx.toString());
	}
	exports.regexpCode = regexpCode;
}));
// node_modules/ajv/dist/compile/codegen/scope.js
var require_scope = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ValueScope = exports.ValueScopeName = exports.Scope = exports.varKinds = exports.UsedValueState = void 0;
	const code_1 = require_code$1();
	var ValueError = class extends Error {
		constructor(name) {
			super(`CodeGen: "code" for ${name} not defined`);
			this.value = name.value;
		}
	};
	var UsedValueState;
	(function(UsedValueState) {
		UsedValueState[UsedValueState["Started"] = 0] = "Started";
		UsedValueState[UsedValueState["Completed"] = 1] = "Completed";
	})(UsedValueState || (exports.UsedValueState = UsedValueState = {}));
	exports.varKinds = {
		const: new code_1.Name("const"),
		let: new code_1.Name("let"),
		var: new code_1.Name("var")
	};
	var Scope = class {
		constructor({ prefixes, parent } = {}) {
			this._names = {};
			this._prefixes = prefixes;
			this._parent = parent;
		}
		toName(nameOrPrefix) {
			return nameOrPrefix instanceof code_1.Name ? nameOrPrefix : this.name(nameOrPrefix);
		}
		name(prefix) {
			return new code_1.Name(this._newName(prefix));
		}
		_newName(prefix) {
			const ng = this._names[prefix] || this._nameGroup(prefix);
			return `${prefix}${ng.index++}`;
		}
		_nameGroup(prefix) {
			var _a, _b;
			if (((_b = (_a = this._parent) === null || _a === void 0 ? void 0 : _a._prefixes) === null || _b === void 0 ? void 0 : _b.has(prefix)) || this._prefixes && !this._prefixes.has(prefix)) throw new Error(`CodeGen: prefix "${prefix}" is not allowed in this scope`);
			return this._names[prefix] = {
				prefix,
				index: 0
			};
		}
	};
	exports.Scope = Scope;
	var ValueScopeName = class extends code_1.Name {
		constructor(prefix, nameStr) {
			super(nameStr);
			this.prefix = prefix;
		}
		setValue(value, { property, itemIndex }) {
			this.value = value;
			this.scopePath = (0, code_1._)`.${new code_1.Name(property)}[${itemIndex}]`;
		}
	};
	exports.ValueScopeName = ValueScopeName;
	const line = (0, code_1._)`\n`;
	var ValueScope = class extends Scope {
		constructor(opts) {
			super(opts);
			this._values = {};
			this._scope = opts.scope;
			this.opts = {
				...opts,
				_n: opts.lines ? line : code_1.nil
			};
		}
		get() {
			return this._scope;
		}
		name(prefix) {
			return new ValueScopeName(prefix, this._newName(prefix));
		}
		value(nameOrPrefix, value) {
			var _a;
			if (value.ref === void 0) throw new Error("CodeGen: ref must be passed in value");
			const name = this.toName(nameOrPrefix);
			const { prefix } = name;
			const valueKey = (_a = value.key) !== null && _a !== void 0 ? _a : value.ref;
			let vs = this._values[prefix];
			if (vs) {
				const _name = vs.get(valueKey);
				if (_name) return _name;
			} else vs = this._values[prefix] = /* @__PURE__ */ new Map();
			vs.set(valueKey, name);
			const s = this._scope[prefix] || (this._scope[prefix] = []);
			const itemIndex = s.length;
			s[itemIndex] = value.ref;
			name.setValue(value, {
				property: prefix,
				itemIndex
			});
			return name;
		}
		getValue(prefix, keyOrRef) {
			const vs = this._values[prefix];
			if (!vs) return;
			return vs.get(keyOrRef);
		}
		scopeRefs(scopeName, values = this._values) {
			return this._reduceValues(values, (name) => {
				if (name.scopePath === void 0) throw new Error(`CodeGen: name "${name}" has no value`);
				return (0, code_1._)`${scopeName}${name.scopePath}`;
			});
		}
		scopeCode(values = this._values, usedValues, getCode) {
			return this._reduceValues(values, (name) => {
				if (name.value === void 0) throw new Error(`CodeGen: name "${name}" has no value`);
				return name.value.code;
			}, usedValues, getCode);
		}
		_reduceValues(values, valueCode, usedValues = {}, getCode) {
			let code = code_1.nil;
			for (const prefix in values) {
				const vs = values[prefix];
				if (!vs) continue;
				const nameSet = usedValues[prefix] = usedValues[prefix] || /* @__PURE__ */ new Map();
				vs.forEach((name) => {
					if (nameSet.has(name)) return;
					nameSet.set(name, UsedValueState.Started);
					let c = valueCode(name);
					if (c) {
						const def = this.opts.es5 ? exports.varKinds.var : exports.varKinds.const;
						code = (0, code_1._)`${code}${def} ${name} = ${c};${this.opts._n}`;
					} else if (c = getCode === null || getCode === void 0 ? void 0 : getCode(name)) code = (0, code_1._)`${code}${c}${this.opts._n}`;
					else throw new ValueError(name);
					nameSet.set(name, UsedValueState.Completed);
				});
			}
			return code;
		}
	};
	exports.ValueScope = ValueScope;
}));
// node_modules/ajv/dist/compile/codegen/index.js
var require_codegen = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.or = exports.and = exports.not = exports.CodeGen = exports.operators = exports.varKinds = exports.ValueScopeName = exports.ValueScope = exports.Scope = exports.Name = exports.regexpCode = exports.stringify = exports.getProperty = exports.nil = exports.strConcat = exports.str = exports._ = void 0;
	const code_1 = require_code$1();
	const scope_1 = require_scope();
	var code_2 = require_code$1();
	Object.defineProperty(exports, "_", {
		enumerable: true,
		get: function() {
			return code_2._;
		}
	});
	Object.defineProperty(exports, "str", {
		enumerable: true,
		get: function() {
			return code_2.str;
		}
	});
	Object.defineProperty(exports, "strConcat", {
		enumerable: true,
		get: function() {
			return code_2.strConcat;
		}
	});
	Object.defineProperty(exports, "nil", {
		enumerable: true,
		get: function() {
			return code_2.nil;
		}
	});
	Object.defineProperty(exports, "getProperty", {
		enumerable: true,
		get: function() {
			return code_2.getProperty;
		}
	});
	Object.defineProperty(exports, "stringify", {
		enumerable: true,
		get: function() {
			return code_2.stringify;
		}
	});
	Object.defineProperty(exports, "regexpCode", {
		enumerable: true,
		get: function() {
			return code_2.regexpCode;
		}
	});
	Object.defineProperty(exports, "Name", {
		enumerable: true,
		get: function() {
			return code_2.Name;
		}
	});
	var scope_2 = require_scope();
	Object.defineProperty(exports, "Scope", {
		enumerable: true,
		get: function() {
			return scope_2.Scope;
		}
	});
	Object.defineProperty(exports, "ValueScope", {
		enumerable: true,
		get: function() {
			return scope_2.ValueScope;
		}
	});
	Object.defineProperty(exports, "ValueScopeName", {
		enumerable: true,
		get: function() {
			return scope_2.ValueScopeName;
		}
	});
	Object.defineProperty(exports, "varKinds", {
		enumerable: true,
		get: function() {
			return scope_2.varKinds;
		}
	});
	exports.operators = {
		GT: new code_1._Code(">"),
		GTE: new code_1._Code(">="),
		LT: new code_1._Code("<"),
		LTE: new code_1._Code("<="),
		EQ: new code_1._Code("==="),
		NEQ: new code_1._Code("!=="),
		NOT: new code_1._Code("!"),
		OR: new code_1._Code("||"),
		AND: new code_1._Code("&&"),
		ADD: new code_1._Code("+")
	};
	var Node = class {
		optimizeNodes() {
			return this;
		}
		optimizeNames(_names, _constants) {
			return this;
		}
	};
	var Def = class extends Node {
		constructor(varKind, name, rhs) {
			super();
			this.varKind = varKind;
			this.name = name;
			this.rhs = rhs;
		}
		render({ es5, _n }) {
			const varKind = es5 ? scope_1.varKinds.var : this.varKind;
			const rhs = this.rhs === void 0 ? "" : ` = ${this.rhs}`;
			return `${varKind} ${this.name}${rhs};` + _n;
		}
		optimizeNames(names, constants) {
			if (!names[this.name.str]) return;
			if (this.rhs) this.rhs = optimizeExpr(this.rhs, names, constants);
			return this;
		}
		get names() {
			return this.rhs instanceof code_1._CodeOrName ? this.rhs.names : {};
		}
	};
	var Assign = class extends Node {
		constructor(lhs, rhs, sideEffects) {
			super();
			this.lhs = lhs;
			this.rhs = rhs;
			this.sideEffects = sideEffects;
		}
		render({ _n }) {
			return `${this.lhs} = ${this.rhs};` + _n;
		}
		optimizeNames(names, constants) {
			if (this.lhs instanceof code_1.Name && !names[this.lhs.str] && !this.sideEffects) return;
			this.rhs = optimizeExpr(this.rhs, names, constants);
			return this;
		}
		get names() {
			return addExprNames(this.lhs instanceof code_1.Name ? {} : { ...this.lhs.names }, this.rhs);
		}
	};
	var AssignOp = class extends Assign {
		constructor(lhs, op, rhs, sideEffects) {
			super(lhs, rhs, sideEffects);
			this.op = op;
		}
		render({ _n }) {
			return `${this.lhs} ${this.op}= ${this.rhs};` + _n;
		}
	};
	var Label = class extends Node {
		constructor(label) {
			super();
			this.label = label;
			this.names = {};
		}
		render({ _n }) {
			return `${this.label}:` + _n;
		}
	};
	var Break = class extends Node {
		constructor(label) {
			super();
			this.label = label;
			this.names = {};
		}
		render({ _n }) {
			return `break${this.label ? ` ${this.label}` : ""};` + _n;
		}
	};
	var Throw = class extends Node {
		constructor(error) {
			super();
			this.error = error;
		}
		render({ _n }) {
			return `throw ${this.error};` + _n;
		}
		get names() {
			return this.error.names;
		}
	};
	var AnyCode = class extends Node {
		constructor(code) {
			super();
			this.code = code;
		}
		render({ _n }) {
			return `${this.code};` + _n;
		}
		optimizeNodes() {
			return `${this.code}` ? this : void 0;
		}
		optimizeNames(names, constants) {
			this.code = optimizeExpr(this.code, names, constants);
			return this;
		}
		get names() {
			return this.code instanceof code_1._CodeOrName ? this.code.names : {};
		}
	};
	var ParentNode = class extends Node {
		constructor(nodes = []) {
			super();
			this.nodes = nodes;
		}
		render(opts) {
			return this.nodes.reduce((code, n) => code + n.render(opts), "");
		}
		optimizeNodes() {
			const { nodes } = this;
			let i = nodes.length;
			while (i--) {
				const n = nodes[i].optimizeNodes();
				if (Array.isArray(n)) nodes.splice(i, 1, ...n);
				else if (n) nodes[i] = n;
				else nodes.splice(i, 1);
			}
			return nodes.length > 0 ? this : void 0;
		}
		optimizeNames(names, constants) {
			const { nodes } = this;
			let i = nodes.length;
			while (i--) {
				const n = nodes[i];
				if (n.optimizeNames(names, constants)) continue;
				subtractNames(names, n.names);
				nodes.splice(i, 1);
			}
			return nodes.length > 0 ? this : void 0;
		}
		get names() {
			return this.nodes.reduce((names, n) => addNames(names, n.names), {});
		}
	};
	var BlockNode = class extends ParentNode {
		render(opts) {
			return "{" + opts._n + super.render(opts) + "}" + opts._n;
		}
	};
	var Root = class extends ParentNode {};
	var Else = class extends BlockNode {};
	Else.kind = "else";
	var If = class If extends BlockNode {
		constructor(condition, nodes) {
			super(nodes);
			this.condition = condition;
		}
		render(opts) {
			let code = `if(${this.condition})` + super.render(opts);
			if (this.else) code += "else " + this.else.render(opts);
			return code;
		}
		optimizeNodes() {
			super.optimizeNodes();
			const cond = this.condition;
			if (cond === true) return this.nodes;
			let e = this.else;
			if (e) {
				const ns = e.optimizeNodes();
				e = this.else = Array.isArray(ns) ? new Else(ns) : ns;
			}
			if (e) {
				if (cond === false) return e instanceof If ? e : e.nodes;
				if (this.nodes.length) return this;
				return new If(not(cond), e instanceof If ? [e] : e.nodes);
			}
			if (cond === false || !this.nodes.length) return void 0;
			return this;
		}
		optimizeNames(names, constants) {
			var _a;
			this.else = (_a = this.else) === null || _a === void 0 ? void 0 : _a.optimizeNames(names, constants);
			if (!(super.optimizeNames(names, constants) || this.else)) return;
			this.condition = optimizeExpr(this.condition, names, constants);
			return this;
		}
		get names() {
			const names = super.names;
			addExprNames(names, this.condition);
			if (this.else) addNames(names, this.else.names);
			return names;
		}
	};
	If.kind = "if";
	var For = class extends BlockNode {};
	For.kind = "for";
	var ForLoop = class extends For {
		constructor(iteration) {
			super();
			this.iteration = iteration;
		}
		render(opts) {
			return `for(${this.iteration})` + super.render(opts);
		}
		optimizeNames(names, constants) {
			if (!super.optimizeNames(names, constants)) return;
			this.iteration = optimizeExpr(this.iteration, names, constants);
			return this;
		}
		get names() {
			return addNames(super.names, this.iteration.names);
		}
	};
	var ForRange = class extends For {
		constructor(varKind, name, from, to) {
			super();
			this.varKind = varKind;
			this.name = name;
			this.from = from;
			this.to = to;
		}
		render(opts) {
			const varKind = opts.es5 ? scope_1.varKinds.var : this.varKind;
			const { name, from, to } = this;
			return `for(${varKind} ${name}=${from}; ${name}<${to}; ${name}++)` + super.render(opts);
		}
		get names() {
			return addExprNames(addExprNames(super.names, this.from), this.to);
		}
	};
	var ForIter = class extends For {
		constructor(loop, varKind, name, iterable) {
			super();
			this.loop = loop;
			this.varKind = varKind;
			this.name = name;
			this.iterable = iterable;
		}
		render(opts) {
			return `for(${this.varKind} ${this.name} ${this.loop} ${this.iterable})` + super.render(opts);
		}
		optimizeNames(names, constants) {
			if (!super.optimizeNames(names, constants)) return;
			this.iterable = optimizeExpr(this.iterable, names, constants);
			return this;
		}
		get names() {
			return addNames(super.names, this.iterable.names);
		}
	};
	var Func = class extends BlockNode {
		constructor(name, args, async) {
			super();
			this.name = name;
			this.args = args;
			this.async = async;
		}
		render(opts) {
			return `${this.async ? "async " : ""}function ${this.name}(${this.args})` + super.render(opts);
		}
	};
	Func.kind = "func";
	var Return = class extends ParentNode {
		render(opts) {
			return "return " + super.render(opts);
		}
	};
	Return.kind = "return";
	var Try = class extends BlockNode {
		render(opts) {
			let code = "try" + super.render(opts);
			if (this.catch) code += this.catch.render(opts);
			if (this.finally) code += this.finally.render(opts);
			return code;
		}
		optimizeNodes() {
			var _a, _b;
			super.optimizeNodes();
			(_a = this.catch) === null || _a === void 0 || _a.optimizeNodes();
			(_b = this.finally) === null || _b === void 0 || _b.optimizeNodes();
			return this;
		}
		optimizeNames(names, constants) {
			var _a, _b;
			super.optimizeNames(names, constants);
			(_a = this.catch) === null || _a === void 0 || _a.optimizeNames(names, constants);
			(_b = this.finally) === null || _b === void 0 || _b.optimizeNames(names, constants);
			return this;
		}
		get names() {
			const names = super.names;
			if (this.catch) addNames(names, this.catch.names);
			if (this.finally) addNames(names, this.finally.names);
			return names;
		}
	};
	var Catch = class extends BlockNode {
		constructor(error) {
			super();
			this.error = error;
		}
		render(opts) {
			return `catch(${this.error})` + super.render(opts);
		}
	};
	Catch.kind = "catch";
	var Finally = class extends BlockNode {
		render(opts) {
			return "finally" + super.render(opts);
		}
	};
	Finally.kind = "finally";
	var CodeGen = class {
		constructor(extScope, opts = {}) {
			this._values = {};
			this._blockStarts = [];
			this._constants = {};
			this.opts = {
				...opts,
				_n: opts.lines ? "\n" : ""
			};
			this._extScope = extScope;
			this._scope = new scope_1.Scope({ parent: extScope });
			this._nodes = [new Root()];
		}
		toString() {
			return this._root.render(this.opts);
		}
		name(prefix) {
			return this._scope.name(prefix);
		}
		scopeName(prefix) {
			return this._extScope.name(prefix);
		}
		scopeValue(prefixOrName, value) {
			const name = this._extScope.value(prefixOrName, value);
			(this._values[name.prefix] || (this._values[name.prefix] = /* @__PURE__ */ new Set())).add(name);
			return name;
		}
		getScopeValue(prefix, keyOrRef) {
			return this._extScope.getValue(prefix, keyOrRef);
		}
		scopeRefs(scopeName) {
			return this._extScope.scopeRefs(scopeName, this._values);
		}
		scopeCode() {
			return this._extScope.scopeCode(this._values);
		}
		_def(varKind, nameOrPrefix, rhs, constant) {
			const name = this._scope.toName(nameOrPrefix);
			if (rhs !== void 0 && constant) this._constants[name.str] = rhs;
			this._leafNode(new Def(varKind, name, rhs));
			return name;
		}
		const(nameOrPrefix, rhs, _constant) {
			return this._def(scope_1.varKinds.const, nameOrPrefix, rhs, _constant);
		}
		let(nameOrPrefix, rhs, _constant) {
			return this._def(scope_1.varKinds.let, nameOrPrefix, rhs, _constant);
		}
		var(nameOrPrefix, rhs, _constant) {
			return this._def(scope_1.varKinds.var, nameOrPrefix, rhs, _constant);
		}
		assign(lhs, rhs, sideEffects) {
			return this._leafNode(new Assign(lhs, rhs, sideEffects));
		}
		add(lhs, rhs) {
			return this._leafNode(new AssignOp(lhs, exports.operators.ADD, rhs));
		}
		code(c) {
			if (typeof c == "function") c();
			else if (c !== code_1.nil) this._leafNode(new AnyCode(c));
			return this;
		}
		object(...keyValues) {
			const code = ["{"];
			for (const [key, value] of keyValues) {
				if (code.length > 1) code.push(",");
				code.push(key);
				if (key !== value || this.opts.es5) {
					code.push(":");
					(0, code_1.addCodeArg)(code, value);
				}
			}
			code.push("}");
			return new code_1._Code(code);
		}
		if(condition, thenBody, elseBody) {
			this._blockNode(new If(condition));
			if (thenBody && elseBody) this.code(thenBody).else().code(elseBody).endIf();
			else if (thenBody) this.code(thenBody).endIf();
			else if (elseBody) throw new Error("CodeGen: \"else\" body without \"then\" body");
			return this;
		}
		elseIf(condition) {
			return this._elseNode(new If(condition));
		}
		else() {
			return this._elseNode(new Else());
		}
		endIf() {
			return this._endBlockNode(If, Else);
		}
		_for(node, forBody) {
			this._blockNode(node);
			if (forBody) this.code(forBody).endFor();
			return this;
		}
		for(iteration, forBody) {
			return this._for(new ForLoop(iteration), forBody);
		}
		forRange(nameOrPrefix, from, to, forBody, varKind = this.opts.es5 ? scope_1.varKinds.var : scope_1.varKinds.let) {
			const name = this._scope.toName(nameOrPrefix);
			return this._for(new ForRange(varKind, name, from, to), () => forBody(name));
		}
		forOf(nameOrPrefix, iterable, forBody, varKind = scope_1.varKinds.const) {
			const name = this._scope.toName(nameOrPrefix);
			if (this.opts.es5) {
				const arr = iterable instanceof code_1.Name ? iterable : this.var("_arr", iterable);
				return this.forRange("_i", 0, (0, code_1._)`${arr}.length`, (i) => {
					this.var(name, (0, code_1._)`${arr}[${i}]`);
					forBody(name);
				});
			}
			return this._for(new ForIter("of", varKind, name, iterable), () => forBody(name));
		}
		forIn(nameOrPrefix, obj, forBody, varKind = this.opts.es5 ? scope_1.varKinds.var : scope_1.varKinds.const) {
			if (this.opts.ownProperties) return this.forOf(nameOrPrefix, (0, code_1._)`Object.keys(${obj})`, forBody);
			const name = this._scope.toName(nameOrPrefix);
			return this._for(new ForIter("in", varKind, name, obj), () => forBody(name));
		}
		endFor() {
			return this._endBlockNode(For);
		}
		label(label) {
			return this._leafNode(new Label(label));
		}
		break(label) {
			return this._leafNode(new Break(label));
		}
		return(value) {
			const node = new Return();
			this._blockNode(node);
			this.code(value);
			if (node.nodes.length !== 1) throw new Error("CodeGen: \"return\" should have one node");
			return this._endBlockNode(Return);
		}
		try(tryBody, catchCode, finallyCode) {
			if (!catchCode && !finallyCode) throw new Error("CodeGen: \"try\" without \"catch\" and \"finally\"");
			const node = new Try();
			this._blockNode(node);
			this.code(tryBody);
			if (catchCode) {
				const error = this.name("e");
				this._currNode = node.catch = new Catch(error);
				catchCode(error);
			}
			if (finallyCode) {
				this._currNode = node.finally = new Finally();
				this.code(finallyCode);
			}
			return this._endBlockNode(Catch, Finally);
		}
		throw(error) {
			return this._leafNode(new Throw(error));
		}
		block(body, nodeCount) {
			this._blockStarts.push(this._nodes.length);
			if (body) this.code(body).endBlock(nodeCount);
			return this;
		}
		endBlock(nodeCount) {
			const len = this._blockStarts.pop();
			if (len === void 0) throw new Error("CodeGen: not in self-balancing block");
			const toClose = this._nodes.length - len;
			if (toClose < 0 || nodeCount !== void 0 && toClose !== nodeCount) throw new Error(`CodeGen: wrong number of nodes: ${toClose} vs ${nodeCount} expected`);
			this._nodes.length = len;
			return this;
		}
		func(name, args = code_1.nil, async, funcBody) {
			this._blockNode(new Func(name, args, async));
			if (funcBody) this.code(funcBody).endFunc();
			return this;
		}
		endFunc() {
			return this._endBlockNode(Func);
		}
		optimize(n = 1) {
			while (n-- > 0) {
				this._root.optimizeNodes();
				this._root.optimizeNames(this._root.names, this._constants);
			}
		}
		_leafNode(node) {
			this._currNode.nodes.push(node);
			return this;
		}
		_blockNode(node) {
			this._currNode.nodes.push(node);
			this._nodes.push(node);
		}
		_endBlockNode(N1, N2) {
			const n = this._currNode;
			if (n instanceof N1 || N2 && n instanceof N2) {
				this._nodes.pop();
				return this;
			}
			throw new Error(`CodeGen: not in block "${N2 ? `${N1.kind}/${N2.kind}` : N1.kind}"`);
		}
		_elseNode(node) {
			const n = this._currNode;
			if (!(n instanceof If)) throw new Error("CodeGen: \"else\" without \"if\"");
			this._currNode = n.else = node;
			return this;
		}
		get _root() {
			return this._nodes[0];
		}
		get _currNode() {
			const ns = this._nodes;
			return ns[ns.length - 1];
		}
		set _currNode(node) {
			const ns = this._nodes;
			ns[ns.length - 1] = node;
		}
	};
	exports.CodeGen = CodeGen;
	function addNames(names, from) {
		for (const n in from) names[n] = (names[n] || 0) + (from[n] || 0);
		return names;
	}
	function addExprNames(names, from) {
		return from instanceof code_1._CodeOrName ? addNames(names, from.names) : names;
	}
	function optimizeExpr(expr, names, constants) {
		if (expr instanceof code_1.Name) return replaceName(expr);
		if (!canOptimize(expr)) return expr;
		return new code_1._Code(expr._items.reduce((items, c) => {
			if (c instanceof code_1.Name) c = replaceName(c);
			if (c instanceof code_1._Code) items.push(...c._items);
			else items.push(c);
			return items;
		}, []));
		function replaceName(n) {
			const c = constants[n.str];
			if (c === void 0 || names[n.str] !== 1) return n;
			delete names[n.str];
			return c;
		}
		function canOptimize(e) {
			return e instanceof code_1._Code && e._items.some((c) => c instanceof code_1.Name && names[c.str] === 1 && constants[c.str] !== void 0);
		}
	}
	function subtractNames(names, from) {
		for (const n in from) names[n] = (names[n] || 0) - (from[n] || 0);
	}
	function not(x) {
		return typeof x == "boolean" || typeof x == "number" || x === null ? !x : (0, code_1._)`!${par(x)}`;
	}
	exports.not = not;
	const andCode = mappend(exports.operators.AND);
	function and(...args) {
		return args.reduce(andCode);
	}
	exports.and = and;
	const orCode = mappend(exports.operators.OR);
	function or(...args) {
		return args.reduce(orCode);
	}
	exports.or = or;
	function mappend(op) {
		return (x, y) => x === code_1.nil ? y : y === code_1.nil ? x : (0, code_1._)`${par(x)} ${op} ${par(y)}`;
	}
	function par(x) {
		return x instanceof code_1.Name ? x : (0, code_1._)`(${x})`;
	}
}));
// node_modules/ajv/dist/compile/util.js
var require_util = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.checkStrictMode = exports.getErrorPath = exports.Type = exports.useFunc = exports.setEvaluated = exports.evaluatedPropsToName = exports.mergeEvaluated = exports.eachItem = exports.unescapeJsonPointer = exports.escapeJsonPointer = exports.escapeFragment = exports.unescapeFragment = exports.schemaRefOrVal = exports.schemaHasRulesButRef = exports.schemaHasRules = exports.checkUnknownRules = exports.alwaysValidSchema = exports.toHash = void 0;
	const codegen_1 = require_codegen();
	const code_1 = require_code$1();
	function toHash(arr) {
		const hash = {};
		for (const item of arr) hash[item] = true;
		return hash;
	}
	exports.toHash = toHash;
	function alwaysValidSchema(it, schema) {
		if (typeof schema == "boolean") return schema;
		if (Object.keys(schema).length === 0) return true;
		checkUnknownRules(it, schema);
		return !schemaHasRules(schema, it.self.RULES.all);
	}
	exports.alwaysValidSchema = alwaysValidSchema;
	function checkUnknownRules(it, schema = it.schema) {
		const { opts, self } = it;
		if (!opts.strictSchema) return;
		if (typeof schema === "boolean") return;
		const rules = self.RULES.keywords;
		for (const key in schema) if (!rules[key]) checkStrictMode(it, `unknown keyword: "${key}"`);
	}
	exports.checkUnknownRules = checkUnknownRules;
	function schemaHasRules(schema, rules) {
		if (typeof schema == "boolean") return !schema;
		for (const key in schema) if (rules[key]) return true;
		return false;
	}
	exports.schemaHasRules = schemaHasRules;
	function schemaHasRulesButRef(schema, RULES) {
		if (typeof schema == "boolean") return !schema;
		for (const key in schema) if (key !== "$ref" && RULES.all[key]) return true;
		return false;
	}
	exports.schemaHasRulesButRef = schemaHasRulesButRef;
	function schemaRefOrVal({ topSchemaRef, schemaPath }, schema, keyword, $data) {
		if (!$data) {
			if (typeof schema == "number" || typeof schema == "boolean") return schema;
			if (typeof schema == "string") return (0, codegen_1._)`${schema}`;
		}
		return (0, codegen_1._)`${topSchemaRef}${schemaPath}${(0, codegen_1.getProperty)(keyword)}`;
	}
	exports.schemaRefOrVal = schemaRefOrVal;
	function unescapeFragment(str) {
		return unescapeJsonPointer(decodeURIComponent(str));
	}
	exports.unescapeFragment = unescapeFragment;
	function escapeFragment(str) {
		return encodeURIComponent(escapeJsonPointer(str));
	}
	exports.escapeFragment = escapeFragment;
	function escapeJsonPointer(str) {
		if (typeof str == "number") return `${str}`;
		return str.replace(/~/g, "~0").replace(/\//g, "~1");
	}
	exports.escapeJsonPointer = escapeJsonPointer;
	function unescapeJsonPointer(str) {
		return str.replace(/~1/g, "/").replace(/~0/g, "~");
	}
	exports.unescapeJsonPointer = unescapeJsonPointer;
	function eachItem(xs, f) {
		if (Array.isArray(xs)) for (const x of xs) f(x);
		else f(xs);
	}
	exports.eachItem = eachItem;
	function makeMergeEvaluated({ mergeNames, mergeToName, mergeValues, resultToName }) {
		return (gen, from, to, toName) => {
			const res = to === void 0 ? from : to instanceof codegen_1.Name ? (from instanceof codegen_1.Name ? mergeNames(gen, from, to) : mergeToName(gen, from, to), to) : from instanceof codegen_1.Name ? (mergeToName(gen, to, from), from) : mergeValues(from, to);
			return toName === codegen_1.Name && !(res instanceof codegen_1.Name) ? resultToName(gen, res) : res;
		};
	}
	exports.mergeEvaluated = {
		props: makeMergeEvaluated({
			mergeNames: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true && ${from} !== undefined`, () => {
				gen.if((0, codegen_1._)`${from} === true`, () => gen.assign(to, true), () => gen.assign(to, (0, codegen_1._)`${to} || {}`).code((0, codegen_1._)`Object.assign(${to}, ${from})`));
			}),
			mergeToName: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true`, () => {
				if (from === true) gen.assign(to, true);
				else {
					gen.assign(to, (0, codegen_1._)`${to} || {}`);
					setEvaluated(gen, to, from);
				}
			}),
			mergeValues: (from, to) => from === true ? true : {
				...from,
				...to
			},
			resultToName: evaluatedPropsToName
		}),
		items: makeMergeEvaluated({
			mergeNames: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true && ${from} !== undefined`, () => gen.assign(to, (0, codegen_1._)`${from} === true ? true : ${to} > ${from} ? ${to} : ${from}`)),
			mergeToName: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true`, () => gen.assign(to, from === true ? true : (0, codegen_1._)`${to} > ${from} ? ${to} : ${from}`)),
			mergeValues: (from, to) => from === true ? true : Math.max(from, to),
			resultToName: (gen, items) => gen.var("items", items)
		})
	};
	function evaluatedPropsToName(gen, ps) {
		if (ps === true) return gen.var("props", true);
		const props = gen.var("props", (0, codegen_1._)`{}`);
		if (ps !== void 0) setEvaluated(gen, props, ps);
		return props;
	}
	exports.evaluatedPropsToName = evaluatedPropsToName;
	function setEvaluated(gen, props, ps) {
		Object.keys(ps).forEach((p) => gen.assign((0, codegen_1._)`${props}${(0, codegen_1.getProperty)(p)}`, true));
	}
	exports.setEvaluated = setEvaluated;
	const snippets = {};
	function useFunc(gen, f) {
		return gen.scopeValue("func", {
			ref: f,
			code: snippets[f.code] || (snippets[f.code] = new code_1._Code(f.code))
		});
	}
	exports.useFunc = useFunc;
	var Type;
	(function(Type) {
		Type[Type["Num"] = 0] = "Num";
		Type[Type["Str"] = 1] = "Str";
	})(Type || (exports.Type = Type = {}));
	function getErrorPath(dataProp, dataPropType, jsPropertySyntax) {
		if (dataProp instanceof codegen_1.Name) {
			const isNumber = dataPropType === Type.Num;
			return jsPropertySyntax ? isNumber ? (0, codegen_1._)`"[" + ${dataProp} + "]"` : (0, codegen_1._)`"['" + ${dataProp} + "']"` : isNumber ? (0, codegen_1._)`"/" + ${dataProp}` : (0, codegen_1._)`"/" + ${dataProp}.replace(/~/g, "~0").replace(/\\//g, "~1")`;
		}
		return jsPropertySyntax ? (0, codegen_1.getProperty)(dataProp).toString() : "/" + escapeJsonPointer(dataProp);
	}
	exports.getErrorPath = getErrorPath;
	function checkStrictMode(it, msg, mode = it.opts.strictSchema) {
		if (!mode) return;
		msg = `strict mode: ${msg}`;
		if (mode === true) throw new Error(msg);
		it.self.logger.warn(msg);
	}
	exports.checkStrictMode = checkStrictMode;
}));
// node_modules/ajv/dist/compile/names.js
var require_names = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	exports.default = {
		data: new codegen_1.Name("data"),
		valCxt: new codegen_1.Name("valCxt"),
		instancePath: new codegen_1.Name("instancePath"),
		parentData: new codegen_1.Name("parentData"),
		parentDataProperty: new codegen_1.Name("parentDataProperty"),
		rootData: new codegen_1.Name("rootData"),
		dynamicAnchors: new codegen_1.Name("dynamicAnchors"),
		vErrors: new codegen_1.Name("vErrors"),
		errors: new codegen_1.Name("errors"),
		this: new codegen_1.Name("this"),
		self: new codegen_1.Name("self"),
		scope: new codegen_1.Name("scope"),
		json: new codegen_1.Name("json"),
		jsonPos: new codegen_1.Name("jsonPos"),
		jsonLen: new codegen_1.Name("jsonLen"),
		jsonPart: new codegen_1.Name("jsonPart")
	};
}));
// node_modules/ajv/dist/compile/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.extendErrors = exports.resetErrorsCount = exports.reportExtraError = exports.reportError = exports.keyword$DataError = exports.keywordError = void 0;
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const names_1 = require_names();
	exports.keywordError = { message: ({ keyword }) => (0, codegen_1.str)`must pass "${keyword}" keyword validation` };
	exports.keyword$DataError = { message: ({ keyword, schemaType }) => schemaType ? (0, codegen_1.str)`"${keyword}" keyword must be ${schemaType} ($data)` : (0, codegen_1.str)`"${keyword}" keyword is invalid ($data)` };
	function reportError(cxt, error = exports.keywordError, errorPaths, overrideAllErrors) {
		const { it } = cxt;
		const { gen, compositeRule, allErrors } = it;
		const errObj = errorObjectCode(cxt, error, errorPaths);
		if (overrideAllErrors !== null && overrideAllErrors !== void 0 ? overrideAllErrors : compositeRule || allErrors) addError(gen, errObj);
		else returnErrors(it, (0, codegen_1._)`[${errObj}]`);
	}
	exports.reportError = reportError;
	function reportExtraError(cxt, error = exports.keywordError, errorPaths) {
		const { it } = cxt;
		const { gen, compositeRule, allErrors } = it;
		addError(gen, errorObjectCode(cxt, error, errorPaths));
		if (!(compositeRule || allErrors)) returnErrors(it, names_1.default.vErrors);
	}
	exports.reportExtraError = reportExtraError;
	function resetErrorsCount(gen, errsCount) {
		gen.assign(names_1.default.errors, errsCount);
		gen.if((0, codegen_1._)`${names_1.default.vErrors} !== null`, () => gen.if(errsCount, () => gen.assign((0, codegen_1._)`${names_1.default.vErrors}.length`, errsCount), () => gen.assign(names_1.default.vErrors, null)));
	}
	exports.resetErrorsCount = resetErrorsCount;
	function extendErrors({ gen, keyword, schemaValue, data, errsCount, it }) {
		/* istanbul ignore if */
		if (errsCount === void 0) throw new Error("ajv implementation error");
		const err = gen.name("err");
		gen.forRange("i", errsCount, names_1.default.errors, (i) => {
			gen.const(err, (0, codegen_1._)`${names_1.default.vErrors}[${i}]`);
			gen.if((0, codegen_1._)`${err}.instancePath === undefined`, () => gen.assign((0, codegen_1._)`${err}.instancePath`, (0, codegen_1.strConcat)(names_1.default.instancePath, it.errorPath)));
			gen.assign((0, codegen_1._)`${err}.schemaPath`, (0, codegen_1.str)`${it.errSchemaPath}/${keyword}`);
			if (it.opts.verbose) {
				gen.assign((0, codegen_1._)`${err}.schema`, schemaValue);
				gen.assign((0, codegen_1._)`${err}.data`, data);
			}
		});
	}
	exports.extendErrors = extendErrors;
	function addError(gen, errObj) {
		const err = gen.const("err", errObj);
		gen.if((0, codegen_1._)`${names_1.default.vErrors} === null`, () => gen.assign(names_1.default.vErrors, (0, codegen_1._)`[${err}]`), (0, codegen_1._)`${names_1.default.vErrors}.push(${err})`);
		gen.code((0, codegen_1._)`${names_1.default.errors}++`);
	}
	function returnErrors(it, errs) {
		const { gen, validateName, schemaEnv } = it;
		if (schemaEnv.$async) gen.throw((0, codegen_1._)`new ${it.ValidationError}(${errs})`);
		else {
			gen.assign((0, codegen_1._)`${validateName}.errors`, errs);
			gen.return(false);
		}
	}
	const E = {
		keyword: new codegen_1.Name("keyword"),
		schemaPath: new codegen_1.Name("schemaPath"),
		params: new codegen_1.Name("params"),
		propertyName: new codegen_1.Name("propertyName"),
		message: new codegen_1.Name("message"),
		schema: new codegen_1.Name("schema"),
		parentSchema: new codegen_1.Name("parentSchema")
	};
	function errorObjectCode(cxt, error, errorPaths) {
		const { createErrors } = cxt.it;
		if (createErrors === false) return (0, codegen_1._)`{}`;
		return errorObject(cxt, error, errorPaths);
	}
	function errorObject(cxt, error, errorPaths = {}) {
		const { gen, it } = cxt;
		const keyValues = [errorInstancePath(it, errorPaths), errorSchemaPath(cxt, errorPaths)];
		extraErrorProps(cxt, error, keyValues);
		return gen.object(...keyValues);
	}
	function errorInstancePath({ errorPath }, { instancePath }) {
		const instPath = instancePath ? (0, codegen_1.str)`${errorPath}${(0, util_1.getErrorPath)(instancePath, util_1.Type.Str)}` : errorPath;
		return [names_1.default.instancePath, (0, codegen_1.strConcat)(names_1.default.instancePath, instPath)];
	}
	function errorSchemaPath({ keyword, it: { errSchemaPath } }, { schemaPath, parentSchema }) {
		let schPath = parentSchema ? errSchemaPath : (0, codegen_1.str)`${errSchemaPath}/${keyword}`;
		if (schemaPath) schPath = (0, codegen_1.str)`${schPath}${(0, util_1.getErrorPath)(schemaPath, util_1.Type.Str)}`;
		return [E.schemaPath, schPath];
	}
	function extraErrorProps(cxt, { params, message }, keyValues) {
		const { keyword, data, schemaValue, it } = cxt;
		const { opts, propertyName, topSchemaRef, schemaPath } = it;
		keyValues.push([E.keyword, keyword], [E.params, typeof params == "function" ? params(cxt) : params || (0, codegen_1._)`{}`]);
		if (opts.messages) keyValues.push([E.message, typeof message == "function" ? message(cxt) : message]);
		if (opts.verbose) keyValues.push([E.schema, schemaValue], [E.parentSchema, (0, codegen_1._)`${topSchemaRef}${schemaPath}`], [names_1.default.data, data]);
		if (propertyName) keyValues.push([E.propertyName, propertyName]);
	}
}));
// node_modules/ajv/dist/compile/validate/boolSchema.js
var require_boolSchema = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.boolOrEmptySchema = exports.topBoolOrEmptySchema = void 0;
	const errors_1 = require_errors();
	const codegen_1 = require_codegen();
	const names_1 = require_names();
	const boolError = { message: "boolean schema is false" };
	function topBoolOrEmptySchema(it) {
		const { gen, schema, validateName } = it;
		if (schema === false) falseSchemaError(it, false);
		else if (typeof schema == "object" && schema.$async === true) gen.return(names_1.default.data);
		else {
			gen.assign((0, codegen_1._)`${validateName}.errors`, null);
			gen.return(true);
		}
	}
	exports.topBoolOrEmptySchema = topBoolOrEmptySchema;
	function boolOrEmptySchema(it, valid) {
		const { gen, schema } = it;
		if (schema === false) {
			gen.var(valid, false);
			falseSchemaError(it);
		} else gen.var(valid, true);
	}
	exports.boolOrEmptySchema = boolOrEmptySchema;
	function falseSchemaError(it, overrideAllErrors) {
		const { gen, data } = it;
		const cxt = {
			gen,
			keyword: "false schema",
			data,
			schema: false,
			schemaCode: false,
			schemaValue: false,
			params: {},
			it
		};
		(0, errors_1.reportError)(cxt, boolError, void 0, overrideAllErrors);
	}
}));
// node_modules/ajv/dist/compile/rules.js
var require_rules = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.getRules = exports.isJSONType = void 0;
	const jsonTypes = /* @__PURE__ */ new Set([
		"string",
		"number",
		"integer",
		"boolean",
		"null",
		"object",
		"array"
	]);
	function isJSONType(x) {
		return typeof x == "string" && jsonTypes.has(x);
	}
	exports.isJSONType = isJSONType;
	function getRules() {
		const groups = {
			number: {
				type: "number",
				rules: []
			},
			string: {
				type: "string",
				rules: []
			},
			array: {
				type: "array",
				rules: []
			},
			object: {
				type: "object",
				rules: []
			}
		};
		return {
			types: {
				...groups,
				integer: true,
				boolean: true,
				null: true
			},
			rules: [
				{ rules: [] },
				groups.number,
				groups.string,
				groups.array,
				groups.object
			],
			post: { rules: [] },
			all: {},
			keywords: {}
		};
	}
	exports.getRules = getRules;
}));
// node_modules/ajv/dist/compile/validate/applicability.js
var require_applicability = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.shouldUseRule = exports.shouldUseGroup = exports.schemaHasRulesForType = void 0;
	function schemaHasRulesForType({ schema, self }, type) {
		const group = self.RULES.types[type];
		return group && group !== true && shouldUseGroup(schema, group);
	}
	exports.schemaHasRulesForType = schemaHasRulesForType;
	function shouldUseGroup(schema, group) {
		return group.rules.some((rule) => shouldUseRule(schema, rule));
	}
	exports.shouldUseGroup = shouldUseGroup;
	function shouldUseRule(schema, rule) {
		var _a;
		return schema[rule.keyword] !== void 0 || ((_a = rule.definition.implements) === null || _a === void 0 ? void 0 : _a.some((kwd) => schema[kwd] !== void 0));
	}
	exports.shouldUseRule = shouldUseRule;
}));
// node_modules/ajv/dist/compile/validate/dataType.js
var require_dataType = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.reportTypeError = exports.checkDataTypes = exports.checkDataType = exports.coerceAndCheckDataType = exports.getJSONTypes = exports.getSchemaTypes = exports.DataType = void 0;
	const rules_1 = require_rules();
	const applicability_1 = require_applicability();
	const errors_1 = require_errors();
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	var DataType;
	(function(DataType) {
		DataType[DataType["Correct"] = 0] = "Correct";
		DataType[DataType["Wrong"] = 1] = "Wrong";
	})(DataType || (exports.DataType = DataType = {}));
	function getSchemaTypes(schema) {
		const types = getJSONTypes(schema.type);
		if (types.includes("null")) {
			if (schema.nullable === false) throw new Error("type: null contradicts nullable: false");
		} else {
			if (!types.length && schema.nullable !== void 0) throw new Error("\"nullable\" cannot be used without \"type\"");
			if (schema.nullable === true) types.push("null");
		}
		return types;
	}
	exports.getSchemaTypes = getSchemaTypes;
	function getJSONTypes(ts) {
		const types = Array.isArray(ts) ? ts : ts ? [ts] : [];
		if (types.every(rules_1.isJSONType)) return types;
		throw new Error("type must be JSONType or JSONType[]: " + types.join(","));
	}
	exports.getJSONTypes = getJSONTypes;
	function coerceAndCheckDataType(it, types) {
		const { gen, data, opts } = it;
		const coerceTo = coerceToTypes(types, opts.coerceTypes);
		const checkTypes = types.length > 0 && !(coerceTo.length === 0 && types.length === 1 && (0, applicability_1.schemaHasRulesForType)(it, types[0]));
		if (checkTypes) {
			const wrongType = checkDataTypes(types, data, opts.strictNumbers, DataType.Wrong);
			gen.if(wrongType, () => {
				if (coerceTo.length) coerceData(it, types, coerceTo);
				else reportTypeError(it);
			});
		}
		return checkTypes;
	}
	exports.coerceAndCheckDataType = coerceAndCheckDataType;
	const COERCIBLE = /* @__PURE__ */ new Set([
		"string",
		"number",
		"integer",
		"boolean",
		"null"
	]);
	function coerceToTypes(types, coerceTypes) {
		return coerceTypes ? types.filter((t) => COERCIBLE.has(t) || coerceTypes === "array" && t === "array") : [];
	}
	function coerceData(it, types, coerceTo) {
		const { gen, data, opts } = it;
		const dataType = gen.let("dataType", (0, codegen_1._)`typeof ${data}`);
		const coerced = gen.let("coerced", (0, codegen_1._)`undefined`);
		if (opts.coerceTypes === "array") gen.if((0, codegen_1._)`${dataType} == 'object' && Array.isArray(${data}) && ${data}.length == 1`, () => gen.assign(data, (0, codegen_1._)`${data}[0]`).assign(dataType, (0, codegen_1._)`typeof ${data}`).if(checkDataTypes(types, data, opts.strictNumbers), () => gen.assign(coerced, data)));
		gen.if((0, codegen_1._)`${coerced} !== undefined`);
		for (const t of coerceTo) if (COERCIBLE.has(t) || t === "array" && opts.coerceTypes === "array") coerceSpecificType(t);
		gen.else();
		reportTypeError(it);
		gen.endIf();
		gen.if((0, codegen_1._)`${coerced} !== undefined`, () => {
			gen.assign(data, coerced);
			assignParentData(it, coerced);
		});
		function coerceSpecificType(t) {
			switch (t) {
				case "string":
					gen.elseIf((0, codegen_1._)`${dataType} == "number" || ${dataType} == "boolean"`).assign(coerced, (0, codegen_1._)`"" + ${data}`).elseIf((0, codegen_1._)`${data} === null`).assign(coerced, (0, codegen_1._)`""`);
					return;
				case "number":
					gen.elseIf((0, codegen_1._)`${dataType} == "boolean" || ${data} === null
              || (${dataType} == "string" && ${data} && ${data} == +${data})`).assign(coerced, (0, codegen_1._)`+${data}`);
					return;
				case "integer":
					gen.elseIf((0, codegen_1._)`${dataType} === "boolean" || ${data} === null
              || (${dataType} === "string" && ${data} && ${data} == +${data} && !(${data} % 1))`).assign(coerced, (0, codegen_1._)`+${data}`);
					return;
				case "boolean":
					gen.elseIf((0, codegen_1._)`${data} === "false" || ${data} === 0 || ${data} === null`).assign(coerced, false).elseIf((0, codegen_1._)`${data} === "true" || ${data} === 1`).assign(coerced, true);
					return;
				case "null":
					gen.elseIf((0, codegen_1._)`${data} === "" || ${data} === 0 || ${data} === false`);
					gen.assign(coerced, null);
					return;
				case "array": gen.elseIf((0, codegen_1._)`${dataType} === "string" || ${dataType} === "number"
              || ${dataType} === "boolean" || ${data} === null`).assign(coerced, (0, codegen_1._)`[${data}]`);
			}
		}
	}
	function assignParentData({ gen, parentData, parentDataProperty }, expr) {
		gen.if((0, codegen_1._)`${parentData} !== undefined`, () => gen.assign((0, codegen_1._)`${parentData}[${parentDataProperty}]`, expr));
	}
	function checkDataType(dataType, data, strictNums, correct = DataType.Correct) {
		const EQ = correct === DataType.Correct ? codegen_1.operators.EQ : codegen_1.operators.NEQ;
		let cond;
		switch (dataType) {
			case "null": return (0, codegen_1._)`${data} ${EQ} null`;
			case "array":
				cond = (0, codegen_1._)`Array.isArray(${data})`;
				break;
			case "object":
				cond = (0, codegen_1._)`${data} && typeof ${data} == "object" && !Array.isArray(${data})`;
				break;
			case "integer":
				cond = numCond((0, codegen_1._)`!(${data} % 1) && !isNaN(${data})`);
				break;
			case "number":
				cond = numCond();
				break;
			default: return (0, codegen_1._)`typeof ${data} ${EQ} ${dataType}`;
		}
		return correct === DataType.Correct ? cond : (0, codegen_1.not)(cond);
		function numCond(_cond = codegen_1.nil) {
			return (0, codegen_1.and)((0, codegen_1._)`typeof ${data} == "number"`, _cond, strictNums ? (0, codegen_1._)`isFinite(${data})` : codegen_1.nil);
		}
	}
	exports.checkDataType = checkDataType;
	function checkDataTypes(dataTypes, data, strictNums, correct) {
		if (dataTypes.length === 1) return checkDataType(dataTypes[0], data, strictNums, correct);
		let cond;
		const types = (0, util_1.toHash)(dataTypes);
		if (types.array && types.object) {
			const notObj = (0, codegen_1._)`typeof ${data} != "object"`;
			cond = types.null ? notObj : (0, codegen_1._)`!${data} || ${notObj}`;
			delete types.null;
			delete types.array;
			delete types.object;
		} else cond = codegen_1.nil;
		if (types.number) delete types.integer;
		for (const t in types) cond = (0, codegen_1.and)(cond, checkDataType(t, data, strictNums, correct));
		return cond;
	}
	exports.checkDataTypes = checkDataTypes;
	const typeError = {
		message: ({ schema }) => `must be ${schema}`,
		params: ({ schema, schemaValue }) => typeof schema == "string" ? (0, codegen_1._)`{type: ${schema}}` : (0, codegen_1._)`{type: ${schemaValue}}`
	};
	function reportTypeError(it) {
		const cxt = getTypeErrorContext(it);
		(0, errors_1.reportError)(cxt, typeError);
	}
	exports.reportTypeError = reportTypeError;
	function getTypeErrorContext(it) {
		const { gen, data, schema } = it;
		const schemaCode = (0, util_1.schemaRefOrVal)(it, schema, "type");
		return {
			gen,
			keyword: "type",
			data,
			schema: schema.type,
			schemaCode,
			schemaValue: schemaCode,
			parentSchema: schema,
			params: {},
			it
		};
	}
}));
// node_modules/ajv/dist/compile/validate/defaults.js
var require_defaults = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.assignDefaults = void 0;
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	function assignDefaults(it, ty) {
		const { properties, items } = it.schema;
		if (ty === "object" && properties) for (const key in properties) assignDefault(it, key, properties[key].default);
		else if (ty === "array" && Array.isArray(items)) items.forEach((sch, i) => assignDefault(it, i, sch.default));
	}
	exports.assignDefaults = assignDefaults;
	function assignDefault(it, prop, defaultValue) {
		const { gen, compositeRule, data, opts } = it;
		if (defaultValue === void 0) return;
		const childData = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(prop)}`;
		if (compositeRule) {
			(0, util_1.checkStrictMode)(it, `default is ignored for: ${childData}`);
			return;
		}
		let condition = (0, codegen_1._)`${childData} === undefined`;
		if (opts.useDefaults === "empty") condition = (0, codegen_1._)`${condition} || ${childData} === null || ${childData} === ""`;
		gen.if(condition, (0, codegen_1._)`${childData} = ${(0, codegen_1.stringify)(defaultValue)}`);
	}
}));
// node_modules/ajv/dist/vocabularies/code.js
var require_code = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.validateUnion = exports.validateArray = exports.usePattern = exports.callValidateCode = exports.schemaProperties = exports.allSchemaProperties = exports.noPropertyInData = exports.propertyInData = exports.isOwnProperty = exports.hasPropFunc = exports.reportMissingProp = exports.checkMissingProp = exports.checkReportMissingProp = void 0;
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const names_1 = require_names();
	const util_2 = require_util();
	function checkReportMissingProp(cxt, prop) {
		const { gen, data, it } = cxt;
		gen.if(noPropertyInData(gen, data, prop, it.opts.ownProperties), () => {
			cxt.setParams({ missingProperty: (0, codegen_1._)`${prop}` }, true);
			cxt.error();
		});
	}
	exports.checkReportMissingProp = checkReportMissingProp;
	function checkMissingProp({ gen, data, it: { opts } }, properties, missing) {
		return (0, codegen_1.or)(...properties.map((prop) => (0, codegen_1.and)(noPropertyInData(gen, data, prop, opts.ownProperties), (0, codegen_1._)`${missing} = ${prop}`)));
	}
	exports.checkMissingProp = checkMissingProp;
	function reportMissingProp(cxt, missing) {
		cxt.setParams({ missingProperty: missing }, true);
		cxt.error();
	}
	exports.reportMissingProp = reportMissingProp;
	function hasPropFunc(gen) {
		return gen.scopeValue("func", {
			ref: Object.prototype.hasOwnProperty,
			code: (0, codegen_1._)`Object.prototype.hasOwnProperty`
		});
	}
	exports.hasPropFunc = hasPropFunc;
	function isOwnProperty(gen, data, property) {
		return (0, codegen_1._)`${hasPropFunc(gen)}.call(${data}, ${property})`;
	}
	exports.isOwnProperty = isOwnProperty;
	function propertyInData(gen, data, property, ownProperties) {
		const cond = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(property)} !== undefined`;
		return ownProperties ? (0, codegen_1._)`${cond} && ${isOwnProperty(gen, data, property)}` : cond;
	}
	exports.propertyInData = propertyInData;
	function noPropertyInData(gen, data, property, ownProperties) {
		const cond = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(property)} === undefined`;
		return ownProperties ? (0, codegen_1.or)(cond, (0, codegen_1.not)(isOwnProperty(gen, data, property))) : cond;
	}
	exports.noPropertyInData = noPropertyInData;
	function allSchemaProperties(schemaMap) {
		return schemaMap ? Object.keys(schemaMap).filter((p) => p !== "__proto__") : [];
	}
	exports.allSchemaProperties = allSchemaProperties;
	function schemaProperties(it, schemaMap) {
		return allSchemaProperties(schemaMap).filter((p) => !(0, util_1.alwaysValidSchema)(it, schemaMap[p]));
	}
	exports.schemaProperties = schemaProperties;
	function callValidateCode({ schemaCode, data, it: { gen, topSchemaRef, schemaPath, errorPath }, it }, func, context, passSchema) {
		const dataAndSchema = passSchema ? (0, codegen_1._)`${schemaCode}, ${data}, ${topSchemaRef}${schemaPath}` : data;
		const valCxt = [
			[names_1.default.instancePath, (0, codegen_1.strConcat)(names_1.default.instancePath, errorPath)],
			[names_1.default.parentData, it.parentData],
			[names_1.default.parentDataProperty, it.parentDataProperty],
			[names_1.default.rootData, names_1.default.rootData]
		];
		if (it.opts.dynamicRef) valCxt.push([names_1.default.dynamicAnchors, names_1.default.dynamicAnchors]);
		const args = (0, codegen_1._)`${dataAndSchema}, ${gen.object(...valCxt)}`;
		return context !== codegen_1.nil ? (0, codegen_1._)`${func}.call(${context}, ${args})` : (0, codegen_1._)`${func}(${args})`;
	}
	exports.callValidateCode = callValidateCode;
	const newRegExp = (0, codegen_1._)`new RegExp`;
	function usePattern({ gen, it: { opts } }, pattern) {
		const u = opts.unicodeRegExp ? "u" : "";
		const { regExp } = opts.code;
		const rx = regExp(pattern, u);
		return gen.scopeValue("pattern", {
			key: rx.toString(),
			ref: rx,
			code: (0, codegen_1._)`${regExp.code === "new RegExp" ? newRegExp : (0, util_2.useFunc)(gen, regExp)}(${pattern}, ${u})`
		});
	}
	exports.usePattern = usePattern;
	function validateArray(cxt) {
		const { gen, data, keyword, it } = cxt;
		const valid = gen.name("valid");
		if (it.allErrors) {
			const validArr = gen.let("valid", true);
			validateItems(() => gen.assign(validArr, false));
			return validArr;
		}
		gen.var(valid, true);
		validateItems(() => gen.break());
		return valid;
		function validateItems(notValid) {
			const len = gen.const("len", (0, codegen_1._)`${data}.length`);
			gen.forRange("i", 0, len, (i) => {
				cxt.subschema({
					keyword,
					dataProp: i,
					dataPropType: util_1.Type.Num
				}, valid);
				gen.if((0, codegen_1.not)(valid), notValid);
			});
		}
	}
	exports.validateArray = validateArray;
	function validateUnion(cxt) {
		const { gen, schema, keyword, it } = cxt;
		/* istanbul ignore if */
		if (!Array.isArray(schema)) throw new Error("ajv implementation error");
		if (schema.some((sch) => (0, util_1.alwaysValidSchema)(it, sch)) && !it.opts.unevaluated) return;
		const valid = gen.let("valid", false);
		const schValid = gen.name("_valid");
		gen.block(() => schema.forEach((_sch, i) => {
			const schCxt = cxt.subschema({
				keyword,
				schemaProp: i,
				compositeRule: true
			}, schValid);
			gen.assign(valid, (0, codegen_1._)`${valid} || ${schValid}`);
			if (!cxt.mergeValidEvaluated(schCxt, schValid)) gen.if((0, codegen_1.not)(valid));
		}));
		cxt.result(valid, () => cxt.reset(), () => cxt.error(true));
	}
	exports.validateUnion = validateUnion;
}));
// node_modules/ajv/dist/compile/validate/keyword.js
var require_keyword = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.validateKeywordUsage = exports.validSchemaType = exports.funcKeywordCode = exports.macroKeywordCode = void 0;
	const codegen_1 = require_codegen();
	const names_1 = require_names();
	const code_1 = require_code();
	const errors_1 = require_errors();
	function macroKeywordCode(cxt, def) {
		const { gen, keyword, schema, parentSchema, it } = cxt;
		const macroSchema = def.macro.call(it.self, schema, parentSchema, it);
		const schemaRef = useKeyword(gen, keyword, macroSchema);
		if (it.opts.validateSchema !== false) it.self.validateSchema(macroSchema, true);
		const valid = gen.name("valid");
		cxt.subschema({
			schema: macroSchema,
			schemaPath: codegen_1.nil,
			errSchemaPath: `${it.errSchemaPath}/${keyword}`,
			topSchemaRef: schemaRef,
			compositeRule: true
		}, valid);
		cxt.pass(valid, () => cxt.error(true));
	}
	exports.macroKeywordCode = macroKeywordCode;
	function funcKeywordCode(cxt, def) {
		var _a;
		const { gen, keyword, schema, parentSchema, $data, it } = cxt;
		checkAsyncKeyword(it, def);
		const validateRef = useKeyword(gen, keyword, !$data && def.compile ? def.compile.call(it.self, schema, parentSchema, it) : def.validate);
		const valid = gen.let("valid");
		cxt.block$data(valid, validateKeyword);
		cxt.ok((_a = def.valid) !== null && _a !== void 0 ? _a : valid);
		function validateKeyword() {
			if (def.errors === false) {
				assignValid();
				if (def.modifying) modifyData(cxt);
				reportErrs(() => cxt.error());
			} else {
				const ruleErrs = def.async ? validateAsync() : validateSync();
				if (def.modifying) modifyData(cxt);
				reportErrs(() => addErrs(cxt, ruleErrs));
			}
		}
		function validateAsync() {
			const ruleErrs = gen.let("ruleErrs", null);
			gen.try(() => assignValid((0, codegen_1._)`await `), (e) => gen.assign(valid, false).if((0, codegen_1._)`${e} instanceof ${it.ValidationError}`, () => gen.assign(ruleErrs, (0, codegen_1._)`${e}.errors`), () => gen.throw(e)));
			return ruleErrs;
		}
		function validateSync() {
			const validateErrs = (0, codegen_1._)`${validateRef}.errors`;
			gen.assign(validateErrs, null);
			assignValid(codegen_1.nil);
			return validateErrs;
		}
		function assignValid(_await = def.async ? (0, codegen_1._)`await ` : codegen_1.nil) {
			const passCxt = it.opts.passContext ? names_1.default.this : names_1.default.self;
			const passSchema = !("compile" in def && !$data || def.schema === false);
			gen.assign(valid, (0, codegen_1._)`${_await}${(0, code_1.callValidateCode)(cxt, validateRef, passCxt, passSchema)}`, def.modifying);
		}
		function reportErrs(errors) {
			var _a;
			gen.if((0, codegen_1.not)((_a = def.valid) !== null && _a !== void 0 ? _a : valid), errors);
		}
	}
	exports.funcKeywordCode = funcKeywordCode;
	function modifyData(cxt) {
		const { gen, data, it } = cxt;
		gen.if(it.parentData, () => gen.assign(data, (0, codegen_1._)`${it.parentData}[${it.parentDataProperty}]`));
	}
	function addErrs(cxt, errs) {
		const { gen } = cxt;
		gen.if((0, codegen_1._)`Array.isArray(${errs})`, () => {
			gen.assign(names_1.default.vErrors, (0, codegen_1._)`${names_1.default.vErrors} === null ? ${errs} : ${names_1.default.vErrors}.concat(${errs})`).assign(names_1.default.errors, (0, codegen_1._)`${names_1.default.vErrors}.length`);
			(0, errors_1.extendErrors)(cxt);
		}, () => cxt.error());
	}
	function checkAsyncKeyword({ schemaEnv }, def) {
		if (def.async && !schemaEnv.$async) throw new Error("async keyword in sync schema");
	}
	function useKeyword(gen, keyword, result) {
		if (result === void 0) throw new Error(`keyword "${keyword}" failed to compile`);
		return gen.scopeValue("keyword", typeof result == "function" ? { ref: result } : {
			ref: result,
			code: (0, codegen_1.stringify)(result)
		});
	}
	function validSchemaType(schema, schemaType, allowUndefined = false) {
		return !schemaType.length || schemaType.some((st) => st === "array" ? Array.isArray(schema) : st === "object" ? schema && typeof schema == "object" && !Array.isArray(schema) : typeof schema == st || allowUndefined && typeof schema == "undefined");
	}
	exports.validSchemaType = validSchemaType;
	function validateKeywordUsage({ schema, opts, self, errSchemaPath }, def, keyword) {
		/* istanbul ignore if */
		if (Array.isArray(def.keyword) ? !def.keyword.includes(keyword) : def.keyword !== keyword) throw new Error("ajv implementation error");
		const deps = def.dependencies;
		if (deps === null || deps === void 0 ? void 0 : deps.some((kwd) => !Object.prototype.hasOwnProperty.call(schema, kwd))) throw new Error(`parent schema must have dependencies of ${keyword}: ${deps.join(",")}`);
		if (def.validateSchema) {
			if (!def.validateSchema(schema[keyword])) {
				const msg = `keyword "${keyword}" value is invalid at path "${errSchemaPath}": ` + self.errorsText(def.validateSchema.errors);
				if (opts.validateSchema === "log") self.logger.error(msg);
				else throw new Error(msg);
			}
		}
	}
	exports.validateKeywordUsage = validateKeywordUsage;
}));
// node_modules/ajv/dist/compile/validate/subschema.js
var require_subschema = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.extendSubschemaMode = exports.extendSubschemaData = exports.getSubschema = void 0;
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	function getSubschema(it, { keyword, schemaProp, schema, schemaPath, errSchemaPath, topSchemaRef }) {
		if (keyword !== void 0 && schema !== void 0) throw new Error("both \"keyword\" and \"schema\" passed, only one allowed");
		if (keyword !== void 0) {
			const sch = it.schema[keyword];
			return schemaProp === void 0 ? {
				schema: sch,
				schemaPath: (0, codegen_1._)`${it.schemaPath}${(0, codegen_1.getProperty)(keyword)}`,
				errSchemaPath: `${it.errSchemaPath}/${keyword}`
			} : {
				schema: sch[schemaProp],
				schemaPath: (0, codegen_1._)`${it.schemaPath}${(0, codegen_1.getProperty)(keyword)}${(0, codegen_1.getProperty)(schemaProp)}`,
				errSchemaPath: `${it.errSchemaPath}/${keyword}/${(0, util_1.escapeFragment)(schemaProp)}`
			};
		}
		if (schema !== void 0) {
			if (schemaPath === void 0 || errSchemaPath === void 0 || topSchemaRef === void 0) throw new Error("\"schemaPath\", \"errSchemaPath\" and \"topSchemaRef\" are required with \"schema\"");
			return {
				schema,
				schemaPath,
				topSchemaRef,
				errSchemaPath
			};
		}
		throw new Error("either \"keyword\" or \"schema\" must be passed");
	}
	exports.getSubschema = getSubschema;
	function extendSubschemaData(subschema, it, { dataProp, dataPropType: dpType, data, dataTypes, propertyName }) {
		if (data !== void 0 && dataProp !== void 0) throw new Error("both \"data\" and \"dataProp\" passed, only one allowed");
		const { gen } = it;
		if (dataProp !== void 0) {
			const { errorPath, dataPathArr, opts } = it;
			dataContextProps(gen.let("data", (0, codegen_1._)`${it.data}${(0, codegen_1.getProperty)(dataProp)}`, true));
			subschema.errorPath = (0, codegen_1.str)`${errorPath}${(0, util_1.getErrorPath)(dataProp, dpType, opts.jsPropertySyntax)}`;
			subschema.parentDataProperty = (0, codegen_1._)`${dataProp}`;
			subschema.dataPathArr = [...dataPathArr, subschema.parentDataProperty];
		}
		if (data !== void 0) {
			dataContextProps(data instanceof codegen_1.Name ? data : gen.let("data", data, true));
			if (propertyName !== void 0) subschema.propertyName = propertyName;
		}
		if (dataTypes) subschema.dataTypes = dataTypes;
		function dataContextProps(_nextData) {
			subschema.data = _nextData;
			subschema.dataLevel = it.dataLevel + 1;
			subschema.dataTypes = [];
			it.definedProperties = /* @__PURE__ */ new Set();
			subschema.parentData = it.data;
			subschema.dataNames = [...it.dataNames, _nextData];
		}
	}
	exports.extendSubschemaData = extendSubschemaData;
	function extendSubschemaMode(subschema, { jtdDiscriminator, jtdMetadata, compositeRule, createErrors, allErrors }) {
		if (compositeRule !== void 0) subschema.compositeRule = compositeRule;
		if (createErrors !== void 0) subschema.createErrors = createErrors;
		if (allErrors !== void 0) subschema.allErrors = allErrors;
		subschema.jtdDiscriminator = jtdDiscriminator;
		subschema.jtdMetadata = jtdMetadata;
	}
	exports.extendSubschemaMode = extendSubschemaMode;
}));
// node_modules/fast-deep-equal/index.js
var require_fast_deep_equal = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function equal(a, b) {
		if (a === b) return true;
		if (a && b && typeof a == "object" && typeof b == "object") {
			if (a.constructor !== b.constructor) return false;
			var length, i, keys;
			if (Array.isArray(a)) {
				length = a.length;
				if (length != b.length) return false;
				for (i = length; i-- !== 0;) if (!equal(a[i], b[i])) return false;
				return true;
			}
			if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
			if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
			if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();
			keys = Object.keys(a);
			length = keys.length;
			if (length !== Object.keys(b).length) return false;
			for (i = length; i-- !== 0;) if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return false;
			for (i = length; i-- !== 0;) {
				var key = keys[i];
				if (!equal(a[key], b[key])) return false;
			}
			return true;
		}
		return a !== a && b !== b;
	};
}));
// node_modules/json-schema-traverse/index.js
var require_json_schema_traverse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var traverse = module.exports = function(schema, opts, cb) {
		if (typeof opts == "function") {
			cb = opts;
			opts = {};
		}
		cb = opts.cb || cb;
		var pre = typeof cb == "function" ? cb : cb.pre || function() {};
		var post = cb.post || function() {};
		_traverse(opts, pre, post, schema, "", schema);
	};
	traverse.keywords = {
		additionalItems: true,
		items: true,
		contains: true,
		additionalProperties: true,
		propertyNames: true,
		not: true,
		if: true,
		then: true,
		else: true
	};
	traverse.arrayKeywords = {
		items: true,
		allOf: true,
		anyOf: true,
		oneOf: true
	};
	traverse.propsKeywords = {
		$defs: true,
		definitions: true,
		properties: true,
		patternProperties: true,
		dependencies: true
	};
	traverse.skipKeywords = {
		default: true,
		enum: true,
		const: true,
		required: true,
		maximum: true,
		minimum: true,
		exclusiveMaximum: true,
		exclusiveMinimum: true,
		multipleOf: true,
		maxLength: true,
		minLength: true,
		pattern: true,
		format: true,
		maxItems: true,
		minItems: true,
		uniqueItems: true,
		maxProperties: true,
		minProperties: true
	};
	function _traverse(opts, pre, post, schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex) {
		if (schema && typeof schema == "object" && !Array.isArray(schema)) {
			pre(schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex);
			for (var key in schema) {
				var sch = schema[key];
				if (Array.isArray(sch)) {
					if (key in traverse.arrayKeywords) for (var i = 0; i < sch.length; i++) _traverse(opts, pre, post, sch[i], jsonPtr + "/" + key + "/" + i, rootSchema, jsonPtr, key, schema, i);
				} else if (key in traverse.propsKeywords) {
					if (sch && typeof sch == "object") for (var prop in sch) _traverse(opts, pre, post, sch[prop], jsonPtr + "/" + key + "/" + escapeJsonPtr(prop), rootSchema, jsonPtr, key, schema, prop);
				} else if (key in traverse.keywords || opts.allKeys && !(key in traverse.skipKeywords)) _traverse(opts, pre, post, sch, jsonPtr + "/" + key, rootSchema, jsonPtr, key, schema);
			}
			post(schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex);
		}
	}
	function escapeJsonPtr(str) {
		return str.replace(/~/g, "~0").replace(/\//g, "~1");
	}
}));
// node_modules/ajv/dist/compile/resolve.js
var require_resolve = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.getSchemaRefs = exports.resolveUrl = exports.normalizeId = exports._getFullPath = exports.getFullPath = exports.inlineRef = void 0;
	const util_1 = require_util();
	const equal = require_fast_deep_equal();
	const traverse = require_json_schema_traverse();
	const SIMPLE_INLINED = /* @__PURE__ */ new Set([
		"type",
		"format",
		"pattern",
		"maxLength",
		"minLength",
		"maxProperties",
		"minProperties",
		"maxItems",
		"minItems",
		"maximum",
		"minimum",
		"uniqueItems",
		"multipleOf",
		"required",
		"enum",
		"const"
	]);
	function inlineRef(schema, limit = true) {
		if (typeof schema == "boolean") return true;
		if (limit === true) return !hasRef(schema);
		if (!limit) return false;
		return countKeys(schema) <= limit;
	}
	exports.inlineRef = inlineRef;
	const REF_KEYWORDS = /* @__PURE__ */ new Set([
		"$ref",
		"$recursiveRef",
		"$recursiveAnchor",
		"$dynamicRef",
		"$dynamicAnchor"
	]);
	function hasRef(schema) {
		for (const key in schema) {
			if (REF_KEYWORDS.has(key)) return true;
			const sch = schema[key];
			if (Array.isArray(sch) && sch.some(hasRef)) return true;
			if (typeof sch == "object" && hasRef(sch)) return true;
		}
		return false;
	}
	function countKeys(schema) {
		let count = 0;
		for (const key in schema) {
			if (key === "$ref") return 1e400;
			count++;
			if (SIMPLE_INLINED.has(key)) continue;
			if (typeof schema[key] == "object") (0, util_1.eachItem)(schema[key], (sch) => count += countKeys(sch));
			if (count === 1e400) return 1e400;
		}
		return count;
	}
	function getFullPath(resolver, id = "", normalize) {
		if (normalize !== false) id = normalizeId(id);
		return _getFullPath(resolver, resolver.parse(id));
	}
	exports.getFullPath = getFullPath;
	function _getFullPath(resolver, p) {
		return resolver.serialize(p).split("#")[0] + "#";
	}
	exports._getFullPath = _getFullPath;
	const TRAILING_SLASH_HASH = /#\/?$/;
	function normalizeId(id) {
		return id ? id.replace(TRAILING_SLASH_HASH, "") : "";
	}
	exports.normalizeId = normalizeId;
	function resolveUrl(resolver, baseId, id) {
		id = normalizeId(id);
		return resolver.resolve(baseId, id);
	}
	exports.resolveUrl = resolveUrl;
	const ANCHOR = /^[a-z_][-a-z0-9._]*$/i;
	function getSchemaRefs(schema, baseId) {
		if (typeof schema == "boolean") return {};
		const { schemaId, uriResolver } = this.opts;
		const schId = normalizeId(schema[schemaId] || baseId);
		const baseIds = { "": schId };
		const pathPrefix = getFullPath(uriResolver, schId, false);
		const localRefs = {};
		const schemaRefs = /* @__PURE__ */ new Set();
		traverse(schema, { allKeys: true }, (sch, jsonPtr, _, parentJsonPtr) => {
			if (parentJsonPtr === void 0) return;
			const fullPath = pathPrefix + jsonPtr;
			let innerBaseId = baseIds[parentJsonPtr];
			if (typeof sch[schemaId] == "string") innerBaseId = addRef.call(this, sch[schemaId]);
			addAnchor.call(this, sch.$anchor);
			addAnchor.call(this, sch.$dynamicAnchor);
			baseIds[jsonPtr] = innerBaseId;
			function addRef(ref) {
				const _resolve = this.opts.uriResolver.resolve;
				ref = normalizeId(innerBaseId ? _resolve(innerBaseId, ref) : ref);
				if (schemaRefs.has(ref)) throw ambiguos(ref);
				schemaRefs.add(ref);
				let schOrRef = this.refs[ref];
				if (typeof schOrRef == "string") schOrRef = this.refs[schOrRef];
				if (typeof schOrRef == "object") checkAmbiguosRef(sch, schOrRef.schema, ref);
				else if (ref !== normalizeId(fullPath)) {
					if (ref[0] === "#") {
						checkAmbiguosRef(sch, localRefs[ref], ref);
						localRefs[ref] = sch;
					} else this.refs[ref] = fullPath;
				}
				return ref;
			}
			function addAnchor(anchor) {
				if (typeof anchor == "string") {
					if (!ANCHOR.test(anchor)) throw new Error(`invalid anchor "${anchor}"`);
					addRef.call(this, `#${anchor}`);
				}
			}
		});
		return localRefs;
		function checkAmbiguosRef(sch1, sch2, ref) {
			if (sch2 !== void 0 && !equal(sch1, sch2)) throw ambiguos(ref);
		}
		function ambiguos(ref) {
			return /* @__PURE__ */ new Error(`reference "${ref}" resolves to more than one schema`);
		}
	}
	exports.getSchemaRefs = getSchemaRefs;
}));
// node_modules/ajv/dist/compile/validate/index.js
var require_validate = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.getData = exports.KeywordCxt = exports.validateFunctionCode = void 0;
	const boolSchema_1 = require_boolSchema();
	const dataType_1 = require_dataType();
	const applicability_1 = require_applicability();
	const dataType_2 = require_dataType();
	const defaults_1 = require_defaults();
	const keyword_1 = require_keyword();
	const subschema_1 = require_subschema();
	const codegen_1 = require_codegen();
	const names_1 = require_names();
	const resolve_1 = require_resolve();
	const util_1 = require_util();
	const errors_1 = require_errors();
	function validateFunctionCode(it) {
		if (isSchemaObj(it)) {
			checkKeywords(it);
			if (schemaCxtHasRules(it)) {
				topSchemaObjCode(it);
				return;
			}
		}
		validateFunction(it, () => (0, boolSchema_1.topBoolOrEmptySchema)(it));
	}
	exports.validateFunctionCode = validateFunctionCode;
	function validateFunction({ gen, validateName, schema, schemaEnv, opts }, body) {
		if (opts.code.es5) gen.func(validateName, (0, codegen_1._)`${names_1.default.data}, ${names_1.default.valCxt}`, schemaEnv.$async, () => {
			gen.code((0, codegen_1._)`"use strict"; ${funcSourceUrl(schema, opts)}`);
			destructureValCxtES5(gen, opts);
			gen.code(body);
		});
		else gen.func(validateName, (0, codegen_1._)`${names_1.default.data}, ${destructureValCxt(opts)}`, schemaEnv.$async, () => gen.code(funcSourceUrl(schema, opts)).code(body));
	}
	function destructureValCxt(opts) {
		return (0, codegen_1._)`{${names_1.default.instancePath}="", ${names_1.default.parentData}, ${names_1.default.parentDataProperty}, ${names_1.default.rootData}=${names_1.default.data}${opts.dynamicRef ? (0, codegen_1._)`, ${names_1.default.dynamicAnchors}={}` : codegen_1.nil}}={}`;
	}
	function destructureValCxtES5(gen, opts) {
		gen.if(names_1.default.valCxt, () => {
			gen.var(names_1.default.instancePath, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.instancePath}`);
			gen.var(names_1.default.parentData, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.parentData}`);
			gen.var(names_1.default.parentDataProperty, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.parentDataProperty}`);
			gen.var(names_1.default.rootData, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.rootData}`);
			if (opts.dynamicRef) gen.var(names_1.default.dynamicAnchors, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.dynamicAnchors}`);
		}, () => {
			gen.var(names_1.default.instancePath, (0, codegen_1._)`""`);
			gen.var(names_1.default.parentData, (0, codegen_1._)`undefined`);
			gen.var(names_1.default.parentDataProperty, (0, codegen_1._)`undefined`);
			gen.var(names_1.default.rootData, names_1.default.data);
			if (opts.dynamicRef) gen.var(names_1.default.dynamicAnchors, (0, codegen_1._)`{}`);
		});
	}
	function topSchemaObjCode(it) {
		const { schema, opts, gen } = it;
		validateFunction(it, () => {
			if (opts.$comment && schema.$comment) commentKeyword(it);
			checkNoDefault(it);
			gen.let(names_1.default.vErrors, null);
			gen.let(names_1.default.errors, 0);
			if (opts.unevaluated) resetEvaluated(it);
			typeAndKeywords(it);
			returnResults(it);
		});
	}
	function resetEvaluated(it) {
		const { gen, validateName } = it;
		it.evaluated = gen.const("evaluated", (0, codegen_1._)`${validateName}.evaluated`);
		gen.if((0, codegen_1._)`${it.evaluated}.dynamicProps`, () => gen.assign((0, codegen_1._)`${it.evaluated}.props`, (0, codegen_1._)`undefined`));
		gen.if((0, codegen_1._)`${it.evaluated}.dynamicItems`, () => gen.assign((0, codegen_1._)`${it.evaluated}.items`, (0, codegen_1._)`undefined`));
	}
	function funcSourceUrl(schema, opts) {
		const schId = typeof schema == "object" && schema[opts.schemaId];
		return schId && (opts.code.source || opts.code.process) ? (0, codegen_1._)`/*# sourceURL=${schId} */` : codegen_1.nil;
	}
	function subschemaCode(it, valid) {
		if (isSchemaObj(it)) {
			checkKeywords(it);
			if (schemaCxtHasRules(it)) {
				subSchemaObjCode(it, valid);
				return;
			}
		}
		(0, boolSchema_1.boolOrEmptySchema)(it, valid);
	}
	function schemaCxtHasRules({ schema, self }) {
		if (typeof schema == "boolean") return !schema;
		for (const key in schema) if (self.RULES.all[key]) return true;
		return false;
	}
	function isSchemaObj(it) {
		return typeof it.schema != "boolean";
	}
	function subSchemaObjCode(it, valid) {
		const { schema, gen, opts } = it;
		if (opts.$comment && schema.$comment) commentKeyword(it);
		updateContext(it);
		checkAsyncSchema(it);
		const errsCount = gen.const("_errs", names_1.default.errors);
		typeAndKeywords(it, errsCount);
		gen.var(valid, (0, codegen_1._)`${errsCount} === ${names_1.default.errors}`);
	}
	function checkKeywords(it) {
		(0, util_1.checkUnknownRules)(it);
		checkRefsAndKeywords(it);
	}
	function typeAndKeywords(it, errsCount) {
		if (it.opts.jtd) return schemaKeywords(it, [], false, errsCount);
		const types = (0, dataType_1.getSchemaTypes)(it.schema);
		schemaKeywords(it, types, !(0, dataType_1.coerceAndCheckDataType)(it, types), errsCount);
	}
	function checkRefsAndKeywords(it) {
		const { schema, errSchemaPath, opts, self } = it;
		if (schema.$ref && opts.ignoreKeywordsWithRef && (0, util_1.schemaHasRulesButRef)(schema, self.RULES)) self.logger.warn(`$ref: keywords ignored in schema at path "${errSchemaPath}"`);
	}
	function checkNoDefault(it) {
		const { schema, opts } = it;
		if (schema.default !== void 0 && opts.useDefaults && opts.strictSchema) (0, util_1.checkStrictMode)(it, "default is ignored in the schema root");
	}
	function updateContext(it) {
		const schId = it.schema[it.opts.schemaId];
		if (schId) it.baseId = (0, resolve_1.resolveUrl)(it.opts.uriResolver, it.baseId, schId);
	}
	function checkAsyncSchema(it) {
		if (it.schema.$async && !it.schemaEnv.$async) throw new Error("async schema in sync schema");
	}
	function commentKeyword({ gen, schemaEnv, schema, errSchemaPath, opts }) {
		const msg = schema.$comment;
		if (opts.$comment === true) gen.code((0, codegen_1._)`${names_1.default.self}.logger.log(${msg})`);
		else if (typeof opts.$comment == "function") {
			const schemaPath = (0, codegen_1.str)`${errSchemaPath}/$comment`;
			const rootName = gen.scopeValue("root", { ref: schemaEnv.root });
			gen.code((0, codegen_1._)`${names_1.default.self}.opts.$comment(${msg}, ${schemaPath}, ${rootName}.schema)`);
		}
	}
	function returnResults(it) {
		const { gen, schemaEnv, validateName, ValidationError, opts } = it;
		if (schemaEnv.$async) gen.if((0, codegen_1._)`${names_1.default.errors} === 0`, () => gen.return(names_1.default.data), () => gen.throw((0, codegen_1._)`new ${ValidationError}(${names_1.default.vErrors})`));
		else {
			gen.assign((0, codegen_1._)`${validateName}.errors`, names_1.default.vErrors);
			if (opts.unevaluated) assignEvaluated(it);
			gen.return((0, codegen_1._)`${names_1.default.errors} === 0`);
		}
	}
	function assignEvaluated({ gen, evaluated, props, items }) {
		if (props instanceof codegen_1.Name) gen.assign((0, codegen_1._)`${evaluated}.props`, props);
		if (items instanceof codegen_1.Name) gen.assign((0, codegen_1._)`${evaluated}.items`, items);
	}
	function schemaKeywords(it, types, typeErrors, errsCount) {
		const { gen, schema, data, allErrors, opts, self } = it;
		const { RULES } = self;
		if (schema.$ref && (opts.ignoreKeywordsWithRef || !(0, util_1.schemaHasRulesButRef)(schema, RULES))) {
			gen.block(() => keywordCode(it, "$ref", RULES.all.$ref.definition));
			return;
		}
		if (!opts.jtd) checkStrictTypes(it, types);
		gen.block(() => {
			for (const group of RULES.rules) groupKeywords(group);
			groupKeywords(RULES.post);
		});
		function groupKeywords(group) {
			if (!(0, applicability_1.shouldUseGroup)(schema, group)) return;
			if (group.type) {
				gen.if((0, dataType_2.checkDataType)(group.type, data, opts.strictNumbers));
				iterateKeywords(it, group);
				if (types.length === 1 && types[0] === group.type && typeErrors) {
					gen.else();
					(0, dataType_2.reportTypeError)(it);
				}
				gen.endIf();
			} else iterateKeywords(it, group);
			if (!allErrors) gen.if((0, codegen_1._)`${names_1.default.errors} === ${errsCount || 0}`);
		}
	}
	function iterateKeywords(it, group) {
		const { gen, schema, opts: { useDefaults } } = it;
		if (useDefaults) (0, defaults_1.assignDefaults)(it, group.type);
		gen.block(() => {
			for (const rule of group.rules) if ((0, applicability_1.shouldUseRule)(schema, rule)) keywordCode(it, rule.keyword, rule.definition, group.type);
		});
	}
	function checkStrictTypes(it, types) {
		if (it.schemaEnv.meta || !it.opts.strictTypes) return;
		checkContextTypes(it, types);
		if (!it.opts.allowUnionTypes) checkMultipleTypes(it, types);
		checkKeywordTypes(it, it.dataTypes);
	}
	function checkContextTypes(it, types) {
		if (!types.length) return;
		if (!it.dataTypes.length) {
			it.dataTypes = types;
			return;
		}
		types.forEach((t) => {
			if (!includesType(it.dataTypes, t)) strictTypesError(it, `type "${t}" not allowed by context "${it.dataTypes.join(",")}"`);
		});
		narrowSchemaTypes(it, types);
	}
	function checkMultipleTypes(it, ts) {
		if (ts.length > 1 && !(ts.length === 2 && ts.includes("null"))) strictTypesError(it, "use allowUnionTypes to allow union type keyword");
	}
	function checkKeywordTypes(it, ts) {
		const rules = it.self.RULES.all;
		for (const keyword in rules) {
			const rule = rules[keyword];
			if (typeof rule == "object" && (0, applicability_1.shouldUseRule)(it.schema, rule)) {
				const { type } = rule.definition;
				if (type.length && !type.some((t) => hasApplicableType(ts, t))) strictTypesError(it, `missing type "${type.join(",")}" for keyword "${keyword}"`);
			}
		}
	}
	function hasApplicableType(schTs, kwdT) {
		return schTs.includes(kwdT) || kwdT === "number" && schTs.includes("integer");
	}
	function includesType(ts, t) {
		return ts.includes(t) || t === "integer" && ts.includes("number");
	}
	function narrowSchemaTypes(it, withTypes) {
		const ts = [];
		for (const t of it.dataTypes) if (includesType(withTypes, t)) ts.push(t);
		else if (withTypes.includes("integer") && t === "number") ts.push("integer");
		it.dataTypes = ts;
	}
	function strictTypesError(it, msg) {
		const schemaPath = it.schemaEnv.baseId + it.errSchemaPath;
		msg += ` at "${schemaPath}" (strictTypes)`;
		(0, util_1.checkStrictMode)(it, msg, it.opts.strictTypes);
	}
	var KeywordCxt = class {
		constructor(it, def, keyword) {
			(0, keyword_1.validateKeywordUsage)(it, def, keyword);
			this.gen = it.gen;
			this.allErrors = it.allErrors;
			this.keyword = keyword;
			this.data = it.data;
			this.schema = it.schema[keyword];
			this.$data = def.$data && it.opts.$data && this.schema && this.schema.$data;
			this.schemaValue = (0, util_1.schemaRefOrVal)(it, this.schema, keyword, this.$data);
			this.schemaType = def.schemaType;
			this.parentSchema = it.schema;
			this.params = {};
			this.it = it;
			this.def = def;
			if (this.$data) this.schemaCode = it.gen.const("vSchema", getData(this.$data, it));
			else {
				this.schemaCode = this.schemaValue;
				if (!(0, keyword_1.validSchemaType)(this.schema, def.schemaType, def.allowUndefined)) throw new Error(`${keyword} value must be ${JSON.stringify(def.schemaType)}`);
			}
			if ("code" in def ? def.trackErrors : def.errors !== false) this.errsCount = it.gen.const("_errs", names_1.default.errors);
		}
		result(condition, successAction, failAction) {
			this.failResult((0, codegen_1.not)(condition), successAction, failAction);
		}
		failResult(condition, successAction, failAction) {
			this.gen.if(condition);
			if (failAction) failAction();
			else this.error();
			if (successAction) {
				this.gen.else();
				successAction();
				if (this.allErrors) this.gen.endIf();
			} else if (this.allErrors) this.gen.endIf();
			else this.gen.else();
		}
		pass(condition, failAction) {
			this.failResult((0, codegen_1.not)(condition), void 0, failAction);
		}
		fail(condition) {
			if (condition === void 0) {
				this.error();
				if (!this.allErrors) this.gen.if(false);
				return;
			}
			this.gen.if(condition);
			this.error();
			if (this.allErrors) this.gen.endIf();
			else this.gen.else();
		}
		fail$data(condition) {
			if (!this.$data) return this.fail(condition);
			const { schemaCode } = this;
			this.fail((0, codegen_1._)`${schemaCode} !== undefined && (${(0, codegen_1.or)(this.invalid$data(), condition)})`);
		}
		error(append, errorParams, errorPaths) {
			if (errorParams) {
				this.setParams(errorParams);
				this._error(append, errorPaths);
				this.setParams({});
				return;
			}
			this._error(append, errorPaths);
		}
		_error(append, errorPaths) {
			(append ? errors_1.reportExtraError : errors_1.reportError)(this, this.def.error, errorPaths);
		}
		$dataError() {
			(0, errors_1.reportError)(this, this.def.$dataError || errors_1.keyword$DataError);
		}
		reset() {
			if (this.errsCount === void 0) throw new Error("add \"trackErrors\" to keyword definition");
			(0, errors_1.resetErrorsCount)(this.gen, this.errsCount);
		}
		ok(cond) {
			if (!this.allErrors) this.gen.if(cond);
		}
		setParams(obj, assign) {
			if (assign) Object.assign(this.params, obj);
			else this.params = obj;
		}
		block$data(valid, codeBlock, $dataValid = codegen_1.nil) {
			this.gen.block(() => {
				this.check$data(valid, $dataValid);
				codeBlock();
			});
		}
		check$data(valid = codegen_1.nil, $dataValid = codegen_1.nil) {
			if (!this.$data) return;
			const { gen, schemaCode, schemaType, def } = this;
			gen.if((0, codegen_1.or)((0, codegen_1._)`${schemaCode} === undefined`, $dataValid));
			if (valid !== codegen_1.nil) gen.assign(valid, true);
			if (schemaType.length || def.validateSchema) {
				gen.elseIf(this.invalid$data());
				this.$dataError();
				if (valid !== codegen_1.nil) gen.assign(valid, false);
			}
			gen.else();
		}
		invalid$data() {
			const { gen, schemaCode, schemaType, def, it } = this;
			return (0, codegen_1.or)(wrong$DataType(), invalid$DataSchema());
			function wrong$DataType() {
				if (schemaType.length) {
					/* istanbul ignore if */
					if (!(schemaCode instanceof codegen_1.Name)) throw new Error("ajv implementation error");
					const st = Array.isArray(schemaType) ? schemaType : [schemaType];
					return (0, codegen_1._)`${(0, dataType_2.checkDataTypes)(st, schemaCode, it.opts.strictNumbers, dataType_2.DataType.Wrong)}`;
				}
				return codegen_1.nil;
			}
			function invalid$DataSchema() {
				if (def.validateSchema) {
					const validateSchemaRef = gen.scopeValue("validate$data", { ref: def.validateSchema });
					return (0, codegen_1._)`!${validateSchemaRef}(${schemaCode})`;
				}
				return codegen_1.nil;
			}
		}
		subschema(appl, valid) {
			const subschema = (0, subschema_1.getSubschema)(this.it, appl);
			(0, subschema_1.extendSubschemaData)(subschema, this.it, appl);
			(0, subschema_1.extendSubschemaMode)(subschema, appl);
			const nextContext = {
				...this.it,
				...subschema,
				items: void 0,
				props: void 0
			};
			subschemaCode(nextContext, valid);
			return nextContext;
		}
		mergeEvaluated(schemaCxt, toName) {
			const { it, gen } = this;
			if (!it.opts.unevaluated) return;
			if (it.props !== true && schemaCxt.props !== void 0) it.props = util_1.mergeEvaluated.props(gen, schemaCxt.props, it.props, toName);
			if (it.items !== true && schemaCxt.items !== void 0) it.items = util_1.mergeEvaluated.items(gen, schemaCxt.items, it.items, toName);
		}
		mergeValidEvaluated(schemaCxt, valid) {
			const { it, gen } = this;
			if (it.opts.unevaluated && (it.props !== true || it.items !== true)) {
				gen.if(valid, () => this.mergeEvaluated(schemaCxt, codegen_1.Name));
				return true;
			}
		}
	};
	exports.KeywordCxt = KeywordCxt;
	function keywordCode(it, keyword, def, ruleType) {
		const cxt = new KeywordCxt(it, def, keyword);
		if ("code" in def) def.code(cxt, ruleType);
		else if (cxt.$data && def.validate) (0, keyword_1.funcKeywordCode)(cxt, def);
		else if ("macro" in def) (0, keyword_1.macroKeywordCode)(cxt, def);
		else if (def.compile || def.validate) (0, keyword_1.funcKeywordCode)(cxt, def);
	}
	const JSON_POINTER = /^\/(?:[^~]|~0|~1)*$/;
	const RELATIVE_JSON_POINTER = /^([0-9]+)(#|\/(?:[^~]|~0|~1)*)?$/;
	function getData($data, { dataLevel, dataNames, dataPathArr }) {
		let jsonPointer;
		let data;
		if ($data === "") return names_1.default.rootData;
		if ($data[0] === "/") {
			if (!JSON_POINTER.test($data)) throw new Error(`Invalid JSON-pointer: ${$data}`);
			jsonPointer = $data;
			data = names_1.default.rootData;
		} else {
			const matches = RELATIVE_JSON_POINTER.exec($data);
			if (!matches) throw new Error(`Invalid JSON-pointer: ${$data}`);
			const up = +matches[1];
			jsonPointer = matches[2];
			if (jsonPointer === "#") {
				if (up >= dataLevel) throw new Error(errorMsg("property/index", up));
				return dataPathArr[dataLevel - up];
			}
			if (up > dataLevel) throw new Error(errorMsg("data", up));
			data = dataNames[dataLevel - up];
			if (!jsonPointer) return data;
		}
		let expr = data;
		const segments = jsonPointer.split("/");
		for (const segment of segments) if (segment) {
			data = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)((0, util_1.unescapeJsonPointer)(segment))}`;
			expr = (0, codegen_1._)`${expr} && ${data}`;
		}
		return expr;
		function errorMsg(pointerType, up) {
			return `Cannot access ${pointerType} ${up} levels up, current level is ${dataLevel}`;
		}
	}
	exports.getData = getData;
}));
// node_modules/ajv/dist/runtime/validation_error.js
var require_validation_error = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	var ValidationError = class extends Error {
		constructor(errors) {
			super("validation failed");
			this.errors = errors;
			this.ajv = this.validation = true;
		}
	};
	exports.default = ValidationError;
}));
// node_modules/ajv/dist/compile/ref_error.js
var require_ref_error = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const resolve_1 = require_resolve();
	var MissingRefError = class extends Error {
		constructor(resolver, baseId, ref, msg) {
			super(msg || `can't resolve reference ${ref} from id ${baseId}`);
			this.missingRef = (0, resolve_1.resolveUrl)(resolver, baseId, ref);
			this.missingSchema = (0, resolve_1.normalizeId)((0, resolve_1.getFullPath)(resolver, this.missingRef));
		}
	};
	exports.default = MissingRefError;
}));
// node_modules/ajv/dist/compile/index.js
var require_compile = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.resolveSchema = exports.getCompilingSchema = exports.resolveRef = exports.compileSchema = exports.SchemaEnv = void 0;
	const codegen_1 = require_codegen();
	const validation_error_1 = require_validation_error();
	const names_1 = require_names();
	const resolve_1 = require_resolve();
	const util_1 = require_util();
	const validate_1 = require_validate();
	var SchemaEnv = class {
		constructor(env) {
			var _a;
			this.refs = {};
			this.dynamicAnchors = {};
			let schema;
			if (typeof env.schema == "object") schema = env.schema;
			this.schema = env.schema;
			this.schemaId = env.schemaId;
			this.root = env.root || this;
			this.baseId = (_a = env.baseId) !== null && _a !== void 0 ? _a : (0, resolve_1.normalizeId)(schema === null || schema === void 0 ? void 0 : schema[env.schemaId || "$id"]);
			this.schemaPath = env.schemaPath;
			this.localRefs = env.localRefs;
			this.meta = env.meta;
			this.$async = schema === null || schema === void 0 ? void 0 : schema.$async;
			this.refs = {};
		}
	};
	exports.SchemaEnv = SchemaEnv;
	function compileSchema(sch) {
		const _sch = getCompilingSchema.call(this, sch);
		if (_sch) return _sch;
		const rootId = (0, resolve_1.getFullPath)(this.opts.uriResolver, sch.root.baseId);
		const { es5, lines } = this.opts.code;
		const { ownProperties } = this.opts;
		const gen = new codegen_1.CodeGen(this.scope, {
			es5,
			lines,
			ownProperties
		});
		let _ValidationError;
		if (sch.$async) _ValidationError = gen.scopeValue("Error", {
			ref: validation_error_1.default,
			code: (0, codegen_1._)`require("ajv/dist/runtime/validation_error").default`
		});
		const validateName = gen.scopeName("validate");
		sch.validateName = validateName;
		const schemaCxt = {
			gen,
			allErrors: this.opts.allErrors,
			data: names_1.default.data,
			parentData: names_1.default.parentData,
			parentDataProperty: names_1.default.parentDataProperty,
			dataNames: [names_1.default.data],
			dataPathArr: [codegen_1.nil],
			dataLevel: 0,
			dataTypes: [],
			definedProperties: /* @__PURE__ */ new Set(),
			topSchemaRef: gen.scopeValue("schema", this.opts.code.source === true ? {
				ref: sch.schema,
				code: (0, codegen_1.stringify)(sch.schema)
			} : { ref: sch.schema }),
			validateName,
			ValidationError: _ValidationError,
			schema: sch.schema,
			schemaEnv: sch,
			rootId,
			baseId: sch.baseId || rootId,
			schemaPath: codegen_1.nil,
			errSchemaPath: sch.schemaPath || (this.opts.jtd ? "" : "#"),
			errorPath: (0, codegen_1._)`""`,
			opts: this.opts,
			self: this
		};
		let sourceCode;
		try {
			this._compilations.add(sch);
			(0, validate_1.validateFunctionCode)(schemaCxt);
			gen.optimize(this.opts.code.optimize);
			const validateCode = gen.toString();
			sourceCode = `${gen.scopeRefs(names_1.default.scope)}return ${validateCode}`;
			if (this.opts.code.process) sourceCode = this.opts.code.process(sourceCode, sch);
			const validate = new Function(`${names_1.default.self}`, `${names_1.default.scope}`, sourceCode)(this, this.scope.get());
			this.scope.value(validateName, { ref: validate });
			validate.errors = null;
			validate.schema = sch.schema;
			validate.schemaEnv = sch;
			if (sch.$async) validate.$async = true;
			if (this.opts.code.source === true) validate.source = {
				validateName,
				validateCode,
				scopeValues: gen._values
			};
			if (this.opts.unevaluated) {
				const { props, items } = schemaCxt;
				validate.evaluated = {
					props: props instanceof codegen_1.Name ? void 0 : props,
					items: items instanceof codegen_1.Name ? void 0 : items,
					dynamicProps: props instanceof codegen_1.Name,
					dynamicItems: items instanceof codegen_1.Name
				};
				if (validate.source) validate.source.evaluated = (0, codegen_1.stringify)(validate.evaluated);
			}
			sch.validate = validate;
			return sch;
		} catch (e) {
			delete sch.validate;
			delete sch.validateName;
			if (sourceCode) this.logger.error("Error compiling schema, function code:", sourceCode);
			throw e;
		} finally {
			this._compilations.delete(sch);
		}
	}
	exports.compileSchema = compileSchema;
	function resolveRef(root, baseId, ref) {
		var _a;
		ref = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, ref);
		const schOrFunc = root.refs[ref];
		if (schOrFunc) return schOrFunc;
		let _sch = resolve.call(this, root, ref);
		if (_sch === void 0) {
			const schema = (_a = root.localRefs) === null || _a === void 0 ? void 0 : _a[ref];
			const { schemaId } = this.opts;
			if (schema) _sch = new SchemaEnv({
				schema,
				schemaId,
				root,
				baseId
			});
		}
		if (_sch === void 0) return;
		return root.refs[ref] = inlineOrCompile.call(this, _sch);
	}
	exports.resolveRef = resolveRef;
	function inlineOrCompile(sch) {
		if ((0, resolve_1.inlineRef)(sch.schema, this.opts.inlineRefs)) return sch.schema;
		return sch.validate ? sch : compileSchema.call(this, sch);
	}
	function getCompilingSchema(schEnv) {
		for (const sch of this._compilations) if (sameSchemaEnv(sch, schEnv)) return sch;
	}
	exports.getCompilingSchema = getCompilingSchema;
	function sameSchemaEnv(s1, s2) {
		return s1.schema === s2.schema && s1.root === s2.root && s1.baseId === s2.baseId;
	}
	function resolve(root, ref) {
		let sch;
		while (typeof (sch = this.refs[ref]) == "string") ref = sch;
		return sch || this.schemas[ref] || resolveSchema.call(this, root, ref);
	}
	function resolveSchema(root, ref) {
		const p = this.opts.uriResolver.parse(ref);
		const refPath = (0, resolve_1._getFullPath)(this.opts.uriResolver, p);
		let baseId = (0, resolve_1.getFullPath)(this.opts.uriResolver, root.baseId, void 0);
		if (Object.keys(root.schema).length > 0 && refPath === baseId) return getJsonPointer.call(this, p, root);
		const id = (0, resolve_1.normalizeId)(refPath);
		const schOrRef = this.refs[id] || this.schemas[id];
		if (typeof schOrRef == "string") {
			const sch = resolveSchema.call(this, root, schOrRef);
			if (typeof (sch === null || sch === void 0 ? void 0 : sch.schema) !== "object") return;
			return getJsonPointer.call(this, p, sch);
		}
		if (typeof (schOrRef === null || schOrRef === void 0 ? void 0 : schOrRef.schema) !== "object") return;
		if (!schOrRef.validate) compileSchema.call(this, schOrRef);
		if (id === (0, resolve_1.normalizeId)(ref)) {
			const { schema } = schOrRef;
			const { schemaId } = this.opts;
			const schId = schema[schemaId];
			if (schId) baseId = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schId);
			return new SchemaEnv({
				schema,
				schemaId,
				root,
				baseId
			});
		}
		return getJsonPointer.call(this, p, schOrRef);
	}
	exports.resolveSchema = resolveSchema;
	const PREVENT_SCOPE_CHANGE = /* @__PURE__ */ new Set([
		"properties",
		"patternProperties",
		"enum",
		"dependencies",
		"definitions"
	]);
	function getJsonPointer(parsedRef, { baseId, schema, root }) {
		var _a;
		if (((_a = parsedRef.fragment) === null || _a === void 0 ? void 0 : _a[0]) !== "/") return;
		for (const part of parsedRef.fragment.slice(1).split("/")) {
			if (typeof schema === "boolean") return;
			const partSchema = schema[(0, util_1.unescapeFragment)(part)];
			if (partSchema === void 0) return;
			schema = partSchema;
			const schId = typeof schema === "object" && schema[this.opts.schemaId];
			if (!PREVENT_SCOPE_CHANGE.has(part) && schId) baseId = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schId);
		}
		let env;
		if (typeof schema != "boolean" && schema.$ref && !(0, util_1.schemaHasRulesButRef)(schema, this.RULES)) {
			const $ref = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schema.$ref);
			env = resolveSchema.call(this, root, $ref);
		}
		const { schemaId } = this.opts;
		env = env || new SchemaEnv({
			schema,
			schemaId,
			root,
			baseId
		});
		if (env.schema !== env.root.schema) return env;
	}
}));
// node_modules/ajv/dist/refs/data.json
var require_data = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$id": "https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/data.json#",
		"description": "Meta-schema for $data reference (JSON AnySchema extension proposal)",
		"type": "object",
		"required": ["$data"],
		"properties": { "$data": {
			"type": "string",
			"anyOf": [{ "format": "relative-json-pointer" }, { "format": "json-pointer" }]
		} },
		"additionalProperties": false
	};
}));
// node_modules/fast-uri/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/** @type {(value: string) => boolean} */
	const isUUID = RegExp.prototype.test.bind(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu);
	/** @type {(value: string) => boolean} */
	const isIPv4 = RegExp.prototype.test.bind(/^(?:(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]\d|\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]\d|\d)$/u);
	/** @type {(value: string) => boolean} */
	const isPort = RegExp.prototype.test.bind(/^\d*$/u);
	/** @type {(value: string) => boolean} */
	const isHexPair = RegExp.prototype.test.bind(/^[\da-f]{2}$/iu);
	/** @type {(value: string) => boolean} */
	const isUnreserved = RegExp.prototype.test.bind(/^[\da-z\-._~]$/iu);
	/** @type {(value: string) => boolean} */
	const isPathCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/]$/u);
	/** @type {(value: string) => boolean} */
	const isQueryFragmentCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/?]$/u);
	/** @type {(value: string) => boolean} */
	const isUserinfoCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:]$/u);
	const BYTE_HEX = new Array(256);
	{
		const HEX_DIGITS = "0123456789ABCDEF";
		for (let i = 0; i < 256; i++) BYTE_HEX[i] = "%" + HEX_DIGITS[i >> 4] + HEX_DIGITS[i & 15];
	}
	function percentEncodeNonAscii(cp) {
		if (cp < 2048) return BYTE_HEX[192 | cp >> 6] + BYTE_HEX[128 | cp & 63];
		if (cp < 65536) return BYTE_HEX[224 | cp >> 12] + BYTE_HEX[128 | cp >> 6 & 63] + BYTE_HEX[128 | cp & 63];
		return BYTE_HEX[240 | cp >> 18] + BYTE_HEX[128 | cp >> 12 & 63] + BYTE_HEX[128 | cp >> 6 & 63] + BYTE_HEX[128 | cp & 63];
	}
	/**
	* @param {Array<string>} input
	* @returns {string}
	*/
	function stringArrayToHexStripped(input) {
		let acc = "";
		let code = 0;
		let i = 0;
		for (i = 0; i < input.length; i++) {
			code = input[i].charCodeAt(0);
			if (code === 48) continue;
			if (!(code >= 48 && code <= 57 || code >= 65 && code <= 70 || code >= 97 && code <= 102)) return "";
			acc += input[i];
			break;
		}
		for (i += 1; i < input.length; i++) {
			code = input[i].charCodeAt(0);
			if (!(code >= 48 && code <= 57 || code >= 65 && code <= 70 || code >= 97 && code <= 102)) return "";
			acc += input[i];
		}
		return acc;
	}
	/** @type {(value: string) => boolean} */
	const isHextet = RegExp.prototype.test.bind(/^[\dA-Fa-f]{1,4}$/);
	/** @type {(value: string) => boolean} */
	const isIPvFuture = RegExp.prototype.test.bind(/^[vV][\dA-Fa-f]+\.[A-Za-z\d\-._~!$&'()*+,;=:]+$/);
	/** @type {(value: string) => boolean} */
	const isZoneCharacter = RegExp.prototype.test.bind(/^[A-Za-z\d\-._~]$/);
	/**
	* @param {string} value
	* @returns {boolean}
	*/
	const nonSimpleDomain = RegExp.prototype.test.bind(/[^!"$&'()*+,\-.;=_`a-z{}~]/u);
	/**
	* @param {string} zone
	* @returns {boolean}
	*/
	function isZoneIdentifier(zone) {
		if (zone.length === 0) return false;
		for (let i = 0; i < zone.length; i++) {
			if (isZoneCharacter(zone[i])) continue;
			if (zone[i] === "%" && i + 2 < zone.length && isHexPair(zone.slice(i + 1, i + 3))) {
				i += 2;
				continue;
			}
			return false;
		}
		return true;
	}
	/**
	* Compresses the longest run of zero hextets to "::" per RFC 5952. A run of a
	* single zero hextet is left uncompressed. On ties the leftmost run wins.
	*
	* @param {string[]} hextets
	* @returns {string}
	*/
	function compressIPv6ZeroRun(hextets) {
		let bestStart = -1;
		let bestLength = 0;
		let runStart = -1;
		let runLength = 0;
		for (let i = 0; i < hextets.length; i++) if (hextets[i] === "0") {
			if (runStart === -1) runStart = i;
			runLength++;
			if (runLength > bestLength) {
				bestLength = runLength;
				bestStart = runStart;
			}
		} else {
			runStart = -1;
			runLength = 0;
		}
		if (bestLength < 2) return hextets.join(":");
		const head = hextets.slice(0, bestStart).join(":");
		const tail = hextets.slice(bestStart + bestLength).join(":");
		return head + "::" + tail;
	}
	/**
	* Validates an IPv6 address against the alternatives in RFC 3986 section
	* 3.2.2 and returns the same address with leading hextet zeroes removed.
	* An embedded IPv4 address counts as two hextets and is only valid at the end.
	*
	* @param {string} input
	* @returns {string|undefined}
	*/
	function normalizeIPv6Address(input) {
		const compression = input.indexOf("::");
		if (compression !== -1 && input.indexOf("::", compression + 1) !== -1) return void 0;
		const left = compression === -1 ? input.split(":") : input.slice(0, compression).split(":");
		const right = compression === -1 ? [] : input.slice(compression + 2).split(":");
		if (compression !== -1) {
			if (left.length === 1 && left[0] === "") left.length = 0;
			if (right.length === 1 && right[0] === "") right.length = 0;
		}
		const parts = left.concat(right);
		let hextetCount = 0;
		for (let i = 0; i < parts.length; i++) {
			const part = parts[i];
			if (part === "") return void 0;
			if (part.indexOf(".") !== -1) {
				if (i !== parts.length - 1 || compression !== -1 && right.length === 0 || !isIPv4(part)) return void 0;
				hextetCount += 2;
				continue;
			}
			if (!isHextet(part)) return void 0;
			parts[i] = parseInt(part, 16).toString(16);
			hextetCount++;
		}
		if (compression === -1) {
			if (hextetCount !== 8) return void 0;
			return compressIPv6ZeroRun(parts);
		}
		if (hextetCount >= 8) return void 0;
		const expanded = parts.slice(0, left.length);
		for (let i = hextetCount; i < 8; i++) expanded.push("0");
		for (let i = left.length; i < parts.length; i++) expanded.push(parts[i]);
		return compressIPv6ZeroRun(expanded);
	}
	/**
	* @typedef {Object} NormalizeIPv6Result
	* @property {string} host - The normalized host.
	* @property {string} [escapedHost] - The escaped host.
	* @property {boolean} isIPV6 - Indicates if the host is an IPv6 address.
	* @property {boolean} [isIPVFuture] - Indicates if the host is an IPvFuture literal.
	* @property {boolean} [error] - Indicates if a bracketed IP literal is malformed.
	*/
	/**
	* Validates and normalizes a bracketed IP literal. Raw zone separators remain
	* accepted for backwards compatibility, while encoded separators and zone
	* contents follow RFC 6874.
	*
	* @param {string} host
	* @returns {NormalizeIPv6Result}
	*/
	function normalizeIPv6(host) {
		const bracketed = host[0] === "[" && host[host.length - 1] === "]";
		if ((host[0] === "[" || host[host.length - 1] === "]") && !bracketed) return {
			host,
			isIPV6: false,
			error: true
		};
		let input = bracketed ? host.slice(1, -1) : host;
		if (bracketed && isIPvFuture(input)) {
			input = input.toLowerCase();
			return {
				host: `[${input}]`,
				escapedHost: input,
				isIPV6: false,
				isIPVFuture: true
			};
		}
		if (findToken(input, ":") < 2) return {
			host,
			isIPV6: false,
			error: bracketed
		};
		let zoneIdentifier = "";
		const zoneSeparator = input.indexOf("%");
		if (zoneSeparator !== -1) {
			const separatorLength = input.slice(zoneSeparator, zoneSeparator + 3).toLowerCase() === "%25" ? 3 : 1;
			zoneIdentifier = input.slice(zoneSeparator + separatorLength);
			if (!isZoneIdentifier(zoneIdentifier)) return {
				host,
				isIPV6: false,
				error: true
			};
			input = input.slice(0, zoneSeparator);
		}
		const address = normalizeIPv6Address(input);
		if (address === void 0) return {
			host,
			isIPV6: false,
			error: true
		};
		return {
			host: address + (zoneIdentifier ? "%" + zoneIdentifier : ""),
			escapedHost: address + (zoneIdentifier ? "%25" + zoneIdentifier : ""),
			isIPV6: true
		};
	}
	/**
	* @param {string} str
	* @param {string} token
	* @returns {number}
	*/
	function findToken(str, token) {
		let ind = 0;
		for (let i = 0; i < str.length; i++) if (str[i] === token) ind++;
		return ind;
	}
	/**
	* @param {string} path
	* @returns {string}
	*
	* @see https://datatracker.ietf.org/doc/html/rfc3986#section-5.2.4
	*/
	function removeDotSegments(path) {
		let input = path;
		const output = [];
		let nextSlash = -1;
		let len = 0;
		while (len = input.length) {
			if (len === 1) {
				if (input === ".") break;
				else if (input === "/") {
					output.push("/");
					break;
				} else {
					output.push(input);
					break;
				}
			} else if (len === 2) {
				if (input[0] === ".") {
					if (input[1] === ".") break;
					else if (input[1] === "/") {
						input = input.slice(2);
						continue;
					}
				} else if (input[0] === "/") {
					if (input[1] === "." || input[1] === "/") {
						output.push("/");
						break;
					}
				}
			} else if (len === 3) {
				if (input === "/..") {
					if (output.length !== 0) output.pop();
					output.push("/");
					break;
				}
			}
			if (input[0] === ".") {
				if (input[1] === ".") {
					if (input[2] === "/") {
						input = input.slice(3);
						continue;
					}
				} else if (input[1] === "/") {
					input = input.slice(2);
					continue;
				}
			} else if (input[0] === "/") {
				if (input[1] === ".") {
					if (input[2] === "/") {
						input = input.slice(2);
						continue;
					} else if (input[2] === ".") {
						if (input[3] === "/") {
							input = input.slice(3);
							if (output.length !== 0) output.pop();
							continue;
						}
					}
				}
			}
			if ((nextSlash = input.indexOf("/", 1)) === -1) {
				output.push(input);
				break;
			} else {
				output.push(input.slice(0, nextSlash));
				input = input.slice(nextSlash);
			}
		}
		return output.join("");
	}
	/**
	* Removes dot segments from the path of a relative reference (a path that does
	* not start with "/") without changing what it resolves to against any base.
	* Unlike `removeDotSegments`, leading ".." segments that cannot be collapsed
	* are kept, the result never becomes root-relative, and a result that would be
	* empty or start with an empty segment is prefixed with "." (an empty path
	* means "same document" and a leading "//" would introduce an authority).
	*
	* @param {string} path
	* @returns {string}
	*/
	function removeDotSegmentsRelative(path) {
		if (path === "" || path[0] === "/") return removeDotSegments(path);
		const segments = path.split("/");
		const last = segments.length - 1;
		/** @type {string[]} */
		const output = [];
		let trailingDirectory = false;
		for (let i = 0; i <= last; i++) {
			const segment = segments[i];
			if (segment === "." || segment === "..") {
				if (segment === "..") {
					if (output.length !== 0 && output[output.length - 1] !== "..") output.pop();
					else output.push("..");
				}
				trailingDirectory = i === last;
			} else output.push(segment);
		}
		if (trailingDirectory && output[output.length - 1] !== "..") output.push("");
		if (output.length === 0 || output[0] === "" || output[0].includes(":")) output.unshift(".");
		return output.join("/");
	}
	/**
	* Re-escape RFC 3986 gen-delims that must not appear literally in the host.
	* After the URI regex parses, these characters cannot be literal in the host
	* field, so any that appear after decoding came from percent-encoding and
	* must be restored to prevent authority structure changes.
	*
	* @param {string} host
	* @param {boolean} isIP - true for IPv4/IPv6 hosts (skip colon re-escaping)
	* @returns {string}
	*/
	const HOST_DELIMS = {
		"@": "%40",
		"/": "%2F",
		"?": "%3F",
		"#": "%23",
		":": "%3A"
	};
	const HOST_DELIM_RE = /[@/?#:]/g;
	const HOST_DELIM_NO_COLON_RE = /[@/?#]/g;
	function reescapeHostDelimiters(host, isIP) {
		const re = isIP ? HOST_DELIM_NO_COLON_RE : HOST_DELIM_RE;
		re.lastIndex = 0;
		return host.replace(re, (ch) => HOST_DELIMS[ch]);
	}
	/**
	* Normalizes percent escapes and optionally decodes only unreserved ASCII bytes.
	* Reserved delimiters such as `%2F` stay escaped; `%2E` is unreserved.
	*
	* @param {string} input
	* @param {boolean} [decodeUnreserved=false]
	* @returns {string}
	*/
	function normalizePercentEncoding(input, decodeUnreserved = false) {
		if (input.indexOf("%") === -1) return input;
		let output = "";
		for (let i = 0; i < input.length; i++) {
			if (input[i] === "%" && i + 2 < input.length) {
				const hex = input.slice(i + 1, i + 3);
				if (isHexPair(hex)) {
					const normalizedHex = hex.toUpperCase();
					const decoded = String.fromCharCode(parseInt(normalizedHex, 16));
					if (decodeUnreserved && isUnreserved(decoded)) output += decoded;
					else output += "%" + normalizedHex;
					i += 2;
					continue;
				}
			}
			output += input[i];
		}
		return output;
	}
	/**
	* Normalizes path data without turning reserved escapes into live path syntax.
	* Valid escapes are uppercased, raw unsafe characters are escaped, and only
	* unreserved bytes that are not `.` are decoded.
	*
	* @param {string} input
	* @returns {string}
	*/
	function normalizePathEncoding(input) {
		let output = "";
		for (let i = 0; i < input.length; i++) {
			const ch = input[i];
			if (ch === "%" && i + 2 < input.length) {
				const hex = input.slice(i + 1, i + 3);
				if (isHexPair(hex)) {
					const normalizedHex = hex.toUpperCase();
					const decoded = String.fromCharCode(parseInt(normalizedHex, 16));
					if (decoded !== "." && isUnreserved(decoded)) output += decoded;
					else output += "%" + normalizedHex;
					i += 2;
					continue;
				}
			}
			if (isPathCharacter(ch)) output += ch;
			else {
				const code = input.charCodeAt(i);
				if (code < 128) output += isEscapeSafe(code) ? ch : BYTE_HEX[code];
				else if (code < 55296 || code > 57343) output += percentEncodeNonAscii(code);
				else if (code <= 56319 && i + 1 < input.length) {
					const low = input.charCodeAt(i + 1);
					if (low >= 56320 && low <= 57343) {
						output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
						i++;
					} else output += percentEncodeNonAscii(65533);
				} else output += percentEncodeNonAscii(65533);
			}
		}
		return output;
	}
	/**
	* Serializes a path without rewriting reserved data. Raw RFC 3986 path
	* characters remain literal, valid escapes are preserved and uppercased, and
	* everything else is UTF-8 percent-encoded. In a path-noscheme, a colon in the
	* first segment must be escaped so the result cannot be parsed as a scheme.
	*
	* @param {string} input
	* @param {boolean} [pathNoScheme=false]
	* @returns {string}
	*/
	function serializePathEncoding(input, pathNoScheme = false) {
		let output = "";
		let firstSegment = pathNoScheme && input[0] !== "/";
		for (let i = 0; i < input.length; i++) {
			const ch = input[i];
			if (ch === "%" && i + 2 < input.length) {
				const hex = input.slice(i + 1, i + 3);
				if (isHexPair(hex)) {
					output += "%" + hex.toUpperCase();
					i += 2;
					continue;
				}
			}
			if (ch === "/") firstSegment = false;
			if (isPathCharacter(ch) && (ch !== ":" || !firstSegment)) output += ch;
			else {
				const code = input.charCodeAt(i);
				if (code < 128) output += BYTE_HEX[code];
				else if (code < 55296 || code > 57343) output += percentEncodeNonAscii(code);
				else if (code <= 56319 && i + 1 < input.length) {
					const low = input.charCodeAt(i + 1);
					if (low >= 56320 && low <= 57343) {
						output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
						i++;
					} else output += percentEncodeNonAscii(65533);
				} else output += percentEncodeNonAscii(65533);
			}
		}
		return output;
	}
	/**
	* Percent-encodes a URI component using its RFC 3986 literal character set.
	* Existing valid escapes are preserved and normalized to uppercase hex.
	*
	* @param {string} input
	* @param {(value: string) => boolean} isAllowed
	* @returns {string}
	*/
	function encodeComponent(input, isAllowed) {
		let output = "";
		for (let i = 0; i < input.length; i++) {
			const ch = input[i];
			if (ch === "%" && i + 2 < input.length) {
				const hex = input.slice(i + 1, i + 3);
				if (isHexPair(hex)) {
					output += "%" + hex.toUpperCase();
					i += 2;
					continue;
				}
			}
			if (isAllowed(ch)) output += ch;
			else {
				const code = input.charCodeAt(i);
				if (code < 128) output += BYTE_HEX[code];
				else if (code < 55296 || code > 57343) output += percentEncodeNonAscii(code);
				else if (code <= 56319 && i + 1 < input.length) {
					const low = input.charCodeAt(i + 1);
					if (low >= 56320 && low <= 57343) {
						output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
						i++;
					} else output += percentEncodeNonAscii(65533);
				} else output += percentEncodeNonAscii(65533);
			}
		}
		return output;
	}
	/**
	* Encodes userinfo while preserving its RFC 3986 §3.2.1 literal characters.
	* In particular, authority delimiters such as `@`, `/`, `?`, and `#` are data.
	*
	* @param {string} input
	* @returns {string}
	*/
	function encodeUserinfo(input) {
		return encodeComponent(input, isUserinfoCharacter);
	}
	/**
	* Encodes query data using the RFC 3986 §3.4 grammar. A literal `#` must be
	* escaped because it would otherwise begin the fragment component.
	*
	* @param {string} input
	* @returns {string}
	*/
	function encodeQuery(input) {
		return encodeComponent(input, isQueryFragmentCharacter);
	}
	/**
	* Encodes fragment data using the RFC 3986 §3.5 grammar.
	*
	* @param {string} input
	* @returns {string}
	*/
	function encodeFragment(input) {
		return encodeComponent(input, isQueryFragmentCharacter);
	}
	function isEscapeSafe(cp) {
		return cp >= 48 && cp <= 57 || cp >= 65 && cp <= 90 || cp >= 97 && cp <= 122 || cp === 42 || cp === 43 || cp === 45 || cp === 46 || cp === 47 || cp === 64 || cp === 95;
	}
	/**
	* Normalizes the percent-encoding of a query or fragment component.
	*
	* Like `normalizePathEncoding`, but uses the query/fragment character set
	* (which additionally allows `?`) and decodes `.` since it has no dot-segment
	* meaning outside of a path.
	*
	* @param {string} input
	* @returns {string}
	*/
	function normalizeQueryFragmentEncoding(input) {
		let output = "";
		for (let i = 0; i < input.length; i++) {
			const ch = input[i];
			if (ch === "%" && i + 2 < input.length) {
				const hex = input.slice(i + 1, i + 3);
				if (isHexPair(hex)) {
					const normalizedHex = hex.toUpperCase();
					const decoded = String.fromCharCode(parseInt(normalizedHex, 16));
					if (isUnreserved(decoded)) output += decoded;
					else output += "%" + normalizedHex;
					i += 2;
					continue;
				}
			}
			if (isQueryFragmentCharacter(ch)) output += ch;
			else {
				const code = input.charCodeAt(i);
				if (code < 128) output += isEscapeSafe(code) ? ch : BYTE_HEX[code];
				else if (code < 55296 || code > 57343) output += percentEncodeNonAscii(code);
				else if (code <= 56319 && i + 1 < input.length) {
					const low = input.charCodeAt(i + 1);
					if (low >= 56320 && low <= 57343) {
						output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
						i++;
					} else output += percentEncodeNonAscii(65533);
				} else output += percentEncodeNonAscii(65533);
			}
		}
		return output;
	}
	/**
	* Escapes a component while preserving existing valid percent escapes.
	*
	* @param {string} input
	* @returns {string}
	*/
	function escapePreservingEscapes(input) {
		let output = "";
		for (let i = 0; i < input.length; i++) {
			if (input[i] === "%" && i + 2 < input.length) {
				const hex = input.slice(i + 1, i + 3);
				if (isHexPair(hex)) {
					output += "%" + hex.toUpperCase();
					i += 2;
					continue;
				}
			}
			output += escape(input[i]);
		}
		return output;
	}
	/**
	* @param {import('../types/index').URIComponent} component
	* @returns {string|undefined}
	*/
	function recomposeAuthority(component) {
		const uriTokens = [];
		if (component.userinfo !== void 0) {
			uriTokens.push(encodeUserinfo(component.userinfo));
			uriTokens.push("@");
		}
		if (component.host !== void 0) {
			let host = component.host;
			if (!isIPv4(host)) {
				let ipV6res = normalizeIPv6(host);
				if (ipV6res.isIPV6 !== true && ipV6res.isIPVFuture !== true) {
					host = normalizePercentEncoding(host, true);
					ipV6res = normalizeIPv6(host);
				}
				if (ipV6res.isIPV6 === true || ipV6res.isIPVFuture === true) host = `[${ipV6res.escapedHost}]`;
				else host = reescapeHostDelimiters(host, false);
			}
			uriTokens.push(host);
		}
		if (typeof component.port === "number" || typeof component.port === "string") {
			const port = String(component.port);
			if (!isPort(port)) throw new TypeError("URI port is malformed.");
			uriTokens.push(":");
			uriTokens.push(port);
		}
		return uriTokens.length ? uriTokens.join("") : void 0;
	}
	module.exports = {
		nonSimpleDomain,
		recomposeAuthority,
		reescapeHostDelimiters,
		normalizePercentEncoding,
		normalizePathEncoding,
		serializePathEncoding,
		normalizeQueryFragmentEncoding,
		encodeUserinfo,
		encodeQuery,
		encodeFragment,
		escapePreservingEscapes,
		removeDotSegments,
		removeDotSegmentsRelative,
		isIPv4,
		isUUID,
		normalizeIPv6,
		stringArrayToHexStripped
	};
}));
// node_modules/fast-uri/lib/schemes.js
var require_schemes = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { isUUID } = require_utils();
	const URN_REG = /^([\da-z][\d\-a-z]{0,31}):((?:[\w!$'()*+,\-./:;=@]|%[\da-f]{2})+)$/iu;
	const supportedSchemeNames = [
		"http",
		"https",
		"ws",
		"wss",
		"urn",
		"urn:uuid"
	];
	/** @typedef {supportedSchemeNames[number]} SchemeName */
	/**
	* @param {string} name
	* @returns {name is SchemeName}
	*/
	function isValidSchemeName(name) {
		return supportedSchemeNames.indexOf(name) !== -1;
	}
	/**
	* @callback SchemeFn
	* @param {import('../types/index').URIComponent} component
	* @param {import('../types/index').Options} options
	* @returns {import('../types/index').URIComponent}
	*/
	/**
	* @typedef {Object} SchemeHandler
	* @property {SchemeName} scheme - The scheme name.
	* @property {boolean} [domainHost] - Indicates if the scheme supports domain hosts.
	* @property {SchemeFn} parse - Function to parse the URI component for this scheme.
	* @property {SchemeFn} serialize - Function to serialize the URI component for this scheme.
	* @property {boolean} [skipNormalize] - Indicates if normalization should be skipped for this scheme.
	* @property {boolean} [absolutePath] - Indicates if the scheme uses absolute paths.
	* @property {boolean} [unicodeSupport] - Indicates if the scheme supports Unicode.
	*/
	/**
	* @param {import('../types/index').URIComponent} wsComponent
	* @returns {boolean}
	*/
	function wsIsSecure(wsComponent) {
		if (wsComponent.secure === true) return true;
		else if (wsComponent.secure === false) return false;
		else if (wsComponent.scheme) return wsComponent.scheme.length === 3 && (wsComponent.scheme[0] === "w" || wsComponent.scheme[0] === "W") && (wsComponent.scheme[1] === "s" || wsComponent.scheme[1] === "S") && (wsComponent.scheme[2] === "s" || wsComponent.scheme[2] === "S");
		else return false;
	}
	/** @type {SchemeFn} */
	function httpParse(component) {
		if (!component.host) component.error = component.error || "HTTP URIs must have a host.";
		return component;
	}
	/** @type {SchemeFn} */
	function httpSerialize(component) {
		const secure = String(component.scheme).toLowerCase() === "https";
		if (component.port === (secure ? 443 : 80) || component.port === "") component.port = void 0;
		if (!component.path) component.path = "/";
		return component;
	}
	/** @type {SchemeFn} */
	function wsParse(wsComponent) {
		wsComponent.secure = wsIsSecure(wsComponent);
		wsComponent.resourceName = (wsComponent.path || "/") + (wsComponent.query ? "?" + wsComponent.query : "");
		wsComponent.path = void 0;
		wsComponent.query = void 0;
		return wsComponent;
	}
	/** @type {SchemeFn} */
	function wsSerialize(wsComponent) {
		if (wsComponent.port === (wsIsSecure(wsComponent) ? 443 : 80) || wsComponent.port === "") wsComponent.port = void 0;
		if (typeof wsComponent.secure === "boolean") {
			wsComponent.scheme = wsComponent.secure ? "wss" : "ws";
			wsComponent.secure = void 0;
		}
		if (wsComponent.resourceName) {
			const queryIndex = wsComponent.resourceName.indexOf("?");
			const path = queryIndex === -1 ? wsComponent.resourceName : wsComponent.resourceName.slice(0, queryIndex);
			wsComponent.path = path && path !== "/" ? path : void 0;
			wsComponent.query = queryIndex === -1 ? void 0 : wsComponent.resourceName.slice(queryIndex + 1);
			wsComponent.resourceName = void 0;
		}
		wsComponent.fragment = void 0;
		return wsComponent;
	}
	/** @type {SchemeFn} */
	function urnParse(urnComponent, options) {
		if (!urnComponent.path) {
			urnComponent.error = "URN can not be parsed";
			return urnComponent;
		}
		const matches = urnComponent.path.match(URN_REG);
		if (matches && matches[0] === urnComponent.path) {
			const scheme = options.scheme || urnComponent.scheme || "urn";
			urnComponent.nid = matches[1].toLowerCase();
			urnComponent.nss = matches[2];
			const schemeHandler = getSchemeHandler(`${scheme}:${options.nid || urnComponent.nid}`);
			urnComponent.path = void 0;
			if (schemeHandler) urnComponent = schemeHandler.parse(urnComponent, options);
		} else urnComponent.error = urnComponent.error || "URN can not be parsed.";
		return urnComponent;
	}
	/** @type {SchemeFn} */
	function urnSerialize(urnComponent, options) {
		if (urnComponent.nid === void 0) throw new Error("URN without nid cannot be serialized");
		const scheme = options.scheme || urnComponent.scheme || "urn";
		const nid = urnComponent.nid.toLowerCase();
		const schemeHandler = getSchemeHandler(`${scheme}:${options.nid || nid}`);
		if (schemeHandler) urnComponent = schemeHandler.serialize(urnComponent, options);
		const uriComponent = urnComponent;
		const nss = urnComponent.nss;
		uriComponent.path = `${nid || options.nid}:${nss}`;
		options.skipEscape = true;
		return uriComponent;
	}
	/** @type {SchemeFn} */
	function urnuuidParse(urnComponent, options) {
		const uuidComponent = urnComponent;
		uuidComponent.uuid = uuidComponent.nss;
		uuidComponent.nss = void 0;
		if (!options.tolerant && (!uuidComponent.uuid || !isUUID(uuidComponent.uuid))) uuidComponent.error = uuidComponent.error || "UUID is not valid.";
		return uuidComponent;
	}
	/** @type {SchemeFn} */
	function urnuuidSerialize(uuidComponent) {
		const urnComponent = uuidComponent;
		urnComponent.nss = (uuidComponent.uuid || "").toLowerCase();
		return urnComponent;
	}
	const http = {
		scheme: "http",
		domainHost: true,
		parse: httpParse,
		serialize: httpSerialize
	};
	const https = {
		scheme: "https",
		domainHost: http.domainHost,
		parse: httpParse,
		serialize: httpSerialize
	};
	const ws = {
		scheme: "ws",
		domainHost: true,
		parse: wsParse,
		serialize: wsSerialize
	};
	const SCHEMES = {
		http,
		https,
		ws,
		wss: {
			scheme: "wss",
			domainHost: ws.domainHost,
			parse: ws.parse,
			serialize: ws.serialize
		},
		urn: {
			scheme: "urn",
			parse: urnParse,
			serialize: urnSerialize,
			skipNormalize: true
		},
		"urn:uuid": {
			scheme: "urn:uuid",
			parse: urnuuidParse,
			serialize: urnuuidSerialize,
			skipNormalize: true
		}
	};
	Object.setPrototypeOf(SCHEMES, null);
	/**
	* @param {string|undefined} scheme
	* @returns {SchemeHandler|undefined}
	*/
	function getSchemeHandler(scheme) {
		return scheme && (SCHEMES[scheme] || SCHEMES[scheme.toLowerCase()]) || void 0;
	}
	module.exports = {
		wsIsSecure,
		SCHEMES,
		isValidSchemeName,
		getSchemeHandler
	};
}));
// node_modules/fast-uri/index.js
var require_fast_uri = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { normalizeIPv6, removeDotSegments, removeDotSegmentsRelative, recomposeAuthority, normalizePercentEncoding, normalizePathEncoding, serializePathEncoding, normalizeQueryFragmentEncoding, encodeQuery, encodeFragment, reescapeHostDelimiters, isIPv4, nonSimpleDomain } = require_utils();
	const { SCHEMES, getSchemeHandler } = require_schemes();
	const VALID_SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*$/u;
	const MALFORMED_SCHEME_ERROR = "URI scheme is malformed.";
	const MALFORMED_HOST_ERROR = "URI host is malformed.";
	const FORBIDDEN_DOMAIN_HOST_CHARACTER = /[\0-\x20"#/:<>?@[\\\]^`{|}\x7F]/u;
	/**
	* RFC 3986 section 3.1 does not allow percent-encoding in a scheme, so the
	* scheme is validated as-is and never decoded. Decoding would let inert input
	* such as `%6Aavascript:` become a live `javascript:` scheme.
	*
	* @param {string} scheme
	* @returns {string}
	*/
	function validateScheme(scheme) {
		const stringScheme = String(scheme);
		if (!VALID_SCHEME.test(stringScheme)) throw new TypeError(MALFORMED_SCHEME_ERROR);
		return stringScheme;
	}
	/**
	* @template {import('./types/index').URIComponent|string} T
	* @param {T} uri
	* @param {import('./types/index').Options} [options]
	* @returns {T}
	*/
	function normalize(uri, options) {
		if (typeof uri === "string") uri = normalizeString(uri, options);
		else if (typeof uri === "object") uri = parse(serialize(uri, options), options);
		return uri;
	}
	/**
	* @param {string} baseURI
	* @param {string} relativeURI
	* @param {import('./types/index').Options} [options]
	* @returns {string}
	*/
	function resolve(baseURI, relativeURI, options) {
		const schemelessOptions = options ? Object.assign({ scheme: "null" }, options) : { scheme: "null" };
		const { parsed: baseParsed, malformedAuthorityOrPort: baseMalformed, malformedPercentEncoding: baseMalformedPercentEncoding, malformedSchemeSpecific: baseMalformedSchemeSpecific, malformedHost: baseMalformedHost, malformedScheme: baseMalformedScheme } = parseWithStatus(baseURI, schemelessOptions);
		const { parsed: relativeParsed, malformedAuthorityOrPort: relativeMalformed, malformedPercentEncoding: relativeMalformedPercentEncoding, malformedSchemeSpecific: relativeMalformedSchemeSpecific, malformedHost: relativeMalformedHost, malformedScheme: relativeMalformedScheme } = parseWithStatus(relativeURI, schemelessOptions);
		if (baseMalformed || relativeMalformed || baseMalformedPercentEncoding || relativeMalformedPercentEncoding || baseMalformedSchemeSpecific || relativeMalformedSchemeSpecific || baseMalformedHost || relativeMalformedHost || baseMalformedScheme || relativeMalformedScheme) throw new Error(baseParsed.error || relativeParsed.error || "URI is malformed.");
		const resolved = resolveComponent(baseParsed, relativeParsed, schemelessOptions, true);
		const resolvedSchemeHandler = getSchemeHandler(options && options.scheme || resolved.scheme);
		const resolvedHost = resolved.host;
		const resolvedHostIsIP = resolvedHost !== void 0 && resolvedHost !== "" && (isIPv4(resolvedHost) || normalizeIPv6(resolvedHost).isIPV6);
		if (hasForbiddenDomainHost(resolved, options || {}, resolvedSchemeHandler, resolvedHostIsIP)) throw new Error(MALFORMED_HOST_ERROR);
		canonicalizeHost(resolved, options || {}, resolvedSchemeHandler, resolvedHostIsIP);
		const encodedASCIIHost = resolvedHost && resolvedHost.indexOf("%") !== -1 && !/\P{ASCII}/u.test(resolvedHost);
		if (resolved.error && !encodedASCIIHost) throw new Error(resolved.error);
		schemelessOptions.skipEscape = true;
		return serialize(resolved, schemelessOptions);
	}
	/**
	* @param {import ('./types/index').URIComponent} base
	* @param {import ('./types/index').URIComponent} relative
	* @param {import('./types/index').Options} [options]
	* @param {boolean} [skipNormalization=false]
	* @returns {import ('./types/index').URIComponent}
	*/
	function resolveComponent(base, relative, options, skipNormalization) {
		/** @type {import('./types/index').URIComponent} */
		const target = {};
		if (!skipNormalization) {
			base = parse(serialize(base, options), options);
			relative = parse(serialize(relative, options), options);
		}
		options = options || {};
		if (!options.tolerant && relative.scheme) {
			target.scheme = relative.scheme;
			target.userinfo = relative.userinfo;
			target.host = relative.host;
			target.port = relative.port;
			target.path = removeDotSegments(relative.path || "");
			target.query = relative.query;
		} else {
			if (relative.userinfo !== void 0 || relative.host !== void 0 || relative.port !== void 0) {
				target.userinfo = relative.userinfo;
				target.host = relative.host;
				target.port = relative.port;
				target.path = removeDotSegments(relative.path || "");
				target.query = relative.query;
			} else {
				if (!relative.path) {
					target.path = base.path;
					if (relative.query !== void 0) target.query = relative.query;
					else target.query = base.query;
				} else {
					if (relative.path[0] === "/") target.path = removeDotSegments(relative.path);
					else {
						const baseHasAuthority = base.userinfo !== void 0 || base.host !== void 0 || base.port !== void 0;
						if (baseHasAuthority && !base.path) target.path = "/" + relative.path;
						else if (!base.path) target.path = relative.path;
						else target.path = base.path.slice(0, base.path.lastIndexOf("/") + 1) + relative.path;
						target.path = base.scheme === void 0 && !baseHasAuthority && target.path[0] !== "/" ? removeDotSegmentsRelative(target.path) : removeDotSegments(target.path);
					}
					target.query = relative.query;
				}
				target.userinfo = base.userinfo;
				target.host = base.host;
				target.port = base.port;
			}
			target.scheme = base.scheme;
		}
		target.fragment = relative.fragment;
		return target;
	}
	/**
	* @param {import ('./types/index').URIComponent|string} uriA
	* @param {import ('./types/index').URIComponent|string} uriB
	* @param {import ('./types/index').Options} options
	* @returns {boolean}
	*/
	function equal(uriA, uriB, options) {
		const normalizedA = normalizeComparableURI(uriA, options);
		const normalizedB = normalizeComparableURI(uriB, options);
		return normalizedA !== void 0 && normalizedB !== void 0 && normalizedA === normalizedB;
	}
	/**
	* @param {Readonly<import('./types/index').URIComponent>} cmpts
	* @param {import('./types/index').Options} [opts]
	* @returns {string}
	*/
	function serialize(cmpts, opts) {
		const component = {
			host: cmpts.host,
			scheme: cmpts.scheme,
			userinfo: cmpts.userinfo,
			port: cmpts.port,
			path: cmpts.path,
			query: cmpts.query,
			nid: cmpts.nid,
			nss: cmpts.nss,
			uuid: cmpts.uuid,
			fragment: cmpts.fragment,
			reference: cmpts.reference,
			resourceName: cmpts.resourceName,
			secure: cmpts.secure,
			error: ""
		};
		const options = Object.assign({}, opts);
		const uriTokens = [];
		if (component.scheme) component.scheme = validateScheme(component.scheme);
		const schemeHandler = getSchemeHandler(options.scheme || component.scheme);
		if (schemeHandler && schemeHandler.serialize) schemeHandler.serialize(component, options);
		const hasAuthority = component.userinfo !== void 0 || component.host !== void 0 || component.port !== void 0;
		const schemelessReference = (component.scheme === void 0 || options.reference === "suffix") && !hasAuthority;
		const pathNoScheme = !options.skipEscape && schemelessReference;
		if (component.path !== void 0) {
			if (!options.skipEscape) component.path = serializePathEncoding(component.path, pathNoScheme);
			else component.path = normalizePercentEncoding(component.path);
		}
		if (options.reference !== "suffix" && component.scheme) {
			component.scheme = validateScheme(component.scheme);
			uriTokens.push(component.scheme, ":");
		}
		const authority = recomposeAuthority(component);
		if (authority !== void 0) {
			if (options.reference !== "suffix") uriTokens.push("//");
			uriTokens.push(authority);
			if (component.path && component.path[0] !== "/") uriTokens.push("/");
		}
		if (component.path !== void 0) {
			let s = component.path;
			if (!options.absolutePath && (!schemeHandler || !schemeHandler.absolutePath)) s = schemelessReference && s[0] !== "/" ? removeDotSegmentsRelative(s) : removeDotSegments(s);
			if (schemelessReference) s = serializePathEncoding(s, true);
			if (authority === void 0 && s[0] === "/" && s[1] === "/") s = "/%2F" + s.slice(2);
			uriTokens.push(s);
		}
		if (component.query !== void 0) uriTokens.push("?", encodeQuery(component.query));
		if (component.fragment !== void 0) uriTokens.push("#", encodeFragment(component.fragment));
		return uriTokens.join("");
	}
	const URI_PARSE = /^(?:([^#/:?]+):)?(?:\/\/((?:([^#/?@]*)@)?(\[[^#/?\]]+\]|[^#/:?]*)(?::(\d*))?))?([^#?]*)(?:\?([^#]*))?(?:#((?:.|[\n\r])*))?/u;
	const AUTHORITY_PREFIX = /^(?:[^#/:?]+:)?\/\/([^/?#]*)/;
	const AUTHORITY_INTRODUCER_REGION = /^(?:[^#/:?]+:)?([/\\\t\n\r]*)/;
	/**
	* @param {import('./types/index').URIComponent} parsed
	* @param {RegExpMatchArray} matches
	* @returns {string|undefined}
	*/
	function getParseError(parsed, matches) {
		if (matches[2] !== void 0 && parsed.path && parsed.path[0] !== "/") return "URI path must start with \"/\" when authority is present.";
		if (typeof parsed.port === "number" && (parsed.port < 0 || parsed.port > 65535)) return "URI port is malformed.";
	}
	/**
	* Checks percent syntax without decoding the represented octets. RFC 3986
	* percent-encoding is byte-oriented, so sequences such as `%FF` are valid even
	* though they are not independently valid UTF-8.
	*
	* @param {string|undefined} component
	* @returns {boolean}
	*/
	function hasMalformedPercentEncoding(component) {
		if (component === void 0) return false;
		let percent = component.indexOf("%");
		while (percent !== -1) {
			if (percent + 2 >= component.length || !/^[\da-f]{2}$/iu.test(component.slice(percent + 1, percent + 3))) return true;
			percent = component.indexOf("%", percent + 3);
		}
		return false;
	}
	/**
	* Whether the host is a bracketed IP literal (RFC 3986 `IP-literal`).
	* An unterminated `[` is not a literal, so it must still be validated as a
	* reg-name instead of being waved through as an IP.
	*
	* @param {string} host
	* @returns {boolean}
	*/
	function isIPLiteral(host) {
		return host[0] === "[" && host[host.length - 1] === "]";
	}
	/**
	* @param {RegExpMatchArray} matches
	* @returns {boolean}
	*/
	function hasMalformedComponentPercentEncoding(matches) {
		const host = matches[4];
		return hasMalformedPercentEncoding(matches[3]) || host !== void 0 && !isIPLiteral(host) && hasMalformedPercentEncoding(host) || hasMalformedPercentEncoding(matches[6]) || hasMalformedPercentEncoding(matches[7]) || hasMalformedPercentEncoding(matches[8]);
	}
	/**
	* @param {import('./types/index').URIComponent} parsed
	* @param {import('./types/index').Options} options
	* @param {{ domainHost?: boolean, unicodeSupport?: boolean }|undefined} schemeHandler
	* @param {boolean} isIP
	* @returns {boolean} whether host conversion failed
	*/
	function canonicalizeHost(parsed, options, schemeHandler, isIP) {
		if (hasForbiddenDomainHost(parsed, options, schemeHandler, isIP)) {
			parsed.error = parsed.error || MALFORMED_HOST_ERROR;
			return true;
		}
		if (!options.unicodeSupport && (!schemeHandler || !schemeHandler.unicodeSupport) && parsed.host && !isIPLiteral(parsed.host) && (options.domainHost || schemeHandler && schemeHandler.domainHost) && isIP === false && nonSimpleDomain(parsed.host)) {
			let url;
			try {
				url = new URL("http://" + parsed.host);
			} catch (e) {
				parsed.error = parsed.error || "Host's domain name can not be converted to ASCII: " + e;
				return true;
			}
			if (!isHostOnlyURL(url)) {
				parsed.error = parsed.error || MALFORMED_HOST_ERROR;
				return true;
			}
			parsed.host = url.hostname;
		}
		return false;
	}
	/**
	* Whether a domain host contains an ASCII character that RFC 3986 does not
	* allow in a reg-name (unreserved, sub-delims, or pct-encoded). Such a host is
	* rejected instead of being handed to the WHATWG URL parser, which would treat
	* "@" as a userinfo delimiter (silently dropping the data before it) and strip
	* TAB, LF, and CR. Non-ASCII characters remain allowed for IDNs.
	*
	* @param {import('./types/index').URIComponent} parsed
	* @param {import('./types/index').Options} options
	* @param {{ domainHost?: boolean }|undefined} schemeHandler
	* @param {boolean} isIP
	* @returns {boolean}
	*/
	function hasForbiddenDomainHost(parsed, options, schemeHandler, isIP) {
		return Boolean(parsed.host && isIP === false && !isIPLiteral(parsed.host) && (options.domainHost || schemeHandler && schemeHandler.domainHost) && FORBIDDEN_DOMAIN_HOST_CHARACTER.test(parsed.host));
	}
	/**
	* @param {URL} url
	* @returns {boolean}
	*/
	function isHostOnlyURL(url) {
		return url.username === "" && url.password === "" && url.port === "" && url.pathname === "/" && url.search === "" && url.hash === "" && url.hostname !== "";
	}
	/**
	* @param {string} uri
	* @param {import('./types/index').Options} [opts]
	* @returns {{ parsed: import('./types/index').URIComponent, malformedAuthorityOrPort: boolean, malformedPercentEncoding: boolean, malformedSchemeSpecific: boolean, malformedHost: boolean, malformedScheme: boolean }}
	*/
	function parseWithStatus(uri, opts) {
		const options = Object.assign({}, opts);
		/** @type {import('./types/index').URIComponent} */
		const parsed = {
			scheme: void 0,
			userinfo: void 0,
			host: "",
			port: void 0,
			path: "",
			query: void 0,
			fragment: void 0
		};
		let malformedAuthorityOrPort = false;
		let malformedPercentEncoding = false;
		let malformedSchemeSpecific = false;
		let malformedHost = false;
		let malformedIPLiteral = false;
		let malformedScheme = false;
		let isIP = false;
		if (options.reference === "suffix") {
			if (options.scheme) uri = options.scheme + ":" + uri;
			else uri = "//" + uri;
		}
		const authorityMatch = uri.match(AUTHORITY_PREFIX);
		if (authorityMatch !== null && authorityMatch[1].indexOf("\\") !== -1) {
			parsed.error = "URI authority must not contain a literal backslash.";
			malformedAuthorityOrPort = true;
		}
		const introducerMatch = uri.match(AUTHORITY_INTRODUCER_REGION);
		if (introducerMatch !== null) {
			const region = introducerMatch[1];
			const normalizedRegion = region.replace(/[\t\n\r]/g, "");
			if (normalizedRegion.length >= 2) {
				if (normalizedRegion.slice(0, 2) !== "//") {
					parsed.error = parsed.error || "URI authority must not contain a literal backslash.";
					malformedAuthorityOrPort = true;
				} else if (region.length !== normalizedRegion.length) {
					parsed.error = parsed.error || "URI authority introducer must not contain whitespace.";
					malformedAuthorityOrPort = true;
				}
			}
		}
		const matches = uri.match(URI_PARSE);
		if (matches) {
			parsed.scheme = matches[1];
			parsed.userinfo = matches[3];
			parsed.host = matches[4];
			parsed.port = parseInt(matches[5], 10);
			parsed.path = matches[6] || "";
			parsed.query = matches[7];
			parsed.fragment = matches[8];
			if (parsed.scheme !== void 0) {
				if (VALID_SCHEME.test(parsed.scheme)) parsed.scheme = parsed.scheme.toLowerCase();
				else {
					parsed.error = parsed.error || MALFORMED_SCHEME_ERROR;
					malformedScheme = true;
				}
			}
			malformedPercentEncoding = hasMalformedComponentPercentEncoding(matches);
			if (malformedPercentEncoding) parsed.error = parsed.error || "URI contains malformed percent-encoding.";
			if (isNaN(parsed.port)) parsed.port = matches[5];
			const parseError = getParseError(parsed, matches);
			if (parseError !== void 0) {
				parsed.error = parsed.error || parseError;
				malformedAuthorityOrPort = true;
			}
			if (parsed.host) {
				if (isIPv4(parsed.host) === false) {
					const bracketedIPLiteral = isIPLiteral(parsed.host);
					const hasIPLiteralBracket = parsed.host.indexOf("[") !== -1 || parsed.host.indexOf("]") !== -1;
					const ipv6result = normalizeIPv6(parsed.host);
					isIP = ipv6result.isIPV6 || ipv6result.isIPVFuture === true;
					malformedIPLiteral = hasIPLiteralBracket && (!bracketedIPLiteral || ipv6result.error === true);
					parsed.host = isIP ? ipv6result.host : ipv6result.host.toLowerCase();
					if (malformedIPLiteral) {
						parsed.error = parsed.error || MALFORMED_HOST_ERROR;
						malformedAuthorityOrPort = true;
					}
				} else isIP = true;
			}
			if (parsed.scheme === void 0 && parsed.userinfo === void 0 && parsed.host === void 0 && parsed.port === void 0 && parsed.query === void 0 && !parsed.path) parsed.reference = "same-document";
			else if (parsed.scheme === void 0) parsed.reference = "relative";
			else if (parsed.fragment === void 0) parsed.reference = "absolute";
			else parsed.reference = "uri";
			if (options.reference && options.reference !== "suffix" && options.reference !== parsed.reference) parsed.error = parsed.error || "URI is not a " + options.reference + " reference.";
			const schemeHandler = getSchemeHandler(options.scheme || parsed.scheme);
			if (!malformedIPLiteral) malformedHost = canonicalizeHost(parsed, options, schemeHandler, isIP);
			if (uri.indexOf("%") !== -1 && parsed.host !== void 0 && !malformedIPLiteral) {
				let host = isIP ? parsed.host : normalizePercentEncoding(parsed.host, true);
				if (!isIP) host = normalizePercentEncoding(host.toLowerCase());
				parsed.host = isIP || options.scheme !== "null" ? reescapeHostDelimiters(host, isIP) : host;
			}
			if (!schemeHandler || schemeHandler && !schemeHandler.skipNormalize) {
				if (parsed.path) parsed.path = normalizePathEncoding(parsed.path);
				if (parsed.query) parsed.query = normalizeQueryFragmentEncoding(parsed.query);
				if (parsed.fragment) parsed.fragment = normalizeQueryFragmentEncoding(parsed.fragment);
			}
			if (schemeHandler && schemeHandler.parse) {
				schemeHandler.parse(parsed, options);
				if (schemeHandler === SCHEMES.urn && parsed.nid === void 0) malformedSchemeSpecific = true;
			}
		} else parsed.error = parsed.error || "URI can not be parsed.";
		return {
			parsed,
			malformedAuthorityOrPort,
			malformedPercentEncoding,
			malformedSchemeSpecific,
			malformedHost,
			malformedScheme
		};
	}
	/**
	* @param {string} uri
	* @param {import('./types/index').Options} [opts]
	* @returns
	*/
	function parse(uri, opts) {
		return parseWithStatus(uri, opts).parsed;
	}
	/**
	* @param {string} uri
	* @param {import('./types/index').Options} [opts]
	* @returns {string}
	*/
	function normalizeString(uri, opts) {
		return normalizeStringWithStatus(uri, opts).normalized;
	}
	/**
	* @param {string} uri
	* @param {import('./types/index').Options} [opts]
	* @returns {{ normalized: string, malformedAuthorityOrPort: boolean, malformedPercentEncoding: boolean, malformedSchemeSpecific: boolean, malformedHost: boolean, malformedScheme: boolean }}
	*/
	function normalizeStringWithStatus(uri, opts) {
		const { parsed, malformedAuthorityOrPort, malformedPercentEncoding, malformedSchemeSpecific, malformedHost, malformedScheme } = parseWithStatus(uri, opts);
		return {
			normalized: malformedAuthorityOrPort || malformedPercentEncoding || malformedSchemeSpecific || malformedHost || malformedScheme ? uri : serialize(parsed, opts),
			malformedAuthorityOrPort,
			malformedPercentEncoding,
			malformedSchemeSpecific,
			malformedHost,
			malformedScheme
		};
	}
	/**
	* @param {import ('./types/index').URIComponent|string} uri
	* @param {import('./types/index').Options} [opts]
	* @returns {string|undefined}
	*/
	function normalizeComparableURI(uri, opts) {
		if (typeof uri !== "string" && typeof uri !== "object") return;
		let value;
		try {
			value = typeof uri === "string" ? uri : serialize(uri, opts);
		} catch {
			return;
		}
		const { normalized, malformedAuthorityOrPort, malformedPercentEncoding, malformedSchemeSpecific, malformedHost, malformedScheme } = normalizeStringWithStatus(value, opts);
		return malformedAuthorityOrPort || malformedPercentEncoding || malformedSchemeSpecific || malformedHost || malformedScheme ? void 0 : normalized;
	}
	const fastUri = {
		SCHEMES,
		normalize,
		resolve,
		resolveComponent,
		equal,
		serialize,
		parse
	};
	module.exports = fastUri;
	module.exports.default = fastUri;
	module.exports.fastUri = fastUri;
}));
// node_modules/ajv/dist/runtime/uri.js
var require_uri = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const uri = require_fast_uri();
	uri.code = "require(\"ajv/dist/runtime/uri\").default";
	exports.default = uri;
}));
// node_modules/ajv/dist/core.js
var require_core$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CodeGen = exports.Name = exports.nil = exports.stringify = exports.str = exports._ = exports.KeywordCxt = void 0;
	var validate_1 = require_validate();
	Object.defineProperty(exports, "KeywordCxt", {
		enumerable: true,
		get: function() {
			return validate_1.KeywordCxt;
		}
	});
	var codegen_1 = require_codegen();
	Object.defineProperty(exports, "_", {
		enumerable: true,
		get: function() {
			return codegen_1._;
		}
	});
	Object.defineProperty(exports, "str", {
		enumerable: true,
		get: function() {
			return codegen_1.str;
		}
	});
	Object.defineProperty(exports, "stringify", {
		enumerable: true,
		get: function() {
			return codegen_1.stringify;
		}
	});
	Object.defineProperty(exports, "nil", {
		enumerable: true,
		get: function() {
			return codegen_1.nil;
		}
	});
	Object.defineProperty(exports, "Name", {
		enumerable: true,
		get: function() {
			return codegen_1.Name;
		}
	});
	Object.defineProperty(exports, "CodeGen", {
		enumerable: true,
		get: function() {
			return codegen_1.CodeGen;
		}
	});
	const validation_error_1 = require_validation_error();
	const ref_error_1 = require_ref_error();
	const rules_1 = require_rules();
	const compile_1 = require_compile();
	const codegen_2 = require_codegen();
	const resolve_1 = require_resolve();
	const dataType_1 = require_dataType();
	const util_1 = require_util();
	const $dataRefSchema = require_data();
	const uri_1 = require_uri();
	const defaultRegExp = (str, flags) => new RegExp(str, flags);
	defaultRegExp.code = "new RegExp";
	const META_IGNORE_OPTIONS = [
		"removeAdditional",
		"useDefaults",
		"coerceTypes"
	];
	const EXT_SCOPE_NAMES = /* @__PURE__ */ new Set([
		"validate",
		"serialize",
		"parse",
		"wrapper",
		"root",
		"schema",
		"keyword",
		"pattern",
		"formats",
		"validate$data",
		"func",
		"obj",
		"Error"
	]);
	const removedOptions = {
		errorDataPath: "",
		format: "`validateFormats: false` can be used instead.",
		nullable: "\"nullable\" keyword is supported by default.",
		jsonPointers: "Deprecated jsPropertySyntax can be used instead.",
		extendRefs: "Deprecated ignoreKeywordsWithRef can be used instead.",
		missingRefs: "Pass empty schema with $id that should be ignored to ajv.addSchema.",
		processCode: "Use option `code: {process: (code, schemaEnv: object) => string}`",
		sourceCode: "Use option `code: {source: true}`",
		strictDefaults: "It is default now, see option `strict`.",
		strictKeywords: "It is default now, see option `strict`.",
		uniqueItems: "\"uniqueItems\" keyword is always validated.",
		unknownFormats: "Disable strict mode or pass `true` to `ajv.addFormat` (or `formats` option).",
		cache: "Map is used as cache, schema object as key.",
		serialize: "Map is used as cache, schema object as key.",
		ajvErrors: "It is default now."
	};
	const deprecatedOptions = {
		ignoreKeywordsWithRef: "",
		jsPropertySyntax: "",
		unicode: "\"minLength\"/\"maxLength\" account for unicode characters by default."
	};
	const MAX_EXPRESSION = 200;
	function requiredOptions(o) {
		var _a, _b, _c, _d, _e, _f, _g, _h, _j, _k, _l, _m, _o, _p, _q, _r, _s, _t, _u, _v, _w, _x, _y, _z, _0;
		const s = o.strict;
		const _optz = (_a = o.code) === null || _a === void 0 ? void 0 : _a.optimize;
		const optimize = _optz === true || _optz === void 0 ? 1 : _optz || 0;
		const regExp = (_c = (_b = o.code) === null || _b === void 0 ? void 0 : _b.regExp) !== null && _c !== void 0 ? _c : defaultRegExp;
		const uriResolver = (_d = o.uriResolver) !== null && _d !== void 0 ? _d : uri_1.default;
		return {
			strictSchema: (_f = (_e = o.strictSchema) !== null && _e !== void 0 ? _e : s) !== null && _f !== void 0 ? _f : true,
			strictNumbers: (_h = (_g = o.strictNumbers) !== null && _g !== void 0 ? _g : s) !== null && _h !== void 0 ? _h : true,
			strictTypes: (_k = (_j = o.strictTypes) !== null && _j !== void 0 ? _j : s) !== null && _k !== void 0 ? _k : "log",
			strictTuples: (_m = (_l = o.strictTuples) !== null && _l !== void 0 ? _l : s) !== null && _m !== void 0 ? _m : "log",
			strictRequired: (_p = (_o = o.strictRequired) !== null && _o !== void 0 ? _o : s) !== null && _p !== void 0 ? _p : false,
			code: o.code ? {
				...o.code,
				optimize,
				regExp
			} : {
				optimize,
				regExp
			},
			loopRequired: (_q = o.loopRequired) !== null && _q !== void 0 ? _q : MAX_EXPRESSION,
			loopEnum: (_r = o.loopEnum) !== null && _r !== void 0 ? _r : MAX_EXPRESSION,
			meta: (_s = o.meta) !== null && _s !== void 0 ? _s : true,
			messages: (_t = o.messages) !== null && _t !== void 0 ? _t : true,
			inlineRefs: (_u = o.inlineRefs) !== null && _u !== void 0 ? _u : true,
			schemaId: (_v = o.schemaId) !== null && _v !== void 0 ? _v : "$id",
			addUsedSchema: (_w = o.addUsedSchema) !== null && _w !== void 0 ? _w : true,
			validateSchema: (_x = o.validateSchema) !== null && _x !== void 0 ? _x : true,
			validateFormats: (_y = o.validateFormats) !== null && _y !== void 0 ? _y : true,
			unicodeRegExp: (_z = o.unicodeRegExp) !== null && _z !== void 0 ? _z : true,
			int32range: (_0 = o.int32range) !== null && _0 !== void 0 ? _0 : true,
			uriResolver
		};
	}
	var Ajv = class {
		constructor(opts = {}) {
			this.schemas = {};
			this.refs = {};
			this.formats = Object.create(null);
			this._compilations = /* @__PURE__ */ new Set();
			this._loading = {};
			this._cache = /* @__PURE__ */ new Map();
			opts = this.opts = {
				...opts,
				...requiredOptions(opts)
			};
			const { es5, lines } = this.opts.code;
			this.scope = new codegen_2.ValueScope({
				scope: {},
				prefixes: EXT_SCOPE_NAMES,
				es5,
				lines
			});
			this.logger = getLogger(opts.logger);
			const formatOpt = opts.validateFormats;
			opts.validateFormats = false;
			this.RULES = (0, rules_1.getRules)();
			checkOptions.call(this, removedOptions, opts, "NOT SUPPORTED");
			checkOptions.call(this, deprecatedOptions, opts, "DEPRECATED", "warn");
			this._metaOpts = getMetaSchemaOptions.call(this);
			if (opts.formats) addInitialFormats.call(this);
			this._addVocabularies();
			this._addDefaultMetaSchema();
			if (opts.keywords) addInitialKeywords.call(this, opts.keywords);
			if (typeof opts.meta == "object") this.addMetaSchema(opts.meta);
			addInitialSchemas.call(this);
			opts.validateFormats = formatOpt;
		}
		_addVocabularies() {
			this.addKeyword("$async");
		}
		_addDefaultMetaSchema() {
			const { $data, meta, schemaId } = this.opts;
			let _dataRefSchema = $dataRefSchema;
			if (schemaId === "id") {
				_dataRefSchema = { ...$dataRefSchema };
				_dataRefSchema.id = _dataRefSchema.$id;
				delete _dataRefSchema.$id;
			}
			if (meta && $data) this.addMetaSchema(_dataRefSchema, _dataRefSchema[schemaId], false);
		}
		defaultMeta() {
			const { meta, schemaId } = this.opts;
			return this.opts.defaultMeta = typeof meta == "object" ? meta[schemaId] || meta : void 0;
		}
		validate(schemaKeyRef, data) {
			let v;
			if (typeof schemaKeyRef == "string") {
				v = this.getSchema(schemaKeyRef);
				if (!v) throw new Error(`no schema with key or ref "${schemaKeyRef}"`);
			} else v = this.compile(schemaKeyRef);
			const valid = v(data);
			if (!("$async" in v)) this.errors = v.errors;
			return valid;
		}
		compile(schema, _meta) {
			const sch = this._addSchema(schema, _meta);
			return sch.validate || this._compileSchemaEnv(sch);
		}
		compileAsync(schema, meta) {
			if (typeof this.opts.loadSchema != "function") throw new Error("options.loadSchema should be a function");
			const { loadSchema } = this.opts;
			return runCompileAsync.call(this, schema, meta);
			async function runCompileAsync(_schema, _meta) {
				await loadMetaSchema.call(this, _schema.$schema);
				const sch = this._addSchema(_schema, _meta);
				return sch.validate || _compileAsync.call(this, sch);
			}
			async function loadMetaSchema($ref) {
				if ($ref && !this.getSchema($ref)) await runCompileAsync.call(this, { $ref }, true);
			}
			async function _compileAsync(sch) {
				try {
					return this._compileSchemaEnv(sch);
				} catch (e) {
					if (!(e instanceof ref_error_1.default)) throw e;
					checkLoaded.call(this, e);
					await loadMissingSchema.call(this, e.missingSchema);
					return _compileAsync.call(this, sch);
				}
			}
			function checkLoaded({ missingSchema: ref, missingRef }) {
				if (this.refs[ref]) throw new Error(`AnySchema ${ref} is loaded but ${missingRef} cannot be resolved`);
			}
			async function loadMissingSchema(ref) {
				const _schema = await _loadSchema.call(this, ref);
				if (!this.refs[ref]) await loadMetaSchema.call(this, _schema.$schema);
				if (!this.refs[ref]) this.addSchema(_schema, ref, meta);
			}
			async function _loadSchema(ref) {
				const p = this._loading[ref];
				if (p) return p;
				try {
					return await (this._loading[ref] = loadSchema(ref));
				} finally {
					delete this._loading[ref];
				}
			}
		}
		addSchema(schema, key, _meta, _validateSchema = this.opts.validateSchema) {
			if (Array.isArray(schema)) {
				for (const sch of schema) this.addSchema(sch, void 0, _meta, _validateSchema);
				return this;
			}
			let id;
			if (typeof schema === "object") {
				const { schemaId } = this.opts;
				id = schema[schemaId];
				if (id !== void 0 && typeof id != "string") throw new Error(`schema ${schemaId} must be string`);
			}
			key = (0, resolve_1.normalizeId)(key || id);
			this._checkUnique(key);
			this.schemas[key] = this._addSchema(schema, _meta, key, _validateSchema, true);
			return this;
		}
		addMetaSchema(schema, key, _validateSchema = this.opts.validateSchema) {
			this.addSchema(schema, key, true, _validateSchema);
			return this;
		}
		validateSchema(schema, throwOrLogError) {
			if (typeof schema == "boolean") return true;
			let $schema;
			$schema = schema.$schema;
			if ($schema !== void 0 && typeof $schema != "string") throw new Error("$schema must be a string");
			$schema = $schema || this.opts.defaultMeta || this.defaultMeta();
			if (!$schema) {
				this.logger.warn("meta-schema not available");
				this.errors = null;
				return true;
			}
			const valid = this.validate($schema, schema);
			if (!valid && throwOrLogError) {
				const message = "schema is invalid: " + this.errorsText();
				if (this.opts.validateSchema === "log") this.logger.error(message);
				else throw new Error(message);
			}
			return valid;
		}
		getSchema(keyRef) {
			let sch;
			while (typeof (sch = getSchEnv.call(this, keyRef)) == "string") keyRef = sch;
			if (sch === void 0) {
				const { schemaId } = this.opts;
				const root = new compile_1.SchemaEnv({
					schema: {},
					schemaId
				});
				sch = compile_1.resolveSchema.call(this, root, keyRef);
				if (!sch) return;
				this.refs[keyRef] = sch;
			}
			return sch.validate || this._compileSchemaEnv(sch);
		}
		removeSchema(schemaKeyRef) {
			if (schemaKeyRef instanceof RegExp) {
				this._removeAllSchemas(this.schemas, schemaKeyRef);
				this._removeAllSchemas(this.refs, schemaKeyRef);
				return this;
			}
			switch (typeof schemaKeyRef) {
				case "undefined":
					this._removeAllSchemas(this.schemas);
					this._removeAllSchemas(this.refs);
					this._cache.clear();
					return this;
				case "string": {
					const sch = getSchEnv.call(this, schemaKeyRef);
					if (typeof sch == "object") this._cache.delete(sch.schema);
					delete this.schemas[schemaKeyRef];
					delete this.refs[schemaKeyRef];
					return this;
				}
				case "object": {
					const cacheKey = schemaKeyRef;
					this._cache.delete(cacheKey);
					let id = schemaKeyRef[this.opts.schemaId];
					if (id) {
						id = (0, resolve_1.normalizeId)(id);
						delete this.schemas[id];
						delete this.refs[id];
					}
					return this;
				}
				default: throw new Error("ajv.removeSchema: invalid parameter");
			}
		}
		addVocabulary(definitions) {
			for (const def of definitions) this.addKeyword(def);
			return this;
		}
		addKeyword(kwdOrDef, def) {
			let keyword;
			if (typeof kwdOrDef == "string") {
				keyword = kwdOrDef;
				if (typeof def == "object") {
					this.logger.warn("these parameters are deprecated, see docs for addKeyword");
					def.keyword = keyword;
				}
			} else if (typeof kwdOrDef == "object" && def === void 0) {
				def = kwdOrDef;
				keyword = def.keyword;
				if (Array.isArray(keyword) && !keyword.length) throw new Error("addKeywords: keyword must be string or non-empty array");
			} else throw new Error("invalid addKeywords parameters");
			checkKeyword.call(this, keyword, def);
			if (!def) {
				(0, util_1.eachItem)(keyword, (kwd) => addRule.call(this, kwd));
				return this;
			}
			keywordMetaschema.call(this, def);
			const definition = {
				...def,
				type: (0, dataType_1.getJSONTypes)(def.type),
				schemaType: (0, dataType_1.getJSONTypes)(def.schemaType)
			};
			(0, util_1.eachItem)(keyword, definition.type.length === 0 ? (k) => addRule.call(this, k, definition) : (k) => definition.type.forEach((t) => addRule.call(this, k, definition, t)));
			return this;
		}
		getKeyword(keyword) {
			const rule = this.RULES.all[keyword];
			return typeof rule == "object" ? rule.definition : !!rule;
		}
		removeKeyword(keyword) {
			const { RULES } = this;
			delete RULES.keywords[keyword];
			delete RULES.all[keyword];
			for (const group of RULES.rules) {
				const i = group.rules.findIndex((rule) => rule.keyword === keyword);
				if (i >= 0) group.rules.splice(i, 1);
			}
			return this;
		}
		addFormat(name, format) {
			if (typeof format == "string") format = new RegExp(format);
			this.formats[name] = format;
			return this;
		}
		errorsText(errors = this.errors, { separator = ", ", dataVar = "data" } = {}) {
			if (!errors || errors.length === 0) return "No errors";
			return errors.map((e) => `${dataVar}${e.instancePath} ${e.message}`).reduce((text, msg) => text + separator + msg);
		}
		$dataMetaSchema(metaSchema, keywordsJsonPointers) {
			const rules = this.RULES.all;
			metaSchema = JSON.parse(JSON.stringify(metaSchema));
			for (const jsonPointer of keywordsJsonPointers) {
				const segments = jsonPointer.split("/").slice(1);
				let keywords = metaSchema;
				for (const seg of segments) keywords = keywords[seg];
				for (const key in rules) {
					const rule = rules[key];
					if (typeof rule != "object") continue;
					const { $data } = rule.definition;
					const schema = keywords[key];
					if ($data && schema) keywords[key] = schemaOrData(schema);
				}
			}
			return metaSchema;
		}
		_removeAllSchemas(schemas, regex) {
			for (const keyRef in schemas) {
				const sch = schemas[keyRef];
				if (!regex || regex.test(keyRef)) {
					if (typeof sch == "string") delete schemas[keyRef];
					else if (sch && !sch.meta) {
						this._cache.delete(sch.schema);
						delete schemas[keyRef];
					}
				}
			}
		}
		_addSchema(schema, meta, baseId, validateSchema = this.opts.validateSchema, addSchema = this.opts.addUsedSchema) {
			let id;
			const { schemaId } = this.opts;
			if (typeof schema == "object") id = schema[schemaId];
			else if (this.opts.jtd) throw new Error("schema must be object");
			else if (typeof schema != "boolean") throw new Error("schema must be object or boolean");
			let sch = this._cache.get(schema);
			if (sch !== void 0) return sch;
			baseId = (0, resolve_1.normalizeId)(id || baseId);
			const localRefs = resolve_1.getSchemaRefs.call(this, schema, baseId);
			sch = new compile_1.SchemaEnv({
				schema,
				schemaId,
				meta,
				baseId,
				localRefs
			});
			this._cache.set(sch.schema, sch);
			if (addSchema && !baseId.startsWith("#")) {
				if (baseId) this._checkUnique(baseId);
				this.refs[baseId] = sch;
			}
			if (validateSchema) this.validateSchema(schema, true);
			return sch;
		}
		_checkUnique(id) {
			if (this.schemas[id] || this.refs[id]) throw new Error(`schema with key or id "${id}" already exists`);
		}
		_compileSchemaEnv(sch) {
			if (sch.meta) this._compileMetaSchema(sch);
			else compile_1.compileSchema.call(this, sch);
			/* istanbul ignore if */
			if (!sch.validate) throw new Error("ajv implementation error");
			return sch.validate;
		}
		_compileMetaSchema(sch) {
			const currentOpts = this.opts;
			this.opts = this._metaOpts;
			try {
				compile_1.compileSchema.call(this, sch);
			} finally {
				this.opts = currentOpts;
			}
		}
	};
	Ajv.ValidationError = validation_error_1.default;
	Ajv.MissingRefError = ref_error_1.default;
	exports.default = Ajv;
	function checkOptions(checkOpts, options, msg, log = "error") {
		for (const key in checkOpts) {
			const opt = key;
			if (opt in options) this.logger[log](`${msg}: option ${key}. ${checkOpts[opt]}`);
		}
	}
	function getSchEnv(keyRef) {
		keyRef = (0, resolve_1.normalizeId)(keyRef);
		return this.schemas[keyRef] || this.refs[keyRef];
	}
	function addInitialSchemas() {
		const optsSchemas = this.opts.schemas;
		if (!optsSchemas) return;
		if (Array.isArray(optsSchemas)) this.addSchema(optsSchemas);
		else for (const key in optsSchemas) this.addSchema(optsSchemas[key], key);
	}
	function addInitialFormats() {
		for (const name in this.opts.formats) {
			const format = this.opts.formats[name];
			if (format) this.addFormat(name, format);
		}
	}
	function addInitialKeywords(defs) {
		if (Array.isArray(defs)) {
			this.addVocabulary(defs);
			return;
		}
		this.logger.warn("keywords option as map is deprecated, pass array");
		for (const keyword in defs) {
			const def = defs[keyword];
			if (!def.keyword) def.keyword = keyword;
			this.addKeyword(def);
		}
	}
	function getMetaSchemaOptions() {
		const metaOpts = { ...this.opts };
		for (const opt of META_IGNORE_OPTIONS) delete metaOpts[opt];
		return metaOpts;
	}
	const noLogs = {
		log() {},
		warn() {},
		error() {}
	};
	function getLogger(logger) {
		if (logger === false) return noLogs;
		if (logger === void 0) return console;
		if (logger.log && logger.warn && logger.error) return logger;
		throw new Error("logger must implement log, warn and error methods");
	}
	const KEYWORD_NAME = /^[a-z_$][a-z0-9_$:-]*$/i;
	function checkKeyword(keyword, def) {
		const { RULES } = this;
		(0, util_1.eachItem)(keyword, (kwd) => {
			if (RULES.keywords[kwd]) throw new Error(`Keyword ${kwd} is already defined`);
			if (!KEYWORD_NAME.test(kwd)) throw new Error(`Keyword ${kwd} has invalid name`);
		});
		if (!def) return;
		if (def.$data && !("code" in def || "validate" in def)) throw new Error("$data keyword must have \"code\" or \"validate\" function");
	}
	function addRule(keyword, definition, dataType) {
		var _a;
		const post = definition === null || definition === void 0 ? void 0 : definition.post;
		if (dataType && post) throw new Error("keyword with \"post\" flag cannot have \"type\"");
		const { RULES } = this;
		let ruleGroup = post ? RULES.post : RULES.rules.find(({ type: t }) => t === dataType);
		if (!ruleGroup) {
			ruleGroup = {
				type: dataType,
				rules: []
			};
			RULES.rules.push(ruleGroup);
		}
		RULES.keywords[keyword] = true;
		if (!definition) return;
		const rule = {
			keyword,
			definition: {
				...definition,
				type: (0, dataType_1.getJSONTypes)(definition.type),
				schemaType: (0, dataType_1.getJSONTypes)(definition.schemaType)
			}
		};
		if (definition.before) addBeforeRule.call(this, ruleGroup, rule, definition.before);
		else ruleGroup.rules.push(rule);
		RULES.all[keyword] = rule;
		(_a = definition.implements) === null || _a === void 0 || _a.forEach((kwd) => this.addKeyword(kwd));
	}
	function addBeforeRule(ruleGroup, rule, before) {
		const i = ruleGroup.rules.findIndex((_rule) => _rule.keyword === before);
		if (i >= 0) ruleGroup.rules.splice(i, 0, rule);
		else {
			ruleGroup.rules.push(rule);
			this.logger.warn(`rule ${before} is not defined`);
		}
	}
	function keywordMetaschema(def) {
		let { metaSchema } = def;
		if (metaSchema === void 0) return;
		if (def.$data && this.opts.$data) metaSchema = schemaOrData(metaSchema);
		def.validateSchema = this.compile(metaSchema, true);
	}
	const $dataRef = { $ref: "https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/data.json#" };
	function schemaOrData(schema) {
		return { anyOf: [schema, $dataRef] };
	}
}));
// node_modules/ajv/dist/vocabularies/core/id.js
var require_id = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = {
		keyword: "id",
		code() {
			throw new Error("NOT SUPPORTED: keyword \"id\", use \"$id\" for schema ID");
		}
	};
}));
// node_modules/ajv/dist/vocabularies/core/ref.js
var require_ref = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.callRef = exports.getValidate = void 0;
	const ref_error_1 = require_ref_error();
	const code_1 = require_code();
	const codegen_1 = require_codegen();
	const names_1 = require_names();
	const compile_1 = require_compile();
	const util_1 = require_util();
	const def = {
		keyword: "$ref",
		schemaType: "string",
		code(cxt) {
			const { gen, schema: $ref, it } = cxt;
			const { baseId, schemaEnv: env, validateName, opts, self } = it;
			const { root } = env;
			if (($ref === "#" || $ref === "#/") && baseId === root.baseId) return callRootRef();
			const schOrEnv = compile_1.resolveRef.call(self, root, baseId, $ref);
			if (schOrEnv === void 0) throw new ref_error_1.default(it.opts.uriResolver, baseId, $ref);
			if (schOrEnv instanceof compile_1.SchemaEnv) return callValidate(schOrEnv);
			return inlineRefSchema(schOrEnv);
			function callRootRef() {
				if (env === root) return callRef(cxt, validateName, env, env.$async);
				const rootName = gen.scopeValue("root", { ref: root });
				return callRef(cxt, (0, codegen_1._)`${rootName}.validate`, root, root.$async);
			}
			function callValidate(sch) {
				callRef(cxt, getValidate(cxt, sch), sch, sch.$async);
			}
			function inlineRefSchema(sch) {
				const schName = gen.scopeValue("schema", opts.code.source === true ? {
					ref: sch,
					code: (0, codegen_1.stringify)(sch)
				} : { ref: sch });
				const valid = gen.name("valid");
				const schCxt = cxt.subschema({
					schema: sch,
					dataTypes: [],
					schemaPath: codegen_1.nil,
					topSchemaRef: schName,
					errSchemaPath: $ref
				}, valid);
				cxt.mergeEvaluated(schCxt);
				cxt.ok(valid);
			}
		}
	};
	function getValidate(cxt, sch) {
		const { gen } = cxt;
		return sch.validate ? gen.scopeValue("validate", { ref: sch.validate }) : (0, codegen_1._)`${gen.scopeValue("wrapper", { ref: sch })}.validate`;
	}
	exports.getValidate = getValidate;
	function callRef(cxt, v, sch, $async) {
		const { gen, it } = cxt;
		const { allErrors, schemaEnv: env, opts } = it;
		const passCxt = opts.passContext ? names_1.default.this : codegen_1.nil;
		if ($async) callAsyncRef();
		else callSyncRef();
		function callAsyncRef() {
			if (!env.$async) throw new Error("async schema referenced by sync schema");
			const valid = gen.let("valid");
			gen.try(() => {
				gen.code((0, codegen_1._)`await ${(0, code_1.callValidateCode)(cxt, v, passCxt)}`);
				addEvaluatedFrom(v);
				if (!allErrors) gen.assign(valid, true);
			}, (e) => {
				gen.if((0, codegen_1._)`!(${e} instanceof ${it.ValidationError})`, () => gen.throw(e));
				addErrorsFrom(e);
				if (!allErrors) gen.assign(valid, false);
			});
			cxt.ok(valid);
		}
		function callSyncRef() {
			cxt.result((0, code_1.callValidateCode)(cxt, v, passCxt), () => addEvaluatedFrom(v), () => addErrorsFrom(v));
		}
		function addErrorsFrom(source) {
			const errs = (0, codegen_1._)`${source}.errors`;
			gen.assign(names_1.default.vErrors, (0, codegen_1._)`${names_1.default.vErrors} === null ? ${errs} : ${names_1.default.vErrors}.concat(${errs})`);
			gen.assign(names_1.default.errors, (0, codegen_1._)`${names_1.default.vErrors}.length`);
		}
		function addEvaluatedFrom(source) {
			var _a;
			if (!it.opts.unevaluated) return;
			const schEvaluated = (_a = sch === null || sch === void 0 ? void 0 : sch.validate) === null || _a === void 0 ? void 0 : _a.evaluated;
			if (it.props !== true) {
				if (schEvaluated && !schEvaluated.dynamicProps) {
					if (schEvaluated.props !== void 0) it.props = util_1.mergeEvaluated.props(gen, schEvaluated.props, it.props);
				} else {
					const props = gen.var("props", (0, codegen_1._)`${source}.evaluated.props`);
					it.props = util_1.mergeEvaluated.props(gen, props, it.props, codegen_1.Name);
				}
			}
			if (it.items !== true) {
				if (schEvaluated && !schEvaluated.dynamicItems) {
					if (schEvaluated.items !== void 0) it.items = util_1.mergeEvaluated.items(gen, schEvaluated.items, it.items);
				} else {
					const items = gen.var("items", (0, codegen_1._)`${source}.evaluated.items`);
					it.items = util_1.mergeEvaluated.items(gen, items, it.items, codegen_1.Name);
				}
			}
		}
	}
	exports.callRef = callRef;
	exports.default = def;
}));
// node_modules/ajv/dist/vocabularies/core/index.js
var require_core$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const id_1 = require_id();
	const ref_1 = require_ref();
	exports.default = [
		"$schema",
		"$id",
		"$defs",
		"$vocabulary",
		{ keyword: "$comment" },
		"definitions",
		id_1.default,
		ref_1.default
	];
}));
// node_modules/ajv/dist/vocabularies/validation/limitNumber.js
var require_limitNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const ops = codegen_1.operators;
	const KWDs = {
		maximum: {
			okStr: "<=",
			ok: ops.LTE,
			fail: ops.GT
		},
		minimum: {
			okStr: ">=",
			ok: ops.GTE,
			fail: ops.LT
		},
		exclusiveMaximum: {
			okStr: "<",
			ok: ops.LT,
			fail: ops.GTE
		},
		exclusiveMinimum: {
			okStr: ">",
			ok: ops.GT,
			fail: ops.LTE
		}
	};
	exports.default = {
		keyword: Object.keys(KWDs),
		type: "number",
		schemaType: "number",
		$data: true,
		error: {
			message: ({ keyword, schemaCode }) => (0, codegen_1.str)`must be ${KWDs[keyword].okStr} ${schemaCode}`,
			params: ({ keyword, schemaCode }) => (0, codegen_1._)`{comparison: ${KWDs[keyword].okStr}, limit: ${schemaCode}}`
		},
		code(cxt) {
			const { keyword, data, schemaCode } = cxt;
			cxt.fail$data((0, codegen_1._)`${data} ${KWDs[keyword].fail} ${schemaCode} || isNaN(${data})`);
		}
	};
}));
// node_modules/ajv/dist/vocabularies/validation/multipleOf.js
var require_multipleOf = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	exports.default = {
		keyword: "multipleOf",
		type: "number",
		schemaType: "number",
		$data: true,
		error: {
			message: ({ schemaCode }) => (0, codegen_1.str)`must be multiple of ${schemaCode}`,
			params: ({ schemaCode }) => (0, codegen_1._)`{multipleOf: ${schemaCode}}`
		},
		code(cxt) {
			const { gen, data, schemaCode, it } = cxt;
			const prec = it.opts.multipleOfPrecision;
			const res = gen.let("res");
			const invalid = prec ? (0, codegen_1._)`Math.abs(Math.round(${res}) - ${res}) > 1e-${prec}` : (0, codegen_1._)`${res} !== parseInt(${res})`;
			cxt.fail$data((0, codegen_1._)`(${schemaCode} === 0 || (${res} = ${data}/${schemaCode}, ${invalid}))`);
		}
	};
}));
// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	function ucs2length(str) {
		const len = str.length;
		let length = 0;
		let pos = 0;
		let value;
		while (pos < len) {
			length++;
			value = str.charCodeAt(pos++);
			if (value >= 55296 && value <= 56319 && pos < len) {
				value = str.charCodeAt(pos);
				if ((value & 64512) === 56320) pos++;
			}
		}
		return length;
	}
	exports.default = ucs2length;
	ucs2length.code = "require(\"ajv/dist/runtime/ucs2length\").default";
}));
// node_modules/ajv/dist/vocabularies/validation/limitLength.js
var require_limitLength = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const ucs2length_1 = require_ucs2length();
	exports.default = {
		keyword: ["maxLength", "minLength"],
		type: "string",
		schemaType: "number",
		$data: true,
		error: {
			message({ keyword, schemaCode }) {
				const comp = keyword === "maxLength" ? "more" : "fewer";
				return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} characters`;
			},
			params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`
		},
		code(cxt) {
			const { keyword, data, schemaCode, it } = cxt;
			const op = keyword === "maxLength" ? codegen_1.operators.GT : codegen_1.operators.LT;
			const len = it.opts.unicode === false ? (0, codegen_1._)`${data}.length` : (0, codegen_1._)`${(0, util_1.useFunc)(cxt.gen, ucs2length_1.default)}(${data})`;
			cxt.fail$data((0, codegen_1._)`${len} ${op} ${schemaCode}`);
		}
	};
}));
// node_modules/ajv/dist/vocabularies/validation/pattern.js
var require_pattern = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const code_1 = require_code();
	const util_1 = require_util();
	const codegen_1 = require_codegen();
	exports.default = {
		keyword: "pattern",
		type: "string",
		schemaType: "string",
		$data: true,
		error: {
			message: ({ schemaCode }) => (0, codegen_1.str)`must match pattern "${schemaCode}"`,
			params: ({ schemaCode }) => (0, codegen_1._)`{pattern: ${schemaCode}}`
		},
		code(cxt) {
			const { gen, data, $data, schema, schemaCode, it } = cxt;
			const u = it.opts.unicodeRegExp ? "u" : "";
			if ($data) {
				const { regExp } = it.opts.code;
				const regExpCode = regExp.code === "new RegExp" ? (0, codegen_1._)`new RegExp` : (0, util_1.useFunc)(gen, regExp);
				const valid = gen.let("valid");
				gen.try(() => gen.assign(valid, (0, codegen_1._)`${regExpCode}(${schemaCode}, ${u}).test(${data})`), () => gen.assign(valid, false));
				cxt.fail$data((0, codegen_1._)`!${valid}`);
			} else {
				const regExp = (0, code_1.usePattern)(cxt, schema);
				cxt.fail$data((0, codegen_1._)`!${regExp}.test(${data})`);
			}
		}
	};
}));
// node_modules/ajv/dist/vocabularies/validation/limitProperties.js
var require_limitProperties = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	exports.default = {
		keyword: ["maxProperties", "minProperties"],
		type: "object",
		schemaType: "number",
		$data: true,
		error: {
			message({ keyword, schemaCode }) {
				const comp = keyword === "maxProperties" ? "more" : "fewer";
				return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} properties`;
			},
			params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`
		},
		code(cxt) {
			const { keyword, data, schemaCode } = cxt;
			const op = keyword === "maxProperties" ? codegen_1.operators.GT : codegen_1.operators.LT;
			cxt.fail$data((0, codegen_1._)`Object.keys(${data}).length ${op} ${schemaCode}`);
		}
	};
}));
// node_modules/ajv/dist/vocabularies/validation/required.js
var require_required = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const code_1 = require_code();
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	exports.default = {
		keyword: "required",
		type: "object",
		schemaType: "array",
		$data: true,
		error: {
			message: ({ params: { missingProperty } }) => (0, codegen_1.str)`must have required property '${missingProperty}'`,
			params: ({ params: { missingProperty } }) => (0, codegen_1._)`{missingProperty: ${missingProperty}}`
		},
		code(cxt) {
			const { gen, schema, schemaCode, data, $data, it } = cxt;
			const { opts } = it;
			if (!$data && schema.length === 0) return;
			const useLoop = schema.length >= opts.loopRequired;
			if (it.allErrors) allErrorsMode();
			else exitOnErrorMode();
			if (opts.strictRequired) {
				const props = cxt.parentSchema.properties;
				const { definedProperties } = cxt.it;
				for (const requiredKey of schema) if ((props === null || props === void 0 ? void 0 : props[requiredKey]) === void 0 && !definedProperties.has(requiredKey)) {
					const msg = `required property "${requiredKey}" is not defined at "${it.schemaEnv.baseId + it.errSchemaPath}" (strictRequired)`;
					(0, util_1.checkStrictMode)(it, msg, it.opts.strictRequired);
				}
			}
			function allErrorsMode() {
				if (useLoop || $data) cxt.block$data(codegen_1.nil, loopAllRequired);
				else for (const prop of schema) (0, code_1.checkReportMissingProp)(cxt, prop);
			}
			function exitOnErrorMode() {
				const missing = gen.let("missing");
				if (useLoop || $data) {
					const valid = gen.let("valid", true);
					cxt.block$data(valid, () => loopUntilMissing(missing, valid));
					cxt.ok(valid);
				} else {
					gen.if((0, code_1.checkMissingProp)(cxt, schema, missing));
					(0, code_1.reportMissingProp)(cxt, missing);
					gen.else();
				}
			}
			function loopAllRequired() {
				gen.forOf("prop", schemaCode, (prop) => {
					cxt.setParams({ missingProperty: prop });
					gen.if((0, code_1.noPropertyInData)(gen, data, prop, opts.ownProperties), () => cxt.error());
				});
			}
			function loopUntilMissing(missing, valid) {
				cxt.setParams({ missingProperty: missing });
				gen.forOf(missing, schemaCode, () => {
					gen.assign(valid, (0, code_1.propertyInData)(gen, data, missing, opts.ownProperties));
					gen.if((0, codegen_1.not)(valid), () => {
						cxt.error();
						gen.break();
					});
				}, codegen_1.nil);
			}
		}
	};
}));
// node_modules/ajv/dist/vocabularies/validation/limitItems.js
var require_limitItems = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	exports.default = {
		keyword: ["maxItems", "minItems"],
		type: "array",
		schemaType: "number",
		$data: true,
		error: {
			message({ keyword, schemaCode }) {
				const comp = keyword === "maxItems" ? "more" : "fewer";
				return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} items`;
			},
			params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`
		},
		code(cxt) {
			const { keyword, data, schemaCode } = cxt;
			const op = keyword === "maxItems" ? codegen_1.operators.GT : codegen_1.operators.LT;
			cxt.fail$data((0, codegen_1._)`${data}.length ${op} ${schemaCode}`);
		}
	};
}));
// node_modules/ajv/dist/runtime/equal.js
var require_equal = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const equal = require_fast_deep_equal();
	equal.code = "require(\"ajv/dist/runtime/equal\").default";
	exports.default = equal;
}));
// node_modules/ajv/dist/vocabularies/validation/uniqueItems.js
var require_uniqueItems = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const dataType_1 = require_dataType();
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const equal_1 = require_equal();
	exports.default = {
		keyword: "uniqueItems",
		type: "array",
		schemaType: "boolean",
		$data: true,
		error: {
			message: ({ params: { i, j } }) => (0, codegen_1.str)`must NOT have duplicate items (items ## ${j} and ${i} are identical)`,
			params: ({ params: { i, j } }) => (0, codegen_1._)`{i: ${i}, j: ${j}}`
		},
		code(cxt) {
			const { gen, data, $data, schema, parentSchema, schemaCode, it } = cxt;
			if (!$data && !schema) return;
			const valid = gen.let("valid");
			const itemTypes = parentSchema.items ? (0, dataType_1.getSchemaTypes)(parentSchema.items) : [];
			cxt.block$data(valid, validateUniqueItems, (0, codegen_1._)`${schemaCode} === false`);
			cxt.ok(valid);
			function validateUniqueItems() {
				const i = gen.let("i", (0, codegen_1._)`${data}.length`);
				const j = gen.let("j");
				cxt.setParams({
					i,
					j
				});
				gen.assign(valid, true);
				gen.if((0, codegen_1._)`${i} > 1`, () => (canOptimize() ? loopN : loopN2)(i, j));
			}
			function canOptimize() {
				return itemTypes.length > 0 && !itemTypes.some((t) => t === "object" || t === "array");
			}
			function loopN(i, j) {
				const item = gen.name("item");
				const wrongType = (0, dataType_1.checkDataTypes)(itemTypes, item, it.opts.strictNumbers, dataType_1.DataType.Wrong);
				const indices = gen.const("indices", (0, codegen_1._)`{}`);
				gen.for((0, codegen_1._)`;${i}--;`, () => {
					gen.let(item, (0, codegen_1._)`${data}[${i}]`);
					gen.if(wrongType, (0, codegen_1._)`continue`);
					if (itemTypes.length > 1) gen.if((0, codegen_1._)`typeof ${item} == "string"`, (0, codegen_1._)`${item} += "_"`);
					gen.if((0, codegen_1._)`typeof ${indices}[${item}] == "number"`, () => {
						gen.assign(j, (0, codegen_1._)`${indices}[${item}]`);
						cxt.error();
						gen.assign(valid, false).break();
					}).code((0, codegen_1._)`${indices}[${item}] = ${i}`);
				});
			}
			function loopN2(i, j) {
				const eql = (0, util_1.useFunc)(gen, equal_1.default);
				const outer = gen.name("outer");
				gen.label(outer).for((0, codegen_1._)`;${i}--;`, () => gen.for((0, codegen_1._)`${j} = ${i}; ${j}--;`, () => gen.if((0, codegen_1._)`${eql}(${data}[${i}], ${data}[${j}])`, () => {
					cxt.error();
					gen.assign(valid, false).break(outer);
				})));
			}
		}
	};
}));
// node_modules/ajv/dist/vocabularies/validation/const.js
var require_const = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const equal_1 = require_equal();
	exports.default = {
		keyword: "const",
		$data: true,
		error: {
			message: "must be equal to constant",
			params: ({ schemaCode }) => (0, codegen_1._)`{allowedValue: ${schemaCode}}`
		},
		code(cxt) {
			const { gen, data, $data, schemaCode, schema } = cxt;
			if ($data || schema && typeof schema == "object") cxt.fail$data((0, codegen_1._)`!${(0, util_1.useFunc)(gen, equal_1.default)}(${data}, ${schemaCode})`);
			else cxt.fail((0, codegen_1._)`${schema} !== ${data}`);
		}
	};
}));
// node_modules/ajv/dist/vocabularies/validation/enum.js
var require_enum = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const equal_1 = require_equal();
	exports.default = {
		keyword: "enum",
		schemaType: "array",
		$data: true,
		error: {
			message: "must be equal to one of the allowed values",
			params: ({ schemaCode }) => (0, codegen_1._)`{allowedValues: ${schemaCode}}`
		},
		code(cxt) {
			const { gen, data, $data, schema, schemaCode, it } = cxt;
			if (!$data && schema.length === 0) throw new Error("enum must have non-empty array");
			const useLoop = schema.length >= it.opts.loopEnum;
			let eql;
			const getEql = () => eql !== null && eql !== void 0 ? eql : eql = (0, util_1.useFunc)(gen, equal_1.default);
			let valid;
			if (useLoop || $data) {
				valid = gen.let("valid");
				cxt.block$data(valid, loopEnum);
			} else {
				/* istanbul ignore if */
				if (!Array.isArray(schema)) throw new Error("ajv implementation error");
				const vSchema = gen.const("vSchema", schemaCode);
				valid = (0, codegen_1.or)(...schema.map((_x, i) => equalCode(vSchema, i)));
			}
			cxt.pass(valid);
			function loopEnum() {
				gen.assign(valid, false);
				gen.forOf("v", schemaCode, (v) => gen.if((0, codegen_1._)`${getEql()}(${data}, ${v})`, () => gen.assign(valid, true).break()));
			}
			function equalCode(vSchema, i) {
				const sch = schema[i];
				return typeof sch === "object" && sch !== null ? (0, codegen_1._)`${getEql()}(${data}, ${vSchema}[${i}])` : (0, codegen_1._)`${data} === ${sch}`;
			}
		}
	};
}));
// node_modules/ajv/dist/vocabularies/validation/index.js
var require_validation$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const limitNumber_1 = require_limitNumber();
	const multipleOf_1 = require_multipleOf();
	const limitLength_1 = require_limitLength();
	const pattern_1 = require_pattern();
	const limitProperties_1 = require_limitProperties();
	const required_1 = require_required();
	const limitItems_1 = require_limitItems();
	const uniqueItems_1 = require_uniqueItems();
	const const_1 = require_const();
	const enum_1 = require_enum();
	exports.default = [
		limitNumber_1.default,
		multipleOf_1.default,
		limitLength_1.default,
		pattern_1.default,
		limitProperties_1.default,
		required_1.default,
		limitItems_1.default,
		uniqueItems_1.default,
		{
			keyword: "type",
			schemaType: ["string", "array"]
		},
		{
			keyword: "nullable",
			schemaType: "boolean"
		},
		const_1.default,
		enum_1.default
	];
}));
// node_modules/ajv/dist/vocabularies/applicator/additionalItems.js
var require_additionalItems = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.validateAdditionalItems = void 0;
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const def = {
		keyword: "additionalItems",
		type: "array",
		schemaType: ["boolean", "object"],
		before: "uniqueItems",
		error: {
			message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
			params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`
		},
		code(cxt) {
			const { parentSchema, it } = cxt;
			const { items } = parentSchema;
			if (!Array.isArray(items)) {
				(0, util_1.checkStrictMode)(it, "\"additionalItems\" is ignored when \"items\" is not an array of schemas");
				return;
			}
			validateAdditionalItems(cxt, items);
		}
	};
	function validateAdditionalItems(cxt, items) {
		const { gen, schema, data, keyword, it } = cxt;
		it.items = true;
		const len = gen.const("len", (0, codegen_1._)`${data}.length`);
		if (schema === false) {
			cxt.setParams({ len: items.length });
			cxt.pass((0, codegen_1._)`${len} <= ${items.length}`);
		} else if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
			const valid = gen.var("valid", (0, codegen_1._)`${len} <= ${items.length}`);
			gen.if((0, codegen_1.not)(valid), () => validateItems(valid));
			cxt.ok(valid);
		}
		function validateItems(valid) {
			gen.forRange("i", items.length, len, (i) => {
				cxt.subschema({
					keyword,
					dataProp: i,
					dataPropType: util_1.Type.Num
				}, valid);
				if (!it.allErrors) gen.if((0, codegen_1.not)(valid), () => gen.break());
			});
		}
	}
	exports.validateAdditionalItems = validateAdditionalItems;
	exports.default = def;
}));
// node_modules/ajv/dist/vocabularies/applicator/items.js
var require_items = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.validateTuple = void 0;
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const code_1 = require_code();
	const def = {
		keyword: "items",
		type: "array",
		schemaType: [
			"object",
			"array",
			"boolean"
		],
		before: "uniqueItems",
		code(cxt) {
			const { schema, it } = cxt;
			if (Array.isArray(schema)) return validateTuple(cxt, "additionalItems", schema);
			it.items = true;
			if ((0, util_1.alwaysValidSchema)(it, schema)) return;
			cxt.ok((0, code_1.validateArray)(cxt));
		}
	};
	function validateTuple(cxt, extraItems, schArr = cxt.schema) {
		const { gen, parentSchema, data, keyword, it } = cxt;
		checkStrictTuple(parentSchema);
		if (it.opts.unevaluated && schArr.length && it.items !== true) it.items = util_1.mergeEvaluated.items(gen, schArr.length, it.items);
		const valid = gen.name("valid");
		const len = gen.const("len", (0, codegen_1._)`${data}.length`);
		schArr.forEach((sch, i) => {
			if ((0, util_1.alwaysValidSchema)(it, sch)) return;
			gen.if((0, codegen_1._)`${len} > ${i}`, () => cxt.subschema({
				keyword,
				schemaProp: i,
				dataProp: i
			}, valid));
			cxt.ok(valid);
		});
		function checkStrictTuple(sch) {
			const { opts, errSchemaPath } = it;
			const l = schArr.length;
			const fullTuple = l === sch.minItems && (l === sch.maxItems || sch[extraItems] === false);
			if (opts.strictTuples && !fullTuple) {
				const msg = `"${keyword}" is ${l}-tuple, but minItems or maxItems/${extraItems} are not specified or different at path "${errSchemaPath}"`;
				(0, util_1.checkStrictMode)(it, msg, opts.strictTuples);
			}
		}
	}
	exports.validateTuple = validateTuple;
	exports.default = def;
}));
// node_modules/ajv/dist/vocabularies/applicator/prefixItems.js
var require_prefixItems = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const items_1 = require_items();
	exports.default = {
		keyword: "prefixItems",
		type: "array",
		schemaType: ["array"],
		before: "uniqueItems",
		code: (cxt) => (0, items_1.validateTuple)(cxt, "items")
	};
}));
// node_modules/ajv/dist/vocabularies/applicator/items2020.js
var require_items2020 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const code_1 = require_code();
	const additionalItems_1 = require_additionalItems();
	exports.default = {
		keyword: "items",
		type: "array",
		schemaType: ["object", "boolean"],
		before: "uniqueItems",
		error: {
			message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
			params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`
		},
		code(cxt) {
			const { schema, parentSchema, it } = cxt;
			const { prefixItems } = parentSchema;
			it.items = true;
			if ((0, util_1.alwaysValidSchema)(it, schema)) return;
			if (prefixItems) (0, additionalItems_1.validateAdditionalItems)(cxt, prefixItems);
			else cxt.ok((0, code_1.validateArray)(cxt));
		}
	};
}));
// node_modules/ajv/dist/vocabularies/applicator/contains.js
var require_contains = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	exports.default = {
		keyword: "contains",
		type: "array",
		schemaType: ["object", "boolean"],
		before: "uniqueItems",
		trackErrors: true,
		error: {
			message: ({ params: { min, max } }) => max === void 0 ? (0, codegen_1.str)`must contain at least ${min} valid item(s)` : (0, codegen_1.str)`must contain at least ${min} and no more than ${max} valid item(s)`,
			params: ({ params: { min, max } }) => max === void 0 ? (0, codegen_1._)`{minContains: ${min}}` : (0, codegen_1._)`{minContains: ${min}, maxContains: ${max}}`
		},
		code(cxt) {
			const { gen, schema, parentSchema, data, it } = cxt;
			let min;
			let max;
			const { minContains, maxContains } = parentSchema;
			if (it.opts.next) {
				min = minContains === void 0 ? 1 : minContains;
				max = maxContains;
			} else min = 1;
			const len = gen.const("len", (0, codegen_1._)`${data}.length`);
			cxt.setParams({
				min,
				max
			});
			if (max === void 0 && min === 0) {
				(0, util_1.checkStrictMode)(it, `"minContains" == 0 without "maxContains": "contains" keyword ignored`);
				return;
			}
			if (max !== void 0 && min > max) {
				(0, util_1.checkStrictMode)(it, `"minContains" > "maxContains" is always invalid`);
				cxt.fail();
				return;
			}
			if ((0, util_1.alwaysValidSchema)(it, schema)) {
				let cond = (0, codegen_1._)`${len} >= ${min}`;
				if (max !== void 0) cond = (0, codegen_1._)`${cond} && ${len} <= ${max}`;
				cxt.pass(cond);
				return;
			}
			it.items = true;
			const valid = gen.name("valid");
			if (max === void 0 && min === 1) validateItems(valid, () => gen.if(valid, () => gen.break()));
			else if (min === 0) {
				gen.let(valid, true);
				if (max !== void 0) gen.if((0, codegen_1._)`${data}.length > 0`, validateItemsWithCount);
			} else {
				gen.let(valid, false);
				validateItemsWithCount();
			}
			cxt.result(valid, () => cxt.reset());
			function validateItemsWithCount() {
				const schValid = gen.name("_valid");
				const count = gen.let("count", 0);
				validateItems(schValid, () => gen.if(schValid, () => checkLimits(count)));
			}
			function validateItems(_valid, block) {
				gen.forRange("i", 0, len, (i) => {
					cxt.subschema({
						keyword: "contains",
						dataProp: i,
						dataPropType: util_1.Type.Num,
						compositeRule: true
					}, _valid);
					block();
				});
			}
			function checkLimits(count) {
				gen.code((0, codegen_1._)`${count}++`);
				if (max === void 0) gen.if((0, codegen_1._)`${count} >= ${min}`, () => gen.assign(valid, true).break());
				else {
					gen.if((0, codegen_1._)`${count} > ${max}`, () => gen.assign(valid, false).break());
					if (min === 1) gen.assign(valid, true);
					else gen.if((0, codegen_1._)`${count} >= ${min}`, () => gen.assign(valid, true));
				}
			}
		}
	};
}));
// node_modules/ajv/dist/vocabularies/applicator/dependencies.js
var require_dependencies = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.validateSchemaDeps = exports.validatePropertyDeps = exports.error = void 0;
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const code_1 = require_code();
	exports.error = {
		message: ({ params: { property, depsCount, deps } }) => {
			const property_ies = depsCount === 1 ? "property" : "properties";
			return (0, codegen_1.str)`must have ${property_ies} ${deps} when property ${property} is present`;
		},
		params: ({ params: { property, depsCount, deps, missingProperty } }) => (0, codegen_1._)`{property: ${property},
    missingProperty: ${missingProperty},
    depsCount: ${depsCount},
    deps: ${deps}}`
	};
	const def = {
		keyword: "dependencies",
		type: "object",
		schemaType: "object",
		error: exports.error,
		code(cxt) {
			const [propDeps, schDeps] = splitDependencies(cxt);
			validatePropertyDeps(cxt, propDeps);
			validateSchemaDeps(cxt, schDeps);
		}
	};
	function splitDependencies({ schema }) {
		const propertyDeps = {};
		const schemaDeps = {};
		for (const key in schema) {
			if (key === "__proto__") continue;
			const deps = Array.isArray(schema[key]) ? propertyDeps : schemaDeps;
			deps[key] = schema[key];
		}
		return [propertyDeps, schemaDeps];
	}
	function validatePropertyDeps(cxt, propertyDeps = cxt.schema) {
		const { gen, data, it } = cxt;
		if (Object.keys(propertyDeps).length === 0) return;
		const missing = gen.let("missing");
		for (const prop in propertyDeps) {
			const deps = propertyDeps[prop];
			if (deps.length === 0) continue;
			const hasProperty = (0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties);
			cxt.setParams({
				property: prop,
				depsCount: deps.length,
				deps: deps.join(", ")
			});
			if (it.allErrors) gen.if(hasProperty, () => {
				for (const depProp of deps) (0, code_1.checkReportMissingProp)(cxt, depProp);
			});
			else {
				gen.if((0, codegen_1._)`${hasProperty} && (${(0, code_1.checkMissingProp)(cxt, deps, missing)})`);
				(0, code_1.reportMissingProp)(cxt, missing);
				gen.else();
			}
		}
	}
	exports.validatePropertyDeps = validatePropertyDeps;
	function validateSchemaDeps(cxt, schemaDeps = cxt.schema) {
		const { gen, data, keyword, it } = cxt;
		const valid = gen.name("valid");
		for (const prop in schemaDeps) {
			if ((0, util_1.alwaysValidSchema)(it, schemaDeps[prop])) continue;
			gen.if((0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties), () => {
				const schCxt = cxt.subschema({
					keyword,
					schemaProp: prop
				}, valid);
				cxt.mergeValidEvaluated(schCxt, valid);
			}, () => gen.var(valid, true));
			cxt.ok(valid);
		}
	}
	exports.validateSchemaDeps = validateSchemaDeps;
	exports.default = def;
}));
// node_modules/ajv/dist/vocabularies/applicator/propertyNames.js
var require_propertyNames = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	exports.default = {
		keyword: "propertyNames",
		type: "object",
		schemaType: ["object", "boolean"],
		error: {
			message: "property name must be valid",
			params: ({ params }) => (0, codegen_1._)`{propertyName: ${params.propertyName}}`
		},
		code(cxt) {
			const { gen, schema, data, it } = cxt;
			if ((0, util_1.alwaysValidSchema)(it, schema)) return;
			const valid = gen.name("valid");
			gen.forIn("key", data, (key) => {
				cxt.setParams({ propertyName: key });
				cxt.subschema({
					keyword: "propertyNames",
					data: key,
					dataTypes: ["string"],
					propertyName: key,
					compositeRule: true
				}, valid);
				gen.if((0, codegen_1.not)(valid), () => {
					cxt.error(true);
					if (!it.allErrors) gen.break();
				});
			});
			cxt.ok(valid);
		}
	};
}));
// node_modules/ajv/dist/vocabularies/applicator/additionalProperties.js
var require_additionalProperties = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const code_1 = require_code();
	const codegen_1 = require_codegen();
	const names_1 = require_names();
	const util_1 = require_util();
	exports.default = {
		keyword: "additionalProperties",
		type: ["object"],
		schemaType: ["boolean", "object"],
		allowUndefined: true,
		trackErrors: true,
		error: {
			message: "must NOT have additional properties",
			params: ({ params }) => (0, codegen_1._)`{additionalProperty: ${params.additionalProperty}}`
		},
		code(cxt) {
			const { gen, schema, parentSchema, data, errsCount, it } = cxt;
			/* istanbul ignore if */
			if (!errsCount) throw new Error("ajv implementation error");
			const { allErrors, opts } = it;
			it.props = true;
			if (opts.removeAdditional !== "all" && (0, util_1.alwaysValidSchema)(it, schema)) return;
			const props = (0, code_1.allSchemaProperties)(parentSchema.properties);
			const patProps = (0, code_1.allSchemaProperties)(parentSchema.patternProperties);
			checkAdditionalProperties();
			cxt.ok((0, codegen_1._)`${errsCount} === ${names_1.default.errors}`);
			function checkAdditionalProperties() {
				gen.forIn("key", data, (key) => {
					if (!props.length && !patProps.length) additionalPropertyCode(key);
					else gen.if(isAdditional(key), () => additionalPropertyCode(key));
				});
			}
			function isAdditional(key) {
				let definedProp;
				if (props.length > 8) {
					const propsSchema = (0, util_1.schemaRefOrVal)(it, parentSchema.properties, "properties");
					definedProp = (0, code_1.isOwnProperty)(gen, propsSchema, key);
				} else if (props.length) definedProp = (0, codegen_1.or)(...props.map((p) => (0, codegen_1._)`${key} === ${p}`));
				else definedProp = codegen_1.nil;
				if (patProps.length) definedProp = (0, codegen_1.or)(definedProp, ...patProps.map((p) => (0, codegen_1._)`${(0, code_1.usePattern)(cxt, p)}.test(${key})`));
				return (0, codegen_1.not)(definedProp);
			}
			function deleteAdditional(key) {
				gen.code((0, codegen_1._)`delete ${data}[${key}]`);
			}
			function additionalPropertyCode(key) {
				if (opts.removeAdditional === "all" || opts.removeAdditional && schema === false) {
					deleteAdditional(key);
					return;
				}
				if (schema === false) {
					cxt.setParams({ additionalProperty: key });
					cxt.error();
					if (!allErrors) gen.break();
					return;
				}
				if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
					const valid = gen.name("valid");
					if (opts.removeAdditional === "failing") {
						applyAdditionalSchema(key, valid, false);
						gen.if((0, codegen_1.not)(valid), () => {
							cxt.reset();
							deleteAdditional(key);
						});
					} else {
						applyAdditionalSchema(key, valid);
						if (!allErrors) gen.if((0, codegen_1.not)(valid), () => gen.break());
					}
				}
			}
			function applyAdditionalSchema(key, valid, errors) {
				const subschema = {
					keyword: "additionalProperties",
					dataProp: key,
					dataPropType: util_1.Type.Str
				};
				if (errors === false) Object.assign(subschema, {
					compositeRule: true,
					createErrors: false,
					allErrors: false
				});
				cxt.subschema(subschema, valid);
			}
		}
	};
}));
// node_modules/ajv/dist/vocabularies/applicator/properties.js
var require_properties = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const validate_1 = require_validate();
	const code_1 = require_code();
	const util_1 = require_util();
	const additionalProperties_1 = require_additionalProperties();
	exports.default = {
		keyword: "properties",
		type: "object",
		schemaType: "object",
		code(cxt) {
			const { gen, schema, parentSchema, data, it } = cxt;
			if (it.opts.removeAdditional === "all" && parentSchema.additionalProperties === void 0) additionalProperties_1.default.code(new validate_1.KeywordCxt(it, additionalProperties_1.default, "additionalProperties"));
			const allProps = (0, code_1.allSchemaProperties)(schema);
			for (const prop of allProps) it.definedProperties.add(prop);
			if (it.opts.unevaluated && allProps.length && it.props !== true) it.props = util_1.mergeEvaluated.props(gen, (0, util_1.toHash)(allProps), it.props);
			const properties = allProps.filter((p) => !(0, util_1.alwaysValidSchema)(it, schema[p]));
			if (properties.length === 0) return;
			const valid = gen.name("valid");
			for (const prop of properties) {
				if (hasDefault(prop)) applyPropertySchema(prop);
				else {
					gen.if((0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties));
					applyPropertySchema(prop);
					if (!it.allErrors) gen.else().var(valid, true);
					gen.endIf();
				}
				cxt.it.definedProperties.add(prop);
				cxt.ok(valid);
			}
			function hasDefault(prop) {
				return it.opts.useDefaults && !it.compositeRule && schema[prop].default !== void 0;
			}
			function applyPropertySchema(prop) {
				cxt.subschema({
					keyword: "properties",
					schemaProp: prop,
					dataProp: prop
				}, valid);
			}
		}
	};
}));
// node_modules/ajv/dist/vocabularies/applicator/patternProperties.js
var require_patternProperties = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const code_1 = require_code();
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const util_2 = require_util();
	exports.default = {
		keyword: "patternProperties",
		type: "object",
		schemaType: "object",
		code(cxt) {
			const { gen, schema, data, parentSchema, it } = cxt;
			const { opts } = it;
			const patterns = (0, code_1.allSchemaProperties)(schema);
			const alwaysValidPatterns = patterns.filter((p) => (0, util_1.alwaysValidSchema)(it, schema[p]));
			if (patterns.length === 0 || alwaysValidPatterns.length === patterns.length && (!it.opts.unevaluated || it.props === true)) return;
			const checkProperties = opts.strictSchema && !opts.allowMatchingProperties && parentSchema.properties;
			const valid = gen.name("valid");
			if (it.props !== true && !(it.props instanceof codegen_1.Name)) it.props = (0, util_2.evaluatedPropsToName)(gen, it.props);
			const { props } = it;
			validatePatternProperties();
			function validatePatternProperties() {
				for (const pat of patterns) {
					if (checkProperties) checkMatchingProperties(pat);
					if (it.allErrors) validateProperties(pat);
					else {
						gen.var(valid, true);
						validateProperties(pat);
						gen.if(valid);
					}
				}
			}
			function checkMatchingProperties(pat) {
				for (const prop in checkProperties) if (new RegExp(pat).test(prop)) (0, util_1.checkStrictMode)(it, `property ${prop} matches pattern ${pat} (use allowMatchingProperties)`);
			}
			function validateProperties(pat) {
				gen.forIn("key", data, (key) => {
					gen.if((0, codegen_1._)`${(0, code_1.usePattern)(cxt, pat)}.test(${key})`, () => {
						const alwaysValid = alwaysValidPatterns.includes(pat);
						if (!alwaysValid) cxt.subschema({
							keyword: "patternProperties",
							schemaProp: pat,
							dataProp: key,
							dataPropType: util_2.Type.Str
						}, valid);
						if (it.opts.unevaluated && props !== true) gen.assign((0, codegen_1._)`${props}[${key}]`, true);
						else if (!alwaysValid && !it.allErrors) gen.if((0, codegen_1.not)(valid), () => gen.break());
					});
				});
			}
		}
	};
}));
// node_modules/ajv/dist/vocabularies/applicator/not.js
var require_not = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const util_1 = require_util();
	exports.default = {
		keyword: "not",
		schemaType: ["object", "boolean"],
		trackErrors: true,
		code(cxt) {
			const { gen, schema, it } = cxt;
			if ((0, util_1.alwaysValidSchema)(it, schema)) {
				cxt.fail();
				return;
			}
			const valid = gen.name("valid");
			cxt.subschema({
				keyword: "not",
				compositeRule: true,
				createErrors: false,
				allErrors: false
			}, valid);
			cxt.failResult(valid, () => cxt.reset(), () => cxt.error());
		},
		error: { message: "must NOT be valid" }
	};
}));
// node_modules/ajv/dist/vocabularies/applicator/anyOf.js
var require_anyOf = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = {
		keyword: "anyOf",
		schemaType: "array",
		trackErrors: true,
		code: require_code().validateUnion,
		error: { message: "must match a schema in anyOf" }
	};
}));
// node_modules/ajv/dist/vocabularies/applicator/oneOf.js
var require_oneOf = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	exports.default = {
		keyword: "oneOf",
		schemaType: "array",
		trackErrors: true,
		error: {
			message: "must match exactly one schema in oneOf",
			params: ({ params }) => (0, codegen_1._)`{passingSchemas: ${params.passing}}`
		},
		code(cxt) {
			const { gen, schema, parentSchema, it } = cxt;
			/* istanbul ignore if */
			if (!Array.isArray(schema)) throw new Error("ajv implementation error");
			if (it.opts.discriminator && parentSchema.discriminator) return;
			const schArr = schema;
			const valid = gen.let("valid", false);
			const passing = gen.let("passing", null);
			const schValid = gen.name("_valid");
			cxt.setParams({ passing });
			gen.block(validateOneOf);
			cxt.result(valid, () => cxt.reset(), () => cxt.error(true));
			function validateOneOf() {
				schArr.forEach((sch, i) => {
					let schCxt;
					if ((0, util_1.alwaysValidSchema)(it, sch)) gen.var(schValid, true);
					else schCxt = cxt.subschema({
						keyword: "oneOf",
						schemaProp: i,
						compositeRule: true
					}, schValid);
					if (i > 0) gen.if((0, codegen_1._)`${schValid} && ${valid}`).assign(valid, false).assign(passing, (0, codegen_1._)`[${passing}, ${i}]`).else();
					gen.if(schValid, () => {
						gen.assign(valid, true);
						gen.assign(passing, i);
						if (schCxt) cxt.mergeEvaluated(schCxt, codegen_1.Name);
					});
				});
			}
		}
	};
}));
// node_modules/ajv/dist/vocabularies/applicator/allOf.js
var require_allOf = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const util_1 = require_util();
	exports.default = {
		keyword: "allOf",
		schemaType: "array",
		code(cxt) {
			const { gen, schema, it } = cxt;
			/* istanbul ignore if */
			if (!Array.isArray(schema)) throw new Error("ajv implementation error");
			const valid = gen.name("valid");
			schema.forEach((sch, i) => {
				if ((0, util_1.alwaysValidSchema)(it, sch)) return;
				const schCxt = cxt.subschema({
					keyword: "allOf",
					schemaProp: i
				}, valid);
				cxt.ok(valid);
				cxt.mergeEvaluated(schCxt);
			});
		}
	};
}));
// node_modules/ajv/dist/vocabularies/applicator/if.js
var require_if = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const def = {
		keyword: "if",
		schemaType: ["object", "boolean"],
		trackErrors: true,
		error: {
			message: ({ params }) => (0, codegen_1.str)`must match "${params.ifClause}" schema`,
			params: ({ params }) => (0, codegen_1._)`{failingKeyword: ${params.ifClause}}`
		},
		code(cxt) {
			const { gen, parentSchema, it } = cxt;
			if (parentSchema.then === void 0 && parentSchema.else === void 0) (0, util_1.checkStrictMode)(it, "\"if\" without \"then\" and \"else\" is ignored");
			const hasThen = hasSchema(it, "then");
			const hasElse = hasSchema(it, "else");
			if (!hasThen && !hasElse) return;
			const valid = gen.let("valid", true);
			const schValid = gen.name("_valid");
			validateIf();
			cxt.reset();
			if (hasThen && hasElse) {
				const ifClause = gen.let("ifClause");
				cxt.setParams({ ifClause });
				gen.if(schValid, validateClause("then", ifClause), validateClause("else", ifClause));
			} else if (hasThen) gen.if(schValid, validateClause("then"));
			else gen.if((0, codegen_1.not)(schValid), validateClause("else"));
			cxt.pass(valid, () => cxt.error(true));
			function validateIf() {
				const schCxt = cxt.subschema({
					keyword: "if",
					compositeRule: true,
					createErrors: false,
					allErrors: false
				}, schValid);
				cxt.mergeEvaluated(schCxt);
			}
			function validateClause(keyword, ifClause) {
				return () => {
					const schCxt = cxt.subschema({ keyword }, schValid);
					gen.assign(valid, schValid);
					cxt.mergeValidEvaluated(schCxt, valid);
					if (ifClause) gen.assign(ifClause, (0, codegen_1._)`${keyword}`);
					else cxt.setParams({ ifClause: keyword });
				};
			}
		}
	};
	function hasSchema(it, keyword) {
		const schema = it.schema[keyword];
		return schema !== void 0 && !(0, util_1.alwaysValidSchema)(it, schema);
	}
	exports.default = def;
}));
// node_modules/ajv/dist/vocabularies/applicator/thenElse.js
var require_thenElse = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const util_1 = require_util();
	exports.default = {
		keyword: ["then", "else"],
		schemaType: ["object", "boolean"],
		code({ keyword, parentSchema, it }) {
			if (parentSchema.if === void 0) (0, util_1.checkStrictMode)(it, `"${keyword}" without "if" is ignored`);
		}
	};
}));
// node_modules/ajv/dist/vocabularies/applicator/index.js
var require_applicator$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const additionalItems_1 = require_additionalItems();
	const prefixItems_1 = require_prefixItems();
	const items_1 = require_items();
	const items2020_1 = require_items2020();
	const contains_1 = require_contains();
	const dependencies_1 = require_dependencies();
	const propertyNames_1 = require_propertyNames();
	const additionalProperties_1 = require_additionalProperties();
	const properties_1 = require_properties();
	const patternProperties_1 = require_patternProperties();
	const not_1 = require_not();
	const anyOf_1 = require_anyOf();
	const oneOf_1 = require_oneOf();
	const allOf_1 = require_allOf();
	const if_1 = require_if();
	const thenElse_1 = require_thenElse();
	function getApplicator(draft2020 = false) {
		const applicator = [
			not_1.default,
			anyOf_1.default,
			oneOf_1.default,
			allOf_1.default,
			if_1.default,
			thenElse_1.default,
			propertyNames_1.default,
			additionalProperties_1.default,
			dependencies_1.default,
			properties_1.default,
			patternProperties_1.default
		];
		if (draft2020) applicator.push(prefixItems_1.default, items2020_1.default);
		else applicator.push(additionalItems_1.default, items_1.default);
		applicator.push(contains_1.default);
		return applicator;
	}
	exports.default = getApplicator;
}));
// node_modules/ajv/dist/vocabularies/dynamic/dynamicAnchor.js
var require_dynamicAnchor = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.dynamicAnchor = void 0;
	const codegen_1 = require_codegen();
	const names_1 = require_names();
	const compile_1 = require_compile();
	const ref_1 = require_ref();
	const def = {
		keyword: "$dynamicAnchor",
		schemaType: "string",
		code: (cxt) => dynamicAnchor(cxt, cxt.schema)
	};
	function dynamicAnchor(cxt, anchor) {
		const { gen, it } = cxt;
		it.schemaEnv.root.dynamicAnchors[anchor] = true;
		const v = (0, codegen_1._)`${names_1.default.dynamicAnchors}${(0, codegen_1.getProperty)(anchor)}`;
		const validate = it.errSchemaPath === "#" ? it.validateName : _getValidate(cxt);
		gen.if((0, codegen_1._)`!${v}`, () => gen.assign(v, validate));
	}
	exports.dynamicAnchor = dynamicAnchor;
	function _getValidate(cxt) {
		const { schemaEnv, schema, self } = cxt.it;
		const { root, baseId, localRefs, meta } = schemaEnv.root;
		const { schemaId } = self.opts;
		const sch = new compile_1.SchemaEnv({
			schema,
			schemaId,
			root,
			baseId,
			localRefs,
			meta
		});
		compile_1.compileSchema.call(self, sch);
		return (0, ref_1.getValidate)(cxt, sch);
	}
	exports.default = def;
}));
// node_modules/ajv/dist/vocabularies/dynamic/dynamicRef.js
var require_dynamicRef = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.dynamicRef = void 0;
	const codegen_1 = require_codegen();
	const names_1 = require_names();
	const ref_1 = require_ref();
	const def = {
		keyword: "$dynamicRef",
		schemaType: "string",
		code: (cxt) => dynamicRef(cxt, cxt.schema)
	};
	function dynamicRef(cxt, ref) {
		const { gen, keyword, it } = cxt;
		if (ref[0] !== "#") throw new Error(`"${keyword}" only supports hash fragment reference`);
		const anchor = ref.slice(1);
		if (it.allErrors) _dynamicRef();
		else {
			const valid = gen.let("valid", false);
			_dynamicRef(valid);
			cxt.ok(valid);
		}
		function _dynamicRef(valid) {
			if (it.schemaEnv.root.dynamicAnchors[anchor]) {
				const v = gen.let("_v", (0, codegen_1._)`${names_1.default.dynamicAnchors}${(0, codegen_1.getProperty)(anchor)}`);
				gen.if(v, _callRef(v, valid), _callRef(it.validateName, valid));
			} else _callRef(it.validateName, valid)();
		}
		function _callRef(validate, valid) {
			return valid ? () => gen.block(() => {
				(0, ref_1.callRef)(cxt, validate);
				gen.let(valid, true);
			}) : () => (0, ref_1.callRef)(cxt, validate);
		}
	}
	exports.dynamicRef = dynamicRef;
	exports.default = def;
}));
// node_modules/ajv/dist/vocabularies/dynamic/recursiveAnchor.js
var require_recursiveAnchor = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const dynamicAnchor_1 = require_dynamicAnchor();
	const util_1 = require_util();
	exports.default = {
		keyword: "$recursiveAnchor",
		schemaType: "boolean",
		code(cxt) {
			if (cxt.schema) (0, dynamicAnchor_1.dynamicAnchor)(cxt, "");
			else (0, util_1.checkStrictMode)(cxt.it, "$recursiveAnchor: false is ignored");
		}
	};
}));
// node_modules/ajv/dist/vocabularies/dynamic/recursiveRef.js
var require_recursiveRef = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const dynamicRef_1 = require_dynamicRef();
	exports.default = {
		keyword: "$recursiveRef",
		schemaType: "string",
		code: (cxt) => (0, dynamicRef_1.dynamicRef)(cxt, cxt.schema)
	};
}));
// node_modules/ajv/dist/vocabularies/dynamic/index.js
var require_dynamic = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const dynamicAnchor_1 = require_dynamicAnchor();
	const dynamicRef_1 = require_dynamicRef();
	const recursiveAnchor_1 = require_recursiveAnchor();
	const recursiveRef_1 = require_recursiveRef();
	exports.default = [
		dynamicAnchor_1.default,
		dynamicRef_1.default,
		recursiveAnchor_1.default,
		recursiveRef_1.default
	];
}));
// node_modules/ajv/dist/vocabularies/validation/dependentRequired.js
var require_dependentRequired = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const dependencies_1 = require_dependencies();
	exports.default = {
		keyword: "dependentRequired",
		type: "object",
		schemaType: "object",
		error: dependencies_1.error,
		code: (cxt) => (0, dependencies_1.validatePropertyDeps)(cxt)
	};
}));
// node_modules/ajv/dist/vocabularies/applicator/dependentSchemas.js
var require_dependentSchemas = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const dependencies_1 = require_dependencies();
	exports.default = {
		keyword: "dependentSchemas",
		type: "object",
		schemaType: "object",
		code: (cxt) => (0, dependencies_1.validateSchemaDeps)(cxt)
	};
}));
// node_modules/ajv/dist/vocabularies/validation/limitContains.js
var require_limitContains = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const util_1 = require_util();
	exports.default = {
		keyword: ["maxContains", "minContains"],
		type: "array",
		schemaType: "number",
		code({ keyword, parentSchema, it }) {
			if (parentSchema.contains === void 0) (0, util_1.checkStrictMode)(it, `"${keyword}" without "contains" is ignored`);
		}
	};
}));
// node_modules/ajv/dist/vocabularies/next.js
var require_next = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const dependentRequired_1 = require_dependentRequired();
	const dependentSchemas_1 = require_dependentSchemas();
	const limitContains_1 = require_limitContains();
	exports.default = [
		dependentRequired_1.default,
		dependentSchemas_1.default,
		limitContains_1.default
	];
}));
// node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedProperties.js
var require_unevaluatedProperties = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const names_1 = require_names();
	exports.default = {
		keyword: "unevaluatedProperties",
		type: "object",
		schemaType: ["boolean", "object"],
		trackErrors: true,
		error: {
			message: "must NOT have unevaluated properties",
			params: ({ params }) => (0, codegen_1._)`{unevaluatedProperty: ${params.unevaluatedProperty}}`
		},
		code(cxt) {
			const { gen, schema, data, errsCount, it } = cxt;
			/* istanbul ignore if */
			if (!errsCount) throw new Error("ajv implementation error");
			const { allErrors, props } = it;
			if (props instanceof codegen_1.Name) gen.if((0, codegen_1._)`${props} !== true`, () => gen.forIn("key", data, (key) => gen.if(unevaluatedDynamic(props, key), () => unevaluatedPropCode(key))));
			else if (props !== true) gen.forIn("key", data, (key) => props === void 0 ? unevaluatedPropCode(key) : gen.if(unevaluatedStatic(props, key), () => unevaluatedPropCode(key)));
			it.props = true;
			cxt.ok((0, codegen_1._)`${errsCount} === ${names_1.default.errors}`);
			function unevaluatedPropCode(key) {
				if (schema === false) {
					cxt.setParams({ unevaluatedProperty: key });
					cxt.error();
					if (!allErrors) gen.break();
					return;
				}
				if (!(0, util_1.alwaysValidSchema)(it, schema)) {
					const valid = gen.name("valid");
					cxt.subschema({
						keyword: "unevaluatedProperties",
						dataProp: key,
						dataPropType: util_1.Type.Str
					}, valid);
					if (!allErrors) gen.if((0, codegen_1.not)(valid), () => gen.break());
				}
			}
			function unevaluatedDynamic(evaluatedProps, key) {
				return (0, codegen_1._)`!${evaluatedProps} || !${evaluatedProps}[${key}]`;
			}
			function unevaluatedStatic(evaluatedProps, key) {
				const ps = [];
				for (const p in evaluatedProps) if (evaluatedProps[p] === true) ps.push((0, codegen_1._)`${key} !== ${p}`);
				return (0, codegen_1.and)(...ps);
			}
		}
	};
}));
// node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedItems.js
var require_unevaluatedItems = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	exports.default = {
		keyword: "unevaluatedItems",
		type: "array",
		schemaType: ["boolean", "object"],
		error: {
			message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
			params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`
		},
		code(cxt) {
			const { gen, schema, data, it } = cxt;
			const items = it.items || 0;
			if (items === true) return;
			const len = gen.const("len", (0, codegen_1._)`${data}.length`);
			if (schema === false) {
				cxt.setParams({ len: items });
				cxt.fail((0, codegen_1._)`${len} > ${items}`);
			} else if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
				const valid = gen.var("valid", (0, codegen_1._)`${len} <= ${items}`);
				gen.if((0, codegen_1.not)(valid), () => validateItems(valid, items));
				cxt.ok(valid);
			}
			it.items = true;
			function validateItems(valid, from) {
				gen.forRange("i", from, len, (i) => {
					cxt.subschema({
						keyword: "unevaluatedItems",
						dataProp: i,
						dataPropType: util_1.Type.Num
					}, valid);
					if (!it.allErrors) gen.if((0, codegen_1.not)(valid), () => gen.break());
				});
			}
		}
	};
}));
// node_modules/ajv/dist/vocabularies/unevaluated/index.js
var require_unevaluated$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const unevaluatedProperties_1 = require_unevaluatedProperties();
	const unevaluatedItems_1 = require_unevaluatedItems();
	exports.default = [unevaluatedProperties_1.default, unevaluatedItems_1.default];
}));
// node_modules/ajv/dist/vocabularies/format/format.js
var require_format$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	exports.default = {
		keyword: "format",
		type: ["number", "string"],
		schemaType: "string",
		$data: true,
		error: {
			message: ({ schemaCode }) => (0, codegen_1.str)`must match format "${schemaCode}"`,
			params: ({ schemaCode }) => (0, codegen_1._)`{format: ${schemaCode}}`
		},
		code(cxt, ruleType) {
			const { gen, data, $data, schema, schemaCode, it } = cxt;
			const { opts, errSchemaPath, schemaEnv, self } = it;
			if (!opts.validateFormats) return;
			if ($data) validate$DataFormat();
			else validateFormat();
			function validate$DataFormat() {
				const fmts = gen.scopeValue("formats", {
					ref: self.formats,
					code: opts.code.formats
				});
				const fDef = gen.const("fDef", (0, codegen_1._)`${fmts}[${schemaCode}]`);
				const fType = gen.let("fType");
				const format = gen.let("format");
				gen.if((0, codegen_1._)`typeof ${fDef} == "object" && !(${fDef} instanceof RegExp)`, () => gen.assign(fType, (0, codegen_1._)`${fDef}.type || "string"`).assign(format, (0, codegen_1._)`${fDef}.validate`), () => gen.assign(fType, (0, codegen_1._)`"string"`).assign(format, fDef));
				cxt.fail$data((0, codegen_1.or)(unknownFmt(), invalidFmt()));
				function unknownFmt() {
					if (opts.strictSchema === false) return codegen_1.nil;
					return (0, codegen_1._)`${schemaCode} && !${format}`;
				}
				function invalidFmt() {
					const callFormat = schemaEnv.$async ? (0, codegen_1._)`(${fDef}.async ? await ${format}(${data}) : ${format}(${data}))` : (0, codegen_1._)`${format}(${data})`;
					const validData = (0, codegen_1._)`(typeof ${format} == "function" ? ${callFormat} : ${format}.test(${data}))`;
					return (0, codegen_1._)`${format} && ${format} !== true && ${fType} === ${ruleType} && !${validData}`;
				}
			}
			function validateFormat() {
				const formatDef = self.formats[schema];
				if (!formatDef) {
					unknownFormat();
					return;
				}
				if (formatDef === true) return;
				const [fmtType, format, fmtRef] = getFormat(formatDef);
				if (fmtType === ruleType) cxt.pass(validCondition());
				function unknownFormat() {
					if (opts.strictSchema === false) {
						self.logger.warn(unknownMsg());
						return;
					}
					throw new Error(unknownMsg());
					function unknownMsg() {
						return `unknown format "${schema}" ignored in schema at path "${errSchemaPath}"`;
					}
				}
				function getFormat(fmtDef) {
					const code = fmtDef instanceof RegExp ? (0, codegen_1.regexpCode)(fmtDef) : opts.code.formats ? (0, codegen_1._)`${opts.code.formats}${(0, codegen_1.getProperty)(schema)}` : void 0;
					const fmt = gen.scopeValue("formats", {
						key: schema,
						ref: fmtDef,
						code
					});
					if (typeof fmtDef == "object" && !(fmtDef instanceof RegExp)) return [
						fmtDef.type || "string",
						fmtDef.validate,
						(0, codegen_1._)`${fmt}.validate`
					];
					return [
						"string",
						fmtDef,
						fmt
					];
				}
				function validCondition() {
					if (typeof formatDef == "object" && !(formatDef instanceof RegExp) && formatDef.async) {
						if (!schemaEnv.$async) throw new Error("async format in sync schema");
						return (0, codegen_1._)`await ${fmtRef}(${data})`;
					}
					return typeof format == "function" ? (0, codegen_1._)`${fmtRef}(${data})` : (0, codegen_1._)`${fmtRef}.test(${data})`;
				}
			}
		}
	};
}));
// node_modules/ajv/dist/vocabularies/format/index.js
var require_format = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = [require_format$1().default];
}));
// node_modules/ajv/dist/vocabularies/metadata.js
var require_metadata = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.contentVocabulary = exports.metadataVocabulary = void 0;
	exports.metadataVocabulary = [
		"title",
		"description",
		"default",
		"deprecated",
		"readOnly",
		"writeOnly",
		"examples"
	];
	exports.contentVocabulary = [
		"contentMediaType",
		"contentEncoding",
		"contentSchema"
	];
}));
// node_modules/ajv/dist/vocabularies/draft2020.js
var require_draft2020 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const core_1 = require_core$1();
	const validation_1 = require_validation$1();
	const applicator_1 = require_applicator$1();
	const dynamic_1 = require_dynamic();
	const next_1 = require_next();
	const unevaluated_1 = require_unevaluated$1();
	const format_1 = require_format();
	const metadata_1 = require_metadata();
	exports.default = [
		dynamic_1.default,
		core_1.default,
		validation_1.default,
		(0, applicator_1.default)(true),
		format_1.default,
		metadata_1.metadataVocabulary,
		metadata_1.contentVocabulary,
		next_1.default,
		unevaluated_1.default
	];
}));
// node_modules/ajv/dist/vocabularies/discriminator/types.js
var require_types = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DiscrError = void 0;
	var DiscrError;
	(function(DiscrError) {
		DiscrError["Tag"] = "tag";
		DiscrError["Mapping"] = "mapping";
	})(DiscrError || (exports.DiscrError = DiscrError = {}));
}));
// node_modules/ajv/dist/vocabularies/discriminator/index.js
var require_discriminator = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const types_1 = require_types();
	const compile_1 = require_compile();
	const ref_error_1 = require_ref_error();
	const util_1 = require_util();
	exports.default = {
		keyword: "discriminator",
		type: "object",
		schemaType: "object",
		error: {
			message: ({ params: { discrError, tagName } }) => discrError === types_1.DiscrError.Tag ? `tag "${tagName}" must be string` : `value of tag "${tagName}" must be in oneOf`,
			params: ({ params: { discrError, tag, tagName } }) => (0, codegen_1._)`{error: ${discrError}, tag: ${tagName}, tagValue: ${tag}}`
		},
		code(cxt) {
			const { gen, data, schema, parentSchema, it } = cxt;
			const { oneOf } = parentSchema;
			if (!it.opts.discriminator) throw new Error("discriminator: requires discriminator option");
			const tagName = schema.propertyName;
			if (typeof tagName != "string") throw new Error("discriminator: requires propertyName");
			if (schema.mapping) throw new Error("discriminator: mapping is not supported");
			if (!oneOf) throw new Error("discriminator: requires oneOf keyword");
			const valid = gen.let("valid", false);
			const tag = gen.const("tag", (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(tagName)}`);
			gen.if((0, codegen_1._)`typeof ${tag} == "string"`, () => validateMapping(), () => cxt.error(false, {
				discrError: types_1.DiscrError.Tag,
				tag,
				tagName
			}));
			cxt.ok(valid);
			function validateMapping() {
				const mapping = getMapping();
				gen.if(false);
				for (const tagValue in mapping) {
					gen.elseIf((0, codegen_1._)`${tag} === ${tagValue}`);
					gen.assign(valid, applyTagSchema(mapping[tagValue]));
				}
				gen.else();
				cxt.error(false, {
					discrError: types_1.DiscrError.Mapping,
					tag,
					tagName
				});
				gen.endIf();
			}
			function applyTagSchema(schemaProp) {
				const _valid = gen.name("valid");
				const schCxt = cxt.subschema({
					keyword: "oneOf",
					schemaProp
				}, _valid);
				cxt.mergeEvaluated(schCxt, codegen_1.Name);
				return _valid;
			}
			function getMapping() {
				var _a;
				const oneOfMapping = {};
				const topRequired = hasRequired(parentSchema);
				let tagRequired = true;
				for (let i = 0; i < oneOf.length; i++) {
					let sch = oneOf[i];
					if ((sch === null || sch === void 0 ? void 0 : sch.$ref) && !(0, util_1.schemaHasRulesButRef)(sch, it.self.RULES)) {
						const ref = sch.$ref;
						sch = compile_1.resolveRef.call(it.self, it.schemaEnv.root, it.baseId, ref);
						if (sch instanceof compile_1.SchemaEnv) sch = sch.schema;
						if (sch === void 0) throw new ref_error_1.default(it.opts.uriResolver, it.baseId, ref);
					}
					const propSch = (_a = sch === null || sch === void 0 ? void 0 : sch.properties) === null || _a === void 0 ? void 0 : _a[tagName];
					if (typeof propSch != "object") throw new Error(`discriminator: oneOf subschemas (or referenced schemas) must have "properties/${tagName}"`);
					tagRequired = tagRequired && (topRequired || hasRequired(sch));
					addMappings(propSch, i);
				}
				if (!tagRequired) throw new Error(`discriminator: "${tagName}" must be required`);
				return oneOfMapping;
				function hasRequired({ required }) {
					return Array.isArray(required) && required.includes(tagName);
				}
				function addMappings(sch, i) {
					if (sch.const) addMapping(sch.const, i);
					else if (sch.enum) for (const tagValue of sch.enum) addMapping(tagValue, i);
					else throw new Error(`discriminator: "properties/${tagName}" must have "const" or "enum"`);
				}
				function addMapping(tagValue, i) {
					if (typeof tagValue != "string" || tagValue in oneOfMapping) throw new Error(`discriminator: "${tagName}" values must be unique strings`);
					oneOfMapping[tagValue] = i;
				}
			}
		}
	};
}));
// node_modules/ajv/dist/refs/json-schema-2020-12/schema.json
var require_schema = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/schema",
		"$vocabulary": {
			"https://json-schema.org/draft/2020-12/vocab/core": true,
			"https://json-schema.org/draft/2020-12/vocab/applicator": true,
			"https://json-schema.org/draft/2020-12/vocab/unevaluated": true,
			"https://json-schema.org/draft/2020-12/vocab/validation": true,
			"https://json-schema.org/draft/2020-12/vocab/meta-data": true,
			"https://json-schema.org/draft/2020-12/vocab/format-annotation": true,
			"https://json-schema.org/draft/2020-12/vocab/content": true
		},
		"$dynamicAnchor": "meta",
		"title": "Core and Validation specifications meta-schema",
		"allOf": [
			{ "$ref": "meta/core" },
			{ "$ref": "meta/applicator" },
			{ "$ref": "meta/unevaluated" },
			{ "$ref": "meta/validation" },
			{ "$ref": "meta/meta-data" },
			{ "$ref": "meta/format-annotation" },
			{ "$ref": "meta/content" }
		],
		"type": ["object", "boolean"],
		"$comment": "This meta-schema also defines keywords that have appeared in previous drafts in order to prevent incompatible extensions as they remain in common use.",
		"properties": {
			"definitions": {
				"$comment": "\"definitions\" has been replaced by \"$defs\".",
				"type": "object",
				"additionalProperties": { "$dynamicRef": "#meta" },
				"deprecated": true,
				"default": {}
			},
			"dependencies": {
				"$comment": "\"dependencies\" has been split and replaced by \"dependentSchemas\" and \"dependentRequired\" in order to serve their differing semantics.",
				"type": "object",
				"additionalProperties": { "anyOf": [{ "$dynamicRef": "#meta" }, { "$ref": "meta/validation#/$defs/stringArray" }] },
				"deprecated": true,
				"default": {}
			},
			"$recursiveAnchor": {
				"$comment": "\"$recursiveAnchor\" has been replaced by \"$dynamicAnchor\".",
				"$ref": "meta/core#/$defs/anchorString",
				"deprecated": true
			},
			"$recursiveRef": {
				"$comment": "\"$recursiveRef\" has been replaced by \"$dynamicRef\".",
				"$ref": "meta/core#/$defs/uriReferenceString",
				"deprecated": true
			}
		}
	};
}));
// node_modules/ajv/dist/refs/json-schema-2020-12/meta/applicator.json
var require_applicator = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/meta/applicator",
		"$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/applicator": true },
		"$dynamicAnchor": "meta",
		"title": "Applicator vocabulary meta-schema",
		"type": ["object", "boolean"],
		"properties": {
			"prefixItems": { "$ref": "#/$defs/schemaArray" },
			"items": { "$dynamicRef": "#meta" },
			"contains": { "$dynamicRef": "#meta" },
			"additionalProperties": { "$dynamicRef": "#meta" },
			"properties": {
				"type": "object",
				"additionalProperties": { "$dynamicRef": "#meta" },
				"default": {}
			},
			"patternProperties": {
				"type": "object",
				"additionalProperties": { "$dynamicRef": "#meta" },
				"propertyNames": { "format": "regex" },
				"default": {}
			},
			"dependentSchemas": {
				"type": "object",
				"additionalProperties": { "$dynamicRef": "#meta" },
				"default": {}
			},
			"propertyNames": { "$dynamicRef": "#meta" },
			"if": { "$dynamicRef": "#meta" },
			"then": { "$dynamicRef": "#meta" },
			"else": { "$dynamicRef": "#meta" },
			"allOf": { "$ref": "#/$defs/schemaArray" },
			"anyOf": { "$ref": "#/$defs/schemaArray" },
			"oneOf": { "$ref": "#/$defs/schemaArray" },
			"not": { "$dynamicRef": "#meta" }
		},
		"$defs": { "schemaArray": {
			"type": "array",
			"minItems": 1,
			"items": { "$dynamicRef": "#meta" }
		} }
	};
}));
// node_modules/ajv/dist/refs/json-schema-2020-12/meta/unevaluated.json
var require_unevaluated = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/meta/unevaluated",
		"$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/unevaluated": true },
		"$dynamicAnchor": "meta",
		"title": "Unevaluated applicator vocabulary meta-schema",
		"type": ["object", "boolean"],
		"properties": {
			"unevaluatedItems": { "$dynamicRef": "#meta" },
			"unevaluatedProperties": { "$dynamicRef": "#meta" }
		}
	};
}));
// node_modules/ajv/dist/refs/json-schema-2020-12/meta/content.json
var require_content = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/meta/content",
		"$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/content": true },
		"$dynamicAnchor": "meta",
		"title": "Content vocabulary meta-schema",
		"type": ["object", "boolean"],
		"properties": {
			"contentEncoding": { "type": "string" },
			"contentMediaType": { "type": "string" },
			"contentSchema": { "$dynamicRef": "#meta" }
		}
	};
}));
// node_modules/ajv/dist/refs/json-schema-2020-12/meta/core.json
var require_core = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/meta/core",
		"$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/core": true },
		"$dynamicAnchor": "meta",
		"title": "Core vocabulary meta-schema",
		"type": ["object", "boolean"],
		"properties": {
			"$id": {
				"$ref": "#/$defs/uriReferenceString",
				"$comment": "Non-empty fragments not allowed.",
				"pattern": "^[^#]*#?$"
			},
			"$schema": { "$ref": "#/$defs/uriString" },
			"$ref": { "$ref": "#/$defs/uriReferenceString" },
			"$anchor": { "$ref": "#/$defs/anchorString" },
			"$dynamicRef": { "$ref": "#/$defs/uriReferenceString" },
			"$dynamicAnchor": { "$ref": "#/$defs/anchorString" },
			"$vocabulary": {
				"type": "object",
				"propertyNames": { "$ref": "#/$defs/uriString" },
				"additionalProperties": { "type": "boolean" }
			},
			"$comment": { "type": "string" },
			"$defs": {
				"type": "object",
				"additionalProperties": { "$dynamicRef": "#meta" }
			}
		},
		"$defs": {
			"anchorString": {
				"type": "string",
				"pattern": "^[A-Za-z_][-A-Za-z0-9._]*$"
			},
			"uriString": {
				"type": "string",
				"format": "uri"
			},
			"uriReferenceString": {
				"type": "string",
				"format": "uri-reference"
			}
		}
	};
}));
// node_modules/ajv/dist/refs/json-schema-2020-12/meta/format-annotation.json
var require_format_annotation = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/meta/format-annotation",
		"$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/format-annotation": true },
		"$dynamicAnchor": "meta",
		"title": "Format vocabulary meta-schema for annotation results",
		"type": ["object", "boolean"],
		"properties": { "format": { "type": "string" } }
	};
}));
// node_modules/ajv/dist/refs/json-schema-2020-12/meta/meta-data.json
var require_meta_data = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/meta/meta-data",
		"$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/meta-data": true },
		"$dynamicAnchor": "meta",
		"title": "Meta-data vocabulary meta-schema",
		"type": ["object", "boolean"],
		"properties": {
			"title": { "type": "string" },
			"description": { "type": "string" },
			"default": true,
			"deprecated": {
				"type": "boolean",
				"default": false
			},
			"readOnly": {
				"type": "boolean",
				"default": false
			},
			"writeOnly": {
				"type": "boolean",
				"default": false
			},
			"examples": {
				"type": "array",
				"items": true
			}
		}
	};
}));
// node_modules/ajv/dist/refs/json-schema-2020-12/meta/validation.json
var require_validation = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/meta/validation",
		"$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/validation": true },
		"$dynamicAnchor": "meta",
		"title": "Validation vocabulary meta-schema",
		"type": ["object", "boolean"],
		"properties": {
			"type": { "anyOf": [{ "$ref": "#/$defs/simpleTypes" }, {
				"type": "array",
				"items": { "$ref": "#/$defs/simpleTypes" },
				"minItems": 1,
				"uniqueItems": true
			}] },
			"const": true,
			"enum": {
				"type": "array",
				"items": true
			},
			"multipleOf": {
				"type": "number",
				"exclusiveMinimum": 0
			},
			"maximum": { "type": "number" },
			"exclusiveMaximum": { "type": "number" },
			"minimum": { "type": "number" },
			"exclusiveMinimum": { "type": "number" },
			"maxLength": { "$ref": "#/$defs/nonNegativeInteger" },
			"minLength": { "$ref": "#/$defs/nonNegativeIntegerDefault0" },
			"pattern": {
				"type": "string",
				"format": "regex"
			},
			"maxItems": { "$ref": "#/$defs/nonNegativeInteger" },
			"minItems": { "$ref": "#/$defs/nonNegativeIntegerDefault0" },
			"uniqueItems": {
				"type": "boolean",
				"default": false
			},
			"maxContains": { "$ref": "#/$defs/nonNegativeInteger" },
			"minContains": {
				"$ref": "#/$defs/nonNegativeInteger",
				"default": 1
			},
			"maxProperties": { "$ref": "#/$defs/nonNegativeInteger" },
			"minProperties": { "$ref": "#/$defs/nonNegativeIntegerDefault0" },
			"required": { "$ref": "#/$defs/stringArray" },
			"dependentRequired": {
				"type": "object",
				"additionalProperties": { "$ref": "#/$defs/stringArray" }
			}
		},
		"$defs": {
			"nonNegativeInteger": {
				"type": "integer",
				"minimum": 0
			},
			"nonNegativeIntegerDefault0": {
				"$ref": "#/$defs/nonNegativeInteger",
				"default": 0
			},
			"simpleTypes": { "enum": [
				"array",
				"boolean",
				"integer",
				"null",
				"number",
				"object",
				"string"
			] },
			"stringArray": {
				"type": "array",
				"items": { "type": "string" },
				"uniqueItems": true,
				"default": []
			}
		}
	};
}));
// node_modules/ajv/dist/refs/json-schema-2020-12/index.js
var require_json_schema_2020_12 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const metaSchema = require_schema();
	const applicator = require_applicator();
	const unevaluated = require_unevaluated();
	const content = require_content();
	const core = require_core();
	const format = require_format_annotation();
	const metadata = require_meta_data();
	const validation = require_validation();
	const META_SUPPORT_DATA = ["/properties"];
	function addMetaSchema2020($data) {
		[
			metaSchema,
			applicator,
			unevaluated,
			content,
			core,
			with$data(this, format),
			metadata,
			with$data(this, validation)
		].forEach((sch) => this.addMetaSchema(sch, void 0, false));
		return this;
		function with$data(ajv, sch) {
			return $data ? ajv.$dataMetaSchema(sch, META_SUPPORT_DATA) : sch;
		}
	}
	exports.default = addMetaSchema2020;
}));
// node_modules/ajv/dist/2020.js
var require__2020 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.MissingRefError = exports.ValidationError = exports.CodeGen = exports.Name = exports.nil = exports.stringify = exports.str = exports._ = exports.KeywordCxt = exports.Ajv2020 = void 0;
	const core_1 = require_core$2();
	const draft2020_1 = require_draft2020();
	const discriminator_1 = require_discriminator();
	const json_schema_2020_12_1 = require_json_schema_2020_12();
	const META_SCHEMA_ID = "https://json-schema.org/draft/2020-12/schema";
	var Ajv2020 = class extends core_1.default {
		constructor(opts = {}) {
			super({
				...opts,
				dynamicRef: true,
				next: true,
				unevaluated: true
			});
		}
		_addVocabularies() {
			super._addVocabularies();
			draft2020_1.default.forEach((v) => this.addVocabulary(v));
			if (this.opts.discriminator) this.addKeyword(discriminator_1.default);
		}
		_addDefaultMetaSchema() {
			super._addDefaultMetaSchema();
			const { $data, meta } = this.opts;
			if (!meta) return;
			json_schema_2020_12_1.default.call(this, $data);
			this.refs["http://json-schema.org/schema"] = META_SCHEMA_ID;
		}
		defaultMeta() {
			return this.opts.defaultMeta = super.defaultMeta() || (this.getSchema(META_SCHEMA_ID) ? META_SCHEMA_ID : void 0);
		}
	};
	exports.Ajv2020 = Ajv2020;
	module.exports = exports = Ajv2020;
	module.exports.Ajv2020 = Ajv2020;
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = Ajv2020;
	var validate_1 = require_validate();
	Object.defineProperty(exports, "KeywordCxt", {
		enumerable: true,
		get: function() {
			return validate_1.KeywordCxt;
		}
	});
	var codegen_1 = require_codegen();
	Object.defineProperty(exports, "_", {
		enumerable: true,
		get: function() {
			return codegen_1._;
		}
	});
	Object.defineProperty(exports, "str", {
		enumerable: true,
		get: function() {
			return codegen_1.str;
		}
	});
	Object.defineProperty(exports, "stringify", {
		enumerable: true,
		get: function() {
			return codegen_1.stringify;
		}
	});
	Object.defineProperty(exports, "nil", {
		enumerable: true,
		get: function() {
			return codegen_1.nil;
		}
	});
	Object.defineProperty(exports, "Name", {
		enumerable: true,
		get: function() {
			return codegen_1.Name;
		}
	});
	Object.defineProperty(exports, "CodeGen", {
		enumerable: true,
		get: function() {
			return codegen_1.CodeGen;
		}
	});
	var validation_error_1 = require_validation_error();
	Object.defineProperty(exports, "ValidationError", {
		enumerable: true,
		get: function() {
			return validation_error_1.default;
		}
	});
	var ref_error_1 = require_ref_error();
	Object.defineProperty(exports, "MissingRefError", {
		enumerable: true,
		get: function() {
			return ref_error_1.default;
		}
	});
}));
// src/files/validate.ts
var import__2020 = require__2020();
/** Ten times what is listed. Only a hostile file has more, and putting them into words takes time. */
const MOST_ERRORS = 1e3;
/** A function that says everything that is wrong with a value; nothing when the schema accepts it. */
function compile(schema) {
	const ajv = new import__2020.Ajv2020({
		allErrors: true,
		strict: true,
		allowUnionTypes: true,
		strictRequired: false,
		verbose: true,
		messages: false,
		ownProperties: true,
		addUsedSchema: false,
		validateSchema: false,
		meta: false,
		code: {
			regExp: PATTERNS,
			optimize: false
		}
	});
	ajv.addVocabulary([CODES, "errorMessage"]);
	ajv.addKeyword(decimals).addKeyword(uniqueBy);
	const validate = ajv.compile(schema);
	return (value) => validate(value) ? [] : (validate.errors ?? []).slice(0, MOST_ERRORS);
}
/** A pattern is tested by what it means to the domain where it means more than its letters. */
const PATTERNS = Object.assign((pattern, flags) => {
	const meaning = MEANINGS.get(pattern);
	const letters = new RegExp(pattern, flags);
	return meaning === void 0 ? letters : Object.assign(letters, { test: meaning });
}, { code: "new RegExp" });
const decimals = {
	keyword: DECIMALS,
	type: "number",
	schemaType: "number",
	validate: (digits, value) => Number(value.toFixed(digits)) === value
};
const uniqueBy = {
	keyword: UNIQUE_BY,
	type: "array",
	schemaType: "string",
	errors: "full",
	validate: Object.assign(function validate(key, items, parentSchema, context) {
		const first = /* @__PURE__ */ new Map();
		const errors = items.flatMap((item, index) => {
			const value = item?.[key];
			if (typeof value !== "string" || !first.has(value)) {
				first.set(value, index);
				return [];
			}
			const instancePath = `${context?.instancePath ?? ""}/${index}/${key}`;
			return [{
				keyword: UNIQUE_BY,
				instancePath,
				parentSchema,
				params: { value }
			}];
		});
		Object.assign(validate, { errors });
		return errors.length === 0;
	})
};
// src/files/flag-file.ts
/** The word that leaves a variable out. */
const UNSET = "unset";
/** Reads the definition of the flag `key`, which is the path of the file and not written in it. */
function readFlag(file, bytes, key, gates) {
	const { value, understood, ...rest } = readFile(file, bytes, kindFor$1(gates));
	const flag = understood === null ? null : {
		key,
		...understood
	};
	return {
		...rest,
		value: value === null ? null : flag,
		understood: flag
	};
}
const KINDS$1 = /* @__PURE__ */ new WeakMap();
function kindFor$1(gates) {
	const known = KINDS$1.get(gates);
	if (known !== void 0) return known;
	const kind = {
		words: {
			it: "the definition of a flag",
			empty: "write \"description: \" and what the flag switches"
		},
		validate: compile(flagSchema(gates)),
		resolve: (written) => flagOf(written, gates)
	};
	KINDS$1.set(gates, kind);
	return kind;
}
function flagOf(written, gates) {
	const safe = written.safe ?? false;
	return {
		description: written.description,
		owner: written.owner ?? null,
		kind: written.kind ?? "release",
		services: bindingsOf(written.services ?? {}),
		requires: scopedOf(written.requires ?? {}, gates),
		safe,
		codeDefault: written["code-default"] ?? safe,
		...written["code-default"] === void 0 ? {} : { isCodeDefaultWritten: true },
		expires: written.expires ?? null,
		permanent: written.permanent ?? null,
		...written.emergency === void 0 ? {} : { emergencyRoutes: written.emergency.routes },
		...written.tags === void 0 ? {} : { tags: written.tags },
		...written.tickets === void 0 ? {} : { tickets: written.tickets }
	};
}
function bindingsOf(services) {
	return sortedEntries(services).map(([service, variables]) => ({
		service,
		variables: sortedEntries(variables).map(([variable, binding]) => bindingOf(variable, binding))
	}));
}
function bindingOf(variable, written) {
	if (typeof written === "string") return {
		variable,
		field: written
	};
	const { from: field, on = USUAL.on, off = USUAL.off, in: places } = written;
	return {
		variable,
		field,
		...written.on !== void 0 || written.off !== void 0 ? { form: {
			on,
			off: off === UNSET ? null : off
		} } : {},
		...places === void 0 ? {} : { in: places.toSorted(inOrder) }
	};
}
function scopedOf(requires, gates) {
	return Object.entries(requires).flatMap(([scope, requirements]) => requirementsOf(requirements, gates).map((requirement) => ({
		environment: scope,
		...requirement
	})));
}
function sortedEntries(map) {
	return Object.entries(map).toSorted(([a], [b]) => inOrder(a, b));
}
// src/files/shared-places.ts
/** One problem for each place that several pairs share, on the line of the last of them. */
function sharedPlaces(pipeline, targets) {
	const byPlace = /* @__PURE__ */ new Map();
	for (const occupied of placesOf(pipeline, targets)) {
		const { settings, place } = occupied;
		const machine = filledIn(settings.machine ?? "", occupied);
		const key = JSON.stringify([machine, place.what]);
		const there = byPlace.get(key) ?? [];
		byPlace.set(key, [...there, occupied]);
	}
	const shared = [...byPlace.values()].filter((pairs) => pairs.length > 1).map(problemOf);
	return [...new Map(shared.map((one) => [JSON.stringify(one.spot), one])).values()];
}
function placesOf(pipeline, targets) {
	return pipeline.services.flatMap(({ name: service, deploy = [] }) => pipeline.environments.flatMap(({ name: environment }) => {
		const settings = deploySettingsFor(deploy, environment);
		const target = targets.get(settings?.target ?? "");
		if (settings === null || target === void 0) return [];
		return target.places(settings.settings, settings.render, {
			environment,
			service
		}).map((place) => ({
			environment,
			service,
			settings,
			place
		}));
	}));
}
function problemOf(pairs) {
	const last = pairs.at(-1);
	const { service, settings, place } = last;
	const names = pairs.map((pair) => `${pair.environment}/${pair.service}`);
	const isOneService = pairs.every((pair) => pair.service === service);
	const parts = [...pairs.every(({ environment }) => environment === last.environment) ? [] : ["{environment}"], ...isOneService ? [] : ["{service}"]];
	return error("pipeline/shared-place", atKey([
		"services",
		service,
		"deploy",
		settings.environment
	]), `${listed(names)} are deployed to the same place, ${place.what}, and overwrite each other`, `put ${both(parts)} into ${place.setting}, or say machine: ${yamlOf(parts[0] ?? "")} if each has its own`);
}
function filledIn(template, { environment, service }) {
	return template.replaceAll("{environment}", environment).replaceAll("{service}", service);
}
// src/files/pipeline-file.ts
/** Reads a pipeline. `gates` and `targets` say which there are and what their settings look like. */
function readPipeline(file, bytes, gates, targets = ANY_TARGET) {
	return readFile(file, bytes, kindFor(gates, targets));
}
const KINDS = /* @__PURE__ */ new WeakMap();
function kindFor(gates, targets) {
	const ofGates = KINDS.get(gates) ?? /* @__PURE__ */ new WeakMap();
	KINDS.set(gates, ofGates);
	const known = ofGates.get(targets);
	if (known !== void 0) return known;
	const kind = {
		words: {
			it: "the pipeline",
			empty: "write \"version: 1\" and below it \"environments: [{ name: development }]\""
		},
		validate: validating(gates, targets),
		resolve: (written) => pipelineOf(written, gates),
		remarks: (written, value, gaps) => [...isComplete({ gaps }, ["policy"]) ? withoutPolicy(written) : [], ...sharedPlaces(value, targets)],
		unit: unitOf
	};
	ofGates.set(targets, kind);
	return kind;
}
/** Half of the settings of a deployment would be another one, and another version may mean anything. */
function unitOf(path) {
	const [section, , block] = path;
	if (section === "version") return [];
	return section === "services" && block === "deploy" ? path.slice(0, 4) : path;
}
/** Compiles what a file needs: the targets that it names, and of most files none. */
function validating(gates, targets) {
	const compiled = /* @__PURE__ */ new Map();
	return (written) => {
		const only = targetsNamedIn(written);
		const key = [...only].toSorted().join(" ");
		const validate = compiled.get(key) ?? compile(pipelineSchema(gates, targets, only));
		compiled.set(key, validate);
		return validate(written);
	};
}
function pipelineOf(written, gates) {
	const { version, teams = {}, environments, services = {}, policy = {} } = written;
	const approvals = policy.approvals === void 0 ? {} : { approvals: policy.approvals };
	return {
		version,
		teams: Object.entries(teams).map(([name, members]) => ({
			name,
			members
		})),
		environments: environments.map(({ name, enforcement = "enforce", requires, resume }) => ({
			name,
			enforcement,
			requires: requirementsOf(requires, gates),
			...resume === void 0 ? {} : { resume: {
				...resume,
				requires: requirementsOf(resume.requires, gates)
			} }
		})),
		services: Object.entries(services).map(([name, own]) => ({
			name,
			...own?.deploy === void 0 ? {} : { deploy: deployOf(own.deploy) }
		})),
		policy: {
			approvals: requirementsOf(approvals, gates),
			paths: policy.paths ?? DEFAULT_POLICY_PATHS
		},
		...written.deployments === void 0 ? {} : { deployments: logOf(written.deployments) }
	};
}
function logOf({ former, ...written }) {
	if (former === void 0) return written;
	const known = former.map(({ name, until }) => ({
		name,
		until: parseInstant(until)
	}));
	return {
		...written,
		former: known
	};
}
function withoutPolicy({ policy, teams = {} }) {
	if (policy?.approvals !== void 0) return [];
	const [team = "release"] = Object.keys(teams);
	const approvals = `approvals: { count: 1, from: [${team}] }`;
	return [warning("pipeline/no-policy", atKey(["policy"]), "the pipeline has no policy.approvals, so whoever can merge can loosen every rule", policy === void 0 ? `add policy: { ${approvals} }` : `add ${approvals} to policy`)];
}
// src/files/state-file.ts
/** Reads what a flag is set to. What it says does not depend on the path, so equal bytes need reading once. */
function readState(file, bytes) {
	kind ??= {
		words: {
			it: "the state of a flag",
			empty: "write \"enabled: false\", or delete the file: no file means the safe value"
		},
		validate: compile(stateSchema()),
		resolve: stateOf$1
	};
	return readFile(file, bytes, kind);
}
let kind = null;
function stateOf$1(written) {
	const { enabled, rollout = 100, services = {}, hold } = written;
	return {
		enabled,
		rollout,
		services: Object.entries(services).toSorted(([a], [b]) => inOrder(a, b)).map(([service, own]) => ({
			service,
			enabled: own.enabled ?? null,
			rollout: own.rollout ?? null
		})),
		hold: hold ?? null,
		...written["block-routes"] === true ? { blockRoutes: true } : {}
	};
}
// src/app/load/reader.ts
/** `targets`: the deploy targets that a pipeline may name; left out, any is taken as it is written. */
function createReader(targets = ANY_TARGET) {
	const pipelines = /* @__PURE__ */ new Map();
	const flags = /* @__PURE__ */ new Map();
	const states = /* @__PURE__ */ new Map();
	return {
		targets,
		pipeline: (file, blob) => once(pipelines, `${blob.mode} ${blob.id} ${file}`, () => readPipeline(file, bytesOf(blob), gateSchemas, targets)),
		flag: (file, key, blob) => once(flags, `${blob.mode} ${blob.id} ${file}`, () => readFlag(file, bytesOf(blob), key, gateSchemas)),
		state: (file, blob) => {
			const same = once(states, `${blob.mode} ${blob.id}`, () => readState(file, bytesOf(blob)));
			return same.file === file ? same : movedTo(same, file);
		}
	};
}
/** A link or a submodule is not what its bytes say (T33): every reader refuses what stands for it. */
function bytesOf({ mode, bytes }) {
	return mode === "100644" ? bytes : NOT_TEXT;
}
const NOT_TEXT = new Uint8Array([255]);
function once(known, key, read) {
	const same = known.get(key);
	if (same !== void 0) return same;
	const fresh = read();
	known.set(key, fresh);
	return fresh;
}
/** What the judge is told of a file; `null` is a file that does not exist. */
function readOf(file) {
	if (file === null) return ABSENT;
	return file.value === null ? UNREADABLE : {
		kind: "known",
		value: file.value
	};
}
// src/app/log-reading.ts
/** Names have no slash, so two instances never share a key. */
function instanceKey({ environment, service }) {
	return `${environment}/${service}`;
}
/**
* Every instance that the log knows, by its key. The newest finished entry of an environment lists alone what is live
* there; the other entries tell which landings may have been written since.
*/
function liveIn(entries) {
	const drafts = /* @__PURE__ */ new Map();
	const draftOf = (environment, service) => {
		const key = instanceKey({
			environment,
			service
		});
		const draft = drafts.get(key) ?? {
			environment,
			service,
			live: null,
			writes: /* @__PURE__ */ new Map()
		};
		drafts.set(key, draft);
		return draft;
	};
	const starts = /* @__PURE__ */ new Map();
	const newest = /* @__PURE__ */ new Map();
	for (const [place, entry] of entries.entries()) {
		const { environment } = entry;
		const run = runKey(entry);
		if (entry.kind === "started") {
			const started = entry.instances.map(({ service, landing }) => {
				const draft = draftOf(environment, service);
				draft.writes.set(run, {
					landing,
					place
				});
				return draft;
			});
			starts.set(run, {
				place,
				drafts: started
			});
			continue;
		}
		newest.set(environment, entry);
		const start = starts.get(run);
		for (const draft of start?.drafts ?? []) draft.writes.delete(run);
		for (const { service, landing, state } of entry.instances) {
			const { writes } = draftOf(environment, service);
			if (state === "failed") writes.set(run, {
				landing,
				place: start?.place ?? place
			});
			else if (state === "verified") dropUntil(writes, start?.place ?? -1);
		}
	}
	for (const { environment, at, instances, others } of newest.values()) {
		for (const live of others) draftOf(environment, live.service).live = live;
		for (const result of instances) if (result.state === "verified") draftOf(environment, result.service).live = liveOf(result, at);
	}
	const known = [...drafts].filter(([, { live, writes }]) => live !== null || writes.size > 0);
	return new Map(known.map(([key, draft]) => [key, stateOf(draft)]));
}
function stateOf({ environment, service, live, writes }) {
	return {
		environment,
		service,
		live,
		unsettled: [...new Set([...writes.values()].map(({ landing }) => landing))]
	};
}
/** A verified write settles all writes that started before it. */
function dropUntil(writes, place) {
	for (const [run, write] of writes) if (write.place <= place) writes.delete(run);
}
function liveOf({ service, landing, digest, values, lowered }, since) {
	const live = {
		service,
		landing,
		digest,
		values,
		since
	};
	return lowered === void 0 ? live : {
		...live,
		lowered
	};
}
/** Runs that have started and not finished. */
function unfinishedIn(entries) {
	const open = /* @__PURE__ */ new Map();
	for (const entry of entries) if (entry.kind === "started") open.set(runKey(entry), entry);
	else open.delete(runKey(entry));
	return [...open.values()];
}
/** The acceptances of runs, the newest first; of one run and tip the newest entry of each environment. */
function acceptedIn(entries) {
	const acceptances = /* @__PURE__ */ new Map();
	for (const { environment, accepted, before, run, at, trust } of entries.toReversed()) {
		const key = `${environment} ${run} ${accepted.tip}`;
		if (!acceptances.has(key)) acceptances.set(key, {
			environment,
			accepted,
			before,
			run,
			at,
			trust
		});
	}
	return [...acceptances.values()];
}
function beginningOf(entries) {
	const [first] = entries;
	if (first === void 0) return null;
	const refused = first.accepted.refusals.map(({ flag, environment, landing }) => ({
		flag,
		environment,
		landing
	}));
	return {
		at: first.at,
		refused
	};
}
/** The same for one environment. `beginning` null: the log has no entry at all. */
function startIn(beginning, environment) {
	const refused = (beginning?.refused ?? []).flatMap((one) => one.environment === environment && one.flag !== null ? [{
		flag: one.flag,
		landing: one.landing
	}] : []);
	return {
		environment,
		at: beginning?.at ?? null,
		refused
	};
}
/** The tips that runs have accepted, and those before them: each was the tip of the default branch. */
function seenTips(entries) {
	return newestOfEach(entries.flatMap(({ accepted, before, at }) => [...before === null ? [] : [{
		sha: before,
		at
	}], {
		sha: accepted.tip,
		at
	}]));
}
/** Each tip once, in its newest place. */
function newestOfEach(tips) {
	const newest = /* @__PURE__ */ new Map();
	for (const tip of tips) {
		newest.delete(tip.sha);
		newest.set(tip.sha, tip);
	}
	return [...newest.values()];
}
/**
* The events of instances, in order. An instance that the entries only carry along has one: since when it is live, and
* with which values.
*/
function deploymentsOf(entries) {
	const superseded = supersededIn(entries);
	const known = /* @__PURE__ */ new Set();
	const before = [];
	const events = [];
	for (const entry of entries) {
		for (const live of entry.kind === "finished" ? entry.others : []) {
			const key = instanceKey({
				environment: entry.environment,
				service: live.service
			});
			if (!known.has(key)) before.push(eventOf(entry, live, "success", live.since));
			known.add(key);
		}
		for (const event of eventsOf(entry, superseded)) {
			events.push(event);
			if (event.state === "success") known.add(instanceKey(event));
		}
	}
	return [...before.toSorted((a, b) => a.at - b.at), ...events];
}
/** The events of one entry. What was not written is no evidence, not even that it may be live. */
function eventsOf(entry, superseded) {
	if (entry.kind === "started") {
		const run = runKey(entry);
		return entry.instances.filter(({ service, landing }) => !superseded.has(`${run} ${service} ${landing}`)).map((sent) => eventOf(entry, sent, "begun", entry.at));
	}
	return entry.instances.flatMap((result) => {
		if (result.state === "superseded" || isRefusedWrite(result)) return [];
		return [eventOf(entry, result, result.state === "verified" ? "success" : "failure", entry.at)];
	});
}
/** Writes that never happened. */
function supersededIn(entries) {
	const finished = entries.filter((entry) => entry.kind === "finished");
	return new Set(finished.flatMap((entry) => entry.instances.filter((one) => one.state === "superseded" || isRefusedWrite(one)).map(({ service, landing }) => `${runKey(entry)} ${service} ${landing}`)));
}
function isRefusedWrite(result) {
	return result.state === "failed" && result.code !== void 0;
}
function eventOf({ environment }, { service, landing, values }, state, at) {
	return {
		environment,
		service,
		landing,
		state,
		at,
		values
	};
}
function runKey({ environment, run }) {
	return `${environment} ${run}`;
}
export { classify as $, both as A, sayingOf as At, PROPOSAL_CODES as B, isComplete as C, writeBlobs as Ct, SWITCH as D, treesOf as Dt, ANY_TARGET as E, treeOf as Et, promotionOf as F, records as Ft, policyReasons as G, POLICY_CODES as H, RESUME_CODES as I, textOf as It, keyOf$2 as J, fillingsOf as K, needsAcceptance as L, authorize as Lt, oneLine as M, bytesOf$1 as Mt, shown as N, nulEnded as Nt, VARIABLE_NAME as O, fetchTrouble as Ot, judge as P, rawRecords as Pt, fingerprintOf as Q, resumeAsks as R, run as Rt, diagnosticOn as S, treeWith as St, nearest as T, resolveAll as Tt, judgePolicy as U, isExpired as V, raiseLanes as W, requirementsOfResume as X, requirementsFor as Y, grouped as Z, DEFAULT_POLICY_PATHS as _, changesOf as _t, eventsOf as a, gateSchemas as at, settingsPaths as b, gitAt as bt, liveOf as c, awaitedIn as ct, startIn as d, isLogged as dt, undoAsks as et, supersededIn as f, deploySettingsFor as ft, require__2020 as g, timelineIn as gt, readOf as h, runOf as ht, eventOf as i, gateOf as it, listed as j, trouble as jt, about as k, printable as kt, newestOfEach as l, deployedRun as lt, createReader as m, rewriteOf as mt, beginningOf as n, GATES as nt, instanceKey as o, isSettledAtOnce as ot, unfinishedIn as p, afterRewrite as pt, freshPlaces as q, deploymentsOf as r, GATE_CODES as rt, liveIn as s, sourcesOf as st, acceptedIn as t, BUILT_IN as tt, seenTips as u, hasTarget as ut, RENDERING_NAMES as v, environmentOf as vt, composed as w, resolve as wt, diagnosticIn as x, commitOnBranch as xt, seconds as y, layoutOf as yt, restorationIn as z };
