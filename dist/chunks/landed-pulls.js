export { t as withPulls } from "./landed-pulls2.js";
