import { n as __require, r as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { n as refusal } from "./refusal.js";
import { $ as exposuresOf, A as futureHint, At as isName, B as outcomeOf, Bt as latest, D as REWRITE_HINT, Dt as NAME_PATTERN, F as unseenHint, Ft as dueText, Gt as plus, H as valuesAre, Ht as parseDuration, I as compareExposures, It as duration, J as textOfValue, K as saysOff, Kt as DECISIVE, L as compareSides, Lt as durationOf, M as listText, N as rewriteText, Nt as DURATION_PATTERN, O as eitherText, Ot as VARIABLE_PATTERN, P as sinceText, Pt as between, Q as exposuresIn, R as covers, Rt as instant, U as valuesCover, Ut as parseInstant, V as sendsSame, Vt as lengthOf, W as worstComparison, Wt as pastText, Xt as isUnknownPusher, Yt as absent, Z as exposuresFrom, at as ABSENT, ct as stateOf, et as highestPercent, j as futureText, jt as parseEnvironmentName, k as exposuresText, kt as inOrder, lt as valueOf, nt as percentOf, pt as isSentWherever, q as sentAtSafe, rt as sameExposures, st as filesOf, tt as isExposed, xt as isError, z as isRaise, zt as isoOf } from "./text.js";
import { EventEmitter } from "node:events";
import { spawn } from "node:child_process";
import { join, normalize, resolve as resolve$1 } from "node:path";
import { existsSync } from "node:fs";
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
var import_dist = require_dist$1();
var import_dist$1 = require_dist();
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
	return (0, import_dist.exists)(t, import_dist.FOLDER);
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
		const { promise: e, done: n } = (0, import_dist$1.createDeferred)();
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
const $t = (0, import_dist$1.deferred)().promise;
function Ws({ onClose: t = !0, onExit: e = 50 } = {}) {
	function n() {
		let s = -1;
		const o = {
			close: (0, import_dist$1.deferred)(),
			closeTimeout: (0, import_dist$1.deferred)(),
			exit: (0, import_dist$1.deferred)(),
			exitTimeout: (0, import_dist$1.deferred)()
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
	const env = environment(call);
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
function environment({ env = {}, inherit = [] }) {
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
function bytesOf(text) {
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
	return Buffer.concat(names.flatMap((name) => [typeof name === "string" ? bytesOf(name) : name, end]));
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
const REFUSED = /could not read (Username|Password)|Authentication failed|Permission denied|Repository not found|repository '[^']*' not found|returned error: 40[13]|Invalid username or (password|token)/i;
/** Why the remote gave nothing, with what lets it give something where it was the credentials. */
function fetchTrouble(ran) {
	const said = sayingOf(ran);
	return REFUSED.test(ran.err) ? `the remote does not let Git in: the token needs contents: read (${said})` : `Git could not fetch from the remote (${said})`;
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
			bytesOf(path),
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
	const isTouched = JSON.stringify(stateOf(before, environment)) !== JSON.stringify(stateOf(after, environment));
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
	return valueOf(stateOf(filesOf(proposal[side], change.flag), environment))?.hold ?? null;
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
const DEEPEST = 3;
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
		if (isItem && own <= DEEPEST) {
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
		const problem = problemOf(key, context);
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
function problemOf(key, { flag, environment, flagExists, flagNamed }) {
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
/** `landed`: a soak counts from the landing. `deployed`: from its first successful deployment. */
const SOAK_CLOCKS = ["landed", "deployed"];
/** What holds in an environment: its own line, else that of "*", else nothing. */
function deploySettingsFor(deploy, environment) {
	return deploy.find((one) => one.environment === environment) ?? deploy.find((one) => one.environment === "*") ?? null;
}
// src/history/deployed.ts
/**
* The services whose deployment a soak in this environment has to wait for; none where it counts from
* landings. What nothing deploys there, or is sent nothing, counts from its landing.
*/
function awaitedIn({ soakClock, services }, environment, wanted) {
	if (soakClock !== "deployed") return [];
	return wanted.filter(({ service, variables, reach }) => hasTarget(services, environment, service) && variables.length > 0 && reach.kind !== "nobody");
}
/** Whether the pipeline says how a service is deployed there. */
function hasTarget(services, environment, service) {
	return deploySettingsFor(services.find(({ name }) => name === service)?.deploy ?? [], environment) !== null;
}
/** A run of landings as far as every awaited service has been deployed. */
function deployedRun(landed, environment, awaited, deployments) {
	let found = {
		kind: "run",
		run: landed,
		last: null
	};
	if (awaited.length === 0) return found;
	if (deployments.kind !== "known") return deployments;
	for (const exposure of awaited) {
		const { service } = exposure;
		const own = deployments.value.filter((one) => one.environment === environment && one.service === service);
		const landing = sentSince(own, exposure);
		if (landing === null) return {
			kind: "not-yet",
			service,
			heard: own.at(-1) ?? null
		};
		if (landing.at > found.run.landing.at) found = {
			kind: "run",
			run: {
				landing,
				atLeast: false
			},
			last: service
		};
	}
	return found;
}
/**
* Since when one service has been sent at least `wanted`, without a break; null when it is not, or nobody
* knows. A deployment may be live from its beginning on, whatever became of it, until the next success.
*/
function sentSince(deployments, wanted) {
	const open = /* @__PURE__ */ new Map();
	const successes = /* @__PURE__ */ new Map();
	let live = null;
	let since = null;
	let latest = Number.NEGATIVE_INFINITY;
	for (const [place, { landing, state, at, values, by }] of deployments.entries()) {
		latest = Math.max(latest, at);
		const covers = valuesCover(values, wanted);
		if (state === "success") {
			open.clear();
			successes.set(landing, place);
			live = {
				landing,
				covers
			};
		} else if (state === "overtaken") {
			if (neverBegan(open.get(landing), by === void 0 ? void 0 : successes.get(by))) open.delete(landing);
		} else {
			const before = open.get(landing);
			open.set(landing, {
				covers: covers && before?.covers !== false,
				place: before?.place ?? place
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
/** What came after the success that overtook it stood back from the first. Else an earlier try may be live. */
function neverBegan(opened, overtaker) {
	return opened !== void 0 && overtaker !== void 0 && overtaker < opened.place;
}
// src/gates/soak-deployed.ts
function deployedAsks(source, length, { pipeline, wanted }) {
	const awaited = awaitedIn(pipeline, source, wanted);
	if (awaited.length === 0) return [];
	return [{
		kind: "deployments",
		environment: source,
		wanted: awaited,
		window: durationOf(length)
	}];
}
/** The landed run as far as it has been deployed; or what to wait for, while it has not. */
function countedFrom(source, length, { pipeline, wanted }, landed, evidence) {
	const found = deployedRun(landed, source, awaitedIn(pipeline, source, wanted), evidence.deployments);
	switch (found.kind) {
		case "run": return {
			...found.run,
			facts: found.last === null ? [] : [`landed in ${source} ${sinceText(landed.landing)}`, `deployed there last: ${found.last}`]
		};
		case "unreachable": return wait("soak/deployments-unknown", `since when ${source} has run what is proposed cannot be told: ${found.why}`, { hint: `settle that; the soak of ${length} counts from what is deployed there` });
		case "absent":
		case "not-yet": return wait("soak/not-deployed", `${source}: ${undeployed(found)}; landed ${sinceText(landed.landing)}; the soak of ${length} counts from the first successful deployment there`, { hint: `deploy it in ${source} (flaghoist deploy); the soak starts when that succeeds` });
	}
}
function undeployed(found) {
	if (found.kind === "absent") return `nothing has been deployed there yet (${found.why})`;
	const { service, heard } = found;
	if (heard === null) return `${service} has not been deployed there yet`;
	const when = `${pastText(heard.at)}, landing ${heard.landing.slice(0, 10)}`;
	switch (heard.state) {
		case "begun": return `a deployment of ${service} has begun there and not ended (${when})`;
		case "failure": return `the last deployment of ${service} failed there (${when})`;
		case "overtaken":
		case "success": return `what ${service} was last deployed with there does not cover it (${when})`;
	}
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
		...[{
			code: "soak/not-deployed",
			means: "The pipeline says soak-clock: deployed, and what is proposed has landed in the source environment, but by the record of deployments not every service is sent that much there. Only what our own deploy recorded counts; after one that failed or has not ended, the next success counts.",
			mend: "Deploy it there; the soak starts with the first success. What ran before it was on record is not taken as found.",
			example: "soak-clock: deployed"
		}, {
			code: "soak/deployments-unknown",
			means: "The pipeline says soak-clock: deployed, and nobody could say what is deployed in the source environment.",
			mend: "On a pull request the action asks GitHub, for which it needs deployments: read. On a clone, the file that flaghoist deploy writes is read, or supply them with --evidence.",
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
	const [old, now] = [proposal.base, proposal.head].map((snapshot) => JSON.stringify(stateOf(filesOf(snapshot, change.flag), source)));
	return old === now ? block("soak/definition-changed", `the new definition has never run in ${source}: it would start there and in ${change.environment} at once`, { hint: `let it run in ${source} first: send the new variable there only ({ from: enabled, in: [${source}] }), hold ${change.environment} back with an override (services: { <service>: { enabled: false } }), or give the new meaning a flag of its own` }) : block("soak/same-proposal", `this proposal raises ${source} and ${change.environment} together, so nothing has soaked`, { hint: `split it: land ${source} first, ${change.environment} when it is due` });
}
function counted(source, settings, promotion, evidence) {
	const { proposal, change, wanted } = promotion;
	const found = timelineIn(evidence, change.flag, source);
	if (!("timeline" in found)) return [wait("soak/no-history", `how long ${source} has soaked cannot be told: ${found.why}`, { hint: "settle that and run the check again" })];
	const live = exposuresIn(filesOf(proposal.base, change.flag), source);
	const run = runOf(found.timeline, (exposures) => covers(exposures, wanted));
	if (run === null || live === null || !covers(live, wanted)) return [wait("soak/not-covered", `${source} does not cover what is proposed: ${exposuresText(live)} there, ${exposuresText(wanted)} proposed for ${change.environment}`, { hint: `promote ${change.flag} in ${source} first; its soak of ${settings.for} starts with that landing` })];
	const known = afterRewrite(run, rewriteOf(evidence));
	const counts = countedFrom(source, settings.for, promotion, known, evidence);
	return "verdict" in counts ? [counts] : sinceIssues(source, settings, promotion, counts, evidence);
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
const BUILT_IN = [hold];
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
const LONGEST$1 = 160;
const NOTHING = "nothing";
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
	const { environments, teams, policy, services, soakClock } = pipeline;
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
		...soakClock === void 0 ? [] : [["soak-clock", soakClock]]
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
	const [old, now] = [from, to].map((one) => one === void 0 ? NOTHING : written(one));
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
	if (text.length <= LONGEST$1) return text;
	const start = Math.max(0, same - LONGEST$1 / 4);
	const end = start + LONGEST$1;
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
function keyOf({ service, variable }) {
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
			const same = fillings.get(keyOf(filling));
			if (same === void 0) fillings.set(keyOf(filling), [filling]);
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
		return flag === null ? [] : fillingsOf(flag).map(keyOf);
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
		before: new Map([...grouped(past, keyOf), ...fillingsIn(base)]),
		after: fillingsIn(proposal.head),
		fresh: freshPlaces(proposal),
		byThemselves: new Map(environments.map((environment) => [environment, valuesByThemselves(base, environment)]))
	};
}
function sidesOf({ proposal, before }, key) {
	const after = filesOf(proposal.head, key).flag;
	const predecessors = (after.kind === "known" ? fillingsOf(after.value) : []).flatMap((filling) => {
		const former = before.get(keyOf(filling)) ?? [];
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
	return old !== null && fillingsOf(old).every((filling) => (after.get(keyOf(filling)) ?? []).some(({ flag }) => proposal.touched.includes(flag.key)));
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
	const filling = fillingsOf(after).find((one) => fresh.has(keyOf(one)));
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
		const raised = raisesIn(change).find((one) => one.kind === "variable" && fresh.has(keyOf(one)));
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
		return raise.kind === "variable" && fresh.has(keyOf(raise));
	}
	function isDefined({ flag, environment }, raise) {
		return byDefinition.has(`${flag} ${environment} ${keyOf(raise)}`);
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
	return new Set(changes.flatMap((change) => raisesIn(change).map((one) => `${change.flag} ${change.environment} ${keyOf(one)}`)));
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
const MOST_BYTES = 1048576;
/** Everything the readers found, and what only the whole shows. `isResume`: every promotion in it resumes. */
function proposalDiagnostics(proposal, kind, isResume) {
	return [
		...proposal.ownDiagnostics,
		...proposal.stoppingDiagnostics,
		...thatConcern(proposal, proposal.widerDiagnostics),
		...isResume ? [] : tooLarge(proposal, kind),
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
function tooLarge({ size }, kind) {
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
			window
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
	[DATE_PATTERN, isDate]
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
// src/files/nearest.ts
const LONGEST = 64;
/** The candidate that is nearest to `word`, or null when none is near enough to be what was meant. */
function nearest(word, candidates) {
	if (word.length > LONGEST) return null;
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
	if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > LONGEST) return 1e400;
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
export { upstreamOf as $, when as A, treesOf as At, restorationIn as B, authorize as Bt, UNIQUE_BY as C, gitAt as Ct, mapOf as D, resolve as Dt, head as E, writeBlobs as Et, restoresFreely as F, bytesOf as Ft, raiseLanes as G, proposalDiagnostics as H, resumeAsks as I, nulEnded as It, fillingsOf as J, isUnguarded as K, resumeNotes as L, rawRecords as Lt, RESUME_CODES as M, printable as Mt, asIfNeverDown as N, sayingOf as Nt, record as O, resolveAll as Ot, needsAcceptance as P, trouble as Pt, requirementsOfResume as Q, resumeOf as R, records as Rt, TEAM_NAME as S, layoutOf as St, about as T, treeWith as Tt, POLICY_CODES as U, PROPOSAL_CODES as V, run as Vt, judgePolicy as W, keyOf as X, freshPlaces as Y, requirementsFor as Z, ROLLOUT as _, timelineIn as _t, deployOf as a, gateSchemas as at, SERVICE_NAME as b, ENFORCEMENTS as bt, ANY_TARGET as c, awaitedIn as ct, DECIMALS as d, deploySettingsFor as dt, grouped as et, ENVIRONMENT_NAME as f, afterRewrite as ft, PATTERN_WORDS as g, judgeHold as gt, OWNER as h, HOLD as ht, seconds as i, gateOf as it, withCode as j, fetchTrouble as jt, sentence as k, treeOf as kt, CODES as l, deployedRun as lt, MEANINGS as m, runOf as mt, deployDefinitions as n, GATES as nt, targetsNamedIn as o, isSettledAtOnce as ot, LOGIN as p, rewriteOf as pt, policyReasons as q, deploySchema as r, GATE_CODES as rt, nearest as s, sourcesOf as st, RENDERING_NAMES as t, BUILT_IN as tt, DATE as u, SOAK_CLOCKS as ut, ROUTE as v, changesOf as vt, VARIABLE_NAME as w, commitOnBranch as wt, SWITCH as x, environmentOf as xt, SCOPE as y, environmentsOf as yt, resumeReport as z, textOf as zt };
