export {readStory, type FormatName, type ReadOptions, type ReadResult} from './ingest.ts'
