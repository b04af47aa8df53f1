/** Words that stand in names between capitals. */
const particles = new Set(
  'de da do dos das del della di du d’ van von vom zu zum zur der den ter ten el al bin bint ibn la le les y e i af av ben abu mac'.split(
    ' ',
  ),
)

/** Words that make a run of capitals a house, a job or a title rather than a person. */
const notInNames = new Set(
  `the a an and or of for in on at to by with from as is are was were be how why what who when where this that these those
  news times post press herald journal gazette tribune star dispatch chronicle courier network today bureau agency magazine daily
  globe mail observer examiner register bee sentinel review standard inquirer telegraph enquirer zeitung radio television tv media group
  inc llc ltd corp company university institute foundation center centre service services staff team desk board redaktion redacción
  redacao redação rédaction redazione agencia agência agenzia agence writer writers reporter reporters editor editors correspondent correspondents
  contributor contributors columnist columnists analyst analysts photographer photographers special
  producer anchor host intern fellow report reports wire wires online digital associated reuters afp dpa efe ansa bloomberg
  breaking update updates watch video photos photo gallery opinion analysis exclusive world politics business sports health
  university college department ministry committee council court party street avenue city county state north south east west
  january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  interview interviews highlights historic key points takeaways background overview summary introduction conclusion results methodology contact contacts
  story image picture figure table share follow subscribe sign newsletter advertisement`.split(/\s+/),
)

const nameWord =
  /^(?:\p{Lu}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*|\p{Lu}\.(?:-?\p{Lu}\.)*|(?:[dlO]['’])\p{Lu}[\p{L}\p{M}-]+|(?:Jr|Sr|St)\.?|I{2,3}|IV)$/u

/** A person's name as bylines print it: two to five words with capitals, initials and particles; no house, job or title. */
export function isPersonName(text: string): boolean {
  const words = text
    .replace(/,(?= (?:Jr|Sr|I{2,3}|IV)\b)/u, '')
    .split(' ')
    .filter((word) => word !== '.')
  if (words.length < 2 || words.length > 6 || text.length > 50) return false
  let capitals = 0
  for (const word of words) {
    const lower = word.toLowerCase()
    if (notInNames.has(lower)) return false
    if (particles.has(lower) && word === lower) continue
    if (!nameWord.test(word)) return false
    capitals++
  }
  return capitals >= 2 && !particles.has((words.at(-1) ?? '').toLowerCase())
}
