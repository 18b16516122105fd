const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_judging = require("./judging.js");
const require_opening = require("./opening.js");
const require_openmetrics = require("./openmetrics.js");
// node_modules/tslib/tslib.es6.mjs
var tslib_es6_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	__addDisposableResource: () => __addDisposableResource,
	__assign: () => __assign,
	__asyncDelegator: () => __asyncDelegator,
	__asyncGenerator: () => __asyncGenerator,
	__asyncValues: () => __asyncValues,
	__await: () => __await,
	__awaiter: () => __awaiter,
	__classPrivateFieldGet: () => __classPrivateFieldGet,
	__classPrivateFieldIn: () => __classPrivateFieldIn,
	__classPrivateFieldSet: () => __classPrivateFieldSet,
	__createBinding: () => __createBinding,
	__decorate: () => __decorate,
	__disposeResources: () => __disposeResources,
	__esDecorate: () => __esDecorate,
	__exportStar: () => __exportStar,
	__extends: () => __extends,
	__generator: () => __generator,
	__importDefault: () => __importDefault,
	__importStar: () => __importStar,
	__makeTemplateObject: () => __makeTemplateObject,
	__metadata: () => __metadata,
	__param: () => __param,
	__propKey: () => __propKey,
	__read: () => __read,
	__rest: () => __rest,
	__rewriteRelativeImportExtension: () => __rewriteRelativeImportExtension,
	__runInitializers: () => __runInitializers,
	__setFunctionName: () => __setFunctionName,
	__spread: () => __spread,
	__spreadArray: () => __spreadArray,
	__spreadArrays: () => __spreadArrays,
	__values: () => __values,
	default: () => tslib_es6_default
});
function __extends(d, b) {
	if (typeof b !== "function" && b !== null) throw new TypeError("Class extends value " + String(b) + " is not a constructor or null");
	extendStatics(d, b);
	function __() {
		this.constructor = d;
	}
	d.prototype = b === null ? Object.create(b) : (__.prototype = b.prototype, new __());
}
function __rest(s, e) {
	var t = {};
	for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p) && e.indexOf(p) < 0) t[p] = s[p];
	if (s != null && typeof Object.getOwnPropertySymbols === "function") {
		for (var i = 0, p = Object.getOwnPropertySymbols(s); i < p.length; i++) if (e.indexOf(p[i]) < 0 && Object.prototype.propertyIsEnumerable.call(s, p[i])) t[p[i]] = s[p[i]];
	}
	return t;
}
function __decorate(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function __param(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
function __esDecorate(ctor, descriptorIn, decorators, contextIn, initializers, extraInitializers) {
	function accept(f) {
		if (f !== void 0 && typeof f !== "function") throw new TypeError("Function expected");
		return f;
	}
	var kind = contextIn.kind, key = kind === "getter" ? "get" : kind === "setter" ? "set" : "value";
	var target = !descriptorIn && ctor ? contextIn["static"] ? ctor : ctor.prototype : null;
	var descriptor = descriptorIn || (target ? Object.getOwnPropertyDescriptor(target, contextIn.name) : {});
	var _, done = false;
	for (var i = decorators.length - 1; i >= 0; i--) {
		var context = {};
		for (var p in contextIn) context[p] = p === "access" ? {} : contextIn[p];
		for (var p in contextIn.access) context.access[p] = contextIn.access[p];
		context.addInitializer = function(f) {
			if (done) throw new TypeError("Cannot add initializers after decoration has completed");
			extraInitializers.push(accept(f || null));
		};
		var result = (0, decorators[i])(kind === "accessor" ? {
			get: descriptor.get,
			set: descriptor.set
		} : descriptor[key], context);
		if (kind === "accessor") {
			if (result === void 0) continue;
			if (result === null || typeof result !== "object") throw new TypeError("Object expected");
			if (_ = accept(result.get)) descriptor.get = _;
			if (_ = accept(result.set)) descriptor.set = _;
			if (_ = accept(result.init)) initializers.unshift(_);
		} else if (_ = accept(result)) {
			if (kind === "field") initializers.unshift(_);
			else descriptor[key] = _;
		}
	}
	if (target) Object.defineProperty(target, contextIn.name, descriptor);
	done = true;
}
function __runInitializers(thisArg, initializers, value) {
	var useValue = arguments.length > 2;
	for (var i = 0; i < initializers.length; i++) value = useValue ? initializers[i].call(thisArg, value) : initializers[i].call(thisArg);
	return useValue ? value : void 0;
}
function __propKey(x) {
	return typeof x === "symbol" ? x : "".concat(x);
}
function __setFunctionName(f, name, prefix) {
	if (typeof name === "symbol") name = name.description ? "[".concat(name.description, "]") : "";
	return Object.defineProperty(f, "name", {
		configurable: true,
		value: prefix ? "".concat(prefix, " ", name) : name
	});
}
function __metadata(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function __awaiter(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
}
function __generator(thisArg, body) {
	var _ = {
		label: 0,
		sent: function() {
			if (t[0] & 1) throw t[1];
			return t[1];
		},
		trys: [],
		ops: []
	}, f, y, t, g = Object.create((typeof Iterator === "function" ? Iterator : Object).prototype);
	return g.next = verb(0), g["throw"] = verb(1), g["return"] = verb(2), typeof Symbol === "function" && (g[Symbol.iterator] = function() {
		return this;
	}), g;
	function verb(n) {
		return function(v) {
			return step([n, v]);
		};
	}
	function step(op) {
		if (f) throw new TypeError("Generator is already executing.");
		while (g && (g = 0, op[0] && (_ = 0)), _) try {
			if (f = 1, y && (t = op[0] & 2 ? y["return"] : op[0] ? y["throw"] || ((t = y["return"]) && t.call(y), 0) : y.next) && !(t = t.call(y, op[1])).done) return t;
			if (y = 0, t) op = [op[0] & 2, t.value];
			switch (op[0]) {
				case 0:
				case 1:
					t = op;
					break;
				case 4:
					_.label++;
					return {
						value: op[1],
						done: false
					};
				case 5:
					_.label++;
					y = op[1];
					op = [0];
					continue;
				case 7:
					op = _.ops.pop();
					_.trys.pop();
					continue;
				default:
					if (!(t = _.trys, t = t.length > 0 && t[t.length - 1]) && (op[0] === 6 || op[0] === 2)) {
						_ = 0;
						continue;
					}
					if (op[0] === 3 && (!t || op[1] > t[0] && op[1] < t[3])) {
						_.label = op[1];
						break;
					}
					if (op[0] === 6 && _.label < t[1]) {
						_.label = t[1];
						t = op;
						break;
					}
					if (t && _.label < t[2]) {
						_.label = t[2];
						_.ops.push(op);
						break;
					}
					if (t[2]) _.ops.pop();
					_.trys.pop();
					continue;
			}
			op = body.call(thisArg, _);
		} catch (e) {
			op = [6, e];
			y = 0;
		} finally {
			f = t = 0;
		}
		if (op[0] & 5) throw op[1];
		return {
			value: op[0] ? op[1] : void 0,
			done: true
		};
	}
}
function __exportStar(m, o) {
	for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(o, p)) __createBinding(o, m, p);
}
function __values(o) {
	var s = typeof Symbol === "function" && Symbol.iterator, m = s && o[s], i = 0;
	if (m) return m.call(o);
	if (o && typeof o.length === "number") return { next: function() {
		if (o && i >= o.length) o = void 0;
		return {
			value: o && o[i++],
			done: !o
		};
	} };
	throw new TypeError(s ? "Object is not iterable." : "Symbol.iterator is not defined.");
}
function __read(o, n) {
	var m = typeof Symbol === "function" && o[Symbol.iterator];
	if (!m) return o;
	var i = m.call(o), r, ar = [], e;
	try {
		while ((n === void 0 || n-- > 0) && !(r = i.next()).done) ar.push(r.value);
	} catch (error) {
		e = { error };
	} finally {
		try {
			if (r && !r.done && (m = i["return"])) m.call(i);
		} finally {
			if (e) throw e.error;
		}
	}
	return ar;
}
/** @deprecated */
function __spread() {
	for (var ar = [], i = 0; i < arguments.length; i++) ar = ar.concat(__read(arguments[i]));
	return ar;
}
/** @deprecated */
function __spreadArrays() {
	for (var s = 0, i = 0, il = arguments.length; i < il; i++) s += arguments[i].length;
	for (var r = Array(s), k = 0, i = 0; i < il; i++) for (var a = arguments[i], j = 0, jl = a.length; j < jl; j++, k++) r[k] = a[j];
	return r;
}
function __spreadArray(to, from, pack) {
	if (pack || arguments.length === 2) {
		for (var i = 0, l = from.length, ar; i < l; i++) if (ar || !(i in from)) {
			if (!ar) ar = Array.prototype.slice.call(from, 0, i);
			ar[i] = from[i];
		}
	}
	return to.concat(ar || Array.prototype.slice.call(from));
}
function __await(v) {
	return this instanceof __await ? (this.v = v, this) : new __await(v);
}
function __asyncGenerator(thisArg, _arguments, generator) {
	if (!Symbol.asyncIterator) throw new TypeError("Symbol.asyncIterator is not defined.");
	var g = generator.apply(thisArg, _arguments || []), i, q = [];
	return i = Object.create((typeof AsyncIterator === "function" ? AsyncIterator : Object).prototype), verb("next"), verb("throw"), verb("return", awaitReturn), i[Symbol.asyncIterator] = function() {
		return this;
	}, i;
	function awaitReturn(f) {
		return function(v) {
			return Promise.resolve(v).then(f, reject);
		};
	}
	function verb(n, f) {
		if (g[n]) {
			i[n] = function(v) {
				return new Promise(function(a, b) {
					q.push([
						n,
						v,
						a,
						b
					]) > 1 || resume(n, v);
				});
			};
			if (f) i[n] = f(i[n]);
		}
	}
	function resume(n, v) {
		try {
			step(g[n](v));
		} catch (e) {
			settle(q[0][3], e);
		}
	}
	function step(r) {
		r.value instanceof __await ? Promise.resolve(r.value.v).then(fulfill, reject) : settle(q[0][2], r);
	}
	function fulfill(value) {
		resume("next", value);
	}
	function reject(value) {
		resume("throw", value);
	}
	function settle(f, v) {
		if (f(v), q.shift(), q.length) resume(q[0][0], q[0][1]);
	}
}
function __asyncDelegator(o) {
	var i = {}, p;
	return verb("next"), verb("throw", function(e) {
		throw e;
	}), verb("return"), i[Symbol.iterator] = function() {
		return this;
	}, i;
	function verb(n, f) {
		i[n] = o[n] ? function(v) {
			return (p = !p) ? {
				value: __await(o[n](v)),
				done: false
			} : f ? f(v) : v;
		} : f;
	}
}
function __asyncValues(o) {
	if (!Symbol.asyncIterator) throw new TypeError("Symbol.asyncIterator is not defined.");
	var m = o[Symbol.asyncIterator], i;
	return m ? m.call(o) : (o = typeof __values === "function" ? __values(o) : o[Symbol.iterator](), i = {}, verb("next"), verb("throw"), verb("return"), i[Symbol.asyncIterator] = function() {
		return this;
	}, i);
	function verb(n) {
		i[n] = o[n] && function(v) {
			return new Promise(function(resolve, reject) {
				v = o[n](v), settle(resolve, reject, v.done, v.value);
			});
		};
	}
	function settle(resolve, reject, d, v) {
		Promise.resolve(v).then(function(v) {
			resolve({
				value: v,
				done: d
			});
		}, reject);
	}
}
function __makeTemplateObject(cooked, raw) {
	if (Object.defineProperty) Object.defineProperty(cooked, "raw", { value: raw });
	else cooked.raw = raw;
	return cooked;
}
function __importStar(mod) {
	if (mod && mod.__esModule) return mod;
	var result = {};
	if (mod != null) {
		for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
	}
	__setModuleDefault(result, mod);
	return result;
}
function __importDefault(mod) {
	return mod && mod.__esModule ? mod : { default: mod };
}
function __classPrivateFieldGet(receiver, state, kind, f) {
	if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
	if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
	return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
}
function __classPrivateFieldSet(receiver, state, value, kind, f) {
	if (kind === "m") throw new TypeError("Private method is not writable");
	if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
	if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
	return kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value), value;
}
function __classPrivateFieldIn(state, receiver) {
	if (receiver === null || typeof receiver !== "object" && typeof receiver !== "function") throw new TypeError("Cannot use 'in' operator on non-object");
	return typeof state === "function" ? receiver === state : state.has(receiver);
}
function __addDisposableResource(env, value, async) {
	if (value !== null && value !== void 0) {
		if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
		var dispose, inner;
		if (async) {
			if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
			dispose = value[Symbol.asyncDispose];
		}
		if (dispose === void 0) {
			if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
			dispose = value[Symbol.dispose];
			if (async) inner = dispose;
		}
		if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
		if (inner) dispose = function() {
			try {
				inner.call(this);
			} catch (e) {
				return Promise.reject(e);
			}
		};
		env.stack.push({
			value,
			dispose,
			async
		});
	} else if (async) env.stack.push({ async: true });
	return value;
}
function __disposeResources(env) {
	function fail(e) {
		env.error = env.hasError ? new _SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
		env.hasError = true;
	}
	var r, s = 0;
	function next() {
		while (r = env.stack.pop()) try {
			if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
			if (r.dispose) {
				var result = r.dispose.call(r.value);
				if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
					fail(e);
					return next();
				});
			} else s |= 1;
		} catch (e) {
			fail(e);
		}
		if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
		if (env.hasError) throw env.error;
	}
	return next();
}
function __rewriteRelativeImportExtension(path, preserveJsx, extraExtensions, ignoreCase) {
	if (typeof path === "string" && /^\.\.?\//.test(path)) {
		if (extraExtensions) for (var extension in extraExtensions) {
			var suffix = path.slice(-extension.length);
			if (suffix === extension || ignoreCase && suffix.toLowerCase() === extension.toLowerCase()) {
				var output = extraExtensions[extension];
				return output === extension ? path : path.slice(0, -extension.length) + output;
			}
		}
		return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function(m, tsx, d, ext, cm) {
			return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : d + ext + "." + cm.toLowerCase() + "js";
		});
	}
	return path;
}
var extendStatics, __assign, __createBinding, __setModuleDefault, ownKeys, _SuppressedError, tslib_es6_default;
var init_tslib_es6 = require_rolldown_runtime.__esmMin((() => {
	extendStatics = function(d, b) {
		extendStatics = Object.setPrototypeOf || { __proto__: [] } instanceof Array && function(d, b) {
			d.__proto__ = b;
		} || function(d, b) {
			for (var p in b) if (Object.prototype.hasOwnProperty.call(b, p)) d[p] = b[p];
		};
		return extendStatics(d, b);
	};
	__assign = function() {
		__assign = Object.assign || function __assign(t) {
			for (var s, i = 1, n = arguments.length; i < n; i++) {
				s = arguments[i];
				for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p)) t[p] = s[p];
			}
			return t;
		};
		return __assign.apply(this, arguments);
	};
	__createBinding = Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	});
	__setModuleDefault = Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	};
	ownKeys = function(o) {
		ownKeys = Object.getOwnPropertyNames || function(o) {
			var ar = [];
			for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
			return ar;
		};
		return ownKeys(o);
	};
	_SuppressedError = typeof SuppressedError === "function" ? SuppressedError : function(error, suppressed, message) {
		var e = new Error(message);
		return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
	};
	tslib_es6_default = {
		__extends,
		__assign,
		__rest,
		__decorate,
		__param,
		__esDecorate,
		__runInitializers,
		__propKey,
		__setFunctionName,
		__metadata,
		__awaiter,
		__generator,
		__createBinding,
		__exportStar,
		__values,
		__read,
		__spread,
		__spreadArrays,
		__spreadArray,
		__await,
		__asyncGenerator,
		__asyncDelegator,
		__asyncValues,
		__makeTemplateObject,
		__importStar,
		__importDefault,
		__classPrivateFieldGet,
		__classPrivateFieldSet,
		__classPrivateFieldIn,
		__addDisposableResource,
		__disposeResources,
		__rewriteRelativeImportExtension
	};
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/types.gen.js
var require_types_gen$7 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ScaleOrientation = exports.defaultBarAlignment = exports.BarAlignment = exports.defaultStackingMode = exports.StackingMode = exports.defaultGraphGradientMode = exports.GraphGradientMode = exports.defaultLineInterpolation = exports.LineInterpolation = exports.defaultGraphTransform = exports.GraphTransform = exports.defaultGraphDrawStyle = exports.GraphDrawStyle = exports.defaultVisibilityMode = exports.VisibilityMode = exports.defaultAxisColorMode = exports.AxisColorMode = exports.defaultAxisPlacement = exports.AxisPlacement = exports.defaultLogsSortOrder = exports.LogsSortOrder = exports.defaultScaleDistribution = exports.ScaleDistribution = exports.defaultScaleDistributionConfig = exports.defaultHeatmapCalculationBucketConfig = exports.defaultHeatmapCellLayout = exports.HeatmapCellLayout = exports.defaultHeatmapCalculationMode = exports.HeatmapCalculationMode = exports.defaultFrameGeometrySourceMode = exports.FrameGeometrySourceMode = exports.defaultFrameGeometrySource = exports.defaultMapLayerOptions = exports.defaultResourceDimensionMode = exports.ResourceDimensionMode = exports.defaultTextDimensionConfig = exports.defaultTextDimensionMode = exports.TextDimensionMode = exports.defaultScalarDimensionConfig = exports.defaultScalarDimensionMode = exports.ScalarDimensionMode = exports.defaultColorDimensionConfig = exports.defaultScaleDimensionConfig = exports.defaultScaleDimensionMode = exports.ScaleDimensionMode = exports.defaultBaseDimensionConfig = exports.defaultDataQuery = exports.defaultDataSourceJsonData = exports.defaultDataTopic = exports.DataTopic = void 0;
	exports.defaultTimelineValueAlignment = exports.TimelineValueAlignment = exports.defaultFieldTextAlignment = exports.FieldTextAlignment = exports.defaultPercentChangeColorMode = exports.PercentChangeColorMode = exports.defaultBigValueTextMode = exports.BigValueTextMode = exports.defaultBigValueJustifyMode = exports.BigValueJustifyMode = exports.defaultBigValueGraphMode = exports.BigValueGraphMode = exports.defaultBigValueColorMode = exports.BigValueColorMode = exports.defaultOptionsWithTextFormatting = exports.defaultTimeZone = exports.defaultOptionsWithTimezones = exports.defaultVizLegendOptions = exports.defaultOptionsWithLegend = exports.defaultSortOrder = exports.SortOrder = exports.defaultTooltipDisplayMode = exports.TooltipDisplayMode = exports.defaultVizTooltipOptions = exports.defaultOptionsWithTooltip = exports.defaultVizOrientation = exports.VizOrientation = exports.defaultVizTextDisplayOptions = exports.defaultReduceDataOptions = exports.defaultSingleStatBaseOptions = exports.defaultLegendDisplayMode = exports.LegendDisplayMode = exports.defaultLegendPlacement = exports.LegendPlacement = exports.defaultGraphThresholdsStyleConfig = exports.defaultGraphThresholdsStyleMode = exports.GraphThresholdsStyleMode = exports.defaultHideableFieldConfig = exports.defaultStackableFieldConfig = exports.defaultStackingConfig = exports.defaultHideSeriesConfig = exports.defaultAxisConfig = exports.defaultPointsConfig = exports.defaultFillConfig = exports.defaultBarConfig = exports.defaultLineConfig = exports.defaultLineStyle = exports.defaultScaleDirection = exports.ScaleDirection = exports.defaultScaleOrientation = void 0;
	exports.defaultTableFieldOptions = exports.defaultComparisonOperation = exports.ComparisonOperation = exports.defaultLogsDedupStrategy = exports.LogsDedupStrategy = exports.defaultHeatmapCalculationOptions = exports.defaultResourceDimensionConfig = exports.defaultDataSourceRef = exports.defaultVariableFormatID = exports.VariableFormatID = exports.defaultTableCellOptions = exports.defaultTableCellHeight = exports.TableCellHeight = exports.defaultTableColoredBackgroundCellOptions = exports.defaultTableSparklineCellOptions = exports.defaultTableBarGaugeCellOptions = exports.defaultTableActionsCellOptions = exports.defaultTableDataLinksCellOptions = exports.defaultTableImageCellOptions = exports.defaultTableJsonViewCellOptions = exports.defaultTableColorTextCellOptions = exports.defaultTableAutoCellOptions = exports.defaultTableFooterOptions = exports.defaultTableSortByFieldState = exports.defaultTableCellBackgroundDisplayMode = exports.TableCellBackgroundDisplayMode = exports.defaultTableCellDisplayMode = exports.TableCellDisplayMode = exports.defaultLabels = exports.defaultBarGaugeSizing = exports.BarGaugeSizing = exports.defaultBarGaugeNamePlacement = exports.BarGaugeNamePlacement = exports.defaultBarGaugeValueMode = exports.BarGaugeValueMode = exports.defaultBarGaugeDisplayMode = exports.BarGaugeDisplayMode = exports.defaultGraphFieldConfig = void 0;
	/**
	* A topic is attached to DataFrame metadata in query results.
	* This specifies where the data should be used.
	*/
	var DataTopic;
	(function(DataTopic) {
		DataTopic["Series"] = "series";
		DataTopic["Annotations"] = "annotations";
		DataTopic["AlertStates"] = "alertStates";
	})(DataTopic || (exports.DataTopic = DataTopic = {}));
	const defaultDataTopic = () => DataTopic.Series;
	exports.defaultDataTopic = defaultDataTopic;
	const defaultDataSourceJsonData = () => ({});
	exports.defaultDataSourceJsonData = defaultDataSourceJsonData;
	const defaultDataQuery = () => ({ refId: "" });
	exports.defaultDataQuery = defaultDataQuery;
	const defaultBaseDimensionConfig = () => ({});
	exports.defaultBaseDimensionConfig = defaultBaseDimensionConfig;
	var ScaleDimensionMode;
	(function(ScaleDimensionMode) {
		ScaleDimensionMode["Linear"] = "linear";
		ScaleDimensionMode["Quad"] = "quad";
	})(ScaleDimensionMode || (exports.ScaleDimensionMode = ScaleDimensionMode = {}));
	const defaultScaleDimensionMode = () => ScaleDimensionMode.Linear;
	exports.defaultScaleDimensionMode = defaultScaleDimensionMode;
	const defaultScaleDimensionConfig = () => ({
		min: 0,
		max: 0
	});
	exports.defaultScaleDimensionConfig = defaultScaleDimensionConfig;
	const defaultColorDimensionConfig = () => ({});
	exports.defaultColorDimensionConfig = defaultColorDimensionConfig;
	var ScalarDimensionMode;
	(function(ScalarDimensionMode) {
		ScalarDimensionMode["Mod"] = "mod";
		ScalarDimensionMode["Clamped"] = "clamped";
	})(ScalarDimensionMode || (exports.ScalarDimensionMode = ScalarDimensionMode = {}));
	const defaultScalarDimensionMode = () => ScalarDimensionMode.Mod;
	exports.defaultScalarDimensionMode = defaultScalarDimensionMode;
	const defaultScalarDimensionConfig = () => ({
		min: 0,
		max: 0
	});
	exports.defaultScalarDimensionConfig = defaultScalarDimensionConfig;
	var TextDimensionMode;
	(function(TextDimensionMode) {
		TextDimensionMode["Fixed"] = "fixed";
		TextDimensionMode["Field"] = "field";
		TextDimensionMode["Template"] = "template";
	})(TextDimensionMode || (exports.TextDimensionMode = TextDimensionMode = {}));
	const defaultTextDimensionMode = () => TextDimensionMode.Fixed;
	exports.defaultTextDimensionMode = defaultTextDimensionMode;
	const defaultTextDimensionConfig = () => ({ mode: TextDimensionMode.Fixed });
	exports.defaultTextDimensionConfig = defaultTextDimensionConfig;
	var ResourceDimensionMode;
	(function(ResourceDimensionMode) {
		ResourceDimensionMode["Fixed"] = "fixed";
		ResourceDimensionMode["Field"] = "field";
		ResourceDimensionMode["Mapping"] = "mapping";
	})(ResourceDimensionMode || (exports.ResourceDimensionMode = ResourceDimensionMode = {}));
	const defaultResourceDimensionMode = () => ResourceDimensionMode.Fixed;
	exports.defaultResourceDimensionMode = defaultResourceDimensionMode;
	const defaultMapLayerOptions = () => ({
		type: "",
		name: ""
	});
	exports.defaultMapLayerOptions = defaultMapLayerOptions;
	const defaultFrameGeometrySource = () => ({ mode: FrameGeometrySourceMode.Auto });
	exports.defaultFrameGeometrySource = defaultFrameGeometrySource;
	var FrameGeometrySourceMode;
	(function(FrameGeometrySourceMode) {
		FrameGeometrySourceMode["Auto"] = "auto";
		FrameGeometrySourceMode["Geohash"] = "geohash";
		FrameGeometrySourceMode["Coords"] = "coords";
		FrameGeometrySourceMode["Lookup"] = "lookup";
	})(FrameGeometrySourceMode || (exports.FrameGeometrySourceMode = FrameGeometrySourceMode = {}));
	const defaultFrameGeometrySourceMode = () => FrameGeometrySourceMode.Auto;
	exports.defaultFrameGeometrySourceMode = defaultFrameGeometrySourceMode;
	var HeatmapCalculationMode;
	(function(HeatmapCalculationMode) {
		HeatmapCalculationMode["Size"] = "size";
		HeatmapCalculationMode["Count"] = "count";
	})(HeatmapCalculationMode || (exports.HeatmapCalculationMode = HeatmapCalculationMode = {}));
	const defaultHeatmapCalculationMode = () => HeatmapCalculationMode.Size;
	exports.defaultHeatmapCalculationMode = defaultHeatmapCalculationMode;
	var HeatmapCellLayout;
	(function(HeatmapCellLayout) {
		HeatmapCellLayout["Le"] = "le";
		HeatmapCellLayout["Ge"] = "ge";
		HeatmapCellLayout["Unknown"] = "unknown";
		HeatmapCellLayout["Auto"] = "auto";
	})(HeatmapCellLayout || (exports.HeatmapCellLayout = HeatmapCellLayout = {}));
	const defaultHeatmapCellLayout = () => HeatmapCellLayout.Le;
	exports.defaultHeatmapCellLayout = defaultHeatmapCellLayout;
	const defaultHeatmapCalculationBucketConfig = () => ({});
	exports.defaultHeatmapCalculationBucketConfig = defaultHeatmapCalculationBucketConfig;
	const defaultScaleDistributionConfig = () => ({ type: ScaleDistribution.Linear });
	exports.defaultScaleDistributionConfig = defaultScaleDistributionConfig;
	/**
	* TODO docs
	*/
	var ScaleDistribution;
	(function(ScaleDistribution) {
		ScaleDistribution["Linear"] = "linear";
		ScaleDistribution["Log"] = "log";
		ScaleDistribution["Ordinal"] = "ordinal";
		ScaleDistribution["Symlog"] = "symlog";
	})(ScaleDistribution || (exports.ScaleDistribution = ScaleDistribution = {}));
	const defaultScaleDistribution = () => ScaleDistribution.Linear;
	exports.defaultScaleDistribution = defaultScaleDistribution;
	var LogsSortOrder;
	(function(LogsSortOrder) {
		LogsSortOrder["Descending"] = "Descending";
		LogsSortOrder["Ascending"] = "Ascending";
	})(LogsSortOrder || (exports.LogsSortOrder = LogsSortOrder = {}));
	const defaultLogsSortOrder = () => LogsSortOrder.Descending;
	exports.defaultLogsSortOrder = defaultLogsSortOrder;
	/**
	* TODO docs
	*/
	var AxisPlacement;
	(function(AxisPlacement) {
		AxisPlacement["Auto"] = "auto";
		AxisPlacement["Top"] = "top";
		AxisPlacement["Right"] = "right";
		AxisPlacement["Bottom"] = "bottom";
		AxisPlacement["Left"] = "left";
		AxisPlacement["Hidden"] = "hidden";
	})(AxisPlacement || (exports.AxisPlacement = AxisPlacement = {}));
	const defaultAxisPlacement = () => AxisPlacement.Auto;
	exports.defaultAxisPlacement = defaultAxisPlacement;
	/**
	* TODO docs
	*/
	var AxisColorMode;
	(function(AxisColorMode) {
		AxisColorMode["Text"] = "text";
		AxisColorMode["Series"] = "series";
	})(AxisColorMode || (exports.AxisColorMode = AxisColorMode = {}));
	const defaultAxisColorMode = () => AxisColorMode.Text;
	exports.defaultAxisColorMode = defaultAxisColorMode;
	/**
	* TODO docs
	*/
	var VisibilityMode;
	(function(VisibilityMode) {
		VisibilityMode["Auto"] = "auto";
		VisibilityMode["Never"] = "never";
		VisibilityMode["Always"] = "always";
	})(VisibilityMode || (exports.VisibilityMode = VisibilityMode = {}));
	const defaultVisibilityMode = () => VisibilityMode.Auto;
	exports.defaultVisibilityMode = defaultVisibilityMode;
	/**
	* TODO docs
	*/
	var GraphDrawStyle;
	(function(GraphDrawStyle) {
		GraphDrawStyle["Line"] = "line";
		GraphDrawStyle["Bars"] = "bars";
		GraphDrawStyle["Points"] = "points";
	})(GraphDrawStyle || (exports.GraphDrawStyle = GraphDrawStyle = {}));
	const defaultGraphDrawStyle = () => GraphDrawStyle.Line;
	exports.defaultGraphDrawStyle = defaultGraphDrawStyle;
	/**
	* TODO docs
	*/
	var GraphTransform;
	(function(GraphTransform) {
		GraphTransform["Constant"] = "constant";
		GraphTransform["NegativeY"] = "negative-Y";
	})(GraphTransform || (exports.GraphTransform = GraphTransform = {}));
	const defaultGraphTransform = () => GraphTransform.Constant;
	exports.defaultGraphTransform = defaultGraphTransform;
	/**
	* TODO docs
	*/
	var LineInterpolation;
	(function(LineInterpolation) {
		LineInterpolation["Linear"] = "linear";
		LineInterpolation["Smooth"] = "smooth";
		LineInterpolation["StepBefore"] = "stepBefore";
		LineInterpolation["StepAfter"] = "stepAfter";
	})(LineInterpolation || (exports.LineInterpolation = LineInterpolation = {}));
	const defaultLineInterpolation = () => LineInterpolation.Linear;
	exports.defaultLineInterpolation = defaultLineInterpolation;
	/**
	* TODO docs
	*/
	var GraphGradientMode;
	(function(GraphGradientMode) {
		GraphGradientMode["None"] = "none";
		GraphGradientMode["Opacity"] = "opacity";
		GraphGradientMode["Hue"] = "hue";
		GraphGradientMode["Scheme"] = "scheme";
	})(GraphGradientMode || (exports.GraphGradientMode = GraphGradientMode = {}));
	const defaultGraphGradientMode = () => GraphGradientMode.None;
	exports.defaultGraphGradientMode = defaultGraphGradientMode;
	/**
	* TODO docs
	*/
	var StackingMode;
	(function(StackingMode) {
		StackingMode["None"] = "none";
		StackingMode["Normal"] = "normal";
		StackingMode["Percent"] = "percent";
	})(StackingMode || (exports.StackingMode = StackingMode = {}));
	const defaultStackingMode = () => StackingMode.None;
	exports.defaultStackingMode = defaultStackingMode;
	/**
	* TODO docs
	*/
	var BarAlignment;
	(function(BarAlignment) {
		BarAlignment[BarAlignment["Before"] = -1] = "Before";
		BarAlignment[BarAlignment["Center"] = 0] = "Center";
		BarAlignment[BarAlignment["After"] = 1] = "After";
	})(BarAlignment || (exports.BarAlignment = BarAlignment = {}));
	const defaultBarAlignment = () => BarAlignment.Before;
	exports.defaultBarAlignment = defaultBarAlignment;
	/**
	* TODO docs
	*/
	var ScaleOrientation;
	(function(ScaleOrientation) {
		ScaleOrientation[ScaleOrientation["Horizontal"] = 0] = "Horizontal";
		ScaleOrientation[ScaleOrientation["Vertical"] = 1] = "Vertical";
	})(ScaleOrientation || (exports.ScaleOrientation = ScaleOrientation = {}));
	const defaultScaleOrientation = () => ScaleOrientation.Horizontal;
	exports.defaultScaleOrientation = defaultScaleOrientation;
	/**
	* TODO docs
	*/
	var ScaleDirection;
	(function(ScaleDirection) {
		ScaleDirection[ScaleDirection["Up"] = 1] = "Up";
		ScaleDirection[ScaleDirection["Right"] = 1] = "Right";
		ScaleDirection[ScaleDirection["Down"] = -1] = "Down";
		ScaleDirection[ScaleDirection["Left"] = -1] = "Left";
	})(ScaleDirection || (exports.ScaleDirection = ScaleDirection = {}));
	const defaultScaleDirection = () => ScaleDirection.Up;
	exports.defaultScaleDirection = defaultScaleDirection;
	const defaultLineStyle = () => ({});
	exports.defaultLineStyle = defaultLineStyle;
	const defaultLineConfig = () => ({});
	exports.defaultLineConfig = defaultLineConfig;
	const defaultBarConfig = () => ({});
	exports.defaultBarConfig = defaultBarConfig;
	const defaultFillConfig = () => ({});
	exports.defaultFillConfig = defaultFillConfig;
	const defaultPointsConfig = () => ({});
	exports.defaultPointsConfig = defaultPointsConfig;
	const defaultAxisConfig = () => ({});
	exports.defaultAxisConfig = defaultAxisConfig;
	const defaultHideSeriesConfig = () => ({
		tooltip: false,
		legend: false,
		viz: false
	});
	exports.defaultHideSeriesConfig = defaultHideSeriesConfig;
	const defaultStackingConfig = () => ({});
	exports.defaultStackingConfig = defaultStackingConfig;
	const defaultStackableFieldConfig = () => ({});
	exports.defaultStackableFieldConfig = defaultStackableFieldConfig;
	const defaultHideableFieldConfig = () => ({});
	exports.defaultHideableFieldConfig = defaultHideableFieldConfig;
	/**
	* TODO docs
	*/
	var GraphThresholdsStyleMode;
	(function(GraphThresholdsStyleMode) {
		GraphThresholdsStyleMode["Off"] = "off";
		GraphThresholdsStyleMode["Line"] = "line";
		GraphThresholdsStyleMode["Dashed"] = "dashed";
		GraphThresholdsStyleMode["Area"] = "area";
		GraphThresholdsStyleMode["LineAndArea"] = "line+area";
		GraphThresholdsStyleMode["DashedAndArea"] = "dashed+area";
		GraphThresholdsStyleMode["Series"] = "series";
	})(GraphThresholdsStyleMode || (exports.GraphThresholdsStyleMode = GraphThresholdsStyleMode = {}));
	const defaultGraphThresholdsStyleMode = () => GraphThresholdsStyleMode.Off;
	exports.defaultGraphThresholdsStyleMode = defaultGraphThresholdsStyleMode;
	const defaultGraphThresholdsStyleConfig = () => ({ mode: GraphThresholdsStyleMode.Off });
	exports.defaultGraphThresholdsStyleConfig = defaultGraphThresholdsStyleConfig;
	/**
	* TODO docs
	*/
	var LegendPlacement;
	(function(LegendPlacement) {
		LegendPlacement["Bottom"] = "bottom";
		LegendPlacement["Right"] = "right";
	})(LegendPlacement || (exports.LegendPlacement = LegendPlacement = {}));
	const defaultLegendPlacement = () => LegendPlacement.Bottom;
	exports.defaultLegendPlacement = defaultLegendPlacement;
	/**
	* TODO docs
	* Note: "hidden" needs to remain as an option for plugins compatibility
	*/
	var LegendDisplayMode;
	(function(LegendDisplayMode) {
		LegendDisplayMode["List"] = "list";
		LegendDisplayMode["Table"] = "table";
		LegendDisplayMode["Hidden"] = "hidden";
	})(LegendDisplayMode || (exports.LegendDisplayMode = LegendDisplayMode = {}));
	const defaultLegendDisplayMode = () => LegendDisplayMode.List;
	exports.defaultLegendDisplayMode = defaultLegendDisplayMode;
	const defaultSingleStatBaseOptions = () => ({
		reduceOptions: (0, exports.defaultReduceDataOptions)(),
		orientation: VizOrientation.Auto
	});
	exports.defaultSingleStatBaseOptions = defaultSingleStatBaseOptions;
	const defaultReduceDataOptions = () => ({ calcs: [] });
	exports.defaultReduceDataOptions = defaultReduceDataOptions;
	const defaultVizTextDisplayOptions = () => ({});
	exports.defaultVizTextDisplayOptions = defaultVizTextDisplayOptions;
	/**
	* TODO docs
	*/
	var VizOrientation;
	(function(VizOrientation) {
		VizOrientation["Auto"] = "auto";
		VizOrientation["Vertical"] = "vertical";
		VizOrientation["Horizontal"] = "horizontal";
	})(VizOrientation || (exports.VizOrientation = VizOrientation = {}));
	const defaultVizOrientation = () => VizOrientation.Auto;
	exports.defaultVizOrientation = defaultVizOrientation;
	const defaultOptionsWithTooltip = () => ({ tooltip: (0, exports.defaultVizTooltipOptions)() });
	exports.defaultOptionsWithTooltip = defaultOptionsWithTooltip;
	const defaultVizTooltipOptions = () => ({
		mode: TooltipDisplayMode.Single,
		sort: SortOrder.Ascending
	});
	exports.defaultVizTooltipOptions = defaultVizTooltipOptions;
	/**
	* TODO docs
	*/
	var TooltipDisplayMode;
	(function(TooltipDisplayMode) {
		TooltipDisplayMode["Single"] = "single";
		TooltipDisplayMode["Multi"] = "multi";
		TooltipDisplayMode["None"] = "none";
	})(TooltipDisplayMode || (exports.TooltipDisplayMode = TooltipDisplayMode = {}));
	const defaultTooltipDisplayMode = () => TooltipDisplayMode.Single;
	exports.defaultTooltipDisplayMode = defaultTooltipDisplayMode;
	/**
	* TODO docs
	*/
	var SortOrder;
	(function(SortOrder) {
		SortOrder["Ascending"] = "asc";
		SortOrder["Descending"] = "desc";
		SortOrder["None"] = "none";
	})(SortOrder || (exports.SortOrder = SortOrder = {}));
	const defaultSortOrder = () => SortOrder.Ascending;
	exports.defaultSortOrder = defaultSortOrder;
	const defaultOptionsWithLegend = () => ({ legend: (0, exports.defaultVizLegendOptions)() });
	exports.defaultOptionsWithLegend = defaultOptionsWithLegend;
	const defaultVizLegendOptions = () => ({
		displayMode: LegendDisplayMode.List,
		placement: LegendPlacement.Bottom,
		showLegend: false,
		calcs: []
	});
	exports.defaultVizLegendOptions = defaultVizLegendOptions;
	const defaultOptionsWithTimezones = () => ({});
	exports.defaultOptionsWithTimezones = defaultOptionsWithTimezones;
	const defaultTimeZone = () => "browser";
	exports.defaultTimeZone = defaultTimeZone;
	const defaultOptionsWithTextFormatting = () => ({});
	exports.defaultOptionsWithTextFormatting = defaultOptionsWithTextFormatting;
	/**
	* TODO docs
	*/
	var BigValueColorMode;
	(function(BigValueColorMode) {
		BigValueColorMode["Value"] = "value";
		BigValueColorMode["Background"] = "background";
		BigValueColorMode["BackgroundSolid"] = "background_solid";
		BigValueColorMode["None"] = "none";
	})(BigValueColorMode || (exports.BigValueColorMode = BigValueColorMode = {}));
	const defaultBigValueColorMode = () => BigValueColorMode.Value;
	exports.defaultBigValueColorMode = defaultBigValueColorMode;
	/**
	* TODO docs
	*/
	var BigValueGraphMode;
	(function(BigValueGraphMode) {
		BigValueGraphMode["None"] = "none";
		BigValueGraphMode["Line"] = "line";
		BigValueGraphMode["Area"] = "area";
	})(BigValueGraphMode || (exports.BigValueGraphMode = BigValueGraphMode = {}));
	const defaultBigValueGraphMode = () => BigValueGraphMode.None;
	exports.defaultBigValueGraphMode = defaultBigValueGraphMode;
	/**
	* TODO docs
	*/
	var BigValueJustifyMode;
	(function(BigValueJustifyMode) {
		BigValueJustifyMode["Auto"] = "auto";
		BigValueJustifyMode["Center"] = "center";
	})(BigValueJustifyMode || (exports.BigValueJustifyMode = BigValueJustifyMode = {}));
	const defaultBigValueJustifyMode = () => BigValueJustifyMode.Auto;
	exports.defaultBigValueJustifyMode = defaultBigValueJustifyMode;
	/**
	* TODO docs
	*/
	var BigValueTextMode;
	(function(BigValueTextMode) {
		BigValueTextMode["Auto"] = "auto";
		BigValueTextMode["Value"] = "value";
		BigValueTextMode["ValueAndName"] = "value_and_name";
		BigValueTextMode["Name"] = "name";
		BigValueTextMode["None"] = "none";
	})(BigValueTextMode || (exports.BigValueTextMode = BigValueTextMode = {}));
	const defaultBigValueTextMode = () => BigValueTextMode.Auto;
	exports.defaultBigValueTextMode = defaultBigValueTextMode;
	/**
	* TODO docs
	*/
	var PercentChangeColorMode;
	(function(PercentChangeColorMode) {
		PercentChangeColorMode["Standard"] = "standard";
		PercentChangeColorMode["Inverted"] = "inverted";
		PercentChangeColorMode["SameAsValue"] = "same_as_value";
	})(PercentChangeColorMode || (exports.PercentChangeColorMode = PercentChangeColorMode = {}));
	const defaultPercentChangeColorMode = () => PercentChangeColorMode.Standard;
	exports.defaultPercentChangeColorMode = defaultPercentChangeColorMode;
	/**
	* TODO -- should not be table specific!
	* TODO docs
	*/
	var FieldTextAlignment;
	(function(FieldTextAlignment) {
		FieldTextAlignment["Auto"] = "auto";
		FieldTextAlignment["Left"] = "left";
		FieldTextAlignment["Right"] = "right";
		FieldTextAlignment["Center"] = "center";
	})(FieldTextAlignment || (exports.FieldTextAlignment = FieldTextAlignment = {}));
	const defaultFieldTextAlignment = () => FieldTextAlignment.Auto;
	exports.defaultFieldTextAlignment = defaultFieldTextAlignment;
	/**
	* Controls the value alignment in the TimelineChart component
	*/
	var TimelineValueAlignment;
	(function(TimelineValueAlignment) {
		TimelineValueAlignment["Center"] = "center";
		TimelineValueAlignment["Left"] = "left";
		TimelineValueAlignment["Right"] = "right";
	})(TimelineValueAlignment || (exports.TimelineValueAlignment = TimelineValueAlignment = {}));
	const defaultTimelineValueAlignment = () => TimelineValueAlignment.Center;
	exports.defaultTimelineValueAlignment = defaultTimelineValueAlignment;
	const defaultGraphFieldConfig = () => ({});
	exports.defaultGraphFieldConfig = defaultGraphFieldConfig;
	/**
	* Enum expressing the possible display modes
	* for the bar gauge component of Grafana UI
	*/
	var BarGaugeDisplayMode;
	(function(BarGaugeDisplayMode) {
		BarGaugeDisplayMode["Basic"] = "basic";
		BarGaugeDisplayMode["Lcd"] = "lcd";
		BarGaugeDisplayMode["Gradient"] = "gradient";
	})(BarGaugeDisplayMode || (exports.BarGaugeDisplayMode = BarGaugeDisplayMode = {}));
	const defaultBarGaugeDisplayMode = () => BarGaugeDisplayMode.Basic;
	exports.defaultBarGaugeDisplayMode = defaultBarGaugeDisplayMode;
	/**
	* Allows for the table cell gauge display type to set the gauge mode.
	*/
	var BarGaugeValueMode;
	(function(BarGaugeValueMode) {
		BarGaugeValueMode["Color"] = "color";
		BarGaugeValueMode["Text"] = "text";
		BarGaugeValueMode["Hidden"] = "hidden";
	})(BarGaugeValueMode || (exports.BarGaugeValueMode = BarGaugeValueMode = {}));
	const defaultBarGaugeValueMode = () => BarGaugeValueMode.Color;
	exports.defaultBarGaugeValueMode = defaultBarGaugeValueMode;
	/**
	* Allows for the bar gauge name to be placed explicitly
	*/
	var BarGaugeNamePlacement;
	(function(BarGaugeNamePlacement) {
		BarGaugeNamePlacement["Auto"] = "auto";
		BarGaugeNamePlacement["Top"] = "top";
		BarGaugeNamePlacement["Left"] = "left";
		BarGaugeNamePlacement["Hidden"] = "hidden";
	})(BarGaugeNamePlacement || (exports.BarGaugeNamePlacement = BarGaugeNamePlacement = {}));
	const defaultBarGaugeNamePlacement = () => BarGaugeNamePlacement.Auto;
	exports.defaultBarGaugeNamePlacement = defaultBarGaugeNamePlacement;
	/**
	* Allows for the bar gauge size to be set explicitly
	*/
	var BarGaugeSizing;
	(function(BarGaugeSizing) {
		BarGaugeSizing["Auto"] = "auto";
		BarGaugeSizing["Manual"] = "manual";
	})(BarGaugeSizing || (exports.BarGaugeSizing = BarGaugeSizing = {}));
	const defaultBarGaugeSizing = () => BarGaugeSizing.Auto;
	exports.defaultBarGaugeSizing = defaultBarGaugeSizing;
	const defaultLabels = () => ({});
	exports.defaultLabels = defaultLabels;
	/**
	* Internally, this is the "type" of cell that's being displayed
	* in the table such as colored text, JSON, gauge, etc.
	* The color-background-solid, gradient-gauge, and lcd-gauge
	* modes are deprecated in favor of new cell subOptions
	*/
	var TableCellDisplayMode;
	(function(TableCellDisplayMode) {
		TableCellDisplayMode["Auto"] = "auto";
		TableCellDisplayMode["ColorText"] = "color-text";
		TableCellDisplayMode["ColorBackground"] = "color-background";
		TableCellDisplayMode["ColorBackgroundSolid"] = "color-background-solid";
		TableCellDisplayMode["GradientGauge"] = "gradient-gauge";
		TableCellDisplayMode["LcdGauge"] = "lcd-gauge";
		TableCellDisplayMode["JSONView"] = "json-view";
		TableCellDisplayMode["BasicGauge"] = "basic";
		TableCellDisplayMode["Image"] = "image";
		TableCellDisplayMode["Gauge"] = "gauge";
		TableCellDisplayMode["Sparkline"] = "sparkline";
		TableCellDisplayMode["DataLinks"] = "data-links";
		TableCellDisplayMode["Custom"] = "custom";
		TableCellDisplayMode["Actions"] = "actions";
	})(TableCellDisplayMode || (exports.TableCellDisplayMode = TableCellDisplayMode = {}));
	const defaultTableCellDisplayMode = () => TableCellDisplayMode.Auto;
	exports.defaultTableCellDisplayMode = defaultTableCellDisplayMode;
	/**
	* Display mode to the "Colored Background" display
	* mode for table cells. Either displays a solid color (basic mode)
	* or a gradient.
	*/
	var TableCellBackgroundDisplayMode;
	(function(TableCellBackgroundDisplayMode) {
		TableCellBackgroundDisplayMode["Basic"] = "basic";
		TableCellBackgroundDisplayMode["Gradient"] = "gradient";
	})(TableCellBackgroundDisplayMode || (exports.TableCellBackgroundDisplayMode = TableCellBackgroundDisplayMode = {}));
	const defaultTableCellBackgroundDisplayMode = () => TableCellBackgroundDisplayMode.Basic;
	exports.defaultTableCellBackgroundDisplayMode = defaultTableCellBackgroundDisplayMode;
	const defaultTableSortByFieldState = () => ({ displayName: "" });
	exports.defaultTableSortByFieldState = defaultTableSortByFieldState;
	const defaultTableFooterOptions = () => ({
		show: false,
		reducer: []
	});
	exports.defaultTableFooterOptions = defaultTableFooterOptions;
	const defaultTableAutoCellOptions = () => ({ type: TableCellDisplayMode.Auto });
	exports.defaultTableAutoCellOptions = defaultTableAutoCellOptions;
	const defaultTableColorTextCellOptions = () => ({ type: TableCellDisplayMode.ColorText });
	exports.defaultTableColorTextCellOptions = defaultTableColorTextCellOptions;
	const defaultTableJsonViewCellOptions = () => ({ type: TableCellDisplayMode.JSONView });
	exports.defaultTableJsonViewCellOptions = defaultTableJsonViewCellOptions;
	const defaultTableImageCellOptions = () => ({ type: TableCellDisplayMode.Image });
	exports.defaultTableImageCellOptions = defaultTableImageCellOptions;
	const defaultTableDataLinksCellOptions = () => ({ type: TableCellDisplayMode.DataLinks });
	exports.defaultTableDataLinksCellOptions = defaultTableDataLinksCellOptions;
	const defaultTableActionsCellOptions = () => ({ type: TableCellDisplayMode.Actions });
	exports.defaultTableActionsCellOptions = defaultTableActionsCellOptions;
	const defaultTableBarGaugeCellOptions = () => ({ type: TableCellDisplayMode.Gauge });
	exports.defaultTableBarGaugeCellOptions = defaultTableBarGaugeCellOptions;
	const defaultTableSparklineCellOptions = () => ({ type: TableCellDisplayMode.Sparkline });
	exports.defaultTableSparklineCellOptions = defaultTableSparklineCellOptions;
	const defaultTableColoredBackgroundCellOptions = () => ({ type: TableCellDisplayMode.ColorBackground });
	exports.defaultTableColoredBackgroundCellOptions = defaultTableColoredBackgroundCellOptions;
	/**
	* Height of a table cell
	*/
	var TableCellHeight;
	(function(TableCellHeight) {
		TableCellHeight["Sm"] = "sm";
		TableCellHeight["Md"] = "md";
		TableCellHeight["Lg"] = "lg";
		TableCellHeight["Auto"] = "auto";
	})(TableCellHeight || (exports.TableCellHeight = TableCellHeight = {}));
	const defaultTableCellHeight = () => TableCellHeight.Sm;
	exports.defaultTableCellHeight = defaultTableCellHeight;
	const defaultTableCellOptions = () => (0, exports.defaultTableAutoCellOptions)();
	exports.defaultTableCellOptions = defaultTableCellOptions;
	/**
	* Optional formats for the template variable replace functions
	* See also https://grafana.com/docs/grafana/latest/dashboards/variables/variable-syntax/#advanced-variable-format-options
	*/
	var VariableFormatID;
	(function(VariableFormatID) {
		VariableFormatID["Lucene"] = "lucene";
		VariableFormatID["Raw"] = "raw";
		VariableFormatID["Regex"] = "regex";
		VariableFormatID["Pipe"] = "pipe";
		VariableFormatID["Distributed"] = "distributed";
		VariableFormatID["CSV"] = "csv";
		VariableFormatID["HTML"] = "html";
		VariableFormatID["JSON"] = "json";
		VariableFormatID["PercentEncode"] = "percentencode";
		VariableFormatID["UriEncode"] = "uriencode";
		VariableFormatID["SingleQuote"] = "singlequote";
		VariableFormatID["DoubleQuote"] = "doublequote";
		VariableFormatID["SQLString"] = "sqlstring";
		VariableFormatID["Date"] = "date";
		VariableFormatID["Glob"] = "glob";
		VariableFormatID["Text"] = "text";
		VariableFormatID["QueryParam"] = "queryparam";
	})(VariableFormatID || (exports.VariableFormatID = VariableFormatID = {}));
	const defaultVariableFormatID = () => VariableFormatID.Lucene;
	exports.defaultVariableFormatID = defaultVariableFormatID;
	const defaultDataSourceRef = () => ({});
	exports.defaultDataSourceRef = defaultDataSourceRef;
	const defaultResourceDimensionConfig = () => ({ mode: ResourceDimensionMode.Fixed });
	exports.defaultResourceDimensionConfig = defaultResourceDimensionConfig;
	const defaultHeatmapCalculationOptions = () => ({});
	exports.defaultHeatmapCalculationOptions = defaultHeatmapCalculationOptions;
	var LogsDedupStrategy;
	(function(LogsDedupStrategy) {
		LogsDedupStrategy["None"] = "none";
		LogsDedupStrategy["Exact"] = "exact";
		LogsDedupStrategy["Numbers"] = "numbers";
		LogsDedupStrategy["Signature"] = "signature";
	})(LogsDedupStrategy || (exports.LogsDedupStrategy = LogsDedupStrategy = {}));
	const defaultLogsDedupStrategy = () => LogsDedupStrategy.None;
	exports.defaultLogsDedupStrategy = defaultLogsDedupStrategy;
	/**
	* Compare two values
	*/
	var ComparisonOperation;
	(function(ComparisonOperation) {
		ComparisonOperation["EQ"] = "eq";
		ComparisonOperation["NEQ"] = "neq";
		ComparisonOperation["LT"] = "lt";
		ComparisonOperation["LTE"] = "lte";
		ComparisonOperation["GT"] = "gt";
		ComparisonOperation["GTE"] = "gte";
	})(ComparisonOperation || (exports.ComparisonOperation = ComparisonOperation = {}));
	const defaultComparisonOperation = () => ComparisonOperation.EQ;
	exports.defaultComparisonOperation = defaultComparisonOperation;
	const defaultTableFieldOptions = () => ({
		align: FieldTextAlignment.Auto,
		inspect: false
	});
	exports.defaultTableFieldOptions = defaultTableFieldOptions;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/dataSourceJsonDataBuilder.gen.js
var require_dataSourceJsonDataBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DataSourceJsonDataBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var DataSourceJsonDataBuilder = class {
		constructor() {
			this.internal = common.defaultDataSourceJsonData();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		authType(authType) {
			this.internal.authType = authType;
			return this;
		}
		defaultRegion(defaultRegion) {
			this.internal.defaultRegion = defaultRegion;
			return this;
		}
		profile(profile) {
			this.internal.profile = profile;
			return this;
		}
		manageAlerts(manageAlerts) {
			this.internal.manageAlerts = manageAlerts;
			return this;
		}
		alertmanagerUid(alertmanagerUid) {
			this.internal.alertmanagerUid = alertmanagerUid;
			return this;
		}
	};
	exports.DataSourceJsonDataBuilder = DataSourceJsonDataBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/dataQueryBuilder.gen.js
var require_dataQueryBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DataQueryBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* These are the common properties available to all queries in all datasources.
	* Specific implementations will *extend* this interface, adding the required
	* properties for the given context.
	*/
	var DataQueryBuilder = class {
		constructor() {
			this.internal = common.defaultDataQuery();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		refId(refId) {
			this.internal.refId = refId;
			return this;
		}
		hide(hide) {
			this.internal.hide = hide;
			return this;
		}
		queryType(queryType) {
			this.internal.queryType = queryType;
			return this;
		}
		datasource(datasource) {
			this.internal.datasource = datasource;
			return this;
		}
	};
	exports.DataQueryBuilder = DataQueryBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/baseDimensionConfigBuilder.gen.js
var require_baseDimensionConfigBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.BaseDimensionConfigBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	var BaseDimensionConfigBuilder = class {
		constructor() {
			this.internal = common.defaultBaseDimensionConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		field(field) {
			this.internal.field = field;
			return this;
		}
	};
	exports.BaseDimensionConfigBuilder = BaseDimensionConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/scaleDimensionConfigBuilder.gen.js
var require_scaleDimensionConfigBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ScaleDimensionConfigBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	var ScaleDimensionConfigBuilder = class {
		constructor() {
			this.internal = common.defaultScaleDimensionConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		min(min) {
			this.internal.min = min;
			return this;
		}
		max(max) {
			this.internal.max = max;
			return this;
		}
		fixed(fixed) {
			this.internal.fixed = fixed;
			return this;
		}
		field(field) {
			this.internal.field = field;
			return this;
		}
		mode(mode) {
			this.internal.mode = mode;
			return this;
		}
	};
	exports.ScaleDimensionConfigBuilder = ScaleDimensionConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/colorDimensionConfigBuilder.gen.js
var require_colorDimensionConfigBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ColorDimensionConfigBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	var ColorDimensionConfigBuilder = class {
		constructor() {
			this.internal = common.defaultColorDimensionConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		fixed(fixed) {
			this.internal.fixed = fixed;
			return this;
		}
		field(field) {
			this.internal.field = field;
			return this;
		}
	};
	exports.ColorDimensionConfigBuilder = ColorDimensionConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/scalarDimensionConfigBuilder.gen.js
var require_scalarDimensionConfigBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ScalarDimensionConfigBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	var ScalarDimensionConfigBuilder = class {
		constructor() {
			this.internal = common.defaultScalarDimensionConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		min(min) {
			this.internal.min = min;
			return this;
		}
		max(max) {
			this.internal.max = max;
			return this;
		}
		fixed(fixed) {
			this.internal.fixed = fixed;
			return this;
		}
		field(field) {
			this.internal.field = field;
			return this;
		}
		mode(mode) {
			this.internal.mode = mode;
			return this;
		}
	};
	exports.ScalarDimensionConfigBuilder = ScalarDimensionConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/textDimensionConfigBuilder.gen.js
var require_textDimensionConfigBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TextDimensionConfigBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	var TextDimensionConfigBuilder = class {
		constructor() {
			this.internal = common.defaultTextDimensionConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		mode(mode) {
			this.internal.mode = mode;
			return this;
		}
		field(field) {
			this.internal.field = field;
			return this;
		}
		fixed(fixed) {
			this.internal.fixed = fixed;
			return this;
		}
	};
	exports.TextDimensionConfigBuilder = TextDimensionConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/mapLayerOptionsBuilder.gen.js
var require_mapLayerOptionsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.MapLayerOptionsBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	var MapLayerOptionsBuilder = class {
		constructor() {
			this.internal = common.defaultMapLayerOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		type(type) {
			this.internal.type = type;
			return this;
		}
		name(name) {
			this.internal.name = name;
			return this;
		}
		config(config) {
			this.internal.config = config;
			return this;
		}
		location(location) {
			const locationResource = location.build();
			this.internal.location = locationResource;
			return this;
		}
		filterData(filterData) {
			this.internal.filterData = filterData;
			return this;
		}
		opacity(opacity) {
			this.internal.opacity = opacity;
			return this;
		}
		tooltip(tooltip) {
			this.internal.tooltip = tooltip;
			return this;
		}
	};
	exports.MapLayerOptionsBuilder = MapLayerOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/frameGeometrySourceBuilder.gen.js
var require_frameGeometrySourceBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.FrameGeometrySourceBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	var FrameGeometrySourceBuilder = class {
		constructor() {
			this.internal = common.defaultFrameGeometrySource();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		mode(mode) {
			this.internal.mode = mode;
			return this;
		}
		geohash(geohash) {
			this.internal.geohash = geohash;
			return this;
		}
		latitude(latitude) {
			this.internal.latitude = latitude;
			return this;
		}
		longitude(longitude) {
			this.internal.longitude = longitude;
			return this;
		}
		wkt(wkt) {
			this.internal.wkt = wkt;
			return this;
		}
		lookup(lookup) {
			this.internal.lookup = lookup;
			return this;
		}
		gazetteer(gazetteer) {
			this.internal.gazetteer = gazetteer;
			return this;
		}
	};
	exports.FrameGeometrySourceBuilder = FrameGeometrySourceBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/heatmapCalculationBucketConfigBuilder.gen.js
var require_heatmapCalculationBucketConfigBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.HeatmapCalculationBucketConfigBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	var HeatmapCalculationBucketConfigBuilder = class {
		constructor() {
			this.internal = common.defaultHeatmapCalculationBucketConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		mode(mode) {
			this.internal.mode = mode;
			return this;
		}
		value(value) {
			this.internal.value = value;
			return this;
		}
		scale(scale) {
			const scaleResource = scale.build();
			this.internal.scale = scaleResource;
			return this;
		}
	};
	exports.HeatmapCalculationBucketConfigBuilder = HeatmapCalculationBucketConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/scaleDistributionConfigBuilder.gen.js
var require_scaleDistributionConfigBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ScaleDistributionConfigBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var ScaleDistributionConfigBuilder = class {
		constructor() {
			this.internal = common.defaultScaleDistributionConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		type(type) {
			this.internal.type = type;
			return this;
		}
		log(log) {
			this.internal.log = log;
			return this;
		}
		linearThreshold(linearThreshold) {
			this.internal.linearThreshold = linearThreshold;
			return this;
		}
	};
	exports.ScaleDistributionConfigBuilder = ScaleDistributionConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/lineStyleBuilder.gen.js
var require_lineStyleBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.LineStyleBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var LineStyleBuilder = class {
		constructor() {
			this.internal = common.defaultLineStyle();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		fill(fill) {
			this.internal.fill = fill;
			return this;
		}
		dash(dash) {
			this.internal.dash = dash;
			return this;
		}
	};
	exports.LineStyleBuilder = LineStyleBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/lineConfigBuilder.gen.js
var require_lineConfigBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.LineConfigBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var LineConfigBuilder = class {
		constructor() {
			this.internal = common.defaultLineConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		lineColor(lineColor) {
			this.internal.lineColor = lineColor;
			return this;
		}
		lineWidth(lineWidth) {
			this.internal.lineWidth = lineWidth;
			return this;
		}
		lineInterpolation(lineInterpolation) {
			this.internal.lineInterpolation = lineInterpolation;
			return this;
		}
		lineStyle(lineStyle) {
			const lineStyleResource = lineStyle.build();
			this.internal.lineStyle = lineStyleResource;
			return this;
		}
		spanNulls(spanNulls) {
			this.internal.spanNulls = spanNulls;
			return this;
		}
	};
	exports.LineConfigBuilder = LineConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/barConfigBuilder.gen.js
var require_barConfigBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.BarConfigBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var BarConfigBuilder = class {
		constructor() {
			this.internal = common.defaultBarConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		barAlignment(barAlignment) {
			this.internal.barAlignment = barAlignment;
			return this;
		}
		barWidthFactor(barWidthFactor) {
			this.internal.barWidthFactor = barWidthFactor;
			return this;
		}
		barMaxWidth(barMaxWidth) {
			this.internal.barMaxWidth = barMaxWidth;
			return this;
		}
	};
	exports.BarConfigBuilder = BarConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/fillConfigBuilder.gen.js
var require_fillConfigBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.FillConfigBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var FillConfigBuilder = class {
		constructor() {
			this.internal = common.defaultFillConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		fillColor(fillColor) {
			this.internal.fillColor = fillColor;
			return this;
		}
		fillOpacity(fillOpacity) {
			this.internal.fillOpacity = fillOpacity;
			return this;
		}
		fillBelowTo(fillBelowTo) {
			this.internal.fillBelowTo = fillBelowTo;
			return this;
		}
	};
	exports.FillConfigBuilder = FillConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/pointsConfigBuilder.gen.js
var require_pointsConfigBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.PointsConfigBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var PointsConfigBuilder = class {
		constructor() {
			this.internal = common.defaultPointsConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		showPoints(showPoints) {
			this.internal.showPoints = showPoints;
			return this;
		}
		pointSize(pointSize) {
			this.internal.pointSize = pointSize;
			return this;
		}
		pointColor(pointColor) {
			this.internal.pointColor = pointColor;
			return this;
		}
		pointSymbol(pointSymbol) {
			this.internal.pointSymbol = pointSymbol;
			return this;
		}
	};
	exports.PointsConfigBuilder = PointsConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/axisConfigBuilder.gen.js
var require_axisConfigBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AxisConfigBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var AxisConfigBuilder = class {
		constructor() {
			this.internal = common.defaultAxisConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		axisPlacement(axisPlacement) {
			this.internal.axisPlacement = axisPlacement;
			return this;
		}
		axisColorMode(axisColorMode) {
			this.internal.axisColorMode = axisColorMode;
			return this;
		}
		axisLabel(axisLabel) {
			this.internal.axisLabel = axisLabel;
			return this;
		}
		axisWidth(axisWidth) {
			this.internal.axisWidth = axisWidth;
			return this;
		}
		axisSoftMin(axisSoftMin) {
			this.internal.axisSoftMin = axisSoftMin;
			return this;
		}
		axisSoftMax(axisSoftMax) {
			this.internal.axisSoftMax = axisSoftMax;
			return this;
		}
		axisGridShow(axisGridShow) {
			this.internal.axisGridShow = axisGridShow;
			return this;
		}
		scaleDistribution(scaleDistribution) {
			const scaleDistributionResource = scaleDistribution.build();
			this.internal.scaleDistribution = scaleDistributionResource;
			return this;
		}
		axisCenteredZero(axisCenteredZero) {
			this.internal.axisCenteredZero = axisCenteredZero;
			return this;
		}
		axisBorderShow(axisBorderShow) {
			this.internal.axisBorderShow = axisBorderShow;
			return this;
		}
	};
	exports.AxisConfigBuilder = AxisConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/hideSeriesConfigBuilder.gen.js
var require_hideSeriesConfigBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.HideSeriesConfigBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var HideSeriesConfigBuilder = class {
		constructor() {
			this.internal = common.defaultHideSeriesConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		tooltip(tooltip) {
			this.internal.tooltip = tooltip;
			return this;
		}
		legend(legend) {
			this.internal.legend = legend;
			return this;
		}
		viz(viz) {
			this.internal.viz = viz;
			return this;
		}
	};
	exports.HideSeriesConfigBuilder = HideSeriesConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/stackingConfigBuilder.gen.js
var require_stackingConfigBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.StackingConfigBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var StackingConfigBuilder = class {
		constructor() {
			this.internal = common.defaultStackingConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		mode(mode) {
			this.internal.mode = mode;
			return this;
		}
		group(group) {
			this.internal.group = group;
			return this;
		}
	};
	exports.StackingConfigBuilder = StackingConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/stackableFieldConfigBuilder.gen.js
var require_stackableFieldConfigBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.StackableFieldConfigBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var StackableFieldConfigBuilder = class {
		constructor() {
			this.internal = common.defaultStackableFieldConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		stacking(stacking) {
			const stackingResource = stacking.build();
			this.internal.stacking = stackingResource;
			return this;
		}
	};
	exports.StackableFieldConfigBuilder = StackableFieldConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/hideableFieldConfigBuilder.gen.js
var require_hideableFieldConfigBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.HideableFieldConfigBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var HideableFieldConfigBuilder = class {
		constructor() {
			this.internal = common.defaultHideableFieldConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		hideFrom(hideFrom) {
			const hideFromResource = hideFrom.build();
			this.internal.hideFrom = hideFromResource;
			return this;
		}
	};
	exports.HideableFieldConfigBuilder = HideableFieldConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/graphThresholdsStyleConfigBuilder.gen.js
var require_graphThresholdsStyleConfigBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.GraphThresholdsStyleConfigBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var GraphThresholdsStyleConfigBuilder = class {
		constructor() {
			this.internal = common.defaultGraphThresholdsStyleConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		mode(mode) {
			this.internal.mode = mode;
			return this;
		}
	};
	exports.GraphThresholdsStyleConfigBuilder = GraphThresholdsStyleConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/singleStatBaseOptionsBuilder.gen.js
var require_singleStatBaseOptionsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SingleStatBaseOptionsBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var SingleStatBaseOptionsBuilder = class {
		constructor() {
			this.internal = common.defaultSingleStatBaseOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		reduceOptions(reduceOptions) {
			const reduceOptionsResource = reduceOptions.build();
			this.internal.reduceOptions = reduceOptionsResource;
			return this;
		}
		text(text) {
			const textResource = text.build();
			this.internal.text = textResource;
			return this;
		}
		orientation(orientation) {
			this.internal.orientation = orientation;
			return this;
		}
	};
	exports.SingleStatBaseOptionsBuilder = SingleStatBaseOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/reduceDataOptionsBuilder.gen.js
var require_reduceDataOptionsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ReduceDataOptionsBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var ReduceDataOptionsBuilder = class {
		constructor() {
			this.internal = common.defaultReduceDataOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		values(values) {
			this.internal.values = values;
			return this;
		}
		limit(limit) {
			this.internal.limit = limit;
			return this;
		}
		calcs(calcs) {
			this.internal.calcs = calcs;
			return this;
		}
		fields(fields) {
			this.internal.fields = fields;
			return this;
		}
	};
	exports.ReduceDataOptionsBuilder = ReduceDataOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/vizTextDisplayOptionsBuilder.gen.js
var require_vizTextDisplayOptionsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.VizTextDisplayOptionsBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var VizTextDisplayOptionsBuilder = class {
		constructor() {
			this.internal = common.defaultVizTextDisplayOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		titleSize(titleSize) {
			this.internal.titleSize = titleSize;
			return this;
		}
		valueSize(valueSize) {
			this.internal.valueSize = valueSize;
			return this;
		}
		percentSize(percentSize) {
			this.internal.percentSize = percentSize;
			return this;
		}
	};
	exports.VizTextDisplayOptionsBuilder = VizTextDisplayOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/optionsWithTooltipBuilder.gen.js
var require_optionsWithTooltipBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.OptionsWithTooltipBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var OptionsWithTooltipBuilder = class {
		constructor() {
			this.internal = common.defaultOptionsWithTooltip();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		tooltip(tooltip) {
			const tooltipResource = tooltip.build();
			this.internal.tooltip = tooltipResource;
			return this;
		}
	};
	exports.OptionsWithTooltipBuilder = OptionsWithTooltipBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/vizTooltipOptionsBuilder.gen.js
var require_vizTooltipOptionsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.VizTooltipOptionsBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var VizTooltipOptionsBuilder = class {
		constructor() {
			this.internal = common.defaultVizTooltipOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		mode(mode) {
			this.internal.mode = mode;
			return this;
		}
		sort(sort) {
			this.internal.sort = sort;
			return this;
		}
		maxWidth(maxWidth) {
			this.internal.maxWidth = maxWidth;
			return this;
		}
		maxHeight(maxHeight) {
			this.internal.maxHeight = maxHeight;
			return this;
		}
		hideZeros(hideZeros) {
			this.internal.hideZeros = hideZeros;
			return this;
		}
	};
	exports.VizTooltipOptionsBuilder = VizTooltipOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/optionsWithLegendBuilder.gen.js
var require_optionsWithLegendBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.OptionsWithLegendBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var OptionsWithLegendBuilder = class {
		constructor() {
			this.internal = common.defaultOptionsWithLegend();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		legend(legend) {
			const legendResource = legend.build();
			this.internal.legend = legendResource;
			return this;
		}
	};
	exports.OptionsWithLegendBuilder = OptionsWithLegendBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/vizLegendOptionsBuilder.gen.js
var require_vizLegendOptionsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.VizLegendOptionsBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var VizLegendOptionsBuilder = class {
		constructor() {
			this.internal = common.defaultVizLegendOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		displayMode(displayMode) {
			this.internal.displayMode = displayMode;
			return this;
		}
		placement(placement) {
			this.internal.placement = placement;
			return this;
		}
		showLegend(showLegend) {
			this.internal.showLegend = showLegend;
			return this;
		}
		asTable(asTable) {
			this.internal.asTable = asTable;
			return this;
		}
		isVisible(isVisible) {
			this.internal.isVisible = isVisible;
			return this;
		}
		sortBy(sortBy) {
			this.internal.sortBy = sortBy;
			return this;
		}
		sortDesc(sortDesc) {
			this.internal.sortDesc = sortDesc;
			return this;
		}
		width(width) {
			this.internal.width = width;
			return this;
		}
		calcs(calcs) {
			this.internal.calcs = calcs;
			return this;
		}
	};
	exports.VizLegendOptionsBuilder = VizLegendOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/optionsWithTimezonesBuilder.gen.js
var require_optionsWithTimezonesBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.OptionsWithTimezonesBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var OptionsWithTimezonesBuilder = class {
		constructor() {
			this.internal = common.defaultOptionsWithTimezones();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		timezone(timezone) {
			this.internal.timezone = timezone;
			return this;
		}
	};
	exports.OptionsWithTimezonesBuilder = OptionsWithTimezonesBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/optionsWithTextFormattingBuilder.gen.js
var require_optionsWithTextFormattingBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.OptionsWithTextFormattingBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var OptionsWithTextFormattingBuilder = class {
		constructor() {
			this.internal = common.defaultOptionsWithTextFormatting();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		text(text) {
			const textResource = text.build();
			this.internal.text = textResource;
			return this;
		}
	};
	exports.OptionsWithTextFormattingBuilder = OptionsWithTextFormattingBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/graphFieldConfigBuilder.gen.js
var require_graphFieldConfigBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.GraphFieldConfigBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* TODO docs
	*/
	var GraphFieldConfigBuilder = class {
		constructor() {
			this.internal = common.defaultGraphFieldConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		drawStyle(drawStyle) {
			this.internal.drawStyle = drawStyle;
			return this;
		}
		gradientMode(gradientMode) {
			this.internal.gradientMode = gradientMode;
			return this;
		}
		thresholdsStyle(thresholdsStyle) {
			const thresholdsStyleResource = thresholdsStyle.build();
			this.internal.thresholdsStyle = thresholdsStyleResource;
			return this;
		}
		transform(transform) {
			this.internal.transform = transform;
			return this;
		}
		lineColor(lineColor) {
			this.internal.lineColor = lineColor;
			return this;
		}
		lineWidth(lineWidth) {
			this.internal.lineWidth = lineWidth;
			return this;
		}
		lineInterpolation(lineInterpolation) {
			this.internal.lineInterpolation = lineInterpolation;
			return this;
		}
		lineStyle(lineStyle) {
			const lineStyleResource = lineStyle.build();
			this.internal.lineStyle = lineStyleResource;
			return this;
		}
		fillColor(fillColor) {
			this.internal.fillColor = fillColor;
			return this;
		}
		fillOpacity(fillOpacity) {
			this.internal.fillOpacity = fillOpacity;
			return this;
		}
		showPoints(showPoints) {
			this.internal.showPoints = showPoints;
			return this;
		}
		pointSize(pointSize) {
			this.internal.pointSize = pointSize;
			return this;
		}
		pointColor(pointColor) {
			this.internal.pointColor = pointColor;
			return this;
		}
		axisPlacement(axisPlacement) {
			this.internal.axisPlacement = axisPlacement;
			return this;
		}
		axisColorMode(axisColorMode) {
			this.internal.axisColorMode = axisColorMode;
			return this;
		}
		axisLabel(axisLabel) {
			this.internal.axisLabel = axisLabel;
			return this;
		}
		axisWidth(axisWidth) {
			this.internal.axisWidth = axisWidth;
			return this;
		}
		axisSoftMin(axisSoftMin) {
			this.internal.axisSoftMin = axisSoftMin;
			return this;
		}
		axisSoftMax(axisSoftMax) {
			this.internal.axisSoftMax = axisSoftMax;
			return this;
		}
		axisGridShow(axisGridShow) {
			this.internal.axisGridShow = axisGridShow;
			return this;
		}
		scaleDistribution(scaleDistribution) {
			const scaleDistributionResource = scaleDistribution.build();
			this.internal.scaleDistribution = scaleDistributionResource;
			return this;
		}
		axisCenteredZero(axisCenteredZero) {
			this.internal.axisCenteredZero = axisCenteredZero;
			return this;
		}
		barAlignment(barAlignment) {
			this.internal.barAlignment = barAlignment;
			return this;
		}
		barWidthFactor(barWidthFactor) {
			this.internal.barWidthFactor = barWidthFactor;
			return this;
		}
		stacking(stacking) {
			const stackingResource = stacking.build();
			this.internal.stacking = stackingResource;
			return this;
		}
		hideFrom(hideFrom) {
			const hideFromResource = hideFrom.build();
			this.internal.hideFrom = hideFromResource;
			return this;
		}
		insertNulls(insertNulls) {
			this.internal.insertNulls = insertNulls;
			return this;
		}
		spanNulls(spanNulls) {
			this.internal.spanNulls = spanNulls;
			return this;
		}
		fillBelowTo(fillBelowTo) {
			this.internal.fillBelowTo = fillBelowTo;
			return this;
		}
		pointSymbol(pointSymbol) {
			this.internal.pointSymbol = pointSymbol;
			return this;
		}
		axisBorderShow(axisBorderShow) {
			this.internal.axisBorderShow = axisBorderShow;
			return this;
		}
		barMaxWidth(barMaxWidth) {
			this.internal.barMaxWidth = barMaxWidth;
			return this;
		}
	};
	exports.GraphFieldConfigBuilder = GraphFieldConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/tableSortByFieldStateBuilder.gen.js
var require_tableSortByFieldStateBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TableSortByFieldStateBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* Sort by field state
	*/
	var TableSortByFieldStateBuilder = class {
		constructor() {
			this.internal = common.defaultTableSortByFieldState();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		displayName(displayName) {
			this.internal.displayName = displayName;
			return this;
		}
		desc(desc) {
			this.internal.desc = desc;
			return this;
		}
	};
	exports.TableSortByFieldStateBuilder = TableSortByFieldStateBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/tableFooterOptionsBuilder.gen.js
var require_tableFooterOptionsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TableFooterOptionsBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* Footer options
	*/
	var TableFooterOptionsBuilder = class {
		constructor() {
			this.internal = common.defaultTableFooterOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		show(show) {
			this.internal.show = show;
			return this;
		}
		reducer(reducer) {
			this.internal.reducer = reducer;
			return this;
		}
		fields(fields) {
			this.internal.fields = fields;
			return this;
		}
		enablePagination(enablePagination) {
			this.internal.enablePagination = enablePagination;
			return this;
		}
		countRows(countRows) {
			this.internal.countRows = countRows;
			return this;
		}
	};
	exports.TableFooterOptionsBuilder = TableFooterOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/resourceDimensionConfigBuilder.gen.js
var require_resourceDimensionConfigBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ResourceDimensionConfigBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* Links to a resource (image/svg path)
	*/
	var ResourceDimensionConfigBuilder = class {
		constructor() {
			this.internal = common.defaultResourceDimensionConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		mode(mode) {
			this.internal.mode = mode;
			return this;
		}
		field(field) {
			this.internal.field = field;
			return this;
		}
		fixed(fixed) {
			this.internal.fixed = fixed;
			return this;
		}
	};
	exports.ResourceDimensionConfigBuilder = ResourceDimensionConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/heatmapCalculationOptionsBuilder.gen.js
var require_heatmapCalculationOptionsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.HeatmapCalculationOptionsBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	var HeatmapCalculationOptionsBuilder = class {
		constructor() {
			this.internal = common.defaultHeatmapCalculationOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		xBuckets(xBuckets) {
			const xBucketsResource = xBuckets.build();
			this.internal.xBuckets = xBucketsResource;
			return this;
		}
		yBuckets(yBuckets) {
			const yBucketsResource = yBuckets.build();
			this.internal.yBuckets = yBucketsResource;
			return this;
		}
	};
	exports.HeatmapCalculationOptionsBuilder = HeatmapCalculationOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/tableFieldOptionsBuilder.gen.js
var require_tableFieldOptionsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TableFieldOptionsBuilder = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	/**
	* Field options for each field within a table (e.g 10, "The String", 64.20, etc.)
	* Generally defines alignment, filtering capabilties, display options, etc.
	*/
	var TableFieldOptionsBuilder = class {
		constructor() {
			this.internal = common.defaultTableFieldOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		width(width) {
			this.internal.width = width;
			return this;
		}
		minWidth(minWidth) {
			this.internal.minWidth = minWidth;
			return this;
		}
		align(align) {
			this.internal.align = align;
			return this;
		}
		displayMode(displayMode) {
			this.internal.displayMode = displayMode;
			return this;
		}
		cellOptions(cellOptions) {
			this.internal.cellOptions = cellOptions;
			return this;
		}
		hidden(hidden) {
			this.internal.hidden = hidden;
			return this;
		}
		inspect(inspect) {
			this.internal.inspect = inspect;
			return this;
		}
		filterable(filterable) {
			this.internal.filterable = filterable;
			return this;
		}
		hideHeader(hideHeader) {
			this.internal.hideHeader = hideHeader;
			return this;
		}
	};
	exports.TableFieldOptionsBuilder = TableFieldOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/common/index.js
var require_common = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const tslib_1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports));
	tslib_1.__exportStar(require_types_gen$7(), exports);
	tslib_1.__exportStar(require_dataSourceJsonDataBuilder_gen(), exports);
	tslib_1.__exportStar(require_dataQueryBuilder_gen(), exports);
	tslib_1.__exportStar(require_baseDimensionConfigBuilder_gen(), exports);
	tslib_1.__exportStar(require_scaleDimensionConfigBuilder_gen(), exports);
	tslib_1.__exportStar(require_colorDimensionConfigBuilder_gen(), exports);
	tslib_1.__exportStar(require_scalarDimensionConfigBuilder_gen(), exports);
	tslib_1.__exportStar(require_textDimensionConfigBuilder_gen(), exports);
	tslib_1.__exportStar(require_mapLayerOptionsBuilder_gen(), exports);
	tslib_1.__exportStar(require_frameGeometrySourceBuilder_gen(), exports);
	tslib_1.__exportStar(require_heatmapCalculationBucketConfigBuilder_gen(), exports);
	tslib_1.__exportStar(require_scaleDistributionConfigBuilder_gen(), exports);
	tslib_1.__exportStar(require_lineStyleBuilder_gen(), exports);
	tslib_1.__exportStar(require_lineConfigBuilder_gen(), exports);
	tslib_1.__exportStar(require_barConfigBuilder_gen(), exports);
	tslib_1.__exportStar(require_fillConfigBuilder_gen(), exports);
	tslib_1.__exportStar(require_pointsConfigBuilder_gen(), exports);
	tslib_1.__exportStar(require_axisConfigBuilder_gen(), exports);
	tslib_1.__exportStar(require_hideSeriesConfigBuilder_gen(), exports);
	tslib_1.__exportStar(require_stackingConfigBuilder_gen(), exports);
	tslib_1.__exportStar(require_stackableFieldConfigBuilder_gen(), exports);
	tslib_1.__exportStar(require_hideableFieldConfigBuilder_gen(), exports);
	tslib_1.__exportStar(require_graphThresholdsStyleConfigBuilder_gen(), exports);
	tslib_1.__exportStar(require_singleStatBaseOptionsBuilder_gen(), exports);
	tslib_1.__exportStar(require_reduceDataOptionsBuilder_gen(), exports);
	tslib_1.__exportStar(require_vizTextDisplayOptionsBuilder_gen(), exports);
	tslib_1.__exportStar(require_optionsWithTooltipBuilder_gen(), exports);
	tslib_1.__exportStar(require_vizTooltipOptionsBuilder_gen(), exports);
	tslib_1.__exportStar(require_optionsWithLegendBuilder_gen(), exports);
	tslib_1.__exportStar(require_vizLegendOptionsBuilder_gen(), exports);
	tslib_1.__exportStar(require_optionsWithTimezonesBuilder_gen(), exports);
	tslib_1.__exportStar(require_optionsWithTextFormattingBuilder_gen(), exports);
	tslib_1.__exportStar(require_graphFieldConfigBuilder_gen(), exports);
	tslib_1.__exportStar(require_tableSortByFieldStateBuilder_gen(), exports);
	tslib_1.__exportStar(require_tableFooterOptionsBuilder_gen(), exports);
	tslib_1.__exportStar(require_resourceDimensionConfigBuilder_gen(), exports);
	tslib_1.__exportStar(require_heatmapCalculationOptionsBuilder_gen(), exports);
	tslib_1.__exportStar(require_tableFieldOptionsBuilder_gen(), exports);
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/types.gen.js
var require_types_gen$6 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.defaultActionVariableType = exports.ActionVariableType = exports.defaultActionVariable = exports.defaultInfinityOptions = exports.defaultHttpRequestMethod = exports.HttpRequestMethod = exports.defaultFetchOptions = exports.defaultActionType = exports.ActionType = exports.defaultAction = exports.defaultFieldColorSeriesByMode = exports.FieldColorSeriesByMode = exports.defaultFieldColorModeId = exports.FieldColorModeId = exports.defaultFieldColor = exports.defaultThreshold = exports.defaultThresholdsMode = exports.ThresholdsMode = exports.defaultThresholdsConfig = exports.defaultSpecialValueMatch = exports.SpecialValueMatch = exports.defaultSpecialValueMap = exports.defaultRegexMap = exports.defaultRangeMap = exports.defaultValueMappingResult = exports.defaultMappingType = exports.MappingType = exports.defaultValueMap = exports.defaultValueMapping = exports.defaultFieldConfig = exports.defaultFieldConfigSource = exports.defaultLibraryPanelRef = exports.defaultMatcherConfig = exports.defaultDataTransformerConfig = exports.defaultDashboardLinkPlacement = exports.DashboardLinkPlacement = exports.defaultDashboardLinkType = exports.DashboardLinkType = exports.defaultDashboardLink = exports.defaultGridPos = exports.defaultDataSourceRef = exports.defaultPanel = exports.defaultTimeOption = exports.defaultTimePickerConfig = exports.defaultDashboardCursorSync = exports.DashboardCursorSync = exports.defaultDashboard = exports.defaultDashboardMeta = exports.defaultAnnotationPermission = exports.defaultAnnotationActions = void 0;
	exports.defaultAnnotationEventFieldMapping = exports.defaultAnnotationEventFieldSource = exports.AnnotationEventFieldSource = exports.defaultSnapshot = exports.defaultAnnotationQueryPlacement = exports.AnnotationQueryPlacement = exports.defaultAnnotationTarget = exports.defaultAnnotationPanelFilter = exports.defaultAnnotationQuery = exports.defaultAnnotationContainer = exports.defaultVariableSort = exports.VariableSort = exports.defaultVariableRefresh = exports.VariableRefresh = exports.defaultVariableOption = exports.defaultVariableHide = exports.VariableHide = exports.defaultVariableType = exports.VariableType = exports.defaultVariableModel = exports.defaultRowPanel = exports.defaultDynamicConfigValue = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	const defaultAnnotationActions = () => ({});
	exports.defaultAnnotationActions = defaultAnnotationActions;
	const defaultAnnotationPermission = () => ({});
	exports.defaultAnnotationPermission = defaultAnnotationPermission;
	const defaultDashboardMeta = () => ({});
	exports.defaultDashboardMeta = defaultDashboardMeta;
	const defaultDashboard = () => ({
		timezone: "browser",
		editable: true,
		graphTooltip: DashboardCursorSync.Off,
		fiscalYearStartMonth: 0,
		schemaVersion: 42,
		templating: {},
		annotations: (0, exports.defaultAnnotationContainer)()
	});
	exports.defaultDashboard = defaultDashboard;
	/**
	* 0 for no shared crosshair or tooltip (default).
	* 1 for shared crosshair.
	* 2 for shared crosshair AND shared tooltip.
	*/
	var DashboardCursorSync;
	(function(DashboardCursorSync) {
		DashboardCursorSync[DashboardCursorSync["Off"] = 0] = "Off";
		DashboardCursorSync[DashboardCursorSync["Crosshair"] = 1] = "Crosshair";
		DashboardCursorSync[DashboardCursorSync["Tooltip"] = 2] = "Tooltip";
	})(DashboardCursorSync || (exports.DashboardCursorSync = DashboardCursorSync = {}));
	const defaultDashboardCursorSync = () => DashboardCursorSync.Off;
	exports.defaultDashboardCursorSync = defaultDashboardCursorSync;
	const defaultTimePickerConfig = () => ({
		hidden: false,
		refresh_intervals: [
			"5s",
			"10s",
			"30s",
			"1m",
			"5m",
			"15m",
			"30m",
			"1h",
			"2h",
			"1d"
		]
	});
	exports.defaultTimePickerConfig = defaultTimePickerConfig;
	const defaultTimeOption = () => ({
		display: "",
		from: "",
		to: ""
	});
	exports.defaultTimeOption = defaultTimeOption;
	const defaultPanel = () => ({
		type: "",
		transparent: false,
		repeatDirection: "h"
	});
	exports.defaultPanel = defaultPanel;
	const defaultDataSourceRef = () => common.defaultDataSourceRef();
	exports.defaultDataSourceRef = defaultDataSourceRef;
	const defaultGridPos = () => ({
		h: 9,
		w: 12,
		x: 0,
		y: 0
	});
	exports.defaultGridPos = defaultGridPos;
	const defaultDashboardLink = () => ({
		title: "",
		type: DashboardLinkType.Link,
		icon: "",
		tooltip: "",
		tags: [],
		asDropdown: false,
		placement: DashboardLinkPlacement.InControlsMenu,
		targetBlank: false,
		includeVars: false,
		keepTime: false
	});
	exports.defaultDashboardLink = defaultDashboardLink;
	/**
	* Dashboard Link type. Accepted values are dashboards (to refer to another dashboard) and link (to refer to an external resource)
	*/
	var DashboardLinkType;
	(function(DashboardLinkType) {
		DashboardLinkType["Link"] = "link";
		DashboardLinkType["Dashboards"] = "dashboards";
	})(DashboardLinkType || (exports.DashboardLinkType = DashboardLinkType = {}));
	const defaultDashboardLinkType = () => DashboardLinkType.Link;
	exports.defaultDashboardLinkType = defaultDashboardLinkType;
	/**
	* Dashboard Link placement. Defines where the link should be displayed.
	* - "inControlsMenu" renders the link in bottom part of the dashboard controls dropdown menu
	*/
	var DashboardLinkPlacement;
	(function(DashboardLinkPlacement) {
		DashboardLinkPlacement["InControlsMenu"] = "inControlsMenu";
	})(DashboardLinkPlacement || (exports.DashboardLinkPlacement = DashboardLinkPlacement = {}));
	const defaultDashboardLinkPlacement = () => DashboardLinkPlacement.InControlsMenu;
	exports.defaultDashboardLinkPlacement = defaultDashboardLinkPlacement;
	const defaultDataTransformerConfig = () => ({
		id: "",
		options: {}
	});
	exports.defaultDataTransformerConfig = defaultDataTransformerConfig;
	const defaultMatcherConfig = () => ({ id: "" });
	exports.defaultMatcherConfig = defaultMatcherConfig;
	const defaultLibraryPanelRef = () => ({
		name: "",
		uid: ""
	});
	exports.defaultLibraryPanelRef = defaultLibraryPanelRef;
	const defaultFieldConfigSource = () => ({
		defaults: (0, exports.defaultFieldConfig)(),
		overrides: []
	});
	exports.defaultFieldConfigSource = defaultFieldConfigSource;
	const defaultFieldConfig = () => ({});
	exports.defaultFieldConfig = defaultFieldConfig;
	const defaultValueMapping = () => (0, exports.defaultValueMap)();
	exports.defaultValueMapping = defaultValueMapping;
	const defaultValueMap = () => ({
		type: MappingType.ValueToText,
		options: {}
	});
	exports.defaultValueMap = defaultValueMap;
	/**
	* Supported value mapping types
	* `value`: Maps text values to a color or different display text and color. For example, you can configure a value mapping so that all instances of the value 10 appear as Perfection! rather than the number.
	* `range`: Maps numerical ranges to a display text and color. For example, if a value is within a certain range, you can configure a range value mapping to display Low or High rather than the number.
	* `regex`: Maps regular expressions to replacement text and a color. For example, if a value is www.example.com, you can configure a regex value mapping so that Grafana displays www and truncates the domain.
	* `special`: Maps special values like Null, NaN (not a number), and boolean values like true and false to a display text and color. See SpecialValueMatch to see the list of special values. For example, you can configure a special value mapping so that null values appear as N/A.
	*/
	var MappingType;
	(function(MappingType) {
		MappingType["ValueToText"] = "value";
		MappingType["RangeToText"] = "range";
		MappingType["RegexToText"] = "regex";
		MappingType["SpecialValue"] = "special";
	})(MappingType || (exports.MappingType = MappingType = {}));
	const defaultMappingType = () => MappingType.ValueToText;
	exports.defaultMappingType = defaultMappingType;
	const defaultValueMappingResult = () => ({});
	exports.defaultValueMappingResult = defaultValueMappingResult;
	const defaultRangeMap = () => ({
		type: MappingType.RangeToText,
		options: {
			from: 0,
			to: 0,
			result: (0, exports.defaultValueMappingResult)()
		}
	});
	exports.defaultRangeMap = defaultRangeMap;
	const defaultRegexMap = () => ({
		type: MappingType.RegexToText,
		options: {
			pattern: "",
			result: (0, exports.defaultValueMappingResult)()
		}
	});
	exports.defaultRegexMap = defaultRegexMap;
	const defaultSpecialValueMap = () => ({
		type: MappingType.SpecialValue,
		options: {
			match: SpecialValueMatch.True,
			result: (0, exports.defaultValueMappingResult)()
		}
	});
	exports.defaultSpecialValueMap = defaultSpecialValueMap;
	/**
	* Special value types supported by the `SpecialValueMap`
	*/
	var SpecialValueMatch;
	(function(SpecialValueMatch) {
		SpecialValueMatch["True"] = "true";
		SpecialValueMatch["False"] = "false";
		SpecialValueMatch["Null"] = "null";
		SpecialValueMatch["NotANumber"] = "nan";
		SpecialValueMatch["NullAndNan"] = "null+nan";
		SpecialValueMatch["Empty"] = "empty";
	})(SpecialValueMatch || (exports.SpecialValueMatch = SpecialValueMatch = {}));
	const defaultSpecialValueMatch = () => SpecialValueMatch.True;
	exports.defaultSpecialValueMatch = defaultSpecialValueMatch;
	const defaultThresholdsConfig = () => ({
		mode: ThresholdsMode.Absolute,
		steps: []
	});
	exports.defaultThresholdsConfig = defaultThresholdsConfig;
	/**
	* Thresholds can either be `absolute` (specific number) or `percentage` (relative to min or max, it will be values between 0 and 1).
	*/
	var ThresholdsMode;
	(function(ThresholdsMode) {
		ThresholdsMode["Absolute"] = "absolute";
		ThresholdsMode["Percentage"] = "percentage";
	})(ThresholdsMode || (exports.ThresholdsMode = ThresholdsMode = {}));
	const defaultThresholdsMode = () => ThresholdsMode.Absolute;
	exports.defaultThresholdsMode = defaultThresholdsMode;
	const defaultThreshold = () => ({
		value: 0,
		color: ""
	});
	exports.defaultThreshold = defaultThreshold;
	const defaultFieldColor = () => ({ mode: FieldColorModeId.Thresholds });
	exports.defaultFieldColor = defaultFieldColor;
	/**
	* Color mode for a field. You can specify a single color, or select a continuous (gradient) color schemes, based on a value.
	* Continuous color interpolates a color using the percentage of a value relative to min and max.
	* Accepted values are:
	* `thresholds`: From thresholds. Informs Grafana to take the color from the matching threshold
	* `palette-classic`: Classic palette. Grafana will assign color by looking up a color in a palette by series index. Useful for Graphs and pie charts and other categorical data visualizations
	* `palette-classic-by-name`: Classic palette (by name). Grafana will assign color by looking up a color in a palette by series name. Useful for Graphs and pie charts and other categorical data visualizations
	* `continuous-GrYlRd`: ontinuous Green-Yellow-Red palette mode
	* `continuous-RdYlGr`: Continuous Red-Yellow-Green palette mode
	* `continuous-BlYlRd`: Continuous Blue-Yellow-Red palette mode
	* `continuous-YlRd`: Continuous Yellow-Red palette mode
	* `continuous-BlPu`: Continuous Blue-Purple palette mode
	* `continuous-YlBl`: Continuous Yellow-Blue palette mode
	* `continuous-blues`: Continuous Blue palette mode
	* `continuous-reds`: Continuous Red palette mode
	* `continuous-greens`: Continuous Green palette mode
	* `continuous-purples`: Continuous Purple palette mode
	* `shades`: Shades of a single color. Specify a single color, useful in an override rule.
	* `fixed`: Fixed color mode. Specify a single color, useful in an override rule.
	*/
	var FieldColorModeId;
	(function(FieldColorModeId) {
		FieldColorModeId["Thresholds"] = "thresholds";
		FieldColorModeId["PaletteClassic"] = "palette-classic";
		FieldColorModeId["PaletteClassicByName"] = "palette-classic-by-name";
		FieldColorModeId["ContinuousGrYlRd"] = "continuous-GrYlRd";
		FieldColorModeId["ContinuousRdYlGr"] = "continuous-RdYlGr";
		FieldColorModeId["ContinuousBlYlRd"] = "continuous-BlYlRd";
		FieldColorModeId["ContinuousYlRd"] = "continuous-YlRd";
		FieldColorModeId["ContinuousBlPu"] = "continuous-BlPu";
		FieldColorModeId["ContinuousYlBl"] = "continuous-YlBl";
		FieldColorModeId["ContinuousBlues"] = "continuous-blues";
		FieldColorModeId["ContinuousReds"] = "continuous-reds";
		FieldColorModeId["ContinuousGreens"] = "continuous-greens";
		FieldColorModeId["ContinuousPurples"] = "continuous-purples";
		FieldColorModeId["Fixed"] = "fixed";
		FieldColorModeId["Shades"] = "shades";
	})(FieldColorModeId || (exports.FieldColorModeId = FieldColorModeId = {}));
	const defaultFieldColorModeId = () => FieldColorModeId.Thresholds;
	exports.defaultFieldColorModeId = defaultFieldColorModeId;
	/**
	* Defines how to assign a series color from "by value" color schemes. For example for an aggregated data points like a timeseries, the color can be assigned by the min, max or last value.
	*/
	var FieldColorSeriesByMode;
	(function(FieldColorSeriesByMode) {
		FieldColorSeriesByMode["Min"] = "min";
		FieldColorSeriesByMode["Max"] = "max";
		FieldColorSeriesByMode["Last"] = "last";
	})(FieldColorSeriesByMode || (exports.FieldColorSeriesByMode = FieldColorSeriesByMode = {}));
	const defaultFieldColorSeriesByMode = () => FieldColorSeriesByMode.Min;
	exports.defaultFieldColorSeriesByMode = defaultFieldColorSeriesByMode;
	const defaultAction = () => ({
		type: ActionType.Fetch,
		title: ""
	});
	exports.defaultAction = defaultAction;
	/**
	* Dashboard action type
	*/
	var ActionType;
	(function(ActionType) {
		ActionType["Fetch"] = "fetch";
		ActionType["Infinity"] = "infinity";
	})(ActionType || (exports.ActionType = ActionType = {}));
	const defaultActionType = () => ActionType.Fetch;
	exports.defaultActionType = defaultActionType;
	const defaultFetchOptions = () => ({
		method: HttpRequestMethod.GET,
		url: ""
	});
	exports.defaultFetchOptions = defaultFetchOptions;
	var HttpRequestMethod;
	(function(HttpRequestMethod) {
		HttpRequestMethod["GET"] = "GET";
		HttpRequestMethod["PUT"] = "PUT";
		HttpRequestMethod["POST"] = "POST";
		HttpRequestMethod["DELETE"] = "DELETE";
		HttpRequestMethod["PATCH"] = "PATCH";
	})(HttpRequestMethod || (exports.HttpRequestMethod = HttpRequestMethod = {}));
	const defaultHttpRequestMethod = () => HttpRequestMethod.GET;
	exports.defaultHttpRequestMethod = defaultHttpRequestMethod;
	const defaultInfinityOptions = () => ({
		method: HttpRequestMethod.GET,
		url: "",
		datasourceUid: ""
	});
	exports.defaultInfinityOptions = defaultInfinityOptions;
	const defaultActionVariable = () => ({
		key: "",
		name: "",
		type: ActionVariableType.String
	});
	exports.defaultActionVariable = defaultActionVariable;
	/**
	* Action variable type
	*/
	var ActionVariableType;
	(function(ActionVariableType) {
		ActionVariableType["String"] = "string";
	})(ActionVariableType || (exports.ActionVariableType = ActionVariableType = {}));
	const defaultActionVariableType = () => ActionVariableType.String;
	exports.defaultActionVariableType = defaultActionVariableType;
	const defaultDynamicConfigValue = () => ({ id: "" });
	exports.defaultDynamicConfigValue = defaultDynamicConfigValue;
	const defaultRowPanel = () => ({
		type: "row",
		collapsed: false,
		id: 0,
		panels: []
	});
	exports.defaultRowPanel = defaultRowPanel;
	const defaultVariableModel = () => ({
		type: VariableType.Query,
		name: "",
		skipUrlSync: false,
		multi: false,
		allowCustomValue: true,
		includeAll: false,
		auto: false,
		auto_min: "10s",
		auto_count: 30
	});
	exports.defaultVariableModel = defaultVariableModel;
	/**
	* Dashboard variable type
	* `query`: Query-generated list of values such as metric names, server names, sensor IDs, data centers, and so on.
	* `adhoc`: Key/value filters that are automatically added to all metric queries for a data source (Prometheus, Loki, InfluxDB, and Elasticsearch only).
	* `constant`: 	Define a hidden constant.
	* `datasource`: Quickly change the data source for an entire dashboard.
	* `interval`: Interval variables represent time spans.
	* `textbox`: Display a free text input field with an optional default value.
	* `custom`: Define the variable options manually using a comma-separated list.
	* `system`: Variables defined by Grafana. See: https://grafana.com/docs/grafana/latest/dashboards/variables/add-template-variables/#global-variables
	* `switch`: Boolean variables rendered as a switch
	*/
	var VariableType;
	(function(VariableType) {
		VariableType["Query"] = "query";
		VariableType["Adhoc"] = "adhoc";
		VariableType["Groupby"] = "groupby";
		VariableType["Constant"] = "constant";
		VariableType["Datasource"] = "datasource";
		VariableType["Interval"] = "interval";
		VariableType["Textbox"] = "textbox";
		VariableType["Custom"] = "custom";
		VariableType["System"] = "system";
		VariableType["Snapshot"] = "snapshot";
		VariableType["Switch"] = "switch";
	})(VariableType || (exports.VariableType = VariableType = {}));
	const defaultVariableType = () => VariableType.Query;
	exports.defaultVariableType = defaultVariableType;
	/**
	* Determine if the variable shows on dashboard
	* Accepted values are 0 (show label and value), 1 (show value only), 2 (show nothing), 3 (show under the controls dropdown menu).
	*/
	var VariableHide;
	(function(VariableHide) {
		VariableHide[VariableHide["DontHide"] = 0] = "DontHide";
		VariableHide[VariableHide["HideLabel"] = 1] = "HideLabel";
		VariableHide[VariableHide["HideVariable"] = 2] = "HideVariable";
		VariableHide[VariableHide["InControlsMenu"] = 3] = "InControlsMenu";
	})(VariableHide || (exports.VariableHide = VariableHide = {}));
	const defaultVariableHide = () => VariableHide.DontHide;
	exports.defaultVariableHide = defaultVariableHide;
	const defaultVariableOption = () => ({
		text: "",
		value: ""
	});
	exports.defaultVariableOption = defaultVariableOption;
	/**
	* Options to config when to refresh a variable
	* `0`: Never refresh the variable
	* `1`: Queries the data source every time the dashboard loads.
	* `2`: Queries the data source when the dashboard time range changes.
	*/
	var VariableRefresh;
	(function(VariableRefresh) {
		VariableRefresh[VariableRefresh["Never"] = 0] = "Never";
		VariableRefresh[VariableRefresh["OnDashboardLoad"] = 1] = "OnDashboardLoad";
		VariableRefresh[VariableRefresh["OnTimeRangeChanged"] = 2] = "OnTimeRangeChanged";
	})(VariableRefresh || (exports.VariableRefresh = VariableRefresh = {}));
	const defaultVariableRefresh = () => VariableRefresh.Never;
	exports.defaultVariableRefresh = defaultVariableRefresh;
	/**
	* Sort variable options
	* Accepted values are:
	* `0`: No sorting
	* `1`: Alphabetical ASC
	* `2`: Alphabetical DESC
	* `3`: Numerical ASC
	* `4`: Numerical DESC
	* `5`: Alphabetical Case Insensitive ASC
	* `6`: Alphabetical Case Insensitive DESC
	* `7`: Natural ASC
	* `8`: Natural DESC
	*/
	var VariableSort;
	(function(VariableSort) {
		VariableSort[VariableSort["Disabled"] = 0] = "Disabled";
		VariableSort[VariableSort["AlphabeticalAsc"] = 1] = "AlphabeticalAsc";
		VariableSort[VariableSort["AlphabeticalDesc"] = 2] = "AlphabeticalDesc";
		VariableSort[VariableSort["NumericalAsc"] = 3] = "NumericalAsc";
		VariableSort[VariableSort["NumericalDesc"] = 4] = "NumericalDesc";
		VariableSort[VariableSort["AlphabeticalCaseInsensitiveAsc"] = 5] = "AlphabeticalCaseInsensitiveAsc";
		VariableSort[VariableSort["AlphabeticalCaseInsensitiveDesc"] = 6] = "AlphabeticalCaseInsensitiveDesc";
		VariableSort[VariableSort["NaturalAsc"] = 7] = "NaturalAsc";
		VariableSort[VariableSort["NaturalDesc"] = 8] = "NaturalDesc";
	})(VariableSort || (exports.VariableSort = VariableSort = {}));
	const defaultVariableSort = () => VariableSort.Disabled;
	exports.defaultVariableSort = defaultVariableSort;
	const defaultAnnotationContainer = () => ({});
	exports.defaultAnnotationContainer = defaultAnnotationContainer;
	const defaultAnnotationQuery = () => ({
		name: "",
		enable: true,
		hide: false,
		iconColor: "",
		builtIn: 0,
		placement: AnnotationQueryPlacement.InControlsMenu
	});
	exports.defaultAnnotationQuery = defaultAnnotationQuery;
	const defaultAnnotationPanelFilter = () => ({
		exclude: false,
		ids: []
	});
	exports.defaultAnnotationPanelFilter = defaultAnnotationPanelFilter;
	const defaultAnnotationTarget = () => ({
		limit: 0,
		matchAny: false,
		tags: [],
		type: ""
	});
	exports.defaultAnnotationTarget = defaultAnnotationTarget;
	/**
	* Annotation Query placement. Defines where the annotation query should be displayed.
	* - "inControlsMenu" renders the annotation query in the dashboard controls dropdown menu
	*/
	var AnnotationQueryPlacement;
	(function(AnnotationQueryPlacement) {
		AnnotationQueryPlacement["InControlsMenu"] = "inControlsMenu";
	})(AnnotationQueryPlacement || (exports.AnnotationQueryPlacement = AnnotationQueryPlacement = {}));
	const defaultAnnotationQueryPlacement = () => AnnotationQueryPlacement.InControlsMenu;
	exports.defaultAnnotationQueryPlacement = defaultAnnotationQueryPlacement;
	const defaultSnapshot = () => ({
		created: "",
		expires: "",
		external: false,
		externalUrl: "",
		originalUrl: "",
		id: 0,
		key: "",
		name: "",
		orgId: 0,
		updated: "",
		userId: 0
	});
	exports.defaultSnapshot = defaultSnapshot;
	/**
	* Annotation event field source. Defines how to obtain the value for an annotation event field.
	* - "field": Find the value with a matching key (default)
	* - "text": Write a constant string into the value
	* - "skip": Do not include the field
	*/
	var AnnotationEventFieldSource;
	(function(AnnotationEventFieldSource) {
		AnnotationEventFieldSource["Field"] = "field";
		AnnotationEventFieldSource["Text"] = "text";
		AnnotationEventFieldSource["Skip"] = "skip";
	})(AnnotationEventFieldSource || (exports.AnnotationEventFieldSource = AnnotationEventFieldSource = {}));
	const defaultAnnotationEventFieldSource = () => AnnotationEventFieldSource.Field;
	exports.defaultAnnotationEventFieldSource = defaultAnnotationEventFieldSource;
	const defaultAnnotationEventFieldMapping = () => ({});
	exports.defaultAnnotationEventFieldMapping = defaultAnnotationEventFieldMapping;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/annotationActionsBuilder.gen.js
var require_annotationActionsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AnnotationActionsBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* +k8s:deepcopy-gen=true
	*/
	var AnnotationActionsBuilder = class {
		constructor() {
			this.internal = dashboard.defaultAnnotationActions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		canAdd(canAdd) {
			this.internal.canAdd = canAdd;
			return this;
		}
		canDelete(canDelete) {
			this.internal.canDelete = canDelete;
			return this;
		}
		canEdit(canEdit) {
			this.internal.canEdit = canEdit;
			return this;
		}
	};
	exports.AnnotationActionsBuilder = AnnotationActionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/annotationPermissionBuilder.gen.js
var require_annotationPermissionBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AnnotationPermissionBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* +k8s:deepcopy-gen=true
	*/
	var AnnotationPermissionBuilder = class {
		constructor() {
			this.internal = dashboard.defaultAnnotationPermission();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		dashboard(dashboard) {
			const dashboardResource = dashboard.build();
			this.internal.dashboard = dashboardResource;
			return this;
		}
	};
	exports.AnnotationPermissionBuilder = AnnotationPermissionBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/dashboardMetaBuilder.gen.js
var require_dashboardMetaBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DashboardMetaBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	var DashboardMetaBuilder = class {
		constructor() {
			this.internal = dashboard.defaultDashboardMeta();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		annotationsPermissions(annotationsPermissions) {
			const annotationsPermissionsResource = annotationsPermissions.build();
			this.internal.annotationsPermissions = annotationsPermissionsResource;
			return this;
		}
		apiVersion(apiVersion) {
			this.internal.apiVersion = apiVersion;
			return this;
		}
		canAdmin(canAdmin) {
			this.internal.canAdmin = canAdmin;
			return this;
		}
		canDelete(canDelete) {
			this.internal.canDelete = canDelete;
			return this;
		}
		canEdit(canEdit) {
			this.internal.canEdit = canEdit;
			return this;
		}
		canSave(canSave) {
			this.internal.canSave = canSave;
			return this;
		}
		canStar(canStar) {
			this.internal.canStar = canStar;
			return this;
		}
		created(created) {
			this.internal.created = created;
			return this;
		}
		createdBy(createdBy) {
			this.internal.createdBy = createdBy;
			return this;
		}
		expires(expires) {
			this.internal.expires = expires;
			return this;
		}
		folderId(folderId) {
			this.internal.folderId = folderId;
			return this;
		}
		folderTitle(folderTitle) {
			this.internal.folderTitle = folderTitle;
			return this;
		}
		folderUid(folderUid) {
			this.internal.folderUid = folderUid;
			return this;
		}
		folderUrl(folderUrl) {
			this.internal.folderUrl = folderUrl;
			return this;
		}
		hasAcl(hasAcl) {
			this.internal.hasAcl = hasAcl;
			return this;
		}
		isFolder(isFolder) {
			this.internal.isFolder = isFolder;
			return this;
		}
		isSnapshot(isSnapshot) {
			this.internal.isSnapshot = isSnapshot;
			return this;
		}
		provisioned(provisioned) {
			this.internal.provisioned = provisioned;
			return this;
		}
		provisionedExternalId(provisionedExternalId) {
			this.internal.provisionedExternalId = provisionedExternalId;
			return this;
		}
		publicDashboardEnabled(publicDashboardEnabled) {
			this.internal.publicDashboardEnabled = publicDashboardEnabled;
			return this;
		}
		slug(slug) {
			this.internal.slug = slug;
			return this;
		}
		type(type) {
			this.internal.type = type;
			return this;
		}
		updated(updated) {
			this.internal.updated = updated;
			return this;
		}
		updatedBy(updatedBy) {
			this.internal.updatedBy = updatedBy;
			return this;
		}
		url(url) {
			this.internal.url = url;
			return this;
		}
		version(version) {
			this.internal.version = version;
			return this;
		}
	};
	exports.DashboardMetaBuilder = DashboardMetaBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/timeOptionBuilder.gen.js
var require_timeOptionBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TimeOptionBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* Counterpart for TypeScript's TimeOption type.
	*/
	var TimeOptionBuilder = class {
		constructor() {
			this.internal = dashboard.defaultTimeOption();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		display(display) {
			this.internal.display = display;
			return this;
		}
		from(from) {
			this.internal.from = from;
			return this;
		}
		to(to) {
			this.internal.to = to;
			return this;
		}
	};
	exports.TimeOptionBuilder = TimeOptionBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/thresholdsConfigBuilder.gen.js
var require_thresholdsConfigBuilder_gen$2 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ThresholdsConfigBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* Thresholds configuration for the panel
	*/
	var ThresholdsConfigBuilder = class {
		constructor() {
			this.internal = dashboard.defaultThresholdsConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		mode(mode) {
			this.internal.mode = mode;
			return this;
		}
		steps(steps) {
			this.internal.steps = steps;
			return this;
		}
	};
	exports.ThresholdsConfigBuilder = ThresholdsConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/fieldColorBuilder.gen.js
var require_fieldColorBuilder_gen$2 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.FieldColorBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* Map a field to a color.
	*/
	var FieldColorBuilder = class {
		constructor() {
			this.internal = dashboard.defaultFieldColor();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		mode(mode) {
			this.internal.mode = mode;
			return this;
		}
		fixedColor(fixedColor) {
			this.internal.fixedColor = fixedColor;
			return this;
		}
		seriesBy(seriesBy) {
			this.internal.seriesBy = seriesBy;
			return this;
		}
	};
	exports.FieldColorBuilder = FieldColorBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/actionBuilder.gen.js
var require_actionBuilder_gen$2 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ActionBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* Dashboard action
	*/
	var ActionBuilder = class {
		constructor() {
			this.internal = dashboard.defaultAction();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		type(type) {
			this.internal.type = type;
			return this;
		}
		title(title) {
			this.internal.title = title;
			return this;
		}
		fetch(fetch) {
			const fetchResource = fetch.build();
			this.internal.fetch = fetchResource;
			return this;
		}
		infinity(infinity) {
			const infinityResource = infinity.build();
			this.internal.infinity = infinityResource;
			return this;
		}
		confirmation(confirmation) {
			this.internal.confirmation = confirmation;
			return this;
		}
		oneClick(oneClick) {
			this.internal.oneClick = oneClick;
			return this;
		}
		variables(variables) {
			const variablesResources = variables.map((builder1) => builder1.build());
			this.internal.variables = variablesResources;
			return this;
		}
		style(style) {
			this.internal.style = style;
			return this;
		}
	};
	exports.ActionBuilder = ActionBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/fetchOptionsBuilder.gen.js
var require_fetchOptionsBuilder_gen$2 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.FetchOptionsBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* Fetch options
	*/
	var FetchOptionsBuilder = class {
		constructor() {
			this.internal = dashboard.defaultFetchOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		method(method) {
			this.internal.method = method;
			return this;
		}
		url(url) {
			this.internal.url = url;
			return this;
		}
		body(body) {
			this.internal.body = body;
			return this;
		}
		queryParams(queryParams) {
			this.internal.queryParams = queryParams;
			return this;
		}
		headers(headers) {
			this.internal.headers = headers;
			return this;
		}
	};
	exports.FetchOptionsBuilder = FetchOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/infinityOptionsBuilder.gen.js
var require_infinityOptionsBuilder_gen$2 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.InfinityOptionsBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* Infinity options
	*/
	var InfinityOptionsBuilder = class {
		constructor() {
			this.internal = dashboard.defaultInfinityOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		method(method) {
			this.internal.method = method;
			return this;
		}
		url(url) {
			this.internal.url = url;
			return this;
		}
		body(body) {
			this.internal.body = body;
			return this;
		}
		queryParams(queryParams) {
			this.internal.queryParams = queryParams;
			return this;
		}
		headers(headers) {
			this.internal.headers = headers;
			return this;
		}
		datasourceUid(datasourceUid) {
			this.internal.datasourceUid = datasourceUid;
			return this;
		}
	};
	exports.InfinityOptionsBuilder = InfinityOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/actionVariableBuilder.gen.js
var require_actionVariableBuilder_gen$2 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ActionVariableBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	var ActionVariableBuilder = class {
		constructor() {
			this.internal = dashboard.defaultActionVariable();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		key(key) {
			this.internal.key = key;
			return this;
		}
		name(name) {
			this.internal.name = name;
			return this;
		}
	};
	exports.ActionVariableBuilder = ActionVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/annotationQueryBuilder.gen.js
var require_annotationQueryBuilder_gen$2 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AnnotationQueryBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* TODO docs
	* FROM: AnnotationQuery in grafana-data/src/types/annotations.ts
	*/
	var AnnotationQueryBuilder = class {
		constructor() {
			this.internal = dashboard.defaultAnnotationQuery();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			this.internal.name = name;
			return this;
		}
		datasource(datasource) {
			this.internal.datasource = datasource;
			return this;
		}
		enable(enable) {
			this.internal.enable = enable;
			return this;
		}
		hide(hide) {
			this.internal.hide = hide;
			return this;
		}
		iconColor(iconColor) {
			this.internal.iconColor = iconColor;
			return this;
		}
		filter(filter) {
			const filterResource = filter.build();
			this.internal.filter = filterResource;
			return this;
		}
		target(target) {
			const targetResource = target.build();
			this.internal.target = targetResource;
			return this;
		}
		type(type) {
			this.internal.type = type;
			return this;
		}
		builtIn(builtIn) {
			this.internal.builtIn = builtIn;
			return this;
		}
		placement(placement) {
			this.internal.placement = placement;
			return this;
		}
		expr(expr) {
			this.internal.expr = expr;
			return this;
		}
		textFormat(textFormat) {
			this.internal.textFormat = textFormat;
			return this;
		}
		titleFormat(titleFormat) {
			this.internal.titleFormat = titleFormat;
			return this;
		}
		tagKeys(tagKeys) {
			this.internal.tagKeys = tagKeys;
			return this;
		}
		step(step) {
			this.internal.step = step;
			return this;
		}
		useValueForTime(useValueForTime) {
			this.internal.useValueForTime = useValueForTime;
			return this;
		}
		mappings(mappings) {
			const mappingsResource = function() {
				let results1 = {};
				for (const key1 in mappings) results1[key1] = mappings[key1].build();
				return results1;
			}();
			this.internal.mappings = mappingsResource;
			return this;
		}
	};
	exports.AnnotationQueryBuilder = AnnotationQueryBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/annotationPanelFilterBuilder.gen.js
var require_annotationPanelFilterBuilder_gen$2 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AnnotationPanelFilterBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	var AnnotationPanelFilterBuilder = class {
		constructor() {
			this.internal = dashboard.defaultAnnotationPanelFilter();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		exclude(exclude) {
			this.internal.exclude = exclude;
			return this;
		}
		ids(ids) {
			this.internal.ids = ids;
			return this;
		}
	};
	exports.AnnotationPanelFilterBuilder = AnnotationPanelFilterBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/annotationTargetBuilder.gen.js
var require_annotationTargetBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AnnotationTargetBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* TODO: this should be a regular DataQuery that depends on the selected dashboard
	* these match the properties of the "grafana" datasouce that is default in most dashboards
	*/
	var AnnotationTargetBuilder = class {
		constructor() {
			this.internal = dashboard.defaultAnnotationTarget();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		limit(limit) {
			this.internal.limit = limit;
			return this;
		}
		matchAny(matchAny) {
			this.internal.matchAny = matchAny;
			return this;
		}
		tags(tags) {
			this.internal.tags = tags;
			return this;
		}
		type(type) {
			this.internal.type = type;
			return this;
		}
	};
	exports.AnnotationTargetBuilder = AnnotationTargetBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/snapshotBuilder.gen.js
var require_snapshotBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SnapshotBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* A dashboard snapshot shares an interactive dashboard publicly.
	* It is a read-only version of a dashboard, and is not editable.
	* It is possible to create a snapshot of a snapshot.
	* Grafana strips away all sensitive information from the dashboard.
	* Sensitive information stripped: queries (metric, template,annotation) and panel links.
	*/
	var SnapshotBuilder = class {
		constructor() {
			this.internal = dashboard.defaultSnapshot();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		expires(expires) {
			this.internal.expires = expires;
			return this;
		}
		external(external) {
			this.internal.external = external;
			return this;
		}
		externalUrl(externalUrl) {
			this.internal.externalUrl = externalUrl;
			return this;
		}
		originalUrl(originalUrl) {
			this.internal.originalUrl = originalUrl;
			return this;
		}
		id(id) {
			this.internal.id = id;
			return this;
		}
		key(key) {
			this.internal.key = key;
			return this;
		}
		name(name) {
			this.internal.name = name;
			return this;
		}
		orgId(orgId) {
			this.internal.orgId = orgId;
			return this;
		}
		url(url) {
			this.internal.url = url;
			return this;
		}
		dashboard(dashboard) {
			const dashboardResource = dashboard.build();
			this.internal.dashboard = dashboardResource;
			return this;
		}
	};
	exports.SnapshotBuilder = SnapshotBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/annotationEventFieldMappingBuilder.gen.js
var require_annotationEventFieldMappingBuilder_gen$2 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AnnotationEventFieldMappingBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* Annotation event field mapping. Defines how to map a data frame field to an annotation event field.
	*/
	var AnnotationEventFieldMappingBuilder = class {
		constructor() {
			this.internal = dashboard.defaultAnnotationEventFieldMapping();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		source(source) {
			this.internal.source = source;
			return this;
		}
		value(value) {
			this.internal.value = value;
			return this;
		}
		regex(regex) {
			this.internal.regex = regex;
			return this;
		}
	};
	exports.AnnotationEventFieldMappingBuilder = AnnotationEventFieldMappingBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/timePickerBuilder.gen.js
var require_timePickerBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TimePickerBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* Time picker configuration
	* It defines the default config for the time picker and the refresh picker for the specific dashboard.
	*/
	var TimePickerBuilder = class {
		constructor() {
			this.internal = dashboard.defaultTimePickerConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		hidden(hidden) {
			this.internal.hidden = hidden;
			return this;
		}
		refreshIntervals(refreshIntervals) {
			this.internal.refresh_intervals = refreshIntervals;
			return this;
		}
		quickRanges(quickRanges) {
			const quickRangesResources = quickRanges.map((builder1) => builder1.build());
			this.internal.quick_ranges = quickRangesResources;
			return this;
		}
		nowDelay(nowDelay) {
			this.internal.nowDelay = nowDelay;
			return this;
		}
	};
	exports.TimePickerBuilder = TimePickerBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/panelBuilder.gen.js
var require_panelBuilder_gen$4 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.PanelBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* Dashboard panels are the basic visualization building blocks.
	*/
	var PanelBuilder = class {
		constructor() {
			this.internal = dashboard.defaultPanel();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		type(type) {
			if (!(type.length >= 1)) throw new Error("type.length must be >= 1");
			this.internal.type = type;
			return this;
		}
		id(id) {
			this.internal.id = id;
			return this;
		}
		pluginVersion(pluginVersion) {
			this.internal.pluginVersion = pluginVersion;
			return this;
		}
		targets(targets) {
			const targetsResources = targets.map((builder1) => builder1.build());
			this.internal.targets = targetsResources;
			return this;
		}
		withTarget(target) {
			if (!this.internal.targets) this.internal.targets = [];
			const targetResource = target.build();
			this.internal.targets.push(targetResource);
			return this;
		}
		title(title) {
			this.internal.title = title;
			return this;
		}
		description(description) {
			this.internal.description = description;
			return this;
		}
		transparent(transparent) {
			this.internal.transparent = transparent;
			return this;
		}
		datasource(datasource) {
			this.internal.datasource = datasource;
			return this;
		}
		gridPos(gridPos) {
			this.internal.gridPos = gridPos;
			return this;
		}
		height(h) {
			if (!this.internal.gridPos) this.internal.gridPos = dashboard.defaultGridPos();
			if (!(h > 0)) throw new Error("h must be > 0");
			this.internal.gridPos.h = h;
			return this;
		}
		span(w) {
			if (!this.internal.gridPos) this.internal.gridPos = dashboard.defaultGridPos();
			if (!(w > 0)) throw new Error("w must be > 0");
			if (!(w <= 24)) throw new Error("w must be <= 24");
			this.internal.gridPos.w = w;
			return this;
		}
		links(links) {
			const linksResources = links.map((builder1) => builder1.build());
			this.internal.links = linksResources;
			return this;
		}
		repeat(repeat) {
			this.internal.repeat = repeat;
			return this;
		}
		repeatDirection(repeatDirection) {
			this.internal.repeatDirection = repeatDirection;
			return this;
		}
		maxPerRow(maxPerRow) {
			this.internal.maxPerRow = maxPerRow;
			return this;
		}
		maxDataPoints(maxDataPoints) {
			this.internal.maxDataPoints = maxDataPoints;
			return this;
		}
		transformations(transformations) {
			this.internal.transformations = transformations;
			return this;
		}
		withTransformation(transformation) {
			if (!this.internal.transformations) this.internal.transformations = [];
			this.internal.transformations.push(transformation);
			return this;
		}
		interval(interval) {
			this.internal.interval = interval;
			return this;
		}
		timeFrom(timeFrom) {
			this.internal.timeFrom = timeFrom;
			return this;
		}
		timeShift(timeShift) {
			this.internal.timeShift = timeShift;
			return this;
		}
		hideTimeOverride(hideTimeOverride) {
			this.internal.hideTimeOverride = hideTimeOverride;
			return this;
		}
		timeCompare(timeCompare) {
			this.internal.timeCompare = timeCompare;
			return this;
		}
		libraryPanel(libraryPanel) {
			this.internal.libraryPanel = libraryPanel;
			return this;
		}
		cacheTimeout(cacheTimeout) {
			this.internal.cacheTimeout = cacheTimeout;
			return this;
		}
		queryCachingTTL(queryCachingTTL) {
			this.internal.queryCachingTTL = queryCachingTTL;
			return this;
		}
		options(options) {
			this.internal.options = options;
			return this;
		}
		fieldConfig(fieldConfig) {
			this.internal.fieldConfig = fieldConfig;
			return this;
		}
		displayName(displayName) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.displayName = displayName;
			return this;
		}
		unit(unit) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.unit = unit;
			return this;
		}
		decimals(decimals) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.decimals = decimals;
			return this;
		}
		min(min) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.min = min;
			return this;
		}
		max(max) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.max = max;
			return this;
		}
		mappings(mappings) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.mappings = mappings;
			return this;
		}
		thresholds(thresholds) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			const thresholdsResource = thresholds.build();
			this.internal.fieldConfig.defaults.thresholds = thresholdsResource;
			return this;
		}
		colorScheme(color) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			const colorResource = color.build();
			this.internal.fieldConfig.defaults.color = colorResource;
			return this;
		}
		dataLinks(links) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			const linksResources = links.map((builder1) => builder1.build());
			this.internal.fieldConfig.defaults.links = linksResources;
			return this;
		}
		actions(actions) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			const actionsResources = actions.map((builder1) => builder1.build());
			this.internal.fieldConfig.defaults.actions = actionsResources;
			return this;
		}
		noValue(noValue) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.noValue = noValue;
			return this;
		}
		custom(custom) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom = custom;
			return this;
		}
		fieldMinMax(fieldMinMax) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.fieldMinMax = fieldMinMax;
			return this;
		}
		defaults(defaults) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			this.internal.fieldConfig.defaults = defaults;
			return this;
		}
		overrides(overrides) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			this.internal.fieldConfig.overrides = overrides;
			return this;
		}
		withOverride(override) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.overrides) this.internal.fieldConfig.overrides = [];
			this.internal.fieldConfig.overrides.push(override);
			return this;
		}
		overrideByName(name, properties) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.overrides) this.internal.fieldConfig.overrides = [];
			this.internal.fieldConfig.overrides.push({
				matcher: {
					id: "byName",
					options: name
				},
				properties
			});
			return this;
		}
		overrideByRegexp(regexp, properties) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.overrides) this.internal.fieldConfig.overrides = [];
			this.internal.fieldConfig.overrides.push({
				matcher: {
					id: "byRegexp",
					options: regexp
				},
				properties
			});
			return this;
		}
		overrideByFieldType(fieldType, properties) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.overrides) this.internal.fieldConfig.overrides = [];
			this.internal.fieldConfig.overrides.push({
				matcher: {
					id: "byType",
					options: fieldType
				},
				properties
			});
			return this;
		}
		overrideByQuery(queryRefId, properties) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.overrides) this.internal.fieldConfig.overrides = [];
			this.internal.fieldConfig.overrides.push({
				matcher: {
					id: "byFrameRefID",
					options: queryRefId
				},
				properties
			});
			return this;
		}
	};
	exports.PanelBuilder = PanelBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/dashboardBuilder.gen.js
var require_dashboardBuilder_gen$2 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DashboardBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* @deprecated Prefer using dashboardv2.Dashboard instead.
	*/
	var DashboardBuilder = class {
		constructor(title) {
			this.currentY = 0;
			this.currentX = 0;
			this.lastPanelHeight = 0;
			this.internal = dashboard.defaultDashboard();
			this.internal.title = title;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		id(id) {
			this.internal.id = id;
			return this;
		}
		uid(uid) {
			this.internal.uid = uid;
			return this;
		}
		title(title) {
			this.internal.title = title;
			return this;
		}
		description(description) {
			this.internal.description = description;
			return this;
		}
		revision(revision) {
			this.internal.revision = revision;
			return this;
		}
		gnetId(gnetId) {
			this.internal.gnetId = gnetId;
			return this;
		}
		tags(tags) {
			this.internal.tags = tags;
			return this;
		}
		timezone(timezone) {
			this.internal.timezone = timezone;
			return this;
		}
		editable() {
			this.internal.editable = true;
			return this;
		}
		readonly() {
			this.internal.editable = false;
			return this;
		}
		tooltip(graphTooltip) {
			this.internal.graphTooltip = graphTooltip;
			return this;
		}
		time(time) {
			this.internal.time = time;
			return this;
		}
		timepicker(timepicker) {
			const timepickerResource = timepicker.build();
			this.internal.timepicker = timepickerResource;
			return this;
		}
		fiscalYearStartMonth(fiscalYearStartMonth) {
			if (!(fiscalYearStartMonth < 12)) throw new Error("fiscalYearStartMonth must be < 12");
			this.internal.fiscalYearStartMonth = fiscalYearStartMonth;
			return this;
		}
		liveNow(liveNow) {
			this.internal.liveNow = liveNow;
			return this;
		}
		weekStart(weekStart) {
			this.internal.weekStart = weekStart;
			return this;
		}
		refresh(refresh) {
			this.internal.refresh = refresh;
			return this;
		}
		version(version) {
			this.internal.version = version;
			return this;
		}
		withPanel(panel) {
			if (!this.internal.panels) this.internal.panels = [];
			const panelResource = panel.build();
			if (!panelResource.gridPos) panelResource.gridPos = dashboard.defaultGridPos();
			if (panelResource.gridPos.x == 0 && panelResource.gridPos.y == 0) {
				panelResource.gridPos.x = this.currentX;
				panelResource.gridPos.y = this.currentY;
			}
			this.internal.panels.push(panelResource);
			this.currentX += panelResource.gridPos.w;
			this.lastPanelHeight = Math.max(this.lastPanelHeight, panelResource.gridPos.h);
			if (this.currentX >= 24) {
				this.currentX = 0;
				this.currentY += this.lastPanelHeight;
				this.lastPanelHeight = 0;
			}
			return this;
		}
		withRow(rowPanel) {
			if (!this.internal.panels) this.internal.panels = [];
			const rowPanelResource = rowPanel.build();
			if (!rowPanelResource.gridPos || rowPanelResource.gridPos.x == 0 && rowPanelResource.gridPos.y == 0) rowPanelResource.gridPos = {
				x: 0,
				y: this.currentY + this.lastPanelHeight,
				h: 1,
				w: 24
			};
			this.internal.panels.push(rowPanelResource);
			this.currentX = 0;
			this.currentY = rowPanelResource.gridPos.y + 1;
			this.lastPanelHeight = 0;
			rowPanelResource.panels.forEach((panel) => {
				if (!panel.gridPos) panel.gridPos = dashboard.defaultGridPos();
				if (panel.gridPos.x == 0 && panel.gridPos.y == 0) {
					panel.gridPos.x = this.currentX;
					panel.gridPos.y = this.currentY;
				}
				this.currentX += panel.gridPos.w;
				this.lastPanelHeight = Math.max(this.lastPanelHeight, panel.gridPos.h);
				if (this.currentX >= 24) {
					this.currentX = 0;
					this.currentY += this.lastPanelHeight;
					this.lastPanelHeight = 0;
				}
			});
			return this;
		}
		variables(variables) {
			if (!this.internal.templating) this.internal.templating = {};
			const variablesResources = variables.map((builder1) => builder1.build());
			this.internal.templating.list = variablesResources;
			return this;
		}
		withVariable(variable) {
			if (!this.internal.templating) this.internal.templating = {};
			if (!this.internal.templating.list) this.internal.templating.list = [];
			const variableResource = variable.build();
			this.internal.templating.list.push(variableResource);
			return this;
		}
		annotations(annotations) {
			if (!this.internal.annotations) this.internal.annotations = dashboard.defaultAnnotationContainer();
			const annotationsResources = annotations.map((builder1) => builder1.build());
			this.internal.annotations.list = annotationsResources;
			return this;
		}
		annotation(annotation) {
			if (!this.internal.annotations) this.internal.annotations = dashboard.defaultAnnotationContainer();
			if (!this.internal.annotations.list) this.internal.annotations.list = [];
			const annotationResource = annotation.build();
			this.internal.annotations.list.push(annotationResource);
			return this;
		}
		links(links) {
			const linksResources = links.map((builder1) => builder1.build());
			this.internal.links = linksResources;
			return this;
		}
		link(link) {
			if (!this.internal.links) this.internal.links = [];
			const linkResource = link.build();
			this.internal.links.push(linkResource);
			return this;
		}
		snapshot(snapshot) {
			const snapshotResource = snapshot.build();
			this.internal.snapshot = snapshotResource;
			return this;
		}
		preload(preload) {
			this.internal.preload = preload;
			return this;
		}
	};
	exports.DashboardBuilder = DashboardBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/rowBuilder.gen.js
var require_rowBuilder_gen$2 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RowBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* Row panel
	*/
	var RowBuilder = class {
		constructor(title) {
			this.internal = dashboard.defaultRowPanel();
			this.internal.type = "row";
			this.internal.title = title;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		collapsed(collapsed) {
			this.internal.collapsed = collapsed;
			return this;
		}
		title(title) {
			this.internal.title = title;
			return this;
		}
		datasource(datasource) {
			this.internal.datasource = datasource;
			return this;
		}
		gridPos(gridPos) {
			this.internal.gridPos = gridPos;
			return this;
		}
		id(id) {
			this.internal.id = id;
			return this;
		}
		withPanel(panel) {
			if (!this.internal.panels) this.internal.panels = [];
			const panelResource = panel.build();
			this.internal.panels.push(panelResource);
			this.internal.collapsed = true;
			return this;
		}
		repeat(repeat) {
			this.internal.repeat = repeat;
			return this;
		}
	};
	exports.RowBuilder = RowBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/dashboardLinkBuilder.gen.js
var require_dashboardLinkBuilder_gen$2 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DashboardLinkBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* Links with references to other dashboards or external resources
	*/
	var DashboardLinkBuilder = class {
		constructor(title) {
			this.internal = dashboard.defaultDashboardLink();
			this.internal.title = title;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		title(title) {
			this.internal.title = title;
			return this;
		}
		type(type) {
			this.internal.type = type;
			return this;
		}
		icon(icon) {
			this.internal.icon = icon;
			return this;
		}
		tooltip(tooltip) {
			this.internal.tooltip = tooltip;
			return this;
		}
		url(url) {
			this.internal.url = url;
			return this;
		}
		tags(tags) {
			this.internal.tags = tags;
			return this;
		}
		asDropdown(asDropdown) {
			this.internal.asDropdown = asDropdown;
			return this;
		}
		placement(placement) {
			this.internal.placement = placement;
			return this;
		}
		targetBlank(targetBlank) {
			this.internal.targetBlank = targetBlank;
			return this;
		}
		includeVars(includeVars) {
			this.internal.includeVars = includeVars;
			return this;
		}
		keepTime(keepTime) {
			this.internal.keepTime = keepTime;
			return this;
		}
	};
	exports.DashboardLinkBuilder = DashboardLinkBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/queryVariableBuilder.gen.js
var require_queryVariableBuilder_gen$2 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.QueryVariableBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* A variable is a placeholder for a value. You can use variables in metric queries and in panel titles.
	*/
	var QueryVariableBuilder = class {
		constructor(name) {
			this.internal = dashboard.defaultVariableModel();
			this.internal.name = name;
			this.internal.type = dashboard.VariableType.Query;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			this.internal.name = name;
			return this;
		}
		label(label) {
			this.internal.label = label;
			return this;
		}
		hide(hide) {
			this.internal.hide = hide;
			return this;
		}
		description(description) {
			this.internal.description = description;
			return this;
		}
		query(query) {
			this.internal.query = query;
			return this;
		}
		datasource(datasource) {
			this.internal.datasource = datasource;
			return this;
		}
		current(current) {
			this.internal.current = current;
			return this;
		}
		multi(multi) {
			this.internal.multi = multi;
			return this;
		}
		allowCustomValue(allowCustomValue) {
			this.internal.allowCustomValue = allowCustomValue;
			return this;
		}
		options(options) {
			this.internal.options = options;
			return this;
		}
		refresh(refresh) {
			this.internal.refresh = refresh;
			return this;
		}
		sort(sort) {
			this.internal.sort = sort;
			return this;
		}
		includeAll(includeAll) {
			this.internal.includeAll = includeAll;
			return this;
		}
		allValue(allValue) {
			this.internal.allValue = allValue;
			return this;
		}
		regex(regex) {
			this.internal.regex = regex;
			return this;
		}
		staticOptions(staticOptions) {
			this.internal.staticOptions = staticOptions;
			return this;
		}
		staticOptionsOrder(staticOptionsOrder) {
			this.internal.staticOptionsOrder = staticOptionsOrder;
			return this;
		}
		definition(definition) {
			this.internal.definition = definition;
			return this;
		}
	};
	exports.QueryVariableBuilder = QueryVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/adHocVariableBuilder.gen.js
var require_adHocVariableBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AdHocVariableBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* A variable is a placeholder for a value. You can use variables in metric queries and in panel titles.
	*/
	var AdHocVariableBuilder = class {
		constructor(name) {
			this.internal = dashboard.defaultVariableModel();
			this.internal.name = name;
			this.internal.type = dashboard.VariableType.Adhoc;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			this.internal.name = name;
			return this;
		}
		label(label) {
			this.internal.label = label;
			return this;
		}
		hide(hide) {
			this.internal.hide = hide;
			return this;
		}
		description(description) {
			this.internal.description = description;
			return this;
		}
		datasource(datasource) {
			this.internal.datasource = datasource;
			return this;
		}
		allowCustomValue(allowCustomValue) {
			this.internal.allowCustomValue = allowCustomValue;
			return this;
		}
		staticOptions(staticOptions) {
			this.internal.staticOptions = staticOptions;
			return this;
		}
		staticOptionsOrder(staticOptionsOrder) {
			this.internal.staticOptionsOrder = staticOptionsOrder;
			return this;
		}
		definition(definition) {
			this.internal.definition = definition;
			return this;
		}
	};
	exports.AdHocVariableBuilder = AdHocVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/constantVariableBuilder.gen.js
var require_constantVariableBuilder_gen$2 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ConstantVariableBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* A variable is a placeholder for a value. You can use variables in metric queries and in panel titles.
	*/
	var ConstantVariableBuilder = class {
		constructor(name) {
			this.internal = dashboard.defaultVariableModel();
			this.internal.name = name;
			this.internal.type = dashboard.VariableType.Constant;
			this.internal.hide = dashboard.VariableHide.HideVariable;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			this.internal.name = name;
			return this;
		}
		label(label) {
			this.internal.label = label;
			return this;
		}
		description(description) {
			this.internal.description = description;
			return this;
		}
		value(query) {
			this.internal.query = query;
			return this;
		}
		allowCustomValue(allowCustomValue) {
			this.internal.allowCustomValue = allowCustomValue;
			return this;
		}
		staticOptions(staticOptions) {
			this.internal.staticOptions = staticOptions;
			return this;
		}
		staticOptionsOrder(staticOptionsOrder) {
			this.internal.staticOptionsOrder = staticOptionsOrder;
			return this;
		}
		definition(definition) {
			this.internal.definition = definition;
			return this;
		}
	};
	exports.ConstantVariableBuilder = ConstantVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/datasourceVariableBuilder.gen.js
var require_datasourceVariableBuilder_gen$2 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DatasourceVariableBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* A variable is a placeholder for a value. You can use variables in metric queries and in panel titles.
	*/
	var DatasourceVariableBuilder = class {
		constructor(name) {
			this.internal = dashboard.defaultVariableModel();
			this.internal.name = name;
			this.internal.type = dashboard.VariableType.Datasource;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			this.internal.name = name;
			return this;
		}
		label(label) {
			this.internal.label = label;
			return this;
		}
		hide(hide) {
			this.internal.hide = hide;
			return this;
		}
		description(description) {
			this.internal.description = description;
			return this;
		}
		type(query) {
			this.internal.query = query;
			return this;
		}
		current(current) {
			this.internal.current = current;
			return this;
		}
		multi(multi) {
			this.internal.multi = multi;
			return this;
		}
		allowCustomValue(allowCustomValue) {
			this.internal.allowCustomValue = allowCustomValue;
			return this;
		}
		includeAll(includeAll) {
			this.internal.includeAll = includeAll;
			return this;
		}
		allValue(allValue) {
			this.internal.allValue = allValue;
			return this;
		}
		regex(regex) {
			this.internal.regex = regex;
			return this;
		}
		staticOptions(staticOptions) {
			this.internal.staticOptions = staticOptions;
			return this;
		}
		staticOptionsOrder(staticOptionsOrder) {
			this.internal.staticOptionsOrder = staticOptionsOrder;
			return this;
		}
		definition(definition) {
			this.internal.definition = definition;
			return this;
		}
	};
	exports.DatasourceVariableBuilder = DatasourceVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/intervalVariableBuilder.gen.js
var require_intervalVariableBuilder_gen$2 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.IntervalVariableBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* A variable is a placeholder for a value. You can use variables in metric queries and in panel titles.
	*/
	var IntervalVariableBuilder = class {
		constructor(name) {
			this.internal = dashboard.defaultVariableModel();
			this.internal.name = name;
			this.internal.type = dashboard.VariableType.Interval;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			this.internal.name = name;
			return this;
		}
		label(label) {
			this.internal.label = label;
			return this;
		}
		hide(hide) {
			this.internal.hide = hide;
			return this;
		}
		description(description) {
			this.internal.description = description;
			return this;
		}
		values(query) {
			this.internal.query = query;
			return this;
		}
		current(current) {
			this.internal.current = current;
			return this;
		}
		allowCustomValue(allowCustomValue) {
			this.internal.allowCustomValue = allowCustomValue;
			return this;
		}
		options(options) {
			this.internal.options = options;
			return this;
		}
		staticOptions(staticOptions) {
			this.internal.staticOptions = staticOptions;
			return this;
		}
		staticOptionsOrder(staticOptionsOrder) {
			this.internal.staticOptionsOrder = staticOptionsOrder;
			return this;
		}
		auto(auto) {
			this.internal.auto = auto;
			return this;
		}
		minInterval(autoMin) {
			this.internal.auto_min = autoMin;
			return this;
		}
		stepCount(autoCount) {
			if (!(autoCount > 0)) throw new Error("autoCount must be > 0");
			this.internal.auto_count = autoCount;
			return this;
		}
		definition(definition) {
			this.internal.definition = definition;
			return this;
		}
	};
	exports.IntervalVariableBuilder = IntervalVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/textBoxVariableBuilder.gen.js
var require_textBoxVariableBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TextBoxVariableBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* A variable is a placeholder for a value. You can use variables in metric queries and in panel titles.
	*/
	var TextBoxVariableBuilder = class {
		constructor(name) {
			this.internal = dashboard.defaultVariableModel();
			this.internal.name = name;
			this.internal.type = dashboard.VariableType.Textbox;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			this.internal.name = name;
			return this;
		}
		label(label) {
			this.internal.label = label;
			return this;
		}
		hide(hide) {
			this.internal.hide = hide;
			return this;
		}
		description(description) {
			this.internal.description = description;
			return this;
		}
		defaultValue(query) {
			this.internal.query = query;
			return this;
		}
		current(current) {
			this.internal.current = current;
			return this;
		}
		allowCustomValue(allowCustomValue) {
			this.internal.allowCustomValue = allowCustomValue;
			return this;
		}
		options(options) {
			this.internal.options = options;
			return this;
		}
		staticOptions(staticOptions) {
			this.internal.staticOptions = staticOptions;
			return this;
		}
		staticOptionsOrder(staticOptionsOrder) {
			this.internal.staticOptionsOrder = staticOptionsOrder;
			return this;
		}
		definition(definition) {
			this.internal.definition = definition;
			return this;
		}
	};
	exports.TextBoxVariableBuilder = TextBoxVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/customVariableBuilder.gen.js
var require_customVariableBuilder_gen$2 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CustomVariableBuilder = void 0;
	const dashboard = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboard());
	/**
	* A variable is a placeholder for a value. You can use variables in metric queries and in panel titles.
	*/
	var CustomVariableBuilder = class {
		constructor(name) {
			this.internal = dashboard.defaultVariableModel();
			this.internal.name = name;
			this.internal.type = dashboard.VariableType.Custom;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			this.internal.name = name;
			return this;
		}
		label(label) {
			this.internal.label = label;
			return this;
		}
		hide(hide) {
			this.internal.hide = hide;
			return this;
		}
		description(description) {
			this.internal.description = description;
			return this;
		}
		values(query) {
			this.internal.query = query;
			return this;
		}
		current(current) {
			this.internal.current = current;
			return this;
		}
		multi(multi) {
			this.internal.multi = multi;
			return this;
		}
		allowCustomValue(allowCustomValue) {
			this.internal.allowCustomValue = allowCustomValue;
			return this;
		}
		options(options) {
			this.internal.options = options;
			return this;
		}
		includeAll(includeAll) {
			this.internal.includeAll = includeAll;
			return this;
		}
		allValue(allValue) {
			this.internal.allValue = allValue;
			return this;
		}
		staticOptions(staticOptions) {
			this.internal.staticOptions = staticOptions;
			return this;
		}
		staticOptionsOrder(staticOptionsOrder) {
			this.internal.staticOptionsOrder = staticOptionsOrder;
			return this;
		}
		definition(definition) {
			this.internal.definition = definition;
			return this;
		}
	};
	exports.CustomVariableBuilder = CustomVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/index.js
var require_dashboard = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const tslib_1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports));
	tslib_1.__exportStar(require_types_gen$6(), exports);
	tslib_1.__exportStar(require_annotationActionsBuilder_gen(), exports);
	tslib_1.__exportStar(require_annotationPermissionBuilder_gen(), exports);
	tslib_1.__exportStar(require_dashboardMetaBuilder_gen(), exports);
	tslib_1.__exportStar(require_timeOptionBuilder_gen(), exports);
	tslib_1.__exportStar(require_thresholdsConfigBuilder_gen$2(), exports);
	tslib_1.__exportStar(require_fieldColorBuilder_gen$2(), exports);
	tslib_1.__exportStar(require_actionBuilder_gen$2(), exports);
	tslib_1.__exportStar(require_fetchOptionsBuilder_gen$2(), exports);
	tslib_1.__exportStar(require_infinityOptionsBuilder_gen$2(), exports);
	tslib_1.__exportStar(require_actionVariableBuilder_gen$2(), exports);
	tslib_1.__exportStar(require_annotationQueryBuilder_gen$2(), exports);
	tslib_1.__exportStar(require_annotationPanelFilterBuilder_gen$2(), exports);
	tslib_1.__exportStar(require_annotationTargetBuilder_gen(), exports);
	tslib_1.__exportStar(require_snapshotBuilder_gen(), exports);
	tslib_1.__exportStar(require_annotationEventFieldMappingBuilder_gen$2(), exports);
	tslib_1.__exportStar(require_timePickerBuilder_gen(), exports);
	tslib_1.__exportStar(require_panelBuilder_gen$4(), exports);
	tslib_1.__exportStar(require_dashboardBuilder_gen$2(), exports);
	tslib_1.__exportStar(require_rowBuilder_gen$2(), exports);
	tslib_1.__exportStar(require_dashboardLinkBuilder_gen$2(), exports);
	tslib_1.__exportStar(require_queryVariableBuilder_gen$2(), exports);
	tslib_1.__exportStar(require_adHocVariableBuilder_gen(), exports);
	tslib_1.__exportStar(require_constantVariableBuilder_gen$2(), exports);
	tslib_1.__exportStar(require_datasourceVariableBuilder_gen$2(), exports);
	tslib_1.__exportStar(require_intervalVariableBuilder_gen$2(), exports);
	tslib_1.__exportStar(require_textBoxVariableBuilder_gen(), exports);
	tslib_1.__exportStar(require_customVariableBuilder_gen$2(), exports);
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/prometheus/types.gen.js
var require_types_gen$5 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.defaultPromQueryFormat = exports.PromQueryFormat = exports.defaultQueryEditorMode = exports.QueryEditorMode = exports.defaultResultAssertionsType = exports.ResultAssertionsType = exports.defaultDataquery = exports.defaultTimeRange = exports.defaultScopes = exports.defaultScopesFilters = exports.defaultResultAssertions = exports.defaultAdhocFilters = void 0;
	const defaultAdhocFilters = () => ({
		key: "",
		operator: "",
		value: ""
	});
	exports.defaultAdhocFilters = defaultAdhocFilters;
	const defaultResultAssertions = () => ({ typeVersion: [] });
	exports.defaultResultAssertions = defaultResultAssertions;
	const defaultScopesFilters = () => ({
		key: "",
		operator: "",
		value: ""
	});
	exports.defaultScopesFilters = defaultScopesFilters;
	const defaultScopes = () => ({ title: "" });
	exports.defaultScopes = defaultScopes;
	const defaultTimeRange = () => ({
		from: "now-6h",
		to: "now"
	});
	exports.defaultTimeRange = defaultTimeRange;
	const defaultDataquery = () => ({
		expr: "",
		_implementsDataqueryVariant: () => {}
	});
	exports.defaultDataquery = defaultDataquery;
	var ResultAssertionsType;
	(function(ResultAssertionsType) {
		ResultAssertionsType["None"] = "";
		ResultAssertionsType["TimeseriesWide"] = "timeseries-wide";
		ResultAssertionsType["TimeseriesLong"] = "timeseries-long";
		ResultAssertionsType["TimeseriesMany"] = "timeseries-many";
		ResultAssertionsType["TimeseriesMulti"] = "timeseries-multi";
		ResultAssertionsType["DirectoryListing"] = "directory-listing";
		ResultAssertionsType["Table"] = "table";
		ResultAssertionsType["NumericWide"] = "numeric-wide";
		ResultAssertionsType["NumericMulti"] = "numeric-multi";
		ResultAssertionsType["NumericLong"] = "numeric-long";
		ResultAssertionsType["LogLines"] = "log-lines";
	})(ResultAssertionsType || (exports.ResultAssertionsType = ResultAssertionsType = {}));
	const defaultResultAssertionsType = () => ResultAssertionsType.None;
	exports.defaultResultAssertionsType = defaultResultAssertionsType;
	var QueryEditorMode;
	(function(QueryEditorMode) {
		QueryEditorMode["Builder"] = "builder";
		QueryEditorMode["Code"] = "code";
	})(QueryEditorMode || (exports.QueryEditorMode = QueryEditorMode = {}));
	const defaultQueryEditorMode = () => QueryEditorMode.Builder;
	exports.defaultQueryEditorMode = defaultQueryEditorMode;
	var PromQueryFormat;
	(function(PromQueryFormat) {
		PromQueryFormat["TimeSeries"] = "time_series";
		PromQueryFormat["Table"] = "table";
		PromQueryFormat["Heatmap"] = "heatmap";
	})(PromQueryFormat || (exports.PromQueryFormat = PromQueryFormat = {}));
	const defaultPromQueryFormat = () => PromQueryFormat.TimeSeries;
	exports.defaultPromQueryFormat = defaultPromQueryFormat;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/types.gen.js
var require_types_gen$4 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.defaultAction = exports.defaultFieldColorSeriesByMode = exports.FieldColorSeriesByMode = exports.defaultFieldColorModeId = exports.FieldColorModeId = exports.defaultFieldColor = exports.defaultThreshold = exports.defaultThresholdsMode = exports.ThresholdsMode = exports.defaultThresholdsConfig = exports.defaultSpecialValueMatch = exports.SpecialValueMatch = exports.defaultSpecialValueMap = exports.defaultRegexMap = exports.defaultRangeMap = exports.defaultValueMappingResult = exports.defaultMappingType = exports.MappingType = exports.defaultValueMap = exports.defaultValueMapping = exports.defaultFieldConfig = exports.defaultFieldConfigSource = exports.defaultVizConfigSpec = exports.defaultVizConfigKind = exports.defaultQueryOptionsSpec = exports.defaultDataTopic = exports.DataTopic = exports.defaultMatcherScope = exports.MatcherScope = exports.defaultMatcherConfig = exports.defaultTransformationSpec = exports.defaultTransformationKind = exports.defaultPanelQuerySpec = exports.defaultPanelQueryKind = exports.defaultQueryGroupSpec = exports.defaultQueryGroupKind = exports.defaultDataLink = exports.defaultPanelSpec = exports.defaultPanelKind = exports.defaultElement = exports.defaultDashboardCursorSync = exports.DashboardCursorSync = exports.defaultAnnotationEventFieldMapping = exports.defaultAnnotationQueryPlacement = exports.AnnotationQueryPlacement = exports.defaultAnnotationPanelFilter = exports.defaultDataQueryKind = exports.defaultAnnotationQuerySpec = exports.defaultAnnotationQueryKind = exports.defaultDashboard = void 0;
	exports.VariableHide = exports.defaultVariableOption = exports.defaultQueryVariableSpec = exports.defaultQueryVariableKind = exports.defaultVariableKind = exports.defaultTabRepeatOptions = exports.defaultTabsLayoutTabSpec = exports.defaultTabsLayoutTabKind = exports.defaultTabsLayoutSpec = exports.defaultTabsLayoutKind = exports.defaultAutoGridRepeatOptions = exports.defaultAutoGridLayoutItemSpec = exports.defaultAutoGridLayoutItemKind = exports.defaultAutoGridLayoutSpec = exports.defaultAutoGridLayoutKind = exports.defaultRowRepeatOptions = exports.defaultConditionalRenderingTimeRangeSizeSpec = exports.defaultConditionalRenderingTimeRangeSizeKind = exports.defaultConditionalRenderingDataSpec = exports.defaultConditionalRenderingDataKind = exports.defaultConditionalRenderingVariableSpec = exports.defaultConditionalRenderingVariableKind = exports.defaultConditionalRenderingGroupSpec = exports.defaultConditionalRenderingGroupKind = exports.defaultRowsLayoutRowSpec = exports.defaultRowsLayoutRowKind = exports.defaultRowsLayoutSpec = exports.defaultRowsLayoutKind = exports.defaultRepeatMode = exports.RepeatMode = exports.defaultRepeatOptions = exports.defaultElementReference = exports.defaultGridLayoutItemSpec = exports.defaultGridLayoutItemKind = exports.defaultGridLayoutSpec = exports.defaultGridLayoutKind = exports.defaultLibraryPanelRef = exports.defaultLibraryPanelKindSpec = exports.defaultLibraryPanelKind = exports.defaultDynamicConfigValue = exports.defaultNullValueMode = exports.NullValueMode = exports.ActionVariableType = exports.defaultActionVariable = exports.defaultInfinityOptions = exports.defaultHttpRequestMethod = exports.HttpRequestMethod = exports.defaultFetchOptions = exports.defaultActionType = exports.ActionType = void 0;
	exports.DashboardKind = exports.DashboardAPIVersion = exports.defaultVariableValueOption = exports.defaultCustomFormatterVariable = exports.defaultVariableType = exports.VariableType = exports.defaultCustomVariableValue = exports.defaultVariableValueSingle = exports.defaultVariableValue = exports.defaultKind = exports.defaultAnnotationEventFieldSource = exports.AnnotationEventFieldSource = exports.defaultPreferences = exports.defaultTimeRangeOption = exports.defaultTimeSettingsSpec = exports.defaultDashboardLinkPlacement = exports.DashboardLinkPlacement = exports.defaultDashboardLinkType = exports.DashboardLinkType = exports.defaultDashboardLink = exports.defaultSwitchVariableSpec = exports.defaultSwitchVariableKind = exports.defaultMetricFindValue = exports.FilterOrigin = exports.defaultAdHocFilterWithLabels = exports.defaultAdhocVariableSpec = exports.defaultAdhocVariableKind = exports.defaultGroupByVariableSpec = exports.defaultGroupByVariableKind = exports.defaultCustomVariableSpec = exports.defaultCustomVariableKind = exports.defaultIntervalVariableSpec = exports.defaultIntervalVariableKind = exports.defaultDatasourceVariableSpec = exports.defaultDatasourceVariableKind = exports.defaultConstantVariableSpec = exports.defaultConstantVariableKind = exports.defaultTextVariableSpec = exports.defaultTextVariableKind = exports.defaultDatasourceControlSourceRef = exports.defaultControlSourceRef = exports.defaultVariableSort = exports.VariableSort = exports.defaultVariableRegexApplyTo = exports.VariableRegexApplyTo = exports.defaultVariableRefresh = exports.VariableRefresh = exports.defaultVariableHide = void 0;
	const defaultDashboard = () => ({
		annotations: [],
		cursorSync: DashboardCursorSync.Off,
		editable: true,
		elements: {},
		layout: (0, exports.defaultGridLayoutKind)(),
		links: [],
		preload: false,
		tags: [],
		timeSettings: (0, exports.defaultTimeSettingsSpec)(),
		title: "",
		variables: []
	});
	exports.defaultDashboard = defaultDashboard;
	const defaultAnnotationQueryKind = () => ({
		kind: "AnnotationQuery",
		spec: (0, exports.defaultAnnotationQuerySpec)()
	});
	exports.defaultAnnotationQueryKind = defaultAnnotationQueryKind;
	const defaultAnnotationQuerySpec = () => ({
		query: (0, exports.defaultDataQueryKind)(),
		enable: false,
		hide: false,
		iconColor: "",
		name: "",
		builtIn: false
	});
	exports.defaultAnnotationQuerySpec = defaultAnnotationQuerySpec;
	const defaultDataQueryKind = () => ({
		kind: "DataQuery",
		group: "",
		version: "v0",
		spec: {}
	});
	exports.defaultDataQueryKind = defaultDataQueryKind;
	const defaultAnnotationPanelFilter = () => ({
		exclude: false,
		ids: []
	});
	exports.defaultAnnotationPanelFilter = defaultAnnotationPanelFilter;
	/**
	* Annotation Query placement. Defines where the annotation query should be displayed.
	* - "inControlsMenu" renders the annotation query in the dashboard controls dropdown menu
	*/
	var AnnotationQueryPlacement;
	(function(AnnotationQueryPlacement) {
		AnnotationQueryPlacement["InControlsMenu"] = "inControlsMenu";
	})(AnnotationQueryPlacement || (exports.AnnotationQueryPlacement = AnnotationQueryPlacement = {}));
	const defaultAnnotationQueryPlacement = () => AnnotationQueryPlacement.InControlsMenu;
	exports.defaultAnnotationQueryPlacement = defaultAnnotationQueryPlacement;
	const defaultAnnotationEventFieldMapping = () => ({ source: "field" });
	exports.defaultAnnotationEventFieldMapping = defaultAnnotationEventFieldMapping;
	/**
	* "Off" for no shared crosshair or tooltip (default).
	* "Crosshair" for shared crosshair.
	* "Tooltip" for shared crosshair AND shared tooltip.
	*/
	var DashboardCursorSync;
	(function(DashboardCursorSync) {
		DashboardCursorSync["Crosshair"] = "Crosshair";
		DashboardCursorSync["Tooltip"] = "Tooltip";
		DashboardCursorSync["Off"] = "Off";
	})(DashboardCursorSync || (exports.DashboardCursorSync = DashboardCursorSync = {}));
	const defaultDashboardCursorSync = () => DashboardCursorSync.Off;
	exports.defaultDashboardCursorSync = defaultDashboardCursorSync;
	const defaultElement = () => (0, exports.defaultPanelKind)();
	exports.defaultElement = defaultElement;
	const defaultPanelKind = () => ({
		kind: "Panel",
		spec: (0, exports.defaultPanelSpec)()
	});
	exports.defaultPanelKind = defaultPanelKind;
	const defaultPanelSpec = () => ({
		id: 0,
		title: "",
		links: [],
		data: (0, exports.defaultQueryGroupKind)(),
		vizConfig: (0, exports.defaultVizConfigKind)()
	});
	exports.defaultPanelSpec = defaultPanelSpec;
	const defaultDataLink = () => ({
		title: "",
		url: ""
	});
	exports.defaultDataLink = defaultDataLink;
	const defaultQueryGroupKind = () => ({
		kind: "QueryGroup",
		spec: (0, exports.defaultQueryGroupSpec)()
	});
	exports.defaultQueryGroupKind = defaultQueryGroupKind;
	const defaultQueryGroupSpec = () => ({
		queries: [],
		transformations: [],
		queryOptions: (0, exports.defaultQueryOptionsSpec)()
	});
	exports.defaultQueryGroupSpec = defaultQueryGroupSpec;
	const defaultPanelQueryKind = () => ({
		kind: "PanelQuery",
		spec: (0, exports.defaultPanelQuerySpec)()
	});
	exports.defaultPanelQueryKind = defaultPanelQueryKind;
	const defaultPanelQuerySpec = () => ({
		query: (0, exports.defaultDataQueryKind)(),
		refId: "",
		hidden: false
	});
	exports.defaultPanelQuerySpec = defaultPanelQuerySpec;
	const defaultTransformationKind = () => ({
		kind: "Transformation",
		group: "",
		spec: (0, exports.defaultTransformationSpec)()
	});
	exports.defaultTransformationKind = defaultTransformationKind;
	const defaultTransformationSpec = () => ({ options: {} });
	exports.defaultTransformationSpec = defaultTransformationSpec;
	const defaultMatcherConfig = () => ({ id: "" });
	exports.defaultMatcherConfig = defaultMatcherConfig;
	var MatcherScope;
	(function(MatcherScope) {
		MatcherScope["Series"] = "series";
		MatcherScope["Nested"] = "nested";
		MatcherScope["Annotation"] = "annotation";
		MatcherScope["Exemplar"] = "exemplar";
	})(MatcherScope || (exports.MatcherScope = MatcherScope = {}));
	const defaultMatcherScope = () => MatcherScope.Series;
	exports.defaultMatcherScope = defaultMatcherScope;
	/**
	* A topic is attached to DataFrame metadata in query results.
	* This specifies where the data should be used.
	*/
	var DataTopic;
	(function(DataTopic) {
		DataTopic["Series"] = "series";
		DataTopic["Annotations"] = "annotations";
		DataTopic["AlertStates"] = "alertStates";
	})(DataTopic || (exports.DataTopic = DataTopic = {}));
	const defaultDataTopic = () => DataTopic.Series;
	exports.defaultDataTopic = defaultDataTopic;
	const defaultQueryOptionsSpec = () => ({});
	exports.defaultQueryOptionsSpec = defaultQueryOptionsSpec;
	const defaultVizConfigKind = () => ({
		kind: "VizConfig",
		group: "",
		version: "",
		spec: (0, exports.defaultVizConfigSpec)()
	});
	exports.defaultVizConfigKind = defaultVizConfigKind;
	const defaultVizConfigSpec = () => ({
		options: {},
		fieldConfig: (0, exports.defaultFieldConfigSource)()
	});
	exports.defaultVizConfigSpec = defaultVizConfigSpec;
	const defaultFieldConfigSource = () => ({
		defaults: (0, exports.defaultFieldConfig)(),
		overrides: []
	});
	exports.defaultFieldConfigSource = defaultFieldConfigSource;
	const defaultFieldConfig = () => ({});
	exports.defaultFieldConfig = defaultFieldConfig;
	const defaultValueMapping = () => (0, exports.defaultValueMap)();
	exports.defaultValueMapping = defaultValueMapping;
	const defaultValueMap = () => ({
		type: MappingType.Value,
		options: {}
	});
	exports.defaultValueMap = defaultValueMap;
	/**
	* Supported value mapping types
	* `value`: Maps text values to a color or different display text and color. For example, you can configure a value mapping so that all instances of the value 10 appear as Perfection! rather than the number.
	* `range`: Maps numerical ranges to a display text and color. For example, if a value is within a certain range, you can configure a range value mapping to display Low or High rather than the number.
	* `regex`: Maps regular expressions to replacement text and a color. For example, if a value is www.example.com, you can configure a regex value mapping so that Grafana displays www and truncates the domain.
	* `special`: Maps special values like Null, NaN (not a number), and boolean values like true and false to a display text and color. See SpecialValueMatch to see the list of special values. For example, you can configure a special value mapping so that null values appear as N/A.
	*/
	var MappingType;
	(function(MappingType) {
		MappingType["Value"] = "value";
		MappingType["Range"] = "range";
		MappingType["Regex"] = "regex";
		MappingType["Special"] = "special";
	})(MappingType || (exports.MappingType = MappingType = {}));
	const defaultMappingType = () => MappingType.Value;
	exports.defaultMappingType = defaultMappingType;
	const defaultValueMappingResult = () => ({});
	exports.defaultValueMappingResult = defaultValueMappingResult;
	const defaultRangeMap = () => ({
		type: MappingType.Range,
		options: {
			from: 0,
			to: 0,
			result: (0, exports.defaultValueMappingResult)()
		}
	});
	exports.defaultRangeMap = defaultRangeMap;
	const defaultRegexMap = () => ({
		type: MappingType.Regex,
		options: {
			pattern: "",
			result: (0, exports.defaultValueMappingResult)()
		}
	});
	exports.defaultRegexMap = defaultRegexMap;
	const defaultSpecialValueMap = () => ({
		type: MappingType.Special,
		options: {
			match: SpecialValueMatch.True,
			result: (0, exports.defaultValueMappingResult)()
		}
	});
	exports.defaultSpecialValueMap = defaultSpecialValueMap;
	/**
	* Special value types supported by the `SpecialValueMap`
	*/
	var SpecialValueMatch;
	(function(SpecialValueMatch) {
		SpecialValueMatch["True"] = "true";
		SpecialValueMatch["False"] = "false";
		SpecialValueMatch["Null"] = "null";
		SpecialValueMatch["NotANumber"] = "nan";
		SpecialValueMatch["NullAndNaN"] = "null+nan";
		SpecialValueMatch["Empty"] = "empty";
	})(SpecialValueMatch || (exports.SpecialValueMatch = SpecialValueMatch = {}));
	const defaultSpecialValueMatch = () => SpecialValueMatch.True;
	exports.defaultSpecialValueMatch = defaultSpecialValueMatch;
	const defaultThresholdsConfig = () => ({
		mode: ThresholdsMode.Absolute,
		steps: []
	});
	exports.defaultThresholdsConfig = defaultThresholdsConfig;
	var ThresholdsMode;
	(function(ThresholdsMode) {
		ThresholdsMode["Absolute"] = "absolute";
		ThresholdsMode["Percentage"] = "percentage";
	})(ThresholdsMode || (exports.ThresholdsMode = ThresholdsMode = {}));
	const defaultThresholdsMode = () => ThresholdsMode.Absolute;
	exports.defaultThresholdsMode = defaultThresholdsMode;
	const defaultThreshold = () => ({
		value: 0,
		color: ""
	});
	exports.defaultThreshold = defaultThreshold;
	const defaultFieldColor = () => ({ mode: FieldColorModeId.Thresholds });
	exports.defaultFieldColor = defaultFieldColor;
	/**
	* Color mode for a field. You can specify a single color, or select a continuous (gradient) color schemes, based on a value.
	* Continuous color interpolates a color using the percentage of a value relative to min and max.
	* Accepted values are:
	* `thresholds`: From thresholds. Informs Grafana to take the color from the matching threshold
	* `palette-classic`: Classic palette. Grafana will assign color by looking up a color in a palette by series index. Useful for Graphs and pie charts and other categorical data visualizations
	* `palette-classic-by-name`: Classic palette (by name). Grafana will assign color by looking up a color in a palette by series name. Useful for Graphs and pie charts and other categorical data visualizations
	* `palette-colorblind`: Color blind safe palette. A discrete palette whose colors are distinguishable under common forms of color vision deficiency. Useful for categorical and multi-series data visualizations
	* `palette-categorical-next`: Experimental categorical palette. Useful for categorical and multi-series data visualizations
	* `palette-categorical-next-2`: Experimental categorical palette. Useful for categorical and multi-series data visualizations
	* `palette-categorical-next-3`: Experimental categorical palette. Useful for categorical and multi-series data visualizations
	* `continuous-viridis`: Continuous Viridis palette mode
	* `continuous-magma`: Continuous Magma palette mode
	* `continuous-plasma`: Continuous Plasma palette mode
	* `continuous-inferno`: Continuous Inferno palette mode
	* `continuous-cividis`: Continuous Cividis palette mode
	* `continuous-GrYlRd`: Continuous Green-Yellow-Red palette mode
	* `continuous-RdYlGr`: Continuous Red-Yellow-Green palette mode
	* `continuous-BlYlRd`: Continuous Blue-Yellow-Red palette mode
	* `continuous-YlRd`: Continuous Yellow-Red palette mode
	* `continuous-BlPu`: Continuous Blue-Purple palette mode
	* `continuous-YlBl`: Continuous Yellow-Blue palette mode
	* `continuous-blues`: Continuous Blue palette mode
	* `continuous-reds`: Continuous Red palette mode
	* `continuous-greens`: Continuous Green palette mode
	* `continuous-purples`: Continuous Purple palette mode
	* `shades`: Shades of a single color. Specify a single color, useful in an override rule.
	* `fixed`: Fixed color mode. Specify a single color, useful in an override rule.
	* `gradient`: Gradient color mode. Interpolate between two colors based on value order; the start color is taken from fixedColor and the end color from gradientColorTo.
	*/
	var FieldColorModeId;
	(function(FieldColorModeId) {
		FieldColorModeId["Thresholds"] = "thresholds";
		FieldColorModeId["PaletteClassic"] = "palette-classic";
		FieldColorModeId["PaletteClassicByName"] = "palette-classic-by-name";
		FieldColorModeId["PaletteColorblind"] = "palette-colorblind";
		FieldColorModeId["PaletteCategoricalNext"] = "palette-categorical-next";
		FieldColorModeId["PaletteCategoricalNext2"] = "palette-categorical-next-2";
		FieldColorModeId["PaletteCategoricalNext3"] = "palette-categorical-next-3";
		FieldColorModeId["ContinuousViridis"] = "continuous-viridis";
		FieldColorModeId["ContinuousMagma"] = "continuous-magma";
		FieldColorModeId["ContinuousPlasma"] = "continuous-plasma";
		FieldColorModeId["ContinuousInferno"] = "continuous-inferno";
		FieldColorModeId["ContinuousCividis"] = "continuous-cividis";
		FieldColorModeId["ContinuousGrYlRd"] = "continuous-GrYlRd";
		FieldColorModeId["ContinuousRdYlGr"] = "continuous-RdYlGr";
		FieldColorModeId["ContinuousBlYlRd"] = "continuous-BlYlRd";
		FieldColorModeId["ContinuousYlRd"] = "continuous-YlRd";
		FieldColorModeId["ContinuousBlPu"] = "continuous-BlPu";
		FieldColorModeId["ContinuousYlBl"] = "continuous-YlBl";
		FieldColorModeId["ContinuousBlues"] = "continuous-blues";
		FieldColorModeId["ContinuousReds"] = "continuous-reds";
		FieldColorModeId["ContinuousGreens"] = "continuous-greens";
		FieldColorModeId["ContinuousPurples"] = "continuous-purples";
		FieldColorModeId["Fixed"] = "fixed";
		FieldColorModeId["Shades"] = "shades";
		FieldColorModeId["Gradient"] = "gradient";
	})(FieldColorModeId || (exports.FieldColorModeId = FieldColorModeId = {}));
	const defaultFieldColorModeId = () => FieldColorModeId.Thresholds;
	exports.defaultFieldColorModeId = defaultFieldColorModeId;
	/**
	* Defines how to assign a series color from "by value" color schemes. For example for an aggregated data points like a timeseries, the color can be assigned by the min, max or last value.
	*/
	var FieldColorSeriesByMode;
	(function(FieldColorSeriesByMode) {
		FieldColorSeriesByMode["Min"] = "min";
		FieldColorSeriesByMode["Max"] = "max";
		FieldColorSeriesByMode["Last"] = "last";
	})(FieldColorSeriesByMode || (exports.FieldColorSeriesByMode = FieldColorSeriesByMode = {}));
	const defaultFieldColorSeriesByMode = () => FieldColorSeriesByMode.Min;
	exports.defaultFieldColorSeriesByMode = defaultFieldColorSeriesByMode;
	const defaultAction = () => ({
		type: ActionType.Fetch,
		title: ""
	});
	exports.defaultAction = defaultAction;
	var ActionType;
	(function(ActionType) {
		ActionType["Fetch"] = "fetch";
		ActionType["Infinity"] = "infinity";
	})(ActionType || (exports.ActionType = ActionType = {}));
	const defaultActionType = () => ActionType.Fetch;
	exports.defaultActionType = defaultActionType;
	const defaultFetchOptions = () => ({
		method: HttpRequestMethod.GET,
		url: ""
	});
	exports.defaultFetchOptions = defaultFetchOptions;
	var HttpRequestMethod;
	(function(HttpRequestMethod) {
		HttpRequestMethod["GET"] = "GET";
		HttpRequestMethod["PUT"] = "PUT";
		HttpRequestMethod["POST"] = "POST";
		HttpRequestMethod["DELETE"] = "DELETE";
		HttpRequestMethod["PATCH"] = "PATCH";
	})(HttpRequestMethod || (exports.HttpRequestMethod = HttpRequestMethod = {}));
	const defaultHttpRequestMethod = () => HttpRequestMethod.GET;
	exports.defaultHttpRequestMethod = defaultHttpRequestMethod;
	const defaultInfinityOptions = () => ({
		method: HttpRequestMethod.GET,
		url: "",
		datasourceUid: ""
	});
	exports.defaultInfinityOptions = defaultInfinityOptions;
	const defaultActionVariable = () => ({
		key: "",
		name: "",
		type: exports.ActionVariableType
	});
	exports.defaultActionVariable = defaultActionVariable;
	/**
	* Action variable type
	*/
	exports.ActionVariableType = "string";
	/**
	* How null values should be handled
	*/
	var NullValueMode;
	(function(NullValueMode) {
		NullValueMode["Null"] = "null";
		NullValueMode["Connected"] = "connected";
		NullValueMode["NullAsZero"] = "null as zero";
	})(NullValueMode || (exports.NullValueMode = NullValueMode = {}));
	const defaultNullValueMode = () => NullValueMode.Null;
	exports.defaultNullValueMode = defaultNullValueMode;
	const defaultDynamicConfigValue = () => ({ id: "" });
	exports.defaultDynamicConfigValue = defaultDynamicConfigValue;
	const defaultLibraryPanelKind = () => ({
		kind: "LibraryPanel",
		spec: (0, exports.defaultLibraryPanelKindSpec)()
	});
	exports.defaultLibraryPanelKind = defaultLibraryPanelKind;
	const defaultLibraryPanelKindSpec = () => ({
		id: 0,
		title: "",
		libraryPanel: (0, exports.defaultLibraryPanelRef)()
	});
	exports.defaultLibraryPanelKindSpec = defaultLibraryPanelKindSpec;
	const defaultLibraryPanelRef = () => ({
		name: "",
		uid: ""
	});
	exports.defaultLibraryPanelRef = defaultLibraryPanelRef;
	const defaultGridLayoutKind = () => ({
		kind: "GridLayout",
		spec: (0, exports.defaultGridLayoutSpec)()
	});
	exports.defaultGridLayoutKind = defaultGridLayoutKind;
	const defaultGridLayoutSpec = () => ({ items: [] });
	exports.defaultGridLayoutSpec = defaultGridLayoutSpec;
	const defaultGridLayoutItemKind = () => ({
		kind: "GridLayoutItem",
		spec: (0, exports.defaultGridLayoutItemSpec)()
	});
	exports.defaultGridLayoutItemKind = defaultGridLayoutItemKind;
	const defaultGridLayoutItemSpec = () => ({
		x: 0,
		y: 0,
		width: 0,
		height: 0,
		element: (0, exports.defaultElementReference)()
	});
	exports.defaultGridLayoutItemSpec = defaultGridLayoutItemSpec;
	const defaultElementReference = () => ({
		kind: "ElementReference",
		name: ""
	});
	exports.defaultElementReference = defaultElementReference;
	const defaultRepeatOptions = () => ({
		mode: RepeatMode.Variable,
		value: ""
	});
	exports.defaultRepeatOptions = defaultRepeatOptions;
	/**
	* other repeat modes will be added in the future: label, frame
	*/
	var RepeatMode;
	(function(RepeatMode) {
		RepeatMode["Variable"] = "variable";
	})(RepeatMode || (exports.RepeatMode = RepeatMode = {}));
	const defaultRepeatMode = () => RepeatMode.Variable;
	exports.defaultRepeatMode = defaultRepeatMode;
	const defaultRowsLayoutKind = () => ({
		kind: "RowsLayout",
		spec: (0, exports.defaultRowsLayoutSpec)()
	});
	exports.defaultRowsLayoutKind = defaultRowsLayoutKind;
	const defaultRowsLayoutSpec = () => ({ rows: [] });
	exports.defaultRowsLayoutSpec = defaultRowsLayoutSpec;
	const defaultRowsLayoutRowKind = () => ({
		kind: "RowsLayoutRow",
		spec: (0, exports.defaultRowsLayoutRowSpec)()
	});
	exports.defaultRowsLayoutRowKind = defaultRowsLayoutRowKind;
	const defaultRowsLayoutRowSpec = () => ({ layout: (0, exports.defaultGridLayoutKind)() });
	exports.defaultRowsLayoutRowSpec = defaultRowsLayoutRowSpec;
	const defaultConditionalRenderingGroupKind = () => ({
		kind: "ConditionalRenderingGroup",
		spec: (0, exports.defaultConditionalRenderingGroupSpec)()
	});
	exports.defaultConditionalRenderingGroupKind = defaultConditionalRenderingGroupKind;
	const defaultConditionalRenderingGroupSpec = () => ({
		visibility: "show",
		condition: "and",
		items: []
	});
	exports.defaultConditionalRenderingGroupSpec = defaultConditionalRenderingGroupSpec;
	const defaultConditionalRenderingVariableKind = () => ({
		kind: "ConditionalRenderingVariable",
		spec: (0, exports.defaultConditionalRenderingVariableSpec)()
	});
	exports.defaultConditionalRenderingVariableKind = defaultConditionalRenderingVariableKind;
	const defaultConditionalRenderingVariableSpec = () => ({
		variable: "",
		operator: "equals",
		value: ""
	});
	exports.defaultConditionalRenderingVariableSpec = defaultConditionalRenderingVariableSpec;
	const defaultConditionalRenderingDataKind = () => ({
		kind: "ConditionalRenderingData",
		spec: (0, exports.defaultConditionalRenderingDataSpec)()
	});
	exports.defaultConditionalRenderingDataKind = defaultConditionalRenderingDataKind;
	const defaultConditionalRenderingDataSpec = () => ({ value: false });
	exports.defaultConditionalRenderingDataSpec = defaultConditionalRenderingDataSpec;
	const defaultConditionalRenderingTimeRangeSizeKind = () => ({
		kind: "ConditionalRenderingTimeRangeSize",
		spec: (0, exports.defaultConditionalRenderingTimeRangeSizeSpec)()
	});
	exports.defaultConditionalRenderingTimeRangeSizeKind = defaultConditionalRenderingTimeRangeSizeKind;
	const defaultConditionalRenderingTimeRangeSizeSpec = () => ({ value: "" });
	exports.defaultConditionalRenderingTimeRangeSizeSpec = defaultConditionalRenderingTimeRangeSizeSpec;
	const defaultRowRepeatOptions = () => ({
		mode: RepeatMode.Variable,
		value: ""
	});
	exports.defaultRowRepeatOptions = defaultRowRepeatOptions;
	const defaultAutoGridLayoutKind = () => ({
		kind: "AutoGridLayout",
		spec: (0, exports.defaultAutoGridLayoutSpec)()
	});
	exports.defaultAutoGridLayoutKind = defaultAutoGridLayoutKind;
	const defaultAutoGridLayoutSpec = () => ({
		maxColumnCount: 3,
		columnWidthMode: "standard",
		rowHeightMode: "standard",
		fillScreen: false,
		items: []
	});
	exports.defaultAutoGridLayoutSpec = defaultAutoGridLayoutSpec;
	const defaultAutoGridLayoutItemKind = () => ({
		kind: "AutoGridLayoutItem",
		spec: (0, exports.defaultAutoGridLayoutItemSpec)()
	});
	exports.defaultAutoGridLayoutItemKind = defaultAutoGridLayoutItemKind;
	const defaultAutoGridLayoutItemSpec = () => ({ element: (0, exports.defaultElementReference)() });
	exports.defaultAutoGridLayoutItemSpec = defaultAutoGridLayoutItemSpec;
	const defaultAutoGridRepeatOptions = () => ({
		mode: RepeatMode.Variable,
		value: ""
	});
	exports.defaultAutoGridRepeatOptions = defaultAutoGridRepeatOptions;
	const defaultTabsLayoutKind = () => ({
		kind: "TabsLayout",
		spec: (0, exports.defaultTabsLayoutSpec)()
	});
	exports.defaultTabsLayoutKind = defaultTabsLayoutKind;
	const defaultTabsLayoutSpec = () => ({ tabs: [] });
	exports.defaultTabsLayoutSpec = defaultTabsLayoutSpec;
	const defaultTabsLayoutTabKind = () => ({
		kind: "TabsLayoutTab",
		spec: (0, exports.defaultTabsLayoutTabSpec)()
	});
	exports.defaultTabsLayoutTabKind = defaultTabsLayoutTabKind;
	const defaultTabsLayoutTabSpec = () => ({ layout: (0, exports.defaultGridLayoutKind)() });
	exports.defaultTabsLayoutTabSpec = defaultTabsLayoutTabSpec;
	const defaultTabRepeatOptions = () => ({
		mode: RepeatMode.Variable,
		value: ""
	});
	exports.defaultTabRepeatOptions = defaultTabRepeatOptions;
	const defaultVariableKind = () => (0, exports.defaultQueryVariableKind)();
	exports.defaultVariableKind = defaultVariableKind;
	const defaultQueryVariableKind = () => ({
		kind: "QueryVariable",
		spec: (0, exports.defaultQueryVariableSpec)()
	});
	exports.defaultQueryVariableKind = defaultQueryVariableKind;
	const defaultQueryVariableSpec = () => ({
		name: "",
		current: {
			text: "",
			value: ""
		},
		hide: VariableHide.DontHide,
		refresh: VariableRefresh.Never,
		skipUrlSync: false,
		query: (0, exports.defaultDataQueryKind)(),
		regex: "",
		regexApplyTo: VariableRegexApplyTo.Value,
		sort: VariableSort.Disabled,
		options: [],
		multi: false,
		includeAll: false,
		allowCustomValue: true
	});
	exports.defaultQueryVariableSpec = defaultQueryVariableSpec;
	const defaultVariableOption = () => ({
		text: "",
		value: ""
	});
	exports.defaultVariableOption = defaultVariableOption;
	/**
	* Determine if the variable shows on dashboard
	* Accepted values are `dontHide` (show label and value), `hideLabel` (show value only), `hideVariable` (show nothing), `inControlsMenu` (show in a drop-down menu).
	*/
	var VariableHide;
	(function(VariableHide) {
		VariableHide["DontHide"] = "dontHide";
		VariableHide["HideLabel"] = "hideLabel";
		VariableHide["HideVariable"] = "hideVariable";
		VariableHide["InControlsMenu"] = "inControlsMenu";
	})(VariableHide || (exports.VariableHide = VariableHide = {}));
	const defaultVariableHide = () => VariableHide.DontHide;
	exports.defaultVariableHide = defaultVariableHide;
	/**
	* Options to config when to refresh a variable
	* `never`: Never refresh the variable
	* `onDashboardLoad`: Queries the data source every time the dashboard loads.
	* `onTimeRangeChanged`: Queries the data source when the dashboard time range changes.
	*/
	var VariableRefresh;
	(function(VariableRefresh) {
		VariableRefresh["Never"] = "never";
		VariableRefresh["OnDashboardLoad"] = "onDashboardLoad";
		VariableRefresh["OnTimeRangeChanged"] = "onTimeRangeChanged";
	})(VariableRefresh || (exports.VariableRefresh = VariableRefresh = {}));
	const defaultVariableRefresh = () => VariableRefresh.Never;
	exports.defaultVariableRefresh = defaultVariableRefresh;
	/**
	* Determine whether regex applies to variable value or display text
	* Accepted values are `value` (apply to value used in queries) or `text` (apply to display text shown to users)
	*/
	var VariableRegexApplyTo;
	(function(VariableRegexApplyTo) {
		VariableRegexApplyTo["Value"] = "value";
		VariableRegexApplyTo["Text"] = "text";
	})(VariableRegexApplyTo || (exports.VariableRegexApplyTo = VariableRegexApplyTo = {}));
	const defaultVariableRegexApplyTo = () => VariableRegexApplyTo.Value;
	exports.defaultVariableRegexApplyTo = defaultVariableRegexApplyTo;
	/**
	* Sort variable options
	* Accepted values are:
	* `disabled`: No sorting
	* `alphabeticalAsc`: Alphabetical ASC
	* `alphabeticalDesc`: Alphabetical DESC
	* `numericalAsc`: Numerical ASC
	* `numericalDesc`: Numerical DESC
	* `alphabeticalCaseInsensitiveAsc`: Alphabetical Case Insensitive ASC
	* `alphabeticalCaseInsensitiveDesc`: Alphabetical Case Insensitive DESC
	* `naturalAsc`: Natural ASC
	* `naturalDesc`: Natural DESC
	* VariableSort enum with default value
	*/
	var VariableSort;
	(function(VariableSort) {
		VariableSort["Disabled"] = "disabled";
		VariableSort["AlphabeticalAsc"] = "alphabeticalAsc";
		VariableSort["AlphabeticalDesc"] = "alphabeticalDesc";
		VariableSort["NumericalAsc"] = "numericalAsc";
		VariableSort["NumericalDesc"] = "numericalDesc";
		VariableSort["AlphabeticalCaseInsensitiveAsc"] = "alphabeticalCaseInsensitiveAsc";
		VariableSort["AlphabeticalCaseInsensitiveDesc"] = "alphabeticalCaseInsensitiveDesc";
		VariableSort["NaturalAsc"] = "naturalAsc";
		VariableSort["NaturalDesc"] = "naturalDesc";
	})(VariableSort || (exports.VariableSort = VariableSort = {}));
	const defaultVariableSort = () => VariableSort.Disabled;
	exports.defaultVariableSort = defaultVariableSort;
	const defaultControlSourceRef = () => (0, exports.defaultDatasourceControlSourceRef)();
	exports.defaultControlSourceRef = defaultControlSourceRef;
	const defaultDatasourceControlSourceRef = () => ({
		type: "datasource",
		group: ""
	});
	exports.defaultDatasourceControlSourceRef = defaultDatasourceControlSourceRef;
	const defaultTextVariableKind = () => ({
		kind: "TextVariable",
		spec: (0, exports.defaultTextVariableSpec)()
	});
	exports.defaultTextVariableKind = defaultTextVariableKind;
	const defaultTextVariableSpec = () => ({
		name: "",
		current: {
			text: "",
			value: ""
		},
		query: "",
		hide: VariableHide.DontHide,
		skipUrlSync: false
	});
	exports.defaultTextVariableSpec = defaultTextVariableSpec;
	const defaultConstantVariableKind = () => ({
		kind: "ConstantVariable",
		spec: (0, exports.defaultConstantVariableSpec)()
	});
	exports.defaultConstantVariableKind = defaultConstantVariableKind;
	const defaultConstantVariableSpec = () => ({
		name: "",
		query: "",
		current: {
			text: "",
			value: ""
		},
		hide: VariableHide.DontHide,
		skipUrlSync: false
	});
	exports.defaultConstantVariableSpec = defaultConstantVariableSpec;
	const defaultDatasourceVariableKind = () => ({
		kind: "DatasourceVariable",
		spec: (0, exports.defaultDatasourceVariableSpec)()
	});
	exports.defaultDatasourceVariableKind = defaultDatasourceVariableKind;
	const defaultDatasourceVariableSpec = () => ({
		name: "",
		pluginId: "",
		refresh: VariableRefresh.Never,
		regex: "",
		current: {
			text: "",
			value: ""
		},
		options: [],
		multi: false,
		includeAll: false,
		hide: VariableHide.DontHide,
		skipUrlSync: false,
		allowCustomValue: true
	});
	exports.defaultDatasourceVariableSpec = defaultDatasourceVariableSpec;
	const defaultIntervalVariableKind = () => ({
		kind: "IntervalVariable",
		spec: (0, exports.defaultIntervalVariableSpec)()
	});
	exports.defaultIntervalVariableKind = defaultIntervalVariableKind;
	const defaultIntervalVariableSpec = () => ({
		name: "",
		query: "",
		current: {
			text: "",
			value: ""
		},
		options: [],
		auto: false,
		auto_min: "",
		auto_count: 0,
		refresh: "onTimeRangeChanged",
		hide: VariableHide.DontHide,
		skipUrlSync: false
	});
	exports.defaultIntervalVariableSpec = defaultIntervalVariableSpec;
	const defaultCustomVariableKind = () => ({
		kind: "CustomVariable",
		spec: (0, exports.defaultCustomVariableSpec)()
	});
	exports.defaultCustomVariableKind = defaultCustomVariableKind;
	const defaultCustomVariableSpec = () => ({
		name: "",
		query: "",
		current: (0, exports.defaultVariableOption)(),
		options: [],
		multi: false,
		includeAll: false,
		hide: VariableHide.DontHide,
		skipUrlSync: false,
		allowCustomValue: true
	});
	exports.defaultCustomVariableSpec = defaultCustomVariableSpec;
	const defaultGroupByVariableKind = () => ({
		kind: "GroupByVariable",
		group: "",
		spec: (0, exports.defaultGroupByVariableSpec)()
	});
	exports.defaultGroupByVariableKind = defaultGroupByVariableKind;
	const defaultGroupByVariableSpec = () => ({
		name: "",
		current: {
			text: "",
			value: ""
		},
		options: [],
		multi: false,
		hide: VariableHide.DontHide,
		skipUrlSync: false
	});
	exports.defaultGroupByVariableSpec = defaultGroupByVariableSpec;
	const defaultAdhocVariableKind = () => ({
		kind: "AdhocVariable",
		group: "",
		spec: (0, exports.defaultAdhocVariableSpec)()
	});
	exports.defaultAdhocVariableKind = defaultAdhocVariableKind;
	const defaultAdhocVariableSpec = () => ({
		name: "",
		baseFilters: [],
		filters: [],
		defaultKeys: [],
		hide: VariableHide.DontHide,
		skipUrlSync: false,
		allowCustomValue: true,
		enableGroupBy: false
	});
	exports.defaultAdhocVariableSpec = defaultAdhocVariableSpec;
	const defaultAdHocFilterWithLabels = () => ({
		key: "",
		operator: "",
		value: "",
		origin: exports.FilterOrigin
	});
	exports.defaultAdHocFilterWithLabels = defaultAdHocFilterWithLabels;
	/**
	* Determine the origin of the adhoc variable filter
	*/
	exports.FilterOrigin = "dashboard";
	const defaultMetricFindValue = () => ({ text: "" });
	exports.defaultMetricFindValue = defaultMetricFindValue;
	const defaultSwitchVariableKind = () => ({
		kind: "SwitchVariable",
		spec: (0, exports.defaultSwitchVariableSpec)()
	});
	exports.defaultSwitchVariableKind = defaultSwitchVariableKind;
	const defaultSwitchVariableSpec = () => ({
		name: "",
		current: "false",
		enabledValue: "true",
		disabledValue: "false",
		hide: VariableHide.DontHide,
		skipUrlSync: false
	});
	exports.defaultSwitchVariableSpec = defaultSwitchVariableSpec;
	const defaultDashboardLink = () => ({
		title: "",
		type: DashboardLinkType.Link,
		icon: "",
		tooltip: "",
		tags: [],
		asDropdown: false,
		targetBlank: false,
		includeVars: false,
		keepTime: false
	});
	exports.defaultDashboardLink = defaultDashboardLink;
	/**
	* Dashboard Link type. Accepted values are dashboards (to refer to another dashboard) and link (to refer to an external resource)
	*/
	var DashboardLinkType;
	(function(DashboardLinkType) {
		DashboardLinkType["Link"] = "link";
		DashboardLinkType["Dashboards"] = "dashboards";
	})(DashboardLinkType || (exports.DashboardLinkType = DashboardLinkType = {}));
	const defaultDashboardLinkType = () => DashboardLinkType.Link;
	exports.defaultDashboardLinkType = defaultDashboardLinkType;
	/**
	* Dashboard Link placement. Defines where the link should be displayed.
	* - "inControlsMenu" renders the link in bottom part of the dashboard controls dropdown menu
	*/
	var DashboardLinkPlacement;
	(function(DashboardLinkPlacement) {
		DashboardLinkPlacement["InControlsMenu"] = "inControlsMenu";
	})(DashboardLinkPlacement || (exports.DashboardLinkPlacement = DashboardLinkPlacement = {}));
	const defaultDashboardLinkPlacement = () => DashboardLinkPlacement.InControlsMenu;
	exports.defaultDashboardLinkPlacement = defaultDashboardLinkPlacement;
	const defaultTimeSettingsSpec = () => ({
		timezone: "browser",
		from: "now-6h",
		to: "now",
		autoRefresh: "",
		autoRefreshIntervals: [
			"5s",
			"10s",
			"30s",
			"1m",
			"5m",
			"15m",
			"30m",
			"1h",
			"2h",
			"1d"
		],
		hideTimepicker: false,
		fiscalYearStartMonth: 0
	});
	exports.defaultTimeSettingsSpec = defaultTimeSettingsSpec;
	const defaultTimeRangeOption = () => ({
		display: "Last 6 hours",
		from: "now-6h",
		to: "now"
	});
	exports.defaultTimeRangeOption = defaultTimeRangeOption;
	const defaultPreferences = () => ({});
	exports.defaultPreferences = defaultPreferences;
	/**
	* Annotation event field source. Defines how to obtain the value for an annotation event field.
	* - "field": Find the value with a matching key (default)
	* - "text": Write a constant string into the value
	* - "skip": Do not include the field
	*/
	var AnnotationEventFieldSource;
	(function(AnnotationEventFieldSource) {
		AnnotationEventFieldSource["Field"] = "field";
		AnnotationEventFieldSource["Text"] = "text";
		AnnotationEventFieldSource["Skip"] = "skip";
	})(AnnotationEventFieldSource || (exports.AnnotationEventFieldSource = AnnotationEventFieldSource = {}));
	const defaultAnnotationEventFieldSource = () => AnnotationEventFieldSource.Field;
	exports.defaultAnnotationEventFieldSource = defaultAnnotationEventFieldSource;
	const defaultKind = () => ({
		kind: "",
		spec: {}
	});
	exports.defaultKind = defaultKind;
	const defaultVariableValue = () => (0, exports.defaultVariableValueSingle)();
	exports.defaultVariableValue = defaultVariableValue;
	const defaultVariableValueSingle = () => "";
	exports.defaultVariableValueSingle = defaultVariableValueSingle;
	const defaultCustomVariableValue = () => ({ formatter: "" });
	exports.defaultCustomVariableValue = defaultCustomVariableValue;
	/**
	* Dashboard variable type
	* `query`: Query-generated list of values such as metric names, server names, sensor IDs, data centers, and so on.
	* `adhoc`: Key/value filters that are automatically added to all metric queries for a data source (Prometheus, Loki, InfluxDB, and Elasticsearch only).
	* `constant`: 	Define a hidden constant.
	* `datasource`: Quickly change the data source for an entire dashboard.
	* `interval`: Interval variables represent time spans.
	* `textbox`: Display a free text input field with an optional default value.
	* `custom`: Define the variable options manually using a comma-separated list.
	* `system`: Variables defined by Grafana. See: https://grafana.com/docs/grafana/latest/dashboards/variables/add-template-variables/#global-variables
	*/
	var VariableType;
	(function(VariableType) {
		VariableType["Query"] = "query";
		VariableType["Adhoc"] = "adhoc";
		VariableType["Groupby"] = "groupby";
		VariableType["Constant"] = "constant";
		VariableType["Datasource"] = "datasource";
		VariableType["Interval"] = "interval";
		VariableType["Textbox"] = "textbox";
		VariableType["Custom"] = "custom";
		VariableType["System"] = "system";
		VariableType["Snapshot"] = "snapshot";
		VariableType["Switch"] = "switch";
	})(VariableType || (exports.VariableType = VariableType = {}));
	const defaultVariableType = () => VariableType.Query;
	exports.defaultVariableType = defaultVariableType;
	const defaultCustomFormatterVariable = () => ({
		name: "",
		type: VariableType.Query,
		multi: false,
		includeAll: false
	});
	exports.defaultCustomFormatterVariable = defaultCustomFormatterVariable;
	const defaultVariableValueOption = () => ({
		label: "",
		value: (0, exports.defaultVariableValueSingle)()
	});
	exports.defaultVariableValueOption = defaultVariableValueOption;
	exports.DashboardAPIVersion = "dashboard.grafana.app/v2";
	exports.DashboardKind = "Dashboard";
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/annotationPanelFilterBuilder.gen.js
var require_annotationPanelFilterBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AnnotationPanelFilterBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var AnnotationPanelFilterBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultAnnotationPanelFilter();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		exclude(exclude) {
			this.internal.exclude = exclude;
			return this;
		}
		ids(ids) {
			this.internal.ids = ids;
			return this;
		}
	};
	exports.AnnotationPanelFilterBuilder = AnnotationPanelFilterBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/annotationEventFieldMappingBuilder.gen.js
var require_annotationEventFieldMappingBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AnnotationEventFieldMappingBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	/**
	* Annotation event field mapping. Defines how to map a data frame field to an annotation event field.
	*/
	var AnnotationEventFieldMappingBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultAnnotationEventFieldMapping();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		source(source) {
			this.internal.source = source;
			return this;
		}
		value(value) {
			this.internal.value = value;
			return this;
		}
		regex(regex) {
			this.internal.regex = regex;
			return this;
		}
	};
	exports.AnnotationEventFieldMappingBuilder = AnnotationEventFieldMappingBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/dataLinkBuilder.gen.js
var require_dataLinkBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DataLinkBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var DataLinkBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultDataLink();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		title(title) {
			this.internal.title = title;
			return this;
		}
		url(url) {
			this.internal.url = url;
			return this;
		}
		targetBlank(targetBlank) {
			this.internal.targetBlank = targetBlank;
			return this;
		}
	};
	exports.DataLinkBuilder = DataLinkBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/queryOptionsSpecBuilder.gen.js
var require_queryOptionsSpecBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.QueryOptionsSpecBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var QueryOptionsSpecBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultQueryOptionsSpec();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		timeFrom(timeFrom) {
			this.internal.timeFrom = timeFrom;
			return this;
		}
		timeTo(timeTo) {
			this.internal.timeTo = timeTo;
			return this;
		}
		maxDataPoints(maxDataPoints) {
			this.internal.maxDataPoints = maxDataPoints;
			return this;
		}
		timeShift(timeShift) {
			this.internal.timeShift = timeShift;
			return this;
		}
		queryCachingTTL(queryCachingTTL) {
			this.internal.queryCachingTTL = queryCachingTTL;
			return this;
		}
		interval(interval) {
			this.internal.interval = interval;
			return this;
		}
		cacheTimeout(cacheTimeout) {
			this.internal.cacheTimeout = cacheTimeout;
			return this;
		}
		hideTimeOverride(hideTimeOverride) {
			this.internal.hideTimeOverride = hideTimeOverride;
			return this;
		}
		timeCompare(timeCompare) {
			this.internal.timeCompare = timeCompare;
			return this;
		}
	};
	exports.QueryOptionsSpecBuilder = QueryOptionsSpecBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/valueMappingResultBuilder.gen.js
var require_valueMappingResultBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ValueMappingResultBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	/**
	* Result used as replacement with text and color when the value matches
	*/
	var ValueMappingResultBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultValueMappingResult();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		text(text) {
			this.internal.text = text;
			return this;
		}
		color(color) {
			this.internal.color = color;
			return this;
		}
		icon(icon) {
			this.internal.icon = icon;
			return this;
		}
		index(index) {
			this.internal.index = index;
			return this;
		}
	};
	exports.ValueMappingResultBuilder = ValueMappingResultBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/thresholdsConfigBuilder.gen.js
var require_thresholdsConfigBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ThresholdsConfigBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var ThresholdsConfigBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultThresholdsConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		mode(mode) {
			this.internal.mode = mode;
			return this;
		}
		steps(steps) {
			this.internal.steps = steps;
			return this;
		}
	};
	exports.ThresholdsConfigBuilder = ThresholdsConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/fieldColorBuilder.gen.js
var require_fieldColorBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.FieldColorBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	/**
	* Map a field to a color.
	*/
	var FieldColorBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultFieldColor();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		mode(mode) {
			this.internal.mode = mode;
			return this;
		}
		fixedColor(fixedColor) {
			this.internal.fixedColor = fixedColor;
			return this;
		}
		gradientColorTo(gradientColorTo) {
			this.internal.gradientColorTo = gradientColorTo;
			return this;
		}
		seriesBy(seriesBy) {
			this.internal.seriesBy = seriesBy;
			return this;
		}
	};
	exports.FieldColorBuilder = FieldColorBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/actionBuilder.gen.js
var require_actionBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ActionBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var ActionBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultAction();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		type(type) {
			this.internal.type = type;
			return this;
		}
		title(title) {
			this.internal.title = title;
			return this;
		}
		fetch(fetch) {
			const fetchResource = fetch.build();
			this.internal.fetch = fetchResource;
			return this;
		}
		infinity(infinity) {
			const infinityResource = infinity.build();
			this.internal.infinity = infinityResource;
			return this;
		}
		confirmation(confirmation) {
			this.internal.confirmation = confirmation;
			return this;
		}
		oneClick(oneClick) {
			this.internal.oneClick = oneClick;
			return this;
		}
		variables(variables) {
			const variablesResources = variables.map((builder1) => builder1.build());
			this.internal.variables = variablesResources;
			return this;
		}
		style(style) {
			this.internal.style = style;
			return this;
		}
	};
	exports.ActionBuilder = ActionBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/fetchOptionsBuilder.gen.js
var require_fetchOptionsBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.FetchOptionsBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var FetchOptionsBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultFetchOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		method(method) {
			this.internal.method = method;
			return this;
		}
		url(url) {
			this.internal.url = url;
			return this;
		}
		body(body) {
			this.internal.body = body;
			return this;
		}
		queryParams(queryParams) {
			this.internal.queryParams = queryParams;
			return this;
		}
		headers(headers) {
			this.internal.headers = headers;
			return this;
		}
	};
	exports.FetchOptionsBuilder = FetchOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/infinityOptionsBuilder.gen.js
var require_infinityOptionsBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.InfinityOptionsBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var InfinityOptionsBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultInfinityOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		method(method) {
			this.internal.method = method;
			return this;
		}
		url(url) {
			this.internal.url = url;
			return this;
		}
		body(body) {
			this.internal.body = body;
			return this;
		}
		queryParams(queryParams) {
			this.internal.queryParams = queryParams;
			return this;
		}
		datasourceUid(datasourceUid) {
			this.internal.datasourceUid = datasourceUid;
			return this;
		}
		headers(headers) {
			this.internal.headers = headers;
			return this;
		}
	};
	exports.InfinityOptionsBuilder = InfinityOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/actionVariableBuilder.gen.js
var require_actionVariableBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ActionVariableBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var ActionVariableBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultActionVariable();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		key(key) {
			this.internal.key = key;
			return this;
		}
		name(name) {
			this.internal.name = name;
			return this;
		}
	};
	exports.ActionVariableBuilder = ActionVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/libraryPanelRefBuilder.gen.js
var require_libraryPanelRefBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.LibraryPanelRefBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	/**
	* A library panel is a reusable panel that you can use in any dashboard.
	* When you make a change to a library panel, that change propagates to all instances of where the panel is used.
	* Library panels streamline reuse of panels across multiple dashboards.
	*/
	var LibraryPanelRefBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultLibraryPanelRef();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			this.internal.name = name;
			return this;
		}
		uid(uid) {
			this.internal.uid = uid;
			return this;
		}
	};
	exports.LibraryPanelRefBuilder = LibraryPanelRefBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/elementReferenceBuilder.gen.js
var require_elementReferenceBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ElementReferenceBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var ElementReferenceBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultElementReference();
			this.internal.kind = "ElementReference";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			this.internal.name = name;
			return this;
		}
	};
	exports.ElementReferenceBuilder = ElementReferenceBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/repeatOptionsBuilder.gen.js
var require_repeatOptionsBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RepeatOptionsBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var RepeatOptionsBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultRepeatOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		value(value) {
			this.internal.value = value;
			return this;
		}
		direction(direction) {
			this.internal.direction = direction;
			return this;
		}
		maxPerRow(maxPerRow) {
			this.internal.maxPerRow = maxPerRow;
			return this;
		}
	};
	exports.RepeatOptionsBuilder = RepeatOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/rowRepeatOptionsBuilder.gen.js
var require_rowRepeatOptionsBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RowRepeatOptionsBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var RowRepeatOptionsBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultRowRepeatOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		value(value) {
			this.internal.value = value;
			return this;
		}
	};
	exports.RowRepeatOptionsBuilder = RowRepeatOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/autoGridRepeatOptionsBuilder.gen.js
var require_autoGridRepeatOptionsBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AutoGridRepeatOptionsBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var AutoGridRepeatOptionsBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultAutoGridRepeatOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		value(value) {
			this.internal.value = value;
			return this;
		}
	};
	exports.AutoGridRepeatOptionsBuilder = AutoGridRepeatOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/tabRepeatOptionsBuilder.gen.js
var require_tabRepeatOptionsBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TabRepeatOptionsBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var TabRepeatOptionsBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultTabRepeatOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		value(value) {
			this.internal.value = value;
			return this;
		}
	};
	exports.TabRepeatOptionsBuilder = TabRepeatOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/controlSourceRefBuilder.gen.js
var require_controlSourceRefBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ControlSourceRefBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var ControlSourceRefBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultControlSourceRef();
			this.internal.type = "datasource";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		group(group) {
			this.internal.group = group;
			return this;
		}
	};
	exports.ControlSourceRefBuilder = ControlSourceRefBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/datasourceControlSourceRefBuilder.gen.js
var require_datasourceControlSourceRefBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DatasourceControlSourceRefBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	/**
	* Source information for controls (e.g. variables or links)
	*/
	var DatasourceControlSourceRefBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultDatasourceControlSourceRef();
			this.internal.type = "datasource";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		group(group) {
			this.internal.group = group;
			return this;
		}
	};
	exports.DatasourceControlSourceRefBuilder = DatasourceControlSourceRefBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/adHocFilterWithLabelsBuilder.gen.js
var require_adHocFilterWithLabelsBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AdHocFilterWithLabelsBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	/**
	* Define the AdHocFilterWithLabels type
	*/
	var AdHocFilterWithLabelsBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultAdHocFilterWithLabels();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		key(key) {
			this.internal.key = key;
			return this;
		}
		operator(operator) {
			this.internal.operator = operator;
			return this;
		}
		value(value) {
			this.internal.value = value;
			return this;
		}
		values(values) {
			this.internal.values = values;
			return this;
		}
		keyLabel(keyLabel) {
			this.internal.keyLabel = keyLabel;
			return this;
		}
		valueLabels(valueLabels) {
			this.internal.valueLabels = valueLabels;
			return this;
		}
		forceEdit(forceEdit) {
			this.internal.forceEdit = forceEdit;
			return this;
		}
		origin(origin) {
			this.internal.origin = origin;
			return this;
		}
		condition(condition) {
			this.internal.condition = condition;
			return this;
		}
	};
	exports.AdHocFilterWithLabelsBuilder = AdHocFilterWithLabelsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/metricFindValueBuilder.gen.js
var require_metricFindValueBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.MetricFindValueBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	/**
	* Define the MetricFindValue type
	*/
	var MetricFindValueBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultMetricFindValue();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		text(text) {
			this.internal.text = text;
			return this;
		}
		value(value) {
			this.internal.value = value;
			return this;
		}
		group(group) {
			this.internal.group = group;
			return this;
		}
		expandable(expandable) {
			this.internal.expandable = expandable;
			return this;
		}
	};
	exports.MetricFindValueBuilder = MetricFindValueBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/dashboardLinkBuilder.gen.js
var require_dashboardLinkBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DashboardLinkBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	/**
	* Links with references to other dashboards or external resources
	*/
	var DashboardLinkBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultDashboardLink();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		title(title) {
			this.internal.title = title;
			return this;
		}
		type(type) {
			this.internal.type = type;
			return this;
		}
		icon(icon) {
			this.internal.icon = icon;
			return this;
		}
		tooltip(tooltip) {
			this.internal.tooltip = tooltip;
			return this;
		}
		url(url) {
			this.internal.url = url;
			return this;
		}
		tags(tags) {
			this.internal.tags = tags;
			return this;
		}
		asDropdown(asDropdown) {
			this.internal.asDropdown = asDropdown;
			return this;
		}
		targetBlank(targetBlank) {
			this.internal.targetBlank = targetBlank;
			return this;
		}
		includeVars(includeVars) {
			this.internal.includeVars = includeVars;
			return this;
		}
		keepTime(keepTime) {
			this.internal.keepTime = keepTime;
			return this;
		}
		placement(placement) {
			this.internal.placement = placement;
			return this;
		}
		origin(origin) {
			const originResource = origin.build();
			this.internal.origin = originResource;
			return this;
		}
	};
	exports.DashboardLinkBuilder = DashboardLinkBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/timeRangeOptionBuilder.gen.js
var require_timeRangeOptionBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TimeRangeOptionBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var TimeRangeOptionBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultTimeRangeOption();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		display(display) {
			this.internal.display = display;
			return this;
		}
		from(from) {
			this.internal.from = from;
			return this;
		}
		to(to) {
			this.internal.to = to;
			return this;
		}
	};
	exports.TimeRangeOptionBuilder = TimeRangeOptionBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/preferencesBuilder.gen.js
var require_preferencesBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.PreferencesBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	/**
	* Dashboard specific preferences (applied per dashboard = all users using the dashboard)
	*/
	var PreferencesBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultPreferences();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		layout(layout) {
			const layoutResource = layout.build();
			this.internal.layout = layoutResource;
			return this;
		}
	};
	exports.PreferencesBuilder = PreferencesBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/customFormatterVariableBuilder.gen.js
var require_customFormatterVariableBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CustomFormatterVariableBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	/**
	* Custom formatter variable
	*/
	var CustomFormatterVariableBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultCustomFormatterVariable();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			this.internal.name = name;
			return this;
		}
		type(type) {
			this.internal.type = type;
			return this;
		}
		multi(multi) {
			this.internal.multi = multi;
			return this;
		}
		includeAll(includeAll) {
			this.internal.includeAll = includeAll;
			return this;
		}
	};
	exports.CustomFormatterVariableBuilder = CustomFormatterVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/variableValueOptionBuilder.gen.js
var require_variableValueOptionBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.VariableValueOptionBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	/**
	* FIXME: should we introduce this? --- Variable value option
	*/
	var VariableValueOptionBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultVariableValueOption();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		label(label) {
			this.internal.label = label;
			return this;
		}
		value(value) {
			this.internal.value = value;
			return this;
		}
		group(group) {
			this.internal.group = group;
			return this;
		}
	};
	exports.VariableValueOptionBuilder = VariableValueOptionBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/annotationQueryBuilder.gen.js
var require_annotationQueryBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AnnotationQueryBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var AnnotationQueryBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultAnnotationQueryKind();
			this.internal.kind = "AnnotationQuery";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		query(query) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAnnotationQuerySpec();
			const queryResource = query.build();
			this.internal.spec.query = queryResource;
			return this;
		}
		enable(enable) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAnnotationQuerySpec();
			this.internal.spec.enable = enable;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAnnotationQuerySpec();
			this.internal.spec.hide = hide;
			return this;
		}
		iconColor(iconColor) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAnnotationQuerySpec();
			this.internal.spec.iconColor = iconColor;
			return this;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAnnotationQuerySpec();
			this.internal.spec.name = name;
			return this;
		}
		builtIn(builtIn) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAnnotationQuerySpec();
			this.internal.spec.builtIn = builtIn;
			return this;
		}
		filter(filter) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAnnotationQuerySpec();
			const filterResource = filter.build();
			this.internal.spec.filter = filterResource;
			return this;
		}
		placement(placement) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAnnotationQuerySpec();
			this.internal.spec.placement = placement;
			return this;
		}
		mappings(mappings) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAnnotationQuerySpec();
			const mappingsResource = function() {
				let results1 = {};
				for (const key1 in mappings) results1[key1] = mappings[key1].build();
				return results1;
			}();
			this.internal.spec.mappings = mappingsResource;
			return this;
		}
		legacyOptions(legacyOptions) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAnnotationQuerySpec();
			this.internal.spec.legacyOptions = legacyOptions;
			return this;
		}
	};
	exports.AnnotationQueryBuilder = AnnotationQueryBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/libraryPanelBuilder.gen.js
var require_libraryPanelBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.LibraryPanelBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var LibraryPanelBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultLibraryPanelKind();
			this.internal.kind = "LibraryPanel";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		id(id) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultLibraryPanelKindSpec();
			this.internal.spec.id = id;
			return this;
		}
		title(title) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultLibraryPanelKindSpec();
			this.internal.spec.title = title;
			return this;
		}
		libraryPanel(libraryPanel) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultLibraryPanelKindSpec();
			const libraryPanelResource = libraryPanel.build();
			this.internal.spec.libraryPanel = libraryPanelResource;
			return this;
		}
	};
	exports.LibraryPanelBuilder = LibraryPanelBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/targetBuilder.gen.js
var require_targetBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TargetBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var TargetBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultPanelQueryKind();
			this.internal.kind = "PanelQuery";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		query(query) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultPanelQuerySpec();
			const queryResource = query.build();
			this.internal.spec.query = queryResource;
			return this;
		}
		refId(refId) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultPanelQuerySpec();
			this.internal.spec.refId = refId;
			return this;
		}
		hidden(hidden) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultPanelQuerySpec();
			this.internal.spec.hidden = hidden;
			return this;
		}
	};
	exports.TargetBuilder = TargetBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/queryGroupBuilder.gen.js
var require_queryGroupBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.QueryGroupBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var QueryGroupBuilder = class {
		constructor() {
			this.nextQueryId = 0;
			this.internal = dashboardv2.defaultQueryGroupKind();
			this.internal.kind = "QueryGroup";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		targets(queries) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryGroupSpec();
			const queriesResources = queries.map((builder1) => builder1.build());
			queriesResources.forEach((query) => {
				if (query.spec.refId === "") {
					query.spec.refId = `query-${this.nextQueryId}`;
					this.nextQueryId += 1;
				}
			});
			this.internal.spec.queries = queriesResources;
			return this;
		}
		target(querie) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryGroupSpec();
			if (!this.internal.spec.queries) this.internal.spec.queries = [];
			const querieResource = querie.build();
			if (querieResource.spec.refId === "") {
				querieResource.spec.refId = `query-${this.nextQueryId}`;
				this.nextQueryId += 1;
			}
			this.internal.spec.queries.push(querieResource);
			return this;
		}
		transformations(transformations) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryGroupSpec();
			const transformationsResources = transformations.map((builder1) => builder1.build());
			this.internal.spec.transformations = transformationsResources;
			return this;
		}
		transformation(transformation) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryGroupSpec();
			if (!this.internal.spec.transformations) this.internal.spec.transformations = [];
			const transformationResource = transformation.build();
			this.internal.spec.transformations.push(transformationResource);
			return this;
		}
		queryOptions(queryOptions) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryGroupSpec();
			const queryOptionsResource = queryOptions.build();
			this.internal.spec.queryOptions = queryOptionsResource;
			return this;
		}
	};
	exports.QueryGroupBuilder = QueryGroupBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/transformationBuilder.gen.js
var require_transformationBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TransformationBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var TransformationBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultTransformationKind();
			this.internal.kind = "Transformation";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		group(group) {
			this.internal.group = group;
			return this;
		}
		disabled(disabled) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultTransformationSpec();
			this.internal.spec.disabled = disabled;
			return this;
		}
		filter(filter) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultTransformationSpec();
			this.internal.spec.filter = filter;
			return this;
		}
		topic(topic) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultTransformationSpec();
			this.internal.spec.topic = topic;
			return this;
		}
		options(options) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultTransformationSpec();
			this.internal.spec.options = options;
			return this;
		}
	};
	exports.TransformationBuilder = TransformationBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/timeSettingsBuilder.gen.js
var require_timeSettingsBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TimeSettingsBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	/**
	* Time configuration
	* It defines the default time config for the time picker, the refresh picker for the specific dashboard.
	*/
	var TimeSettingsBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultTimeSettingsSpec();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		timezone(timezone) {
			this.internal.timezone = timezone;
			return this;
		}
		from(from) {
			this.internal.from = from;
			return this;
		}
		to(to) {
			this.internal.to = to;
			return this;
		}
		autoRefresh(autoRefresh) {
			this.internal.autoRefresh = autoRefresh;
			return this;
		}
		autoRefreshIntervals(autoRefreshIntervals) {
			this.internal.autoRefreshIntervals = autoRefreshIntervals;
			return this;
		}
		quickRanges(quickRanges) {
			const quickRangesResources = quickRanges.map((builder1) => builder1.build());
			this.internal.quickRanges = quickRangesResources;
			return this;
		}
		hideTimepicker(hideTimepicker) {
			this.internal.hideTimepicker = hideTimepicker;
			return this;
		}
		weekStart(weekStart) {
			this.internal.weekStart = weekStart;
			return this;
		}
		fiscalYearStartMonth(fiscalYearStartMonth) {
			this.internal.fiscalYearStartMonth = fiscalYearStartMonth;
			return this;
		}
		nowDelay(nowDelay) {
			this.internal.nowDelay = nowDelay;
			return this;
		}
	};
	exports.TimeSettingsBuilder = TimeSettingsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/panelBuilder.gen.js
var require_panelBuilder_gen$3 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.PanelBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var PanelBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultPanelKind();
			this.internal.kind = "Panel";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		id(id) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultPanelSpec();
			this.internal.spec.id = id;
			return this;
		}
		title(title) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultPanelSpec();
			this.internal.spec.title = title;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultPanelSpec();
			this.internal.spec.description = description;
			return this;
		}
		subtitle(subtitle) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultPanelSpec();
			this.internal.spec.subtitle = subtitle;
			return this;
		}
		links(links) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultPanelSpec();
			const linksResources = links.map((builder1) => builder1.build());
			this.internal.spec.links = linksResources;
			return this;
		}
		data(data) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultPanelSpec();
			const dataResource = data.build();
			this.internal.spec.data = dataResource;
			return this;
		}
		visualization(vizConfig) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultPanelSpec();
			const vizConfigResource = vizConfig.build();
			this.internal.spec.vizConfig = vizConfigResource;
			return this;
		}
		transparent(transparent) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultPanelSpec();
			this.internal.spec.transparent = transparent;
			return this;
		}
	};
	exports.PanelBuilder = PanelBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/conditionalRenderingGroupBuilder.gen.js
var require_conditionalRenderingGroupBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ConditionalRenderingGroupBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var ConditionalRenderingGroupBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultConditionalRenderingGroupKind();
			this.internal.kind = "ConditionalRenderingGroup";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		visibility(visibility) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultConditionalRenderingGroupSpec();
			this.internal.spec.visibility = visibility;
			return this;
		}
		condition(condition) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultConditionalRenderingGroupSpec();
			this.internal.spec.condition = condition;
			return this;
		}
		items(items) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultConditionalRenderingGroupSpec();
			const itemsResources = items.map((builder1) => builder1.build());
			this.internal.spec.items = itemsResources;
			return this;
		}
		item(item) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultConditionalRenderingGroupSpec();
			if (!this.internal.spec.items) this.internal.spec.items = [];
			const itemResource = item.build();
			this.internal.spec.items.push(itemResource);
			return this;
		}
	};
	exports.ConditionalRenderingGroupBuilder = ConditionalRenderingGroupBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/conditionalRenderingDataBuilder.gen.js
var require_conditionalRenderingDataBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ConditionalRenderingDataBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var ConditionalRenderingDataBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultConditionalRenderingDataKind();
			this.internal.kind = "ConditionalRenderingData";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		value(value) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultConditionalRenderingDataSpec();
			this.internal.spec.value = value;
			return this;
		}
	};
	exports.ConditionalRenderingDataBuilder = ConditionalRenderingDataBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/conditionalRenderingTimeRangeSizeBuilder.gen.js
var require_conditionalRenderingTimeRangeSizeBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ConditionalRenderingTimeRangeSizeBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var ConditionalRenderingTimeRangeSizeBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultConditionalRenderingTimeRangeSizeKind();
			this.internal.kind = "ConditionalRenderingTimeRangeSize";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		value(value) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultConditionalRenderingTimeRangeSizeSpec();
			this.internal.spec.value = value;
			return this;
		}
	};
	exports.ConditionalRenderingTimeRangeSizeBuilder = ConditionalRenderingTimeRangeSizeBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/conditionalRenderingVariableBuilder.gen.js
var require_conditionalRenderingVariableBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ConditionalRenderingVariableBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var ConditionalRenderingVariableBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultConditionalRenderingVariableKind();
			this.internal.kind = "ConditionalRenderingVariable";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		variable(variable) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultConditionalRenderingVariableSpec();
			this.internal.spec.variable = variable;
			return this;
		}
		operator(operator) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultConditionalRenderingVariableSpec();
			this.internal.spec.operator = operator;
			return this;
		}
		value(value) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultConditionalRenderingVariableSpec();
			this.internal.spec.value = value;
			return this;
		}
	};
	exports.ConditionalRenderingVariableBuilder = ConditionalRenderingVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/resource/types.gen.js
var require_types_gen$3 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.defaultMetadata = exports.defaultManifest = exports.DashboardKind = exports.DashboardV2Alpha1 = exports.DashboardV2Beta1 = void 0;
	exports.DashboardV2Beta1 = "dashboard.grafana.app/v2beta1";
	exports.DashboardV2Alpha1 = "dashboard.grafana.app/v2alpha1";
	exports.DashboardKind = "Dashboard";
	const defaultManifest = () => ({
		apiVersion: "",
		kind: "",
		metadata: (0, exports.defaultMetadata)(),
		spec: {}
	});
	exports.defaultManifest = defaultManifest;
	const defaultMetadata = () => ({ name: "" });
	exports.defaultMetadata = defaultMetadata;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/resource/manifestBuilder.gen.js
var require_manifestBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ManifestBuilder = void 0;
	const resource = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_resource());
	var ManifestBuilder = class {
		constructor() {
			this.internal = resource.defaultManifest();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		apiVersion(apiVersion) {
			this.internal.apiVersion = apiVersion;
			return this;
		}
		kind(kind) {
			this.internal.kind = kind;
			return this;
		}
		metadata(metadata) {
			const metadataResource = metadata.build();
			this.internal.metadata = metadataResource;
			return this;
		}
		spec(spec) {
			this.internal.spec = spec;
			return this;
		}
	};
	exports.ManifestBuilder = ManifestBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/resource/metadataBuilder.gen.js
var require_metadataBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.MetadataBuilder = void 0;
	exports.named = named;
	const resource = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_resource());
	var MetadataBuilder = class {
		constructor() {
			this.internal = resource.defaultMetadata();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			this.internal.name = name;
			return this;
		}
		namespace(namespace) {
			this.internal.namespace = namespace;
			return this;
		}
		labels(labels) {
			this.internal.labels = labels;
			return this;
		}
		annotations(annotations) {
			this.internal.annotations = annotations;
			return this;
		}
		uid(uid) {
			this.internal.uid = uid;
			return this;
		}
		resourceVersion(resourceVersion) {
			this.internal.resourceVersion = resourceVersion;
			return this;
		}
		generation(generation) {
			this.internal.generation = generation;
			return this;
		}
		creationTimestamp(creationTimestamp) {
			this.internal.creationTimestamp = creationTimestamp;
			return this;
		}
		updateTimestamp(updateTimestamp) {
			this.internal.updateTimestamp = updateTimestamp;
			return this;
		}
		deletionTimestamp(deletionTimestamp) {
			this.internal.deletionTimestamp = deletionTimestamp;
			return this;
		}
	};
	exports.MetadataBuilder = MetadataBuilder;
	/**
	* Creates metadata for a named resource.
	*/
	function named(name) {
		const builder = new MetadataBuilder();
		builder.name(name);
		return builder;
	}
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/resource/index.js
var require_resource = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const tslib_1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports));
	tslib_1.__exportStar(require_types_gen$3(), exports);
	tslib_1.__exportStar(require_manifestBuilder_gen(), exports);
	tslib_1.__exportStar(require_metadataBuilder_gen(), exports);
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/dashboardBuilder.gen.js
var require_dashboardBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DashboardBuilder = void 0;
	exports.manifest = manifest;
	const tslib_1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports));
	const dashboardv2 = tslib_1.__importStar(require_dashboardv2());
	const resource = tslib_1.__importStar(require_resource());
	var DashboardBuilder = class {
		constructor(title) {
			this.internal = dashboardv2.defaultDashboard();
			this.internal.title = title;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		annotations(annotations) {
			const annotationsResources = annotations.map((builder1) => builder1.build());
			this.internal.annotations = annotationsResources;
			return this;
		}
		cursorSync(cursorSync) {
			this.internal.cursorSync = cursorSync;
			return this;
		}
		description(description) {
			this.internal.description = description;
			return this;
		}
		editable(editable) {
			this.internal.editable = editable;
			return this;
		}
		elements(elements) {
			const elementsResource = function() {
				let results1 = {};
				for (const key1 in elements) results1[key1] = elements[key1].build();
				return results1;
			}();
			this.internal.elements = elementsResource;
			return this;
		}
		element(key, element) {
			if (!this.internal.elements) this.internal.elements = {};
			const elementResource = element.build();
			this.internal.elements[key] = elementResource;
			return this;
		}
		layout(layout) {
			const layoutResource = layout.build();
			this.internal.layout = layoutResource;
			return this;
		}
		links(links) {
			const linksResources = links.map((builder1) => builder1.build());
			this.internal.links = linksResources;
			return this;
		}
		liveNow(liveNow) {
			this.internal.liveNow = liveNow;
			return this;
		}
		preload(preload) {
			this.internal.preload = preload;
			return this;
		}
		revision(revision) {
			this.internal.revision = revision;
			return this;
		}
		tags(tags) {
			this.internal.tags = tags;
			return this;
		}
		timeSettings(timeSettings) {
			const timeSettingsResource = timeSettings.build();
			this.internal.timeSettings = timeSettingsResource;
			return this;
		}
		title(title) {
			this.internal.title = title;
			return this;
		}
		variables(variables) {
			const variablesResources = variables.map((builder1) => builder1.build());
			this.internal.variables = variablesResources;
			return this;
		}
		variable(variable) {
			if (!this.internal.variables) this.internal.variables = [];
			const variableResource = variable.build();
			this.internal.variables.push(variableResource);
			return this;
		}
		preferences(preferences) {
			const preferencesResource = preferences.build();
			this.internal.preferences = preferencesResource;
			return this;
		}
	};
	exports.DashboardBuilder = DashboardBuilder;
	/**
	* Creates a resource manifest from a Dashboard.
	*/
	function manifest(name, spec) {
		const builder = new resource.ManifestBuilder();
		builder.apiVersion("dashboard.grafana.app/v2");
		builder.kind("Dashboard");
		builder.metadata(resource.named(name));
		builder.spec(spec.build());
		return builder;
	}
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/rowsBuilder.gen.js
var require_rowsBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RowsBuilder = void 0;
	exports.rows = rows;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var RowsBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultRowsLayoutKind();
			this.internal.kind = "RowsLayout";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		rows(rows) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultRowsLayoutSpec();
			const rowsResources = rows.map((builder1) => builder1.build());
			this.internal.spec.rows = rowsResources;
			return this;
		}
		row(row) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultRowsLayoutSpec();
			if (!this.internal.spec.rows) this.internal.spec.rows = [];
			const rowResource = row.build();
			this.internal.spec.rows.push(rowResource);
			return this;
		}
	};
	exports.RowsBuilder = RowsBuilder;
	function rows() {
		return new RowsBuilder();
	}
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/rowBuilder.gen.js
var require_rowBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RowBuilder = void 0;
	exports.row = row;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var RowBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultRowsLayoutRowKind();
			this.internal.kind = "RowsLayoutRow";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		title(title) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultRowsLayoutRowSpec();
			this.internal.spec.title = title;
			return this;
		}
		collapse(collapse) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultRowsLayoutRowSpec();
			this.internal.spec.collapse = collapse;
			return this;
		}
		hideHeader(hideHeader) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultRowsLayoutRowSpec();
			this.internal.spec.hideHeader = hideHeader;
			return this;
		}
		fillScreen(fillScreen) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultRowsLayoutRowSpec();
			this.internal.spec.fillScreen = fillScreen;
			return this;
		}
		conditionalRendering(conditionalRendering) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultRowsLayoutRowSpec();
			const conditionalRenderingResource = conditionalRendering.build();
			this.internal.spec.conditionalRendering = conditionalRenderingResource;
			return this;
		}
		repeat(repeat) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultRowsLayoutRowSpec();
			const repeatResource = repeat.build();
			this.internal.spec.repeat = repeatResource;
			return this;
		}
		layout(layout) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultRowsLayoutRowSpec();
			const layoutResource = layout.build();
			this.internal.spec.layout = layoutResource;
			return this;
		}
		variables(variables) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultRowsLayoutRowSpec();
			const variablesResources = variables.map((builder1) => builder1.build());
			this.internal.spec.variables = variablesResources;
			return this;
		}
	};
	exports.RowBuilder = RowBuilder;
	function row(title) {
		const builder = new RowBuilder();
		builder.title(title);
		return builder;
	}
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/autoGridBuilder.gen.js
var require_autoGridBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AutoGridBuilder = void 0;
	exports.autoGrid = autoGrid;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var AutoGridBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultAutoGridLayoutKind();
			this.internal.kind = "AutoGridLayout";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		maxColumnCount(maxColumnCount) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAutoGridLayoutSpec();
			this.internal.spec.maxColumnCount = maxColumnCount;
			return this;
		}
		columnWidthMode(columnWidthMode) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAutoGridLayoutSpec();
			this.internal.spec.columnWidthMode = columnWidthMode;
			return this;
		}
		columnWidth(columnWidth) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAutoGridLayoutSpec();
			this.internal.spec.columnWidth = columnWidth;
			return this;
		}
		rowHeightMode(rowHeightMode) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAutoGridLayoutSpec();
			this.internal.spec.rowHeightMode = rowHeightMode;
			return this;
		}
		rowHeight(rowHeight) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAutoGridLayoutSpec();
			this.internal.spec.rowHeight = rowHeight;
			return this;
		}
		fillScreen(fillScreen) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAutoGridLayoutSpec();
			this.internal.spec.fillScreen = fillScreen;
			return this;
		}
		items(items) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAutoGridLayoutSpec();
			const itemsResources = items.map((builder1) => builder1.build());
			this.internal.spec.items = itemsResources;
			return this;
		}
		item(item) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAutoGridLayoutSpec();
			if (!this.internal.spec.items) this.internal.spec.items = [];
			const itemResource = item.build();
			this.internal.spec.items.push(itemResource);
			return this;
		}
		withItem(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAutoGridLayoutSpec();
			if (!this.internal.spec.items) this.internal.spec.items = [];
			this.internal.spec.items.push({
				kind: "AutoGridLayoutItem",
				spec: { element: {
					kind: "ElementReference",
					name
				} }
			});
			return this;
		}
	};
	exports.AutoGridBuilder = AutoGridBuilder;
	function autoGrid() {
		return new AutoGridBuilder();
	}
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/autoGridItemBuilder.gen.js
var require_autoGridItemBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AutoGridItemBuilder = void 0;
	exports.autoGridItem = autoGridItem;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var AutoGridItemBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultAutoGridLayoutItemKind();
			this.internal.kind = "AutoGridLayoutItem";
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAutoGridLayoutItemSpec();
			if (!this.internal.spec.element) this.internal.spec.element = dashboardv2.defaultElementReference();
			this.internal.spec.element.kind = "ElementReference";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		repeat(repeat) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAutoGridLayoutItemSpec();
			const repeatResource = repeat.build();
			this.internal.spec.repeat = repeatResource;
			return this;
		}
		conditionalRendering(conditionalRendering) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAutoGridLayoutItemSpec();
			const conditionalRenderingResource = conditionalRendering.build();
			this.internal.spec.conditionalRendering = conditionalRenderingResource;
			return this;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAutoGridLayoutItemSpec();
			if (!this.internal.spec.element) this.internal.spec.element = dashboardv2.defaultElementReference();
			this.internal.spec.element.name = name;
			return this;
		}
	};
	exports.AutoGridItemBuilder = AutoGridItemBuilder;
	function autoGridItem(name) {
		const builder = new AutoGridItemBuilder();
		builder.name(name);
		return builder;
	}
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/tabsBuilder.gen.js
var require_tabsBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TabsBuilder = void 0;
	exports.tabs = tabs;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var TabsBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultTabsLayoutKind();
			this.internal.kind = "TabsLayout";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		tabs(tabs) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultTabsLayoutSpec();
			const tabsResources = tabs.map((builder1) => builder1.build());
			this.internal.spec.tabs = tabsResources;
			return this;
		}
		tab(tab) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultTabsLayoutSpec();
			if (!this.internal.spec.tabs) this.internal.spec.tabs = [];
			const tabResource = tab.build();
			this.internal.spec.tabs.push(tabResource);
			return this;
		}
	};
	exports.TabsBuilder = TabsBuilder;
	function tabs() {
		return new TabsBuilder();
	}
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/tabBuilder.gen.js
var require_tabBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TabBuilder = void 0;
	exports.tab = tab;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var TabBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultTabsLayoutTabKind();
			this.internal.kind = "TabsLayoutTab";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		title(title) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultTabsLayoutTabSpec();
			this.internal.spec.title = title;
			return this;
		}
		layout(layout) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultTabsLayoutTabSpec();
			const layoutResource = layout.build();
			this.internal.spec.layout = layoutResource;
			return this;
		}
		conditionalRendering(conditionalRendering) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultTabsLayoutTabSpec();
			const conditionalRenderingResource = conditionalRendering.build();
			this.internal.spec.conditionalRendering = conditionalRenderingResource;
			return this;
		}
		repeat(repeat) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultTabsLayoutTabSpec();
			const repeatResource = repeat.build();
			this.internal.spec.repeat = repeatResource;
			return this;
		}
		variables(variables) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultTabsLayoutTabSpec();
			const variablesResources = variables.map((builder1) => builder1.build());
			this.internal.spec.variables = variablesResources;
			return this;
		}
	};
	exports.TabBuilder = TabBuilder;
	function tab(title) {
		const builder = new TabBuilder();
		builder.title(title);
		return builder;
	}
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/gridBuilder.gen.js
var require_gridBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.GridBuilder = void 0;
	exports.grid = grid;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var GridBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultGridLayoutKind();
			this.internal.kind = "GridLayout";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		items(items) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultGridLayoutSpec();
			const itemsResources = items.map((builder1) => builder1.build());
			this.internal.spec.items = itemsResources;
			return this;
		}
		item(item) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultGridLayoutSpec();
			if (!this.internal.spec.items) this.internal.spec.items = [];
			const itemResource = item.build();
			this.internal.spec.items.push(itemResource);
			return this;
		}
	};
	exports.GridBuilder = GridBuilder;
	function grid() {
		return new GridBuilder();
	}
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/gridItemBuilder.gen.js
var require_gridItemBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.GridItemBuilder = void 0;
	exports.gridItem = gridItem;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var GridItemBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultGridLayoutItemKind();
			this.internal.kind = "GridLayoutItem";
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultGridLayoutItemSpec();
			if (!this.internal.spec.element) this.internal.spec.element = dashboardv2.defaultElementReference();
			this.internal.spec.element.kind = "ElementReference";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		x(x) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultGridLayoutItemSpec();
			this.internal.spec.x = x;
			return this;
		}
		y(y) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultGridLayoutItemSpec();
			this.internal.spec.y = y;
			return this;
		}
		width(width) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultGridLayoutItemSpec();
			this.internal.spec.width = width;
			return this;
		}
		height(height) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultGridLayoutItemSpec();
			this.internal.spec.height = height;
			return this;
		}
		repeat(repeat) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultGridLayoutItemSpec();
			const repeatResource = repeat.build();
			this.internal.spec.repeat = repeatResource;
			return this;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultGridLayoutItemSpec();
			if (!this.internal.spec.element) this.internal.spec.element = dashboardv2.defaultElementReference();
			this.internal.spec.element.name = name;
			return this;
		}
	};
	exports.GridItemBuilder = GridItemBuilder;
	function gridItem(name) {
		const builder = new GridItemBuilder();
		builder.name(name);
		return builder;
	}
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/vizConfigKindBuilder.gen.js
var require_vizConfigKindBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.VizConfigKindBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var VizConfigKindBuilder = class {
		constructor() {
			this.internal = dashboardv2.defaultVizConfigKind();
			this.internal.kind = "VizConfig";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		group(group) {
			this.internal.group = group;
			return this;
		}
		version(version) {
			this.internal.version = version;
			return this;
		}
		spec(spec) {
			this.internal.spec = spec;
			return this;
		}
		options(options) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			this.internal.spec.options = options;
			return this;
		}
		fieldConfig(fieldConfig) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			this.internal.spec.fieldConfig = fieldConfig;
			return this;
		}
		displayName(displayName) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.displayName = displayName;
			return this;
		}
		displayNameFromDS(displayNameFromDS) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.displayNameFromDS = displayNameFromDS;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.description = description;
			return this;
		}
		path(path) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.path = path;
			return this;
		}
		writeable(writeable) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.writeable = writeable;
			return this;
		}
		filterable(filterable) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.filterable = filterable;
			return this;
		}
		unit(unit) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.unit = unit;
			return this;
		}
		decimals(decimals) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.decimals = decimals;
			return this;
		}
		min(min) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.min = min;
			return this;
		}
		max(max) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.max = max;
			return this;
		}
		mappings(mappings) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.mappings = mappings;
			return this;
		}
		thresholds(thresholds) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			const thresholdsResource = thresholds.build();
			this.internal.spec.fieldConfig.defaults.thresholds = thresholdsResource;
			return this;
		}
		colorScheme(color) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			const colorResource = color.build();
			this.internal.spec.fieldConfig.defaults.color = colorResource;
			return this;
		}
		dataLinks(links) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.links = links;
			return this;
		}
		actions(actions) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			const actionsResources = actions.map((builder1) => builder1.build());
			this.internal.spec.fieldConfig.defaults.actions = actionsResources;
			return this;
		}
		noValue(noValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.noValue = noValue;
			return this;
		}
		custom(custom) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom = custom;
			return this;
		}
		fieldMinMax(fieldMinMax) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.fieldMinMax = fieldMinMax;
			return this;
		}
		nullValueMode(nullValueMode) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.nullValueMode = nullValueMode;
			return this;
		}
		defaults(defaults) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			this.internal.spec.fieldConfig.defaults = defaults;
			return this;
		}
		overrides(overrides) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			this.internal.spec.fieldConfig.overrides = overrides;
			return this;
		}
		override(override) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push(override);
			return this;
		}
		overrideByName(name, properties) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push({
				matcher: {
					id: "byName",
					options: name
				},
				properties
			});
			return this;
		}
		overrideByRegexp(regexp, properties) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push({
				matcher: {
					id: "byRegexp",
					options: regexp
				},
				properties
			});
			return this;
		}
		overrideByFieldType(fieldType, properties) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push({
				matcher: {
					id: "byType",
					options: fieldType
				},
				properties
			});
			return this;
		}
		overrideByQuery(queryRefId, properties) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push({
				matcher: {
					id: "byFrameRefID",
					options: queryRefId
				},
				properties
			});
			return this;
		}
	};
	exports.VizConfigKindBuilder = VizConfigKindBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/queryVariableBuilder.gen.js
var require_queryVariableBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.QueryVariableBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	/**
	* Query variable kind
	*/
	var QueryVariableBuilder = class {
		constructor(name) {
			this.internal = dashboardv2.defaultQueryVariableKind();
			this.internal.kind = "QueryVariable";
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			this.internal.spec.name = name;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			this.internal.spec.name = name;
			return this;
		}
		current(current) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			this.internal.spec.current = current;
			return this;
		}
		label(label) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			this.internal.spec.label = label;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			this.internal.spec.hide = hide;
			return this;
		}
		refresh(refresh) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			this.internal.spec.refresh = refresh;
			return this;
		}
		skipUrlSync(skipUrlSync) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			this.internal.spec.skipUrlSync = skipUrlSync;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			this.internal.spec.description = description;
			return this;
		}
		query(query) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			const queryResource = query.build();
			this.internal.spec.query = queryResource;
			return this;
		}
		regex(regex) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			this.internal.spec.regex = regex;
			return this;
		}
		regexApplyTo(regexApplyTo) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			this.internal.spec.regexApplyTo = regexApplyTo;
			return this;
		}
		sort(sort) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			this.internal.spec.sort = sort;
			return this;
		}
		definition(definition) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			this.internal.spec.definition = definition;
			return this;
		}
		options(options) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			this.internal.spec.options = options;
			return this;
		}
		multi(multi) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			this.internal.spec.multi = multi;
			return this;
		}
		includeAll(includeAll) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			this.internal.spec.includeAll = includeAll;
			return this;
		}
		allValue(allValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			this.internal.spec.allValue = allValue;
			return this;
		}
		placeholder(placeholder) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			this.internal.spec.placeholder = placeholder;
			return this;
		}
		allowCustomValue(allowCustomValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			this.internal.spec.allowCustomValue = allowCustomValue;
			return this;
		}
		staticOptions(staticOptions) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			this.internal.spec.staticOptions = staticOptions;
			return this;
		}
		staticOptionsOrder(staticOptionsOrder) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			this.internal.spec.staticOptionsOrder = staticOptionsOrder;
			return this;
		}
		origin(origin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultQueryVariableSpec();
			const originResource = origin.build();
			this.internal.spec.origin = originResource;
			return this;
		}
	};
	exports.QueryVariableBuilder = QueryVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/textVariableBuilder.gen.js
var require_textVariableBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TextVariableBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	/**
	* Text variable kind
	*/
	var TextVariableBuilder = class {
		constructor(name) {
			this.internal = dashboardv2.defaultTextVariableKind();
			this.internal.kind = "TextVariable";
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultTextVariableSpec();
			this.internal.spec.name = name;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultTextVariableSpec();
			this.internal.spec.name = name;
			return this;
		}
		current(current) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultTextVariableSpec();
			this.internal.spec.current = current;
			return this;
		}
		query(query) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultTextVariableSpec();
			this.internal.spec.query = query;
			return this;
		}
		label(label) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultTextVariableSpec();
			this.internal.spec.label = label;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultTextVariableSpec();
			this.internal.spec.hide = hide;
			return this;
		}
		skipUrlSync(skipUrlSync) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultTextVariableSpec();
			this.internal.spec.skipUrlSync = skipUrlSync;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultTextVariableSpec();
			this.internal.spec.description = description;
			return this;
		}
		origin(origin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultTextVariableSpec();
			const originResource = origin.build();
			this.internal.spec.origin = originResource;
			return this;
		}
	};
	exports.TextVariableBuilder = TextVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/constantVariableBuilder.gen.js
var require_constantVariableBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ConstantVariableBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	/**
	* Constant variable kind
	*/
	var ConstantVariableBuilder = class {
		constructor(name) {
			this.internal = dashboardv2.defaultConstantVariableKind();
			this.internal.kind = "ConstantVariable";
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultConstantVariableSpec();
			this.internal.spec.name = name;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultConstantVariableSpec();
			this.internal.spec.name = name;
			return this;
		}
		query(query) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultConstantVariableSpec();
			this.internal.spec.query = query;
			return this;
		}
		current(current) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultConstantVariableSpec();
			this.internal.spec.current = current;
			return this;
		}
		label(label) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultConstantVariableSpec();
			this.internal.spec.label = label;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultConstantVariableSpec();
			this.internal.spec.hide = hide;
			return this;
		}
		skipUrlSync(skipUrlSync) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultConstantVariableSpec();
			this.internal.spec.skipUrlSync = skipUrlSync;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultConstantVariableSpec();
			this.internal.spec.description = description;
			return this;
		}
		origin(origin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultConstantVariableSpec();
			const originResource = origin.build();
			this.internal.spec.origin = originResource;
			return this;
		}
	};
	exports.ConstantVariableBuilder = ConstantVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/datasourceVariableBuilder.gen.js
var require_datasourceVariableBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DatasourceVariableBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	/**
	* Datasource variable kind
	*/
	var DatasourceVariableBuilder = class {
		constructor(name) {
			this.internal = dashboardv2.defaultDatasourceVariableKind();
			this.internal.kind = "DatasourceVariable";
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultDatasourceVariableSpec();
			this.internal.spec.name = name;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultDatasourceVariableSpec();
			this.internal.spec.name = name;
			return this;
		}
		pluginId(pluginId) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultDatasourceVariableSpec();
			this.internal.spec.pluginId = pluginId;
			return this;
		}
		refresh(refresh) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultDatasourceVariableSpec();
			this.internal.spec.refresh = refresh;
			return this;
		}
		regex(regex) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultDatasourceVariableSpec();
			this.internal.spec.regex = regex;
			return this;
		}
		current(current) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultDatasourceVariableSpec();
			this.internal.spec.current = current;
			return this;
		}
		options(options) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultDatasourceVariableSpec();
			this.internal.spec.options = options;
			return this;
		}
		multi(multi) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultDatasourceVariableSpec();
			this.internal.spec.multi = multi;
			return this;
		}
		includeAll(includeAll) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultDatasourceVariableSpec();
			this.internal.spec.includeAll = includeAll;
			return this;
		}
		allValue(allValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultDatasourceVariableSpec();
			this.internal.spec.allValue = allValue;
			return this;
		}
		label(label) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultDatasourceVariableSpec();
			this.internal.spec.label = label;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultDatasourceVariableSpec();
			this.internal.spec.hide = hide;
			return this;
		}
		skipUrlSync(skipUrlSync) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultDatasourceVariableSpec();
			this.internal.spec.skipUrlSync = skipUrlSync;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultDatasourceVariableSpec();
			this.internal.spec.description = description;
			return this;
		}
		allowCustomValue(allowCustomValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultDatasourceVariableSpec();
			this.internal.spec.allowCustomValue = allowCustomValue;
			return this;
		}
		origin(origin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultDatasourceVariableSpec();
			const originResource = origin.build();
			this.internal.spec.origin = originResource;
			return this;
		}
	};
	exports.DatasourceVariableBuilder = DatasourceVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/intervalVariableBuilder.gen.js
var require_intervalVariableBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.IntervalVariableBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	/**
	* Interval variable kind
	*/
	var IntervalVariableBuilder = class {
		constructor(name) {
			this.internal = dashboardv2.defaultIntervalVariableKind();
			this.internal.kind = "IntervalVariable";
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultIntervalVariableSpec();
			this.internal.spec.refresh = "onTimeRangeChanged";
			this.internal.spec.name = name;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultIntervalVariableSpec();
			this.internal.spec.name = name;
			return this;
		}
		query(query) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultIntervalVariableSpec();
			this.internal.spec.query = query;
			return this;
		}
		current(current) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultIntervalVariableSpec();
			this.internal.spec.current = current;
			return this;
		}
		options(options) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultIntervalVariableSpec();
			this.internal.spec.options = options;
			return this;
		}
		auto(auto) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultIntervalVariableSpec();
			this.internal.spec.auto = auto;
			return this;
		}
		autoMin(autoMin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultIntervalVariableSpec();
			this.internal.spec.auto_min = autoMin;
			return this;
		}
		autoCount(autoCount) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultIntervalVariableSpec();
			this.internal.spec.auto_count = autoCount;
			return this;
		}
		label(label) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultIntervalVariableSpec();
			this.internal.spec.label = label;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultIntervalVariableSpec();
			this.internal.spec.hide = hide;
			return this;
		}
		skipUrlSync(skipUrlSync) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultIntervalVariableSpec();
			this.internal.spec.skipUrlSync = skipUrlSync;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultIntervalVariableSpec();
			this.internal.spec.description = description;
			return this;
		}
		origin(origin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultIntervalVariableSpec();
			const originResource = origin.build();
			this.internal.spec.origin = originResource;
			return this;
		}
	};
	exports.IntervalVariableBuilder = IntervalVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/customVariableBuilder.gen.js
var require_customVariableBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CustomVariableBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	/**
	* Custom variable kind
	*/
	var CustomVariableBuilder = class {
		constructor(name) {
			this.internal = dashboardv2.defaultCustomVariableKind();
			this.internal.kind = "CustomVariable";
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultCustomVariableSpec();
			this.internal.spec.name = name;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultCustomVariableSpec();
			this.internal.spec.name = name;
			return this;
		}
		query(query) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultCustomVariableSpec();
			this.internal.spec.query = query;
			return this;
		}
		current(current) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultCustomVariableSpec();
			this.internal.spec.current = current;
			return this;
		}
		options(options) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultCustomVariableSpec();
			this.internal.spec.options = options;
			return this;
		}
		multi(multi) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultCustomVariableSpec();
			this.internal.spec.multi = multi;
			return this;
		}
		includeAll(includeAll) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultCustomVariableSpec();
			this.internal.spec.includeAll = includeAll;
			return this;
		}
		allValue(allValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultCustomVariableSpec();
			this.internal.spec.allValue = allValue;
			return this;
		}
		label(label) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultCustomVariableSpec();
			this.internal.spec.label = label;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultCustomVariableSpec();
			this.internal.spec.hide = hide;
			return this;
		}
		skipUrlSync(skipUrlSync) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultCustomVariableSpec();
			this.internal.spec.skipUrlSync = skipUrlSync;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultCustomVariableSpec();
			this.internal.spec.description = description;
			return this;
		}
		allowCustomValue(allowCustomValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultCustomVariableSpec();
			this.internal.spec.allowCustomValue = allowCustomValue;
			return this;
		}
		valuesFormat(valuesFormat) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultCustomVariableSpec();
			this.internal.spec.valuesFormat = valuesFormat;
			return this;
		}
		origin(origin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultCustomVariableSpec();
			const originResource = origin.build();
			this.internal.spec.origin = originResource;
			return this;
		}
	};
	exports.CustomVariableBuilder = CustomVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/groupByVariableBuilder.gen.js
var require_groupByVariableBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.GroupByVariableBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	/**
	* Group variable kind
	*/
	var GroupByVariableBuilder = class {
		constructor(name) {
			this.internal = dashboardv2.defaultGroupByVariableKind();
			this.internal.kind = "GroupByVariable";
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultGroupByVariableSpec();
			this.internal.spec.name = name;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		group(group) {
			this.internal.group = group;
			return this;
		}
		labels(labels) {
			this.internal.labels = labels;
			return this;
		}
		datasource(datasource) {
			this.internal.datasource = datasource;
			return this;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultGroupByVariableSpec();
			this.internal.spec.name = name;
			return this;
		}
		defaultValue(defaultValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultGroupByVariableSpec();
			this.internal.spec.defaultValue = defaultValue;
			return this;
		}
		current(current) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultGroupByVariableSpec();
			this.internal.spec.current = current;
			return this;
		}
		options(options) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultGroupByVariableSpec();
			this.internal.spec.options = options;
			return this;
		}
		multi(multi) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultGroupByVariableSpec();
			this.internal.spec.multi = multi;
			return this;
		}
		label(label) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultGroupByVariableSpec();
			this.internal.spec.label = label;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultGroupByVariableSpec();
			this.internal.spec.hide = hide;
			return this;
		}
		skipUrlSync(skipUrlSync) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultGroupByVariableSpec();
			this.internal.spec.skipUrlSync = skipUrlSync;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultGroupByVariableSpec();
			this.internal.spec.description = description;
			return this;
		}
		origin(origin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultGroupByVariableSpec();
			const originResource = origin.build();
			this.internal.spec.origin = originResource;
			return this;
		}
	};
	exports.GroupByVariableBuilder = GroupByVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/adhocVariableBuilder.gen.js
var require_adhocVariableBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AdhocVariableBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	/**
	* Adhoc variable kind
	*/
	var AdhocVariableBuilder = class {
		constructor(name) {
			this.internal = dashboardv2.defaultAdhocVariableKind();
			this.internal.kind = "AdhocVariable";
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAdhocVariableSpec();
			this.internal.spec.name = name;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		group(group) {
			this.internal.group = group;
			return this;
		}
		labels(labels) {
			this.internal.labels = labels;
			return this;
		}
		datasource(datasource) {
			this.internal.datasource = datasource;
			return this;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAdhocVariableSpec();
			this.internal.spec.name = name;
			return this;
		}
		baseFilters(baseFilters) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAdhocVariableSpec();
			const baseFiltersResources = baseFilters.map((builder1) => builder1.build());
			this.internal.spec.baseFilters = baseFiltersResources;
			return this;
		}
		filters(filters) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAdhocVariableSpec();
			const filtersResources = filters.map((builder1) => builder1.build());
			this.internal.spec.filters = filtersResources;
			return this;
		}
		defaultKeys(defaultKeys) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAdhocVariableSpec();
			const defaultKeysResources = defaultKeys.map((builder1) => builder1.build());
			this.internal.spec.defaultKeys = defaultKeysResources;
			return this;
		}
		label(label) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAdhocVariableSpec();
			this.internal.spec.label = label;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAdhocVariableSpec();
			this.internal.spec.hide = hide;
			return this;
		}
		skipUrlSync(skipUrlSync) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAdhocVariableSpec();
			this.internal.spec.skipUrlSync = skipUrlSync;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAdhocVariableSpec();
			this.internal.spec.description = description;
			return this;
		}
		allowCustomValue(allowCustomValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAdhocVariableSpec();
			this.internal.spec.allowCustomValue = allowCustomValue;
			return this;
		}
		enableGroupBy(enableGroupBy) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAdhocVariableSpec();
			this.internal.spec.enableGroupBy = enableGroupBy;
			return this;
		}
		origin(origin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultAdhocVariableSpec();
			const originResource = origin.build();
			this.internal.spec.origin = originResource;
			return this;
		}
	};
	exports.AdhocVariableBuilder = AdhocVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/switchVariableBuilder.gen.js
var require_switchVariableBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SwitchVariableBuilder = void 0;
	const dashboardv2 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2());
	var SwitchVariableBuilder = class {
		constructor(name) {
			this.internal = dashboardv2.defaultSwitchVariableKind();
			this.internal.kind = "SwitchVariable";
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultSwitchVariableSpec();
			this.internal.spec.name = name;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultSwitchVariableSpec();
			this.internal.spec.name = name;
			return this;
		}
		current(current) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultSwitchVariableSpec();
			this.internal.spec.current = current;
			return this;
		}
		enabledValue(enabledValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultSwitchVariableSpec();
			this.internal.spec.enabledValue = enabledValue;
			return this;
		}
		disabledValue(disabledValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultSwitchVariableSpec();
			this.internal.spec.disabledValue = disabledValue;
			return this;
		}
		label(label) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultSwitchVariableSpec();
			this.internal.spec.label = label;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultSwitchVariableSpec();
			this.internal.spec.hide = hide;
			return this;
		}
		skipUrlSync(skipUrlSync) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultSwitchVariableSpec();
			this.internal.spec.skipUrlSync = skipUrlSync;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultSwitchVariableSpec();
			this.internal.spec.description = description;
			return this;
		}
		origin(origin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultSwitchVariableSpec();
			const originResource = origin.build();
			this.internal.spec.origin = originResource;
			return this;
		}
	};
	exports.SwitchVariableBuilder = SwitchVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2/index.js
var require_dashboardv2 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const tslib_1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports));
	tslib_1.__exportStar(require_types_gen$4(), exports);
	tslib_1.__exportStar(require_annotationPanelFilterBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_annotationEventFieldMappingBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_dataLinkBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_queryOptionsSpecBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_valueMappingResultBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_thresholdsConfigBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_fieldColorBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_actionBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_fetchOptionsBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_infinityOptionsBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_actionVariableBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_libraryPanelRefBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_elementReferenceBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_repeatOptionsBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_rowRepeatOptionsBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_autoGridRepeatOptionsBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_tabRepeatOptionsBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_controlSourceRefBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_datasourceControlSourceRefBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_adHocFilterWithLabelsBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_metricFindValueBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_dashboardLinkBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_timeRangeOptionBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_preferencesBuilder_gen(), exports);
	tslib_1.__exportStar(require_customFormatterVariableBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_variableValueOptionBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_annotationQueryBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_libraryPanelBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_targetBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_queryGroupBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_transformationBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_timeSettingsBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_panelBuilder_gen$3(), exports);
	tslib_1.__exportStar(require_conditionalRenderingGroupBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_conditionalRenderingDataBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_conditionalRenderingTimeRangeSizeBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_conditionalRenderingVariableBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_dashboardBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_rowsBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_rowBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_autoGridBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_autoGridItemBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_tabsBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_tabBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_gridBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_gridItemBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_vizConfigKindBuilder_gen(), exports);
	tslib_1.__exportStar(require_queryVariableBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_textVariableBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_constantVariableBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_datasourceVariableBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_intervalVariableBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_customVariableBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_groupByVariableBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_adhocVariableBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_switchVariableBuilder_gen$1(), exports);
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/prometheus/queryV2Builder.gen.js
var require_queryV2Builder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.QueryV2Builder = void 0;
	const tslib_1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports));
	const dashboardv2 = tslib_1.__importStar(require_dashboardv2());
	const prometheus = tslib_1.__importStar(require_prometheus());
	var QueryV2Builder = class {
		constructor() {
			this.internal = dashboardv2.defaultDataQueryKind();
			this.internal.kind = "DataQuery";
			this.internal.group = "prometheus";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		version(version) {
			this.internal.version = version;
			return this;
		}
		labels(labels) {
			this.internal.labels = labels;
			return this;
		}
		datasource(ref) {
			this.internal.datasource = ref;
			return this;
		}
		adhocFilters(adhocFilters) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			const adhocFiltersResources = adhocFilters.map((builder1) => builder1.build());
			this.internal.spec.adhocFilters = adhocFiltersResources;
			return this;
		}
		editorMode(editorMode) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.editorMode = editorMode;
			return this;
		}
		exemplar(exemplar) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.exemplar = exemplar;
			return this;
		}
		expr(expr) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.expr = expr;
			return this;
		}
		format(format) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.format = format;
			return this;
		}
		groupByKeys(groupByKeys) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.groupByKeys = groupByKeys;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.hide = hide;
			return this;
		}
		instant(instant) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.instant = instant;
			return this;
		}
		intervalFactor(intervalFactor) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.intervalFactor = intervalFactor;
			return this;
		}
		intervalMs(intervalMs) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.intervalMs = intervalMs;
			return this;
		}
		legendFormat(legendFormat) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.legendFormat = legendFormat;
			return this;
		}
		maxDataPoints(maxDataPoints) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.maxDataPoints = maxDataPoints;
			return this;
		}
		queryType(queryType) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.queryType = queryType;
			return this;
		}
		range(range) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.range = range;
			return this;
		}
		refId(refId) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.refId = refId;
			return this;
		}
		resultAssertions(resultAssertions) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			const resultAssertionsResource = resultAssertions.build();
			this.internal.spec.resultAssertions = resultAssertionsResource;
			return this;
		}
		scopes(scopes) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			const scopesResources = scopes.map((builder1) => builder1.build());
			this.internal.spec.scopes = scopesResources;
			return this;
		}
		timeRange(timeRange) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			const timeRangeResource = timeRange.build();
			this.internal.spec.timeRange = timeRangeResource;
			return this;
		}
		interval(interval) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.interval = interval;
			return this;
		}
	};
	exports.QueryV2Builder = QueryV2Builder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/prometheus/adhocFiltersBuilder.gen.js
var require_adhocFiltersBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AdhocFiltersBuilder = void 0;
	const prometheus = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_prometheus());
	var AdhocFiltersBuilder = class {
		constructor() {
			this.internal = prometheus.defaultAdhocFilters();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		key(key) {
			this.internal.key = key;
			return this;
		}
		operator(operator) {
			this.internal.operator = operator;
			return this;
		}
		value(value) {
			this.internal.value = value;
			return this;
		}
		values(values) {
			this.internal.values = values;
			return this;
		}
	};
	exports.AdhocFiltersBuilder = AdhocFiltersBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/prometheus/resultAssertionsBuilder.gen.js
var require_resultAssertionsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ResultAssertionsBuilder = void 0;
	const prometheus = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_prometheus());
	var ResultAssertionsBuilder = class {
		constructor() {
			this.internal = prometheus.defaultResultAssertions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		maxFrames(maxFrames) {
			this.internal.maxFrames = maxFrames;
			return this;
		}
		type(type) {
			this.internal.type = type;
			return this;
		}
		typeVersion(typeVersion) {
			this.internal.typeVersion = typeVersion;
			return this;
		}
	};
	exports.ResultAssertionsBuilder = ResultAssertionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/prometheus/scopesFiltersBuilder.gen.js
var require_scopesFiltersBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ScopesFiltersBuilder = void 0;
	const prometheus = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_prometheus());
	var ScopesFiltersBuilder = class {
		constructor() {
			this.internal = prometheus.defaultScopesFilters();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		key(key) {
			this.internal.key = key;
			return this;
		}
		operator(operator) {
			this.internal.operator = operator;
			return this;
		}
		value(value) {
			this.internal.value = value;
			return this;
		}
		values(values) {
			this.internal.values = values;
			return this;
		}
	};
	exports.ScopesFiltersBuilder = ScopesFiltersBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/prometheus/scopesBuilder.gen.js
var require_scopesBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ScopesBuilder = void 0;
	const prometheus = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_prometheus());
	var ScopesBuilder = class {
		constructor() {
			this.internal = prometheus.defaultScopes();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		defaultPath(defaultPath) {
			this.internal.defaultPath = defaultPath;
			return this;
		}
		filters(filters) {
			const filtersResources = filters.map((builder1) => builder1.build());
			this.internal.filters = filtersResources;
			return this;
		}
		title(title) {
			this.internal.title = title;
			return this;
		}
	};
	exports.ScopesBuilder = ScopesBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/prometheus/timeRangeBuilder.gen.js
var require_timeRangeBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TimeRangeBuilder = void 0;
	const prometheus = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_prometheus());
	var TimeRangeBuilder = class {
		constructor() {
			this.internal = prometheus.defaultTimeRange();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		from(from) {
			this.internal.from = from;
			return this;
		}
		to(to) {
			this.internal.to = to;
			return this;
		}
	};
	exports.TimeRangeBuilder = TimeRangeBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/prometheus/dataqueryBuilder.gen.js
var require_dataqueryBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DataqueryBuilder = void 0;
	const prometheus = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_prometheus());
	var DataqueryBuilder = class {
		constructor() {
			this.internal = prometheus.defaultDataquery();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		adhocFilters(adhocFilters) {
			const adhocFiltersResources = adhocFilters.map((builder1) => builder1.build());
			this.internal.adhocFilters = adhocFiltersResources;
			return this;
		}
		datasource(datasource) {
			this.internal.datasource = datasource;
			return this;
		}
		editorMode(editorMode) {
			this.internal.editorMode = editorMode;
			return this;
		}
		exemplar(exemplar) {
			this.internal.exemplar = exemplar;
			return this;
		}
		expr(expr) {
			this.internal.expr = expr;
			return this;
		}
		format(format) {
			this.internal.format = format;
			return this;
		}
		groupByKeys(groupByKeys) {
			this.internal.groupByKeys = groupByKeys;
			return this;
		}
		hide(hide) {
			this.internal.hide = hide;
			return this;
		}
		instant() {
			this.internal.instant = true;
			this.internal.range = false;
			return this;
		}
		intervalFactor(intervalFactor) {
			this.internal.intervalFactor = intervalFactor;
			return this;
		}
		intervalMs(intervalMs) {
			this.internal.intervalMs = intervalMs;
			return this;
		}
		legendFormat(legendFormat) {
			this.internal.legendFormat = legendFormat;
			return this;
		}
		maxDataPoints(maxDataPoints) {
			this.internal.maxDataPoints = maxDataPoints;
			return this;
		}
		queryType(queryType) {
			this.internal.queryType = queryType;
			return this;
		}
		range() {
			this.internal.range = true;
			this.internal.instant = false;
			return this;
		}
		refId(refId) {
			this.internal.refId = refId;
			return this;
		}
		resultAssertions(resultAssertions) {
			const resultAssertionsResource = resultAssertions.build();
			this.internal.resultAssertions = resultAssertionsResource;
			return this;
		}
		scopes(scopes) {
			const scopesResources = scopes.map((builder1) => builder1.build());
			this.internal.scopes = scopesResources;
			return this;
		}
		timeRange(timeRange) {
			const timeRangeResource = timeRange.build();
			this.internal.timeRange = timeRangeResource;
			return this;
		}
		interval(interval) {
			this.internal.interval = interval;
			return this;
		}
		rangeAndInstant() {
			this.internal.range = true;
			this.internal.instant = true;
			return this;
		}
	};
	exports.DataqueryBuilder = DataqueryBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/types.gen.js
var require_types_gen$2 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.defaultAction = exports.defaultFieldColorSeriesByMode = exports.FieldColorSeriesByMode = exports.defaultFieldColorModeId = exports.FieldColorModeId = exports.defaultFieldColor = exports.defaultThreshold = exports.defaultThresholdsMode = exports.ThresholdsMode = exports.defaultThresholdsConfig = exports.defaultSpecialValueMatch = exports.SpecialValueMatch = exports.defaultSpecialValueMap = exports.defaultRegexMap = exports.defaultRangeMap = exports.defaultValueMappingResult = exports.defaultMappingType = exports.MappingType = exports.defaultValueMap = exports.defaultValueMapping = exports.defaultFieldConfig = exports.defaultFieldConfigSource = exports.defaultVizConfigSpec = exports.defaultVizConfigKind = exports.defaultQueryOptionsSpec = exports.defaultDataTopic = exports.DataTopic = exports.defaultMatcherScope = exports.MatcherScope = exports.defaultMatcherConfig = exports.defaultDataTransformerConfig = exports.defaultTransformationKind = exports.defaultPanelQuerySpec = exports.defaultPanelQueryKind = exports.defaultQueryGroupSpec = exports.defaultQueryGroupKind = exports.defaultDataLink = exports.defaultPanelSpec = exports.defaultPanelKind = exports.defaultElement = exports.defaultDashboardCursorSync = exports.DashboardCursorSync = exports.defaultAnnotationEventFieldMapping = exports.defaultAnnotationQueryPlacement = exports.AnnotationQueryPlacement = exports.defaultAnnotationPanelFilter = exports.defaultDataQueryKind = exports.defaultAnnotationQuerySpec = exports.defaultAnnotationQueryKind = exports.defaultDashboard = void 0;
	exports.VariableHide = exports.defaultVariableOption = exports.defaultQueryVariableSpec = exports.defaultQueryVariableKind = exports.defaultVariableKind = exports.defaultTabRepeatOptions = exports.defaultTabsLayoutTabSpec = exports.defaultTabsLayoutTabKind = exports.defaultTabsLayoutSpec = exports.defaultTabsLayoutKind = exports.defaultAutoGridRepeatOptions = exports.defaultAutoGridLayoutItemSpec = exports.defaultAutoGridLayoutItemKind = exports.defaultAutoGridLayoutSpec = exports.defaultAutoGridLayoutKind = exports.defaultRowRepeatOptions = exports.defaultConditionalRenderingTimeRangeSizeSpec = exports.defaultConditionalRenderingTimeRangeSizeKind = exports.defaultConditionalRenderingDataSpec = exports.defaultConditionalRenderingDataKind = exports.defaultConditionalRenderingVariableSpec = exports.defaultConditionalRenderingVariableKind = exports.defaultConditionalRenderingGroupSpec = exports.defaultConditionalRenderingGroupKind = exports.defaultRowsLayoutRowSpec = exports.defaultRowsLayoutRowKind = exports.defaultRowsLayoutSpec = exports.defaultRowsLayoutKind = exports.defaultRepeatMode = exports.RepeatMode = exports.defaultRepeatOptions = exports.defaultElementReference = exports.defaultGridLayoutItemSpec = exports.defaultGridLayoutItemKind = exports.defaultGridLayoutSpec = exports.defaultGridLayoutKind = exports.defaultLibraryPanelRef = exports.defaultLibraryPanelKindSpec = exports.defaultLibraryPanelKind = exports.defaultDynamicConfigValue = exports.defaultNullValueMode = exports.NullValueMode = exports.ActionVariableType = exports.defaultActionVariable = exports.defaultInfinityOptions = exports.defaultHttpRequestMethod = exports.HttpRequestMethod = exports.defaultFetchOptions = exports.defaultActionType = exports.ActionType = void 0;
	exports.defaultMarkdownCellContentSpec = exports.defaultMarkdownCellContentKind = exports.defaultCellContentKind = exports.defaultCellSpec = exports.defaultCellKind = exports.defaultVariableValueOption = exports.defaultCustomFormatterVariable = exports.defaultVariableType = exports.VariableType = exports.defaultCustomVariableValue = exports.defaultVariableValueSingle = exports.defaultVariableValue = exports.defaultKind = exports.defaultAnnotationEventFieldSource = exports.AnnotationEventFieldSource = exports.defaultTimeRangeOption = exports.defaultTimeSettingsSpec = exports.defaultDashboardLinkPlacement = exports.DashboardLinkPlacement = exports.defaultDashboardLinkType = exports.DashboardLinkType = exports.defaultDashboardLink = exports.defaultSwitchVariableSpec = exports.defaultSwitchVariableKind = exports.defaultMetricFindValue = exports.FilterOrigin = exports.defaultAdHocFilterWithLabels = exports.defaultAdhocVariableSpec = exports.defaultAdhocVariableKind = exports.defaultGroupByVariableSpec = exports.defaultGroupByVariableKind = exports.defaultCustomVariableSpec = exports.defaultCustomVariableKind = exports.defaultIntervalVariableSpec = exports.defaultIntervalVariableKind = exports.defaultDatasourceVariableSpec = exports.defaultDatasourceVariableKind = exports.defaultConstantVariableSpec = exports.defaultConstantVariableKind = exports.defaultTextVariableSpec = exports.defaultTextVariableKind = exports.defaultDatasourceControlSourceRef = exports.defaultControlSourceRef = exports.defaultVariableSort = exports.VariableSort = exports.defaultVariableRegexApplyTo = exports.VariableRegexApplyTo = exports.defaultVariableRefresh = exports.VariableRefresh = exports.defaultVariableHide = void 0;
	exports.DashboardKind = exports.DashboardApiVersion = exports.defaultNotebookSpec = exports.defaultNotebookElement = exports.defaultV2TransformationSpec = exports.defaultV2TransformationKind = exports.defaultV2QueryGroupSpec = exports.defaultV2QueryGroupKind = exports.defaultV2PanelSpec = exports.defaultV2PanelKind = exports.defaultNotebookLayoutItemSpec = exports.defaultNotebookLayoutItemKind = exports.defaultNotebookLayoutSpec = exports.defaultNotebookLayoutKind = exports.defaultCodeCellContentSpec = exports.defaultCodeCellContentKind = void 0;
	const defaultDashboard = () => ({
		annotations: [],
		cursorSync: DashboardCursorSync.Off,
		editable: true,
		elements: {},
		layout: (0, exports.defaultGridLayoutKind)(),
		links: [],
		preload: false,
		tags: [],
		timeSettings: (0, exports.defaultTimeSettingsSpec)(),
		title: "",
		variables: []
	});
	exports.defaultDashboard = defaultDashboard;
	const defaultAnnotationQueryKind = () => ({
		kind: "AnnotationQuery",
		spec: (0, exports.defaultAnnotationQuerySpec)()
	});
	exports.defaultAnnotationQueryKind = defaultAnnotationQueryKind;
	const defaultAnnotationQuerySpec = () => ({
		query: (0, exports.defaultDataQueryKind)(),
		enable: false,
		hide: false,
		iconColor: "",
		name: "",
		builtIn: false
	});
	exports.defaultAnnotationQuerySpec = defaultAnnotationQuerySpec;
	const defaultDataQueryKind = () => ({
		kind: "DataQuery",
		group: "",
		version: "v0",
		spec: {}
	});
	exports.defaultDataQueryKind = defaultDataQueryKind;
	const defaultAnnotationPanelFilter = () => ({
		exclude: false,
		ids: []
	});
	exports.defaultAnnotationPanelFilter = defaultAnnotationPanelFilter;
	/**
	* Annotation Query placement. Defines where the annotation query should be displayed.
	* - "inControlsMenu" renders the annotation query in the dashboard controls dropdown menu
	*/
	var AnnotationQueryPlacement;
	(function(AnnotationQueryPlacement) {
		AnnotationQueryPlacement["InControlsMenu"] = "inControlsMenu";
	})(AnnotationQueryPlacement || (exports.AnnotationQueryPlacement = AnnotationQueryPlacement = {}));
	const defaultAnnotationQueryPlacement = () => AnnotationQueryPlacement.InControlsMenu;
	exports.defaultAnnotationQueryPlacement = defaultAnnotationQueryPlacement;
	const defaultAnnotationEventFieldMapping = () => ({ source: "field" });
	exports.defaultAnnotationEventFieldMapping = defaultAnnotationEventFieldMapping;
	/**
	* "Off" for no shared crosshair or tooltip (default).
	* "Crosshair" for shared crosshair.
	* "Tooltip" for shared crosshair AND shared tooltip.
	*/
	var DashboardCursorSync;
	(function(DashboardCursorSync) {
		DashboardCursorSync["Crosshair"] = "Crosshair";
		DashboardCursorSync["Tooltip"] = "Tooltip";
		DashboardCursorSync["Off"] = "Off";
	})(DashboardCursorSync || (exports.DashboardCursorSync = DashboardCursorSync = {}));
	const defaultDashboardCursorSync = () => DashboardCursorSync.Off;
	exports.defaultDashboardCursorSync = defaultDashboardCursorSync;
	const defaultElement = () => (0, exports.defaultPanelKind)();
	exports.defaultElement = defaultElement;
	const defaultPanelKind = () => ({
		kind: "Panel",
		spec: (0, exports.defaultPanelSpec)()
	});
	exports.defaultPanelKind = defaultPanelKind;
	const defaultPanelSpec = () => ({
		id: 0,
		title: "",
		links: [],
		data: (0, exports.defaultQueryGroupKind)(),
		vizConfig: (0, exports.defaultVizConfigKind)()
	});
	exports.defaultPanelSpec = defaultPanelSpec;
	const defaultDataLink = () => ({
		title: "",
		url: ""
	});
	exports.defaultDataLink = defaultDataLink;
	const defaultQueryGroupKind = () => ({
		kind: "QueryGroup",
		spec: (0, exports.defaultQueryGroupSpec)()
	});
	exports.defaultQueryGroupKind = defaultQueryGroupKind;
	const defaultQueryGroupSpec = () => ({
		queries: [],
		transformations: [],
		queryOptions: (0, exports.defaultQueryOptionsSpec)()
	});
	exports.defaultQueryGroupSpec = defaultQueryGroupSpec;
	const defaultPanelQueryKind = () => ({
		kind: "PanelQuery",
		spec: (0, exports.defaultPanelQuerySpec)()
	});
	exports.defaultPanelQueryKind = defaultPanelQueryKind;
	const defaultPanelQuerySpec = () => ({
		query: (0, exports.defaultDataQueryKind)(),
		refId: "",
		hidden: false
	});
	exports.defaultPanelQuerySpec = defaultPanelQuerySpec;
	const defaultTransformationKind = () => ({
		kind: "",
		spec: (0, exports.defaultDataTransformerConfig)()
	});
	exports.defaultTransformationKind = defaultTransformationKind;
	const defaultDataTransformerConfig = () => ({
		id: "",
		options: {}
	});
	exports.defaultDataTransformerConfig = defaultDataTransformerConfig;
	const defaultMatcherConfig = () => ({ id: "" });
	exports.defaultMatcherConfig = defaultMatcherConfig;
	var MatcherScope;
	(function(MatcherScope) {
		MatcherScope["Series"] = "series";
		MatcherScope["Nested"] = "nested";
		MatcherScope["Annotation"] = "annotation";
		MatcherScope["Exemplar"] = "exemplar";
	})(MatcherScope || (exports.MatcherScope = MatcherScope = {}));
	const defaultMatcherScope = () => MatcherScope.Series;
	exports.defaultMatcherScope = defaultMatcherScope;
	/**
	* A topic is attached to DataFrame metadata in query results.
	* This specifies where the data should be used.
	*/
	var DataTopic;
	(function(DataTopic) {
		DataTopic["Series"] = "series";
		DataTopic["Annotations"] = "annotations";
		DataTopic["AlertStates"] = "alertStates";
	})(DataTopic || (exports.DataTopic = DataTopic = {}));
	const defaultDataTopic = () => DataTopic.Series;
	exports.defaultDataTopic = defaultDataTopic;
	const defaultQueryOptionsSpec = () => ({});
	exports.defaultQueryOptionsSpec = defaultQueryOptionsSpec;
	const defaultVizConfigKind = () => ({
		kind: "VizConfig",
		group: "",
		version: "",
		spec: (0, exports.defaultVizConfigSpec)()
	});
	exports.defaultVizConfigKind = defaultVizConfigKind;
	const defaultVizConfigSpec = () => ({
		options: {},
		fieldConfig: (0, exports.defaultFieldConfigSource)()
	});
	exports.defaultVizConfigSpec = defaultVizConfigSpec;
	const defaultFieldConfigSource = () => ({
		defaults: (0, exports.defaultFieldConfig)(),
		overrides: []
	});
	exports.defaultFieldConfigSource = defaultFieldConfigSource;
	const defaultFieldConfig = () => ({});
	exports.defaultFieldConfig = defaultFieldConfig;
	const defaultValueMapping = () => (0, exports.defaultValueMap)();
	exports.defaultValueMapping = defaultValueMapping;
	const defaultValueMap = () => ({
		type: MappingType.Value,
		options: {}
	});
	exports.defaultValueMap = defaultValueMap;
	/**
	* Supported value mapping types
	* `value`: Maps text values to a color or different display text and color. For example, you can configure a value mapping so that all instances of the value 10 appear as Perfection! rather than the number.
	* `range`: Maps numerical ranges to a display text and color. For example, if a value is within a certain range, you can configure a range value mapping to display Low or High rather than the number.
	* `regex`: Maps regular expressions to replacement text and a color. For example, if a value is www.example.com, you can configure a regex value mapping so that Grafana displays www and truncates the domain.
	* `special`: Maps special values like Null, NaN (not a number), and boolean values like true and false to a display text and color. See SpecialValueMatch to see the list of special values. For example, you can configure a special value mapping so that null values appear as N/A.
	*/
	var MappingType;
	(function(MappingType) {
		MappingType["Value"] = "value";
		MappingType["Range"] = "range";
		MappingType["Regex"] = "regex";
		MappingType["Special"] = "special";
	})(MappingType || (exports.MappingType = MappingType = {}));
	const defaultMappingType = () => MappingType.Value;
	exports.defaultMappingType = defaultMappingType;
	const defaultValueMappingResult = () => ({});
	exports.defaultValueMappingResult = defaultValueMappingResult;
	const defaultRangeMap = () => ({
		type: MappingType.Range,
		options: {
			from: 0,
			to: 0,
			result: (0, exports.defaultValueMappingResult)()
		}
	});
	exports.defaultRangeMap = defaultRangeMap;
	const defaultRegexMap = () => ({
		type: MappingType.Regex,
		options: {
			pattern: "",
			result: (0, exports.defaultValueMappingResult)()
		}
	});
	exports.defaultRegexMap = defaultRegexMap;
	const defaultSpecialValueMap = () => ({
		type: MappingType.Special,
		options: {
			match: SpecialValueMatch.True,
			result: (0, exports.defaultValueMappingResult)()
		}
	});
	exports.defaultSpecialValueMap = defaultSpecialValueMap;
	/**
	* Special value types supported by the `SpecialValueMap`
	*/
	var SpecialValueMatch;
	(function(SpecialValueMatch) {
		SpecialValueMatch["True"] = "true";
		SpecialValueMatch["False"] = "false";
		SpecialValueMatch["Null"] = "null";
		SpecialValueMatch["NotANumber"] = "nan";
		SpecialValueMatch["NullAndNaN"] = "null+nan";
		SpecialValueMatch["Empty"] = "empty";
	})(SpecialValueMatch || (exports.SpecialValueMatch = SpecialValueMatch = {}));
	const defaultSpecialValueMatch = () => SpecialValueMatch.True;
	exports.defaultSpecialValueMatch = defaultSpecialValueMatch;
	const defaultThresholdsConfig = () => ({
		mode: ThresholdsMode.Absolute,
		steps: []
	});
	exports.defaultThresholdsConfig = defaultThresholdsConfig;
	var ThresholdsMode;
	(function(ThresholdsMode) {
		ThresholdsMode["Absolute"] = "absolute";
		ThresholdsMode["Percentage"] = "percentage";
	})(ThresholdsMode || (exports.ThresholdsMode = ThresholdsMode = {}));
	const defaultThresholdsMode = () => ThresholdsMode.Absolute;
	exports.defaultThresholdsMode = defaultThresholdsMode;
	const defaultThreshold = () => ({
		value: 0,
		color: ""
	});
	exports.defaultThreshold = defaultThreshold;
	const defaultFieldColor = () => ({ mode: FieldColorModeId.Thresholds });
	exports.defaultFieldColor = defaultFieldColor;
	/**
	* Color mode for a field. You can specify a single color, or select a continuous (gradient) color schemes, based on a value.
	* Continuous color interpolates a color using the percentage of a value relative to min and max.
	* Accepted values are:
	* `thresholds`: From thresholds. Informs Grafana to take the color from the matching threshold
	* `palette-classic`: Classic palette. Grafana will assign color by looking up a color in a palette by series index. Useful for Graphs and pie charts and other categorical data visualizations
	* `palette-classic-by-name`: Classic palette (by name). Grafana will assign color by looking up a color in a palette by series name. Useful for Graphs and pie charts and other categorical data visualizations
	* `palette-colorblind`: Color blind safe palette. A discrete palette whose colors are distinguishable under common forms of color vision deficiency. Useful for categorical and multi-series data visualizations
	* `palette-categorical-next`: Experimental categorical palette. Useful for categorical and multi-series data visualizations
	* `palette-categorical-next-2`: Experimental categorical palette. Useful for categorical and multi-series data visualizations
	* `palette-categorical-next-3`: Experimental categorical palette. Useful for categorical and multi-series data visualizations
	* `continuous-viridis`: Continuous Viridis palette mode
	* `continuous-magma`: Continuous Magma palette mode
	* `continuous-plasma`: Continuous Plasma palette mode
	* `continuous-inferno`: Continuous Inferno palette mode
	* `continuous-cividis`: Continuous Cividis palette mode
	* `continuous-GrYlRd`: Continuous Green-Yellow-Red palette mode
	* `continuous-RdYlGr`: Continuous Red-Yellow-Green palette mode
	* `continuous-BlYlRd`: Continuous Blue-Yellow-Red palette mode
	* `continuous-YlRd`: Continuous Yellow-Red palette mode
	* `continuous-BlPu`: Continuous Blue-Purple palette mode
	* `continuous-YlBl`: Continuous Yellow-Blue palette mode
	* `continuous-blues`: Continuous Blue palette mode
	* `continuous-reds`: Continuous Red palette mode
	* `continuous-greens`: Continuous Green palette mode
	* `continuous-purples`: Continuous Purple palette mode
	* `shades`: Shades of a single color. Specify a single color, useful in an override rule.
	* `fixed`: Fixed color mode. Specify a single color, useful in an override rule.
	* `gradient`: Gradient color mode. Interpolate between two colors based on value order; the start color is taken from fixedColor and the end color from gradientColorTo.
	*/
	var FieldColorModeId;
	(function(FieldColorModeId) {
		FieldColorModeId["Thresholds"] = "thresholds";
		FieldColorModeId["PaletteClassic"] = "palette-classic";
		FieldColorModeId["PaletteClassicByName"] = "palette-classic-by-name";
		FieldColorModeId["PaletteColorblind"] = "palette-colorblind";
		FieldColorModeId["PaletteCategoricalNext"] = "palette-categorical-next";
		FieldColorModeId["PaletteCategoricalNext2"] = "palette-categorical-next-2";
		FieldColorModeId["PaletteCategoricalNext3"] = "palette-categorical-next-3";
		FieldColorModeId["ContinuousViridis"] = "continuous-viridis";
		FieldColorModeId["ContinuousMagma"] = "continuous-magma";
		FieldColorModeId["ContinuousPlasma"] = "continuous-plasma";
		FieldColorModeId["ContinuousInferno"] = "continuous-inferno";
		FieldColorModeId["ContinuousCividis"] = "continuous-cividis";
		FieldColorModeId["ContinuousGrYlRd"] = "continuous-GrYlRd";
		FieldColorModeId["ContinuousRdYlGr"] = "continuous-RdYlGr";
		FieldColorModeId["ContinuousBlYlRd"] = "continuous-BlYlRd";
		FieldColorModeId["ContinuousYlRd"] = "continuous-YlRd";
		FieldColorModeId["ContinuousBlPu"] = "continuous-BlPu";
		FieldColorModeId["ContinuousYlBl"] = "continuous-YlBl";
		FieldColorModeId["ContinuousBlues"] = "continuous-blues";
		FieldColorModeId["ContinuousReds"] = "continuous-reds";
		FieldColorModeId["ContinuousGreens"] = "continuous-greens";
		FieldColorModeId["ContinuousPurples"] = "continuous-purples";
		FieldColorModeId["Fixed"] = "fixed";
		FieldColorModeId["Shades"] = "shades";
		FieldColorModeId["Gradient"] = "gradient";
	})(FieldColorModeId || (exports.FieldColorModeId = FieldColorModeId = {}));
	const defaultFieldColorModeId = () => FieldColorModeId.Thresholds;
	exports.defaultFieldColorModeId = defaultFieldColorModeId;
	/**
	* Defines how to assign a series color from "by value" color schemes. For example for an aggregated data points like a timeseries, the color can be assigned by the min, max or last value.
	*/
	var FieldColorSeriesByMode;
	(function(FieldColorSeriesByMode) {
		FieldColorSeriesByMode["Min"] = "min";
		FieldColorSeriesByMode["Max"] = "max";
		FieldColorSeriesByMode["Last"] = "last";
	})(FieldColorSeriesByMode || (exports.FieldColorSeriesByMode = FieldColorSeriesByMode = {}));
	const defaultFieldColorSeriesByMode = () => FieldColorSeriesByMode.Min;
	exports.defaultFieldColorSeriesByMode = defaultFieldColorSeriesByMode;
	const defaultAction = () => ({
		type: ActionType.Fetch,
		title: ""
	});
	exports.defaultAction = defaultAction;
	var ActionType;
	(function(ActionType) {
		ActionType["Fetch"] = "fetch";
		ActionType["Infinity"] = "infinity";
	})(ActionType || (exports.ActionType = ActionType = {}));
	const defaultActionType = () => ActionType.Fetch;
	exports.defaultActionType = defaultActionType;
	const defaultFetchOptions = () => ({
		method: HttpRequestMethod.GET,
		url: ""
	});
	exports.defaultFetchOptions = defaultFetchOptions;
	var HttpRequestMethod;
	(function(HttpRequestMethod) {
		HttpRequestMethod["GET"] = "GET";
		HttpRequestMethod["PUT"] = "PUT";
		HttpRequestMethod["POST"] = "POST";
		HttpRequestMethod["DELETE"] = "DELETE";
		HttpRequestMethod["PATCH"] = "PATCH";
	})(HttpRequestMethod || (exports.HttpRequestMethod = HttpRequestMethod = {}));
	const defaultHttpRequestMethod = () => HttpRequestMethod.GET;
	exports.defaultHttpRequestMethod = defaultHttpRequestMethod;
	const defaultInfinityOptions = () => ({
		method: HttpRequestMethod.GET,
		url: "",
		datasourceUid: ""
	});
	exports.defaultInfinityOptions = defaultInfinityOptions;
	const defaultActionVariable = () => ({
		key: "",
		name: "",
		type: exports.ActionVariableType
	});
	exports.defaultActionVariable = defaultActionVariable;
	/**
	* Action variable type
	*/
	exports.ActionVariableType = "string";
	/**
	* How null values should be handled
	*/
	var NullValueMode;
	(function(NullValueMode) {
		NullValueMode["Null"] = "null";
		NullValueMode["Connected"] = "connected";
		NullValueMode["NullAsZero"] = "null as zero";
	})(NullValueMode || (exports.NullValueMode = NullValueMode = {}));
	const defaultNullValueMode = () => NullValueMode.Null;
	exports.defaultNullValueMode = defaultNullValueMode;
	const defaultDynamicConfigValue = () => ({ id: "" });
	exports.defaultDynamicConfigValue = defaultDynamicConfigValue;
	const defaultLibraryPanelKind = () => ({
		kind: "LibraryPanel",
		spec: (0, exports.defaultLibraryPanelKindSpec)()
	});
	exports.defaultLibraryPanelKind = defaultLibraryPanelKind;
	const defaultLibraryPanelKindSpec = () => ({
		id: 0,
		title: "",
		libraryPanel: (0, exports.defaultLibraryPanelRef)()
	});
	exports.defaultLibraryPanelKindSpec = defaultLibraryPanelKindSpec;
	const defaultLibraryPanelRef = () => ({
		name: "",
		uid: ""
	});
	exports.defaultLibraryPanelRef = defaultLibraryPanelRef;
	const defaultGridLayoutKind = () => ({
		kind: "GridLayout",
		spec: (0, exports.defaultGridLayoutSpec)()
	});
	exports.defaultGridLayoutKind = defaultGridLayoutKind;
	const defaultGridLayoutSpec = () => ({ items: [] });
	exports.defaultGridLayoutSpec = defaultGridLayoutSpec;
	const defaultGridLayoutItemKind = () => ({
		kind: "GridLayoutItem",
		spec: (0, exports.defaultGridLayoutItemSpec)()
	});
	exports.defaultGridLayoutItemKind = defaultGridLayoutItemKind;
	const defaultGridLayoutItemSpec = () => ({
		x: 0,
		y: 0,
		width: 0,
		height: 0,
		element: (0, exports.defaultElementReference)()
	});
	exports.defaultGridLayoutItemSpec = defaultGridLayoutItemSpec;
	const defaultElementReference = () => ({
		kind: "ElementReference",
		name: ""
	});
	exports.defaultElementReference = defaultElementReference;
	const defaultRepeatOptions = () => ({
		mode: RepeatMode.Variable,
		value: ""
	});
	exports.defaultRepeatOptions = defaultRepeatOptions;
	/**
	* other repeat modes will be added in the future: label, frame
	*/
	var RepeatMode;
	(function(RepeatMode) {
		RepeatMode["Variable"] = "variable";
	})(RepeatMode || (exports.RepeatMode = RepeatMode = {}));
	const defaultRepeatMode = () => RepeatMode.Variable;
	exports.defaultRepeatMode = defaultRepeatMode;
	const defaultRowsLayoutKind = () => ({
		kind: "RowsLayout",
		spec: (0, exports.defaultRowsLayoutSpec)()
	});
	exports.defaultRowsLayoutKind = defaultRowsLayoutKind;
	const defaultRowsLayoutSpec = () => ({ rows: [] });
	exports.defaultRowsLayoutSpec = defaultRowsLayoutSpec;
	const defaultRowsLayoutRowKind = () => ({
		kind: "RowsLayoutRow",
		spec: (0, exports.defaultRowsLayoutRowSpec)()
	});
	exports.defaultRowsLayoutRowKind = defaultRowsLayoutRowKind;
	const defaultRowsLayoutRowSpec = () => ({ layout: (0, exports.defaultGridLayoutKind)() });
	exports.defaultRowsLayoutRowSpec = defaultRowsLayoutRowSpec;
	const defaultConditionalRenderingGroupKind = () => ({
		kind: "ConditionalRenderingGroup",
		spec: (0, exports.defaultConditionalRenderingGroupSpec)()
	});
	exports.defaultConditionalRenderingGroupKind = defaultConditionalRenderingGroupKind;
	const defaultConditionalRenderingGroupSpec = () => ({
		visibility: "show",
		condition: "and",
		items: []
	});
	exports.defaultConditionalRenderingGroupSpec = defaultConditionalRenderingGroupSpec;
	const defaultConditionalRenderingVariableKind = () => ({
		kind: "ConditionalRenderingVariable",
		spec: (0, exports.defaultConditionalRenderingVariableSpec)()
	});
	exports.defaultConditionalRenderingVariableKind = defaultConditionalRenderingVariableKind;
	const defaultConditionalRenderingVariableSpec = () => ({
		variable: "",
		operator: "equals",
		value: ""
	});
	exports.defaultConditionalRenderingVariableSpec = defaultConditionalRenderingVariableSpec;
	const defaultConditionalRenderingDataKind = () => ({
		kind: "ConditionalRenderingData",
		spec: (0, exports.defaultConditionalRenderingDataSpec)()
	});
	exports.defaultConditionalRenderingDataKind = defaultConditionalRenderingDataKind;
	const defaultConditionalRenderingDataSpec = () => ({ value: false });
	exports.defaultConditionalRenderingDataSpec = defaultConditionalRenderingDataSpec;
	const defaultConditionalRenderingTimeRangeSizeKind = () => ({
		kind: "ConditionalRenderingTimeRangeSize",
		spec: (0, exports.defaultConditionalRenderingTimeRangeSizeSpec)()
	});
	exports.defaultConditionalRenderingTimeRangeSizeKind = defaultConditionalRenderingTimeRangeSizeKind;
	const defaultConditionalRenderingTimeRangeSizeSpec = () => ({ value: "" });
	exports.defaultConditionalRenderingTimeRangeSizeSpec = defaultConditionalRenderingTimeRangeSizeSpec;
	const defaultRowRepeatOptions = () => ({
		mode: RepeatMode.Variable,
		value: ""
	});
	exports.defaultRowRepeatOptions = defaultRowRepeatOptions;
	const defaultAutoGridLayoutKind = () => ({
		kind: "AutoGridLayout",
		spec: (0, exports.defaultAutoGridLayoutSpec)()
	});
	exports.defaultAutoGridLayoutKind = defaultAutoGridLayoutKind;
	const defaultAutoGridLayoutSpec = () => ({
		maxColumnCount: 3,
		columnWidthMode: "standard",
		rowHeightMode: "standard",
		fillScreen: false,
		items: []
	});
	exports.defaultAutoGridLayoutSpec = defaultAutoGridLayoutSpec;
	const defaultAutoGridLayoutItemKind = () => ({
		kind: "AutoGridLayoutItem",
		spec: (0, exports.defaultAutoGridLayoutItemSpec)()
	});
	exports.defaultAutoGridLayoutItemKind = defaultAutoGridLayoutItemKind;
	const defaultAutoGridLayoutItemSpec = () => ({ element: (0, exports.defaultElementReference)() });
	exports.defaultAutoGridLayoutItemSpec = defaultAutoGridLayoutItemSpec;
	const defaultAutoGridRepeatOptions = () => ({
		mode: RepeatMode.Variable,
		value: ""
	});
	exports.defaultAutoGridRepeatOptions = defaultAutoGridRepeatOptions;
	const defaultTabsLayoutKind = () => ({
		kind: "TabsLayout",
		spec: (0, exports.defaultTabsLayoutSpec)()
	});
	exports.defaultTabsLayoutKind = defaultTabsLayoutKind;
	const defaultTabsLayoutSpec = () => ({ tabs: [] });
	exports.defaultTabsLayoutSpec = defaultTabsLayoutSpec;
	const defaultTabsLayoutTabKind = () => ({
		kind: "TabsLayoutTab",
		spec: (0, exports.defaultTabsLayoutTabSpec)()
	});
	exports.defaultTabsLayoutTabKind = defaultTabsLayoutTabKind;
	const defaultTabsLayoutTabSpec = () => ({ layout: (0, exports.defaultGridLayoutKind)() });
	exports.defaultTabsLayoutTabSpec = defaultTabsLayoutTabSpec;
	const defaultTabRepeatOptions = () => ({
		mode: RepeatMode.Variable,
		value: ""
	});
	exports.defaultTabRepeatOptions = defaultTabRepeatOptions;
	const defaultVariableKind = () => (0, exports.defaultQueryVariableKind)();
	exports.defaultVariableKind = defaultVariableKind;
	const defaultQueryVariableKind = () => ({
		kind: "QueryVariable",
		spec: (0, exports.defaultQueryVariableSpec)()
	});
	exports.defaultQueryVariableKind = defaultQueryVariableKind;
	const defaultQueryVariableSpec = () => ({
		name: "",
		current: {
			text: "",
			value: ""
		},
		hide: VariableHide.DontHide,
		refresh: VariableRefresh.Never,
		skipUrlSync: false,
		query: (0, exports.defaultDataQueryKind)(),
		regex: "",
		regexApplyTo: VariableRegexApplyTo.Value,
		sort: VariableSort.Disabled,
		options: [],
		multi: false,
		includeAll: false,
		allowCustomValue: true
	});
	exports.defaultQueryVariableSpec = defaultQueryVariableSpec;
	const defaultVariableOption = () => ({
		text: "",
		value: ""
	});
	exports.defaultVariableOption = defaultVariableOption;
	/**
	* Determine if the variable shows on dashboard
	* Accepted values are `dontHide` (show label and value), `hideLabel` (show value only), `hideVariable` (show nothing), `inControlsMenu` (show in a drop-down menu).
	*/
	var VariableHide;
	(function(VariableHide) {
		VariableHide["DontHide"] = "dontHide";
		VariableHide["HideLabel"] = "hideLabel";
		VariableHide["HideVariable"] = "hideVariable";
		VariableHide["InControlsMenu"] = "inControlsMenu";
	})(VariableHide || (exports.VariableHide = VariableHide = {}));
	const defaultVariableHide = () => VariableHide.DontHide;
	exports.defaultVariableHide = defaultVariableHide;
	/**
	* Options to config when to refresh a variable
	* `never`: Never refresh the variable
	* `onDashboardLoad`: Queries the data source every time the dashboard loads.
	* `onTimeRangeChanged`: Queries the data source when the dashboard time range changes.
	*/
	var VariableRefresh;
	(function(VariableRefresh) {
		VariableRefresh["Never"] = "never";
		VariableRefresh["OnDashboardLoad"] = "onDashboardLoad";
		VariableRefresh["OnTimeRangeChanged"] = "onTimeRangeChanged";
	})(VariableRefresh || (exports.VariableRefresh = VariableRefresh = {}));
	const defaultVariableRefresh = () => VariableRefresh.Never;
	exports.defaultVariableRefresh = defaultVariableRefresh;
	/**
	* Determine whether regex applies to variable value or display text
	* Accepted values are `value` (apply to value used in queries) or `text` (apply to display text shown to users)
	*/
	var VariableRegexApplyTo;
	(function(VariableRegexApplyTo) {
		VariableRegexApplyTo["Value"] = "value";
		VariableRegexApplyTo["Text"] = "text";
	})(VariableRegexApplyTo || (exports.VariableRegexApplyTo = VariableRegexApplyTo = {}));
	const defaultVariableRegexApplyTo = () => VariableRegexApplyTo.Value;
	exports.defaultVariableRegexApplyTo = defaultVariableRegexApplyTo;
	/**
	* Sort variable options
	* Accepted values are:
	* `disabled`: No sorting
	* `alphabeticalAsc`: Alphabetical ASC
	* `alphabeticalDesc`: Alphabetical DESC
	* `numericalAsc`: Numerical ASC
	* `numericalDesc`: Numerical DESC
	* `alphabeticalCaseInsensitiveAsc`: Alphabetical Case Insensitive ASC
	* `alphabeticalCaseInsensitiveDesc`: Alphabetical Case Insensitive DESC
	* `naturalAsc`: Natural ASC
	* `naturalDesc`: Natural DESC
	* VariableSort enum with default value
	*/
	var VariableSort;
	(function(VariableSort) {
		VariableSort["Disabled"] = "disabled";
		VariableSort["AlphabeticalAsc"] = "alphabeticalAsc";
		VariableSort["AlphabeticalDesc"] = "alphabeticalDesc";
		VariableSort["NumericalAsc"] = "numericalAsc";
		VariableSort["NumericalDesc"] = "numericalDesc";
		VariableSort["AlphabeticalCaseInsensitiveAsc"] = "alphabeticalCaseInsensitiveAsc";
		VariableSort["AlphabeticalCaseInsensitiveDesc"] = "alphabeticalCaseInsensitiveDesc";
		VariableSort["NaturalAsc"] = "naturalAsc";
		VariableSort["NaturalDesc"] = "naturalDesc";
	})(VariableSort || (exports.VariableSort = VariableSort = {}));
	const defaultVariableSort = () => VariableSort.Disabled;
	exports.defaultVariableSort = defaultVariableSort;
	const defaultControlSourceRef = () => (0, exports.defaultDatasourceControlSourceRef)();
	exports.defaultControlSourceRef = defaultControlSourceRef;
	const defaultDatasourceControlSourceRef = () => ({
		type: "datasource",
		group: ""
	});
	exports.defaultDatasourceControlSourceRef = defaultDatasourceControlSourceRef;
	const defaultTextVariableKind = () => ({
		kind: "TextVariable",
		spec: (0, exports.defaultTextVariableSpec)()
	});
	exports.defaultTextVariableKind = defaultTextVariableKind;
	const defaultTextVariableSpec = () => ({
		name: "",
		current: {
			text: "",
			value: ""
		},
		query: "",
		hide: VariableHide.DontHide,
		skipUrlSync: false
	});
	exports.defaultTextVariableSpec = defaultTextVariableSpec;
	const defaultConstantVariableKind = () => ({
		kind: "ConstantVariable",
		spec: (0, exports.defaultConstantVariableSpec)()
	});
	exports.defaultConstantVariableKind = defaultConstantVariableKind;
	const defaultConstantVariableSpec = () => ({
		name: "",
		query: "",
		current: {
			text: "",
			value: ""
		},
		hide: VariableHide.DontHide,
		skipUrlSync: false
	});
	exports.defaultConstantVariableSpec = defaultConstantVariableSpec;
	const defaultDatasourceVariableKind = () => ({
		kind: "DatasourceVariable",
		spec: (0, exports.defaultDatasourceVariableSpec)()
	});
	exports.defaultDatasourceVariableKind = defaultDatasourceVariableKind;
	const defaultDatasourceVariableSpec = () => ({
		name: "",
		pluginId: "",
		refresh: VariableRefresh.Never,
		regex: "",
		current: {
			text: "",
			value: ""
		},
		options: [],
		multi: false,
		includeAll: false,
		hide: VariableHide.DontHide,
		skipUrlSync: false,
		allowCustomValue: true
	});
	exports.defaultDatasourceVariableSpec = defaultDatasourceVariableSpec;
	const defaultIntervalVariableKind = () => ({
		kind: "IntervalVariable",
		spec: (0, exports.defaultIntervalVariableSpec)()
	});
	exports.defaultIntervalVariableKind = defaultIntervalVariableKind;
	const defaultIntervalVariableSpec = () => ({
		name: "",
		query: "",
		current: {
			text: "",
			value: ""
		},
		options: [],
		auto: false,
		auto_min: "",
		auto_count: 0,
		refresh: "onTimeRangeChanged",
		hide: VariableHide.DontHide,
		skipUrlSync: false
	});
	exports.defaultIntervalVariableSpec = defaultIntervalVariableSpec;
	const defaultCustomVariableKind = () => ({
		kind: "CustomVariable",
		spec: (0, exports.defaultCustomVariableSpec)()
	});
	exports.defaultCustomVariableKind = defaultCustomVariableKind;
	const defaultCustomVariableSpec = () => ({
		name: "",
		query: "",
		current: (0, exports.defaultVariableOption)(),
		options: [],
		multi: false,
		includeAll: false,
		hide: VariableHide.DontHide,
		skipUrlSync: false,
		allowCustomValue: true
	});
	exports.defaultCustomVariableSpec = defaultCustomVariableSpec;
	const defaultGroupByVariableKind = () => ({
		kind: "GroupByVariable",
		group: "",
		spec: (0, exports.defaultGroupByVariableSpec)()
	});
	exports.defaultGroupByVariableKind = defaultGroupByVariableKind;
	const defaultGroupByVariableSpec = () => ({
		name: "",
		current: {
			text: "",
			value: ""
		},
		options: [],
		multi: false,
		hide: VariableHide.DontHide,
		skipUrlSync: false
	});
	exports.defaultGroupByVariableSpec = defaultGroupByVariableSpec;
	const defaultAdhocVariableKind = () => ({
		kind: "AdhocVariable",
		group: "",
		spec: (0, exports.defaultAdhocVariableSpec)()
	});
	exports.defaultAdhocVariableKind = defaultAdhocVariableKind;
	const defaultAdhocVariableSpec = () => ({
		name: "",
		baseFilters: [],
		filters: [],
		defaultKeys: [],
		hide: VariableHide.DontHide,
		skipUrlSync: false,
		allowCustomValue: true,
		enableGroupBy: false
	});
	exports.defaultAdhocVariableSpec = defaultAdhocVariableSpec;
	const defaultAdHocFilterWithLabels = () => ({
		key: "",
		operator: "",
		value: "",
		origin: exports.FilterOrigin
	});
	exports.defaultAdHocFilterWithLabels = defaultAdHocFilterWithLabels;
	/**
	* Determine the origin of the adhoc variable filter
	*/
	exports.FilterOrigin = "dashboard";
	const defaultMetricFindValue = () => ({ text: "" });
	exports.defaultMetricFindValue = defaultMetricFindValue;
	const defaultSwitchVariableKind = () => ({
		kind: "SwitchVariable",
		spec: (0, exports.defaultSwitchVariableSpec)()
	});
	exports.defaultSwitchVariableKind = defaultSwitchVariableKind;
	const defaultSwitchVariableSpec = () => ({
		name: "",
		current: "false",
		enabledValue: "true",
		disabledValue: "false",
		hide: VariableHide.DontHide,
		skipUrlSync: false
	});
	exports.defaultSwitchVariableSpec = defaultSwitchVariableSpec;
	const defaultDashboardLink = () => ({
		title: "",
		type: DashboardLinkType.Link,
		icon: "",
		tooltip: "",
		tags: [],
		asDropdown: false,
		targetBlank: false,
		includeVars: false,
		keepTime: false
	});
	exports.defaultDashboardLink = defaultDashboardLink;
	/**
	* Dashboard Link type. Accepted values are dashboards (to refer to another dashboard) and link (to refer to an external resource)
	*/
	var DashboardLinkType;
	(function(DashboardLinkType) {
		DashboardLinkType["Link"] = "link";
		DashboardLinkType["Dashboards"] = "dashboards";
	})(DashboardLinkType || (exports.DashboardLinkType = DashboardLinkType = {}));
	const defaultDashboardLinkType = () => DashboardLinkType.Link;
	exports.defaultDashboardLinkType = defaultDashboardLinkType;
	/**
	* Dashboard Link placement. Defines where the link should be displayed.
	* - "inControlsMenu" renders the link in bottom part of the dashboard controls dropdown menu
	*/
	var DashboardLinkPlacement;
	(function(DashboardLinkPlacement) {
		DashboardLinkPlacement["InControlsMenu"] = "inControlsMenu";
	})(DashboardLinkPlacement || (exports.DashboardLinkPlacement = DashboardLinkPlacement = {}));
	const defaultDashboardLinkPlacement = () => DashboardLinkPlacement.InControlsMenu;
	exports.defaultDashboardLinkPlacement = defaultDashboardLinkPlacement;
	const defaultTimeSettingsSpec = () => ({
		timezone: "browser",
		from: "now-6h",
		to: "now",
		autoRefresh: "",
		autoRefreshIntervals: [
			"5s",
			"10s",
			"30s",
			"1m",
			"5m",
			"15m",
			"30m",
			"1h",
			"2h",
			"1d"
		],
		hideTimepicker: false,
		fiscalYearStartMonth: 0
	});
	exports.defaultTimeSettingsSpec = defaultTimeSettingsSpec;
	const defaultTimeRangeOption = () => ({
		display: "Last 6 hours",
		from: "now-6h",
		to: "now"
	});
	exports.defaultTimeRangeOption = defaultTimeRangeOption;
	/**
	* Annotation event field source. Defines how to obtain the value for an annotation event field.
	* - "field": Find the value with a matching key (default)
	* - "text": Write a constant string into the value
	* - "skip": Do not include the field
	*/
	var AnnotationEventFieldSource;
	(function(AnnotationEventFieldSource) {
		AnnotationEventFieldSource["Field"] = "field";
		AnnotationEventFieldSource["Text"] = "text";
		AnnotationEventFieldSource["Skip"] = "skip";
	})(AnnotationEventFieldSource || (exports.AnnotationEventFieldSource = AnnotationEventFieldSource = {}));
	const defaultAnnotationEventFieldSource = () => AnnotationEventFieldSource.Field;
	exports.defaultAnnotationEventFieldSource = defaultAnnotationEventFieldSource;
	const defaultKind = () => ({
		kind: "",
		spec: {}
	});
	exports.defaultKind = defaultKind;
	const defaultVariableValue = () => (0, exports.defaultVariableValueSingle)();
	exports.defaultVariableValue = defaultVariableValue;
	const defaultVariableValueSingle = () => "";
	exports.defaultVariableValueSingle = defaultVariableValueSingle;
	const defaultCustomVariableValue = () => ({ formatter: "" });
	exports.defaultCustomVariableValue = defaultCustomVariableValue;
	/**
	* Dashboard variable type
	* `query`: Query-generated list of values such as metric names, server names, sensor IDs, data centers, and so on.
	* `adhoc`: Key/value filters that are automatically added to all metric queries for a data source (Prometheus, Loki, InfluxDB, and Elasticsearch only).
	* `constant`: 	Define a hidden constant.
	* `datasource`: Quickly change the data source for an entire dashboard.
	* `interval`: Interval variables represent time spans.
	* `textbox`: Display a free text input field with an optional default value.
	* `custom`: Define the variable options manually using a comma-separated list.
	* `system`: Variables defined by Grafana. See: https://grafana.com/docs/grafana/latest/dashboards/variables/add-template-variables/#global-variables
	*/
	var VariableType;
	(function(VariableType) {
		VariableType["Query"] = "query";
		VariableType["Adhoc"] = "adhoc";
		VariableType["Groupby"] = "groupby";
		VariableType["Constant"] = "constant";
		VariableType["Datasource"] = "datasource";
		VariableType["Interval"] = "interval";
		VariableType["Textbox"] = "textbox";
		VariableType["Custom"] = "custom";
		VariableType["System"] = "system";
		VariableType["Snapshot"] = "snapshot";
		VariableType["Switch"] = "switch";
	})(VariableType || (exports.VariableType = VariableType = {}));
	const defaultVariableType = () => VariableType.Query;
	exports.defaultVariableType = defaultVariableType;
	const defaultCustomFormatterVariable = () => ({
		name: "",
		type: VariableType.Query,
		multi: false,
		includeAll: false
	});
	exports.defaultCustomFormatterVariable = defaultCustomFormatterVariable;
	const defaultVariableValueOption = () => ({
		label: "",
		value: (0, exports.defaultVariableValueSingle)()
	});
	exports.defaultVariableValueOption = defaultVariableValueOption;
	const defaultCellKind = () => ({
		kind: "Cell",
		spec: (0, exports.defaultCellSpec)()
	});
	exports.defaultCellKind = defaultCellKind;
	const defaultCellSpec = () => ({ content: (0, exports.defaultCellContentKind)() });
	exports.defaultCellSpec = defaultCellSpec;
	const defaultCellContentKind = () => (0, exports.defaultMarkdownCellContentKind)();
	exports.defaultCellContentKind = defaultCellContentKind;
	const defaultMarkdownCellContentKind = () => ({
		kind: "Markdown",
		spec: (0, exports.defaultMarkdownCellContentSpec)()
	});
	exports.defaultMarkdownCellContentKind = defaultMarkdownCellContentKind;
	const defaultMarkdownCellContentSpec = () => ({ text: "" });
	exports.defaultMarkdownCellContentSpec = defaultMarkdownCellContentSpec;
	const defaultCodeCellContentKind = () => ({
		kind: "Code",
		spec: (0, exports.defaultCodeCellContentSpec)()
	});
	exports.defaultCodeCellContentKind = defaultCodeCellContentKind;
	const defaultCodeCellContentSpec = () => ({
		language: "",
		code: ""
	});
	exports.defaultCodeCellContentSpec = defaultCodeCellContentSpec;
	const defaultNotebookLayoutKind = () => ({
		kind: "NotebookLayout",
		spec: (0, exports.defaultNotebookLayoutSpec)()
	});
	exports.defaultNotebookLayoutKind = defaultNotebookLayoutKind;
	const defaultNotebookLayoutSpec = () => ({ cells: [] });
	exports.defaultNotebookLayoutSpec = defaultNotebookLayoutSpec;
	const defaultNotebookLayoutItemKind = () => ({
		kind: "NotebookLayoutItem",
		spec: (0, exports.defaultNotebookLayoutItemSpec)()
	});
	exports.defaultNotebookLayoutItemKind = defaultNotebookLayoutItemKind;
	const defaultNotebookLayoutItemSpec = () => ({
		element: (0, exports.defaultElementReference)(),
		source: "assistant"
	});
	exports.defaultNotebookLayoutItemSpec = defaultNotebookLayoutItemSpec;
	const defaultV2PanelKind = () => ({
		kind: "Panel",
		spec: (0, exports.defaultV2PanelSpec)()
	});
	exports.defaultV2PanelKind = defaultV2PanelKind;
	const defaultV2PanelSpec = () => ({
		id: 0,
		title: "",
		links: [],
		data: (0, exports.defaultV2QueryGroupKind)(),
		vizConfig: (0, exports.defaultVizConfigKind)()
	});
	exports.defaultV2PanelSpec = defaultV2PanelSpec;
	const defaultV2QueryGroupKind = () => ({
		kind: "QueryGroup",
		spec: (0, exports.defaultV2QueryGroupSpec)()
	});
	exports.defaultV2QueryGroupKind = defaultV2QueryGroupKind;
	const defaultV2QueryGroupSpec = () => ({
		queries: [],
		transformations: [],
		queryOptions: (0, exports.defaultQueryOptionsSpec)()
	});
	exports.defaultV2QueryGroupSpec = defaultV2QueryGroupSpec;
	const defaultV2TransformationKind = () => ({
		kind: "Transformation",
		group: "",
		spec: (0, exports.defaultV2TransformationSpec)()
	});
	exports.defaultV2TransformationKind = defaultV2TransformationKind;
	const defaultV2TransformationSpec = () => ({ options: {} });
	exports.defaultV2TransformationSpec = defaultV2TransformationSpec;
	const defaultNotebookElement = () => (0, exports.defaultCellKind)();
	exports.defaultNotebookElement = defaultNotebookElement;
	const defaultNotebookSpec = () => ({
		title: "",
		tags: [],
		timeSettings: (0, exports.defaultTimeSettingsSpec)(),
		elements: {},
		layout: (0, exports.defaultNotebookLayoutKind)()
	});
	exports.defaultNotebookSpec = defaultNotebookSpec;
	exports.DashboardApiVersion = "dashboard.grafana.app/v2beta1";
	exports.DashboardKind = "Dashboard";
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/annotationPanelFilterBuilder.gen.js
var require_annotationPanelFilterBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AnnotationPanelFilterBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var AnnotationPanelFilterBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultAnnotationPanelFilter();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		exclude(exclude) {
			this.internal.exclude = exclude;
			return this;
		}
		ids(ids) {
			this.internal.ids = ids;
			return this;
		}
	};
	exports.AnnotationPanelFilterBuilder = AnnotationPanelFilterBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/annotationEventFieldMappingBuilder.gen.js
var require_annotationEventFieldMappingBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AnnotationEventFieldMappingBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* Annotation event field mapping. Defines how to map a data frame field to an annotation event field.
	*/
	var AnnotationEventFieldMappingBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultAnnotationEventFieldMapping();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		source(source) {
			this.internal.source = source;
			return this;
		}
		value(value) {
			this.internal.value = value;
			return this;
		}
		regex(regex) {
			this.internal.regex = regex;
			return this;
		}
	};
	exports.AnnotationEventFieldMappingBuilder = AnnotationEventFieldMappingBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/dataLinkBuilder.gen.js
var require_dataLinkBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DataLinkBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var DataLinkBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultDataLink();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		title(title) {
			this.internal.title = title;
			return this;
		}
		url(url) {
			this.internal.url = url;
			return this;
		}
		targetBlank(targetBlank) {
			this.internal.targetBlank = targetBlank;
			return this;
		}
	};
	exports.DataLinkBuilder = DataLinkBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/queryOptionsSpecBuilder.gen.js
var require_queryOptionsSpecBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.QueryOptionsSpecBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var QueryOptionsSpecBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultQueryOptionsSpec();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		timeFrom(timeFrom) {
			this.internal.timeFrom = timeFrom;
			return this;
		}
		timeTo(timeTo) {
			this.internal.timeTo = timeTo;
			return this;
		}
		maxDataPoints(maxDataPoints) {
			this.internal.maxDataPoints = maxDataPoints;
			return this;
		}
		timeShift(timeShift) {
			this.internal.timeShift = timeShift;
			return this;
		}
		queryCachingTTL(queryCachingTTL) {
			this.internal.queryCachingTTL = queryCachingTTL;
			return this;
		}
		interval(interval) {
			this.internal.interval = interval;
			return this;
		}
		cacheTimeout(cacheTimeout) {
			this.internal.cacheTimeout = cacheTimeout;
			return this;
		}
		hideTimeOverride(hideTimeOverride) {
			this.internal.hideTimeOverride = hideTimeOverride;
			return this;
		}
		timeCompare(timeCompare) {
			this.internal.timeCompare = timeCompare;
			return this;
		}
	};
	exports.QueryOptionsSpecBuilder = QueryOptionsSpecBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/valueMappingResultBuilder.gen.js
var require_valueMappingResultBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ValueMappingResultBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* Result used as replacement with text and color when the value matches
	*/
	var ValueMappingResultBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultValueMappingResult();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		text(text) {
			this.internal.text = text;
			return this;
		}
		color(color) {
			this.internal.color = color;
			return this;
		}
		icon(icon) {
			this.internal.icon = icon;
			return this;
		}
		index(index) {
			this.internal.index = index;
			return this;
		}
	};
	exports.ValueMappingResultBuilder = ValueMappingResultBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/thresholdsConfigBuilder.gen.js
var require_thresholdsConfigBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ThresholdsConfigBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var ThresholdsConfigBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultThresholdsConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		mode(mode) {
			this.internal.mode = mode;
			return this;
		}
		steps(steps) {
			this.internal.steps = steps;
			return this;
		}
	};
	exports.ThresholdsConfigBuilder = ThresholdsConfigBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/fieldColorBuilder.gen.js
var require_fieldColorBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.FieldColorBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* Map a field to a color.
	*/
	var FieldColorBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultFieldColor();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		mode(mode) {
			this.internal.mode = mode;
			return this;
		}
		fixedColor(fixedColor) {
			this.internal.fixedColor = fixedColor;
			return this;
		}
		gradientColorTo(gradientColorTo) {
			this.internal.gradientColorTo = gradientColorTo;
			return this;
		}
		seriesBy(seriesBy) {
			this.internal.seriesBy = seriesBy;
			return this;
		}
	};
	exports.FieldColorBuilder = FieldColorBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/actionBuilder.gen.js
var require_actionBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ActionBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var ActionBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultAction();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		type(type) {
			this.internal.type = type;
			return this;
		}
		title(title) {
			this.internal.title = title;
			return this;
		}
		fetch(fetch) {
			const fetchResource = fetch.build();
			this.internal.fetch = fetchResource;
			return this;
		}
		infinity(infinity) {
			const infinityResource = infinity.build();
			this.internal.infinity = infinityResource;
			return this;
		}
		confirmation(confirmation) {
			this.internal.confirmation = confirmation;
			return this;
		}
		oneClick(oneClick) {
			this.internal.oneClick = oneClick;
			return this;
		}
		variables(variables) {
			const variablesResources = variables.map((builder1) => builder1.build());
			this.internal.variables = variablesResources;
			return this;
		}
		style(style) {
			this.internal.style = style;
			return this;
		}
	};
	exports.ActionBuilder = ActionBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/fetchOptionsBuilder.gen.js
var require_fetchOptionsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.FetchOptionsBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var FetchOptionsBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultFetchOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		method(method) {
			this.internal.method = method;
			return this;
		}
		url(url) {
			this.internal.url = url;
			return this;
		}
		body(body) {
			this.internal.body = body;
			return this;
		}
		queryParams(queryParams) {
			this.internal.queryParams = queryParams;
			return this;
		}
		headers(headers) {
			this.internal.headers = headers;
			return this;
		}
	};
	exports.FetchOptionsBuilder = FetchOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/infinityOptionsBuilder.gen.js
var require_infinityOptionsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.InfinityOptionsBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var InfinityOptionsBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultInfinityOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		method(method) {
			this.internal.method = method;
			return this;
		}
		url(url) {
			this.internal.url = url;
			return this;
		}
		body(body) {
			this.internal.body = body;
			return this;
		}
		queryParams(queryParams) {
			this.internal.queryParams = queryParams;
			return this;
		}
		datasourceUid(datasourceUid) {
			this.internal.datasourceUid = datasourceUid;
			return this;
		}
		headers(headers) {
			this.internal.headers = headers;
			return this;
		}
	};
	exports.InfinityOptionsBuilder = InfinityOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/actionVariableBuilder.gen.js
var require_actionVariableBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ActionVariableBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var ActionVariableBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultActionVariable();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		key(key) {
			this.internal.key = key;
			return this;
		}
		name(name) {
			this.internal.name = name;
			return this;
		}
	};
	exports.ActionVariableBuilder = ActionVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/libraryPanelRefBuilder.gen.js
var require_libraryPanelRefBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.LibraryPanelRefBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* A library panel is a reusable panel that you can use in any dashboard.
	* When you make a change to a library panel, that change propagates to all instances of where the panel is used.
	* Library panels streamline reuse of panels across multiple dashboards.
	*/
	var LibraryPanelRefBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultLibraryPanelRef();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			this.internal.name = name;
			return this;
		}
		uid(uid) {
			this.internal.uid = uid;
			return this;
		}
	};
	exports.LibraryPanelRefBuilder = LibraryPanelRefBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/elementReferenceBuilder.gen.js
var require_elementReferenceBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ElementReferenceBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var ElementReferenceBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultElementReference();
			this.internal.kind = "ElementReference";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			this.internal.name = name;
			return this;
		}
	};
	exports.ElementReferenceBuilder = ElementReferenceBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/repeatOptionsBuilder.gen.js
var require_repeatOptionsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RepeatOptionsBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var RepeatOptionsBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultRepeatOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		value(value) {
			this.internal.value = value;
			return this;
		}
		direction(direction) {
			this.internal.direction = direction;
			return this;
		}
		maxPerRow(maxPerRow) {
			this.internal.maxPerRow = maxPerRow;
			return this;
		}
	};
	exports.RepeatOptionsBuilder = RepeatOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/rowRepeatOptionsBuilder.gen.js
var require_rowRepeatOptionsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RowRepeatOptionsBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var RowRepeatOptionsBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultRowRepeatOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		value(value) {
			this.internal.value = value;
			return this;
		}
	};
	exports.RowRepeatOptionsBuilder = RowRepeatOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/autoGridRepeatOptionsBuilder.gen.js
var require_autoGridRepeatOptionsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AutoGridRepeatOptionsBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var AutoGridRepeatOptionsBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultAutoGridRepeatOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		value(value) {
			this.internal.value = value;
			return this;
		}
	};
	exports.AutoGridRepeatOptionsBuilder = AutoGridRepeatOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/tabRepeatOptionsBuilder.gen.js
var require_tabRepeatOptionsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TabRepeatOptionsBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var TabRepeatOptionsBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultTabRepeatOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		value(value) {
			this.internal.value = value;
			return this;
		}
	};
	exports.TabRepeatOptionsBuilder = TabRepeatOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/controlSourceRefBuilder.gen.js
var require_controlSourceRefBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ControlSourceRefBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var ControlSourceRefBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultControlSourceRef();
			this.internal.type = "datasource";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		group(group) {
			this.internal.group = group;
			return this;
		}
	};
	exports.ControlSourceRefBuilder = ControlSourceRefBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/datasourceControlSourceRefBuilder.gen.js
var require_datasourceControlSourceRefBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DatasourceControlSourceRefBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* Source information for controls (e.g. variables or links)
	*/
	var DatasourceControlSourceRefBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultDatasourceControlSourceRef();
			this.internal.type = "datasource";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		group(group) {
			this.internal.group = group;
			return this;
		}
	};
	exports.DatasourceControlSourceRefBuilder = DatasourceControlSourceRefBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/adHocFilterWithLabelsBuilder.gen.js
var require_adHocFilterWithLabelsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AdHocFilterWithLabelsBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* Define the AdHocFilterWithLabels type
	*/
	var AdHocFilterWithLabelsBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultAdHocFilterWithLabels();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		key(key) {
			this.internal.key = key;
			return this;
		}
		operator(operator) {
			this.internal.operator = operator;
			return this;
		}
		value(value) {
			this.internal.value = value;
			return this;
		}
		values(values) {
			this.internal.values = values;
			return this;
		}
		keyLabel(keyLabel) {
			this.internal.keyLabel = keyLabel;
			return this;
		}
		valueLabels(valueLabels) {
			this.internal.valueLabels = valueLabels;
			return this;
		}
		forceEdit(forceEdit) {
			this.internal.forceEdit = forceEdit;
			return this;
		}
		origin(origin) {
			this.internal.origin = origin;
			return this;
		}
		condition(condition) {
			this.internal.condition = condition;
			return this;
		}
	};
	exports.AdHocFilterWithLabelsBuilder = AdHocFilterWithLabelsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/metricFindValueBuilder.gen.js
var require_metricFindValueBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.MetricFindValueBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* Define the MetricFindValue type
	*/
	var MetricFindValueBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultMetricFindValue();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		text(text) {
			this.internal.text = text;
			return this;
		}
		value(value) {
			this.internal.value = value;
			return this;
		}
		group(group) {
			this.internal.group = group;
			return this;
		}
		expandable(expandable) {
			this.internal.expandable = expandable;
			return this;
		}
	};
	exports.MetricFindValueBuilder = MetricFindValueBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/dashboardLinkBuilder.gen.js
var require_dashboardLinkBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DashboardLinkBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* Links with references to other dashboards or external resources
	*/
	var DashboardLinkBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultDashboardLink();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		title(title) {
			this.internal.title = title;
			return this;
		}
		type(type) {
			this.internal.type = type;
			return this;
		}
		icon(icon) {
			this.internal.icon = icon;
			return this;
		}
		tooltip(tooltip) {
			this.internal.tooltip = tooltip;
			return this;
		}
		url(url) {
			this.internal.url = url;
			return this;
		}
		tags(tags) {
			this.internal.tags = tags;
			return this;
		}
		asDropdown(asDropdown) {
			this.internal.asDropdown = asDropdown;
			return this;
		}
		targetBlank(targetBlank) {
			this.internal.targetBlank = targetBlank;
			return this;
		}
		includeVars(includeVars) {
			this.internal.includeVars = includeVars;
			return this;
		}
		keepTime(keepTime) {
			this.internal.keepTime = keepTime;
			return this;
		}
		placement(placement) {
			this.internal.placement = placement;
			return this;
		}
		origin(origin) {
			const originResource = origin.build();
			this.internal.origin = originResource;
			return this;
		}
	};
	exports.DashboardLinkBuilder = DashboardLinkBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/timeRangeOptionBuilder.gen.js
var require_timeRangeOptionBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TimeRangeOptionBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var TimeRangeOptionBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultTimeRangeOption();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		display(display) {
			this.internal.display = display;
			return this;
		}
		from(from) {
			this.internal.from = from;
			return this;
		}
		to(to) {
			this.internal.to = to;
			return this;
		}
	};
	exports.TimeRangeOptionBuilder = TimeRangeOptionBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/customFormatterVariableBuilder.gen.js
var require_customFormatterVariableBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CustomFormatterVariableBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* Custom formatter variable
	*/
	var CustomFormatterVariableBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultCustomFormatterVariable();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			this.internal.name = name;
			return this;
		}
		type(type) {
			this.internal.type = type;
			return this;
		}
		multi(multi) {
			this.internal.multi = multi;
			return this;
		}
		includeAll(includeAll) {
			this.internal.includeAll = includeAll;
			return this;
		}
	};
	exports.CustomFormatterVariableBuilder = CustomFormatterVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/variableValueOptionBuilder.gen.js
var require_variableValueOptionBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.VariableValueOptionBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* FIXME: should we introduce this? --- Variable value option
	*/
	var VariableValueOptionBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultVariableValueOption();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		label(label) {
			this.internal.label = label;
			return this;
		}
		value(value) {
			this.internal.value = value;
			return this;
		}
		group(group) {
			this.internal.group = group;
			return this;
		}
	};
	exports.VariableValueOptionBuilder = VariableValueOptionBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/cellKindBuilder.gen.js
var require_cellKindBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CellKindBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* A cell holds non-panel narrative content (markdown text, code) in a notebook layout.
	* Panel cells are not represented here \u2014 they reuse V2PanelKind.
	*/
	var CellKindBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultCellKind();
			this.internal.kind = "Cell";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		spec(spec) {
			const specResource = spec.build();
			this.internal.spec = specResource;
			return this;
		}
	};
	exports.CellKindBuilder = CellKindBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/cellSpecBuilder.gen.js
var require_cellSpecBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CellSpecBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var CellSpecBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultCellSpec();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		content(content) {
			const contentResource = content.build();
			this.internal.content = contentResource;
			return this;
		}
	};
	exports.CellSpecBuilder = CellSpecBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/markdownCellContentKindBuilder.gen.js
var require_markdownCellContentKindBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.MarkdownCellContentKindBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var MarkdownCellContentKindBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultMarkdownCellContentKind();
			this.internal.kind = "Markdown";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		spec(spec) {
			const specResource = spec.build();
			this.internal.spec = specResource;
			return this;
		}
	};
	exports.MarkdownCellContentKindBuilder = MarkdownCellContentKindBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/markdownCellContentSpecBuilder.gen.js
var require_markdownCellContentSpecBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.MarkdownCellContentSpecBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var MarkdownCellContentSpecBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultMarkdownCellContentSpec();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		text(text) {
			this.internal.text = text;
			return this;
		}
	};
	exports.MarkdownCellContentSpecBuilder = MarkdownCellContentSpecBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/codeCellContentKindBuilder.gen.js
var require_codeCellContentKindBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CodeCellContentKindBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var CodeCellContentKindBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultCodeCellContentKind();
			this.internal.kind = "Code";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		spec(spec) {
			const specResource = spec.build();
			this.internal.spec = specResource;
			return this;
		}
	};
	exports.CodeCellContentKindBuilder = CodeCellContentKindBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/codeCellContentSpecBuilder.gen.js
var require_codeCellContentSpecBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CodeCellContentSpecBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var CodeCellContentSpecBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultCodeCellContentSpec();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		language(language) {
			this.internal.language = language;
			return this;
		}
		code(code) {
			this.internal.code = code;
			return this;
		}
		highlight(highlight) {
			this.internal.highlight = highlight;
			return this;
		}
		annotation(annotation) {
			this.internal.annotation = annotation;
			return this;
		}
	};
	exports.CodeCellContentSpecBuilder = CodeCellContentSpecBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/notebookLayoutKindBuilder.gen.js
var require_notebookLayoutKindBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.NotebookLayoutKindBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var NotebookLayoutKindBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultNotebookLayoutKind();
			this.internal.kind = "NotebookLayout";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		spec(spec) {
			const specResource = spec.build();
			this.internal.spec = specResource;
			return this;
		}
	};
	exports.NotebookLayoutKindBuilder = NotebookLayoutKindBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/notebookLayoutSpecBuilder.gen.js
var require_notebookLayoutSpecBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.NotebookLayoutSpecBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var NotebookLayoutSpecBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultNotebookLayoutSpec();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		cells(cells) {
			const cellsResources = cells.map((builder1) => builder1.build());
			this.internal.cells = cellsResources;
			return this;
		}
	};
	exports.NotebookLayoutSpecBuilder = NotebookLayoutSpecBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/notebookLayoutItemKindBuilder.gen.js
var require_notebookLayoutItemKindBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.NotebookLayoutItemKindBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var NotebookLayoutItemKindBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultNotebookLayoutItemKind();
			this.internal.kind = "NotebookLayoutItem";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		spec(spec) {
			const specResource = spec.build();
			this.internal.spec = specResource;
			return this;
		}
	};
	exports.NotebookLayoutItemKindBuilder = NotebookLayoutItemKindBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/notebookLayoutItemSpecBuilder.gen.js
var require_notebookLayoutItemSpecBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.NotebookLayoutItemSpecBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* One ordered item in a notebook layout. `element` references either a CellKind
	* (markdown/code content) or a V2PanelKind in the notebook's elements map. `source`
	* records who authored the cell; `collapsed` hides the body in the UI.
	*/
	var NotebookLayoutItemSpecBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultNotebookLayoutItemSpec();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		element(element) {
			const elementResource = element.build();
			this.internal.element = elementResource;
			return this;
		}
		source(source) {
			this.internal.source = source;
			return this;
		}
		collapsed(collapsed) {
			this.internal.collapsed = collapsed;
			return this;
		}
	};
	exports.NotebookLayoutItemSpecBuilder = NotebookLayoutItemSpecBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/v2PanelKindBuilder.gen.js
var require_v2PanelKindBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.V2PanelKindBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* The notebook's own panel chain. It is a copy of the dashboard one down to the transformation,
	* which follows the dashboard v2 shape rather than the v2beta1 shape in this package. The chain has
	* to be forked rather than shared because PanelKind reaches TransformationKind through
	* QueryGroupKind, and those three are what Dashboard v2beta1 serves. Everything the chain does not
	* change (DataLink, VizConfigKind, PanelQueryKind, QueryOptionsSpec) stays shared.
	*/
	var V2PanelKindBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultV2PanelKind();
			this.internal.kind = "Panel";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		spec(spec) {
			const specResource = spec.build();
			this.internal.spec = specResource;
			return this;
		}
	};
	exports.V2PanelKindBuilder = V2PanelKindBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/v2PanelSpecBuilder.gen.js
var require_v2PanelSpecBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.V2PanelSpecBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var V2PanelSpecBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultV2PanelSpec();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		id(id) {
			this.internal.id = id;
			return this;
		}
		title(title) {
			this.internal.title = title;
			return this;
		}
		description(description) {
			this.internal.description = description;
			return this;
		}
		subtitle(subtitle) {
			this.internal.subtitle = subtitle;
			return this;
		}
		links(links) {
			const linksResources = links.map((builder1) => builder1.build());
			this.internal.links = linksResources;
			return this;
		}
		data(data) {
			const dataResource = data.build();
			this.internal.data = dataResource;
			return this;
		}
		vizConfig(vizConfig) {
			const vizConfigResource = vizConfig.build();
			this.internal.vizConfig = vizConfigResource;
			return this;
		}
		transparent(transparent) {
			this.internal.transparent = transparent;
			return this;
		}
	};
	exports.V2PanelSpecBuilder = V2PanelSpecBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/v2QueryGroupKindBuilder.gen.js
var require_v2QueryGroupKindBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.V2QueryGroupKindBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var V2QueryGroupKindBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultV2QueryGroupKind();
			this.internal.kind = "QueryGroup";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		spec(spec) {
			const specResource = spec.build();
			this.internal.spec = specResource;
			return this;
		}
	};
	exports.V2QueryGroupKindBuilder = V2QueryGroupKindBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/v2QueryGroupSpecBuilder.gen.js
var require_v2QueryGroupSpecBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.V2QueryGroupSpecBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var V2QueryGroupSpecBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultV2QueryGroupSpec();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		queries(queries) {
			const queriesResources = queries.map((builder1) => builder1.build());
			this.internal.queries = queriesResources;
			return this;
		}
		transformations(transformations) {
			const transformationsResources = transformations.map((builder1) => builder1.build());
			this.internal.transformations = transformationsResources;
			return this;
		}
		queryOptions(queryOptions) {
			const queryOptionsResource = queryOptions.build();
			this.internal.queryOptions = queryOptionsResource;
			return this;
		}
	};
	exports.V2QueryGroupSpecBuilder = V2QueryGroupSpecBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/v2TransformationKindBuilder.gen.js
var require_v2TransformationKindBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.V2TransformationKindBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* Dashboard v2 shape: the transformation ID moved from `kind` to `group`.
	*/
	var V2TransformationKindBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultV2TransformationKind();
			this.internal.kind = "Transformation";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		group(group) {
			this.internal.group = group;
			return this;
		}
		spec(spec) {
			const specResource = spec.build();
			this.internal.spec = specResource;
			return this;
		}
	};
	exports.V2TransformationKindBuilder = V2TransformationKindBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/v2TransformationSpecBuilder.gen.js
var require_v2TransformationSpecBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.V2TransformationSpecBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* Dashboard v2 shape: no `id`, it is carried by the parent's `group`.
	*/
	var V2TransformationSpecBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultV2TransformationSpec();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		disabled(disabled) {
			this.internal.disabled = disabled;
			return this;
		}
		filter(filter) {
			this.internal.filter = filter;
			return this;
		}
		topic(topic) {
			this.internal.topic = topic;
			return this;
		}
		options(options) {
			this.internal.options = options;
			return this;
		}
	};
	exports.V2TransformationSpecBuilder = V2TransformationSpecBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/notebookSpecBuilder.gen.js
var require_notebookSpecBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.NotebookSpecBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* A notebook spec is a dashboard spec with narrative content. It has a title, optional description, tags, time
	* settings, and a map of elements (panels and cells) referenced by the layout.
	*/
	var NotebookSpecBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultNotebookSpec();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		title(title) {
			this.internal.title = title;
			return this;
		}
		description(description) {
			this.internal.description = description;
			return this;
		}
		tags(tags) {
			this.internal.tags = tags;
			return this;
		}
		timeSettings(timeSettings) {
			const timeSettingsResource = timeSettings.build();
			this.internal.timeSettings = timeSettingsResource;
			return this;
		}
		elements(elements) {
			const elementsResource = function() {
				let results1 = {};
				for (const key1 in elements) results1[key1] = elements[key1].build();
				return results1;
			}();
			this.internal.elements = elementsResource;
			return this;
		}
		layout(layout) {
			const layoutResource = layout.build();
			this.internal.layout = layoutResource;
			return this;
		}
	};
	exports.NotebookSpecBuilder = NotebookSpecBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/annotationQueryBuilder.gen.js
var require_annotationQueryBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AnnotationQueryBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var AnnotationQueryBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultAnnotationQueryKind();
			this.internal.kind = "AnnotationQuery";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		query(query) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAnnotationQuerySpec();
			const queryResource = query.build();
			this.internal.spec.query = queryResource;
			return this;
		}
		enable(enable) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAnnotationQuerySpec();
			this.internal.spec.enable = enable;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAnnotationQuerySpec();
			this.internal.spec.hide = hide;
			return this;
		}
		iconColor(iconColor) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAnnotationQuerySpec();
			this.internal.spec.iconColor = iconColor;
			return this;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAnnotationQuerySpec();
			this.internal.spec.name = name;
			return this;
		}
		builtIn(builtIn) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAnnotationQuerySpec();
			this.internal.spec.builtIn = builtIn;
			return this;
		}
		filter(filter) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAnnotationQuerySpec();
			const filterResource = filter.build();
			this.internal.spec.filter = filterResource;
			return this;
		}
		placement(placement) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAnnotationQuerySpec();
			this.internal.spec.placement = placement;
			return this;
		}
		mappings(mappings) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAnnotationQuerySpec();
			const mappingsResource = function() {
				let results1 = {};
				for (const key1 in mappings) results1[key1] = mappings[key1].build();
				return results1;
			}();
			this.internal.spec.mappings = mappingsResource;
			return this;
		}
		legacyOptions(legacyOptions) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAnnotationQuerySpec();
			this.internal.spec.legacyOptions = legacyOptions;
			return this;
		}
	};
	exports.AnnotationQueryBuilder = AnnotationQueryBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/libraryPanelBuilder.gen.js
var require_libraryPanelBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.LibraryPanelBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var LibraryPanelBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultLibraryPanelKind();
			this.internal.kind = "LibraryPanel";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		id(id) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultLibraryPanelKindSpec();
			this.internal.spec.id = id;
			return this;
		}
		title(title) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultLibraryPanelKindSpec();
			this.internal.spec.title = title;
			return this;
		}
		libraryPanel(libraryPanel) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultLibraryPanelKindSpec();
			const libraryPanelResource = libraryPanel.build();
			this.internal.spec.libraryPanel = libraryPanelResource;
			return this;
		}
	};
	exports.LibraryPanelBuilder = LibraryPanelBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/targetBuilder.gen.js
var require_targetBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TargetBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var TargetBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultPanelQueryKind();
			this.internal.kind = "PanelQuery";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		query(query) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultPanelQuerySpec();
			const queryResource = query.build();
			this.internal.spec.query = queryResource;
			return this;
		}
		refId(refId) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultPanelQuerySpec();
			this.internal.spec.refId = refId;
			return this;
		}
		hidden(hidden) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultPanelQuerySpec();
			this.internal.spec.hidden = hidden;
			return this;
		}
	};
	exports.TargetBuilder = TargetBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/queryGroupBuilder.gen.js
var require_queryGroupBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.QueryGroupBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var QueryGroupBuilder = class {
		constructor() {
			this.nextQueryId = 0;
			this.internal = dashboardv2beta1.defaultQueryGroupKind();
			this.internal.kind = "QueryGroup";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		targets(queries) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryGroupSpec();
			const queriesResources = queries.map((builder1) => builder1.build());
			queriesResources.forEach((query) => {
				if (query.spec.refId === "") {
					query.spec.refId = `query-${this.nextQueryId}`;
					this.nextQueryId += 1;
				}
			});
			this.internal.spec.queries = queriesResources;
			return this;
		}
		target(querie) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryGroupSpec();
			if (!this.internal.spec.queries) this.internal.spec.queries = [];
			const querieResource = querie.build();
			if (querieResource.spec.refId === "") {
				querieResource.spec.refId = `query-${this.nextQueryId}`;
				this.nextQueryId += 1;
			}
			this.internal.spec.queries.push(querieResource);
			return this;
		}
		transformations(transformations) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryGroupSpec();
			const transformationsResources = transformations.map((builder1) => builder1.build());
			this.internal.spec.transformations = transformationsResources;
			return this;
		}
		transformation(transformation) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryGroupSpec();
			if (!this.internal.spec.transformations) this.internal.spec.transformations = [];
			const transformationResource = transformation.build();
			this.internal.spec.transformations.push(transformationResource);
			return this;
		}
		queryOptions(queryOptions) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryGroupSpec();
			const queryOptionsResource = queryOptions.build();
			this.internal.spec.queryOptions = queryOptionsResource;
			return this;
		}
	};
	exports.QueryGroupBuilder = QueryGroupBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/transformationBuilder.gen.js
var require_transformationBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TransformationBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var TransformationBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultTransformationKind();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		kind(kind) {
			this.internal.kind = kind;
			return this;
		}
		id(id) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultDataTransformerConfig();
			this.internal.spec.id = id;
			return this;
		}
		disabled(disabled) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultDataTransformerConfig();
			this.internal.spec.disabled = disabled;
			return this;
		}
		filter(filter) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultDataTransformerConfig();
			this.internal.spec.filter = filter;
			return this;
		}
		topic(topic) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultDataTransformerConfig();
			this.internal.spec.topic = topic;
			return this;
		}
		options(options) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultDataTransformerConfig();
			this.internal.spec.options = options;
			return this;
		}
	};
	exports.TransformationBuilder = TransformationBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/timeSettingsBuilder.gen.js
var require_timeSettingsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TimeSettingsBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* Time configuration
	* It defines the default time config for the time picker, the refresh picker for the specific dashboard.
	*/
	var TimeSettingsBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultTimeSettingsSpec();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		timezone(timezone) {
			this.internal.timezone = timezone;
			return this;
		}
		from(from) {
			this.internal.from = from;
			return this;
		}
		to(to) {
			this.internal.to = to;
			return this;
		}
		autoRefresh(autoRefresh) {
			this.internal.autoRefresh = autoRefresh;
			return this;
		}
		autoRefreshIntervals(autoRefreshIntervals) {
			this.internal.autoRefreshIntervals = autoRefreshIntervals;
			return this;
		}
		quickRanges(quickRanges) {
			const quickRangesResources = quickRanges.map((builder1) => builder1.build());
			this.internal.quickRanges = quickRangesResources;
			return this;
		}
		hideTimepicker(hideTimepicker) {
			this.internal.hideTimepicker = hideTimepicker;
			return this;
		}
		weekStart(weekStart) {
			this.internal.weekStart = weekStart;
			return this;
		}
		fiscalYearStartMonth(fiscalYearStartMonth) {
			this.internal.fiscalYearStartMonth = fiscalYearStartMonth;
			return this;
		}
		nowDelay(nowDelay) {
			this.internal.nowDelay = nowDelay;
			return this;
		}
	};
	exports.TimeSettingsBuilder = TimeSettingsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/panelBuilder.gen.js
var require_panelBuilder_gen$2 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.PanelBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var PanelBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultPanelKind();
			this.internal.kind = "Panel";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		id(id) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultPanelSpec();
			this.internal.spec.id = id;
			return this;
		}
		title(title) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultPanelSpec();
			this.internal.spec.title = title;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultPanelSpec();
			this.internal.spec.description = description;
			return this;
		}
		subtitle(subtitle) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultPanelSpec();
			this.internal.spec.subtitle = subtitle;
			return this;
		}
		links(links) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultPanelSpec();
			const linksResources = links.map((builder1) => builder1.build());
			this.internal.spec.links = linksResources;
			return this;
		}
		data(data) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultPanelSpec();
			const dataResource = data.build();
			this.internal.spec.data = dataResource;
			return this;
		}
		visualization(vizConfig) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultPanelSpec();
			const vizConfigResource = vizConfig.build();
			this.internal.spec.vizConfig = vizConfigResource;
			return this;
		}
		transparent(transparent) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultPanelSpec();
			this.internal.spec.transparent = transparent;
			return this;
		}
	};
	exports.PanelBuilder = PanelBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/conditionalRenderingGroupBuilder.gen.js
var require_conditionalRenderingGroupBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ConditionalRenderingGroupBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var ConditionalRenderingGroupBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultConditionalRenderingGroupKind();
			this.internal.kind = "ConditionalRenderingGroup";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		visibility(visibility) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultConditionalRenderingGroupSpec();
			this.internal.spec.visibility = visibility;
			return this;
		}
		condition(condition) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultConditionalRenderingGroupSpec();
			this.internal.spec.condition = condition;
			return this;
		}
		items(items) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultConditionalRenderingGroupSpec();
			const itemsResources = items.map((builder1) => builder1.build());
			this.internal.spec.items = itemsResources;
			return this;
		}
		item(item) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultConditionalRenderingGroupSpec();
			if (!this.internal.spec.items) this.internal.spec.items = [];
			const itemResource = item.build();
			this.internal.spec.items.push(itemResource);
			return this;
		}
	};
	exports.ConditionalRenderingGroupBuilder = ConditionalRenderingGroupBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/conditionalRenderingDataBuilder.gen.js
var require_conditionalRenderingDataBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ConditionalRenderingDataBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var ConditionalRenderingDataBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultConditionalRenderingDataKind();
			this.internal.kind = "ConditionalRenderingData";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		value(value) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultConditionalRenderingDataSpec();
			this.internal.spec.value = value;
			return this;
		}
	};
	exports.ConditionalRenderingDataBuilder = ConditionalRenderingDataBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/conditionalRenderingTimeRangeSizeBuilder.gen.js
var require_conditionalRenderingTimeRangeSizeBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ConditionalRenderingTimeRangeSizeBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var ConditionalRenderingTimeRangeSizeBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultConditionalRenderingTimeRangeSizeKind();
			this.internal.kind = "ConditionalRenderingTimeRangeSize";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		value(value) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultConditionalRenderingTimeRangeSizeSpec();
			this.internal.spec.value = value;
			return this;
		}
	};
	exports.ConditionalRenderingTimeRangeSizeBuilder = ConditionalRenderingTimeRangeSizeBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/conditionalRenderingVariableBuilder.gen.js
var require_conditionalRenderingVariableBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ConditionalRenderingVariableBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var ConditionalRenderingVariableBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultConditionalRenderingVariableKind();
			this.internal.kind = "ConditionalRenderingVariable";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		variable(variable) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultConditionalRenderingVariableSpec();
			this.internal.spec.variable = variable;
			return this;
		}
		operator(operator) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultConditionalRenderingVariableSpec();
			this.internal.spec.operator = operator;
			return this;
		}
		value(value) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultConditionalRenderingVariableSpec();
			this.internal.spec.value = value;
			return this;
		}
	};
	exports.ConditionalRenderingVariableBuilder = ConditionalRenderingVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/dashboardBuilder.gen.js
var require_dashboardBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DashboardBuilder = void 0;
	exports.manifest = manifest;
	const tslib_1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports));
	const dashboardv2beta1 = tslib_1.__importStar(require_dashboardv2beta1());
	const resource = tslib_1.__importStar(require_resource());
	/**
	* @deprecated Prefer using dashboardv2.Dashboard instead.
	*/
	var DashboardBuilder = class {
		constructor(title) {
			this.internal = dashboardv2beta1.defaultDashboard();
			this.internal.title = title;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		annotations(annotations) {
			const annotationsResources = annotations.map((builder1) => builder1.build());
			this.internal.annotations = annotationsResources;
			return this;
		}
		cursorSync(cursorSync) {
			this.internal.cursorSync = cursorSync;
			return this;
		}
		description(description) {
			this.internal.description = description;
			return this;
		}
		editable(editable) {
			this.internal.editable = editable;
			return this;
		}
		elements(elements) {
			const elementsResource = function() {
				let results1 = {};
				for (const key1 in elements) results1[key1] = elements[key1].build();
				return results1;
			}();
			this.internal.elements = elementsResource;
			return this;
		}
		element(key, element) {
			if (!this.internal.elements) this.internal.elements = {};
			const elementResource = element.build();
			this.internal.elements[key] = elementResource;
			return this;
		}
		layout(layout) {
			const layoutResource = layout.build();
			this.internal.layout = layoutResource;
			return this;
		}
		links(links) {
			const linksResources = links.map((builder1) => builder1.build());
			this.internal.links = linksResources;
			return this;
		}
		liveNow(liveNow) {
			this.internal.liveNow = liveNow;
			return this;
		}
		preload(preload) {
			this.internal.preload = preload;
			return this;
		}
		revision(revision) {
			this.internal.revision = revision;
			return this;
		}
		tags(tags) {
			this.internal.tags = tags;
			return this;
		}
		timeSettings(timeSettings) {
			const timeSettingsResource = timeSettings.build();
			this.internal.timeSettings = timeSettingsResource;
			return this;
		}
		title(title) {
			this.internal.title = title;
			return this;
		}
		variables(variables) {
			const variablesResources = variables.map((builder1) => builder1.build());
			this.internal.variables = variablesResources;
			return this;
		}
		variable(variable) {
			if (!this.internal.variables) this.internal.variables = [];
			const variableResource = variable.build();
			this.internal.variables.push(variableResource);
			return this;
		}
	};
	exports.DashboardBuilder = DashboardBuilder;
	/**
	* Creates a resource manifest from a Dashboard.
	*/
	function manifest(name, dashboard) {
		const builder = new resource.ManifestBuilder();
		builder.apiVersion("dashboard.grafana.app/v2beta1");
		builder.kind("Dashboard");
		builder.metadata(resource.named(name));
		builder.spec(dashboard.build());
		return builder;
	}
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/rowsBuilder.gen.js
var require_rowsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RowsBuilder = void 0;
	exports.rows = rows;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var RowsBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultRowsLayoutKind();
			this.internal.kind = "RowsLayout";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		rows(rows) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultRowsLayoutSpec();
			const rowsResources = rows.map((builder1) => builder1.build());
			this.internal.spec.rows = rowsResources;
			return this;
		}
		row(row) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultRowsLayoutSpec();
			if (!this.internal.spec.rows) this.internal.spec.rows = [];
			const rowResource = row.build();
			this.internal.spec.rows.push(rowResource);
			return this;
		}
	};
	exports.RowsBuilder = RowsBuilder;
	function rows() {
		return new RowsBuilder();
	}
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/rowBuilder.gen.js
var require_rowBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RowBuilder = void 0;
	exports.row = row;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var RowBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultRowsLayoutRowKind();
			this.internal.kind = "RowsLayoutRow";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		title(title) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultRowsLayoutRowSpec();
			this.internal.spec.title = title;
			return this;
		}
		collapse(collapse) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultRowsLayoutRowSpec();
			this.internal.spec.collapse = collapse;
			return this;
		}
		hideHeader(hideHeader) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultRowsLayoutRowSpec();
			this.internal.spec.hideHeader = hideHeader;
			return this;
		}
		fillScreen(fillScreen) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultRowsLayoutRowSpec();
			this.internal.spec.fillScreen = fillScreen;
			return this;
		}
		conditionalRendering(conditionalRendering) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultRowsLayoutRowSpec();
			const conditionalRenderingResource = conditionalRendering.build();
			this.internal.spec.conditionalRendering = conditionalRenderingResource;
			return this;
		}
		repeat(repeat) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultRowsLayoutRowSpec();
			const repeatResource = repeat.build();
			this.internal.spec.repeat = repeatResource;
			return this;
		}
		layout(layout) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultRowsLayoutRowSpec();
			const layoutResource = layout.build();
			this.internal.spec.layout = layoutResource;
			return this;
		}
		variables(variables) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultRowsLayoutRowSpec();
			const variablesResources = variables.map((builder1) => builder1.build());
			this.internal.spec.variables = variablesResources;
			return this;
		}
	};
	exports.RowBuilder = RowBuilder;
	function row(title) {
		const builder = new RowBuilder();
		builder.title(title);
		return builder;
	}
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/autoGridBuilder.gen.js
var require_autoGridBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AutoGridBuilder = void 0;
	exports.autoGrid = autoGrid;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var AutoGridBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultAutoGridLayoutKind();
			this.internal.kind = "AutoGridLayout";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		maxColumnCount(maxColumnCount) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAutoGridLayoutSpec();
			this.internal.spec.maxColumnCount = maxColumnCount;
			return this;
		}
		columnWidthMode(columnWidthMode) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAutoGridLayoutSpec();
			this.internal.spec.columnWidthMode = columnWidthMode;
			return this;
		}
		columnWidth(columnWidth) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAutoGridLayoutSpec();
			this.internal.spec.columnWidth = columnWidth;
			return this;
		}
		rowHeightMode(rowHeightMode) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAutoGridLayoutSpec();
			this.internal.spec.rowHeightMode = rowHeightMode;
			return this;
		}
		rowHeight(rowHeight) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAutoGridLayoutSpec();
			this.internal.spec.rowHeight = rowHeight;
			return this;
		}
		fillScreen(fillScreen) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAutoGridLayoutSpec();
			this.internal.spec.fillScreen = fillScreen;
			return this;
		}
		items(items) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAutoGridLayoutSpec();
			const itemsResources = items.map((builder1) => builder1.build());
			this.internal.spec.items = itemsResources;
			return this;
		}
		item(item) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAutoGridLayoutSpec();
			if (!this.internal.spec.items) this.internal.spec.items = [];
			const itemResource = item.build();
			this.internal.spec.items.push(itemResource);
			return this;
		}
		withItem(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAutoGridLayoutSpec();
			if (!this.internal.spec.items) this.internal.spec.items = [];
			this.internal.spec.items.push({
				kind: "AutoGridLayoutItem",
				spec: { element: {
					kind: "ElementReference",
					name
				} }
			});
			return this;
		}
	};
	exports.AutoGridBuilder = AutoGridBuilder;
	function autoGrid() {
		return new AutoGridBuilder();
	}
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/autoGridItemBuilder.gen.js
var require_autoGridItemBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AutoGridItemBuilder = void 0;
	exports.autoGridItem = autoGridItem;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var AutoGridItemBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultAutoGridLayoutItemKind();
			this.internal.kind = "AutoGridLayoutItem";
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAutoGridLayoutItemSpec();
			if (!this.internal.spec.element) this.internal.spec.element = dashboardv2beta1.defaultElementReference();
			this.internal.spec.element.kind = "ElementReference";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		repeat(repeat) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAutoGridLayoutItemSpec();
			const repeatResource = repeat.build();
			this.internal.spec.repeat = repeatResource;
			return this;
		}
		conditionalRendering(conditionalRendering) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAutoGridLayoutItemSpec();
			const conditionalRenderingResource = conditionalRendering.build();
			this.internal.spec.conditionalRendering = conditionalRenderingResource;
			return this;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAutoGridLayoutItemSpec();
			if (!this.internal.spec.element) this.internal.spec.element = dashboardv2beta1.defaultElementReference();
			this.internal.spec.element.name = name;
			return this;
		}
	};
	exports.AutoGridItemBuilder = AutoGridItemBuilder;
	function autoGridItem(name) {
		const builder = new AutoGridItemBuilder();
		builder.name(name);
		return builder;
	}
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/tabsBuilder.gen.js
var require_tabsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TabsBuilder = void 0;
	exports.tabs = tabs;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var TabsBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultTabsLayoutKind();
			this.internal.kind = "TabsLayout";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		tabs(tabs) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultTabsLayoutSpec();
			const tabsResources = tabs.map((builder1) => builder1.build());
			this.internal.spec.tabs = tabsResources;
			return this;
		}
		tab(tab) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultTabsLayoutSpec();
			if (!this.internal.spec.tabs) this.internal.spec.tabs = [];
			const tabResource = tab.build();
			this.internal.spec.tabs.push(tabResource);
			return this;
		}
	};
	exports.TabsBuilder = TabsBuilder;
	function tabs() {
		return new TabsBuilder();
	}
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/tabBuilder.gen.js
var require_tabBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TabBuilder = void 0;
	exports.tab = tab;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var TabBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultTabsLayoutTabKind();
			this.internal.kind = "TabsLayoutTab";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		title(title) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultTabsLayoutTabSpec();
			this.internal.spec.title = title;
			return this;
		}
		layout(layout) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultTabsLayoutTabSpec();
			const layoutResource = layout.build();
			this.internal.spec.layout = layoutResource;
			return this;
		}
		conditionalRendering(conditionalRendering) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultTabsLayoutTabSpec();
			const conditionalRenderingResource = conditionalRendering.build();
			this.internal.spec.conditionalRendering = conditionalRenderingResource;
			return this;
		}
		repeat(repeat) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultTabsLayoutTabSpec();
			const repeatResource = repeat.build();
			this.internal.spec.repeat = repeatResource;
			return this;
		}
		variables(variables) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultTabsLayoutTabSpec();
			const variablesResources = variables.map((builder1) => builder1.build());
			this.internal.spec.variables = variablesResources;
			return this;
		}
	};
	exports.TabBuilder = TabBuilder;
	function tab(title) {
		const builder = new TabBuilder();
		builder.title(title);
		return builder;
	}
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/gridBuilder.gen.js
var require_gridBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.GridBuilder = void 0;
	exports.grid = grid;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var GridBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultGridLayoutKind();
			this.internal.kind = "GridLayout";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		items(items) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultGridLayoutSpec();
			const itemsResources = items.map((builder1) => builder1.build());
			this.internal.spec.items = itemsResources;
			return this;
		}
		item(item) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultGridLayoutSpec();
			if (!this.internal.spec.items) this.internal.spec.items = [];
			const itemResource = item.build();
			this.internal.spec.items.push(itemResource);
			return this;
		}
	};
	exports.GridBuilder = GridBuilder;
	function grid() {
		return new GridBuilder();
	}
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/gridItemBuilder.gen.js
var require_gridItemBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.GridItemBuilder = void 0;
	exports.gridItem = gridItem;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var GridItemBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultGridLayoutItemKind();
			this.internal.kind = "GridLayoutItem";
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultGridLayoutItemSpec();
			if (!this.internal.spec.element) this.internal.spec.element = dashboardv2beta1.defaultElementReference();
			this.internal.spec.element.kind = "ElementReference";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		x(x) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultGridLayoutItemSpec();
			this.internal.spec.x = x;
			return this;
		}
		y(y) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultGridLayoutItemSpec();
			this.internal.spec.y = y;
			return this;
		}
		width(width) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultGridLayoutItemSpec();
			this.internal.spec.width = width;
			return this;
		}
		height(height) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultGridLayoutItemSpec();
			this.internal.spec.height = height;
			return this;
		}
		repeat(repeat) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultGridLayoutItemSpec();
			const repeatResource = repeat.build();
			this.internal.spec.repeat = repeatResource;
			return this;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultGridLayoutItemSpec();
			if (!this.internal.spec.element) this.internal.spec.element = dashboardv2beta1.defaultElementReference();
			this.internal.spec.element.name = name;
			return this;
		}
	};
	exports.GridItemBuilder = GridItemBuilder;
	function gridItem(name) {
		const builder = new GridItemBuilder();
		builder.name(name);
		return builder;
	}
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/queryVariableBuilder.gen.js
var require_queryVariableBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.QueryVariableBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* Query variable kind
	*/
	var QueryVariableBuilder = class {
		constructor(name) {
			this.internal = dashboardv2beta1.defaultQueryVariableKind();
			this.internal.kind = "QueryVariable";
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			this.internal.spec.name = name;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			this.internal.spec.name = name;
			return this;
		}
		current(current) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			this.internal.spec.current = current;
			return this;
		}
		label(label) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			this.internal.spec.label = label;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			this.internal.spec.hide = hide;
			return this;
		}
		refresh(refresh) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			this.internal.spec.refresh = refresh;
			return this;
		}
		skipUrlSync(skipUrlSync) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			this.internal.spec.skipUrlSync = skipUrlSync;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			this.internal.spec.description = description;
			return this;
		}
		query(query) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			const queryResource = query.build();
			this.internal.spec.query = queryResource;
			return this;
		}
		regex(regex) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			this.internal.spec.regex = regex;
			return this;
		}
		regexApplyTo(regexApplyTo) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			this.internal.spec.regexApplyTo = regexApplyTo;
			return this;
		}
		sort(sort) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			this.internal.spec.sort = sort;
			return this;
		}
		definition(definition) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			this.internal.spec.definition = definition;
			return this;
		}
		options(options) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			this.internal.spec.options = options;
			return this;
		}
		multi(multi) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			this.internal.spec.multi = multi;
			return this;
		}
		includeAll(includeAll) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			this.internal.spec.includeAll = includeAll;
			return this;
		}
		allValue(allValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			this.internal.spec.allValue = allValue;
			return this;
		}
		placeholder(placeholder) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			this.internal.spec.placeholder = placeholder;
			return this;
		}
		allowCustomValue(allowCustomValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			this.internal.spec.allowCustomValue = allowCustomValue;
			return this;
		}
		staticOptions(staticOptions) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			this.internal.spec.staticOptions = staticOptions;
			return this;
		}
		staticOptionsOrder(staticOptionsOrder) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			this.internal.spec.staticOptionsOrder = staticOptionsOrder;
			return this;
		}
		origin(origin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultQueryVariableSpec();
			const originResource = origin.build();
			this.internal.spec.origin = originResource;
			return this;
		}
	};
	exports.QueryVariableBuilder = QueryVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/textVariableBuilder.gen.js
var require_textVariableBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TextVariableBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* Text variable kind
	*/
	var TextVariableBuilder = class {
		constructor(name) {
			this.internal = dashboardv2beta1.defaultTextVariableKind();
			this.internal.kind = "TextVariable";
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultTextVariableSpec();
			this.internal.spec.name = name;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultTextVariableSpec();
			this.internal.spec.name = name;
			return this;
		}
		current(current) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultTextVariableSpec();
			this.internal.spec.current = current;
			return this;
		}
		query(query) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultTextVariableSpec();
			this.internal.spec.query = query;
			return this;
		}
		label(label) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultTextVariableSpec();
			this.internal.spec.label = label;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultTextVariableSpec();
			this.internal.spec.hide = hide;
			return this;
		}
		skipUrlSync(skipUrlSync) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultTextVariableSpec();
			this.internal.spec.skipUrlSync = skipUrlSync;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultTextVariableSpec();
			this.internal.spec.description = description;
			return this;
		}
		origin(origin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultTextVariableSpec();
			const originResource = origin.build();
			this.internal.spec.origin = originResource;
			return this;
		}
	};
	exports.TextVariableBuilder = TextVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/constantVariableBuilder.gen.js
var require_constantVariableBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ConstantVariableBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* Constant variable kind
	*/
	var ConstantVariableBuilder = class {
		constructor(name) {
			this.internal = dashboardv2beta1.defaultConstantVariableKind();
			this.internal.kind = "ConstantVariable";
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultConstantVariableSpec();
			this.internal.spec.name = name;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultConstantVariableSpec();
			this.internal.spec.name = name;
			return this;
		}
		query(query) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultConstantVariableSpec();
			this.internal.spec.query = query;
			return this;
		}
		current(current) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultConstantVariableSpec();
			this.internal.spec.current = current;
			return this;
		}
		label(label) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultConstantVariableSpec();
			this.internal.spec.label = label;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultConstantVariableSpec();
			this.internal.spec.hide = hide;
			return this;
		}
		skipUrlSync(skipUrlSync) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultConstantVariableSpec();
			this.internal.spec.skipUrlSync = skipUrlSync;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultConstantVariableSpec();
			this.internal.spec.description = description;
			return this;
		}
		origin(origin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultConstantVariableSpec();
			const originResource = origin.build();
			this.internal.spec.origin = originResource;
			return this;
		}
	};
	exports.ConstantVariableBuilder = ConstantVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/datasourceVariableBuilder.gen.js
var require_datasourceVariableBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DatasourceVariableBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* Datasource variable kind
	*/
	var DatasourceVariableBuilder = class {
		constructor(name) {
			this.internal = dashboardv2beta1.defaultDatasourceVariableKind();
			this.internal.kind = "DatasourceVariable";
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultDatasourceVariableSpec();
			this.internal.spec.name = name;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultDatasourceVariableSpec();
			this.internal.spec.name = name;
			return this;
		}
		pluginId(pluginId) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultDatasourceVariableSpec();
			this.internal.spec.pluginId = pluginId;
			return this;
		}
		refresh(refresh) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultDatasourceVariableSpec();
			this.internal.spec.refresh = refresh;
			return this;
		}
		regex(regex) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultDatasourceVariableSpec();
			this.internal.spec.regex = regex;
			return this;
		}
		current(current) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultDatasourceVariableSpec();
			this.internal.spec.current = current;
			return this;
		}
		options(options) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultDatasourceVariableSpec();
			this.internal.spec.options = options;
			return this;
		}
		multi(multi) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultDatasourceVariableSpec();
			this.internal.spec.multi = multi;
			return this;
		}
		includeAll(includeAll) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultDatasourceVariableSpec();
			this.internal.spec.includeAll = includeAll;
			return this;
		}
		allValue(allValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultDatasourceVariableSpec();
			this.internal.spec.allValue = allValue;
			return this;
		}
		label(label) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultDatasourceVariableSpec();
			this.internal.spec.label = label;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultDatasourceVariableSpec();
			this.internal.spec.hide = hide;
			return this;
		}
		skipUrlSync(skipUrlSync) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultDatasourceVariableSpec();
			this.internal.spec.skipUrlSync = skipUrlSync;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultDatasourceVariableSpec();
			this.internal.spec.description = description;
			return this;
		}
		allowCustomValue(allowCustomValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultDatasourceVariableSpec();
			this.internal.spec.allowCustomValue = allowCustomValue;
			return this;
		}
		origin(origin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultDatasourceVariableSpec();
			const originResource = origin.build();
			this.internal.spec.origin = originResource;
			return this;
		}
	};
	exports.DatasourceVariableBuilder = DatasourceVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/intervalVariableBuilder.gen.js
var require_intervalVariableBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.IntervalVariableBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* Interval variable kind
	*/
	var IntervalVariableBuilder = class {
		constructor(name) {
			this.internal = dashboardv2beta1.defaultIntervalVariableKind();
			this.internal.kind = "IntervalVariable";
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultIntervalVariableSpec();
			this.internal.spec.refresh = "onTimeRangeChanged";
			this.internal.spec.name = name;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultIntervalVariableSpec();
			this.internal.spec.name = name;
			return this;
		}
		query(query) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultIntervalVariableSpec();
			this.internal.spec.query = query;
			return this;
		}
		current(current) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultIntervalVariableSpec();
			this.internal.spec.current = current;
			return this;
		}
		options(options) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultIntervalVariableSpec();
			this.internal.spec.options = options;
			return this;
		}
		auto(auto) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultIntervalVariableSpec();
			this.internal.spec.auto = auto;
			return this;
		}
		autoMin(autoMin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultIntervalVariableSpec();
			this.internal.spec.auto_min = autoMin;
			return this;
		}
		autoCount(autoCount) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultIntervalVariableSpec();
			this.internal.spec.auto_count = autoCount;
			return this;
		}
		label(label) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultIntervalVariableSpec();
			this.internal.spec.label = label;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultIntervalVariableSpec();
			this.internal.spec.hide = hide;
			return this;
		}
		skipUrlSync(skipUrlSync) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultIntervalVariableSpec();
			this.internal.spec.skipUrlSync = skipUrlSync;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultIntervalVariableSpec();
			this.internal.spec.description = description;
			return this;
		}
		origin(origin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultIntervalVariableSpec();
			const originResource = origin.build();
			this.internal.spec.origin = originResource;
			return this;
		}
	};
	exports.IntervalVariableBuilder = IntervalVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/customVariableBuilder.gen.js
var require_customVariableBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CustomVariableBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* Custom variable kind
	*/
	var CustomVariableBuilder = class {
		constructor(name) {
			this.internal = dashboardv2beta1.defaultCustomVariableKind();
			this.internal.kind = "CustomVariable";
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultCustomVariableSpec();
			this.internal.spec.name = name;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultCustomVariableSpec();
			this.internal.spec.name = name;
			return this;
		}
		query(query) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultCustomVariableSpec();
			this.internal.spec.query = query;
			return this;
		}
		current(current) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultCustomVariableSpec();
			this.internal.spec.current = current;
			return this;
		}
		options(options) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultCustomVariableSpec();
			this.internal.spec.options = options;
			return this;
		}
		multi(multi) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultCustomVariableSpec();
			this.internal.spec.multi = multi;
			return this;
		}
		includeAll(includeAll) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultCustomVariableSpec();
			this.internal.spec.includeAll = includeAll;
			return this;
		}
		allValue(allValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultCustomVariableSpec();
			this.internal.spec.allValue = allValue;
			return this;
		}
		label(label) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultCustomVariableSpec();
			this.internal.spec.label = label;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultCustomVariableSpec();
			this.internal.spec.hide = hide;
			return this;
		}
		skipUrlSync(skipUrlSync) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultCustomVariableSpec();
			this.internal.spec.skipUrlSync = skipUrlSync;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultCustomVariableSpec();
			this.internal.spec.description = description;
			return this;
		}
		allowCustomValue(allowCustomValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultCustomVariableSpec();
			this.internal.spec.allowCustomValue = allowCustomValue;
			return this;
		}
		valuesFormat(valuesFormat) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultCustomVariableSpec();
			this.internal.spec.valuesFormat = valuesFormat;
			return this;
		}
		origin(origin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultCustomVariableSpec();
			const originResource = origin.build();
			this.internal.spec.origin = originResource;
			return this;
		}
	};
	exports.CustomVariableBuilder = CustomVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/groupByVariableBuilder.gen.js
var require_groupByVariableBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.GroupByVariableBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* Group variable kind
	*/
	var GroupByVariableBuilder = class {
		constructor(name) {
			this.internal = dashboardv2beta1.defaultGroupByVariableKind();
			this.internal.kind = "GroupByVariable";
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultGroupByVariableSpec();
			this.internal.spec.name = name;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		group(group) {
			this.internal.group = group;
			return this;
		}
		labels(labels) {
			this.internal.labels = labels;
			return this;
		}
		datasource(datasource) {
			this.internal.datasource = datasource;
			return this;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultGroupByVariableSpec();
			this.internal.spec.name = name;
			return this;
		}
		defaultValue(defaultValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultGroupByVariableSpec();
			this.internal.spec.defaultValue = defaultValue;
			return this;
		}
		current(current) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultGroupByVariableSpec();
			this.internal.spec.current = current;
			return this;
		}
		options(options) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultGroupByVariableSpec();
			this.internal.spec.options = options;
			return this;
		}
		multi(multi) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultGroupByVariableSpec();
			this.internal.spec.multi = multi;
			return this;
		}
		label(label) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultGroupByVariableSpec();
			this.internal.spec.label = label;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultGroupByVariableSpec();
			this.internal.spec.hide = hide;
			return this;
		}
		skipUrlSync(skipUrlSync) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultGroupByVariableSpec();
			this.internal.spec.skipUrlSync = skipUrlSync;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultGroupByVariableSpec();
			this.internal.spec.description = description;
			return this;
		}
		origin(origin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultGroupByVariableSpec();
			const originResource = origin.build();
			this.internal.spec.origin = originResource;
			return this;
		}
	};
	exports.GroupByVariableBuilder = GroupByVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/adhocVariableBuilder.gen.js
var require_adhocVariableBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AdhocVariableBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	/**
	* Adhoc variable kind
	*/
	var AdhocVariableBuilder = class {
		constructor(name) {
			this.internal = dashboardv2beta1.defaultAdhocVariableKind();
			this.internal.kind = "AdhocVariable";
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAdhocVariableSpec();
			this.internal.spec.name = name;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		group(group) {
			this.internal.group = group;
			return this;
		}
		labels(labels) {
			this.internal.labels = labels;
			return this;
		}
		datasource(datasource) {
			this.internal.datasource = datasource;
			return this;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAdhocVariableSpec();
			this.internal.spec.name = name;
			return this;
		}
		baseFilters(baseFilters) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAdhocVariableSpec();
			const baseFiltersResources = baseFilters.map((builder1) => builder1.build());
			this.internal.spec.baseFilters = baseFiltersResources;
			return this;
		}
		filters(filters) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAdhocVariableSpec();
			const filtersResources = filters.map((builder1) => builder1.build());
			this.internal.spec.filters = filtersResources;
			return this;
		}
		defaultKeys(defaultKeys) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAdhocVariableSpec();
			const defaultKeysResources = defaultKeys.map((builder1) => builder1.build());
			this.internal.spec.defaultKeys = defaultKeysResources;
			return this;
		}
		label(label) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAdhocVariableSpec();
			this.internal.spec.label = label;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAdhocVariableSpec();
			this.internal.spec.hide = hide;
			return this;
		}
		skipUrlSync(skipUrlSync) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAdhocVariableSpec();
			this.internal.spec.skipUrlSync = skipUrlSync;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAdhocVariableSpec();
			this.internal.spec.description = description;
			return this;
		}
		allowCustomValue(allowCustomValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAdhocVariableSpec();
			this.internal.spec.allowCustomValue = allowCustomValue;
			return this;
		}
		enableGroupBy(enableGroupBy) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAdhocVariableSpec();
			this.internal.spec.enableGroupBy = enableGroupBy;
			return this;
		}
		origin(origin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultAdhocVariableSpec();
			const originResource = origin.build();
			this.internal.spec.origin = originResource;
			return this;
		}
	};
	exports.AdhocVariableBuilder = AdhocVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/switchVariableBuilder.gen.js
var require_switchVariableBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SwitchVariableBuilder = void 0;
	const dashboardv2beta1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_dashboardv2beta1());
	var SwitchVariableBuilder = class {
		constructor(name) {
			this.internal = dashboardv2beta1.defaultSwitchVariableKind();
			this.internal.kind = "SwitchVariable";
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultSwitchVariableSpec();
			this.internal.spec.name = name;
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		name(name) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultSwitchVariableSpec();
			this.internal.spec.name = name;
			return this;
		}
		current(current) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultSwitchVariableSpec();
			this.internal.spec.current = current;
			return this;
		}
		enabledValue(enabledValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultSwitchVariableSpec();
			this.internal.spec.enabledValue = enabledValue;
			return this;
		}
		disabledValue(disabledValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultSwitchVariableSpec();
			this.internal.spec.disabledValue = disabledValue;
			return this;
		}
		label(label) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultSwitchVariableSpec();
			this.internal.spec.label = label;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultSwitchVariableSpec();
			this.internal.spec.hide = hide;
			return this;
		}
		skipUrlSync(skipUrlSync) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultSwitchVariableSpec();
			this.internal.spec.skipUrlSync = skipUrlSync;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultSwitchVariableSpec();
			this.internal.spec.description = description;
			return this;
		}
		origin(origin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultSwitchVariableSpec();
			const originResource = origin.build();
			this.internal.spec.origin = originResource;
			return this;
		}
	};
	exports.SwitchVariableBuilder = SwitchVariableBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/dashboardv2beta1/index.js
var require_dashboardv2beta1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const tslib_1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports));
	tslib_1.__exportStar(require_types_gen$2(), exports);
	tslib_1.__exportStar(require_annotationPanelFilterBuilder_gen(), exports);
	tslib_1.__exportStar(require_annotationEventFieldMappingBuilder_gen(), exports);
	tslib_1.__exportStar(require_dataLinkBuilder_gen(), exports);
	tslib_1.__exportStar(require_queryOptionsSpecBuilder_gen(), exports);
	tslib_1.__exportStar(require_valueMappingResultBuilder_gen(), exports);
	tslib_1.__exportStar(require_thresholdsConfigBuilder_gen(), exports);
	tslib_1.__exportStar(require_fieldColorBuilder_gen(), exports);
	tslib_1.__exportStar(require_actionBuilder_gen(), exports);
	tslib_1.__exportStar(require_fetchOptionsBuilder_gen(), exports);
	tslib_1.__exportStar(require_infinityOptionsBuilder_gen(), exports);
	tslib_1.__exportStar(require_actionVariableBuilder_gen(), exports);
	tslib_1.__exportStar(require_libraryPanelRefBuilder_gen(), exports);
	tslib_1.__exportStar(require_elementReferenceBuilder_gen(), exports);
	tslib_1.__exportStar(require_repeatOptionsBuilder_gen(), exports);
	tslib_1.__exportStar(require_rowRepeatOptionsBuilder_gen(), exports);
	tslib_1.__exportStar(require_autoGridRepeatOptionsBuilder_gen(), exports);
	tslib_1.__exportStar(require_tabRepeatOptionsBuilder_gen(), exports);
	tslib_1.__exportStar(require_controlSourceRefBuilder_gen(), exports);
	tslib_1.__exportStar(require_datasourceControlSourceRefBuilder_gen(), exports);
	tslib_1.__exportStar(require_adHocFilterWithLabelsBuilder_gen(), exports);
	tslib_1.__exportStar(require_metricFindValueBuilder_gen(), exports);
	tslib_1.__exportStar(require_dashboardLinkBuilder_gen(), exports);
	tslib_1.__exportStar(require_timeRangeOptionBuilder_gen(), exports);
	tslib_1.__exportStar(require_customFormatterVariableBuilder_gen(), exports);
	tslib_1.__exportStar(require_variableValueOptionBuilder_gen(), exports);
	tslib_1.__exportStar(require_cellKindBuilder_gen(), exports);
	tslib_1.__exportStar(require_cellSpecBuilder_gen(), exports);
	tslib_1.__exportStar(require_markdownCellContentKindBuilder_gen(), exports);
	tslib_1.__exportStar(require_markdownCellContentSpecBuilder_gen(), exports);
	tslib_1.__exportStar(require_codeCellContentKindBuilder_gen(), exports);
	tslib_1.__exportStar(require_codeCellContentSpecBuilder_gen(), exports);
	tslib_1.__exportStar(require_notebookLayoutKindBuilder_gen(), exports);
	tslib_1.__exportStar(require_notebookLayoutSpecBuilder_gen(), exports);
	tslib_1.__exportStar(require_notebookLayoutItemKindBuilder_gen(), exports);
	tslib_1.__exportStar(require_notebookLayoutItemSpecBuilder_gen(), exports);
	tslib_1.__exportStar(require_v2PanelKindBuilder_gen(), exports);
	tslib_1.__exportStar(require_v2PanelSpecBuilder_gen(), exports);
	tslib_1.__exportStar(require_v2QueryGroupKindBuilder_gen(), exports);
	tslib_1.__exportStar(require_v2QueryGroupSpecBuilder_gen(), exports);
	tslib_1.__exportStar(require_v2TransformationKindBuilder_gen(), exports);
	tslib_1.__exportStar(require_v2TransformationSpecBuilder_gen(), exports);
	tslib_1.__exportStar(require_notebookSpecBuilder_gen(), exports);
	tslib_1.__exportStar(require_annotationQueryBuilder_gen(), exports);
	tslib_1.__exportStar(require_libraryPanelBuilder_gen(), exports);
	tslib_1.__exportStar(require_targetBuilder_gen(), exports);
	tslib_1.__exportStar(require_queryGroupBuilder_gen(), exports);
	tslib_1.__exportStar(require_transformationBuilder_gen(), exports);
	tslib_1.__exportStar(require_timeSettingsBuilder_gen(), exports);
	tslib_1.__exportStar(require_panelBuilder_gen$2(), exports);
	tslib_1.__exportStar(require_conditionalRenderingGroupBuilder_gen(), exports);
	tslib_1.__exportStar(require_conditionalRenderingDataBuilder_gen(), exports);
	tslib_1.__exportStar(require_conditionalRenderingTimeRangeSizeBuilder_gen(), exports);
	tslib_1.__exportStar(require_conditionalRenderingVariableBuilder_gen(), exports);
	tslib_1.__exportStar(require_dashboardBuilder_gen(), exports);
	tslib_1.__exportStar(require_rowsBuilder_gen(), exports);
	tslib_1.__exportStar(require_rowBuilder_gen(), exports);
	tslib_1.__exportStar(require_autoGridBuilder_gen(), exports);
	tslib_1.__exportStar(require_autoGridItemBuilder_gen(), exports);
	tslib_1.__exportStar(require_tabsBuilder_gen(), exports);
	tslib_1.__exportStar(require_tabBuilder_gen(), exports);
	tslib_1.__exportStar(require_gridBuilder_gen(), exports);
	tslib_1.__exportStar(require_gridItemBuilder_gen(), exports);
	tslib_1.__exportStar(require_queryVariableBuilder_gen(), exports);
	tslib_1.__exportStar(require_textVariableBuilder_gen(), exports);
	tslib_1.__exportStar(require_constantVariableBuilder_gen(), exports);
	tslib_1.__exportStar(require_datasourceVariableBuilder_gen(), exports);
	tslib_1.__exportStar(require_intervalVariableBuilder_gen(), exports);
	tslib_1.__exportStar(require_customVariableBuilder_gen(), exports);
	tslib_1.__exportStar(require_groupByVariableBuilder_gen(), exports);
	tslib_1.__exportStar(require_adhocVariableBuilder_gen(), exports);
	tslib_1.__exportStar(require_switchVariableBuilder_gen(), exports);
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/prometheus/queryBuilder.gen.js
var require_queryBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.QueryBuilder = void 0;
	const tslib_1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports));
	const dashboardv2beta1 = tslib_1.__importStar(require_dashboardv2beta1());
	const prometheus = tslib_1.__importStar(require_prometheus());
	var QueryBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultDataQueryKind();
			this.internal.kind = "DataQuery";
			this.internal.group = "prometheus";
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		version(version) {
			this.internal.version = version;
			return this;
		}
		labels(labels) {
			this.internal.labels = labels;
			return this;
		}
		datasource(ref) {
			this.internal.datasource = ref;
			return this;
		}
		adhocFilters(adhocFilters) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			const adhocFiltersResources = adhocFilters.map((builder1) => builder1.build());
			this.internal.spec.adhocFilters = adhocFiltersResources;
			return this;
		}
		editorMode(editorMode) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.editorMode = editorMode;
			return this;
		}
		exemplar(exemplar) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.exemplar = exemplar;
			return this;
		}
		expr(expr) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.expr = expr;
			return this;
		}
		format(format) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.format = format;
			return this;
		}
		groupByKeys(groupByKeys) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.groupByKeys = groupByKeys;
			return this;
		}
		hide(hide) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.hide = hide;
			return this;
		}
		instant() {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.instant = true;
			this.internal.spec.range = false;
			return this;
		}
		intervalFactor(intervalFactor) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.intervalFactor = intervalFactor;
			return this;
		}
		intervalMs(intervalMs) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.intervalMs = intervalMs;
			return this;
		}
		legendFormat(legendFormat) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.legendFormat = legendFormat;
			return this;
		}
		maxDataPoints(maxDataPoints) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.maxDataPoints = maxDataPoints;
			return this;
		}
		queryType(queryType) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.queryType = queryType;
			return this;
		}
		range() {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.range = true;
			this.internal.spec.instant = false;
			return this;
		}
		refId(refId) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.refId = refId;
			return this;
		}
		resultAssertions(resultAssertions) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			const resultAssertionsResource = resultAssertions.build();
			this.internal.spec.resultAssertions = resultAssertionsResource;
			return this;
		}
		scopes(scopes) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			const scopesResources = scopes.map((builder1) => builder1.build());
			this.internal.spec.scopes = scopesResources;
			return this;
		}
		timeRange(timeRange) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			const timeRangeResource = timeRange.build();
			this.internal.spec.timeRange = timeRangeResource;
			return this;
		}
		interval(interval) {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.interval = interval;
			return this;
		}
		rangeAndInstant() {
			if (!this.internal.spec) this.internal.spec = prometheus.defaultDataquery();
			this.internal.spec.range = true;
			this.internal.spec.instant = true;
			return this;
		}
	};
	exports.QueryBuilder = QueryBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/prometheus/index.js
var require_prometheus = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const tslib_1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports));
	tslib_1.__exportStar(require_types_gen$5(), exports);
	tslib_1.__exportStar(require_queryV2Builder_gen(), exports);
	tslib_1.__exportStar(require_adhocFiltersBuilder_gen(), exports);
	tslib_1.__exportStar(require_resultAssertionsBuilder_gen(), exports);
	tslib_1.__exportStar(require_scopesFiltersBuilder_gen(), exports);
	tslib_1.__exportStar(require_scopesBuilder_gen(), exports);
	tslib_1.__exportStar(require_timeRangeBuilder_gen(), exports);
	tslib_1.__exportStar(require_dataqueryBuilder_gen(), exports);
	tslib_1.__exportStar(require_queryBuilder_gen(), exports);
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/text/types.gen.js
var require_types_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.defaultOptions = exports.defaultCodeOptions = exports.defaultCodeLanguage = exports.CodeLanguage = exports.defaultTextMode = exports.TextMode = void 0;
	var TextMode;
	(function(TextMode) {
		TextMode["HTML"] = "html";
		TextMode["Markdown"] = "markdown";
		TextMode["Code"] = "code";
	})(TextMode || (exports.TextMode = TextMode = {}));
	const defaultTextMode = () => TextMode.HTML;
	exports.defaultTextMode = defaultTextMode;
	var CodeLanguage;
	(function(CodeLanguage) {
		CodeLanguage["Json"] = "json";
		CodeLanguage["Yaml"] = "yaml";
		CodeLanguage["Xml"] = "xml";
		CodeLanguage["Typescript"] = "typescript";
		CodeLanguage["Sql"] = "sql";
		CodeLanguage["Go"] = "go";
		CodeLanguage["Markdown"] = "markdown";
		CodeLanguage["Html"] = "html";
		CodeLanguage["Plaintext"] = "plaintext";
	})(CodeLanguage || (exports.CodeLanguage = CodeLanguage = {}));
	const defaultCodeLanguage = () => CodeLanguage.Plaintext;
	exports.defaultCodeLanguage = defaultCodeLanguage;
	const defaultCodeOptions = () => ({
		language: CodeLanguage.Plaintext,
		showLineNumbers: false,
		showMiniMap: false
	});
	exports.defaultCodeOptions = defaultCodeOptions;
	const defaultOptions = () => ({
		mode: TextMode.Markdown,
		content: "# Title\n\nFor markdown syntax help: [commonmark.org/help](https://commonmark.org/help/)"
	});
	exports.defaultOptions = defaultOptions;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/text/panelBuilder.gen.js
var require_panelBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.PanelBuilder = void 0;
	const tslib_1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports));
	const dashboard = tslib_1.__importStar(require_dashboard());
	const text = tslib_1.__importStar(require_text());
	/**
	* Dashboard panels are the basic visualization building blocks.
	*/
	var PanelBuilder = class {
		constructor() {
			this.internal = dashboard.defaultPanel();
			this.internal.type = "text";
			this.internal.options = text.defaultOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		id(id) {
			this.internal.id = id;
			return this;
		}
		targets(targets) {
			const targetsResources = targets.map((builder1) => builder1.build());
			this.internal.targets = targetsResources;
			return this;
		}
		withTarget(target) {
			if (!this.internal.targets) this.internal.targets = [];
			const targetResource = target.build();
			this.internal.targets.push(targetResource);
			return this;
		}
		title(title) {
			this.internal.title = title;
			return this;
		}
		description(description) {
			this.internal.description = description;
			return this;
		}
		transparent(transparent) {
			this.internal.transparent = transparent;
			return this;
		}
		datasource(datasource) {
			this.internal.datasource = datasource;
			return this;
		}
		gridPos(gridPos) {
			this.internal.gridPos = gridPos;
			return this;
		}
		height(h) {
			if (!this.internal.gridPos) this.internal.gridPos = dashboard.defaultGridPos();
			if (!(h > 0)) throw new Error("h must be > 0");
			this.internal.gridPos.h = h;
			return this;
		}
		span(w) {
			if (!this.internal.gridPos) this.internal.gridPos = dashboard.defaultGridPos();
			if (!(w > 0)) throw new Error("w must be > 0");
			if (!(w <= 24)) throw new Error("w must be <= 24");
			this.internal.gridPos.w = w;
			return this;
		}
		links(links) {
			const linksResources = links.map((builder1) => builder1.build());
			this.internal.links = linksResources;
			return this;
		}
		repeat(repeat) {
			this.internal.repeat = repeat;
			return this;
		}
		repeatDirection(repeatDirection) {
			this.internal.repeatDirection = repeatDirection;
			return this;
		}
		maxPerRow(maxPerRow) {
			this.internal.maxPerRow = maxPerRow;
			return this;
		}
		maxDataPoints(maxDataPoints) {
			this.internal.maxDataPoints = maxDataPoints;
			return this;
		}
		transformations(transformations) {
			this.internal.transformations = transformations;
			return this;
		}
		withTransformation(transformation) {
			if (!this.internal.transformations) this.internal.transformations = [];
			this.internal.transformations.push(transformation);
			return this;
		}
		interval(interval) {
			this.internal.interval = interval;
			return this;
		}
		timeFrom(timeFrom) {
			this.internal.timeFrom = timeFrom;
			return this;
		}
		timeShift(timeShift) {
			this.internal.timeShift = timeShift;
			return this;
		}
		hideTimeOverride(hideTimeOverride) {
			this.internal.hideTimeOverride = hideTimeOverride;
			return this;
		}
		timeCompare(timeCompare) {
			this.internal.timeCompare = timeCompare;
			return this;
		}
		libraryPanel(libraryPanel) {
			this.internal.libraryPanel = libraryPanel;
			return this;
		}
		cacheTimeout(cacheTimeout) {
			this.internal.cacheTimeout = cacheTimeout;
			return this;
		}
		queryCachingTTL(queryCachingTTL) {
			this.internal.queryCachingTTL = queryCachingTTL;
			return this;
		}
		displayName(displayName) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.displayName = displayName;
			return this;
		}
		unit(unit) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.unit = unit;
			return this;
		}
		decimals(decimals) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.decimals = decimals;
			return this;
		}
		min(min) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.min = min;
			return this;
		}
		max(max) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.max = max;
			return this;
		}
		mappings(mappings) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.mappings = mappings;
			return this;
		}
		thresholds(thresholds) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			const thresholdsResource = thresholds.build();
			this.internal.fieldConfig.defaults.thresholds = thresholdsResource;
			return this;
		}
		colorScheme(color) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			const colorResource = color.build();
			this.internal.fieldConfig.defaults.color = colorResource;
			return this;
		}
		dataLinks(links) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			const linksResources = links.map((builder1) => builder1.build());
			this.internal.fieldConfig.defaults.links = linksResources;
			return this;
		}
		actions(actions) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			const actionsResources = actions.map((builder1) => builder1.build());
			this.internal.fieldConfig.defaults.actions = actionsResources;
			return this;
		}
		noValue(noValue) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.noValue = noValue;
			return this;
		}
		fieldMinMax(fieldMinMax) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.fieldMinMax = fieldMinMax;
			return this;
		}
		overrides(overrides) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			this.internal.fieldConfig.overrides = overrides;
			return this;
		}
		withOverride(override) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.overrides) this.internal.fieldConfig.overrides = [];
			this.internal.fieldConfig.overrides.push(override);
			return this;
		}
		overrideByName(name, properties) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.overrides) this.internal.fieldConfig.overrides = [];
			this.internal.fieldConfig.overrides.push({
				matcher: {
					id: "byName",
					options: name
				},
				properties
			});
			return this;
		}
		overrideByRegexp(regexp, properties) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.overrides) this.internal.fieldConfig.overrides = [];
			this.internal.fieldConfig.overrides.push({
				matcher: {
					id: "byRegexp",
					options: regexp
				},
				properties
			});
			return this;
		}
		overrideByFieldType(fieldType, properties) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.overrides) this.internal.fieldConfig.overrides = [];
			this.internal.fieldConfig.overrides.push({
				matcher: {
					id: "byType",
					options: fieldType
				},
				properties
			});
			return this;
		}
		overrideByQuery(queryRefId, properties) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.overrides) this.internal.fieldConfig.overrides = [];
			this.internal.fieldConfig.overrides.push({
				matcher: {
					id: "byFrameRefID",
					options: queryRefId
				},
				properties
			});
			return this;
		}
		mode(mode) {
			if (!this.internal.options) this.internal.options = text.defaultOptions();
			this.internal.options.mode = mode;
			return this;
		}
		code(code) {
			if (!this.internal.options) this.internal.options = text.defaultOptions();
			const codeResource = code.build();
			this.internal.options.code = codeResource;
			return this;
		}
		content(content) {
			if (!this.internal.options) this.internal.options = text.defaultOptions();
			this.internal.options.content = content;
			return this;
		}
	};
	exports.PanelBuilder = PanelBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/text/visualizationV2Builder.gen.js
var require_visualizationV2Builder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.VisualizationV2Builder = void 0;
	const tslib_1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports));
	const dashboardv2 = tslib_1.__importStar(require_dashboardv2());
	const text = tslib_1.__importStar(require_text());
	var VisualizationV2Builder = class {
		constructor() {
			this.internal = dashboardv2.defaultVizConfigKind();
			this.internal.kind = "VizConfig";
			this.internal.group = "text";
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			this.internal.spec.options = text.defaultOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		displayName(displayName) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.displayName = displayName;
			return this;
		}
		displayNameFromDS(displayNameFromDS) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.displayNameFromDS = displayNameFromDS;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.description = description;
			return this;
		}
		path(path) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.path = path;
			return this;
		}
		unit(unit) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.unit = unit;
			return this;
		}
		decimals(decimals) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.decimals = decimals;
			return this;
		}
		min(min) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.min = min;
			return this;
		}
		max(max) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.max = max;
			return this;
		}
		mappings(mappings) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.mappings = mappings;
			return this;
		}
		thresholds(thresholds) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			const thresholdsResource = thresholds.build();
			this.internal.spec.fieldConfig.defaults.thresholds = thresholdsResource;
			return this;
		}
		colorScheme(color) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			const colorResource = color.build();
			this.internal.spec.fieldConfig.defaults.color = colorResource;
			return this;
		}
		dataLinks(links) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.links = links;
			return this;
		}
		actions(actions) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			const actionsResources = actions.map((builder1) => builder1.build());
			this.internal.spec.fieldConfig.defaults.actions = actionsResources;
			return this;
		}
		noValue(noValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.noValue = noValue;
			return this;
		}
		fieldMinMax(fieldMinMax) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.fieldMinMax = fieldMinMax;
			return this;
		}
		nullValueMode(nullValueMode) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.nullValueMode = nullValueMode;
			return this;
		}
		overrides(overrides) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			this.internal.spec.fieldConfig.overrides = overrides;
			return this;
		}
		override(override) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push(override);
			return this;
		}
		mode(mode) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.options) this.internal.spec.options = text.defaultOptions();
			this.internal.spec.options.mode = mode;
			return this;
		}
		code(code) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.options) this.internal.spec.options = text.defaultOptions();
			const codeResource = code.build();
			this.internal.spec.options.code = codeResource;
			return this;
		}
		content(content) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.options) this.internal.spec.options = text.defaultOptions();
			this.internal.spec.options.content = content;
			return this;
		}
		overrideByName(name, properties) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push({
				matcher: {
					id: "byName",
					options: name
				},
				properties
			});
			return this;
		}
		overrideByRegexp(regexp, properties) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push({
				matcher: {
					id: "byRegexp",
					options: regexp
				},
				properties
			});
			return this;
		}
		overrideByFieldType(fieldType, properties) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push({
				matcher: {
					id: "byType",
					options: fieldType
				},
				properties
			});
			return this;
		}
		overrideByQuery(queryRefId, properties) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push({
				matcher: {
					id: "byFrameRefID",
					options: queryRefId
				},
				properties
			});
			return this;
		}
	};
	exports.VisualizationV2Builder = VisualizationV2Builder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/text/codeOptionsBuilder.gen.js
var require_codeOptionsBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CodeOptionsBuilder = void 0;
	const text = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_text());
	var CodeOptionsBuilder = class {
		constructor() {
			this.internal = text.defaultCodeOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		language(language) {
			this.internal.language = language;
			return this;
		}
		showLineNumbers(showLineNumbers) {
			this.internal.showLineNumbers = showLineNumbers;
			return this;
		}
		showMiniMap(showMiniMap) {
			this.internal.showMiniMap = showMiniMap;
			return this;
		}
	};
	exports.CodeOptionsBuilder = CodeOptionsBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/text/visualizationBuilder.gen.js
var require_visualizationBuilder_gen$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.VisualizationBuilder = void 0;
	const tslib_1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports));
	const dashboardv2beta1 = tslib_1.__importStar(require_dashboardv2beta1());
	const text = tslib_1.__importStar(require_text());
	var VisualizationBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultVizConfigKind();
			this.internal.kind = "VizConfig";
			this.internal.group = "text";
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			this.internal.spec.options = text.defaultOptions();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		displayName(displayName) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.displayName = displayName;
			return this;
		}
		displayNameFromDS(displayNameFromDS) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.displayNameFromDS = displayNameFromDS;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.description = description;
			return this;
		}
		path(path) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.path = path;
			return this;
		}
		unit(unit) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.unit = unit;
			return this;
		}
		decimals(decimals) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.decimals = decimals;
			return this;
		}
		min(min) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.min = min;
			return this;
		}
		max(max) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.max = max;
			return this;
		}
		mappings(mappings) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.mappings = mappings;
			return this;
		}
		thresholds(thresholds) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			const thresholdsResource = thresholds.build();
			this.internal.spec.fieldConfig.defaults.thresholds = thresholdsResource;
			return this;
		}
		colorScheme(color) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			const colorResource = color.build();
			this.internal.spec.fieldConfig.defaults.color = colorResource;
			return this;
		}
		dataLinks(links) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.links = links;
			return this;
		}
		actions(actions) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			const actionsResources = actions.map((builder1) => builder1.build());
			this.internal.spec.fieldConfig.defaults.actions = actionsResources;
			return this;
		}
		noValue(noValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.noValue = noValue;
			return this;
		}
		fieldMinMax(fieldMinMax) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.fieldMinMax = fieldMinMax;
			return this;
		}
		nullValueMode(nullValueMode) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.nullValueMode = nullValueMode;
			return this;
		}
		overrides(overrides) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			this.internal.spec.fieldConfig.overrides = overrides;
			return this;
		}
		override(override) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push(override);
			return this;
		}
		mode(mode) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.options) this.internal.spec.options = text.defaultOptions();
			this.internal.spec.options.mode = mode;
			return this;
		}
		code(code) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.options) this.internal.spec.options = text.defaultOptions();
			const codeResource = code.build();
			this.internal.spec.options.code = codeResource;
			return this;
		}
		content(content) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.options) this.internal.spec.options = text.defaultOptions();
			this.internal.spec.options.content = content;
			return this;
		}
		overrideByName(name, properties) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push({
				matcher: {
					id: "byName",
					options: name
				},
				properties
			});
			return this;
		}
		overrideByRegexp(regexp, properties) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push({
				matcher: {
					id: "byRegexp",
					options: regexp
				},
				properties
			});
			return this;
		}
		overrideByFieldType(fieldType, properties) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push({
				matcher: {
					id: "byType",
					options: fieldType
				},
				properties
			});
			return this;
		}
		overrideByQuery(queryRefId, properties) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push({
				matcher: {
					id: "byFrameRefID",
					options: queryRefId
				},
				properties
			});
			return this;
		}
	};
	exports.VisualizationBuilder = VisualizationBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/text/index.js
var require_text = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const tslib_1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports));
	tslib_1.__exportStar(require_types_gen$1(), exports);
	tslib_1.__exportStar(require_panelBuilder_gen$1(), exports);
	tslib_1.__exportStar(require_visualizationV2Builder_gen$1(), exports);
	tslib_1.__exportStar(require_codeOptionsBuilder_gen(), exports);
	tslib_1.__exportStar(require_visualizationBuilder_gen$1(), exports);
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/timeseries/types.gen.js
var require_types_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.defaultFieldConfig = exports.defaultOptions = void 0;
	const common = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports)).__importStar(require_common());
	const defaultOptions = () => ({
		legend: {
			displayMode: common.LegendDisplayMode.List,
			placement: common.LegendPlacement.Bottom,
			showLegend: false,
			calcs: []
		},
		tooltip: common.defaultVizTooltipOptions()
	});
	exports.defaultOptions = defaultOptions;
	const defaultFieldConfig = () => common.defaultGraphFieldConfig();
	exports.defaultFieldConfig = defaultFieldConfig;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/timeseries/panelBuilder.gen.js
var require_panelBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.PanelBuilder = void 0;
	const tslib_1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports));
	const dashboard = tslib_1.__importStar(require_dashboard());
	const timeseries = tslib_1.__importStar(require_timeseries());
	/**
	* Dashboard panels are the basic visualization building blocks.
	*/
	var PanelBuilder = class {
		constructor() {
			this.internal = dashboard.defaultPanel();
			this.internal.type = "timeseries";
			this.internal.options = timeseries.defaultOptions();
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		id(id) {
			this.internal.id = id;
			return this;
		}
		targets(targets) {
			const targetsResources = targets.map((builder1) => builder1.build());
			this.internal.targets = targetsResources;
			return this;
		}
		withTarget(target) {
			if (!this.internal.targets) this.internal.targets = [];
			const targetResource = target.build();
			this.internal.targets.push(targetResource);
			return this;
		}
		title(title) {
			this.internal.title = title;
			return this;
		}
		description(description) {
			this.internal.description = description;
			return this;
		}
		transparent(transparent) {
			this.internal.transparent = transparent;
			return this;
		}
		datasource(datasource) {
			this.internal.datasource = datasource;
			return this;
		}
		gridPos(gridPos) {
			this.internal.gridPos = gridPos;
			return this;
		}
		height(h) {
			if (!this.internal.gridPos) this.internal.gridPos = dashboard.defaultGridPos();
			if (!(h > 0)) throw new Error("h must be > 0");
			this.internal.gridPos.h = h;
			return this;
		}
		span(w) {
			if (!this.internal.gridPos) this.internal.gridPos = dashboard.defaultGridPos();
			if (!(w > 0)) throw new Error("w must be > 0");
			if (!(w <= 24)) throw new Error("w must be <= 24");
			this.internal.gridPos.w = w;
			return this;
		}
		links(links) {
			const linksResources = links.map((builder1) => builder1.build());
			this.internal.links = linksResources;
			return this;
		}
		repeat(repeat) {
			this.internal.repeat = repeat;
			return this;
		}
		repeatDirection(repeatDirection) {
			this.internal.repeatDirection = repeatDirection;
			return this;
		}
		maxPerRow(maxPerRow) {
			this.internal.maxPerRow = maxPerRow;
			return this;
		}
		maxDataPoints(maxDataPoints) {
			this.internal.maxDataPoints = maxDataPoints;
			return this;
		}
		transformations(transformations) {
			this.internal.transformations = transformations;
			return this;
		}
		withTransformation(transformation) {
			if (!this.internal.transformations) this.internal.transformations = [];
			this.internal.transformations.push(transformation);
			return this;
		}
		interval(interval) {
			this.internal.interval = interval;
			return this;
		}
		timeFrom(timeFrom) {
			this.internal.timeFrom = timeFrom;
			return this;
		}
		timeShift(timeShift) {
			this.internal.timeShift = timeShift;
			return this;
		}
		hideTimeOverride(hideTimeOverride) {
			this.internal.hideTimeOverride = hideTimeOverride;
			return this;
		}
		timeCompare(timeCompare) {
			this.internal.timeCompare = timeCompare;
			return this;
		}
		libraryPanel(libraryPanel) {
			this.internal.libraryPanel = libraryPanel;
			return this;
		}
		cacheTimeout(cacheTimeout) {
			this.internal.cacheTimeout = cacheTimeout;
			return this;
		}
		queryCachingTTL(queryCachingTTL) {
			this.internal.queryCachingTTL = queryCachingTTL;
			return this;
		}
		displayName(displayName) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.displayName = displayName;
			return this;
		}
		unit(unit) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.unit = unit;
			return this;
		}
		decimals(decimals) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.decimals = decimals;
			return this;
		}
		min(min) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.min = min;
			return this;
		}
		max(max) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.max = max;
			return this;
		}
		mappings(mappings) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.mappings = mappings;
			return this;
		}
		thresholds(thresholds) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			const thresholdsResource = thresholds.build();
			this.internal.fieldConfig.defaults.thresholds = thresholdsResource;
			return this;
		}
		colorScheme(color) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			const colorResource = color.build();
			this.internal.fieldConfig.defaults.color = colorResource;
			return this;
		}
		dataLinks(links) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			const linksResources = links.map((builder1) => builder1.build());
			this.internal.fieldConfig.defaults.links = linksResources;
			return this;
		}
		actions(actions) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			const actionsResources = actions.map((builder1) => builder1.build());
			this.internal.fieldConfig.defaults.actions = actionsResources;
			return this;
		}
		noValue(noValue) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.noValue = noValue;
			return this;
		}
		fieldMinMax(fieldMinMax) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			this.internal.fieldConfig.defaults.fieldMinMax = fieldMinMax;
			return this;
		}
		overrides(overrides) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			this.internal.fieldConfig.overrides = overrides;
			return this;
		}
		withOverride(override) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.overrides) this.internal.fieldConfig.overrides = [];
			this.internal.fieldConfig.overrides.push(override);
			return this;
		}
		overrideByName(name, properties) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.overrides) this.internal.fieldConfig.overrides = [];
			this.internal.fieldConfig.overrides.push({
				matcher: {
					id: "byName",
					options: name
				},
				properties
			});
			return this;
		}
		overrideByRegexp(regexp, properties) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.overrides) this.internal.fieldConfig.overrides = [];
			this.internal.fieldConfig.overrides.push({
				matcher: {
					id: "byRegexp",
					options: regexp
				},
				properties
			});
			return this;
		}
		overrideByFieldType(fieldType, properties) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.overrides) this.internal.fieldConfig.overrides = [];
			this.internal.fieldConfig.overrides.push({
				matcher: {
					id: "byType",
					options: fieldType
				},
				properties
			});
			return this;
		}
		overrideByQuery(queryRefId, properties) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.overrides) this.internal.fieldConfig.overrides = [];
			this.internal.fieldConfig.overrides.push({
				matcher: {
					id: "byFrameRefID",
					options: queryRefId
				},
				properties
			});
			return this;
		}
		timezone(timezone) {
			if (!this.internal.options) this.internal.options = timeseries.defaultOptions();
			this.internal.options.timezone = timezone;
			return this;
		}
		legend(legend) {
			if (!this.internal.options) this.internal.options = timeseries.defaultOptions();
			const legendResource = legend.build();
			this.internal.options.legend = legendResource;
			return this;
		}
		tooltip(tooltip) {
			if (!this.internal.options) this.internal.options = timeseries.defaultOptions();
			const tooltipResource = tooltip.build();
			this.internal.options.tooltip = tooltipResource;
			return this;
		}
		orientation(orientation) {
			if (!this.internal.options) this.internal.options = timeseries.defaultOptions();
			this.internal.options.orientation = orientation;
			return this;
		}
		drawStyle(drawStyle) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.drawStyle = drawStyle;
			return this;
		}
		gradientMode(gradientMode) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.gradientMode = gradientMode;
			return this;
		}
		thresholdsStyle(thresholdsStyle) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			const thresholdsStyleResource = thresholdsStyle.build();
			this.internal.fieldConfig.defaults.custom.thresholdsStyle = thresholdsStyleResource;
			return this;
		}
		transform(transform) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.transform = transform;
			return this;
		}
		lineColor(lineColor) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.lineColor = lineColor;
			return this;
		}
		lineWidth(lineWidth) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.lineWidth = lineWidth;
			return this;
		}
		lineInterpolation(lineInterpolation) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.lineInterpolation = lineInterpolation;
			return this;
		}
		lineStyle(lineStyle) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			const lineStyleResource = lineStyle.build();
			this.internal.fieldConfig.defaults.custom.lineStyle = lineStyleResource;
			return this;
		}
		fillColor(fillColor) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.fillColor = fillColor;
			return this;
		}
		fillOpacity(fillOpacity) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.fillOpacity = fillOpacity;
			return this;
		}
		showPoints(showPoints) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.showPoints = showPoints;
			return this;
		}
		pointSize(pointSize) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.pointSize = pointSize;
			return this;
		}
		pointColor(pointColor) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.pointColor = pointColor;
			return this;
		}
		axisPlacement(axisPlacement) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.axisPlacement = axisPlacement;
			return this;
		}
		axisColorMode(axisColorMode) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.axisColorMode = axisColorMode;
			return this;
		}
		axisLabel(axisLabel) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.axisLabel = axisLabel;
			return this;
		}
		axisWidth(axisWidth) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.axisWidth = axisWidth;
			return this;
		}
		axisSoftMin(axisSoftMin) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.axisSoftMin = axisSoftMin;
			return this;
		}
		axisSoftMax(axisSoftMax) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.axisSoftMax = axisSoftMax;
			return this;
		}
		axisGridShow(axisGridShow) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.axisGridShow = axisGridShow;
			return this;
		}
		scaleDistribution(scaleDistribution) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			const scaleDistributionResource = scaleDistribution.build();
			this.internal.fieldConfig.defaults.custom.scaleDistribution = scaleDistributionResource;
			return this;
		}
		axisCenteredZero(axisCenteredZero) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.axisCenteredZero = axisCenteredZero;
			return this;
		}
		barAlignment(barAlignment) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.barAlignment = barAlignment;
			return this;
		}
		barWidthFactor(barWidthFactor) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.barWidthFactor = barWidthFactor;
			return this;
		}
		stacking(stacking) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			const stackingResource = stacking.build();
			this.internal.fieldConfig.defaults.custom.stacking = stackingResource;
			return this;
		}
		hideFrom(hideFrom) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			const hideFromResource = hideFrom.build();
			this.internal.fieldConfig.defaults.custom.hideFrom = hideFromResource;
			return this;
		}
		insertNulls(insertNulls) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.insertNulls = insertNulls;
			return this;
		}
		spanNulls(spanNulls) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.spanNulls = spanNulls;
			return this;
		}
		fillBelowTo(fillBelowTo) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.fillBelowTo = fillBelowTo;
			return this;
		}
		pointSymbol(pointSymbol) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.pointSymbol = pointSymbol;
			return this;
		}
		axisBorderShow(axisBorderShow) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.axisBorderShow = axisBorderShow;
			return this;
		}
		barMaxWidth(barMaxWidth) {
			if (!this.internal.fieldConfig) this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
			if (!this.internal.fieldConfig.defaults) this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
			if (!this.internal.fieldConfig.defaults.custom) this.internal.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.fieldConfig.defaults.custom.barMaxWidth = barMaxWidth;
			return this;
		}
	};
	exports.PanelBuilder = PanelBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/timeseries/visualizationV2Builder.gen.js
var require_visualizationV2Builder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.VisualizationV2Builder = void 0;
	const tslib_1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports));
	const dashboardv2 = tslib_1.__importStar(require_dashboardv2());
	const timeseries = tslib_1.__importStar(require_timeseries());
	var VisualizationV2Builder = class {
		constructor() {
			this.internal = dashboardv2.defaultVizConfigKind();
			this.internal.kind = "VizConfig";
			this.internal.group = "timeseries";
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			this.internal.spec.options = timeseries.defaultOptions();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		displayName(displayName) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.displayName = displayName;
			return this;
		}
		displayNameFromDS(displayNameFromDS) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.displayNameFromDS = displayNameFromDS;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.description = description;
			return this;
		}
		path(path) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.path = path;
			return this;
		}
		unit(unit) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.unit = unit;
			return this;
		}
		decimals(decimals) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.decimals = decimals;
			return this;
		}
		min(min) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.min = min;
			return this;
		}
		max(max) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.max = max;
			return this;
		}
		mappings(mappings) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.mappings = mappings;
			return this;
		}
		thresholds(thresholds) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			const thresholdsResource = thresholds.build();
			this.internal.spec.fieldConfig.defaults.thresholds = thresholdsResource;
			return this;
		}
		colorScheme(color) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			const colorResource = color.build();
			this.internal.spec.fieldConfig.defaults.color = colorResource;
			return this;
		}
		dataLinks(links) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.links = links;
			return this;
		}
		actions(actions) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			const actionsResources = actions.map((builder1) => builder1.build());
			this.internal.spec.fieldConfig.defaults.actions = actionsResources;
			return this;
		}
		noValue(noValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.noValue = noValue;
			return this;
		}
		fieldMinMax(fieldMinMax) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.fieldMinMax = fieldMinMax;
			return this;
		}
		nullValueMode(nullValueMode) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.nullValueMode = nullValueMode;
			return this;
		}
		overrides(overrides) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			this.internal.spec.fieldConfig.overrides = overrides;
			return this;
		}
		override(override) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push(override);
			return this;
		}
		timezone(timezone) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.options) this.internal.spec.options = timeseries.defaultOptions();
			this.internal.spec.options.timezone = timezone;
			return this;
		}
		legend(legend) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.options) this.internal.spec.options = timeseries.defaultOptions();
			const legendResource = legend.build();
			this.internal.spec.options.legend = legendResource;
			return this;
		}
		tooltip(tooltip) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.options) this.internal.spec.options = timeseries.defaultOptions();
			const tooltipResource = tooltip.build();
			this.internal.spec.options.tooltip = tooltipResource;
			return this;
		}
		orientation(orientation) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.options) this.internal.spec.options = timeseries.defaultOptions();
			this.internal.spec.options.orientation = orientation;
			return this;
		}
		drawStyle(drawStyle) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.drawStyle = drawStyle;
			return this;
		}
		gradientMode(gradientMode) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.gradientMode = gradientMode;
			return this;
		}
		thresholdsStyle(thresholdsStyle) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			const thresholdsStyleResource = thresholdsStyle.build();
			this.internal.spec.fieldConfig.defaults.custom.thresholdsStyle = thresholdsStyleResource;
			return this;
		}
		transform(transform) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.transform = transform;
			return this;
		}
		lineColor(lineColor) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.lineColor = lineColor;
			return this;
		}
		lineWidth(lineWidth) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.lineWidth = lineWidth;
			return this;
		}
		lineInterpolation(lineInterpolation) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.lineInterpolation = lineInterpolation;
			return this;
		}
		lineStyle(lineStyle) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			const lineStyleResource = lineStyle.build();
			this.internal.spec.fieldConfig.defaults.custom.lineStyle = lineStyleResource;
			return this;
		}
		fillColor(fillColor) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.fillColor = fillColor;
			return this;
		}
		fillOpacity(fillOpacity) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.fillOpacity = fillOpacity;
			return this;
		}
		showPoints(showPoints) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.showPoints = showPoints;
			return this;
		}
		pointSize(pointSize) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.pointSize = pointSize;
			return this;
		}
		pointColor(pointColor) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.pointColor = pointColor;
			return this;
		}
		axisPlacement(axisPlacement) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.axisPlacement = axisPlacement;
			return this;
		}
		axisColorMode(axisColorMode) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.axisColorMode = axisColorMode;
			return this;
		}
		axisLabel(axisLabel) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.axisLabel = axisLabel;
			return this;
		}
		axisWidth(axisWidth) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.axisWidth = axisWidth;
			return this;
		}
		axisSoftMin(axisSoftMin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.axisSoftMin = axisSoftMin;
			return this;
		}
		axisSoftMax(axisSoftMax) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.axisSoftMax = axisSoftMax;
			return this;
		}
		axisGridShow(axisGridShow) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.axisGridShow = axisGridShow;
			return this;
		}
		scaleDistribution(scaleDistribution) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			const scaleDistributionResource = scaleDistribution.build();
			this.internal.spec.fieldConfig.defaults.custom.scaleDistribution = scaleDistributionResource;
			return this;
		}
		axisCenteredZero(axisCenteredZero) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.axisCenteredZero = axisCenteredZero;
			return this;
		}
		barAlignment(barAlignment) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.barAlignment = barAlignment;
			return this;
		}
		barWidthFactor(barWidthFactor) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.barWidthFactor = barWidthFactor;
			return this;
		}
		stacking(stacking) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			const stackingResource = stacking.build();
			this.internal.spec.fieldConfig.defaults.custom.stacking = stackingResource;
			return this;
		}
		hideFrom(hideFrom) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			const hideFromResource = hideFrom.build();
			this.internal.spec.fieldConfig.defaults.custom.hideFrom = hideFromResource;
			return this;
		}
		insertNulls(insertNulls) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.insertNulls = insertNulls;
			return this;
		}
		spanNulls(spanNulls) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.spanNulls = spanNulls;
			return this;
		}
		fillBelowTo(fillBelowTo) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.fillBelowTo = fillBelowTo;
			return this;
		}
		pointSymbol(pointSymbol) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.pointSymbol = pointSymbol;
			return this;
		}
		axisBorderShow(axisBorderShow) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.axisBorderShow = axisBorderShow;
			return this;
		}
		barMaxWidth(barMaxWidth) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.barMaxWidth = barMaxWidth;
			return this;
		}
		overrideByName(name, properties) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push({
				matcher: {
					id: "byName",
					options: name
				},
				properties
			});
			return this;
		}
		overrideByRegexp(regexp, properties) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push({
				matcher: {
					id: "byRegexp",
					options: regexp
				},
				properties
			});
			return this;
		}
		overrideByFieldType(fieldType, properties) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push({
				matcher: {
					id: "byType",
					options: fieldType
				},
				properties
			});
			return this;
		}
		overrideByQuery(queryRefId, properties) {
			if (!this.internal.spec) this.internal.spec = dashboardv2.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push({
				matcher: {
					id: "byFrameRefID",
					options: queryRefId
				},
				properties
			});
			return this;
		}
	};
	exports.VisualizationV2Builder = VisualizationV2Builder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/timeseries/visualizationBuilder.gen.js
var require_visualizationBuilder_gen = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.VisualizationBuilder = void 0;
	const tslib_1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports));
	const dashboardv2beta1 = tslib_1.__importStar(require_dashboardv2beta1());
	const timeseries = tslib_1.__importStar(require_timeseries());
	var VisualizationBuilder = class {
		constructor() {
			this.internal = dashboardv2beta1.defaultVizConfigKind();
			this.internal.kind = "VizConfig";
			this.internal.group = "timeseries";
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			this.internal.spec.options = timeseries.defaultOptions();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
		}
		/**
		* Builds the object.
		*/
		build() {
			return this.internal;
		}
		displayName(displayName) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.displayName = displayName;
			return this;
		}
		displayNameFromDS(displayNameFromDS) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.displayNameFromDS = displayNameFromDS;
			return this;
		}
		description(description) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.description = description;
			return this;
		}
		path(path) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.path = path;
			return this;
		}
		unit(unit) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.unit = unit;
			return this;
		}
		decimals(decimals) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.decimals = decimals;
			return this;
		}
		min(min) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.min = min;
			return this;
		}
		max(max) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.max = max;
			return this;
		}
		mappings(mappings) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.mappings = mappings;
			return this;
		}
		thresholds(thresholds) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			const thresholdsResource = thresholds.build();
			this.internal.spec.fieldConfig.defaults.thresholds = thresholdsResource;
			return this;
		}
		colorScheme(color) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			const colorResource = color.build();
			this.internal.spec.fieldConfig.defaults.color = colorResource;
			return this;
		}
		dataLinks(links) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.links = links;
			return this;
		}
		actions(actions) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			const actionsResources = actions.map((builder1) => builder1.build());
			this.internal.spec.fieldConfig.defaults.actions = actionsResources;
			return this;
		}
		noValue(noValue) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.noValue = noValue;
			return this;
		}
		fieldMinMax(fieldMinMax) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.fieldMinMax = fieldMinMax;
			return this;
		}
		nullValueMode(nullValueMode) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.nullValueMode = nullValueMode;
			return this;
		}
		overrides(overrides) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			this.internal.spec.fieldConfig.overrides = overrides;
			return this;
		}
		override(override) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push(override);
			return this;
		}
		timezone(timezone) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.options) this.internal.spec.options = timeseries.defaultOptions();
			this.internal.spec.options.timezone = timezone;
			return this;
		}
		legend(legend) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.options) this.internal.spec.options = timeseries.defaultOptions();
			const legendResource = legend.build();
			this.internal.spec.options.legend = legendResource;
			return this;
		}
		tooltip(tooltip) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.options) this.internal.spec.options = timeseries.defaultOptions();
			const tooltipResource = tooltip.build();
			this.internal.spec.options.tooltip = tooltipResource;
			return this;
		}
		orientation(orientation) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.options) this.internal.spec.options = timeseries.defaultOptions();
			this.internal.spec.options.orientation = orientation;
			return this;
		}
		drawStyle(drawStyle) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.drawStyle = drawStyle;
			return this;
		}
		gradientMode(gradientMode) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.gradientMode = gradientMode;
			return this;
		}
		thresholdsStyle(thresholdsStyle) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			const thresholdsStyleResource = thresholdsStyle.build();
			this.internal.spec.fieldConfig.defaults.custom.thresholdsStyle = thresholdsStyleResource;
			return this;
		}
		transform(transform) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.transform = transform;
			return this;
		}
		lineColor(lineColor) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.lineColor = lineColor;
			return this;
		}
		lineWidth(lineWidth) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.lineWidth = lineWidth;
			return this;
		}
		lineInterpolation(lineInterpolation) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.lineInterpolation = lineInterpolation;
			return this;
		}
		lineStyle(lineStyle) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			const lineStyleResource = lineStyle.build();
			this.internal.spec.fieldConfig.defaults.custom.lineStyle = lineStyleResource;
			return this;
		}
		fillColor(fillColor) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.fillColor = fillColor;
			return this;
		}
		fillOpacity(fillOpacity) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.fillOpacity = fillOpacity;
			return this;
		}
		showPoints(showPoints) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.showPoints = showPoints;
			return this;
		}
		pointSize(pointSize) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.pointSize = pointSize;
			return this;
		}
		pointColor(pointColor) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.pointColor = pointColor;
			return this;
		}
		axisPlacement(axisPlacement) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.axisPlacement = axisPlacement;
			return this;
		}
		axisColorMode(axisColorMode) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.axisColorMode = axisColorMode;
			return this;
		}
		axisLabel(axisLabel) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.axisLabel = axisLabel;
			return this;
		}
		axisWidth(axisWidth) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.axisWidth = axisWidth;
			return this;
		}
		axisSoftMin(axisSoftMin) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.axisSoftMin = axisSoftMin;
			return this;
		}
		axisSoftMax(axisSoftMax) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.axisSoftMax = axisSoftMax;
			return this;
		}
		axisGridShow(axisGridShow) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.axisGridShow = axisGridShow;
			return this;
		}
		scaleDistribution(scaleDistribution) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			const scaleDistributionResource = scaleDistribution.build();
			this.internal.spec.fieldConfig.defaults.custom.scaleDistribution = scaleDistributionResource;
			return this;
		}
		axisCenteredZero(axisCenteredZero) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.axisCenteredZero = axisCenteredZero;
			return this;
		}
		barAlignment(barAlignment) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.barAlignment = barAlignment;
			return this;
		}
		barWidthFactor(barWidthFactor) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.barWidthFactor = barWidthFactor;
			return this;
		}
		stacking(stacking) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			const stackingResource = stacking.build();
			this.internal.spec.fieldConfig.defaults.custom.stacking = stackingResource;
			return this;
		}
		hideFrom(hideFrom) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			const hideFromResource = hideFrom.build();
			this.internal.spec.fieldConfig.defaults.custom.hideFrom = hideFromResource;
			return this;
		}
		insertNulls(insertNulls) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.insertNulls = insertNulls;
			return this;
		}
		spanNulls(spanNulls) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.spanNulls = spanNulls;
			return this;
		}
		fillBelowTo(fillBelowTo) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.fillBelowTo = fillBelowTo;
			return this;
		}
		pointSymbol(pointSymbol) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.pointSymbol = pointSymbol;
			return this;
		}
		axisBorderShow(axisBorderShow) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.axisBorderShow = axisBorderShow;
			return this;
		}
		barMaxWidth(barMaxWidth) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.defaults) this.internal.spec.fieldConfig.defaults = dashboardv2beta1.defaultFieldConfig();
			if (!this.internal.spec.fieldConfig.defaults.custom) this.internal.spec.fieldConfig.defaults.custom = timeseries.defaultFieldConfig();
			this.internal.spec.fieldConfig.defaults.custom.barMaxWidth = barMaxWidth;
			return this;
		}
		overrideByName(name, properties) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push({
				matcher: {
					id: "byName",
					options: name
				},
				properties
			});
			return this;
		}
		overrideByRegexp(regexp, properties) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push({
				matcher: {
					id: "byRegexp",
					options: regexp
				},
				properties
			});
			return this;
		}
		overrideByFieldType(fieldType, properties) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push({
				matcher: {
					id: "byType",
					options: fieldType
				},
				properties
			});
			return this;
		}
		overrideByQuery(queryRefId, properties) {
			if (!this.internal.spec) this.internal.spec = dashboardv2beta1.defaultVizConfigSpec();
			if (!this.internal.spec.fieldConfig) this.internal.spec.fieldConfig = dashboardv2beta1.defaultFieldConfigSource();
			if (!this.internal.spec.fieldConfig.overrides) this.internal.spec.fieldConfig.overrides = [];
			this.internal.spec.fieldConfig.overrides.push({
				matcher: {
					id: "byFrameRefID",
					options: queryRefId
				},
				properties
			});
			return this;
		}
	};
	exports.VisualizationBuilder = VisualizationBuilder;
}));
// node_modules/@grafana/grafana-foundation-sdk/dist/timeseries/index.js
var require_timeseries = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const tslib_1 = (init_tslib_es6(), require_rolldown_runtime.__toCommonJS(tslib_es6_exports));
	tslib_1.__exportStar(require_types_gen(), exports);
	tslib_1.__exportStar(require_panelBuilder_gen(), exports);
	tslib_1.__exportStar(require_visualizationV2Builder_gen(), exports);
	tslib_1.__exportStar(require_visualizationBuilder_gen(), exports);
}));
// src/render/pipeline/grafana-dashboard.ts
var import_common = /* @__PURE__ */ require_rolldown_runtime.__toESM(require_common(), 1);
var import_dashboard = /* @__PURE__ */ require_rolldown_runtime.__toESM(require_dashboard(), 1);
var import_prometheus = /* @__PURE__ */ require_rolldown_runtime.__toESM(require_prometheus(), 1);
var import_text = /* @__PURE__ */ require_rolldown_runtime.__toESM(require_text(), 1);
var import_timeseries = /* @__PURE__ */ require_rolldown_runtime.__toESM(require_timeseries(), 1);
function dashboards(input) {
	return input.flags.filter(({ flag }) => (flag.metrics ?? []).length > 0).map((rendered) => ({
		file: `${rendered.flag.key}.dashboard.json`,
		text: `${withoutCommands(JSON.stringify(dashboardOf(rendered, input), null, 2))}\n`
	}));
}
/** JSON in which no runner of GitHub sees a command: `##[` and the line separators, which JSON allows, are escaped. */
function withoutCommands(json) {
	return json.replaceAll("##[", "#\\u0023[").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
/** A variable of the dashboard, in place of the environment. */
const ENVIRONMENT = "$environment";
const SOURCE = {
	type: "prometheus",
	uid: "$source"
};
function dashboardOf({ flag, places }, { promql, sha256 }) {
	const drawn = (flag.metrics ?? []).filter(({ question, source }) => question.kind === "query" && promql.has(source));
	const others = (flag.metrics ?? []).filter((metric) => !drawn.includes(metric));
	const builder = new import_dashboard.DashboardBuilder(flag.key).uid(`flaghoist-${sha256(flag.key).slice(0, 16)}`).description(flag.description).tags(["flaghoist"]).readonly().tooltip(import_dashboard.DashboardCursorSync.Crosshair).time({
		from: "now-48h",
		to: "now"
	}).withVariable(new import_dashboard.DatasourceVariableBuilder("source").type("prometheus")).withVariable(environmentVariable(places.map(({ environment }) => environment))).annotation(landings(flag)).withPanel(exposurePanel(flag));
	for (const metrics of byPanel(drawn)) builder.withPanel(metricPanel(flag, metrics));
	if (others.length > 0) builder.withPanel(elsewherePanel(others));
	for (const [title, url] of Object.entries(flag.links ?? {})) builder.link(new import_dashboard.DashboardLinkBuilder(title).url(url).targetBlank(true));
	return builder.build();
}
/** The last environment of the pipeline is the one that matters most. */
function environmentVariable(names) {
	const last = names.at(-1) ?? "";
	return new import_dashboard.CustomVariableBuilder("environment").values(names.join(",")).current({
		selected: true,
		text: last,
		value: last
	});
}
/** Each scrape reports the last landing, which is drawn at its own moment. Grafana counts in milliseconds. */
function landings({ key }) {
	return new import_dashboard.AnnotationQueryBuilder().name("Landings").datasource(SOURCE).enable(true).iconColor("blue").expr(`${require_openmetrics.selector(require_openmetrics.LANDED, {
		flag: key,
		environment: ENVIRONMENT
	})} * 1000`).useValueForTime(true).step("60s").titleFormat(key);
}
function exposurePanel({ key }) {
	return panelOf("Users with the flag", require_openmetrics.selector(require_openmetrics.EXPOSURE, {
		flag: key,
		environment: ENVIRONMENT
	}), "{{service}}").unit("percentunit").min(0).max(1);
}
const UNITS = {
	ratio: "percentunit",
	percent: "percent",
	seconds: "s",
	count: "short"
};
/** The metrics of each panel. Values of two units have no common scale. */
function byPanel(metrics) {
	const keyOf = ({ name, panel, unit }) => JSON.stringify(panel === void 0 ? [name] : [panel, unit]);
	return [...require_opening.grouped(metrics, keyOf).values()];
}
function metricPanel(flag, metrics) {
	const [first, ...others] = metrics;
	const isShared = others.length > 0;
	const panel = panelOf(first.panel ?? nameOf(first), queryOf(flag, first), legendOf(first)).description(metrics.map((metric) => `${isShared ? `${nameOf(metric)}: ` : ""}${demandsOf(metric)}`).join("\n\n")).unit(UNITS[first.unit]).interval(first.interval);
	others.forEach((metric, index) => panel.withTarget(targetOf(`A${index + 1}`, queryOf(flag, metric), legendOf(metric))));
	const steps = commonStepsOf(metrics);
	if (steps.length < 2) return panel;
	return panel.thresholds(new import_dashboard.ThresholdsConfigBuilder().mode(import_dashboard.ThresholdsMode.Absolute).steps([...steps])).thresholdsStyle(new import_common.GraphThresholdsStyleConfigBuilder().mode(import_common.GraphThresholdsStyleMode.LineAndArea));
	function legendOf(metric) {
		return isShared ? nameOf(metric) : metric.name;
	}
}
function nameOf({ title, name }) {
	return title ?? name;
}
function panelOf(title, expr, legend) {
	return new import_timeseries.PanelBuilder().title(title).datasource(SOURCE).height(8).span(12).withTarget(targetOf("A", expr, legend));
}
function targetOf(id, expr, legend) {
	return new import_prometheus.DataqueryBuilder().refId(id).expr(expr).legendFormat(legend).range();
}
function queryOf(flag, { question, traffic }) {
	const window = require_opening.durationOf(traffic?.window ?? "1h");
	return require_judging.filledQuery(textOf(question), {
		environment: ENVIRONMENT,
		flag: flag.key,
		window
	});
}
function textOf(question) {
	return question.kind === "query" ? question.query : question.at;
}
function demandsOf({ good, warning, critical }) {
	const limits = [["warning", warning], ["critical", critical]].flatMap(([name, limit]) => {
		if (limit === null) return [];
		const length = limit.for === null ? "" : ` for ${limit.for}`;
		return [`${name} ${limit.when}${length}`];
	});
	return [`good ${good}`, ...limits].join(", ");
}
const COLOURS = {
	good: "green",
	between: "blue",
	warning: "yellow",
	critical: "red",
	silent: "transparent"
};
/** A panel has one scale of colours. Metrics with different thresholds get none. */
function commonStepsOf(metrics) {
	const [first = [], ...others] = metrics.map((metric) => {
		const rules = require_judging.rulesOf(metric);
		return rules === null ? [] : stepsOf(rules);
	});
	return others.every((steps) => JSON.stringify(steps) === JSON.stringify(first)) ? first : [];
}
/**
* The colour of each zone is what the gate says about a value in it, from the lowest zone on. What compares with the time
* before a landing has no fixed value.
*/
function stepsOf(rules) {
	const { good, warning, critical } = rules;
	const bounds = [
		good,
		warning?.when,
		critical?.when
	].flatMap((threshold) => threshold?.kind === "value" ? [threshold.bound.value] : []);
	const starts = [...new Set(bounds)].toSorted((a, b) => a - b);
	const zones = [null, ...starts].map((value, index) => ({
		value,
		color: colourOf(between(value, starts[index]))
	}));
	return zones.filter(({ color }, index) => color !== zones[index - 1]?.color);
	/** A value that is compared with earlier ones has no fixed colour. */
	function colourOf(value) {
		const kind = require_judging.classOf(value, rules);
		return COLOURS[kind === "between" && good.kind === "before" ? "silent" : kind];
	}
}
/** A value inside a zone. */
function between(start, end) {
	if (start === null) return (end ?? 0) - 1;
	return end === void 0 ? start + 1 : (start + end) / 2;
}
function elsewherePanel(metrics) {
	const lines = metrics.map((metric) => `- **${nameOf(metric)}** (${metric.source}): ${demandsOf(metric)}`);
	return new import_text.PanelBuilder().title("Not in Prometheus").height(8).span(12).mode(import_text.TextMode.Markdown).content(lines.join("\n"));
}
exports.dashboards = dashboards;
