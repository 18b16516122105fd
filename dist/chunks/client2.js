export { t as openClient } from "./client.js";
