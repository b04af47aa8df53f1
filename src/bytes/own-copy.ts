/** The same text in memory of its own. Engines let a piece of a text keep the whole alive from which it was cut. */
export const ownCopy = (piece: string): string => ` ${piece}`.slice(1)
