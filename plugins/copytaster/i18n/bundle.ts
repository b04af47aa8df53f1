import {defineLocaleResourceBundle} from 'sanity'
import {namespace, resources} from './resources.ts'

export const bundle = defineLocaleResourceBundle({locale: 'en-US', namespace, resources})
