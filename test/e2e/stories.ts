/** A text block whose `_key` is given. */
export function block(key: string, text: string) {
  return {
    _type: 'block',
    _key: key,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: `${key}0`, text, marks: []}],
  }
}

/** A draft of an article with a body of these paragraphs, keyed p0, p1, …; `id` is without `drafts.`. */
export function articleDraft(id: string, headline: string, paragraphs: readonly string[], fields: object = {}) {
  return {
    _id: `drafts.${id}`,
    _type: 'article',
    headline,
    slug: {_type: 'slug', current: id},
    body: paragraphs.map((text, index) => block(`p${index}`, text)),
    ...fields,
  }
}
