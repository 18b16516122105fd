const require_repository = require("./repository.js");
const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
const require_status_history = require("./status-history2.js");
let node_zlib = require("node:zlib");
let node_crypto = require("node:crypto");
// src/adapters/deployment-log/payload.ts
/** Bytes of an entry, above which it is compressed: a page of a hundred deployments is read at once. */
const LONGEST_TEXT = 4e3;
/** Characters of an entry in one part; with the other fields, less than 60 KB. */
const LONGEST_PIECE = 58e3;
const MOST_PARTS = 50;
/** Bytes of an entry that is unpacked. */
const LARGEST_ENTRY = 33554432;
function partsOf(entry, envelope, key) {
	const text = JSON.stringify(entry);
	const isShort = Buffer.byteLength(text) <= LONGEST_TEXT;
	const content = isShort ? text : (0, node_zlib.deflateRawSync)(text).toString("base64");
	const pieces = Array.from({ length: Math.ceil(content.length / LONGEST_PIECE) }, (_, index) => content.slice(index * LONGEST_PIECE, (index + 1) * LONGEST_PIECE));
	const set = (0, node_crypto.randomUUID)();
	const { previous, written } = envelope;
	const signature = hasKey(key) ? { signature: signatureOf(signedContent(text, set, envelope), key) } : {};
	return pieces.map((piece, index) => ({
		flaghoist: 1,
		set,
		part: index + 1,
		of: pieces.length,
		previous,
		written,
		...signature,
		...isShort ? { text: piece } : { data: piece }
	}));
}
/** The part in a payload; null where it is something else. */
function partIn(payload) {
	const { flaghoist, set, part, of, previous, written, signature, text, data } = payload;
	return flaghoist === 1 && typeof set === "string" && isCount(of, MOST_PARTS) && isCount(part, of) && isNumberOrNull(previous) && isNumberOrNull(written) && (signature === void 0 || typeof signature === "string") && typeof (text ?? data) === "string" ? payload : null;
}
/** The entry of a complete set, in the order of its parts; null where it belongs to another environment. */
function openPayload(parts, place, key) {
	const [first] = parts;
	if (first === void 0) return null;
	const text = textOf(parts);
	const entry = text === null ? null : require_judging.logEntryIn(require_opening.jsonIn(text));
	if (text === null || entry === null || entry.environment !== place.environment) return null;
	const { set, previous, written, signature } = first;
	return {
		entry,
		isSigned: isSignatureOf(signature, signedContent(text, set, {
			...place,
			previous,
			written
		}), key)
	};
}
function textOf(parts) {
	if (parts.every(({ text }) => text !== void 0)) return parts.map(({ text }) => text ?? "").join("");
	const data = Buffer.from(parts.map(({ data: piece }) => piece ?? "").join(""), "base64");
	try {
		return (0, node_zlib.inflateRawSync)(data, { maxOutputLength: LARGEST_ENTRY }).toString();
	} catch {
		return null;
	}
}
function signedContent(text, set, { repository, task, environment, previous, written }) {
	return [
		repository,
		task,
		environment,
		set,
		previous,
		written,
		text
	];
}
function isCount(value, most) {
	return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most;
}
function isNumberOrNull(value) {
	return value === null || Number.isSafeInteger(value);
}
function signatureOf(content, key) {
	return (0, node_crypto.createHmac)("sha256", key).update(JSON.stringify(content)).digest("hex");
}
/** Without a key, none is genuine. */
function isSignatureOf(signature, content, key) {
	if (typeof signature !== "string" || !hasKey(key)) return false;
	const [a, b] = [Buffer.from(signature), Buffer.from(signatureOf(content, key))];
	return a.length === b.length && (0, node_crypto.timingSafeEqual)(a, b);
}
/** An empty variable is not a key: every writer could sign with it. */
function hasKey(key) {
	return key !== void 0 && key !== "";
}
/** Seconds between the signed moment and that of the deployment. A copy that is posted later does not count as signed. */
const LONGEST_DELAY = 3600;
function isFresh(written, at) {
	return typeof written === "number" && Math.abs(at - written) <= LONGEST_DELAY;
}
// src/adapters/deployment-log/pages.ts
/** The task by which GitHub finds our deployments among others. Two pipelines of one repository have two logs. */
function taskOf(root) {
	return root === "environments" ? "flaghoist" : `flaghoist ${root}`;
}
/** The fields of a payload; none where it is something else. GitHub returns an object or its text. */
function payloadOf({ payload }) {
	const value = typeof payload === "string" ? require_opening.jsonIn(payload) : payload;
	return require_judging.isRecord(value) ? value : {};
}
function deploymentsOf(client) {
	return `${client.path}/deployments`;
}
/** GitHub's own limit for a description. */
const LONGEST = 140;
/** Writes a deployment that is only an entry of ours. Checks belong to pull requests, and a rollback waits for none. */
function createDeployment(client, deployment) {
	return client.send("POST", deploymentsOf(client), {
		...deployment,
		description: deployment.description.slice(0, LONGEST),
		auto_merge: false,
		required_contexts: []
	});
}
/** A status is only for people, so a failure matters to nothing. Other workflows may deploy to the same environment. */
async function postStatus(client, id, status) {
	const path = `${deploymentsOf(client)}/${id}/statuses`;
	await client.send("POST", path, {
		...status,
		auto_inactive: false
	});
}
function logPages(client, readers, environment) {
	const answers = /* @__PURE__ */ new Map();
	let pages = 0;
	let isLast = false;
	let entries = [];
	return {
		async more() {
			const next = {
				task: taskOf(readers.root),
				...environment === null ? {} : { environment },
				page: pages + 1
			};
			const page = await client.page(deploymentsOf(client), next);
			if (page.kind !== "known") return page;
			pages += 1;
			isLast = page.value.isLast;
			for (const answer of page.value.items) answers.set(answer.id, answer);
			entries = entriesAmong([...answers.values()], `${client.owner}/${client.repo}`, readers);
			return require_repository.known(null);
		},
		entries: () => entries,
		isComplete: () => isLast,
		count: () => pages,
		isMissing(id) {
			if (entries.some((entry) => entry.id === id)) return false;
			return isLast || !answers.has(id) && id >= Math.min(...answers.keys());
		}
	};
}
function entriesAmong(answers, ofRepository, readers) {
	const sets = /* @__PURE__ */ new Map();
	for (const answer of answers.toSorted((a, b) => a.id - b.id)) {
		const part = isOurs(answer, readers) ? partIn(payloadOf(answer)) : null;
		if (part === null) continue;
		const key = `${answer.creator?.login} ${answer.environment} ${part.set}`;
		const set = sets.get(key) ?? /* @__PURE__ */ new Map();
		sets.set(key, set);
		if (!set.has(part.part)) set.set(part.part, {
			part,
			answer
		});
	}
	const entries = [...sets.values()].flatMap((set) => entryOf([...set.values()], ofRepository, readers) ?? []).toSorted((a, b) => a.id - b.id);
	return entries.map((entry) => withUnread(entry, entries));
}
/**
* An entry with the results that its writer had not read, because other runs can finish at the same time. An entry takes
* none from an entry with less trust.
*/
function withUnread(ownEntry, entries) {
	const { entry, id } = ownEntry;
	if (entry.kind === "started") return ownEntry;
	const read = (entries.findLast((candidate) => candidate.id === ownEntry.previous && candidate.entry.run === entry.run && isSamePlace(candidate, ownEntry)) ?? ownEntry).previous ?? 0;
	const unread = entries.filter((candidate) => candidate.id > read && candidate.id < id && isSamePlace(candidate, ownEntry) && (entry.trust === "plain" || candidate.entry.trust === entry.trust));
	if (unread.every((candidate) => candidate.entry.kind === "started")) return ownEntry;
	const others = new Map(entry.others.map((live) => [live.service, live]));
	for (const { entry: loggedEntry } of unread) if (loggedEntry.kind === "finished") require_judging.endedBy(loggedEntry, others);
	for (const result of entry.instances) if (require_judging.isWrite(result)) others.delete(result.service);
	return {
		...ownEntry,
		entry: {
			...entry,
			others: [...others.values()]
		}
	};
}
function isSamePlace({ entry: a }, { entry: b }) {
	return a.environment === b.environment;
}
/** The entry of a set of parts; null while it is not complete, or where it is not an entry. */
function entryOf(set, ofRepository, { key, root }) {
	const last = set.at(-1);
	if (last === void 0 || set.length !== last.part.of) return null;
	const { answer, part } = last;
	const parts = set.map((ownPart) => ownPart.part).toSorted((a, b) => a.part - b.part);
	const isOne = parts.every(({ previous, written, signature, of }) => [
		previous === part.previous,
		written === part.written,
		of === part.of
	].every(Boolean) && signature === part.signature);
	const place = {
		repository: ofRepository,
		task: taskOf(root),
		environment: answer.environment
	};
	const whole = isOne ? openPayload(parts, place, key) : null;
	if (whole === null) return null;
	const at = require_status_history.momentOf(answer.created_at);
	const isSigned = whole.isSigned && isFresh(part.written, at);
	const trust = isByApp(answer) ? "app" : isSigned ? "signed" : "plain";
	return {
		entry: {
			...whole.entry,
			at,
			trust
		},
		id: answer.id,
		previous: part.previous
	};
}
/** Whether the log counts it: a deployment of our login, or of a former one in its time. */
function isOurs({ creator, created_at }, { identity, former = [] }) {
	const login = creator?.login;
	if (login === identity) return true;
	return former.some(({ name, until }) => name === login && require_status_history.momentOf(created_at) <= until);
}
/** The App of all workflows: any of them may have written an entry in its name. */
const ACTIONS = "github-actions";
/** Only an App with its own key can write as a bot of that name. */
function isByApp({ creator, performed_via_github_app: app }) {
	const { login = "", type } = creator ?? {};
	return type === "Bot" && isAppLogin(login) && app?.slug !== ACTIONS;
}
function isAppLogin(login) {
	return login.endsWith("[bot]") && login !== `${ACTIONS}[bot]`;
}
/**
* The deployment of a deleted entry that a writer had read; null: none. Entries before the newest finished one do not
* matter, so a workflow may delete old deployments.
*/
function gapIn(pages) {
	return pages.entries().slice(newestFinished(pages) + 1).flatMap(({ previous }) => previous ?? []).find((id) => pages.isMissing(id)) ?? null;
}
function newestFinished(pages) {
	return pages.entries().findLastIndex(({ entry }) => entry.kind === "finished");
}
Object.defineProperty(exports, "createDeployment", {
	enumerable: true,
	get: function() {
		return createDeployment;
	}
});
Object.defineProperty(exports, "deploymentsOf", {
	enumerable: true,
	get: function() {
		return deploymentsOf;
	}
});
Object.defineProperty(exports, "gapIn", {
	enumerable: true,
	get: function() {
		return gapIn;
	}
});
Object.defineProperty(exports, "hasKey", {
	enumerable: true,
	get: function() {
		return hasKey;
	}
});
Object.defineProperty(exports, "isAppLogin", {
	enumerable: true,
	get: function() {
		return isAppLogin;
	}
});
Object.defineProperty(exports, "isByApp", {
	enumerable: true,
	get: function() {
		return isByApp;
	}
});
Object.defineProperty(exports, "isFresh", {
	enumerable: true,
	get: function() {
		return isFresh;
	}
});
Object.defineProperty(exports, "isOurs", {
	enumerable: true,
	get: function() {
		return isOurs;
	}
});
Object.defineProperty(exports, "isSignatureOf", {
	enumerable: true,
	get: function() {
		return isSignatureOf;
	}
});
Object.defineProperty(exports, "logPages", {
	enumerable: true,
	get: function() {
		return logPages;
	}
});
Object.defineProperty(exports, "newestFinished", {
	enumerable: true,
	get: function() {
		return newestFinished;
	}
});
Object.defineProperty(exports, "partsOf", {
	enumerable: true,
	get: function() {
		return partsOf;
	}
});
Object.defineProperty(exports, "payloadOf", {
	enumerable: true,
	get: function() {
		return payloadOf;
	}
});
Object.defineProperty(exports, "postStatus", {
	enumerable: true,
	get: function() {
		return postStatus;
	}
});
Object.defineProperty(exports, "signatureOf", {
	enumerable: true,
	get: function() {
		return signatureOf;
	}
});
Object.defineProperty(exports, "taskOf", {
	enumerable: true,
	get: function() {
		return taskOf;
	}
});
