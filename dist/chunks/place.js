const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
const require_editing = require("./editing.js");
const require_deploying = require("./deploying.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
// src/app/adopt/sources/dotenv.ts
var import_main = (/* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports, module) => {
	const fs = require("fs");
	const path = require("path");
	const os = require("os");
	const crypto = require("crypto");
	const TIPS = [
		"\u25c8 encrypted .env [www.dotenvx.com]",
		"\u25c8 secrets for agents [www.dotenvx.com]",
		"\u2301 auth for agents [www.vestauth.com]",
		"\u2318 custom filepath { path: '/custom/path/.env' }",
		"\u2318 enable debugging { debug: true }",
		"\u2318 override existing { override: true }",
		"\u2318 suppress logs { quiet: true }",
		"\u2318 multiple files { path: ['.env.local', '.env'] }"
	];
	function _getRandomTip() {
		return TIPS[Math.floor(Math.random() * TIPS.length)];
	}
	function parseBoolean(value) {
		if (typeof value === "string") return ![
			"false",
			"0",
			"no",
			"off",
			""
		].includes(value.toLowerCase());
		return Boolean(value);
	}
	function supportsAnsi() {
		return process.stdout.isTTY;
	}
	function dim(text) {
		return supportsAnsi() ? `\x1b[2m${text}\x1b[0m` : text;
	}
	const LINE = /(?:^|^)\s*(?:export\s+)?([\w.-]+)(?:\s*=\s*?|:\s+?)(\s*'(?:\\'|[^'])*'|\s*"(?:\\"|[^"])*"|\s*`(?:\\`|[^`])*`|[^#\r\n]+)?\s*(?:#.*)?(?:$|$)/gm;
	function parse(src) {
		const obj = {};
		let lines = src.toString();
		lines = lines.replace(/\r\n?/gm, "\n");
		let match;
		while ((match = LINE.exec(lines)) != null) {
			const key = match[1];
			let value = match[2] || "";
			value = value.trim();
			const maybeQuote = value[0];
			value = value.replace(/^(['"`])([\s\S]*)\1$/gm, "$2");
			if (maybeQuote === "\"") {
				value = value.replace(/\\n/g, "\n");
				value = value.replace(/\\r/g, "\r");
			}
			obj[key] = value;
		}
		return obj;
	}
	function _parseVault(options) {
		options = options || {};
		const vaultPath = _vaultPath(options);
		options.path = vaultPath;
		const result = DotenvModule.configDotenv(options);
		if (!result.parsed) {
			const err = /* @__PURE__ */ new Error(`MISSING_DATA: Cannot parse ${vaultPath} for an unknown reason`);
			err.code = "MISSING_DATA";
			throw err;
		}
		const keys = _dotenvKey(options).split(",");
		const length = keys.length;
		let decrypted;
		for (let i = 0; i < length; i++) try {
			const attrs = _instructions(result, keys[i].trim());
			decrypted = DotenvModule.decrypt(attrs.ciphertext, attrs.key);
			break;
		} catch (error) {
			if (i + 1 >= length) throw error;
		}
		return DotenvModule.parse(decrypted);
	}
	function _warn(message) {
		console.error(`\u26a0 ${message}`);
	}
	function _debug(message) {
		console.log(`\u2506 ${message}`);
	}
	function _log(message) {
		console.log(`\u25c7 ${message}`);
	}
	function _dotenvKey(options) {
		if (options && options.DOTENV_KEY && options.DOTENV_KEY.length > 0) return options.DOTENV_KEY;
		if (process.env.DOTENV_KEY && process.env.DOTENV_KEY.length > 0) return process.env.DOTENV_KEY;
		return "";
	}
	function _instructions(result, dotenvKey) {
		let uri;
		try {
			uri = new URL(dotenvKey);
		} catch (error) {
			if (error.code === "ERR_INVALID_URL") {
				const err = /* @__PURE__ */ new Error("INVALID_DOTENV_KEY: Wrong format. Must be in valid uri format like dotenv://:key_1234@dotenvx.com/vault/.env.vault?environment=development");
				err.code = "INVALID_DOTENV_KEY";
				throw err;
			}
			throw error;
		}
		const key = uri.password;
		if (!key) {
			const err = /* @__PURE__ */ new Error("INVALID_DOTENV_KEY: Missing key part");
			err.code = "INVALID_DOTENV_KEY";
			throw err;
		}
		const environment = uri.searchParams.get("environment");
		if (!environment) {
			const err = /* @__PURE__ */ new Error("INVALID_DOTENV_KEY: Missing environment part");
			err.code = "INVALID_DOTENV_KEY";
			throw err;
		}
		const environmentKey = `DOTENV_VAULT_${environment.toUpperCase()}`;
		const ciphertext = result.parsed[environmentKey];
		if (!ciphertext) {
			const err = /* @__PURE__ */ new Error(`NOT_FOUND_DOTENV_ENVIRONMENT: Cannot locate environment ${environmentKey} in your .env.vault file.`);
			err.code = "NOT_FOUND_DOTENV_ENVIRONMENT";
			throw err;
		}
		return {
			ciphertext,
			key
		};
	}
	function _vaultPath(options) {
		let possibleVaultPath = null;
		if (options && options.path && options.path.length > 0) {
			if (Array.isArray(options.path)) {
				for (const filepath of options.path) if (fs.existsSync(filepath)) possibleVaultPath = filepath.endsWith(".vault") ? filepath : `${filepath}.vault`;
			} else possibleVaultPath = options.path.endsWith(".vault") ? options.path : `${options.path}.vault`;
		} else possibleVaultPath = path.resolve(process.cwd(), ".env.vault");
		if (fs.existsSync(possibleVaultPath)) return possibleVaultPath;
		return null;
	}
	function _resolveHome(envPath) {
		return envPath[0] === "~" ? path.join(os.homedir(), envPath.slice(1)) : envPath;
	}
	function _configVault(options) {
		const debug = parseBoolean(process.env.DOTENV_CONFIG_DEBUG || options && options.debug);
		const quiet = parseBoolean(process.env.DOTENV_CONFIG_QUIET || options && options.quiet);
		if (debug || !quiet) _log("loading env from encrypted .env.vault");
		const parsed = DotenvModule._parseVault(options);
		let processEnv = process.env;
		if (options && options.processEnv != null) processEnv = options.processEnv;
		DotenvModule.populate(processEnv, parsed, options);
		return { parsed };
	}
	function configDotenv(options) {
		const dotenvPath = path.resolve(process.cwd(), ".env");
		let encoding = "utf8";
		let processEnv = process.env;
		if (options && options.processEnv != null) processEnv = options.processEnv;
		let debug = parseBoolean(processEnv.DOTENV_CONFIG_DEBUG || options && options.debug);
		let quiet = parseBoolean(processEnv.DOTENV_CONFIG_QUIET || options && options.quiet);
		if (options && options.encoding) encoding = options.encoding;
		else if (debug) _debug("no encoding is specified (UTF-8 is used by default)");
		let optionPaths = [dotenvPath];
		if (options && options.path) {
			if (!Array.isArray(options.path)) optionPaths = [_resolveHome(options.path)];
			else {
				optionPaths = [];
				for (const filepath of options.path) optionPaths.push(_resolveHome(filepath));
			}
		}
		let lastError;
		const parsedAll = {};
		for (const path of optionPaths) try {
			const parsed = DotenvModule.parse(fs.readFileSync(path, { encoding }));
			DotenvModule.populate(parsedAll, parsed, options);
		} catch (e) {
			if (debug) _debug(`failed to load ${path} ${e.message}`);
			lastError = e;
		}
		const populated = DotenvModule.populate(processEnv, parsedAll, options);
		debug = parseBoolean(processEnv.DOTENV_CONFIG_DEBUG || debug);
		quiet = parseBoolean(processEnv.DOTENV_CONFIG_QUIET || quiet);
		if (debug || !quiet) {
			const keysCount = Object.keys(populated).length;
			const shortPaths = [];
			for (const filePath of optionPaths) try {
				const relative = path.relative(process.cwd(), filePath);
				shortPaths.push(relative);
			} catch (e) {
				if (debug) _debug(`failed to load ${filePath} ${e.message}`);
				lastError = e;
			}
			_log(`injected env (${keysCount}) from ${shortPaths.join(",")} ${dim(`// tip: ${_getRandomTip()}`)}`);
		}
		if (lastError) return {
			parsed: parsedAll,
			error: lastError
		};
		else return { parsed: parsedAll };
	}
	function config(options) {
		if (_dotenvKey(options).length === 0) return DotenvModule.configDotenv(options);
		const vaultPath = _vaultPath(options);
		if (!vaultPath) {
			_warn(`you set DOTENV_KEY but you are missing a .env.vault file at ${vaultPath}`);
			return DotenvModule.configDotenv(options);
		}
		return DotenvModule._configVault(options);
	}
	function decrypt(encrypted, keyStr) {
		const key = Buffer.from(keyStr.slice(-64), "hex");
		let ciphertext = Buffer.from(encrypted, "base64");
		const nonce = ciphertext.subarray(0, 12);
		const authTag = ciphertext.subarray(-16);
		ciphertext = ciphertext.subarray(12, -16);
		try {
			const aesgcm = crypto.createDecipheriv("aes-256-gcm", key, nonce);
			aesgcm.setAuthTag(authTag);
			return `${aesgcm.update(ciphertext)}${aesgcm.final()}`;
		} catch (error) {
			const isRange = error instanceof RangeError;
			const invalidKeyLength = error.message === "Invalid key length";
			const decryptionFailed = error.message === "Unsupported state or unable to authenticate data";
			if (isRange || invalidKeyLength) {
				const err = /* @__PURE__ */ new Error("INVALID_DOTENV_KEY: It must be 64 characters long (or more)");
				err.code = "INVALID_DOTENV_KEY";
				throw err;
			} else if (decryptionFailed) {
				const err = /* @__PURE__ */ new Error("DECRYPTION_FAILED: Please check your DOTENV_KEY");
				err.code = "DECRYPTION_FAILED";
				throw err;
			} else throw error;
		}
	}
	function populate(processEnv, parsed, options = {}) {
		const debug = Boolean(options && options.debug);
		const override = Boolean(options && options.override);
		const populated = {};
		if (typeof parsed !== "object") {
			const err = /* @__PURE__ */ new Error("OBJECT_REQUIRED: Please check the processEnv argument being passed to populate");
			err.code = "OBJECT_REQUIRED";
			throw err;
		}
		for (const key of Object.keys(parsed)) if (Object.prototype.hasOwnProperty.call(processEnv, key)) {
			if (override === true) {
				processEnv[key] = parsed[key];
				populated[key] = parsed[key];
			}
			if (debug) {
				if (override === true) _debug(`"${key}" is already defined and WAS overwritten`);
				else _debug(`"${key}" is already defined and was NOT overwritten`);
			}
		} else {
			processEnv[key] = parsed[key];
			populated[key] = parsed[key];
		}
		return populated;
	}
	const DotenvModule = {
		configDotenv,
		_configVault,
		_parseVault,
		config,
		decrypt,
		parse,
		populate
	};
	module.exports.configDotenv = DotenvModule.configDotenv;
	module.exports._configVault = DotenvModule._configVault;
	module.exports._parseVault = DotenvModule._parseVault;
	module.exports.config = DotenvModule.config;
	module.exports.decrypt = DotenvModule.decrypt;
	module.exports.parse = DotenvModule.parse;
	module.exports.populate = DotenvModule.populate;
	module.exports = DotenvModule;
})))();
const dotenv = {
	name: "dotenv",
	title: "Lines of NAME=value, as in .env.staging.",
	recognises: ({ path }) => isDotenv(path),
	environments: () => [],
	read(file) {
		const { path, environment, services } = file;
		const { values, leftOut } = linesIn(path, file.text);
		if (services.length === 0) {
			const reason = {
				code: "no-service",
				facts: {}
			};
			const names = [...values.keys()].map((name) => ({
				name,
				origin: path,
				reason
			}));
			return {
				sent: [],
				leftOut: [...leftOut, ...names]
			};
		}
		return {
			sent: services.flatMap((service) => [...values].map(([variable, text]) => ({
				environment,
				service,
				variable,
				text,
				origin: path
			}))),
			leftOut: services.flatMap((service) => leftOut.map((left) => ({
				...left,
				service
			})))
		};
	},
	example: {
		path: ".env.staging",
		environment: "staging",
		text: "ON_ENABLED=true\nOFF=false\n"
	}
};
const NO_VALUES = /* @__PURE__ */ new Set([
	"example",
	"sample",
	"template",
	"dist",
	"defaults",
	"schema",
	"vault"
]);
/** `.env`, `.env.staging`, `staging.env`, `shop.staging.env` and `.env.local`; never an example. */
function isDotenv(path) {
	const name = path.split("/").at(-1) ?? "";
	if (!/^\.env(?:\.[\w-]+){0,2}$|^[\w-]+(?:\.[\w-]+)?\.env$/.test(name)) return false;
	return !name.split(".").some((word) => NO_VALUES.has(word));
}
/** `.env.local` and `.env.production.local`: each machine may have another one, or none. */
function isLocal(path) {
	return isDotenv(path) && (path.split("/").at(-1) ?? "").split(".").includes("local");
}
/** The variables of a file and their texts. */
function linesIn(path, text) {
	const lines = text.replaceAll(QUOTED, "$1''");
	const ambiguous = new Set([...lines.matchAll(COMMENT_OR_NOT)].map(([, name = ""]) => name));
	const leftOut = [];
	const values = /* @__PURE__ */ new Map();
	for (const [name, value] of Object.entries((0, import_main.parse)(text))) {
		const code = ambiguous.has(name) && WORD.test(value) ? "read-differently" : value.includes("$") ? "other-variable" : null;
		if (code === null) values.set(name, value);
		else leftOut.push({
			name,
			origin: path,
			reason: {
				code,
				facts: {}
			}
		});
	}
	const named = [...lines.matchAll(WITHOUT_VALUE)].flatMap(([, name = ""]) => values.has(name) ? [] : [name]);
	const reason = {
		code: "no-value",
		facts: {}
	};
	const valueless = [...new Set(named)].map((name) => ({
		name,
		origin: path,
		reason
	}));
	const strange = [...lines.matchAll(STRANGE_NAME)].map(([, name = ""]) => {
		return {
			name,
			origin: path,
			reason: {
				code: "name",
				facts: {}
			}
		};
	});
	return {
		values,
		leftOut: [
			...leftOut,
			...valueless,
			...strange
		]
	};
}
/** What a switch or a percentage is made of. An address is neither, however much of it counts. */
const WORD = /^[\w.%]*$/;
/** A value in quotes, whose further lines name no variable. */
const QUOTED = /^(\s*(?:export\s+)?[\w.-]+(?:\s*=|:\s)\s*)(?:'(?:\\'|[^'])*'|"(?:\\"|[^"])*"|`(?:\\`|[^`])*`)/gm;
/**
* Docker Compose takes the value from the machine, and dotenv skips the line. A word with small and capital letters may be
* a line of a key without quotes, which must not be printed.
*/
const WITHOUT_VALUE = /^[ \t]*(?:export[ \t]+)?([A-Z_][A-Z\d_]*|[a-z_][a-z\d_]*)[ \t]*(?:#.*)?$/gm;
/** A name with a letter that no shell accepts, whose line dotenv skips. A line of a key has no such letter. */
const STRANGE_NAME = /^[ \t]*(?:export[ \t]+)?([\w.-]*[^\P{L}A-Za-z][\p{L}\w.-]*)[ \t]*=/gmu;
/** `NAME=value#`: the rest is a comment for dotenv, and a part of the value for Docker Compose. */
const COMMENT_OR_NOT = /^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*=[ \t]*[^'"`\s#][^#\n]*(?<=\S)#/gm;
// src/files/new-flag.ts
function newFlagText({ description, owner, services, ladder, codeDefault }) {
	return `${[
		`description: ${plain(description)}`,
		...owner === null ? [] : [`owner: ${plain(owner)}`],
		"services:",
		...services.flatMap(({ service, variables }) => [`  ${require_editing.keyText(service)}:`, ...variables.map((binding) => `    ${require_editing.keyText(binding.variable)}: ${bindingText(binding)}`)]),
		...ladder === null ? [] : ladderLines(ladder),
		`code-default: ${codeDefault} # ${require_judging.codeDefaultText()}`
	].join("\n")}\n`;
}
function ladderLines({ environment, steps, each }) {
	return [
		"requires:",
		`  ${require_editing.keyText(environment)}:`,
		`    ladder: { steps: [${steps.join(", ")}], each: ${each} }`
	];
}
function bindingText(binding) {
	const { field, form, in: places } = binding;
	if (form === void 0 && places === void 0) return field;
	const { on, off } = require_opening.formOf(binding);
	return `{ ${[
		`from: ${field}`,
		...form === void 0 ? [] : [`on: ${require_editing.yamlValue(on)}`, `off: ${require_editing.yamlValue(off ?? "unset")}`],
		...places === void 0 ? [] : [`in: [${places.join(", ")}]`]
	].join(", ")} }`;
}
/** Words need no quotes. All other texts get them. */
function plain(text) {
	const isWords = /^[A-Za-z][\w-]*(?: [\w-]+)*$/.test(text);
	const isKeyword = /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
	return isWords && !isKeyword ? text : require_editing.yamlValue(text);
}
/** `voice/outbound-calls` in words: `Outbound calls`. */
function wordsOf(key) {
	return require_opening.capitalized(lastSegment(key).replaceAll(/[._-]+/g, " "));
}
function lastSegment(key) {
	return key.slice(key.lastIndexOf("/") + 1);
}
// src/app/adopt/sources/plain.ts
/** Not strict: other readers accept a bracket that closes a list below the key of the list. */
const READING = {
	merge: true,
	strict: false,
	logLevel: "silent"
};
/** The map that a text holds; null where it holds another thing, or where it is wrong. YAML includes JSON. */
function mapIn(text) {
	try {
		return asMap(require_judging.parse(text, {
			...READING,
			logLevel: "error"
		}));
	} catch {
		return null;
	}
}
/** The first place that cannot be read as YAML. A reader that goes on there guesses. */
function faultIn(text) {
	const [fault] = require_judging.parseDocument(text, READING).errors;
	const [place] = fault?.linePos ?? [];
	if (fault === void 0) return null;
	return {
		line: place?.line ?? 1,
		column: place?.col ?? 1
	};
}
const REPLACES = /!(?:reset|override)\b/;
/** The services of a compose file with a tag that removes or replaces variables of the file below it. */
function replacedIn(text) {
	if (!REPLACES.test(text)) return /* @__PURE__ */ new Set();
	const entriesIn = (node) => (require_judging.isMap(node) ? node.items : []).map((pair) => {
		const { from, to } = require_editing.spanOf(pair);
		return {
			key: String(pair.key),
			value: pair.value,
			text: text.slice(from, to)
		};
	});
	const replaced = entriesIn(require_judging.parseDocument(text, { logLevel: "silent" }).get("services")).filter((service) => {
		const parts = entriesIn(service.value);
		return [parts.reduce((left, part) => left.replace(part.text, ""), service.text), ...parts.filter(({ key }) => key === "environment" || key === "env_file").map((part) => part.text)].some((part) => REPLACES.test(part));
	});
	return new Set(replaced.map(({ key }) => key));
}
function asMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}
function asList(value) {
	return Array.isArray(value) ? value : [];
}
function asText(value) {
	return typeof value === "string" && value !== "" ? value : null;
}
/** A list or a map with nothing in it, or nothing at all. */
function isEmpty(value) {
	if (value === void 0 || value === null) return true;
	return typeof value === "object" && Object.keys(value).length === 0;
}
// src/app/adopt/sources/compose.ts
const compose = {
	name: "compose",
	title: "Services of Docker Compose.",
	recognises: ({ path, text }) => isCompose(path) && asMap(mapIn(text)?.["services"]) !== null,
	environments: () => [],
	read(file) {
		const worlds = worldsOf(file);
		const layers = [...new Map(worlds.flatMap((world) => world.layers.map((layer) => [layer.path, layer]))).values()];
		const names = layers.flatMap(({ services }) => Object.keys(services));
		const parts = [...new Set(names)].filter((name) => file.services.length === 0 || file.services.includes(name)).map((service) => serviceToday(file, layers, worlds, service));
		return {
			sent: parts.flatMap(({ sent }) => sent),
			leftOut: [...parts.flatMap(({ leftOut }) => leftOut), ...includesIn(file)]
		};
	},
	example: {
		path: "compose.yaml",
		environment: "staging",
		text: `services:
  shop:
    image: example.com/shop
    environment:
      ON_ENABLED: "true"
      OFF_ENABLED: \${OFF_ENABLED:-false}
`
	}
};
/** `compose.yaml`, `docker-compose.yml`, `compose.staging.yaml`. */
function isCompose(path) {
	return /(?:^|\/)(?:docker-)?compose(?:[.-][a-z0-9-]+)?\.ya?ml$/.test(path);
}
/** Files of other projects that are joined in, which are not read. */
function includesIn(file) {
	const reason = {
		code: "not-read",
		facts: {}
	};
	return layersOf(file).flatMap(({ path, text }) => isEmpty(mapIn(text)?.["include"]) ? [] : [{
		name: "include",
		origin: path,
		reason
	}]);
}
/** The files that Docker Compose reads by itself. */
const BASES = [
	"compose.yaml",
	"compose.yml",
	"docker-compose.yml",
	"docker-compose.yaml"
];
/** The file, over the one that it lies on. */
function layersOf({ path, text, open }) {
	const folder = folderOf(path);
	if (BASES.some((name) => path === `${folder}${name}`)) return [{
		path,
		text
	}];
	return [...BASES.flatMap((name) => {
		const under = open(`${folder}${name}`);
		return under === null ? [] : [{
			path: `${folder}${name}`,
			text: under
		}];
	}).slice(0, 1), {
		path,
		text
	}];
}
function folderOf(path) {
	return path.slice(0, path.lastIndexOf("/") + 1);
}
function composeServices(text) {
	return asMap(mapIn(text)?.["services"]) ?? {};
}
/** Images that Docker itself publishes, without a registry and a user. */
const PROGRAMS = /^(?:adminer|caddy|couchdb|elasticsearch|haproxy|influxdb|kafka|mariadb|memcached|mongo|mysql|nats|neo4j|nginx|postgres|rabbitmq|redis|solr|traefik|valkey|vault|zookeeper)(?=[:@]|$)/;
/** Services that start nothing but a well known program, such as a database, in any of these files. */
function imagesIn(texts) {
	const places = texts.flatMap((text) => Object.entries(composeServices(text))).map(([name, definition]) => {
		const { image, build } = asMap(definition) ?? {};
		return {
			name,
			image,
			build
		};
	});
	const built = places.filter(({ image, build }) => build !== void 0 || isOwn(image));
	const images = places.filter(({ image }) => image !== void 0 && !isOwn(image));
	return [...new Set(images.map(({ name }) => name))].filter((name) => !built.some((place) => place.name === name));
}
function isOwn(image) {
	return image !== void 0 && !(typeof image === "string" && PROGRAMS.test(image));
}
/**
* Docker Compose fills its files from `.env`, and from `.env.staging` in its place where `--env-file` names that. Either may
* name the files of the project in COMPOSE_FILE, which `-f` replaces. A host may also have a copy of `.env.staging` under
* the plain name. Nothing in a repository says which of these it is, so only a value that is the same in all is known.
*/
function worldsOf(file) {
	const { path, environment, open } = file;
	const folder = folderOf(path);
	const layers = layersOf(file).map(parsedLayer);
	const machineIn = (name) => variablesIn(name, open(name) ?? "");
	const plain = machineIn(`${folder}.env`);
	const byEnvironment = layers.flatMap(({ services }) => Object.values(services).flatMap(envFilesIn)).filter((name) => environmentExpression(name) !== null);
	const places = (word) => [`${folder}.env.${word}`, ...byEnvironment.map((name) => `${folder}${filledPath(name, word)}`)];
	const present = require_deploying.wordsFor(environment).filter((word) => places(word).some((place) => open(place) !== null));
	return (present.length === 0 ? [environment] : present).flatMap((word) => {
		const named = `${folder}.env.${word}`;
		const world = {
			word,
			machine: plain,
			isCopied: false,
			layers,
			missing: null
		};
		const machine = open(named) === null ? plain : machineIn(named);
		const top = folder === "" ? plain : machineIn(".env");
		return [
			world,
			...machine === plain ? [] : [{
				...world,
				machine
			}, {
				...world,
				machine,
				isCopied: true
			}],
			...[plain, machine].flatMap((variables) => worldOf({
				...world,
				machine: variables
			}, folder, file)),
			...worldOf({
				...world,
				machine: top
			}, "", file)
		];
	});
}
/** The project of COMPOSE_FILE. Where that names the file of an environment, it says nothing about another one. */
function worldOf(world, folder, file) {
	const setting = world.machine.get("COMPOSE_FILE") ?? "";
	if (setting === "") return [];
	const separator = world.machine.get("COMPOSE_PATH_SEPARATOR") ?? ":";
	const paths = setting.split(separator).map((path) => `${folder}${path.replace(/^\.\//, "")}`);
	const words = paths.flatMap((path) => require_deploying.environmentIn(path.slice(folderOf(path).length)) ?? []);
	if (words.length > 0 && !words.some((word) => require_deploying.isSameEnvironment(word, file.environment))) return [];
	const texts = paths.map((path) => ({
		path,
		text: file.open(path)
	}));
	const layers = texts.flatMap(({ path, text }) => text === null ? [] : [parsedLayer({
		path,
		text
	})]);
	const missing = texts.find(({ text }) => text === null)?.path ?? null;
	return [{
		...world,
		layers,
		missing
	}];
}
function parsedLayer({ path, text }) {
	return {
		path,
		services: composeServices(text),
		replacing: replacedIn(text)
	};
}
function variablesIn(path, text) {
	const { values, leftOut } = linesIn(path, text);
	return new Map([...values, ...leftOut.map(({ name }) => [name, null])]);
}
/** What one service is sent: what it is sent in all worlds alike. */
function serviceToday(file, layers, worlds, service) {
	const sent = [];
	const leftOut = notesOn(layers, service);
	const outcomes = worlds.map((world) => outcomesIn(file, world, service, leftOut));
	const names = new Set(outcomes.flatMap((variables) => [...variables.keys()]));
	const { environment } = file;
	for (const variable of names) {
		const all = outcomes.map((variables) => variables.get(variable));
		const [first] = all;
		const odd = all.find((outcome) => outcome !== void 0 && typeof outcome.value !== "string");
		const origins = [...new Set(all.flatMap((outcome) => outcome?.origin ?? []))];
		if (odd !== void 0 && typeof odd.value !== "string") leftOut.push({
			name: variable,
			origin: odd.origin,
			reason: odd.value,
			service
		});
		else if (first !== void 0 && all.every((outcome) => outcome?.value === first.value)) {
			const { origin, isFixed } = first;
			const text = typeof first.value === "string" ? first.value : "";
			sent.push({
				environment,
				service,
				variable,
				text,
				origin,
				isFixed
			});
		} else {
			const reason = {
				code: "host-decides",
				facts: {}
			};
			leftOut.push(...origins.map((origin) => ({
				name: variable,
				origin,
				reason,
				service
			})));
		}
	}
	return {
		sent,
		leftOut
	};
}
function notesOn(layers, service) {
	return layers.flatMap(({ path, services }) => isExtending(services[service]) ? [{
		name: service,
		origin: path,
		reason: {
			code: "extends",
			facts: {}
		}
	}] : []);
}
function isExtending(definition) {
	return asMap(definition)?.["extends"] !== void 0;
}
/** Collects what one service is sent in one world; a later value of a variable replaces an earlier one. */
function outcomesIn(file, world, service, notes) {
	const { layers, missing } = world;
	const outcomes = /* @__PURE__ */ new Map();
	const set = (variable, outcome) => {
		outcomes.delete(variable);
		outcomes.set(variable, outcome);
	};
	const doubt = (reason) => {
		for (const [variable, outcome] of outcomes) if (typeof outcome.value === "string") outcomes.set(variable, {
			...outcome,
			value: reason
		});
	};
	for (const { path, services } of layers) for (const name of envFilesIn(services[service])) {
		const env = envFile(file, path, name, world);
		if (env.text === null) {
			const reason = {
				code: "missing-file",
				facts: { file: env.path }
			};
			doubt(reason);
			if (!notes.some((note) => note.name === env.path)) notes.push({
				name: env.path,
				origin: path,
				reason
			});
			continue;
		}
		const { values, leftOut } = linesIn(env.path, env.text);
		for (const [variable, value] of values) set(variable, {
			value,
			origin: env.path,
			isFixed: false
		});
		for (const { name: variable, reason } of leftOut) set(variable, {
			value: reason,
			origin: env.path,
			isFixed: false
		});
	}
	if (layers.some(({ services }) => isExtending(services[service]))) doubt({
		code: "extends",
		facts: {}
	});
	for (const { path, services } of layers) for (const [variable, written] of environmentIn(services[service])) set(variable, {
		value: filled(written, variable, world.machine),
		origin: path,
		isFixed: typeof written === "string" ? !written.includes("$") : written !== null
	});
	if (missing !== null) doubt({
		code: "missing-file",
		facts: { file: missing }
	});
	if (layers.some(({ replacing }) => replacing.has(service))) doubt({
		code: "replaced",
		facts: {}
	});
	return outcomes;
}
/** The paths of `env_file:`, as they are written. */
function envFilesIn(service) {
	const written = asMap(service)?.["env_file"];
	return (Array.isArray(written) ? written : [written]).flatMap((entry) => {
		const path = asMap(entry)?.["path"] ?? entry;
		return typeof path === "string" ? [path] : [];
	});
}
/** The file that a path means in a world. */
function envFile({ open }, file, written, { word, isCopied }) {
	const path = plainPath(`${folderOf(file)}${filledPath(written, word)}`);
	const named = `${path}.${word}`;
	const [plain, copied] = [open(path), open(named)];
	return copied !== null && (isCopied || plain === null) ? {
		path: named,
		text: copied
	} : {
		path,
		text: plain
	};
}
/** `deploy/../config/.env` is `config/.env`: one file has one name. */
function plainPath(path) {
	const parts = [];
	for (const part of path.split("/")) if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
	else if (part !== ".") parts.push(part);
	return parts.join("/");
}
/** A path whose variables without a value are the name of the environment. */
function filledPath(written, word) {
	return written.replaceAll(EXPRESSION, word).replace(/^\.\//, "");
}
/** `$NAME`, `${NAME}` or `${NAME:-otherwise}`. */
const EXPRESSION = /\$(?:\{(?<braced>[A-Za-z_]\w*)(?:(?<colon>:?)-(?<otherwise>[^{}]*))?\}|(?<bare>[A-Za-z_]\w*))/g;
/** The part of a path that stands for the environment, such as `${APP_ENV:-development}`; null where there is none. */
function environmentExpression(path) {
	return path.match(EXPRESSION)?.[0] ?? null;
}
/** `NAME: value` and `- NAME=value`; null for a name alone, whose value comes from the machine. */
function environmentIn(service) {
	return variablesOf(asMap(service)?.["environment"]);
}
/** The names of what a service passes to its build. */
function buildArgumentsIn(service) {
	return variablesOf(asMap(asMap(service)?.["build"])?.["args"]).map(([name]) => name);
}
function variablesOf(written) {
	if (!Array.isArray(written)) return Object.entries(asMap(written) ?? {});
	return written.map((line) => {
		const [, name = "", value = null] = /^([^=]*)(?:=([^]*))?$/.exec(String(line)) ?? [];
		return [name, value];
	});
}
function filled(written, variable, machine) {
	if (written === null || written === void 0) return machine.get(variable) ?? {
		code: "from-machine",
		facts: {}
	};
	const text = typeof written === "string" ? written : JSON.stringify(written);
	if (!text.includes("$")) return text;
	let isKnown = true;
	const value = text.replaceAll(EXPRESSION, (...match) => {
		const { braced, colon, otherwise, bare } = match.at(-1);
		const given = machine.get(braced ?? bare ?? "");
		if (typeof given === "string" && (given !== "" || colon !== ":")) return given;
		if (otherwise === void 0 || given === null) isKnown = false;
		return otherwise ?? "";
	});
	if (!isKnown) return {
		code: "from-machine",
		facts: {}
	};
	return value.includes("$") ? {
		code: "other-variable",
		facts: {}
	} : value;
}
// src/app/adopt/service-folders.ts
function serviceFolders(services, compose, folder) {
	const built = buildFolders(compose, folder);
	const places = [...built.values()];
	const isShared = (place) => places.indexOf(place) !== places.lastIndexOf(place);
	return new Map(services.map((service) => {
		const place = built.get(service);
		const named = namedFolders(service, folder);
		if (place === void 0) return [service, named];
		const within = isShared(place) ? named.filter((name) => name.startsWith(place)) : [];
		return [service, within.length > 0 ? within : [place]];
	}));
}
/** The folder from which Docker Compose builds each service. */
function buildFolders(compose, { read }) {
	const folders = /* @__PURE__ */ new Map();
	for (const path of compose) {
		const place = path.slice(0, path.lastIndexOf("/") + 1);
		for (const [service, definition] of Object.entries(composeServices(read(path) ?? ""))) {
			const build = asMap(definition)?.["build"];
			const context = typeof build === "string" ? build : asMap(build)?.["context"];
			if (typeof context !== "string" || folders.has(service)) continue;
			const name = context.replace(/^(?:\.\/)+/, "").replace(/\/$/, "");
			if (name === "." || name === "") folders.set(service, place);
			else if (/^[\w-][\w ./-]*$/.test(name) && !name.includes("..")) folders.set(service, `${place}${name}/`);
		}
	}
	return folders;
}
/** A folder with blanks or capitals has a service with a plain name; null: its name cannot be one. */
function serviceNameOf(folder) {
	const name = folder.toLowerCase().replaceAll(/[^a-z0-9._-]+/g, "-");
	return require_opening.isName(name) ? name : null;
}
/** The outermost folders with the name of the service. */
function namedFolders(service, { paths }) {
	const places = paths.flatMap((path) => {
		const segments = path.split("/").slice(0, -1);
		const at = segments.findIndex((segment) => serviceNameOf(segment) === service);
		return at < 0 ? [] : [`${segments.slice(0, at + 1).join("/")}/`];
	});
	return [...new Set(places)];
}
// src/adapters/system/folder.ts
var import_picomatch = /* @__PURE__ */ require_rolldown_runtime.__toESM(require_judging.require_picomatch(), 1);
const SKIPPED = /* @__PURE__ */ new Set([
	".git",
	"node_modules",
	"vendor",
	"dist",
	"build",
	"target",
	"coverage",
	".venv",
	"venv",
	".next",
	".cache"
]);
/** How deep a file may be. */
const DEEPEST = 6;
const MOST_FILES = 2e4;
/** Larger files are data, not settings. */
const MOST_BYTES = 524288;
function openFolder(top) {
	const paths = [];
	collect(top, "", 0, paths);
	return {
		name: (0, node_path.basename)(top),
		paths: paths.toSorted(require_opening.inOrder),
		read
	};
	function read(path) {
		try {
			const file = (0, node_path.join)(top, path);
			const status = (0, node_fs.lstatSync)(file);
			if (!status.isFile() || status.size > MOST_BYTES) return null;
			const text = (0, node_fs.readFileSync)(file, "utf8");
			return text.includes("\0") ? null : text;
		} catch {
			return null;
		}
	}
}
function collect(top, folder, depth, paths) {
	if (depth > DEEPEST) return;
	for (const entry of (0, node_fs.readdirSync)((0, node_path.join)(top, folder), { withFileTypes: true })) {
		if (paths.length >= MOST_FILES) return;
		const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
		if (entry.isFile()) paths.push(path);
		else if (entry.isDirectory() && !SKIPPED.has(entry.name)) collect(top, path, depth + 1, paths);
	}
}
// src/cli/adopt-files.ts
/** The working tree, and how its files are read. */
async function workingTree(repository, { root }) {
	return {
		loader: require_judging.loaderOf(repository, root),
		head: await require_judging.headOf(repository, null),
		folder: openFolder(repository.top)
	};
}
/** What would happen to each file. `ours`: files that we wrote before and may change. */
async function rowsFor(top, files, ours = /* @__PURE__ */ new Set()) {
	const rows = [...files].map(async ([path, text]) => {
		const present = await (0, node_fs_promises.readFile)((0, node_path.join)(top, path), "utf8").catch(() => null);
		if (present === null) return {
			path,
			kind: "new"
		};
		if (present === text) return {
			path,
			kind: "same"
		};
		return {
			path,
			kind: ours.has(path) ? "changed" : "kept"
		};
	});
	return Promise.all(rows);
}
/** Writes what is new or changed. */
async function writeRows(top, files, rows) {
	for (const { path, kind } of rows) {
		if (kind === "new") await writeNew((0, node_path.join)(top, path), files.get(path) ?? "");
		if (kind === "changed") await (0, node_fs_promises.writeFile)((0, node_path.join)(top, path), files.get(path) ?? "");
	}
}
/** Writes a file that is not there. Fails where it is there by now. */
async function writeNew(file, text) {
	await (0, node_fs_promises.mkdir)((0, node_path.dirname)(file), { recursive: true });
	await (0, node_fs_promises.writeFile)(file, text, { flag: "wx" });
}
/** `only` undefined: all of them. */
function namesOf(only) {
	return {
		patterns: only ?? [],
		isNamed: only === void 0 ? () => true : matching(only),
		isMeant: (name) => only?.includes(name) === true
	};
}
function matching(patterns) {
	return patterns.length === 0 ? () => false : (0, import_picomatch.default)([...patterns]);
}
// src/app/adopt/compose-projects.ts
/**
* The compose files of the topmost folders that have a base file. A folder below one of these, or one with a service that
* another has already, is of another kind, such as for one developer. Each may have a database of the same name.
*/
function composeProjects({ paths, read }) {
	const all = paths.filter((path) => isCompose(path) && read(path) !== null);
	const textOf = (path) => read(path) ?? "";
	const running = all.filter((path) => !require_deploying.isAside(path));
	const bases = running.filter((path) => BASES.includes(baseName(path)));
	const depth = (place) => place.split("/").length;
	const ordered = [...new Set((bases.length > 0 ? bases : running).map(placeOf$1))].toSorted((a, b) => depth(a) - depth(b));
	const chosen = /* @__PURE__ */ new Map();
	for (const place of ordered) {
		const inPlace = all.filter((path) => placeOf$1(path) === place && isPlacedByName(path));
		const isBelow = [...chosen.keys()].some((above) => place.startsWith(above));
		const taken = [...chosen.values()].flatMap((project) => ownIn(project.map(textOf)));
		const ownServices = ownIn(inPlace.map(textOf));
		const isRival = ownServices.some((name) => taken.includes(name));
		const isAnother = chosen.size === 0 || ownServices.length > 0;
		if (!isBelow && !isRival && isAnother) chosen.set(place, inPlace.toSorted((a, b) => a.length - b.length));
	}
	const unreadable = all.filter((path) => chosen.has(placeOf$1(path)) && faultIn(textOf(path)) !== null);
	for (const path of unreadable) chosen.delete(placeOf$1(path));
	const ours = all.filter((path) => chosen.has(placeOf$1(path)));
	return {
		unreadable,
		projects: [...chosen.values()],
		overlays: ours.filter((path) => !isPlacedByName(path)),
		others: all.filter((path) => !ours.includes(path) && !unreadable.includes(path))
	};
}
function isPlacedByName(path) {
	return BASES.includes(baseName(path)) || require_deploying.environmentIn(baseName(path)) !== null;
}
/** The services of a project that are no programs of others. */
function ownIn(texts) {
	const images = imagesIn(texts);
	return texts.flatMap((text) => Object.keys(composeServices(text))).filter((name) => !images.includes(name));
}
function placeOf$1(path) {
	return path.slice(0, path.lastIndexOf("/") + 1);
}
function baseName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
// src/cli/place.ts
async function placeOf(repository) {
	const branch = await repository.defaultBranch();
	const url = await repository.remoteUrl() ?? "";
	return {
		github: require_judging.mayBeGitHub(url) ? require_judging.nameIn(url) : null,
		branch: ("branch" in branch ? branch.branch : null) ?? "main",
		remote: await repository.remoteName(),
		top: await wayTo(repository.top)
	};
}
/** The way from the current folder to another one; empty where they are the same. */
async function wayTo(folder) {
	return (0, node_path.relative)(await (0, node_fs_promises.realpath)("."), await (0, node_fs_promises.realpath)(folder));
}
/** `git`, in the top of the repository. */
function gitAt({ top }) {
	return top === "" ? "git" : `git -C ${require_opening.shellWord(top)}`;
}
/** The commands that bring files onto the default branch: a commit, and its push; on GitHub that of a pull request's branch. */
function landingCommands(place, { paths, message, topic }) {
	const { github, branch, remote } = place;
	const git = gitAt(place);
	const commit = `${git} add ${paths.map(require_opening.shellWord).join(" ")} && ${git} commit --message ${require_opening.shellWord(message)}`;
	if (github !== null) return [`${git} switch --create ${topic} && ${commit}`, require_editing.GIT_COMMANDS.pushTopic(git, remote ?? "origin", topic)];
	return remote === null ? [commit] : [commit, `${git} push ${remote} HEAD:${branch}`];
}
Object.defineProperty(exports, "BASES", {
	enumerable: true,
	get: function() {
		return BASES;
	}
});
Object.defineProperty(exports, "READING", {
	enumerable: true,
	get: function() {
		return READING;
	}
});
Object.defineProperty(exports, "asList", {
	enumerable: true,
	get: function() {
		return asList;
	}
});
Object.defineProperty(exports, "asMap", {
	enumerable: true,
	get: function() {
		return asMap;
	}
});
Object.defineProperty(exports, "asText", {
	enumerable: true,
	get: function() {
		return asText;
	}
});
Object.defineProperty(exports, "baseName", {
	enumerable: true,
	get: function() {
		return baseName;
	}
});
Object.defineProperty(exports, "buildArgumentsIn", {
	enumerable: true,
	get: function() {
		return buildArgumentsIn;
	}
});
Object.defineProperty(exports, "buildFolders", {
	enumerable: true,
	get: function() {
		return buildFolders;
	}
});
Object.defineProperty(exports, "compose", {
	enumerable: true,
	get: function() {
		return compose;
	}
});
Object.defineProperty(exports, "composeProjects", {
	enumerable: true,
	get: function() {
		return composeProjects;
	}
});
Object.defineProperty(exports, "composeServices", {
	enumerable: true,
	get: function() {
		return composeServices;
	}
});
Object.defineProperty(exports, "dotenv", {
	enumerable: true,
	get: function() {
		return dotenv;
	}
});
Object.defineProperty(exports, "envFilesIn", {
	enumerable: true,
	get: function() {
		return envFilesIn;
	}
});
Object.defineProperty(exports, "environmentExpression", {
	enumerable: true,
	get: function() {
		return environmentExpression;
	}
});
Object.defineProperty(exports, "environmentIn", {
	enumerable: true,
	get: function() {
		return environmentIn;
	}
});
Object.defineProperty(exports, "faultIn", {
	enumerable: true,
	get: function() {
		return faultIn;
	}
});
Object.defineProperty(exports, "gitAt", {
	enumerable: true,
	get: function() {
		return gitAt;
	}
});
Object.defineProperty(exports, "imagesIn", {
	enumerable: true,
	get: function() {
		return imagesIn;
	}
});
Object.defineProperty(exports, "isCompose", {
	enumerable: true,
	get: function() {
		return isCompose;
	}
});
Object.defineProperty(exports, "isDotenv", {
	enumerable: true,
	get: function() {
		return isDotenv;
	}
});
Object.defineProperty(exports, "isEmpty", {
	enumerable: true,
	get: function() {
		return isEmpty;
	}
});
Object.defineProperty(exports, "isLocal", {
	enumerable: true,
	get: function() {
		return isLocal;
	}
});
Object.defineProperty(exports, "landingCommands", {
	enumerable: true,
	get: function() {
		return landingCommands;
	}
});
Object.defineProperty(exports, "lastSegment", {
	enumerable: true,
	get: function() {
		return lastSegment;
	}
});
Object.defineProperty(exports, "linesIn", {
	enumerable: true,
	get: function() {
		return linesIn;
	}
});
Object.defineProperty(exports, "mapIn", {
	enumerable: true,
	get: function() {
		return mapIn;
	}
});
Object.defineProperty(exports, "matching", {
	enumerable: true,
	get: function() {
		return matching;
	}
});
Object.defineProperty(exports, "namedFolders", {
	enumerable: true,
	get: function() {
		return namedFolders;
	}
});
Object.defineProperty(exports, "namesOf", {
	enumerable: true,
	get: function() {
		return namesOf;
	}
});
Object.defineProperty(exports, "newFlagText", {
	enumerable: true,
	get: function() {
		return newFlagText;
	}
});
Object.defineProperty(exports, "openFolder", {
	enumerable: true,
	get: function() {
		return openFolder;
	}
});
Object.defineProperty(exports, "placeOf", {
	enumerable: true,
	get: function() {
		return placeOf;
	}
});
Object.defineProperty(exports, "placeOf$1", {
	enumerable: true,
	get: function() {
		return placeOf$1;
	}
});
Object.defineProperty(exports, "rowsFor", {
	enumerable: true,
	get: function() {
		return rowsFor;
	}
});
Object.defineProperty(exports, "serviceFolders", {
	enumerable: true,
	get: function() {
		return serviceFolders;
	}
});
Object.defineProperty(exports, "serviceNameOf", {
	enumerable: true,
	get: function() {
		return serviceNameOf;
	}
});
Object.defineProperty(exports, "wordsOf", {
	enumerable: true,
	get: function() {
		return wordsOf;
	}
});
Object.defineProperty(exports, "workingTree", {
	enumerable: true,
	get: function() {
		return workingTree;
	}
});
Object.defineProperty(exports, "writeNew", {
	enumerable: true,
	get: function() {
		return writeNew;
	}
});
Object.defineProperty(exports, "writeRows", {
	enumerable: true,
	get: function() {
		return writeRows;
	}
});
