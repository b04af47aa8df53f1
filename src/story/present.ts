/** `Value` without the fields that may be undefined: they are optional instead. */
export type Present<Value> = {
  [Key in keyof Value as undefined extends Value[Key] ? never : Key]: Value[Key]
} & {
  [Key in keyof Value as undefined extends Value[Key] ? Key : never]?: Exclude<Value[Key], undefined>
}

/** The same object without its undefined fields: what is not known is left out of a document, never null. */
export function present<Value extends object>(value: Value): Present<Value> {
  // What is left is what Present says.
  if (!Object.values(value).includes(undefined)) return value as unknown as Present<Value>
  const known: Partial<Value> = {}
  // Object.keys forgets the keys' types.
  for (const key of Object.keys(value) as (keyof Value)[]) if (value[key] !== undefined) known[key] = value[key]
  return known as unknown as Present<Value>
}

/** The list, or nothing where it is empty. */
export function presentList<Member>(list: readonly Member[] | undefined): readonly Member[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list
}
