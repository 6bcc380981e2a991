import { loadNative } from "./sandbox.js";
import { MlgateError } from "./core.js";
import { Worker, parentPort, workerData } from "node:worker_threads";
// packages/images/pixels.ts
/** More than Pillow's own limit of 2 × 89 million would refuse; a photo has 12 to 50 million. */
const mostPixels = 1e8;
/** Gives the memory of an image back now: until the garbage collector comes, hundreds of megabytes would pile up. */
function letGo({ samples: { buffer, byteLength } }) {
	if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}
// packages/images/sniff.ts
const isText = (head) => /^\s*(?:<\?xml|<!--|<!doctype|<svg|<html)/i.test(head);
/** The first that matches is right. Names of files prove nothing. */
const kinds = [
	[(_, bytes) => bytes === 0, {
		readable: false,
		is: "is empty"
	}],
	[(head) => head.startsWith("ÿØÿ"), {
		readable: true,
		format: "jpeg"
	}],
	[(head) => head.startsWith("PNG\r\n\n"), {
		readable: true,
		format: "png"
	}],
	[(head) => /^RIFF[\s\S]{4}WEBP/.test(head), {
		readable: true,
		format: "webp"
	}],
	[(head) => /^GIF8[79]a/.test(head), {
		readable: true,
		format: "gif"
	}],
	[(head) => /^(?:II\*\0|MM\0\*)/.test(head), {
		readable: true,
		format: "tiff"
	}],
	[(head) => /^[\s\S]{4}ftyp(?:avif|avis)/.test(head), {
		readable: true,
		format: "avif"
	}],
	[(head) => head.startsWith("version https://git-lfs.github.com/spec/"), {
		readable: false,
		is: "is a Git LFS pointer: the image itself was not downloaded (git lfs pull)"
	}],
	[(head) => isText(head) && /<svg/i.test(head), {
		readable: false,
		is: "is an SVG drawing, which may refer to other files and is never opened"
	}],
	[isText, {
		readable: false,
		is: "is a page of HTML or XML, not an image"
	}],
	[(head) => head.startsWith("%PDF"), {
		readable: false,
		is: "is a PDF file, not an image"
	}],
	[(head) => head.startsWith("BM"), {
		readable: false,
		is: "is a BMP image, which is not read; PNG holds the same"
	}]
];
/** Bytes that `kindOf` wants to see. */
const headBytes = 1024;
/**
* @param head the first `headBytes` of a file, or all of it.
* @param bytes the size of the whole.
*/
function kindOf(head, bytes) {
	const text = Buffer.from(head.subarray(0, headBytes)).toString("latin1");
	return kinds.find(([matches]) => matches(text, bytes))?.[1] ?? {
		readable: false,
		is: "is no image that can be read (JPEG, PNG, WebP, GIF, TIFF, AVIF)"
	};
}
// packages/images/decode.ts
/** Bytes of one file. */
const mostBytes = 2 ** 28;
/**
* A decoder that opens JPEG, PNG, WebP, GIF, TIFF and AVIF and nothing else; of an animation the first frame. It
* decodes as Pillow, TensorFlow and OpenCV do: no colour profile is applied and transparency is dropped. Belongs
* into a child process: native code reads what the file says.
*/
async function openDecoder() {
	const { default: sharp } = await loadNative("sharp");
	sharp.cache(false);
	sharp.concurrency(1);
	sharp.block({ operation: ["VipsForeignLoad"] });
	sharp.unblock({ operation: [
		"Jpeg",
		"Png",
		"Webp",
		"Nsgif",
		"Tiff",
		"Heif"
	].map((format) => `VipsForeignLoad${format}`) });
	return async (bytes, { name, channels, orient }) => {
		const kind = kindOf(bytes, bytes.length);
		if (!kind.readable) throw notReadable(name, kind.is);
		const { data, info } = await sharp(bytes, {
			failOn: "error",
			limitInputPixels: mostPixels,
			ignoreIcc: true,
			pages: 1,
			autoOrient: orient
		}).toColourspace("srgb").removeAlpha().raw().toBuffer({ resolveWithObject: true }).catch((cause) => {
			throw notReadable(name, `cannot be decoded: ${sentenceOf(cause)}`, cause);
		});
		const samples = channels === "gray" ? greyOf(data, info.channels) : colourOf(data, info.channels);
		return {
			width: info.width,
			height: info.height,
			channels: channels === "gray" ? 1 : 3,
			samples
		};
	};
}
/** @throws MlgateError MG5040 that says what is wrong with an image. */
function notReadable(name, what, cause) {
	return new MlgateError({
		code: "MG5040",
		message: `${name} ${what}.`,
		hint: "Mend the image or take it out of the data; it would be neither right nor wrong.",
		place: { file: name }
	}, { cause });
}
function sentenceOf(cause) {
	return ((cause instanceof Error ? cause.message : String(cause)).split("\n")[0] ?? "").slice(0, 300).replace(/[.\s]+$/, "");
}
/** Three channels, of one the same three times. */
function colourOf(data, channels) {
	if (channels === 3) return data;
	const samples = new Uint8Array(data.length * 3);
	for (let from = 0, to = 0; from < data.length; from++, to += 3) {
		const level = data[from];
		samples[to] = level;
		samples[to + 1] = level;
		samples[to + 2] = level;
	}
	return samples;
}
/** Brightness by ITU-R 601-2, in whole numbers as Pillow's `convert("L")` has it. */
function greyOf(data, channels) {
	if (channels === 1) return data;
	const samples = new Uint8Array(data.length / 3);
	for (let from = 0, to = 0; to < samples.length; from += 3, to++) {
		const red = Math.imul(data[from], 19595);
		const green = Math.imul(data[from + 1], 38470);
		const blue = Math.imul(data[from + 2], 7471);
		samples[to] = red + green + blue + 32768 >> 16;
	}
	return samples;
}
// packages/images/convolve.ts
/** Bits behind the point of Pillow's weights: with 8 of a sample and 2 for overshoot they fill 32. */
const fractionBits$1 = 22;
/**
* Both directions with whole numbers, and whole grey levels between them, to the last bit of Pillow's `resize`.
* Source: `ImagingResampleHorizontal_8bpc` and `…Vertical_8bpc` of its Resample.c.
*/
function convolveWhole(image, x, y) {
	const { channels } = image;
	const [width, height] = [x.starts.length, y.starts.length];
	const length = width * channels;
	const across = channels === 1 ? acrossWholeGrey : acrossWhole;
	const linesOf = lineKeeper(y, () => new Uint8Array(length), (row, line) => across(image, row, x, line));
	const samples = new Uint8Array(height * length);
	const sums = new Int32Array(length);
	for (let row = 0; row < height; row++) {
		sums.fill(half);
		const { lines, weights } = linesOf(row);
		for (let k = 0; k < lines.length; k += 4) addWhole(sums, lines, weights, k);
		writeLevels$1(sums, samples, row * length);
	}
	return {
		width,
		height,
		channels,
		samples
	};
}
/** Both directions with fractions, which are kept where the samples can hold them, and rounded where they cannot. */
function convolve(image, x, y, make) {
	const { channels } = image;
	const [width, height] = [x.starts.length, y.starts.length];
	const length = width * channels;
	const across = channels === 1 ? acrossGrey : acrossColour;
	const linesOf = lineKeeper(y, () => new Float64Array(length), (row, line) => across(image, row, x, line));
	const samples = make(height * length);
	const write = samples instanceof Uint8Array ? writeRounded$1 : writeFractions$1;
	const sums = new Float64Array(length);
	for (let row = 0; row < height; row++) {
		sums.fill(0);
		const { lines, weights } = linesOf(row);
		for (let k = 0; k < lines.length; k += 4) add(sums, lines, weights, k);
		write(sums, samples, row * length);
	}
	return {
		width,
		height,
		channels,
		samples
	};
}
const half = 2 ** 21;
/**
* Weighs source rows sideways when an output row first needs them, and keeps no more than one output row needs: what
* lies between rows that a filter picks is never looked at.
*
* @returns the same arrays for every row.
*/
function lineKeeper({ starts, weights, most }, make, across) {
	const kept = Array.from({ length: most }, make);
	const rows = new Int32Array(most).fill(-1);
	const filled = Math.ceil(most / 4) * 4;
	const found = {
		lines: new Array(filled).fill(kept[0]),
		weights: new Array(filled).fill(0)
	};
	return (row) => {
		for (let k = 0; k < most; k++) {
			const weight = weights[row * most + k];
			const source = starts[row] + k;
			const place = source % most;
			const line = kept[place];
			if (weight !== 0 && rows[place] !== source) {
				across(source, line);
				rows[place] = source;
			}
			found.lines[k] = line;
			found.weights[k] = weight;
		}
		return found;
	};
}
function acrossWhole({ samples, width }, row, { starts, most, weights }, line) {
	const count = starts.length;
	for (let column = 0, k = 0, out = 0; column < count; column++, out += 3) {
		let at = (row * width + starts[column]) * 3;
		let red = half;
		let green = half;
		let blue = half;
		for (const end = k + most; k < end; k++, at += 3) {
			const weight = weights[k];
			red = red + Math.imul(samples[at], weight) | 0;
			green = green + Math.imul(samples[at + 1], weight) | 0;
			blue = blue + Math.imul(samples[at + 2], weight) | 0;
		}
		line[out] = wholeLevel(red);
		line[out + 1] = wholeLevel(green);
		line[out + 2] = wholeLevel(blue);
	}
}
function acrossWholeGrey({ samples, width }, row, { starts, most, weights }, line) {
	const count = starts.length;
	for (let column = 0, k = 0; column < count; column++) {
		let at = row * width + starts[column];
		let sum = half;
		for (const end = k + most; k < end; k++) sum = sum + Math.imul(samples[at++], weights[k]) | 0;
		line[column] = wholeLevel(sum);
	}
}
function addWhole(sums, lines, weights, k) {
	const a = lines[k];
	const b = lines[k + 1];
	const c = lines[k + 2];
	const d = lines[k + 3];
	const p = weights[k];
	const q = weights[k + 1];
	const r = weights[k + 2];
	const s = weights[k + 3];
	for (let i = 0; i < sums.length; i++) sums[i] = sums[i] + Math.imul(a[i], p) + Math.imul(b[i], q) + Math.imul(c[i], r) + Math.imul(d[i], s) | 0;
}
function writeLevels$1(sums, samples, start) {
	for (let i = 0; i < sums.length; i++) samples[start + i] = wholeLevel(sums[i]);
}
function wholeLevel(sum) {
	const level = sum >> fractionBits$1;
	return level < 0 ? 0 : level > 255 ? 255 : level;
}
function acrossColour({ samples, width }, row, { starts, most, weights }, line) {
	const count = starts.length;
	for (let column = 0, k = 0, out = 0; column < count; column++, out += 3) {
		let at = (row * width + starts[column]) * 3;
		let red = 0;
		let green = 0;
		let blue = 0;
		for (const end = k + most; k < end; k++, at += 3) {
			const weight = weights[k];
			red += samples[at] * weight;
			green += samples[at + 1] * weight;
			blue += samples[at + 2] * weight;
		}
		line[out] = red;
		line[out + 1] = green;
		line[out + 2] = blue;
	}
}
function acrossGrey({ samples, width }, row, { starts, most, weights }, line) {
	const count = starts.length;
	for (let column = 0, k = 0; column < count; column++) {
		let at = row * width + starts[column];
		let sum = 0;
		for (const end = k + most; k < end; k++) sum += samples[at++] * weights[k];
		line[column] = sum;
	}
}
function add(sums, lines, weights, k) {
	const a = lines[k];
	const b = lines[k + 1];
	const c = lines[k + 2];
	const d = lines[k + 3];
	const p = weights[k];
	const q = weights[k + 1];
	const r = weights[k + 2];
	const s = weights[k + 3];
	for (let i = 0; i < sums.length; i++) sums[i] = sums[i] + a[i] * p + b[i] * q + c[i] * r + d[i] * s;
}
function writeFractions$1(sums, samples, start) {
	samples.set(sums, start);
}
function writeRounded$1(sums, samples, start) {
	for (let i = 0; i < sums.length; i++) {
		const sum = sums[i];
		samples[start + i] = sum <= 0 ? 0 : sum >= 255 ? 255 : sum + .5 | 0;
	}
}
/** With weights as whole numbers, `fractionBits` of them behind the point, rounded as Pillow does. */
function wholeTaps({ most, starts, weights }) {
	return {
		most,
		starts,
		weights: Int32Array.from(weights, (weight) => Math.trunc(weight * 2 ** 22 + Math.sign(weight) / 2))
	};
}
const triangle = (distance) => Math.max(0, 1 - Math.abs(distance));
/** Keys' cubic convolution; `a` is its slope at 1. */
function cubic(a) {
	return (distance) => {
		const x = Math.abs(distance);
		if (x < 1) return ((a + 2) * x - (a + 3)) * x * x + 1;
		return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
	};
}
function sinc(x) {
	return x === 0 ? 1 : Math.sin(x * Math.PI) / (x * Math.PI);
}
/**
* The filters of Pillow's `resize`, which widen when an image becomes smaller so that every source pixel counts.
* Source: `precompute_coeffs` of Pillow's Resample.c.
*/
const widening = {
	bilinear: {
		support: 1,
		filter: triangle
	},
	bicubic: {
		support: 2,
		filter: cubic(-.5)
	},
	lanczos: {
		support: 3,
		filter: (x) => Math.abs(x) < 3 ? sinc(x) * sinc(x / 3) : 0
	}
};
function wideningTaps(name, from, to) {
	const { support, filter } = widening[name];
	const scale = from / to;
	const width = Math.max(scale, 1);
	const reach = support * width;
	return gather(to, from, (index) => {
		const center = (index + .5) * scale;
		const first = Math.max(0, Math.trunc(center - reach + .5));
		const last = Math.min(from, Math.trunc(center + reach + .5));
		return normalized({
			first,
			values: Array.from({ length: last - first }, (_, k) => filter((first + k - center + .5) / width))
		});
	});
}
/** Two neighbours, the edge repeated: `INTER_LINEAR` of OpenCV, `bilinear` of tf.image.resize. */
function linearTaps(from, to) {
	return pointTaps(from, to, 0, 1, triangle);
}
/** Four neighbours, the edge repeated: `INTER_CUBIC` of OpenCV, whose slope is −0.75. */
function cubicTaps(from, to) {
	return pointTaps(from, to, -1, 2, cubic(-.75));
}
/** Four neighbours; those beyond the edge are left out and the others made up to 1: `bicubic` of tf.image.resize. */
function innerCubicTaps(from, to) {
	const filter = cubic(-.5);
	return gather(to, from, (index) => {
		const place = (index + .5) * from / to - .5;
		const first = Math.max(0, Math.floor(place) - 1);
		const last = Math.min(from - 1, Math.floor(place) + 2);
		return normalized({
			first,
			values: Array.from({ length: last - first + 1 }, (_, k) => filter(first + k - place))
		});
	});
}
/** Filters that do not widen, around `(index + ½) · from / to − ½`; what lies beyond the edge counts as the edge. */
function pointTaps(from, to, low, high, filter) {
	return gather(to, from, (index) => {
		const place = (index + .5) * from / to - .5;
		const base = Math.floor(place);
		const first = clamp(base + low, from);
		const values = new Array(clamp(base + high, from) - first + 1).fill(0);
		for (let k = low; k <= high; k++) {
			const at = clamp(base + k, from) - first;
			values[at] = values[at] + filter(base + k - place);
		}
		return {
			first,
			values
		};
	});
}
/** Where an output sample lies among the source samples; each library computes it with roundings of its own. */
const nearestPlaces = {
	/** `ImagingScaleAffine` of Pillow adds up. */
	torchvision: (from, to) => {
		const scale = from / to;
		let place = scale / 2;
		return () => {
			const now = place;
			place += scale;
			return now;
		};
	},
	/** tf.image.resize computes in single precision. */
	keras: (from, to) => {
		const scale = Math.fround(from / to);
		return (index) => Math.fround((index + .5) * scale);
	},
	/** `INTER_NEAREST` takes the start of an output sample, not its middle. */
	opencv: (from, to) => {
		const scale = 1 / (to / from);
		return (index) => index * scale;
	}
};
/** The nearest sample. */
function nearestTaps(from, to, like) {
	const place = nearestPlaces[like](from, to);
	return gather(to, from, (index) => ({
		first: clamp(Math.floor(place(index)), from),
		values: [1]
	}));
}
/** Each output sample is the mean of what it covers: `INTER_AREA` of OpenCV, for images that become smaller. */
function areaTaps(from, to) {
	const scale = from / to;
	return gather(to, from, (index) => {
		const start = index * scale;
		const end = Math.min(start + scale, from);
		const first = Math.floor(start + 1e-9);
		const last = Math.max(first + 1, Math.ceil(end - 1e-9));
		return normalized({
			first,
			values: Array.from({ length: last - first }, (_, k) => Math.min(first + k + 1, end) - Math.max(first + k, start))
		});
	});
}
/** `INTER_AREA` of an image that becomes larger: two neighbours, blended only where an output sample covers both. */
function enlargingAreaTaps(from, to) {
	const scale = from / to;
	return gather(to, from, (index) => {
		const first = Math.min(Math.floor(index * scale), from - 1);
		const over = index + 1 - (first + 1) / scale;
		const second = over <= 0 || first === from - 1 ? 0 : over - Math.floor(over);
		return {
			first,
			values: second === 0 ? [1] : [1 - second, second]
		};
	});
}
/** The taps of a stretch of the output. */
function tapsWithin({ most, starts, weights }, from, count) {
	return {
		most,
		starts: starts.subarray(from, from + count),
		weights: weights.subarray(from * most, (from + count) * most)
	};
}
function gather(length, from, tapsOf) {
	const all = Array.from({ length }, (_, index) => tapsOf(index));
	const most = all.reduce((longest, { values }) => Math.max(longest, values.length), 1);
	const starts = new Int32Array(length);
	const weights = new Float64Array(length * most);
	all.forEach(({ first, values }, index) => {
		const start = Math.min(first, from - most);
		starts[index] = start;
		weights.set(values, index * most + (first - start));
	});
	return {
		most,
		starts,
		weights
	};
}
function normalized({ first, values }) {
	const sum = values.reduce((total, value) => total + value, 0);
	return {
		first,
		values: values.map((value) => value / sum)
	};
}
function clamp(index, length) {
	return Math.min(Math.max(index, 0), length - 1);
}
// packages/images/resize.ts
/** Libraries whose resize is repeated here, as their usual road from a file to an array has it. */
const libraries = [
	"torchvision",
	"keras",
	"opencv"
];
const interpolations = [
	"nearest",
	"bilinear",
	"bicubic",
	"lanczos",
	"area"
];
const whole = (of) => remembered((...side) => wholeTaps(within(of, ...side)));
const fractions = (of) => remembered((...side) => within(of, ...side));
const pillow = (of) => resizeBy(always(whole(of)), convolveWhole);
const opencv = (of) => resizeBy(always(fractions(of)), convolveRounded);
const keras = (of) => resizeBy(always(fractions(of)), convolveFractions);
const convolveRounded = (image, x, y) => convolve(image, x, y, (length) => new Uint8Array(length));
const convolveFractions = (image, x, y) => convolve(image, x, y, (length) => new Float32Array(length));
const narrowing = fractions(areaTaps);
const enlarging = fractions(enlargingAreaTaps);
/**
* How each library does it. torchvision resizes images with Pillow; Keras' data sets with tf.image.resize, which
* keeps fractions and does not widen its filter; OpenCV rounds at the end and widens only its `INTER_AREA`.
*/
const resizes = {
	torchvision: {
		nearest: pillow((from, to) => nearestTaps(from, to, "torchvision")),
		bilinear: pillow((from, to) => wideningTaps("bilinear", from, to)),
		bicubic: pillow((from, to) => wideningTaps("bicubic", from, to)),
		lanczos: pillow((from, to) => wideningTaps("lanczos", from, to))
	},
	keras: {
		nearest: keras((from, to) => nearestTaps(from, to, "keras")),
		bilinear: keras(linearTaps),
		bicubic: keras(innerCubicTaps)
	},
	opencv: {
		nearest: opencv((from, to) => nearestTaps(from, to, "opencv")),
		bilinear: opencv(linearTaps),
		bicubic: opencv(cubicTaps),
		area: resizeBy((from, to) => to.width <= from.width && to.height <= from.height ? narrowing : enlarging, convolveRounded)
	}
};
/** The interpolations that a library is repeated with. */
function interpolationsOf(like) {
	return interpolations.filter((interpolation) => resizes[like][interpolation] !== void 0);
}
/** @throws RangeError for an interpolation that `interpolationsOf` does not list. */
function planResize(like, interpolation) {
	const resize = resizes[like][interpolation];
	if (resize === void 0) throw new RangeError(`${like} has no interpolation ${interpolation} here`);
	return resize;
}
function resizeBy(choose, convolveWith) {
	return (image, to, { left, top, width, height }) => {
		const of = choose(image, to);
		return convolveWith(image, of(image.width, to.width, left, width), of(image.height, to.height, top, height));
	};
}
function always(value) {
	return () => value;
}
function within(of, from, to, start, count) {
	return tapsWithin(of(from, to), start, count);
}
/** Sides whose taps are kept: images of a data set have few sizes, and their taps take longer than a small image. */
const mostSides = 64;
function remembered(of) {
	const known = /* @__PURE__ */ new Map();
	return (...side) => {
		const key = side.join();
		const found = known.get(key);
		if (found !== void 0) return found;
		if (known.size >= mostSides) known.clear();
		const made = of(...side);
		known.set(key, made);
		return made;
	};
}
// packages/images/sizes.ts
/**
* The size that `resize` asks for. One number is the shorter side; the longer one is cut to whole pixels, as
* torchvision's `Resize` does.
*/
function sizeAfterResize({ width, height }, resize) {
	if (typeof resize !== "number") return {
		height: resize[0],
		width: resize[1]
	};
	return width <= height ? {
		width: resize,
		height: Math.trunc(resize * height / width)
	} : {
		width: Math.trunc(resize * width / height),
		height: resize
	};
}
/**
* Where the middle begins. torchvision rounds a half to the even side (`int(round(…))` of Python), Keras and what is
* usual with OpenCV (`(height - size) // 2`) round it down.
*/
function cropCorner(from, to, like) {
	const corner = like === "torchvision" ? halfToEven : (spare) => Math.floor(spare / 2);
	return {
		left: corner(from.width - to.width),
		top: corner(from.height - to.height)
	};
}
function halfToEven(spare) {
	const low = Math.floor(spare / 2);
	return spare % 2 === 0 || low % 2 === 0 ? low : low + 1;
}
// packages/images/preprocess.ts
/** The size that an image of some size has after resize and crop. */
function sizeAfter(size, { resize, crop }) {
	const resized = resize === void 0 ? size : sizeAfterResize(size, resize);
	return crop === void 0 ? resized : asSize(crop);
}
/**
* Resizes and crops: only what the crop leaves is computed, to the same values.
*
* @throws RangeError when the crop is larger than the image that it is taken of, or the resize makes more pixels than
*   an image may have.
*/
function resizeAndCrop(image, preprocess) {
	const { like, interpolation, resize, crop } = preprocess;
	const resized = resize === void 0 ? image : sizeAfterResize(image, resize);
	if (resized.width * resized.height > 1e8) throw new RangeError(`the resize makes it ${describeSize(resized)}, more than ${mostPixels} pixels`);
	const wanted = crop === void 0 ? resized : asSize(crop);
	if (wanted.width > resized.width || wanted.height > resized.height) throw new RangeError(`the crop of ${describeSize(wanted)} is larger than the image, which is ${describeSize(resized)}${resize === void 0 ? "" : " after the resize"}`);
	const window = {
		...cropCorner(resized, wanted, like),
		width: wanted.width,
		height: wanted.height
	};
	if (resized.width === image.width && resized.height === image.height) return cut(image, window);
	return planResize(like, interpolation)(image, resized, window);
}
/** `height × width`, as frameworks say it. */
function describeSize({ width, height }) {
	return `${height} × ${width}`;
}
function asSize(size) {
	const [height, width] = typeof size === "number" ? [size, size] : size;
	return {
		width,
		height
	};
}
function cut(image, { left, top, width, height }) {
	if (width === image.width && height === image.height) return image;
	const { channels, samples } = image;
	const part = new Uint8Array(width * height * channels);
	for (let row = 0; row < height; row++) {
		const start = ((top + row) * image.width + left) * channels;
		part.set(samples.subarray(start, start + width * channels), row * width * channels);
	}
	return {
		width,
		height,
		channels,
		samples: part
	};
}
// packages/images/prepare.ts
/** On this thread, apart from the decoding. Belongs into a child process, as `openDecoder` does. */
async function openPreparer(preprocess) {
	const decode = await openDecoder();
	const channels = preprocess.color === "gray" ? "gray" : "rgb";
	const orient = preprocess.like === "opencv";
	return async (bytes, name) => {
		const image = await decode(bytes, {
			name,
			channels,
			orient
		});
		try {
			const made = resizeAndCrop(image, preprocess);
			if (made.samples !== image.samples) letGo(image);
			return made;
		} catch (cause) {
			if (cause instanceof RangeError) throw notReadable(name, `cannot be prepared: ${cause.message}`, cause);
			throw cause;
		}
	};
}
// packages/images/tensor.ts
/**
* @param layout `nchw`: one channel after another; `nhwc`: one pixel after another.
* @throws RangeError when `mean` or `std` has another number of entries than there are channels.
*/
function tensorWriter({ color, scale, mean, std }, layout) {
	const channels = color === "gray" ? 1 : 3;
	const means = perChannel(mean ?? 0, channels, "mean");
	const deviations = perChannel(std ?? 1, channels, "std");
	const value = (sample, channel) => (sample * scale - means[channel]) / deviations[channel];
	const levels = Array.from({ length: channels }, (_, channel) => Float64Array.from({ length: 256 }, (_, sample) => value(sample, channel)));
	const wholeLevels = levels.map((level) => level.map(Math.round));
	return ({ width, height, samples }, target, start) => {
		const pixels = width * height;
		const step = layout === "nchw" ? 1 : channels;
		const isWhole = !(target instanceof Float32Array || target instanceof Float64Array);
		for (let channel = 0; channel < channels; channel++) {
			const from = color === "bgr" ? 2 - channel : channel;
			const to = {
				start: start + (layout === "nchw" ? channel * pixels : channel),
				step,
				count: pixels
			};
			if (samples instanceof Uint8Array) {
				const level = (isWhole ? wholeLevels : levels)[channel];
				writeLevels(samples, from, channels, level, target, to);
			} else {
				const [zero, one] = [value(0, channel), value(1, channel)];
				const line = {
					factor: one - zero,
					offset: zero
				};
				if (!isWhole) writeFractions(samples, from, channels, line, target, to);
				else writeRounded(samples, from, channels, line, target, to);
			}
		}
	};
}
function writeLevels(samples, from, channels, level, target, { start, step, count }) {
	for (let i = 0, at = from, to = start; i < count; i++, at += channels, to += step) target[to] = level[samples[at]];
}
function writeFractions(samples, from, channels, { factor, offset }, target, { start, step, count }) {
	for (let i = 0, at = from, to = start; i < count; i++, at += channels, to += step) target[to] = samples[at] * factor + offset;
}
function writeRounded(samples, from, channels, { factor, offset }, target, { start, step, count }) {
	for (let i = 0, at = from, to = start; i < count; i++, at += channels, to += step) target[to] = Math.round(samples[at] * factor + offset);
}
function perChannel(values, channels, what) {
	if (typeof values === "number") return new Array(channels).fill(values);
	if (values.length === channels) return values;
	throw new RangeError(`${what} has ${values.length} numbers, the image ${channels} channels`);
}
// packages/images/threads.ts
/** A thread reserves half a gigabyte for compiled code unless it is told that it has little. */
const threadLimits = {
	maxOldGenerationSizeMb: 64,
	maxYoungGenerationSizeMb: 16,
	codeRangeSizeMb: 16
};
/**
* Starts threads and waits until they can work. They end with the process, and do not keep it alive.
*
* @param entry the file that a thread runs; it must call `servePreparing`.
* @throws whatever a thread fails with while it starts; the others have ended then.
*/
async function startPreparing(entry, count, preprocess) {
	const threads = Array.from({ length: count }, () => startThread(entry, preprocess));
	const close = async () => {
		await Promise.all(threads.map((thread) => thread.end()));
	};
	await Promise.all(threads.map(({ ready }) => ready)).catch(async (cause) => {
		await close();
		throw cause;
	});
	return {
		prepare(bytes, name) {
			return threads.reduce((best, each) => each.waiting.size < best.waiting.size ? each : best).prepare(bytes, name);
		},
		close
	};
}
function startThread(entry, preprocess) {
	const worker = new Worker(entry, {
		workerData: preprocess,
		resourceLimits: threadLimits
	});
	worker.unref();
	const waiting = /* @__PURE__ */ new Map();
	let next = 0;
	let failure;
	const fail = (cause) => {
		failure ??= cause;
		for (const { reject } of waiting.values()) reject(failure);
		waiting.clear();
	};
	const ready = new Promise((resolve, reject) => {
		worker.once("message", () => resolve());
		worker.once("error", reject);
		worker.once("exit", () => reject(ended()));
	});
	worker.on("error", fail);
	worker.on("exit", () => fail(ended()));
	worker.on("message", (answer) => {
		if (answer === "ready") return;
		const asker = waiting.get(answer.id);
		waiting.delete(answer.id);
		if ("pixels" in answer) asker?.resolve(answer.pixels);
		else asker?.reject(errorOf(answer));
	});
	return {
		ready,
		waiting,
		prepare(bytes, name) {
			return new Promise((resolve, reject) => {
				if (failure !== void 0) return reject(failure);
				const task = {
					id: next++,
					bytes,
					name
				};
				waiting.set(task.id, {
					resolve,
					reject
				});
				worker.postMessage(task);
			});
		},
		end: () => worker.terminate()
	};
}
/** An error of mlgate's own crosses between threads as its problems; what it came of tells whether memory ran out. */
function errorOf({ problems, cause }) {
	return problems === void 0 ? cause : MlgateError.ofProblems(problems, cause);
}
function ended() {
	return /* @__PURE__ */ new Error("a thread that prepares images ended");
}
/** A thread's own side of `startPreparing`. */
async function servePreparing() {
	const port = parentPort;
	if (port === null) throw new TypeError("this is no thread");
	const prepare = await openPreparer(workerData);
	port.on("message", async ({ id, bytes, name }) => {
		try {
			const pixels = await prepare(bytes, name);
			const { buffer } = pixels.samples;
			const isOurs = buffer instanceof ArrayBuffer && !Buffer.isBuffer(pixels.samples);
			port.postMessage({
				id,
				pixels
			}, isOurs ? [buffer] : []);
		} catch (cause) {
			const told = cause instanceof MlgateError ? {
				problems: cause.problems,
				cause: cause.cause
			} : { cause };
			port.postMessage({
				id,
				...told
			});
		}
	});
	port.postMessage("ready");
}
export { describeSize, interpolations, interpolationsOf, letGo, libraries, mostBytes, notReadable, openDecoder, openPreparer, resizeAndCrop, servePreparing, sizeAfter, startPreparing, tensorWriter };
