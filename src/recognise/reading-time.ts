const minutes = '(?:min(?:ute)?s?|minut(?:en|os|i)?)'
const read =
  '(?:read(?:ing time)?|reading|lesezeit|lesedauer|de lecture|de lectura|de leitura|di lettura|leestijd|lästid|lesetid)'
const afterNumber = new RegExp(
  `^[\\s·•|*-]*(?:about\\s+|ca\\.\\s+)?(\\d{1,3})(?:\\s*[-–]\\s*\\d{1,3})?[\\s-]*${minutes}\\.?[\\s-]*${read}[\\s·•|.]*$`,
  'iu',
)
const beforeNumber = new RegExp(
  `^[\\s·•|*-]*(?:(?:estimated\\s+)?read(?:ing)?\\s+time|lesezeit|lesedauer|temps de lecture|durée de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|leestijd|lästid|lesetid)\\s*[:=]?\\s*(?:ca\\.\\s*)?(\\d{1,3})[\\s-]*${minutes}\\.?[\\s·•|.]*$`,
  'iu',
)
const bare = new RegExp(`^[·•|]\\s*(\\d{1,3})[\\s-]*${minutes}\\.?$`, 'iu')

/** Minutes in a reading-time line ("·4 min read", "5-minute read", "Lesezeit: 3 Min."); undefined for other lines. */
export function parseReadingTime(text: string): number | undefined {
  if (text.length > 60) return undefined
  const value = (afterNumber.exec(text) ?? beforeNumber.exec(text) ?? bare.exec(text))?.[1]
  return value === undefined || Number(value) === 0 ? undefined : Number(value)
}
