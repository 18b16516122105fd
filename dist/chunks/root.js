import { r as refusal } from "./refusal.js";
// src/app/load/root.ts
/** `root` as a path from the top of the repository, without slashes at its ends. */
function rootOf(written) {
	const root = written.replaceAll("\\", "/").replace(/^(\.\/)+/, "").replace(/\/+$/, "");
	if (root === "" || root.startsWith("/") || root.split("/").some((part) => part === ".." || part === ".")) throw refusal("root/outside", { root: written });
	return root;
}
export { rootOf as t };
