export { t as logCommand } from "./log.js";
