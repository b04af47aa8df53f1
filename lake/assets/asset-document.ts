import {createHash} from 'node:crypto'
import {getMimeType} from 'hono/utils/mime'
import {imageSize} from 'image-size'
import {datasetName, projectId} from '../query/run-query.ts'
import {plainRefusal} from '../refusal.ts'
import type {DocumentStub} from '../store/mutation.ts'

export interface Upload {
  readonly kind: 'images' | 'files'
  readonly bytes: Uint8Array
  readonly contentType: string | undefined
  /** What the sender says of it: `filename`, `label`, `title`, `description`, `creditLine`, `sourceId` … */
  readonly details: Readonly<Record<string, string>>
}

export interface AssetDocument extends DocumentStub {
  readonly _id: string
  /** Where the bytes are, below the address of the lake. */
  readonly path: string
  readonly mimeType: string
}

/**
 * The document of an upload. Its id and path come from the bytes: the same bytes are one asset.
 *
 * @throws Refusal 400 for an image that is none
 */
export function toAssetDocument({kind, bytes, contentType, details}: Upload, baseUrl: string): AssetDocument {
  const sha1hash = createHash('sha1').update(bytes).digest('hex')
  const image = kind === 'images' ? readImage(bytes) : undefined
  const extension = image?.extension ?? extensionOf(details['filename'])
  const name = image ? `${sha1hash}-${image.width}x${image.height}` : sha1hash
  const path = `${kind}/${projectId}/${datasetName}/${name}.${extension}`
  const {filename, sourceId, sourceName, sourceUrl, ...described} = details
  return {
    _id: `${kind === 'images' ? 'image' : 'file'}-${name}-${extension}`,
    _type: kind === 'images' ? 'sanity.imageAsset' : 'sanity.fileAsset',
    assetId: sha1hash,
    sha1hash,
    path,
    url: `${baseUrl}/${path}`,
    extension,
    mimeType: image?.mimeType ?? mimeTypeOf(contentType, details['filename']),
    size: bytes.byteLength,
    uploadId: sha1hash.slice(0, 32),
    ...(filename && {originalFilename: filename}),
    ...(sourceId && {source: {id: sourceId, name: sourceName, url: sourceUrl}}),
    ...described,
    ...(image && {metadata: imageMetadata(image)}),
  }
}

interface Image {
  readonly width: number
  readonly height: number
  readonly extension: string
  readonly mimeType: string
}

const mimeTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  tiff: 'image/tiff',
  bmp: 'image/bmp',
  avif: 'image/avif',
  heic: 'image/heic',
}

function readImage(bytes: Uint8Array): Image {
  try {
    const {width, height, type = '', orientation} = imageSize(bytes)
    const mimeType = mimeTypes[type]
    if (mimeType && width > 0 && height > 0) {
      // Cameras that were held upright write the picture on its side and say so (EXIF orientation 5 to 8).
      const isTurned = orientation !== undefined && orientation >= 5
      const [w, h] = isTurned ? [height, width] : [width, height]
      return {width: Math.round(w), height: Math.round(h), extension: type, mimeType}
    }
  } catch {
    // What cannot be read is said below.
  }
  throw plainRefusal(400, 'Invalid image: it is none of PNG, JPEG, GIF, WebP, SVG, TIFF, BMP, AVIF, HEIC.')
}

function imageMetadata({width, height, extension}: Image): object {
  return {
    _type: 'sanity.imageMetadata',
    dimensions: {_type: 'sanity.imageDimensions', width, height, aspectRatio: width / height},
    hasAlpha: extension === 'png' || extension === 'webp' || extension === 'gif' || extension === 'svg',
    isOpaque: extension === 'jpg',
  }
}

/** Importers send every file as bytes of no kind; its name knows better. */
function mimeTypeOf(contentType: string | undefined, filename = ''): string {
  const unknown = 'application/octet-stream'
  const given = contentType?.split(';', 1)[0]?.trim() || unknown
  return given === unknown ? (getMimeType(filename)?.split(';', 1)[0] ?? unknown) : given
}

function extensionOf(filename = ''): string {
  return /\.([A-Za-z0-9]{1,16})$/.exec(filename)?.[1]?.toLowerCase() ?? 'bin'
}
