/** What comes one by one, in pages of so many. */
export function* pagesOf<Item>(items: Iterable<Item>, size: number): Generator<readonly Item[]> {
  let page: Item[] = []
  for (const item of items) {
    page.push(item)
    if (page.length < size) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}
