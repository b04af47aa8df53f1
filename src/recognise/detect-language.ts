/** The most telling words of a language, by BCP 47 tag. */
const telling = {
  en: 'the and of to that is was for with his this has have said were from are been which who would',
  de: 'der und das ist nicht den von mit sich auf für dem ein eine auch wurde nach bei haben wird sei',
  fr: 'le les des une est dans pour qui sur avec pas au ce sont été cette ont aux du par',
  es: 'el los las una por con para del su como más fue ha este pero sus ha sido según también',
  pt: 'os um uma não com para dos das mais pelo foi ao são também disse segundo em ele seu',
  it: 'il di che della per del non sono gli nel alla con dei anche più è dal ha delle stato',
  nl: 'het een van en dat niet zijn voor met op aan ook wordt heeft maar bij door nog naar over',
  sv: 'och att det som är inte med för har till den av på om ett var efter enligt också från',
  nb: 'og det som er ikke med for har til på av om ett var etter også fra ble blir seg',
  da: 'og det som er ikke med for har til på af om et var efter også fra blev bliver sig',
  fi: 'ja on ei että oli se hän kun mutta myös ovat joka mukaan sekä jo',
  cs: 'na po to se je že v jsem pro jako podle jsou který také řekl ale byl bylo od jeho která uvedl však když',
  sk: 'na po to sa je že v pre ako podľa sú ktorý aj povedal ale bol bolo od jeho ktorá uviedol však keď',
  hu: 'az és hogy nem is egy meg volt szerint mint után azt csak már majd még ezt',
  ro: 'și în că este nu au fost pentru mai care sunt din pe cu după prin potrivit',
  tr: 've bir bu için ile olarak çok daha sonra olan kadar ancak dedi göre olduğunu',
  ru: 'и в не на что с по он из для это как его был к за от было также',
  uk: 'і в не на що з та до у про як для за від є його було також',
  bg: 'и на да е за от се в че с не са по като това беше която',
  pl: 'nie się na jest że do to jak przez od po oraz został tym jego',
}

const tags = Object.keys(telling)

/** The places in `tags` of the languages that a word tells. */
const languages = new Map<string, number[]>()
Object.values(telling).forEach((words, place) => {
  for (const word of words.split(' ')) languages.set(word, [...(languages.get(word) ?? []), place])
})

/** Characters looked at. */
export const sampleCharacters = 900

/** The language of a story by its most telling words, as BCP 47 tag; undefined for too little or mixed text. */
export function detectLanguage(text: string): string | undefined {
  const script = languageOfScript(text.slice(0, sampleCharacters))
  if (script !== undefined) return script
  const sample = text.slice(0, sampleCharacters).toLowerCase()
  const scores = tags.map(() => 0)
  let words = 0
  for (let start = 0, end = 0; end < sample.length; start = end + 1) {
    const space = sample.indexOf(' ', start)
    end = space < 0 ? sample.length : space
    words++
    const places = end - start > longestTelling ? undefined : languages.get(sample.slice(start, end))
    if (places !== undefined) for (const place of places) scores[place] = (scores[place] ?? 0) + 1
  }
  if (words < 20) return undefined
  const [first = 0, second = 0] = scores.toSorted((one, other) => other - one)
  if (first < words * 0.06) return undefined
  return first > second * 1.1 ? tags[scores.indexOf(first)] : undefined
}

/** Scripts that one language writes, among them Japanese before the signs that it shares with Chinese. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
]
/** Share of a text's letters in its own script at least; Japanese has many signs that are not. */
const leastOfScript = 0.25

function languageOfScript(sample: string): string | undefined {
  if (!beyondLatin.test(sample)) return undefined
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < 20) return undefined
  return scripts.find(([script]) => (sample.match(script)?.length ?? 0) >= letters * leastOfScript)?.[1]
}

const beyondLatin = /[\u0370-\u03FF\u0590-\u05FF\u0E00-\u0E7F\u3040-\u9FFF\uAC00-\uD7AF]/u

const longestTelling = Math.max(...[...languages.keys()].map(({length}) => length))
