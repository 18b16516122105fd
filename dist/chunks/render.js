export { n as runRender } from "./render2.js";
