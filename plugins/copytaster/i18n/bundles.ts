import {defineLocaleResourceBundle} from 'sanity'
import {french} from './french.ts'
import {german} from './german.ts'
import {namespace, resources} from './resources.ts'
import {spanish} from './spanish.ts'

/** The plugin's texts in each language that it speaks, under the names that the Studio's own language packs have. */
export const bundles = [
  defineLocaleResourceBundle({locale: 'en-US', namespace, resources}),
  defineLocaleResourceBundle({locale: 'de-DE', namespace, resources: german}),
  defineLocaleResourceBundle({locale: 'fr-FR', namespace, resources: french}),
  defineLocaleResourceBundle({locale: 'es-ES', namespace, resources: spanish}),
]
