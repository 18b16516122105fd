export { r as statusCommand } from "./status2.js";
