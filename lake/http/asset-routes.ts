import {toAssetDocument} from '../assets/asset-document.ts'
import {datasetName, projectId} from '../query/run-query.ts'
import {plainRefusal} from '../refusal.ts'
import {createRoutes, type LakeContext} from './context.ts'
import {requireDataset} from './read-request.ts'

/** Uploads: below the version of the API, with the token. */
export function uploadRoutes(lake: LakeContext) {
  const routes = createRoutes()

  routes.post('/:kind{images|files}/:dataset', async (context) => {
    requireDataset(context)
    const bytes = new Uint8Array(await context.req.arrayBuffer())
    if (bytes.byteLength === 0) throw plainRefusal(400, 'The upload is empty.')
    const details = Object.fromEntries(
      detailNames.flatMap((name) => {
        const value = context.req.query(name)
        return value ? [[name, value]] : []
      }),
    )
    const document = toAssetDocument(
      {
        kind: context.req.param('kind') === 'images' ? 'images' : 'files',
        bytes,
        contentType: context.req.header('content-type'),
        details,
      },
      lake.baseUrl(),
    )
    // First the bytes, then the document: no document leads to bytes that are not there.
    lake.store.blobs.putAsset(document.path, {mimeType: document.mimeType, bytes})
    lake.store.commit([{createIfNotExists: document}], {author: lake.identity})
    return context.json({document: lake.store.documents.get(document._id)})
  })

  return routes
}

const detailNames = ['filename', 'label', 'title', 'description', 'creditLine', 'sourceId', 'sourceName', 'sourceUrl']

/**
 * Downloads: without the token, because an `<img>` has none. Their paths hold a hash of the bytes that nobody guesses,
 * and the guard lets no foreign page ask. Transformations (`?w=`, `?fit=`) are left out: the bytes come as they are.
 */
export function downloadRoutes({store}: LakeContext) {
  const routes = createRoutes()

  routes.get(`/:kind{images|files}/${projectId}/${datasetName}/:name`, (context) => {
    const {kind, name} = context.req.param()
    const path = `${kind}/${projectId}/${datasetName}/${name}`
    const asset = store.blobs.asset(path)
    if (!asset) throw plainRefusal(404, `There is no asset ${path}.`)
    const download = context.req.query('dl')
    return context.body(asset.bytes, 200, {
      'content-type': asset.mimeType,
      'cache-control': 'private, max-age=31536000, immutable',
      // What somebody uploaded must not run as a page of this address.
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; sandbox`,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-site',
      ...(download !== undefined && {
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(download || name)}`,
      }),
    })
  })

  return routes
}
