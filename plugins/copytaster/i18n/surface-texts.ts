/** The texts of one surface of the plugin, in each language that it speaks. */
export interface SurfaceTexts {
  readonly english: Texts
  readonly german: Texts
  readonly french: Texts
  readonly spanish: Texts
}

export type Texts = Readonly<Record<string, string>>
