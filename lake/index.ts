export {type Lake, type LakeSettings, startLake} from './start-lake.ts'
