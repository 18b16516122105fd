export { t as beginAnswers } from "./repository.js";
