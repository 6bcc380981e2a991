export { buildCheckout, profileModel, serveCommand, timeModel } from "../benchmark.js";
