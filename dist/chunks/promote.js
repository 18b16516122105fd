export { r as promoteCommand } from "./editing.js";
