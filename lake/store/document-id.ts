const draftsPrefix = 'drafts.'
const versionsPrefix = 'versions.'

/** What `@sanity/client` takes as an id too. */
export function isDocumentId(id: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/.test(id) && !id.includes('..')
}

export function isDocumentType(type: string): boolean {
  return /^[A-Za-z_][\w.:-]{0,127}$/.test(type)
}

export function isDraftId(id: string): boolean {
  return id.startsWith(draftsPrefix)
}

export function isVersionId(id: string): boolean {
  return id.startsWith(versionsPrefix)
}

/** The id that a draft or a version is published under; of a published document, its own. */
export function publishedIdOf(id: string): string {
  if (isDraftId(id)) return id.slice(draftsPrefix.length)
  if (!isVersionId(id)) return id
  const end = id.indexOf('.', versionsPrefix.length)
  return end < 0 ? id : id.slice(end + 1)
}

/** Where a layer of a perspective (`drafts`, or the name of a release) keeps its version of a document. */
export function idInLayer(publishedId: string, layer: string): string {
  if (layer === 'published') return publishedId
  return layer === 'drafts' ? `${draftsPrefix}${publishedId}` : `${versionsPrefix}${layer}.${publishedId}`
}
