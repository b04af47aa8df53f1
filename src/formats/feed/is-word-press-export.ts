import {rootElement} from '../xml/root-element.ts'

/** Whether RSS is an export of WordPress: it declares the export's namespace or says its version at its head. */
export const isWordPressExport = (text: string): boolean =>
  /^rss$/iu.test(rootElement(text) ?? '') &&
  /xmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\/|<wp:wxr_version>/u.test(text.slice(0, 20_000))
