import { Br as require_dist } from "./judging.js";
export default require_dist();
export {};
