/** What a file's first bytes say it is. */
export type ImageKind =
  | { readable: true; format: 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff' | 'avif' }
  | { readable: false; is: string }

const isText = (head: string) => /^\s*(?:<\?xml|<!--|<!doctype|<svg|<html)/i.test(head)

/** The first that matches is right. Names of files prove nothing. */
const kinds: readonly (readonly [matches: (head: string, bytes: number) => boolean, kind: ImageKind])[] = [
  [(_, bytes) => bytes === 0, { readable: false, is: 'is empty' }],
  [(head) => head.startsWith('\xff\xd8\xff'), { readable: true, format: 'jpeg' }],
  [(head) => head.startsWith('\x89PNG\r\n\x1a\n'), { readable: true, format: 'png' }],
  [(head) => /^RIFF[\s\S]{4}WEBP/.test(head), { readable: true, format: 'webp' }],
  [(head) => /^GIF8[79]a/.test(head), { readable: true, format: 'gif' }],
  [(head) => /^(?:II\*\0|MM\0\*)/.test(head), { readable: true, format: 'tiff' }],
  [(head) => /^[\s\S]{4}ftyp(?:avif|avis)/.test(head), { readable: true, format: 'avif' }],
  [
    (head) => head.startsWith('version https://git-lfs.github.com/spec/'),
    { readable: false, is: 'is a Git LFS pointer: the image itself was not downloaded (git lfs pull)' },
  ],
  [
    (head) => isText(head) && /<svg/i.test(head),
    { readable: false, is: 'is an SVG drawing, which may refer to other files and is never opened' },
  ],
  [isText, { readable: false, is: 'is a page of HTML or XML, not an image' }],
  [(head) => head.startsWith('%PDF'), { readable: false, is: 'is a PDF file, not an image' }],
  [
    (head) => head.startsWith('BM'),
    { readable: false, is: 'is a BMP image, which is not read; PNG holds the same' },
  ],
]

/** Bytes that `kindOf` wants to see. */
export const headBytes = 1024

/**
 * @param head the first `headBytes` of a file, or all of it.
 * @param bytes the size of the whole.
 */
export function kindOf(head: Uint8Array, bytes: number): ImageKind {
  const text = Buffer.from(head.subarray(0, headBytes)).toString('latin1')
  const found = kinds.find(([matches]) => matches(text, bytes))
  return (
    found?.[1] ?? { readable: false, is: 'is no image that can be read (JPEG, PNG, WebP, GIF, TIFF, AVIF)' }
  )
}
