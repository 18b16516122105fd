export { i as statusCommand } from "./status3.js";
