import { n as indented } from "./text.js";
import { t as momentOf } from "./context.js";
import { i as nameIn, n as isOnGitHub } from "./github-name.js";
import { n as mayHaveToken, t as githubHere } from "./github-here.js";
import { o as remark } from "./output.js";
import { y as terminalWidth } from "./program.js";
// src/cli/ask-github.ts
/** GitHub as this command reads it; null where it is not asked. */
async function askGitHub(gatherer, options, { base, head: named }) {
	const { offline = false, evidence, identity = null } = options;
	if (offline || evidence !== void 0 || !mayHaveToken()) return null;
	const { repository } = gatherer;
	const here = await githubHere(repository, options);
	if ("notAsked" in here) return null;
	const say = (line) => {
		if (options.format === "text") remark(line);
	};
	const { client, name } = here;
	const head = await headIn(repository, named, client.owner);
	const at = options.at === void 0 ? null : momentOf(options.at);
	const { openOnClone } = await import("./clone-github.js");
	const opened = await openOnClone(client, {
		gatherer,
		base,
		head,
		at,
		log: options,
		identity
	});
	if (opened.kind !== "known") {
		say(`GitHub is not asked here: ${opened.why}`);
		return null;
	}
	const now = client.now();
	if (at !== null && now.kind === "known" && at < now.value) {
		say("GitHub is not asked here: it knows the present, and --at is in the past");
		return null;
	}
	say(`asking GitHub about ${name}: ${await pullText(repository, opened.value, head, named)}`);
	return opened.value;
}
async function headIn(repository, named, owner) {
	const branch = await repository.pushedBranch(named);
	if (branch !== null) {
		const [pushedTo] = (isOnGitHub(branch.url) ? nameIn(branch.url) : null)?.split("/") ?? [];
		return {
			kind: "branch",
			owner: pushedTo ?? owner,
			name: branch.name
		};
	}
	const sha = await repository.resolve(named ?? "HEAD");
	return sha === null ? null : {
		kind: "commit",
		sha
	};
}
async function pullText(repository, { pull }, head, named) {
	const end = "(--offline does not)";
	if (pull === null) return `no open pull request for this ${head?.kind === "commit" ? "commit" : "branch"} ${end}`;
	const other = await repository.resolve(named ?? "HEAD") === pull.head ? "" : `, whose head ${pull.head.slice(0, 10)} is another commit`;
	return `pull request ${pull.number}${other} ${end}`;
}
// src/cli/missing.ts
/** The same gatherer, which notes what its evidence lacks. */
function noting(gatherer) {
	const missing = /* @__PURE__ */ new Set();
	const evidence = { async answer(asks, fingerprint) {
		const answer = await gatherer.evidence.answer(asks, fingerprint);
		asks.flatMap((ask) => lackOf(ask, answer) ?? []).forEach((lack) => missing.add(lack));
		return answer;
	} };
	return {
		gatherer: {
			...gatherer,
			evidence
		},
		missing
	};
}
/** What GitHub knows and a clone does not. */
function lackOf(ask, evidence) {
	const isAbsent = (finding) => finding === void 0 || finding.kind === "absent";
	switch (ask.kind) {
		case "reviews": return isAbsent(evidence.reviews) ? "reviews" : null;
		case "issues": return isAbsent(evidence.issues) ? "issues" : null;
		case "body": return isAbsent(evidence.body) ? "the text of the pull request" : null;
		case "team": return isAbsent(evidence.teams.get(ask.team)) ? `the members of ${ask.team}` : null;
		case "acceptance": return isAbsent(evidence.accepted) ? "earlier verdicts" : null;
		case "watched": return isAbsent(evidence.watched) ? "how watches ended" : null;
		default: return null;
	}
}
/** Nothing where the command lacked nothing. `isAsked`: whether GitHub was asked. */
async function remarkOnMissing(repository, missing, options) {
	if (missing.size === 0 || options.format !== "text") return;
	const list = [...missing].toSorted().join(", ");
	const { evidence: file } = options;
	if (file !== void 0) {
		remarkWithHint(`not in ${file}: ${list}`, "flaghoist evidence writes a file with everything");
		return;
	}
	const here = await githubHere(repository, options);
	const next = "next" in here ? here.next : "try again";
	remarkWithHint(`not asked here: ${list}`, `${next}, or fill in what flaghoist evidence writes`);
}
/** Fitted to the terminal, and on one line each elsewhere. */
function remarkWithHint(text, hint) {
	const width = terminalWidth();
	const written = `hint: ${hint}`;
	const lines = width === null ? [text, `  ${written}`] : [...indented(text, 0, width), ...indented(written, 2, width)];
	remark(lines.join("\n"));
}
export { remarkOnMissing as n, askGitHub as r, noting as t };
