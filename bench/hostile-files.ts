import {hostileMarkup} from './hostile-markup.ts'
import {hostilePacks} from './hostile-packs.ts'
import {hostileWire} from './hostile-wire.ts'

/**
 * Files of each format built to make readers try again and again from each place: beginnings without ends, things that
 * refer to one another, much of what is looked up one by one. Each gives a file of about `size` bytes.
 */
export const hostileFiles: Readonly<Record<string, (size: number) => Uint8Array>> = {
  ...hostileMarkup,
  ...hostileWire,
  ...hostilePacks,
}
