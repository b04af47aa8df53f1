/** Words of a text; of Chinese and Japanese each sign counts as one, as word processors and newsrooms there count. */
export function countWords(text: string): number {
  return /[\u3041-\u30FF\u3400-\u9FFF]/u.test(text) ? countSigns(text) : (text.match(/\S+/gu)?.length ?? 0)
}

function countSigns(text: string): number {
  let count = 0
  let isInWord = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isSign(unit)) count++
    else if (!isInWord && !isBetween(unit)) count++
    isInWord = !isSign(unit) && !isBetween(unit)
  }
  return count
}

/** Kana and Han, which are written without spaces. */
const isSign = (unit: number): boolean => (unit >= 0x3041 && unit <= 0x30ff) || (unit >= 0x3400 && unit <= 0x9fff)

/** Spaces, and the punctuation of those scripts. */
const isBetween = (unit: number): boolean =>
  unit <= 0x20 ||
  unit === 0xa0 ||
  (unit >= 0x2000 && unit <= 0x200b) ||
  (unit >= 0x3000 && unit <= 0x3040) ||
  (unit >= 0xff01 && unit <= 0xff0f) ||
  (unit >= 0xff1a && unit <= 0xff20)
