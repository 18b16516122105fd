export { o as deployCommand, s as deployHere } from "./deploying.js";
