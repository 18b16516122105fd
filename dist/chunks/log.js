export { t as logCommand } from "./log2.js";
