export { r as statusCommand } from "./status3.js";
