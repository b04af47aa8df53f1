/** The namespace of the plugin's texts. A newsroom can bring a bundle of its own language under the same name. */
export const namespace = 'copytaster'
