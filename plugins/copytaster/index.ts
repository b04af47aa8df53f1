export {bodyNoticeRules} from '../../schemas/body-notice-rules.ts'
export {schemaTypes} from '../../schemas/index.ts'
export {copytaster, type CopytasterOptions} from './plugin.ts'
