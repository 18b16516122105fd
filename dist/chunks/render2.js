export { n as runRender } from "./render3.js";
