import {defineLocaleResourceBundle} from 'sanity'
import {anywayTexts} from './anyway-texts.ts'
import {arrivedTexts} from './arrived-texts.ts'
import {feedsTexts} from './feeds-texts.ts'
import {french} from './french.ts'
import {german} from './german.ts'
import {listsTexts} from './lists-texts.ts'
import {queueTexts} from './queue-texts.ts'
import {readingTexts} from './reading-texts.ts'
import {namespace, resources} from './resources.ts'
import {spanish} from './spanish.ts'
import type {SurfaceTexts, Texts} from './surface-texts.ts'
import {toolTexts} from './tool-texts.ts'

/** Every surface's texts; those of the editing surface first. */
export const surfaces: readonly SurfaceTexts[] = [
  {english: resources, german, french, spanish},
  anywayTexts,
  listsTexts,
  arrivedTexts,
  readingTexts,
  feedsTexts,
  toolTexts,
  queueTexts,
]

/** The plugin's texts in each language that it speaks, under the names that the Studio's own language packs have. */
export const bundles = [
  defineLocaleResourceBundle({locale: 'en-US', namespace, resources: textsIn('english')}),
  defineLocaleResourceBundle({locale: 'de-DE', namespace, resources: textsIn('german')}),
  defineLocaleResourceBundle({locale: 'fr-FR', namespace, resources: textsIn('french')}),
  defineLocaleResourceBundle({locale: 'es-ES', namespace, resources: textsIn('spanish')}),
]

function textsIn(language: keyof SurfaceTexts): Texts {
  return Object.assign({}, ...surfaces.map((surface) => surface[language]))
}
