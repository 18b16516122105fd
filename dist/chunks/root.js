import { n as refusal } from "./refusal.js";
// src/app/root.ts
/** `root` as a path from the top of the repository, without slashes at its ends. */
function rootOf(written) {
	const root = written.replaceAll("\\", "/").replace(/^(\.\/)+/, "").replace(/\/+$/, "");
	if (root === "" || root.startsWith("/") || root.split("/").some((part) => part === ".." || part === ".")) throw refusal(`the root "${written}" is no folder below the top of the repository`, "write it from the top of the repository, such as environments or config/flags");
	return root;
}
export { rootOf as t };
