import type {Environment} from '../environment.ts'

/** A bar on a terminal, for work that takes longer than a second; nothing anywhere else. */
export interface Progress {
  show(done: number, total: number): Promise<void>
  /** Takes the bar away, so that a line can be printed. */
  clear(): Promise<void>
  /** True while a bar stands for what lines would say. */
  isShown(): boolean
}

export function createProgress({stderr, now}: Pick<Environment, 'stderr' | 'now'>): Progress {
  const start = now()
  let drawn = 0
  let visible = false
  return {
    async show(done, total) {
      const time = now()
      if (!stderr.isTerminal || time - start < patience || (time - drawn < redrawEvery && done < total)) return
      drawn = time
      visible = true
      const filled = Math.round((done / Math.max(1, total)) * barColumns)
      await stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(barColumns - filled)} ${done}/${total}`)
    },
    async clear() {
      if (visible) await stderr.write('\r\u001b[2K')
      visible = false
    },
    isShown: () => drawn > 0,
  }
}

/** Milliseconds. */
const patience = 1000
const redrawEvery = 100
const barColumns = 30
