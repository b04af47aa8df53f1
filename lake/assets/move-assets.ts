import type {DocumentIndex} from '../store/document-index.ts'

/**
 * Lets the documents of assets lead to where the lake is reached this time: the port may be another one than when they
 * were uploaded. What is on disk stays as it was.
 */
export function moveAssets(documents: DocumentIndex, baseUrl: string): void {
  for (const type of ['sanity.imageAsset', 'sanity.fileAsset']) {
    for (const id of documents.idsOfType(type)) {
      const document = documents.get(id)
      const url = document?.['url']
      if (!document || typeof url !== 'string' || !isLocal(url)) continue
      documents.put({...document, url: `${baseUrl}${new URL(url).pathname}`})
    }
  }
}

function isLocal(url: string): boolean {
  return /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]):\d+\/(?:images|files)\/local\/production\//.test(url)
}
