import {addressElement, type LakeAddress} from '../../studio/lake-address.ts'

/** The page of a built Studio with the address of its lake in it, as data that no browser runs. */
export function withLakeAddress(page: string, lake: LakeAddress): string {
  const json = JSON.stringify(lake).replaceAll('<', '\\u003c')
  const element = `<script type="application/json" id="${addressElement}">${json}</script>`
  return page.replace('</head>', () => `${element}</head>`)
}
