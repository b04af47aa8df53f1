import {nitf} from './nitf/nitf.ts'
import {plainText} from './plain-text.ts'

/** Every format that is read, in the order in which a tie is settled. */
export const formats = [nitf, plainText] as const

export type FormatName = (typeof formats)[number]['name']

export const formatNames: readonly FormatName[] = formats.map(({name}) => name)
