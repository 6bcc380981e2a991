import { __esmMin, __exportAll } from "./rolldown-runtime.js";
// scripts/build/stand-ins/left-out.ts
var left_out_exports = /* @__PURE__ */ __exportAll({
	default: () => void 0,
	defaults: () => void 0,
	getOctokit: () => void 0,
	requestLog: () => void 0,
	retry: () => void 0
});
var init_left_out = __esmMin((() => {}));
export { init_left_out, left_out_exports };
