export { f as settingsFor } from "./program.js";
