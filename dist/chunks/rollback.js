export { t as rollbackCommand } from "./editing.js";
