import { r as refusal } from "./refusal.js";
// src/app/edit/edit-commit.ts
/** Names that are tried: branches of earlier incidents may have taken the first ones. */
const MOST_OF_A_NAME = 20;
/** Writes the edit. It never moves an existing branch. */
async function commitEdit(repository, edit) {
	const { base, branch, isOurName, message, files } = edit;
	for (const name of isOurName ? numbered(branch) : [branch]) {
		const commit = await repository.commitOnBranch({
			parent: base,
			branch: name,
			message,
			files
		});
		if (commit.kind === "done") return {
			branch: name,
			name: branch,
			isOurName,
			message,
			commit: commit.sha,
			files: [...files.keys()].toSorted()
		};
	}
	throw refusal("edit/branch-exists", { branch });
}
/** A name, and the names with a number that are tried where it is taken. */
function numbered(branch) {
	return Array.from({ length: MOST_OF_A_NAME }, (_, index) => index === 0 ? branch : `${branch}-${index + 1}`);
}
export { numbered as n, commitEdit as t };
