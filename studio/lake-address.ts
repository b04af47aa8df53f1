import {z} from 'zod'

/** Where the local lake is and what opens it. */
export interface LakeAddress {
  /** `apiHost` of clients, with `useProjectHostname: false`. */
  readonly url: string
  readonly token: string
  readonly user: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly role: string
    readonly roles: readonly {readonly name: string; readonly title: string}[]
    readonly provider: string
    readonly profileImage: string
  }
}

/** Id of the element of the page that holds the address, as JSON. */
export const addressElement = 'copytaster-lake'

const addressSchema = z.object({
  url: z.url(),
  token: z.string().min(1),
  user: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.string(),
    roles: z.array(z.object({name: z.string(), title: z.string()})),
    provider: z.string(),
    profileImage: z.string(),
  }),
}) satisfies z.ZodType<LakeAddress>

/**
 * The address that the server of this page has put into it: the build itself knows neither port nor token, so that it
 * can be kept and shared. `undefined` where the page comes from another server, or where there is no page.
 */
export function readLakeAddress(): LakeAddress | undefined {
  const text = globalThis.document?.getElementById(addressElement)?.textContent
  return text ? addressSchema.parse(JSON.parse(text)) : undefined
}
