export { i as statusCommand } from "./deploying.js";
