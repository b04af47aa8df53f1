export {findLake, type LakeAddress} from './address.ts'
export {type DataFolder, openDataFolder} from './data-folder.ts'
export {type Lake, type LakeSettings, startLake} from './start-lake.ts'
