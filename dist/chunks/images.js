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
// packages/images/loops-wasm.ts
/** loops.wat, compiled by `npm run generate`. */
const loopsWasm = [
	"AGFzbQEAAAABHwRgAnt7AXtgBn9/f39/fwBgBH9/f38AYAV/f39/fwADBwYAAQIBAwAFAwEAAQdGBQZtZW1vcnkCAAthY3Jvc3NX",
	"aG9sZQABCWRvd25XaG9sZQACD2Fjcm9zc0ZyYWN0aW9ucwADDWRvd25GcmFjdGlvbnMABArOCgYoACAAIAFBD/2rAf2uAf0MAAAg",
	"AAAAIAAAACAAAAAgAP2uAUEW/awBC7YCAgN/BHsgBCAFQQNsaiEGA0AgACABKAIAaiEHIAFBBGohAf0MAAAAAAAAAAAAAAAAAAAA",
	"ACEL/QwAAAAAAAAAAAAAAAAAAAAAIQwgAyEIA0AgB/0ABAAhCSAJ/QwAAAAAAAAAAAAAAAAAAAAA/Q0AEAMQARAEEAIQBRAQEBAQ",
	"IQogCyAKIAL9CQIA/boB/a4BIQsgDCAKIAL9CQII/boB/a4BIQwgCf0MAAAAAAAAAAAAAAAAAAAAAP0NBhAJEAcQChAIEAsQEBAQ",
	"ECEKIAsgCiAC/QkCBP26Af2uASELIAwgCiAC/QkCDP26Af2uASEMIAdBDGohByACQRBqIQIgCEEBayIIDQALIAsgDBAAIQsgCyAL",
	"/YUBIQsgBCALIAv9Zv1aAgAAIARBA2ohBCAEIAZJDQALC+EDAgN/DnsDQP0MAAAAAAAAAAAAAAAAAAAAACEN/QwAAAAAAAAAAAAA",
	"AAAAAAAAIRH9DAAAAAAAAAAAAAAAAAAAAAAhDv0MAAAAAAAAAAAAAAAAAAAAACES/QwAAAAAAAAAAAAAAAAAAAAAIQ/9DAAAAAAA",
	"AAAAAAAAAAAAAAAhE/0MAAAAAAAAAAAAAAAAAAAAACEQ/QwAAAAAAAAAAAAAAAAAAAAAIRQgACEFIAEhBgNAIAUoAgAgBGr9AAQA",
	"IQcgBSgCBCAEav0ABAAhCCAF/QkCCCELIAX9CQIMIQwgByAI/Q0AEAERAhIDEwQUBRUGFgcXIQkgCf2JASEKIA0gCiAL/boB/a4B",
	"IQ0gESAKIAz9ugH9rgEhESAJ/YoBIQogDiAKIAv9ugH9rgEhDiASIAogDP26Af2uASESIAcgCP0NCBgJGQoaCxsMHA0dDh4PHyEJ",
	"IAn9iQEhCiAPIAogC/26Af2uASEPIBMgCiAM/boB/a4BIRMgCf2KASEKIBAgCiAL/boB/a4BIRAgFCAKIAz9ugH9rgEhFCAFQRBq",
	"IQUgBkEBayIGDQALIAIgBGogDSAREAAgDiASEAD9hQEgDyATEAAgECAUEAD9hQH9Zv0LBAAgBEEQaiIEIANJDQALC9UBAgN/BHsg",
	"BCAFQRhsaiEGA0AgACABKAIAaiEHIAFBBGohAf0MAAAAAAAAAAAAAAAAAAAAACEL/QwAAAAAAAAAAAAAAAAAAAAAIQwgAyEIA0Ag",
	"B/1cAgD9iQH9qQEhCSAC/QoDACEKIAsgCf3/ASAK/fIB/fABIQsgDCAJIAn9DQgJCgsMDQ4PCAkKCwwNDg/9/wEgCv3yAf3wASEM",
	"IAdBA2ohByACQQhqIQIgCEEBayIIDQALIAQgC/0LBAAgBCAM/VsDEAAgBEEYaiEEIAQgBkkNAAsL5wECBX8DeyADQQhsIQYDQP0M",
	"AAAAAAAAAAAAAAAAAAAAACEL/QwAAAAAAAAAAAAAAAAAAAAAIQwgACEHIAEhCANAIAcoAgggBWohCSAH/QoDACEKIAsgCf0ABAAg",
	"Cv3yAf3wASELIAwgCf0ABBAgCv3yAf3wASEMIAdBEGohByAIQQFrIggNAAsgBARAIAsgDBAFIQsgCyAL/YUBIQsgAiALIAv9Zv1a",
	"AgAAIAJBBGohAgUgAiAL/V4gDP1e/Q0AAQIDBAUGBxAREhMUFRYX/QsEACACQRBqIQILIAVBIGoiBSAGSQ0ACwtIACAA/QwAAAAA",
	"AADgPwAAAAAAAOA//fAB/f0BIAH9DAAAAAAAAOA/AAAAAAAA4D/98AH9/QH9DQABAgMEBQYHEBESExQVFhcL"
].join("");
// packages/images/loops.ts
const pageBytes = 2 ** 16;
/** A row may be read, and a line written, so far beyond its end. */
const slack = 64;
/** What no usual photo needs; a memory that had to be larger is left to the garbage collector. */
const mostKept = 2 ** 24;
let module;
let kept;
/**
* The loops with room for pieces, until the next call: nothing of the last one is left, and nothing is cleared either.
*
* @param pieces how many bytes each has.
* @throws RangeError when there is no memory for them.
*/
function openLoops(pieces) {
	const at = { ...pieces };
	let end = 0;
	for (const piece of Object.keys(pieces)) {
		at[piece] = end;
		end = Math.ceil((end + pieces[piece] + slack) / 16) * 16;
	}
	try {
		module ??= new WebAssembly.Module(Buffer.from(loopsWasm, "base64"));
		kept ??= new WebAssembly.Instance(module).exports;
		const loops = kept;
		if (end > mostKept) kept = void 0;
		const lacking = end - loops.memory.buffer.byteLength;
		if (lacking > 0) loops.memory.grow(Math.ceil(lacking / pageBytes));
		const { buffer } = loops.memory;
		return {
			...loops,
			at,
			buffer,
			bytes: new Uint8Array(buffer),
			halves: new Int16Array(buffer),
			words: new Int32Array(buffer),
			numbers: new Float64Array(buffer)
		};
	} catch (cause) {
		throw new RangeError("Failed to allocate memory", { cause });
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
// packages/images/convolve.ts
/**
* Both directions with whole numbers, and whole grey levels between them, to the last bit of Pillow's `resize`.
* Source: `ImagingResampleHorizontal_8bpc` and `…Vertical_8bpc` of its Resample.c.
*/
function convolveWhole(image, x, y) {
	return convolve(image, x, y, whole$1, new Uint8Array(lengthOf(image, x, y)));
}
/** Both directions with fractions, rounded at the end. */
function convolveRounded(image, x, y) {
	return convolve(image, x, y, fractions$1, new Uint8Array(lengthOf(image, x, y)));
}
/** Both directions with fractions, which are kept. */
function convolveFractions(image, x, y) {
	return convolve(image, x, y, fractions$1, new Float32Array(lengthOf(image, x, y)));
}
function lengthOf({ channels }, x, y) {
	return x.starts.length * y.starts.length * channels;
}
function convolve(image, x, y, kind, samples) {
	const { channels } = image;
	const [width, height] = [x.starts.length, y.starts.length];
	const length = width * channels;
	const first = x.starts[0];
	const reach = x.starts[width - 1] + x.most - first;
	const isWhole = samples instanceof Uint8Array;
	const stride = Math.ceil((length * kind.lineBytes + 1) / 16) * 16;
	const room = openLoops({
		row: reach * channels,
		starts: width * Int32Array.BYTES_PER_ELEMENT,
		weights: width * kind.acrossBytes(x.most),
		lines: y.most * stride,
		taps: kind.downBytes(y.most),
		out: length * samples.BYTES_PER_ELEMENT
	});
	const { at, bytes, words, buffer } = room;
	for (let column = 0; column < width; column++) words[at.starts / 4 + column] = (x.starts[column] - first) * channels;
	kind.packAcross(room, x);
	const across = (index, line) => {
		const from = (index * image.width + first) * channels;
		const source = image.samples.subarray(from, from + reach * channels);
		if (channels === 1) return kind.acrossGrey(room, source, x, line);
		bytes.set(source, at.row);
		kind.across(room, x, line);
	};
	const linesOf = lineKeeper(y, (slot) => at.lines + slot * stride, across);
	const written = new (isWhole ? Uint8Array : Float32Array)(buffer, at.out, length);
	for (let index = 0; index < height; index++) {
		kind.down(room, linesOf(index), length, isWhole);
		samples.set(written, index * length);
	}
	return {
		width,
		height,
		channels,
		samples
	};
}
/**
* Weighs source rows sideways when an output row first needs them, and keeps no more than one output row needs: what
* lies between rows that a filter picks is never looked at.
*
* @param lineAt where each of the `most` rows is kept.
* @returns the same arrays for every row.
*/
function lineKeeper({ starts, weights, most }, lineAt, across) {
	const kept = new Int32Array(most).fill(-1);
	const found = {
		count: 0,
		places: [],
		weights: []
	};
	return (row) => {
		found.count = 0;
		for (let k = 0; k < most; k++) {
			const weight = weights[row * most + k];
			if (weight === 0) continue;
			const source = starts[row] + k;
			const slot = source % most;
			const line = lineAt(slot);
			if (kept[slot] !== source) {
				across(source, line);
				kept[slot] = source;
			}
			found.places[found.count] = line;
			found.weights[found.count++] = weight;
		}
		return found;
	};
}
const lowBits = 15;
const lowMask = 2 ** lowBits - 1;
const half = 2 ** 21;
const whole$1 = {
	lineBytes: 1,
	acrossBytes: (most) => Math.ceil(most / 4) * 16,
	downBytes: (most) => Math.ceil(most / 2) * 16,
	packAcross({ halves, at: { weights: to } }, { most, weights, starts }) {
		const fours = Math.ceil(most / 4);
		halves.fill(0, to / 2, to / 2 + starts.length * fours * 8);
		for (let column = 0; column < starts.length; column++) for (let k = 0; k < most; k++) {
			const weight = weights[column * most + k];
			const at = to / 2 + (column * fours + (k >> 2)) * 8 + (k & 3);
			halves[at] = weight & lowMask;
			halves[at + 4] = weight >> lowBits;
		}
	},
	across({ acrossWhole, at }, { most, starts }, line) {
		acrossWhole(at.row, at.starts, at.weights, Math.ceil(most / 4), line, starts.length);
	},
	acrossGrey({ bytes }, source, { starts, most, weights }, line) {
		const first = starts[0];
		for (let column = 0, k = 0; column < starts.length; column++) {
			let at = starts[column] - first;
			let sum = half;
			for (const end = k + most; k < end; k++) sum = sum + Math.imul(source[at++], weights[k]) | 0;
			const level = sum >> 22;
			bytes[line + column] = level < 0 ? 0 : level > 255 ? 255 : level;
		}
	},
	down({ downWhole, words, halves, at: { taps, out } }, { count, places, weights }, length) {
		const pairs = Math.ceil(count / 2);
		for (let k = 0; k < pairs * 2; k++) {
			const at = taps + (k >> 1) * 16;
			const weight = k < count ? weights[k] : 0;
			words[at / 4 + (k & 1)] = places[Math.min(k, count - 1)];
			halves[at / 2 + 4 + (k & 1)] = weight & lowMask;
			halves[at / 2 + 6 + (k & 1)] = weight >> lowBits;
		}
		downWhole(taps, pairs, out, length);
	}
};
const fractions$1 = {
	lineBytes: 8,
	acrossBytes: (most) => most * 8,
	downBytes: (most) => most * 16,
	packAcross({ numbers, at }, { weights }) {
		numbers.set(weights, at.weights / 8);
	},
	across({ acrossFractions, at }, { most, starts }, line) {
		acrossFractions(at.row, at.starts, at.weights, most, line, starts.length);
	},
	acrossGrey({ numbers }, source, { starts, most, weights }, line) {
		const first = starts[0];
		for (let column = 0, k = 0; column < starts.length; column++) {
			let at = starts[column] - first;
			let sum = 0;
			for (const end = k + most; k < end; k++) sum += source[at++] * weights[k];
			numbers[line / 8 + column] = sum;
		}
	},
	down({ downFractions, words, numbers, at: { taps, out } }, { count, places, weights }, length, isWhole) {
		for (let k = 0; k < count; k++) {
			numbers[taps / 8 + k * 2] = weights[k];
			words[taps / 4 + k * 4 + 2] = places[k];
		}
		downFractions(taps, count, out, length, Number(isWhole));
	}
};
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
	const place = (channel) => color === "bgr" ? 2 - channel : channel;
	const value = (sample, channel) => (sample * scale - means[place(channel)]) / deviations[place(channel)];
	const levels = Float64Array.from({ length: channels * 256 }, (_, at) => value(at % 256, at >> 8));
	const wholeLevels = levels.map(Math.round);
	const lines = Array.from({ length: channels }, (_, channel) => {
		const offset = value(0, channel);
		return {
			factor: value(1, channel) - offset,
			offset
		};
	});
	return ({ width, height, samples }, target, start) => {
		const apart = layout === "nchw" ? width * height : 1;
		const step = layout === "nchw" ? 1 : channels;
		const places = Array.from({ length: channels }, (_, channel) => start + place(channel) * apart);
		const isWhole = !(target instanceof Float32Array || target instanceof Float64Array);
		if (samples instanceof Uint8Array) writeLevels(samples, isWhole ? wholeLevels : levels, target, places, step);
		else if (isWhole) {
			const fractions = new Float64Array(samples.length);
			const within = places.map((at) => at - start);
			writeFractions(samples, lines, fractions, within, step);
			for (let i = 0; i < fractions.length; i++) target[start + i] = Math.round(fractions[i]);
		} else writeFractions(samples, lines, target, places, step);
	};
}
function writeLevels(samples, levels, target, [first = 0, second, third], step) {
	if (second === void 0 || third === void 0) {
		for (let at = 0; at < samples.length; at++) target[first + at] = levels[samples[at]];
		return;
	}
	for (let at = 0, to = 0; at < samples.length; at += 3, to += step) {
		target[first + to] = levels[samples[at]];
		target[second + to] = levels[256 + samples[at + 1]];
		target[third + to] = levels[512 + samples[at + 2]];
	}
}
function writeFractions(samples, lines, target, [first = 0, second, third], step) {
	const [red, green, blue] = lines;
	if (second === void 0 || third === void 0) {
		for (let at = 0; at < samples.length; at++) target[first + at] = samples[at] * red.factor + red.offset;
		return;
	}
	for (let at = 0, to = 0; at < samples.length; at += 3, to += step) {
		target[first + to] = samples[at] * red.factor + red.offset;
		target[second + to] = samples[at + 1] * green.factor + green.offset;
		target[third + to] = samples[at + 2] * blue.factor + blue.offset;
	}
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
