// A Studio before 6.9.2 brings no such styles of its own; in later ones it is the file that they have already.
import '@sanity/ui/styles.css'
export {bodyNoticeRules} from '../../schemas/body-notice-rules.ts'
export {schemaTypes} from '../../schemas/index.ts'
export type {ArticleTypeOption} from '../../src/documents/article-type.ts'
export type {HouseRule} from '../../src/notices/house-rule.ts'
export type {CopytasterOptions} from './options.ts'
export {bodyNoticeRulesFor, copytaster} from './plugin.ts'
export {wirePreview} from './wire-preview.ts'
